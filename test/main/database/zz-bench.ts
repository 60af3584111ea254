import { mkdtempSync, rmSync } from 'node:fs';
import { openReplicaFile } from '#main/database/open-replica-file.ts';
import { openReader } from '#main/database/database-file.ts';
import { catalogReader } from '#main/database/catalog-store.ts';
import { pageReceiver } from '#main/database/receive-page.ts';
import { productTable } from '#main/database/product-table.ts';
import { priceRowTable } from '#main/database/price-row-table.ts';
import { factTable } from '#main/database/fact-table.ts';
import { addDigest, rowDigest } from '#sync/protocol/row-digest.ts';
import { readFileSync, existsSync, statSync } from 'node:fs';
const N = Number(process.argv[2] ?? 200000);
const folder = mkdtempSync('/tmp/bench-desk-');
const { replica, path } = openReplicaFile(folder);
const products = productTable(replica), prices = priceRowTable(replica);
const tables: any = (e: string) => e==='product'?products:e==='priceRow'?prices:factTable(replica, e as any);
const rec = pageReceiver(replica, tables, ()=>{});
rec.gain('catalog','e');
const words = 'white hanging heart light holder cream cupid coat hanger knitted union flag hot water bottle red woolly glass star frosted babushka nesting boxes jam making set printed pack of retrospot cakes alarm clock bakelike green chocolate vintage paper chain kit doormat new england lunch box spaceboy poppys playhouse bedroom kitchen feltcraft princess charlotte doll ivory mini paint wooden block lettering home building word love knick knack tins box family album picture frame enamel metal sign natural slate chalkboard large small bag jumbo pink polkadot storage suki design popcorn holder'.split(' ');
let s=1; const rnd=()=>{s=(s*1103515245+12345)&0x7fffffff;return s/0x7fffffff};
const pick=()=>words[Math.floor(rnd()*words.length)]!;
const real=readFileSync('/tmp/real-names.txt','utf8').split('\n').filter(Boolean); let ni=0; const name=()=>{const b=real[ni++%real.length]!; return ni<real.length?b:b.replace(/ [A-Z]+$/,'')+' '+pick().toUpperCase()};
const t0=performance.now();
let from: string|null=null, seq=1, sum={r:0,c:0}; const names:string[]=[]; 
for (let i=0;i<N;i+=2000){
  const rows: any[]=[];
  for(let j=i;j<Math.min(N,i+2000);j++){ const n=name()+' '+(j%977); if(j%997===0) names.push(n); const sku='S'+String(10000+j);
    const v=[sku,String(4000000000000+j),n,Array.from({length:16},pick).join(' '),pick()+' brand',`Home > ${pick()} > ${pick()}`,'standard','C62',j%50===0?'discontinued':'active',null,'5','2026-01-01T00:00:00.000Z',[{unit:'C62',content:'1',minimum:'1',multiple:'1',gtin:null},{unit:'XCT',content:'12',minimum:'1',multiple:'1',gtin:null}]];
    rows.push([seq,sku,v]); sum.r++; sum.c=addDigest(sum.c,rowDigest('product',sku,v)); }
  seq++; const more=i+2000<N; const next=String(i);
  const out=rec.receive('catalog',from,{scope:'catalog',epoch:'e',blocks:[{entity:'product',rows}],tombstones:[],next,hasMore:more,remaining:0,drained:more?null:{rows:sum.r,checksum:sum.c}},'x');
  from=next; if(out!=='more') console.log(out);
}
console.log('load', Math.round(performance.now()-t0),'ms', statSync(path).size/1e6,'MB');
rec.gain('list:main','e'); 
{ const t=performance.now(); let from:string|null=null; let c=0,n=0; const total=Math.min(N,50000);
for(let i=0;i<total;i+=500){const rows:any[]=[];for(let j=i;j<i+500;j++)for(const q of ['1','10','100','500']){const sku='S'+String(10000+j);const v=[sku,'C62',q,'1.2500',null,null];const k=`${sku}|C62|${q}|`;rows.push([1,k,v]);n++;c=addDigest(c,rowDigest('priceRow',k,v));}
 const more=i+500<total; rec.receive('list:main',from,{scope:'list:main',epoch:'e',blocks:[{entity:'priceRow',rows}],tombstones:[],next:String(i),hasMore:more,remaining:0,drained:more?null:{rows:n,checksum:c}},'x'); from=String(i);}
console.log('price rows',n,Math.round(performance.now()-t),'ms');
const rd=openReader(path,'replica'); const st=rd.prepare('SELECT unit, min_quantity, unit_price, valid_from, valid_to FROM price_row WHERE scope = ? AND sku = ?').raw();
const t2=performance.now(); for(let i=0;i<50000;i++) st.all(2,'S'+String(10000+(i*7919)%total)); console.log('lookups/s', Math.round(50000/((performance.now()-t2)/1000)));
}
const read=openReader(path,'replica'); const cat=catalogReader(read);
const measure=(label:string, qs:string[], more={})=>{ const times:{t:number,q:string}[]=[]; for(const q of qs){const t=performance.now();cat.search({text:q,...more});times.push({t:performance.now()-t,q});} times.sort((a,b)=>a.t-b.t); const at=(p:number)=>times[Math.min(times.length-1,Math.floor(p*times.length))]!; console.log(label,'n',times.length,'p50',at(.5).t.toFixed(2),'p95',at(.95).t.toFixed(2),'max',at(1).t.toFixed(2),times.slice(-4).map(x=>`${x.q}:${x.t.toFixed(1)}`).join(' | ')); };
const keys=names.slice(0,50).flatMap(n=>Array.from({length:n.length},(_,i)=>n.slice(0,i+1)));
measure('warm', keys); measure('keystrokes', keys);
measure('codes', Array.from({length:300},(_,i)=>['S','S1','S10','S1000'+i%10,'S'+(10000+i*37)]).flat());
measure('miss', ['qqqq','zzzz xxxx','white qqqq','0000000000000','heartwhitexx','whiteheart','%%%','"*"','xqzj kkk']);
measure('inside', ['eart','anging','etrospot cake','oard chalk']);
measure('category', keys.slice(0,400), {category:'Home > white'});
const b=performance.now(); cat.search({text:''}); console.log('browse', performance.now()-b); const b2=performance.now(); cat.search({text:'',category:'Home'}); console.log('browse cat', performance.now()-b2); const b3=performance.now(); cat.categories(); console.log('cats',performance.now()-b3);
rmSync(folder,{recursive:true});
