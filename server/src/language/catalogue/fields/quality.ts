import type { FieldData } from '../row';

/** Whether what was shipped works for the people who use it. */
// biome-ignore format: one metric a line reads as a table
export const quality: FieldData = {
  field: 'quality',
  metrics: [
    ['escaped-defects', 'defects found by customers{| in *}', 'escaped defects|customer-reported bugs|customer-found defects|bugs in production|production bugs|defect escape rate|post-release defects|production defects|bugs reported by customers|bug reports', 'per month', 'down week lagging', 'deployment-frequency', 'flaky-tests test-coverage'],
    ['crash-rate', 'crash rate', 'crash rate|crashes', '%', 'down day lagging', 'deployment-frequency'],
    ['flaky-tests', 'share of test runs{| in *} that fail at random', 'flaky tests|flakiness', '%', 'down day leading', 'test-coverage'],
    ['test-coverage', 'test coverage', 'test coverage|code coverage|branch coverage|line coverage', '%', 'up day leading', 'escaped-defects build-time'],
    ['reopened-bugs', 'share of bugs{| in *} that are reopened', 'reopen rate|reopened bugs|reopened tickets', '%', 'down week lagging', 'escaped-defects'],
    ['manual-test-hours', 'hours of manual testing{| of *}', 'manual testing|manual test effort|regression test time', 'hours per week', 'down week leading', 'escaped-defects'],
    ['accessibility-barriers', 'accessibility barriers{| in *}', 'accessibility barriers|accessibility issues|WCAG violations|accessibility violations', '', 'down week leading', 'time-on-task'],
  ],
  work: [
    ['~testing|test coverage|~unit test|end-to-end test|e2e|integration test|~qa|test automation|automated test|regression suite|cypress|playwright', 'escaped-defects change-failure-rate manual-test-hours flaky-tests'],
    ['~bug|~defect|bug backlog|quality gate|~quality|bugfix', 'escaped-defects reopened-bugs'],
    ['crash|stability of the app|app stability', 'crash-rate escaped-defects app-rating'],
    ['flaky|flakiness', 'flaky-tests build-time lead-time'],
    ['accessibility|wcag|screen reader|a11y|keyboard navigation', 'accessibility-barriers task-success ticket-volume'],
    ['definition of done|~checklist', 'escaped-defects reopened-bugs rework'],
  ],
};
