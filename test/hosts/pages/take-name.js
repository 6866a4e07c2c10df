customElements.define('redflag-screener', class extends HTMLElement {});
