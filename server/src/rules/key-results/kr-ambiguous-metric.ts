import { rule } from '../rule';
import { quoted } from '../support/words';
import { definedMetrics } from './shared/defined';
import { placeOf, surely } from './shared/judged';

export default rule({
  code: 'kr-ambiguous-metric',
  title: 'A metric that can be read in several ways',
  group: 'key-results',
  severity: 'hint',
  why: `"Users" may be everybody who ever signed up or those active in the last week; "engagement" and "quality" can be almost anything. Two people read two numbers and both are right.
A definition with a window makes the number one that anybody can look up again.`,
  instead:
    'Say who counts, what they do and over which time: "weekly active users", "orders without a complaint within 30 days". Or put the definition in `metric`.',
  source: 'Build ones that change the work (measurable); re:Work’s guide to OKRs.',
  bad: ['Grow «users» from 4000 to 9000', 'Increase «engagement» by 20%', 'Raise «satisfaction» from 70% to 85%'],
  good: [
    { text: 'Grow weekly active users from 4000 to 9000', about: 'Who counts, and over which time.' },
    'Share of members who visit the gym at least once a week rises from 35% to 50%',
    'Orders with a complaint within 30 days fall from 6% to 2%',
    {
      about: 'The metric is defined beside the title.',
      text: `team: Growth
cycle: 2026-Q4
owner: kim
objectives:
  - title: Reading together becomes a habit
    owner: kim
    key_results:
      - title: Grow users from 4000 to 9000
        metric: people who finished a chapter in the last 7 days
`,
    },
  ],
  check: {
    keyResult(keyResult, context) {
      const found = surely(keyResult, context, 'outcome', 'maintain', 'vague');
      const [word] = found?.reading.ambiguous ?? [];
      // A metric of several words defines it.
      if (!found || !word || /\S\s+\S/.test(keyResult.metric?.text.trim() ?? '')) return;
      context.report({
        at: placeOf(word, found.title, context),
        message: `${quoted(word.text)} can be counted in several ways: say who or what counts, and over which time.`,
        fixes: () => definedMetrics(context.document, keyResult, found, word),
      });
    },
  },
});
