var Um={float32:Float32Array,uint32:Uint32Array,int32:Int32Array},nc=4096;function Lh(i){let e=Fm(i),t=e.vertices,n=e.faces,s=(l,c,h)=>{let d=e.arrays.find(y=>y.name===l);if(!d)return null;let u=h*c,f=Um[d.type],m=d.shape.reduce((y,g)=>y*g,1);if(!f||m!==u||d.offset%4||d.offset+4*u>i.byteLength)throw new Error(`the mesh's ${l} are ${d.type} ${d.shape} at byte ${d.offset}; expected ${u} numbers`);return new f(i,d.offset,u)},r=s("positions",3,t),o=s("faces",3,n);if(!r||!o)throw new Error("the mesh has no positions or no faces");let a=0;for(let l=0;l<o.length;l++)o[l]>a&&(a=o[l]);if(o.length&&a>=t)throw new Error(`the mesh's faces refer to vertex ${a} of ${t}`);return{positions:r,faces:o,normals:s("normals",3,t),uv:s("uv",2,t),colors:s("colors",4,t),faceMaterial:s("face_material",1,n)??new Int32Array(n).fill(-1),materials:e.materials.map(l=>({color:l.color,texture:l.texture,doubleSided:l.double_sided})),textures:new Array(e.textures).fill(null)}}function Fm(i){let e=i.byteLength>=4?new DataView(i).getUint32(0,!0):0;if(!e||4+e>i.byteLength)throw new Error(`the mesh is truncated: ${i.byteLength} bytes with a header of ${e}`);return JSON.parse(new TextDecoder().decode(new Uint8Array(i,4,e)))}async function Dh(i){let e={premultiplyAlpha:"none",colorSpaceConversion:"none"};try{let t=await createImageBitmap(i,e),n=Math.max(t.width,t.height);if(n<=nc)return t;let s=await createImageBitmap(t,{...e,resizeWidth:Math.max(1,Math.round(t.width*nc/n)),resizeHeight:Math.max(1,Math.round(t.height*nc/n)),resizeQuality:"medium"});return t.close(),s}catch{return null}}var Ft=class extends Error{constructor(t,n,s){super(s);this.status=t;this.kind=n;this.name="ApiError"}status;kind},ic="Can't reach the server. Try again when you are reconnected.";function sc(){return new Ft(0,"Unreachable",ic)}async function Uh(i){try{let t=await i.json();if(t.error?.message)return new Ft(i.status,t.error.kind??"Error",t.error.message);if(typeof t.detail=="string")return new Ft(i.status,"Error",t.detail)}catch{}let e=i.status>=500?"server error; see its log":i.statusText||"rejected";return new Ft(i.status,"Error",`${i.status}: ${e}`)}async function Di(i,e={}){let t;try{t=await fetch(i,{credentials:"same-origin",...e})}catch(n){throw e.signal?.aborted?n:sc()}if(!t.ok)throw await Uh(t);return t}async function Wn(i,e={}){return(await Di(i,e)).json()}function vi(i,e){return e===void 0?{method:i}:{method:i,headers:{"Content-Type":"application/json"},body:JSON.stringify(e)}}var fn=i=>`/api/projects/${encodeURIComponent(i)}`,ct={server:()=>Wn("/api/server"),projects:()=>Wn("/api/projects"),example:()=>Wn("/api/projects/example",vi("POST")),project:i=>Wn(fn(i)),turn:(i,e)=>Wn(fn(i),vi("PATCH",{up:e})),rename:(i,e)=>Wn(fn(i),vi("PATCH",{name:e})),remove:async i=>{await Di(fn(i),{...vi("DELETE"),keepalive:!0})},act:(i,e)=>Wn(`${fn(i)}/actions`,vi("POST",e)),undo:i=>Wn(`${fn(i)}/undo`,vi("POST")),redo:i=>Wn(`${fn(i)}/redo`,vi("POST")),goTo:(i,e)=>Wn(`${fn(i)}/history/${e}`,vi("POST")),history:i=>Wn(`${fn(i)}/history`),cancel:async i=>{await Di(`/api/jobs/${encodeURIComponent(i)}`,vi("DELETE"))},thumbnail:(i,e)=>`${fn(i)}/thumbnail?v=${encodeURIComponent(e)}`,upload(i,e,t){return new Promise((n,s)=>{let r=new XMLHttpRequest,o=new FormData;o.append("file",i,i.name),r.open("POST","/api/projects"),r.responseType="text",r.upload.onprogress=a=>{a.lengthComputable&&a.total>0&&e(a.loaded/a.total)},r.onload=()=>{if(r.status>=200&&r.status<300)try{n(JSON.parse(r.responseText))}catch{s(new Ft(r.status,"Error","cannot parse the server's response to the upload"))}else Uh(new Response(r.responseText,{status:r.status,statusText:r.statusText})).then(s)},r.onerror=()=>s(sc()),r.onabort=()=>s(new DOMException("canceled","AbortError")),t.addEventListener("abort",()=>r.abort(),{once:!0}),r.send(o)})},async mesh(i,e){return Lh(await(await Di(`${fn(i)}/mesh`,{signal:e??null})).arrayBuffer())},async texture(i,e,t){return Dh(await(await Di(`${fn(i)}/textures/${e}`,{signal:t??null})).blob())},async faces(i,e,t){let n=await Di(`${fn(i)}/faces`,{signal:t??null});return km(await n.arrayBuffer(),e,n.headers.get("X-Faces")??"")},async export(i,e,t,n){let s=new URLSearchParams({format:e,...t}),r=await Di(`${fn(i)}/export?${s}`,{signal:n??null});return{blob:await r.blob(),name:Om(r.headers.get("Content-Disposition"))??`parts.${e}`}}};function Om(i){if(!i)return null;let e=/filename\*\s*=\s*[^']*''([^;]+)/i.exec(i);if(e?.[1])try{return decodeURIComponent(e[1].trim())}catch{}let t=/filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(i);return(t?.[1]?.replace(/\\(.)/g,"$1")??t?.[2]?.trim())||null}function km(i,e,t){if(i.byteLength!==6*e)throw new Ft(0,"Error",`the labels have ${i.byteLength} bytes; expected ${6*e} for ${e} faces`);return{token:t,labels:new Int32Array(i,0,e),confidence:new Uint8Array(i,4*e,e),mask:new Uint8Array(i,5*e,e)}}var Bm=4e4,Nh=[400,800,1500,3e3,5e3,8e3];function Fh(i,e){let t=!1,n=!1,s=0,r=0,o=0,a=new AbortController,l=d=>{if(window.clearTimeout(o),t)return;let u=d!==null&&(d.status===401||d.status===404),f=u?1/0:(Nh[Math.min(s,Nh.length-1)]??8e3)*(.85+.3*Math.random());s+=1,e.lost(d,u?1/0:Date.now()+f),window.clearTimeout(r),n=!u,n&&(r=window.setTimeout(()=>{c()},f))},c=async()=>{window.clearTimeout(r),n=!1;let d=a=new AbortController,u=()=>{window.clearTimeout(o),o=window.setTimeout(()=>d.abort(),Bm)};u();try{let f=await Di(`${fn(i)}/events`,{signal:d.signal,headers:{Accept:"text/event-stream"},cache:"no-store"});if(!f.body)throw sc();let m=f.body.getReader(),y=new TextDecoder;s=0,e.open();let g="";for(;;){let{done:p,value:x}=await m.read();if(p)break;u(),g=zm(g+y.decode(x,{stream:!0}),e)}d===a&&l(null)}catch(f){d===a&&l(f instanceof Ft?f:null)}},h=()=>{t||!n||(s=0,c())};return c(),{close(){t=!0,window.clearTimeout(r),window.clearTimeout(o),a.abort()},retry:h}}function zm(i,e){for(;;){let t=/\r\n\r\n|\n\n/.exec(i);if(!t)return i;let n=i.slice(0,t.index).split(/\r?\n/);i=i.slice(t.index+t[0].length);let s="message",r=[];for(let o of n)o.startsWith("event:")?s=o.slice(6).trim():o.startsWith("data:")&&r.push(o.slice(5).replace(/^ /,""));r.length&&e.event(s,r.join(`
`))}}var Vm=new Intl.NumberFormat("en",{maximumFractionDigits:0});function Ni(i){return Vm.format(i)}function Ke(i,e,t=e+"s"){return`${Ni(i)} ${i===1?e:t}`}function mo(i){let e=100*i;return e>0&&e<.1?"< 0.1 %":`${e.toFixed(e<10&&e>0?1:0)} %`}function oc(i){return`${i<10?i.toFixed(1):i.toFixed(0)} s`}function pr(i){return i<1024?`${i} B`:i<1024**2?`${(i/1024).toFixed(0)} kB`:i<1024**3?`${(i/1024**2).toFixed(i<10*1024**2?1:0)} MB`:`${(i/1024**3).toFixed(1)} GB`}function go(i){let e=Date.parse(i);if(!Number.isFinite(e))return"";let t=(Date.now()-e)/6e4;return t<1?"just now":t<60?`${Math.floor(t)} min ago`:t<1440?`${Math.floor(t/60)} h ago`:t<2880?"yesterday":new Date(e).toLocaleDateString(void 0,{year:"numeric",month:"short",day:"numeric"})}function nn(i){return i instanceof Ft&&i.status===0?ic:i instanceof Error?i.message:String(i)}var rc={prepare:"Preparing the mesh",segment:"Finding parts",click:"Selecting",partition:"Dividing",guide:"Applying the drawing"},Hm={voxelize:"voxelizing",render:"rendering the view",encode:"reading shape and color",paint:"coloring parts",label:"assigning faces to parts"};function xs(i){if(i.state==="queued")return i.position?`Waiting for ${Ke(i.position,"job")} ahead`:`${rc[i.kind]}…`;let e=Hm[i.stage??""];return e?`${rc[i.kind]}: ${e}`:rc[i.kind]}var Gm=["select","parts","divide","draw","brush"],Wm={shading:"parts",wireframe:!1,boundaries:!0,backfaces:!0,xray:!1,clip:0,clipAxis:"z",explode:0};function xo(){return{look:{...Wm},hidden:[],solo:[],camera:null,tool:"select"}}var Xm={theme:"auto",safeColors:!1,clicked:!1,kept:!1,shape:"brush",frontOnly:!0,sort:"order",singleKeys:!0,brush:24,last:null},vo=class{data;listeners=new Set;before=null;constructor(){this.data={server:null,projects:null,state:null,job:null,faces:null,shown:[],meshReady:!1,view:xo(),prefs:qm(),chosen:[],search:"",pointed:null,hovered:null,hoveredFrom:null,clicks:null,within:null,keeping:!1,exclude:!1,preview:null,groups:[],activeGroup:0,brushTo:"part",drawing:!1,upload:null,link:"idle",retryAt:0,denied:!1,missing:null,noGraphics:null}}get(){return this.data}set(e){Object.keys(e).some(n=>e[n]!==this.data[n])&&(this.before===null&&(this.before=this.data,queueMicrotask(()=>this.notify())),this.data={...this.data,...e})}look(e){this.view({look:{...this.data.view.look,...e}})}view(e){let t={...this.data.view,...e};this.set({view:t});let n=this.data.state?.project.id;n&&Oh(`segvigen.view.${n}`,t)}prefs(e){let t={...this.data.prefs,...e};this.set({prefs:t}),Oh("segvigen.prefs",t)}subscribe(e){return this.listeners.add(e),()=>this.listeners.delete(e)}notify(){let e=this.before??this.data;this.before=null;let t=this.data;for(let n of this.listeners)try{n(t,e)}catch(s){console.error(s)}}};function Oh(i,e){try{localStorage.setItem(i,JSON.stringify(e))}catch{}}function kh(i){try{let e=JSON.parse(localStorage.getItem(i)??"{}");return e&&typeof e=="object"?e:{}}catch{return{}}}function qm(){return{...Xm,...kh("segvigen.prefs")}}function Bh(i){let e=kh(`segvigen.view.${i}`),t=xo(),n={...t,...e,look:{...t.look,...e.look??{}}};return(n.tool==="draw"||!Gm.includes(n.tool))&&(n.tool="select"),n}function zh(i){try{localStorage.removeItem(`segvigen.view.${i}`)}catch{}}function sn(i,e,...t){return t.some(n=>i[n]!==e[n])}function yo(i,e){return i.solo.length?i.solo.includes(e):!i.hidden.includes(e)}function ni(i,e){return e===null?null:i.state?.parts.find(t=>t.id===e)??null}function pn(i){if(i.clicks)return i.clicks;let e=i.state?.prompt;return e?.kind==="click"?e.clicks:[]}var $m=6e4,Ym=1e-4,_o=class{constructor(e,t,n){this.store=e;this.notices=t;this.sink=n}store;notices;sink;link=null;events=0;opening=0;uploading=null;meshLoad=null;meshOf=null;facesLoad=null;facesWanted=null;facesRetry=0;reportedJob="";clickTurn=0;groupTurn=0;groupsDirty=!1;groupsSent=Promise.resolve();granularity={busy:!1,waiting:[]};follow=null;deletions=new Map;async start(){this.loadServer();let e=ac();if(e&&await this.open(e,{quiet:!1})||this.store.get().denied)return;let t=await this.loadProjects();if(!t)return;let n=this.store.get().prefs.last,s=e?void 0:t.find(r=>r.id===n);s?await this.open(s.id,{quiet:!0}):t.some(r=>r.example)?await this.openExample():t[0]&&await this.open(t[0].id,{quiet:!0})}async openExample(){try{let e=await ct.example();this.opening+=1,this.show(e),this.loadProjects()}catch(e){this.isUnauthorized(e)||this.notices.error(nn(e))}}async loadServer(){for(let e=500;;e=Math.min(e*2,8e3))try{this.store.set({server:await ct.server()});return}catch(t){if(this.isUnauthorized(t))return;await gr(e)}}async loadProjects(){for(let e=500;;e=Math.min(e*2,5e3))try{let t=await ct.projects();return this.store.set({projects:t}),this.store.get().state===null&&this.store.get().link==="lost"&&this.store.set({link:"idle"}),t}catch(t){if(this.isUnauthorized(t))return null;if(this.store.get().state!==null)return this.notices.error(nn(t)),null;this.store.set({link:"lost",retryAt:Date.now()+e}),await gr(e)}}async open(e,t={}){let n=++this.opening;try{let s=await ct.project(e);return n!==this.opening||this.show(s),!0}catch(s){return n!==this.opening?!0:this.isUnauthorized(s)?!1:s instanceof Ft&&s.status===404?(this.store.set({missing:e}),t.quiet||this.notices.error("That project no longer exists. Opened another one."),!1):s instanceof Ft&&s.status===0&&this.store.get().state===null?(this.store.set({link:"lost",retryAt:Date.now()+1500}),await gr(1500),n===this.opening?this.open(e,t):!0):(this.notices.error(nn(s)),!1)}}show(e){let t=e.project.id,n=Bh(t);this.leave(),this.store.set({state:null,job:null,faces:null,shown:[],meshReady:!1,chosen:[],search:"",hovered:null,clicks:null,within:null,exclude:!1,preview:null,groups:[],activeGroup:0,drawing:!1,missing:null,link:"connecting",view:{...n,tool:e.prompt?.kind==="partition"?"divide":n.tool}}),location.hash!==`#${t}`&&history.replaceState(null,"",`#${t}`),this.store.prefs({last:t}),this.receive(e),document.title=`${e.project.name} · segvigen`,this.events=0,this.link=Fh(t,{open:()=>this.store.set({link:"open"}),lost:(s,r)=>{if(!this.isUnauthorized(s)){if(s?.status===404){this.notices.info("This project was deleted."),this.closeProject();return}this.store.set({link:"lost",retryAt:r})}},event:(s,r)=>{if(s!=="state"&&s!=="progress")return;let o=JSON.parse(r);s==="state"?(this.events+=1,this.receive(o)):this.progress(o)}})}leave(){this.link?.close(),this.link=null,this.meshLoad?.abort(),this.facesLoad?.abort(),this.meshLoad=this.facesLoad=null,this.meshOf=this.facesWanted=null,this.clickTurn+=1,this.groupTurn+=1,this.groupsDirty=!1,this.granularity={busy:!1,waiting:[]},this.follow=null,this.sink.mesh(null)}async closeProject(){let e=this.store.get().state?.project.id;this.leave(),this.store.set({state:null,job:null,faces:null,shown:[],meshReady:!1,view:xo(),chosen:[],link:"idle"}),history.replaceState(null,"",location.pathname);let n=(await this.loadProjects()??[]).find(s=>s.id!==e);n&&await this.open(n.id,{quiet:!0})}reconnect(){this.link?.retry()}receive(e){let t=this.store.get().state;if(t&&t.project.id!==e.project.id)return;let n=this.store.get(),s=new Set(e.parts.map(h=>h.id)),r=this.follow?n.chosen:n.chosen.filter(h=>s.has(h)),o=e.prompt,a=n.preview;o?.stage==="preview"&&o.seconds!==null?a={key:Vh(e),seconds:o.seconds}:a&&a.key!==Vh(e)&&(a=null);let l=mr(e.job),c={state:e,preview:a,job:l?e.job:null};r.length!==n.chosen.length&&(c.chosen=r),o?.kind==="click"&&o.clicks.length&&(c.within=o.within),n.within!==null&&!s.has(n.within)&&(c.within=null),o?.kind==="partition"&&!this.groupsDirty?c.groups=o.groups.map(h=>({name:h.name,clicks:h.clicks})):t?.prompt?.kind==="partition"&&o?.kind!=="partition"&&!this.groupsDirty&&(c.groups=[]),e.faces&&n.faces?.token===e.faces&&(c.shown=e.parts),this.store.set(c),t&&t.project.name!==e.project.name&&(document.title=`${e.project.name} · segvigen`),this.loadArrays(e),this.updateUpload(e),this.announceChanges(t,e),t&&e.job?.state==="failed"&&this.reportFailure(e.job)}progress(e){let{state:t}=this.store.get();if(!t||e.project!==t.project.id)return;if(!mr(e)){this.store.get().job?.id===e.id&&this.store.set({job:null}),this.reportFailure(e);return}this.store.set({job:e});let{upload:n}=this.store.get();n?.project===t.project.id&&this.store.set({upload:{...n,phase:e.kind==="prepare"?"prepare":"segment",fraction:e.fraction,message:xs(e)}})}reportFailure(e){if(e.state!=="failed"||!e.error||e.kind==="prepare"||this.reportedJob===e.id)return;this.reportedJob=e.id;let t={segment:"granularity",click:"prompt",partition:"tool",guide:"tool"}[e.kind];this.notices.error(e.error.message,document.getElementById(t))}loadArrays(e){let{asset:t,id:n}=e.project;t&&this.meshOf!==t.digest&&(this.meshOf=t.digest,this.loadMesh(n,t.digest)),e.faces&&e.faces!==this.facesWanted&&e.faces!==this.store.get().faces?.token&&(this.facesWanted=e.faces,this.loadFaces(n))}async loadMesh(e,t){this.meshLoad?.abort();let{signal:n}=this.meshLoad=new AbortController;for(let s=1e3;!n.aborted;s=Math.min(2*s,8e3))try{let r=await ct.mesh(e,n);if(n.aborted)return;let o=this.store.get().state?.project.asset?.format.toLowerCase()??"glb";r.linear=o.includes("gl"),this.sink.mesh(r),this.store.set({meshReady:!0});for(let a=0;a<r.textures.length;a++){let l=await ct.texture(e,a,n).catch(()=>null);if(n.aborted)return;l&&this.sink.texture(a,l)}return}catch(r){if(n.aborted||this.isUnauthorized(r))return;if(!(r instanceof Ft)||r.status!==0&&r.status<500){this.meshOf===t&&(this.meshOf=null),this.notices.error(`Can't show the mesh: ${nn(r)}`);return}await gr(s)}}async loadFaces(e){this.facesLoad?.abort();let{signal:t}=this.facesLoad=new AbortController;window.clearTimeout(this.facesRetry);let n=this.store.get().state?.project.asset?.faces??0;try{let s=await ct.faces(e,n,t);if(t.aborted)return;let r=this.store.get().state;if(r?.project.id!==e)return;let o=!r.faces||s.token===r.faces||s.token==="";this.store.set({faces:{...s,token:s.token||(r.faces??"")},...o?{shown:r.parts}:{},...this.follow?{chosen:this.followed(this.follow,s.labels)}:{}}),o&&!this.granularity.busy&&(this.follow=null),o||(this.facesRetry=window.setTimeout(()=>this.refetchFaces(e,s.token),300))}catch(s){if(t.aborted||this.isUnauthorized(s))return;this.facesWanted=null,this.facesRetry=window.setTimeout(()=>this.refetchFaces(e,null),1500)}}refetchFaces(e,t){let n=this.store.get().state;n?.project.id!==e||!n.faces||n.faces===t||this.store.get().faces?.token===n.faces||(this.facesWanted=n.faces,this.loadFaces(e))}updateUpload(e){let t=this.store.get().upload;!t||t.project!==e.project.id||(e.status==="failed"||e.status==="ready"&&!mr(e.job)?this.store.set({upload:null}):e.job&&mr(e.job)&&this.store.set({upload:{...t,phase:e.job.kind==="prepare"?"prepare":"segment",fraction:e.job.fraction,message:xs(e.job)}}))}announceChanges(e,t){if(!e)return;let n=t.prompt;n&&(n.stage!==e.prompt?.stage||n.seconds!==e.prompt.seconds)&&(n.kind==="click"&&n.stage==="preview"&&this.notices.announce(`Preview: ${Ke(n.num_faces,"face")} selected.`),n.kind==="click"&&n.stage==="done"&&this.notices.announce(`${Ke(n.num_faces,"face")} selected.`),n.kind==="partition"&&n.stage==="done"&&this.notices.announce("Division ready. Apply it to keep it.")),t.parts.length!==e.parts.length&&this.notices.announce(`${Ke(t.parts.length,"part")}.`),e.status!==t.status&&t.problem&&this.notices.announce(t.problem)}async act(e,t){let n=this.store.get().state?.project.id;return n?this.send(()=>ct.act(n,e),t):!1}async send(e,t){let n=this.events;try{let s=await e();return(this.events===n||this.store.get().link!=="open")&&this.receive(s),!0}catch(s){return this.isUnauthorized(s)||this.notices.error(nn(s),t),!1}}undo(e){let{state:t}=this.store.get();if(t){if(t.undo===null)return this.notices.announce("Nothing to undo.");this.dropDrafts(),this.notices.announce(`Undid: ${t.undo}`),this.send(()=>ct.undo(t.project.id),e)}}redo(e){let{state:t}=this.store.get();if(t){if(t.redo===null)return this.notices.announce("Nothing to redo.");this.dropDrafts(),this.notices.announce(`Redid: ${t.redo}`),this.send(()=>ct.redo(t.project.id),e)}}async jump(e){let t=this.store.get().state?.project.id;this.dropDrafts(),t&&await this.send(()=>ct.goTo(t,e))}offerUndo(e){let{state:t}=this.store.get(),n=this.notices.info(e,{action:{label:`Undo: ${t?.undo??"edit"}`,run:()=>this.undo()}}),s=this.store.subscribe(r=>{r.state?.project.id===t?.project.id&&r.state?.revision===t?.revision||(s(),n())})}dropDrafts(){this.clickTurn+=1,this.groupTurn+=1,this.groupsDirty=!1,this.store.set({clicks:null})}addClick(e,t,n){let s=pn(this.store.get());return!e.positive&&!s.some(r=>r.positive)?(this.notices.info("Click the part first. Then Shift-click to exclude.",{near:n}),null):(this.store.get().prefs.clicked||this.store.prefs({clicked:!0}),this.sendClicks([...s,e],s.length?this.store.get().within:t,n))}async withdraw(e){let t=++this.clickTurn,{state:n}=this.store.get();if(!n||!await e)return void(t===this.clickTurn&&this.store.set({clicks:null}));let s=this.store.get().state?.job,o=mr(s??null)&&(s.kind==="click"||s.kind==="partition")&&await ct.cancel(s.id).then(()=>!0,()=>!1);await this.send(()=>o?ct.project(n.project.id):ct.undo(n.project.id)),t===this.clickTurn&&(this.groupsDirty=!1,this.store.set({clicks:null}))}removeClick(e,t){let n=pn(this.store.get()).filter((s,r)=>r!==e);this.setClicks(n,this.store.get().within,t)}setClicks(e,t,n){this.sendClicks(e.some(s=>s.positive)?e:[],t,n)}setWithin(e){let t=pn(this.store.get());this.store.set({within:e}),t.length&&this.sendClicks(t,e)}clear(e){this.dropDrafts();let{state:t}=this.store.get();this.store.set({exclude:!1,within:null,groups:[],activeGroup:0}),t?.prompt&&this.act({do:"clear"},e)}sendClicks(e,t,n){let s=++this.clickTurn;this.store.set({clicks:e,within:t,exclude:e.length?this.store.get().exclude:!1});let r=this.act({do:"click",clicks:e,within:t,frame:"asset"},n);return r.then(()=>{s===this.clickTurn&&this.settleClicks(e)}),r}settleClicks(e){let t=this.clickTurn;(()=>{let s=this.store.get().state?.prompt,r=s?.kind==="click"?s.clicks:[];return r.length===e.length&&r.every((o,a)=>Jm(o,e[a]))})()?this.store.set({clicks:null}):window.setTimeout(()=>t===this.clickTurn&&this.store.set({clicks:null}),400)}async keep(e,t,n){let s=this.store.get().state?.project.id;if(!s||this.store.get().keeping)return!1;this.store.set({keeping:!0});try{if(!await this.untilRefined())return!1;let{state:r}=this.store.get(),o=r?.prompt;if(!r||!o||r.project.id!==s)return!1;if(o.kind==="click"&&o.num_faces===0)return this.notices.info("Nothing is selected. Click somewhere else on the part.",{near:n}),!1;let a=new Set(r.parts.map(l=>l.id));if(this.dropDrafts(),!await this.act({do:"keep",name:e?.trim()||null,into:t},n))return!1;if(this.store.set({within:null,exclude:!1,groups:[],activeGroup:0}),o.kind==="partition"&&this.store.view({tool:"select"}),o.kind==="click"){this.store.set({chosen:[]}),this.store.get().prefs.kept||this.store.prefs({kept:!0});let l=this.store.get().state?.parts??[],c=l.find(h=>t===null?!a.has(h.id):h.id===t);c&&this.offerUndo(`${t===null?"Kept":"Added to"} ${c.name}${Zm(r.parts,l,c)}.`)}return!0}finally{this.store.set({keeping:!1})}}async untilRefined(){let e=this.clickTurn;await this.groupsSent;for(let t=0;t<$m;t+=80){let{state:n,clicks:s,job:r}=this.store.get();if(e!==this.clickTurn||!n?.prompt)return!1;if(s===null&&(n.prompt.stage==="done"||n.prompt.stage==="preview"&&!r))return!0;if(s===null&&n.prompt.stage==="pending"&&!r&&t>2e3)return!1;await gr(80)}return!1}repeatPrompt(e){let t=this.store.get().state?.prompt;t?.kind==="click"?this.sendClicks(t.clicks,t.within,e):t?.kind==="partition"&&this.sendGroups(e)}setGroups(e,t=this.store.get().activeGroup){this.groupsDirty=!0,this.groupTurn+=1,this.store.set({groups:e,activeGroup:Math.max(0,Math.min(t,e.length-1))})}sendGroups(e){let t=this.store.get().groups,n=this.groupTurn,s=t.map(o=>({name:o.name.trim(),clicks:o.clicks})),r=this.groupsSent.then(()=>this.act({do:"partition",parts:s,frame:"asset"},e)).then(o=>(window.setTimeout(()=>{n===this.groupTurn&&(this.groupsDirty=!1)},250),o));return this.groupsSent=r.then(()=>{}),r}async setGranularity(e,t,n){let s=this.granularity;if(s.waiting.at(-1)?.preview&&s.waiting.pop(),s.waiting.push({value:e,preview:t}),s.busy)return;s.busy=!0;let{faces:r,chosen:o}=this.store.get();r&&o.length&&(this.follow={faces:r,chosen:o});for(let a=s.waiting.shift();a&&s===this.granularity;a=s.waiting.shift())await this.act({do:"granularity",...a},n)||(s.waiting=[]);s.busy=!1,this.store.get().faces?.token===this.store.get().state?.faces&&(this.follow=null)}followed({faces:e,chosen:t},n){let{pointed:s}=this.store.get(),r=t.map(o=>{if(s!==null&&e.labels[s]===o)return n[s];let a=new Map;for(let l=0;l<n.length;l++)e.labels[l]===o&&a.set(n[l],(a.get(n[l])??0)+1);return[...a].reduce((l,c)=>c[1]>l[1]?c:l,[-1,0])[0]});return[...new Set(r.filter(o=>o>=0))]}async upload(e){let{server:t}=this.store.get(),n=t?.limits.upload_bytes,s=o=>this.store.set({upload:{file:e.name,phase:"failed",fraction:null,message:o,project:null,retry:e}});if(e.size===0)return s(`${e.name} is empty. Choose another file.`);if(n&&e.size>n)return s(`${e.name} is ${pr(e.size)}; the limit is ${pr(n)}. Simplify the mesh or shrink its textures.`);this.uploading?.abort();let r=this.uploading=new AbortController;this.store.set({upload:{file:e.name,phase:"upload",fraction:0,message:"Uploading",project:null,retry:e}});try{let o=await ct.upload(e,a=>{if(r.signal.aborted)return;let l=a>=1;this.store.set({upload:{file:e.name,phase:l?"prepare":"upload",fraction:l?null:a,message:l?"Reading the mesh":"Uploading",project:null,retry:e}})},r.signal);if(r.signal.aborted){ct.remove(o.project.id).catch(()=>{});return}this.opening+=1,this.store.set({upload:{file:e.name,phase:"prepare",fraction:null,message:"Reading the mesh",project:o.project.id,retry:e}}),this.show(o),this.loadProjects()}catch(o){if(r.signal.aborted)return;this.isUnauthorized(o)?this.store.set({upload:null}):s(o instanceof Ft&&o.status===0?"The connection was lost during the upload. Try again.":nn(o))}}async cancelUpload(){let{upload:e,job:t}=this.store.get();if(this.uploading?.abort(),this.store.set({upload:null}),!!e?.project){if(e.phase==="segment"){await this.cancelJob();return}t&&await ct.cancel(t.id).catch(()=>{}),await ct.remove(e.project).catch(()=>{}),await this.closeProject()}}async cancelJob(e){let{job:t}=this.store.get();if(t)try{await ct.cancel(t.id),this.notices.announce("Canceled.")}catch(n){if(n instanceof Ft&&n.status===404)return;this.isUnauthorized(n)||this.notices.error(nn(n),e)}}async turn(e){let t=this.store.get().state?.project.id;t&&await this.send(()=>ct.turn(t,e))}async renameProject(e,t,n){let s=t.trim();if(!s)return this.notices.error("A project needs a name.",n),!1;try{let r=await ct.rename(e,s);this.store.get().state?.project.id===e&&this.receive(r);let o=this.store.get().projects;return o&&this.store.set({projects:o.map(a=>a.id===e?{...a,name:s}:a)}),!0}catch(r){return this.isUnauthorized(r)||this.notices.error(nn(r),n),!1}}scheduleDelete(e,t,n){this.deletions.set(e,window.setTimeout(()=>{this.deleteNow(e).then(n)},t)),n()}cancelDelete(e){window.clearTimeout(this.deletions.get(e)),this.deletions.delete(e)}isDeleting(e){return this.deletions.has(e)}flushDeletes(){for(let e of[...this.deletions.keys()])this.deleteNow(e)}async deleteNow(e){this.cancelDelete(e);try{await ct.remove(e)}catch(n){if(!(n instanceof Ft&&n.status===404)){this.isUnauthorized(n)||this.notices.error(nn(n));return}}zh(e);let t=this.store.get().projects?.filter(n=>n.id!==e)??null;this.store.set({projects:t}),this.store.get().state?.project.id===e&&await this.closeProject()}isUnauthorized(e){let t=e instanceof Ft&&e.status===401;return t&&this.store.set({denied:!0}),t}};function ac(){return/^#(?:p=)?([A-Za-z0-9_-]{8,64})$/.exec(location.hash)?.[1]??null}function Zm(i,e,t){let n=new Map(e.map(o=>[o.id,o.num_faces])),s=i.filter(o=>o.id!==t.id&&(n.get(o.id)??0)<o.num_faces),r=s.slice(0,4).map(o=>n.has(o.id)?o.name:`all of ${o.name}`);return s.length>r.length&&r.push(`${s.length-r.length} more`),r.length?` (from ${r.join(", ")})`:""}function mr(i){return i?.state==="queued"||i?.state==="running"}function Vh({prompt:i}){if(!i)return"";let e=i.kind==="click"?[i]:i.groups;return JSON.stringify(e.map(({clicks:t})=>t.map(n=>[n.point,n.positive])))}function Jm(i,e){return i.positive===e.positive&&i.point.every((t,n)=>Math.abs(t-e.point[n])<Ym)}function gr(i){return new Promise(e=>window.setTimeout(e,i))}var lc=[[0,.447,.698],[.902,.624,0],[0,.62,.451],[.8,.475,.655],[.337,.706,.914],[.835,.369,0],[.941,.894,.259]],cc=[1,.69,.18],Gh=[.16,.72,.44],Wh=[.91,.26,.29],ii=[[.302,.616,1],[1,.69,.18],[.243,.812,.557],[.945,.357,.431],[.655,.486,.988],[.176,.831,.843],[.976,.506,.776],[.678,.8,.263],[.984,.569,.275],[.353,.412,.886],[.612,.353,.235],[0,.5,.38]],Km=.4;function Hh(i,e,t){return[i[0]+(e-i[0])*t,i[1]+(e-i[1])*t,i[2]+(e-i[2])*t]}function wn(i,e,t){if(!t)return i.color;let n=lc[e%lc.length],s=Math.floor(e/lc.length)%3;return s===0?n:s===1?Hh(n,1,.5):Hh(n,0,.45)}function Xh(i,e){let t=s=>e.some(r=>Math.hypot(s[0]-r[0],s[1]-r[1],s[2]-r[2])<Km),n=[...ii.filter(s=>!t(s)),...ii.filter(t)];return Array.from({length:i},(s,r)=>n[r%n.length])}function O(i,e=null,...t){let n=document.createElement(i);e&&jm(n,e);for(let s of t)s!=null&&s!==!1&&n.append(s instanceof Node?s:String(s));return n}function jm(i,e){for(let[t,n]of Object.entries(e))if(t.startsWith("on")&&typeof n=="function")i.addEventListener(t.slice(2).toLowerCase(),n);else if(n==null)i.removeAttribute(t);else if(t==="class")i.className=String(n);else if(t==="vars")for(let[s,r]of Object.entries(n))i.style.setProperty(s,r);else typeof n=="boolean"&&!t.startsWith("aria-")&&!t.startsWith("data-")?t in i?i[t]=n:i.toggleAttribute(t,n):t==="value"||t==="textContent"||t==="htmlFor"||t==="checked"?i[t]=n:i.setAttribute(t,String(n))}function Se(i,e){i.textContent!==e&&(i.textContent=e)}function Ve(i,e,t){let n=t===!1||t===null?null:t===!0?"":t;i.getAttribute(e)!==n&&(n===null?i.removeAttribute(e):i.setAttribute(e,n))}function Dt(i,e,t){Ve(i,`aria-${e}`,String(t))}function Oe(i,e){i.hidden===e&&(i.hidden=!e)}function Ui(i,e){let t=new Set(e);for(let s of[...i.children])t.has(s)||s.remove();let n=i.firstElementChild;for(let s of e)s===n?n=n.nextElementSibling:i.insertBefore(s,n)}function Be(i){let e=document.getElementById(i);if(!e)throw new Error(`the page has no element #${i}`);return e}function Mn(i){let[e=0,t=0,n=0]=i;return`rgb(${Math.round(e*255)} ${Math.round(t*255)} ${Math.round(n*255)})`}function bo(i){return"#"+i.slice(0,3).map(e=>Math.round(Math.min(1,Math.max(0,e))*255).toString(16).padStart(2,"0")).join("")}function Mo(i){let e=parseInt(i.slice(1),16);return[(e>>16&255)/255,(e>>8&255)/255,(e&255)/255]}function So(i,e){let t=0,n=null,s=()=>{window.clearTimeout(t);let o=n;n=null,o&&e(...o)};return Object.assign((...o)=>{n=o,window.clearTimeout(t),t=window.setTimeout(s,i)},{flush:s,drop:()=>{window.clearTimeout(t),n=null}})}function qh(i){return i instanceof HTMLElement?i.isContentEditable||i instanceof HTMLTextAreaElement||i instanceof HTMLSelectElement?!0:i instanceof HTMLInputElement&&!["checkbox","radio","range","button","color","file"].includes(i.type):!1}function uc(i){return[...i.querySelectorAll("a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex='-1'])")].filter(t=>t.tabIndex>=0&&t.getClientRects().length>0)}var md=0,Bc=1,gd=2;var Fr=1,vd=2,Gs=3,Jt=0,Kt=1,$t=2,ci=0,Ws=1,zc=2,Vc=3,Hc=4,xd=5;var ls=100,yd=101,_d=102,bd=103,Md=104,Sd=200,wd=201,Td=202,Ed=203,Gc=204,Wc=205,Ad=206,Cd=207,Rd=208,Pd=209,Id=210,Ld=211,Dd=212,Nd=213,Ud=214,$o=0,Yo=1,Zo=2,Us=3,Jo=4,Ko=5,jo=6,Qo=7,Xc=0,Fd=1,Od=2,ui=0,qc=1,$c=2,Yc=3,Zc=4,Jc=5,Kc=6,jc=7;var Qc=300,cs=301,Xs=302,Ma=303,Sa=304,Fs=1e3,ri=1001,ea=1002,Et=1003,kd=1004;var Or=1005;var Zt=1006,wa=1007;var Ai=1008;var Bt=1009,eu=1010,tu=1011,qs=1012,Ta=1013,Jn=1014,Rn=1015,Kn=1016,Ea=1017,Aa=1018,us=1020,nu=35902,iu=35899,su=1021,ru=1022,vn=1023,wi=1026,Ci=1027,kr=1028,Ca=1029,qi=1030,Ra=1031;var $s=1033,Br=33776,zr=33777,Vr=33778,Hr=33779,Pa=35840,Ia=35841,La=35842,Da=35843,Na=36196,Ua=37492,Fa=37496,Oa=37488,ka=37489,Gr=37490,Ba=37491,za=37808,Va=37809,Ha=37810,Ga=37811,Wa=37812,Xa=37813,qa=37814,$a=37815,Ya=37816,Za=37817,Ja=37818,Ka=37819,ja=37820,Qa=37821,el=36492,tl=36494,nl=36495,il=36283,sl=36284,Wr=36285,rl=36286;var Mr=2300,ta=2301,Xo=2302,Dc=2303,Nc=2400,Uc=2401,Fc=2402;var Bd=3200;var ou=0,zd=1,Ri="",An="srgb",Sr="srgb-linear",wr="linear",pt="srgb";var qo=7680;var Vd=519,Hd=512,Gd=513,Wd=514,au=515,Xd=516,qd=517,lu=518,cu=519,$d=35044;var hs="300 es",Nn=2e3,Tr=2001;function Qm(i){for(let e=i.length-1;e>=0;--e)if(i[e]>=65535)return!0;return!1}function eg(i){return ArrayBuffer.isView(i)&&!(i instanceof DataView)}function Er(i){return document.createElementNS("http://www.w3.org/1999/xhtml",i)}function Yd(){let i=Er("canvas");return i.style.display="block",i}var $h={},Os=null;function uu(...i){let e="THREE."+i.shift();Os?Os("log",e,...i):console.log(e,...i)}function Zd(i){let e=i[0];if(typeof e=="string"&&e.startsWith("TSL:")){let t=i[1];t&&t.isStackTrace?i[0]+=" "+t.getLocation():i[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return i}function ke(...i){i=Zd(i);let e="THREE."+i.shift();if(Os)Os("warn",e,...i);else{let t=i[0];t&&t.isStackTrace?console.warn(t.getError(e)):console.warn(e,...i)}}function ze(...i){i=Zd(i);let e="THREE."+i.shift();if(Os)Os("error",e,...i);else{let t=i[0];t&&t.isStackTrace?console.error(t.getError(e)):console.error(e,...i)}}function br(...i){let e=i.join(" ");e in $h||($h[e]=!0,ke(...i))}function Jd(i,e,t){return new Promise(function(n,s){function r(){switch(i.clientWaitSync(e,i.SYNC_FLUSH_COMMANDS_BIT,0)){case i.WAIT_FAILED:s();break;case i.TIMEOUT_EXPIRED:setTimeout(r,t);break;default:n()}}setTimeout(r,t)})}var Kd={[$o]:$o,[Zo]:jo,[Jo]:Jo,[Us]:Ko,[Yo]:Yo,[jo]:Zo,[Qo]:Qo,[Ko]:Us},oi=class{addEventListener(e,t){this._listeners===void 0&&(this._listeners={});let n=this._listeners;n[e]===void 0&&(n[e]=[]),n[e].indexOf(t)===-1&&n[e].push(t)}hasEventListener(e,t){let n=this._listeners;return n===void 0?!1:n[e]!==void 0&&n[e].indexOf(t)!==-1}removeEventListener(e,t){let n=this._listeners;if(n===void 0)return;let s=n[e];if(s!==void 0){let r=s.indexOf(t);r!==-1&&s.splice(r,1)}}dispatchEvent(e){let t=this._listeners;if(t===void 0)return;let n=t[e.type];if(n!==void 0){e.target=this;let s=n.slice(0);for(let r=0,o=s.length;r<o;r++)s[r].call(this,e);e.target=null}}},rn=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"];var hc=Math.PI/180,na=180/Math.PI;function Xr(){let i=Math.random()*4294967295|0,e=Math.random()*4294967295|0,t=Math.random()*4294967295|0,n=Math.random()*4294967295|0;return(rn[i&255]+rn[i>>8&255]+rn[i>>16&255]+rn[i>>24&255]+"-"+rn[e&255]+rn[e>>8&255]+"-"+rn[e>>16&15|64]+rn[e>>24&255]+"-"+rn[t&63|128]+rn[t>>8&255]+"-"+rn[t>>16&255]+rn[t>>24&255]+rn[n&255]+rn[n>>8&255]+rn[n>>16&255]+rn[n>>24&255]).toLowerCase()}function Ye(i,e,t){return Math.max(e,Math.min(t,i))}function tg(i,e){return(i%e+e)%e}function dc(i,e,t){return(1-t)*i+t*e}function jd(i){return Math.pow(2,Math.floor(Math.log(i)/Math.LN2))}function hu(i){switch(i.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function ng(i,e){if(e.constructor===Float32Array)return i;let t=hu(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(i/t,-1)}function ig(i,e){if(e.constructor===Float32Array)return i;let t=hu(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(i*t)}var Xe=class{static{this.prototype.isVector2=!0}constructor(e=0,t=0){this.x=e,this.y=t}get width(){return this.x}set width(e){this.x=e}get height(){return this.y}set height(e){this.y=e}set(e,t){return this.x=e,this.y=t,this}setScalar(e){return this.x=e,this.y=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;default:throw new Error("THREE.Vector2: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y)}copy(e){return this.x=e.x,this.y=e.y,this}add(e){return this.x+=e.x,this.y+=e.y,this}addScalar(e){return this.x+=e,this.y+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this}subScalar(e){return this.x-=e,this.y-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this}multiply(e){return this.x*=e.x,this.y*=e.y,this}multiplyScalar(e){return this.x*=e,this.y*=e,this}divide(e){return this.x/=e.x,this.y/=e.y,this}divideScalar(e){return this.multiplyScalar(1/e)}applyMatrix3(e){let t=this.x,n=this.y,s=e.elements;return this.x=s[0]*t+s[3]*n+s[6],this.y=s[1]*t+s[4]*n+s[7],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this}clamp(e,t){return this.x=Ye(this.x,e.x,t.x),this.y=Ye(this.y,e.y,t.y),this}clampScalar(e,t){return this.x=Ye(this.x,e,t),this.y=Ye(this.y,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Ye(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(e){return this.x*e.x+this.y*e.y}cross(e){return this.x*e.y-this.y*e.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let n=this.dot(e)/t;return Math.acos(Ye(n,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,n=this.y-e.y;return t*t+n*n}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this}equals(e){return e.x===this.x&&e.y===this.y}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this}rotateAround(e,t){let n=Math.cos(t),s=Math.sin(t),r=this.x-e.x,o=this.y-e.y;return this.x=r*n-o*s+e.x,this.y=r*s+o*n+e.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},Sn=class{constructor(e=0,t=0,n=0,s=1){this.isQuaternion=!0,this._x=e,this._y=t,this._z=n,this._w=s}static slerpFlat(e,t,n,s,r,o,a){let l=n[s+0],c=n[s+1],h=n[s+2],d=n[s+3],u=r[o+0],f=r[o+1],m=r[o+2],y=r[o+3];if(d!==y||l!==u||c!==f||h!==m){let g=l*u+c*f+h*m+d*y;g<0&&(u=-u,f=-f,m=-m,y=-y,g=-g);let p=1-a;if(g<.9995){let x=Math.acos(g),M=Math.sin(x);p=Math.sin(p*x)/M,a=Math.sin(a*x)/M,l=l*p+u*a,c=c*p+f*a,h=h*p+m*a,d=d*p+y*a}else{l=l*p+u*a,c=c*p+f*a,h=h*p+m*a,d=d*p+y*a;let x=1/Math.sqrt(l*l+c*c+h*h+d*d);l*=x,c*=x,h*=x,d*=x}}e[t]=l,e[t+1]=c,e[t+2]=h,e[t+3]=d}static multiplyQuaternionsFlat(e,t,n,s,r,o){let a=n[s],l=n[s+1],c=n[s+2],h=n[s+3],d=r[o],u=r[o+1],f=r[o+2],m=r[o+3];return e[t]=a*m+h*d+l*f-c*u,e[t+1]=l*m+h*u+c*d-a*f,e[t+2]=c*m+h*f+a*u-l*d,e[t+3]=h*m-a*d-l*u-c*f,e}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get w(){return this._w}set w(e){this._w=e,this._onChangeCallback()}set(e,t,n,s){return this._x=e,this._y=t,this._z=n,this._w=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(e){return this._x=e.x,this._y=e.y,this._z=e.z,this._w=e.w,this._onChangeCallback(),this}setFromEuler(e,t=!0){let n=e._x,s=e._y,r=e._z,o=e._order,a=Math.cos,l=Math.sin,c=a(n/2),h=a(s/2),d=a(r/2),u=l(n/2),f=l(s/2),m=l(r/2);switch(o){case"XYZ":this._x=u*h*d+c*f*m,this._y=c*f*d-u*h*m,this._z=c*h*m+u*f*d,this._w=c*h*d-u*f*m;break;case"YXZ":this._x=u*h*d+c*f*m,this._y=c*f*d-u*h*m,this._z=c*h*m-u*f*d,this._w=c*h*d+u*f*m;break;case"ZXY":this._x=u*h*d-c*f*m,this._y=c*f*d+u*h*m,this._z=c*h*m+u*f*d,this._w=c*h*d-u*f*m;break;case"ZYX":this._x=u*h*d-c*f*m,this._y=c*f*d+u*h*m,this._z=c*h*m-u*f*d,this._w=c*h*d+u*f*m;break;case"YZX":this._x=u*h*d+c*f*m,this._y=c*f*d+u*h*m,this._z=c*h*m-u*f*d,this._w=c*h*d-u*f*m;break;case"XZY":this._x=u*h*d-c*f*m,this._y=c*f*d-u*h*m,this._z=c*h*m+u*f*d,this._w=c*h*d+u*f*m;break;default:ke("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return t===!0&&this._onChangeCallback(),this}setFromAxisAngle(e,t){let n=t/2,s=Math.sin(n);return this._x=e.x*s,this._y=e.y*s,this._z=e.z*s,this._w=Math.cos(n),this._onChangeCallback(),this}setFromRotationMatrix(e){let t=e.elements,n=t[0],s=t[4],r=t[8],o=t[1],a=t[5],l=t[9],c=t[2],h=t[6],d=t[10],u=n+a+d;if(u>0){let f=.5/Math.sqrt(u+1);this._w=.25/f,this._x=(h-l)*f,this._y=(r-c)*f,this._z=(o-s)*f}else if(n>a&&n>d){let f=2*Math.sqrt(1+n-a-d);this._w=(h-l)/f,this._x=.25*f,this._y=(s+o)/f,this._z=(r+c)/f}else if(a>d){let f=2*Math.sqrt(1+a-n-d);this._w=(r-c)/f,this._x=(s+o)/f,this._y=.25*f,this._z=(l+h)/f}else{let f=2*Math.sqrt(1+d-n-a);this._w=(o-s)/f,this._x=(r+c)/f,this._y=(l+h)/f,this._z=.25*f}return this._onChangeCallback(),this}setFromUnitVectors(e,t){let n=e.dot(t)+1;return n<1e-8?(n=0,Math.abs(e.x)>Math.abs(e.z)?(this._x=-e.y,this._y=e.x,this._z=0,this._w=n):(this._x=0,this._y=-e.z,this._z=e.y,this._w=n)):(this._x=e.y*t.z-e.z*t.y,this._y=e.z*t.x-e.x*t.z,this._z=e.x*t.y-e.y*t.x,this._w=n),this.normalize()}angleTo(e){return 2*Math.acos(Math.abs(Ye(this.dot(e),-1,1)))}rotateTowards(e,t){let n=this.angleTo(e);if(n===0)return this;let s=Math.min(1,t/n);return this.slerp(e,s),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(e){return this._x*e._x+this._y*e._y+this._z*e._z+this._w*e._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let e=this.length();return e===0?(this._x=0,this._y=0,this._z=0,this._w=1):(e=1/e,this._x=this._x*e,this._y=this._y*e,this._z=this._z*e,this._w=this._w*e),this._onChangeCallback(),this}multiply(e){return this.multiplyQuaternions(this,e)}premultiply(e){return this.multiplyQuaternions(e,this)}multiplyQuaternions(e,t){let n=e._x,s=e._y,r=e._z,o=e._w,a=t._x,l=t._y,c=t._z,h=t._w;return this._x=n*h+o*a+s*c-r*l,this._y=s*h+o*l+r*a-n*c,this._z=r*h+o*c+n*l-s*a,this._w=o*h-n*a-s*l-r*c,this._onChangeCallback(),this}slerp(e,t){let n=e._x,s=e._y,r=e._z,o=e._w,a=this.dot(e);a<0&&(n=-n,s=-s,r=-r,o=-o,a=-a);let l=1-t;if(a<.9995){let c=Math.acos(a),h=Math.sin(c);l=Math.sin(l*c)/h,t=Math.sin(t*c)/h,this._x=this._x*l+n*t,this._y=this._y*l+s*t,this._z=this._z*l+r*t,this._w=this._w*l+o*t,this._onChangeCallback()}else this._x=this._x*l+n*t,this._y=this._y*l+s*t,this._z=this._z*l+r*t,this._w=this._w*l+o*t,this.normalize();return this}slerpQuaternions(e,t,n){return this.copy(e).slerp(t,n)}random(){let e=2*Math.PI*Math.random(),t=2*Math.PI*Math.random(),n=Math.random(),s=Math.sqrt(1-n),r=Math.sqrt(n);return this.set(s*Math.sin(e),s*Math.cos(e),r*Math.sin(t),r*Math.cos(t))}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._w===this._w}fromArray(e,t=0){return this._x=e[t],this._y=e[t+1],this._z=e[t+2],this._w=e[t+3],this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._w,e}fromBufferAttribute(e,t){return this._x=e.getX(t),this._y=e.getY(t),this._z=e.getZ(t),this._w=e.getW(t),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},D=class{static{this.prototype.isVector3=!0}constructor(e=0,t=0,n=0){this.x=e,this.y=t,this.z=n}set(e,t,n){return n===void 0&&(n=this.z),this.x=e,this.y=t,this.z=n,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;default:throw new Error("THREE.Vector3: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this}multiplyVectors(e,t){return this.x=e.x*t.x,this.y=e.y*t.y,this.z=e.z*t.z,this}applyEuler(e){return this.applyQuaternion(Yh.setFromEuler(e))}applyAxisAngle(e,t){return this.applyQuaternion(Yh.setFromAxisAngle(e,t))}applyMatrix3(e){let t=this.x,n=this.y,s=this.z,r=e.elements;return this.x=r[0]*t+r[3]*n+r[6]*s,this.y=r[1]*t+r[4]*n+r[7]*s,this.z=r[2]*t+r[5]*n+r[8]*s,this}applyNormalMatrix(e){return this.applyMatrix3(e).normalize()}applyMatrix4(e){let t=this.x,n=this.y,s=this.z,r=e.elements,o=1/(r[3]*t+r[7]*n+r[11]*s+r[15]);return this.x=(r[0]*t+r[4]*n+r[8]*s+r[12])*o,this.y=(r[1]*t+r[5]*n+r[9]*s+r[13])*o,this.z=(r[2]*t+r[6]*n+r[10]*s+r[14])*o,this}applyQuaternion(e){let t=this.x,n=this.y,s=this.z,r=e.x,o=e.y,a=e.z,l=e.w,c=2*(o*s-a*n),h=2*(a*t-r*s),d=2*(r*n-o*t);return this.x=t+l*c+o*d-a*h,this.y=n+l*h+a*c-r*d,this.z=s+l*d+r*h-o*c,this}project(e){return this.applyMatrix4(e.matrixWorldInverse).applyMatrix4(e.projectionMatrix)}unproject(e){return this.applyMatrix4(e.projectionMatrixInverse).applyMatrix4(e.matrixWorld)}transformDirection(e){let t=this.x,n=this.y,s=this.z,r=e.elements;return this.x=r[0]*t+r[4]*n+r[8]*s,this.y=r[1]*t+r[5]*n+r[9]*s,this.z=r[2]*t+r[6]*n+r[10]*s,this.normalize()}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this}divideScalar(e){return this.multiplyScalar(1/e)}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this}clamp(e,t){return this.x=Ye(this.x,e.x,t.x),this.y=Ye(this.y,e.y,t.y),this.z=Ye(this.z,e.z,t.z),this}clampScalar(e,t){return this.x=Ye(this.x,e,t),this.y=Ye(this.y,e,t),this.z=Ye(this.z,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Ye(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this.z=e.z+(t.z-e.z)*n,this}cross(e){return this.crossVectors(this,e)}crossVectors(e,t){let n=e.x,s=e.y,r=e.z,o=t.x,a=t.y,l=t.z;return this.x=s*l-r*a,this.y=r*o-n*l,this.z=n*a-s*o,this}projectOnVector(e){let t=e.lengthSq();if(t===0)return this.set(0,0,0);let n=e.dot(this)/t;return this.copy(e).multiplyScalar(n)}projectOnPlane(e){return fc.copy(this).projectOnVector(e),this.sub(fc)}reflect(e){return this.sub(fc.copy(e).multiplyScalar(2*this.dot(e)))}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let n=this.dot(e)/t;return Math.acos(Ye(n,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,n=this.y-e.y,s=this.z-e.z;return t*t+n*n+s*s}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)+Math.abs(this.z-e.z)}setFromSpherical(e){return this.setFromSphericalCoords(e.radius,e.phi,e.theta)}setFromSphericalCoords(e,t,n){let s=Math.sin(t)*e;return this.x=s*Math.sin(n),this.y=Math.cos(t)*e,this.z=s*Math.cos(n),this}setFromCylindrical(e){return this.setFromCylindricalCoords(e.radius,e.theta,e.y)}setFromCylindricalCoords(e,t,n){return this.x=e*Math.sin(t),this.y=n,this.z=e*Math.cos(t),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this}setFromMatrixScale(e){let t=this.setFromMatrixColumn(e,0).length(),n=this.setFromMatrixColumn(e,1).length(),s=this.setFromMatrixColumn(e,2).length();return this.x=t,this.y=n,this.z=s,this}setFromMatrixColumn(e,t){return this.fromArray(e.elements,t*4)}setFromMatrix3Column(e,t){return this.fromArray(e.elements,t*3)}setFromEuler(e){return this.x=e._x,this.y=e._y,this.z=e._z,this}setFromColor(e){return this.x=e.r,this.y=e.g,this.z=e.b,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let e=Math.random()*Math.PI*2,t=Math.random()*2-1,n=Math.sqrt(1-t*t);return this.x=n*Math.cos(e),this.y=t,this.z=n*Math.sin(e),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},fc=new D,Yh=new Sn,He=class{static{this.prototype.isMatrix3=!0}constructor(e,t,n,s,r,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],e!==void 0&&this.set(e,t,n,s,r,o,a,l,c)}set(e,t,n,s,r,o,a,l,c){let h=this.elements;return h[0]=e,h[1]=s,h[2]=a,h[3]=t,h[4]=r,h[5]=l,h[6]=n,h[7]=o,h[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(e){let t=this.elements,n=e.elements;return t[0]=n[0],t[1]=n[1],t[2]=n[2],t[3]=n[3],t[4]=n[4],t[5]=n[5],t[6]=n[6],t[7]=n[7],t[8]=n[8],this}extractBasis(e,t,n){return e.setFromMatrix3Column(this,0),t.setFromMatrix3Column(this,1),n.setFromMatrix3Column(this,2),this}setFromMatrix4(e){let t=e.elements;return this.set(t[0],t[4],t[8],t[1],t[5],t[9],t[2],t[6],t[10]),this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let n=e.elements,s=t.elements,r=this.elements,o=n[0],a=n[3],l=n[6],c=n[1],h=n[4],d=n[7],u=n[2],f=n[5],m=n[8],y=s[0],g=s[3],p=s[6],x=s[1],M=s[4],_=s[7],b=s[2],S=s[5],v=s[8];return r[0]=o*y+a*x+l*b,r[3]=o*g+a*M+l*S,r[6]=o*p+a*_+l*v,r[1]=c*y+h*x+d*b,r[4]=c*g+h*M+d*S,r[7]=c*p+h*_+d*v,r[2]=u*y+f*x+m*b,r[5]=u*g+f*M+m*S,r[8]=u*p+f*_+m*v,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[3]*=e,t[6]*=e,t[1]*=e,t[4]*=e,t[7]*=e,t[2]*=e,t[5]*=e,t[8]*=e,this}determinant(){let e=this.elements,t=e[0],n=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],h=e[8];return t*o*h-t*a*c-n*r*h+n*a*l+s*r*c-s*o*l}invert(){let e=this.elements,t=e[0],n=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],h=e[8],d=h*o-a*c,u=a*l-h*r,f=c*r-o*l,m=t*d+n*u+s*f;if(m===0)return this.set(0,0,0,0,0,0,0,0,0);let y=1/m;return e[0]=d*y,e[1]=(s*c-h*n)*y,e[2]=(a*n-s*o)*y,e[3]=u*y,e[4]=(h*t-s*l)*y,e[5]=(s*r-a*t)*y,e[6]=f*y,e[7]=(n*l-c*t)*y,e[8]=(o*t-n*r)*y,this}transpose(){let e,t=this.elements;return e=t[1],t[1]=t[3],t[3]=e,e=t[2],t[2]=t[6],t[6]=e,e=t[5],t[5]=t[7],t[7]=e,this}getNormalMatrix(e){return this.setFromMatrix4(e).invert().transpose()}transposeIntoArray(e){let t=this.elements;return e[0]=t[0],e[1]=t[3],e[2]=t[6],e[3]=t[1],e[4]=t[4],e[5]=t[7],e[6]=t[2],e[7]=t[5],e[8]=t[8],this}setUvTransform(e,t,n,s,r,o,a){let l=Math.cos(r),c=Math.sin(r);return this.set(n*l,n*c,-n*(l*o+c*a)+o+e,-s*c,s*l,-s*(-c*o+l*a)+a+t,0,0,1),this}scale(e,t){return br("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(pc.makeScale(e,t)),this}rotate(e){return br("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(pc.makeRotation(-e)),this}translate(e,t){return br("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(pc.makeTranslation(e,t)),this}makeTranslation(e,t){return e.isVector2?this.set(1,0,e.x,0,1,e.y,0,0,1):this.set(1,0,e,0,1,t,0,0,1),this}makeRotation(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,-n,0,n,t,0,0,0,1),this}makeScale(e,t){return this.set(e,0,0,0,t,0,0,0,1),this}equals(e){let t=this.elements,n=e.elements;for(let s=0;s<9;s++)if(t[s]!==n[s])return!1;return!0}fromArray(e,t=0){for(let n=0;n<9;n++)this.elements[n]=e[n+t];return this}toArray(e=[],t=0){let n=this.elements;return e[t]=n[0],e[t+1]=n[1],e[t+2]=n[2],e[t+3]=n[3],e[t+4]=n[4],e[t+5]=n[5],e[t+6]=n[6],e[t+7]=n[7],e[t+8]=n[8],e}clone(){return new this.constructor().fromArray(this.elements)}},pc=new He,Zh=new He().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),Jh=new He().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function sg(){let i={enabled:!0,workingColorSpace:Sr,spaces:{},convert:function(s,r,o){return this.enabled===!1||r===o||!r||!o||(this.spaces[r].transfer===pt&&(s.r=Si(s.r),s.g=Si(s.g),s.b=Si(s.b)),this.spaces[r].primaries!==this.spaces[o].primaries&&(s.applyMatrix3(this.spaces[r].toXYZ),s.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===pt&&(s.r=Ns(s.r),s.g=Ns(s.g),s.b=Ns(s.b))),s},workingToColorSpace:function(s,r){return this.convert(s,this.workingColorSpace,r)},colorSpaceToWorking:function(s,r){return this.convert(s,r,this.workingColorSpace)},getPrimaries:function(s){return this.spaces[s].primaries},getTransfer:function(s){return s===Ri?wr:this.spaces[s].transfer},getToneMappingMode:function(s){return this.spaces[s].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(s,r=this.workingColorSpace){return s.fromArray(this.spaces[r].luminanceCoefficients)},define:function(s){Object.assign(this.spaces,s)},_getMatrix:function(s,r,o){return s.copy(this.spaces[o].fromXYZ).multiply(this.spaces[r].toXYZ)},_getDrawingBufferColorSpace:function(s){return this.spaces[s].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(s=this.workingColorSpace){return this.spaces[s].workingColorSpaceConfig.unpackColorSpace}},e=[.64,.33,.3,.6,.15,.06],t=[.2126,.7152,.0722],n=[.3127,.329];return i.define({[Sr]:{primaries:e,whitePoint:n,transfer:wr,toXYZ:Zh,fromXYZ:Jh,luminanceCoefficients:t,workingColorSpaceConfig:{unpackColorSpace:An},outputColorSpaceConfig:{drawingBufferColorSpace:An}},[An]:{primaries:e,whitePoint:n,transfer:pt,toXYZ:Zh,fromXYZ:Jh,luminanceCoefficients:t,outputColorSpaceConfig:{drawingBufferColorSpace:An}}}),i}var nt=sg();function Si(i){return i<.04045?i*.0773993808:Math.pow(i*.9478672986+.0521327014,2.4)}function Ns(i){return i<.0031308?i*12.92:1.055*Math.pow(i,.41666)-.055}var ys,ia=class{static getDataURL(e,t="image/png"){if(/^data:/i.test(e.src)||typeof HTMLCanvasElement>"u")return e.src;let n;if(e instanceof HTMLCanvasElement)n=e;else{ys===void 0&&(ys=Er("canvas")),ys.width=e.width,ys.height=e.height;let s=ys.getContext("2d");e instanceof ImageData?s.putImageData(e,0,0):s.drawImage(e,0,0,e.width,e.height),n=ys}return n.toDataURL(t)}static sRGBToLinear(e){if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&e instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&e instanceof ImageBitmap){let t=Er("canvas");t.width=e.width,t.height=e.height;let n=t.getContext("2d");n.drawImage(e,0,0,e.width,e.height);let s=n.getImageData(0,0,e.width,e.height),r=s.data;for(let o=0;o<r.length;o++)r[o]=Si(r[o]/255)*255;return n.putImageData(s,0,0),t}else if(e.data){let t=e.data.slice(0);for(let n=0;n<t.length;n++)t instanceof Uint8Array||t instanceof Uint8ClampedArray?t[n]=Math.floor(Si(t[n]/255)*255):t[n]=Si(t[n]);return{data:t,width:e.width,height:e.height}}else return ke("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),e}},rg=0,ks=class{constructor(e=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:rg++}),this.uuid=Xr(),this.data=e,this.dataReady=!0,this.version=0}getSize(e){let t=this.data;return typeof HTMLVideoElement<"u"&&t instanceof HTMLVideoElement?e.set(t.videoWidth,t.videoHeight,0):typeof VideoFrame<"u"&&t instanceof VideoFrame?e.set(t.displayWidth,t.displayHeight,0):t!==null?e.set(t.width||0,t.height||0,t.depth||0):e.set(0,0,0),e}set needsUpdate(e){e===!0&&this.version++}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.images[this.uuid]!==void 0)return e.images[this.uuid];let n={uuid:this.uuid,url:""},s=this.data;if(s!==null){let r;if(Array.isArray(s)){r=[];for(let o=0,a=s.length;o<a;o++)s[o].isDataTexture?r.push(mc(s[o].image)):r.push(mc(s[o]))}else r=mc(s);n.url=r}return t||(e.images[this.uuid]=n),n}};function mc(i){return typeof HTMLImageElement<"u"&&i instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&i instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&i instanceof ImageBitmap?ia.getDataURL(i):i.data?{data:Array.from(i.data),width:i.width,height:i.height,type:i.data.constructor.name}:(ke("Texture: Unable to serialize Texture."),{})}var og=0,gc=new D,ln=class i extends oi{constructor(e=i.DEFAULT_IMAGE,t=i.DEFAULT_MAPPING,n=ri,s=ri,r=Zt,o=Ai,a=vn,l=Bt,c=i.DEFAULT_ANISOTROPY,h=Ri){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:og++}),this.uuid=Xr(),this.name="",this.source=new ks(e),this.mipmaps=[],this.mapping=t,this.channel=0,this.wrapS=n,this.wrapT=s,this.magFilter=r,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new Xe(0,0),this.repeat=new Xe(1,1),this.center=new Xe(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new He,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=h,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(e&&e.depth&&e.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(gc).x}get height(){return this.source.getSize(gc).y}get depth(){return this.source.getSize(gc).z}get image(){return this.source.data}set image(e){this.source.data=e}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(e){return this.name=e.name,this.source=e.source,this.mipmaps=e.mipmaps.slice(0),this.mapping=e.mapping,this.channel=e.channel,this.wrapS=e.wrapS,this.wrapT=e.wrapT,this.magFilter=e.magFilter,this.minFilter=e.minFilter,this.anisotropy=e.anisotropy,this.format=e.format,this.internalFormat=e.internalFormat,this.type=e.type,this.normalized=e.normalized,this.offset.copy(e.offset),this.repeat.copy(e.repeat),this.center.copy(e.center),this.rotation=e.rotation,this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrix.copy(e.matrix),this.generateMipmaps=e.generateMipmaps,this.mipmapsAutoUpdate=e.mipmapsAutoUpdate,this.premultiplyAlpha=e.premultiplyAlpha,this.flipY=e.flipY,this.unpackAlignment=e.unpackAlignment,this.colorSpace=e.colorSpace,this.renderTarget=e.renderTarget,this.isRenderTargetTexture=e.isRenderTargetTexture,this.isPMREMTexture=e.isPMREMTexture,this.isArrayTexture=e.isArrayTexture,this.userData=JSON.parse(JSON.stringify(e.userData)),this.needsUpdate=!0,this}setValues(e){for(let t in e){let n=e[t];if(n===void 0){ke(`Texture.setValues(): parameter '${t}' has value of undefined.`);continue}let s=this[t];if(s===void 0){ke(`Texture.setValues(): property '${t}' does not exist.`);continue}s&&n&&s.isVector2&&n.isVector2||s&&n&&s.isVector3&&n.isVector3||s&&n&&s.isMatrix3&&n.isMatrix3?s.copy(n):this[t]=n}}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.textures[this.uuid]!==void 0)return e.textures[this.uuid];let n={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(e).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(n.userData=this.userData),t||(e.textures[this.uuid]=n),n}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(e){if(this.mapping!==Qc)return e;if(e.applyMatrix3(this.matrix),e.x<0||e.x>1)switch(this.wrapS){case Fs:e.x=e.x-Math.floor(e.x);break;case ri:e.x=e.x<0?0:1;break;case ea:Math.abs(Math.floor(e.x)%2)===1?e.x=Math.ceil(e.x)-e.x:e.x=e.x-Math.floor(e.x);break}if(e.y<0||e.y>1)switch(this.wrapT){case Fs:e.y=e.y-Math.floor(e.y);break;case ri:e.y=e.y<0?0:1;break;case ea:Math.abs(Math.floor(e.y)%2)===1?e.y=Math.ceil(e.y)-e.y:e.y=e.y-Math.floor(e.y);break}return this.flipY&&(e.y=1-e.y),e}set needsUpdate(e){e===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(e){e===!0&&this.pmremVersion++}};ln.DEFAULT_IMAGE=null;ln.DEFAULT_MAPPING=Qc;ln.DEFAULT_ANISOTROPY=1;var mt=class{static{this.prototype.isVector4=!0}constructor(e=0,t=0,n=0,s=1){this.x=e,this.y=t,this.z=n,this.w=s}get width(){return this.z}set width(e){this.z=e}get height(){return this.w}set height(e){this.w=e}set(e,t,n,s){return this.x=e,this.y=t,this.z=n,this.w=s,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this.w=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setW(e){return this.w=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;case 3:this.w=t;break;default:throw new Error("THREE.Vector4: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this.w=e.w!==void 0?e.w:1,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this.w+=e.w,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this.w+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this.w=e.w+t.w,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this.w+=e.w*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this.w-=e.w,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this.w-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this.w=e.w-t.w,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this.w*=e.w,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this.w*=e,this}applyMatrix4(e){let t=this.x,n=this.y,s=this.z,r=this.w,o=e.elements;return this.x=o[0]*t+o[4]*n+o[8]*s+o[12]*r,this.y=o[1]*t+o[5]*n+o[9]*s+o[13]*r,this.z=o[2]*t+o[6]*n+o[10]*s+o[14]*r,this.w=o[3]*t+o[7]*n+o[11]*s+o[15]*r,this}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this.w/=e.w,this}divideScalar(e){return this.multiplyScalar(1/e)}setAxisAngleFromQuaternion(e){this.w=2*Math.acos(e.w);let t=Math.sqrt(1-e.w*e.w);return t<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=e.x/t,this.y=e.y/t,this.z=e.z/t),this}setAxisAngleFromRotationMatrix(e){let t,n,s,r,l=e.elements,c=l[0],h=l[4],d=l[8],u=l[1],f=l[5],m=l[9],y=l[2],g=l[6],p=l[10];if(Math.abs(h-u)<.01&&Math.abs(d-y)<.01&&Math.abs(m-g)<.01){if(Math.abs(h+u)<.1&&Math.abs(d+y)<.1&&Math.abs(m+g)<.1&&Math.abs(c+f+p-3)<.1)return this.set(1,0,0,0),this;t=Math.PI;let M=(c+1)/2,_=(f+1)/2,b=(p+1)/2,S=(h+u)/4,v=(d+y)/4,w=(m+g)/4;return M>_&&M>b?M<.01?(n=0,s=.707106781,r=.707106781):(n=Math.sqrt(M),s=S/n,r=v/n):_>b?_<.01?(n=.707106781,s=0,r=.707106781):(s=Math.sqrt(_),n=S/s,r=w/s):b<.01?(n=.707106781,s=.707106781,r=0):(r=Math.sqrt(b),n=v/r,s=w/r),this.set(n,s,r,t),this}let x=Math.sqrt((g-m)*(g-m)+(d-y)*(d-y)+(u-h)*(u-h));return Math.abs(x)<.001&&(x=1),this.x=(g-m)/x,this.y=(d-y)/x,this.z=(u-h)/x,this.w=Math.acos((c+f+p-1)/2),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this.w=t[15],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this.w=Math.min(this.w,e.w),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this.w=Math.max(this.w,e.w),this}clamp(e,t){return this.x=Ye(this.x,e.x,t.x),this.y=Ye(this.y,e.y,t.y),this.z=Ye(this.z,e.z,t.z),this.w=Ye(this.w,e.w,t.w),this}clampScalar(e,t){return this.x=Ye(this.x,e,t),this.y=Ye(this.y,e,t),this.z=Ye(this.z,e,t),this.w=Ye(this.w,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Ye(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z+this.w*e.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this.w+=(e.w-this.w)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this.z=e.z+(t.z-e.z)*n,this.w=e.w+(t.w-e.w)*n,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z&&e.w===this.w}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this.w=e[t+3],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e[t+3]=this.w,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this.w=e.getW(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},sa=class extends oi{constructor(e=1,t=1,n={}){super(),n=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:Zt,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},n),this.isRenderTarget=!0,this.width=e,this.height=t,this.depth=n.depth,this.scissor=new mt(0,0,e,t),this.scissorTest=!1,this.viewport=new mt(0,0,e,t),this.textures=[];let s=n.count;for(let r=0;r<s;r++)this.textures[r]=new ln({width:e,height:t,depth:n.depth}),this.textures[r].isRenderTargetTexture=!0,this.textures[r].renderTarget=this;this._setTextureOptions(n),this.depthBuffer=n.depthBuffer,this.stencilBuffer=n.stencilBuffer,this.resolveColorBuffer=n.resolveColorBuffer,this.resolveDepthBuffer=n.resolveDepthBuffer,this.resolveStencilBuffer=n.resolveStencilBuffer,this.storeMultisampledColorBuffer=n.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=n.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=n.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=n.depthTexture,this.samples=n.samples,this.multiview=n.multiview,this.useArrayDepthTexture=n.useArrayDepthTexture}_setTextureOptions(e={}){let t={minFilter:Zt,generateMipmaps:!1,flipY:!1,internalFormat:null};e.mapping!==void 0&&(t.mapping=e.mapping),e.wrapS!==void 0&&(t.wrapS=e.wrapS),e.wrapT!==void 0&&(t.wrapT=e.wrapT),e.wrapR!==void 0&&(t.wrapR=e.wrapR),e.magFilter!==void 0&&(t.magFilter=e.magFilter),e.minFilter!==void 0&&(t.minFilter=e.minFilter),e.format!==void 0&&(t.format=e.format),e.type!==void 0&&(t.type=e.type),e.anisotropy!==void 0&&(t.anisotropy=e.anisotropy),e.colorSpace!==void 0&&(t.colorSpace=e.colorSpace),e.flipY!==void 0&&(t.flipY=e.flipY),e.generateMipmaps!==void 0&&(t.generateMipmaps=e.generateMipmaps),e.mipmapsAutoUpdate!==void 0&&(t.mipmapsAutoUpdate=e.mipmapsAutoUpdate),e.internalFormat!==void 0&&(t.internalFormat=e.internalFormat);for(let n=0;n<this.textures.length;n++)this.textures[n].setValues(t)}get texture(){return this.textures[0]}set texture(e){this.textures[0]=e}set depthTexture(e){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),e!==null&&e.renderTarget===null&&(e.renderTarget=this),this._depthTexture=e}get depthTexture(){return this._depthTexture}setSize(e,t,n=1){if(this.width!==e||this.height!==t||this.depth!==n){this.width=e,this.height=t,this.depth=n;for(let s=0,r=this.textures.length;s<r;s++)this.textures[s].image.width=e,this.textures[s].image.height=t,this.textures[s].image.depth=n,this.textures[s].isData3DTexture!==!0&&(this.textures[s].isArrayTexture=this.textures[s].image.depth>1);this.dispose()}this.viewport.set(0,0,e,t),this.scissor.set(0,0,e,t)}clone(){return new this.constructor().copy(this)}copy(e){this.width=e.width,this.height=e.height,this.depth=e.depth,this.scissor.copy(e.scissor),this.scissorTest=e.scissorTest,this.viewport.copy(e.viewport),this.textures.length=0;for(let t=0,n=e.textures.length;t<n;t++){this.textures[t]=e.textures[t].clone(),this.textures[t].isRenderTargetTexture=!0,this.textures[t].renderTarget=this;let s=Object.assign({},e.textures[t].image);this.textures[t].source=new ks(s)}if(this.depthBuffer=e.depthBuffer,this.stencilBuffer=e.stencilBuffer,this.resolveColorBuffer=e.resolveColorBuffer,this.resolveDepthBuffer=e.resolveDepthBuffer,this.resolveStencilBuffer=e.resolveStencilBuffer,this.storeMultisampledColorBuffer=e.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=e.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=e.storeMultisampledStencilBuffer,e.depthTexture!==null)if(e.depthTexture.renderTarget===e){let t=e.depthTexture.clone();t.renderTarget=null,this.depthTexture=t}else this.depthTexture=e.depthTexture;else this.depthTexture=null;return this.samples=e.samples,this.multiview=e.multiview,this.useArrayDepthTexture=e.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},Xt=class extends sa{constructor(e=1,t=1,n={}){super(e,t,n),this.isWebGLRenderTarget=!0}},Ar=class extends ln{constructor(e=null,t=1,n=1,s=1){super(null),this.isDataArrayTexture=!0,this.image={data:e,width:t,height:n,depth:s},this.magFilter=Et,this.minFilter=Et,this.wrapR=ri,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}addLayerUpdate(e){this.layerUpdates.add(e)}clearLayerUpdates(){this.layerUpdates.clear()}};var ra=class extends ln{constructor(e=null,t=1,n=1,s=1){super(null),this.isData3DTexture=!0,this.image={data:e,width:t,height:n,depth:s},this.magFilter=Et,this.minFilter=Et,this.wrapR=ri,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}};var je=class i{static{this.prototype.isMatrix4=!0}constructor(e,t,n,s,r,o,a,l,c,h,d,u,f,m,y,g){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],e!==void 0&&this.set(e,t,n,s,r,o,a,l,c,h,d,u,f,m,y,g)}set(e,t,n,s,r,o,a,l,c,h,d,u,f,m,y,g){let p=this.elements;return p[0]=e,p[4]=t,p[8]=n,p[12]=s,p[1]=r,p[5]=o,p[9]=a,p[13]=l,p[2]=c,p[6]=h,p[10]=d,p[14]=u,p[3]=f,p[7]=m,p[11]=y,p[15]=g,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new i().fromArray(this.elements)}copy(e){let t=this.elements,n=e.elements;return t[0]=n[0],t[1]=n[1],t[2]=n[2],t[3]=n[3],t[4]=n[4],t[5]=n[5],t[6]=n[6],t[7]=n[7],t[8]=n[8],t[9]=n[9],t[10]=n[10],t[11]=n[11],t[12]=n[12],t[13]=n[13],t[14]=n[14],t[15]=n[15],this}copyPosition(e){let t=this.elements,n=e.elements;return t[12]=n[12],t[13]=n[13],t[14]=n[14],this}setFromMatrix3(e){let t=e.elements;return this.set(t[0],t[3],t[6],0,t[1],t[4],t[7],0,t[2],t[5],t[8],0,0,0,0,1),this}extractBasis(e,t,n){return this.determinantAffine()===0?(e.set(1,0,0),t.set(0,1,0),n.set(0,0,1),this):(e.setFromMatrixColumn(this,0),t.setFromMatrixColumn(this,1),n.setFromMatrixColumn(this,2),this)}makeBasis(e,t,n){return this.set(e.x,t.x,n.x,0,e.y,t.y,n.y,0,e.z,t.z,n.z,0,0,0,0,1),this}extractRotation(e){if(e.determinantAffine()===0)return this.identity();let t=this.elements,n=e.elements,s=1/_s.setFromMatrixColumn(e,0).length(),r=1/_s.setFromMatrixColumn(e,1).length(),o=1/_s.setFromMatrixColumn(e,2).length();return t[0]=n[0]*s,t[1]=n[1]*s,t[2]=n[2]*s,t[3]=0,t[4]=n[4]*r,t[5]=n[5]*r,t[6]=n[6]*r,t[7]=0,t[8]=n[8]*o,t[9]=n[9]*o,t[10]=n[10]*o,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromEuler(e){let t=this.elements,n=e.x,s=e.y,r=e.z,o=Math.cos(n),a=Math.sin(n),l=Math.cos(s),c=Math.sin(s),h=Math.cos(r),d=Math.sin(r);if(e.order==="XYZ"){let u=o*h,f=o*d,m=a*h,y=a*d;t[0]=l*h,t[4]=-l*d,t[8]=c,t[1]=f+m*c,t[5]=u-y*c,t[9]=-a*l,t[2]=y-u*c,t[6]=m+f*c,t[10]=o*l}else if(e.order==="YXZ"){let u=l*h,f=l*d,m=c*h,y=c*d;t[0]=u+y*a,t[4]=m*a-f,t[8]=o*c,t[1]=o*d,t[5]=o*h,t[9]=-a,t[2]=f*a-m,t[6]=y+u*a,t[10]=o*l}else if(e.order==="ZXY"){let u=l*h,f=l*d,m=c*h,y=c*d;t[0]=u-y*a,t[4]=-o*d,t[8]=m+f*a,t[1]=f+m*a,t[5]=o*h,t[9]=y-u*a,t[2]=-o*c,t[6]=a,t[10]=o*l}else if(e.order==="ZYX"){let u=o*h,f=o*d,m=a*h,y=a*d;t[0]=l*h,t[4]=m*c-f,t[8]=u*c+y,t[1]=l*d,t[5]=y*c+u,t[9]=f*c-m,t[2]=-c,t[6]=a*l,t[10]=o*l}else if(e.order==="YZX"){let u=o*l,f=o*c,m=a*l,y=a*c;t[0]=l*h,t[4]=y-u*d,t[8]=m*d+f,t[1]=d,t[5]=o*h,t[9]=-a*h,t[2]=-c*h,t[6]=f*d+m,t[10]=u-y*d}else if(e.order==="XZY"){let u=o*l,f=o*c,m=a*l,y=a*c;t[0]=l*h,t[4]=-d,t[8]=c*h,t[1]=u*d+y,t[5]=o*h,t[9]=f*d-m,t[2]=m*d-f,t[6]=a*h,t[10]=y*d+u}return t[3]=0,t[7]=0,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromQuaternion(e){return this.compose(ag,e,lg)}lookAt(e,t,n){let s=this.elements;return Tn.subVectors(e,t),Tn.lengthSq()===0&&(Tn.z=1),Tn.normalize(),Fi.crossVectors(n,Tn),Fi.lengthSq()===0&&(Math.abs(n.z)===1?Tn.x+=1e-4:Tn.z+=1e-4,Tn.normalize(),Fi.crossVectors(n,Tn)),Fi.normalize(),wo.crossVectors(Tn,Fi),s[0]=Fi.x,s[4]=wo.x,s[8]=Tn.x,s[1]=Fi.y,s[5]=wo.y,s[9]=Tn.y,s[2]=Fi.z,s[6]=wo.z,s[10]=Tn.z,this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let n=e.elements,s=t.elements,r=this.elements,o=n[0],a=n[4],l=n[8],c=n[12],h=n[1],d=n[5],u=n[9],f=n[13],m=n[2],y=n[6],g=n[10],p=n[14],x=n[3],M=n[7],_=n[11],b=n[15],S=s[0],v=s[4],w=s[8],R=s[12],A=s[1],C=s[5],P=s[9],F=s[13],I=s[2],B=s[6],W=s[10],X=s[14],se=s[3],Y=s[7],N=s[11],V=s[15];return r[0]=o*S+a*A+l*I+c*se,r[4]=o*v+a*C+l*B+c*Y,r[8]=o*w+a*P+l*W+c*N,r[12]=o*R+a*F+l*X+c*V,r[1]=h*S+d*A+u*I+f*se,r[5]=h*v+d*C+u*B+f*Y,r[9]=h*w+d*P+u*W+f*N,r[13]=h*R+d*F+u*X+f*V,r[2]=m*S+y*A+g*I+p*se,r[6]=m*v+y*C+g*B+p*Y,r[10]=m*w+y*P+g*W+p*N,r[14]=m*R+y*F+g*X+p*V,r[3]=x*S+M*A+_*I+b*se,r[7]=x*v+M*C+_*B+b*Y,r[11]=x*w+M*P+_*W+b*N,r[15]=x*R+M*F+_*X+b*V,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[4]*=e,t[8]*=e,t[12]*=e,t[1]*=e,t[5]*=e,t[9]*=e,t[13]*=e,t[2]*=e,t[6]*=e,t[10]*=e,t[14]*=e,t[3]*=e,t[7]*=e,t[11]*=e,t[15]*=e,this}determinant(){let e=this.elements,t=e[0],n=e[4],s=e[8],r=e[12],o=e[1],a=e[5],l=e[9],c=e[13],h=e[2],d=e[6],u=e[10],f=e[14],m=e[3],y=e[7],g=e[11],p=e[15],x=l*f-c*u,M=a*f-c*d,_=a*u-l*d,b=o*f-c*h,S=o*u-l*h,v=o*d-a*h;return t*(y*x-g*M+p*_)-n*(m*x-g*b+p*S)+s*(m*M-y*b+p*v)-r*(m*_-y*S+g*v)}determinantAffine(){let e=this.elements,t=e[0],n=e[4],s=e[8],r=e[1],o=e[5],a=e[9],l=e[2],c=e[6],h=e[10];return t*(o*h-a*c)-n*(r*h-a*l)+s*(r*c-o*l)}transpose(){let e=this.elements,t;return t=e[1],e[1]=e[4],e[4]=t,t=e[2],e[2]=e[8],e[8]=t,t=e[6],e[6]=e[9],e[9]=t,t=e[3],e[3]=e[12],e[12]=t,t=e[7],e[7]=e[13],e[13]=t,t=e[11],e[11]=e[14],e[14]=t,this}setPosition(e,t,n){let s=this.elements;return e.isVector3?(s[12]=e.x,s[13]=e.y,s[14]=e.z):(s[12]=e,s[13]=t,s[14]=n),this}invert(){let e=this.elements,t=e[0],n=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],h=e[8],d=e[9],u=e[10],f=e[11],m=e[12],y=e[13],g=e[14],p=e[15],x=t*a-n*o,M=t*l-s*o,_=t*c-r*o,b=n*l-s*a,S=n*c-r*a,v=s*c-r*l,w=h*y-d*m,R=h*g-u*m,A=h*p-f*m,C=d*g-u*y,P=d*p-f*y,F=u*p-f*g,I=x*F-M*P+_*C+b*A-S*R+v*w;if(I===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let B=1/I;return e[0]=(a*F-l*P+c*C)*B,e[1]=(s*P-n*F-r*C)*B,e[2]=(y*v-g*S+p*b)*B,e[3]=(u*S-d*v-f*b)*B,e[4]=(l*A-o*F-c*R)*B,e[5]=(t*F-s*A+r*R)*B,e[6]=(g*_-m*v-p*M)*B,e[7]=(h*v-u*_+f*M)*B,e[8]=(o*P-a*A+c*w)*B,e[9]=(n*A-t*P-r*w)*B,e[10]=(m*S-y*_+p*x)*B,e[11]=(d*_-h*S-f*x)*B,e[12]=(a*R-o*C-l*w)*B,e[13]=(t*C-n*R+s*w)*B,e[14]=(y*M-m*b-g*x)*B,e[15]=(h*b-d*M+u*x)*B,this}scale(e){let t=this.elements,n=e.x,s=e.y,r=e.z;return t[0]*=n,t[4]*=s,t[8]*=r,t[1]*=n,t[5]*=s,t[9]*=r,t[2]*=n,t[6]*=s,t[10]*=r,t[3]*=n,t[7]*=s,t[11]*=r,this}getMaxScaleOnAxis(){let e=this.elements,t=e[0]*e[0]+e[1]*e[1]+e[2]*e[2],n=e[4]*e[4]+e[5]*e[5]+e[6]*e[6],s=e[8]*e[8]+e[9]*e[9]+e[10]*e[10];return Math.sqrt(Math.max(t,n,s))}makeTranslation(e,t,n){return e.isVector3?this.set(1,0,0,e.x,0,1,0,e.y,0,0,1,e.z,0,0,0,1):this.set(1,0,0,e,0,1,0,t,0,0,1,n,0,0,0,1),this}makeRotationX(e){let t=Math.cos(e),n=Math.sin(e);return this.set(1,0,0,0,0,t,-n,0,0,n,t,0,0,0,0,1),this}makeRotationY(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,0,n,0,0,1,0,0,-n,0,t,0,0,0,0,1),this}makeRotationZ(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,-n,0,0,n,t,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(e,t){let n=Math.cos(t),s=Math.sin(t),r=1-n,o=e.x,a=e.y,l=e.z,c=r*o,h=r*a;return this.set(c*o+n,c*a-s*l,c*l+s*a,0,c*a+s*l,h*a+n,h*l-s*o,0,c*l-s*a,h*l+s*o,r*l*l+n,0,0,0,0,1),this}makeScale(e,t,n){return this.set(e,0,0,0,0,t,0,0,0,0,n,0,0,0,0,1),this}makeShear(e,t,n,s,r,o){return this.set(1,n,r,0,e,1,o,0,t,s,1,0,0,0,0,1),this}compose(e,t,n){let s=this.elements,r=t._x,o=t._y,a=t._z,l=t._w,c=r+r,h=o+o,d=a+a,u=r*c,f=r*h,m=r*d,y=o*h,g=o*d,p=a*d,x=l*c,M=l*h,_=l*d,b=n.x,S=n.y,v=n.z;return s[0]=(1-(y+p))*b,s[1]=(f+_)*b,s[2]=(m-M)*b,s[3]=0,s[4]=(f-_)*S,s[5]=(1-(u+p))*S,s[6]=(g+x)*S,s[7]=0,s[8]=(m+M)*v,s[9]=(g-x)*v,s[10]=(1-(u+y))*v,s[11]=0,s[12]=e.x,s[13]=e.y,s[14]=e.z,s[15]=1,this}decompose(e,t,n){let s=this.elements;e.x=s[12],e.y=s[13],e.z=s[14];let r=this.determinantAffine();if(r===0)return n.set(1,1,1),t.identity(),this;let o=_s.set(s[0],s[1],s[2]).length(),a=_s.set(s[4],s[5],s[6]).length(),l=_s.set(s[8],s[9],s[10]).length();r<0&&(o=-o),Xn.copy(this);let c=1/o,h=1/a,d=1/l;return Xn.elements[0]*=c,Xn.elements[1]*=c,Xn.elements[2]*=c,Xn.elements[4]*=h,Xn.elements[5]*=h,Xn.elements[6]*=h,Xn.elements[8]*=d,Xn.elements[9]*=d,Xn.elements[10]*=d,t.setFromRotationMatrix(Xn),n.x=o,n.y=a,n.z=l,this}makePerspective(e,t,n,s,r,o,a=Nn,l=!1){let c=this.elements,h=2*r/(t-e),d=2*r/(n-s),u=(t+e)/(t-e),f=(n+s)/(n-s),m,y;if(l)m=r/(o-r),y=o*r/(o-r);else if(a===Nn)m=-(o+r)/(o-r),y=-2*o*r/(o-r);else if(a===Tr)m=-o/(o-r),y=-o*r/(o-r);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=u,c[12]=0,c[1]=0,c[5]=d,c[9]=f,c[13]=0,c[2]=0,c[6]=0,c[10]=m,c[14]=y,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(e,t,n,s,r,o,a=Nn,l=!1){let c=this.elements,h=2/(t-e),d=2/(n-s),u=-(t+e)/(t-e),f=-(n+s)/(n-s),m,y;if(l)m=1/(o-r),y=o/(o-r);else if(a===Nn)m=-2/(o-r),y=-(o+r)/(o-r);else if(a===Tr)m=-1/(o-r),y=-r/(o-r);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=0,c[12]=u,c[1]=0,c[5]=d,c[9]=0,c[13]=f,c[2]=0,c[6]=0,c[10]=m,c[14]=y,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(e){let t=this.elements,n=e.elements;for(let s=0;s<16;s++)if(t[s]!==n[s])return!1;return!0}fromArray(e,t=0){for(let n=0;n<16;n++)this.elements[n]=e[n+t];return this}toArray(e=[],t=0){let n=this.elements;return e[t]=n[0],e[t+1]=n[1],e[t+2]=n[2],e[t+3]=n[3],e[t+4]=n[4],e[t+5]=n[5],e[t+6]=n[6],e[t+7]=n[7],e[t+8]=n[8],e[t+9]=n[9],e[t+10]=n[10],e[t+11]=n[11],e[t+12]=n[12],e[t+13]=n[13],e[t+14]=n[14],e[t+15]=n[15],e}},_s=new D,Xn=new je,ag=new D(0,0,0),lg=new D(1,1,1),Fi=new D,wo=new D,Tn=new D,Kh=new je,jh=new Sn,Vi=class i{constructor(e=0,t=0,n=0,s=i.DEFAULT_ORDER){this.isEuler=!0,this._x=e,this._y=t,this._z=n,this._order=s}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get order(){return this._order}set order(e){this._order=e,this._onChangeCallback()}set(e,t,n,s=this._order){return this._x=e,this._y=t,this._z=n,this._order=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(e){return this._x=e._x,this._y=e._y,this._z=e._z,this._order=e._order,this._onChangeCallback(),this}setFromRotationMatrix(e,t=this._order,n=!0){let s=e.elements,r=s[0],o=s[4],a=s[8],l=s[1],c=s[5],h=s[9],d=s[2],u=s[6],f=s[10];switch(t){case"XYZ":this._y=Math.asin(Ye(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-h,f),this._z=Math.atan2(-o,r)):(this._x=Math.atan2(u,c),this._z=0);break;case"YXZ":this._x=Math.asin(-Ye(h,-1,1)),Math.abs(h)<.9999999?(this._y=Math.atan2(a,f),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-d,r),this._z=0);break;case"ZXY":this._x=Math.asin(Ye(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(-d,f),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,r));break;case"ZYX":this._y=Math.asin(-Ye(d,-1,1)),Math.abs(d)<.9999999?(this._x=Math.atan2(u,f),this._z=Math.atan2(l,r)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(Ye(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-h,c),this._y=Math.atan2(-d,r)):(this._x=0,this._y=Math.atan2(a,f));break;case"XZY":this._z=Math.asin(-Ye(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(u,c),this._y=Math.atan2(a,r)):(this._x=Math.atan2(-h,f),this._y=0);break;default:ke("Euler: .setFromRotationMatrix() encountered an unknown order: "+t)}return this._order=t,n===!0&&this._onChangeCallback(),this}setFromQuaternion(e,t,n){return Kh.makeRotationFromQuaternion(e),this.setFromRotationMatrix(Kh,t,n)}setFromVector3(e,t=this._order){return this.set(e.x,e.y,e.z,t)}reorder(e){return jh.setFromEuler(this),this.setFromQuaternion(jh,e)}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._order===this._order}fromArray(e){return this._x=e[0],this._y=e[1],this._z=e[2],e[3]!==void 0&&(this._order=e[3]),this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._order,e}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};Vi.DEFAULT_ORDER="XYZ";var Cr=class{constructor(){this.mask=1}set(e){this.mask=(1<<e|0)>>>0}enable(e){this.mask|=1<<e|0}enableAll(){this.mask=-1}toggle(e){this.mask^=1<<e|0}disable(e){this.mask&=~(1<<e|0)}disableAll(){this.mask=0}test(e){return(this.mask&e.mask)!==0}isEnabled(e){return(this.mask&(1<<e|0))!==0}},cg=0,Qh=new D,bs=new Sn,xi=new je,To=new D,vr=new D,ug=new D,hg=new Sn,ed=new D(1,0,0),td=new D(0,1,0),nd=new D(0,0,1),id={type:"added"},dg={type:"removed"},Ms={type:"childadded",child:null},vc={type:"childremoved",child:null},Fn=class i extends oi{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:cg++}),this.uuid=Xr(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=i.DEFAULT_UP.clone();let e=new D,t=new Vi,n=new Sn,s=new D(1,1,1);function r(){n.setFromEuler(t,!1)}function o(){t.setFromQuaternion(n,void 0,!1)}t._onChange(r),n._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:e},rotation:{configurable:!0,enumerable:!0,value:t},quaternion:{configurable:!0,enumerable:!0,value:n},scale:{configurable:!0,enumerable:!0,value:s},modelViewMatrix:{value:new je},normalMatrix:{value:new He}}),this.matrix=new je,this.matrixWorld=new je,this.matrixAutoUpdate=i.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=i.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new Cr,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(e){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(e),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(e){return this.quaternion.premultiply(e),this}setRotationFromAxisAngle(e,t){this.quaternion.setFromAxisAngle(e,t)}setRotationFromEuler(e){this.quaternion.setFromEuler(e,!0)}setRotationFromMatrix(e){this.quaternion.setFromRotationMatrix(e)}setRotationFromQuaternion(e){this.quaternion.copy(e)}rotateOnAxis(e,t){return bs.setFromAxisAngle(e,t),this.quaternion.multiply(bs),this}rotateOnWorldAxis(e,t){return bs.setFromAxisAngle(e,t),this.quaternion.premultiply(bs),this}rotateX(e){return this.rotateOnAxis(ed,e)}rotateY(e){return this.rotateOnAxis(td,e)}rotateZ(e){return this.rotateOnAxis(nd,e)}translateOnAxis(e,t){return Qh.copy(e).applyQuaternion(this.quaternion),this.position.add(Qh.multiplyScalar(t)),this}translateX(e){return this.translateOnAxis(ed,e)}translateY(e){return this.translateOnAxis(td,e)}translateZ(e){return this.translateOnAxis(nd,e)}localToWorld(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(this.matrixWorld)}worldToLocal(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(xi.copy(this.matrixWorld).invert())}lookAt(e,t,n){e.isVector3?To.copy(e):To.set(e,t,n);let s=this.parent;this.updateWorldMatrix(!0,!1),vr.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?xi.lookAt(vr,To,this.up):xi.lookAt(To,vr,this.up),this.quaternion.setFromRotationMatrix(xi),s&&(xi.extractRotation(s.matrixWorld),bs.setFromRotationMatrix(xi),this.quaternion.premultiply(bs.invert()))}add(e){if(arguments.length>1){for(let t=0;t<arguments.length;t++)this.add(arguments[t]);return this}return e===this?(ze("Object3D.add: object can't be added as a child of itself.",e),this):(e&&e.isObject3D?(e.removeFromParent(),e.parent=this,this.children.push(e),e.dispatchEvent(id),Ms.child=e,this.dispatchEvent(Ms),Ms.child=null):ze("Object3D.add: object not an instance of THREE.Object3D.",e),this)}remove(e){if(arguments.length>1){for(let n=0;n<arguments.length;n++)this.remove(arguments[n]);return this}let t=this.children.indexOf(e);return t!==-1&&(e.parent=null,this.children.splice(t,1),e.dispatchEvent(dg),vc.child=e,this.dispatchEvent(vc),vc.child=null),this}removeFromParent(){let e=this.parent;return e!==null&&e.remove(this),this}clear(){return this.remove(...this.children)}attach(e){return this.updateWorldMatrix(!0,!1),xi.copy(this.matrixWorld).invert(),e.parent!==null&&(e.parent.updateWorldMatrix(!0,!1),xi.multiply(e.parent.matrixWorld)),e.applyMatrix4(xi),e.removeFromParent(),e.parent=this,this.children.push(e),e.updateWorldMatrix(!1,!0),e.dispatchEvent(id),Ms.child=e,this.dispatchEvent(Ms),Ms.child=null,this}getObjectById(e){return this.getObjectByProperty("id",e)}getObjectByName(e){return this.getObjectByProperty("name",e)}getObjectByProperty(e,t){if(this[e]===t)return this;for(let n=0,s=this.children.length;n<s;n++){let o=this.children[n].getObjectByProperty(e,t);if(o!==void 0)return o}}getObjectsByProperty(e,t,n=[]){this[e]===t&&n.push(this);let s=this.children;for(let r=0,o=s.length;r<o;r++)s[r].getObjectsByProperty(e,t,n);return n}getWorldPosition(e){return this.updateWorldMatrix(!0,!1),e.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(vr,e,ug),e}getWorldScale(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(vr,hg,e),e}getWorldDirection(e){this.updateWorldMatrix(!0,!1);let t=this.matrixWorld.elements;return e.set(t[8],t[9],t[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(e){e(this);let t=this.children;for(let n=0,s=t.length;n<s;n++)t[n].traverse(e)}traverseVisible(e){if(this.visible===!1)return;e(this);let t=this.children;for(let n=0,s=t.length;n<s;n++)t[n].traverseVisible(e)}traverseAncestors(e){let t=this.parent;t!==null&&(e(t),t.traverseAncestors(e))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let e=this.pivot;if(e!==null){let t=e.x,n=e.y,s=e.z,r=this.matrix.elements;r[12]+=t-r[0]*t-r[4]*n-r[8]*s,r[13]+=n-r[1]*t-r[5]*n-r[9]*s,r[14]+=s-r[2]*t-r[6]*n-r[10]*s}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(e){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||e)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,e=!0);let t=this.children;for(let n=0,s=t.length;n<s;n++)t[n].updateMatrixWorld(e)}updateWorldMatrix(e,t,n=!1){let s=this.parent;if(e===!0&&s!==null&&s.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||n)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,n=!0),t===!0){let r=this.children;for(let o=0,a=r.length;o<a;o++)r[o].updateWorldMatrix(!1,!0,n)}}toJSON(e){let t=e===void 0||typeof e=="string",n={};t&&(e={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},n.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let s={};s.uuid=this.uuid,s.type=this.type,s.name=this.name,s.castShadow=this.castShadow,s.receiveShadow=this.receiveShadow,s.visible=this.visible,s.frustumCulled=this.frustumCulled,s.renderOrder=this.renderOrder,s.static=this.static,s.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(s.userData=this.userData),s.layers=this.layers.mask,s.matrix=this.matrix.toArray(),s.up=this.up.toArray(),this.pivot!==null&&(s.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(s.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(s.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(s.type="InstancedMesh",s.count=this.count,s.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(s.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(s.type="BatchedMesh",s.perObjectFrustumCulled=this.perObjectFrustumCulled,s.sortObjects=this.sortObjects,s.drawRanges=this._drawRanges,s.reservedRanges=this._reservedRanges,s.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),s.instanceInfo=this._instanceInfo.map(a=>({...a})),s.availableInstanceIds=this._availableInstanceIds.slice(),s.availableGeometryIds=this._availableGeometryIds.slice(),s.nextIndexStart=this._nextIndexStart,s.nextVertexStart=this._nextVertexStart,s.geometryCount=this._geometryCount,s.maxInstanceCount=this._maxInstanceCount,s.maxVertexCount=this._maxVertexCount,s.maxIndexCount=this._maxIndexCount,s.geometryInitialized=this._geometryInitialized,s.matricesTexture=this._matricesTexture.toJSON(e),s.indirectTexture=this._indirectTexture.toJSON(e),this._colorsTexture!==null&&(s.colorsTexture=this._colorsTexture.toJSON(e)),this.boundingSphere!==null&&(s.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(s.boundingBox=this.boundingBox.toJSON()));function r(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(e)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?s.background=this.background.toJSON():this.background.isTexture&&(s.background=this.background.toJSON(e).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(s.environment=this.environment.toJSON(e).uuid);else if(this.isMesh||this.isLine||this.isPoints){s.geometry=r(e.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,h=l.length;c<h;c++){let d=l[c];r(e.shapes,d)}else r(e.shapes,l)}}if(this.isSkinnedMesh&&(s.bindMode=this.bindMode,s.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(r(e.skeletons,this.skeleton),s.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(r(e.materials,this.material[l]));s.material=a}else s.material=r(e.materials,this.material);if(this.children.length>0){s.children=[];for(let a=0;a<this.children.length;a++)s.children.push(this.children[a].toJSON(e).object)}if(this.animations.length>0){s.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];s.animations.push(r(e.animations,l))}}if(t){let a=o(e.geometries),l=o(e.materials),c=o(e.textures),h=o(e.images),d=o(e.shapes),u=o(e.skeletons),f=o(e.animations),m=o(e.nodes);a.length>0&&(n.geometries=a),l.length>0&&(n.materials=l),c.length>0&&(n.textures=c),h.length>0&&(n.images=h),d.length>0&&(n.shapes=d),u.length>0&&(n.skeletons=u),f.length>0&&(n.animations=f),m.length>0&&(n.nodes=m)}return n.object=s,n;function o(a){let l=[];for(let c in a){let h=a[c];delete h.metadata,l.push(h)}return l}}clone(e){return new this.constructor().copy(this,e)}copy(e,t=!0){if(this.name=e.name,this.up.copy(e.up),this.position.copy(e.position),this.rotation.order=e.rotation.order,this.quaternion.copy(e.quaternion),this.scale.copy(e.scale),this.pivot=e.pivot!==null?e.pivot.clone():null,this.matrix.copy(e.matrix),this.matrixWorld.copy(e.matrixWorld),this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrixWorldAutoUpdate=e.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=e.matrixWorldNeedsUpdate,this.layers.mask=e.layers.mask,this.visible=e.visible,this.castShadow=e.castShadow,this.receiveShadow=e.receiveShadow,this.frustumCulled=e.frustumCulled,this.renderOrder=e.renderOrder,this.static=e.static,this.animations=e.animations.slice(),this.userData=JSON.parse(JSON.stringify(e.userData)),t===!0)for(let n=0;n<e.children.length;n++){let s=e.children[n];this.add(s.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};Fn.DEFAULT_UP=new D(0,1,0);Fn.DEFAULT_MATRIX_AUTO_UPDATE=!0;Fn.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var rs=class extends Fn{constructor(){super(),this.isGroup=!0,this.type="Group"}},fg={type:"move"},Bs=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new rs,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new rs,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new D,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new D),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new rs,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new D,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new D,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(e){return this._targetRay!==null&&this._targetRay.dispatchEvent(e),this._grip!==null&&this._grip.dispatchEvent(e),this._hand!==null&&this._hand.dispatchEvent(e),this}connect(e){if(e&&e.hand){let t=this._hand;if(t)for(let n of e.hand.values())this._getHandJoint(t,n)}return this.dispatchEvent({type:"connected",data:e}),this}disconnect(e){return this.dispatchEvent({type:"disconnected",data:e}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(e,t,n){let s=null,r=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(e&&t.session.visibilityState!=="visible-blurred"){if(c&&e.hand){o=!0;for(let y of e.hand.values()){let g=t.getJointPose(y,n),p=this._getHandJoint(c,y);g!==null&&(p.matrix.fromArray(g.transform.matrix),p.matrix.decompose(p.position,p.quaternion,p.scale),p.matrixWorldNeedsUpdate=!0,p.jointRadius=g.radius),p.visible=g!==null}let h=c.joints["index-finger-tip"],d=c.joints["thumb-tip"],u=h.position.distanceTo(d.position),f=.02,m=.005;c.inputState.pinching&&u>f+m?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:e.handedness,target:this})):!c.inputState.pinching&&u<=f-m&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:e.handedness,target:this}))}else l!==null&&e.gripSpace&&(r=t.getPose(e.gripSpace,n),r!==null&&(l.matrix.fromArray(r.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,r.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(r.linearVelocity)):l.hasLinearVelocity=!1,r.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(r.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:e,target:this})));a!==null&&(s=t.getPose(e.targetRaySpace,n),s===null&&r!==null&&(s=r),s!==null&&(a.matrix.fromArray(s.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,s.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(s.linearVelocity)):a.hasLinearVelocity=!1,s.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(s.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(fg)))}return a!==null&&(a.visible=s!==null),l!==null&&(l.visible=r!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(e,t){if(e.joints[t.jointName]===void 0){let n=new rs;n.matrixAutoUpdate=!1,n.visible=!1,e.joints[t.jointName]=n,e.add(n)}return e.joints[t.jointName]}},Qd={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},Oi={h:0,s:0,l:0},Eo={h:0,s:0,l:0};function xc(i,e,t){return t<0&&(t+=1),t>1&&(t-=1),t<1/6?i+(e-i)*6*t:t<1/2?e:t<2/3?i+(e-i)*6*(2/3-t):i}var ot=class{constructor(e,t,n){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(e,t,n)}set(e,t,n){if(t===void 0&&n===void 0){let s=e;s&&s.isColor?this.copy(s):typeof s=="number"?this.setHex(s):typeof s=="string"&&this.setStyle(s)}else this.setRGB(e,t,n);return this}setScalar(e){return this.r=e,this.g=e,this.b=e,this}setHex(e,t=An){return e=Math.floor(e),this.r=(e>>16&255)/255,this.g=(e>>8&255)/255,this.b=(e&255)/255,nt.colorSpaceToWorking(this,t),this}setRGB(e,t,n,s=nt.workingColorSpace){return this.r=e,this.g=t,this.b=n,nt.colorSpaceToWorking(this,s),this}setHSL(e,t,n,s=nt.workingColorSpace){if(e=tg(e,1),t=Ye(t,0,1),n=Ye(n,0,1),t===0)this.r=this.g=this.b=n;else{let r=n<=.5?n*(1+t):n+t-n*t,o=2*n-r;this.r=xc(o,r,e+1/3),this.g=xc(o,r,e),this.b=xc(o,r,e-1/3)}return nt.colorSpaceToWorking(this,s),this}setStyle(e,t=An){function n(r){r!==void 0&&parseFloat(r)<1&&ke("Color: Alpha component of "+e+" will be ignored.")}let s;if(s=/^(\w+)\(([^\)]*)\)/.exec(e)){let r,o=s[1],a=s[2];switch(o){case"rgb":case"rgba":if(r=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(255,parseInt(r[1],10))/255,Math.min(255,parseInt(r[2],10))/255,Math.min(255,parseInt(r[3],10))/255,t);if(r=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(100,parseFloat(r[1]))/100,Math.min(100,parseFloat(r[2]))/100,Math.min(100,parseFloat(r[3]))/100,t);break;case"hsl":case"hsla":if(r=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setHSL(parseFloat(r[1])/360,parseFloat(r[2])/100,parseFloat(r[3])/100,t);break;default:ke("Color: Unknown color model "+e)}}else if(s=/^\#([A-Fa-f\d]+)$/.exec(e)){let r=s[1],o=r.length;if(o===3)return this.setRGB(parseInt(r.charAt(0),16)/15,parseInt(r.charAt(1),16)/15,parseInt(r.charAt(2),16)/15,t);if(o===6)return this.setHex(parseInt(r,16),t);ke("Color: Invalid hex color "+e)}else if(e&&e.length>0)return this.setColorName(e,t);return this}setColorName(e,t=An){let n=Qd[e.toLowerCase()];return n!==void 0?this.setHex(n,t):ke("Color: Unknown color "+e),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(e){return this.r=e.r,this.g=e.g,this.b=e.b,this}copySRGBToLinear(e){return this.r=Si(e.r),this.g=Si(e.g),this.b=Si(e.b),this}copyLinearToSRGB(e){return this.r=Ns(e.r),this.g=Ns(e.g),this.b=Ns(e.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(e=An){return nt.workingToColorSpace(on.copy(this),e),Math.round(Ye(on.r*255,0,255))*65536+Math.round(Ye(on.g*255,0,255))*256+Math.round(Ye(on.b*255,0,255))}getHexString(e=An){return("000000"+this.getHex(e).toString(16)).slice(-6)}getHSL(e,t=nt.workingColorSpace){nt.workingToColorSpace(on.copy(this),t);let n=on.r,s=on.g,r=on.b,o=Math.max(n,s,r),a=Math.min(n,s,r),l,c,h=(a+o)/2;if(a===o)l=0,c=0;else{let d=o-a;switch(c=h<=.5?d/(o+a):d/(2-o-a),o){case n:l=(s-r)/d+(s<r?6:0);break;case s:l=(r-n)/d+2;break;case r:l=(n-s)/d+4;break}l/=6}return e.h=l,e.s=c,e.l=h,e}getRGB(e,t=nt.workingColorSpace){return nt.workingToColorSpace(on.copy(this),t),e.r=on.r,e.g=on.g,e.b=on.b,e}getStyle(e=An){nt.workingToColorSpace(on.copy(this),e);let t=on.r,n=on.g,s=on.b;return e!==An?`color(${e} ${t.toFixed(3)} ${n.toFixed(3)} ${s.toFixed(3)})`:`rgb(${Math.round(t*255)},${Math.round(n*255)},${Math.round(s*255)})`}offsetHSL(e,t,n){return this.getHSL(Oi),this.setHSL(Oi.h+e,Oi.s+t,Oi.l+n)}add(e){return this.r+=e.r,this.g+=e.g,this.b+=e.b,this}addColors(e,t){return this.r=e.r+t.r,this.g=e.g+t.g,this.b=e.b+t.b,this}addScalar(e){return this.r+=e,this.g+=e,this.b+=e,this}sub(e){return this.r=Math.max(0,this.r-e.r),this.g=Math.max(0,this.g-e.g),this.b=Math.max(0,this.b-e.b),this}multiply(e){return this.r*=e.r,this.g*=e.g,this.b*=e.b,this}multiplyScalar(e){return this.r*=e,this.g*=e,this.b*=e,this}lerp(e,t){return this.r+=(e.r-this.r)*t,this.g+=(e.g-this.g)*t,this.b+=(e.b-this.b)*t,this}lerpColors(e,t,n){return this.r=e.r+(t.r-e.r)*n,this.g=e.g+(t.g-e.g)*n,this.b=e.b+(t.b-e.b)*n,this}lerpHSL(e,t){this.getHSL(Oi),e.getHSL(Eo);let n=dc(Oi.h,Eo.h,t),s=dc(Oi.s,Eo.s,t),r=dc(Oi.l,Eo.l,t);return this.setHSL(n,s,r),this}setFromVector3(e){return this.r=e.x,this.g=e.y,this.b=e.z,this}applyMatrix3(e){let t=this.r,n=this.g,s=this.b,r=e.elements;return this.r=r[0]*t+r[3]*n+r[6]*s,this.g=r[1]*t+r[4]*n+r[7]*s,this.b=r[2]*t+r[5]*n+r[8]*s,this}equals(e){return e.r===this.r&&e.g===this.g&&e.b===this.b}fromArray(e,t=0){return this.r=e[t],this.g=e[t+1],this.b=e[t+2],this}toArray(e=[],t=0){return e[t]=this.r,e[t+1]=this.g,e[t+2]=this.b,e}fromBufferAttribute(e,t){return this.r=e.getX(t),this.g=e.getY(t),this.b=e.getZ(t),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},on=new ot;ot.NAMES=Qd;var zs=class extends Fn{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new Vi,this.environmentIntensity=1,this.environmentRotation=new Vi,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(e,t){return super.copy(e,t),this.background=e.background!==null?e.background.clone():null,this.environment=e.environment!==null?e.environment.clone():null,this.fog=e.fog!==null?e.fog.clone():null,this.backgroundBlurriness=e.backgroundBlurriness,this.backgroundIntensity=e.backgroundIntensity,this.backgroundRotation.copy(e.backgroundRotation),this.environmentIntensity=e.environmentIntensity,this.environmentRotation.copy(e.environmentRotation),this.overrideMaterial=e.overrideMaterial!==null?e.overrideMaterial.clone():null,this.matrixAutoUpdate=e.matrixAutoUpdate,this}toJSON(e){let t=super.toJSON(e);return this.fog!==null&&(t.object.fog=this.fog.toJSON()),t.object.backgroundBlurriness=this.backgroundBlurriness,t.object.backgroundIntensity=this.backgroundIntensity,t.object.backgroundRotation=this.backgroundRotation.toArray(),t.object.environmentIntensity=this.environmentIntensity,t.object.environmentRotation=this.environmentRotation.toArray(),t}},qn=new D,yi=new D,yc=new D,_i=new D,Ss=new D,ws=new D,sd=new D,_c=new D,bc=new D,Mc=new D,Sc=new mt,wc=new mt,Tc=new mt,an=class i{constructor(e=new D,t=new D,n=new D){this.a=e,this.b=t,this.c=n}static getNormal(e,t,n,s){s.subVectors(n,t),qn.subVectors(e,t),s.cross(qn);let r=s.lengthSq();return r>0?s.multiplyScalar(1/Math.sqrt(r)):s.set(0,0,0)}static getBarycoord(e,t,n,s,r){qn.subVectors(s,t),yi.subVectors(n,t),yc.subVectors(e,t);let o=qn.dot(qn),a=qn.dot(yi),l=qn.dot(yc),c=yi.dot(yi),h=yi.dot(yc),d=o*c-a*a;if(d===0)return r.set(0,0,0),null;let u=1/d,f=(c*l-a*h)*u,m=(o*h-a*l)*u;return r.set(1-f-m,m,f)}static containsPoint(e,t,n,s){return this.getBarycoord(e,t,n,s,_i)===null?!1:_i.x>=0&&_i.y>=0&&_i.x+_i.y<=1}static getInterpolation(e,t,n,s,r,o,a,l){return this.getBarycoord(e,t,n,s,_i)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(r,_i.x),l.addScaledVector(o,_i.y),l.addScaledVector(a,_i.z),l)}static getInterpolatedAttribute(e,t,n,s,r,o){return Sc.setScalar(0),wc.setScalar(0),Tc.setScalar(0),Sc.fromBufferAttribute(e,t),wc.fromBufferAttribute(e,n),Tc.fromBufferAttribute(e,s),o.setScalar(0),o.addScaledVector(Sc,r.x),o.addScaledVector(wc,r.y),o.addScaledVector(Tc,r.z),o}static isFrontFacing(e,t,n,s){return qn.subVectors(n,t),yi.subVectors(e,t),qn.cross(yi).dot(s)<0}set(e,t,n){return this.a.copy(e),this.b.copy(t),this.c.copy(n),this}setFromPointsAndIndices(e,t,n,s){return this.a.copy(e[t]),this.b.copy(e[n]),this.c.copy(e[s]),this}setFromAttributeAndIndices(e,t,n,s){return this.a.fromBufferAttribute(e,t),this.b.fromBufferAttribute(e,n),this.c.fromBufferAttribute(e,s),this}clone(){return new this.constructor().copy(this)}copy(e){return this.a.copy(e.a),this.b.copy(e.b),this.c.copy(e.c),this}getArea(){return qn.subVectors(this.c,this.b),yi.subVectors(this.a,this.b),qn.cross(yi).length()*.5}getMidpoint(e){return e.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(e){return i.getNormal(this.a,this.b,this.c,e)}getPlane(e){return e.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(e,t){return i.getBarycoord(e,this.a,this.b,this.c,t)}getInterpolation(e,t,n,s,r){return i.getInterpolation(e,this.a,this.b,this.c,t,n,s,r)}containsPoint(e){return i.containsPoint(e,this.a,this.b,this.c)}isFrontFacing(e){return i.isFrontFacing(this.a,this.b,this.c,e)}intersectsBox(e){return e.intersectsTriangle(this)}closestPointToPoint(e,t){let n=this.a,s=this.b,r=this.c,o,a;Ss.subVectors(s,n),ws.subVectors(r,n),_c.subVectors(e,n);let l=Ss.dot(_c),c=ws.dot(_c);if(l<=0&&c<=0)return t.copy(n);bc.subVectors(e,s);let h=Ss.dot(bc),d=ws.dot(bc);if(h>=0&&d<=h)return t.copy(s);let u=l*d-h*c;if(u<=0&&l>=0&&h<=0&&l-h>0)return o=l/(l-h),t.copy(n).addScaledVector(Ss,o);Mc.subVectors(e,r);let f=Ss.dot(Mc),m=ws.dot(Mc);if(m>=0&&f<=m)return t.copy(r);let y=f*c-l*m;if(y<=0&&c>=0&&m<=0)return a=c/(c-m),t.copy(n).addScaledVector(ws,a);let g=h*m-f*d;if(g<=0&&d-h>=0&&f-m>=0)return sd.subVectors(r,s),a=(d-h)/(d-h+(f-m)),t.copy(s).addScaledVector(sd,a);let p=1/(g+y+u);return o=y*p,a=u*p,t.copy(n).addScaledVector(Ss,o).addScaledVector(ws,a)}equals(e){return e.a.equals(this.a)&&e.b.equals(this.b)&&e.c.equals(this.c)}},at=class{constructor(e=new D(1/0,1/0,1/0),t=new D(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=e,this.max=t}set(e,t){return this.min.copy(e),this.max.copy(t),this}setFromArray(e){this.makeEmpty();for(let t=0,n=e.length;t<n;t+=3)this.expandByPoint($n.fromArray(e,t));return this}setFromBufferAttribute(e){this.makeEmpty();for(let t=0,n=e.count;t<n;t++)this.expandByPoint($n.fromBufferAttribute(e,t));return this}setFromPoints(e){this.makeEmpty();for(let t=0,n=e.length;t<n;t++)this.expandByPoint(e[t]);return this}setFromCenterAndSize(e,t){let n=$n.copy(t).multiplyScalar(.5);return this.min.copy(e).sub(n),this.max.copy(e).add(n),this}setFromObject(e,t=!1){return this.makeEmpty(),this.expandByObject(e,t)}clone(){return new this.constructor().copy(this)}copy(e){return this.min.copy(e.min),this.max.copy(e.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(e){return this.isEmpty()?e.set(0,0,0):e.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(e){return this.isEmpty()?e.set(0,0,0):e.subVectors(this.max,this.min)}expandByPoint(e){return this.min.min(e),this.max.max(e),this}expandByVector(e){return this.min.sub(e),this.max.add(e),this}expandByScalar(e){return this.min.addScalar(-e),this.max.addScalar(e),this}expandByObject(e,t=!1){e.updateWorldMatrix(!1,!1);let n=e.geometry;if(n!==void 0){let r=n.getAttribute("position");if(t===!0&&r!==void 0&&e.isInstancedMesh!==!0&&e.isBatchedMesh!==!0)for(let o=0,a=r.count;o<a;o++)e.isMesh===!0?e.getVertexPosition(o,$n):$n.fromBufferAttribute(r,o),$n.applyMatrix4(e.matrixWorld),this.expandByPoint($n);else e.boundingBox!==void 0?(e.boundingBox===null&&e.computeBoundingBox(),Ao.copy(e.boundingBox)):(n.boundingBox===null&&n.computeBoundingBox(),Ao.copy(n.boundingBox)),Ao.applyMatrix4(e.matrixWorld),this.union(Ao)}let s=e.children;for(let r=0,o=s.length;r<o;r++)this.expandByObject(s[r],t);return this}containsPoint(e){return e.x>=this.min.x&&e.x<=this.max.x&&e.y>=this.min.y&&e.y<=this.max.y&&e.z>=this.min.z&&e.z<=this.max.z}containsBox(e){return this.min.x<=e.min.x&&e.max.x<=this.max.x&&this.min.y<=e.min.y&&e.max.y<=this.max.y&&this.min.z<=e.min.z&&e.max.z<=this.max.z}getParameter(e,t){return t.set((e.x-this.min.x)/(this.max.x-this.min.x),(e.y-this.min.y)/(this.max.y-this.min.y),(e.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(e){return e.max.x>=this.min.x&&e.min.x<=this.max.x&&e.max.y>=this.min.y&&e.min.y<=this.max.y&&e.max.z>=this.min.z&&e.min.z<=this.max.z}intersectsSphere(e){return this.clampPoint(e.center,$n),$n.distanceToSquared(e.center)<=e.radius*e.radius}intersectsPlane(e){let t,n;return e.normal.x>0?(t=e.normal.x*this.min.x,n=e.normal.x*this.max.x):(t=e.normal.x*this.max.x,n=e.normal.x*this.min.x),e.normal.y>0?(t+=e.normal.y*this.min.y,n+=e.normal.y*this.max.y):(t+=e.normal.y*this.max.y,n+=e.normal.y*this.min.y),e.normal.z>0?(t+=e.normal.z*this.min.z,n+=e.normal.z*this.max.z):(t+=e.normal.z*this.max.z,n+=e.normal.z*this.min.z),t<=-e.constant&&n>=-e.constant}intersectsTriangle(e){if(this.isEmpty())return!1;this.getCenter(xr),Co.subVectors(this.max,xr),Ts.subVectors(e.a,xr),Es.subVectors(e.b,xr),As.subVectors(e.c,xr),ki.subVectors(Es,Ts),Bi.subVectors(As,Es),ts.subVectors(Ts,As);let t=[0,-ki.z,ki.y,0,-Bi.z,Bi.y,0,-ts.z,ts.y,ki.z,0,-ki.x,Bi.z,0,-Bi.x,ts.z,0,-ts.x,-ki.y,ki.x,0,-Bi.y,Bi.x,0,-ts.y,ts.x,0];return!Ec(t,Ts,Es,As,Co)||(t=[1,0,0,0,1,0,0,0,1],!Ec(t,Ts,Es,As,Co))?!1:(Ro.crossVectors(ki,Bi),t=[Ro.x,Ro.y,Ro.z],Ec(t,Ts,Es,As,Co))}clampPoint(e,t){return t.copy(e).clamp(this.min,this.max)}distanceToPoint(e){return this.clampPoint(e,$n).distanceTo(e)}getBoundingSphere(e){return this.isEmpty()?e.makeEmpty():(this.getCenter(e.center),e.radius=this.getSize($n).length()*.5),e}intersect(e){return this.min.max(e.min),this.max.min(e.max),this.isEmpty()&&this.makeEmpty(),this}union(e){return this.min.min(e.min),this.max.max(e.max),this}applyMatrix4(e){return this.isEmpty()?this:(bi[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(e),bi[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(e),bi[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(e),bi[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(e),bi[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(e),bi[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(e),bi[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(e),bi[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(e),this.setFromPoints(bi),this)}translate(e){return this.min.add(e),this.max.add(e),this}equals(e){return e.min.equals(this.min)&&e.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(e){return this.min.fromArray(e.min),this.max.fromArray(e.max),this}},bi=[new D,new D,new D,new D,new D,new D,new D,new D],$n=new D,Ao=new at,Ts=new D,Es=new D,As=new D,ki=new D,Bi=new D,ts=new D,xr=new D,Co=new D,Ro=new D,ns=new D;function Ec(i,e,t,n,s){for(let r=0,o=i.length-3;r<=o;r+=3){ns.fromArray(i,r);let a=s.x*Math.abs(ns.x)+s.y*Math.abs(ns.y)+s.z*Math.abs(ns.z),l=e.dot(ns),c=t.dot(ns),h=n.dot(ns);if(Math.max(-Math.max(l,c,h),Math.min(l,c,h))>a)return!1}return!0}var Nt=new D,Po=new Xe,pg=0,kt=class extends oi{constructor(e,t,n=!1){if(super(),Array.isArray(e))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:pg++}),this.name="",this.array=e,this.itemSize=t,this.count=e!==void 0?e.length/t:0,this.normalized=n,this.usage=$d,this.updateRanges=[],this.gpuType=Rn,this.version=0,this._normalizationScale=e!==void 0?hu(e):void 0}onUploadCallback(){}set needsUpdate(e){e===!0&&this.version++}setUsage(e){return this.usage=e,this}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}copy(e){return this.name=e.name,this.array=new e.array.constructor(e.array),this.itemSize=e.itemSize,this.count=e.count,this.normalized=e.normalized,this.usage=e.usage,this.gpuType=e.gpuType,this._normalizationScale=e._normalizationScale,this}copyAt(e,t,n){e*=this.itemSize,n*=t.itemSize;for(let s=0,r=this.itemSize;s<r;s++)this.array[e+s]=t.array[n+s];return this}copyArray(e){return this.array.set(e),this}applyMatrix3(e){if(this.itemSize===2)for(let t=0,n=this.count;t<n;t++)Po.fromBufferAttribute(this,t),Po.applyMatrix3(e),this.setXY(t,Po.x,Po.y);else if(this.itemSize===3)for(let t=0,n=this.count;t<n;t++)Nt.fromBufferAttribute(this,t),Nt.applyMatrix3(e),this.setXYZ(t,Nt.x,Nt.y,Nt.z);return this}applyMatrix4(e){for(let t=0,n=this.count;t<n;t++)Nt.fromBufferAttribute(this,t),Nt.applyMatrix4(e),this.setXYZ(t,Nt.x,Nt.y,Nt.z);return this}applyNormalMatrix(e){for(let t=0,n=this.count;t<n;t++)Nt.fromBufferAttribute(this,t),Nt.applyNormalMatrix(e),this.setXYZ(t,Nt.x,Nt.y,Nt.z);return this}transformDirection(e){for(let t=0,n=this.count;t<n;t++)Nt.fromBufferAttribute(this,t),Nt.transformDirection(e),this.setXYZ(t,Nt.x,Nt.y,Nt.z);return this}set(e,t=0){return this.array.set(e,t),this}getComponent(e,t){let n=this.array[e*this.itemSize+t];return this.normalized&&(n=this._denormalize(n)),n}setComponent(e,t,n){return this.normalized&&(n=this._normalize(n)),this.array[e*this.itemSize+t]=n,this}getX(e){let t=this.array[e*this.itemSize];return this.normalized&&(t=this._denormalize(t)),t}setX(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize]=t,this}getY(e){let t=this.array[e*this.itemSize+1];return this.normalized&&(t=this._denormalize(t)),t}setY(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+1]=t,this}getZ(e){let t=this.array[e*this.itemSize+2];return this.normalized&&(t=this._denormalize(t)),t}setZ(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+2]=t,this}getW(e){let t=this.array[e*this.itemSize+3];return this.normalized&&(t=this._denormalize(t)),t}setW(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+3]=t,this}setXY(e,t,n){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n)),this.array[e+0]=t,this.array[e+1]=n,this}setXYZ(e,t,n,s){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n),s=this._normalize(s)),this.array[e+0]=t,this.array[e+1]=n,this.array[e+2]=s,this}setXYZW(e,t,n,s,r){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n),s=this._normalize(s),r=this._normalize(r)),this.array[e+0]=t,this.array[e+1]=n,this.array[e+2]=s,this.array[e+3]=r,this}onUpload(e){return this.onUploadCallback=e,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let e={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return e.name=this.name,e.usage=this.usage,e.gpuType=this.gpuType,e}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(e){let t=this._normalizationScale;return t!==void 0?Math.max(e/t,-1):ng(e,this.array)}_normalize(e){let t=this._normalizationScale;return t!==void 0?Math.round(e*t):ig(e,this.array)}};var Rr=class extends kt{constructor(e,t,n){super(new Uint16Array(e),t,n)}};var Pr=class extends kt{constructor(e,t,n){super(new Uint32Array(e),t,n)}};var Un=class extends kt{constructor(e,t,n){super(new Float32Array(e),t,n)}},mg=new at,yr=new D,Ac=new D,ai=class{constructor(e=new D,t=-1){this.isSphere=!0,this.center=e,this.radius=t}set(e,t){return this.center.copy(e),this.radius=t,this}setFromPoints(e,t){let n=this.center;t!==void 0?n.copy(t):mg.setFromPoints(e).getCenter(n);let s=0;for(let r=0,o=e.length;r<o;r++)s=Math.max(s,n.distanceToSquared(e[r]));return this.radius=Math.sqrt(s),this}copy(e){return this.center.copy(e.center),this.radius=e.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(e){return e.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(e){return e.distanceTo(this.center)-this.radius}intersectsSphere(e){let t=this.radius+e.radius;return e.center.distanceToSquared(this.center)<=t*t}intersectsBox(e){return e.intersectsSphere(this)}intersectsPlane(e){return Math.abs(e.distanceToPoint(this.center))<=this.radius}clampPoint(e,t){let n=this.center.distanceToSquared(e);return t.copy(e),n>this.radius*this.radius&&(t.sub(this.center).normalize(),t.multiplyScalar(this.radius).add(this.center)),t}getBoundingBox(e){return this.isEmpty()?(e.makeEmpty(),e):(e.set(this.center,this.center),e.expandByScalar(this.radius),e)}applyMatrix4(e){return this.center.applyMatrix4(e),this.radius=this.radius*e.getMaxScaleOnAxis(),this}translate(e){return this.center.add(e),this}expandByPoint(e){if(this.isEmpty())return this.center.copy(e),this.radius=0,this;yr.subVectors(e,this.center);let t=yr.lengthSq();if(t>this.radius*this.radius){let n=Math.sqrt(t),s=(n-this.radius)*.5;this.center.addScaledVector(yr,s/n),this.radius+=s}return this}union(e){return e.isEmpty()?this:this.isEmpty()?(this.copy(e),this):(this.center.equals(e.center)===!0?this.radius=Math.max(this.radius,e.radius):(Ac.subVectors(e.center,this.center).setLength(e.radius),this.expandByPoint(yr.copy(e.center).add(Ac)),this.expandByPoint(yr.copy(e.center).sub(Ac))),this)}equals(e){return e.center.equals(this.center)&&e.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(e){return this.radius=e.radius,this.center.fromArray(e.center),this}},gg=0,Dn=new je,Cc=new Fn,Cs=new D,En=new at,_r=new at,Wt=new D,On=class i extends oi{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:gg++}),this.uuid=Xr(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(e){return Array.isArray(e)?this.index=new(Qm(e)?Pr:Rr)(e,1):this.index=e,this}setIndirect(e,t=0){return this.indirect=e,this.indirectOffset=t,this}getIndirect(){return this.indirect}getAttribute(e){return this.attributes[e]}setAttribute(e,t){return this.attributes[e]=t,this}deleteAttribute(e){return delete this.attributes[e],this}hasAttribute(e){return this.attributes[e]!==void 0}addGroup(e,t,n=0){this.groups.push({start:e,count:t,materialIndex:n})}clearGroups(){this.groups=[]}setDrawRange(e,t){this.drawRange.start=e,this.drawRange.count=t}applyMatrix4(e){let t=this.attributes.position;t!==void 0&&(t.applyMatrix4(e),t.needsUpdate=!0);let n=this.attributes.normal;if(n!==void 0){let r=new He().getNormalMatrix(e);n.applyNormalMatrix(r),n.needsUpdate=!0}let s=this.attributes.tangent;return s!==void 0&&(s.transformDirection(e),s.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(e){return Dn.makeRotationFromQuaternion(e),this.applyMatrix4(Dn),this}rotateX(e){return Dn.makeRotationX(e),this.applyMatrix4(Dn),this}rotateY(e){return Dn.makeRotationY(e),this.applyMatrix4(Dn),this}rotateZ(e){return Dn.makeRotationZ(e),this.applyMatrix4(Dn),this}translate(e,t,n){return Dn.makeTranslation(e,t,n),this.applyMatrix4(Dn),this}scale(e,t,n){return Dn.makeScale(e,t,n),this.applyMatrix4(Dn),this}lookAt(e){return Cc.lookAt(e),Cc.updateMatrix(),this.applyMatrix4(Cc.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(Cs).negate(),this.translate(Cs.x,Cs.y,Cs.z),this}setFromPoints(e){let t=this.getAttribute("position");if(t===void 0){let n=[];for(let s=0,r=e.length;s<r;s++){let o=e[s];n.push(o.x,o.y,o.z||0)}this.setAttribute("position",new Un(n,3))}else{let n=Math.min(e.length,t.count);for(let s=0;s<n;s++){let r=e[s];t.setXYZ(s,r.x,r.y,r.z||0)}e.length>t.count&&ke("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),t.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new at);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){ze("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new D(-1/0,-1/0,-1/0),new D(1/0,1/0,1/0));return}if(e!==void 0){if(this.boundingBox.setFromBufferAttribute(e),t)for(let n=0,s=t.length;n<s;n++){let r=t[n];En.setFromBufferAttribute(r),this.morphTargetsRelative?(Wt.addVectors(this.boundingBox.min,En.min),this.boundingBox.expandByPoint(Wt),Wt.addVectors(this.boundingBox.max,En.max),this.boundingBox.expandByPoint(Wt)):(this.boundingBox.expandByPoint(En.min),this.boundingBox.expandByPoint(En.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&ze('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new ai);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){ze("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new D,1/0);return}if(e){let n=this.boundingSphere.center;if(En.setFromBufferAttribute(e),t)for(let r=0,o=t.length;r<o;r++){let a=t[r];_r.setFromBufferAttribute(a),this.morphTargetsRelative?(Wt.addVectors(En.min,_r.min),En.expandByPoint(Wt),Wt.addVectors(En.max,_r.max),En.expandByPoint(Wt)):(En.expandByPoint(_r.min),En.expandByPoint(_r.max))}En.getCenter(n);let s=0;for(let r=0,o=e.count;r<o;r++)Wt.fromBufferAttribute(e,r),s=Math.max(s,n.distanceToSquared(Wt));if(t)for(let r=0,o=t.length;r<o;r++){let a=t[r],l=this.morphTargetsRelative;for(let c=0,h=a.count;c<h;c++)Wt.fromBufferAttribute(a,c),l&&(Cs.fromBufferAttribute(e,c),Wt.add(Cs)),s=Math.max(s,n.distanceToSquared(Wt))}this.boundingSphere.radius=Math.sqrt(s),isNaN(this.boundingSphere.radius)&&ze('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let e=this.index,t=this.attributes;if(e===null||t.position===void 0||t.normal===void 0||t.uv===void 0){ze("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let n=t.position,s=t.normal,r=t.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==n.count)&&(o=new kt(new Float32Array(4*n.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(n.count);for(let R=0;R<n.count;R++)a[R]=new D,l[R]=new D;let h=new D,d=new D,u=new D,f=new Xe,m=new Xe,y=new Xe,g=new D,p=new D;function x(R,A,C){c[R]=c[A]=c[C]=1,h.fromBufferAttribute(n,R),d.fromBufferAttribute(n,A),u.fromBufferAttribute(n,C),f.fromBufferAttribute(r,R),m.fromBufferAttribute(r,A),y.fromBufferAttribute(r,C),d.sub(h),u.sub(h),m.sub(f),y.sub(f);let P=1/(m.x*y.y-y.x*m.y);isFinite(P)&&(g.copy(d).multiplyScalar(y.y).addScaledVector(u,-m.y).multiplyScalar(P),p.copy(u).multiplyScalar(m.x).addScaledVector(d,-y.x).multiplyScalar(P),a[R].add(g),a[A].add(g),a[C].add(g),l[R].add(p),l[A].add(p),l[C].add(p))}let M=this.groups;M.length===0&&(M=[{start:0,count:e.count}]);for(let R=0,A=M.length;R<A;++R){let C=M[R],P=C.start,F=C.count;for(let I=P,B=P+F;I<B;I+=3)x(e.getX(I+0),e.getX(I+1),e.getX(I+2))}let _=new D,b=new D,S=new D,v=new D;function w(R){S.fromBufferAttribute(s,R),v.copy(S);let A=a[R];_.copy(A),_.sub(S.multiplyScalar(S.dot(A))).normalize(),b.crossVectors(v,A);let P=b.dot(l[R])<0?-1:1;o.setXYZW(R,_.x,_.y,_.z,P)}for(let R=0,A=n.count;R<A;++R)c[R]&&w(R);this._transformed=!0}computeVertexNormals(){let e=this.index,t=this.getAttribute("position");if(t!==void 0){let n=this.getAttribute("normal");if(n===void 0||n.count!==t.count)n=new kt(new Float32Array(t.count*3),3),this.setAttribute("normal",n);else for(let u=0,f=n.count;u<f;u++)n.setXYZ(u,0,0,0);let s=new D,r=new D,o=new D,a=new D,l=new D,c=new D,h=new D,d=new D;if(e)for(let u=0,f=e.count;u<f;u+=3){let m=e.getX(u+0),y=e.getX(u+1),g=e.getX(u+2);s.fromBufferAttribute(t,m),r.fromBufferAttribute(t,y),o.fromBufferAttribute(t,g),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),a.fromBufferAttribute(n,m),l.fromBufferAttribute(n,y),c.fromBufferAttribute(n,g),a.add(h),l.add(h),c.add(h),n.setXYZ(m,a.x,a.y,a.z),n.setXYZ(y,l.x,l.y,l.z),n.setXYZ(g,c.x,c.y,c.z)}else for(let u=0,f=t.count;u<f;u+=3)s.fromBufferAttribute(t,u+0),r.fromBufferAttribute(t,u+1),o.fromBufferAttribute(t,u+2),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),n.setXYZ(u+0,h.x,h.y,h.z),n.setXYZ(u+1,h.x,h.y,h.z),n.setXYZ(u+2,h.x,h.y,h.z);this.normalizeNormals(),n.needsUpdate=!0}}normalizeNormals(){let e=this.attributes.normal;for(let t=0,n=e.count;t<n;t++)Wt.fromBufferAttribute(e,t),Wt.normalize(),e.setXYZ(t,Wt.x,Wt.y,Wt.z)}toNonIndexed(){function e(a,l){let c=a.array,h=a.itemSize,d=a.normalized,u=new c.constructor(l.length*h),f=0,m=0;for(let y=0,g=l.length;y<g;y++){a.isInterleavedBufferAttribute?f=l[y]*a.data.stride+a.offset:f=l[y]*h;for(let p=0;p<h;p++)u[m++]=c[f++]}return new kt(u,h,d)}if(this.index===null)return ke("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let t=new i,n=this.index.array,s=this.attributes;for(let a in s){let l=s[a],c=e(l,n);t.setAttribute(a,c)}let r=this.morphAttributes;for(let a in r){let l=[],c=r[a];for(let h=0,d=c.length;h<d;h++){let u=c[h],f=e(u,n);l.push(f)}t.morphAttributes[a]=l}t.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];t.addGroup(c.start,c.count,c.materialIndex)}return t}toJSON(){let e={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(e.uuid=this.uuid,e.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,e.name=this.name,Object.keys(this.userData).length>0&&(e.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(e[c]=l[c]);return e}e.data={attributes:{}};let t=this.index;t!==null&&(e.data.index={type:t.array.constructor.name,array:Array.prototype.slice.call(t.array)});let n=this.attributes;for(let l in n){let c=n[l];e.data.attributes[l]=c.toJSON(e.data)}let s={},r=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],h=[];for(let d=0,u=c.length;d<u;d++){let f=c[d];h.push(f.toJSON(e.data))}h.length>0&&(s[l]=h,r=!0)}r&&(e.data.morphAttributes=s,e.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(e.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(e.data.boundingSphere=a.toJSON()),e}clone(){return new this.constructor().copy(this)}copy(e){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let t={};this.name=e.name;let n=e.index;n!==null&&this.setIndex(n.clone());let s=e.attributes;for(let c in s){let h=s[c];this.setAttribute(c,h.clone(t))}let r=e.morphAttributes;for(let c in r){let h=[],d=r[c];for(let u=0,f=d.length;u<f;u++)h.push(d[u].clone(t));this.morphAttributes[c]=h}this.morphTargetsRelative=e.morphTargetsRelative;let o=e.groups;for(let c=0,h=o.length;c<h;c++){let d=o[c];this.addGroup(d.start,d.count,d.materialIndex)}let a=e.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=e.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=e.drawRange.start,this.drawRange.count=e.drawRange.count,this.userData=e.userData,this._transformed=e._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var Rc=new D,vg=new D,xg=new He,mn=class{constructor(e=new D(1,0,0),t=0){this.isPlane=!0,this.normal=e,this.constant=t}set(e,t){return this.normal.copy(e),this.constant=t,this}setComponents(e,t,n,s){return this.normal.set(e,t,n),this.constant=s,this}setFromNormalAndCoplanarPoint(e,t){return this.normal.copy(e),this.constant=-t.dot(this.normal),this}setFromCoplanarPoints(e,t,n){let s=Rc.subVectors(n,t).cross(vg.subVectors(e,t)).normalize();return this.setFromNormalAndCoplanarPoint(s,e),this}copy(e){return this.normal.copy(e.normal),this.constant=e.constant,this}normalize(){let e=1/this.normal.length();return this.normal.multiplyScalar(e),this.constant*=e,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(e){return this.normal.dot(e)+this.constant}distanceToSphere(e){return this.distanceToPoint(e.center)-e.radius}projectPoint(e,t){return t.copy(e).addScaledVector(this.normal,-this.distanceToPoint(e))}intersectLine(e,t,n=!0){let s=e.delta(Rc),r=this.normal.dot(s);if(r===0)return this.distanceToPoint(e.start)===0?t.copy(e.start):null;let o=-(e.start.dot(this.normal)+this.constant)/r;return n===!0&&(o<0||o>1)?null:t.copy(e.start).addScaledVector(s,o)}intersectsLine(e){let t=this.distanceToPoint(e.start),n=this.distanceToPoint(e.end);return t<0&&n>0||n<0&&t>0}intersectsBox(e){return e.intersectsPlane(this)}intersectsSphere(e){return e.intersectsPlane(this)}coplanarPoint(e){return e.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(e,t){let n=t||xg.getNormalMatrix(e),s=this.coplanarPoint(Rc).applyMatrix4(e),r=this.normal.applyMatrix3(n).normalize();return this.constant=-s.dot(r),this}translate(e){return this.constant-=e.dot(this.normal),this}equals(e){return e.normal.equals(this.normal)&&e.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(e){return this.normal.fromArray(e.normal),this.constant=e.constant,this}},yg=0,os=class extends oi{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:yg++}),this.uuid=Xr(),this.name="",this.type="Material",this.blending=Ws,this.side=Jt,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=Gc,this.blendDst=Wc,this.blendEquation=ls,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new ot(0,0,0),this.blendAlpha=0,this.depthFunc=Us,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=Vd,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=qo,this.stencilZFail=qo,this.stencilZPass=qo,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(e){this._alphaTest>0!=e>0&&this.version++,this._alphaTest=e}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(e){if(e!==void 0)for(let t in e){let n=e[t];if(n===void 0){ke(`Material: parameter '${t}' has value of undefined.`);continue}let s=this[t];if(s===void 0){ke(`Material: '${t}' is not a property of THREE.${this.type}.`);continue}s&&s.isColor?s.set(n):s&&s.isVector2&&n&&n.isVector2||s&&s.isEuler&&n&&n.isEuler||s&&s.isVector3&&n&&n.isVector3?s.copy(n):this[t]=n}}toJSON(e){let t=e===void 0||typeof e=="string";t&&(e={textures:{},images:{}});let n={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};n.uuid=this.uuid,n.type=this.type,n.blending=this.blending,n.side=this.side,n.shadowSide=this.shadowSide,n.vertexColors=this.vertexColors,n.opacity=this.opacity,n.transparent=this.transparent,n.blendSrc=this.blendSrc,n.blendDst=this.blendDst,n.blendEquation=this.blendEquation,n.blendSrcAlpha=this.blendSrcAlpha,n.blendDstAlpha=this.blendDstAlpha,n.blendEquationAlpha=this.blendEquationAlpha,n.blendColor=this.blendColor.getHex(),n.blendAlpha=this.blendAlpha,n.depthFunc=this.depthFunc,n.depthTest=this.depthTest,n.depthWrite=this.depthWrite,n.colorWrite=this.colorWrite,n.clipIntersection=this.clipIntersection,n.clipShadows=this.clipShadows,n.stencilWriteMask=this.stencilWriteMask,n.stencilFunc=this.stencilFunc,n.stencilRef=this.stencilRef,n.stencilFuncMask=this.stencilFuncMask,n.stencilFail=this.stencilFail,n.stencilZFail=this.stencilZFail,n.stencilZPass=this.stencilZPass,n.stencilWrite=this.stencilWrite,n.polygonOffset=this.polygonOffset,n.polygonOffsetFactor=this.polygonOffsetFactor,n.polygonOffsetUnits=this.polygonOffsetUnits,n.dithering=this.dithering,n.alphaTest=this.alphaTest,n.alphaHash=this.alphaHash,n.alphaToCoverage=this.alphaToCoverage,n.premultipliedAlpha=this.premultipliedAlpha,n.forceSinglePass=this.forceSinglePass,n.allowOverride=this.allowOverride,n.visible=this.visible,n.toneMapped=this.toneMapped,n.name=this.name,this.color&&this.color.isColor&&(n.color=this.color.getHex()),this.roughness!==void 0&&(n.roughness=this.roughness),this.metalness!==void 0&&(n.metalness=this.metalness),this.sheen!==void 0&&(n.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(n.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(n.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(n.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(n.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(n.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(n.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(n.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(n.shininess=this.shininess),this.clearcoat!==void 0&&(n.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(n.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(n.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(n.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(e).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(n.clearcoatMap=this.clearcoatMap.toJSON(e).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(n.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(e).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(n.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(e).uuid,n.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(n.sheenColorMap=this.sheenColorMap.toJSON(e).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(n.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(e).uuid),this.dispersion!==void 0&&(n.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(n.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(n.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(n.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(n.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(n.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(n.iridescenceMap=this.iridescenceMap.toJSON(e).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(n.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(e).uuid),this.anisotropy!==void 0&&(n.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(n.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(n.anisotropyMap=this.anisotropyMap.toJSON(e).uuid),this.map&&this.map.isTexture&&(n.map=this.map.toJSON(e).uuid),this.matcap&&this.matcap.isTexture&&(n.matcap=this.matcap.toJSON(e).uuid),this.alphaMap&&this.alphaMap.isTexture&&(n.alphaMap=this.alphaMap.toJSON(e).uuid),this.lightMap&&this.lightMap.isTexture&&(n.lightMap=this.lightMap.toJSON(e).uuid,n.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(n.aoMap=this.aoMap.toJSON(e).uuid,n.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(n.bumpMap=this.bumpMap.toJSON(e).uuid,n.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(n.normalMap=this.normalMap.toJSON(e).uuid,n.normalMapType=this.normalMapType,n.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(n.displacementMap=this.displacementMap.toJSON(e).uuid,n.displacementScale=this.displacementScale,n.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(n.roughnessMap=this.roughnessMap.toJSON(e).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(n.metalnessMap=this.metalnessMap.toJSON(e).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(n.emissiveMap=this.emissiveMap.toJSON(e).uuid),this.specularMap&&this.specularMap.isTexture&&(n.specularMap=this.specularMap.toJSON(e).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(n.specularIntensityMap=this.specularIntensityMap.toJSON(e).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(n.specularColorMap=this.specularColorMap.toJSON(e).uuid),this.envMap&&this.envMap.isTexture&&(n.envMap=this.envMap.toJSON(e).uuid,this.combine!==void 0&&(n.combine=this.combine)),this.envMapRotation!==void 0&&(n.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(n.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(n.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(n.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(n.gradientMap=this.gradientMap.toJSON(e).uuid),this.transmission!==void 0&&(n.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(n.transmissionMap=this.transmissionMap.toJSON(e).uuid),this.thickness!==void 0&&(n.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(n.thicknessMap=this.thicknessMap.toJSON(e).uuid),this.attenuationDistance!==void 0&&(n.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(n.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(n.size=this.size),this.sizeAttenuation!==void 0&&(n.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(n.clippingPlanes=this.clippingPlanes.map(r=>r.toJSON())),this.rotation!==void 0&&(n.rotation=this.rotation),this.depthPacking!==void 0&&(n.depthPacking=this.depthPacking),this.linewidth!==void 0&&(n.linewidth=this.linewidth),this.linecap!==void 0&&(n.linecap=this.linecap),this.linejoin!==void 0&&(n.linejoin=this.linejoin),this.dashSize!==void 0&&(n.dashSize=this.dashSize),this.gapSize!==void 0&&(n.gapSize=this.gapSize),this.scale!==void 0&&(n.scale=this.scale),this.wireframe!==void 0&&(n.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(n.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(n.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(n.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(n.flatShading=this.flatShading),this.fog!==void 0&&(n.fog=this.fog),Object.keys(this.userData).length>0&&(n.userData=this.userData);function s(r){let o=[];for(let a in r){let l=r[a];delete l.metadata,o.push(l)}return o}if(t){let r=s(e.textures),o=s(e.images);r.length>0&&(n.textures=r),o.length>0&&(n.images=o)}return n}fromJSON(e,t){if(e.uuid!==void 0&&(this.uuid=e.uuid),e.name!==void 0&&(this.name=e.name),e.color!==void 0&&this.color!==void 0&&this.color.setHex(e.color),e.roughness!==void 0&&(this.roughness=e.roughness),e.metalness!==void 0&&(this.metalness=e.metalness),e.sheen!==void 0&&(this.sheen=e.sheen),e.sheenColor!==void 0&&(this.sheenColor=new ot().setHex(e.sheenColor)),e.sheenRoughness!==void 0&&(this.sheenRoughness=e.sheenRoughness),e.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(e.emissive),e.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(e.specular),e.specularIntensity!==void 0&&(this.specularIntensity=e.specularIntensity),e.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(e.specularColor),e.shininess!==void 0&&(this.shininess=e.shininess),e.clearcoat!==void 0&&(this.clearcoat=e.clearcoat),e.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=e.clearcoatRoughness),e.diffuseRoughness!==void 0&&(this.diffuseRoughness=e.diffuseRoughness),e.dispersion!==void 0&&(this.dispersion=e.dispersion),e.retroreflectivity!==void 0&&(this.retroreflectivity=e.retroreflectivity),e.iridescence!==void 0&&(this.iridescence=e.iridescence),e.iridescenceIOR!==void 0&&(this.iridescenceIOR=e.iridescenceIOR),e.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessMinimum),e.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=e.iridescenceThicknessMaximum),e.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=e.iridescenceThicknessRange[1]),e.transmission!==void 0&&(this.transmission=e.transmission),e.thickness!==void 0&&(this.thickness=e.thickness),e.attenuationDistance!==void 0&&(this.attenuationDistance=e.attenuationDistance),e.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(e.attenuationColor),e.anisotropy!==void 0&&(this.anisotropy=e.anisotropy),e.anisotropyRotation!==void 0&&(this.anisotropyRotation=e.anisotropyRotation),e.fog!==void 0&&(this.fog=e.fog),e.flatShading!==void 0&&(this.flatShading=e.flatShading),e.blending!==void 0&&(this.blending=e.blending),e.combine!==void 0&&(this.combine=e.combine),e.side!==void 0&&(this.side=e.side),e.shadowSide!==void 0&&(this.shadowSide=e.shadowSide),e.opacity!==void 0&&(this.opacity=e.opacity),e.transparent!==void 0&&(this.transparent=e.transparent),e.alphaTest!==void 0&&(this.alphaTest=e.alphaTest),e.alphaHash!==void 0&&(this.alphaHash=e.alphaHash),e.depthFunc!==void 0&&(this.depthFunc=e.depthFunc),e.depthTest!==void 0&&(this.depthTest=e.depthTest),e.depthWrite!==void 0&&(this.depthWrite=e.depthWrite),e.colorWrite!==void 0&&(this.colorWrite=e.colorWrite),e.clippingPlanes!==void 0&&(this.clippingPlanes=e.clippingPlanes.map(n=>new mn().fromJSON(n))),e.clipIntersection!==void 0&&(this.clipIntersection=e.clipIntersection),e.clipShadows!==void 0&&(this.clipShadows=e.clipShadows),e.depthPacking!==void 0&&(this.depthPacking=e.depthPacking),e.blendSrc!==void 0&&(this.blendSrc=e.blendSrc),e.blendDst!==void 0&&(this.blendDst=e.blendDst),e.blendEquation!==void 0&&(this.blendEquation=e.blendEquation),e.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=e.blendSrcAlpha),e.blendDstAlpha!==void 0&&(this.blendDstAlpha=e.blendDstAlpha),e.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=e.blendEquationAlpha),e.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(e.blendColor),e.blendAlpha!==void 0&&(this.blendAlpha=e.blendAlpha),e.stencilWriteMask!==void 0&&(this.stencilWriteMask=e.stencilWriteMask),e.stencilFunc!==void 0&&(this.stencilFunc=e.stencilFunc),e.stencilRef!==void 0&&(this.stencilRef=e.stencilRef),e.stencilFuncMask!==void 0&&(this.stencilFuncMask=e.stencilFuncMask),e.stencilFail!==void 0&&(this.stencilFail=e.stencilFail),e.stencilZFail!==void 0&&(this.stencilZFail=e.stencilZFail),e.stencilZPass!==void 0&&(this.stencilZPass=e.stencilZPass),e.stencilWrite!==void 0&&(this.stencilWrite=e.stencilWrite),e.wireframe!==void 0&&(this.wireframe=e.wireframe),e.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=e.wireframeLinewidth),e.wireframeLinecap!==void 0&&(this.wireframeLinecap=e.wireframeLinecap),e.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=e.wireframeLinejoin),e.rotation!==void 0&&(this.rotation=e.rotation),e.linewidth!==void 0&&(this.linewidth=e.linewidth),e.linecap!==void 0&&(this.linecap=e.linecap),e.linejoin!==void 0&&(this.linejoin=e.linejoin),e.dashSize!==void 0&&(this.dashSize=e.dashSize),e.gapSize!==void 0&&(this.gapSize=e.gapSize),e.scale!==void 0&&(this.scale=e.scale),e.polygonOffset!==void 0&&(this.polygonOffset=e.polygonOffset),e.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=e.polygonOffsetFactor),e.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=e.polygonOffsetUnits),e.dithering!==void 0&&(this.dithering=e.dithering),e.alphaToCoverage!==void 0&&(this.alphaToCoverage=e.alphaToCoverage),e.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=e.premultipliedAlpha),e.forceSinglePass!==void 0&&(this.forceSinglePass=e.forceSinglePass),e.allowOverride!==void 0&&(this.allowOverride=e.allowOverride),e.visible!==void 0&&(this.visible=e.visible),e.toneMapped!==void 0&&(this.toneMapped=e.toneMapped),e.userData!==void 0&&(this.userData=e.userData),e.vertexColors!==void 0&&(typeof e.vertexColors=="number"?this.vertexColors=e.vertexColors>0:this.vertexColors=e.vertexColors),e.size!==void 0&&(this.size=e.size),e.sizeAttenuation!==void 0&&(this.sizeAttenuation=e.sizeAttenuation),e.map!==void 0&&(this.map=t[e.map]||null),e.matcap!==void 0&&(this.matcap=t[e.matcap]||null),e.alphaMap!==void 0&&(this.alphaMap=t[e.alphaMap]||null),e.bumpMap!==void 0&&(this.bumpMap=t[e.bumpMap]||null),e.bumpScale!==void 0&&(this.bumpScale=e.bumpScale),e.normalMap!==void 0&&(this.normalMap=t[e.normalMap]||null),e.normalMapType!==void 0&&(this.normalMapType=e.normalMapType),e.normalScale!==void 0){let n=e.normalScale;Array.isArray(n)===!1&&(n=[n,n]),this.normalScale=new Xe().fromArray(n)}return e.displacementMap!==void 0&&(this.displacementMap=t[e.displacementMap]||null),e.displacementScale!==void 0&&(this.displacementScale=e.displacementScale),e.displacementBias!==void 0&&(this.displacementBias=e.displacementBias),e.roughnessMap!==void 0&&(this.roughnessMap=t[e.roughnessMap]||null),e.metalnessMap!==void 0&&(this.metalnessMap=t[e.metalnessMap]||null),e.emissiveMap!==void 0&&(this.emissiveMap=t[e.emissiveMap]||null),e.emissiveIntensity!==void 0&&(this.emissiveIntensity=e.emissiveIntensity),e.specularMap!==void 0&&(this.specularMap=t[e.specularMap]||null),e.specularIntensityMap!==void 0&&(this.specularIntensityMap=t[e.specularIntensityMap]||null),e.specularColorMap!==void 0&&(this.specularColorMap=t[e.specularColorMap]||null),e.envMap!==void 0&&(this.envMap=t[e.envMap]||null),e.envMapRotation!==void 0&&this.envMapRotation.fromArray(e.envMapRotation),e.envMapIntensity!==void 0&&(this.envMapIntensity=e.envMapIntensity),e.reflectivity!==void 0&&(this.reflectivity=e.reflectivity),e.refractionRatio!==void 0&&(this.refractionRatio=e.refractionRatio),e.lightMap!==void 0&&(this.lightMap=t[e.lightMap]||null),e.lightMapIntensity!==void 0&&(this.lightMapIntensity=e.lightMapIntensity),e.aoMap!==void 0&&(this.aoMap=t[e.aoMap]||null),e.aoMapIntensity!==void 0&&(this.aoMapIntensity=e.aoMapIntensity),e.gradientMap!==void 0&&(this.gradientMap=t[e.gradientMap]||null),e.clearcoatMap!==void 0&&(this.clearcoatMap=t[e.clearcoatMap]||null),e.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=t[e.clearcoatRoughnessMap]||null),e.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=t[e.clearcoatNormalMap]||null),e.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new Xe().fromArray(e.clearcoatNormalScale)),e.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=t[e.diffuseRoughnessMap]||null),e.iridescenceMap!==void 0&&(this.iridescenceMap=t[e.iridescenceMap]||null),e.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=t[e.iridescenceThicknessMap]||null),e.transmissionMap!==void 0&&(this.transmissionMap=t[e.transmissionMap]||null),e.thicknessMap!==void 0&&(this.thicknessMap=t[e.thicknessMap]||null),e.anisotropyMap!==void 0&&(this.anisotropyMap=t[e.anisotropyMap]||null),e.sheenColorMap!==void 0&&(this.sheenColorMap=t[e.sheenColorMap]||null),e.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=t[e.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(e){this.name=e.name,this.blending=e.blending,this.side=e.side,this.vertexColors=e.vertexColors,this.opacity=e.opacity,this.transparent=e.transparent,this.blendSrc=e.blendSrc,this.blendDst=e.blendDst,this.blendEquation=e.blendEquation,this.blendSrcAlpha=e.blendSrcAlpha,this.blendDstAlpha=e.blendDstAlpha,this.blendEquationAlpha=e.blendEquationAlpha,this.blendColor.copy(e.blendColor),this.blendAlpha=e.blendAlpha,this.depthFunc=e.depthFunc,this.depthTest=e.depthTest,this.depthWrite=e.depthWrite,this.stencilWriteMask=e.stencilWriteMask,this.stencilFunc=e.stencilFunc,this.stencilRef=e.stencilRef,this.stencilFuncMask=e.stencilFuncMask,this.stencilFail=e.stencilFail,this.stencilZFail=e.stencilZFail,this.stencilZPass=e.stencilZPass,this.stencilWrite=e.stencilWrite;let t=e.clippingPlanes,n=null;if(t!==null){let s=t.length;n=new Array(s);for(let r=0;r!==s;++r)n[r]=t[r].clone()}return this.clippingPlanes=n,this.clipIntersection=e.clipIntersection,this.clipShadows=e.clipShadows,this.shadowSide=e.shadowSide,this.colorWrite=e.colorWrite,this.precision=e.precision,this.polygonOffset=e.polygonOffset,this.polygonOffsetFactor=e.polygonOffsetFactor,this.polygonOffsetUnits=e.polygonOffsetUnits,this.dithering=e.dithering,this.alphaTest=e.alphaTest,this.alphaHash=e.alphaHash,this.alphaToCoverage=e.alphaToCoverage,this.premultipliedAlpha=e.premultipliedAlpha,this.forceSinglePass=e.forceSinglePass,this.allowOverride=e.allowOverride,this.visible=e.visible,this.toneMapped=e.toneMapped,this.userData=JSON.parse(JSON.stringify(e.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(e){e===!0&&this.version++}};var Mi=new D,Pc=new D,Io=new D,Lo=new D,Yn=class{constructor(e=new D,t=new D(0,0,-1)){this.origin=e,this.direction=t}set(e,t){return this.origin.copy(e),this.direction.copy(t),this}copy(e){return this.origin.copy(e.origin),this.direction.copy(e.direction),this}at(e,t){return t.copy(this.origin).addScaledVector(this.direction,e)}lookAt(e){return this.direction.copy(e).sub(this.origin).normalize(),this}recast(e){return this.origin.copy(this.at(e,Mi)),this}closestPointToPoint(e,t){t.subVectors(e,this.origin);let n=t.dot(this.direction);return n<0?t.copy(this.origin):t.copy(this.origin).addScaledVector(this.direction,n)}distanceToPoint(e){return Math.sqrt(this.distanceSqToPoint(e))}distanceSqToPoint(e){let t=Mi.subVectors(e,this.origin).dot(this.direction);return t<0?this.origin.distanceToSquared(e):(Mi.copy(this.origin).addScaledVector(this.direction,t),Mi.distanceToSquared(e))}distanceSqToSegment(e,t,n,s){Pc.copy(e).add(t).multiplyScalar(.5),Io.copy(t).sub(e).normalize(),Lo.copy(this.origin).sub(Pc);let r=e.distanceTo(t)*.5,o=-this.direction.dot(Io),a=Lo.dot(this.direction),l=-Lo.dot(Io),c=Lo.lengthSq(),h=Math.abs(1-o*o),d,u,f,m;if(h>0)if(d=o*l-a,u=o*a-l,m=r*h,d>=0)if(u>=-m)if(u<=m){let y=1/h;d*=y,u*=y,f=d*(d+o*u+2*a)+u*(o*d+u+2*l)+c}else u=r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u=-r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u<=-m?(d=Math.max(0,-(-o*r+a)),u=d>0?-r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c):u<=m?(d=0,u=Math.min(Math.max(-r,-l),r),f=u*(u+2*l)+c):(d=Math.max(0,-(o*r+a)),u=d>0?r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c);else u=o>0?-r:r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;return n&&n.copy(this.origin).addScaledVector(this.direction,d),s&&s.copy(Pc).addScaledVector(Io,u),f}intersectSphere(e,t){if(e.radius<0)return null;Mi.subVectors(e.center,this.origin);let n=Mi.dot(this.direction),s=Mi.dot(Mi)-n*n,r=e.radius*e.radius;if(s>r)return null;let o=Math.sqrt(r-s),a=n-o,l=n+o;return l<0?null:a<0?this.at(l,t):this.at(a,t)}intersectsSphere(e){return e.radius<0?!1:this.distanceSqToPoint(e.center)<=e.radius*e.radius}distanceToPlane(e){let t=e.normal.dot(this.direction);if(t===0)return e.distanceToPoint(this.origin)===0?0:null;let n=-(this.origin.dot(e.normal)+e.constant)/t;return n>=0?n:null}intersectPlane(e,t){let n=this.distanceToPlane(e);return n===null?null:this.at(n,t)}intersectsPlane(e){let t=e.distanceToPoint(this.origin);return t===0||e.normal.dot(this.direction)*t<0}intersectBox(e,t){let n,s,r,o,a,l,c=1/this.direction.x,h=1/this.direction.y,d=1/this.direction.z,u=this.origin;return c>=0?(n=(e.min.x-u.x)*c,s=(e.max.x-u.x)*c):(n=(e.max.x-u.x)*c,s=(e.min.x-u.x)*c),h>=0?(r=(e.min.y-u.y)*h,o=(e.max.y-u.y)*h):(r=(e.max.y-u.y)*h,o=(e.min.y-u.y)*h),n>o||r>s||((r>n||isNaN(n))&&(n=r),(o<s||isNaN(s))&&(s=o),d>=0?(a=(e.min.z-u.z)*d,l=(e.max.z-u.z)*d):(a=(e.max.z-u.z)*d,l=(e.min.z-u.z)*d),n>l||a>s)||((a>n||n!==n)&&(n=a),(l<s||s!==s)&&(s=l),s<0)?null:this.at(n>=0?n:s,t)}intersectsBox(e){return this.intersectBox(e,Mi)!==null}intersectTriangle(e,t,n,s,r){let o=this.origin,a=this.direction,l=a.x,c=a.y,h=a.z,d=e.x-o.x,u=e.y-o.y,f=e.z-o.z,m=t.x-o.x,y=t.y-o.y,g=t.z-o.z,p=n.x-o.x,x=n.y-o.y,M=n.z-o.z,_=Math.abs(l),b=Math.abs(c),S=Math.abs(h),v,w,R,A,C,P,F,I,B,W,X,se;if(_>=b&&_>=S?(R=l,P=d,B=m,se=p,l>=0?(v=c,w=h,A=u,C=f,F=y,I=g,W=x,X=M):(v=h,w=c,A=f,C=u,F=g,I=y,W=M,X=x)):b>=S?(R=c,P=u,B=y,se=x,c>=0?(v=h,w=l,A=f,C=d,F=g,I=m,W=M,X=p):(v=l,w=h,A=d,C=f,F=m,I=g,W=p,X=M)):(R=h,P=f,B=g,se=M,h>=0?(v=l,w=c,A=d,C=u,F=m,I=y,W=p,X=x):(v=c,w=l,A=u,C=d,F=y,I=m,W=x,X=p)),R===0)return null;let Y=v/R,N=w/R,V=1/R,ee=A-Y*P,re=C-N*P,H=F-Y*B,ie=I-N*B,oe=W-Y*se,ue=X-N*se,le=oe*ie-ue*H,Te=ee*ue-re*oe,Ue=H*re-ie*ee;if(s){if(le<0||Te<0||Ue<0)return null}else if((le<0||Te<0||Ue<0)&&(le>0||Te>0||Ue>0))return null;let Pe=le+Te+Ue;if(Pe===0)return null;let we=V*(le*P+Te*B+Ue*se);return(Pe>0?we<0:we>0)?null:this.at(we/Pe,r)}applyMatrix4(e){return this.origin.applyMatrix4(e),this.direction.transformDirection(e),this}equals(e){return e.origin.equals(this.origin)&&e.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},oa=class extends os{constructor(e){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new ot(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new Vi,this.combine=Xc,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.fog=e.fog,this}},rd=new je,is=new Yn,Do=new ai,od=new D,No=new D,Uo=new D,Fo=new D,Ic=new D,Oo=new D,ad=new D,ko=new D,qt=class extends Fn{constructor(e=new On,t=new oa){super(),this.isMesh=!0,this.type="Mesh",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}updateMorphTargets(){let t=this.geometry.morphAttributes,n=Object.keys(t);if(n.length>0){let s=t[n[0]];if(s!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let r=0,o=s.length;r<o;r++){let a=s[r].name||String(r);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=r}}}}getVertexPosition(e,t){let n=this.geometry,s=n.attributes.position,r=n.morphAttributes.position,o=n.morphTargetsRelative;t.fromBufferAttribute(s,e);let a=this.morphTargetInfluences;if(r&&a){Oo.set(0,0,0);for(let l=0,c=r.length;l<c;l++){let h=a[l],d=r[l];h!==0&&(Ic.fromBufferAttribute(d,e),o?Oo.addScaledVector(Ic,h):Oo.addScaledVector(Ic.sub(t),h))}t.add(Oo)}return t}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let n=this.geometry,s=this.material,r=this.matrixWorld;s!==void 0&&(n.boundingSphere===null&&n.computeBoundingSphere(),Do.copy(n.boundingSphere),Do.applyMatrix4(r),is.copy(e.ray).recast(e.near),!(Do.containsPoint(is.origin)===!1&&(is.intersectSphere(Do,od)===null||is.origin.distanceToSquared(od)>(e.far-e.near)**2))&&(rd.copy(r).invert(),is.copy(e.ray).applyMatrix4(rd),!(n.boundingBox!==null&&is.intersectsBox(n.boundingBox)===!1)&&this._computeIntersections(e,t,is)))}_computeIntersections(e,t,n){let s,r=this.geometry,o=this.material,a=r.index,l=r.attributes.position,c=r.attributes.uv,h=r.attributes.uv1,d=r.attributes.normal,u=r.groups,f=r.drawRange;if(a!==null)if(Array.isArray(o))for(let m=0,y=u.length;m<y;m++){let g=u[m],p=o[g.materialIndex],x=Math.max(g.start,f.start),M=Math.min(a.count,Math.min(g.start+g.count,f.start+f.count));for(let _=x,b=M;_<b;_+=3){let S=a.getX(_),v=a.getX(_+1),w=a.getX(_+2);s=Bo(this,p,e,n,c,h,d,S,v,w),s&&(s.faceIndex=Math.floor(_/3),s.face.materialIndex=g.materialIndex,t.push(s))}}else{let m=Math.max(0,f.start),y=Math.min(a.count,f.start+f.count);for(let g=m,p=y;g<p;g+=3){let x=a.getX(g),M=a.getX(g+1),_=a.getX(g+2);s=Bo(this,o,e,n,c,h,d,x,M,_),s&&(s.faceIndex=Math.floor(g/3),t.push(s))}}else if(l!==void 0)if(Array.isArray(o))for(let m=0,y=u.length;m<y;m++){let g=u[m],p=o[g.materialIndex],x=Math.max(g.start,f.start),M=Math.min(l.count,Math.min(g.start+g.count,f.start+f.count));for(let _=x,b=M;_<b;_+=3){let S=_,v=_+1,w=_+2;s=Bo(this,p,e,n,c,h,d,S,v,w),s&&(s.faceIndex=Math.floor(_/3),s.face.materialIndex=g.materialIndex,t.push(s))}}else{let m=Math.max(0,f.start),y=Math.min(l.count,f.start+f.count);for(let g=m,p=y;g<p;g+=3){let x=g,M=g+1,_=g+2;s=Bo(this,o,e,n,c,h,d,x,M,_),s&&(s.faceIndex=Math.floor(g/3),t.push(s))}}}};function _g(i,e,t,n,s,r,o,a){let l;if(e.side===Kt?l=n.intersectTriangle(o,r,s,!0,a):l=n.intersectTriangle(s,r,o,e.side===Jt,a),l===null)return null;ko.copy(a),ko.applyMatrix4(i.matrixWorld);let c=t.ray.origin.distanceTo(ko);return c<t.near||c>t.far?null:{distance:c,point:ko.clone(),object:i}}function Bo(i,e,t,n,s,r,o,a,l,c){i.getVertexPosition(a,No),i.getVertexPosition(l,Uo),i.getVertexPosition(c,Fo);let h=_g(i,e,t,n,No,Uo,Fo,ad);if(h){let d=new D;an.getBarycoord(ad,No,Uo,Fo,d),s&&(h.uv=an.getInterpolatedAttribute(s,a,l,c,d,new Xe)),r&&(h.uv1=an.getInterpolatedAttribute(r,a,l,c,d,new Xe)),o&&(h.normal=an.getInterpolatedAttribute(o,a,l,c,d,new D),h.normal.dot(n.direction)>0&&h.normal.multiplyScalar(-1));let u={a,b:l,c,normal:new D,materialIndex:0};an.getNormal(No,Uo,Fo,u.normal),h.face=u,h.barycoord=d}return h}var Zn=class extends ln{constructor(e=null,t=1,n=1,s,r,o,a,l,c=Et,h=Et,d,u){super(null,o,a,l,c,h,s,r,d,u),this.isDataTexture=!0,this.image={data:e,width:t,height:n},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var ss=new ai,bg=new Xe(.5,.5),zo=new D,as=class{constructor(e=new mn,t=new mn,n=new mn,s=new mn,r=new mn,o=new mn){this.planes=[e,t,n,s,r,o]}set(e,t,n,s,r,o){let a=this.planes;return a[0].copy(e),a[1].copy(t),a[2].copy(n),a[3].copy(s),a[4].copy(r),a[5].copy(o),this}copy(e){let t=this.planes;for(let n=0;n<6;n++)t[n].copy(e.planes[n]);return this}setFromProjectionMatrix(e,t=Nn,n=!1){let s=this.planes,r=e.elements,o=r[0],a=r[1],l=r[2],c=r[3],h=r[4],d=r[5],u=r[6],f=r[7],m=r[8],y=r[9],g=r[10],p=r[11],x=r[12],M=r[13],_=r[14],b=r[15];if(s[0].setComponents(c-o,f-h,p-m,b-x).normalize(),s[1].setComponents(c+o,f+h,p+m,b+x).normalize(),s[2].setComponents(c+a,f+d,p+y,b+M).normalize(),s[3].setComponents(c-a,f-d,p-y,b-M).normalize(),n)s[4].setComponents(l,u,g,_).normalize(),s[5].setComponents(c-l,f-u,p-g,b-_).normalize();else if(s[4].setComponents(c-l,f-u,p-g,b-_).normalize(),t===Nn)s[5].setComponents(c+l,f+u,p+g,b+_).normalize();else if(t===Tr)s[5].setComponents(l,u,g,_).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+t);return this}intersectsObject(e){if(e.boundingSphere!==void 0)e.boundingSphere===null&&e.computeBoundingSphere(),ss.copy(e.boundingSphere).applyMatrix4(e.matrixWorld);else{let t=e.geometry;t.boundingSphere===null&&t.computeBoundingSphere(),ss.copy(t.boundingSphere).applyMatrix4(e.matrixWorld)}return this.intersectsSphere(ss)}intersectsSprite(e){ss.center.set(0,0,0);let t=bg.distanceTo(e.center);return ss.radius=.7071067811865476+t,ss.applyMatrix4(e.matrixWorld),this.intersectsSphere(ss)}intersectsSphere(e){let t=this.planes,n=e.center,s=-e.radius;for(let r=0;r<6;r++)if(t[r].distanceToPoint(n)<s)return!1;return!0}intersectsBox(e){let t=this.planes;for(let n=0;n<6;n++){let s=t[n];if(zo.x=s.normal.x>0?e.max.x:e.min.x,zo.y=s.normal.y>0?e.max.y:e.min.y,zo.z=s.normal.z>0?e.max.z:e.min.z,s.distanceToPoint(zo)<0)return!1}return!0}containsPoint(e){let t=this.planes;for(let n=0;n<6;n++)if(t[n].distanceToPoint(e)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},ld=new je,aa=class i{constructor(){this.coordinateSystem=Nn,this._frustums=[],this._count=0}setFromArrayCamera(e){let t=e.cameras,n=this._frustums;for(let s=0;s<t.length;s++){let r=t[s];ld.multiplyMatrices(r.projectionMatrix,r.matrixWorldInverse),n[s]===void 0&&(n[s]=new as),n[s].setFromProjectionMatrix(ld,r.coordinateSystem,r.reversedDepth)}return this._count=t.length,this}getFrustum(e){return this._frustums[e]}intersectsObject(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsObject(e))return!0;return!1}intersectsSprite(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsSprite(e))return!0;return!1}intersectsSphere(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsSphere(e))return!0;return!1}intersectsBox(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsBox(e))return!0;return!1}containsPoint(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].containsPoint(e))return!0;return!1}copy(e){this.coordinateSystem=e.coordinateSystem;let t=this._frustums,n=e._frustums;for(let s=0;s<e._count;s++)t[s]===void 0&&(t[s]=new as),t[s].copy(n[s]);return this._count=e._count,this}clone(){return new i().copy(this)}};var Ir=class extends ln{constructor(e=[],t=cs,n,s,r,o,a,l,c,h){super(e,t,n,s,r,o,a,l,c,h),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(e){this.image=e}};var Ti=class extends ln{constructor(e,t,n=Jn,s,r,o,a=Et,l=Et,c,h=wi,d=1){if(h!==wi&&h!==Ci)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let u={width:e,height:t,depth:d};super(u,s,r,o,a,l,h,n,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(e){return super.copy(e),this.source=new ks(Object.assign({},e.image)),this.compareFunction=e.compareFunction,this}toJSON(e){let t=super.toJSON(e);return t.compareFunction=this.compareFunction,t}},Lr=class extends Ti{constructor(e,t=Jn,n=cs,s,r,o=Et,a=Et,l,c=wi){let h={width:e,height:e,depth:1},d=[h,h,h,h,h,h];super(e,e,t,n,s,r,o,a,l,c),this.image=d,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(e){this.image=e}},Dr=class extends ln{constructor(e=null){super(),this.sourceTexture=e,this.isExternalTexture=!0}copy(e){return super.copy(e),this.sourceTexture=e.sourceTexture,this}},Vs=class i extends On{constructor(e=1,t=1,n=1,s=1,r=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:e,height:t,depth:n,widthSegments:s,heightSegments:r,depthSegments:o};let a=this;s=Math.floor(s),r=Math.floor(r),o=Math.floor(o);let l=[],c=[],h=[],d=[],u=0,f=0;m("z","y","x",-1,-1,n,t,e,o,r,0),m("z","y","x",1,-1,n,t,-e,o,r,1),m("x","z","y",1,1,e,n,t,s,o,2),m("x","z","y",1,-1,e,n,-t,s,o,3),m("x","y","z",1,-1,e,t,n,s,r,4),m("x","y","z",-1,-1,e,t,-n,s,r,5),this.setIndex(l),this.setAttribute("position",new Un(c,3)),this.setAttribute("normal",new Un(h,3)),this.setAttribute("uv",new Un(d,2));function m(y,g,p,x,M,_,b,S,v,w,R){let A=_/v,C=b/w,P=_/2,F=b/2,I=S/2,B=v+1,W=w+1,X=0,se=0,Y=new D;for(let N=0;N<W;N++){let V=N*C-F;for(let ee=0;ee<B;ee++){let re=ee*A-P;Y[y]=re*x,Y[g]=V*M,Y[p]=I,c.push(Y.x,Y.y,Y.z),Y[y]=0,Y[g]=0,Y[p]=S>0?1:-1,h.push(Y.x,Y.y,Y.z),d.push(ee/v),d.push(1-N/w),X+=1}}for(let N=0;N<w;N++)for(let V=0;V<v;V++){let ee=u+V+B*N,re=u+V+B*(N+1),H=u+(V+1)+B*(N+1),ie=u+(V+1)+B*N;l.push(ee,re,ie),l.push(re,H,ie),se+=6}a.addGroup(f,se,R),f+=se,u+=X}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.width,e.height,e.depth,e.widthSegments,e.heightSegments,e.depthSegments)}};var Ei=class i extends On{constructor(e=1,t=1,n=1,s=1){super(),this.type="PlaneGeometry",this.parameters={width:e,height:t,widthSegments:n,heightSegments:s};let r=e/2,o=t/2,a=Math.floor(n),l=Math.floor(s),c=a+1,h=l+1,d=e/a,u=t/l,f=[],m=[],y=[],g=[];for(let p=0;p<h;p++){let x=p*u-o;for(let M=0;M<c;M++){let _=M*d-r;m.push(_,-x,0),y.push(0,0,1),g.push(M/a),g.push(1-p/l)}}for(let p=0;p<l;p++)for(let x=0;x<a;x++){let M=x+c*p,_=x+c*(p+1),b=x+1+c*(p+1),S=x+1+c*p;f.push(M,_,S),f.push(_,b,S)}this.setIndex(f),this.setAttribute("position",new Un(m,3)),this.setAttribute("normal",new Un(y,3)),this.setAttribute("uv",new Un(g,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.width,e.height,e.widthSegments,e.heightSegments)}};function ds(i){let e={};for(let t in i){e[t]={};for(let n in i[t]){let s=i[t][n];if(cd(s))s.isRenderTargetTexture?(ke("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),e[t][n]=null):e[t][n]=s.clone();else if(Array.isArray(s))if(cd(s[0])){let r=[];for(let o=0,a=s.length;o<a;o++)r[o]=s[o].clone();e[t][n]=r}else e[t][n]=s.slice();else e[t][n]=s}}return e}function cn(i){let e={};for(let t=0;t<i.length;t++){let n=ds(i[t]);for(let s in n)e[s]=n[s]}return e}function cd(i){return i&&(i.isColor||i.isMatrix3||i.isMatrix4||i.isVector2||i.isVector3||i.isVector4||i.isTexture||i.isQuaternion)}function Mg(i){let e=[];for(let t=0;t<i.length;t++)e.push(i[t].clone());return e}function du(i){let e=i.getRenderTarget();return e===null?i.outputColorSpace:e.isXRRenderTarget===!0?e.texture.colorSpace:nt.workingColorSpace}var ef={clone:ds,merge:cn},Sg=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,wg=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,li=class extends os{constructor(e){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=Sg,this.fragmentShader=wg,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,e!==void 0&&this.setValues(e)}copy(e){return super.copy(e),this.fragmentShader=e.fragmentShader,this.vertexShader=e.vertexShader,this.uniforms=ds(e.uniforms),this.uniformsGroups=Mg(e.uniformsGroups),this.defines=Object.assign({},e.defines),this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.fog=e.fog,this.lights=e.lights,this.clipping=e.clipping,this.extensions=Object.assign({},e.extensions),this.glslVersion=e.glslVersion,this.defaultAttributeValues=Object.assign({},e.defaultAttributeValues),this.index0AttributeName=e.index0AttributeName,this.uniformsNeedUpdate=e.uniformsNeedUpdate,this}toJSON(e){let t=super.toJSON(e);t.glslVersion=this.glslVersion,t.uniforms={};for(let s in this.uniforms){let o=this.uniforms[s].value;o&&o.isTexture?t.uniforms[s]={type:"t",value:o.toJSON(e).uuid}:o&&o.isColor?t.uniforms[s]={type:"c",value:o.getHex()}:o&&o.isVector2?t.uniforms[s]={type:"v2",value:o.toArray()}:o&&o.isVector3?t.uniforms[s]={type:"v3",value:o.toArray()}:o&&o.isVector4?t.uniforms[s]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?t.uniforms[s]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?t.uniforms[s]={type:"m4",value:o.toArray()}:t.uniforms[s]={value:o}}Object.keys(this.defines).length>0&&(t.defines=this.defines),t.vertexShader=this.vertexShader,t.fragmentShader=this.fragmentShader,t.lights=this.lights,t.clipping=this.clipping;let n={};for(let s in this.extensions)this.extensions[s]===!0&&(n[s]=!0);return Object.keys(n).length>0&&(t.extensions=n),t}fromJSON(e,t){if(super.fromJSON(e,t),e.uniforms!==void 0)for(let n in e.uniforms){let s=e.uniforms[n];switch(this.uniforms[n]={},s.type){case"t":this.uniforms[n].value=t[s.value]||null;break;case"c":this.uniforms[n].value=new ot().setHex(s.value);break;case"v2":this.uniforms[n].value=new Xe().fromArray(s.value);break;case"v3":this.uniforms[n].value=new D().fromArray(s.value);break;case"v4":this.uniforms[n].value=new mt().fromArray(s.value);break;case"m3":this.uniforms[n].value=new He().fromArray(s.value);break;case"m4":this.uniforms[n].value=new je().fromArray(s.value);break;default:this.uniforms[n].value=s.value}}if(e.defines!==void 0&&(this.defines=e.defines),e.vertexShader!==void 0&&(this.vertexShader=e.vertexShader),e.fragmentShader!==void 0&&(this.fragmentShader=e.fragmentShader),e.glslVersion!==void 0&&(this.glslVersion=e.glslVersion),e.extensions!==void 0)for(let n in e.extensions)this.extensions[n]=e.extensions[n];return e.lights!==void 0&&(this.lights=e.lights),e.clipping!==void 0&&(this.clipping=e.clipping),this}},Hi=class extends li{constructor(e){super(e),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}};var la=class extends os{constructor(e){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=Bd,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(e)}copy(e){return super.copy(e),this.depthPacking=e.depthPacking,this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this}},ca=class extends os{constructor(e){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(e)}copy(e){return super.copy(e),this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this}};function Rs(i,e){return!i||i.constructor===e?i:typeof e.BYTES_PER_ELEMENT=="number"?new e(i):Array.prototype.slice.call(i)}function Vo(i){return i!==void 0&&i.inTangents!==void 0&&i.outTangents!==void 0}var Gi=class{constructor(e,t,n,s){this.parameterPositions=e,this._cachedIndex=0,this.resultBuffer=s!==void 0?s:new t.constructor(n),this.sampleValues=t,this.valueSize=n,this.settings=null,this.DefaultSettings_={}}evaluate(e){let t=this.parameterPositions,n=this._cachedIndex,s=t[n],r=t[n-1];n:{e:{let o;t:{i:if(!(e<s)){for(let a=n+2;;){if(s===void 0){if(e<r)break i;return n=t.length,this._cachedIndex=n,this.copySampleValue_(n-1)}if(n===a)break;if(r=s,s=t[++n],e<s)break e}o=t.length;break t}if(!(e>=r)){let a=t[1];e<a&&(n=2,r=a);for(let l=n-2;;){if(r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(n===l)break;if(s=r,r=t[--n-1],e>=r)break e}o=n,n=0;break t}break n}for(;n<o;){let a=n+o>>>1;e<t[a]?o=a:n=a+1}if(s=t[n],r=t[n-1],r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(s===void 0)return n=t.length,this._cachedIndex=n,this.copySampleValue_(n-1)}this._cachedIndex=n,this.intervalChanged_(n,r,s)}return this.interpolate_(n,r,e,s)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(e){let t=this.resultBuffer,n=this.sampleValues,s=this.valueSize,r=e*s;for(let o=0;o!==s;++o)t[o]=n[r+o];return t}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},ua=class extends Gi{constructor(e,t,n,s){super(e,t,n,s),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:Nc,endingEnd:Nc}}intervalChanged_(e,t,n){let s=this.parameterPositions,r=e-2,o=e+1,a=s[r],l=s[o];if(a===void 0)switch(this.getSettings_().endingStart){case Uc:r=e,a=2*t-n;break;case Fc:r=s.length-2,a=t+s[r]-s[r+1];break;default:r=e,a=n}if(l===void 0)switch(this.getSettings_().endingEnd){case Uc:o=e,l=2*n-t;break;case Fc:o=1,l=n+s[1]-s[0];break;default:o=e-1,l=t}let c=(n-t)*.5,h=this.valueSize;this._weightPrev=c/(t-a),this._weightNext=c/(l-n),this._offsetPrev=r*h,this._offsetNext=o*h}interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,h=this._offsetPrev,d=this._offsetNext,u=this._weightPrev,f=this._weightNext,m=(n-t)/(s-t),y=m*m,g=y*m,p=-u*g+2*u*y-u*m,x=(1+u)*g+(-1.5-2*u)*y+(-.5+u)*m+1,M=(-1-f)*g+(1.5+f)*y+.5*m,_=f*g-f*y;for(let b=0;b!==a;++b)r[b]=p*o[h+b]+x*o[c+b]+M*o[l+b]+_*o[d+b];return r}},ha=class extends Gi{constructor(e,t,n,s){super(e,t,n,s)}interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,h=(n-t)/(s-t),d=1-h;for(let u=0;u!==a;++u)r[u]=o[c+u]*d+o[l+u]*h;return r}},da=class extends Gi{constructor(e,t,n,s){super(e,t,n,s)}interpolate_(e){return this.copySampleValue_(e-1)}},fa=class extends Gi{interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,h=this.inTangents,d=this.outTangents;if(!h||!d){let m=(n-t)/(s-t),y=1-m;for(let g=0;g!==a;++g)r[g]=o[c+g]*y+o[l+g]*m;return r}let u=a*2,f=e-1;for(let m=0;m!==a;++m){let y=o[c+m],g=o[l+m],p=f*u+m*2,x=d[p],M=d[p+1],_=e*u+m*2,b=h[_],S=h[_+1],v=Eg(n,t,x,b,s);r[m]=tf(v,y,M,S,g)}return r}};function tf(i,e,t,n,s){let r=1-i;return r*r*r*e+3*r*r*i*t+3*r*i*i*n+i*i*i*s}function Tg(i,e,t,n,s){let r=1-i;return 3*r*r*(t-e)+6*r*i*(n-t)+3*i*i*(s-n)}function Eg(i,e,t,n,s){let r=(i-e)/(s-e);for(let o=0;o<8;o++){let a=tf(r,e,t,n,s)-i;if(Math.abs(a)<1e-10)break;let l=Tg(r,e,t,n,s);if(Math.abs(l)<1e-10)break;r=Math.max(0,Math.min(1,r-a/l))}return r}var Cn=class{constructor(e,t,n,s){if(e===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(t===void 0||t.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+e);this.name=e,this.times=Rs(t,this.TimeBufferType),this.values=Rs(n,this.ValueBufferType),this.setInterpolation(s||this.DefaultInterpolation)}static toJSON(e){let t=e.constructor,n;if(t.toJSON!==this.toJSON)n=t.toJSON(e);else{n={name:e.name,times:Rs(e.times,Array),values:Rs(e.values,Array)};let s=e.getInterpolation();s!==e.DefaultInterpolation&&(n.interpolation=s),Vo(e.settings)&&(n.settings={inTangents:Rs(e.settings.inTangents,Array),outTangents:Rs(e.settings.outTangents,Array)})}return n.type=e.ValueTypeName,n}InterpolantFactoryMethodDiscrete(e){return new da(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodLinear(e){return new ha(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodSmooth(e){return new ua(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodBezier(e){let t=new fa(this.times,this.values,this.getValueSize(),e);return this.settings&&(t.inTangents=this.settings.inTangents,t.outTangents=this.settings.outTangents),t}setInterpolation(e){let t;switch(e){case Mr:t=this.InterpolantFactoryMethodDiscrete;break;case ta:t=this.InterpolantFactoryMethodLinear;break;case Xo:t=this.InterpolantFactoryMethodSmooth;break;case Dc:t=this.InterpolantFactoryMethodBezier;break}if(t===void 0){let n="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(e!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(n);return ke("KeyframeTrack:",n),this}return this.createInterpolant=t,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return Mr;case this.InterpolantFactoryMethodLinear:return ta;case this.InterpolantFactoryMethodSmooth:return Xo;case this.InterpolantFactoryMethodBezier:return Dc}}getValueSize(){return this.values.length/this.times.length}shift(e){if(e!==0){let t=this.times;for(let n=0,s=t.length;n!==s;++n)t[n]+=e;Vo(this.settings)&&(ud(this.settings.inTangents,e),ud(this.settings.outTangents,e))}return this}scale(e){if(e!==1){let t=this.times;for(let n=0,s=t.length;n!==s;++n)t[n]*=e;Vo(this.settings)&&(hd(this.settings.inTangents,e),hd(this.settings.outTangents,e))}return this}trim(e,t){let n=this.times,s=n.length,r=0,o=s-1;for(;r!==s&&n[r]<e;)++r;for(;o!==-1&&n[o]>t;)--o;if(++o,r!==0||o!==s){r>=o&&(o=Math.max(o,1),r=o-1);let a=this.getValueSize();this.times=n.slice(r,o),this.values=this.values.slice(r*a,o*a)}return this}validate(){let e=!0,t=this.getValueSize();t-Math.floor(t)!==0&&(ze("KeyframeTrack: Invalid value size in track.",this),e=!1);let n=this.times,s=this.values,r=n.length;r===0&&(ze("KeyframeTrack: Track is empty.",this),e=!1);let o=null;for(let a=0;a!==r;a++){let l=n[a];if(typeof l=="number"&&isNaN(l)){ze("KeyframeTrack: Time is not a valid number.",this,a,l),e=!1;break}if(o!==null&&o>l){ze("KeyframeTrack: Out of order keys.",this,a,l,o),e=!1;break}o=l}if(s!==void 0&&eg(s))for(let a=0,l=s.length;a!==l;++a){let c=s[a];if(isNaN(c)){ze("KeyframeTrack: Value is not a valid number.",this,a,c),e=!1;break}}return e}optimize(){let e=this.times.slice(),t=this.values.slice(),n=this.getValueSize(),s=this.getInterpolation()===Xo,r=e.length-1,o=1;for(let a=1;a<r;++a){let l=!1,c=e[a],h=e[a+1];if(c!==h&&(a!==1||c!==e[0]))if(s)l=!0;else{let d=a*n,u=d-n,f=d+n;for(let m=0;m!==n;++m){let y=t[d+m];if(y!==t[u+m]||y!==t[f+m]){l=!0;break}}}if(l){if(a!==o){e[o]=e[a];let d=a*n,u=o*n;for(let f=0;f!==n;++f)t[u+f]=t[d+f]}++o}}if(r>0){e[o]=e[r];for(let a=r*n,l=o*n,c=0;c!==n;++c)t[l+c]=t[a+c];++o}return o!==e.length?(this.times=e.slice(0,o),this.values=t.slice(0,o*n)):(this.times=e,this.values=t),this}clone(){let e=this.times.slice(),t=this.values.slice(),n=this.constructor,s=new n(this.name,e,t);return s.createInterpolant=this.createInterpolant,Vo(this.settings)&&(s.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),s}};function ud(i,e){for(let t=0,n=i.length;t!==n;t+=2)i[t]+=e}function hd(i,e){for(let t=0,n=i.length;t!==n;t+=2)i[t]*=e}Cn.prototype.ValueTypeName="";Cn.prototype.TimeBufferType=Float32Array;Cn.prototype.ValueBufferType=Float32Array;Cn.prototype.DefaultInterpolation=ta;var Wi=class extends Cn{constructor(e,t,n){super(e,t,n)}};Wi.prototype.ValueTypeName="bool";Wi.prototype.ValueBufferType=Array;Wi.prototype.DefaultInterpolation=Mr;Wi.prototype.InterpolantFactoryMethodLinear=void 0;Wi.prototype.InterpolantFactoryMethodSmooth=void 0;var pa=class extends Cn{constructor(e,t,n,s){super(e,t,n,s)}};pa.prototype.ValueTypeName="color";var ma=class extends Cn{constructor(e,t,n,s){super(e,t,n,s)}};ma.prototype.ValueTypeName="number";var ga=class extends Gi{constructor(e,t,n,s){super(e,t,n,s)}interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(n-t)/(s-t),c=e*a;for(let h=c+a;c!==h;c+=4)Sn.slerpFlat(r,0,o,c-a,o,c,l);return r}},Nr=class extends Cn{constructor(e,t,n,s){super(e,t,n,s)}InterpolantFactoryMethodLinear(e){return new ga(this.times,this.values,this.getValueSize(),e)}};Nr.prototype.ValueTypeName="quaternion";Nr.prototype.InterpolantFactoryMethodSmooth=void 0;var Xi=class extends Cn{constructor(e,t,n){super(e,t,n)}};Xi.prototype.ValueTypeName="string";Xi.prototype.ValueBufferType=Array;Xi.prototype.DefaultInterpolation=Mr;Xi.prototype.InterpolantFactoryMethodLinear=void 0;Xi.prototype.InterpolantFactoryMethodSmooth=void 0;var va=class extends Cn{constructor(e,t,n,s){super(e,t,n,s)}};va.prototype.ValueTypeName="vector";var xa=class{constructor(e,t,n){let s=this,r=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=e,this.onProgress=t,this.onError=n,this._abortController=null,this.itemStart=function(h){a++,r===!1&&s.onStart!==void 0&&s.onStart(h,o,a),r=!0},this.itemEnd=function(h){o++,s.onProgress!==void 0&&s.onProgress(h,o,a),o===a&&(r=!1,s.onLoad!==void 0&&s.onLoad())},this.itemError=function(h){s.onError!==void 0&&s.onError(h)},this.resolveURL=function(h){return h=h.normalize("NFC"),l?l(h):h},this.setURLModifier=function(h){return l=h,this},this.addHandler=function(h,d){return c.push(h,d),this},this.removeHandler=function(h){let d=c.indexOf(h);return d!==-1&&c.splice(d,2),this},this.getHandler=function(h){for(let d=0,u=c.length;d<u;d+=2){let f=c[d],m=c[d+1];if(f.global&&(f.lastIndex=0),f.test(h))return m}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},nf=new xa,ya=class{constructor(e){this.manager=e!==void 0?e:nf,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(e,t){let n=this;return new Promise(function(s,r){n.load(e,s,t,r)})}parse(){}setCrossOrigin(e){return this.crossOrigin=e,this}setWithCredentials(e){return this.withCredentials=e,this}setPath(e){return this.path=e,this}setResourcePath(e){return this.resourcePath=e,this}setRequestHeader(e){return this.requestHeader=e,this}setPriority(e){return this.priority=e,this}setCache(e){return this.cache=e,this}abort(){return this}};ya.DEFAULT_MATERIAL_NAME="__DEFAULT";var Ho=new D,Go=new Sn,si=new D,Ur=class extends Fn{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new je,this.projectionMatrix=new je,this.projectionMatrixInverse=new je,this.coordinateSystem=Nn,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(e,t){return super.copy(e,t),this.matrixWorldInverse.copy(e.matrixWorldInverse),this.projectionMatrix.copy(e.projectionMatrix),this.projectionMatrixInverse.copy(e.projectionMatrixInverse),this.coordinateSystem=e.coordinateSystem,this}getWorldDirection(e){return super.getWorldDirection(e).negate()}updateMatrixWorld(e){super.updateMatrixWorld(e),this.matrixWorld.decompose(Ho,Go,si),si.x===1&&si.y===1&&si.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Ho,Go,si.set(1,1,1)).invert()}updateWorldMatrix(e,t,n=!1){super.updateWorldMatrix(e,t,n),this.matrixWorld.decompose(Ho,Go,si),si.x===1&&si.y===1&&si.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Ho,Go,si.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},zi=new D,dd=new Xe,fd=new Xe,Ot=class extends Ur{constructor(e=50,t=1,n=.1,s=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=e,this.zoom=1,this.near=n,this.far=s,this.focus=10,this.aspect=t,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.fov=e.fov,this.zoom=e.zoom,this.near=e.near,this.far=e.far,this.focus=e.focus,this.aspect=e.aspect,this.view=e.view===null?null:Object.assign({},e.view),this.filmGauge=e.filmGauge,this.filmOffset=e.filmOffset,this}setFocalLength(e){let t=.5*this.getFilmHeight()/e;this.fov=na*2*Math.atan(t),this.updateProjectionMatrix()}getFocalLength(){let e=Math.tan(hc*.5*this.fov);return .5*this.getFilmHeight()/e}getEffectiveFOV(){return na*2*Math.atan(Math.tan(hc*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(e,t,n){zi.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),t.set(zi.x,zi.y).multiplyScalar(-e/zi.z),zi.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),n.set(zi.x,zi.y).multiplyScalar(-e/zi.z)}getViewSize(e,t){return this.getViewBounds(e,dd,fd),t.subVectors(fd,dd)}setViewOffset(e,t,n,s,r,o){this.aspect=e/t,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=this.near,t=e*Math.tan(hc*.5*this.fov)/this.zoom,n=2*t,s=this.aspect*n,r=-.5*s,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;r+=o.offsetX*s/l,t-=o.offsetY*n/c,s*=o.width/l,n*=o.height/c}let a=this.filmOffset;a!==0&&(r+=e*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(r,r+s,t,t-n,e,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.fov=this.fov,t.object.zoom=this.zoom,t.object.near=this.near,t.object.far=this.far,t.object.focus=this.focus,t.object.aspect=this.aspect,this.view!==null&&(t.object.view=Object.assign({},this.view)),t.object.filmGauge=this.filmGauge,t.object.filmOffset=this.filmOffset,t}};var _a=class extends Ur{constructor(e=-1,t=1,n=1,s=-1,r=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=e,this.right=t,this.top=n,this.bottom=s,this.near=r,this.far=o,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.left=e.left,this.right=e.right,this.top=e.top,this.bottom=e.bottom,this.near=e.near,this.far=e.far,this.zoom=e.zoom,this.view=e.view===null?null:Object.assign({},e.view),this}setViewOffset(e,t,n,s,r,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=(this.right-this.left)/(2*this.zoom),t=(this.top-this.bottom)/(2*this.zoom),n=(this.right+this.left)/2,s=(this.top+this.bottom)/2,r=n-e,o=n+e,a=s+t,l=s-t;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,h=(this.top-this.bottom)/this.view.fullHeight/this.zoom;r+=c*this.view.offsetX,o=r+c*this.view.width,a-=h*this.view.offsetY,l=a-h*this.view.height}this.projectionMatrix.makeOrthographic(r,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.zoom=this.zoom,t.object.left=this.left,t.object.right=this.right,t.object.top=this.top,t.object.bottom=this.bottom,t.object.near=this.near,t.object.far=this.far,this.view!==null&&(t.object.view=Object.assign({},this.view)),t}};var Ps=-90,Is=1,Hs=class extends Fn{constructor(e,t,n){super(),this.type="CubeCamera",this.renderTarget=n,this.coordinateSystem=null,this.activeMipmapLevel=0;let s=new Ot(Ps,Is,e,t);s.layers=this.layers,this.add(s);let r=new Ot(Ps,Is,e,t);r.layers=this.layers,this.add(r);let o=new Ot(Ps,Is,e,t);o.layers=this.layers,this.add(o);let a=new Ot(Ps,Is,e,t);a.layers=this.layers,this.add(a);let l=new Ot(Ps,Is,e,t);l.layers=this.layers,this.add(l);let c=new Ot(Ps,Is,e,t);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let e=this.coordinateSystem,t=this.children.concat(),[n,s,r,o,a,l]=t;for(let c of t)this.remove(c);if(e===Nn)n.up.set(0,1,0),n.lookAt(1,0,0),s.up.set(0,1,0),s.lookAt(-1,0,0),r.up.set(0,0,-1),r.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(e===Tr)n.up.set(0,-1,0),n.lookAt(-1,0,0),s.up.set(0,-1,0),s.lookAt(1,0,0),r.up.set(0,0,1),r.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+e);for(let c of t)this.add(c),c.updateMatrixWorld()}update(e,t){this.parent===null&&this.updateMatrixWorld();let{renderTarget:n,activeMipmapLevel:s}=this;this.coordinateSystem!==e.coordinateSystem&&(this.coordinateSystem=e.coordinateSystem,this.updateCoordinateSystem());let[r,o,a,l,c,h]=this.children,d=e.getRenderTarget(),u=e.getActiveCubeFace(),f=e.getActiveMipmapLevel(),m=e.xr.enabled;e.xr.enabled=!1;let y=n.texture.mipmapsAutoUpdate;n.texture.mipmapsAutoUpdate=!1;let g=!1;e.isWebGLRenderer===!0?g=e.state.buffers.depth.getReversed():g=e.reversedDepthBuffer,e.setRenderTarget(n,0,s),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,r),e.setRenderTarget(n,1,s),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,o),e.setRenderTarget(n,2,s),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,a),e.setRenderTarget(n,3,s),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,l),e.setRenderTarget(n,4,s),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,c),n.texture.mipmapsAutoUpdate=y,e.setRenderTarget(n,5,s),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,h),e.setRenderTarget(d,u,f),e.xr.enabled=m,n.texture.needsPMREMUpdate=!0}},ba=class extends Ot{constructor(e=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=e,this.perCameraFrustumCulled=!1}};var fu="\\[\\]\\.:\\/",Ag=new RegExp("["+fu+"]","g"),pu="[^"+fu+"]",Cg="[^"+fu.replace("\\.","")+"]",Rg=/((?:WC+[\/:])*)/.source.replace("WC",pu),Pg=/(WCOD+)?/.source.replace("WCOD",Cg),Ig=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",pu),Lg=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",pu),Dg=new RegExp("^"+Rg+Pg+Ig+Lg+"$"),Ng=["material","materials","bones","map"],Oc=class{constructor(e,t,n){let s=n||Tt.parseTrackName(t);this._targetGroup=e,this._bindings=e.subscribe_(t,s)}getValue(e,t){this.bind();let n=this._targetGroup.nCachedObjects_,s=this._bindings[n];s!==void 0&&s.getValue(e,t)}setValue(e,t){let n=this._bindings;for(let s=this._targetGroup.nCachedObjects_,r=n.length;s!==r;++s)n[s].setValue(e,t)}bind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,n=e.length;t!==n;++t)e[t].bind()}unbind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,n=e.length;t!==n;++t)e[t].unbind()}},Tt=class i{constructor(e,t,n){this.path=t,this.parsedPath=n||i.parseTrackName(t),this.node=i.findNode(e,this.parsedPath.nodeName),this.rootNode=e,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(e,t,n){return e&&e.isAnimationObjectGroup?new i.Composite(e,t,n):new i(e,t,n)}static sanitizeNodeName(e){return e.replace(/\s/g,"_").replace(Ag,"")}static parseTrackName(e){let t=Dg.exec(e);if(t===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+e);let n={nodeName:t[2],objectName:t[3],objectIndex:t[4],propertyName:t[5],propertyIndex:t[6]},s=n.nodeName&&n.nodeName.lastIndexOf(".");if(s!==void 0&&s!==-1){let r=n.nodeName.substring(s+1);Ng.indexOf(r)!==-1&&(n.nodeName=n.nodeName.substring(0,s),n.objectName=r)}if(n.propertyName===null||n.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+e);return n}static findNode(e,t){if(t===void 0||t===""||t==="."||t===-1||t===e.name||t===e.uuid)return e;if(e.skeleton){let n=e.skeleton.getBoneByName(t);if(n!==void 0)return n}if(e.children){let n=function(r){for(let o=0;o<r.length;o++){let a=r[o];if(a.name===t||a.uuid===t)return a;let l=n(a.children);if(l)return l}return null},s=n(e.children);if(s)return s}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(e,t){e[t]=this.targetObject[this.propertyName]}_getValue_array(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)e[t++]=n[s]}_getValue_arrayElement(e,t){e[t]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(e,t){this.resolvedProperty.toArray(e,t)}_setValue_direct(e,t){this.targetObject[this.propertyName]=e[t]}_setValue_direct_setNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=e[t++]}_setValue_array_setNeedsUpdate(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=e[t++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=e[t++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(e,t){this.resolvedProperty[this.propertyIndex]=e[t]}_setValue_arrayElement_setNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(e,t){this.resolvedProperty.fromArray(e,t)}_setValue_fromArray_setNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(e,t){this.bind(),this.getValue(e,t)}_setValue_unbound(e,t){this.bind(),this.setValue(e,t)}bind(){let e=this.node,t=this.parsedPath,n=t.objectName,s=t.propertyName,r=t.propertyIndex;if(e||(e=i.findNode(this.rootNode,t.nodeName),this.node=e),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!e){ke("PropertyBinding: No target node found for track: "+this.path+".");return}if(n){let c=t.objectIndex;switch(n){case"materials":if(!e.material){ze("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.materials){ze("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}e=e.material.materials;break;case"bones":if(!e.skeleton){ze("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}e=e.skeleton.bones;for(let h=0;h<e.length;h++)if(e[h].name===c){c=h;break}break;case"map":if("map"in e){e=e.map;break}if(!e.material){ze("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.map){ze("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}e=e.material.map;break;default:if(e[n]===void 0){ze("PropertyBinding: Can not bind to objectName of node undefined.",this);return}e=e[n]}if(c!==void 0){if(e[c]===void 0){ze("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,e);return}e=e[c]}}let o=e[s];if(o===void 0){let c=t.nodeName;ze("PropertyBinding: Trying to update property for track: "+c+"."+s+" but it wasn't found.",e);return}let a=this.Versioning.None;this.targetObject=e,e.isMaterial===!0?a=this.Versioning.NeedsUpdate:e.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(r!==void 0){if(s==="morphTargetInfluences"){if(!e.geometry){ze("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!e.geometry.morphAttributes){ze("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}e.morphTargetDictionary[r]!==void 0&&(r=e.morphTargetDictionary[r])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=r}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=s;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};Tt.Composite=Oc;Tt.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};Tt.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};Tt.prototype.GetterByBindingType=[Tt.prototype._getValue_direct,Tt.prototype._getValue_array,Tt.prototype._getValue_arrayElement,Tt.prototype._getValue_toArray];Tt.prototype.SetterByBindingTypeAndVersioning=[[Tt.prototype._setValue_direct,Tt.prototype._setValue_direct_setNeedsUpdate,Tt.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[Tt.prototype._setValue_array,Tt.prototype._setValue_array_setNeedsUpdate,Tt.prototype._setValue_array_setMatrixWorldNeedsUpdate],[Tt.prototype._setValue_arrayElement,Tt.prototype._setValue_arrayElement_setNeedsUpdate,Tt.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[Tt.prototype._setValue_fromArray,Tt.prototype._setValue_fromArray_setNeedsUpdate,Tt.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var fM=new Float32Array(1);var kc=class{static{this.prototype.isMatrix2=!0}constructor(e,t,n,s){this.elements=[1,0,0,1],e!==void 0&&this.set(e,t,n,s)}identity(){return this.set(1,0,0,1),this}fromArray(e,t=0){for(let n=0;n<4;n++)this.elements[n]=e[n+t];return this}set(e,t,n,s){let r=this.elements;return r[0]=e,r[2]=t,r[1]=n,r[3]=s,this}};var pd=new D,Wo=new D,Ls=new D,Ds=new D,Lc=new D,Ug=new D,Fg=new D,gn=class{constructor(e=new D,t=new D){this.start=e,this.end=t}set(e,t){return this.start.copy(e),this.end.copy(t),this}copy(e){return this.start.copy(e.start),this.end.copy(e.end),this}getCenter(e){return e.addVectors(this.start,this.end).multiplyScalar(.5)}delta(e){return e.subVectors(this.end,this.start)}distanceSq(){return this.start.distanceToSquared(this.end)}distance(){return this.start.distanceTo(this.end)}at(e,t){return this.delta(t).multiplyScalar(e).add(this.start)}closestPointToPointParameter(e,t){pd.subVectors(e,this.start),Wo.subVectors(this.end,this.start);let n=Wo.dot(Wo);if(n===0)return 0;let r=Wo.dot(pd)/n;return t&&(r=Ye(r,0,1)),r}closestPointToPoint(e,t,n){let s=this.closestPointToPointParameter(e,t);return this.delta(n).multiplyScalar(s).add(this.start)}distanceSqToLine3(e,t=Ug,n=Fg){let s=10000000000000001e-32,r,o,a=this.start,l=e.start,c=this.end,h=e.end;Ls.subVectors(c,a),Ds.subVectors(h,l),Lc.subVectors(a,l);let d=Ls.dot(Ls),u=Ds.dot(Ds),f=Ds.dot(Lc);if(d<=s&&u<=s)return t.copy(a),n.copy(l),t.distanceToSquared(n);if(d<=s)r=0,o=f/u,o=Ye(o,0,1);else{let m=Ls.dot(Lc);if(u<=s)o=0,r=Ye(-m/d,0,1);else{let y=Ls.dot(Ds),g=d*u-y*y;g!==0?r=Ye((y*f-m*u)/g,0,1):r=0,o=(y*r+f)/u,o<0?(o=0,r=Ye(-m/d,0,1)):o>1&&(o=1,r=Ye((y-m)/d,0,1))}}return t.copy(a).addScaledVector(Ls,r),n.copy(l).addScaledVector(Ds,o),t.distanceToSquared(n)}applyMatrix4(e){return this.start.applyMatrix4(e),this.end.applyMatrix4(e),this}equals(e){return e.start.equals(this.start)&&e.end.equals(this.end)}clone(){return new this.constructor().copy(this)}};function mu(i,e,t,n){let s=Og(n);switch(t){case su:return i*e;case kr:return i*e/s.components*s.byteLength;case Ca:return i*e/s.components*s.byteLength;case qi:return i*e*2/s.components*s.byteLength;case Ra:return i*e*2/s.components*s.byteLength;case ru:return i*e*3/s.components*s.byteLength;case vn:return i*e*4/s.components*s.byteLength;case $s:return i*e*4/s.components*s.byteLength;case Br:case zr:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*8;case Vr:case Hr:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case Ia:case Da:return Math.max(i,16)*Math.max(e,8)/4;case Pa:case La:return Math.max(i,8)*Math.max(e,8)/2;case Na:case Ua:case Oa:case ka:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*8;case Fa:case Gr:case Ba:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case za:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case Va:return Math.floor((i+4)/5)*Math.floor((e+3)/4)*16;case Ha:return Math.floor((i+4)/5)*Math.floor((e+4)/5)*16;case Ga:return Math.floor((i+5)/6)*Math.floor((e+4)/5)*16;case Wa:return Math.floor((i+5)/6)*Math.floor((e+5)/6)*16;case Xa:return Math.floor((i+7)/8)*Math.floor((e+4)/5)*16;case qa:return Math.floor((i+7)/8)*Math.floor((e+5)/6)*16;case $a:return Math.floor((i+7)/8)*Math.floor((e+7)/8)*16;case Ya:return Math.floor((i+9)/10)*Math.floor((e+4)/5)*16;case Za:return Math.floor((i+9)/10)*Math.floor((e+5)/6)*16;case Ja:return Math.floor((i+9)/10)*Math.floor((e+7)/8)*16;case Ka:return Math.floor((i+9)/10)*Math.floor((e+9)/10)*16;case ja:return Math.floor((i+11)/12)*Math.floor((e+9)/10)*16;case Qa:return Math.floor((i+11)/12)*Math.floor((e+11)/12)*16;case el:case tl:case nl:return Math.ceil(i/4)*Math.ceil(e/4)*16;case il:case sl:return Math.ceil(i/4)*Math.ceil(e/4)*8;case Wr:case rl:return Math.ceil(i/4)*Math.ceil(e/4)*16}throw new Error(`Unable to determine texture byte length for ${t} format.`)}function Og(i){switch(i){case Bt:case eu:return{byteLength:1,components:1};case qs:case tu:case Kn:return{byteLength:2,components:1};case Ea:case Aa:return{byteLength:2,components:4};case Jn:case Ta:case Rn:return{byteLength:4,components:1};case nu:case iu:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${i}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?ke("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function Tf(){let i=null,e=!1,t=null,n=null;function s(r,o){n=i.requestAnimationFrame(s),t(r,o)}return{start:function(){e!==!0&&t!==null&&i!==null&&(n=i.requestAnimationFrame(s),e=!0)},stop:function(){i!==null&&i.cancelAnimationFrame(n),e=!1},setAnimationLoop:function(r){t=r},setContext:function(r){i=r}}}function kg(i){let e=new WeakMap;function t(a,l){let c=a.array,h=a.usage,d=c.byteLength,u=i.createBuffer();i.bindBuffer(l,u),i.bufferData(l,c,h),a.onUploadCallback();let f;if(c instanceof Float32Array)f=i.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)f=i.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?f=i.HALF_FLOAT:f=i.UNSIGNED_SHORT;else if(c instanceof Int16Array)f=i.SHORT;else if(c instanceof Uint32Array)f=i.UNSIGNED_INT;else if(c instanceof Int32Array)f=i.INT;else if(c instanceof Int8Array)f=i.BYTE;else if(c instanceof Uint8Array)f=i.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)f=i.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:u,type:f,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:d}}function n(a,l,c){let h=l.array,d=l.updateRanges;if(i.bindBuffer(c,a),d.length===0)i.bufferSubData(c,0,h);else{d.sort((f,m)=>f.start-m.start);let u=0;for(let f=1;f<d.length;f++){let m=d[u],y=d[f];y.start<=m.start+m.count+1?m.count=Math.max(m.count,y.start+y.count-m.start):(++u,d[u]=y)}d.length=u+1;for(let f=0,m=d.length;f<m;f++){let y=d[f];i.bufferSubData(c,y.start*h.BYTES_PER_ELEMENT,h,y.start,y.count)}l.clearUpdateRanges()}l.onUploadCallback()}function s(a){return a.isInterleavedBufferAttribute&&(a=a.data),e.get(a)}function r(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=e.get(a);l&&(i.deleteBuffer(l.buffer),e.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let h=e.get(a);(!h||h.version<a.version)&&e.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=e.get(a);if(c===void 0)e.set(a,t(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");n(c.buffer,a,l),c.version=a.version}}return{get:s,remove:r,update:o}}var Bg=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,zg=`#ifdef USE_ALPHAHASH
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
#endif`,Vg=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,Hg=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,Gg=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,Wg=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,Xg=`#ifdef USE_AOMAP
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
#endif`,qg=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,$g=`#ifdef USE_BATCHING
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
#endif`,Yg=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,Zg=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,Jg=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,Kg=`float G_BlinnPhong_Implicit( ) {
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
} // validated`,jg=`#ifdef USE_IRIDESCENCE
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
#endif`,Qg=`#ifdef USE_BUMPMAP
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
#endif`,e0=`#if NUM_CLIPPING_PLANES > 0
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
#endif`,t0=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,n0=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,i0=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,s0=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,r0=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,o0=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,a0=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
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
#endif`,l0=`#define PI 3.141592653589793
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
} // validated`,c0=`vec3 transformedNormal = objectNormal;
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
#endif`,u0=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,h0=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,d0=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,f0=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,p0="gl_FragColor = linearToOutputTexel( gl_FragColor );",m0=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,g0=`#ifdef USE_ENVMAP
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
#endif`,v0=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,x0=`#ifdef USE_ENVMAP
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
#endif`,y0=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,_0=`#ifdef USE_ENVMAP
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
#endif`,b0=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,M0=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,S0=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,w0=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,T0=`#ifdef USE_GRADIENTMAP
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
}`,E0=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,A0=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,C0=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,R0=`uniform bool receiveShadow;
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
#include <lightprobes_pars_fragment>`,P0=`#ifdef USE_ENVMAP
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
#endif`,I0=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,L0=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,D0=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,N0=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,U0=`PhysicalMaterial material;
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
#endif`,F0=`uniform sampler2D dfgLUT;
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
}`,O0=`
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
#endif`,k0=`#if defined( RE_IndirectDiffuse )
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
#endif`,B0=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,z0=`#if NUM_LIGHT_PROBE_GRIDS > 0
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
#endif`,V0=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,H0=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,G0=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,W0=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,X0=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,q0=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,$0=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
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
#endif`,Y0=`#if defined( USE_POINTS_UV )
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
#endif`,Z0=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,J0=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,K0=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,j0=`#if defined( USE_MORPHCOLORS )
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
#endif`,Q0=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,ev=`#ifdef USE_MORPHTARGETS
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
#endif`,tv=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,nv=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
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
vec3 nonPerturbedNormal = normal;`,iv=`#ifdef USE_NORMALMAP_OBJECTSPACE
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
#endif`,sv=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,rv=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,ov=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,av=`#ifdef USE_NORMALMAP
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
#endif`,lv=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,cv=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,uv=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,hv=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,dv=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,fv=`vec3 packNormalToRGB( const in vec3 normal ) {
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
}`,pv=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,mv=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,gv=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,vv=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,xv=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,yv=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,_v=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,bv=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,Mv=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
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
#endif`,Sv=`float getShadowMask() {
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
}`,wv=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,Tv=`#ifdef USE_SKINNING
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
#endif`,Ev=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,Av=`#ifdef USE_SKINNING
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
#endif`,Cv=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,Rv=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,Pv=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,Iv=`#ifndef saturate
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
vec3 CustomToneMapping( vec3 color ) { return color; }`,Lv=`#ifdef USE_TRANSMISSION
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
#endif`,Dv=`#ifdef USE_TRANSMISSION
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
#endif`,Nv=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,Uv=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,Fv=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,Ov=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,kv=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,Bv=`uniform sampler2D t2D;
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
}`,zv=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Vv=`uniform float backgroundBlurriness;
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
}`,Hv=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Gv=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Wv=`#include <common>
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
}`,Xv=`#if DEPTH_PACKING == 3200
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
}`,qv=`#define DISTANCE
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
}`,$v=`#define DISTANCE
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
}`,Yv=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,Zv=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Jv=`uniform float scale;
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
}`,Kv=`uniform vec3 diffuse;
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
}`,jv=`#include <common>
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
}`,Qv=`uniform vec3 diffuse;
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
}`,ex=`#define LAMBERT
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
}`,tx=`#define LAMBERT
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
}`,nx=`#define MATCAP
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
}`,ix=`#define MATCAP
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
}`,sx=`#define NORMAL
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
}`,rx=`#define NORMAL
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
}`,ox=`#define PHONG
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
}`,ax=`#define PHONG
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
}`,lx=`#define STANDARD
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
}`,cx=`#define STANDARD
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
}`,ux=`#define TOON
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
}`,hx=`#define TOON
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
}`,dx=`uniform float size;
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
}`,fx=`uniform vec3 diffuse;
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
}`,px=`#include <common>
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
}`,mx=`uniform vec3 color;
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
}`,gx=`uniform float rotation;
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
}`,vx=`uniform vec3 diffuse;
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
}`,Je={alphahash_fragment:Bg,alphahash_pars_fragment:zg,alphamap_fragment:Vg,alphamap_pars_fragment:Hg,alphatest_fragment:Gg,alphatest_pars_fragment:Wg,aomap_fragment:Xg,aomap_pars_fragment:qg,batching_pars_vertex:$g,batching_vertex:Yg,begin_vertex:Zg,beginnormal_vertex:Jg,bsdfs:Kg,iridescence_fragment:jg,bumpmap_pars_fragment:Qg,clipping_planes_fragment:e0,clipping_planes_pars_fragment:t0,clipping_planes_pars_vertex:n0,clipping_planes_vertex:i0,color_fragment:s0,color_pars_fragment:r0,color_pars_vertex:o0,color_vertex:a0,common:l0,defaultnormal_vertex:c0,displacementmap_pars_vertex:u0,displacementmap_vertex:h0,emissivemap_fragment:d0,emissivemap_pars_fragment:f0,colorspace_fragment:p0,colorspace_pars_fragment:m0,envmap_fragment:g0,envmap_common_pars_fragment:v0,envmap_pars_fragment:x0,envmap_pars_vertex:y0,envmap_physical_pars_fragment:P0,envmap_vertex:_0,fog_vertex:b0,fog_pars_vertex:M0,fog_fragment:S0,fog_pars_fragment:w0,gradientmap_pars_fragment:T0,lightmap_pars_fragment:E0,lights_lambert_fragment:A0,lights_lambert_pars_fragment:C0,lights_pars_begin:R0,lights_toon_fragment:I0,lights_toon_pars_fragment:L0,lights_phong_fragment:D0,lights_phong_pars_fragment:N0,lights_physical_fragment:U0,lights_physical_pars_fragment:F0,lights_fragment_begin:O0,lights_fragment_maps:k0,lights_fragment_end:B0,lightprobes_pars_fragment:z0,logdepthbuf_fragment:V0,logdepthbuf_pars_fragment:H0,logdepthbuf_pars_vertex:G0,logdepthbuf_vertex:W0,map_fragment:X0,map_pars_fragment:q0,map_particle_fragment:$0,map_particle_pars_fragment:Y0,metalnessmap_fragment:Z0,metalnessmap_pars_fragment:J0,morphinstance_vertex:K0,morphcolor_vertex:j0,morphnormal_vertex:Q0,morphtarget_pars_vertex:ev,morphtarget_vertex:tv,normal_fragment_begin:nv,normal_fragment_maps:iv,normal_pars_fragment:sv,normal_pars_vertex:rv,normal_vertex:ov,normalmap_pars_fragment:av,clearcoat_normal_fragment_begin:lv,clearcoat_normal_fragment_maps:cv,clearcoat_pars_fragment:uv,iridescence_pars_fragment:hv,opaque_fragment:dv,packing:fv,premultiplied_alpha_fragment:pv,project_vertex:mv,dithering_fragment:gv,dithering_pars_fragment:vv,roughnessmap_fragment:xv,roughnessmap_pars_fragment:yv,shadowmap_pars_fragment:_v,shadowmap_pars_vertex:bv,shadowmap_vertex:Mv,shadowmask_pars_fragment:Sv,skinbase_vertex:wv,skinning_pars_vertex:Tv,skinning_vertex:Ev,skinnormal_vertex:Av,specularmap_fragment:Cv,specularmap_pars_fragment:Rv,tonemapping_fragment:Pv,tonemapping_pars_fragment:Iv,transmission_fragment:Lv,transmission_pars_fragment:Dv,uv_pars_fragment:Nv,uv_pars_vertex:Uv,uv_vertex:Fv,worldpos_vertex:Ov,background_vert:kv,background_frag:Bv,backgroundCube_vert:zv,backgroundCube_frag:Vv,cube_vert:Hv,cube_frag:Gv,depth_vert:Wv,depth_frag:Xv,distance_vert:qv,distance_frag:$v,equirect_vert:Yv,equirect_frag:Zv,linedashed_vert:Jv,linedashed_frag:Kv,meshbasic_vert:jv,meshbasic_frag:Qv,meshlambert_vert:ex,meshlambert_frag:tx,meshmatcap_vert:nx,meshmatcap_frag:ix,meshnormal_vert:sx,meshnormal_frag:rx,meshphong_vert:ox,meshphong_frag:ax,meshphysical_vert:lx,meshphysical_frag:cx,meshtoon_vert:ux,meshtoon_frag:hx,points_vert:dx,points_frag:fx,shadow_vert:px,shadow_frag:mx,sprite_vert:gx,sprite_frag:vx},be={common:{diffuse:{value:new ot(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new He},alphaMap:{value:null},alphaMapTransform:{value:new He},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new He}},envmap:{envMap:{value:null},envMapRotation:{value:new He},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new He}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new He}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new He},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new He},normalScale:{value:new Xe(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new He},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new He}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new He}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new He}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new ot(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new ot(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new He},alphaTest:{value:0},uvTransform:{value:new He}},sprite:{diffuse:{value:new ot(16777215)},opacity:{value:1},center:{value:new Xe(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new He},alphaMap:{value:null},alphaMapTransform:{value:new He},alphaTest:{value:0}}},di={basic:{uniforms:cn([be.common,be.specularmap,be.envmap,be.aomap,be.lightmap,be.fog]),vertexShader:Je.meshbasic_vert,fragmentShader:Je.meshbasic_frag},lambert:{uniforms:cn([be.common,be.specularmap,be.envmap,be.aomap,be.lightmap,be.emissivemap,be.bumpmap,be.normalmap,be.displacementmap,be.fog,be.lights,{emissive:{value:new ot(0)},envMapIntensity:{value:1}}]),vertexShader:Je.meshlambert_vert,fragmentShader:Je.meshlambert_frag},phong:{uniforms:cn([be.common,be.specularmap,be.envmap,be.aomap,be.lightmap,be.emissivemap,be.bumpmap,be.normalmap,be.displacementmap,be.fog,be.lights,{emissive:{value:new ot(0)},specular:{value:new ot(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:Je.meshphong_vert,fragmentShader:Je.meshphong_frag},standard:{uniforms:cn([be.common,be.envmap,be.aomap,be.lightmap,be.emissivemap,be.bumpmap,be.normalmap,be.displacementmap,be.roughnessmap,be.metalnessmap,be.fog,be.lights,{emissive:{value:new ot(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:Je.meshphysical_vert,fragmentShader:Je.meshphysical_frag},toon:{uniforms:cn([be.common,be.aomap,be.lightmap,be.emissivemap,be.bumpmap,be.normalmap,be.displacementmap,be.gradientmap,be.fog,be.lights,{emissive:{value:new ot(0)}}]),vertexShader:Je.meshtoon_vert,fragmentShader:Je.meshtoon_frag},matcap:{uniforms:cn([be.common,be.bumpmap,be.normalmap,be.displacementmap,be.fog,{matcap:{value:null}}]),vertexShader:Je.meshmatcap_vert,fragmentShader:Je.meshmatcap_frag},points:{uniforms:cn([be.points,be.fog]),vertexShader:Je.points_vert,fragmentShader:Je.points_frag},dashed:{uniforms:cn([be.common,be.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:Je.linedashed_vert,fragmentShader:Je.linedashed_frag},depth:{uniforms:cn([be.common,be.displacementmap]),vertexShader:Je.depth_vert,fragmentShader:Je.depth_frag},normal:{uniforms:cn([be.common,be.bumpmap,be.normalmap,be.displacementmap,{opacity:{value:1}}]),vertexShader:Je.meshnormal_vert,fragmentShader:Je.meshnormal_frag},sprite:{uniforms:cn([be.sprite,be.fog]),vertexShader:Je.sprite_vert,fragmentShader:Je.sprite_frag},background:{uniforms:{uvTransform:{value:new He},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:Je.background_vert,fragmentShader:Je.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new He}},vertexShader:Je.backgroundCube_vert,fragmentShader:Je.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:Je.cube_vert,fragmentShader:Je.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:Je.equirect_vert,fragmentShader:Je.equirect_frag},distance:{uniforms:cn([be.common,be.displacementmap,{referencePosition:{value:new D},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:Je.distance_vert,fragmentShader:Je.distance_frag},shadow:{uniforms:cn([be.lights,be.fog,{color:{value:new ot(0)},opacity:{value:1}}]),vertexShader:Je.shadow_vert,fragmentShader:Je.shadow_frag}};di.physical={uniforms:cn([di.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new He},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new He},clearcoatNormalScale:{value:new Xe(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new He},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new He},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new He},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new He},sheen:{value:0},sheenColor:{value:new ot(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new He},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new He},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new He},transmissionSamplerSize:{value:new Xe},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new He},attenuationDistance:{value:0},attenuationColor:{value:new ot(0)},specularColor:{value:new ot(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new He},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new He},anisotropyVector:{value:new Xe},anisotropyMap:{value:null},anisotropyMapTransform:{value:new He}}]),vertexShader:Je.meshphysical_vert,fragmentShader:Je.meshphysical_frag};var ol={r:0,b:0,g:0},xx=new je,Ef=new He;Ef.set(-1,0,0,0,1,0,0,0,1);function yx(i,e,t,n,s,r){let o=new ot(0),a=s===!0?0:1,l,c,h=null,d=0,u=null;function f(x){let M=x.isScene===!0?x.background:null;if(M&&M.isTexture){let _=x.backgroundBlurriness>0;M=e.get(M,_)}return M}function m(x){let M=!1,_=f(x);_===null?g(o,a):_&&_.isColor&&(g(_,1),M=!0);let b=i.xr.getEnvironmentBlendMode();b==="additive"?t.buffers.color.setClear(0,0,0,1,r):b==="alpha-blend"&&t.buffers.color.setClear(0,0,0,0,r),(i.autoClear||M)&&(t.buffers.depth.setTest(!0),t.buffers.depth.setMask(!0),t.buffers.color.setMask(!0),i.clear(i.autoClearColor,i.autoClearDepth,i.autoClearStencil))}function y(x,M){let _=f(M);_&&_.isCubeTexture?(c===void 0&&(c=new qt(new Vs(1,1,1),new li({name:"BackgroundCubeMaterial",uniforms:ds(di.backgroundCube.uniforms),vertexShader:di.backgroundCube.vertexShader,fragmentShader:di.backgroundCube.fragmentShader,side:Kt,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(b,S,v){this.matrixWorld.copyPosition(v.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),n.update(c)),c.material.uniforms.envMap.value=_,c.material.uniforms.backgroundBlurriness.value=M.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=M.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(xx.makeRotationFromEuler(M.backgroundRotation)).transpose(),_.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(Ef),c.material.toneMapped=nt.getTransfer(_.colorSpace)!==pt,(h!==_||d!==_.version||u!==i.toneMapping)&&(c.material.needsUpdate=!0,h=_,d=_.version,u=i.toneMapping),c.layers.enableAll(),x.unshift(c,c.geometry,c.material,0,0,null)):_&&_.isTexture&&(l===void 0&&(l=new qt(new Ei(2,2),new li({name:"BackgroundMaterial",uniforms:ds(di.background.uniforms),vertexShader:di.background.vertexShader,fragmentShader:di.background.fragmentShader,side:Jt,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),n.update(l)),l.material.uniforms.t2D.value=_,l.material.uniforms.backgroundIntensity.value=M.backgroundIntensity,l.material.toneMapped=nt.getTransfer(_.colorSpace)!==pt,_.matrixAutoUpdate===!0&&_.updateMatrix(),l.material.uniforms.uvTransform.value.copy(_.matrix),(h!==_||d!==_.version||u!==i.toneMapping)&&(l.material.needsUpdate=!0,h=_,d=_.version,u=i.toneMapping),l.layers.enableAll(),x.unshift(l,l.geometry,l.material,0,0,null))}function g(x,M){x.getRGB(ol,du(i)),t.buffers.color.setClear(ol.r,ol.g,ol.b,M,r)}function p(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(x,M=1){o.set(x),a=M,g(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(x){a=x,g(o,a)},render:m,addToRenderList:y,dispose:p}}function _x(i,e){let t=i.getParameter(i.MAX_VERTEX_ATTRIBS),n={},s=u(null),r=s,o=!1;function a(C,P,F,I,B){let W=!1,X=d(C,I,F,P);r!==X&&(r=X,c(r.object)),W=f(C,I,F,B),W&&m(C,I,F,B),B!==null&&e.update(B,i.ELEMENT_ARRAY_BUFFER),(W||o)&&(o=!1,_(C,P,F,I),B!==null&&i.bindBuffer(i.ELEMENT_ARRAY_BUFFER,e.get(B).buffer))}function l(){return i.createVertexArray()}function c(C){return i.bindVertexArray(C)}function h(C){return i.deleteVertexArray(C)}function d(C,P,F,I){let B=I.wireframe===!0,W=n[P.id];W===void 0&&(W={},n[P.id]=W);let X=C.isInstancedMesh===!0?C.id:0,se=W[X];se===void 0&&(se={},W[X]=se);let Y=se[F.id];Y===void 0&&(Y={},se[F.id]=Y);let N=Y[B];return N===void 0&&(N=u(l()),Y[B]=N),N}function u(C){let P=[],F=[],I=[];for(let B=0;B<t;B++)P[B]=0,F[B]=0,I[B]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:P,enabledAttributes:F,attributeDivisors:I,object:C,attributes:{},index:null}}function f(C,P,F,I){let B=r.attributes,W=P.attributes,X=0,se=F.getAttributes();for(let Y in se)if(se[Y].location>=0){let V=B[Y],ee=W[Y];if(ee===void 0&&(Y==="instanceMatrix"&&C.instanceMatrix&&(ee=C.instanceMatrix),Y==="instanceColor"&&C.instanceColor&&(ee=C.instanceColor)),V===void 0||V.attribute!==ee||ee&&V.data!==ee.data)return!0;X++}return r.attributesNum!==X||r.index!==I}function m(C,P,F,I){let B={},W=P.attributes,X=0,se=F.getAttributes();for(let Y in se)if(se[Y].location>=0){let V=W[Y];V===void 0&&(Y==="instanceMatrix"&&C.instanceMatrix&&(V=C.instanceMatrix),Y==="instanceColor"&&C.instanceColor&&(V=C.instanceColor));let ee={};ee.attribute=V,V&&V.data&&(ee.data=V.data),B[Y]=ee,X++}r.attributes=B,r.attributesNum=X,r.index=I}function y(){let C=r.newAttributes;for(let P=0,F=C.length;P<F;P++)C[P]=0}function g(C){p(C,0)}function p(C,P){let F=r.newAttributes,I=r.enabledAttributes,B=r.attributeDivisors;F[C]=1,I[C]===0&&(i.enableVertexAttribArray(C),I[C]=1),B[C]!==P&&(i.vertexAttribDivisor(C,P),B[C]=P)}function x(){let C=r.newAttributes,P=r.enabledAttributes;for(let F=0,I=P.length;F<I;F++)P[F]!==C[F]&&(i.disableVertexAttribArray(F),P[F]=0)}function M(C,P,F,I,B,W,X){X===!0?i.vertexAttribIPointer(C,P,F,B,W):i.vertexAttribPointer(C,P,F,I,B,W)}function _(C,P,F,I){y();let B=I.attributes,W=F.getAttributes(),X=P.defaultAttributeValues;for(let se in W){let Y=W[se];if(Y.location>=0){let N=B[se];if(N===void 0&&(se==="instanceMatrix"&&C.instanceMatrix&&(N=C.instanceMatrix),se==="instanceColor"&&C.instanceColor&&(N=C.instanceColor)),N!==void 0){let V=N.normalized,ee=N.itemSize,re=e.get(N);if(re===void 0)continue;let H=re.buffer,ie=re.type,oe=re.bytesPerElement,ue=ie===i.INT||ie===i.UNSIGNED_INT||N.gpuType===Ta;if(N.isInterleavedBufferAttribute){let le=N.data,Te=le.isInterleavedBuffer===!0?le.stride:le.itemSize,Ue=N.offset;if(le.isInstancedInterleavedBuffer||le.isInstancedBufferAttribute){for(let Pe=0;Pe<Y.locationSize;Pe++)p(Y.location+Pe,le.meshPerAttribute);C.isInstancedMesh!==!0&&I._maxInstanceCount===void 0&&(I._maxInstanceCount=le.meshPerAttribute*le.count)}else for(let Pe=0;Pe<Y.locationSize;Pe++)g(Y.location+Pe);i.bindBuffer(i.ARRAY_BUFFER,H);for(let Pe=0;Pe<Y.locationSize;Pe++)M(Y.location+Pe,ee/Y.locationSize,ie,V,Te*oe,(Ue+ee/Y.locationSize*Pe)*oe,ue)}else{if(N.isInstancedBufferAttribute){for(let le=0;le<Y.locationSize;le++)p(Y.location+le,N.meshPerAttribute);C.isInstancedMesh!==!0&&I._maxInstanceCount===void 0&&(I._maxInstanceCount=N.meshPerAttribute*N.count)}else for(let le=0;le<Y.locationSize;le++)g(Y.location+le);i.bindBuffer(i.ARRAY_BUFFER,H);for(let le=0;le<Y.locationSize;le++)M(Y.location+le,ee/Y.locationSize,ie,V,ee*oe,ee/Y.locationSize*le*oe,ue)}}else if(X!==void 0){let V=X[se];if(V!==void 0)switch(V.length){case 2:i.vertexAttrib2fv(Y.location,V);break;case 3:i.vertexAttrib3fv(Y.location,V);break;case 4:i.vertexAttrib4fv(Y.location,V);break;default:i.vertexAttrib1fv(Y.location,V)}}}}x()}function b(){R();for(let C in n){let P=n[C];for(let F in P){let I=P[F];for(let B in I){let W=I[B];for(let X in W)h(W[X].object),delete W[X];delete I[B]}}delete n[C]}}function S(C){if(n[C.id]===void 0)return;let P=n[C.id];for(let F in P){let I=P[F];for(let B in I){let W=I[B];for(let X in W)h(W[X].object),delete W[X];delete I[B]}}delete n[C.id]}function v(C){for(let P in n){let F=n[P];for(let I in F){let B=F[I];if(B[C.id]===void 0)continue;let W=B[C.id];for(let X in W)h(W[X].object),delete W[X];delete B[C.id]}}}function w(C){for(let P in n){let F=n[P],I=C.isInstancedMesh===!0?C.id:0,B=F[I];if(B!==void 0){for(let W in B){let X=B[W];for(let se in X)h(X[se].object),delete X[se];delete B[W]}delete F[I],Object.keys(F).length===0&&delete n[P]}}}function R(){A(),o=!0,r!==s&&(r=s,c(r.object))}function A(){s.geometry=null,s.program=null,s.wireframe=!1}return{setup:a,reset:R,resetDefaultState:A,dispose:b,releaseStatesOfGeometry:S,releaseStatesOfObject:w,releaseStatesOfProgram:v,initAttributes:y,enableAttribute:g,disableUnusedAttributes:x}}function bx(i,e,t){let n;function s(l){n=l}function r(l,c){i.drawArrays(n,l,c),t.update(c,n,1)}function o(l,c,h){h!==0&&(i.drawArraysInstanced(n,l,c,h),t.update(c,n,h))}function a(l,c,h){if(h===0)return;e.get("WEBGL_multi_draw").multiDrawArraysWEBGL(n,l,0,c,0,h);let u=0;for(let f=0;f<h;f++)u+=c[f];t.update(u,n,1)}this.setMode=s,this.render=r,this.renderInstances=o,this.renderMultiDraw=a}function Mx(i,e,t,n){let s;function r(){if(s!==void 0)return s;if(e.has("EXT_texture_filter_anisotropic")===!0){let v=e.get("EXT_texture_filter_anisotropic");s=i.getParameter(v.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else s=0;return s}function o(v){return!(v!==vn&&n.convert(v)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(v){let w=v===Kn&&(e.has("EXT_color_buffer_half_float")||e.has("EXT_color_buffer_float"));return!(v!==Bt&&v!==Rn&&!w&&n.convert(v)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_TYPE))}function l(v){if(v==="highp"){if(i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.HIGH_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.HIGH_FLOAT).precision>0)return"highp";v="mediump"}return v==="mediump"&&i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.MEDIUM_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=t.precision!==void 0?t.precision:"highp",h=l(c);h!==c&&(ke("WebGLRenderer:",c,"not supported, using",h,"instead."),c=h);let d=t.reversedDepthBuffer===!0&&e.has("EXT_clip_control"),u=t.logarithmicDepthBuffer===!0&&d===!1;t.reversedDepthBuffer===!0&&d===!1&&ke("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),t.logarithmicDepthBuffer===!0&&d===!0&&ke("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let f=i.getParameter(i.MAX_TEXTURE_IMAGE_UNITS),m=i.getParameter(i.MAX_VERTEX_TEXTURE_IMAGE_UNITS),y=i.getParameter(i.MAX_TEXTURE_SIZE),g=i.getParameter(i.MAX_CUBE_MAP_TEXTURE_SIZE),p=i.getParameter(i.MAX_VERTEX_ATTRIBS),x=i.getParameter(i.MAX_VERTEX_UNIFORM_VECTORS),M=i.getParameter(i.MAX_VARYING_VECTORS),_=i.getParameter(i.MAX_FRAGMENT_UNIFORM_VECTORS),b=i.getParameter(i.MAX_SAMPLES),S=i.getParameter(i.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:r,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:u,reversedDepthBuffer:d,maxTextures:f,maxVertexTextures:m,maxTextureSize:y,maxCubemapSize:g,maxAttributes:p,maxVertexUniforms:x,maxVaryings:M,maxFragmentUniforms:_,maxSamples:b,samples:S}}function Sx(i){let e=this,t=null,n=0,s=!1,r=!1,o=new mn,a=new He,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(d,u){let f=d.length!==0||u||n!==0||s;return s=u,n=d.length,f},this.beginShadows=function(){r=!0,h(null)},this.endShadows=function(){r=!1},this.setGlobalState=function(d,u){t=h(d,u,0)},this.setState=function(d,u,f){let m=d.clippingPlanes,y=d.clipIntersection,g=d.clipShadows,p=i.get(d);if(!s||m===null||m.length===0||r&&!g)r?h(null):c();else{let x=r?0:n,M=x*4,_=p.clippingState||null;l.value=_,_=h(m,u,M,f);for(let b=0;b!==M;++b)_[b]=t[b];p.clippingState=_,this.numIntersection=y?this.numPlanes:0,this.numPlanes+=x}};function c(){l.value!==t&&(l.value=t,l.needsUpdate=n>0),e.numPlanes=n,e.numIntersection=0}function h(d,u,f,m){let y=d!==null?d.length:0,g=null;if(y!==0){if(g=l.value,m!==!0||g===null){let p=f+y*4,x=u.matrixWorldInverse;a.getNormalMatrix(x),(g===null||g.length<p)&&(g=new Float32Array(p));for(let M=0,_=f;M!==y;++M,_+=4)o.copy(d[M]).applyMatrix4(x,a),o.normal.toArray(g,_),g[_+3]=o.constant}l.value=g,l.needsUpdate=!0}return e.numPlanes=y,e.numIntersection=0,g}}var Yr=class extends Xt{constructor(e=1,t={}){super(e,e,t),this.isWebGLCubeRenderTarget=!0;let n={width:e,height:e,depth:1},s=[n,n,n,n,n,n];this.texture=new Ir(s),this._setTextureOptions(t),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(e,t){this.texture.type=t.type,this.texture.colorSpace=t.colorSpace,this.texture.generateMipmaps=t.generateMipmaps,this.texture.minFilter=t.minFilter,this.texture.magFilter=t.magFilter;let n={uniforms:{tEquirect:{value:null}},vertexShader:`

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
			`},s=new Vs(5,5,5),r=new li({name:"CubemapFromEquirect",uniforms:ds(n.uniforms),vertexShader:n.vertexShader,fragmentShader:n.fragmentShader,side:Kt,blending:ci});r.uniforms.tEquirect.value=t;let o=new qt(s,r),a=t.minFilter;return t.minFilter===Ai&&(t.minFilter=Zt),new Hs(1,10,this).update(e,o),t.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(e,t=!0,n=!0,s=!0){let r=e.getRenderTarget();for(let o=0;o<6;o++)e.setRenderTarget(this,o),e.clear(t,n,s);e.setRenderTarget(r)}},sf=256,wx=3,Tx=20,Af=256,Cf=16,Ex=3,Ax=new D,Cx=new ot,ll=class i{constructor(e){this._renderer=e,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new Hs(1,10,null),this._boxMesh=new qt(new Vs(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(e,t=0,n=.1,s=100,r={}){let{size:o=256,position:a=Ax}=r,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),h=this._getSourceTarget(!0);t>0&&(h.texture.mipmapsAutoUpdate=!1);let d=l.autoClear,u=l.autoClearColor,f=l.autoClearDepth,m=l.autoClearStencil,y=e.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,y===null&&(e.background=l.getClearColor(Cx));let g=new Hs(n,s,h);return g.position.copy(a),g.update(l,e),l.autoClear=d,l.autoClearColor=u,l.autoClearDepth=f,l.autoClearStencil=m,e.background=y,t>0&&(h.texture.mipmapsAutoUpdate=!0,this._blur(c,t)),this._applyPMREM(c),c}fromEquirectangular(e,t=null){return this._fromTexture(e,t)}fromCubemap(e,t=null){return this._fromTexture(e,t)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=af(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=of(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(e,t){return t>0?1-Math.sqrt(1-e/t):0}_setSize(e){this._cubeSize=Math.max(sf,jd(e))}_fromTexture(e,t){e.mapping===cs||e.mapping===Xs?this._setSize(e.image.length===0?sf:e.image[0].width||e.image[0].image.width):this._setSize(e.image.width/4);let n=t||this._allocateTarget();return this._textureToCubemap(e),this._applyPMREM(n),n}_allocateTarget(){let e=this._cubeSize,t=rf(e,!1,!1),n=Math.log2(e)-wx;for(let s=0;s<=n;s++)t.texture.mipmaps.push({width:e>>s,height:e>>s});return t.texture.name="PMREM",t.texture.isPMREMTexture=!0,t}_getSourceTarget(e=!1){let t=this._cubeSize,n=this._sourceTarget;return(n===null||n.width!==t||e&&n.depthBuffer===!1)&&(n!==null&&n.dispose(),this._sourceTarget=rf(t,!0,e)),this._sourceTarget}_compileMaterial(e){this._boxMesh.material=e,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(e,t,n){let s=this._boxMesh,r=this._cubeCamera;s.material=n,r.renderTarget=e,r.activeMipmapLevel=t;let o=e.width>>t;e.viewport.set(0,0,o,o),r.update(this._renderer,s),e.viewport.set(0,0,e.width,e.height)}_textureToCubemap(e){let t;e.mapping===cs||e.mapping===Xs?(this._cubemapMaterial===null&&(this._cubemapMaterial=af()),t=this._cubemapMaterial,t.uniforms.flipEnvMap.value=e.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=of()),t=this._equirectMaterial),t.uniforms.envMap.value=e,this._renderCube(this._getSourceTarget(),0,t)}_applyPMREM(e){this._ggxMaterial===null&&(this._ggxMaterial=Rx(),this._integrationMaterial=Px());let t=this._cubeSize,n=e.texture.mipmaps.length-1,s=this._ggxMaterial.uniforms;s.envMap.value=this._sourceTarget.texture;let r=this._integrationMaterial.uniforms;r.envMap.value=this._sourceTarget.texture,r.sourceLod.value=Math.log2(t/Cf);for(let o=0;o<=n;o++){let a=i.lodToRoughness(o,n);if(o>n-Ex)r.roughness.value=a,this._renderCube(e,o,this._integrationMaterial);else{let l=a>0?Math.log2(t)+.5*Math.log2(6/(Af*Math.pow(a,4)))+.5:0;s.roughness.value=a,s.lodBias.value=l,this._renderCube(e,o,this._ggxMaterial)}}}_blur(e,t){this._blurMaterial===null&&(this._blurMaterial=Ix());let n=this._blurMaterial,s=n.uniforms,r=this._sourceTarget;s.sigma.value=Math.min(t,Math.PI)/Math.SQRT2,s.envMap.value=r.texture,this._renderCube(e,0,n),s.envMap.value=e.texture,this._renderCube(r,0,n)}};function rf(i,e,t){return new Yr(i,{minFilter:Ai,generateMipmaps:e,type:Kn,colorSpace:Sr,depthBuffer:t})}function Zr(i,e,t){return new li({name:i,uniforms:e,vertexShader:Je.cube_vert,fragmentShader:t,side:Kt,blending:ci,depthTest:!1,depthWrite:!1})}function Rx(){return Zr("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${Af}u

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
	`)}function Px(){return Zr("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:Cf}},`

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
	`)}function Ix(){return Zr("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${Tx}
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
	`)}function of(){return Zr("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

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
	`)}function af(){return Zr("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function Lx(i){let e=new WeakMap,t=new WeakMap,n=null;function s(u,f=!1){return u==null?null:f?o(u):r(u)}function r(u){if(u&&u.isTexture){let f=u.mapping;if(f===Ma||f===Sa)if(e.has(u)){let m=e.get(u).texture;return a(m,u.mapping)}else{let m=u.image;if(m&&m.height>0){let y=new Yr(m.height);return y.fromEquirectangularTexture(i,u),e.set(u,y),u.addEventListener("dispose",c),a(y.texture,u.mapping)}else return null}}return u}function o(u){if(u&&u.isTexture&&u.isPMREMTexture!==!0){let f=u.mapping,m=f===Ma||f===Sa,y=f===cs||f===Xs;if(m||y){let g=t.get(u),p=g!==void 0?g.texture.pmremVersion:0;if(u.isRenderTargetTexture&&u.pmremVersion!==p)return n===null&&(n=new ll(i)),g=m?n.fromEquirectangular(u,g):n.fromCubemap(u,g),g.texture.pmremVersion=u.pmremVersion,t.set(u,g),g.texture;if(g!==void 0)return g.texture;{let x=u.image;return m&&x&&x.height>0||y&&x&&l(x)?(n===null&&(n=new ll(i)),g=m?n.fromEquirectangular(u):n.fromCubemap(u),g.texture.pmremVersion=u.pmremVersion,t.set(u,g),u.addEventListener("dispose",h),g.texture):null}}}return u}function a(u,f){return f===Ma?u.mapping=cs:f===Sa&&(u.mapping=Xs),u}function l(u){let f=0,m=6;for(let y=0;y<m;y++)u[y]!==void 0&&f++;return f===m}function c(u){let f=u.target;f.removeEventListener("dispose",c);let m=e.get(f);m!==void 0&&(e.delete(f),m.dispose())}function h(u){let f=u.target;f.removeEventListener("dispose",h);let m=t.get(f);m!==void 0&&(t.delete(f),m.dispose())}function d(){e=new WeakMap,t=new WeakMap,n!==null&&(n.dispose(),n=null)}return{get:s,dispose:d}}function Dx(i){let e={};function t(n){if(e[n]!==void 0)return e[n];let s=i.getExtension(n);return e[n]=s,s}return{has:function(n){return t(n)!==null},init:function(){t("EXT_color_buffer_float"),t("WEBGL_clip_cull_distance"),t("OES_texture_float_linear"),t("EXT_color_buffer_half_float"),t("WEBGL_multisampled_render_to_texture"),t("WEBGL_render_shared_exponent")},get:function(n){let s=t(n);return s===null&&br("WebGLRenderer: "+n+" extension not supported."),s}}}function Nx(i,e,t,n){let s={},r=new WeakMap,o=new FinalizationRegistry(m=>delete s[m]);function a(m){l(m.target)}function l(m){m.index!==null&&e.remove(m.index);for(let g in m.attributes)e.remove(m.attributes[g]);m.removeEventListener("dispose",a),delete s[m.id],o.unregister(m);let y=r.get(m);y&&(e.remove(y),r.delete(m)),n.releaseStatesOfGeometry(m),m.isInstancedBufferGeometry===!0&&delete m._maxInstanceCount,t.memory.geometries--}function c(m,y){return s[y.id]!==void 0||(y.addEventListener("dispose",a),s[y.id]=new WeakRef(y),o.register(y,y.id,y),t.memory.geometries++),y}function h(m){let y=m.attributes;for(let g in y)e.update(y[g],i.ARRAY_BUFFER)}function d(m){let y=m.index,g=m.attributes.position,p=0;if(g===void 0)return;let x=y!==null?y.array.length:g.array.length/3-1,M=g.count>=65535?Pr:Rr,_=new M(Math.ceil(x/3)*6,1),b=_.array;if(y!==null){let v=y.array;p=y.version;for(let w=0,R=0;w<x;w+=3){let A=v[w+0],C=v[w+1],P=v[w+2];b[R++]=A,b[R++]=C,b[R++]=C,b[R++]=P,b[R++]=P,b[R++]=A}}else{p=g.version;for(let v=0,w=0;v<x;v+=3){let R=v+0,A=v+1,C=v+2;b[w++]=R,b[w++]=A,b[w++]=A,b[w++]=C,b[w++]=C,b[w++]=R}}_.version=p;let S=r.get(m);S&&e.remove(S),r.set(m,_)}function u(m){let y=r.get(m);if(y){let g=m.index;g!==null&&y.version<g.version&&d(m)}else d(m);return r.get(m)}function f(){for(let m in s){let y=s[m].deref();y!==void 0&&l(y)}}return{get:c,update:h,getWireframeAttribute:u,dispose:f}}function Ux(i,e,t){let n;function s(d){n=d}let r,o;function a(d){r=d.type,o=d.bytesPerElement}function l(d,u){i.drawElements(n,u,r,d*o),t.update(u,n,1)}function c(d,u,f){f!==0&&(i.drawElementsInstanced(n,u,r,d*o,f),t.update(u,n,f))}function h(d,u,f){if(f===0)return;e.get("WEBGL_multi_draw").multiDrawElementsWEBGL(n,u,0,r,d,0,f);let y=0;for(let g=0;g<f;g++)y+=u[g];t.update(y,n,1)}this.setMode=s,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=h}function Fx(i){let e={geometries:0,textures:0},t={frame:0,calls:0,triangles:0,points:0,lines:0};function n(r,o,a){switch(t.calls++,o){case i.TRIANGLES:t.triangles+=a*(r/3);break;case i.LINES:t.lines+=a*(r/2);break;case i.LINE_STRIP:t.lines+=a*(r-1);break;case i.LINE_LOOP:t.lines+=a*r;break;case i.POINTS:t.points+=a*r;break;default:ze("WebGLInfo: Unknown draw mode:",o);break}}function s(){t.calls=0,t.triangles=0,t.points=0,t.lines=0}return{memory:e,render:t,programs:null,autoReset:!0,reset:s,update:n}}function Ox(i,e,t){let n=new WeakMap,s=new mt;function r(o,a,l){let c=o.morphTargetInfluences,h=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,d=h!==void 0?h.length:0,u=n.get(a);if(u===void 0||u.count!==d){let R=function(){v.dispose(),n.delete(a),a.removeEventListener("dispose",R)};u!==void 0&&u.texture.dispose();let f=a.morphAttributes.position!==void 0,m=a.morphAttributes.normal!==void 0,y=a.morphAttributes.color!==void 0,g=a.morphAttributes.position||[],p=a.morphAttributes.normal||[],x=a.morphAttributes.color||[],M=0;f===!0&&(M=1),m===!0&&(M=2),y===!0&&(M=3);let _=a.attributes.position.count*M,b=1;_>e.maxTextureSize&&(b=Math.ceil(_/e.maxTextureSize),_=e.maxTextureSize);let S=new Float32Array(_*b*4*d),v=new Ar(S,_,b,d);v.type=Rn,v.needsUpdate=!0;let w=M*4;for(let A=0;A<d;A++){let C=g[A],P=p[A],F=x[A],I=_*b*4*A;for(let B=0;B<C.count;B++){let W=B*w;f===!0&&(s.fromBufferAttribute(C,B),S[I+W+0]=s.x,S[I+W+1]=s.y,S[I+W+2]=s.z,S[I+W+3]=0),m===!0&&(s.fromBufferAttribute(P,B),S[I+W+4]=s.x,S[I+W+5]=s.y,S[I+W+6]=s.z,S[I+W+7]=0),y===!0&&(s.fromBufferAttribute(F,B),S[I+W+8]=s.x,S[I+W+9]=s.y,S[I+W+10]=s.z,S[I+W+11]=F.itemSize===4?s.w:1)}}u={count:d,texture:v,size:new Xe(_,b)},n.set(a,u),a.addEventListener("dispose",R)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(i,"morphTexture",o.morphTexture,t);else{let f=0;for(let y=0;y<c.length;y++)f+=c[y];let m=a.morphTargetsRelative?1:1-f;l.getUniforms().setValue(i,"morphTargetBaseInfluence",m),l.getUniforms().setValue(i,"morphTargetInfluences",c)}l.getUniforms().setValue(i,"morphTargetsTexture",u.texture,t),l.getUniforms().setValue(i,"morphTargetsTextureSize",u.size)}return{update:r}}function kx(i,e,t,n,s){let r=new WeakMap;function o(c){let h=s.render.frame,d=c.geometry,u=e.get(c,d);if(r.get(u)!==h&&(e.update(u),r.set(u,h)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),r.get(c)!==h&&(t.update(c.instanceMatrix,i.ARRAY_BUFFER),c.instanceColor!==null&&t.update(c.instanceColor,i.ARRAY_BUFFER),r.set(c,h))),c.isSkinnedMesh){let f=c.skeleton;r.get(f)!==h&&(f.update(),r.set(f,h))}return u}function a(){r=new WeakMap}function l(c){let h=c.target;h.removeEventListener("dispose",l),n.releaseStatesOfObject(h),t.remove(h.instanceMatrix),h.instanceColor!==null&&t.remove(h.instanceColor)}return{update:o,dispose:a}}var Bx={[qc]:"LINEAR_TONE_MAPPING",[$c]:"REINHARD_TONE_MAPPING",[Yc]:"CINEON_TONE_MAPPING",[Zc]:"ACES_FILMIC_TONE_MAPPING",[Kc]:"AGX_TONE_MAPPING",[jc]:"NEUTRAL_TONE_MAPPING",[Jc]:"CUSTOM_TONE_MAPPING"};function zx(i,e,t,n,s,r){let o=new Xt(e,t,{type:i,depthBuffer:s,stencilBuffer:r,samples:n?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,h=new On;h.setAttribute("position",new Un([-1,3,0,-1,-1,0,3,-1,0],3)),h.setAttribute("uv",new Un([0,2,0,0,2,0],2));let d=new Hi({uniforms:{tDiffuse:{value:null}},vertexShader:`
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
			}`,depthTest:!1,depthWrite:!1}),u=new qt(h,d),f=new _a(-1,1,1,-1,0,1),m=null,y=null,g=!1,p,x=null,M=[],_=!1;this.setSize=function(b,S){o.setSize(b,S),a!==null&&a.setSize(b,S),l!==null&&l.setSize(b,S);for(let v=0;v<M.length;v++){let w=M[v];w.setSize&&w.setSize(b,S)}},this.setEffects=function(b){M=b,_=M.length>0&&M[0].isRenderPass===!0;let S=o.width,v=o.height;M.length>0&&a===null&&(a=new Xt(S,v,{type:Kn,depthBuffer:!1,stencilBuffer:!1}),l=new Xt(S,v,{type:Kn,depthBuffer:!1,stencilBuffer:!1}));let w=s===!0&&M.some(R=>R.needsDepthTexture===!0);w!==(o.depthTexture!==null)&&(w===!0&&c===null&&(c=new Ti(S,v),r===!0&&(c.format=Ci,c.type=us)),o.dispose(),o.depthTexture=w?c:null,o.resolveDepthBuffer=w,o.storeMultisampledDepthBuffer=w);for(let R=0;R<M.length;R++){let A=M[R];A.setSize&&A.setSize(S,v),w&&A.needsDepthTexture===!0&&A.setDepthTexture&&A.setDepthTexture(c)}},this.begin=function(b,S){if(g||b.toneMapping===ui&&M.length===0)return!1;if(x=S,S!==null){let v=S.width,w=S.height;(o.width!==v||o.height!==w)&&this.setSize(v,w)}return _===!1&&b.setRenderTarget(o),p=b.toneMapping,b.toneMapping=ui,!0},this.hasRenderPass=function(){return _},this.end=function(b,S){b.toneMapping=p,g=!0;let v=o,w=a;for(let R=0;R<M.length;R++){let A=M[R];A.enabled!==!1&&(A.render(b,w,v,S),A.needsSwap!==!1&&(v=w,w=w===a?l:a))}if(m!==b.outputColorSpace||y!==b.toneMapping){m=b.outputColorSpace,y=b.toneMapping,d.defines={},nt.getTransfer(m)===pt&&(d.defines.SRGB_TRANSFER="");let R=Bx[y];R&&(d.defines[R]=""),d.needsUpdate=!0}d.uniforms.tDiffuse.value=v.texture,b.setRenderTarget(x),b.render(u,f),x=null,g=!1},this.isCompositing=function(){return g},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),h.dispose(),d.dispose()}}var Rf=new ln,Pf=new Ti(1,1),If=new Lr(1),Lf=new Ar,Df=new ra,Nf=new Ir,lf=[],cf=[],uf=new Float32Array(16),hf=new Float32Array(9),df=new Float32Array(4);function Zs(i,e,t){let n=i[0];if(n<=0||n>0)return i;let s=e*t,r=lf[s];if(r===void 0&&(r=new Float32Array(s),lf[s]=r),e!==0){n.toArray(r,0);for(let o=1,a=0;o!==e;++o)a+=t,i[o].toArray(r,a)}return r}function zt(i,e){if(i.length!==e.length)return!1;for(let t=0,n=i.length;t<n;t++)if(i[t]!==e[t])return!1;return!0}function Vt(i,e){for(let t=0,n=e.length;t<n;t++)i[t]=e[t]}function hl(i,e){let t=cf[e];t===void 0&&(t=new Int32Array(e),cf[e]=t);for(let n=0;n!==e;++n)t[n]=i.allocateTextureUnit();return t}function Vx(i,e){let t=this.cache;t[0]!==e&&(i.uniform1f(this.addr,e),t[0]=e)}function Hx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2f(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(zt(t,e))return;i.uniform2fv(this.addr,e),Vt(t,e)}}function Gx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3f(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else if(e.r!==void 0)(t[0]!==e.r||t[1]!==e.g||t[2]!==e.b)&&(i.uniform3f(this.addr,e.r,e.g,e.b),t[0]=e.r,t[1]=e.g,t[2]=e.b);else{if(zt(t,e))return;i.uniform3fv(this.addr,e),Vt(t,e)}}function Wx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4f(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(zt(t,e))return;i.uniform4fv(this.addr,e),Vt(t,e)}}function Xx(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(zt(t,e))return;i.uniformMatrix2fv(this.addr,!1,e),Vt(t,e)}else{if(zt(t,n))return;df.set(n),i.uniformMatrix2fv(this.addr,!1,df),Vt(t,n)}}function qx(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(zt(t,e))return;i.uniformMatrix3fv(this.addr,!1,e),Vt(t,e)}else{if(zt(t,n))return;hf.set(n),i.uniformMatrix3fv(this.addr,!1,hf),Vt(t,n)}}function $x(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(zt(t,e))return;i.uniformMatrix4fv(this.addr,!1,e),Vt(t,e)}else{if(zt(t,n))return;uf.set(n),i.uniformMatrix4fv(this.addr,!1,uf),Vt(t,n)}}function Yx(i,e){let t=this.cache;t[0]!==e&&(i.uniform1i(this.addr,e),t[0]=e)}function Zx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2i(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(zt(t,e))return;i.uniform2iv(this.addr,e),Vt(t,e)}}function Jx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3i(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(zt(t,e))return;i.uniform3iv(this.addr,e),Vt(t,e)}}function Kx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4i(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(zt(t,e))return;i.uniform4iv(this.addr,e),Vt(t,e)}}function jx(i,e){let t=this.cache;t[0]!==e&&(i.uniform1ui(this.addr,e),t[0]=e)}function Qx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2ui(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(zt(t,e))return;i.uniform2uiv(this.addr,e),Vt(t,e)}}function ey(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3ui(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(zt(t,e))return;i.uniform3uiv(this.addr,e),Vt(t,e)}}function ty(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4ui(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(zt(t,e))return;i.uniform4uiv(this.addr,e),Vt(t,e)}}function dl(i){return i.version===0&&(i.compareFunction=cu,i.needsUpdate=!0),i}function ny(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_2D_SHADOW?r=dl(Pf):r=Rf,t.setTexture2D(e||r,s)}function iy(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),t.setTexture3D(e||Df,s)}function sy(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_CUBE_SHADOW?r=dl(If):r=Nf,t.setTextureCube(e||r,s)}function ry(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),t.setTexture2DArray(e||Lf,s)}function oy(i){switch(i){case 5126:return Vx;case 35664:return Hx;case 35665:return Gx;case 35666:return Wx;case 35674:return Xx;case 35675:return qx;case 35676:return $x;case 5124:case 35670:return Yx;case 35667:case 35671:return Zx;case 35668:case 35672:return Jx;case 35669:case 35673:return Kx;case 5125:return jx;case 36294:return Qx;case 36295:return ey;case 36296:return ty;case 35678:case 36198:case 36298:case 36306:case 35682:return ny;case 35679:case 36299:case 36307:return iy;case 35680:case 36300:case 36308:case 36293:return sy;case 36289:case 36303:case 36311:case 36292:return ry}}function ay(i,e){i.uniform1fv(this.addr,e)}function ly(i,e){let t=Zs(e,this.size,2);i.uniform2fv(this.addr,t)}function cy(i,e){let t=Zs(e,this.size,3);i.uniform3fv(this.addr,t)}function uy(i,e){let t=Zs(e,this.size,4);i.uniform4fv(this.addr,t)}function hy(i,e){let t=Zs(e,this.size,4);i.uniformMatrix2fv(this.addr,!1,t)}function dy(i,e){let t=Zs(e,this.size,9);i.uniformMatrix3fv(this.addr,!1,t)}function fy(i,e){let t=Zs(e,this.size,16);i.uniformMatrix4fv(this.addr,!1,t)}function py(i,e){i.uniform1iv(this.addr,e)}function my(i,e){i.uniform2iv(this.addr,e)}function gy(i,e){i.uniform3iv(this.addr,e)}function vy(i,e){i.uniform4iv(this.addr,e)}function xy(i,e){i.uniform1uiv(this.addr,e)}function yy(i,e){i.uniform2uiv(this.addr,e)}function _y(i,e){i.uniform3uiv(this.addr,e)}function by(i,e){i.uniform4uiv(this.addr,e)}function My(i,e,t){let n=this.cache,s=e.length,r=hl(t,s);zt(n,r)||(i.uniform1iv(this.addr,r),Vt(n,r));let o;this.type===i.SAMPLER_2D_SHADOW?o=dl(Pf):o=Rf;for(let a=0;a!==s;++a)t.setTexture2D(e[a]||o,r[a])}function Sy(i,e,t){let n=this.cache,s=e.length,r=hl(t,s);zt(n,r)||(i.uniform1iv(this.addr,r),Vt(n,r));for(let o=0;o!==s;++o)t.setTexture3D(e[o]||Df,r[o])}function wy(i,e,t){let n=this.cache,s=e.length,r=hl(t,s);zt(n,r)||(i.uniform1iv(this.addr,r),Vt(n,r));let o;this.type===i.SAMPLER_CUBE_SHADOW?o=dl(If):o=Nf;for(let a=0;a!==s;++a)t.setTextureCube(e[a]||o,r[a])}function Ty(i,e,t){let n=this.cache,s=e.length,r=hl(t,s);zt(n,r)||(i.uniform1iv(this.addr,r),Vt(n,r));for(let o=0;o!==s;++o)t.setTexture2DArray(e[o]||Lf,r[o])}function Ey(i){switch(i){case 5126:return ay;case 35664:return ly;case 35665:return cy;case 35666:return uy;case 35674:return hy;case 35675:return dy;case 35676:return fy;case 5124:case 35670:return py;case 35667:case 35671:return my;case 35668:case 35672:return gy;case 35669:case 35673:return vy;case 5125:return xy;case 36294:return yy;case 36295:return _y;case 36296:return by;case 35678:case 36198:case 36298:case 36306:case 35682:return My;case 35679:case 36299:case 36307:return Sy;case 35680:case 36300:case 36308:case 36293:return wy;case 36289:case 36303:case 36311:case 36292:return Ty}}var xu=class{constructor(e,t,n){this.id=e,this.addr=n,this.cache=[],this.type=t.type,this.setValue=oy(t.type)}},yu=class{constructor(e,t,n){this.id=e,this.addr=n,this.cache=[],this.type=t.type,this.size=t.size,this.setValue=Ey(t.type)}},_u=class{constructor(e){this.id=e,this.seq=[],this.map={}}setValue(e,t,n){let s=this.seq;for(let r=0,o=s.length;r!==o;++r){let a=s[r];a.setValue(e,t[a.id],n)}}},gu=/(\w+)(\])?(\[|\.)?/g;function ff(i,e){i.seq.push(e),i.map[e.id]=e}function Ay(i,e,t){let n=i.name,s=n.length;for(gu.lastIndex=0;;){let r=gu.exec(n),o=gu.lastIndex,a=r[1],l=r[2]==="]",c=r[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===s){ff(t,c===void 0?new xu(a,i,e):new yu(a,i,e));break}else{let d=t.map[a];d===void 0&&(d=new _u(a),ff(t,d)),t=d}}}var Ys=class{constructor(e,t){this.seq=[],this.map={};let n=e.getProgramParameter(t,e.ACTIVE_UNIFORMS);for(let o=0;o<n;++o){let a=e.getActiveUniform(t,o),l=e.getUniformLocation(t,a.name);Ay(a,l,this)}let s=[],r=[];for(let o of this.seq)o.type===e.SAMPLER_2D_SHADOW||o.type===e.SAMPLER_CUBE_SHADOW||o.type===e.SAMPLER_2D_ARRAY_SHADOW?s.push(o):r.push(o);s.length>0&&(this.seq=s.concat(r))}setValue(e,t,n,s){let r=this.map[t];r!==void 0&&r.setValue(e,n,s)}setOptional(e,t,n){let s=t[n];s!==void 0&&this.setValue(e,n,s)}static upload(e,t,n,s){for(let r=0,o=t.length;r!==o;++r){let a=t[r],l=n[a.id];l.needsUpdate!==!1&&a.setValue(e,l.value,s)}}static seqWithValue(e,t){let n=[];for(let s=0,r=e.length;s!==r;++s){let o=e[s];o.id in t&&n.push(o)}return n}};function pf(i,e,t){let n=i.createShader(e);return i.shaderSource(n,t),i.compileShader(n),n}var Cy=37297,Ry=0;function Py(i,e){let t=i.split(`
`),n=[],s=Math.max(e-6,0),r=Math.min(e+6,t.length);for(let o=s;o<r;o++){let a=o+1;n.push(`${a===e?">":" "} ${a}: ${t[o]}`)}return n.join(`
`)}var mf=new He;function Iy(i){nt._getMatrix(mf,nt.workingColorSpace,i);let e=`mat3( ${mf.elements.map(t=>t.toFixed(4))} )`;switch(nt.getTransfer(i)){case wr:return[e,"LinearTransferOETF"];case pt:return[e,"sRGBTransferOETF"];default:return ke("WebGLProgram: Unsupported color space: ",i),[e,"LinearTransferOETF"]}}function gf(i,e,t){let n=i.getShaderParameter(e,i.COMPILE_STATUS),r=(i.getShaderInfoLog(e)||"").trim();if(n&&r==="")return"";let o=/ERROR: 0:(\d+)/.exec(r);if(o){let a=parseInt(o[1]);return t.toUpperCase()+`

`+r+`

`+Py(i.getShaderSource(e),a)}else return r}function Ly(i,e){let t=Iy(e);return[`vec4 ${i}( vec4 value ) {`,`	return ${t[1]}( vec4( ${t[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var Dy={[qc]:"Linear",[$c]:"Reinhard",[Yc]:"Cineon",[Zc]:"ACESFilmic",[Kc]:"AgX",[jc]:"Neutral",[Jc]:"Custom"};function Ny(i,e){let t=Dy[e];return t===void 0?(ke("WebGLProgram: Unsupported toneMapping:",e),"vec3 "+i+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+i+"( vec3 color ) { return "+t+"ToneMapping( color ); }"}var al=new D;function Uy(){nt.getLuminanceCoefficients(al);let i=al.x.toFixed(4),e=al.y.toFixed(4),t=al.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${i}, ${e}, ${t} );`,"	return dot( weights, rgb );","}"].join(`
`)}function Fy(i){return[i.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",i.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter($r).join(`
`)}function Oy(i){let e=[];for(let t in i){let n=i[t];n!==!1&&e.push("#define "+t+" "+n)}return e.join(`
`)}function ky(i,e){let t={},n=i.getProgramParameter(e,i.ACTIVE_ATTRIBUTES);for(let s=0;s<n;s++){let r=i.getActiveAttrib(e,s),o=r.name,a=1;r.type===i.FLOAT_MAT2&&(a=2),r.type===i.FLOAT_MAT3&&(a=3),r.type===i.FLOAT_MAT4&&(a=4),t[o]={type:r.type,location:i.getAttribLocation(e,o),locationSize:a}}return t}function $r(i){return i!==""}function vf(i,e){let t=e.numSpotLightShadows+e.numSpotLightMaps-e.numSpotLightShadowsWithMaps;return i.replace(/NUM_SUN_LIGHTS/g,e.numSunLights).replace(/NUM_DIR_LIGHTS/g,e.numDirLights).replace(/NUM_SPOT_LIGHTS/g,e.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,e.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,t).replace(/NUM_RECT_AREA_LIGHTS/g,e.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,e.numPointLights).replace(/NUM_HEMI_LIGHTS/g,e.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,e.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,e.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,e.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,e.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,e.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,e.numLightProbeGrids)}function xf(i,e){return i.replace(/NUM_CLIPPING_PLANES/g,e.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,e.numClippingPlanes-e.numClipIntersection)}var By=/^[ \t]*#include +<([\w\d./]+)>/gm;function bu(i){return i.replace(By,zy)}function zy(i,e){let t=Je[e];if(t===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+e+">");return bu(t)}var Vy=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function yf(i){return i.replace(Vy,Hy)}function Hy(i,e,t,n){let s="";for(let r=parseInt(e);r<parseInt(t);r++)s+=n.replace(/\[\s*i\s*\]/g,"[ "+r+" ]").replace(/UNROLLED_LOOP_INDEX/g,r);return s}function _f(i){let e=`precision ${i.precision} float;
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
	`;return i.precision==="highp"?e+=`
#define HIGH_PRECISION`:i.precision==="mediump"?e+=`
#define MEDIUM_PRECISION`:i.precision==="lowp"&&(e+=`
#define LOW_PRECISION`),e}var Gy={[Fr]:"SHADOWMAP_TYPE_PCF",[Gs]:"SHADOWMAP_TYPE_VSM"};function Wy(i){return Gy[i.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var Xy={[Xs]:"ENVMAP_MODE_REFRACTION"};function qy(i){return i.envMap===!1?"ENVMAP_MODE_REFLECTION":Xy[i.envMapMode]||"ENVMAP_MODE_REFLECTION"}var $y={[Xc]:"ENVMAP_BLENDING_MULTIPLY",[Fd]:"ENVMAP_BLENDING_MIX",[Od]:"ENVMAP_BLENDING_ADD"};function Yy(i){return i.envMap===!1?"ENVMAP_BLENDING_NONE":$y[i.combine]||"ENVMAP_BLENDING_NONE"}function Zy(i,e,t,n){let s=i.getContext(),r=t.defines,o=t.vertexShader,a=t.fragmentShader,l=Wy(t),c=t.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",h=qy(t),d=Yy(t),u=Fy(t),f=Oy(r),m=s.createProgram(),y,g,p=t.glslVersion?"#version "+t.glslVersion+`
`:"";t.isRawShaderMaterial?(y=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f].filter($r).join(`
`),y.length>0&&(y+=`
`),g=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f].filter($r).join(`
`),g.length>0&&(g+=`
`)):(y=[_f(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f,t.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",t.batching?"#define USE_BATCHING":"",t.batchingColor?"#define USE_BATCHING_COLOR":"",t.instancing?"#define USE_INSTANCING":"",t.instancingColor?"#define USE_INSTANCING_COLOR":"",t.instancingMorph?"#define USE_INSTANCING_MORPH":"",t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.map?"#define USE_MAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+h:"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.displacementMap?"#define USE_DISPLACEMENTMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.mapUv?"#define MAP_UV "+t.mapUv:"",t.alphaMapUv?"#define ALPHAMAP_UV "+t.alphaMapUv:"",t.lightMapUv?"#define LIGHTMAP_UV "+t.lightMapUv:"",t.aoMapUv?"#define AOMAP_UV "+t.aoMapUv:"",t.emissiveMapUv?"#define EMISSIVEMAP_UV "+t.emissiveMapUv:"",t.bumpMapUv?"#define BUMPMAP_UV "+t.bumpMapUv:"",t.normalMapUv?"#define NORMALMAP_UV "+t.normalMapUv:"",t.displacementMapUv?"#define DISPLACEMENTMAP_UV "+t.displacementMapUv:"",t.metalnessMapUv?"#define METALNESSMAP_UV "+t.metalnessMapUv:"",t.roughnessMapUv?"#define ROUGHNESSMAP_UV "+t.roughnessMapUv:"",t.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+t.anisotropyMapUv:"",t.clearcoatMapUv?"#define CLEARCOATMAP_UV "+t.clearcoatMapUv:"",t.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+t.clearcoatNormalMapUv:"",t.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+t.clearcoatRoughnessMapUv:"",t.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+t.diffuseRoughnessMapUv:"",t.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+t.iridescenceMapUv:"",t.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+t.iridescenceThicknessMapUv:"",t.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+t.sheenColorMapUv:"",t.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+t.sheenRoughnessMapUv:"",t.specularMapUv?"#define SPECULARMAP_UV "+t.specularMapUv:"",t.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+t.specularColorMapUv:"",t.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+t.specularIntensityMapUv:"",t.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+t.transmissionMapUv:"",t.thicknessMapUv?"#define THICKNESSMAP_UV "+t.thicknessMapUv:"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexNormals?"#define HAS_NORMAL":"",t.vertexColors?"#define USE_COLOR":"",t.vertexAlphas?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.flatShading?"#define FLAT_SHADED":"",t.skinning?"#define USE_SKINNING":"",t.morphTargets?"#define USE_MORPHTARGETS":"",t.morphNormals&&t.flatShading===!1?"#define USE_MORPHNORMALS":"",t.morphColors?"#define USE_MORPHCOLORS":"",t.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+t.morphTextureStride:"",t.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+t.morphTargetsCount:"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.sizeAttenuation?"#define USE_SIZEATTENUATION":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter($r).join(`
`),g=[_f(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f,t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",t.map?"#define USE_MAP":"",t.matcap?"#define USE_MATCAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+c:"",t.envMap?"#define "+h:"",t.envMap?"#define "+d:"",t.envMapPMREM?"#define ENVMAP_MAX_LOD "+t.envMapMaxLod+".0":"",t.envMapPMREM?"#define ENVMAP_SIZE "+t.envMapSize+".0":"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoat?"#define USE_CLEARCOAT":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.dispersion?"#define USE_DISPERSION":"",t.retroreflection?"#define USE_RETROREFLECTION":"",t.iridescence?"#define USE_IRIDESCENCE":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaTest?"#define USE_ALPHATEST":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.sheen?"#define USE_SHEEN":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexColors||t.instancingColor?"#define USE_COLOR":"",t.vertexAlphas||t.batchingColor?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.gradientMap?"#define USE_GRADIENTMAP":"",t.flatShading?"#define FLAT_SHADED":"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",t.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",t.toneMapping!==ui?"#define TONE_MAPPING":"",t.toneMapping!==ui?Je.tonemapping_pars_fragment:"",t.toneMapping!==ui?Ny("toneMapping",t.toneMapping):"",t.dithering?"#define DITHERING":"",t.opaque?"#define OPAQUE":"",Je.colorspace_pars_fragment,Ly("linearToOutputTexel",t.outputColorSpace),Uy(),t.useDepthPacking?"#define DEPTH_PACKING "+t.depthPacking:"",`
`].filter($r).join(`
`)),o=bu(o),o=vf(o,t),o=xf(o,t),a=bu(a),a=vf(a,t),a=xf(a,t),o=yf(o),a=yf(a),t.isRawShaderMaterial!==!0&&(p=`#version 300 es
`,y=[u,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+y,g=["#define varying in",t.glslVersion===hs?"":"layout(location = 0) out highp vec4 pc_fragColor;",t.glslVersion===hs?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+g);let x=p+y+o,M=p+g+a,_=pf(s,s.VERTEX_SHADER,x),b=pf(s,s.FRAGMENT_SHADER,M);s.attachShader(m,_),s.attachShader(m,b),t.index0AttributeName!==void 0?s.bindAttribLocation(m,0,t.index0AttributeName):t.hasPositionAttribute===!0&&s.bindAttribLocation(m,0,"position"),s.linkProgram(m);function S(A){if(i.debug.checkShaderErrors){let C=s.getProgramInfoLog(m)||"",P=s.getShaderInfoLog(_)||"",F=s.getShaderInfoLog(b)||"",I=C.trim(),B=P.trim(),W=F.trim(),X=!0,se=!0;if(s.getProgramParameter(m,s.LINK_STATUS)===!1)if(X=!1,typeof i.debug.onShaderError=="function")i.debug.onShaderError(s,m,_,b);else{let Y=gf(s,_,"vertex"),N=gf(s,b,"fragment");ze("WebGLProgram: Shader Error "+s.getError()+" - VALIDATE_STATUS "+s.getProgramParameter(m,s.VALIDATE_STATUS)+`

Material Name: `+A.name+`
Material Type: `+A.type+`

Program Info Log: `+I+`
`+Y+`
`+N)}else I!==""?ke("WebGLProgram: Program Info Log:",I):(B===""||W==="")&&(se=!1);se&&(A.diagnostics={runnable:X,programLog:I,vertexShader:{log:B,prefix:y},fragmentShader:{log:W,prefix:g}})}s.deleteShader(_),s.deleteShader(b),v=new Ys(s,m),w=ky(s,m)}let v;this.getUniforms=function(){return v===void 0&&S(this),v};let w;this.getAttributes=function(){return w===void 0&&S(this),w};let R=t.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return R===!1&&(R=s.getProgramParameter(m,Cy)),R},this.destroy=function(){n.releaseStatesOfProgram(this),s.deleteProgram(m),this.program=void 0},this.type=t.shaderType,this.name=t.shaderName,this.id=Ry++,this.cacheKey=e,this.usedTimes=1,this.program=m,this.vertexShader=_,this.fragmentShader=b,this}var Jy=0,Mu=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(e,t,n){let s=this._getShaderCacheForMaterial(e);return s.has(t)===!1&&(s.add(t),t.usedTimes++),s.has(n)===!1&&(s.add(n),n.usedTimes++),this}remove(e){let t=this.materialCache.get(e);for(let n of t)n.usedTimes--,n.usedTimes===0&&this.shaderCache.delete(n.code);return this.materialCache.delete(e),this}getVertexShaderStage(e){return this._getShaderStage(e.vertexShader)}getFragmentShaderStage(e){return this._getShaderStage(e.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(e){let t=this.materialCache,n=t.get(e);return n===void 0&&(n=new Set,t.set(e,n)),n}_getShaderStage(e){let t=this.shaderCache,n=t.get(e);return n===void 0&&(n=new Su(e),t.set(e,n)),n}},Su=class{constructor(e){this.id=Jy++,this.code=e,this.usedTimes=0}};function Ky(i){return i===qi||i===Gr||i===Wr}function jy(i,e,t,n,s,r){let o=new Cr,a=new Mu,l=new Set,c=[],h=new Map,d=n.logarithmicDepthBuffer,u={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function f(v){return l.add(v),v===0?"uv":`uv${v}`}function m(v,w,R,A,C,P){let F=A.fog,I=C.geometry,B=v.isMeshStandardMaterial||v.isMeshLambertMaterial||v.isMeshPhongMaterial?A.environment:null,W=v.isMeshStandardMaterial||v.isMeshLambertMaterial&&!v.envMap||v.isMeshPhongMaterial&&!v.envMap,X=e.get(v.envMap||B,W),se=u[v.type],Y=n.precision;v.precision!==null&&(Y=n.getMaxPrecision(v.precision),Y!==v.precision&&ke("WebGLProgram.getParameters:",v.precision,"not supported, using",Y,"instead."));let N=I.morphAttributes.position||I.morphAttributes.normal||I.morphAttributes.color,V=N!==void 0?N.length:0,ee=0;I.morphAttributes.position!==void 0&&(ee=1),I.morphAttributes.normal!==void 0&&(ee=2),I.morphAttributes.color!==void 0&&(ee=3);let re,H,ie,oe;if(se){let _e=di[se];re=_e.vertexShader,H=_e.fragmentShader}else{re=v.vertexShader,H=v.fragmentShader;let _e=a.getVertexShaderStage(v),vt=a.getFragmentShaderStage(v);a.update(v,_e,vt),ie=_e.id,oe=vt.id}let ue=i.getRenderTarget(),le=i.state.buffers.depth.getReversed(),Te=C.isInstancedMesh===!0,Ue=C.isBatchedMesh===!0,Pe=!!v.map,we=!!v.matcap,qe=!!X,ne=qe&&X.isPMREMTexture===!0,De=!!v.aoMap,it=!!v.lightMap,dt=!!v.bumpMap&&v.wireframe===!1,ft=!!v.normalMap,Qt=!!v.displacementMap,yt=!!v.emissiveMap,yn=!!v.metalnessMap,_n=!!v.roughnessMap,bn=v.anisotropy>0,z=v.clearcoat>0,Ln=v.diffuseRoughness>0,At=v.dispersion>0,Ct=v.retroreflectivity>0,ye=v.iridescence>0,Ut=v.sheen>0,Fe=v.transmission>0,Ge=bn&&!!v.anisotropyMap,L=z&&!!v.clearcoatMap,T=z&&!!v.clearcoatNormalMap,q=z&&!!v.clearcoatRoughnessMap,ae=Ln&&!!v.diffuseRoughnessMap,te=ye&&!!v.iridescenceMap,de=ye&&!!v.iridescenceThicknessMap,ve=Ut&&!!v.sheenColorMap,K=Ut&&!!v.sheenRoughnessMap,j=!!v.specularMap,pe=!!v.specularColorMap,U=!!v.specularIntensityMap,Q=Fe&&!!v.transmissionMap,J=Fe&&!!v.thicknessMap,me=!!v.gradientMap,he=!!v.alphaMap,fe=v.alphaTest>0,Le=!!v.alphaHash,Ze=!!v.extensions,ce=ui;v.toneMapped&&(ue===null||ue.isXRRenderTarget===!0)&&(ce=i.toneMapping);let Ne=ne?X.isCompressedCubeTexture?X.image[0].mipmaps:X.mipmaps:null,$e={shaderID:se,shaderType:v.type,shaderName:v.name,vertexShader:re,fragmentShader:H,defines:v.defines,customVertexShaderID:ie,customFragmentShaderID:oe,isRawShaderMaterial:v.isRawShaderMaterial===!0,glslVersion:v.glslVersion,precision:Y,batching:Ue,batchingColor:Ue&&C._colorsTexture!==null,instancing:Te,instancingColor:Te&&C.instanceColor!==null,instancingMorph:Te&&C.morphTexture!==null,outputColorSpace:ue===null?i.outputColorSpace:ue.isXRRenderTarget===!0?ue.texture.colorSpace:nt.workingColorSpace,alphaToCoverage:!!v.alphaToCoverage,map:Pe,matcap:we,envMap:qe,envMapMode:qe&&X.mapping,envMapPMREM:ne,envMapMaxLod:ne?Ne.length-1:null,envMapSize:ne?Ne[0].width:null,aoMap:De,lightMap:it,bumpMap:dt,normalMap:ft,displacementMap:Qt,emissiveMap:yt,normalMapObjectSpace:ft&&v.normalMapType===zd,normalMapTangentSpace:ft&&v.normalMapType===ou,packedNormalMap:ft&&v.normalMapType===ou&&Ky(v.normalMap.format),metalnessMap:yn,roughnessMap:_n,anisotropy:bn,anisotropyMap:Ge,clearcoat:z,clearcoatMap:L,clearcoatNormalMap:T,clearcoatRoughnessMap:q,diffuseRoughness:Ln,diffuseRoughnessMap:ae,dispersion:At,retroreflection:Ct,iridescence:ye,iridescenceMap:te,iridescenceThicknessMap:de,sheen:Ut,sheenColorMap:ve,sheenRoughnessMap:K,specularMap:j,specularColorMap:pe,specularIntensityMap:U,transmission:Fe,transmissionMap:Q,thicknessMap:J,gradientMap:me,opaque:v.transparent===!1&&v.blending===Ws&&v.alphaToCoverage===!1,alphaMap:he,alphaTest:fe,alphaHash:Le,combine:v.combine,mapUv:Pe&&f(v.map.channel),aoMapUv:De&&f(v.aoMap.channel),lightMapUv:it&&f(v.lightMap.channel),bumpMapUv:dt&&f(v.bumpMap.channel),normalMapUv:ft&&f(v.normalMap.channel),displacementMapUv:Qt&&f(v.displacementMap.channel),emissiveMapUv:yt&&f(v.emissiveMap.channel),metalnessMapUv:yn&&f(v.metalnessMap.channel),roughnessMapUv:_n&&f(v.roughnessMap.channel),anisotropyMapUv:Ge&&f(v.anisotropyMap.channel),clearcoatMapUv:L&&f(v.clearcoatMap.channel),clearcoatNormalMapUv:T&&f(v.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:q&&f(v.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:ae&&f(v.diffuseRoughnessMap.channel),iridescenceMapUv:te&&f(v.iridescenceMap.channel),iridescenceThicknessMapUv:de&&f(v.iridescenceThicknessMap.channel),sheenColorMapUv:ve&&f(v.sheenColorMap.channel),sheenRoughnessMapUv:K&&f(v.sheenRoughnessMap.channel),specularMapUv:j&&f(v.specularMap.channel),specularColorMapUv:pe&&f(v.specularColorMap.channel),specularIntensityMapUv:U&&f(v.specularIntensityMap.channel),transmissionMapUv:Q&&f(v.transmissionMap.channel),thicknessMapUv:J&&f(v.thicknessMap.channel),alphaMapUv:he&&f(v.alphaMap.channel),vertexTangents:!!I.attributes.tangent&&(ft||bn),vertexNormals:!!I.attributes.normal,vertexColors:v.vertexColors,vertexAlphas:v.vertexColors===!0&&!!I.attributes.color&&I.attributes.color.itemSize===4,pointsUvs:C.isPoints===!0&&!!I.attributes.uv&&(Pe||he),fog:!!F,useFog:v.fog===!0,fogExp2:!!F&&F.isFogExp2,flatShading:v.wireframe===!1&&(v.flatShading===!0||I.attributes.normal===void 0&&ft===!1&&(v.isMeshLambertMaterial||v.isMeshPhongMaterial||v.isMeshStandardMaterial||v.isMeshPhysicalMaterial)),sizeAttenuation:v.sizeAttenuation===!0,logarithmicDepthBuffer:d,reversedDepthBuffer:le,skinning:C.isSkinnedMesh===!0,hasPositionAttribute:I.attributes.position!==void 0,morphTargets:I.morphAttributes.position!==void 0,morphNormals:I.morphAttributes.normal!==void 0,morphColors:I.morphAttributes.color!==void 0,morphTargetsCount:V,morphTextureStride:ee,numSunLights:w.sun.length,numDirLights:w.directional.length,numPointLights:w.point.length,numSpotLights:w.spot.length,numSpotLightMaps:w.spotLightMap.length,numRectAreaLights:w.rectArea.length,numHemiLights:w.hemi.length,numSunLightShadows:w.sunShadowMap.length,numDirLightShadows:w.directionalShadowMap.length,numPointLightShadows:w.pointShadowMap.length,numSpotLightShadows:w.spotShadowMap.length,numSpotLightShadowsWithMaps:w.numSpotLightShadowsWithMaps,numLightProbes:w.numLightProbes,numLightProbeGrids:P.filter(_e=>_e.texture!==null).length,numClippingPlanes:r.numPlanes,numClipIntersection:r.numIntersection,dithering:v.dithering,shadowMapEnabled:i.shadowMap.enabled&&R.length>0,shadowMapType:i.shadowMap.type,toneMapping:ce,decodeVideoTexture:Pe&&v.map.isVideoTexture===!0&&nt.getTransfer(v.map.colorSpace)===pt,decodeVideoTextureEmissive:yt&&v.emissiveMap.isVideoTexture===!0&&nt.getTransfer(v.emissiveMap.colorSpace)===pt,premultipliedAlpha:v.premultipliedAlpha,doubleSided:v.side===$t,flipSided:v.side===Kt,useDepthPacking:v.depthPacking>=0,depthPacking:v.depthPacking||0,index0AttributeName:v.index0AttributeName,extensionClipCullDistance:Ze&&v.extensions.clipCullDistance===!0&&t.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(Ze&&v.extensions.multiDraw===!0||Ue)&&t.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:t.has("KHR_parallel_shader_compile"),customProgramCacheKey:v.customProgramCacheKey()};return $e.vertexUv1s=l.has(1),$e.vertexUv2s=l.has(2),$e.vertexUv3s=l.has(3),l.clear(),$e}function y(v){let w=[];if(v.shaderID?w.push(v.shaderID):(w.push(v.customVertexShaderID),w.push(v.customFragmentShaderID)),v.defines!==void 0)for(let R in v.defines)w.push(R),w.push(v.defines[R]);return v.isRawShaderMaterial===!1&&(g(w,v),p(w,v),w.push(i.outputColorSpace)),w.push(v.customProgramCacheKey),w.join()}function g(v,w){v.push(w.precision),v.push(w.outputColorSpace),v.push(w.envMapMode),v.push(w.envMapPMREM),v.push(w.envMapMaxLod),v.push(w.envMapSize),v.push(w.mapUv),v.push(w.alphaMapUv),v.push(w.lightMapUv),v.push(w.aoMapUv),v.push(w.bumpMapUv),v.push(w.normalMapUv),v.push(w.displacementMapUv),v.push(w.emissiveMapUv),v.push(w.metalnessMapUv),v.push(w.roughnessMapUv),v.push(w.anisotropyMapUv),v.push(w.clearcoatMapUv),v.push(w.clearcoatNormalMapUv),v.push(w.clearcoatRoughnessMapUv),v.push(w.diffuseRoughnessMapUv),v.push(w.iridescenceMapUv),v.push(w.iridescenceThicknessMapUv),v.push(w.sheenColorMapUv),v.push(w.sheenRoughnessMapUv),v.push(w.specularMapUv),v.push(w.specularColorMapUv),v.push(w.specularIntensityMapUv),v.push(w.transmissionMapUv),v.push(w.thicknessMapUv),v.push(w.combine),v.push(w.fogExp2),v.push(w.sizeAttenuation),v.push(w.morphTargetsCount),v.push(w.numSunLights),v.push(w.numDirLights),v.push(w.numPointLights),v.push(w.numSpotLights),v.push(w.numSpotLightMaps),v.push(w.numHemiLights),v.push(w.numRectAreaLights),v.push(w.numSunLightShadows),v.push(w.numDirLightShadows),v.push(w.numPointLightShadows),v.push(w.numSpotLightShadows),v.push(w.numSpotLightShadowsWithMaps),v.push(w.numLightProbes),v.push(w.numLightProbeGrids),v.push(w.shadowMapType),v.push(w.toneMapping),v.push(w.numClippingPlanes),v.push(w.numClipIntersection),v.push(w.depthPacking)}function p(v,w){o.disableAll(),w.instancing&&o.enable(0),w.instancingColor&&o.enable(1),w.instancingMorph&&o.enable(2),w.matcap&&o.enable(3),w.envMap&&o.enable(4),w.normalMapObjectSpace&&o.enable(5),w.normalMapTangentSpace&&o.enable(6),w.clearcoat&&o.enable(7),w.iridescence&&o.enable(8),w.alphaTest&&o.enable(9),w.vertexColors&&o.enable(10),w.vertexAlphas&&o.enable(11),w.vertexUv1s&&o.enable(12),w.vertexUv2s&&o.enable(13),w.vertexUv3s&&o.enable(14),w.vertexTangents&&o.enable(15),w.anisotropy&&o.enable(16),w.alphaHash&&o.enable(17),w.batching&&o.enable(18),w.dispersion&&o.enable(19),w.retroreflection&&o.enable(24),w.diffuseRoughness&&o.enable(25),w.batchingColor&&o.enable(20),w.gradientMap&&o.enable(21),w.packedNormalMap&&o.enable(22),w.vertexNormals&&o.enable(23),v.push(o.mask),o.disableAll(),w.fog&&o.enable(0),w.useFog&&o.enable(1),w.flatShading&&o.enable(2),w.logarithmicDepthBuffer&&o.enable(3),w.reversedDepthBuffer&&o.enable(4),w.skinning&&o.enable(5),w.morphTargets&&o.enable(6),w.morphNormals&&o.enable(7),w.morphColors&&o.enable(8),w.premultipliedAlpha&&o.enable(9),w.shadowMapEnabled&&o.enable(10),w.doubleSided&&o.enable(11),w.flipSided&&o.enable(12),w.useDepthPacking&&o.enable(13),w.dithering&&o.enable(14),w.transmission&&o.enable(15),w.sheen&&o.enable(16),w.opaque&&o.enable(17),w.pointsUvs&&o.enable(18),w.decodeVideoTexture&&o.enable(19),w.decodeVideoTextureEmissive&&o.enable(20),w.alphaToCoverage&&o.enable(21),w.numLightProbeGrids>0&&o.enable(22),w.hasPositionAttribute&&o.enable(23),v.push(o.mask)}function x(v){let w=u[v.type],R;if(w){let A=di[w];R=ef.clone(A.uniforms)}else R=v.uniforms;return R}function M(v,w){let R=h.get(w);return R!==void 0?++R.usedTimes:(R=new Zy(i,w,v,s),c.push(R),h.set(w,R)),R}function _(v){if(--v.usedTimes===0){let w=c.indexOf(v);c[w]=c[c.length-1],c.pop(),h.delete(v.cacheKey),v.destroy()}}function b(v){a.remove(v)}function S(){a.dispose()}return{getParameters:m,getProgramCacheKey:y,getUniforms:x,acquireProgram:M,releaseProgram:_,releaseShaderCache:b,programs:c,dispose:S}}function Qy(){let i=new WeakMap;function e(o){return i.has(o)}function t(o){let a=i.get(o);return a===void 0&&(a={},i.set(o,a)),a}function n(o){i.delete(o)}function s(o,a,l){i.get(o)[a]=l}function r(){i=new WeakMap}return{has:e,get:t,remove:n,update:s,dispose:r}}function e_(i,e){return i.groupOrder!==e.groupOrder?i.groupOrder-e.groupOrder:i.renderOrder!==e.renderOrder?i.renderOrder-e.renderOrder:i.material.id!==e.material.id?i.material.id-e.material.id:i.materialVariant!==e.materialVariant?i.materialVariant-e.materialVariant:i.z!==e.z?i.z-e.z:i.id-e.id}function bf(i,e){return i.groupOrder!==e.groupOrder?i.groupOrder-e.groupOrder:i.renderOrder!==e.renderOrder?i.renderOrder-e.renderOrder:i.z!==e.z?e.z-i.z:i.id-e.id}function Mf(){let i=[],e=0,t=[],n=[],s=[];function r(){e=0,t.length=0,n.length=0,s.length=0}function o(u){let f=0;return u.isInstancedMesh&&(f+=2),u.isSkinnedMesh&&(f+=1),f}function a(u,f,m,y,g,p){let x=i[e];return x===void 0?(x={id:u.id,object:u,geometry:f,material:m,materialVariant:o(u),groupOrder:y,renderOrder:u.renderOrder,z:g,group:p},i[e]=x):(x.id=u.id,x.object=u,x.geometry=f,x.material=m,x.materialVariant=o(u),x.groupOrder=y,x.renderOrder=u.renderOrder,x.z=g,x.group=p),e++,x}function l(u,f,m,y,g,p,x){x.reversedDepth===!0&&(g=-g);let M=a(u,f,m,y,g,p);m.transmission>0?n.push(M):m.transparent===!0?s.push(M):t.push(M)}function c(u,f,m,y,g,p){let x=a(u,f,m,y,g,p);m.transmission>0?n.unshift(x):m.transparent===!0?s.unshift(x):t.unshift(x)}function h(u,f){t.length>1&&t.sort(u||e_),n.length>1&&n.sort(f||bf),s.length>1&&s.sort(f||bf)}function d(){for(let u=e,f=i.length;u<f;u++){let m=i[u];if(m.id===null)break;m.id=null,m.object=null,m.geometry=null,m.material=null,m.group=null}}return{opaque:t,transmissive:n,transparent:s,init:r,push:l,unshift:c,finish:d,sort:h}}function t_(){let i=new WeakMap;function e(n,s){let r=i.get(n),o;return r===void 0?(o=new Mf,i.set(n,[o])):s>=r.length?(o=new Mf,r.push(o)):o=r[s],o}function t(){i=new WeakMap}return{get:e,dispose:t}}function n_(){let i={};return{get:function(e){if(i[e.id]!==void 0)return i[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={direction:new D,color:new ot};break;case"SpotLight":t={position:new D,direction:new D,color:new ot,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":t={position:new D,color:new ot,distance:0,decay:0};break;case"HemisphereLight":t={direction:new D,skyColor:new ot,groundColor:new ot};break;case"RectAreaLight":t={color:new ot,position:new D,halfWidth:new D,halfHeight:new D};break}return i[e.id]=t,t}}}function i_(){let i={};return{get:function(e){if(i[e.id]!==void 0)return i[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Xe};break;case"SpotLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Xe};break;case"PointLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Xe,shadowCameraNear:1,shadowCameraFar:1e3};break}return i[e.id]=t,t}}}var s_=0;function r_(i,e){return(e.castShadow?2:0)-(i.castShadow?2:0)+(e.map?1:0)-(i.map?1:0)}function o_(i){let e=new n_,t=i_(),n={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)n.probe.push(new D);let s=new D,r=new je,o=new je;function a(c){let h=0,d=0,u=0;for(let P=0;P<9;P++)n.probe[P].set(0,0,0);let f=0,m=0,y=0,g=0,p=0,x=0,M=0,_=0,b=0,S=0,v=0,w=0,R=0,A=0;c.sort(r_);for(let P=0,F=c.length;P<F;P++){let I=c[P],B=I.color,W=I.intensity,X=I.distance,se=null;if(I.shadow&&I.shadow.map&&(I.shadow.map.texture.format===qi?se=I.shadow.map.texture:se=I.shadow.map.depthTexture||I.shadow.map.texture),I.isAmbientLight)h+=B.r*W,d+=B.g*W,u+=B.b*W;else if(I.isLightProbe){for(let Y=0;Y<9;Y++)n.probe[Y].addScaledVector(I.sh.coefficients[Y],W);A++}else if(I.isSunLight){let Y=e.get(I);if(Y.color.copy(I.color).multiplyScalar(I.intensity),I.castShadow){let N=I.shadow,V=t.get(I);V.shadowIntensity=N.intensity,V.shadowBias=N.bias,V.shadowNormalBias=N.normalBias,V.shadowRadius=N.radius,V.shadowMapSize.copy(N.mapSize).multiply(N.getFrameExtents()),n.sunShadow[m]=V,n.sunShadowMap[m]=se;let ee=N.getViewportCount();for(let re=0;re<ee;re++)n.sunShadowMatrix[y+re]=N.getMatrix(re),n.sunShadowCascade[y+re]=N._cascadeData[re];y+=ee,m++}n.sun[f]=Y,f++}else if(I.isDirectionalLight){let Y=e.get(I);if(Y.color.copy(I.color).multiplyScalar(I.intensity),I.castShadow){let N=I.shadow,V=t.get(I);V.shadowIntensity=N.intensity,V.shadowBias=N.bias,V.shadowNormalBias=N.normalBias,V.shadowRadius=N.radius,V.shadowMapSize=N.mapSize,n.directionalShadow[g]=V,n.directionalShadowMap[g]=se,n.directionalShadowMatrix[g]=I.shadow.matrix,b++}n.directional[g]=Y,g++}else if(I.isSpotLight){let Y=e.get(I);Y.position.setFromMatrixPosition(I.matrixWorld),Y.color.copy(B).multiplyScalar(W),Y.distance=X,Y.coneCos=Math.cos(I.angle),Y.penumbraCos=Math.cos(I.angle*(1-I.penumbra)),Y.decay=I.decay,n.spot[x]=Y;let N=I.shadow;if(I.map&&(n.spotLightMap[w]=I.map,w++,N.updateMatrices(I),I.castShadow&&R++),n.spotLightMatrix[x]=N.matrix,I.castShadow){let V=t.get(I);V.shadowIntensity=N.intensity,V.shadowBias=N.bias,V.shadowNormalBias=N.normalBias,V.shadowRadius=N.radius,V.shadowMapSize=N.mapSize,n.spotShadow[x]=V,n.spotShadowMap[x]=se,v++}x++}else if(I.isRectAreaLight){let Y=e.get(I);Y.color.copy(B).multiplyScalar(W),Y.halfWidth.set(I.width*.5,0,0),Y.halfHeight.set(0,I.height*.5,0),n.rectArea[M]=Y,M++}else if(I.isPointLight){let Y=e.get(I);if(Y.color.copy(I.color).multiplyScalar(I.intensity),Y.distance=I.distance,Y.decay=I.decay,I.castShadow){let N=I.shadow,V=t.get(I);V.shadowIntensity=N.intensity,V.shadowBias=N.bias,V.shadowNormalBias=N.normalBias,V.shadowRadius=N.radius,V.shadowMapSize=N.mapSize,V.shadowCameraNear=N.camera.near,V.shadowCameraFar=N.camera.far,n.pointShadow[p]=V,n.pointShadowMap[p]=se,n.pointShadowMatrix[p]=I.shadow.matrix,S++}n.point[p]=Y,p++}else if(I.isHemisphereLight){let Y=e.get(I);Y.skyColor.copy(I.color).multiplyScalar(W),Y.groundColor.copy(I.groundColor).multiplyScalar(W),n.hemi[_]=Y,_++}}M>0&&(i.has("OES_texture_float_linear")===!0?(n.rectAreaLTC1=be.LTC_FLOAT_1,n.rectAreaLTC2=be.LTC_FLOAT_2):(n.rectAreaLTC1=be.LTC_HALF_1,n.rectAreaLTC2=be.LTC_HALF_2)),n.ambient[0]=h,n.ambient[1]=d,n.ambient[2]=u;let C=n.hash;(C.sunLength!==f||C.directionalLength!==g||C.pointLength!==p||C.spotLength!==x||C.rectAreaLength!==M||C.hemiLength!==_||C.numSunShadows!==m||C.numDirectionalShadows!==b||C.numPointShadows!==S||C.numSpotShadows!==v||C.numSpotMaps!==w||C.numLightProbes!==A)&&(n.sun.length=f,n.directional.length=g,n.spot.length=x,n.rectArea.length=M,n.point.length=p,n.hemi.length=_,n.sunShadow.length=m,n.sunShadowMap.length=m,n.sunShadowMatrix.length=y,n.sunShadowCascade.length=y,n.directionalShadow.length=b,n.directionalShadowMap.length=b,n.directionalShadowMatrix.length=b,n.pointShadow.length=S,n.pointShadowMap.length=S,n.pointShadowMatrix.length=S,n.spotShadow.length=v,n.spotShadowMap.length=v,n.spotLightMatrix.length=v+w-R,n.spotLightMap.length=w,n.numSpotLightShadowsWithMaps=R,n.numLightProbes=A,C.sunLength=f,C.directionalLength=g,C.pointLength=p,C.spotLength=x,C.rectAreaLength=M,C.hemiLength=_,C.numSunShadows=m,C.numDirectionalShadows=b,C.numPointShadows=S,C.numSpotShadows=v,C.numSpotMaps=w,C.numLightProbes=A,n.version=s_++)}function l(c,h){let d=0,u=0,f=0,m=0,y=0,g=0,p=h.matrixWorldInverse;for(let x=0,M=c.length;x<M;x++){let _=c[x];if(_.isSunLight){let b=n.sun[d];b.direction.setFromMatrixPosition(_.matrixWorld),b.direction.transformDirection(p),d++}else if(_.isDirectionalLight){let b=n.directional[u];b.direction.setFromMatrixPosition(_.matrixWorld),s.setFromMatrixPosition(_.target.matrixWorld),b.direction.sub(s),b.direction.transformDirection(p),u++}else if(_.isSpotLight){let b=n.spot[m];b.position.setFromMatrixPosition(_.matrixWorld),b.position.applyMatrix4(p),b.direction.setFromMatrixPosition(_.matrixWorld),s.setFromMatrixPosition(_.target.matrixWorld),b.direction.sub(s),b.direction.transformDirection(p),m++}else if(_.isRectAreaLight){let b=n.rectArea[y];b.position.setFromMatrixPosition(_.matrixWorld),b.position.applyMatrix4(p),o.identity(),r.copy(_.matrixWorld),r.premultiply(p),o.extractRotation(r),b.halfWidth.set(_.width*.5,0,0),b.halfHeight.set(0,_.height*.5,0),b.halfWidth.applyMatrix4(o),b.halfHeight.applyMatrix4(o),y++}else if(_.isPointLight){let b=n.point[f];b.position.setFromMatrixPosition(_.matrixWorld),b.position.applyMatrix4(p),f++}else if(_.isHemisphereLight){let b=n.hemi[g];b.direction.setFromMatrixPosition(_.matrixWorld),b.direction.transformDirection(p),g++}}}return{setup:a,setupView:l,state:n}}function Sf(i){let e=new o_(i),t=[],n=[],s=[];function r(d){h.camera=d,t.length=0,n.length=0,s.length=0}function o(d){d.isLightProbeGrid?s.push(d):t.push(d)}function a(d){n.push(d)}function l(){e.setup(t),s.sort((d,u)=>d.priority-u.priority||d.id-u.id)}function c(d){e.setupView(t,d)}let h={lightsArray:t,shadowsArray:n,lightProbeGridArray:s,camera:null,lights:e,transmissionRenderTarget:{},textureUnits:0};return{init:r,state:h,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function a_(i){let e=new WeakMap;function t(s,r=0){let o=e.get(s),a;return o===void 0?(a=new Sf(i),e.set(s,[a])):r>=o.length?(a=new Sf(i),o.push(a)):a=o[r],a}function n(){e=new WeakMap}return{get:t,dispose:n}}var l_=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,c_=`uniform sampler2D shadow_pass;
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
}`,u_=[new D(1,0,0),new D(-1,0,0),new D(0,1,0),new D(0,-1,0),new D(0,0,1),new D(0,0,-1)],h_=[new D(0,-1,0),new D(0,-1,0),new D(0,0,1),new D(0,0,-1),new D(0,-1,0),new D(0,-1,0)],wf=new je,qr=new D,vu=new D;function d_(i,e,t){let n=new as,s=new Xe,r=new Xe,o=new mt,a=new la,l=new ca,c={},h=t.maxTextureSize,d={[Jt]:Kt,[Kt]:Jt,[$t]:$t},u=new li({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new Xe},radius:{value:4}},vertexShader:l_,fragmentShader:c_}),f=u.clone();f.defines.HORIZONTAL_PASS=1;let m=new On;m.setAttribute("position",new kt(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let y=new qt(m,u),g=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=Fr;let p=this.type;this.render=function(S,v,w){if(g.enabled===!1||g.autoUpdate===!1&&g.needsUpdate===!1||S.length===0)return;this.type===vd&&(ke("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=Fr);let R=i.getRenderTarget(),A=i.getActiveCubeFace(),C=i.getActiveMipmapLevel(),P=i.state;P.setBlending(ci),P.buffers.depth.getReversed()===!0?P.buffers.color.setClear(0,0,0,0):P.buffers.color.setClear(1,1,1,1),P.buffers.depth.setTest(!0),P.setScissorTest(!1);let F=p!==this.type;F&&v.traverse(function(I){I.material&&(Array.isArray(I.material)?I.material.forEach(B=>B.needsUpdate=!0):I.material.needsUpdate=!0)});for(let I=0,B=S.length;I<B;I++){let W=S[I],X=W.shadow;if(X===void 0){ke("WebGLShadowMap:",W,"has no shadow.");continue}if(X.autoUpdate===!1&&X.needsUpdate===!1)continue;s.copy(X.mapSize);let se=X.getFrameExtents();s.multiply(se),r.copy(X.mapSize),(s.x>h||s.y>h)&&(s.x>h&&(r.x=Math.floor(h/se.x),s.x=r.x*se.x,X.mapSize.x=r.x),s.y>h&&(r.y=Math.floor(h/se.y),s.y=r.y*se.y,X.mapSize.y=r.y));let Y=i.state.buffers.depth.getReversed();if(X.camera._reversedDepth=Y,X.map===null||F===!0){if(X.map!==null&&(X.map.depthTexture!==null&&(X.map.depthTexture.dispose(),X.map.depthTexture=null),X.map.dispose()),this.type===Gs){if(W.isPointLight){ke("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}X.map=new Xt(s.x,s.y,{format:qi,type:Kn,minFilter:Zt,magFilter:Zt,generateMipmaps:!1}),X.map.texture.name=W.name+".shadowMap",X.map.depthTexture=new Ti(s.x,s.y,Rn),X.map.depthTexture.name=W.name+".shadowMapDepth",X.map.depthTexture.format=wi,X.map.depthTexture.compareFunction=null,X.map.depthTexture.minFilter=Et,X.map.depthTexture.magFilter=Et}else W.isPointLight?(X.map=new Yr(s.x),X.map.depthTexture=new Lr(s.x,Jn)):(X.map=new Xt(s.x,s.y),X.map.depthTexture=new Ti(s.x,s.y,Jn)),X.map.depthTexture.name=W.name+".shadowMap",X.map.depthTexture.format=wi,this.type===Fr?(X.map.depthTexture.compareFunction=Y?lu:au,X.map.depthTexture.minFilter=Zt,X.map.depthTexture.magFilter=Zt):(X.map.depthTexture.compareFunction=null,X.map.depthTexture.minFilter=Et,X.map.depthTexture.magFilter=Et);X.camera.updateProjectionMatrix()}X.map.isWebGLCubeRenderTarget!==!0&&(X.map.width!==s.x||X.map.height!==s.y)&&X.map.setSize(s.x,s.y);let N=X.map.isWebGLCubeRenderTarget?6:X.getViewportCount();W.isPointLight!==!0&&X.updateMatrices(W,w);let V=(X.camera.layers.mask&4294967294)!==0?X.camera.layers:w.layers;for(let ee=0;ee<N;ee++){let re=X.getCamera(ee);if(W.isPointLight){let H=X.camera,ie=X.matrix,oe=W.distance||H.far;oe!==H.far&&(H.far=oe,H.updateProjectionMatrix()),qr.setFromMatrixPosition(W.matrixWorld),H.position.copy(qr),vu.copy(H.position),vu.add(u_[ee]),H.up.copy(h_[ee]),H.lookAt(vu),H.updateMatrixWorld(),ie.makeTranslation(-qr.x,-qr.y,-qr.z),wf.multiplyMatrices(H.projectionMatrix,H.matrixWorldInverse),X._frustum.setFromProjectionMatrix(wf,H.coordinateSystem,H.reversedDepth)}if(X.map.isWebGLCubeRenderTarget)i.setRenderTarget(X.map,ee),i.clear();else{ee===0&&(i.setRenderTarget(X.map),i.clear());let H=X.getViewport(ee);o.set(r.x*H.x,r.y*H.y,r.x*H.z,r.y*H.w),P.viewport(o)}n=X.getFrustum(ee),_(v,w,re,W,V,this.type)}X.isPointLightShadow!==!0&&this.type===Gs&&x(X,w),X.needsUpdate=!1}p=this.type,g.needsUpdate=!1,i.setRenderTarget(R,A,C)};function x(S,v){let w=e.update(y);u.defines.VSM_SAMPLES!==S.blurSamples&&(u.defines.VSM_SAMPLES=S.blurSamples,f.defines.VSM_SAMPLES=S.blurSamples,u.needsUpdate=!0,f.needsUpdate=!0),S.mapPass===null?S.mapPass=new Xt(s.x,s.y,{format:qi,type:Kn}):(S.mapPass.width!==S.map.width||S.mapPass.height!==S.map.height)&&S.mapPass.setSize(S.map.width,S.map.height),u.uniforms.shadow_pass.value=S.map.depthTexture,u.uniforms.resolution.value.set(S.map.width,S.map.height),u.uniforms.radius.value=S.radius,i.setRenderTarget(S.mapPass),i.clear(),i.renderBufferDirect(v,null,w,u,y,null),f.uniforms.shadow_pass.value=S.mapPass.texture,f.uniforms.resolution.value.set(S.map.width,S.map.height),f.uniforms.radius.value=S.radius,i.setRenderTarget(S.map),i.clear(),i.renderBufferDirect(v,null,w,f,y,null)}function M(S,v,w,R){let A=null,C=w.isPointLight===!0?S.customDistanceMaterial:S.customDepthMaterial;if(C!==void 0)A=C;else if(A=w.isPointLight===!0?l:a,i.localClippingEnabled&&v.clipShadows===!0&&Array.isArray(v.clippingPlanes)&&v.clippingPlanes.length!==0||v.displacementMap&&v.displacementScale!==0||v.alphaMap&&v.alphaTest>0||v.map&&v.alphaTest>0||v.alphaToCoverage===!0){let P=A.uuid,F=v.uuid,I=c[P];I===void 0&&(I={},c[P]=I);let B=I[F];B===void 0&&(B=A.clone(),I[F]=B,v.addEventListener("dispose",b)),A=B}if(A.visible=v.visible,A.wireframe=v.wireframe,R===Gs?A.side=v.shadowSide!==null?v.shadowSide:v.side:A.side=v.shadowSide!==null?v.shadowSide:d[v.side],A.alphaMap=v.alphaMap,A.alphaTest=v.alphaToCoverage===!0?.5:v.alphaTest,A.map=v.map,A.clipShadows=v.clipShadows,A.clippingPlanes=v.clippingPlanes,A.clipIntersection=v.clipIntersection,A.displacementMap=v.displacementMap,A.displacementScale=v.displacementScale,A.displacementBias=v.displacementBias,A.wireframeLinewidth=v.wireframeLinewidth,A.linewidth=v.linewidth,w.isPointLight===!0&&A.isMeshDistanceMaterial===!0){let P=i.properties.get(A);P.light=w}return A}function _(S,v,w,R,A,C){if(S.visible===!1)return;if(S.layers.test(A)&&(S.isMesh||S.isLine||S.isPoints)&&(S.castShadow||S.receiveShadow&&C===Gs)&&(!S.frustumCulled||S.intersectsFrustum(n))){S.modelViewMatrix.multiplyMatrices(w.matrixWorldInverse,S.matrixWorld);let I=e.update(S),B=S.material;if(Array.isArray(B)){let W=I.groups;for(let X=0,se=W.length;X<se;X++){let Y=W[X],N=B[Y.materialIndex];if(N&&N.visible){let V=M(S,N,R,C);S.onBeforeShadow(i,S,v,w,I,V,Y),i.renderBufferDirect(w,null,I,V,S,Y),S.onAfterShadow(i,S,v,w,I,V,Y)}}}else if(B.visible){let W=M(S,B,R,C);S.onBeforeShadow(i,S,v,w,I,W,null),i.renderBufferDirect(w,null,I,W,S,null),S.onAfterShadow(i,S,v,w,I,W,null)}}let F=S.children;for(let I=0,B=F.length;I<B;I++)_(F[I],v,w,R,A,C)}function b(S){S.target.removeEventListener("dispose",b);for(let w in c){let R=c[w],A=S.target.uuid;A in R&&(R[A].dispose(),delete R[A])}}}function f_(i,e){function t(){let U=!1,Q=new mt,J=null,me=new mt(0,0,0,0);return{setMask:function(he){J!==he&&!U&&(i.colorMask(he,he,he,he),J=he)},setLocked:function(he){U=he},setClear:function(he,fe,Le,Ze,ce){ce===!0&&(he*=Ze,fe*=Ze,Le*=Ze),Q.set(he,fe,Le,Ze),me.equals(Q)===!1&&(i.clearColor(he,fe,Le,Ze),me.copy(Q))},reset:function(){U=!1,J=null,me.set(-1,0,0,0)}}}function n(){let U=!1,Q=!1,J=null,me=null,he=null;return{setReversed:function(fe){if(Q!==fe){let Le=e.get("EXT_clip_control");fe?Le.clipControlEXT(Le.LOWER_LEFT_EXT,Le.ZERO_TO_ONE_EXT):Le.clipControlEXT(Le.LOWER_LEFT_EXT,Le.NEGATIVE_ONE_TO_ONE_EXT),Q=fe;let Ze=he;he=null,this.setClear(Ze)}},getReversed:function(){return Q},setTest:function(fe){fe?le(i.DEPTH_TEST):Te(i.DEPTH_TEST)},setMask:function(fe){J!==fe&&!U&&(i.depthMask(fe),J=fe)},setFunc:function(fe){if(Q&&(fe=Kd[fe]),me!==fe){switch(fe){case $o:i.depthFunc(i.NEVER);break;case Yo:i.depthFunc(i.ALWAYS);break;case Zo:i.depthFunc(i.LESS);break;case Us:i.depthFunc(i.LEQUAL);break;case Jo:i.depthFunc(i.EQUAL);break;case Ko:i.depthFunc(i.GEQUAL);break;case jo:i.depthFunc(i.GREATER);break;case Qo:i.depthFunc(i.NOTEQUAL);break;default:i.depthFunc(i.LEQUAL)}me=fe}},setLocked:function(fe){U=fe},setClear:function(fe){he!==fe&&(he=fe,Q&&(fe=1-fe),i.clearDepth(fe))},reset:function(){U=!1,J=null,me=null,he=null,Q=!1}}}function s(){let U=!1,Q=null,J=null,me=null,he=null,fe=null,Le=null,Ze=null,ce=null;return{setTest:function(Ne){U||(Ne?le(i.STENCIL_TEST):Te(i.STENCIL_TEST))},setMask:function(Ne){Q!==Ne&&!U&&(i.stencilMask(Ne),Q=Ne)},setFunc:function(Ne,$e,_e){(J!==Ne||me!==$e||he!==_e)&&(i.stencilFunc(Ne,$e,_e),J=Ne,me=$e,he=_e)},setOp:function(Ne,$e,_e){(fe!==Ne||Le!==$e||Ze!==_e)&&(i.stencilOp(Ne,$e,_e),fe=Ne,Le=$e,Ze=_e)},setLocked:function(Ne){U=Ne},setClear:function(Ne){ce!==Ne&&(i.clearStencil(Ne),ce=Ne)},reset:function(){U=!1,Q=null,J=null,me=null,he=null,fe=null,Le=null,Ze=null,ce=null}}}let r=new t,o=new n,a=new s,l={},c=new WeakMap,h={},d={},u={},f=new WeakMap,m=[],y=null,g=!1,p=null,x=null,M=null,_=null,b=null,S=null,v=null,w=new ot(0,0,0),R=0,A=!1,C=null,P=null,F=null,I=null,B=null,W=i.getParameter(i.MAX_COMBINED_TEXTURE_IMAGE_UNITS),X=!1,se=0,Y=i.getParameter(i.VERSION);Y.indexOf("WebGL")!==-1?(se=parseFloat(/^WebGL (\d)/.exec(Y)[1]),X=se>=1):Y.indexOf("OpenGL ES")!==-1&&(se=parseFloat(/^OpenGL ES (\d)/.exec(Y)[1]),X=se>=2);let N=null,V={},ee=i.getParameter(i.SCISSOR_BOX),re=i.getParameter(i.VIEWPORT),H=new mt().fromArray(ee),ie=new mt().fromArray(re);function oe(U,Q,J,me){let he=new Uint8Array(4),fe=i.createTexture();i.bindTexture(U,fe),i.texParameteri(U,i.TEXTURE_MIN_FILTER,i.NEAREST),i.texParameteri(U,i.TEXTURE_MAG_FILTER,i.NEAREST);for(let Le=0;Le<J;Le++)U===i.TEXTURE_3D||U===i.TEXTURE_2D_ARRAY?i.texImage3D(Q,0,i.RGBA,1,1,me,0,i.RGBA,i.UNSIGNED_BYTE,he):i.texImage2D(Q+Le,0,i.RGBA,1,1,0,i.RGBA,i.UNSIGNED_BYTE,he);return fe}let ue={};ue[i.TEXTURE_2D]=oe(i.TEXTURE_2D,i.TEXTURE_2D,1),ue[i.TEXTURE_CUBE_MAP]=oe(i.TEXTURE_CUBE_MAP,i.TEXTURE_CUBE_MAP_POSITIVE_X,6),ue[i.TEXTURE_2D_ARRAY]=oe(i.TEXTURE_2D_ARRAY,i.TEXTURE_2D_ARRAY,1,1),ue[i.TEXTURE_3D]=oe(i.TEXTURE_3D,i.TEXTURE_3D,1,1),r.setClear(0,0,0,1),o.setClear(1),a.setClear(0),le(i.DEPTH_TEST),o.setFunc(Us),dt(!1),ft(Bc),le(i.CULL_FACE),De(ci);function le(U){h[U]!==!0&&(i.enable(U),h[U]=!0)}function Te(U){h[U]!==!1&&(i.disable(U),h[U]=!1)}function Ue(U,Q){return u[U]!==Q?(i.bindFramebuffer(U,Q),u[U]=Q,U===i.DRAW_FRAMEBUFFER&&(u[i.FRAMEBUFFER]=Q),U===i.FRAMEBUFFER&&(u[i.DRAW_FRAMEBUFFER]=Q),!0):!1}function Pe(U,Q){let J=m,me=!1;if(U){J=f.get(Q),J===void 0&&(J=[],f.set(Q,J));let he=U.textures;if(J.length!==he.length||J[0]!==i.COLOR_ATTACHMENT0){for(let fe=0,Le=he.length;fe<Le;fe++)J[fe]=i.COLOR_ATTACHMENT0+fe;J.length=he.length,me=!0}}else J[0]!==i.BACK&&(J[0]=i.BACK,me=!0);me&&i.drawBuffers(J)}function we(U){return y!==U?(i.useProgram(U),y=U,!0):!1}let qe={[ls]:i.FUNC_ADD,[yd]:i.FUNC_SUBTRACT,[_d]:i.FUNC_REVERSE_SUBTRACT};qe[bd]=i.MIN,qe[Md]=i.MAX;let ne={[Sd]:i.ZERO,[wd]:i.ONE,[Td]:i.SRC_COLOR,[Gc]:i.SRC_ALPHA,[Id]:i.SRC_ALPHA_SATURATE,[Rd]:i.DST_COLOR,[Ad]:i.DST_ALPHA,[Ed]:i.ONE_MINUS_SRC_COLOR,[Wc]:i.ONE_MINUS_SRC_ALPHA,[Pd]:i.ONE_MINUS_DST_COLOR,[Cd]:i.ONE_MINUS_DST_ALPHA,[Ld]:i.CONSTANT_COLOR,[Dd]:i.ONE_MINUS_CONSTANT_COLOR,[Nd]:i.CONSTANT_ALPHA,[Ud]:i.ONE_MINUS_CONSTANT_ALPHA};function De(U,Q,J,me,he,fe,Le,Ze,ce,Ne){if(U===ci){g===!0&&(Te(i.BLEND),g=!1);return}if(g===!1&&(le(i.BLEND),g=!0),U!==xd){if(U!==p||Ne!==A){if((x!==ls||b!==ls)&&(i.blendEquation(i.FUNC_ADD),x=ls,b=ls),Ne)switch(U){case Ws:i.blendFuncSeparate(i.ONE,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case zc:i.blendFunc(i.ONE,i.ONE);break;case Vc:i.blendFuncSeparate(i.ZERO,i.ONE_MINUS_SRC_COLOR,i.ZERO,i.ONE);break;case Hc:i.blendFuncSeparate(i.DST_COLOR,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE);break;default:ze("WebGLState: Invalid blending: ",U);break}else switch(U){case Ws:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case zc:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE,i.ONE,i.ONE);break;case Vc:ze("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case Hc:ze("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:ze("WebGLState: Invalid blending: ",U);break}M=null,_=null,S=null,v=null,w.set(0,0,0),R=0,p=U,A=Ne}return}he=he||Q,fe=fe||J,Le=Le||me,(Q!==x||he!==b)&&(i.blendEquationSeparate(qe[Q],qe[he]),x=Q,b=he),(J!==M||me!==_||fe!==S||Le!==v)&&(i.blendFuncSeparate(ne[J],ne[me],ne[fe],ne[Le]),M=J,_=me,S=fe,v=Le),(Ze.equals(w)===!1||ce!==R)&&(i.blendColor(Ze.r,Ze.g,Ze.b,ce),w.copy(Ze),R=ce),p=U,A=!1}function it(U,Q){U.side===$t?Te(i.CULL_FACE):le(i.CULL_FACE);let J=U.side===Kt;Q&&(J=!J),dt(J),U.blending===Ws&&U.transparent===!1?De(ci):De(U.blending,U.blendEquation,U.blendSrc,U.blendDst,U.blendEquationAlpha,U.blendSrcAlpha,U.blendDstAlpha,U.blendColor,U.blendAlpha,U.premultipliedAlpha),o.setFunc(U.depthFunc),o.setTest(U.depthTest),o.setMask(U.depthWrite),r.setMask(U.colorWrite);let me=U.stencilWrite;a.setTest(me),me&&(a.setMask(U.stencilWriteMask),a.setFunc(U.stencilFunc,U.stencilRef,U.stencilFuncMask),a.setOp(U.stencilFail,U.stencilZFail,U.stencilZPass)),yt(U.polygonOffset,U.polygonOffsetFactor,U.polygonOffsetUnits),U.alphaToCoverage===!0?le(i.SAMPLE_ALPHA_TO_COVERAGE):Te(i.SAMPLE_ALPHA_TO_COVERAGE)}function dt(U){C!==U&&(U?i.frontFace(i.CW):i.frontFace(i.CCW),C=U)}function ft(U){U!==md?(le(i.CULL_FACE),U!==P&&(U===Bc?i.cullFace(i.BACK):U===gd?i.cullFace(i.FRONT):i.cullFace(i.FRONT_AND_BACK))):Te(i.CULL_FACE),P=U}function Qt(U){U!==F&&(X&&i.lineWidth(U),F=U)}function yt(U,Q,J){U?(le(i.POLYGON_OFFSET_FILL),(I!==Q||B!==J)&&(I=Q,B=J,o.getReversed()&&(Q=-Q,J=-J),i.polygonOffset(Q,J))):Te(i.POLYGON_OFFSET_FILL)}function yn(U){U?le(i.SCISSOR_TEST):Te(i.SCISSOR_TEST)}function _n(U){U===void 0&&(U=i.TEXTURE0+W-1),N!==U&&(i.activeTexture(U),N=U)}function bn(U,Q,J){J===void 0&&(N===null?J=i.TEXTURE0+W-1:J=N);let me=V[J];me===void 0&&(me={type:void 0,texture:void 0},V[J]=me),(me.type!==U||me.texture!==Q)&&(N!==J&&(i.activeTexture(J),N=J),i.bindTexture(U,Q||ue[U]),me.type=U,me.texture=Q)}function z(){let U=V[N];U!==void 0&&U.type!==void 0&&(i.bindTexture(U.type,null),U.type=void 0,U.texture=void 0)}function Ln(){try{i.compressedTexImage2D(...arguments)}catch(U){ze("WebGLState:",U)}}function At(){try{i.compressedTexImage3D(...arguments)}catch(U){ze("WebGLState:",U)}}function Ct(){try{i.texSubImage2D(...arguments)}catch(U){ze("WebGLState:",U)}}function ye(){try{i.texSubImage3D(...arguments)}catch(U){ze("WebGLState:",U)}}function Ut(){try{i.compressedTexSubImage2D(...arguments)}catch(U){ze("WebGLState:",U)}}function Fe(){try{i.compressedTexSubImage3D(...arguments)}catch(U){ze("WebGLState:",U)}}function Ge(){try{i.texStorage2D(...arguments)}catch(U){ze("WebGLState:",U)}}function L(){try{i.texStorage3D(...arguments)}catch(U){ze("WebGLState:",U)}}function T(){try{i.texImage2D(...arguments)}catch(U){ze("WebGLState:",U)}}function q(){try{i.texImage3D(...arguments)}catch(U){ze("WebGLState:",U)}}function ae(U){return d[U]!==void 0?d[U]:i.getParameter(U)}function te(U,Q){d[U]!==Q&&(i.pixelStorei(U,Q),d[U]=Q)}function de(U){H.equals(U)===!1&&(i.scissor(U.x,U.y,U.z,U.w),H.copy(U))}function ve(U){ie.equals(U)===!1&&(i.viewport(U.x,U.y,U.z,U.w),ie.copy(U))}function K(U,Q){let J=c.get(Q);J===void 0&&(J=new WeakMap,c.set(Q,J));let me=J.get(U);me===void 0&&(me=i.getUniformBlockIndex(Q,U.name),i.uniformBlockBinding(Q,me,me),J.set(U,me))}function j(U,Q,J){let he=c.get(Q).get(U);l[he]!==J&&(i.bindBufferBase(i.UNIFORM_BUFFER,he,J),l[he]=J)}function pe(){i.disable(i.BLEND),i.disable(i.CULL_FACE),i.disable(i.DEPTH_TEST),i.disable(i.POLYGON_OFFSET_FILL),i.disable(i.SCISSOR_TEST),i.disable(i.STENCIL_TEST),i.disable(i.SAMPLE_ALPHA_TO_COVERAGE),i.blendEquation(i.FUNC_ADD),i.blendFunc(i.ONE,i.ZERO),i.blendFuncSeparate(i.ONE,i.ZERO,i.ONE,i.ZERO),i.blendColor(0,0,0,0),i.colorMask(!0,!0,!0,!0),i.clearColor(0,0,0,0),i.depthMask(!0),i.depthFunc(i.LESS),o.setReversed(!1),i.clearDepth(1),i.stencilMask(4294967295),i.stencilFunc(i.ALWAYS,0,4294967295),i.stencilOp(i.KEEP,i.KEEP,i.KEEP),i.clearStencil(0),i.cullFace(i.BACK),i.frontFace(i.CCW),i.polygonOffset(0,0),i.activeTexture(i.TEXTURE0),i.bindFramebuffer(i.FRAMEBUFFER,null),i.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),i.bindFramebuffer(i.READ_FRAMEBUFFER,null),i.useProgram(null),i.lineWidth(1),i.scissor(0,0,i.canvas.width,i.canvas.height),i.viewport(0,0,i.canvas.width,i.canvas.height),i.pixelStorei(i.PACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,!1),i.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),i.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,i.BROWSER_DEFAULT_WEBGL),i.pixelStorei(i.PACK_ROW_LENGTH,0),i.pixelStorei(i.PACK_SKIP_PIXELS,0),i.pixelStorei(i.PACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_ROW_LENGTH,0),i.pixelStorei(i.UNPACK_IMAGE_HEIGHT,0),i.pixelStorei(i.UNPACK_SKIP_PIXELS,0),i.pixelStorei(i.UNPACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_SKIP_IMAGES,0),h={},d={},N=null,V={},u={},l={},f=new WeakMap,m=[],y=null,g=!1,p=null,x=null,M=null,_=null,b=null,S=null,v=null,w=new ot(0,0,0),R=0,A=!1,C=null,P=null,F=null,I=null,B=null,H.set(0,0,i.canvas.width,i.canvas.height),ie.set(0,0,i.canvas.width,i.canvas.height),r.reset(),o.reset(),a.reset()}return{buffers:{color:r,depth:o,stencil:a},enable:le,disable:Te,bindFramebuffer:Ue,drawBuffers:Pe,useProgram:we,setBlending:De,setMaterial:it,setFlipSided:dt,setCullFace:ft,setLineWidth:Qt,setPolygonOffset:yt,setScissorTest:yn,activeTexture:_n,bindTexture:bn,unbindTexture:z,compressedTexImage2D:Ln,compressedTexImage3D:At,texImage2D:T,texImage3D:q,pixelStorei:te,getParameter:ae,updateUBOMapping:K,uniformBlockBinding:j,texStorage2D:Ge,texStorage3D:L,texSubImage2D:Ct,texSubImage3D:ye,compressedTexSubImage2D:Ut,compressedTexSubImage3D:Fe,scissor:de,viewport:ve,reset:pe}}function p_(i,e,t,n,s,r,o){let a=e.has("WEBGL_multisampled_render_to_texture")?e.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new Xe,h=new WeakMap,d=new Set,u,f=new WeakMap,m=new Set,y=new FinalizationRegistry(L=>m.delete(L)),g=!1;try{g=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function p(L,T){return g?new OffscreenCanvas(L,T):Er("canvas")}function x(L,T,q){let ae=1,te=Ge(L);if((te.width>q||te.height>q)&&(ae=q/Math.max(te.width,te.height)),ae<1)if(typeof HTMLImageElement<"u"&&L instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&L instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&L instanceof ImageBitmap||typeof VideoFrame<"u"&&L instanceof VideoFrame){let de=Math.floor(ae*te.width),ve=Math.floor(ae*te.height);u===void 0&&(u=p(de,ve));let K=T?p(de,ve):u;return K.width=de,K.height=ve,K.getContext("2d").drawImage(L,0,0,de,ve),ke("WebGLRenderer: Texture has been resized from ("+te.width+"x"+te.height+") to ("+de+"x"+ve+")."),K}else return"data"in L&&ke("WebGLRenderer: Image in DataTexture is too big ("+te.width+"x"+te.height+")."),L;return L}function M(L){return L.generateMipmaps}function _(L){i.generateMipmap(L)}function b(L){return L.isWebGLCubeRenderTarget?i.TEXTURE_CUBE_MAP:L.isWebGL3DRenderTarget?i.TEXTURE_3D:L.isWebGLArrayRenderTarget||L.isCompressedArrayTexture?i.TEXTURE_2D_ARRAY:i.TEXTURE_2D}function S(L,T,q,ae,te,de=!1){if(L!==null){if(i[L]!==void 0)return i[L];ke("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+L+"'")}let ve;ae&&(ve=e.get("EXT_texture_norm16"),ve||ke("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let K=T;if(T===i.RED&&(q===i.FLOAT&&(K=i.R32F),q===i.HALF_FLOAT&&(K=i.R16F),q===i.UNSIGNED_BYTE&&(K=i.R8),q===i.UNSIGNED_SHORT&&ve&&(K=ve.R16_EXT),q===i.SHORT&&ve&&(K=ve.R16_SNORM_EXT)),T===i.RED_INTEGER&&(q===i.UNSIGNED_BYTE&&(K=i.R8UI),q===i.UNSIGNED_SHORT&&(K=i.R16UI),q===i.UNSIGNED_INT&&(K=i.R32UI),q===i.BYTE&&(K=i.R8I),q===i.SHORT&&(K=i.R16I),q===i.INT&&(K=i.R32I)),T===i.RG&&(q===i.FLOAT&&(K=i.RG32F),q===i.HALF_FLOAT&&(K=i.RG16F),q===i.UNSIGNED_BYTE&&(K=i.RG8),q===i.UNSIGNED_SHORT&&ve&&(K=ve.RG16_EXT),q===i.SHORT&&ve&&(K=ve.RG16_SNORM_EXT)),T===i.RG_INTEGER&&(q===i.UNSIGNED_BYTE&&(K=i.RG8UI),q===i.UNSIGNED_SHORT&&(K=i.RG16UI),q===i.UNSIGNED_INT&&(K=i.RG32UI),q===i.BYTE&&(K=i.RG8I),q===i.SHORT&&(K=i.RG16I),q===i.INT&&(K=i.RG32I)),T===i.RGB_INTEGER&&(q===i.UNSIGNED_BYTE&&(K=i.RGB8UI),q===i.UNSIGNED_SHORT&&(K=i.RGB16UI),q===i.UNSIGNED_INT&&(K=i.RGB32UI),q===i.BYTE&&(K=i.RGB8I),q===i.SHORT&&(K=i.RGB16I),q===i.INT&&(K=i.RGB32I)),T===i.RGBA_INTEGER&&(q===i.UNSIGNED_BYTE&&(K=i.RGBA8UI),q===i.UNSIGNED_SHORT&&(K=i.RGBA16UI),q===i.UNSIGNED_INT&&(K=i.RGBA32UI),q===i.BYTE&&(K=i.RGBA8I),q===i.SHORT&&(K=i.RGBA16I),q===i.INT&&(K=i.RGBA32I)),T===i.RGB&&(q===i.UNSIGNED_SHORT&&ve&&(K=ve.RGB16_EXT),q===i.SHORT&&ve&&(K=ve.RGB16_SNORM_EXT),q===i.UNSIGNED_INT_5_9_9_9_REV&&(K=i.RGB9_E5),q===i.UNSIGNED_INT_10F_11F_11F_REV&&(K=i.R11F_G11F_B10F)),T===i.RGBA){let j=de?wr:nt.getTransfer(te);q===i.FLOAT&&(K=i.RGBA32F),q===i.HALF_FLOAT&&(K=i.RGBA16F),q===i.UNSIGNED_BYTE&&(K=j===pt?i.SRGB8_ALPHA8:i.RGBA8),q===i.UNSIGNED_SHORT&&ve&&(K=ve.RGBA16_EXT),q===i.SHORT&&ve&&(K=ve.RGBA16_SNORM_EXT),q===i.UNSIGNED_SHORT_4_4_4_4&&(K=i.RGBA4),q===i.UNSIGNED_SHORT_5_5_5_1&&(K=i.RGB5_A1)}return(K===i.R16F||K===i.R32F||K===i.RG16F||K===i.RG32F||K===i.RGBA16F||K===i.RGBA32F)&&e.get("EXT_color_buffer_float"),K}function v(L,T){let q;return L?T===null||T===Jn||T===us?q=i.DEPTH24_STENCIL8:T===Rn?q=i.DEPTH32F_STENCIL8:T===qs&&(q=i.DEPTH24_STENCIL8,ke("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):T===null||T===Jn||T===us?q=i.DEPTH_COMPONENT24:T===Rn?q=i.DEPTH_COMPONENT32F:T===qs&&(q=i.DEPTH_COMPONENT16),q}function w(L,T){return M(L)===!0||L.isFramebufferTexture&&L.minFilter!==Et&&L.minFilter!==Zt?Math.log2(Math.max(T.width,T.height))+1:L.mipmaps.length>0?L.mipmaps.length:L.isCompressedTexture&&Array.isArray(L.image)?T.mipmaps.length:1}function R(L){let T=new WeakRef(L);n.get(L).__ref=T,m.add(T),y.register(L,T,T)}function A(L){let T=n.get(L).__ref;T!==void 0&&(m.delete(T),y.unregister(T))}function C(L){F(L.target)}function P(L){I(L.target)}function F(L){L.removeEventListener("dispose",C),A(L),W(L),L.isVideoTexture&&h.delete(L),L.isHTMLTexture&&d.delete(L)}function I(L){L.removeEventListener("dispose",P),A(L),se(L)}function B(){for(let L of m){let T=L.deref();T!==void 0&&(T.isRenderTarget===!0?I(T):F(T))}m.clear(),d.clear()}function W(L){let T=n.get(L);if(T.__webglInit===void 0)return;let q=L.source,ae=f.get(q);if(ae){let te=ae[T.__cacheKey];te.usedTimes--,te.usedTimes===0&&X(L),Object.keys(ae).length===0&&f.delete(q)}n.remove(L)}function X(L){let T=n.get(L);i.deleteTexture(T.__webglTexture);let q=L.source,ae=f.get(q);delete ae[T.__cacheKey],o.memory.textures--}function se(L){let T=n.get(L);T.__depthDisposeCallback&&T.__depthDisposeCallback();let q=L.depthTexture;if(q&&q.renderTarget===L&&F(q),L.isWebGLCubeRenderTarget)for(let te=0;te<6;te++){if(Array.isArray(T.__webglFramebuffer[te]))for(let de=0;de<T.__webglFramebuffer[te].length;de++)i.deleteFramebuffer(T.__webglFramebuffer[te][de]);else i.deleteFramebuffer(T.__webglFramebuffer[te]);T.__webglDepthbuffer&&i.deleteRenderbuffer(T.__webglDepthbuffer[te])}else{if(Array.isArray(T.__webglFramebuffer))for(let te=0;te<T.__webglFramebuffer.length;te++)i.deleteFramebuffer(T.__webglFramebuffer[te]);else i.deleteFramebuffer(T.__webglFramebuffer);if(T.__webglDepthbuffer&&i.deleteRenderbuffer(T.__webglDepthbuffer),T.__webglMultisampledFramebuffer&&i.deleteFramebuffer(T.__webglMultisampledFramebuffer),T.__webglColorRenderbuffer)for(let te=0;te<T.__webglColorRenderbuffer.length;te++)T.__webglColorRenderbuffer[te]&&i.deleteRenderbuffer(T.__webglColorRenderbuffer[te]);T.__webglDepthRenderbuffer&&i.deleteRenderbuffer(T.__webglDepthRenderbuffer)}let ae=L.textures;for(let te=0,de=ae.length;te<de;te++){let ve=n.get(ae[te]);ve.__webglTexture&&(i.deleteTexture(ve.__webglTexture),o.memory.textures--),n.remove(ae[te])}n.remove(L)}let Y=0;function N(){Y=0}function V(){return Y}function ee(L){Y=L}function re(){let L=Y;return L>=s.maxTextures&&ke("WebGLTextures: Trying to use "+(L+1)+" texture units while this GPU supports only "+s.maxTextures),Y+=1,L}function H(L){let T=[];return T.push(L.wrapS),T.push(L.wrapT),T.push(L.wrapR||0),T.push(L.magFilter),T.push(L.minFilter),T.push(L.anisotropy),T.push(L.internalFormat),T.push(L.format),T.push(L.type),T.push(L.generateMipmaps),T.push(L.mipmapsAutoUpdate),T.push(L.premultiplyAlpha),T.push(L.flipY),T.push(L.unpackAlignment),T.push(L.colorSpace),T.join()}function ie(L,T){let q=n.get(L);if(L.isVideoTexture&&Ut(L),L.isRenderTargetTexture===!1&&L.isExternalTexture!==!0&&L.version>0&&q.__version!==L.version){let ae=L.image;if(ae===null)ke("WebGLRenderer: Texture marked for update but no image data found.");else if(ae.complete===!1)ke("WebGLRenderer: Texture marked for update but image is incomplete");else{it(q,L,T);return}}else L.isExternalTexture&&(q.__webglTexture=L.sourceTexture?L.sourceTexture:null);t.bindTexture(i.TEXTURE_2D,q.__webglTexture,i.TEXTURE0+T)}function oe(L,T){let q=n.get(L);if(L.isRenderTargetTexture===!1&&L.version>0&&q.__version!==L.version){it(q,L,T);return}else L.isExternalTexture&&(q.__webglTexture=L.sourceTexture?L.sourceTexture:null);t.bindTexture(i.TEXTURE_2D_ARRAY,q.__webglTexture,i.TEXTURE0+T)}function ue(L,T){let q=n.get(L);if(L.isRenderTargetTexture===!1&&L.version>0&&q.__version!==L.version){it(q,L,T);return}t.bindTexture(i.TEXTURE_3D,q.__webglTexture,i.TEXTURE0+T)}function le(L,T){let q=n.get(L);if(L.version>0&&q.__version!==L.version){dt(q,L,T);return}t.bindTexture(i.TEXTURE_CUBE_MAP,q.__webglTexture,i.TEXTURE0+T)}let Te={[Fs]:i.REPEAT,[ri]:i.CLAMP_TO_EDGE,[ea]:i.MIRRORED_REPEAT},Ue={[Et]:i.NEAREST,[kd]:i.NEAREST_MIPMAP_NEAREST,[Or]:i.NEAREST_MIPMAP_LINEAR,[Zt]:i.LINEAR,[wa]:i.LINEAR_MIPMAP_NEAREST,[Ai]:i.LINEAR_MIPMAP_LINEAR},Pe={[Hd]:i.NEVER,[cu]:i.ALWAYS,[Gd]:i.LESS,[au]:i.LEQUAL,[Wd]:i.EQUAL,[lu]:i.GEQUAL,[Xd]:i.GREATER,[qd]:i.NOTEQUAL};function we(L,T){if(T.type===Rn&&e.has("OES_texture_float_linear")===!1&&(T.magFilter===Zt||T.magFilter===wa||T.magFilter===Or||T.magFilter===Ai||T.minFilter===Zt||T.minFilter===wa||T.minFilter===Or||T.minFilter===Ai)&&ke("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),i.texParameteri(L,i.TEXTURE_WRAP_S,Te[T.wrapS]),i.texParameteri(L,i.TEXTURE_WRAP_T,Te[T.wrapT]),(L===i.TEXTURE_3D||L===i.TEXTURE_2D_ARRAY)&&i.texParameteri(L,i.TEXTURE_WRAP_R,Te[T.wrapR]),i.texParameteri(L,i.TEXTURE_MAG_FILTER,Ue[T.magFilter]),i.texParameteri(L,i.TEXTURE_MIN_FILTER,Ue[T.minFilter]),T.compareFunction&&(i.texParameteri(L,i.TEXTURE_COMPARE_MODE,i.COMPARE_REF_TO_TEXTURE),i.texParameteri(L,i.TEXTURE_COMPARE_FUNC,Pe[T.compareFunction])),e.has("EXT_texture_filter_anisotropic")===!0){if(T.magFilter===Et||T.minFilter!==Or&&T.minFilter!==Ai||T.type===Rn&&e.has("OES_texture_float_linear")===!1)return;if(T.anisotropy>1||n.get(T).__currentAnisotropy){let q=e.get("EXT_texture_filter_anisotropic");i.texParameterf(L,q.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(T.anisotropy,s.getMaxAnisotropy())),n.get(T).__currentAnisotropy=T.anisotropy}}}function qe(L,T){let q=!1;L.__webglInit===void 0&&(L.__webglInit=!0,T.addEventListener("dispose",C),R(T));let ae=T.source,te=f.get(ae);te===void 0&&(te={},f.set(ae,te));let de=H(T);if(de!==L.__cacheKey){te[de]===void 0&&(te[de]={texture:i.createTexture(),usedTimes:0},o.memory.textures++,q=!0),te[de].usedTimes++;let ve=te[L.__cacheKey];ve!==void 0&&(te[L.__cacheKey].usedTimes--,ve.usedTimes===0&&X(T)),L.__cacheKey=de,L.__webglTexture=te[de].texture}return q}function ne(L,T,q){return Math.floor(Math.floor(L/q)/T)}function De(L,T,q,ae){let de=L.updateRanges;if(de.length===0)t.texSubImage2D(i.TEXTURE_2D,0,0,0,T.width,T.height,q,ae,T.data);else{de.sort((U,Q)=>U.start-Q.start);let ve=0;for(let U=1;U<de.length;U++){let Q=de[ve],J=de[U],me=Q.start+Q.count,he=ne(J.start,T.width,4),fe=ne(Q.start,T.width,4);J.start<=me+1&&he===fe&&ne(J.start+J.count-1,T.width,4)===he?Q.count=Math.max(Q.count,J.start+J.count-Q.start):(++ve,de[ve]=J)}de.length=ve+1;let K=t.getParameter(i.UNPACK_ROW_LENGTH),j=t.getParameter(i.UNPACK_SKIP_PIXELS),pe=t.getParameter(i.UNPACK_SKIP_ROWS);t.pixelStorei(i.UNPACK_ROW_LENGTH,T.width);for(let U=0,Q=de.length;U<Q;U++){let J=de[U],me=Math.floor(J.start/4),he=Math.ceil(J.count/4),fe=me%T.width,Le=Math.floor(me/T.width),Ze=he,ce=1;t.pixelStorei(i.UNPACK_SKIP_PIXELS,fe),t.pixelStorei(i.UNPACK_SKIP_ROWS,Le),t.texSubImage2D(i.TEXTURE_2D,0,fe,Le,Ze,ce,q,ae,T.data)}L.clearUpdateRanges(),t.pixelStorei(i.UNPACK_ROW_LENGTH,K),t.pixelStorei(i.UNPACK_SKIP_PIXELS,j),t.pixelStorei(i.UNPACK_SKIP_ROWS,pe)}}function it(L,T,q){let ae=i.TEXTURE_2D;(T.isDataArrayTexture||T.isCompressedArrayTexture)&&(ae=i.TEXTURE_2D_ARRAY),T.isData3DTexture&&(ae=i.TEXTURE_3D);let te=qe(L,T),de=T.source;t.bindTexture(ae,L.__webglTexture,i.TEXTURE0+q);let ve=n.get(de);if(de.version!==ve.__version||te===!0){if(t.activeTexture(i.TEXTURE0+q),(typeof ImageBitmap<"u"&&T.image instanceof ImageBitmap)===!1){let ce=nt.getPrimaries(nt.workingColorSpace),Ne=T.colorSpace===Ri?null:nt.getPrimaries(T.colorSpace),$e=T.colorSpace===Ri||ce===Ne?i.NONE:i.BROWSER_DEFAULT_WEBGL;t.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,T.flipY),t.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,T.premultiplyAlpha),t.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,$e)}t.pixelStorei(i.UNPACK_ALIGNMENT,T.unpackAlignment);let j=x(T.image,!1,s.maxTextureSize);j=Fe(T,j);let pe=r.convert(T.format,T.colorSpace),U=r.convert(T.type),Q=S(T.internalFormat,pe,U,T.normalized,T.colorSpace,T.isVideoTexture);we(ae,T);let J,me=T.mipmaps,he=T.isVideoTexture!==!0,fe=ve.__version===void 0||te===!0,Le=de.dataReady,Ze=w(T,j);if(T.isDepthTexture)Q=v(T.format===Ci,T.type),fe&&(he?t.texStorage2D(i.TEXTURE_2D,1,Q,j.width,j.height):t.texImage2D(i.TEXTURE_2D,0,Q,j.width,j.height,0,pe,U,null));else if(T.isDataTexture)if(me.length>0){he&&fe&&t.texStorage2D(i.TEXTURE_2D,Ze,Q,me[0].width,me[0].height);for(let ce=0,Ne=me.length;ce<Ne;ce++)J=me[ce],he?Le&&t.texSubImage2D(i.TEXTURE_2D,ce,0,0,J.width,J.height,pe,U,J.data):t.texImage2D(i.TEXTURE_2D,ce,Q,J.width,J.height,0,pe,U,J.data);T.generateMipmaps=!1}else he?(fe&&t.texStorage2D(i.TEXTURE_2D,Ze,Q,j.width,j.height),Le&&De(T,j,pe,U)):t.texImage2D(i.TEXTURE_2D,0,Q,j.width,j.height,0,pe,U,j.data);else if(T.isCompressedTexture)if(T.isCompressedArrayTexture){he&&fe&&t.texStorage3D(i.TEXTURE_2D_ARRAY,Ze,Q,me[0].width,me[0].height,j.depth);for(let ce=0,Ne=me.length;ce<Ne;ce++)if(J=me[ce],T.format!==vn)if(pe!==null)if(he){if(Le)if(T.layerUpdates.size>0){let $e=mu(J.width,J.height,T.format,T.type);for(let _e of T.layerUpdates){let vt=J.data.subarray(_e*$e/J.data.BYTES_PER_ELEMENT,(_e+1)*$e/J.data.BYTES_PER_ELEMENT);t.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,ce,0,0,_e,J.width,J.height,1,pe,vt)}}else t.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,ce,0,0,0,J.width,J.height,j.depth,pe,J.data)}else t.compressedTexImage3D(i.TEXTURE_2D_ARRAY,ce,Q,J.width,J.height,j.depth,0,J.data,0,0);else ke("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else he?Le&&t.texSubImage3D(i.TEXTURE_2D_ARRAY,ce,0,0,0,J.width,J.height,j.depth,pe,U,J.data):t.texImage3D(i.TEXTURE_2D_ARRAY,ce,Q,J.width,J.height,j.depth,0,pe,U,J.data);T.layerUpdates.size>0&&T.clearLayerUpdates()}else{he&&fe&&t.texStorage2D(i.TEXTURE_2D,Ze,Q,me[0].width,me[0].height);for(let ce=0,Ne=me.length;ce<Ne;ce++)J=me[ce],T.format!==vn?pe!==null?he?Le&&t.compressedTexSubImage2D(i.TEXTURE_2D,ce,0,0,J.width,J.height,pe,J.data):t.compressedTexImage2D(i.TEXTURE_2D,ce,Q,J.width,J.height,0,J.data):ke("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):he?Le&&t.texSubImage2D(i.TEXTURE_2D,ce,0,0,J.width,J.height,pe,U,J.data):t.texImage2D(i.TEXTURE_2D,ce,Q,J.width,J.height,0,pe,U,J.data)}else if(T.isDataArrayTexture)if(he){if(fe&&t.texStorage3D(i.TEXTURE_2D_ARRAY,Ze,Q,j.width,j.height,j.depth),Le)if(T.layerUpdates.size>0){let ce=mu(j.width,j.height,T.format,T.type);for(let Ne of T.layerUpdates){let $e=j.data.subarray(Ne*ce/j.data.BYTES_PER_ELEMENT,(Ne+1)*ce/j.data.BYTES_PER_ELEMENT);t.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,Ne,j.width,j.height,1,pe,U,$e)}T.clearLayerUpdates()}else t.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,0,j.width,j.height,j.depth,pe,U,j.data)}else t.texImage3D(i.TEXTURE_2D_ARRAY,0,Q,j.width,j.height,j.depth,0,pe,U,j.data);else if(T.isData3DTexture)he?(fe&&t.texStorage3D(i.TEXTURE_3D,Ze,Q,j.width,j.height,j.depth),Le&&t.texSubImage3D(i.TEXTURE_3D,0,0,0,0,j.width,j.height,j.depth,pe,U,j.data)):t.texImage3D(i.TEXTURE_3D,0,Q,j.width,j.height,j.depth,0,pe,U,j.data);else if(T.isFramebufferTexture){if(fe)if(he)t.texStorage2D(i.TEXTURE_2D,Ze,Q,j.width,j.height);else{let ce=j.width,Ne=j.height;for(let $e=0;$e<Ze;$e++)t.texImage2D(i.TEXTURE_2D,$e,Q,ce,Ne,0,pe,U,null),ce>>=1,Ne>>=1}}else if(T.isHTMLTexture){if("texElementImage2D"in i){let ce=i.canvas;if(ce.hasAttribute("layoutsubtree")||ce.setAttribute("layoutsubtree","true"),j.parentNode!==ce){ce.appendChild(j),d.add(T),ce.onpaint=Ne=>{let $e=Ne.changedElements;for(let _e of d)$e.includes(_e.image)&&(_e.needsUpdate=!0)},ce.requestPaint();return}if(i.texElementImage2D.length===3)i.texElementImage2D(i.TEXTURE_2D,i.RGBA8,j);else{let $e=i.RGBA,_e=i.RGBA,vt=i.UNSIGNED_BYTE;i.texElementImage2D(i.TEXTURE_2D,0,$e,_e,vt,j)}i.texParameteri(i.TEXTURE_2D,i.TEXTURE_MIN_FILTER,i.LINEAR),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_S,i.CLAMP_TO_EDGE),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_T,i.CLAMP_TO_EDGE)}}else if(me.length>0){if(he&&fe){let ce=Ge(me[0]);t.texStorage2D(i.TEXTURE_2D,Ze,Q,ce.width,ce.height)}for(let ce=0,Ne=me.length;ce<Ne;ce++)J=me[ce],he?Le&&t.texSubImage2D(i.TEXTURE_2D,ce,0,0,pe,U,J):t.texImage2D(i.TEXTURE_2D,ce,Q,pe,U,J);T.generateMipmaps=!1}else if(he){if(fe){let ce=Ge(j);t.texStorage2D(i.TEXTURE_2D,Ze,Q,ce.width,ce.height)}Le&&t.texSubImage2D(i.TEXTURE_2D,0,0,0,pe,U,j)}else t.texImage2D(i.TEXTURE_2D,0,Q,pe,U,j);M(T)&&T.mipmapsAutoUpdate===!0&&_(ae),ve.__version=de.version,T.onUpdate&&T.onUpdate(T)}L.__version=T.version}function dt(L,T,q){if(T.image.length!==6)return;let ae=qe(L,T),te=T.source;t.bindTexture(i.TEXTURE_CUBE_MAP,L.__webglTexture,i.TEXTURE0+q);let de=n.get(te);if(te.version!==de.__version||ae===!0){t.activeTexture(i.TEXTURE0+q);let ve=nt.getPrimaries(nt.workingColorSpace),K=T.colorSpace===Ri?null:nt.getPrimaries(T.colorSpace),j=T.colorSpace===Ri||ve===K?i.NONE:i.BROWSER_DEFAULT_WEBGL;t.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,T.flipY),t.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,T.premultiplyAlpha),t.pixelStorei(i.UNPACK_ALIGNMENT,T.unpackAlignment),t.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,j);let pe=T.isCompressedTexture||T.image[0].isCompressedTexture,U=T.image[0]&&T.image[0].isDataTexture,Q=[];for(let _e=0;_e<6;_e++)!pe&&!U?Q[_e]=x(T.image[_e],!0,s.maxCubemapSize):Q[_e]=U?T.image[_e].image:T.image[_e],Q[_e]=Fe(T,Q[_e]);let J=Q[0],me=r.convert(T.format,T.colorSpace),he=r.convert(T.type),fe=S(T.internalFormat,me,he,T.normalized,T.colorSpace),Le=T.isVideoTexture!==!0,Ze=de.__version===void 0||ae===!0,ce=te.dataReady,Ne=w(T,J);we(i.TEXTURE_CUBE_MAP,T);let $e;if(T.isDepthTexture){if(fe=v(T.format===Ci,T.type),Ze)if(Le)t.texStorage2D(i.TEXTURE_CUBE_MAP,1,fe,J.width,J.height);else for(let _e=0;_e<6;_e++)t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,0,fe,J.width,J.height,0,me,he,null)}else if(pe){Le&&Ze&&t.texStorage2D(i.TEXTURE_CUBE_MAP,Ne,fe,J.width,J.height);for(let _e=0;_e<6;_e++){$e=Q[_e].mipmaps;for(let vt=0;vt<$e.length;vt++){let Ht=$e[vt];T.format!==vn?me!==null?Le?ce&&t.compressedTexSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,vt,0,0,Ht.width,Ht.height,me,Ht.data):t.compressedTexImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,vt,fe,Ht.width,Ht.height,0,Ht.data):ke("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):Le?ce&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,vt,0,0,Ht.width,Ht.height,me,he,Ht.data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,vt,fe,Ht.width,Ht.height,0,me,he,Ht.data)}}}else{if($e=T.mipmaps,Le&&Ze){$e.length>0&&Ne++;let _e=Ge(Q[0]);t.texStorage2D(i.TEXTURE_CUBE_MAP,Ne,fe,_e.width,_e.height)}for(let _e=0;_e<6;_e++)if(U){Le?ce&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,0,0,0,Q[_e].width,Q[_e].height,me,he,Q[_e].data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,0,fe,Q[_e].width,Q[_e].height,0,me,he,Q[_e].data);for(let vt=0;vt<$e.length;vt++){let Ii=$e[vt].image[_e].image;Le?ce&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,vt+1,0,0,Ii.width,Ii.height,me,he,Ii.data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,vt+1,fe,Ii.width,Ii.height,0,me,he,Ii.data)}}else{Le?ce&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,0,0,0,me,he,Q[_e]):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,0,fe,me,he,Q[_e]);for(let vt=0;vt<$e.length;vt++){let Ht=$e[vt];Le?ce&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,vt+1,0,0,me,he,Ht.image[_e]):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+_e,vt+1,fe,me,he,Ht.image[_e])}}}M(T)&&T.mipmapsAutoUpdate===!0&&_(i.TEXTURE_CUBE_MAP),de.__version=te.version,T.onUpdate&&T.onUpdate(T)}L.__version=T.version}function ft(L,T,q,ae,te,de){let ve=r.convert(q.format,q.colorSpace),K=r.convert(q.type),j=S(q.internalFormat,ve,K,q.normalized,q.colorSpace),pe=n.get(T),U=n.get(q);if(U.__renderTarget=T,!pe.__hasExternalTextures){let Q=Math.max(1,T.width>>de),J=Math.max(1,T.height>>de);te===i.TEXTURE_3D||te===i.TEXTURE_2D_ARRAY?t.texImage3D(te,de,j,Q,J,T.depth,0,ve,K,null):t.texImage2D(te,de,j,Q,J,0,ve,K,null)}t.bindFramebuffer(i.FRAMEBUFFER,L),ye(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,ae,te,U.__webglTexture,0,Ct(T)):(te===i.TEXTURE_2D||te>=i.TEXTURE_CUBE_MAP_POSITIVE_X&&te<=i.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&i.framebufferTexture2D(i.FRAMEBUFFER,ae,te,U.__webglTexture,de),t.bindFramebuffer(i.FRAMEBUFFER,null)}function Qt(L,T,q){if(i.bindRenderbuffer(i.RENDERBUFFER,L),T.depthBuffer){let ae=T.depthTexture,te=ae&&ae.isDepthTexture?ae.type:null,de=v(T.stencilBuffer,te),ve=T.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;ye(T)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,Ct(T),de,T.width,T.height):q?i.renderbufferStorageMultisample(i.RENDERBUFFER,Ct(T),de,T.width,T.height):i.renderbufferStorage(i.RENDERBUFFER,de,T.width,T.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,ve,i.RENDERBUFFER,L)}else{let ae=T.textures;for(let te=0;te<ae.length;te++){let de=ae[te],ve=r.convert(de.format,de.colorSpace),K=r.convert(de.type),j=S(de.internalFormat,ve,K,de.normalized,de.colorSpace);ye(T)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,Ct(T),j,T.width,T.height):q?i.renderbufferStorageMultisample(i.RENDERBUFFER,Ct(T),j,T.width,T.height):i.renderbufferStorage(i.RENDERBUFFER,j,T.width,T.height)}}i.bindRenderbuffer(i.RENDERBUFFER,null)}function yt(L,T,q){let ae=T.isWebGLCubeRenderTarget===!0;if(t.bindFramebuffer(i.FRAMEBUFFER,L),!(T.depthTexture&&T.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let te=n.get(T.depthTexture);te.__renderTarget=T;let de=ae?T.depthTexture.image[0]:T.depthTexture.image;(!te.__webglTexture||de.width!==T.width||de.height!==T.height)&&(de.width=T.width,de.height=T.height,T.depthTexture.needsUpdate=!0),ae?le(T.depthTexture,0):ie(T.depthTexture,0);let ve=te.__webglTexture,K=Ct(T),j=ae?i.TEXTURE_CUBE_MAP_POSITIVE_X+q:i.TEXTURE_2D,pe=T.depthTexture.format===Ci?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;if(T.depthTexture.format===wi)ye(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,pe,j,ve,0,K):i.framebufferTexture2D(i.FRAMEBUFFER,pe,j,ve,0);else if(T.depthTexture.format===Ci)ye(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,pe,j,ve,0,K):i.framebufferTexture2D(i.FRAMEBUFFER,pe,j,ve,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function yn(L){let T=n.get(L),q=L.isWebGLCubeRenderTarget===!0;if(T.__boundDepthTexture!==L.depthTexture){let ae=L.depthTexture;if(T.__depthDisposeCallback&&T.__depthDisposeCallback(),ae){let te=()=>{delete T.__boundDepthTexture,delete T.__depthDisposeCallback,ae.removeEventListener("dispose",te)};ae.addEventListener("dispose",te),T.__depthDisposeCallback=te}T.__boundDepthTexture=ae}if(L.depthTexture&&!T.__autoAllocateDepthBuffer)if(q)for(let ae=0;ae<6;ae++)yt(T.__webglFramebuffer[ae],L,ae);else L.texture.mipmaps.length>0?yt(T.__webglFramebuffer[0],L,0):yt(T.__webglFramebuffer,L,0);else if(q){T.__webglDepthbuffer=[];for(let ae=0;ae<6;ae++)if(t.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer[ae]),T.__webglDepthbuffer[ae]===void 0)T.__webglDepthbuffer[ae]=i.createRenderbuffer(),Qt(T.__webglDepthbuffer[ae],L,!1);else{let te=L.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,de=T.__webglDepthbuffer[ae];i.bindRenderbuffer(i.RENDERBUFFER,de),i.framebufferRenderbuffer(i.FRAMEBUFFER,te,i.RENDERBUFFER,de)}}else if(L.texture.mipmaps.length>0?t.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer[0]):t.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer),T.__webglDepthbuffer===void 0)T.__webglDepthbuffer=i.createRenderbuffer(),Qt(T.__webglDepthbuffer,L,!1);else{let te=L.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,de=T.__webglDepthbuffer;i.bindRenderbuffer(i.RENDERBUFFER,de),i.framebufferRenderbuffer(i.FRAMEBUFFER,te,i.RENDERBUFFER,de)}t.bindFramebuffer(i.FRAMEBUFFER,null)}function _n(L,T,q){let ae=n.get(L);T!==void 0&&ft(ae.__webglFramebuffer,L,L.texture,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,0),q!==void 0&&yn(L)}function bn(L){let T=L.texture,q=n.get(L),ae=n.get(T);L.addEventListener("dispose",P),R(L);let te=L.textures,de=L.isWebGLCubeRenderTarget===!0,ve=te.length>1;if(ve||(ae.__webglTexture===void 0&&(ae.__webglTexture=i.createTexture()),ae.__version=T.version,o.memory.textures++),de){q.__webglFramebuffer=[];for(let K=0;K<6;K++)if(T.mipmaps.length>0){q.__webglFramebuffer[K]=[];for(let j=0;j<T.mipmaps.length;j++)q.__webglFramebuffer[K][j]=i.createFramebuffer()}else q.__webglFramebuffer[K]=i.createFramebuffer()}else{if(T.mipmaps.length>0){q.__webglFramebuffer=[];for(let K=0;K<T.mipmaps.length;K++)q.__webglFramebuffer[K]=i.createFramebuffer()}else q.__webglFramebuffer=i.createFramebuffer();if(ve)for(let K=0,j=te.length;K<j;K++){let pe=n.get(te[K]);pe.__webglTexture===void 0&&(pe.__webglTexture=i.createTexture(),o.memory.textures++)}if(L.samples>0&&ye(L)===!1){q.__webglMultisampledFramebuffer=i.createFramebuffer(),q.__webglColorRenderbuffer=[],t.bindFramebuffer(i.FRAMEBUFFER,q.__webglMultisampledFramebuffer);for(let K=0;K<te.length;K++){let j=te[K];q.__webglColorRenderbuffer[K]=i.createRenderbuffer(),i.bindRenderbuffer(i.RENDERBUFFER,q.__webglColorRenderbuffer[K]);let pe=r.convert(j.format,j.colorSpace),U=r.convert(j.type),Q=S(j.internalFormat,pe,U,j.normalized,j.colorSpace,L.isXRRenderTarget===!0),J=Ct(L);i.renderbufferStorageMultisample(i.RENDERBUFFER,J,Q,L.width,L.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+K,i.RENDERBUFFER,q.__webglColorRenderbuffer[K])}i.bindRenderbuffer(i.RENDERBUFFER,null),L.depthBuffer&&(q.__webglDepthRenderbuffer=i.createRenderbuffer(),Qt(q.__webglDepthRenderbuffer,L,!0)),t.bindFramebuffer(i.FRAMEBUFFER,null)}}if(de){t.bindTexture(i.TEXTURE_CUBE_MAP,ae.__webglTexture),we(i.TEXTURE_CUBE_MAP,T);for(let K=0;K<6;K++)if(T.mipmaps.length>0)for(let j=0;j<T.mipmaps.length;j++)ft(q.__webglFramebuffer[K][j],L,T,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+K,j);else ft(q.__webglFramebuffer[K],L,T,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+K,0);M(T)?_(i.TEXTURE_CUBE_MAP):T.mipmaps.length>0&&i.texParameteri(i.TEXTURE_CUBE_MAP,i.TEXTURE_MAX_LEVEL,T.mipmaps.length-1),t.unbindTexture()}else if(ve){for(let K=0,j=te.length;K<j;K++){let pe=te[K],U=n.get(pe),Q=i.TEXTURE_2D;(L.isWebGL3DRenderTarget||L.isWebGLArrayRenderTarget)&&(Q=L.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),t.bindTexture(Q,U.__webglTexture),we(Q,pe),ft(q.__webglFramebuffer,L,pe,i.COLOR_ATTACHMENT0+K,Q,0),M(pe)&&_(Q)}t.unbindTexture()}else{let K=i.TEXTURE_2D;if((L.isWebGL3DRenderTarget||L.isWebGLArrayRenderTarget)&&(K=L.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),t.bindTexture(K,ae.__webglTexture),we(K,T),T.mipmaps.length>0)for(let j=0;j<T.mipmaps.length;j++)ft(q.__webglFramebuffer[j],L,T,i.COLOR_ATTACHMENT0,K,j);else ft(q.__webglFramebuffer,L,T,i.COLOR_ATTACHMENT0,K,0);M(T)?_(K):T.mipmaps.length>0&&i.texParameteri(K,i.TEXTURE_MAX_LEVEL,T.mipmaps.length-1),t.unbindTexture()}L.depthBuffer&&yn(L)}function z(L){let T=L.textures;for(let q=0,ae=T.length;q<ae;q++){let te=T[q];if(M(te)&&te.mipmapsAutoUpdate===!0){let de=b(L),ve=n.get(te).__webglTexture;t.bindTexture(de,ve),_(de),t.unbindTexture()}}}let Ln=[];function At(L){if(L.samples>0){if(ye(L)===!1){let T=L.textures,q=L.width,ae=L.height,te=i.COLOR_BUFFER_BIT,de=L.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,ve=n.get(L),K=T.length>1;if(K)for(let pe=0;pe<T.length;pe++)t.bindFramebuffer(i.FRAMEBUFFER,ve.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+pe,i.RENDERBUFFER,null),t.bindFramebuffer(i.FRAMEBUFFER,ve.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+pe,i.TEXTURE_2D,null,0);t.bindFramebuffer(i.READ_FRAMEBUFFER,ve.__webglMultisampledFramebuffer),L.texture.mipmaps.length>0?t.bindFramebuffer(i.DRAW_FRAMEBUFFER,ve.__webglFramebuffer[0]):t.bindFramebuffer(i.DRAW_FRAMEBUFFER,ve.__webglFramebuffer);for(let pe=0;pe<T.length;pe++){if(L.resolveDepthBuffer&&(L.depthBuffer&&(te|=i.DEPTH_BUFFER_BIT),L.stencilBuffer&&L.resolveStencilBuffer&&(te|=i.STENCIL_BUFFER_BIT)),K){i.framebufferRenderbuffer(i.READ_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.RENDERBUFFER,ve.__webglColorRenderbuffer[pe]);let U=n.get(T[pe]).__webglTexture;i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,U,0)}i.blitFramebuffer(0,0,q,ae,0,0,q,ae,te,i.NEAREST),l===!0&&(Ln.length=0,Ln.push(i.COLOR_ATTACHMENT0+pe),L.depthBuffer&&L.storeMultisampledDepthBuffer===!1&&Ln.push(de),i.invalidateFramebuffer(i.READ_FRAMEBUFFER,Ln))}if(t.bindFramebuffer(i.READ_FRAMEBUFFER,null),t.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),K)for(let pe=0;pe<T.length;pe++){t.bindFramebuffer(i.FRAMEBUFFER,ve.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+pe,i.RENDERBUFFER,ve.__webglColorRenderbuffer[pe]);let U=n.get(T[pe]).__webglTexture;t.bindFramebuffer(i.FRAMEBUFFER,ve.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+pe,i.TEXTURE_2D,U,0)}t.bindFramebuffer(i.DRAW_FRAMEBUFFER,ve.__webglMultisampledFramebuffer)}else if(L.depthBuffer&&L.storeMultisampledDepthBuffer===!1&&l){let T=L.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;i.invalidateFramebuffer(i.DRAW_FRAMEBUFFER,[T])}}}function Ct(L){return Math.min(s.maxSamples,L.samples)}function ye(L){let T=n.get(L);return L.samples>0&&e.has("WEBGL_multisampled_render_to_texture")===!0&&T.__useRenderToTexture!==!1}function Ut(L){let T=o.render.frame;h.get(L)!==T&&(h.set(L,T),L.update())}function Fe(L,T){let q=L.colorSpace,ae=L.format,te=L.type;return L.isCompressedTexture===!0||L.isVideoTexture===!0||q!==Sr&&q!==Ri&&(nt.getTransfer(q)===pt?(ae!==vn||te!==Bt)&&ke("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):ze("WebGLTextures: Unsupported texture color space:",q)),T}function Ge(L){return typeof HTMLImageElement<"u"&&L instanceof HTMLImageElement?(c.width=L.naturalWidth||L.width,c.height=L.naturalHeight||L.height):typeof VideoFrame<"u"&&L instanceof VideoFrame?(c.width=L.displayWidth,c.height=L.displayHeight):(c.width=L.width,c.height=L.height),c}this.allocateTextureUnit=re,this.resetTextureUnits=N,this.getTextureUnits=V,this.setTextureUnits=ee,this.setTexture2D=ie,this.setTexture2DArray=oe,this.setTexture3D=ue,this.setTextureCube=le,this.rebindTextures=_n,this.setupRenderTarget=bn,this.updateRenderTargetMipmap=z,this.updateMultisampleRenderTarget=At,this.setupDepthRenderbuffer=yn,this.setupFrameBufferTexture=ft,this.useMultisampledRTT=ye,this.dispose=B}function m_(i,e){function t(n,s=Ri){let r,o=nt.getTransfer(s);if(n===Bt)return i.UNSIGNED_BYTE;if(n===Ea)return i.UNSIGNED_SHORT_4_4_4_4;if(n===Aa)return i.UNSIGNED_SHORT_5_5_5_1;if(n===nu)return i.UNSIGNED_INT_5_9_9_9_REV;if(n===iu)return i.UNSIGNED_INT_10F_11F_11F_REV;if(n===eu)return i.BYTE;if(n===tu)return i.SHORT;if(n===qs)return i.UNSIGNED_SHORT;if(n===Ta)return i.INT;if(n===Jn)return i.UNSIGNED_INT;if(n===Rn)return i.FLOAT;if(n===Kn)return i.HALF_FLOAT;if(n===su)return i.ALPHA;if(n===ru)return i.RGB;if(n===vn)return i.RGBA;if(n===wi)return i.DEPTH_COMPONENT;if(n===Ci)return i.DEPTH_STENCIL;if(n===kr)return i.RED;if(n===Ca)return i.RED_INTEGER;if(n===qi)return i.RG;if(n===Ra)return i.RG_INTEGER;if(n===$s)return i.RGBA_INTEGER;if(n===Br||n===zr||n===Vr||n===Hr)if(o===pt)if(r=e.get("WEBGL_compressed_texture_s3tc_srgb"),r!==null){if(n===Br)return r.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(n===zr)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(n===Vr)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(n===Hr)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(r=e.get("WEBGL_compressed_texture_s3tc"),r!==null){if(n===Br)return r.COMPRESSED_RGB_S3TC_DXT1_EXT;if(n===zr)return r.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(n===Vr)return r.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(n===Hr)return r.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(n===Pa||n===Ia||n===La||n===Da)if(r=e.get("WEBGL_compressed_texture_pvrtc"),r!==null){if(n===Pa)return r.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(n===Ia)return r.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(n===La)return r.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(n===Da)return r.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(n===Na||n===Ua||n===Fa||n===Oa||n===ka||n===Gr||n===Ba)if(r=e.get("WEBGL_compressed_texture_etc"),r!==null){if(n===Na||n===Ua)return o===pt?r.COMPRESSED_SRGB8_ETC2:r.COMPRESSED_RGB8_ETC2;if(n===Fa)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:r.COMPRESSED_RGBA8_ETC2_EAC;if(n===Oa)return r.COMPRESSED_R11_EAC;if(n===ka)return r.COMPRESSED_SIGNED_R11_EAC;if(n===Gr)return r.COMPRESSED_RG11_EAC;if(n===Ba)return r.COMPRESSED_SIGNED_RG11_EAC}else return null;if(n===za||n===Va||n===Ha||n===Ga||n===Wa||n===Xa||n===qa||n===$a||n===Ya||n===Za||n===Ja||n===Ka||n===ja||n===Qa)if(r=e.get("WEBGL_compressed_texture_astc"),r!==null){if(n===za)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:r.COMPRESSED_RGBA_ASTC_4x4_KHR;if(n===Va)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:r.COMPRESSED_RGBA_ASTC_5x4_KHR;if(n===Ha)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:r.COMPRESSED_RGBA_ASTC_5x5_KHR;if(n===Ga)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:r.COMPRESSED_RGBA_ASTC_6x5_KHR;if(n===Wa)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:r.COMPRESSED_RGBA_ASTC_6x6_KHR;if(n===Xa)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:r.COMPRESSED_RGBA_ASTC_8x5_KHR;if(n===qa)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:r.COMPRESSED_RGBA_ASTC_8x6_KHR;if(n===$a)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:r.COMPRESSED_RGBA_ASTC_8x8_KHR;if(n===Ya)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:r.COMPRESSED_RGBA_ASTC_10x5_KHR;if(n===Za)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:r.COMPRESSED_RGBA_ASTC_10x6_KHR;if(n===Ja)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:r.COMPRESSED_RGBA_ASTC_10x8_KHR;if(n===Ka)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:r.COMPRESSED_RGBA_ASTC_10x10_KHR;if(n===ja)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:r.COMPRESSED_RGBA_ASTC_12x10_KHR;if(n===Qa)return o===pt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:r.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(n===el||n===tl||n===nl)if(r=e.get("EXT_texture_compression_bptc"),r!==null){if(n===el)return o===pt?r.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:r.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(n===tl)return r.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(n===nl)return r.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(n===il||n===sl||n===Wr||n===rl)if(r=e.get("EXT_texture_compression_rgtc"),r!==null){if(n===il)return r.COMPRESSED_RED_RGTC1_EXT;if(n===sl)return r.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(n===Wr)return r.COMPRESSED_RED_GREEN_RGTC2_EXT;if(n===rl)return r.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return n===us?i.UNSIGNED_INT_24_8:i[n]!==void 0?i[n]:null}return{convert:t}}var g_=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,v_=`
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

}`,wu=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(e,t){if(this.texture===null){let n=new Dr(e.texture);(e.depthNear!==t.depthNear||e.depthFar!==t.depthFar)&&(this.depthNear=e.depthNear,this.depthFar=e.depthFar),this.texture=n}}getMesh(e){if(this.texture!==null&&this.mesh===null){let t=e.cameras[0].viewport,n=new li({vertexShader:g_,fragmentShader:v_,uniforms:{depthColor:{value:this.texture},depthWidth:{value:t.z},depthHeight:{value:t.w}}});this.mesh=new qt(new Ei(20,20),n)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},Tu=class extends oi{constructor(e,t){super();let n=this,s=null,r=1,o=null,a="local-floor",l=1,c=null,h=null,d=null,u=null,f=null,m=null,y=typeof XRWebGLBinding<"u",g=new wu,p={},x=t.getContextAttributes(),M=null,_=null,b=[],S=[],v=new Xe,w=null,R=null,A=new Ot;A.viewport=new mt;let C=new Ot;C.viewport=new mt;let P=[A,C],F=new ba,I=null,B=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(H){let ie=b[H];return ie===void 0&&(ie=new Bs,b[H]=ie),ie.getTargetRaySpace()},this.getControllerGrip=function(H){let ie=b[H];return ie===void 0&&(ie=new Bs,b[H]=ie),ie.getGripSpace()},this.getHand=function(H){let ie=b[H];return ie===void 0&&(ie=new Bs,b[H]=ie),ie.getHandSpace()};function W(H){let ie=S.indexOf(H.inputSource);if(ie===-1)return;let oe=b[ie];oe!==void 0&&(oe.update(H.inputSource,H.frame,c||o),oe.dispatchEvent({type:H.type,data:H.inputSource}))}function X(){s.removeEventListener("select",W),s.removeEventListener("selectstart",W),s.removeEventListener("selectend",W),s.removeEventListener("squeeze",W),s.removeEventListener("squeezestart",W),s.removeEventListener("squeezeend",W),s.removeEventListener("end",X),s.removeEventListener("inputsourceschange",se);for(let H=0;H<b.length;H++){let ie=S[H];ie!==null&&(S[H]=null,b[H].disconnect(ie))}I=null,B=null,g.reset();for(let H in p)delete p[H];if(e.setRenderTarget(M),f=null,u=null,d=null,s=null,_=null,re.stop(),n.isPresenting=!1,e.setPixelRatio(w),e.setSize(v.width,v.height,!1),R!==null){let H=R.camera;H.fov=R.fov,H.zoom=R.zoom,H.updateProjectionMatrix(),R=null}n.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(H){r=H,n.isPresenting===!0&&ke("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(H){a=H,n.isPresenting===!0&&ke("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(H){c=H},this.getBaseLayer=function(){return u!==null?u:f},this.getBinding=function(){return d===null&&y&&(d=new XRWebGLBinding(s,t)),d},this.getFrame=function(){return m},this.getSession=function(){return s},this.setSession=async function(H){if(s=H,s!==null){if(M=e.getRenderTarget(),s.addEventListener("select",W),s.addEventListener("selectstart",W),s.addEventListener("selectend",W),s.addEventListener("squeeze",W),s.addEventListener("squeezestart",W),s.addEventListener("squeezeend",W),s.addEventListener("end",X),s.addEventListener("inputsourceschange",se),x.xrCompatible!==!0&&await t.makeXRCompatible(),w=e.getPixelRatio(),e.getSize(v),y&&"createProjectionLayer"in XRWebGLBinding.prototype){let oe=null,ue=null,le=null;x.depth&&(le=x.stencil?t.DEPTH24_STENCIL8:t.DEPTH_COMPONENT24,oe=x.stencil?Ci:wi,ue=x.stencil?us:Jn);let Te={colorFormat:t.RGBA8,depthFormat:le,scaleFactor:r};d=this.getBinding(),u=d.createProjectionLayer(Te),s.updateRenderState({layers:[u]}),e.setPixelRatio(1),e.setSize(u.textureWidth,u.textureHeight,!1),_=new Xt(u.textureWidth,u.textureHeight,{format:vn,type:Bt,depthTexture:new Ti(u.textureWidth,u.textureHeight,ue,void 0,void 0,void 0,void 0,void 0,void 0,oe),stencilBuffer:x.stencil,colorSpace:e.outputColorSpace,samples:x.antialias?4:0,resolveDepthBuffer:u.ignoreDepthValues===!1,resolveStencilBuffer:u.ignoreDepthValues===!1,storeMultisampledDepthBuffer:u.ignoreDepthValues===!1,storeMultisampledStencilBuffer:u.ignoreDepthValues===!1})}else{let oe={antialias:x.antialias,alpha:!0,depth:x.depth,stencil:x.stencil,framebufferScaleFactor:r};f=new XRWebGLLayer(s,t,oe),s.updateRenderState({baseLayer:f}),e.setPixelRatio(1),e.setSize(f.framebufferWidth,f.framebufferHeight,!1),_=new Xt(f.framebufferWidth,f.framebufferHeight,{format:vn,type:Bt,colorSpace:e.outputColorSpace,stencilBuffer:x.stencil,resolveDepthBuffer:f.ignoreDepthValues===!1,resolveStencilBuffer:f.ignoreDepthValues===!1,storeMultisampledDepthBuffer:f.ignoreDepthValues===!1,storeMultisampledStencilBuffer:f.ignoreDepthValues===!1})}_.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await s.requestReferenceSpace(a),re.setContext(s),re.start(),n.isPresenting=!0,n.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(s!==null)return s.environmentBlendMode},this.getDepthTexture=function(){return g.getDepthTexture()};function se(H){for(let ie=0;ie<H.removed.length;ie++){let oe=H.removed[ie],ue=S.indexOf(oe);ue>=0&&(S[ue]=null,b[ue].disconnect(oe))}for(let ie=0;ie<H.added.length;ie++){let oe=H.added[ie],ue=S.indexOf(oe);if(ue===-1){for(let Te=0;Te<b.length;Te++)if(Te>=S.length){S.push(oe),ue=Te;break}else if(S[Te]===null){S[Te]=oe,ue=Te;break}if(ue===-1)break}let le=b[ue];le&&le.connect(oe)}}function Y(H,ie){ie===null?H.matrixWorld.copy(H.matrix):H.matrixWorld.multiplyMatrices(ie.matrixWorld,H.matrix),H.matrixWorldInverse.copy(H.matrixWorld).invert()}this.updateCamera=function(H){if(s===null)return;let ie=H.near,oe=H.far;g.texture!==null&&(g.depthNear>0&&(ie=g.depthNear),g.depthFar>0&&(oe=g.depthFar)),F.near=C.near=A.near=ie,F.far=C.far=A.far=oe,(I!==F.near||B!==F.far)&&(s.updateRenderState({depthNear:F.near,depthFar:F.far}),I=F.near,B=F.far),F.layers.mask=H.layers.mask|6,A.layers.mask=F.layers.mask&-5,C.layers.mask=F.layers.mask&-3;let ue=H.parent,le=F.cameras;Y(F,ue);for(let Te=0;Te<le.length;Te++)Y(le[Te],ue);F.projectionMatrix.copy(A.projectionMatrix),F.projectionMatrixInverse.copy(A.projectionMatrixInverse),R===null&&H.isPerspectiveCamera&&(R={camera:H,fov:H.fov,zoom:H.zoom}),N(H,F,ue)};function N(H,ie,oe){oe===null?H.matrix.copy(ie.matrixWorld):(H.matrix.copy(oe.matrixWorld),H.matrix.invert(),H.matrix.multiply(ie.matrixWorld)),H.matrix.decompose(H.position,H.quaternion,H.scale),H.updateMatrixWorld(!0),H.projectionMatrix.copy(ie.projectionMatrix),H.projectionMatrixInverse.copy(ie.projectionMatrixInverse),H.isPerspectiveCamera&&(H.fov=na*2*Math.atan(1/H.projectionMatrix.elements[5]),H.zoom=1)}this.getCamera=function(){return F},this.getFoveation=function(){if(!(u===null&&f===null))return l},this.setFoveation=function(H){l=H,u!==null&&(u.fixedFoveation=H),f!==null&&f.fixedFoveation!==void 0&&(f.fixedFoveation=H)},this.hasDepthSensing=function(){return g.texture!==null},this.getDepthSensingMesh=function(){return g.getMesh(F)},this.getCameraTexture=function(H){return p[H]};let V=null;function ee(H,ie){if(h=ie.getViewerPose(c||o),m=ie,h!==null){let oe=h.views;f!==null&&(e.setRenderTargetFramebuffer(_,f.framebuffer),e.setRenderTarget(_));let ue=!1;oe.length!==F.cameras.length&&(F.cameras.length=0,ue=!0);for(let Pe=0;Pe<oe.length;Pe++){let we=oe[Pe],qe=null;if(f!==null)qe=f.getViewport(we);else{let De=d.getViewSubImage(u,we);qe=De.viewport,Pe===0&&(e.setRenderTargetTextures(_,De.colorTexture,De.depthStencilTexture),e.setRenderTarget(_))}let ne=P[Pe];ne===void 0&&(ne=new Ot,ne.layers.enable(Pe),ne.viewport=new mt,P[Pe]=ne),ne.matrix.fromArray(we.transform.matrix),ne.matrix.decompose(ne.position,ne.quaternion,ne.scale),ne.projectionMatrix.fromArray(we.projectionMatrix),ne.projectionMatrixInverse.copy(ne.projectionMatrix).invert(),ne.viewport.set(qe.x,qe.y,qe.width,qe.height),Pe===0&&(F.matrix.copy(ne.matrix),F.matrix.decompose(F.position,F.quaternion,F.scale)),ue===!0&&F.cameras.push(ne)}let le=s.enabledFeatures;if(le&&le.includes("depth-sensing")&&s.depthUsage=="gpu-optimized"&&y){d=n.getBinding();let Pe=d.getDepthInformation(oe[0]);Pe&&Pe.isValid&&Pe.texture&&g.init(Pe,s.renderState)}if(le&&le.includes("camera-access")&&y){e.state.unbindTexture(),d=n.getBinding();for(let Pe=0;Pe<oe.length;Pe++){let we=oe[Pe].camera;if(we){let qe=p[we];qe||(qe=new Dr,p[we]=qe);let ne=d.getCameraImage(we);qe.sourceTexture=ne}}}}for(let oe=0;oe<b.length;oe++){let ue=S[oe],le=b[oe];ue!==null&&le!==void 0&&le.update(ue,ie,c||o)}V&&V(H,ie),ie.detectedPlanes&&n.dispatchEvent({type:"planesdetected",data:ie}),m=null}let re=new Tf;re.setAnimationLoop(ee),this.setAnimationLoop=function(H){V=H},this.dispose=function(){}}},x_=new je,Uf=new He;Uf.set(-1,0,0,0,1,0,0,0,1);function y_(i,e){function t(g,p){g.matrixAutoUpdate===!0&&g.updateMatrix(),p.value.copy(g.matrix)}function n(g,p){p.color.getRGB(g.fogColor.value,du(i)),p.isFog?(g.fogNear.value=p.near,g.fogFar.value=p.far):p.isFogExp2&&(g.fogDensity.value=p.density)}function s(g,p,x,M,_){p.isNodeMaterial?p.uniformsNeedUpdate=!1:p.isMeshBasicMaterial?r(g,p):p.isMeshLambertMaterial?(r(g,p),p.envMap&&(g.envMapIntensity.value=p.envMapIntensity)):p.isMeshToonMaterial?(r(g,p),d(g,p)):p.isMeshPhongMaterial?(r(g,p),h(g,p),p.envMap&&(g.envMapIntensity.value=p.envMapIntensity)):p.isMeshStandardMaterial?(r(g,p),u(g,p),p.isMeshPhysicalMaterial&&f(g,p,_)):p.isMeshMatcapMaterial?(r(g,p),m(g,p)):p.isMeshDepthMaterial?r(g,p):p.isMeshDistanceMaterial?(r(g,p),y(g,p)):p.isMeshNormalMaterial?r(g,p):p.isLineBasicMaterial?(o(g,p),p.isLineDashedMaterial&&a(g,p)):p.isPointsMaterial?l(g,p,x,M):p.isSpriteMaterial?c(g,p):p.isShadowMaterial?(g.color.value.copy(p.color),g.opacity.value=p.opacity):p.isShaderMaterial&&(p.uniformsNeedUpdate=!1)}function r(g,p){g.opacity.value=p.opacity,p.color&&g.diffuse.value.copy(p.color),p.emissive&&g.emissive.value.copy(p.emissive).multiplyScalar(p.emissiveIntensity),p.map&&(g.map.value=p.map,t(p.map,g.mapTransform)),p.alphaMap&&(g.alphaMap.value=p.alphaMap,t(p.alphaMap,g.alphaMapTransform)),p.bumpMap&&(g.bumpMap.value=p.bumpMap,t(p.bumpMap,g.bumpMapTransform),g.bumpScale.value=p.bumpScale,p.side===Kt&&(g.bumpScale.value*=-1)),p.normalMap&&(g.normalMap.value=p.normalMap,t(p.normalMap,g.normalMapTransform),g.normalScale.value.copy(p.normalScale),p.side===Kt&&g.normalScale.value.negate()),p.displacementMap&&(g.displacementMap.value=p.displacementMap,t(p.displacementMap,g.displacementMapTransform),g.displacementScale.value=p.displacementScale,g.displacementBias.value=p.displacementBias),p.emissiveMap&&(g.emissiveMap.value=p.emissiveMap,t(p.emissiveMap,g.emissiveMapTransform)),p.specularMap&&(g.specularMap.value=p.specularMap,t(p.specularMap,g.specularMapTransform)),p.alphaTest>0&&(g.alphaTest.value=p.alphaTest);let x=e.get(p),M=x.envMap,_=x.envMapRotation;M&&(g.envMap.value=M,g.envMapRotation.value.setFromMatrix4(x_.makeRotationFromEuler(_)).transpose(),M.isCubeTexture&&M.isRenderTargetTexture===!1&&g.envMapRotation.value.premultiply(Uf),g.reflectivity.value=p.reflectivity,g.ior.value=p.ior,g.refractionRatio.value=p.refractionRatio),p.lightMap&&(g.lightMap.value=p.lightMap,g.lightMapIntensity.value=p.lightMapIntensity,t(p.lightMap,g.lightMapTransform)),p.aoMap&&(g.aoMap.value=p.aoMap,g.aoMapIntensity.value=p.aoMapIntensity,t(p.aoMap,g.aoMapTransform))}function o(g,p){g.diffuse.value.copy(p.color),g.opacity.value=p.opacity,p.map&&(g.map.value=p.map,t(p.map,g.mapTransform))}function a(g,p){g.dashSize.value=p.dashSize,g.totalSize.value=p.dashSize+p.gapSize,g.scale.value=p.scale}function l(g,p,x,M){g.diffuse.value.copy(p.color),g.opacity.value=p.opacity,g.size.value=p.size*x,g.scale.value=M*.5,p.map&&(g.map.value=p.map,t(p.map,g.uvTransform)),p.alphaMap&&(g.alphaMap.value=p.alphaMap,t(p.alphaMap,g.alphaMapTransform)),p.alphaTest>0&&(g.alphaTest.value=p.alphaTest)}function c(g,p){g.diffuse.value.copy(p.color),g.opacity.value=p.opacity,g.rotation.value=p.rotation,p.map&&(g.map.value=p.map,t(p.map,g.mapTransform)),p.alphaMap&&(g.alphaMap.value=p.alphaMap,t(p.alphaMap,g.alphaMapTransform)),p.alphaTest>0&&(g.alphaTest.value=p.alphaTest)}function h(g,p){g.specular.value.copy(p.specular),g.shininess.value=Math.max(p.shininess,1e-4)}function d(g,p){p.gradientMap&&(g.gradientMap.value=p.gradientMap)}function u(g,p){g.metalness.value=p.metalness,p.metalnessMap&&(g.metalnessMap.value=p.metalnessMap,t(p.metalnessMap,g.metalnessMapTransform)),g.roughness.value=p.roughness,p.roughnessMap&&(g.roughnessMap.value=p.roughnessMap,t(p.roughnessMap,g.roughnessMapTransform)),p.envMap&&(g.envMapIntensity.value=p.envMapIntensity)}function f(g,p,x){g.ior.value=p.ior,p.diffuseRoughness>0&&(g.diffuseRoughness.value=p.diffuseRoughness,p.diffuseRoughnessMap&&(g.diffuseRoughnessMap.value=p.diffuseRoughnessMap,t(p.diffuseRoughnessMap,g.diffuseRoughnessMapTransform))),p.sheen>0&&(g.sheenColor.value.copy(p.sheenColor).multiplyScalar(p.sheen),g.sheenRoughness.value=p.sheenRoughness,p.sheenColorMap&&(g.sheenColorMap.value=p.sheenColorMap,t(p.sheenColorMap,g.sheenColorMapTransform)),p.sheenRoughnessMap&&(g.sheenRoughnessMap.value=p.sheenRoughnessMap,t(p.sheenRoughnessMap,g.sheenRoughnessMapTransform))),p.clearcoat>0&&(g.clearcoat.value=p.clearcoat,g.clearcoatRoughness.value=p.clearcoatRoughness,p.clearcoatMap&&(g.clearcoatMap.value=p.clearcoatMap,t(p.clearcoatMap,g.clearcoatMapTransform)),p.clearcoatRoughnessMap&&(g.clearcoatRoughnessMap.value=p.clearcoatRoughnessMap,t(p.clearcoatRoughnessMap,g.clearcoatRoughnessMapTransform)),p.clearcoatNormalMap&&(g.clearcoatNormalMap.value=p.clearcoatNormalMap,t(p.clearcoatNormalMap,g.clearcoatNormalMapTransform),g.clearcoatNormalScale.value.copy(p.clearcoatNormalScale),p.side===Kt&&g.clearcoatNormalScale.value.negate())),p.dispersion>0&&(g.dispersion.value=p.dispersion),p.retroreflectivity>0&&(g.retroreflectivity.value=p.retroreflectivity),p.iridescence>0&&(g.iridescence.value=p.iridescence,g.iridescenceIOR.value=p.iridescenceIOR,g.iridescenceThicknessMinimum.value=p.iridescenceThicknessMinimum,g.iridescenceThicknessMaximum.value=p.iridescenceThicknessMaximum,p.iridescenceMap&&(g.iridescenceMap.value=p.iridescenceMap,t(p.iridescenceMap,g.iridescenceMapTransform)),p.iridescenceThicknessMap&&(g.iridescenceThicknessMap.value=p.iridescenceThicknessMap,t(p.iridescenceThicknessMap,g.iridescenceThicknessMapTransform))),p.transmission>0&&(g.transmission.value=p.transmission,g.transmissionSamplerMap.value=x.texture,g.transmissionSamplerSize.value.set(x.width,x.height),p.transmissionMap&&(g.transmissionMap.value=p.transmissionMap,t(p.transmissionMap,g.transmissionMapTransform)),g.thickness.value=p.thickness,p.thicknessMap&&(g.thicknessMap.value=p.thicknessMap,t(p.thicknessMap,g.thicknessMapTransform)),g.attenuationDistance.value=p.attenuationDistance,g.attenuationColor.value.copy(p.attenuationColor)),p.anisotropy>0&&(g.anisotropyVector.value.set(p.anisotropy*Math.cos(p.anisotropyRotation),p.anisotropy*Math.sin(p.anisotropyRotation)),p.anisotropyMap&&(g.anisotropyMap.value=p.anisotropyMap,t(p.anisotropyMap,g.anisotropyMapTransform))),g.specularIntensity.value=p.specularIntensity,g.specularColor.value.copy(p.specularColor),p.specularColorMap&&(g.specularColorMap.value=p.specularColorMap,t(p.specularColorMap,g.specularColorMapTransform)),p.specularIntensityMap&&(g.specularIntensityMap.value=p.specularIntensityMap,t(p.specularIntensityMap,g.specularIntensityMapTransform))}function m(g,p){p.matcap&&(g.matcap.value=p.matcap)}function y(g,p){let x=e.get(p).light;g.referencePosition.value.setFromMatrixPosition(x.matrixWorld),g.nearDistance.value=x.shadow.camera.near,g.farDistance.value=x.shadow.camera.far}return{refreshFogUniforms:n,refreshMaterialUniforms:s}}function __(i,e,t,n){let s={},r={};function o(x,M){let _=M.program;n.uniformBlockBinding(x,_,s[x.id])}function a(x,M){let _=s[x.id];_===void 0&&(m(x),_=l(x),s[x.id]=_,x.addEventListener("dispose",g));let b=M.program;n.updateUBOMapping(x,b);let S=e.render.frame;r[x.id]!==S&&(c(x),r[x.id]=S)}function l(x){let M=i.createBuffer(),_=x.__size,b=x.usage;return i.bindBuffer(i.UNIFORM_BUFFER,M),i.bufferData(i.UNIFORM_BUFFER,_,b),i.bindBuffer(i.UNIFORM_BUFFER,null),M}function c(x){let M=s[x.id],_=x.uniforms,b=x.__cache;i.bindBuffer(i.UNIFORM_BUFFER,M);for(let S=0,v=_.length;S<v;S++){let w=_[S];if(Array.isArray(w))for(let R=0,A=w.length;R<A;R++)h(w[R],S,R,b);else h(w,S,0,b)}i.bindBuffer(i.UNIFORM_BUFFER,null)}function h(x,M,_,b){if(u(x,M,_,b)===!0){let S=x.__offset,v=x.value;if(Array.isArray(v)){let w=0;for(let R=0;R<v.length;R++){let A=v[R],C=y(A,!0);d(A,x.__data,w),w+=C.storage/Float32Array.BYTES_PER_ELEMENT}}else d(v,x.__data,0);i.bufferSubData(i.UNIFORM_BUFFER,S,x.__data)}}function d(x,M,_){typeof x=="number"||typeof x=="boolean"?M[_]=x:x.isMatrix3?(M[_]=x.elements[0],M[_+1]=x.elements[1],M[_+2]=x.elements[2],M[_+3]=0,M[_+4]=x.elements[3],M[_+5]=x.elements[4],M[_+6]=x.elements[5],M[_+7]=0,M[_+8]=x.elements[6],M[_+9]=x.elements[7],M[_+10]=x.elements[8],M[_+11]=0):ArrayBuffer.isView(x)?M.set(x.subarray(0,M.length-_),_):x.toArray(M,_)}function u(x,M,_,b){let S=x.value,v=M+"_"+_;if(Array.isArray(S)){b[v]===void 0&&(b[v]=[]);let w=b[v],R=!1;for(let A=0;A<S.length;A++)f(S[A],w,A)===!0&&(R=!0);return R}return f(S,b,v)}function f(x,M,_){if(M[_]===void 0)return typeof x=="number"||typeof x=="boolean"?M[_]=x:ArrayBuffer.isView(x)?M[_]=x.slice():M[_]=x.clone(),!0;{let b=M[_];if(typeof x=="number"||typeof x=="boolean"){if(b!==x)return M[_]=x,!0}else{if(ArrayBuffer.isView(x))return!0;if(b.equals(x)===!1)return b.copy(x),!0}}return!1}function m(x){let M=x.uniforms,_=0,b=16;for(let v=0,w=M.length;v<w;v++){let R=Array.isArray(M[v])?M[v]:[M[v]];for(let A=0,C=R.length;A<C;A++){let P=R[A],F=Array.isArray(P.value)?P.value:[P.value],I=Array.isArray(M[v])||Array.isArray(P.value),B=_;for(let X=0,se=F.length;X<se;X++){let Y=F[X],N=y(Y,I),V=_%b,ee=V%N.boundary,re=V+ee;_+=ee,re!==0&&b-re<N.storage&&(_+=b-re),X===0&&(B=_),_+=N.storage}let W=P.type==="int"?Int32Array:P.type==="uint"?Uint32Array:Float32Array;P.__data=new W((_-B)/Float32Array.BYTES_PER_ELEMENT),P.__offset=B}}let S=_%b;return S>0&&(_+=b-S),x.__size=_,x.__cache={},this}function y(x,M){let _={boundary:0,storage:0};return typeof x=="number"||typeof x=="boolean"?(_.boundary=4,_.storage=4):x.isVector2?(_.boundary=8,_.storage=8):x.isVector3||x.isColor?(_.boundary=16,_.storage=12):x.isVector4?(_.boundary=16,_.storage=16):x.isMatrix3?(_.boundary=16,_.storage=48):x.isMatrix4?(_.boundary=16,_.storage=64):x.isTexture?ke("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(x)?(_.boundary=16,_.storage=x.byteLength):ke("WebGLRenderer: Unsupported uniform value type.",x),M===!0&&(_.boundary=16,_.storage=Math.ceil(_.storage/16)*16),_}function g(x){let M=x.target;M.removeEventListener("dispose",g),i.deleteBuffer(s[M.id]),delete s[M.id],delete r[M.id]}function p(){for(let x in s)i.deleteBuffer(s[x]);s={},r={}}return{bind:o,update:a,dispose:p}}var b_=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),hi=null;function M_(){return hi===null&&(hi=new Zn(b_,16,16,qi,Kn),hi.name="DFG_LUT",hi.minFilter=Zt,hi.magFilter=Zt,hi.wrapS=ri,hi.wrapT=ri,hi.generateMipmaps=!1,hi.needsUpdate=!0),hi}var cl=class{constructor(e={}){let{canvas:t=Yd(),context:n=null,depth:s=!0,stencil:r=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:h="default",failIfMajorPerformanceCaveat:d=!1,reversedDepthBuffer:u=!1,outputBufferType:f=Bt}=e;this.isWebGLRenderer=!0;let m;if(n!==null){if(typeof WebGLRenderingContext<"u"&&n instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");m=n.getContextAttributes().alpha}else m=o;let y=f,g=new Set([$s,Ra,Ca]),p=new Set([Bt,Jn,qs,us,Ea,Aa]),x=new Uint32Array(4),M=new Int32Array(4),_={textures:[],min:[],max:[],resolution:[]},b=null,S=null,v=[],w=[],R=null;this.domElement=t,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=ui,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let A=this,C=!1,P=null,F=null,I=null,B=null;this._outputColorSpace=An;let W=0,X=0,se=null,Y=-1,N=null,V=new mt,ee=new mt,re=null,H=new ot(0),ie=0,oe=t.width,ue=t.height,le=1,Te=null,Ue=null,Pe=new mt(0,0,oe,ue),we=new mt(0,0,oe,ue),qe=!1,ne=new as,De=new aa,it=!1,dt=!1,ft=new je,Qt=new D,yt=new mt,yn={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},_n=!1;function bn(){return se===null?le:1}let z=n;function Ln(E,k){return t.getContext(E,k)}let At,Ct,ye,Ut,Fe,Ge,L,T,q,ae,te,de,ve,K,j,pe,U,Q,J,me,he,fe,Le;try{let E={alpha:!0,depth:s,stencil:r,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:h,failIfMajorPerformanceCaveat:d};if("setAttribute"in t&&t.setAttribute("data-engine",`three.js r${"187"}`),t.addEventListener("webglcontextlost",Ne,!1),t.addEventListener("webglcontextrestored",$e,!1),t.addEventListener("webglcontextcreationerror",_e,!1),z===null){let k="webgl2";if(z=Ln(k,E),z===null)throw Ln(k)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}Ze()}catch(E){throw t.removeEventListener("webglcontextlost",Ne,!1),t.removeEventListener("webglcontextrestored",$e,!1),t.removeEventListener("webglcontextcreationerror",_e,!1),ze("WebGLRenderer: "+E.message),E}function Ze(){At=new Dx(z),At.init(),he=new m_(z,At),Ct=new Mx(z,At,e,he),ye=new f_(z,At),Ct.reversedDepthBuffer&&u&&ye.buffers.depth.setReversed(!0),F=z.createFramebuffer(),I=z.createFramebuffer(),B=z.createFramebuffer(),Ut=new Fx(z),Fe=new Qy,Ge=new p_(z,At,ye,Fe,Ct,he,Ut),L=new Lx(A),T=new kg(z),fe=new _x(z,T),q=new Nx(z,T,Ut,fe),ae=new kx(z,q,T,fe,Ut),Q=new Ox(z,Ct,Ge),j=new Sx(Fe),te=new jy(A,L,At,Ct,fe,j),de=new y_(A,Fe),ve=new t_,K=new a_(At),U=new yx(A,L,ye,ae,m,l),pe=new d_(A,ae,Ct),Le=new __(z,Ut,Ct,ye),J=new bx(z,At,Ut),me=new Ux(z,At,Ut),Ut.programs=te.programs,A.capabilities=Ct,A.extensions=At,A.properties=Fe,A.renderLists=ve,A.shadowMap=pe,A.state=ye,A.info=Ut}y!==Bt&&(R=new zx(y,t.width,t.height,a,s,r));let ce=new Tu(A,z);this.xr=ce,this.getContext=function(){return z},this.getContextAttributes=function(){return z.getContextAttributes()},this.forceContextLoss=function(){let E=At.get("WEBGL_lose_context");E&&E.loseContext()},this.forceContextRestore=function(){let E=At.get("WEBGL_lose_context");E&&E.restoreContext()},this.getPixelRatio=function(){return le},this.setPixelRatio=function(E){E!==void 0&&(le=E,this.setSize(oe,ue,!1))},this.getSize=function(E){return E.set(oe,ue)},this.setSize=function(E,k,Z=!0){if(ce.isPresenting){ke("WebGLRenderer: Can't change size while VR device is presenting.");return}oe=E,ue=k,t.width=Math.floor(E*le),t.height=Math.floor(k*le),Z===!0&&(t.style.width=E+"px",t.style.height=k+"px"),R!==null&&R.setSize(t.width,t.height),this.setViewport(0,0,E,k)},this.getDrawingBufferSize=function(E){return E.set(oe*le,ue*le).floor()},this.setDrawingBufferSize=function(E,k,Z){oe=E,ue=k,le=Z,t.width=Math.floor(E*Z),t.height=Math.floor(k*Z),this.setViewport(0,0,E,k)},this.setEffects=function(E){if(y===Bt){ze("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(E){for(let k=0;k<E.length;k++)if(E[k].isOutputPass===!0){ke("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}R.setEffects(E||[])},this.getCurrentViewport=function(E){return E.copy(V)},this.getViewport=function(E){return E.copy(Pe)},this.setViewport=function(E,k,Z,G){E.isVector4?Pe.set(E.x,E.y,E.z,E.w):Pe.set(E,k,Z,G),ye.viewport(V.copy(Pe).multiplyScalar(bn()).round())},this.getScissor=function(E){return E.copy(we)},this.setScissor=function(E,k,Z,G){E.isVector4?we.set(E.x,E.y,E.z,E.w):we.set(E,k,Z,G),ye.scissor(ee.copy(we).multiplyScalar(bn()).round())},this.getScissorTest=function(){return qe},this.setScissorTest=function(E){ye.setScissorTest(qe=E)},this.setOpaqueSort=function(E){Te=E},this.setTransparentSort=function(E){Ue=E},this.getClearColor=function(E){return E.copy(U.getClearColor())},this.setClearColor=function(){U.setClearColor(...arguments)},this.getClearAlpha=function(){return U.getClearAlpha()},this.setClearAlpha=function(){U.setClearAlpha(...arguments)},this.clear=function(E=!0,k=!0,Z=!0){let G=0;if(E){let $=!1;if(se!==null){let xe=se.texture.format;$=g.has(xe)}if($){let xe=se.texture.type,Ee=p.has(xe),ge=U.getClearColor(),Me=U.getClearAlpha(),Ie=ge.r,We=ge.g,et=ge.b;Ee?(x[0]=Ie,x[1]=We,x[2]=et,x[3]=Me,z.clearBufferuiv(z.COLOR,0,x)):(M[0]=Ie,M[1]=We,M[2]=et,M[3]=Me,z.clearBufferiv(z.COLOR,0,M))}else G|=z.COLOR_BUFFER_BIT}k&&(G|=z.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),Z&&(G|=z.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),G!==0&&z.clear(G)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(E){E.setRenderer(this),P=E},this.dispose=function(){t.removeEventListener("webglcontextlost",Ne,!1),t.removeEventListener("webglcontextrestored",$e,!1),t.removeEventListener("webglcontextcreationerror",_e,!1),U.dispose(),ve.dispose(),K.dispose(),Ge.dispose(),Fe.dispose(),L.dispose(),ae.dispose(),q.dispose(),fe.dispose(),Le.dispose(),te.dispose(),ce.dispose(),ce.removeEventListener("sessionstart",Mh),ce.removeEventListener("sessionend",Sh),ji.stop()};function Ne(E){E.preventDefault(),uu("WebGLRenderer: Context Lost."),C=!0}function $e(){uu("WebGLRenderer: Context Restored."),C=!1;let E=Ut.autoReset,k=pe.enabled,Z=pe.autoUpdate,G=pe.needsUpdate,$=pe.type;Ze(),Ut.autoReset=E,pe.enabled=k,pe.autoUpdate=Z,pe.needsUpdate=G,pe.type=$}function _e(E){ze("WebGLRenderer: A WebGL context could not be created. Reason: ",E.statusMessage)}function vt(E){let k=E.target;k.removeEventListener("dispose",vt),Ht(k)}function Ht(E){Ii(E),Fe.remove(E)}function Ii(E){let k=Fe.get(E).programs;k!==void 0&&(k.forEach(function(Z){te.releaseProgram(Z)}),E.isShaderMaterial&&te.releaseShaderCache(E))}this.renderBufferDirect=function(E,k,Z,G,$,xe){k===null&&(k=yn);let Ee=$.isMesh&&$.matrixWorld.determinantAffine()<0,ge=Lm(E,k,Z,G,$);ye.setMaterial(G,Ee);let Me=Z.index,Ie=1;if(G.wireframe===!0){if(Me=q.getWireframeAttribute(Z),Me===void 0)return;Ie=2}let We=Z.drawRange,et=Z.attributes.position,Ae=We.start*Ie,tt=(We.start+We.count)*Ie;xe!==null&&(Ae=Math.max(Ae,xe.start*Ie),tt=Math.min(tt,(xe.start+xe.count)*Ie)),Me!==null?(Ae=Math.max(Ae,0),tt=Math.min(tt,Me.count)):et!=null&&(Ae=Math.max(Ae,0),tt=Math.min(tt,et.count));let Lt=tt-Ae;if(Lt<0||Lt===1/0)return;fe.setup($,G,ge,Z,Me);let St,_t=J;if(Me!==null&&(St=T.get(Me),_t=me,_t.setIndex(St)),$.isMesh)G.wireframe===!0?(ye.setLineWidth(G.wireframeLinewidth*bn()),_t.setMode(z.LINES)):_t.setMode(z.TRIANGLES);else if($.isLine){let en=G.linewidth;en===void 0&&(en=1),ye.setLineWidth(en*bn()),$.isLineSegments?_t.setMode(z.LINES):$.isLineLoop?_t.setMode(z.LINE_LOOP):_t.setMode(z.LINE_STRIP)}else $.isPoints?_t.setMode(z.POINTS):$.isSprite&&_t.setMode(z.TRIANGLES);if($.isBatchedMesh)if(At.get("WEBGL_multi_draw"))_t.renderMultiDraw($._multiDrawStarts,$._multiDrawCounts,$._multiDrawCount);else{let en=$._multiDrawStarts,Ce=$._multiDrawCounts,dn=$._multiDrawCount,lt=Me?T.get(Me).bytesPerElement:1,Qi=Fe.get(G).currentProgram.getUniforms();for(let tn=0;tn<dn;tn++)Qi.setValue(z,"_gl_DrawID",tn),_t.render(en[tn]/lt,Ce[tn])}else if($.isInstancedMesh)_t.renderInstances(Ae,Lt,$.count);else if(Z.isInstancedBufferGeometry){let en=Z._maxInstanceCount!==void 0?Z._maxInstanceCount:1/0,Ce=Math.min(Z.instanceCount,en);_t.renderInstances(Ae,Lt,Ce)}else _t.render(Ae,Lt)};function bh(E,k,Z,G){P!==null&&E.isNodeMaterial&&P.setObject(G,E),it===!0&&j.setState(E,Z,!1),E.transparent===!0&&E.side===$t&&E.forceSinglePass===!1?(E.side=Kt,E.needsUpdate=!0,fr(E,k,G),E.side=Jt,E.needsUpdate=!0,fr(E,k,G),E.side=$t):fr(E,k,G)}this.compile=function(E,k,Z=null){Z===null&&(Z=E),P!==null&&P.renderStart(E,k,Z),S=K.get(Z),S.init(k),w.push(S),Z.traverseVisible(function($){$.isLight&&$.layers.test(k.layers)&&(S.pushLight($),$.castShadow&&S.pushShadow($))}),E!==Z&&E.traverseVisible(function($){$.isLight&&$.layers.test(k.layers)&&(S.pushLight($),$.castShadow&&S.pushShadow($))}),S.setupLights(),P!==null&&P.updateLights(S.state.lightsArray),dt=this.localClippingEnabled,it=j.init(this.clippingPlanes,dt),it===!0&&j.setGlobalState(this.clippingPlanes,k),P!==null&&pe.render(S.state.shadowsArray,Z,k);let G=new Set;return E.traverse(function($){if(!($.isMesh||$.isPoints||$.isLine||$.isSprite))return;let xe=$.material;if(xe)if(Array.isArray(xe))for(let Ee=0;Ee<xe.length;Ee++){let ge=xe[Ee];bh(ge,Z,k,$),G.add(ge)}else bh(xe,Z,k,$),G.add(xe)}),S=w.pop(),P!==null&&P.renderEnd(),G},this.compileAsync=function(E,k,Z=null){let G=this.compile(E,k,Z);return new Promise($=>{function xe(){if(G.forEach(function(Ee){let Me=Fe.get(Ee).currentProgram;(Me===void 0||Me.isReady())&&G.delete(Ee)}),G.size===0){$(E);return}setTimeout(xe,10)}At.get("KHR_parallel_shader_compile")!==null?xe():setTimeout(xe,10)})};let ec=null;function Pm(E){ec&&ec(E)}function Mh(){ji.stop()}function Sh(){ji.start()}let ji=new Tf;ji.setAnimationLoop(Pm),typeof self<"u"&&ji.setContext(self),this.setAnimationLoop=function(E){ec=E,ce.setAnimationLoop(E),E===null?ji.stop():ji.start()},ce.addEventListener("sessionstart",Mh),ce.addEventListener("sessionend",Sh),this.render=function(E,k){if(k!==void 0&&k.isCamera!==!0){ze("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(C===!0)return;P!==null&&P.renderStart(E,k);let Z=ce.enabled===!0&&ce.isPresenting===!0,G=R!==null&&(se===null||Z)&&R.begin(A,se);if(E.matrixWorldAutoUpdate===!0&&E.updateMatrixWorld(),k.parent===null&&k.matrixWorldAutoUpdate===!0&&k.updateMatrixWorld(),ce.enabled===!0&&ce.isPresenting===!0&&(R===null||R.isCompositing()===!1)&&(ce.cameraAutoUpdate===!0&&ce.updateCamera(k),k=ce.getCamera()),E.isScene===!0&&E.onBeforeRender(A,E,k,se),S=K.get(E,w.length),S.init(k),S.state.textureUnits=Ge.getTextureUnits(),w.push(S),ft.multiplyMatrices(k.projectionMatrix,k.matrixWorldInverse),k.isArrayCamera?De.setFromArrayCamera(k):ne.setFromProjectionMatrix(ft,Nn,k.reversedDepth),dt=this.localClippingEnabled,it=j.init(this.clippingPlanes,dt),b=ve.get(E,v.length),b.init(),v.push(b),this.info.render.frame++,ce.enabled===!0&&ce.isPresenting===!0){let Ee=A.xr.getDepthSensingMesh();Ee!==null&&tc(Ee,k,-1/0,A.sortObjects)}tc(E,k,0,A.sortObjects),b.finish(),P!==null&&P.updateLights(S.state.lightsArray),A.sortObjects===!0&&b.sort(Te,Ue),_n=ce.enabled===!1||ce.isPresenting===!1||ce.hasDepthSensing()===!1,_n&&U.addToRenderList(b,E),this.info.autoReset===!0&&this.info.reset(),it===!0&&j.beginShadows();let $=S.state.shadowsArray;if(pe.render($,E,k),it===!0&&j.endShadows(),(G&&R.hasRenderPass())===!1){let Ee=b.opaque,ge=b.transmissive;if(S.setupLights(),k.isArrayCamera){let Me=k.cameras;if(ge.length>0)for(let Ie=0,We=Me.length;Ie<We;Ie++){let et=Me[Ie];Th(Ee,ge,E,et)}_n&&U.render(E);for(let Ie=0,We=Me.length;Ie<We;Ie++){let et=Me[Ie];wh(b,E,et,et.viewport)}}else ge.length>0&&Th(Ee,ge,E,k),_n&&U.render(E),wh(b,E,k)}se!==null&&X===0&&(Ge.updateMultisampleRenderTarget(se),Ge.updateRenderTargetMipmap(se)),G&&R.end(A),E.isScene===!0&&E.onAfterRender(A,E,k),fe.resetDefaultState(),Y=-1,N=null,w.pop(),w.length>0?(S=w[w.length-1],Ge.setTextureUnits(S.state.textureUnits),it===!0&&j.setGlobalState(A.clippingPlanes,S.state.camera)):S=null,v.pop(),v.length>0?b=v[v.length-1]:b=null,P!==null&&P.renderEnd()};function tc(E,k,Z,G){if(E.visible===!1)return;if(E.layers.test(k.layers)){if(E.isGroup)Z=E.renderOrder;else if(E.isLOD)E.autoUpdate===!0&&E.update(k);else if(E.isLight)S.pushLight(E),E.castShadow&&S.pushShadow(E);else if(E.isSprite){let Ee=k.isArrayCamera?De:ne;if(!E.frustumCulled||E.intersectsFrustum(Ee)){G&&yt.setFromMatrixPosition(E.matrixWorld).applyMatrix4(ft);let ge=ae.update(E),Me=E.material;Me.visible&&b.push(E,ge,Me,Z,yt.z,null,k)}}else if(E.isMesh||E.isLine||E.isPoints){let Ee=k.isArrayCamera?De:ne;if(!E.frustumCulled||E.intersectsFrustum(Ee)){let ge=ae.update(E),Me=E.material;if(G&&(E.boundingSphere!==void 0?(E.boundingSphere===null&&E.computeBoundingSphere(),yt.copy(E.boundingSphere.center)):(ge.boundingSphere===null&&ge.computeBoundingSphere(),yt.copy(ge.boundingSphere.center)),yt.applyMatrix4(E.matrixWorld).applyMatrix4(ft)),Array.isArray(Me)){let Ie=ge.groups;for(let We=0,et=Ie.length;We<et;We++){let Ae=Ie[We],tt=Me[Ae.materialIndex];tt&&tt.visible&&b.push(E,ge,tt,Z,yt.z,Ae,k)}}else Me.visible&&b.push(E,ge,Me,Z,yt.z,null,k)}}}let xe=E.children;for(let Ee=0,ge=xe.length;Ee<ge;Ee++)tc(xe[Ee],k,Z,G)}function wh(E,k,Z,G){let{opaque:$,transmissive:xe,transparent:Ee}=E;S.setupLightsView(Z),it===!0&&j.setGlobalState(A.clippingPlanes,Z),G&&ye.viewport(V.copy(G)),$.length>0&&fo($,k,Z),xe.length>0&&fo(xe,k,Z),Ee.length>0&&fo(Ee,k,Z),ye.buffers.depth.setTest(!0),ye.buffers.depth.setMask(!0),ye.buffers.color.setMask(!0),ye.setPolygonOffset(!1)}function Th(E,k,Z,G){if((Z.isScene===!0?Z.overrideMaterial:null)!==null)return;if(S.state.transmissionRenderTarget[G.id]===void 0){let Ae=At.has("EXT_color_buffer_half_float")||At.has("EXT_color_buffer_float");S.state.transmissionRenderTarget[G.id]=new Xt(1,1,{generateMipmaps:!0,type:Ae?Kn:Bt,minFilter:Ai,samples:Math.max(4,Ct.samples),stencilBuffer:r,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:nt.workingColorSpace})}let xe=S.state.transmissionRenderTarget[G.id],Ee=G.viewport||V;xe.setSize(Ee.z*A.transmissionResolutionScale,Ee.w*A.transmissionResolutionScale);let ge=A.getRenderTarget(),Me=A.getActiveCubeFace(),Ie=A.getActiveMipmapLevel();A.setRenderTarget(xe),A.getClearColor(H),ie=A.getClearAlpha(),ie<1&&A.setClearColor(16777215,.5),A.clear(),_n&&U.render(Z);let We=A.toneMapping;A.toneMapping=ui;let et=G.viewport;if(G.viewport!==void 0&&(G.viewport=void 0),S.setupLightsView(G),it===!0&&j.setGlobalState(A.clippingPlanes,G),fo(E,Z,G),Ge.updateMultisampleRenderTarget(xe),Ge.updateRenderTargetMipmap(xe),At.has("WEBGL_multisampled_render_to_texture")===!1){let Ae=!1;for(let tt=0,Lt=k.length;tt<Lt;tt++){let St=k[tt],{object:_t,geometry:en,material:Ce,group:dn}=St;if(Ce.side===$t&&_t.layers.test(G.layers)){let lt=Ce.side;Ce.side=Kt,Ce.needsUpdate=!0,Eh(_t,Z,G,en,Ce,dn),Ce.side=lt,Ce.needsUpdate=!0,Ae=!0}}Ae===!0&&(Ge.updateMultisampleRenderTarget(xe),Ge.updateRenderTargetMipmap(xe))}A.setRenderTarget(ge,Me,Ie),A.setClearColor(H,ie),et!==void 0&&(G.viewport=et),A.toneMapping=We}function fo(E,k,Z){let G=k.isScene===!0?k.overrideMaterial:null;for(let $=0,xe=E.length;$<xe;$++){let Ee=E[$],{object:ge,geometry:Me,group:Ie}=Ee,We=Ee.material;We.allowOverride===!0&&G!==null&&(We=G),ge.layers.test(Z.layers)&&Eh(ge,k,Z,Me,We,Ie)}}function Eh(E,k,Z,G,$,xe){P!==null&&$.isNodeMaterial&&P.setObject(E,$),E.onBeforeRender(A,k,Z,G,$,xe),E.modelViewMatrix.multiplyMatrices(Z.matrixWorldInverse,E.matrixWorld),E.normalMatrix.getNormalMatrix(E.modelViewMatrix),$.onBeforeRender(A,k,Z,G,E,xe),$.transparent===!0&&$.side===$t&&$.forceSinglePass===!1?($.side=Kt,$.needsUpdate=!0,A.renderBufferDirect(Z,k,G,$,E,xe),$.side=Jt,$.needsUpdate=!0,A.renderBufferDirect(Z,k,G,$,E,xe),$.side=$t):A.renderBufferDirect(Z,k,G,$,E,xe),E.onAfterRender(A,k,Z,G,$,xe)}function Ah(E){let k=0;for(let Z of E)Z.texture!==null&&k++;return k}function fr(E,k,Z){k.isScene!==!0&&(k=yn);let G=Fe.get(E),$=S.state.lights,xe=S.state.shadowsArray,Ee=$.state.version,ge=te.getParameters(E,$.state,xe,k,Z,S.state.lightProbeGridArray),Me=te.getProgramCacheKey(ge),Ie=G.programs;G.environment=E.isMeshStandardMaterial||E.isMeshLambertMaterial||E.isMeshPhongMaterial?k.environment:null,G.fog=k.fog;let We=E.isMeshStandardMaterial||E.isMeshLambertMaterial&&!E.envMap||E.isMeshPhongMaterial&&!E.envMap;G.envMap=L.get(E.envMap||G.environment,We),G.envMapRotation=G.environment!==null&&E.envMap===null?k.environmentRotation:E.envMapRotation,Ie===void 0&&(E.addEventListener("dispose",vt),Ie=new Map,G.programs=Ie,G.programVariants=new Map);let et=Ie.get(Me);if(et!==void 0){if(G.currentProgram===et&&G.lightsStateVersion===Ee)return Rh(E,ge),et}else ge.uniforms=te.getUniforms(E),P!==null&&E.isNodeMaterial&&P.build(E,Z,ge),E.onBeforeCompile(ge,A),et=te.acquireProgram(ge,Me),Ie.set(Me,et),G.uniforms=ge.uniforms;let Ae=G.uniforms;return(!E.isShaderMaterial&&!E.isRawShaderMaterial||E.clipping===!0)&&(Ae.clippingPlanes=j.uniform),Rh(E,ge),G.needsLights=Nm(E),G.lightsStateVersion=Ee,G.needsLights&&(Ae.ambientLightColor.value=$.state.ambient,Ae.lightProbe.value=$.state.probe,Ae.sunLights.value=$.state.sun,Ae.sunLightShadows.value=$.state.sunShadow,Ae.directionalLights.value=$.state.directional,Ae.directionalLightShadows.value=$.state.directionalShadow,Ae.spotLights.value=$.state.spot,Ae.spotLightShadows.value=$.state.spotShadow,Ae.rectAreaLights.value=$.state.rectArea,Ae.ltc_1.value=$.state.rectAreaLTC1,Ae.ltc_2.value=$.state.rectAreaLTC2,Ae.pointLights.value=$.state.point,Ae.pointLightShadows.value=$.state.pointShadow,Ae.hemisphereLights.value=$.state.hemi,Ae.sunShadowMatrix.value=$.state.sunShadowMatrix,Ae.sunShadowCascade.value=$.state.sunShadowCascade,Ae.directionalShadowMatrix.value=$.state.directionalShadowMatrix,Ae.spotLightMatrix.value=$.state.spotLightMatrix,Ae.spotLightMap.value=$.state.spotLightMap,Ae.pointShadowMatrix.value=$.state.pointShadowMatrix),G.numLightProbeGrids=Ah(S.state.lightProbeGridArray),G.currentProgram=et,G.uniformsList=null,et}function Im(E,k,Z,G,$){let xe=Fe.get(E),Ee=xe.currentProgram.id+","+G+","+$,ge=xe.programVariants.get(Ee);return ge===void 0?(ge=fr(E,k,Z),xe.programVariants.set(Ee,ge)):(xe.currentProgram=ge,xe.uniformsList=null,xe.outputColorSpace=G,xe.toneMapping=$),ge}function Ch(E){if(E.uniformsList===null){let k=E.currentProgram.getUniforms();E.uniformsList=Ys.seqWithValue(k.seq,E.uniforms)}return E.uniformsList}function Rh(E,k){let Z=Fe.get(E);Z.outputColorSpace=k.outputColorSpace,Z.batching=k.batching,Z.batchingColor=k.batchingColor,Z.instancing=k.instancing,Z.instancingColor=k.instancingColor,Z.instancingMorph=k.instancingMorph,Z.skinning=k.skinning,Z.morphTargets=k.morphTargets,Z.morphNormals=k.morphNormals,Z.morphColors=k.morphColors,Z.morphTargetsCount=k.morphTargetsCount,Z.numClippingPlanes=k.numClippingPlanes,Z.numIntersection=k.numClipIntersection,Z.vertexAlphas=k.vertexAlphas,Z.vertexTangents=k.vertexTangents,Z.toneMapping=k.toneMapping}function Lm(E,k,Z,G,$){k.isScene!==!0&&(k=yn),Ge.resetTextureUnits();let xe=k.fog,Ee=G.isMeshStandardMaterial||G.isMeshLambertMaterial||G.isMeshPhongMaterial?k.environment:null,ge=se===null?A.outputColorSpace:se.isXRRenderTarget===!0?se.texture.colorSpace:nt.workingColorSpace,Me=G.isMeshStandardMaterial||G.isMeshLambertMaterial&&!G.envMap||G.isMeshPhongMaterial&&!G.envMap,Ie=L.get(G.envMap||Ee,Me),We=G.vertexColors===!0&&!!Z.attributes.color&&Z.attributes.color.itemSize===4,et=!!Z.attributes.tangent&&(!!G.normalMap||G.anisotropy>0),Ae=!!Z.morphAttributes.position,tt=!!Z.morphAttributes.normal,Lt=!!Z.morphAttributes.color,St=ui;G.toneMapped&&(se===null||se.isXRRenderTarget===!0)&&(St=A.toneMapping);let _t=Z.morphAttributes.position||Z.morphAttributes.normal||Z.morphAttributes.color,en=_t!==void 0?_t.length:0,Ce=Fe.get(G),dn=S.state.lights;if(it===!0&&(dt===!0||E!==N)){let Rt=E===N&&G.id===Y;j.setState(G,E,Rt)}let lt=!1,Qi=!1;G.version===Ce.__version?Ce.needsLights&&Ce.lightsStateVersion!==dn.state.version||$.isBatchedMesh&&Ce.batching===!1||!$.isBatchedMesh&&Ce.batching===!0||$.isBatchedMesh&&Ce.batchingColor===!0&&$._colorsTexture===null||$.isBatchedMesh&&Ce.batchingColor===!1&&$._colorsTexture!==null||$.isInstancedMesh&&Ce.instancing===!1||!$.isInstancedMesh&&Ce.instancing===!0||$.isSkinnedMesh&&Ce.skinning===!1||!$.isSkinnedMesh&&Ce.skinning===!0||$.isInstancedMesh&&Ce.instancingColor===!0&&$.instanceColor===null||$.isInstancedMesh&&Ce.instancingColor===!1&&$.instanceColor!==null||$.isInstancedMesh&&Ce.instancingMorph===!0&&$.morphTexture===null||$.isInstancedMesh&&Ce.instancingMorph===!1&&$.morphTexture!==null||Ce.envMap!==Ie||G.fog===!0&&Ce.fog!==xe||Ce.numClippingPlanes!==void 0&&(Ce.numClippingPlanes!==j.numPlanes||Ce.numIntersection!==j.numIntersection)||Ce.vertexAlphas!==We||Ce.vertexTangents!==et||Ce.morphTargets!==Ae||Ce.morphNormals!==tt||Ce.morphColors!==Lt||Ce.morphTargetsCount!==en||Ce.numLightProbeGrids!==Ah(S.state.lightProbeGridArray)?lt=!0:(Ce.outputColorSpace!==ge||Ce.toneMapping!==St)&&(Qi=!0):(lt=!0,Ce.__version=G.version);let tn=Ce.currentProgram;(lt===!0||Qi===!0)&&(tn=Qi===!0?Im(G,k,$,ge,St):fr(G,k,$),P&&G.isNodeMaterial&&P.onUpdateProgram(G,tn,Ce));let po=!1,Li=!1,es=!1,rt=tn.getUniforms(),Yt=Ce.uniforms;if(ye.useProgram(tn.program)&&(po=!0,Li=!0,es=!0),G.id!==Y&&(Y=G.id,Li=!0),po||N!==E){ye.buffers.depth.getReversed()&&E.reversedDepth!==!0&&(E._reversedDepth=!0,E.updateProjectionMatrix()),rt.setValue(z,"projectionMatrix",E.projectionMatrix),rt.setValue(z,"viewMatrix",E.matrixWorldInverse);let Gt=rt.map.cameraPosition;Gt!==void 0&&Gt.setValue(z,Qt.setFromMatrixPosition(E.matrixWorld)),Ct.logarithmicDepthBuffer&&rt.setValue(z,"logDepthBufFC",2/(Math.log(E.far+1)/Math.LN2)),(G.isMeshPhongMaterial||G.isMeshToonMaterial||G.isMeshLambertMaterial||G.isMeshBasicMaterial||G.isMeshStandardMaterial||G.isShaderMaterial)&&rt.setValue(z,"isOrthographic",E.isOrthographicCamera===!0),N!==E&&(N=E,Li=!0,es=!0)}if(Ce.needsLights&&(dn.state.sunShadowMap.length>0&&rt.setValue(z,"sunShadowMap",dn.state.sunShadowMap,Ge),dn.state.directionalShadowMap.length>0&&rt.setValue(z,"directionalShadowMap",dn.state.directionalShadowMap,Ge),dn.state.spotShadowMap.length>0&&rt.setValue(z,"spotShadowMap",dn.state.spotShadowMap,Ge),dn.state.pointShadowMap.length>0&&rt.setValue(z,"pointShadowMap",dn.state.pointShadowMap,Ge)),$.isSkinnedMesh){rt.setOptional(z,$,"bindMatrix"),rt.setOptional(z,$,"bindMatrixInverse");let Rt=$.skeleton;Rt&&(Rt.boneTexture===null&&Rt.computeBoneTexture(),rt.setValue(z,"boneTexture",Rt.boneTexture,Ge))}$.isBatchedMesh&&(rt.setOptional(z,$,"batchingTexture"),rt.setValue(z,"batchingTexture",$._matricesTexture,Ge),rt.setOptional(z,$,"batchingIdTexture"),rt.setValue(z,"batchingIdTexture",$._indirectTexture,Ge),rt.setOptional(z,$,"batchingColorTexture"),$._colorsTexture!==null&&rt.setValue(z,"batchingColorTexture",$._colorsTexture,Ge));let Gn=Z.morphAttributes;if((Gn.position!==void 0||Gn.normal!==void 0||Gn.color!==void 0)&&Q.update($,Z,tn),(Li||Ce.receiveShadow!==$.receiveShadow)&&(Ce.receiveShadow=$.receiveShadow,rt.setValue(z,"receiveShadow",$.receiveShadow)),(G.isMeshStandardMaterial||G.isMeshLambertMaterial||G.isMeshPhongMaterial)&&G.envMap===null&&k.environment!==null&&(Yt.envMapIntensity.value=k.environmentIntensity),Yt.dfgLUT!==void 0&&(Yt.dfgLUT.value=M_()),Li){if(rt.setValue(z,"toneMappingExposure",A.toneMappingExposure),Ce.needsLights&&Dm(Yt,es),xe&&G.fog===!0&&de.refreshFogUniforms(Yt,xe),de.refreshMaterialUniforms(Yt,G,le,ue,S.state.transmissionRenderTarget[E.id]),Ce.needsLights&&Ce.numLightProbeGrids>0){let Rt=_,Gt=0;for(let gi of S.state.lightProbeGridArray)gi.texture!==null&&(Rt.textures[Gt]=gi.texture,Rt.min[Gt]=gi.boundingBox.min,Rt.max[Gt]=gi.boundingBox.max,Rt.resolution[Gt]=gi.resolution,Gt++);for(let gi in Rt)Rt[gi].length=Gt;Yt.probesSH.value=Rt.textures,Yt.probesMin.value=Rt.min,Yt.probesMax.value=Rt.max,Yt.probesResolution.value=Rt.resolution}Ys.upload(z,Ch(Ce),Yt,Ge)}if(G.isShaderMaterial&&G.uniformsNeedUpdate===!0&&(Ys.upload(z,Ch(Ce),Yt,Ge),G.uniformsNeedUpdate=!1),G.isSpriteMaterial&&rt.setValue(z,"center",$.center),rt.setValue(z,"modelViewMatrix",$.modelViewMatrix),rt.setValue(z,"normalMatrix",$.normalMatrix),rt.setValue(z,"modelMatrix",$.matrixWorld),G.uniformsGroups!==void 0){let Rt=G.uniformsGroups;for(let Gt=0,gi=Rt.length;Gt<gi;Gt++){let Ih=Rt[Gt];Le.update(Ih,tn),Le.bind(Ih,tn)}}return tn}function Dm(E,k){E.ambientLightColor.needsUpdate=k,E.lightProbe.needsUpdate=k,E.sunLights.needsUpdate=k,E.sunLightShadows.needsUpdate=k,E.directionalLights.needsUpdate=k,E.directionalLightShadows.needsUpdate=k,E.pointLights.needsUpdate=k,E.pointLightShadows.needsUpdate=k,E.spotLights.needsUpdate=k,E.spotLightShadows.needsUpdate=k,E.rectAreaLights.needsUpdate=k,E.hemisphereLights.needsUpdate=k}function Nm(E){return E.isMeshLambertMaterial||E.isMeshToonMaterial||E.isMeshPhongMaterial||E.isMeshStandardMaterial||E.isShadowMaterial||E.isShaderMaterial&&E.lights===!0}this.getActiveCubeFace=function(){return W},this.getActiveMipmapLevel=function(){return X},this.getRenderTarget=function(){return se},this.setRenderTargetTextures=function(E,k,Z){let G=Fe.get(E);G.__autoAllocateDepthBuffer=E.resolveDepthBuffer===!1,G.__autoAllocateDepthBuffer===!1&&(G.__useRenderToTexture=!1),Fe.get(E.texture).__webglTexture=k,Fe.get(E.depthTexture).__webglTexture=G.__autoAllocateDepthBuffer?void 0:Z,G.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(E,k){let Z=Fe.get(E);Z.__webglFramebuffer=k,Z.__useDefaultFramebuffer=k===void 0},this.setRenderTarget=function(E,k=0,Z=0){se=E,W=k,X=Z;let G=null,$=!1,xe=!1;if(E){let ge=Fe.get(E);if(ge.__useDefaultFramebuffer!==void 0){ye.bindFramebuffer(z.FRAMEBUFFER,ge.__webglFramebuffer),V.copy(E.viewport),ee.copy(E.scissor),re=E.scissorTest,ye.viewport(V),ye.scissor(ee),ye.setScissorTest(re),Y=-1;return}else if(ge.__webglFramebuffer===void 0)Ge.setupRenderTarget(E);else if(ge.__hasExternalTextures)Ge.rebindTextures(E,Fe.get(E.texture).__webglTexture,Fe.get(E.depthTexture).__webglTexture);else if(E.depthBuffer){let We=E.depthTexture;if(ge.__boundDepthTexture!==We){if(We!==null&&Fe.has(We)&&(E.width!==We.image.width||E.height!==We.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");Ge.setupDepthRenderbuffer(E)}}let Me=E.texture;(Me.isData3DTexture||Me.isDataArrayTexture||Me.isCompressedArrayTexture)&&(xe=!0);let Ie=Fe.get(E).__webglFramebuffer;E.isWebGLCubeRenderTarget?(Array.isArray(Ie[k])?G=Ie[k][Z]:G=Ie[k],$=!0):E.samples>0&&Ge.useMultisampledRTT(E)===!1?G=Fe.get(E).__webglMultisampledFramebuffer:Array.isArray(Ie)?G=Ie[Z]:G=Ie,V.copy(E.viewport),ee.copy(E.scissor),re=E.scissorTest}else V.copy(Pe).multiplyScalar(le).floor(),ee.copy(we).multiplyScalar(le).floor(),re=qe;if(Z!==0&&(G=F),ye.bindFramebuffer(z.FRAMEBUFFER,G)&&ye.drawBuffers(E,G),ye.viewport(V),ye.scissor(ee),ye.setScissorTest(re),$){let ge=Fe.get(E.texture);z.framebufferTexture2D(z.FRAMEBUFFER,z.COLOR_ATTACHMENT0,z.TEXTURE_CUBE_MAP_POSITIVE_X+k,ge.__webglTexture,Z)}else if(xe){let ge=k;for(let Me=0;Me<E.textures.length;Me++){let Ie=Fe.get(E.textures[Me]);z.framebufferTextureLayer(z.FRAMEBUFFER,z.COLOR_ATTACHMENT0+Me,Ie.__webglTexture,Z,ge)}}else if(E!==null&&Z!==0){let ge=Fe.get(E.texture);z.framebufferTexture2D(z.FRAMEBUFFER,z.COLOR_ATTACHMENT0,z.TEXTURE_2D,ge.__webglTexture,Z)}Y=-1};function Ph(E){let k=Fe.get(E);return(k.__readFormat!==E.format||k.__readType!==E.type)&&(k.__readFormat=E.format,k.__readType=E.type,k.__formatReadable=Ct.textureFormatReadable(E.format),k.__typeReadable=Ct.textureTypeReadable(E.type)),k}this.readRenderTargetPixels=function(E,k,Z,G,$,xe,Ee,ge=0){if(!(E&&E.isWebGLRenderTarget)){ze("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let Me=Fe.get(E).__webglFramebuffer;if(E.isWebGLCubeRenderTarget&&Ee!==void 0&&(Me=Me[Ee],Array.isArray(Me)&&(Me=Me[0])),Me){ye.bindFramebuffer(z.FRAMEBUFFER,Me);try{let Ie=E.textures[ge],We=Ie.format,et=Ie.type;E.textures.length>1&&z.readBuffer(z.COLOR_ATTACHMENT0+ge);let Ae=Ph(Ie);if(Ae.__formatReadable===!1){ze("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(Ae.__typeReadable===!1){ze("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}k>=0&&k<=E.width-G&&Z>=0&&Z<=E.height-$&&z.readPixels(k,Z,G,$,he.convert(We),he.convert(et),xe)}finally{let Ie=se!==null?Fe.get(se).__webglFramebuffer:null;ye.bindFramebuffer(z.FRAMEBUFFER,Ie)}}},this.readRenderTargetPixelsAsync=async function(E,k,Z,G,$,xe,Ee,ge=0){if(!(E&&E.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let Me=Fe.get(E).__webglFramebuffer;if(E.isWebGLCubeRenderTarget&&Ee!==void 0&&(Me=Me[Ee],Array.isArray(Me)&&(Me=Me[0])),Me)if(k>=0&&k<=E.width-G&&Z>=0&&Z<=E.height-$){ye.bindFramebuffer(z.FRAMEBUFFER,Me);let Ie=E.textures[ge],We=Ie.format,et=Ie.type;E.textures.length>1&&z.readBuffer(z.COLOR_ATTACHMENT0+ge);let Ae=Ph(Ie);if(Ae.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(Ae.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let tt=z.createBuffer();z.bindBuffer(z.PIXEL_PACK_BUFFER,tt),z.bufferData(z.PIXEL_PACK_BUFFER,xe.byteLength,z.STREAM_READ),z.readPixels(k,Z,G,$,he.convert(We),he.convert(et),0),z.bindBuffer(z.PIXEL_PACK_BUFFER,null);let Lt=se!==null?Fe.get(se).__webglFramebuffer:null;ye.bindFramebuffer(z.FRAMEBUFFER,Lt);let St=z.fenceSync(z.SYNC_GPU_COMMANDS_COMPLETE,0);return z.flush(),await Jd(z,St,4),z.bindBuffer(z.PIXEL_PACK_BUFFER,tt),z.getBufferSubData(z.PIXEL_PACK_BUFFER,0,xe),z.bindBuffer(z.PIXEL_PACK_BUFFER,null),z.deleteBuffer(tt),z.deleteSync(St),xe}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(E,k=null,Z=0){let G=Math.pow(2,-Z),$=Math.floor(E.image.width*G),xe=Math.floor(E.image.height*G),Ee=k!==null?k.x:0,ge=k!==null?k.y:0;Ge.setTexture2D(E,0),z.copyTexSubImage2D(z.TEXTURE_2D,Z,0,0,Ee,ge,$,xe),ye.unbindTexture()},this.copyTextureToTexture=function(E,k,Z=null,G=null,$=0,xe=0){let Ee,ge,Me,Ie,We,et,Ae,tt,Lt,St=E.isCompressedTexture?E.mipmaps[xe]:E.image;if(Z!==null)Ee=Z.max.x-Z.min.x,ge=Z.max.y-Z.min.y,Me=Z.isBox3?Z.max.z-Z.min.z:1,Ie=Z.min.x,We=Z.min.y,et=Z.isBox3?Z.min.z:0;else{let rt=Math.pow(2,-$);Ee=Math.floor(St.width*rt),ge=Math.floor(St.height*rt),E.isDataArrayTexture?Me=St.depth:E.isData3DTexture?Me=Math.floor(St.depth*rt):Me=1,Ie=0,We=0,et=0}G!==null?(Ae=G.x,tt=G.y,Lt=G.z):(Ae=0,tt=0,Lt=0);let _t=he.convert(k.format),en=he.convert(k.type),Ce;k.isData3DTexture?(Ge.setTexture3D(k,0),Ce=z.TEXTURE_3D):k.isDataArrayTexture||k.isCompressedArrayTexture?(Ge.setTexture2DArray(k,0),Ce=z.TEXTURE_2D_ARRAY):(Ge.setTexture2D(k,0),Ce=z.TEXTURE_2D),ye.activeTexture(z.TEXTURE0),ye.pixelStorei(z.UNPACK_FLIP_Y_WEBGL,k.flipY),ye.pixelStorei(z.UNPACK_PREMULTIPLY_ALPHA_WEBGL,k.premultiplyAlpha),ye.pixelStorei(z.UNPACK_ALIGNMENT,k.unpackAlignment);let dn=ye.getParameter(z.UNPACK_ROW_LENGTH),lt=ye.getParameter(z.UNPACK_IMAGE_HEIGHT),Qi=ye.getParameter(z.UNPACK_SKIP_PIXELS),tn=ye.getParameter(z.UNPACK_SKIP_ROWS),po=ye.getParameter(z.UNPACK_SKIP_IMAGES);ye.pixelStorei(z.UNPACK_ROW_LENGTH,St.width),ye.pixelStorei(z.UNPACK_IMAGE_HEIGHT,St.height),ye.pixelStorei(z.UNPACK_SKIP_PIXELS,Ie),ye.pixelStorei(z.UNPACK_SKIP_ROWS,We),ye.pixelStorei(z.UNPACK_SKIP_IMAGES,et);let Li=E.isDataArrayTexture||E.isData3DTexture,es=k.isDataArrayTexture||k.isData3DTexture;if(E.isDepthTexture){let rt=Fe.get(E),Yt=Fe.get(k),Gn=Fe.get(rt.__renderTarget),Rt=Fe.get(Yt.__renderTarget);ye.bindFramebuffer(z.READ_FRAMEBUFFER,Gn.__webglFramebuffer),ye.bindFramebuffer(z.DRAW_FRAMEBUFFER,Rt.__webglFramebuffer);for(let Gt=0;Gt<Me;Gt++)Li&&(z.framebufferTextureLayer(z.READ_FRAMEBUFFER,z.COLOR_ATTACHMENT0,Fe.get(E).__webglTexture,$,et+Gt),z.framebufferTextureLayer(z.DRAW_FRAMEBUFFER,z.COLOR_ATTACHMENT0,Fe.get(k).__webglTexture,xe,Lt+Gt)),z.blitFramebuffer(Ie,We,Ie+Ee,We+ge,Ae,tt,Ae+Ee,tt+ge,z.DEPTH_BUFFER_BIT,z.NEAREST);ye.bindFramebuffer(z.READ_FRAMEBUFFER,null),ye.bindFramebuffer(z.DRAW_FRAMEBUFFER,null)}else if($!==0||E.isRenderTargetTexture||Fe.has(E)){let rt=Fe.get(E),Yt=Fe.get(k);ye.bindFramebuffer(z.READ_FRAMEBUFFER,I),ye.bindFramebuffer(z.DRAW_FRAMEBUFFER,B);for(let Gn=0;Gn<Me;Gn++)Li?z.framebufferTextureLayer(z.READ_FRAMEBUFFER,z.COLOR_ATTACHMENT0,rt.__webglTexture,$,et+Gn):z.framebufferTexture2D(z.READ_FRAMEBUFFER,z.COLOR_ATTACHMENT0,z.TEXTURE_2D,rt.__webglTexture,$),es?z.framebufferTextureLayer(z.DRAW_FRAMEBUFFER,z.COLOR_ATTACHMENT0,Yt.__webglTexture,xe,Lt+Gn):z.framebufferTexture2D(z.DRAW_FRAMEBUFFER,z.COLOR_ATTACHMENT0,z.TEXTURE_2D,Yt.__webglTexture,xe),$!==0?z.blitFramebuffer(Ie,We,Ie+Ee,We+ge,Ae,tt,Ae+Ee,tt+ge,z.COLOR_BUFFER_BIT,z.NEAREST):es?z.copyTexSubImage3D(Ce,xe,Ae,tt,Lt+Gn,Ie,We,Ee,ge):z.copyTexSubImage2D(Ce,xe,Ae,tt,Ie,We,Ee,ge);ye.bindFramebuffer(z.READ_FRAMEBUFFER,null),ye.bindFramebuffer(z.DRAW_FRAMEBUFFER,null)}else es?E.isDataTexture||E.isData3DTexture?z.texSubImage3D(Ce,xe,Ae,tt,Lt,Ee,ge,Me,_t,en,St.data):k.isCompressedArrayTexture?z.compressedTexSubImage3D(Ce,xe,Ae,tt,Lt,Ee,ge,Me,_t,St.data):z.texSubImage3D(Ce,xe,Ae,tt,Lt,Ee,ge,Me,_t,en,St):E.isDataTexture?z.texSubImage2D(z.TEXTURE_2D,xe,Ae,tt,Ee,ge,_t,en,St.data):E.isCompressedTexture?z.compressedTexSubImage2D(z.TEXTURE_2D,xe,Ae,tt,St.width,St.height,_t,St.data):z.texSubImage2D(z.TEXTURE_2D,xe,Ae,tt,Ee,ge,_t,en,St);ye.pixelStorei(z.UNPACK_ROW_LENGTH,dn),ye.pixelStorei(z.UNPACK_IMAGE_HEIGHT,lt),ye.pixelStorei(z.UNPACK_SKIP_PIXELS,Qi),ye.pixelStorei(z.UNPACK_SKIP_ROWS,tn),ye.pixelStorei(z.UNPACK_SKIP_IMAGES,po),xe===0&&k.generateMipmaps===!0&&k.mipmapsAutoUpdate===!0&&z.generateMipmap(Ce),ye.unbindTexture()},this.initRenderTarget=function(E){Fe.get(E).__webglFramebuffer===void 0&&Ge.setupRenderTarget(E)},this.initTexture=function(E){E.isCubeTexture?Ge.setTextureCube(E,0):E.isData3DTexture?Ge.setTexture3D(E,0):E.isDataArrayTexture||E.isCompressedArrayTexture?Ge.setTexture2DArray(E,0):Ge.setTexture2D(E,0),ye.unbindTexture()},this.resetState=function(){W=0,X=0,se=null,ye.reset(),fe.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return Nn}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(e){this._outputColorSpace=e;let t=this.getContext();t.drawingBufferColorSpace=nt._getDrawingBufferColorSpace(e),t.unpackColorSpace=nt._getUnpackColorSpace()}};var Ff=Math.PI/16,fl=class{constructor(e,t,n){this.box=e;this.canvas=t;this.on=n;let s={signal:this.stop.signal};t.addEventListener("pointerdown",r=>this.down(r),s),t.addEventListener("pointermove",r=>this.move(r),s),t.addEventListener("pointerup",r=>this.up(r),s),t.addEventListener("pointercancel",r=>this.cancel(r),s),t.addEventListener("pointerleave",()=>this.on.leave(),s),t.addEventListener("contextmenu",r=>r.preventDefault(),s),t.addEventListener("wheel",r=>this.wheel(r),{...s,passive:!1}),t.addEventListener("keydown",r=>this.key(r),s)}box;canvas;on;tool="click";mode="idle";pointers=new Map;start={x:0,y:0};last={x:0,y:0};path=[];lastClick={x:0,y:0,time:-1/0};spread=0;longPress=0;mods={exclude:!1,add:!1,button:0,touch:!1};stop=new AbortController;at(e){let t=this.box.getBoundingClientRect();return{x:e.clientX-t.left,y:e.clientY-t.top}}down(e){let t=this.at(e);if(this.canvas.focus({preventScroll:!0}),this.canvas.setPointerCapture(e.pointerId),this.pointers.set(e.pointerId,t),this.pointers.size===2)return this.pinchStart();if(this.pointers.size>2||this.mode!=="idle")return;let n=e.pointerType==="touch";this.mods=S_(e,n),this.start=this.last=t,this.mode="press",this.tool==="brush"&&e.button===0&&!e.altKey&&!e.ctrlKey&&!e.metaKey&&this.on.brushStart(t.x,t.y)&&(this.mode="brush"),n&&this.mode==="press"&&(this.longPress=window.setTimeout(()=>this.longPressed(),500))}move(e){let t=this.at(e);if(!this.pointers.has(e.pointerId)){e.pointerType!=="touch"&&this.on.hover(t.x,t.y);return}if(this.pointers.set(e.pointerId,t),this.mode==="pinch")return this.pinch();if(this.mode==="press"){if(Math.hypot(t.x-this.start.x,t.y-this.start.y)<5)return;if(clearTimeout(this.longPress),(this.tool==="box"||this.tool==="lasso")&&this.mods.button===0&&!e.altKey){this.path=[this.start],this.mode="outline";return}let r=this.mods.button>0||!e.altKey&&(e.shiftKey||e.ctrlKey||e.metaKey);this.mode=r?"pan":"turn",this.last=t}let n=t.x-this.last.x,s=t.y-this.last.y;if(this.mode==="turn")this.on.turn(-n*.0075,-s*.0075,!1);else if(this.mode==="pan")this.on.pan(n,s,!1);else if(this.mode==="brush")this.on.brush(t.x,t.y);else if(this.mode==="outline"){let{x:r,y:o}=this.start;this.tool==="box"?this.path=[{x:r,y:o},{x:t.x,y:o},t,{x:r,y:t.y}]:this.path.push(t),this.on.outline(this.path)}this.last=t}up(e){let t=this.mode;if(this.pointers.delete(e.pointerId)){if(clearTimeout(this.longPress),this.pointers.size){this.mode="done";return}this.mode="idle",t==="brush"&&this.on.brushEnd(),t==="outline"&&(this.on.outline([]),this.on.enclose(this.path,this.mods)),t==="press"&&this.clicked(this.start)}}clicked({x:e,y:t}){let{lastClick:n}=this,s=performance.now(),r=this.mods.button===0&&!this.mods.exclude,o=Math.hypot(e-n.x,t-n.y)<10,a=r&&o&&s-n.time<300;this.lastClick={x:e,y:t,time:r&&!a?s:-1/0},a?this.on.focus(e,t):this.mods.button!==1&&this.on.click(e,t,this.mods)}longPressed(){this.mode==="press"&&(this.mode="done",navigator.vibrate?.(12),this.on.click(this.start.x,this.start.y,{...this.mods,exclude:!0}))}cancel(e){clearTimeout(this.longPress),this.pointers.delete(e.pointerId)&&(this.drop(),this.mode=this.pointers.size?"done":"idle")}drop(){this.mode==="brush"&&this.on.brushEnd(),this.mode==="outline"&&this.on.outline([])}pinchStart(){clearTimeout(this.longPress),this.drop(),this.mode="pinch";let{center:e,spread:t}=this.fingers();this.last=e,this.spread=t}pinch(){let{center:e,spread:t}=this.fingers();this.on.pan(e.x-this.last.x,e.y-this.last.y,!1),t>0&&this.spread>0&&this.on.zoom(this.spread/t,e.x,e.y,!1),this.last=e,this.spread=t}fingers(){let[e,t]=[...this.pointers.values()];return{center:{x:(e.x+t.x)/2,y:(e.y+t.y)/2},spread:Math.hypot(e.x-t.x,e.y-t.y)}}wheel(e){e.preventDefault();let t=this.at(e),n=e.deltaMode===1?18:e.deltaMode===2?400:1,s=Math.min(240,Math.max(-240,e.deltaY*n*(e.ctrlKey?8:1))),r=Math.abs(e.deltaY*n)>=50;this.on.zoom(Math.exp(s*.0014),t.x,t.y,r)}key(e){if(e.altKey||e.ctrlKey||e.metaKey)return;let t=40,s={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]}[e.key];if(s&&e.shiftKey)this.on.pan(s[0]*t,s[1]*t,!0);else if(s)this.on.turn(s[0]*Ff,s[1]*Ff,!0);else if(e.key==="+"||e.key==="=")this.on.zoom(.8,null,null,!0);else if(e.key==="-"||e.key==="_")this.on.zoom(1.25,null,null,!0);else if(e.key==="Home")this.on.fit();else if(e.key===" ")this.on.center({exclude:e.shiftKey,add:!1,button:0,touch:!1});else return;e.preventDefault(),e.stopPropagation()}get busy(){return this.mode!=="idle"&&this.mode!=="press"}dispose(){clearTimeout(this.longPress),this.stop.abort()}};function S_(i,e){return{exclude:i.shiftKey||i.button===2,add:i.ctrlKey||i.metaKey,button:Math.max(0,i.button),touch:e}}var Jr={home:[-.933802,.275556,1.747021],front:[0,0,2],right:[2,0,0],top:[0,2,0],back:[0,0,-2],left:[-2,0,0],bottom:[0,-2,0]},Kr={eye:Jr.home,target:[0,0,0],up:[0,1,0],fov:.6981317},Of={shading:"parts",wireframe:!1,boundaries:!0,explode:0,backfaces:!0,xray:!1,clip:0,clipAxis:"z",dark:!1,ground:!0};var Eu=27,w_=[{direction:"right",name:"X",axis:"x"},{direction:"left",name:"",axis:"x"},{direction:"top",name:"Y",axis:"y"},{direction:"bottom",name:"",axis:"y"},{direction:"front",name:"Z",axis:"z"},{direction:"back",name:"",axis:"z"}],pl=class{element=document.createElement("div");drawn=new Sn(0,0,0,0);ends=w_.map(({direction:e,name:t,axis:n})=>{let s=document.createElement("button");return s.type="button",s.className=`viewer-axis ${n} ${t?"named":""}`,s.dataset.direction=e,s.setAttribute("aria-label",`View from the ${e}`),s.dataset.tip=`View from the ${e}`,s.append(Object.assign(document.createElement("span"),{textContent:t})),{button:s,along:new D().fromArray(Jr[e]).normalize()}});constructor(e){this.element.className="viewer-gizmo",this.element.setAttribute("role","group"),this.element.setAttribute("aria-label","View along an axis");for(let{button:t}of this.ends)t.addEventListener("click",()=>e(t.dataset.direction)),this.element.append(t)}update(e){if(e.quaternion.equals(this.drawn))return;this.drawn.copy(e.quaternion);let t=new D;for(let{button:n,along:s}of this.ends){t.copy(s).transformDirection(e.matrixWorldInverse);let r=Math.hypot(t.x,t.y);n.style.setProperty("--x",`${(t.x*Eu).toFixed(1)}px`),n.style.setProperty("--y",`${(-t.y*Eu).toFixed(1)}px`),n.style.setProperty("--length",`${(r*Eu).toFixed(1)}px`),n.style.setProperty("--angle",`${Math.atan2(t.y,-t.x).toFixed(3)}rad`),n.style.zIndex=String(Math.round(10+9*t.z))}}};var kf=12,Au="http://www.w3.org/2000/svg",gl=class{constructor(e,t){this.activate=t;this.layer.className="viewer-markers",e.append(this.layer)}activate;placed=[];discs=[];layer=document.createElement("div");set(e){for(this.placed=e.map(t=>({...t,shown:new D().fromArray(t.point)}));this.discs.length>e.length;)this.discs.pop().button.remove();for(;this.discs.length<e.length;)this.discs.push(this.disc(this.discs.length));e.forEach((t,n)=>{let{button:s}=this.discs[n],r=Bf(t);s.style.setProperty("--marker",ml(t.color)),s.style.setProperty("--ink",zf(t.color)),s.classList.toggle("negative",!t.positive),s.classList.toggle("lettered",r!==""),s.querySelector("text").textContent=r;let o=t.positive?"included":"excluded";s.setAttribute("aria-label",`Point ${n+1}, ${o}${r&&`, ${t.label}`}: remove it`)})}disc(e){let t=document.createElement("button");return t.type="button",t.className="viewer-marker",t.append(T_()),t.addEventListener("click",()=>this.activate(e)),this.layer.append(t),{button:t,x:0,y:0,depth:1/0,behind:!1}}update(e,t,n,s){let r=new D;this.placed.forEach((o,a)=>{let l=this.discs[a];r.copy(o.shown).project(e);let c=r.z>-1&&r.z<1&&Math.abs(r.x)<1.05&&Math.abs(r.y)<1.05;l.depth=c?r.z:1/0,l.button.hidden=!c,c&&(l.x=(r.x*.5+.5)*t,l.y=(.5-r.y*.5)*n,l.behind=s(o.shown),l.button.classList.toggle("behind",l.behind),l.button.style.transform=`translate(${l.x.toFixed(2)}px, ${l.y.toFixed(2)}px)`)})}at(e,t,n){let s=n?1.7*kf:kf,r=-1,o=1/0;return this.discs.forEach((a,l)=>{if(a.depth===1/0)return;let c=Math.hypot(a.x-e,a.y-t),h=c+(a.behind?1e3:0);c<=s&&h<o&&([r,o]=[l,h])}),r}point(e){this.discs.forEach((t,n)=>t.button.classList.toggle("pointed",n===e))}draw(e,t,n,s){let r=new D,o=Math.max(6,t/70);for(let a of this.placed){if(r.copy(a.shown).project(n),Math.abs(r.z)>=1)continue;let l=(r.x*.5+.5)*t,c=(.5-r.y*.5)*t,[h,d]=a.positive?[ml(a.color),zf(a.color)]:["#fff",ml(a.color)];e.globalAlpha=s(a.shown)?.35:1,Cu(e,l,c,o*1.12,"rgba(8, 10, 18, 0.55)"),Cu(e,l,c,o,a.positive?"#fff":ml(a.color)),Cu(e,l,c,o*.8,h);let u=Bf(a);if(u){e.fillStyle=d,e.font=`600 ${(1.2*o).toFixed(1)}px system-ui, sans-serif`,e.textAlign="center",e.fillText(u,l,c+.42*o);continue}e.strokeStyle=d,e.lineWidth=o*.26,e.beginPath(),e.moveTo(l-o*.42,c),e.lineTo(l+o*.42,c),a.positive&&(e.moveTo(l,c-o*.42),e.lineTo(l,c+o*.42)),e.stroke()}e.globalAlpha=1}dispose(){this.layer.remove()}};function T_(){let i=document.createElementNS(Au,"svg");i.setAttribute("viewBox","-10 -10 20 20"),i.setAttribute("aria-hidden","true");for(let[t,n]of[["across","M-4.5 0H4.5"],["down","M0 -4.5V4.5"],["cross","M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6"]]){let s=document.createElementNS(Au,"path");s.setAttribute("class",t),s.setAttribute("d",n),i.append(s)}let e=document.createElementNS(Au,"text");return e.setAttribute("y","4.2"),i.append(e),i}function Bf({label:i}){return/^[+\-\u2212]?$/.test(i)?"":i.slice(0,1)}function Cu(i,e,t,n,s){i.fillStyle=s,i.beginPath(),i.arc(e,t,n,0,2*Math.PI),i.fill()}function zf(i){let[e,t,n]=i.map(s=>s<=.04045?s/12.92:((s+.055)/1.055)**2.4);return .2126*e+.7152*t+.0722*n>.18?"#111":"#fff"}function ml(i){return`rgb(${i.map(e=>Math.round(255*Math.min(1,Math.max(0,e)))).join(", ")})`}var E_=new D(0,1,0),vl=.02,xl=.02,Ru=12,A_=.12,jr=class{now;goal;from;start=0;length=0;up=new D;tilt=new Sn;fov;constructor(){this.fov=Kr.fov,this.goal=this.viewFrom(Kr),this.now=jn(this.goal),this.from=jn(this.goal)}get(){let e=this.eye(this.goal,new D);return{eye:Pu(e),target:Pu(this.goal.target),up:Pu(this.up),fov:this.fov}}get distance(){return this.goal.distance}set distance(e){this.animateTo({...jn(this.goal),distance:e},0)}set(e,t){this.fov=e.fov,this.animateTo(this.viewFrom(e),t)}turn(e,t,n=0){let s=jn(this.goal);s.theta+=e,s.phi=fs(s.phi+t,vl,Math.PI-vl),this.animateTo(s,n)}pan(e,t,n=0){let s=jn(this.goal),r=2*s.distance*Math.tan(this.fov/2),{x:o,y:a}=this.axes(s);s.target.addScaledVector(o,e*r).addScaledVector(a,t*r),s.target.clampScalar(-4,4),this.animateTo(s,n)}zoom(e,t,n=0){let s=jn(this.goal),r=fs(s.distance*e,xl,Ru),o=r/s.distance;t&&s.target.lerp(t,1-o).clampScalar(-4,4),s.distance=r,this.animateTo(s,n)}focus(e,t){let n=jn(this.goal);n.target.copy(e),n.distance=fs(n.distance*.6,xl,Ru),this.animateTo(n,t)}fit(e,t,n,s){let r=jn(this.goal);r.target.copy(t),r.distance=this.distanceFor(e,r,n),this.animateTo(r,s)}distanceFor(e,t,n){let{x:s,y:r,z:o}=this.axes(t),a=Math.tan(this.fov/2)/Math.min(1,n)*(1-A_),l=new D,c=xl*4;for(let h=0;h<e.length;h+=3)l.fromArray(e,h).sub(t.target),c=Math.max(c,l.dot(o)+Math.max(Math.abs(l.dot(s))/n,Math.abs(l.dot(r)))/a);return fs(c,xl,Ru)}squareFov(e,t){let{x:n,y:s,z:r}=this.axes(this.goal),o=Math.tan(this.fov/2),[a,l]=[o*Math.max(1,t),o/Math.min(1,t)],c=new D,h=o;for(let d=0;d<e.length;d+=3){c.fromArray(e,d).sub(this.goal.target);let u=this.goal.distance-c.dot(r);u<=0||(h=Math.max(h,1.03*Math.min(a,Math.abs(c.dot(n))/u),1.03*Math.min(l,Math.abs(c.dot(s))/u)))}return 2*Math.atan(h)}step(e){if(!this.length)return!1;let t=fs((e-this.start)/this.length,0,1),n=1-(1-t)**3,{from:s,goal:r,now:o}=this;return o.target.lerpVectors(s.target,r.target,n),o.distance=s.distance*(r.distance/s.distance)**n,o.theta=s.theta+(r.theta-s.theta)*n,o.phi=s.phi+(r.phi-s.phi)*n,t>=1&&(this.length=0,this.now=jn(r)),this.length>0}apply(e,t,n,s=!1,r=this.fov){let o=s?this.goal:this.now;this.eye(o,e.position),e.up.copy(this.up),e.lookAt(o.target);let a=Math.tan(r/2)/Math.min(1,t);e.fov=2*Math.atan(a)*180/Math.PI,e.aspect=t;let l=e.position.length();e.far=l+n,e.near=Math.max(l-n,o.distance*.02,.002),e.updateProjectionMatrix(),e.updateMatrixWorld()}animateTo(e,t){if(this.goal=e,t<=0){this.length=0,this.now=jn(e);return}this.from=jn(this.now);let n=Math.round((e.theta-this.from.theta)/(2*Math.PI));this.from.theta+=n*2*Math.PI,this.start=performance.now(),this.length=t}viewFrom(e){this.up.fromArray(e.up).normalize(),this.tilt.setFromUnitVectors(E_,this.up);let t=new D().fromArray(e.target),n=new D().fromArray(e.eye).sub(t),s=Math.max(n.length(),1e-4);n.divideScalar(s).applyQuaternion(this.tilt.clone().invert());let r=fs(Math.acos(fs(n.y,-1,1)),vl/4,Math.PI-vl/4);return{target:t,distance:s,theta:Math.atan2(n.x,n.z),phi:r}}eye(e,t){return t.copy(this.axes(e).z).multiplyScalar(e.distance).add(e.target)}axes({theta:e,phi:t}){let n=new D(Math.sin(t)*Math.sin(e),Math.cos(t),Math.sin(t)*Math.cos(e)),s=new D(Math.cos(e),0,-Math.sin(e));return n.applyQuaternion(this.tilt),s.applyQuaternion(this.tilt),{x:s,y:new D().crossVectors(n,s),z:n}}};function jn(i){return{...i,target:i.target.clone()}}function fs(i,e,t){return Math.min(t,Math.max(e,i))}function Pu(i){return[i.x,i.y,i.z]}var Vf=["parts","texture","clay","normals","certainty"],Hf=`
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
  uniform vec4 clip; // unit normal of the clipping plane and its distance from the origin
  out float beyond; // distance beyond the clipping plane
  vec4 place(uint slot) {
    vec3 moved = position;
    if (explode > 0.0) moved += explode * partRow(slot, 1).xyz;
    beyond = dot(moved, clip.xyz) - clip.w;
    return modelViewMatrix * vec4(moved, 1.0);
  }
  const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
`,Gf=`
  uniform float xray;
  in float beyond;
  bool gone(uint slot, bool marked) {
    if (beyond > 0.0) return true;
    if (xray < 0.5 || marked) return false;
    uvec2 p = uvec2(gl_FragCoord.xy) + uvec2(7u, 3u) * slot;
    return (p.x + 2u * p.y) % 5u > 1u;
  }
`,Iu=`
  ${Hf}
  uniform mat3 normalMatrix;
  in vec3 normal;
  flat out vec3 partColor;
  flat out uvec4 state; // flags, selection, confidence, face
  out vec3 seen; // position and normal in view space
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
`,Lu=`
  precision highp float;
  precision highp int;
  uniform sampler2D maskTable;
  uniform vec3 backdrop; // what dimmed parts fade into
  uniform float masked; // 1 while something is selected
  uniform float chosen; // 1 while parts are chosen
  uniform float pixel; // device pixels per CSS pixel
  uniform float dark;
  uniform uint hoverSlot;
  uniform uint hoverFace;
  uniform vec3 sky; // up, in view space
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
  uniform int shading; // as in SHADINGS
  ${Gf}

  // Stripes: 1 in the middle of each, antialiased over one pixel.
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
    for (int i = 0; i < 5; i++) gloss *= gloss; // to the power of 32
    return sqrt(base * base * light + rim + 0.05 * gloss); // approximates sRGB encoding by a square root
  }

  void main() {
    vec2 p = gl_FragCoord.xy / pixel;
    uint flags = state.x;
    uint slot = flags >> 8u;
    if (gone(slot, state.y > 0u || (flags & 4u) != 0u)) discard;
    vec3 base = partColor;
    if (shading == 2) base = vec3(0.80, 0.77, 0.73);
    if (shading == 4) {
      float sure = float(state.z) / 255.0;
      base = mix(mix(vec3(0.80, 0.16, 0.20), vec3(0.95, 0.78, 0.25), min(2.0 * sure, 1.0)), vec3(0.20, 0.62, 0.45), max(2.0 * sure - 1.0, 0.0));
    }
    #ifdef TEXTURED
      base = factor;
      if (pictured > 0.5) base *= texture(picture, at).rgb;
      #ifdef COLORED
        base *= tint;
      #endif
    #else
      uint kind = shading == 0 ? (flags / 8u) & 7u : 0u;
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
    if (chosen > 0.5 && state.y == 0u && (flags & 4u) == 0u) {
      float gray = dot(base, vec3(0.299, 0.587, 0.114));
      base = mix(base, mix(vec3(gray), backdrop, 0.72), 0.82);
    }
    if ((flags & 2u) != 0u || slot == hoverSlot) base = mix(base, vec3(1.0), 0.16);
    if (state.w == hoverFace) base = mix(base, vec3(1.0), 0.34);

    vec3 eye = normalize(-seen);
    vec3 level = normalize(cross(dFdx(seen), dFdy(seen)));
    if (dot(level, eye) < 0.0) level = -level;
    vec3 n = dot(bent, bent) > 0.01 ? normalize(bent) : level;
    if (dot(n, level) < 0.0) n = -n;
    vec3 color = shading == 3 && state.y == 0u ? 0.5 + 0.5 * n : lit(base, n, eye);

    #ifdef WIREFRAME
      vec3 high = 1.0 / max(fwidth(inside), vec3(1e-6)) / pixel; // heights of the triangle, in CSS pixels
      vec3 d = inside * high;
      float wire = 1.0 - smoothstep(0.35, 1.15, min(d.x, min(d.y, d.z)));
      float room = smoothstep(1.0, 14.0, min(high.x, min(high.y, high.z)));
      color = mix(color, vec3(0.05, 0.06, 0.09), (0.10 + 0.38 * room) * wire);
    #endif
    shown = vec4(color, 1.0);
  }
`,Wf=`
  ${Hf}
  uniform uint hoverSlot;
  uniform float whole; // 1: include hidden parts, not exploded
  flat out vec4 bytes;
  flat out uvec2 look; // slot, 1 for selected or chosen
  void main() {
    uint face = corner / 3u;
    uvec4 row = faceRow(face);
    uint slot = row.r | (row.g << 8u);
    vec4 part = partRow(slot, 0);
    uint flags = uint(part.a);
    if (whole < 0.5 && (flags & 1u) == 0u) {
      gl_Position = NOWHERE;
    } else {
      vec4 view = place(slot);
      gl_Position = projectionMatrix * (whole > 0.5 ? modelViewMatrix * vec4(position, 1.0) : view);
      if (whole > 0.5) beyond = -1.0;
    }
    look = uvec2(slot, whole > 0.5 || row.b > 0u || (flags & 4u) != 0u ? 1u : 0u);
    if (whole > 0.5) {
      bytes = vec4(part.rgb, 1.0);
    } else {
      uint marked = (flags & 2u) != 0u || slot == hoverSlot ? 1u : 0u;
      if ((flags & 4u) != 0u) marked |= 2u;
      bytes = vec4(row.r, row.g, row.b, 128u | marked) / 255.0;
    }
  }
`,Xf=`
  precision highp float;
  flat in vec4 bytes;
  flat in uvec2 look;
  out vec4 shown;
  ${Gf}
  void main() {
    if (gone(look.x, look.y > 0u) || (xray > 0.5 && look.y == 0u)) discard; // no lines around what is seen through
    shown = bytes;
  }
`,qf=`
  precision highp float;
  in vec3 position;
  out vec2 at;
  void main() {
    at = position.xy * 0.5 + 0.5;
    gl_Position = vec4(position.xy, 0.0, 1.0);
  }
`,$f=`
  precision highp float;
  precision highp int;
  uniform sampler2D colors; // premultiplied
  uniform sampler2D ids;
  uniform vec4 reach; // screen rectangle of the object (low, high), 0..1
  uniform int stride; // id pixels per CSS pixel, rounded
  uniform float wideLines; // 1 while anything is selected, chosen or highlighted
  uniform float boundaries;
  uniform float dark;
  uniform float textured;
  uniform float backed; // 0: transparent background
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
    if (same) {
      if (wideLines < 0.5) return;
      for (int i = 0; i < 8; i++) { // the corners of the wide neighborhood
        ivec2 d = ivec2(i & 1, (i >> 1) & 1) * 2 - 1;
        same = same && texelFetch(ids, p + stride * d * (i < 4 ? ivec2(1, 2) : ivec2(2, 1)), 0) == own;
      }
      if (same) return;
    }
    same = corners[0] == own && corners[1] == own && corners[2] == own && corners[3] == own;
    float near = 0.0, outside = 0.0; // of 8 neighbors: another part, background
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
      float wide = 0.0, marked = 0.0, picked = 0.0; // of 20 neighbors
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
      vec3 glow = own.a == 0.0 && dark < 0.5 ? vec3(0.25, 0.29, 0.36) : vec3(1.0); // white is invisible on a light backdrop
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
`,Yf=`
  precision highp float;
  uniform sampler2D colors;
  in vec2 at;
  out vec4 shown;
  void main() {
    shown = texture(colors, at);
  }
`,Zf=`
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
`,Jf=`
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
`;var un=96,R_=.3,Kf=.35,P_=[6,5,3],yl=class{mesh;cells=new Uint8Array(un*un);texture=new Zn(this.cells,un,un,kr,Bt);constructor(){this.texture.minFilter=this.texture.magFilter=Zt,this.texture.unpackAlignment=1;let e=new Hi({glslVersion:hs,vertexShader:Zf,fragmentShader:Jf,uniforms:{shade:{value:this.texture},strength:{value:0}},transparent:!0,premultipliedAlpha:!0,depthWrite:!1,side:Jt});this.mesh=new qt(new Ei(1,1).rotateX(-Math.PI/2),e),this.mesh.frustumCulled=!1,this.mesh.renderOrder=1,this.mesh.visible=!1}set strength(e){this.mesh.material.uniforms.strength.value=e}cast(e,t){let n=e.bounds,s=Math.max(n.max.x-n.min.x,n.max.z-n.min.z,.05)*(1+2*R_),r=(n.min.x+n.max.x-s)/2,o=(n.min.z+n.max.z-s)/2,a=new Float32Array(un*un);I_(e,t,a,r,o,un/s,n);for(let l of P_)a=jf(jf(a,l,1,un),l,un,1);for(let l=0;l<a.length;l++)this.cells[l]=Math.round(255*Math.min(1,a[l]));this.texture.needsUpdate=!0,this.mesh.position.set(r+s/2,n.min.y-.003,o+s/2),this.mesh.scale.set(s,1,s)}dispose(){this.texture.dispose(),this.mesh.geometry.dispose(),this.mesh.material.dispose()}};function I_(i,e,t,n,s,r,o){let{positions:a,faces:l}=i.mesh,c=(h,d,u)=>{if(h<0||d<0||h>=un||d>=un)return;let f=(un-1-d)*un+h;u>t[f]&&(t[f]=u)};for(let h=0;h<i.num;h++){let d=3*l[3*h],u=3*l[3*h+1],f=3*l[3*h+2],m=(a[d+1]+a[u+1]+a[f+1])/3-o.min.y;if(m>Kf||!e(i.slot(h)))continue;let y=(1-m/Kf)**2,g=(a[d]-n)*r,p=(a[u]-n)*r,x=(a[f]-n)*r,M=(a[d+2]-s)*r,_=(a[u+2]-s)*r,b=(a[f+2]-s)*r;c(Math.floor((g+p+x)/3),Math.floor((M+_+b)/3),y);let S=(p-g)*(b-M)-(x-g)*(_-M);if(!(Math.abs(S)<1))for(let v=Math.floor(Math.min(M,_,b));v<=Math.max(M,_,b);v++)for(let w=Math.floor(Math.min(g,p,x));w<=Math.max(g,p,x);w++){let R=((p-w-.5)*(b-v-.5)-(x-w-.5)*(_-v-.5))/S,A=((x-w-.5)*(M-v-.5)-(g-w-.5)*(b-v-.5))/S;R>=0&&A>=0&&R+A<=1&&c(w,v,y)}}}function jf(i,e,t,n){let s=new Float32Array(i.length);for(let r=0;r<un;r++){let o=0,a=l=>l<0||l>=un?0:i[r*n+l*t];for(let l=-e;l<e;l++)o+=a(l);for(let l=0;l<un;l++)o+=a(l+e),s[r*n+l*t]=Math.max(0,o)/(2*e+1),o-=a(l-e)}return s}var L_=Math.cos(40*Math.PI/180),D_=128;function Qf(i,e){let t=new Float32Array(e.length);for(let n=0;n<e.length;n+=3){let s=3*e[n],r=3*e[n+1],o=3*e[n+2],a=i[s],l=i[s+1],c=i[s+2],h=i[r]-a,d=i[r+1]-l,u=i[r+2]-c,f=i[o]-a,m=i[o+1]-l,y=i[o+2]-c;t[n]=d*y-u*m,t[n+1]=u*f-h*y,t[n+2]=h*m-d*f}return t}function ep(i,e,t,n){let s=new Int16Array(e.length*4),r=(l,c,h,d)=>{let u=Math.sqrt(c*c+h*h+d*d);if(!(u>1e-20)||u===1/0)return!1;let f=32767/u;return s[4*l]=Math.round(c*f),s[4*l+1]=Math.round(h*f),s[4*l+2]=Math.round(d*f),!0},o=t?null:U_(i,e),a=new Float64Array(3);for(let l=0;l<e.length;l++){let c=l-l%3;if(t){let h=3*e[l];if(r(l,t[h],t[h+1],t[h+2]))continue}else if(o&&N_(o,l,c,n,a)&&r(l,a[0],a[1],a[2]))continue;r(l,n[c],n[c+1],n[c+2])}return s}function N_(i,e,t,n,s){let r=i.vertex[e],o=i.start[r],a=i.start[r+1];if(a-o>D_)return!1;let l=n[t],c=n[t+1],h=n[t+2],d=L_*Math.sqrt(l*l+c*c+h*h);s[0]=s[1]=s[2]=0;for(let u=o;u<a;u++){let f=i.faces[u],m=n[f],y=n[f+1],g=n[f+2],p=l*m+c*y+h*g;if(Math.abs(p)<d*Math.sqrt(m*m+y*y+g*g))continue;let x=p<0?-1:1;s[0]+=x*m,s[1]+=x*y,s[2]+=x*g}return!0}function U_(i,e){let{place:t,count:n}=F_(i),s=new Uint32Array(e.length),r=new Uint32Array(n+1);for(let l=0;l<e.length;l++)s[l]=t[e[l]],r[s[l]+1]++;for(let l=0;l<n;l++)r[l+1]+=r[l];let o=r.slice(),a=new Uint32Array(e.length);for(let l=0;l<e.length;l++)a[o[s[l]]++]=l-l%3;return{vertex:s,start:r,faces:a}}function F_(i){let e=i.length/3,t=new Uint32Array(i.buffer,i.byteOffset,i.length),n=1024;for(;n<2*e;)n*=2;let s=new Int32Array(n).fill(-1),r=new Uint32Array(e),o=0,a=l=>t[l]===2147483648?0:t[l];for(let l=0;l<e;l++){let c=a(3*l),h=a(3*l+1),d=a(3*l+2),u=Math.imul(c,2654435761)^Math.imul(h,2246822519)^Math.imul(d,3266489917);for(u=(u^u>>>15)&n-1;;){let f=s[u];if(f<0){s[u]=l,r[l]=o++;break}if(a(3*f)===c&&a(3*f+1)===h&&a(3*f+2)===d){r[l]=r[f];break}u=u+1&n-1}}return{place:r,count:o}}var z_=4096,V_=65535,Nu=.7,H_=8e3,tp=[.7,.7,.7],Uu=255,Ml=class{constructor(e){this.mesh=e;let t=this.num=e.faces.length/3;this.flat=Qf(e.positions,e.faces);let n=Math.min(z_,2**Math.ceil(Math.log2(Math.sqrt(t+1)))),s=Math.max(1,Math.ceil(t/n));this.rows=new Uint8Array(4*n*s);for(let r=3;r<this.rows.length;r+=4)this.rows[r]=255;this.faceTable=new Zn(this.rows,n,s,$s,Bt),this.faceTable.internalFormat="RGBA8UI",this.faceTable.minFilter=this.faceTable.magFilter=Et,this.faceTable.needsUpdate=!0,this.fill(this.order()),this.measure()}mesh;num;geometry=new On;groups=[];flat;bounds=new at;faceTable;rows;order(){let{faceMaterial:e,materials:t}=this.mesh,n=new Uint32Array(t.length+2),s=o=>e[o]<t.length?e[o]+1:0;for(let o=0;o<this.num;o++)n[s(o)+1]++;for(let o=0;o<=t.length;o++){let a=n[o+1];a&&this.groups.push({material:o-1,start:3*n[o],count:3*a}),n[o+1]+=n[o]}if(this.groups.length<2)return null;let r=new Uint32Array(this.num);for(let o=0;o<this.num;o++)r[n[s(o)]++]=o;return r}fill(e){let{positions:t,faces:n,normals:s,uv:r,colors:o}=this.mesh,a=3*this.num,l=new Uint32Array(a);for(let u=0,f=0;f<this.num;f++){let m=3*(e?e[f]:f);l[u++]=m,l[u++]=m+1,l[u++]=m+2}let c=e?l.map(u=>n[u]):n,h=ep(t,n,s,this.flat);if(e){let u=new Int32Array(h.buffer);h=new Int16Array(bl(u,l,2,new Int32Array(2*a)).buffer)}let d=(u,f,m,y=!1)=>{this.geometry.setAttribute(u,new kt(f,m,y))};if(d("position",bl(t,c,3,new Float32Array(3*a)),3),d("normal",h,4,!0),d("corner",l,1),r&&d("uv",bl(r,c,2,new Float32Array(2*a)),2),o){let u=new Uint32Array(this.tones(o).buffer);d("color",new Uint8Array(bl(u,c,1,new Uint32Array(a)).buffer),4,!0)}}tones(e){let t=new Uint8Array(e.length),n=this.mesh.linear===!1?np:Fu;for(let s=0;s<t.length;s++)t[s]=Math.round(255*(s%4<3?n(e[s]):1));return t}measure(){let{positions:e,faces:t}=this.mesh,{min:n,max:s}=this.bounds,r=[1/0,1/0,1/0],o=[-1/0,-1/0,-1/0];for(let a=0;a<t.length;a++)if(this.hasArea(a/3|0))for(let l=0;l<3;l++){let c=e[3*t[a]+l];c<r[l]&&(r[l]=c),c>o[l]&&(o[l]=c)}n.fromArray(r),s.fromArray(o),this.bounds.isEmpty()&&this.bounds.set(n.setScalar(-.5),s.setScalar(.5)),this.geometry.boundingBox=this.bounds.clone(),this.geometry.boundingSphere=this.bounds.getBoundingSphere(new ai)}hasArea(e){return this.flat[3*e]!==0||this.flat[3*e+1]!==0||this.flat[3*e+2]!==0}sample(e,t,n){let{positions:s,faces:r}=this.mesh,o=n?1:Math.max(1,Math.floor(this.num/H_)),a=[],l=new D,c=new D;for(let h=0;h<this.num;h+=o){let d=this.slot(h);if(!(!e.visible(d)||!this.hasArea(h)||n&&!n.has(e.id(d)))){e.offset(d,c);for(let u=3*h;u<3*h+3;u++)l.fromArray(s,3*r[u]).addScaledVector(c,t),a.push(l.x,l.y,l.z)}}return new Float32Array(a)}slot(e){return this.rows[4*e]|this.rows[4*e+1]<<8}setFaces(e,t,n){let s=this.rows,r=0;for(let o=0,a=0;o<this.num;o++,a+=4)s[a]=e[o]&255,s[a+1]=e[o]>>8,s[a+2]=n[o],s[a+3]=t[o],r|=n[o];return this.faceTable.needsUpdate=!0,r>0}paint(e){for(let t of e)this.rows[4*t+2]=Uu;this.faceTable.needsUpdate=!0}dispose(){this.geometry.dispose(),this.faceTable.dispose()}};function bl(i,e,t,n){for(let s=0,r=0;s<e.length;s++){let o=t*e[s];for(let a=0;a<t;a++)n[r++]=i[o+a]}return n}function np(i){return Math.min(1,Math.max(0,i))}function Fu(i){let e=np(i);return e<=.0031308?12.92*e:1.055*e**(1/2.4)-.055}var Qr=class{texture;chosen=!1;highlight=!1;hidden=!1;rows;slotOf=new Map([[-1,0]]);ids=[-1];boxes=new Float32Array([1/0,1/0,1/0,-1/0,-1/0,-1/0]);full=!1;constructor(){this.rows=new Float32Array(0),this.texture=this.grow(1)}get num(){return this.ids.length}id(e){return this.ids[e]}slot(e){let t=this.slotOf.get(e);if(t===void 0){if(this.full)return 0;t=this.ids.length,this.slotOf.set(e,t),this.ids.push(e),this.full=this.ids.length>=V_,8*this.ids.length>this.rows.length&&(this.texture=this.grow(Math.ceil(this.ids.length/256))),this.plain(t)}return t}visible(e){return(this.rows[8*e+3]&1)!==0}offset(e,t){return t.fromArray(this.rows,8*e+4)}box(e,t){return t.min.fromArray(this.boxes,6*e),t.max.fromArray(this.boxes,6*e+3),t}bounds(e,t){let[n,s,r]=[new at,new at,new D];for(let o=0;6*o<this.boxes.length;o++)!this.visible(o)||t&&!t.has(this.id(o))||this.box(o,s).isEmpty()||n.union(s.translate(this.offset(o,r).multiplyScalar(e)));return n}set(e){for(let n of e)this.slot(n.id);this.chosen=this.highlight=this.hidden=!1;let t=new Set;for(let n of e){let s=this.slot(n.id);t.add(s),this.rows.set(n.color,8*s),this.rows[8*s+3]=(n.visible?1:0)|(n.highlight?2:0)|(n.chosen?4:0)|8*((n.pattern??0)&7),this.chosen||=n.chosen,this.highlight||=n.highlight,this.hidden||=!n.visible}for(let n=0;n<this.num;n++)t.has(n)||this.plain(n);this.texture.needsUpdate=!0}setLabels(e,t){let n=new Uint16Array(e.length),s=-1,r=0;for(let o=0;o<e.length;o++){let a=e[o];a!==s&&(s=a,r=this.slot(a)),n[o]=r}return this.measure(n,t),n}measure(e,t){let{positions:n,faces:s}=t.mesh,r=this.boxes=new Float32Array(6*this.num);for(let o=0;o<r.length;o++)r[o]=o%6<3?1/0:-1/0;for(let o=0;o<e.length;o++){if(!t.hasArea(o))continue;let a=6*e[o];for(let l=3*o;l<3*o+3;l++){let c=3*s[l];for(let h=0;h<3;h++){let d=n[c+h];d<r[a+h]&&(r[a+h]=d),d>r[a+3+h]&&(r[a+3+h]=d)}}}for(let o=0;o<this.num;o++)for(let a=0;a<3;a++){let l=(r[6*o+a]+r[6*o+3+a])/2;this.rows[8*o+4+a]=o&&Number.isFinite(l)?Nu*l:0}this.texture.needsUpdate=!0}plain(e){this.rows.set(tp,8*e),this.rows[8*e+3]=1}grow(e){let t=new Float32Array(8*256*e);t.set(this.rows),this.rows.length||t.set([...tp,1]),this.texture?.dispose(),this.rows=t;let n=new Zn(t,2*256,e,vn,Rn);return n.minFilter=n.magFilter=Et,n.needsUpdate=!0,n}dispose(){this.texture.dispose()}};var ps=4294967295,G_={middle:[.985,.988,.995],rim:[.865,.882,.91],shadow:.5},W_={middle:[.215,.232,.268],rim:[.082,.09,.11],shadow:.75},X_=[1,.62,.1],ip=[.16,.47,1],Js=class{constructor(e,t,n,s){this.scale=n;let[r,o]=[Math.max(1,Math.round(e)),Math.max(1,Math.round(t))];this.colors=new Xt(r,o,{samples:s?4:0}),this.ids=sp(r,o),this.whole=s?null:new Xt(r,o,{depthBuffer:!1})}scale;colors;ids;whole;dispose(){for(let e of[this.colors,this.ids,this.whole])e?.dispose()}},Sl=class{renderer;software;scene=new zs;idsScene=new zs;ground=new yl;fullscreen=new Ei(2,2);composite;enlarge;mesh=null;idsMesh=null;plain;idsMaterial;textured=[];textures=[];surface=null;groundDirty=!0;maskBytes=new Uint8Array(4*256);maskTable=new Zn(this.maskBytes,256,1,vn,Bt);uniforms={faceTable:{value:null},partTable:{value:null},faceShift:{value:0},maskTable:{value:this.maskTable},explode:{value:0},backdrop:{value:new D(1,1,1)},masked:{value:0},chosen:{value:0},shading:{value:0},xray:{value:0},clip:{value:new mt},pixel:{value:1},dark:{value:0},hoverSlot:{value:ps},hoverFace:{value:ps},sky:{value:new D(0,1,0)},whole:{value:0},ids:{value:null},colors:{value:null},reach:{value:new mt},stride:{value:1},wideLines:{value:0},backed:{value:1},boundaries:{value:1},textured:{value:0},middle:{value:new D},rim:{value:new D},aspect:{value:1}};constructor(e){this.renderer=new cl({canvas:e,antialias:!1,alpha:!1,depth:!1,powerPreference:"high-performance"}),this.software=q_(this.renderer.getContext()),this.renderer.autoClear=!1,this.contextRestored(),this.maskTable.minFilter=this.maskTable.magFilter=Et,this.setMaskColors([ip]),this.plain=this.material(Iu,Lu),this.idsMaterial=this.material(Wf,Xf,{blending:ci});let t=n=>{let s=this.material(qf,n,{depthTest:!1,depthWrite:!1,blending:ci}),r=new qt(this.fullscreen,s);return r.frustumCulled=!1,r};this.composite=t($f),this.enlarge=t(Yf),this.scene.add(this.ground.mesh),this.prepare()}prepare(){let{renderer:e,fullscreen:t,plain:n,idsMaterial:s,composite:r,enlarge:o,ground:a}=this;e.capabilities.getMaxAnisotropy();let l=[new qt(t,n),new qt(t,s),r,o,a.mesh];for(let c of l)e.compile(c,new Ot)}contextRestored(){this.renderer.setClearColor(0,0)}material(e,t,n={}){return new Hi({glslVersion:hs,vertexShader:e,fragmentShader:t,uniforms:{...this.uniforms},side:$t,...n})}setSurface(e,t){if(this.clear(),this.surface=e,!!e){this.uniforms.faceTable.value=e.faceTable,this.uniforms.faceShift.value=Math.log2(e.faceTable.image.width),this.uniforms.partTable.value=t.texture,this.mesh=new qt(e.geometry,this.plain),this.idsMesh=new qt(e.geometry,this.idsMaterial);for(let n of[this.mesh,this.idsMesh])n.frustumCulled=!1;this.scene.add(this.mesh),this.idsScene.add(this.idsMesh),this.textures=e.mesh.textures.map(()=>null),e.mesh.textures.forEach((n,s)=>this.setTexture(s,n)),this.groundDirty=!0}}setTexture(e,t){this.textures[e]?.dispose(),this.textures[e]=t?$_(t,this.renderer.capabilities.getMaxAnisotropy()):null;for(let n of this.textured)this.setPicture(n)}setPicture(e){let t=this.textures[e.userData.texture]??null;e.uniforms.picture.value=t,e.uniforms.pictured.value=t?1:0}makeTextured(e){let{mesh:t,geometry:n,groups:s}=e;return n.clearGroups(),s.forEach((r,o)=>n.addGroup(r.start,r.count,o)),s.map(r=>{let o=t.materials[r.material],a=o?.color??[1,1,1],l=t.linear===!1?a:a.map(Fu),c=this.material(Iu,Lu);return c.defines={TEXTURED:"",...t.colors?{COLORED:""}:{}},c.userData.texture=t.uv?o?.texture??-1:-1,Object.assign(c.uniforms,{picture:{value:null},pictured:{value:0},factor:{value:new D(l[0],l[1],l[2])}}),this.setPicture(c),c})}setMaskColors(e){let t=(n,s)=>this.maskBytes.set([...s.map(r=>Math.round(255*r)),255],4*n);for(let n=1;n<256;n++)t(n,e[n-1]??e[e.length-1]??ip);t(Uu,X_),this.maskTable.needsUpdate=!0}set masked(e){this.uniforms.masked.value=e?1:0}hover(e,t){let{hoverSlot:n,hoverFace:s}=this.uniforms,r=n.value===(e??ps)&&s.value===(t??ps);return n.value=e??ps,s.value=t??ps,!r}invalidateGround(){this.groundDirty=!0}setUniforms(e,t,n,s){let r=this.uniforms,o=e.dark?W_:G_;if(r.partTable.value=t.texture,r.explode.value=n,r.chosen.value=t.chosen?1:0,r.shading.value=Vf.indexOf(e.shading),r.xray.value=e.xray?1:0,r.clip.value.copy(Ou(e,this.surface)),r.dark.value=e.dark?1:0,r.wideLines.value=r.masked.value||t.chosen||t.highlight||r.hoverSlot.value!==ps?1:0,r.boundaries.value=e.boundaries?1:0,r.textured.value=e.shading==="texture"?1:0,r.middle.value.fromArray(o.middle),r.rim.value.fromArray(o.rim),r.backdrop.value.fromArray(o.middle),r.sky.value.set(0,1,0).transformDirection(s.matrixWorldInverse),!this.mesh||!this.surface)return;e.shading==="texture"&&!this.textured.length&&(this.textured=this.makeTextured(this.surface)),this.mesh.material=e.shading==="texture"?this.textured:this.plain;let a=e.backfaces?$t:Jt;for(let c of[this.plain,this.idsMaterial,...this.textured])c.side=a;for(let c of[this.plain,...this.textured])e.wireframe!=="WIREFRAME"in(c.defines??{})&&(c.defines={...c.defines},e.wireframe?c.defines.WIREFRAME="":delete c.defines.WIREFRAME,c.needsUpdate=!0);let l=e.ground&&!e.clip?o.shadow*Math.max(0,1-3*n):0;this.ground.mesh.visible=l>0,this.ground.strength=l,l>0&&this.groundDirty&&(this.ground.cast(this.surface,c=>t.visible(c)),this.groundDirty=!1)}draw(e,t,n,s,r,o,a=!0){let{renderer:l,uniforms:c}=this;this.setUniforms(s,r,o,n),c.pixel.value=e.scale,c.stride.value=Math.max(1,Math.round(e.scale)),c.aspect.value=e.ids.width/e.ids.height,c.ids.value=e.ids.texture,c.colors.value=e.colors.texture,c.backed.value=a?1:0,c.whole.value=0,this.setReach(n,o,e),(!this.mesh||!a)&&(this.ground.mesh.visible=!1);for(let[h,d]of[[this.idsScene,e.ids],[this.scene,e.colors]])l.setRenderTarget(d),l.clear(),l.render(h,n);l.setRenderTarget(t??e.whole),l.render(this.composite,n),l.setRenderTarget(null),!(t||!e.whole)&&(c.colors.value=e.whole.texture,l.render(this.enlarge,n))}setReach(e,t,n){let s=this.uniforms.reach.value;if(!this.surface)return void s.set(2,2,-1,-1);let{min:r,max:o}=this.surface.bounds,a=new D;s.set(1,1,0,0);for(let h=0;h<8;h++){if(a.set(h&1?o.x:r.x,h&2?o.y:r.y,h&4?o.z:r.z).multiplyScalar(1+Nu*t),a.clone().applyMatrix4(e.matrixWorldInverse).z>-e.near)return void s.set(0,0,1,1);a.project(e).multiplyScalar(.5).addScalar(.5),s.set(Math.min(s.x,a.x),Math.min(s.y,a.y),Math.max(s.z,a.x),Math.max(s.w,a.y))}let l=4*n.scale/n.ids.width,c=4*n.scale/n.ids.height;s.set(s.x-l,s.y-c,s.z+l,s.w+c)}flat(e,t,n){let s=sp(e,e);try{return this.uniforms.partTable.value=n.texture,this.uniforms.whole.value=1,this.uniforms.clip.value.set(0,0,0,1),this.renderer.setRenderTarget(s),this.renderer.clear(),this.idsMesh&&this.renderer.render(this.idsScene,t),this.read(s)}finally{this.uniforms.whole.value=0,this.renderer.setRenderTarget(null),s.dispose()}}picture(e,t,n,s,r,o){let a=new Js(e,e,Math.max(1,e/720),!0),l=new Xt(e,e,{depthBuffer:!1});try{return this.draw(a,l,t,n,s,r,o),this.read(l)}finally{l.dispose(),a.dispose()}}read(e){let{width:t,height:n}=e,s=new Uint8Array(4*t*n);return this.renderer.readRenderTargetPixels(e,0,0,t,n,s),s}clear(){this.mesh&&this.scene.remove(this.mesh),this.idsMesh&&this.idsScene.remove(this.idsMesh),this.mesh=this.idsMesh=null;for(let e of this.textured)e.dispose();for(let e of this.textures)e?.dispose();this.textured=[],this.textures=[]}dispose(){this.clear(),this.ground.dispose(),this.fullscreen.dispose(),this.maskTable.dispose();for(let e of[this.plain,this.idsMaterial,this.composite.material,this.enlarge.material])e.dispose();this.renderer.dispose(),this.renderer.forceContextLoss()}};function Ou(i,e){if(!i.clip||!e)return new mt(0,0,0,1);let{min:t,max:n}=e.bounds,s=i.clipAxis,r=n[s]-i.clip*(n[s]-t[s]);return new mt(s==="x"?1:0,s==="y"?1:0,s==="z"?1:0,r+1e-6)}function sp(i,e){return new Xt(i,e,{minFilter:Et,magFilter:Et,generateMipmaps:!1,depthBuffer:!0})}function q_(i){let e=i.getExtension("WEBGL_debug_renderer_info"),t=String(i.getParameter(e?e.UNMASKED_RENDERER_WEBGL:i.RENDERER));return/swiftshader|llvmpipe|software|basic render/i.test(t)}function $_(i,e){let t=new ln(i);return t.flipY=!1,t.wrapS=t.wrapT=Fs,t.generateMipmaps=!0,t.anisotropy=Math.min(8,e),t.needsUpdate=!0,t}var Ks=Math.pow(2,-24),eo=Symbol("SKIP_GENERATION"),wl={strategy:0,maxDepth:40,targetLeafSize:10,useSharedArrayBuffer:!1,setBoundingBox:!0,onProgress:null,indirect:!1,verbose:!0,range:null,[eo]:!1};function bt(i,e,t){return t.min.x=e[i],t.min.y=e[i+1],t.min.z=e[i+2],t.max.x=e[i+3],t.max.y=e[i+4],t.max.z=e[i+5],t}function to(i){let e=-1,t=-1/0;for(let n=0;n<3;n++){let s=i[n+3]-i[n];s>t&&(t=s,e=n)}return e}function ku(i,e,t){for(let n=0;n<3;n++){let s=e[i+2*n],r=e[i+2*n+1],o=s-r,a=s+r;o<t[n]&&(t[n]=o),a>t[n+3]&&(t[n+3]=a)}}function Tl(i){let e=i[3]-i[0],t=i[4]-i[1],n=i[5]-i[2];return 2*(e*t+t*n+n*e)}function st(i,e){return e[i+15]===65535}function gt(i,e){return e[i+6]}function xt(i,e){return e[i+14]}function ut(i){return i+8}function ht(i,e){let t=e[i+6];return i+t*8}function js(i,e){return e[i+7]}function El(i,e,t,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,h=-1/0,d=1/0,u=1/0,f=1/0,m=-1/0,y=-1/0,g=-1/0,p=i.offset||0;for(let x=(e-p)*6,M=(e+t-p)*6;x<M;x+=6){let _=i[x+0],b=i[x+1],S=_-b,v=_+b;S<r&&(r=S),v>l&&(l=v),_<d&&(d=_),_>m&&(m=_);let w=i[x+2],R=i[x+3],A=w-R,C=w+R;A<o&&(o=A),C>c&&(c=C),w<u&&(u=w),w>y&&(y=w);let P=i[x+4],F=i[x+5],I=P-F,B=P+F;I<a&&(a=I),B>h&&(h=B),P<f&&(f=P),P>g&&(g=P)}n[0]=r,n[1]=o,n[2]=a,n[3]=l,n[4]=c,n[5]=h,s[0]=d,s[1]=u,s[2]=f,s[3]=m,s[4]=y,s[5]=g}var pi=8,zu=8,Bu=new Int32Array(pi),fi=new Float32Array(pi*6),Qs=new Float32Array(pi*6),Qn=new Float32Array(6),Al=new Float32Array(6),$i=new Int32Array(zu),op=new Float32Array(zu*6);function J_(i,e,t,n){for(let s=0;s<3;s++){let r=e[i+2*s],o=e[i+2*s+1],a=r-o,l=r+o;a<t[n+s]&&(t[n+s]=a),l>t[n+s+3]&&(t[n+s+3]=l)}}function ap(i,e){let t=i[e+3]-i[e],n=i[e+4]-i[e+1],s=i[e+5]-i[e+2];return 2*(t*n+n*s+s*t)}function lp(i,e,t,n,s,r){let o=-1,a=0;if(r===0)o=to(e),o!==-1&&(a=(e[o]+e[o+3])/2);else if(r===1)o=to(i),o!==-1&&(a=K_(t,n,s,o));else if(r===2){let l=Tl(i),c=1.25*s,h=t.offset||0,d=(n-h)*6,u=(n+s-h)*6;for(let f=0;f<3;f++){let m=e[f],p=(e[f+3]-m)/pi;if(s<zu){for(let x=0;x<s;x++){let M=d+x*6,_=t[M+2*f],b=x;for(;b>0&&t[$i[b-1]+2*f]>_;)$i[b]=$i[b-1],b--;$i[b]=M}for(let x=0;x<3;x++)Qn[x]=1/0,Qn[x+3]=-1/0,Al[x]=1/0,Al[x+3]=-1/0;for(let x=s-1;x>=0;x--)ku($i[x],t,Al),op.set(Al,x*6);for(let x=0;x<s-1;x++){ku($i[x],t,Qn);let M=t[$i[x+1]+2*f];if(t[$i[x]+2*f]===M)continue;let _=x+1,b=s-_,S=Tl(Qn)/l,v=ap(op,_*6)/l,w=1+1.25*(S*_+v*b);w<c&&(o=f,c=w,a=M)}}else{for(let _=0;_<pi;_++){Bu[_]=0;for(let b=0;b<3;b++)fi[_*6+b]=1/0,fi[_*6+b+3]=-1/0}for(let _=d;_<u;_+=6){let v=~~((t[_+2*f]-m)/p);v>=pi&&(v=pi-1),Bu[v]++,J_(_,t,fi,v*6)}let x=(pi-1)*6;for(let _=0;_<6;_++)Qs[x+_]=fi[x+_];for(let _=pi-2;_>=0;_--){let b=_*6,S=b+6;for(let v=0;v<3;v++)Qs[b+v]=Math.min(fi[b+v],Qs[S+v]),Qs[b+v+3]=Math.max(fi[b+v+3],Qs[S+v+3])}let M=0;for(let _=0;_<pi-1;_++){let b=_*6,S=Bu[_];if(S!==0)for(let C=0;C<3;C++)M===0?(Qn[C]=fi[b+C],Qn[C+3]=fi[b+C+3]):(Qn[C]=Math.min(Qn[C],fi[b+C]),Qn[C+3]=Math.max(Qn[C+3],fi[b+C+3]));M+=S;let v=0,w=0;M!==0&&(v=Tl(Qn)/l);let R=s-M;R!==0&&(w=ap(Qs,b+6)/l);let A=1+1.25*(v*M+w*R);A<c&&(o=f,c=A,a=m+p+_*p)}}}}else console.warn(`BVH: Invalid build strategy value ${r} used.`);return{axis:o,pos:a}}function K_(i,e,t,n){let s=0,r=i.offset;for(let o=e,a=e+t;o<a;o++)s+=i[(o-r)*6+n*2];return s/t}function cp(i,e,t,n,s,r){let o=n,a=n+s-1,l=r.pos,c=r.axis*2,h=t.offset||0;for(;;){for(;o<=a&&t[(o-h)*6+c]<l;)o++;for(;o<=a&&t[(a-h)*6+c]>=l;)a--;if(o<a){for(let d=0;d<e;d++){let u=i[o*e+d];i[o*e+d]=i[a*e+d],i[a*e+d]=u}for(let d=0;d<6;d++){let u=o-h,f=a-h,m=t[u*6+d];t[u*6+d]=t[f*6+d],t[f*6+d]=m}o++,a--}else return o}}var j_=Math.pow(2,32),er=new Float32Array(6),Cl=new Float32Array(6);function Q_(i,e,t,n,s,r){let{maxDepth:o,verbose:a,targetLeafSize:l,_strictLeafSize:c=1/0,strategy:h,onProgress:d,useSharedArrayBuffer:u=!1}=s,f=i.primitiveBuffer,m=i.primitiveBufferStride,y=u?SharedArrayBuffer:ArrayBuffer,g=new y(32*Math.max(1,2*Math.ceil(n)-1)),p=new Float32Array(g),x=new Uint32Array(g),M=new Uint16Array(g),_=0,b=!1;return El(e,t,n,er,Cl),w(t,n,0),g.slice(0,_*32);function S(R){d&&d((R-r.offset)/r.count)}function v(R,A,C){let P=R*2;x[R+6]=A,M[P+14]=C,M[P+15]=65535,S(A+C)}function w(R,A,C){let P=_++,F=P*8;p.set(er,F),!b&&C>=o&&(b=!0,a&&console.warn(`BVH: Max depth of ${o} reached when generating BVH. Consider increasing maxDepth.`));let I=A>c;if(A<=l&&!I||C>=o){v(F,R,A);return}let B=lp(er,Cl,e,R,A,h),W=B.axis===-1?-1:cp(f,m,e,R,A,B);if(B.axis===-1||W===R||W===R+A){if(!I){v(F,R,A);return}B.axis=Math.max(0,to(er)),W=R+Math.max(1,Math.floor(A/2))}x[F+7]=B.axis;let X=W-R;El(e,R,X,er,Cl),w(R,X,C+1);let se=_-P;if(se>j_)throw new Error("MeshBVH: Cannot store relative child node offset greater than 32 bits.");x[F+6]=se;let Y=A-X;El(e,W,Y,er,Cl),w(W,Y,C+1)}}function up(i,e){let t=i.getRootRanges(e.range),n=t[0],s=t[t.length-1],r={offset:n.offset,count:s.offset+s.count-n.offset},o=new Float32Array(6*r.count);o.offset=r.offset,i.computePrimitiveBounds(r.offset,r.count,o),i._roots=t.map(a=>Q_(i,o,a.offset,a.count,e,r))}var Yi=class{constructor(e){this._getNewPrimitive=e,this._primitives=[]}getPrimitive(){let e=this._primitives;return e.length===0?this._getNewPrimitive():e.pop()}releasePrimitive(e){this._primitives.push(e)}};var Vu=class{constructor(){this.float32Array=null,this.uint16Array=null,this.uint32Array=null;let e=[],t=null;this.setBuffer=n=>{t&&e.push(t),t=n,this.float32Array=new Float32Array(n),this.uint16Array=new Uint16Array(n),this.uint32Array=new Uint32Array(n)},this.clearBuffer=()=>{t=null,this.float32Array=null,this.uint16Array=null,this.uint32Array=null,e.length!==0&&this.setBuffer(e.pop())}}},Qe=new Vu;var Zi,nr,tr=[],Rl=new Yi(()=>new at);function hp(i,e,t,n,s,r){Zi=Rl.getPrimitive(),nr=Rl.getPrimitive(),tr.push(Zi,nr),Qe.setBuffer(i._roots[e]);let o=Hu(0,i.geometry,t,n,s,r);Qe.clearBuffer(),Rl.releasePrimitive(Zi),Rl.releasePrimitive(nr),tr.pop(),tr.pop();let a=tr.length;return a>0&&(nr=tr[a-1],Zi=tr[a-2]),o}function Hu(i,e,t,n,s=null,r=0,o=0){let{float32Array:a,uint16Array:l,uint32Array:c}=Qe,h=i*2;if(st(h,l)){let u=gt(i,c),f=xt(h,l);return bt(i,a,Zi),n(u,f,!1,o,r+i/8,Zi)}else{let A=function(P){let{uint16Array:F,uint32Array:I}=Qe,B=P*2;for(;!st(B,F);)P=ut(P),B=P*2;return gt(P,I)},C=function(P){let{uint16Array:F,uint32Array:I}=Qe,B=P*2;for(;!st(B,F);)P=ht(P,I),B=P*2;return gt(P,I)+xt(B,F)},u=ut(i),f=ht(i,c),m=u,y=f,g,p,x,M;if(s&&(x=Zi,M=nr,bt(m,a,x),bt(y,a,M),g=s(x),p=s(M),p<g)){m=f,y=u;let P=g;g=p,p=P,x=M}x||(x=Zi,bt(m,a,x));let _=st(m*2,l),b=t(x,_,g,o+1,r+m/8),S;if(b===2){let P=A(m),I=C(m)-P;S=n(P,I,!0,o+1,r+m/8,x)}else S=b&&Hu(m,e,t,n,s,r,o+1);if(S)return!0;M=nr,bt(y,a,M);let v=st(y*2,l),w=t(M,v,p,o+1,r+y/8),R;if(w===2){let P=A(y),I=C(y)-P;R=n(P,I,!0,o+1,r+y/8,M)}else R=w&&Hu(y,e,t,n,s,r,o+1);return!!R}}var no=new Qe.constructor,Pl=new Qe.constructor,Ji=new Yi(()=>new at),ir=new at,sr=new at,Wu=new at,Xu=new at,qu=!1;function dp(i,e,t,n){if(qu)throw new Error("MeshBVH: Recursive calls to bvhcast not supported.");qu=!0;let s=i._roots,r=e._roots,o,a=0,l=0,c=new je().copy(t).invert();for(let h=0,d=s.length;h<d;h++){no.setBuffer(s[h]),l=0;let u=Ji.getPrimitive();bt(0,no.float32Array,u),u.applyMatrix4(c);for(let f=0,m=r.length;f<m&&(Pl.setBuffer(r[f]),o=ei(0,0,t,c,n,a,l,0,0,u),Pl.clearBuffer(),l+=r[f].byteLength/32,!o);f++);if(Ji.releasePrimitive(u),no.clearBuffer(),a+=s[h].byteLength/32,o)break}return qu=!1,o}function ei(i,e,t,n,s,r=0,o=0,a=0,l=0,c=null,h=!1){let d,u;h?(d=Pl,u=no):(d=no,u=Pl);let f=d.float32Array,m=d.uint32Array,y=d.uint16Array,g=u.float32Array,p=u.uint32Array,x=u.uint16Array,M=i*2,_=e*2,b=st(M,y),S=st(_,x),v=!1;if(S&&b)h?v=s(gt(e,p),xt(e*2,x),gt(i,m),xt(i*2,y),l,o+e/8,a,r+i/8):v=s(gt(i,m),xt(i*2,y),gt(e,p),xt(e*2,x),a,r+i/8,l,o+e/8);else if(S){let w=Ji.getPrimitive();bt(e,g,w),w.applyMatrix4(t);let R=ut(i),A=ht(i,m);bt(R,f,ir),bt(A,f,sr);let C=w.intersectsBox(ir),P=w.intersectsBox(sr);v=C&&ei(e,R,n,t,s,o,r,l,a+1,w,!h)||P&&ei(e,A,n,t,s,o,r,l,a+1,w,!h),Ji.releasePrimitive(w)}else{let w=ut(e),R=ht(e,p);bt(w,g,Wu),bt(R,g,Xu);let A=c.intersectsBox(Wu),C=c.intersectsBox(Xu);if(A&&C)v=ei(i,w,t,n,s,r,o,a,l+1,c,h)||ei(i,R,t,n,s,r,o,a,l+1,c,h);else if(A)if(b)v=ei(i,w,t,n,s,r,o,a,l+1,c,h);else{let P=Ji.getPrimitive();P.copy(Wu).applyMatrix4(t);let F=ut(i),I=ht(i,m);bt(F,f,ir),bt(I,f,sr);let B=P.intersectsBox(ir),W=P.intersectsBox(sr);v=B&&ei(w,F,n,t,s,o,r,l,a+1,P,!h)||W&&ei(w,I,n,t,s,o,r,l,a+1,P,!h),Ji.releasePrimitive(P)}else if(C)if(b)v=ei(i,R,t,n,s,r,o,a,l+1,c,h);else{let P=Ji.getPrimitive();P.copy(Xu).applyMatrix4(t);let F=ut(i),I=ht(i,m);bt(F,f,ir),bt(I,f,sr);let B=P.intersectsBox(ir),W=P.intersectsBox(sr);v=B&&ei(R,F,n,t,s,o,r,l,a+1,P,!h)||W&&ei(R,I,n,t,s,o,r,l,a+1,P,!h),Ji.releasePrimitive(P)}}return v}var Il=new class{constructor(){let i=null,e=null,t=null,n=!1;this.root=null,this.buffer=null,this.uint32Array=null,this.uint16Array=null,this.setBVH=(r,o)=>{if(n)throw new Error("BVHTraversalHelper: cannot call setBVH during an active traversal.");this.root=o,this.buffer=i=r._roots[o],this.uint16Array=t=new Uint16Array(i),this.uint32Array=e=new Uint32Array(i)},this.reset=()=>{this.root=null,this.buffer=i=null,this.uint16Array=t=null,this.uint32Array=e=null},this.getRangeStart=r=>{let o=r*2;for(;!st(o,t);)r=ut(r),o=r*2;return gt(r,e)},this.getRangeEnd=r=>{let o=r*2;for(;!st(o,t);)r=ht(r,e),o=r*2;return gt(r,e)+xt(o,t)};let s=(r,o,a)=>{let l=o*2,c=st(l,t);if(!r(a,c,o)&&!c){let d=ut(o),u=ht(o,e);s(r,d,a+1),s(r,u,a+1)}};this.traverseBuffer=r=>{if(n)throw new Error("BVHTraversalHelper: cannot start a traversal during an active traversal.");n=!0;try{s(r,0,0)}finally{n=!1}},this.traverse=r=>{this.traverseBuffer((o,a,l)=>{if(a){let c=l*2,h=e[l+6],d=t[c+14];return r(o,a,new Float32Array(i,l*4,6),h,d)}else{let c=js(l,e);return r(o,a,new Float32Array(i,l*4,6),c)}})}}};var fp=new at,rr=new Float32Array(6),Ll=class{constructor(){this._roots=null,this.primitiveBuffer=null,this.primitiveBufferStride=null}init(e){e={...wl,...e},"maxLeafSize"in e&&(console.warn('BVH: "maxLeafSize" option has been deprecated. Use "targetLeafSize", instead.'),e={...e,targetLeafSize:e.maxLeafSize}),up(this,e)}getRootRanges(){throw new Error("BVH: getRootRanges() not implemented")}writePrimitiveBounds(){throw new Error("BVH: writePrimitiveBounds() not implemented")}writePrimitiveRangeBounds(e,t,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,h=-1/0;for(let d=e,u=e+t;d<u;d++){this.writePrimitiveBounds(d,rr,0);let[f,m,y,g,p,x]=rr;f<r&&(r=f),g>l&&(l=g),m<o&&(o=m),p>c&&(c=p),y<a&&(a=y),x>h&&(h=x)}return n[s+0]=r,n[s+1]=o,n[s+2]=a,n[s+3]=l,n[s+4]=c,n[s+5]=h,n}computePrimitiveBounds(e,t,n){let s=n.offset||0;for(let r=e,o=e+t;r<o;r++){this.writePrimitiveBounds(r,rr,0);let[a,l,c,h,d,u]=rr,f=(a+h)/2,m=(l+d)/2,y=(c+u)/2,g=(h-a)/2,p=(d-l)/2,x=(u-c)/2,M=(r-s)*6;n[M+0]=f,n[M+1]=g+(Math.abs(f)+g)*Ks,n[M+2]=m,n[M+3]=p+(Math.abs(m)+p)*Ks,n[M+4]=y,n[M+5]=x+(Math.abs(y)+x)*Ks}return n}shiftPrimitiveOffsets(e){let t=this._indirectBuffer;if(t)for(let n=0,s=t.length;n<s;n++)t[n]+=e;else{let n=this._roots;for(let s=0;s<n.length;s++){let r=n[s],o=new Uint32Array(r),a=new Uint16Array(r),l=r.byteLength/32;for(let c=0;c<l;c++){let h=8*c,d=2*h;st(d,a)&&(o[h+6]+=e)}}}}traverse(e,t=0){Il.setBVH(this,t),Il.traverse(e),Il.reset()}refit(){let e=this._roots;for(let t=0,n=e.length;t<n;t++){let s=e[t],r=new Uint32Array(s),o=new Uint16Array(s),a=new Float32Array(s),l=s.byteLength/32;for(let c=l-1;c>=0;c--){let h=c*8,d=h*2;if(st(d,o)){let f=gt(h,r),m=xt(d,o);this.writePrimitiveRangeBounds(f,m,rr,0),a.set(rr,h)}else{let f=ut(h),m=ht(h,r);for(let y=0;y<3;y++){let g=a[f+y],p=a[f+y+3],x=a[m+y],M=a[m+y+3];a[h+y]=g<x?g:x,a[h+y+3]=p>M?p:M}}}}}getBoundingBox(e){return e.makeEmpty(),this._roots.forEach(n=>{bt(0,new Float32Array(n),fp),e.union(fp)}),e}shapecast(e){let{boundsTraverseOrder:t,intersectsBounds:n,intersectsRange:s,intersectsPrimitive:r,scratchPrimitive:o,iterate:a}=e;if(s&&r){let d=s;s=(u,f,m,y,g)=>d(u,f,m,y,g)?!0:a(u,f,this,r,m,y,o)}else s||(r?s=(d,u,f,m)=>a(d,u,this,r,f,m,o):s=(d,u,f)=>f);let l=!1,c=0,h=this._roots;for(let d=0,u=h.length;d<u;d++){let f=h[d];if(l=hp(this,d,n,s,t,c),l)break;c+=f.byteLength/32}return l}bvhcast(e,t,n){let{intersectsRanges:s}=n;return dp(this,e,t,s)}};function pp(){return typeof SharedArrayBuffer<"u"}function $u(i){return i.index?i.index.count:i.attributes.position.count}function Ki(i){return $u(i)/3}function tb(i,e=ArrayBuffer){return i>65535?new Uint32Array(new e(4*i)):new Uint16Array(new e(2*i))}function mp(i,e){if(!i.index){let t=i.attributes.position.count,n=e.useSharedArrayBuffer?SharedArrayBuffer:ArrayBuffer,s=tb(t,n);i.setIndex(new kt(s,1));for(let r=0;r<t;r++)s[r]=r}}function nb(i,e,t){let n=$u(i)/t,s=e||i.drawRange,r=s.start/t,o=(s.start+s.count)/t,a=Math.max(0,r),l=Math.min(n,o)-a;return{offset:Math.floor(a),count:Math.floor(l)}}function ib(i,e){return i.groups.map(t=>({offset:t.start/e,count:t.count/e}))}function Yu(i,e,t){let n=nb(i,e,t),s=ib(i,t);if(!s.length)return[n];let r=[],o=n.offset,a=n.offset+n.count,l=$u(i)/t,c=[];for(let u of s){let{offset:f,count:m}=u,y=f,g=isFinite(m)?m:l-f,p=f+g;y<a&&p>o&&(c.push({pos:Math.max(o,y),isStart:!0}),c.push({pos:Math.min(a,p),isStart:!1}))}c.sort((u,f)=>u.pos!==f.pos?u.pos-f.pos:u.type==="end"?-1:1);let h=0,d=null;for(let u of c){let f=u.pos;h!==0&&f!==d&&r.push({offset:d,count:f-d}),h+=u.isStart?1:-1,d=f}return r}function sb(i,e){let t=i[i.length-1],n=t.offset+t.count>2**16,s=i.reduce((c,h)=>c+h.count,0),r=n?4:2,o=e?new SharedArrayBuffer(s*r):new ArrayBuffer(s*r),a=n?new Uint32Array(o):new Uint16Array(o),l=0;for(let c=0;c<i.length;c++){let{offset:h,count:d}=i[c];for(let u=0;u<d;u++)a[l+u]=h+u;l+=d}return a}var Dl=class extends Ll{get indirect(){return!!this._indirectBuffer}get primitiveStride(){return null}get primitiveBufferStride(){return this.indirect?1:this.primitiveStride}set primitiveBufferStride(e){}get primitiveBuffer(){return this.indirect?this._indirectBuffer:this.geometry.index.array}set primitiveBuffer(e){}constructor(e,t={}){if(e.isBufferGeometry){if(e.index&&e.index.isInterleavedBufferAttribute)throw new Error("BVH: InterleavedBufferAttribute is not supported for the index attribute.")}else throw new Error("BVH: Only BufferGeometries are supported.");if(t.useSharedArrayBuffer&&!pp())throw new Error("BVH: SharedArrayBuffer is not available.");super(),this.geometry=e,this.resolvePrimitiveIndex=t.indirect?n=>this._indirectBuffer[n]:n=>n,this.primitiveBuffer=null,this.primitiveBufferStride=null,this._indirectBuffer=null,t={...wl,...t},t[eo]||this.init(t)}init(e){let{geometry:t,primitiveStride:n}=this;if(e.indirect){let s=Yu(t,e.range,n),r=sb(s,e.useSharedArrayBuffer);this._indirectBuffer=r}else mp(t,e);super.init(e),!t.boundingBox&&e.setBoundingBox&&(t.boundingBox=this.getBoundingBox(new at))}getRootRanges(e){return this.indirect?[{offset:0,count:this._indirectBuffer.length}]:Yu(this.geometry,e,this.primitiveStride)}raycastObject3D(){throw new Error("BVH: raycastObject3D() not implemented")}};var In=class{constructor(){this.min=1/0,this.max=-1/0}setFromPointsField(e,t){let n=1/0,s=-1/0;for(let r=0,o=e.length;r<o;r++){let l=e[r][t];n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}setFromPoints(e,t){let n=1/0,s=-1/0;for(let r=0,o=t.length;r<o;r++){let a=t[r],l=e.dot(a);n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}isSeparated(e){return this.min>e.max||e.min>this.max}};In.prototype.setFromBox=(function(){let i=new D;return function(t,n){let s=n.min,r=n.max,o=1/0,a=-1/0;for(let l=0;l<=1;l++)for(let c=0;c<=1;c++)for(let h=0;h<=1;h++){i.x=s.x*l+r.x*(1-l),i.y=s.y*c+r.y*(1-c),i.z=s.z*h+r.z*(1-h);let d=t.dot(i);o=Math.min(d,o),a=Math.max(d,a)}this.min=o,this.max=a}})();var rb=(function(){let i=new D,e=new D,t=new D;return function(s,r,o){let a=s.start,l=i,c=r.start,h=e;t.subVectors(a,c),i.subVectors(s.end,s.start),e.subVectors(r.end,r.start);let d=t.dot(h),u=h.dot(l),f=h.dot(h),m=t.dot(l),g=l.dot(l)*f-u*u,p,x;g!==0?p=(d*u-m*f)/g:p=0,x=(d+p*u)/f,o.x=p,o.y=x}})(),io=(function(){let i=new Xe,e=new D,t=new D;return function(s,r,o,a){rb(s,r,i);let l=i.x,c=i.y;if(l>=0&&l<=1&&c>=0&&c<=1){s.at(l,o),r.at(c,a);return}else if(l>=0&&l<=1){c<0?r.at(0,a):r.at(1,a),s.closestPointToPoint(a,!0,o);return}else if(c>=0&&c<=1){l<0?s.at(0,o):s.at(1,o),r.closestPointToPoint(o,!0,a);return}else{let h;l<0?h=s.start:h=s.end;let d;c<0?d=r.start:d=r.end;let u=e,f=t;if(s.closestPointToPoint(d,!0,e),r.closestPointToPoint(h,!0,t),u.distanceToSquared(d)<=f.distanceToSquared(h)){o.copy(u),a.copy(d);return}else{o.copy(h),a.copy(f);return}}}})(),gp=(function(){let i=new D,e=new D,t=new mn,n=new gn;return function(r,o){let{radius:a,center:l}=r,{a:c,b:h,c:d}=o;if(n.start=c,n.end=h,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a||(n.start=c,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a)||(n.start=h,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a))return!0;let y=o.getPlane(t);if(Math.abs(y.distanceToPoint(l))<=a){let p=y.projectPoint(l,e);if(o.containsPoint(p))return!0}return!1}})();var ob=["x","y","z"],Pi=1e-15,vp=Pi*Pi;function kn(i){return Math.abs(i)<Pi}var jt=class extends an{constructor(...e){super(...e),this.isExtendedTriangle=!0,this.satAxes=new Array(4).fill().map(()=>new D),this.satBounds=new Array(4).fill().map(()=>new In),this.points=[this.a,this.b,this.c],this.plane=new mn,this.isDegenerateIntoSegment=!1,this.isDegenerateIntoPoint=!1,this.degenerateSegment=new gn,this.needsUpdate=!0}intersectsSphere(e){return gp(e,this)}update(){let e=this.a,t=this.b,n=this.c,s=this.points,r=this.satAxes,o=this.satBounds,a=r[0],l=o[0];this.getNormal(a),l.setFromPoints(a,s);let c=r[1],h=o[1];c.subVectors(e,t),h.setFromPoints(c,s);let d=r[2],u=o[2];d.subVectors(t,n),u.setFromPoints(d,s);let f=r[3],m=o[3];f.subVectors(n,e),m.setFromPoints(f,s);let y=c.length(),g=d.length(),p=f.length();this.isDegenerateIntoPoint=!1,this.isDegenerateIntoSegment=!1,y<Pi?g<Pi||p<Pi?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(e),this.degenerateSegment.end.copy(n)):g<Pi?p<Pi?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(t),this.degenerateSegment.end.copy(e)):p<Pi&&(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(n),this.degenerateSegment.end.copy(t)),this.plane.setFromNormalAndCoplanarPoint(a,e),this.needsUpdate=!1}};jt.prototype.closestPointToSegment=(function(){let i=new D,e=new D,t=new gn;return function(s,r=null,o=null){this.needsUpdate&&this.update();let{start:a,end:l}=s,c=this.points,h,d=1/0,u=this.plane.distanceToPoint(a),f=this.plane.distanceToPoint(l);if(u*f<0&&this.plane.intersectLine(s,i)!==null&&this.containsPoint(i))return r&&r.copy(i),o&&o.copy(i),0;for(let m=0;m<3;m++){let y=(m+1)%3;t.start.copy(c[m]),t.end.copy(c[y]),io(t,s,i,e),h=i.distanceToSquared(e),h<d&&(d=h,r&&r.copy(i),o&&o.copy(e))}return this.closestPointToPoint(a,i),h=a.distanceToSquared(i),h<d&&(d=h,r&&r.copy(i),o&&o.copy(a)),this.closestPointToPoint(l,i),h=l.distanceToSquared(i),h<d&&(d=h,r&&r.copy(i),o&&o.copy(l)),Math.sqrt(d)}})();jt.prototype.intersectsTriangle=(function(){let i=new jt,e=new In,t=new In,n=new D,s=new D,r=new D,o=new D,a=new gn,l=new gn,c=new D,h=new Xe,d=new Xe;function u(M,_,b,S){let v=n;!M.isDegenerateIntoPoint&&!M.isDegenerateIntoSegment?v.copy(M.plane.normal):v.copy(_.plane.normal);let w=M.satBounds,R=M.satAxes;for(let P=1;P<4;P++){let F=w[P],I=R[P];if(e.setFromPoints(I,_.points),F.isSeparated(e)||(o.copy(v).cross(I),e.setFromPoints(o,M.points),t.setFromPoints(o,_.points),e.isSeparated(t)))return!1}let A=_.satBounds,C=_.satAxes;for(let P=1;P<4;P++){let F=A[P],I=C[P];if(e.setFromPoints(I,M.points),F.isSeparated(e)||(o.crossVectors(v,I),e.setFromPoints(o,M.points),t.setFromPoints(o,_.points),e.isSeparated(t)))return!1}return b&&(S||console.warn("ExtendedTriangle.intersectsTriangle: Triangles are coplanar which does not support an output edge. Setting edge to 0, 0, 0."),b.start.set(0,0,0),b.end.set(0,0,0)),!0}function f(M,_,b,S,v,w,R,A,C,P,F){let I=R/(R-A);P.x=S+(v-S)*I,F.start.subVectors(_,M).multiplyScalar(I).add(M),I=R/(R-C),P.y=S+(w-S)*I,F.end.subVectors(b,M).multiplyScalar(I).add(M)}function m(M,_,b,S,v,w,R,A,C,P,F){if(v>0)f(M.c,M.a,M.b,S,_,b,C,R,A,P,F);else if(w>0)f(M.b,M.a,M.c,b,_,S,A,R,C,P,F);else if(A*C>0||R!=0)f(M.a,M.b,M.c,_,b,S,R,A,C,P,F);else if(A!=0)f(M.b,M.a,M.c,b,_,S,A,R,C,P,F);else if(C!=0)f(M.c,M.a,M.b,S,_,b,C,R,A,P,F);else return!0;return!1}function y(M,_,b,S){let v=_.degenerateSegment,w=M.plane.distanceToPoint(v.start),R=M.plane.distanceToPoint(v.end);return kn(w)?kn(R)?u(M,_,b,S):(b&&(b.start.copy(v.start),b.end.copy(v.start)),M.containsPoint(v.start)):kn(R)?(b&&(b.start.copy(v.end),b.end.copy(v.end)),M.containsPoint(v.end)):M.plane.intersectLine(v,n)!=null?(b&&(b.start.copy(n),b.end.copy(n)),M.containsPoint(n)):!1}function g(M,_,b){let S=_.a;return kn(M.plane.distanceToPoint(S))&&M.containsPoint(S)?(b&&(b.start.copy(S),b.end.copy(S)),!0):!1}function p(M,_,b){let S=M.degenerateSegment,v=_.a;return S.closestPointToPoint(v,!0,n),v.distanceToSquared(n)<vp?(b&&(b.start.copy(v),b.end.copy(v)),!0):!1}function x(M,_,b,S){if(M.isDegenerateIntoSegment)if(_.isDegenerateIntoSegment){let v=M.degenerateSegment,w=_.degenerateSegment,R=s,A=r;v.delta(R),w.delta(A);let C=n.subVectors(w.start,v.start),P=R.x*A.y-R.y*A.x;if(kn(P))return!1;let F=(C.x*A.y-C.y*A.x)/P,I=-(R.x*C.y-R.y*C.x)/P;if(F<0||F>1||I<0||I>1)return!1;let B=v.start.z+R.z*F,W=w.start.z+A.z*I;return kn(B-W)?(b&&(b.start.copy(v.start).addScaledVector(R,F),b.end.copy(v.start).addScaledVector(R,F)),!0):!1}else return _.isDegenerateIntoPoint?p(M,_,b):y(_,M,b,S);else{if(M.isDegenerateIntoPoint)return _.isDegenerateIntoPoint?_.a.distanceToSquared(M.a)<vp?(b&&(b.start.copy(M.a),b.end.copy(M.a)),!0):!1:_.isDegenerateIntoSegment?p(_,M,b):g(_,M,b);if(_.isDegenerateIntoPoint)return g(M,_,b);if(_.isDegenerateIntoSegment)return y(M,_,b,S)}}return function(_,b=null,S=!1){this.needsUpdate&&this.update(),_.isExtendedTriangle?_.needsUpdate&&_.update():(i.copy(_),i.update(),_=i);let v=x(this,_,b,S);if(v!==void 0)return v;let w=this.plane,R=_.plane,A=R.distanceToPoint(this.a),C=R.distanceToPoint(this.b),P=R.distanceToPoint(this.c);kn(A)&&(A=0),kn(C)&&(C=0),kn(P)&&(P=0);let F=A*C,I=A*P;if(F>0&&I>0)return!1;let B=w.distanceToPoint(_.a),W=w.distanceToPoint(_.b),X=w.distanceToPoint(_.c);kn(B)&&(B=0),kn(W)&&(W=0),kn(X)&&(X=0);let se=B*W,Y=B*X;if(se>0&&Y>0)return!1;s.copy(w.normal),r.copy(R.normal);let N=s.cross(r),V=0,ee=Math.abs(N.x),re=Math.abs(N.y);re>ee&&(ee=re,V=1),Math.abs(N.z)>ee&&(V=2);let ie=ob[V],oe=this.a[ie],ue=this.b[ie],le=this.c[ie],Te=_.a[ie],Ue=_.b[ie],Pe=_.c[ie];if(m(this,oe,ue,le,F,I,A,C,P,h,a))return u(this,_,b,S);if(m(_,Te,Ue,Pe,se,Y,B,W,X,d,l))return u(this,_,b,S);if(h.y<h.x){let we=h.y;h.y=h.x,h.x=we,c.copy(a.start),a.start.copy(a.end),a.end.copy(c)}if(d.y<d.x){let we=d.y;d.y=d.x,d.x=we,c.copy(l.start),l.start.copy(l.end),l.end.copy(c)}return h.y<d.x||d.y<h.x?!1:(b&&(d.x>h.x?b.start.copy(l.start):b.start.copy(a.start),d.y<h.y?b.end.copy(l.end):b.end.copy(a.end)),!0)}})();jt.prototype.distanceToPoint=(function(){let i=new D;return function(t){return this.closestPointToPoint(t,i),t.distanceTo(i)}})();jt.prototype.distanceToTriangle=(function(){let i=new D,e=new D,t=["a","b","c"],n=new gn,s=new gn;return function(o,a=null,l=null){let c=a||l?n:null;if(this.intersectsTriangle(o,c,!0))return(a||l)&&(a&&c.getCenter(a),l&&c.getCenter(l)),0;let h=1/0;for(let d=0;d<3;d++){let u,f=t[d],m=o[f];this.closestPointToPoint(m,i),u=m.distanceToSquared(i),u<h&&(h=u,a&&a.copy(i),l&&l.copy(m));let y=this[f];o.closestPointToPoint(y,i),u=y.distanceToSquared(i),u<h&&(h=u,a&&a.copy(y),l&&l.copy(i))}for(let d=0;d<3;d++){let u=t[d],f=t[(d+1)%3];n.set(this[u],this[f]);for(let m=0;m<3;m++){let y=t[m],g=t[(m+1)%3];s.set(o[y],o[g]),io(n,s,i,e);let p=i.distanceToSquared(e);p<h&&(h=p,a&&a.copy(i),l&&l.copy(e))}}return Math.sqrt(h)}})();var Pt=class{constructor(e,t,n){this.isOrientedBox=!0,this.min=new D,this.max=new D,this.matrix=new je,this.invMatrix=new je,this.points=new Array(8).fill().map(()=>new D),this.satAxes=new Array(3).fill().map(()=>new D),this.satBounds=new Array(3).fill().map(()=>new In),this.alignedSatBounds=new Array(3).fill().map(()=>new In),this.needsUpdate=!1,e&&this.min.copy(e),t&&this.max.copy(t),n&&this.matrix.copy(n)}set(e,t,n){this.min.copy(e),this.max.copy(t),this.matrix.copy(n),this.needsUpdate=!0}copy(e){this.min.copy(e.min),this.max.copy(e.max),this.matrix.copy(e.matrix),this.needsUpdate=!0}};Pt.prototype.update=(function(){return function(){let e=this.matrix,t=this.min,n=this.max,s=this.points;for(let c=0;c<=1;c++)for(let h=0;h<=1;h++)for(let d=0;d<=1;d++){let u=1*c|2*h|4*d,f=s[u];f.x=c?n.x:t.x,f.y=h?n.y:t.y,f.z=d?n.z:t.z,f.applyMatrix4(e)}let r=this.satBounds,o=this.satAxes,a=s[0];for(let c=0;c<3;c++){let h=o[c],d=r[c],u=1<<c,f=s[u];h.subVectors(a,f),d.setFromPoints(h,s)}let l=this.alignedSatBounds;l[0].setFromPointsField(s,"x"),l[1].setFromPointsField(s,"y"),l[2].setFromPointsField(s,"z"),this.invMatrix.copy(this.matrix).invert(),this.needsUpdate=!1}})();Pt.prototype.intersectsBox=(function(){let i=new In;return function(t){this.needsUpdate&&this.update();let n=t.min,s=t.max,r=this.satBounds,o=this.satAxes,a=this.alignedSatBounds;if(i.min=n.x,i.max=s.x,a[0].isSeparated(i)||(i.min=n.y,i.max=s.y,a[1].isSeparated(i))||(i.min=n.z,i.max=s.z,a[2].isSeparated(i)))return!1;for(let l=0;l<3;l++){let c=o[l],h=r[l];if(i.setFromBox(c,t),h.isSeparated(i))return!1}return!0}})();Pt.prototype.intersectsTriangle=(function(){let i=new jt,e=new Array(3),t=new In,n=new In,s=new D;return function(o){this.needsUpdate&&this.update(),o.isExtendedTriangle?o.needsUpdate&&o.update():(i.copy(o),i.update(),o=i);let a=this.satBounds,l=this.satAxes;e[0]=o.a,e[1]=o.b,e[2]=o.c;for(let u=0;u<3;u++){let f=a[u],m=l[u];if(t.setFromPoints(m,e),f.isSeparated(t))return!1}let c=o.satBounds,h=o.satAxes,d=this.points;for(let u=0;u<3;u++){let f=c[u],m=h[u];if(t.setFromPoints(m,d),f.isSeparated(t))return!1}for(let u=0;u<3;u++){let f=l[u];for(let m=0;m<4;m++){let y=h[m];if(s.crossVectors(f,y),t.setFromPoints(s,e),n.setFromPoints(s,d),t.isSeparated(n))return!1}}return!0}})();Pt.prototype.closestPointToPoint=(function(){return function(e,t){return this.needsUpdate&&this.update(),t.copy(e).applyMatrix4(this.invMatrix).clamp(this.min,this.max).applyMatrix4(this.matrix),t}})();Pt.prototype.distanceToPoint=(function(){let i=new D;return function(t){return this.closestPointToPoint(t,i),t.distanceTo(i)}})();Pt.prototype.distanceToBox=(function(){let i=["x","y","z"],e=new Array(12).fill().map(()=>new gn),t=new Array(12).fill().map(()=>new gn),n=new D,s=new D;return function(o,a=0,l=null,c=null){if(this.needsUpdate&&this.update(),this.intersectsBox(o))return(l||c)&&(o.getCenter(s),this.closestPointToPoint(s,n),o.closestPointToPoint(n,s),l&&l.copy(n),c&&c.copy(s)),0;let h=a*a,d=o.min,u=o.max,f=this.points,m=1/0;for(let g=0;g<8;g++){let p=f[g];s.copy(p).clamp(d,u);let x=p.distanceToSquared(s);if(x<m&&(m=x,l&&l.copy(p),c&&c.copy(s),x<h))return Math.sqrt(x)}let y=0;for(let g=0;g<3;g++)for(let p=0;p<=1;p++)for(let x=0;x<=1;x++){let M=(g+1)%3,_=(g+2)%3,b=p<<M|x<<_,S=1<<g|p<<M|x<<_,v=f[b],w=f[S];e[y].set(v,w);let A=i[g],C=i[M],P=i[_],F=t[y],I=F.start,B=F.end;I[A]=d[A],I[C]=p?d[C]:u[C],I[P]=x?d[P]:u[P],B[A]=u[A],B[C]=p?d[C]:u[C],B[P]=x?d[P]:u[P],y++}for(let g=0;g<=1;g++)for(let p=0;p<=1;p++)for(let x=0;x<=1;x++){s.x=g?u.x:d.x,s.y=p?u.y:d.y,s.z=x?u.z:d.z,this.closestPointToPoint(s,n);let M=s.distanceToSquared(n);if(M<m&&(m=M,l&&l.copy(n),c&&c.copy(s),M<h))return Math.sqrt(M)}for(let g=0;g<12;g++){let p=e[g];for(let x=0;x<12;x++){let M=t[x];io(p,M,n,s);let _=n.distanceToSquared(s);if(_<m&&(m=_,l&&l.copy(n),c&&c.copy(s),_<h))return Math.sqrt(_)}}return Math.sqrt(m)}})();var Zu=class extends Yi{constructor(){super(()=>new jt)}},xn=new Zu;var so=new D,Ju=new D;function xp(i,e,t={},n=0,s=1/0){let r=n*n,o=s*s,a=1/0,l=null;if(i.shapecast({boundsTraverseOrder:h=>(so.copy(e).clamp(h.min,h.max),so.distanceToSquared(e)),intersectsBounds:(h,d,u)=>u<a&&u<o,intersectsTriangle:(h,d)=>{h.closestPointToPoint(e,so);let u=e.distanceToSquared(so);return u<a&&(Ju.copy(so),a=u,l=d),u<r}}),a===1/0)return null;let c=Math.sqrt(a);return t.point?t.point.copy(Ju):t.point=Ju.clone(),t.distance=c,t.faceIndex=l,t}var Nl=parseInt("187")>=169,ab=parseInt("187")<=161,ms=new D,gs=new D,vs=new D,Ul=new Xe,Fl=new Xe,Ol=new Xe,yp=new D,_p=new D,bp=new D,ro=new D;function lb(i,e,t,n,s,r,o,a){let l;if(r===Kt?l=i.intersectTriangle(n,t,e,!0,s):l=i.intersectTriangle(e,t,n,r!==$t,s),l===null)return null;let c=i.origin.distanceTo(s);return c<o||c>a?null:{distance:c,point:s.clone()}}function Mp(i,e,t,n,s,r,o,a,l,c,h){ms.fromBufferAttribute(e,r),gs.fromBufferAttribute(e,o),vs.fromBufferAttribute(e,a);let d=lb(i,ms,gs,vs,ro,l,c,h);if(d){if(n){Ul.fromBufferAttribute(n,r),Fl.fromBufferAttribute(n,o),Ol.fromBufferAttribute(n,a),d.uv=new Xe;let f=an.getInterpolation(ro,ms,gs,vs,Ul,Fl,Ol,d.uv);Nl||(d.uv=f)}if(s){Ul.fromBufferAttribute(s,r),Fl.fromBufferAttribute(s,o),Ol.fromBufferAttribute(s,a),d.uv1=new Xe;let f=an.getInterpolation(ro,ms,gs,vs,Ul,Fl,Ol,d.uv1);Nl||(d.uv1=f),ab&&(d.uv2=d.uv1)}if(t){yp.fromBufferAttribute(t,r),_p.fromBufferAttribute(t,o),bp.fromBufferAttribute(t,a),d.normal=new D;let f=an.getInterpolation(ro,ms,gs,vs,yp,_p,bp,d.normal);d.normal.dot(i.direction)>0&&d.normal.multiplyScalar(-1),Nl||(d.normal=f)}let u={a:r,b:o,c:a,normal:new D,materialIndex:0};if(an.getNormal(ms,gs,vs,u.normal),d.face=u,d.faceIndex=r,Nl){let f=new D;an.getBarycoord(ro,ms,gs,vs,f),d.barycoord=f}}return d}function Sp(i){return i&&i.isMaterial?i.side:i}function or(i,e,t,n,s,r,o){let a=n*3,l=a+0,c=a+1,h=a+2,{index:d,groups:u}=i;i.index&&(l=d.getX(l),c=d.getX(c),h=d.getX(h));let{position:f,normal:m,uv:y,uv1:g}=i.attributes;if(Array.isArray(e)){let p=n*3;for(let x=0,M=u.length;x<M;x++){let{start:_,count:b,materialIndex:S}=u[x];if(p>=_&&p<_+b){let v=Sp(e[S]),w=Mp(t,f,m,y,g,l,c,h,v,r,o);if(w)if(w.faceIndex=n,w.face.materialIndex=S,s)s.push(w);else return w}}}else{let p=Sp(e),x=Mp(t,f,m,y,g,l,c,h,p,r,o);if(x)if(x.faceIndex=n,x.face.materialIndex=0,s)s.push(x);else return x}return null}function Mt(i,e,t,n){let s=i.a,r=i.b,o=i.c,a=e,l=e+1,c=e+2;t&&(a=t.getX(a),l=t.getX(l),c=t.getX(c)),s.x=n.getX(a),s.y=n.getY(a),s.z=n.getZ(a),r.x=n.getX(l),r.y=n.getY(l),r.z=n.getZ(l),o.x=n.getX(c),o.y=n.getY(c),o.z=n.getZ(c)}function wp(i,e,t,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let h=n,d=n+s;h<d;h++)or(l,e,t,h,r,o,a)}function Tp(i,e,t,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,h=null;for(let d=n,u=n+s;d<u;d++){let f;f=or(a,e,t,d,null,r,o),f&&f.distance<c&&(h=f,c=f.distance)}return h}function Ep(i,e,t,n,s,r,o){let{geometry:a}=t,{index:l}=a,c=a.attributes.position;for(let h=i,d=e+i;h<d;h++){let u;if(u=h,Mt(o,u*3,l,c),o.needsUpdate=!0,n(o,u,s,r))return!0}return!1}function Ap(i,e=null){e&&Array.isArray(e)&&(e=new Set(e));let t=i.geometry,n=t.index?t.index.array:null,s=t.attributes.position,r,o,a,l,c=0,h=i._roots;for(let u=0,f=h.length;u<f;u++)r=h[u],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(u,f,m=!1){let y=u*2;if(st(y,a)){let g=gt(u,o),p=xt(y,a),x=1/0,M=1/0,_=1/0,b=-1/0,S=-1/0,v=-1/0;for(let w=3*g,R=3*(g+p);w<R;w++){let A=n[w],C=s.getX(A),P=s.getY(A),F=s.getZ(A);C<x&&(x=C),C>b&&(b=C),P<M&&(M=P),P>S&&(S=P),F<_&&(_=F),F>v&&(v=F)}return l[u+0]!==x||l[u+1]!==M||l[u+2]!==_||l[u+3]!==b||l[u+4]!==S||l[u+5]!==v?(l[u+0]=x,l[u+1]=M,l[u+2]=_,l[u+3]=b,l[u+4]=S,l[u+5]=v,!0):!1}else{let g=ut(u),p=ht(u,o),x=m,M=!1,_=!1;if(e){if(!x){let A=g/8+f/32,C=p/8+f/32;M=e.has(A),_=e.has(C),x=!M&&!_}}else M=!0,_=!0;let b=x||M,S=x||_,v=!1;b&&(v=d(g,f,x));let w=!1;S&&(w=d(p,f,x));let R=v||w;if(R)for(let A=0;A<3;A++){let C=g+A,P=p+A,F=l[C],I=l[C+3],B=l[P],W=l[P+3];l[u+A]=F<B?F:B,l[u+A+3]=I>W?I:W}return R}}}function hn(i,e,t,n,s){let r,o,a,l,c,h,d=1/t.direction.x,u=1/t.direction.y,f=1/t.direction.z,m=t.origin.x,y=t.origin.y,g=t.origin.z,p=e[i],x=e[i+3],M=e[i+1],_=e[i+3+1],b=e[i+2],S=e[i+3+2];return d>=0?(r=(p-m)*d,o=(x-m)*d):(r=(x-m)*d,o=(p-m)*d),u>=0?(a=(M-y)*u,l=(_-y)*u):(a=(_-y)*u,l=(M-y)*u),r>l||a>o||((a>r||isNaN(r))&&(r=a),(l<o||isNaN(o))&&(o=l),f>=0?(c=(b-g)*f,h=(S-g)*f):(c=(S-g)*f,h=(b-g)*f),r>h||c>o)?!1:((c>r||r!==r)&&(r=c),(h<o||o!==o)&&(o=h),r<=s&&o>=n)}function Cp(i,e,t,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let h=n,d=n+s;h<d;h++){let u=c?c[h]:h;or(l,e,t,u,r,o,a)}}function Rp(i,e,t,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,h=null;for(let d=n,u=n+s;d<u;d++){let f;f=or(a,e,t,l?l[d]:d,null,r,o),f&&f.distance<c&&(h=f,c=f.distance)}return h}function Pp(i,e,t,n,s,r,o){let{geometry:a}=t,{index:l}=a,c=a.attributes.position;for(let h=i,d=e+i;h<d;h++){let u;if(u=t.resolveTriangleIndex(h),Mt(o,u*3,l,c),o.needsUpdate=!0,n(o,u,s,r))return!0}return!1}function Ip(i,e,t,n,s,r,o){Qe.setBuffer(i._roots[e]),hn(0,Qe.float32Array,n,r,o)&&Ku(0,i,t,n,s,r,o),Qe.clearBuffer()}function Ku(i,e,t,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=Qe,h=i*2;if(st(h,l)){let u=gt(i,c),f=xt(h,l);wp(e,t,n,u,f,s,r,o)}else{let u=ut(i);hn(u,a,n,r,o)&&Ku(u,e,t,n,s,r,o);let f=ht(i,c);hn(f,a,n,r,o)&&Ku(f,e,t,n,s,r,o)}}var cb=["x","y","z"];function Lp(i,e,t,n,s,r){Qe.setBuffer(i._roots[e]);let o=null;return hn(0,Qe.float32Array,n,s,r)&&(o=ju(0,i,t,n,s,r)),Qe.clearBuffer(),o}function ju(i,e,t,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=Qe,c=i*2;if(st(c,a)){let d=gt(i,l),u=xt(c,a);return Tp(e,t,n,d,u,s,r)}else{let d=js(i,l),u=cb[d],m=n.direction[u]>=0,y,g;m?(y=ut(i),g=ht(i,l)):(y=ht(i,l),g=ut(i));let x=hn(y,o,n,s,r)?ju(y,e,t,n,s,r):null;if(x){let b=x.point[u];if(m?b<=o[g+d]:b>=o[g+d+3])return x}let _=hn(g,o,n,s,r)?ju(g,e,t,n,s,r):null;return x&&_?x.distance<=_.distance?x:_:x||_||null}}var kl=new at,ar=new jt,lr=new jt,oo=new je,Dp=new Pt,Bl=new Pt;function Np(i,e,t,n){Qe.setBuffer(i._roots[e]);let s=Qu(0,i,t,n);return Qe.clearBuffer(),s}function Qu(i,e,t,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=Qe,l=i*2;if(s===null&&(t.boundingBox||t.computeBoundingBox(),Dp.set(t.boundingBox.min,t.boundingBox.max,n),s=Dp),st(l,o)){let h=e.geometry,d=h.index,u=h.attributes.position,f=t.index,m=t.attributes.position,y=gt(i,a),g=xt(l,o);if(oo.copy(n).invert(),t.boundsTree)return bt(i,r,Bl),Bl.matrix.copy(oo),Bl.needsUpdate=!0,t.boundsTree.shapecast({intersectsBounds:x=>Bl.intersectsBox(x),intersectsTriangle:x=>{x.a.applyMatrix4(n),x.b.applyMatrix4(n),x.c.applyMatrix4(n),x.needsUpdate=!0;for(let M=y*3,_=(g+y)*3;M<_;M+=3)if(Mt(lr,M,d,u),lr.needsUpdate=!0,x.intersectsTriangle(lr))return!0;return!1}});{let p=Ki(t);for(let x=y*3,M=(g+y)*3;x<M;x+=3){Mt(ar,x,d,u),ar.a.applyMatrix4(oo),ar.b.applyMatrix4(oo),ar.c.applyMatrix4(oo),ar.needsUpdate=!0;for(let _=0,b=p*3;_<b;_+=3)if(Mt(lr,_,f,m),lr.needsUpdate=!0,ar.intersectsTriangle(lr))return!0}}}else{let h=ut(i),d=ht(i,a);return bt(h,r,kl),!!(s.intersectsBox(kl)&&Qu(h,e,t,n,s)||(bt(d,r,kl),s.intersectsBox(kl)&&Qu(d,e,t,n,s)))}}var zl=new je,eh=new Pt,ao=new Pt,ub=new D,hb=new D,db=new D,fb=new D;function Up(i,e,t,n={},s={},r=0,o=1/0){e.boundingBox||e.computeBoundingBox(),eh.set(e.boundingBox.min,e.boundingBox.max,t),eh.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,h=e.attributes.position,d=e.index,u=xn.getPrimitive(),f=xn.getPrimitive(),m=ub,y=hb,g=null,p=null;s&&(g=db,p=fb);let x=1/0,M=null,_=null;return zl.copy(t).invert(),ao.matrix.copy(zl),i.shapecast({boundsTraverseOrder:b=>eh.distanceToBox(b),intersectsBounds:(b,S,v)=>v<x&&v<o?(S&&(ao.min.copy(b.min),ao.max.copy(b.max),ao.needsUpdate=!0),!0):!1,intersectsRange:(b,S)=>{if(e.boundsTree)return e.boundsTree.shapecast({boundsTraverseOrder:w=>ao.distanceToBox(w),intersectsBounds:(w,R,A)=>A<x&&A<o,intersectsRange:(w,R)=>{for(let A=w,C=w+R;A<C;A++){Mt(f,3*A,d,h),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let P=b,F=b+S;P<F;P++){Mt(u,3*P,c,l),u.needsUpdate=!0;let I=u.distanceToTriangle(f,m,g);if(I<x&&(y.copy(m),p&&p.copy(g),x=I,M=P,_=A),I<r)return!0}}}});{let v=Ki(e);for(let w=0,R=v;w<R;w++){Mt(f,3*w,d,h),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let A=b,C=b+S;A<C;A++){Mt(u,3*A,c,l),u.needsUpdate=!0;let P=u.distanceToTriangle(f,m,g);if(P<x&&(y.copy(m),p&&p.copy(g),x=P,M=A,_=w),P<r)return!0}}}}}),xn.releasePrimitive(u),xn.releasePrimitive(f),x===1/0?null:(n.point?n.point.copy(y):n.point=y.clone(),n.distance=x,n.faceIndex=M,s&&(s.point?s.point.copy(p):s.point=p.clone(),s.point.applyMatrix4(zl),y.applyMatrix4(zl),s.distance=y.sub(s.point).length(),s.faceIndex=_),n)}function Fp(i,e=null){e&&Array.isArray(e)&&(e=new Set(e));let t=i.geometry,n=t.index?t.index.array:null,s=t.attributes.position,r,o,a,l,c=0,h=i._roots;for(let u=0,f=h.length;u<f;u++)r=h[u],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(u,f,m=!1){let y=u*2;if(st(y,a)){let g=gt(u,o),p=xt(y,a),x=1/0,M=1/0,_=1/0,b=-1/0,S=-1/0,v=-1/0;for(let w=g,R=g+p;w<R;w++){let A=3*i.resolveTriangleIndex(w);for(let C=0;C<3;C++){let P=A+C;P=n?n[P]:P;let F=s.getX(P),I=s.getY(P),B=s.getZ(P);F<x&&(x=F),F>b&&(b=F),I<M&&(M=I),I>S&&(S=I),B<_&&(_=B),B>v&&(v=B)}}return l[u+0]!==x||l[u+1]!==M||l[u+2]!==_||l[u+3]!==b||l[u+4]!==S||l[u+5]!==v?(l[u+0]=x,l[u+1]=M,l[u+2]=_,l[u+3]=b,l[u+4]=S,l[u+5]=v,!0):!1}else{let g=ut(u),p=ht(u,o),x=m,M=!1,_=!1;if(e){if(!x){let A=g/8+f/32,C=p/8+f/32;M=e.has(A),_=e.has(C),x=!M&&!_}}else M=!0,_=!0;let b=x||M,S=x||_,v=!1;b&&(v=d(g,f,x));let w=!1;S&&(w=d(p,f,x));let R=v||w;if(R)for(let A=0;A<3;A++){let C=g+A,P=p+A,F=l[C],I=l[C+3],B=l[P],W=l[P+3];l[u+A]=F<B?F:B,l[u+A+3]=I>W?I:W}return R}}}function Op(i,e,t,n,s,r,o){Qe.setBuffer(i._roots[e]),hn(0,Qe.float32Array,n,r,o)&&th(0,i,t,n,s,r,o),Qe.clearBuffer()}function th(i,e,t,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=Qe,h=i*2;if(st(h,l)){let u=gt(i,c),f=xt(h,l);Cp(e,t,n,u,f,s,r,o)}else{let u=ut(i);hn(u,a,n,r,o)&&th(u,e,t,n,s,r,o);let f=ht(i,c);hn(f,a,n,r,o)&&th(f,e,t,n,s,r,o)}}var pb=["x","y","z"];function kp(i,e,t,n,s,r){Qe.setBuffer(i._roots[e]);let o=null;return hn(0,Qe.float32Array,n,s,r)&&(o=nh(0,i,t,n,s,r)),Qe.clearBuffer(),o}function nh(i,e,t,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=Qe,c=i*2;if(st(c,a)){let d=gt(i,l),u=xt(c,a);return Rp(e,t,n,d,u,s,r)}else{let d=js(i,l),u=pb[d],m=n.direction[u]>=0,y,g;m?(y=ut(i),g=ht(i,l)):(y=ht(i,l),g=ut(i));let x=hn(y,o,n,s,r)?nh(y,e,t,n,s,r):null;if(x){let b=x.point[u];if(m?b<=o[g+d]:b>=o[g+d+3])return x}let _=hn(g,o,n,s,r)?nh(g,e,t,n,s,r):null;return x&&_?x.distance<=_.distance?x:_:x||_||null}}var Vl=new at,cr=new jt,ur=new jt,lo=new je,Bp=new Pt,Hl=new Pt;function zp(i,e,t,n){Qe.setBuffer(i._roots[e]);let s=ih(0,i,t,n);return Qe.clearBuffer(),s}function ih(i,e,t,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=Qe,l=i*2;if(s===null&&(t.boundingBox||t.computeBoundingBox(),Bp.set(t.boundingBox.min,t.boundingBox.max,n),s=Bp),st(l,o)){let h=e.geometry,d=h.index,u=h.attributes.position,f=t.index,m=t.attributes.position,y=gt(i,a),g=xt(l,o);if(lo.copy(n).invert(),t.boundsTree)return bt(i,r,Hl),Hl.matrix.copy(lo),Hl.needsUpdate=!0,t.boundsTree.shapecast({intersectsBounds:x=>Hl.intersectsBox(x),intersectsTriangle:x=>{x.a.applyMatrix4(n),x.b.applyMatrix4(n),x.c.applyMatrix4(n),x.needsUpdate=!0;for(let M=y,_=g+y;M<_;M++)if(Mt(ur,3*e.resolveTriangleIndex(M),d,u),ur.needsUpdate=!0,x.intersectsTriangle(ur))return!0;return!1}});{let p=Ki(t);for(let x=y,M=g+y;x<M;x++){let _=e.resolveTriangleIndex(x);Mt(cr,3*_,d,u),cr.a.applyMatrix4(lo),cr.b.applyMatrix4(lo),cr.c.applyMatrix4(lo),cr.needsUpdate=!0;for(let b=0,S=p*3;b<S;b+=3)if(Mt(ur,b,f,m),ur.needsUpdate=!0,cr.intersectsTriangle(ur))return!0}}}else{let h=ut(i),d=ht(i,a);return bt(h,r,Vl),!!(s.intersectsBox(Vl)&&ih(h,e,t,n,s)||(bt(d,r,Vl),s.intersectsBox(Vl)&&ih(d,e,t,n,s)))}}var Gl=new je,sh=new Pt,co=new Pt,mb=new D,gb=new D,vb=new D,xb=new D;function Vp(i,e,t,n={},s={},r=0,o=1/0){e.boundingBox||e.computeBoundingBox(),sh.set(e.boundingBox.min,e.boundingBox.max,t),sh.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,h=e.attributes.position,d=e.index,u=xn.getPrimitive(),f=xn.getPrimitive(),m=mb,y=gb,g=null,p=null;s&&(g=vb,p=xb);let x=1/0,M=null,_=null;return Gl.copy(t).invert(),co.matrix.copy(Gl),i.shapecast({boundsTraverseOrder:b=>sh.distanceToBox(b),intersectsBounds:(b,S,v)=>v<x&&v<o?(S&&(co.min.copy(b.min),co.max.copy(b.max),co.needsUpdate=!0),!0):!1,intersectsRange:(b,S)=>{if(e.boundsTree){let v=e.boundsTree;return v.shapecast({boundsTraverseOrder:w=>co.distanceToBox(w),intersectsBounds:(w,R,A)=>A<x&&A<o,intersectsRange:(w,R)=>{for(let A=w,C=w+R;A<C;A++){let P=v.resolveTriangleIndex(A);Mt(f,3*P,d,h),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let F=b,I=b+S;F<I;F++){let B=i.resolveTriangleIndex(F);Mt(u,3*B,c,l),u.needsUpdate=!0;let W=u.distanceToTriangle(f,m,g);if(W<x&&(y.copy(m),p&&p.copy(g),x=W,M=F,_=A),W<r)return!0}}}})}else{let v=Ki(e);for(let w=0,R=v;w<R;w++){Mt(f,3*w,d,h),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let A=b,C=b+S;A<C;A++){let P=i.resolveTriangleIndex(A);Mt(u,3*P,c,l),u.needsUpdate=!0;let F=u.distanceToTriangle(f,m,g);if(F<x&&(y.copy(m),p&&p.copy(g),x=F,M=A,_=w),F<r)return!0}}}}}),xn.releasePrimitive(u),xn.releasePrimitive(f),x===1/0?null:(n.point?n.point.copy(y):n.point=y.clone(),n.distance=x,n.faceIndex=M,s&&(s.point?s.point.copy(p):s.point=p.clone(),s.point.applyMatrix4(Gl),y.applyMatrix4(Gl),s.distance=y.sub(s.point).length(),s.faceIndex=_),n)}function rh(i,e,t){return i===null?null:(i.point.applyMatrix4(e.matrixWorld),i.distance=i.point.distanceTo(t.ray.origin),i.object=e,i)}var Wl=new Pt,Xl=new Yn,Hp=new D,Gp=new je,Wp=new D,oh=["getX","getY","getZ"],ql=class i extends Dl{static serialize(e,t={}){t={cloneBuffers:!0,...t};let n=e.geometry,s=e._roots,r=e._indirectBuffer,o=n.getIndex(),a={version:1,roots:null,index:null,indirectBuffer:null};return t.cloneBuffers?(a.roots=s.map(l=>l.slice()),a.index=o?o.array.slice():null,a.indirectBuffer=r?r.slice():null):(a.roots=s,a.index=o?o.array:null,a.indirectBuffer=r),a}static deserialize(e,t,n={}){n={setIndex:!0,indirect:!!e.indirectBuffer,...n};let{index:s,roots:r,indirectBuffer:o}=e;e.version||(console.warn("MeshBVH.deserialize: Serialization format has been changed and will be fixed up. It is recommended to regenerate any stored serialized data."),l(r));let a=new i(t,{...n,[eo]:!0});if(a._roots=r,a._indirectBuffer=o||null,n.setIndex){let c=t.getIndex();if(c===null){let h=new kt(e.index,1,!1);t.setIndex(h)}else c.array!==s&&(c.array.set(s),c.needsUpdate=!0)}return a;function l(c){for(let h=0;h<c.length;h++){let d=c[h],u=new Uint32Array(d),f=new Uint16Array(d);for(let m=0,y=d.byteLength/32;m<y;m++){let g=8*m,p=2*g;st(p,f)||(u[g+6]=u[g+6]/8-m)}}}}get primitiveStride(){return 3}get resolveTriangleIndex(){return this.resolvePrimitiveIndex}constructor(e,t={}){t.maxLeafTris&&(console.warn('MeshBVH: "maxLeafTris" option has been deprecated. Use "targetLeafSize", instead.'),t={...t,targetLeafSize:t.maxLeafTris}),super(e,t)}shiftTriangleOffsets(e){return super.shiftPrimitiveOffsets(e)}writePrimitiveBounds(e,t,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,c=(r?r[e]:e)*3,h=c+0,d=c+1,u=c+2;a&&(h=a[h],d=a[d],u=a[u]);for(let f=0;f<3;f++){let m=o[oh[f]](h),y=o[oh[f]](d),g=o[oh[f]](u),p=m;y<p&&(p=y),g<p&&(p=g);let x=m;y>x&&(x=y),g>x&&(x=g),t[n+f]=p,t[n+f+3]=x}return t}computePrimitiveBounds(e,t,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,l=o.normalized;if(e<0||t+e-n.offset>n.length/6)throw new Error("MeshBVH: compute triangle bounds range is invalid.");let c=o.array,h=o.offset||0,d=3;o.isInterleavedBufferAttribute&&(d=o.data.stride);let u=["getX","getY","getZ"],f=n.offset;for(let m=e,y=e+t;m<y;m++){let p=(r?r[m]:m)*3,x=(m-f)*6,M=p+0,_=p+1,b=p+2;a&&(M=a[M],_=a[_],b=a[b]),l||(M=M*d+h,_=_*d+h,b=b*d+h);for(let S=0;S<3;S++){let v,w,R;l?(v=o[u[S]](M),w=o[u[S]](_),R=o[u[S]](b)):(v=c[M+S],w=c[_+S],R=c[b+S]);let A=v;w<A&&(A=w),R<A&&(A=R);let C=v;w>C&&(C=w),R>C&&(C=R);let P=(C-A)/2,F=S*2;n[x+F+0]=A+P,n[x+F+1]=P+(Math.abs(A)+P)*Ks}}return n}raycastObject3D(e,t,n=[]){let{material:s}=e;if(s===void 0)return;Gp.copy(e.matrixWorld).invert(),Xl.copy(t.ray).applyMatrix4(Gp),Wp.setFromMatrixScale(e.matrixWorld),Hp.copy(Xl.direction).multiply(Wp);let r=Hp.length(),o=t.near/r,a=t.far/r;if(t.firstHitOnly===!0){let l=this.raycastFirst(Xl,s,o,a);l=rh(l,e,t),l&&n.push(l)}else{let l=this.raycast(Xl,s,o,a);for(let c=0,h=l.length;c<h;c++){let d=rh(l[c],e,t);d&&n.push(d)}}return n}refit(e=null){return(this.indirect?Fp:Ap)(this,e)}raycast(e,t=Jt,n=0,s=1/0){let r=this._roots,o=[],a=this.indirect?Op:Ip;for(let l=0,c=r.length;l<c;l++)a(this,l,t,e,o,n,s);return o}raycastFirst(e,t=Jt,n=0,s=1/0){let r=this._roots,o=null,a=this.indirect?kp:Lp;for(let l=0,c=r.length;l<c;l++){let h=a(this,l,t,e,n,s);h!=null&&(o==null||h.distance<o.distance)&&(o=h)}return o}intersectsGeometry(e,t){let n=!1,s=this._roots,r=this.indirect?zp:Np;for(let o=0,a=s.length;o<a&&(n=r(this,o,e,t),!n);o++);return n}shapecast(e){let t=xn.getPrimitive(),n=super.shapecast({...e,intersectsPrimitive:e.intersectsTriangle,scratchPrimitive:t,iterate:this.indirect?Pp:Ep});return xn.releasePrimitive(t),n}bvhcast(e,t,n){let{intersectsRanges:s,intersectsTriangles:r}=n,o=xn.getPrimitive(),a=this.geometry.index,l=this.geometry.attributes.position,c=this.indirect?m=>{let y=this.resolveTriangleIndex(m);Mt(o,y*3,a,l)}:m=>{Mt(o,m*3,a,l)},h=xn.getPrimitive(),d=e.geometry.index,u=e.geometry.attributes.position,f=e.indirect?m=>{let y=e.resolveTriangleIndex(m);Mt(h,y*3,d,u)}:m=>{Mt(h,m*3,d,u)};if(r){if(!(e instanceof i))throw new Error('MeshBVH: "intersectsTriangles" callback can only be used with another MeshBVH.');let m=(y,g,p,x,M,_,b,S)=>{for(let v=p,w=p+x;v<w;v++){f(v),h.a.applyMatrix4(t),h.b.applyMatrix4(t),h.c.applyMatrix4(t),h.needsUpdate=!0;for(let R=y,A=y+g;R<A;R++)if(c(R),o.needsUpdate=!0,r(o,h,R,v,M,_,b,S))return!0}return!1};if(s){let y=s;s=function(g,p,x,M,_,b,S,v){return y(g,p,x,M,_,b,S,v)?!0:m(g,p,x,M,_,b,S,v)}}else s=m}return super.bvhcast(e,t,{intersectsRanges:s})}intersectsBox(e,t){return Wl.set(e.min,e.max,t),Wl.needsUpdate=!0,this.shapecast({intersectsBounds:n=>Wl.intersectsBox(n),intersectsTriangle:n=>Wl.intersectsTriangle(n)})}intersectsSphere(e){return this.shapecast({intersectsBounds:t=>e.intersectsBox(t),intersectsTriangle:t=>t.intersectsSphere(e)})}closestPointToGeometry(e,t,n={},s={},r=0,o=1/0){return(this.indirect?Vp:Up)(this,e,t,n,s,r,o)}closestPointToPoint(e,t={},n=0,s=1/0){return xp(this,e,t,n,s)}};var yb=1e-7,_b=new D,$l=class{constructor(e,t){this.surface=e;this.parts=t;let{positions:n,faces:s}=e.mesh;this.geometry.setAttribute("position",new kt(n,3)),this.geometry.setIndex(new kt(s,1)),this.geometry.boundingBox=null}surface;parts;tree=null;geometry=new On;ray=new Yn;offset=new D;box=new at;clip=new mt;side=$t;build(){return this.tree??=new ql(this.geometry,{indirect:!0,targetLeafSize:8})}first(e,t,n){let s=this.build();return this.side=n.backfaces?$t:Jt,this.clip.copy(Ou(n,this.surface)),t>0?this.firstExploded(s,e,t):!this.parts.hidden&&!n.clip?this.pick(s.raycastFirst(e,this.side)):this.nearest(s.raycast(e,this.side),r=>this.parts.visible(r))}firstExploded(e,t,n){let s=null;for(let r=0;r<this.parts.num;r++){if(!this.parts.visible(r)||(this.parts.offset(r,this.offset).multiplyScalar(n),this.ray.copy(t),this.ray.origin.sub(this.offset),this.parts.box(r,this.box).expandByScalar(yb),!this.ray.intersectsBox(this.box)))continue;let o=this.nearest(e.raycast(this.ray,this.side),a=>a===r,this.offset);o&&(!s||o.distance<s.distance)&&(s=o)}return s}nearest(e,t,n=_b){let s=null,{x:r,y:o,z:a,w:l}=this.clip;for(let c of e)s&&c.distance>=s.distance||r*(c.point.x+n.x)+o*(c.point.y+n.y)+a*(c.point.z+n.z)>l||t(this.surface.slot(c.faceIndex))&&(s=c);return this.pick(s)}pick(e){if(!e)return null;let t=e.faceIndex;return{face:t,slot:this.surface.slot(t),point:e.point.clone(),distance:e.distance}}faceAt(e){return this.build().closestPointToPoint(e)?.faceIndex??-1}normal(e,t){let n=new D().fromArray(this.surface.flat,3*e).normalize();return n.dot(t)>0?n.negate():n}around(e,t,n,s){let{flat:r}=this.surface,o=new ai(e.point,t),a=new D,l=new D,c=u=>{let f=3*u;return r[f]*l.x+r[f+1]*l.y+r[f+2]*l.z};l.subVectors(n,e.point);let h=c(e.face)<0?-1:1,d=[e.face];return this.build().shapecast({intersectsBounds:u=>o.intersectsBox(u),intersectsTriangle:(u,f)=>{if(f===e.face)return!1;let m=this.surface.slot(f);return(s?m!==e.slot:!this.parts.visible(m))||(u.closestPointToPoint(e.point,a),a.distanceTo(e.point)>t)||(l.subVectors(n,a),h*c(f)>0&&d.push(f)),!1}}),d}dispose(){this.tree=null,this.geometry.dispose()}};function ah(i,e,t){let n=document.createElement("canvas");n.width=n.height=e;let s=Yl(n),r=s.createImageData(e,e);for(let o=0;o<e;o++)for(let a=0;a<e;a++){let l=4*((e-1-o)*e+a),c=4*(o*e+a),h=i[l+3],d=h>0&&h<255?255/h:1;for(let u=0;u<3;u++)r.data[c+u]=Math.round(i[l+u]*d);r.data[c+3]=h}return s.putImageData(r,0,0),t&&(s.globalCompositeOperation="destination-over",s.fillStyle=t,s.fillRect(0,0,e,e),s.globalCompositeOperation="source-over"),n}function Yl(i){let e=i.getContext("2d");if(!e)throw new Error("the browser has no 2D canvas; reload the page");return e}function Zl(i){return new Promise((e,t)=>{i.toBlob(n=>n?e(n):t(new Error("the picture is too large for this browser")),"image/png")})}var Xp=2,qp=4096,lh=3,Jl=320,ch=140,bb=300,Mb=24,Sb=36,wb=6e5,Tb=16e4,Eb=160,$p="http://www.w3.org/2000/svg",Ab=.004,Kl=class{constructor(e,t){this.box=e;this.events=t;let{canvas:n}=this;n.className="viewer-canvas",n.tabIndex=0,n.setAttribute("role","img"),n.setAttribute("aria-label","3D view. Arrow keys orbit, plus and minus zoom, Space clicks at the center."),this.ring.className="viewer-ring",this.ring.hidden=!0,this.cross.className="viewer-cross",getComputedStyle(e).position==="static"&&(e.style.position="relative"),e.append(n),this.markers=new gl(e,r=>t.marker(r)),this.outline.setAttribute("class","viewer-outline"),this.outline.append(document.createElementNS($p,"polygon")),e.append(this.ring,this.cross,this.outline);try{this.renderer=new Sl(n)}catch{let r="WebGL 2 is off or missing in this browser.";queueMicrotask(()=>t.lost(r));return}this.slow=this.renderer.software;let s={signal:this.stop.signal};n.addEventListener("webglcontextlost",()=>this.contextLost(),s),n.addEventListener("webglcontextrestored",()=>this.contextRestored(),s),this.gestures=new fl(e,n,this.gestureHandlers()),this.resizing.observe(e),this.resized()}box;events;canvas=document.createElement("canvas");ring=document.createElement("div");cross=document.createElement("div");outline=document.createElementNS($p,"svg");frontOnly=!0;renderer=null;gestures=null;markers;gizmo=new pl(e=>this.lookFrom(e));orbit=new jr;camera=new Ot;stop=new AbortController;resizing=new ResizeObserver(()=>this.resized());reducedMotion=matchMedia("(prefers-reduced-motion: reduce)");targets={};surface=null;picker=null;parts=new Qr;look={...Of};rows=[];explode={now:0,from:0,start:0,length:0};width=1;height=1;ratio=1;frameRequest=0;treeTimer=0;lost=!1;pointer=null;hoverStale=!1;radius=Mb;stroke=null;clock={last:0,frameMs:0,frames:0};slow=!1;fineTimer=0;waiting=!1;setMesh(e){clearTimeout(this.treeTimer),this.slow=this.renderer?.software??!1,this.surface?.dispose(),this.picker?.dispose(),this.parts.dispose(),this.parts=new Qr,this.stroke=null,this.surface=e?new Ml(e):null,this.picker=this.surface&&new $l(this.surface,this.parts),this.renderer?.setSurface(this.surface,this.parts),this.renderer&&(this.renderer.masked=!1),this.renderer?.hover(null,null),this.parts.set(this.rows),this.setMarkers([]),this.renderer&&(this.treeTimer=window.setTimeout(()=>this.picker?.build(),60)),this.requestFrame()}setTexture(e,t){this.surface&&(this.surface.mesh.textures[e]=t,this.renderer?.setTexture(e,t),this.look.shading==="texture"&&this.requestFrame())}setFaces(e,t,n){let{surface:s}=this;if(!s)return;if(e.length!==s.num||t.length!==s.num||n.length!==s.num)throw new Error(`the labels are for ${e.length} faces; the mesh has ${s.num}`);let r=this.parts.setLabels(e,s),o=s.setFaces(r,t,n);this.renderer&&(this.renderer.masked=o),this.stroke&&s.paint(this.stroke.faces),this.parts.hidden&&this.renderer?.invalidateGround(),this.placeMarkers(),this.hoverStale=this.pointer!==null,this.requestFrame()}setParts(e){let t=this.hiddenParts();this.rows=e,this.parts.set(e),this.hiddenParts()!==t&&this.renderer?.invalidateGround(),this.requestFrame()}hiddenParts(){return this.rows.filter(e=>!e.visible).map(e=>e.id).join()}setMaskColors(e){this.renderer?.setMaskColors(e),this.requestFrame()}setMarkers(e){this.markers.set(e),this.placeMarkers(),this.requestFrame()}placeMarkers(){let e=new D;for(let t of this.markers.placed){if(t.shown.fromArray(t.point),!this.surface||!this.picker||this.explode.now<=0)continue;let n=this.picker.faceAt(t.shown);n>=0&&t.shown.addScaledVector(this.parts.offset(this.surface.slot(n),e),this.explode.now)}}setLook(e){let t=this.look.explode;Object.assign(this.look,e),this.look.explode!==t&&(this.explode.from=this.explode.now,this.explode.start=performance.now(),this.explode.length=Math.max(1,this.duration(bb))),this.requestFrame()}setTool(e,t=this.radius){this.gestures&&(this.gestures.tool=e),this.radius=t,this.ring.style.width=this.ring.style.height=`${2*t}px`,this.hoverStale=this.pointer!==null,this.requestFrame()}fit(e=!0,t){let n=this.bounds(t).getCenter(new D);this.orbit.fit(this.visiblePoints(t),n,this.width/this.height,this.duration(e?Jl:0)),this.viewChanged()}lookFrom(e,t=!0){let n=this.duration(t?Jl:0);this.orbit.set({...Kr,eye:Jr[e]},n),this.fit(t)}bounds(e){let t=this.parts.bounds(this.look.explode,e&&new Set(e));return t.isEmpty()?this.surface?.bounds??new at(new D().setScalar(-.5),new D().setScalar(.5)):t}visiblePoints(e){let t=this.surface?.sample(this.parts,this.look.explode,e&&new Set(e));return t?.length?t:new Float32Array([-.5,-.5,-.5,.5,.5,.5])}getCamera(){return this.orbit.get()}pictureCamera(){return{...this.orbit.get(),fov:this.orbit.squareFov(this.visiblePoints(),this.width/this.height)}}setCamera(e,t=!1){this.orbit.set(e,this.duration(t?Jl:0)),this.viewChanged()}duration(e){return this.reducedMotion.matches?0:e}viewChanged(){this.requestFrame(),this.events.changed()}pickAt(e,t){let n=this.ray(e,t),s=this.picker?.first(n,this.explode.now,this.look);return s?this.hit(s,n.direction):null}project(e){this.updateCamera();let t=new D().fromArray(e),n=this.explode.now>0?this.picker?.faceAt(t)??-1:-1;return n>=0&&t.addScaledVector(this.parts.offset(this.surface.slot(n),new D),this.explode.now),t.project(this.camera),[(t.x*.5+.5)*this.width,(.5-t.y*.5)*this.height]}updateCamera(){this.orbit.apply(this.camera,this.width/this.height,lh)}ray(e,t){this.updateCamera();let n=new D(e/this.width*2-1,1-t/this.height*2,.5).unproject(this.camera);return new Yn(this.camera.position.clone(),n.sub(this.camera.position).normalize())}hit(e,t){let{x:n,y:s,z:r}=e.point,o=this.picker.normal(e.face,t);return{face:e.face,part:this.parts.id(e.slot),point:[n,s,r],normal:[o.x,o.y,o.z]}}occluded=e=>{let t=this.camera.position,n=e.clone().sub(t),s=n.length(),r=this.picker?.first(new Yn(t,n.divideScalar(s)),this.explode.now,this.look);return r?r.distance<s-Ab:!1};updateHover(){this.hoverStale=!1;let{pointer:e,gestures:t,renderer:n}=this;if(!e||!t||!n||t.busy)return;let s=this.markers.at(e.x,e.y,!1),r=s<0?this.pickAt(e.x,e.y):null;this.markers.point(s);let o=t.tool==="brush"&&r!==null;n.hover(r&&!o&&this.parts.slot(r.part)||null,r&&t.tool!=="brush"?r.face:null),this.ringAt(o?e:null),this.cursor(s>=0?"marker":o?"brush":r&&t.tool!=="brush"?"pick":"turn"),this.events.hover(r,e.x,e.y)}ringAt(e){this.ring.hidden=e===null,e&&(this.ring.style.transform=`translate(${e.x-this.radius}px, ${e.y-this.radius}px)`)}cursor(e){this.canvas.dataset.cursor!==e&&(this.canvas.dataset.cursor=e)}gestureHandlers(){let{orbit:e}=this,t=()=>{this.cursor("drag"),this.viewChanged()};return{click:(n,s,r)=>this.click(n,s,r),focus:(n,s)=>{this.events.doubleClick();let r=this.picker?.first(this.ray(n,s),this.explode.now,this.look);if(!r)return this.fit();let o=this.parts.offset(r.slot,new D).multiplyScalar(this.explode.now).add(r.point);e.focus(o,this.duration(Jl)),this.viewChanged()},hover:(n,s)=>{this.pointer={x:n,y:s},this.hoverStale=!0,this.requestFrame()},leave:()=>this.pointerLeft(),turn:(n,s,r)=>{e.turn(n,s,r?this.duration(ch):0),t()},pan:(n,s,r)=>{let o=Math.min(this.width,this.height);e.pan(-n/o,s/o,r?this.duration(ch):0),t()},zoom:(n,s,r,o)=>{let a=s===null||r===null?null:this.anchor(s,r);e.zoom(n,a,o?this.duration(ch):0),this.hoverStale=this.pointer!==null,this.viewChanged()},fit:()=>this.fit(),brushStart:(n,s)=>this.brushStart(n,s),brush:(n,s)=>this.brush(n,s),brushEnd:()=>{this.stroke=null,this.events.brush([],!0)},outline:n=>this.outline.firstElementChild.setAttribute("points",n.map(({x:s,y:r})=>`${s},${r}`).join(" ")),enclose:(n,s)=>this.events.enclose(this.inside(n),s),center:n=>this.click(this.width/2,this.height/2,n)}}anchor(e,t){let n=this.ray(e,t),s=this.picker?.first(n,this.explode.now,this.look),{target:r}=this.orbit.get(),o=new D;this.camera.getWorldDirection(o);let a=o.dot(new D().fromArray(r).sub(n.origin))/Math.max(1e-6,o.dot(n.direction));return n.at(s?s.distance:a,new D)}pointerLeft(){this.pointer=null,this.hoverStale=!1,this.ringAt(null),this.markers.point(-1),this.renderer?.hover(null,null)&&this.requestFrame(),this.events.hover(null,0,0)}click(e,t,n){let s=this.markers.at(e,t,n.touch);if(s>=0)return this.events.marker(s);this.gestures?.tool!=="brush"&&this.events.pick(this.pickAt(e,t),n)}brushStart(e,t){return this.picker?.first(this.ray(e,t),this.explode.now,this.look)?(this.stroke={last:{x:e,y:t},faces:new Set},this.dab(e,t),!0):!1}brush(e,t){let{stroke:n}=this;if(!n)return;this.ringAt({x:e,y:t});let{last:s}=n,r=Math.min(64,Math.ceil(Math.hypot(e-s.x,t-s.y)/Math.max(2,this.radius/2)));for(let o=1;o<=r;o++)this.dab(s.x+(e-s.x)*o/r,s.y+(t-s.y)*o/r);n.last={x:e,y:t}}dab(e,t){let{stroke:n,picker:s,surface:r}=this,o=this.ray(e,t),a=this.explode.now,l=s?.first(o,a,this.look);if(!n||!s||!r||!l)return;let c=l.distance*o.direction.dot(this.camera.getWorldDirection(new D)),h=Math.tan(this.camera.fov*Math.PI/360),d=this.radius*2*h*c/this.height,u=o.origin.addScaledVector(this.parts.offset(l.slot,new D),-a),f=s.around(l,d,u,a>0).filter(m=>!n.faces.has(m));if(f.length){for(let m of f)n.faces.add(m);r.paint(f),this.events.brush(f,!1),this.requestFrame()}}inside(e){let{surface:t,picker:n}=this;if(!t||!n)return[];this.updateCamera();let{positions:s,faces:r}=t.mesh,[o,a,l,c]=[new D,new D,new D,new D],h=[];for(let d=0;d<t.num;d++){let u=t.slot(d);if(this.parts.visible(u)){o.set(0,0,0);for(let f=3*d;f<3*d+3;f++)o.addScaledVector(a.fromArray(s,3*r[f]),1/3);o.addScaledVector(this.parts.offset(u,l),this.explode.now),c.copy(o).project(this.camera),!(Math.abs(c.z)>=1)&&Cb((c.x*.5+.5)*this.width,(.5-c.y*.5)*this.height,e)&&(!this.frontOnly||!this.occluded(o))&&h.push(d)}}return h}requestFrame(){!this.frameRequest&&this.renderer&&!this.lost&&(this.frameRequest=requestAnimationFrame(e=>this.frame(e)))}frame(e){this.frameRequest=0;let t=performance.now();this.measureFrame(e),this.hoverStale&&this.updateHover();let n=this.orbit.step(t),s=this.stepExplode(t);(s||this.explode.length)&&this.placeMarkers(),this.draw(this.slow),this.slow&&this.refine(),n||s?this.requestFrame():this.gestures&&!this.gestures.busy&&this.canvas.dataset.cursor==="drag"&&(this.hoverStale=this.pointer!==null,this.cursor("turn"),this.hoverStale&&this.requestFrame())}measureFrame(e){let{clock:t}=this,n=e-t.last;t.last=e,t.frames=n<500?t.frames+1:0,t.frameMs=t.frames>1?.85*t.frameMs+.15*n:t.frames?n:0,t.frames>8&&t.frameMs>Sb&&(this.slow=!0)}refine(){clearTimeout(this.fineTimer),this.fineTimer=window.setTimeout(()=>{this.frameRequest||this.gestures?.busy||this.waiting&&this.renderer?.software?this.refine():this.draw(!1)},Eb)}stepExplode(e){let{explode:t}=this;if(!t.length)return!1;let n=Math.min(1,(e-t.start)/t.length);return t.now=t.from+(this.look.explode-t.from)*(1-(1-n)**3),n>=1&&(t.now=this.look.explode,t.length=0,this.placeMarkers()),t.length>0}draw(e){let{renderer:t}=this;!t||this.lost||(this.ratio!==Math.min(window.devicePixelRatio,Xp)&&this.size(),this.updateCamera(),t.draw(this.targetsFor(e),null,this.camera,this.look,this.parts,this.explode.now),this.gizmo.update(this.camera),this.markers.update(this.camera,this.width,this.height,this.occluded))}targetsFor(e){let{width:t,height:n}=this.canvas;if(!e)return this.targets.fine??=new Js(t,n,this.ratio,!0);let s=this.renderer?.software?Tb:wb,r=Math.min(1,1/this.ratio,Math.sqrt(s/(t*n)));return this.targets.coarse??=new Js(t*r,n*r,this.ratio*r,!1)}resized(){let{width:e,height:t}=this.box.getBoundingClientRect();if(!(e<1||t<1||e===this.width&&t===this.height)){if(this.width=e,this.height=t,this.size(),!this.surface)return this.requestFrame();this.draw(this.slow),this.slow&&this.refine()}}size(){if(!this.renderer)return;let{renderer:e}=this.renderer;this.ratio=Math.min(window.devicePixelRatio,Xp),e.setPixelRatio(this.ratio),e.setSize(this.width,this.height,!1),this.dropEasels()}dropEasels(){this.targets.fine?.dispose(),this.targets.coarse?.dispose(),this.targets={}}contextLost(){this.lost=!0,cancelAnimationFrame(this.frameRequest),this.frameRequest=0,this.dropEasels(),this.events.lost("The graphics card was reset. If the mesh does not come back, reload the page.")}contextRestored(){this.lost=!1,this.renderer?.contextRestored(),this.events.lost(""),this.size(),this.requestFrame()}async snapshot(e,t={}){let n=this.requireRenderer(),s=Math.max(16,Math.min(Math.round(e),qp)),r=new Ot;if(this.orbit.apply(r,1,lh,!0,this.pictureCamera().fov),t.flat){let a=n.flat(s,r,this.parts);return Zl(ah(a,s,t.transparent?null:"#fff"))}let o=this.renderPicture(n,s,r,!t.transparent);if(t.markers){let a=this.camera.position.clone();this.camera.position.copy(r.position),this.markers.draw(Yl(o),s,r,this.occluded),this.camera.position.copy(a)}return Zl(o)}async turntable(e,t,n){let s=this.requireRenderer(),r=Rb(e),o=Math.ceil(e/r),a=Math.max(16,Math.min(Math.round(t),Math.floor(2*qp/r))),l=document.createElement("canvas");l.width=r*a,l.height=o*a;let c=Yl(l),h=new jr;h.set(this.orbit.get(),0);let d=this.visiblePoints(),u=new Ot,f=0,m=this.bounds().getCenter(new D);for(let y=0;y<e;y++,h.turn(2*Math.PI/e,0))h.fit(d,m,1,0),f=Math.max(f,h.distance);for(let y=0;y<e;y++,h.turn(2*Math.PI/e,0)){h.fit(d,m,1,0),h.distance=f,h.apply(u,1,lh);let g=this.renderPicture(s,a,u,!0);c.drawImage(g,y%r*a,Math.floor(y/r)*a),n?.((y+1)/e),await new Promise(p=>setTimeout(p,0))}return this.requestFrame(),Zl(l)}renderPicture(e,t,n,s){let r=e.picture(t,n,this.look,this.parts,this.look.explode,s);return ah(r,t,null)}requireRenderer(){if(!this.renderer||this.lost)throw new Error("the 3D view is not available; reload the page");return this.renderer}dispose(){clearTimeout(this.treeTimer),cancelAnimationFrame(this.frameRequest),this.stop.abort(),this.resizing.disconnect(),this.gestures?.dispose(),this.markers.dispose(),this.surface?.dispose(),this.picker?.dispose(),this.parts.dispose(),clearTimeout(this.fineTimer),this.dropEasels(),this.renderer?.dispose();for(let e of[this.canvas,this.ring,this.cross,this.outline])e.remove()}};function Cb(i,e,t){let n=!1;for(let s=0,r=t.length-1;s<t.length;r=s++){let[o,a]=[t[s],t[r]];o.y>e!=a.y>e&&i<(a.x-o.x)*(e-o.y)/(a.y-o.y)+o.x&&(n=!n)}return n}function Rb(i){let e=Math.ceil(Math.sqrt(i));for(let t=e;t<=2*e;t++)if(i%t===0)return t;return e}var Pb=64,jl=class{constructor(e,t,n){this.store=e;this.notices=t;this.paintTarget=n;let s={hover:(r,o,a)=>this.hover(r,o,a),pick:(r,o)=>this.pick(r,o),doubleClick:()=>this.revertPick?.(),marker:r=>this.marker(r),brush:(r,o)=>this.brush(r,o),enclose:(r,o)=>this.enclose(r,o),changed:()=>this.remember(),lost:r=>this.store.set({noGraphics:r||null})};this.viewer=new Kl(Be("view"),s),Be("view").addEventListener("pointerleave",()=>this.hover(null,0,0)),e.subscribe((r,o)=>this.update(r,o))}store;notices;paintTarget;viewer;session;stroke=[];drawnFaces=null;hasMesh=!1;revertPick=null;partMenu=()=>{};tip=Be("tip");remember=So(400,()=>{this.hasMesh&&this.store.view({camera:this.viewer.getCamera()})});attach(e){this.session=e,this.draw(this.store.get())}mesh(e){if(this.remember.drop(),this.hasMesh=!1,this.drawnFaces=null,this.viewer.setMesh(e),!e)return;let{camera:t}=this.store.get().view;t?this.viewer.setCamera(t):this.viewer.lookFrom("home",!1),this.hasMesh=!0,this.drawFaces(this.store.get()),this.drawParts(this.store.get()),this.drawMarkers(this.store.get())}texture(e,t){this.viewer.setTexture(e,t)}draw(e){this.drawLook(e),this.drawTool(e),this.drawFaces(e),this.drawParts(e),this.drawMarkers(e)}update(e,t){this.viewer.waiting=e.clicks!==null||e.job?.kind==="click"||e.job?.kind==="partition",(e.view.look!==t.view.look||sn(e,t,"prefs"))&&this.drawLook(e);let s=e.state?.project.id===t.state?.project.id&&this.hasMesh&&e.view!==t.view&&(e.view.look.explode!==t.view.look.explode||e.view.solo.join()!==t.view.solo.join());(e.view.tool!==t.view.tool||sn(e,t,"drawing","prefs","state","brushTo","chosen"))&&this.drawTool(e),sn(e,t,"faces")&&this.drawFaces(e),(sn(e,t,"hovered","hoveredFrom")&&(e.hoveredFrom==="list"||t.hoveredFrom==="list")||sn(e,t,"shown","view","chosen","prefs","faces"))&&this.drawParts(e),s&&this.viewer.fit(),sn(e,t,"state","clicks","groups","activeGroup","view")&&this.drawMarkers(e)}drawLook(e){this.viewer.setLook({...e.view.look,dark:Ib(e)})}drawTool(e){let{shape:t,frontOnly:n,brush:s}=e.prefs,r=e.view.tool==="brush"&&this.paintTarget()!==void 0,o=t!=="brush"&&(r||e.view.tool==="parts");this.viewer.frontOnly=n,this.viewer.setTool(o?t:r?"brush":"click",s)}drawFaces(e){if(!this.hasMesh||!e.faces||e.faces===this.drawnFaces)return;this.drawnFaces=e.faces;let t=e.state?.prompt||e.clicks?e.faces.mask:new Uint8Array(e.faces.mask.length);this.viewer.setFaces(e.faces.labels,e.faces.confidence,t)}drawParts(e){let t=new Set(e.chosen),n=e.prefs.safeColors,s=e.shown.map((r,o)=>({id:r.id,color:wn(r,o,n),visible:yo(e.view,r.id),highlight:e.hoveredFrom==="list"&&e.hovered===r.id,chosen:t.has(r.id),locked:r.locked,pattern:n?Math.floor(o/7)%8:0}));e.view.solo.length&&s.push({id:-1,color:[.7,.7,.7],visible:!1,highlight:!1,chosen:!1,locked:!1}),this.viewer.setParts(s)}drawMarkers(e){let t=e.state?.prompt,n=[];if(t?.kind==="partition"||e.groups.length>0&&t?.kind!=="click"){let r=this.groupColors(e);this.viewer.setMaskColors(r.length?r:[cc]),e.groups.forEach((o,a)=>{for(let l of o.clicks)n.push({...l,color:r[a],label:l.positive?o.name.slice(0,1).toUpperCase()||"+":"−"})})}else{this.viewer.setMaskColors([cc]);for(let r of pn(e))n.push({...r,color:r.positive?Gh:Wh,label:r.positive?"+":"−"})}this.viewer.setMarkers(n)}groupColors(e){let t=e.shown.map((n,s)=>wn(n,s,e.prefs.safeColors));return Xh(Math.max(2,e.groups.length),t)}hover(e,t,n){let s=this.store.get(),r=e&&e.part>=0?e.part:null;s.hovered!==r&&(e||s.hoveredFrom!=="list")&&this.store.set({hovered:r,hoveredFrom:r===null?null:"view"});let o=s.shown.findIndex(m=>m.id===e?.part),a=s.shown[o];if(!e||document.querySelector(".popup:popover-open")){this.tip.hidden=!0;return}this.tip.childElementCount===0&&this.tip.append(O("span",{class:"swatch small"}),O("b"),O("span",{class:"note"}));let[l,c,h]=this.tip.children;l.style.setProperty("--color",a?Mn(wn(a,o,s.prefs.safeColors)):"#9a9a9a"),Se(c,a?a.name:s.shown.length?"No part":""),l.hidden=c.hidden=!c.textContent,Se(h,`face ${Ni(e.face)}`),this.tip.hidden=!1;let d=Be("view"),u=t+16+this.tip.offsetWidth>d.clientWidth?t-12-this.tip.offsetWidth:t+16,f=n+18+this.tip.offsetHeight>d.clientHeight?n-10-this.tip.offsetHeight:n+18;this.tip.style.transform=`translate(${Math.round(u)}px, ${Math.round(f)}px)`}pick(e,t){let n=this.store.get();if(this.revertPick=null,!n.state||n.drawing)return;let s=ni(n,e?.part??null);if(t.button===2&&s&&!(n.view.tool==="select"&&pn(n).length)){let d=Be("view").getBoundingClientRect(),[u,f]=this.viewer.project(e.point);return this.partMenu(s,d.left+u,d.top+f)}let{chosen:r,groups:o,activeGroup:a,within:l}=n,{tool:c}=n.view,h=pn(n);if(!e)r.length&&!t.exclude&&!t.add&&this.store.set({chosen:[]});else if(c==="parts"||c==="brush"||t.add&&!t.exclude&&c==="select")this.revertPick=()=>this.store.set({chosen:r}),this.choose(e,c==="parts"?t.add||t.exclude:c==="select");else if(c==="divide"){let d=this.groupClick({point:e.point,positive:!t.exclude},n);this.revertPick=d&&(()=>{this.session.setGroups(o,a),this.session.withdraw(d)})}else if(c==="select"){let d=Be("prompt"),u=d.hidden?Be("hint"):d,f=ni(n,e.part),m=!t.exclude&&!n.exclude,y=m&&h.length>0&&f?.kept&&l!==f.id;if(m&&(f?.locked||y))return void this.notices.info(y?`${f.name} is a kept part, so this selection can't extend into it. Clear the selection to select inside ${f.name}.`:`${f.name} is locked. Unlock it to select inside it.`,{near:u});let g=f&&(f.kept||r.length===1&&r[0]===f.id)?f.id:null;g===null&&r.length&&!h.length&&this.store.set({chosen:[]});let p=this.session.addClick({point:e.point,positive:m},g,u);this.revertPick=p&&(()=>{this.store.set({chosen:r,clicks:h,within:l}),this.session.withdraw(p)})}}choose({part:e,face:t},n){let{chosen:s}=this.store.get(),r=n?s.filter(o=>o!==e):[];this.store.set({pointed:t,chosen:e<0||n&&s.includes(e)?r:[...r,e]})}groupClick(e,t){let{groups:n,activeGroup:s}=t;if(!n[s]||n.length>Pb)return null;if(!e.positive)return this.notices.info("Divide has no exclude clicks. Choose the right part in the list, then click here.",{near:Be("tool")}),null;let r=n.map((a,l)=>l).filter(a=>a!==s&&!n[a].clicks.length),o=n[s].clicks.length?s:r.find(a=>a>s)??r[0]??s;return this.session.setGroups(n.map((a,l)=>l===s?{...a,clicks:[...a.clicks,e]}:a),o),t.prefs.clicked||this.store.prefs({clicked:!0}),this.session.sendGroups(Be("tool"))}marker(e){let t=this.store.get();if(t.state?.prompt?.kind!=="partition"&&!(t.groups.length&&t.state?.prompt?.kind!=="click")){this.session.removeClick(e,Be("prompt"));return}let n=e,s=t.groups.map(r=>{let o=n;return n-=r.clicks.length,o>=0&&o<r.clicks.length?{...r,clicks:r.clicks.filter((a,l)=>l!==o)}:r});this.session.setGroups(s),this.session.sendGroups(Be("tool"))}enclose(e,t){let n=this.store.get();if(n.view.tool==="brush")return this.brush(e,!0);let s=new Set(e.map(o=>n.faces?.labels[o]??-1));s.delete(-1);let{chosen:r}=n;t.exclude?this.store.set({chosen:r.filter(o=>!s.has(o))}):this.store.set({chosen:[...new Set([...t.add?r:[],...s])]})}brush(e,t){for(let f of e)this.stroke.push(f);if(!t)return;let n=this.paintTarget(),s=[...new Set(this.stroke)].sort((f,m)=>f-m);this.stroke=[];let r=this.store.get(),o=r.faces;if(n===void 0||!o)return;let a=new Set(r.shown.filter(f=>f.locked).map(f=>f.id)),l=n==="new",c=l?null:n,h=s.filter(f=>(l||o.labels[f]!==(c??-1))&&!a.has(o.labels[f]));if(!h.length){this.store.set({faces:{...o}});return}let d=l?"a new part":ni(r,c)?.name??"no part";this.notices.announce(`${Ke(h.length,"face")} painted into ${d}.`);let u=o.labels.slice();for(let f of h)u[f]=c??-1;this.store.set({faces:{...o,labels:u,token:`${o.token} stroke`}}),this.session.act({do:"paint",faces:h,part:c,new:l},Be("tool")).then(f=>{let m=this.store.get().state?.parts.at(-1);f?l&&m&&this.store.set({chosen:[m.id],brushTo:"part"}):this.store.set({faces:{...o}})})}toggleExplode(){let{look:e}=this.store.get().view;this.store.look({explode:e.explode>0?0:.5})}};function Ib(i){return i.prefs.theme!=="auto"?i.prefs.theme==="dark":!window.matchMedia("(prefers-color-scheme: light)").matches}function uh(i){Ve(document.documentElement,"data-theme",i.prefs.theme==="auto"?null:i.prefs.theme)}var hh={open:"M3 15.5V5a1 1 0 0 1 1-1h3.6l1.8 2H16a1 1 0 0 1 1 1v1.5M3 15.5 5.2 9h12.3l-2.2 6.5z",projects:"M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z",undo:"M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8",redo:"M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12",history:"M3.5 4v3.5H7M3.8 7.4A6.7 6.7 0 1 1 3.3 10M10 6.5V10l2.6 1.8",look:"M4 5.5h5M13 5.5h3M4 10h1.5M9.5 10H16M4 14.5h7M15 14.5h1M9 3.5v4M5.5 8v4M11.5 12.5v4",export:"M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3",help:"M7.2 7.4a2.9 2.9 0 1 1 4.5 2.4c-1 .7-1.7 1.2-1.7 2.4M10 15.2v.1",parts:"M5 3.5 15.5 9l-4.6 1.4L8.6 15z",select:"M10 6.2A3.8 3.8 0 1 1 6.2 10M10 2.5v3M2.5 10h3M10 17.5v-3M17.5 10h-3M10 10v.1",divide:"M10 3v14M10 10h7M3.5 4.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1z",draw:"M3.5 4.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1zM6 13.8c2.2.4 3-.5 3.1-1.8l4.6-5.2 1 .9-5 4.9",brush:"M3.5 16.5c3 .4 4.4-.8 4.6-3l6.8-8.3a1.2 1.2 0 0 1 1.8 1.5l-8 7.4",eye:"M2 10s2.9-5 8-5 8 5 8 5-2.9 5-8 5-8-5-8-5zM10 7.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8z",hidden:"M3 3l14 14M8 5.3A8 8 0 0 1 10 5c5.1 0 8 5 8 5a13 13 0 0 1-2.5 3M5.5 6.300A13.5 13.5 0 0 0 2 10s2.9 5 8 5a8.5 8.5 0 0 0 3.4-.700M8.4 8.300a2.4 2.4 0 0 0 3.3 3.4",solo:"M10 5.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10 9.300a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.400zM3 6V3h3M17 6V3h-3M3 14v3h3M17 14v3h-3",lock:"M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9",unlock:"M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 5.8-1",merge:"M4 4v3.500L10 12v4.500M16 4v3.500L10 12M7.5 14 10 16.5 12.5 14",split:"M10 16.500V11L4.5 6.500M10 11l5.5-4.500M4 10V5.500h4.500M16 10V5.500h-4.5",grow:"M10 7.500v5M7.5 10h5M3.5 7V3.500H7M16.5 7V3.500H13M3.5 13v3.500H7M16.5 13v3.500H13",shrink:"M7.5 10h5M3.5 6.500h3v-3M16.5 6.500h-3v-3M3.5 13.500h3v3M16.5 13.500h-3v3",trash:"M3.5 5.500h13M8 5.500V3.500h4v2M5 5.500l.8 11h8.400l.8-11M8.5 9v4.500M11.5 9v4.5",plus:"M10 4v12M4 10h12",minus:"M4 10h12",close:"M5 5l10 10M15 5 5 15",check:"M4 10.5 8.2 14.5 16 5.5",fit:"M3.5 7V3.500H7M13 3.500h3.500V7M16.5 13v3.500H13M7 16.500H3.500V13M7.5 7.500h5v5h-5z",down:"M5.5 8 10 12.5 14.5 8",more:"M4.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM10 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM15.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2z",pencil:"M4 16l.8-3.600L13.5 3.700a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.200z",eraser:"M7.5 16.5 3.5 12.500a1 1 0 0 1 0-1.400L10.6 4a1 1 0 0 1 1.4 0l4 4a1 1 0 0 1 0 1.400L9 16.500zM7 7.600l5.4 5.400M7.5 16.500h9",fill:"M8.5 3 15 9.5 9 15.500a1.4 1.4 0 0 1-2 0l-3.5-3.500a1.4 1.4 0 0 1 0-2L10 4.500M4 11h9.500M16.5 13.500s1.3 1.7 1.3 2.600a1.3 1.3 0 0 1-2.6 0c0-.9 1.3-2.6 1.3-2.600z",upload:"M10 13V4M6.5 7.5 10 4l3.5 3.500M3.5 13v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3",cube:"M10 2.5 16.5 6v8L10 17.5 3.5 14V6zM3.5 6 10 9.5 16.5 6M10 9.500v8",warn:"M10 3.5 17.5 16.500h-15zM10 8.500v4M10 14.600v.1"};function wt(i,e=18){let t="http://www.w3.org/2000/svg",n=document.createElementNS(t,"svg");n.setAttribute("viewBox","0 0 20 20"),n.setAttribute("width",String(e)),n.setAttribute("height",String(e)),n.setAttribute("class","icon"),n.setAttribute("aria-hidden","true"),n.setAttribute("focusable","false");let s=document.createElementNS(t,"path");return s.setAttribute("d",hh[i]),n.append(s),n}function dh(i,e){let t=i.firstElementChild;t&&t.getAttribute("d")!==hh[e]&&t.setAttribute("d",hh[e])}function Re(i){let e=O("button",{type:"button",id:i.id,class:`button ${i.words?"":"square "}${i.class??""}`.trim(),"aria-label":i.words===i.label?null:i.label,"data-tip":i.tip??(i.words&&!i.keys?null:i.label),"data-keys":i.keys??null,"aria-keyshortcuts":i.keys?Lb(i.keys):null,"aria-pressed":i.pressed===void 0?null:String(i.pressed),onclick:t=>i.run(t,e)});return i.icon&&e.append(wt(i.icon)),i.words&&e.append(O("span",{class:"words"},i.words)),e}function Lb(i){return i.replace(/Ctrl/g,"Control").replace(/ or /g," ").replace(/Esc\b/g,"Escape").replace(/Del\b/g,"Delete")}var Db=500;function Yp(){let i=O("div",{class:"tooltip",role:"tooltip",popover:"manual","aria-hidden":"true"});document.body.append(i);let e=0,t=null,n=0,s=()=>{window.clearTimeout(e),t&&(n=performance.now()),t=null,i.matches(":popover-open")&&i.hidePopover()},r=a=>{if(!a.isConnected)return;let l=a.getAttribute("data-tip");if(!l)return;t=a,i.replaceChildren(l);let c=a.getAttribute("data-keys");c&&i.append(" ",O("kbd",null,c)),i.matches(":popover-open")||i.showPopover(),uo(i,a.getBoundingClientRect(),a.closest(".rail")&&window.innerWidth>=900?"right":"below")},o=(a,l)=>{let c=a.target instanceof Element?a.target.closest("[data-tip]"):null;if(c===t||(s(),!c))return;let h=performance.now()-n<250?40:l;e=window.setTimeout(()=>r(c),h)};document.addEventListener("pointerover",a=>{a.pointerType!=="touch"&&o(a,450)}),document.addEventListener("focusin",a=>{a.target instanceof Element&&a.target.matches(":focus-visible")?o(a,250):s()});for(let a of["pointerdown","keydown","wheel","blur"])window.addEventListener(a,s,{capture:!0,passive:!0});document.addEventListener("pointerdown",a=>a.pointerType==="touch"&&o(a,Db)),document.addEventListener("pointercancel",s),document.addEventListener("pointerup",a=>{if(a.pointerType!=="touch")return;if(!t)return window.clearTimeout(e);let l=c=>(c.preventDefault(),c.stopPropagation());window.addEventListener("click",l,{capture:!0,once:!0}),window.setTimeout(()=>window.removeEventListener("click",l,{capture:!0}),300),e=window.setTimeout(s,1800)})}function uo(i,e,t="below",n=6){let{offsetWidth:r,offsetHeight:o}=i,a=t==="right"?e.right+n:e.left+e.width/2-r/2,l=t==="right"?e.top+e.height/2-o/2:t==="above"?e.top-o-n:e.bottom+n;t==="below"&&l+o>window.innerHeight-8&&(l=e.top-o-n),t==="above"&&l<8&&(l=e.bottom+n),a=Math.max(8,Math.min(a,window.innerWidth-r-8)),l=Math.max(8,Math.min(l,window.innerHeight-o-8)),i.style.left=`${Math.round(a)}px`,i.style.top=`${Math.round(l)}px`}function ho(i,e,t,n={}){let s=O("div",{class:`popup ${n.class??""}`,popover:"auto",role:n.menu?"menu":"dialog","aria-label":e});document.body.append(s),Ve(i,"aria-haspopup",n.menu?"menu":"dialog"),Ve(i,"aria-expanded","false");let r={element:s,open(){if(r.isOpen||i.disabled)return;let a=i.closest("dialog, header, main, aside")??document.body;s.parentElement!==a&&a.append(s),t(s),s.showPopover(),r.settle()},settle(){r.isOpen&&(uo(s,i.getBoundingClientRect()),(s.querySelector("[data-first]")??uc(s)[0])?.focus())},close(){r.isOpen&&s.hidePopover()},toggle(){r.isOpen?r.close():r.open()},get isOpen(){return s.matches(":popover-open")}},o=!1;return i.addEventListener("pointerdown",()=>o=r.isOpen),i.addEventListener("click",a=>{o&&a.detail>0?r.close():r.toggle(),o=!1}),s.addEventListener("toggle",a=>{let l=a.newState==="open";Ve(i,"aria-expanded",String(l)),!l&&(document.activeElement===document.body||s.contains(document.activeElement))&&i.focus({preventScroll:!0})}),s.addEventListener("keydown",a=>{if(n.menu&&(a.key==="ArrowDown"||a.key==="ArrowUp")){let l=uc(s),c=l.indexOf(document.activeElement);l[(c+(a.key==="ArrowDown"?1:-1)+l.length)%l.length]?.focus(),a.preventDefault()}a.key!=="Escape"?a.stopPropagation():(a.preventDefault(),a.stopPropagation(),r.close(),i.focus({preventScroll:!0}))}),window.addEventListener("resize",()=>r.isOpen&&uo(s,i.getBoundingClientRect())),r}function Bn(i,e,t){let n=ho(i,e,s=>{s.replaceChildren(...t().map(r=>O("button",{type:"button",role:"menuitem",class:"menu-item",id:r.id,disabled:r.disabled??!1,onclick:()=>{n.close(),r.run()}},r.icon?wt(r.icon):null,r.swatch?O("span",{class:"swatch small",vars:{"--color":r.swatch}}):null,O("span",{class:"menu-words"},O("span",null,r.label),r.note?O("span",{class:"note"},r.note):null),r.keys?O("kbd",null,r.keys):null)))},{menu:!0,class:"menu"});return n}function hr(i,e,t={}){let n=O("div",{class:"dialog-body"}),s=Re({icon:"close",label:"Close",class:"quiet",keys:"Esc",run:()=>o.close()}),r=O("dialog",{id:i,class:`dialog ${t.class??""}`,"aria-labelledby":`${i}-title`},O("header",{class:"dialog-head"},O("h2",{id:`${i}-title`,tabindex:"-1"},e),s),n);document.body.append(r),r.addEventListener("click",a=>{a.target===r&&o.close()}),r.addEventListener("keydown",a=>a.stopPropagation()),r.addEventListener("close",()=>t.closed?.());let o={element:r,body:n,open(){r.open||(t.opened?.(),r.showModal(),(n.querySelector("[data-first]:not([disabled])")??r.querySelector("h2"))?.focus())},close(){r.open&&r.close()},get isOpen(){return r.open}};return o}function mi(i){let e=O("output",{class:"slider-value",for:i.id}),t=O("input",{type:"range",id:i.id,min:i.min,max:i.max,step:i.step}),n=()=>{let s=Number(t.value),r=i.format(s);Se(e,r),Ve(t,"aria-valuetext",r),t.style.setProperty("--at",String((s-i.min)/(i.max-i.min)))};return t.addEventListener("input",()=>{n(),i.input(Number(t.value))}),t.addEventListener("change",()=>i.change?.(Number(t.value))),t.value=String(i.value),n(),{element:O("div",{class:"slider"},O("label",{htmlFor:i.id},i.label),e,t),input:t,set(s){Number(t.value)!==s&&(t.value=String(s)),n()}}}function zn(i,e,t,n){let s=O("input",{type:"checkbox",id:i,role:"switch",onchange:()=>n(s.checked)});return{element:O("label",{class:"toggle",htmlFor:i},O("span",{class:"toggle-words"},e),t?O("kbd",null,t):null,s),set(r){s.checked!==r&&(s.checked=r)}}}function ti(i,e,t,n){let s=t.map(o=>O("input",{type:"radio",name:e,id:`${e}-${o.value}`,value:o.value,onchange:()=>n(o.value)}));return{element:O("div",{class:"choice",role:"radiogroup","aria-label":i,id:e},...t.map((o,a)=>O("label",{htmlFor:`${e}-${o.value}`,"data-tip":o.tip??null},s[a],o.icon?wt(o.icon,16):null,O("span",null,o.words)))),set(o){s.forEach((a,l)=>a.checked=t[l].value===o)}}}function fh(i){let e=i.get();return e.brushTo==="none"?null:e.brushTo==="new"?"new":e.chosen.length===1?e.chosen[0]:void 0}function Zp(i){let{store:e}=i,t=O("span",{class:"swatch small"}),n=O("span",{class:"words"}),s=O("button",{type:"button",class:"button with-caret wide",id:"brush-into"},t,n,wt("down",14));Bn(s,"Paint into",()=>{let h=e.get();return[{label:"New part",icon:"plus",run:()=>e.set({brushTo:"new",chosen:[]})},...(h.state?.parts??[]).map((d,u)=>({label:d.name,note:d.locked?"locked":Ke(d.num_faces,"face"),swatch:Mn(wn(d,u,h.prefs.safeColors)),disabled:d.locked,run:()=>e.set({chosen:[d.id],brushTo:"part"})})),{label:"No part",note:"removes faces from their part",icon:"eraser",run:()=>e.set({brushTo:"none"})}]});let r=mi({id:"brush-size",label:"Brush size",min:4,max:96,step:1,value:e.get().prefs.brush,format:h=>`${h} px`,input:h=>e.prefs({brush:h})}),o=O("p",{class:"note"}),a=Jp(i,"brush","Brush");return{element:O("section",{class:"tool-panel","aria-label":"Brush",id:"brush-panel"},O("h2",null,"Paint faces into a part"),O("span",{class:"section-name"},"Paint into"),s,a.element,r.element,o),render:h=>{let d=fh(e),u=typeof d=="number"?ni(h,d):null;a.render(h),Oe(r.element,h.prefs.shape==="brush");let f=h.state?.parts.indexOf(u)??-1;t.style.setProperty("--color",u?Mn(wn(u,f,h.prefs.safeColors)):"transparent"),Se(n,u?u.name:d==="new"?"New part":d===null?"No part (erase)":"Choose a part…"),Ve(s,"aria-label",`Paint into ${n.textContent}`),r.set(h.prefs.brush),Se(o,d===void 0?"Choose a part here, in the list, or by clicking it. Then drag over the mesh.":u?.locked?`${u.name} is locked. Unlock it first.`:h.prefs.shape!=="brush"?"Drag around the faces to paint. Hold Alt to orbit.":"Drag over the mesh to paint. Drag outside it, or hold Alt, to orbit.")}}}function Jp({store:i},e,t){let n=ti("Drag",`${e}-shape`,[{value:"brush",words:t},{value:"box",words:"Box"},{value:"lasso",words:"Lasso"}],r=>i.prefs({shape:r})),s=zn(`${e}-front`,"Front faces only",null,r=>i.prefs({frontOnly:r}));return{element:O("div",{class:"shape"},n.element,s.element),render(r){n.set(r.prefs.shape),s.set(r.prefs.frontOnly),Oe(s.element,r.prefs.shape!=="brush")}}}function Kp(i){let e=Jp(i,"parts","Click");return{element:O("section",{class:"tool-panel slim","aria-label":"Parts",id:"parts-panel"},e.element),render:e.render}}function jp(i){let{store:e,session:t,parts:n,commands:s}=i,r=O("button",{type:"button",class:"anchor",tabindex:"-1","aria-hidden":"true"});Be("stage").append(r);let o=null,l=Bn(r,"Part",()=>{let{chosen:c,view:h}=e.get();if(!o)return[];let{id:d,locked:u,num_components:f}=o,m=c.includes(d)?c:[d],y=m.length===1;return[{label:"Rename",icon:"pencil",keys:"F2",disabled:!y,run:()=>s.renamePart(d)},{label:"Isolate",icon:"solo",keys:"S",run:()=>n.solo(m)},{label:"Frame",icon:"fit",keys:"F",run:()=>i.stage.viewer.fit(!0,m)},{label:h.hidden.includes(d)?"Show":"Hide",icon:"eye",keys:"H",run:()=>n.hide(m)},{label:u?"Unlock":"Lock",icon:u?"unlock":"lock",keys:"L",run:()=>n.lock(m)},{label:"Merge the chosen parts",icon:"merge",keys:"M",disabled:y||u,run:()=>n.merge()},{label:"Split into loose pieces",icon:"split",disabled:!y||u||f<2,run:()=>{t.act({do:"split",part:d,into:"components"})}},{label:"Select inside",icon:"select",disabled:!y||u,run:()=>{e.set({chosen:[d]}),e.view({tool:"select"})}},{label:"Delete",icon:"trash",keys:"Del",note:"keeps the faces",disabled:u,run:()=>n.remove()}]});return(c,h,d)=>{o=c,e.get().chosen.includes(c.id)||e.set({chosen:[c.id]}),r.style.left=`${h}px`,r.style.top=`${d}px`,l.close(),l.open(),Be("tip").hidden=!0}}var tm=[137,80,78,71,13,10,26,10],Nb=Uint32Array.from({length:256},(i,e)=>{for(let t=0;t<8;t++)e=e&1?3988292384^e>>>1:e>>>1;return e>>>0});function Ub(i){let e=4294967295;for(let t of i)e=Nb[(e^t)&255]^e>>>8;return(e^4294967295)>>>0}function dr(i,e){let t=new Uint8Array(12+e.length),n=new DataView(t.buffer);n.setUint32(0,e.length);for(let s=0;s<4;s++)t[4+s]=i.charCodeAt(s);return t.set(e,8),n.setUint32(8+e.length,Ub(t.subarray(4,8+e.length))),t}function Qp(...i){let e=new Uint8Array(i.reduce((s,[r])=>s+r,0)),t=new DataView(e.buffer),n=0;for(let[s,r]of i)s===4?t.setUint32(n,r):s===2?t.setUint16(n,r):t.setUint8(n,r),n+=s;return e}function em(i){let e=[],t=new DataView(i.buffer,i.byteOffset,i.byteLength);for(let n=tm.length;n+12<=i.length;){let s=t.getUint32(n);e.push([String.fromCharCode(...i.subarray(n+4,n+8)),i.subarray(n+8,n+8+s)]),n+=12+s}return e}function Fb(i,e){let t=em(i[0]),n=t.find(([c])=>c==="IHDR")[1],s=new DataView(n.buffer,n.byteOffset),[r,o]=[s.getUint32(0),s.getUint32(4)],a=[Uint8Array.from(tm),dr("IHDR",n),dr("acTL",Qp([4,i.length],[4,0]))],l=0;return i.forEach((c,h)=>{a.push(dr("fcTL",Qp([4,l++],[4,r],[4,o],[4,0],[4,0],[2,e],[2,1e3],[1,0],[1,0])));for(let[d,u]of h?em(c):t)if(d==="IDAT")if(h===0)a.push(dr("IDAT",u));else{let f=new Uint8Array(4+u.length);new DataView(f.buffer).setUint32(0,l++),f.set(u,4),a.push(dr("fdAT",f))}}),a.push(dr("IEND",new Uint8Array(0))),new Blob(a,{type:"image/png"})}async function nm(i,e,t,n){let s=await createImageBitmap(i),r=Math.max(1,Math.round(s.width/t)),o=Math.floor(s.width/r),a=document.createElement("canvas");a.width=a.height=o;let l=a.getContext("2d"),c=[];for(let h=0;h<e;h++){l.clearRect(0,0,o,o),l.drawImage(s,h%r*o,Math.floor(h/r)*o,o,o,0,0,o,o);let d=await new Promise(u=>a.toBlob(u,"image/png"));if(!d)throw new Error("the browser could not encode a frame");c.push(new Uint8Array(await d.arrayBuffer()))}return s.close(),Fb(c,n)}var im=[{title:"Meshes",formats:[{id:"glb",ending:".glb",name:"GLB",words:"Your mesh with a named node per part. Materials, textures, and positions stay the same.",parts:!0},{id:"gltf",ending:".zip",name:"glTF",words:"The same as glTF with separate files, zipped.",parts:!0},{id:"exploded",ending:".glb",name:"Exploded GLB",words:"The parts moved apart, for pictures and checks.",parts:!0},{id:"obj",ending:".zip",name:"OBJ",words:"One object per part, with materials and textures, zipped.",parts:!0},{id:"ply",ending:".ply",name:"PLY",words:"One mesh in part colors; each face stores its part number.",parts:!0},{id:"stl",ending:".zip",name:"STL",words:"One file per part for printing; its name says whether the part is closed or open.",parts:!0},{id:"3mf",ending:".3mf",name:"3MF",words:"One file for printing, with one colored object per part.",parts:!0}]},{title:"Data",formats:[{id:"npy",ending:".npy",name:"Labels",words:"The part number of each face, in file order, as a NumPy array. -1 means no part.",parts:!0},{id:"json",ending:".json",name:"Parts table",words:"Names, colors, sizes, bounds, and settings.",parts:!0},{id:"session",ending:".segvigen",name:"Session",words:"The whole project with its history, to open on any machine.",parts:!1}]},{title:"Pictures",formats:[{id:"view",ending:".png",name:"This view",words:"The current view, 1,024 x 1,024 pixels, with a transparent background.",parts:!1},{id:"png",ending:".png",name:"Preview",words:"The parts from the standard view.",parts:!0},{id:"turntable",ending:".png",name:"Turntable",words:"One full turn of the current view, as an animated PNG.",parts:!1}]}],Ob={frames:24,size:320,wait:100},kb=1024;function sm(i){let{store:e}=i,t=!1,n=null,s=new Map,r=zn("export-chosen","Only the chosen parts",null,u=>{t=u,h()}),o=O("p",{class:"note"}),a=u=>{let f=O("span",{class:"note export-status",role:"status"}),m=Re({id:`export-${u.id}`,icon:"export",label:u.ending,words:u.ending,class:"export-save",run:()=>{d(u)}});m.append(O("span",{class:"unseen"},` ${u.name}`));let y=O("div",{class:"export-row","data-testid":`export-row-${u.id}`},O("div",{class:"export-words"},O("b",null,u.name),O("span",{class:"note"},u.words),f),m);return s.set(u.id,{element:y,status:f,save:m}),y},l=hr("export-dialog","Export",{class:"wide-dialog",opened:()=>{t=!1,r.set(!1);for(let{status:u}of s.values())Se(u,"");h()},closed:()=>n?.abort()}),c=O("div",{class:"export-options"},r.element,o);l.body.append(c,...im.map(u=>O("section",{class:"export-group"},O("h3",null,u.title),...u.formats.map(a))));let h=()=>{let u=e.get(),f=u.chosen.length;Oe(c,f>0),Se(o,f?`${Ke(f,"part is","parts are")} chosen in the list.`:"");for(let m of im)for(let y of m.formats){let g=y.id==="view"||y.id==="turntable"||!u.server?.writes.length||Bb(e,y.id),p=s.get(y.id);Oe(p.element,g),p.save.disabled=n!==null||t&&!y.parts}},d=async u=>{if(!e.get().state||n)return;let m=n=new AbortController,{status:y,element:g}=s.get(u.id);h(),g.classList.add("busy"),g.classList.remove("failed"),Se(y,"Writing…");try{let p=await zb(i,u,t?e.get().chosen:null,m.signal,x=>Se(y,`Drawing, ${Math.round(100*x)} %`));if(m.signal.aborted)return;Vb(p.blob,p.name),Se(y,`Saved ${p.name}, ${pr(p.blob.size)}`)}catch(p){if(m.signal.aborted)return;g.classList.add("failed"),Se(y,nn(p))}finally{n===m&&(n=null),g.classList.remove("busy"),h()}};return l}function Bb(i,e){let t=i.get().server?.writes??[],n=new Set(t.map(s=>s.replace(/^\./,"").toLowerCase()));return n.has(e)||e==="exploded"&&n.has("glb")||e==="session"}async function zb(i,e,t,n,s){let{store:r,stage:o}=i,a=r.get().state.project,l=a.name.replace(/\.[a-z0-9]{2,5}$/i,"").replace(/[^\p{L}\p{N}._ -]+/gu,"_").trim()||"parts";if(e.id==="view")return{blob:await o.viewer.snapshot(kb,{transparent:!0}),name:`${l}_view.png`};if(e.id==="turntable"){let{frames:c,size:h,wait:d}=Ob,u=await o.viewer.turntable(c,h,s);return{blob:await nm(u,c,h,d),name:`${l}_turntable.png`}}return ct.export(a.id,e.id,t?{parts:t.join(",")}:{},n)}function Vb(i,e){let t=URL.createObjectURL(i),n=O("a",{href:t,download:e});document.body.append(n),n.click(),n.remove(),window.setTimeout(()=>URL.revokeObjectURL(t),3e4)}function Vn(i){let[e,t,n]=i.map(s=>Math.round(Math.min(1,Math.max(0,s))*255));return(255<<24|n<<16|t<<8|e)>>>0}function ph(i){return[(i&255)/255,(i>>8&255)/255,(i>>16&255)/255]}var Ql=class{constructor(e,t){this.canvas=e;this.size=t;e.width=e.height=t,this.context=e.getContext("2d",{willReadFrequently:!1}),this.image=this.context.createImageData(t,t),this.pixels=new Uint32Array(this.image.data.buffer)}canvas;size;pixels;image;context;past=[];outline=null;get canUndo(){return this.past.length>0}get isClear(){return!this.pixels.some(e=>e!==0)}setOutline(e){if(!e)this.outline=null;else{this.outline=new Uint8Array(this.size*this.size);for(let t=0;t<this.outline.length;t++)this.outline[t]=e[4*t+3]>127?1:0}}mark(){this.past.push(this.pixels.slice()),this.past.length>24&&this.past.shift()}undo(){let e=this.past.pop();e&&(this.pixels.set(e),this.draw())}forget(){this.past=[],this.pixels.fill(0),this.draw()}clear(){this.mark(),this.pixels.fill(0),this.draw()}replace(e){this.pixels.set(e),this.draw()}stroke(e,t,n,s,r,o){let{size:a}=this,l=Math.max(0,Math.floor(Math.min(e,n)-r)),c=Math.min(a-1,Math.ceil(Math.max(e,n)+r)),h=Math.max(0,Math.floor(Math.min(t,s)-r)),d=Math.min(a-1,Math.ceil(Math.max(t,s)+r));if(l>c||h>d)return;let u=n-e,f=s-t,m=u*u+f*f,y=r*r;for(let g=h;g<=d;g++)for(let p=l;p<=c;p++){let x=m?Math.max(0,Math.min(1,((p-e)*u+(g-t)*f)/m)):0,M=p-e-x*u,_=g-t-x*f,b=g*a+p;M*M+_*_<=y&&(o===0||!this.outline||this.outline[b])&&(this.pixels[b]=o)}this.draw(l,h,c-l+1,d-h+1)}fill(e,t,n){let{size:s,pixels:r,outline:o}=this,a=Math.round(t)*s+Math.round(e);if(e<0||t<0||Math.round(e)>=s||Math.round(t)>=s)return!1;let l=r[a];if(l===n||o&&!o[a])return!1;let c=d=>r[d]===l&&(!o||o[d]===1),h=[a];for(r[a]=n;h.length;){let d=h.pop(),u=d%s;u>0&&c(d-1)&&h.push((r[d-1]=n,d-1)),u<s-1&&c(d+1)&&h.push((r[d+1]=n,d+1)),d>=s&&c(d-s)&&h.push((r[d-s]=n,d-s)),d<s*(s-1)&&c(d+s)&&h.push((r[d+s]=n,d+s))}return this.draw(),!0}colors(){let e=new Map;for(let t of this.pixels)t&&e.set(t,(e.get(t)??0)+1);return[...e.entries()].sort((t,n)=>n[1]-t[1]).map(([t])=>t)}toDataUrl(){return this.canvas.toDataURL("image/png")}draw(e=0,t=0,n=this.size,s=this.size){this.context.putImageData(this.image,0,0,e,t,n,s)}};async function mh(i,e){let t=await createImageBitmap(i,{premultiplyAlpha:"none",colorSpaceConversion:"none"}),n=document.createElement("canvas");n.width=n.height=e;let s=n.getContext("2d",{willReadFrequently:!0});s.imageSmoothingEnabled=!1,s.drawImage(t,0,0,e,e);let{width:r,height:o}=t;return t.close(),{data:s.getImageData(0,0,e,e).data,width:r,height:o}}var Hn=768,rm=12;function am(i){let{store:e,session:t,stage:n,notices:s}=i,r=Be("draw"),o=null,a="brush",l=ii[0],c=14,h=[...ii],d=!1,u="",f=O("img",{class:"draw-base",alt:"The mesh from the current view",draggable:"false"}),m=O("canvas",{class:"draw-canvas",id:"draw-canvas",tabindex:"0",role:"application","aria-label":"Drawing over the view. Arrow keys move the brush, Shift moves it farther, Space paints."}),y=O("div",{class:"draw-ring","aria-hidden":"true"}),g=O("div",{class:"draw-frame"},f,m,y),p=new Ql(m,Hn);r.append(g);let x=Re({id:"draw-start",icon:"draw",label:"Draw on this view",words:"Draw on this view",class:"primary wide",run:()=>{H("clear")}}),M=Re({id:"draw-start-parts",icon:"divide",label:"Start from the parts",words:"Start from the parts",class:"wide",run:()=>{H("parts")}}),_=Re({id:"draw-start-upload",icon:"upload",label:"Use a picture of this view…",words:"Use a picture of this view…",class:"wide",run:()=>b.click()}),b=O("input",{type:"file",accept:"image/png,image/jpeg,image/webp",hidden:!0,id:"draw-file","aria-label":"Picture of the parts"});b.addEventListener("change",()=>{let[ne]=b.files??[];b.value="",ne&&ie(ne)});let S=O("div",{class:"draw-before"},O("p",{class:"note"},"Turn the mesh so that its parts are visible, then paint each part in its own color. The model fills in the far side."),x,M,_),v=ti("Pen","draw-pen",[{value:"brush",words:"Brush",icon:"pencil"},{value:"fill",words:"Fill",icon:"fill"},{value:"eraser",words:"Erase",icon:"eraser"}],ne=>Y(ne)),w=O("div",{class:"swatches",role:"radiogroup","aria-label":"Color"}),R=mi({id:"draw-size",label:"Thickness",min:2,max:64,step:1,value:c,format:ne=>`${ne} px`,input:ne=>(c=ne,Te())}),A=mi({id:"draw-opacity",label:"Opacity",min:.2,max:1,step:.05,value:.75,format:ne=>`${Math.round(100*ne)} %`,input:ne=>m.style.setProperty("opacity",String(ne))}),C=Re({id:"draw-undo",icon:"undo",label:"Undo a stroke",words:"Undo",keys:"Ctrl+Z",class:"quiet",run:()=>qe.undo()}),P=Re({id:"draw-clear",icon:"trash",label:"Clear the drawing",words:"Clear",class:"quiet",run:()=>(p.clear(),re())}),F=Re({id:"draw-upload",icon:"upload",label:"Use a picture",words:"Picture…",class:"quiet",run:()=>b.click()}),I=O("p",{class:"note",id:"draw-status"}),B=Re({id:"draw-apply",icon:"check",label:"Apply",words:"Apply",keys:"Enter",class:"primary",run:()=>qe.apply()}),W=Re({id:"draw-leave",label:"Back to the mesh",words:"Back to the mesh",keys:"Esc",class:"quiet",run:()=>qe.leave()}),X=O("div",{class:"draw-during"},v.element,w,R.element,A.element,O("div",{class:"tool-actions tight"},C,P,F),I,O("div",{class:"tool-actions"},B,W)),se=O("section",{class:"tool-panel","aria-label":"Draw",id:"draw-panel"},O("h2",null,"Draw the parts"),S,X,b),Y=ne=>{a=ne,v.set(ne),Ve(m,"data-pen",ne),Te()},N=()=>{let ne=new Set(p.colors());w.replaceChildren(...h.map((De,it)=>{let dt=Vn(De)===Vn(l);return O("button",{type:"button",class:`swatch pick ${dt?"on":""} ${ne.has(Vn(De))?"used":""}`,role:"radio","aria-checked":String(dt),"aria-label":`Color ${it+1}${ne.has(Vn(De))?", used":""}`,vars:{"--color":Mn(De)},onclick:()=>{l=De,a==="eraser"&&Y("brush"),N(),Te()}})}),ee)},V=O("input",{type:"color",class:"anchor","aria-label":"Another color",value:bo(l)});V.addEventListener("change",()=>{l=Mo(V.value),h.some(ne=>Vn(ne)===Vn(l))||(h=[...h,l]),N()});let ee=O("label",{class:"swatch pick custom","data-tip":"Another color"},wt("plus",14),V),re=()=>{let ne=p.colors();C.disabled=!p.canUndo,P.disabled=p.isClear,B.disabled=d||ne.length<2||e.get().state?.status!=="ready",Se(I,d?"Sending…":ne.length<2?"Paint at least two parts, each in its own color.":`${Ke(ne.length,"part")} drawn.`),N()},H=async ne=>{if(!e.get().meshReady)return!1;let De=n.viewer.pictureCamera(),it=o!==null&&JSON.stringify(De)===JSON.stringify(o)&&!p.isClear;o=De;try{let dt=await n.viewer.snapshot(Hn,{transparent:!0,markers:!1}),ft=await n.viewer.snapshot(Hn,{flat:!0,transparent:!0}),{data:Qt}=await mh(ft,Hn);p.setOutline(Qt),URL.revokeObjectURL(u),f.src=u=URL.createObjectURL(dt);let yt=e.get(),yn=yt.shown.map((_n,bn)=>wn(_n,bn,yt.prefs.safeColors));ne==="parts"?(p.forget(),p.replace(Hb(Qt,yn)),h=om(p.colors().map(ph),ii),l=h[0]??ii[0]):it||(p.forget(),h=[...ii],l=ii[0])}catch(dt){return s.error(`Can't draw the view: ${nn(dt)}`,se),!1}return e.set({drawing:!0}),Y(ne==="parts"?"fill":"brush"),re(),window.requestAnimationFrame(()=>{Te(),m.focus({preventScroll:!0})}),!0},ie=async ne=>{if(!(!e.get().drawing&&!await H("clear")))try{let{data:De,width:it,height:dt}=await mh(ne,Hn);if(it!==dt){s.error(`${ne.name} is ${Ni(it)} x ${Ni(dt)} pixels; expected a square picture. Export “This view” and paint over it without cropping it.`,se);return}p.mark();let ft=new Uint32Array(De.buffer.slice(0));for(let yt=0;yt<ft.length;yt++)ft[yt]=De[4*yt+3]>127?(ft[yt]|4278190080)>>>0:0;p.replace(ft);let Qt=p.colors();Qt.length<=24&&(h=om(Qt.map(ph),ii)),re()}catch{s.error(`Can't read ${ne.name} as a picture. Choose a PNG.`,se)}},oe=null,ue={x:Hn/2,y:Hn/2},le=ne=>{let De=m.getBoundingClientRect();return{x:(ne.clientX-De.left)/De.width*Hn-.5,y:(ne.clientY-De.top)/De.height*Hn-.5}},Te=()=>{let ne=m.clientWidth/Hn,De=a==="fill"?10:Math.max(4,2*c*ne);y.style.width=y.style.height=`${De}px`,y.style.transform=`translate(${ue.x*ne-De/2}px, ${ue.y*ne-De/2}px)`,y.style.setProperty("--color",a==="eraser"?"transparent":Mn(l))},Ue=(ne,De,it,dt)=>p.stroke(ne,De,it,dt,c,a==="eraser"?0:Vn(l)),Pe=(ne,De)=>{p.mark(),a==="fill"?p.fill(ne,De,Vn(l))||p.undo():Ue(ne,De,ne,De)};m.addEventListener("pointerdown",ne=>{ne.button!==0||!ne.isPrimary||(m.setPointerCapture(ne.pointerId),oe=ue=le(ne),Pe(oe.x,oe.y),Te(),a==="fill"&&(oe=null))}),m.addEventListener("pointermove",ne=>{if(ne.isPrimary){for(let De of ne.getCoalescedEvents?.().length?ne.getCoalescedEvents():[ne]){let it=le(De);oe&&Ue(oe.x,oe.y,it.x,it.y),oe&&(oe=it),ue=it}Te()}});let we=()=>{oe=null,re()};m.addEventListener("pointerup",we),m.addEventListener("pointercancel",we),m.addEventListener("keydown",ne=>{let De=ne.shiftKey?5*rm:rm,dt={ArrowLeft:[-De,0],ArrowRight:[De,0],ArrowUp:[0,-De],ArrowDown:[0,De]}[ne.key];if(dt)ue={x:Math.max(0,Math.min(Hn-1,ue.x+dt[0])),y:Math.max(0,Math.min(Hn-1,ue.y+dt[1]))};else if(ne.key===" ")Pe(ue.x,ue.y),re();else return;ne.preventDefault(),ne.stopPropagation(),Te()}),new ResizeObserver(()=>Te()).observe(m);let qe={element:se,render(ne){Oe(S,!ne.drawing),Oe(X,ne.drawing),ne.drawing&&(B.disabled=d||ne.state?.status!=="ready"||p.colors().length<2)},undo(){p.undo(),re()},leave(){e.set({drawing:!1}),Be("view").querySelector("canvas")?.focus()},apply(){B.disabled||d||(d=!0,re(),t.act({do:"guide",map:p.toDataUrl(),camera:o},B).then(ne=>{d=!1,re(),ne&&(qe.leave(),e.view({tool:"select"}))}))},pen:Y,resize(ne){c=Math.max(2,Math.min(64,c+ne)),R.set(c),Te()}};return e.subscribe((ne,De)=>{Oe(r,ne.drawing),ne.state?.project.id!==De.state?.project.id&&(o=null,p.forget()),ne.view.tool!=="draw"&&ne.drawing&&e.set({drawing:!1})}),Dt(y,"hidden",!0),m.style.setProperty("opacity","0.75"),Y("brush"),re(),qe}function Hb(i,e){let t=new Uint32Array(i.length/4),n=new Map;for(let s=0;s<t.length;s++){if(i[4*s+3]<128)continue;let[r,o,a]=[i[4*s],i[4*s+1],i[4*s+2]],l=r<<16|o<<8|a,c=n.get(l);if(c===void 0){let h=60;c=0;for(let d of e){let u=Math.hypot(d[0]*255-r,d[1]*255-o,d[2]*255-a);u<h&&(h=u,c=Vn(d))}n.set(l,c)}t[s]=c}return t}function om(i,e){let t=new Set(i.map(Vn));return[...i,...e.filter(n=>!t.has(Vn(n)))].slice(0,36)}var Gb=[{title:"Tools",keys:[["C","Select: click to select a region"],["V","Parts: choose parts"],["P","Divide: name the parts and click each"],["G","Draw: paint the parts over a view"],["B","Brush: paint faces into a part"],["[ and ]","Smaller and larger brush; in other tools, fewer and more parts"]]},{title:"On the mesh",keys:[["Click","Add to the selection"],["Shift+click, right click","Exclude from the selection"],["Click a marker","Remove that click"],["Ctrl+click","Choose the part"],["Double click","Focus there"],["Drag","Orbit; right button or two fingers to pan, wheel to zoom"],["Arrows, + and −, Space","With the mesh focused: orbit, zoom, click at the crosshair (Shift+Space excludes)"],["X","Switch plain clicks between add and exclude"],["Enter","Keep the selection as a part; apply a division or drawing"],["Esc","Clear the selection, then the chosen parts"],["B, F, E","While drawing: brush, fill, eraser"]]},{title:"Chosen parts",keys:[["F2","Rename"],["M","Merge"],["K","Split"],[". and ,","Grow and shrink by one ring"],["Del","Delete (keeps the faces)"],["H, Shift+H","Hide or show; show all"],["S","Isolate"],["L","Lock or unlock"],["Ctrl+A","Choose all parts"],["↑ ↓, Shift+↑ ↓","In the list: move; choose a range. ← → move to the row's buttons"]]},{title:"View",keys:[["F","Frame the chosen parts, or all"],["1, 3, 7","View from the front, the right, the top; with Shift, from the opposite side"],["T","Texture or part colors"],["O","Part borders"],["W","Wireframe"],["U","Certainty: red where the parts are least certain"],["Z","X-ray: see through what is not selected or chosen"],["E","Explode"]]},{title:"Everywhere",keys:[["Ctrl+Z","Undo"],["Ctrl+Shift+Z, Ctrl+Y","Redo"],["Ctrl+O","Open a mesh"],["Ctrl+E","Export"],["J","Projects"],["?","This help"]]}];function lm(i){let e=hr("help-dialog","Help",{class:"wide-dialog help"}),t=zn("single-keys","Single-letter shortcuts",null,n=>i.store.prefs({singleKeys:n}));return e.body.append(O("ol",{class:"help-steps"},O("li",null,"Drop a mesh anywhere. The studio finds and lists its parts."),O("li",null,"To fix a part, click it to select a region. Click again to add, Shift-click to exclude."),O("li",null,"“Keep as part” turns the selection into a part."),O("li",null,"Merge, split, rename, and lock parts in the list. You can undo everything."),O("li",null,"Export. Faces, textures, scale, and position stay as in your file.")),O("div",{class:"help-keys"},...Gb.map(n=>O("section",null,O("h3",null,n.title),O("dl",null,...n.keys.map(([s,r])=>O("div",null,O("dt",null,...Wb(s)),O("dd",null,r))))))),t.element),i.store.subscribe((n,s)=>{n.prefs!==s.prefs&&t.set(n.prefs.singleKeys)}),t.set(i.store.get().prefs.singleKeys),e}function Wb(i){return i.split(/(, | and )/).map(e=>e===", "||e===" and "?e:e===","?O("kbd",null,","):O("kbd",null,e))}var gh=[{tool:"select",name:"Select",icon:"select",key:"C",tip:"Select a region by clicking on it"},{tool:"parts",name:"Parts",icon:"parts",key:"V",tip:"Choose parts to merge, split, or delete"},{tool:"divide",name:"Divide",icon:"divide",key:"P",tip:"Name the parts you want and click each"},{tool:"draw",name:"Draw",icon:"draw",key:"G",tip:"Draw the parts over the current view"},{tool:"brush",name:"Brush",icon:"brush",key:"B",tip:"Paint faces into a part"}];function cm(i){let{store:e}=i,t=Be("rail"),n=gh.map(({tool:o,name:a,icon:l,key:c,tip:h})=>Re({id:`tool-${o}`,icon:l,label:a,words:a,tip:h,keys:c,class:"rail-button",pressed:!1,run:()=>vh(i,o)}));t.append(O("div",{class:"rail-tools",role:"group","aria-label":"Tool"},...n));let s=Be("hint"),r=o=>{n.forEach((l,c)=>{let h=gh[c].tool===o.view.tool;Dt(l,"pressed",h),l.classList.toggle("on",h),l.disabled=!o.state||o.state.status==="failed"});let a=o.drawing?null:Xb(o);a&&Se(s,a),Oe(s,a!==null),Ve(Be("view"),"data-tool",o.view.tool)};e.subscribe((o,a)=>{sn(o,a,"view","state","prefs","clicks","chosen","groups","upload","drawing")&&r(o)}),r(e.get())}function vh(i,e){let t=i.store.get();if(!t.state||t.view.tool===e)return;i.store.view({tool:e});let{name:n,tip:s}=gh.find(r=>r.tool===e);i.notices.announce(`${n}: ${s}.`)}function Xb(i){if(!i.state||i.state.status!=="ready"||i.upload)return null;let e=window.matchMedia("(pointer: coarse)").matches;if(i.view.tool==="select"){if(pn(i).length)return i.prefs.kept?null:e?"Tap to add, long-press to exclude, then keep it as a part.":"Click to add to the selection, Shift-click to make it smaller, Enter to keep it as a part.";if(i.chosen.length===1){let t=ni(i,i.chosen[0]);return t?`Click a piece of ${t.name} to split it off`:null}return i.prefs.clicked?null:i.state.project.example?e?"This is an example. Tap any part to select it, or open your own mesh.":"This is an example. Click any part to select it, or drop your own mesh anywhere.":e?"Tap any part to select it. Drag to orbit.":"Click any part to select it. Shift-click excludes. Drag to orbit."}return i.view.tool==="parts"&&!i.chosen.length?e?"Tap a part to choose it":"Click a part to choose it. Ctrl-click to choose more.":null}var um={c:"select",v:"parts",p:"divide",g:"draw",b:"brush"},hm={1:["front","back"],3:["right","left"],7:["top","bottom"]};function dm(i,e){let{store:t,session:n,stage:s,commands:r}=i,o=()=>{let{chosen:u,hovered:f,hoveredFrom:m}=t.get();return u.length?u:f!==null&&m!==null?[f]:[]},a=u=>{let f=u.key.toLowerCase(),{drawing:m,state:y}=t.get();if(f==="z"&&!u.shiftKey)m?e.undo():n.undo();else if(f==="z"&&u.shiftKey||f==="y")m||n.redo();else if(f==="o"&&!u.shiftKey)r.openFile();else if(f==="e"&&!u.shiftKey)r.openExport();else if(f==="a"&&!u.shiftKey){if(!y||m)return!1;t.set({chosen:y.parts.map(g=>g.id)})}else return!1;return!0},l=()=>{let u=t.get(),f=u.state?.prompt;if(u.drawing)e.apply();else if(pn(u).length)document.getElementById("prompt-keep")?.click();else if(f?.kind==="partition"&&u.view.tool==="divide")document.getElementById("divide-apply")?.click();else return!1;return!0},c=()=>{let u=t.get();if(u.drawing)e.leave();else if(u.upload?.phase==="failed")t.set({upload:null});else if(pn(u).length||u.state?.prompt||u.groups.some(f=>f.clicks.length))n.clear();else if(u.chosen.length)t.set({chosen:[]});else if(u.view.solo.length)t.view({solo:[]});else return!1;return!0},h=u=>{let f=t.get(),{look:m,tool:y}=f.view,g=u.key.length===1?u.key.toLowerCase():u.key,p=/^(?:Digit|Numpad)(\d)$/.exec(u.code)?.[1];if(u.key==="?")r.openHelp();else if(g==="j")r.openProjects();else if(f.state)if(p&&hm[p])s.viewer.lookFrom(hm[p][u.shiftKey?1:0]);else if(u.shiftKey&&g==="h")t.view({hidden:[],solo:[]});else{if(u.shiftKey)return!1;if(um[g]&&!(f.drawing&&(g==="b"||g==="g")))vh(i,um[g]);else if(g==="["||g==="]"){let x=g==="]"?1:-1;f.drawing?e.resize(4*x):y==="brush"?t.prefs({brush:Math.max(4,Math.min(96,f.prefs.brush+4*x))}):d(x,u.repeat)}else if(f.drawing)if(g==="b")e.pen("brush");else if(g==="f")e.pen("fill");else if(g==="e")e.pen("eraser");else return!1;else if(g==="x")t.set({exclude:!f.exclude});else if(g==="m")i.parts.merge();else if(g==="k")i.parts.split();else if(g===".")i.parts.grow();else if(g===",")i.parts.shrink();else if(g==="h")i.parts.hide(o());else if(g==="s")i.parts.solo(o());else if(g==="l")i.parts.lock(o());else if(g==="f")s.viewer.fit(!0,f.chosen.length?f.chosen:void 0);else if(g==="t")t.look({shading:m.shading==="parts"?"texture":"parts"});else if(g==="o")t.look({boundaries:!m.boundaries});else if(g==="w")t.look({wireframe:!m.wireframe});else if(g==="u")t.look({shading:m.shading==="certainty"?"parts":"certainty"});else if(g==="z")t.look({xray:!m.xray});else if(g==="e")s.toggleExplode();else return!1}else return!1;return!0},d=(u,f)=>{let m=document.getElementById("granularity");!m||m.disabled||(m.value=String(Number(m.value)+u*.04),m.dispatchEvent(new Event("input")),f||window.addEventListener("keyup",()=>m.dispatchEvent(new Event("change")),{once:!0}))};window.addEventListener("keydown",u=>{if(u.defaultPrevented||u.isComposing||u.altKey||qh(u.target)||document.querySelector("dialog[open], .popup:popover-open"))return;let f=!1,m=u.target instanceof Element&&u.target.closest("button, a, summary, [role=menuitem]")!==null;if(u.ctrlKey||u.metaKey)f=a(u);else if(u.key==="Escape")f=c();else if(u.key==="Enter")f=!m&&l();else if(u.key==="Delete"||u.key==="Backspace")f=u.key==="Delete"||u.target instanceof Element&&u.target.closest("#parts")!==null,f&&i.parts.remove();else if(u.key==="F2"){let[y]=t.get().chosen;f=y!==void 0,y!==void 0&&r.renamePart(y)}else(t.get().prefs.singleKeys||u.key==="?")&&(f=h(u));f&&u.preventDefault()})}function fm(i){let{store:e,session:t,stage:n}=i,s=ti("Shading","look-shading",[{value:"parts",words:"Parts",tip:"Part colors"},{value:"texture",words:"Texture"},{value:"clay",words:"Clay"},{value:"normals",words:"Normals"},{value:"certainty",words:"Certainty",tip:"Red where the parts are least certain"}],_=>e.look({shading:_})),r=zn("look-boundaries","Part borders","O",_=>e.look({boundaries:_})),o=zn("look-wireframe","Wireframe","W",_=>e.look({wireframe:_})),a=zn("look-xray","X-ray","Z",_=>e.look({xray:_})),l=zn("look-backfaces","Back faces",null,_=>e.look({backfaces:_})),c=ti("Clipping axis","look-clip-axis",[{value:"x",words:"X"},{value:"y",words:"Y"},{value:"z",words:"Z"}],_=>e.look({clipAxis:_})),h=mi({id:"look-clip",label:"Clip",min:0,max:.99,step:.01,value:0,format:_=>_?`${Math.round(100*_)} %`:"off",input:_=>e.look({clip:_})}),d=zn("look-safe","Color-blind-safe colors",null,_=>e.prefs({safeColors:_})),u=mi({id:"look-explode",label:"Explode",min:0,max:1,step:.01,value:0,format:_=>`${Math.round(100*_)} %`,input:_=>e.look({explode:_})}),f=ti("Up axis","look-up",[{value:"y",words:"Y"},{value:"z",words:"Z"}],_=>{t.turn(_)}),m=ti("Theme","look-theme",[{value:"auto",words:"System"},{value:"dark",words:"Dark"},{value:"light",words:"Light"}],_=>e.prefs({theme:_})),y=O("div",{class:"look"},O("section",null,s.element),O("section",null,r.element,o.element,a.element,l.element,d.element),O("section",null,u.element,h.element,c.element),O("section",null,O("span",{class:"section-name"},"Up axis of the file"),f.element),O("section",null,O("span",{class:"section-name"},"Theme"),m.element));ho(Be("look-button"),"View",_=>_.replaceChildren(y),{class:"look-menu"});let g=Re({id:"fit",icon:"fit",label:"Frame all",keys:"F",class:"float",run:()=>n.viewer.fit(!0)}),p=Re({id:"toggle-texture",icon:"cube",label:"Texture",tip:"Texture or part colors",keys:"T",class:"float",pressed:!1,run:()=>e.look({shading:e.get().view.look.shading==="parts"?"texture":"parts"})}),x=Re({id:"toggle-explode",icon:"grow",label:"Explode",keys:"E",class:"float",pressed:!1,run:()=>n.toggleExplode()});Be("corner").append(g,p,x,n.viewer.gizmo.element);let M=()=>{let{state:_,view:b,prefs:S}=e.get();f.set(_?.project.asset?.up??"y"),s.set(b.look.shading),r.set(b.look.boundaries),o.set(b.look.wireframe),a.set(b.look.xray),l.set(b.look.backfaces),h.set(b.look.clip),c.set(b.look.clipAxis),u.set(b.look.explode),d.set(S.safeColors),m.set(S.theme),Dt(p,"pressed",b.look.shading==="texture"),Dt(x,"pressed",b.look.explode>0)};e.subscribe((_,b)=>{(_.view!==b.view||_.state!==b.state||_.prefs!==b.prefs)&&M()}),M()}var pm=1500;function mm(i){let{store:e,session:t}=i,n=Be("prompt"),s=ti("What a click does","click-mode",[{value:"add",words:"Add",icon:"plus"},{value:"out",words:"Exclude",icon:"minus"}],M=>e.set({exclude:M==="out"}));Ve(s.element,"data-tip","What a plain click does. Shift-click always excludes."),Ve(s.element,"data-keys","X");let r=O("span",{class:"pulse","aria-hidden":"true"}),o=O("b",{id:"prompt-faces"}),a=O("span",{class:"note",id:"prompt-time","data-testid":"prompt-time"}),l=O("button",{type:"button",class:"chip",id:"prompt-within","aria-label":"Let the selection extend beyond the part","data-tip":"The selection stays inside this part. Click to remove the limit.",onclick:()=>t.setWithin(null)}),c=O("input",{id:"prompt-name",class:"field",placeholder:"Name","aria-label":"Name of the new part",maxlength:80,autocomplete:"off",spellcheck:"false",onkeydown:M=>{M.stopPropagation(),M.key==="Enter"&&p(),M.key==="Escape"&&(c.blur(),Be("view").querySelector("canvas")?.focus())}}),h=Re({id:"prompt-keep",icon:"check",label:"Keep as part",words:"Keep",keys:"Enter",class:"primary",run:()=>p()}),d=h.querySelector(".words"),u=O("span",{class:"as-part"}," as part");d.append(u);let f=Re({id:"prompt-add",label:"Add to a part",words:"Add to…",class:"with-caret",run:()=>{}});f.append(wt("down",14));let m=Re({id:"prompt-clear",icon:"close",label:"Clear the selection",keys:"Esc",class:"quiet",run:(M,_)=>t.clear(_)}),y=Re({id:"prompt-retry",label:"Try again",words:"Try again",class:"link",run:(M,_)=>t.repeatPrompt(_)}),g=0,p=()=>{let M=c.value;t.keep(M,null,h).then(_=>{_&&(c.value="",document.activeElement===c&&Be("view").querySelector("canvas")?.focus())})};Bn(f,"Add the selection to",()=>{let M=e.get(),_=new Set(M.chosen);return(M.state?.parts??[]).map((S,v)=>({part:S,i:v})).sort((S,v)=>Number(_.has(v.part.id))-Number(_.has(S.part.id))).map(({part:S,i:v})=>({label:S.name,note:S.locked?"locked":Ke(S.num_faces,"face"),swatch:Mn(wn(S,v,M.prefs.safeColors)),disabled:S.locked,run:()=>{t.keep(null,S.id,f)}}))}),n.append(s.element,O("div",{class:"prompt-facts"},r,o,a),y,l,c,h,f,m);let x=M=>{let _=pn(M),b=M.state?.prompt?.kind==="click"?M.state.prompt:null,S=_.length>0&&!M.drawing;if(Oe(n,S),n.classList.toggle("open",S),!S)return;s.set(M.exclude?"out":"add");let v=M.clicks!==null||!b||b.stage==="pending",w=M.clicks===null&&b?.stage==="pending"&&M.job===null&&M.link==="open";w?g||(g=performance.now(),window.setTimeout(()=>x(e.get()),pm+50)):g=0;let R=w&&performance.now()-g>pm;Oe(y,R);let A=b?.stage==="preview",C=v&&!R||A;r.classList.toggle("on",C),Se(o,R?"No result":v?b&&b.num_faces?`${Ni(b.num_faces)} faces`:"Selecting…":Ke(b?.num_faces??0,"face")),Se(a,xh(M));let P=ni(M,M.within);Oe(l,P!==null),P&&l.dataset.part!==P.name&&(l.dataset.part=P.name,l.replaceChildren(`within ${P.name}`,wt("close",12)));let F=!v&&b?.num_faces===0;h.disabled=f.disabled=R||F||M.keeping,Se(d.firstChild,M.keeping?"Keeping…":"Keep"),Oe(u,!M.keeping),Ve(n,"aria-busy",String(C)),Ve(n,"data-stage",v?"pending":b?.stage??null)};e.subscribe((M,_)=>{sn(M,_,"state","clicks","exclude","within","keeping","link","drawing","job","preview")&&x(M)}),x(e.get())}function xh(i){let e=i.state?.prompt;if(!e||i.clicks)return" ";let t=i.preview?`${oc(i.preview.seconds)} preview`:"";if(e.stage==="pending"){let s=i.job;return s?.state==="queued"&&s.position?`waiting for ${Ke(s.position,"job")} ahead`:i.link==="lost"?"waiting for the server":" "}if(e.stage==="preview")return`${t}, refining…`;let n=e.seconds===null?"":`${oc(e.seconds)} refined`;return[t,n].filter(Boolean).join(", ")||" "}function gm(i){let{store:e,session:t,stage:n}=i,s=O("div",{class:"groups",role:"radiogroup","aria-label":"Active part",id:"groups"}),r=[],o=So(500,()=>{t.sendGroups(y)}),a=()=>e.get().groups,l=(p,x)=>{t.setGroups(p,x)},c=p=>{let x=O("input",{type:"radio",name:"group",class:"group-radio",onchange:()=>e.set({activeGroup:p})}),M=O("span",{class:"swatch small"}),_=O("input",{class:"field bare",maxlength:60,spellcheck:"false",autocomplete:"off","aria-label":`Name of part ${p+1}`,id:`group-name-${p}`,onfocus:()=>e.set({activeGroup:p}),oninput:()=>{l(a().map((w,R)=>R===p?{...w,name:_.value}:w)),a().some(w=>w.clicks.length)&&o()},onkeydown:w=>{w.stopPropagation(),w.key==="Enter"&&(p===a().length-1?h():r[p+1]?.name.focus()),w.key==="Escape"&&_.blur()},onblur:()=>o.flush()}),b=O("span",{class:"note number"}),S=Re({icon:"close",label:`Remove part ${p+1}`,class:"quiet tiny",run:()=>{let w=a()[p]?.clicks.length;l(a().filter((R,A)=>A!==p)),w&&t.sendGroups(y)}});return{element:O("div",{class:"group","data-testid":`group-${p}`,onclick:()=>e.set({activeGroup:p})},O("label",{class:"group-pick"},x,M),_,b,S),radio:x,swatch:M,name:_,clicks:b,remove:S}},h=()=>{let p=new Set(a().map(M=>M.name)),x=a().length+1;for(;p.has(`Part ${x}`);)x+=1;l([...a(),{name:`Part ${x}`,clicks:[]}],a().length),queueMicrotask(()=>{let M=r[a().length-1];M?.name.focus(),M?.name.select()})},d=Re({id:"group-add",icon:"plus",label:"Add a part",words:"Add a part",class:"quiet",run:h}),u=O("p",{class:"note",id:"divide-status","data-testid":"divide-status"}),f=Re({id:"divide-apply",icon:"check",label:"Apply",words:"Apply",keys:"Enter",class:"primary",run:(p,x)=>{t.keep(null,null,x)}}),m=Re({id:"divide-clear",label:"Start over",words:"Start over",class:"quiet",keys:"Esc",run:(p,x)=>t.clear(x)}),y=O("section",{class:"tool-panel","aria-label":"Divide",id:"divide-panel"},O("h2",null,"Divide into named parts"),O("p",{class:"note"},"Name the parts, then click each on the mesh. Every face goes to one of them."),s,d,u,O("div",{class:"tool-actions"},f,m));return{element:y,render:p=>{let x=p.groups.length?p.groups:[{name:"Part 1",clicks:[]},{name:"Part 2",clicks:[]}];for(!p.groups.length&&p.view.tool==="divide"&&p.state?.status==="ready"&&p.state.prompt?.kind!=="partition"&&e.set({groups:x,activeGroup:0});r.length<x.length;)r.push(c(r.length));r.length=x.length;let M=n.groupColors(p);x.forEach((R,A)=>{let C=r[A],P=A===p.activeGroup;C.element.classList.toggle("on",P),C.radio.checked=P,Dt(C.radio,"label",`Clicks go to ${R.name}`),C.swatch.style.setProperty("--color",Mn(M[A])),C.name.value!==R.name&&(C.name.value=R.name),Se(C.clicks,R.clicks.length?Ke(R.clicks.length,"click"):"no clicks"),C.remove.disabled=x.length<2,Ve(C.name,"aria-invalid",x.some((F,I)=>I!==A&&F.name.trim()===R.name.trim())?"true":null)}),Ui(s,r.map(R=>R.element));let _=x.filter(R=>R.clicks.length).length,b=p.state?.prompt?.kind==="partition"?p.state.prompt:null,S=x.map(R=>R.name.trim()),v=S.find((R,A)=>R&&S.indexOf(R)!==A),w=S.some((R,A)=>!R&&x[A].clicks.length)?"Every part needs a name.":v?`Two parts are named ${v}. Rename one.`:null;w?Se(u,w):_<2?Se(u,`Click ${S[p.activeGroup]||"the part"} on the mesh.`):!b||b.stage==="pending"?Se(u,p.job?.state==="queued"&&p.job.position?`Waiting for ${Ke(p.job.position,"job")} ahead`:"Dividing…"):Se(u,`${b.stage==="preview"?"":"Ready: "}${xh(p)}`),f.disabled=w!==null||_<2||p.keeping,Ve(f,"aria-busy",String(p.keeping)),m.disabled=_===0}}}function yh(i,e){let{view:t}=i.get();if(t.solo.length){let r=new Set(t.solo);for(let o of e)r.delete(o)||r.add(o);i.view({solo:[...r]});return}let n=new Set(t.hidden),s=e.some(r=>!n.has(r));for(let r of e)s?n.add(r):n.delete(r);i.view({hidden:[...n]})}function _h(i,e){let{solo:t}=i.get().view,n=e.length===t.length&&e.every(s=>t.includes(s));i.view({solo:n?[]:e})}function vm(i,e){let{store:t,session:n,notices:s}=i,r=()=>t.get().state?.parts??[],o=()=>{let{chosen:b}=t.get();return r().filter(S=>b.includes(S.id))},a=O("span",{class:"chosen-summary",id:"chosen-summary","data-testid":"chosen-summary"}),l=Re({id:"deselect",icon:"close",label:"Choose none",class:"quiet tiny",keys:"Esc",run:()=>t.set({chosen:[]})}),c=Re({id:"merge",icon:"merge",label:"Merge",words:"Merge",keys:"M",tip:"Merge the chosen parts",class:"stacked",run:(b,S)=>g(S)}),h=Re({id:"split",icon:"split",label:"Split",words:"Split",keys:"K",tip:"Split the chosen part",class:"stacked",run:()=>{}}),d=Re({id:"grow",icon:"grow",label:"Grow",words:"Grow",keys:".",tip:"Grow by one ring",class:"stacked",run:(b,S)=>p("grow",S)}),u=Re({id:"shrink",icon:"shrink",label:"Shrink",words:"Shrink",keys:",",tip:"Shrink by one ring",class:"stacked",run:(b,S)=>p("shrink",S)}),f=Re({id:"delete",icon:"trash",label:"Delete",words:"Delete",keys:"Del",tip:"Remove part (keeps the faces)",class:"stacked danger",run:(b,S)=>x(S)}),m=O("div",{class:"panel-foot",role:"region","aria-label":"Chosen parts"},O("div",{class:"chosen-line"},a,O("span",{class:"spread"}),l),O("div",{class:"actions",role:"group","aria-label":"Actions"},c,h,d,u,f)),y=Bn(h,"Split",()=>{let[b]=o(),{state:S}=t.get();return b?[{id:"split-components",label:"Into loose pieces",icon:"split",note:b.num_components>1?Ke(b.num_components,"piece"):"the part is one piece",disabled:b.num_components<2,run:()=>{n.act({do:"split",part:b.id,into:"components"},h)}},{id:"split-finer",label:"One step finer",icon:"plus",note:S?.has_tree?"along the strongest seam inside it":"only for automatic parts",disabled:!S?.has_tree,run:()=>{n.act({do:"split",part:b.id,into:"finer"},h)}},{id:"split-click",label:"By selecting",icon:"select",note:"select the piece to split off",run:()=>{t.view({tool:"select"}),t.set({chosen:[b.id]}),s.announce(`Click a piece of ${b.name} to split it off.`)}}]:[]}),g=b=>{let S=o().map(v=>v.id);S.length<2||n.act({do:"merge",parts:S},b).then(v=>{v&&t.set({chosen:[Math.min(...S)]})})},p=(b,S)=>{let[v]=o();v&&n.act({do:b,part:v.id,rings:1},S)},x=async b=>{let S=o();if(!S.length)return;let w=document.activeElement?.closest(".part")?.dataset.part===String(S[0].id)?r().indexOf(S[0]):-1;await n.act({do:"delete",parts:S.map(R=>R.id)},b)&&(t.set({chosen:[]}),n.offerUndo(S.length===1?`Deleted ${S[0].name}. Its faces have no part now.`:`Deleted ${Ke(S.length,"part")}.`),w>=0&&e(w))};return{element:m,render:b=>{let S=b.state?.parts??[],v=S.filter(C=>b.chosen.includes(C.id)),w=v.reduce((C,P)=>C+P.num_faces,0);Se(a,v.length===0?S.length?"No parts chosen":" ":v.length===1?`${v[0].name}`:`${v.length} parts, ${Ke(w,"face")}`),a.classList.toggle("none",v.length===0),l.disabled=v.length===0,l.classList.toggle("gone",v.length===0);let R=v.find(C=>C.locked),A=(C,P,F,I)=>{C.disabled=!P||!!R,Ve(C,"data-tip",R&&P?`${R.name} is locked`:P?I:F)};A(c,v.length>1,"Choose two or more parts to merge them","Merge the chosen parts"),A(h,v.length===1,"Choose one part to split it","Split the chosen part"),A(d,v.length===1,"Choose one part to grow it","Grow by one ring"),A(u,v.length===1,"Choose one part to shrink it","Shrink by one ring"),A(f,v.length>0,"Choose parts to delete them","Remove part (keeps the faces)")},commands:{merge:()=>g(c),split:()=>!h.disabled&&y.open(),grow:()=>!d.disabled&&p("grow",d),shrink:()=>!u.disabled&&p("shrink",u),remove:()=>!f.disabled&&void x(f),hide:b=>yh(t,b),solo:b=>_h(t,b),lock:b=>{let S=r().filter(v=>b.includes(v.id));S.length&&n.act({do:"lock",parts:b,locked:S.some(v=>!v.locked)},a)}}}}function xm(i){let{store:e,session:t}=i,n=!1,s=!1,r=mi({id:"granularity",label:"Granularity",min:0,max:1,step:.02,value:.5,format:u=>u.toFixed(2),input:u=>{n=!0,t.setGranularity(u,!0,r.element)},change:()=>!s&&o()}),o=()=>{s=!1,n&&t.setGranularity(Number(r.input.value),!1,r.element).then(()=>n=!1)};r.input.addEventListener("keydown",({key:u})=>s=/^(Arrow|Page|Home|End)/.test(u));for(let u of["keyup","blur"])r.input.addEventListener(u,()=>s&&o());let a=O("div",{class:"slider-ends note","aria-hidden":"true"},O("span",null,"fewer parts"),O("span",null,"more parts")),l=Re({id:"segment-again",label:"Find all parts",words:"Find all parts",class:"wide",tip:"Replace all but the locked parts with automatic parts",run:(u,f)=>{t.act({do:"segment",granularity:null},f)}}),c=O("p",{class:"note"}),h=O("section",{class:"granularity","aria-label":"Granularity"},r.element,a,c,l),d=()=>{let{state:u,job:f}=e.get(),m=u?.has_tree??!1,y=f?.kind==="segment"||f?.kind==="guide"||u?.status==="preparing";r.input.disabled=!m||y,h.classList.toggle("off",r.input.disabled),!n&&u?.granularity!==null&&u?.granularity!==void 0&&r.set(u.granularity);let g=u!==null&&u.status==="ready"&&!m&&!y;Oe(l,g);let p=u?.warnings[0]??"";Oe(c,g||p!==""),Oe(a,!g),Se(c,u?.parts.length?"Granularity applies to automatic parts only.":""),!g&&p&&Se(c,p),Ve(r.element,"data-tip",m?"The number of automatic parts. Parts that you locked, named, or changed stay as they are.":null)};return e.subscribe((u,f)=>{(u.state!==f.state||u.job!==f.job)&&d()}),d(),h}function bm(i){let{store:e,session:t}=i,n=Be("panel"),s=new Map,r=null,o=null,a=null,l=O("span",{class:"count",id:"parts-count","data-testid":"parts-count"}),c=O("button",{type:"button",class:"sheet-handle",id:"sheet-handle","aria-label":"Resize the list of parts","aria-expanded":"true",onclick:()=>d(h()==="low"?"mid":h()==="mid"?"high":"low")}),h=()=>document.documentElement.dataset.sheet??"mid",d=N=>{document.documentElement.dataset.sheet=N,Dt(c,"expanded",N!=="low")},u=Re({id:"show-all",icon:"eye",label:"Show all parts",keys:"Shift+H",class:"quiet",run:()=>e.view({hidden:[],solo:[]})}),f=O("span",{class:"note",id:"parts-unassigned"}),m=O("input",{type:"search",id:"parts-search",class:"field",placeholder:"Search","aria-label":"Search parts",autocomplete:"off",spellcheck:"false",oninput:()=>e.set({search:m.value}),onkeydown:N=>{N.stopPropagation(),N.key==="Escape"&&e.set({search:""}),N.key==="ArrowDown"&&b()[0]&&P(b()[0].id)}}),y=O("button",{type:"button",class:"button quiet with-caret",id:"parts-sort","data-tip":"Sort the list"},O("span",{class:"words"}),wt("down",14));Bn(y,"Sort",()=>ym.map(({sort:N,words:V})=>({label:V,run:()=>e.prefs({sort:N})})));let g=O("div",{class:"parts-find"},m,y),p=O("header",{class:"panel-head"},O("h2",{id:"parts-title"},"Parts"),l,O("span",{class:"spread"}),u),x=O("div",{id:"parts",class:"parts",role:"grid","aria-labelledby":"parts-title","aria-multiselectable":"true",tabindex:"-1"}),M=O("div",{class:"empty",id:"parts-empty"}),_=O("div",{class:"parts-scroll"},x,M),b=()=>_m(e.get()),S=N=>b().findIndex(V=>V.id===N),v=(N,V)=>{let{chosen:ee}=e.get();if(V==="range"&&r!==null&&S(r)>=0){let[re,H]=[S(r),S(N)].sort((ie,oe)=>ie-oe);e.set({chosen:b().slice(re,H+1).map(ie=>ie.id)});return}r=N,e.set({pointed:null}),V==="more"?e.set({chosen:ee.includes(N)?ee.filter(re=>re!==N):[...ee,N]}):e.set({chosen:ee.length===1&&ee[0]===N?[]:[N]})},w=N=>{let V=()=>b().find(we=>we.id===N),ee=O("button",{type:"button",class:"swatch",tabindex:"-1",role:"gridcell",onclick:we=>{we.stopPropagation(),R(N)}}),re=O("span",{class:"part-name",role:"gridcell",tabindex:"-1"}),H=O("span",{class:"part-facts"}),ie=O("span",{class:"part-area"}),oe=(we,qe,ne)=>O("button",{type:"button",class:"row-button",tabindex:"-1","aria-label":we,"aria-pressed":"false","data-tip":we,onclick:De=>{De.stopPropagation(),ne(De)}},wt(qe,16)),ue=oe("Hide","eye",()=>yh(e,[N])),le=oe("Isolate","solo",we=>{let{solo:qe}=e.get().view;we.ctrlKey||we.metaKey||we.shiftKey?e.view({solo:qe.includes(N)?qe.filter(ne=>ne!==N):[...qe,N]}):_h(e,[N])}),Te=oe("Lock","unlock",()=>{let we=V();we&&t.act({do:"lock",parts:[N],locked:!we.locked},Te)}),Ue=we=>O("span",{role:"gridcell",class:"cell"},we),Pe=O("div",{class:"part",role:"row",tabindex:"-1","data-part":N,"data-testid":`part-${N}`,onclick:we=>{a!==N&&(P(N),v(N,we.shiftKey?"range":we.ctrlKey||we.metaKey?"more":"only"))},oncontextmenu:we=>{let qe=V();!qe||a!==null||(we.preventDefault(),i.commands.partMenu(qe,we.clientX,we.clientY))},ondblclick:we=>{we.target.closest("button")||(e.set({chosen:[N]}),A(N))},onpointerenter:()=>e.set({hovered:N,hoveredFrom:"list"}),onpointerleave:()=>e.get().hovered===N&&e.set({hovered:null,hoveredFrom:null}),onfocusin:()=>{Pe.matches(":focus-visible, :has(:focus-visible)")&&e.set({hovered:N,hoveredFrom:"list"}),C(N)},onfocusout:()=>e.get().hovered===N&&e.set({hovered:null,hoveredFrom:null})},ee,O("span",{class:"part-text"},re,O("span",{class:"part-line"},H,ie)),Ue(ue),Ue(le),Ue(Te));return{element:Pe,swatch:ee,name:re,facts:H,area:ie,eye:ue,solo:le,lock:Te}},R=N=>{let V=b().find(H=>H.id===N),ee=s.get(N);if(!V||!ee)return;let re=O("input",{type:"color",class:"anchor",value:bo(V.color),"aria-label":`Color of ${V.name}`,tabindex:"-1"});ee.element.append(re),re.addEventListener("input",()=>ee.swatch.style.setProperty("--color",re.value)),re.addEventListener("change",()=>{t.act({do:"recolor",part:N,color:Mo(re.value)},ee.swatch)}),re.addEventListener("blur",()=>window.setTimeout(()=>re.remove(),200));try{re.showPicker()}catch{re.click()}},A=N=>{let V=b().find(ue=>ue.id===N),ee=s.get(N);if(!V||!ee||a!==null)return;a=N;let re=O("input",{class:"field part-edit",value:V.name,"aria-label":`New name of ${V.name}`,maxlength:80,spellcheck:"false",autocomplete:"off",id:"part-edit"}),H=!1,ie=(ue,le)=>{if(H)return;H=!0,a=null;let Te=re.value.trim();oe.replaceWith(ee.name),le&&ee.element.focus(),ue&&Te&&Te!==V.name&&(Se(ee.name,Te),t.act({do:"rename",part:N,name:Te},ee.name).then(()=>I(e.get())))};re.addEventListener("keydown",ue=>{if(ue.stopPropagation(),ue.key==="Enter"&&ie(!0,!0),ue.key==="Escape"&&ie(!1,!0),ue.key==="Tab"){let le=b()[S(N)+(ue.shiftKey?-1:1)];if(ie(!0,!1),!le)return;ue.preventDefault(),A(le.id)}}),re.addEventListener("blur",()=>ie(!0,!1)),re.addEventListener("click",ue=>ue.stopPropagation()),re.addEventListener("dblclick",ue=>ue.stopPropagation());let oe=O("span",{role:"gridcell"},re);ee.name.replaceWith(oe),ee.element.scrollIntoView({block:"nearest"}),re.focus(),re.select()},C=N=>{if(o===N)return;let V=o===null?void 0:s.get(o);V&&(V.element.tabIndex=-1),o=N;let ee=N===null?void 0:s.get(N);ee&&(ee.element.tabIndex=0)},P=N=>{C(N),s.get(N)?.element.focus({preventScroll:!1})};x.addEventListener("keydown",N=>{let V=N.target.closest(".part"),ee=V?Number(V.dataset.part):null;if(V===null||ee===null||a!==null)return;let re=b(),H=S(ee),ie=Te=>{let Ue=re[Math.max(0,Math.min(re.length-1,Te))];Ue&&(P(Ue.id),N.shiftKey&&(r??=ee,v(Ue.id,"range")))},oe=[V,s.get(ee).swatch,s.get(ee).eye,s.get(ee).solo,s.get(ee).lock],ue=oe.indexOf(N.target),le=!0;N.key==="ArrowDown"?ie(H+1):N.key==="ArrowUp"?ie(H-1):N.key==="Home"?ie(0):N.key==="End"?ie(re.length-1):N.key==="PageDown"?ie(H+8):N.key==="PageUp"?ie(H-8):N.key==="ArrowRight"?oe[Math.min(oe.length-1,ue+1)]?.focus():N.key==="ArrowLeft"?oe[Math.max(0,ue-1)]?.focus():N.key===" "&&ue<=0?v(ee,N.ctrlKey||N.metaKey?"more":"only"):N.key==="Enter"&&ue<=0&&!e.get().state?.prompt?v(ee,"only"):N.key==="F2"?A(ee):le=!1,le&&(N.preventDefault(),N.stopPropagation())});let F=vm(i,N=>{let V=b()[Math.min(N,b().length-1)];V&&window.setTimeout(()=>P(V.id),50)});n.append(c,p,xm(i),g,_,F.element);let I=N=>{let{state:V,view:ee,prefs:re}=N,H=_m(N),ie=V?.parts.length??0,oe=new Map(V?.parts.map((Ue,Pe)=>[Ue.id,Pe])),ue=new Set(N.chosen),le=new Set;Oe(g,ie>1),m.value!==N.search&&(m.value=N.search),Se(y.firstElementChild,ym.find(({sort:Ue})=>Ue===re.sort).words);let Te=H.map((Ue,Pe)=>{let we=s.get(Ue.id);return we||s.set(Ue.id,we=w(Ue.id)),le.add(Ue.id),B(we,Ue,oe.get(Ue.id),ue.has(Ue.id),yo(ee,Ue.id),ee.solo.includes(Ue.id),re.safeColors),Ve(we.element,"aria-rowindex",String(Pe+1)),we.element.classList.toggle("hovered",N.hovered===Ue.id),we.element});for(let[Ue]of s)le.has(Ue)||(a===Ue&&(a=null),s.delete(Ue));Ui(x,Te),Ve(x,"aria-rowcount",String(H.length)),(o===null||!le.has(o))&&(o=null,C(H[0]?.id??null)),Se(l,H.length<ie?`${H.length} of ${ie}`:ie?String(ie):""),Se(f,V?.num_unassigned?`${Ke(V.num_unassigned,"face")} without a part`:""),Oe(f,!!V?.num_unassigned&&H.length>0),f.parentElement!==_&&_.append(f),u.disabled=!ee.hidden.length&&!ee.solo.length,Oe(M,H.length===0),H.length||Se(M,ie?`No part is called “${N.search}”.`:qb(N)),F.render(N)},B=(N,V,ee,re,H,ie,oe)=>{N.swatch.style.setProperty("--color",Mn(wn(V,ee,oe))),Dt(N.swatch,"label",`Color of ${V.name}`),Ve(N.swatch,"data-tip",oe?"Change the color (color-blind-safe colors are on)":"Change the color"),Se(N.name,V.name),Ve(N.name,"title",V.name),Se(N.facts,Ke(V.num_faces,"face")),Se(N.area,mo(V.share)),Ve(N.area,"title",`${mo(V.share)} of the surface`),Ve(N.facts,"title",Ke(V.num_components,"piece")),N.element.classList.toggle("chosen",re),N.element.classList.toggle("unseen-part",!H),N.element.classList.toggle("locked",V.locked),Dt(N.element,"selected",re),Dt(N.element,"label",`${V.name}, ${Ke(V.num_faces,"face")}, ${mo(V.share)} of the surface${H?"":", hidden"}${V.locked?", locked":""}`),W(N.eye,!H,H?"Hide":"Show","H"),dh(N.eye.firstElementChild,H?"eye":"hidden"),W(N.solo,ie,ie?"Show all again":"Isolate","S"),W(N.lock,V.locked,V.locked?"Unlock":"Lock its faces","L"),dh(N.lock.firstElementChild,V.locked?"lock":"unlock")},W=(N,V,ee,re)=>{Dt(N,"pressed",V),N.classList.toggle("on",V),Dt(N,"label",ee),Ve(N,"data-tip",ee),Ve(N,"data-keys",re)};e.subscribe((N,V)=>{if(sn(N,V,"search","state","chosen","view","prefs","upload","projects","job"))I(N);else if(N.hovered!==V.hovered)for(let[ee,re]of s)re.element.classList.toggle("hovered",N.hovered===ee);if(N.hovered!==V.hovered&&N.hoveredFrom==="view"&&N.hovered!==null&&se(N.hovered),N.state&&V.state&&N.state.project.id===V.state.project.id&&Y(N,V),N.chosen!==V.chosen&&N.chosen.length){let ee=N.chosen[N.chosen.length-1];s.get(ee)?.element.scrollIntoView({block:"nearest"})}});let X=0,se=N=>{window.clearTimeout(X),X=window.setTimeout(()=>e.get().hovered===N&&s.get(N)?.element.scrollIntoView({block:"nearest"}),180)},Y=(N,V)=>{if(N.state.parts===V.state.parts||!V.state.parts.length)return;let ee=new Set(V.state.parts.map(H=>H.id)),re=N.state.parts.filter(H=>!ee.has(H.id));if(!(!re.length||re.length>4)){for(let H of re)s.get(H.id)?.element.classList.add("fresh");s.get(re[0].id)?.element.scrollIntoView({block:"nearest"}),window.setTimeout(()=>{for(let H of re)s.get(H.id)?.element.classList.remove("fresh")},1600)}};d("mid"),I(e.get()),i.parts=F.commands,i.commands.renamePart=A}var ym=[{sort:"order",words:"In order"},{sort:"name",words:"By name"},{sort:"size",words:"By size"}];function _m({state:i,search:e,prefs:t}){let n=e.trim().toLowerCase(),s=(i?.parts??[]).filter(r=>r.name.toLowerCase().includes(n));return t.sort==="name"&&s.sort((r,o)=>r.name.localeCompare(o.name,"en",{numeric:!0})),t.sort==="size"&&s.sort((r,o)=>o.share-r.share),s}function qb(i){return!i.state&&i.projects===null&&!i.upload?"":i.state?i.state.status==="failed"?"This mesh could not be prepared.":i.state.status==="preparing"||i.job?.kind==="segment"?"Finding parts…":"No parts yet. Select a region and keep it, or find all parts.":i.upload?"The parts appear here.":"Open a mesh and its parts appear here."}var Mm=400,Sm=[{phase:"upload",words:"Upload"},{phase:"prepare",words:"Prepare"},{phase:"segment",words:"Find parts"}];function wm(i){$b(i),Yb(i),Zb(i)}function Tm(i){return i.denied?"denied":i.noGraphics?"graphics":i.upload?.phase==="failed"?"failed":i.upload?"work":i.state?.status==="failed"?"project-failed":i.state?.status==="preparing"?"work":!i.state&&i.projects&&!i.projects.length?"empty":null}function $b(i){let{store:e,session:t,commands:n}=i,s=Be("card"),r=O("progress",{class:"bar-line",max:1,"aria-label":"Progress"}),o=Sm.map(b=>O("li",null,b.words)),a=O("h2",{id:"card-title"}),l=O("p",{id:"card-words","data-testid":"card-words"}),c=O("span",{class:"number note",id:"card-percent"}),h=O("p",{class:"note",id:"card-hint"}),d=O("ol",{class:"steps"},...o),u=O("div",{class:"bar-row"},r,c),f=Re({id:"card-cancel",label:"Cancel",words:"Cancel",class:"",run:()=>{t.cancelUpload()}}),m=Re({id:"card-choose",icon:"open",label:"Choose another file",words:"Choose another file",class:"primary",run:()=>n.openFile()}),y=Re({id:"card-retry",label:"Try again",words:"Try again",run:()=>{let{upload:b}=e.get();b?.retry?t.upload(b.retry):t.act({do:"segment",granularity:null})}}),g=Re({id:"card-back",label:"Back",words:"Back",run:()=>{e.set({upload:null}),e.get().state||t.start()}}),p=Re({id:"card-reload",label:"Reload",words:"Reload the page",class:"primary",run:()=>location.reload()}),x=O("span",{class:"card-sign"}),M=O("div",{class:"card",role:"group","aria-labelledby":"card-title"},x,a,l,d,u,h,O("div",{class:"card-actions"},m,y,p,f,g));s.append(M);let _=b=>{let S=Tm(b);if(Oe(s,S!==null),S===null)return;Ve(s,"data-kind",S);let v=S==="work",w=S!=="work"||!b.meshReady;s.classList.toggle("veil",w),Oe(d,v),Oe(u,v),Oe(f,v&&b.upload!==null),Oe(m,S==="failed"||S==="project-failed"||S==="empty"),Oe(y,S==="failed"&&b.upload?.retry!==null&&/connection|busy|queue|try again/i.test(b.upload?.message??"")),Oe(g,S==="failed"),Oe(p,S==="graphics"||S==="denied"),x.replaceChildren(wt(v?"cube":S==="empty"?"upload":"warn",26));let{upload:R,state:A,job:C,server:P}=b;if(v){let F=R?.phase??(C?.kind==="segment"?"segment":"prepare"),I=Sm.findIndex(W=>W.phase===F);o.forEach((W,X)=>{W.className=X<I?"done":X===I?"now":"",Ve(W,"aria-current",X===I?"step":null)}),Se(a,R?.file??A?.project.name??""),Se(l,R?.message??(C?xs(C):"Preparing the mesh"));let B=R?R.fraction:C?.fraction??null;B===null?r.removeAttribute("value"):r.value=B,Se(c,B===null?"":`${Math.round(100*B)} %`),Se(h,"")}else S==="failed"?(Se(a,`${R.file} could not be opened`),Se(l,R.message),Se(h,P?`Opens ${P.reads.join(", ")}; up to ${Ke(P.limits.faces,"face")} and ${Math.round(P.limits.upload_bytes/1024**2)} MB. Put an OBJ or glTF and its textures into a .zip.`:"")):S==="project-failed"?(Se(a,`${A.project.name} could not be prepared`),Se(l,A.problem??""),Se(h,"You can delete the project in the list of projects (J).")):S==="empty"?(Se(a,"Drop a mesh here"),Se(l,"GLB, glTF, OBJ, PLY, STL, OFF, or 3MF. It stays on this machine."),Se(h,"")):S==="denied"?(Se(a,"This studio needs a token"),Se(l,"Open the link that was printed when the studio started. It ends in ?token=… and is needed once per browser."),Se(h,"")):(Se(a,"Can't draw the mesh"),Se(l,b.noGraphics??""),Se(h,"Turn on hardware acceleration or WebGL 2 in the browser's settings, or use another browser."))};e.subscribe(_),_(e.get())}function Yb(i){let{store:e,session:t}=i,n=Be("jobs"),s=O("progress",{class:"bar-line",max:1,"aria-label":"Progress"}),r=O("span",{class:"job-words",id:"job-words","data-testid":"job-words"}),o=O("span",{class:"number note"}),a=Re({id:"job-cancel",label:"Cancel",words:"Cancel",class:"quiet",run:(h,d)=>{t.cancelJob(d)}});n.append(O("div",{class:"job-line"},O("span",{class:"pulse on","aria-hidden":"true"}),r,o,a),s);let l=0,c=h=>{let{job:d}=h,m=!(!d||d.state==="done"||d.state==="failed"||d.state==="cancelled")&&(d.kind==="segment"||d.kind==="guide"||d.kind==="partition"&&h.view.tool!=="divide")&&h.upload===null&&Tm(h)===null;if(m&&!l&&(l=performance.now(),window.setTimeout(()=>c(e.get()),Mm+20)),m||(l=0),Oe(n,m&&performance.now()-l>Mm),!m||!d)return;Se(r,xs(d));let y=d.fraction;y===null||d.state==="queued"?s.removeAttribute("value"):s.value=y,Se(o,y===null||d.state==="queued"?"":`${Math.round(100*y)} %`)};e.subscribe((h,d)=>{sn(h,d,"job","state","upload","view")&&c(h)}),c(e.get())}function Zb(i){let{store:e,session:t}=i,n=Be("banner"),s=O("span",null),r=Re({id:"banner-retry",label:"Try now",words:"Try now",class:"link",run:()=>t.reconnect()});n.append(wt("warn",16),s,r);let o=0,a=0,l=()=>{window.clearTimeout(a);let c=e.get();if(!(c.link==="lost"&&!c.denied)){n.hidden||i.notices.announce("Reconnected."),o=0,Oe(n,!1);return}if(o||=performance.now(),performance.now()-o<600){a=window.setTimeout(l,650);return}Oe(n,!0);let d=Math.max(0,Math.ceil((c.retryAt-Date.now())/1e3));Se(s,d>0?`Can't reach the server. Your work is saved. Retrying in ${d} s.`:"Can't reach the server. Your work is saved. Retrying…"),Oe(r,c.state!==null),a=window.setTimeout(l,500)};e.subscribe((c,h)=>{sn(c,h,"link","retryAt","denied")&&l()}),window.addEventListener("online",()=>t.reconnect())}var Jb=7e3;function Em(i){let{store:e,session:t,commands:n}=i,s=new Map,r=O("div",{class:"project-list",id:"project-list",role:"list"}),o=O("p",{class:"empty"},"No projects yet. Open a mesh: GLB, glTF, OBJ, PLY, STL, OFF, or 3MF."),a=hr("projects-dialog","Projects",{class:"drawer",opened:()=>{t.loadProjects(),u()}}),l=Re({id:"project-new",icon:"plus",label:"Open a mesh",words:"Open a mesh…",class:"primary",keys:"Ctrl+O",run:()=>{a.close(),n.openFile()}}),c=Re({id:"project-example",icon:"cube",label:"Open the example",words:"Example",run:()=>{a.close(),e.set({upload:null}),t.openExample()}});a.body.append(O("div",{class:"drawer-actions"},l,c),r,o);let h=f=>{a.close(),e.set({upload:null}),e.get().state?.project.id!==f&&t.open(f)},d=f=>{let m=f,y=O("img",{class:"thumb",alt:"",width:64,height:64,decoding:"async"}),g=O("span",{class:"thumb blank","aria-hidden":"true"},wt("cube",26));y.addEventListener("error",()=>{y.hidden=!0,g.hidden=!1}),y.addEventListener("load",()=>{y.hidden=!1,g.hidden=!0}),y.hidden=!0;let p=O("span",{class:"project-title"}),x=O("span",{class:"note"}),M=O("button",{type:"button",class:"project-open",onclick:()=>h(m.id)},y,g,O("span",{class:"project-words"},p,x)),_=Re({icon:"more",label:"More",class:"quiet",run:()=>{}}),b=O("input",{class:"field",maxlength:120,"aria-label":"New name",spellcheck:"false",autocomplete:"off",onkeydown:F=>{F.stopPropagation(),F.key==="Enter"&&w(!0),F.key==="Escape"&&(F.preventDefault(),w(!1))},onblur:()=>{w(!0)}});b.hidden=!0;let S=!1,v=()=>{S=!0,b.value=m.name,b.hidden=!1,M.hidden=!0,b.focus(),b.select()},w=async F=>{S&&(S=!1,b.hidden=!0,M.hidden=!1,(document.activeElement===document.body||document.activeElement===b)&&M.focus(),F&&b.value.trim()!==m.name&&await t.renameProject(m.id,b.value,M))};Bn(_,"Project",()=>[{label:"Rename",icon:"pencil",run:v},{label:"Delete",icon:"trash",run:()=>t.scheduleDelete(m.id,Jb,u)}]);let R=Re({label:"Undo",words:"Undo",class:"link",run:()=>{t.cancelDelete(m.id),u(),M.focus()}}),A=O("div",{class:"project-gone",role:"status"},O("span",null,""),R),C=O("div",{class:"project",role:"listitem","data-project":m.id,"data-testid":"project"},M,b,_,A),P=F=>{m=F;let I=t.isDeleting(m.id),B=e.get().state?.project.id===m.id;Se(p,m.name),Ve(_,"aria-label",`More for ${m.name}`);let W=m.faces?Ke(m.faces,"face"):"not read yet";Se(x,[W,m.parts?Ke(m.parts,"part"):null,go(m.updated)].filter(Boolean).join(" · ")),Ve(M,"aria-current",B?"true":null),C.classList.toggle("current",B),C.classList.toggle("deleting",I),Oe(A,I),Oe(_,!I),M.hidden=I||S,Se(A.firstElementChild,`Deleted ${m.name}.`);let X=ct.thumbnail(m.id,m.updated);m.thumbnail===null?(y.hidden=!0,g.hidden=!1):y.getAttribute("src")!==X&&(y.src=X)};return P(f),{element:C,update:P}},u=()=>{let f=e.get().projects??[],m=f.map(y=>{let g=s.get(y.id)??d(y);return s.set(y.id,g),g.update(y),g.element});for(let y of s.keys())f.some(g=>g.id===y)||s.delete(y);Ui(r,m),Oe(o,e.get().projects!==null&&!f.length)};return e.subscribe((f,m)=>{a.isOpen&&(f.projects!==m.projects||f.state?.project!==m.state?.project)&&u()}),window.addEventListener("pagehide",()=>t.flushDeletes()),a}var Kb=9e3;function Am(){let i=new Map,e=Be("live"),t=0,n=o=>{window.clearTimeout(t),e.textContent="",t=window.setTimeout(()=>e.textContent=o,60)},s=(o,a,l,c)=>{i.get(o)?.();let h=l?.isConnected&&l.getClientRects().length?l:null,d=O("div",{class:`toast ${a}`,role:a==="error"?"alert":"status",popover:"manual","data-testid":"toast"},a==="error"?wt("warn"):null,O("p",null,o),c?Re({label:c.label,words:c.label,class:"link",run:()=>(f(),c.run())}):null,Re({icon:"close",label:"Dismiss",class:"quiet tiny",run:()=>f()})),u=0,f=()=>{window.clearTimeout(u),i.get(o)===f&&i.delete(o),d.classList.add("going"),window.setTimeout(()=>d.remove(),160),r()},m=()=>{window.clearTimeout(u),u=window.setTimeout(f,Kb+o.length*25)};return d.addEventListener("pointerenter",()=>window.clearTimeout(u)),d.addEventListener("pointerleave",m),(document.querySelector("dialog[open]")??document.body).append(d),d.showPopover(),i.set(o,f),h?(d.classList.add("anchored"),uo(d,h.getBoundingClientRect(),h.getBoundingClientRect().top>window.innerHeight/2?"above":"below",10)):r(),m(),f},r=()=>{let o=Be("stage").getBoundingClientRect(),a=Be("prompt").getBoundingClientRect(),l=window.innerHeight-(a.height?a.top:o.bottom)+16;for(let c of[...document.querySelectorAll(".toast:not(.anchored):not(.going)")].reverse())c.style.bottom=`${l}px`,c.style.left=`${o.left+16}px`,l+=c.offsetHeight+8};return new ResizeObserver(()=>r()).observe(Be("prompt")),{error:(o,a)=>{s(o,"error",a)},info:(o,a)=>s(o,"info",a?.near,a?.action),announce:n}}function Cm(i){let{store:e,session:t,commands:n}=i,s=Be("bar"),r=O("button",{type:"button",id:"projects-button",class:"button brand","aria-label":"segvigen: projects","data-tip":"Projects","data-keys":"J",onclick:()=>n.openProjects()},O("img",{src:"/static/icons/segvigen.svg",alt:"",width:22,height:22,class:"logo"}),O("span",{class:"brand-name"},"segvigen"),wt("down",14)),o=O("input",{id:"project-name",class:"project-name","aria-label":"Project name",spellcheck:"false",autocomplete:"off",maxlength:120,disabled:!0,onkeydown:p=>{p.stopPropagation(),p.key==="Enter"&&o.blur(),p.key==="Escape"&&(o.value=e.get().state?.project.name??"",o.blur())},oninput:()=>a(),onblur:()=>{let p=e.get().state?.project;p&&(o.value.trim()===p.name||!o.value.trim()?(o.value=p.name,a()):t.renameProject(p.id,o.value,o).then(x=>{x||(o.value=p.name),a()}))}}),a=()=>{o.style.width=`${Math.min(Math.max(o.value.length+2,6),32)}ch`},l=O("span",{class:"note wide-only",id:"project-size"}),c=Re({id:"open-button",icon:"open",label:"Open a mesh",words:"Open",keys:"Ctrl+O",tip:"Open a mesh, or drop one on the page",class:"wordy",run:()=>n.openFile()}),h=Re({id:"undo",icon:"undo",label:"Undo",keys:"Ctrl+Z",run:(p,x)=>t.undo(x)}),d=Re({id:"redo",icon:"redo",label:"Redo",keys:"Ctrl+Shift+Z",run:(p,x)=>t.redo(x)}),u=Re({id:"history-button",icon:"history",label:"History",run:()=>{}});jb(i,u);let f=Re({id:"look-button",icon:"look",label:"View",words:"View",class:"wordy",run:()=>{}}),m=Re({id:"export-button",icon:"export",label:"Export",words:"Export",keys:"Ctrl+E",class:"primary",run:()=>n.openExport()}),y=Re({id:"help-button",icon:"help",label:"Help and shortcuts",keys:"?",run:()=>n.openHelp()});s.append(r,O("span",{class:"rule"}),o,l,c,O("span",{class:"spread"}),O("div",{class:"cluster",role:"group","aria-label":"History"},h,d,u),O("span",{class:"rule"}),f,m,y);let g=()=>{let{state:p}=e.get();o.disabled=!p,document.activeElement!==o&&o.value!==(p?.project.name??"")&&(o.value=p?.project.name??"",a());let x=p?.project.asset;Se(l,x?Ke(x.faces,"face"):""),Ve(l,"data-tip",x?`${x.name}, ${Ke(x.vertices,"vertex","vertices")}${x.warnings.length?`. ${x.warnings.join(". ")}`:""}`:null),Oe(l,x!=null),h.disabled=!p?.undo,d.disabled=!p?.redo,Ve(h,"data-tip",p?.undo?`Undo: ${p.undo}`:"Nothing to undo"),Ve(d,"data-tip",p?.redo?`Redo: ${p.redo}`:"Nothing to redo"),Dt(h,"label",p?.undo?`Undo: ${p.undo}`:"Undo"),Dt(d,"label",p?.redo?`Redo: ${p.redo}`:"Redo"),u.disabled=!p,m.disabled=!p||p.status!=="ready"||!p.parts.length,Ve(m,"data-tip",m.disabled?"No parts to export yet":"Export the parts")};e.subscribe((p,x)=>{p.state!==x.state&&g()}),g()}function jb(i,e){let{store:t,session:n}=i,s=l=>{l.replaceChildren(O("p",{class:"note pad"},"Loading…"));let c=t.get().state?.project.id;c&&ct.history(c).then(h=>{l.replaceChildren(r(h)),a.settle()},h=>l.replaceChildren(O("p",{class:"note pad"},nn(h))))},r=l=>{let c=[...l].sort((m,y)=>m.revision-y.revision),h=c.findIndex(m=>m.current),d=c.map((m,y)=>O("button",{type:"button",class:`menu-item history ${m.current?"current":y>h?"future":""}`,"aria-current":m.current?"step":null,"data-first":m.current?"":null,onclick:()=>{a.close(),n.jump(m.revision)}},O("span",{class:"menu-words"},m.label),O("span",{class:"note"},go(m.time))));queueMicrotask(()=>d[h]?.scrollIntoView({block:"nearest"}));let u=[],f=[];return c.forEach((m,y)=>{m.selection?f.push(d[y]):(u.push(f.length?o(d[y],f):d[y]),f=[])}),O("div",{class:"history-list"},...u,...f)},o=(l,c)=>{let h=O("div",{class:"history-clicks",hidden:!c.some(f=>f.classList.contains("current"))},...c),d=Ke(c.length,"click"),u=O("button",{type:"button",class:"row-button fold","aria-label":`Show ${d}`,"aria-expanded":String(!h.hidden),"data-tip":d,onclick:()=>{Oe(h,h.hidden),Dt(u,"expanded",!h.hidden)}},wt("down",14));return O("div",{class:"history-edit"},O("div",{class:"history-line"},l,u),h)},a=ho(e,"History",s,{class:"menu history-menu"})}function Rm(i){let e=Be("drop");e.append(O("div",{class:"drop-words"},wt("upload",30),O("b",null,"Drop the mesh to open it"),O("span",null,"The current project stays in the list of projects.")));let t=0,n=s=>[...s.dataTransfer?.types??[]].includes("Files");window.addEventListener("dragenter",s=>{n(s)&&(t+=1,Oe(e,!0),s.preventDefault())}),window.addEventListener("dragleave",s=>{n(s)&&(t=Math.max(0,t-1),t===0&&Oe(e,!1))}),window.addEventListener("dragover",s=>{n(s)&&(s.preventDefault(),s.dataTransfer&&(s.dataTransfer.dropEffect="copy"))}),window.addEventListener("drop",s=>{if(t=0,Oe(e,!1),!n(s))return;s.preventDefault();let r=[...s.dataTransfer?.files??[]];r.length>1&&i.notices.info(`Opened one of ${r.length} files. Put an OBJ or glTF and its textures into a .zip.`);let o=r.find(a=>/\.(glb|gltf|obj|ply|stl|off|3mf|zip|segvigen)$/i.test(a.name))??r[0];o&&i.session.upload(o)}),window.addEventListener("paste",s=>{let[r]=s.clipboardData?.files??[];r&&!r.type.startsWith("image/")&&i.session.upload(r)})}var Qb=".glb,.gltf,.obj,.ply,.stl,.off,.3mf,.zip,.segvigen";function eM(){let i=new vo;uh(i.get());let e=Am(),t=new jl(i,e,()=>fh(i)),n=new _o(i,e,t);t.attach(n);let s=O("input",{type:"file",id:"file-input",accept:Qb,hidden:!0,"aria-label":"Mesh file"});s.addEventListener("change",()=>{let[f]=s.files??[];s.value="",f&&n.upload(f)}),document.body.append(s);let r=()=>{},o={store:i,session:n,stage:t,notices:e,parts:{merge:r,split:r,grow:r,shrink:r,remove:r,hide:r,solo:r,lock:r},commands:{openFile:()=>s.click(),openProjects:r,openExport:r,openHelp:r,renamePart:r,partMenu:r}};Cm(o),cm(o),bm(o),mm(o),o.commands.partMenu=jp(o),t.partMenu=o.commands.partMenu,fm(o),wm(o);let a={divide:gm(o),draw:am(o),brush:Zp(o),parts:Kp(o)},l=Be("tool");i.subscribe(f=>{let m=f.state&&f.view.tool in a?a[f.view.tool]:null;Oe(l,m!==null),Ui(l,m?[m.element]:[]),m?.render(f),document.body.classList.toggle("drawing",f.drawing)});let c=Em(o),h=sm(o),d=lm(o);o.commands.openProjects=()=>c.open(),o.commands.openHelp=()=>d.open(),o.commands.openExport=()=>{let{state:f}=i.get();f?.status==="ready"&&f.parts.length?h.open():e.info("No parts to export yet.",{near:Be("export-button")})};let u=f=>{document.documentElement.dataset.input=f};u("pointer"),window.addEventListener("pointerdown",()=>u("pointer"),{capture:!0}),window.addEventListener("keydown",({key:f})=>/^(Tab|Arrow.*| )$/.test(f)&&u("keyboard"),{capture:!0}),Yp(),dm(o,a.draw),Rm(o),i.subscribe((f,m)=>{f.prefs.theme!==m.prefs.theme&&uh(f)}),window.matchMedia("(prefers-color-scheme: light)").addEventListener("change",()=>i.prefs({})),window.addEventListener("hashchange",()=>{let f=ac();f&&f!==i.get().state?.project.id&&n.open(f)}),document.addEventListener("visibilitychange",()=>{document.visibilityState==="visible"&&n.reconnect()}),Object.assign(window,{segvigen:{state:()=>i.get().state,data:()=>i.get(),viewer:t.viewer,store:i,api:ct,session:n}}),n.start()}eM();
