/**
 * Fills greeting and basket count before the first paint, from the readable hint cookie, into boxes that
 * keep their size. What the cookie says is shown as text and never trusted. Listens for corrections.
 */
export const HOLES_SCRIPT = `(()=>{
const each=(name,paint)=>document.querySelectorAll('[data-hole="'+name+'"]').forEach(paint);
const paint=(hint)=>{
const name=typeof hint.firstName==='string'?hint.firstName.slice(0,40):'';
each('greeting',(box)=>{box.textContent=name?box.dataset.text.replace('{name}',()=>name):box.dataset.neutral});
each('signed-in',(box)=>{box.style.visibility=name?'visible':'hidden'});
const count=Number.isSafeInteger(hint.basketCount)&&hint.basketCount>0?Math.min(hint.basketCount,99):0;
each('basket',(box)=>{box.textContent=count?String(count):'\\u00a0';box.dataset.filled=count?'yes':'no'});
};
document.addEventListener('facet:hint',(event)=>paint(event.detail));
const found=/(?:^|;\\s*)(?:__Host-)?facet-hint=([A-Za-z0-9_-]+)/.exec(document.cookie);
if(!found)return;
try{
const bytes=Uint8Array.from(atob(found[1].replace(/-/g,'+').replace(/_/g,'/')),(char)=>char.charCodeAt(0));
const hint=JSON.parse(new TextDecoder().decode(bytes));
if(hint&&typeof hint==='object')paint(hint);
}catch{document.documentElement.dataset.hint='unreadable'}
})()`;

export function HolesScript() {
  return <script>{HOLES_SCRIPT}</script>;
}
