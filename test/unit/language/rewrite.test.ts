import assert from 'node:assert/strict';
import { readObjective, readStatement } from '../../../server/src/language';
import { catalogue, metricById } from '../../../server/src/language/catalogue';
import type { ObjectiveReading, Reading } from '../../../server/src/language/reading';
import {
  guardrailsFor,
  leadingIndicators,
  metricSentence,
  rewriteObjective,
  rewriteStatement,
} from '../../../server/src/language/rewrite';
import { assertQuick } from '../../support/time';
import { type Case, cases } from './rewrite-cases';

/** A reading with the kind that a person gave the statement, so that these tests do not hang on the reader's judgement. */
function readingOf([, kind, text]: Case): Pick<Reading, 'text' | 'kind' | 'deadline'> {
  return { text, kind, deadline: readStatement(text).deadline };
}

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [];
}

/** Numbers that fit: from worse to better. */
function filled(sentence: string): string {
  const [from, to] = /^(?:Cut|Reduce)\b/.test(sentence) ? ['40', '20'] : ['20', '40'];
  return sentence
    .replace('<from>', from!)
    .replace('<to>', to!)
    .replace('<what gets better>', 'weekly orders')
    .replace('<what goes wrong>', 'late orders')
    .replace('<cost or trouble>', 'late orders')
    .replace('<decisions>', 'pricing decisions')
    .replace('<cases>', 'orders')
    .replace('<attempts>', 'tries')
    .replace('<do what>', 'return')
    .replace('<who>', 'customers')
    .replace('<get what>', 'get an answer');
}

describe('rewriteStatement', () => {
  it('has cases of every field', () => {
    assert.ok(cases.length >= 80, `${cases.length}`);
    assert.deepEqual(
      [...new Set(cases.map(([field]) => field))].sort(),
      [...new Set(catalogue.map(({ field }) => field))].sort(),
    );
  });

  for (const entry of cases) {
    const [, kind, text, keeps] = entry;
    it(`offers results for the ${kind} "${text}"`, () => {
      const rewrites = rewriteStatement(readingOf(entry));
      const sentences = rewrites.map((rewrite) => rewrite.text);
      assert.ok(rewrites.length >= 1 && rewrites.length <= 4, sentences.join('\n'));
      assert.equal(new Set(sentences).size, sentences.length, 'distinct');
      for (const { about } of rewrites) assert.match(about, /^\S.{1,60}$/);
      const kept = sentences.filter((sentence) =>
        plainWords(keeps).every((word) => plainWords(sentence).includes(word)),
      );
      // A direction may be told apart by several metrics; the first choice speaks of the writer's own words, work always does.
      if (kind === 'vague') assert.ok(kept.length > 0, `"${keeps}" lost: ${sentences.join('\n')}`);
      else assert.equal(kept.length, sentences.length, `"${keeps}" lost: ${sentences.join('\n')}`);
      for (const sentence of sentences) checkGrammar(sentence, text);
    });

    it(`is a result once its blanks are filled: "${text}"`, () => {
      for (const { text: sentence } of rewriteStatement(readingOf(entry))) {
        const reading = readStatement(filled(sentence));
        assert.equal(reading.kind, 'outcome', filled(sentence));
        assert.equal(reading.contradiction, null, filled(sentence));
        assert.equal(reading.solution, null, filled(sentence));
        assert.equal(reading.parts.length, 0, filled(sentence));
      }
    });
  }

  it('offers the four of the brief for a migration', () => {
    const sentences = rewriteStatement(readingOf(cases[0]!)).map(({ text }) => text);
    assert.deepEqual(sentences.sort(), [
      'Cut infrastructure cost of service X from $<from> to $<to> per month',
      'Cut time to restore service X from <from> min to <to> min',
      'Raise deployment frequency of service X from <from> to <to> per week',
      'Reduce customer-impacting incidents of service X from <from> to <to> per month',
    ]);
  });

  it('offers nothing for what is a result, a level to keep, or unread', () => {
    for (const kind of ['outcome', 'maintain', 'unread'] as const) {
      assert.deepEqual(rewriteStatement({ text: 'Launch a chatbot', kind, deadline: null }), []);
    }
  });

  it('leaves the date out of the subject', () => {
    const text = 'Launch the partner portal by 30 June';
    for (const { text: sentence } of rewriteStatement({ text, kind: 'task', deadline: readStatement(text).deadline })) {
      assert.doesNotMatch(sentence, /June|30/);
    }
  });

  for (const [text, said, never] of [
    ['Explore whether a tech radar would help us', /<who>/, /whether/],
    ['Backstage rolled out', /Backstage/, /backstage/],
    ['Investigate fine-tuning a model on the support tickets', /the model/, /fine-tuning/],
    ['Move the tool crib closer to hall B', /the tool crib/, /closer/],
    ['Refund process automated end to end', /the refund process/, /automated end/],
    ['All 26 sellers certified on the new pitch', /share of sellers/, /All 26/],
    ['Continue the review of our terms with an eye to the new law', /terms/, /an eye/],
  ] as const)
    it(`reads well for "${text}"`, () => {
      const sentences = rewriteStatement({ text, kind: 'task', deadline: null }).map((rewrite) => rewrite.text);
      assert.ok(sentences.length > 0 && sentences.some((sentence) => said.test(sentence)), sentences.join('\n'));
      for (const sentence of sentences) assert.doesNotMatch(sentence, never);
    });

  for (const [kind, text, said, never] of [
    [
      'task',
      'Compare the diesel ferries with the electric ones',
      /decisions> that rest on what we know about/,
      /in place/,
    ],
    ['task', 'Conduct a comparison of three hull paints', /decisions> that rest on the comparison/, /participants/],
    ['output', 'Run 6 talks for our own engineers', /engineers who <do what> after talks/, /own|in place/],
    ['output', 'Run 4 internal webinars', /participants in internal webinars/, /leads|deal/],
    ['output', 'Interview at least 20 deckhands', /what deckhands tell us/, /least/],
    ['output', '12 logbooks written this winter', /logbooks/, /written/],
    ['output', 'Do weekly safety rounds for all ferries', /safety rounds/, /weekly safety/],
    ['output', 'The dock team identify 3 leaks in the hull', /leaks/, /dock team|3/],
    [
      'task',
      'Fix the rudder issue on the Aurora',
      /reports of the rudder issue|rudder issue on the Aurora is solved/,
      /issue are/,
    ],
    ['task', 'All crews have access to the tide tables', /crews who use (?:the )?tide tables/, /crews in place/],
    ['task', 'Define the harbour → ferry message contract', /message contract/, /→/],
    [
      'task',
      'Develop a register for lost and found items of passengers on the northern routes',
      /the register /,
      /northern/,
    ],
    ['vague', 'IMPROVE CREW TRUST in the new roster', /crews who trust the new roster/, /CREW/],
    ['vague', 'Reduce time needed to moor the ferry', /Reduce time to moor the ferry/, /needed/],
    ['task', 'Print and laminatise all harbour maps', /harbour maps/, /laminatise/],
    ['task', 'Conduct a crew survey and reflict on the findings', /rest on the crew survey/, /reflict/],
    ['task', 'Decouplify all winch controls', /winch controls/, /[Dd]ecouplify/],
    ['task', 'Improve the rota tool. Ask Ines about the holidays.', /rota tool/, /Ines/],
    ['output', '30 case studies collected', /case studies/, /decisions/],
    ['output', 'Do ten knot exercises three days a week', /knot exercises/, /three days/],
    [
      'vague',
      'Faster boarding time for cyclists with less time spent in the queue',
      /boarding time for cyclists from/,
      /time for boarding time|less/,
    ],
    ['vague', 'Increase seasonal availability', /seasonal availability/, /the seasonal/],
  ] as const)
    it(`keeps one subject that a sentence can carry: "${text}"`, () => {
      const sentences = rewriteStatement({ text, kind, deadline: null }).map((rewrite) => rewrite.text);
      assert.ok(
        sentences.some((sentence) => said.test(sentence)),
        sentences.join('\n'),
      );
      for (const sentence of sentences) assert.doesNotMatch(sentence, never);
    });

  it('does not fail on odd input', () => {
    for (const text of [
      '',
      ' ',
      '🙂',
      '<<>>',
      'a'.repeat(50_000),
      'and '.repeat(10_000),
      '{|*}',
      '12',
      'Ship',
      'Ensure that',
      '$&',
      '\u0000',
    ]) {
      for (const kind of ['task', 'output', 'vague'] as const) {
        const rewrites = () => rewriteStatement({ text, kind, deadline: null });
        assertQuick(300, rewrites, text.slice(0, 20));
        for (const rewrite of rewrites()) assert.ok(rewrite.text.length < 1000);
      }
    }
  });
});

function checkGrammar(sentence: string, original: string): void {
  assert.match(sentence, /^\p{Lu}/u, sentence);
  assert.doesNotMatch(sentence, /[.,;:!?\s]$/, sentence);
  assert.doesNotMatch(sentence, /\s\s|\s,/, sentence);
  assert.doesNotMatch(sentence, /\b(?:a|an|the) (?:a|an|the|our)\b/i, sentence);
  const words = sentence.toLowerCase().split(/\s+/);
  words.forEach((word, at) => {
    assert.notEqual(word, words[at + 1], sentence);
  });
  assert.equal(sentence.split('<from>').length, 2, sentence);
  assert.equal(sentence.split('<to>').length, 2, sentence);
  assert.ok(sentence.indexOf('<from>') < sentence.indexOf('<to>'), sentence);
  for (const digits of sentence.match(/\d+/g) ?? [])
    assert.ok(original.includes(digits), `${digits} was invented: ${sentence}`);
}

describe('metricSentence', () => {
  it('reads well for every metric, alone and with a subject', () => {
    for (const metric of catalogue) {
      checkGrammar(metricSentence(metric), '');
      const about = metricSentence(metric, 'the ferry');
      checkGrammar(about, '');
      assert.match(about, /the ferry/, metric.id);
    }
  });

  const expected: [string, string | undefined, string][] = [
    ['time-to-restore', undefined, 'Cut time to restore service from <from> min to <to> min'],
    ['deployment-frequency', 'service X', 'Raise deployment frequency of service X from <from> to <to> per week'],
    ['unused-licences', undefined, 'Reduce paid licences nobody uses from <from> to <to>'],
    ['recurring-revenue', undefined, 'Grow annual recurring revenue from $<from> to $<to>'],
    ['infrastructure-cost', undefined, 'Cut infrastructure cost from $<from> to $<to> per month'],
    [
      'manual-hours',
      'month-end closing',
      'Reduce hours of manual work on month-end closing from <from> to <to> per week',
    ],
    ['unplanned-downtime', 'line 3', 'Reduce unplanned downtime of line 3 from <from> hours to <to> hours per week'],
    ['app-rating', undefined, 'Raise app store rating from <from> to <to>'],
    ['ad-return', undefined, 'Raise return on ad spend from <from> to <to>'],
  ];
  for (const [id, subject, sentence] of expected) {
    it(sentence, () => assert.equal(metricSentence(metricById(id)!, subject), sentence));
  }

  it('takes a subject as it is, whatever it holds', () => {
    assert.match(metricSentence(metricById('time-to-restore')!, '$& {a|*}'), /restore \$& \{a\|\*\} from/);
  });
});

describe('leadingIndicators and guardrailsFor', () => {
  const churn = {
    measure: { metric: 'customer churn', metricStart: 7, metricEnd: 21, direction: 'down', count: false },
  } as const;

  it('give the metrics beside the one that is measured', () => {
    assert.deepEqual(
      leadingIndicators(churn).map(({ id }) => id),
      metricById('customer-churn')!.ledBy,
    );
    assert.deepEqual(
      guardrailsFor(churn).map(({ id }) => id),
      metricById('customer-churn')!.guardrails,
    );
  });

  it('go by the metric that the reader found', () => {
    const known = { measure: { ...churn.measure, metric: 'net promoter score of new customers' } };
    assert.deepEqual(
      guardrailsFor(known).map(({ id }) => id),
      ['customer-churn'],
    );
  });

  it('give nothing where nothing known is measured', () => {
    assert.deepEqual(leadingIndicators({ measure: null }), []);
    assert.deepEqual(guardrailsFor({ measure: { ...churn.measure, metric: 'the colour of the door' } }), []);
  });
});

describe('rewriteObjective', () => {
  const objectives: [ObjectiveReading['kind'], string][] = [
    ['task', 'Roll out MFA everywhere'],
    ['task', 'Finish the Kubernetes rollout in the Oslo data centre'],
    ['task', 'Build the help center 2.0'],
    ['task', 'Select and implement a new HR system'],
    ['task', 'Open source our internal design tokens'],
    ['task', 'Ramp up the new production line'],
    ['task', 'Prepare for the accreditation visit'],
    ['task', 'Launch the mobile app'],
    ['task', 'Revamp onboarding'],
    ['task', 'Introduce compensation bands'],
    ['metric', 'Increase ARR from $9M to $13M'],
    ['metric', 'Grow MAU to 1 million'],
    ['metric', 'OTIF of 97%'],
    ['metric', '20,000 GitHub stars by year end'],
    ['metric', 'Answer 90% of calls within 30 seconds'],
    ['metric', 'Raise 1.5 million euros'],
    ['metric', 'Double research income'],
  ];
  for (const [kind, text] of objectives) {
    it(`offers what people would notice for "${text}"`, () => {
      const rewrites = rewriteObjective({ ...readObjective(text), kind });
      assert.ok(rewrites.length >= 1 && rewrites.length <= 3);
      assert.equal(new Set(rewrites.map((rewrite) => rewrite.text)).size, rewrites.length);
      for (const { text: sentence } of rewrites) {
        // What only the writer knows is asked.
        if (/^<Who> can <do what>|^<what will be different/.test(sentence)) continue;
        assert.match(sentence, /^\p{Lu}/u);
        assert.doesNotMatch(sentence, /[<>{}|*%$]|[.,;:!?\s]$|\s\s/, sentence);
        for (const digits of sentence.match(/\d+/g) ?? [])
          assert.ok(kind === 'task' && text.includes(digits), sentence);
        assert.ok(sentence.split(' ').length <= 18, sentence);
        assert.equal(readObjective(sentence).kind, 'qualitative', sentence);
      }
    });
  }

  it('offers one gain that it is sure of, and a question beside it', () => {
    const texts = rewriteObjective({
      ...readObjective('Launch a loyalty card for the referral programme'),
      kind: 'task',
    });
    assert.equal(texts.filter(({ text }) => !text.includes('<')).length, texts.length - 1);
  });

  it('names the people whom the objective names', () => {
    const [first] = rewriteObjective({ ...readObjective('Build a radio app for sailors'), kind: 'task' });
    assert.equal(first?.text, 'Sailors can <do what>, thanks to the radio app');
  });

  it('names the place where something is begun', () => {
    const [first] = rewriteObjective({ ...readObjective('Launch in Norway'), kind: 'task' });
    assert.equal(first?.text, '<Who> in Norway can <do what>');
  });

  it('takes only the count out of a bold sentence', () => {
    const [first] = rewriteObjective({
      ...readObjective('Become the sailing school of 3 island groups'),
      kind: 'metric',
    });
    assert.equal(first?.text, 'Become the sailing school of island groups');
  });

  it('asks what it is for where the catalogue would only guess', () => {
    const texts = rewriteObjective({ ...readObjective('Introduce new ferry pennants'), kind: 'task' });
    assert.deepEqual(
      texts.map(({ text }) => text),
      ['<Who> can <do what>, thanks to new ferry pennants'],
    );
  });

  it('offers nothing for a good objective, a vague one or an unread one', () => {
    for (const kind of ['qualitative', 'vague', 'unread'] as const) {
      assert.deepEqual(rewriteObjective({ ...readObjective('Launch the mobile app'), kind }), []);
    }
  });
});
