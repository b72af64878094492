/** What things are there for, by their nouns: to be followed, decided on, read, attended; each word without its plural's s. */

/** A noun of the list, in the singular or with a plain plural. */
export const one = (names: string): RegExp => new RegExp(`^(?:${names})(?:e?s)?$`);

/** Occasions at which people are taught, and those at which they meet. */
export const TEACHING = one(
  'workshop|training|course|seminar|class|bootcamp|lesson|webinar|lecture|coaching|webinar series',
);
export const MEETING = one(
  'talk|meetup|conference|event|discussion|hackathon|social|evening|session|hall|summit|symposium|roundtable|retreat|festival|party|day|night|tour|camp|fair|open house|series|meeting|review|call|visit|consultation|1:1|exercise|trip|excursion|assembly|assemblie|all-hands|town hall|stand-up|standup',
);
/** What people come to more than once, where there is more than one of it. */
export const RETURNED_TO = one(
  'meetup|conference|event|social|evening|session|summit|symposium|roundtable|festival|night|camp|fair|workshop|class|lesson',
);
/** What others stage, and one stands or speaks at. */
export const STAGED = one('fair|conference|expo|exhibition|trade show|show|summit|convention|congress|congresse');
/** What people take part in for a while. */
export const JOINED = one(
  'programme|program|scheme|pilot|challenge|competition|scholarship|fellowship|internship|apprenticeship|accelerator|club|league|cohort|summer school|tutoring|peer tutoring|mentoring',
);
/** What goes out to people. */
export const REACHED = one(
  'campaign|advertising|ad|advert|advertisement|flyer|leaflet|brochure|billboard|commercial|spot',
);
export const SENT = one('email|e-mail|mailing|letter|invitation|message|mail');
/** What ends in a list of things to mend. */
export const CHECKED = one(
  'audit|pentest|retrospective|retro|post-mortem|postmortem|inspection|game day|drill|penetration test|risk assessment|security assessment|security review',
);
/** Seals: they are worth something when somebody goes by them. */
export const SEAL = one('certification|certificate|accreditation|label|award|prize|seal');
/** What is followed or not. */
export const RULE = one(
  'process|procedure|policy|policie|guideline|standard|workflow|framework|checklist|rule|convention|protocol|sop|practice|methodology|method|governance|norm|principle',
);
/** What decisions rest on or not. */
export const PLAN = one(
  'strategy|strategie|plan|roadmap|vision|mission|charter|budget|concept|business case|requirement|report|analysis|definition|metric|kpi|dashboard|data|list|overview|map|matrix|persona|forecast|calendar|criteria|criterion|backlog|result|insight|feedback|figure|trend|finding',
);
/** What is looked up, and what is read and then put away. */
export const LOOKED_UP = one(
  'material|document|tutorial|guide|documentation|doc|docs|readme|wiki|handbook|manual|playbook|faq|knowledge base|help page|reference|content',
);
export const READ = one(
  'essay|letter|chapter|publication|case study|case studie|success storie|post|article|paper|newsletter|whitepaper|story|storie|ebook|blog|magazine|booklet|press release|interview|announcement|update|bulletin|memo|digest',
);
export const WATCHED = one('video|vlog|livestream|stream');
export const HEARD = one('podcast|episode');
/** What runs behind the scenes: people meet its failures, not the thing. */
export const BACKSTAGE = one(
  'server|cluster|pipeline|code|codebase|module|monolith|backend|environment|infrastructure|architecture|layer|schema|network|container|queue|cache|algorithm|engine|node|instance|monitoring|alerting|alert|backup|vm|firewall|vpn|script|job|build|test|test suite|logging|microservice|component|endpoint|repository|repositorie|deployment|rota|rotation|hosting',
);
/** What people use of their own will and with something in mind. */
export const REACHES_GOALS = one(
  'app|application|portal|page|website|homepage|site|webshop|shop|checkout|form|search|tool|assistant|chatbot|bot|platform|feature|prototype|mvp|beta|cli|api|sdk|plugin|extension|integration|editor|client|flow|wizard|kiosk|template|toolkit|catalogue|navigation|demo|library',
);
/** Places and fields in which one is, rather than things that help. */
export const PLACE = one('market|vertical|country|countrie|region|city|citie|segment|location|territory|territorie');
/** Undertakings, states and places, which nobody uses. */
export const UNDERTAKING = one(
  'trade-off|work|project|initiative|improvement|change|upgrade|release|version|launch|effort|activity|activitie|experiment|task|item|step|role|permission|registration|brand|name|building|room|road|garden|migration|redesign|support|coverage|' +
    'office|branch|branche|store|plant|factory|factorie|tree|forest|hedge|panel|book|effect|grant|grant application|job application|proposal|bid|sprint|pathway|round|badge|hour|phase|milestone|marathon|path',
);
/** Numbers of which more is better, and those of which less is. */
export const MORE_IS_BETTER =
  /^(?:score|rating|nps|satisfaction|happiness|engagement|coverage|accuracy|adoption|retention|conversion|uptime|availability|attendance|productivity)$/;
export const LESS_IS_BETTER = /^(?:time|duration|cost|costs|churn|latency|downtime|attrition|turnover|waste)$/;
/** Listed as outsiders, and yet nobody who could use anything. */
export const NOBODY =
  /^(?:project|repository|library|country|region|market|network|account|group|logo|one|lead|press|public|point|city|town|nation|continent|population|pet|media)$/;
