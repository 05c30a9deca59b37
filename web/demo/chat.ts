/**
 * Does what a company's page does with `<script async src="…/embed.js" data-company="ID"></script>`. Here the company's ID comes from the page's address
 * (`?company=ID`), since each installation has its own.
 */
const company = new URLSearchParams(location.search).get('company');

if (company) {
  const script = document.createElement('script');
  script.async = true;
  script.src = new URL('../embed.js', location.href).href;
  script.dataset['company'] = company;
  document.head.append(script);
}
