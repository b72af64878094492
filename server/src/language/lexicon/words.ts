/** Function words, comparatives, states and other small closed classes. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const DETERMINERS = set(
  'a an the this that these those our your their his her its my each every all any some no both another either neither such',
);
export const PREPOSITIONS = set(
  'of in on at by for from to with without within into onto over under above below between among across through throughout during before after until till since ' +
    'against about around per via as than like towards toward despite including excluding regarding concerning beyond behind near inside outside out up down off upon vs versus ' +
    'along amid besides except following minus plus unlike worth because instead rather compared',
);
/** Open a clause that says why, when or for whom: what stands behind is not the statement. */
export const SUBORDINATORS = set(
  'while because although though whereas when whenever once unless if so where who which that whose whom since until before after as',
);
export const MODALS = set('can could will would shall should may might must');
export const AUXILIARIES = set('be is are was were been being am has have had having do does did get gets got gotten');
export const PRONOUNS = set(
  'we i you they he she it us them me everyone everybody anyone anybody someone somebody nobody no-one none who',
);

/** Comparatives and the adjectives of a direction: something gets more, better, faster, with no amount said. */
export const COMPARATIVES = set(
  'more less fewer better worse faster slower higher lower greater smaller larger bigger longer shorter cheaper easier simpler safer stronger weaker smoother ' +
    'quicker earlier sooner later cleaner clearer deeper wider broader closer tighter leaner healthier happier fairer richer brighter calmer quieter lighter ' +
    'fitter smarter friendlier finer fresher greener warmer steadier sharper harder softer thinner thicker younger older newer tidier nicer livelier scarier',
);

/** Changes that are nouns as well as verbs: "a drop in complaints". */
export const SHIFTS = set(
  'increase decrease drop rise fall gain jump decline boost lift reduction growth improvement uptick',
);

/** Words of degree or praise that stand where a number should: they cannot be false. */
export const VAGUE_WORDS = set(
  'significantly significant substantially substantial considerably considerable drastically drastic dramatically dramatic noticeably noticeable massively massive ' +
    'greatly markedly strongly world-class best-in-class first-class great excellent outstanding amazing awesome delightful seamless seamlessly frictionless ' +
    'robust optimal optimally appropriate appropriately adequate adequately sufficient sufficiently sustainable sustainably cutting-edge state-of-the-art ' +
    'efficient efficiently effective effectively smooth smoothly quickly fast easily simple simply better good well high-quality top-notch leading industry-leading ' +
    'premier superior exceptional high-performing user-friendly intuitive modern professional meaningful meaningfully continuously constantly regularly frequently ' +
    'timely reasonable reasonably acceptable possible optimise optimize maximise maximize minimise minimize enhance world-leading unrivalled compelling engaging ' +
    'healthy stable reliable reliably scalable flexible swift swiftly promptly properly correctly successfully successful happy happier happily satisfied motivated loyal strong engaged confident valued welcome trusted proud empowered dependable convenient effortless effortlessly everywhere wherever much lot lots many several some various ' +
    'rock-solid bulletproof flawless snappy slick painless unbeatable unmatched first-rate',
);

/** Adverbs and adjectives of manner that make a capability a promise: "can quickly fetch". */
export const MANNER = set(
  'quickly fast easily efficiently effectively reliably smoothly seamlessly rapidly safely securely consistently simply better faster easier intuitively properly well painlessly confidently freely effortlessly independently comfortably',
);

/** A thing is there, or not: states of completion. */
export const DONE_STATES = set(
  'live ready available operational complete completed done finished deployed released published launched implemented signed approved certified accredited ' +
    'active online functional working running usable accessible open established shipped delivered tested documented final in-place set',
);

/** Zero, as words say it. */
export const ZERO_WORDS = set('no zero none nobody no-one nothing never nil without');
/** The whole, as words say it. */
export const ALL_WORDS = set('all every each everyone everybody always any entire whole');

/** How often own work recurs. */
export const RECURRING = set(
  'daily weekly monthly quarterly biweekly bi-weekly fortnightly yearly annually annual regular regularly bimonthly bi-monthly half-yearly semi-annual nightly everyday weekday ' +
    'quaterly montly weekley anual anually', // as they are often misspelt
);

/** Urgency in an objective's words. */
export const URGENCY = set('asap urgent urgently immediately critical top-priority must-win emergency now');

/** Letters and words that carry no weight in front of a statement. */
export const LEADING_ADVERBS = set(
  'successfully significantly substantially considerably drastically dramatically continuously further also please finally fully then just continuously ' +
    'greatly jointly actively proactively together internally publicly collectively consistently continually really truly sustainably steadily radically to we i let’s lets will shall must should team',
);
