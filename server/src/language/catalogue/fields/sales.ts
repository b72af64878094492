import type { FieldData } from '../row';

/** From first talk to signed contract. */
// biome-ignore format: one metric a line reads as a table
export const sales: FieldData = {
  field: 'sales',
  metrics: [
    ['new-business', 'new business won{| with *}', 'new business|new ARR|new MRR|bookings|new recurring revenue|closed deals', 'USD per month', 'up week lagging', 'discount customer-churn', 'qualified-pipeline win-rate'],
    ['win-rate', 'win rate{| of deals with *}', 'win rate|close rate|closing rate', '%', 'up week lagging', 'discount', 'qualified-meetings next-steps'],
    ['sales-cycle', 'time from first talk to contract{| with *}', 'sales cycle|deal cycle time', 'days', 'down week lagging', 'discount', 'next-steps'],
    ['qualified-pipeline', 'new qualified pipeline{| won with *}', 'pipeline', 'USD per month', 'up week leading', 'win-rate', 'qualified-meetings'],
    ['qualified-meetings', 'share of target accounts{| reached with *} that agree to a first meeting', 'qualified meetings|discovery calls booked|first meetings|sales meetings|demos booked|demo requests', '%', 'up day leading', 'win-rate', 'lead-response-time'],
    ['deal-size', 'average deal size{| with *}', 'deal size|ACV|average contract value', 'USD', 'up week lagging', 'sales-cycle'],
    ['discount', 'average discount{| under *}', 'average discount|discounting', '%', 'down week leading', 'win-rate'],
    ['seller-ramp-up', 'time to first deal of {new sellers|*}', 'seller ramp-up|sales ramp|time to first deal|seller ramp time', 'days', 'down month lagging', 'win-rate', 'qualified-meetings'],
    ['forecast-accuracy', 'sales forecast accuracy{| with *}', 'forecast accuracy|accuracy of the forecast', '%', 'up month lagging', 'new-business', 'next-steps'],
    ['reference-customers', 'customers willing to be a reference{| for *}', 'reference customers|referenceable customers|customer references', '', 'up week lagging', 'customer-satisfaction'],
    ['lead-response-time', 'time to first contact with a new lead{| from *}', 'lead response time|speed to lead|lead follow-up time', 'hours', 'down day leading', 'win-rate'],
    ['new-customers', 'new customers{| won with *}', 'new customers|new logos|customers won|customer wins|new accounts won|customers signed', 'per month', 'up week lagging', 'customer-churn', 'qualified-pipeline'],
    ['partner-revenue', 'partner revenue{| with *}', 'revenue through partners|channel revenue|reseller revenue|partner-sourced revenue', 'USD per month', 'up week lagging', 'discount'],
    ['next-steps', 'share of open deals{| in *} with a dated next step', 'deals with a next step|CRM hygiene|CRM data quality|opportunity hygiene', '%', 'up day leading', 'win-rate'],
  ],
  work: [
    ['crm|salesforce|hubspot|pipeline review|~opportunity', 'next-steps win-rate sales-cycle forecast-accuracy'],
    ['sales playbook|sales training|battlecard|~pitch|~proposal|sales enablement|win/loss|~demo|sales deck|discovery call|~seller|account executive|sdr|~sales', 'win-rate sales-cycle qualified-meetings deal-size'],
    ['outbound|cold call|cold email|prospecting|lead list|target account|abm|account-based|on-site visit|cold outreach', 'qualified-meetings qualified-pipeline lead-response-time new-business'],
    ['~commission|comp plan|territory|~quota|~sales team|sales organisation|vp sales|head of sales|sales leader', 'win-rate qualified-pipeline sales-cycle new-business'],
    ['~partner|reseller|sales channel|distributor|~partnership', 'partner-revenue qualified-pipeline win-rate'],
    ['~reference|~case study|~testimonial', 'win-rate reference-customers sales-cycle qualified-pipeline'],
    ['~deal|enterprise customer|rfp|tender response|~enterprise', 'win-rate sales-cycle new-business deal-size'],
    ['cpq|order form|offer template', 'win-rate discount'],
    ['~vertical|~segment|~trade fair', 'qualified-meetings new-customers qualified-pipeline'],
    ['lead routing|~lead', 'lead-response-time lead-conversion qualified-meetings'],
    ['discount policy|discount|discounting', 'discount win-rate deal-size'],
    ['~forecasting', 'forecast-accuracy next-steps forecast-error'],
  ],
};
