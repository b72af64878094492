import type { FieldData } from '../row';

/** Whether a service is there when it is needed, and how soon it is back. After Google's SRE books and DORA. */
// biome-ignore format: one metric a line reads as a table
export const reliability: FieldData = {
  field: 'reliability',
  metrics: [
    ['time-to-restore', 'time to restore {service|*}', 'recovery time|MTTR|mean time to recovery|mean time to restore|mean time to repair|time to recover|failed deployment recovery time', 'min', 'down week lagging', 'repeat-incidents', 'time-to-detect time-to-acknowledge'],
    ['incidents', 'customer-impacting incidents', 'customer-impacting incidents|incidents|sev-1|sev-2|outages|service interruptions', 'per month', 'down week lagging', 'deployment-frequency', 'change-failure-rate error-rate'],
    ['availability', 'availability', 'availability|uptime', '%', 'up day lagging', 'infrastructure-cost', 'error-rate time-to-detect'],
    ['error-rate', 'share of failed requests{| to *}', 'error rate|failed requests|API errors|5xx rate|5xx errors|server errors', '%', 'down day leading', 'response-time'],
    ['time-to-detect', 'time to detect incidents{| in *}', 'detection time|MTTD|mean time to detect|time to detection', 'min', 'down week leading', 'alert-noise'],
    ['time-to-acknowledge', 'time to acknowledge alerts{| of *}', 'acknowledgement time|MTTA|mean time to acknowledge', 'min', 'down week leading', 'night-pages'],
    ['error-budget', 'error budget spent{| by *}', 'error budget|SLO misses|SLO breaches', '%', 'down week leading', 'deployment-frequency'],
    ['alert-noise', 'alerts{| of *} that need no action', 'false alarms|alert noise|false alerts|noisy alerts|alert fatigue', 'per week', 'down day leading', 'time-to-detect'],
    ['night-pages', 'pages outside working hours{| for *}', 'on-call load|on-call pages|pages per shift|pager load|night pages|out-of-hours pages', 'per week', 'down day leading', 'time-to-acknowledge', 'alert-noise'],
    ['repeat-incidents', 'repeat incidents', 'repeat incidents|recurring incidents|incidents with a known cause', 'per month', 'down week lagging', 'time-to-restore'],
    ['backup-restore-time', 'time to restore {data from backup|* from backup}', 'backup restore time|restore time from backup|RTO|recovery time objective', 'min', 'down month lagging', 'data-quality'],
  ],
  work: [
    ['kubernetes|k8s|~container|containerise|~docker|microservice|~migration|cloud migration|~data center|~cluster|rehost|replatform|vmware|openshift', 'time-to-restore deployment-frequency infrastructure-cost incidents'],
    ['reliability|~resilience|~stability|~robustness|outage|uptime|~availability|failover|multi-region|load balancer|~retry|chaos|game day|sre|~hardware|~service', 'incidents time-to-restore availability error-rate'],
    ['incident response|incident management|post-mortem|postmortem|blameless|incident process|incident review', 'time-to-restore repeat-incidents incidents'],
    ['runbook|playbook for incidents', 'time-to-restore time-to-acknowledge repeat-incidents'],
    ['~monitoring|observability|alerting|alert|dashboards for on-call|prometheus|grafana|datadog|~telemetry|~logs|opentelemetry|synthetic check', 'time-to-detect alert-noise incidents time-to-restore'],
    ['slo|sli|error budget|~service level', 'error-budget incidents availability'],
    ['on-call|pager|pagerduty|opsgenie|~rota|escalation policy', 'night-pages time-to-acknowledge alert-noise'],
    ['backup|disaster recovery|business continuity|failover test|restore test|~dr', 'backup-restore-time time-to-restore'],
    ['~database|postgres|mysql|mongodb|kafka|redis', 'error-rate query-time incidents infrastructure-cost'],
    ['~gateway|~api|~legacy|monolith|~backend|~platform|~system', 'incidents lead-time error-rate response-time'],
  ],
};
