// Made by `npm run generate` from the files in the groups’ folders.
import krAmbiguousMetric from './key-results/kr-ambiguous-metric';
import krCompound from './key-results/kr-compound';
import krInternalName from './key-results/kr-internal-name';
import krIsBinary from './key-results/kr-is-binary';
import krIsHealthMetric from './key-results/kr-is-health-metric';
import krIsOutput from './key-results/kr-is-output';
import krIsTask from './key-results/kr-is-task';
import krNoNumber from './key-results/kr-no-number';
import krPrescribesSolution from './key-results/kr-prescribes-solution';
import krVagueWord from './key-results/kr-vague-word';
import krVanityMetric from './key-results/kr-vanity-metric';
import copiedObjective from './objectives/copied-objective';
import objectiveBusinessAsUsual from './objectives/objective-business-as-usual';
import objectiveHasNumber from './objectives/objective-has-number';
import objectiveIsTask from './objectives/objective-is-task';
import objectiveNoKeyResults from './objectives/objective-no-key-results';
import objectiveNoOwner from './objectives/objective-no-owner';
import objectiveNoWhy from './objectives/objective-no-why';
import objectiveTooLong from './objectives/objective-too-long';
import objectiveUnaligned from './objectives/objective-unaligned';
import objectiveVague from './objectives/objective-vague';
import tooFewKeyResults from './objectives/too-few-key-results';
import tooManyKeyResults from './objectives/too-many-key-results';
import tooManyObjectives from './objectives/too-many-objectives';
import typeUnmarked from './objectives/type-unmarked';
import ambiguousReference from './reading/ambiguous-reference';
import circularSupport from './reading/circular-support';
import duplicateId from './reading/duplicate-id';
import invalidCycle from './reading/invalid-cycle';
import invalidDate from './reading/invalid-date';
import invalidQuantity from './reading/invalid-quantity';
import invalidValue from './reading/invalid-value';
import missingTitle from './reading/missing-title';
import placeholder from './reading/placeholder';
import unknownKey from './reading/unknown-key';
import unknownPerson from './reading/unknown-person';
import unknownReference from './reading/unknown-reference';
import unknownRule from './reading/unknown-rule';
import unquotedText from './reading/unquoted-text';
import unusedIgnore from './reading/unused-ignore';
import wrongType from './reading/wrong-type';
import yamlSyntax from './reading/yaml-syntax';
import dependencyNotMirrored from './set/dependency-not-mirrored';
import everythingUrgent from './set/everything-urgent';
import initiativeMovesNothing from './set/initiative-moves-nothing';
import initiativeNoHypothesis from './set/initiative-no-hypothesis';
import metricClaimedTwice from './set/metric-claimed-twice';
import noReviewOwner from './set/no-review-owner';
import notDoingEmpty from './set/not-doing-empty';
import tiedToPay from './set/tied-to-pay';
import type { Rule } from './rule';

/** Every rule, in the order of the groups. */
export const allRules: readonly Rule[] = [
  ambiguousReference,
  circularSupport,
  duplicateId,
  invalidCycle,
  invalidDate,
  invalidQuantity,
  invalidValue,
  missingTitle,
  placeholder,
  unknownKey,
  unknownPerson,
  unknownReference,
  unknownRule,
  unquotedText,
  unusedIgnore,
  wrongType,
  yamlSyntax,
  krAmbiguousMetric,
  krCompound,
  krInternalName,
  krIsBinary,
  krIsHealthMetric,
  krIsOutput,
  krIsTask,
  krNoNumber,
  krPrescribesSolution,
  krVagueWord,
  krVanityMetric,
  copiedObjective,
  objectiveBusinessAsUsual,
  objectiveHasNumber,
  objectiveIsTask,
  objectiveNoKeyResults,
  objectiveNoOwner,
  objectiveNoWhy,
  objectiveTooLong,
  objectiveUnaligned,
  objectiveVague,
  tooFewKeyResults,
  tooManyKeyResults,
  tooManyObjectives,
  typeUnmarked,
  dependencyNotMirrored,
  everythingUrgent,
  initiativeMovesNothing,
  initiativeNoHypothesis,
  metricClaimedTwice,
  noReviewOwner,
  notDoingEmpty,
  tiedToPay,
];
