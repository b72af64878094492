import type { FieldData } from '../row';

/** Data that people trust and use, and models that are right often enough. */
// biome-ignore format: one metric a line reads as a table
export const data: FieldData = {
  field: 'data',
  metrics: [
    ['data-delay', 'delay until data is ready{| in *}', 'data freshness|data delay|data latency|age of data', 'hours', 'down day leading', 'data-quality'],
    ['failed-runs', 'share of runs{| of *} that fail', 'failed runs|pipeline failures|failed pipeline runs|job failures|failed jobs|broken DAGs', '%', 'down day leading', 'data-delay'],
    ['data-quality', 'share of records{| in *} that pass the quality checks', 'data quality|record quality|data completeness|data accuracy|clean records', '%', 'up day leading', 'data-delay'],
    ['data-errors', 'data errors that users find{| in *}', 'data errors|data incidents|data downtime|data issues|wrong reports', 'per month', 'down week lagging', 'data-delay', 'data-quality failed-runs'],
    ['model-accuracy', 'accuracy of {the model|*} on new data', 'model accuracy|prediction accuracy|precision|recall|F1|AUC', '%', 'up week lagging', 'model-overrides', 'data-quality'],
    ['model-overrides', 'share of suggestions{| of *} that people overrule', 'model overrides|override rate|manual overrides|overruled predictions', '%', 'down week leading', 'model-accuracy'],
    ['forecast-error', 'forecast error', 'forecast error|MAPE|mean absolute percentage error|prediction error', '%', 'down week lagging', 'model-overrides', 'data-delay'],
    ['time-to-insight', 'time from question to answer{| with *}', 'time to insight|analysis turnaround|analytics turnaround|time to answer a data question', 'days', 'down week leading', 'data-errors'],
    ['dashboard-use', 'share of managers who use {the dashboard|*} every week', 'dashboard use|dashboard adoption|self-service analytics use|report usage|dashboard usage', '%', 'up week leading', 'data-errors'],
    ['experiment-decisions', 'product decisions settled by an experiment{| with *}', 'decisions by experiment|experiments with a decision|experimentation rate|experiment velocity', 'per month', 'up week leading', 'customer-satisfaction'],
    ['false-positives', 'share of false positives{| from *}', 'false positives', '%', 'down day leading', 'fraud-losses'],
    ['bot-resolution', 'share of conversations solved by {the bot|*}', 'bot resolution|chatbot resolution rate|containment rate|AI resolution rate', '%', 'up day leading', 'customer-satisfaction'],
    ['wrong-answers', 'share of wrong answers{| by *}', 'wrong answers|hallucination rate|incorrect answers', '%', 'down week leading', 'bot-resolution'],
  ],
  work: [
    ['data pipeline|etl|elt|airflow|dag|dbt|ingestion|data contract|~streaming|~warehouse|data warehouse|snowflake|bigquery|data lake|lakehouse|data platform', 'data-delay failed-runs data-errors time-to-insight'],
    ['data quality|~metadata|data governance|golden record|~data', 'data-quality data-errors data-delay'],
    ['~model|machine learning|~ml|retraining|retrain|retrained|~prediction|classifier|feature store|mlops|neural|churn model|recommender', 'model-accuracy model-overrides false-positives'],
    ['~dashboard|~report|bi|self-service analytics|looker|tableau|~analytics|~notebook|~usage analytics', 'dashboard-use time-to-insight data-errors'],
    ['demand forecast|forecasting model|planning model|time series', 'forecast-error model-overrides stock-outs'],
    ['~experiment|experimentation platform|experimentation|~hypothesis|~hypotheses|a/b testing', 'experiment-decisions time-to-insight'],
    ['llm|gpt|genai|~prompt|rag|ai assistant|~ai', 'wrong-answers feature-adoption manual-hours bot-resolution'],
    ['anomaly detection|detection model|risk model', 'false-positives time-to-detect fraud-losses'],
    ['data science|data scientist|data engineer|~data team', 'time-to-insight data-quality model-accuracy'],
  ],
};
