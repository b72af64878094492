/** Files of several teams: for what is reviewed across sets. */
import { bench } from './service';

/** A parent's set, and two teams that work for it; `okr.config.yaml` says who stands above whom. */
export const TOWN: Readonly<Record<string, string>> = {
  'okr.config.yaml': 'teams:\n  Town: {}\n  Ferry: { parent: Town }\n  Harbour: { parent: Town }\n',
  'town.okr.yaml': `team: Town
cycle: 2026
status: active
objectives:
  - id: reach
    title: Islanders reach the doctor in time
    key_results:
      - id: waiting
        title: Cut the wait for a doctor from 9 h to 4 h
        check_ins:
          - { date: 2026-10-05, value: 8 h, confidence: 0.6 }
  - id: quiet
    title: Nights are quiet again
`,
  'ferry.okr.yaml': `team: Ferry
cycle: 2026-Q4
status: active
owner: ole
objectives:
  - id: boat
    title: Islanders can rely on the boat
    owner: ole
    supports: town/reach
    key_results:
      - id: crossings
        title: Cut cancelled crossings from 9% to 3%
        owner: ida
        depends_on:
          - { team: Harbour, need: A second pilot, committed: true }
        check_ins:
          - { date: 2026-10-05, value: 8%, confidence: 0.4, blockers: [The pier is closed], decisions_needed: [{ text: Hire a pilot?, who: per, due: 2026-10-12 }] }
          - { date: 2026-10-12, value: 7%, confidence: 0.5, blockers: [The pier is closed], note: "Fog, and a closed pier" }
          - { date: 2026-10-19, value: 6%, confidence: 0.6, decisions_needed: [{ text: Hire a pilot?, who: per, decided: "Yes, from November" }] }
          - { date: 2026-11-02, value: 5%, confidence: 0.8, blockers: [No spare engine] }
        changes:
          - { date: 2026-10-20, field: target, from: 2%, to: 3%, reason: The port keeps its hours }
  - title: Crews come home in good time
    key_results:
      - title: Reduce shifts that end late by 40%
        check_ins:
          - { date: 2026-10-26, value: -10%, confidence: 0.7 }
health_metrics:
  - title: Staff on leave
    at_most: 5%
    readings:
      - { date: 2026-10-12, value: 7% }
      - { date: 2026-10-10, value: 4% }
`,
  'harbour.okr.yaml': `team: Harbour
cycle: 2026-Q4
objectives:
  - title: Boats leave the harbour in any weather
    supports: [ferry/crossings, town/reach]
    initiatives:
      - title: Dredge the entrance
        moves: ferry/crossings
`,
};

/** A review of files on a day. */
export async function reviewOf(files: Readonly<Record<string, string>>, today: string, cycle?: string) {
  const { service } = await bench(files, today);
  return { service, review: service.review({ cycle }) };
}

/** The town on a day, read once for all tests that only look at it. */
export function town(today = '2026-11-04'): ReturnType<typeof reviewOf> {
  const known = towns.get(today) ?? reviewOf(TOWN, today);
  towns.set(today, known);
  return known;
}

const towns = new Map<string, ReturnType<typeof reviewOf>>();

/**
 * A company of teams with a quarter of weekly check-ins behind them, as files.
 *
 * @param teams how many; each has three objectives with four key results
 */
export function company(teams: number, weeks = 13): Record<string, string> {
  const files: Record<string, string> = {};
  const names = Array.from({ length: teams }, (_, number) => `Team ${String(number + 1).padStart(3, '0')}`);
  const lines = names.map((name) => `  ${name}: { parent: Company }\n`);
  const goals = [0, 1, 2, 3].map(
    (at) => `  - id: goal-${at}\n    title: The company's goal number ${at + 1} is reached\n`,
  );
  files['okr.config.yaml'] = `teams:\n  Company: {}\n${lines.join('')}`;
  files['company.okr.yaml'] = `team: Company\ncycle: 2026\nstatus: active\nobjectives:\n${goals.join('')}`;
  names.forEach((name, number) => {
    const objectives = [0, 1, 2].map((at) => {
      const supports = (number + at) % 7 === 0 ? '' : `    supports: company/goal-${(number + at) % 4}\n`;
      const keyResults = [0, 1, 2, 3].map(
        (one) =>
          `      - title: Cut failure rate ${at}${one} from 9% to 3%\n        check_ins:\n${checkIns(number + one, weeks)}`,
      );
      return `  - title: What team ${number + 1} wants to be different, ${at + 1}\n    owner: kim\n${supports}    key_results:\n${keyResults.join('')}`;
    });
    files[`teams/${number}.okr.yaml`] =
      `team: ${name}\ncycle: 2026-Q4\nstatus: active\nowner: kim\nobjectives:\n${objectives.join('')}`;
  });
  return files;
}

/** Weekly check-ins from the fifth of October 2026 on, other ones for each seed. */
function checkIns(seed: number, weeks: number): string {
  return Array.from({ length: weeks }, (_, week) => {
    const value = (9 - (week * (1 + (seed % 5))) / 10).toFixed(1);
    const confidence = (0.3 + ((seed * 7 + week * 3) % 6) / 10).toFixed(1);
    const note = week % 3 === 0 ? ', note: Something was learned this week' : '';
    const date = new Date(Date.UTC(2026, 9, 5 + week * 7)).toISOString().slice(0, 10);
    return `          - { date: ${date}, value: ${value}%, confidence: ${confidence}${note} }\n`;
  }).join('');
}
