/** Which role, and for a role at a municipality which one: part of a form that asks it of somebody new or known. */
import { useFormContext } from 'react-hook-form';
import { useRoleOfMine } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { SelectField } from '#ui/field.tsx';
import type { InvitationBody } from '#wire/accounts.ts';
import { isMunicipal, type Role, rolesGivenBy } from '#wire/roles.ts';

export type Municipality = { code: string; name: string };
export type ChosenRole = { role: Role; municipality: string };

type Props = { label: string; municipalities: readonly Municipality[] };

export function RoleChoice({ label, municipalities }: Props) {
  const say = useOfficeTexts().access;
  const { register, watch } = useFormContext<ChosenRole>();
  const mine = useRoleOfMine();
  return (
    <>
      <fieldset className="bb-form__part">
        <legend className="bb-form__legend">{label}</legend>
        {rolesGivenBy(mine).map((role) => (
          <label key={role} className="bb-choice">
            <input type="radio" value={role} {...register('role')} />
            {say.roles[role]}
          </label>
        ))}
      </fieldset>
      {isMunicipal(watch('role')) && (
        <SelectField label={say.municipality} {...register('municipality')}>
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}

/** As the hub takes it: a municipality only with a role that has one. */
export function asBody({ role, municipality }: ChosenRole): InvitationBody {
  return isMunicipal(role) ? { role, municipality } : { role };
}
