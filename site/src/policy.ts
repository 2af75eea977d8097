// Trusted Types: what a policy of ours lets through, where browsers know them.

export interface Policy { createScriptURL(url: string): string; createHTML(markup: string): string }
interface TrustedTypes { createPolicy(name: string, rules: Partial<Policy>): Policy }

/** A policy; a name has but one. Where there are no Trusted Types its rules alone hold. */
export const policy = <Rules extends Partial<Policy>>(name: string, rules: Rules): Pick<Policy, keyof Rules & keyof Policy> =>
  (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(name, rules) ?? (rules as unknown as Policy);
