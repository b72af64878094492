import type { FieldData } from '../row';

/** How fast a system answers, as the people who wait for it feel it. */
// biome-ignore format: one metric a line reads as a table
export const performance: FieldData = {
  field: 'performance',
  metrics: [
    ['response-time', 'response time', 'latency', 'ms', 'down day leading', 'error-rate infrastructure-cost', 'query-time'],
    ['page-load-time', '{page load time|load time of *}', 'load time|page speed|page load|largest contentful paint|LCP|core web vitals|time to load', 's', 'down day leading', 'visitor-conversion', 'response-time'],
    ['throughput', 'requests served{| by *}', 'throughput|requests per second|transactions per second|TPS', 'per second', 'up day leading', 'error-rate response-time'],
    ['start-up-time', 'start-up time', 'start-up time|app start time|cold start|app launch time|boot time|startup time', 's', 'down day leading', 'crash-rate'],
    ['query-time', 'query time', 'query time|slow queries|query latency|query duration', 'ms', 'down day leading', 'infrastructure-cost'],
  ],
  work: [
    ['~performance|page speed|cache|caching|cdn|latency|slow|load test|~edge', 'response-time error-rate page-load-time'],
    ['page speed|app performance|site performance|website performance|web vitals|~frontend|~front-end|landing page speed|image compression|server-side rendering', 'page-load-time drop-off'],
    ['~index|sql|~query|sharding|read replica', 'query-time response-time error-rate'],
    ['scalability|scale out|autoscaling|~throughput|~capacity|load balancing', 'throughput error-rate infrastructure-cost'],
    ['~batch|nightly job|~cron|scheduled job', 'data-delay failed-runs'],
    ['cold start|start-up|~bundle', 'start-up-time crash-rate'],
    ['~memory', 'crash-rate response-time'],
  ],
};
