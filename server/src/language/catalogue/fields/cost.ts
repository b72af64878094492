import type { FieldData } from '../row';

/** What it takes to run things, per unit of what customers get where that can be said. */
// biome-ignore format: one metric a line reads as a table
export const cost: FieldData = {
  field: 'cost',
  metrics: [
    ['infrastructure-cost', 'infrastructure cost', 'infrastructure cost|cloud cost|cloud spend|hosting cost|hosting contract|cloud resource|AWS bill|cloud bill|infrastructure spend|infra cost|infra spend|compute cost|AWS cost', 'USD per month', 'down day lagging', 'availability response-time', 'idle-capacity'],
    ['unit-cost', 'cost per transaction{| in *}', 'unit cost|cost per order|cost per request|cost per unit', 'USD', 'down week lagging', 'error-rate', 'infrastructure-cost'],
    ['idle-capacity', 'share of capacity that stands idle{| in *}', 'idle capacity|unused capacity|idle resources|cloud waste|unused resources', '%', 'down day leading', 'response-time'],
    ['unused-licences', 'paid licences nobody uses{| in *}', 'unused licences|unused seats|shelfware', '', 'down week leading', 'ticket-volume'],
  ],
  work: [
    ['cloud cost|cloud spend|finops|reserved instance|spot instance|rightsizing|cost allocation|tagging of resources|~aws|~azure', 'infrastructure-cost idle-capacity unit-cost'],
    ['~infrastructure|~server|hosting cost|hosting contract|cloud resource|provider contract|~renegotiate|datadog contract', 'infrastructure-cost unit-cost idle-capacity incidents'],
    ['software licence|software license|licence audit|license audit|unused licence|~license|saas tool|tool consolidation|subscription audit|vendor consolidation|software tool', 'unused-licences unit-cost'],
    ['~cost|~spend|~saving|~efficiency', 'unit-cost infrastructure-cost manual-hours'],
    ['~archive|retention policy|data deletion|~storage', 'data-requests-time infrastructure-cost'],
  ],
};
