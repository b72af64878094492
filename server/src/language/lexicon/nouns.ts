/**
 * Nouns by what they are to a key result, in the singular. Matched by the head of a noun phrase ("payment failure *rate*").
 */

export type NounClass =
  | 'metric'
  | 'event'
  | 'outsider'
  | 'insider'
  | 'artefact'
  | 'activity'
  | 'seal'
  | 'work'
  | 'quality'
  | 'money'
  | 'period';

/** A measured property: has a level at any time. */
const METRIC =
  'rate ratio share percentage percent proportion score index rating nps enps csat ces revenue arr mrr gmv acv aov arpu arppu ltv clv cac cpa cpc cpm ctr roi roas roe roce ebitda ' +
  'margin profit income turnover sale sales cost costs spend spending expense expenditure budget bill price value cashflow cash runway burn payback debt ' +
  'time latency duration delay speed velocity throughput bandwidth capacity utilisation utilization occupancy uptime downtime availability mttr mttd mtta mtbf ttfb ' +
  'lcp inp cls fid p50 p95 p99 apdex sla slo frequency volume number count amount quantity level growth churn retention attrition conversion adoption activation ' +
  'engagement satisfaction happiness loyalty awareness sentiment reputation visibility traffic reach dau mau wau stickiness usage uptake ' +
  'accuracy precision recall auc f1 error loss variance deviation bias drift hallucination recall yield scrap waste oee defect-rate coverage completeness ' +
  'consumption emission emissions footprint energy weight height temperature pressure distance length size depth width frequency backlog queue wait load ' +
  'absenteeism absence turnover headcount tenure productivity efficiency effectiveness performance efficiency attendance participation enrolment enrollment ' +
  'fte share-of-voice market-share pipeline quota attainment win-rate win bookings payout inventory stock turns shrinkage fillrate otif ' +
  'mortality readmission readmissions incidence prevalence literacy grade gpa pass-rate percentile quartile rank ranking position forecast gap ' +
  'overhead leakage slippage overtime workload effort days hours minutes age lifetime lifespan balance reserve liquidity solvency equity assets savings exposure ' +
  'response resolution deflection containment escalation abandonment bounce open-rate unsubscribes ' +
  'vo2max pulse fitness strength mood stress confidence trust wellbeing well-being safety reliability stability resilience availability quality security ' +
  'mean median average maximum minimum total sum amount percentile r² rmse mape mae wape lag freshness staleness tps qps rps fps intensity density diversity ' +
  'rr run-rate ctr cvr aht fcr fpy dso dpo dio eps npv irr tco cogs sus sean-ellis kpi benchmark-score variance discrepancy takt lead-time cycle-time ' +
  'nrr grr ndr arpa turnout mobility footfall opex capex wage salary fee tariff premium dividend interest profitability deliverability caseload toil ' +
  'noise jitter memory cpu storage arrears receivables payables severity survival employment unemployment homelessness poverty adherence conformity ' +
  'turnaround dwell wer bleu ndcg iou odds probability jams cholesterol calorie bmi break-even surplus deficit amplitude mileage humidity voltage wastage ' +
  'breakage spoilage reuse tardiness lateness punctuality uptick ' +
  'acreage altitude heartbeat radius diameter magnitude proximity similarity purity moisture rent royalty compensation allowance tuition gdp inflation ' +
  'majority ph brightness waist followership viewership readership ridership listenership seniority vitality ' +
  'liveability livability birthrate vat allocation ' +
  'threshold target statistic indicator estimate multiple coefficient tally headroom slack supply demand ' +
  'concentration expectancy occurrence tolerance markdown discount tax ' +
  'dosage calories range disparity inequality deprivation eligibility ' +
  'selectivity specificity sensitivity validity';

/** Things that happen, or that people outside do: a count of them is an effect. */
const EVENT =
  'incident outage failure crash error bug defect vulnerability breach complaint ticket escalation refund return chargeback fraud accident injury near-miss ' +
  'alert page false-positive rollback hotfix regression violation finding fine penalty dispute lawsuit theft fall infection ' +
  'order purchase transaction booking reservation sign-up signup registration download install installation subscription activation renewal referral ' +
  'lead mql sql opportunity deal sale contract donation pledge application enquiry inquiry visit visits view pageview page-view click impression follower ' +
  'like star fork session login search query request call-out mention citation review-by upload play stream listen submission vote response ' +
  'error-message timeout retry stockout stock-out backorder mistake typo duplicate exception workaround override rejection cancellation no-show dropout ' +
  'readmission relapse death emission attendee signature upgrade conversion trial account point trip ride passenger miss contribution pr testimonial ' +
  'logo win customer-win dollar euro pound seat licence license unit tonne mile issue page-load api-call claim delay surprise interruption handover-error hour-lost ' +
  'callback offer gift grant backlink subscriber backer pre-order preorder reader viewer listener participant vacancy exception case partnership sponsorship ' +
  'departure arrival admission shipment parcel leak takeover attack intrusion ulcer fracture stroke conversation chat message handover handoff conflict ' +
  'write-off correction callout resignation withdrawal top-up compliment spike blackout jam puncture collision burglary assault overdose eviction suicide ' +
  'pregnancy deletion takedown flood fire burst hospitalisation hospitalization discharge escape unsubscribe failover deadlock hang freeze reopening ' +
  'nomination accolade endorsement repost walk-in repurchase reorder ' +
  'retweet reshare upvote downvote thumbs-up reaction rsvp swipe tap hit favourite favorite bookmark wishlist reactivation opt-in opt-out optin victory ' +
  'medal trophy prize birth marriage divorce placement crisis emergency disaster explosion collapse malfunction glitch hiccup bottleneck problem trouble ' +
  'lapse omission irregularity nonconformity nonconformance noncompliance strike protest objection denial refusal arrest crime murder robbery conviction ' +
  'offence offense casualty fatality wound wildfire spill overflow overload warning fault segfault outbreak epidemic symptom setback misfortune payment ' +
  'payout disbursement tip rental stay flight ferry voyage encounter disturbance disruption nuisance mishap scandal ' +
  'accusation allegation recurrence shout-out shoutout kudos follow subscribe unfollow pingback quotation reference-call walkout ' +
  'absence sick-day strikeout assist seizure graduation enlistment rehire buyout payoff ' +
  'repayment remittance redemption stake swap mint ' +
  'discrepancy blocker election surge interaction exchange complication misconfiguration anomaly inconsistency ' +
  'overrun stoppage impediment obstacle inaccuracy flaw weakness shortage shortfall mismatch sighting concern ' +
  'cancelation redelivery relisting bankruptcy default bid wait-list waitlist ' +
  'playthrough inflow outflow power-cut flooding infringement ' +
  'harassment bullying discrimination exclusion suspension ' +
  'demand thank-you testimony retainer rebooking upsell cross-sell effect ' +
  'side-effect consequence recount revisit';

/** People and organisations whose lives or behaviour should change: not the team that writes. */
const OUTSIDER =
  'customer client user subscriber member visitor guest buyer shopper consumer reader viewer listener follower fan player gamer patient student pupil ' +
  'learner parent child family resident citizen tenant voter taxpayer donor sponsor supporter backer volunteer contributor maintainer adopter developer ' +
  'partner reseller dealer distributor retailer merchant seller vendor supplier creator influencer advertiser publisher author applicant candidate lead ' +
  'prospect company organisation organization enterprise startup business firm shop store school hospital clinic university city village household ' +
  'community people person individual woman man mother farmer driver rider passenger cyclist commuter traveller traveler host owner investor shareholder ' +
  'attendee participant delegate alumnus alumni graduate refugee account tester beta-tester youth adult teenager senior neighbour neighbor ' +
  'journalist analyst recipient beneficiary claimant caller respondent audience everyone anyone nobody everybody somebody one logo newcomer group ' +
  'project repository library country region market network agency foundation club charity bank newsletter-reader ' +
  'borrower lender saver payer policyholder holder founder funder philanthropist researcher academic scholar postdoc speaker editor validator minister ' +
  'ministry councillor politician regulator authority municipality federation association union institution government county district campus supermarket ' +
  'restaurant hotel bakery wholesaler carrier airline landlord pensioner veteran kid girl boy baby toddler friend peer leaver pedestrian tourist hiker ' +
  'newspaper media competitor rival beginner novice mentee fellow spectator carer caregiver provider broker insurer sender payee grower producer ' +
  'manufacturer maker artist musician singer dancer athlete adviser advisor employer entrepreneur professional expert advocate promoter signatory ' +
  'franchisee bidder freelancer creditor debtor inmate worshipper pilgrim camper skier golfer swimmer runner climber ngo nonprofit non-profit embassy ' +
  'parliament diocese parish college nursery kindergarten pharmacy cinema theatre museum brewery farm factory dealership cooperative co-op consortium ' +
  'alliance switcher returner newbie builder integrator isv oem msp franchise diner patron homeowner leaseholder migrant immigrant survivor widow orphan ' +
  'pet juror witness detective soldier firefighter ally ' +
  'wife husband brother sister son daughter grandparent grandmother grandfather relative cousin spouse sibling mum dad mom mama papa congregant ' +
  'parishioner disciple prisoner offender victim stranger citizenry reporter columnist blogger vlogger podcaster youtuber streamer correspondent ' +
  'broadcaster newsroom end-user power-user superuser signer registrant enrollee downloader bookmarker stargazer watcher commenter commentator rater ' +
  'panelist panellist entrant contestant finisher exhibitor concertgoer moviegoer churchgoer jobseeker job-seeker returnee newlywed fisherman rancher ' +
  'hunter trucker motorist biker rower sailor walker skater gardener mayor senator legislator lawmaker policymaker policy-maker governor decision-maker ' +
  'decisionmaker sme smb etailer laboratory scaleup scale-up accelerator incubator unicorn corporate conglomerate congregation choir orchestra league ' +
  'fraternity commune hamlet suburb neighborhood neighbourhood borough precinct province nation continent republic senate legislature army outlet ' +
  'population minority crowd undergraduate undergrad postgraduate postgrad phd classmate schoolchild schoolchildren preschooler teen elder newborn ' +
  'inpatient outpatient staker delegator trader miner lessee renter occupant lodger cardholder card-holder account-holder stockist tradesperson hobbyist ' +
  'enthusiast amateur inhabitant villager youngster freshman sophomore tenderer grantee awardee laureate scholarship-holder householder shop-owner ' +
  'businessperson businesswoman businessman tradesman contractor subcontractor userbase fanbase readership viewership membership clientele electorate ' +
  'public press foreigner asylum-seeker orphanage childminder believer seeker scout girl-guide ' +
  'backpacker holidaymaker early-adopter evangelist superfan churner defector non-user nonuser ' +
  'non-member nonmember noncustomer affiliate licensee franchisor importer exporter baker ' +
  'representative presenter lookout stakeholder landowner shopkeeper restaurateur hotelier couple ' +
  'trustee ambassador pastor rabbi imam ' +
  'policy-holder captain brewer chef waiter barista ' +
  'bartender hairdresser plumber electrician carpenter joiner welder mechanic tailor ' +
  'dentist therapist psychologist midwife paramedic coder hacker ' +
  'guild tribe faculty mall arcade chain cohort demographic segment generation';

/** The people who do the work, and those they work with every day. */
const INSIDER =
  'team employee colleague staff engineer manager developer designer leader director executive head lead squad department unit office nurse doctor teacher ' +
  'agent operator technician apprentice trainee intern rep sdr ae salesperson recruiter analyst scientist worker consultant officer board committee crew ' +
  'we i you our my ourselves specialist architect administrator admin coordinator assistant hire joiner newcomer starter workforce personnel council chapter ' +
  'working-group wg tribe guild pm ceo cto cfo coo vp cadet lawyer accountant auditor trainer mentor champion ambassador organizer organiser ' +
  'instructor lecturer professor clinician physician pharmacist therapist midwife surgeon paramedic dispatcher supervisor foreman controller planner ' +
  'writer copywriter moderator marketer salespeople welder electrician mechanic chef waiter waitress barista librarian counsellor reviewer treasurer ' +
  'trustee commander responder faculty division subsidiary exec boss stakeholder dba sre devops qa csm cxo secretary clerk cashier caretaker janitor ' +
  'picker packer fitter plumber carpenter machinist foreperson steward programmer coder pod taskforce task-force management counsel paralegal underwriter ' +
  'actuary courier bookkeeper envoy ' +
  'chairman chairperson chairwoman chair vice-chair president co-founder cofounder committer helper teammate coworker co-worker team-member scrum-master ' +
  'product-owner ranger guard deputy subordinate attorney aide appointee pastor priest rabbi imam deacon captain inspector sergeant facilitator curator ' +
  'archivist docent dietitian nutritionist dentist psychologist psychiatrist veterinarian vet caseworker ' +
  'case-worker keyworker social-worker paraprofessional principal headteacher dean provost registrar bursar tutor proctor demonstrator ' +
  'fundraiser usher lifeguard receptionist concierge housekeeper bartender stylist hairdresser estimator surveyor ' +
  'loader landscaper illustrator animator cinematographer ' +
  'screenwriter proofreader translator interpreter transcriber annotator labeler labeller modeller modeler epidemiologist biologist ' +
  'chemist physicist statistician economist biostatistician technologist toolmaker sysadmin webmaster bookseller storekeeper shopkeeper stockkeeper ' +
  'cleaner referee counselor ' +
  '';

/** What is made, kept or changed by the work. */
const ARTEFACT =
  'change dashboard report record pack document documentation doc docs guide handbook manual playbook runbook run-book wiki page website site webpage landing-page portal app ' +
  'application platform system service tool tooling software feature functionality module component library package plugin extension sdk api endpoint interface ' +
  'ui design prototype mvp poc demo mockup wireframe blueprint specification spec rfc adr standard guideline policy procedure process workflow ' +
  'framework architecture infrastructure pipeline cluster server database schema table model algorithm dataset data warehouse lake lakehouse repository repo ' +
  'codebase code script test testcase suite integration connector migration upgrade release version build deployment environment sandbox ' +
  'strategy plan roadmap charter proposal concept brief analysis assessment study survey research audit review evaluation business-case case-study whitepaper ' +
  'white-paper article post blog blogpost newsletter video tutorial course curriculum training module webinar podcast episode book ebook e-book chapter paper ' +
  'publication patent campaign ad advert creative banner brochure flyer poster leaflet presentation deck slide template checklist form questionnaire contract ' +
  'agreement nda sop backup log inventory register registry catalogue catalog list matrix map taxonomy glossary dictionary ontology ' +
  'programme program project initiative scheme system structure organisation-chart rota schedule calendar budget-plan board-pack mechanism routine ' +
  'chatbot bot assistant widget button screen mode theme menu toggle flow funnel journey persona storyboard wallet cart checkout login sso mfa authentication ' +
  'authorization encryption firewall vpn monitoring alerting logging observability tracing telemetry instrumentation ci cd ci/cd automation job cron queue cache index ' +
  'machine equipment device sensor line conveyor generator building room hall kitchen clinic-room shed pump solar panel heat-pump charger vehicle van bus gate ' +
  'shelter garden road bridge station warehouse-system rack shelf label sign signage kit prop uniform toolkit resource material content asset asset-library logo brand branding ' +
  'identity name domain certificate licence translation transcript summary memo minutes statement letter announcement press-release faq knowledge-base article-base ' +
  'role position job-description team-page committee council advisory-board user-group forum hub centre center lab academy shop webshop store-app marketplace ' +
  'repository fix patch ticket-template story epic backlog-item sprint okr okrs objective goal kpi-tree metric-tree definition criteria requirement acceptance ' +
  'permission access right support branch clone solution product offering tier pricing price-list package subscription-plan ' +
  'node server vm host container image registry secret key credential rule control safeguard risk-register succession path ladder scorecard ' +
  'deliverable milestone phase launch rollout roll-out pilot rollback-plan go-live kickoff kick-off cutover implementation development creation introduction ' +
  'installation establishment construction integration redesign refactor refactoring rewrite rebuild deprecation decommissioning consolidation adoption-plan ' +
  'articulation preparation completion finalisation finalization publication definition formation standardisation standardization centralisation ' +
  'digitalisation digitization restructuring reorganisation reorganization relocation expansion procurement negotiation onboarding-guide draft ' +
  'engine scheduler gateway scanner parser compiler linter formatter installer importer exporter crawler microservice monolith backend frontend front-end ' +
  'microsite intranet extranet spreadsheet sheet macro notebook layout font palette icon illustration diagram chart graph filter flag config setting ' +
  'option parameter field column token password passkey vault mailbox inbox desk hotline helpline helpdesk kiosk reception depot lane locker laptop ' +
  'tablet printer camera drone robot cobot motor valve boiler turbine furnace crane truck lorry classroom workspace recipe costume mural magazine journal ' +
  'booklet pamphlet factsheet manuscript preprint thesis dissertation essay abstract syllabus bylaw constitution regulation law directive clause bid ' +
  'agenda subtitle caption keyword title redirect snippet snapshot fixture scenario hypothesis heatmap toolbox cheat-sheet changelog readme stack array ' +
  'instance topic bucket disk proxy router cable fibre tower antenna grid roof tree hedge hedgerow flowerbed bin lamp playground park car-park trail ' +
  'clubhouse todo entry section prompt adapter firmware kernel bootloader chip puzzle soundtrack album song trailer wordmark storybook monorepo ' +
  'submodule namespace manifest helm dag lineage datamart mart vector embedding corpus annotation weights chatflow webhook payload subdomain homepage ' +
  'hero footer navigation sitemap breadcrumb tooltip modal wizard binder folder wardrobe workstation workbench jig mould cell shuttle trolley bollard ' +
  'crossing roundabout pipe sewer culvert dam well borehole latrine tent greenhouse orchard allotment polytunnel fence barn silo tractor harvester hive ' +
  'coop stall booth dossier ledger brochureware one-pager backgrounder byline op-ed advertorial jingle slogan tagline hashtag emoji sticker mascot ' +
  'text picture photograph painting drawing sculpture portrait poem poetry novel novella lyric symphony comic cartoon collage ' +
  'file changelist cl changeset improvement enhancement tweak modification update amendment revision hardware gadget circuit pcb gearbox ' +
  'garment dress shirt tshirt merch merchandise swag badge pin patchwork furniture chair bench ' +
  'apartment flat studio pond route track airport terminal ship aircraft plane rocket ' +
  'satellite clip reel carousel meme gif infographic graphic visual animation render how-to primer cookbook assignment worksheet exam flashcard ' +
  'bibliography note diary prayer hymn petition ballot decision action step recommendation suggestion idea insight conclusion ' +
  'theory proof formula equation method technique methodology tactic principle norm convention tile tab popup pop-up dropdown dialog hotkey ' +
  'shortcut command variable constant function class object type enum thread driver daemon worker lambda etl feed bugfix hotfix replica mirror rc alpha ' +
  'beta nightly gem wheel rubric protocol instrument wearable vaccine drug medicine pill bed ' +
  'ambulance exhibit gallery collection display seed seedling sapling bush shrub flower crop vegetable nest feeder voucher coupon gift-card perk bonus ' +
  'test-case monograph textbook scene level character sprite avatar texture shader quest dlc mod skin ' +
  'sample loop melody arrangement composition ep cake bread batch dish meal soap ' +
  'ring pot box card postcard invitation billboard placard mailer bookshelf cupboard partition wall ' +
  'window door floor ceiling stair ramp lift elevator stairway hallway corridor fountain plaque signpost sidewalk pavement ' +
  'cycleway footpath treatment therapy x-ray prescription question homework handout slide-deck datasheet schematic bom stencil ' +
  'die wiring harness enclosure casing regex stylesheet css html markdown metadata facet selector ' +
  'locator export import release-note release-notes style-guide styleguide swatch moodboard mood-board persona-card e2e safe webapp cli ' +
  'tui gist dotfile ' +
  'item detail instruction example task information evidence guidance attribute variation element part piece ' +
  'shape layer base core area segment category edition choice poll listing baseline expression limit stem ' +
  'trade-off oracle pathway reminder leaderboard location place venue street avenue stage exit entrance phone ' +
  'computer monitor keyboard mouse headset microphone battery plug switch socket wire bulb light ' +
  'fan fridge ' +
  'milk ' +
  '' +
  'drink tea animal dog cat horse fish bee insect ' +
  'forest wood grass rock river beach island bottle cup glass ' +
  'bag envelope stamp pen clock watch appliance apparatus ' +
  'tunnel highway boilerplate bundle stub mock benchmark crosswalk shard alarm pager gauge skeleton ' +
  'placeholder fallback default disclaimer waiver rfp rfq rfi ' +
  'sow mou loi lease invoice receipt payslip timesheet ' +
  'reimbursement quote quotation guidebook itinerary final flowchart ' +
  'kanban raci source zone zoning format profile cover copy cut scale scope substation transformer meter ' +
  'chain ' +
  'attachment binary hash cookie ' +
  'lock middleware handler resolver ' +
  'overview inventory-sheet synopsis roundup recap forecast-sheet treatise paper-trail scrap frame rig';

/** What is done, and then has been done. */
const ACTIVITY =
  'workshop training session meeting meetup meet-up event conference talk lecture webinar interview call visit survey pulse audit review retrospective retro ' +
  'hackathon demo drill exercise game-day gameday test experiment a/b-test trial pilot study inspection check spot-check walk gemba gemba-walk round ' +
  'campaign sprint offsite off-site lunch-and-learn brown-bag breakfast dinner evening roundtable podcast episode ama office-hour class lesson course ' +
  'coaching mentoring standup stand-up sync 1:1 1:1s one-on-one check-in newsletter email mailing post tweet blog article report publication release deployment ' +
  'presentation pitch touch outreach touchpoint fair trade-fair exhibition tour townhall town-hall all-hands hiring-day open-day briefing debrief ' +
  'assessment evaluation analysis simulation penetration-test pentest tabletop practice rehearsal run jog swim photo photos story video ' +
  'festival gathering social sprint-review critique clinic consultation qbr feedback announcement interview-round kaizen tandem job-application ' +
  'post-mortem postmortem scan sweep cleanup clean-up initiative activity use-case user-test usability-test ' +
  'comparison discovery iteration premiere concert gig tournament competition contest seminar symposium congress summit assembly hearing keynote breakout ' +
  'bootcamp fundraiser appeal giveaway promotion mailshot walkthrough stocktake hackday rotation shadowing secondment brainstorm planning check-up ' +
  'investigation diligence lunch coffee quiz raffle auction bazaar fete parade procession retreat camp excursion outing screening reading vigil speech ' +
  'sermon sweepstake sampling tasting degustation photoshoot shoot recording livestream playtest dry-run hackfest grooming pairing kata dojo surgery ' +
  'engagements lap workout push-up sit-up pull-up hike expedition huddle celebration ceremony ritual worship fast dance ' +
  'show performance match race appearance negotiation discussion debate mixer happy-hour brunch picnic bbq party gala ball opening ' +
  'viewing demonstration showcase intervention measurement observation calculation calibration examination operation injection vaccination ' +
  'home-visit canvass rally march onboarding broadcast spike bugbash teardown chore errand experimentation exploration fieldwork dive ' +
  'repetition marathon triathlon yoga meditation breathing journaling stretching friendly game-jam gamejam jam code-jam hack-night ' +
  'code-review peer-review design-review tutoring practicum internship-day field-trip recital signing book-club service-day mission-trip ' +
  'cold-call phone-call sales-call discovery-call doorknock knock coffee-chat networking mailout mail-out dm ping catch-up ' +
  'site-visit ride-along job-shadow mystery-shop stand-in toolbox-talk safety-talk fire-drill evacuation walkabout patrol-round litter-pick planting-day ' +
  'work-party beach-clean weeding ' +
  'duty mission getaway birthday wedding date honeymoon funeral baptism reunion anniversary ' +
  'housewarming barbecue potluck cookout sightseeing holiday vacation road-trip ' +
  'expo convention qualifier tryout audition sketching gardening cooking baking fishing ' +
  'sailing skiing skating surfing climbing boxing pottery ' +
  'masterclass elearning webcast simulcast open-mic jam-session storytime story-time ' +
  'film-night game-night date-night red-team load-test stress-test smoke-test field-test focus-group ' +
  'skip-level speaking-engagement exit-interview tabling phonebank food-drive book-drive bake-sale';

/** What is either granted or not. */
const SEAL =
  'certification certificate accreditation compliance approval sign-off certified accredited licence license permit attestation clearance permission ' +
  'soc iso gdpr hipaa pci fedramp authorisation authorization recognition registration label seal award funding-decision readiness pass ' +
  'nis2 tisax bcorp b-corp ecolabel cmmc dora fda ce mandate visa kitemark';

const WORK =
  'implementation migration rollout roll-out launch release deployment delivery completion development creation introduction integration installation redesign refactoring setup preparation articulation publication establishment construction formation definition replacement conversion consolidation standardisation standardization decommissioning modernisation modernization overhaul ' +
  'acquisition merger refurbishment renegotiation transformation recertification divestment recruitment outsourcing insourcing renovation rebranding ' +
  'replatforming re-platforming hardening tuning finetuning fine-tuning commissioning digitalization ' +
  'removal selection repair maintenance reconstruction restoration verification validation testing provisioning configuration initialization ' +
  'identification classification mapping localisation localization translation internationalization internationalisation enablement containerization ' +
  'dockerization parallelization simplification unification porting sunsetting formulation enforcement ratification signing deduplication cleanup ' +
  'annotation labelling labeling digitisation digitization archiving cataloguing cataloging indexing refurbishing repainting planting harvesting wiring ' +
  'printing packaging shipping assembling baking sewing drafting writing editing proofreading recording mixing ' +
  'mastering filming animating rendering coding programming debugging refactor scripting modelling modeling prototyping sketching wireframing ' +
  'computing processing tracking caching hosting ingestion routing disclosure treatment disposal ' +
  'demolition drilling landscaping decorating digitalising ' +
  'servicing overhauling retrofitting insulation retrofit electrification automation orchestration provision ' +
  'extraction allocation aggregation normalisation normalization synthesis compilation curation ' +
  'moderation mediation';

/** A good that everybody wants and nobody can read off: a direction, once nothing measures it. */
const QUALITY =
  'experience culture collaboration communication cooperation alignment transparency clarity trust quality usability accessibility innovation agility ' +
  'awareness understanding morale motivation wellbeing well-being resilience stability reliability scalability maintainability observability security safety ' +
  'efficiency productivity performance effectiveness maturity visibility presence brand image reputation leadership excellence knowledge skill capability ' +
  'relationship relation relations friction pain effort dependency debt posture ownership autonomy focus balance life health outcome results impact ' +
  'ux workflow process convenience comfort simplicity flexibility fairness inclusion diversity belonging confidence loyalty engagement satisfaction happiness adoption ' +
  'complexity burnout frustration burden hygiene dependence risk synergy curiosity discipline attractiveness competitiveness competence cybersecurity ' +
  'centricity continuity consistency integrity privacy sustainability predictability discoverability readability cohesion solidarity independence freedom ' +
  'dignity respect positioning responsiveness robustness interoperability creativity momentum credibility prominence attention professionalism ' +
  'hospitality courtesy empathy openness honesty accountability preparedness foresight influence bond tie rapport teamwork togetherness spirit commitment ' +
  'passion pride joy calm peace harmony mindset attitude expertise competency know-how talent insight intuition judgement governance oversight ' +
  'findability ' +
  'importance significance appearance personality enthusiasm ability sincerity equality uniqueness difficulty struggle ' +
  'anxiety fear hope love relief excitement appreciation friendship unity status fame wealth prosperity fatigue loneliness isolation ' +
  'emphasis progress success development atmosphere climate perception tradition heritage ' +
  'breadth expectation merit wisdom kindness courage patience gratitude mindfulness humour humor ' +
  'beauty ease hardship suffering tension unrest prejudice injustice equity ' +
  'parity proficiency mastery diligence rigour rigor publicity ' +
  'chaos confusion ambiguity uncertainty unpredictability trend orientation sense';

const MONEY =
  'money fund funding funds investment donation cash capital profit loan saving donations sponsorship subsidy ' +
  'endowment bequest proceeds ' +
  'scholarship stipend royalty royalties pension mortgage deposit bond ' +
  'treasury';
const PERIOD =
  'second minute hour day week month quarter year sprint semester term season shift night weekend morning evening afternoon cycle';

const CLASSES: readonly (readonly [NounClass, string])[] = [
  ['metric', METRIC],
  ['event', EVENT],
  ['outsider', OUTSIDER],
  ['insider', INSIDER],
  ['artefact', ARTEFACT],
  ['activity', ACTIVITY],
  ['seal', SEAL],
  ['work', WORK],
  ['quality', QUALITY],
  ['money', MONEY],
  ['period', PERIOD],
];

const BY_LEMMA = new Map<string, Set<NounClass>>();
for (const [name, words] of CLASSES) {
  for (const word of words.trim().split(/\s+/)) {
    const classes = BY_LEMMA.get(word);
    if (classes) classes.add(name);
    else BY_LEMMA.set(word, new Set([name]));
  }
}

/** "Checkin", "onepager": a compound that is known with a hyphen, written without. */
for (const [word, classes] of [...BY_LEMMA]) {
  const closed = word.replaceAll('-', '');
  if (closed !== word && !BY_LEMMA.has(closed)) BY_LEMMA.set(closed, classes);
}

/** Endings that tell what a word names, for words that the lexicon does not have. */
const ENDINGS: readonly (readonly [RegExp, ReadonlySet<NounClass>])[] = [
  [/[a-z]{3}(?:ness|[ai]bility|ivity|osity)$/, new Set(['quality'])],
  [/[a-z]{4}(?:isation|ization|ification)$/, new Set(['work'])],
];

export interface NounReading {
  readonly lemma: string;
  readonly plural: boolean;
  readonly classes: ReadonlySet<NounClass>;
}

const IRREGULAR_PLURALS = new Map([
  ['people', 'person'],
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
  ['analyses', 'analysis'],
  ['criteria', 'criteria'],
  ['alumni', 'alumnus'],
  ['data', 'data'],
  ['kpis', 'kpi'],
  ['companies', 'company'],
  ['leaves', 'leaf'],
  ['feet', 'foot'],
  ['indices', 'index'],
  ['wishes', 'wish'],
  ['actives', 'user'],
  ['uniques', 'visitor'],
  ['kids', 'kid'],
  ['wives', 'woman'],
  ['mice', 'mouse'],
  ['shelves', 'shelf'],
  ['knives', 'tool'],
  ['theses', 'thesis'],
  ['hypotheses', 'hypothesis'],
  ['curricula', 'curriculum'],
  ['appendices', 'chapter'],
  ['vertices', 'node'],
  ['matrices', 'matrix'],
  ['bureaux', 'bureau'],
  ['teeth', 'tooth'],
  ['loaves', 'loaf'],
  ['halves', 'half'],
  ['lives', 'life'],
  ['policemen', 'officer'],
  ['firemen', 'firefighter'],
  ['salesmen', 'salesperson'],
  ['businesspeople', 'businessperson'],
  ['lbs', 'weight'],
  ['kilos', 'weight'],
  ['inches', 'weight'],
]);

/** Reads a word as a known noun; undefined for others. Lower case in; a compound goes by its last part ("re-sign-up"). */
export function nounOf(word: string): NounReading | undefined {
  return whole(word) ?? (word.includes('-') ? whole(word.slice(word.lastIndexOf('-') + 1)) : undefined);
}

/** The last parts of compounds that the lexicon has with a hyphen. */
const LAST_PARTS: ReadonlySet<string> = new Set(
  [...BY_LEMMA.keys()].filter((word) => word.includes('-')).map((word) => word.slice(word.lastIndexOf('-') + 1)),
);

/** The classes of two words that are one in the lexicon ("test case", "press release"); undefined where they are not. Lower case in. */
export function compoundOf(before: string, noun: NounReading): ReadonlySet<NounClass> | undefined {
  return LAST_PARTS.has(noun.lemma) ? BY_LEMMA.get(`${before}-${noun.lemma}`) : undefined;
}

function whole(word: string): NounReading | undefined {
  const direct = BY_LEMMA.get(word);
  const irregular = IRREGULAR_PLURALS.get(word);
  if (irregular !== undefined && word !== irregular) {
    const classes = BY_LEMMA.get(irregular) ?? direct;
    return classes && { lemma: irregular, plural: true, classes };
  }
  for (const singular of singulars(word)) {
    const classes = BY_LEMMA.get(singular);
    if (classes)
      return {
        lemma: singular,
        plural: true,
        classes: direct && direct !== classes ? new Set([...direct, ...classes]) : classes,
      };
  }
  if (direct) return { lemma: word, plural: false, classes: direct };
  for (const [ending, classes] of ENDINGS) if (ending.test(word)) return { lemma: word, plural: false, classes };
  return undefined;
}

function singulars(word: string): string[] {
  if (!word.endsWith('s') || word.endsWith('ss') || word.length < 3) return [];
  const out = [word.slice(0, -1)];
  if (word.endsWith('ies')) out.unshift(`${word.slice(0, -3)}y`);
  else if (word.endsWith('es')) out.push(word.slice(0, -2));
  if (word.endsWith("'s") || word.endsWith('’s')) return [];
  return out;
}
