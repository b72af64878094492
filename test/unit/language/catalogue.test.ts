import assert from 'node:assert/strict';
import { catalogue, type Field, findMetric, metricById, metricsFor } from '../../../server/src/language/catalogue';
import { fields } from '../../../server/src/language/catalogue/fields';
import { nameWords, stem } from '../../../server/src/language/catalogue/words';
import { assertQuick } from '../../support/time';

describe('metric catalogue: the data', () => {
  it('covers the 17 fields with at least 140 metrics, at least four in each', () => {
    const counts = new Map<Field, number>();
    for (const { field } of catalogue) counts.set(field, (counts.get(field) ?? 0) + 1);
    assert.ok(catalogue.length >= 140, `${catalogue.length} metrics`);
    assert.equal(counts.size, 17);
    for (const [field, count] of counts) assert.ok(count >= 4, `${field}: ${count}`);
  });

  it('has unique ids and well-formed rows', () => {
    assert.equal(new Set(catalogue.map(({ id }) => id)).size, catalogue.length);
    for (const metric of catalogue) {
      assert.match(metric.id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(['up', 'down'].includes(metric.good), metric.id);
      assert.ok(['day', 'week', 'month', 'quarter', 'year'].includes(metric.every), metric.id);
      assert.ok(['leading', 'lagging'].includes(metric.leads), metric.id);
      assert.doesNotMatch(metric.name, /[{}|*\d]/, metric.id);
      assert.ok((metric.pattern.match(/\{/g) ?? []).length <= 1, metric.id);
      if (metric.pattern.includes('{')) assert.match(metric.pattern, /\{[^{}|]*\|[^{}|]*\*[^{}|]*\}/, metric.id);
    }
  });

  it('refers only to metrics that exist, and never to itself', () => {
    for (const { id, guardrails, ledBy } of catalogue) {
      for (const other of [...guardrails, ...ledBy]) {
        assert.ok(metricById(other), `${id} → ${other}`);
        assert.notEqual(other, id);
      }
    }
    for (const { work } of fields) {
      for (const [words, metrics] of work) {
        for (const id of metrics.split(' ')) assert.ok(metricById(id), `${words.slice(0, 30)} → ${id}`);
      }
    }
  });

  it('pairs every metric with a guardrail', () => {
    for (const { id, guardrails } of catalogue) assert.ok(guardrails.length > 0, id);
  });

  it('says of most metrics which work moves them', () => {
    const moved = catalogue.filter(({ movedBy }) => movedBy.length > 0);
    assert.ok(moved.length >= catalogue.length * 0.9, `${moved.length} of ${catalogue.length}`);
    assert.ok(metricById('time-to-restore')?.movedBy.includes('kubernetes'));
  });

  it('lets what is read seldom be led by what is read sooner', () => {
    const rank = { day: 0, week: 1, month: 2, quarter: 3, year: 4 };
    for (const metric of catalogue.filter(({ every }) => rank[every] > rank.month)) {
      const sooner = metric.ledBy.filter((id) => rank[metricById(id)!.every] < rank[metric.every]);
      assert.ok(sooner.length > 0, metric.id);
    }
  });

  it('gives every name and synonym to one metric only', () => {
    for (const metric of catalogue) {
      for (const name of [metric.name, ...metric.synonyms]) assert.equal(findMetric(name)?.id, metric.id, name);
    }
  });
});

describe('findMetric', () => {
  const cases: [string, string | undefined][] = [
    ['MTTR', 'time-to-restore'],
    ['mttr', 'time-to-restore'],
    ['time to recover', 'time-to-restore'],
    ['Mean Time To Recovery', 'time-to-restore'],
    ['the time to restore service', 'time-to-restore'],
    ['NPS', 'net-promoter-score'],
    ['net promoter scores', 'net-promoter-score'],
    ['eNPS', 'employee-nps'],
    ['payment failure rate', 'payment-failures'],
    ['p95 checkout latency', 'response-time'],
    ['Sev-1 and Sev-2 incidents', 'incidents'],
    ['security incidents', 'security-incidents'],
    ['first response time', 'first-response-time'],
    ['response time', 'response-time'],
    ['time to first response on tickets', 'first-response-time'],
    ['weekly active users of the API', 'weekly-active-users'],
    ['trial-to-paid conversion', 'trial-conversion'],
    ['trial to paid conversion', 'trial-conversion'],
    ['customer acquisition costs', 'acquisition-cost'],
    ['annual recurring revenue', 'recurring-revenue'],
    ['ARR', 'recurring-revenue'],
    ['support ticket', 'ticket-volume'],
    ['seat utilization', 'seat-use'],
    ['time-to-hire', 'time-to-hire'],
    ['hospital readmissions', 'readmissions'],
    ['stock outs', 'stock-outs'],
    ['OEE', 'equipment-effectiveness'],
    ['cloud bills', 'infrastructure-cost'],
    ['error budget burn of the gateway', 'error-budget'],
    ['number of incidents', 'incidents'],
    ['drop in churn', 'customer-churn'],
    ['accuracy of the churn model', undefined],
    // No name is found inside another word, and none in plain work.
    ['barracks', undefined],
    ['warranty', undefined],
    ['carring', undefined],
    ['oeeing', undefined],
    ['churned butter machine', undefined],
    ['the new kitchen', undefined],
    ['', undefined],
    ['🙂', undefined],
  ];
  for (const [phrase, id] of cases) {
    it(`reads "${phrase}" as ${id ?? 'nothing'}`, () => assert.equal(findMetric(phrase)?.id, id));
  }

  it('prefers the longest name inside a longer phrase', () => {
    assert.equal(findMetric('median data subject request time of European customers')?.id, 'data-requests-time');
    assert.equal(findMetric('share of pull request review time')?.id, 'review-time');
  });

  it('finds the singular, the plural, upper and lower case of every name', () => {
    for (const metric of catalogue) {
      for (const name of [metric.name.toUpperCase(), metric.label.toLowerCase(), `${metric.label} of Acme`]) {
        assert.ok(findMetric(name), name);
      }
    }
  });
});

describe('metricsFor', () => {
  // Each: the work, and metrics that a practitioner would expect among the first four.
  const cases: [string, ...string[]][] = [
    ['Migrate service X to Kubernetes', 'time-to-restore', 'deployment-frequency', 'infrastructure-cost', 'incidents'],
    ['Improve platform reliability', 'incidents', 'availability'],
    ['Write runbooks for all tier-1 services', 'time-to-restore'],
    ['Set up alerting for the ledger', 'time-to-detect'],
    ['Introduce blameless post-mortems', 'repeat-incidents'],
    ['New on-call rota', 'night-pages'],
    ['Replace the CI pipeline', 'build-time', 'deployment-frequency'],
    ['Refactor the billing monolith', 'lead-time'],
    ['Introduce code review guidelines', 'review-time'],
    ['Release 2.0', 'deployment-frequency', 'change-failure-rate'],
    ['Build a CDN cache for images', 'response-time'],
    ['Speed up the landing page: page speed project', 'page-load-time'],
    ['Rightsizing of our AWS accounts (FinOps)', 'infrastructure-cost'],
    ['Software licence audit', 'unused-licences'],
    ['GDPR audit', 'audit-findings', 'data-requests-time'],
    ['Roll out SSO', 'sign-in-problems'],
    ['Get SOC 2 certified', 'questionnaire-time'],
    ['Penetration test of the mobile app', 'patch-time', 'open-vulnerabilities'],
    ['Security awareness training for everyone', 'phishing-reports'],
    ['Increase test coverage', 'test-coverage', 'escaped-defects'],
    ['Fix the flaky tests', 'flaky-tests'],
    ['Accessibility audit of the booking form', 'accessibility-barriers'],
    ['Redesign checkout', 'checkout-conversion', 'cart-abandonment'],
    ['Launch the mobile app', 'retention', 'crash-rate'],
    ['New search with filters', 'search-success'],
    ['Rework the welcome tour for new accounts', 'activation', 'onboarding-completion'],
    ['New pricing page', 'trial-conversion', 'revenue-per-user'],
    ['Start a referral programme', 'referrals'],
    ['Grow our page views', 'signups', 'visitor-conversion'],
    ['CRM rollout', 'next-steps', 'win-rate'],
    ['Write a sales playbook', 'win-rate', 'sales-cycle'],
    ['Sign up five resellers', 'partner-revenue'],
    ['Publish six customer case studies', 'win-rate', 'reference-customers'],
    ['Launch a chatbot', 'bot-resolution'],
    ['New knowledge base', 'self-service', 'ticket-volume'],
    ['Quarterly business reviews with all key accounts', 'account-health', 'seat-use'],
    ['Run a webinar series', 'qualified-leads'],
    ['Publish 12 blog posts', 'qualified-leads', 'reader-conversion'],
    ['Rebranding', 'brand-search'],
    ['Hire 40 engineers', 'time-to-hire', 'offer-acceptance'],
    ['Write onboarding docs', 'ramp-up', 'first-contribution'],
    ['Leadership programme for team leads', 'one-on-ones'],
    ['Introduce pay bands', 'offer-acceptance'],
    ['Automate invoicing', 'days-to-payment', 'overdue-receivables'],
    ['New ERP for accounting', 'close-time', 'manual-hours'],
    ['Standard NDA templates', 'contract-time'],
    ['Build a data pipeline', 'data-delay', 'failed-runs'],
    ['Model retraining', 'model-accuracy'],
    ['Migrate dashboards to Looker', 'dashboard-use', 'time-to-insight'],
    ['New warehouse management system', 'order-errors', 'order-lead-time'],
    ['Introduce 5S on the shop floor', 'scrap-rate', 'first-pass-yield'],
    ['Second source for the main supplier', 'supplier-reliability', 'stock-outs'],
    ['Office move', 'space-use'],
    ['Install solar panels', 'energy-use', 'emissions'],
    ['Introduce an RFC process', 'decision-time'],
    ['Contributor ladder', 'outside-contributors', 'returning-contributors'],
    ['Rewrite the API documentation', 'docs-success', 'first-call-time'],
    ['Start a literacy programme', 'reading-level', 'daily-reading'],
    ['Put the building permit online', 'decision-on-application', 'online-share'],
    ['New appointment system for the outpatient clinic', 'waiting-time', 'no-shows'],
    ['Write to donors who have not given for a year', 'donations', 'donor-retention'],
    ['Buy a donor database', 'donations', 'donor-retention'],
    ['Tutoring for first-year students', 'assignments-on-time', 'student-dropout'],
  ];
  for (const [sentence, ...expected] of cases) {
    it(sentence, () => {
      const found = metricsFor(sentence).map(({ id }) => id);
      for (const id of expected) assert.ok(found.includes(id), `${id} not among ${found.join(', ')}`);
    });
  }

  it('keeps to the limit, best first, without repeats', () => {
    const all = metricsFor('Migrate the data pipeline to Kubernetes', 100).map(({ id }) => id);
    assert.equal(new Set(all).size, all.length);
    assert.deepEqual(
      metricsFor('Migrate the data pipeline to Kubernetes', 2).map(({ id }) => id),
      all.slice(0, 2),
    );
  });

  it('has nothing to say of nothing', () => {
    for (const text of ['', '   ', '🙂', '٣٤٥', 'Aufräumen']) assert.deepEqual(metricsFor(text), []);
  });

  it('answers any length and any bytes in linear time', () => {
    for (const text of ['a'.repeat(100_000), 'time to '.repeat(20_000), '\u0000\u202e{|*}', '-'.repeat(100_000)]) {
      assertQuick(300, () => {
        metricsFor(text);
        findMetric(text);
      });
    }
  });
});

describe('catalogue words', () => {
  it('brings forms of a word together', () => {
    for (const forms of [
      ['migrate', 'migration', 'migrating', 'migrated', 'migrations'],
      ['deploy', 'deployment', 'deployed', 'deploys'],
      ['optimise', 'optimize', 'optimizing', 'optimisation'],
      ['plan', 'plans'],
      ['ship', 'shipping'],
    ]) {
      assert.equal(new Set(forms.map(stem)).size, 1, forms.map(stem).join(' '));
    }
  });

  it('reads names without articles, hyphens and plural', () => {
    assert.deepEqual(nameWords('The mean time-to-recovery of our services'), [
      'time',
      'to',
      'recovery',
      'of',
      'service',
    ]);
  });
});
