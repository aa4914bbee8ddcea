var ym={float32:Float32Array,uint32:Uint32Array,int32:Int32Array},jl=4096;function Ch(i){let t=_m(i),e=t.vertices,n=t.faces,s=(l,c,h)=>{let d=t.arrays.find(y=>y.name===l);if(!d)return null;let u=h*c,f=ym[d.type],g=d.shape.reduce((y,m)=>y*m,1);if(!f||g!==u||d.offset%4||d.offset+4*u>i.byteLength)throw new Error(`the mesh's ${l} are ${d.type} ${d.shape} at byte ${d.offset}; expected ${u} numbers`);return new f(i,d.offset,u)},r=s("positions",3,e),o=s("faces",3,n);if(!r||!o)throw new Error("the mesh has no positions or no faces");let a=0;for(let l=0;l<o.length;l++)o[l]>a&&(a=o[l]);if(o.length&&a>=e)throw new Error(`the mesh's faces name vertex ${a} of ${e}`);return{positions:r,faces:o,normals:s("normals",3,e),uv:s("uv",2,e),colors:s("colors",4,e),faceMaterial:s("face_material",1,n)??new Int32Array(n).fill(-1),materials:t.materials.map(l=>({color:l.color,texture:l.texture,doubleSided:l.double_sided})),textures:new Array(t.textures).fill(null)}}function _m(i){let t=i.byteLength>=4?new DataView(i).getUint32(0,!0):0;if(!t||4+t>i.byteLength)throw new Error(`the mesh is cut off: ${i.byteLength} bytes, a header of ${t}`);return JSON.parse(new TextDecoder().decode(new Uint8Array(i,4,t)))}async function Rh(i){let t={premultiplyAlpha:"none",colorSpaceConversion:"none"};try{let e=await createImageBitmap(i,t),n=Math.max(e.width,e.height);if(n<=jl)return e;let s=await createImageBitmap(e,{...t,resizeWidth:Math.max(1,Math.round(e.width*jl/n)),resizeHeight:Math.max(1,Math.round(e.height*jl/n)),resizeQuality:"medium"});return e.close(),s}catch{return null}}var Ue=class extends Error{constructor(e,n,s){super(s);this.status=e;this.kind=n;this.name="ApiError"}status;kind},Ql="Not done: the server is not reached. Try it again when the connection is back.";function tc(){return new Ue(0,"Unreached",Ql)}async function Ih(i){try{let e=await i.json();if(e.error?.message)return new Ue(i.status,e.error.kind??"Error",e.error.message);if(typeof e.detail=="string")return new Ue(i.status,"Error",e.detail)}catch{}let t=i.status>=500?"the server failed; its log says why":i.statusText||"refused";return new Ue(i.status,"Error",`${i.status}: ${t}`)}async function Ci(i,t={}){let e;try{e=await fetch(i,{credentials:"same-origin",...t})}catch(n){throw t.signal?.aborted?n:tc()}if(!e.ok)throw await Ih(e);return e}async function Ai(i,t={}){return(await Ci(i,t)).json()}function ps(i,t){return t===void 0?{method:i}:{method:i,headers:{"Content-Type":"application/json"},body:JSON.stringify(t)}}var yn=i=>`/api/projects/${encodeURIComponent(i)}`,ye={server:()=>Ai("/api/server"),projects:()=>Ai("/api/projects"),project:i=>Ai(yn(i)),rename:(i,t)=>Ai(yn(i),ps("PATCH",{name:t})),remove:async i=>{await Ci(yn(i),{...ps("DELETE"),keepalive:!0})},act:(i,t)=>Ai(`${yn(i)}/actions`,ps("POST",t)),undo:i=>Ai(`${yn(i)}/undo`,ps("POST")),redo:i=>Ai(`${yn(i)}/redo`,ps("POST")),history:i=>Ai(`${yn(i)}/history`),cancel:async i=>{await Ci(`/api/jobs/${encodeURIComponent(i)}`,ps("DELETE"))},thumbnail:(i,t)=>`${yn(i)}/thumbnail?v=${encodeURIComponent(t)}`,upload(i,t,e){return new Promise((n,s)=>{let r=new XMLHttpRequest,o=new FormData;o.append("file",i,i.name),r.open("POST","/api/projects"),r.responseType="text",r.upload.onprogress=a=>{a.lengthComputable&&a.total>0&&t(a.loaded/a.total)},r.onload=()=>{if(r.status>=200&&r.status<300)try{n(JSON.parse(r.responseText))}catch{s(new Ue(r.status,"Error","the server's answer to the upload could not be read"))}else Ih(new Response(r.responseText,{status:r.status,statusText:r.statusText})).then(s)},r.onerror=()=>s(tc()),r.onabort=()=>s(new DOMException("cancelled","AbortError")),e.addEventListener("abort",()=>r.abort(),{once:!0}),r.send(o)})},async mesh(i,t){return Ch(await(await Ci(`${yn(i)}/mesh`,{signal:t??null})).arrayBuffer())},async texture(i,t,e){return Rh(await(await Ci(`${yn(i)}/textures/${t}`,{signal:e??null})).blob())},async faces(i,t,e){let n=await Ci(`${yn(i)}/faces`,{signal:e??null});return Mm(await n.arrayBuffer(),t,n.headers.get("X-Faces")??"")},async export(i,t,e,n){let s=new URLSearchParams({format:t,...e}),r=await Ci(`${yn(i)}/export?${s}`,{signal:n??null});return{blob:await r.blob(),name:bm(r.headers.get("Content-Disposition"))??`parts.${t}`}}};function bm(i){if(!i)return null;let t=/filename\*\s*=\s*[^']*''([^;]+)/i.exec(i);if(t?.[1])try{return decodeURIComponent(t[1].trim())}catch{}let e=/filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(i);return(e?.[1]?.replace(/\\(.)/g,"$1")??e?.[2]?.trim())||null}function Mm(i,t,e){if(i.byteLength!==6*t)throw new Ue(0,"Error",`the labels hold ${i.byteLength} bytes; expected ${6*t} for ${t} faces`);return{token:e,labels:new Int32Array(i,0,t),confidence:new Uint8Array(i,4*t,t),mask:new Uint8Array(i,5*t,t)}}var Sm=4e4,Ph=[400,800,1500,3e3,5e3,8e3];function Lh(i,t){let e=!1,n=!1,s=0,r=0,o=0,a=new AbortController,l=d=>{if(window.clearTimeout(o),e)return;let u=d!==null&&(d.status===401||d.status===404),f=u?1/0:(Ph[Math.min(s,Ph.length-1)]??8e3)*(.85+.3*Math.random());s+=1,t.lost(d,u?1/0:Date.now()+f),window.clearTimeout(r),n=!u,n&&(r=window.setTimeout(()=>{c()},f))},c=async()=>{window.clearTimeout(r),n=!1;let d=a=new AbortController,u=()=>{window.clearTimeout(o),o=window.setTimeout(()=>d.abort(),Sm)};u();try{let f=await Ci(`${yn(i)}/events`,{signal:d.signal,headers:{Accept:"text/event-stream"},cache:"no-store"});if(!f.body)throw tc();let g=f.body.getReader(),y=new TextDecoder;s=0,t.open();let m="";for(;;){let{done:p,value:v}=await g.read();if(p)break;u(),m=wm(m+y.decode(v,{stream:!0}),t)}d===a&&l(null)}catch(f){d===a&&l(f instanceof Ue?f:null)}},h=()=>{e||!n||(s=0,c())};return c(),{close(){e=!0,window.clearTimeout(r),window.clearTimeout(o),a.abort()},retry:h}}function wm(i,t){for(;;){let e=/\r\n\r\n|\n\n/.exec(i);if(!e)return i;let n=i.slice(0,e.index).split(/\r?\n/);i=i.slice(e.index+e[0].length);let s="message",r=[];for(let o of n)o.startsWith("event:")?s=o.slice(6).trim():o.startsWith("data:")&&r.push(o.slice(5).replace(/^ /,""));r.length&&t.event(s,r.join(`
`))}}var Tm={shading:"parts",wireframe:!1,boundaries:!0,explode:0,uncertain:!1};function mo(){return{look:{...Tm},hidden:[],solo:[],camera:null,tool:"click"}}var Em={theme:"auto",safeColors:!1,clicked:!1,singleKeys:!0,brush:24,last:null},po=class{data;listeners=new Set;before=null;constructor(){this.data={server:null,projects:null,state:null,job:null,faces:null,shown:[],meshReady:!1,view:mo(),prefs:Am(),chosen:[],hovered:null,hoveredFrom:null,clicks:null,within:null,keeping:!1,exclude:!1,preview:null,groups:[],activeGroup:0,brushTo:"part",painting:!1,upload:null,link:"idle",retryAt:0,denied:!1,missing:null,noGraphics:null}}get(){return this.data}set(t){Object.keys(t).some(n=>t[n]!==this.data[n])&&(this.before===null&&(this.before=this.data,queueMicrotask(()=>this.tell())),this.data={...this.data,...t})}look(t){this.view({look:{...this.data.view.look,...t}})}view(t){let e={...this.data.view,...t};this.set({view:e});let n=this.data.state?.project.id;n&&Dh(`segvigen.view.${n}`,e)}prefs(t){let e={...this.data.prefs,...t};this.set({prefs:e}),Dh("segvigen.prefs",e)}listen(t){return this.listeners.add(t),()=>this.listeners.delete(t)}tell(){let t=this.before??this.data;this.before=null;let e=this.data;for(let n of this.listeners)try{n(e,t)}catch(s){console.error(s)}}};function Dh(i,t){try{localStorage.setItem(i,JSON.stringify(t))}catch{}}function Nh(i){try{let t=JSON.parse(localStorage.getItem(i)??"{}");return t&&typeof t=="object"?t:{}}catch{return{}}}function Am(){return{...Em,...Nh("segvigen.prefs")}}function Uh(i){let t=Nh(`segvigen.view.${i}`),e=mo(),n={...e,...t,look:{...e.look,...t.look??{}}};return n.tool==="guide"&&(n.tool="click"),n}function Fh(i){try{localStorage.removeItem(`segvigen.view.${i}`)}catch{}}function go(i,t){return i.solo.length?i.solo.includes(t):!i.hidden.includes(t)}function ms(i,t){return t===null?null:i.state?.parts.find(e=>e.id===t)??null}function xn(i){if(i.clicks)return i.clicks;let t=i.state?.prompt;return t?.kind==="click"?t.clicks:[]}function B(i,t=null,...e){let n=document.createElement(i);t&&Cm(n,t);for(let s of e)s!=null&&s!==!1&&n.append(s instanceof Node?s:String(s));return n}function Cm(i,t){for(let[e,n]of Object.entries(t))if(e.startsWith("on")&&typeof n=="function")i.addEventListener(e.slice(2).toLowerCase(),n);else if(n==null)i.removeAttribute(e);else if(e==="class")i.className=String(n);else if(e==="vars")for(let[s,r]of Object.entries(n))i.style.setProperty(s,r);else typeof n=="boolean"&&!e.startsWith("aria-")&&!e.startsWith("data-")?e in i?i[e]=n:i.toggleAttribute(e,n):e==="value"||e==="textContent"||e==="htmlFor"||e==="checked"?i[e]=n:i.setAttribute(e,String(n))}function wt(i,t){i.textContent!==t&&(i.textContent=t)}function Vt(i,t,e){let n=e===!1||e===null?null:e===!0?"":e;i.getAttribute(t)!==n&&(n===null?i.removeAttribute(t):i.setAttribute(t,n))}function Fe(i,t,e){Vt(i,`aria-${t}`,String(e))}function kt(i,t){i.hidden===t&&(i.hidden=!t)}function Ri(i,t){let e=new Set(t);for(let s of[...i.children])e.has(s)||s.remove();let n=i.firstElementChild;for(let s of t)s===n?n=n.nextElementSibling:i.insertBefore(s,n)}function Wt(i){let t=document.getElementById(i);if(!t)throw new Error(`the page has no element #${i}`);return t}function vn(i){let[t=0,e=0,n=0]=i;return`rgb(${Math.round(t*255)} ${Math.round(e*255)} ${Math.round(n*255)})`}function xo(i){return"#"+i.slice(0,3).map(t=>Math.round(Math.min(1,Math.max(0,t))*255).toString(16).padStart(2,"0")).join("")}function vo(i){let t=parseInt(i.slice(1),16);return[(t>>16&255)/255,(t>>8&255)/255,(t&255)/255]}var Rm=new Intl.NumberFormat("en",{maximumFractionDigits:0});function gs(i){return Rm.format(i)}function me(i,t,e=t+"s"){return`${gs(i)} ${i===1?t:e}`}function ec(i){if(i===0)return"0";let t=Math.abs(i);return t<1e-4||t>=1e7?i.toExponential(1):new Intl.NumberFormat("en",{maximumSignificantDigits:3}).format(i)}function nc(i){return`${i<10?i.toFixed(1):i.toFixed(0)} s`}function pr(i){return i<1024?`${i} B`:i<1024**2?`${(i/1024).toFixed(0)} kB`:i<1024**3?`${(i/1024**2).toFixed(i<10*1024**2?1:0)} MB`:`${(i/1024**3).toFixed(1)} GB`}function yo(i,t=Date.now()){let e=Date.parse(i);if(!Number.isFinite(e))return"";let n=(t-e)/6e4;return n<1?"just now":n<60?`${Math.floor(n)} min ago`:n<1440?`${Math.floor(n/60)} h ago`:n<2880?"yesterday":new Date(e).toLocaleDateString(void 0,{year:"numeric",month:"short",day:"numeric"})}function xs(i,t){let e=0,n=null,s=()=>{window.clearTimeout(e);let o=n;n=null,o&&t(...o)};return Object.assign((...o)=>{n=o,window.clearTimeout(e),e=window.setTimeout(s,i)},{flush:s,drop:()=>{window.clearTimeout(e),n=null}})}function Oh(i){return i instanceof HTMLElement?i.isContentEditable||i instanceof HTMLTextAreaElement||i instanceof HTMLSelectElement?!0:i instanceof HTMLInputElement&&!["checkbox","radio","range","button","color","file"].includes(i.type):!1}function ic(i){return[...i.querySelectorAll("a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex='-1'])")].filter(e=>e.tabIndex>=0&&e.getClientRects().length>0)}var Pm=1e-4;function _n(i){return i instanceof Ue?i.status===0?Ql:i.message:i instanceof Error?i.message:String(i)}function mr(i){return i!==null&&(i.state==="queued"||i.state==="running")}var Im={voxelize:"voxelizing",render:"rendering the view",encode:"encoding shape and color",paint:"finding parts",label:"assigning faces to parts"};function vs(i){if(i.state==="queued")return i.position&&i.position>0?`Waiting, ${i.position} before it`:"Waiting for its turn";let t={prepare:"Preparing the mesh",segment:"Finding all parts",click:"Selecting",partition:"Dividing into the named parts",guide:"Following the drawing"}[i.kind],e=Im[i.stage??""];return e?`${t}: ${e}`:t}function sc(i){let t=i.prompt;if(!t)return"";let e=t.kind==="click"?[t.clicks]:t.groups.map(n=>n.clicks);return JSON.stringify(e.map(n=>n.map(s=>[s.point,s.positive])))}function Bh(i,t){return i.positive===t.positive&&i.point.every((e,n)=>Math.abs(e-t.point[n])<Pm)}function _o(){return/^#(?:p=)?([A-Za-z0-9_-]{8,64})$/.exec(location.hash)?.[1]??null}function rc(i){return`#${i}`}var Lm=6e4,bo=class{constructor(t,e,n){this.store=t;this.voice=e;this.sink=n}store;voice;sink;link=null;heard=0;opening=0;uploading=null;meshLoad=null;meshOf=null;facesLoad=null;facesWanted=null;facesRetry=0;reported="";clickTurn=0;groupTurn=0;groupsDirty=!1;groupsSent=Promise.resolve();granularity={busy:!1,next:null};doomed=new Map;async start(){this.loadServer();let t=_o();if(t&&await this.open(t,{quiet:!1})||this.store.get().denied)return;let e=await this.loadProjects();if(!e)return;let n=this.store.get().prefs.last,s=(t?void 0:e.find(r=>r.id===n))??e.find(r=>r.example)??e[0];s&&await this.open(s.id,{quiet:!0})}async loadServer(){for(let t=500;;t=Math.min(t*2,8e3))try{this.store.set({server:await ye.server()});return}catch(e){if(this.refused(e))return;await gr(t)}}async loadProjects(){for(let t=500;;t=Math.min(t*2,5e3))try{let e=await ye.projects();return this.store.set({projects:e}),this.store.get().state===null&&this.store.get().link==="lost"&&this.store.set({link:"idle"}),e}catch(e){if(this.refused(e))return null;if(this.store.get().state!==null)return this.voice.fail(_n(e)),null;this.store.set({link:"lost",retryAt:Date.now()+t}),await gr(t)}}async open(t,e={}){let n=++this.opening;try{let s=await ye.project(t);return n!==this.opening||this.enter(s),!0}catch(s){return n!==this.opening?!0:this.refused(s)?!1:s instanceof Ue&&s.status===404?(this.store.set({missing:t}),e.quiet||this.voice.fail("That project is no longer on this server; here is another one."),!1):s instanceof Ue&&s.status===0&&this.store.get().state===null?(this.store.set({link:"lost",retryAt:Date.now()+1500}),await gr(1500),n===this.opening?this.open(t,e):!0):(this.voice.fail(_n(s)),!1)}}enter(t){let e=t.project.id,n=Uh(e);this.leave(),this.store.set({state:null,job:null,faces:null,shown:[],meshReady:!1,chosen:[],hovered:null,clicks:null,within:null,exclude:!1,preview:null,groups:[],activeGroup:0,painting:!1,missing:null,link:"connecting",view:{...n,tool:t.prompt?.kind==="partition"?"partition":n.tool}}),location.hash!==rc(e)&&history.replaceState(null,"",rc(e)),this.store.prefs({last:e}),this.receive(t),document.title=`${t.project.name} · segvigen`,this.heard=0,this.link=Lh(e,{open:()=>this.store.set({link:"open"}),lost:(s,r)=>{if(!this.refused(s)){if(s?.status===404){this.voice.tell("This project was deleted."),this.away();return}this.store.set({link:"lost",retryAt:r})}},event:(s,r)=>{if(s!=="state"&&s!=="progress")return;let o=JSON.parse(r);s==="state"?(this.heard+=1,this.receive(o)):this.progress(o)}})}leave(){this.link?.close(),this.link=null,this.meshLoad?.abort(),this.facesLoad?.abort(),this.meshLoad=this.facesLoad=null,this.meshOf=this.facesWanted=null,this.clickTurn+=1,this.groupTurn+=1,this.groupsDirty=!1,this.granularity={busy:!1,next:null},this.sink.mesh(null)}async away(){let t=this.store.get().state?.project.id;this.leave(),this.store.set({state:null,job:null,faces:null,shown:[],meshReady:!1,view:mo(),chosen:[],link:"idle"}),history.replaceState(null,"",location.pathname);let e=await this.loadProjects()??[],n=e.find(s=>s.id!==t&&s.example)??e.find(s=>s.id!==t);n&&await this.open(n.id,{quiet:!0})}reconnect(){this.link?.retry()}receive(t){let e=this.store.get().state;if(e&&e.project.id!==t.project.id)return;let n=this.store.get(),s=new Set(t.parts.map(h=>h.id)),r=n.chosen.filter(h=>s.has(h)),o=t.prompt,a=n.preview;o?.stage==="preview"&&o.seconds!==null?a={key:sc(t),seconds:o.seconds}:a&&a.key!==sc(t)&&(a=null);let l=mr(t.job),c={state:t,preview:a,job:l?t.job:null};r.length!==n.chosen.length&&(c.chosen=r),o?.kind==="click"&&o.clicks.length&&(c.within=o.within),n.within!==null&&!s.has(n.within)&&(c.within=null),o?.kind==="partition"&&!this.groupsDirty?c.groups=o.groups.map(h=>({name:h.name,clicks:h.clicks})):e?.prompt?.kind==="partition"&&o?.kind!=="partition"&&!this.groupsDirty&&(c.groups=[]),t.faces&&n.faces?.token===t.faces&&(c.shown=t.parts),this.store.set(c),e&&e.project.name!==t.project.name&&(document.title=`${t.project.name} · segvigen`),this.follow(t),this.followUpload(t),this.speak(e,t),e&&t.job?.state==="failed"&&this.report(t.job)}progress(t){let{state:e}=this.store.get();if(!e||t.project!==e.project.id)return;if(!mr(t)){this.store.get().job?.id===t.id&&this.store.set({job:null}),this.report(t);return}this.store.set({job:t});let{upload:n}=this.store.get();n?.project===e.project.id&&this.store.set({upload:{...n,phase:t.kind==="prepare"?"prepare":"segment",fraction:t.fraction,message:vs(t)}})}report(t){if(t.state!=="failed"||!t.error||t.kind==="prepare"||this.reported===t.id)return;this.reported=t.id;let e={segment:"granularity",click:"prompt",partition:"tool",guide:"tool"}[t.kind];this.voice.fail(t.error.message,document.getElementById(e))}follow(t){let{asset:e,id:n}=t.project;e&&this.meshOf!==e.digest&&(this.meshOf=e.digest,this.loadMesh(n,e.digest)),t.faces&&t.faces!==this.facesWanted&&t.faces!==this.store.get().faces?.token&&(this.facesWanted=t.faces,this.loadFaces(n))}async loadMesh(t,e){this.meshLoad?.abort();let{signal:n}=this.meshLoad=new AbortController;for(let s=1e3;!n.aborted;s=Math.min(2*s,8e3))try{let r=await ye.mesh(t,n);if(n.aborted)return;let o=this.store.get().state?.project.asset?.format.toLowerCase()??"glb";r.linear=o.includes("gl"),this.sink.mesh(r),this.store.set({meshReady:!0});for(let a=0;a<r.textures.length;a++){let l=await ye.texture(t,a,n).catch(()=>null);if(n.aborted)return;l&&this.sink.texture(a,l)}return}catch(r){if(n.aborted||this.refused(r))return;if(!(r instanceof Ue)||r.status!==0&&r.status<500){this.meshOf===e&&(this.meshOf=null),this.voice.fail(`The mesh could not be shown: ${_n(r)}`);return}await gr(s)}}async loadFaces(t){this.facesLoad?.abort();let{signal:e}=this.facesLoad=new AbortController;window.clearTimeout(this.facesRetry);let n=this.store.get().state?.project.asset?.faces??0;try{let s=await ye.faces(t,n,e);if(e.aborted)return;let r=this.store.get().state;if(r?.project.id!==t)return;let o=!r.faces||s.token===r.faces||s.token==="";this.store.set({faces:{...s,token:s.token||(r.faces??"")},...o?{shown:r.parts}:{}}),o||(this.facesRetry=window.setTimeout(()=>this.refetchFaces(t,s.token),300))}catch(s){if(e.aborted||this.refused(s))return;this.facesWanted=null,this.facesRetry=window.setTimeout(()=>this.refetchFaces(t,null),1500)}}refetchFaces(t,e){let n=this.store.get().state;n?.project.id!==t||!n.faces||n.faces===e||this.store.get().faces?.token===n.faces||(this.facesWanted=n.faces,this.loadFaces(t))}followUpload(t){let e=this.store.get().upload;!e||e.project!==t.project.id||(t.status==="failed"||t.status==="ready"&&!mr(t.job)?this.store.set({upload:null}):t.job&&mr(t.job)&&this.store.set({upload:{...e,phase:t.job.kind==="prepare"?"prepare":"segment",fraction:t.job.fraction,message:vs(t.job)}}))}speak(t,e){if(!t)return;let n=e.prompt;n&&(n.stage!==t.prompt?.stage||n.seconds!==t.prompt.seconds)&&(n.kind==="click"&&n.stage==="preview"&&this.voice.announce(`Preview: ${me(n.num_faces,"face")} selected.`),n.kind==="click"&&n.stage==="done"&&this.voice.announce(`${me(n.num_faces,"face")} selected.`),n.kind==="partition"&&n.stage==="done"&&this.voice.announce("Partition ready; apply it to keep it.")),e.parts.length!==t.parts.length&&this.voice.announce(`${me(e.parts.length,"part")}.`),t.status!==e.status&&e.problem&&this.voice.announce(e.problem)}async act(t,e){let n=this.store.get().state?.project.id;return n?this.settle(()=>ye.act(n,t),e):!1}async settle(t,e){let n=this.heard;try{let s=await t();return(this.heard===n||this.store.get().link!=="open")&&this.receive(s),!0}catch(s){return this.refused(s)||this.voice.fail(_n(s),e),!1}}undo(t){let{state:e}=this.store.get();if(e){if(e.undo===null)return this.voice.announce("Nothing to undo.");this.dropDrafts(),this.voice.announce(`Undone: ${e.undo}`),this.settle(()=>ye.undo(e.project.id),t)}}redo(t){let{state:e}=this.store.get();if(e){if(e.redo===null)return this.voice.announce("Nothing to redo.");this.dropDrafts(),this.voice.announce(`Redone: ${e.redo}`),this.settle(()=>ye.redo(e.project.id),t)}}async travel(t){let e=this.store.get().state?.project.id;this.dropDrafts();for(let n=Math.abs(t);e&&n>0;n--)if(!await this.settle(()=>t<0?ye.undo(e):ye.redo(e)))return}dropDrafts(){this.clickTurn+=1,this.groupTurn+=1,this.groupsDirty=!1,this.store.set({clicks:null})}addClick(t,e,n){let s=xn(this.store.get());if(!t.positive&&!s.some(r=>r.positive)){this.voice.tell("Click on the part first; shift-click then takes something out of it.",{near:n});return}this.sendClicks([...s,t],s.length?this.store.get().within:e,n),this.store.get().prefs.clicked||this.store.prefs({clicked:!0})}removeClick(t,e){let n=xn(this.store.get()).filter((s,r)=>r!==t);this.sendClicks(n.some(s=>s.positive)?n:[],this.store.get().within,e)}setWithin(t){let e=xn(this.store.get());this.store.set({within:t}),e.length&&this.sendClicks(e,t)}clear(t){this.dropDrafts();let{state:e}=this.store.get();this.store.set({exclude:!1,within:null,groups:[],activeGroup:0}),e?.prompt&&this.act({do:"clear"},t)}sendClicks(t,e,n){let s=++this.clickTurn;this.store.set({clicks:t,within:e,exclude:t.length?this.store.get().exclude:!1}),this.act({do:"click",clicks:t,within:e,frame:"asset"},n).then(()=>{s===this.clickTurn&&this.settleClicks(t)})}settleClicks(t){let e=this.clickTurn;(()=>{let s=this.store.get().state?.prompt,r=s?.kind==="click"?s.clicks:[];return r.length===t.length&&r.every((o,a)=>Bh(o,t[a]))})()?this.store.set({clicks:null}):window.setTimeout(()=>e===this.clickTurn&&this.store.set({clicks:null}),400)}async keep(t,e,n){let s=this.store.get().state?.project.id;if(!s||this.store.get().keeping)return!1;this.store.set({keeping:!0});try{if(!await this.refined())return!1;let{state:r}=this.store.get(),o=r?.prompt;if(!r||!o||r.project.id!==s)return!1;if(o.kind==="click"&&o.num_faces===0)return this.voice.tell("Nothing is selected there; click somewhere else on the part.",{near:n}),!1;let a=new Set(r.parts.map(l=>l.id));if(this.dropDrafts(),!await this.act({do:"keep",name:t?.trim()||null,into:e},n))return!1;if(this.store.set({within:null,exclude:!1,groups:[],activeGroup:0}),o.kind==="partition"&&this.store.view({tool:"click"}),o.kind==="click"){this.store.set({chosen:[]});let l=this.store.get().state?.parts.find(c=>e===null?!a.has(c.id):c.id===e);l&&this.voice.announce(`Kept as ${l.name}, ${me(l.num_faces,"face")}.`)}return!0}finally{this.store.set({keeping:!1})}}async refined(){let t=this.clickTurn;await this.groupsSent;for(let e=0;e<Lm;e+=80){let{state:n,clicks:s,job:r}=this.store.get();if(t!==this.clickTurn||!n?.prompt)return!1;if(s===null&&(n.prompt.stage==="done"||n.prompt.stage==="preview"&&!r))return!0;if(s===null&&n.prompt.stage==="pending"&&!r&&e>2e3)return!1;await gr(80)}return!1}again(t){let e=this.store.get().state?.prompt;e?.kind==="click"?this.sendClicks(e.clicks,e.within,t):e?.kind==="partition"&&this.sendGroups(t)}setGroups(t,e=this.store.get().activeGroup){this.groupsDirty=!0,this.groupTurn+=1,this.store.set({groups:t,activeGroup:Math.max(0,Math.min(e,t.length-1))})}sendGroups(t){let e=this.store.get().groups,n=this.groupTurn,s=e.map(o=>({name:o.name.trim(),clicks:o.clicks})),r=this.groupsSent.then(()=>this.act({do:"partition",parts:s,frame:"asset"},t)).then(o=>(window.setTimeout(()=>{n===this.groupTurn&&(this.groupsDirty=!1)},250),o));return this.groupsSent=r.then(()=>{}),r}async setGranularity(t,e){if(this.granularity.busy){this.granularity.next=t;return}let n=this.granularity;n.busy=!0;for(let s=t;s!==null&&n===this.granularity;)n.next=null,s=await this.act({do:"granularity",value:s},e)?n.next:null;n.busy=!1}async upload(t){let{server:e}=this.store.get(),n=e?.limits.upload_bytes,s=o=>this.store.set({upload:{file:t.name,phase:"failed",fraction:null,message:o,project:null,retry:t}});if(t.size===0)return s(`${t.name} is empty; choose another file.`);if(n&&t.size>n)return s(`${t.name} has ${pr(t.size)}; this server takes up to ${pr(n)}. Simplify the mesh or make its pictures smaller.`);this.uploading?.abort();let r=this.uploading=new AbortController;this.store.set({upload:{file:t.name,phase:"upload",fraction:0,message:"Sending the file",project:null,retry:t}});try{let o=await ye.upload(t,a=>{if(r.signal.aborted)return;let l=a>=1;this.store.set({upload:{file:t.name,phase:l?"prepare":"upload",fraction:l?null:a,message:l?"Reading the mesh":"Sending the file",project:null,retry:t}})},r.signal);if(r.signal.aborted){ye.remove(o.project.id).catch(()=>{});return}this.opening+=1,this.store.set({upload:{file:t.name,phase:"prepare",fraction:null,message:"Reading the mesh",project:o.project.id,retry:t}}),this.enter(o),this.loadProjects()}catch(o){if(r.signal.aborted)return;this.refused(o)?this.store.set({upload:null}):s(o instanceof Ue&&o.status===0?"The connection broke while the file was sent. Try again.":_n(o))}}async cancelUpload(){let{upload:t,job:e}=this.store.get();if(this.uploading?.abort(),this.store.set({upload:null}),!!t?.project){if(t.phase==="segment"){await this.cancelJob();return}e&&await ye.cancel(e.id).catch(()=>{}),await ye.remove(t.project).catch(()=>{}),await this.away()}}async cancelJob(t){let{job:e}=this.store.get();if(e)try{await ye.cancel(e.id),this.voice.announce("Stopped.")}catch(n){if(n instanceof Ue&&n.status===404)return;this.refused(n)||this.voice.fail(_n(n),t)}}async renameProject(t,e,n){let s=e.trim();if(!s)return this.voice.fail("A project needs a name.",n),!1;try{let r=await ye.rename(t,s);this.store.get().state?.project.id===t&&this.receive(r);let o=this.store.get().projects;return o&&this.store.set({projects:o.map(a=>a.id===t?{...a,name:s}:a)}),!0}catch(r){return this.refused(r)||this.voice.fail(_n(r),n),!1}}doom(t,e,n){this.doomed.set(t,window.setTimeout(()=>{this.execute(t).then(n)},e)),n()}spare(t){window.clearTimeout(this.doomed.get(t)),this.doomed.delete(t)}isDoomed(t){return this.doomed.has(t)}executeAll(){for(let t of[...this.doomed.keys()])this.execute(t)}async execute(t){this.spare(t);try{await ye.remove(t)}catch(n){if(!(n instanceof Ue&&n.status===404)){this.refused(n)||this.voice.fail(_n(n));return}}Fh(t);let e=this.store.get().projects?.filter(n=>n.id!==t)??null;this.store.set({projects:e}),this.store.get().state?.project.id===t&&await this.away()}refused(t){let e=t instanceof Ue&&t.status===401;return e&&this.store.set({denied:!0}),e}};function gr(i){return new Promise(t=>window.setTimeout(t,i))}var oc=[[0,.447,.698],[.902,.624,0],[0,.62,.451],[.8,.475,.655],[.337,.706,.914],[.835,.369,0],[.941,.894,.259]],ac=[1,.69,.18],zh=[.16,.72,.44],Vh=[.91,.26,.29],Kn=[[.302,.616,1],[1,.69,.18],[.243,.812,.557],[.945,.357,.431],[.655,.486,.988],[.176,.831,.843],[.976,.506,.776],[.678,.8,.263],[.984,.569,.275],[.353,.412,.886],[.612,.353,.235],[0,.5,.38]];function kh(i,t,e){return[i[0]+(t-i[0])*e,i[1]+(t-i[1])*e,i[2]+(t-i[2])*e]}function Pn(i,t,e){if(!e)return i.color;let n=oc[t%oc.length],s=Math.floor(t/oc.length)%3;return s===0?n:s===1?kh(n,1,.5):kh(n,0,.45)}function Gh(i,t){return t??Kn[i%Kn.length]}var hd=0,Fc=1,dd=2;var Fr=1,fd=2,Hs=3,Tn=0,Ze=1,We=2,ii=0,Ws=1,Oc=2,Bc=3,kc=4,pd=5;var is=100,md=101,gd=102,xd=103,vd=104,yd=200,_d=201,bd=202,Md=203,zc=204,Vc=205,Sd=206,wd=207,Td=208,Ed=209,Ad=210,Cd=211,Rd=212,Pd=213,Id=214,Xo=0,qo=1,$o=2,Us=3,Yo=4,Zo=5,Jo=6,Ko=7,Gc=0,Ld=1,Dd=2,si=0,Hc=1,Wc=2,Xc=3,qc=4,$c=5,Yc=6,Zc=7;var Jc=300,ss=301,Xs=302,_a=303,ba=304,Fs=1e3,Qn=1001,jo=1002,we=1003,Nd=1004;var Or=1005;var $e=1006,Ma=1007;var yi=1008;var Be=1009,Kc=1010,jc=1011,qs=1012,Sa=1013,qn=1014,En=1015,$n=1016,wa=1017,Ta=1018,rs=1020,Qc=35902,tu=35899,eu=1021,nu=1022,dn=1023,gi=1026,_i=1027,Br=1028,Ea=1029,zi=1030,Aa=1031;var $s=1033,kr=33776,zr=33777,Vr=33778,Gr=33779,Ca=35840,Ra=35841,Pa=35842,Ia=35843,La=36196,Da=37492,Na=37496,Ua=37488,Fa=37489,Hr=37490,Oa=37491,Ba=37808,ka=37809,za=37810,Va=37811,Ga=37812,Ha=37813,Wa=37814,Xa=37815,qa=37816,$a=37817,Ya=37818,Za=37819,Ja=37820,Ka=37821,ja=36492,Qa=36494,tl=36495,el=36283,nl=36284,Wr=36285,il=36286;var Mr=2300,Qo=2301,Ho=2302,Pc=2303,Ic=2400,Lc=2401,Dc=2402;var Ud=3200;var iu=0,Fd=1,bi="",Sn="srgb",Sr="srgb-linear",wr="linear",de="srgb";var Wo=7680;var Od=519,Bd=512,kd=513,zd=514,su=515,Vd=516,Gd=517,ru=518,ou=519,Hd=35044;var os="300 es",Ln=2e3,Tr=2001;function Dm(i){for(let t=i.length-1;t>=0;--t)if(i[t]>=65535)return!0;return!1}function Nm(i){return ArrayBuffer.isView(i)&&!(i instanceof DataView)}function Er(i){return document.createElementNS("http://www.w3.org/1999/xhtml",i)}function Wd(){let i=Er("canvas");return i.style.display="block",i}var Hh={},Os=null;function au(...i){let t="THREE."+i.shift();Os?Os("log",t,...i):console.log(t,...i)}function Xd(i){let t=i[0];if(typeof t=="string"&&t.startsWith("TSL:")){let e=i[1];e&&e.isStackTrace?i[0]+=" "+e.getLocation():i[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return i}function Ut(...i){i=Xd(i);let t="THREE."+i.shift();if(Os)Os("warn",t,...i);else{let e=i[0];e&&e.isStackTrace?console.warn(e.getError(t)):console.warn(t,...i)}}function Ft(...i){i=Xd(i);let t="THREE."+i.shift();if(Os)Os("error",t,...i);else{let e=i[0];e&&e.isStackTrace?console.error(e.getError(t)):console.error(t,...i)}}function br(...i){let t=i.join(" ");t in Hh||(Hh[t]=!0,Ut(...i))}function qd(i,t,e){return new Promise(function(n,s){function r(){switch(i.clientWaitSync(t,i.SYNC_FLUSH_COMMANDS_BIT,0)){case i.WAIT_FAILED:s();break;case i.TIMEOUT_EXPIRED:setTimeout(r,e);break;default:n()}}setTimeout(r,e)})}var $d={[Xo]:Xo,[$o]:Jo,[Yo]:Yo,[Us]:Zo,[qo]:qo,[Jo]:$o,[Ko]:Ko,[Zo]:Us},ti=class{addEventListener(t,e){this._listeners===void 0&&(this._listeners={});let n=this._listeners;n[t]===void 0&&(n[t]=[]),n[t].indexOf(e)===-1&&n[t].push(e)}hasEventListener(t,e){let n=this._listeners;return n===void 0?!1:n[t]!==void 0&&n[t].indexOf(e)!==-1}removeEventListener(t,e){let n=this._listeners;if(n===void 0)return;let s=n[t];if(s!==void 0){let r=s.indexOf(e);r!==-1&&s.splice(r,1)}}dispatchEvent(t){let e=this._listeners;if(e===void 0)return;let n=e[t.type];if(n!==void 0){t.target=this;let s=n.slice(0);for(let r=0,o=s.length;r<o;r++)s[r].call(this,t);t.target=null}}},tn=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"];var lc=Math.PI/180,ta=180/Math.PI;function Xr(){let i=Math.random()*4294967295|0,t=Math.random()*4294967295|0,e=Math.random()*4294967295|0,n=Math.random()*4294967295|0;return(tn[i&255]+tn[i>>8&255]+tn[i>>16&255]+tn[i>>24&255]+"-"+tn[t&255]+tn[t>>8&255]+"-"+tn[t>>16&15|64]+tn[t>>24&255]+"-"+tn[e&63|128]+tn[e>>8&255]+"-"+tn[e>>16&255]+tn[e>>24&255]+tn[n&255]+tn[n>>8&255]+tn[n>>16&255]+tn[n>>24&255]).toLowerCase()}function Xt(i,t,e){return Math.max(t,Math.min(e,i))}function Um(i,t){return(i%t+t)%t}function cc(i,t,e){return(1-e)*i+e*t}function Yd(i){return Math.pow(2,Math.floor(Math.log(i)/Math.LN2))}function lu(i){switch(i.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function Fm(i,t){if(t.constructor===Float32Array)return i;let e=lu(t);if(e===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(i/e,-1)}function Om(i,t){if(t.constructor===Float32Array)return i;let e=lu(t);if(e===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(i*e)}var Gt=class{static{this.prototype.isVector2=!0}constructor(t=0,e=0){this.x=t,this.y=e}get width(){return this.x}set width(t){this.x=t}get height(){return this.y}set height(t){this.y=t}set(t,e){return this.x=t,this.y=e,this}setScalar(t){return this.x=t,this.y=t,this}setX(t){return this.x=t,this}setY(t){return this.y=t,this}setComponent(t,e){switch(t){case 0:this.x=e;break;case 1:this.y=e;break;default:throw new Error("THREE.Vector2: index is out of range: "+t)}return this}getComponent(t){switch(t){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+t)}}clone(){return new this.constructor(this.x,this.y)}copy(t){return this.x=t.x,this.y=t.y,this}add(t){return this.x+=t.x,this.y+=t.y,this}addScalar(t){return this.x+=t,this.y+=t,this}addVectors(t,e){return this.x=t.x+e.x,this.y=t.y+e.y,this}addScaledVector(t,e){return this.x+=t.x*e,this.y+=t.y*e,this}sub(t){return this.x-=t.x,this.y-=t.y,this}subScalar(t){return this.x-=t,this.y-=t,this}subVectors(t,e){return this.x=t.x-e.x,this.y=t.y-e.y,this}multiply(t){return this.x*=t.x,this.y*=t.y,this}multiplyScalar(t){return this.x*=t,this.y*=t,this}divide(t){return this.x/=t.x,this.y/=t.y,this}divideScalar(t){return this.multiplyScalar(1/t)}applyMatrix3(t){let e=this.x,n=this.y,s=t.elements;return this.x=s[0]*e+s[3]*n+s[6],this.y=s[1]*e+s[4]*n+s[7],this}min(t){return this.x=Math.min(this.x,t.x),this.y=Math.min(this.y,t.y),this}max(t){return this.x=Math.max(this.x,t.x),this.y=Math.max(this.y,t.y),this}clamp(t,e){return this.x=Xt(this.x,t.x,e.x),this.y=Xt(this.y,t.y,e.y),this}clampScalar(t,e){return this.x=Xt(this.x,t,e),this.y=Xt(this.y,t,e),this}clampLength(t,e){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Xt(n,t,e))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(t){return this.x*t.x+this.y*t.y}cross(t){return this.x*t.y-this.y*t.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(t){let e=Math.sqrt(this.lengthSq()*t.lengthSq());if(e===0)return Math.PI/2;let n=this.dot(t)/e;return Math.acos(Xt(n,-1,1))}distanceTo(t){return Math.sqrt(this.distanceToSquared(t))}distanceToSquared(t){let e=this.x-t.x,n=this.y-t.y;return e*e+n*n}manhattanDistanceTo(t){return Math.abs(this.x-t.x)+Math.abs(this.y-t.y)}setLength(t){return this.normalize().multiplyScalar(t)}lerp(t,e){return this.x+=(t.x-this.x)*e,this.y+=(t.y-this.y)*e,this}lerpVectors(t,e,n){return this.x=t.x+(e.x-t.x)*n,this.y=t.y+(e.y-t.y)*n,this}equals(t){return t.x===this.x&&t.y===this.y}fromArray(t,e=0){return this.x=t[e],this.y=t[e+1],this}toArray(t=[],e=0){return t[e]=this.x,t[e+1]=this.y,t}fromBufferAttribute(t,e){return this.x=t.getX(e),this.y=t.getY(e),this}rotateAround(t,e){let n=Math.cos(e),s=Math.sin(e),r=this.x-t.x,o=this.y-t.y;return this.x=r*n-o*s+t.x,this.y=r*s+o*n+t.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},Nn=class{constructor(t=0,e=0,n=0,s=1){this.isQuaternion=!0,this._x=t,this._y=e,this._z=n,this._w=s}static slerpFlat(t,e,n,s,r,o,a){let l=n[s+0],c=n[s+1],h=n[s+2],d=n[s+3],u=r[o+0],f=r[o+1],g=r[o+2],y=r[o+3];if(d!==y||l!==u||c!==f||h!==g){let m=l*u+c*f+h*g+d*y;m<0&&(u=-u,f=-f,g=-g,y=-y,m=-m);let p=1-a;if(m<.9995){let v=Math.acos(m),S=Math.sin(v);p=Math.sin(p*v)/S,a=Math.sin(a*v)/S,l=l*p+u*a,c=c*p+f*a,h=h*p+g*a,d=d*p+y*a}else{l=l*p+u*a,c=c*p+f*a,h=h*p+g*a,d=d*p+y*a;let v=1/Math.sqrt(l*l+c*c+h*h+d*d);l*=v,c*=v,h*=v,d*=v}}t[e]=l,t[e+1]=c,t[e+2]=h,t[e+3]=d}static multiplyQuaternionsFlat(t,e,n,s,r,o){let a=n[s],l=n[s+1],c=n[s+2],h=n[s+3],d=r[o],u=r[o+1],f=r[o+2],g=r[o+3];return t[e]=a*g+h*d+l*f-c*u,t[e+1]=l*g+h*u+c*d-a*f,t[e+2]=c*g+h*f+a*u-l*d,t[e+3]=h*g-a*d-l*u-c*f,t}get x(){return this._x}set x(t){this._x=t,this._onChangeCallback()}get y(){return this._y}set y(t){this._y=t,this._onChangeCallback()}get z(){return this._z}set z(t){this._z=t,this._onChangeCallback()}get w(){return this._w}set w(t){this._w=t,this._onChangeCallback()}set(t,e,n,s){return this._x=t,this._y=e,this._z=n,this._w=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(t){return this._x=t.x,this._y=t.y,this._z=t.z,this._w=t.w,this._onChangeCallback(),this}setFromEuler(t,e=!0){let n=t._x,s=t._y,r=t._z,o=t._order,a=Math.cos,l=Math.sin,c=a(n/2),h=a(s/2),d=a(r/2),u=l(n/2),f=l(s/2),g=l(r/2);switch(o){case"XYZ":this._x=u*h*d+c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d-u*f*g;break;case"YXZ":this._x=u*h*d+c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d+u*f*g;break;case"ZXY":this._x=u*h*d-c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d-u*f*g;break;case"ZYX":this._x=u*h*d-c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d+u*f*g;break;case"YZX":this._x=u*h*d+c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d-u*f*g;break;case"XZY":this._x=u*h*d-c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d+u*f*g;break;default:Ut("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return e===!0&&this._onChangeCallback(),this}setFromAxisAngle(t,e){let n=e/2,s=Math.sin(n);return this._x=t.x*s,this._y=t.y*s,this._z=t.z*s,this._w=Math.cos(n),this._onChangeCallback(),this}setFromRotationMatrix(t){let e=t.elements,n=e[0],s=e[4],r=e[8],o=e[1],a=e[5],l=e[9],c=e[2],h=e[6],d=e[10],u=n+a+d;if(u>0){let f=.5/Math.sqrt(u+1);this._w=.25/f,this._x=(h-l)*f,this._y=(r-c)*f,this._z=(o-s)*f}else if(n>a&&n>d){let f=2*Math.sqrt(1+n-a-d);this._w=(h-l)/f,this._x=.25*f,this._y=(s+o)/f,this._z=(r+c)/f}else if(a>d){let f=2*Math.sqrt(1+a-n-d);this._w=(r-c)/f,this._x=(s+o)/f,this._y=.25*f,this._z=(l+h)/f}else{let f=2*Math.sqrt(1+d-n-a);this._w=(o-s)/f,this._x=(r+c)/f,this._y=(l+h)/f,this._z=.25*f}return this._onChangeCallback(),this}setFromUnitVectors(t,e){let n=t.dot(e)+1;return n<1e-8?(n=0,Math.abs(t.x)>Math.abs(t.z)?(this._x=-t.y,this._y=t.x,this._z=0,this._w=n):(this._x=0,this._y=-t.z,this._z=t.y,this._w=n)):(this._x=t.y*e.z-t.z*e.y,this._y=t.z*e.x-t.x*e.z,this._z=t.x*e.y-t.y*e.x,this._w=n),this.normalize()}angleTo(t){return 2*Math.acos(Math.abs(Xt(this.dot(t),-1,1)))}rotateTowards(t,e){let n=this.angleTo(t);if(n===0)return this;let s=Math.min(1,e/n);return this.slerp(t,s),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(t){return this._x*t._x+this._y*t._y+this._z*t._z+this._w*t._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let t=this.length();return t===0?(this._x=0,this._y=0,this._z=0,this._w=1):(t=1/t,this._x=this._x*t,this._y=this._y*t,this._z=this._z*t,this._w=this._w*t),this._onChangeCallback(),this}multiply(t){return this.multiplyQuaternions(this,t)}premultiply(t){return this.multiplyQuaternions(t,this)}multiplyQuaternions(t,e){let n=t._x,s=t._y,r=t._z,o=t._w,a=e._x,l=e._y,c=e._z,h=e._w;return this._x=n*h+o*a+s*c-r*l,this._y=s*h+o*l+r*a-n*c,this._z=r*h+o*c+n*l-s*a,this._w=o*h-n*a-s*l-r*c,this._onChangeCallback(),this}slerp(t,e){let n=t._x,s=t._y,r=t._z,o=t._w,a=this.dot(t);a<0&&(n=-n,s=-s,r=-r,o=-o,a=-a);let l=1-e;if(a<.9995){let c=Math.acos(a),h=Math.sin(c);l=Math.sin(l*c)/h,e=Math.sin(e*c)/h,this._x=this._x*l+n*e,this._y=this._y*l+s*e,this._z=this._z*l+r*e,this._w=this._w*l+o*e,this._onChangeCallback()}else this._x=this._x*l+n*e,this._y=this._y*l+s*e,this._z=this._z*l+r*e,this._w=this._w*l+o*e,this.normalize();return this}slerpQuaternions(t,e,n){return this.copy(t).slerp(e,n)}random(){let t=2*Math.PI*Math.random(),e=2*Math.PI*Math.random(),n=Math.random(),s=Math.sqrt(1-n),r=Math.sqrt(n);return this.set(s*Math.sin(t),s*Math.cos(t),r*Math.sin(e),r*Math.cos(e))}equals(t){return t._x===this._x&&t._y===this._y&&t._z===this._z&&t._w===this._w}fromArray(t,e=0){return this._x=t[e],this._y=t[e+1],this._z=t[e+2],this._w=t[e+3],this._onChangeCallback(),this}toArray(t=[],e=0){return t[e]=this._x,t[e+1]=this._y,t[e+2]=this._z,t[e+3]=this._w,t}fromBufferAttribute(t,e){return this._x=t.getX(e),this._y=t.getY(e),this._z=t.getZ(e),this._w=t.getW(e),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(t){return this._onChangeCallback=t,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},N=class{static{this.prototype.isVector3=!0}constructor(t=0,e=0,n=0){this.x=t,this.y=e,this.z=n}set(t,e,n){return n===void 0&&(n=this.z),this.x=t,this.y=e,this.z=n,this}setScalar(t){return this.x=t,this.y=t,this.z=t,this}setX(t){return this.x=t,this}setY(t){return this.y=t,this}setZ(t){return this.z=t,this}setComponent(t,e){switch(t){case 0:this.x=e;break;case 1:this.y=e;break;case 2:this.z=e;break;default:throw new Error("THREE.Vector3: index is out of range: "+t)}return this}getComponent(t){switch(t){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+t)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(t){return this.x=t.x,this.y=t.y,this.z=t.z,this}add(t){return this.x+=t.x,this.y+=t.y,this.z+=t.z,this}addScalar(t){return this.x+=t,this.y+=t,this.z+=t,this}addVectors(t,e){return this.x=t.x+e.x,this.y=t.y+e.y,this.z=t.z+e.z,this}addScaledVector(t,e){return this.x+=t.x*e,this.y+=t.y*e,this.z+=t.z*e,this}sub(t){return this.x-=t.x,this.y-=t.y,this.z-=t.z,this}subScalar(t){return this.x-=t,this.y-=t,this.z-=t,this}subVectors(t,e){return this.x=t.x-e.x,this.y=t.y-e.y,this.z=t.z-e.z,this}multiply(t){return this.x*=t.x,this.y*=t.y,this.z*=t.z,this}multiplyScalar(t){return this.x*=t,this.y*=t,this.z*=t,this}multiplyVectors(t,e){return this.x=t.x*e.x,this.y=t.y*e.y,this.z=t.z*e.z,this}applyEuler(t){return this.applyQuaternion(Wh.setFromEuler(t))}applyAxisAngle(t,e){return this.applyQuaternion(Wh.setFromAxisAngle(t,e))}applyMatrix3(t){let e=this.x,n=this.y,s=this.z,r=t.elements;return this.x=r[0]*e+r[3]*n+r[6]*s,this.y=r[1]*e+r[4]*n+r[7]*s,this.z=r[2]*e+r[5]*n+r[8]*s,this}applyNormalMatrix(t){return this.applyMatrix3(t).normalize()}applyMatrix4(t){let e=this.x,n=this.y,s=this.z,r=t.elements,o=1/(r[3]*e+r[7]*n+r[11]*s+r[15]);return this.x=(r[0]*e+r[4]*n+r[8]*s+r[12])*o,this.y=(r[1]*e+r[5]*n+r[9]*s+r[13])*o,this.z=(r[2]*e+r[6]*n+r[10]*s+r[14])*o,this}applyQuaternion(t){let e=this.x,n=this.y,s=this.z,r=t.x,o=t.y,a=t.z,l=t.w,c=2*(o*s-a*n),h=2*(a*e-r*s),d=2*(r*n-o*e);return this.x=e+l*c+o*d-a*h,this.y=n+l*h+a*c-r*d,this.z=s+l*d+r*h-o*c,this}project(t){return this.applyMatrix4(t.matrixWorldInverse).applyMatrix4(t.projectionMatrix)}unproject(t){return this.applyMatrix4(t.projectionMatrixInverse).applyMatrix4(t.matrixWorld)}transformDirection(t){let e=this.x,n=this.y,s=this.z,r=t.elements;return this.x=r[0]*e+r[4]*n+r[8]*s,this.y=r[1]*e+r[5]*n+r[9]*s,this.z=r[2]*e+r[6]*n+r[10]*s,this.normalize()}divide(t){return this.x/=t.x,this.y/=t.y,this.z/=t.z,this}divideScalar(t){return this.multiplyScalar(1/t)}min(t){return this.x=Math.min(this.x,t.x),this.y=Math.min(this.y,t.y),this.z=Math.min(this.z,t.z),this}max(t){return this.x=Math.max(this.x,t.x),this.y=Math.max(this.y,t.y),this.z=Math.max(this.z,t.z),this}clamp(t,e){return this.x=Xt(this.x,t.x,e.x),this.y=Xt(this.y,t.y,e.y),this.z=Xt(this.z,t.z,e.z),this}clampScalar(t,e){return this.x=Xt(this.x,t,e),this.y=Xt(this.y,t,e),this.z=Xt(this.z,t,e),this}clampLength(t,e){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Xt(n,t,e))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(t){return this.x*t.x+this.y*t.y+this.z*t.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(t){return this.normalize().multiplyScalar(t)}lerp(t,e){return this.x+=(t.x-this.x)*e,this.y+=(t.y-this.y)*e,this.z+=(t.z-this.z)*e,this}lerpVectors(t,e,n){return this.x=t.x+(e.x-t.x)*n,this.y=t.y+(e.y-t.y)*n,this.z=t.z+(e.z-t.z)*n,this}cross(t){return this.crossVectors(this,t)}crossVectors(t,e){let n=t.x,s=t.y,r=t.z,o=e.x,a=e.y,l=e.z;return this.x=s*l-r*a,this.y=r*o-n*l,this.z=n*a-s*o,this}projectOnVector(t){let e=t.lengthSq();if(e===0)return this.set(0,0,0);let n=t.dot(this)/e;return this.copy(t).multiplyScalar(n)}projectOnPlane(t){return uc.copy(this).projectOnVector(t),this.sub(uc)}reflect(t){return this.sub(uc.copy(t).multiplyScalar(2*this.dot(t)))}angleTo(t){let e=Math.sqrt(this.lengthSq()*t.lengthSq());if(e===0)return Math.PI/2;let n=this.dot(t)/e;return Math.acos(Xt(n,-1,1))}distanceTo(t){return Math.sqrt(this.distanceToSquared(t))}distanceToSquared(t){let e=this.x-t.x,n=this.y-t.y,s=this.z-t.z;return e*e+n*n+s*s}manhattanDistanceTo(t){return Math.abs(this.x-t.x)+Math.abs(this.y-t.y)+Math.abs(this.z-t.z)}setFromSpherical(t){return this.setFromSphericalCoords(t.radius,t.phi,t.theta)}setFromSphericalCoords(t,e,n){let s=Math.sin(e)*t;return this.x=s*Math.sin(n),this.y=Math.cos(e)*t,this.z=s*Math.cos(n),this}setFromCylindrical(t){return this.setFromCylindricalCoords(t.radius,t.theta,t.y)}setFromCylindricalCoords(t,e,n){return this.x=t*Math.sin(e),this.y=n,this.z=t*Math.cos(e),this}setFromMatrixPosition(t){let e=t.elements;return this.x=e[12],this.y=e[13],this.z=e[14],this}setFromMatrixScale(t){let e=this.setFromMatrixColumn(t,0).length(),n=this.setFromMatrixColumn(t,1).length(),s=this.setFromMatrixColumn(t,2).length();return this.x=e,this.y=n,this.z=s,this}setFromMatrixColumn(t,e){return this.fromArray(t.elements,e*4)}setFromMatrix3Column(t,e){return this.fromArray(t.elements,e*3)}setFromEuler(t){return this.x=t._x,this.y=t._y,this.z=t._z,this}setFromColor(t){return this.x=t.r,this.y=t.g,this.z=t.b,this}equals(t){return t.x===this.x&&t.y===this.y&&t.z===this.z}fromArray(t,e=0){return this.x=t[e],this.y=t[e+1],this.z=t[e+2],this}toArray(t=[],e=0){return t[e]=this.x,t[e+1]=this.y,t[e+2]=this.z,t}fromBufferAttribute(t,e){return this.x=t.getX(e),this.y=t.getY(e),this.z=t.getZ(e),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let t=Math.random()*Math.PI*2,e=Math.random()*2-1,n=Math.sqrt(1-e*e);return this.x=n*Math.cos(t),this.y=e,this.z=n*Math.sin(t),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},uc=new N,Wh=new Nn,Ot=class{static{this.prototype.isMatrix3=!0}constructor(t,e,n,s,r,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],t!==void 0&&this.set(t,e,n,s,r,o,a,l,c)}set(t,e,n,s,r,o,a,l,c){let h=this.elements;return h[0]=t,h[1]=s,h[2]=a,h[3]=e,h[4]=r,h[5]=l,h[6]=n,h[7]=o,h[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(t){let e=this.elements,n=t.elements;return e[0]=n[0],e[1]=n[1],e[2]=n[2],e[3]=n[3],e[4]=n[4],e[5]=n[5],e[6]=n[6],e[7]=n[7],e[8]=n[8],this}extractBasis(t,e,n){return t.setFromMatrix3Column(this,0),e.setFromMatrix3Column(this,1),n.setFromMatrix3Column(this,2),this}setFromMatrix4(t){let e=t.elements;return this.set(e[0],e[4],e[8],e[1],e[5],e[9],e[2],e[6],e[10]),this}multiply(t){return this.multiplyMatrices(this,t)}premultiply(t){return this.multiplyMatrices(t,this)}multiplyMatrices(t,e){let n=t.elements,s=e.elements,r=this.elements,o=n[0],a=n[3],l=n[6],c=n[1],h=n[4],d=n[7],u=n[2],f=n[5],g=n[8],y=s[0],m=s[3],p=s[6],v=s[1],S=s[4],_=s[7],b=s[2],w=s[5],x=s[8];return r[0]=o*y+a*v+l*b,r[3]=o*m+a*S+l*w,r[6]=o*p+a*_+l*x,r[1]=c*y+h*v+d*b,r[4]=c*m+h*S+d*w,r[7]=c*p+h*_+d*x,r[2]=u*y+f*v+g*b,r[5]=u*m+f*S+g*w,r[8]=u*p+f*_+g*x,this}multiplyScalar(t){let e=this.elements;return e[0]*=t,e[3]*=t,e[6]*=t,e[1]*=t,e[4]*=t,e[7]*=t,e[2]*=t,e[5]*=t,e[8]*=t,this}determinant(){let t=this.elements,e=t[0],n=t[1],s=t[2],r=t[3],o=t[4],a=t[5],l=t[6],c=t[7],h=t[8];return e*o*h-e*a*c-n*r*h+n*a*l+s*r*c-s*o*l}invert(){let t=this.elements,e=t[0],n=t[1],s=t[2],r=t[3],o=t[4],a=t[5],l=t[6],c=t[7],h=t[8],d=h*o-a*c,u=a*l-h*r,f=c*r-o*l,g=e*d+n*u+s*f;if(g===0)return this.set(0,0,0,0,0,0,0,0,0);let y=1/g;return t[0]=d*y,t[1]=(s*c-h*n)*y,t[2]=(a*n-s*o)*y,t[3]=u*y,t[4]=(h*e-s*l)*y,t[5]=(s*r-a*e)*y,t[6]=f*y,t[7]=(n*l-c*e)*y,t[8]=(o*e-n*r)*y,this}transpose(){let t,e=this.elements;return t=e[1],e[1]=e[3],e[3]=t,t=e[2],e[2]=e[6],e[6]=t,t=e[5],e[5]=e[7],e[7]=t,this}getNormalMatrix(t){return this.setFromMatrix4(t).invert().transpose()}transposeIntoArray(t){let e=this.elements;return t[0]=e[0],t[1]=e[3],t[2]=e[6],t[3]=e[1],t[4]=e[4],t[5]=e[7],t[6]=e[2],t[7]=e[5],t[8]=e[8],this}setUvTransform(t,e,n,s,r,o,a){let l=Math.cos(r),c=Math.sin(r);return this.set(n*l,n*c,-n*(l*o+c*a)+o+t,-s*c,s*l,-s*(-c*o+l*a)+a+e,0,0,1),this}scale(t,e){return br("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(hc.makeScale(t,e)),this}rotate(t){return br("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(hc.makeRotation(-t)),this}translate(t,e){return br("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(hc.makeTranslation(t,e)),this}makeTranslation(t,e){return t.isVector2?this.set(1,0,t.x,0,1,t.y,0,0,1):this.set(1,0,t,0,1,e,0,0,1),this}makeRotation(t){let e=Math.cos(t),n=Math.sin(t);return this.set(e,-n,0,n,e,0,0,0,1),this}makeScale(t,e){return this.set(t,0,0,0,e,0,0,0,1),this}equals(t){let e=this.elements,n=t.elements;for(let s=0;s<9;s++)if(e[s]!==n[s])return!1;return!0}fromArray(t,e=0){for(let n=0;n<9;n++)this.elements[n]=t[n+e];return this}toArray(t=[],e=0){let n=this.elements;return t[e]=n[0],t[e+1]=n[1],t[e+2]=n[2],t[e+3]=n[3],t[e+4]=n[4],t[e+5]=n[5],t[e+6]=n[6],t[e+7]=n[7],t[e+8]=n[8],t}clone(){return new this.constructor().fromArray(this.elements)}},hc=new Ot,Xh=new Ot().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),qh=new Ot().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function Bm(){let i={enabled:!0,workingColorSpace:Sr,spaces:{},convert:function(s,r,o){return this.enabled===!1||r===o||!r||!o||(this.spaces[r].transfer===de&&(s.r=mi(s.r),s.g=mi(s.g),s.b=mi(s.b)),this.spaces[r].primaries!==this.spaces[o].primaries&&(s.applyMatrix3(this.spaces[r].toXYZ),s.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===de&&(s.r=Ns(s.r),s.g=Ns(s.g),s.b=Ns(s.b))),s},workingToColorSpace:function(s,r){return this.convert(s,this.workingColorSpace,r)},colorSpaceToWorking:function(s,r){return this.convert(s,r,this.workingColorSpace)},getPrimaries:function(s){return this.spaces[s].primaries},getTransfer:function(s){return s===bi?wr:this.spaces[s].transfer},getToneMappingMode:function(s){return this.spaces[s].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(s,r=this.workingColorSpace){return s.fromArray(this.spaces[r].luminanceCoefficients)},define:function(s){Object.assign(this.spaces,s)},_getMatrix:function(s,r,o){return s.copy(this.spaces[o].fromXYZ).multiply(this.spaces[r].toXYZ)},_getDrawingBufferColorSpace:function(s){return this.spaces[s].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(s=this.workingColorSpace){return this.spaces[s].workingColorSpaceConfig.unpackColorSpace}},t=[.64,.33,.3,.6,.15,.06],e=[.2126,.7152,.0722],n=[.3127,.329];return i.define({[Sr]:{primaries:t,whitePoint:n,transfer:wr,toXYZ:Xh,fromXYZ:qh,luminanceCoefficients:e,workingColorSpaceConfig:{unpackColorSpace:Sn},outputColorSpaceConfig:{drawingBufferColorSpace:Sn}},[Sn]:{primaries:t,whitePoint:n,transfer:de,toXYZ:Xh,fromXYZ:qh,luminanceCoefficients:e,outputColorSpaceConfig:{drawingBufferColorSpace:Sn}}}),i}var Qt=Bm();function mi(i){return i<.04045?i*.0773993808:Math.pow(i*.9478672986+.0521327014,2.4)}function Ns(i){return i<.0031308?i*12.92:1.055*Math.pow(i,.41666)-.055}var ys,ea=class{static getDataURL(t,e="image/png"){if(/^data:/i.test(t.src)||typeof HTMLCanvasElement>"u")return t.src;let n;if(t instanceof HTMLCanvasElement)n=t;else{ys===void 0&&(ys=Er("canvas")),ys.width=t.width,ys.height=t.height;let s=ys.getContext("2d");t instanceof ImageData?s.putImageData(t,0,0):s.drawImage(t,0,0,t.width,t.height),n=ys}return n.toDataURL(e)}static sRGBToLinear(t){if(typeof HTMLImageElement<"u"&&t instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&t instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&t instanceof ImageBitmap){let e=Er("canvas");e.width=t.width,e.height=t.height;let n=e.getContext("2d");n.drawImage(t,0,0,t.width,t.height);let s=n.getImageData(0,0,t.width,t.height),r=s.data;for(let o=0;o<r.length;o++)r[o]=mi(r[o]/255)*255;return n.putImageData(s,0,0),e}else if(t.data){let e=t.data.slice(0);for(let n=0;n<e.length;n++)e instanceof Uint8Array||e instanceof Uint8ClampedArray?e[n]=Math.floor(mi(e[n]/255)*255):e[n]=mi(e[n]);return{data:e,width:t.width,height:t.height}}else return Ut("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),t}},km=0,Bs=class{constructor(t=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:km++}),this.uuid=Xr(),this.data=t,this.dataReady=!0,this.version=0}getSize(t){let e=this.data;return typeof HTMLVideoElement<"u"&&e instanceof HTMLVideoElement?t.set(e.videoWidth,e.videoHeight,0):typeof VideoFrame<"u"&&e instanceof VideoFrame?t.set(e.displayWidth,e.displayHeight,0):e!==null?t.set(e.width||0,e.height||0,e.depth||0):t.set(0,0,0),t}set needsUpdate(t){t===!0&&this.version++}toJSON(t){let e=t===void 0||typeof t=="string";if(!e&&t.images[this.uuid]!==void 0)return t.images[this.uuid];let n={uuid:this.uuid,url:""},s=this.data;if(s!==null){let r;if(Array.isArray(s)){r=[];for(let o=0,a=s.length;o<a;o++)s[o].isDataTexture?r.push(dc(s[o].image)):r.push(dc(s[o]))}else r=dc(s);n.url=r}return e||(t.images[this.uuid]=n),n}};function dc(i){return typeof HTMLImageElement<"u"&&i instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&i instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&i instanceof ImageBitmap?ea.getDataURL(i):i.data?{data:Array.from(i.data),width:i.width,height:i.height,type:i.data.constructor.name}:(Ut("Texture: Unable to serialize Texture."),{})}var zm=0,fc=new N,sn=class i extends ti{constructor(t=i.DEFAULT_IMAGE,e=i.DEFAULT_MAPPING,n=Qn,s=Qn,r=$e,o=yi,a=dn,l=Be,c=i.DEFAULT_ANISOTROPY,h=bi){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:zm++}),this.uuid=Xr(),this.name="",this.source=new Bs(t),this.mipmaps=[],this.mapping=e,this.channel=0,this.wrapS=n,this.wrapT=s,this.magFilter=r,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new Gt(0,0),this.repeat=new Gt(1,1),this.center=new Gt(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new Ot,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=h,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(t&&t.depth&&t.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(fc).x}get height(){return this.source.getSize(fc).y}get depth(){return this.source.getSize(fc).z}get image(){return this.source.data}set image(t){this.source.data=t}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(t,e){this.updateRanges.push({start:t,count:e})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(t){return this.name=t.name,this.source=t.source,this.mipmaps=t.mipmaps.slice(0),this.mapping=t.mapping,this.channel=t.channel,this.wrapS=t.wrapS,this.wrapT=t.wrapT,this.magFilter=t.magFilter,this.minFilter=t.minFilter,this.anisotropy=t.anisotropy,this.format=t.format,this.internalFormat=t.internalFormat,this.type=t.type,this.normalized=t.normalized,this.offset.copy(t.offset),this.repeat.copy(t.repeat),this.center.copy(t.center),this.rotation=t.rotation,this.matrixAutoUpdate=t.matrixAutoUpdate,this.matrix.copy(t.matrix),this.generateMipmaps=t.generateMipmaps,this.mipmapsAutoUpdate=t.mipmapsAutoUpdate,this.premultiplyAlpha=t.premultiplyAlpha,this.flipY=t.flipY,this.unpackAlignment=t.unpackAlignment,this.colorSpace=t.colorSpace,this.renderTarget=t.renderTarget,this.isRenderTargetTexture=t.isRenderTargetTexture,this.isPMREMTexture=t.isPMREMTexture,this.isArrayTexture=t.isArrayTexture,this.userData=JSON.parse(JSON.stringify(t.userData)),this.needsUpdate=!0,this}setValues(t){for(let e in t){let n=t[e];if(n===void 0){Ut(`Texture.setValues(): parameter '${e}' has value of undefined.`);continue}let s=this[e];if(s===void 0){Ut(`Texture.setValues(): property '${e}' does not exist.`);continue}s&&n&&s.isVector2&&n.isVector2||s&&n&&s.isVector3&&n.isVector3||s&&n&&s.isMatrix3&&n.isMatrix3?s.copy(n):this[e]=n}}toJSON(t){let e=t===void 0||typeof t=="string";if(!e&&t.textures[this.uuid]!==void 0)return t.textures[this.uuid];let n={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(t).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(n.userData=this.userData),e||(t.textures[this.uuid]=n),n}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(t){if(this.mapping!==Jc)return t;if(t.applyMatrix3(this.matrix),t.x<0||t.x>1)switch(this.wrapS){case Fs:t.x=t.x-Math.floor(t.x);break;case Qn:t.x=t.x<0?0:1;break;case jo:Math.abs(Math.floor(t.x)%2)===1?t.x=Math.ceil(t.x)-t.x:t.x=t.x-Math.floor(t.x);break}if(t.y<0||t.y>1)switch(this.wrapT){case Fs:t.y=t.y-Math.floor(t.y);break;case Qn:t.y=t.y<0?0:1;break;case jo:Math.abs(Math.floor(t.y)%2)===1?t.y=Math.ceil(t.y)-t.y:t.y=t.y-Math.floor(t.y);break}return this.flipY&&(t.y=1-t.y),t}set needsUpdate(t){t===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(t){t===!0&&this.pmremVersion++}};sn.DEFAULT_IMAGE=null;sn.DEFAULT_MAPPING=Jc;sn.DEFAULT_ANISOTROPY=1;var Te=class{static{this.prototype.isVector4=!0}constructor(t=0,e=0,n=0,s=1){this.x=t,this.y=e,this.z=n,this.w=s}get width(){return this.z}set width(t){this.z=t}get height(){return this.w}set height(t){this.w=t}set(t,e,n,s){return this.x=t,this.y=e,this.z=n,this.w=s,this}setScalar(t){return this.x=t,this.y=t,this.z=t,this.w=t,this}setX(t){return this.x=t,this}setY(t){return this.y=t,this}setZ(t){return this.z=t,this}setW(t){return this.w=t,this}setComponent(t,e){switch(t){case 0:this.x=e;break;case 1:this.y=e;break;case 2:this.z=e;break;case 3:this.w=e;break;default:throw new Error("THREE.Vector4: index is out of range: "+t)}return this}getComponent(t){switch(t){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+t)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(t){return this.x=t.x,this.y=t.y,this.z=t.z,this.w=t.w!==void 0?t.w:1,this}add(t){return this.x+=t.x,this.y+=t.y,this.z+=t.z,this.w+=t.w,this}addScalar(t){return this.x+=t,this.y+=t,this.z+=t,this.w+=t,this}addVectors(t,e){return this.x=t.x+e.x,this.y=t.y+e.y,this.z=t.z+e.z,this.w=t.w+e.w,this}addScaledVector(t,e){return this.x+=t.x*e,this.y+=t.y*e,this.z+=t.z*e,this.w+=t.w*e,this}sub(t){return this.x-=t.x,this.y-=t.y,this.z-=t.z,this.w-=t.w,this}subScalar(t){return this.x-=t,this.y-=t,this.z-=t,this.w-=t,this}subVectors(t,e){return this.x=t.x-e.x,this.y=t.y-e.y,this.z=t.z-e.z,this.w=t.w-e.w,this}multiply(t){return this.x*=t.x,this.y*=t.y,this.z*=t.z,this.w*=t.w,this}multiplyScalar(t){return this.x*=t,this.y*=t,this.z*=t,this.w*=t,this}applyMatrix4(t){let e=this.x,n=this.y,s=this.z,r=this.w,o=t.elements;return this.x=o[0]*e+o[4]*n+o[8]*s+o[12]*r,this.y=o[1]*e+o[5]*n+o[9]*s+o[13]*r,this.z=o[2]*e+o[6]*n+o[10]*s+o[14]*r,this.w=o[3]*e+o[7]*n+o[11]*s+o[15]*r,this}divide(t){return this.x/=t.x,this.y/=t.y,this.z/=t.z,this.w/=t.w,this}divideScalar(t){return this.multiplyScalar(1/t)}setAxisAngleFromQuaternion(t){this.w=2*Math.acos(t.w);let e=Math.sqrt(1-t.w*t.w);return e<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=t.x/e,this.y=t.y/e,this.z=t.z/e),this}setAxisAngleFromRotationMatrix(t){let e,n,s,r,l=t.elements,c=l[0],h=l[4],d=l[8],u=l[1],f=l[5],g=l[9],y=l[2],m=l[6],p=l[10];if(Math.abs(h-u)<.01&&Math.abs(d-y)<.01&&Math.abs(g-m)<.01){if(Math.abs(h+u)<.1&&Math.abs(d+y)<.1&&Math.abs(g+m)<.1&&Math.abs(c+f+p-3)<.1)return this.set(1,0,0,0),this;e=Math.PI;let S=(c+1)/2,_=(f+1)/2,b=(p+1)/2,w=(h+u)/4,x=(d+y)/4,M=(g+m)/4;return S>_&&S>b?S<.01?(n=0,s=.707106781,r=.707106781):(n=Math.sqrt(S),s=w/n,r=x/n):_>b?_<.01?(n=.707106781,s=0,r=.707106781):(s=Math.sqrt(_),n=w/s,r=M/s):b<.01?(n=.707106781,s=.707106781,r=0):(r=Math.sqrt(b),n=x/r,s=M/r),this.set(n,s,r,e),this}let v=Math.sqrt((m-g)*(m-g)+(d-y)*(d-y)+(u-h)*(u-h));return Math.abs(v)<.001&&(v=1),this.x=(m-g)/v,this.y=(d-y)/v,this.z=(u-h)/v,this.w=Math.acos((c+f+p-1)/2),this}setFromMatrixPosition(t){let e=t.elements;return this.x=e[12],this.y=e[13],this.z=e[14],this.w=e[15],this}min(t){return this.x=Math.min(this.x,t.x),this.y=Math.min(this.y,t.y),this.z=Math.min(this.z,t.z),this.w=Math.min(this.w,t.w),this}max(t){return this.x=Math.max(this.x,t.x),this.y=Math.max(this.y,t.y),this.z=Math.max(this.z,t.z),this.w=Math.max(this.w,t.w),this}clamp(t,e){return this.x=Xt(this.x,t.x,e.x),this.y=Xt(this.y,t.y,e.y),this.z=Xt(this.z,t.z,e.z),this.w=Xt(this.w,t.w,e.w),this}clampScalar(t,e){return this.x=Xt(this.x,t,e),this.y=Xt(this.y,t,e),this.z=Xt(this.z,t,e),this.w=Xt(this.w,t,e),this}clampLength(t,e){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Xt(n,t,e))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(t){return this.x*t.x+this.y*t.y+this.z*t.z+this.w*t.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(t){return this.normalize().multiplyScalar(t)}lerp(t,e){return this.x+=(t.x-this.x)*e,this.y+=(t.y-this.y)*e,this.z+=(t.z-this.z)*e,this.w+=(t.w-this.w)*e,this}lerpVectors(t,e,n){return this.x=t.x+(e.x-t.x)*n,this.y=t.y+(e.y-t.y)*n,this.z=t.z+(e.z-t.z)*n,this.w=t.w+(e.w-t.w)*n,this}equals(t){return t.x===this.x&&t.y===this.y&&t.z===this.z&&t.w===this.w}fromArray(t,e=0){return this.x=t[e],this.y=t[e+1],this.z=t[e+2],this.w=t[e+3],this}toArray(t=[],e=0){return t[e]=this.x,t[e+1]=this.y,t[e+2]=this.z,t[e+3]=this.w,t}fromBufferAttribute(t,e){return this.x=t.getX(e),this.y=t.getY(e),this.z=t.getZ(e),this.w=t.getW(e),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},na=class extends ti{constructor(t=1,e=1,n={}){super(),n=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:$e,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},n),this.isRenderTarget=!0,this.width=t,this.height=e,this.depth=n.depth,this.scissor=new Te(0,0,t,e),this.scissorTest=!1,this.viewport=new Te(0,0,t,e),this.textures=[];let s=n.count;for(let r=0;r<s;r++)this.textures[r]=new sn({width:t,height:e,depth:n.depth}),this.textures[r].isRenderTargetTexture=!0,this.textures[r].renderTarget=this;this._setTextureOptions(n),this.depthBuffer=n.depthBuffer,this.stencilBuffer=n.stencilBuffer,this.resolveColorBuffer=n.resolveColorBuffer,this.resolveDepthBuffer=n.resolveDepthBuffer,this.resolveStencilBuffer=n.resolveStencilBuffer,this.storeMultisampledColorBuffer=n.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=n.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=n.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=n.depthTexture,this.samples=n.samples,this.multiview=n.multiview,this.useArrayDepthTexture=n.useArrayDepthTexture}_setTextureOptions(t={}){let e={minFilter:$e,generateMipmaps:!1,flipY:!1,internalFormat:null};t.mapping!==void 0&&(e.mapping=t.mapping),t.wrapS!==void 0&&(e.wrapS=t.wrapS),t.wrapT!==void 0&&(e.wrapT=t.wrapT),t.wrapR!==void 0&&(e.wrapR=t.wrapR),t.magFilter!==void 0&&(e.magFilter=t.magFilter),t.minFilter!==void 0&&(e.minFilter=t.minFilter),t.format!==void 0&&(e.format=t.format),t.type!==void 0&&(e.type=t.type),t.anisotropy!==void 0&&(e.anisotropy=t.anisotropy),t.colorSpace!==void 0&&(e.colorSpace=t.colorSpace),t.flipY!==void 0&&(e.flipY=t.flipY),t.generateMipmaps!==void 0&&(e.generateMipmaps=t.generateMipmaps),t.mipmapsAutoUpdate!==void 0&&(e.mipmapsAutoUpdate=t.mipmapsAutoUpdate),t.internalFormat!==void 0&&(e.internalFormat=t.internalFormat);for(let n=0;n<this.textures.length;n++)this.textures[n].setValues(e)}get texture(){return this.textures[0]}set texture(t){this.textures[0]=t}set depthTexture(t){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),t!==null&&t.renderTarget===null&&(t.renderTarget=this),this._depthTexture=t}get depthTexture(){return this._depthTexture}setSize(t,e,n=1){if(this.width!==t||this.height!==e||this.depth!==n){this.width=t,this.height=e,this.depth=n;for(let s=0,r=this.textures.length;s<r;s++)this.textures[s].image.width=t,this.textures[s].image.height=e,this.textures[s].image.depth=n,this.textures[s].isData3DTexture!==!0&&(this.textures[s].isArrayTexture=this.textures[s].image.depth>1);this.dispose()}this.viewport.set(0,0,t,e),this.scissor.set(0,0,t,e)}clone(){return new this.constructor().copy(this)}copy(t){this.width=t.width,this.height=t.height,this.depth=t.depth,this.scissor.copy(t.scissor),this.scissorTest=t.scissorTest,this.viewport.copy(t.viewport),this.textures.length=0;for(let e=0,n=t.textures.length;e<n;e++){this.textures[e]=t.textures[e].clone(),this.textures[e].isRenderTargetTexture=!0,this.textures[e].renderTarget=this;let s=Object.assign({},t.textures[e].image);this.textures[e].source=new Bs(s)}if(this.depthBuffer=t.depthBuffer,this.stencilBuffer=t.stencilBuffer,this.resolveColorBuffer=t.resolveColorBuffer,this.resolveDepthBuffer=t.resolveDepthBuffer,this.resolveStencilBuffer=t.resolveStencilBuffer,this.storeMultisampledColorBuffer=t.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=t.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=t.storeMultisampledStencilBuffer,t.depthTexture!==null)if(t.depthTexture.renderTarget===t){let e=t.depthTexture.clone();e.renderTarget=null,this.depthTexture=e}else this.depthTexture=t.depthTexture;else this.depthTexture=null;return this.samples=t.samples,this.multiview=t.multiview,this.useArrayDepthTexture=t.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},Ye=class extends na{constructor(t=1,e=1,n={}){super(t,e,n),this.isWebGLRenderTarget=!0}},Ar=class extends sn{constructor(t=null,e=1,n=1,s=1){super(null),this.isDataArrayTexture=!0,this.image={data:t,width:e,height:n,depth:s},this.magFilter=we,this.minFilter=we,this.wrapR=Qn,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(t){return super.copy(t),this.wrapR=t.wrapR,this}addLayerUpdate(t){this.layerUpdates.add(t)}clearLayerUpdates(){this.layerUpdates.clear()}};var ia=class extends sn{constructor(t=null,e=1,n=1,s=1){super(null),this.isData3DTexture=!0,this.image={data:t,width:e,height:n,depth:s},this.magFilter=we,this.minFilter=we,this.wrapR=Qn,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(t){return super.copy(t),this.wrapR=t.wrapR,this}};var Zt=class i{static{this.prototype.isMatrix4=!0}constructor(t,e,n,s,r,o,a,l,c,h,d,u,f,g,y,m){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],t!==void 0&&this.set(t,e,n,s,r,o,a,l,c,h,d,u,f,g,y,m)}set(t,e,n,s,r,o,a,l,c,h,d,u,f,g,y,m){let p=this.elements;return p[0]=t,p[4]=e,p[8]=n,p[12]=s,p[1]=r,p[5]=o,p[9]=a,p[13]=l,p[2]=c,p[6]=h,p[10]=d,p[14]=u,p[3]=f,p[7]=g,p[11]=y,p[15]=m,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new i().fromArray(this.elements)}copy(t){let e=this.elements,n=t.elements;return e[0]=n[0],e[1]=n[1],e[2]=n[2],e[3]=n[3],e[4]=n[4],e[5]=n[5],e[6]=n[6],e[7]=n[7],e[8]=n[8],e[9]=n[9],e[10]=n[10],e[11]=n[11],e[12]=n[12],e[13]=n[13],e[14]=n[14],e[15]=n[15],this}copyPosition(t){let e=this.elements,n=t.elements;return e[12]=n[12],e[13]=n[13],e[14]=n[14],this}setFromMatrix3(t){let e=t.elements;return this.set(e[0],e[3],e[6],0,e[1],e[4],e[7],0,e[2],e[5],e[8],0,0,0,0,1),this}extractBasis(t,e,n){return this.determinantAffine()===0?(t.set(1,0,0),e.set(0,1,0),n.set(0,0,1),this):(t.setFromMatrixColumn(this,0),e.setFromMatrixColumn(this,1),n.setFromMatrixColumn(this,2),this)}makeBasis(t,e,n){return this.set(t.x,e.x,n.x,0,t.y,e.y,n.y,0,t.z,e.z,n.z,0,0,0,0,1),this}extractRotation(t){if(t.determinantAffine()===0)return this.identity();let e=this.elements,n=t.elements,s=1/_s.setFromMatrixColumn(t,0).length(),r=1/_s.setFromMatrixColumn(t,1).length(),o=1/_s.setFromMatrixColumn(t,2).length();return e[0]=n[0]*s,e[1]=n[1]*s,e[2]=n[2]*s,e[3]=0,e[4]=n[4]*r,e[5]=n[5]*r,e[6]=n[6]*r,e[7]=0,e[8]=n[8]*o,e[9]=n[9]*o,e[10]=n[10]*o,e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,this}makeRotationFromEuler(t){let e=this.elements,n=t.x,s=t.y,r=t.z,o=Math.cos(n),a=Math.sin(n),l=Math.cos(s),c=Math.sin(s),h=Math.cos(r),d=Math.sin(r);if(t.order==="XYZ"){let u=o*h,f=o*d,g=a*h,y=a*d;e[0]=l*h,e[4]=-l*d,e[8]=c,e[1]=f+g*c,e[5]=u-y*c,e[9]=-a*l,e[2]=y-u*c,e[6]=g+f*c,e[10]=o*l}else if(t.order==="YXZ"){let u=l*h,f=l*d,g=c*h,y=c*d;e[0]=u+y*a,e[4]=g*a-f,e[8]=o*c,e[1]=o*d,e[5]=o*h,e[9]=-a,e[2]=f*a-g,e[6]=y+u*a,e[10]=o*l}else if(t.order==="ZXY"){let u=l*h,f=l*d,g=c*h,y=c*d;e[0]=u-y*a,e[4]=-o*d,e[8]=g+f*a,e[1]=f+g*a,e[5]=o*h,e[9]=y-u*a,e[2]=-o*c,e[6]=a,e[10]=o*l}else if(t.order==="ZYX"){let u=o*h,f=o*d,g=a*h,y=a*d;e[0]=l*h,e[4]=g*c-f,e[8]=u*c+y,e[1]=l*d,e[5]=y*c+u,e[9]=f*c-g,e[2]=-c,e[6]=a*l,e[10]=o*l}else if(t.order==="YZX"){let u=o*l,f=o*c,g=a*l,y=a*c;e[0]=l*h,e[4]=y-u*d,e[8]=g*d+f,e[1]=d,e[5]=o*h,e[9]=-a*h,e[2]=-c*h,e[6]=f*d+g,e[10]=u-y*d}else if(t.order==="XZY"){let u=o*l,f=o*c,g=a*l,y=a*c;e[0]=l*h,e[4]=-d,e[8]=c*h,e[1]=u*d+y,e[5]=o*h,e[9]=f*d-g,e[2]=g*d-f,e[6]=a*h,e[10]=y*d+u}return e[3]=0,e[7]=0,e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,this}makeRotationFromQuaternion(t){return this.compose(Vm,t,Gm)}lookAt(t,e,n){let s=this.elements;return bn.subVectors(t,e),bn.lengthSq()===0&&(bn.z=1),bn.normalize(),Pi.crossVectors(n,bn),Pi.lengthSq()===0&&(Math.abs(n.z)===1?bn.x+=1e-4:bn.z+=1e-4,bn.normalize(),Pi.crossVectors(n,bn)),Pi.normalize(),Mo.crossVectors(bn,Pi),s[0]=Pi.x,s[4]=Mo.x,s[8]=bn.x,s[1]=Pi.y,s[5]=Mo.y,s[9]=bn.y,s[2]=Pi.z,s[6]=Mo.z,s[10]=bn.z,this}multiply(t){return this.multiplyMatrices(this,t)}premultiply(t){return this.multiplyMatrices(t,this)}multiplyMatrices(t,e){let n=t.elements,s=e.elements,r=this.elements,o=n[0],a=n[4],l=n[8],c=n[12],h=n[1],d=n[5],u=n[9],f=n[13],g=n[2],y=n[6],m=n[10],p=n[14],v=n[3],S=n[7],_=n[11],b=n[15],w=s[0],x=s[4],M=s[8],C=s[12],A=s[1],R=s[5],I=s[9],F=s[13],L=s[2],z=s[6],q=s[10],P=s[14],G=s[3],k=s[7],H=s[11],Y=s[15];return r[0]=o*w+a*A+l*L+c*G,r[4]=o*x+a*R+l*z+c*k,r[8]=o*M+a*I+l*q+c*H,r[12]=o*C+a*F+l*P+c*Y,r[1]=h*w+d*A+u*L+f*G,r[5]=h*x+d*R+u*z+f*k,r[9]=h*M+d*I+u*q+f*H,r[13]=h*C+d*F+u*P+f*Y,r[2]=g*w+y*A+m*L+p*G,r[6]=g*x+y*R+m*z+p*k,r[10]=g*M+y*I+m*q+p*H,r[14]=g*C+y*F+m*P+p*Y,r[3]=v*w+S*A+_*L+b*G,r[7]=v*x+S*R+_*z+b*k,r[11]=v*M+S*I+_*q+b*H,r[15]=v*C+S*F+_*P+b*Y,this}multiplyScalar(t){let e=this.elements;return e[0]*=t,e[4]*=t,e[8]*=t,e[12]*=t,e[1]*=t,e[5]*=t,e[9]*=t,e[13]*=t,e[2]*=t,e[6]*=t,e[10]*=t,e[14]*=t,e[3]*=t,e[7]*=t,e[11]*=t,e[15]*=t,this}determinant(){let t=this.elements,e=t[0],n=t[4],s=t[8],r=t[12],o=t[1],a=t[5],l=t[9],c=t[13],h=t[2],d=t[6],u=t[10],f=t[14],g=t[3],y=t[7],m=t[11],p=t[15],v=l*f-c*u,S=a*f-c*d,_=a*u-l*d,b=o*f-c*h,w=o*u-l*h,x=o*d-a*h;return e*(y*v-m*S+p*_)-n*(g*v-m*b+p*w)+s*(g*S-y*b+p*x)-r*(g*_-y*w+m*x)}determinantAffine(){let t=this.elements,e=t[0],n=t[4],s=t[8],r=t[1],o=t[5],a=t[9],l=t[2],c=t[6],h=t[10];return e*(o*h-a*c)-n*(r*h-a*l)+s*(r*c-o*l)}transpose(){let t=this.elements,e;return e=t[1],t[1]=t[4],t[4]=e,e=t[2],t[2]=t[8],t[8]=e,e=t[6],t[6]=t[9],t[9]=e,e=t[3],t[3]=t[12],t[12]=e,e=t[7],t[7]=t[13],t[13]=e,e=t[11],t[11]=t[14],t[14]=e,this}setPosition(t,e,n){let s=this.elements;return t.isVector3?(s[12]=t.x,s[13]=t.y,s[14]=t.z):(s[12]=t,s[13]=e,s[14]=n),this}invert(){let t=this.elements,e=t[0],n=t[1],s=t[2],r=t[3],o=t[4],a=t[5],l=t[6],c=t[7],h=t[8],d=t[9],u=t[10],f=t[11],g=t[12],y=t[13],m=t[14],p=t[15],v=e*a-n*o,S=e*l-s*o,_=e*c-r*o,b=n*l-s*a,w=n*c-r*a,x=s*c-r*l,M=h*y-d*g,C=h*m-u*g,A=h*p-f*g,R=d*m-u*y,I=d*p-f*y,F=u*p-f*m,L=v*F-S*I+_*R+b*A-w*C+x*M;if(L===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let z=1/L;return t[0]=(a*F-l*I+c*R)*z,t[1]=(s*I-n*F-r*R)*z,t[2]=(y*x-m*w+p*b)*z,t[3]=(u*w-d*x-f*b)*z,t[4]=(l*A-o*F-c*C)*z,t[5]=(e*F-s*A+r*C)*z,t[6]=(m*_-g*x-p*S)*z,t[7]=(h*x-u*_+f*S)*z,t[8]=(o*I-a*A+c*M)*z,t[9]=(n*A-e*I-r*M)*z,t[10]=(g*w-y*_+p*v)*z,t[11]=(d*_-h*w-f*v)*z,t[12]=(a*C-o*R-l*M)*z,t[13]=(e*R-n*C+s*M)*z,t[14]=(y*S-g*b-m*v)*z,t[15]=(h*b-d*S+u*v)*z,this}scale(t){let e=this.elements,n=t.x,s=t.y,r=t.z;return e[0]*=n,e[4]*=s,e[8]*=r,e[1]*=n,e[5]*=s,e[9]*=r,e[2]*=n,e[6]*=s,e[10]*=r,e[3]*=n,e[7]*=s,e[11]*=r,this}getMaxScaleOnAxis(){let t=this.elements,e=t[0]*t[0]+t[1]*t[1]+t[2]*t[2],n=t[4]*t[4]+t[5]*t[5]+t[6]*t[6],s=t[8]*t[8]+t[9]*t[9]+t[10]*t[10];return Math.sqrt(Math.max(e,n,s))}makeTranslation(t,e,n){return t.isVector3?this.set(1,0,0,t.x,0,1,0,t.y,0,0,1,t.z,0,0,0,1):this.set(1,0,0,t,0,1,0,e,0,0,1,n,0,0,0,1),this}makeRotationX(t){let e=Math.cos(t),n=Math.sin(t);return this.set(1,0,0,0,0,e,-n,0,0,n,e,0,0,0,0,1),this}makeRotationY(t){let e=Math.cos(t),n=Math.sin(t);return this.set(e,0,n,0,0,1,0,0,-n,0,e,0,0,0,0,1),this}makeRotationZ(t){let e=Math.cos(t),n=Math.sin(t);return this.set(e,-n,0,0,n,e,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(t,e){let n=Math.cos(e),s=Math.sin(e),r=1-n,o=t.x,a=t.y,l=t.z,c=r*o,h=r*a;return this.set(c*o+n,c*a-s*l,c*l+s*a,0,c*a+s*l,h*a+n,h*l-s*o,0,c*l-s*a,h*l+s*o,r*l*l+n,0,0,0,0,1),this}makeScale(t,e,n){return this.set(t,0,0,0,0,e,0,0,0,0,n,0,0,0,0,1),this}makeShear(t,e,n,s,r,o){return this.set(1,n,r,0,t,1,o,0,e,s,1,0,0,0,0,1),this}compose(t,e,n){let s=this.elements,r=e._x,o=e._y,a=e._z,l=e._w,c=r+r,h=o+o,d=a+a,u=r*c,f=r*h,g=r*d,y=o*h,m=o*d,p=a*d,v=l*c,S=l*h,_=l*d,b=n.x,w=n.y,x=n.z;return s[0]=(1-(y+p))*b,s[1]=(f+_)*b,s[2]=(g-S)*b,s[3]=0,s[4]=(f-_)*w,s[5]=(1-(u+p))*w,s[6]=(m+v)*w,s[7]=0,s[8]=(g+S)*x,s[9]=(m-v)*x,s[10]=(1-(u+y))*x,s[11]=0,s[12]=t.x,s[13]=t.y,s[14]=t.z,s[15]=1,this}decompose(t,e,n){let s=this.elements;t.x=s[12],t.y=s[13],t.z=s[14];let r=this.determinantAffine();if(r===0)return n.set(1,1,1),e.identity(),this;let o=_s.set(s[0],s[1],s[2]).length(),a=_s.set(s[4],s[5],s[6]).length(),l=_s.set(s[8],s[9],s[10]).length();r<0&&(o=-o),Vn.copy(this);let c=1/o,h=1/a,d=1/l;return Vn.elements[0]*=c,Vn.elements[1]*=c,Vn.elements[2]*=c,Vn.elements[4]*=h,Vn.elements[5]*=h,Vn.elements[6]*=h,Vn.elements[8]*=d,Vn.elements[9]*=d,Vn.elements[10]*=d,e.setFromRotationMatrix(Vn),n.x=o,n.y=a,n.z=l,this}makePerspective(t,e,n,s,r,o,a=Ln,l=!1){let c=this.elements,h=2*r/(e-t),d=2*r/(n-s),u=(e+t)/(e-t),f=(n+s)/(n-s),g,y;if(l)g=r/(o-r),y=o*r/(o-r);else if(a===Ln)g=-(o+r)/(o-r),y=-2*o*r/(o-r);else if(a===Tr)g=-o/(o-r),y=-o*r/(o-r);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=u,c[12]=0,c[1]=0,c[5]=d,c[9]=f,c[13]=0,c[2]=0,c[6]=0,c[10]=g,c[14]=y,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(t,e,n,s,r,o,a=Ln,l=!1){let c=this.elements,h=2/(e-t),d=2/(n-s),u=-(e+t)/(e-t),f=-(n+s)/(n-s),g,y;if(l)g=1/(o-r),y=o/(o-r);else if(a===Ln)g=-2/(o-r),y=-(o+r)/(o-r);else if(a===Tr)g=-1/(o-r),y=-r/(o-r);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=0,c[12]=u,c[1]=0,c[5]=d,c[9]=0,c[13]=f,c[2]=0,c[6]=0,c[10]=g,c[14]=y,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(t){let e=this.elements,n=t.elements;for(let s=0;s<16;s++)if(e[s]!==n[s])return!1;return!0}fromArray(t,e=0){for(let n=0;n<16;n++)this.elements[n]=t[n+e];return this}toArray(t=[],e=0){let n=this.elements;return t[e]=n[0],t[e+1]=n[1],t[e+2]=n[2],t[e+3]=n[3],t[e+4]=n[4],t[e+5]=n[5],t[e+6]=n[6],t[e+7]=n[7],t[e+8]=n[8],t[e+9]=n[9],t[e+10]=n[10],t[e+11]=n[11],t[e+12]=n[12],t[e+13]=n[13],t[e+14]=n[14],t[e+15]=n[15],t}},_s=new N,Vn=new Zt,Vm=new N(0,0,0),Gm=new N(1,1,1),Pi=new N,Mo=new N,bn=new N,$h=new Zt,Yh=new Nn,Ui=class i{constructor(t=0,e=0,n=0,s=i.DEFAULT_ORDER){this.isEuler=!0,this._x=t,this._y=e,this._z=n,this._order=s}get x(){return this._x}set x(t){this._x=t,this._onChangeCallback()}get y(){return this._y}set y(t){this._y=t,this._onChangeCallback()}get z(){return this._z}set z(t){this._z=t,this._onChangeCallback()}get order(){return this._order}set order(t){this._order=t,this._onChangeCallback()}set(t,e,n,s=this._order){return this._x=t,this._y=e,this._z=n,this._order=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(t){return this._x=t._x,this._y=t._y,this._z=t._z,this._order=t._order,this._onChangeCallback(),this}setFromRotationMatrix(t,e=this._order,n=!0){let s=t.elements,r=s[0],o=s[4],a=s[8],l=s[1],c=s[5],h=s[9],d=s[2],u=s[6],f=s[10];switch(e){case"XYZ":this._y=Math.asin(Xt(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-h,f),this._z=Math.atan2(-o,r)):(this._x=Math.atan2(u,c),this._z=0);break;case"YXZ":this._x=Math.asin(-Xt(h,-1,1)),Math.abs(h)<.9999999?(this._y=Math.atan2(a,f),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-d,r),this._z=0);break;case"ZXY":this._x=Math.asin(Xt(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(-d,f),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,r));break;case"ZYX":this._y=Math.asin(-Xt(d,-1,1)),Math.abs(d)<.9999999?(this._x=Math.atan2(u,f),this._z=Math.atan2(l,r)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(Xt(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-h,c),this._y=Math.atan2(-d,r)):(this._x=0,this._y=Math.atan2(a,f));break;case"XZY":this._z=Math.asin(-Xt(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(u,c),this._y=Math.atan2(a,r)):(this._x=Math.atan2(-h,f),this._y=0);break;default:Ut("Euler: .setFromRotationMatrix() encountered an unknown order: "+e)}return this._order=e,n===!0&&this._onChangeCallback(),this}setFromQuaternion(t,e,n){return $h.makeRotationFromQuaternion(t),this.setFromRotationMatrix($h,e,n)}setFromVector3(t,e=this._order){return this.set(t.x,t.y,t.z,e)}reorder(t){return Yh.setFromEuler(this),this.setFromQuaternion(Yh,t)}equals(t){return t._x===this._x&&t._y===this._y&&t._z===this._z&&t._order===this._order}fromArray(t){return this._x=t[0],this._y=t[1],this._z=t[2],t[3]!==void 0&&(this._order=t[3]),this._onChangeCallback(),this}toArray(t=[],e=0){return t[e]=this._x,t[e+1]=this._y,t[e+2]=this._z,t[e+3]=this._order,t}_onChange(t){return this._onChangeCallback=t,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};Ui.DEFAULT_ORDER="XYZ";var Cr=class{constructor(){this.mask=1}set(t){this.mask=(1<<t|0)>>>0}enable(t){this.mask|=1<<t|0}enableAll(){this.mask=-1}toggle(t){this.mask^=1<<t|0}disable(t){this.mask&=~(1<<t|0)}disableAll(){this.mask=0}test(t){return(this.mask&t.mask)!==0}isEnabled(t){return(this.mask&(1<<t|0))!==0}},Hm=0,Zh=new N,bs=new Nn,ui=new Zt,So=new N,xr=new N,Wm=new N,Xm=new Nn,Jh=new N(1,0,0),Kh=new N(0,1,0),jh=new N(0,0,1),Qh={type:"added"},qm={type:"removed"},Ms={type:"childadded",child:null},pc={type:"childremoved",child:null},Un=class i extends ti{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:Hm++}),this.uuid=Xr(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=i.DEFAULT_UP.clone();let t=new N,e=new Ui,n=new Nn,s=new N(1,1,1);function r(){n.setFromEuler(e,!1)}function o(){e.setFromQuaternion(n,void 0,!1)}e._onChange(r),n._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:t},rotation:{configurable:!0,enumerable:!0,value:e},quaternion:{configurable:!0,enumerable:!0,value:n},scale:{configurable:!0,enumerable:!0,value:s},modelViewMatrix:{value:new Zt},normalMatrix:{value:new Ot}}),this.matrix=new Zt,this.matrixWorld=new Zt,this.matrixAutoUpdate=i.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=i.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new Cr,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(t){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(t),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(t){return this.quaternion.premultiply(t),this}setRotationFromAxisAngle(t,e){this.quaternion.setFromAxisAngle(t,e)}setRotationFromEuler(t){this.quaternion.setFromEuler(t,!0)}setRotationFromMatrix(t){this.quaternion.setFromRotationMatrix(t)}setRotationFromQuaternion(t){this.quaternion.copy(t)}rotateOnAxis(t,e){return bs.setFromAxisAngle(t,e),this.quaternion.multiply(bs),this}rotateOnWorldAxis(t,e){return bs.setFromAxisAngle(t,e),this.quaternion.premultiply(bs),this}rotateX(t){return this.rotateOnAxis(Jh,t)}rotateY(t){return this.rotateOnAxis(Kh,t)}rotateZ(t){return this.rotateOnAxis(jh,t)}translateOnAxis(t,e){return Zh.copy(t).applyQuaternion(this.quaternion),this.position.add(Zh.multiplyScalar(e)),this}translateX(t){return this.translateOnAxis(Jh,t)}translateY(t){return this.translateOnAxis(Kh,t)}translateZ(t){return this.translateOnAxis(jh,t)}localToWorld(t){return this.updateWorldMatrix(!0,!1),t.applyMatrix4(this.matrixWorld)}worldToLocal(t){return this.updateWorldMatrix(!0,!1),t.applyMatrix4(ui.copy(this.matrixWorld).invert())}lookAt(t,e,n){t.isVector3?So.copy(t):So.set(t,e,n);let s=this.parent;this.updateWorldMatrix(!0,!1),xr.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?ui.lookAt(xr,So,this.up):ui.lookAt(So,xr,this.up),this.quaternion.setFromRotationMatrix(ui),s&&(ui.extractRotation(s.matrixWorld),bs.setFromRotationMatrix(ui),this.quaternion.premultiply(bs.invert()))}add(t){if(arguments.length>1){for(let e=0;e<arguments.length;e++)this.add(arguments[e]);return this}return t===this?(Ft("Object3D.add: object can't be added as a child of itself.",t),this):(t&&t.isObject3D?(t.removeFromParent(),t.parent=this,this.children.push(t),t.dispatchEvent(Qh),Ms.child=t,this.dispatchEvent(Ms),Ms.child=null):Ft("Object3D.add: object not an instance of THREE.Object3D.",t),this)}remove(t){if(arguments.length>1){for(let n=0;n<arguments.length;n++)this.remove(arguments[n]);return this}let e=this.children.indexOf(t);return e!==-1&&(t.parent=null,this.children.splice(e,1),t.dispatchEvent(qm),pc.child=t,this.dispatchEvent(pc),pc.child=null),this}removeFromParent(){let t=this.parent;return t!==null&&t.remove(this),this}clear(){return this.remove(...this.children)}attach(t){return this.updateWorldMatrix(!0,!1),ui.copy(this.matrixWorld).invert(),t.parent!==null&&(t.parent.updateWorldMatrix(!0,!1),ui.multiply(t.parent.matrixWorld)),t.applyMatrix4(ui),t.removeFromParent(),t.parent=this,this.children.push(t),t.updateWorldMatrix(!1,!0),t.dispatchEvent(Qh),Ms.child=t,this.dispatchEvent(Ms),Ms.child=null,this}getObjectById(t){return this.getObjectByProperty("id",t)}getObjectByName(t){return this.getObjectByProperty("name",t)}getObjectByProperty(t,e){if(this[t]===e)return this;for(let n=0,s=this.children.length;n<s;n++){let o=this.children[n].getObjectByProperty(t,e);if(o!==void 0)return o}}getObjectsByProperty(t,e,n=[]){this[t]===e&&n.push(this);let s=this.children;for(let r=0,o=s.length;r<o;r++)s[r].getObjectsByProperty(t,e,n);return n}getWorldPosition(t){return this.updateWorldMatrix(!0,!1),t.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(t){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(xr,t,Wm),t}getWorldScale(t){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(xr,Xm,t),t}getWorldDirection(t){this.updateWorldMatrix(!0,!1);let e=this.matrixWorld.elements;return t.set(e[8],e[9],e[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(t){t(this);let e=this.children;for(let n=0,s=e.length;n<s;n++)e[n].traverse(t)}traverseVisible(t){if(this.visible===!1)return;t(this);let e=this.children;for(let n=0,s=e.length;n<s;n++)e[n].traverseVisible(t)}traverseAncestors(t){let e=this.parent;e!==null&&(t(e),e.traverseAncestors(t))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let t=this.pivot;if(t!==null){let e=t.x,n=t.y,s=t.z,r=this.matrix.elements;r[12]+=e-r[0]*e-r[4]*n-r[8]*s,r[13]+=n-r[1]*e-r[5]*n-r[9]*s,r[14]+=s-r[2]*e-r[6]*n-r[10]*s}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(t){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||t)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,t=!0);let e=this.children;for(let n=0,s=e.length;n<s;n++)e[n].updateMatrixWorld(t)}updateWorldMatrix(t,e,n=!1){let s=this.parent;if(t===!0&&s!==null&&s.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||n)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,n=!0),e===!0){let r=this.children;for(let o=0,a=r.length;o<a;o++)r[o].updateWorldMatrix(!1,!0,n)}}toJSON(t){let e=t===void 0||typeof t=="string",n={};e&&(t={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},n.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let s={};s.uuid=this.uuid,s.type=this.type,s.name=this.name,s.castShadow=this.castShadow,s.receiveShadow=this.receiveShadow,s.visible=this.visible,s.frustumCulled=this.frustumCulled,s.renderOrder=this.renderOrder,s.static=this.static,s.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(s.userData=this.userData),s.layers=this.layers.mask,s.matrix=this.matrix.toArray(),s.up=this.up.toArray(),this.pivot!==null&&(s.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(s.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(s.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(s.type="InstancedMesh",s.count=this.count,s.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(s.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(s.type="BatchedMesh",s.perObjectFrustumCulled=this.perObjectFrustumCulled,s.sortObjects=this.sortObjects,s.drawRanges=this._drawRanges,s.reservedRanges=this._reservedRanges,s.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),s.instanceInfo=this._instanceInfo.map(a=>({...a})),s.availableInstanceIds=this._availableInstanceIds.slice(),s.availableGeometryIds=this._availableGeometryIds.slice(),s.nextIndexStart=this._nextIndexStart,s.nextVertexStart=this._nextVertexStart,s.geometryCount=this._geometryCount,s.maxInstanceCount=this._maxInstanceCount,s.maxVertexCount=this._maxVertexCount,s.maxIndexCount=this._maxIndexCount,s.geometryInitialized=this._geometryInitialized,s.matricesTexture=this._matricesTexture.toJSON(t),s.indirectTexture=this._indirectTexture.toJSON(t),this._colorsTexture!==null&&(s.colorsTexture=this._colorsTexture.toJSON(t)),this.boundingSphere!==null&&(s.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(s.boundingBox=this.boundingBox.toJSON()));function r(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(t)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?s.background=this.background.toJSON():this.background.isTexture&&(s.background=this.background.toJSON(t).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(s.environment=this.environment.toJSON(t).uuid);else if(this.isMesh||this.isLine||this.isPoints){s.geometry=r(t.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,h=l.length;c<h;c++){let d=l[c];r(t.shapes,d)}else r(t.shapes,l)}}if(this.isSkinnedMesh&&(s.bindMode=this.bindMode,s.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(r(t.skeletons,this.skeleton),s.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(r(t.materials,this.material[l]));s.material=a}else s.material=r(t.materials,this.material);if(this.children.length>0){s.children=[];for(let a=0;a<this.children.length;a++)s.children.push(this.children[a].toJSON(t).object)}if(this.animations.length>0){s.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];s.animations.push(r(t.animations,l))}}if(e){let a=o(t.geometries),l=o(t.materials),c=o(t.textures),h=o(t.images),d=o(t.shapes),u=o(t.skeletons),f=o(t.animations),g=o(t.nodes);a.length>0&&(n.geometries=a),l.length>0&&(n.materials=l),c.length>0&&(n.textures=c),h.length>0&&(n.images=h),d.length>0&&(n.shapes=d),u.length>0&&(n.skeletons=u),f.length>0&&(n.animations=f),g.length>0&&(n.nodes=g)}return n.object=s,n;function o(a){let l=[];for(let c in a){let h=a[c];delete h.metadata,l.push(h)}return l}}clone(t){return new this.constructor().copy(this,t)}copy(t,e=!0){if(this.name=t.name,this.up.copy(t.up),this.position.copy(t.position),this.rotation.order=t.rotation.order,this.quaternion.copy(t.quaternion),this.scale.copy(t.scale),this.pivot=t.pivot!==null?t.pivot.clone():null,this.matrix.copy(t.matrix),this.matrixWorld.copy(t.matrixWorld),this.matrixAutoUpdate=t.matrixAutoUpdate,this.matrixWorldAutoUpdate=t.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=t.matrixWorldNeedsUpdate,this.layers.mask=t.layers.mask,this.visible=t.visible,this.castShadow=t.castShadow,this.receiveShadow=t.receiveShadow,this.frustumCulled=t.frustumCulled,this.renderOrder=t.renderOrder,this.static=t.static,this.animations=t.animations.slice(),this.userData=JSON.parse(JSON.stringify(t.userData)),e===!0)for(let n=0;n<t.children.length;n++){let s=t.children[n];this.add(s.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};Un.DEFAULT_UP=new N(0,1,0);Un.DEFAULT_MATRIX_AUTO_UPDATE=!0;Un.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var ts=class extends Un{constructor(){super(),this.isGroup=!0,this.type="Group"}},$m={type:"move"},ks=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new ts,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new ts,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new N,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new N),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new ts,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new N,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new N,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(t){return this._targetRay!==null&&this._targetRay.dispatchEvent(t),this._grip!==null&&this._grip.dispatchEvent(t),this._hand!==null&&this._hand.dispatchEvent(t),this}connect(t){if(t&&t.hand){let e=this._hand;if(e)for(let n of t.hand.values())this._getHandJoint(e,n)}return this.dispatchEvent({type:"connected",data:t}),this}disconnect(t){return this.dispatchEvent({type:"disconnected",data:t}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(t,e,n){let s=null,r=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(t&&e.session.visibilityState!=="visible-blurred"){if(c&&t.hand){o=!0;for(let y of t.hand.values()){let m=e.getJointPose(y,n),p=this._getHandJoint(c,y);m!==null&&(p.matrix.fromArray(m.transform.matrix),p.matrix.decompose(p.position,p.quaternion,p.scale),p.matrixWorldNeedsUpdate=!0,p.jointRadius=m.radius),p.visible=m!==null}let h=c.joints["index-finger-tip"],d=c.joints["thumb-tip"],u=h.position.distanceTo(d.position),f=.02,g=.005;c.inputState.pinching&&u>f+g?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:t.handedness,target:this})):!c.inputState.pinching&&u<=f-g&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:t.handedness,target:this}))}else l!==null&&t.gripSpace&&(r=e.getPose(t.gripSpace,n),r!==null&&(l.matrix.fromArray(r.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,r.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(r.linearVelocity)):l.hasLinearVelocity=!1,r.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(r.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:t,target:this})));a!==null&&(s=e.getPose(t.targetRaySpace,n),s===null&&r!==null&&(s=r),s!==null&&(a.matrix.fromArray(s.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,s.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(s.linearVelocity)):a.hasLinearVelocity=!1,s.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(s.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent($m)))}return a!==null&&(a.visible=s!==null),l!==null&&(l.visible=r!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(t,e){if(t.joints[e.jointName]===void 0){let n=new ts;n.matrixAutoUpdate=!1,n.visible=!1,t.joints[e.jointName]=n,t.add(n)}return t.joints[e.jointName]}},Zd={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},Ii={h:0,s:0,l:0},wo={h:0,s:0,l:0};function mc(i,t,e){return e<0&&(e+=1),e>1&&(e-=1),e<1/6?i+(t-i)*6*e:e<1/2?t:e<2/3?i+(t-i)*6*(2/3-e):i}var se=class{constructor(t,e,n){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(t,e,n)}set(t,e,n){if(e===void 0&&n===void 0){let s=t;s&&s.isColor?this.copy(s):typeof s=="number"?this.setHex(s):typeof s=="string"&&this.setStyle(s)}else this.setRGB(t,e,n);return this}setScalar(t){return this.r=t,this.g=t,this.b=t,this}setHex(t,e=Sn){return t=Math.floor(t),this.r=(t>>16&255)/255,this.g=(t>>8&255)/255,this.b=(t&255)/255,Qt.colorSpaceToWorking(this,e),this}setRGB(t,e,n,s=Qt.workingColorSpace){return this.r=t,this.g=e,this.b=n,Qt.colorSpaceToWorking(this,s),this}setHSL(t,e,n,s=Qt.workingColorSpace){if(t=Um(t,1),e=Xt(e,0,1),n=Xt(n,0,1),e===0)this.r=this.g=this.b=n;else{let r=n<=.5?n*(1+e):n+e-n*e,o=2*n-r;this.r=mc(o,r,t+1/3),this.g=mc(o,r,t),this.b=mc(o,r,t-1/3)}return Qt.colorSpaceToWorking(this,s),this}setStyle(t,e=Sn){function n(r){r!==void 0&&parseFloat(r)<1&&Ut("Color: Alpha component of "+t+" will be ignored.")}let s;if(s=/^(\w+)\(([^\)]*)\)/.exec(t)){let r,o=s[1],a=s[2];switch(o){case"rgb":case"rgba":if(r=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(255,parseInt(r[1],10))/255,Math.min(255,parseInt(r[2],10))/255,Math.min(255,parseInt(r[3],10))/255,e);if(r=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(100,parseFloat(r[1]))/100,Math.min(100,parseFloat(r[2]))/100,Math.min(100,parseFloat(r[3]))/100,e);break;case"hsl":case"hsla":if(r=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setHSL(parseFloat(r[1])/360,parseFloat(r[2])/100,parseFloat(r[3])/100,e);break;default:Ut("Color: Unknown color model "+t)}}else if(s=/^\#([A-Fa-f\d]+)$/.exec(t)){let r=s[1],o=r.length;if(o===3)return this.setRGB(parseInt(r.charAt(0),16)/15,parseInt(r.charAt(1),16)/15,parseInt(r.charAt(2),16)/15,e);if(o===6)return this.setHex(parseInt(r,16),e);Ut("Color: Invalid hex color "+t)}else if(t&&t.length>0)return this.setColorName(t,e);return this}setColorName(t,e=Sn){let n=Zd[t.toLowerCase()];return n!==void 0?this.setHex(n,e):Ut("Color: Unknown color "+t),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(t){return this.r=t.r,this.g=t.g,this.b=t.b,this}copySRGBToLinear(t){return this.r=mi(t.r),this.g=mi(t.g),this.b=mi(t.b),this}copyLinearToSRGB(t){return this.r=Ns(t.r),this.g=Ns(t.g),this.b=Ns(t.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(t=Sn){return Qt.workingToColorSpace(en.copy(this),t),Math.round(Xt(en.r*255,0,255))*65536+Math.round(Xt(en.g*255,0,255))*256+Math.round(Xt(en.b*255,0,255))}getHexString(t=Sn){return("000000"+this.getHex(t).toString(16)).slice(-6)}getHSL(t,e=Qt.workingColorSpace){Qt.workingToColorSpace(en.copy(this),e);let n=en.r,s=en.g,r=en.b,o=Math.max(n,s,r),a=Math.min(n,s,r),l,c,h=(a+o)/2;if(a===o)l=0,c=0;else{let d=o-a;switch(c=h<=.5?d/(o+a):d/(2-o-a),o){case n:l=(s-r)/d+(s<r?6:0);break;case s:l=(r-n)/d+2;break;case r:l=(n-s)/d+4;break}l/=6}return t.h=l,t.s=c,t.l=h,t}getRGB(t,e=Qt.workingColorSpace){return Qt.workingToColorSpace(en.copy(this),e),t.r=en.r,t.g=en.g,t.b=en.b,t}getStyle(t=Sn){Qt.workingToColorSpace(en.copy(this),t);let e=en.r,n=en.g,s=en.b;return t!==Sn?`color(${t} ${e.toFixed(3)} ${n.toFixed(3)} ${s.toFixed(3)})`:`rgb(${Math.round(e*255)},${Math.round(n*255)},${Math.round(s*255)})`}offsetHSL(t,e,n){return this.getHSL(Ii),this.setHSL(Ii.h+t,Ii.s+e,Ii.l+n)}add(t){return this.r+=t.r,this.g+=t.g,this.b+=t.b,this}addColors(t,e){return this.r=t.r+e.r,this.g=t.g+e.g,this.b=t.b+e.b,this}addScalar(t){return this.r+=t,this.g+=t,this.b+=t,this}sub(t){return this.r=Math.max(0,this.r-t.r),this.g=Math.max(0,this.g-t.g),this.b=Math.max(0,this.b-t.b),this}multiply(t){return this.r*=t.r,this.g*=t.g,this.b*=t.b,this}multiplyScalar(t){return this.r*=t,this.g*=t,this.b*=t,this}lerp(t,e){return this.r+=(t.r-this.r)*e,this.g+=(t.g-this.g)*e,this.b+=(t.b-this.b)*e,this}lerpColors(t,e,n){return this.r=t.r+(e.r-t.r)*n,this.g=t.g+(e.g-t.g)*n,this.b=t.b+(e.b-t.b)*n,this}lerpHSL(t,e){this.getHSL(Ii),t.getHSL(wo);let n=cc(Ii.h,wo.h,e),s=cc(Ii.s,wo.s,e),r=cc(Ii.l,wo.l,e);return this.setHSL(n,s,r),this}setFromVector3(t){return this.r=t.x,this.g=t.y,this.b=t.z,this}applyMatrix3(t){let e=this.r,n=this.g,s=this.b,r=t.elements;return this.r=r[0]*e+r[3]*n+r[6]*s,this.g=r[1]*e+r[4]*n+r[7]*s,this.b=r[2]*e+r[5]*n+r[8]*s,this}equals(t){return t.r===this.r&&t.g===this.g&&t.b===this.b}fromArray(t,e=0){return this.r=t[e],this.g=t[e+1],this.b=t[e+2],this}toArray(t=[],e=0){return t[e]=this.r,t[e+1]=this.g,t[e+2]=this.b,t}fromBufferAttribute(t,e){return this.r=t.getX(e),this.g=t.getY(e),this.b=t.getZ(e),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},en=new se;se.NAMES=Zd;var zs=class extends Un{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new Ui,this.environmentIntensity=1,this.environmentRotation=new Ui,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(t,e){return super.copy(t,e),this.background=t.background!==null?t.background.clone():null,this.environment=t.environment!==null?t.environment.clone():null,this.fog=t.fog!==null?t.fog.clone():null,this.backgroundBlurriness=t.backgroundBlurriness,this.backgroundIntensity=t.backgroundIntensity,this.backgroundRotation.copy(t.backgroundRotation),this.environmentIntensity=t.environmentIntensity,this.environmentRotation.copy(t.environmentRotation),this.overrideMaterial=t.overrideMaterial!==null?t.overrideMaterial.clone():null,this.matrixAutoUpdate=t.matrixAutoUpdate,this}toJSON(t){let e=super.toJSON(t);return this.fog!==null&&(e.object.fog=this.fog.toJSON()),e.object.backgroundBlurriness=this.backgroundBlurriness,e.object.backgroundIntensity=this.backgroundIntensity,e.object.backgroundRotation=this.backgroundRotation.toArray(),e.object.environmentIntensity=this.environmentIntensity,e.object.environmentRotation=this.environmentRotation.toArray(),e}},Gn=new N,hi=new N,gc=new N,di=new N,Ss=new N,ws=new N,td=new N,xc=new N,vc=new N,yc=new N,_c=new Te,bc=new Te,Mc=new Te,nn=class i{constructor(t=new N,e=new N,n=new N){this.a=t,this.b=e,this.c=n}static getNormal(t,e,n,s){s.subVectors(n,e),Gn.subVectors(t,e),s.cross(Gn);let r=s.lengthSq();return r>0?s.multiplyScalar(1/Math.sqrt(r)):s.set(0,0,0)}static getBarycoord(t,e,n,s,r){Gn.subVectors(s,e),hi.subVectors(n,e),gc.subVectors(t,e);let o=Gn.dot(Gn),a=Gn.dot(hi),l=Gn.dot(gc),c=hi.dot(hi),h=hi.dot(gc),d=o*c-a*a;if(d===0)return r.set(0,0,0),null;let u=1/d,f=(c*l-a*h)*u,g=(o*h-a*l)*u;return r.set(1-f-g,g,f)}static containsPoint(t,e,n,s){return this.getBarycoord(t,e,n,s,di)===null?!1:di.x>=0&&di.y>=0&&di.x+di.y<=1}static getInterpolation(t,e,n,s,r,o,a,l){return this.getBarycoord(t,e,n,s,di)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(r,di.x),l.addScaledVector(o,di.y),l.addScaledVector(a,di.z),l)}static getInterpolatedAttribute(t,e,n,s,r,o){return _c.setScalar(0),bc.setScalar(0),Mc.setScalar(0),_c.fromBufferAttribute(t,e),bc.fromBufferAttribute(t,n),Mc.fromBufferAttribute(t,s),o.setScalar(0),o.addScaledVector(_c,r.x),o.addScaledVector(bc,r.y),o.addScaledVector(Mc,r.z),o}static isFrontFacing(t,e,n,s){return Gn.subVectors(n,e),hi.subVectors(t,e),Gn.cross(hi).dot(s)<0}set(t,e,n){return this.a.copy(t),this.b.copy(e),this.c.copy(n),this}setFromPointsAndIndices(t,e,n,s){return this.a.copy(t[e]),this.b.copy(t[n]),this.c.copy(t[s]),this}setFromAttributeAndIndices(t,e,n,s){return this.a.fromBufferAttribute(t,e),this.b.fromBufferAttribute(t,n),this.c.fromBufferAttribute(t,s),this}clone(){return new this.constructor().copy(this)}copy(t){return this.a.copy(t.a),this.b.copy(t.b),this.c.copy(t.c),this}getArea(){return Gn.subVectors(this.c,this.b),hi.subVectors(this.a,this.b),Gn.cross(hi).length()*.5}getMidpoint(t){return t.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(t){return i.getNormal(this.a,this.b,this.c,t)}getPlane(t){return t.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(t,e){return i.getBarycoord(t,this.a,this.b,this.c,e)}getInterpolation(t,e,n,s,r){return i.getInterpolation(t,this.a,this.b,this.c,e,n,s,r)}containsPoint(t){return i.containsPoint(t,this.a,this.b,this.c)}isFrontFacing(t){return i.isFrontFacing(this.a,this.b,this.c,t)}intersectsBox(t){return t.intersectsTriangle(this)}closestPointToPoint(t,e){let n=this.a,s=this.b,r=this.c,o,a;Ss.subVectors(s,n),ws.subVectors(r,n),xc.subVectors(t,n);let l=Ss.dot(xc),c=ws.dot(xc);if(l<=0&&c<=0)return e.copy(n);vc.subVectors(t,s);let h=Ss.dot(vc),d=ws.dot(vc);if(h>=0&&d<=h)return e.copy(s);let u=l*d-h*c;if(u<=0&&l>=0&&h<=0&&l-h>0)return o=l/(l-h),e.copy(n).addScaledVector(Ss,o);yc.subVectors(t,r);let f=Ss.dot(yc),g=ws.dot(yc);if(g>=0&&f<=g)return e.copy(r);let y=f*c-l*g;if(y<=0&&c>=0&&g<=0)return a=c/(c-g),e.copy(n).addScaledVector(ws,a);let m=h*g-f*d;if(m<=0&&d-h>=0&&f-g>=0)return td.subVectors(r,s),a=(d-h)/(d-h+(f-g)),e.copy(s).addScaledVector(td,a);let p=1/(m+y+u);return o=y*p,a=u*p,e.copy(n).addScaledVector(Ss,o).addScaledVector(ws,a)}equals(t){return t.a.equals(this.a)&&t.b.equals(this.b)&&t.c.equals(this.c)}},le=class{constructor(t=new N(1/0,1/0,1/0),e=new N(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=t,this.max=e}set(t,e){return this.min.copy(t),this.max.copy(e),this}setFromArray(t){this.makeEmpty();for(let e=0,n=t.length;e<n;e+=3)this.expandByPoint(Hn.fromArray(t,e));return this}setFromBufferAttribute(t){this.makeEmpty();for(let e=0,n=t.count;e<n;e++)this.expandByPoint(Hn.fromBufferAttribute(t,e));return this}setFromPoints(t){this.makeEmpty();for(let e=0,n=t.length;e<n;e++)this.expandByPoint(t[e]);return this}setFromCenterAndSize(t,e){let n=Hn.copy(e).multiplyScalar(.5);return this.min.copy(t).sub(n),this.max.copy(t).add(n),this}setFromObject(t,e=!1){return this.makeEmpty(),this.expandByObject(t,e)}clone(){return new this.constructor().copy(this)}copy(t){return this.min.copy(t.min),this.max.copy(t.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(t){return this.isEmpty()?t.set(0,0,0):t.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(t){return this.isEmpty()?t.set(0,0,0):t.subVectors(this.max,this.min)}expandByPoint(t){return this.min.min(t),this.max.max(t),this}expandByVector(t){return this.min.sub(t),this.max.add(t),this}expandByScalar(t){return this.min.addScalar(-t),this.max.addScalar(t),this}expandByObject(t,e=!1){t.updateWorldMatrix(!1,!1);let n=t.geometry;if(n!==void 0){let r=n.getAttribute("position");if(e===!0&&r!==void 0&&t.isInstancedMesh!==!0&&t.isBatchedMesh!==!0)for(let o=0,a=r.count;o<a;o++)t.isMesh===!0?t.getVertexPosition(o,Hn):Hn.fromBufferAttribute(r,o),Hn.applyMatrix4(t.matrixWorld),this.expandByPoint(Hn);else t.boundingBox!==void 0?(t.boundingBox===null&&t.computeBoundingBox(),To.copy(t.boundingBox)):(n.boundingBox===null&&n.computeBoundingBox(),To.copy(n.boundingBox)),To.applyMatrix4(t.matrixWorld),this.union(To)}let s=t.children;for(let r=0,o=s.length;r<o;r++)this.expandByObject(s[r],e);return this}containsPoint(t){return t.x>=this.min.x&&t.x<=this.max.x&&t.y>=this.min.y&&t.y<=this.max.y&&t.z>=this.min.z&&t.z<=this.max.z}containsBox(t){return this.min.x<=t.min.x&&t.max.x<=this.max.x&&this.min.y<=t.min.y&&t.max.y<=this.max.y&&this.min.z<=t.min.z&&t.max.z<=this.max.z}getParameter(t,e){return e.set((t.x-this.min.x)/(this.max.x-this.min.x),(t.y-this.min.y)/(this.max.y-this.min.y),(t.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(t){return t.max.x>=this.min.x&&t.min.x<=this.max.x&&t.max.y>=this.min.y&&t.min.y<=this.max.y&&t.max.z>=this.min.z&&t.min.z<=this.max.z}intersectsSphere(t){return this.clampPoint(t.center,Hn),Hn.distanceToSquared(t.center)<=t.radius*t.radius}intersectsPlane(t){let e,n;return t.normal.x>0?(e=t.normal.x*this.min.x,n=t.normal.x*this.max.x):(e=t.normal.x*this.max.x,n=t.normal.x*this.min.x),t.normal.y>0?(e+=t.normal.y*this.min.y,n+=t.normal.y*this.max.y):(e+=t.normal.y*this.max.y,n+=t.normal.y*this.min.y),t.normal.z>0?(e+=t.normal.z*this.min.z,n+=t.normal.z*this.max.z):(e+=t.normal.z*this.max.z,n+=t.normal.z*this.min.z),e<=-t.constant&&n>=-t.constant}intersectsTriangle(t){if(this.isEmpty())return!1;this.getCenter(vr),Eo.subVectors(this.max,vr),Ts.subVectors(t.a,vr),Es.subVectors(t.b,vr),As.subVectors(t.c,vr),Li.subVectors(Es,Ts),Di.subVectors(As,Es),Ji.subVectors(Ts,As);let e=[0,-Li.z,Li.y,0,-Di.z,Di.y,0,-Ji.z,Ji.y,Li.z,0,-Li.x,Di.z,0,-Di.x,Ji.z,0,-Ji.x,-Li.y,Li.x,0,-Di.y,Di.x,0,-Ji.y,Ji.x,0];return!Sc(e,Ts,Es,As,Eo)||(e=[1,0,0,0,1,0,0,0,1],!Sc(e,Ts,Es,As,Eo))?!1:(Ao.crossVectors(Li,Di),e=[Ao.x,Ao.y,Ao.z],Sc(e,Ts,Es,As,Eo))}clampPoint(t,e){return e.copy(t).clamp(this.min,this.max)}distanceToPoint(t){return this.clampPoint(t,Hn).distanceTo(t)}getBoundingSphere(t){return this.isEmpty()?t.makeEmpty():(this.getCenter(t.center),t.radius=this.getSize(Hn).length()*.5),t}intersect(t){return this.min.max(t.min),this.max.min(t.max),this.isEmpty()&&this.makeEmpty(),this}union(t){return this.min.min(t.min),this.max.max(t.max),this}applyMatrix4(t){return this.isEmpty()?this:(fi[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(t),fi[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(t),fi[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(t),fi[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(t),fi[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(t),fi[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(t),fi[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(t),fi[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(t),this.setFromPoints(fi),this)}translate(t){return this.min.add(t),this.max.add(t),this}equals(t){return t.min.equals(this.min)&&t.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(t){return this.min.fromArray(t.min),this.max.fromArray(t.max),this}},fi=[new N,new N,new N,new N,new N,new N,new N,new N],Hn=new N,To=new le,Ts=new N,Es=new N,As=new N,Li=new N,Di=new N,Ji=new N,vr=new N,Eo=new N,Ao=new N,Ki=new N;function Sc(i,t,e,n,s){for(let r=0,o=i.length-3;r<=o;r+=3){Ki.fromArray(i,r);let a=s.x*Math.abs(Ki.x)+s.y*Math.abs(Ki.y)+s.z*Math.abs(Ki.z),l=t.dot(Ki),c=e.dot(Ki),h=n.dot(Ki);if(Math.max(-Math.max(l,c,h),Math.min(l,c,h))>a)return!1}return!0}var De=new N,Co=new Gt,Ym=0,Oe=class extends ti{constructor(t,e,n=!1){if(super(),Array.isArray(t))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:Ym++}),this.name="",this.array=t,this.itemSize=e,this.count=t!==void 0?t.length/e:0,this.normalized=n,this.usage=Hd,this.updateRanges=[],this.gpuType=En,this.version=0,this._normalizationScale=t!==void 0?lu(t):void 0}onUploadCallback(){}set needsUpdate(t){t===!0&&this.version++}setUsage(t){return this.usage=t,this}addUpdateRange(t,e){this.updateRanges.push({start:t,count:e})}clearUpdateRanges(){this.updateRanges.length=0}copy(t){return this.name=t.name,this.array=new t.array.constructor(t.array),this.itemSize=t.itemSize,this.count=t.count,this.normalized=t.normalized,this.usage=t.usage,this.gpuType=t.gpuType,this._normalizationScale=t._normalizationScale,this}copyAt(t,e,n){t*=this.itemSize,n*=e.itemSize;for(let s=0,r=this.itemSize;s<r;s++)this.array[t+s]=e.array[n+s];return this}copyArray(t){return this.array.set(t),this}applyMatrix3(t){if(this.itemSize===2)for(let e=0,n=this.count;e<n;e++)Co.fromBufferAttribute(this,e),Co.applyMatrix3(t),this.setXY(e,Co.x,Co.y);else if(this.itemSize===3)for(let e=0,n=this.count;e<n;e++)De.fromBufferAttribute(this,e),De.applyMatrix3(t),this.setXYZ(e,De.x,De.y,De.z);return this}applyMatrix4(t){for(let e=0,n=this.count;e<n;e++)De.fromBufferAttribute(this,e),De.applyMatrix4(t),this.setXYZ(e,De.x,De.y,De.z);return this}applyNormalMatrix(t){for(let e=0,n=this.count;e<n;e++)De.fromBufferAttribute(this,e),De.applyNormalMatrix(t),this.setXYZ(e,De.x,De.y,De.z);return this}transformDirection(t){for(let e=0,n=this.count;e<n;e++)De.fromBufferAttribute(this,e),De.transformDirection(t),this.setXYZ(e,De.x,De.y,De.z);return this}set(t,e=0){return this.array.set(t,e),this}getComponent(t,e){let n=this.array[t*this.itemSize+e];return this.normalized&&(n=this._denormalize(n)),n}setComponent(t,e,n){return this.normalized&&(n=this._normalize(n)),this.array[t*this.itemSize+e]=n,this}getX(t){let e=this.array[t*this.itemSize];return this.normalized&&(e=this._denormalize(e)),e}setX(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize]=e,this}getY(t){let e=this.array[t*this.itemSize+1];return this.normalized&&(e=this._denormalize(e)),e}setY(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize+1]=e,this}getZ(t){let e=this.array[t*this.itemSize+2];return this.normalized&&(e=this._denormalize(e)),e}setZ(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize+2]=e,this}getW(t){let e=this.array[t*this.itemSize+3];return this.normalized&&(e=this._denormalize(e)),e}setW(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize+3]=e,this}setXY(t,e,n){return t*=this.itemSize,this.normalized&&(e=this._normalize(e),n=this._normalize(n)),this.array[t+0]=e,this.array[t+1]=n,this}setXYZ(t,e,n,s){return t*=this.itemSize,this.normalized&&(e=this._normalize(e),n=this._normalize(n),s=this._normalize(s)),this.array[t+0]=e,this.array[t+1]=n,this.array[t+2]=s,this}setXYZW(t,e,n,s,r){return t*=this.itemSize,this.normalized&&(e=this._normalize(e),n=this._normalize(n),s=this._normalize(s),r=this._normalize(r)),this.array[t+0]=e,this.array[t+1]=n,this.array[t+2]=s,this.array[t+3]=r,this}onUpload(t){return this.onUploadCallback=t,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let t={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return t.name=this.name,t.usage=this.usage,t.gpuType=this.gpuType,t}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(t){let e=this._normalizationScale;return e!==void 0?Math.max(t/e,-1):Fm(t,this.array)}_normalize(t){let e=this._normalizationScale;return e!==void 0?Math.round(t*e):Om(t,this.array)}};var Rr=class extends Oe{constructor(t,e,n){super(new Uint16Array(t),e,n)}};var Pr=class extends Oe{constructor(t,e,n){super(new Uint32Array(t),e,n)}};var Dn=class extends Oe{constructor(t,e,n){super(new Float32Array(t),e,n)}},Zm=new le,yr=new N,wc=new N,ei=class{constructor(t=new N,e=-1){this.isSphere=!0,this.center=t,this.radius=e}set(t,e){return this.center.copy(t),this.radius=e,this}setFromPoints(t,e){let n=this.center;e!==void 0?n.copy(e):Zm.setFromPoints(t).getCenter(n);let s=0;for(let r=0,o=t.length;r<o;r++)s=Math.max(s,n.distanceToSquared(t[r]));return this.radius=Math.sqrt(s),this}copy(t){return this.center.copy(t.center),this.radius=t.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(t){return t.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(t){return t.distanceTo(this.center)-this.radius}intersectsSphere(t){let e=this.radius+t.radius;return t.center.distanceToSquared(this.center)<=e*e}intersectsBox(t){return t.intersectsSphere(this)}intersectsPlane(t){return Math.abs(t.distanceToPoint(this.center))<=this.radius}clampPoint(t,e){let n=this.center.distanceToSquared(t);return e.copy(t),n>this.radius*this.radius&&(e.sub(this.center).normalize(),e.multiplyScalar(this.radius).add(this.center)),e}getBoundingBox(t){return this.isEmpty()?(t.makeEmpty(),t):(t.set(this.center,this.center),t.expandByScalar(this.radius),t)}applyMatrix4(t){return this.center.applyMatrix4(t),this.radius=this.radius*t.getMaxScaleOnAxis(),this}translate(t){return this.center.add(t),this}expandByPoint(t){if(this.isEmpty())return this.center.copy(t),this.radius=0,this;yr.subVectors(t,this.center);let e=yr.lengthSq();if(e>this.radius*this.radius){let n=Math.sqrt(e),s=(n-this.radius)*.5;this.center.addScaledVector(yr,s/n),this.radius+=s}return this}union(t){return t.isEmpty()?this:this.isEmpty()?(this.copy(t),this):(this.center.equals(t.center)===!0?this.radius=Math.max(this.radius,t.radius):(wc.subVectors(t.center,this.center).setLength(t.radius),this.expandByPoint(yr.copy(t.center).add(wc)),this.expandByPoint(yr.copy(t.center).sub(wc))),this)}equals(t){return t.center.equals(this.center)&&t.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(t){return this.radius=t.radius,this.center.fromArray(t.center),this}},Jm=0,In=new Zt,Tc=new Un,Cs=new N,Mn=new le,_r=new le,He=new N,Fn=class i extends ti{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:Jm++}),this.uuid=Xr(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(t){return Array.isArray(t)?this.index=new(Dm(t)?Pr:Rr)(t,1):this.index=t,this}setIndirect(t,e=0){return this.indirect=t,this.indirectOffset=e,this}getIndirect(){return this.indirect}getAttribute(t){return this.attributes[t]}setAttribute(t,e){return this.attributes[t]=e,this}deleteAttribute(t){return delete this.attributes[t],this}hasAttribute(t){return this.attributes[t]!==void 0}addGroup(t,e,n=0){this.groups.push({start:t,count:e,materialIndex:n})}clearGroups(){this.groups=[]}setDrawRange(t,e){this.drawRange.start=t,this.drawRange.count=e}applyMatrix4(t){let e=this.attributes.position;e!==void 0&&(e.applyMatrix4(t),e.needsUpdate=!0);let n=this.attributes.normal;if(n!==void 0){let r=new Ot().getNormalMatrix(t);n.applyNormalMatrix(r),n.needsUpdate=!0}let s=this.attributes.tangent;return s!==void 0&&(s.transformDirection(t),s.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(t){return In.makeRotationFromQuaternion(t),this.applyMatrix4(In),this}rotateX(t){return In.makeRotationX(t),this.applyMatrix4(In),this}rotateY(t){return In.makeRotationY(t),this.applyMatrix4(In),this}rotateZ(t){return In.makeRotationZ(t),this.applyMatrix4(In),this}translate(t,e,n){return In.makeTranslation(t,e,n),this.applyMatrix4(In),this}scale(t,e,n){return In.makeScale(t,e,n),this.applyMatrix4(In),this}lookAt(t){return Tc.lookAt(t),Tc.updateMatrix(),this.applyMatrix4(Tc.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(Cs).negate(),this.translate(Cs.x,Cs.y,Cs.z),this}setFromPoints(t){let e=this.getAttribute("position");if(e===void 0){let n=[];for(let s=0,r=t.length;s<r;s++){let o=t[s];n.push(o.x,o.y,o.z||0)}this.setAttribute("position",new Dn(n,3))}else{let n=Math.min(t.length,e.count);for(let s=0;s<n;s++){let r=t[s];e.setXYZ(s,r.x,r.y,r.z||0)}t.length>e.count&&Ut("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),e.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new le);let t=this.attributes.position,e=this.morphAttributes.position;if(t&&t.isGLBufferAttribute){Ft("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new N(-1/0,-1/0,-1/0),new N(1/0,1/0,1/0));return}if(t!==void 0){if(this.boundingBox.setFromBufferAttribute(t),e)for(let n=0,s=e.length;n<s;n++){let r=e[n];Mn.setFromBufferAttribute(r),this.morphTargetsRelative?(He.addVectors(this.boundingBox.min,Mn.min),this.boundingBox.expandByPoint(He),He.addVectors(this.boundingBox.max,Mn.max),this.boundingBox.expandByPoint(He)):(this.boundingBox.expandByPoint(Mn.min),this.boundingBox.expandByPoint(Mn.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&Ft('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new ei);let t=this.attributes.position,e=this.morphAttributes.position;if(t&&t.isGLBufferAttribute){Ft("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new N,1/0);return}if(t){let n=this.boundingSphere.center;if(Mn.setFromBufferAttribute(t),e)for(let r=0,o=e.length;r<o;r++){let a=e[r];_r.setFromBufferAttribute(a),this.morphTargetsRelative?(He.addVectors(Mn.min,_r.min),Mn.expandByPoint(He),He.addVectors(Mn.max,_r.max),Mn.expandByPoint(He)):(Mn.expandByPoint(_r.min),Mn.expandByPoint(_r.max))}Mn.getCenter(n);let s=0;for(let r=0,o=t.count;r<o;r++)He.fromBufferAttribute(t,r),s=Math.max(s,n.distanceToSquared(He));if(e)for(let r=0,o=e.length;r<o;r++){let a=e[r],l=this.morphTargetsRelative;for(let c=0,h=a.count;c<h;c++)He.fromBufferAttribute(a,c),l&&(Cs.fromBufferAttribute(t,c),He.add(Cs)),s=Math.max(s,n.distanceToSquared(He))}this.boundingSphere.radius=Math.sqrt(s),isNaN(this.boundingSphere.radius)&&Ft('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let t=this.index,e=this.attributes;if(t===null||e.position===void 0||e.normal===void 0||e.uv===void 0){Ft("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let n=e.position,s=e.normal,r=e.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==n.count)&&(o=new Oe(new Float32Array(4*n.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(n.count);for(let C=0;C<n.count;C++)a[C]=new N,l[C]=new N;let h=new N,d=new N,u=new N,f=new Gt,g=new Gt,y=new Gt,m=new N,p=new N;function v(C,A,R){c[C]=c[A]=c[R]=1,h.fromBufferAttribute(n,C),d.fromBufferAttribute(n,A),u.fromBufferAttribute(n,R),f.fromBufferAttribute(r,C),g.fromBufferAttribute(r,A),y.fromBufferAttribute(r,R),d.sub(h),u.sub(h),g.sub(f),y.sub(f);let I=1/(g.x*y.y-y.x*g.y);isFinite(I)&&(m.copy(d).multiplyScalar(y.y).addScaledVector(u,-g.y).multiplyScalar(I),p.copy(u).multiplyScalar(g.x).addScaledVector(d,-y.x).multiplyScalar(I),a[C].add(m),a[A].add(m),a[R].add(m),l[C].add(p),l[A].add(p),l[R].add(p))}let S=this.groups;S.length===0&&(S=[{start:0,count:t.count}]);for(let C=0,A=S.length;C<A;++C){let R=S[C],I=R.start,F=R.count;for(let L=I,z=I+F;L<z;L+=3)v(t.getX(L+0),t.getX(L+1),t.getX(L+2))}let _=new N,b=new N,w=new N,x=new N;function M(C){w.fromBufferAttribute(s,C),x.copy(w);let A=a[C];_.copy(A),_.sub(w.multiplyScalar(w.dot(A))).normalize(),b.crossVectors(x,A);let I=b.dot(l[C])<0?-1:1;o.setXYZW(C,_.x,_.y,_.z,I)}for(let C=0,A=n.count;C<A;++C)c[C]&&M(C);this._transformed=!0}computeVertexNormals(){let t=this.index,e=this.getAttribute("position");if(e!==void 0){let n=this.getAttribute("normal");if(n===void 0||n.count!==e.count)n=new Oe(new Float32Array(e.count*3),3),this.setAttribute("normal",n);else for(let u=0,f=n.count;u<f;u++)n.setXYZ(u,0,0,0);let s=new N,r=new N,o=new N,a=new N,l=new N,c=new N,h=new N,d=new N;if(t)for(let u=0,f=t.count;u<f;u+=3){let g=t.getX(u+0),y=t.getX(u+1),m=t.getX(u+2);s.fromBufferAttribute(e,g),r.fromBufferAttribute(e,y),o.fromBufferAttribute(e,m),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),a.fromBufferAttribute(n,g),l.fromBufferAttribute(n,y),c.fromBufferAttribute(n,m),a.add(h),l.add(h),c.add(h),n.setXYZ(g,a.x,a.y,a.z),n.setXYZ(y,l.x,l.y,l.z),n.setXYZ(m,c.x,c.y,c.z)}else for(let u=0,f=e.count;u<f;u+=3)s.fromBufferAttribute(e,u+0),r.fromBufferAttribute(e,u+1),o.fromBufferAttribute(e,u+2),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),n.setXYZ(u+0,h.x,h.y,h.z),n.setXYZ(u+1,h.x,h.y,h.z),n.setXYZ(u+2,h.x,h.y,h.z);this.normalizeNormals(),n.needsUpdate=!0}}normalizeNormals(){let t=this.attributes.normal;for(let e=0,n=t.count;e<n;e++)He.fromBufferAttribute(t,e),He.normalize(),t.setXYZ(e,He.x,He.y,He.z)}toNonIndexed(){function t(a,l){let c=a.array,h=a.itemSize,d=a.normalized,u=new c.constructor(l.length*h),f=0,g=0;for(let y=0,m=l.length;y<m;y++){a.isInterleavedBufferAttribute?f=l[y]*a.data.stride+a.offset:f=l[y]*h;for(let p=0;p<h;p++)u[g++]=c[f++]}return new Oe(u,h,d)}if(this.index===null)return Ut("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let e=new i,n=this.index.array,s=this.attributes;for(let a in s){let l=s[a],c=t(l,n);e.setAttribute(a,c)}let r=this.morphAttributes;for(let a in r){let l=[],c=r[a];for(let h=0,d=c.length;h<d;h++){let u=c[h],f=t(u,n);l.push(f)}e.morphAttributes[a]=l}e.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];e.addGroup(c.start,c.count,c.materialIndex)}return e}toJSON(){let t={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(t.uuid=this.uuid,t.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,t.name=this.name,Object.keys(this.userData).length>0&&(t.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(t[c]=l[c]);return t}t.data={attributes:{}};let e=this.index;e!==null&&(t.data.index={type:e.array.constructor.name,array:Array.prototype.slice.call(e.array)});let n=this.attributes;for(let l in n){let c=n[l];t.data.attributes[l]=c.toJSON(t.data)}let s={},r=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],h=[];for(let d=0,u=c.length;d<u;d++){let f=c[d];h.push(f.toJSON(t.data))}h.length>0&&(s[l]=h,r=!0)}r&&(t.data.morphAttributes=s,t.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(t.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(t.data.boundingSphere=a.toJSON()),t}clone(){return new this.constructor().copy(this)}copy(t){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let e={};this.name=t.name;let n=t.index;n!==null&&this.setIndex(n.clone());let s=t.attributes;for(let c in s){let h=s[c];this.setAttribute(c,h.clone(e))}let r=t.morphAttributes;for(let c in r){let h=[],d=r[c];for(let u=0,f=d.length;u<f;u++)h.push(d[u].clone(e));this.morphAttributes[c]=h}this.morphTargetsRelative=t.morphTargetsRelative;let o=t.groups;for(let c=0,h=o.length;c<h;c++){let d=o[c];this.addGroup(d.start,d.count,d.materialIndex)}let a=t.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=t.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=t.drawRange.start,this.drawRange.count=t.drawRange.count,this.userData=t.userData,this._transformed=t._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var Ec=new N,Km=new N,jm=new Ot,un=class{constructor(t=new N(1,0,0),e=0){this.isPlane=!0,this.normal=t,this.constant=e}set(t,e){return this.normal.copy(t),this.constant=e,this}setComponents(t,e,n,s){return this.normal.set(t,e,n),this.constant=s,this}setFromNormalAndCoplanarPoint(t,e){return this.normal.copy(t),this.constant=-e.dot(this.normal),this}setFromCoplanarPoints(t,e,n){let s=Ec.subVectors(n,e).cross(Km.subVectors(t,e)).normalize();return this.setFromNormalAndCoplanarPoint(s,t),this}copy(t){return this.normal.copy(t.normal),this.constant=t.constant,this}normalize(){let t=1/this.normal.length();return this.normal.multiplyScalar(t),this.constant*=t,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(t){return this.normal.dot(t)+this.constant}distanceToSphere(t){return this.distanceToPoint(t.center)-t.radius}projectPoint(t,e){return e.copy(t).addScaledVector(this.normal,-this.distanceToPoint(t))}intersectLine(t,e,n=!0){let s=t.delta(Ec),r=this.normal.dot(s);if(r===0)return this.distanceToPoint(t.start)===0?e.copy(t.start):null;let o=-(t.start.dot(this.normal)+this.constant)/r;return n===!0&&(o<0||o>1)?null:e.copy(t.start).addScaledVector(s,o)}intersectsLine(t){let e=this.distanceToPoint(t.start),n=this.distanceToPoint(t.end);return e<0&&n>0||n<0&&e>0}intersectsBox(t){return t.intersectsPlane(this)}intersectsSphere(t){return t.intersectsPlane(this)}coplanarPoint(t){return t.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(t,e){let n=e||jm.getNormalMatrix(t),s=this.coplanarPoint(Ec).applyMatrix4(t),r=this.normal.applyMatrix3(n).normalize();return this.constant=-s.dot(r),this}translate(t){return this.constant-=t.dot(this.normal),this}equals(t){return t.normal.equals(this.normal)&&t.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(t){return this.normal.fromArray(t.normal),this.constant=t.constant,this}},Qm=0,es=class extends ti{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:Qm++}),this.uuid=Xr(),this.name="",this.type="Material",this.blending=Ws,this.side=Tn,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=zc,this.blendDst=Vc,this.blendEquation=is,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new se(0,0,0),this.blendAlpha=0,this.depthFunc=Us,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=Od,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=Wo,this.stencilZFail=Wo,this.stencilZPass=Wo,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(t){this._alphaTest>0!=t>0&&this.version++,this._alphaTest=t}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(t){if(t!==void 0)for(let e in t){let n=t[e];if(n===void 0){Ut(`Material: parameter '${e}' has value of undefined.`);continue}let s=this[e];if(s===void 0){Ut(`Material: '${e}' is not a property of THREE.${this.type}.`);continue}s&&s.isColor?s.set(n):s&&s.isVector2&&n&&n.isVector2||s&&s.isEuler&&n&&n.isEuler||s&&s.isVector3&&n&&n.isVector3?s.copy(n):this[e]=n}}toJSON(t){let e=t===void 0||typeof t=="string";e&&(t={textures:{},images:{}});let n={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};n.uuid=this.uuid,n.type=this.type,n.blending=this.blending,n.side=this.side,n.shadowSide=this.shadowSide,n.vertexColors=this.vertexColors,n.opacity=this.opacity,n.transparent=this.transparent,n.blendSrc=this.blendSrc,n.blendDst=this.blendDst,n.blendEquation=this.blendEquation,n.blendSrcAlpha=this.blendSrcAlpha,n.blendDstAlpha=this.blendDstAlpha,n.blendEquationAlpha=this.blendEquationAlpha,n.blendColor=this.blendColor.getHex(),n.blendAlpha=this.blendAlpha,n.depthFunc=this.depthFunc,n.depthTest=this.depthTest,n.depthWrite=this.depthWrite,n.colorWrite=this.colorWrite,n.clipIntersection=this.clipIntersection,n.clipShadows=this.clipShadows,n.stencilWriteMask=this.stencilWriteMask,n.stencilFunc=this.stencilFunc,n.stencilRef=this.stencilRef,n.stencilFuncMask=this.stencilFuncMask,n.stencilFail=this.stencilFail,n.stencilZFail=this.stencilZFail,n.stencilZPass=this.stencilZPass,n.stencilWrite=this.stencilWrite,n.polygonOffset=this.polygonOffset,n.polygonOffsetFactor=this.polygonOffsetFactor,n.polygonOffsetUnits=this.polygonOffsetUnits,n.dithering=this.dithering,n.alphaTest=this.alphaTest,n.alphaHash=this.alphaHash,n.alphaToCoverage=this.alphaToCoverage,n.premultipliedAlpha=this.premultipliedAlpha,n.forceSinglePass=this.forceSinglePass,n.allowOverride=this.allowOverride,n.visible=this.visible,n.toneMapped=this.toneMapped,n.name=this.name,this.color&&this.color.isColor&&(n.color=this.color.getHex()),this.roughness!==void 0&&(n.roughness=this.roughness),this.metalness!==void 0&&(n.metalness=this.metalness),this.sheen!==void 0&&(n.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(n.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(n.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(n.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(n.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(n.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(n.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(n.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(n.shininess=this.shininess),this.clearcoat!==void 0&&(n.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(n.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(n.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(n.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(t).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(n.clearcoatMap=this.clearcoatMap.toJSON(t).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(n.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(t).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(n.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(t).uuid,n.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(n.sheenColorMap=this.sheenColorMap.toJSON(t).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(n.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(t).uuid),this.dispersion!==void 0&&(n.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(n.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(n.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(n.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(n.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(n.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(n.iridescenceMap=this.iridescenceMap.toJSON(t).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(n.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(t).uuid),this.anisotropy!==void 0&&(n.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(n.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(n.anisotropyMap=this.anisotropyMap.toJSON(t).uuid),this.map&&this.map.isTexture&&(n.map=this.map.toJSON(t).uuid),this.matcap&&this.matcap.isTexture&&(n.matcap=this.matcap.toJSON(t).uuid),this.alphaMap&&this.alphaMap.isTexture&&(n.alphaMap=this.alphaMap.toJSON(t).uuid),this.lightMap&&this.lightMap.isTexture&&(n.lightMap=this.lightMap.toJSON(t).uuid,n.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(n.aoMap=this.aoMap.toJSON(t).uuid,n.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(n.bumpMap=this.bumpMap.toJSON(t).uuid,n.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(n.normalMap=this.normalMap.toJSON(t).uuid,n.normalMapType=this.normalMapType,n.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(n.displacementMap=this.displacementMap.toJSON(t).uuid,n.displacementScale=this.displacementScale,n.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(n.roughnessMap=this.roughnessMap.toJSON(t).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(n.metalnessMap=this.metalnessMap.toJSON(t).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(n.emissiveMap=this.emissiveMap.toJSON(t).uuid),this.specularMap&&this.specularMap.isTexture&&(n.specularMap=this.specularMap.toJSON(t).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(n.specularIntensityMap=this.specularIntensityMap.toJSON(t).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(n.specularColorMap=this.specularColorMap.toJSON(t).uuid),this.envMap&&this.envMap.isTexture&&(n.envMap=this.envMap.toJSON(t).uuid,this.combine!==void 0&&(n.combine=this.combine)),this.envMapRotation!==void 0&&(n.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(n.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(n.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(n.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(n.gradientMap=this.gradientMap.toJSON(t).uuid),this.transmission!==void 0&&(n.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(n.transmissionMap=this.transmissionMap.toJSON(t).uuid),this.thickness!==void 0&&(n.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(n.thicknessMap=this.thicknessMap.toJSON(t).uuid),this.attenuationDistance!==void 0&&(n.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(n.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(n.size=this.size),this.sizeAttenuation!==void 0&&(n.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(n.clippingPlanes=this.clippingPlanes.map(r=>r.toJSON())),this.rotation!==void 0&&(n.rotation=this.rotation),this.depthPacking!==void 0&&(n.depthPacking=this.depthPacking),this.linewidth!==void 0&&(n.linewidth=this.linewidth),this.linecap!==void 0&&(n.linecap=this.linecap),this.linejoin!==void 0&&(n.linejoin=this.linejoin),this.dashSize!==void 0&&(n.dashSize=this.dashSize),this.gapSize!==void 0&&(n.gapSize=this.gapSize),this.scale!==void 0&&(n.scale=this.scale),this.wireframe!==void 0&&(n.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(n.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(n.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(n.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(n.flatShading=this.flatShading),this.fog!==void 0&&(n.fog=this.fog),Object.keys(this.userData).length>0&&(n.userData=this.userData);function s(r){let o=[];for(let a in r){let l=r[a];delete l.metadata,o.push(l)}return o}if(e){let r=s(t.textures),o=s(t.images);r.length>0&&(n.textures=r),o.length>0&&(n.images=o)}return n}fromJSON(t,e){if(t.uuid!==void 0&&(this.uuid=t.uuid),t.name!==void 0&&(this.name=t.name),t.color!==void 0&&this.color!==void 0&&this.color.setHex(t.color),t.roughness!==void 0&&(this.roughness=t.roughness),t.metalness!==void 0&&(this.metalness=t.metalness),t.sheen!==void 0&&(this.sheen=t.sheen),t.sheenColor!==void 0&&(this.sheenColor=new se().setHex(t.sheenColor)),t.sheenRoughness!==void 0&&(this.sheenRoughness=t.sheenRoughness),t.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(t.emissive),t.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(t.specular),t.specularIntensity!==void 0&&(this.specularIntensity=t.specularIntensity),t.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(t.specularColor),t.shininess!==void 0&&(this.shininess=t.shininess),t.clearcoat!==void 0&&(this.clearcoat=t.clearcoat),t.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=t.clearcoatRoughness),t.diffuseRoughness!==void 0&&(this.diffuseRoughness=t.diffuseRoughness),t.dispersion!==void 0&&(this.dispersion=t.dispersion),t.retroreflectivity!==void 0&&(this.retroreflectivity=t.retroreflectivity),t.iridescence!==void 0&&(this.iridescence=t.iridescence),t.iridescenceIOR!==void 0&&(this.iridescenceIOR=t.iridescenceIOR),t.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=t.iridescenceThicknessMinimum),t.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=t.iridescenceThicknessMaximum),t.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=t.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=t.iridescenceThicknessRange[1]),t.transmission!==void 0&&(this.transmission=t.transmission),t.thickness!==void 0&&(this.thickness=t.thickness),t.attenuationDistance!==void 0&&(this.attenuationDistance=t.attenuationDistance),t.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(t.attenuationColor),t.anisotropy!==void 0&&(this.anisotropy=t.anisotropy),t.anisotropyRotation!==void 0&&(this.anisotropyRotation=t.anisotropyRotation),t.fog!==void 0&&(this.fog=t.fog),t.flatShading!==void 0&&(this.flatShading=t.flatShading),t.blending!==void 0&&(this.blending=t.blending),t.combine!==void 0&&(this.combine=t.combine),t.side!==void 0&&(this.side=t.side),t.shadowSide!==void 0&&(this.shadowSide=t.shadowSide),t.opacity!==void 0&&(this.opacity=t.opacity),t.transparent!==void 0&&(this.transparent=t.transparent),t.alphaTest!==void 0&&(this.alphaTest=t.alphaTest),t.alphaHash!==void 0&&(this.alphaHash=t.alphaHash),t.depthFunc!==void 0&&(this.depthFunc=t.depthFunc),t.depthTest!==void 0&&(this.depthTest=t.depthTest),t.depthWrite!==void 0&&(this.depthWrite=t.depthWrite),t.colorWrite!==void 0&&(this.colorWrite=t.colorWrite),t.clippingPlanes!==void 0&&(this.clippingPlanes=t.clippingPlanes.map(n=>new un().fromJSON(n))),t.clipIntersection!==void 0&&(this.clipIntersection=t.clipIntersection),t.clipShadows!==void 0&&(this.clipShadows=t.clipShadows),t.depthPacking!==void 0&&(this.depthPacking=t.depthPacking),t.blendSrc!==void 0&&(this.blendSrc=t.blendSrc),t.blendDst!==void 0&&(this.blendDst=t.blendDst),t.blendEquation!==void 0&&(this.blendEquation=t.blendEquation),t.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=t.blendSrcAlpha),t.blendDstAlpha!==void 0&&(this.blendDstAlpha=t.blendDstAlpha),t.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=t.blendEquationAlpha),t.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(t.blendColor),t.blendAlpha!==void 0&&(this.blendAlpha=t.blendAlpha),t.stencilWriteMask!==void 0&&(this.stencilWriteMask=t.stencilWriteMask),t.stencilFunc!==void 0&&(this.stencilFunc=t.stencilFunc),t.stencilRef!==void 0&&(this.stencilRef=t.stencilRef),t.stencilFuncMask!==void 0&&(this.stencilFuncMask=t.stencilFuncMask),t.stencilFail!==void 0&&(this.stencilFail=t.stencilFail),t.stencilZFail!==void 0&&(this.stencilZFail=t.stencilZFail),t.stencilZPass!==void 0&&(this.stencilZPass=t.stencilZPass),t.stencilWrite!==void 0&&(this.stencilWrite=t.stencilWrite),t.wireframe!==void 0&&(this.wireframe=t.wireframe),t.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=t.wireframeLinewidth),t.wireframeLinecap!==void 0&&(this.wireframeLinecap=t.wireframeLinecap),t.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=t.wireframeLinejoin),t.rotation!==void 0&&(this.rotation=t.rotation),t.linewidth!==void 0&&(this.linewidth=t.linewidth),t.linecap!==void 0&&(this.linecap=t.linecap),t.linejoin!==void 0&&(this.linejoin=t.linejoin),t.dashSize!==void 0&&(this.dashSize=t.dashSize),t.gapSize!==void 0&&(this.gapSize=t.gapSize),t.scale!==void 0&&(this.scale=t.scale),t.polygonOffset!==void 0&&(this.polygonOffset=t.polygonOffset),t.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=t.polygonOffsetFactor),t.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=t.polygonOffsetUnits),t.dithering!==void 0&&(this.dithering=t.dithering),t.alphaToCoverage!==void 0&&(this.alphaToCoverage=t.alphaToCoverage),t.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=t.premultipliedAlpha),t.forceSinglePass!==void 0&&(this.forceSinglePass=t.forceSinglePass),t.allowOverride!==void 0&&(this.allowOverride=t.allowOverride),t.visible!==void 0&&(this.visible=t.visible),t.toneMapped!==void 0&&(this.toneMapped=t.toneMapped),t.userData!==void 0&&(this.userData=t.userData),t.vertexColors!==void 0&&(typeof t.vertexColors=="number"?this.vertexColors=t.vertexColors>0:this.vertexColors=t.vertexColors),t.size!==void 0&&(this.size=t.size),t.sizeAttenuation!==void 0&&(this.sizeAttenuation=t.sizeAttenuation),t.map!==void 0&&(this.map=e[t.map]||null),t.matcap!==void 0&&(this.matcap=e[t.matcap]||null),t.alphaMap!==void 0&&(this.alphaMap=e[t.alphaMap]||null),t.bumpMap!==void 0&&(this.bumpMap=e[t.bumpMap]||null),t.bumpScale!==void 0&&(this.bumpScale=t.bumpScale),t.normalMap!==void 0&&(this.normalMap=e[t.normalMap]||null),t.normalMapType!==void 0&&(this.normalMapType=t.normalMapType),t.normalScale!==void 0){let n=t.normalScale;Array.isArray(n)===!1&&(n=[n,n]),this.normalScale=new Gt().fromArray(n)}return t.displacementMap!==void 0&&(this.displacementMap=e[t.displacementMap]||null),t.displacementScale!==void 0&&(this.displacementScale=t.displacementScale),t.displacementBias!==void 0&&(this.displacementBias=t.displacementBias),t.roughnessMap!==void 0&&(this.roughnessMap=e[t.roughnessMap]||null),t.metalnessMap!==void 0&&(this.metalnessMap=e[t.metalnessMap]||null),t.emissiveMap!==void 0&&(this.emissiveMap=e[t.emissiveMap]||null),t.emissiveIntensity!==void 0&&(this.emissiveIntensity=t.emissiveIntensity),t.specularMap!==void 0&&(this.specularMap=e[t.specularMap]||null),t.specularIntensityMap!==void 0&&(this.specularIntensityMap=e[t.specularIntensityMap]||null),t.specularColorMap!==void 0&&(this.specularColorMap=e[t.specularColorMap]||null),t.envMap!==void 0&&(this.envMap=e[t.envMap]||null),t.envMapRotation!==void 0&&this.envMapRotation.fromArray(t.envMapRotation),t.envMapIntensity!==void 0&&(this.envMapIntensity=t.envMapIntensity),t.reflectivity!==void 0&&(this.reflectivity=t.reflectivity),t.refractionRatio!==void 0&&(this.refractionRatio=t.refractionRatio),t.lightMap!==void 0&&(this.lightMap=e[t.lightMap]||null),t.lightMapIntensity!==void 0&&(this.lightMapIntensity=t.lightMapIntensity),t.aoMap!==void 0&&(this.aoMap=e[t.aoMap]||null),t.aoMapIntensity!==void 0&&(this.aoMapIntensity=t.aoMapIntensity),t.gradientMap!==void 0&&(this.gradientMap=e[t.gradientMap]||null),t.clearcoatMap!==void 0&&(this.clearcoatMap=e[t.clearcoatMap]||null),t.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=e[t.clearcoatRoughnessMap]||null),t.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=e[t.clearcoatNormalMap]||null),t.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new Gt().fromArray(t.clearcoatNormalScale)),t.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=e[t.diffuseRoughnessMap]||null),t.iridescenceMap!==void 0&&(this.iridescenceMap=e[t.iridescenceMap]||null),t.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=e[t.iridescenceThicknessMap]||null),t.transmissionMap!==void 0&&(this.transmissionMap=e[t.transmissionMap]||null),t.thicknessMap!==void 0&&(this.thicknessMap=e[t.thicknessMap]||null),t.anisotropyMap!==void 0&&(this.anisotropyMap=e[t.anisotropyMap]||null),t.sheenColorMap!==void 0&&(this.sheenColorMap=e[t.sheenColorMap]||null),t.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=e[t.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(t){this.name=t.name,this.blending=t.blending,this.side=t.side,this.vertexColors=t.vertexColors,this.opacity=t.opacity,this.transparent=t.transparent,this.blendSrc=t.blendSrc,this.blendDst=t.blendDst,this.blendEquation=t.blendEquation,this.blendSrcAlpha=t.blendSrcAlpha,this.blendDstAlpha=t.blendDstAlpha,this.blendEquationAlpha=t.blendEquationAlpha,this.blendColor.copy(t.blendColor),this.blendAlpha=t.blendAlpha,this.depthFunc=t.depthFunc,this.depthTest=t.depthTest,this.depthWrite=t.depthWrite,this.stencilWriteMask=t.stencilWriteMask,this.stencilFunc=t.stencilFunc,this.stencilRef=t.stencilRef,this.stencilFuncMask=t.stencilFuncMask,this.stencilFail=t.stencilFail,this.stencilZFail=t.stencilZFail,this.stencilZPass=t.stencilZPass,this.stencilWrite=t.stencilWrite;let e=t.clippingPlanes,n=null;if(e!==null){let s=e.length;n=new Array(s);for(let r=0;r!==s;++r)n[r]=e[r].clone()}return this.clippingPlanes=n,this.clipIntersection=t.clipIntersection,this.clipShadows=t.clipShadows,this.shadowSide=t.shadowSide,this.colorWrite=t.colorWrite,this.precision=t.precision,this.polygonOffset=t.polygonOffset,this.polygonOffsetFactor=t.polygonOffsetFactor,this.polygonOffsetUnits=t.polygonOffsetUnits,this.dithering=t.dithering,this.alphaTest=t.alphaTest,this.alphaHash=t.alphaHash,this.alphaToCoverage=t.alphaToCoverage,this.premultipliedAlpha=t.premultipliedAlpha,this.forceSinglePass=t.forceSinglePass,this.allowOverride=t.allowOverride,this.visible=t.visible,this.toneMapped=t.toneMapped,this.userData=JSON.parse(JSON.stringify(t.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(t){t===!0&&this.version++}};var pi=new N,Ac=new N,Ro=new N,Po=new N,Wn=class{constructor(t=new N,e=new N(0,0,-1)){this.origin=t,this.direction=e}set(t,e){return this.origin.copy(t),this.direction.copy(e),this}copy(t){return this.origin.copy(t.origin),this.direction.copy(t.direction),this}at(t,e){return e.copy(this.origin).addScaledVector(this.direction,t)}lookAt(t){return this.direction.copy(t).sub(this.origin).normalize(),this}recast(t){return this.origin.copy(this.at(t,pi)),this}closestPointToPoint(t,e){e.subVectors(t,this.origin);let n=e.dot(this.direction);return n<0?e.copy(this.origin):e.copy(this.origin).addScaledVector(this.direction,n)}distanceToPoint(t){return Math.sqrt(this.distanceSqToPoint(t))}distanceSqToPoint(t){let e=pi.subVectors(t,this.origin).dot(this.direction);return e<0?this.origin.distanceToSquared(t):(pi.copy(this.origin).addScaledVector(this.direction,e),pi.distanceToSquared(t))}distanceSqToSegment(t,e,n,s){Ac.copy(t).add(e).multiplyScalar(.5),Ro.copy(e).sub(t).normalize(),Po.copy(this.origin).sub(Ac);let r=t.distanceTo(e)*.5,o=-this.direction.dot(Ro),a=Po.dot(this.direction),l=-Po.dot(Ro),c=Po.lengthSq(),h=Math.abs(1-o*o),d,u,f,g;if(h>0)if(d=o*l-a,u=o*a-l,g=r*h,d>=0)if(u>=-g)if(u<=g){let y=1/h;d*=y,u*=y,f=d*(d+o*u+2*a)+u*(o*d+u+2*l)+c}else u=r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u=-r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u<=-g?(d=Math.max(0,-(-o*r+a)),u=d>0?-r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c):u<=g?(d=0,u=Math.min(Math.max(-r,-l),r),f=u*(u+2*l)+c):(d=Math.max(0,-(o*r+a)),u=d>0?r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c);else u=o>0?-r:r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;return n&&n.copy(this.origin).addScaledVector(this.direction,d),s&&s.copy(Ac).addScaledVector(Ro,u),f}intersectSphere(t,e){if(t.radius<0)return null;pi.subVectors(t.center,this.origin);let n=pi.dot(this.direction),s=pi.dot(pi)-n*n,r=t.radius*t.radius;if(s>r)return null;let o=Math.sqrt(r-s),a=n-o,l=n+o;return l<0?null:a<0?this.at(l,e):this.at(a,e)}intersectsSphere(t){return t.radius<0?!1:this.distanceSqToPoint(t.center)<=t.radius*t.radius}distanceToPlane(t){let e=t.normal.dot(this.direction);if(e===0)return t.distanceToPoint(this.origin)===0?0:null;let n=-(this.origin.dot(t.normal)+t.constant)/e;return n>=0?n:null}intersectPlane(t,e){let n=this.distanceToPlane(t);return n===null?null:this.at(n,e)}intersectsPlane(t){let e=t.distanceToPoint(this.origin);return e===0||t.normal.dot(this.direction)*e<0}intersectBox(t,e){let n,s,r,o,a,l,c=1/this.direction.x,h=1/this.direction.y,d=1/this.direction.z,u=this.origin;return c>=0?(n=(t.min.x-u.x)*c,s=(t.max.x-u.x)*c):(n=(t.max.x-u.x)*c,s=(t.min.x-u.x)*c),h>=0?(r=(t.min.y-u.y)*h,o=(t.max.y-u.y)*h):(r=(t.max.y-u.y)*h,o=(t.min.y-u.y)*h),n>o||r>s||((r>n||isNaN(n))&&(n=r),(o<s||isNaN(s))&&(s=o),d>=0?(a=(t.min.z-u.z)*d,l=(t.max.z-u.z)*d):(a=(t.max.z-u.z)*d,l=(t.min.z-u.z)*d),n>l||a>s)||((a>n||n!==n)&&(n=a),(l<s||s!==s)&&(s=l),s<0)?null:this.at(n>=0?n:s,e)}intersectsBox(t){return this.intersectBox(t,pi)!==null}intersectTriangle(t,e,n,s,r){let o=this.origin,a=this.direction,l=a.x,c=a.y,h=a.z,d=t.x-o.x,u=t.y-o.y,f=t.z-o.z,g=e.x-o.x,y=e.y-o.y,m=e.z-o.z,p=n.x-o.x,v=n.y-o.y,S=n.z-o.z,_=Math.abs(l),b=Math.abs(c),w=Math.abs(h),x,M,C,A,R,I,F,L,z,q,P,G;if(_>=b&&_>=w?(C=l,I=d,z=g,G=p,l>=0?(x=c,M=h,A=u,R=f,F=y,L=m,q=v,P=S):(x=h,M=c,A=f,R=u,F=m,L=y,q=S,P=v)):b>=w?(C=c,I=u,z=y,G=v,c>=0?(x=h,M=l,A=f,R=d,F=m,L=g,q=S,P=p):(x=l,M=h,A=d,R=f,F=g,L=m,q=p,P=S)):(C=h,I=f,z=m,G=S,h>=0?(x=l,M=c,A=d,R=u,F=g,L=y,q=p,P=v):(x=c,M=l,A=u,R=d,F=y,L=g,q=v,P=p)),C===0)return null;let k=x/C,H=M/C,Y=1/C,ot=A-k*I,at=R-H*I,J=F-k*z,it=L-H*z,ct=q-k*G,vt=P-H*G,mt=ct*it-vt*J,_t=ot*vt-at*ct,oe=J*at-it*ot;if(s){if(mt<0||_t<0||oe<0)return null}else if((mt<0||_t<0||oe<0)&&(mt>0||_t>0||oe>0))return null;let Pt=mt+_t+oe;if(Pt===0)return null;let Yt=Y*(mt*I+_t*z+oe*G);return(Pt>0?Yt<0:Yt>0)?null:this.at(Yt/Pt,r)}applyMatrix4(t){return this.origin.applyMatrix4(t),this.direction.transformDirection(t),this}equals(t){return t.origin.equals(this.origin)&&t.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},sa=class extends es{constructor(t){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new se(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new Ui,this.combine=Gc,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(t)}copy(t){return super.copy(t),this.color.copy(t.color),this.map=t.map,this.lightMap=t.lightMap,this.lightMapIntensity=t.lightMapIntensity,this.aoMap=t.aoMap,this.aoMapIntensity=t.aoMapIntensity,this.specularMap=t.specularMap,this.alphaMap=t.alphaMap,this.envMap=t.envMap,this.envMapRotation.copy(t.envMapRotation),this.combine=t.combine,this.reflectivity=t.reflectivity,this.refractionRatio=t.refractionRatio,this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this.wireframeLinecap=t.wireframeLinecap,this.wireframeLinejoin=t.wireframeLinejoin,this.fog=t.fog,this}},ed=new Zt,ji=new Wn,Io=new ei,nd=new N,Lo=new N,Do=new N,No=new N,Cc=new N,Uo=new N,id=new N,Fo=new N,rn=class extends Un{constructor(t=new Fn,e=new sa){super(),this.isMesh=!0,this.type="Mesh",this.geometry=t,this.material=e,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(t,e){return super.copy(t,e),t.morphTargetInfluences!==void 0?this.morphTargetInfluences=t.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,t.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},t.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(t.material)?t.material.slice():t.material,this.geometry=t.geometry,this}updateMorphTargets(){let e=this.geometry.morphAttributes,n=Object.keys(e);if(n.length>0){let s=e[n[0]];if(s!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let r=0,o=s.length;r<o;r++){let a=s[r].name||String(r);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=r}}}}getVertexPosition(t,e){let n=this.geometry,s=n.attributes.position,r=n.morphAttributes.position,o=n.morphTargetsRelative;e.fromBufferAttribute(s,t);let a=this.morphTargetInfluences;if(r&&a){Uo.set(0,0,0);for(let l=0,c=r.length;l<c;l++){let h=a[l],d=r[l];h!==0&&(Cc.fromBufferAttribute(d,t),o?Uo.addScaledVector(Cc,h):Uo.addScaledVector(Cc.sub(e),h))}e.add(Uo)}return e}intersectsFrustum(t){return t.intersectsObject(this)}raycast(t,e){let n=this.geometry,s=this.material,r=this.matrixWorld;s!==void 0&&(n.boundingSphere===null&&n.computeBoundingSphere(),Io.copy(n.boundingSphere),Io.applyMatrix4(r),ji.copy(t.ray).recast(t.near),!(Io.containsPoint(ji.origin)===!1&&(ji.intersectSphere(Io,nd)===null||ji.origin.distanceToSquared(nd)>(t.far-t.near)**2))&&(ed.copy(r).invert(),ji.copy(t.ray).applyMatrix4(ed),!(n.boundingBox!==null&&ji.intersectsBox(n.boundingBox)===!1)&&this._computeIntersections(t,e,ji)))}_computeIntersections(t,e,n){let s,r=this.geometry,o=this.material,a=r.index,l=r.attributes.position,c=r.attributes.uv,h=r.attributes.uv1,d=r.attributes.normal,u=r.groups,f=r.drawRange;if(a!==null)if(Array.isArray(o))for(let g=0,y=u.length;g<y;g++){let m=u[g],p=o[m.materialIndex],v=Math.max(m.start,f.start),S=Math.min(a.count,Math.min(m.start+m.count,f.start+f.count));for(let _=v,b=S;_<b;_+=3){let w=a.getX(_),x=a.getX(_+1),M=a.getX(_+2);s=Oo(this,p,t,n,c,h,d,w,x,M),s&&(s.faceIndex=Math.floor(_/3),s.face.materialIndex=m.materialIndex,e.push(s))}}else{let g=Math.max(0,f.start),y=Math.min(a.count,f.start+f.count);for(let m=g,p=y;m<p;m+=3){let v=a.getX(m),S=a.getX(m+1),_=a.getX(m+2);s=Oo(this,o,t,n,c,h,d,v,S,_),s&&(s.faceIndex=Math.floor(m/3),e.push(s))}}else if(l!==void 0)if(Array.isArray(o))for(let g=0,y=u.length;g<y;g++){let m=u[g],p=o[m.materialIndex],v=Math.max(m.start,f.start),S=Math.min(l.count,Math.min(m.start+m.count,f.start+f.count));for(let _=v,b=S;_<b;_+=3){let w=_,x=_+1,M=_+2;s=Oo(this,p,t,n,c,h,d,w,x,M),s&&(s.faceIndex=Math.floor(_/3),s.face.materialIndex=m.materialIndex,e.push(s))}}else{let g=Math.max(0,f.start),y=Math.min(l.count,f.start+f.count);for(let m=g,p=y;m<p;m+=3){let v=m,S=m+1,_=m+2;s=Oo(this,o,t,n,c,h,d,v,S,_),s&&(s.faceIndex=Math.floor(m/3),e.push(s))}}}};function tg(i,t,e,n,s,r,o,a){let l;if(t.side===Ze?l=n.intersectTriangle(o,r,s,!0,a):l=n.intersectTriangle(s,r,o,t.side===Tn,a),l===null)return null;Fo.copy(a),Fo.applyMatrix4(i.matrixWorld);let c=e.ray.origin.distanceTo(Fo);return c<e.near||c>e.far?null:{distance:c,point:Fo.clone(),object:i}}function Oo(i,t,e,n,s,r,o,a,l,c){i.getVertexPosition(a,Lo),i.getVertexPosition(l,Do),i.getVertexPosition(c,No);let h=tg(i,t,e,n,Lo,Do,No,id);if(h){let d=new N;nn.getBarycoord(id,Lo,Do,No,d),s&&(h.uv=nn.getInterpolatedAttribute(s,a,l,c,d,new Gt)),r&&(h.uv1=nn.getInterpolatedAttribute(r,a,l,c,d,new Gt)),o&&(h.normal=nn.getInterpolatedAttribute(o,a,l,c,d,new N),h.normal.dot(n.direction)>0&&h.normal.multiplyScalar(-1));let u={a,b:l,c,normal:new N,materialIndex:0};nn.getNormal(Lo,Do,No,u.normal),h.face=u,h.barycoord=d}return h}var Xn=class extends sn{constructor(t=null,e=1,n=1,s,r,o,a,l,c=we,h=we,d,u){super(null,o,a,l,c,h,s,r,d,u),this.isDataTexture=!0,this.image={data:t,width:e,height:n},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var Qi=new ei,eg=new Gt(.5,.5),Bo=new N,ns=class{constructor(t=new un,e=new un,n=new un,s=new un,r=new un,o=new un){this.planes=[t,e,n,s,r,o]}set(t,e,n,s,r,o){let a=this.planes;return a[0].copy(t),a[1].copy(e),a[2].copy(n),a[3].copy(s),a[4].copy(r),a[5].copy(o),this}copy(t){let e=this.planes;for(let n=0;n<6;n++)e[n].copy(t.planes[n]);return this}setFromProjectionMatrix(t,e=Ln,n=!1){let s=this.planes,r=t.elements,o=r[0],a=r[1],l=r[2],c=r[3],h=r[4],d=r[5],u=r[6],f=r[7],g=r[8],y=r[9],m=r[10],p=r[11],v=r[12],S=r[13],_=r[14],b=r[15];if(s[0].setComponents(c-o,f-h,p-g,b-v).normalize(),s[1].setComponents(c+o,f+h,p+g,b+v).normalize(),s[2].setComponents(c+a,f+d,p+y,b+S).normalize(),s[3].setComponents(c-a,f-d,p-y,b-S).normalize(),n)s[4].setComponents(l,u,m,_).normalize(),s[5].setComponents(c-l,f-u,p-m,b-_).normalize();else if(s[4].setComponents(c-l,f-u,p-m,b-_).normalize(),e===Ln)s[5].setComponents(c+l,f+u,p+m,b+_).normalize();else if(e===Tr)s[5].setComponents(l,u,m,_).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+e);return this}intersectsObject(t){if(t.boundingSphere!==void 0)t.boundingSphere===null&&t.computeBoundingSphere(),Qi.copy(t.boundingSphere).applyMatrix4(t.matrixWorld);else{let e=t.geometry;e.boundingSphere===null&&e.computeBoundingSphere(),Qi.copy(e.boundingSphere).applyMatrix4(t.matrixWorld)}return this.intersectsSphere(Qi)}intersectsSprite(t){Qi.center.set(0,0,0);let e=eg.distanceTo(t.center);return Qi.radius=.7071067811865476+e,Qi.applyMatrix4(t.matrixWorld),this.intersectsSphere(Qi)}intersectsSphere(t){let e=this.planes,n=t.center,s=-t.radius;for(let r=0;r<6;r++)if(e[r].distanceToPoint(n)<s)return!1;return!0}intersectsBox(t){let e=this.planes;for(let n=0;n<6;n++){let s=e[n];if(Bo.x=s.normal.x>0?t.max.x:t.min.x,Bo.y=s.normal.y>0?t.max.y:t.min.y,Bo.z=s.normal.z>0?t.max.z:t.min.z,s.distanceToPoint(Bo)<0)return!1}return!0}containsPoint(t){let e=this.planes;for(let n=0;n<6;n++)if(e[n].distanceToPoint(t)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},sd=new Zt,ra=class i{constructor(){this.coordinateSystem=Ln,this._frustums=[],this._count=0}setFromArrayCamera(t){let e=t.cameras,n=this._frustums;for(let s=0;s<e.length;s++){let r=e[s];sd.multiplyMatrices(r.projectionMatrix,r.matrixWorldInverse),n[s]===void 0&&(n[s]=new ns),n[s].setFromProjectionMatrix(sd,r.coordinateSystem,r.reversedDepth)}return this._count=e.length,this}getFrustum(t){return this._frustums[t]}intersectsObject(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsObject(t))return!0;return!1}intersectsSprite(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsSprite(t))return!0;return!1}intersectsSphere(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsSphere(t))return!0;return!1}intersectsBox(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsBox(t))return!0;return!1}containsPoint(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].containsPoint(t))return!0;return!1}copy(t){this.coordinateSystem=t.coordinateSystem;let e=this._frustums,n=t._frustums;for(let s=0;s<t._count;s++)e[s]===void 0&&(e[s]=new ns),e[s].copy(n[s]);return this._count=t._count,this}clone(){return new i().copy(this)}};var Ir=class extends sn{constructor(t=[],e=ss,n,s,r,o,a,l,c,h){super(t,e,n,s,r,o,a,l,c,h),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(t){this.image=t}};var xi=class extends sn{constructor(t,e,n=qn,s,r,o,a=we,l=we,c,h=gi,d=1){if(h!==gi&&h!==_i)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let u={width:t,height:e,depth:d};super(u,s,r,o,a,l,h,n,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(t){return super.copy(t),this.source=new Bs(Object.assign({},t.image)),this.compareFunction=t.compareFunction,this}toJSON(t){let e=super.toJSON(t);return e.compareFunction=this.compareFunction,e}},Lr=class extends xi{constructor(t,e=qn,n=ss,s,r,o=we,a=we,l,c=gi){let h={width:t,height:t,depth:1},d=[h,h,h,h,h,h];super(t,t,e,n,s,r,o,a,l,c),this.image=d,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(t){this.image=t}},Dr=class extends sn{constructor(t=null){super(),this.sourceTexture=t,this.isExternalTexture=!0}copy(t){return super.copy(t),this.sourceTexture=t.sourceTexture,this}},Vs=class i extends Fn{constructor(t=1,e=1,n=1,s=1,r=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:t,height:e,depth:n,widthSegments:s,heightSegments:r,depthSegments:o};let a=this;s=Math.floor(s),r=Math.floor(r),o=Math.floor(o);let l=[],c=[],h=[],d=[],u=0,f=0;g("z","y","x",-1,-1,n,e,t,o,r,0),g("z","y","x",1,-1,n,e,-t,o,r,1),g("x","z","y",1,1,t,n,e,s,o,2),g("x","z","y",1,-1,t,n,-e,s,o,3),g("x","y","z",1,-1,t,e,n,s,r,4),g("x","y","z",-1,-1,t,e,-n,s,r,5),this.setIndex(l),this.setAttribute("position",new Dn(c,3)),this.setAttribute("normal",new Dn(h,3)),this.setAttribute("uv",new Dn(d,2));function g(y,m,p,v,S,_,b,w,x,M,C){let A=_/x,R=b/M,I=_/2,F=b/2,L=w/2,z=x+1,q=M+1,P=0,G=0,k=new N;for(let H=0;H<q;H++){let Y=H*R-F;for(let ot=0;ot<z;ot++){let at=ot*A-I;k[y]=at*v,k[m]=Y*S,k[p]=L,c.push(k.x,k.y,k.z),k[y]=0,k[m]=0,k[p]=w>0?1:-1,h.push(k.x,k.y,k.z),d.push(ot/x),d.push(1-H/M),P+=1}}for(let H=0;H<M;H++)for(let Y=0;Y<x;Y++){let ot=u+Y+z*H,at=u+Y+z*(H+1),J=u+(Y+1)+z*(H+1),it=u+(Y+1)+z*H;l.push(ot,at,it),l.push(at,J,it),G+=6}a.addGroup(f,G,C),f+=G,u+=P}}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.width,t.height,t.depth,t.widthSegments,t.heightSegments,t.depthSegments)}};var vi=class i extends Fn{constructor(t=1,e=1,n=1,s=1){super(),this.type="PlaneGeometry",this.parameters={width:t,height:e,widthSegments:n,heightSegments:s};let r=t/2,o=e/2,a=Math.floor(n),l=Math.floor(s),c=a+1,h=l+1,d=t/a,u=e/l,f=[],g=[],y=[],m=[];for(let p=0;p<h;p++){let v=p*u-o;for(let S=0;S<c;S++){let _=S*d-r;g.push(_,-v,0),y.push(0,0,1),m.push(S/a),m.push(1-p/l)}}for(let p=0;p<l;p++)for(let v=0;v<a;v++){let S=v+c*p,_=v+c*(p+1),b=v+1+c*(p+1),w=v+1+c*p;f.push(S,_,w),f.push(_,b,w)}this.setIndex(f),this.setAttribute("position",new Dn(g,3)),this.setAttribute("normal",new Dn(y,3)),this.setAttribute("uv",new Dn(m,2))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.width,t.height,t.widthSegments,t.heightSegments)}};function as(i){let t={};for(let e in i){t[e]={};for(let n in i[e]){let s=i[e][n];if(rd(s))s.isRenderTargetTexture?(Ut("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),t[e][n]=null):t[e][n]=s.clone();else if(Array.isArray(s))if(rd(s[0])){let r=[];for(let o=0,a=s.length;o<a;o++)r[o]=s[o].clone();t[e][n]=r}else t[e][n]=s.slice();else t[e][n]=s}}return t}function on(i){let t={};for(let e=0;e<i.length;e++){let n=as(i[e]);for(let s in n)t[s]=n[s]}return t}function rd(i){return i&&(i.isColor||i.isMatrix3||i.isMatrix4||i.isVector2||i.isVector3||i.isVector4||i.isTexture||i.isQuaternion)}function ng(i){let t=[];for(let e=0;e<i.length;e++)t.push(i[e].clone());return t}function cu(i){let t=i.getRenderTarget();return t===null?i.outputColorSpace:t.isXRRenderTarget===!0?t.texture.colorSpace:Qt.workingColorSpace}var Jd={clone:as,merge:on},ig=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,sg=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,ni=class extends es{constructor(t){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=ig,this.fragmentShader=sg,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,t!==void 0&&this.setValues(t)}copy(t){return super.copy(t),this.fragmentShader=t.fragmentShader,this.vertexShader=t.vertexShader,this.uniforms=as(t.uniforms),this.uniformsGroups=ng(t.uniformsGroups),this.defines=Object.assign({},t.defines),this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this.fog=t.fog,this.lights=t.lights,this.clipping=t.clipping,this.extensions=Object.assign({},t.extensions),this.glslVersion=t.glslVersion,this.defaultAttributeValues=Object.assign({},t.defaultAttributeValues),this.index0AttributeName=t.index0AttributeName,this.uniformsNeedUpdate=t.uniformsNeedUpdate,this}toJSON(t){let e=super.toJSON(t);e.glslVersion=this.glslVersion,e.uniforms={};for(let s in this.uniforms){let o=this.uniforms[s].value;o&&o.isTexture?e.uniforms[s]={type:"t",value:o.toJSON(t).uuid}:o&&o.isColor?e.uniforms[s]={type:"c",value:o.getHex()}:o&&o.isVector2?e.uniforms[s]={type:"v2",value:o.toArray()}:o&&o.isVector3?e.uniforms[s]={type:"v3",value:o.toArray()}:o&&o.isVector4?e.uniforms[s]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?e.uniforms[s]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?e.uniforms[s]={type:"m4",value:o.toArray()}:e.uniforms[s]={value:o}}Object.keys(this.defines).length>0&&(e.defines=this.defines),e.vertexShader=this.vertexShader,e.fragmentShader=this.fragmentShader,e.lights=this.lights,e.clipping=this.clipping;let n={};for(let s in this.extensions)this.extensions[s]===!0&&(n[s]=!0);return Object.keys(n).length>0&&(e.extensions=n),e}fromJSON(t,e){if(super.fromJSON(t,e),t.uniforms!==void 0)for(let n in t.uniforms){let s=t.uniforms[n];switch(this.uniforms[n]={},s.type){case"t":this.uniforms[n].value=e[s.value]||null;break;case"c":this.uniforms[n].value=new se().setHex(s.value);break;case"v2":this.uniforms[n].value=new Gt().fromArray(s.value);break;case"v3":this.uniforms[n].value=new N().fromArray(s.value);break;case"v4":this.uniforms[n].value=new Te().fromArray(s.value);break;case"m3":this.uniforms[n].value=new Ot().fromArray(s.value);break;case"m4":this.uniforms[n].value=new Zt().fromArray(s.value);break;default:this.uniforms[n].value=s.value}}if(t.defines!==void 0&&(this.defines=t.defines),t.vertexShader!==void 0&&(this.vertexShader=t.vertexShader),t.fragmentShader!==void 0&&(this.fragmentShader=t.fragmentShader),t.glslVersion!==void 0&&(this.glslVersion=t.glslVersion),t.extensions!==void 0)for(let n in t.extensions)this.extensions[n]=t.extensions[n];return t.lights!==void 0&&(this.lights=t.lights),t.clipping!==void 0&&(this.clipping=t.clipping),this}},Fi=class extends ni{constructor(t){super(t),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}};var oa=class extends es{constructor(t){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=Ud,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(t)}copy(t){return super.copy(t),this.depthPacking=t.depthPacking,this.map=t.map,this.alphaMap=t.alphaMap,this.displacementMap=t.displacementMap,this.displacementScale=t.displacementScale,this.displacementBias=t.displacementBias,this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this}},aa=class extends es{constructor(t){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(t)}copy(t){return super.copy(t),this.map=t.map,this.alphaMap=t.alphaMap,this.displacementMap=t.displacementMap,this.displacementScale=t.displacementScale,this.displacementBias=t.displacementBias,this}};function Rs(i,t){return!i||i.constructor===t?i:typeof t.BYTES_PER_ELEMENT=="number"?new t(i):Array.prototype.slice.call(i)}function ko(i){return i!==void 0&&i.inTangents!==void 0&&i.outTangents!==void 0}var Oi=class{constructor(t,e,n,s){this.parameterPositions=t,this._cachedIndex=0,this.resultBuffer=s!==void 0?s:new e.constructor(n),this.sampleValues=e,this.valueSize=n,this.settings=null,this.DefaultSettings_={}}evaluate(t){let e=this.parameterPositions,n=this._cachedIndex,s=e[n],r=e[n-1];n:{t:{let o;e:{i:if(!(t<s)){for(let a=n+2;;){if(s===void 0){if(t<r)break i;return n=e.length,this._cachedIndex=n,this.copySampleValue_(n-1)}if(n===a)break;if(r=s,s=e[++n],t<s)break t}o=e.length;break e}if(!(t>=r)){let a=e[1];t<a&&(n=2,r=a);for(let l=n-2;;){if(r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(n===l)break;if(s=r,r=e[--n-1],t>=r)break t}o=n,n=0;break e}break n}for(;n<o;){let a=n+o>>>1;t<e[a]?o=a:n=a+1}if(s=e[n],r=e[n-1],r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(s===void 0)return n=e.length,this._cachedIndex=n,this.copySampleValue_(n-1)}this._cachedIndex=n,this.intervalChanged_(n,r,s)}return this.interpolate_(n,r,t,s)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(t){let e=this.resultBuffer,n=this.sampleValues,s=this.valueSize,r=t*s;for(let o=0;o!==s;++o)e[o]=n[r+o];return e}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},la=class extends Oi{constructor(t,e,n,s){super(t,e,n,s),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:Ic,endingEnd:Ic}}intervalChanged_(t,e,n){let s=this.parameterPositions,r=t-2,o=t+1,a=s[r],l=s[o];if(a===void 0)switch(this.getSettings_().endingStart){case Lc:r=t,a=2*e-n;break;case Dc:r=s.length-2,a=e+s[r]-s[r+1];break;default:r=t,a=n}if(l===void 0)switch(this.getSettings_().endingEnd){case Lc:o=t,l=2*n-e;break;case Dc:o=1,l=n+s[1]-s[0];break;default:o=t-1,l=e}let c=(n-e)*.5,h=this.valueSize;this._weightPrev=c/(e-a),this._weightNext=c/(l-n),this._offsetPrev=r*h,this._offsetNext=o*h}interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=t*a,c=l-a,h=this._offsetPrev,d=this._offsetNext,u=this._weightPrev,f=this._weightNext,g=(n-e)/(s-e),y=g*g,m=y*g,p=-u*m+2*u*y-u*g,v=(1+u)*m+(-1.5-2*u)*y+(-.5+u)*g+1,S=(-1-f)*m+(1.5+f)*y+.5*g,_=f*m-f*y;for(let b=0;b!==a;++b)r[b]=p*o[h+b]+v*o[c+b]+S*o[l+b]+_*o[d+b];return r}},ca=class extends Oi{constructor(t,e,n,s){super(t,e,n,s)}interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=t*a,c=l-a,h=(n-e)/(s-e),d=1-h;for(let u=0;u!==a;++u)r[u]=o[c+u]*d+o[l+u]*h;return r}},ua=class extends Oi{constructor(t,e,n,s){super(t,e,n,s)}interpolate_(t){return this.copySampleValue_(t-1)}},ha=class extends Oi{interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=t*a,c=l-a,h=this.inTangents,d=this.outTangents;if(!h||!d){let g=(n-e)/(s-e),y=1-g;for(let m=0;m!==a;++m)r[m]=o[c+m]*y+o[l+m]*g;return r}let u=a*2,f=t-1;for(let g=0;g!==a;++g){let y=o[c+g],m=o[l+g],p=f*u+g*2,v=d[p],S=d[p+1],_=t*u+g*2,b=h[_],w=h[_+1],x=og(n,e,v,b,s);r[g]=Kd(x,y,S,w,m)}return r}};function Kd(i,t,e,n,s){let r=1-i;return r*r*r*t+3*r*r*i*e+3*r*i*i*n+i*i*i*s}function rg(i,t,e,n,s){let r=1-i;return 3*r*r*(e-t)+6*r*i*(n-e)+3*i*i*(s-n)}function og(i,t,e,n,s){let r=(i-t)/(s-t);for(let o=0;o<8;o++){let a=Kd(r,t,e,n,s)-i;if(Math.abs(a)<1e-10)break;let l=rg(r,t,e,n,s);if(Math.abs(l)<1e-10)break;r=Math.max(0,Math.min(1,r-a/l))}return r}var wn=class{constructor(t,e,n,s){if(t===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(e===void 0||e.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+t);this.name=t,this.times=Rs(e,this.TimeBufferType),this.values=Rs(n,this.ValueBufferType),this.setInterpolation(s||this.DefaultInterpolation)}static toJSON(t){let e=t.constructor,n;if(e.toJSON!==this.toJSON)n=e.toJSON(t);else{n={name:t.name,times:Rs(t.times,Array),values:Rs(t.values,Array)};let s=t.getInterpolation();s!==t.DefaultInterpolation&&(n.interpolation=s),ko(t.settings)&&(n.settings={inTangents:Rs(t.settings.inTangents,Array),outTangents:Rs(t.settings.outTangents,Array)})}return n.type=t.ValueTypeName,n}InterpolantFactoryMethodDiscrete(t){return new ua(this.times,this.values,this.getValueSize(),t)}InterpolantFactoryMethodLinear(t){return new ca(this.times,this.values,this.getValueSize(),t)}InterpolantFactoryMethodSmooth(t){return new la(this.times,this.values,this.getValueSize(),t)}InterpolantFactoryMethodBezier(t){let e=new ha(this.times,this.values,this.getValueSize(),t);return this.settings&&(e.inTangents=this.settings.inTangents,e.outTangents=this.settings.outTangents),e}setInterpolation(t){let e;switch(t){case Mr:e=this.InterpolantFactoryMethodDiscrete;break;case Qo:e=this.InterpolantFactoryMethodLinear;break;case Ho:e=this.InterpolantFactoryMethodSmooth;break;case Pc:e=this.InterpolantFactoryMethodBezier;break}if(e===void 0){let n="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(t!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(n);return Ut("KeyframeTrack:",n),this}return this.createInterpolant=e,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return Mr;case this.InterpolantFactoryMethodLinear:return Qo;case this.InterpolantFactoryMethodSmooth:return Ho;case this.InterpolantFactoryMethodBezier:return Pc}}getValueSize(){return this.values.length/this.times.length}shift(t){if(t!==0){let e=this.times;for(let n=0,s=e.length;n!==s;++n)e[n]+=t;ko(this.settings)&&(od(this.settings.inTangents,t),od(this.settings.outTangents,t))}return this}scale(t){if(t!==1){let e=this.times;for(let n=0,s=e.length;n!==s;++n)e[n]*=t;ko(this.settings)&&(ad(this.settings.inTangents,t),ad(this.settings.outTangents,t))}return this}trim(t,e){let n=this.times,s=n.length,r=0,o=s-1;for(;r!==s&&n[r]<t;)++r;for(;o!==-1&&n[o]>e;)--o;if(++o,r!==0||o!==s){r>=o&&(o=Math.max(o,1),r=o-1);let a=this.getValueSize();this.times=n.slice(r,o),this.values=this.values.slice(r*a,o*a)}return this}validate(){let t=!0,e=this.getValueSize();e-Math.floor(e)!==0&&(Ft("KeyframeTrack: Invalid value size in track.",this),t=!1);let n=this.times,s=this.values,r=n.length;r===0&&(Ft("KeyframeTrack: Track is empty.",this),t=!1);let o=null;for(let a=0;a!==r;a++){let l=n[a];if(typeof l=="number"&&isNaN(l)){Ft("KeyframeTrack: Time is not a valid number.",this,a,l),t=!1;break}if(o!==null&&o>l){Ft("KeyframeTrack: Out of order keys.",this,a,l,o),t=!1;break}o=l}if(s!==void 0&&Nm(s))for(let a=0,l=s.length;a!==l;++a){let c=s[a];if(isNaN(c)){Ft("KeyframeTrack: Value is not a valid number.",this,a,c),t=!1;break}}return t}optimize(){let t=this.times.slice(),e=this.values.slice(),n=this.getValueSize(),s=this.getInterpolation()===Ho,r=t.length-1,o=1;for(let a=1;a<r;++a){let l=!1,c=t[a],h=t[a+1];if(c!==h&&(a!==1||c!==t[0]))if(s)l=!0;else{let d=a*n,u=d-n,f=d+n;for(let g=0;g!==n;++g){let y=e[d+g];if(y!==e[u+g]||y!==e[f+g]){l=!0;break}}}if(l){if(a!==o){t[o]=t[a];let d=a*n,u=o*n;for(let f=0;f!==n;++f)e[u+f]=e[d+f]}++o}}if(r>0){t[o]=t[r];for(let a=r*n,l=o*n,c=0;c!==n;++c)e[l+c]=e[a+c];++o}return o!==t.length?(this.times=t.slice(0,o),this.values=e.slice(0,o*n)):(this.times=t,this.values=e),this}clone(){let t=this.times.slice(),e=this.values.slice(),n=this.constructor,s=new n(this.name,t,e);return s.createInterpolant=this.createInterpolant,ko(this.settings)&&(s.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),s}};function od(i,t){for(let e=0,n=i.length;e!==n;e+=2)i[e]+=t}function ad(i,t){for(let e=0,n=i.length;e!==n;e+=2)i[e]*=t}wn.prototype.ValueTypeName="";wn.prototype.TimeBufferType=Float32Array;wn.prototype.ValueBufferType=Float32Array;wn.prototype.DefaultInterpolation=Qo;var Bi=class extends wn{constructor(t,e,n){super(t,e,n)}};Bi.prototype.ValueTypeName="bool";Bi.prototype.ValueBufferType=Array;Bi.prototype.DefaultInterpolation=Mr;Bi.prototype.InterpolantFactoryMethodLinear=void 0;Bi.prototype.InterpolantFactoryMethodSmooth=void 0;var da=class extends wn{constructor(t,e,n,s){super(t,e,n,s)}};da.prototype.ValueTypeName="color";var fa=class extends wn{constructor(t,e,n,s){super(t,e,n,s)}};fa.prototype.ValueTypeName="number";var pa=class extends Oi{constructor(t,e,n,s){super(t,e,n,s)}interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(n-e)/(s-e),c=t*a;for(let h=c+a;c!==h;c+=4)Nn.slerpFlat(r,0,o,c-a,o,c,l);return r}},Nr=class extends wn{constructor(t,e,n,s){super(t,e,n,s)}InterpolantFactoryMethodLinear(t){return new pa(this.times,this.values,this.getValueSize(),t)}};Nr.prototype.ValueTypeName="quaternion";Nr.prototype.InterpolantFactoryMethodSmooth=void 0;var ki=class extends wn{constructor(t,e,n){super(t,e,n)}};ki.prototype.ValueTypeName="string";ki.prototype.ValueBufferType=Array;ki.prototype.DefaultInterpolation=Mr;ki.prototype.InterpolantFactoryMethodLinear=void 0;ki.prototype.InterpolantFactoryMethodSmooth=void 0;var ma=class extends wn{constructor(t,e,n,s){super(t,e,n,s)}};ma.prototype.ValueTypeName="vector";var ga=class{constructor(t,e,n){let s=this,r=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=t,this.onProgress=e,this.onError=n,this._abortController=null,this.itemStart=function(h){a++,r===!1&&s.onStart!==void 0&&s.onStart(h,o,a),r=!0},this.itemEnd=function(h){o++,s.onProgress!==void 0&&s.onProgress(h,o,a),o===a&&(r=!1,s.onLoad!==void 0&&s.onLoad())},this.itemError=function(h){s.onError!==void 0&&s.onError(h)},this.resolveURL=function(h){return h=h.normalize("NFC"),l?l(h):h},this.setURLModifier=function(h){return l=h,this},this.addHandler=function(h,d){return c.push(h,d),this},this.removeHandler=function(h){let d=c.indexOf(h);return d!==-1&&c.splice(d,2),this},this.getHandler=function(h){for(let d=0,u=c.length;d<u;d+=2){let f=c[d],g=c[d+1];if(f.global&&(f.lastIndex=0),f.test(h))return g}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},jd=new ga,xa=class{constructor(t){this.manager=t!==void 0?t:jd,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(t,e){let n=this;return new Promise(function(s,r){n.load(t,s,e,r)})}parse(){}setCrossOrigin(t){return this.crossOrigin=t,this}setWithCredentials(t){return this.withCredentials=t,this}setPath(t){return this.path=t,this}setResourcePath(t){return this.resourcePath=t,this}setRequestHeader(t){return this.requestHeader=t,this}setPriority(t){return this.priority=t,this}setCache(t){return this.cache=t,this}abort(){return this}};xa.DEFAULT_MATERIAL_NAME="__DEFAULT";var zo=new N,Vo=new Nn,jn=new N,Ur=class extends Un{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new Zt,this.projectionMatrix=new Zt,this.projectionMatrixInverse=new Zt,this.coordinateSystem=Ln,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(t,e){return super.copy(t,e),this.matrixWorldInverse.copy(t.matrixWorldInverse),this.projectionMatrix.copy(t.projectionMatrix),this.projectionMatrixInverse.copy(t.projectionMatrixInverse),this.coordinateSystem=t.coordinateSystem,this}getWorldDirection(t){return super.getWorldDirection(t).negate()}updateMatrixWorld(t){super.updateMatrixWorld(t),this.matrixWorld.decompose(zo,Vo,jn),jn.x===1&&jn.y===1&&jn.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(zo,Vo,jn.set(1,1,1)).invert()}updateWorldMatrix(t,e,n=!1){super.updateWorldMatrix(t,e,n),this.matrixWorld.decompose(zo,Vo,jn),jn.x===1&&jn.y===1&&jn.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(zo,Vo,jn.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},Ni=new N,ld=new Gt,cd=new Gt,qe=class extends Ur{constructor(t=50,e=1,n=.1,s=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=t,this.zoom=1,this.near=n,this.far=s,this.focus=10,this.aspect=e,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(t,e){return super.copy(t,e),this.fov=t.fov,this.zoom=t.zoom,this.near=t.near,this.far=t.far,this.focus=t.focus,this.aspect=t.aspect,this.view=t.view===null?null:Object.assign({},t.view),this.filmGauge=t.filmGauge,this.filmOffset=t.filmOffset,this}setFocalLength(t){let e=.5*this.getFilmHeight()/t;this.fov=ta*2*Math.atan(e),this.updateProjectionMatrix()}getFocalLength(){let t=Math.tan(lc*.5*this.fov);return .5*this.getFilmHeight()/t}getEffectiveFOV(){return ta*2*Math.atan(Math.tan(lc*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(t,e,n){Ni.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),e.set(Ni.x,Ni.y).multiplyScalar(-t/Ni.z),Ni.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),n.set(Ni.x,Ni.y).multiplyScalar(-t/Ni.z)}getViewSize(t,e){return this.getViewBounds(t,ld,cd),e.subVectors(cd,ld)}setViewOffset(t,e,n,s,r,o){this.aspect=t/e,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=t,this.view.fullHeight=e,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let t=this.near,e=t*Math.tan(lc*.5*this.fov)/this.zoom,n=2*e,s=this.aspect*n,r=-.5*s,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;r+=o.offsetX*s/l,e-=o.offsetY*n/c,s*=o.width/l,n*=o.height/c}let a=this.filmOffset;a!==0&&(r+=t*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(r,r+s,e,e-n,t,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(t){let e=super.toJSON(t);return e.object.fov=this.fov,e.object.zoom=this.zoom,e.object.near=this.near,e.object.far=this.far,e.object.focus=this.focus,e.object.aspect=this.aspect,this.view!==null&&(e.object.view=Object.assign({},this.view)),e.object.filmGauge=this.filmGauge,e.object.filmOffset=this.filmOffset,e}};var va=class extends Ur{constructor(t=-1,e=1,n=1,s=-1,r=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=t,this.right=e,this.top=n,this.bottom=s,this.near=r,this.far=o,this.updateProjectionMatrix()}copy(t,e){return super.copy(t,e),this.left=t.left,this.right=t.right,this.top=t.top,this.bottom=t.bottom,this.near=t.near,this.far=t.far,this.zoom=t.zoom,this.view=t.view===null?null:Object.assign({},t.view),this}setViewOffset(t,e,n,s,r,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=t,this.view.fullHeight=e,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let t=(this.right-this.left)/(2*this.zoom),e=(this.top-this.bottom)/(2*this.zoom),n=(this.right+this.left)/2,s=(this.top+this.bottom)/2,r=n-t,o=n+t,a=s+e,l=s-e;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,h=(this.top-this.bottom)/this.view.fullHeight/this.zoom;r+=c*this.view.offsetX,o=r+c*this.view.width,a-=h*this.view.offsetY,l=a-h*this.view.height}this.projectionMatrix.makeOrthographic(r,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(t){let e=super.toJSON(t);return e.object.zoom=this.zoom,e.object.left=this.left,e.object.right=this.right,e.object.top=this.top,e.object.bottom=this.bottom,e.object.near=this.near,e.object.far=this.far,this.view!==null&&(e.object.view=Object.assign({},this.view)),e}};var Ps=-90,Is=1,Gs=class extends Un{constructor(t,e,n){super(),this.type="CubeCamera",this.renderTarget=n,this.coordinateSystem=null,this.activeMipmapLevel=0;let s=new qe(Ps,Is,t,e);s.layers=this.layers,this.add(s);let r=new qe(Ps,Is,t,e);r.layers=this.layers,this.add(r);let o=new qe(Ps,Is,t,e);o.layers=this.layers,this.add(o);let a=new qe(Ps,Is,t,e);a.layers=this.layers,this.add(a);let l=new qe(Ps,Is,t,e);l.layers=this.layers,this.add(l);let c=new qe(Ps,Is,t,e);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let t=this.coordinateSystem,e=this.children.concat(),[n,s,r,o,a,l]=e;for(let c of e)this.remove(c);if(t===Ln)n.up.set(0,1,0),n.lookAt(1,0,0),s.up.set(0,1,0),s.lookAt(-1,0,0),r.up.set(0,0,-1),r.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(t===Tr)n.up.set(0,-1,0),n.lookAt(-1,0,0),s.up.set(0,-1,0),s.lookAt(1,0,0),r.up.set(0,0,1),r.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+t);for(let c of e)this.add(c),c.updateMatrixWorld()}update(t,e){this.parent===null&&this.updateMatrixWorld();let{renderTarget:n,activeMipmapLevel:s}=this;this.coordinateSystem!==t.coordinateSystem&&(this.coordinateSystem=t.coordinateSystem,this.updateCoordinateSystem());let[r,o,a,l,c,h]=this.children,d=t.getRenderTarget(),u=t.getActiveCubeFace(),f=t.getActiveMipmapLevel(),g=t.xr.enabled;t.xr.enabled=!1;let y=n.texture.mipmapsAutoUpdate;n.texture.mipmapsAutoUpdate=!1;let m=!1;t.isWebGLRenderer===!0?m=t.state.buffers.depth.getReversed():m=t.reversedDepthBuffer,t.setRenderTarget(n,0,s),m&&t.autoClear===!1&&t.clearDepth(),t.render(e,r),t.setRenderTarget(n,1,s),m&&t.autoClear===!1&&t.clearDepth(),t.render(e,o),t.setRenderTarget(n,2,s),m&&t.autoClear===!1&&t.clearDepth(),t.render(e,a),t.setRenderTarget(n,3,s),m&&t.autoClear===!1&&t.clearDepth(),t.render(e,l),t.setRenderTarget(n,4,s),m&&t.autoClear===!1&&t.clearDepth(),t.render(e,c),n.texture.mipmapsAutoUpdate=y,t.setRenderTarget(n,5,s),m&&t.autoClear===!1&&t.clearDepth(),t.render(e,h),t.setRenderTarget(d,u,f),t.xr.enabled=g,n.texture.needsPMREMUpdate=!0}},ya=class extends qe{constructor(t=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=t,this.perCameraFrustumCulled=!1}};var uu="\\[\\]\\.:\\/",ag=new RegExp("["+uu+"]","g"),hu="[^"+uu+"]",lg="[^"+uu.replace("\\.","")+"]",cg=/((?:WC+[\/:])*)/.source.replace("WC",hu),ug=/(WCOD+)?/.source.replace("WCOD",lg),hg=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",hu),dg=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",hu),fg=new RegExp("^"+cg+ug+hg+dg+"$"),pg=["material","materials","bones","map"],Nc=class{constructor(t,e,n){let s=n||Se.parseTrackName(e);this._targetGroup=t,this._bindings=t.subscribe_(e,s)}getValue(t,e){this.bind();let n=this._targetGroup.nCachedObjects_,s=this._bindings[n];s!==void 0&&s.getValue(t,e)}setValue(t,e){let n=this._bindings;for(let s=this._targetGroup.nCachedObjects_,r=n.length;s!==r;++s)n[s].setValue(t,e)}bind(){let t=this._bindings;for(let e=this._targetGroup.nCachedObjects_,n=t.length;e!==n;++e)t[e].bind()}unbind(){let t=this._bindings;for(let e=this._targetGroup.nCachedObjects_,n=t.length;e!==n;++e)t[e].unbind()}},Se=class i{constructor(t,e,n){this.path=e,this.parsedPath=n||i.parseTrackName(e),this.node=i.findNode(t,this.parsedPath.nodeName),this.rootNode=t,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(t,e,n){return t&&t.isAnimationObjectGroup?new i.Composite(t,e,n):new i(t,e,n)}static sanitizeNodeName(t){return t.replace(/\s/g,"_").replace(ag,"")}static parseTrackName(t){let e=fg.exec(t);if(e===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+t);let n={nodeName:e[2],objectName:e[3],objectIndex:e[4],propertyName:e[5],propertyIndex:e[6]},s=n.nodeName&&n.nodeName.lastIndexOf(".");if(s!==void 0&&s!==-1){let r=n.nodeName.substring(s+1);pg.indexOf(r)!==-1&&(n.nodeName=n.nodeName.substring(0,s),n.objectName=r)}if(n.propertyName===null||n.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+t);return n}static findNode(t,e){if(e===void 0||e===""||e==="."||e===-1||e===t.name||e===t.uuid)return t;if(t.skeleton){let n=t.skeleton.getBoneByName(e);if(n!==void 0)return n}if(t.children){let n=function(r){for(let o=0;o<r.length;o++){let a=r[o];if(a.name===e||a.uuid===e)return a;let l=n(a.children);if(l)return l}return null},s=n(t.children);if(s)return s}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(t,e){t[e]=this.targetObject[this.propertyName]}_getValue_array(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)t[e++]=n[s]}_getValue_arrayElement(t,e){t[e]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(t,e){this.resolvedProperty.toArray(t,e)}_setValue_direct(t,e){this.targetObject[this.propertyName]=t[e]}_setValue_direct_setNeedsUpdate(t,e){this.targetObject[this.propertyName]=t[e],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(t,e){this.targetObject[this.propertyName]=t[e],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=t[e++]}_setValue_array_setNeedsUpdate(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=t[e++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=t[e++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(t,e){this.resolvedProperty[this.propertyIndex]=t[e]}_setValue_arrayElement_setNeedsUpdate(t,e){this.resolvedProperty[this.propertyIndex]=t[e],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(t,e){this.resolvedProperty[this.propertyIndex]=t[e],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(t,e){this.resolvedProperty.fromArray(t,e)}_setValue_fromArray_setNeedsUpdate(t,e){this.resolvedProperty.fromArray(t,e),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(t,e){this.resolvedProperty.fromArray(t,e),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(t,e){this.bind(),this.getValue(t,e)}_setValue_unbound(t,e){this.bind(),this.setValue(t,e)}bind(){let t=this.node,e=this.parsedPath,n=e.objectName,s=e.propertyName,r=e.propertyIndex;if(t||(t=i.findNode(this.rootNode,e.nodeName),this.node=t),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!t){Ut("PropertyBinding: No target node found for track: "+this.path+".");return}if(n){let c=e.objectIndex;switch(n){case"materials":if(!t.material){Ft("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!t.material.materials){Ft("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}t=t.material.materials;break;case"bones":if(!t.skeleton){Ft("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}t=t.skeleton.bones;for(let h=0;h<t.length;h++)if(t[h].name===c){c=h;break}break;case"map":if("map"in t){t=t.map;break}if(!t.material){Ft("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!t.material.map){Ft("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}t=t.material.map;break;default:if(t[n]===void 0){Ft("PropertyBinding: Can not bind to objectName of node undefined.",this);return}t=t[n]}if(c!==void 0){if(t[c]===void 0){Ft("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,t);return}t=t[c]}}let o=t[s];if(o===void 0){let c=e.nodeName;Ft("PropertyBinding: Trying to update property for track: "+c+"."+s+" but it wasn't found.",t);return}let a=this.Versioning.None;this.targetObject=t,t.isMaterial===!0?a=this.Versioning.NeedsUpdate:t.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(r!==void 0){if(s==="morphTargetInfluences"){if(!t.geometry){Ft("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!t.geometry.morphAttributes){Ft("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}t.morphTargetDictionary[r]!==void 0&&(r=t.morphTargetDictionary[r])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=r}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=s;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};Se.Composite=Nc;Se.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};Se.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};Se.prototype.GetterByBindingType=[Se.prototype._getValue_direct,Se.prototype._getValue_array,Se.prototype._getValue_arrayElement,Se.prototype._getValue_toArray];Se.prototype.SetterByBindingTypeAndVersioning=[[Se.prototype._setValue_direct,Se.prototype._setValue_direct_setNeedsUpdate,Se.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[Se.prototype._setValue_array,Se.prototype._setValue_array_setNeedsUpdate,Se.prototype._setValue_array_setMatrixWorldNeedsUpdate],[Se.prototype._setValue_arrayElement,Se.prototype._setValue_arrayElement_setNeedsUpdate,Se.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[Se.prototype._setValue_fromArray,Se.prototype._setValue_fromArray_setNeedsUpdate,Se.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var Wb=new Float32Array(1);var Uc=class{static{this.prototype.isMatrix2=!0}constructor(t,e,n,s){this.elements=[1,0,0,1],t!==void 0&&this.set(t,e,n,s)}identity(){return this.set(1,0,0,1),this}fromArray(t,e=0){for(let n=0;n<4;n++)this.elements[n]=t[n+e];return this}set(t,e,n,s){let r=this.elements;return r[0]=t,r[2]=e,r[1]=n,r[3]=s,this}};var ud=new N,Go=new N,Ls=new N,Ds=new N,Rc=new N,mg=new N,gg=new N,hn=class{constructor(t=new N,e=new N){this.start=t,this.end=e}set(t,e){return this.start.copy(t),this.end.copy(e),this}copy(t){return this.start.copy(t.start),this.end.copy(t.end),this}getCenter(t){return t.addVectors(this.start,this.end).multiplyScalar(.5)}delta(t){return t.subVectors(this.end,this.start)}distanceSq(){return this.start.distanceToSquared(this.end)}distance(){return this.start.distanceTo(this.end)}at(t,e){return this.delta(e).multiplyScalar(t).add(this.start)}closestPointToPointParameter(t,e){ud.subVectors(t,this.start),Go.subVectors(this.end,this.start);let n=Go.dot(Go);if(n===0)return 0;let r=Go.dot(ud)/n;return e&&(r=Xt(r,0,1)),r}closestPointToPoint(t,e,n){let s=this.closestPointToPointParameter(t,e);return this.delta(n).multiplyScalar(s).add(this.start)}distanceSqToLine3(t,e=mg,n=gg){let s=10000000000000001e-32,r,o,a=this.start,l=t.start,c=this.end,h=t.end;Ls.subVectors(c,a),Ds.subVectors(h,l),Rc.subVectors(a,l);let d=Ls.dot(Ls),u=Ds.dot(Ds),f=Ds.dot(Rc);if(d<=s&&u<=s)return e.copy(a),n.copy(l),e.distanceToSquared(n);if(d<=s)r=0,o=f/u,o=Xt(o,0,1);else{let g=Ls.dot(Rc);if(u<=s)o=0,r=Xt(-g/d,0,1);else{let y=Ls.dot(Ds),m=d*u-y*y;m!==0?r=Xt((y*f-g*u)/m,0,1):r=0,o=(y*r+f)/u,o<0?(o=0,r=Xt(-g/d,0,1)):o>1&&(o=1,r=Xt((y-g)/d,0,1))}}return e.copy(a).addScaledVector(Ls,r),n.copy(l).addScaledVector(Ds,o),e.distanceToSquared(n)}applyMatrix4(t){return this.start.applyMatrix4(t),this.end.applyMatrix4(t),this}equals(t){return t.start.equals(this.start)&&t.end.equals(this.end)}clone(){return new this.constructor().copy(this)}};function du(i,t,e,n){let s=xg(n);switch(e){case eu:return i*t;case Br:return i*t/s.components*s.byteLength;case Ea:return i*t/s.components*s.byteLength;case zi:return i*t*2/s.components*s.byteLength;case Aa:return i*t*2/s.components*s.byteLength;case nu:return i*t*3/s.components*s.byteLength;case dn:return i*t*4/s.components*s.byteLength;case $s:return i*t*4/s.components*s.byteLength;case kr:case zr:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*8;case Vr:case Gr:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*16;case Ra:case Ia:return Math.max(i,16)*Math.max(t,8)/4;case Ca:case Pa:return Math.max(i,8)*Math.max(t,8)/2;case La:case Da:case Ua:case Fa:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*8;case Na:case Hr:case Oa:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*16;case Ba:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*16;case ka:return Math.floor((i+4)/5)*Math.floor((t+3)/4)*16;case za:return Math.floor((i+4)/5)*Math.floor((t+4)/5)*16;case Va:return Math.floor((i+5)/6)*Math.floor((t+4)/5)*16;case Ga:return Math.floor((i+5)/6)*Math.floor((t+5)/6)*16;case Ha:return Math.floor((i+7)/8)*Math.floor((t+4)/5)*16;case Wa:return Math.floor((i+7)/8)*Math.floor((t+5)/6)*16;case Xa:return Math.floor((i+7)/8)*Math.floor((t+7)/8)*16;case qa:return Math.floor((i+9)/10)*Math.floor((t+4)/5)*16;case $a:return Math.floor((i+9)/10)*Math.floor((t+5)/6)*16;case Ya:return Math.floor((i+9)/10)*Math.floor((t+7)/8)*16;case Za:return Math.floor((i+9)/10)*Math.floor((t+9)/10)*16;case Ja:return Math.floor((i+11)/12)*Math.floor((t+9)/10)*16;case Ka:return Math.floor((i+11)/12)*Math.floor((t+11)/12)*16;case ja:case Qa:case tl:return Math.ceil(i/4)*Math.ceil(t/4)*16;case el:case nl:return Math.ceil(i/4)*Math.ceil(t/4)*8;case Wr:case il:return Math.ceil(i/4)*Math.ceil(t/4)*16}throw new Error(`Unable to determine texture byte length for ${e} format.`)}function xg(i){switch(i){case Be:case Kc:return{byteLength:1,components:1};case qs:case jc:case $n:return{byteLength:2,components:1};case wa:case Ta:return{byteLength:2,components:4};case qn:case Sa:case En:return{byteLength:4,components:1};case Qc:case tu:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${i}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?Ut("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function bf(){let i=null,t=!1,e=null,n=null;function s(r,o){n=i.requestAnimationFrame(s),e(r,o)}return{start:function(){t!==!0&&e!==null&&i!==null&&(n=i.requestAnimationFrame(s),t=!0)},stop:function(){i!==null&&i.cancelAnimationFrame(n),t=!1},setAnimationLoop:function(r){e=r},setContext:function(r){i=r}}}function vg(i){let t=new WeakMap;function e(a,l){let c=a.array,h=a.usage,d=c.byteLength,u=i.createBuffer();i.bindBuffer(l,u),i.bufferData(l,c,h),a.onUploadCallback();let f;if(c instanceof Float32Array)f=i.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)f=i.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?f=i.HALF_FLOAT:f=i.UNSIGNED_SHORT;else if(c instanceof Int16Array)f=i.SHORT;else if(c instanceof Uint32Array)f=i.UNSIGNED_INT;else if(c instanceof Int32Array)f=i.INT;else if(c instanceof Int8Array)f=i.BYTE;else if(c instanceof Uint8Array)f=i.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)f=i.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:u,type:f,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:d}}function n(a,l,c){let h=l.array,d=l.updateRanges;if(i.bindBuffer(c,a),d.length===0)i.bufferSubData(c,0,h);else{d.sort((f,g)=>f.start-g.start);let u=0;for(let f=1;f<d.length;f++){let g=d[u],y=d[f];y.start<=g.start+g.count+1?g.count=Math.max(g.count,y.start+y.count-g.start):(++u,d[u]=y)}d.length=u+1;for(let f=0,g=d.length;f<g;f++){let y=d[f];i.bufferSubData(c,y.start*h.BYTES_PER_ELEMENT,h,y.start,y.count)}l.clearUpdateRanges()}l.onUploadCallback()}function s(a){return a.isInterleavedBufferAttribute&&(a=a.data),t.get(a)}function r(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=t.get(a);l&&(i.deleteBuffer(l.buffer),t.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let h=t.get(a);(!h||h.version<a.version)&&t.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=t.get(a);if(c===void 0)t.set(a,e(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");n(c.buffer,a,l),c.version=a.version}}return{get:s,remove:r,update:o}}var yg=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,_g=`#ifdef USE_ALPHAHASH
	const float ALPHA_HASH_SCALE = 0.05;
	float hash2D( vec2 value ) {
		return fract( 1.0e4 * sin( 17.0 * value.x + 0.1 * value.y ) * ( 0.1 + abs( sin( 13.0 * value.y + value.x ) ) ) );
	}
	float hash3D( vec3 value ) {
		return hash2D( vec2( hash2D( value.xy ), value.z ) );
	}
	float getAlphaHashThreshold( vec3 position ) {
		float maxDeriv = max(
			length( dFdx( position.xyz ) ),
			length( dFdy( position.xyz ) )
		);
		float pixScale = 1.0 / ( ALPHA_HASH_SCALE * maxDeriv );
		vec2 pixScales = vec2(
			exp2( floor( log2( pixScale ) ) ),
			exp2( ceil( log2( pixScale ) ) )
		);
		vec2 alpha = vec2(
			hash3D( floor( pixScales.x * position.xyz ) ),
			hash3D( floor( pixScales.y * position.xyz ) )
		);
		float lerpFactor = fract( log2( pixScale ) );
		float x = ( 1.0 - lerpFactor ) * alpha.x + lerpFactor * alpha.y;
		float a = min( lerpFactor, 1.0 - lerpFactor );
		vec3 cases = vec3(
			x * x / ( 2.0 * a * ( 1.0 - a ) ),
			( x - 0.5 * a ) / ( 1.0 - a ),
			1.0 - ( ( 1.0 - x ) * ( 1.0 - x ) / ( 2.0 * a * ( 1.0 - a ) ) )
		);
		float threshold = ( x < ( 1.0 - a ) )
			? ( ( x < a ) ? cases.x : cases.y )
			: cases.z;
		return clamp( threshold , 1.0e-6, 1.0 );
	}
#endif`,bg=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,Mg=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,Sg=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,wg=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,Tg=`#ifdef USE_AOMAP
	float ambientOcclusion = ( texture2D( aoMap, vAoMapUv ).r - 1.0 ) * aoMapIntensity + 1.0;
	reflectedLight.indirectDiffuse *= ambientOcclusion;
	#if defined( USE_CLEARCOAT ) 
		clearcoatSpecularIndirect *= ambientOcclusion;
	#endif
	#if defined( USE_SHEEN ) 
		sheenSpecularIndirect *= ambientOcclusion;
	#endif
	#if defined( USE_ENVMAP ) && defined( STANDARD )
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		reflectedLight.indirectSpecular *= computeSpecularOcclusion( dotNV, ambientOcclusion, material.roughness );
	#endif
#endif`,Eg=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,Ag=`#ifdef USE_BATCHING
	#if ! defined( GL_ANGLE_multi_draw )
	#define gl_DrawID _gl_DrawID
	uniform int _gl_DrawID;
	#endif
	uniform highp sampler2D batchingTexture;
	uniform highp usampler2D batchingIdTexture;
	mat4 getBatchingMatrix( const in float i ) {
		int size = textureSize( batchingTexture, 0 ).x;
		int j = int( i ) * 4;
		int x = j % size;
		int y = j / size;
		vec4 v1 = texelFetch( batchingTexture, ivec2( x, y ), 0 );
		vec4 v2 = texelFetch( batchingTexture, ivec2( x + 1, y ), 0 );
		vec4 v3 = texelFetch( batchingTexture, ivec2( x + 2, y ), 0 );
		vec4 v4 = texelFetch( batchingTexture, ivec2( x + 3, y ), 0 );
		return mat4( v1, v2, v3, v4 );
	}
	float getIndirectIndex( const in int i ) {
		int size = textureSize( batchingIdTexture, 0 ).x;
		int x = i % size;
		int y = i / size;
		return float( texelFetch( batchingIdTexture, ivec2( x, y ), 0 ).r );
	}
#endif
#ifdef USE_BATCHING_COLOR
	uniform sampler2D batchingColorTexture;
	vec4 getBatchingColor( const in float i ) {
		int size = textureSize( batchingColorTexture, 0 ).x;
		int j = int( i );
		int x = j % size;
		int y = j / size;
		return texelFetch( batchingColorTexture, ivec2( x, y ), 0 );
	}
#endif`,Cg=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,Rg=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,Pg=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,Ig=`float G_BlinnPhong_Implicit( ) {
	return 0.25;
}
float D_BlinnPhong( const in float shininess, const in float dotNH ) {
	return RECIPROCAL_PI * ( shininess * 0.5 + 1.0 ) * pow( dotNH, shininess );
}
vec3 BRDF_BlinnPhong( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in vec3 specularColor, const in float shininess ) {
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNH = saturate( dot( normal, halfDir ) );
	float dotVH = saturate( dot( viewDir, halfDir ) );
	vec3 F = F_Schlick( specularColor, 1.0, dotVH );
	float G = G_BlinnPhong_Implicit( );
	float D = D_BlinnPhong( shininess, dotNH );
	return F * ( G * D );
} // validated`,Lg=`#ifdef USE_IRIDESCENCE
	const mat3 XYZ_TO_REC709 = mat3(
		 3.2404542, -0.9692660,  0.0556434,
		-1.5371385,  1.8760108, -0.2040259,
		-0.4985314,  0.0415560,  1.0572252
	);
	vec3 Fresnel0ToIor( vec3 fresnel0 ) {
		vec3 sqrtF0 = sqrt( fresnel0 );
		return ( vec3( 1.0 ) + sqrtF0 ) / ( vec3( 1.0 ) - sqrtF0 );
	}
	vec3 IorToFresnel0( vec3 transmittedIor, float incidentIor ) {
		return pow2( ( transmittedIor - vec3( incidentIor ) ) / ( transmittedIor + vec3( incidentIor ) ) );
	}
	float IorToFresnel0( float transmittedIor, float incidentIor ) {
		return pow2( ( transmittedIor - incidentIor ) / ( transmittedIor + incidentIor ));
	}
	vec3 evalSensitivity( float OPD, vec3 shift ) {
		float phase = 2.0 * PI * OPD * 1.0e-9;
		vec3 val = vec3( 5.4856e-13, 4.4201e-13, 5.2481e-13 );
		vec3 pos = vec3( 1.6810e+06, 1.7953e+06, 2.2084e+06 );
		vec3 var = vec3( 4.3278e+09, 9.3046e+09, 6.6121e+09 );
		vec3 xyz = val * sqrt( 2.0 * PI * var ) * cos( pos * phase + shift ) * exp( - pow2( phase ) * var );
		xyz.x += 9.7470e-14 * sqrt( 2.0 * PI * 4.5282e+09 ) * cos( 2.2399e+06 * phase + shift[ 0 ] ) * exp( - 4.5282e+09 * pow2( phase ) );
		xyz /= 1.0685e-7;
		vec3 rgb = XYZ_TO_REC709 * xyz;
		return rgb;
	}
	vec3 evalIridescence( float outsideIOR, float eta2, float cosTheta1, float thinFilmThickness, vec3 baseF0 ) {
		vec3 I;
		float iridescenceIOR = mix( outsideIOR, eta2, smoothstep( 0.0, 0.03, thinFilmThickness ) );
		float sinTheta2Sq = pow2( outsideIOR / iridescenceIOR ) * ( 1.0 - pow2( cosTheta1 ) );
		float cosTheta2Sq = 1.0 - sinTheta2Sq;
		if ( cosTheta2Sq < 0.0 ) {
			return vec3( 1.0 );
		}
		float cosTheta2 = sqrt( cosTheta2Sq );
		float R0 = IorToFresnel0( iridescenceIOR, outsideIOR );
		float R12 = F_Schlick( R0, 1.0, cosTheta1 );
		float T121 = 1.0 - R12;
		float phi12 = 0.0;
		if ( iridescenceIOR < outsideIOR ) phi12 = PI;
		float phi21 = PI - phi12;
		vec3 baseIOR = Fresnel0ToIor( clamp( baseF0, 0.0, 0.9999 ) );		vec3 R1 = IorToFresnel0( baseIOR, iridescenceIOR );
		vec3 R23 = F_Schlick( R1, 1.0, cosTheta2 );
		vec3 phi23 = vec3( 0.0 );
		if ( baseIOR[ 0 ] < iridescenceIOR ) phi23[ 0 ] = PI;
		if ( baseIOR[ 1 ] < iridescenceIOR ) phi23[ 1 ] = PI;
		if ( baseIOR[ 2 ] < iridescenceIOR ) phi23[ 2 ] = PI;
		float OPD = 2.0 * iridescenceIOR * thinFilmThickness * cosTheta2;
		vec3 phi = vec3( phi21 ) + phi23;
		vec3 R123 = clamp( R12 * R23, 1e-5, 0.9999 );
		vec3 r123 = sqrt( R123 );
		vec3 Rs = pow2( T121 ) * R23 / ( vec3( 1.0 ) - R123 );
		vec3 C0 = R12 + Rs;
		I = C0;
		vec3 Cm = Rs - T121;
		for ( int m = 1; m <= 2; ++ m ) {
			Cm *= r123;
			vec3 Sm = 2.0 * evalSensitivity( float( m ) * OPD, float( m ) * phi );
			I += Cm * Sm;
		}
		return max( I, vec3( 0.0 ) );
	}
#endif`,Dg=`#ifdef USE_BUMPMAP
	uniform sampler2D bumpMap;
	uniform float bumpScale;
	vec2 dHdxy_fwd() {
		vec2 dSTdx = dFdx( vBumpMapUv );
		vec2 dSTdy = dFdy( vBumpMapUv );
		float Hll = bumpScale * texture2D( bumpMap, vBumpMapUv ).x;
		float dBx = bumpScale * texture2D( bumpMap, vBumpMapUv + dSTdx ).x - Hll;
		float dBy = bumpScale * texture2D( bumpMap, vBumpMapUv + dSTdy ).x - Hll;
		return vec2( dBx, dBy );
	}
	vec3 perturbNormalArb( vec3 surf_pos, vec3 surf_norm, vec2 dHdxy, float faceDirection ) {
		vec3 vSigmaX = normalize( dFdx( surf_pos.xyz ) );
		vec3 vSigmaY = normalize( dFdy( surf_pos.xyz ) );
		vec3 vN = surf_norm;
		vec3 R1 = cross( vSigmaY, vN );
		vec3 R2 = cross( vN, vSigmaX );
		float fDet = dot( vSigmaX, R1 ) * faceDirection;
		vec3 vGrad = sign( fDet ) * ( dHdxy.x * R1 + dHdxy.y * R2 );
		return normalize( abs( fDet ) * surf_norm - vGrad );
	}
#endif`,Ng=`#if NUM_CLIPPING_PLANES > 0
	vec4 plane;
	#ifdef ALPHA_TO_COVERAGE
		float distanceToPlane, distanceGradient;
		float clipOpacity = 1.0;
		#pragma unroll_loop_start
		for ( int i = 0; i < UNION_CLIPPING_PLANES; i ++ ) {
			plane = clippingPlanes[ i ];
			distanceToPlane = - dot( vClipPosition, plane.xyz ) + plane.w;
			distanceGradient = fwidth( distanceToPlane ) / 2.0;
			clipOpacity *= smoothstep( - distanceGradient, distanceGradient, distanceToPlane );
			if ( clipOpacity == 0.0 ) discard;
		}
		#pragma unroll_loop_end
		#if UNION_CLIPPING_PLANES < NUM_CLIPPING_PLANES
			float unionClipOpacity = 1.0;
			#pragma unroll_loop_start
			for ( int i = UNION_CLIPPING_PLANES; i < NUM_CLIPPING_PLANES; i ++ ) {
				plane = clippingPlanes[ i ];
				distanceToPlane = - dot( vClipPosition, plane.xyz ) + plane.w;
				distanceGradient = fwidth( distanceToPlane ) / 2.0;
				unionClipOpacity *= 1.0 - smoothstep( - distanceGradient, distanceGradient, distanceToPlane );
			}
			#pragma unroll_loop_end
			clipOpacity *= 1.0 - unionClipOpacity;
		#endif
		diffuseColor.a *= clipOpacity;
		if ( diffuseColor.a == 0.0 ) discard;
	#else
		#pragma unroll_loop_start
		for ( int i = 0; i < UNION_CLIPPING_PLANES; i ++ ) {
			plane = clippingPlanes[ i ];
			if ( dot( vClipPosition, plane.xyz ) > plane.w ) discard;
		}
		#pragma unroll_loop_end
		#if UNION_CLIPPING_PLANES < NUM_CLIPPING_PLANES
			bool clipped = true;
			#pragma unroll_loop_start
			for ( int i = UNION_CLIPPING_PLANES; i < NUM_CLIPPING_PLANES; i ++ ) {
				plane = clippingPlanes[ i ];
				clipped = ( dot( vClipPosition, plane.xyz ) > plane.w ) && clipped;
			}
			#pragma unroll_loop_end
			if ( clipped ) discard;
		#endif
	#endif
#endif`,Ug=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,Fg=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,Og=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,Bg=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,kg=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,zg=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,Vg=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	vColor = vec4( 1.0 );
#endif
#ifdef USE_COLOR_ALPHA
	vColor *= color;
#elif defined( USE_COLOR )
	vColor.rgb *= color;
#endif
#ifdef USE_INSTANCING_COLOR
	vColor.rgb *= instanceColor.rgb;
#endif
#ifdef USE_BATCHING_COLOR
	vColor *= getBatchingColor( getIndirectIndex( gl_DrawID ) );
#endif`,Gg=`#define PI 3.141592653589793
#define PI2 6.283185307179586
#define PI_HALF 1.5707963267948966
#define RECIPROCAL_PI 0.3183098861837907
#define RECIPROCAL_PI2 0.15915494309189535
#define EPSILON 1e-6
#ifndef saturate
#define saturate( a ) clamp( a, 0.0, 1.0 )
#endif
#define whiteComplement( a ) ( 1.0 - saturate( a ) )
float pow2( const in float x ) { return x*x; }
vec3 pow2( const in vec3 x ) { return x*x; }
float pow3( const in float x ) { return x*x*x; }
float pow4( const in float x ) { float x2 = x*x; return x2*x2; }
float max3( const in vec3 v ) { return max( max( v.x, v.y ), v.z ); }
float average( const in vec3 v ) { return dot( v, vec3( 0.3333333 ) ); }
highp float rand( const in vec2 uv ) {
	const highp float a = 12.9898, b = 78.233, c = 43758.5453;
	highp float dt = dot( uv.xy, vec2( a,b ) ), sn = mod( dt, PI );
	return fract( sin( sn ) * c );
}
#ifdef HIGH_PRECISION
	float precisionSafeLength( vec3 v ) { return length( v ); }
#else
	float precisionSafeLength( vec3 v ) {
		float maxComponent = max3( abs( v ) );
		return length( v / maxComponent ) * maxComponent;
	}
#endif
struct IncidentLight {
	vec3 color;
	vec3 direction;
	bool visible;
};
struct ReflectedLight {
	vec3 directDiffuse;
	vec3 directSpecular;
	vec3 indirectDiffuse;
	vec3 indirectSpecular;
};
#ifdef USE_ALPHAHASH
	varying vec3 vPosition;
#endif
vec3 transformDirection( in vec3 dir, in mat4 matrix ) {
	return normalize( ( matrix * vec4( dir, 0.0 ) ).xyz );
}
#define inverseTransformDirection transformDirectionByInverseViewMatrix
vec3 transformNormalByInverseViewMatrix( in vec3 normal, in mat4 viewMatrix ) {
	return normalize( ( vec4( normal, 0.0 ) * viewMatrix ).xyz );
}
vec3 transformDirectionByInverseViewMatrix( in vec3 dir, in mat4 viewMatrix ) {
	return normalize( ( vec4( dir, 0.0 ) * viewMatrix ).xyz );
}
bool isPerspectiveMatrix( mat4 m ) {
	return m[ 2 ][ 3 ] == - 1.0;
}
vec2 equirectUv( in vec3 dir ) {
	float u = atan( dir.z, dir.x ) * RECIPROCAL_PI2 + 0.5;
	float v = asin( clamp( dir.y, - 1.0, 1.0 ) ) * RECIPROCAL_PI + 0.5;
	return vec2( u, v );
}
vec3 BRDF_Lambert( const in vec3 diffuseColor ) {
	return RECIPROCAL_PI * diffuseColor;
}
vec3 F_Schlick( const in vec3 f0, const in float f90, const in float dotVH ) {
	float fresnel = exp2( ( - 5.55473 * dotVH - 6.98316 ) * dotVH );
	return f0 * ( 1.0 - fresnel ) + ( f90 * fresnel );
}
float F_Schlick( const in float f0, const in float f90, const in float dotVH ) {
	float fresnel = exp2( ( - 5.55473 * dotVH - 6.98316 ) * dotVH );
	return f0 * ( 1.0 - fresnel ) + ( f90 * fresnel );
} // validated`,Hg=`vec3 transformedNormal = objectNormal;
#ifdef USE_TANGENT
	vec3 transformedTangent = objectTangent;
#endif
#ifdef USE_BATCHING
	mat3 bm = mat3( batchingMatrix );
	transformedNormal /= vec3( dot( bm[ 0 ], bm[ 0 ] ), dot( bm[ 1 ], bm[ 1 ] ), dot( bm[ 2 ], bm[ 2 ] ) );
	transformedNormal = bm * transformedNormal;
	#ifdef USE_TANGENT
		transformedTangent = bm * transformedTangent;
	#endif
#endif
#ifdef USE_INSTANCING
	mat3 im = mat3( instanceMatrix );
	transformedNormal /= vec3( dot( im[ 0 ], im[ 0 ] ), dot( im[ 1 ], im[ 1 ] ), dot( im[ 2 ], im[ 2 ] ) );
	transformedNormal = im * transformedNormal;
	#ifdef USE_TANGENT
		transformedTangent = im * transformedTangent;
	#endif
#endif
transformedNormal = normalMatrix * transformedNormal;
#ifdef FLIP_SIDED
	transformedNormal = - transformedNormal;
#endif
#ifdef USE_TANGENT
	transformedTangent = ( modelViewMatrix * vec4( transformedTangent, 0.0 ) ).xyz;
#endif`,Wg=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,Xg=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,qg=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,$g=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,Yg="gl_FragColor = linearToOutputTexel( gl_FragColor );",Zg=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,Jg=`#ifdef USE_ENVMAP
	#ifdef ENV_WORLDPOS
		vec3 cameraToFrag;
		if ( isOrthographic ) {
			cameraToFrag = normalize( vec3( - viewMatrix[ 0 ][ 2 ], - viewMatrix[ 1 ][ 2 ], - viewMatrix[ 2 ][ 2 ] ) );
		} else {
			cameraToFrag = normalize( vWorldPosition - cameraPosition );
		}
		vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
		#ifdef ENVMAP_MODE_REFLECTION
			vec3 reflectVec = reflect( cameraToFrag, worldNormal );
		#else
			vec3 reflectVec = refract( cameraToFrag, worldNormal, refractionRatio );
		#endif
	#else
		vec3 reflectVec = vReflect;
	#endif
	#ifdef ENVMAP_TYPE_CUBE
		vec4 envColor = textureCube( envMap, envMapRotation * reflectVec );
		#ifdef ENVMAP_BLENDING_MULTIPLY
			outgoingLight = mix( outgoingLight, outgoingLight * envColor.xyz, specularStrength * reflectivity );
		#elif defined( ENVMAP_BLENDING_MIX )
			outgoingLight = mix( outgoingLight, envColor.xyz, specularStrength * reflectivity );
		#elif defined( ENVMAP_BLENDING_ADD )
			outgoingLight += envColor.xyz * specularStrength * reflectivity;
		#endif
	#endif
#endif`,Kg=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,jg=`#ifdef USE_ENVMAP
	uniform float reflectivity;
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		varying vec3 vWorldPosition;
		uniform float refractionRatio;
	#else
		varying vec3 vReflect;
	#endif
#endif`,Qg=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,t0=`#ifdef USE_ENVMAP
	#ifdef ENV_WORLDPOS
		vWorldPosition = worldPosition.xyz;
	#else
		vec3 cameraToVertex;
		if ( isOrthographic ) {
			cameraToVertex = normalize( vec3( - viewMatrix[ 0 ][ 2 ], - viewMatrix[ 1 ][ 2 ], - viewMatrix[ 2 ][ 2 ] ) );
		} else {
			cameraToVertex = normalize( worldPosition.xyz - cameraPosition );
		}
		vec3 worldNormal = transformNormalByInverseViewMatrix( transformedNormal, viewMatrix );
		#ifdef ENVMAP_MODE_REFLECTION
			vReflect = reflect( cameraToVertex, worldNormal );
		#else
			vReflect = refract( cameraToVertex, worldNormal, refractionRatio );
		#endif
	#endif
#endif`,e0=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,n0=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,i0=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,s0=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,r0=`#ifdef USE_GRADIENTMAP
	uniform sampler2D gradientMap;
#endif
vec3 getGradientIrradiance( vec3 normal, vec3 lightDirection ) {
	float dotNL = dot( normal, lightDirection );
	vec2 coord = vec2( dotNL * 0.5 + 0.5, 0.0 );
	#ifdef USE_GRADIENTMAP
		return vec3( texture2D( gradientMap, coord ).r );
	#else
		vec2 fw = fwidth( coord ) * 0.5;
		return mix( vec3( 0.7 ), vec3( 1.0 ), smoothstep( 0.7 - fw.x, 0.7 + fw.x, coord.x ) );
	#endif
}`,o0=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,a0=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,l0=`varying vec3 vViewPosition;
struct LambertMaterial {
	vec3 diffuseColor;
	float specularStrength;
};
void RE_Direct_Lambert( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Lambert( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_Lambert
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,c0=`uniform bool receiveShadow;
uniform vec3 ambientLightColor;
#if defined( USE_LIGHT_PROBES )
	uniform vec3 lightProbe[ 9 ];
#endif
vec3 shGetIrradianceAt( in vec3 normal, in vec3 shCoefficients[ 9 ] ) {
	float x = normal.x, y = normal.y, z = normal.z;
	vec3 result = shCoefficients[ 0 ] * 0.886227;
	result += shCoefficients[ 1 ] * 2.0 * 0.511664 * y;
	result += shCoefficients[ 2 ] * 2.0 * 0.511664 * z;
	result += shCoefficients[ 3 ] * 2.0 * 0.511664 * x;
	result += shCoefficients[ 4 ] * 2.0 * 0.429043 * x * y;
	result += shCoefficients[ 5 ] * 2.0 * 0.429043 * y * z;
	result += shCoefficients[ 6 ] * ( 0.743125 * z * z - 0.247708 );
	result += shCoefficients[ 7 ] * 2.0 * 0.429043 * x * z;
	result += shCoefficients[ 8 ] * 0.429043 * ( x * x - y * y );
	return result;
}
vec3 getLightProbeIrradiance( const in vec3 lightProbe[ 9 ], const in vec3 normal ) {
	vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
	vec3 irradiance = shGetIrradianceAt( worldNormal, lightProbe );
	return irradiance;
}
vec3 getAmbientLightIrradiance( const in vec3 ambientLightColor ) {
	vec3 irradiance = ambientLightColor;
	return irradiance;
}
float getDistanceAttenuation( const in float lightDistance, const in float cutoffDistance, const in float decayExponent ) {
	float distanceFalloff = 1.0 / max( pow( lightDistance, decayExponent ), 0.01 );
	if ( cutoffDistance > 0.0 ) {
		distanceFalloff *= pow2( saturate( 1.0 - pow4( lightDistance / cutoffDistance ) ) );
	}
	return distanceFalloff;
}
float getSpotAttenuation( const in float coneCosine, const in float penumbraCosine, const in float angleCosine ) {
	return smoothstep( coneCosine, penumbraCosine, angleCosine );
}
#if NUM_SUN_LIGHTS > 0
	struct SunLight {
		vec3 direction;
		vec3 color;
	};
	uniform SunLight sunLights[ NUM_SUN_LIGHTS ];
	void getSunLightInfo( const in SunLight sunLight, out IncidentLight light ) {
		light.color = sunLight.color;
		light.direction = sunLight.direction;
		light.visible = true;
	}
#endif
#if NUM_DIR_LIGHTS > 0
	struct DirectionalLight {
		vec3 direction;
		vec3 color;
	};
	uniform DirectionalLight directionalLights[ NUM_DIR_LIGHTS ];
	void getDirectionalLightInfo( const in DirectionalLight directionalLight, out IncidentLight light ) {
		light.color = directionalLight.color;
		light.direction = directionalLight.direction;
		light.visible = true;
	}
#endif
#if NUM_POINT_LIGHTS > 0
	struct PointLight {
		vec3 position;
		vec3 color;
		float distance;
		float decay;
	};
	uniform PointLight pointLights[ NUM_POINT_LIGHTS ];
	void getPointLightInfo( const in PointLight pointLight, const in vec3 geometryPosition, out IncidentLight light ) {
		vec3 lVector = pointLight.position - geometryPosition;
		light.direction = normalize( lVector );
		float lightDistance = length( lVector );
		light.color = pointLight.color;
		light.color *= getDistanceAttenuation( lightDistance, pointLight.distance, pointLight.decay );
		light.visible = ( light.color != vec3( 0.0 ) );
	}
#endif
#if NUM_SPOT_LIGHTS > 0
	struct SpotLight {
		vec3 position;
		vec3 direction;
		vec3 color;
		float distance;
		float decay;
		float coneCos;
		float penumbraCos;
	};
	uniform SpotLight spotLights[ NUM_SPOT_LIGHTS ];
	void getSpotLightInfo( const in SpotLight spotLight, const in vec3 geometryPosition, out IncidentLight light ) {
		vec3 lVector = spotLight.position - geometryPosition;
		light.direction = normalize( lVector );
		float angleCos = dot( light.direction, spotLight.direction );
		float spotAttenuation = getSpotAttenuation( spotLight.coneCos, spotLight.penumbraCos, angleCos );
		if ( spotAttenuation > 0.0 ) {
			float lightDistance = length( lVector );
			light.color = spotLight.color * spotAttenuation;
			light.color *= getDistanceAttenuation( lightDistance, spotLight.distance, spotLight.decay );
			light.visible = ( light.color != vec3( 0.0 ) );
		} else {
			light.color = vec3( 0.0 );
			light.visible = false;
		}
	}
#endif
#if NUM_RECT_AREA_LIGHTS > 0
	struct RectAreaLight {
		vec3 color;
		vec3 position;
		vec3 halfWidth;
		vec3 halfHeight;
	};
	uniform sampler2D ltc_1;	uniform sampler2D ltc_2;
	uniform RectAreaLight rectAreaLights[ NUM_RECT_AREA_LIGHTS ];
#endif
#if NUM_HEMI_LIGHTS > 0
	struct HemisphereLight {
		vec3 direction;
		vec3 skyColor;
		vec3 groundColor;
	};
	uniform HemisphereLight hemisphereLights[ NUM_HEMI_LIGHTS ];
	vec3 getHemisphereLightIrradiance( const in HemisphereLight hemiLight, const in vec3 normal ) {
		float dotNL = dot( normal, hemiLight.direction );
		float hemiDiffuseWeight = 0.5 * dotNL + 0.5;
		vec3 irradiance = mix( hemiLight.groundColor, hemiLight.skyColor, hemiDiffuseWeight );
		return irradiance;
	}
#endif
#include <lightprobes_pars_fragment>`,u0=`#ifdef USE_ENVMAP
	vec3 getIBLIrradiance( const in vec3 normal ) {
		#ifdef ENVMAP_TYPE_PMREM
			vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
			vec4 envMapColor = textureLod( envMap, envMapRotation * worldNormal, ENVMAP_MAX_LOD );
			return PI * envMapColor.rgb * envMapIntensity;
		#else
			return vec3( 0.0 );
		#endif
	}
	vec3 getIBLRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness ) {
		#ifdef ENVMAP_TYPE_PMREM
			vec3 reflectVec = reflect( - viewDir, normal );
			reflectVec = normalize( mix( reflectVec, normal, pow4( roughness ) ) );
			reflectVec = transformDirectionByInverseViewMatrix( reflectVec, viewMatrix );
			vec4 envMapColor = textureLod( envMap, envMapRotation * reflectVec, roughnessToMip( roughness ) );
			return envMapColor.rgb * envMapIntensity;
		#else
			return vec3( 0.0 );
		#endif
	}
	#ifdef USE_RETROREFLECTION
		vec3 getIBLRetroRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness ) {
			#ifdef ENVMAP_TYPE_PMREM
				vec3 retroVec = normalize( mix( viewDir, normal, pow4( roughness ) ) );
				retroVec = transformDirectionByInverseViewMatrix( retroVec, viewMatrix );
				vec4 envMapColor = textureLod( envMap, envMapRotation * retroVec, roughnessToMip( roughness ) );
				return envMapColor.rgb * envMapIntensity;
			#else
				return vec3( 0.0 );
			#endif
		}
	#endif
	#ifdef USE_ANISOTROPY
		vec3 getIBLAnisotropyRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness, const in vec3 bitangent, const in float anisotropy ) {
			#ifdef ENVMAP_TYPE_PMREM
				vec3 bentNormal = cross( bitangent, viewDir );
				bentNormal = normalize( cross( bentNormal, bitangent ) );
				bentNormal = normalize( mix( bentNormal, normal, pow2( pow2( 1.0 - anisotropy * ( 1.0 - roughness ) ) ) ) );
				return getIBLRadiance( viewDir, bentNormal, roughness );
			#else
				return vec3( 0.0 );
			#endif
		}
		#ifdef USE_RETROREFLECTION
			vec3 getIBLAnisotropyRetroRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness, const in vec3 bitangent, const in float anisotropy ) {
				#ifdef ENVMAP_TYPE_PMREM
					vec3 bentNormal = cross( bitangent, viewDir );
					bentNormal = normalize( cross( bentNormal, bitangent ) );
					bentNormal = normalize( mix( bentNormal, normal, pow2( pow2( 1.0 - anisotropy * ( 1.0 - roughness ) ) ) ) );
					return getIBLRetroRadiance( viewDir, bentNormal, roughness );
				#else
					return vec3( 0.0 );
				#endif
			}
		#endif
	#endif
#endif`,h0=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,d0=`varying vec3 vViewPosition;
struct ToonMaterial {
	vec3 diffuseColor;
};
void RE_Direct_Toon( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in ToonMaterial material, inout ReflectedLight reflectedLight ) {
	vec3 irradiance = getGradientIrradiance( geometryNormal, directLight.direction ) * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Toon( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in ToonMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_Toon
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,f0=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,p0=`varying vec3 vViewPosition;
struct BlinnPhongMaterial {
	vec3 diffuseColor;
	vec3 specularColor;
	float specularShininess;
	float specularStrength;
};
void RE_Direct_BlinnPhong( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in BlinnPhongMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
	reflectedLight.directSpecular += irradiance * BRDF_BlinnPhong( directLight.direction, geometryViewDir, geometryNormal, material.specularColor, material.specularShininess ) * material.specularStrength;
}
void RE_IndirectDiffuse_BlinnPhong( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in BlinnPhongMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_BlinnPhong
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,m0=`PhysicalMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.diffuseContribution = diffuseColor.rgb * ( 1.0 - metalnessFactor );
material.metalness = metalnessFactor;
vec3 dxy = max( abs( dFdx( nonPerturbedNormal ) ), abs( dFdy( nonPerturbedNormal ) ) );
float geometryRoughness = max( max( dxy.x, dxy.y ), dxy.z );
material.roughness = max( roughnessFactor, 0.045 );
material.roughness += geometryRoughness;
material.roughness = min( material.roughness, 1.0 );
#ifdef USE_DIFFUSE_ROUGHNESS
	float diffuseRoughnessFactor = diffuseRoughness;
	#ifdef USE_DIFFUSE_ROUGHNESSMAP
		diffuseRoughnessFactor *= texture2D( diffuseRoughnessMap, vDiffuseRoughnessMapUv ).r;
	#endif
	material.diffuseRoughness = saturate( diffuseRoughnessFactor );
#endif
#ifdef IOR
	material.ior = ior;
	#ifdef USE_SPECULAR
		float specularIntensityFactor = specularIntensity;
		vec3 specularColorFactor = specularColor;
		#ifdef USE_SPECULAR_COLORMAP
			specularColorFactor *= texture2D( specularColorMap, vSpecularColorMapUv ).rgb;
		#endif
		#ifdef USE_SPECULAR_INTENSITYMAP
			specularIntensityFactor *= texture2D( specularIntensityMap, vSpecularIntensityMapUv ).a;
		#endif
		material.specularF90 = mix( specularIntensityFactor, 1.0, metalnessFactor );
	#else
		float specularIntensityFactor = 1.0;
		vec3 specularColorFactor = vec3( 1.0 );
		material.specularF90 = 1.0;
	#endif
	material.specularColor = min( pow2( ( material.ior - 1.0 ) / ( material.ior + 1.0 ) ) * specularColorFactor, vec3( 1.0 ) ) * specularIntensityFactor;
	material.specularColorBlended = mix( material.specularColor, diffuseColor.rgb, metalnessFactor );
#else
	material.specularColor = vec3( 0.04 );
	material.specularColorBlended = mix( material.specularColor, diffuseColor.rgb, metalnessFactor );
	material.specularF90 = 1.0;
#endif
#ifdef USE_CLEARCOAT
	material.clearcoat = clearcoat;
	material.clearcoatRoughness = clearcoatRoughness;
	material.clearcoatF0 = vec3( 0.04 );
	material.clearcoatF90 = 1.0;
	#ifdef USE_CLEARCOATMAP
		material.clearcoat *= texture2D( clearcoatMap, vClearcoatMapUv ).x;
	#endif
	#ifdef USE_CLEARCOAT_ROUGHNESSMAP
		material.clearcoatRoughness *= texture2D( clearcoatRoughnessMap, vClearcoatRoughnessMapUv ).y;
	#endif
	material.clearcoat = saturate( material.clearcoat );	material.clearcoatRoughness = max( material.clearcoatRoughness, 0.045 );
	material.clearcoatRoughness += geometryRoughness;
	material.clearcoatRoughness = min( material.clearcoatRoughness, 1.0 );
#endif
#ifdef USE_DISPERSION
	material.dispersion = dispersion;
#endif
#ifdef USE_RETROREFLECTION
	material.retroreflectivity = retroreflectivity;
#endif
#ifdef USE_IRIDESCENCE
	material.iridescence = iridescence;
	material.iridescenceIOR = iridescenceIOR;
	#ifdef USE_IRIDESCENCEMAP
		material.iridescence *= texture2D( iridescenceMap, vIridescenceMapUv ).r;
	#endif
	#ifdef USE_IRIDESCENCE_THICKNESSMAP
		material.iridescenceThickness = (iridescenceThicknessMaximum - iridescenceThicknessMinimum) * texture2D( iridescenceThicknessMap, vIridescenceThicknessMapUv ).g + iridescenceThicknessMinimum;
	#else
		material.iridescenceThickness = iridescenceThicknessMaximum;
	#endif
#endif
#ifdef USE_SHEEN
	material.sheenColor = sheenColor;
	#ifdef USE_SHEEN_COLORMAP
		material.sheenColor *= texture2D( sheenColorMap, vSheenColorMapUv ).rgb;
	#endif
	material.sheenRoughness = clamp( sheenRoughness, 0.0001, 1.0 );
	#ifdef USE_SHEEN_ROUGHNESSMAP
		material.sheenRoughness *= texture2D( sheenRoughnessMap, vSheenRoughnessMapUv ).a;
	#endif
#endif
#ifdef USE_ANISOTROPY
	#ifdef USE_ANISOTROPYMAP
		mat2 anisotropyMat = mat2( anisotropyVector.x, anisotropyVector.y, - anisotropyVector.y, anisotropyVector.x );
		vec3 anisotropyPolar = texture2D( anisotropyMap, vAnisotropyMapUv ).rgb;
		vec2 anisotropyV = anisotropyMat * normalize( 2.0 * anisotropyPolar.rg - vec2( 1.0 ) ) * anisotropyPolar.b;
	#else
		vec2 anisotropyV = anisotropyVector;
	#endif
	material.anisotropy = length( anisotropyV );
	if( material.anisotropy == 0.0 ) {
		anisotropyV = vec2( 1.0, 0.0 );
	} else {
		anisotropyV /= material.anisotropy;
		material.anisotropy = saturate( material.anisotropy );
	}
	material.alphaT = mix( pow2( material.roughness ), 1.0, pow2( material.anisotropy ) );
	material.anisotropyT = tbn[ 0 ] * anisotropyV.x + tbn[ 1 ] * anisotropyV.y;
	material.anisotropyB = tbn[ 1 ] * anisotropyV.x - tbn[ 0 ] * anisotropyV.y;
#endif`,g0=`uniform sampler2D dfgLUT;
struct PhysicalMaterial {
	vec3 diffuseColor;
	vec3 diffuseContribution;
	vec3 specularColor;
	vec3 specularColorBlended;
	float roughness;
	float metalness;
	float specularF90;
	float dispersion;
	vec2 dfg;
	vec3 multiScatteringCompensation;
	#ifdef USE_DIFFUSE_ROUGHNESS
		float diffuseRoughness;
	#endif
	#ifdef USE_RETROREFLECTION
		float retroreflectivity;
	#endif
	#ifdef USE_CLEARCOAT
		float clearcoat;
		float clearcoatRoughness;
		vec3 clearcoatF0;
		float clearcoatF90;
	#endif
	#ifdef USE_IRIDESCENCE
		float iridescence;
		float iridescenceIOR;
		float iridescenceThickness;
		vec3 iridescenceFresnel;
		vec3 iridescenceF0Dielectric;
		vec3 iridescenceF0Metallic;
	#endif
	#ifdef USE_SHEEN
		vec3 sheenColor;
		float sheenRoughness;
	#endif
	#ifdef IOR
		float ior;
	#endif
	#ifdef USE_TRANSMISSION
		float transmission;
		float transmissionAlpha;
		float thickness;
		float attenuationDistance;
		vec3 attenuationColor;
	#endif
	#ifdef USE_ANISOTROPY
		float anisotropy;
		float alphaT;
		vec3 anisotropyT;
		vec3 anisotropyB;
	#endif
};
vec3 clearcoatSpecularDirect = vec3( 0.0 );
vec3 clearcoatSpecularIndirect = vec3( 0.0 );
vec3 sheenSpecularDirect = vec3( 0.0 );
vec3 sheenSpecularIndirect = vec3(0.0 );
vec3 Schlick_to_F0( const in vec3 f, const in float f90, const in float dotVH ) {
    float x = clamp( 1.0 - dotVH, 0.0, 1.0 );
    float x2 = x * x;
    float x5 = clamp( x * x2 * x2, 0.0, 0.9999 );
    return ( f - vec3( f90 ) * x5 ) / ( 1.0 - x5 );
}
#ifdef USE_DIFFUSE_ROUGHNESS
	const float EON_EPSILON = 1e-7;
	float FON_DirectionalAlbedo( const in float mu, const in float roughness, const in float A ) {
		float muComp = 1.0 - mu;
		float gOverPi = muComp * ( 0.0571085289 + muComp * ( 0.491881867 + muComp * ( - 0.332181442 + muComp * 0.0714429953 ) ) );
		return A * ( 1.0 + roughness * gOverPi );
	}
	vec3 BRDF_EON( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in vec3 diffuseColor, const in float roughness ) {
		vec3 rho = saturate( diffuseColor );
		if ( roughness <= EON_EPSILON ) return BRDF_Lambert( rho );
		float dotNL = saturate( dot( normal, lightDir ) );
		float dotNV = saturate( dot( normal, viewDir ) );
		float s = dot( lightDir, viewDir ) - dotNL * dotNV;
		float sOverT = ( s > 0.0 ) ? s / max( max( dotNL, dotNV ), EON_EPSILON ) : s;
		float A = 1.0 / ( 1.0 + ( 0.5 - 2.0 / ( 3.0 * PI ) ) * roughness );
		vec3 singleScatter = rho * RECIPROCAL_PI * A * ( 1.0 + roughness * sOverT );
		float averageAlbedo = A * ( 1.0 + ( 2.0 / 3.0 - 28.0 / ( 15.0 * PI ) ) * roughness );
		float albedoV = FON_DirectionalAlbedo( dotNV, roughness, A );
		float albedoL = FON_DirectionalAlbedo( dotNL, roughness, A );
		vec3 rhoMultiScatter = rho * rho * averageAlbedo / max( vec3( EON_EPSILON ), vec3( 1.0 ) - rho * ( 1.0 - averageAlbedo ) );
		vec3 multiScatter = rhoMultiScatter * RECIPROCAL_PI
			* max( EON_EPSILON, 1.0 - albedoV )
			* max( EON_EPSILON, 1.0 - albedoL )
			/ max( EON_EPSILON, 1.0 - averageAlbedo );
		return singleScatter + multiScatter;
	}
	vec3 EON_DirectionalAlbedo( const in vec3 diffuseColor, const in float roughness, const in float dotNV ) {
		vec3 rho = saturate( diffuseColor );
		if ( roughness <= EON_EPSILON ) return rho;
		float A = 1.0 / ( 1.0 + ( 0.5 - 2.0 / ( 3.0 * PI ) ) * roughness );
		float directionalAlbedo = FON_DirectionalAlbedo( dotNV, roughness, A );
		float averageAlbedo = A * ( 1.0 + ( 2.0 / 3.0 - 28.0 / ( 15.0 * PI ) ) * roughness );
		vec3 rhoMultiScatter = rho * rho * averageAlbedo / max( vec3( EON_EPSILON ), vec3( 1.0 ) - rho * ( 1.0 - averageAlbedo ) );
		return rho * directionalAlbedo + rhoMultiScatter * ( 1.0 - directionalAlbedo );
	}
#endif
float V_GGX_SmithCorrelated( const in float alpha, const in float dotNL, const in float dotNV ) {
	float a2 = pow2( alpha );
	float gv = dotNL * sqrt( a2 + ( 1.0 - a2 ) * pow2( dotNV ) );
	float gl = dotNV * sqrt( a2 + ( 1.0 - a2 ) * pow2( dotNL ) );
	return 0.5 / max( gv + gl, EPSILON );
}
float D_GGX( const in float alpha, const in float dotNH ) {
	float a2 = pow2( alpha );
	float denom = pow2( dotNH ) * ( a2 - 1.0 ) + 1.0;
	return RECIPROCAL_PI * a2 / pow2( denom );
}
#ifdef USE_ANISOTROPY
	float V_GGX_SmithCorrelated_Anisotropic( const in float alphaT, const in float alphaB, const in float dotTV, const in float dotBV, const in float dotTL, const in float dotBL, const in float dotNV, const in float dotNL ) {
		float gv = dotNL * length( vec3( alphaT * dotTV, alphaB * dotBV, dotNV ) );
		float gl = dotNV * length( vec3( alphaT * dotTL, alphaB * dotBL, dotNL ) );
		return 0.5 / max( gv + gl, EPSILON );
	}
	float D_GGX_Anisotropic( const in float alphaT, const in float alphaB, const in float dotNH, const in float dotTH, const in float dotBH ) {
		float a2 = alphaT * alphaB;
		highp vec3 v = vec3( alphaB * dotTH, alphaT * dotBH, a2 * dotNH );
		highp float v2 = dot( v, v );
		float w2 = a2 / v2;
		return RECIPROCAL_PI * a2 * pow2 ( w2 );
	}
#endif
#ifdef USE_CLEARCOAT
	vec3 BRDF_GGX_Clearcoat( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in PhysicalMaterial material) {
		vec3 f0 = material.clearcoatF0;
		float f90 = material.clearcoatF90;
		float roughness = max( material.clearcoatRoughness, 0.045 );
		float alpha = pow2( roughness );
		vec3 halfDir = normalize( lightDir + viewDir );
		float dotNL = saturate( dot( normal, lightDir ) );
		float dotNV = saturate( dot( normal, viewDir ) );
		float dotNH = saturate( dot( normal, halfDir ) );
		float dotVH = saturate( dot( viewDir, halfDir ) );
		vec3 F = F_Schlick( f0, f90, dotVH );
		float V = V_GGX_SmithCorrelated( alpha, dotNL, dotNV );
		float D = D_GGX( alpha, dotNH );
		return F * ( V * D );
	}
#endif
vec3 BRDF_GGX( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in PhysicalMaterial material ) {
	vec3 f0 = material.specularColorBlended;
	float f90 = material.specularF90;
	float roughness = max( material.roughness, 0.045 );
	float alpha = pow2( roughness );
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNL = saturate( dot( normal, lightDir ) );
	float dotNV = saturate( dot( normal, viewDir ) );
	float dotNH = saturate( dot( normal, halfDir ) );
	float dotVH = saturate( dot( viewDir, halfDir ) );
	vec3 F = F_Schlick( f0, f90, dotVH );
	#ifdef USE_IRIDESCENCE
		F = mix( F, material.iridescenceFresnel, material.iridescence );
	#endif
	#ifdef USE_ANISOTROPY
		float dotTL = dot( material.anisotropyT, lightDir );
		float dotTV = dot( material.anisotropyT, viewDir );
		float dotTH = dot( material.anisotropyT, halfDir );
		float dotBL = dot( material.anisotropyB, lightDir );
		float dotBV = dot( material.anisotropyB, viewDir );
		float dotBH = dot( material.anisotropyB, halfDir );
		float alphaT = max( material.alphaT, alpha );
		float V = V_GGX_SmithCorrelated_Anisotropic( alphaT, alpha, dotTV, dotBV, dotTL, dotBL, dotNV, dotNL );
		float D = D_GGX_Anisotropic( alphaT, alpha, dotNH, dotTH, dotBH );
	#else
		float V = V_GGX_SmithCorrelated( alpha, dotNL, dotNV );
		float D = D_GGX( alpha, dotNH );
	#endif
	return F * ( V * D );
}
vec2 LTC_Uv( const in vec3 N, const in vec3 V, const in float roughness ) {
	const float LUT_SIZE = 64.0;
	const float LUT_SCALE = ( LUT_SIZE - 1.0 ) / LUT_SIZE;
	const float LUT_BIAS = 0.5 / LUT_SIZE;
	float dotNV = saturate( dot( N, V ) );
	vec2 uv = vec2( roughness, sqrt( 1.0 - dotNV ) );
	uv = uv * LUT_SCALE + LUT_BIAS;
	return uv;
}
float LTC_ClippedSphereFormFactor( const in vec3 f ) {
	float l = length( f );
	return max( ( l * l + f.z ) / ( l + 1.0 ), 0.0 );
}
vec3 LTC_EdgeVectorFormFactor( const in vec3 v1, const in vec3 v2 ) {
	float x = dot( v1, v2 );
	float y = abs( x );
	float a = 0.8543985 + ( 0.4965155 + 0.0145206 * y ) * y;
	float b = 3.4175940 + ( 4.1616724 + y ) * y;
	float v = a / b;
	float theta_sintheta = ( x > 0.0 ) ? v : 0.5 * inversesqrt( max( 1.0 - x * x, 1e-7 ) ) - v;
	return cross( v1, v2 ) * theta_sintheta;
}
vec3 LTC_Evaluate( const in vec3 N, const in vec3 V, const in vec3 P, const in mat3 mInv, const in vec3 rectCoords[ 4 ] ) {
	vec3 v1 = rectCoords[ 1 ] - rectCoords[ 0 ];
	vec3 v2 = rectCoords[ 3 ] - rectCoords[ 0 ];
	vec3 lightNormal = cross( v1, v2 );
	if( dot( lightNormal, P - rectCoords[ 0 ] ) < 0.0 ) return vec3( 0.0 );
	vec3 T1, T2;
	T1 = normalize( V - N * dot( V, N ) );
	T2 = - cross( N, T1 );
	mat3 mat = mInv * transpose( mat3( T1, T2, N ) );
	vec3 coords[ 4 ];
	coords[ 0 ] = mat * ( rectCoords[ 0 ] - P );
	coords[ 1 ] = mat * ( rectCoords[ 1 ] - P );
	coords[ 2 ] = mat * ( rectCoords[ 2 ] - P );
	coords[ 3 ] = mat * ( rectCoords[ 3 ] - P );
	coords[ 0 ] = normalize( coords[ 0 ] );
	coords[ 1 ] = normalize( coords[ 1 ] );
	coords[ 2 ] = normalize( coords[ 2 ] );
	coords[ 3 ] = normalize( coords[ 3 ] );
	vec3 vectorFormFactor = vec3( 0.0 );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 0 ], coords[ 1 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 1 ], coords[ 2 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 2 ], coords[ 3 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 3 ], coords[ 0 ] );
	float result = LTC_ClippedSphereFormFactor( vectorFormFactor );
	return vec3( result );
}
#if defined( USE_SHEEN )
float D_Charlie( float roughness, float dotNH ) {
	float alpha = pow2( roughness );
	float invAlpha = 1.0 / alpha;
	float cos2h = dotNH * dotNH;
	float sin2h = max( 1.0 - cos2h, 0.0078125 );
	return ( 2.0 + invAlpha ) * pow( sin2h, invAlpha * 0.5 ) / ( 2.0 * PI );
}
float V_Neubelt( float dotNV, float dotNL ) {
	return saturate( 1.0 / ( 4.0 * ( dotNL + dotNV - dotNL * dotNV ) ) );
}
vec3 BRDF_Sheen( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, vec3 sheenColor, const in float sheenRoughness ) {
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNL = saturate( dot( normal, lightDir ) );
	float dotNV = saturate( dot( normal, viewDir ) );
	float dotNH = saturate( dot( normal, halfDir ) );
	float D = D_Charlie( sheenRoughness, dotNH );
	float V = V_Neubelt( dotNV, dotNL );
	return sheenColor * ( D * V );
}
#endif
float IBLSheenBRDF( const in vec3 normal, const in vec3 viewDir, const in float roughness ) {
	float dotNV = saturate( dot( normal, viewDir ) );
	float r2 = roughness * roughness;
	float rInv = 1.0 / ( roughness + 0.1 );
	float a = -1.9362 + 1.0678 * roughness + 0.4573 * r2 - 0.8469 * rInv;
	float b = -0.6014 + 0.5538 * roughness - 0.4670 * r2 - 0.1255 * rInv;
	float DG = exp( a * dotNV + b );
	return saturate( DG );
}
vec3 EnvironmentBRDF( const in vec3 normal, const in vec3 viewDir, const in vec3 specularColor, const in float specularF90, const in float roughness ) {
	float dotNV = saturate( dot( normal, viewDir ) );
	vec2 fab = texture2D( dfgLUT, vec2( roughness, dotNV ) ).rg;
	return specularColor * fab.x + specularF90 * fab.y;
}
#ifdef USE_IRIDESCENCE
void computeMultiscatteringIridescence( const in vec2 fab, const in vec3 specularColor, const in float specularF90, const in float iridescence, const in vec3 iridescenceF0, inout vec3 singleScatter, inout vec3 multiScatter ) {
#else
void computeMultiscattering( const in vec2 fab, const in vec3 specularColor, const in float specularF90, inout vec3 singleScatter, inout vec3 multiScatter ) {
#endif
	#ifdef USE_IRIDESCENCE
		vec3 Fr = mix( specularColor, iridescenceF0, iridescence );
	#else
		vec3 Fr = specularColor;
	#endif
	vec3 FssEss = Fr * fab.x + specularF90 * fab.y;
	float Ess = fab.x + fab.y;
	float Ems = 1.0 - Ess;
	vec3 Favg = Fr + ( 1.0 - Fr ) * 0.047619;	vec3 Fms = FssEss * Favg / ( 1.0 - Ems * Favg );
	singleScatter += FssEss;
	multiScatter += Fms * Ems;
}
#if NUM_RECT_AREA_LIGHTS > 0
	void RE_Direct_RectArea_Physical( const in RectAreaLight rectAreaLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
		vec3 normal = geometryNormal;
		vec3 viewDir = geometryViewDir;
		vec3 position = geometryPosition;
		vec3 lightPos = rectAreaLight.position;
		vec3 halfWidth = rectAreaLight.halfWidth;
		vec3 halfHeight = rectAreaLight.halfHeight;
		vec3 lightColor = rectAreaLight.color;
		float roughness = material.roughness;
		vec3 rectCoords[ 4 ];
		rectCoords[ 0 ] = lightPos + halfWidth - halfHeight;		rectCoords[ 1 ] = lightPos - halfWidth - halfHeight;
		rectCoords[ 2 ] = lightPos - halfWidth + halfHeight;
		rectCoords[ 3 ] = lightPos + halfWidth + halfHeight;
		vec2 uv = LTC_Uv( normal, viewDir, roughness );
		vec4 t1 = texture2D( ltc_1, uv );
		vec4 t2 = texture2D( ltc_2, uv );
		mat3 mInv = mat3(
			vec3( t1.x, 0, t1.y ),
			vec3(    0, 1,    0 ),
			vec3( t1.z, 0, t1.w )
		);
		vec3 fresnel = ( material.specularColorBlended * t2.x + ( material.specularF90 - material.specularColorBlended ) * t2.y );
		reflectedLight.directSpecular += lightColor * fresnel * LTC_Evaluate( normal, viewDir, position, mInv, rectCoords );
		reflectedLight.directDiffuse += lightColor * material.diffuseContribution * LTC_Evaluate( normal, viewDir, position, mat3( 1.0 ), rectCoords );
		#ifdef USE_CLEARCOAT
			vec3 Ncc = geometryClearcoatNormal;
			vec2 uvClearcoat = LTC_Uv( Ncc, viewDir, material.clearcoatRoughness );
			vec4 t1Clearcoat = texture2D( ltc_1, uvClearcoat );
			vec4 t2Clearcoat = texture2D( ltc_2, uvClearcoat );
			mat3 mInvClearcoat = mat3(
				vec3( t1Clearcoat.x, 0, t1Clearcoat.y ),
				vec3(             0, 1,             0 ),
				vec3( t1Clearcoat.z, 0, t1Clearcoat.w )
			);
			vec3 fresnelClearcoat = material.clearcoatF0 * t2Clearcoat.x + ( material.clearcoatF90 - material.clearcoatF0 ) * t2Clearcoat.y;
			clearcoatSpecularDirect += lightColor * fresnelClearcoat * LTC_Evaluate( Ncc, viewDir, position, mInvClearcoat, rectCoords );
		#endif
	}
#endif
void RE_Direct_Physical( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	#ifdef USE_CLEARCOAT
		float dotNLcc = saturate( dot( geometryClearcoatNormal, directLight.direction ) );
		vec3 ccIrradiance = dotNLcc * directLight.color;
		clearcoatSpecularDirect += ccIrradiance * BRDF_GGX_Clearcoat( directLight.direction, geometryViewDir, geometryClearcoatNormal, material );
	#endif
	#ifdef USE_SHEEN
 
 		sheenSpecularDirect += irradiance * BRDF_Sheen( directLight.direction, geometryViewDir, geometryNormal, material.sheenColor, material.sheenRoughness );
 
 		float sheenAlbedoV = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
 		float sheenAlbedoL = IBLSheenBRDF( geometryNormal, directLight.direction, material.sheenRoughness );
 
 		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * max( sheenAlbedoV, sheenAlbedoL );
 
 		irradiance *= sheenEnergyComp;
 
 	#endif
	vec3 specularBRDF = BRDF_GGX( directLight.direction, geometryViewDir, geometryNormal, material );
	#ifdef USE_RETROREFLECTION
		vec3 retroViewDir = reflect( - geometryViewDir, geometryNormal );
		vec3 retroSpecularBRDF = BRDF_GGX( directLight.direction, retroViewDir, geometryNormal, material );
		specularBRDF = mix( specularBRDF, retroSpecularBRDF, saturate( material.retroreflectivity ) );
	#endif
	reflectedLight.directSpecular += irradiance * specularBRDF * material.multiScatteringCompensation;
	vec3 halfDir = normalize( directLight.direction + geometryViewDir );
	float dotVH = saturate( dot( geometryViewDir, halfDir ) );
	vec3 F = F_Schlick( material.specularColor, material.specularF90, dotVH );
	#ifdef USE_RETROREFLECTION
		vec3 retroHalfDir = normalize( directLight.direction + retroViewDir );
		float dotRetroVH = saturate( dot( retroViewDir, retroHalfDir ) );
		vec3 retroF = F_Schlick( material.specularColor, material.specularF90, dotRetroVH );
		F = mix( F, retroF, saturate( material.retroreflectivity ) );
	#endif
	#ifdef USE_DIFFUSE_ROUGHNESS
		vec3 diffuseBRDF = BRDF_EON( directLight.direction, geometryViewDir, geometryNormal, material.diffuseColor, material.diffuseRoughness ) * ( 1.0 - material.metalness );
	#else
		vec3 diffuseBRDF = BRDF_Lambert( material.diffuseContribution );
	#endif
	reflectedLight.directDiffuse += irradiance * diffuseBRDF * ( 1.0 - F );
}
void RE_IndirectDiffuse_Physical( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	vec3 singleScattering = vec3( 0.0 );
	vec3 multiScattering = vec3( 0.0 );
	#ifdef USE_IRIDESCENCE
		computeMultiscatteringIridescence( material.dfg, material.specularColor, material.specularF90, material.iridescence, material.iridescenceF0Dielectric, singleScattering, multiScattering );
	#else
		computeMultiscattering( material.dfg, material.specularColor, material.specularF90, singleScattering, multiScattering );
	#endif
	#ifdef USE_DIFFUSE_ROUGHNESS
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		vec3 diffuseAlbedo = EON_DirectionalAlbedo( material.diffuseColor, material.diffuseRoughness, dotNV ) * ( 1.0 - material.metalness );
		vec3 diffuse = irradiance * RECIPROCAL_PI * diffuseAlbedo * ( 1.0 - singleScattering - multiScattering );
	#else
		vec3 diffuse = irradiance * BRDF_Lambert( material.diffuseContribution ) * ( 1.0 - singleScattering - multiScattering );
	#endif
	#ifdef USE_SHEEN
		float sheenAlbedo = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
		sheenSpecularIndirect += irradiance * material.sheenColor * sheenAlbedo * RECIPROCAL_PI;
		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * sheenAlbedo;
		diffuse *= sheenEnergyComp;
	#endif
	reflectedLight.indirectDiffuse += diffuse;
}
void RE_IndirectSpecular_Physical( const in vec3 radiance, const in vec3 irradiance, const in vec3 clearcoatRadiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight) {
	#ifdef USE_CLEARCOAT
		clearcoatSpecularIndirect += clearcoatRadiance * EnvironmentBRDF( geometryClearcoatNormal, geometryViewDir, material.clearcoatF0, material.clearcoatF90, material.clearcoatRoughness );
	#endif
	#ifdef USE_SHEEN
		sheenSpecularIndirect += irradiance * material.sheenColor * IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness ) * RECIPROCAL_PI;
 	#endif
	vec3 singleScatteringDielectric = vec3( 0.0 );
	vec3 multiScatteringDielectric = vec3( 0.0 );
	vec3 singleScatteringMetallic = vec3( 0.0 );
	vec3 multiScatteringMetallic = vec3( 0.0 );
	#ifdef USE_IRIDESCENCE
		computeMultiscatteringIridescence( material.dfg, material.specularColor, material.specularF90, material.iridescence, material.iridescenceF0Dielectric, singleScatteringDielectric, multiScatteringDielectric );
		computeMultiscatteringIridescence( material.dfg, material.diffuseColor, material.specularF90, material.iridescence, material.iridescenceF0Metallic, singleScatteringMetallic, multiScatteringMetallic );
	#else
		computeMultiscattering( material.dfg, material.specularColor, material.specularF90, singleScatteringDielectric, multiScatteringDielectric );
		computeMultiscattering( material.dfg, material.diffuseColor, material.specularF90, singleScatteringMetallic, multiScatteringMetallic );
	#endif
	vec3 singleScattering = mix( singleScatteringDielectric, singleScatteringMetallic, material.metalness );
	vec3 multiScattering = mix( multiScatteringDielectric, multiScatteringMetallic, material.metalness );
	vec3 totalScatteringDielectric = singleScatteringDielectric + multiScatteringDielectric;
	#ifdef USE_DIFFUSE_ROUGHNESS
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		vec3 diffuse = EON_DirectionalAlbedo( material.diffuseColor, material.diffuseRoughness, dotNV ) * ( 1.0 - material.metalness ) * ( 1.0 - totalScatteringDielectric );
	#else
		vec3 diffuse = material.diffuseContribution * ( 1.0 - totalScatteringDielectric );
	#endif
	vec3 cosineWeightedIrradiance = irradiance * RECIPROCAL_PI;
	vec3 indirectSpecular = radiance * singleScattering;
	indirectSpecular += multiScattering * cosineWeightedIrradiance;
	vec3 indirectDiffuse = diffuse * cosineWeightedIrradiance;
	#ifdef USE_SHEEN
		float sheenAlbedo = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * sheenAlbedo;
		indirectSpecular *= sheenEnergyComp;
		indirectDiffuse *= sheenEnergyComp;
	#endif
	reflectedLight.indirectSpecular += indirectSpecular;
	reflectedLight.indirectDiffuse += indirectDiffuse;
}
#define RE_Direct				RE_Direct_Physical
#define RE_Direct_RectArea		RE_Direct_RectArea_Physical
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Physical
#define RE_IndirectSpecular		RE_IndirectSpecular_Physical
float computeSpecularOcclusion( const in float dotNV, const in float ambientOcclusion, const in float roughness ) {
	return saturate( pow( dotNV + ambientOcclusion, exp2( - 16.0 * roughness - 1.0 ) ) - 1.0 + ambientOcclusion );
}`,x0=`
vec3 geometryPosition = - vViewPosition;
vec3 geometryNormal = normal;
vec3 geometryViewDir = ( isOrthographic ) ? vec3( 0, 0, 1 ) : normalize( vViewPosition );
vec3 geometryClearcoatNormal = vec3( 0.0 );
#ifdef USE_CLEARCOAT
	geometryClearcoatNormal = clearcoatNormal;
#endif
#ifdef USE_IRIDESCENCE
	float dotNVi = saturate( dot( normal, geometryViewDir ) );
	if ( material.iridescenceThickness == 0.0 ) {
		material.iridescence = 0.0;
	} else {
		material.iridescence = saturate( material.iridescence );
	}
	if ( material.iridescence > 0.0 ) {
		vec3 iridescenceFresnelDielectric = evalIridescence( 1.0, material.iridescenceIOR, dotNVi, material.iridescenceThickness, material.specularColor );
		vec3 iridescenceFresnelMetallic = evalIridescence( 1.0, material.iridescenceIOR, dotNVi, material.iridescenceThickness, material.diffuseColor );
		material.iridescenceFresnel = mix( iridescenceFresnelDielectric, iridescenceFresnelMetallic, material.metalness );
		material.iridescenceF0Dielectric = Schlick_to_F0( iridescenceFresnelDielectric, 1.0, dotNVi );
		material.iridescenceF0Metallic = Schlick_to_F0( iridescenceFresnelMetallic, 1.0, dotNVi );
	}
#endif
#ifdef STANDARD
	float dotNVms = saturate( dot( geometryNormal, geometryViewDir ) );
	material.dfg = texture2D( dfgLUT, vec2( material.roughness, dotNVms ) ).rg;
	#if ( NUM_SUN_LIGHTS > 0 || NUM_DIR_LIGHTS > 0 || NUM_POINT_LIGHTS > 0 || NUM_SPOT_LIGHTS > 0 )
		float EssMs = material.dfg.x + material.dfg.y;
		material.multiScatteringCompensation = 1.0 + material.specularColorBlended * ( 1.0 / EssMs - 1.0 );
	#endif
#endif
IncidentLight directLight;
#if ( NUM_POINT_LIGHTS > 0 ) && defined( RE_Direct )
	PointLight pointLight;
	#if defined( USE_SHADOWMAP ) && NUM_POINT_LIGHT_SHADOWS > 0
	PointLightShadow pointLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_POINT_LIGHTS; i ++ ) {
		pointLight = pointLights[ i ];
		getPointLightInfo( pointLight, geometryPosition, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_POINT_LIGHT_SHADOWS ) && ( defined( SHADOWMAP_TYPE_PCF ) || defined( SHADOWMAP_TYPE_BASIC ) )
		pointLightShadow = pointLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getPointShadow( pointShadowMap[ i ], pointLightShadow.shadowMapSize, pointLightShadow.shadowIntensity, pointLightShadow.shadowBias, pointLightShadow.shadowRadius, vPointShadowCoord[ i ], pointLightShadow.shadowCameraNear, pointLightShadow.shadowCameraFar ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_SPOT_LIGHTS > 0 ) && defined( RE_Direct )
	SpotLight spotLight;
	vec4 spotColor;
	vec3 spotLightCoord;
	bool inSpotLightMap;
	#if defined( USE_SHADOWMAP ) && NUM_SPOT_LIGHT_SHADOWS > 0
	SpotLightShadow spotLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHTS; i ++ ) {
		spotLight = spotLights[ i ];
		getSpotLightInfo( spotLight, geometryPosition, directLight );
		#if ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS )
		#define SPOT_LIGHT_MAP_INDEX UNROLLED_LOOP_INDEX
		#elif ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
		#define SPOT_LIGHT_MAP_INDEX NUM_SPOT_LIGHT_MAPS
		#else
		#define SPOT_LIGHT_MAP_INDEX ( UNROLLED_LOOP_INDEX - NUM_SPOT_LIGHT_SHADOWS + NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS )
		#endif
		#if ( SPOT_LIGHT_MAP_INDEX < NUM_SPOT_LIGHT_MAPS )
			spotLightCoord = vSpotLightCoord[ i ].xyz / vSpotLightCoord[ i ].w;
			inSpotLightMap = all( lessThan( abs( spotLightCoord * 2. - 1. ), vec3( 1.0 ) ) );
			spotColor = texture2D( spotLightMap[ SPOT_LIGHT_MAP_INDEX ], spotLightCoord.xy );
			directLight.color = inSpotLightMap ? directLight.color * spotColor.rgb : directLight.color;
		#endif
		#undef SPOT_LIGHT_MAP_INDEX
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
		spotLightShadow = spotLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( spotShadowMap[ i ], spotLightShadow.shadowMapSize, spotLightShadow.shadowIntensity, spotLightShadow.shadowBias, spotLightShadow.shadowRadius, vSpotLightCoord[ i ] ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_SUN_LIGHTS > 0 ) && defined( RE_Direct )
	SunLight sunLight;
	#if defined( USE_SHADOWMAP ) && NUM_SUN_LIGHT_SHADOWS > 0
	SunLightShadow sunLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SUN_LIGHTS; i ++ ) {
		sunLight = sunLights[ i ];
		getSunLightInfo( sunLight, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_SUN_LIGHT_SHADOWS )
		sunLightShadow = sunLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getSunShadow( sunShadowMap[ i ], sunLightShadow, UNROLLED_LOOP_INDEX ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_DIR_LIGHTS > 0 ) && defined( RE_Direct )
	DirectionalLight directionalLight;
	#if defined( USE_SHADOWMAP ) && NUM_DIR_LIGHT_SHADOWS > 0
	DirectionalLightShadow directionalLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_DIR_LIGHTS; i ++ ) {
		directionalLight = directionalLights[ i ];
		getDirectionalLightInfo( directionalLight, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_DIR_LIGHT_SHADOWS )
		directionalLightShadow = directionalLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( directionalShadowMap[ i ], directionalLightShadow.shadowMapSize, directionalLightShadow.shadowIntensity, directionalLightShadow.shadowBias, directionalLightShadow.shadowRadius, vDirectionalShadowCoord[ i ] ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_RECT_AREA_LIGHTS > 0 ) && defined( RE_Direct_RectArea )
	RectAreaLight rectAreaLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_RECT_AREA_LIGHTS; i ++ ) {
		rectAreaLight = rectAreaLights[ i ];
		RE_Direct_RectArea( rectAreaLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if defined( RE_IndirectDiffuse )
	vec3 iblIrradiance = vec3( 0.0 );
	vec3 irradiance = getAmbientLightIrradiance( ambientLightColor );
	#if defined( USE_LIGHT_PROBES )
		irradiance += getLightProbeIrradiance( lightProbe, geometryNormal );
	#endif
	#if ( NUM_HEMI_LIGHTS > 0 )
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_HEMI_LIGHTS; i ++ ) {
			irradiance += getHemisphereLightIrradiance( hemisphereLights[ i ], geometryNormal );
		}
		#pragma unroll_loop_end
	#endif
	#if NUM_LIGHT_PROBE_GRIDS > 0
		vec3 probeWorldPos = ( ( vec4( geometryPosition, 1.0 ) - viewMatrix[ 3 ] ) * viewMatrix ).xyz;
		vec3 probeWorldNormal = transformNormalByInverseViewMatrix( geometryNormal, viewMatrix );
		int probeGrid = - 1;
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_LIGHT_PROBE_GRIDS; i ++ ) {
			if ( isInsideLightProbeGrid( probeWorldPos, probeWorldNormal, probesMin[ i ], probesMax[ i ], probesResolution[ i ] ) ) probeGrid = UNROLLED_LOOP_INDEX;
		}
		#pragma unroll_loop_end
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_LIGHT_PROBE_GRIDS; i ++ ) {
			if ( probeGrid == UNROLLED_LOOP_INDEX ) irradiance += getLightProbeGridIrradiance( probesSH[ i ], probesMin[ i ], probesMax[ i ], probesResolution[ i ], probeWorldPos, probeWorldNormal );
		}
		#pragma unroll_loop_end
	#endif
#endif
#if defined( RE_IndirectSpecular )
	vec3 radiance = vec3( 0.0 );
	vec3 clearcoatRadiance = vec3( 0.0 );
#endif`,v0=`#if defined( RE_IndirectDiffuse )
	#ifdef USE_LIGHTMAP
		vec4 lightMapTexel = texture2D( lightMap, vLightMapUv );
		vec3 lightMapIrradiance = lightMapTexel.rgb * lightMapIntensity;
		irradiance += lightMapIrradiance;
	#endif
	#if defined( USE_ENVMAP ) && defined( ENVMAP_TYPE_PMREM )
		#if defined( STANDARD ) || defined( LAMBERT ) || defined( PHONG )
			iblIrradiance += getIBLIrradiance( geometryNormal );
		#endif
	#endif
#endif
#if defined( USE_ENVMAP ) && defined( RE_IndirectSpecular )
	#ifdef USE_ANISOTROPY
		vec3 iblRadiance = getIBLAnisotropyRadiance( geometryViewDir, geometryNormal, material.roughness, material.anisotropyB, material.anisotropy );
	#else
		vec3 iblRadiance = getIBLRadiance( geometryViewDir, geometryNormal, material.roughness );
	#endif
	#ifdef USE_RETROREFLECTION
		#ifdef USE_ANISOTROPY
			vec3 retroIBLRadiance = getIBLAnisotropyRetroRadiance( geometryViewDir, geometryNormal, material.roughness, material.anisotropyB, material.anisotropy );
		#else
			vec3 retroIBLRadiance = getIBLRetroRadiance( geometryViewDir, geometryNormal, material.roughness );
		#endif
		iblRadiance = mix( iblRadiance, retroIBLRadiance, saturate( material.retroreflectivity ) );
	#endif
	radiance += iblRadiance;
	#ifdef USE_CLEARCOAT
		clearcoatRadiance += getIBLRadiance( geometryViewDir, geometryClearcoatNormal, material.clearcoatRoughness );
	#endif
#endif`,y0=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,_0=`#if NUM_LIGHT_PROBE_GRIDS > 0
uniform highp sampler3D probesSH[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesMin[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesMax[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesResolution[ NUM_LIGHT_PROBE_GRIDS ];
bool isInsideLightProbeGrid( vec3 worldPos, vec3 worldNormal, vec3 probesMin, vec3 probesMax, vec3 probesResolution ) {
	vec3 spacing = ( probesMax - probesMin ) / probesResolution;
	vec3 samplePos = worldPos + worldNormal * spacing * 0.5;
	vec3 margin = spacing * 0.01;
	return all( greaterThanEqual( samplePos, probesMin - margin ) ) && all( lessThanEqual( samplePos, probesMax + margin ) );
}
vec3 getLightProbeGridIrradiance( highp sampler3D probesSH, vec3 probesMin, vec3 probesMax, vec3 probesResolution, vec3 worldPos, vec3 worldNormal ) {
	vec3 res = probesResolution;
	vec3 gridRange = probesMax - probesMin;
	vec3 probeSpacing = gridRange / res;
	vec3 samplePos = worldPos + worldNormal * probeSpacing * 0.5;
	vec3 uvw = clamp( ( samplePos - probesMin ) / gridRange, 0.5 / res, 1.0 - 0.5 / res );
	float nz          = res.z;
	float paddedSlices = nz + 2.0;
	float atlasDepth  = 7.0 * paddedSlices;
	float uvZBase     = uvw.z * nz + 1.0;
	vec4 s0 = texture( probesSH, vec3( uvw.xy, ( uvZBase                       ) / atlasDepth ) );
	vec4 s1 = texture( probesSH, vec3( uvw.xy, ( uvZBase +       paddedSlices   ) / atlasDepth ) );
	vec4 s2 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 2.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s3 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 3.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s4 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 4.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s5 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 5.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s6 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 6.0 * paddedSlices   ) / atlasDepth ) );
	vec3 c0 = s0.xyz;
	vec3 c1 = vec3( s0.w, s1.xy );
	vec3 c2 = vec3( s1.zw, s2.x );
	vec3 c3 = s2.yzw;
	vec3 c4 = s3.xyz;
	vec3 c5 = vec3( s3.w, s4.xy );
	vec3 c6 = vec3( s4.zw, s5.x );
	vec3 c7 = s5.yzw;
	vec3 c8 = s6.xyz;
	float x = worldNormal.x, y = worldNormal.y, z = worldNormal.z;
	vec3 result = c0 * 0.886227;
	result += c1 * 2.0 * 0.511664 * y;
	result += c2 * 2.0 * 0.511664 * z;
	result += c3 * 2.0 * 0.511664 * x;
	result += c4 * 2.0 * 0.429043 * x * y;
	result += c5 * 2.0 * 0.429043 * y * z;
	result += c6 * ( 0.743125 * z * z - 0.247708 );
	result += c7 * 2.0 * 0.429043 * x * z;
	result += c8 * 0.429043 * ( x * x - y * y );
	return max( result, vec3( 0.0 ) );
}
#endif`,b0=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,M0=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,S0=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,w0=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,T0=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,E0=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,A0=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
	#if defined( USE_POINTS_UV )
		vec2 uv = vUv;
	#else
		vec2 uv = ( uvTransform * vec3( gl_PointCoord.x, 1.0 - gl_PointCoord.y, 1 ) ).xy;
	#endif
#endif
#ifdef USE_MAP
	diffuseColor *= texture2D( map, uv );
#endif
#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, uv ).g;
#endif`,C0=`#if defined( USE_POINTS_UV )
	varying vec2 vUv;
#else
	#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
		uniform mat3 uvTransform;
	#endif
#endif
#ifdef USE_MAP
	uniform sampler2D map;
#endif
#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,R0=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,P0=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,I0=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,L0=`#if defined( USE_MORPHCOLORS )
	#if defined( USE_COLOR_ALPHA )
		vColor *= morphTargetBaseInfluence;
	#elif defined( USE_COLOR )
		vColor.rgb *= morphTargetBaseInfluence;
	#endif
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		#if defined( USE_COLOR_ALPHA )
			if ( morphTargetInfluences[ i ] != 0.0 ) vColor += getMorph( gl_VertexID, i, 2 ) * morphTargetInfluences[ i ];
		#elif defined( USE_COLOR )
			if ( morphTargetInfluences[ i ] != 0.0 ) vColor.rgb += getMorph( gl_VertexID, i, 2 ).rgb * morphTargetInfluences[ i ];
		#endif
	}
#endif`,D0=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,N0=`#ifdef USE_MORPHTARGETS
	#ifndef USE_INSTANCING_MORPH
		uniform float morphTargetBaseInfluence;
		uniform float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	#endif
	uniform sampler2DArray morphTargetsTexture;
	uniform ivec2 morphTargetsTextureSize;
	vec4 getMorph( const in int vertexIndex, const in int morphTargetIndex, const in int offset ) {
		int texelIndex = vertexIndex * MORPHTARGETS_TEXTURE_STRIDE + offset;
		int y = texelIndex / morphTargetsTextureSize.x;
		int x = texelIndex - y * morphTargetsTextureSize.x;
		ivec3 morphUV = ivec3( x, y, morphTargetIndex );
		return texelFetch( morphTargetsTexture, morphUV, 0 );
	}
#endif`,U0=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,F0=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
#ifdef FLAT_SHADED
	vec3 fdx = dFdx( vViewPosition );
	vec3 fdy = dFdy( vViewPosition );
	vec3 normal = normalize( cross( fdx, fdy ) );
#else
	vec3 normal = normalize( vNormal );
	#ifdef DOUBLE_SIDED
		normal *= faceDirection;
	#endif
#endif
#if defined( USE_NORMALMAP_TANGENTSPACE ) || defined( USE_CLEARCOAT_NORMALMAP ) || defined( USE_ANISOTROPY )
	#ifdef USE_TANGENT
		mat3 tbn = mat3( normalize( vTangent ), normalize( vBitangent ), normal );
	#else
		mat3 tbn = getTangentFrame( - vViewPosition, normal,
		#if defined( USE_NORMALMAP )
			vNormalMapUv
		#elif defined( USE_CLEARCOAT_NORMALMAP )
			vClearcoatNormalMapUv
		#else
			vUv
		#endif
		);
	#endif
	#ifdef DOUBLE_SIDED
		tbn[0] *= faceDirection;
		tbn[1] *= faceDirection;
	#endif
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	#ifdef USE_TANGENT
		mat3 tbn2 = mat3( normalize( vTangent ), normalize( vBitangent ), normal );
	#else
		mat3 tbn2 = getTangentFrame( - vViewPosition, normal, vClearcoatNormalMapUv );
	#endif
	#ifdef DOUBLE_SIDED
		tbn2[0] *= faceDirection;
		tbn2[1] *= faceDirection;
	#endif
#endif
vec3 nonPerturbedNormal = normal;`,O0=`#ifdef USE_NORMALMAP_OBJECTSPACE
	normal = texture2D( normalMap, vNormalMapUv ).xyz * 2.0 - 1.0;
	#ifdef FLIP_SIDED
		normal = - normal;
	#endif
	#ifdef DOUBLE_SIDED
		normal = normal * faceDirection;
	#endif
	normal = normalize( normalMatrix * normal );
#elif defined( USE_NORMALMAP_TANGENTSPACE )
	vec3 mapN = texture2D( normalMap, vNormalMapUv ).xyz * 2.0 - 1.0;
	#if defined( USE_PACKED_NORMALMAP )
		mapN = vec3( mapN.xy, sqrt( saturate( 1.0 - dot( mapN.xy, mapN.xy ) ) ) );
	#endif
	mapN.xy *= normalScale;
	normal = normalize( tbn * mapN );
#elif defined( USE_BUMPMAP )
	normal = perturbNormalArb( - vViewPosition, normal, dHdxy_fwd(), faceDirection );
#endif`,B0=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,k0=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,z0=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,V0=`#ifdef USE_NORMALMAP
	uniform sampler2D normalMap;
	uniform vec2 normalScale;
#endif
#ifdef USE_NORMALMAP_OBJECTSPACE
	uniform mat3 normalMatrix;
#endif
#if ! defined ( USE_TANGENT ) && ( defined ( USE_NORMALMAP_TANGENTSPACE ) || defined ( USE_CLEARCOAT_NORMALMAP ) || defined( USE_ANISOTROPY ) )
	mat3 getTangentFrame( vec3 eye_pos, vec3 surf_norm, vec2 uv ) {
		vec3 q0 = dFdx( eye_pos.xyz );
		vec3 q1 = dFdy( eye_pos.xyz );
		vec2 st0 = dFdx( uv.st );
		vec2 st1 = dFdy( uv.st );
		vec3 N = surf_norm;
		vec3 q1perp = cross( q1, N );
		vec3 q0perp = cross( N, q0 );
		vec3 T = q1perp * st0.x + q0perp * st1.x;
		vec3 B = q1perp * st0.y + q0perp * st1.y;
		float det = max( dot( T, T ), dot( B, B ) );
		float scale = ( det == 0.0 ) ? 0.0 : inversesqrt( det );
		return mat3( T * scale, B * scale, N );
	}
#endif`,G0=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,H0=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,W0=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,X0=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,q0=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,$0=`vec3 packNormalToRGB( const in vec3 normal ) {
	return normalize( normal ) * 0.5 + 0.5;
}
vec3 unpackRGBToNormal( const in vec3 rgb ) {
	return 2.0 * rgb.xyz - 1.0;
}
const float PackUpscale = 256. / 255.;const float UnpackDownscale = 255. / 256.;const float ShiftRight8 = 1. / 256.;
const float Inv255 = 1. / 255.;
const vec4 PackFactors = vec4( 1.0, 256.0, 256.0 * 256.0, 256.0 * 256.0 * 256.0 );
const vec2 UnpackFactors2 = vec2( UnpackDownscale, 1.0 / PackFactors.g );
const vec3 UnpackFactors3 = vec3( UnpackDownscale / PackFactors.rg, 1.0 / PackFactors.b );
const vec4 UnpackFactors4 = vec4( UnpackDownscale / PackFactors.rgb, 1.0 / PackFactors.a );
vec4 packDepthToRGBA( const in float v ) {
	if( v <= 0.0 )
		return vec4( 0., 0., 0., 0. );
	if( v >= 1.0 )
		return vec4( 1., 1., 1., 1. );
	float vuf;
	float af = modf( v * PackFactors.a, vuf );
	float bf = modf( vuf * ShiftRight8, vuf );
	float gf = modf( vuf * ShiftRight8, vuf );
	return vec4( vuf * Inv255, gf * PackUpscale, bf * PackUpscale, af );
}
vec3 packDepthToRGB( const in float v ) {
	if( v <= 0.0 )
		return vec3( 0., 0., 0. );
	if( v >= 1.0 )
		return vec3( 1., 1., 1. );
	float vuf;
	float bf = modf( v * PackFactors.b, vuf );
	float gf = modf( vuf * ShiftRight8, vuf );
	return vec3( vuf * Inv255, gf * PackUpscale, bf );
}
vec2 packDepthToRG( const in float v ) {
	if( v <= 0.0 )
		return vec2( 0., 0. );
	if( v >= 1.0 )
		return vec2( 1., 1. );
	float vuf;
	float gf = modf( v * 256., vuf );
	return vec2( vuf * Inv255, gf );
}
float unpackRGBAToDepth( const in vec4 v ) {
	return dot( v, UnpackFactors4 );
}
float unpackRGBToDepth( const in vec3 v ) {
	return dot( v, UnpackFactors3 );
}
float unpackRGToDepth( const in vec2 v ) {
	return v.r * UnpackFactors2.r + v.g * UnpackFactors2.g;
}
vec4 pack2HalfToRGBA( const in vec2 v ) {
	vec4 r = vec4( v.x, fract( v.x * 255.0 ), v.y, fract( v.y * 255.0 ) );
	return vec4( r.x - r.y / 255.0, r.y, r.z - r.w / 255.0, r.w );
}
vec2 unpackRGBATo2Half( const in vec4 v ) {
	return vec2( v.x + ( v.y / 255.0 ), v.z + ( v.w / 255.0 ) );
}
float viewZToOrthographicDepth( const in float viewZ, const in float near, const in float far ) {
	return ( viewZ + near ) / ( near - far );
}
float orthographicDepthToViewZ( const in float depth, const in float near, const in float far ) {
	#ifdef USE_REVERSED_DEPTH_BUFFER
	
		return depth * ( far - near ) - far;
	#else
		return depth * ( near - far ) - near;
	#endif
}
float viewZToPerspectiveDepth( const in float viewZ, const in float near, const in float far ) {
	return ( ( near + viewZ ) * far ) / ( ( far - near ) * viewZ );
}
float perspectiveDepthToViewZ( const in float depth, const in float near, const in float far ) {
	
	#ifdef USE_REVERSED_DEPTH_BUFFER
		return ( near * far ) / ( ( near - far ) * depth - near );
	#else
		return ( near * far ) / ( ( far - near ) * depth - far );
	#endif
}`,Y0=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,Z0=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,J0=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,K0=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,j0=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,Q0=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,tx=`#if NUM_SPOT_LIGHT_COORDS > 0
	varying vec4 vSpotLightCoord[ NUM_SPOT_LIGHT_COORDS ];
#endif
#if NUM_SPOT_LIGHT_MAPS > 0
	uniform sampler2D spotLightMap[ NUM_SPOT_LIGHT_MAPS ];
#endif
#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
		#define SUN_LIGHT_CASCADES 2
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow sunShadowMap[ NUM_SUN_LIGHT_SHADOWS ];
		#else
			uniform sampler2D sunShadowMap[ NUM_SUN_LIGHT_SHADOWS ];
		#endif
		uniform mat4 sunShadowMatrix[ NUM_SUN_LIGHT_SHADOWS * SUN_LIGHT_CASCADES ];
		uniform vec4 sunShadowCascade[ NUM_SUN_LIGHT_SHADOWS * SUN_LIGHT_CASCADES ];
		varying vec4 vSunShadowWorldPosition;
		varying vec3 vSunShadowWorldNormal;
		struct SunLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SunLightShadow sunLightShadows[ NUM_SUN_LIGHT_SHADOWS ];
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow directionalShadowMap[ NUM_DIR_LIGHT_SHADOWS ];
		#else
			uniform sampler2D directionalShadowMap[ NUM_DIR_LIGHT_SHADOWS ];
		#endif
		varying vec4 vDirectionalShadowCoord[ NUM_DIR_LIGHT_SHADOWS ];
		struct DirectionalLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform DirectionalLightShadow directionalLightShadows[ NUM_DIR_LIGHT_SHADOWS ];
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow spotShadowMap[ NUM_SPOT_LIGHT_SHADOWS ];
		#else
			uniform sampler2D spotShadowMap[ NUM_SPOT_LIGHT_SHADOWS ];
		#endif
		struct SpotLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SpotLightShadow spotLightShadows[ NUM_SPOT_LIGHT_SHADOWS ];
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform samplerCubeShadow pointShadowMap[ NUM_POINT_LIGHT_SHADOWS ];
		#elif defined( SHADOWMAP_TYPE_BASIC )
			uniform samplerCube pointShadowMap[ NUM_POINT_LIGHT_SHADOWS ];
		#endif
		varying vec4 vPointShadowCoord[ NUM_POINT_LIGHT_SHADOWS ];
		struct PointLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
			float shadowCameraNear;
			float shadowCameraFar;
		};
		uniform PointLightShadow pointLightShadows[ NUM_POINT_LIGHT_SHADOWS ];
	#endif
	#if defined( SHADOWMAP_TYPE_PCF )
		float interleavedGradientNoise( vec2 position ) {
			return fract( 52.9829189 * fract( dot( position, vec2( 0.06711056, 0.00583715 ) ) ) );
		}
		vec2 vogelDiskSample( int sampleIndex, int samplesCount, float phi ) {
			const float goldenAngle = 2.399963229728653;
			float r = sqrt( ( float( sampleIndex ) + 0.5 ) / float( samplesCount ) );
			float theta = float( sampleIndex ) * goldenAngle + phi;
			return vec2( cos( theta ), sin( theta ) ) * r;
		}
	#endif
	#if defined( SHADOWMAP_TYPE_PCF )
		float getShadow( sampler2DShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				vec2 texelSize = vec2( 1.0 ) / shadowMapSize;
				vec2 radius = shadowRadius * texelSize;
				float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
				shadow = (
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 0, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 1, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 2, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 3, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 4, 5, phi ) * radius, shadowCoord.z ) )
				) * 0.2;
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#elif defined( SHADOWMAP_TYPE_VSM )
		float getShadow( sampler2D shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				vec2 distribution = texture2D( shadowMap, shadowCoord.xy ).rg;
				float mean = distribution.x;
				float variance = distribution.y * distribution.y;
				#ifdef USE_REVERSED_DEPTH_BUFFER
					float hard_shadow = step( mean, shadowCoord.z );
				#else
					float hard_shadow = step( shadowCoord.z, mean );
				#endif
				
				if ( hard_shadow == 1.0 ) {
					shadow = 1.0;
				} else {
					variance = max( variance, 0.0000001 );
					float d = shadowCoord.z - mean;
					float p_max = variance / ( variance + d * d );
					p_max = clamp( ( p_max - 0.3 ) / 0.65, 0.0, 1.0 );
					shadow = max( hard_shadow, p_max );
				}
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#else
		float getShadow( sampler2D shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				float depth = texture2D( shadowMap, shadowCoord.xy ).r;
				#ifdef USE_REVERSED_DEPTH_BUFFER
					shadow = step( depth, shadowCoord.z );
				#else
					shadow = step( shadowCoord.z, depth );
				#endif
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#endif
	#if NUM_SUN_LIGHT_SHADOWS > 0
		float getSunShadow(
			#if defined( SHADOWMAP_TYPE_PCF )
				sampler2DShadow shadowMap,
			#else
				sampler2D shadowMap,
			#endif
			SunLightShadow sunLightShadow,
			int shadowIndex
		) {
			vec4 shadowWorldPosition = vec4( vSunShadowWorldPosition.xyz + vSunShadowWorldNormal * sunLightShadow.shadowNormalBias, 1.0 );
			float viewDepth = vSunShadowWorldPosition.w;
			int cascadeOffset = shadowIndex * SUN_LIGHT_CASCADES;
			float shadow = 1.0;
			for ( int i = SUN_LIGHT_CASCADES - 1; i >= 0; i -- ) {
				vec4 cascade = sunShadowCascade[ cascadeOffset + i ];
				if ( viewDepth >= cascade.x && viewDepth < cascade.y ) {
					float cascadeShadow = getShadow(
						shadowMap,
						sunLightShadow.shadowMapSize,
						sunLightShadow.shadowIntensity,
						sunLightShadow.shadowBias,
						sunLightShadow.shadowRadius,
						sunShadowMatrix[ cascadeOffset + i ] * shadowWorldPosition
					);
					shadow = mix( cascadeShadow, shadow, smoothstep( cascade.z, cascade.y, viewDepth ) );
				}
			}
			return shadow;
		}
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
	#if defined( SHADOWMAP_TYPE_PCF )
	float getPointShadow( samplerCubeShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord, float shadowCameraNear, float shadowCameraFar ) {
		float shadow = 1.0;
		vec3 lightToPosition = shadowCoord.xyz;
		vec3 bd3D = normalize( lightToPosition );
		vec3 absVec = abs( lightToPosition );
		float viewSpaceZ = max( max( absVec.x, absVec.y ), absVec.z );
		if ( viewSpaceZ - shadowCameraFar <= 0.0 && viewSpaceZ - shadowCameraNear >= 0.0 ) {
			float lightDistance = length( lightToPosition );
			float depthRange = shadowCameraFar - shadowCameraNear;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				float depthA = - shadowCameraNear / depthRange - shadowBias;
				float depthB = shadowCameraNear * shadowCameraFar / ( depthRange * lightDistance );
			#else
				float depthA = shadowCameraFar / depthRange + shadowBias;
				float depthB = - shadowCameraNear * shadowCameraFar / ( depthRange * lightDistance );
			#endif
			float texelSize = shadowRadius / shadowMapSize.x;
			vec3 absDir = abs( bd3D );
			vec3 tangent = absDir.x > absDir.z ? vec3( 0.0, 1.0, 0.0 ) : vec3( 1.0, 0.0, 0.0 );
			tangent = normalize( cross( bd3D, tangent ) );
			vec3 bitangent = cross( bd3D, tangent );
			float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
			shadow = 0.0;
			for ( int i = 0; i < 5; i ++ ) {
				vec2 offset = vogelDiskSample( i, 5, phi );
				vec3 direction = bd3D + ( tangent * offset.x + bitangent * offset.y ) * texelSize;
				vec3 absDirection = abs( direction );
				float dp = depthA + depthB / max( max( absDirection.x, absDirection.y ), absDirection.z );
				shadow += texture( shadowMap, vec4( direction, dp ) );
			}
			shadow *= 0.2;
		}
		return mix( 1.0, shadow, shadowIntensity );
	}
	#elif defined( SHADOWMAP_TYPE_BASIC )
	float getPointShadow( samplerCube shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord, float shadowCameraNear, float shadowCameraFar ) {
		float shadow = 1.0;
		vec3 lightToPosition = shadowCoord.xyz;
		vec3 absVec = abs( lightToPosition );
		float viewSpaceZ = max( max( absVec.x, absVec.y ), absVec.z );
		if ( viewSpaceZ - shadowCameraFar <= 0.0 && viewSpaceZ - shadowCameraNear >= 0.0 ) {
			float dp = ( shadowCameraFar * ( viewSpaceZ - shadowCameraNear ) ) / ( viewSpaceZ * ( shadowCameraFar - shadowCameraNear ) );
			dp += shadowBias;
			vec3 bd3D = normalize( lightToPosition );
			float depth = textureCube( shadowMap, bd3D ).r;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				depth = 1.0 - depth;
			#endif
			shadow = step( dp, depth );
		}
		return mix( 1.0, shadow, shadowIntensity );
	}
	#endif
	#endif
#endif`,ex=`#if NUM_SPOT_LIGHT_COORDS > 0
	uniform mat4 spotLightMatrix[ NUM_SPOT_LIGHT_COORDS ];
	varying vec4 vSpotLightCoord[ NUM_SPOT_LIGHT_COORDS ];
#endif
#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
		varying vec4 vSunShadowWorldPosition;
		varying vec3 vSunShadowWorldNormal;
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		uniform mat4 directionalShadowMatrix[ NUM_DIR_LIGHT_SHADOWS ];
		varying vec4 vDirectionalShadowCoord[ NUM_DIR_LIGHT_SHADOWS ];
		struct DirectionalLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform DirectionalLightShadow directionalLightShadows[ NUM_DIR_LIGHT_SHADOWS ];
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
		struct SpotLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SpotLightShadow spotLightShadows[ NUM_SPOT_LIGHT_SHADOWS ];
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		uniform mat4 pointShadowMatrix[ NUM_POINT_LIGHT_SHADOWS ];
		varying vec4 vPointShadowCoord[ NUM_POINT_LIGHT_SHADOWS ];
		struct PointLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
			float shadowCameraNear;
			float shadowCameraFar;
		};
		uniform PointLightShadow pointLightShadows[ NUM_POINT_LIGHT_SHADOWS ];
	#endif
#endif`,nx=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
	#ifdef HAS_NORMAL
		vec3 shadowWorldNormal = transformNormalByInverseViewMatrix( transformedNormal, viewMatrix );
	#else
		vec3 shadowWorldNormal = vec3( 0.0 );
	#endif
	vec4 shadowWorldPosition;
#endif
#if defined( USE_SHADOWMAP )
	#if NUM_SUN_LIGHT_SHADOWS > 0
		vSunShadowWorldPosition = vec4( worldPosition.xyz, - mvPosition.z );
		vSunShadowWorldNormal = shadowWorldNormal;
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_DIR_LIGHT_SHADOWS; i ++ ) {
			shadowWorldPosition = worldPosition + vec4( shadowWorldNormal * directionalLightShadows[ i ].shadowNormalBias, 0 );
			vDirectionalShadowCoord[ i ] = directionalShadowMatrix[ i ] * shadowWorldPosition;
		}
		#pragma unroll_loop_end
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_POINT_LIGHT_SHADOWS; i ++ ) {
			shadowWorldPosition = worldPosition + vec4( shadowWorldNormal * pointLightShadows[ i ].shadowNormalBias, 0 );
			vPointShadowCoord[ i ] = pointShadowMatrix[ i ] * shadowWorldPosition;
		}
		#pragma unroll_loop_end
	#endif
#endif
#if NUM_SPOT_LIGHT_COORDS > 0
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHT_COORDS; i ++ ) {
		shadowWorldPosition = worldPosition;
		#if ( defined( USE_SHADOWMAP ) && UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
			shadowWorldPosition.xyz += shadowWorldNormal * spotLightShadows[ i ].shadowNormalBias;
		#endif
		vSpotLightCoord[ i ] = spotLightMatrix[ i ] * shadowWorldPosition;
	}
	#pragma unroll_loop_end
#endif`,ix=`float getShadowMask() {
	float shadow = 1.0;
	#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
	SunLightShadow sunLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SUN_LIGHT_SHADOWS; i ++ ) {
		sunLight = sunLightShadows[ i ];
		shadow *= receiveShadow ? getSunShadow( sunShadowMap[ i ], sunLight, UNROLLED_LOOP_INDEX ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
	DirectionalLightShadow directionalLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_DIR_LIGHT_SHADOWS; i ++ ) {
		directionalLight = directionalLightShadows[ i ];
		shadow *= receiveShadow ? getShadow( directionalShadowMap[ i ], directionalLight.shadowMapSize, directionalLight.shadowIntensity, directionalLight.shadowBias, directionalLight.shadowRadius, vDirectionalShadowCoord[ i ] ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
	SpotLightShadow spotLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHT_SHADOWS; i ++ ) {
		spotLight = spotLightShadows[ i ];
		shadow *= receiveShadow ? getShadow( spotShadowMap[ i ], spotLight.shadowMapSize, spotLight.shadowIntensity, spotLight.shadowBias, spotLight.shadowRadius, vSpotLightCoord[ i ] ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0 && ( defined( SHADOWMAP_TYPE_PCF ) || defined( SHADOWMAP_TYPE_BASIC ) )
	PointLightShadow pointLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_POINT_LIGHT_SHADOWS; i ++ ) {
		pointLight = pointLightShadows[ i ];
		shadow *= receiveShadow ? getPointShadow( pointShadowMap[ i ], pointLight.shadowMapSize, pointLight.shadowIntensity, pointLight.shadowBias, pointLight.shadowRadius, vPointShadowCoord[ i ], pointLight.shadowCameraNear, pointLight.shadowCameraFar ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#endif
	return shadow;
}`,sx=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,rx=`#ifdef USE_SKINNING
	uniform mat4 bindMatrix;
	uniform mat4 bindMatrixInverse;
	uniform highp sampler2D boneTexture;
	mat4 getBoneMatrix( const in float i ) {
		int size = textureSize( boneTexture, 0 ).x;
		int j = int( i ) * 4;
		int x = j % size;
		int y = j / size;
		vec4 v1 = texelFetch( boneTexture, ivec2( x, y ), 0 );
		vec4 v2 = texelFetch( boneTexture, ivec2( x + 1, y ), 0 );
		vec4 v3 = texelFetch( boneTexture, ivec2( x + 2, y ), 0 );
		vec4 v4 = texelFetch( boneTexture, ivec2( x + 3, y ), 0 );
		return mat4( v1, v2, v3, v4 );
	}
#endif`,ox=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,ax=`#ifdef USE_SKINNING
	mat4 skinMatrix = mat4( 0.0 );
	skinMatrix += skinWeight.x * boneMatX;
	skinMatrix += skinWeight.y * boneMatY;
	skinMatrix += skinWeight.z * boneMatZ;
	skinMatrix += skinWeight.w * boneMatW;
	skinMatrix = bindMatrixInverse * skinMatrix * bindMatrix;
	objectNormal = vec4( skinMatrix * vec4( objectNormal, 0.0 ) ).xyz;
	#ifdef USE_TANGENT
		objectTangent = vec4( skinMatrix * vec4( objectTangent, 0.0 ) ).xyz;
	#endif
#endif`,lx=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,cx=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,ux=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,hx=`#ifndef saturate
#define saturate( a ) clamp( a, 0.0, 1.0 )
#endif
uniform float toneMappingExposure;
vec3 LinearToneMapping( vec3 color ) {
	return saturate( toneMappingExposure * color );
}
vec3 ReinhardToneMapping( vec3 color ) {
	color *= toneMappingExposure;
	return saturate( color / ( vec3( 1.0 ) + color ) );
}
vec3 CineonToneMapping( vec3 color ) {
	color *= toneMappingExposure;
	color = max( vec3( 0.0 ), color - 0.004 );
	return pow( ( color * ( 6.2 * color + 0.5 ) ) / ( color * ( 6.2 * color + 1.7 ) + 0.06 ), vec3( 2.2 ) );
}
vec3 RRTAndODTFit( vec3 v ) {
	vec3 a = v * ( v + 0.0245786 ) - 0.000090537;
	vec3 b = v * ( 0.983729 * v + 0.4329510 ) + 0.238081;
	return a / b;
}
vec3 ACESFilmicToneMapping( vec3 color ) {
	const mat3 ACESInputMat = mat3(
		vec3( 0.59719, 0.07600, 0.02840 ),		vec3( 0.35458, 0.90834, 0.13383 ),
		vec3( 0.04823, 0.01566, 0.83777 )
	);
	const mat3 ACESOutputMat = mat3(
		vec3(  1.60475, -0.10208, -0.00327 ),		vec3( -0.53108,  1.10813, -0.07276 ),
		vec3( -0.07367, -0.00605,  1.07602 )
	);
	color *= toneMappingExposure / 0.6;
	color = ACESInputMat * color;
	color = RRTAndODTFit( color );
	color = ACESOutputMat * color;
	return saturate( color );
}
const mat3 LINEAR_REC2020_TO_LINEAR_SRGB = mat3(
	vec3( 1.6605, - 0.1246, - 0.0182 ),
	vec3( - 0.5876, 1.1329, - 0.1006 ),
	vec3( - 0.0728, - 0.0083, 1.1187 )
);
const mat3 LINEAR_SRGB_TO_LINEAR_REC2020 = mat3(
	vec3( 0.6274, 0.0691, 0.0164 ),
	vec3( 0.3293, 0.9195, 0.0880 ),
	vec3( 0.0433, 0.0113, 0.8956 )
);
vec3 agxDefaultContrastApprox( vec3 x ) {
	vec3 x2 = x * x;
	vec3 x4 = x2 * x2;
	return + 15.5 * x4 * x2
		- 40.14 * x4 * x
		+ 31.96 * x4
		- 6.868 * x2 * x
		+ 0.4298 * x2
		+ 0.1191 * x
		- 0.00232;
}
vec3 AgXToneMapping( vec3 color ) {
	const mat3 AgXInsetMatrix = mat3(
		vec3( 0.856627153315983, 0.137318972929847, 0.11189821299995 ),
		vec3( 0.0951212405381588, 0.761241990602591, 0.0767994186031903 ),
		vec3( 0.0482516061458583, 0.101439036467562, 0.811302368396859 )
	);
	const mat3 AgXOutsetMatrix = mat3(
		vec3( 1.1271005818144368, - 0.1413297634984383, - 0.14132976349843826 ),
		vec3( - 0.11060664309660323, 1.157823702216272, - 0.11060664309660294 ),
		vec3( - 0.016493938717834573, - 0.016493938717834257, 1.2519364065950405 )
	);
	const float AgxMinEv = - 12.47393;	const float AgxMaxEv = 4.026069;
	color *= toneMappingExposure;
	color = LINEAR_SRGB_TO_LINEAR_REC2020 * color;
	color = AgXInsetMatrix * color;
	color = max( color, 1e-10 );	color = log2( color );
	color = ( color - AgxMinEv ) / ( AgxMaxEv - AgxMinEv );
	color = clamp( color, 0.0, 1.0 );
	color = agxDefaultContrastApprox( color );
	color = AgXOutsetMatrix * color;
	color = pow( max( vec3( 0.0 ), color ), vec3( 2.2 ) );
	color = LINEAR_REC2020_TO_LINEAR_SRGB * color;
	color = clamp( color, 0.0, 1.0 );
	return color;
}
vec3 NeutralToneMapping( vec3 color ) {
	const float StartCompression = 0.8 - 0.04;
	const float Desaturation = 0.15;
	color *= toneMappingExposure;
	float x = min( color.r, min( color.g, color.b ) );
	float offset = x < 0.08 ? x - 6.25 * x * x : 0.04;
	color -= offset;
	float peak = max( color.r, max( color.g, color.b ) );
	if ( peak < StartCompression ) return color;
	float d = 1. - StartCompression;
	float newPeak = 1. - d * d / ( peak + d - StartCompression );
	color *= newPeak / peak;
	float g = 1. - 1. / ( Desaturation * ( peak - newPeak ) + 1. );
	return mix( color, vec3( newPeak ), g );
}
vec3 CustomToneMapping( vec3 color ) { return color; }`,dx=`#ifdef USE_TRANSMISSION
	material.transmission = transmission;
	material.transmissionAlpha = 1.0;
	material.thickness = thickness;
	material.attenuationDistance = attenuationDistance;
	material.attenuationColor = attenuationColor;
	#ifdef USE_TRANSMISSIONMAP
		material.transmission *= texture2D( transmissionMap, vTransmissionMapUv ).r;
	#endif
	#ifdef USE_THICKNESSMAP
		material.thickness *= texture2D( thicknessMap, vThicknessMapUv ).g;
	#endif
	vec3 pos = vWorldPosition;
	vec3 v = normalize( cameraPosition - pos );
	vec3 n = transformNormalByInverseViewMatrix( normal, viewMatrix );
	vec4 transmitted = getIBLVolumeRefraction(
		n, v, material.roughness, material.diffuseContribution, material.specularColorBlended, material.specularF90,
		pos, modelMatrix, viewMatrix, projectionMatrix, material.dispersion, material.ior, material.thickness,
		material.attenuationColor, material.attenuationDistance );
	material.transmissionAlpha = mix( material.transmissionAlpha, transmitted.a, material.transmission );
	totalDiffuse = mix( totalDiffuse, transmitted.rgb, material.transmission );
#endif`,fx=`#ifdef USE_TRANSMISSION
	uniform float transmission;
	uniform float thickness;
	uniform float attenuationDistance;
	uniform vec3 attenuationColor;
	#ifdef USE_TRANSMISSIONMAP
		uniform sampler2D transmissionMap;
	#endif
	#ifdef USE_THICKNESSMAP
		uniform sampler2D thicknessMap;
	#endif
	uniform vec2 transmissionSamplerSize;
	uniform sampler2D transmissionSamplerMap;
	uniform mat4 modelMatrix;
	uniform mat4 projectionMatrix;
	varying vec3 vWorldPosition;
	float w0( float a ) {
		return ( 1.0 / 6.0 ) * ( a * ( a * ( - a + 3.0 ) - 3.0 ) + 1.0 );
	}
	float w1( float a ) {
		return ( 1.0 / 6.0 ) * ( a *  a * ( 3.0 * a - 6.0 ) + 4.0 );
	}
	float w2( float a ){
		return ( 1.0 / 6.0 ) * ( a * ( a * ( - 3.0 * a + 3.0 ) + 3.0 ) + 1.0 );
	}
	float w3( float a ) {
		return ( 1.0 / 6.0 ) * ( a * a * a );
	}
	float g0( float a ) {
		return w0( a ) + w1( a );
	}
	float g1( float a ) {
		return w2( a ) + w3( a );
	}
	float h0( float a ) {
		return - 1.0 + w1( a ) / ( w0( a ) + w1( a ) );
	}
	float h1( float a ) {
		return 1.0 + w3( a ) / ( w2( a ) + w3( a ) );
	}
	vec4 bicubic( sampler2D tex, vec2 uv, vec4 texelSize, float lod ) {
		uv = uv * texelSize.zw + 0.5;
		vec2 iuv = floor( uv );
		vec2 fuv = fract( uv );
		float g0x = g0( fuv.x );
		float g1x = g1( fuv.x );
		float h0x = h0( fuv.x );
		float h1x = h1( fuv.x );
		float h0y = h0( fuv.y );
		float h1y = h1( fuv.y );
		vec2 p0 = ( vec2( iuv.x + h0x, iuv.y + h0y ) - 0.5 ) * texelSize.xy;
		vec2 p1 = ( vec2( iuv.x + h1x, iuv.y + h0y ) - 0.5 ) * texelSize.xy;
		vec2 p2 = ( vec2( iuv.x + h0x, iuv.y + h1y ) - 0.5 ) * texelSize.xy;
		vec2 p3 = ( vec2( iuv.x + h1x, iuv.y + h1y ) - 0.5 ) * texelSize.xy;
		return g0( fuv.y ) * ( g0x * textureLod( tex, p0, lod ) + g1x * textureLod( tex, p1, lod ) ) +
			g1( fuv.y ) * ( g0x * textureLod( tex, p2, lod ) + g1x * textureLod( tex, p3, lod ) );
	}
	vec4 textureBicubic( sampler2D sampler, vec2 uv, float lod ) {
		vec2 fLodSize = vec2( textureSize( sampler, int( lod ) ) );
		vec2 cLodSize = vec2( textureSize( sampler, int( lod + 1.0 ) ) );
		vec2 fLodSizeInv = 1.0 / fLodSize;
		vec2 cLodSizeInv = 1.0 / cLodSize;
		vec4 fSample = bicubic( sampler, uv, vec4( fLodSizeInv, fLodSize ), floor( lod ) );
		vec4 cSample = bicubic( sampler, uv, vec4( cLodSizeInv, cLodSize ), ceil( lod ) );
		return mix( fSample, cSample, fract( lod ) );
	}
	vec3 getVolumeTransmissionRay( const in vec3 n, const in vec3 v, const in float thickness, const in float ior, const in mat4 modelMatrix ) {
		vec3 refractionVector = refract( - v, normalize( n ), 1.0 / ior );
		vec3 modelScale;
		modelScale.x = length( vec3( modelMatrix[ 0 ].xyz ) );
		modelScale.y = length( vec3( modelMatrix[ 1 ].xyz ) );
		modelScale.z = length( vec3( modelMatrix[ 2 ].xyz ) );
		return normalize( refractionVector ) * thickness * modelScale;
	}
	float applyIorToRoughness( const in float roughness, const in float ior ) {
		return roughness * clamp( ior * 2.0 - 2.0, 0.0, 1.0 );
	}
	vec4 getTransmissionSample( const in vec2 fragCoord, const in float roughness, const in float ior ) {
		float lod = log2( transmissionSamplerSize.x ) * applyIorToRoughness( roughness, ior );
		return textureBicubic( transmissionSamplerMap, fragCoord.xy, lod );
	}
	vec3 volumeAttenuation( const in float transmissionDistance, const in vec3 attenuationColor, const in float attenuationDistance ) {
		if ( isinf( attenuationDistance ) ) {
			return vec3( 1.0 );
		} else {
			vec3 attenuationCoefficient = -log( attenuationColor ) / attenuationDistance;
			vec3 transmittance = exp( - attenuationCoefficient * transmissionDistance );			return transmittance;
		}
	}
	vec4 getIBLVolumeRefraction( const in vec3 n, const in vec3 v, const in float roughness, const in vec3 diffuseColor,
		const in vec3 specularColor, const in float specularF90, const in vec3 position, const in mat4 modelMatrix,
		const in mat4 viewMatrix, const in mat4 projMatrix, const in float dispersion, const in float ior, const in float thickness,
		const in vec3 attenuationColor, const in float attenuationDistance ) {
		vec4 transmittedLight;
		vec3 transmittance;
		#ifdef USE_DISPERSION
			float halfSpread = ( ior - 1.0 ) * 0.025 * dispersion;
			vec3 iors = vec3( ior - halfSpread, ior, ior + halfSpread );
			for ( int i = 0; i < 3; i ++ ) {
				vec3 transmissionRay = getVolumeTransmissionRay( n, v, thickness, iors[ i ], modelMatrix );
				vec3 refractedRayExit = position + transmissionRay;
				vec4 ndcPos = projMatrix * viewMatrix * vec4( refractedRayExit, 1.0 );
				vec2 refractionCoords = ndcPos.xy / ndcPos.w;
				refractionCoords += 1.0;
				refractionCoords /= 2.0;
				vec4 transmissionSample = getTransmissionSample( refractionCoords, roughness, iors[ i ] );
				transmittedLight[ i ] = transmissionSample[ i ];
				transmittedLight.a += transmissionSample.a;
				transmittance[ i ] = diffuseColor[ i ] * volumeAttenuation( length( transmissionRay ), attenuationColor, attenuationDistance )[ i ];
			}
			transmittedLight.a /= 3.0;
		#else
			vec3 transmissionRay = getVolumeTransmissionRay( n, v, thickness, ior, modelMatrix );
			vec3 refractedRayExit = position + transmissionRay;
			vec4 ndcPos = projMatrix * viewMatrix * vec4( refractedRayExit, 1.0 );
			vec2 refractionCoords = ndcPos.xy / ndcPos.w;
			refractionCoords += 1.0;
			refractionCoords /= 2.0;
			transmittedLight = getTransmissionSample( refractionCoords, roughness, ior );
			transmittance = diffuseColor * volumeAttenuation( length( transmissionRay ), attenuationColor, attenuationDistance );
		#endif
		vec3 attenuatedColor = transmittance * transmittedLight.rgb;
		vec3 F = EnvironmentBRDF( n, v, specularColor, specularF90, roughness );
		float transmittanceFactor = ( transmittance.r + transmittance.g + transmittance.b ) / 3.0;
		return vec4( ( 1.0 - F ) * attenuatedColor, 1.0 - ( 1.0 - transmittedLight.a ) * transmittanceFactor );
	}
#endif`,px=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	varying vec2 vUv;
#endif
#ifdef USE_MAP
	varying vec2 vMapUv;
#endif
#ifdef USE_ALPHAMAP
	varying vec2 vAlphaMapUv;
#endif
#ifdef USE_LIGHTMAP
	varying vec2 vLightMapUv;
#endif
#ifdef USE_AOMAP
	varying vec2 vAoMapUv;
#endif
#ifdef USE_BUMPMAP
	varying vec2 vBumpMapUv;
#endif
#ifdef USE_NORMALMAP
	varying vec2 vNormalMapUv;
#endif
#ifdef USE_EMISSIVEMAP
	varying vec2 vEmissiveMapUv;
#endif
#ifdef USE_METALNESSMAP
	varying vec2 vMetalnessMapUv;
#endif
#ifdef USE_ROUGHNESSMAP
	varying vec2 vRoughnessMapUv;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	varying vec2 vDiffuseRoughnessMapUv;
#endif
#ifdef USE_ANISOTROPYMAP
	varying vec2 vAnisotropyMapUv;
#endif
#ifdef USE_CLEARCOATMAP
	varying vec2 vClearcoatMapUv;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	varying vec2 vClearcoatNormalMapUv;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	varying vec2 vClearcoatRoughnessMapUv;
#endif
#ifdef USE_IRIDESCENCEMAP
	varying vec2 vIridescenceMapUv;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	varying vec2 vIridescenceThicknessMapUv;
#endif
#ifdef USE_SHEEN_COLORMAP
	varying vec2 vSheenColorMapUv;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	varying vec2 vSheenRoughnessMapUv;
#endif
#ifdef USE_SPECULARMAP
	varying vec2 vSpecularMapUv;
#endif
#ifdef USE_SPECULAR_COLORMAP
	varying vec2 vSpecularColorMapUv;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	varying vec2 vSpecularIntensityMapUv;
#endif
#ifdef USE_TRANSMISSIONMAP
	uniform mat3 transmissionMapTransform;
	varying vec2 vTransmissionMapUv;
#endif
#ifdef USE_THICKNESSMAP
	uniform mat3 thicknessMapTransform;
	varying vec2 vThicknessMapUv;
#endif`,mx=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	varying vec2 vUv;
#endif
#ifdef USE_MAP
	uniform mat3 mapTransform;
	varying vec2 vMapUv;
#endif
#ifdef USE_ALPHAMAP
	uniform mat3 alphaMapTransform;
	varying vec2 vAlphaMapUv;
#endif
#ifdef USE_LIGHTMAP
	uniform mat3 lightMapTransform;
	varying vec2 vLightMapUv;
#endif
#ifdef USE_AOMAP
	uniform mat3 aoMapTransform;
	varying vec2 vAoMapUv;
#endif
#ifdef USE_BUMPMAP
	uniform mat3 bumpMapTransform;
	varying vec2 vBumpMapUv;
#endif
#ifdef USE_NORMALMAP
	uniform mat3 normalMapTransform;
	varying vec2 vNormalMapUv;
#endif
#ifdef USE_DISPLACEMENTMAP
	uniform mat3 displacementMapTransform;
	varying vec2 vDisplacementMapUv;
#endif
#ifdef USE_EMISSIVEMAP
	uniform mat3 emissiveMapTransform;
	varying vec2 vEmissiveMapUv;
#endif
#ifdef USE_METALNESSMAP
	uniform mat3 metalnessMapTransform;
	varying vec2 vMetalnessMapUv;
#endif
#ifdef USE_ROUGHNESSMAP
	uniform mat3 roughnessMapTransform;
	varying vec2 vRoughnessMapUv;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	uniform mat3 diffuseRoughnessMapTransform;
	varying vec2 vDiffuseRoughnessMapUv;
#endif
#ifdef USE_ANISOTROPYMAP
	uniform mat3 anisotropyMapTransform;
	varying vec2 vAnisotropyMapUv;
#endif
#ifdef USE_CLEARCOATMAP
	uniform mat3 clearcoatMapTransform;
	varying vec2 vClearcoatMapUv;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform mat3 clearcoatNormalMapTransform;
	varying vec2 vClearcoatNormalMapUv;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform mat3 clearcoatRoughnessMapTransform;
	varying vec2 vClearcoatRoughnessMapUv;
#endif
#ifdef USE_SHEEN_COLORMAP
	uniform mat3 sheenColorMapTransform;
	varying vec2 vSheenColorMapUv;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	uniform mat3 sheenRoughnessMapTransform;
	varying vec2 vSheenRoughnessMapUv;
#endif
#ifdef USE_IRIDESCENCEMAP
	uniform mat3 iridescenceMapTransform;
	varying vec2 vIridescenceMapUv;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform mat3 iridescenceThicknessMapTransform;
	varying vec2 vIridescenceThicknessMapUv;
#endif
#ifdef USE_SPECULARMAP
	uniform mat3 specularMapTransform;
	varying vec2 vSpecularMapUv;
#endif
#ifdef USE_SPECULAR_COLORMAP
	uniform mat3 specularColorMapTransform;
	varying vec2 vSpecularColorMapUv;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	uniform mat3 specularIntensityMapTransform;
	varying vec2 vSpecularIntensityMapUv;
#endif
#ifdef USE_TRANSMISSIONMAP
	uniform mat3 transmissionMapTransform;
	varying vec2 vTransmissionMapUv;
#endif
#ifdef USE_THICKNESSMAP
	uniform mat3 thicknessMapTransform;
	varying vec2 vThicknessMapUv;
#endif`,gx=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	vUv = vec3( uv, 1 ).xy;
#endif
#ifdef USE_MAP
	vMapUv = ( mapTransform * vec3( MAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ALPHAMAP
	vAlphaMapUv = ( alphaMapTransform * vec3( ALPHAMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_LIGHTMAP
	vLightMapUv = ( lightMapTransform * vec3( LIGHTMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_AOMAP
	vAoMapUv = ( aoMapTransform * vec3( AOMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_BUMPMAP
	vBumpMapUv = ( bumpMapTransform * vec3( BUMPMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_NORMALMAP
	vNormalMapUv = ( normalMapTransform * vec3( NORMALMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_DISPLACEMENTMAP
	vDisplacementMapUv = ( displacementMapTransform * vec3( DISPLACEMENTMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_EMISSIVEMAP
	vEmissiveMapUv = ( emissiveMapTransform * vec3( EMISSIVEMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_METALNESSMAP
	vMetalnessMapUv = ( metalnessMapTransform * vec3( METALNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ROUGHNESSMAP
	vRoughnessMapUv = ( roughnessMapTransform * vec3( ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	vDiffuseRoughnessMapUv = ( diffuseRoughnessMapTransform * vec3( DIFFUSE_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ANISOTROPYMAP
	vAnisotropyMapUv = ( anisotropyMapTransform * vec3( ANISOTROPYMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOATMAP
	vClearcoatMapUv = ( clearcoatMapTransform * vec3( CLEARCOATMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	vClearcoatNormalMapUv = ( clearcoatNormalMapTransform * vec3( CLEARCOAT_NORMALMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	vClearcoatRoughnessMapUv = ( clearcoatRoughnessMapTransform * vec3( CLEARCOAT_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_IRIDESCENCEMAP
	vIridescenceMapUv = ( iridescenceMapTransform * vec3( IRIDESCENCEMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	vIridescenceThicknessMapUv = ( iridescenceThicknessMapTransform * vec3( IRIDESCENCE_THICKNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SHEEN_COLORMAP
	vSheenColorMapUv = ( sheenColorMapTransform * vec3( SHEEN_COLORMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	vSheenRoughnessMapUv = ( sheenRoughnessMapTransform * vec3( SHEEN_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULARMAP
	vSpecularMapUv = ( specularMapTransform * vec3( SPECULARMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULAR_COLORMAP
	vSpecularColorMapUv = ( specularColorMapTransform * vec3( SPECULAR_COLORMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	vSpecularIntensityMapUv = ( specularIntensityMapTransform * vec3( SPECULAR_INTENSITYMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_TRANSMISSIONMAP
	vTransmissionMapUv = ( transmissionMapTransform * vec3( TRANSMISSIONMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_THICKNESSMAP
	vThicknessMapUv = ( thicknessMapTransform * vec3( THICKNESSMAP_UV, 1 ) ).xy;
#endif`,xx=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,vx=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,yx=`uniform sampler2D t2D;
uniform float backgroundIntensity;
varying vec2 vUv;
void main() {
	vec4 texColor = texture2D( t2D, vUv );
	#ifdef DECODE_VIDEO_TEXTURE
		texColor = vec4( mix( pow( texColor.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), texColor.rgb * 0.0773993808, vec3( lessThanEqual( texColor.rgb, vec3( 0.04045 ) ) ) ), texColor.w );
	#endif
	texColor.rgb *= backgroundIntensity;
	gl_FragColor = texColor;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,_x=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,bx=`uniform float backgroundBlurriness;
uniform float backgroundIntensity;
uniform mat3 backgroundRotation;
varying vec3 vWorldDirection;
#include <envmap_common_pars_fragment>
void main() {
	#ifdef ENVMAP_TYPE_PMREM
		vec4 texColor = textureLod( envMap, backgroundRotation * vWorldDirection, roughnessToMip( backgroundBlurriness ) );
	#else
		vec4 texColor = textureCube( envMap, backgroundRotation * vWorldDirection );
	#endif
	texColor.rgb *= backgroundIntensity;
	gl_FragColor = texColor;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Mx=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Sx=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,wx=`#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
varying vec2 vHighPrecisionZW;
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <skinbase_vertex>
	#include <morphinstance_vertex>
	#ifdef USE_DISPLACEMENTMAP
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vHighPrecisionZW = gl_Position.zw;
}`,Tx=`#if DEPTH_PACKING == 3200
	uniform float opacity;
#endif
#include <common>
#include <packing>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
varying vec2 vHighPrecisionZW;
void main() {
	vec4 diffuseColor = vec4( 1.0 );
	#include <clipping_planes_fragment>
	#if DEPTH_PACKING == 3200
		diffuseColor.a = opacity;
	#endif
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <logdepthbuf_fragment>
	#ifdef USE_REVERSED_DEPTH_BUFFER
		float fragCoordZ = vHighPrecisionZW[ 0 ] / vHighPrecisionZW[ 1 ];
	#else
		float fragCoordZ = 0.5 * vHighPrecisionZW[ 0 ] / vHighPrecisionZW[ 1 ] + 0.5;
	#endif
	#if DEPTH_PACKING == 3200
		gl_FragColor = vec4( vec3( 1.0 - fragCoordZ ), opacity );
	#elif DEPTH_PACKING == 3201
		gl_FragColor = packDepthToRGBA( fragCoordZ );
	#elif DEPTH_PACKING == 3202
		gl_FragColor = vec4( packDepthToRGB( fragCoordZ ), 1.0 );
	#elif DEPTH_PACKING == 3203
		gl_FragColor = vec4( packDepthToRG( fragCoordZ ), 0.0, 1.0 );
	#endif
}`,Ex=`#define DISTANCE
varying vec3 vWorldPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <skinbase_vertex>
	#include <morphinstance_vertex>
	#ifdef USE_DISPLACEMENTMAP
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <worldpos_vertex>
	#include <clipping_planes_vertex>
	vWorldPosition = worldPosition.xyz;
}`,Ax=`#define DISTANCE
uniform vec3 referencePosition;
uniform float nearDistance;
uniform float farDistance;
varying vec3 vWorldPosition;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( 1.0 );
	#include <clipping_planes_fragment>
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	float dist = length( vWorldPosition - referencePosition );
	dist = ( dist - nearDistance ) / ( farDistance - nearDistance );
	dist = saturate( dist );
	gl_FragColor = vec4( dist, 0.0, 0.0, 1.0 );
}`,Cx=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,Rx=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Px=`uniform float scale;
attribute float lineDistance;
varying float vLineDistance;
#include <common>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	vLineDistance = scale * lineDistance;
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
}`,Ix=`uniform vec3 diffuse;
uniform float opacity;
uniform float dashSize;
uniform float totalSize;
varying float vLineDistance;
#include <common>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	if ( mod( vLineDistance, totalSize ) > dashSize ) {
		discard;
	}
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,Lx=`#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#if defined ( USE_ENVMAP ) || defined ( USE_SKINNING )
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinbase_vertex>
		#include <skinnormal_vertex>
		#include <defaultnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <fog_vertex>
}`,Dx=`uniform vec3 diffuse;
uniform float opacity;
#ifndef FLAT_SHADED
	varying vec3 vNormal;
#endif
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <fog_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	#ifdef USE_LIGHTMAP
		vec4 lightMapTexel = texture2D( lightMap, vLightMapUv );
		reflectedLight.indirectDiffuse += lightMapTexel.rgb * lightMapIntensity * RECIPROCAL_PI;
	#else
		reflectedLight.indirectDiffuse += vec3( 1.0 );
	#endif
	#include <aomap_fragment>
	reflectedLight.indirectDiffuse *= diffuseColor.rgb;
	vec3 outgoingLight = reflectedLight.indirectDiffuse;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,Nx=`#define LAMBERT
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,Ux=`#define LAMBERT
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_lambert_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_lambert_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + totalEmissiveRadiance;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,Fx=`#define MATCAP
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <displacementmap_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
	vViewPosition = - mvPosition.xyz;
}`,Ox=`#define MATCAP
uniform vec3 diffuse;
uniform float opacity;
uniform sampler2D matcap;
varying vec3 vViewPosition;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <normal_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	vec3 viewDir = normalize( vViewPosition );
	vec3 x = normalize( vec3( viewDir.z, 0.0, - viewDir.x ) );
	vec3 y = cross( viewDir, x );
	vec2 uv = vec2( dot( x, normal ), dot( y, normal ) ) * 0.495 + 0.5;
	#ifdef USE_MATCAP
		vec4 matcapColor = texture2D( matcap, uv );
	#else
		vec4 matcapColor = vec4( vec3( mix( 0.2, 0.8, uv.y ) ), 1.0 );
	#endif
	vec3 outgoingLight = diffuseColor.rgb * matcapColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,Bx=`#define NORMAL
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	varying vec3 vViewPosition;
#endif
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	vViewPosition = - mvPosition.xyz;
#endif
}`,kx=`#define NORMAL
uniform float opacity;
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	varying vec3 vViewPosition;
#endif
#include <uv_pars_fragment>
#include <normal_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( 0.0, 0.0, 0.0, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	gl_FragColor = vec4( normalize( normal ) * 0.5 + 0.5, diffuseColor.a );
	#ifdef OPAQUE
		gl_FragColor.a = 1.0;
	#endif
}`,zx=`#define PHONG
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,Vx=`#define PHONG
uniform vec3 diffuse;
uniform vec3 emissive;
uniform vec3 specular;
uniform float shininess;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_phong_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_phong_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + reflectedLight.directSpecular + reflectedLight.indirectSpecular + totalEmissiveRadiance;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,Gx=`#define STANDARD
varying vec3 vViewPosition;
#ifdef USE_TRANSMISSION
	varying vec3 vWorldPosition;
#endif
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
#ifdef USE_TRANSMISSION
	vWorldPosition = worldPosition.xyz;
#endif
}`,Hx=`#define STANDARD
#ifdef PHYSICAL
	#define IOR
	#define USE_SPECULAR
#endif
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float roughness;
uniform float metalness;
uniform float opacity;
#ifdef IOR
	uniform float ior;
#endif
#ifdef USE_SPECULAR
	uniform float specularIntensity;
	uniform vec3 specularColor;
	#ifdef USE_SPECULAR_COLORMAP
		uniform sampler2D specularColorMap;
	#endif
	#ifdef USE_SPECULAR_INTENSITYMAP
		uniform sampler2D specularIntensityMap;
	#endif
#endif
#ifdef USE_CLEARCOAT
	uniform float clearcoat;
	uniform float clearcoatRoughness;
#endif
#ifdef USE_DIFFUSE_ROUGHNESS
	uniform float diffuseRoughness;
	#ifdef USE_DIFFUSE_ROUGHNESSMAP
		uniform sampler2D diffuseRoughnessMap;
	#endif
#endif
#ifdef USE_DISPERSION
	uniform float dispersion;
#endif
#ifdef USE_RETROREFLECTION
	uniform float retroreflectivity;
#endif
#ifdef USE_IRIDESCENCE
	uniform float iridescence;
	uniform float iridescenceIOR;
	uniform float iridescenceThicknessMinimum;
	uniform float iridescenceThicknessMaximum;
#endif
#ifdef USE_SHEEN
	uniform vec3 sheenColor;
	uniform float sheenRoughness;
	#ifdef USE_SHEEN_COLORMAP
		uniform sampler2D sheenColorMap;
	#endif
	#ifdef USE_SHEEN_ROUGHNESSMAP
		uniform sampler2D sheenRoughnessMap;
	#endif
#endif
#ifdef USE_ANISOTROPY
	uniform vec2 anisotropyVector;
	#ifdef USE_ANISOTROPYMAP
		uniform sampler2D anisotropyMap;
	#endif
#endif
varying vec3 vViewPosition;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <iridescence_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_physical_pars_fragment>
#include <transmission_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <clearcoat_pars_fragment>
#include <iridescence_pars_fragment>
#include <roughnessmap_pars_fragment>
#include <metalnessmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <roughnessmap_fragment>
	#include <metalnessmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <clearcoat_normal_fragment_begin>
	#include <clearcoat_normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_physical_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 totalDiffuse = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse;
	vec3 totalSpecular = reflectedLight.directSpecular + reflectedLight.indirectSpecular;
	#include <transmission_fragment>
	vec3 outgoingLight = totalDiffuse + totalSpecular + totalEmissiveRadiance;
	#ifdef USE_SHEEN
 
		outgoingLight = outgoingLight + sheenSpecularDirect + sheenSpecularIndirect;
 
 	#endif
	#ifdef USE_CLEARCOAT
		float dotNVcc = saturate( dot( geometryClearcoatNormal, geometryViewDir ) );
		vec3 Fcc = F_Schlick( material.clearcoatF0, material.clearcoatF90, dotNVcc );
		outgoingLight = outgoingLight * ( 1.0 - material.clearcoat * Fcc ) + ( clearcoatSpecularDirect + clearcoatSpecularIndirect ) * material.clearcoat;
	#endif
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,Wx=`#define TOON
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,Xx=`#define TOON
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <gradientmap_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_toon_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_toon_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + totalEmissiveRadiance;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,qx=`uniform float size;
uniform float scale;
#include <common>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
#ifdef USE_POINTS_UV
	varying vec2 vUv;
	uniform mat3 uvTransform;
#endif
void main() {
	#ifdef USE_POINTS_UV
		vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	#endif
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <project_vertex>
	gl_PointSize = size;
	#ifdef USE_SIZEATTENUATION
		bool isPerspective = isPerspectiveMatrix( projectionMatrix );
		if ( isPerspective ) gl_PointSize *= ( scale / - mvPosition.z );
	#endif
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <worldpos_vertex>
	#include <fog_vertex>
}`,$x=`uniform vec3 diffuse;
uniform float opacity;
#include <common>
#include <color_pars_fragment>
#include <map_particle_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_particle_fragment>
	#include <color_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,Yx=`#include <common>
#include <batching_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <shadowmap_pars_vertex>
void main() {
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,Zx=`uniform vec3 color;
uniform float opacity;
#include <common>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <logdepthbuf_pars_fragment>
#include <shadowmap_pars_fragment>
#include <shadowmask_pars_fragment>
void main() {
	#include <logdepthbuf_fragment>
	gl_FragColor = vec4( color, opacity * ( 1.0 - getShadowMask() ) );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,Jx=`uniform float rotation;
uniform vec2 center;
#include <common>
#include <uv_pars_vertex>
#include <fog_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	vec4 mvPosition = modelViewMatrix[ 3 ];
	vec2 scale = vec2( length( modelMatrix[ 0 ].xyz ), length( modelMatrix[ 1 ].xyz ) );
	#ifndef USE_SIZEATTENUATION
		bool isPerspective = isPerspectiveMatrix( projectionMatrix );
		if ( isPerspective ) scale *= - mvPosition.z;
	#endif
	vec2 alignedPosition = ( position.xy - ( center - vec2( 0.5 ) ) ) * scale;
	vec2 rotatedPosition;
	rotatedPosition.x = cos( rotation ) * alignedPosition.x - sin( rotation ) * alignedPosition.y;
	rotatedPosition.y = sin( rotation ) * alignedPosition.x + cos( rotation ) * alignedPosition.y;
	mvPosition.xy += rotatedPosition;
	gl_Position = projectionMatrix * mvPosition;
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
}`,Kx=`uniform vec3 diffuse;
uniform float opacity;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
}`,$t={alphahash_fragment:yg,alphahash_pars_fragment:_g,alphamap_fragment:bg,alphamap_pars_fragment:Mg,alphatest_fragment:Sg,alphatest_pars_fragment:wg,aomap_fragment:Tg,aomap_pars_fragment:Eg,batching_pars_vertex:Ag,batching_vertex:Cg,begin_vertex:Rg,beginnormal_vertex:Pg,bsdfs:Ig,iridescence_fragment:Lg,bumpmap_pars_fragment:Dg,clipping_planes_fragment:Ng,clipping_planes_pars_fragment:Ug,clipping_planes_pars_vertex:Fg,clipping_planes_vertex:Og,color_fragment:Bg,color_pars_fragment:kg,color_pars_vertex:zg,color_vertex:Vg,common:Gg,defaultnormal_vertex:Hg,displacementmap_pars_vertex:Wg,displacementmap_vertex:Xg,emissivemap_fragment:qg,emissivemap_pars_fragment:$g,colorspace_fragment:Yg,colorspace_pars_fragment:Zg,envmap_fragment:Jg,envmap_common_pars_fragment:Kg,envmap_pars_fragment:jg,envmap_pars_vertex:Qg,envmap_physical_pars_fragment:u0,envmap_vertex:t0,fog_vertex:e0,fog_pars_vertex:n0,fog_fragment:i0,fog_pars_fragment:s0,gradientmap_pars_fragment:r0,lightmap_pars_fragment:o0,lights_lambert_fragment:a0,lights_lambert_pars_fragment:l0,lights_pars_begin:c0,lights_toon_fragment:h0,lights_toon_pars_fragment:d0,lights_phong_fragment:f0,lights_phong_pars_fragment:p0,lights_physical_fragment:m0,lights_physical_pars_fragment:g0,lights_fragment_begin:x0,lights_fragment_maps:v0,lights_fragment_end:y0,lightprobes_pars_fragment:_0,logdepthbuf_fragment:b0,logdepthbuf_pars_fragment:M0,logdepthbuf_pars_vertex:S0,logdepthbuf_vertex:w0,map_fragment:T0,map_pars_fragment:E0,map_particle_fragment:A0,map_particle_pars_fragment:C0,metalnessmap_fragment:R0,metalnessmap_pars_fragment:P0,morphinstance_vertex:I0,morphcolor_vertex:L0,morphnormal_vertex:D0,morphtarget_pars_vertex:N0,morphtarget_vertex:U0,normal_fragment_begin:F0,normal_fragment_maps:O0,normal_pars_fragment:B0,normal_pars_vertex:k0,normal_vertex:z0,normalmap_pars_fragment:V0,clearcoat_normal_fragment_begin:G0,clearcoat_normal_fragment_maps:H0,clearcoat_pars_fragment:W0,iridescence_pars_fragment:X0,opaque_fragment:q0,packing:$0,premultiplied_alpha_fragment:Y0,project_vertex:Z0,dithering_fragment:J0,dithering_pars_fragment:K0,roughnessmap_fragment:j0,roughnessmap_pars_fragment:Q0,shadowmap_pars_fragment:tx,shadowmap_pars_vertex:ex,shadowmap_vertex:nx,shadowmask_pars_fragment:ix,skinbase_vertex:sx,skinning_pars_vertex:rx,skinning_vertex:ox,skinnormal_vertex:ax,specularmap_fragment:lx,specularmap_pars_fragment:cx,tonemapping_fragment:ux,tonemapping_pars_fragment:hx,transmission_fragment:dx,transmission_pars_fragment:fx,uv_pars_fragment:px,uv_pars_vertex:mx,uv_vertex:gx,worldpos_vertex:xx,background_vert:vx,background_frag:yx,backgroundCube_vert:_x,backgroundCube_frag:bx,cube_vert:Mx,cube_frag:Sx,depth_vert:wx,depth_frag:Tx,distance_vert:Ex,distance_frag:Ax,equirect_vert:Cx,equirect_frag:Rx,linedashed_vert:Px,linedashed_frag:Ix,meshbasic_vert:Lx,meshbasic_frag:Dx,meshlambert_vert:Nx,meshlambert_frag:Ux,meshmatcap_vert:Fx,meshmatcap_frag:Ox,meshnormal_vert:Bx,meshnormal_frag:kx,meshphong_vert:zx,meshphong_frag:Vx,meshphysical_vert:Gx,meshphysical_frag:Hx,meshtoon_vert:Wx,meshtoon_frag:Xx,points_vert:qx,points_frag:$x,shadow_vert:Yx,shadow_frag:Zx,sprite_vert:Jx,sprite_frag:Kx},Mt={common:{diffuse:{value:new se(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new Ot},alphaMap:{value:null},alphaMapTransform:{value:new Ot},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new Ot}},envmap:{envMap:{value:null},envMapRotation:{value:new Ot},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new Ot}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new Ot}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new Ot},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new Ot},normalScale:{value:new Gt(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new Ot},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new Ot}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new Ot}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new Ot}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new se(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new se(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new Ot},alphaTest:{value:0},uvTransform:{value:new Ot}},sprite:{diffuse:{value:new se(16777215)},opacity:{value:1},center:{value:new Gt(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new Ot},alphaMap:{value:null},alphaMapTransform:{value:new Ot},alphaTest:{value:0}}},oi={basic:{uniforms:on([Mt.common,Mt.specularmap,Mt.envmap,Mt.aomap,Mt.lightmap,Mt.fog]),vertexShader:$t.meshbasic_vert,fragmentShader:$t.meshbasic_frag},lambert:{uniforms:on([Mt.common,Mt.specularmap,Mt.envmap,Mt.aomap,Mt.lightmap,Mt.emissivemap,Mt.bumpmap,Mt.normalmap,Mt.displacementmap,Mt.fog,Mt.lights,{emissive:{value:new se(0)},envMapIntensity:{value:1}}]),vertexShader:$t.meshlambert_vert,fragmentShader:$t.meshlambert_frag},phong:{uniforms:on([Mt.common,Mt.specularmap,Mt.envmap,Mt.aomap,Mt.lightmap,Mt.emissivemap,Mt.bumpmap,Mt.normalmap,Mt.displacementmap,Mt.fog,Mt.lights,{emissive:{value:new se(0)},specular:{value:new se(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:$t.meshphong_vert,fragmentShader:$t.meshphong_frag},standard:{uniforms:on([Mt.common,Mt.envmap,Mt.aomap,Mt.lightmap,Mt.emissivemap,Mt.bumpmap,Mt.normalmap,Mt.displacementmap,Mt.roughnessmap,Mt.metalnessmap,Mt.fog,Mt.lights,{emissive:{value:new se(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:$t.meshphysical_vert,fragmentShader:$t.meshphysical_frag},toon:{uniforms:on([Mt.common,Mt.aomap,Mt.lightmap,Mt.emissivemap,Mt.bumpmap,Mt.normalmap,Mt.displacementmap,Mt.gradientmap,Mt.fog,Mt.lights,{emissive:{value:new se(0)}}]),vertexShader:$t.meshtoon_vert,fragmentShader:$t.meshtoon_frag},matcap:{uniforms:on([Mt.common,Mt.bumpmap,Mt.normalmap,Mt.displacementmap,Mt.fog,{matcap:{value:null}}]),vertexShader:$t.meshmatcap_vert,fragmentShader:$t.meshmatcap_frag},points:{uniforms:on([Mt.points,Mt.fog]),vertexShader:$t.points_vert,fragmentShader:$t.points_frag},dashed:{uniforms:on([Mt.common,Mt.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:$t.linedashed_vert,fragmentShader:$t.linedashed_frag},depth:{uniforms:on([Mt.common,Mt.displacementmap]),vertexShader:$t.depth_vert,fragmentShader:$t.depth_frag},normal:{uniforms:on([Mt.common,Mt.bumpmap,Mt.normalmap,Mt.displacementmap,{opacity:{value:1}}]),vertexShader:$t.meshnormal_vert,fragmentShader:$t.meshnormal_frag},sprite:{uniforms:on([Mt.sprite,Mt.fog]),vertexShader:$t.sprite_vert,fragmentShader:$t.sprite_frag},background:{uniforms:{uvTransform:{value:new Ot},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:$t.background_vert,fragmentShader:$t.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new Ot}},vertexShader:$t.backgroundCube_vert,fragmentShader:$t.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:$t.cube_vert,fragmentShader:$t.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:$t.equirect_vert,fragmentShader:$t.equirect_frag},distance:{uniforms:on([Mt.common,Mt.displacementmap,{referencePosition:{value:new N},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:$t.distance_vert,fragmentShader:$t.distance_frag},shadow:{uniforms:on([Mt.lights,Mt.fog,{color:{value:new se(0)},opacity:{value:1}}]),vertexShader:$t.shadow_vert,fragmentShader:$t.shadow_frag}};oi.physical={uniforms:on([oi.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new Ot},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new Ot},clearcoatNormalScale:{value:new Gt(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new Ot},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new Ot},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new Ot},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new Ot},sheen:{value:0},sheenColor:{value:new se(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new Ot},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new Ot},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new Ot},transmissionSamplerSize:{value:new Gt},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new Ot},attenuationDistance:{value:0},attenuationColor:{value:new se(0)},specularColor:{value:new se(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new Ot},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new Ot},anisotropyVector:{value:new Gt},anisotropyMap:{value:null},anisotropyMapTransform:{value:new Ot}}]),vertexShader:$t.meshphysical_vert,fragmentShader:$t.meshphysical_frag};var sl={r:0,b:0,g:0},jx=new Zt,Mf=new Ot;Mf.set(-1,0,0,0,1,0,0,0,1);function Qx(i,t,e,n,s,r){let o=new se(0),a=s===!0?0:1,l,c,h=null,d=0,u=null;function f(v){let S=v.isScene===!0?v.background:null;if(S&&S.isTexture){let _=v.backgroundBlurriness>0;S=t.get(S,_)}return S}function g(v){let S=!1,_=f(v);_===null?m(o,a):_&&_.isColor&&(m(_,1),S=!0);let b=i.xr.getEnvironmentBlendMode();b==="additive"?e.buffers.color.setClear(0,0,0,1,r):b==="alpha-blend"&&e.buffers.color.setClear(0,0,0,0,r),(i.autoClear||S)&&(e.buffers.depth.setTest(!0),e.buffers.depth.setMask(!0),e.buffers.color.setMask(!0),i.clear(i.autoClearColor,i.autoClearDepth,i.autoClearStencil))}function y(v,S){let _=f(S);_&&_.isCubeTexture?(c===void 0&&(c=new rn(new Vs(1,1,1),new ni({name:"BackgroundCubeMaterial",uniforms:as(oi.backgroundCube.uniforms),vertexShader:oi.backgroundCube.vertexShader,fragmentShader:oi.backgroundCube.fragmentShader,side:Ze,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(b,w,x){this.matrixWorld.copyPosition(x.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),n.update(c)),c.material.uniforms.envMap.value=_,c.material.uniforms.backgroundBlurriness.value=S.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=S.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(jx.makeRotationFromEuler(S.backgroundRotation)).transpose(),_.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(Mf),c.material.toneMapped=Qt.getTransfer(_.colorSpace)!==de,(h!==_||d!==_.version||u!==i.toneMapping)&&(c.material.needsUpdate=!0,h=_,d=_.version,u=i.toneMapping),c.layers.enableAll(),v.unshift(c,c.geometry,c.material,0,0,null)):_&&_.isTexture&&(l===void 0&&(l=new rn(new vi(2,2),new ni({name:"BackgroundMaterial",uniforms:as(oi.background.uniforms),vertexShader:oi.background.vertexShader,fragmentShader:oi.background.fragmentShader,side:Tn,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),n.update(l)),l.material.uniforms.t2D.value=_,l.material.uniforms.backgroundIntensity.value=S.backgroundIntensity,l.material.toneMapped=Qt.getTransfer(_.colorSpace)!==de,_.matrixAutoUpdate===!0&&_.updateMatrix(),l.material.uniforms.uvTransform.value.copy(_.matrix),(h!==_||d!==_.version||u!==i.toneMapping)&&(l.material.needsUpdate=!0,h=_,d=_.version,u=i.toneMapping),l.layers.enableAll(),v.unshift(l,l.geometry,l.material,0,0,null))}function m(v,S){v.getRGB(sl,cu(i)),e.buffers.color.setClear(sl.r,sl.g,sl.b,S,r)}function p(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(v,S=1){o.set(v),a=S,m(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(v){a=v,m(o,a)},render:g,addToRenderList:y,dispose:p}}function tv(i,t){let e=i.getParameter(i.MAX_VERTEX_ATTRIBS),n={},s=u(null),r=s,o=!1;function a(R,I,F,L,z){let q=!1,P=d(R,L,F,I);r!==P&&(r=P,c(r.object)),q=f(R,L,F,z),q&&g(R,L,F,z),z!==null&&t.update(z,i.ELEMENT_ARRAY_BUFFER),(q||o)&&(o=!1,_(R,I,F,L),z!==null&&i.bindBuffer(i.ELEMENT_ARRAY_BUFFER,t.get(z).buffer))}function l(){return i.createVertexArray()}function c(R){return i.bindVertexArray(R)}function h(R){return i.deleteVertexArray(R)}function d(R,I,F,L){let z=L.wireframe===!0,q=n[I.id];q===void 0&&(q={},n[I.id]=q);let P=R.isInstancedMesh===!0?R.id:0,G=q[P];G===void 0&&(G={},q[P]=G);let k=G[F.id];k===void 0&&(k={},G[F.id]=k);let H=k[z];return H===void 0&&(H=u(l()),k[z]=H),H}function u(R){let I=[],F=[],L=[];for(let z=0;z<e;z++)I[z]=0,F[z]=0,L[z]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:I,enabledAttributes:F,attributeDivisors:L,object:R,attributes:{},index:null}}function f(R,I,F,L){let z=r.attributes,q=I.attributes,P=0,G=F.getAttributes();for(let k in G)if(G[k].location>=0){let Y=z[k],ot=q[k];if(ot===void 0&&(k==="instanceMatrix"&&R.instanceMatrix&&(ot=R.instanceMatrix),k==="instanceColor"&&R.instanceColor&&(ot=R.instanceColor)),Y===void 0||Y.attribute!==ot||ot&&Y.data!==ot.data)return!0;P++}return r.attributesNum!==P||r.index!==L}function g(R,I,F,L){let z={},q=I.attributes,P=0,G=F.getAttributes();for(let k in G)if(G[k].location>=0){let Y=q[k];Y===void 0&&(k==="instanceMatrix"&&R.instanceMatrix&&(Y=R.instanceMatrix),k==="instanceColor"&&R.instanceColor&&(Y=R.instanceColor));let ot={};ot.attribute=Y,Y&&Y.data&&(ot.data=Y.data),z[k]=ot,P++}r.attributes=z,r.attributesNum=P,r.index=L}function y(){let R=r.newAttributes;for(let I=0,F=R.length;I<F;I++)R[I]=0}function m(R){p(R,0)}function p(R,I){let F=r.newAttributes,L=r.enabledAttributes,z=r.attributeDivisors;F[R]=1,L[R]===0&&(i.enableVertexAttribArray(R),L[R]=1),z[R]!==I&&(i.vertexAttribDivisor(R,I),z[R]=I)}function v(){let R=r.newAttributes,I=r.enabledAttributes;for(let F=0,L=I.length;F<L;F++)I[F]!==R[F]&&(i.disableVertexAttribArray(F),I[F]=0)}function S(R,I,F,L,z,q,P){P===!0?i.vertexAttribIPointer(R,I,F,z,q):i.vertexAttribPointer(R,I,F,L,z,q)}function _(R,I,F,L){y();let z=L.attributes,q=F.getAttributes(),P=I.defaultAttributeValues;for(let G in q){let k=q[G];if(k.location>=0){let H=z[G];if(H===void 0&&(G==="instanceMatrix"&&R.instanceMatrix&&(H=R.instanceMatrix),G==="instanceColor"&&R.instanceColor&&(H=R.instanceColor)),H!==void 0){let Y=H.normalized,ot=H.itemSize,at=t.get(H);if(at===void 0)continue;let J=at.buffer,it=at.type,ct=at.bytesPerElement,vt=it===i.INT||it===i.UNSIGNED_INT||H.gpuType===Sa;if(H.isInterleavedBufferAttribute){let mt=H.data,_t=mt.isInterleavedBuffer===!0?mt.stride:mt.itemSize,oe=H.offset;if(mt.isInstancedInterleavedBuffer||mt.isInstancedBufferAttribute){for(let Pt=0;Pt<k.locationSize;Pt++)p(k.location+Pt,mt.meshPerAttribute);R.isInstancedMesh!==!0&&L._maxInstanceCount===void 0&&(L._maxInstanceCount=mt.meshPerAttribute*mt.count)}else for(let Pt=0;Pt<k.locationSize;Pt++)m(k.location+Pt);i.bindBuffer(i.ARRAY_BUFFER,J);for(let Pt=0;Pt<k.locationSize;Pt++)S(k.location+Pt,ot/k.locationSize,it,Y,_t*ct,(oe+ot/k.locationSize*Pt)*ct,vt)}else{if(H.isInstancedBufferAttribute){for(let mt=0;mt<k.locationSize;mt++)p(k.location+mt,H.meshPerAttribute);R.isInstancedMesh!==!0&&L._maxInstanceCount===void 0&&(L._maxInstanceCount=H.meshPerAttribute*H.count)}else for(let mt=0;mt<k.locationSize;mt++)m(k.location+mt);i.bindBuffer(i.ARRAY_BUFFER,J);for(let mt=0;mt<k.locationSize;mt++)S(k.location+mt,ot/k.locationSize,it,Y,ot*ct,ot/k.locationSize*mt*ct,vt)}}else if(P!==void 0){let Y=P[G];if(Y!==void 0)switch(Y.length){case 2:i.vertexAttrib2fv(k.location,Y);break;case 3:i.vertexAttrib3fv(k.location,Y);break;case 4:i.vertexAttrib4fv(k.location,Y);break;default:i.vertexAttrib1fv(k.location,Y)}}}}v()}function b(){C();for(let R in n){let I=n[R];for(let F in I){let L=I[F];for(let z in L){let q=L[z];for(let P in q)h(q[P].object),delete q[P];delete L[z]}}delete n[R]}}function w(R){if(n[R.id]===void 0)return;let I=n[R.id];for(let F in I){let L=I[F];for(let z in L){let q=L[z];for(let P in q)h(q[P].object),delete q[P];delete L[z]}}delete n[R.id]}function x(R){for(let I in n){let F=n[I];for(let L in F){let z=F[L];if(z[R.id]===void 0)continue;let q=z[R.id];for(let P in q)h(q[P].object),delete q[P];delete z[R.id]}}}function M(R){for(let I in n){let F=n[I],L=R.isInstancedMesh===!0?R.id:0,z=F[L];if(z!==void 0){for(let q in z){let P=z[q];for(let G in P)h(P[G].object),delete P[G];delete z[q]}delete F[L],Object.keys(F).length===0&&delete n[I]}}}function C(){A(),o=!0,r!==s&&(r=s,c(r.object))}function A(){s.geometry=null,s.program=null,s.wireframe=!1}return{setup:a,reset:C,resetDefaultState:A,dispose:b,releaseStatesOfGeometry:w,releaseStatesOfObject:M,releaseStatesOfProgram:x,initAttributes:y,enableAttribute:m,disableUnusedAttributes:v}}function ev(i,t,e){let n;function s(l){n=l}function r(l,c){i.drawArrays(n,l,c),e.update(c,n,1)}function o(l,c,h){h!==0&&(i.drawArraysInstanced(n,l,c,h),e.update(c,n,h))}function a(l,c,h){if(h===0)return;t.get("WEBGL_multi_draw").multiDrawArraysWEBGL(n,l,0,c,0,h);let u=0;for(let f=0;f<h;f++)u+=c[f];e.update(u,n,1)}this.setMode=s,this.render=r,this.renderInstances=o,this.renderMultiDraw=a}function nv(i,t,e,n){let s;function r(){if(s!==void 0)return s;if(t.has("EXT_texture_filter_anisotropic")===!0){let x=t.get("EXT_texture_filter_anisotropic");s=i.getParameter(x.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else s=0;return s}function o(x){return!(x!==dn&&n.convert(x)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(x){let M=x===$n&&(t.has("EXT_color_buffer_half_float")||t.has("EXT_color_buffer_float"));return!(x!==Be&&x!==En&&!M&&n.convert(x)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_TYPE))}function l(x){if(x==="highp"){if(i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.HIGH_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.HIGH_FLOAT).precision>0)return"highp";x="mediump"}return x==="mediump"&&i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.MEDIUM_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=e.precision!==void 0?e.precision:"highp",h=l(c);h!==c&&(Ut("WebGLRenderer:",c,"not supported, using",h,"instead."),c=h);let d=e.reversedDepthBuffer===!0&&t.has("EXT_clip_control"),u=e.logarithmicDepthBuffer===!0&&d===!1;e.reversedDepthBuffer===!0&&d===!1&&Ut("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),e.logarithmicDepthBuffer===!0&&d===!0&&Ut("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let f=i.getParameter(i.MAX_TEXTURE_IMAGE_UNITS),g=i.getParameter(i.MAX_VERTEX_TEXTURE_IMAGE_UNITS),y=i.getParameter(i.MAX_TEXTURE_SIZE),m=i.getParameter(i.MAX_CUBE_MAP_TEXTURE_SIZE),p=i.getParameter(i.MAX_VERTEX_ATTRIBS),v=i.getParameter(i.MAX_VERTEX_UNIFORM_VECTORS),S=i.getParameter(i.MAX_VARYING_VECTORS),_=i.getParameter(i.MAX_FRAGMENT_UNIFORM_VECTORS),b=i.getParameter(i.MAX_SAMPLES),w=i.getParameter(i.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:r,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:u,reversedDepthBuffer:d,maxTextures:f,maxVertexTextures:g,maxTextureSize:y,maxCubemapSize:m,maxAttributes:p,maxVertexUniforms:v,maxVaryings:S,maxFragmentUniforms:_,maxSamples:b,samples:w}}function iv(i){let t=this,e=null,n=0,s=!1,r=!1,o=new un,a=new Ot,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(d,u){let f=d.length!==0||u||n!==0||s;return s=u,n=d.length,f},this.beginShadows=function(){r=!0,h(null)},this.endShadows=function(){r=!1},this.setGlobalState=function(d,u){e=h(d,u,0)},this.setState=function(d,u,f){let g=d.clippingPlanes,y=d.clipIntersection,m=d.clipShadows,p=i.get(d);if(!s||g===null||g.length===0||r&&!m)r?h(null):c();else{let v=r?0:n,S=v*4,_=p.clippingState||null;l.value=_,_=h(g,u,S,f);for(let b=0;b!==S;++b)_[b]=e[b];p.clippingState=_,this.numIntersection=y?this.numPlanes:0,this.numPlanes+=v}};function c(){l.value!==e&&(l.value=e,l.needsUpdate=n>0),t.numPlanes=n,t.numIntersection=0}function h(d,u,f,g){let y=d!==null?d.length:0,m=null;if(y!==0){if(m=l.value,g!==!0||m===null){let p=f+y*4,v=u.matrixWorldInverse;a.getNormalMatrix(v),(m===null||m.length<p)&&(m=new Float32Array(p));for(let S=0,_=f;S!==y;++S,_+=4)o.copy(d[S]).applyMatrix4(v,a),o.normal.toArray(m,_),m[_+3]=o.constant}l.value=m,l.needsUpdate=!0}return t.numPlanes=y,t.numIntersection=0,m}}var Yr=class extends Ye{constructor(t=1,e={}){super(t,t,e),this.isWebGLCubeRenderTarget=!0;let n={width:t,height:t,depth:1},s=[n,n,n,n,n,n];this.texture=new Ir(s),this._setTextureOptions(e),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(t,e){this.texture.type=e.type,this.texture.colorSpace=e.colorSpace,this.texture.generateMipmaps=e.generateMipmaps,this.texture.minFilter=e.minFilter,this.texture.magFilter=e.magFilter;let n={uniforms:{tEquirect:{value:null}},vertexShader:`

				varying vec3 vWorldDirection;

				vec3 transformDirection( in vec3 dir, in mat4 matrix ) {

					return normalize( ( matrix * vec4( dir, 0.0 ) ).xyz );

				}

				void main() {

					vWorldDirection = transformDirection( position, modelMatrix );

					#include <begin_vertex>
					#include <project_vertex>

				}
			`,fragmentShader:`

				uniform sampler2D tEquirect;

				varying vec3 vWorldDirection;

				#include <common>

				void main() {

					vec3 direction = normalize( vWorldDirection );

					vec2 sampleUV = equirectUv( direction );

					gl_FragColor = texture2D( tEquirect, sampleUV );

				}
			`},s=new Vs(5,5,5),r=new ni({name:"CubemapFromEquirect",uniforms:as(n.uniforms),vertexShader:n.vertexShader,fragmentShader:n.fragmentShader,side:Ze,blending:ii});r.uniforms.tEquirect.value=e;let o=new rn(s,r),a=e.minFilter;return e.minFilter===yi&&(e.minFilter=$e),new Gs(1,10,this).update(t,o),e.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(t,e=!0,n=!0,s=!0){let r=t.getRenderTarget();for(let o=0;o<6;o++)t.setRenderTarget(this,o),t.clear(e,n,s);t.setRenderTarget(r)}},Qd=256,sv=3,rv=20,Sf=256,wf=16,ov=3,av=new N,lv=new se,ol=class i{constructor(t){this._renderer=t,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new Gs(1,10,null),this._boxMesh=new rn(new Vs(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(t,e=0,n=.1,s=100,r={}){let{size:o=256,position:a=av}=r,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),h=this._getSourceTarget(!0);e>0&&(h.texture.mipmapsAutoUpdate=!1);let d=l.autoClear,u=l.autoClearColor,f=l.autoClearDepth,g=l.autoClearStencil,y=t.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,y===null&&(t.background=l.getClearColor(lv));let m=new Gs(n,s,h);return m.position.copy(a),m.update(l,t),l.autoClear=d,l.autoClearColor=u,l.autoClearDepth=f,l.autoClearStencil=g,t.background=y,e>0&&(h.texture.mipmapsAutoUpdate=!0,this._blur(c,e)),this._applyPMREM(c),c}fromEquirectangular(t,e=null){return this._fromTexture(t,e)}fromCubemap(t,e=null){return this._fromTexture(t,e)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=nf(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=ef(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(t,e){return e>0?1-Math.sqrt(1-t/e):0}_setSize(t){this._cubeSize=Math.max(Qd,Yd(t))}_fromTexture(t,e){t.mapping===ss||t.mapping===Xs?this._setSize(t.image.length===0?Qd:t.image[0].width||t.image[0].image.width):this._setSize(t.image.width/4);let n=e||this._allocateTarget();return this._textureToCubemap(t),this._applyPMREM(n),n}_allocateTarget(){let t=this._cubeSize,e=tf(t,!1,!1),n=Math.log2(t)-sv;for(let s=0;s<=n;s++)e.texture.mipmaps.push({width:t>>s,height:t>>s});return e.texture.name="PMREM",e.texture.isPMREMTexture=!0,e}_getSourceTarget(t=!1){let e=this._cubeSize,n=this._sourceTarget;return(n===null||n.width!==e||t&&n.depthBuffer===!1)&&(n!==null&&n.dispose(),this._sourceTarget=tf(e,!0,t)),this._sourceTarget}_compileMaterial(t){this._boxMesh.material=t,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(t,e,n){let s=this._boxMesh,r=this._cubeCamera;s.material=n,r.renderTarget=t,r.activeMipmapLevel=e;let o=t.width>>e;t.viewport.set(0,0,o,o),r.update(this._renderer,s),t.viewport.set(0,0,t.width,t.height)}_textureToCubemap(t){let e;t.mapping===ss||t.mapping===Xs?(this._cubemapMaterial===null&&(this._cubemapMaterial=nf()),e=this._cubemapMaterial,e.uniforms.flipEnvMap.value=t.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=ef()),e=this._equirectMaterial),e.uniforms.envMap.value=t,this._renderCube(this._getSourceTarget(),0,e)}_applyPMREM(t){this._ggxMaterial===null&&(this._ggxMaterial=cv(),this._integrationMaterial=uv());let e=this._cubeSize,n=t.texture.mipmaps.length-1,s=this._ggxMaterial.uniforms;s.envMap.value=this._sourceTarget.texture;let r=this._integrationMaterial.uniforms;r.envMap.value=this._sourceTarget.texture,r.sourceLod.value=Math.log2(e/wf);for(let o=0;o<=n;o++){let a=i.lodToRoughness(o,n);if(o>n-ov)r.roughness.value=a,this._renderCube(t,o,this._integrationMaterial);else{let l=a>0?Math.log2(e)+.5*Math.log2(6/(Sf*Math.pow(a,4)))+.5:0;s.roughness.value=a,s.lodBias.value=l,this._renderCube(t,o,this._ggxMaterial)}}}_blur(t,e){this._blurMaterial===null&&(this._blurMaterial=hv());let n=this._blurMaterial,s=n.uniforms,r=this._sourceTarget;s.sigma.value=Math.min(e,Math.PI)/Math.SQRT2,s.envMap.value=r.texture,this._renderCube(t,0,n),s.envMap.value=t.texture,this._renderCube(r,0,n)}};function tf(i,t,e){return new Yr(i,{minFilter:yi,generateMipmaps:t,type:$n,colorSpace:Sr,depthBuffer:e})}function Zr(i,t,e){return new ni({name:i,uniforms:t,vertexShader:$t.cube_vert,fragmentShader:e,side:Ze,blending:ii,depthTest:!1,depthWrite:!1})}function cv(){return Zr("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${Sf}u

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float roughness;
		uniform float lodBias;

		#include <common>

		// Van der Corput radical inverse
		float radicalInverse_VdC( uint bits ) {

			bits = ( bits << 16u ) | ( bits >> 16u );
			bits = ( ( bits & 0x55555555u ) << 1u ) | ( ( bits & 0xAAAAAAAAu ) >> 1u );
			bits = ( ( bits & 0x33333333u ) << 2u ) | ( ( bits & 0xCCCCCCCCu ) >> 2u );
			bits = ( ( bits & 0x0F0F0F0Fu ) << 4u ) | ( ( bits & 0xF0F0F0F0u ) >> 4u );
			bits = ( ( bits & 0x00FF00FFu ) << 8u ) | ( ( bits & 0xFF00FF00u ) >> 8u );
			return float( bits ) * 2.3283064365386963e-10; // / 0x100000000

		}

		// Hammersley sequence
		vec2 hammersley( uint i, uint N ) {

			return vec2( float( i ) / float( N ), radicalInverse_VdC( i ) );

		}

		void main() {

			vec3 N = normalize( vWorldDirection );

			// For very low roughness, just sample the environment directly
			if ( roughness < 0.001 ) {

				gl_FragColor = vec4( textureLod( envMap, N, 0.0 ).rgb, 1.0 );
				return;

			}

			float alpha = roughness * roughness;
			float alpha2 = alpha * alpha;

			// Tangent space basis for VNDF sampling
			vec3 up = abs( N.z ) < 0.999 ? vec3( 0.0, 0.0, 1.0 ) : vec3( 1.0, 0.0, 0.0 );
			vec3 tangent = normalize( cross( up, N ) );
			vec3 bitangent = cross( N, tangent );

			vec3 prefilteredColor = vec3( 0.0 );
			float totalWeight = 0.0;

			for ( uint i = 0u; i < GGX_SAMPLES; i ++ ) {

				vec2 Xi = hammersley( i, GGX_SAMPLES );

				// With V = N, sample the reflected direction directly.
				float invQ = 1.0 / ( 1.0 - Xi.x + alpha2 * Xi.x );
				float NdotL = ( 1.0 - Xi.x - alpha2 * Xi.x ) * invQ;

				if ( NdotL > 0.0 ) {

					float phi = 2.0 * PI * Xi.y;
					float sinTheta = 2.0 * alpha * sqrt( Xi.x * ( 1.0 - Xi.x ) ) * invQ;
					vec3 L = N * NdotL + ( tangent * cos( phi ) + bitangent * sin( phi ) ) * sinTheta;

					// Match the source mip to the sample's solid angle. The terms
					// independent of the sample are precomputed in lodBias.
					float d = alpha2 * invQ;
					float lod = max( log2( d ) + lodBias, 0.0 );

					// Weight by NdotL for the split-sum approximation
					prefilteredColor += textureLod( envMap, L, lod ).rgb * NdotL;
					totalWeight += NdotL;

				}

			}

			gl_FragColor = vec4( prefilteredColor / totalWeight, 1.0 );

		}
	`)}function uv(){return Zr("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:wf}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float roughness;
		uniform float sourceLod;
		uniform int sourceSize;

		void main() {

			vec3 N = normalize( vWorldDirection );

			float alpha = roughness * roughness;
			float alpha2 = alpha * alpha;

			float texelSize = 2.0 / float( sourceSize );

			vec3 prefilteredColor = vec3( 0.0 );
			float totalWeight = 0.0;

			// Pair opposite texels: only the one in N's hemisphere contributes.
			for ( int face = 0; face < 3; face ++ ) {

				for ( int y = 0; y < sourceSize; y ++ ) {

					for ( int x = 0; x < sourceSize; x ++ ) {

						vec2 uv = ( vec2( x, y ) + 0.5 ) * texelSize - 1.0;
						vec3 texelDirection = face == 0 ? vec3( 1.0, uv ) : ( face == 1 ? vec3( uv.x, 1.0, uv.y ) : vec3( uv, 1.0 ) );

						float invDistance = inversesqrt( 1.0 + dot( uv, uv ) );
						float NdotL = dot( N, texelDirection );
						texelDirection *= NdotL < 0.0 ? - 1.0 : 1.0;
						NdotL = abs( NdotL ) * invDistance;

						// With V = N, NdotH squared is ( 1 + NdotL ) / 2. Common factors
						// in the GGX distribution and texel solid angle cancel when normalized.
						float d = 1.0 + alpha2 + ( alpha2 - 1.0 ) * NdotL;
						float weight = NdotL * invDistance * invDistance * invDistance / ( d * d );

						prefilteredColor += textureLod( envMap, texelDirection, sourceLod ).rgb * weight;
						totalWeight += weight;

					}

				}

			}

			gl_FragColor = vec4( prefilteredColor / totalWeight, 1.0 );

		}
	`)}function hv(){return Zr("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${rv}
		#define GOLDEN_ANGLE 2.39996322973

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float sigma;

		#include <common>

		void main() {

			vec3 outputDirection = normalize( vWorldDirection );

			vec3 up = abs( outputDirection.z ) < 0.999 ? vec3( 0.0, 0.0, 1.0 ) : vec3( 1.0, 0.0, 0.0 );
			vec3 tangent = normalize( cross( up, outputDirection ) );
			vec3 bitangent = cross( outputDirection, tangent );

			// Truncate the kernel at three standard deviations or at the antipode.
			float thetaMax = min( 3.0 * sigma, PI );
			float truncation = 1.0 - exp( - 0.5 * thetaMax * thetaMax / ( sigma * sigma ) );

			vec3 accumColor = vec3( 0.0 );
			float accumWeight = 0.0;

			for ( int i = 0; i < SAMPLES; i ++ ) {

				// Stratified inverse-CDF sampling of the Gaussian, placed on a golden-angle spiral.
				float stratum = ( float( i ) + 0.5 ) / float( SAMPLES );
				float theta = sigma * sqrt( - 2.0 * log( 1.0 - stratum * truncation ) );
				float phi = float( i ) * GOLDEN_ANGLE;

				vec3 offset = cos( phi ) * tangent + sin( phi ) * bitangent;
				vec3 sampleDirection = cos( theta ) * outputDirection + sin( theta ) * offset;

				// Correct the planar sample density to solid angle.
				float weight = sin( theta ) / theta;

				accumColor += weight * textureLod( envMap, sampleDirection, 0.0 ).rgb;
				accumWeight += weight;

			}

			gl_FragColor = vec4( accumColor / accumWeight, 1.0 );

		}
	`)}function ef(){return Zr("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

		varying vec3 vWorldDirection;

		uniform sampler2D envMap;

		#include <common>

		void main() {

			// Average four subpixel samples to preserve small, bright features.
			vec3 direction = normalize( vWorldDirection );
			vec3 dx = dFdx( direction ) * 0.25;
			vec3 dy = dFdy( direction ) * 0.25;

			vec3 color = textureLod( envMap, equirectUv( normalize( direction - dx - dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction + dx - dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction - dx + dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction + dx + dy ) ), 0.0 ).rgb;
			gl_FragColor = vec4( color * 0.25, 1.0 );

		}
	`)}function nf(){return Zr("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function dv(i){let t=new WeakMap,e=new WeakMap,n=null;function s(u,f=!1){return u==null?null:f?o(u):r(u)}function r(u){if(u&&u.isTexture){let f=u.mapping;if(f===_a||f===ba)if(t.has(u)){let g=t.get(u).texture;return a(g,u.mapping)}else{let g=u.image;if(g&&g.height>0){let y=new Yr(g.height);return y.fromEquirectangularTexture(i,u),t.set(u,y),u.addEventListener("dispose",c),a(y.texture,u.mapping)}else return null}}return u}function o(u){if(u&&u.isTexture&&u.isPMREMTexture!==!0){let f=u.mapping,g=f===_a||f===ba,y=f===ss||f===Xs;if(g||y){let m=e.get(u),p=m!==void 0?m.texture.pmremVersion:0;if(u.isRenderTargetTexture&&u.pmremVersion!==p)return n===null&&(n=new ol(i)),m=g?n.fromEquirectangular(u,m):n.fromCubemap(u,m),m.texture.pmremVersion=u.pmremVersion,e.set(u,m),m.texture;if(m!==void 0)return m.texture;{let v=u.image;return g&&v&&v.height>0||y&&v&&l(v)?(n===null&&(n=new ol(i)),m=g?n.fromEquirectangular(u):n.fromCubemap(u),m.texture.pmremVersion=u.pmremVersion,e.set(u,m),u.addEventListener("dispose",h),m.texture):null}}}return u}function a(u,f){return f===_a?u.mapping=ss:f===ba&&(u.mapping=Xs),u}function l(u){let f=0,g=6;for(let y=0;y<g;y++)u[y]!==void 0&&f++;return f===g}function c(u){let f=u.target;f.removeEventListener("dispose",c);let g=t.get(f);g!==void 0&&(t.delete(f),g.dispose())}function h(u){let f=u.target;f.removeEventListener("dispose",h);let g=e.get(f);g!==void 0&&(e.delete(f),g.dispose())}function d(){t=new WeakMap,e=new WeakMap,n!==null&&(n.dispose(),n=null)}return{get:s,dispose:d}}function fv(i){let t={};function e(n){if(t[n]!==void 0)return t[n];let s=i.getExtension(n);return t[n]=s,s}return{has:function(n){return e(n)!==null},init:function(){e("EXT_color_buffer_float"),e("WEBGL_clip_cull_distance"),e("OES_texture_float_linear"),e("EXT_color_buffer_half_float"),e("WEBGL_multisampled_render_to_texture"),e("WEBGL_render_shared_exponent")},get:function(n){let s=e(n);return s===null&&br("WebGLRenderer: "+n+" extension not supported."),s}}}function pv(i,t,e,n){let s={},r=new WeakMap,o=new FinalizationRegistry(g=>delete s[g]);function a(g){l(g.target)}function l(g){g.index!==null&&t.remove(g.index);for(let m in g.attributes)t.remove(g.attributes[m]);g.removeEventListener("dispose",a),delete s[g.id],o.unregister(g);let y=r.get(g);y&&(t.remove(y),r.delete(g)),n.releaseStatesOfGeometry(g),g.isInstancedBufferGeometry===!0&&delete g._maxInstanceCount,e.memory.geometries--}function c(g,y){return s[y.id]!==void 0||(y.addEventListener("dispose",a),s[y.id]=new WeakRef(y),o.register(y,y.id,y),e.memory.geometries++),y}function h(g){let y=g.attributes;for(let m in y)t.update(y[m],i.ARRAY_BUFFER)}function d(g){let y=g.index,m=g.attributes.position,p=0;if(m===void 0)return;let v=y!==null?y.array.length:m.array.length/3-1,S=m.count>=65535?Pr:Rr,_=new S(Math.ceil(v/3)*6,1),b=_.array;if(y!==null){let x=y.array;p=y.version;for(let M=0,C=0;M<v;M+=3){let A=x[M+0],R=x[M+1],I=x[M+2];b[C++]=A,b[C++]=R,b[C++]=R,b[C++]=I,b[C++]=I,b[C++]=A}}else{p=m.version;for(let x=0,M=0;x<v;x+=3){let C=x+0,A=x+1,R=x+2;b[M++]=C,b[M++]=A,b[M++]=A,b[M++]=R,b[M++]=R,b[M++]=C}}_.version=p;let w=r.get(g);w&&t.remove(w),r.set(g,_)}function u(g){let y=r.get(g);if(y){let m=g.index;m!==null&&y.version<m.version&&d(g)}else d(g);return r.get(g)}function f(){for(let g in s){let y=s[g].deref();y!==void 0&&l(y)}}return{get:c,update:h,getWireframeAttribute:u,dispose:f}}function mv(i,t,e){let n;function s(d){n=d}let r,o;function a(d){r=d.type,o=d.bytesPerElement}function l(d,u){i.drawElements(n,u,r,d*o),e.update(u,n,1)}function c(d,u,f){f!==0&&(i.drawElementsInstanced(n,u,r,d*o,f),e.update(u,n,f))}function h(d,u,f){if(f===0)return;t.get("WEBGL_multi_draw").multiDrawElementsWEBGL(n,u,0,r,d,0,f);let y=0;for(let m=0;m<f;m++)y+=u[m];e.update(y,n,1)}this.setMode=s,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=h}function gv(i){let t={geometries:0,textures:0},e={frame:0,calls:0,triangles:0,points:0,lines:0};function n(r,o,a){switch(e.calls++,o){case i.TRIANGLES:e.triangles+=a*(r/3);break;case i.LINES:e.lines+=a*(r/2);break;case i.LINE_STRIP:e.lines+=a*(r-1);break;case i.LINE_LOOP:e.lines+=a*r;break;case i.POINTS:e.points+=a*r;break;default:Ft("WebGLInfo: Unknown draw mode:",o);break}}function s(){e.calls=0,e.triangles=0,e.points=0,e.lines=0}return{memory:t,render:e,programs:null,autoReset:!0,reset:s,update:n}}function xv(i,t,e){let n=new WeakMap,s=new Te;function r(o,a,l){let c=o.morphTargetInfluences,h=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,d=h!==void 0?h.length:0,u=n.get(a);if(u===void 0||u.count!==d){let C=function(){x.dispose(),n.delete(a),a.removeEventListener("dispose",C)};u!==void 0&&u.texture.dispose();let f=a.morphAttributes.position!==void 0,g=a.morphAttributes.normal!==void 0,y=a.morphAttributes.color!==void 0,m=a.morphAttributes.position||[],p=a.morphAttributes.normal||[],v=a.morphAttributes.color||[],S=0;f===!0&&(S=1),g===!0&&(S=2),y===!0&&(S=3);let _=a.attributes.position.count*S,b=1;_>t.maxTextureSize&&(b=Math.ceil(_/t.maxTextureSize),_=t.maxTextureSize);let w=new Float32Array(_*b*4*d),x=new Ar(w,_,b,d);x.type=En,x.needsUpdate=!0;let M=S*4;for(let A=0;A<d;A++){let R=m[A],I=p[A],F=v[A],L=_*b*4*A;for(let z=0;z<R.count;z++){let q=z*M;f===!0&&(s.fromBufferAttribute(R,z),w[L+q+0]=s.x,w[L+q+1]=s.y,w[L+q+2]=s.z,w[L+q+3]=0),g===!0&&(s.fromBufferAttribute(I,z),w[L+q+4]=s.x,w[L+q+5]=s.y,w[L+q+6]=s.z,w[L+q+7]=0),y===!0&&(s.fromBufferAttribute(F,z),w[L+q+8]=s.x,w[L+q+9]=s.y,w[L+q+10]=s.z,w[L+q+11]=F.itemSize===4?s.w:1)}}u={count:d,texture:x,size:new Gt(_,b)},n.set(a,u),a.addEventListener("dispose",C)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(i,"morphTexture",o.morphTexture,e);else{let f=0;for(let y=0;y<c.length;y++)f+=c[y];let g=a.morphTargetsRelative?1:1-f;l.getUniforms().setValue(i,"morphTargetBaseInfluence",g),l.getUniforms().setValue(i,"morphTargetInfluences",c)}l.getUniforms().setValue(i,"morphTargetsTexture",u.texture,e),l.getUniforms().setValue(i,"morphTargetsTextureSize",u.size)}return{update:r}}function vv(i,t,e,n,s){let r=new WeakMap;function o(c){let h=s.render.frame,d=c.geometry,u=t.get(c,d);if(r.get(u)!==h&&(t.update(u),r.set(u,h)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),r.get(c)!==h&&(e.update(c.instanceMatrix,i.ARRAY_BUFFER),c.instanceColor!==null&&e.update(c.instanceColor,i.ARRAY_BUFFER),r.set(c,h))),c.isSkinnedMesh){let f=c.skeleton;r.get(f)!==h&&(f.update(),r.set(f,h))}return u}function a(){r=new WeakMap}function l(c){let h=c.target;h.removeEventListener("dispose",l),n.releaseStatesOfObject(h),e.remove(h.instanceMatrix),h.instanceColor!==null&&e.remove(h.instanceColor)}return{update:o,dispose:a}}var yv={[Hc]:"LINEAR_TONE_MAPPING",[Wc]:"REINHARD_TONE_MAPPING",[Xc]:"CINEON_TONE_MAPPING",[qc]:"ACES_FILMIC_TONE_MAPPING",[Yc]:"AGX_TONE_MAPPING",[Zc]:"NEUTRAL_TONE_MAPPING",[$c]:"CUSTOM_TONE_MAPPING"};function _v(i,t,e,n,s,r){let o=new Ye(t,e,{type:i,depthBuffer:s,stencilBuffer:r,samples:n?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,h=new Fn;h.setAttribute("position",new Dn([-1,3,0,-1,-1,0,3,-1,0],3)),h.setAttribute("uv",new Dn([0,2,0,0,2,0],2));let d=new Fi({uniforms:{tDiffuse:{value:null}},vertexShader:`
			precision highp float;

			uniform mat4 modelViewMatrix;
			uniform mat4 projectionMatrix;

			attribute vec3 position;
			attribute vec2 uv;

			varying vec2 vUv;

			void main() {
				vUv = uv;
				gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
			}`,fragmentShader:`
			precision highp float;

			uniform sampler2D tDiffuse;

			varying vec2 vUv;

			#include <tonemapping_pars_fragment>
			#include <colorspace_pars_fragment>

			void main() {
				gl_FragColor = texture2D( tDiffuse, vUv );

				#ifdef LINEAR_TONE_MAPPING
					gl_FragColor.rgb = LinearToneMapping( gl_FragColor.rgb );
				#elif defined( REINHARD_TONE_MAPPING )
					gl_FragColor.rgb = ReinhardToneMapping( gl_FragColor.rgb );
				#elif defined( CINEON_TONE_MAPPING )
					gl_FragColor.rgb = CineonToneMapping( gl_FragColor.rgb );
				#elif defined( ACES_FILMIC_TONE_MAPPING )
					gl_FragColor.rgb = ACESFilmicToneMapping( gl_FragColor.rgb );
				#elif defined( AGX_TONE_MAPPING )
					gl_FragColor.rgb = AgXToneMapping( gl_FragColor.rgb );
				#elif defined( NEUTRAL_TONE_MAPPING )
					gl_FragColor.rgb = NeutralToneMapping( gl_FragColor.rgb );
				#elif defined( CUSTOM_TONE_MAPPING )
					gl_FragColor.rgb = CustomToneMapping( gl_FragColor.rgb );
				#endif

				#ifdef SRGB_TRANSFER
					gl_FragColor = sRGBTransferOETF( gl_FragColor );
				#endif
			}`,depthTest:!1,depthWrite:!1}),u=new rn(h,d),f=new va(-1,1,1,-1,0,1),g=null,y=null,m=!1,p,v=null,S=[],_=!1;this.setSize=function(b,w){o.setSize(b,w),a!==null&&a.setSize(b,w),l!==null&&l.setSize(b,w);for(let x=0;x<S.length;x++){let M=S[x];M.setSize&&M.setSize(b,w)}},this.setEffects=function(b){S=b,_=S.length>0&&S[0].isRenderPass===!0;let w=o.width,x=o.height;S.length>0&&a===null&&(a=new Ye(w,x,{type:$n,depthBuffer:!1,stencilBuffer:!1}),l=new Ye(w,x,{type:$n,depthBuffer:!1,stencilBuffer:!1}));let M=s===!0&&S.some(C=>C.needsDepthTexture===!0);M!==(o.depthTexture!==null)&&(M===!0&&c===null&&(c=new xi(w,x),r===!0&&(c.format=_i,c.type=rs)),o.dispose(),o.depthTexture=M?c:null,o.resolveDepthBuffer=M,o.storeMultisampledDepthBuffer=M);for(let C=0;C<S.length;C++){let A=S[C];A.setSize&&A.setSize(w,x),M&&A.needsDepthTexture===!0&&A.setDepthTexture&&A.setDepthTexture(c)}},this.begin=function(b,w){if(m||b.toneMapping===si&&S.length===0)return!1;if(v=w,w!==null){let x=w.width,M=w.height;(o.width!==x||o.height!==M)&&this.setSize(x,M)}return _===!1&&b.setRenderTarget(o),p=b.toneMapping,b.toneMapping=si,!0},this.hasRenderPass=function(){return _},this.end=function(b,w){b.toneMapping=p,m=!0;let x=o,M=a;for(let C=0;C<S.length;C++){let A=S[C];A.enabled!==!1&&(A.render(b,M,x,w),A.needsSwap!==!1&&(x=M,M=M===a?l:a))}if(g!==b.outputColorSpace||y!==b.toneMapping){g=b.outputColorSpace,y=b.toneMapping,d.defines={},Qt.getTransfer(g)===de&&(d.defines.SRGB_TRANSFER="");let C=yv[y];C&&(d.defines[C]=""),d.needsUpdate=!0}d.uniforms.tDiffuse.value=x.texture,b.setRenderTarget(v),b.render(u,f),v=null,m=!1},this.isCompositing=function(){return m},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),h.dispose(),d.dispose()}}var Tf=new sn,Ef=new xi(1,1),Af=new Lr(1),Cf=new Ar,Rf=new ia,Pf=new Ir,sf=[],rf=[],of=new Float32Array(16),af=new Float32Array(9),lf=new Float32Array(4);function Zs(i,t,e){let n=i[0];if(n<=0||n>0)return i;let s=t*e,r=sf[s];if(r===void 0&&(r=new Float32Array(s),sf[s]=r),t!==0){n.toArray(r,0);for(let o=1,a=0;o!==t;++o)a+=e,i[o].toArray(r,a)}return r}function ke(i,t){if(i.length!==t.length)return!1;for(let e=0,n=i.length;e<n;e++)if(i[e]!==t[e])return!1;return!0}function ze(i,t){for(let e=0,n=t.length;e<n;e++)i[e]=t[e]}function cl(i,t){let e=rf[t];e===void 0&&(e=new Int32Array(t),rf[t]=e);for(let n=0;n!==t;++n)e[n]=i.allocateTextureUnit();return e}function bv(i,t){let e=this.cache;e[0]!==t&&(i.uniform1f(this.addr,t),e[0]=t)}function Mv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y)&&(i.uniform2f(this.addr,t.x,t.y),e[0]=t.x,e[1]=t.y);else{if(ke(e,t))return;i.uniform2fv(this.addr,t),ze(e,t)}}function Sv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z)&&(i.uniform3f(this.addr,t.x,t.y,t.z),e[0]=t.x,e[1]=t.y,e[2]=t.z);else if(t.r!==void 0)(e[0]!==t.r||e[1]!==t.g||e[2]!==t.b)&&(i.uniform3f(this.addr,t.r,t.g,t.b),e[0]=t.r,e[1]=t.g,e[2]=t.b);else{if(ke(e,t))return;i.uniform3fv(this.addr,t),ze(e,t)}}function wv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z||e[3]!==t.w)&&(i.uniform4f(this.addr,t.x,t.y,t.z,t.w),e[0]=t.x,e[1]=t.y,e[2]=t.z,e[3]=t.w);else{if(ke(e,t))return;i.uniform4fv(this.addr,t),ze(e,t)}}function Tv(i,t){let e=this.cache,n=t.elements;if(n===void 0){if(ke(e,t))return;i.uniformMatrix2fv(this.addr,!1,t),ze(e,t)}else{if(ke(e,n))return;lf.set(n),i.uniformMatrix2fv(this.addr,!1,lf),ze(e,n)}}function Ev(i,t){let e=this.cache,n=t.elements;if(n===void 0){if(ke(e,t))return;i.uniformMatrix3fv(this.addr,!1,t),ze(e,t)}else{if(ke(e,n))return;af.set(n),i.uniformMatrix3fv(this.addr,!1,af),ze(e,n)}}function Av(i,t){let e=this.cache,n=t.elements;if(n===void 0){if(ke(e,t))return;i.uniformMatrix4fv(this.addr,!1,t),ze(e,t)}else{if(ke(e,n))return;of.set(n),i.uniformMatrix4fv(this.addr,!1,of),ze(e,n)}}function Cv(i,t){let e=this.cache;e[0]!==t&&(i.uniform1i(this.addr,t),e[0]=t)}function Rv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y)&&(i.uniform2i(this.addr,t.x,t.y),e[0]=t.x,e[1]=t.y);else{if(ke(e,t))return;i.uniform2iv(this.addr,t),ze(e,t)}}function Pv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z)&&(i.uniform3i(this.addr,t.x,t.y,t.z),e[0]=t.x,e[1]=t.y,e[2]=t.z);else{if(ke(e,t))return;i.uniform3iv(this.addr,t),ze(e,t)}}function Iv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z||e[3]!==t.w)&&(i.uniform4i(this.addr,t.x,t.y,t.z,t.w),e[0]=t.x,e[1]=t.y,e[2]=t.z,e[3]=t.w);else{if(ke(e,t))return;i.uniform4iv(this.addr,t),ze(e,t)}}function Lv(i,t){let e=this.cache;e[0]!==t&&(i.uniform1ui(this.addr,t),e[0]=t)}function Dv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y)&&(i.uniform2ui(this.addr,t.x,t.y),e[0]=t.x,e[1]=t.y);else{if(ke(e,t))return;i.uniform2uiv(this.addr,t),ze(e,t)}}function Nv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z)&&(i.uniform3ui(this.addr,t.x,t.y,t.z),e[0]=t.x,e[1]=t.y,e[2]=t.z);else{if(ke(e,t))return;i.uniform3uiv(this.addr,t),ze(e,t)}}function Uv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z||e[3]!==t.w)&&(i.uniform4ui(this.addr,t.x,t.y,t.z,t.w),e[0]=t.x,e[1]=t.y,e[2]=t.z,e[3]=t.w);else{if(ke(e,t))return;i.uniform4uiv(this.addr,t),ze(e,t)}}function ul(i){return i.version===0&&(i.compareFunction=ou,i.needsUpdate=!0),i}function Fv(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_2D_SHADOW?r=ul(Ef):r=Tf,e.setTexture2D(t||r,s)}function Ov(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),e.setTexture3D(t||Rf,s)}function Bv(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_CUBE_SHADOW?r=ul(Af):r=Pf,e.setTextureCube(t||r,s)}function kv(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),e.setTexture2DArray(t||Cf,s)}function zv(i){switch(i){case 5126:return bv;case 35664:return Mv;case 35665:return Sv;case 35666:return wv;case 35674:return Tv;case 35675:return Ev;case 35676:return Av;case 5124:case 35670:return Cv;case 35667:case 35671:return Rv;case 35668:case 35672:return Pv;case 35669:case 35673:return Iv;case 5125:return Lv;case 36294:return Dv;case 36295:return Nv;case 36296:return Uv;case 35678:case 36198:case 36298:case 36306:case 35682:return Fv;case 35679:case 36299:case 36307:return Ov;case 35680:case 36300:case 36308:case 36293:return Bv;case 36289:case 36303:case 36311:case 36292:return kv}}function Vv(i,t){i.uniform1fv(this.addr,t)}function Gv(i,t){let e=Zs(t,this.size,2);i.uniform2fv(this.addr,e)}function Hv(i,t){let e=Zs(t,this.size,3);i.uniform3fv(this.addr,e)}function Wv(i,t){let e=Zs(t,this.size,4);i.uniform4fv(this.addr,e)}function Xv(i,t){let e=Zs(t,this.size,4);i.uniformMatrix2fv(this.addr,!1,e)}function qv(i,t){let e=Zs(t,this.size,9);i.uniformMatrix3fv(this.addr,!1,e)}function $v(i,t){let e=Zs(t,this.size,16);i.uniformMatrix4fv(this.addr,!1,e)}function Yv(i,t){i.uniform1iv(this.addr,t)}function Zv(i,t){i.uniform2iv(this.addr,t)}function Jv(i,t){i.uniform3iv(this.addr,t)}function Kv(i,t){i.uniform4iv(this.addr,t)}function jv(i,t){i.uniform1uiv(this.addr,t)}function Qv(i,t){i.uniform2uiv(this.addr,t)}function ty(i,t){i.uniform3uiv(this.addr,t)}function ey(i,t){i.uniform4uiv(this.addr,t)}function ny(i,t,e){let n=this.cache,s=t.length,r=cl(e,s);ke(n,r)||(i.uniform1iv(this.addr,r),ze(n,r));let o;this.type===i.SAMPLER_2D_SHADOW?o=ul(Ef):o=Tf;for(let a=0;a!==s;++a)e.setTexture2D(t[a]||o,r[a])}function iy(i,t,e){let n=this.cache,s=t.length,r=cl(e,s);ke(n,r)||(i.uniform1iv(this.addr,r),ze(n,r));for(let o=0;o!==s;++o)e.setTexture3D(t[o]||Rf,r[o])}function sy(i,t,e){let n=this.cache,s=t.length,r=cl(e,s);ke(n,r)||(i.uniform1iv(this.addr,r),ze(n,r));let o;this.type===i.SAMPLER_CUBE_SHADOW?o=ul(Af):o=Pf;for(let a=0;a!==s;++a)e.setTextureCube(t[a]||o,r[a])}function ry(i,t,e){let n=this.cache,s=t.length,r=cl(e,s);ke(n,r)||(i.uniform1iv(this.addr,r),ze(n,r));for(let o=0;o!==s;++o)e.setTexture2DArray(t[o]||Cf,r[o])}function oy(i){switch(i){case 5126:return Vv;case 35664:return Gv;case 35665:return Hv;case 35666:return Wv;case 35674:return Xv;case 35675:return qv;case 35676:return $v;case 5124:case 35670:return Yv;case 35667:case 35671:return Zv;case 35668:case 35672:return Jv;case 35669:case 35673:return Kv;case 5125:return jv;case 36294:return Qv;case 36295:return ty;case 36296:return ey;case 35678:case 36198:case 36298:case 36306:case 35682:return ny;case 35679:case 36299:case 36307:return iy;case 35680:case 36300:case 36308:case 36293:return sy;case 36289:case 36303:case 36311:case 36292:return ry}}var mu=class{constructor(t,e,n){this.id=t,this.addr=n,this.cache=[],this.type=e.type,this.setValue=zv(e.type)}},gu=class{constructor(t,e,n){this.id=t,this.addr=n,this.cache=[],this.type=e.type,this.size=e.size,this.setValue=oy(e.type)}},xu=class{constructor(t){this.id=t,this.seq=[],this.map={}}setValue(t,e,n){let s=this.seq;for(let r=0,o=s.length;r!==o;++r){let a=s[r];a.setValue(t,e[a.id],n)}}},fu=/(\w+)(\])?(\[|\.)?/g;function cf(i,t){i.seq.push(t),i.map[t.id]=t}function ay(i,t,e){let n=i.name,s=n.length;for(fu.lastIndex=0;;){let r=fu.exec(n),o=fu.lastIndex,a=r[1],l=r[2]==="]",c=r[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===s){cf(e,c===void 0?new mu(a,i,t):new gu(a,i,t));break}else{let d=e.map[a];d===void 0&&(d=new xu(a),cf(e,d)),e=d}}}var Ys=class{constructor(t,e){this.seq=[],this.map={};let n=t.getProgramParameter(e,t.ACTIVE_UNIFORMS);for(let o=0;o<n;++o){let a=t.getActiveUniform(e,o),l=t.getUniformLocation(e,a.name);ay(a,l,this)}let s=[],r=[];for(let o of this.seq)o.type===t.SAMPLER_2D_SHADOW||o.type===t.SAMPLER_CUBE_SHADOW||o.type===t.SAMPLER_2D_ARRAY_SHADOW?s.push(o):r.push(o);s.length>0&&(this.seq=s.concat(r))}setValue(t,e,n,s){let r=this.map[e];r!==void 0&&r.setValue(t,n,s)}setOptional(t,e,n){let s=e[n];s!==void 0&&this.setValue(t,n,s)}static upload(t,e,n,s){for(let r=0,o=e.length;r!==o;++r){let a=e[r],l=n[a.id];l.needsUpdate!==!1&&a.setValue(t,l.value,s)}}static seqWithValue(t,e){let n=[];for(let s=0,r=t.length;s!==r;++s){let o=t[s];o.id in e&&n.push(o)}return n}};function uf(i,t,e){let n=i.createShader(t);return i.shaderSource(n,e),i.compileShader(n),n}var ly=37297,cy=0;function uy(i,t){let e=i.split(`
`),n=[],s=Math.max(t-6,0),r=Math.min(t+6,e.length);for(let o=s;o<r;o++){let a=o+1;n.push(`${a===t?">":" "} ${a}: ${e[o]}`)}return n.join(`
`)}var hf=new Ot;function hy(i){Qt._getMatrix(hf,Qt.workingColorSpace,i);let t=`mat3( ${hf.elements.map(e=>e.toFixed(4))} )`;switch(Qt.getTransfer(i)){case wr:return[t,"LinearTransferOETF"];case de:return[t,"sRGBTransferOETF"];default:return Ut("WebGLProgram: Unsupported color space: ",i),[t,"LinearTransferOETF"]}}function df(i,t,e){let n=i.getShaderParameter(t,i.COMPILE_STATUS),r=(i.getShaderInfoLog(t)||"").trim();if(n&&r==="")return"";let o=/ERROR: 0:(\d+)/.exec(r);if(o){let a=parseInt(o[1]);return e.toUpperCase()+`

`+r+`

`+uy(i.getShaderSource(t),a)}else return r}function dy(i,t){let e=hy(t);return[`vec4 ${i}( vec4 value ) {`,`	return ${e[1]}( vec4( ${e[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var fy={[Hc]:"Linear",[Wc]:"Reinhard",[Xc]:"Cineon",[qc]:"ACESFilmic",[Yc]:"AgX",[Zc]:"Neutral",[$c]:"Custom"};function py(i,t){let e=fy[t];return e===void 0?(Ut("WebGLProgram: Unsupported toneMapping:",t),"vec3 "+i+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+i+"( vec3 color ) { return "+e+"ToneMapping( color ); }"}var rl=new N;function my(){Qt.getLuminanceCoefficients(rl);let i=rl.x.toFixed(4),t=rl.y.toFixed(4),e=rl.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${i}, ${t}, ${e} );`,"	return dot( weights, rgb );","}"].join(`
`)}function gy(i){return[i.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",i.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter($r).join(`
`)}function xy(i){let t=[];for(let e in i){let n=i[e];n!==!1&&t.push("#define "+e+" "+n)}return t.join(`
`)}function vy(i,t){let e={},n=i.getProgramParameter(t,i.ACTIVE_ATTRIBUTES);for(let s=0;s<n;s++){let r=i.getActiveAttrib(t,s),o=r.name,a=1;r.type===i.FLOAT_MAT2&&(a=2),r.type===i.FLOAT_MAT3&&(a=3),r.type===i.FLOAT_MAT4&&(a=4),e[o]={type:r.type,location:i.getAttribLocation(t,o),locationSize:a}}return e}function $r(i){return i!==""}function ff(i,t){let e=t.numSpotLightShadows+t.numSpotLightMaps-t.numSpotLightShadowsWithMaps;return i.replace(/NUM_SUN_LIGHTS/g,t.numSunLights).replace(/NUM_DIR_LIGHTS/g,t.numDirLights).replace(/NUM_SPOT_LIGHTS/g,t.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,t.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,e).replace(/NUM_RECT_AREA_LIGHTS/g,t.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,t.numPointLights).replace(/NUM_HEMI_LIGHTS/g,t.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,t.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,t.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,t.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,t.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,t.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,t.numLightProbeGrids)}function pf(i,t){return i.replace(/NUM_CLIPPING_PLANES/g,t.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,t.numClippingPlanes-t.numClipIntersection)}var yy=/^[ \t]*#include +<([\w\d./]+)>/gm;function vu(i){return i.replace(yy,_y)}function _y(i,t){let e=$t[t];if(e===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+t+">");return vu(e)}var by=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function mf(i){return i.replace(by,My)}function My(i,t,e,n){let s="";for(let r=parseInt(t);r<parseInt(e);r++)s+=n.replace(/\[\s*i\s*\]/g,"[ "+r+" ]").replace(/UNROLLED_LOOP_INDEX/g,r);return s}function gf(i){let t=`precision ${i.precision} float;
	precision ${i.precision} int;
	precision ${i.precision} sampler2D;
	precision ${i.precision} samplerCube;
	precision ${i.precision} sampler3D;
	precision ${i.precision} sampler2DArray;
	precision ${i.precision} sampler2DShadow;
	precision ${i.precision} samplerCubeShadow;
	precision ${i.precision} sampler2DArrayShadow;
	precision ${i.precision} isampler2D;
	precision ${i.precision} isampler3D;
	precision ${i.precision} isamplerCube;
	precision ${i.precision} isampler2DArray;
	precision ${i.precision} usampler2D;
	precision ${i.precision} usampler3D;
	precision ${i.precision} usamplerCube;
	precision ${i.precision} usampler2DArray;
	`;return i.precision==="highp"?t+=`
#define HIGH_PRECISION`:i.precision==="mediump"?t+=`
#define MEDIUM_PRECISION`:i.precision==="lowp"&&(t+=`
#define LOW_PRECISION`),t}var Sy={[Fr]:"SHADOWMAP_TYPE_PCF",[Hs]:"SHADOWMAP_TYPE_VSM"};function wy(i){return Sy[i.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var Ty={[Xs]:"ENVMAP_MODE_REFRACTION"};function Ey(i){return i.envMap===!1?"ENVMAP_MODE_REFLECTION":Ty[i.envMapMode]||"ENVMAP_MODE_REFLECTION"}var Ay={[Gc]:"ENVMAP_BLENDING_MULTIPLY",[Ld]:"ENVMAP_BLENDING_MIX",[Dd]:"ENVMAP_BLENDING_ADD"};function Cy(i){return i.envMap===!1?"ENVMAP_BLENDING_NONE":Ay[i.combine]||"ENVMAP_BLENDING_NONE"}function Ry(i,t,e,n){let s=i.getContext(),r=e.defines,o=e.vertexShader,a=e.fragmentShader,l=wy(e),c=e.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",h=Ey(e),d=Cy(e),u=gy(e),f=xy(r),g=s.createProgram(),y,m,p=e.glslVersion?"#version "+e.glslVersion+`
`:"";e.isRawShaderMaterial?(y=["#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f].filter($r).join(`
`),y.length>0&&(y+=`
`),m=["#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f].filter($r).join(`
`),m.length>0&&(m+=`
`)):(y=[gf(e),"#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f,e.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",e.batching?"#define USE_BATCHING":"",e.batchingColor?"#define USE_BATCHING_COLOR":"",e.instancing?"#define USE_INSTANCING":"",e.instancingColor?"#define USE_INSTANCING_COLOR":"",e.instancingMorph?"#define USE_INSTANCING_MORPH":"",e.useFog&&e.fog?"#define USE_FOG":"",e.useFog&&e.fogExp2?"#define FOG_EXP2":"",e.map?"#define USE_MAP":"",e.envMap?"#define USE_ENVMAP":"",e.envMap?"#define "+h:"",e.lightMap?"#define USE_LIGHTMAP":"",e.aoMap?"#define USE_AOMAP":"",e.bumpMap?"#define USE_BUMPMAP":"",e.normalMap?"#define USE_NORMALMAP":"",e.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",e.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",e.displacementMap?"#define USE_DISPLACEMENTMAP":"",e.emissiveMap?"#define USE_EMISSIVEMAP":"",e.anisotropy?"#define USE_ANISOTROPY":"",e.anisotropyMap?"#define USE_ANISOTROPYMAP":"",e.clearcoatMap?"#define USE_CLEARCOATMAP":"",e.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",e.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",e.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",e.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",e.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",e.specularMap?"#define USE_SPECULARMAP":"",e.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",e.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",e.roughnessMap?"#define USE_ROUGHNESSMAP":"",e.metalnessMap?"#define USE_METALNESSMAP":"",e.alphaMap?"#define USE_ALPHAMAP":"",e.alphaHash?"#define USE_ALPHAHASH":"",e.transmission?"#define USE_TRANSMISSION":"",e.transmissionMap?"#define USE_TRANSMISSIONMAP":"",e.thicknessMap?"#define USE_THICKNESSMAP":"",e.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",e.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",e.mapUv?"#define MAP_UV "+e.mapUv:"",e.alphaMapUv?"#define ALPHAMAP_UV "+e.alphaMapUv:"",e.lightMapUv?"#define LIGHTMAP_UV "+e.lightMapUv:"",e.aoMapUv?"#define AOMAP_UV "+e.aoMapUv:"",e.emissiveMapUv?"#define EMISSIVEMAP_UV "+e.emissiveMapUv:"",e.bumpMapUv?"#define BUMPMAP_UV "+e.bumpMapUv:"",e.normalMapUv?"#define NORMALMAP_UV "+e.normalMapUv:"",e.displacementMapUv?"#define DISPLACEMENTMAP_UV "+e.displacementMapUv:"",e.metalnessMapUv?"#define METALNESSMAP_UV "+e.metalnessMapUv:"",e.roughnessMapUv?"#define ROUGHNESSMAP_UV "+e.roughnessMapUv:"",e.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+e.anisotropyMapUv:"",e.clearcoatMapUv?"#define CLEARCOATMAP_UV "+e.clearcoatMapUv:"",e.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+e.clearcoatNormalMapUv:"",e.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+e.clearcoatRoughnessMapUv:"",e.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+e.diffuseRoughnessMapUv:"",e.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+e.iridescenceMapUv:"",e.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+e.iridescenceThicknessMapUv:"",e.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+e.sheenColorMapUv:"",e.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+e.sheenRoughnessMapUv:"",e.specularMapUv?"#define SPECULARMAP_UV "+e.specularMapUv:"",e.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+e.specularColorMapUv:"",e.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+e.specularIntensityMapUv:"",e.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+e.transmissionMapUv:"",e.thicknessMapUv?"#define THICKNESSMAP_UV "+e.thicknessMapUv:"",e.vertexTangents&&e.flatShading===!1?"#define USE_TANGENT":"",e.vertexNormals?"#define HAS_NORMAL":"",e.vertexColors?"#define USE_COLOR":"",e.vertexAlphas?"#define USE_COLOR_ALPHA":"",e.vertexUv1s?"#define USE_UV1":"",e.vertexUv2s?"#define USE_UV2":"",e.vertexUv3s?"#define USE_UV3":"",e.pointsUvs?"#define USE_POINTS_UV":"",e.flatShading?"#define FLAT_SHADED":"",e.skinning?"#define USE_SKINNING":"",e.morphTargets?"#define USE_MORPHTARGETS":"",e.morphNormals&&e.flatShading===!1?"#define USE_MORPHNORMALS":"",e.morphColors?"#define USE_MORPHCOLORS":"",e.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+e.morphTextureStride:"",e.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+e.morphTargetsCount:"",e.doubleSided?"#define DOUBLE_SIDED":"",e.flipSided?"#define FLIP_SIDED":"",e.shadowMapEnabled?"#define USE_SHADOWMAP":"",e.shadowMapEnabled?"#define "+l:"",e.sizeAttenuation?"#define USE_SIZEATTENUATION":"",e.numLightProbes>0?"#define USE_LIGHT_PROBES":"",e.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",e.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter($r).join(`
`),m=[gf(e),"#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f,e.useFog&&e.fog?"#define USE_FOG":"",e.useFog&&e.fogExp2?"#define FOG_EXP2":"",e.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",e.map?"#define USE_MAP":"",e.matcap?"#define USE_MATCAP":"",e.envMap?"#define USE_ENVMAP":"",e.envMap?"#define "+c:"",e.envMap?"#define "+h:"",e.envMap?"#define "+d:"",e.envMapPMREM?"#define ENVMAP_MAX_LOD "+e.envMapMaxLod+".0":"",e.envMapPMREM?"#define ENVMAP_SIZE "+e.envMapSize+".0":"",e.lightMap?"#define USE_LIGHTMAP":"",e.aoMap?"#define USE_AOMAP":"",e.bumpMap?"#define USE_BUMPMAP":"",e.normalMap?"#define USE_NORMALMAP":"",e.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",e.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",e.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",e.emissiveMap?"#define USE_EMISSIVEMAP":"",e.anisotropy?"#define USE_ANISOTROPY":"",e.anisotropyMap?"#define USE_ANISOTROPYMAP":"",e.clearcoat?"#define USE_CLEARCOAT":"",e.clearcoatMap?"#define USE_CLEARCOATMAP":"",e.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",e.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",e.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",e.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",e.dispersion?"#define USE_DISPERSION":"",e.retroreflection?"#define USE_RETROREFLECTION":"",e.iridescence?"#define USE_IRIDESCENCE":"",e.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",e.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",e.specularMap?"#define USE_SPECULARMAP":"",e.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",e.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",e.roughnessMap?"#define USE_ROUGHNESSMAP":"",e.metalnessMap?"#define USE_METALNESSMAP":"",e.alphaMap?"#define USE_ALPHAMAP":"",e.alphaTest?"#define USE_ALPHATEST":"",e.alphaHash?"#define USE_ALPHAHASH":"",e.sheen?"#define USE_SHEEN":"",e.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",e.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",e.transmission?"#define USE_TRANSMISSION":"",e.transmissionMap?"#define USE_TRANSMISSIONMAP":"",e.thicknessMap?"#define USE_THICKNESSMAP":"",e.vertexTangents&&e.flatShading===!1?"#define USE_TANGENT":"",e.vertexColors||e.instancingColor?"#define USE_COLOR":"",e.vertexAlphas||e.batchingColor?"#define USE_COLOR_ALPHA":"",e.vertexUv1s?"#define USE_UV1":"",e.vertexUv2s?"#define USE_UV2":"",e.vertexUv3s?"#define USE_UV3":"",e.pointsUvs?"#define USE_POINTS_UV":"",e.gradientMap?"#define USE_GRADIENTMAP":"",e.flatShading?"#define FLAT_SHADED":"",e.doubleSided?"#define DOUBLE_SIDED":"",e.flipSided?"#define FLIP_SIDED":"",e.shadowMapEnabled?"#define USE_SHADOWMAP":"",e.shadowMapEnabled?"#define "+l:"",e.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",e.numLightProbes>0?"#define USE_LIGHT_PROBES":"",e.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",e.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",e.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",e.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",e.toneMapping!==si?"#define TONE_MAPPING":"",e.toneMapping!==si?$t.tonemapping_pars_fragment:"",e.toneMapping!==si?py("toneMapping",e.toneMapping):"",e.dithering?"#define DITHERING":"",e.opaque?"#define OPAQUE":"",$t.colorspace_pars_fragment,dy("linearToOutputTexel",e.outputColorSpace),my(),e.useDepthPacking?"#define DEPTH_PACKING "+e.depthPacking:"",`
`].filter($r).join(`
`)),o=vu(o),o=ff(o,e),o=pf(o,e),a=vu(a),a=ff(a,e),a=pf(a,e),o=mf(o),a=mf(a),e.isRawShaderMaterial!==!0&&(p=`#version 300 es
`,y=[u,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+y,m=["#define varying in",e.glslVersion===os?"":"layout(location = 0) out highp vec4 pc_fragColor;",e.glslVersion===os?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+m);let v=p+y+o,S=p+m+a,_=uf(s,s.VERTEX_SHADER,v),b=uf(s,s.FRAGMENT_SHADER,S);s.attachShader(g,_),s.attachShader(g,b),e.index0AttributeName!==void 0?s.bindAttribLocation(g,0,e.index0AttributeName):e.hasPositionAttribute===!0&&s.bindAttribLocation(g,0,"position"),s.linkProgram(g);function w(A){if(i.debug.checkShaderErrors){let R=s.getProgramInfoLog(g)||"",I=s.getShaderInfoLog(_)||"",F=s.getShaderInfoLog(b)||"",L=R.trim(),z=I.trim(),q=F.trim(),P=!0,G=!0;if(s.getProgramParameter(g,s.LINK_STATUS)===!1)if(P=!1,typeof i.debug.onShaderError=="function")i.debug.onShaderError(s,g,_,b);else{let k=df(s,_,"vertex"),H=df(s,b,"fragment");Ft("WebGLProgram: Shader Error "+s.getError()+" - VALIDATE_STATUS "+s.getProgramParameter(g,s.VALIDATE_STATUS)+`

Material Name: `+A.name+`
Material Type: `+A.type+`

Program Info Log: `+L+`
`+k+`
`+H)}else L!==""?Ut("WebGLProgram: Program Info Log:",L):(z===""||q==="")&&(G=!1);G&&(A.diagnostics={runnable:P,programLog:L,vertexShader:{log:z,prefix:y},fragmentShader:{log:q,prefix:m}})}s.deleteShader(_),s.deleteShader(b),x=new Ys(s,g),M=vy(s,g)}let x;this.getUniforms=function(){return x===void 0&&w(this),x};let M;this.getAttributes=function(){return M===void 0&&w(this),M};let C=e.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return C===!1&&(C=s.getProgramParameter(g,ly)),C},this.destroy=function(){n.releaseStatesOfProgram(this),s.deleteProgram(g),this.program=void 0},this.type=e.shaderType,this.name=e.shaderName,this.id=cy++,this.cacheKey=t,this.usedTimes=1,this.program=g,this.vertexShader=_,this.fragmentShader=b,this}var Py=0,yu=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(t,e,n){let s=this._getShaderCacheForMaterial(t);return s.has(e)===!1&&(s.add(e),e.usedTimes++),s.has(n)===!1&&(s.add(n),n.usedTimes++),this}remove(t){let e=this.materialCache.get(t);for(let n of e)n.usedTimes--,n.usedTimes===0&&this.shaderCache.delete(n.code);return this.materialCache.delete(t),this}getVertexShaderStage(t){return this._getShaderStage(t.vertexShader)}getFragmentShaderStage(t){return this._getShaderStage(t.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(t){let e=this.materialCache,n=e.get(t);return n===void 0&&(n=new Set,e.set(t,n)),n}_getShaderStage(t){let e=this.shaderCache,n=e.get(t);return n===void 0&&(n=new _u(t),e.set(t,n)),n}},_u=class{constructor(t){this.id=Py++,this.code=t,this.usedTimes=0}};function Iy(i){return i===zi||i===Hr||i===Wr}function Ly(i,t,e,n,s,r){let o=new Cr,a=new yu,l=new Set,c=[],h=new Map,d=n.logarithmicDepthBuffer,u={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function f(x){return l.add(x),x===0?"uv":`uv${x}`}function g(x,M,C,A,R,I){let F=A.fog,L=R.geometry,z=x.isMeshStandardMaterial||x.isMeshLambertMaterial||x.isMeshPhongMaterial?A.environment:null,q=x.isMeshStandardMaterial||x.isMeshLambertMaterial&&!x.envMap||x.isMeshPhongMaterial&&!x.envMap,P=t.get(x.envMap||z,q),G=u[x.type],k=n.precision;x.precision!==null&&(k=n.getMaxPrecision(x.precision),k!==x.precision&&Ut("WebGLProgram.getParameters:",x.precision,"not supported, using",k,"instead."));let H=L.morphAttributes.position||L.morphAttributes.normal||L.morphAttributes.color,Y=H!==void 0?H.length:0,ot=0;L.morphAttributes.position!==void 0&&(ot=1),L.morphAttributes.normal!==void 0&&(ot=2),L.morphAttributes.color!==void 0&&(ot=3);let at,J,it,ct;if(G){let bt=oi[G];at=bt.vertexShader,J=bt.fragmentShader}else{at=x.vertexShader,J=x.fragmentShader;let bt=a.getVertexShaderStage(x),pe=a.getFragmentShaderStage(x);a.update(x,bt,pe),it=bt.id,ct=pe.id}let vt=i.getRenderTarget(),mt=i.state.buffers.depth.getReversed(),_t=R.isInstancedMesh===!0,oe=R.isBatchedMesh===!0,Pt=!!x.map,Yt=!!x.matcap,ne=!!P,nt=ne&&P.isPMREMTexture===!0,Dt=!!x.aoMap,te=!!x.lightMap,re=!!x.bumpMap&&x.wireframe===!1,he=!!x.normalMap,Ke=!!x.displacementMap,xe=!!x.emissiveMap,pn=!!x.metalnessMap,mn=!!x.roughnessMap,gn=x.anisotropy>0,V=x.clearcoat>0,Rn=x.diffuseRoughness>0,Ee=x.dispersion>0,Ae=x.retroreflectivity>0,yt=x.iridescence>0,Ne=x.sheen>0,Nt=x.transmission>0,Bt=gn&&!!x.anisotropyMap,D=V&&!!x.clearcoatMap,T=V&&!!x.clearcoatNormalMap,X=V&&!!x.clearcoatRoughnessMap,st=Rn&&!!x.diffuseRoughnessMap,et=yt&&!!x.iridescenceMap,ut=yt&&!!x.iridescenceThicknessMap,gt=Ne&&!!x.sheenColorMap,j=Ne&&!!x.sheenRoughnessMap,Q=!!x.specularMap,dt=!!x.specularColorMap,U=!!x.specularIntensityMap,tt=Nt&&!!x.transmissionMap,K=Nt&&!!x.thicknessMap,ft=!!x.gradientMap,lt=!!x.alphaMap,ht=x.alphaTest>0,It=!!x.alphaHash,qt=!!x.extensions,rt=si;x.toneMapped&&(vt===null||vt.isXRRenderTarget===!0)&&(rt=i.toneMapping);let Lt=nt?P.isCompressedCubeTexture?P.image[0].mipmaps:P.mipmaps:null,Ht={shaderID:G,shaderType:x.type,shaderName:x.name,vertexShader:at,fragmentShader:J,defines:x.defines,customVertexShaderID:it,customFragmentShaderID:ct,isRawShaderMaterial:x.isRawShaderMaterial===!0,glslVersion:x.glslVersion,precision:k,batching:oe,batchingColor:oe&&R._colorsTexture!==null,instancing:_t,instancingColor:_t&&R.instanceColor!==null,instancingMorph:_t&&R.morphTexture!==null,outputColorSpace:vt===null?i.outputColorSpace:vt.isXRRenderTarget===!0?vt.texture.colorSpace:Qt.workingColorSpace,alphaToCoverage:!!x.alphaToCoverage,map:Pt,matcap:Yt,envMap:ne,envMapMode:ne&&P.mapping,envMapPMREM:nt,envMapMaxLod:nt?Lt.length-1:null,envMapSize:nt?Lt[0].width:null,aoMap:Dt,lightMap:te,bumpMap:re,normalMap:he,displacementMap:Ke,emissiveMap:xe,normalMapObjectSpace:he&&x.normalMapType===Fd,normalMapTangentSpace:he&&x.normalMapType===iu,packedNormalMap:he&&x.normalMapType===iu&&Iy(x.normalMap.format),metalnessMap:pn,roughnessMap:mn,anisotropy:gn,anisotropyMap:Bt,clearcoat:V,clearcoatMap:D,clearcoatNormalMap:T,clearcoatRoughnessMap:X,diffuseRoughness:Rn,diffuseRoughnessMap:st,dispersion:Ee,retroreflection:Ae,iridescence:yt,iridescenceMap:et,iridescenceThicknessMap:ut,sheen:Ne,sheenColorMap:gt,sheenRoughnessMap:j,specularMap:Q,specularColorMap:dt,specularIntensityMap:U,transmission:Nt,transmissionMap:tt,thicknessMap:K,gradientMap:ft,opaque:x.transparent===!1&&x.blending===Ws&&x.alphaToCoverage===!1,alphaMap:lt,alphaTest:ht,alphaHash:It,combine:x.combine,mapUv:Pt&&f(x.map.channel),aoMapUv:Dt&&f(x.aoMap.channel),lightMapUv:te&&f(x.lightMap.channel),bumpMapUv:re&&f(x.bumpMap.channel),normalMapUv:he&&f(x.normalMap.channel),displacementMapUv:Ke&&f(x.displacementMap.channel),emissiveMapUv:xe&&f(x.emissiveMap.channel),metalnessMapUv:pn&&f(x.metalnessMap.channel),roughnessMapUv:mn&&f(x.roughnessMap.channel),anisotropyMapUv:Bt&&f(x.anisotropyMap.channel),clearcoatMapUv:D&&f(x.clearcoatMap.channel),clearcoatNormalMapUv:T&&f(x.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:X&&f(x.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:st&&f(x.diffuseRoughnessMap.channel),iridescenceMapUv:et&&f(x.iridescenceMap.channel),iridescenceThicknessMapUv:ut&&f(x.iridescenceThicknessMap.channel),sheenColorMapUv:gt&&f(x.sheenColorMap.channel),sheenRoughnessMapUv:j&&f(x.sheenRoughnessMap.channel),specularMapUv:Q&&f(x.specularMap.channel),specularColorMapUv:dt&&f(x.specularColorMap.channel),specularIntensityMapUv:U&&f(x.specularIntensityMap.channel),transmissionMapUv:tt&&f(x.transmissionMap.channel),thicknessMapUv:K&&f(x.thicknessMap.channel),alphaMapUv:lt&&f(x.alphaMap.channel),vertexTangents:!!L.attributes.tangent&&(he||gn),vertexNormals:!!L.attributes.normal,vertexColors:x.vertexColors,vertexAlphas:x.vertexColors===!0&&!!L.attributes.color&&L.attributes.color.itemSize===4,pointsUvs:R.isPoints===!0&&!!L.attributes.uv&&(Pt||lt),fog:!!F,useFog:x.fog===!0,fogExp2:!!F&&F.isFogExp2,flatShading:x.wireframe===!1&&(x.flatShading===!0||L.attributes.normal===void 0&&he===!1&&(x.isMeshLambertMaterial||x.isMeshPhongMaterial||x.isMeshStandardMaterial||x.isMeshPhysicalMaterial)),sizeAttenuation:x.sizeAttenuation===!0,logarithmicDepthBuffer:d,reversedDepthBuffer:mt,skinning:R.isSkinnedMesh===!0,hasPositionAttribute:L.attributes.position!==void 0,morphTargets:L.morphAttributes.position!==void 0,morphNormals:L.morphAttributes.normal!==void 0,morphColors:L.morphAttributes.color!==void 0,morphTargetsCount:Y,morphTextureStride:ot,numSunLights:M.sun.length,numDirLights:M.directional.length,numPointLights:M.point.length,numSpotLights:M.spot.length,numSpotLightMaps:M.spotLightMap.length,numRectAreaLights:M.rectArea.length,numHemiLights:M.hemi.length,numSunLightShadows:M.sunShadowMap.length,numDirLightShadows:M.directionalShadowMap.length,numPointLightShadows:M.pointShadowMap.length,numSpotLightShadows:M.spotShadowMap.length,numSpotLightShadowsWithMaps:M.numSpotLightShadowsWithMaps,numLightProbes:M.numLightProbes,numLightProbeGrids:I.filter(bt=>bt.texture!==null).length,numClippingPlanes:r.numPlanes,numClipIntersection:r.numIntersection,dithering:x.dithering,shadowMapEnabled:i.shadowMap.enabled&&C.length>0,shadowMapType:i.shadowMap.type,toneMapping:rt,decodeVideoTexture:Pt&&x.map.isVideoTexture===!0&&Qt.getTransfer(x.map.colorSpace)===de,decodeVideoTextureEmissive:xe&&x.emissiveMap.isVideoTexture===!0&&Qt.getTransfer(x.emissiveMap.colorSpace)===de,premultipliedAlpha:x.premultipliedAlpha,doubleSided:x.side===We,flipSided:x.side===Ze,useDepthPacking:x.depthPacking>=0,depthPacking:x.depthPacking||0,index0AttributeName:x.index0AttributeName,extensionClipCullDistance:qt&&x.extensions.clipCullDistance===!0&&e.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(qt&&x.extensions.multiDraw===!0||oe)&&e.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:e.has("KHR_parallel_shader_compile"),customProgramCacheKey:x.customProgramCacheKey()};return Ht.vertexUv1s=l.has(1),Ht.vertexUv2s=l.has(2),Ht.vertexUv3s=l.has(3),l.clear(),Ht}function y(x){let M=[];if(x.shaderID?M.push(x.shaderID):(M.push(x.customVertexShaderID),M.push(x.customFragmentShaderID)),x.defines!==void 0)for(let C in x.defines)M.push(C),M.push(x.defines[C]);return x.isRawShaderMaterial===!1&&(m(M,x),p(M,x),M.push(i.outputColorSpace)),M.push(x.customProgramCacheKey),M.join()}function m(x,M){x.push(M.precision),x.push(M.outputColorSpace),x.push(M.envMapMode),x.push(M.envMapPMREM),x.push(M.envMapMaxLod),x.push(M.envMapSize),x.push(M.mapUv),x.push(M.alphaMapUv),x.push(M.lightMapUv),x.push(M.aoMapUv),x.push(M.bumpMapUv),x.push(M.normalMapUv),x.push(M.displacementMapUv),x.push(M.emissiveMapUv),x.push(M.metalnessMapUv),x.push(M.roughnessMapUv),x.push(M.anisotropyMapUv),x.push(M.clearcoatMapUv),x.push(M.clearcoatNormalMapUv),x.push(M.clearcoatRoughnessMapUv),x.push(M.diffuseRoughnessMapUv),x.push(M.iridescenceMapUv),x.push(M.iridescenceThicknessMapUv),x.push(M.sheenColorMapUv),x.push(M.sheenRoughnessMapUv),x.push(M.specularMapUv),x.push(M.specularColorMapUv),x.push(M.specularIntensityMapUv),x.push(M.transmissionMapUv),x.push(M.thicknessMapUv),x.push(M.combine),x.push(M.fogExp2),x.push(M.sizeAttenuation),x.push(M.morphTargetsCount),x.push(M.numSunLights),x.push(M.numDirLights),x.push(M.numPointLights),x.push(M.numSpotLights),x.push(M.numSpotLightMaps),x.push(M.numHemiLights),x.push(M.numRectAreaLights),x.push(M.numSunLightShadows),x.push(M.numDirLightShadows),x.push(M.numPointLightShadows),x.push(M.numSpotLightShadows),x.push(M.numSpotLightShadowsWithMaps),x.push(M.numLightProbes),x.push(M.numLightProbeGrids),x.push(M.shadowMapType),x.push(M.toneMapping),x.push(M.numClippingPlanes),x.push(M.numClipIntersection),x.push(M.depthPacking)}function p(x,M){o.disableAll(),M.instancing&&o.enable(0),M.instancingColor&&o.enable(1),M.instancingMorph&&o.enable(2),M.matcap&&o.enable(3),M.envMap&&o.enable(4),M.normalMapObjectSpace&&o.enable(5),M.normalMapTangentSpace&&o.enable(6),M.clearcoat&&o.enable(7),M.iridescence&&o.enable(8),M.alphaTest&&o.enable(9),M.vertexColors&&o.enable(10),M.vertexAlphas&&o.enable(11),M.vertexUv1s&&o.enable(12),M.vertexUv2s&&o.enable(13),M.vertexUv3s&&o.enable(14),M.vertexTangents&&o.enable(15),M.anisotropy&&o.enable(16),M.alphaHash&&o.enable(17),M.batching&&o.enable(18),M.dispersion&&o.enable(19),M.retroreflection&&o.enable(24),M.diffuseRoughness&&o.enable(25),M.batchingColor&&o.enable(20),M.gradientMap&&o.enable(21),M.packedNormalMap&&o.enable(22),M.vertexNormals&&o.enable(23),x.push(o.mask),o.disableAll(),M.fog&&o.enable(0),M.useFog&&o.enable(1),M.flatShading&&o.enable(2),M.logarithmicDepthBuffer&&o.enable(3),M.reversedDepthBuffer&&o.enable(4),M.skinning&&o.enable(5),M.morphTargets&&o.enable(6),M.morphNormals&&o.enable(7),M.morphColors&&o.enable(8),M.premultipliedAlpha&&o.enable(9),M.shadowMapEnabled&&o.enable(10),M.doubleSided&&o.enable(11),M.flipSided&&o.enable(12),M.useDepthPacking&&o.enable(13),M.dithering&&o.enable(14),M.transmission&&o.enable(15),M.sheen&&o.enable(16),M.opaque&&o.enable(17),M.pointsUvs&&o.enable(18),M.decodeVideoTexture&&o.enable(19),M.decodeVideoTextureEmissive&&o.enable(20),M.alphaToCoverage&&o.enable(21),M.numLightProbeGrids>0&&o.enable(22),M.hasPositionAttribute&&o.enable(23),x.push(o.mask)}function v(x){let M=u[x.type],C;if(M){let A=oi[M];C=Jd.clone(A.uniforms)}else C=x.uniforms;return C}function S(x,M){let C=h.get(M);return C!==void 0?++C.usedTimes:(C=new Ry(i,M,x,s),c.push(C),h.set(M,C)),C}function _(x){if(--x.usedTimes===0){let M=c.indexOf(x);c[M]=c[c.length-1],c.pop(),h.delete(x.cacheKey),x.destroy()}}function b(x){a.remove(x)}function w(){a.dispose()}return{getParameters:g,getProgramCacheKey:y,getUniforms:v,acquireProgram:S,releaseProgram:_,releaseShaderCache:b,programs:c,dispose:w}}function Dy(){let i=new WeakMap;function t(o){return i.has(o)}function e(o){let a=i.get(o);return a===void 0&&(a={},i.set(o,a)),a}function n(o){i.delete(o)}function s(o,a,l){i.get(o)[a]=l}function r(){i=new WeakMap}return{has:t,get:e,remove:n,update:s,dispose:r}}function Ny(i,t){return i.groupOrder!==t.groupOrder?i.groupOrder-t.groupOrder:i.renderOrder!==t.renderOrder?i.renderOrder-t.renderOrder:i.material.id!==t.material.id?i.material.id-t.material.id:i.materialVariant!==t.materialVariant?i.materialVariant-t.materialVariant:i.z!==t.z?i.z-t.z:i.id-t.id}function xf(i,t){return i.groupOrder!==t.groupOrder?i.groupOrder-t.groupOrder:i.renderOrder!==t.renderOrder?i.renderOrder-t.renderOrder:i.z!==t.z?t.z-i.z:i.id-t.id}function vf(){let i=[],t=0,e=[],n=[],s=[];function r(){t=0,e.length=0,n.length=0,s.length=0}function o(u){let f=0;return u.isInstancedMesh&&(f+=2),u.isSkinnedMesh&&(f+=1),f}function a(u,f,g,y,m,p){let v=i[t];return v===void 0?(v={id:u.id,object:u,geometry:f,material:g,materialVariant:o(u),groupOrder:y,renderOrder:u.renderOrder,z:m,group:p},i[t]=v):(v.id=u.id,v.object=u,v.geometry=f,v.material=g,v.materialVariant=o(u),v.groupOrder=y,v.renderOrder=u.renderOrder,v.z=m,v.group=p),t++,v}function l(u,f,g,y,m,p,v){v.reversedDepth===!0&&(m=-m);let S=a(u,f,g,y,m,p);g.transmission>0?n.push(S):g.transparent===!0?s.push(S):e.push(S)}function c(u,f,g,y,m,p){let v=a(u,f,g,y,m,p);g.transmission>0?n.unshift(v):g.transparent===!0?s.unshift(v):e.unshift(v)}function h(u,f){e.length>1&&e.sort(u||Ny),n.length>1&&n.sort(f||xf),s.length>1&&s.sort(f||xf)}function d(){for(let u=t,f=i.length;u<f;u++){let g=i[u];if(g.id===null)break;g.id=null,g.object=null,g.geometry=null,g.material=null,g.group=null}}return{opaque:e,transmissive:n,transparent:s,init:r,push:l,unshift:c,finish:d,sort:h}}function Uy(){let i=new WeakMap;function t(n,s){let r=i.get(n),o;return r===void 0?(o=new vf,i.set(n,[o])):s>=r.length?(o=new vf,r.push(o)):o=r[s],o}function e(){i=new WeakMap}return{get:t,dispose:e}}function Fy(){let i={};return{get:function(t){if(i[t.id]!==void 0)return i[t.id];let e;switch(t.type){case"SunLight":case"DirectionalLight":e={direction:new N,color:new se};break;case"SpotLight":e={position:new N,direction:new N,color:new se,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":e={position:new N,color:new se,distance:0,decay:0};break;case"HemisphereLight":e={direction:new N,skyColor:new se,groundColor:new se};break;case"RectAreaLight":e={color:new se,position:new N,halfWidth:new N,halfHeight:new N};break}return i[t.id]=e,e}}}function Oy(){let i={};return{get:function(t){if(i[t.id]!==void 0)return i[t.id];let e;switch(t.type){case"SunLight":case"DirectionalLight":e={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Gt};break;case"SpotLight":e={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Gt};break;case"PointLight":e={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Gt,shadowCameraNear:1,shadowCameraFar:1e3};break}return i[t.id]=e,e}}}var By=0;function ky(i,t){return(t.castShadow?2:0)-(i.castShadow?2:0)+(t.map?1:0)-(i.map?1:0)}function zy(i){let t=new Fy,e=Oy(),n={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)n.probe.push(new N);let s=new N,r=new Zt,o=new Zt;function a(c){let h=0,d=0,u=0;for(let I=0;I<9;I++)n.probe[I].set(0,0,0);let f=0,g=0,y=0,m=0,p=0,v=0,S=0,_=0,b=0,w=0,x=0,M=0,C=0,A=0;c.sort(ky);for(let I=0,F=c.length;I<F;I++){let L=c[I],z=L.color,q=L.intensity,P=L.distance,G=null;if(L.shadow&&L.shadow.map&&(L.shadow.map.texture.format===zi?G=L.shadow.map.texture:G=L.shadow.map.depthTexture||L.shadow.map.texture),L.isAmbientLight)h+=z.r*q,d+=z.g*q,u+=z.b*q;else if(L.isLightProbe){for(let k=0;k<9;k++)n.probe[k].addScaledVector(L.sh.coefficients[k],q);A++}else if(L.isSunLight){let k=t.get(L);if(k.color.copy(L.color).multiplyScalar(L.intensity),L.castShadow){let H=L.shadow,Y=e.get(L);Y.shadowIntensity=H.intensity,Y.shadowBias=H.bias,Y.shadowNormalBias=H.normalBias,Y.shadowRadius=H.radius,Y.shadowMapSize.copy(H.mapSize).multiply(H.getFrameExtents()),n.sunShadow[g]=Y,n.sunShadowMap[g]=G;let ot=H.getViewportCount();for(let at=0;at<ot;at++)n.sunShadowMatrix[y+at]=H.getMatrix(at),n.sunShadowCascade[y+at]=H._cascadeData[at];y+=ot,g++}n.sun[f]=k,f++}else if(L.isDirectionalLight){let k=t.get(L);if(k.color.copy(L.color).multiplyScalar(L.intensity),L.castShadow){let H=L.shadow,Y=e.get(L);Y.shadowIntensity=H.intensity,Y.shadowBias=H.bias,Y.shadowNormalBias=H.normalBias,Y.shadowRadius=H.radius,Y.shadowMapSize=H.mapSize,n.directionalShadow[m]=Y,n.directionalShadowMap[m]=G,n.directionalShadowMatrix[m]=L.shadow.matrix,b++}n.directional[m]=k,m++}else if(L.isSpotLight){let k=t.get(L);k.position.setFromMatrixPosition(L.matrixWorld),k.color.copy(z).multiplyScalar(q),k.distance=P,k.coneCos=Math.cos(L.angle),k.penumbraCos=Math.cos(L.angle*(1-L.penumbra)),k.decay=L.decay,n.spot[v]=k;let H=L.shadow;if(L.map&&(n.spotLightMap[M]=L.map,M++,H.updateMatrices(L),L.castShadow&&C++),n.spotLightMatrix[v]=H.matrix,L.castShadow){let Y=e.get(L);Y.shadowIntensity=H.intensity,Y.shadowBias=H.bias,Y.shadowNormalBias=H.normalBias,Y.shadowRadius=H.radius,Y.shadowMapSize=H.mapSize,n.spotShadow[v]=Y,n.spotShadowMap[v]=G,x++}v++}else if(L.isRectAreaLight){let k=t.get(L);k.color.copy(z).multiplyScalar(q),k.halfWidth.set(L.width*.5,0,0),k.halfHeight.set(0,L.height*.5,0),n.rectArea[S]=k,S++}else if(L.isPointLight){let k=t.get(L);if(k.color.copy(L.color).multiplyScalar(L.intensity),k.distance=L.distance,k.decay=L.decay,L.castShadow){let H=L.shadow,Y=e.get(L);Y.shadowIntensity=H.intensity,Y.shadowBias=H.bias,Y.shadowNormalBias=H.normalBias,Y.shadowRadius=H.radius,Y.shadowMapSize=H.mapSize,Y.shadowCameraNear=H.camera.near,Y.shadowCameraFar=H.camera.far,n.pointShadow[p]=Y,n.pointShadowMap[p]=G,n.pointShadowMatrix[p]=L.shadow.matrix,w++}n.point[p]=k,p++}else if(L.isHemisphereLight){let k=t.get(L);k.skyColor.copy(L.color).multiplyScalar(q),k.groundColor.copy(L.groundColor).multiplyScalar(q),n.hemi[_]=k,_++}}S>0&&(i.has("OES_texture_float_linear")===!0?(n.rectAreaLTC1=Mt.LTC_FLOAT_1,n.rectAreaLTC2=Mt.LTC_FLOAT_2):(n.rectAreaLTC1=Mt.LTC_HALF_1,n.rectAreaLTC2=Mt.LTC_HALF_2)),n.ambient[0]=h,n.ambient[1]=d,n.ambient[2]=u;let R=n.hash;(R.sunLength!==f||R.directionalLength!==m||R.pointLength!==p||R.spotLength!==v||R.rectAreaLength!==S||R.hemiLength!==_||R.numSunShadows!==g||R.numDirectionalShadows!==b||R.numPointShadows!==w||R.numSpotShadows!==x||R.numSpotMaps!==M||R.numLightProbes!==A)&&(n.sun.length=f,n.directional.length=m,n.spot.length=v,n.rectArea.length=S,n.point.length=p,n.hemi.length=_,n.sunShadow.length=g,n.sunShadowMap.length=g,n.sunShadowMatrix.length=y,n.sunShadowCascade.length=y,n.directionalShadow.length=b,n.directionalShadowMap.length=b,n.directionalShadowMatrix.length=b,n.pointShadow.length=w,n.pointShadowMap.length=w,n.pointShadowMatrix.length=w,n.spotShadow.length=x,n.spotShadowMap.length=x,n.spotLightMatrix.length=x+M-C,n.spotLightMap.length=M,n.numSpotLightShadowsWithMaps=C,n.numLightProbes=A,R.sunLength=f,R.directionalLength=m,R.pointLength=p,R.spotLength=v,R.rectAreaLength=S,R.hemiLength=_,R.numSunShadows=g,R.numDirectionalShadows=b,R.numPointShadows=w,R.numSpotShadows=x,R.numSpotMaps=M,R.numLightProbes=A,n.version=By++)}function l(c,h){let d=0,u=0,f=0,g=0,y=0,m=0,p=h.matrixWorldInverse;for(let v=0,S=c.length;v<S;v++){let _=c[v];if(_.isSunLight){let b=n.sun[d];b.direction.setFromMatrixPosition(_.matrixWorld),b.direction.transformDirection(p),d++}else if(_.isDirectionalLight){let b=n.directional[u];b.direction.setFromMatrixPosition(_.matrixWorld),s.setFromMatrixPosition(_.target.matrixWorld),b.direction.sub(s),b.direction.transformDirection(p),u++}else if(_.isSpotLight){let b=n.spot[g];b.position.setFromMatrixPosition(_.matrixWorld),b.position.applyMatrix4(p),b.direction.setFromMatrixPosition(_.matrixWorld),s.setFromMatrixPosition(_.target.matrixWorld),b.direction.sub(s),b.direction.transformDirection(p),g++}else if(_.isRectAreaLight){let b=n.rectArea[y];b.position.setFromMatrixPosition(_.matrixWorld),b.position.applyMatrix4(p),o.identity(),r.copy(_.matrixWorld),r.premultiply(p),o.extractRotation(r),b.halfWidth.set(_.width*.5,0,0),b.halfHeight.set(0,_.height*.5,0),b.halfWidth.applyMatrix4(o),b.halfHeight.applyMatrix4(o),y++}else if(_.isPointLight){let b=n.point[f];b.position.setFromMatrixPosition(_.matrixWorld),b.position.applyMatrix4(p),f++}else if(_.isHemisphereLight){let b=n.hemi[m];b.direction.setFromMatrixPosition(_.matrixWorld),b.direction.transformDirection(p),m++}}}return{setup:a,setupView:l,state:n}}function yf(i){let t=new zy(i),e=[],n=[],s=[];function r(d){h.camera=d,e.length=0,n.length=0,s.length=0}function o(d){d.isLightProbeGrid?s.push(d):e.push(d)}function a(d){n.push(d)}function l(){t.setup(e),s.sort((d,u)=>d.priority-u.priority||d.id-u.id)}function c(d){t.setupView(e,d)}let h={lightsArray:e,shadowsArray:n,lightProbeGridArray:s,camera:null,lights:t,transmissionRenderTarget:{},textureUnits:0};return{init:r,state:h,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function Vy(i){let t=new WeakMap;function e(s,r=0){let o=t.get(s),a;return o===void 0?(a=new yf(i),t.set(s,[a])):r>=o.length?(a=new yf(i),o.push(a)):a=o[r],a}function n(){t=new WeakMap}return{get:e,dispose:n}}var Gy=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,Hy=`uniform sampler2D shadow_pass;
uniform vec2 resolution;
uniform float radius;
void main() {
	const float samples = float( VSM_SAMPLES );
	float mean = 0.0;
	float squared_mean = 0.0;
	float uvStride = samples <= 1.0 ? 0.0 : 2.0 / ( samples - 1.0 );
	float uvStart = samples <= 1.0 ? 0.0 : - 1.0;
	for ( float i = 0.0; i < samples; i ++ ) {
		float uvOffset = uvStart + i * uvStride;
		#ifdef HORIZONTAL_PASS
			vec2 distribution = texture2D( shadow_pass, ( gl_FragCoord.xy + vec2( uvOffset, 0.0 ) * radius ) / resolution ).rg;
			mean += distribution.x;
			squared_mean += distribution.y * distribution.y + distribution.x * distribution.x;
		#else
			float depth = texture2D( shadow_pass, ( gl_FragCoord.xy + vec2( 0.0, uvOffset ) * radius ) / resolution ).r;
			mean += depth;
			squared_mean += depth * depth;
		#endif
	}
	mean = mean / samples;
	squared_mean = squared_mean / samples;
	float std_dev = sqrt( max( 0.0, squared_mean - mean * mean ) );
	gl_FragColor = vec4( mean, std_dev, 0.0, 1.0 );
}`,Wy=[new N(1,0,0),new N(-1,0,0),new N(0,1,0),new N(0,-1,0),new N(0,0,1),new N(0,0,-1)],Xy=[new N(0,-1,0),new N(0,-1,0),new N(0,0,1),new N(0,0,-1),new N(0,-1,0),new N(0,-1,0)],_f=new Zt,qr=new N,pu=new N;function qy(i,t,e){let n=new ns,s=new Gt,r=new Gt,o=new Te,a=new oa,l=new aa,c={},h=e.maxTextureSize,d={[Tn]:Ze,[Ze]:Tn,[We]:We},u=new ni({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new Gt},radius:{value:4}},vertexShader:Gy,fragmentShader:Hy}),f=u.clone();f.defines.HORIZONTAL_PASS=1;let g=new Fn;g.setAttribute("position",new Oe(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let y=new rn(g,u),m=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=Fr;let p=this.type;this.render=function(w,x,M){if(m.enabled===!1||m.autoUpdate===!1&&m.needsUpdate===!1||w.length===0)return;this.type===fd&&(Ut("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=Fr);let C=i.getRenderTarget(),A=i.getActiveCubeFace(),R=i.getActiveMipmapLevel(),I=i.state;I.setBlending(ii),I.buffers.depth.getReversed()===!0?I.buffers.color.setClear(0,0,0,0):I.buffers.color.setClear(1,1,1,1),I.buffers.depth.setTest(!0),I.setScissorTest(!1);let F=p!==this.type;F&&x.traverse(function(L){L.material&&(Array.isArray(L.material)?L.material.forEach(z=>z.needsUpdate=!0):L.material.needsUpdate=!0)});for(let L=0,z=w.length;L<z;L++){let q=w[L],P=q.shadow;if(P===void 0){Ut("WebGLShadowMap:",q,"has no shadow.");continue}if(P.autoUpdate===!1&&P.needsUpdate===!1)continue;s.copy(P.mapSize);let G=P.getFrameExtents();s.multiply(G),r.copy(P.mapSize),(s.x>h||s.y>h)&&(s.x>h&&(r.x=Math.floor(h/G.x),s.x=r.x*G.x,P.mapSize.x=r.x),s.y>h&&(r.y=Math.floor(h/G.y),s.y=r.y*G.y,P.mapSize.y=r.y));let k=i.state.buffers.depth.getReversed();if(P.camera._reversedDepth=k,P.map===null||F===!0){if(P.map!==null&&(P.map.depthTexture!==null&&(P.map.depthTexture.dispose(),P.map.depthTexture=null),P.map.dispose()),this.type===Hs){if(q.isPointLight){Ut("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}P.map=new Ye(s.x,s.y,{format:zi,type:$n,minFilter:$e,magFilter:$e,generateMipmaps:!1}),P.map.texture.name=q.name+".shadowMap",P.map.depthTexture=new xi(s.x,s.y,En),P.map.depthTexture.name=q.name+".shadowMapDepth",P.map.depthTexture.format=gi,P.map.depthTexture.compareFunction=null,P.map.depthTexture.minFilter=we,P.map.depthTexture.magFilter=we}else q.isPointLight?(P.map=new Yr(s.x),P.map.depthTexture=new Lr(s.x,qn)):(P.map=new Ye(s.x,s.y),P.map.depthTexture=new xi(s.x,s.y,qn)),P.map.depthTexture.name=q.name+".shadowMap",P.map.depthTexture.format=gi,this.type===Fr?(P.map.depthTexture.compareFunction=k?ru:su,P.map.depthTexture.minFilter=$e,P.map.depthTexture.magFilter=$e):(P.map.depthTexture.compareFunction=null,P.map.depthTexture.minFilter=we,P.map.depthTexture.magFilter=we);P.camera.updateProjectionMatrix()}P.map.isWebGLCubeRenderTarget!==!0&&(P.map.width!==s.x||P.map.height!==s.y)&&P.map.setSize(s.x,s.y);let H=P.map.isWebGLCubeRenderTarget?6:P.getViewportCount();q.isPointLight!==!0&&P.updateMatrices(q,M);let Y=(P.camera.layers.mask&4294967294)!==0?P.camera.layers:M.layers;for(let ot=0;ot<H;ot++){let at=P.getCamera(ot);if(q.isPointLight){let J=P.camera,it=P.matrix,ct=q.distance||J.far;ct!==J.far&&(J.far=ct,J.updateProjectionMatrix()),qr.setFromMatrixPosition(q.matrixWorld),J.position.copy(qr),pu.copy(J.position),pu.add(Wy[ot]),J.up.copy(Xy[ot]),J.lookAt(pu),J.updateMatrixWorld(),it.makeTranslation(-qr.x,-qr.y,-qr.z),_f.multiplyMatrices(J.projectionMatrix,J.matrixWorldInverse),P._frustum.setFromProjectionMatrix(_f,J.coordinateSystem,J.reversedDepth)}if(P.map.isWebGLCubeRenderTarget)i.setRenderTarget(P.map,ot),i.clear();else{ot===0&&(i.setRenderTarget(P.map),i.clear());let J=P.getViewport(ot);o.set(r.x*J.x,r.y*J.y,r.x*J.z,r.y*J.w),I.viewport(o)}n=P.getFrustum(ot),_(x,M,at,q,Y,this.type)}P.isPointLightShadow!==!0&&this.type===Hs&&v(P,M),P.needsUpdate=!1}p=this.type,m.needsUpdate=!1,i.setRenderTarget(C,A,R)};function v(w,x){let M=t.update(y);u.defines.VSM_SAMPLES!==w.blurSamples&&(u.defines.VSM_SAMPLES=w.blurSamples,f.defines.VSM_SAMPLES=w.blurSamples,u.needsUpdate=!0,f.needsUpdate=!0),w.mapPass===null?w.mapPass=new Ye(s.x,s.y,{format:zi,type:$n}):(w.mapPass.width!==w.map.width||w.mapPass.height!==w.map.height)&&w.mapPass.setSize(w.map.width,w.map.height),u.uniforms.shadow_pass.value=w.map.depthTexture,u.uniforms.resolution.value.set(w.map.width,w.map.height),u.uniforms.radius.value=w.radius,i.setRenderTarget(w.mapPass),i.clear(),i.renderBufferDirect(x,null,M,u,y,null),f.uniforms.shadow_pass.value=w.mapPass.texture,f.uniforms.resolution.value.set(w.map.width,w.map.height),f.uniforms.radius.value=w.radius,i.setRenderTarget(w.map),i.clear(),i.renderBufferDirect(x,null,M,f,y,null)}function S(w,x,M,C){let A=null,R=M.isPointLight===!0?w.customDistanceMaterial:w.customDepthMaterial;if(R!==void 0)A=R;else if(A=M.isPointLight===!0?l:a,i.localClippingEnabled&&x.clipShadows===!0&&Array.isArray(x.clippingPlanes)&&x.clippingPlanes.length!==0||x.displacementMap&&x.displacementScale!==0||x.alphaMap&&x.alphaTest>0||x.map&&x.alphaTest>0||x.alphaToCoverage===!0){let I=A.uuid,F=x.uuid,L=c[I];L===void 0&&(L={},c[I]=L);let z=L[F];z===void 0&&(z=A.clone(),L[F]=z,x.addEventListener("dispose",b)),A=z}if(A.visible=x.visible,A.wireframe=x.wireframe,C===Hs?A.side=x.shadowSide!==null?x.shadowSide:x.side:A.side=x.shadowSide!==null?x.shadowSide:d[x.side],A.alphaMap=x.alphaMap,A.alphaTest=x.alphaToCoverage===!0?.5:x.alphaTest,A.map=x.map,A.clipShadows=x.clipShadows,A.clippingPlanes=x.clippingPlanes,A.clipIntersection=x.clipIntersection,A.displacementMap=x.displacementMap,A.displacementScale=x.displacementScale,A.displacementBias=x.displacementBias,A.wireframeLinewidth=x.wireframeLinewidth,A.linewidth=x.linewidth,M.isPointLight===!0&&A.isMeshDistanceMaterial===!0){let I=i.properties.get(A);I.light=M}return A}function _(w,x,M,C,A,R){if(w.visible===!1)return;if(w.layers.test(A)&&(w.isMesh||w.isLine||w.isPoints)&&(w.castShadow||w.receiveShadow&&R===Hs)&&(!w.frustumCulled||w.intersectsFrustum(n))){w.modelViewMatrix.multiplyMatrices(M.matrixWorldInverse,w.matrixWorld);let L=t.update(w),z=w.material;if(Array.isArray(z)){let q=L.groups;for(let P=0,G=q.length;P<G;P++){let k=q[P],H=z[k.materialIndex];if(H&&H.visible){let Y=S(w,H,C,R);w.onBeforeShadow(i,w,x,M,L,Y,k),i.renderBufferDirect(M,null,L,Y,w,k),w.onAfterShadow(i,w,x,M,L,Y,k)}}}else if(z.visible){let q=S(w,z,C,R);w.onBeforeShadow(i,w,x,M,L,q,null),i.renderBufferDirect(M,null,L,q,w,null),w.onAfterShadow(i,w,x,M,L,q,null)}}let F=w.children;for(let L=0,z=F.length;L<z;L++)_(F[L],x,M,C,A,R)}function b(w){w.target.removeEventListener("dispose",b);for(let M in c){let C=c[M],A=w.target.uuid;A in C&&(C[A].dispose(),delete C[A])}}}function $y(i,t){function e(){let U=!1,tt=new Te,K=null,ft=new Te(0,0,0,0);return{setMask:function(lt){K!==lt&&!U&&(i.colorMask(lt,lt,lt,lt),K=lt)},setLocked:function(lt){U=lt},setClear:function(lt,ht,It,qt,rt){rt===!0&&(lt*=qt,ht*=qt,It*=qt),tt.set(lt,ht,It,qt),ft.equals(tt)===!1&&(i.clearColor(lt,ht,It,qt),ft.copy(tt))},reset:function(){U=!1,K=null,ft.set(-1,0,0,0)}}}function n(){let U=!1,tt=!1,K=null,ft=null,lt=null;return{setReversed:function(ht){if(tt!==ht){let It=t.get("EXT_clip_control");ht?It.clipControlEXT(It.LOWER_LEFT_EXT,It.ZERO_TO_ONE_EXT):It.clipControlEXT(It.LOWER_LEFT_EXT,It.NEGATIVE_ONE_TO_ONE_EXT),tt=ht;let qt=lt;lt=null,this.setClear(qt)}},getReversed:function(){return tt},setTest:function(ht){ht?mt(i.DEPTH_TEST):_t(i.DEPTH_TEST)},setMask:function(ht){K!==ht&&!U&&(i.depthMask(ht),K=ht)},setFunc:function(ht){if(tt&&(ht=$d[ht]),ft!==ht){switch(ht){case Xo:i.depthFunc(i.NEVER);break;case qo:i.depthFunc(i.ALWAYS);break;case $o:i.depthFunc(i.LESS);break;case Us:i.depthFunc(i.LEQUAL);break;case Yo:i.depthFunc(i.EQUAL);break;case Zo:i.depthFunc(i.GEQUAL);break;case Jo:i.depthFunc(i.GREATER);break;case Ko:i.depthFunc(i.NOTEQUAL);break;default:i.depthFunc(i.LEQUAL)}ft=ht}},setLocked:function(ht){U=ht},setClear:function(ht){lt!==ht&&(lt=ht,tt&&(ht=1-ht),i.clearDepth(ht))},reset:function(){U=!1,K=null,ft=null,lt=null,tt=!1}}}function s(){let U=!1,tt=null,K=null,ft=null,lt=null,ht=null,It=null,qt=null,rt=null;return{setTest:function(Lt){U||(Lt?mt(i.STENCIL_TEST):_t(i.STENCIL_TEST))},setMask:function(Lt){tt!==Lt&&!U&&(i.stencilMask(Lt),tt=Lt)},setFunc:function(Lt,Ht,bt){(K!==Lt||ft!==Ht||lt!==bt)&&(i.stencilFunc(Lt,Ht,bt),K=Lt,ft=Ht,lt=bt)},setOp:function(Lt,Ht,bt){(ht!==Lt||It!==Ht||qt!==bt)&&(i.stencilOp(Lt,Ht,bt),ht=Lt,It=Ht,qt=bt)},setLocked:function(Lt){U=Lt},setClear:function(Lt){rt!==Lt&&(i.clearStencil(Lt),rt=Lt)},reset:function(){U=!1,tt=null,K=null,ft=null,lt=null,ht=null,It=null,qt=null,rt=null}}}let r=new e,o=new n,a=new s,l={},c=new WeakMap,h={},d={},u={},f=new WeakMap,g=[],y=null,m=!1,p=null,v=null,S=null,_=null,b=null,w=null,x=null,M=new se(0,0,0),C=0,A=!1,R=null,I=null,F=null,L=null,z=null,q=i.getParameter(i.MAX_COMBINED_TEXTURE_IMAGE_UNITS),P=!1,G=0,k=i.getParameter(i.VERSION);k.indexOf("WebGL")!==-1?(G=parseFloat(/^WebGL (\d)/.exec(k)[1]),P=G>=1):k.indexOf("OpenGL ES")!==-1&&(G=parseFloat(/^OpenGL ES (\d)/.exec(k)[1]),P=G>=2);let H=null,Y={},ot=i.getParameter(i.SCISSOR_BOX),at=i.getParameter(i.VIEWPORT),J=new Te().fromArray(ot),it=new Te().fromArray(at);function ct(U,tt,K,ft){let lt=new Uint8Array(4),ht=i.createTexture();i.bindTexture(U,ht),i.texParameteri(U,i.TEXTURE_MIN_FILTER,i.NEAREST),i.texParameteri(U,i.TEXTURE_MAG_FILTER,i.NEAREST);for(let It=0;It<K;It++)U===i.TEXTURE_3D||U===i.TEXTURE_2D_ARRAY?i.texImage3D(tt,0,i.RGBA,1,1,ft,0,i.RGBA,i.UNSIGNED_BYTE,lt):i.texImage2D(tt+It,0,i.RGBA,1,1,0,i.RGBA,i.UNSIGNED_BYTE,lt);return ht}let vt={};vt[i.TEXTURE_2D]=ct(i.TEXTURE_2D,i.TEXTURE_2D,1),vt[i.TEXTURE_CUBE_MAP]=ct(i.TEXTURE_CUBE_MAP,i.TEXTURE_CUBE_MAP_POSITIVE_X,6),vt[i.TEXTURE_2D_ARRAY]=ct(i.TEXTURE_2D_ARRAY,i.TEXTURE_2D_ARRAY,1,1),vt[i.TEXTURE_3D]=ct(i.TEXTURE_3D,i.TEXTURE_3D,1,1),r.setClear(0,0,0,1),o.setClear(1),a.setClear(0),mt(i.DEPTH_TEST),o.setFunc(Us),re(!1),he(Fc),mt(i.CULL_FACE),Dt(ii);function mt(U){h[U]!==!0&&(i.enable(U),h[U]=!0)}function _t(U){h[U]!==!1&&(i.disable(U),h[U]=!1)}function oe(U,tt){return u[U]!==tt?(i.bindFramebuffer(U,tt),u[U]=tt,U===i.DRAW_FRAMEBUFFER&&(u[i.FRAMEBUFFER]=tt),U===i.FRAMEBUFFER&&(u[i.DRAW_FRAMEBUFFER]=tt),!0):!1}function Pt(U,tt){let K=g,ft=!1;if(U){K=f.get(tt),K===void 0&&(K=[],f.set(tt,K));let lt=U.textures;if(K.length!==lt.length||K[0]!==i.COLOR_ATTACHMENT0){for(let ht=0,It=lt.length;ht<It;ht++)K[ht]=i.COLOR_ATTACHMENT0+ht;K.length=lt.length,ft=!0}}else K[0]!==i.BACK&&(K[0]=i.BACK,ft=!0);ft&&i.drawBuffers(K)}function Yt(U){return y!==U?(i.useProgram(U),y=U,!0):!1}let ne={[is]:i.FUNC_ADD,[md]:i.FUNC_SUBTRACT,[gd]:i.FUNC_REVERSE_SUBTRACT};ne[xd]=i.MIN,ne[vd]=i.MAX;let nt={[yd]:i.ZERO,[_d]:i.ONE,[bd]:i.SRC_COLOR,[zc]:i.SRC_ALPHA,[Ad]:i.SRC_ALPHA_SATURATE,[Td]:i.DST_COLOR,[Sd]:i.DST_ALPHA,[Md]:i.ONE_MINUS_SRC_COLOR,[Vc]:i.ONE_MINUS_SRC_ALPHA,[Ed]:i.ONE_MINUS_DST_COLOR,[wd]:i.ONE_MINUS_DST_ALPHA,[Cd]:i.CONSTANT_COLOR,[Rd]:i.ONE_MINUS_CONSTANT_COLOR,[Pd]:i.CONSTANT_ALPHA,[Id]:i.ONE_MINUS_CONSTANT_ALPHA};function Dt(U,tt,K,ft,lt,ht,It,qt,rt,Lt){if(U===ii){m===!0&&(_t(i.BLEND),m=!1);return}if(m===!1&&(mt(i.BLEND),m=!0),U!==pd){if(U!==p||Lt!==A){if((v!==is||b!==is)&&(i.blendEquation(i.FUNC_ADD),v=is,b=is),Lt)switch(U){case Ws:i.blendFuncSeparate(i.ONE,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case Oc:i.blendFunc(i.ONE,i.ONE);break;case Bc:i.blendFuncSeparate(i.ZERO,i.ONE_MINUS_SRC_COLOR,i.ZERO,i.ONE);break;case kc:i.blendFuncSeparate(i.DST_COLOR,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE);break;default:Ft("WebGLState: Invalid blending: ",U);break}else switch(U){case Ws:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case Oc:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE,i.ONE,i.ONE);break;case Bc:Ft("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case kc:Ft("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:Ft("WebGLState: Invalid blending: ",U);break}S=null,_=null,w=null,x=null,M.set(0,0,0),C=0,p=U,A=Lt}return}lt=lt||tt,ht=ht||K,It=It||ft,(tt!==v||lt!==b)&&(i.blendEquationSeparate(ne[tt],ne[lt]),v=tt,b=lt),(K!==S||ft!==_||ht!==w||It!==x)&&(i.blendFuncSeparate(nt[K],nt[ft],nt[ht],nt[It]),S=K,_=ft,w=ht,x=It),(qt.equals(M)===!1||rt!==C)&&(i.blendColor(qt.r,qt.g,qt.b,rt),M.copy(qt),C=rt),p=U,A=!1}function te(U,tt){U.side===We?_t(i.CULL_FACE):mt(i.CULL_FACE);let K=U.side===Ze;tt&&(K=!K),re(K),U.blending===Ws&&U.transparent===!1?Dt(ii):Dt(U.blending,U.blendEquation,U.blendSrc,U.blendDst,U.blendEquationAlpha,U.blendSrcAlpha,U.blendDstAlpha,U.blendColor,U.blendAlpha,U.premultipliedAlpha),o.setFunc(U.depthFunc),o.setTest(U.depthTest),o.setMask(U.depthWrite),r.setMask(U.colorWrite);let ft=U.stencilWrite;a.setTest(ft),ft&&(a.setMask(U.stencilWriteMask),a.setFunc(U.stencilFunc,U.stencilRef,U.stencilFuncMask),a.setOp(U.stencilFail,U.stencilZFail,U.stencilZPass)),xe(U.polygonOffset,U.polygonOffsetFactor,U.polygonOffsetUnits),U.alphaToCoverage===!0?mt(i.SAMPLE_ALPHA_TO_COVERAGE):_t(i.SAMPLE_ALPHA_TO_COVERAGE)}function re(U){R!==U&&(U?i.frontFace(i.CW):i.frontFace(i.CCW),R=U)}function he(U){U!==hd?(mt(i.CULL_FACE),U!==I&&(U===Fc?i.cullFace(i.BACK):U===dd?i.cullFace(i.FRONT):i.cullFace(i.FRONT_AND_BACK))):_t(i.CULL_FACE),I=U}function Ke(U){U!==F&&(P&&i.lineWidth(U),F=U)}function xe(U,tt,K){U?(mt(i.POLYGON_OFFSET_FILL),(L!==tt||z!==K)&&(L=tt,z=K,o.getReversed()&&(tt=-tt,K=-K),i.polygonOffset(tt,K))):_t(i.POLYGON_OFFSET_FILL)}function pn(U){U?mt(i.SCISSOR_TEST):_t(i.SCISSOR_TEST)}function mn(U){U===void 0&&(U=i.TEXTURE0+q-1),H!==U&&(i.activeTexture(U),H=U)}function gn(U,tt,K){K===void 0&&(H===null?K=i.TEXTURE0+q-1:K=H);let ft=Y[K];ft===void 0&&(ft={type:void 0,texture:void 0},Y[K]=ft),(ft.type!==U||ft.texture!==tt)&&(H!==K&&(i.activeTexture(K),H=K),i.bindTexture(U,tt||vt[U]),ft.type=U,ft.texture=tt)}function V(){let U=Y[H];U!==void 0&&U.type!==void 0&&(i.bindTexture(U.type,null),U.type=void 0,U.texture=void 0)}function Rn(){try{i.compressedTexImage2D(...arguments)}catch(U){Ft("WebGLState:",U)}}function Ee(){try{i.compressedTexImage3D(...arguments)}catch(U){Ft("WebGLState:",U)}}function Ae(){try{i.texSubImage2D(...arguments)}catch(U){Ft("WebGLState:",U)}}function yt(){try{i.texSubImage3D(...arguments)}catch(U){Ft("WebGLState:",U)}}function Ne(){try{i.compressedTexSubImage2D(...arguments)}catch(U){Ft("WebGLState:",U)}}function Nt(){try{i.compressedTexSubImage3D(...arguments)}catch(U){Ft("WebGLState:",U)}}function Bt(){try{i.texStorage2D(...arguments)}catch(U){Ft("WebGLState:",U)}}function D(){try{i.texStorage3D(...arguments)}catch(U){Ft("WebGLState:",U)}}function T(){try{i.texImage2D(...arguments)}catch(U){Ft("WebGLState:",U)}}function X(){try{i.texImage3D(...arguments)}catch(U){Ft("WebGLState:",U)}}function st(U){return d[U]!==void 0?d[U]:i.getParameter(U)}function et(U,tt){d[U]!==tt&&(i.pixelStorei(U,tt),d[U]=tt)}function ut(U){J.equals(U)===!1&&(i.scissor(U.x,U.y,U.z,U.w),J.copy(U))}function gt(U){it.equals(U)===!1&&(i.viewport(U.x,U.y,U.z,U.w),it.copy(U))}function j(U,tt){let K=c.get(tt);K===void 0&&(K=new WeakMap,c.set(tt,K));let ft=K.get(U);ft===void 0&&(ft=i.getUniformBlockIndex(tt,U.name),i.uniformBlockBinding(tt,ft,ft),K.set(U,ft))}function Q(U,tt,K){let lt=c.get(tt).get(U);l[lt]!==K&&(i.bindBufferBase(i.UNIFORM_BUFFER,lt,K),l[lt]=K)}function dt(){i.disable(i.BLEND),i.disable(i.CULL_FACE),i.disable(i.DEPTH_TEST),i.disable(i.POLYGON_OFFSET_FILL),i.disable(i.SCISSOR_TEST),i.disable(i.STENCIL_TEST),i.disable(i.SAMPLE_ALPHA_TO_COVERAGE),i.blendEquation(i.FUNC_ADD),i.blendFunc(i.ONE,i.ZERO),i.blendFuncSeparate(i.ONE,i.ZERO,i.ONE,i.ZERO),i.blendColor(0,0,0,0),i.colorMask(!0,!0,!0,!0),i.clearColor(0,0,0,0),i.depthMask(!0),i.depthFunc(i.LESS),o.setReversed(!1),i.clearDepth(1),i.stencilMask(4294967295),i.stencilFunc(i.ALWAYS,0,4294967295),i.stencilOp(i.KEEP,i.KEEP,i.KEEP),i.clearStencil(0),i.cullFace(i.BACK),i.frontFace(i.CCW),i.polygonOffset(0,0),i.activeTexture(i.TEXTURE0),i.bindFramebuffer(i.FRAMEBUFFER,null),i.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),i.bindFramebuffer(i.READ_FRAMEBUFFER,null),i.useProgram(null),i.lineWidth(1),i.scissor(0,0,i.canvas.width,i.canvas.height),i.viewport(0,0,i.canvas.width,i.canvas.height),i.pixelStorei(i.PACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,!1),i.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),i.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,i.BROWSER_DEFAULT_WEBGL),i.pixelStorei(i.PACK_ROW_LENGTH,0),i.pixelStorei(i.PACK_SKIP_PIXELS,0),i.pixelStorei(i.PACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_ROW_LENGTH,0),i.pixelStorei(i.UNPACK_IMAGE_HEIGHT,0),i.pixelStorei(i.UNPACK_SKIP_PIXELS,0),i.pixelStorei(i.UNPACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_SKIP_IMAGES,0),h={},d={},H=null,Y={},u={},l={},f=new WeakMap,g=[],y=null,m=!1,p=null,v=null,S=null,_=null,b=null,w=null,x=null,M=new se(0,0,0),C=0,A=!1,R=null,I=null,F=null,L=null,z=null,J.set(0,0,i.canvas.width,i.canvas.height),it.set(0,0,i.canvas.width,i.canvas.height),r.reset(),o.reset(),a.reset()}return{buffers:{color:r,depth:o,stencil:a},enable:mt,disable:_t,bindFramebuffer:oe,drawBuffers:Pt,useProgram:Yt,setBlending:Dt,setMaterial:te,setFlipSided:re,setCullFace:he,setLineWidth:Ke,setPolygonOffset:xe,setScissorTest:pn,activeTexture:mn,bindTexture:gn,unbindTexture:V,compressedTexImage2D:Rn,compressedTexImage3D:Ee,texImage2D:T,texImage3D:X,pixelStorei:et,getParameter:st,updateUBOMapping:j,uniformBlockBinding:Q,texStorage2D:Bt,texStorage3D:D,texSubImage2D:Ae,texSubImage3D:yt,compressedTexSubImage2D:Ne,compressedTexSubImage3D:Nt,scissor:ut,viewport:gt,reset:dt}}function Yy(i,t,e,n,s,r,o){let a=t.has("WEBGL_multisampled_render_to_texture")?t.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new Gt,h=new WeakMap,d=new Set,u,f=new WeakMap,g=new Set,y=new FinalizationRegistry(D=>g.delete(D)),m=!1;try{m=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function p(D,T){return m?new OffscreenCanvas(D,T):Er("canvas")}function v(D,T,X){let st=1,et=Bt(D);if((et.width>X||et.height>X)&&(st=X/Math.max(et.width,et.height)),st<1)if(typeof HTMLImageElement<"u"&&D instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&D instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&D instanceof ImageBitmap||typeof VideoFrame<"u"&&D instanceof VideoFrame){let ut=Math.floor(st*et.width),gt=Math.floor(st*et.height);u===void 0&&(u=p(ut,gt));let j=T?p(ut,gt):u;return j.width=ut,j.height=gt,j.getContext("2d").drawImage(D,0,0,ut,gt),Ut("WebGLRenderer: Texture has been resized from ("+et.width+"x"+et.height+") to ("+ut+"x"+gt+")."),j}else return"data"in D&&Ut("WebGLRenderer: Image in DataTexture is too big ("+et.width+"x"+et.height+")."),D;return D}function S(D){return D.generateMipmaps}function _(D){i.generateMipmap(D)}function b(D){return D.isWebGLCubeRenderTarget?i.TEXTURE_CUBE_MAP:D.isWebGL3DRenderTarget?i.TEXTURE_3D:D.isWebGLArrayRenderTarget||D.isCompressedArrayTexture?i.TEXTURE_2D_ARRAY:i.TEXTURE_2D}function w(D,T,X,st,et,ut=!1){if(D!==null){if(i[D]!==void 0)return i[D];Ut("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+D+"'")}let gt;st&&(gt=t.get("EXT_texture_norm16"),gt||Ut("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let j=T;if(T===i.RED&&(X===i.FLOAT&&(j=i.R32F),X===i.HALF_FLOAT&&(j=i.R16F),X===i.UNSIGNED_BYTE&&(j=i.R8),X===i.UNSIGNED_SHORT&&gt&&(j=gt.R16_EXT),X===i.SHORT&&gt&&(j=gt.R16_SNORM_EXT)),T===i.RED_INTEGER&&(X===i.UNSIGNED_BYTE&&(j=i.R8UI),X===i.UNSIGNED_SHORT&&(j=i.R16UI),X===i.UNSIGNED_INT&&(j=i.R32UI),X===i.BYTE&&(j=i.R8I),X===i.SHORT&&(j=i.R16I),X===i.INT&&(j=i.R32I)),T===i.RG&&(X===i.FLOAT&&(j=i.RG32F),X===i.HALF_FLOAT&&(j=i.RG16F),X===i.UNSIGNED_BYTE&&(j=i.RG8),X===i.UNSIGNED_SHORT&&gt&&(j=gt.RG16_EXT),X===i.SHORT&&gt&&(j=gt.RG16_SNORM_EXT)),T===i.RG_INTEGER&&(X===i.UNSIGNED_BYTE&&(j=i.RG8UI),X===i.UNSIGNED_SHORT&&(j=i.RG16UI),X===i.UNSIGNED_INT&&(j=i.RG32UI),X===i.BYTE&&(j=i.RG8I),X===i.SHORT&&(j=i.RG16I),X===i.INT&&(j=i.RG32I)),T===i.RGB_INTEGER&&(X===i.UNSIGNED_BYTE&&(j=i.RGB8UI),X===i.UNSIGNED_SHORT&&(j=i.RGB16UI),X===i.UNSIGNED_INT&&(j=i.RGB32UI),X===i.BYTE&&(j=i.RGB8I),X===i.SHORT&&(j=i.RGB16I),X===i.INT&&(j=i.RGB32I)),T===i.RGBA_INTEGER&&(X===i.UNSIGNED_BYTE&&(j=i.RGBA8UI),X===i.UNSIGNED_SHORT&&(j=i.RGBA16UI),X===i.UNSIGNED_INT&&(j=i.RGBA32UI),X===i.BYTE&&(j=i.RGBA8I),X===i.SHORT&&(j=i.RGBA16I),X===i.INT&&(j=i.RGBA32I)),T===i.RGB&&(X===i.UNSIGNED_SHORT&&gt&&(j=gt.RGB16_EXT),X===i.SHORT&&gt&&(j=gt.RGB16_SNORM_EXT),X===i.UNSIGNED_INT_5_9_9_9_REV&&(j=i.RGB9_E5),X===i.UNSIGNED_INT_10F_11F_11F_REV&&(j=i.R11F_G11F_B10F)),T===i.RGBA){let Q=ut?wr:Qt.getTransfer(et);X===i.FLOAT&&(j=i.RGBA32F),X===i.HALF_FLOAT&&(j=i.RGBA16F),X===i.UNSIGNED_BYTE&&(j=Q===de?i.SRGB8_ALPHA8:i.RGBA8),X===i.UNSIGNED_SHORT&&gt&&(j=gt.RGBA16_EXT),X===i.SHORT&&gt&&(j=gt.RGBA16_SNORM_EXT),X===i.UNSIGNED_SHORT_4_4_4_4&&(j=i.RGBA4),X===i.UNSIGNED_SHORT_5_5_5_1&&(j=i.RGB5_A1)}return(j===i.R16F||j===i.R32F||j===i.RG16F||j===i.RG32F||j===i.RGBA16F||j===i.RGBA32F)&&t.get("EXT_color_buffer_float"),j}function x(D,T){let X;return D?T===null||T===qn||T===rs?X=i.DEPTH24_STENCIL8:T===En?X=i.DEPTH32F_STENCIL8:T===qs&&(X=i.DEPTH24_STENCIL8,Ut("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):T===null||T===qn||T===rs?X=i.DEPTH_COMPONENT24:T===En?X=i.DEPTH_COMPONENT32F:T===qs&&(X=i.DEPTH_COMPONENT16),X}function M(D,T){return S(D)===!0||D.isFramebufferTexture&&D.minFilter!==we&&D.minFilter!==$e?Math.log2(Math.max(T.width,T.height))+1:D.mipmaps.length>0?D.mipmaps.length:D.isCompressedTexture&&Array.isArray(D.image)?T.mipmaps.length:1}function C(D){let T=new WeakRef(D);n.get(D).__ref=T,g.add(T),y.register(D,T,T)}function A(D){let T=n.get(D).__ref;T!==void 0&&(g.delete(T),y.unregister(T))}function R(D){F(D.target)}function I(D){L(D.target)}function F(D){D.removeEventListener("dispose",R),A(D),q(D),D.isVideoTexture&&h.delete(D),D.isHTMLTexture&&d.delete(D)}function L(D){D.removeEventListener("dispose",I),A(D),G(D)}function z(){for(let D of g){let T=D.deref();T!==void 0&&(T.isRenderTarget===!0?L(T):F(T))}g.clear(),d.clear()}function q(D){let T=n.get(D);if(T.__webglInit===void 0)return;let X=D.source,st=f.get(X);if(st){let et=st[T.__cacheKey];et.usedTimes--,et.usedTimes===0&&P(D),Object.keys(st).length===0&&f.delete(X)}n.remove(D)}function P(D){let T=n.get(D);i.deleteTexture(T.__webglTexture);let X=D.source,st=f.get(X);delete st[T.__cacheKey],o.memory.textures--}function G(D){let T=n.get(D);T.__depthDisposeCallback&&T.__depthDisposeCallback();let X=D.depthTexture;if(X&&X.renderTarget===D&&F(X),D.isWebGLCubeRenderTarget)for(let et=0;et<6;et++){if(Array.isArray(T.__webglFramebuffer[et]))for(let ut=0;ut<T.__webglFramebuffer[et].length;ut++)i.deleteFramebuffer(T.__webglFramebuffer[et][ut]);else i.deleteFramebuffer(T.__webglFramebuffer[et]);T.__webglDepthbuffer&&i.deleteRenderbuffer(T.__webglDepthbuffer[et])}else{if(Array.isArray(T.__webglFramebuffer))for(let et=0;et<T.__webglFramebuffer.length;et++)i.deleteFramebuffer(T.__webglFramebuffer[et]);else i.deleteFramebuffer(T.__webglFramebuffer);if(T.__webglDepthbuffer&&i.deleteRenderbuffer(T.__webglDepthbuffer),T.__webglMultisampledFramebuffer&&i.deleteFramebuffer(T.__webglMultisampledFramebuffer),T.__webglColorRenderbuffer)for(let et=0;et<T.__webglColorRenderbuffer.length;et++)T.__webglColorRenderbuffer[et]&&i.deleteRenderbuffer(T.__webglColorRenderbuffer[et]);T.__webglDepthRenderbuffer&&i.deleteRenderbuffer(T.__webglDepthRenderbuffer)}let st=D.textures;for(let et=0,ut=st.length;et<ut;et++){let gt=n.get(st[et]);gt.__webglTexture&&(i.deleteTexture(gt.__webglTexture),o.memory.textures--),n.remove(st[et])}n.remove(D)}let k=0;function H(){k=0}function Y(){return k}function ot(D){k=D}function at(){let D=k;return D>=s.maxTextures&&Ut("WebGLTextures: Trying to use "+(D+1)+" texture units while this GPU supports only "+s.maxTextures),k+=1,D}function J(D){let T=[];return T.push(D.wrapS),T.push(D.wrapT),T.push(D.wrapR||0),T.push(D.magFilter),T.push(D.minFilter),T.push(D.anisotropy),T.push(D.internalFormat),T.push(D.format),T.push(D.type),T.push(D.generateMipmaps),T.push(D.mipmapsAutoUpdate),T.push(D.premultiplyAlpha),T.push(D.flipY),T.push(D.unpackAlignment),T.push(D.colorSpace),T.join()}function it(D,T){let X=n.get(D);if(D.isVideoTexture&&Ne(D),D.isRenderTargetTexture===!1&&D.isExternalTexture!==!0&&D.version>0&&X.__version!==D.version){let st=D.image;if(st===null)Ut("WebGLRenderer: Texture marked for update but no image data found.");else if(st.complete===!1)Ut("WebGLRenderer: Texture marked for update but image is incomplete");else{te(X,D,T);return}}else D.isExternalTexture&&(X.__webglTexture=D.sourceTexture?D.sourceTexture:null);e.bindTexture(i.TEXTURE_2D,X.__webglTexture,i.TEXTURE0+T)}function ct(D,T){let X=n.get(D);if(D.isRenderTargetTexture===!1&&D.version>0&&X.__version!==D.version){te(X,D,T);return}else D.isExternalTexture&&(X.__webglTexture=D.sourceTexture?D.sourceTexture:null);e.bindTexture(i.TEXTURE_2D_ARRAY,X.__webglTexture,i.TEXTURE0+T)}function vt(D,T){let X=n.get(D);if(D.isRenderTargetTexture===!1&&D.version>0&&X.__version!==D.version){te(X,D,T);return}e.bindTexture(i.TEXTURE_3D,X.__webglTexture,i.TEXTURE0+T)}function mt(D,T){let X=n.get(D);if(D.version>0&&X.__version!==D.version){re(X,D,T);return}e.bindTexture(i.TEXTURE_CUBE_MAP,X.__webglTexture,i.TEXTURE0+T)}let _t={[Fs]:i.REPEAT,[Qn]:i.CLAMP_TO_EDGE,[jo]:i.MIRRORED_REPEAT},oe={[we]:i.NEAREST,[Nd]:i.NEAREST_MIPMAP_NEAREST,[Or]:i.NEAREST_MIPMAP_LINEAR,[$e]:i.LINEAR,[Ma]:i.LINEAR_MIPMAP_NEAREST,[yi]:i.LINEAR_MIPMAP_LINEAR},Pt={[Bd]:i.NEVER,[ou]:i.ALWAYS,[kd]:i.LESS,[su]:i.LEQUAL,[zd]:i.EQUAL,[ru]:i.GEQUAL,[Vd]:i.GREATER,[Gd]:i.NOTEQUAL};function Yt(D,T){if(T.type===En&&t.has("OES_texture_float_linear")===!1&&(T.magFilter===$e||T.magFilter===Ma||T.magFilter===Or||T.magFilter===yi||T.minFilter===$e||T.minFilter===Ma||T.minFilter===Or||T.minFilter===yi)&&Ut("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),i.texParameteri(D,i.TEXTURE_WRAP_S,_t[T.wrapS]),i.texParameteri(D,i.TEXTURE_WRAP_T,_t[T.wrapT]),(D===i.TEXTURE_3D||D===i.TEXTURE_2D_ARRAY)&&i.texParameteri(D,i.TEXTURE_WRAP_R,_t[T.wrapR]),i.texParameteri(D,i.TEXTURE_MAG_FILTER,oe[T.magFilter]),i.texParameteri(D,i.TEXTURE_MIN_FILTER,oe[T.minFilter]),T.compareFunction&&(i.texParameteri(D,i.TEXTURE_COMPARE_MODE,i.COMPARE_REF_TO_TEXTURE),i.texParameteri(D,i.TEXTURE_COMPARE_FUNC,Pt[T.compareFunction])),t.has("EXT_texture_filter_anisotropic")===!0){if(T.magFilter===we||T.minFilter!==Or&&T.minFilter!==yi||T.type===En&&t.has("OES_texture_float_linear")===!1)return;if(T.anisotropy>1||n.get(T).__currentAnisotropy){let X=t.get("EXT_texture_filter_anisotropic");i.texParameterf(D,X.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(T.anisotropy,s.getMaxAnisotropy())),n.get(T).__currentAnisotropy=T.anisotropy}}}function ne(D,T){let X=!1;D.__webglInit===void 0&&(D.__webglInit=!0,T.addEventListener("dispose",R),C(T));let st=T.source,et=f.get(st);et===void 0&&(et={},f.set(st,et));let ut=J(T);if(ut!==D.__cacheKey){et[ut]===void 0&&(et[ut]={texture:i.createTexture(),usedTimes:0},o.memory.textures++,X=!0),et[ut].usedTimes++;let gt=et[D.__cacheKey];gt!==void 0&&(et[D.__cacheKey].usedTimes--,gt.usedTimes===0&&P(T)),D.__cacheKey=ut,D.__webglTexture=et[ut].texture}return X}function nt(D,T,X){return Math.floor(Math.floor(D/X)/T)}function Dt(D,T,X,st){let ut=D.updateRanges;if(ut.length===0)e.texSubImage2D(i.TEXTURE_2D,0,0,0,T.width,T.height,X,st,T.data);else{ut.sort((U,tt)=>U.start-tt.start);let gt=0;for(let U=1;U<ut.length;U++){let tt=ut[gt],K=ut[U],ft=tt.start+tt.count,lt=nt(K.start,T.width,4),ht=nt(tt.start,T.width,4);K.start<=ft+1&&lt===ht&&nt(K.start+K.count-1,T.width,4)===lt?tt.count=Math.max(tt.count,K.start+K.count-tt.start):(++gt,ut[gt]=K)}ut.length=gt+1;let j=e.getParameter(i.UNPACK_ROW_LENGTH),Q=e.getParameter(i.UNPACK_SKIP_PIXELS),dt=e.getParameter(i.UNPACK_SKIP_ROWS);e.pixelStorei(i.UNPACK_ROW_LENGTH,T.width);for(let U=0,tt=ut.length;U<tt;U++){let K=ut[U],ft=Math.floor(K.start/4),lt=Math.ceil(K.count/4),ht=ft%T.width,It=Math.floor(ft/T.width),qt=lt,rt=1;e.pixelStorei(i.UNPACK_SKIP_PIXELS,ht),e.pixelStorei(i.UNPACK_SKIP_ROWS,It),e.texSubImage2D(i.TEXTURE_2D,0,ht,It,qt,rt,X,st,T.data)}D.clearUpdateRanges(),e.pixelStorei(i.UNPACK_ROW_LENGTH,j),e.pixelStorei(i.UNPACK_SKIP_PIXELS,Q),e.pixelStorei(i.UNPACK_SKIP_ROWS,dt)}}function te(D,T,X){let st=i.TEXTURE_2D;(T.isDataArrayTexture||T.isCompressedArrayTexture)&&(st=i.TEXTURE_2D_ARRAY),T.isData3DTexture&&(st=i.TEXTURE_3D);let et=ne(D,T),ut=T.source;e.bindTexture(st,D.__webglTexture,i.TEXTURE0+X);let gt=n.get(ut);if(ut.version!==gt.__version||et===!0){if(e.activeTexture(i.TEXTURE0+X),(typeof ImageBitmap<"u"&&T.image instanceof ImageBitmap)===!1){let rt=Qt.getPrimaries(Qt.workingColorSpace),Lt=T.colorSpace===bi?null:Qt.getPrimaries(T.colorSpace),Ht=T.colorSpace===bi||rt===Lt?i.NONE:i.BROWSER_DEFAULT_WEBGL;e.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,T.flipY),e.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,T.premultiplyAlpha),e.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,Ht)}e.pixelStorei(i.UNPACK_ALIGNMENT,T.unpackAlignment);let Q=v(T.image,!1,s.maxTextureSize);Q=Nt(T,Q);let dt=r.convert(T.format,T.colorSpace),U=r.convert(T.type),tt=w(T.internalFormat,dt,U,T.normalized,T.colorSpace,T.isVideoTexture);Yt(st,T);let K,ft=T.mipmaps,lt=T.isVideoTexture!==!0,ht=gt.__version===void 0||et===!0,It=ut.dataReady,qt=M(T,Q);if(T.isDepthTexture)tt=x(T.format===_i,T.type),ht&&(lt?e.texStorage2D(i.TEXTURE_2D,1,tt,Q.width,Q.height):e.texImage2D(i.TEXTURE_2D,0,tt,Q.width,Q.height,0,dt,U,null));else if(T.isDataTexture)if(ft.length>0){lt&&ht&&e.texStorage2D(i.TEXTURE_2D,qt,tt,ft[0].width,ft[0].height);for(let rt=0,Lt=ft.length;rt<Lt;rt++)K=ft[rt],lt?It&&e.texSubImage2D(i.TEXTURE_2D,rt,0,0,K.width,K.height,dt,U,K.data):e.texImage2D(i.TEXTURE_2D,rt,tt,K.width,K.height,0,dt,U,K.data);T.generateMipmaps=!1}else lt?(ht&&e.texStorage2D(i.TEXTURE_2D,qt,tt,Q.width,Q.height),It&&Dt(T,Q,dt,U)):e.texImage2D(i.TEXTURE_2D,0,tt,Q.width,Q.height,0,dt,U,Q.data);else if(T.isCompressedTexture)if(T.isCompressedArrayTexture){lt&&ht&&e.texStorage3D(i.TEXTURE_2D_ARRAY,qt,tt,ft[0].width,ft[0].height,Q.depth);for(let rt=0,Lt=ft.length;rt<Lt;rt++)if(K=ft[rt],T.format!==dn)if(dt!==null)if(lt){if(It)if(T.layerUpdates.size>0){let Ht=du(K.width,K.height,T.format,T.type);for(let bt of T.layerUpdates){let pe=K.data.subarray(bt*Ht/K.data.BYTES_PER_ELEMENT,(bt+1)*Ht/K.data.BYTES_PER_ELEMENT);e.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,rt,0,0,bt,K.width,K.height,1,dt,pe)}}else e.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,rt,0,0,0,K.width,K.height,Q.depth,dt,K.data)}else e.compressedTexImage3D(i.TEXTURE_2D_ARRAY,rt,tt,K.width,K.height,Q.depth,0,K.data,0,0);else Ut("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else lt?It&&e.texSubImage3D(i.TEXTURE_2D_ARRAY,rt,0,0,0,K.width,K.height,Q.depth,dt,U,K.data):e.texImage3D(i.TEXTURE_2D_ARRAY,rt,tt,K.width,K.height,Q.depth,0,dt,U,K.data);T.layerUpdates.size>0&&T.clearLayerUpdates()}else{lt&&ht&&e.texStorage2D(i.TEXTURE_2D,qt,tt,ft[0].width,ft[0].height);for(let rt=0,Lt=ft.length;rt<Lt;rt++)K=ft[rt],T.format!==dn?dt!==null?lt?It&&e.compressedTexSubImage2D(i.TEXTURE_2D,rt,0,0,K.width,K.height,dt,K.data):e.compressedTexImage2D(i.TEXTURE_2D,rt,tt,K.width,K.height,0,K.data):Ut("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):lt?It&&e.texSubImage2D(i.TEXTURE_2D,rt,0,0,K.width,K.height,dt,U,K.data):e.texImage2D(i.TEXTURE_2D,rt,tt,K.width,K.height,0,dt,U,K.data)}else if(T.isDataArrayTexture)if(lt){if(ht&&e.texStorage3D(i.TEXTURE_2D_ARRAY,qt,tt,Q.width,Q.height,Q.depth),It)if(T.layerUpdates.size>0){let rt=du(Q.width,Q.height,T.format,T.type);for(let Lt of T.layerUpdates){let Ht=Q.data.subarray(Lt*rt/Q.data.BYTES_PER_ELEMENT,(Lt+1)*rt/Q.data.BYTES_PER_ELEMENT);e.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,Lt,Q.width,Q.height,1,dt,U,Ht)}T.clearLayerUpdates()}else e.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,0,Q.width,Q.height,Q.depth,dt,U,Q.data)}else e.texImage3D(i.TEXTURE_2D_ARRAY,0,tt,Q.width,Q.height,Q.depth,0,dt,U,Q.data);else if(T.isData3DTexture)lt?(ht&&e.texStorage3D(i.TEXTURE_3D,qt,tt,Q.width,Q.height,Q.depth),It&&e.texSubImage3D(i.TEXTURE_3D,0,0,0,0,Q.width,Q.height,Q.depth,dt,U,Q.data)):e.texImage3D(i.TEXTURE_3D,0,tt,Q.width,Q.height,Q.depth,0,dt,U,Q.data);else if(T.isFramebufferTexture){if(ht)if(lt)e.texStorage2D(i.TEXTURE_2D,qt,tt,Q.width,Q.height);else{let rt=Q.width,Lt=Q.height;for(let Ht=0;Ht<qt;Ht++)e.texImage2D(i.TEXTURE_2D,Ht,tt,rt,Lt,0,dt,U,null),rt>>=1,Lt>>=1}}else if(T.isHTMLTexture){if("texElementImage2D"in i){let rt=i.canvas;if(rt.hasAttribute("layoutsubtree")||rt.setAttribute("layoutsubtree","true"),Q.parentNode!==rt){rt.appendChild(Q),d.add(T),rt.onpaint=Lt=>{let Ht=Lt.changedElements;for(let bt of d)Ht.includes(bt.image)&&(bt.needsUpdate=!0)},rt.requestPaint();return}if(i.texElementImage2D.length===3)i.texElementImage2D(i.TEXTURE_2D,i.RGBA8,Q);else{let Ht=i.RGBA,bt=i.RGBA,pe=i.UNSIGNED_BYTE;i.texElementImage2D(i.TEXTURE_2D,0,Ht,bt,pe,Q)}i.texParameteri(i.TEXTURE_2D,i.TEXTURE_MIN_FILTER,i.LINEAR),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_S,i.CLAMP_TO_EDGE),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_T,i.CLAMP_TO_EDGE)}}else if(ft.length>0){if(lt&&ht){let rt=Bt(ft[0]);e.texStorage2D(i.TEXTURE_2D,qt,tt,rt.width,rt.height)}for(let rt=0,Lt=ft.length;rt<Lt;rt++)K=ft[rt],lt?It&&e.texSubImage2D(i.TEXTURE_2D,rt,0,0,dt,U,K):e.texImage2D(i.TEXTURE_2D,rt,tt,dt,U,K);T.generateMipmaps=!1}else if(lt){if(ht){let rt=Bt(Q);e.texStorage2D(i.TEXTURE_2D,qt,tt,rt.width,rt.height)}It&&e.texSubImage2D(i.TEXTURE_2D,0,0,0,dt,U,Q)}else e.texImage2D(i.TEXTURE_2D,0,tt,dt,U,Q);S(T)&&T.mipmapsAutoUpdate===!0&&_(st),gt.__version=ut.version,T.onUpdate&&T.onUpdate(T)}D.__version=T.version}function re(D,T,X){if(T.image.length!==6)return;let st=ne(D,T),et=T.source;e.bindTexture(i.TEXTURE_CUBE_MAP,D.__webglTexture,i.TEXTURE0+X);let ut=n.get(et);if(et.version!==ut.__version||st===!0){e.activeTexture(i.TEXTURE0+X);let gt=Qt.getPrimaries(Qt.workingColorSpace),j=T.colorSpace===bi?null:Qt.getPrimaries(T.colorSpace),Q=T.colorSpace===bi||gt===j?i.NONE:i.BROWSER_DEFAULT_WEBGL;e.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,T.flipY),e.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,T.premultiplyAlpha),e.pixelStorei(i.UNPACK_ALIGNMENT,T.unpackAlignment),e.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,Q);let dt=T.isCompressedTexture||T.image[0].isCompressedTexture,U=T.image[0]&&T.image[0].isDataTexture,tt=[];for(let bt=0;bt<6;bt++)!dt&&!U?tt[bt]=v(T.image[bt],!0,s.maxCubemapSize):tt[bt]=U?T.image[bt].image:T.image[bt],tt[bt]=Nt(T,tt[bt]);let K=tt[0],ft=r.convert(T.format,T.colorSpace),lt=r.convert(T.type),ht=w(T.internalFormat,ft,lt,T.normalized,T.colorSpace),It=T.isVideoTexture!==!0,qt=ut.__version===void 0||st===!0,rt=et.dataReady,Lt=M(T,K);Yt(i.TEXTURE_CUBE_MAP,T);let Ht;if(T.isDepthTexture){if(ht=x(T.format===_i,T.type),qt)if(It)e.texStorage2D(i.TEXTURE_CUBE_MAP,1,ht,K.width,K.height);else for(let bt=0;bt<6;bt++)e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,0,ht,K.width,K.height,0,ft,lt,null)}else if(dt){It&&qt&&e.texStorage2D(i.TEXTURE_CUBE_MAP,Lt,ht,K.width,K.height);for(let bt=0;bt<6;bt++){Ht=tt[bt].mipmaps;for(let pe=0;pe<Ht.length;pe++){let Ve=Ht[pe];T.format!==dn?ft!==null?It?rt&&e.compressedTexSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe,0,0,Ve.width,Ve.height,ft,Ve.data):e.compressedTexImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe,ht,Ve.width,Ve.height,0,Ve.data):Ut("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):It?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe,0,0,Ve.width,Ve.height,ft,lt,Ve.data):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe,ht,Ve.width,Ve.height,0,ft,lt,Ve.data)}}}else{if(Ht=T.mipmaps,It&&qt){Ht.length>0&&Lt++;let bt=Bt(tt[0]);e.texStorage2D(i.TEXTURE_CUBE_MAP,Lt,ht,bt.width,bt.height)}for(let bt=0;bt<6;bt++)if(U){It?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,0,0,0,tt[bt].width,tt[bt].height,ft,lt,tt[bt].data):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,0,ht,tt[bt].width,tt[bt].height,0,ft,lt,tt[bt].data);for(let pe=0;pe<Ht.length;pe++){let Ti=Ht[pe].image[bt].image;It?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe+1,0,0,Ti.width,Ti.height,ft,lt,Ti.data):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe+1,ht,Ti.width,Ti.height,0,ft,lt,Ti.data)}}else{It?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,0,0,0,ft,lt,tt[bt]):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,0,ht,ft,lt,tt[bt]);for(let pe=0;pe<Ht.length;pe++){let Ve=Ht[pe];It?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe+1,0,0,ft,lt,Ve.image[bt]):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe+1,ht,ft,lt,Ve.image[bt])}}}S(T)&&T.mipmapsAutoUpdate===!0&&_(i.TEXTURE_CUBE_MAP),ut.__version=et.version,T.onUpdate&&T.onUpdate(T)}D.__version=T.version}function he(D,T,X,st,et,ut){let gt=r.convert(X.format,X.colorSpace),j=r.convert(X.type),Q=w(X.internalFormat,gt,j,X.normalized,X.colorSpace),dt=n.get(T),U=n.get(X);if(U.__renderTarget=T,!dt.__hasExternalTextures){let tt=Math.max(1,T.width>>ut),K=Math.max(1,T.height>>ut);et===i.TEXTURE_3D||et===i.TEXTURE_2D_ARRAY?e.texImage3D(et,ut,Q,tt,K,T.depth,0,gt,j,null):e.texImage2D(et,ut,Q,tt,K,0,gt,j,null)}e.bindFramebuffer(i.FRAMEBUFFER,D),yt(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,st,et,U.__webglTexture,0,Ae(T)):(et===i.TEXTURE_2D||et>=i.TEXTURE_CUBE_MAP_POSITIVE_X&&et<=i.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&i.framebufferTexture2D(i.FRAMEBUFFER,st,et,U.__webglTexture,ut),e.bindFramebuffer(i.FRAMEBUFFER,null)}function Ke(D,T,X){if(i.bindRenderbuffer(i.RENDERBUFFER,D),T.depthBuffer){let st=T.depthTexture,et=st&&st.isDepthTexture?st.type:null,ut=x(T.stencilBuffer,et),gt=T.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;yt(T)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,Ae(T),ut,T.width,T.height):X?i.renderbufferStorageMultisample(i.RENDERBUFFER,Ae(T),ut,T.width,T.height):i.renderbufferStorage(i.RENDERBUFFER,ut,T.width,T.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,gt,i.RENDERBUFFER,D)}else{let st=T.textures;for(let et=0;et<st.length;et++){let ut=st[et],gt=r.convert(ut.format,ut.colorSpace),j=r.convert(ut.type),Q=w(ut.internalFormat,gt,j,ut.normalized,ut.colorSpace);yt(T)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,Ae(T),Q,T.width,T.height):X?i.renderbufferStorageMultisample(i.RENDERBUFFER,Ae(T),Q,T.width,T.height):i.renderbufferStorage(i.RENDERBUFFER,Q,T.width,T.height)}}i.bindRenderbuffer(i.RENDERBUFFER,null)}function xe(D,T,X){let st=T.isWebGLCubeRenderTarget===!0;if(e.bindFramebuffer(i.FRAMEBUFFER,D),!(T.depthTexture&&T.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let et=n.get(T.depthTexture);et.__renderTarget=T;let ut=st?T.depthTexture.image[0]:T.depthTexture.image;(!et.__webglTexture||ut.width!==T.width||ut.height!==T.height)&&(ut.width=T.width,ut.height=T.height,T.depthTexture.needsUpdate=!0),st?mt(T.depthTexture,0):it(T.depthTexture,0);let gt=et.__webglTexture,j=Ae(T),Q=st?i.TEXTURE_CUBE_MAP_POSITIVE_X+X:i.TEXTURE_2D,dt=T.depthTexture.format===_i?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;if(T.depthTexture.format===gi)yt(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,dt,Q,gt,0,j):i.framebufferTexture2D(i.FRAMEBUFFER,dt,Q,gt,0);else if(T.depthTexture.format===_i)yt(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,dt,Q,gt,0,j):i.framebufferTexture2D(i.FRAMEBUFFER,dt,Q,gt,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function pn(D){let T=n.get(D),X=D.isWebGLCubeRenderTarget===!0;if(T.__boundDepthTexture!==D.depthTexture){let st=D.depthTexture;if(T.__depthDisposeCallback&&T.__depthDisposeCallback(),st){let et=()=>{delete T.__boundDepthTexture,delete T.__depthDisposeCallback,st.removeEventListener("dispose",et)};st.addEventListener("dispose",et),T.__depthDisposeCallback=et}T.__boundDepthTexture=st}if(D.depthTexture&&!T.__autoAllocateDepthBuffer)if(X)for(let st=0;st<6;st++)xe(T.__webglFramebuffer[st],D,st);else D.texture.mipmaps.length>0?xe(T.__webglFramebuffer[0],D,0):xe(T.__webglFramebuffer,D,0);else if(X){T.__webglDepthbuffer=[];for(let st=0;st<6;st++)if(e.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer[st]),T.__webglDepthbuffer[st]===void 0)T.__webglDepthbuffer[st]=i.createRenderbuffer(),Ke(T.__webglDepthbuffer[st],D,!1);else{let et=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,ut=T.__webglDepthbuffer[st];i.bindRenderbuffer(i.RENDERBUFFER,ut),i.framebufferRenderbuffer(i.FRAMEBUFFER,et,i.RENDERBUFFER,ut)}}else if(D.texture.mipmaps.length>0?e.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer[0]):e.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer),T.__webglDepthbuffer===void 0)T.__webglDepthbuffer=i.createRenderbuffer(),Ke(T.__webglDepthbuffer,D,!1);else{let et=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,ut=T.__webglDepthbuffer;i.bindRenderbuffer(i.RENDERBUFFER,ut),i.framebufferRenderbuffer(i.FRAMEBUFFER,et,i.RENDERBUFFER,ut)}e.bindFramebuffer(i.FRAMEBUFFER,null)}function mn(D,T,X){let st=n.get(D);T!==void 0&&he(st.__webglFramebuffer,D,D.texture,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,0),X!==void 0&&pn(D)}function gn(D){let T=D.texture,X=n.get(D),st=n.get(T);D.addEventListener("dispose",I),C(D);let et=D.textures,ut=D.isWebGLCubeRenderTarget===!0,gt=et.length>1;if(gt||(st.__webglTexture===void 0&&(st.__webglTexture=i.createTexture()),st.__version=T.version,o.memory.textures++),ut){X.__webglFramebuffer=[];for(let j=0;j<6;j++)if(T.mipmaps.length>0){X.__webglFramebuffer[j]=[];for(let Q=0;Q<T.mipmaps.length;Q++)X.__webglFramebuffer[j][Q]=i.createFramebuffer()}else X.__webglFramebuffer[j]=i.createFramebuffer()}else{if(T.mipmaps.length>0){X.__webglFramebuffer=[];for(let j=0;j<T.mipmaps.length;j++)X.__webglFramebuffer[j]=i.createFramebuffer()}else X.__webglFramebuffer=i.createFramebuffer();if(gt)for(let j=0,Q=et.length;j<Q;j++){let dt=n.get(et[j]);dt.__webglTexture===void 0&&(dt.__webglTexture=i.createTexture(),o.memory.textures++)}if(D.samples>0&&yt(D)===!1){X.__webglMultisampledFramebuffer=i.createFramebuffer(),X.__webglColorRenderbuffer=[],e.bindFramebuffer(i.FRAMEBUFFER,X.__webglMultisampledFramebuffer);for(let j=0;j<et.length;j++){let Q=et[j];X.__webglColorRenderbuffer[j]=i.createRenderbuffer(),i.bindRenderbuffer(i.RENDERBUFFER,X.__webglColorRenderbuffer[j]);let dt=r.convert(Q.format,Q.colorSpace),U=r.convert(Q.type),tt=w(Q.internalFormat,dt,U,Q.normalized,Q.colorSpace,D.isXRRenderTarget===!0),K=Ae(D);i.renderbufferStorageMultisample(i.RENDERBUFFER,K,tt,D.width,D.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+j,i.RENDERBUFFER,X.__webglColorRenderbuffer[j])}i.bindRenderbuffer(i.RENDERBUFFER,null),D.depthBuffer&&(X.__webglDepthRenderbuffer=i.createRenderbuffer(),Ke(X.__webglDepthRenderbuffer,D,!0)),e.bindFramebuffer(i.FRAMEBUFFER,null)}}if(ut){e.bindTexture(i.TEXTURE_CUBE_MAP,st.__webglTexture),Yt(i.TEXTURE_CUBE_MAP,T);for(let j=0;j<6;j++)if(T.mipmaps.length>0)for(let Q=0;Q<T.mipmaps.length;Q++)he(X.__webglFramebuffer[j][Q],D,T,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+j,Q);else he(X.__webglFramebuffer[j],D,T,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+j,0);S(T)?_(i.TEXTURE_CUBE_MAP):T.mipmaps.length>0&&i.texParameteri(i.TEXTURE_CUBE_MAP,i.TEXTURE_MAX_LEVEL,T.mipmaps.length-1),e.unbindTexture()}else if(gt){for(let j=0,Q=et.length;j<Q;j++){let dt=et[j],U=n.get(dt),tt=i.TEXTURE_2D;(D.isWebGL3DRenderTarget||D.isWebGLArrayRenderTarget)&&(tt=D.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),e.bindTexture(tt,U.__webglTexture),Yt(tt,dt),he(X.__webglFramebuffer,D,dt,i.COLOR_ATTACHMENT0+j,tt,0),S(dt)&&_(tt)}e.unbindTexture()}else{let j=i.TEXTURE_2D;if((D.isWebGL3DRenderTarget||D.isWebGLArrayRenderTarget)&&(j=D.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),e.bindTexture(j,st.__webglTexture),Yt(j,T),T.mipmaps.length>0)for(let Q=0;Q<T.mipmaps.length;Q++)he(X.__webglFramebuffer[Q],D,T,i.COLOR_ATTACHMENT0,j,Q);else he(X.__webglFramebuffer,D,T,i.COLOR_ATTACHMENT0,j,0);S(T)?_(j):T.mipmaps.length>0&&i.texParameteri(j,i.TEXTURE_MAX_LEVEL,T.mipmaps.length-1),e.unbindTexture()}D.depthBuffer&&pn(D)}function V(D){let T=D.textures;for(let X=0,st=T.length;X<st;X++){let et=T[X];if(S(et)&&et.mipmapsAutoUpdate===!0){let ut=b(D),gt=n.get(et).__webglTexture;e.bindTexture(ut,gt),_(ut),e.unbindTexture()}}}let Rn=[];function Ee(D){if(D.samples>0){if(yt(D)===!1){let T=D.textures,X=D.width,st=D.height,et=i.COLOR_BUFFER_BIT,ut=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,gt=n.get(D),j=T.length>1;if(j)for(let dt=0;dt<T.length;dt++)e.bindFramebuffer(i.FRAMEBUFFER,gt.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+dt,i.RENDERBUFFER,null),e.bindFramebuffer(i.FRAMEBUFFER,gt.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+dt,i.TEXTURE_2D,null,0);e.bindFramebuffer(i.READ_FRAMEBUFFER,gt.__webglMultisampledFramebuffer),D.texture.mipmaps.length>0?e.bindFramebuffer(i.DRAW_FRAMEBUFFER,gt.__webglFramebuffer[0]):e.bindFramebuffer(i.DRAW_FRAMEBUFFER,gt.__webglFramebuffer);for(let dt=0;dt<T.length;dt++){if(D.resolveDepthBuffer&&(D.depthBuffer&&(et|=i.DEPTH_BUFFER_BIT),D.stencilBuffer&&D.resolveStencilBuffer&&(et|=i.STENCIL_BUFFER_BIT)),j){i.framebufferRenderbuffer(i.READ_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.RENDERBUFFER,gt.__webglColorRenderbuffer[dt]);let U=n.get(T[dt]).__webglTexture;i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,U,0)}i.blitFramebuffer(0,0,X,st,0,0,X,st,et,i.NEAREST),l===!0&&(Rn.length=0,Rn.push(i.COLOR_ATTACHMENT0+dt),D.depthBuffer&&D.storeMultisampledDepthBuffer===!1&&Rn.push(ut),i.invalidateFramebuffer(i.READ_FRAMEBUFFER,Rn))}if(e.bindFramebuffer(i.READ_FRAMEBUFFER,null),e.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),j)for(let dt=0;dt<T.length;dt++){e.bindFramebuffer(i.FRAMEBUFFER,gt.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+dt,i.RENDERBUFFER,gt.__webglColorRenderbuffer[dt]);let U=n.get(T[dt]).__webglTexture;e.bindFramebuffer(i.FRAMEBUFFER,gt.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+dt,i.TEXTURE_2D,U,0)}e.bindFramebuffer(i.DRAW_FRAMEBUFFER,gt.__webglMultisampledFramebuffer)}else if(D.depthBuffer&&D.storeMultisampledDepthBuffer===!1&&l){let T=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;i.invalidateFramebuffer(i.DRAW_FRAMEBUFFER,[T])}}}function Ae(D){return Math.min(s.maxSamples,D.samples)}function yt(D){let T=n.get(D);return D.samples>0&&t.has("WEBGL_multisampled_render_to_texture")===!0&&T.__useRenderToTexture!==!1}function Ne(D){let T=o.render.frame;h.get(D)!==T&&(h.set(D,T),D.update())}function Nt(D,T){let X=D.colorSpace,st=D.format,et=D.type;return D.isCompressedTexture===!0||D.isVideoTexture===!0||X!==Sr&&X!==bi&&(Qt.getTransfer(X)===de?(st!==dn||et!==Be)&&Ut("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):Ft("WebGLTextures: Unsupported texture color space:",X)),T}function Bt(D){return typeof HTMLImageElement<"u"&&D instanceof HTMLImageElement?(c.width=D.naturalWidth||D.width,c.height=D.naturalHeight||D.height):typeof VideoFrame<"u"&&D instanceof VideoFrame?(c.width=D.displayWidth,c.height=D.displayHeight):(c.width=D.width,c.height=D.height),c}this.allocateTextureUnit=at,this.resetTextureUnits=H,this.getTextureUnits=Y,this.setTextureUnits=ot,this.setTexture2D=it,this.setTexture2DArray=ct,this.setTexture3D=vt,this.setTextureCube=mt,this.rebindTextures=mn,this.setupRenderTarget=gn,this.updateRenderTargetMipmap=V,this.updateMultisampleRenderTarget=Ee,this.setupDepthRenderbuffer=pn,this.setupFrameBufferTexture=he,this.useMultisampledRTT=yt,this.dispose=z}function Zy(i,t){function e(n,s=bi){let r,o=Qt.getTransfer(s);if(n===Be)return i.UNSIGNED_BYTE;if(n===wa)return i.UNSIGNED_SHORT_4_4_4_4;if(n===Ta)return i.UNSIGNED_SHORT_5_5_5_1;if(n===Qc)return i.UNSIGNED_INT_5_9_9_9_REV;if(n===tu)return i.UNSIGNED_INT_10F_11F_11F_REV;if(n===Kc)return i.BYTE;if(n===jc)return i.SHORT;if(n===qs)return i.UNSIGNED_SHORT;if(n===Sa)return i.INT;if(n===qn)return i.UNSIGNED_INT;if(n===En)return i.FLOAT;if(n===$n)return i.HALF_FLOAT;if(n===eu)return i.ALPHA;if(n===nu)return i.RGB;if(n===dn)return i.RGBA;if(n===gi)return i.DEPTH_COMPONENT;if(n===_i)return i.DEPTH_STENCIL;if(n===Br)return i.RED;if(n===Ea)return i.RED_INTEGER;if(n===zi)return i.RG;if(n===Aa)return i.RG_INTEGER;if(n===$s)return i.RGBA_INTEGER;if(n===kr||n===zr||n===Vr||n===Gr)if(o===de)if(r=t.get("WEBGL_compressed_texture_s3tc_srgb"),r!==null){if(n===kr)return r.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(n===zr)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(n===Vr)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(n===Gr)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(r=t.get("WEBGL_compressed_texture_s3tc"),r!==null){if(n===kr)return r.COMPRESSED_RGB_S3TC_DXT1_EXT;if(n===zr)return r.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(n===Vr)return r.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(n===Gr)return r.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(n===Ca||n===Ra||n===Pa||n===Ia)if(r=t.get("WEBGL_compressed_texture_pvrtc"),r!==null){if(n===Ca)return r.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(n===Ra)return r.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(n===Pa)return r.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(n===Ia)return r.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(n===La||n===Da||n===Na||n===Ua||n===Fa||n===Hr||n===Oa)if(r=t.get("WEBGL_compressed_texture_etc"),r!==null){if(n===La||n===Da)return o===de?r.COMPRESSED_SRGB8_ETC2:r.COMPRESSED_RGB8_ETC2;if(n===Na)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:r.COMPRESSED_RGBA8_ETC2_EAC;if(n===Ua)return r.COMPRESSED_R11_EAC;if(n===Fa)return r.COMPRESSED_SIGNED_R11_EAC;if(n===Hr)return r.COMPRESSED_RG11_EAC;if(n===Oa)return r.COMPRESSED_SIGNED_RG11_EAC}else return null;if(n===Ba||n===ka||n===za||n===Va||n===Ga||n===Ha||n===Wa||n===Xa||n===qa||n===$a||n===Ya||n===Za||n===Ja||n===Ka)if(r=t.get("WEBGL_compressed_texture_astc"),r!==null){if(n===Ba)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:r.COMPRESSED_RGBA_ASTC_4x4_KHR;if(n===ka)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:r.COMPRESSED_RGBA_ASTC_5x4_KHR;if(n===za)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:r.COMPRESSED_RGBA_ASTC_5x5_KHR;if(n===Va)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:r.COMPRESSED_RGBA_ASTC_6x5_KHR;if(n===Ga)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:r.COMPRESSED_RGBA_ASTC_6x6_KHR;if(n===Ha)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:r.COMPRESSED_RGBA_ASTC_8x5_KHR;if(n===Wa)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:r.COMPRESSED_RGBA_ASTC_8x6_KHR;if(n===Xa)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:r.COMPRESSED_RGBA_ASTC_8x8_KHR;if(n===qa)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:r.COMPRESSED_RGBA_ASTC_10x5_KHR;if(n===$a)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:r.COMPRESSED_RGBA_ASTC_10x6_KHR;if(n===Ya)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:r.COMPRESSED_RGBA_ASTC_10x8_KHR;if(n===Za)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:r.COMPRESSED_RGBA_ASTC_10x10_KHR;if(n===Ja)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:r.COMPRESSED_RGBA_ASTC_12x10_KHR;if(n===Ka)return o===de?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:r.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(n===ja||n===Qa||n===tl)if(r=t.get("EXT_texture_compression_bptc"),r!==null){if(n===ja)return o===de?r.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:r.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(n===Qa)return r.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(n===tl)return r.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(n===el||n===nl||n===Wr||n===il)if(r=t.get("EXT_texture_compression_rgtc"),r!==null){if(n===el)return r.COMPRESSED_RED_RGTC1_EXT;if(n===nl)return r.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(n===Wr)return r.COMPRESSED_RED_GREEN_RGTC2_EXT;if(n===il)return r.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return n===rs?i.UNSIGNED_INT_24_8:i[n]!==void 0?i[n]:null}return{convert:e}}var Jy=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,Ky=`
uniform sampler2DArray depthColor;
uniform float depthWidth;
uniform float depthHeight;

void main() {

	vec2 coord = vec2( gl_FragCoord.x / depthWidth, gl_FragCoord.y / depthHeight );

	if ( coord.x >= 1.0 ) {

		gl_FragDepth = texture( depthColor, vec3( coord.x - 1.0, coord.y, 1 ) ).r;

	} else {

		gl_FragDepth = texture( depthColor, vec3( coord.x, coord.y, 0 ) ).r;

	}

}`,bu=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(t,e){if(this.texture===null){let n=new Dr(t.texture);(t.depthNear!==e.depthNear||t.depthFar!==e.depthFar)&&(this.depthNear=t.depthNear,this.depthFar=t.depthFar),this.texture=n}}getMesh(t){if(this.texture!==null&&this.mesh===null){let e=t.cameras[0].viewport,n=new ni({vertexShader:Jy,fragmentShader:Ky,uniforms:{depthColor:{value:this.texture},depthWidth:{value:e.z},depthHeight:{value:e.w}}});this.mesh=new rn(new vi(20,20),n)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},Mu=class extends ti{constructor(t,e){super();let n=this,s=null,r=1,o=null,a="local-floor",l=1,c=null,h=null,d=null,u=null,f=null,g=null,y=typeof XRWebGLBinding<"u",m=new bu,p={},v=e.getContextAttributes(),S=null,_=null,b=[],w=[],x=new Gt,M=null,C=null,A=new qe;A.viewport=new Te;let R=new qe;R.viewport=new Te;let I=[A,R],F=new ya,L=null,z=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(J){let it=b[J];return it===void 0&&(it=new ks,b[J]=it),it.getTargetRaySpace()},this.getControllerGrip=function(J){let it=b[J];return it===void 0&&(it=new ks,b[J]=it),it.getGripSpace()},this.getHand=function(J){let it=b[J];return it===void 0&&(it=new ks,b[J]=it),it.getHandSpace()};function q(J){let it=w.indexOf(J.inputSource);if(it===-1)return;let ct=b[it];ct!==void 0&&(ct.update(J.inputSource,J.frame,c||o),ct.dispatchEvent({type:J.type,data:J.inputSource}))}function P(){s.removeEventListener("select",q),s.removeEventListener("selectstart",q),s.removeEventListener("selectend",q),s.removeEventListener("squeeze",q),s.removeEventListener("squeezestart",q),s.removeEventListener("squeezeend",q),s.removeEventListener("end",P),s.removeEventListener("inputsourceschange",G);for(let J=0;J<b.length;J++){let it=w[J];it!==null&&(w[J]=null,b[J].disconnect(it))}L=null,z=null,m.reset();for(let J in p)delete p[J];if(t.setRenderTarget(S),f=null,u=null,d=null,s=null,_=null,at.stop(),n.isPresenting=!1,t.setPixelRatio(M),t.setSize(x.width,x.height,!1),C!==null){let J=C.camera;J.fov=C.fov,J.zoom=C.zoom,J.updateProjectionMatrix(),C=null}n.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(J){r=J,n.isPresenting===!0&&Ut("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(J){a=J,n.isPresenting===!0&&Ut("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(J){c=J},this.getBaseLayer=function(){return u!==null?u:f},this.getBinding=function(){return d===null&&y&&(d=new XRWebGLBinding(s,e)),d},this.getFrame=function(){return g},this.getSession=function(){return s},this.setSession=async function(J){if(s=J,s!==null){if(S=t.getRenderTarget(),s.addEventListener("select",q),s.addEventListener("selectstart",q),s.addEventListener("selectend",q),s.addEventListener("squeeze",q),s.addEventListener("squeezestart",q),s.addEventListener("squeezeend",q),s.addEventListener("end",P),s.addEventListener("inputsourceschange",G),v.xrCompatible!==!0&&await e.makeXRCompatible(),M=t.getPixelRatio(),t.getSize(x),y&&"createProjectionLayer"in XRWebGLBinding.prototype){let ct=null,vt=null,mt=null;v.depth&&(mt=v.stencil?e.DEPTH24_STENCIL8:e.DEPTH_COMPONENT24,ct=v.stencil?_i:gi,vt=v.stencil?rs:qn);let _t={colorFormat:e.RGBA8,depthFormat:mt,scaleFactor:r};d=this.getBinding(),u=d.createProjectionLayer(_t),s.updateRenderState({layers:[u]}),t.setPixelRatio(1),t.setSize(u.textureWidth,u.textureHeight,!1),_=new Ye(u.textureWidth,u.textureHeight,{format:dn,type:Be,depthTexture:new xi(u.textureWidth,u.textureHeight,vt,void 0,void 0,void 0,void 0,void 0,void 0,ct),stencilBuffer:v.stencil,colorSpace:t.outputColorSpace,samples:v.antialias?4:0,resolveDepthBuffer:u.ignoreDepthValues===!1,resolveStencilBuffer:u.ignoreDepthValues===!1,storeMultisampledDepthBuffer:u.ignoreDepthValues===!1,storeMultisampledStencilBuffer:u.ignoreDepthValues===!1})}else{let ct={antialias:v.antialias,alpha:!0,depth:v.depth,stencil:v.stencil,framebufferScaleFactor:r};f=new XRWebGLLayer(s,e,ct),s.updateRenderState({baseLayer:f}),t.setPixelRatio(1),t.setSize(f.framebufferWidth,f.framebufferHeight,!1),_=new Ye(f.framebufferWidth,f.framebufferHeight,{format:dn,type:Be,colorSpace:t.outputColorSpace,stencilBuffer:v.stencil,resolveDepthBuffer:f.ignoreDepthValues===!1,resolveStencilBuffer:f.ignoreDepthValues===!1,storeMultisampledDepthBuffer:f.ignoreDepthValues===!1,storeMultisampledStencilBuffer:f.ignoreDepthValues===!1})}_.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await s.requestReferenceSpace(a),at.setContext(s),at.start(),n.isPresenting=!0,n.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(s!==null)return s.environmentBlendMode},this.getDepthTexture=function(){return m.getDepthTexture()};function G(J){for(let it=0;it<J.removed.length;it++){let ct=J.removed[it],vt=w.indexOf(ct);vt>=0&&(w[vt]=null,b[vt].disconnect(ct))}for(let it=0;it<J.added.length;it++){let ct=J.added[it],vt=w.indexOf(ct);if(vt===-1){for(let _t=0;_t<b.length;_t++)if(_t>=w.length){w.push(ct),vt=_t;break}else if(w[_t]===null){w[_t]=ct,vt=_t;break}if(vt===-1)break}let mt=b[vt];mt&&mt.connect(ct)}}function k(J,it){it===null?J.matrixWorld.copy(J.matrix):J.matrixWorld.multiplyMatrices(it.matrixWorld,J.matrix),J.matrixWorldInverse.copy(J.matrixWorld).invert()}this.updateCamera=function(J){if(s===null)return;let it=J.near,ct=J.far;m.texture!==null&&(m.depthNear>0&&(it=m.depthNear),m.depthFar>0&&(ct=m.depthFar)),F.near=R.near=A.near=it,F.far=R.far=A.far=ct,(L!==F.near||z!==F.far)&&(s.updateRenderState({depthNear:F.near,depthFar:F.far}),L=F.near,z=F.far),F.layers.mask=J.layers.mask|6,A.layers.mask=F.layers.mask&-5,R.layers.mask=F.layers.mask&-3;let vt=J.parent,mt=F.cameras;k(F,vt);for(let _t=0;_t<mt.length;_t++)k(mt[_t],vt);F.projectionMatrix.copy(A.projectionMatrix),F.projectionMatrixInverse.copy(A.projectionMatrixInverse),C===null&&J.isPerspectiveCamera&&(C={camera:J,fov:J.fov,zoom:J.zoom}),H(J,F,vt)};function H(J,it,ct){ct===null?J.matrix.copy(it.matrixWorld):(J.matrix.copy(ct.matrixWorld),J.matrix.invert(),J.matrix.multiply(it.matrixWorld)),J.matrix.decompose(J.position,J.quaternion,J.scale),J.updateMatrixWorld(!0),J.projectionMatrix.copy(it.projectionMatrix),J.projectionMatrixInverse.copy(it.projectionMatrixInverse),J.isPerspectiveCamera&&(J.fov=ta*2*Math.atan(1/J.projectionMatrix.elements[5]),J.zoom=1)}this.getCamera=function(){return F},this.getFoveation=function(){if(!(u===null&&f===null))return l},this.setFoveation=function(J){l=J,u!==null&&(u.fixedFoveation=J),f!==null&&f.fixedFoveation!==void 0&&(f.fixedFoveation=J)},this.hasDepthSensing=function(){return m.texture!==null},this.getDepthSensingMesh=function(){return m.getMesh(F)},this.getCameraTexture=function(J){return p[J]};let Y=null;function ot(J,it){if(h=it.getViewerPose(c||o),g=it,h!==null){let ct=h.views;f!==null&&(t.setRenderTargetFramebuffer(_,f.framebuffer),t.setRenderTarget(_));let vt=!1;ct.length!==F.cameras.length&&(F.cameras.length=0,vt=!0);for(let Pt=0;Pt<ct.length;Pt++){let Yt=ct[Pt],ne=null;if(f!==null)ne=f.getViewport(Yt);else{let Dt=d.getViewSubImage(u,Yt);ne=Dt.viewport,Pt===0&&(t.setRenderTargetTextures(_,Dt.colorTexture,Dt.depthStencilTexture),t.setRenderTarget(_))}let nt=I[Pt];nt===void 0&&(nt=new qe,nt.layers.enable(Pt),nt.viewport=new Te,I[Pt]=nt),nt.matrix.fromArray(Yt.transform.matrix),nt.matrix.decompose(nt.position,nt.quaternion,nt.scale),nt.projectionMatrix.fromArray(Yt.projectionMatrix),nt.projectionMatrixInverse.copy(nt.projectionMatrix).invert(),nt.viewport.set(ne.x,ne.y,ne.width,ne.height),Pt===0&&(F.matrix.copy(nt.matrix),F.matrix.decompose(F.position,F.quaternion,F.scale)),vt===!0&&F.cameras.push(nt)}let mt=s.enabledFeatures;if(mt&&mt.includes("depth-sensing")&&s.depthUsage=="gpu-optimized"&&y){d=n.getBinding();let Pt=d.getDepthInformation(ct[0]);Pt&&Pt.isValid&&Pt.texture&&m.init(Pt,s.renderState)}if(mt&&mt.includes("camera-access")&&y){t.state.unbindTexture(),d=n.getBinding();for(let Pt=0;Pt<ct.length;Pt++){let Yt=ct[Pt].camera;if(Yt){let ne=p[Yt];ne||(ne=new Dr,p[Yt]=ne);let nt=d.getCameraImage(Yt);ne.sourceTexture=nt}}}}for(let ct=0;ct<b.length;ct++){let vt=w[ct],mt=b[ct];vt!==null&&mt!==void 0&&mt.update(vt,it,c||o)}Y&&Y(J,it),it.detectedPlanes&&n.dispatchEvent({type:"planesdetected",data:it}),g=null}let at=new bf;at.setAnimationLoop(ot),this.setAnimationLoop=function(J){Y=J},this.dispose=function(){}}},jy=new Zt,If=new Ot;If.set(-1,0,0,0,1,0,0,0,1);function Qy(i,t){function e(m,p){m.matrixAutoUpdate===!0&&m.updateMatrix(),p.value.copy(m.matrix)}function n(m,p){p.color.getRGB(m.fogColor.value,cu(i)),p.isFog?(m.fogNear.value=p.near,m.fogFar.value=p.far):p.isFogExp2&&(m.fogDensity.value=p.density)}function s(m,p,v,S,_){p.isNodeMaterial?p.uniformsNeedUpdate=!1:p.isMeshBasicMaterial?r(m,p):p.isMeshLambertMaterial?(r(m,p),p.envMap&&(m.envMapIntensity.value=p.envMapIntensity)):p.isMeshToonMaterial?(r(m,p),d(m,p)):p.isMeshPhongMaterial?(r(m,p),h(m,p),p.envMap&&(m.envMapIntensity.value=p.envMapIntensity)):p.isMeshStandardMaterial?(r(m,p),u(m,p),p.isMeshPhysicalMaterial&&f(m,p,_)):p.isMeshMatcapMaterial?(r(m,p),g(m,p)):p.isMeshDepthMaterial?r(m,p):p.isMeshDistanceMaterial?(r(m,p),y(m,p)):p.isMeshNormalMaterial?r(m,p):p.isLineBasicMaterial?(o(m,p),p.isLineDashedMaterial&&a(m,p)):p.isPointsMaterial?l(m,p,v,S):p.isSpriteMaterial?c(m,p):p.isShadowMaterial?(m.color.value.copy(p.color),m.opacity.value=p.opacity):p.isShaderMaterial&&(p.uniformsNeedUpdate=!1)}function r(m,p){m.opacity.value=p.opacity,p.color&&m.diffuse.value.copy(p.color),p.emissive&&m.emissive.value.copy(p.emissive).multiplyScalar(p.emissiveIntensity),p.map&&(m.map.value=p.map,e(p.map,m.mapTransform)),p.alphaMap&&(m.alphaMap.value=p.alphaMap,e(p.alphaMap,m.alphaMapTransform)),p.bumpMap&&(m.bumpMap.value=p.bumpMap,e(p.bumpMap,m.bumpMapTransform),m.bumpScale.value=p.bumpScale,p.side===Ze&&(m.bumpScale.value*=-1)),p.normalMap&&(m.normalMap.value=p.normalMap,e(p.normalMap,m.normalMapTransform),m.normalScale.value.copy(p.normalScale),p.side===Ze&&m.normalScale.value.negate()),p.displacementMap&&(m.displacementMap.value=p.displacementMap,e(p.displacementMap,m.displacementMapTransform),m.displacementScale.value=p.displacementScale,m.displacementBias.value=p.displacementBias),p.emissiveMap&&(m.emissiveMap.value=p.emissiveMap,e(p.emissiveMap,m.emissiveMapTransform)),p.specularMap&&(m.specularMap.value=p.specularMap,e(p.specularMap,m.specularMapTransform)),p.alphaTest>0&&(m.alphaTest.value=p.alphaTest);let v=t.get(p),S=v.envMap,_=v.envMapRotation;S&&(m.envMap.value=S,m.envMapRotation.value.setFromMatrix4(jy.makeRotationFromEuler(_)).transpose(),S.isCubeTexture&&S.isRenderTargetTexture===!1&&m.envMapRotation.value.premultiply(If),m.reflectivity.value=p.reflectivity,m.ior.value=p.ior,m.refractionRatio.value=p.refractionRatio),p.lightMap&&(m.lightMap.value=p.lightMap,m.lightMapIntensity.value=p.lightMapIntensity,e(p.lightMap,m.lightMapTransform)),p.aoMap&&(m.aoMap.value=p.aoMap,m.aoMapIntensity.value=p.aoMapIntensity,e(p.aoMap,m.aoMapTransform))}function o(m,p){m.diffuse.value.copy(p.color),m.opacity.value=p.opacity,p.map&&(m.map.value=p.map,e(p.map,m.mapTransform))}function a(m,p){m.dashSize.value=p.dashSize,m.totalSize.value=p.dashSize+p.gapSize,m.scale.value=p.scale}function l(m,p,v,S){m.diffuse.value.copy(p.color),m.opacity.value=p.opacity,m.size.value=p.size*v,m.scale.value=S*.5,p.map&&(m.map.value=p.map,e(p.map,m.uvTransform)),p.alphaMap&&(m.alphaMap.value=p.alphaMap,e(p.alphaMap,m.alphaMapTransform)),p.alphaTest>0&&(m.alphaTest.value=p.alphaTest)}function c(m,p){m.diffuse.value.copy(p.color),m.opacity.value=p.opacity,m.rotation.value=p.rotation,p.map&&(m.map.value=p.map,e(p.map,m.mapTransform)),p.alphaMap&&(m.alphaMap.value=p.alphaMap,e(p.alphaMap,m.alphaMapTransform)),p.alphaTest>0&&(m.alphaTest.value=p.alphaTest)}function h(m,p){m.specular.value.copy(p.specular),m.shininess.value=Math.max(p.shininess,1e-4)}function d(m,p){p.gradientMap&&(m.gradientMap.value=p.gradientMap)}function u(m,p){m.metalness.value=p.metalness,p.metalnessMap&&(m.metalnessMap.value=p.metalnessMap,e(p.metalnessMap,m.metalnessMapTransform)),m.roughness.value=p.roughness,p.roughnessMap&&(m.roughnessMap.value=p.roughnessMap,e(p.roughnessMap,m.roughnessMapTransform)),p.envMap&&(m.envMapIntensity.value=p.envMapIntensity)}function f(m,p,v){m.ior.value=p.ior,p.diffuseRoughness>0&&(m.diffuseRoughness.value=p.diffuseRoughness,p.diffuseRoughnessMap&&(m.diffuseRoughnessMap.value=p.diffuseRoughnessMap,e(p.diffuseRoughnessMap,m.diffuseRoughnessMapTransform))),p.sheen>0&&(m.sheenColor.value.copy(p.sheenColor).multiplyScalar(p.sheen),m.sheenRoughness.value=p.sheenRoughness,p.sheenColorMap&&(m.sheenColorMap.value=p.sheenColorMap,e(p.sheenColorMap,m.sheenColorMapTransform)),p.sheenRoughnessMap&&(m.sheenRoughnessMap.value=p.sheenRoughnessMap,e(p.sheenRoughnessMap,m.sheenRoughnessMapTransform))),p.clearcoat>0&&(m.clearcoat.value=p.clearcoat,m.clearcoatRoughness.value=p.clearcoatRoughness,p.clearcoatMap&&(m.clearcoatMap.value=p.clearcoatMap,e(p.clearcoatMap,m.clearcoatMapTransform)),p.clearcoatRoughnessMap&&(m.clearcoatRoughnessMap.value=p.clearcoatRoughnessMap,e(p.clearcoatRoughnessMap,m.clearcoatRoughnessMapTransform)),p.clearcoatNormalMap&&(m.clearcoatNormalMap.value=p.clearcoatNormalMap,e(p.clearcoatNormalMap,m.clearcoatNormalMapTransform),m.clearcoatNormalScale.value.copy(p.clearcoatNormalScale),p.side===Ze&&m.clearcoatNormalScale.value.negate())),p.dispersion>0&&(m.dispersion.value=p.dispersion),p.retroreflectivity>0&&(m.retroreflectivity.value=p.retroreflectivity),p.iridescence>0&&(m.iridescence.value=p.iridescence,m.iridescenceIOR.value=p.iridescenceIOR,m.iridescenceThicknessMinimum.value=p.iridescenceThicknessMinimum,m.iridescenceThicknessMaximum.value=p.iridescenceThicknessMaximum,p.iridescenceMap&&(m.iridescenceMap.value=p.iridescenceMap,e(p.iridescenceMap,m.iridescenceMapTransform)),p.iridescenceThicknessMap&&(m.iridescenceThicknessMap.value=p.iridescenceThicknessMap,e(p.iridescenceThicknessMap,m.iridescenceThicknessMapTransform))),p.transmission>0&&(m.transmission.value=p.transmission,m.transmissionSamplerMap.value=v.texture,m.transmissionSamplerSize.value.set(v.width,v.height),p.transmissionMap&&(m.transmissionMap.value=p.transmissionMap,e(p.transmissionMap,m.transmissionMapTransform)),m.thickness.value=p.thickness,p.thicknessMap&&(m.thicknessMap.value=p.thicknessMap,e(p.thicknessMap,m.thicknessMapTransform)),m.attenuationDistance.value=p.attenuationDistance,m.attenuationColor.value.copy(p.attenuationColor)),p.anisotropy>0&&(m.anisotropyVector.value.set(p.anisotropy*Math.cos(p.anisotropyRotation),p.anisotropy*Math.sin(p.anisotropyRotation)),p.anisotropyMap&&(m.anisotropyMap.value=p.anisotropyMap,e(p.anisotropyMap,m.anisotropyMapTransform))),m.specularIntensity.value=p.specularIntensity,m.specularColor.value.copy(p.specularColor),p.specularColorMap&&(m.specularColorMap.value=p.specularColorMap,e(p.specularColorMap,m.specularColorMapTransform)),p.specularIntensityMap&&(m.specularIntensityMap.value=p.specularIntensityMap,e(p.specularIntensityMap,m.specularIntensityMapTransform))}function g(m,p){p.matcap&&(m.matcap.value=p.matcap)}function y(m,p){let v=t.get(p).light;m.referencePosition.value.setFromMatrixPosition(v.matrixWorld),m.nearDistance.value=v.shadow.camera.near,m.farDistance.value=v.shadow.camera.far}return{refreshFogUniforms:n,refreshMaterialUniforms:s}}function t_(i,t,e,n){let s={},r={};function o(v,S){let _=S.program;n.uniformBlockBinding(v,_,s[v.id])}function a(v,S){let _=s[v.id];_===void 0&&(g(v),_=l(v),s[v.id]=_,v.addEventListener("dispose",m));let b=S.program;n.updateUBOMapping(v,b);let w=t.render.frame;r[v.id]!==w&&(c(v),r[v.id]=w)}function l(v){let S=i.createBuffer(),_=v.__size,b=v.usage;return i.bindBuffer(i.UNIFORM_BUFFER,S),i.bufferData(i.UNIFORM_BUFFER,_,b),i.bindBuffer(i.UNIFORM_BUFFER,null),S}function c(v){let S=s[v.id],_=v.uniforms,b=v.__cache;i.bindBuffer(i.UNIFORM_BUFFER,S);for(let w=0,x=_.length;w<x;w++){let M=_[w];if(Array.isArray(M))for(let C=0,A=M.length;C<A;C++)h(M[C],w,C,b);else h(M,w,0,b)}i.bindBuffer(i.UNIFORM_BUFFER,null)}function h(v,S,_,b){if(u(v,S,_,b)===!0){let w=v.__offset,x=v.value;if(Array.isArray(x)){let M=0;for(let C=0;C<x.length;C++){let A=x[C],R=y(A,!0);d(A,v.__data,M),M+=R.storage/Float32Array.BYTES_PER_ELEMENT}}else d(x,v.__data,0);i.bufferSubData(i.UNIFORM_BUFFER,w,v.__data)}}function d(v,S,_){typeof v=="number"||typeof v=="boolean"?S[_]=v:v.isMatrix3?(S[_]=v.elements[0],S[_+1]=v.elements[1],S[_+2]=v.elements[2],S[_+3]=0,S[_+4]=v.elements[3],S[_+5]=v.elements[4],S[_+6]=v.elements[5],S[_+7]=0,S[_+8]=v.elements[6],S[_+9]=v.elements[7],S[_+10]=v.elements[8],S[_+11]=0):ArrayBuffer.isView(v)?S.set(v.subarray(0,S.length-_),_):v.toArray(S,_)}function u(v,S,_,b){let w=v.value,x=S+"_"+_;if(Array.isArray(w)){b[x]===void 0&&(b[x]=[]);let M=b[x],C=!1;for(let A=0;A<w.length;A++)f(w[A],M,A)===!0&&(C=!0);return C}return f(w,b,x)}function f(v,S,_){if(S[_]===void 0)return typeof v=="number"||typeof v=="boolean"?S[_]=v:ArrayBuffer.isView(v)?S[_]=v.slice():S[_]=v.clone(),!0;{let b=S[_];if(typeof v=="number"||typeof v=="boolean"){if(b!==v)return S[_]=v,!0}else{if(ArrayBuffer.isView(v))return!0;if(b.equals(v)===!1)return b.copy(v),!0}}return!1}function g(v){let S=v.uniforms,_=0,b=16;for(let x=0,M=S.length;x<M;x++){let C=Array.isArray(S[x])?S[x]:[S[x]];for(let A=0,R=C.length;A<R;A++){let I=C[A],F=Array.isArray(I.value)?I.value:[I.value],L=Array.isArray(S[x])||Array.isArray(I.value),z=_;for(let P=0,G=F.length;P<G;P++){let k=F[P],H=y(k,L),Y=_%b,ot=Y%H.boundary,at=Y+ot;_+=ot,at!==0&&b-at<H.storage&&(_+=b-at),P===0&&(z=_),_+=H.storage}let q=I.type==="int"?Int32Array:I.type==="uint"?Uint32Array:Float32Array;I.__data=new q((_-z)/Float32Array.BYTES_PER_ELEMENT),I.__offset=z}}let w=_%b;return w>0&&(_+=b-w),v.__size=_,v.__cache={},this}function y(v,S){let _={boundary:0,storage:0};return typeof v=="number"||typeof v=="boolean"?(_.boundary=4,_.storage=4):v.isVector2?(_.boundary=8,_.storage=8):v.isVector3||v.isColor?(_.boundary=16,_.storage=12):v.isVector4?(_.boundary=16,_.storage=16):v.isMatrix3?(_.boundary=16,_.storage=48):v.isMatrix4?(_.boundary=16,_.storage=64):v.isTexture?Ut("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(v)?(_.boundary=16,_.storage=v.byteLength):Ut("WebGLRenderer: Unsupported uniform value type.",v),S===!0&&(_.boundary=16,_.storage=Math.ceil(_.storage/16)*16),_}function m(v){let S=v.target;S.removeEventListener("dispose",m),i.deleteBuffer(s[S.id]),delete s[S.id],delete r[S.id]}function p(){for(let v in s)i.deleteBuffer(s[v]);s={},r={}}return{bind:o,update:a,dispose:p}}var e_=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),ri=null;function n_(){return ri===null&&(ri=new Xn(e_,16,16,zi,$n),ri.name="DFG_LUT",ri.minFilter=$e,ri.magFilter=$e,ri.wrapS=Qn,ri.wrapT=Qn,ri.generateMipmaps=!1,ri.needsUpdate=!0),ri}var al=class{constructor(t={}){let{canvas:e=Wd(),context:n=null,depth:s=!0,stencil:r=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:h="default",failIfMajorPerformanceCaveat:d=!1,reversedDepthBuffer:u=!1,outputBufferType:f=Be}=t;this.isWebGLRenderer=!0;let g;if(n!==null){if(typeof WebGLRenderingContext<"u"&&n instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");g=n.getContextAttributes().alpha}else g=o;let y=f,m=new Set([$s,Aa,Ea]),p=new Set([Be,qn,qs,rs,wa,Ta]),v=new Uint32Array(4),S=new Int32Array(4),_={textures:[],min:[],max:[],resolution:[]},b=null,w=null,x=[],M=[],C=null;this.domElement=e,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=si,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let A=this,R=!1,I=null,F=null,L=null,z=null;this._outputColorSpace=Sn;let q=0,P=0,G=null,k=-1,H=null,Y=new Te,ot=new Te,at=null,J=new se(0),it=0,ct=e.width,vt=e.height,mt=1,_t=null,oe=null,Pt=new Te(0,0,ct,vt),Yt=new Te(0,0,ct,vt),ne=!1,nt=new ns,Dt=new ra,te=!1,re=!1,he=new Zt,Ke=new N,xe=new Te,pn={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},mn=!1;function gn(){return G===null?mt:1}let V=n;function Rn(E,O){return e.getContext(E,O)}let Ee,Ae,yt,Ne,Nt,Bt,D,T,X,st,et,ut,gt,j,Q,dt,U,tt,K,ft,lt,ht,It;try{let E={alpha:!0,depth:s,stencil:r,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:h,failIfMajorPerformanceCaveat:d};if("setAttribute"in e&&e.setAttribute("data-engine",`three.js r${"187"}`),e.addEventListener("webglcontextlost",Lt,!1),e.addEventListener("webglcontextrestored",Ht,!1),e.addEventListener("webglcontextcreationerror",bt,!1),V===null){let O="webgl2";if(V=Rn(O,E),V===null)throw Rn(O)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}qt()}catch(E){throw e.removeEventListener("webglcontextlost",Lt,!1),e.removeEventListener("webglcontextrestored",Ht,!1),e.removeEventListener("webglcontextcreationerror",bt,!1),Ft("WebGLRenderer: "+E.message),E}function qt(){Ee=new fv(V),Ee.init(),lt=new Zy(V,Ee),Ae=new nv(V,Ee,t,lt),yt=new $y(V,Ee),Ae.reversedDepthBuffer&&u&&yt.buffers.depth.setReversed(!0),F=V.createFramebuffer(),L=V.createFramebuffer(),z=V.createFramebuffer(),Ne=new gv(V),Nt=new Dy,Bt=new Yy(V,Ee,yt,Nt,Ae,lt,Ne),D=new dv(A),T=new vg(V),ht=new tv(V,T),X=new pv(V,T,Ne,ht),st=new vv(V,X,T,ht,Ne),tt=new xv(V,Ae,Bt),Q=new iv(Nt),et=new Ly(A,D,Ee,Ae,ht,Q),ut=new Qy(A,Nt),gt=new Uy,j=new Vy(Ee),U=new Qx(A,D,yt,st,g,l),dt=new qy(A,st,Ae),It=new t_(V,Ne,Ae,yt),K=new ev(V,Ee,Ne),ft=new mv(V,Ee,Ne),Ne.programs=et.programs,A.capabilities=Ae,A.extensions=Ee,A.properties=Nt,A.renderLists=gt,A.shadowMap=dt,A.state=yt,A.info=Ne}y!==Be&&(C=new _v(y,e.width,e.height,a,s,r));let rt=new Mu(A,V);this.xr=rt,this.getContext=function(){return V},this.getContextAttributes=function(){return V.getContextAttributes()},this.forceContextLoss=function(){let E=Ee.get("WEBGL_lose_context");E&&E.loseContext()},this.forceContextRestore=function(){let E=Ee.get("WEBGL_lose_context");E&&E.restoreContext()},this.getPixelRatio=function(){return mt},this.setPixelRatio=function(E){E!==void 0&&(mt=E,this.setSize(ct,vt,!1))},this.getSize=function(E){return E.set(ct,vt)},this.setSize=function(E,O,Z=!0){if(rt.isPresenting){Ut("WebGLRenderer: Can't change size while VR device is presenting.");return}ct=E,vt=O,e.width=Math.floor(E*mt),e.height=Math.floor(O*mt),Z===!0&&(e.style.width=E+"px",e.style.height=O+"px"),C!==null&&C.setSize(e.width,e.height),this.setViewport(0,0,E,O)},this.getDrawingBufferSize=function(E){return E.set(ct*mt,vt*mt).floor()},this.setDrawingBufferSize=function(E,O,Z){ct=E,vt=O,mt=Z,e.width=Math.floor(E*Z),e.height=Math.floor(O*Z),this.setViewport(0,0,E,O)},this.setEffects=function(E){if(y===Be){Ft("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(E){for(let O=0;O<E.length;O++)if(E[O].isOutputPass===!0){Ut("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}C.setEffects(E||[])},this.getCurrentViewport=function(E){return E.copy(Y)},this.getViewport=function(E){return E.copy(Pt)},this.setViewport=function(E,O,Z,W){E.isVector4?Pt.set(E.x,E.y,E.z,E.w):Pt.set(E,O,Z,W),yt.viewport(Y.copy(Pt).multiplyScalar(gn()).round())},this.getScissor=function(E){return E.copy(Yt)},this.setScissor=function(E,O,Z,W){E.isVector4?Yt.set(E.x,E.y,E.z,E.w):Yt.set(E,O,Z,W),yt.scissor(ot.copy(Yt).multiplyScalar(gn()).round())},this.getScissorTest=function(){return ne},this.setScissorTest=function(E){yt.setScissorTest(ne=E)},this.setOpaqueSort=function(E){_t=E},this.setTransparentSort=function(E){oe=E},this.getClearColor=function(E){return E.copy(U.getClearColor())},this.setClearColor=function(){U.setClearColor(...arguments)},this.getClearAlpha=function(){return U.getClearAlpha()},this.setClearAlpha=function(){U.setClearAlpha(...arguments)},this.clear=function(E=!0,O=!0,Z=!0){let W=0;if(E){let $=!1;if(G!==null){let xt=G.texture.format;$=m.has(xt)}if($){let xt=G.texture.type,Tt=p.has(xt),pt=U.getClearColor(),St=U.getClearAlpha(),Rt=pt.r,zt=pt.g,Kt=pt.b;Tt?(v[0]=Rt,v[1]=zt,v[2]=Kt,v[3]=St,V.clearBufferuiv(V.COLOR,0,v)):(S[0]=Rt,S[1]=zt,S[2]=Kt,S[3]=St,V.clearBufferiv(V.COLOR,0,S))}else W|=V.COLOR_BUFFER_BIT}O&&(W|=V.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),Z&&(W|=V.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),W!==0&&V.clear(W)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(E){E.setRenderer(this),I=E},this.dispose=function(){e.removeEventListener("webglcontextlost",Lt,!1),e.removeEventListener("webglcontextrestored",Ht,!1),e.removeEventListener("webglcontextcreationerror",bt,!1),U.dispose(),gt.dispose(),j.dispose(),Bt.dispose(),Nt.dispose(),D.dispose(),st.dispose(),X.dispose(),ht.dispose(),It.dispose(),et.dispose(),rt.dispose(),rt.removeEventListener("sessionstart",vh),rt.removeEventListener("sessionend",yh),$i.stop()};function Lt(E){E.preventDefault(),au("WebGLRenderer: Context Lost."),R=!0}function Ht(){au("WebGLRenderer: Context Restored."),R=!1;let E=Ne.autoReset,O=dt.enabled,Z=dt.autoUpdate,W=dt.needsUpdate,$=dt.type;qt(),Ne.autoReset=E,dt.enabled=O,dt.autoUpdate=Z,dt.needsUpdate=W,dt.type=$}function bt(E){Ft("WebGLRenderer: A WebGL context could not be created. Reason: ",E.statusMessage)}function pe(E){let O=E.target;O.removeEventListener("dispose",pe),Ve(O)}function Ve(E){Ti(E),Nt.remove(E)}function Ti(E){let O=Nt.get(E).programs;O!==void 0&&(O.forEach(function(Z){et.releaseProgram(Z)}),E.isShaderMaterial&&et.releaseShaderCache(E))}this.renderBufferDirect=function(E,O,Z,W,$,xt){O===null&&(O=pn);let Tt=$.isMesh&&$.matrixWorld.determinantAffine()<0,pt=gm(E,O,Z,W,$);yt.setMaterial(W,Tt);let St=Z.index,Rt=1;if(W.wireframe===!0){if(St=X.getWireframeAttribute(Z),St===void 0)return;Rt=2}let zt=Z.drawRange,Kt=Z.attributes.position,Et=zt.start*Rt,jt=(zt.start+zt.count)*Rt;xt!==null&&(Et=Math.max(Et,xt.start*Rt),jt=Math.min(jt,(xt.start+xt.count)*Rt)),St!==null?(Et=Math.max(Et,0),jt=Math.min(jt,St.count)):Kt!=null&&(Et=Math.max(Et,0),jt=Math.min(jt,Kt.count));let Le=jt-Et;if(Le<0||Le===1/0)return;ht.setup($,W,pt,Z,St);let Me,ve=K;if(St!==null&&(Me=T.get(St),ve=ft,ve.setIndex(Me)),$.isMesh)W.wireframe===!0?(yt.setLineWidth(W.wireframeLinewidth*gn()),ve.setMode(V.LINES)):ve.setMode(V.TRIANGLES);else if($.isLine){let je=W.linewidth;je===void 0&&(je=1),yt.setLineWidth(je*gn()),$.isLineSegments?ve.setMode(V.LINES):$.isLineLoop?ve.setMode(V.LINE_LOOP):ve.setMode(V.LINE_STRIP)}else $.isPoints?ve.setMode(V.POINTS):$.isSprite&&ve.setMode(V.TRIANGLES);if($.isBatchedMesh)if(Ee.get("WEBGL_multi_draw"))ve.renderMultiDraw($._multiDrawStarts,$._multiDrawCounts,$._multiDrawCount);else{let je=$._multiDrawStarts,At=$._multiDrawCounts,cn=$._multiDrawCount,ae=St?T.get(St).bytesPerElement:1,Yi=Nt.get(W).currentProgram.getUniforms();for(let Qe=0;Qe<cn;Qe++)Yi.setValue(V,"_gl_DrawID",Qe),ve.render(je[Qe]/ae,At[Qe])}else if($.isInstancedMesh)ve.renderInstances(Et,Le,$.count);else if(Z.isInstancedBufferGeometry){let je=Z._maxInstanceCount!==void 0?Z._maxInstanceCount:1/0,At=Math.min(Z.instanceCount,je);ve.renderInstances(Et,Le,At)}else ve.render(Et,Le)};function xh(E,O,Z,W){I!==null&&E.isNodeMaterial&&I.setObject(W,E),te===!0&&Q.setState(E,Z,!1),E.transparent===!0&&E.side===We&&E.forceSinglePass===!1?(E.side=Ze,E.needsUpdate=!0,fr(E,O,W),E.side=Tn,E.needsUpdate=!0,fr(E,O,W),E.side=We):fr(E,O,W)}this.compile=function(E,O,Z=null){Z===null&&(Z=E),I!==null&&I.renderStart(E,O,Z),w=j.get(Z),w.init(O),M.push(w),Z.traverseVisible(function($){$.isLight&&$.layers.test(O.layers)&&(w.pushLight($),$.castShadow&&w.pushShadow($))}),E!==Z&&E.traverseVisible(function($){$.isLight&&$.layers.test(O.layers)&&(w.pushLight($),$.castShadow&&w.pushShadow($))}),w.setupLights(),I!==null&&I.updateLights(w.state.lightsArray),re=this.localClippingEnabled,te=Q.init(this.clippingPlanes,re),te===!0&&Q.setGlobalState(this.clippingPlanes,O),I!==null&&dt.render(w.state.shadowsArray,Z,O);let W=new Set;return E.traverse(function($){if(!($.isMesh||$.isPoints||$.isLine||$.isSprite))return;let xt=$.material;if(xt)if(Array.isArray(xt))for(let Tt=0;Tt<xt.length;Tt++){let pt=xt[Tt];xh(pt,Z,O,$),W.add(pt)}else xh(xt,Z,O,$),W.add(xt)}),w=M.pop(),I!==null&&I.renderEnd(),W},this.compileAsync=function(E,O,Z=null){let W=this.compile(E,O,Z);return new Promise($=>{function xt(){if(W.forEach(function(Tt){let St=Nt.get(Tt).currentProgram;(St===void 0||St.isReady())&&W.delete(Tt)}),W.size===0){$(E);return}setTimeout(xt,10)}Ee.get("KHR_parallel_shader_compile")!==null?xt():setTimeout(xt,10)})};let Jl=null;function pm(E){Jl&&Jl(E)}function vh(){$i.stop()}function yh(){$i.start()}let $i=new bf;$i.setAnimationLoop(pm),typeof self<"u"&&$i.setContext(self),this.setAnimationLoop=function(E){Jl=E,rt.setAnimationLoop(E),E===null?$i.stop():$i.start()},rt.addEventListener("sessionstart",vh),rt.addEventListener("sessionend",yh),this.render=function(E,O){if(O!==void 0&&O.isCamera!==!0){Ft("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(R===!0)return;I!==null&&I.renderStart(E,O);let Z=rt.enabled===!0&&rt.isPresenting===!0,W=C!==null&&(G===null||Z)&&C.begin(A,G);if(E.matrixWorldAutoUpdate===!0&&E.updateMatrixWorld(),O.parent===null&&O.matrixWorldAutoUpdate===!0&&O.updateMatrixWorld(),rt.enabled===!0&&rt.isPresenting===!0&&(C===null||C.isCompositing()===!1)&&(rt.cameraAutoUpdate===!0&&rt.updateCamera(O),O=rt.getCamera()),E.isScene===!0&&E.onBeforeRender(A,E,O,G),w=j.get(E,M.length),w.init(O),w.state.textureUnits=Bt.getTextureUnits(),M.push(w),he.multiplyMatrices(O.projectionMatrix,O.matrixWorldInverse),O.isArrayCamera?Dt.setFromArrayCamera(O):nt.setFromProjectionMatrix(he,Ln,O.reversedDepth),re=this.localClippingEnabled,te=Q.init(this.clippingPlanes,re),b=gt.get(E,x.length),b.init(),x.push(b),this.info.render.frame++,rt.enabled===!0&&rt.isPresenting===!0){let Tt=A.xr.getDepthSensingMesh();Tt!==null&&Kl(Tt,O,-1/0,A.sortObjects)}Kl(E,O,0,A.sortObjects),b.finish(),I!==null&&I.updateLights(w.state.lightsArray),A.sortObjects===!0&&b.sort(_t,oe),mn=rt.enabled===!1||rt.isPresenting===!1||rt.hasDepthSensing()===!1,mn&&U.addToRenderList(b,E),this.info.autoReset===!0&&this.info.reset(),te===!0&&Q.beginShadows();let $=w.state.shadowsArray;if(dt.render($,E,O),te===!0&&Q.endShadows(),(W&&C.hasRenderPass())===!1){let Tt=b.opaque,pt=b.transmissive;if(w.setupLights(),O.isArrayCamera){let St=O.cameras;if(pt.length>0)for(let Rt=0,zt=St.length;Rt<zt;Rt++){let Kt=St[Rt];bh(Tt,pt,E,Kt)}mn&&U.render(E);for(let Rt=0,zt=St.length;Rt<zt;Rt++){let Kt=St[Rt];_h(b,E,Kt,Kt.viewport)}}else pt.length>0&&bh(Tt,pt,E,O),mn&&U.render(E),_h(b,E,O)}G!==null&&P===0&&(Bt.updateMultisampleRenderTarget(G),Bt.updateRenderTargetMipmap(G)),W&&C.end(A),E.isScene===!0&&E.onAfterRender(A,E,O),ht.resetDefaultState(),k=-1,H=null,M.pop(),M.length>0?(w=M[M.length-1],Bt.setTextureUnits(w.state.textureUnits),te===!0&&Q.setGlobalState(A.clippingPlanes,w.state.camera)):w=null,x.pop(),x.length>0?b=x[x.length-1]:b=null,I!==null&&I.renderEnd()};function Kl(E,O,Z,W){if(E.visible===!1)return;if(E.layers.test(O.layers)){if(E.isGroup)Z=E.renderOrder;else if(E.isLOD)E.autoUpdate===!0&&E.update(O);else if(E.isLight)w.pushLight(E),E.castShadow&&w.pushShadow(E);else if(E.isSprite){let Tt=O.isArrayCamera?Dt:nt;if(!E.frustumCulled||E.intersectsFrustum(Tt)){W&&xe.setFromMatrixPosition(E.matrixWorld).applyMatrix4(he);let pt=st.update(E),St=E.material;St.visible&&b.push(E,pt,St,Z,xe.z,null,O)}}else if(E.isMesh||E.isLine||E.isPoints){let Tt=O.isArrayCamera?Dt:nt;if(!E.frustumCulled||E.intersectsFrustum(Tt)){let pt=st.update(E),St=E.material;if(W&&(E.boundingSphere!==void 0?(E.boundingSphere===null&&E.computeBoundingSphere(),xe.copy(E.boundingSphere.center)):(pt.boundingSphere===null&&pt.computeBoundingSphere(),xe.copy(pt.boundingSphere.center)),xe.applyMatrix4(E.matrixWorld).applyMatrix4(he)),Array.isArray(St)){let Rt=pt.groups;for(let zt=0,Kt=Rt.length;zt<Kt;zt++){let Et=Rt[zt],jt=St[Et.materialIndex];jt&&jt.visible&&b.push(E,pt,jt,Z,xe.z,Et,O)}}else St.visible&&b.push(E,pt,St,Z,xe.z,null,O)}}}let xt=E.children;for(let Tt=0,pt=xt.length;Tt<pt;Tt++)Kl(xt[Tt],O,Z,W)}function _h(E,O,Z,W){let{opaque:$,transmissive:xt,transparent:Tt}=E;w.setupLightsView(Z),te===!0&&Q.setGlobalState(A.clippingPlanes,Z),W&&yt.viewport(Y.copy(W)),$.length>0&&ho($,O,Z),xt.length>0&&ho(xt,O,Z),Tt.length>0&&ho(Tt,O,Z),yt.buffers.depth.setTest(!0),yt.buffers.depth.setMask(!0),yt.buffers.color.setMask(!0),yt.setPolygonOffset(!1)}function bh(E,O,Z,W){if((Z.isScene===!0?Z.overrideMaterial:null)!==null)return;if(w.state.transmissionRenderTarget[W.id]===void 0){let Et=Ee.has("EXT_color_buffer_half_float")||Ee.has("EXT_color_buffer_float");w.state.transmissionRenderTarget[W.id]=new Ye(1,1,{generateMipmaps:!0,type:Et?$n:Be,minFilter:yi,samples:Math.max(4,Ae.samples),stencilBuffer:r,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:Qt.workingColorSpace})}let xt=w.state.transmissionRenderTarget[W.id],Tt=W.viewport||Y;xt.setSize(Tt.z*A.transmissionResolutionScale,Tt.w*A.transmissionResolutionScale);let pt=A.getRenderTarget(),St=A.getActiveCubeFace(),Rt=A.getActiveMipmapLevel();A.setRenderTarget(xt),A.getClearColor(J),it=A.getClearAlpha(),it<1&&A.setClearColor(16777215,.5),A.clear(),mn&&U.render(Z);let zt=A.toneMapping;A.toneMapping=si;let Kt=W.viewport;if(W.viewport!==void 0&&(W.viewport=void 0),w.setupLightsView(W),te===!0&&Q.setGlobalState(A.clippingPlanes,W),ho(E,Z,W),Bt.updateMultisampleRenderTarget(xt),Bt.updateRenderTargetMipmap(xt),Ee.has("WEBGL_multisampled_render_to_texture")===!1){let Et=!1;for(let jt=0,Le=O.length;jt<Le;jt++){let Me=O[jt],{object:ve,geometry:je,material:At,group:cn}=Me;if(At.side===We&&ve.layers.test(W.layers)){let ae=At.side;At.side=Ze,At.needsUpdate=!0,Mh(ve,Z,W,je,At,cn),At.side=ae,At.needsUpdate=!0,Et=!0}}Et===!0&&(Bt.updateMultisampleRenderTarget(xt),Bt.updateRenderTargetMipmap(xt))}A.setRenderTarget(pt,St,Rt),A.setClearColor(J,it),Kt!==void 0&&(W.viewport=Kt),A.toneMapping=zt}function ho(E,O,Z){let W=O.isScene===!0?O.overrideMaterial:null;for(let $=0,xt=E.length;$<xt;$++){let Tt=E[$],{object:pt,geometry:St,group:Rt}=Tt,zt=Tt.material;zt.allowOverride===!0&&W!==null&&(zt=W),pt.layers.test(Z.layers)&&Mh(pt,O,Z,St,zt,Rt)}}function Mh(E,O,Z,W,$,xt){I!==null&&$.isNodeMaterial&&I.setObject(E,$),E.onBeforeRender(A,O,Z,W,$,xt),E.modelViewMatrix.multiplyMatrices(Z.matrixWorldInverse,E.matrixWorld),E.normalMatrix.getNormalMatrix(E.modelViewMatrix),$.onBeforeRender(A,O,Z,W,E,xt),$.transparent===!0&&$.side===We&&$.forceSinglePass===!1?($.side=Ze,$.needsUpdate=!0,A.renderBufferDirect(Z,O,W,$,E,xt),$.side=Tn,$.needsUpdate=!0,A.renderBufferDirect(Z,O,W,$,E,xt),$.side=We):A.renderBufferDirect(Z,O,W,$,E,xt),E.onAfterRender(A,O,Z,W,$,xt)}function Sh(E){let O=0;for(let Z of E)Z.texture!==null&&O++;return O}function fr(E,O,Z){O.isScene!==!0&&(O=pn);let W=Nt.get(E),$=w.state.lights,xt=w.state.shadowsArray,Tt=$.state.version,pt=et.getParameters(E,$.state,xt,O,Z,w.state.lightProbeGridArray),St=et.getProgramCacheKey(pt),Rt=W.programs;W.environment=E.isMeshStandardMaterial||E.isMeshLambertMaterial||E.isMeshPhongMaterial?O.environment:null,W.fog=O.fog;let zt=E.isMeshStandardMaterial||E.isMeshLambertMaterial&&!E.envMap||E.isMeshPhongMaterial&&!E.envMap;W.envMap=D.get(E.envMap||W.environment,zt),W.envMapRotation=W.environment!==null&&E.envMap===null?O.environmentRotation:E.envMapRotation,Rt===void 0&&(E.addEventListener("dispose",pe),Rt=new Map,W.programs=Rt,W.programVariants=new Map);let Kt=Rt.get(St);if(Kt!==void 0){if(W.currentProgram===Kt&&W.lightsStateVersion===Tt)return Th(E,pt),Kt}else pt.uniforms=et.getUniforms(E),I!==null&&E.isNodeMaterial&&I.build(E,Z,pt),E.onBeforeCompile(pt,A),Kt=et.acquireProgram(pt,St),Rt.set(St,Kt),W.uniforms=pt.uniforms;let Et=W.uniforms;return(!E.isShaderMaterial&&!E.isRawShaderMaterial||E.clipping===!0)&&(Et.clippingPlanes=Q.uniform),Th(E,pt),W.needsLights=vm(E),W.lightsStateVersion=Tt,W.needsLights&&(Et.ambientLightColor.value=$.state.ambient,Et.lightProbe.value=$.state.probe,Et.sunLights.value=$.state.sun,Et.sunLightShadows.value=$.state.sunShadow,Et.directionalLights.value=$.state.directional,Et.directionalLightShadows.value=$.state.directionalShadow,Et.spotLights.value=$.state.spot,Et.spotLightShadows.value=$.state.spotShadow,Et.rectAreaLights.value=$.state.rectArea,Et.ltc_1.value=$.state.rectAreaLTC1,Et.ltc_2.value=$.state.rectAreaLTC2,Et.pointLights.value=$.state.point,Et.pointLightShadows.value=$.state.pointShadow,Et.hemisphereLights.value=$.state.hemi,Et.sunShadowMatrix.value=$.state.sunShadowMatrix,Et.sunShadowCascade.value=$.state.sunShadowCascade,Et.directionalShadowMatrix.value=$.state.directionalShadowMatrix,Et.spotLightMatrix.value=$.state.spotLightMatrix,Et.spotLightMap.value=$.state.spotLightMap,Et.pointShadowMatrix.value=$.state.pointShadowMatrix),W.numLightProbeGrids=Sh(w.state.lightProbeGridArray),W.currentProgram=Kt,W.uniformsList=null,Kt}function mm(E,O,Z,W,$){let xt=Nt.get(E),Tt=xt.currentProgram.id+","+W+","+$,pt=xt.programVariants.get(Tt);return pt===void 0?(pt=fr(E,O,Z),xt.programVariants.set(Tt,pt)):(xt.currentProgram=pt,xt.uniformsList=null,xt.outputColorSpace=W,xt.toneMapping=$),pt}function wh(E){if(E.uniformsList===null){let O=E.currentProgram.getUniforms();E.uniformsList=Ys.seqWithValue(O.seq,E.uniforms)}return E.uniformsList}function Th(E,O){let Z=Nt.get(E);Z.outputColorSpace=O.outputColorSpace,Z.batching=O.batching,Z.batchingColor=O.batchingColor,Z.instancing=O.instancing,Z.instancingColor=O.instancingColor,Z.instancingMorph=O.instancingMorph,Z.skinning=O.skinning,Z.morphTargets=O.morphTargets,Z.morphNormals=O.morphNormals,Z.morphColors=O.morphColors,Z.morphTargetsCount=O.morphTargetsCount,Z.numClippingPlanes=O.numClippingPlanes,Z.numIntersection=O.numClipIntersection,Z.vertexAlphas=O.vertexAlphas,Z.vertexTangents=O.vertexTangents,Z.toneMapping=O.toneMapping}function gm(E,O,Z,W,$){O.isScene!==!0&&(O=pn),Bt.resetTextureUnits();let xt=O.fog,Tt=W.isMeshStandardMaterial||W.isMeshLambertMaterial||W.isMeshPhongMaterial?O.environment:null,pt=G===null?A.outputColorSpace:G.isXRRenderTarget===!0?G.texture.colorSpace:Qt.workingColorSpace,St=W.isMeshStandardMaterial||W.isMeshLambertMaterial&&!W.envMap||W.isMeshPhongMaterial&&!W.envMap,Rt=D.get(W.envMap||Tt,St),zt=W.vertexColors===!0&&!!Z.attributes.color&&Z.attributes.color.itemSize===4,Kt=!!Z.attributes.tangent&&(!!W.normalMap||W.anisotropy>0),Et=!!Z.morphAttributes.position,jt=!!Z.morphAttributes.normal,Le=!!Z.morphAttributes.color,Me=si;W.toneMapped&&(G===null||G.isXRRenderTarget===!0)&&(Me=A.toneMapping);let ve=Z.morphAttributes.position||Z.morphAttributes.normal||Z.morphAttributes.color,je=ve!==void 0?ve.length:0,At=Nt.get(W),cn=w.state.lights;if(te===!0&&(re===!0||E!==H)){let Re=E===H&&W.id===k;Q.setState(W,E,Re)}let ae=!1,Yi=!1;W.version===At.__version?At.needsLights&&At.lightsStateVersion!==cn.state.version||$.isBatchedMesh&&At.batching===!1||!$.isBatchedMesh&&At.batching===!0||$.isBatchedMesh&&At.batchingColor===!0&&$._colorsTexture===null||$.isBatchedMesh&&At.batchingColor===!1&&$._colorsTexture!==null||$.isInstancedMesh&&At.instancing===!1||!$.isInstancedMesh&&At.instancing===!0||$.isSkinnedMesh&&At.skinning===!1||!$.isSkinnedMesh&&At.skinning===!0||$.isInstancedMesh&&At.instancingColor===!0&&$.instanceColor===null||$.isInstancedMesh&&At.instancingColor===!1&&$.instanceColor!==null||$.isInstancedMesh&&At.instancingMorph===!0&&$.morphTexture===null||$.isInstancedMesh&&At.instancingMorph===!1&&$.morphTexture!==null||At.envMap!==Rt||W.fog===!0&&At.fog!==xt||At.numClippingPlanes!==void 0&&(At.numClippingPlanes!==Q.numPlanes||At.numIntersection!==Q.numIntersection)||At.vertexAlphas!==zt||At.vertexTangents!==Kt||At.morphTargets!==Et||At.morphNormals!==jt||At.morphColors!==Le||At.morphTargetsCount!==je||At.numLightProbeGrids!==Sh(w.state.lightProbeGridArray)?ae=!0:(At.outputColorSpace!==pt||At.toneMapping!==Me)&&(Yi=!0):(ae=!0,At.__version=W.version);let Qe=At.currentProgram;(ae===!0||Yi===!0)&&(Qe=Yi===!0?mm(W,O,$,pt,Me):fr(W,O,$),I&&W.isNodeMaterial&&I.onUpdateProgram(W,Qe,At));let fo=!1,Ei=!1,Zi=!1,ie=Qe.getUniforms(),Xe=At.uniforms;if(yt.useProgram(Qe.program)&&(fo=!0,Ei=!0,Zi=!0),W.id!==k&&(k=W.id,Ei=!0),fo||H!==E){yt.buffers.depth.getReversed()&&E.reversedDepth!==!0&&(E._reversedDepth=!0,E.updateProjectionMatrix()),ie.setValue(V,"projectionMatrix",E.projectionMatrix),ie.setValue(V,"viewMatrix",E.matrixWorldInverse);let Ge=ie.map.cameraPosition;Ge!==void 0&&Ge.setValue(V,Ke.setFromMatrixPosition(E.matrixWorld)),Ae.logarithmicDepthBuffer&&ie.setValue(V,"logDepthBufFC",2/(Math.log(E.far+1)/Math.LN2)),(W.isMeshPhongMaterial||W.isMeshToonMaterial||W.isMeshLambertMaterial||W.isMeshBasicMaterial||W.isMeshStandardMaterial||W.isShaderMaterial)&&ie.setValue(V,"isOrthographic",E.isOrthographicCamera===!0),H!==E&&(H=E,Ei=!0,Zi=!0)}if(At.needsLights&&(cn.state.sunShadowMap.length>0&&ie.setValue(V,"sunShadowMap",cn.state.sunShadowMap,Bt),cn.state.directionalShadowMap.length>0&&ie.setValue(V,"directionalShadowMap",cn.state.directionalShadowMap,Bt),cn.state.spotShadowMap.length>0&&ie.setValue(V,"spotShadowMap",cn.state.spotShadowMap,Bt),cn.state.pointShadowMap.length>0&&ie.setValue(V,"pointShadowMap",cn.state.pointShadowMap,Bt)),$.isSkinnedMesh){ie.setOptional(V,$,"bindMatrix"),ie.setOptional(V,$,"bindMatrixInverse");let Re=$.skeleton;Re&&(Re.boneTexture===null&&Re.computeBoneTexture(),ie.setValue(V,"boneTexture",Re.boneTexture,Bt))}$.isBatchedMesh&&(ie.setOptional(V,$,"batchingTexture"),ie.setValue(V,"batchingTexture",$._matricesTexture,Bt),ie.setOptional(V,$,"batchingIdTexture"),ie.setValue(V,"batchingIdTexture",$._indirectTexture,Bt),ie.setOptional(V,$,"batchingColorTexture"),$._colorsTexture!==null&&ie.setValue(V,"batchingColorTexture",$._colorsTexture,Bt));let zn=Z.morphAttributes;if((zn.position!==void 0||zn.normal!==void 0||zn.color!==void 0)&&tt.update($,Z,Qe),(Ei||At.receiveShadow!==$.receiveShadow)&&(At.receiveShadow=$.receiveShadow,ie.setValue(V,"receiveShadow",$.receiveShadow)),(W.isMeshStandardMaterial||W.isMeshLambertMaterial||W.isMeshPhongMaterial)&&W.envMap===null&&O.environment!==null&&(Xe.envMapIntensity.value=O.environmentIntensity),Xe.dfgLUT!==void 0&&(Xe.dfgLUT.value=n_()),Ei){if(ie.setValue(V,"toneMappingExposure",A.toneMappingExposure),At.needsLights&&xm(Xe,Zi),xt&&W.fog===!0&&ut.refreshFogUniforms(Xe,xt),ut.refreshMaterialUniforms(Xe,W,mt,vt,w.state.transmissionRenderTarget[E.id]),At.needsLights&&At.numLightProbeGrids>0){let Re=_,Ge=0;for(let ci of w.state.lightProbeGridArray)ci.texture!==null&&(Re.textures[Ge]=ci.texture,Re.min[Ge]=ci.boundingBox.min,Re.max[Ge]=ci.boundingBox.max,Re.resolution[Ge]=ci.resolution,Ge++);for(let ci in Re)Re[ci].length=Ge;Xe.probesSH.value=Re.textures,Xe.probesMin.value=Re.min,Xe.probesMax.value=Re.max,Xe.probesResolution.value=Re.resolution}Ys.upload(V,wh(At),Xe,Bt)}if(W.isShaderMaterial&&W.uniformsNeedUpdate===!0&&(Ys.upload(V,wh(At),Xe,Bt),W.uniformsNeedUpdate=!1),W.isSpriteMaterial&&ie.setValue(V,"center",$.center),ie.setValue(V,"modelViewMatrix",$.modelViewMatrix),ie.setValue(V,"normalMatrix",$.normalMatrix),ie.setValue(V,"modelMatrix",$.matrixWorld),W.uniformsGroups!==void 0){let Re=W.uniformsGroups;for(let Ge=0,ci=Re.length;Ge<ci;Ge++){let Ah=Re[Ge];It.update(Ah,Qe),It.bind(Ah,Qe)}}return Qe}function xm(E,O){E.ambientLightColor.needsUpdate=O,E.lightProbe.needsUpdate=O,E.sunLights.needsUpdate=O,E.sunLightShadows.needsUpdate=O,E.directionalLights.needsUpdate=O,E.directionalLightShadows.needsUpdate=O,E.pointLights.needsUpdate=O,E.pointLightShadows.needsUpdate=O,E.spotLights.needsUpdate=O,E.spotLightShadows.needsUpdate=O,E.rectAreaLights.needsUpdate=O,E.hemisphereLights.needsUpdate=O}function vm(E){return E.isMeshLambertMaterial||E.isMeshToonMaterial||E.isMeshPhongMaterial||E.isMeshStandardMaterial||E.isShadowMaterial||E.isShaderMaterial&&E.lights===!0}this.getActiveCubeFace=function(){return q},this.getActiveMipmapLevel=function(){return P},this.getRenderTarget=function(){return G},this.setRenderTargetTextures=function(E,O,Z){let W=Nt.get(E);W.__autoAllocateDepthBuffer=E.resolveDepthBuffer===!1,W.__autoAllocateDepthBuffer===!1&&(W.__useRenderToTexture=!1),Nt.get(E.texture).__webglTexture=O,Nt.get(E.depthTexture).__webglTexture=W.__autoAllocateDepthBuffer?void 0:Z,W.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(E,O){let Z=Nt.get(E);Z.__webglFramebuffer=O,Z.__useDefaultFramebuffer=O===void 0},this.setRenderTarget=function(E,O=0,Z=0){G=E,q=O,P=Z;let W=null,$=!1,xt=!1;if(E){let pt=Nt.get(E);if(pt.__useDefaultFramebuffer!==void 0){yt.bindFramebuffer(V.FRAMEBUFFER,pt.__webglFramebuffer),Y.copy(E.viewport),ot.copy(E.scissor),at=E.scissorTest,yt.viewport(Y),yt.scissor(ot),yt.setScissorTest(at),k=-1;return}else if(pt.__webglFramebuffer===void 0)Bt.setupRenderTarget(E);else if(pt.__hasExternalTextures)Bt.rebindTextures(E,Nt.get(E.texture).__webglTexture,Nt.get(E.depthTexture).__webglTexture);else if(E.depthBuffer){let zt=E.depthTexture;if(pt.__boundDepthTexture!==zt){if(zt!==null&&Nt.has(zt)&&(E.width!==zt.image.width||E.height!==zt.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");Bt.setupDepthRenderbuffer(E)}}let St=E.texture;(St.isData3DTexture||St.isDataArrayTexture||St.isCompressedArrayTexture)&&(xt=!0);let Rt=Nt.get(E).__webglFramebuffer;E.isWebGLCubeRenderTarget?(Array.isArray(Rt[O])?W=Rt[O][Z]:W=Rt[O],$=!0):E.samples>0&&Bt.useMultisampledRTT(E)===!1?W=Nt.get(E).__webglMultisampledFramebuffer:Array.isArray(Rt)?W=Rt[Z]:W=Rt,Y.copy(E.viewport),ot.copy(E.scissor),at=E.scissorTest}else Y.copy(Pt).multiplyScalar(mt).floor(),ot.copy(Yt).multiplyScalar(mt).floor(),at=ne;if(Z!==0&&(W=F),yt.bindFramebuffer(V.FRAMEBUFFER,W)&&yt.drawBuffers(E,W),yt.viewport(Y),yt.scissor(ot),yt.setScissorTest(at),$){let pt=Nt.get(E.texture);V.framebufferTexture2D(V.FRAMEBUFFER,V.COLOR_ATTACHMENT0,V.TEXTURE_CUBE_MAP_POSITIVE_X+O,pt.__webglTexture,Z)}else if(xt){let pt=O;for(let St=0;St<E.textures.length;St++){let Rt=Nt.get(E.textures[St]);V.framebufferTextureLayer(V.FRAMEBUFFER,V.COLOR_ATTACHMENT0+St,Rt.__webglTexture,Z,pt)}}else if(E!==null&&Z!==0){let pt=Nt.get(E.texture);V.framebufferTexture2D(V.FRAMEBUFFER,V.COLOR_ATTACHMENT0,V.TEXTURE_2D,pt.__webglTexture,Z)}k=-1};function Eh(E){let O=Nt.get(E);return(O.__readFormat!==E.format||O.__readType!==E.type)&&(O.__readFormat=E.format,O.__readType=E.type,O.__formatReadable=Ae.textureFormatReadable(E.format),O.__typeReadable=Ae.textureTypeReadable(E.type)),O}this.readRenderTargetPixels=function(E,O,Z,W,$,xt,Tt,pt=0){if(!(E&&E.isWebGLRenderTarget)){Ft("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let St=Nt.get(E).__webglFramebuffer;if(E.isWebGLCubeRenderTarget&&Tt!==void 0&&(St=St[Tt],Array.isArray(St)&&(St=St[0])),St){yt.bindFramebuffer(V.FRAMEBUFFER,St);try{let Rt=E.textures[pt],zt=Rt.format,Kt=Rt.type;E.textures.length>1&&V.readBuffer(V.COLOR_ATTACHMENT0+pt);let Et=Eh(Rt);if(Et.__formatReadable===!1){Ft("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(Et.__typeReadable===!1){Ft("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}O>=0&&O<=E.width-W&&Z>=0&&Z<=E.height-$&&V.readPixels(O,Z,W,$,lt.convert(zt),lt.convert(Kt),xt)}finally{let Rt=G!==null?Nt.get(G).__webglFramebuffer:null;yt.bindFramebuffer(V.FRAMEBUFFER,Rt)}}},this.readRenderTargetPixelsAsync=async function(E,O,Z,W,$,xt,Tt,pt=0){if(!(E&&E.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let St=Nt.get(E).__webglFramebuffer;if(E.isWebGLCubeRenderTarget&&Tt!==void 0&&(St=St[Tt],Array.isArray(St)&&(St=St[0])),St)if(O>=0&&O<=E.width-W&&Z>=0&&Z<=E.height-$){yt.bindFramebuffer(V.FRAMEBUFFER,St);let Rt=E.textures[pt],zt=Rt.format,Kt=Rt.type;E.textures.length>1&&V.readBuffer(V.COLOR_ATTACHMENT0+pt);let Et=Eh(Rt);if(Et.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(Et.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let jt=V.createBuffer();V.bindBuffer(V.PIXEL_PACK_BUFFER,jt),V.bufferData(V.PIXEL_PACK_BUFFER,xt.byteLength,V.STREAM_READ),V.readPixels(O,Z,W,$,lt.convert(zt),lt.convert(Kt),0),V.bindBuffer(V.PIXEL_PACK_BUFFER,null);let Le=G!==null?Nt.get(G).__webglFramebuffer:null;yt.bindFramebuffer(V.FRAMEBUFFER,Le);let Me=V.fenceSync(V.SYNC_GPU_COMMANDS_COMPLETE,0);return V.flush(),await qd(V,Me,4),V.bindBuffer(V.PIXEL_PACK_BUFFER,jt),V.getBufferSubData(V.PIXEL_PACK_BUFFER,0,xt),V.bindBuffer(V.PIXEL_PACK_BUFFER,null),V.deleteBuffer(jt),V.deleteSync(Me),xt}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(E,O=null,Z=0){let W=Math.pow(2,-Z),$=Math.floor(E.image.width*W),xt=Math.floor(E.image.height*W),Tt=O!==null?O.x:0,pt=O!==null?O.y:0;Bt.setTexture2D(E,0),V.copyTexSubImage2D(V.TEXTURE_2D,Z,0,0,Tt,pt,$,xt),yt.unbindTexture()},this.copyTextureToTexture=function(E,O,Z=null,W=null,$=0,xt=0){let Tt,pt,St,Rt,zt,Kt,Et,jt,Le,Me=E.isCompressedTexture?E.mipmaps[xt]:E.image;if(Z!==null)Tt=Z.max.x-Z.min.x,pt=Z.max.y-Z.min.y,St=Z.isBox3?Z.max.z-Z.min.z:1,Rt=Z.min.x,zt=Z.min.y,Kt=Z.isBox3?Z.min.z:0;else{let ie=Math.pow(2,-$);Tt=Math.floor(Me.width*ie),pt=Math.floor(Me.height*ie),E.isDataArrayTexture?St=Me.depth:E.isData3DTexture?St=Math.floor(Me.depth*ie):St=1,Rt=0,zt=0,Kt=0}W!==null?(Et=W.x,jt=W.y,Le=W.z):(Et=0,jt=0,Le=0);let ve=lt.convert(O.format),je=lt.convert(O.type),At;O.isData3DTexture?(Bt.setTexture3D(O,0),At=V.TEXTURE_3D):O.isDataArrayTexture||O.isCompressedArrayTexture?(Bt.setTexture2DArray(O,0),At=V.TEXTURE_2D_ARRAY):(Bt.setTexture2D(O,0),At=V.TEXTURE_2D),yt.activeTexture(V.TEXTURE0),yt.pixelStorei(V.UNPACK_FLIP_Y_WEBGL,O.flipY),yt.pixelStorei(V.UNPACK_PREMULTIPLY_ALPHA_WEBGL,O.premultiplyAlpha),yt.pixelStorei(V.UNPACK_ALIGNMENT,O.unpackAlignment);let cn=yt.getParameter(V.UNPACK_ROW_LENGTH),ae=yt.getParameter(V.UNPACK_IMAGE_HEIGHT),Yi=yt.getParameter(V.UNPACK_SKIP_PIXELS),Qe=yt.getParameter(V.UNPACK_SKIP_ROWS),fo=yt.getParameter(V.UNPACK_SKIP_IMAGES);yt.pixelStorei(V.UNPACK_ROW_LENGTH,Me.width),yt.pixelStorei(V.UNPACK_IMAGE_HEIGHT,Me.height),yt.pixelStorei(V.UNPACK_SKIP_PIXELS,Rt),yt.pixelStorei(V.UNPACK_SKIP_ROWS,zt),yt.pixelStorei(V.UNPACK_SKIP_IMAGES,Kt);let Ei=E.isDataArrayTexture||E.isData3DTexture,Zi=O.isDataArrayTexture||O.isData3DTexture;if(E.isDepthTexture){let ie=Nt.get(E),Xe=Nt.get(O),zn=Nt.get(ie.__renderTarget),Re=Nt.get(Xe.__renderTarget);yt.bindFramebuffer(V.READ_FRAMEBUFFER,zn.__webglFramebuffer),yt.bindFramebuffer(V.DRAW_FRAMEBUFFER,Re.__webglFramebuffer);for(let Ge=0;Ge<St;Ge++)Ei&&(V.framebufferTextureLayer(V.READ_FRAMEBUFFER,V.COLOR_ATTACHMENT0,Nt.get(E).__webglTexture,$,Kt+Ge),V.framebufferTextureLayer(V.DRAW_FRAMEBUFFER,V.COLOR_ATTACHMENT0,Nt.get(O).__webglTexture,xt,Le+Ge)),V.blitFramebuffer(Rt,zt,Rt+Tt,zt+pt,Et,jt,Et+Tt,jt+pt,V.DEPTH_BUFFER_BIT,V.NEAREST);yt.bindFramebuffer(V.READ_FRAMEBUFFER,null),yt.bindFramebuffer(V.DRAW_FRAMEBUFFER,null)}else if($!==0||E.isRenderTargetTexture||Nt.has(E)){let ie=Nt.get(E),Xe=Nt.get(O);yt.bindFramebuffer(V.READ_FRAMEBUFFER,L),yt.bindFramebuffer(V.DRAW_FRAMEBUFFER,z);for(let zn=0;zn<St;zn++)Ei?V.framebufferTextureLayer(V.READ_FRAMEBUFFER,V.COLOR_ATTACHMENT0,ie.__webglTexture,$,Kt+zn):V.framebufferTexture2D(V.READ_FRAMEBUFFER,V.COLOR_ATTACHMENT0,V.TEXTURE_2D,ie.__webglTexture,$),Zi?V.framebufferTextureLayer(V.DRAW_FRAMEBUFFER,V.COLOR_ATTACHMENT0,Xe.__webglTexture,xt,Le+zn):V.framebufferTexture2D(V.DRAW_FRAMEBUFFER,V.COLOR_ATTACHMENT0,V.TEXTURE_2D,Xe.__webglTexture,xt),$!==0?V.blitFramebuffer(Rt,zt,Rt+Tt,zt+pt,Et,jt,Et+Tt,jt+pt,V.COLOR_BUFFER_BIT,V.NEAREST):Zi?V.copyTexSubImage3D(At,xt,Et,jt,Le+zn,Rt,zt,Tt,pt):V.copyTexSubImage2D(At,xt,Et,jt,Rt,zt,Tt,pt);yt.bindFramebuffer(V.READ_FRAMEBUFFER,null),yt.bindFramebuffer(V.DRAW_FRAMEBUFFER,null)}else Zi?E.isDataTexture||E.isData3DTexture?V.texSubImage3D(At,xt,Et,jt,Le,Tt,pt,St,ve,je,Me.data):O.isCompressedArrayTexture?V.compressedTexSubImage3D(At,xt,Et,jt,Le,Tt,pt,St,ve,Me.data):V.texSubImage3D(At,xt,Et,jt,Le,Tt,pt,St,ve,je,Me):E.isDataTexture?V.texSubImage2D(V.TEXTURE_2D,xt,Et,jt,Tt,pt,ve,je,Me.data):E.isCompressedTexture?V.compressedTexSubImage2D(V.TEXTURE_2D,xt,Et,jt,Me.width,Me.height,ve,Me.data):V.texSubImage2D(V.TEXTURE_2D,xt,Et,jt,Tt,pt,ve,je,Me);yt.pixelStorei(V.UNPACK_ROW_LENGTH,cn),yt.pixelStorei(V.UNPACK_IMAGE_HEIGHT,ae),yt.pixelStorei(V.UNPACK_SKIP_PIXELS,Yi),yt.pixelStorei(V.UNPACK_SKIP_ROWS,Qe),yt.pixelStorei(V.UNPACK_SKIP_IMAGES,fo),xt===0&&O.generateMipmaps===!0&&O.mipmapsAutoUpdate===!0&&V.generateMipmap(At),yt.unbindTexture()},this.initRenderTarget=function(E){Nt.get(E).__webglFramebuffer===void 0&&Bt.setupRenderTarget(E)},this.initTexture=function(E){E.isCubeTexture?Bt.setTextureCube(E,0):E.isData3DTexture?Bt.setTexture3D(E,0):E.isDataArrayTexture||E.isCompressedArrayTexture?Bt.setTexture2DArray(E,0):Bt.setTexture2D(E,0),yt.unbindTexture()},this.resetState=function(){q=0,P=0,G=null,yt.reset(),ht.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return Ln}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(t){this._outputColorSpace=t;let e=this.getContext();e.drawingBufferColorSpace=Qt._getDrawingBufferColorSpace(t),e.unpackColorSpace=Qt._getUnpackColorSpace()}};var Lf=Math.PI/16,hl=class{constructor(t,e,n){this.box=t;this.canvas=e;this.means=n;let s={signal:this.stop.signal};e.addEventListener("pointerdown",r=>this.down(r),s),e.addEventListener("pointermove",r=>this.move(r),s),e.addEventListener("pointerup",r=>this.up(r),s),e.addEventListener("pointercancel",r=>this.cancel(r),s),e.addEventListener("pointerleave",()=>this.means.leave(),s),e.addEventListener("contextmenu",r=>r.preventDefault(),s),e.addEventListener("wheel",r=>this.wheel(r),{...s,passive:!1}),e.addEventListener("keydown",r=>this.key(r),s)}box;canvas;means;tool="click";doing="nothing";held=new Map;begin={x:0,y:0};last={x:0,y:0};lastClick={x:0,y:0,time:-1/0};spread=0;rest=0;mods={exclude:!1,add:!1,button:0,touch:!1};stop=new AbortController;at(t){let e=this.box.getBoundingClientRect();return{x:t.clientX-e.left,y:t.clientY-e.top}}down(t){let e=this.at(t);if(this.canvas.focus({preventScroll:!0}),this.canvas.setPointerCapture(t.pointerId),this.held.set(t.pointerId,e),this.held.size===2)return this.pinchBegins();if(this.held.size>2||this.doing!=="nothing")return;let n=t.pointerType==="touch";this.mods=i_(t,n),this.begin=this.last=e,this.doing="press",this.tool==="brush"&&t.button===0&&!t.altKey&&!t.ctrlKey&&!t.metaKey&&this.means.brushBegins(e.x,e.y)&&(this.doing="brush"),n&&this.doing==="press"&&(this.rest=window.setTimeout(()=>this.rested(),500))}move(t){let e=this.at(t);if(!this.held.has(t.pointerId)){t.pointerType!=="touch"&&this.means.hover(e.x,e.y);return}if(this.held.set(t.pointerId,e),this.doing==="pinch")return this.pinch();if(this.doing==="press"){if(Math.hypot(e.x-this.begin.x,e.y-this.begin.y)<5)return;clearTimeout(this.rest);let r=this.mods.button>0||!t.altKey&&(t.shiftKey||t.ctrlKey||t.metaKey);this.doing=r?"pan":"turn",this.last=e}let n=e.x-this.last.x,s=e.y-this.last.y;this.doing==="turn"?this.means.turn(-n*.0075,-s*.0075,!1):this.doing==="pan"?this.means.pan(n,s,!1):this.doing==="brush"&&this.means.brush(e.x,e.y),this.last=e}up(t){let e=this.doing;if(this.held.delete(t.pointerId)){if(clearTimeout(this.rest),this.held.size){this.doing="over";return}this.doing="nothing",e==="brush"&&this.means.brushEnds(),e==="press"&&this.clicked(this.begin)}}clicked({x:t,y:e}){let{lastClick:n}=this,s=performance.now(),r=this.mods.button===0&&!this.mods.exclude,o=Math.hypot(t-n.x,e-n.y)<10,a=r&&o&&s-n.time<300;this.lastClick={x:t,y:e,time:r&&!a?s:-1/0},a?this.means.focus(t,e):this.mods.button!==1&&this.means.click(t,e,this.mods)}rested(){this.doing==="press"&&(this.doing="over",navigator.vibrate?.(12),this.means.click(this.begin.x,this.begin.y,{...this.mods,exclude:!0}))}cancel(t){clearTimeout(this.rest),this.held.delete(t.pointerId)&&(this.doing==="brush"&&this.means.brushEnds(),this.doing=this.held.size?"over":"nothing")}pinchBegins(){clearTimeout(this.rest),this.doing==="brush"&&this.means.brushEnds(),this.doing="pinch";let{middle:t,spread:e}=this.fingers();this.last=t,this.spread=e}pinch(){let{middle:t,spread:e}=this.fingers();this.means.pan(t.x-this.last.x,t.y-this.last.y,!1),e>0&&this.spread>0&&this.means.zoom(this.spread/e,t.x,t.y,!1),this.last=t,this.spread=e}fingers(){let[t,e]=[...this.held.values()];return{middle:{x:(t.x+e.x)/2,y:(t.y+e.y)/2},spread:Math.hypot(t.x-e.x,t.y-e.y)}}wheel(t){t.preventDefault();let e=this.at(t),n=t.deltaMode===1?18:t.deltaMode===2?400:1,s=Math.min(240,Math.max(-240,t.deltaY*n*(t.ctrlKey?8:1))),r=Math.abs(t.deltaY*n)>=50;this.means.zoom(Math.exp(s*.0014),e.x,e.y,r)}key(t){if(t.altKey||t.ctrlKey||t.metaKey)return;let e=40,s={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]}[t.key];if(s&&t.shiftKey)this.means.pan(s[0]*e,s[1]*e,!0);else if(s)this.means.turn(s[0]*Lf,s[1]*Lf,!0);else if(t.key==="+"||t.key==="=")this.means.zoom(.8,null,null,!0);else if(t.key==="-"||t.key==="_")this.means.zoom(1.25,null,null,!0);else if(t.key==="Home")this.means.fit();else if(t.key===" ")this.means.middle({exclude:t.shiftKey,add:!1,button:0,touch:!1});else return;t.preventDefault(),t.stopPropagation()}get busy(){return this.doing!=="nothing"&&this.doing!=="press"}dispose(){clearTimeout(this.rest),this.stop.abort()}};function i_(i,t){return{exclude:i.shiftKey||i.button===2,add:i.ctrlKey||i.metaKey,button:Math.max(0,i.button),touch:t}}var Df=12,Su="http://www.w3.org/2000/svg",fl=class{constructor(t,e){this.activate=e;this.layer.className="viewer-markers",t.append(this.layer)}activate;placed=[];discs=[];layer=document.createElement("div");set(t){for(this.placed=t.map(e=>({...e,shown:new N().fromArray(e.point)}));this.discs.length>t.length;)this.discs.pop().button.remove();for(;this.discs.length<t.length;)this.discs.push(this.disc(this.discs.length));t.forEach((e,n)=>{let{button:s}=this.discs[n],r=Nf(e);s.style.setProperty("--marker",dl(e.color)),s.classList.toggle("negative",!e.positive),s.classList.toggle("lettered",r!==""),s.querySelector("text").textContent=r;let o=e.positive?"included":"excluded";s.setAttribute("aria-label",`Point ${n+1}, ${o}${r&&`, ${e.label}`}: take it away`)})}disc(t){let e=document.createElement("button");return e.type="button",e.className="viewer-marker",e.append(s_()),e.addEventListener("click",()=>this.activate(t)),this.layer.append(e),{button:e,x:0,y:0,depth:1/0,behind:!1}}update(t,e,n,s){let r=new N;this.placed.forEach((o,a)=>{let l=this.discs[a];r.copy(o.shown).project(t);let c=r.z>-1&&r.z<1&&Math.abs(r.x)<1.05&&Math.abs(r.y)<1.05;l.depth=c?r.z:1/0,l.button.hidden=!c,c&&(l.x=(r.x*.5+.5)*e,l.y=(.5-r.y*.5)*n,l.behind=s(o.shown),l.button.classList.toggle("behind",l.behind),l.button.style.transform=`translate(${l.x.toFixed(2)}px, ${l.y.toFixed(2)}px)`)})}at(t,e,n){let s=n?1.7*Df:Df,r=-1,o=1/0;return this.discs.forEach((a,l)=>{if(a.depth===1/0)return;let c=Math.hypot(a.x-t,a.y-e),h=c+(a.behind?1e3:0);c<=s&&h<o&&([r,o]=[l,h])}),r}point(t){this.discs.forEach((e,n)=>e.button.classList.toggle("pointed",n===t))}draw(t,e,n,s){let r=new N,o=Math.max(6,e/70);for(let a of this.placed){if(r.copy(a.shown).project(n),Math.abs(r.z)>=1)continue;let l=(r.x*.5+.5)*e,c=(.5-r.y*.5)*e,[h,d]=a.positive?[dl(a.color),"#fff"]:["#fff",dl(a.color)];t.globalAlpha=s(a.shown)?.35:1,wu(t,l,c,o*1.12,"rgba(8, 10, 18, 0.55)"),wu(t,l,c,o,a.positive?"#fff":dl(a.color)),wu(t,l,c,o*.8,h);let u=Nf(a);if(u){t.fillStyle=d,t.font=`600 ${(1.2*o).toFixed(1)}px system-ui, sans-serif`,t.textAlign="center",t.fillText(u,l,c+.42*o);continue}t.strokeStyle=d,t.lineWidth=o*.26,t.beginPath(),t.moveTo(l-o*.42,c),t.lineTo(l+o*.42,c),a.positive&&(t.moveTo(l,c-o*.42),t.lineTo(l,c+o*.42)),t.stroke()}t.globalAlpha=1}dispose(){this.layer.remove()}};function s_(){let i=document.createElementNS(Su,"svg");i.setAttribute("viewBox","-10 -10 20 20"),i.setAttribute("aria-hidden","true");for(let[e,n]of[["across","M-4.5 0H4.5"],["down","M0 -4.5V4.5"],["cross","M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6"]]){let s=document.createElementNS(Su,"path");s.setAttribute("class",e),s.setAttribute("d",n),i.append(s)}let t=document.createElementNS(Su,"text");return t.setAttribute("y","4.2"),i.append(t),i}function Nf({label:i}){return/^[+\-\u2212]?$/.test(i)?"":i.slice(0,1)}function wu(i,t,e,n,s){i.fillStyle=s,i.beginPath(),i.arc(t,e,n,0,2*Math.PI),i.fill()}function dl(i){return`rgb(${i.map(t=>Math.round(255*Math.min(1,Math.max(0,t)))).join(", ")})`}var Tu={eye:[-.933802,.275556,1.747021],target:[0,0,0],up:[0,1,0],fov:.6981317},Uf={shading:"parts",wireframe:!1,boundaries:!0,explode:0,uncertain:!1,uncertainBelow:.5,dark:!1,ground:!0};var r_=new N(0,1,0),pl=.02,Jr=.02,Eu=12,o_=.12,Kr=class{now;goal;from;start=0;length=0;up=new N;tilt=new Nn;fov;constructor(){this.fov=Tu.fov,this.goal=this.read(Tu),this.now=Yn(this.goal),this.from=Yn(this.goal)}get(){let t=this.eye(this.goal,new N);return{eye:Au(t),target:Au(this.goal.target),up:Au(this.up),fov:this.fov}}get distance(){return this.goal.distance}set distance(t){this.go({...Yn(this.goal),distance:t},0)}set(t,e){this.fov=t.fov,this.go(this.read(t),e)}turn(t,e,n=0){let s=Yn(this.goal);s.theta+=t,s.phi=ls(s.phi+e,pl,Math.PI-pl),this.go(s,n)}pan(t,e,n=0){let s=Yn(this.goal),r=2*s.distance*Math.tan(this.fov/2),{x:o,y:a}=this.axes(s);s.target.addScaledVector(o,t*r).addScaledVector(a,e*r),s.target.clampScalar(-4,4),this.go(s,n)}zoom(t,e,n=0){let s=Yn(this.goal),r=ls(s.distance*t,Jr,Eu),o=r/s.distance;e&&s.target.lerp(e,1-o).clampScalar(-4,4),s.distance=r,this.go(s,n)}focus(t,e){let n=Yn(this.goal);n.target.copy(t),n.distance=ls(n.distance*.6,Jr,Eu),this.go(n,e)}fit(t,e){let n=Yn(this.goal),s=new le().setFromArray(t);s.isEmpty()||s.getCenter(n.target),n.distance=this.distanceFor(t,n);for(let r=0;r<2;r++)this.center(t,n),n.distance=this.distanceFor(t,n);this.go(n,e)}center(t,e){let{x:n,y:s,z:r}=this.axes(e),o=new N,a=new le;for(let l=0;l<t.length;l+=3){o.fromArray(t,l).sub(e.target);let c=Math.max(e.distance-o.dot(r),Jr);a.expandByPoint(o.set(o.dot(n)/c,o.dot(s)/c,0))}a.isEmpty()||(a.getCenter(o).multiplyScalar(e.distance),e.target.addScaledVector(n,o.x).addScaledVector(s,o.y))}distanceFor(t,e){let{x:n,y:s,z:r}=this.axes(e),o=Math.tan(this.fov/2)*(1-o_),a=new N,l=Jr*4;for(let c=0;c<t.length;c+=3)a.fromArray(t,c).sub(e.target),l=Math.max(l,a.dot(r)+Math.max(Math.abs(a.dot(n)),Math.abs(a.dot(s)))/o);return ls(l,Jr,Eu)}step(t){if(!this.length)return!1;let e=ls((t-this.start)/this.length,0,1),n=1-(1-e)**3,{from:s,goal:r,now:o}=this;return o.target.lerpVectors(s.target,r.target,n),o.distance=s.distance*(r.distance/s.distance)**n,o.theta=s.theta+(r.theta-s.theta)*n,o.phi=s.phi+(r.phi-s.phi)*n,e>=1&&(this.length=0,this.now=Yn(r)),this.length>0}apply(t,e,n,s=!1){let r=s?this.goal:this.now;this.eye(r,t.position),t.up.copy(this.up),t.lookAt(r.target);let o=Math.tan(this.fov/2)/Math.min(1,e);t.fov=2*Math.atan(o)*180/Math.PI,t.aspect=e;let a=t.position.length();t.far=a+n,t.near=Math.max(a-n,r.distance*.02,.002),t.updateProjectionMatrix(),t.updateMatrixWorld()}go(t,e){if(this.goal=t,e<=0){this.length=0,this.now=Yn(t);return}this.from=Yn(this.now);let n=Math.round((t.theta-this.from.theta)/(2*Math.PI));this.from.theta+=n*2*Math.PI,this.start=performance.now(),this.length=e}read(t){this.up.fromArray(t.up).normalize(),this.tilt.setFromUnitVectors(r_,this.up);let e=new N().fromArray(t.target),n=new N().fromArray(t.eye).sub(e),s=Math.max(n.length(),1e-4);n.divideScalar(s).applyQuaternion(this.tilt.clone().invert());let r=ls(Math.acos(ls(n.y,-1,1)),pl/4,Math.PI-pl/4);return{target:e,distance:s,theta:Math.atan2(n.x,n.z),phi:r}}eye(t,e){return e.copy(this.axes(t).z).multiplyScalar(t.distance).add(t.target)}axes({theta:t,phi:e}){let n=new N(Math.sin(e)*Math.sin(t),Math.cos(e),Math.sin(e)*Math.cos(t)),s=new N(Math.cos(t),0,-Math.sin(t));return n.applyQuaternion(this.tilt),s.applyQuaternion(this.tilt),{x:s,y:new N().crossVectors(n,s),z:n}}};function Yn(i){return{...i,target:i.target.clone()}}function ls(i,t,e){return Math.min(e,Math.max(t,i))}function Au(i){return[i.x,i.y,i.z]}var Ff=`
  precision highp float;
  precision highp int;
  precision highp usampler2D;
  uniform mat4 modelViewMatrix;
  uniform mat4 projectionMatrix;
  uniform usampler2D faceTable;
  uniform highp sampler2D partTable;
  uniform float explode;
  in vec3 position;
  in uint corner;

  uniform int faceShift; // the face table has 2^faceShift columns
  uvec4 faceRow(uint face) {
    int f = int(face);
    return texelFetch(faceTable, ivec2(f & ((1 << faceShift) - 1), f >> faceShift), 0);
  }
  vec4 partRow(uint slot, int column) {
    return texelFetch(partTable, ivec2(int(slot & 255u) * 2 + column, int(slot >> 8u)), 0);
  }
  vec4 place(uint slot) {
    vec3 moved = position;
    if (explode > 0.0) moved += explode * partRow(slot, 1).xyz;
    return modelViewMatrix * vec4(moved, 1.0);
  }
  const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
`,Cu=`
  ${Ff}
  uniform mat3 normalMatrix;
  in vec3 normal;
  flat out vec3 partColor;
  flat out uvec4 state; // flags, selection, confidence, face
  out vec3 seen; // place and normal before the eye
  out vec3 bent;
  #ifdef WIREFRAME
    out vec3 inside;
  #endif
  #ifdef TEXTURED
    in vec2 uv;
    out vec2 at;
    #ifdef COLORED
      in vec4 color;
      out vec3 tint;
    #endif
  #endif

  void main() {
    uint face = corner / 3u;
    uvec4 row = faceRow(face);
    uint slot = row.r | (row.g << 8u);
    vec4 part = partRow(slot, 0);
    uint flags = uint(part.a);
    vec4 view = place(slot);
    gl_Position = (flags & 1u) == 0u ? NOWHERE : projectionMatrix * view;
    partColor = part.rgb;
    state = uvec4(flags | (slot << 8u), row.b, row.a, face);
    seen = view.xyz;
    bent = normalMatrix * normal;
    #ifdef WIREFRAME
      uint k = corner % 3u;
      inside = vec3(k == 0u, k == 1u, k == 2u);
    #endif
    #ifdef TEXTURED
      at = uv;
      #ifdef COLORED
        tint = color.rgb;
      #endif
    #endif
  }
`,Ru=`
  precision highp float;
  precision highp int;
  uniform sampler2D maskTable;
  uniform vec3 backdrop; // what dimmed parts fade into
  uniform float masked; // 1 while something is selected
  uniform float chosen; // 1 while parts are chosen
  uniform float unsure; // confidence (0..255) below which faces are hatched; 0 for none
  uniform float pixel; // device pixels per CSS pixel
  uniform float dark;
  uniform uint hoverSlot;
  uniform uint hoverFace;
  uniform vec3 sky; // up, before the eye
  flat in vec3 partColor;
  flat in uvec4 state;
  in vec3 seen;
  in vec3 bent;
  #ifdef WIREFRAME
    in vec3 inside;
  #endif
  #ifdef TEXTURED
    uniform sampler2D picture;
    uniform float pictured;
    uniform vec3 factor;
    in vec2 at;
    #ifdef COLORED
      in vec3 tint;
    #endif
  #endif
  out vec4 shown;


  // Line of one colour across another: 1 in the middle of every stripe, a pixel soft at its sides.
  float stripes(vec2 p, vec2 across, float period, float width) {
    float d = abs(fract(dot(p, across) / period) - 0.5) * period;
    return 1.0 - smoothstep(0.5 * width - 0.5, 0.5 * width + 0.5, d);
  }
  float pattern(uint kind, vec2 p) {
    if (kind == 1u) return stripes(p, vec2(0.7071, 0.7071), 9.0, 2.5);
    if (kind == 2u) return stripes(p, vec2(0.7071, -0.7071), 9.0, 2.5);
    if (kind == 3u) { vec2 q = (fract(p / 8.0) - 0.5) * 8.0; return 1.0 - smoothstep(1.5, 2.5, length(q)); }
    if (kind == 4u) return stripes(p, vec2(0.0, 1.0), 8.0, 2.0);
    if (kind == 5u) return stripes(p, vec2(1.0, 0.0), 8.0, 2.0);
    if (kind == 6u) return max(stripes(p, vec2(0.7071, 0.7071), 11.0, 2.0), stripes(p, vec2(0.7071, -0.7071), 11.0, 2.0));
    vec2 q = floor(p / 6.0);
    return mod(q.x + q.y, 2.0);
  }

  vec3 lit(vec3 base, vec3 n, vec3 eye) {
    const vec3 KEY = vec3(-0.4402, 0.6603, 0.6085);
    const vec3 FILL = vec3(0.8944, 0.1118, 0.4330);
    float key = dot(n, KEY) * 0.5 + 0.5;
    float light = 0.36 + 0.62 * key * sqrt(key) + 0.13 * max(dot(n, FILL), 0.0) + 0.10 * (dot(n, sky) * 0.5 + 0.5);
    float edge = 1.0 - max(dot(n, eye), 0.0);
    float rim = edge * edge * edge * (0.10 + 0.10 * dark) * (0.4 + 0.6 * max(dot(n, sky), 0.0));
    float gloss = max(dot(n, normalize(KEY + eye)), 0.0);
    for (int i = 0; i < 5; i++) gloss *= gloss; // its 32nd power
    return sqrt(base * base * light + rim + 0.05 * gloss); // shown colours are near enough roots of light
  }

  void main() {
    vec2 p = gl_FragCoord.xy / pixel;
    uint flags = state.x;
    uint slot = flags >> 8u;
    vec3 base = partColor;
    #ifdef TEXTURED
      base = factor;
      if (pictured > 0.5) base *= texture(picture, at).rgb;
      #ifdef COLORED
        base *= tint;
      #endif
    #else
      uint kind = (flags / 8u) & 7u;
      if (kind > 0u) {
        float luma = dot(base, vec3(0.299, 0.587, 0.114));
        base = mix(base, luma > 0.5 ? base * 0.62 : mix(base, vec3(1.0), 0.42), pattern(kind, p));
      }
    #endif
    if (state.y > 0u) {
      vec3 chosenColor = texelFetch(maskTable, ivec2(int(state.y), 0), 0).rgb;
      base = mix(base, chosenColor, 0.80);
      base = mix(base, vec3(1.0), 0.20 * stripes(p, vec2(0.7071, -0.7071), 6.0, 1.0));
    } else if (masked > 0.5) {
      base = mix(base, mix(vec3(dot(base, vec3(0.299, 0.587, 0.114))), backdrop, 0.35), 0.42);
    }
    if (chosen > 0.5 && (flags & 4u) == 0u) {
      float grey = dot(base, vec3(0.299, 0.587, 0.114));
      base = mix(base, mix(vec3(grey), backdrop, 0.72), 0.82);
    }
    if ((flags & 2u) != 0u || slot == hoverSlot) base = mix(base, vec3(1.0), 0.16);
    if (state.w == hoverFace) base = mix(base, vec3(1.0), 0.34);

    vec3 eye = normalize(-seen);
    vec3 level = normalize(cross(dFdx(seen), dFdy(seen)));
    if (dot(level, eye) < 0.0) level = -level;
    vec3 n = dot(bent, bent) > 0.01 ? normalize(bent) : level;
    if (dot(n, level) < 0.0) n = -n;
    vec3 color = lit(base, n, eye);

    if (float(state.z) < unsure) {
      vec3 ink = dot(base, vec3(0.299, 0.587, 0.114)) > 0.22 ? vec3(0.06, 0.07, 0.10) : vec3(0.85);
      color = mix(color, ink, 0.62 * stripes(p, vec2(0.7071, 0.7071), 7.0, 1.6));
    }
    #ifdef WIREFRAME
      vec3 high = 1.0 / max(fwidth(inside), vec3(1e-6)) / pixel; // the triangle's heights, in CSS pixels
      vec3 d = inside * high;
      float wire = 1.0 - smoothstep(0.35, 1.15, min(d.x, min(d.y, d.z)));
      float room = smoothstep(1.0, 14.0, min(high.x, min(high.y, high.z)));
      color = mix(color, vec3(0.05, 0.06, 0.09), (0.10 + 0.38 * room) * wire);
    #endif
    shown = vec4(color, 1.0);
  }
`,Of=`
  ${Ff}
  uniform uint hoverSlot;
  uniform float whole; // 1: hidden parts too, where they belong
  flat out vec4 bytes;

  void main() {
    uint face = corner / 3u;
    uvec4 row = faceRow(face);
    uint slot = row.r | (row.g << 8u);
    vec4 part = partRow(slot, 0);
    uint flags = uint(part.a);
    if (whole < 0.5 && (flags & 1u) == 0u) {
      gl_Position = NOWHERE;
    } else {
      gl_Position = projectionMatrix * (whole > 0.5 ? modelViewMatrix * vec4(position, 1.0) : place(slot));
    }
    if (whole > 0.5) {
      bytes = vec4(part.rgb, 1.0);
    } else {
      uint marked = (flags & 2u) != 0u || slot == hoverSlot ? 1u : 0u;
      if ((flags & 4u) != 0u) marked |= 2u;
      bytes = vec4(row.r, row.g, row.b, 128u | marked) / 255.0;
    }
  }
`,Bf=`
  precision highp float;
  flat in vec4 bytes;
  out vec4 shown;
  void main() { shown = bytes; }
`,kf=`
  precision highp float;
  in vec3 position;
  out vec2 at;
  void main() {
    at = position.xy * 0.5 + 0.5;
    gl_Position = vec4(position.xy, 0.0, 1.0);
  }
`,zf=`
  precision highp float;
  precision highp int;
  uniform sampler2D colors; // premultiplied
  uniform sampler2D ids;
  uniform vec4 reach; // the object is between these (low, high), 0..1 of the picture
  uniform int stride; // pixels of ids to a CSS pixel, rounded
  uniform float wideLines; // 1 while anything is selected, chosen or highlighted
  uniform float boundaries;
  uniform float dark;
  uniform float textured;
  uniform float backed; // 0: nothing behind the object
  uniform vec3 middle;
  uniform vec3 rim;
  uniform float aspect;
  in vec2 at;
  out vec4 shown; // premultiplied

  const vec3 INK = vec3(0.03, 0.04, 0.07);

  vec3 behind() {
    vec2 d = (at - vec2(0.5, 0.56)) * vec2(min(aspect, 1.6), 1.0);
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
    return mix(middle, rim, smoothstep(0.0, 0.95, length(d))) + noise / 255.0;
  }
  vec4 over(vec4 below, vec3 color, float alpha) {
    return vec4(below.rgb * (1.0 - alpha) + color * alpha, below.a + alpha * (1.0 - below.a));
  }

  void main() {
    vec4 line = texture(colors, at);
    if (backed > 0.5 && line.a < 1.0) line = vec4(line.rgb + behind() * (1.0 - line.a), 1.0);
    shown = line;
    if (any(lessThan(at, reach.xy)) || any(greaterThan(at, reach.zw))) return;

    ivec2 size = textureSize(ids, 0);
    ivec2 p = ivec2(at * vec2(size));
    if (any(lessThan(p, ivec2(2 * stride))) || any(greaterThanEqual(p, size - 2 * stride))) return;
    vec4 own = texelFetch(ids, p, 0);
    vec4 corners[4] = vec4[4](
      texelFetch(ids, p + ivec2(-stride, -stride), 0), texelFetch(ids, p + ivec2(stride, -stride), 0),
      texelFetch(ids, p + ivec2(-stride, stride), 0), texelFetch(ids, p + ivec2(stride, stride), 0));
    bool same = corners[0] == own && corners[1] == own && corners[2] == own && corners[3] == own;
    if (same && wideLines < 0.5) return;
    float near = 0.0, outside = 0.0; // how many of the 8 around are another part, or nothing
    if (!same) {
      for (int i = 0; i < 8; i++) {
        ivec2 d = i < 2 ? ivec2(2 * i - 1, 0) : ivec2(0, 2 * i - 5);
        vec4 that = i < 4 ? texelFetch(ids, p + stride * d, 0) : corners[i - 4];
        if ((that.a > 0.0) != (own.a > 0.0)) outside += 1.0;
        else if (that.rg != own.rg) near += 1.0;
      }
    }
    if (own.a > 0.0) line = over(line, INK, (dark > 0.5 ? 0.30 : 0.42) * smoothstep(0.0, 4.0, outside));
    if (boundaries > 0.5 && near > 0.0) {
      float a = smoothstep(0.6, 3.2, near) * (own.b > 0.0 ? 0.4 : 1.0);
      line = textured > 0.5 ? over(line, vec3(1.0, 0.98, 0.9), 0.9 * a) : over(line, INK, 0.62 * a);
    }
    if (wideLines > 0.5) {
      float wide = 0.0, marked = 0.0, picked = 0.0; // of the 20 around
      int state = int(own.a * 255.0 + 0.5);
      for (int dy = -2; dy <= 2; dy++) {
        for (int dx = -2; dx <= 2; dx++) {
          if (dx * dx + dy * dy == 8) continue;
          vec4 that = texelFetch(ids, p + stride * ivec2(dx, dy), 0);
          if (that.b != own.b) wide += 1.0;
          if (that.a == own.a) continue;
          int changed = int(that.a * 255.0 + 0.5) ^ state;
          if ((changed & 1) != 0) marked += 1.0;
          if ((changed & 2) != 0) picked += 1.0;
        }
      }
      line = over(line, dark > 0.5 ? vec3(1.0) : vec3(0.06, 0.07, 0.10), 0.9 * smoothstep(1.0, 6.0, picked));
      vec3 glow = own.a == 0.0 && dark < 0.5 ? vec3(0.25, 0.29, 0.36) : vec3(1.0); // white does not show on light
      line = over(line, glow, 0.92 * smoothstep(1.0, 6.0, marked));
      if (own.b == 0.0) {
        line = over(line, vec3(0.02, 0.03, 0.06), 0.75 * smoothstep(0.5, 3.5, wide));
        line = over(line, vec3(1.0), smoothstep(3.0, 7.5, wide));
      } else {
        line = over(line, vec3(1.0), smoothstep(1.5, 5.0, wide));
      }
    }
    shown = line;
  }
`,Vf=`
  precision highp float;
  uniform mat4 modelViewMatrix;
  uniform mat4 projectionMatrix;
  in vec3 position;
  in vec2 uv;
  out vec2 at;
  void main() {
    at = uv;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`,Gf=`
  precision highp float;
  uniform sampler2D shade;
  uniform float strength;
  in vec2 at;
  out vec4 shown;
  void main() {
    float a = texture(shade, at).r * strength;
    if (a < 0.003) discard;
    shown = vec4(vec3(0.03, 0.04, 0.08) * a, a);
  }
`;var an=96,l_=.3,Hf=.35,c_=[6,5,3],ml=class{mesh;cells=new Uint8Array(an*an);texture=new Xn(this.cells,an,an,Br,Be);constructor(){this.texture.minFilter=this.texture.magFilter=$e,this.texture.unpackAlignment=1;let t=new Fi({glslVersion:os,vertexShader:Vf,fragmentShader:Gf,uniforms:{shade:{value:this.texture},strength:{value:0}},transparent:!0,premultipliedAlpha:!0,depthWrite:!1,side:Tn});this.mesh=new rn(new vi(1,1).rotateX(-Math.PI/2),t),this.mesh.frustumCulled=!1,this.mesh.renderOrder=1,this.mesh.visible=!1}set strength(t){this.mesh.material.uniforms.strength.value=t}cast(t,e){let n=t.bounds,s=Math.max(n.max.x-n.min.x,n.max.z-n.min.z,.05)*(1+2*l_),r=(n.min.x+n.max.x-s)/2,o=(n.min.z+n.max.z-s)/2,a=new Float32Array(an*an);u_(t,e,a,r,o,an/s,n);for(let l of c_)a=Wf(Wf(a,l,1,an),l,an,1);for(let l=0;l<a.length;l++)this.cells[l]=Math.round(255*Math.min(1,a[l]));this.texture.needsUpdate=!0,this.mesh.position.set(r+s/2,n.min.y-.003,o+s/2),this.mesh.scale.set(s,1,s)}dispose(){this.texture.dispose(),this.mesh.geometry.dispose(),this.mesh.material.dispose()}};function u_(i,t,e,n,s,r,o){let{positions:a,faces:l}=i.mesh,c=(h,d,u)=>{if(h<0||d<0||h>=an||d>=an)return;let f=(an-1-d)*an+h;u>e[f]&&(e[f]=u)};for(let h=0;h<i.num;h++){let d=3*l[3*h],u=3*l[3*h+1],f=3*l[3*h+2],g=(a[d+1]+a[u+1]+a[f+1])/3-o.min.y;if(g>Hf||!t(i.slot(h)))continue;let y=(1-g/Hf)**2,m=(a[d]-n)*r,p=(a[u]-n)*r,v=(a[f]-n)*r,S=(a[d+2]-s)*r,_=(a[u+2]-s)*r,b=(a[f+2]-s)*r;c(Math.floor((m+p+v)/3),Math.floor((S+_+b)/3),y);let w=(p-m)*(b-S)-(v-m)*(_-S);if(!(Math.abs(w)<1))for(let x=Math.floor(Math.min(S,_,b));x<=Math.max(S,_,b);x++)for(let M=Math.floor(Math.min(m,p,v));M<=Math.max(m,p,v);M++){let C=((p-M-.5)*(b-x-.5)-(v-M-.5)*(_-x-.5))/w,A=((v-M-.5)*(S-x-.5)-(m-M-.5)*(b-x-.5))/w;C>=0&&A>=0&&C+A<=1&&c(M,x,y)}}}function Wf(i,t,e,n){let s=new Float32Array(i.length);for(let r=0;r<an;r++){let o=0,a=l=>l<0||l>=an?0:i[r*n+l*e];for(let l=-t;l<t;l++)o+=a(l);for(let l=0;l<an;l++)o+=a(l+t),s[r*n+l*e]=Math.max(0,o)/(2*t+1),o-=a(l-t)}return s}var h_=Math.cos(40*Math.PI/180),d_=128;function Xf(i,t){let e=new Float32Array(t.length);for(let n=0;n<t.length;n+=3){let s=3*t[n],r=3*t[n+1],o=3*t[n+2],a=i[s],l=i[s+1],c=i[s+2],h=i[r]-a,d=i[r+1]-l,u=i[r+2]-c,f=i[o]-a,g=i[o+1]-l,y=i[o+2]-c;e[n]=d*y-u*g,e[n+1]=u*f-h*y,e[n+2]=h*g-d*f}return e}function qf(i,t,e,n){let s=new Int16Array(t.length*4),r=(l,c,h,d)=>{let u=Math.sqrt(c*c+h*h+d*d);if(!(u>1e-20)||u===1/0)return!1;let f=32767/u;return s[4*l]=Math.round(c*f),s[4*l+1]=Math.round(h*f),s[4*l+2]=Math.round(d*f),!0},o=e?null:p_(i,t),a=new Float64Array(3);for(let l=0;l<t.length;l++){let c=l-l%3;if(e){let h=3*t[l];if(r(l,e[h],e[h+1],e[h+2]))continue}else if(o&&f_(o,l,c,n,a)&&r(l,a[0],a[1],a[2]))continue;r(l,n[c],n[c+1],n[c+2])}return s}function f_(i,t,e,n,s){let r=i.vertex[t],o=i.start[r],a=i.start[r+1];if(a-o>d_)return!1;let l=n[e],c=n[e+1],h=n[e+2],d=h_*Math.sqrt(l*l+c*c+h*h);s[0]=s[1]=s[2]=0;for(let u=o;u<a;u++){let f=i.faces[u],g=n[f],y=n[f+1],m=n[f+2],p=l*g+c*y+h*m;if(Math.abs(p)<d*Math.sqrt(g*g+y*y+m*m))continue;let v=p<0?-1:1;s[0]+=v*g,s[1]+=v*y,s[2]+=v*m}return!0}function p_(i,t){let{place:e,count:n}=m_(i),s=new Uint32Array(t.length),r=new Uint32Array(n+1);for(let l=0;l<t.length;l++)s[l]=e[t[l]],r[s[l]+1]++;for(let l=0;l<n;l++)r[l+1]+=r[l];let o=r.slice(),a=new Uint32Array(t.length);for(let l=0;l<t.length;l++)a[o[s[l]]++]=l-l%3;return{vertex:s,start:r,faces:a}}function m_(i){let t=i.length/3,e=new Uint32Array(i.buffer,i.byteOffset,i.length),n=1024;for(;n<2*t;)n*=2;let s=new Int32Array(n).fill(-1),r=new Uint32Array(t),o=0,a=l=>e[l]===2147483648?0:e[l];for(let l=0;l<t;l++){let c=a(3*l),h=a(3*l+1),d=a(3*l+2),u=Math.imul(c,2654435761)^Math.imul(h,2246822519)^Math.imul(d,3266489917);for(u=(u^u>>>15)&n-1;;){let f=s[u];if(f<0){s[u]=l,r[l]=o++;break}if(a(3*f)===c&&a(3*f+1)===h&&a(3*f+2)===d){r[l]=r[f];break}u=u+1&n-1}}return{place:r,count:o}}var y_=4096,__=65535,Iu=.7,b_=8e3,$f=[.7,.7,.7],Lu=255,vl=class{constructor(t){this.mesh=t;let e=this.num=t.faces.length/3;this.flat=Xf(t.positions,t.faces);let n=Math.min(y_,2**Math.ceil(Math.log2(Math.sqrt(e+1)))),s=Math.max(1,Math.ceil(e/n));this.rows=new Uint8Array(4*n*s);for(let r=3;r<this.rows.length;r+=4)this.rows[r]=255;this.faceTable=new Xn(this.rows,n,s,$s,Be),this.faceTable.internalFormat="RGBA8UI",this.faceTable.minFilter=this.faceTable.magFilter=we,this.faceTable.needsUpdate=!0,this.fill(this.order()),this.measure()}mesh;num;geometry=new Fn;groups=[];flat;bounds=new le;faceTable;rows;order(){let{faceMaterial:t,materials:e}=this.mesh,n=new Uint32Array(e.length+2),s=o=>t[o]<e.length?t[o]+1:0;for(let o=0;o<this.num;o++)n[s(o)+1]++;for(let o=0;o<=e.length;o++){let a=n[o+1];a&&this.groups.push({material:o-1,start:3*n[o],count:3*a}),n[o+1]+=n[o]}if(this.groups.length<2)return null;let r=new Uint32Array(this.num);for(let o=0;o<this.num;o++)r[n[s(o)]++]=o;return r}fill(t){let{positions:e,faces:n,normals:s,uv:r,colors:o}=this.mesh,a=3*this.num,l=new Uint32Array(a);for(let u=0,f=0;f<this.num;f++){let g=3*(t?t[f]:f);l[u++]=g,l[u++]=g+1,l[u++]=g+2}let c=t?l.map(u=>n[u]):n,h=qf(e,n,s,this.flat);if(t){let u=new Int32Array(h.buffer);h=new Int16Array(xl(u,l,2,new Int32Array(2*a)).buffer)}let d=(u,f,g,y=!1)=>{this.geometry.setAttribute(u,new Oe(f,g,y))};if(d("position",xl(e,c,3,new Float32Array(3*a)),3),d("normal",h,4,!0),d("corner",l,1),r&&d("uv",xl(r,c,2,new Float32Array(2*a)),2),o){let u=new Uint32Array(this.tones(o).buffer);d("color",new Uint8Array(xl(u,c,1,new Uint32Array(a)).buffer),4,!0)}}tones(t){let e=new Uint8Array(t.length),n=this.mesh.linear===!1?Yf:Du;for(let s=0;s<e.length;s++)e[s]=Math.round(255*(s%4<3?n(t[s]):1));return e}measure(){let{positions:t,faces:e}=this.mesh,{min:n,max:s}=this.bounds,r=[1/0,1/0,1/0],o=[-1/0,-1/0,-1/0];for(let a=0;a<e.length;a++)if(this.hasArea(a/3|0))for(let l=0;l<3;l++){let c=t[3*e[a]+l];c<r[l]&&(r[l]=c),c>o[l]&&(o[l]=c)}n.fromArray(r),s.fromArray(o),this.bounds.isEmpty()&&this.bounds.set(n.setScalar(-.5),s.setScalar(.5)),this.geometry.boundingBox=this.bounds.clone(),this.geometry.boundingSphere=this.bounds.getBoundingSphere(new ei)}hasArea(t){return this.flat[3*t]!==0||this.flat[3*t+1]!==0||this.flat[3*t+2]!==0}sample(t,e){let{positions:n,faces:s}=this.mesh,r=Math.max(1,Math.floor(this.num/b_)),o=[],a=new N,l=new N;for(let c=0;c<this.num;c+=r){let h=this.slot(c);if(!(!t.visible(h)||!this.hasArea(c))){t.offset(h,l);for(let d=3*c;d<3*c+3;d++)a.fromArray(n,3*s[d]).addScaledVector(l,e),o.push(a.x,a.y,a.z)}}return new Float32Array(o)}slot(t){return this.rows[4*t]|this.rows[4*t+1]<<8}setFaces(t,e,n){let s=this.rows,r=0;for(let o=0,a=0;o<this.num;o++,a+=4)s[a]=t[o]&255,s[a+1]=t[o]>>8,s[a+2]=n[o],s[a+3]=e[o],r|=n[o];return this.faceTable.needsUpdate=!0,r>0}paint(t){for(let e of t)this.rows[4*e+2]=Lu;this.faceTable.needsUpdate=!0}dispose(){this.geometry.dispose(),this.faceTable.dispose()}};function xl(i,t,e,n){for(let s=0,r=0;s<t.length;s++){let o=e*t[s];for(let a=0;a<e;a++)n[r++]=i[o+a]}return n}function Yf(i){return Math.min(1,Math.max(0,i))}function Du(i){let t=Yf(i);return t<=.0031308?12.92*t:1.055*t**(1/2.4)-.055}var jr=class{texture;chosen=!1;highlight=!1;hidden=!1;rows;slotOf=new Map([[-1,0]]);ids=[-1];boxes=new Float32Array(6);full=!1;constructor(){this.rows=new Float32Array(0),this.texture=this.grow(1)}get num(){return this.ids.length}id(t){return this.ids[t]}slot(t){let e=this.slotOf.get(t);if(e===void 0){if(this.full)return 0;e=this.ids.length,this.slotOf.set(t,e),this.ids.push(t),this.full=this.ids.length>=__,8*this.ids.length>this.rows.length&&(this.texture=this.grow(Math.ceil(this.ids.length/256))),this.plain(e)}return e}visible(t){return(this.rows[8*t+3]&1)!==0}offset(t,e){return e.fromArray(this.rows,8*t+4)}box(t,e){return e.min.fromArray(this.boxes,6*t),e.max.fromArray(this.boxes,6*t+3),e}set(t){for(let n of t)this.slot(n.id);this.chosen=this.highlight=this.hidden=!1;let e=new Set;for(let n of t){let s=this.slot(n.id);e.add(s),this.rows.set(n.color,8*s),this.rows[8*s+3]=(n.visible?1:0)|(n.highlight?2:0)|(n.chosen?4:0)|8*((n.pattern??0)&7),this.chosen||=n.chosen,this.highlight||=n.highlight,this.hidden||=!n.visible}for(let n=0;n<this.num;n++)e.has(n)||this.plain(n);this.texture.needsUpdate=!0}setLabels(t,e){let n=new Uint16Array(t.length),s=-1,r=0;for(let o=0;o<t.length;o++){let a=t[o];a!==s&&(s=a,r=this.slot(a)),n[o]=r}return this.measure(n,e),n}measure(t,e){let{positions:n,faces:s}=e.mesh,r=this.boxes=new Float32Array(6*this.num);for(let o=0;o<r.length;o++)r[o]=o%6<3?1/0:-1/0;for(let o=0;o<t.length;o++){if(!e.hasArea(o))continue;let a=6*t[o];for(let l=3*o;l<3*o+3;l++){let c=3*s[l];for(let h=0;h<3;h++){let d=n[c+h];d<r[a+h]&&(r[a+h]=d),d>r[a+3+h]&&(r[a+3+h]=d)}}}for(let o=0;o<this.num;o++)for(let a=0;a<3;a++){let l=(r[6*o+a]+r[6*o+3+a])/2;this.rows[8*o+4+a]=o&&Number.isFinite(l)?Iu*l:0}this.texture.needsUpdate=!0}plain(t){this.rows.set($f,8*t),this.rows[8*t+3]=1}grow(t){let e=new Float32Array(8*256*t);e.set(this.rows),this.rows.length||e.set([...$f,1]),this.texture?.dispose(),this.rows=e;let n=new Xn(e,2*256,t,dn,En);return n.minFilter=n.magFilter=we,n.needsUpdate=!0,n}dispose(){this.texture.dispose()}};var cs=4294967295,M_={middle:[.985,.988,.995],rim:[.865,.882,.91],shadow:.5},S_={middle:[.215,.232,.268],rim:[.082,.09,.11],shadow:.75},w_=[1,.62,.1],Zf=[.16,.47,1],Js=class{constructor(t,e,n,s){this.scale=n;let[r,o]=[Math.max(1,Math.round(t)),Math.max(1,Math.round(e))];this.colors=new Ye(r,o,{samples:s?4:0}),this.ids=Jf(r,o)}scale;colors;ids;dispose(){this.colors.dispose(),this.ids.dispose()}},yl=class{renderer;software;scene=new zs;idsScene=new zs;ground=new ml;cover=new vi(2,2);finish;mesh=null;idsMesh=null;plain;idsMaterial;textured=[];textures=[];surface=null;groundStale=!0;maskBytes=new Uint8Array(4*256);maskTable=new Xn(this.maskBytes,256,1,dn,Be);uniforms={faceTable:{value:null},partTable:{value:null},faceShift:{value:0},maskTable:{value:this.maskTable},explode:{value:0},backdrop:{value:new N(1,1,1)},masked:{value:0},chosen:{value:0},unsure:{value:0},pixel:{value:1},dark:{value:0},hoverSlot:{value:cs},hoverFace:{value:cs},sky:{value:new N(0,1,0)},whole:{value:0},ids:{value:null},colors:{value:null},reach:{value:new Te},stride:{value:1},wideLines:{value:0},backed:{value:1},boundaries:{value:1},textured:{value:0},middle:{value:new N},rim:{value:new N},aspect:{value:1}};constructor(t){this.renderer=new al({canvas:t,antialias:!1,alpha:!1,depth:!1,powerPreference:"high-performance"}),this.software=T_(this.renderer.getContext()),this.renderer.autoClear=!1,this.restored(),this.maskTable.minFilter=this.maskTable.magFilter=we,this.setMaskColors([Zf]),this.plain=this.material(Cu,Ru),this.idsMaterial=this.material(Of,Bf,{blending:ii}),this.finish=new rn(this.cover,this.material(kf,zf,{depthTest:!1,depthWrite:!1,blending:ii})),this.finish.frustumCulled=!1,this.scene.add(this.ground.mesh)}restored(){this.renderer.setClearColor(0,0)}material(t,e,n={}){return new Fi({glslVersion:os,vertexShader:t,fragmentShader:e,uniforms:{...this.uniforms},side:We,...n})}setSurface(t,e){if(this.drop(),this.surface=t,!!t){this.uniforms.faceTable.value=t.faceTable,this.uniforms.faceShift.value=Math.log2(t.faceTable.image.width),this.uniforms.partTable.value=e.texture,this.mesh=new rn(t.geometry,this.plain),this.idsMesh=new rn(t.geometry,this.idsMaterial);for(let n of[this.mesh,this.idsMesh])n.frustumCulled=!1;this.scene.add(this.mesh),this.idsScene.add(this.idsMesh),this.textures=t.mesh.textures.map(()=>null),t.mesh.textures.forEach((n,s)=>this.setTexture(s,n)),this.groundStale=!0}}setTexture(t,e){this.textures[t]?.dispose(),this.textures[t]=e?E_(e,this.renderer.capabilities.getMaxAnisotropy()):null;for(let n of this.textured)this.putPicture(n)}putPicture(t){let e=this.textures[t.userData.texture]??null;t.uniforms.picture.value=e,t.uniforms.pictured.value=e?1:0}makeTextured(t){let{mesh:e,geometry:n,groups:s}=t;return n.clearGroups(),s.forEach((r,o)=>n.addGroup(r.start,r.count,o)),s.map(r=>{let o=e.materials[r.material],a=o?.color??[1,1,1],l=e.linear===!1?a:a.map(Du),c=this.material(Cu,Ru);return c.defines={TEXTURED:"",...e.colors?{COLORED:""}:{}},c.userData.texture=e.uv?o?.texture??-1:-1,Object.assign(c.uniforms,{picture:{value:null},pictured:{value:0},factor:{value:new N(l[0],l[1],l[2])}}),this.putPicture(c),c})}setMaskColors(t){let e=(n,s)=>this.maskBytes.set([...s.map(r=>Math.round(255*r)),255],4*n);for(let n=1;n<256;n++)e(n,t[n-1]??t[t.length-1]??Zf);e(Lu,w_),this.maskTable.needsUpdate=!0}set masked(t){this.uniforms.masked.value=t?1:0}hover(t,e){let{hoverSlot:n,hoverFace:s}=this.uniforms,r=n.value===(t??cs)&&s.value===(e??cs);return n.value=t??cs,s.value=e??cs,!r}staleGround(){this.groundStale=!0}prepare(t,e,n,s){let r=this.uniforms,o=t.dark?S_:M_;if(r.partTable.value=e.texture,r.explode.value=n,r.chosen.value=e.chosen?1:0,r.unsure.value=t.uncertain?255*t.uncertainBelow:0,r.dark.value=t.dark?1:0,r.wideLines.value=r.masked.value||e.chosen||e.highlight||r.hoverSlot.value!==cs?1:0,r.boundaries.value=t.boundaries?1:0,r.textured.value=t.shading==="texture"?1:0,r.middle.value.fromArray(o.middle),r.rim.value.fromArray(o.rim),r.backdrop.value.fromArray(o.middle),r.sky.value.set(0,1,0).transformDirection(s.matrixWorldInverse),!this.mesh||!this.surface)return;t.shading==="texture"&&!this.textured.length&&(this.textured=this.makeTextured(this.surface)),this.mesh.material=t.shading==="texture"?this.textured:this.plain;for(let l of[this.plain,...this.textured])t.wireframe!=="WIREFRAME"in(l.defines??{})&&(l.defines={...l.defines},t.wireframe?l.defines.WIREFRAME="":delete l.defines.WIREFRAME,l.needsUpdate=!0);let a=t.ground?o.shadow*Math.max(0,1-3*n):0;this.ground.mesh.visible=a>0,this.ground.strength=a,a>0&&this.groundStale&&(this.ground.cast(this.surface,l=>e.visible(l)),this.groundStale=!1)}draw(t,e,n,s,r,o,a=!0){let{renderer:l,uniforms:c}=this;this.prepare(s,r,o,n),c.pixel.value=t.scale,c.stride.value=Math.max(1,Math.round(t.scale)),c.aspect.value=t.ids.width/t.ids.height,c.ids.value=t.ids.texture,c.colors.value=t.colors.texture,c.backed.value=a?1:0,c.whole.value=0,this.setReach(n,o,t),(!this.mesh||!a)&&(this.ground.mesh.visible=!1);for(let[h,d]of[[this.idsScene,t.ids],[this.scene,t.colors]])l.setRenderTarget(d),l.clear(),l.render(h,n);l.setRenderTarget(e),l.render(this.finish,n),l.setRenderTarget(null)}setReach(t,e,n){let s=this.uniforms.reach.value;if(!this.surface)return void s.set(2,2,-1,-1);let{min:r,max:o}=this.surface.bounds,a=new N;s.set(1,1,0,0);for(let h=0;h<8;h++){if(a.set(h&1?o.x:r.x,h&2?o.y:r.y,h&4?o.z:r.z).multiplyScalar(1+Iu*e),a.clone().applyMatrix4(t.matrixWorldInverse).z>-t.near)return void s.set(0,0,1,1);a.project(t).multiplyScalar(.5).addScalar(.5),s.set(Math.min(s.x,a.x),Math.min(s.y,a.y),Math.max(s.z,a.x),Math.max(s.w,a.y))}let l=4*n.scale/n.ids.width,c=4*n.scale/n.ids.height;s.set(s.x-l,s.y-c,s.z+l,s.w+c)}flat(t,e,n){let s=Jf(t,t);try{return this.uniforms.partTable.value=n.texture,this.uniforms.whole.value=1,this.renderer.setRenderTarget(s),this.renderer.clear(),this.idsMesh&&this.renderer.render(this.idsScene,e),this.read(s)}finally{this.uniforms.whole.value=0,this.renderer.setRenderTarget(null),s.dispose()}}picture(t,e,n,s,r,o){let a=new Js(t,t,Math.max(1,t/720),!0),l=new Ye(t,t,{depthBuffer:!1});try{return this.draw(a,l,e,n,s,r,o),this.read(l)}finally{l.dispose(),a.dispose()}}read(t){let{width:e,height:n}=t,s=new Uint8Array(4*e*n);return this.renderer.readRenderTargetPixels(t,0,0,e,n,s),s}drop(){this.mesh&&this.scene.remove(this.mesh),this.idsMesh&&this.idsScene.remove(this.idsMesh),this.mesh=this.idsMesh=null;for(let t of this.textured)t.dispose();for(let t of this.textures)t?.dispose();this.textured=[],this.textures=[]}dispose(){this.drop(),this.ground.dispose(),this.cover.dispose(),this.maskTable.dispose();for(let t of[this.plain,this.idsMaterial,this.finish.material])t.dispose();this.renderer.dispose(),this.renderer.forceContextLoss()}};function Jf(i,t){return new Ye(i,t,{minFilter:we,magFilter:we,generateMipmaps:!1,depthBuffer:!0})}function T_(i){let t=i.getExtension("WEBGL_debug_renderer_info"),e=String(i.getParameter(t?t.UNMASKED_RENDERER_WEBGL:i.RENDERER));return/swiftshader|llvmpipe|software|basic render/i.test(e)}function E_(i,t){let e=new sn(i);return e.flipY=!1,e.wrapS=e.wrapT=Fs,e.generateMipmaps=!0,e.anisotropy=Math.min(8,t),e.needsUpdate=!0,e}var Ks=Math.pow(2,-24),Qr=Symbol("SKIP_GENERATION"),_l={strategy:0,maxDepth:40,targetLeafSize:10,useSharedArrayBuffer:!1,setBoundingBox:!0,onProgress:null,indirect:!1,verbose:!0,range:null,[Qr]:!1};function _e(i,t,e){return e.min.x=t[i],e.min.y=t[i+1],e.min.z=t[i+2],e.max.x=t[i+3],e.max.y=t[i+4],e.max.z=t[i+5],e}function to(i){let t=-1,e=-1/0;for(let n=0;n<3;n++){let s=i[n+3]-i[n];s>e&&(e=s,t=n)}return t}function Nu(i,t,e){for(let n=0;n<3;n++){let s=t[i+2*n],r=t[i+2*n+1],o=s-r,a=s+r;o<e[n]&&(e[n]=o),a>e[n+3]&&(e[n+3]=a)}}function bl(i){let t=i[3]-i[0],e=i[4]-i[1],n=i[5]-i[2];return 2*(t*e+e*n+n*t)}function ee(i,t){return t[i+15]===65535}function fe(i,t){return t[i+6]}function ge(i,t){return t[i+14]}function ce(i){return i+8}function ue(i,t){let e=t[i+6];return i+e*8}function js(i,t){return t[i+7]}function Ml(i,t,e,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,h=-1/0,d=1/0,u=1/0,f=1/0,g=-1/0,y=-1/0,m=-1/0,p=i.offset||0;for(let v=(t-p)*6,S=(t+e-p)*6;v<S;v+=6){let _=i[v+0],b=i[v+1],w=_-b,x=_+b;w<r&&(r=w),x>l&&(l=x),_<d&&(d=_),_>g&&(g=_);let M=i[v+2],C=i[v+3],A=M-C,R=M+C;A<o&&(o=A),R>c&&(c=R),M<u&&(u=M),M>y&&(y=M);let I=i[v+4],F=i[v+5],L=I-F,z=I+F;L<a&&(a=L),z>h&&(h=z),I<f&&(f=I),I>m&&(m=I)}n[0]=r,n[1]=o,n[2]=a,n[3]=l,n[4]=c,n[5]=h,s[0]=d,s[1]=u,s[2]=f,s[3]=g,s[4]=y,s[5]=m}var li=8,Fu=8,Uu=new Int32Array(li),ai=new Float32Array(li*6),Qs=new Float32Array(li*6),Zn=new Float32Array(6),Sl=new Float32Array(6),Vi=new Int32Array(Fu),jf=new Float32Array(Fu*6);function R_(i,t,e,n){for(let s=0;s<3;s++){let r=t[i+2*s],o=t[i+2*s+1],a=r-o,l=r+o;a<e[n+s]&&(e[n+s]=a),l>e[n+s+3]&&(e[n+s+3]=l)}}function Qf(i,t){let e=i[t+3]-i[t],n=i[t+4]-i[t+1],s=i[t+5]-i[t+2];return 2*(e*n+n*s+s*e)}function tp(i,t,e,n,s,r){let o=-1,a=0;if(r===0)o=to(t),o!==-1&&(a=(t[o]+t[o+3])/2);else if(r===1)o=to(i),o!==-1&&(a=P_(e,n,s,o));else if(r===2){let l=bl(i),c=1.25*s,h=e.offset||0,d=(n-h)*6,u=(n+s-h)*6;for(let f=0;f<3;f++){let g=t[f],p=(t[f+3]-g)/li;if(s<Fu){for(let v=0;v<s;v++){let S=d+v*6,_=e[S+2*f],b=v;for(;b>0&&e[Vi[b-1]+2*f]>_;)Vi[b]=Vi[b-1],b--;Vi[b]=S}for(let v=0;v<3;v++)Zn[v]=1/0,Zn[v+3]=-1/0,Sl[v]=1/0,Sl[v+3]=-1/0;for(let v=s-1;v>=0;v--)Nu(Vi[v],e,Sl),jf.set(Sl,v*6);for(let v=0;v<s-1;v++){Nu(Vi[v],e,Zn);let S=e[Vi[v+1]+2*f];if(e[Vi[v]+2*f]===S)continue;let _=v+1,b=s-_,w=bl(Zn)/l,x=Qf(jf,_*6)/l,M=1+1.25*(w*_+x*b);M<c&&(o=f,c=M,a=S)}}else{for(let _=0;_<li;_++){Uu[_]=0;for(let b=0;b<3;b++)ai[_*6+b]=1/0,ai[_*6+b+3]=-1/0}for(let _=d;_<u;_+=6){let x=~~((e[_+2*f]-g)/p);x>=li&&(x=li-1),Uu[x]++,R_(_,e,ai,x*6)}let v=(li-1)*6;for(let _=0;_<6;_++)Qs[v+_]=ai[v+_];for(let _=li-2;_>=0;_--){let b=_*6,w=b+6;for(let x=0;x<3;x++)Qs[b+x]=Math.min(ai[b+x],Qs[w+x]),Qs[b+x+3]=Math.max(ai[b+x+3],Qs[w+x+3])}let S=0;for(let _=0;_<li-1;_++){let b=_*6,w=Uu[_];if(w!==0)for(let R=0;R<3;R++)S===0?(Zn[R]=ai[b+R],Zn[R+3]=ai[b+R+3]):(Zn[R]=Math.min(Zn[R],ai[b+R]),Zn[R+3]=Math.max(Zn[R+3],ai[b+R+3]));S+=w;let x=0,M=0;S!==0&&(x=bl(Zn)/l);let C=s-S;C!==0&&(M=Qf(Qs,b+6)/l);let A=1+1.25*(x*S+M*C);A<c&&(o=f,c=A,a=g+p+_*p)}}}}else console.warn(`BVH: Invalid build strategy value ${r} used.`);return{axis:o,pos:a}}function P_(i,t,e,n){let s=0,r=i.offset;for(let o=t,a=t+e;o<a;o++)s+=i[(o-r)*6+n*2];return s/e}function ep(i,t,e,n,s,r){let o=n,a=n+s-1,l=r.pos,c=r.axis*2,h=e.offset||0;for(;;){for(;o<=a&&e[(o-h)*6+c]<l;)o++;for(;o<=a&&e[(a-h)*6+c]>=l;)a--;if(o<a){for(let d=0;d<t;d++){let u=i[o*t+d];i[o*t+d]=i[a*t+d],i[a*t+d]=u}for(let d=0;d<6;d++){let u=o-h,f=a-h,g=e[u*6+d];e[u*6+d]=e[f*6+d],e[f*6+d]=g}o++,a--}else return o}}var I_=Math.pow(2,32),tr=new Float32Array(6),wl=new Float32Array(6);function L_(i,t,e,n,s,r){let{maxDepth:o,verbose:a,targetLeafSize:l,_strictLeafSize:c=1/0,strategy:h,onProgress:d,useSharedArrayBuffer:u=!1}=s,f=i.primitiveBuffer,g=i.primitiveBufferStride,y=u?SharedArrayBuffer:ArrayBuffer,m=new y(32*Math.max(1,2*Math.ceil(n)-1)),p=new Float32Array(m),v=new Uint32Array(m),S=new Uint16Array(m),_=0,b=!1;return Ml(t,e,n,tr,wl),M(e,n,0),m.slice(0,_*32);function w(C){d&&d((C-r.offset)/r.count)}function x(C,A,R){let I=C*2;v[C+6]=A,S[I+14]=R,S[I+15]=65535,w(A+R)}function M(C,A,R){let I=_++,F=I*8;p.set(tr,F),!b&&R>=o&&(b=!0,a&&console.warn(`BVH: Max depth of ${o} reached when generating BVH. Consider increasing maxDepth.`));let L=A>c;if(A<=l&&!L||R>=o){x(F,C,A);return}let z=tp(tr,wl,t,C,A,h),q=z.axis===-1?-1:ep(f,g,t,C,A,z);if(z.axis===-1||q===C||q===C+A){if(!L){x(F,C,A);return}z.axis=Math.max(0,to(tr)),q=C+Math.max(1,Math.floor(A/2))}v[F+7]=z.axis;let P=q-C;Ml(t,C,P,tr,wl),M(C,P,R+1);let G=_-I;if(G>I_)throw new Error("MeshBVH: Cannot store relative child node offset greater than 32 bits.");v[F+6]=G;let k=A-P;Ml(t,q,k,tr,wl),M(q,k,R+1)}}function np(i,t){let e=i.getRootRanges(t.range),n=e[0],s=e[e.length-1],r={offset:n.offset,count:s.offset+s.count-n.offset},o=new Float32Array(6*r.count);o.offset=r.offset,i.computePrimitiveBounds(r.offset,r.count,o),i._roots=e.map(a=>L_(i,o,a.offset,a.count,t,r))}var Gi=class{constructor(t){this._getNewPrimitive=t,this._primitives=[]}getPrimitive(){let t=this._primitives;return t.length===0?this._getNewPrimitive():t.pop()}releasePrimitive(t){this._primitives.push(t)}};var Ou=class{constructor(){this.float32Array=null,this.uint16Array=null,this.uint32Array=null;let t=[],e=null;this.setBuffer=n=>{e&&t.push(e),e=n,this.float32Array=new Float32Array(n),this.uint16Array=new Uint16Array(n),this.uint32Array=new Uint32Array(n)},this.clearBuffer=()=>{e=null,this.float32Array=null,this.uint16Array=null,this.uint32Array=null,t.length!==0&&this.setBuffer(t.pop())}}},Jt=new Ou;var Hi,nr,er=[],Tl=new Gi(()=>new le);function ip(i,t,e,n,s,r){Hi=Tl.getPrimitive(),nr=Tl.getPrimitive(),er.push(Hi,nr),Jt.setBuffer(i._roots[t]);let o=Bu(0,i.geometry,e,n,s,r);Jt.clearBuffer(),Tl.releasePrimitive(Hi),Tl.releasePrimitive(nr),er.pop(),er.pop();let a=er.length;return a>0&&(nr=er[a-1],Hi=er[a-2]),o}function Bu(i,t,e,n,s=null,r=0,o=0){let{float32Array:a,uint16Array:l,uint32Array:c}=Jt,h=i*2;if(ee(h,l)){let u=fe(i,c),f=ge(h,l);return _e(i,a,Hi),n(u,f,!1,o,r+i/8,Hi)}else{let A=function(I){let{uint16Array:F,uint32Array:L}=Jt,z=I*2;for(;!ee(z,F);)I=ce(I),z=I*2;return fe(I,L)},R=function(I){let{uint16Array:F,uint32Array:L}=Jt,z=I*2;for(;!ee(z,F);)I=ue(I,L),z=I*2;return fe(I,L)+ge(z,F)},u=ce(i),f=ue(i,c),g=u,y=f,m,p,v,S;if(s&&(v=Hi,S=nr,_e(g,a,v),_e(y,a,S),m=s(v),p=s(S),p<m)){g=f,y=u;let I=m;m=p,p=I,v=S}v||(v=Hi,_e(g,a,v));let _=ee(g*2,l),b=e(v,_,m,o+1,r+g/8),w;if(b===2){let I=A(g),L=R(g)-I;w=n(I,L,!0,o+1,r+g/8,v)}else w=b&&Bu(g,t,e,n,s,r,o+1);if(w)return!0;S=nr,_e(y,a,S);let x=ee(y*2,l),M=e(S,x,p,o+1,r+y/8),C;if(M===2){let I=A(y),L=R(y)-I;C=n(I,L,!0,o+1,r+y/8,S)}else C=M&&Bu(y,t,e,n,s,r,o+1);return!!C}}var eo=new Jt.constructor,El=new Jt.constructor,Wi=new Gi(()=>new le),ir=new le,sr=new le,zu=new le,Vu=new le,Gu=!1;function sp(i,t,e,n){if(Gu)throw new Error("MeshBVH: Recursive calls to bvhcast not supported.");Gu=!0;let s=i._roots,r=t._roots,o,a=0,l=0,c=new Zt().copy(e).invert();for(let h=0,d=s.length;h<d;h++){eo.setBuffer(s[h]),l=0;let u=Wi.getPrimitive();_e(0,eo.float32Array,u),u.applyMatrix4(c);for(let f=0,g=r.length;f<g&&(El.setBuffer(r[f]),o=Jn(0,0,e,c,n,a,l,0,0,u),El.clearBuffer(),l+=r[f].byteLength/32,!o);f++);if(Wi.releasePrimitive(u),eo.clearBuffer(),a+=s[h].byteLength/32,o)break}return Gu=!1,o}function Jn(i,t,e,n,s,r=0,o=0,a=0,l=0,c=null,h=!1){let d,u;h?(d=El,u=eo):(d=eo,u=El);let f=d.float32Array,g=d.uint32Array,y=d.uint16Array,m=u.float32Array,p=u.uint32Array,v=u.uint16Array,S=i*2,_=t*2,b=ee(S,y),w=ee(_,v),x=!1;if(w&&b)h?x=s(fe(t,p),ge(t*2,v),fe(i,g),ge(i*2,y),l,o+t/8,a,r+i/8):x=s(fe(i,g),ge(i*2,y),fe(t,p),ge(t*2,v),a,r+i/8,l,o+t/8);else if(w){let M=Wi.getPrimitive();_e(t,m,M),M.applyMatrix4(e);let C=ce(i),A=ue(i,g);_e(C,f,ir),_e(A,f,sr);let R=M.intersectsBox(ir),I=M.intersectsBox(sr);x=R&&Jn(t,C,n,e,s,o,r,l,a+1,M,!h)||I&&Jn(t,A,n,e,s,o,r,l,a+1,M,!h),Wi.releasePrimitive(M)}else{let M=ce(t),C=ue(t,p);_e(M,m,zu),_e(C,m,Vu);let A=c.intersectsBox(zu),R=c.intersectsBox(Vu);if(A&&R)x=Jn(i,M,e,n,s,r,o,a,l+1,c,h)||Jn(i,C,e,n,s,r,o,a,l+1,c,h);else if(A)if(b)x=Jn(i,M,e,n,s,r,o,a,l+1,c,h);else{let I=Wi.getPrimitive();I.copy(zu).applyMatrix4(e);let F=ce(i),L=ue(i,g);_e(F,f,ir),_e(L,f,sr);let z=I.intersectsBox(ir),q=I.intersectsBox(sr);x=z&&Jn(M,F,n,e,s,o,r,l,a+1,I,!h)||q&&Jn(M,L,n,e,s,o,r,l,a+1,I,!h),Wi.releasePrimitive(I)}else if(R)if(b)x=Jn(i,C,e,n,s,r,o,a,l+1,c,h);else{let I=Wi.getPrimitive();I.copy(Vu).applyMatrix4(e);let F=ce(i),L=ue(i,g);_e(F,f,ir),_e(L,f,sr);let z=I.intersectsBox(ir),q=I.intersectsBox(sr);x=z&&Jn(C,F,n,e,s,o,r,l,a+1,I,!h)||q&&Jn(C,L,n,e,s,o,r,l,a+1,I,!h),Wi.releasePrimitive(I)}}return x}var Al=new class{constructor(){let i=null,t=null,e=null,n=!1;this.root=null,this.buffer=null,this.uint32Array=null,this.uint16Array=null,this.setBVH=(r,o)=>{if(n)throw new Error("BVHTraversalHelper: cannot call setBVH during an active traversal.");this.root=o,this.buffer=i=r._roots[o],this.uint16Array=e=new Uint16Array(i),this.uint32Array=t=new Uint32Array(i)},this.reset=()=>{this.root=null,this.buffer=i=null,this.uint16Array=e=null,this.uint32Array=t=null},this.getRangeStart=r=>{let o=r*2;for(;!ee(o,e);)r=ce(r),o=r*2;return fe(r,t)},this.getRangeEnd=r=>{let o=r*2;for(;!ee(o,e);)r=ue(r,t),o=r*2;return fe(r,t)+ge(o,e)};let s=(r,o,a)=>{let l=o*2,c=ee(l,e);if(!r(a,c,o)&&!c){let d=ce(o),u=ue(o,t);s(r,d,a+1),s(r,u,a+1)}};this.traverseBuffer=r=>{if(n)throw new Error("BVHTraversalHelper: cannot start a traversal during an active traversal.");n=!0;try{s(r,0,0)}finally{n=!1}},this.traverse=r=>{this.traverseBuffer((o,a,l)=>{if(a){let c=l*2,h=t[l+6],d=e[c+14];return r(o,a,new Float32Array(i,l*4,6),h,d)}else{let c=js(l,t);return r(o,a,new Float32Array(i,l*4,6),c)}})}}};var rp=new le,rr=new Float32Array(6),Cl=class{constructor(){this._roots=null,this.primitiveBuffer=null,this.primitiveBufferStride=null}init(t){t={..._l,...t},"maxLeafSize"in t&&(console.warn('BVH: "maxLeafSize" option has been deprecated. Use "targetLeafSize", instead.'),t={...t,targetLeafSize:t.maxLeafSize}),np(this,t)}getRootRanges(){throw new Error("BVH: getRootRanges() not implemented")}writePrimitiveBounds(){throw new Error("BVH: writePrimitiveBounds() not implemented")}writePrimitiveRangeBounds(t,e,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,h=-1/0;for(let d=t,u=t+e;d<u;d++){this.writePrimitiveBounds(d,rr,0);let[f,g,y,m,p,v]=rr;f<r&&(r=f),m>l&&(l=m),g<o&&(o=g),p>c&&(c=p),y<a&&(a=y),v>h&&(h=v)}return n[s+0]=r,n[s+1]=o,n[s+2]=a,n[s+3]=l,n[s+4]=c,n[s+5]=h,n}computePrimitiveBounds(t,e,n){let s=n.offset||0;for(let r=t,o=t+e;r<o;r++){this.writePrimitiveBounds(r,rr,0);let[a,l,c,h,d,u]=rr,f=(a+h)/2,g=(l+d)/2,y=(c+u)/2,m=(h-a)/2,p=(d-l)/2,v=(u-c)/2,S=(r-s)*6;n[S+0]=f,n[S+1]=m+(Math.abs(f)+m)*Ks,n[S+2]=g,n[S+3]=p+(Math.abs(g)+p)*Ks,n[S+4]=y,n[S+5]=v+(Math.abs(y)+v)*Ks}return n}shiftPrimitiveOffsets(t){let e=this._indirectBuffer;if(e)for(let n=0,s=e.length;n<s;n++)e[n]+=t;else{let n=this._roots;for(let s=0;s<n.length;s++){let r=n[s],o=new Uint32Array(r),a=new Uint16Array(r),l=r.byteLength/32;for(let c=0;c<l;c++){let h=8*c,d=2*h;ee(d,a)&&(o[h+6]+=t)}}}}traverse(t,e=0){Al.setBVH(this,e),Al.traverse(t),Al.reset()}refit(){let t=this._roots;for(let e=0,n=t.length;e<n;e++){let s=t[e],r=new Uint32Array(s),o=new Uint16Array(s),a=new Float32Array(s),l=s.byteLength/32;for(let c=l-1;c>=0;c--){let h=c*8,d=h*2;if(ee(d,o)){let f=fe(h,r),g=ge(d,o);this.writePrimitiveRangeBounds(f,g,rr,0),a.set(rr,h)}else{let f=ce(h),g=ue(h,r);for(let y=0;y<3;y++){let m=a[f+y],p=a[f+y+3],v=a[g+y],S=a[g+y+3];a[h+y]=m<v?m:v,a[h+y+3]=p>S?p:S}}}}}getBoundingBox(t){return t.makeEmpty(),this._roots.forEach(n=>{_e(0,new Float32Array(n),rp),t.union(rp)}),t}shapecast(t){let{boundsTraverseOrder:e,intersectsBounds:n,intersectsRange:s,intersectsPrimitive:r,scratchPrimitive:o,iterate:a}=t;if(s&&r){let d=s;s=(u,f,g,y,m)=>d(u,f,g,y,m)?!0:a(u,f,this,r,g,y,o)}else s||(r?s=(d,u,f,g)=>a(d,u,this,r,f,g,o):s=(d,u,f)=>f);let l=!1,c=0,h=this._roots;for(let d=0,u=h.length;d<u;d++){let f=h[d];if(l=ip(this,d,n,s,e,c),l)break;c+=f.byteLength/32}return l}bvhcast(t,e,n){let{intersectsRanges:s}=n;return sp(this,t,e,s)}};function op(){return typeof SharedArrayBuffer<"u"}function Hu(i){return i.index?i.index.count:i.attributes.position.count}function Xi(i){return Hu(i)/3}function N_(i,t=ArrayBuffer){return i>65535?new Uint32Array(new t(4*i)):new Uint16Array(new t(2*i))}function ap(i,t){if(!i.index){let e=i.attributes.position.count,n=t.useSharedArrayBuffer?SharedArrayBuffer:ArrayBuffer,s=N_(e,n);i.setIndex(new Oe(s,1));for(let r=0;r<e;r++)s[r]=r}}function U_(i,t,e){let n=Hu(i)/e,s=t||i.drawRange,r=s.start/e,o=(s.start+s.count)/e,a=Math.max(0,r),l=Math.min(n,o)-a;return{offset:Math.floor(a),count:Math.floor(l)}}function F_(i,t){return i.groups.map(e=>({offset:e.start/t,count:e.count/t}))}function Wu(i,t,e){let n=U_(i,t,e),s=F_(i,e);if(!s.length)return[n];let r=[],o=n.offset,a=n.offset+n.count,l=Hu(i)/e,c=[];for(let u of s){let{offset:f,count:g}=u,y=f,m=isFinite(g)?g:l-f,p=f+m;y<a&&p>o&&(c.push({pos:Math.max(o,y),isStart:!0}),c.push({pos:Math.min(a,p),isStart:!1}))}c.sort((u,f)=>u.pos!==f.pos?u.pos-f.pos:u.type==="end"?-1:1);let h=0,d=null;for(let u of c){let f=u.pos;h!==0&&f!==d&&r.push({offset:d,count:f-d}),h+=u.isStart?1:-1,d=f}return r}function O_(i,t){let e=i[i.length-1],n=e.offset+e.count>2**16,s=i.reduce((c,h)=>c+h.count,0),r=n?4:2,o=t?new SharedArrayBuffer(s*r):new ArrayBuffer(s*r),a=n?new Uint32Array(o):new Uint16Array(o),l=0;for(let c=0;c<i.length;c++){let{offset:h,count:d}=i[c];for(let u=0;u<d;u++)a[l+u]=h+u;l+=d}return a}var Rl=class extends Cl{get indirect(){return!!this._indirectBuffer}get primitiveStride(){return null}get primitiveBufferStride(){return this.indirect?1:this.primitiveStride}set primitiveBufferStride(t){}get primitiveBuffer(){return this.indirect?this._indirectBuffer:this.geometry.index.array}set primitiveBuffer(t){}constructor(t,e={}){if(t.isBufferGeometry){if(t.index&&t.index.isInterleavedBufferAttribute)throw new Error("BVH: InterleavedBufferAttribute is not supported for the index attribute.")}else throw new Error("BVH: Only BufferGeometries are supported.");if(e.useSharedArrayBuffer&&!op())throw new Error("BVH: SharedArrayBuffer is not available.");super(),this.geometry=t,this.resolvePrimitiveIndex=e.indirect?n=>this._indirectBuffer[n]:n=>n,this.primitiveBuffer=null,this.primitiveBufferStride=null,this._indirectBuffer=null,e={..._l,...e},e[Qr]||this.init(e)}init(t){let{geometry:e,primitiveStride:n}=this;if(t.indirect){let s=Wu(e,t.range,n),r=O_(s,t.useSharedArrayBuffer);this._indirectBuffer=r}else ap(e,t);super.init(t),!e.boundingBox&&t.setBoundingBox&&(e.boundingBox=this.getBoundingBox(new le))}getRootRanges(t){return this.indirect?[{offset:0,count:this._indirectBuffer.length}]:Wu(this.geometry,t,this.primitiveStride)}raycastObject3D(){throw new Error("BVH: raycastObject3D() not implemented")}};var Cn=class{constructor(){this.min=1/0,this.max=-1/0}setFromPointsField(t,e){let n=1/0,s=-1/0;for(let r=0,o=t.length;r<o;r++){let l=t[r][e];n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}setFromPoints(t,e){let n=1/0,s=-1/0;for(let r=0,o=e.length;r<o;r++){let a=e[r],l=t.dot(a);n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}isSeparated(t){return this.min>t.max||t.min>this.max}};Cn.prototype.setFromBox=(function(){let i=new N;return function(e,n){let s=n.min,r=n.max,o=1/0,a=-1/0;for(let l=0;l<=1;l++)for(let c=0;c<=1;c++)for(let h=0;h<=1;h++){i.x=s.x*l+r.x*(1-l),i.y=s.y*c+r.y*(1-c),i.z=s.z*h+r.z*(1-h);let d=e.dot(i);o=Math.min(d,o),a=Math.max(d,a)}this.min=o,this.max=a}})();var B_=(function(){let i=new N,t=new N,e=new N;return function(s,r,o){let a=s.start,l=i,c=r.start,h=t;e.subVectors(a,c),i.subVectors(s.end,s.start),t.subVectors(r.end,r.start);let d=e.dot(h),u=h.dot(l),f=h.dot(h),g=e.dot(l),m=l.dot(l)*f-u*u,p,v;m!==0?p=(d*u-g*f)/m:p=0,v=(d+p*u)/f,o.x=p,o.y=v}})(),no=(function(){let i=new Gt,t=new N,e=new N;return function(s,r,o,a){B_(s,r,i);let l=i.x,c=i.y;if(l>=0&&l<=1&&c>=0&&c<=1){s.at(l,o),r.at(c,a);return}else if(l>=0&&l<=1){c<0?r.at(0,a):r.at(1,a),s.closestPointToPoint(a,!0,o);return}else if(c>=0&&c<=1){l<0?s.at(0,o):s.at(1,o),r.closestPointToPoint(o,!0,a);return}else{let h;l<0?h=s.start:h=s.end;let d;c<0?d=r.start:d=r.end;let u=t,f=e;if(s.closestPointToPoint(d,!0,t),r.closestPointToPoint(h,!0,e),u.distanceToSquared(d)<=f.distanceToSquared(h)){o.copy(u),a.copy(d);return}else{o.copy(h),a.copy(f);return}}}})(),lp=(function(){let i=new N,t=new N,e=new un,n=new hn;return function(r,o){let{radius:a,center:l}=r,{a:c,b:h,c:d}=o;if(n.start=c,n.end=h,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a||(n.start=c,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a)||(n.start=h,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a))return!0;let y=o.getPlane(e);if(Math.abs(y.distanceToPoint(l))<=a){let p=y.projectPoint(l,t);if(o.containsPoint(p))return!0}return!1}})();var k_=["x","y","z"],Mi=1e-15,cp=Mi*Mi;function On(i){return Math.abs(i)<Mi}var Je=class extends nn{constructor(...t){super(...t),this.isExtendedTriangle=!0,this.satAxes=new Array(4).fill().map(()=>new N),this.satBounds=new Array(4).fill().map(()=>new Cn),this.points=[this.a,this.b,this.c],this.plane=new un,this.isDegenerateIntoSegment=!1,this.isDegenerateIntoPoint=!1,this.degenerateSegment=new hn,this.needsUpdate=!0}intersectsSphere(t){return lp(t,this)}update(){let t=this.a,e=this.b,n=this.c,s=this.points,r=this.satAxes,o=this.satBounds,a=r[0],l=o[0];this.getNormal(a),l.setFromPoints(a,s);let c=r[1],h=o[1];c.subVectors(t,e),h.setFromPoints(c,s);let d=r[2],u=o[2];d.subVectors(e,n),u.setFromPoints(d,s);let f=r[3],g=o[3];f.subVectors(n,t),g.setFromPoints(f,s);let y=c.length(),m=d.length(),p=f.length();this.isDegenerateIntoPoint=!1,this.isDegenerateIntoSegment=!1,y<Mi?m<Mi||p<Mi?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(t),this.degenerateSegment.end.copy(n)):m<Mi?p<Mi?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(e),this.degenerateSegment.end.copy(t)):p<Mi&&(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(n),this.degenerateSegment.end.copy(e)),this.plane.setFromNormalAndCoplanarPoint(a,t),this.needsUpdate=!1}};Je.prototype.closestPointToSegment=(function(){let i=new N,t=new N,e=new hn;return function(s,r=null,o=null){this.needsUpdate&&this.update();let{start:a,end:l}=s,c=this.points,h,d=1/0,u=this.plane.distanceToPoint(a),f=this.plane.distanceToPoint(l);if(u*f<0&&this.plane.intersectLine(s,i)!==null&&this.containsPoint(i))return r&&r.copy(i),o&&o.copy(i),0;for(let g=0;g<3;g++){let y=(g+1)%3;e.start.copy(c[g]),e.end.copy(c[y]),no(e,s,i,t),h=i.distanceToSquared(t),h<d&&(d=h,r&&r.copy(i),o&&o.copy(t))}return this.closestPointToPoint(a,i),h=a.distanceToSquared(i),h<d&&(d=h,r&&r.copy(i),o&&o.copy(a)),this.closestPointToPoint(l,i),h=l.distanceToSquared(i),h<d&&(d=h,r&&r.copy(i),o&&o.copy(l)),Math.sqrt(d)}})();Je.prototype.intersectsTriangle=(function(){let i=new Je,t=new Cn,e=new Cn,n=new N,s=new N,r=new N,o=new N,a=new hn,l=new hn,c=new N,h=new Gt,d=new Gt;function u(S,_,b,w){let x=n;!S.isDegenerateIntoPoint&&!S.isDegenerateIntoSegment?x.copy(S.plane.normal):x.copy(_.plane.normal);let M=S.satBounds,C=S.satAxes;for(let I=1;I<4;I++){let F=M[I],L=C[I];if(t.setFromPoints(L,_.points),F.isSeparated(t)||(o.copy(x).cross(L),t.setFromPoints(o,S.points),e.setFromPoints(o,_.points),t.isSeparated(e)))return!1}let A=_.satBounds,R=_.satAxes;for(let I=1;I<4;I++){let F=A[I],L=R[I];if(t.setFromPoints(L,S.points),F.isSeparated(t)||(o.crossVectors(x,L),t.setFromPoints(o,S.points),e.setFromPoints(o,_.points),t.isSeparated(e)))return!1}return b&&(w||console.warn("ExtendedTriangle.intersectsTriangle: Triangles are coplanar which does not support an output edge. Setting edge to 0, 0, 0."),b.start.set(0,0,0),b.end.set(0,0,0)),!0}function f(S,_,b,w,x,M,C,A,R,I,F){let L=C/(C-A);I.x=w+(x-w)*L,F.start.subVectors(_,S).multiplyScalar(L).add(S),L=C/(C-R),I.y=w+(M-w)*L,F.end.subVectors(b,S).multiplyScalar(L).add(S)}function g(S,_,b,w,x,M,C,A,R,I,F){if(x>0)f(S.c,S.a,S.b,w,_,b,R,C,A,I,F);else if(M>0)f(S.b,S.a,S.c,b,_,w,A,C,R,I,F);else if(A*R>0||C!=0)f(S.a,S.b,S.c,_,b,w,C,A,R,I,F);else if(A!=0)f(S.b,S.a,S.c,b,_,w,A,C,R,I,F);else if(R!=0)f(S.c,S.a,S.b,w,_,b,R,C,A,I,F);else return!0;return!1}function y(S,_,b,w){let x=_.degenerateSegment,M=S.plane.distanceToPoint(x.start),C=S.plane.distanceToPoint(x.end);return On(M)?On(C)?u(S,_,b,w):(b&&(b.start.copy(x.start),b.end.copy(x.start)),S.containsPoint(x.start)):On(C)?(b&&(b.start.copy(x.end),b.end.copy(x.end)),S.containsPoint(x.end)):S.plane.intersectLine(x,n)!=null?(b&&(b.start.copy(n),b.end.copy(n)),S.containsPoint(n)):!1}function m(S,_,b){let w=_.a;return On(S.plane.distanceToPoint(w))&&S.containsPoint(w)?(b&&(b.start.copy(w),b.end.copy(w)),!0):!1}function p(S,_,b){let w=S.degenerateSegment,x=_.a;return w.closestPointToPoint(x,!0,n),x.distanceToSquared(n)<cp?(b&&(b.start.copy(x),b.end.copy(x)),!0):!1}function v(S,_,b,w){if(S.isDegenerateIntoSegment)if(_.isDegenerateIntoSegment){let x=S.degenerateSegment,M=_.degenerateSegment,C=s,A=r;x.delta(C),M.delta(A);let R=n.subVectors(M.start,x.start),I=C.x*A.y-C.y*A.x;if(On(I))return!1;let F=(R.x*A.y-R.y*A.x)/I,L=-(C.x*R.y-C.y*R.x)/I;if(F<0||F>1||L<0||L>1)return!1;let z=x.start.z+C.z*F,q=M.start.z+A.z*L;return On(z-q)?(b&&(b.start.copy(x.start).addScaledVector(C,F),b.end.copy(x.start).addScaledVector(C,F)),!0):!1}else return _.isDegenerateIntoPoint?p(S,_,b):y(_,S,b,w);else{if(S.isDegenerateIntoPoint)return _.isDegenerateIntoPoint?_.a.distanceToSquared(S.a)<cp?(b&&(b.start.copy(S.a),b.end.copy(S.a)),!0):!1:_.isDegenerateIntoSegment?p(_,S,b):m(_,S,b);if(_.isDegenerateIntoPoint)return m(S,_,b);if(_.isDegenerateIntoSegment)return y(S,_,b,w)}}return function(_,b=null,w=!1){this.needsUpdate&&this.update(),_.isExtendedTriangle?_.needsUpdate&&_.update():(i.copy(_),i.update(),_=i);let x=v(this,_,b,w);if(x!==void 0)return x;let M=this.plane,C=_.plane,A=C.distanceToPoint(this.a),R=C.distanceToPoint(this.b),I=C.distanceToPoint(this.c);On(A)&&(A=0),On(R)&&(R=0),On(I)&&(I=0);let F=A*R,L=A*I;if(F>0&&L>0)return!1;let z=M.distanceToPoint(_.a),q=M.distanceToPoint(_.b),P=M.distanceToPoint(_.c);On(z)&&(z=0),On(q)&&(q=0),On(P)&&(P=0);let G=z*q,k=z*P;if(G>0&&k>0)return!1;s.copy(M.normal),r.copy(C.normal);let H=s.cross(r),Y=0,ot=Math.abs(H.x),at=Math.abs(H.y);at>ot&&(ot=at,Y=1),Math.abs(H.z)>ot&&(Y=2);let it=k_[Y],ct=this.a[it],vt=this.b[it],mt=this.c[it],_t=_.a[it],oe=_.b[it],Pt=_.c[it];if(g(this,ct,vt,mt,F,L,A,R,I,h,a))return u(this,_,b,w);if(g(_,_t,oe,Pt,G,k,z,q,P,d,l))return u(this,_,b,w);if(h.y<h.x){let Yt=h.y;h.y=h.x,h.x=Yt,c.copy(a.start),a.start.copy(a.end),a.end.copy(c)}if(d.y<d.x){let Yt=d.y;d.y=d.x,d.x=Yt,c.copy(l.start),l.start.copy(l.end),l.end.copy(c)}return h.y<d.x||d.y<h.x?!1:(b&&(d.x>h.x?b.start.copy(l.start):b.start.copy(a.start),d.y<h.y?b.end.copy(l.end):b.end.copy(a.end)),!0)}})();Je.prototype.distanceToPoint=(function(){let i=new N;return function(e){return this.closestPointToPoint(e,i),e.distanceTo(i)}})();Je.prototype.distanceToTriangle=(function(){let i=new N,t=new N,e=["a","b","c"],n=new hn,s=new hn;return function(o,a=null,l=null){let c=a||l?n:null;if(this.intersectsTriangle(o,c,!0))return(a||l)&&(a&&c.getCenter(a),l&&c.getCenter(l)),0;let h=1/0;for(let d=0;d<3;d++){let u,f=e[d],g=o[f];this.closestPointToPoint(g,i),u=g.distanceToSquared(i),u<h&&(h=u,a&&a.copy(i),l&&l.copy(g));let y=this[f];o.closestPointToPoint(y,i),u=y.distanceToSquared(i),u<h&&(h=u,a&&a.copy(y),l&&l.copy(i))}for(let d=0;d<3;d++){let u=e[d],f=e[(d+1)%3];n.set(this[u],this[f]);for(let g=0;g<3;g++){let y=e[g],m=e[(g+1)%3];s.set(o[y],o[m]),no(n,s,i,t);let p=i.distanceToSquared(t);p<h&&(h=p,a&&a.copy(i),l&&l.copy(t))}}return Math.sqrt(h)}})();var Pe=class{constructor(t,e,n){this.isOrientedBox=!0,this.min=new N,this.max=new N,this.matrix=new Zt,this.invMatrix=new Zt,this.points=new Array(8).fill().map(()=>new N),this.satAxes=new Array(3).fill().map(()=>new N),this.satBounds=new Array(3).fill().map(()=>new Cn),this.alignedSatBounds=new Array(3).fill().map(()=>new Cn),this.needsUpdate=!1,t&&this.min.copy(t),e&&this.max.copy(e),n&&this.matrix.copy(n)}set(t,e,n){this.min.copy(t),this.max.copy(e),this.matrix.copy(n),this.needsUpdate=!0}copy(t){this.min.copy(t.min),this.max.copy(t.max),this.matrix.copy(t.matrix),this.needsUpdate=!0}};Pe.prototype.update=(function(){return function(){let t=this.matrix,e=this.min,n=this.max,s=this.points;for(let c=0;c<=1;c++)for(let h=0;h<=1;h++)for(let d=0;d<=1;d++){let u=1*c|2*h|4*d,f=s[u];f.x=c?n.x:e.x,f.y=h?n.y:e.y,f.z=d?n.z:e.z,f.applyMatrix4(t)}let r=this.satBounds,o=this.satAxes,a=s[0];for(let c=0;c<3;c++){let h=o[c],d=r[c],u=1<<c,f=s[u];h.subVectors(a,f),d.setFromPoints(h,s)}let l=this.alignedSatBounds;l[0].setFromPointsField(s,"x"),l[1].setFromPointsField(s,"y"),l[2].setFromPointsField(s,"z"),this.invMatrix.copy(this.matrix).invert(),this.needsUpdate=!1}})();Pe.prototype.intersectsBox=(function(){let i=new Cn;return function(e){this.needsUpdate&&this.update();let n=e.min,s=e.max,r=this.satBounds,o=this.satAxes,a=this.alignedSatBounds;if(i.min=n.x,i.max=s.x,a[0].isSeparated(i)||(i.min=n.y,i.max=s.y,a[1].isSeparated(i))||(i.min=n.z,i.max=s.z,a[2].isSeparated(i)))return!1;for(let l=0;l<3;l++){let c=o[l],h=r[l];if(i.setFromBox(c,e),h.isSeparated(i))return!1}return!0}})();Pe.prototype.intersectsTriangle=(function(){let i=new Je,t=new Array(3),e=new Cn,n=new Cn,s=new N;return function(o){this.needsUpdate&&this.update(),o.isExtendedTriangle?o.needsUpdate&&o.update():(i.copy(o),i.update(),o=i);let a=this.satBounds,l=this.satAxes;t[0]=o.a,t[1]=o.b,t[2]=o.c;for(let u=0;u<3;u++){let f=a[u],g=l[u];if(e.setFromPoints(g,t),f.isSeparated(e))return!1}let c=o.satBounds,h=o.satAxes,d=this.points;for(let u=0;u<3;u++){let f=c[u],g=h[u];if(e.setFromPoints(g,d),f.isSeparated(e))return!1}for(let u=0;u<3;u++){let f=l[u];for(let g=0;g<4;g++){let y=h[g];if(s.crossVectors(f,y),e.setFromPoints(s,t),n.setFromPoints(s,d),e.isSeparated(n))return!1}}return!0}})();Pe.prototype.closestPointToPoint=(function(){return function(t,e){return this.needsUpdate&&this.update(),e.copy(t).applyMatrix4(this.invMatrix).clamp(this.min,this.max).applyMatrix4(this.matrix),e}})();Pe.prototype.distanceToPoint=(function(){let i=new N;return function(e){return this.closestPointToPoint(e,i),e.distanceTo(i)}})();Pe.prototype.distanceToBox=(function(){let i=["x","y","z"],t=new Array(12).fill().map(()=>new hn),e=new Array(12).fill().map(()=>new hn),n=new N,s=new N;return function(o,a=0,l=null,c=null){if(this.needsUpdate&&this.update(),this.intersectsBox(o))return(l||c)&&(o.getCenter(s),this.closestPointToPoint(s,n),o.closestPointToPoint(n,s),l&&l.copy(n),c&&c.copy(s)),0;let h=a*a,d=o.min,u=o.max,f=this.points,g=1/0;for(let m=0;m<8;m++){let p=f[m];s.copy(p).clamp(d,u);let v=p.distanceToSquared(s);if(v<g&&(g=v,l&&l.copy(p),c&&c.copy(s),v<h))return Math.sqrt(v)}let y=0;for(let m=0;m<3;m++)for(let p=0;p<=1;p++)for(let v=0;v<=1;v++){let S=(m+1)%3,_=(m+2)%3,b=p<<S|v<<_,w=1<<m|p<<S|v<<_,x=f[b],M=f[w];t[y].set(x,M);let A=i[m],R=i[S],I=i[_],F=e[y],L=F.start,z=F.end;L[A]=d[A],L[R]=p?d[R]:u[R],L[I]=v?d[I]:u[I],z[A]=u[A],z[R]=p?d[R]:u[R],z[I]=v?d[I]:u[I],y++}for(let m=0;m<=1;m++)for(let p=0;p<=1;p++)for(let v=0;v<=1;v++){s.x=m?u.x:d.x,s.y=p?u.y:d.y,s.z=v?u.z:d.z,this.closestPointToPoint(s,n);let S=s.distanceToSquared(n);if(S<g&&(g=S,l&&l.copy(n),c&&c.copy(s),S<h))return Math.sqrt(S)}for(let m=0;m<12;m++){let p=t[m];for(let v=0;v<12;v++){let S=e[v];no(p,S,n,s);let _=n.distanceToSquared(s);if(_<g&&(g=_,l&&l.copy(n),c&&c.copy(s),_<h))return Math.sqrt(_)}}return Math.sqrt(g)}})();var Xu=class extends Gi{constructor(){super(()=>new Je)}},fn=new Xu;var io=new N,qu=new N;function up(i,t,e={},n=0,s=1/0){let r=n*n,o=s*s,a=1/0,l=null;if(i.shapecast({boundsTraverseOrder:h=>(io.copy(t).clamp(h.min,h.max),io.distanceToSquared(t)),intersectsBounds:(h,d,u)=>u<a&&u<o,intersectsTriangle:(h,d)=>{h.closestPointToPoint(t,io);let u=t.distanceToSquared(io);return u<a&&(qu.copy(io),a=u,l=d),u<r}}),a===1/0)return null;let c=Math.sqrt(a);return e.point?e.point.copy(qu):e.point=qu.clone(),e.distance=c,e.faceIndex=l,e}var Pl=parseInt("187")>=169,z_=parseInt("187")<=161,us=new N,hs=new N,ds=new N,Il=new Gt,Ll=new Gt,Dl=new Gt,hp=new N,dp=new N,fp=new N,so=new N;function V_(i,t,e,n,s,r,o,a){let l;if(r===Ze?l=i.intersectTriangle(n,e,t,!0,s):l=i.intersectTriangle(t,e,n,r!==We,s),l===null)return null;let c=i.origin.distanceTo(s);return c<o||c>a?null:{distance:c,point:s.clone()}}function pp(i,t,e,n,s,r,o,a,l,c,h){us.fromBufferAttribute(t,r),hs.fromBufferAttribute(t,o),ds.fromBufferAttribute(t,a);let d=V_(i,us,hs,ds,so,l,c,h);if(d){if(n){Il.fromBufferAttribute(n,r),Ll.fromBufferAttribute(n,o),Dl.fromBufferAttribute(n,a),d.uv=new Gt;let f=nn.getInterpolation(so,us,hs,ds,Il,Ll,Dl,d.uv);Pl||(d.uv=f)}if(s){Il.fromBufferAttribute(s,r),Ll.fromBufferAttribute(s,o),Dl.fromBufferAttribute(s,a),d.uv1=new Gt;let f=nn.getInterpolation(so,us,hs,ds,Il,Ll,Dl,d.uv1);Pl||(d.uv1=f),z_&&(d.uv2=d.uv1)}if(e){hp.fromBufferAttribute(e,r),dp.fromBufferAttribute(e,o),fp.fromBufferAttribute(e,a),d.normal=new N;let f=nn.getInterpolation(so,us,hs,ds,hp,dp,fp,d.normal);d.normal.dot(i.direction)>0&&d.normal.multiplyScalar(-1),Pl||(d.normal=f)}let u={a:r,b:o,c:a,normal:new N,materialIndex:0};if(nn.getNormal(us,hs,ds,u.normal),d.face=u,d.faceIndex=r,Pl){let f=new N;nn.getBarycoord(so,us,hs,ds,f),d.barycoord=f}}return d}function mp(i){return i&&i.isMaterial?i.side:i}function or(i,t,e,n,s,r,o){let a=n*3,l=a+0,c=a+1,h=a+2,{index:d,groups:u}=i;i.index&&(l=d.getX(l),c=d.getX(c),h=d.getX(h));let{position:f,normal:g,uv:y,uv1:m}=i.attributes;if(Array.isArray(t)){let p=n*3;for(let v=0,S=u.length;v<S;v++){let{start:_,count:b,materialIndex:w}=u[v];if(p>=_&&p<_+b){let x=mp(t[w]),M=pp(e,f,g,y,m,l,c,h,x,r,o);if(M)if(M.faceIndex=n,M.face.materialIndex=w,s)s.push(M);else return M}}}else{let p=mp(t),v=pp(e,f,g,y,m,l,c,h,p,r,o);if(v)if(v.faceIndex=n,v.face.materialIndex=0,s)s.push(v);else return v}return null}function be(i,t,e,n){let s=i.a,r=i.b,o=i.c,a=t,l=t+1,c=t+2;e&&(a=e.getX(a),l=e.getX(l),c=e.getX(c)),s.x=n.getX(a),s.y=n.getY(a),s.z=n.getZ(a),r.x=n.getX(l),r.y=n.getY(l),r.z=n.getZ(l),o.x=n.getX(c),o.y=n.getY(c),o.z=n.getZ(c)}function gp(i,t,e,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let h=n,d=n+s;h<d;h++)or(l,t,e,h,r,o,a)}function xp(i,t,e,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,h=null;for(let d=n,u=n+s;d<u;d++){let f;f=or(a,t,e,d,null,r,o),f&&f.distance<c&&(h=f,c=f.distance)}return h}function vp(i,t,e,n,s,r,o){let{geometry:a}=e,{index:l}=a,c=a.attributes.position;for(let h=i,d=t+i;h<d;h++){let u;if(u=h,be(o,u*3,l,c),o.needsUpdate=!0,n(o,u,s,r))return!0}return!1}function yp(i,t=null){t&&Array.isArray(t)&&(t=new Set(t));let e=i.geometry,n=e.index?e.index.array:null,s=e.attributes.position,r,o,a,l,c=0,h=i._roots;for(let u=0,f=h.length;u<f;u++)r=h[u],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(u,f,g=!1){let y=u*2;if(ee(y,a)){let m=fe(u,o),p=ge(y,a),v=1/0,S=1/0,_=1/0,b=-1/0,w=-1/0,x=-1/0;for(let M=3*m,C=3*(m+p);M<C;M++){let A=n[M],R=s.getX(A),I=s.getY(A),F=s.getZ(A);R<v&&(v=R),R>b&&(b=R),I<S&&(S=I),I>w&&(w=I),F<_&&(_=F),F>x&&(x=F)}return l[u+0]!==v||l[u+1]!==S||l[u+2]!==_||l[u+3]!==b||l[u+4]!==w||l[u+5]!==x?(l[u+0]=v,l[u+1]=S,l[u+2]=_,l[u+3]=b,l[u+4]=w,l[u+5]=x,!0):!1}else{let m=ce(u),p=ue(u,o),v=g,S=!1,_=!1;if(t){if(!v){let A=m/8+f/32,R=p/8+f/32;S=t.has(A),_=t.has(R),v=!S&&!_}}else S=!0,_=!0;let b=v||S,w=v||_,x=!1;b&&(x=d(m,f,v));let M=!1;w&&(M=d(p,f,v));let C=x||M;if(C)for(let A=0;A<3;A++){let R=m+A,I=p+A,F=l[R],L=l[R+3],z=l[I],q=l[I+3];l[u+A]=F<z?F:z,l[u+A+3]=L>q?L:q}return C}}}function ln(i,t,e,n,s){let r,o,a,l,c,h,d=1/e.direction.x,u=1/e.direction.y,f=1/e.direction.z,g=e.origin.x,y=e.origin.y,m=e.origin.z,p=t[i],v=t[i+3],S=t[i+1],_=t[i+3+1],b=t[i+2],w=t[i+3+2];return d>=0?(r=(p-g)*d,o=(v-g)*d):(r=(v-g)*d,o=(p-g)*d),u>=0?(a=(S-y)*u,l=(_-y)*u):(a=(_-y)*u,l=(S-y)*u),r>l||a>o||((a>r||isNaN(r))&&(r=a),(l<o||isNaN(o))&&(o=l),f>=0?(c=(b-m)*f,h=(w-m)*f):(c=(w-m)*f,h=(b-m)*f),r>h||c>o)?!1:((c>r||r!==r)&&(r=c),(h<o||o!==o)&&(o=h),r<=s&&o>=n)}function _p(i,t,e,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let h=n,d=n+s;h<d;h++){let u=c?c[h]:h;or(l,t,e,u,r,o,a)}}function bp(i,t,e,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,h=null;for(let d=n,u=n+s;d<u;d++){let f;f=or(a,t,e,l?l[d]:d,null,r,o),f&&f.distance<c&&(h=f,c=f.distance)}return h}function Mp(i,t,e,n,s,r,o){let{geometry:a}=e,{index:l}=a,c=a.attributes.position;for(let h=i,d=t+i;h<d;h++){let u;if(u=e.resolveTriangleIndex(h),be(o,u*3,l,c),o.needsUpdate=!0,n(o,u,s,r))return!0}return!1}function Sp(i,t,e,n,s,r,o){Jt.setBuffer(i._roots[t]),ln(0,Jt.float32Array,n,r,o)&&$u(0,i,e,n,s,r,o),Jt.clearBuffer()}function $u(i,t,e,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=Jt,h=i*2;if(ee(h,l)){let u=fe(i,c),f=ge(h,l);gp(t,e,n,u,f,s,r,o)}else{let u=ce(i);ln(u,a,n,r,o)&&$u(u,t,e,n,s,r,o);let f=ue(i,c);ln(f,a,n,r,o)&&$u(f,t,e,n,s,r,o)}}var G_=["x","y","z"];function wp(i,t,e,n,s,r){Jt.setBuffer(i._roots[t]);let o=null;return ln(0,Jt.float32Array,n,s,r)&&(o=Yu(0,i,e,n,s,r)),Jt.clearBuffer(),o}function Yu(i,t,e,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=Jt,c=i*2;if(ee(c,a)){let d=fe(i,l),u=ge(c,a);return xp(t,e,n,d,u,s,r)}else{let d=js(i,l),u=G_[d],g=n.direction[u]>=0,y,m;g?(y=ce(i),m=ue(i,l)):(y=ue(i,l),m=ce(i));let v=ln(y,o,n,s,r)?Yu(y,t,e,n,s,r):null;if(v){let b=v.point[u];if(g?b<=o[m+d]:b>=o[m+d+3])return v}let _=ln(m,o,n,s,r)?Yu(m,t,e,n,s,r):null;return v&&_?v.distance<=_.distance?v:_:v||_||null}}var Nl=new le,ar=new Je,lr=new Je,ro=new Zt,Tp=new Pe,Ul=new Pe;function Ep(i,t,e,n){Jt.setBuffer(i._roots[t]);let s=Zu(0,i,e,n);return Jt.clearBuffer(),s}function Zu(i,t,e,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=Jt,l=i*2;if(s===null&&(e.boundingBox||e.computeBoundingBox(),Tp.set(e.boundingBox.min,e.boundingBox.max,n),s=Tp),ee(l,o)){let h=t.geometry,d=h.index,u=h.attributes.position,f=e.index,g=e.attributes.position,y=fe(i,a),m=ge(l,o);if(ro.copy(n).invert(),e.boundsTree)return _e(i,r,Ul),Ul.matrix.copy(ro),Ul.needsUpdate=!0,e.boundsTree.shapecast({intersectsBounds:v=>Ul.intersectsBox(v),intersectsTriangle:v=>{v.a.applyMatrix4(n),v.b.applyMatrix4(n),v.c.applyMatrix4(n),v.needsUpdate=!0;for(let S=y*3,_=(m+y)*3;S<_;S+=3)if(be(lr,S,d,u),lr.needsUpdate=!0,v.intersectsTriangle(lr))return!0;return!1}});{let p=Xi(e);for(let v=y*3,S=(m+y)*3;v<S;v+=3){be(ar,v,d,u),ar.a.applyMatrix4(ro),ar.b.applyMatrix4(ro),ar.c.applyMatrix4(ro),ar.needsUpdate=!0;for(let _=0,b=p*3;_<b;_+=3)if(be(lr,_,f,g),lr.needsUpdate=!0,ar.intersectsTriangle(lr))return!0}}}else{let h=ce(i),d=ue(i,a);return _e(h,r,Nl),!!(s.intersectsBox(Nl)&&Zu(h,t,e,n,s)||(_e(d,r,Nl),s.intersectsBox(Nl)&&Zu(d,t,e,n,s)))}}var Fl=new Zt,Ju=new Pe,oo=new Pe,H_=new N,W_=new N,X_=new N,q_=new N;function Ap(i,t,e,n={},s={},r=0,o=1/0){t.boundingBox||t.computeBoundingBox(),Ju.set(t.boundingBox.min,t.boundingBox.max,e),Ju.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,h=t.attributes.position,d=t.index,u=fn.getPrimitive(),f=fn.getPrimitive(),g=H_,y=W_,m=null,p=null;s&&(m=X_,p=q_);let v=1/0,S=null,_=null;return Fl.copy(e).invert(),oo.matrix.copy(Fl),i.shapecast({boundsTraverseOrder:b=>Ju.distanceToBox(b),intersectsBounds:(b,w,x)=>x<v&&x<o?(w&&(oo.min.copy(b.min),oo.max.copy(b.max),oo.needsUpdate=!0),!0):!1,intersectsRange:(b,w)=>{if(t.boundsTree)return t.boundsTree.shapecast({boundsTraverseOrder:M=>oo.distanceToBox(M),intersectsBounds:(M,C,A)=>A<v&&A<o,intersectsRange:(M,C)=>{for(let A=M,R=M+C;A<R;A++){be(f,3*A,d,h),f.a.applyMatrix4(e),f.b.applyMatrix4(e),f.c.applyMatrix4(e),f.needsUpdate=!0;for(let I=b,F=b+w;I<F;I++){be(u,3*I,c,l),u.needsUpdate=!0;let L=u.distanceToTriangle(f,g,m);if(L<v&&(y.copy(g),p&&p.copy(m),v=L,S=I,_=A),L<r)return!0}}}});{let x=Xi(t);for(let M=0,C=x;M<C;M++){be(f,3*M,d,h),f.a.applyMatrix4(e),f.b.applyMatrix4(e),f.c.applyMatrix4(e),f.needsUpdate=!0;for(let A=b,R=b+w;A<R;A++){be(u,3*A,c,l),u.needsUpdate=!0;let I=u.distanceToTriangle(f,g,m);if(I<v&&(y.copy(g),p&&p.copy(m),v=I,S=A,_=M),I<r)return!0}}}}}),fn.releasePrimitive(u),fn.releasePrimitive(f),v===1/0?null:(n.point?n.point.copy(y):n.point=y.clone(),n.distance=v,n.faceIndex=S,s&&(s.point?s.point.copy(p):s.point=p.clone(),s.point.applyMatrix4(Fl),y.applyMatrix4(Fl),s.distance=y.sub(s.point).length(),s.faceIndex=_),n)}function Cp(i,t=null){t&&Array.isArray(t)&&(t=new Set(t));let e=i.geometry,n=e.index?e.index.array:null,s=e.attributes.position,r,o,a,l,c=0,h=i._roots;for(let u=0,f=h.length;u<f;u++)r=h[u],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(u,f,g=!1){let y=u*2;if(ee(y,a)){let m=fe(u,o),p=ge(y,a),v=1/0,S=1/0,_=1/0,b=-1/0,w=-1/0,x=-1/0;for(let M=m,C=m+p;M<C;M++){let A=3*i.resolveTriangleIndex(M);for(let R=0;R<3;R++){let I=A+R;I=n?n[I]:I;let F=s.getX(I),L=s.getY(I),z=s.getZ(I);F<v&&(v=F),F>b&&(b=F),L<S&&(S=L),L>w&&(w=L),z<_&&(_=z),z>x&&(x=z)}}return l[u+0]!==v||l[u+1]!==S||l[u+2]!==_||l[u+3]!==b||l[u+4]!==w||l[u+5]!==x?(l[u+0]=v,l[u+1]=S,l[u+2]=_,l[u+3]=b,l[u+4]=w,l[u+5]=x,!0):!1}else{let m=ce(u),p=ue(u,o),v=g,S=!1,_=!1;if(t){if(!v){let A=m/8+f/32,R=p/8+f/32;S=t.has(A),_=t.has(R),v=!S&&!_}}else S=!0,_=!0;let b=v||S,w=v||_,x=!1;b&&(x=d(m,f,v));let M=!1;w&&(M=d(p,f,v));let C=x||M;if(C)for(let A=0;A<3;A++){let R=m+A,I=p+A,F=l[R],L=l[R+3],z=l[I],q=l[I+3];l[u+A]=F<z?F:z,l[u+A+3]=L>q?L:q}return C}}}function Rp(i,t,e,n,s,r,o){Jt.setBuffer(i._roots[t]),ln(0,Jt.float32Array,n,r,o)&&Ku(0,i,e,n,s,r,o),Jt.clearBuffer()}function Ku(i,t,e,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=Jt,h=i*2;if(ee(h,l)){let u=fe(i,c),f=ge(h,l);_p(t,e,n,u,f,s,r,o)}else{let u=ce(i);ln(u,a,n,r,o)&&Ku(u,t,e,n,s,r,o);let f=ue(i,c);ln(f,a,n,r,o)&&Ku(f,t,e,n,s,r,o)}}var $_=["x","y","z"];function Pp(i,t,e,n,s,r){Jt.setBuffer(i._roots[t]);let o=null;return ln(0,Jt.float32Array,n,s,r)&&(o=ju(0,i,e,n,s,r)),Jt.clearBuffer(),o}function ju(i,t,e,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=Jt,c=i*2;if(ee(c,a)){let d=fe(i,l),u=ge(c,a);return bp(t,e,n,d,u,s,r)}else{let d=js(i,l),u=$_[d],g=n.direction[u]>=0,y,m;g?(y=ce(i),m=ue(i,l)):(y=ue(i,l),m=ce(i));let v=ln(y,o,n,s,r)?ju(y,t,e,n,s,r):null;if(v){let b=v.point[u];if(g?b<=o[m+d]:b>=o[m+d+3])return v}let _=ln(m,o,n,s,r)?ju(m,t,e,n,s,r):null;return v&&_?v.distance<=_.distance?v:_:v||_||null}}var Ol=new le,cr=new Je,ur=new Je,ao=new Zt,Ip=new Pe,Bl=new Pe;function Lp(i,t,e,n){Jt.setBuffer(i._roots[t]);let s=Qu(0,i,e,n);return Jt.clearBuffer(),s}function Qu(i,t,e,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=Jt,l=i*2;if(s===null&&(e.boundingBox||e.computeBoundingBox(),Ip.set(e.boundingBox.min,e.boundingBox.max,n),s=Ip),ee(l,o)){let h=t.geometry,d=h.index,u=h.attributes.position,f=e.index,g=e.attributes.position,y=fe(i,a),m=ge(l,o);if(ao.copy(n).invert(),e.boundsTree)return _e(i,r,Bl),Bl.matrix.copy(ao),Bl.needsUpdate=!0,e.boundsTree.shapecast({intersectsBounds:v=>Bl.intersectsBox(v),intersectsTriangle:v=>{v.a.applyMatrix4(n),v.b.applyMatrix4(n),v.c.applyMatrix4(n),v.needsUpdate=!0;for(let S=y,_=m+y;S<_;S++)if(be(ur,3*t.resolveTriangleIndex(S),d,u),ur.needsUpdate=!0,v.intersectsTriangle(ur))return!0;return!1}});{let p=Xi(e);for(let v=y,S=m+y;v<S;v++){let _=t.resolveTriangleIndex(v);be(cr,3*_,d,u),cr.a.applyMatrix4(ao),cr.b.applyMatrix4(ao),cr.c.applyMatrix4(ao),cr.needsUpdate=!0;for(let b=0,w=p*3;b<w;b+=3)if(be(ur,b,f,g),ur.needsUpdate=!0,cr.intersectsTriangle(ur))return!0}}}else{let h=ce(i),d=ue(i,a);return _e(h,r,Ol),!!(s.intersectsBox(Ol)&&Qu(h,t,e,n,s)||(_e(d,r,Ol),s.intersectsBox(Ol)&&Qu(d,t,e,n,s)))}}var kl=new Zt,th=new Pe,lo=new Pe,Y_=new N,Z_=new N,J_=new N,K_=new N;function Dp(i,t,e,n={},s={},r=0,o=1/0){t.boundingBox||t.computeBoundingBox(),th.set(t.boundingBox.min,t.boundingBox.max,e),th.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,h=t.attributes.position,d=t.index,u=fn.getPrimitive(),f=fn.getPrimitive(),g=Y_,y=Z_,m=null,p=null;s&&(m=J_,p=K_);let v=1/0,S=null,_=null;return kl.copy(e).invert(),lo.matrix.copy(kl),i.shapecast({boundsTraverseOrder:b=>th.distanceToBox(b),intersectsBounds:(b,w,x)=>x<v&&x<o?(w&&(lo.min.copy(b.min),lo.max.copy(b.max),lo.needsUpdate=!0),!0):!1,intersectsRange:(b,w)=>{if(t.boundsTree){let x=t.boundsTree;return x.shapecast({boundsTraverseOrder:M=>lo.distanceToBox(M),intersectsBounds:(M,C,A)=>A<v&&A<o,intersectsRange:(M,C)=>{for(let A=M,R=M+C;A<R;A++){let I=x.resolveTriangleIndex(A);be(f,3*I,d,h),f.a.applyMatrix4(e),f.b.applyMatrix4(e),f.c.applyMatrix4(e),f.needsUpdate=!0;for(let F=b,L=b+w;F<L;F++){let z=i.resolveTriangleIndex(F);be(u,3*z,c,l),u.needsUpdate=!0;let q=u.distanceToTriangle(f,g,m);if(q<v&&(y.copy(g),p&&p.copy(m),v=q,S=F,_=A),q<r)return!0}}}})}else{let x=Xi(t);for(let M=0,C=x;M<C;M++){be(f,3*M,d,h),f.a.applyMatrix4(e),f.b.applyMatrix4(e),f.c.applyMatrix4(e),f.needsUpdate=!0;for(let A=b,R=b+w;A<R;A++){let I=i.resolveTriangleIndex(A);be(u,3*I,c,l),u.needsUpdate=!0;let F=u.distanceToTriangle(f,g,m);if(F<v&&(y.copy(g),p&&p.copy(m),v=F,S=A,_=M),F<r)return!0}}}}}),fn.releasePrimitive(u),fn.releasePrimitive(f),v===1/0?null:(n.point?n.point.copy(y):n.point=y.clone(),n.distance=v,n.faceIndex=S,s&&(s.point?s.point.copy(p):s.point=p.clone(),s.point.applyMatrix4(kl),y.applyMatrix4(kl),s.distance=y.sub(s.point).length(),s.faceIndex=_),n)}function eh(i,t,e){return i===null?null:(i.point.applyMatrix4(t.matrixWorld),i.distance=i.point.distanceTo(e.ray.origin),i.object=t,i)}var zl=new Pe,Vl=new Wn,Np=new N,Up=new Zt,Fp=new N,nh=["getX","getY","getZ"],Gl=class i extends Rl{static serialize(t,e={}){e={cloneBuffers:!0,...e};let n=t.geometry,s=t._roots,r=t._indirectBuffer,o=n.getIndex(),a={version:1,roots:null,index:null,indirectBuffer:null};return e.cloneBuffers?(a.roots=s.map(l=>l.slice()),a.index=o?o.array.slice():null,a.indirectBuffer=r?r.slice():null):(a.roots=s,a.index=o?o.array:null,a.indirectBuffer=r),a}static deserialize(t,e,n={}){n={setIndex:!0,indirect:!!t.indirectBuffer,...n};let{index:s,roots:r,indirectBuffer:o}=t;t.version||(console.warn("MeshBVH.deserialize: Serialization format has been changed and will be fixed up. It is recommended to regenerate any stored serialized data."),l(r));let a=new i(e,{...n,[Qr]:!0});if(a._roots=r,a._indirectBuffer=o||null,n.setIndex){let c=e.getIndex();if(c===null){let h=new Oe(t.index,1,!1);e.setIndex(h)}else c.array!==s&&(c.array.set(s),c.needsUpdate=!0)}return a;function l(c){for(let h=0;h<c.length;h++){let d=c[h],u=new Uint32Array(d),f=new Uint16Array(d);for(let g=0,y=d.byteLength/32;g<y;g++){let m=8*g,p=2*m;ee(p,f)||(u[m+6]=u[m+6]/8-g)}}}}get primitiveStride(){return 3}get resolveTriangleIndex(){return this.resolvePrimitiveIndex}constructor(t,e={}){e.maxLeafTris&&(console.warn('MeshBVH: "maxLeafTris" option has been deprecated. Use "targetLeafSize", instead.'),e={...e,targetLeafSize:e.maxLeafTris}),super(t,e)}shiftTriangleOffsets(t){return super.shiftPrimitiveOffsets(t)}writePrimitiveBounds(t,e,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,c=(r?r[t]:t)*3,h=c+0,d=c+1,u=c+2;a&&(h=a[h],d=a[d],u=a[u]);for(let f=0;f<3;f++){let g=o[nh[f]](h),y=o[nh[f]](d),m=o[nh[f]](u),p=g;y<p&&(p=y),m<p&&(p=m);let v=g;y>v&&(v=y),m>v&&(v=m),e[n+f]=p,e[n+f+3]=v}return e}computePrimitiveBounds(t,e,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,l=o.normalized;if(t<0||e+t-n.offset>n.length/6)throw new Error("MeshBVH: compute triangle bounds range is invalid.");let c=o.array,h=o.offset||0,d=3;o.isInterleavedBufferAttribute&&(d=o.data.stride);let u=["getX","getY","getZ"],f=n.offset;for(let g=t,y=t+e;g<y;g++){let p=(r?r[g]:g)*3,v=(g-f)*6,S=p+0,_=p+1,b=p+2;a&&(S=a[S],_=a[_],b=a[b]),l||(S=S*d+h,_=_*d+h,b=b*d+h);for(let w=0;w<3;w++){let x,M,C;l?(x=o[u[w]](S),M=o[u[w]](_),C=o[u[w]](b)):(x=c[S+w],M=c[_+w],C=c[b+w]);let A=x;M<A&&(A=M),C<A&&(A=C);let R=x;M>R&&(R=M),C>R&&(R=C);let I=(R-A)/2,F=w*2;n[v+F+0]=A+I,n[v+F+1]=I+(Math.abs(A)+I)*Ks}}return n}raycastObject3D(t,e,n=[]){let{material:s}=t;if(s===void 0)return;Up.copy(t.matrixWorld).invert(),Vl.copy(e.ray).applyMatrix4(Up),Fp.setFromMatrixScale(t.matrixWorld),Np.copy(Vl.direction).multiply(Fp);let r=Np.length(),o=e.near/r,a=e.far/r;if(e.firstHitOnly===!0){let l=this.raycastFirst(Vl,s,o,a);l=eh(l,t,e),l&&n.push(l)}else{let l=this.raycast(Vl,s,o,a);for(let c=0,h=l.length;c<h;c++){let d=eh(l[c],t,e);d&&n.push(d)}}return n}refit(t=null){return(this.indirect?Cp:yp)(this,t)}raycast(t,e=Tn,n=0,s=1/0){let r=this._roots,o=[],a=this.indirect?Rp:Sp;for(let l=0,c=r.length;l<c;l++)a(this,l,e,t,o,n,s);return o}raycastFirst(t,e=Tn,n=0,s=1/0){let r=this._roots,o=null,a=this.indirect?Pp:wp;for(let l=0,c=r.length;l<c;l++){let h=a(this,l,e,t,n,s);h!=null&&(o==null||h.distance<o.distance)&&(o=h)}return o}intersectsGeometry(t,e){let n=!1,s=this._roots,r=this.indirect?Lp:Ep;for(let o=0,a=s.length;o<a&&(n=r(this,o,t,e),!n);o++);return n}shapecast(t){let e=fn.getPrimitive(),n=super.shapecast({...t,intersectsPrimitive:t.intersectsTriangle,scratchPrimitive:e,iterate:this.indirect?Mp:vp});return fn.releasePrimitive(e),n}bvhcast(t,e,n){let{intersectsRanges:s,intersectsTriangles:r}=n,o=fn.getPrimitive(),a=this.geometry.index,l=this.geometry.attributes.position,c=this.indirect?g=>{let y=this.resolveTriangleIndex(g);be(o,y*3,a,l)}:g=>{be(o,g*3,a,l)},h=fn.getPrimitive(),d=t.geometry.index,u=t.geometry.attributes.position,f=t.indirect?g=>{let y=t.resolveTriangleIndex(g);be(h,y*3,d,u)}:g=>{be(h,g*3,d,u)};if(r){if(!(t instanceof i))throw new Error('MeshBVH: "intersectsTriangles" callback can only be used with another MeshBVH.');let g=(y,m,p,v,S,_,b,w)=>{for(let x=p,M=p+v;x<M;x++){f(x),h.a.applyMatrix4(e),h.b.applyMatrix4(e),h.c.applyMatrix4(e),h.needsUpdate=!0;for(let C=y,A=y+m;C<A;C++)if(c(C),o.needsUpdate=!0,r(o,h,C,x,S,_,b,w))return!0}return!1};if(s){let y=s;s=function(m,p,v,S,_,b,w,x){return y(m,p,v,S,_,b,w,x)?!0:g(m,p,v,S,_,b,w,x)}}else s=g}return super.bvhcast(t,e,{intersectsRanges:s})}intersectsBox(t,e){return zl.set(t.min,t.max,e),zl.needsUpdate=!0,this.shapecast({intersectsBounds:n=>zl.intersectsBox(n),intersectsTriangle:n=>zl.intersectsTriangle(n)})}intersectsSphere(t){return this.shapecast({intersectsBounds:e=>t.intersectsBox(e),intersectsTriangle:e=>e.intersectsSphere(t)})}closestPointToGeometry(t,e,n={},s={},r=0,o=1/0){return(this.indirect?Dp:Ap)(this,t,e,n,s,r,o)}closestPointToPoint(t,e={},n=0,s=1/0){return up(this,t,e,n,s)}};var j_=1e-7,Hl=class{constructor(t,e){this.surface=t;this.parts=e;let{positions:n,faces:s}=t.mesh;this.geometry.setAttribute("position",new Oe(n,3)),this.geometry.setIndex(new Oe(s,1)),this.geometry.boundingBox=null}surface;parts;tree=null;geometry=new Fn;ray=new Wn;offset=new N;box=new le;build(){return this.tree??=new Gl(this.geometry,{indirect:!0,targetLeafSize:8})}first(t,e){let n=this.build();return e>0?this.firstApart(n,t,e):this.parts.hidden?this.nearest(n.raycast(t,We),s=>this.parts.visible(s)):this.found(n.raycastFirst(t,We))}firstApart(t,e,n){let s=null;for(let r=0;r<this.parts.num;r++){if(!this.parts.visible(r)||(this.parts.offset(r,this.offset).multiplyScalar(n),this.ray.copy(e),this.ray.origin.sub(this.offset),this.parts.box(r,this.box).expandByScalar(j_),!this.ray.intersectsBox(this.box)))continue;let o=this.nearest(t.raycast(this.ray,We),a=>a===r);o&&(!s||o.distance<s.distance)&&(s=o)}return s}nearest(t,e){let n=null;for(let s of t)n&&s.distance>=n.distance||e(this.surface.slot(s.faceIndex))&&(n=s);return this.found(n)}found(t){if(!t)return null;let e=t.faceIndex;return{face:e,slot:this.surface.slot(e),point:t.point.clone(),distance:t.distance}}faceAt(t){return this.build().closestPointToPoint(t)?.faceIndex??-1}normal(t,e){let n=new N().fromArray(this.surface.flat,3*t).normalize();return n.dot(e)>0?n.negate():n}around(t,e,n,s){let{flat:r}=this.surface,o=new ei(t.point,e),a=new N,l=new N,c=u=>{let f=3*u;return r[f]*l.x+r[f+1]*l.y+r[f+2]*l.z};l.subVectors(n,t.point);let h=c(t.face)<0?-1:1,d=[t.face];return this.build().shapecast({intersectsBounds:u=>o.intersectsBox(u),intersectsTriangle:(u,f)=>{if(f===t.face)return!1;let g=this.surface.slot(f);return(s?g!==t.slot:!this.parts.visible(g))||(u.closestPointToPoint(t.point,a),a.distanceTo(t.point)>e)||(l.subVectors(n,a),h*c(f)>0&&d.push(f)),!1}}),d}dispose(){this.tree=null,this.geometry.dispose()}};function ih(i,t,e){let n=document.createElement("canvas");n.width=n.height=t;let s=Wl(n),r=s.createImageData(t,t);for(let o=0;o<t;o++)for(let a=0;a<t;a++){let l=4*((t-1-o)*t+a),c=4*(o*t+a),h=i[l+3],d=h>0&&h<255?255/h:1;for(let u=0;u<3;u++)r.data[c+u]=Math.round(i[l+u]*d);r.data[c+3]=h}return s.putImageData(r,0,0),e&&(s.globalCompositeOperation="destination-over",s.fillStyle=e,s.fillRect(0,0,t,t),s.globalCompositeOperation="source-over"),n}function Wl(i){let t=i.getContext("2d");if(!t)throw new Error("this browser gives no 2D canvas; reload the page");return t}function Xl(i){return new Promise((t,e)=>{i.toBlob(n=>n?t(n):e(new Error("the picture is too large for this browser")),"image/png")})}var Op=2,Bp=4096,sh=3,rh=320,oh=140,Q_=300,tb=24,eb=36,nb=6e5,ib=160,sb=.004,ql=class{constructor(t,e){this.box=t;this.hooks=e;let{canvas:n}=this;n.className="viewer-canvas",n.tabIndex=0,n.setAttribute("role","img"),n.setAttribute("aria-label","The object in 3D. Arrow keys turn it, plus and minus zoom, space picks at the middle."),this.ring.className="viewer-ring",this.ring.hidden=!0,this.cross.className="viewer-cross",getComputedStyle(t).position==="static"&&(t.style.position="relative"),t.append(n),this.markers=new fl(t,r=>e.marker(r)),t.append(this.ring,this.cross);try{this.painter=new yl(n)}catch{let r="This browser draws no 3D (WebGL 2 is off or missing). Turn on hardware acceleration, or use another browser.";queueMicrotask(()=>e.lost(r));return}this.slow=this.painter.software;let s={signal:this.stop.signal};n.addEventListener("webglcontextlost",()=>this.gone(),s),n.addEventListener("webglcontextrestored",()=>this.back(),s),this.gestures=new hl(t,n,this.meanings()),this.resizing.observe(t),this.resized()}box;hooks;canvas=document.createElement("canvas");ring=document.createElement("div");cross=document.createElement("div");painter=null;gestures=null;markers;orbit=new Kr;camera=new qe;stop=new AbortController;resizing=new ResizeObserver(()=>this.resized());calm=matchMedia("(prefers-reduced-motion: reduce)");easels={};surface=null;picker=null;parts=new jr;look={...Uf};rows=[];explode={now:0,from:0,start:0,length:0};width=1;height=1;ratio=1;asked=0;idle=0;lost=!1;pointer=null;pointing=!1;radius=tb;stroke=null;clock={last:0,frameMs:0,frames:0};slow=!1;finer=0;setMesh(t){clearTimeout(this.idle),this.slow=this.painter?.software??!1,this.surface?.dispose(),this.picker?.dispose(),this.parts.dispose(),this.parts=new jr,this.stroke=null,this.surface=t?new vl(t):null,this.picker=this.surface&&new Hl(this.surface,this.parts),this.painter?.setSurface(this.surface,this.parts),this.painter&&(this.painter.masked=!1),this.painter?.hover(null,null),this.parts.set(this.rows),this.setMarkers([]),this.painter&&(this.idle=window.setTimeout(()=>this.picker?.build(),60)),this.ask()}setTexture(t,e){this.surface&&(this.surface.mesh.textures[t]=e,this.painter?.setTexture(t,e),this.ask())}setFaces(t,e,n){let{surface:s}=this;if(!s)return;if(t.length!==s.num||e.length!==s.num||n.length!==s.num)throw new Error(`the labels are of ${t.length} faces, the mesh has ${s.num}`);let r=this.parts.setLabels(t,s),o=s.setFaces(r,e,n);this.painter&&(this.painter.masked=o),this.stroke&&s.paint(this.stroke.faces),this.parts.hidden&&this.painter?.staleGround(),this.placeMarkers(),this.pointing=this.pointer!==null,this.ask()}setParts(t){let e=this.seenParts();this.rows=t,this.parts.set(t),this.seenParts()!==e&&this.painter?.staleGround(),this.ask()}seenParts(){return this.rows.filter(t=>!t.visible).map(t=>t.id).join()}setMaskColors(t){this.painter?.setMaskColors(t),this.ask()}setMarkers(t){this.markers.set(t),this.placeMarkers(),this.ask()}placeMarkers(){let t=new N;for(let e of this.markers.placed){if(e.shown.fromArray(e.point),!this.surface||!this.picker||this.explode.now<=0)continue;let n=this.picker.faceAt(e.shown);n>=0&&e.shown.addScaledVector(this.parts.offset(this.surface.slot(n),t),this.explode.now)}}setLook(t){let e=this.look.explode;Object.assign(this.look,t),this.look.explode!==e&&(this.explode.from=this.explode.now,this.explode.start=performance.now(),this.explode.length=Math.max(1,this.span(Q_))),this.ask()}setTool(t,e=this.radius){this.gestures&&(this.gestures.tool=t),this.radius=e,this.ring.style.width=this.ring.style.height=`${2*e}px`,this.pointing=this.pointer!==null,this.ask()}fit(t=!0){this.orbit.fit(this.outline(),this.span(t?rh:0)),this.turned()}outline(){return this.surface?.sample(this.parts,this.look.explode)??new Float32Array([-.5,-.5,-.5,.5,.5,.5])}getCamera(){return this.orbit.get()}setCamera(t,e=!1){this.orbit.set(t,this.span(e?rh:0)),this.turned()}span(t){return this.calm.matches?0:t}turned(){this.ask(),this.hooks.changed()}pickAt(t,e){let n=this.ray(t,e),s=this.picker?.first(n,this.explode.now);return s?this.hit(s,n.direction):null}project(t){this.aim();let e=new N().fromArray(t),n=this.explode.now>0?this.picker?.faceAt(e)??-1:-1;return n>=0&&e.addScaledVector(this.parts.offset(this.surface.slot(n),new N),this.explode.now),e.project(this.camera),[(e.x*.5+.5)*this.width,(.5-e.y*.5)*this.height]}aim(){this.orbit.apply(this.camera,this.width/this.height,sh)}ray(t,e){this.aim();let n=new N(t/this.width*2-1,1-e/this.height*2,.5).unproject(this.camera);return new Wn(this.camera.position.clone(),n.sub(this.camera.position).normalize())}hit(t,e){let{x:n,y:s,z:r}=t.point,o=this.picker.normal(t.face,e);return{face:t.face,part:this.parts.id(t.slot),point:[n,s,r],normal:[o.x,o.y,o.z]}}covered=t=>{let e=this.camera.position,n=t.clone().sub(e),s=n.length(),r=this.picker?.first(new Wn(e,n.divideScalar(s)),this.explode.now);return r?r.distance<s-sb:!1};point(){this.pointing=!1;let{pointer:t,gestures:e,painter:n}=this;if(!t||!e||!n||e.busy)return;let s=this.markers.at(t.x,t.y,!1),r=s<0?this.pickAt(t.x,t.y):null;this.markers.point(s);let o=e.tool==="brush"&&r!==null;n.hover(r&&!o&&this.parts.slot(r.part)||null,r&&e.tool==="click"?r.face:null),this.ringAt(o?t:null),this.cursor(s>=0?"marker":o?"brush":r&&e.tool==="click"?"pick":"turn"),this.hooks.hover(r,t.x,t.y)}ringAt(t){this.ring.hidden=t===null,t&&(this.ring.style.transform=`translate(${t.x-this.radius}px, ${t.y-this.radius}px)`)}cursor(t){this.canvas.dataset.cursor!==t&&(this.canvas.dataset.cursor=t)}meanings(){let{orbit:t}=this,e=()=>{this.cursor("drag"),this.turned()};return{click:(n,s,r)=>this.click(n,s,r),focus:(n,s)=>{let r=this.picker?.first(this.ray(n,s),this.explode.now);if(!r)return this.fit();let o=this.parts.offset(r.slot,new N).multiplyScalar(this.explode.now).add(r.point);t.focus(o,this.span(rh)),this.turned()},hover:(n,s)=>{this.pointer={x:n,y:s},this.pointing=!0,this.ask()},leave:()=>this.left(),turn:(n,s,r)=>{t.turn(n,s,r?this.span(oh):0),e()},pan:(n,s,r)=>{let o=Math.min(this.width,this.height);t.pan(-n/o,s/o,r?this.span(oh):0),e()},zoom:(n,s,r,o)=>{let a=s===null||r===null?null:this.anchor(s,r);t.zoom(n,a,o?this.span(oh):0),this.pointing=this.pointer!==null,this.turned()},fit:()=>this.fit(),brushBegins:(n,s)=>this.brushBegins(n,s),brush:(n,s)=>this.brush(n,s),brushEnds:()=>{this.stroke=null,this.hooks.brush([],!0)},middle:n=>this.click(this.width/2,this.height/2,n)}}anchor(t,e){let n=this.ray(t,e),s=this.picker?.first(n,this.explode.now),{target:r}=this.orbit.get(),o=new N;this.camera.getWorldDirection(o);let a=o.dot(new N().fromArray(r).sub(n.origin))/Math.max(1e-6,o.dot(n.direction));return n.at(s?s.distance:a,new N)}left(){this.pointer=null,this.pointing=!1,this.ringAt(null),this.markers.point(-1),this.painter?.hover(null,null)&&this.ask(),this.hooks.hover(null,0,0)}click(t,e,n){let s=this.markers.at(t,e,n.touch);if(s>=0)return this.hooks.marker(s);this.gestures?.tool==="click"&&this.hooks.pick(this.pickAt(t,e),n)}brushBegins(t,e){return this.picker?.first(this.ray(t,e),this.explode.now)?(this.stroke={last:{x:t,y:e},faces:new Set},this.dab(t,e),!0):!1}brush(t,e){let{stroke:n}=this;if(!n)return;this.ringAt({x:t,y:e});let{last:s}=n,r=Math.min(64,Math.ceil(Math.hypot(t-s.x,e-s.y)/Math.max(2,this.radius/2)));for(let o=1;o<=r;o++)this.dab(s.x+(t-s.x)*o/r,s.y+(e-s.y)*o/r);n.last={x:t,y:e}}dab(t,e){let{stroke:n,picker:s,surface:r}=this,o=this.ray(t,e),a=this.explode.now,l=s?.first(o,a);if(!n||!s||!r||!l)return;let c=l.distance*o.direction.dot(this.camera.getWorldDirection(new N)),h=Math.tan(this.camera.fov*Math.PI/360),d=this.radius*2*h*c/this.height,u=o.origin.addScaledVector(this.parts.offset(l.slot,new N),-a),f=s.around(l,d,u,a>0).filter(g=>!n.faces.has(g));if(f.length){for(let g of f)n.faces.add(g);r.paint(f),this.hooks.brush(f,!1),this.ask()}}ask(){!this.asked&&this.painter&&!this.lost&&(this.asked=requestAnimationFrame(t=>this.frame(t)))}frame(t){this.asked=0;let e=performance.now();this.tick(t),this.pointing&&this.point();let n=this.orbit.step(e),s=this.part(e);(s||this.explode.length)&&this.placeMarkers(),this.draw(this.slow),this.slow&&this.refine(),n||s?this.ask():this.gestures&&!this.gestures.busy&&this.canvas.dataset.cursor==="drag"&&(this.pointing=this.pointer!==null,this.cursor("turn"),this.pointing&&this.ask())}tick(t){let{clock:e}=this,n=t-e.last;e.last=t,e.frames=n<500?e.frames+1:0,e.frameMs=e.frames>1?.85*e.frameMs+.15*n:e.frames?n:0,e.frames>8&&e.frameMs>eb&&(this.slow=!0)}refine(){clearTimeout(this.finer),this.finer=window.setTimeout(()=>{this.asked||this.gestures?.busy?this.refine():this.draw(!1)},ib)}part(t){let{explode:e}=this;if(!e.length)return!1;let n=Math.min(1,(t-e.start)/e.length);return e.now=e.from+(this.look.explode-e.from)*(1-(1-n)**3),n>=1&&(e.now=this.look.explode,e.length=0,this.placeMarkers()),e.length>0}draw(t){let{painter:e}=this;!e||this.lost||(this.ratio!==Math.min(window.devicePixelRatio,Op)&&this.size(),this.aim(),e.draw(this.easel(t),null,this.camera,this.look,this.parts,this.explode.now),this.markers.update(this.camera,this.width,this.height,this.covered))}easel(t){let{width:e,height:n}=this.canvas;if(!t)return this.easels.fine??=new Js(e,n,this.ratio,!0);let s=Math.min(1,1/this.ratio,Math.sqrt(nb/(e*n)));return this.easels.quick??=new Js(e*s,n*s,this.ratio*s,!1)}resized(){let{width:t,height:e}=this.box.getBoundingClientRect();t<1||e<1||(this.width=t,this.height=e,this.size(),this.draw(this.slow),this.slow&&this.refine())}size(){if(!this.painter)return;let{renderer:t}=this.painter;this.ratio=Math.min(window.devicePixelRatio,Op),t.setPixelRatio(this.ratio),t.setSize(this.width,this.height,!1),this.dropEasels()}dropEasels(){this.easels.fine?.dispose(),this.easels.quick?.dispose(),this.easels={}}gone(){this.lost=!0,cancelAnimationFrame(this.asked),this.asked=0,this.dropEasels(),this.hooks.lost("The graphics card stopped drawing. The page tries again by itself; reload it if the picture stays away.")}back(){this.lost=!1,this.painter?.restored(),this.hooks.lost(""),this.size(),this.ask()}measure(t){let e=performance.now();this.draw(t);let n=this.painter?.renderer.getContext();return n?.readPixels(0,0,1,1,n.RGBA,n.UNSIGNED_BYTE,new Uint8Array(4)),performance.now()-e}stats(){let{frameMs:t}=this.clock;return{fps:t?1e3/t:0,frameMs:t,triangles:this.surface?.num??0}}async snapshot(t,e={}){let n=this.alive(),s=Math.max(16,Math.min(Math.round(t),Bp)),r=new qe;if(this.orbit.apply(r,1,sh,!0),e.flat){let a=n.flat(s,r,this.parts);return Xl(ih(a,s,e.transparent?null:"#fff"))}let o=this.photograph(n,s,r,!e.transparent);if(e.markers){let a=this.camera.position.clone();this.camera.position.copy(r.position),this.markers.draw(Wl(o),s,r,this.covered),this.camera.position.copy(a)}return Xl(o)}async turntable(t,e,n){let s=this.alive(),r=rb(t),o=Math.ceil(t/r),a=Math.max(16,Math.min(Math.round(e),Math.floor(2*Bp/r))),l=document.createElement("canvas");l.width=r*a,l.height=o*a;let c=Wl(l),h=new Kr;h.set(this.orbit.get(),0);let d=this.outline(),u=new qe,f=0;for(let g=0;g<t;g++,h.turn(2*Math.PI/t,0))h.fit(d,0),f=Math.max(f,h.distance);for(let g=0;g<t;g++,h.turn(2*Math.PI/t,0)){h.fit(d,0),h.distance=f,h.apply(u,1,sh);let y=this.photograph(s,a,u,!0);c.drawImage(y,g%r*a,Math.floor(g/r)*a),n?.((g+1)/t),await new Promise(m=>setTimeout(m,0))}return this.ask(),Xl(l)}photograph(t,e,n,s){let r=t.picture(e,n,this.look,this.parts,this.look.explode,s);return ih(r,e,null)}alive(){if(!this.painter||this.lost)throw new Error("there is no picture: this browser draws no 3D at the moment");return this.painter}dispose(){clearTimeout(this.idle),cancelAnimationFrame(this.asked),this.stop.abort(),this.resizing.disconnect(),this.gestures?.dispose(),this.markers.dispose(),this.surface?.dispose(),this.picker?.dispose(),this.parts.dispose(),clearTimeout(this.finer),this.dropEasels(),this.painter?.dispose();for(let t of[this.canvas,this.ring,this.cross])t.remove()}};function rb(i){let t=Math.ceil(Math.sqrt(i));for(let e=t;e<=2*t;e++)if(i%e===0)return e;return t}var ob=64,$l=class{constructor(t,e,n){this.store=t;this.voice=e;this.doors=n;let s={hover:(r,o,a)=>this.hover(r,o,a),pick:(r,o)=>this.pick(r,o),marker:r=>this.marker(r),brush:(r,o)=>this.brush(r,o),changed:()=>this.remember(),lost:r=>this.store.set({noGraphics:r||null})};this.viewer=new ql(Wt("view"),s),Wt("view").addEventListener("pointerleave",()=>this.hover(null,0,0)),t.listen((r,o)=>this.update(r,o))}store;voice;doors;viewer;session;painted=[];drawnFaces=null;hasMesh=!1;tip=Wt("tip");remember=xs(400,()=>{this.hasMesh&&this.store.view({camera:this.viewer.getCamera()})});attach(t){this.session=t,this.draw(this.store.get())}mesh(t){if(this.remember.drop(),this.hasMesh=!1,this.drawnFaces=null,this.viewer.setMesh(t),!t)return;let{camera:e}=this.store.get().view;e?this.viewer.setCamera(e):this.viewer.fit(!1),this.hasMesh=!0,this.drawFaces(this.store.get()),this.drawParts(this.store.get()),this.drawMarkers(this.store.get())}texture(t,e){this.viewer.setTexture(t,e)}draw(t){this.drawLook(t),this.drawTool(t),this.drawFaces(t),this.drawParts(t),this.drawMarkers(t)}update(t,e){let n=(...r)=>r.some(o=>t[o]!==e[o]);(t.view.look!==e.view.look||n("prefs"))&&this.drawLook(t),(t.view.tool!==e.view.tool||n("painting","prefs","state","brushTo","chosen"))&&this.drawTool(t),n("faces")&&this.drawFaces(t),(n("hovered","hoveredFrom")&&(t.hoveredFrom==="list"||e.hoveredFrom==="list")||n("shown","view","chosen","prefs","faces"))&&this.drawParts(t),n("state","clicks","groups","activeGroup","view")&&this.drawMarkers(t)}drawLook(t){this.viewer.setLook({...t.view.look,dark:ab(t)})}drawTool(t){let e=t.view.tool==="brush"&&this.doors.paintInto()!==void 0;this.viewer.setTool(e?"brush":"click",t.prefs.brush)}drawFaces(t){if(!this.hasMesh||!t.faces||t.faces===this.drawnFaces)return;this.drawnFaces=t.faces;let e=t.state?.prompt||t.clicks?t.faces.mask:new Uint8Array(t.faces.mask.length);this.viewer.setFaces(t.faces.labels,t.faces.confidence,e)}drawParts(t){let e=new Set(t.chosen),n=t.prefs.safeColors,s=t.shown.map((r,o)=>({id:r.id,color:Pn(r,o,n),visible:go(t.view,r.id),highlight:t.hoveredFrom==="list"&&t.hovered===r.id,chosen:e.has(r.id),locked:r.locked,pattern:n?Math.floor(o/7)%8:0}));t.view.solo.length&&s.push({id:-1,color:[.7,.7,.7],visible:!1,highlight:!1,chosen:!1,locked:!1}),this.viewer.setParts(s)}drawMarkers(t){let e=t.state?.prompt,n=[];if(e?.kind==="partition"||t.groups.length>0&&e?.kind!=="click"){let r=t.groups.map((o,a)=>this.groupColor(t,a));this.viewer.setMaskColors(r.length?r:[ac]),t.groups.forEach((o,a)=>{for(let l of o.clicks)n.push({...l,color:r[a],label:l.positive?o.name.slice(0,1).toUpperCase()||"+":"−"})})}else{this.viewer.setMaskColors([ac]);for(let r of xn(t))n.push({...r,color:r.positive?zh:Vh,label:r.positive?"+":"−"})}this.viewer.setMarkers(n)}groupColor(t,e){let n=t.state?.prompt;return Gh(e,n?.kind==="partition"?n.groups[e]?.color??null:null)}hover(t,e,n){let s=this.store.get(),r=t&&t.part>=0?t.part:null;s.hovered!==r&&(t||s.hoveredFrom!=="list")&&this.store.set({hovered:r,hoveredFrom:r===null?null:"view"});let o=s.shown.findIndex(g=>g.id===t?.part),a=s.shown[o];if(!t){this.tip.hidden=!0;return}this.tip.childElementCount===0&&this.tip.append(B("span",{class:"swatch small"}),B("b"),B("span",{class:"note"}));let[l,c,h]=this.tip.children;l.style.setProperty("--color",a?vn(Pn(a,o,s.prefs.safeColors)):"#9a9a9a"),wt(c,a?a.name:s.shown.length?"no part":""),l.hidden=c.hidden=!c.textContent,wt(h,`face ${gs(t.face)}`),this.tip.hidden=!1;let d=Wt("view"),u=e+16+this.tip.offsetWidth>d.clientWidth?e-12-this.tip.offsetWidth:e+16,f=n+18+this.tip.offsetHeight>d.clientHeight?n-10-this.tip.offsetHeight:n+18;this.tip.style.transform=`translate(${Math.round(u)}px, ${Math.round(f)}px)`}pick(t,e){let n=this.store.get();if(!n.state||n.painting)return;let s=Wt("prompt");if(!t){n.chosen.length&&!e.exclude&&!e.add&&this.store.set({chosen:[]});return}let r=n.view.tool;if(r==="select"||r==="brush"||e.add&&!e.exclude&&r==="click"){this.choose(t.part,r==="select"?e.add||e.exclude:r==="click");return}let o={point:t.point,positive:!(e.exclude||n.exclude&&r==="click")};if(r==="partition")this.groupClick(o,n);else if(r==="click"){let[a]=n.chosen,l=n.chosen.length===1&&a===t.part?a:null;l===null&&n.chosen.length&&!xn(n).length&&this.store.set({chosen:[]}),this.session.addClick(o,l,s.hidden?Wt("hint"):s)}}choose(t,e){let{chosen:n}=this.store.get();t<0?e||this.store.set({chosen:[]}):e?this.store.set({chosen:n.includes(t)?n.filter(s=>s!==t):[...n,t]}):this.store.set({chosen:[t]})}groupClick(t,e){let{groups:n,activeGroup:s}=e;n.length||(n=[{name:"Part 1",clicks:[]}],s=0);let r=n[s];if(!(!r||n.length>ob)){if(!t.positive&&!r.clicks.some(o=>o.positive)){this.voice.tell(`Click on ${r.name||"the part"} first; shift-click then takes something out of it.`,{near:Wt("tool")});return}this.session.setGroups(n.map((o,a)=>a===s?{...o,clicks:[...o.clicks,t]}:o),s),this.session.sendGroups(Wt("tool")),e.prefs.clicked||this.store.prefs({clicked:!0})}}marker(t){let e=this.store.get();if(e.state?.prompt?.kind!=="partition"&&!(e.groups.length&&e.state?.prompt?.kind!=="click")){this.session.removeClick(t,Wt("prompt"));return}let n=t,s=e.groups.map(r=>{let o=n;return n-=r.clicks.length,o>=0&&o<r.clicks.length?{...r,clicks:r.clicks.filter((a,l)=>l!==o)}:r});this.session.setGroups(s),this.session.sendGroups(Wt("tool"))}brush(t,e){for(let d of t)this.painted.push(d);if(!e)return;let n=this.doors.paintInto(),s=[...new Set(this.painted)].sort((d,u)=>d-u);this.painted=[];let r=this.store.get(),o=r.faces;if(n===void 0||!o)return;let a=new Set(r.shown.filter(d=>d.locked).map(d=>d.id)),l=s.filter(d=>o.labels[d]!==(n??-1)&&!a.has(o.labels[d]));if(!l.length){this.store.set({faces:{...o}});return}let c=ms(r,n)?.name??"no part";this.voice.announce(`${gs(l.length)} faces painted into ${c}.`);let h=o.labels.slice();for(let d of l)h[d]=n??-1;this.store.set({faces:{...o,labels:h,token:`${o.token} painted`}}),this.session.act({do:"paint",faces:l,part:n},Wt("tool")).then(d=>{d||this.store.set({faces:{...o}})})}toggleExplode(){let{look:t}=this.store.get().view;this.store.look({explode:t.explode>0?0:.5})}};function ab(i){return i.prefs.theme!=="auto"?i.prefs.theme==="dark":!window.matchMedia("(prefers-color-scheme: light)").matches}function ah(i){Vt(document.documentElement,"data-theme",i.prefs.theme==="auto"?null:i.prefs.theme)}var lh={open:"M3 15.5V5a1 1 0 0 1 1-1h3.6l1.8 2H16a1 1 0 0 1 1 1v1.5M3 15.5 5.2 9h12.3l-2.2 6.5z",projects:"M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z",undo:"M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8",redo:"M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12",history:"M3.5 4v3.5H7M3.8 7.4A6.7 6.7 0 1 1 3.3 10M10 6.5V10l2.6 1.8",look:"M4 5.5h5M13 5.5h3M4 10h1.5M9.5 10H16M4 14.5h7M15 14.5h1M9 3.5v4M5.5 8v4M11.5 12.5v4",export:"M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3",help:"M7.2 7.4a2.9 2.9 0 1 1 4.5 2.4c-1 .7-1.7 1.2-1.7 2.4M10 15.2v.1",select:"M5 3.5 15.5 9l-4.6 1.4L8.6 15z",click:"M10 6.2A3.8 3.8 0 1 1 6.2 10M10 2.5v3M2.5 10h3M10 17.5v-3M17.5 10h-3M10 10v.1",partition:"M10 3v14M10 10h7M3.5 4.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1z",guide:"M3.5 4.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1zM6 13.8c2.2.4 3-.5 3.1-1.8l4.6-5.2 1 .9-5 4.9",brush:"M3.5 16.5c3 .4 4.4-.8 4.6-3l6.8-8.3a1.2 1.2 0 0 1 1.8 1.5l-8 7.4",eye:"M2 10s2.9-5 8-5 8 5 8 5-2.9 5-8 5-8-5-8-5zM10 7.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8z",hidden:"M3 3l14 14M8 5.3A8 8 0 0 1 10 5c5.1 0 8 5 8 5a13 13 0 0 1-2.5 3M5.5 6.300A13.5 13.5 0 0 0 2 10s2.9 5 8 5a8.5 8.5 0 0 0 3.4-.700M8.4 8.300a2.4 2.4 0 0 0 3.3 3.4",solo:"M10 5.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10 9.300a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.400zM3 6V3h3M17 6V3h-3M3 14v3h3M17 14v3h-3",lock:"M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9",unlock:"M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 5.8-1",merge:"M4 4v3.500L10 12v4.500M16 4v3.500L10 12M7.5 14 10 16.5 12.5 14",split:"M10 16.500V11L4.5 6.500M10 11l5.5-4.500M4 10V5.500h4.500M16 10V5.500h-4.5",grow:"M10 7.500v5M7.5 10h5M3.5 7V3.500H7M16.5 7V3.500H13M3.5 13v3.500H7M16.5 13v3.500H13",shrink:"M7.5 10h5M3.5 6.500h3v-3M16.5 6.500h-3v-3M3.5 13.500h3v3M16.5 13.500h-3v3",trash:"M3.5 5.500h13M8 5.500V3.500h4v2M5 5.500l.8 11h8.400l.8-11M8.5 9v4.500M11.5 9v4.5",plus:"M10 4v12M4 10h12",minus:"M4 10h12",close:"M5 5l10 10M15 5 5 15",check:"M4 10.5 8.2 14.5 16 5.5",fit:"M3.5 7V3.500H7M13 3.500h3.500V7M16.5 13v3.500H13M7 16.500H3.500V13M7.5 7.500h5v5h-5z",down:"M5.5 8 10 12.5 14.5 8",more:"M4.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM10 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM15.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2z",pencil:"M4 16l.8-3.600L13.5 3.700a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.200z",eraser:"M7.5 16.5 3.5 12.500a1 1 0 0 1 0-1.400L10.6 4a1 1 0 0 1 1.4 0l4 4a1 1 0 0 1 0 1.400L9 16.500zM7 7.600l5.4 5.400M7.5 16.500h9",fill:"M8.5 3 15 9.5 9 15.500a1.4 1.4 0 0 1-2 0l-3.5-3.500a1.4 1.4 0 0 1 0-2L10 4.500M4 11h9.500M16.5 13.500s1.3 1.7 1.3 2.600a1.3 1.3 0 0 1-2.6 0c0-.9 1.3-2.6 1.3-2.600z",upload:"M10 13V4M6.5 7.5 10 4l3.5 3.500M3.5 13v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3",cube:"M10 2.5 16.5 6v8L10 17.5 3.5 14V6zM3.5 6 10 9.5 16.5 6M10 9.500v8",warn:"M10 3.5 17.5 16.500h-15zM10 8.500v4M10 14.600v.1",search:"M8.7 3.500a5.2 5.2 0 1 1 0 10.4 5.2 5.2 0 0 1 0-10.400zM12.6 12.600l4 4",drag:"M4 8h12M4 12h12"};function Ce(i,t=18){let e="http://www.w3.org/2000/svg",n=document.createElementNS(e,"svg");n.setAttribute("viewBox","0 0 20 20"),n.setAttribute("width",String(t)),n.setAttribute("height",String(t)),n.setAttribute("class","icon"),n.setAttribute("aria-hidden","true"),n.setAttribute("focusable","false");let s=document.createElementNS(e,"path");return s.setAttribute("d",lh[i]),n.append(s),n}function ch(i,t){let e=i.firstElementChild;e&&e.getAttribute("d")!==lh[t]&&e.setAttribute("d",lh[t])}function Ct(i){let t=B("button",{type:"button",id:i.id,class:`button ${i.words?"":"square "}${i.class??""}`.trim(),"aria-label":i.words===i.label?null:i.label,"data-tip":i.tip??(i.words&&!i.keys?null:i.label),"data-keys":i.keys??null,"aria-keyshortcuts":i.keys?lb(i.keys):null,"aria-pressed":i.pressed===void 0?null:String(i.pressed),onclick:e=>i.run(e,t)});return i.icon&&t.append(Ce(i.icon)),i.words&&t.append(B("span",{class:"words"},i.words)),t}function lb(i){return i.replace(/Ctrl/g,"Control").replace(/ or /g," ").replace(/Esc\b/g,"Escape").replace(/Del\b/g,"Delete")}function kp(){let i=B("div",{class:"tooltip",role:"tooltip",popover:"manual","aria-hidden":"true"});document.body.append(i);let t=0,e=null,n=0,s=()=>{window.clearTimeout(t),e&&(n=performance.now()),e=null,i.matches(":popover-open")&&i.hidePopover()},r=a=>{if(!a.isConnected)return;let l=a.getAttribute("data-tip");if(!l)return;e=a,i.replaceChildren(l);let c=a.getAttribute("data-keys");c&&i.append(" ",B("kbd",null,c)),i.matches(":popover-open")||i.showPopover(),co(i,a.getBoundingClientRect(),a.closest(".rail")&&window.innerWidth>=900?"right":"below")},o=(a,l)=>{let c=a.target instanceof Element?a.target.closest("[data-tip]"):null;if(c===e||(s(),!c))return;let h=performance.now()-n<250?40:l;t=window.setTimeout(()=>r(c),h)};document.addEventListener("pointerover",a=>{a.pointerType!=="touch"&&o(a,450)}),document.addEventListener("focusin",a=>{a.target instanceof Element&&a.target.matches(":focus-visible")?o(a,250):s()});for(let a of["pointerdown","keydown","wheel","blur"])window.addEventListener(a,s,{capture:!0,passive:!0})}function co(i,t,e="below",n=6){let{offsetWidth:r,offsetHeight:o}=i,a=e==="right"?t.right+n:t.left+t.width/2-r/2,l=e==="right"?t.top+t.height/2-o/2:e==="above"?t.top-o-n:t.bottom+n;e==="below"&&l+o>window.innerHeight-8&&(l=t.top-o-n),e==="above"&&l<8&&(l=t.bottom+n),a=Math.max(8,Math.min(a,window.innerWidth-r-8)),l=Math.max(8,Math.min(l,window.innerHeight-o-8)),i.style.left=`${Math.round(a)}px`,i.style.top=`${Math.round(l)}px`}function uo(i,t,e,n={}){let s=B("div",{class:`popup ${n.class??""}`,popover:"auto",role:n.menu?"menu":"dialog","aria-label":t});document.body.append(s),Vt(i,"aria-haspopup",n.menu?"menu":"dialog"),Vt(i,"aria-expanded","false");let r={element:s,open(){if(r.isOpen||i.disabled)return;let a=i.closest("dialog")??document.body;s.parentElement!==a&&a.append(s),e(s),s.showPopover(),r.settle()},settle(){r.isOpen&&(co(s,i.getBoundingClientRect()),(s.querySelector("[data-first]")??ic(s)[0])?.focus())},close(){r.isOpen&&s.hidePopover()},toggle(){r.isOpen?r.close():r.open()},get isOpen(){return s.matches(":popover-open")}},o=!1;return i.addEventListener("pointerdown",()=>o=r.isOpen),i.addEventListener("click",a=>{o&&a.detail>0?r.close():r.toggle(),o=!1}),s.addEventListener("toggle",a=>{let l=a.newState==="open";Vt(i,"aria-expanded",String(l)),!l&&(document.activeElement===document.body||s.contains(document.activeElement))&&i.focus({preventScroll:!0})}),s.addEventListener("keydown",a=>{if(n.menu&&(a.key==="ArrowDown"||a.key==="ArrowUp")){let l=ic(s),c=l.indexOf(document.activeElement);l[(c+(a.key==="ArrowDown"?1:-1)+l.length)%l.length]?.focus(),a.preventDefault()}a.key!=="Escape"?a.stopPropagation():(a.preventDefault(),a.stopPropagation(),r.close(),i.focus({preventScroll:!0}))}),window.addEventListener("resize",()=>r.isOpen&&co(s,i.getBoundingClientRect())),r}function qi(i,t,e){let n=uo(i,t,s=>{s.replaceChildren(...e().map(r=>B("button",{type:"button",role:"menuitem",class:"menu-item",id:r.id,disabled:r.disabled??!1,onclick:()=>{n.close(),r.run()}},r.icon?Ce(r.icon):null,r.swatch?B("span",{class:"swatch small",vars:{"--color":r.swatch}}):null,B("span",{class:"menu-words"},B("span",null,r.label),r.note?B("span",{class:"note"},r.note):null),r.keys?B("kbd",null,r.keys):null)))},{menu:!0,class:"menu"});return n}function hr(i,t,e={}){let n=B("div",{class:"dialog-body"}),s=Ct({icon:"close",label:"Close",class:"quiet",keys:"Esc",run:()=>o.close()}),r=B("dialog",{id:i,class:`dialog ${e.class??""}`,"aria-labelledby":`${i}-title`},B("header",{class:"dialog-head"},B("h2",{id:`${i}-title`,tabindex:"-1"},t),s),n);document.body.append(r),r.addEventListener("click",a=>{a.target===r&&o.close()}),r.addEventListener("keydown",a=>a.stopPropagation()),r.addEventListener("close",()=>e.closed?.());let o={element:r,body:n,open(){r.open||(e.opened?.(),r.showModal(),(n.querySelector("[data-first]:not([disabled])")??r.querySelector("h2"))?.focus())},close(){r.open&&r.close()},get isOpen(){return r.open}};return o}function Si(i){let t=B("output",{class:"slider-value",for:i.id}),e=B("input",{type:"range",id:i.id,min:i.min,max:i.max,step:i.step}),n=()=>{let s=Number(e.value),r=i.said(s);wt(t,r),Vt(e,"aria-valuetext",r),e.style.setProperty("--at",String((s-i.min)/(i.max-i.min)))};return e.addEventListener("input",()=>{n(),i.input(Number(e.value))}),e.addEventListener("change",()=>i.change?.(Number(e.value))),e.value=String(i.value),n(),{element:B("div",{class:"slider"},B("label",{htmlFor:i.id},i.label),t,e),input:e,set(s){Number(e.value)!==s&&(e.value=String(s)),n()}}}function wi(i,t,e,n){let s=B("input",{type:"checkbox",id:i,role:"switch",onchange:()=>n(s.checked)});return{element:B("label",{class:"toggle",htmlFor:i},B("span",{class:"toggle-words"},t),e?B("kbd",null,e):null,s),set(r){s.checked!==r&&(s.checked=r)}}}function fs(i,t,e,n){let s=e.map(o=>B("input",{type:"radio",name:t,id:`${t}-${o.value}`,value:o.value,onchange:()=>n(o.value)}));return{element:B("div",{class:"choice",role:"radiogroup","aria-label":i,id:t},...e.map((o,a)=>B("label",{htmlFor:`${t}-${o.value}`,"data-tip":o.tip??null},s[a],o.icon?Ce(o.icon,16):null,B("span",null,o.words)))),set(o){s.forEach((a,l)=>a.checked=e[l].value===o)}}}function uh(i){let t=i.get();return t.brushTo==="none"?null:t.chosen.length===1?t.chosen[0]:void 0}function zp(i){let{store:t}=i,e=B("span",{class:"swatch small"}),n=B("span",{class:"words"}),s=B("button",{type:"button",class:"button with-caret wide",id:"brush-into","aria-label":"Paint into"},e,n,Ce("down",14));qi(s,"Paint into",()=>{let c=t.get();return[...(c.state?.parts??[]).map((h,d)=>({label:h.name,note:h.locked?"locked":me(h.num_faces,"face"),swatch:vn(Pn(h,d,c.prefs.safeColors)),disabled:h.locked,run:()=>t.set({chosen:[h.id],brushTo:"part"})})),{label:"No part",note:"rubs faces out of their part",icon:"eraser",run:()=>t.set({brushTo:"none"})}]});let r=Si({id:"brush-size",label:"Brush size",min:4,max:96,step:1,value:t.get().prefs.brush,said:c=>`${c} px`,input:c=>t.prefs({brush:c})}),o=B("p",{class:"note"});return{element:B("section",{class:"tool-panel","aria-label":"Brush",id:"brush-panel"},B("h3",null,"Paint faces into a part"),B("span",{class:"section-name"},"Paint into"),s,r.element,o),render:c=>{let h=uh(t),d=ms(c,h??null),u=c.state?.parts.indexOf(d)??-1;e.style.setProperty("--color",d?vn(Pn(d,u,c.prefs.safeColors)):"transparent"),wt(n,d?d.name:h===null?"No part (rub out)":"Choose a part…"),r.set(c.prefs.brush),wt(o,h===void 0?"Choose a part here, in the list, or by clicking on it; then drag over the mesh.":d?.locked?`${d.name} is locked; unlock it first.`:"Drag over the mesh. Drag beside it, or with Alt held, to turn the view.")}}}var Hp=[137,80,78,71,13,10,26,10],cb=Uint32Array.from({length:256},(i,t)=>{for(let e=0;e<8;e++)t=t&1?3988292384^t>>>1:t>>>1;return t>>>0});function ub(i){let t=4294967295;for(let e of i)t=cb[(t^e)&255]^t>>>8;return(t^4294967295)>>>0}function dr(i,t){let e=new Uint8Array(12+t.length),n=new DataView(e.buffer);n.setUint32(0,t.length);for(let s=0;s<4;s++)e[4+s]=i.charCodeAt(s);return e.set(t,8),n.setUint32(8+t.length,ub(e.subarray(4,8+t.length))),e}function Vp(...i){let t=new Uint8Array(i.reduce((s,[r])=>s+r,0)),e=new DataView(t.buffer),n=0;for(let[s,r]of i)s===4?e.setUint32(n,r):s===2?e.setUint16(n,r):e.setUint8(n,r),n+=s;return t}function Gp(i){let t=[],e=new DataView(i.buffer,i.byteOffset,i.byteLength);for(let n=Hp.length;n+12<=i.length;){let s=e.getUint32(n);t.push([String.fromCharCode(...i.subarray(n+4,n+8)),i.subarray(n+8,n+8+s)]),n+=12+s}return t}function hb(i,t){let e=Gp(i[0]),n=e.find(([c])=>c==="IHDR")[1],s=new DataView(n.buffer,n.byteOffset),[r,o]=[s.getUint32(0),s.getUint32(4)],a=[Uint8Array.from(Hp),dr("IHDR",n),dr("acTL",Vp([4,i.length],[4,0]))],l=0;return i.forEach((c,h)=>{a.push(dr("fcTL",Vp([4,l++],[4,r],[4,o],[4,0],[4,0],[2,t],[2,1e3],[1,0],[1,0])));for(let[d,u]of h?Gp(c):e)if(d==="IDAT")if(h===0)a.push(dr("IDAT",u));else{let f=new Uint8Array(4+u.length);new DataView(f.buffer).setUint32(0,l++),f.set(u,4),a.push(dr("fdAT",f))}}),a.push(dr("IEND",new Uint8Array(0))),new Blob(a,{type:"image/png"})}async function Wp(i,t,e,n){let s=await createImageBitmap(i),r=Math.max(1,Math.round(s.width/e)),o=Math.floor(s.width/r),a=document.createElement("canvas");a.width=a.height=o;let l=a.getContext("2d"),c=[];for(let h=0;h<t;h++){l.clearRect(0,0,o,o),l.drawImage(s,h%r*o,Math.floor(h/r)*o,o,o,0,0,o,o);let d=await new Promise(u=>a.toBlob(u,"image/png"));if(!d)throw new Error("the browser could not write the picture");c.push(new Uint8Array(await d.arrayBuffer()))}return s.close(),hb(c,n)}var Xp=[{title:"Meshes",formats:[{id:"glb",ending:".glb",name:"GLB",words:"Your mesh with a named node per part; materials, textures and positions as they were.",parts:!0},{id:"gltf",ending:".zip",name:"glTF",words:"The same as readable glTF with its files, in a zip.",parts:!0},{id:"exploded",ending:".glb",name:"Exploded GLB",words:"The parts moved apart, for pictures and checks.",parts:!0},{id:"obj",ending:".zip",name:"OBJ",words:"One object per part, with its material file and pictures, in a zip.",parts:!0},{id:"ply",ending:".ply",name:"PLY",words:"One mesh in part colours; every face carries the number of its part.",parts:!0},{id:"stl",ending:".zip",name:"STL",words:"One file per part for printing; each name says closed or open.",parts:!0},{id:"3mf",ending:".3mf",name:"3MF",words:"One object per part for printing, in one file, with colours.",parts:!0}]},{title:"Data",formats:[{id:"npy",ending:".npy",name:"Labels",words:"The part of every face in the order of your file, as a NumPy array; -1 is no part.",parts:!0},{id:"json",ending:".json",name:"Parts table",words:"Names, colours, sizes, bounds and the settings that made them.",parts:!0},{id:"session",ending:".segvigen",name:"Session",words:"Everything, with the history: open it here again, or on another machine.",parts:!1}]},{title:"Pictures",formats:[{id:"view",ending:".png",name:"This view",words:"What you see now, 1024 pixels square, on a clear background.",parts:!1},{id:"png",ending:".png",name:"Preview",words:"The parts from the standard view.",parts:!0},{id:"turntable",ending:".png",name:"Turntable",words:"The mesh as you see it, turning once round: an animated PNG.",parts:!1}]}],db={frames:24,size:320,wait:100},fb=1024;function qp(i){let{store:t}=i,e=!1,n=null,s=new Map,r=wi("export-chosen","Only the chosen parts",null,u=>{e=u,h()}),o=B("p",{class:"note"}),a=u=>{let f=B("span",{class:"note export-status",role:"status"}),g=Ct({id:`export-${u.id}`,icon:"export",label:`Save ${u.name}`,words:u.ending,class:"export-save",run:()=>{d(u)}}),y=B("div",{class:"export-row","data-testid":`export-row-${u.id}`},B("div",{class:"export-words"},B("b",null,u.name),B("span",{class:"note"},u.words),f),g);return s.set(u.id,{element:y,status:f,save:g}),y},l=hr("export-dialog","Export",{class:"wide-dialog",opened:()=>{e=!1,r.set(!1);for(let{status:u}of s.values())wt(u,"");h()},closed:()=>n?.abort()}),c=B("div",{class:"export-options"},r.element,o);l.body.append(c,...Xp.map(u=>B("section",{class:"export-group"},B("h3",null,u.title),...u.formats.map(a))));let h=()=>{let u=t.get(),f=u.chosen.length;kt(c,f>0),wt(o,f?`${me(f,"part is","parts are")} chosen in the list.`:"");for(let g of Xp)for(let y of g.formats){let m=y.id==="view"||y.id==="turntable"||!u.server?.writes.length||pb(t,y.id),p=s.get(y.id);kt(p.element,m),p.save.disabled=n!==null||e&&!y.parts}},d=async u=>{if(!t.get().state||n)return;let g=n=new AbortController,{status:y,element:m}=s.get(u.id);h(),m.classList.add("busy"),m.classList.remove("failed"),wt(y,"Writing…");try{let p=await mb(i,u,e?t.get().chosen:null,g.signal,v=>wt(y,`Drawing, ${Math.round(100*v)} %`));if(g.signal.aborted)return;gb(p.blob,p.name),wt(y,`Saved ${p.name}, ${pr(p.blob.size)}`)}catch(p){if(g.signal.aborted)return;m.classList.add("failed"),wt(y,_n(p))}finally{n===g&&(n=null),m.classList.remove("busy"),h()}};return l}function pb(i,t){let e=i.get().server?.writes??[],n=new Set(e.map(s=>s.replace(/^\./,"").toLowerCase()));return n.has(t)||t==="exploded"&&n.has("glb")||t==="session"}async function mb(i,t,e,n,s){let{store:r,stage:o}=i,a=r.get().state.project,l=a.name.replace(/\.[a-z0-9]{2,5}$/i,"").replace(/[^\p{L}\p{N}._ -]+/gu,"_").trim()||"parts";if(t.id==="view")return{blob:await o.viewer.snapshot(fb,{transparent:!0}),name:`${l}_view.png`};if(t.id==="turntable"){let{frames:c,size:h,wait:d}=db,u=await o.viewer.turntable(c,h,s);return{blob:await Wp(u,c,h,d),name:`${l}_turntable.png`}}return ye.export(a.id,t.id,e?{parts:e.join(",")}:{},n)}function gb(i,t){let e=URL.createObjectURL(i),n=B("a",{href:e,download:t});document.body.append(n),n.click(),n.remove(),window.setTimeout(()=>URL.revokeObjectURL(e),3e4)}function Bn(i){let[t,e,n]=i.map(s=>Math.round(Math.min(1,Math.max(0,s))*255));return(255<<24|n<<16|e<<8|t)>>>0}function hh(i){return[(i&255)/255,(i>>8&255)/255,(i>>16&255)/255]}var Yl=class{constructor(t,e){this.canvas=t;this.size=e;t.width=t.height=e,this.context=t.getContext("2d",{willReadFrequently:!1}),this.image=this.context.createImageData(e,e),this.pixels=new Uint32Array(this.image.data.buffer)}canvas;size;pixels;image;context;past=[];outline=null;get canUndo(){return this.past.length>0}get isClear(){return!this.pixels.some(t=>t!==0)}setOutline(t){if(!t)this.outline=null;else{this.outline=new Uint8Array(this.size*this.size);for(let e=0;e<this.outline.length;e++)this.outline[e]=t[4*e+3]>127?1:0}}mark(){this.past.push(this.pixels.slice()),this.past.length>24&&this.past.shift()}undo(){let t=this.past.pop();t&&(this.pixels.set(t),this.draw())}forget(){this.past=[],this.pixels.fill(0),this.draw()}clear(){this.mark(),this.pixels.fill(0),this.draw()}replace(t){this.pixels.set(t),this.draw()}stroke(t,e,n,s,r,o){let{size:a}=this,l=Math.max(0,Math.floor(Math.min(t,n)-r)),c=Math.min(a-1,Math.ceil(Math.max(t,n)+r)),h=Math.max(0,Math.floor(Math.min(e,s)-r)),d=Math.min(a-1,Math.ceil(Math.max(e,s)+r));if(l>c||h>d)return;let u=n-t,f=s-e,g=u*u+f*f,y=r*r;for(let m=h;m<=d;m++)for(let p=l;p<=c;p++){let v=g?Math.max(0,Math.min(1,((p-t)*u+(m-e)*f)/g)):0,S=p-t-v*u,_=m-e-v*f,b=m*a+p;S*S+_*_<=y&&(o===0||!this.outline||this.outline[b])&&(this.pixels[b]=o)}this.draw(l,h,c-l+1,d-h+1)}fill(t,e,n){let{size:s,pixels:r,outline:o}=this,a=Math.round(e)*s+Math.round(t);if(t<0||e<0||Math.round(t)>=s||Math.round(e)>=s)return!1;let l=r[a];if(l===n||o&&!o[a])return!1;let c=d=>r[d]===l&&(!o||o[d]===1),h=[a];for(r[a]=n;h.length;){let d=h.pop(),u=d%s;u>0&&c(d-1)&&h.push((r[d-1]=n,d-1)),u<s-1&&c(d+1)&&h.push((r[d+1]=n,d+1)),d>=s&&c(d-s)&&h.push((r[d-s]=n,d-s)),d<s*(s-1)&&c(d+s)&&h.push((r[d+s]=n,d+s))}return this.draw(),!0}colors(){let t=new Map;for(let e of this.pixels)e&&t.set(e,(t.get(e)??0)+1);return[...t.entries()].sort((e,n)=>n[1]-e[1]).map(([e])=>e)}toDataUrl(){return this.canvas.toDataURL("image/png")}draw(t=0,e=0,n=this.size,s=this.size){this.context.putImageData(this.image,0,0,t,e,n,s)}};async function dh(i,t){let e=await createImageBitmap(i,{premultiplyAlpha:"none",colorSpaceConversion:"none"}),n=document.createElement("canvas");n.width=n.height=t;let s=n.getContext("2d",{willReadFrequently:!0});s.imageSmoothingEnabled=!1,s.drawImage(e,0,0,t,t);let{width:r,height:o}=e;return e.close(),{data:s.getImageData(0,0,t,t).data,width:r,height:o}}var kn=768,$p=12;function Zp(i){let{store:t,session:e,stage:n,voice:s}=i,r=Wt("guide"),o=null,a="brush",l=Kn[0],c=14,h=[...Kn],d=!1,u="",f=B("img",{class:"guide-base",alt:"The mesh from the current view",draggable:"false"}),g=B("canvas",{class:"guide-canvas",id:"guide-canvas",tabindex:"0",role:"application","aria-label":"Drawing over the view. Arrow keys move the brush, Space paints, Shift with an arrow moves further."}),y=B("div",{class:"guide-ring","aria-hidden":"true"}),m=B("div",{class:"guide-paper"},f,g,y),p=new Yl(g,kn);r.append(m);let v=Ct({id:"guide-start",icon:"guide",label:"Draw on this view",words:"Draw on this view",class:"primary wide",run:()=>{J("clear")}}),S=Ct({id:"guide-start-parts",icon:"partition",label:"Start from the parts",words:"Start from the parts",class:"wide",run:()=>{J("parts")}}),_=Ct({id:"guide-start-upload",icon:"upload",label:"Use a picture",words:"Use a picture of this view…",class:"wide",run:()=>b.click()}),b=B("input",{type:"file",accept:"image/png,image/jpeg,image/webp",hidden:!0,id:"guide-file","aria-label":"Picture of the parts"});b.addEventListener("change",()=>{let[nt]=b.files??[];b.value="",nt&&it(nt)});let w=B("div",{class:"guide-before"},B("p",{class:"note"},"Turn the mesh so that its parts can be seen, then paint each part in a colour of its own. The whole mesh follows, its far side too."),v,S,_),x=fs("Pen","guide-pen",[{value:"brush",words:"Brush",icon:"pencil"},{value:"fill",words:"Fill",icon:"fill"},{value:"eraser",words:"Erase",icon:"eraser"}],nt=>k(nt)),M=B("div",{class:"swatches",role:"radiogroup","aria-label":"Colour"}),C=Si({id:"guide-size",label:"Thickness",min:2,max:64,step:1,value:c,said:nt=>`${nt} px`,input:nt=>(c=nt,_t())}),A=Si({id:"guide-opacity",label:"Opacity",min:.2,max:1,step:.05,value:.75,said:nt=>`${Math.round(100*nt)} %`,input:nt=>g.style.setProperty("opacity",String(nt))}),R=Ct({id:"guide-undo",icon:"undo",label:"Undo a stroke",words:"Undo",keys:"Ctrl+Z",class:"quiet",run:()=>ne.undo()}),I=Ct({id:"guide-wipe",icon:"trash",label:"Wipe the drawing",words:"Wipe",class:"quiet",run:()=>(p.clear(),at())}),F=Ct({id:"guide-upload",icon:"upload",label:"Use a picture",words:"Picture…",class:"quiet",run:()=>b.click()}),L=B("p",{class:"note",id:"guide-status"}),z=Ct({id:"guide-apply",icon:"check",label:"Apply",words:"Apply",keys:"Enter",class:"primary",run:()=>ne.apply()}),q=Ct({id:"guide-leave",label:"Back to the mesh",words:"Back to the mesh",keys:"Esc",class:"quiet",run:()=>ne.leave()}),P=B("div",{class:"guide-during"},x.element,M,C.element,A.element,B("div",{class:"tool-actions tight"},R,I,F),L,B("div",{class:"tool-actions"},z,q)),G=B("section",{class:"tool-panel","aria-label":"Draw",id:"guide-panel"},B("h3",null,"Draw the parts"),w,P,b),k=nt=>{a=nt,x.set(nt),Vt(g,"data-pen",nt),_t()},H=()=>{let nt=new Set(p.colors());M.replaceChildren(...h.map((Dt,te)=>{let re=Bn(Dt)===Bn(l);return B("button",{type:"button",class:`swatch pick ${re?"on":""} ${nt.has(Bn(Dt))?"used":""}`,role:"radio","aria-checked":String(re),"aria-label":`Colour ${te+1}${nt.has(Bn(Dt))?", used":""}`,vars:{"--color":vn(Dt)},onclick:()=>{l=Dt,a==="eraser"&&k("brush"),H(),_t()}})}),ot)},Y=B("input",{type:"color",class:"color-input","aria-label":"Another colour",value:xo(l)});Y.addEventListener("change",()=>{l=vo(Y.value),h.some(nt=>Bn(nt)===Bn(l))||(h=[...h,l]),H()});let ot=B("label",{class:"swatch pick own","data-tip":"Another colour"},Ce("plus",14),Y),at=()=>{let nt=p.colors();R.disabled=!p.canUndo,I.disabled=p.isClear,z.disabled=d||nt.length<2||t.get().state?.status!=="ready",wt(L,d?"Sending…":nt.length<2?"Paint at least two parts, each in its own colour.":`${nt.length} parts are drawn.`),H()},J=async nt=>{if(!t.get().meshReady)return!1;let Dt=n.viewer.getCamera(),te=o!==null&&JSON.stringify(Dt)===JSON.stringify(o)&&!p.isClear;o=Dt;try{let re=await n.viewer.snapshot(kn,{transparent:!0,markers:!1}),he=await n.viewer.snapshot(kn,{flat:!0,transparent:!0}),{data:Ke}=await dh(he,kn);p.setOutline(Ke),URL.revokeObjectURL(u),f.src=u=URL.createObjectURL(re);let xe=t.get(),pn=xe.shown.map((mn,gn)=>Pn(mn,gn,xe.prefs.safeColors));nt==="parts"?(p.forget(),p.replace(xb(Ke,pn)),h=Yp(p.colors().map(hh),Kn),l=h[0]??Kn[0]):te||(p.forget(),h=[...Kn],l=Kn[0])}catch(re){return s.fail(`The view could not be drawn: ${re instanceof Error?re.message:String(re)}`,G),!1}return t.set({painting:!0}),k(nt==="parts"?"fill":"brush"),at(),window.requestAnimationFrame(()=>{_t(),g.focus({preventScroll:!0})}),!0},it=async nt=>{if(!(!t.get().painting&&!await J("clear")))try{let{data:Dt,width:te,height:re}=await dh(nt,kn);if(te!==re){s.fail(`${nt.name} is ${te} x ${re} pixels; a map is square, like the view it was drawn over. Save the view, paint over it, and do not crop it.`,G);return}p.mark();let he=new Uint32Array(Dt.buffer.slice(0));for(let xe=0;xe<he.length;xe++)he[xe]=Dt[4*xe+3]>127?(he[xe]|4278190080)>>>0:0;p.replace(he);let Ke=p.colors();Ke.length<=24&&(h=Yp(Ke.map(hh),Kn)),at()}catch{s.fail(`${nt.name} cannot be read as a picture; choose a PNG.`,G)}},ct=null,vt={x:kn/2,y:kn/2},mt=nt=>{let Dt=g.getBoundingClientRect();return{x:(nt.clientX-Dt.left)/Dt.width*kn-.5,y:(nt.clientY-Dt.top)/Dt.height*kn-.5}},_t=()=>{let nt=g.clientWidth/kn,Dt=a==="fill"?10:Math.max(4,2*c*nt);y.style.width=y.style.height=`${Dt}px`,y.style.transform=`translate(${vt.x*nt-Dt/2}px, ${vt.y*nt-Dt/2}px)`,y.style.setProperty("--color",a==="eraser"?"transparent":vn(l))},oe=(nt,Dt,te,re)=>p.stroke(nt,Dt,te,re,c,a==="eraser"?0:Bn(l)),Pt=(nt,Dt)=>{p.mark(),a==="fill"?p.fill(nt,Dt,Bn(l))||p.undo():oe(nt,Dt,nt,Dt)};g.addEventListener("pointerdown",nt=>{nt.button!==0||!nt.isPrimary||(g.setPointerCapture(nt.pointerId),ct=vt=mt(nt),Pt(ct.x,ct.y),_t(),a==="fill"&&(ct=null))}),g.addEventListener("pointermove",nt=>{if(nt.isPrimary){for(let Dt of nt.getCoalescedEvents?.().length?nt.getCoalescedEvents():[nt]){let te=mt(Dt);ct&&oe(ct.x,ct.y,te.x,te.y),ct&&(ct=te),vt=te}_t()}});let Yt=()=>{ct=null,at()};g.addEventListener("pointerup",Yt),g.addEventListener("pointercancel",Yt),g.addEventListener("keydown",nt=>{let Dt=nt.shiftKey?5*$p:$p,re={ArrowLeft:[-Dt,0],ArrowRight:[Dt,0],ArrowUp:[0,-Dt],ArrowDown:[0,Dt]}[nt.key];if(re)vt={x:Math.max(0,Math.min(kn-1,vt.x+re[0])),y:Math.max(0,Math.min(kn-1,vt.y+re[1]))};else if(nt.key===" ")Pt(vt.x,vt.y),at();else return;nt.preventDefault(),nt.stopPropagation(),_t()}),new ResizeObserver(()=>_t()).observe(g);let ne={element:G,render(nt){kt(r,nt.painting),kt(w,!nt.painting),kt(P,nt.painting),nt.painting&&(z.disabled=d||nt.state?.status!=="ready"||p.colors().length<2)},undo(){p.undo(),at()},leave(){t.set({painting:!1}),Wt("view").querySelector("canvas")?.focus()},apply(){z.disabled||d||(d=!0,at(),e.act({do:"guide",map:p.toDataUrl(),camera:o},z).then(nt=>{d=!1,at(),nt&&(ne.leave(),t.view({tool:"click"}))}))},pen:k,resize(nt){c=Math.max(2,Math.min(64,c+nt)),C.set(c),_t()}};return t.listen((nt,Dt)=>{nt.state?.project.id!==Dt.state?.project.id&&(o=null,p.forget()),nt.view.tool!=="guide"&&nt.painting&&t.set({painting:!1})}),Fe(y,"hidden",!0),g.style.setProperty("opacity","0.75"),k("brush"),at(),ne}function xb(i,t){let e=new Uint32Array(i.length/4),n=new Map;for(let s=0;s<e.length;s++){if(i[4*s+3]<128)continue;let[r,o,a]=[i[4*s],i[4*s+1],i[4*s+2]],l=r<<16|o<<8|a,c=n.get(l);if(c===void 0){let h=60;c=0;for(let d of t){let u=Math.hypot(d[0]*255-r,d[1]*255-o,d[2]*255-a);u<h&&(h=u,c=Bn(d))}n.set(l,c)}e[s]=c}return e}function Yp(i,t){let e=new Set(i.map(Bn));return[...i,...t.filter(n=>!e.has(Bn(n)))].slice(0,36)}var vb=[{title:"Tools",keys:[["C","Click: select a region by clicking on it"],["V","Choose finished parts"],["P","Divide into named parts"],["G","Draw the parts over a view"],["B","Brush faces into a part"],["[ and ]","Thinner and thicker brush; coarser and finer parts in the other tools"]]},{title:"On the mesh",keys:[["Click","Add to the selection"],["Shift+click, right click","Leave that out of the selection"],["Click a marker","Take that click back"],["Ctrl+click","Choose the part that is there"],["Double click","Bring that place to the middle"],["Drag","Turn; with the right button or two fingers move, wheel zooms"],["Arrows, + and −, Space","With the mesh focused: turn, zoom, click at the crosshair (Shift+Space leaves out)"],["X","Plain clicks add or leave out"],["Enter","Keep the selection as a part; apply a division or drawing"],["Esc","Clear the selection, then the chosen parts"]]},{title:"Chosen parts",keys:[["F2","Rename"],["M","Merge"],["K","Split"],[". and ,","Grow and shrink by a ring of faces"],["Del","Delete; the faces stay"],["H, Shift+H","Hide or show; show all"],["S","Show alone"],["L","Lock or unlock"],["Ctrl+A","Choose all parts"],["↑ ↓, Shift+↑ ↓","In the list: move; choose a range. ← → reach the buttons of a row"]]},{title:"View",keys:[["F","Show all of the mesh"],["T","Texture or part colours"],["O","Part borders"],["W","Wireframe"],["U","Hatch uncertain faces"],["E","Pull parts apart and back"]]},{title:"Everywhere",keys:[["Ctrl+Z","Undo"],["Ctrl+Shift+Z, Ctrl+Y","Redo"],["Ctrl+O","Open a mesh"],["Ctrl+E","Export"],["J","Projects"],["?","This help"]]}];function Jp(i){let t=hr("help-dialog","Help",{class:"wide-dialog help"}),e=wi("single-keys","Shortcuts of a single letter",null,n=>i.store.prefs({singleKeys:n}));return t.body.append(B("ol",{class:"help-steps"},B("li",null,"Drop a mesh anywhere. Its parts are found and listed."),B("li",null,"Click a part that is not right: the region lights up. Click again to add, shift-click to leave out."),B("li",null,"“Keep as part” makes it a part of its own."),B("li",null,"Merge, split, rename and lock in the list. Everything can be undone."),B("li",null,"Export. Faces, textures, scale and position stay those of your file.")),B("div",{class:"help-keys"},...vb.map(n=>B("section",null,B("h3",null,n.title),B("dl",null,...n.keys.map(([s,r])=>B("div",null,B("dt",null,...yb(s)),B("dd",null,r))))))),e.element),i.store.listen((n,s)=>{n.prefs!==s.prefs&&e.set(n.prefs.singleKeys)}),e.set(i.store.get().prefs.singleKeys),t}function yb(i){return i.split(/(, | and )/).map(t=>t===", "||t===" and "?t:t===","?B("kbd",null,","):B("kbd",null,t))}var Zl=[{tool:"click",name:"Click",icon:"click",key:"C",tip:"Click a part to select it"},{tool:"select",name:"Choose",icon:"select",key:"V",tip:"Choose finished parts, to merge, split or delete them"},{tool:"partition",name:"Divide",icon:"partition",key:"P",tip:"Name the parts you want and click on each"},{tool:"guide",name:"Draw",icon:"guide",key:"G",tip:"Paint the parts over a picture of the mesh"},{tool:"brush",name:"Brush",icon:"brush",key:"B",tip:"Paint faces into a part"}];function Kp(i){let{store:t}=i,e=Wt("rail"),n=Zl.map(({tool:o,name:a,icon:l,key:c,tip:h})=>Ct({id:`tool-${o}`,icon:l,label:a,words:a,tip:h,keys:c,class:"rail-button",pressed:!1,run:()=>fh(i,o)}));e.append(B("div",{class:"rail-tools",role:"group","aria-label":"Tool"},...n));let s=Wt("hint"),r=o=>{n.forEach((l,c)=>{let h=Zl[c].tool===o.view.tool;Fe(l,"pressed",h),l.classList.toggle("on",h),l.disabled=!o.state||o.state.status==="failed"});let a=o.painting?null:_b(o);a&&wt(s,a),kt(s,a!==null),Vt(Wt("view"),"data-tool",o.view.tool)};t.listen((o,a)=>{(o.view!==a.view||o.state!==a.state||o.prefs!==a.prefs||o.clicks!==a.clicks||o.chosen!==a.chosen||o.groups!==a.groups||o.upload!==a.upload||o.painting!==a.painting)&&r(o)}),r(t.get())}function fh(i,t){let e=i.store.get();!e.state||e.view.tool===t||(i.store.view({tool:t}),i.voice.announce(`${Zl.find(n=>n.tool===t).name}: ${Zl.find(n=>n.tool===t).tip}.`))}function _b(i){if(!i.state||i.state.status!=="ready"||i.upload)return null;let t=window.matchMedia("(pointer: coarse)").matches;if(i.view.tool==="click"){if(xn(i).length)return null;if(i.chosen.length===1){let e=i.state.parts.find(n=>n.id===i.chosen[0]);return e?`Click a piece of ${e.name} to split it off`:null}return i.prefs.clicked?null:i.state.project.example?t?"An example: tap any part of it to select it, or open your own mesh.":"An example: click any part of it to select it, or drop your own mesh anywhere.":t?"Tap any part of the object to select it. Drag turns the view.":"Click any part of the object to select it. Shift-click leaves something out. Drag turns the view."}return i.view.tool==="select"&&!i.chosen.length?t?"Tap a part to choose it":"Click a part to choose it; Ctrl-click chooses more":null}var jp={c:"click",v:"select",p:"partition",g:"guide",b:"brush"};function Qp(i,t){let{store:e,session:n,stage:s,doors:r}=i,o=()=>{let{chosen:u,hovered:f,hoveredFrom:g}=e.get();return u.length?u:f!==null&&g!==null?[f]:[]},a=u=>{let f=u.key.toLowerCase(),{painting:g,state:y}=e.get();if(f==="z"&&!u.shiftKey)g?t.undo():n.undo();else if(f==="z"&&u.shiftKey||f==="y")g||n.redo();else if(f==="o"&&!u.shiftKey)r.file();else if(f==="e"&&!u.shiftKey)r.export();else if(f==="a"&&!u.shiftKey){if(!y||g)return!1;e.set({chosen:y.parts.map(m=>m.id)})}else return!1;return!0},l=()=>{let u=e.get(),f=u.state?.prompt;if(u.painting)t.apply();else if(xn(u).length)document.getElementById("prompt-keep")?.click();else if(f?.kind==="partition"&&u.view.tool==="partition")document.getElementById("partition-apply")?.click();else return!1;return!0},c=()=>{let u=e.get();if(u.painting)t.leave();else if(u.upload?.phase==="failed")e.set({upload:null});else if(xn(u).length||u.state?.prompt||u.groups.some(f=>f.clicks.length))n.clear();else if(u.chosen.length)e.set({chosen:[]});else if(u.view.solo.length)e.view({solo:[]});else return!1;return!0},h=u=>{let f=e.get(),{look:g,tool:y}=f.view,m=u.key.length===1?u.key.toLowerCase():u.key;if(u.key==="?")r.help();else if(m==="j")r.projects();else if(f.state)if(u.shiftKey&&m==="h")e.view({hidden:[],solo:[]});else{if(u.shiftKey)return!1;if(jp[m]&&!(f.painting&&(m==="b"||m==="g")))fh(i,jp[m]);else if(m==="["||m==="]"){let p=m==="]"?1:-1;f.painting?t.resize(4*p):y==="brush"?e.prefs({brush:Math.max(4,Math.min(96,f.prefs.brush+4*p))}):d(p)}else if(f.painting)if(m==="b")t.pen("brush");else if(m==="f")t.pen("fill");else if(m==="e")t.pen("eraser");else return!1;else if(m==="x")e.set({exclude:!f.exclude});else if(m==="m")i.parts.merge();else if(m==="k")i.parts.split();else if(m===".")i.parts.grow();else if(m===",")i.parts.shrink();else if(m==="h")i.parts.hide(o());else if(m==="s")i.parts.solo(o());else if(m==="l")i.parts.lock(o());else if(m==="f")s.viewer.fit(!0);else if(m==="t")e.look({shading:g.shading==="parts"?"texture":"parts"});else if(m==="o")e.look({boundaries:!g.boundaries});else if(m==="w")e.look({wireframe:!g.wireframe});else if(m==="u")e.look({uncertain:!g.uncertain});else if(m==="e")s.toggleExplode();else return!1}else return!1;return!0},d=u=>{let f=document.getElementById("granularity");!f||f.disabled||(f.value=String(Number(f.value)+u*.04),f.dispatchEvent(new Event("input")),f.dispatchEvent(new Event("change")))};window.addEventListener("keydown",u=>{if(u.defaultPrevented||u.isComposing||u.altKey||Oh(u.target)||document.querySelector("dialog[open], .popup:popover-open"))return;let f=!1,g=u.target instanceof Element&&u.target.closest("button, a, summary, [role=menuitem]")!==null;if(u.ctrlKey||u.metaKey)f=a(u);else if(u.key==="Escape")f=c();else if(u.key==="Enter")f=!g&&l();else if(u.key==="Delete"||u.key==="Backspace")f=u.key==="Delete"||u.target instanceof Element&&u.target.closest("#parts")!==null,f&&i.parts.remove();else if(u.key==="F2"){let[y]=e.get().chosen;f=y!==void 0,y!==void 0&&r.rename(y)}else(e.get().prefs.singleKeys||u.key==="?")&&(f=h(u));f&&u.preventDefault()})}function tm(i){let{store:t,stage:e}=i,n=fs("Shown as","look-shading",[{value:"parts",words:"Part colours"},{value:"texture",words:"Texture"}],y=>t.look({shading:y})),s=wi("look-boundaries","Part borders","O",y=>t.look({boundaries:y})),r=wi("look-wireframe","Wireframe","W",y=>t.look({wireframe:y})),o=wi("look-uncertain","Hatch uncertain faces","U",y=>t.look({uncertain:y})),a=wi("look-safe","Colour-blind-safe colours",null,y=>t.prefs({safeColors:y})),l=Si({id:"look-explode",label:"Pull parts apart",min:0,max:1,step:.01,value:0,said:y=>`${Math.round(100*y)} %`,input:y=>t.look({explode:y})}),c=fs("Theme","look-theme",[{value:"auto",words:"System"},{value:"dark",words:"Dark"},{value:"light",words:"Light"}],y=>t.prefs({theme:y})),h=B("div",{class:"look"},B("section",null,n.element),B("section",null,s.element,r.element,o.element,a.element),B("section",null,l.element),B("section",null,B("span",{class:"section-name"},"Theme"),c.element));uo(Wt("look-button"),"View",y=>y.replaceChildren(h),{class:"look-menu"});let d=Ct({id:"fit",icon:"fit",label:"Show all of the mesh",keys:"F",class:"float",run:()=>e.viewer.fit(!0)}),u=Ct({id:"toggle-texture",icon:"cube",label:"Texture",tip:"Texture or part colours",keys:"T",class:"float",pressed:!1,run:()=>t.look({shading:t.get().view.look.shading==="parts"?"texture":"parts"})}),f=Ct({id:"toggle-explode",icon:"grow",label:"Pull parts apart",keys:"E",class:"float",pressed:!1,run:()=>e.toggleExplode()});Wt("corner").append(d,u,f);let g=()=>{let{view:y,prefs:m}=t.get();n.set(y.look.shading),s.set(y.look.boundaries),r.set(y.look.wireframe),o.set(y.look.uncertain),l.set(y.look.explode),a.set(m.safeColors),c.set(m.theme),Fe(u,"pressed",y.look.shading==="texture"),Fe(f,"pressed",y.look.explode>0)};t.listen((y,m)=>{(y.view!==m.view||y.prefs!==m.prefs)&&g()}),g()}var em=1500;function nm(i){let{store:t,session:e}=i,n=Wt("prompt"),s=fs("What a click does","click-mode",[{value:"add",words:"Add",icon:"plus"},{value:"out",words:"Exclude",icon:"minus"}],p=>t.set({exclude:p==="out"}));Vt(s.element,"data-tip","What a plain click does; shift-click always excludes"),Vt(s.element,"data-keys","X");let r=B("span",{class:"pulse","aria-hidden":"true"}),o=B("b",{id:"prompt-faces"}),a=B("span",{class:"note",id:"prompt-time","data-testid":"prompt-time"}),l=B("button",{type:"button",class:"chip",id:"prompt-within","aria-label":"Let the selection leave the part","data-tip":"The selection stays within this part; click to let it leave",onclick:()=>e.setWithin(null)}),c=B("input",{id:"prompt-name",class:"field",placeholder:"Name (optional)","aria-label":"Name of the new part",maxlength:80,autocomplete:"off",spellcheck:"false",onkeydown:p=>{p.stopPropagation(),p.key==="Enter"&&y(),p.key==="Escape"&&(c.blur(),Wt("view").querySelector("canvas")?.focus())}}),h=Ct({id:"prompt-keep",icon:"check",label:"Keep as part",words:"Keep as part",keys:"Enter",class:"primary",run:()=>y()}),d=Ct({id:"prompt-add",label:"Add to a part",words:"Add to…",class:"with-caret",run:()=>{}});d.append(Ce("down",14));let u=Ct({id:"prompt-clear",icon:"close",label:"Clear the selection",words:"Clear",keys:"Esc",class:"quiet",run:(p,v)=>e.clear(v)}),f=Ct({id:"prompt-retry",label:"Try again",words:"Try again",class:"link",run:(p,v)=>e.again(v)}),g=0,y=()=>{let p=c.value;e.keep(p,null,h).then(v=>{v&&(c.value="",document.activeElement===c&&Wt("view").querySelector("canvas")?.focus())})};qi(d,"Add the selection to",()=>{let p=t.get(),v=new Set(p.chosen);return(p.state?.parts??[]).map((_,b)=>({part:_,i:b})).sort((_,b)=>Number(v.has(b.part.id))-Number(v.has(_.part.id))).map(({part:_,i:b})=>({label:_.name,note:_.locked?"locked":me(_.num_faces,"face"),swatch:vn(Pn(_,b,p.prefs.safeColors)),disabled:_.locked,run:()=>{e.keep(null,_.id,d)}}))}),n.append(B("div",{class:"prompt-row"},s.element,B("div",{class:"prompt-facts"},B("div",null,r,o),a),f,l),B("div",{class:"prompt-row"},c,h,d,u));let m=p=>{let v=xn(p),S=p.state?.prompt?.kind==="click"?p.state.prompt:null,_=v.length>0&&!p.painting;if(kt(n,_),n.classList.toggle("open",_),!_)return;s.set(p.exclude?"out":"add");let b=p.clicks!==null||!S||S.stage==="pending",w=p.clicks===null&&S?.stage==="pending"&&p.job===null&&p.link==="open";w?g||(g=performance.now(),window.setTimeout(()=>m(t.get()),em+50)):g=0;let x=w&&performance.now()-g>em;kt(f,x);let M=S?.stage==="preview",C=b&&!x||M;r.classList.toggle("on",C),wt(o,x?"No result":b?S&&S.num_faces?`${gs(S.num_faces)} faces`:"Selecting…":me(S?.num_faces??0,"face")),wt(a,ph(p));let A=ms(p,p.within);kt(l,A!==null),A&&l.dataset.part!==A.name&&(l.dataset.part=A.name,l.replaceChildren(`within ${A.name}`,Ce("close",12)));let R=!b&&S?.num_faces===0;h.disabled=d.disabled=x||R||p.keeping,wt(h.querySelector(".words"),p.keeping?"Keeping…":"Keep as part"),Vt(n,"aria-busy",String(C)),Vt(n,"data-stage",b?"pending":S?.stage??null)};t.listen((p,v)=>{(p.state!==v.state||p.clicks!==v.clicks||p.exclude!==v.exclude||p.within!==v.within||p.keeping!==v.keeping||p.link!==v.link||p.painting!==v.painting||p.job!==v.job||p.preview!==v.preview)&&m(p)}),m(t.get())}function ph(i){let t=i.state?.prompt;if(!t||i.clicks)return" ";let e=i.preview?`${nc(i.preview.seconds)} preview`:"";if(t.stage==="pending"){let s=i.job;return s?.state==="queued"&&s.position?`waiting, ${s.position} before it`:i.link==="lost"?"waiting for the server":" "}if(t.stage==="preview")return`${e}, refining…`;let n=t.seconds===null?"":`${nc(t.seconds)} refined`;return[e,n].filter(Boolean).join(", ")||" "}function im(i){let{store:t,session:e,stage:n}=i,s=B("div",{class:"groups",role:"radiogroup","aria-label":"The part that clicks belong to",id:"groups"}),r=[],o=xs(500,()=>{e.sendGroups(y)}),a=()=>t.get().groups,l=(p,v)=>{e.setGroups(p,v)},c=p=>{let v=B("input",{type:"radio",name:"group",class:"group-radio",onchange:()=>t.set({activeGroup:p})}),S=B("span",{class:"swatch small"}),_=B("input",{class:"field bare",maxlength:60,spellcheck:"false",autocomplete:"off","aria-label":`Name of part ${p+1}`,id:`group-name-${p}`,onfocus:()=>t.set({activeGroup:p}),oninput:()=>{l(a().map((M,C)=>C===p?{...M,name:_.value}:M)),a().some(M=>M.clicks.length)&&o()},onkeydown:M=>{M.stopPropagation(),M.key==="Enter"&&(p===a().length-1?h():r[p+1]?.name.focus()),M.key==="Escape"&&_.blur()},onblur:()=>o.flush()}),b=B("span",{class:"note number"}),w=Ct({icon:"close",label:`Remove part ${p+1}`,class:"quiet tiny",run:()=>{let M=a()[p]?.clicks.length;l(a().filter((C,A)=>A!==p)),M&&e.sendGroups(y)}});return{element:B("div",{class:"group","data-testid":`group-${p}`,onclick:()=>t.set({activeGroup:p})},B("label",{class:"group-pick"},v,S),_,b,w),radio:v,swatch:S,name:_,clicks:b,remove:w}},h=()=>{let p=new Set(a().map(S=>S.name)),v=a().length+1;for(;p.has(`Part ${v}`);)v+=1;l([...a(),{name:`Part ${v}`,clicks:[]}],a().length),queueMicrotask(()=>{let S=r[a().length-1];S?.name.focus(),S?.name.select()})},d=Ct({id:"group-add",icon:"plus",label:"Add a part",words:"Add a part",class:"quiet",run:h}),u=B("p",{class:"note",id:"partition-status","data-testid":"partition-status"}),f=Ct({id:"partition-apply",icon:"check",label:"Apply",words:"Apply",keys:"Enter",class:"primary",run:(p,v)=>{e.keep(null,null,v)}}),g=Ct({id:"partition-clear",label:"Start over",words:"Start over",class:"quiet",keys:"Esc",run:(p,v)=>e.clear(v)}),y=B("section",{class:"tool-panel","aria-label":"Divide",id:"partition-panel"},B("h3",null,"Divide into named parts"),B("p",{class:"note"},"Name a part, click on it, then the next. Every face goes to one of them."),s,d,u,B("div",{class:"tool-actions"},f,g));return{element:y,render:p=>{let v=p.groups.length?p.groups:[{name:"Part 1",clicks:[]},{name:"Part 2",clicks:[]}];for(!p.groups.length&&p.view.tool==="partition"&&p.state?.status==="ready"&&p.state.prompt?.kind!=="partition"&&t.set({groups:v,activeGroup:0});r.length<v.length;)r.push(c(r.length));r.length=v.length,v.forEach((M,C)=>{let A=r[C],R=C===p.activeGroup;A.element.classList.toggle("on",R),A.radio.checked=R,Fe(A.radio,"label",`Clicks belong to ${M.name}`),A.swatch.style.setProperty("--color",vn(n.groupColor(p,C))),A.name.value!==M.name&&(A.name.value=M.name),wt(A.clicks,M.clicks.length?me(M.clicks.length,"click"):"no click yet"),A.remove.disabled=v.length<2,Vt(A.name,"aria-invalid",v.some((I,F)=>F!==C&&I.name.trim()===M.name.trim())?"true":null)}),Ri(s,r.map(M=>M.element));let S=v.filter(M=>M.clicks.length).length,_=p.state?.prompt?.kind==="partition"?p.state.prompt:null,b=v.map(M=>M.name.trim()),w=b.find((M,C)=>M&&b.indexOf(M)!==C),x=b.some((M,C)=>!M&&v[C].clicks.length)?"Every part needs a name.":w?`Two parts are called ${w}; rename one.`:null;x?wt(u,x):S<2?wt(u,S===0?"Click on the mesh to begin.":"Now click on the next part."):!_||_.stage==="pending"?wt(u,p.job?.state==="queued"&&p.job.position?`Waiting, ${p.job.position} before it`:"Dividing…"):wt(u,`${_.stage==="preview"?"":"Ready: "}${ph(p)}`),f.disabled=x!==null||S<2||p.keeping,Vt(f,"aria-busy",String(p.keeping)),g.disabled=S===0}}}function mh(i,t){let{view:e}=i.get();if(e.solo.length){let r=new Set(e.solo);for(let o of t)r.delete(o)||r.add(o);i.view({solo:[...r]});return}let n=new Set(e.hidden),s=t.some(r=>!n.has(r));for(let r of t)s?n.add(r):n.delete(r);i.view({hidden:[...n]})}function gh(i,t){let{solo:e}=i.get().view,n=t.length===e.length&&t.every(s=>e.includes(s));i.view({solo:n?[]:t})}function sm(i,t){let{store:e,session:n,voice:s}=i,r=()=>e.get().state?.parts??[],o=()=>{let{chosen:b}=e.get();return r().filter(w=>b.includes(w.id))},a=B("span",{class:"chosen-summary",id:"chosen-summary","data-testid":"chosen-summary"}),l=Ct({id:"deselect",icon:"close",label:"Choose none",class:"quiet tiny",keys:"Esc",run:()=>e.set({chosen:[]})}),c=Ct({id:"merge",icon:"merge",label:"Merge",words:"Merge",keys:"M",tip:"Make one part of the chosen ones",class:"stacked",run:(b,w)=>m(w)}),h=Ct({id:"split",icon:"split",label:"Split",words:"Split",keys:"K",tip:"Divide the chosen part",class:"stacked",run:()=>{}}),d=Ct({id:"grow",icon:"grow",label:"Grow",words:"Grow",keys:".",tip:"Take in the faces around the part",class:"stacked",run:(b,w)=>p("grow",w)}),u=Ct({id:"shrink",icon:"shrink",label:"Shrink",words:"Shrink",keys:",",tip:"Give away the part's outermost faces",class:"stacked",run:(b,w)=>p("shrink",w)}),f=Ct({id:"delete",icon:"trash",label:"Delete",words:"Delete",keys:"Del",tip:"Its faces stay, without a part",class:"stacked danger",run:(b,w)=>v(w)}),g=B("footer",{class:"panel-foot",role:"region","aria-label":"Chosen parts"},B("div",{class:"chosen-line"},a,B("span",{class:"spread"}),l),B("div",{class:"actions",role:"group","aria-label":"Do with the chosen parts"},c,h,d,u,f)),y=qi(h,"Split",()=>{let[b]=o(),{state:w}=e.get();return b?[{id:"split-components",label:"Pieces that do not touch",icon:"split",note:b.num_components>1?me(b.num_components,"piece"):"it is in one piece",disabled:b.num_components<2,run:()=>{n.act({do:"split",part:b.id,into:"components"},h)}},{id:"split-finer",label:"One step finer",icon:"plus",note:w?.has_tree?"along the seam that the model found":"needs “Segment all again” first",disabled:!w?.has_tree,run:()=>{n.act({do:"split",part:b.id,into:"finer"},h)}},{id:"split-click",label:"By clicking",icon:"click",note:"click the piece to split off",run:()=>{e.view({tool:"click"}),e.set({chosen:[b.id]}),s.announce(`Click a piece of ${b.name} to split it off.`)}}]:[]}),m=b=>{let w=o().map(x=>x.id);w.length<2||n.act({do:"merge",parts:w},b).then(x=>{x&&e.set({chosen:[Math.min(...w)]})})},p=(b,w)=>{let[x]=o();x&&n.act({do:b,part:x.id,rings:1},w)},v=async b=>{let w=o();if(!w.length)return;let M=document.activeElement?.closest(".part")?.dataset.part===String(w[0].id)?r().indexOf(w[0]):-1,C=0;for(let R of w){if(!await n.act({do:"delete",part:R.id},b))break;C+=1}if(!C)return;e.set({chosen:[]});let A=C===1?`${w[0].name} deleted; its faces have no part now.`:`${me(C,"part")} deleted.`;s.tell(A,{action:{label:"Undo",run:()=>{n.travel(-C)}}}),M>=0&&t(M)};return{element:g,render:b=>{let w=b.state?.parts??[],x=w.filter(R=>b.chosen.includes(R.id)),M=x.reduce((R,I)=>R+I.num_faces,0);wt(a,x.length===0?w.length?"Choose parts to work on them":" ":x.length===1?`${x[0].name}`:`${x.length} parts, ${me(M,"face")}`),a.classList.toggle("none",x.length===0),l.disabled=x.length===0,l.classList.toggle("gone",x.length===0);let C=x.find(R=>R.locked),A=(R,I,F,L)=>{R.disabled=!I||!!C,Vt(R,"data-tip",C&&I?`${C.name} is locked`:I?L:F)};A(c,x.length>1,"Choose two or more parts to merge them","Make one part of the chosen ones"),A(h,x.length===1,"Choose one part to split it","Divide the chosen part"),A(d,x.length===1,"Choose one part to grow it","Take in the faces around the part"),A(u,x.length===1,"Choose one part to shrink it","Give away the part's outermost faces"),A(f,x.length>0,"Choose parts to delete them","Delete; the faces stay, without a part")},commands:{merge:()=>m(c),split:()=>!h.disabled&&y.open(),grow:()=>!d.disabled&&p("grow",d),shrink:()=>!u.disabled&&p("shrink",u),remove:()=>!f.disabled&&void v(f),hide:b=>mh(e,b),solo:b=>gh(e,b),lock:b=>{let w=r().filter(x=>b.includes(x.id));w.length&&n.act({do:"lock",parts:b,locked:w.some(x=>!x.locked)},a)}}}}function rm(i){let{store:t,session:e}=i,n=!1,s=xs(140,d=>{e.setGranularity(d,r.element)}),r=Si({id:"granularity",label:"Granularity",min:0,max:1,step:.02,value:.5,said:d=>d.toFixed(2),input:d=>{n=!0,s(d)},change:()=>{s.flush(),window.setTimeout(()=>n=!1,600)}}),o=B("div",{class:"slider-ends note","aria-hidden":"true"},B("span",null,"fewer parts"),B("span",null,"more parts")),a=Ct({id:"segment-again",label:"Segment all again",words:"Segment all again",class:"wide",tip:"Find all parts anew; locked parts stay as they are",run:(d,u)=>{e.act({do:"segment",granularity:null},u)}}),l=B("p",{class:"note"}),c=B("section",{class:"granularity","aria-label":"Granularity"},r.element,o,l,a),h=()=>{let{state:d,job:u}=t.get(),f=d?.has_tree??!1,g=u?.kind==="segment"||u?.kind==="guide"||d?.status==="preparing";r.input.disabled=!f||g,c.classList.toggle("off",r.input.disabled),!n&&d?.granularity!==null&&d?.granularity!==void 0&&r.set(d.granularity);let y=d!==null&&d.status==="ready"&&!f&&!g;kt(a,y),kt(l,y),kt(o,!y),wt(l,d?.parts.length?"These parts were not found by segmenting everything.":""),Vt(r.element,"data-tip",f?"Cuts the same result coarser or finer. Merges and names start anew; undo brings them back.":null)};return t.listen((d,u)=>{(d.state!==u.state||d.job!==u.job)&&h()}),h(),c}function om(i){let{store:t,session:e}=i,n=Wt("panel"),s=new Map,r=null,o=null,a=null,l=B("span",{class:"count",id:"parts-count","data-testid":"parts-count"}),c=B("button",{type:"button",class:"sheet-handle",id:"sheet-handle","aria-label":"Show more or less of the parts","aria-expanded":"true",onclick:()=>d(h()==="low"?"mid":h()==="mid"?"high":"low")}),h=()=>document.documentElement.dataset.sheet??"mid",d=P=>{document.documentElement.dataset.sheet=P,Fe(c,"expanded",P!=="low")},u=Ct({id:"show-all",icon:"eye",label:"Show all parts",keys:"Shift+H",class:"quiet",run:()=>t.view({hidden:[],solo:[]})}),f=B("span",{class:"note",id:"parts-unassigned"}),g=B("header",{class:"panel-head"},B("h2",{id:"parts-title"},"Parts"),l,B("span",{class:"spread"}),u),y=B("div",{id:"parts",class:"parts",role:"grid","aria-labelledby":"parts-title","aria-multiselectable":"true",tabindex:"-1"}),m=B("div",{class:"empty",id:"parts-empty"}),p=B("div",{class:"parts-scroll"},y,m),v=()=>t.get().state?.parts??[],S=P=>v().findIndex(G=>G.id===P),_=(P,G)=>{let{chosen:k}=t.get();if(G==="range"&&r!==null&&S(r)>=0){let[H,Y]=[S(r),S(P)].sort((ot,at)=>ot-at);t.set({chosen:v().slice(H,Y+1).map(ot=>ot.id)});return}r=P,G==="more"?t.set({chosen:k.includes(P)?k.filter(H=>H!==P):[...k,P]}):t.set({chosen:k.length===1&&k[0]===P?[]:[P]})},b=P=>{let G=()=>v().find(_t=>_t.id===P),k=B("button",{type:"button",class:"swatch",tabindex:"-1",role:"gridcell",onclick:_t=>{_t.stopPropagation(),w(P)}}),H=B("span",{class:"part-name",role:"gridcell",tabindex:"-1"}),Y=B("span",{class:"part-facts"}),ot=B("span",{class:"part-area"}),at=(_t,oe,Pt)=>B("button",{type:"button",class:"row-button",tabindex:"-1","aria-label":_t,"aria-pressed":"false","data-tip":_t,onclick:Yt=>{Yt.stopPropagation(),Pt(Yt)}},Ce(oe,16)),J=at("Hide","eye",()=>mh(t,[P])),it=at("Show alone","solo",_t=>{let{solo:oe}=t.get().view;_t.ctrlKey||_t.metaKey||_t.shiftKey?t.view({solo:oe.includes(P)?oe.filter(Pt=>Pt!==P):[...oe,P]}):gh(t,[P])}),ct=at("Lock","unlock",()=>{let _t=G();_t&&e.act({do:"lock",parts:[P],locked:!_t.locked},ct)}),vt=_t=>B("span",{role:"gridcell",class:"cell"},_t),mt=B("div",{class:"part",role:"row",tabindex:"-1","data-part":P,"data-testid":`part-${P}`,onclick:_t=>{a!==P&&(C(P),_(P,_t.shiftKey?"range":_t.ctrlKey||_t.metaKey?"more":"only"))},ondblclick:_t=>{_t.target.closest("button")||(t.set({chosen:[P]}),x(P))},onpointerenter:()=>t.set({hovered:P,hoveredFrom:"list"}),onpointerleave:()=>t.get().hovered===P&&t.set({hovered:null,hoveredFrom:null}),onfocusin:()=>{mt.matches(":focus-visible, :has(:focus-visible)")&&t.set({hovered:P,hoveredFrom:"list"}),M(P)},onfocusout:()=>t.get().hovered===P&&t.set({hovered:null,hoveredFrom:null})},k,B("span",{class:"part-text"},H,B("span",{class:"part-line"},Y,ot)),vt(J),vt(it),vt(ct));return{element:mt,swatch:k,name:H,facts:Y,area:ot,eye:J,solo:it,lock:ct}},w=P=>{let G=v().find(Y=>Y.id===P),k=s.get(P);if(!G||!k)return;let H=B("input",{type:"color",class:"color-input",value:xo(G.color),"aria-label":`Colour of ${G.name}`,tabindex:"-1"});k.element.append(H),H.addEventListener("input",()=>k.swatch.style.setProperty("--color",H.value)),H.addEventListener("change",()=>{e.act({do:"recolor",part:P,color:vo(H.value)},k.swatch)}),H.addEventListener("blur",()=>window.setTimeout(()=>H.remove(),200));try{H.showPicker()}catch{H.click()}},x=P=>{let G=v().find(at=>at.id===P),k=s.get(P);if(!G||!k||a!==null)return;a=P;let H=B("input",{class:"field part-edit",value:G.name,"aria-label":`New name of ${G.name}`,maxlength:80,spellcheck:"false",autocomplete:"off",id:"part-edit"}),Y=!1,ot=(at,J)=>{if(Y)return;Y=!0,a=null;let it=H.value.trim();H.replaceWith(k.name),J&&k.element.focus(),at&&it&&it!==G.name&&(wt(k.name,it),e.act({do:"rename",part:P,name:it},k.name).then(()=>R(t.get())))};H.addEventListener("keydown",at=>{at.stopPropagation(),at.key==="Enter"&&ot(!0,!0),at.key==="Escape"&&ot(!1,!0),at.key==="Tab"&&ot(!0,!1)}),H.addEventListener("blur",()=>ot(!0,!1)),H.addEventListener("click",at=>at.stopPropagation()),H.addEventListener("dblclick",at=>at.stopPropagation()),k.name.replaceWith(H),k.element.scrollIntoView({block:"nearest"}),H.focus(),H.select()},M=P=>{if(o===P)return;let G=o===null?void 0:s.get(o);G&&(G.element.tabIndex=-1),o=P;let k=P===null?void 0:s.get(P);k&&(k.element.tabIndex=0)},C=P=>{M(P),s.get(P)?.element.focus({preventScroll:!1})};y.addEventListener("keydown",P=>{let G=P.target.closest(".part"),k=G?Number(G.dataset.part):null;if(G===null||k===null||a!==null)return;let H=v(),Y=S(k),ot=ct=>{let vt=H[Math.max(0,Math.min(H.length-1,ct))];vt&&(C(vt.id),P.shiftKey&&(r??=k,_(vt.id,"range")))},at=[G,s.get(k).swatch,s.get(k).eye,s.get(k).solo,s.get(k).lock],J=at.indexOf(P.target),it=!0;P.key==="ArrowDown"?ot(Y+1):P.key==="ArrowUp"?ot(Y-1):P.key==="Home"?ot(0):P.key==="End"?ot(H.length-1):P.key==="PageDown"?ot(Y+8):P.key==="PageUp"?ot(Y-8):P.key==="ArrowRight"?at[Math.min(at.length-1,J+1)]?.focus():P.key==="ArrowLeft"?at[Math.max(0,J-1)]?.focus():P.key===" "&&J<=0?_(k,P.ctrlKey||P.metaKey?"more":"only"):P.key==="Enter"&&J<=0&&!t.get().state?.prompt?_(k,"only"):P.key==="F2"?x(k):it=!1,it&&(P.preventDefault(),P.stopPropagation())});let A=sm(i,P=>{let G=v()[Math.min(P,v().length-1)];G&&window.setTimeout(()=>C(G.id),50)});n.append(c,g,rm(i),p,A.element);let R=P=>{let{state:G,view:k,prefs:H}=P,Y=G?.parts??[],ot=new Set(P.chosen),at=new Set,J=Y.map((it,ct)=>{let vt=s.get(it.id);return vt||s.set(it.id,vt=b(it.id)),at.add(it.id),I(vt,it,ct,ot.has(it.id),go(k,it.id),k.solo.includes(it.id),H.safeColors),Vt(vt.element,"aria-rowindex",String(ct+1)),vt.element.classList.toggle("hovered",P.hovered===it.id),vt.element});for(let[it]of s)at.has(it)||(a===it&&(a=null),s.delete(it));Ri(y,J),Vt(y,"aria-rowcount",String(Y.length)),(o===null||!at.has(o))&&(o=null,M(Y[0]?.id??null)),wt(l,Y.length?String(Y.length):""),wt(f,G?.num_unassigned?`${me(G.num_unassigned,"face")} in no part`:""),kt(f,!!G?.num_unassigned&&Y.length>0),f.parentElement!==p&&p.append(f),u.disabled=!k.hidden.length&&!k.solo.length,kt(m,Y.length===0),Y.length||wt(m,bb(P)),A.render(P)},I=(P,G,k,H,Y,ot,at)=>{P.swatch.style.setProperty("--color",vn(Pn(G,k,at))),Fe(P.swatch,"label",`Colour of ${G.name}`),Vt(P.swatch,"data-tip",at?"Change its colour (colour-blind-safe colours are shown now)":"Change its colour"),wt(P.name,G.name),Vt(P.name,"title",G.name),wt(P.facts,me(G.num_faces,"face")),wt(P.area,`area ${ec(G.area)}`),Vt(P.facts,"title",`${(100*G.share).toFixed(1)} % of the surface, ${me(G.num_components,"piece")}, certainty ${Math.round(100*G.confidence)} %`),Vt(P.area,"title","In the file's units, squared"),P.element.classList.toggle("chosen",H),P.element.classList.toggle("unseen-part",!Y),P.element.classList.toggle("locked",G.locked),Fe(P.element,"selected",H),Fe(P.element,"label",`${G.name}, ${me(G.num_faces,"face")}, area ${ec(G.area)}${Y?"":", hidden"}${G.locked?", locked":""}`),F(P.eye,!Y,Y?"Hide":"Show","H"),ch(P.eye.firstElementChild,Y?"eye":"hidden"),F(P.solo,ot,ot?"Show the others again":"Show alone","S"),F(P.lock,G.locked,G.locked?"Unlock":"Lock: nothing changes its faces","L"),ch(P.lock.firstElementChild,G.locked?"lock":"unlock")},F=(P,G,k,H)=>{Fe(P,"pressed",G),P.classList.toggle("on",G),Fe(P,"label",k),Vt(P,"data-tip",k),Vt(P,"data-keys",H)};t.listen((P,G)=>{if(P.state!==G.state||P.chosen!==G.chosen||P.view!==G.view||P.prefs!==G.prefs||P.upload!==G.upload||P.projects!==G.projects||P.job!==G.job)R(P);else if(P.hovered!==G.hovered)for(let[k,H]of s)H.element.classList.toggle("hovered",P.hovered===k);if(P.hovered!==G.hovered&&P.hoveredFrom==="view"&&P.hovered!==null&&z(P.hovered),P.state&&G.state&&P.state.project.id===G.state.project.id&&q(P,G),P.chosen!==G.chosen&&P.chosen.length){let k=P.chosen[P.chosen.length-1];s.get(k)?.element.scrollIntoView({block:"nearest"})}});let L=0,z=P=>{window.clearTimeout(L),L=window.setTimeout(()=>t.get().hovered===P&&s.get(P)?.element.scrollIntoView({block:"nearest"}),180)},q=(P,G)=>{if(P.state.parts===G.state.parts||!G.state.parts.length)return;let k=new Set(G.state.parts.map(Y=>Y.id)),H=P.state.parts.filter(Y=>!k.has(Y.id));if(!(!H.length||H.length>4)){for(let Y of H)s.get(Y.id)?.element.classList.add("fresh");s.get(H[0].id)?.element.scrollIntoView({block:"nearest"}),window.setTimeout(()=>{for(let Y of H)s.get(Y.id)?.element.classList.remove("fresh")},1600)}};d("mid"),R(t.get()),i.parts=A.commands,i.doors.rename=x,i.doors.recolor=w}function bb(i){return!i.state&&i.projects===null&&!i.upload?"":i.state?i.state.status==="failed"?"This mesh could not be prepared.":i.state.status==="preparing"||i.job?.kind==="segment"?"The parts are being found.":"No parts yet. Click on the mesh and keep the selection, or find all parts with “Segment all again”.":i.upload?"The parts appear here.":"Open a mesh and its parts appear here."}var am=[{phase:"upload",words:"Send"},{phase:"prepare",words:"Prepare"},{phase:"segment",words:"Find parts"}];function lm(i){Mb(i),Sb(i),wb(i)}function cm(i){return i.denied?"denied":i.noGraphics?"graphics":i.upload?.phase==="failed"?"failed":i.upload?"work":i.state?.status==="failed"?"project-failed":i.state?.status==="preparing"?"work":!i.state&&i.projects&&!i.projects.length?"empty":null}function Mb(i){let{store:t,session:e,doors:n}=i,s=Wt("card"),r=B("progress",{class:"bar-line",max:1,"aria-label":"Progress"}),o=am.map(b=>B("li",null,b.words)),a=B("h2",{id:"card-title"}),l=B("p",{id:"card-words","data-testid":"card-words"}),c=B("span",{class:"number note",id:"card-percent"}),h=B("p",{class:"note",id:"card-hint"}),d=B("ol",{class:"steps"},...o),u=B("div",{class:"bar-row"},r,c),f=Ct({id:"card-cancel",label:"Cancel",words:"Cancel",class:"",run:()=>{e.cancelUpload()}}),g=Ct({id:"card-choose",icon:"open",label:"Choose another file",words:"Choose another file",class:"primary",run:()=>n.file()}),y=Ct({id:"card-retry",label:"Try again",words:"Try again",run:()=>{let{upload:b}=t.get();b?.retry?e.upload(b.retry):e.act({do:"segment",granularity:null})}}),m=Ct({id:"card-back",label:"Back",words:"Back",run:()=>{t.set({upload:null}),t.get().state||e.start()}}),p=Ct({id:"card-reload",label:"Reload",words:"Reload the page",class:"primary",run:()=>location.reload()}),v=B("span",{class:"card-sign"}),S=B("div",{class:"card",role:"group","aria-labelledby":"card-title"},v,a,l,d,u,h,B("div",{class:"card-actions"},g,y,p,f,m));s.append(S);let _=b=>{let w=cm(b);if(kt(s,w!==null),w===null)return;Vt(s,"data-kind",w);let x=w==="work",M=w!=="work"||!b.meshReady;s.classList.toggle("veil",M),kt(d,x),kt(u,x),kt(f,x&&b.upload!==null),kt(g,w==="failed"||w==="project-failed"||w==="empty"),kt(y,w==="failed"&&b.upload?.retry!==null&&/connection|busy|queue|try again/i.test(b.upload?.message??"")),kt(m,w==="failed"),kt(p,w==="graphics"||w==="denied"),v.replaceChildren(Ce(x?"cube":w==="empty"?"upload":"warn",26));let{upload:C,state:A,job:R,server:I}=b;if(x){let F=C?.phase??(R?.kind==="segment"?"segment":"prepare"),L=am.findIndex(q=>q.phase===F);o.forEach((q,P)=>{q.className=P<L?"done":P===L?"now":"",Vt(q,"aria-current",P===L?"step":null)}),wt(a,C?.file??A?.project.name??""),wt(l,C?.message??(R?vs(R):"Preparing the mesh"));let z=C?C.fraction:R?.fraction??null;z===null?r.removeAttribute("value"):r.value=z,wt(c,z===null?"":`${Math.round(100*z)} %`),wt(h,"")}else w==="failed"?(wt(a,`${C.file} could not be opened`),wt(l,C.message),wt(h,I?`This server reads ${I.reads.join(", ")}; up to ${me(I.limits.faces,"face")} and ${Math.round(I.limits.upload_bytes/1024**2)} MB. An OBJ or glTF with its pictures comes as a .zip.`:"")):w==="project-failed"?(wt(a,`${A.project.name} could not be prepared`),wt(l,A.problem??""),wt(h,"The project can be deleted in the list of projects (J).")):w==="empty"?(wt(a,"Drop a mesh here"),wt(l,"GLB, glTF, OBJ, PLY, STL, OFF or 3MF. It stays on this machine."),wt(h,"")):w==="denied"?(wt(a,"This server asks for its token"),wt(l,"Open the address that segvigen serve printed when it started; it ends in ?token=… and is needed once per browser."),wt(h,"")):(wt(a,"The mesh cannot be drawn"),wt(l,b.noGraphics??""),wt(h,"Turn on hardware acceleration or WebGL 2 in the browser's settings, or use another browser."))};t.listen((b,w)=>{b!==w&&_(b)}),_(t.get())}function Sb(i){let{store:t,session:e}=i,n=Wt("jobs"),s=B("progress",{class:"bar-line",max:1,"aria-label":"Progress"}),r=B("span",{class:"job-words",id:"job-words","data-testid":"job-words"}),o=B("span",{class:"number note"}),a=Ct({id:"job-cancel",label:"Cancel",words:"Cancel",class:"quiet",run:(h,d)=>{e.cancelJob(d)}});n.append(B("div",{class:"job-line"},B("span",{class:"pulse on","aria-hidden":"true"}),r,o,a),s);let l=0,c=h=>{let{job:d}=h,g=!(!d||d.state==="done"||d.state==="failed"||d.state==="cancelled")&&(d.kind==="segment"||d.kind==="guide"||d.kind==="partition"&&h.view.tool!=="partition")&&h.upload===null&&cm(h)===null;if(g&&!l&&(l=performance.now()),g||(l=0),kt(n,g),!g||!d)return;wt(r,vs(d));let y=d.fraction;y===null||d.state==="queued"?s.removeAttribute("value"):s.value=y,wt(o,y===null||d.state==="queued"?"":`${Math.round(100*y)} %`)};t.listen((h,d)=>{(h.job!==d.job||h.state!==d.state||h.upload!==d.upload||h.view.tool!==d.view.tool)&&c(h)}),c(t.get())}function wb(i){let{store:t,session:e}=i,n=Wt("banner"),s=B("span",null),r=Ct({id:"banner-retry",label:"Try now",words:"Try now",class:"link",run:()=>e.reconnect()});n.append(Ce("warn",16),s,r);let o=0,a=0,l=()=>{window.clearTimeout(a);let c=t.get();if(!(c.link==="lost"&&!c.denied)){n.hidden||i.voice.announce("Connected again."),o=0,kt(n,!1);return}if(o||=performance.now(),performance.now()-o<600){a=window.setTimeout(l,650);return}kt(n,!0);let d=Math.max(0,Math.ceil((c.retryAt-Date.now())/1e3));wt(s,d>0?`The server is not reached. Nothing is lost; trying again in ${d} s.`:"The server is not reached. Nothing is lost; trying now…"),kt(r,c.state!==null),a=window.setTimeout(l,500)};t.listen((c,h)=>{(c.link!==h.link||c.retryAt!==h.retryAt||c.denied!==h.denied)&&l()}),window.addEventListener("online",()=>e.reconnect())}var Tb=7e3;function um(i){let{store:t,session:e,doors:n}=i,s=new Map,r=B("div",{class:"project-list",id:"project-list",role:"list"}),o=B("p",{class:"empty"},"No projects yet. Open a mesh: GLB, glTF, OBJ, PLY, STL, OFF or 3MF."),a=hr("projects-dialog","Projects",{class:"drawer",opened:()=>{e.loadProjects(),u()}}),l=Ct({id:"project-new",icon:"plus",label:"New from a file",words:"New from a file…",class:"primary",keys:"Ctrl+O",run:()=>{a.close(),n.file()}}),c=Ct({id:"project-example",icon:"cube",label:"Open the example",words:"Example",run:()=>{let f=t.get().projects?.find(g=>g.example);f&&h(f.id)}});a.body.append(B("div",{class:"drawer-actions"},l,c),r,o);let h=f=>{a.close(),t.set({upload:null}),t.get().state?.project.id!==f&&e.open(f)},d=f=>{let g=f,y=B("img",{class:"thumb",alt:"",width:64,height:64,decoding:"async"}),m=B("span",{class:"thumb blank","aria-hidden":"true"},Ce("cube",26));y.addEventListener("error",()=>{y.hidden=!0,m.hidden=!1}),y.addEventListener("load",()=>{y.hidden=!1,m.hidden=!0}),y.hidden=!0;let p=B("span",{class:"project-title"}),v=B("span",{class:"note"}),S=B("button",{type:"button",class:"project-open",onclick:()=>h(g.id)},y,m,B("span",{class:"project-words"},p,v)),_=Ct({icon:"more",label:"More",class:"quiet",run:()=>{}}),b=B("input",{class:"field",maxlength:120,"aria-label":"New name",spellcheck:"false",autocomplete:"off",onkeydown:F=>{F.stopPropagation(),F.key==="Enter"&&M(!0),F.key==="Escape"&&(F.preventDefault(),M(!1))},onblur:()=>{M(!0)}});b.hidden=!0;let w=!1,x=()=>{w=!0,b.value=g.name,b.hidden=!1,S.hidden=!0,b.focus(),b.select()},M=async F=>{w&&(w=!1,b.hidden=!0,S.hidden=!1,(document.activeElement===document.body||document.activeElement===b)&&S.focus(),F&&b.value.trim()!==g.name&&await e.renameProject(g.id,b.value,S))};qi(_,"Project",()=>[{label:"Rename",icon:"pencil",run:x},{label:"Delete",icon:"trash",run:()=>e.doom(g.id,Tb,u)}]);let C=Ct({label:"Undo",words:"Undo",class:"link",run:()=>{e.spare(g.id),u(),S.focus()}}),A=B("div",{class:"project-gone",role:"status"},B("span",null,""),C),R=B("div",{class:"project",role:"listitem","data-project":g.id,"data-testid":"project"},S,b,_,A),I=F=>{g=F;let L=e.isDoomed(g.id),z=t.get().state?.project.id===g.id;wt(p,g.name),Vt(_,"aria-label",`More for ${g.name}`);let q=g.faces?me(g.faces,"face"):"not read yet";wt(v,[q,g.parts?me(g.parts,"part"):null,yo(g.updated)].filter(Boolean).join(" · ")),Vt(S,"aria-current",z?"true":null),R.classList.toggle("current",z),R.classList.toggle("doomed",L),kt(A,L),kt(_,!L),S.hidden=L||w,wt(A.firstElementChild,`${g.name} is deleted.`);let P=ye.thumbnail(g.id,g.updated);g.thumbnail===null?(y.hidden=!0,m.hidden=!1):y.getAttribute("src")!==P&&(y.src=P)};return I(f),{element:R,update:I}},u=()=>{let f=t.get().projects??[],g=f.map(y=>{let m=s.get(y.id)??d(y);return s.set(y.id,m),m.update(y),m.element});for(let y of s.keys())f.some(m=>m.id===y)||s.delete(y);Ri(r,g),kt(o,t.get().projects!==null&&!f.length),c.disabled=!f.some(y=>y.example&&!e.isDoomed(y.id))};return t.listen((f,g)=>{a.isOpen&&(f.projects!==g.projects||f.state?.project!==g.state?.project)&&u()}),window.addEventListener("pagehide",()=>e.executeAll()),a}var Eb=9e3,Ab=9e3;function hm(){let i=new Map,t=Wt("live"),e=0,n=o=>{window.clearTimeout(e),t.textContent="",e=window.setTimeout(()=>t.textContent=o,60)},s=(o,a,l,c)=>{i.get(o)?.();let h=l?.isConnected&&l.getClientRects().length?l:null,d=B("div",{class:`toast ${a}`,role:a==="fail"?"alert":"status",popover:"manual","data-testid":"toast"},a==="fail"?Ce("warn"):null,B("p",null,o),c?Ct({label:c.label,words:c.label,class:"link",run:()=>(f(),c.run())}):null,Ct({icon:"close",label:"Dismiss",class:"quiet tiny",run:()=>f()})),u=0,f=()=>{window.clearTimeout(u),i.get(o)===f&&i.delete(o),d.classList.add("going"),window.setTimeout(()=>d.remove(),160),r()},g=()=>{window.clearTimeout(u),u=window.setTimeout(f,(a==="fail"?Eb:Ab)+o.length*25)};d.addEventListener("pointerenter",()=>window.clearTimeout(u)),d.addEventListener("pointerleave",g),(document.querySelector("dialog[open]")??document.body).append(d),d.showPopover(),i.set(o,f),h?(d.classList.add("anchored"),co(d,h.getBoundingClientRect(),h.getBoundingClientRect().top>window.innerHeight/2?"above":"below",10)):r(),g()},r=()=>{let o=16,a=document.getElementById("stage")?.getBoundingClientRect();for(let l of[...document.querySelectorAll(".toast:not(.anchored):not(.going)")].reverse())l.style.bottom=`${o+(a?window.innerHeight-a.bottom:0)}px`,l.style.left=`${(a?.left??0)+16}px`,o+=l.offsetHeight+8};return{fail:(o,a)=>s(o,"fail",a),tell:(o,a)=>s(o,"tell",a?.near,a?.action),announce:n}}function dm(i){let{store:t,session:e,doors:n}=i,s=Wt("bar"),r=B("button",{type:"button",id:"projects-button",class:"button brand","aria-label":"Projects","data-tip":"Projects","data-keys":"J",onclick:()=>n.projects()},B("img",{src:"/static/icons/segvigen.svg",alt:"",width:22,height:22,class:"logo"}),B("span",{class:"brand-name"},"segvigen"),Ce("down",14)),o=B("input",{id:"project-name",class:"project-name","aria-label":"Project name",spellcheck:"false",autocomplete:"off",maxlength:120,disabled:!0,onkeydown:p=>{p.stopPropagation(),p.key==="Enter"&&o.blur(),p.key==="Escape"&&(o.value=t.get().state?.project.name??"",o.blur())},oninput:()=>a(),onblur:()=>{let p=t.get().state?.project;p&&(o.value.trim()===p.name||!o.value.trim()?(o.value=p.name,a()):e.renameProject(p.id,o.value,o).then(v=>{v||(o.value=p.name),a()}))}}),a=()=>{o.style.width=`${Math.min(Math.max(o.value.length+2,6),32)}ch`},l=B("span",{class:"note wide-only",id:"project-size"}),c=Ct({id:"open-button",icon:"open",label:"Open a mesh",words:"Open",keys:"Ctrl+O",tip:"Open a mesh, or drop one anywhere on the page",class:"wordy",run:()=>n.file()}),h=Ct({id:"undo",icon:"undo",label:"Undo",keys:"Ctrl+Z",run:(p,v)=>e.undo(v)}),d=Ct({id:"redo",icon:"redo",label:"Redo",keys:"Ctrl+Shift+Z",run:(p,v)=>e.redo(v)}),u=Ct({id:"history-button",icon:"history",label:"History",class:"wide-only",run:()=>{}});Cb(i,u);let f=Ct({id:"look-button",icon:"look",label:"View",words:"View",class:"wordy",run:()=>{}}),g=Ct({id:"export-button",icon:"export",label:"Export",words:"Export",keys:"Ctrl+E",class:"primary",run:()=>n.export()}),y=Ct({id:"help-button",icon:"help",label:"Help and shortcuts",keys:"?",run:()=>n.help()});s.append(r,B("span",{class:"rule"}),o,l,c,B("span",{class:"spread"}),B("div",{class:"cluster",role:"group","aria-label":"History"},h,d,u),B("span",{class:"rule"}),f,g,y);let m=()=>{let{state:p}=t.get();o.disabled=!p,document.activeElement!==o&&o.value!==(p?.project.name??"")&&(o.value=p?.project.name??"",a());let v=p?.project.asset;wt(l,v?`${v.faces.toLocaleString("en")} faces`:""),Vt(l,"data-tip",v?`${v.name}, ${v.vertices.toLocaleString("en")} vertices${v.warnings.length?`. ${v.warnings.join(". ")}`:""}`:null),kt(l,v!=null),h.disabled=!p?.undo,d.disabled=!p?.redo,Vt(h,"data-tip",p?.undo?`Undo: ${p.undo}`:"Nothing to undo"),Vt(d,"data-tip",p?.redo?`Redo: ${p.redo}`:"Nothing to redo"),Fe(h,"label",p?.undo?`Undo: ${p.undo}`:"Undo"),Fe(d,"label",p?.redo?`Redo: ${p.redo}`:"Redo"),u.disabled=!p,g.disabled=!p||p.status!=="ready"||!p.parts.length,Vt(g,"data-tip",g.disabled?"There are no parts to export yet":"Export the parts")};t.listen((p,v)=>{p.state!==v.state&&m()}),m()}function Cb(i,t){let{store:e,session:n}=i,s=a=>{a.replaceChildren(B("p",{class:"note pad"},"Loading…"));let l=e.get().state?.project.id;l&&ye.history(l).then(c=>{a.replaceChildren(r(c)),o.settle()},c=>a.replaceChildren(B("p",{class:"note pad"},_n(c))))},r=a=>{let l=[...a].sort((d,u)=>d.revision-u.revision),c=l.findIndex(d=>d.current),h=l.map((d,u)=>B("button",{type:"button",class:`menu-item history ${d.current?"current":u>c?"future":""}`,"aria-current":d.current?"step":null,"data-first":d.current?"":null,onclick:()=>{o.close(),n.travel(u-c)}},B("span",{class:"menu-words"},d.label),B("span",{class:"note"},yo(d.time))));return queueMicrotask(()=>h[c]?.scrollIntoView({block:"nearest"})),B("div",{class:"history-list"},...h)},o=uo(t,"History",s,{class:"menu history-menu"})}function fm(i){let t=Wt("drop");t.append(B("div",{class:"drop-words"},Ce("upload",30),B("b",null,"Drop the mesh to open it"),B("span",null,"The project that is open stays in the list of projects.")));let e=0,n=s=>[...s.dataTransfer?.types??[]].includes("Files");window.addEventListener("dragenter",s=>{n(s)&&(e+=1,kt(t,!0),s.preventDefault())}),window.addEventListener("dragleave",s=>{n(s)&&(e=Math.max(0,e-1),e===0&&kt(t,!1))}),window.addEventListener("dragover",s=>{n(s)&&(s.preventDefault(),s.dataTransfer&&(s.dataTransfer.dropEffect="copy"))}),window.addEventListener("drop",s=>{if(e=0,kt(t,!1),!n(s))return;s.preventDefault();let r=[...s.dataTransfer?.files??[]];r.length>1&&i.voice.tell(`${r.length} files were dropped; only one is opened. Put an OBJ or glTF and its pictures into a .zip.`);let o=r.find(a=>/\.(glb|gltf|obj|ply|stl|off|3mf|zip|segvigen)$/i.test(a.name))??r[0];o&&i.session.upload(o)}),window.addEventListener("paste",s=>{let[r]=s.clipboardData?.files??[];r&&!r.type.startsWith("image/")&&i.session.upload(r)})}var Rb=".glb,.gltf,.obj,.ply,.stl,.off,.3mf,.zip,.segvigen";function Pb(){let i=new po;ah(i.get());let t=hm(),e=new $l(i,t,{paintInto:()=>uh(i)}),n=new bo(i,t,e);e.attach(n);let s=B("input",{type:"file",id:"file-input",accept:Rb,hidden:!0,"aria-label":"Mesh file"});s.addEventListener("change",()=>{let[u]=s.files??[];s.value="",u&&n.upload(u)}),document.body.append(s);let r=()=>{},o={store:i,session:n,stage:e,voice:t,parts:{merge:r,split:r,grow:r,shrink:r,remove:r,hide:r,solo:r,lock:r},doors:{file:()=>s.click(),projects:r,export:r,help:r,rename:r,recolor:r}};dm(o),Kp(o),om(o),nm(o),tm(o),lm(o);let a={partition:im(o),guide:Zp(o),brush:zp(o)},l=Wt("tool");i.listen(u=>{let f=u.state&&u.view.tool in a?a[u.view.tool]:null;kt(l,f!==null),Ri(l,f?[f.element]:[]),f?.render(u),document.body.classList.toggle("painting",u.painting)});let c=um(o),h=qp(o),d=Jp(o);o.doors.projects=()=>c.open(),o.doors.help=()=>d.open(),o.doors.export=()=>{let{state:u}=i.get();u?.status==="ready"&&u.parts.length?h.open():t.tell("There are no parts to export yet.",{near:Wt("export-button")})};for(let[u,f]of[["pointerdown","pointer"],["keydown","keyboard"]])window.addEventListener(u,()=>document.documentElement.dataset.input=f,{capture:!0,passive:!0});kp(),Qp(o,a.guide),fm(o),i.listen((u,f)=>{u.prefs.theme!==f.prefs.theme&&ah(u)}),window.matchMedia("(prefers-color-scheme: light)").addEventListener("change",()=>i.prefs({})),window.addEventListener("hashchange",()=>{let u=_o();u&&u!==i.get().state?.project.id&&n.open(u)}),document.addEventListener("visibilitychange",()=>{document.visibilityState==="visible"&&n.reconnect()}),Object.assign(window,{segvigen:{state:()=>i.get().state,data:()=>i.get(),viewer:e.viewer,store:i,api:ye,session:n}}),n.start()}Pb();
