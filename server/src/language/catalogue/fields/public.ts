import type { FieldData } from '../row';

/** Education, health, administration, charity: what changes for the people they are there for. */
// biome-ignore format: one metric a line reads as a table
export const publicService: FieldData = {
  field: 'public',
  metrics: [
    ['waiting-time', 'waiting time{| for *}', 'waiting time|wait time|queue time|time to appointment', 'days', 'down week lagging', 'readmissions', 'no-shows'],
    ['decision-on-application', 'time from application to decision{| in *}', 'time to decision|permit processing time|application processing time|permit decision time', 'days', 'down week lagging', 'complaints'],
    ['online-share', 'share of applications filed online{| with *}', 'online applications|digital uptake|online take-up|channel shift|digital take-up', '%', 'up day leading', 'citizen-satisfaction'],
    ['take-up', 'share of entitled people who use {the service|*}', 'take-up|uptake', '%', 'up month lagging', 'waiting-time'],
    ['citizen-satisfaction', 'share of citizens satisfied with {the service|*}', 'citizen satisfaction|resident satisfaction', '%', 'up month lagging', 'waiting-time', 'waiting-time'],
    ['reading-level', 'share of {pupils|pupils in *} who read at grade level', 'reading level|literacy rate|reading proficiency|reading at grade level', '%', 'up quarter lagging', 'school-attendance', 'daily-reading school-attendance'],
    ['daily-reading', 'share of {pupils|pupils in *} who read every day', 'daily reading|reading practice|daily readers', '%', 'up week leading', 'reading-level'],
    ['school-attendance', 'attendance of {pupils|pupils in *}', 'school attendance|attendance', '%', 'up day leading', 'course-completion'],
    ['assignments-on-time', 'share of assignments{| in *} handed in on time', 'assignments on time|assignment completion|homework completion', '%', 'up week leading', 'course-completion'],
    ['course-completion', 'share of students who finish {their course|*}', 'course completion|completion rate|graduation rate', '%', 'up quarter lagging', 'reading-level', 'assignments-on-time school-attendance'],
    ['student-dropout', 'share of students who drop out{| of *}', 'student dropout|dropout|drop-out rate', '%', 'down month lagging', 'course-completion', 'school-attendance assignments-on-time'],
    ['lesson-use', 'share of teachers who use {the material|*} every week', 'use in lessons|classroom use|teacher adoption', '%', 'up week leading', 'assignments-on-time'],
    ['donor-retention', 'share of donors who give again{| after *}', 'donor retention|repeat donors|returning donors', '%', 'up month lagging', 'donations', 'donations'],
    ['donations', 'donations{| won with *}', 'donations|fundraising income|funds raised|regular giving', 'USD per month', 'up week lagging', 'donor-retention'],
    ['volunteers', 'volunteers who help every month{| in *}', 'active volunteers|volunteers', '', 'up week lagging', 'citizen-satisfaction'],
    ['readmissions', 'readmission rate{| after *}', 'readmissions', '%', 'down month lagging', 'waiting-time'],
    ['no-shows', 'share of appointments missed{| in *}', 'no-shows|missed appointments', '%', 'down day leading', 'waiting-time'],
    ['patient-harm', 'patients harmed by avoidable events{| in *}', 'patient harm|falls|never events|hospital-acquired infections|infection rate|adverse events|medication errors', 'per month', 'down week lagging', 'near-misses'],
    ['screening-uptake', 'share of invited people who take up {screening|*}', 'screening uptake|screening rate|vaccination rate|vaccination coverage|immunisation rate', '%', 'up week leading', 'waiting-time'],
  ],
  work: [
    ['literacy|~reading|public library', 'daily-reading reading-level school-attendance'],
    ['~school|~pupil|~classroom|~lesson|~teacher|~curriculum|~textbook|timetable|timetabling|~teaching', 'school-attendance assignments-on-time lesson-use student-dropout'],
    ['~student|~university|seminar for students|~lecture|~exam|tutoring|~degree|~scholarship|~campus|~academic', 'assignments-on-time student-dropout course-completion'],
    ['building permit|permit application|permit decision|~permit|application form|~citizen|~resident|~council|~public service|district office|benefit leaflet|~leaflet|~municipal|~ministry|~minister|~agency|~agencies', 'decision-on-application online-share take-up'],
    ['online form|e-government|online service|digital service|public portal', 'online-share decision-on-application'],
    ['~patient|~hospital|~clinic|~ward|ambulance|outpatient|~gp|appointment system|~surgery|emergency department|midwife', 'waiting-time patient-harm no-shows'],
    ['~nurse|hygiene|infection|falls prevention|patient safety|sepsis|life support|medication', 'patient-harm readmissions'],
    ['health screening|cancer screening|bowel screening|screening programme|screening kit|vaccination|vaccine|prevention campaign|immunisation', 'screening-uptake waiting-time no-shows'],
    ['donor|fundraising|donation|~charity|~grant|~grant proposal|~giving|appeal letter|donor database|~impact report', 'donations donor-retention'],
    ['volunteer|~volunteering|volunteer programme|repair café|repair cafe|food bank|~neighbourhood', 'volunteers citizen-satisfaction'],
    ['~refugee|job seeker|~unemployed|~apprentice|~apprenticeship|~reintegration|~vocational', 'school-attendance student-dropout'],
    ['~homeless|social worker|~counselling|~shelter|~housing|youth club|family support', 'take-up waiting-time citizen-satisfaction'],
    ['tram|public transport|bike lane|bus line', 'take-up citizen-satisfaction waiting-time accidents'],
    ['~museum|exhibition visit|~theatre|visitor centre|herbarium|archive collection', 'take-up volunteers citizen-satisfaction'],
  ],
};
