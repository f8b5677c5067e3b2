/** "Deze week 23 bezoekers geholpen, 5 warm doorverwezen": the week made visible to those who do the work. */
import { nameOf, warmReferrals } from '#desk/visit-words.ts';
import type { Day } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Visit } from '#domain/visit.ts';
import { useWeekTexts } from '#texts/about/use-week-texts.ts';
import { useLanguage } from '#texts/language.ts';
import { topGroups, weekDays } from './week-figures.ts';
import { WeekStrip } from './week-strip.tsx';
import './week.css';

type Props = { today: Day; visits: readonly { visit: Visit; voided: boolean }[]; catalogue: Catalogue };

export function ThisWeek({ today, visits, catalogue }: Props) {
  const say = useWeekTexts();
  const language = useLanguage();
  const counting = visits.filter(({ voided }) => !voided).map(({ visit }) => visit);
  const warm = warmReferrals(counting, catalogue);
  const groups = topGroups(catalogue, counting);
  const most = groups[0]?.questions ?? 1;
  return (
    <section aria-labelledby="bb-week" className="bb-week">
      <h2 id="bb-week">{say.heading}</h2>
      <p className="bb-week__sum">
        {say.helped(counting.length)}
        {warm > 0 && (
          <>
            , <span className="bb-week__warm">{say.warm(warm)}</span>
          </>
        )}
      </p>
      {counting.length > 0 && (
        <div className="bb-week__figures">
          <div>
            <h3 id="bb-week-days">{say.perDay}</h3>
            <WeekStrip labelledBy="bb-week-days" today={today} days={weekDays(today, counting)} />
          </div>
          <div>
            <h3 id="bb-week-groups">{say.topics}</h3>
            <ol className="bb-week__groups" aria-labelledby="bb-week-groups">
              {groups.map(({ group, questions }) => (
                <li key={group}>
                  <span>{nameOf(catalogue.topicGroups, group, language)}</span>{' '}
                  <span className="bb-week__number">{say.questions(questions)}</span>
                  <span
                    aria-hidden="true"
                    className="bb-week__line"
                    style={{ inlineSize: `${(100 * questions) / most}%` }}
                  />
                </li>
              ))}
            </ol>
          </div>
        </div>
      )}
    </section>
  );
}
