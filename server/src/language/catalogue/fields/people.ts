import type { FieldData } from '../row';

/** Finding people, and work that they want to stay in and can do well. */
// biome-ignore format: one metric a line reads as a table
export const people: FieldData = {
  field: 'people',
  metrics: [
    ['time-to-hire', 'time to fill an open role{| for *}', 'time to hire|time to fill|hiring time|recruiting time', 'days', 'down week lagging', 'new-hire-retention', 'offer-acceptance'],
    ['offer-acceptance', 'share of job offers{| to *} that are accepted', 'offer acceptance|accepted offers', '%', 'up week leading', 'time-to-hire'],
    ['attrition', 'share of {people|*} who leave although we want them to stay', 'regretted attrition|attrition|employee turnover|staff turnover|resignations|voluntary turnover|employee attrition|fluctuation|turnover rate', '%', 'down month lagging', 'time-to-hire', 'engagement-score one-on-ones overtime'],
    ['employee-nps', 'employee net promoter score{| of *}', 'eNPS|employee NPS', '', 'up quarter lagging', 'attrition', 'one-on-ones feedback-share'],
    ['engagement-score', 'engagement score', 'employee engagement|staff engagement|team engagement|employee satisfaction|job satisfaction', '%', 'up quarter lagging', 'attrition', 'one-on-ones feedback-share overtime'],
    ['ramp-up', 'time to full productivity of {new hires|*}', 'ramp-up time|time to productivity|onboarding time|new hire ramp-up|time to full productivity', 'days', 'down week leading', 'new-hire-retention', 'first-contribution'],
    ['first-contribution', 'time to first contribution of {new hires|*}', 'time to first contribution|time to first commit|time to first merged change|time to first pull request', 'days', 'down week leading', 'ramp-up'],
    ['new-hire-retention', 'share of {new hires|*} who stay beyond probation', 'new hire retention|probation success|first-year retention|early turnover of new hires', '%', 'up month lagging', 'time-to-hire', 'ramp-up'],
    ['one-on-ones', 'share of {managers|*} who hold weekly one-on-ones', 'weekly one-on-ones|one-on-ones|weekly 1:1s', '%', 'up week leading', 'meeting-hours'],
    ['feedback-share', 'share of {people|*} who got useful feedback this week', 'useful feedback|feedback frequency|weekly feedback', '%', 'up week leading', 'meeting-hours'],
    ['candidate-diversity', 'share of women in final interviews{| for *}', 'candidate diversity|diverse shortlists|women in final interviews|gender balance', '%', 'up week leading', 'time-to-hire'],
    ['absence', 'share of working days lost to sickness{| in *}', 'absence rate|sick leave|absenteeism|sick days', '%', 'down week lagging', 'engagement-score', 'overtime'],
    ['overtime', 'hours of overtime{| in *}', 'overtime|extra hours', 'hours per week', 'down week leading', 'on-time-delivery'],
    ['skill-use', 'share of {participants|participants in *} who use it in their daily work', 'learning in use|training transfer|learning transfer|training effectiveness', '%', 'up week leading', 'on-time-delivery'],
    ['meeting-hours', 'hours in meetings{| of *}', 'meeting hours|meeting load|meeting time|time in meetings', 'hours per week', 'down day leading', 'blocked-time'],
  ],
  work: [
    ['hire|hiring|~recruit|recruiting|recruitment|~candidate|job ad|job interview|applicant tracking|interview process|talent pool|employer brand|headhunter|vacancy|~intern|source candidates', 'time-to-hire offer-acceptance ramp-up'],
    ['new hire|new joiner|onboarding handbook|onboarding docs|onboarding document|onboarding program|new employee|new starter|~buddy|induction', 'ramp-up first-contribution ticket-volume new-hire-retention'],
    ['~workshop|~course|~train|~coaching|~skill|~learning|~bootcamp|~academy', 'skill-use rework manual-hours'],
    ['~manager|leadership training|~leadership|1:1|one-on-one', 'one-on-ones feedback-share attrition'],
    ['feedback culture|performance review|appraisal|~360|feedback process|~career path|career ladder|career framework|pay band|salary band|job family|~promotion|compensation', 'feedback-share attrition offer-acceptance'],
    ['engagement survey|employee survey|~culture|~values|burnout|~happiness|~offsite|~benefit|~working conditions|~staff|~employee', 'attrition feedback-share absence overtime'],
    ['~diversity|~equity|~women|~gender|underrepresented', 'candidate-diversity attrition'],
    ['~mentoring|mentoring programme|~mentorship', 'skill-use attrition'],
    ['hr system|hris|hr portal|payroll|~workday|leave request', 'manual-hours ticket-volume task-success'],
    ['~meeting|all-hands|~communication|intranet|~operating model|~remote work|~hybrid work|~handbook', 'meeting-hours blocked-time search-success'],
    ['overtime|shift plan|~workload|shift schedule|~staffing', 'overtime absence attrition'],
  ],
};
