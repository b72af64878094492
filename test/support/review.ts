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
