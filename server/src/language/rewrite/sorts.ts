/** What things are there for, by their nouns: to be followed, decided on, read, attended; each word without its plural's s. */

/** A noun of the list, in the singular or with a plain plural. */
export const one = (names: string): RegExp => new RegExp(`^(?:${names})(?:e?s)?$`);

/** Occasions at which people are taught, and those at which they meet. */
export const TEACHING = one(
  'workshop|training|course|seminar|class|bootcamp|lesson|webinar|lecture|coaching|webinar series',
);
export const MEETING = one(
  'talk|meetup|conference|event|discussion|hackathon|social|evening|session|hall|summit|symposium|roundtable|retreat|festival|party|day|night|tour|camp|fair|open house|series|meeting|review|call|visit|consultation|1:1|exercise',
);
export const RETURNED_TO = one(
  'talk|meetup|conference|event|hackathon|social|evening|session|summit|symposium|roundtable|festival|party|day|night|camp|fair|series|discussion',
);
/** What is followed or not. */
export const RULE = one(
  'process|procedure|policy|policie|guideline|standard|workflow|framework|checklist|rule|convention|protocol|sop|practice|methodology|method|governance',
);
/** What decisions rest on or not. */
export const PLAN = one(
  'strategy|strategie|plan|roadmap|vision|mission|charter|budget|concept|business case|requirement|report|analysis|definition|metric|kpi|dashboard|data|list|overview|map|matrix|persona',
);
export const READ = one(
  'content|material|document|essay|letter|chapter|publication|case study|case studie|success storie|post|article|paper|tutorial|newsletter|whitepaper|story|storie|ebook|blog|guide|documentation|doc|docs|readme|wiki',
);
export const WATCHED = one('video|vlog|livestream|stream');
export const HEARD = one('podcast|episode');
/** What runs behind the scenes: people meet its failures, not the thing. */
export const BACKSTAGE = one(
  'server|database|cluster|pipeline|code|codebase|module|monolith|backend|environment|infrastructure|architecture|layer|schema|network|container|queue|cache|algorithm|engine|node|instance',
);
/** Places and fields in which one is, rather than things that help. */
export const PLACE = one('market|vertical|country|countrie|region|city|citie|segment|location|territory|territorie');
/** Undertakings and states, which nobody uses. */
export const UNDERTAKING = one(
  'trade-off|work|project|initiative|programme|program|scheme|campaign|improvement|change|upgrade|release|version|launch|effort|activity|activitie|experiment|test|task|item|step|role|permission|registration|brand|name|building|room|road|garden|migration|redesign|support|coverage',
);
/** Numbers of which more is better, and those of which less is. */
export const MORE_IS_BETTER =
  /^(?:score|rating|nps|satisfaction|happiness|engagement|coverage|accuracy|adoption|retention|conversion|uptime|availability|attendance|productivity)$/;
export const LESS_IS_BETTER = /^(?:time|duration|cost|costs|churn|latency|downtime|attrition|turnover|waste)$/;
