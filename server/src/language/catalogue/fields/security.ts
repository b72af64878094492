import type { FieldData } from '../row';

/** How hard it is to do harm, and how soon harm is seen and stopped; with privacy and compliance. */
// biome-ignore format: one metric a line reads as a table
export const security: FieldData = {
  field: 'security',
  metrics: [
    ['patch-time', 'time to fix critical vulnerabilities{| in *}', 'patch time|time to patch|vulnerability remediation time|mean time to remediate|time to fix vulnerabilities|patching time', 'days', 'down week leading', 'change-failure-rate'],
    ['open-vulnerabilities', 'open critical vulnerabilities{| in *}', 'open vulnerabilities|vulnerabilities|critical findings|CVEs', '', 'down day lagging', 'lead-time', 'patch-time'],
    ['security-incidents', 'security incidents{| in *}', 'security incidents|breaches|data leaks', 'per month', 'down week lagging', 'phishing-reports', 'patch-time stale-access phishing-clicks'],
    ['phishing-clicks', 'share of staff who click in phishing tests{| after *}', 'phishing click rate|phishing failure rate|click rate in phishing tests', '%', 'down month leading', 'phishing-reports'],
    ['phishing-reports', 'share of suspicious mails that staff report{| after *}', 'phishing report rate|reported phishing|phishing reporting rate', '%', 'up week leading', 'alert-noise'],
    ['mfa-coverage', 'share of sign-ins with a second factor{| in *}', 'MFA coverage|MFA adoption|multi-factor authentication coverage|2FA adoption|MFA enrolment|two-factor adoption', '%', 'up day leading', 'sign-in-problems'],
    ['stale-access', 'accounts with access they no longer need{| in *}', 'stale access|excess permissions|orphaned accounts|standing privileges|privileged accounts', '', 'down week leading', 'sign-in-problems'],
    ['access-removal-time', 'time until leavers lose access{| to *}', 'access removal time|deprovisioning time|access revocation time|offboarding time', 'hours', 'down week leading', 'sign-in-problems'],
    ['audit-findings', 'open audit findings{| on *}', 'audit findings|compliance findings|nonconformities|non-conformities', '', 'down week lagging', 'manual-hours'],
    ['questionnaire-time', "time to answer a customer's security questions{| with * in place}", 'security questionnaire time|security questionnaire turnaround|security review time', 'days', 'down week leading', 'win-rate'],
    ['data-requests-time', 'time to answer data subject requests{| with *}', 'data subject request time|DSAR response time|subject access request time|privacy request time', 'days', 'down week leading', 'audit-findings'],
    ['sign-in-problems', 'requests for help with sign-in{| to *}', 'sign-in problems|login problems|failed logins|login failures|password resets|locked accounts', 'per week', 'down day lagging', 'security-incidents'],
    ['fraud-losses', 'fraud losses{| in *}', 'fraud losses|fraud rate|chargebacks', 'USD per month', 'down week lagging', 'checkout-conversion', 'false-positives'],
  ],
  work: [
    ['vulnerability|pentest|penetration test|~patch|patching|cve|~scanner|dependency scan|sast|dast|bug bounty|attack surface|~security|hardening|threat model|threat modelling|sbom', 'patch-time open-vulnerabilities security-incidents'],
    ['data security|information security|cybersecurity|cyber security', 'security-incidents open-vulnerabilities patch-time'],
    ['sso|single sign-on|login|sign-in|sign in|password|okta|passkey|identity provider', 'sign-in-problems mfa-coverage security-incidents access-removal-time'],
    ['mfa|2fa|multi-factor|two-factor|second factor', 'mfa-coverage security-incidents sign-in-problems'],
    ['access review|~access right|least privilege|privileged access|iam', 'stale-access access-removal-time security-incidents'],
    ['phishing|security awareness|security training|security champion|awareness training', 'phishing-reports phishing-clicks security-incidents'],
    ['soc 2|iso 27001|soc2|iso27001|tisax|~certificate|pci|hipaa|fedramp|ciso', 'questionnaire-time audit-findings patch-time'],
    ['gdpr|~privacy|~data protection|~consent|ccpa|dpo', 'data-requests-time audit-findings stale-access'],
    ['~audit|~compliance|~policy|~control|~regulatory|risk register|internal control|~governance|~code of conduct|bribery', 'audit-findings manual-hours questionnaire-time'],
    ['~secret|~vault|key rotation|encryption|~signing|sigstore', 'security-incidents patch-time'],
    ['incident response plan|~soc|siem|intrusion detection|edr', 'time-to-detect security-incidents time-to-restore'],
    ['fraud|chargeback|risk scoring|kyc|money laundering', 'fraud-losses false-positives security-incidents'],
    ['~session|~device|~endpoint|laptop encryption', 'security-incidents stale-access'],
  ],
};
