import { rule } from '../rule';
import { quoted } from '../support/words';
import { placeOf, surely } from './shared/judged';
import { metricsThatFollow } from './shared/vanity';

export default rule({
  code: 'kr-vanity-metric',
  title: 'A number that only looks good',
  group: 'key-results',
  severity: 'hint',
  why: `Views, followers, impressions and downloads rise with money and noise, and rarely fall. They say that people passed by, not that anything became better for them or for you.
What those people do next is the number that can disappoint, and so the one to steer by.`,
  instead:
    'Take the next thing that people should do: come back, sign up, buy, recommend. Keep the reach as a leading indicator of an initiative.',
  source: 'OKRs without theater; Castro on value and activity.',
  bad: [
    'Increase page «views» from 50000 to 90000 per month',
    'Reach 10000 «followers» on Instagram',
    '«Downloads» of our app reach 100000',
  ],
  good: [
    'Readers who come back within a week rise from 18% to 30%',
    'Trials started from the download page grow from 40 to 120 per week',
    { text: 'Cut page load time from 4 s to 1.5 s', about: 'Pages, but not their views.' },
    'Share of visitors who book a guided tour rises from 2% to 5%',
    { text: 'Reduce profile views needed per job offer from 90 to 40', about: 'The views are the cost, not the gain.' },
  ],
  check: {
    keyResult(keyResult, context) {
      const found = surely(keyResult, context, 'outcome', 'maintain', 'vague');
      const [word] = found?.reading.vanity ?? [];
      if (!found || !word || found.reading.measure?.direction === 'down') return;
      context.report({
        at: placeOf(word, found.title, context),
        message: `${quoted(word.text)} shows that people passed by, not what they did next: measure what should follow from it.`,
        fixes: () => metricsThatFollow(context.document, found),
      });
    },
  },
});
