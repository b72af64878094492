import type { FieldData } from '../row';

/** Money in, money out, and the work around it; with legal. */
// biome-ignore format: one metric a line reads as a table
export const finance: FieldData = {
  field: 'finance',
  metrics: [
    ['recurring-revenue', 'annual recurring revenue{| from *}', 'recurring revenue|ARR|MRR', 'USD', 'up week lagging', 'customer-churn', 'qualified-pipeline trial-conversion'],
    ['revenue', 'revenue from {customers|*}', 'revenue|net sales', 'USD per month', 'up week lagging', 'gross-margin', 'qualified-pipeline'],
    ['gross-margin', 'gross margin{| on *}', 'gross margin|margin|gross profit margin', '%', 'up month lagging', 'customer-satisfaction', 'unit-cost discount'],
    ['operating-margin', 'operating margin{| in *}', 'operating margin|profitability|profit margin|EBITDA|EBIT', '%', 'up month lagging', 'customer-satisfaction', 'gross-margin'],
    ['days-to-payment', 'time until customers pay{| with *}', 'days sales outstanding|DSO|time to get paid|receivable days|collection time', 'days', 'down week lagging', 'customer-churn', 'invoice-errors overdue-receivables'],
    ['overdue-receivables', 'overdue invoices{| in *}', 'overdue receivables|late payments|outstanding invoices', 'USD', 'down week leading', 'customer-churn', 'invoice-errors'],
    ['close-time', 'days to close the books{| with *}', 'time to close the books|month-end close|close time|financial close|days to close', 'days', 'down month lagging', 'invoice-errors', 'manual-hours'],
    ['budget-variance', 'gap between budget and actual cost{| of *}', 'budget variance|variance to budget|budget deviation|cost overrun|budget overrun', '%', 'down month lagging', 'customer-satisfaction'],
    ['burn', 'cash burn', 'cash burn|burn rate|monthly burn|net burn', 'USD per month', 'down month lagging', 'revenue', 'overdue-receivables'],
    ['runway', 'cash runway{| with *}', 'runway|months of runway', 'months', 'up month lagging', 'revenue', 'burn'],
    ['invoice-errors', 'share of invoices with errors{| from *}', 'invoice errors|billing errors|invoice corrections|credit notes', '%', 'down week leading', 'days-to-payment'],
    ['contract-time', 'time from draft to signed contract{| with *}', 'contract turnaround|contract review time|legal review time|contract cycle time|legal turnaround', 'days', 'down week leading', 'audit-findings'],
    ['payment-failures', 'payment failure rate{| in *}', 'payment failure rate|failed payments|declined payments|payment errors', '%', 'down day leading', 'fraud-losses'],
  ],
  work: [
    ['invoice|invoicing|billing|dunning|accounts receivable|receivable|~collection|debtor|payment term', 'days-to-payment overdue-receivables invoice-errors manual-hours'],
    ['month-end|~closing|accounting|bookkeeping|erp|~sap|~annual report|financial statement|~tax|form 5500', 'close-time manual-hours invoice-errors'],
    ['~budget|~controlling|cash forecast|financial plan|~cost center|planning tool', 'budget-variance forecast-error manual-hours'],
    ['~funding|~investor|series a|series b|term sheet|credit facility|~bank|~liquidity|~cash|runway|~due diligence|~loan', 'runway burn'],
    ['~contract|nda|~terms and conditions|~legal|~lease|~clause|general counsel|~lawyer', 'contract-time sales-cycle'],
    ['~payment|payment gateway|psp|stripe|direct debit', 'payment-failures checkout-conversion fraud-losses'],
    ['~procurement|~purchasing|~tender|framework agreement|~vendor|~insurance', 'manual-hours supplier-reliability'],
    ['~expense|travel policy|expense tool|reimbursement', 'manual-hours budget-variance'],
    ['~profit|~profitability|~margin|price increase|~business case', 'gross-margin revenue operating-margin'],
    ['~acquisition|~merger|divest|headquarters building|~subsidiary|integration of the company', 'operating-margin revenue attrition'],
    ['~revenue|monetisation|monetization', 'revenue recurring-revenue revenue-per-user gross-margin'],
    ['~patent|~trademark|~licensing', 'revenue win-rate'],
  ],
};
