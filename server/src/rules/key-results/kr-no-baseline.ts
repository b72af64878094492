import type { Reading } from '../../language';
import { type Known, measureOf } from '../measure';
import { rule } from '../rule';
import { quoted } from '../support/words';
import { verbOfChange } from './shared/change-verbs';
import { insertBaseline } from './shared/insert';
import { judged, surely } from './shared/judged';
import { placeOfKnown } from './shared/known';

export default rule({
  code: 'kr-no-baseline',
  title: 'A change whose start is not known',
  group: 'key-results',
  severity: 'information',
  why: `A change needs two ends. "Increase to 60" may be one step or a mountain: without the start nobody can judge how bold it is, and progress can't be worked out.
Where today's number is unknown, looking it up once is the cheapest way to learn whether it can be measured at all.`,
  instead: 'Write where the number stands today, in the sentence ("from 41 to 60") or as `baseline`.',
  source: 'Build ones that change the work (from where to where); Google’s OKR playbook.',
  bad: [
    'Increase NPS to «60»',
    'Improve the pass rate in mathematics to «85%»',
    'Reduce the average wait for a building permit to «20 days»',
    'Grow weekly active readers to «9000»',
    {
      about: 'The target stands in a field, the direction in the title.',
      text: `team: Field sales
cycle: 2026-Q4
owner: ana
objectives:
  - title: Farmers trust our advice
    owner: ana
    key_results:
      - title: Raise the share of visits that end with an order
        target: «35%»
`,
    },
  ],
  good: [
    'Increase NPS from 41 to 60',
    { text: 'NPS > 60', about: 'A level to reach: the first check-in shows the start.' },
    {
      text: 'Secure 6 enterprise reference customers willing to join sales calls or case studies',
      about: 'A count starts from zero.',
    },
    { text: 'Reduce manual payment support tickets by 40%', about: 'A relative change.' },
    'At least 40% of new tenants pay by direct debit',
    { text: 'Reduce the wait for a first appointment to under 10 days', about: 'A threshold.' },
    {
      about: 'The start stands in a field.',
      text: `team: Field sales
cycle: 2026-Q4
owner: ana
objectives:
  - title: Farmers trust our advice
    owner: ana
    key_results:
      - title: Raise the share of visits that end with an order to 35%
        baseline: 22%
`,
    },
  ],
  check: {
    keyResult(keyResult, context) {
      // Whether the title alone is an outcome or lacks its number makes no difference here.
      const found = surely(keyResult, context, 'outcome') ?? judged(keyResult, context, 'vague');
      const { reading } = found ?? {};
      if (!found || !reading || keyResult.baseline || !saysChange(found.title.text)) return;
      const { baseline, target, by, hold, count } = measureOf(keyResult, context.read);
      if (!target || by || hold || count || (baseline && baseline.from !== 'check-in')) return;
      if (!endsAt(target, reading) || startsSomewhere(target, found.title.text)) return;
      const at = placeOfKnown(target, found.title, context);
      if (!at) return;
      context.report({
        at,
        message: `${quoted(target.quantity.text)} is where it should end, but not where it starts: add today's number.`,
        fixes: () => insertBaseline(context.document, keyResult, target),
      });
    },
  },
});

/** Verbs that bring a number somewhere without saying whether up or down. */
const SOMEWHERE = /^\s*(?:improve|bring|move|push|take|drive|get)\b/i;

function saysChange(text: string): boolean {
  return SOMEWHERE.test(text) || verbOfChange(text) !== undefined;
}

/** "Increase … to 60": what stands behind "to" is where a change ends. A threshold ("to under 2 minutes") is only to be reached. */
function endsAt({ quantity, title }: Known, { text, measure }: Reading): boolean {
  if (quantity.bound) return false;
  if (!title) return true;
  const bounded = /^\s*(?:or|and) (?:less|fewer|more|better|above|below|lower|higher|under|over)\b/i.test(
    // Between the number and these words may stand its unit: "one a month or less".
    text.slice(title.end).replace(/^(?:\s+(?:an?|per|each)\s+\S+|\s+\S+){0,2}(?=\s+(?:or|and)\s)/i, ''),
  );
  return (
    !bounded &&
    measure?.direction !== 'reach' &&
    /\bto (?:an? |about |around |roughly )?$/i.test(text.slice(0, title.start))
  );
}

/** A start in words: "from dozens to five", "six points to 58%". */
function startsSomewhere({ title }: Known, text: string): boolean {
  return title !== undefined && /\b(?:from|points?|percentage points|pp)\b/i.test(text.slice(0, title.start));
}
