import { SiteLink } from '#components/site/site-link';

interface Target {
  label: string;
  href: string;
}

/** A button, and a quieter link beside it. */
export function Actions({ cta, secondary, base }: { cta: Target; secondary?: Target; base: string }) {
  return (
    <p className="actions">
      <SiteLink base={base} href={cta.href} className="button">
        {cta.label}
      </SiteLink>
      {secondary && (
        <SiteLink base={base} href={secondary.href} className="link">
          {secondary.label}
        </SiteLink>
      )}
    </p>
  );
}
