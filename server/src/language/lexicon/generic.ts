/**
 * Words that fit into any team's objective: what everybody wants, of nobody in particular. An objective made of them alone
 * could stand anywhere and be false nowhere.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Goods and fields in the abstract. */
export const GENERIC_NOUNS = set(
  'quality excellence performance efficiency effectiveness productivity innovation growth success customer customers user users client clients experience satisfaction engagement ' +
    'service services support team teams company business organisation organization people talent process processes operations operation product products platform functionality capability ' +
    'capabilities value results result impact culture communication collaboration awareness brand visibility leadership market security compliance governance control risk posture ' +
    'technology digitalisation digitalization digitisation transformation modernisation modernization agility ai data analytics strategy sustainability development improvement revenue ' +
    'profit profitability costs cost sales marketing finance hr engineering design research teaching management world place class leader employer choice member members stakeholder stakeholders ' +
    'employee employees workforce assets care health best level levels time times everything supply chain infrastructure system systems reliability scalability trust transparency cybersecurity ' +
    'content community image presence reach reputation knowledge skills learning delivery execution optimisation optimization everyone ownership accountability alignment synergy synergies ' +
    'thing things stuff goal goals environment workplace place industry boundaries workflow workflows resource resources morale professionals shape fun self synergy society posture ' +
    'stability availability administration centricity money progress potential synergies quality-of-life manufacturing production outcomes devrel scope work professionalism maturity future vision campaigns career life board areas fitness scale network sector',
);

/** Verbs, degree and filler words that add nothing particular. */
export const GENERIC_WORDS = set(
  'improve increase enhance optimise optimize strengthen boost drive accelerate grow develop build create deliver provide be become have make get achieve ensure maximise maximize ' +
    'streamline continue leverage expand raise win attract retain protect manage reduce foster excel scale transform advance focus maintain better more most best great good high higher top excellent ' +
    'outstanding world-class best-in-class first-class market-leading leading efficient effective productive successful healthy strong stronger profitable compliant user-centric customer-centric ' +
    'customer-focused data-driven agile innovative digital high-quality high-performing professional personal operational financial overall end big first number one go-to possible sell secure save empower unlock leader end-to-end faster ' +
    'sustainable competitive global internal positively impactful meaningful our the a an and or of in for to at all across with from on & + we us as is are it its my this by up new ever even really always ' +
    'learn do execute engage delight satisfy simplify innovate dominate push stay live wow inspire modernise modernize professionalise professionalize try change put move take ' +
    'personally professionally together out stay positive efficiently effectively successfully optimal robust seamless exceptional continuous continuously simplify everything employees something ' +
    'any every both not patient-centred healthier fitter happier smarter technical organisational organizational',
);
