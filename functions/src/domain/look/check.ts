import { isSiteAllowed } from './site.ts';

/** What a company's page says of the chat on it. */
export type SiteCheck = {
  /** The line of HTML: there, there for another company, there twice, or not there. */
  line: 'found' | 'another' | 'twice' | 'missing';
  /** The page loads a tag manager, which may add the line later; a reader of the page cannot see that. */
  manager: boolean;
  /** What the page's own policy forbids that the chat needs. */
  blocks: readonly Blocked[];
  /** The company's list of sites allows this one. */
  allowed: boolean;
};
export type Blocked = 'script-src' | 'frame-src';

type Page = { address: string; text: string; policies: readonly string[] };
type Service = { companyId: string; origin: string; sites: readonly string[] };

/** Reads a page for the chat. `origin`: where the chat's script and frame come from. */
export function checkSite({ address, text, policies }: Page, { companyId, origin, sites }: Service): SiteCheck {
  const lines = tagsOf(text, 'script').filter((tag) => attributeOf(tag, 'src')?.endsWith('/embed.js') ?? false);
  const ours = lines.filter((tag) => attributeOf(tag, 'data-company') === companyId);
  const metas = tagsOf(text, 'meta').filter((tag) =>
    /^content-security-policy$/i.test(attributeOf(tag, 'http-equiv') ?? ''),
  );
  const all = [...policies, ...metas.map((tag) => attributeOf(tag, 'content') ?? '')];
  return {
    line: ours.length > 1 ? 'twice' : ours.length === 1 ? 'found' : lines.length > 0 ? 'another' : 'missing',
    manager: /googletagmanager\.com\/gtm|mc\.yandex\.ru\/metrika|tagmanager/i.test(text),
    blocks: (['script-src', 'frame-src'] as const).filter((what) =>
      all.some((policy) => forbids(policy, what, origin)),
    ),
    allowed: isSiteAllowed(sites, originOf(address)),
  };
}

const tagsOf = (text: string, name: string): string[] =>
  [...text.replace(/<!--[\s\S]*?-->/g, '').matchAll(new RegExp(`<${name}\\s[^>]{0,4000}>`, 'gi'))].map(([tag]) => tag);

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

/** Where each kind of resource is looked up, the first that a policy names (CSP 3, section 6.8). */
const FALLBACKS: Readonly<Record<Blocked, readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
};

/** A policy with a nonce or 'strict-dynamic' may allow the line by other means than its address, which this cannot tell: then it is not called forbidden. */
function forbids(policy: string, what: Blocked, origin: string): boolean {
  const directives = new Map(
    policy
      .toLowerCase()
      .split(';')
      .map((one) => one.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources] as const),
  );
  const sources = FALLBACKS[what].map((name) => directives.get(name)).find((one) => one !== undefined);
  if (sources === undefined) return false;
  const { protocol, hostname, host } = new URL(origin);
  const isAllowed = (source: string) => {
    if (source === '*' || source === protocol || source.startsWith("'nonce-") || source === "'strict-dynamic'")
      return true;
    const bare = source.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
    return bare === host || bare === hostname || (bare.startsWith('*.') && hostname.endsWith(bare.slice(1)));
  };
  return !sources.some(isAllowed);
}

const originOf = (address: string): string => new URL(address).origin;
