/**
 * Verbs by what they say about a statement, in their base form; a particle is joined with a hyphen (`set-up`). A class is a
 * reason, not a verdict: the judgement also asks who acts, on what, and which number stands where. A verb may be in several.
 */

export type VerbClass =
  | 'up'
  | 'down'
  | 'better'
  | 'attain'
  | 'keep'
  | 'deliver'
  | 'act'
  | 'serve'
  | 'behave'
  | 'ensure'
  | 'enable'
  | 'state'
  | 'hire'
  | 'stop';

/** What a measured thing does when it grows. */
const UP =
  'increase grow raise boost lift expand rise climb gain double triple quadruple treble maximise maximize up multiply scale jump widen deepen soar ' +
  'go-up step-up ramp-up scale-up build-up improve-by move-up ' +
  'augment surge heighten upsize quintuple edge-up ' +
  'enlarge inflate amass proliferate outgrow swell bulk-up crank-up';

/** What a measured thing does when it shrinks. */
const DOWN =
  'reduce decrease cut lower drop fall shrink halve minimise minimize lessen decline slash trim limit curb diminish shorten narrow ease slow mitigate ' +
  'alleviate dwindle sink shave slip bring-down get-down drive-down go-down come-down push-down cut-down cut-back scale-down slow-down ' +
  'defuse unload weaken offload decelerate rein-in lose shed ' +
  'deplete dampen degrade deflate deteriorate dilute downsize erode plummet subside decay deescalate de-escalate ' +
  'compress taper prune suppress ' +
  'discourage inhibit restrain disrupt abate';

/** A change for the better that names no amount by itself. */
const BETTER =
  'improve optimise optimize enhance strengthen accelerate simplify streamline speed speed-up quicken smooth sharpen better elevate enrich empower inspire ' +
  'delight foster encourage promote modernise modernize professionalise professionalize stabilise stabilize harden stimulate cultivate nurture motivate ' +
  'unlock drive deepen advance broaden refine become revitalise revitalize reinforce bolster intensify tighten impress satisfy worry transform amplify ' +
  'leverage thrive excel further mature level-up build-trust care champion solidify cement facilitate extend ' +
  'embrace rekindle reignite honor honour ignite revolutionise revolutionize reimagine pioneer captivate instil instill energise energize enliven ' +
  'catalyse catalyze kindle propel turbocharge supercharge magnify popularise popularize entrench unite diversify de-risk protect conserve defend affect ' +
  'navigate focus concentrate ' +
  'invigorate uplift humanise humanize harmonise perfect perfection ' +
  'demystify democratise democratize future-proof ' +
  'brighten expedite evolve fortify innovate prosper reform ' +
  'revive soften steady incentivise incentivize mobilise mobilize rehabilitate ' +
  'reinvigorate defuse assist advise guide influence support welcome cherish celebrate safeguard ' +
  'comfort soothe strive beautify amuse entertain excite relieve calm harness';

/** Getting to a level, or winning something from others. */
const ATTAIN =
  'achieve reach hit attain obtain secure win earn score make generate save land attract acquire collect sell convert close sign gain get capture exceed ' +
  'surpass beat garner book win-back place rank show pass demonstrate realise realize recruit reactivate total average yield receive accumulate upsell ' +
  'up-sell cross-sell deflect deposit deadlift bench squat raise add have see onboard bring bring-in retain recover free free-up register ' +
  'record log notch tap recoup reclaim woo entice lure convince persuade outperform outsell outrank overtake ' +
  'accomplish amass clinch net rake-in pull-off fetch bag retake regain';

/** Staying where one is. */
const KEEP = 'keep maintain hold retain sustain preserve stay remain continue uphold safeguard';

/** Making, changing, moving, deciding or finishing a thing: done when it is done, whatever it then does for anyone. */
const DELIVER =
  'build ship launch release deliver implement deploy migrate create write publish introduce develop design complete finish install integrate replace ' +
  'redesign document define establish set-up setup roll-out rollout stand-up spin-up wire hook add produce draft prepare finalise finalize automate ' +
  'refactor rewrite rebuild rework revamp refresh update upgrade modernise modernize port move transition switch consolidate merge split decommission ' +
  'retire deprecate remove delete sunset archive clean cleanup clean-up centralise centralize standardise standardize configure provision encrypt ' +
  'instrument connect link plug embed bundle package open-source localise localize translate adapt formalise formalize institute initiate kick-off ' +
  'kickoff start begin found form restructure reorganise reorganize plan map outline specify scope model prototype mock sketch propose agree decide ' +
  'approve sign-off ratify negotiate renegotiate apply submit certify accredit appoint nominate assign procure purchase buy lease rent construct renovate ' +
  'repair fix patch solve address debug enforce activate unify pilot trial roll put go-live hand-over transfer import export load ingest populate seed ' +
  'index label digitise digitize compile assemble collate codify articulate rename rebrand relocate reopen open furnish equip fit paint plant ' +
  'print record film edit code program script containerise containerize virtualise orchestrate scaffold determine identify select choose evaluate assess ' +
  'investigate explore research analyse analyze study validate verify clarify find discover figure-out work-out come-up look-into diagnose examine ' +
  'inventory catalogue catalog segment prioritise prioritize triage benchmark baseline measure track monitor align socialise socialize communicate announce ' +
  'share present showcase advertise incorporate include support supply provide offer grant expose surface display mirror sync synchronise synchronize ' +
  'backport overhaul reengineer redo redefine rethink tackle conclude wrap-up close-out tender commission put-together pull-together line-up wind-down ' +
  'phase-out sort-out lay-out expand coordinate organise organize arrange schedule seek amend author craft swap rotate rearrange join isolate separate ' +
  'disable turn-on turn-off switch-on switch-off outsource insource hand-off divest settle reserve unblock calibrate map-out operationalise ' +
  'operationalize productionise productionize bootstrap roadmap curate groom refurbish retrofit rehearse simulate visualise visualize set file resurface ' +
  'bring take pull-in deliver-on carry-out execute run-through hand-out lay get-ready test enable resolve investigate dockerize unfreeze ' +
  'make rename wire-up tune take-over follow-through reconcile reorganise re-platform replatform lift-and-shift carve-out draw-up write-up set-out gather ' +
  'engage explain cover collect use convert review extend serve store enter allow revise exit withdraw shut-down close-down spin-off sell-off overhaul digitalise digitalize insure mount ' +
  'erect dig weld pack sort stamp copy format compress restore back-up revert rebase pin bump shard replicate partition profile root-cause remediate restock reformulate requalify repurpose ' +
  'harmonise harmonize rationalise rationalize systematise systematize systematize formulate elaborate devise conceive invent pursue undertake embark work stop switch-over ' +
  'cut-over ramp-down finetune fine-tune pretrain train benchmark annotate scrape crawl parse render embed cache containerise package-up gamify personalise personalize ' +
  'templatise brand-up sponsor fund finance endow donate inaugurate incorporate dissolve legalise legalize authorise authorize license patent trademark copyright ' +
  'inform notify elect liaise attach append clone compute convene correct customise ' +
  'customize debrief decentralise decentralize decouple deduplicate designate detail dismantle duplicate enclose encode ' +
  'engineer enlist extract fork green-light hook-up illustrate impose inject ' +
  'instal insulate interface interlink kickstart lobby mail manufacture ' +
  'compare minute monetise monetize normalise normalize onshore outfit overwrite paginate patrol ' +
  'pitch privatise promote propagate proxy purge quantify query rank re-tender reallocate ' +
  'rearchitect re-architect rebalance recast reclassify recode recommission reconfigure reconnect recreate recruit rectify recycle redeploy redirect ' +
  'redistribute reequip refile refill reformat refocus refurnish regenerate register rehouse reinstall reinstate reissue remodel reorder ' +
  'repackage repaint repeal replan replenish repoint reposition reprint reprogram request resell reskin respec reshape reschedule rescope resize ' +
  'restyle resubmit retag reuse revalidate revive rewire run-off sanction sanitise sanitize scale-out seal sequence set-down sew ' +
  'shelve sideline signpost solder stabilise staple steer stock strip subtitle summarise summarize ' +
  'supersede supplement tabulate tailor terminate tidy top-up trace transcribe transpose truncate type ' +
  'unbundle uncover underpin unearth uninstall unlink unpack unveil vet wean zone insert ' +
  'kick-start reorient ' +
  'abort absorb accomplish adjust allocate alter anonymise anonymize assert block blend brand circulate combine ' +
  'commence compensate confine contextualise contextualize deactivate declare declutter decode ' +
  'dedicate deduct demolish differentiate disclose discontinue dispose distil ' +
  'distill envision equalise equalize estimate evacuate exclude exempt expire express ' +
  'externalise externalize fetch fuse generalise generalize guard hide highlight ' +
  'incentivise incentivize incur infer initialise initialize instantiate interconnect ' +
  'itemise itemize iterate jot justify lock manipulate mandate mobilise mobilize modify narrate neutralise ' +
  'neutralize oversee pinpoint polish pool portray postpone preload premiere probe proofread ' +
  'publicise publicize re-engineer re-evaluate re-run re-test realign reassess ' +
  'reassign recap recompile reconsider reconstruct reevaluate refine reform rehabilitate relaunch relay ' +
  'remedy rephrase replay reproduce require rerun rescind restart restate restrict retarget retest retrieve retry ' +
  'reunite root scrap self-host shape sift spearhead specialise specialize straighten ' +
  'strategise strategize structure subcontract subsidise subsidize substitute subtract synthesise synthesize ' +
  'test-drive throttle timebox time-box toggle transcode transmit transplant trigger tweak unstack ' +
  'untangle upcycle upstream utilise utilize vectorise vectorize version wrap zip dub bind mask redact ' +
  'reference reprocess recheck cap hash sandbox dogfood playtest beta-test stress-test load-test fact-check ' +
  'spot-check cross-check double-check soft-launch pre-register preregister crowdfund fundraise declog dismount ' +
  'prune harvest ' +
  'dust wash iron fold appeal ' +
  '' +
  'involve invoke bridge board branch cite compose contrast derive fell ' +
  'frame graph handle intercept kit navigate ' +
  'niche obtain posterise quilt raise sample ' +
  'seat slice tap ' +
  'unlist unroll unwind wall ' +
  'make-available make-public describe direct discard distinguish enact engrave forge govern grind haul interrupt invest list locate mend mark number plot ' +
  'prosecute price regulate relate reprice resume reveal rinse scrub shade spell spray state stitch suspend sweep tie undo vary ' +
  'weigh wipe aggregate assume ban beautify bend bury calculate capture channel chart chop classify command conceal contract control ' +
  'converge correlate cross-off check-off tick-off decorate delegate detach erase excavate flag flesh-out flip heat ' +
  'hedge ideate immunise iron-out lend lint loan nail-down pave pay-back pay-down pay-off petition plaster ' +
  'pour prescribe pull-out quote randomise randomize redecorate reforest rehome rekey remarket rule-out sculpt ' +
  'serialise serialize split-up stockpile sterilise sterilize stow strike sum-up swap-out syndicate typeset underwrite untie varnish ' +
  'write-off write-down wind-up electrify decarbonise decarbonize salvage drain irrigate fertilise fertilize snapshot ' +
  'choreograph copy-edit copyedit hot-fix hotfix cherry-pick earmark allot ' +
  'liquidate legislate repatriate weed sow harness inscribe lodge subdivide ' +
  'name';

/** Work that one does so many times, or keeps doing. */
const ACT =
  'run conduct hold host attend interview train visit meet call post blog tweet review audit test talk speak survey organise organize mentor teach coach ' +
  'send mail email contact pitch read learn practise practice study exercise walk jog swim cycle meditate cook write inspect check monitor patrol sample ' +
  'scan brief debrief consult perform carry-out facilitate moderate lead participate take-part volunteer reach-out follow-up knock distribute hand-out ' +
  'stream podcast broadcast report tag label groom comment reply retweet like join feature celebrate invite do give log try repeat rehearse play listen ' +
  'watch discuss debate observe shadow cross-train re-engage reengage ask source screen prospect cold-call dial vaccinate stage tour exhibit network ' +
  'guest-post lecture burn-down phone revisit evangelise evangelize onboard demo speak-at sit publish document eat present ' +
  'educate upskill reskill recruit advertise bake sew knit draw paint plant sponsor support nominate submit share talk-to sit-down collaborate thank congratulate greet welcome drill benchmark tutor chair chaperone judge tag moderate ' +
  'instruct remind warn lobby canvass pair pair-up grill brainstorm workshop record climb ' +
  'stretch vlog sketch catch-up door-knock leaflet ' +
  'nudge retrain refresher vet transcribe annotate telephone correspond confer ' +
  'accompany advise administer assist apologise apologize audition bike chat counsel critique deliberate dine ' +
  'journal keynote mediate memorise memorize oversee peer-review proofread quiz recap ' +
  'recite referee sail sing sprint supervise tend trek witness jump bench ' +
  'squat lift plank declutter babysit hike camp commute check-in ' +
  'checkin touch-base meet-up date hang-out fast chant jam cold-email text ping ' +
  'doorstep campaign fundraise pair-program code live-stream guest-lecture ' +
  'involve drink sleep bathe shower brush unplug unwind ' +
  'work-out applaud cheer chop confront dance drag escort feed hug paddle photograph quote race reflect rest ride ' +
  'scout scrub shoot shout sow stare sweat sweep throw wave weed whisper fast-walk petition ' +
  'befriend sculpt ideate iron ski surf grade mark list rinse vacuum stress-test smoke-test dry-run ' +
  'red-team';

/** Work on units that others bring: how fast or how often it goes well is an effect, how many were handled is not. */
const SERVE =
  'answer resolve respond process handle fulfil fulfill deliver pick dispatch acknowledge settle pay approve decide treat collect repair clear reply ' +
  'restore detect recover close fix patch triage confirm issue grant refund invoice unload load find see discover catch remediate ' +
  'attend-to reimburse adjudicate escalate ' +
  'dispense retrieve redirect forward rescue unblock remedy rectify reroute reconcile discharge admit transport ' +
  'classify locate';

/** What people and systems outside the work do of their own accord: the behaviour that a result changes. */
const BEHAVE =
  'adopt use buy purchase subscribe renew recommend refer sign-up signup log-in login log-on click visit download upload donate enrol enroll convert choose ' +
  'rate return come come-back go graduate trust rely depend spend read open watch view install activate complete finish submit apply contribute vote attend ' +
  'register prefer recall recognise recognize name find know understand say agree feel believe expect consider see notice perceive experience accept ' +
  'reject churn leave quit cancel upgrade downgrade pay order book check-in check-out checkout browse search share invite follow star fork load respond ' +
  'start render fail crash break pass succeed survive last need take cost wait travel walk cycle drive breastfeed smoke sleep wake wake-up eat drink arrive ' +
  'land happen occur represent account lead result reopen escalate call contact ask solve self-serve manage handle work reach meet get receive ' +
  'live die suffer recover learn participate look turn switch move deliver refuse stop skip miss forget remember tell rank try exceed beat place change ' +
  'help enjoy value want demand prove qualify sign repeat complain mistake access boot warrant own sell stick push commit bring attract engage ' +
  'hear follow-up drop-out opt-in opt-out click-through finish merge resell think benefit consume integrate listen play rent report match cover sound go-live ' +
  'serve lose waste spot pick-up run take-up carry abandon exit bounce remove dismiss override bypass ignore click-on hand-in slip-through stay retain reply mention cite link speak make write give drop-off fall-off come-in go-out turn-up show-up ' +
  'comment copy cross-buy depart dial-in disembark drop-by elect emigrate enquire inquire favour favor flee follow-through hang-up ' +
  'heal inherit insist lapse linger log-out misplace misread mistype move-in move-out opt overpay overrun pass-on pass-through pledge praise ' +
  're-order reapply rebook rebuy reconvert recycle redeem reenrol relapse relocate reoffend repay repurchase resign retire revisit round-up ' +
  'self-check self-refer speed sponsor stream swap top-up trade-in transact ' +
  'transfer trial turn-down turn-out unfollow uninstall unsubscribe withdraw worry disagree dislike like love care ' +
  'appreciate respect admire regard suspect misunderstand filter sort bookmark ' +
  'abuse adhere afford appear belong collapse comply compete confuse cope defect delay deserve differ elapse ' +
  'emerge encounter endorse endure escape evolve expire flow function interact interpret log obey occupy operate ' +
  'overflow overlook pause possess proceed prosper react relax require ' +
  'reside retry reuse scroll shift spill spread stall struggle swipe tolerate violate withstand ' +
  'breach duplicate misuse overuse underuse shop hire lease pre-order preorder reserve rsvp upvote ' +
  'downvote thank compliment tip bid volunteer ' +
  'reintegrate rehabilitate accomplish modify retrieve ' +
  'anticipate approach flag arise aspire attempt behave blame borrow breathe cause claim consent crack dare desire ' +
  'disappear distrust doubt emit exhaust fade fear fight forgive harm hate hesitate hope hurry hurt imagine ' +
  'inhabit intend lack laugh lean lie marry oppose outnumber owe persist precede predict recede regret resemble resume ' +
  'spoil steal suppose surprise sweep taste tempt threaten throw touch undergo ' +
  'wear wonder invest lend reveal ride rest undo pour weigh classify grade calculate describe locate list ' +
  'reflect';

const ENSURE = 'ensure guarantee assure make-sure see-to';
const ENABLE =
  'enable allow let permit provide offer equip empower give help support ' +
  'entitle assist guide advise incentivise incentivize';
const STATE = 'be have exist consist belong contain comprise mean equal become';
const HIRE = 'hire recruit appoint employ headhunt staff onboard fill backfill';
/** Ending something: with an amount it is a change, with an artefact it is work. */
const STOP =
  'eliminate eradicate remove stop end prevent avoid abolish cease clear ' +
  'ban forbid prohibit halt deter rid get-rid terminate block suppress resist ' +
  'restrain inhibit discourage suspend';

const CLASSES: readonly (readonly [VerbClass, string])[] = [
  ['up', UP],
  ['down', DOWN],
  ['better', BETTER],
  ['attain', ATTAIN],
  ['keep', KEEP],
  ['deliver', DELIVER],
  ['act', ACT],
  ['serve', SERVE],
  ['behave', BEHAVE],
  ['ensure', ENSURE],
  ['enable', ENABLE],
  ['state', STATE],
  ['hire', HIRE],
  ['stop', STOP],
];

const BY_LEMMA = new Map<string, Set<VerbClass>>();
for (const [name, words] of CLASSES) {
  for (const word of words.split(' ')) {
    const classes = BY_LEMMA.get(word);
    if (classes) classes.add(name);
    else BY_LEMMA.set(word, new Set([name]));
  }
}

/** "hand out" is known as a pair: its verb alone is a verb too, of no class. */
for (const word of [...BY_LEMMA.keys()]) {
  const verb =
    /^([a-z]+)-(?:up|out|in|on|off|over|down|back|away|together|through|live|into|to|at|by|ready|short|back)$/.exec(
      word,
    )?.[1];
  if (verb && !BY_LEMMA.has(verb)) BY_LEMMA.set(verb, new Set());
}

const NONE: ReadonlySet<VerbClass> = new Set();

/** The classes of a verb by its base form; empty for a word that is no known verb. */
export function verbClasses(lemma: string): ReadonlySet<VerbClass> {
  return BY_LEMMA.get(lemma) ?? NONE;
}

/** Whether the lexicon has this base form, a pair like `set-up` included. */
export function isVerb(lemma: string): boolean {
  return BY_LEMMA.has(lemma);
}

/** Past forms and participles that no rule gives, with their base. */
const IRREGULAR_FORMS =
  'built build shipped ship wrote write written write ran run held hold met meet sent send spoke speak spoken speak taught teach led lead read read gave give ' +
  'given give took take taken take made make got get gotten get won win sold sell brought bring bought buy paid pay spent spend lost lose found find ' +
  'left leave felt feel knew know known know said say saw see seen see went go gone go came come began begin begun begin chose choose chosen choose fell fall ' +
  'fallen fall grew grow grown grow rose rise risen rise kept keep slept sleep woke wake woken wake drove drive driven drive ate eat eaten eat drew draw ' +
  'drawn draw shot shoot shown show set set put put cut cut hit hit let let split split shut shut cost cost fit fit quit quit done do did do does do ' +
  'was be were be been be is be are be am be being be has have had have having have stood stand understood understand told tell heard hear caught catch lent lend ' +
  'rewritten rewrite rewrote rewrite rebuilt rebuild redone redo overhauled overhaul swum swim broken break broke break forgotten forget stuck stick ' +
  'laid lay thought think sought seek sung sing shrunk shrink shrank shrink wound wind lit light hung hang beaten beat become become became become ' +
  'upheld uphold undertaken undertake withdrawn withdraw overcome overcome offset offset reset reset spread spread dealt deal meant mean fed feed threw throw thrown throw rode ride swept sweep undid undo undone undo dug dig ' +
  'struck strike stole steal tore tear torn tear wove weave woven weave swore swear froze freeze frozen freeze hid hide hidden hide shook shake shaken shake';

const IRREGULAR = new Map<string, string>();
const irregular = IRREGULAR_FORMS.split(' ');
for (let at = 0; at < irregular.length; at += 2) IRREGULAR.set(irregular[at]!, irregular[at + 1]!);

export type VerbForm = 'base' | 's' | 'ed' | 'ing';

export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

/** Reads a word as a form of a known verb; undefined when no known verb has this form. Lower case in. */
export function verbOf(word: string): VerbReading | undefined {
  const irregularBase = IRREGULAR.get(word);
  if (irregularBase !== undefined) {
    const same = irregularBase === word;
    return {
      lemma: irregularBase,
      form: /^(?:is|are|am|has|does)$/.test(word)
        ? 's'
        : /^(?:being|having)$/.test(word)
          ? 'ing'
          : same
            ? 'base'
            : 'ed',
    };
  }
  if (BY_LEMMA.has(word)) return { lemma: word, form: 'base' };
  const known = (base: string): string | undefined => {
    if (BY_LEMMA.has(base)) return base;
    const bare = /^(?:re|pre|co|cross|over|out|un|de|self|auto|soft|beta|user|dog)-?(?=[a-z]{3})/.exec(base);
    return bare && BY_LEMMA.has(base.slice(bare[0].length)) ? base.slice(bare[0].length) : undefined;
  };
  const direct = word.length > 4 ? known(word) : undefined;
  if (direct !== undefined) return { lemma: direct, form: 'base' };
  for (const [suffix, form] of SUFFIXES) {
    if (!word.endsWith(suffix) || word.length < suffix.length + 2) continue;
    const stem = word.slice(0, -suffix.length);
    for (const base of bases(stem, suffix)) {
      const lemma = known(base);
      if (lemma !== undefined) return { lemma, form };
    }
  }
  return undefined;
}

const SUFFIXES: readonly (readonly [string, VerbForm])[] = [
  ['ies', 's'],
  ['es', 's'],
  ['s', 's'],
  ['ied', 'ed'],
  ['ed', 'ed'],
  ['ying', 'ing'],
  ['ing', 'ing'],
];

/** Base forms that a stem may stand for: plain, with its silent e, with a doubled consonant undone, y for i. */
function bases(stem: string, suffix: string): string[] {
  if (suffix === 'ies' || suffix === 'ied') return [`${stem}y`];
  if (suffix === 's') return [stem];
  const out = [stem, `${stem}e`];
  if (suffix === 'ying') out.push(`${stem}y`, `${stem}ie`);
  const last = stem.at(-1);
  if (last !== undefined && last === stem.at(-2)) out.push(stem.slice(0, -1));
  return out;
}
