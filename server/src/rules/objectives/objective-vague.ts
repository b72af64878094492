import { rule } from '../rule';
import { SURE, tellingWords } from '../support/judgement';
import { shorten } from '../support/words';

export default rule({
  code: 'objective-vague',
  title: 'An objective that could be anybody’s',
  group: 'objectives',
  severity: 'information',
  why: 'If every team could sign it, it helps no team to choose. An objective earns its place when somebody could disagree with it, and when it rules something out.',
  instead: 'Name who benefits, what will be different for them, and why that matters now.',
  source: 'OKR as strategy, not planning; Wodtke, Radical Focus',
  bad: [
    '«Be the best»',
    '«Improve quality»',
    '«Achieve excellence»',
    '«Grow the business»',
    { text: '«Code health & tooling»', about: 'A field, of which nothing is said.' },
  ],
  good: [
    'Improve checkout reliability for high-value gaming transactions',
    'Make the first week in a new town easy for families',
    'Win back the trust of sellers who left after the outage',
    'Become the clinic that answers on the same day',
  ],
  check: {
    objective(objective, { readObjective, report }) {
      if (!objective.title) return;
      const reading = readObjective(objective.title);
      if (reading.kind !== 'vague' || reading.confidence < SURE) return;
      report({
        at: objective.title.span,
        message: `"${shorten(objective.title.text)}" ${tellingWords(reading).why}: say who benefits and what will be different for them.`,
      });
    },
  },
});
