/** All words that a hunspell dictionary can form from its words and their affixes; with the flags of the word they come from. */
type Rule = { isSuffix: boolean; strip: string; add: string; further: string[]; when: RegExp };

export function hunspellForms(affixes: string, dictionary: string): Map<string, string[]> {
  const rules = readRules(affixes);
  const forms = new Map<string, string[]>();
  for (const line of dictionary.split('\n').slice(1)) {
    const [word = '', flagText = ''] = line.replaceAll('\\/', '\u0000').split(/\/|\s/);
    if (!word || word.includes('\u0000')) continue;
    const flags = flagsOf(flagText);
    if (!flags.includes('Fw')) addForms(word, flags, 0);

    function addForms(form: string, own: string[], depth: number): void {
      const plain = form.replaceAll('ĳ', 'ij').replaceAll('Ĳ', 'IJ');
      if (!forms.has(plain)) forms.set(plain, flags);
      if (depth > 2) return;
      for (const rule of own.flatMap((flag) => rules.get(flag) ?? [])) {
        if (!rule.when.test(form)) continue;
        const next = rule.isSuffix
          ? form.slice(0, form.length - rule.strip.length) + rule.add
          : rule.add + form.slice(rule.strip.length);
        addForms(next, rule.further, depth + 1);
      }
    }
  }
  return forms;
}

const flagsOf = (text: string) => (text.match(/../g) ?? []) as string[];

function readRules(affixes: string): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const line of affixes.split('\n')) {
    const found = /^(SFX|PFX)\s+(\S\S)\s+(\S+)\s+(\S+)\s+(\S+)/.exec(line);
    if (!found) continue;
    const [, kind, flag = '', strip = '', addition = '', condition = ''] = found;
    const [add = '', further = ''] = addition.split('/');
    const isSuffix = kind === 'SFX';
    const rule: Rule = {
      isSuffix,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      further: flagsOf(further),
      when: new RegExp(isSuffix ? `(?:${condition})$` : `^(?:${condition})`),
    };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
}
