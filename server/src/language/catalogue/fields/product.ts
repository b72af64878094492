import type { FieldData } from '../row';

/** What people do with a product: start, succeed, come back. */
// biome-ignore format: one metric a line reads as a table
export const product: FieldData = {
  field: 'product',
  metrics: [
    ['weekly-active-users', 'weekly active users', 'weekly active users|WAU|active users|DAU|MAU|active accounts|weekly active teams|active customers', '', 'up day lagging', 'retention', 'activation feature-adoption'],
    ['feature-adoption', 'share of users who use {the feature|*} every week', 'weekly use|adoption|feature usage', '%', 'up week leading', 'ticket-volume'],
    ['activation', 'share of new users{| of *} who reach first success in their first week', 'activation|user activation|activated users', '%', 'up day leading', 'retention', 'onboarding-completion time-to-value'],
    ['time-to-value', 'time to first success{| with *}', 'time to value|TTV|time to first value', 'days', 'down week leading', 'retention', 'onboarding-completion'],
    ['onboarding-completion', 'share of new users who finish {onboarding|*}', 'onboarding completion|setup completion|onboarding rate', '%', 'up day leading', 'activation', 'task-success'],
    ['retention', 'share of new users{| of *} still active after four weeks', 'retention|user retention|day-30 retention|D30 retention|D7 retention|week-4 retention|cohort retention|30-day retention|7-day retention', '%', 'up week lagging', 'weekly-active-users', 'activation feature-adoption'],
    ['task-success', 'share of users who finish their task{| in *} without help', 'task success|task completion rate|usability success rate', '%', 'up week leading', 'time-on-task'],
    ['time-on-task', 'time to finish a task{| in *}', 'time on task|task time|task completion time|time to complete a task', 'min', 'down week leading', 'task-success'],
    ['app-rating', 'app store rating', 'app store rating|app rating|store rating|rating in the app store|star rating', '/5', 'up day lagging', 'crash-rate', 'crash-rate task-success'],
    ['drop-off', 'share of people who give up{| in *}', 'drop-off|abandonment', '%', 'down day leading', 'ticket-volume', 'page-load-time'],
    ['search-success', 'share of searches{| in *} that end with a hit', 'search success|successful searches|findability', '%', 'up day leading', 'time-on-task'],
    ['session-return', 'share of users who come back to {the product|*} within a week', 'weekly return rate|returning users|returning visitors', '%', 'up week leading', 'retention'],
  ],
  work: [
    ['~feature|~functionality|~beta|~mvp|~prototype|~widget|~tool|~user can|~customers can|~integration|~plugin|~extension|~export|~import|offline mode|~app|~product|~module|~assistant|copilot', 'feature-adoption task-success session-return ticket-volume'],
    ['first-run|setup wizard|welcome tour|onboarding email|onboarding flow|user onboarding|product onboarding|~onboarding', 'activation onboarding-completion time-to-value ticket-volume'],
    ['~redesign|~ux|~usability|~user experience|~ui|navigation|information architecture|~design|empty state|heuristic evaluation|usability test|~user research|~persona|~customer journey|~dashboard|~admin', 'task-success time-on-task drop-off ticket-volume'],
    ['mobile app|~android|~ios|app launch|app store|~tablet', 'weekly-active-users retention crash-rate app-rating'],
    ['search page|search function|search result|site search|product search|~search|~recommendation|~personalization', 'search-success task-success time-on-task session-return'],
    ['notification|reminder|~push', 'session-return retention unsubscribe'],
    ['~engagement|stickiness|~usage|~adoption', 'session-return feature-adoption retention weekly-active-users'],
    ['customer portal|~portal|self-service portal|~website|account area', 'task-success self-service ticket-volume feature-adoption'],
    ['gamification|community feature|streak|social feature', 'session-return retention referrals'],
    ['sunset|~retire|decommission|switch off|deprecate|classic editor', 'incidents infrastructure-cost ticket-volume feature-adoption'],
    ['~roadmap|~vision|~strategy|~interview|~customer interview|~discovery|~survey|~research|~product-market fit', 'task-success retention feature-adoption customer-satisfaction'],
    ['~localization|~translate|~language', 'task-success activation ticket-volume'],
  ],
};
