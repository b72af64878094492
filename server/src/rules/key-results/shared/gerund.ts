/** "Migrating to Kafka" as the title of work: "Migrate to Kafka". */
import { withoutEnd, withoutStart } from '../../../okr/ends';
import { capitalised } from '../../support/words';

/** Verbs of work, in their base forms: from these the -ing forms follow by rule, but not the other way round. */
const VERBS =
  'add adopt apply automate bring build buy centralise centralize change check clean combine configure connect consolidate ' +
  'containerise containerize create cut define deliver deploy deprecate design develop digitise digitize drop enable encrypt enforce ' +
  'expand extend fix give hire implement improve install integrate introduce invest launch link make merge migrate mirror modernise ' +
  'modernize move offer open optimise optimize outsource partition purchase put rebuild redesign reduce refactor refresh ' +
  'remove renegotiate reorganise reorganize replace replatform restructure retrain revise rewrite roll run scale schedule send set ' +
  'shift ship shorten simplify split standardise standardize start stop streamline switch teach test train translate tune ' +
  'update upgrade use visit widen write';

const BASES = new Map(VERBS.split(' ').map((verb) => [gerundOf(verb), verb]));

/** The -ing form of a verb. */
function gerundOf(verb: string): string {
  if (/[^aeiou]e$|ue$/.test(verb) && !/ee$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  // One short vowel before one consonant: ship, cut, run, split, put.
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb)) return `${verb}${verb.at(-1)}ing`;
  return `${verb}ing`;
}

/** What leads from a result to its way. */
const LEAD_IN = /^(?:by means of|with the help of|by|through|via|using|thanks to|with)\s+/i;

/** The way to a result ("by migrating to Kafka") as the title of an initiative. */
export function asWork(way: string): string {
  const text = withoutEnd(withoutStart(way, ',;('), ').,;').replace(LEAD_IN, '');
  const [first = '', ...rest] = text.split(' ');
  const base = BASES.get(first.toLowerCase());
  return capitalised(base ? [base, ...rest].join(' ') : text);
}
