import type { FieldData } from '../row';

/** Being known by the right people, and what they do next. */
// biome-ignore format: one metric a line reads as a table
export const marketing: FieldData = {
  field: 'marketing',
  metrics: [
    ['qualified-leads', 'qualified leads won with {marketing|*}', 'qualified leads|MQL|leads|inbound requests', 'per week', 'up day leading', 'lead-conversion', 'visitor-conversion'],
    ['cost-per-lead', 'cost per qualified lead{| from *}', 'cost per lead|CPL', 'USD', 'down week leading', 'lead-conversion'],
    ['lead-conversion', 'share of leads{| from *} that become opportunities', 'lead conversion|lead-to-opportunity conversion|MQL to SQL conversion', '%', 'up week leading', 'win-rate', 'lead-response-time'],
    ['click-rate', 'share of recipients who click in {mailings|*}', 'click rate|click-through rate|CTR|newsletter clicks', '%', 'up day leading', 'unsubscribe'],
    ['unsubscribe', 'unsubscribe rate{| of *}', 'unsubscribe rate|opt-out rate', '%', 'down day leading', 'click-rate'],
    ['brand-awareness', 'share of the target group who know {the brand|*}', 'brand awareness|unaided awareness|brand recall|aided awareness', '%', 'up quarter lagging', 'qualified-leads', 'brand-search'],
    ['brand-search', 'web searches for {the brand|*}', 'brand searches|branded searches|searches for our name', 'per week', 'up day leading', 'visitor-conversion'],
    ['attendance-rate', 'share of registered people who attend {events|*}', 'attendance rate|show-up rate|event attendance|webinar attendance', '%', 'up week leading', 'lead-conversion'],
    ['ad-return', 'return on ad spend{| of *}', 'return on ad spend|ROAS|marketing ROI|ad return', 'x', 'up week lagging', 'acquisition-cost', 'click-rate'],
    ['reader-conversion', 'share of readers{| of *} who ask for a demo or trial', 'reader conversion|content conversion|blog conversion', '%', 'up day leading', 'lead-conversion'],
    ['press-mentions', 'mentions in independent media{| of *}', 'press mentions|media mentions|earned media|media coverage|press coverage', 'per month', 'up week leading', 'brand-search'],
    ['bounce-rate', 'bounce rate', '', '%', 'down day leading', 'visitor-conversion', 'page-load-time'],
  ],
  work: [
    ['~blog|~blog post|~article|~content|~whitepaper|~guide|~tutorial|~video|~podcast|lead magnet|~editorial|publishing cadence|~thought leadership', 'qualified-leads reader-conversion signups'],
    ['~webinar|~conference|~event|~meetup|booth|~speaker|~talk|~summit|keynote', 'qualified-leads attendance-rate lead-conversion'],
    ['~campaign|ads|advertising|paid search|ad creative|retargeting|media plan|billboard|~marketing', 'qualified-leads cost-per-lead ad-return lead-conversion'],
    ['~newsletter|~mailing|email campaign|~email|~drip', 'click-rate qualified-leads unsubscribe signups'],
    ['our brand|brand in|brand campaign', 'brand-awareness brand-search'],
    ['~brand|rebranding|~logo|brand guide|corporate design|~messaging|~awareness|~visibility|~pr|~anniversary', 'brand-search qualified-leads press-mentions visitor-conversion'],
    ['~social media|~instagram|~linkedin|~tiktok|~twitter|~youtube|~facebook|~influencer|~post', 'signups qualified-leads brand-search'],
    ['~target group|buyer persona|~persona', 'lead-conversion visitor-conversion win-rate'],
    ['product page|feature page|comparison page', 'visitor-conversion bounce-rate'],
  ],
};
