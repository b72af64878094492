/** Few choices, and none that a coach would not own: what one stray noun must not lead to, and what the sentence's own words give. */
import assert from 'node:assert/strict';
import { readStatement } from '../../../server/src/language';
import type { Kind } from '../../../server/src/language/reading';
import { rewriteStatement, takesNumbers } from '../../../server/src/language/rewrite';

const offered = (kind: Kind, text: string): string[] =>
  rewriteStatement({ text, kind, deadline: readStatement(text).deadline }).map((rewrite) => rewrite.text);

describe('rewrites from strong evidence', () => {
  for (const [text, never] of [
    ['Write a growth path for deckhands', /customers|sign-ups/],
    ['Agree on metrics for the harbour office', /sign-ups|qualified/],
    ['Define a score for mooring', /sickness|absence/],
    ['Collect documents of the old ferries', /records/],
    ['Publish a video on knots', /leads|demo/],
    ['Write a strategy for licensing our charts', /licences/],
    ['Introduce new structures in the dockyard', /records/],
  ] as const)
    it(`guesses no metric from one noun: "${text}"`, () => {
      const sentences = offered('task', text);
      assert.ok(sentences.length > 0);
      for (const sentence of sentences) assert.doesNotMatch(sentence, never);
    });

  for (const [text, said] of [
    ['Migrate the mooring service to Kubernetes', /time to restore the mooring service/],
    ['Launch a chatbot for passengers', /bot|tickets/],
    ['Redesign the checkout', /conversion in the checkout/],
    ['Write a runbook for engine failures', /time to restore service.* thanks to the runbook/],
  ] as const)
    it(`offers the metric that such work is for: "${text}"`, () => {
      const sentences = offered('task', text);
      assert.ok(
        sentences.some((sentence) => said.test(sentence)),
        sentences.join('\n'),
      );
    });
});

describe('rewrites of work beneath a service', () => {
  for (const text of [
    'Migrate the billing service to Kubernetes',
    'Move the invoicing service onto AWS',
    'Upgrade the recruiting portal to React 19',
  ])
    it(`promise nothing of what the service is for: "${text}"`, () => {
      const sentences = offered('task', text);
      assert.ok(sentences.length > 0);
      for (const sentence of sentences) assert.doesNotMatch(sentence, /customers pay|invoices|hire|applicants/);
    });

  it('are of the business where the work is on the business', () => {
    assert.ok(offered('task', 'Redesign billing for small shops').some((sentence) => /pay|invoices/.test(sentence)));
  });
});

describe('general rewrites', () => {
  for (const [kind, text, ...expected] of [
    [
      'task',
      'We’ve written a guide for new crews',
      'Raise the share of readers of the guide for new crews who find what they came for from <from>% to <to>%',
      'Raise the share of readers of the guide for new crews who <do what> afterwards from <from>% to <to>%',
    ],
    [
      'output',
      'Twice a year, hold a feedback session with passengers',
      'Raise the share of participants in the feedback session who <do what> afterwards from <from>% to <to>%',
    ],
    [
      'task',
      'Write a mooring procedure',
      'Raise the share of <cases> that follow the mooring procedure from <from>% to <to>%',
    ],
    [
      'task',
      'Draft a strategy for the winter',
      'Raise the share of <decisions> that rest on the strategy for the winter from <from>% to <to>%',
    ],
    [
      'task',
      'Build a logbook app for captains',
      'Raise the share of captains who use the logbook app from <from>% to <to>%',
      'Raise the share of captains who reach their goal with the logbook app from <from>% to <to>%',
    ],
    [
      'task',
      'Roll out tide sensors to all ports',
      'Raise the share of <who> who use tide sensors from <from>% to <to>%',
    ],
    [
      'task',
      'Retire the paper logbooks',
      'Reduce <cost or trouble> from <from> to <to> per month with fewer paper logbooks',
    ],
    [
      'task',
      'We have delivered a dredging report',
      'Raise the share of <decisions> that rest on the dredging report from <from>% to <to>%',
    ],
    [
      'task',
      'The harbour has its own rescue plan',
      'Raise the share of <decisions> that rest on the rescue plan of the harbour from <from>% to <to>%',
    ],
    [
      'output',
      'Have 12 apprentices pass the knot test',
      'Raise the share of apprentices who pass the knot test from <from>% to <to>%',
    ],
    [
      'output',
      'Speak at two shanty festivals',
      'Raise the share of participants in shanty festivals who <do what> afterwards from <from>% to <to>%',
      'Raise the share of participants in shanty festivals who come back from <from>% to <to>%',
    ],
    [
      'task',
      'Define a clear, measurable standard for ropes',
      'Raise the share of <cases> that follow the clear measurable standard for ropes from <from>% to <to>%',
    ],
    [
      'vague',
      'Decrease the percentage of berths that are left empty at night',
      'Reduce the share of berths that are left empty at night from <from>% to <to>%',
    ],
    [
      'vague',
      'Increase awareness of the life jacket rules',
      'Raise the share of <who> who know about the life jacket rules from <from>% to <to>%',
    ],
    [
      'vague',
      'Reduce the average time it takes to answer skippers',
      'Reduce time to answer skippers from <from> days to <to> days',
    ],
    [
      'output',
      'Interview 12 captains for open positions',
      'Raise the share of captains who accept our offer from <from>% to <to>%',
    ],
    [
      'output',
      'Launch in 3 new regions',
      'Raise the share of <who> in new regions who <do what> from <from>% to <to>%',
    ],
    ['task', 'Automate berth invoicing', 'Reduce hours of manual work on berth invoicing from <from> to <to> per week'],
    ['output', 'Merge 50 pull requests', 'Cut time until pull requests are merged from <from> days to <to> days'],
    ['output', 'Review 30 berth permits', 'Cut time until berth permits are reviewed from <from> days to <to> days'],
    [
      'task',
      'Complete the hull audit',
      'Raise the share of findings from the hull audit that are resolved from <from>% to <to>%',
    ],
    ['task', 'Explain the lock signals', 'Reduce questions about lock signals from <from> to <to> per week'],
    [
      'output',
      'Send 500 invitations',
      'Raise the share of recipients of invitations who <do what> from <from>% to <to>%',
    ],
    [
      'output',
      'Attend 4 boat fairs',
      'Raise the share of contacts from boat fairs who <do what> from <from>% to <to>%',
    ],
    [
      'task',
      'Launch a poster campaign in the old town',
      'Raise the share of people reached by the poster campaign in the old town who <do what> from <from>% to <to>%',
    ],
    [
      'task',
      'Start a sailing programme for girls',
      'Raise the share of girls who <do what> thanks to the sailing programme from <from>% to <to>%',
    ],
    [
      'task',
      'Upgrade Neptune to version 7',
      'Reduce problems with Neptune that <who> report from <from> to <to> per month',
    ],
    ['task', 'ISO 9001 certified', 'Raise the share of <cases> that meet ISO 9001 from <from>% to <to>%'],
    [
      'task',
      'Set up the tide script',
      'Reduce <what goes wrong> from <from> to <to> per month thanks to the tide script',
    ],
    [
      'output',
      'Track the tide level every day',
      'Raise the share of <decisions> that rest on what we know about the tide level from <from>% to <to>%',
    ],
    ['task', 'Measure and report guest satisfaction', 'Raise guest satisfaction from <from> to <to>'],
    [
      'task',
      'Convert paper charts into digital charts',
      'Raise the share of <who> who use digital charts from <from>% to <to>%',
    ],
    ['task', 'Launch in Norway', 'Raise the share of <who> in Norway who <do what> from <from>% to <to>%'],
    [
      'task',
      'Ensure compliance with the harbour rules',
      'Raise the share of <who> who follow the harbour rules from <from>% to <to>%',
    ],
    [
      'task',
      'Consolidate bank accounts',
      'Reduce problems with bank accounts that <who> report from <from> to <to> per month',
    ],
    [
      'output',
      'Organise 10 boat trips',
      'Raise the share of participants in boat trips who <do what> afterwards from <from>% to <to>%',
    ],
    [
      'task',
      'Train deckhands in the new knots',
      'Raise the share of deckhands who use what they learned about the new knots in their daily work from <from>% to <to>%',
    ],
    [
      'vague',
      'Improve response time to harbour calls',
      'Cut response time to harbour calls from <from> hours to <to> hours',
    ],
    [
      'task',
      'Audit the tide gauges',
      'Raise the share of findings in tide gauges that are resolved from <from>% to <to>%',
    ],
    [
      'output',
      'Interview 25 skippers once',
      'Raise the share of <decisions> that rest on what skippers tell us from <from>% to <to>%',
    ],
    ['task', 'Avoid mooring fees', 'Reduce mooring fees from <from> to <to>'],
    [
      'output',
      'Advertise for the regatta in 20 papers',
      'Raise the share of people reached by advertising for the regatta who <do what> from <from>% to <to>%',
    ],
    ['vague', 'Make mooring easier', 'Raise the share of <who> who find mooring easy from <from>% to <to>%'],
    ['vague', 'Happy passengers', 'Raise the share of passengers who are happy from <from>% to <to>%'],
    ['vague', 'Reduce food waste', 'Reduce food waste from <from> to <to>'],
    ['vague', 'Get more people to rent our boats', 'Raise the number of people who rent our boats from <from> to <to>'],
    ['vague', 'Ensure high data quality', 'Raise data quality from <from>% to <to>%'],
    ['vague', 'Reach a broader audience', 'Raise the size of the audience from <from> to <to>'],
    [
      'vague',
      'The radar can quickly and reliably find small boats',
      'Raise the share of <attempts> in which the radar can find small boats from <from>% to <to>%',
    ],
  ] as const)
    it(`keeps subject and words of "${text}"`, () => {
      const sentences = offered(kind, text);
      for (const sentence of expected) assert.ok(sentences.includes(sentence), sentences.join('\n'));
      assert.ok(sentences.length <= 3, sentences.join('\n'));
    });

  for (const [text, said] of [
    ['Launch Reliable Digital Charts For Customers', /customers who use reliable digital charts/],
    ['Complete the Basalt → Granite migration', /Granite/],
    ['Update the tide tables in early April', /use tide tables from/],
    ['Hold bi-weekly 1:1 meetings with pilots', /1:1 meetings/],
    ['Read a book 30 minutes per day', /thanks to the book/],
    ['Conduct face to face rehearsals', /face-to-face rehearsals/],
    ['Publish on our site a list of wrecks', /wrecks/],
    ['Publish the first whitepaper draft', /readers of the whitepaper/],
    ['Each ferry has a life raft', /ferries that have a life raft/],
    ['Provide feedback for money transfers and refunds', /money transfers/],
    ['Secure the harbour grant for wreck development', /wreck development/],
    ['Release a generally available prototype', /generally available prototype/],
    ['Run a frugal, growing, and effective shipyard', /shipyard/],
    ['Checkin weekly with Ada', /participants in meetings/],
    ['User can book a berth', /users who book a berth/],
    ['Have a report characterizing swell height', /rest on the report from/],
    ['Have the chart plotter match the new grammar', /thanks to the chart plotter$/],
    ['Herringbone supports night mode', /who use Herringbone from/],
    ['The Buoy Contributing Guidelines are updated', /follow Buoy Contributing Guidelines/],
    ['Complete due diligence with 3 divers', /due diligence/],
    ['Build 12 km of towpath', /thanks to the towpath$|who use the towpath/],
    ['Board approves the new rota plan', /rest on the new rota plan|<who> who <do what>/],
    ['Hire two special needs teachers', /special needs teachers/],
    ['Fix the top 20 leaks', /Reduce leaks that users report/],
    ['The harbour site supports listings for yachts', /use the harbour site/],
    ['Have the crew and formally elect a chair', /crew/],
    ['Tide plotter supports a tide alarm', /tide plotter|use the tide alarm/],
    ['Introduce night fishing', /(?:use|to) night fishing/],
    ['Demand for a mooring app has been assessed', /know about the demand/],
    ['Make notes and 15 sketches of the quay', /notes/],
  ] as const)
    it(`reads the subject of "${text}"`, () => {
      const sentences = offered('task', text);
      assert.ok(
        sentences.some((sentence) => said.test(sentence)),
        sentences.join('\n'),
      );
    });
});

describe('no rewrite', () => {
  for (const text of [
    'Increase engagement of skippers',
    'Become more data-driven',
    'Be the leader in boat rentals',
    'Strengthen seamanship skills',
    'Increase agility',
    'Reduce bureaucracy',
  ])
    it(`rather than one that says nothing: "${text}"`, () => assert.deepEqual(offered('vague', text), []));

  it('of one idea twice', () => {
    for (const text of ['Define harbour roles', 'Sign a partnership with the ferry line', 'Write a poem about knots'])
      assert.equal(offered('task', text).length, 1, text);
  });
});

describe('takesNumbers', () => {
  for (const [text, takes] of [
    ['Improve the ferry timetable app', false],
    ['Improve response times', true],
    ['Make mooring easier', false],
    ['Faster boarding for cyclists', true],
    ['The radar can quickly find small boats', false],
    ['There is a smoother gangway', false],
  ] as const)
    it(`${takes ? 'lets' : 'does not let'} "from … to …" follow "${text}"`, () =>
      assert.equal(takesNumbers({ text, kind: 'vague', deadline: null }), takes));
});
