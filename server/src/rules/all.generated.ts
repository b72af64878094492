// Made by `npm run generate` from the files in the groups’ folders.
import allAchieved from './closing/all-achieved';
import closedNoRetrospective from './closing/closed-no-retrospective';
import closedUnscored from './closing/closed-unscored';
import committedMissedNoLearning from './closing/committed-missed-no-learning';
import cycleOverNotClosed from './closing/cycle-over-not-closed';
import droppedWithoutReason from './closing/dropped-without-reason';
import scoreDisagrees from './closing/score-disagrees';
import krAllDueLastDay from './key-results/kr-all-due-last-day';
import krAmbiguousMetric from './key-results/kr-ambiguous-metric';
import krCompound from './key-results/kr-compound';
import krDirection from './key-results/kr-direction';
import krDueOutsideCycle from './key-results/kr-due-outside-cycle';
import krInternalName from './key-results/kr-internal-name';
import krIsBinary from './key-results/kr-is-binary';
import krIsHealthMetric from './key-results/kr-is-health-metric';
import krIsOutput from './key-results/kr-is-output';
import krIsTask from './key-results/kr-is-task';
import krManyOwners from './key-results/kr-many-owners';
import krNoBaseline from './key-results/kr-no-baseline';
import krNoChange from './key-results/kr-no-change';
import krNoGuardrail from './key-results/kr-no-guardrail';
import krNoNumber from './key-results/kr-no-number';
import krNoOwner from './key-results/kr-no-owner';
import krNoSource from './key-results/kr-no-source';
import krNoTarget from './key-results/kr-no-target';
import krNotWeekly from './key-results/kr-not-weekly';
import krOwnerIsTeam from './key-results/kr-owner-is-team';
import krPrescribesSolution from './key-results/kr-prescribes-solution';
import krTitleDisagrees from './key-results/kr-title-disagrees';
import krUnitMismatch from './key-results/kr-unit-mismatch';
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
import dependencyUncommitted from './set/dependency-uncommitted';
import everythingUrgent from './set/everything-urgent';
import fantasy from './set/fantasy';
import healthMetricBreached from './set/health-metric-breached';
import healthMetricStale from './set/health-metric-stale';
import initiativeMovesNothing from './set/initiative-moves-nothing';
import initiativeNoHypothesis from './set/initiative-no-hypothesis';
import metricClaimedTwice from './set/metric-claimed-twice';
import noReviewOwner from './set/no-review-owner';
import notDoingEmpty from './set/not-doing-empty';
import ownerOverloaded from './set/owner-overloaded';
import sandbagged from './set/sandbagged';
import tiedToPay from './set/tied-to-pay';
import wipExceeded from './set/wip-exceeded';
import checkInDate from './steering/check-in-date';
import checkInOrder from './steering/check-in-order';
import checkInStale from './steering/check-in-stale';
import committedAtRisk from './steering/committed-at-risk';
import confidenceFlat from './steering/confidence-flat';
import decisionOpen from './steering/decision-open';
import goalpostsMoved from './steering/goalposts-moved';
import lowConfidenceNoDecision from './steering/low-confidence-no-decision';
import statusTheater from './steering/status-theater';
import watermelon from './steering/watermelon';
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
  krAllDueLastDay,
  krAmbiguousMetric,
  krCompound,
  krDirection,
  krDueOutsideCycle,
  krInternalName,
  krIsBinary,
  krIsHealthMetric,
  krIsOutput,
  krIsTask,
  krManyOwners,
  krNoBaseline,
  krNoChange,
  krNoGuardrail,
  krNoNumber,
  krNoOwner,
  krNoSource,
  krNoTarget,
  krNotWeekly,
  krOwnerIsTeam,
  krPrescribesSolution,
  krTitleDisagrees,
  krUnitMismatch,
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
  dependencyUncommitted,
  everythingUrgent,
  fantasy,
  healthMetricBreached,
  healthMetricStale,
  initiativeMovesNothing,
  initiativeNoHypothesis,
  metricClaimedTwice,
  noReviewOwner,
  notDoingEmpty,
  ownerOverloaded,
  sandbagged,
  tiedToPay,
  wipExceeded,
  checkInDate,
  checkInOrder,
  checkInStale,
  committedAtRisk,
  confidenceFlat,
  decisionOpen,
  goalpostsMoved,
  lowConfidenceNoDecision,
  statusTheater,
  watermelon,
  allAchieved,
  closedNoRetrospective,
  closedUnscored,
  committedMissedNoLearning,
  cycleOverNotClosed,
  droppedWithoutReason,
  scoreDisagrees,
];
