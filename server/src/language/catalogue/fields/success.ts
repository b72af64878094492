import type { FieldData } from '../row';

/** Customer success and support: that customers get what they came for, and help when they need it. */
// biome-ignore format: one metric a line reads as a table
export const success: FieldData = {
  field: 'success',
  metrics: [
    ['customer-satisfaction', 'share of customers satisfied with {the service|*}', 'customer satisfaction|CSAT|satisfaction score|support satisfaction|satisfied customers', '%', 'up week lagging', 'first-response-time', 'first-contact-resolution resolution-time'],
    ['net-promoter-score', 'net promoter score{| among users of *}', 'net promoter score|NPS|promoter score', '', 'up quarter lagging', 'customer-churn', 'customer-satisfaction resolution-time'],
    ['first-response-time', 'first response time{| to questions about *}', 'first response time|time to first response|FRT|first reply time|time to first reply|support response time|ticket response time', 'hours', 'down day leading', 'customer-satisfaction first-contact-resolution'],
    ['resolution-time', 'time to resolve tickets{| about *}', 'resolution time|time to resolution|time to resolve|AHT', 'hours', 'down day lagging', 'reopened-bugs customer-satisfaction', 'first-response-time'],
    ['first-contact-resolution', 'share of tickets{| about *} solved at first contact', 'first-contact resolution|FCR|one-touch resolution|first call resolution', '%', 'up day leading', 'customer-satisfaction'],
    ['ticket-volume', 'support tickets{| about *}', 'support tickets|tickets|support requests|support contacts|contact rate|support calls|customer contacts|help requests|support volume', 'per week', 'down day lagging', 'customer-satisfaction', 'self-service escaped-defects'],
    ['self-service', 'share of questions{| about *} solved without an agent', 'self-service rate|ticket deflection|deflection|questions solved without an agent', '%', 'up day leading', 'customer-satisfaction'],
    ['ticket-backlog', 'open tickets{| about *}', 'ticket backlog|support backlog|unresolved tickets', '', 'down day leading', 'reopened-bugs'],
    ['customer-churn', 'customer churn{| among users of *}', 'churn|cancellations|lost customers', '%', 'down month lagging', 'acquisition-cost', 'account-health seat-use resolution-time'],
    ['gross-retention', 'gross revenue retention{| with *}', 'gross revenue retention|GRR|gross retention|renewal rate|renewal quote', '%', 'up month lagging', 'unit-cost', 'account-health seat-use'],
    ['net-retention', 'net revenue retention{| with *}', 'net revenue retention|NRR|NDR|net dollar retention|net retention', '%', 'up month lagging', 'customer-satisfaction', 'account-health expansion'],
    ['expansion', 'revenue from upgrades{| with *}', 'expansion revenue|upsell|cross-sell revenue|expansion', 'USD per month', 'up week lagging', 'customer-churn', 'seat-use'],
    ['go-live-time', 'time to go-live of new customers{| with *}', 'go-live time|implementation time|customer onboarding time|time to go live|onboarding duration', 'days', 'down week leading', 'customer-satisfaction'],
    ['account-health', 'share of accounts in good health{| with *}', 'account health|customer health|health score|healthy accounts', '%', 'up week leading', 'gross-retention', 'seat-use'],
    ['seat-use', 'share of bought seats in weekly use{| at *}', 'seats in use|seat utilisation|licence utilisation|seat usage', '%', 'up week leading', 'customer-satisfaction'],
    ['complaints', 'complaints{| about *}', 'complaints', 'per week', 'down day lagging', 'customer-satisfaction', 'first-contact-resolution'],
  ],
  work: [
    ['help centre|help center|knowledge base|faq|help article|self-service|user guide|user documentation|help page', 'self-service ticket-volume first-contact-resolution resolution-time'],
    ['chatbot|~bot|voice assistant|virtual assistant|ai agent', 'bot-resolution first-response-time ticket-volume customer-satisfaction'],
    ['~support|ticketing|zendesk|helpdesk|help desk|service desk|support process|~macro|call centre|call center|hotline|live chat|phone line|~call', 'first-response-time resolution-time first-contact-resolution customer-satisfaction'],
    ['customer onboarding|~implementation|go-live of customers|onboarding of customers|~kick-off|customer training', 'go-live-time time-to-value seat-use ticket-volume'],
    ['qbr|business review|account plan|success plan|csm|~customer success|~at-risk|~renewal|churn|executive sponsor|churned|~account review|dormant account', 'account-health seat-use gross-retention customer-churn'],
    ['cross-sell|upgrade offer', 'expansion seat-use customer-satisfaction'],
    ['~customer feedback|~satisfaction|customer survey|nps|csat|customer advisory|~customer experience|~delight|voice of the customer|~feedback', 'customer-satisfaction complaints net-promoter-score'],
    ['complaint|returns process|refund process|~escalation', 'complaints resolution-time customer-satisfaction'],
    ['~repair|field service|~technician|spare part|warranty', 'resolution-time first-contact-resolution complaints customer-satisfaction'],
    ['~customer|~client', 'customer-satisfaction ticket-volume'],
  ],
};
