import type { FieldData } from '../row';

/** How strangers become customers who stay and bring others. */
// biome-ignore format: one metric a line reads as a table
export const growth: FieldData = {
  field: 'growth',
  metrics: [
    ['signups', 'sign-ups{| won with *}', 'sign-ups|signups|new users|registrations|new accounts', 'per week', 'up day leading', 'activation', 'visitor-conversion'],
    ['visitor-conversion', 'share of visitors{| of *} who sign up', 'visitor conversion|sign-up conversion|sign-up rate|website conversion|landing page conversion|conversion rate', '%', 'up day leading', 'activation', 'bounce-rate'],
    ['trial-conversion', 'trial-to-paid conversion{| with *}', 'trial conversion|paid conversion|trial-to-paid rate', '%', 'up week lagging', 'customer-churn', 'activation'],
    ['checkout-conversion', '{checkout conversion|conversion in *}', 'checkout conversion|purchase conversion|checkout completion|order conversion|basket conversion|cart conversion', '%', 'up day leading', 'returns', 'cart-abandonment payment-failures'],
    ['cart-abandonment', 'share of buyers who give up{| in *}', 'cart abandonment|checkout abandonment|basket abandonment|checkout drop-off', '%', 'down day leading', 'returns', 'page-load-time'],
    ['referrals', 'new customers won by referral{| with *}', 'referrals|word of mouth|viral coefficient|k-factor', 'per month', 'up week leading', 'activation', 'customer-satisfaction'],
    ['acquisition-cost', 'cost to win a customer{| with *}', 'customer acquisition cost|CAC|acquisition cost|cost per acquisition|CPA', 'USD', 'down month lagging', 'customer-churn', 'cost-per-lead visitor-conversion'],
    ['revenue-per-user', 'revenue per customer{| with *}', 'revenue per customer|ARPU|average revenue per user|ARPA|average revenue per account', 'USD per month', 'up week lagging', 'customer-churn'],
    ['repeat-purchases', 'share of buyers{| of *} who order again within a month', 'repeat purchases|returning buyers|reorder rate|repeat buyers|second purchase rate|repeat orders', '%', 'up week lagging', 'returns', 'on-time-delivery'],
    ['paying-customers', 'paying customers', 'paying customers|paying users|paid subscribers|paying accounts|paying teams|paid users', '', 'up week lagging', 'customer-churn', 'trial-conversion'],
    ['returns', 'share of orders sent back{| in *}', 'returns|refunds|returned orders', '%', 'down week lagging', 'checkout-conversion'],
  ],
  work: [
    ['checkout|cart|payment page|buy button|order form', 'checkout-conversion cart-abandonment payment-failures page-load-time'],
    ['pricing page|~price|~packaging|price list|pricing model', 'trial-conversion revenue-per-user win-rate'],
    ['~trial|freemium|free plan|free tier|paywall|upgrade flow', 'trial-conversion activation'],
    ['website visitor|unique visitor|site visitor|homepage|home page|~website|landing page|~relaunch|sign-up form|signup flow|sign-up page', 'visitor-conversion bounce-rate signups page-load-time'],
    ['referral|~invite|refer-a-friend', 'referrals signups acquisition-cost'],
    ['webshop|e-commerce|~shop|~marketplace|product catalogue', 'checkout-conversion repeat-purchases returns'],
    ['~loyalty|~membership|~subscription|bonus card', 'repeat-purchases revenue-per-user'],
    ['market entry|new market|new country|~expansion|internationalisation|~growth', 'new-customers signups acquisition-cost revenue-per-user'],
    ['growth experiment|a/b test|seo|search engine', 'signups visitor-conversion qualified-leads'],
    ['~launch|go to market|go-to-market', 'signups activation feature-adoption'],
    ['~download|~page view|impression|follower|~traffic', 'signups visitor-conversion activation qualified-leads'],
  ],
};
