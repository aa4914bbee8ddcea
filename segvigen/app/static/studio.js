var Zm={float32:Float32Array,uint32:Uint32Array,int32:Int32Array},mc=4096;function Gh(i){let e=Jm(i),t=e.vertices,n=e.faces,s=(l,c,h)=>{let d=e.arrays.find(y=>y.name===l);if(!d)return null;let u=h*c,f=Zm[d.type],m=d.shape.reduce((y,g)=>y*g,1);if(!f||m!==u||d.offset%4||d.offset+4*u>i.byteLength)throw new Error(`the mesh's ${l} are ${d.type} ${d.shape} at byte ${d.offset}; expected ${u} numbers`);return new f(i,d.offset,u)},r=s("positions",3,t),o=s("faces",3,n);if(!r||!o)throw new Error("the mesh has no positions or no faces");let a=0;for(let l=0;l<o.length;l++)o[l]>a&&(a=o[l]);if(o.length&&a>=t)throw new Error(`the mesh's faces refer to vertex ${a} of ${t}`);return{positions:r,faces:o,normals:s("normals",3,t),uv:s("uv",2,t),colors:s("colors",4,t),faceMaterial:s("face_material",1,n)??new Int32Array(n).fill(-1),materials:e.materials.map(l=>({color:l.color,texture:l.texture,doubleSided:l.double_sided})),textures:new Array(e.textures).fill(null)}}function Jm(i){let e=i.byteLength>=4?new DataView(i).getUint32(0,!0):0;if(!e||4+e>i.byteLength)throw new Error(`the mesh is truncated: ${i.byteLength} bytes with a header of ${e}`);return JSON.parse(new TextDecoder().decode(new Uint8Array(i,4,e)))}async function Wh(i){let e={premultiplyAlpha:"none",colorSpaceConversion:"none"};try{let t=await createImageBitmap(i,e),n=Math.max(t.width,t.height);if(n<=mc)return t;let s=await createImageBitmap(t,{...e,resizeWidth:Math.max(1,Math.round(t.width*mc/n)),resizeHeight:Math.max(1,Math.round(t.height*mc/n)),resizeQuality:"medium"});return t.close(),s}catch{return null}}var Vt=class extends Error{constructor(t,n,s){super(s);this.status=t;this.kind=n;this.name="ApiError"}status;kind},gc="Can't reach the server. Try again when you are reconnected.";function vc(){return new Vt(0,"Unreachable",gc)}async function qh(i){try{let t=await i.json();if(t.error?.message)return new Vt(i.status,t.error.kind??"Error",t.error.message);if(typeof t.detail=="string")return new Vt(i.status,"Error",t.detail)}catch{}let e=i.status>=500?"server error; see its log":i.statusText||"rejected";return new Vt(i.status,"Error",`${i.status}: ${e}`)}async function Fi(i,e={}){let t;try{t=await fetch(i,{credentials:"same-origin",...e})}catch(n){throw e.signal?.aborted?n:vc()}if(!t.ok)throw await qh(t);return t}async function Yn(i,e={}){return(await Fi(i,e)).json()}function yi(i,e){return e===void 0?{method:i}:{method:i,headers:{"Content-Type":"application/json"},body:JSON.stringify(e)}}var vn=i=>`/api/projects/${encodeURIComponent(i)}`,_t={server:()=>Yn("/api/server"),projects:()=>Yn("/api/projects"),example:()=>Yn("/api/projects/example",yi("POST")),project:i=>Yn(vn(i)),turn:(i,e)=>Yn(vn(i),yi("PATCH",{up:e})),rename:(i,e)=>Yn(vn(i),yi("PATCH",{name:e})),remove:async i=>{await Fi(vn(i),{...yi("DELETE"),keepalive:!0})},act:(i,e)=>Yn(`${vn(i)}/actions`,yi("POST",e)),undo:i=>Yn(`${vn(i)}/undo`,yi("POST")),redo:i=>Yn(`${vn(i)}/redo`,yi("POST")),goTo:(i,e)=>Yn(`${vn(i)}/history/${e}`,yi("POST")),history:i=>Yn(`${vn(i)}/history`),cancel:async i=>{await Fi(`/api/jobs/${encodeURIComponent(i)}`,yi("DELETE"))},thumbnail:(i,e)=>`${vn(i)}/thumbnail?v=${encodeURIComponent(e)}`,upload(i,e,t){return new Promise((n,s)=>{let r=new XMLHttpRequest,o=new FormData;o.append("file",i,i.name),r.open("POST","/api/projects"),r.responseType="text",r.upload.onprogress=a=>{a.lengthComputable&&a.total>0&&e(a.loaded/a.total)},r.onload=()=>{if(r.status>=200&&r.status<300)try{n(JSON.parse(r.responseText))}catch{s(new Vt(r.status,"Error","cannot parse the server's response to the upload"))}else qh(new Response(r.responseText,{status:r.status,statusText:r.statusText})).then(s)},r.onerror=()=>s(vc()),r.onabort=()=>s(new DOMException("canceled","AbortError")),t.addEventListener("abort",()=>r.abort(),{once:!0}),r.send(o)})},async mesh(i,e){return Gh(await(await Fi(`${vn(i)}/mesh`,{signal:e??null})).arrayBuffer())},async texture(i,e,t){return Wh(await(await Fi(`${vn(i)}/textures/${e}`,{signal:t??null})).blob())},async faces(i,e,t){let n=await Fi(`${vn(i)}/faces`,{signal:t??null});return Qm(await n.arrayBuffer(),e,n.headers.get("X-Faces")??"")},async export(i,e,t,n){let s=new URLSearchParams({format:e,...t}),r=await Fi(`${vn(i)}/export?${s}`,{signal:n??null});return{blob:await r.blob(),name:jm(r.headers.get("Content-Disposition"))??`parts.${e}`}}};function jm(i){if(!i)return null;let e=/filename\*\s*=\s*[^']*''([^;]+)/i.exec(i);if(e?.[1])try{return decodeURIComponent(e[1].trim())}catch{}let t=/filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(i);return(t?.[1]?.replace(/\\(.)/g,"$1")??t?.[2]?.trim())||null}function Qm(i,e,t){if(i.byteLength!==6*e)throw new Vt(0,"Error",`the labels have ${i.byteLength} bytes; expected ${6*e} for ${e} faces`);return{token:t,labels:new Int32Array(i,0,e),confidence:new Uint8Array(i,4*e,e),mask:new Uint8Array(i,5*e,e)}}var eg=4e4,Xh=[400,800,1500,3e3,5e3,8e3];function $h(i,e){let t=!1,n=!1,s=0,r=0,o=0,a=new AbortController,l=d=>{if(window.clearTimeout(o),t)return;let u=d!==null&&(d.status===401||d.status===404),f=u?1/0:(Xh[Math.min(s,Xh.length-1)]??8e3)*(.85+.3*Math.random());s+=1,e.lost(d,u?1/0:Date.now()+f),window.clearTimeout(r),n=!u,n&&(r=window.setTimeout(()=>{c()},f))},c=async()=>{window.clearTimeout(r),n=!1;let d=a=new AbortController,u=()=>{window.clearTimeout(o),o=window.setTimeout(()=>d.abort(),eg)};u();try{let f=await Fi(`${vn(i)}/events`,{signal:d.signal,headers:{Accept:"text/event-stream"},cache:"no-store"});if(!f.body)throw vc();let m=f.body.getReader(),y=new TextDecoder;s=0,e.open();let g="";for(;;){let{done:p,value:x}=await m.read();if(p)break;u(),g=tg(g+y.decode(x,{stream:!0}),e)}d===a&&l(null)}catch(f){d===a&&l(f instanceof Vt?f:null)}},h=()=>{t||!n||(s=0,c())};return c(),{close(){t=!0,window.clearTimeout(r),window.clearTimeout(o),a.abort()},retry:h}}function tg(i,e){for(;;){let t=/\r\n\r\n|\n\n/.exec(i);if(!t)return i;let n=i.slice(0,t.index).split(/\r?\n/);i=i.slice(t.index+t[0].length);let s="message",r=[];for(let o of n)o.startsWith("event:")?s=o.slice(6).trim():o.startsWith("data:")&&r.push(o.slice(5).replace(/^ /,""));r.length&&e.event(s,r.join(`
`))}}var ng=new Intl.NumberFormat("en",{maximumFractionDigits:0});function wn(i){return ng.format(i)}function rt(i,e,t=e+"s"){return`${wn(i)} ${i===1?e:t}`}function _r(i){let e=100*i;return e>0&&e<.1?"< 0.1 %":`${e.toFixed(e<10&&e>0?1:0)} %`}function yc(i){return`${i<10?i.toFixed(1):i.toFixed(0)} s`}function br(i){return i<1024?`${i} B`:i<1024**2?`${(i/1024).toFixed(0)} kB`:i<1024**3?`${(i/1024**2).toFixed(i<10*1024**2?1:0)} MB`:`${(i/1024**3).toFixed(1)} GB`}function To(i){let e=Date.parse(i);if(!Number.isFinite(e))return"";let t=(Date.now()-e)/6e4;return t<1?"just now":t<60?`${Math.floor(t)} min ago`:t<1440?`${Math.floor(t/60)} h ago`:t<2880?"yesterday":new Date(e).toLocaleDateString(void 0,{year:"numeric",month:"short",day:"numeric"})}function ln(i){return i instanceof Vt&&i.status===0?gc:i instanceof Error?i.message:String(i)}var xc={prepare:"Preparing the mesh",segment:"Finding parts",click:"Selecting",partition:"Dividing",guide:"Applying the drawing"},ig={voxelize:"voxelizing",render:"rendering the view",encode:"reading shape and color",paint:"coloring parts",label:"assigning faces to parts"};function bs(i){if(i.state==="queued")return i.position?`Waiting for ${rt(i.position,"job")} ahead`:`${xc[i.kind]}…`;let e=ig[i.stage??""];return e?`${xc[i.kind]}: ${e}`:xc[i.kind]}var sg=["select","parts","divide","draw","brush"],rg={shading:"parts",wireframe:!1,boundaries:!0,backfaces:!0,xray:!1,clip:0,clipAxis:"z",explode:0,labels:!1};function Ao(){return{look:{...rg},hidden:[],solo:[],folded:[],camera:null,tool:"select"}}var og={theme:"auto",safeColors:!1,clicked:!1,kept:!1,shape:"brush",frontOnly:!0,mirror:"off",sort:"order",singleKeys:!0,brush:24,last:null},Eo=class{data;listeners=new Set;before=null;constructor(){this.data={server:null,projects:null,state:null,job:null,faces:null,shown:[],meshReady:!1,view:Ao(),prefs:ag(),chosen:[],search:"",pointed:null,hovered:null,hoveredFrom:null,clicks:null,within:null,keeping:!1,exclude:!1,preview:null,groups:[],activeGroup:0,brushTo:"part",drawing:!1,upload:null,link:"idle",retryAt:0,denied:!1,missing:null,noGraphics:null}}get(){return this.data}set(e){Object.keys(e).some(n=>e[n]!==this.data[n])&&(this.before===null&&(this.before=this.data,queueMicrotask(()=>this.notify())),this.data={...this.data,...e})}look(e){this.view({look:{...this.data.view.look,...e}})}view(e){let t={...this.data.view,...e};this.set({view:t});let n=this.data.state?.project.id;n&&Yh(`segvigen.view.${n}`,t)}prefs(e){let t={...this.data.prefs,...e};this.set({prefs:t}),Yh("segvigen.prefs",t)}subscribe(e){return this.listeners.add(e),()=>this.listeners.delete(e)}notify(){let e=this.before??this.data;this.before=null;let t=this.data;for(let n of this.listeners)try{n(t,e)}catch(s){console.error(s)}}};function Yh(i,e){try{localStorage.setItem(i,JSON.stringify(e))}catch{}}function Kh(i){try{let e=JSON.parse(localStorage.getItem(i)??"{}");return e&&typeof e=="object"?e:{}}catch{return{}}}function ag(){return{...og,...Kh("segvigen.prefs")}}function Zh(i){let e=Kh(`segvigen.view.${i}`),t=Ao(),n={...t,...e,look:{...t.look,...e.look??{}}};return(n.tool==="draw"||!sg.includes(n.tool))&&(n.tool="select"),n}function Jh(i){try{localStorage.removeItem(`segvigen.view.${i}`)}catch{}}function en(i,e,...t){return t.some(n=>i[n]!==e[n])}function Mr(i,e){return i.solo.length?i.solo.includes(e):!i.hidden.includes(e)}function Fn(i,e){return e===null?null:i.state?.parts.find(t=>t.id===e)??null}function xn(i){if(i.clicks)return i.clicks;let e=i.state?.prompt;return e?.kind==="click"?e.clicks:[]}var lg=6e4,cg=1e-4,Co=class{constructor(e,t,n){this.store=e;this.notices=t;this.sink=n}store;notices;sink;link=null;events=0;opening=0;uploading=null;meshLoad=null;meshOf=null;facesLoad=null;facesWanted=null;facesRetry=0;reportedJob="";clickTurn=0;groupTurn=0;groupsDirty=!1;groupsSent=Promise.resolve();granularity={busy:!1,waiting:[]};follow=null;deletions=new Map;async start(){this.loadServer();let e=_c();if(e&&await this.open(e,{quiet:!1})||this.store.get().denied)return;let t=await this.loadProjects();if(!t)return;let n=this.store.get().prefs.last,s=e?void 0:t.find(r=>r.id===n);s?await this.open(s.id,{quiet:!0}):t.some(r=>r.example)?await this.openExample():t[0]&&await this.open(t[0].id,{quiet:!0})}async openExample(){try{let e=await _t.example();this.opening+=1,this.show(e),this.loadProjects()}catch(e){this.isUnauthorized(e)||this.notices.error(ln(e))}}async loadServer(){for(let e=500;;e=Math.min(e*2,8e3))try{this.store.set({server:await _t.server()});return}catch(t){if(this.isUnauthorized(t))return;await Sr(e)}}async loadProjects(){for(let e=500;;e=Math.min(e*2,5e3))try{let t=await _t.projects();return this.store.set({projects:t}),this.store.get().state===null&&this.store.get().link==="lost"&&this.store.set({link:"idle"}),t}catch(t){if(this.isUnauthorized(t))return null;if(this.store.get().state!==null)return this.notices.error(ln(t)),null;this.store.set({link:"lost",retryAt:Date.now()+e}),await Sr(e)}}async open(e,t={}){let n=++this.opening;try{let s=await _t.project(e);return n!==this.opening||this.show(s),!0}catch(s){return n!==this.opening?!0:this.isUnauthorized(s)?!1:s instanceof Vt&&s.status===404?(this.store.set({missing:e}),t.quiet||this.notices.error("That project no longer exists. Opened another one."),!1):s instanceof Vt&&s.status===0&&this.store.get().state===null?(this.store.set({link:"lost",retryAt:Date.now()+1500}),await Sr(1500),n===this.opening?this.open(e,t):!0):(this.notices.error(ln(s)),!1)}}show(e){let t=e.project.id,n=Zh(t);this.leave(),this.store.set({state:null,job:null,faces:null,shown:[],meshReady:!1,chosen:[],search:"",hovered:null,clicks:null,within:null,exclude:!1,preview:null,groups:[],activeGroup:0,drawing:!1,missing:null,link:"connecting",view:{...n,tool:e.prompt?.kind==="partition"?"divide":n.tool}}),location.hash!==`#${t}`&&history.replaceState(null,"",`#${t}`),this.store.prefs({last:t}),this.receive(e),document.title=`${e.project.name} · segvigen`,this.events=0,this.link=$h(t,{open:()=>this.store.set({link:"open"}),lost:(s,r)=>{if(!this.isUnauthorized(s)){if(s?.status===404){this.notices.info("This project was deleted."),this.closeProject();return}this.store.set({link:"lost",retryAt:r})}},event:(s,r)=>{if(s!=="state"&&s!=="progress")return;let o=JSON.parse(r);s==="state"?(this.events+=1,this.receive(o)):this.progress(o)}})}leave(){this.link?.close(),this.link=null,this.meshLoad?.abort(),this.facesLoad?.abort(),this.meshLoad=this.facesLoad=null,this.meshOf=this.facesWanted=null,this.clickTurn+=1,this.groupTurn+=1,this.groupsDirty=!1,this.granularity={busy:!1,waiting:[]},this.follow=null,this.sink.mesh(null)}async closeProject(){let e=this.store.get().state?.project.id;this.leave(),this.store.set({state:null,job:null,faces:null,shown:[],meshReady:!1,view:Ao(),chosen:[],link:"idle"}),history.replaceState(null,"",location.pathname);let n=(await this.loadProjects()??[]).find(s=>s.id!==e);n&&await this.open(n.id,{quiet:!0})}reconnect(){this.link?.retry()}receive(e){let t=this.store.get().state;if(t&&t.project.id!==e.project.id)return;let n=this.store.get(),s=new Set(e.parts.map(h=>h.id)),r=this.follow?n.chosen:n.chosen.filter(h=>s.has(h)),o=e.prompt,a=n.preview;o?.stage==="preview"&&o.seconds!==null?a={key:jh(e),seconds:o.seconds}:a&&a.key!==jh(e)&&(a=null);let l=wr(e.job),c={state:e,preview:a,job:l?e.job:null};r.length!==n.chosen.length&&(c.chosen=r),o?.kind==="click"&&o.clicks.length&&(c.within=o.within),n.within!==null&&!s.has(n.within)&&(c.within=null),o?.kind==="partition"&&!this.groupsDirty?c.groups=o.groups.map(h=>({name:h.name,clicks:h.clicks})):t?.prompt?.kind==="partition"&&o?.kind!=="partition"&&!this.groupsDirty&&(c.groups=[]),e.faces&&n.faces?.token===e.faces&&(c.shown=e.parts),this.store.set(c),t&&t.project.name!==e.project.name&&(document.title=`${e.project.name} · segvigen`),this.loadArrays(e),this.updateUpload(e),this.announceChanges(t,e),t&&e.job?.state==="failed"&&this.reportFailure(e.job)}progress(e){let{state:t}=this.store.get();if(!t||e.project!==t.project.id)return;if(!wr(e)){this.store.get().job?.id===e.id&&this.store.set({job:null}),this.reportFailure(e);return}this.store.set({job:e});let{upload:n}=this.store.get();n?.project===t.project.id&&this.store.set({upload:{...n,phase:e.kind==="prepare"?"prepare":"segment",fraction:e.fraction,message:bs(e)}})}reportFailure(e){if(e.state!=="failed"||!e.error||e.kind==="prepare"||this.reportedJob===e.id)return;this.reportedJob=e.id;let t={segment:"granularity",click:"prompt",partition:"tool",guide:"tool"}[e.kind];this.notices.error(e.error.message,document.getElementById(t))}loadArrays(e){let{asset:t,id:n}=e.project;t&&this.meshOf!==t.digest&&(this.meshOf=t.digest,this.loadMesh(n,t.digest)),e.faces&&e.faces!==this.facesWanted&&e.faces!==this.store.get().faces?.token&&(this.facesWanted=e.faces,this.loadFaces(n))}async loadMesh(e,t){this.meshLoad?.abort();let{signal:n}=this.meshLoad=new AbortController;for(let s=1e3;!n.aborted;s=Math.min(2*s,8e3))try{let r=await _t.mesh(e,n);if(n.aborted)return;let o=this.store.get().state?.project.asset?.format.toLowerCase()??"glb";r.linear=o.includes("gl"),this.sink.mesh(r),this.store.set({meshReady:!0});for(let a=0;a<r.textures.length;a++){let l=await _t.texture(e,a,n).catch(()=>null);if(n.aborted)return;l&&this.sink.texture(a,l)}return}catch(r){if(n.aborted||this.isUnauthorized(r))return;if(!(r instanceof Vt)||r.status!==0&&r.status<500){this.meshOf===t&&(this.meshOf=null),this.notices.error(`Can't show the mesh: ${ln(r)}`);return}await Sr(s)}}async loadFaces(e){this.facesLoad?.abort();let{signal:t}=this.facesLoad=new AbortController;window.clearTimeout(this.facesRetry);let n=this.store.get().state?.project.asset?.faces??0;try{let s=await _t.faces(e,n,t);if(t.aborted)return;let r=this.store.get().state;if(r?.project.id!==e)return;let o=!r.faces||s.token===r.faces||s.token==="";this.store.set({faces:{...s,token:s.token||(r.faces??"")},...o?{shown:r.parts}:{},...this.follow?{chosen:this.followed(this.follow,s.labels)}:{}}),o&&!this.granularity.busy&&(this.follow=null),o||(this.facesRetry=window.setTimeout(()=>this.refetchFaces(e,s.token),300))}catch(s){if(t.aborted||this.isUnauthorized(s))return;this.facesWanted=null,this.facesRetry=window.setTimeout(()=>this.refetchFaces(e,null),1500)}}refetchFaces(e,t){let n=this.store.get().state;n?.project.id!==e||!n.faces||n.faces===t||this.store.get().faces?.token===n.faces||(this.facesWanted=n.faces,this.loadFaces(e))}updateUpload(e){let t=this.store.get().upload;!t||t.project!==e.project.id||(e.status==="failed"||e.status==="ready"&&!wr(e.job)?this.store.set({upload:null}):e.job&&wr(e.job)&&this.store.set({upload:{...t,phase:e.job.kind==="prepare"?"prepare":"segment",fraction:e.job.fraction,message:bs(e.job)}}))}announceChanges(e,t){if(!e)return;let n=t.prompt;n&&(n.stage!==e.prompt?.stage||n.seconds!==e.prompt.seconds)&&(n.kind==="click"&&n.stage==="preview"&&this.notices.announce(`Preview: ${rt(n.num_faces,"face")} selected.`),n.kind==="click"&&n.stage==="done"&&this.notices.announce(`${rt(n.num_faces,"face")} selected.`),n.kind==="partition"&&n.stage==="done"&&this.notices.announce("Division ready. Apply it to keep it.")),t.parts.length!==e.parts.length&&this.notices.announce(`${rt(t.parts.length,"part")}.`),e.status!==t.status&&t.problem&&this.notices.announce(t.problem)}async act(e,t){let n=this.store.get().state?.project.id;return n?this.send(()=>_t.act(n,e),t):!1}async send(e,t){let n=this.events;try{let s=await e();return(this.events===n||this.store.get().link!=="open")&&this.receive(s),!0}catch(s){return this.isUnauthorized(s)||this.notices.error(ln(s),t),!1}}undo(e){let{state:t}=this.store.get();if(t){if(t.undo===null)return this.notices.announce("Nothing to undo.");this.dropDrafts(),this.notices.announce(`Undid: ${t.undo}`),this.send(()=>_t.undo(t.project.id),e)}}redo(e){let{state:t}=this.store.get();if(t){if(t.redo===null)return this.notices.announce("Nothing to redo.");this.dropDrafts(),this.notices.announce(`Redid: ${t.redo}`),this.send(()=>_t.redo(t.project.id),e)}}async jump(e){let t=this.store.get().state?.project.id;this.dropDrafts(),t&&await this.send(()=>_t.goTo(t,e))}offerUndo(e){let{state:t}=this.store.get(),n=this.notices.info(e,{action:{label:`Undo: ${t?.undo??"edit"}`,run:()=>this.undo()}}),s=this.store.subscribe(r=>{r.state?.project.id===t?.project.id&&r.state?.revision===t?.revision||(s(),n())})}dropDrafts(){this.clickTurn+=1,this.groupTurn+=1,this.groupsDirty=!1,this.store.set({clicks:null})}addClicks(e,t,n){let s=xn(this.store.get());return!e[0]?.positive&&!s.some(r=>r.positive)?(this.notices.info("Click the part first. Then Shift-click to exclude.",{near:n}),null):(this.store.get().prefs.clicked||this.store.prefs({clicked:!0}),this.sendClicks([...s,...e],s.length?this.store.get().within:t,n))}async withdraw(e){let t=++this.clickTurn,{state:n}=this.store.get();if(!n||!await e)return void(t===this.clickTurn&&this.store.set({clicks:null}));let s=this.store.get().state?.job,o=wr(s??null)&&(s.kind==="click"||s.kind==="partition")&&await _t.cancel(s.id).then(()=>!0,()=>!1);await this.send(()=>o?_t.project(n.project.id):_t.undo(n.project.id)),t===this.clickTurn&&(this.groupsDirty=!1,this.store.set({clicks:null}))}removeClick(e,t){let n=xn(this.store.get()).filter((s,r)=>r!==e);this.setClicks(n,this.store.get().within,t)}setClicks(e,t,n){this.sendClicks(e.some(s=>s.positive)?e:[],t,n)}setWithin(e){let t=xn(this.store.get());this.store.set({within:e}),t.length&&this.sendClicks(t,e)}clear(e){this.dropDrafts();let{state:t}=this.store.get();this.store.set({exclude:!1,within:null,groups:[],activeGroup:0}),t?.prompt&&this.act({do:"clear"},e)}sendClicks(e,t,n){let s=++this.clickTurn;this.store.set({clicks:e,within:t,exclude:e.length?this.store.get().exclude:!1});let r=this.act({do:"click",clicks:e,within:t,frame:"asset"},n);return r.then(()=>{s===this.clickTurn&&this.settleClicks(e)}),r}settleClicks(e){let t=this.clickTurn;(()=>{let s=this.store.get().state?.prompt,r=s?.kind==="click"?s.clicks:[];return r.length===e.length&&r.every((o,a)=>hg(o,e[a]))})()?this.store.set({clicks:null}):window.setTimeout(()=>t===this.clickTurn&&this.store.set({clicks:null}),400)}async keep(e,t,n){let s=this.store.get().state?.project.id;if(!s||this.store.get().keeping)return!1;this.store.set({keeping:!0});try{if(!await this.untilRefined())return!1;let{state:r}=this.store.get(),o=r?.prompt;if(!r||!o||r.project.id!==s)return!1;if(o.kind==="click"&&o.num_faces===0)return this.notices.info("Nothing is selected. Click somewhere else on the part.",{near:n}),!1;let a=new Set(r.parts.map(l=>l.id));if(this.dropDrafts(),!await this.act({do:"keep",name:e?.trim()||null,into:t},n))return!1;if(this.store.set({within:null,exclude:!1,groups:[],activeGroup:0}),o.kind==="partition"&&this.store.view({tool:"select"}),o.kind==="click"){this.store.set({chosen:[]}),this.store.get().prefs.kept||this.store.prefs({kept:!0});let l=this.store.get().state?.parts??[],c=l.find(h=>t===null?!a.has(h.id):h.id===t);c&&this.offerUndo(`${t===null?"Kept":"Added to"} ${c.name}${ug(r.parts,l,c)}.`)}return!0}finally{this.store.set({keeping:!1})}}async untilRefined(){let e=this.clickTurn;await this.groupsSent;for(let t=0;t<lg;t+=80){let{state:n,clicks:s,job:r}=this.store.get();if(e!==this.clickTurn||!n?.prompt)return!1;if(s===null&&(n.prompt.stage==="done"||n.prompt.stage==="preview"&&!r))return!0;if(s===null&&n.prompt.stage==="pending"&&!r&&t>2e3)return!1;await Sr(80)}return!1}repeatPrompt(e){let t=this.store.get().state?.prompt;t?.kind==="click"?this.sendClicks(t.clicks,t.within,e):t?.kind==="partition"&&this.sendGroups(e)}setGroups(e,t=this.store.get().activeGroup){this.groupsDirty=!0,this.groupTurn+=1,this.store.set({groups:e,activeGroup:Math.max(0,Math.min(t,e.length-1))})}sendGroups(e){let t=this.store.get().groups,n=this.groupTurn,s=t.map(o=>({name:o.name.trim(),clicks:o.clicks})),r=this.groupsSent.then(()=>this.act({do:"partition",parts:s,frame:"asset"},e)).then(o=>(window.setTimeout(()=>{n===this.groupTurn&&(this.groupsDirty=!1)},250),o));return this.groupsSent=r.then(()=>{}),r}async setGranularity(e,t,n){let s=this.granularity;if(s.waiting.at(-1)?.preview&&s.waiting.pop(),s.waiting.push({value:e,preview:t}),s.busy)return;s.busy=!0;let{faces:r,chosen:o}=this.store.get();r&&o.length&&(this.follow={faces:r,chosen:o});for(let a=s.waiting.shift();a&&s===this.granularity;a=s.waiting.shift())await this.act({do:"granularity",...a},n)||(s.waiting=[]);s.busy=!1,this.store.get().faces?.token===this.store.get().state?.faces&&(this.follow=null)}followed({faces:e,chosen:t},n){let{pointed:s}=this.store.get(),r=t.map(o=>{if(s!==null&&e.labels[s]===o)return n[s];let a=new Map;for(let l=0;l<n.length;l++)e.labels[l]===o&&a.set(n[l],(a.get(n[l])??0)+1);return[...a].reduce((l,c)=>c[1]>l[1]?c:l,[-1,0])[0]});return[...new Set(r.filter(o=>o>=0))]}async upload(e){let{server:t}=this.store.get(),n=t?.limits.upload_bytes,s=o=>this.store.set({upload:{file:e.name,phase:"failed",fraction:null,message:o,project:null,retry:e}});if(e.size===0)return s(`${e.name} is empty. Choose another file.`);if(n&&e.size>n)return s(`${e.name} is ${br(e.size)}; the limit is ${br(n)}. Simplify the mesh or shrink its textures.`);this.uploading?.abort();let r=this.uploading=new AbortController;this.store.set({upload:{file:e.name,phase:"upload",fraction:0,message:"Uploading",project:null,retry:e}});try{let o=await _t.upload(e,a=>{if(r.signal.aborted)return;let l=a>=1;this.store.set({upload:{file:e.name,phase:l?"prepare":"upload",fraction:l?null:a,message:l?"Reading the mesh":"Uploading",project:null,retry:e}})},r.signal);if(r.signal.aborted){_t.remove(o.project.id).catch(()=>{});return}this.opening+=1,this.store.set({upload:{file:e.name,phase:"prepare",fraction:null,message:"Reading the mesh",project:o.project.id,retry:e}}),this.show(o),this.loadProjects()}catch(o){if(r.signal.aborted)return;this.isUnauthorized(o)?this.store.set({upload:null}):s(o instanceof Vt&&o.status===0?"The connection was lost during the upload. Try again.":ln(o))}}async cancelUpload(){let{upload:e,job:t}=this.store.get();if(this.uploading?.abort(),this.store.set({upload:null}),!!e?.project){if(e.phase==="segment"){await this.cancelJob();return}t&&await _t.cancel(t.id).catch(()=>{}),await _t.remove(e.project).catch(()=>{}),await this.closeProject()}}async cancelJob(e){let{job:t}=this.store.get();if(t)try{await _t.cancel(t.id),this.notices.announce("Canceled.")}catch(n){if(n instanceof Vt&&n.status===404)return;this.isUnauthorized(n)||this.notices.error(ln(n),e)}}async turn(e){let t=this.store.get().state?.project.id;t&&await this.send(()=>_t.turn(t,e))}async renameProject(e,t,n){let s=t.trim();if(!s)return this.notices.error("A project needs a name.",n),!1;try{let r=await _t.rename(e,s);this.store.get().state?.project.id===e&&this.receive(r);let o=this.store.get().projects;return o&&this.store.set({projects:o.map(a=>a.id===e?{...a,name:s}:a)}),!0}catch(r){return this.isUnauthorized(r)||this.notices.error(ln(r),n),!1}}scheduleDelete(e,t,n){this.deletions.set(e,window.setTimeout(()=>{this.deleteNow(e).then(n)},t)),n()}cancelDelete(e){window.clearTimeout(this.deletions.get(e)),this.deletions.delete(e)}isDeleting(e){return this.deletions.has(e)}flushDeletes(){for(let e of[...this.deletions.keys()])this.deleteNow(e)}async deleteNow(e){this.cancelDelete(e);try{await _t.remove(e)}catch(n){if(!(n instanceof Vt&&n.status===404)){this.isUnauthorized(n)||this.notices.error(ln(n));return}}Jh(e);let t=this.store.get().projects?.filter(n=>n.id!==e)??null;this.store.set({projects:t}),this.store.get().state?.project.id===e&&await this.closeProject()}isUnauthorized(e){let t=e instanceof Vt&&e.status===401;return t&&this.store.set({denied:!0}),t}};function _c(){return/^#(?:p=)?([A-Za-z0-9_-]{8,64})$/.exec(location.hash)?.[1]??null}function ug(i,e,t){let n=new Map(e.map(o=>[o.id,o.num_faces])),s=i.filter(o=>o.id!==t.id&&(n.get(o.id)??0)<o.num_faces),r=s.slice(0,4).map(o=>n.has(o.id)?o.name:`all of ${o.name}`);return s.length>r.length&&r.push(`${s.length-r.length} more`),r.length?` (from ${r.join(", ")})`:""}function wr(i){return i?.state==="queued"||i?.state==="running"}function jh({prompt:i}){if(!i)return"";let e=i.kind==="click"?[i]:i.groups;return JSON.stringify(e.map(({clicks:t})=>t.map(n=>[n.point,n.positive])))}function hg(i,e){return i.positive===e.positive&&i.point.every((t,n)=>Math.abs(t-e.point[n])<cg)}function Sr(i){return new Promise(e=>window.setTimeout(e,i))}var bc=[[0,.447,.698],[.902,.624,0],[0,.62,.451],[.8,.475,.655],[.337,.706,.914],[.835,.369,0],[.941,.894,.259]],Mc=[1,.69,.18],ed=[.16,.72,.44],td=[.91,.26,.29],ri=[[.302,.616,1],[1,.69,.18],[.243,.812,.557],[.945,.357,.431],[.655,.486,.988],[.176,.831,.843],[.976,.506,.776],[.678,.8,.263],[.984,.569,.275],[.353,.412,.886],[.612,.353,.235],[0,.5,.38]],dg=.4;function Qh(i,e,t){return[i[0]+(e-i[0])*t,i[1]+(e-i[1])*t,i[2]+(e-i[2])*t]}function Sn(i,e,t){if(!t)return i.color;let n=bc[e%bc.length],s=Math.floor(e/bc.length)%3;return s===0?n:s===1?Qh(n,1,.5):Qh(n,0,.45)}function nd(i,e){let t=s=>e.some(r=>Math.hypot(s[0]-r[0],s[1]-r[1],s[2]-r[2])<dg),n=[...ri.filter(s=>!t(s)),...ri.filter(t)];return Array.from({length:i},(s,r)=>n[r%n.length])}function F(i,e=null,...t){let n=document.createElement(i);e&&fg(n,e);for(let s of t)s!=null&&s!==!1&&n.append(s instanceof Node?s:String(s));return n}function fg(i,e){for(let[t,n]of Object.entries(e))if(t.startsWith("on")&&typeof n=="function")i.addEventListener(t.slice(2).toLowerCase(),n);else if(n==null)i.removeAttribute(t);else if(t==="class")i.className=String(n);else if(t==="vars")for(let[s,r]of Object.entries(n))i.style.setProperty(s,r);else typeof n=="boolean"&&!t.startsWith("aria-")&&!t.startsWith("data-")?t in i?i[t]=n:i.toggleAttribute(t,n):t==="value"||t==="textContent"||t==="htmlFor"||t==="checked"?i[t]=n:i.setAttribute(t,String(n))}function Te(i,e){i.textContent!==e&&(i.textContent=e)}function We(i,e,t){let n=t===!1||t===null?null:t===!0?"":t;i.getAttribute(e)!==n&&(n===null?i.removeAttribute(e):i.setAttribute(e,n))}function Ut(i,e,t){We(i,`aria-${e}`,String(t))}function Ge(i,e){i.hidden===e&&(i.hidden=!e)}function Oi(i,e){let t=new Set(e);for(let s of[...i.children])t.has(s)||s.remove();let n=i.firstElementChild;for(let s of e)s===n?n=n.nextElementSibling:i.insertBefore(s,n)}function $e(i){let e=document.getElementById(i);if(!e)throw new Error(`the page has no element #${i}`);return e}function Tn(i){let[e=0,t=0,n=0]=i;return`rgb(${Math.round(e*255)} ${Math.round(t*255)} ${Math.round(n*255)})`}function Ro(i){return"#"+i.slice(0,3).map(e=>Math.round(Math.min(1,Math.max(0,e))*255).toString(16).padStart(2,"0")).join("")}function Po(i){let e=parseInt(i.slice(1),16);return[(e>>16&255)/255,(e>>8&255)/255,(e&255)/255]}function Ms(i,e){let t=0,n=null,s=()=>{window.clearTimeout(t);let o=n;n=null,o&&e(...o)};return Object.assign((...o)=>{n=o,window.clearTimeout(t),t=window.setTimeout(s,i)},{flush:s,drop:()=>{window.clearTimeout(t),n=null}})}function id(i){return i instanceof HTMLElement?i.isContentEditable||i instanceof HTMLTextAreaElement||i instanceof HTMLSelectElement?!0:i instanceof HTMLInputElement&&!["checkbox","radio","range","button","color","file"].includes(i.type):!1}function wc(i){return[...i.querySelectorAll("a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex='-1'])")].filter(t=>t.tabIndex>=0&&t.getClientRects().length>0)}var Ed=0,jc=1,Ad=2;var Wr=1,Cd=2,$s=3,nn=0,sn=1,jt=2,hi=0,Ys=1,Qc=2,eu=3,tu=4,Rd=5;var us=100,Pd=101,Id=102,Ld=103,Dd=104,Nd=200,Ud=201,Fd=202,Od=203,nu=204,iu=205,kd=206,Bd=207,zd=208,Vd=209,Hd=210,Gd=211,Wd=212,Xd=213,qd=214,ea=0,ta=1,na=2,Bs=3,ia=4,sa=5,ra=6,oa=7,su=0,$d=1,Yd=2,di=0,ru=1,ou=2,au=3,lu=4,cu=5,uu=6,hu=7;var du=300,hs=301,Ks=302,Ra=303,Pa=304,zs=1e3,ai=1001,aa=1002,Nt=1003,Kd=1004;var Xr=1005;var tn=1006,Ia=1007;var Ri=1008;var Wt=1009,fu=1010,pu=1011,Zs=1012,La=1013,ei=1014,In=1015,ti=1016,Da=1017,Na=1018,ds=1020,mu=35902,gu=35899,vu=1021,xu=1022,bn=1023,Ei=1026,Pi=1027,qr=1028,Ua=1029,Yi=1030,Fa=1031;var Js=1033,$r=33776,Yr=33777,Kr=33778,Zr=33779,Oa=35840,ka=35841,Ba=35842,za=35843,Va=36196,Ha=37492,Ga=37496,Wa=37488,Xa=37489,Jr=37490,qa=37491,$a=37808,Ya=37809,Ka=37810,Za=37811,Ja=37812,ja=37813,Qa=37814,el=37815,tl=37816,nl=37817,il=37818,sl=37819,rl=37820,ol=37821,al=36492,ll=36494,cl=36495,ul=36283,hl=36284,jr=36285,dl=36286;var Pr=2300,la=2301,jo=2302,qc=2303,$c=2400,Yc=2401,Kc=2402;var Zd=3200;var yu=0,Jd=1,Ii="",Rn="srgb",Ir="srgb-linear",Lr="linear",wt="srgb";var Qo=7680;var jd=519,Qd=512,ef=513,tf=514,_u=515,nf=516,sf=517,bu=518,Mu=519,rf=35044;var fs="300 es",kn=2e3,Dr=2001;function pg(i){for(let e=i.length-1;e>=0;--e)if(i[e]>=65535)return!0;return!1}function mg(i){return ArrayBuffer.isView(i)&&!(i instanceof DataView)}function Nr(i){return document.createElementNS("http://www.w3.org/1999/xhtml",i)}function of(){let i=Nr("canvas");return i.style.display="block",i}var sd={},Vs=null;function wu(...i){let e="THREE."+i.shift();Vs?Vs("log",e,...i):console.log(e,...i)}function af(i){let e=i[0];if(typeof e=="string"&&e.startsWith("TSL:")){let t=i[1];t&&t.isStackTrace?i[0]+=" "+t.getLocation():i[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return i}function qe(...i){i=af(i);let e="THREE."+i.shift();if(Vs)Vs("warn",e,...i);else{let t=i[0];t&&t.isStackTrace?console.warn(t.getError(e)):console.warn(e,...i)}}function Ke(...i){i=af(i);let e="THREE."+i.shift();if(Vs)Vs("error",e,...i);else{let t=i[0];t&&t.isStackTrace?console.error(t.getError(e)):console.error(e,...i)}}function Rr(...i){let e=i.join(" ");e in sd||(sd[e]=!0,qe(...i))}function lf(i,e,t){return new Promise(function(n,s){function r(){switch(i.clientWaitSync(e,i.SYNC_FLUSH_COMMANDS_BIT,0)){case i.WAIT_FAILED:s();break;case i.TIMEOUT_EXPIRED:setTimeout(r,t);break;default:n()}}setTimeout(r,t)})}var cf={[ea]:ea,[na]:ra,[ia]:ia,[Bs]:sa,[ta]:ta,[ra]:na,[oa]:oa,[sa]:Bs},li=class{addEventListener(e,t){this._listeners===void 0&&(this._listeners={});let n=this._listeners;n[e]===void 0&&(n[e]=[]),n[e].indexOf(t)===-1&&n[e].push(t)}hasEventListener(e,t){let n=this._listeners;return n===void 0?!1:n[e]!==void 0&&n[e].indexOf(t)!==-1}removeEventListener(e,t){let n=this._listeners;if(n===void 0)return;let s=n[e];if(s!==void 0){let r=s.indexOf(t);r!==-1&&s.splice(r,1)}}dispatchEvent(e){let t=this._listeners;if(t===void 0)return;let n=t[e.type];if(n!==void 0){e.target=this;let s=n.slice(0);for(let r=0,o=s.length;r<o;r++)s[r].call(this,e);e.target=null}}},cn=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"];var Sc=Math.PI/180,ca=180/Math.PI;function Qr(){let i=Math.random()*4294967295|0,e=Math.random()*4294967295|0,t=Math.random()*4294967295|0,n=Math.random()*4294967295|0;return(cn[i&255]+cn[i>>8&255]+cn[i>>16&255]+cn[i>>24&255]+"-"+cn[e&255]+cn[e>>8&255]+"-"+cn[e>>16&15|64]+cn[e>>24&255]+"-"+cn[t&63|128]+cn[t>>8&255]+"-"+cn[t>>16&255]+cn[t>>24&255]+cn[n&255]+cn[n>>8&255]+cn[n>>16&255]+cn[n>>24&255]).toLowerCase()}function tt(i,e,t){return Math.max(e,Math.min(t,i))}function gg(i,e){return(i%e+e)%e}function Tc(i,e,t){return(1-t)*i+t*e}function uf(i){return Math.pow(2,Math.floor(Math.log(i)/Math.LN2))}function Su(i){switch(i.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function vg(i,e){if(e.constructor===Float32Array)return i;let t=Su(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(i/t,-1)}function xg(i,e){if(e.constructor===Float32Array)return i;let t=Su(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(i*t)}var Qe=class{static{this.prototype.isVector2=!0}constructor(e=0,t=0){this.x=e,this.y=t}get width(){return this.x}set width(e){this.x=e}get height(){return this.y}set height(e){this.y=e}set(e,t){return this.x=e,this.y=t,this}setScalar(e){return this.x=e,this.y=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;default:throw new Error("THREE.Vector2: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y)}copy(e){return this.x=e.x,this.y=e.y,this}add(e){return this.x+=e.x,this.y+=e.y,this}addScalar(e){return this.x+=e,this.y+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this}subScalar(e){return this.x-=e,this.y-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this}multiply(e){return this.x*=e.x,this.y*=e.y,this}multiplyScalar(e){return this.x*=e,this.y*=e,this}divide(e){return this.x/=e.x,this.y/=e.y,this}divideScalar(e){return this.multiplyScalar(1/e)}applyMatrix3(e){let t=this.x,n=this.y,s=e.elements;return this.x=s[0]*t+s[3]*n+s[6],this.y=s[1]*t+s[4]*n+s[7],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this}clamp(e,t){return this.x=tt(this.x,e.x,t.x),this.y=tt(this.y,e.y,t.y),this}clampScalar(e,t){return this.x=tt(this.x,e,t),this.y=tt(this.y,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(tt(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(e){return this.x*e.x+this.y*e.y}cross(e){return this.x*e.y-this.y*e.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let n=this.dot(e)/t;return Math.acos(tt(n,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,n=this.y-e.y;return t*t+n*n}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this}equals(e){return e.x===this.x&&e.y===this.y}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this}rotateAround(e,t){let n=Math.cos(t),s=Math.sin(t),r=this.x-e.x,o=this.y-e.y;return this.x=r*n-o*s+e.x,this.y=r*s+o*n+e.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},En=class{constructor(e=0,t=0,n=0,s=1){this.isQuaternion=!0,this._x=e,this._y=t,this._z=n,this._w=s}static slerpFlat(e,t,n,s,r,o,a){let l=n[s+0],c=n[s+1],h=n[s+2],d=n[s+3],u=r[o+0],f=r[o+1],m=r[o+2],y=r[o+3];if(d!==y||l!==u||c!==f||h!==m){let g=l*u+c*f+h*m+d*y;g<0&&(u=-u,f=-f,m=-m,y=-y,g=-g);let p=1-a;if(g<.9995){let x=Math.acos(g),w=Math.sin(x);p=Math.sin(p*x)/w,a=Math.sin(a*x)/w,l=l*p+u*a,c=c*p+f*a,h=h*p+m*a,d=d*p+y*a}else{l=l*p+u*a,c=c*p+f*a,h=h*p+m*a,d=d*p+y*a;let x=1/Math.sqrt(l*l+c*c+h*h+d*d);l*=x,c*=x,h*=x,d*=x}}e[t]=l,e[t+1]=c,e[t+2]=h,e[t+3]=d}static multiplyQuaternionsFlat(e,t,n,s,r,o){let a=n[s],l=n[s+1],c=n[s+2],h=n[s+3],d=r[o],u=r[o+1],f=r[o+2],m=r[o+3];return e[t]=a*m+h*d+l*f-c*u,e[t+1]=l*m+h*u+c*d-a*f,e[t+2]=c*m+h*f+a*u-l*d,e[t+3]=h*m-a*d-l*u-c*f,e}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get w(){return this._w}set w(e){this._w=e,this._onChangeCallback()}set(e,t,n,s){return this._x=e,this._y=t,this._z=n,this._w=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(e){return this._x=e.x,this._y=e.y,this._z=e.z,this._w=e.w,this._onChangeCallback(),this}setFromEuler(e,t=!0){let n=e._x,s=e._y,r=e._z,o=e._order,a=Math.cos,l=Math.sin,c=a(n/2),h=a(s/2),d=a(r/2),u=l(n/2),f=l(s/2),m=l(r/2);switch(o){case"XYZ":this._x=u*h*d+c*f*m,this._y=c*f*d-u*h*m,this._z=c*h*m+u*f*d,this._w=c*h*d-u*f*m;break;case"YXZ":this._x=u*h*d+c*f*m,this._y=c*f*d-u*h*m,this._z=c*h*m-u*f*d,this._w=c*h*d+u*f*m;break;case"ZXY":this._x=u*h*d-c*f*m,this._y=c*f*d+u*h*m,this._z=c*h*m+u*f*d,this._w=c*h*d-u*f*m;break;case"ZYX":this._x=u*h*d-c*f*m,this._y=c*f*d+u*h*m,this._z=c*h*m-u*f*d,this._w=c*h*d+u*f*m;break;case"YZX":this._x=u*h*d+c*f*m,this._y=c*f*d+u*h*m,this._z=c*h*m-u*f*d,this._w=c*h*d-u*f*m;break;case"XZY":this._x=u*h*d-c*f*m,this._y=c*f*d-u*h*m,this._z=c*h*m+u*f*d,this._w=c*h*d+u*f*m;break;default:qe("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return t===!0&&this._onChangeCallback(),this}setFromAxisAngle(e,t){let n=t/2,s=Math.sin(n);return this._x=e.x*s,this._y=e.y*s,this._z=e.z*s,this._w=Math.cos(n),this._onChangeCallback(),this}setFromRotationMatrix(e){let t=e.elements,n=t[0],s=t[4],r=t[8],o=t[1],a=t[5],l=t[9],c=t[2],h=t[6],d=t[10],u=n+a+d;if(u>0){let f=.5/Math.sqrt(u+1);this._w=.25/f,this._x=(h-l)*f,this._y=(r-c)*f,this._z=(o-s)*f}else if(n>a&&n>d){let f=2*Math.sqrt(1+n-a-d);this._w=(h-l)/f,this._x=.25*f,this._y=(s+o)/f,this._z=(r+c)/f}else if(a>d){let f=2*Math.sqrt(1+a-n-d);this._w=(r-c)/f,this._x=(s+o)/f,this._y=.25*f,this._z=(l+h)/f}else{let f=2*Math.sqrt(1+d-n-a);this._w=(o-s)/f,this._x=(r+c)/f,this._y=(l+h)/f,this._z=.25*f}return this._onChangeCallback(),this}setFromUnitVectors(e,t){let n=e.dot(t)+1;return n<1e-8?(n=0,Math.abs(e.x)>Math.abs(e.z)?(this._x=-e.y,this._y=e.x,this._z=0,this._w=n):(this._x=0,this._y=-e.z,this._z=e.y,this._w=n)):(this._x=e.y*t.z-e.z*t.y,this._y=e.z*t.x-e.x*t.z,this._z=e.x*t.y-e.y*t.x,this._w=n),this.normalize()}angleTo(e){return 2*Math.acos(Math.abs(tt(this.dot(e),-1,1)))}rotateTowards(e,t){let n=this.angleTo(e);if(n===0)return this;let s=Math.min(1,t/n);return this.slerp(e,s),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(e){return this._x*e._x+this._y*e._y+this._z*e._z+this._w*e._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let e=this.length();return e===0?(this._x=0,this._y=0,this._z=0,this._w=1):(e=1/e,this._x=this._x*e,this._y=this._y*e,this._z=this._z*e,this._w=this._w*e),this._onChangeCallback(),this}multiply(e){return this.multiplyQuaternions(this,e)}premultiply(e){return this.multiplyQuaternions(e,this)}multiplyQuaternions(e,t){let n=e._x,s=e._y,r=e._z,o=e._w,a=t._x,l=t._y,c=t._z,h=t._w;return this._x=n*h+o*a+s*c-r*l,this._y=s*h+o*l+r*a-n*c,this._z=r*h+o*c+n*l-s*a,this._w=o*h-n*a-s*l-r*c,this._onChangeCallback(),this}slerp(e,t){let n=e._x,s=e._y,r=e._z,o=e._w,a=this.dot(e);a<0&&(n=-n,s=-s,r=-r,o=-o,a=-a);let l=1-t;if(a<.9995){let c=Math.acos(a),h=Math.sin(c);l=Math.sin(l*c)/h,t=Math.sin(t*c)/h,this._x=this._x*l+n*t,this._y=this._y*l+s*t,this._z=this._z*l+r*t,this._w=this._w*l+o*t,this._onChangeCallback()}else this._x=this._x*l+n*t,this._y=this._y*l+s*t,this._z=this._z*l+r*t,this._w=this._w*l+o*t,this.normalize();return this}slerpQuaternions(e,t,n){return this.copy(e).slerp(t,n)}random(){let e=2*Math.PI*Math.random(),t=2*Math.PI*Math.random(),n=Math.random(),s=Math.sqrt(1-n),r=Math.sqrt(n);return this.set(s*Math.sin(e),s*Math.cos(e),r*Math.sin(t),r*Math.cos(t))}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._w===this._w}fromArray(e,t=0){return this._x=e[t],this._y=e[t+1],this._z=e[t+2],this._w=e[t+3],this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._w,e}fromBufferAttribute(e,t){return this._x=e.getX(t),this._y=e.getY(t),this._z=e.getZ(t),this._w=e.getW(t),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},N=class{static{this.prototype.isVector3=!0}constructor(e=0,t=0,n=0){this.x=e,this.y=t,this.z=n}set(e,t,n){return n===void 0&&(n=this.z),this.x=e,this.y=t,this.z=n,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;default:throw new Error("THREE.Vector3: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this}multiplyVectors(e,t){return this.x=e.x*t.x,this.y=e.y*t.y,this.z=e.z*t.z,this}applyEuler(e){return this.applyQuaternion(rd.setFromEuler(e))}applyAxisAngle(e,t){return this.applyQuaternion(rd.setFromAxisAngle(e,t))}applyMatrix3(e){let t=this.x,n=this.y,s=this.z,r=e.elements;return this.x=r[0]*t+r[3]*n+r[6]*s,this.y=r[1]*t+r[4]*n+r[7]*s,this.z=r[2]*t+r[5]*n+r[8]*s,this}applyNormalMatrix(e){return this.applyMatrix3(e).normalize()}applyMatrix4(e){let t=this.x,n=this.y,s=this.z,r=e.elements,o=1/(r[3]*t+r[7]*n+r[11]*s+r[15]);return this.x=(r[0]*t+r[4]*n+r[8]*s+r[12])*o,this.y=(r[1]*t+r[5]*n+r[9]*s+r[13])*o,this.z=(r[2]*t+r[6]*n+r[10]*s+r[14])*o,this}applyQuaternion(e){let t=this.x,n=this.y,s=this.z,r=e.x,o=e.y,a=e.z,l=e.w,c=2*(o*s-a*n),h=2*(a*t-r*s),d=2*(r*n-o*t);return this.x=t+l*c+o*d-a*h,this.y=n+l*h+a*c-r*d,this.z=s+l*d+r*h-o*c,this}project(e){return this.applyMatrix4(e.matrixWorldInverse).applyMatrix4(e.projectionMatrix)}unproject(e){return this.applyMatrix4(e.projectionMatrixInverse).applyMatrix4(e.matrixWorld)}transformDirection(e){let t=this.x,n=this.y,s=this.z,r=e.elements;return this.x=r[0]*t+r[4]*n+r[8]*s,this.y=r[1]*t+r[5]*n+r[9]*s,this.z=r[2]*t+r[6]*n+r[10]*s,this.normalize()}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this}divideScalar(e){return this.multiplyScalar(1/e)}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this}clamp(e,t){return this.x=tt(this.x,e.x,t.x),this.y=tt(this.y,e.y,t.y),this.z=tt(this.z,e.z,t.z),this}clampScalar(e,t){return this.x=tt(this.x,e,t),this.y=tt(this.y,e,t),this.z=tt(this.z,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(tt(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this.z=e.z+(t.z-e.z)*n,this}cross(e){return this.crossVectors(this,e)}crossVectors(e,t){let n=e.x,s=e.y,r=e.z,o=t.x,a=t.y,l=t.z;return this.x=s*l-r*a,this.y=r*o-n*l,this.z=n*a-s*o,this}projectOnVector(e){let t=e.lengthSq();if(t===0)return this.set(0,0,0);let n=e.dot(this)/t;return this.copy(e).multiplyScalar(n)}projectOnPlane(e){return Ec.copy(this).projectOnVector(e),this.sub(Ec)}reflect(e){return this.sub(Ec.copy(e).multiplyScalar(2*this.dot(e)))}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let n=this.dot(e)/t;return Math.acos(tt(n,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,n=this.y-e.y,s=this.z-e.z;return t*t+n*n+s*s}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)+Math.abs(this.z-e.z)}setFromSpherical(e){return this.setFromSphericalCoords(e.radius,e.phi,e.theta)}setFromSphericalCoords(e,t,n){let s=Math.sin(t)*e;return this.x=s*Math.sin(n),this.y=Math.cos(t)*e,this.z=s*Math.cos(n),this}setFromCylindrical(e){return this.setFromCylindricalCoords(e.radius,e.theta,e.y)}setFromCylindricalCoords(e,t,n){return this.x=e*Math.sin(t),this.y=n,this.z=e*Math.cos(t),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this}setFromMatrixScale(e){let t=this.setFromMatrixColumn(e,0).length(),n=this.setFromMatrixColumn(e,1).length(),s=this.setFromMatrixColumn(e,2).length();return this.x=t,this.y=n,this.z=s,this}setFromMatrixColumn(e,t){return this.fromArray(e.elements,t*4)}setFromMatrix3Column(e,t){return this.fromArray(e.elements,t*3)}setFromEuler(e){return this.x=e._x,this.y=e._y,this.z=e._z,this}setFromColor(e){return this.x=e.r,this.y=e.g,this.z=e.b,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let e=Math.random()*Math.PI*2,t=Math.random()*2-1,n=Math.sqrt(1-t*t);return this.x=n*Math.cos(e),this.y=t,this.z=n*Math.sin(e),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},Ec=new N,rd=new En,Ze=class{static{this.prototype.isMatrix3=!0}constructor(e,t,n,s,r,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],e!==void 0&&this.set(e,t,n,s,r,o,a,l,c)}set(e,t,n,s,r,o,a,l,c){let h=this.elements;return h[0]=e,h[1]=s,h[2]=a,h[3]=t,h[4]=r,h[5]=l,h[6]=n,h[7]=o,h[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(e){let t=this.elements,n=e.elements;return t[0]=n[0],t[1]=n[1],t[2]=n[2],t[3]=n[3],t[4]=n[4],t[5]=n[5],t[6]=n[6],t[7]=n[7],t[8]=n[8],this}extractBasis(e,t,n){return e.setFromMatrix3Column(this,0),t.setFromMatrix3Column(this,1),n.setFromMatrix3Column(this,2),this}setFromMatrix4(e){let t=e.elements;return this.set(t[0],t[4],t[8],t[1],t[5],t[9],t[2],t[6],t[10]),this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let n=e.elements,s=t.elements,r=this.elements,o=n[0],a=n[3],l=n[6],c=n[1],h=n[4],d=n[7],u=n[2],f=n[5],m=n[8],y=s[0],g=s[3],p=s[6],x=s[1],w=s[4],_=s[7],b=s[2],S=s[5],v=s[8];return r[0]=o*y+a*x+l*b,r[3]=o*g+a*w+l*S,r[6]=o*p+a*_+l*v,r[1]=c*y+h*x+d*b,r[4]=c*g+h*w+d*S,r[7]=c*p+h*_+d*v,r[2]=u*y+f*x+m*b,r[5]=u*g+f*w+m*S,r[8]=u*p+f*_+m*v,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[3]*=e,t[6]*=e,t[1]*=e,t[4]*=e,t[7]*=e,t[2]*=e,t[5]*=e,t[8]*=e,this}determinant(){let e=this.elements,t=e[0],n=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],h=e[8];return t*o*h-t*a*c-n*r*h+n*a*l+s*r*c-s*o*l}invert(){let e=this.elements,t=e[0],n=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],h=e[8],d=h*o-a*c,u=a*l-h*r,f=c*r-o*l,m=t*d+n*u+s*f;if(m===0)return this.set(0,0,0,0,0,0,0,0,0);let y=1/m;return e[0]=d*y,e[1]=(s*c-h*n)*y,e[2]=(a*n-s*o)*y,e[3]=u*y,e[4]=(h*t-s*l)*y,e[5]=(s*r-a*t)*y,e[6]=f*y,e[7]=(n*l-c*t)*y,e[8]=(o*t-n*r)*y,this}transpose(){let e,t=this.elements;return e=t[1],t[1]=t[3],t[3]=e,e=t[2],t[2]=t[6],t[6]=e,e=t[5],t[5]=t[7],t[7]=e,this}getNormalMatrix(e){return this.setFromMatrix4(e).invert().transpose()}transposeIntoArray(e){let t=this.elements;return e[0]=t[0],e[1]=t[3],e[2]=t[6],e[3]=t[1],e[4]=t[4],e[5]=t[7],e[6]=t[2],e[7]=t[5],e[8]=t[8],this}setUvTransform(e,t,n,s,r,o,a){let l=Math.cos(r),c=Math.sin(r);return this.set(n*l,n*c,-n*(l*o+c*a)+o+e,-s*c,s*l,-s*(-c*o+l*a)+a+t,0,0,1),this}scale(e,t){return Rr("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(Ac.makeScale(e,t)),this}rotate(e){return Rr("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(Ac.makeRotation(-e)),this}translate(e,t){return Rr("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(Ac.makeTranslation(e,t)),this}makeTranslation(e,t){return e.isVector2?this.set(1,0,e.x,0,1,e.y,0,0,1):this.set(1,0,e,0,1,t,0,0,1),this}makeRotation(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,-n,0,n,t,0,0,0,1),this}makeScale(e,t){return this.set(e,0,0,0,t,0,0,0,1),this}equals(e){let t=this.elements,n=e.elements;for(let s=0;s<9;s++)if(t[s]!==n[s])return!1;return!0}fromArray(e,t=0){for(let n=0;n<9;n++)this.elements[n]=e[n+t];return this}toArray(e=[],t=0){let n=this.elements;return e[t]=n[0],e[t+1]=n[1],e[t+2]=n[2],e[t+3]=n[3],e[t+4]=n[4],e[t+5]=n[5],e[t+6]=n[6],e[t+7]=n[7],e[t+8]=n[8],e}clone(){return new this.constructor().fromArray(this.elements)}},Ac=new Ze,od=new Ze().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),ad=new Ze().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function yg(){let i={enabled:!0,workingColorSpace:Ir,spaces:{},convert:function(s,r,o){return this.enabled===!1||r===o||!r||!o||(this.spaces[r].transfer===wt&&(s.r=Ti(s.r),s.g=Ti(s.g),s.b=Ti(s.b)),this.spaces[r].primaries!==this.spaces[o].primaries&&(s.applyMatrix3(this.spaces[r].toXYZ),s.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===wt&&(s.r=ks(s.r),s.g=ks(s.g),s.b=ks(s.b))),s},workingToColorSpace:function(s,r){return this.convert(s,this.workingColorSpace,r)},colorSpaceToWorking:function(s,r){return this.convert(s,r,this.workingColorSpace)},getPrimaries:function(s){return this.spaces[s].primaries},getTransfer:function(s){return s===Ii?Lr:this.spaces[s].transfer},getToneMappingMode:function(s){return this.spaces[s].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(s,r=this.workingColorSpace){return s.fromArray(this.spaces[r].luminanceCoefficients)},define:function(s){Object.assign(this.spaces,s)},_getMatrix:function(s,r,o){return s.copy(this.spaces[o].fromXYZ).multiply(this.spaces[r].toXYZ)},_getDrawingBufferColorSpace:function(s){return this.spaces[s].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(s=this.workingColorSpace){return this.spaces[s].workingColorSpaceConfig.unpackColorSpace}},e=[.64,.33,.3,.6,.15,.06],t=[.2126,.7152,.0722],n=[.3127,.329];return i.define({[Ir]:{primaries:e,whitePoint:n,transfer:Lr,toXYZ:od,fromXYZ:ad,luminanceCoefficients:t,workingColorSpaceConfig:{unpackColorSpace:Rn},outputColorSpaceConfig:{drawingBufferColorSpace:Rn}},[Rn]:{primaries:e,whitePoint:n,transfer:wt,toXYZ:od,fromXYZ:ad,luminanceCoefficients:t,outputColorSpaceConfig:{drawingBufferColorSpace:Rn}}}),i}var ut=yg();function Ti(i){return i<.04045?i*.0773993808:Math.pow(i*.9478672986+.0521327014,2.4)}function ks(i){return i<.0031308?i*12.92:1.055*Math.pow(i,.41666)-.055}var ws,ua=class{static getDataURL(e,t="image/png"){if(/^data:/i.test(e.src)||typeof HTMLCanvasElement>"u")return e.src;let n;if(e instanceof HTMLCanvasElement)n=e;else{ws===void 0&&(ws=Nr("canvas")),ws.width=e.width,ws.height=e.height;let s=ws.getContext("2d");e instanceof ImageData?s.putImageData(e,0,0):s.drawImage(e,0,0,e.width,e.height),n=ws}return n.toDataURL(t)}static sRGBToLinear(e){if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&e instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&e instanceof ImageBitmap){let t=Nr("canvas");t.width=e.width,t.height=e.height;let n=t.getContext("2d");n.drawImage(e,0,0,e.width,e.height);let s=n.getImageData(0,0,e.width,e.height),r=s.data;for(let o=0;o<r.length;o++)r[o]=Ti(r[o]/255)*255;return n.putImageData(s,0,0),t}else if(e.data){let t=e.data.slice(0);for(let n=0;n<t.length;n++)t instanceof Uint8Array||t instanceof Uint8ClampedArray?t[n]=Math.floor(Ti(t[n]/255)*255):t[n]=Ti(t[n]);return{data:t,width:e.width,height:e.height}}else return qe("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),e}},_g=0,Hs=class{constructor(e=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:_g++}),this.uuid=Qr(),this.data=e,this.dataReady=!0,this.version=0}getSize(e){let t=this.data;return typeof HTMLVideoElement<"u"&&t instanceof HTMLVideoElement?e.set(t.videoWidth,t.videoHeight,0):typeof VideoFrame<"u"&&t instanceof VideoFrame?e.set(t.displayWidth,t.displayHeight,0):t!==null?e.set(t.width||0,t.height||0,t.depth||0):e.set(0,0,0),e}set needsUpdate(e){e===!0&&this.version++}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.images[this.uuid]!==void 0)return e.images[this.uuid];let n={uuid:this.uuid,url:""},s=this.data;if(s!==null){let r;if(Array.isArray(s)){r=[];for(let o=0,a=s.length;o<a;o++)s[o].isDataTexture?r.push(Cc(s[o].image)):r.push(Cc(s[o]))}else r=Cc(s);n.url=r}return t||(e.images[this.uuid]=n),n}};function Cc(i){return typeof HTMLImageElement<"u"&&i instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&i instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&i instanceof ImageBitmap?ua.getDataURL(i):i.data?{data:Array.from(i.data),width:i.width,height:i.height,type:i.data.constructor.name}:(qe("Texture: Unable to serialize Texture."),{})}var bg=0,Rc=new N,dn=class i extends li{constructor(e=i.DEFAULT_IMAGE,t=i.DEFAULT_MAPPING,n=ai,s=ai,r=tn,o=Ri,a=bn,l=Wt,c=i.DEFAULT_ANISOTROPY,h=Ii){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:bg++}),this.uuid=Qr(),this.name="",this.source=new Hs(e),this.mipmaps=[],this.mapping=t,this.channel=0,this.wrapS=n,this.wrapT=s,this.magFilter=r,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new Qe(0,0),this.repeat=new Qe(1,1),this.center=new Qe(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new Ze,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=h,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(e&&e.depth&&e.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(Rc).x}get height(){return this.source.getSize(Rc).y}get depth(){return this.source.getSize(Rc).z}get image(){return this.source.data}set image(e){this.source.data=e}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(e){return this.name=e.name,this.source=e.source,this.mipmaps=e.mipmaps.slice(0),this.mapping=e.mapping,this.channel=e.channel,this.wrapS=e.wrapS,this.wrapT=e.wrapT,this.magFilter=e.magFilter,this.minFilter=e.minFilter,this.anisotropy=e.anisotropy,this.format=e.format,this.internalFormat=e.internalFormat,this.type=e.type,this.normalized=e.normalized,this.offset.copy(e.offset),this.repeat.copy(e.repeat),this.center.copy(e.center),this.rotation=e.rotation,this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrix.copy(e.matrix),this.generateMipmaps=e.generateMipmaps,this.mipmapsAutoUpdate=e.mipmapsAutoUpdate,this.premultiplyAlpha=e.premultiplyAlpha,this.flipY=e.flipY,this.unpackAlignment=e.unpackAlignment,this.colorSpace=e.colorSpace,this.renderTarget=e.renderTarget,this.isRenderTargetTexture=e.isRenderTargetTexture,this.isPMREMTexture=e.isPMREMTexture,this.isArrayTexture=e.isArrayTexture,this.userData=JSON.parse(JSON.stringify(e.userData)),this.needsUpdate=!0,this}setValues(e){for(let t in e){let n=e[t];if(n===void 0){qe(`Texture.setValues(): parameter '${t}' has value of undefined.`);continue}let s=this[t];if(s===void 0){qe(`Texture.setValues(): property '${t}' does not exist.`);continue}s&&n&&s.isVector2&&n.isVector2||s&&n&&s.isVector3&&n.isVector3||s&&n&&s.isMatrix3&&n.isMatrix3?s.copy(n):this[t]=n}}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.textures[this.uuid]!==void 0)return e.textures[this.uuid];let n={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(e).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(n.userData=this.userData),t||(e.textures[this.uuid]=n),n}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(e){if(this.mapping!==du)return e;if(e.applyMatrix3(this.matrix),e.x<0||e.x>1)switch(this.wrapS){case zs:e.x=e.x-Math.floor(e.x);break;case ai:e.x=e.x<0?0:1;break;case aa:Math.abs(Math.floor(e.x)%2)===1?e.x=Math.ceil(e.x)-e.x:e.x=e.x-Math.floor(e.x);break}if(e.y<0||e.y>1)switch(this.wrapT){case zs:e.y=e.y-Math.floor(e.y);break;case ai:e.y=e.y<0?0:1;break;case aa:Math.abs(Math.floor(e.y)%2)===1?e.y=Math.ceil(e.y)-e.y:e.y=e.y-Math.floor(e.y);break}return this.flipY&&(e.y=1-e.y),e}set needsUpdate(e){e===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(e){e===!0&&this.pmremVersion++}};dn.DEFAULT_IMAGE=null;dn.DEFAULT_MAPPING=du;dn.DEFAULT_ANISOTROPY=1;var St=class{static{this.prototype.isVector4=!0}constructor(e=0,t=0,n=0,s=1){this.x=e,this.y=t,this.z=n,this.w=s}get width(){return this.z}set width(e){this.z=e}get height(){return this.w}set height(e){this.w=e}set(e,t,n,s){return this.x=e,this.y=t,this.z=n,this.w=s,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this.w=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setW(e){return this.w=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;case 3:this.w=t;break;default:throw new Error("THREE.Vector4: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this.w=e.w!==void 0?e.w:1,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this.w+=e.w,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this.w+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this.w=e.w+t.w,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this.w+=e.w*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this.w-=e.w,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this.w-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this.w=e.w-t.w,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this.w*=e.w,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this.w*=e,this}applyMatrix4(e){let t=this.x,n=this.y,s=this.z,r=this.w,o=e.elements;return this.x=o[0]*t+o[4]*n+o[8]*s+o[12]*r,this.y=o[1]*t+o[5]*n+o[9]*s+o[13]*r,this.z=o[2]*t+o[6]*n+o[10]*s+o[14]*r,this.w=o[3]*t+o[7]*n+o[11]*s+o[15]*r,this}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this.w/=e.w,this}divideScalar(e){return this.multiplyScalar(1/e)}setAxisAngleFromQuaternion(e){this.w=2*Math.acos(e.w);let t=Math.sqrt(1-e.w*e.w);return t<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=e.x/t,this.y=e.y/t,this.z=e.z/t),this}setAxisAngleFromRotationMatrix(e){let t,n,s,r,l=e.elements,c=l[0],h=l[4],d=l[8],u=l[1],f=l[5],m=l[9],y=l[2],g=l[6],p=l[10];if(Math.abs(h-u)<.01&&Math.abs(d-y)<.01&&Math.abs(m-g)<.01){if(Math.abs(h+u)<.1&&Math.abs(d+y)<.1&&Math.abs(m+g)<.1&&Math.abs(c+f+p-3)<.1)return this.set(1,0,0,0),this;t=Math.PI;let w=(c+1)/2,_=(f+1)/2,b=(p+1)/2,S=(h+u)/4,v=(d+y)/4,M=(m+g)/4;return w>_&&w>b?w<.01?(n=0,s=.707106781,r=.707106781):(n=Math.sqrt(w),s=S/n,r=v/n):_>b?_<.01?(n=.707106781,s=0,r=.707106781):(s=Math.sqrt(_),n=S/s,r=M/s):b<.01?(n=.707106781,s=.707106781,r=0):(r=Math.sqrt(b),n=v/r,s=M/r),this.set(n,s,r,t),this}let x=Math.sqrt((g-m)*(g-m)+(d-y)*(d-y)+(u-h)*(u-h));return Math.abs(x)<.001&&(x=1),this.x=(g-m)/x,this.y=(d-y)/x,this.z=(u-h)/x,this.w=Math.acos((c+f+p-1)/2),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this.w=t[15],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this.w=Math.min(this.w,e.w),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this.w=Math.max(this.w,e.w),this}clamp(e,t){return this.x=tt(this.x,e.x,t.x),this.y=tt(this.y,e.y,t.y),this.z=tt(this.z,e.z,t.z),this.w=tt(this.w,e.w,t.w),this}clampScalar(e,t){return this.x=tt(this.x,e,t),this.y=tt(this.y,e,t),this.z=tt(this.z,e,t),this.w=tt(this.w,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(tt(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z+this.w*e.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this.w+=(e.w-this.w)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this.z=e.z+(t.z-e.z)*n,this.w=e.w+(t.w-e.w)*n,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z&&e.w===this.w}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this.w=e[t+3],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e[t+3]=this.w,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this.w=e.getW(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},ha=class extends li{constructor(e=1,t=1,n={}){super(),n=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:tn,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},n),this.isRenderTarget=!0,this.width=e,this.height=t,this.depth=n.depth,this.scissor=new St(0,0,e,t),this.scissorTest=!1,this.viewport=new St(0,0,e,t),this.textures=[];let s=n.count;for(let r=0;r<s;r++)this.textures[r]=new dn({width:e,height:t,depth:n.depth}),this.textures[r].isRenderTargetTexture=!0,this.textures[r].renderTarget=this;this._setTextureOptions(n),this.depthBuffer=n.depthBuffer,this.stencilBuffer=n.stencilBuffer,this.resolveColorBuffer=n.resolveColorBuffer,this.resolveDepthBuffer=n.resolveDepthBuffer,this.resolveStencilBuffer=n.resolveStencilBuffer,this.storeMultisampledColorBuffer=n.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=n.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=n.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=n.depthTexture,this.samples=n.samples,this.multiview=n.multiview,this.useArrayDepthTexture=n.useArrayDepthTexture}_setTextureOptions(e={}){let t={minFilter:tn,generateMipmaps:!1,flipY:!1,internalFormat:null};e.mapping!==void 0&&(t.mapping=e.mapping),e.wrapS!==void 0&&(t.wrapS=e.wrapS),e.wrapT!==void 0&&(t.wrapT=e.wrapT),e.wrapR!==void 0&&(t.wrapR=e.wrapR),e.magFilter!==void 0&&(t.magFilter=e.magFilter),e.minFilter!==void 0&&(t.minFilter=e.minFilter),e.format!==void 0&&(t.format=e.format),e.type!==void 0&&(t.type=e.type),e.anisotropy!==void 0&&(t.anisotropy=e.anisotropy),e.colorSpace!==void 0&&(t.colorSpace=e.colorSpace),e.flipY!==void 0&&(t.flipY=e.flipY),e.generateMipmaps!==void 0&&(t.generateMipmaps=e.generateMipmaps),e.mipmapsAutoUpdate!==void 0&&(t.mipmapsAutoUpdate=e.mipmapsAutoUpdate),e.internalFormat!==void 0&&(t.internalFormat=e.internalFormat);for(let n=0;n<this.textures.length;n++)this.textures[n].setValues(t)}get texture(){return this.textures[0]}set texture(e){this.textures[0]=e}set depthTexture(e){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),e!==null&&e.renderTarget===null&&(e.renderTarget=this),this._depthTexture=e}get depthTexture(){return this._depthTexture}setSize(e,t,n=1){if(this.width!==e||this.height!==t||this.depth!==n){this.width=e,this.height=t,this.depth=n;for(let s=0,r=this.textures.length;s<r;s++)this.textures[s].image.width=e,this.textures[s].image.height=t,this.textures[s].image.depth=n,this.textures[s].isData3DTexture!==!0&&(this.textures[s].isArrayTexture=this.textures[s].image.depth>1);this.dispose()}this.viewport.set(0,0,e,t),this.scissor.set(0,0,e,t)}clone(){return new this.constructor().copy(this)}copy(e){this.width=e.width,this.height=e.height,this.depth=e.depth,this.scissor.copy(e.scissor),this.scissorTest=e.scissorTest,this.viewport.copy(e.viewport),this.textures.length=0;for(let t=0,n=e.textures.length;t<n;t++){this.textures[t]=e.textures[t].clone(),this.textures[t].isRenderTargetTexture=!0,this.textures[t].renderTarget=this;let s=Object.assign({},e.textures[t].image);this.textures[t].source=new Hs(s)}if(this.depthBuffer=e.depthBuffer,this.stencilBuffer=e.stencilBuffer,this.resolveColorBuffer=e.resolveColorBuffer,this.resolveDepthBuffer=e.resolveDepthBuffer,this.resolveStencilBuffer=e.resolveStencilBuffer,this.storeMultisampledColorBuffer=e.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=e.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=e.storeMultisampledStencilBuffer,e.depthTexture!==null)if(e.depthTexture.renderTarget===e){let t=e.depthTexture.clone();t.renderTarget=null,this.depthTexture=t}else this.depthTexture=e.depthTexture;else this.depthTexture=null;return this.samples=e.samples,this.multiview=e.multiview,this.useArrayDepthTexture=e.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},Zt=class extends ha{constructor(e=1,t=1,n={}){super(e,t,n),this.isWebGLRenderTarget=!0}},Ur=class extends dn{constructor(e=null,t=1,n=1,s=1){super(null),this.isDataArrayTexture=!0,this.image={data:e,width:t,height:n,depth:s},this.magFilter=Nt,this.minFilter=Nt,this.wrapR=ai,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}addLayerUpdate(e){this.layerUpdates.add(e)}clearLayerUpdates(){this.layerUpdates.clear()}};var da=class extends dn{constructor(e=null,t=1,n=1,s=1){super(null),this.isData3DTexture=!0,this.image={data:e,width:t,height:n,depth:s},this.magFilter=Nt,this.minFilter=Nt,this.wrapR=ai,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}};var ot=class i{static{this.prototype.isMatrix4=!0}constructor(e,t,n,s,r,o,a,l,c,h,d,u,f,m,y,g){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],e!==void 0&&this.set(e,t,n,s,r,o,a,l,c,h,d,u,f,m,y,g)}set(e,t,n,s,r,o,a,l,c,h,d,u,f,m,y,g){let p=this.elements;return p[0]=e,p[4]=t,p[8]=n,p[12]=s,p[1]=r,p[5]=o,p[9]=a,p[13]=l,p[2]=c,p[6]=h,p[10]=d,p[14]=u,p[3]=f,p[7]=m,p[11]=y,p[15]=g,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new i().fromArray(this.elements)}copy(e){let t=this.elements,n=e.elements;return t[0]=n[0],t[1]=n[1],t[2]=n[2],t[3]=n[3],t[4]=n[4],t[5]=n[5],t[6]=n[6],t[7]=n[7],t[8]=n[8],t[9]=n[9],t[10]=n[10],t[11]=n[11],t[12]=n[12],t[13]=n[13],t[14]=n[14],t[15]=n[15],this}copyPosition(e){let t=this.elements,n=e.elements;return t[12]=n[12],t[13]=n[13],t[14]=n[14],this}setFromMatrix3(e){let t=e.elements;return this.set(t[0],t[3],t[6],0,t[1],t[4],t[7],0,t[2],t[5],t[8],0,0,0,0,1),this}extractBasis(e,t,n){return this.determinantAffine()===0?(e.set(1,0,0),t.set(0,1,0),n.set(0,0,1),this):(e.setFromMatrixColumn(this,0),t.setFromMatrixColumn(this,1),n.setFromMatrixColumn(this,2),this)}makeBasis(e,t,n){return this.set(e.x,t.x,n.x,0,e.y,t.y,n.y,0,e.z,t.z,n.z,0,0,0,0,1),this}extractRotation(e){if(e.determinantAffine()===0)return this.identity();let t=this.elements,n=e.elements,s=1/Ss.setFromMatrixColumn(e,0).length(),r=1/Ss.setFromMatrixColumn(e,1).length(),o=1/Ss.setFromMatrixColumn(e,2).length();return t[0]=n[0]*s,t[1]=n[1]*s,t[2]=n[2]*s,t[3]=0,t[4]=n[4]*r,t[5]=n[5]*r,t[6]=n[6]*r,t[7]=0,t[8]=n[8]*o,t[9]=n[9]*o,t[10]=n[10]*o,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromEuler(e){let t=this.elements,n=e.x,s=e.y,r=e.z,o=Math.cos(n),a=Math.sin(n),l=Math.cos(s),c=Math.sin(s),h=Math.cos(r),d=Math.sin(r);if(e.order==="XYZ"){let u=o*h,f=o*d,m=a*h,y=a*d;t[0]=l*h,t[4]=-l*d,t[8]=c,t[1]=f+m*c,t[5]=u-y*c,t[9]=-a*l,t[2]=y-u*c,t[6]=m+f*c,t[10]=o*l}else if(e.order==="YXZ"){let u=l*h,f=l*d,m=c*h,y=c*d;t[0]=u+y*a,t[4]=m*a-f,t[8]=o*c,t[1]=o*d,t[5]=o*h,t[9]=-a,t[2]=f*a-m,t[6]=y+u*a,t[10]=o*l}else if(e.order==="ZXY"){let u=l*h,f=l*d,m=c*h,y=c*d;t[0]=u-y*a,t[4]=-o*d,t[8]=m+f*a,t[1]=f+m*a,t[5]=o*h,t[9]=y-u*a,t[2]=-o*c,t[6]=a,t[10]=o*l}else if(e.order==="ZYX"){let u=o*h,f=o*d,m=a*h,y=a*d;t[0]=l*h,t[4]=m*c-f,t[8]=u*c+y,t[1]=l*d,t[5]=y*c+u,t[9]=f*c-m,t[2]=-c,t[6]=a*l,t[10]=o*l}else if(e.order==="YZX"){let u=o*l,f=o*c,m=a*l,y=a*c;t[0]=l*h,t[4]=y-u*d,t[8]=m*d+f,t[1]=d,t[5]=o*h,t[9]=-a*h,t[2]=-c*h,t[6]=f*d+m,t[10]=u-y*d}else if(e.order==="XZY"){let u=o*l,f=o*c,m=a*l,y=a*c;t[0]=l*h,t[4]=-d,t[8]=c*h,t[1]=u*d+y,t[5]=o*h,t[9]=f*d-m,t[2]=m*d-f,t[6]=a*h,t[10]=y*d+u}return t[3]=0,t[7]=0,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromQuaternion(e){return this.compose(Mg,e,wg)}lookAt(e,t,n){let s=this.elements;return An.subVectors(e,t),An.lengthSq()===0&&(An.z=1),An.normalize(),ki.crossVectors(n,An),ki.lengthSq()===0&&(Math.abs(n.z)===1?An.x+=1e-4:An.z+=1e-4,An.normalize(),ki.crossVectors(n,An)),ki.normalize(),Io.crossVectors(An,ki),s[0]=ki.x,s[4]=Io.x,s[8]=An.x,s[1]=ki.y,s[5]=Io.y,s[9]=An.y,s[2]=ki.z,s[6]=Io.z,s[10]=An.z,this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let n=e.elements,s=t.elements,r=this.elements,o=n[0],a=n[4],l=n[8],c=n[12],h=n[1],d=n[5],u=n[9],f=n[13],m=n[2],y=n[6],g=n[10],p=n[14],x=n[3],w=n[7],_=n[11],b=n[15],S=s[0],v=s[4],M=s[8],C=s[12],A=s[1],R=s[5],P=s[9],U=s[13],L=s[2],z=s[6],V=s[10],H=s[14],re=s[3],$=s[7],ee=s[11],se=s[15];return r[0]=o*S+a*A+l*L+c*re,r[4]=o*v+a*R+l*z+c*$,r[8]=o*M+a*P+l*V+c*ee,r[12]=o*C+a*U+l*H+c*se,r[1]=h*S+d*A+u*L+f*re,r[5]=h*v+d*R+u*z+f*$,r[9]=h*M+d*P+u*V+f*ee,r[13]=h*C+d*U+u*H+f*se,r[2]=m*S+y*A+g*L+p*re,r[6]=m*v+y*R+g*z+p*$,r[10]=m*M+y*P+g*V+p*ee,r[14]=m*C+y*U+g*H+p*se,r[3]=x*S+w*A+_*L+b*re,r[7]=x*v+w*R+_*z+b*$,r[11]=x*M+w*P+_*V+b*ee,r[15]=x*C+w*U+_*H+b*se,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[4]*=e,t[8]*=e,t[12]*=e,t[1]*=e,t[5]*=e,t[9]*=e,t[13]*=e,t[2]*=e,t[6]*=e,t[10]*=e,t[14]*=e,t[3]*=e,t[7]*=e,t[11]*=e,t[15]*=e,this}determinant(){let e=this.elements,t=e[0],n=e[4],s=e[8],r=e[12],o=e[1],a=e[5],l=e[9],c=e[13],h=e[2],d=e[6],u=e[10],f=e[14],m=e[3],y=e[7],g=e[11],p=e[15],x=l*f-c*u,w=a*f-c*d,_=a*u-l*d,b=o*f-c*h,S=o*u-l*h,v=o*d-a*h;return t*(y*x-g*w+p*_)-n*(m*x-g*b+p*S)+s*(m*w-y*b+p*v)-r*(m*_-y*S+g*v)}determinantAffine(){let e=this.elements,t=e[0],n=e[4],s=e[8],r=e[1],o=e[5],a=e[9],l=e[2],c=e[6],h=e[10];return t*(o*h-a*c)-n*(r*h-a*l)+s*(r*c-o*l)}transpose(){let e=this.elements,t;return t=e[1],e[1]=e[4],e[4]=t,t=e[2],e[2]=e[8],e[8]=t,t=e[6],e[6]=e[9],e[9]=t,t=e[3],e[3]=e[12],e[12]=t,t=e[7],e[7]=e[13],e[13]=t,t=e[11],e[11]=e[14],e[14]=t,this}setPosition(e,t,n){let s=this.elements;return e.isVector3?(s[12]=e.x,s[13]=e.y,s[14]=e.z):(s[12]=e,s[13]=t,s[14]=n),this}invert(){let e=this.elements,t=e[0],n=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],h=e[8],d=e[9],u=e[10],f=e[11],m=e[12],y=e[13],g=e[14],p=e[15],x=t*a-n*o,w=t*l-s*o,_=t*c-r*o,b=n*l-s*a,S=n*c-r*a,v=s*c-r*l,M=h*y-d*m,C=h*g-u*m,A=h*p-f*m,R=d*g-u*y,P=d*p-f*y,U=u*p-f*g,L=x*U-w*P+_*R+b*A-S*C+v*M;if(L===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let z=1/L;return e[0]=(a*U-l*P+c*R)*z,e[1]=(s*P-n*U-r*R)*z,e[2]=(y*v-g*S+p*b)*z,e[3]=(u*S-d*v-f*b)*z,e[4]=(l*A-o*U-c*C)*z,e[5]=(t*U-s*A+r*C)*z,e[6]=(g*_-m*v-p*w)*z,e[7]=(h*v-u*_+f*w)*z,e[8]=(o*P-a*A+c*M)*z,e[9]=(n*A-t*P-r*M)*z,e[10]=(m*S-y*_+p*x)*z,e[11]=(d*_-h*S-f*x)*z,e[12]=(a*C-o*R-l*M)*z,e[13]=(t*R-n*C+s*M)*z,e[14]=(y*w-m*b-g*x)*z,e[15]=(h*b-d*w+u*x)*z,this}scale(e){let t=this.elements,n=e.x,s=e.y,r=e.z;return t[0]*=n,t[4]*=s,t[8]*=r,t[1]*=n,t[5]*=s,t[9]*=r,t[2]*=n,t[6]*=s,t[10]*=r,t[3]*=n,t[7]*=s,t[11]*=r,this}getMaxScaleOnAxis(){let e=this.elements,t=e[0]*e[0]+e[1]*e[1]+e[2]*e[2],n=e[4]*e[4]+e[5]*e[5]+e[6]*e[6],s=e[8]*e[8]+e[9]*e[9]+e[10]*e[10];return Math.sqrt(Math.max(t,n,s))}makeTranslation(e,t,n){return e.isVector3?this.set(1,0,0,e.x,0,1,0,e.y,0,0,1,e.z,0,0,0,1):this.set(1,0,0,e,0,1,0,t,0,0,1,n,0,0,0,1),this}makeRotationX(e){let t=Math.cos(e),n=Math.sin(e);return this.set(1,0,0,0,0,t,-n,0,0,n,t,0,0,0,0,1),this}makeRotationY(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,0,n,0,0,1,0,0,-n,0,t,0,0,0,0,1),this}makeRotationZ(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,-n,0,0,n,t,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(e,t){let n=Math.cos(t),s=Math.sin(t),r=1-n,o=e.x,a=e.y,l=e.z,c=r*o,h=r*a;return this.set(c*o+n,c*a-s*l,c*l+s*a,0,c*a+s*l,h*a+n,h*l-s*o,0,c*l-s*a,h*l+s*o,r*l*l+n,0,0,0,0,1),this}makeScale(e,t,n){return this.set(e,0,0,0,0,t,0,0,0,0,n,0,0,0,0,1),this}makeShear(e,t,n,s,r,o){return this.set(1,n,r,0,e,1,o,0,t,s,1,0,0,0,0,1),this}compose(e,t,n){let s=this.elements,r=t._x,o=t._y,a=t._z,l=t._w,c=r+r,h=o+o,d=a+a,u=r*c,f=r*h,m=r*d,y=o*h,g=o*d,p=a*d,x=l*c,w=l*h,_=l*d,b=n.x,S=n.y,v=n.z;return s[0]=(1-(y+p))*b,s[1]=(f+_)*b,s[2]=(m-w)*b,s[3]=0,s[4]=(f-_)*S,s[5]=(1-(u+p))*S,s[6]=(g+x)*S,s[7]=0,s[8]=(m+w)*v,s[9]=(g-x)*v,s[10]=(1-(u+y))*v,s[11]=0,s[12]=e.x,s[13]=e.y,s[14]=e.z,s[15]=1,this}decompose(e,t,n){let s=this.elements;e.x=s[12],e.y=s[13],e.z=s[14];let r=this.determinantAffine();if(r===0)return n.set(1,1,1),t.identity(),this;let o=Ss.set(s[0],s[1],s[2]).length(),a=Ss.set(s[4],s[5],s[6]).length(),l=Ss.set(s[8],s[9],s[10]).length();r<0&&(o=-o),Kn.copy(this);let c=1/o,h=1/a,d=1/l;return Kn.elements[0]*=c,Kn.elements[1]*=c,Kn.elements[2]*=c,Kn.elements[4]*=h,Kn.elements[5]*=h,Kn.elements[6]*=h,Kn.elements[8]*=d,Kn.elements[9]*=d,Kn.elements[10]*=d,t.setFromRotationMatrix(Kn),n.x=o,n.y=a,n.z=l,this}makePerspective(e,t,n,s,r,o,a=kn,l=!1){let c=this.elements,h=2*r/(t-e),d=2*r/(n-s),u=(t+e)/(t-e),f=(n+s)/(n-s),m,y;if(l)m=r/(o-r),y=o*r/(o-r);else if(a===kn)m=-(o+r)/(o-r),y=-2*o*r/(o-r);else if(a===Dr)m=-o/(o-r),y=-o*r/(o-r);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=u,c[12]=0,c[1]=0,c[5]=d,c[9]=f,c[13]=0,c[2]=0,c[6]=0,c[10]=m,c[14]=y,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(e,t,n,s,r,o,a=kn,l=!1){let c=this.elements,h=2/(t-e),d=2/(n-s),u=-(t+e)/(t-e),f=-(n+s)/(n-s),m,y;if(l)m=1/(o-r),y=o/(o-r);else if(a===kn)m=-2/(o-r),y=-(o+r)/(o-r);else if(a===Dr)m=-1/(o-r),y=-r/(o-r);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=0,c[12]=u,c[1]=0,c[5]=d,c[9]=0,c[13]=f,c[2]=0,c[6]=0,c[10]=m,c[14]=y,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(e){let t=this.elements,n=e.elements;for(let s=0;s<16;s++)if(t[s]!==n[s])return!1;return!0}fromArray(e,t=0){for(let n=0;n<16;n++)this.elements[n]=e[n+t];return this}toArray(e=[],t=0){let n=this.elements;return e[t]=n[0],e[t+1]=n[1],e[t+2]=n[2],e[t+3]=n[3],e[t+4]=n[4],e[t+5]=n[5],e[t+6]=n[6],e[t+7]=n[7],e[t+8]=n[8],e[t+9]=n[9],e[t+10]=n[10],e[t+11]=n[11],e[t+12]=n[12],e[t+13]=n[13],e[t+14]=n[14],e[t+15]=n[15],e}},Ss=new N,Kn=new ot,Mg=new N(0,0,0),wg=new N(1,1,1),ki=new N,Io=new N,An=new N,ld=new ot,cd=new En,Gi=class i{constructor(e=0,t=0,n=0,s=i.DEFAULT_ORDER){this.isEuler=!0,this._x=e,this._y=t,this._z=n,this._order=s}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get order(){return this._order}set order(e){this._order=e,this._onChangeCallback()}set(e,t,n,s=this._order){return this._x=e,this._y=t,this._z=n,this._order=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(e){return this._x=e._x,this._y=e._y,this._z=e._z,this._order=e._order,this._onChangeCallback(),this}setFromRotationMatrix(e,t=this._order,n=!0){let s=e.elements,r=s[0],o=s[4],a=s[8],l=s[1],c=s[5],h=s[9],d=s[2],u=s[6],f=s[10];switch(t){case"XYZ":this._y=Math.asin(tt(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-h,f),this._z=Math.atan2(-o,r)):(this._x=Math.atan2(u,c),this._z=0);break;case"YXZ":this._x=Math.asin(-tt(h,-1,1)),Math.abs(h)<.9999999?(this._y=Math.atan2(a,f),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-d,r),this._z=0);break;case"ZXY":this._x=Math.asin(tt(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(-d,f),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,r));break;case"ZYX":this._y=Math.asin(-tt(d,-1,1)),Math.abs(d)<.9999999?(this._x=Math.atan2(u,f),this._z=Math.atan2(l,r)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(tt(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-h,c),this._y=Math.atan2(-d,r)):(this._x=0,this._y=Math.atan2(a,f));break;case"XZY":this._z=Math.asin(-tt(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(u,c),this._y=Math.atan2(a,r)):(this._x=Math.atan2(-h,f),this._y=0);break;default:qe("Euler: .setFromRotationMatrix() encountered an unknown order: "+t)}return this._order=t,n===!0&&this._onChangeCallback(),this}setFromQuaternion(e,t,n){return ld.makeRotationFromQuaternion(e),this.setFromRotationMatrix(ld,t,n)}setFromVector3(e,t=this._order){return this.set(e.x,e.y,e.z,t)}reorder(e){return cd.setFromEuler(this),this.setFromQuaternion(cd,e)}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._order===this._order}fromArray(e){return this._x=e[0],this._y=e[1],this._z=e[2],e[3]!==void 0&&(this._order=e[3]),this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._order,e}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};Gi.DEFAULT_ORDER="XYZ";var Fr=class{constructor(){this.mask=1}set(e){this.mask=(1<<e|0)>>>0}enable(e){this.mask|=1<<e|0}enableAll(){this.mask=-1}toggle(e){this.mask^=1<<e|0}disable(e){this.mask&=~(1<<e|0)}disableAll(){this.mask=0}test(e){return(this.mask&e.mask)!==0}isEnabled(e){return(this.mask&(1<<e|0))!==0}},Sg=0,ud=new N,Ts=new En,_i=new ot,Lo=new N,Tr=new N,Tg=new N,Eg=new En,hd=new N(1,0,0),dd=new N(0,1,0),fd=new N(0,0,1),pd={type:"added"},Ag={type:"removed"},Es={type:"childadded",child:null},Pc={type:"childremoved",child:null},zn=class i extends li{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:Sg++}),this.uuid=Qr(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=i.DEFAULT_UP.clone();let e=new N,t=new Gi,n=new En,s=new N(1,1,1);function r(){n.setFromEuler(t,!1)}function o(){t.setFromQuaternion(n,void 0,!1)}t._onChange(r),n._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:e},rotation:{configurable:!0,enumerable:!0,value:t},quaternion:{configurable:!0,enumerable:!0,value:n},scale:{configurable:!0,enumerable:!0,value:s},modelViewMatrix:{value:new ot},normalMatrix:{value:new Ze}}),this.matrix=new ot,this.matrixWorld=new ot,this.matrixAutoUpdate=i.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=i.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new Fr,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(e){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(e),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(e){return this.quaternion.premultiply(e),this}setRotationFromAxisAngle(e,t){this.quaternion.setFromAxisAngle(e,t)}setRotationFromEuler(e){this.quaternion.setFromEuler(e,!0)}setRotationFromMatrix(e){this.quaternion.setFromRotationMatrix(e)}setRotationFromQuaternion(e){this.quaternion.copy(e)}rotateOnAxis(e,t){return Ts.setFromAxisAngle(e,t),this.quaternion.multiply(Ts),this}rotateOnWorldAxis(e,t){return Ts.setFromAxisAngle(e,t),this.quaternion.premultiply(Ts),this}rotateX(e){return this.rotateOnAxis(hd,e)}rotateY(e){return this.rotateOnAxis(dd,e)}rotateZ(e){return this.rotateOnAxis(fd,e)}translateOnAxis(e,t){return ud.copy(e).applyQuaternion(this.quaternion),this.position.add(ud.multiplyScalar(t)),this}translateX(e){return this.translateOnAxis(hd,e)}translateY(e){return this.translateOnAxis(dd,e)}translateZ(e){return this.translateOnAxis(fd,e)}localToWorld(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(this.matrixWorld)}worldToLocal(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(_i.copy(this.matrixWorld).invert())}lookAt(e,t,n){e.isVector3?Lo.copy(e):Lo.set(e,t,n);let s=this.parent;this.updateWorldMatrix(!0,!1),Tr.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?_i.lookAt(Tr,Lo,this.up):_i.lookAt(Lo,Tr,this.up),this.quaternion.setFromRotationMatrix(_i),s&&(_i.extractRotation(s.matrixWorld),Ts.setFromRotationMatrix(_i),this.quaternion.premultiply(Ts.invert()))}add(e){if(arguments.length>1){for(let t=0;t<arguments.length;t++)this.add(arguments[t]);return this}return e===this?(Ke("Object3D.add: object can't be added as a child of itself.",e),this):(e&&e.isObject3D?(e.removeFromParent(),e.parent=this,this.children.push(e),e.dispatchEvent(pd),Es.child=e,this.dispatchEvent(Es),Es.child=null):Ke("Object3D.add: object not an instance of THREE.Object3D.",e),this)}remove(e){if(arguments.length>1){for(let n=0;n<arguments.length;n++)this.remove(arguments[n]);return this}let t=this.children.indexOf(e);return t!==-1&&(e.parent=null,this.children.splice(t,1),e.dispatchEvent(Ag),Pc.child=e,this.dispatchEvent(Pc),Pc.child=null),this}removeFromParent(){let e=this.parent;return e!==null&&e.remove(this),this}clear(){return this.remove(...this.children)}attach(e){return this.updateWorldMatrix(!0,!1),_i.copy(this.matrixWorld).invert(),e.parent!==null&&(e.parent.updateWorldMatrix(!0,!1),_i.multiply(e.parent.matrixWorld)),e.applyMatrix4(_i),e.removeFromParent(),e.parent=this,this.children.push(e),e.updateWorldMatrix(!1,!0),e.dispatchEvent(pd),Es.child=e,this.dispatchEvent(Es),Es.child=null,this}getObjectById(e){return this.getObjectByProperty("id",e)}getObjectByName(e){return this.getObjectByProperty("name",e)}getObjectByProperty(e,t){if(this[e]===t)return this;for(let n=0,s=this.children.length;n<s;n++){let o=this.children[n].getObjectByProperty(e,t);if(o!==void 0)return o}}getObjectsByProperty(e,t,n=[]){this[e]===t&&n.push(this);let s=this.children;for(let r=0,o=s.length;r<o;r++)s[r].getObjectsByProperty(e,t,n);return n}getWorldPosition(e){return this.updateWorldMatrix(!0,!1),e.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Tr,e,Tg),e}getWorldScale(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Tr,Eg,e),e}getWorldDirection(e){this.updateWorldMatrix(!0,!1);let t=this.matrixWorld.elements;return e.set(t[8],t[9],t[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(e){e(this);let t=this.children;for(let n=0,s=t.length;n<s;n++)t[n].traverse(e)}traverseVisible(e){if(this.visible===!1)return;e(this);let t=this.children;for(let n=0,s=t.length;n<s;n++)t[n].traverseVisible(e)}traverseAncestors(e){let t=this.parent;t!==null&&(e(t),t.traverseAncestors(e))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let e=this.pivot;if(e!==null){let t=e.x,n=e.y,s=e.z,r=this.matrix.elements;r[12]+=t-r[0]*t-r[4]*n-r[8]*s,r[13]+=n-r[1]*t-r[5]*n-r[9]*s,r[14]+=s-r[2]*t-r[6]*n-r[10]*s}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(e){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||e)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,e=!0);let t=this.children;for(let n=0,s=t.length;n<s;n++)t[n].updateMatrixWorld(e)}updateWorldMatrix(e,t,n=!1){let s=this.parent;if(e===!0&&s!==null&&s.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||n)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,n=!0),t===!0){let r=this.children;for(let o=0,a=r.length;o<a;o++)r[o].updateWorldMatrix(!1,!0,n)}}toJSON(e){let t=e===void 0||typeof e=="string",n={};t&&(e={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},n.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let s={};s.uuid=this.uuid,s.type=this.type,s.name=this.name,s.castShadow=this.castShadow,s.receiveShadow=this.receiveShadow,s.visible=this.visible,s.frustumCulled=this.frustumCulled,s.renderOrder=this.renderOrder,s.static=this.static,s.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(s.userData=this.userData),s.layers=this.layers.mask,s.matrix=this.matrix.toArray(),s.up=this.up.toArray(),this.pivot!==null&&(s.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(s.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(s.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(s.type="InstancedMesh",s.count=this.count,s.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(s.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(s.type="BatchedMesh",s.perObjectFrustumCulled=this.perObjectFrustumCulled,s.sortObjects=this.sortObjects,s.drawRanges=this._drawRanges,s.reservedRanges=this._reservedRanges,s.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),s.instanceInfo=this._instanceInfo.map(a=>({...a})),s.availableInstanceIds=this._availableInstanceIds.slice(),s.availableGeometryIds=this._availableGeometryIds.slice(),s.nextIndexStart=this._nextIndexStart,s.nextVertexStart=this._nextVertexStart,s.geometryCount=this._geometryCount,s.maxInstanceCount=this._maxInstanceCount,s.maxVertexCount=this._maxVertexCount,s.maxIndexCount=this._maxIndexCount,s.geometryInitialized=this._geometryInitialized,s.matricesTexture=this._matricesTexture.toJSON(e),s.indirectTexture=this._indirectTexture.toJSON(e),this._colorsTexture!==null&&(s.colorsTexture=this._colorsTexture.toJSON(e)),this.boundingSphere!==null&&(s.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(s.boundingBox=this.boundingBox.toJSON()));function r(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(e)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?s.background=this.background.toJSON():this.background.isTexture&&(s.background=this.background.toJSON(e).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(s.environment=this.environment.toJSON(e).uuid);else if(this.isMesh||this.isLine||this.isPoints){s.geometry=r(e.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,h=l.length;c<h;c++){let d=l[c];r(e.shapes,d)}else r(e.shapes,l)}}if(this.isSkinnedMesh&&(s.bindMode=this.bindMode,s.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(r(e.skeletons,this.skeleton),s.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(r(e.materials,this.material[l]));s.material=a}else s.material=r(e.materials,this.material);if(this.children.length>0){s.children=[];for(let a=0;a<this.children.length;a++)s.children.push(this.children[a].toJSON(e).object)}if(this.animations.length>0){s.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];s.animations.push(r(e.animations,l))}}if(t){let a=o(e.geometries),l=o(e.materials),c=o(e.textures),h=o(e.images),d=o(e.shapes),u=o(e.skeletons),f=o(e.animations),m=o(e.nodes);a.length>0&&(n.geometries=a),l.length>0&&(n.materials=l),c.length>0&&(n.textures=c),h.length>0&&(n.images=h),d.length>0&&(n.shapes=d),u.length>0&&(n.skeletons=u),f.length>0&&(n.animations=f),m.length>0&&(n.nodes=m)}return n.object=s,n;function o(a){let l=[];for(let c in a){let h=a[c];delete h.metadata,l.push(h)}return l}}clone(e){return new this.constructor().copy(this,e)}copy(e,t=!0){if(this.name=e.name,this.up.copy(e.up),this.position.copy(e.position),this.rotation.order=e.rotation.order,this.quaternion.copy(e.quaternion),this.scale.copy(e.scale),this.pivot=e.pivot!==null?e.pivot.clone():null,this.matrix.copy(e.matrix),this.matrixWorld.copy(e.matrixWorld),this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrixWorldAutoUpdate=e.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=e.matrixWorldNeedsUpdate,this.layers.mask=e.layers.mask,this.visible=e.visible,this.castShadow=e.castShadow,this.receiveShadow=e.receiveShadow,this.frustumCulled=e.frustumCulled,this.renderOrder=e.renderOrder,this.static=e.static,this.animations=e.animations.slice(),this.userData=JSON.parse(JSON.stringify(e.userData)),t===!0)for(let n=0;n<e.children.length;n++){let s=e.children[n];this.add(s.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};zn.DEFAULT_UP=new N(0,1,0);zn.DEFAULT_MATRIX_AUTO_UPDATE=!0;zn.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var as=class extends zn{constructor(){super(),this.isGroup=!0,this.type="Group"}},Cg={type:"move"},Gs=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new as,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new as,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new N,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new N),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new as,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new N,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new N,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(e){return this._targetRay!==null&&this._targetRay.dispatchEvent(e),this._grip!==null&&this._grip.dispatchEvent(e),this._hand!==null&&this._hand.dispatchEvent(e),this}connect(e){if(e&&e.hand){let t=this._hand;if(t)for(let n of e.hand.values())this._getHandJoint(t,n)}return this.dispatchEvent({type:"connected",data:e}),this}disconnect(e){return this.dispatchEvent({type:"disconnected",data:e}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(e,t,n){let s=null,r=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(e&&t.session.visibilityState!=="visible-blurred"){if(c&&e.hand){o=!0;for(let y of e.hand.values()){let g=t.getJointPose(y,n),p=this._getHandJoint(c,y);g!==null&&(p.matrix.fromArray(g.transform.matrix),p.matrix.decompose(p.position,p.quaternion,p.scale),p.matrixWorldNeedsUpdate=!0,p.jointRadius=g.radius),p.visible=g!==null}let h=c.joints["index-finger-tip"],d=c.joints["thumb-tip"],u=h.position.distanceTo(d.position),f=.02,m=.005;c.inputState.pinching&&u>f+m?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:e.handedness,target:this})):!c.inputState.pinching&&u<=f-m&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:e.handedness,target:this}))}else l!==null&&e.gripSpace&&(r=t.getPose(e.gripSpace,n),r!==null&&(l.matrix.fromArray(r.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,r.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(r.linearVelocity)):l.hasLinearVelocity=!1,r.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(r.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:e,target:this})));a!==null&&(s=t.getPose(e.targetRaySpace,n),s===null&&r!==null&&(s=r),s!==null&&(a.matrix.fromArray(s.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,s.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(s.linearVelocity)):a.hasLinearVelocity=!1,s.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(s.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(Cg)))}return a!==null&&(a.visible=s!==null),l!==null&&(l.visible=r!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(e,t){if(e.joints[t.jointName]===void 0){let n=new as;n.matrixAutoUpdate=!1,n.visible=!1,e.joints[t.jointName]=n,e.add(n)}return e.joints[t.jointName]}},hf={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},Bi={h:0,s:0,l:0},Do={h:0,s:0,l:0};function Ic(i,e,t){return t<0&&(t+=1),t>1&&(t-=1),t<1/6?i+(e-i)*6*t:t<1/2?e:t<2/3?i+(e-i)*6*(2/3-t):i}var mt=class{constructor(e,t,n){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(e,t,n)}set(e,t,n){if(t===void 0&&n===void 0){let s=e;s&&s.isColor?this.copy(s):typeof s=="number"?this.setHex(s):typeof s=="string"&&this.setStyle(s)}else this.setRGB(e,t,n);return this}setScalar(e){return this.r=e,this.g=e,this.b=e,this}setHex(e,t=Rn){return e=Math.floor(e),this.r=(e>>16&255)/255,this.g=(e>>8&255)/255,this.b=(e&255)/255,ut.colorSpaceToWorking(this,t),this}setRGB(e,t,n,s=ut.workingColorSpace){return this.r=e,this.g=t,this.b=n,ut.colorSpaceToWorking(this,s),this}setHSL(e,t,n,s=ut.workingColorSpace){if(e=gg(e,1),t=tt(t,0,1),n=tt(n,0,1),t===0)this.r=this.g=this.b=n;else{let r=n<=.5?n*(1+t):n+t-n*t,o=2*n-r;this.r=Ic(o,r,e+1/3),this.g=Ic(o,r,e),this.b=Ic(o,r,e-1/3)}return ut.colorSpaceToWorking(this,s),this}setStyle(e,t=Rn){function n(r){r!==void 0&&parseFloat(r)<1&&qe("Color: Alpha component of "+e+" will be ignored.")}let s;if(s=/^(\w+)\(([^\)]*)\)/.exec(e)){let r,o=s[1],a=s[2];switch(o){case"rgb":case"rgba":if(r=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(255,parseInt(r[1],10))/255,Math.min(255,parseInt(r[2],10))/255,Math.min(255,parseInt(r[3],10))/255,t);if(r=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(100,parseFloat(r[1]))/100,Math.min(100,parseFloat(r[2]))/100,Math.min(100,parseFloat(r[3]))/100,t);break;case"hsl":case"hsla":if(r=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setHSL(parseFloat(r[1])/360,parseFloat(r[2])/100,parseFloat(r[3])/100,t);break;default:qe("Color: Unknown color model "+e)}}else if(s=/^\#([A-Fa-f\d]+)$/.exec(e)){let r=s[1],o=r.length;if(o===3)return this.setRGB(parseInt(r.charAt(0),16)/15,parseInt(r.charAt(1),16)/15,parseInt(r.charAt(2),16)/15,t);if(o===6)return this.setHex(parseInt(r,16),t);qe("Color: Invalid hex color "+e)}else if(e&&e.length>0)return this.setColorName(e,t);return this}setColorName(e,t=Rn){let n=hf[e.toLowerCase()];return n!==void 0?this.setHex(n,t):qe("Color: Unknown color "+e),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(e){return this.r=e.r,this.g=e.g,this.b=e.b,this}copySRGBToLinear(e){return this.r=Ti(e.r),this.g=Ti(e.g),this.b=Ti(e.b),this}copyLinearToSRGB(e){return this.r=ks(e.r),this.g=ks(e.g),this.b=ks(e.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(e=Rn){return ut.workingToColorSpace(un.copy(this),e),Math.round(tt(un.r*255,0,255))*65536+Math.round(tt(un.g*255,0,255))*256+Math.round(tt(un.b*255,0,255))}getHexString(e=Rn){return("000000"+this.getHex(e).toString(16)).slice(-6)}getHSL(e,t=ut.workingColorSpace){ut.workingToColorSpace(un.copy(this),t);let n=un.r,s=un.g,r=un.b,o=Math.max(n,s,r),a=Math.min(n,s,r),l,c,h=(a+o)/2;if(a===o)l=0,c=0;else{let d=o-a;switch(c=h<=.5?d/(o+a):d/(2-o-a),o){case n:l=(s-r)/d+(s<r?6:0);break;case s:l=(r-n)/d+2;break;case r:l=(n-s)/d+4;break}l/=6}return e.h=l,e.s=c,e.l=h,e}getRGB(e,t=ut.workingColorSpace){return ut.workingToColorSpace(un.copy(this),t),e.r=un.r,e.g=un.g,e.b=un.b,e}getStyle(e=Rn){ut.workingToColorSpace(un.copy(this),e);let t=un.r,n=un.g,s=un.b;return e!==Rn?`color(${e} ${t.toFixed(3)} ${n.toFixed(3)} ${s.toFixed(3)})`:`rgb(${Math.round(t*255)},${Math.round(n*255)},${Math.round(s*255)})`}offsetHSL(e,t,n){return this.getHSL(Bi),this.setHSL(Bi.h+e,Bi.s+t,Bi.l+n)}add(e){return this.r+=e.r,this.g+=e.g,this.b+=e.b,this}addColors(e,t){return this.r=e.r+t.r,this.g=e.g+t.g,this.b=e.b+t.b,this}addScalar(e){return this.r+=e,this.g+=e,this.b+=e,this}sub(e){return this.r=Math.max(0,this.r-e.r),this.g=Math.max(0,this.g-e.g),this.b=Math.max(0,this.b-e.b),this}multiply(e){return this.r*=e.r,this.g*=e.g,this.b*=e.b,this}multiplyScalar(e){return this.r*=e,this.g*=e,this.b*=e,this}lerp(e,t){return this.r+=(e.r-this.r)*t,this.g+=(e.g-this.g)*t,this.b+=(e.b-this.b)*t,this}lerpColors(e,t,n){return this.r=e.r+(t.r-e.r)*n,this.g=e.g+(t.g-e.g)*n,this.b=e.b+(t.b-e.b)*n,this}lerpHSL(e,t){this.getHSL(Bi),e.getHSL(Do);let n=Tc(Bi.h,Do.h,t),s=Tc(Bi.s,Do.s,t),r=Tc(Bi.l,Do.l,t);return this.setHSL(n,s,r),this}setFromVector3(e){return this.r=e.x,this.g=e.y,this.b=e.z,this}applyMatrix3(e){let t=this.r,n=this.g,s=this.b,r=e.elements;return this.r=r[0]*t+r[3]*n+r[6]*s,this.g=r[1]*t+r[4]*n+r[7]*s,this.b=r[2]*t+r[5]*n+r[8]*s,this}equals(e){return e.r===this.r&&e.g===this.g&&e.b===this.b}fromArray(e,t=0){return this.r=e[t],this.g=e[t+1],this.b=e[t+2],this}toArray(e=[],t=0){return e[t]=this.r,e[t+1]=this.g,e[t+2]=this.b,e}fromBufferAttribute(e,t){return this.r=e.getX(t),this.g=e.getY(t),this.b=e.getZ(t),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},un=new mt;mt.NAMES=hf;var Ws=class extends zn{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new Gi,this.environmentIntensity=1,this.environmentRotation=new Gi,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(e,t){return super.copy(e,t),this.background=e.background!==null?e.background.clone():null,this.environment=e.environment!==null?e.environment.clone():null,this.fog=e.fog!==null?e.fog.clone():null,this.backgroundBlurriness=e.backgroundBlurriness,this.backgroundIntensity=e.backgroundIntensity,this.backgroundRotation.copy(e.backgroundRotation),this.environmentIntensity=e.environmentIntensity,this.environmentRotation.copy(e.environmentRotation),this.overrideMaterial=e.overrideMaterial!==null?e.overrideMaterial.clone():null,this.matrixAutoUpdate=e.matrixAutoUpdate,this}toJSON(e){let t=super.toJSON(e);return this.fog!==null&&(t.object.fog=this.fog.toJSON()),t.object.backgroundBlurriness=this.backgroundBlurriness,t.object.backgroundIntensity=this.backgroundIntensity,t.object.backgroundRotation=this.backgroundRotation.toArray(),t.object.environmentIntensity=this.environmentIntensity,t.object.environmentRotation=this.environmentRotation.toArray(),t}},Zn=new N,bi=new N,Lc=new N,Mi=new N,As=new N,Cs=new N,md=new N,Dc=new N,Nc=new N,Uc=new N,Fc=new St,Oc=new St,kc=new St,hn=class i{constructor(e=new N,t=new N,n=new N){this.a=e,this.b=t,this.c=n}static getNormal(e,t,n,s){s.subVectors(n,t),Zn.subVectors(e,t),s.cross(Zn);let r=s.lengthSq();return r>0?s.multiplyScalar(1/Math.sqrt(r)):s.set(0,0,0)}static getBarycoord(e,t,n,s,r){Zn.subVectors(s,t),bi.subVectors(n,t),Lc.subVectors(e,t);let o=Zn.dot(Zn),a=Zn.dot(bi),l=Zn.dot(Lc),c=bi.dot(bi),h=bi.dot(Lc),d=o*c-a*a;if(d===0)return r.set(0,0,0),null;let u=1/d,f=(c*l-a*h)*u,m=(o*h-a*l)*u;return r.set(1-f-m,m,f)}static containsPoint(e,t,n,s){return this.getBarycoord(e,t,n,s,Mi)===null?!1:Mi.x>=0&&Mi.y>=0&&Mi.x+Mi.y<=1}static getInterpolation(e,t,n,s,r,o,a,l){return this.getBarycoord(e,t,n,s,Mi)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(r,Mi.x),l.addScaledVector(o,Mi.y),l.addScaledVector(a,Mi.z),l)}static getInterpolatedAttribute(e,t,n,s,r,o){return Fc.setScalar(0),Oc.setScalar(0),kc.setScalar(0),Fc.fromBufferAttribute(e,t),Oc.fromBufferAttribute(e,n),kc.fromBufferAttribute(e,s),o.setScalar(0),o.addScaledVector(Fc,r.x),o.addScaledVector(Oc,r.y),o.addScaledVector(kc,r.z),o}static isFrontFacing(e,t,n,s){return Zn.subVectors(n,t),bi.subVectors(e,t),Zn.cross(bi).dot(s)<0}set(e,t,n){return this.a.copy(e),this.b.copy(t),this.c.copy(n),this}setFromPointsAndIndices(e,t,n,s){return this.a.copy(e[t]),this.b.copy(e[n]),this.c.copy(e[s]),this}setFromAttributeAndIndices(e,t,n,s){return this.a.fromBufferAttribute(e,t),this.b.fromBufferAttribute(e,n),this.c.fromBufferAttribute(e,s),this}clone(){return new this.constructor().copy(this)}copy(e){return this.a.copy(e.a),this.b.copy(e.b),this.c.copy(e.c),this}getArea(){return Zn.subVectors(this.c,this.b),bi.subVectors(this.a,this.b),Zn.cross(bi).length()*.5}getMidpoint(e){return e.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(e){return i.getNormal(this.a,this.b,this.c,e)}getPlane(e){return e.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(e,t){return i.getBarycoord(e,this.a,this.b,this.c,t)}getInterpolation(e,t,n,s,r){return i.getInterpolation(e,this.a,this.b,this.c,t,n,s,r)}containsPoint(e){return i.containsPoint(e,this.a,this.b,this.c)}isFrontFacing(e){return i.isFrontFacing(this.a,this.b,this.c,e)}intersectsBox(e){return e.intersectsTriangle(this)}closestPointToPoint(e,t){let n=this.a,s=this.b,r=this.c,o,a;As.subVectors(s,n),Cs.subVectors(r,n),Dc.subVectors(e,n);let l=As.dot(Dc),c=Cs.dot(Dc);if(l<=0&&c<=0)return t.copy(n);Nc.subVectors(e,s);let h=As.dot(Nc),d=Cs.dot(Nc);if(h>=0&&d<=h)return t.copy(s);let u=l*d-h*c;if(u<=0&&l>=0&&h<=0&&l-h>0)return o=l/(l-h),t.copy(n).addScaledVector(As,o);Uc.subVectors(e,r);let f=As.dot(Uc),m=Cs.dot(Uc);if(m>=0&&f<=m)return t.copy(r);let y=f*c-l*m;if(y<=0&&c>=0&&m<=0)return a=c/(c-m),t.copy(n).addScaledVector(Cs,a);let g=h*m-f*d;if(g<=0&&d-h>=0&&f-m>=0)return md.subVectors(r,s),a=(d-h)/(d-h+(f-m)),t.copy(s).addScaledVector(md,a);let p=1/(g+y+u);return o=y*p,a=u*p,t.copy(n).addScaledVector(As,o).addScaledVector(Cs,a)}equals(e){return e.a.equals(this.a)&&e.b.equals(this.b)&&e.c.equals(this.c)}},dt=class{constructor(e=new N(1/0,1/0,1/0),t=new N(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=e,this.max=t}set(e,t){return this.min.copy(e),this.max.copy(t),this}setFromArray(e){this.makeEmpty();for(let t=0,n=e.length;t<n;t+=3)this.expandByPoint(Jn.fromArray(e,t));return this}setFromBufferAttribute(e){this.makeEmpty();for(let t=0,n=e.count;t<n;t++)this.expandByPoint(Jn.fromBufferAttribute(e,t));return this}setFromPoints(e){this.makeEmpty();for(let t=0,n=e.length;t<n;t++)this.expandByPoint(e[t]);return this}setFromCenterAndSize(e,t){let n=Jn.copy(t).multiplyScalar(.5);return this.min.copy(e).sub(n),this.max.copy(e).add(n),this}setFromObject(e,t=!1){return this.makeEmpty(),this.expandByObject(e,t)}clone(){return new this.constructor().copy(this)}copy(e){return this.min.copy(e.min),this.max.copy(e.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(e){return this.isEmpty()?e.set(0,0,0):e.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(e){return this.isEmpty()?e.set(0,0,0):e.subVectors(this.max,this.min)}expandByPoint(e){return this.min.min(e),this.max.max(e),this}expandByVector(e){return this.min.sub(e),this.max.add(e),this}expandByScalar(e){return this.min.addScalar(-e),this.max.addScalar(e),this}expandByObject(e,t=!1){e.updateWorldMatrix(!1,!1);let n=e.geometry;if(n!==void 0){let r=n.getAttribute("position");if(t===!0&&r!==void 0&&e.isInstancedMesh!==!0&&e.isBatchedMesh!==!0)for(let o=0,a=r.count;o<a;o++)e.isMesh===!0?e.getVertexPosition(o,Jn):Jn.fromBufferAttribute(r,o),Jn.applyMatrix4(e.matrixWorld),this.expandByPoint(Jn);else e.boundingBox!==void 0?(e.boundingBox===null&&e.computeBoundingBox(),No.copy(e.boundingBox)):(n.boundingBox===null&&n.computeBoundingBox(),No.copy(n.boundingBox)),No.applyMatrix4(e.matrixWorld),this.union(No)}let s=e.children;for(let r=0,o=s.length;r<o;r++)this.expandByObject(s[r],t);return this}containsPoint(e){return e.x>=this.min.x&&e.x<=this.max.x&&e.y>=this.min.y&&e.y<=this.max.y&&e.z>=this.min.z&&e.z<=this.max.z}containsBox(e){return this.min.x<=e.min.x&&e.max.x<=this.max.x&&this.min.y<=e.min.y&&e.max.y<=this.max.y&&this.min.z<=e.min.z&&e.max.z<=this.max.z}getParameter(e,t){return t.set((e.x-this.min.x)/(this.max.x-this.min.x),(e.y-this.min.y)/(this.max.y-this.min.y),(e.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(e){return e.max.x>=this.min.x&&e.min.x<=this.max.x&&e.max.y>=this.min.y&&e.min.y<=this.max.y&&e.max.z>=this.min.z&&e.min.z<=this.max.z}intersectsSphere(e){return this.clampPoint(e.center,Jn),Jn.distanceToSquared(e.center)<=e.radius*e.radius}intersectsPlane(e){let t,n;return e.normal.x>0?(t=e.normal.x*this.min.x,n=e.normal.x*this.max.x):(t=e.normal.x*this.max.x,n=e.normal.x*this.min.x),e.normal.y>0?(t+=e.normal.y*this.min.y,n+=e.normal.y*this.max.y):(t+=e.normal.y*this.max.y,n+=e.normal.y*this.min.y),e.normal.z>0?(t+=e.normal.z*this.min.z,n+=e.normal.z*this.max.z):(t+=e.normal.z*this.max.z,n+=e.normal.z*this.min.z),t<=-e.constant&&n>=-e.constant}intersectsTriangle(e){if(this.isEmpty())return!1;this.getCenter(Er),Uo.subVectors(this.max,Er),Rs.subVectors(e.a,Er),Ps.subVectors(e.b,Er),Is.subVectors(e.c,Er),zi.subVectors(Ps,Rs),Vi.subVectors(Is,Ps),is.subVectors(Rs,Is);let t=[0,-zi.z,zi.y,0,-Vi.z,Vi.y,0,-is.z,is.y,zi.z,0,-zi.x,Vi.z,0,-Vi.x,is.z,0,-is.x,-zi.y,zi.x,0,-Vi.y,Vi.x,0,-is.y,is.x,0];return!Bc(t,Rs,Ps,Is,Uo)||(t=[1,0,0,0,1,0,0,0,1],!Bc(t,Rs,Ps,Is,Uo))?!1:(Fo.crossVectors(zi,Vi),t=[Fo.x,Fo.y,Fo.z],Bc(t,Rs,Ps,Is,Uo))}clampPoint(e,t){return t.copy(e).clamp(this.min,this.max)}distanceToPoint(e){return this.clampPoint(e,Jn).distanceTo(e)}getBoundingSphere(e){return this.isEmpty()?e.makeEmpty():(this.getCenter(e.center),e.radius=this.getSize(Jn).length()*.5),e}intersect(e){return this.min.max(e.min),this.max.min(e.max),this.isEmpty()&&this.makeEmpty(),this}union(e){return this.min.min(e.min),this.max.max(e.max),this}applyMatrix4(e){return this.isEmpty()?this:(wi[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(e),wi[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(e),wi[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(e),wi[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(e),wi[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(e),wi[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(e),wi[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(e),wi[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(e),this.setFromPoints(wi),this)}translate(e){return this.min.add(e),this.max.add(e),this}equals(e){return e.min.equals(this.min)&&e.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(e){return this.min.fromArray(e.min),this.max.fromArray(e.max),this}},wi=[new N,new N,new N,new N,new N,new N,new N,new N],Jn=new N,No=new dt,Rs=new N,Ps=new N,Is=new N,zi=new N,Vi=new N,is=new N,Er=new N,Uo=new N,Fo=new N,ss=new N;function Bc(i,e,t,n,s){for(let r=0,o=i.length-3;r<=o;r+=3){ss.fromArray(i,r);let a=s.x*Math.abs(ss.x)+s.y*Math.abs(ss.y)+s.z*Math.abs(ss.z),l=e.dot(ss),c=t.dot(ss),h=n.dot(ss);if(Math.max(-Math.max(l,c,h),Math.min(l,c,h))>a)return!1}return!0}var zt=new N,Oo=new Qe,Rg=0,Gt=class extends li{constructor(e,t,n=!1){if(super(),Array.isArray(e))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:Rg++}),this.name="",this.array=e,this.itemSize=t,this.count=e!==void 0?e.length/t:0,this.normalized=n,this.usage=rf,this.updateRanges=[],this.gpuType=In,this.version=0,this._normalizationScale=e!==void 0?Su(e):void 0}onUploadCallback(){}set needsUpdate(e){e===!0&&this.version++}setUsage(e){return this.usage=e,this}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}copy(e){return this.name=e.name,this.array=new e.array.constructor(e.array),this.itemSize=e.itemSize,this.count=e.count,this.normalized=e.normalized,this.usage=e.usage,this.gpuType=e.gpuType,this._normalizationScale=e._normalizationScale,this}copyAt(e,t,n){e*=this.itemSize,n*=t.itemSize;for(let s=0,r=this.itemSize;s<r;s++)this.array[e+s]=t.array[n+s];return this}copyArray(e){return this.array.set(e),this}applyMatrix3(e){if(this.itemSize===2)for(let t=0,n=this.count;t<n;t++)Oo.fromBufferAttribute(this,t),Oo.applyMatrix3(e),this.setXY(t,Oo.x,Oo.y);else if(this.itemSize===3)for(let t=0,n=this.count;t<n;t++)zt.fromBufferAttribute(this,t),zt.applyMatrix3(e),this.setXYZ(t,zt.x,zt.y,zt.z);return this}applyMatrix4(e){for(let t=0,n=this.count;t<n;t++)zt.fromBufferAttribute(this,t),zt.applyMatrix4(e),this.setXYZ(t,zt.x,zt.y,zt.z);return this}applyNormalMatrix(e){for(let t=0,n=this.count;t<n;t++)zt.fromBufferAttribute(this,t),zt.applyNormalMatrix(e),this.setXYZ(t,zt.x,zt.y,zt.z);return this}transformDirection(e){for(let t=0,n=this.count;t<n;t++)zt.fromBufferAttribute(this,t),zt.transformDirection(e),this.setXYZ(t,zt.x,zt.y,zt.z);return this}set(e,t=0){return this.array.set(e,t),this}getComponent(e,t){let n=this.array[e*this.itemSize+t];return this.normalized&&(n=this._denormalize(n)),n}setComponent(e,t,n){return this.normalized&&(n=this._normalize(n)),this.array[e*this.itemSize+t]=n,this}getX(e){let t=this.array[e*this.itemSize];return this.normalized&&(t=this._denormalize(t)),t}setX(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize]=t,this}getY(e){let t=this.array[e*this.itemSize+1];return this.normalized&&(t=this._denormalize(t)),t}setY(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+1]=t,this}getZ(e){let t=this.array[e*this.itemSize+2];return this.normalized&&(t=this._denormalize(t)),t}setZ(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+2]=t,this}getW(e){let t=this.array[e*this.itemSize+3];return this.normalized&&(t=this._denormalize(t)),t}setW(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+3]=t,this}setXY(e,t,n){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n)),this.array[e+0]=t,this.array[e+1]=n,this}setXYZ(e,t,n,s){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n),s=this._normalize(s)),this.array[e+0]=t,this.array[e+1]=n,this.array[e+2]=s,this}setXYZW(e,t,n,s,r){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n),s=this._normalize(s),r=this._normalize(r)),this.array[e+0]=t,this.array[e+1]=n,this.array[e+2]=s,this.array[e+3]=r,this}onUpload(e){return this.onUploadCallback=e,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let e={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return e.name=this.name,e.usage=this.usage,e.gpuType=this.gpuType,e}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(e){let t=this._normalizationScale;return t!==void 0?Math.max(e/t,-1):vg(e,this.array)}_normalize(e){let t=this._normalizationScale;return t!==void 0?Math.round(e*t):xg(e,this.array)}};var Or=class extends Gt{constructor(e,t,n){super(new Uint16Array(e),t,n)}};var kr=class extends Gt{constructor(e,t,n){super(new Uint32Array(e),t,n)}};var Bn=class extends Gt{constructor(e,t,n){super(new Float32Array(e),t,n)}},Pg=new dt,Ar=new N,zc=new N,ci=class{constructor(e=new N,t=-1){this.isSphere=!0,this.center=e,this.radius=t}set(e,t){return this.center.copy(e),this.radius=t,this}setFromPoints(e,t){let n=this.center;t!==void 0?n.copy(t):Pg.setFromPoints(e).getCenter(n);let s=0;for(let r=0,o=e.length;r<o;r++)s=Math.max(s,n.distanceToSquared(e[r]));return this.radius=Math.sqrt(s),this}copy(e){return this.center.copy(e.center),this.radius=e.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(e){return e.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(e){return e.distanceTo(this.center)-this.radius}intersectsSphere(e){let t=this.radius+e.radius;return e.center.distanceToSquared(this.center)<=t*t}intersectsBox(e){return e.intersectsSphere(this)}intersectsPlane(e){return Math.abs(e.distanceToPoint(this.center))<=this.radius}clampPoint(e,t){let n=this.center.distanceToSquared(e);return t.copy(e),n>this.radius*this.radius&&(t.sub(this.center).normalize(),t.multiplyScalar(this.radius).add(this.center)),t}getBoundingBox(e){return this.isEmpty()?(e.makeEmpty(),e):(e.set(this.center,this.center),e.expandByScalar(this.radius),e)}applyMatrix4(e){return this.center.applyMatrix4(e),this.radius=this.radius*e.getMaxScaleOnAxis(),this}translate(e){return this.center.add(e),this}expandByPoint(e){if(this.isEmpty())return this.center.copy(e),this.radius=0,this;Ar.subVectors(e,this.center);let t=Ar.lengthSq();if(t>this.radius*this.radius){let n=Math.sqrt(t),s=(n-this.radius)*.5;this.center.addScaledVector(Ar,s/n),this.radius+=s}return this}union(e){return e.isEmpty()?this:this.isEmpty()?(this.copy(e),this):(this.center.equals(e.center)===!0?this.radius=Math.max(this.radius,e.radius):(zc.subVectors(e.center,this.center).setLength(e.radius),this.expandByPoint(Ar.copy(e.center).add(zc)),this.expandByPoint(Ar.copy(e.center).sub(zc))),this)}equals(e){return e.center.equals(this.center)&&e.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(e){return this.radius=e.radius,this.center.fromArray(e.center),this}},Ig=0,On=new ot,Vc=new zn,Ls=new N,Cn=new dt,Cr=new dt,Kt=new N,Vn=class i extends li{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:Ig++}),this.uuid=Qr(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(e){return Array.isArray(e)?this.index=new(pg(e)?kr:Or)(e,1):this.index=e,this}setIndirect(e,t=0){return this.indirect=e,this.indirectOffset=t,this}getIndirect(){return this.indirect}getAttribute(e){return this.attributes[e]}setAttribute(e,t){return this.attributes[e]=t,this}deleteAttribute(e){return delete this.attributes[e],this}hasAttribute(e){return this.attributes[e]!==void 0}addGroup(e,t,n=0){this.groups.push({start:e,count:t,materialIndex:n})}clearGroups(){this.groups=[]}setDrawRange(e,t){this.drawRange.start=e,this.drawRange.count=t}applyMatrix4(e){let t=this.attributes.position;t!==void 0&&(t.applyMatrix4(e),t.needsUpdate=!0);let n=this.attributes.normal;if(n!==void 0){let r=new Ze().getNormalMatrix(e);n.applyNormalMatrix(r),n.needsUpdate=!0}let s=this.attributes.tangent;return s!==void 0&&(s.transformDirection(e),s.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(e){return On.makeRotationFromQuaternion(e),this.applyMatrix4(On),this}rotateX(e){return On.makeRotationX(e),this.applyMatrix4(On),this}rotateY(e){return On.makeRotationY(e),this.applyMatrix4(On),this}rotateZ(e){return On.makeRotationZ(e),this.applyMatrix4(On),this}translate(e,t,n){return On.makeTranslation(e,t,n),this.applyMatrix4(On),this}scale(e,t,n){return On.makeScale(e,t,n),this.applyMatrix4(On),this}lookAt(e){return Vc.lookAt(e),Vc.updateMatrix(),this.applyMatrix4(Vc.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(Ls).negate(),this.translate(Ls.x,Ls.y,Ls.z),this}setFromPoints(e){let t=this.getAttribute("position");if(t===void 0){let n=[];for(let s=0,r=e.length;s<r;s++){let o=e[s];n.push(o.x,o.y,o.z||0)}this.setAttribute("position",new Bn(n,3))}else{let n=Math.min(e.length,t.count);for(let s=0;s<n;s++){let r=e[s];t.setXYZ(s,r.x,r.y,r.z||0)}e.length>t.count&&qe("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),t.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new dt);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){Ke("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new N(-1/0,-1/0,-1/0),new N(1/0,1/0,1/0));return}if(e!==void 0){if(this.boundingBox.setFromBufferAttribute(e),t)for(let n=0,s=t.length;n<s;n++){let r=t[n];Cn.setFromBufferAttribute(r),this.morphTargetsRelative?(Kt.addVectors(this.boundingBox.min,Cn.min),this.boundingBox.expandByPoint(Kt),Kt.addVectors(this.boundingBox.max,Cn.max),this.boundingBox.expandByPoint(Kt)):(this.boundingBox.expandByPoint(Cn.min),this.boundingBox.expandByPoint(Cn.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&Ke('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new ci);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){Ke("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new N,1/0);return}if(e){let n=this.boundingSphere.center;if(Cn.setFromBufferAttribute(e),t)for(let r=0,o=t.length;r<o;r++){let a=t[r];Cr.setFromBufferAttribute(a),this.morphTargetsRelative?(Kt.addVectors(Cn.min,Cr.min),Cn.expandByPoint(Kt),Kt.addVectors(Cn.max,Cr.max),Cn.expandByPoint(Kt)):(Cn.expandByPoint(Cr.min),Cn.expandByPoint(Cr.max))}Cn.getCenter(n);let s=0;for(let r=0,o=e.count;r<o;r++)Kt.fromBufferAttribute(e,r),s=Math.max(s,n.distanceToSquared(Kt));if(t)for(let r=0,o=t.length;r<o;r++){let a=t[r],l=this.morphTargetsRelative;for(let c=0,h=a.count;c<h;c++)Kt.fromBufferAttribute(a,c),l&&(Ls.fromBufferAttribute(e,c),Kt.add(Ls)),s=Math.max(s,n.distanceToSquared(Kt))}this.boundingSphere.radius=Math.sqrt(s),isNaN(this.boundingSphere.radius)&&Ke('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let e=this.index,t=this.attributes;if(e===null||t.position===void 0||t.normal===void 0||t.uv===void 0){Ke("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let n=t.position,s=t.normal,r=t.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==n.count)&&(o=new Gt(new Float32Array(4*n.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(n.count);for(let C=0;C<n.count;C++)a[C]=new N,l[C]=new N;let h=new N,d=new N,u=new N,f=new Qe,m=new Qe,y=new Qe,g=new N,p=new N;function x(C,A,R){c[C]=c[A]=c[R]=1,h.fromBufferAttribute(n,C),d.fromBufferAttribute(n,A),u.fromBufferAttribute(n,R),f.fromBufferAttribute(r,C),m.fromBufferAttribute(r,A),y.fromBufferAttribute(r,R),d.sub(h),u.sub(h),m.sub(f),y.sub(f);let P=1/(m.x*y.y-y.x*m.y);isFinite(P)&&(g.copy(d).multiplyScalar(y.y).addScaledVector(u,-m.y).multiplyScalar(P),p.copy(u).multiplyScalar(m.x).addScaledVector(d,-y.x).multiplyScalar(P),a[C].add(g),a[A].add(g),a[R].add(g),l[C].add(p),l[A].add(p),l[R].add(p))}let w=this.groups;w.length===0&&(w=[{start:0,count:e.count}]);for(let C=0,A=w.length;C<A;++C){let R=w[C],P=R.start,U=R.count;for(let L=P,z=P+U;L<z;L+=3)x(e.getX(L+0),e.getX(L+1),e.getX(L+2))}let _=new N,b=new N,S=new N,v=new N;function M(C){S.fromBufferAttribute(s,C),v.copy(S);let A=a[C];_.copy(A),_.sub(S.multiplyScalar(S.dot(A))).normalize(),b.crossVectors(v,A);let P=b.dot(l[C])<0?-1:1;o.setXYZW(C,_.x,_.y,_.z,P)}for(let C=0,A=n.count;C<A;++C)c[C]&&M(C);this._transformed=!0}computeVertexNormals(){let e=this.index,t=this.getAttribute("position");if(t!==void 0){let n=this.getAttribute("normal");if(n===void 0||n.count!==t.count)n=new Gt(new Float32Array(t.count*3),3),this.setAttribute("normal",n);else for(let u=0,f=n.count;u<f;u++)n.setXYZ(u,0,0,0);let s=new N,r=new N,o=new N,a=new N,l=new N,c=new N,h=new N,d=new N;if(e)for(let u=0,f=e.count;u<f;u+=3){let m=e.getX(u+0),y=e.getX(u+1),g=e.getX(u+2);s.fromBufferAttribute(t,m),r.fromBufferAttribute(t,y),o.fromBufferAttribute(t,g),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),a.fromBufferAttribute(n,m),l.fromBufferAttribute(n,y),c.fromBufferAttribute(n,g),a.add(h),l.add(h),c.add(h),n.setXYZ(m,a.x,a.y,a.z),n.setXYZ(y,l.x,l.y,l.z),n.setXYZ(g,c.x,c.y,c.z)}else for(let u=0,f=t.count;u<f;u+=3)s.fromBufferAttribute(t,u+0),r.fromBufferAttribute(t,u+1),o.fromBufferAttribute(t,u+2),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),n.setXYZ(u+0,h.x,h.y,h.z),n.setXYZ(u+1,h.x,h.y,h.z),n.setXYZ(u+2,h.x,h.y,h.z);this.normalizeNormals(),n.needsUpdate=!0}}normalizeNormals(){let e=this.attributes.normal;for(let t=0,n=e.count;t<n;t++)Kt.fromBufferAttribute(e,t),Kt.normalize(),e.setXYZ(t,Kt.x,Kt.y,Kt.z)}toNonIndexed(){function e(a,l){let c=a.array,h=a.itemSize,d=a.normalized,u=new c.constructor(l.length*h),f=0,m=0;for(let y=0,g=l.length;y<g;y++){a.isInterleavedBufferAttribute?f=l[y]*a.data.stride+a.offset:f=l[y]*h;for(let p=0;p<h;p++)u[m++]=c[f++]}return new Gt(u,h,d)}if(this.index===null)return qe("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let t=new i,n=this.index.array,s=this.attributes;for(let a in s){let l=s[a],c=e(l,n);t.setAttribute(a,c)}let r=this.morphAttributes;for(let a in r){let l=[],c=r[a];for(let h=0,d=c.length;h<d;h++){let u=c[h],f=e(u,n);l.push(f)}t.morphAttributes[a]=l}t.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];t.addGroup(c.start,c.count,c.materialIndex)}return t}toJSON(){let e={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(e.uuid=this.uuid,e.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,e.name=this.name,Object.keys(this.userData).length>0&&(e.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(e[c]=l[c]);return e}e.data={attributes:{}};let t=this.index;t!==null&&(e.data.index={type:t.array.constructor.name,array:Array.prototype.slice.call(t.array)});let n=this.attributes;for(let l in n){let c=n[l];e.data.attributes[l]=c.toJSON(e.data)}let s={},r=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],h=[];for(let d=0,u=c.length;d<u;d++){let f=c[d];h.push(f.toJSON(e.data))}h.length>0&&(s[l]=h,r=!0)}r&&(e.data.morphAttributes=s,e.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(e.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(e.data.boundingSphere=a.toJSON()),e}clone(){return new this.constructor().copy(this)}copy(e){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let t={};this.name=e.name;let n=e.index;n!==null&&this.setIndex(n.clone());let s=e.attributes;for(let c in s){let h=s[c];this.setAttribute(c,h.clone(t))}let r=e.morphAttributes;for(let c in r){let h=[],d=r[c];for(let u=0,f=d.length;u<f;u++)h.push(d[u].clone(t));this.morphAttributes[c]=h}this.morphTargetsRelative=e.morphTargetsRelative;let o=e.groups;for(let c=0,h=o.length;c<h;c++){let d=o[c];this.addGroup(d.start,d.count,d.materialIndex)}let a=e.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=e.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=e.drawRange.start,this.drawRange.count=e.drawRange.count,this.userData=e.userData,this._transformed=e._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var Hc=new N,Lg=new N,Dg=new Ze,yn=class{constructor(e=new N(1,0,0),t=0){this.isPlane=!0,this.normal=e,this.constant=t}set(e,t){return this.normal.copy(e),this.constant=t,this}setComponents(e,t,n,s){return this.normal.set(e,t,n),this.constant=s,this}setFromNormalAndCoplanarPoint(e,t){return this.normal.copy(e),this.constant=-t.dot(this.normal),this}setFromCoplanarPoints(e,t,n){let s=Hc.subVectors(n,t).cross(Lg.subVectors(e,t)).normalize();return this.setFromNormalAndCoplanarPoint(s,e),this}copy(e){return this.normal.copy(e.normal),this.constant=e.constant,this}normalize(){let e=1/this.normal.length();return this.normal.multiplyScalar(e),this.constant*=e,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(e){return this.normal.dot(e)+this.constant}distanceToSphere(e){return this.distanceToPoint(e.center)-e.radius}projectPoint(e,t){return t.copy(e).addScaledVector(this.normal,-this.distanceToPoint(e))}intersectLine(e,t,n=!0){let s=e.delta(Hc),r=this.normal.dot(s);if(r===0)return this.distanceToPoint(e.start)===0?t.copy(e.start):null;let o=-(e.start.dot(this.normal)+this.constant)/r;return n===!0&&(o<0||o>1)?null:t.copy(e.start).addScaledVector(s,o)}intersectsLine(e){let t=this.distanceToPoint(e.start),n=this.distanceToPoint(e.end);return t<0&&n>0||n<0&&t>0}intersectsBox(e){return e.intersectsPlane(this)}intersectsSphere(e){return e.intersectsPlane(this)}coplanarPoint(e){return e.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(e,t){let n=t||Dg.getNormalMatrix(e),s=this.coplanarPoint(Hc).applyMatrix4(e),r=this.normal.applyMatrix3(n).normalize();return this.constant=-s.dot(r),this}translate(e){return this.constant-=e.dot(this.normal),this}equals(e){return e.normal.equals(this.normal)&&e.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(e){return this.normal.fromArray(e.normal),this.constant=e.constant,this}},Ng=0,ls=class extends li{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:Ng++}),this.uuid=Qr(),this.name="",this.type="Material",this.blending=Ys,this.side=nn,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=nu,this.blendDst=iu,this.blendEquation=us,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new mt(0,0,0),this.blendAlpha=0,this.depthFunc=Bs,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=jd,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=Qo,this.stencilZFail=Qo,this.stencilZPass=Qo,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(e){this._alphaTest>0!=e>0&&this.version++,this._alphaTest=e}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(e){if(e!==void 0)for(let t in e){let n=e[t];if(n===void 0){qe(`Material: parameter '${t}' has value of undefined.`);continue}let s=this[t];if(s===void 0){qe(`Material: '${t}' is not a property of THREE.${this.type}.`);continue}s&&s.isColor?s.set(n):s&&s.isVector2&&n&&n.isVector2||s&&s.isEuler&&n&&n.isEuler||s&&s.isVector3&&n&&n.isVector3?s.copy(n):this[t]=n}}toJSON(e){let t=e===void 0||typeof e=="string";t&&(e={textures:{},images:{}});let n={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};n.uuid=this.uuid,n.type=this.type,n.blending=this.blending,n.side=this.side,n.shadowSide=this.shadowSide,n.vertexColors=this.vertexColors,n.opacity=this.opacity,n.transparent=this.transparent,n.blendSrc=this.blendSrc,n.blendDst=this.blendDst,n.blendEquation=this.blendEquation,n.blendSrcAlpha=this.blendSrcAlpha,n.blendDstAlpha=this.blendDstAlpha,n.blendEquationAlpha=this.blendEquationAlpha,n.blendColor=this.blendColor.getHex(),n.blendAlpha=this.blendAlpha,n.depthFunc=this.depthFunc,n.depthTest=this.depthTest,n.depthWrite=this.depthWrite,n.colorWrite=this.colorWrite,n.clipIntersection=this.clipIntersection,n.clipShadows=this.clipShadows,n.stencilWriteMask=this.stencilWriteMask,n.stencilFunc=this.stencilFunc,n.stencilRef=this.stencilRef,n.stencilFuncMask=this.stencilFuncMask,n.stencilFail=this.stencilFail,n.stencilZFail=this.stencilZFail,n.stencilZPass=this.stencilZPass,n.stencilWrite=this.stencilWrite,n.polygonOffset=this.polygonOffset,n.polygonOffsetFactor=this.polygonOffsetFactor,n.polygonOffsetUnits=this.polygonOffsetUnits,n.dithering=this.dithering,n.alphaTest=this.alphaTest,n.alphaHash=this.alphaHash,n.alphaToCoverage=this.alphaToCoverage,n.premultipliedAlpha=this.premultipliedAlpha,n.forceSinglePass=this.forceSinglePass,n.allowOverride=this.allowOverride,n.visible=this.visible,n.toneMapped=this.toneMapped,n.name=this.name,this.color&&this.color.isColor&&(n.color=this.color.getHex()),this.roughness!==void 0&&(n.roughness=this.roughness),this.metalness!==void 0&&(n.metalness=this.metalness),this.sheen!==void 0&&(n.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(n.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(n.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(n.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(n.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(n.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(n.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(n.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(n.shininess=this.shininess),this.clearcoat!==void 0&&(n.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(n.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(n.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(n.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(e).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(n.clearcoatMap=this.clearcoatMap.toJSON(e).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(n.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(e).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(n.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(e).uuid,n.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(n.sheenColorMap=this.sheenColorMap.toJSON(e).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(n.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(e).uuid),this.dispersion!==void 0&&(n.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(n.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(n.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(n.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(n.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(n.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(n.iridescenceMap=this.iridescenceMap.toJSON(e).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(n.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(e).uuid),this.anisotropy!==void 0&&(n.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(n.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(n.anisotropyMap=this.anisotropyMap.toJSON(e).uuid),this.map&&this.map.isTexture&&(n.map=this.map.toJSON(e).uuid),this.matcap&&this.matcap.isTexture&&(n.matcap=this.matcap.toJSON(e).uuid),this.alphaMap&&this.alphaMap.isTexture&&(n.alphaMap=this.alphaMap.toJSON(e).uuid),this.lightMap&&this.lightMap.isTexture&&(n.lightMap=this.lightMap.toJSON(e).uuid,n.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(n.aoMap=this.aoMap.toJSON(e).uuid,n.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(n.bumpMap=this.bumpMap.toJSON(e).uuid,n.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(n.normalMap=this.normalMap.toJSON(e).uuid,n.normalMapType=this.normalMapType,n.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(n.displacementMap=this.displacementMap.toJSON(e).uuid,n.displacementScale=this.displacementScale,n.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(n.roughnessMap=this.roughnessMap.toJSON(e).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(n.metalnessMap=this.metalnessMap.toJSON(e).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(n.emissiveMap=this.emissiveMap.toJSON(e).uuid),this.specularMap&&this.specularMap.isTexture&&(n.specularMap=this.specularMap.toJSON(e).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(n.specularIntensityMap=this.specularIntensityMap.toJSON(e).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(n.specularColorMap=this.specularColorMap.toJSON(e).uuid),this.envMap&&this.envMap.isTexture&&(n.envMap=this.envMap.toJSON(e).uuid,this.combine!==void 0&&(n.combine=this.combine)),this.envMapRotation!==void 0&&(n.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(n.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(n.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(n.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(n.gradientMap=this.gradientMap.toJSON(e).uuid),this.transmission!==void 0&&(n.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(n.transmissionMap=this.transmissionMap.toJSON(e).uuid),this.thickness!==void 0&&(n.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(n.thicknessMap=this.thicknessMap.toJSON(e).uuid),this.attenuationDistance!==void 0&&(n.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(n.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(n.size=this.size),this.sizeAttenuation!==void 0&&(n.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(n.clippingPlanes=this.clippingPlanes.map(r=>r.toJSON())),this.rotation!==void 0&&(n.rotation=this.rotation),this.depthPacking!==void 0&&(n.depthPacking=this.depthPacking),this.linewidth!==void 0&&(n.linewidth=this.linewidth),this.linecap!==void 0&&(n.linecap=this.linecap),this.linejoin!==void 0&&(n.linejoin=this.linejoin),this.dashSize!==void 0&&(n.dashSize=this.dashSize),this.gapSize!==void 0&&(n.gapSize=this.gapSize),this.scale!==void 0&&(n.scale=this.scale),this.wireframe!==void 0&&(n.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(n.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(n.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(n.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(n.flatShading=this.flatShading),this.fog!==void 0&&(n.fog=this.fog),Object.keys(this.userData).length>0&&(n.userData=this.userData);function s(r){let o=[];for(let a in r){let l=r[a];delete l.metadata,o.push(l)}return o}if(t){let r=s(e.textures),o=s(e.images);r.length>0&&(n.textures=r),o.length>0&&(n.images=o)}return n}fromJSON(e,t){if(e.uuid!==void 0&&(this.uuid=e.uuid),e.name!==void 0&&(this.name=e.name),e.color!==void 0&&this.color!==void 0&&this.color.setHex(e.color),e.roughness!==void 0&&(this.roughness=e.roughness),e.metalness!==void 0&&(this.metalness=e.metalness),e.sheen!==void 0&&(this.sheen=e.sheen),e.sheenColor!==void 0&&(this.sheenColor=new mt().setHex(e.sheenColor)),e.sheenRoughness!==void 0&&(this.sheenRoughness=e.sheenRoughness),e.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(e.emissive),e.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(e.specular),e.specularIntensity!==void 0&&(this.specularIntensity=e.specularIntensity),e.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(e.specularColor),e.shininess!==void 0&&(this.shininess=e.shininess),e.clearcoat!==void 0&&(this.clearcoat=e.clearcoat),e.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=e.clearcoatRoughness),e.diffuseRoughness!==void 0&&(this.diffuseRoughness=e.diffuseRoughness),e.dispersion!==void 0&&(this.dispersion=e.dispersion),e.retroreflectivity!==void 0&&(this.retroreflectivity=e.retroreflectivity),e.iridescence!==void 0&&(this.iridescence=e.iridescence),e.iridescenceIOR!==void 0&&(this.iridescenceIOR=e.iridescenceIOR),e.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessMinimum),e.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=e.iridescenceThicknessMaximum),e.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=e.iridescenceThicknessRange[1]),e.transmission!==void 0&&(this.transmission=e.transmission),e.thickness!==void 0&&(this.thickness=e.thickness),e.attenuationDistance!==void 0&&(this.attenuationDistance=e.attenuationDistance),e.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(e.attenuationColor),e.anisotropy!==void 0&&(this.anisotropy=e.anisotropy),e.anisotropyRotation!==void 0&&(this.anisotropyRotation=e.anisotropyRotation),e.fog!==void 0&&(this.fog=e.fog),e.flatShading!==void 0&&(this.flatShading=e.flatShading),e.blending!==void 0&&(this.blending=e.blending),e.combine!==void 0&&(this.combine=e.combine),e.side!==void 0&&(this.side=e.side),e.shadowSide!==void 0&&(this.shadowSide=e.shadowSide),e.opacity!==void 0&&(this.opacity=e.opacity),e.transparent!==void 0&&(this.transparent=e.transparent),e.alphaTest!==void 0&&(this.alphaTest=e.alphaTest),e.alphaHash!==void 0&&(this.alphaHash=e.alphaHash),e.depthFunc!==void 0&&(this.depthFunc=e.depthFunc),e.depthTest!==void 0&&(this.depthTest=e.depthTest),e.depthWrite!==void 0&&(this.depthWrite=e.depthWrite),e.colorWrite!==void 0&&(this.colorWrite=e.colorWrite),e.clippingPlanes!==void 0&&(this.clippingPlanes=e.clippingPlanes.map(n=>new yn().fromJSON(n))),e.clipIntersection!==void 0&&(this.clipIntersection=e.clipIntersection),e.clipShadows!==void 0&&(this.clipShadows=e.clipShadows),e.depthPacking!==void 0&&(this.depthPacking=e.depthPacking),e.blendSrc!==void 0&&(this.blendSrc=e.blendSrc),e.blendDst!==void 0&&(this.blendDst=e.blendDst),e.blendEquation!==void 0&&(this.blendEquation=e.blendEquation),e.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=e.blendSrcAlpha),e.blendDstAlpha!==void 0&&(this.blendDstAlpha=e.blendDstAlpha),e.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=e.blendEquationAlpha),e.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(e.blendColor),e.blendAlpha!==void 0&&(this.blendAlpha=e.blendAlpha),e.stencilWriteMask!==void 0&&(this.stencilWriteMask=e.stencilWriteMask),e.stencilFunc!==void 0&&(this.stencilFunc=e.stencilFunc),e.stencilRef!==void 0&&(this.stencilRef=e.stencilRef),e.stencilFuncMask!==void 0&&(this.stencilFuncMask=e.stencilFuncMask),e.stencilFail!==void 0&&(this.stencilFail=e.stencilFail),e.stencilZFail!==void 0&&(this.stencilZFail=e.stencilZFail),e.stencilZPass!==void 0&&(this.stencilZPass=e.stencilZPass),e.stencilWrite!==void 0&&(this.stencilWrite=e.stencilWrite),e.wireframe!==void 0&&(this.wireframe=e.wireframe),e.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=e.wireframeLinewidth),e.wireframeLinecap!==void 0&&(this.wireframeLinecap=e.wireframeLinecap),e.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=e.wireframeLinejoin),e.rotation!==void 0&&(this.rotation=e.rotation),e.linewidth!==void 0&&(this.linewidth=e.linewidth),e.linecap!==void 0&&(this.linecap=e.linecap),e.linejoin!==void 0&&(this.linejoin=e.linejoin),e.dashSize!==void 0&&(this.dashSize=e.dashSize),e.gapSize!==void 0&&(this.gapSize=e.gapSize),e.scale!==void 0&&(this.scale=e.scale),e.polygonOffset!==void 0&&(this.polygonOffset=e.polygonOffset),e.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=e.polygonOffsetFactor),e.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=e.polygonOffsetUnits),e.dithering!==void 0&&(this.dithering=e.dithering),e.alphaToCoverage!==void 0&&(this.alphaToCoverage=e.alphaToCoverage),e.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=e.premultipliedAlpha),e.forceSinglePass!==void 0&&(this.forceSinglePass=e.forceSinglePass),e.allowOverride!==void 0&&(this.allowOverride=e.allowOverride),e.visible!==void 0&&(this.visible=e.visible),e.toneMapped!==void 0&&(this.toneMapped=e.toneMapped),e.userData!==void 0&&(this.userData=e.userData),e.vertexColors!==void 0&&(typeof e.vertexColors=="number"?this.vertexColors=e.vertexColors>0:this.vertexColors=e.vertexColors),e.size!==void 0&&(this.size=e.size),e.sizeAttenuation!==void 0&&(this.sizeAttenuation=e.sizeAttenuation),e.map!==void 0&&(this.map=t[e.map]||null),e.matcap!==void 0&&(this.matcap=t[e.matcap]||null),e.alphaMap!==void 0&&(this.alphaMap=t[e.alphaMap]||null),e.bumpMap!==void 0&&(this.bumpMap=t[e.bumpMap]||null),e.bumpScale!==void 0&&(this.bumpScale=e.bumpScale),e.normalMap!==void 0&&(this.normalMap=t[e.normalMap]||null),e.normalMapType!==void 0&&(this.normalMapType=e.normalMapType),e.normalScale!==void 0){let n=e.normalScale;Array.isArray(n)===!1&&(n=[n,n]),this.normalScale=new Qe().fromArray(n)}return e.displacementMap!==void 0&&(this.displacementMap=t[e.displacementMap]||null),e.displacementScale!==void 0&&(this.displacementScale=e.displacementScale),e.displacementBias!==void 0&&(this.displacementBias=e.displacementBias),e.roughnessMap!==void 0&&(this.roughnessMap=t[e.roughnessMap]||null),e.metalnessMap!==void 0&&(this.metalnessMap=t[e.metalnessMap]||null),e.emissiveMap!==void 0&&(this.emissiveMap=t[e.emissiveMap]||null),e.emissiveIntensity!==void 0&&(this.emissiveIntensity=e.emissiveIntensity),e.specularMap!==void 0&&(this.specularMap=t[e.specularMap]||null),e.specularIntensityMap!==void 0&&(this.specularIntensityMap=t[e.specularIntensityMap]||null),e.specularColorMap!==void 0&&(this.specularColorMap=t[e.specularColorMap]||null),e.envMap!==void 0&&(this.envMap=t[e.envMap]||null),e.envMapRotation!==void 0&&this.envMapRotation.fromArray(e.envMapRotation),e.envMapIntensity!==void 0&&(this.envMapIntensity=e.envMapIntensity),e.reflectivity!==void 0&&(this.reflectivity=e.reflectivity),e.refractionRatio!==void 0&&(this.refractionRatio=e.refractionRatio),e.lightMap!==void 0&&(this.lightMap=t[e.lightMap]||null),e.lightMapIntensity!==void 0&&(this.lightMapIntensity=e.lightMapIntensity),e.aoMap!==void 0&&(this.aoMap=t[e.aoMap]||null),e.aoMapIntensity!==void 0&&(this.aoMapIntensity=e.aoMapIntensity),e.gradientMap!==void 0&&(this.gradientMap=t[e.gradientMap]||null),e.clearcoatMap!==void 0&&(this.clearcoatMap=t[e.clearcoatMap]||null),e.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=t[e.clearcoatRoughnessMap]||null),e.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=t[e.clearcoatNormalMap]||null),e.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new Qe().fromArray(e.clearcoatNormalScale)),e.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=t[e.diffuseRoughnessMap]||null),e.iridescenceMap!==void 0&&(this.iridescenceMap=t[e.iridescenceMap]||null),e.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=t[e.iridescenceThicknessMap]||null),e.transmissionMap!==void 0&&(this.transmissionMap=t[e.transmissionMap]||null),e.thicknessMap!==void 0&&(this.thicknessMap=t[e.thicknessMap]||null),e.anisotropyMap!==void 0&&(this.anisotropyMap=t[e.anisotropyMap]||null),e.sheenColorMap!==void 0&&(this.sheenColorMap=t[e.sheenColorMap]||null),e.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=t[e.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(e){this.name=e.name,this.blending=e.blending,this.side=e.side,this.vertexColors=e.vertexColors,this.opacity=e.opacity,this.transparent=e.transparent,this.blendSrc=e.blendSrc,this.blendDst=e.blendDst,this.blendEquation=e.blendEquation,this.blendSrcAlpha=e.blendSrcAlpha,this.blendDstAlpha=e.blendDstAlpha,this.blendEquationAlpha=e.blendEquationAlpha,this.blendColor.copy(e.blendColor),this.blendAlpha=e.blendAlpha,this.depthFunc=e.depthFunc,this.depthTest=e.depthTest,this.depthWrite=e.depthWrite,this.stencilWriteMask=e.stencilWriteMask,this.stencilFunc=e.stencilFunc,this.stencilRef=e.stencilRef,this.stencilFuncMask=e.stencilFuncMask,this.stencilFail=e.stencilFail,this.stencilZFail=e.stencilZFail,this.stencilZPass=e.stencilZPass,this.stencilWrite=e.stencilWrite;let t=e.clippingPlanes,n=null;if(t!==null){let s=t.length;n=new Array(s);for(let r=0;r!==s;++r)n[r]=t[r].clone()}return this.clippingPlanes=n,this.clipIntersection=e.clipIntersection,this.clipShadows=e.clipShadows,this.shadowSide=e.shadowSide,this.colorWrite=e.colorWrite,this.precision=e.precision,this.polygonOffset=e.polygonOffset,this.polygonOffsetFactor=e.polygonOffsetFactor,this.polygonOffsetUnits=e.polygonOffsetUnits,this.dithering=e.dithering,this.alphaTest=e.alphaTest,this.alphaHash=e.alphaHash,this.alphaToCoverage=e.alphaToCoverage,this.premultipliedAlpha=e.premultipliedAlpha,this.forceSinglePass=e.forceSinglePass,this.allowOverride=e.allowOverride,this.visible=e.visible,this.toneMapped=e.toneMapped,this.userData=JSON.parse(JSON.stringify(e.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(e){e===!0&&this.version++}};var Si=new N,Gc=new N,ko=new N,Bo=new N,jn=class{constructor(e=new N,t=new N(0,0,-1)){this.origin=e,this.direction=t}set(e,t){return this.origin.copy(e),this.direction.copy(t),this}copy(e){return this.origin.copy(e.origin),this.direction.copy(e.direction),this}at(e,t){return t.copy(this.origin).addScaledVector(this.direction,e)}lookAt(e){return this.direction.copy(e).sub(this.origin).normalize(),this}recast(e){return this.origin.copy(this.at(e,Si)),this}closestPointToPoint(e,t){t.subVectors(e,this.origin);let n=t.dot(this.direction);return n<0?t.copy(this.origin):t.copy(this.origin).addScaledVector(this.direction,n)}distanceToPoint(e){return Math.sqrt(this.distanceSqToPoint(e))}distanceSqToPoint(e){let t=Si.subVectors(e,this.origin).dot(this.direction);return t<0?this.origin.distanceToSquared(e):(Si.copy(this.origin).addScaledVector(this.direction,t),Si.distanceToSquared(e))}distanceSqToSegment(e,t,n,s){Gc.copy(e).add(t).multiplyScalar(.5),ko.copy(t).sub(e).normalize(),Bo.copy(this.origin).sub(Gc);let r=e.distanceTo(t)*.5,o=-this.direction.dot(ko),a=Bo.dot(this.direction),l=-Bo.dot(ko),c=Bo.lengthSq(),h=Math.abs(1-o*o),d,u,f,m;if(h>0)if(d=o*l-a,u=o*a-l,m=r*h,d>=0)if(u>=-m)if(u<=m){let y=1/h;d*=y,u*=y,f=d*(d+o*u+2*a)+u*(o*d+u+2*l)+c}else u=r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u=-r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u<=-m?(d=Math.max(0,-(-o*r+a)),u=d>0?-r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c):u<=m?(d=0,u=Math.min(Math.max(-r,-l),r),f=u*(u+2*l)+c):(d=Math.max(0,-(o*r+a)),u=d>0?r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c);else u=o>0?-r:r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;return n&&n.copy(this.origin).addScaledVector(this.direction,d),s&&s.copy(Gc).addScaledVector(ko,u),f}intersectSphere(e,t){if(e.radius<0)return null;Si.subVectors(e.center,this.origin);let n=Si.dot(this.direction),s=Si.dot(Si)-n*n,r=e.radius*e.radius;if(s>r)return null;let o=Math.sqrt(r-s),a=n-o,l=n+o;return l<0?null:a<0?this.at(l,t):this.at(a,t)}intersectsSphere(e){return e.radius<0?!1:this.distanceSqToPoint(e.center)<=e.radius*e.radius}distanceToPlane(e){let t=e.normal.dot(this.direction);if(t===0)return e.distanceToPoint(this.origin)===0?0:null;let n=-(this.origin.dot(e.normal)+e.constant)/t;return n>=0?n:null}intersectPlane(e,t){let n=this.distanceToPlane(e);return n===null?null:this.at(n,t)}intersectsPlane(e){let t=e.distanceToPoint(this.origin);return t===0||e.normal.dot(this.direction)*t<0}intersectBox(e,t){let n,s,r,o,a,l,c=1/this.direction.x,h=1/this.direction.y,d=1/this.direction.z,u=this.origin;return c>=0?(n=(e.min.x-u.x)*c,s=(e.max.x-u.x)*c):(n=(e.max.x-u.x)*c,s=(e.min.x-u.x)*c),h>=0?(r=(e.min.y-u.y)*h,o=(e.max.y-u.y)*h):(r=(e.max.y-u.y)*h,o=(e.min.y-u.y)*h),n>o||r>s||((r>n||isNaN(n))&&(n=r),(o<s||isNaN(s))&&(s=o),d>=0?(a=(e.min.z-u.z)*d,l=(e.max.z-u.z)*d):(a=(e.max.z-u.z)*d,l=(e.min.z-u.z)*d),n>l||a>s)||((a>n||n!==n)&&(n=a),(l<s||s!==s)&&(s=l),s<0)?null:this.at(n>=0?n:s,t)}intersectsBox(e){return this.intersectBox(e,Si)!==null}intersectTriangle(e,t,n,s,r){let o=this.origin,a=this.direction,l=a.x,c=a.y,h=a.z,d=e.x-o.x,u=e.y-o.y,f=e.z-o.z,m=t.x-o.x,y=t.y-o.y,g=t.z-o.z,p=n.x-o.x,x=n.y-o.y,w=n.z-o.z,_=Math.abs(l),b=Math.abs(c),S=Math.abs(h),v,M,C,A,R,P,U,L,z,V,H,re;if(_>=b&&_>=S?(C=l,P=d,z=m,re=p,l>=0?(v=c,M=h,A=u,R=f,U=y,L=g,V=x,H=w):(v=h,M=c,A=f,R=u,U=g,L=y,V=w,H=x)):b>=S?(C=c,P=u,z=y,re=x,c>=0?(v=h,M=l,A=f,R=d,U=g,L=m,V=w,H=p):(v=l,M=h,A=d,R=f,U=m,L=g,V=p,H=w)):(C=h,P=f,z=g,re=w,h>=0?(v=l,M=c,A=d,R=u,U=m,L=y,V=p,H=x):(v=c,M=l,A=u,R=d,U=y,L=m,V=x,H=p)),C===0)return null;let $=v/C,ee=M/C,se=1/C,Ce=A-$*P,Ie=R-ee*P,Z=U-$*z,ue=L-ee*z,_e=V-$*re,Re=H-ee*re,be=_e*ue-Re*Z,ke=Ce*Re-Ie*_e,gt=Z*Ie-ue*Ce;if(s){if(be<0||ke<0||gt<0)return null}else if((be<0||ke<0||gt<0)&&(be>0||ke>0||gt>0))return null;let ze=be+ke+gt;if(ze===0)return null;let st=se*(be*P+ke*z+gt*re);return(ze>0?st<0:st>0)?null:this.at(st/ze,r)}applyMatrix4(e){return this.origin.applyMatrix4(e),this.direction.transformDirection(e),this}equals(e){return e.origin.equals(this.origin)&&e.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},fa=class extends ls{constructor(e){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new mt(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new Gi,this.combine=su,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.fog=e.fog,this}},gd=new ot,rs=new jn,zo=new ci,vd=new N,Vo=new N,Ho=new N,Go=new N,Wc=new N,Wo=new N,xd=new N,Xo=new N,Jt=class extends zn{constructor(e=new Vn,t=new fa){super(),this.isMesh=!0,this.type="Mesh",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}updateMorphTargets(){let t=this.geometry.morphAttributes,n=Object.keys(t);if(n.length>0){let s=t[n[0]];if(s!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let r=0,o=s.length;r<o;r++){let a=s[r].name||String(r);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=r}}}}getVertexPosition(e,t){let n=this.geometry,s=n.attributes.position,r=n.morphAttributes.position,o=n.morphTargetsRelative;t.fromBufferAttribute(s,e);let a=this.morphTargetInfluences;if(r&&a){Wo.set(0,0,0);for(let l=0,c=r.length;l<c;l++){let h=a[l],d=r[l];h!==0&&(Wc.fromBufferAttribute(d,e),o?Wo.addScaledVector(Wc,h):Wo.addScaledVector(Wc.sub(t),h))}t.add(Wo)}return t}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let n=this.geometry,s=this.material,r=this.matrixWorld;s!==void 0&&(n.boundingSphere===null&&n.computeBoundingSphere(),zo.copy(n.boundingSphere),zo.applyMatrix4(r),rs.copy(e.ray).recast(e.near),!(zo.containsPoint(rs.origin)===!1&&(rs.intersectSphere(zo,vd)===null||rs.origin.distanceToSquared(vd)>(e.far-e.near)**2))&&(gd.copy(r).invert(),rs.copy(e.ray).applyMatrix4(gd),!(n.boundingBox!==null&&rs.intersectsBox(n.boundingBox)===!1)&&this._computeIntersections(e,t,rs)))}_computeIntersections(e,t,n){let s,r=this.geometry,o=this.material,a=r.index,l=r.attributes.position,c=r.attributes.uv,h=r.attributes.uv1,d=r.attributes.normal,u=r.groups,f=r.drawRange;if(a!==null)if(Array.isArray(o))for(let m=0,y=u.length;m<y;m++){let g=u[m],p=o[g.materialIndex],x=Math.max(g.start,f.start),w=Math.min(a.count,Math.min(g.start+g.count,f.start+f.count));for(let _=x,b=w;_<b;_+=3){let S=a.getX(_),v=a.getX(_+1),M=a.getX(_+2);s=qo(this,p,e,n,c,h,d,S,v,M),s&&(s.faceIndex=Math.floor(_/3),s.face.materialIndex=g.materialIndex,t.push(s))}}else{let m=Math.max(0,f.start),y=Math.min(a.count,f.start+f.count);for(let g=m,p=y;g<p;g+=3){let x=a.getX(g),w=a.getX(g+1),_=a.getX(g+2);s=qo(this,o,e,n,c,h,d,x,w,_),s&&(s.faceIndex=Math.floor(g/3),t.push(s))}}else if(l!==void 0)if(Array.isArray(o))for(let m=0,y=u.length;m<y;m++){let g=u[m],p=o[g.materialIndex],x=Math.max(g.start,f.start),w=Math.min(l.count,Math.min(g.start+g.count,f.start+f.count));for(let _=x,b=w;_<b;_+=3){let S=_,v=_+1,M=_+2;s=qo(this,p,e,n,c,h,d,S,v,M),s&&(s.faceIndex=Math.floor(_/3),s.face.materialIndex=g.materialIndex,t.push(s))}}else{let m=Math.max(0,f.start),y=Math.min(l.count,f.start+f.count);for(let g=m,p=y;g<p;g+=3){let x=g,w=g+1,_=g+2;s=qo(this,o,e,n,c,h,d,x,w,_),s&&(s.faceIndex=Math.floor(g/3),t.push(s))}}}};function Ug(i,e,t,n,s,r,o,a){let l;if(e.side===sn?l=n.intersectTriangle(o,r,s,!0,a):l=n.intersectTriangle(s,r,o,e.side===nn,a),l===null)return null;Xo.copy(a),Xo.applyMatrix4(i.matrixWorld);let c=t.ray.origin.distanceTo(Xo);return c<t.near||c>t.far?null:{distance:c,point:Xo.clone(),object:i}}function qo(i,e,t,n,s,r,o,a,l,c){i.getVertexPosition(a,Vo),i.getVertexPosition(l,Ho),i.getVertexPosition(c,Go);let h=Ug(i,e,t,n,Vo,Ho,Go,xd);if(h){let d=new N;hn.getBarycoord(xd,Vo,Ho,Go,d),s&&(h.uv=hn.getInterpolatedAttribute(s,a,l,c,d,new Qe)),r&&(h.uv1=hn.getInterpolatedAttribute(r,a,l,c,d,new Qe)),o&&(h.normal=hn.getInterpolatedAttribute(o,a,l,c,d,new N),h.normal.dot(n.direction)>0&&h.normal.multiplyScalar(-1));let u={a,b:l,c,normal:new N,materialIndex:0};hn.getNormal(Vo,Ho,Go,u.normal),h.face=u,h.barycoord=d}return h}var Qn=class extends dn{constructor(e=null,t=1,n=1,s,r,o,a,l,c=Nt,h=Nt,d,u){super(null,o,a,l,c,h,s,r,d,u),this.isDataTexture=!0,this.image={data:e,width:t,height:n},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var os=new ci,Fg=new Qe(.5,.5),$o=new N,cs=class{constructor(e=new yn,t=new yn,n=new yn,s=new yn,r=new yn,o=new yn){this.planes=[e,t,n,s,r,o]}set(e,t,n,s,r,o){let a=this.planes;return a[0].copy(e),a[1].copy(t),a[2].copy(n),a[3].copy(s),a[4].copy(r),a[5].copy(o),this}copy(e){let t=this.planes;for(let n=0;n<6;n++)t[n].copy(e.planes[n]);return this}setFromProjectionMatrix(e,t=kn,n=!1){let s=this.planes,r=e.elements,o=r[0],a=r[1],l=r[2],c=r[3],h=r[4],d=r[5],u=r[6],f=r[7],m=r[8],y=r[9],g=r[10],p=r[11],x=r[12],w=r[13],_=r[14],b=r[15];if(s[0].setComponents(c-o,f-h,p-m,b-x).normalize(),s[1].setComponents(c+o,f+h,p+m,b+x).normalize(),s[2].setComponents(c+a,f+d,p+y,b+w).normalize(),s[3].setComponents(c-a,f-d,p-y,b-w).normalize(),n)s[4].setComponents(l,u,g,_).normalize(),s[5].setComponents(c-l,f-u,p-g,b-_).normalize();else if(s[4].setComponents(c-l,f-u,p-g,b-_).normalize(),t===kn)s[5].setComponents(c+l,f+u,p+g,b+_).normalize();else if(t===Dr)s[5].setComponents(l,u,g,_).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+t);return this}intersectsObject(e){if(e.boundingSphere!==void 0)e.boundingSphere===null&&e.computeBoundingSphere(),os.copy(e.boundingSphere).applyMatrix4(e.matrixWorld);else{let t=e.geometry;t.boundingSphere===null&&t.computeBoundingSphere(),os.copy(t.boundingSphere).applyMatrix4(e.matrixWorld)}return this.intersectsSphere(os)}intersectsSprite(e){os.center.set(0,0,0);let t=Fg.distanceTo(e.center);return os.radius=.7071067811865476+t,os.applyMatrix4(e.matrixWorld),this.intersectsSphere(os)}intersectsSphere(e){let t=this.planes,n=e.center,s=-e.radius;for(let r=0;r<6;r++)if(t[r].distanceToPoint(n)<s)return!1;return!0}intersectsBox(e){let t=this.planes;for(let n=0;n<6;n++){let s=t[n];if($o.x=s.normal.x>0?e.max.x:e.min.x,$o.y=s.normal.y>0?e.max.y:e.min.y,$o.z=s.normal.z>0?e.max.z:e.min.z,s.distanceToPoint($o)<0)return!1}return!0}containsPoint(e){let t=this.planes;for(let n=0;n<6;n++)if(t[n].distanceToPoint(e)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},yd=new ot,pa=class i{constructor(){this.coordinateSystem=kn,this._frustums=[],this._count=0}setFromArrayCamera(e){let t=e.cameras,n=this._frustums;for(let s=0;s<t.length;s++){let r=t[s];yd.multiplyMatrices(r.projectionMatrix,r.matrixWorldInverse),n[s]===void 0&&(n[s]=new cs),n[s].setFromProjectionMatrix(yd,r.coordinateSystem,r.reversedDepth)}return this._count=t.length,this}getFrustum(e){return this._frustums[e]}intersectsObject(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsObject(e))return!0;return!1}intersectsSprite(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsSprite(e))return!0;return!1}intersectsSphere(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsSphere(e))return!0;return!1}intersectsBox(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsBox(e))return!0;return!1}containsPoint(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].containsPoint(e))return!0;return!1}copy(e){this.coordinateSystem=e.coordinateSystem;let t=this._frustums,n=e._frustums;for(let s=0;s<e._count;s++)t[s]===void 0&&(t[s]=new cs),t[s].copy(n[s]);return this._count=e._count,this}clone(){return new i().copy(this)}};var Br=class extends dn{constructor(e=[],t=hs,n,s,r,o,a,l,c,h){super(e,t,n,s,r,o,a,l,c,h),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(e){this.image=e}};var Ai=class extends dn{constructor(e,t,n=ei,s,r,o,a=Nt,l=Nt,c,h=Ei,d=1){if(h!==Ei&&h!==Pi)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let u={width:e,height:t,depth:d};super(u,s,r,o,a,l,h,n,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(e){return super.copy(e),this.source=new Hs(Object.assign({},e.image)),this.compareFunction=e.compareFunction,this}toJSON(e){let t=super.toJSON(e);return t.compareFunction=this.compareFunction,t}},zr=class extends Ai{constructor(e,t=ei,n=hs,s,r,o=Nt,a=Nt,l,c=Ei){let h={width:e,height:e,depth:1},d=[h,h,h,h,h,h];super(e,e,t,n,s,r,o,a,l,c),this.image=d,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(e){this.image=e}},Vr=class extends dn{constructor(e=null){super(),this.sourceTexture=e,this.isExternalTexture=!0}copy(e){return super.copy(e),this.sourceTexture=e.sourceTexture,this}},Xs=class i extends Vn{constructor(e=1,t=1,n=1,s=1,r=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:e,height:t,depth:n,widthSegments:s,heightSegments:r,depthSegments:o};let a=this;s=Math.floor(s),r=Math.floor(r),o=Math.floor(o);let l=[],c=[],h=[],d=[],u=0,f=0;m("z","y","x",-1,-1,n,t,e,o,r,0),m("z","y","x",1,-1,n,t,-e,o,r,1),m("x","z","y",1,1,e,n,t,s,o,2),m("x","z","y",1,-1,e,n,-t,s,o,3),m("x","y","z",1,-1,e,t,n,s,r,4),m("x","y","z",-1,-1,e,t,-n,s,r,5),this.setIndex(l),this.setAttribute("position",new Bn(c,3)),this.setAttribute("normal",new Bn(h,3)),this.setAttribute("uv",new Bn(d,2));function m(y,g,p,x,w,_,b,S,v,M,C){let A=_/v,R=b/M,P=_/2,U=b/2,L=S/2,z=v+1,V=M+1,H=0,re=0,$=new N;for(let ee=0;ee<V;ee++){let se=ee*R-U;for(let Ce=0;Ce<z;Ce++){let Ie=Ce*A-P;$[y]=Ie*x,$[g]=se*w,$[p]=L,c.push($.x,$.y,$.z),$[y]=0,$[g]=0,$[p]=S>0?1:-1,h.push($.x,$.y,$.z),d.push(Ce/v),d.push(1-ee/M),H+=1}}for(let ee=0;ee<M;ee++)for(let se=0;se<v;se++){let Ce=u+se+z*ee,Ie=u+se+z*(ee+1),Z=u+(se+1)+z*(ee+1),ue=u+(se+1)+z*ee;l.push(Ce,Ie,ue),l.push(Ie,Z,ue),re+=6}a.addGroup(f,re,C),f+=re,u+=H}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.width,e.height,e.depth,e.widthSegments,e.heightSegments,e.depthSegments)}};var Ci=class i extends Vn{constructor(e=1,t=1,n=1,s=1){super(),this.type="PlaneGeometry",this.parameters={width:e,height:t,widthSegments:n,heightSegments:s};let r=e/2,o=t/2,a=Math.floor(n),l=Math.floor(s),c=a+1,h=l+1,d=e/a,u=t/l,f=[],m=[],y=[],g=[];for(let p=0;p<h;p++){let x=p*u-o;for(let w=0;w<c;w++){let _=w*d-r;m.push(_,-x,0),y.push(0,0,1),g.push(w/a),g.push(1-p/l)}}for(let p=0;p<l;p++)for(let x=0;x<a;x++){let w=x+c*p,_=x+c*(p+1),b=x+1+c*(p+1),S=x+1+c*p;f.push(w,_,S),f.push(_,b,S)}this.setIndex(f),this.setAttribute("position",new Bn(m,3)),this.setAttribute("normal",new Bn(y,3)),this.setAttribute("uv",new Bn(g,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.width,e.height,e.widthSegments,e.heightSegments)}};function ps(i){let e={};for(let t in i){e[t]={};for(let n in i[t]){let s=i[t][n];if(_d(s))s.isRenderTargetTexture?(qe("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),e[t][n]=null):e[t][n]=s.clone();else if(Array.isArray(s))if(_d(s[0])){let r=[];for(let o=0,a=s.length;o<a;o++)r[o]=s[o].clone();e[t][n]=r}else e[t][n]=s.slice();else e[t][n]=s}}return e}function fn(i){let e={};for(let t=0;t<i.length;t++){let n=ps(i[t]);for(let s in n)e[s]=n[s]}return e}function _d(i){return i&&(i.isColor||i.isMatrix3||i.isMatrix4||i.isVector2||i.isVector3||i.isVector4||i.isTexture||i.isQuaternion)}function Og(i){let e=[];for(let t=0;t<i.length;t++)e.push(i[t].clone());return e}function Tu(i){let e=i.getRenderTarget();return e===null?i.outputColorSpace:e.isXRRenderTarget===!0?e.texture.colorSpace:ut.workingColorSpace}var df={clone:ps,merge:fn},kg=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,Bg=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,ui=class extends ls{constructor(e){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=kg,this.fragmentShader=Bg,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,e!==void 0&&this.setValues(e)}copy(e){return super.copy(e),this.fragmentShader=e.fragmentShader,this.vertexShader=e.vertexShader,this.uniforms=ps(e.uniforms),this.uniformsGroups=Og(e.uniformsGroups),this.defines=Object.assign({},e.defines),this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.fog=e.fog,this.lights=e.lights,this.clipping=e.clipping,this.extensions=Object.assign({},e.extensions),this.glslVersion=e.glslVersion,this.defaultAttributeValues=Object.assign({},e.defaultAttributeValues),this.index0AttributeName=e.index0AttributeName,this.uniformsNeedUpdate=e.uniformsNeedUpdate,this}toJSON(e){let t=super.toJSON(e);t.glslVersion=this.glslVersion,t.uniforms={};for(let s in this.uniforms){let o=this.uniforms[s].value;o&&o.isTexture?t.uniforms[s]={type:"t",value:o.toJSON(e).uuid}:o&&o.isColor?t.uniforms[s]={type:"c",value:o.getHex()}:o&&o.isVector2?t.uniforms[s]={type:"v2",value:o.toArray()}:o&&o.isVector3?t.uniforms[s]={type:"v3",value:o.toArray()}:o&&o.isVector4?t.uniforms[s]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?t.uniforms[s]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?t.uniforms[s]={type:"m4",value:o.toArray()}:t.uniforms[s]={value:o}}Object.keys(this.defines).length>0&&(t.defines=this.defines),t.vertexShader=this.vertexShader,t.fragmentShader=this.fragmentShader,t.lights=this.lights,t.clipping=this.clipping;let n={};for(let s in this.extensions)this.extensions[s]===!0&&(n[s]=!0);return Object.keys(n).length>0&&(t.extensions=n),t}fromJSON(e,t){if(super.fromJSON(e,t),e.uniforms!==void 0)for(let n in e.uniforms){let s=e.uniforms[n];switch(this.uniforms[n]={},s.type){case"t":this.uniforms[n].value=t[s.value]||null;break;case"c":this.uniforms[n].value=new mt().setHex(s.value);break;case"v2":this.uniforms[n].value=new Qe().fromArray(s.value);break;case"v3":this.uniforms[n].value=new N().fromArray(s.value);break;case"v4":this.uniforms[n].value=new St().fromArray(s.value);break;case"m3":this.uniforms[n].value=new Ze().fromArray(s.value);break;case"m4":this.uniforms[n].value=new ot().fromArray(s.value);break;default:this.uniforms[n].value=s.value}}if(e.defines!==void 0&&(this.defines=e.defines),e.vertexShader!==void 0&&(this.vertexShader=e.vertexShader),e.fragmentShader!==void 0&&(this.fragmentShader=e.fragmentShader),e.glslVersion!==void 0&&(this.glslVersion=e.glslVersion),e.extensions!==void 0)for(let n in e.extensions)this.extensions[n]=e.extensions[n];return e.lights!==void 0&&(this.lights=e.lights),e.clipping!==void 0&&(this.clipping=e.clipping),this}},Wi=class extends ui{constructor(e){super(e),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}};var ma=class extends ls{constructor(e){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=Zd,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(e)}copy(e){return super.copy(e),this.depthPacking=e.depthPacking,this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this}},ga=class extends ls{constructor(e){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(e)}copy(e){return super.copy(e),this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this}};function Ds(i,e){return!i||i.constructor===e?i:typeof e.BYTES_PER_ELEMENT=="number"?new e(i):Array.prototype.slice.call(i)}function Yo(i){return i!==void 0&&i.inTangents!==void 0&&i.outTangents!==void 0}var Xi=class{constructor(e,t,n,s){this.parameterPositions=e,this._cachedIndex=0,this.resultBuffer=s!==void 0?s:new t.constructor(n),this.sampleValues=t,this.valueSize=n,this.settings=null,this.DefaultSettings_={}}evaluate(e){let t=this.parameterPositions,n=this._cachedIndex,s=t[n],r=t[n-1];n:{e:{let o;t:{i:if(!(e<s)){for(let a=n+2;;){if(s===void 0){if(e<r)break i;return n=t.length,this._cachedIndex=n,this.copySampleValue_(n-1)}if(n===a)break;if(r=s,s=t[++n],e<s)break e}o=t.length;break t}if(!(e>=r)){let a=t[1];e<a&&(n=2,r=a);for(let l=n-2;;){if(r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(n===l)break;if(s=r,r=t[--n-1],e>=r)break e}o=n,n=0;break t}break n}for(;n<o;){let a=n+o>>>1;e<t[a]?o=a:n=a+1}if(s=t[n],r=t[n-1],r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(s===void 0)return n=t.length,this._cachedIndex=n,this.copySampleValue_(n-1)}this._cachedIndex=n,this.intervalChanged_(n,r,s)}return this.interpolate_(n,r,e,s)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(e){let t=this.resultBuffer,n=this.sampleValues,s=this.valueSize,r=e*s;for(let o=0;o!==s;++o)t[o]=n[r+o];return t}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},va=class extends Xi{constructor(e,t,n,s){super(e,t,n,s),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:$c,endingEnd:$c}}intervalChanged_(e,t,n){let s=this.parameterPositions,r=e-2,o=e+1,a=s[r],l=s[o];if(a===void 0)switch(this.getSettings_().endingStart){case Yc:r=e,a=2*t-n;break;case Kc:r=s.length-2,a=t+s[r]-s[r+1];break;default:r=e,a=n}if(l===void 0)switch(this.getSettings_().endingEnd){case Yc:o=e,l=2*n-t;break;case Kc:o=1,l=n+s[1]-s[0];break;default:o=e-1,l=t}let c=(n-t)*.5,h=this.valueSize;this._weightPrev=c/(t-a),this._weightNext=c/(l-n),this._offsetPrev=r*h,this._offsetNext=o*h}interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,h=this._offsetPrev,d=this._offsetNext,u=this._weightPrev,f=this._weightNext,m=(n-t)/(s-t),y=m*m,g=y*m,p=-u*g+2*u*y-u*m,x=(1+u)*g+(-1.5-2*u)*y+(-.5+u)*m+1,w=(-1-f)*g+(1.5+f)*y+.5*m,_=f*g-f*y;for(let b=0;b!==a;++b)r[b]=p*o[h+b]+x*o[c+b]+w*o[l+b]+_*o[d+b];return r}},xa=class extends Xi{constructor(e,t,n,s){super(e,t,n,s)}interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,h=(n-t)/(s-t),d=1-h;for(let u=0;u!==a;++u)r[u]=o[c+u]*d+o[l+u]*h;return r}},ya=class extends Xi{constructor(e,t,n,s){super(e,t,n,s)}interpolate_(e){return this.copySampleValue_(e-1)}},_a=class extends Xi{interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,h=this.inTangents,d=this.outTangents;if(!h||!d){let m=(n-t)/(s-t),y=1-m;for(let g=0;g!==a;++g)r[g]=o[c+g]*y+o[l+g]*m;return r}let u=a*2,f=e-1;for(let m=0;m!==a;++m){let y=o[c+m],g=o[l+m],p=f*u+m*2,x=d[p],w=d[p+1],_=e*u+m*2,b=h[_],S=h[_+1],v=Vg(n,t,x,b,s);r[m]=ff(v,y,w,S,g)}return r}};function ff(i,e,t,n,s){let r=1-i;return r*r*r*e+3*r*r*i*t+3*r*i*i*n+i*i*i*s}function zg(i,e,t,n,s){let r=1-i;return 3*r*r*(t-e)+6*r*i*(n-t)+3*i*i*(s-n)}function Vg(i,e,t,n,s){let r=(i-e)/(s-e);for(let o=0;o<8;o++){let a=ff(r,e,t,n,s)-i;if(Math.abs(a)<1e-10)break;let l=zg(r,e,t,n,s);if(Math.abs(l)<1e-10)break;r=Math.max(0,Math.min(1,r-a/l))}return r}var Pn=class{constructor(e,t,n,s){if(e===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(t===void 0||t.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+e);this.name=e,this.times=Ds(t,this.TimeBufferType),this.values=Ds(n,this.ValueBufferType),this.setInterpolation(s||this.DefaultInterpolation)}static toJSON(e){let t=e.constructor,n;if(t.toJSON!==this.toJSON)n=t.toJSON(e);else{n={name:e.name,times:Ds(e.times,Array),values:Ds(e.values,Array)};let s=e.getInterpolation();s!==e.DefaultInterpolation&&(n.interpolation=s),Yo(e.settings)&&(n.settings={inTangents:Ds(e.settings.inTangents,Array),outTangents:Ds(e.settings.outTangents,Array)})}return n.type=e.ValueTypeName,n}InterpolantFactoryMethodDiscrete(e){return new ya(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodLinear(e){return new xa(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodSmooth(e){return new va(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodBezier(e){let t=new _a(this.times,this.values,this.getValueSize(),e);return this.settings&&(t.inTangents=this.settings.inTangents,t.outTangents=this.settings.outTangents),t}setInterpolation(e){let t;switch(e){case Pr:t=this.InterpolantFactoryMethodDiscrete;break;case la:t=this.InterpolantFactoryMethodLinear;break;case jo:t=this.InterpolantFactoryMethodSmooth;break;case qc:t=this.InterpolantFactoryMethodBezier;break}if(t===void 0){let n="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(e!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(n);return qe("KeyframeTrack:",n),this}return this.createInterpolant=t,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return Pr;case this.InterpolantFactoryMethodLinear:return la;case this.InterpolantFactoryMethodSmooth:return jo;case this.InterpolantFactoryMethodBezier:return qc}}getValueSize(){return this.values.length/this.times.length}shift(e){if(e!==0){let t=this.times;for(let n=0,s=t.length;n!==s;++n)t[n]+=e;Yo(this.settings)&&(bd(this.settings.inTangents,e),bd(this.settings.outTangents,e))}return this}scale(e){if(e!==1){let t=this.times;for(let n=0,s=t.length;n!==s;++n)t[n]*=e;Yo(this.settings)&&(Md(this.settings.inTangents,e),Md(this.settings.outTangents,e))}return this}trim(e,t){let n=this.times,s=n.length,r=0,o=s-1;for(;r!==s&&n[r]<e;)++r;for(;o!==-1&&n[o]>t;)--o;if(++o,r!==0||o!==s){r>=o&&(o=Math.max(o,1),r=o-1);let a=this.getValueSize();this.times=n.slice(r,o),this.values=this.values.slice(r*a,o*a)}return this}validate(){let e=!0,t=this.getValueSize();t-Math.floor(t)!==0&&(Ke("KeyframeTrack: Invalid value size in track.",this),e=!1);let n=this.times,s=this.values,r=n.length;r===0&&(Ke("KeyframeTrack: Track is empty.",this),e=!1);let o=null;for(let a=0;a!==r;a++){let l=n[a];if(typeof l=="number"&&isNaN(l)){Ke("KeyframeTrack: Time is not a valid number.",this,a,l),e=!1;break}if(o!==null&&o>l){Ke("KeyframeTrack: Out of order keys.",this,a,l,o),e=!1;break}o=l}if(s!==void 0&&mg(s))for(let a=0,l=s.length;a!==l;++a){let c=s[a];if(isNaN(c)){Ke("KeyframeTrack: Value is not a valid number.",this,a,c),e=!1;break}}return e}optimize(){let e=this.times.slice(),t=this.values.slice(),n=this.getValueSize(),s=this.getInterpolation()===jo,r=e.length-1,o=1;for(let a=1;a<r;++a){let l=!1,c=e[a],h=e[a+1];if(c!==h&&(a!==1||c!==e[0]))if(s)l=!0;else{let d=a*n,u=d-n,f=d+n;for(let m=0;m!==n;++m){let y=t[d+m];if(y!==t[u+m]||y!==t[f+m]){l=!0;break}}}if(l){if(a!==o){e[o]=e[a];let d=a*n,u=o*n;for(let f=0;f!==n;++f)t[u+f]=t[d+f]}++o}}if(r>0){e[o]=e[r];for(let a=r*n,l=o*n,c=0;c!==n;++c)t[l+c]=t[a+c];++o}return o!==e.length?(this.times=e.slice(0,o),this.values=t.slice(0,o*n)):(this.times=e,this.values=t),this}clone(){let e=this.times.slice(),t=this.values.slice(),n=this.constructor,s=new n(this.name,e,t);return s.createInterpolant=this.createInterpolant,Yo(this.settings)&&(s.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),s}};function bd(i,e){for(let t=0,n=i.length;t!==n;t+=2)i[t]+=e}function Md(i,e){for(let t=0,n=i.length;t!==n;t+=2)i[t]*=e}Pn.prototype.ValueTypeName="";Pn.prototype.TimeBufferType=Float32Array;Pn.prototype.ValueBufferType=Float32Array;Pn.prototype.DefaultInterpolation=la;var qi=class extends Pn{constructor(e,t,n){super(e,t,n)}};qi.prototype.ValueTypeName="bool";qi.prototype.ValueBufferType=Array;qi.prototype.DefaultInterpolation=Pr;qi.prototype.InterpolantFactoryMethodLinear=void 0;qi.prototype.InterpolantFactoryMethodSmooth=void 0;var ba=class extends Pn{constructor(e,t,n,s){super(e,t,n,s)}};ba.prototype.ValueTypeName="color";var Ma=class extends Pn{constructor(e,t,n,s){super(e,t,n,s)}};Ma.prototype.ValueTypeName="number";var wa=class extends Xi{constructor(e,t,n,s){super(e,t,n,s)}interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(n-t)/(s-t),c=e*a;for(let h=c+a;c!==h;c+=4)En.slerpFlat(r,0,o,c-a,o,c,l);return r}},Hr=class extends Pn{constructor(e,t,n,s){super(e,t,n,s)}InterpolantFactoryMethodLinear(e){return new wa(this.times,this.values,this.getValueSize(),e)}};Hr.prototype.ValueTypeName="quaternion";Hr.prototype.InterpolantFactoryMethodSmooth=void 0;var $i=class extends Pn{constructor(e,t,n){super(e,t,n)}};$i.prototype.ValueTypeName="string";$i.prototype.ValueBufferType=Array;$i.prototype.DefaultInterpolation=Pr;$i.prototype.InterpolantFactoryMethodLinear=void 0;$i.prototype.InterpolantFactoryMethodSmooth=void 0;var Sa=class extends Pn{constructor(e,t,n,s){super(e,t,n,s)}};Sa.prototype.ValueTypeName="vector";var Ta=class{constructor(e,t,n){let s=this,r=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=e,this.onProgress=t,this.onError=n,this._abortController=null,this.itemStart=function(h){a++,r===!1&&s.onStart!==void 0&&s.onStart(h,o,a),r=!0},this.itemEnd=function(h){o++,s.onProgress!==void 0&&s.onProgress(h,o,a),o===a&&(r=!1,s.onLoad!==void 0&&s.onLoad())},this.itemError=function(h){s.onError!==void 0&&s.onError(h)},this.resolveURL=function(h){return h=h.normalize("NFC"),l?l(h):h},this.setURLModifier=function(h){return l=h,this},this.addHandler=function(h,d){return c.push(h,d),this},this.removeHandler=function(h){let d=c.indexOf(h);return d!==-1&&c.splice(d,2),this},this.getHandler=function(h){for(let d=0,u=c.length;d<u;d+=2){let f=c[d],m=c[d+1];if(f.global&&(f.lastIndex=0),f.test(h))return m}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},pf=new Ta,Ea=class{constructor(e){this.manager=e!==void 0?e:pf,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(e,t){let n=this;return new Promise(function(s,r){n.load(e,s,t,r)})}parse(){}setCrossOrigin(e){return this.crossOrigin=e,this}setWithCredentials(e){return this.withCredentials=e,this}setPath(e){return this.path=e,this}setResourcePath(e){return this.resourcePath=e,this}setRequestHeader(e){return this.requestHeader=e,this}setPriority(e){return this.priority=e,this}setCache(e){return this.cache=e,this}abort(){return this}};Ea.DEFAULT_MATERIAL_NAME="__DEFAULT";var Ko=new N,Zo=new En,oi=new N,Gr=class extends zn{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new ot,this.projectionMatrix=new ot,this.projectionMatrixInverse=new ot,this.coordinateSystem=kn,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(e,t){return super.copy(e,t),this.matrixWorldInverse.copy(e.matrixWorldInverse),this.projectionMatrix.copy(e.projectionMatrix),this.projectionMatrixInverse.copy(e.projectionMatrixInverse),this.coordinateSystem=e.coordinateSystem,this}getWorldDirection(e){return super.getWorldDirection(e).negate()}updateMatrixWorld(e){super.updateMatrixWorld(e),this.matrixWorld.decompose(Ko,Zo,oi),oi.x===1&&oi.y===1&&oi.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Ko,Zo,oi.set(1,1,1)).invert()}updateWorldMatrix(e,t,n=!1){super.updateWorldMatrix(e,t,n),this.matrixWorld.decompose(Ko,Zo,oi),oi.x===1&&oi.y===1&&oi.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Ko,Zo,oi.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},Hi=new N,wd=new Qe,Sd=new Qe,Ht=class extends Gr{constructor(e=50,t=1,n=.1,s=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=e,this.zoom=1,this.near=n,this.far=s,this.focus=10,this.aspect=t,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.fov=e.fov,this.zoom=e.zoom,this.near=e.near,this.far=e.far,this.focus=e.focus,this.aspect=e.aspect,this.view=e.view===null?null:Object.assign({},e.view),this.filmGauge=e.filmGauge,this.filmOffset=e.filmOffset,this}setFocalLength(e){let t=.5*this.getFilmHeight()/e;this.fov=ca*2*Math.atan(t),this.updateProjectionMatrix()}getFocalLength(){let e=Math.tan(Sc*.5*this.fov);return .5*this.getFilmHeight()/e}getEffectiveFOV(){return ca*2*Math.atan(Math.tan(Sc*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(e,t,n){Hi.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),t.set(Hi.x,Hi.y).multiplyScalar(-e/Hi.z),Hi.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),n.set(Hi.x,Hi.y).multiplyScalar(-e/Hi.z)}getViewSize(e,t){return this.getViewBounds(e,wd,Sd),t.subVectors(Sd,wd)}setViewOffset(e,t,n,s,r,o){this.aspect=e/t,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=this.near,t=e*Math.tan(Sc*.5*this.fov)/this.zoom,n=2*t,s=this.aspect*n,r=-.5*s,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;r+=o.offsetX*s/l,t-=o.offsetY*n/c,s*=o.width/l,n*=o.height/c}let a=this.filmOffset;a!==0&&(r+=e*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(r,r+s,t,t-n,e,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.fov=this.fov,t.object.zoom=this.zoom,t.object.near=this.near,t.object.far=this.far,t.object.focus=this.focus,t.object.aspect=this.aspect,this.view!==null&&(t.object.view=Object.assign({},this.view)),t.object.filmGauge=this.filmGauge,t.object.filmOffset=this.filmOffset,t}};var Aa=class extends Gr{constructor(e=-1,t=1,n=1,s=-1,r=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=e,this.right=t,this.top=n,this.bottom=s,this.near=r,this.far=o,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.left=e.left,this.right=e.right,this.top=e.top,this.bottom=e.bottom,this.near=e.near,this.far=e.far,this.zoom=e.zoom,this.view=e.view===null?null:Object.assign({},e.view),this}setViewOffset(e,t,n,s,r,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=(this.right-this.left)/(2*this.zoom),t=(this.top-this.bottom)/(2*this.zoom),n=(this.right+this.left)/2,s=(this.top+this.bottom)/2,r=n-e,o=n+e,a=s+t,l=s-t;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,h=(this.top-this.bottom)/this.view.fullHeight/this.zoom;r+=c*this.view.offsetX,o=r+c*this.view.width,a-=h*this.view.offsetY,l=a-h*this.view.height}this.projectionMatrix.makeOrthographic(r,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.zoom=this.zoom,t.object.left=this.left,t.object.right=this.right,t.object.top=this.top,t.object.bottom=this.bottom,t.object.near=this.near,t.object.far=this.far,this.view!==null&&(t.object.view=Object.assign({},this.view)),t}};var Ns=-90,Us=1,qs=class extends zn{constructor(e,t,n){super(),this.type="CubeCamera",this.renderTarget=n,this.coordinateSystem=null,this.activeMipmapLevel=0;let s=new Ht(Ns,Us,e,t);s.layers=this.layers,this.add(s);let r=new Ht(Ns,Us,e,t);r.layers=this.layers,this.add(r);let o=new Ht(Ns,Us,e,t);o.layers=this.layers,this.add(o);let a=new Ht(Ns,Us,e,t);a.layers=this.layers,this.add(a);let l=new Ht(Ns,Us,e,t);l.layers=this.layers,this.add(l);let c=new Ht(Ns,Us,e,t);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let e=this.coordinateSystem,t=this.children.concat(),[n,s,r,o,a,l]=t;for(let c of t)this.remove(c);if(e===kn)n.up.set(0,1,0),n.lookAt(1,0,0),s.up.set(0,1,0),s.lookAt(-1,0,0),r.up.set(0,0,-1),r.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(e===Dr)n.up.set(0,-1,0),n.lookAt(-1,0,0),s.up.set(0,-1,0),s.lookAt(1,0,0),r.up.set(0,0,1),r.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+e);for(let c of t)this.add(c),c.updateMatrixWorld()}update(e,t){this.parent===null&&this.updateMatrixWorld();let{renderTarget:n,activeMipmapLevel:s}=this;this.coordinateSystem!==e.coordinateSystem&&(this.coordinateSystem=e.coordinateSystem,this.updateCoordinateSystem());let[r,o,a,l,c,h]=this.children,d=e.getRenderTarget(),u=e.getActiveCubeFace(),f=e.getActiveMipmapLevel(),m=e.xr.enabled;e.xr.enabled=!1;let y=n.texture.mipmapsAutoUpdate;n.texture.mipmapsAutoUpdate=!1;let g=!1;e.isWebGLRenderer===!0?g=e.state.buffers.depth.getReversed():g=e.reversedDepthBuffer,e.setRenderTarget(n,0,s),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,r),e.setRenderTarget(n,1,s),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,o),e.setRenderTarget(n,2,s),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,a),e.setRenderTarget(n,3,s),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,l),e.setRenderTarget(n,4,s),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,c),n.texture.mipmapsAutoUpdate=y,e.setRenderTarget(n,5,s),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,h),e.setRenderTarget(d,u,f),e.xr.enabled=m,n.texture.needsPMREMUpdate=!0}},Ca=class extends Ht{constructor(e=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=e,this.perCameraFrustumCulled=!1}};var Eu="\\[\\]\\.:\\/",Hg=new RegExp("["+Eu+"]","g"),Au="[^"+Eu+"]",Gg="[^"+Eu.replace("\\.","")+"]",Wg=/((?:WC+[\/:])*)/.source.replace("WC",Au),Xg=/(WCOD+)?/.source.replace("WCOD",Gg),qg=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",Au),$g=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",Au),Yg=new RegExp("^"+Wg+Xg+qg+$g+"$"),Kg=["material","materials","bones","map"],Zc=class{constructor(e,t,n){let s=n||Dt.parseTrackName(t);this._targetGroup=e,this._bindings=e.subscribe_(t,s)}getValue(e,t){this.bind();let n=this._targetGroup.nCachedObjects_,s=this._bindings[n];s!==void 0&&s.getValue(e,t)}setValue(e,t){let n=this._bindings;for(let s=this._targetGroup.nCachedObjects_,r=n.length;s!==r;++s)n[s].setValue(e,t)}bind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,n=e.length;t!==n;++t)e[t].bind()}unbind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,n=e.length;t!==n;++t)e[t].unbind()}},Dt=class i{constructor(e,t,n){this.path=t,this.parsedPath=n||i.parseTrackName(t),this.node=i.findNode(e,this.parsedPath.nodeName),this.rootNode=e,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(e,t,n){return e&&e.isAnimationObjectGroup?new i.Composite(e,t,n):new i(e,t,n)}static sanitizeNodeName(e){return e.replace(/\s/g,"_").replace(Hg,"")}static parseTrackName(e){let t=Yg.exec(e);if(t===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+e);let n={nodeName:t[2],objectName:t[3],objectIndex:t[4],propertyName:t[5],propertyIndex:t[6]},s=n.nodeName&&n.nodeName.lastIndexOf(".");if(s!==void 0&&s!==-1){let r=n.nodeName.substring(s+1);Kg.indexOf(r)!==-1&&(n.nodeName=n.nodeName.substring(0,s),n.objectName=r)}if(n.propertyName===null||n.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+e);return n}static findNode(e,t){if(t===void 0||t===""||t==="."||t===-1||t===e.name||t===e.uuid)return e;if(e.skeleton){let n=e.skeleton.getBoneByName(t);if(n!==void 0)return n}if(e.children){let n=function(r){for(let o=0;o<r.length;o++){let a=r[o];if(a.name===t||a.uuid===t)return a;let l=n(a.children);if(l)return l}return null},s=n(e.children);if(s)return s}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(e,t){e[t]=this.targetObject[this.propertyName]}_getValue_array(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)e[t++]=n[s]}_getValue_arrayElement(e,t){e[t]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(e,t){this.resolvedProperty.toArray(e,t)}_setValue_direct(e,t){this.targetObject[this.propertyName]=e[t]}_setValue_direct_setNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=e[t++]}_setValue_array_setNeedsUpdate(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=e[t++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=e[t++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(e,t){this.resolvedProperty[this.propertyIndex]=e[t]}_setValue_arrayElement_setNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(e,t){this.resolvedProperty.fromArray(e,t)}_setValue_fromArray_setNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(e,t){this.bind(),this.getValue(e,t)}_setValue_unbound(e,t){this.bind(),this.setValue(e,t)}bind(){let e=this.node,t=this.parsedPath,n=t.objectName,s=t.propertyName,r=t.propertyIndex;if(e||(e=i.findNode(this.rootNode,t.nodeName),this.node=e),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!e){qe("PropertyBinding: No target node found for track: "+this.path+".");return}if(n){let c=t.objectIndex;switch(n){case"materials":if(!e.material){Ke("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.materials){Ke("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}e=e.material.materials;break;case"bones":if(!e.skeleton){Ke("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}e=e.skeleton.bones;for(let h=0;h<e.length;h++)if(e[h].name===c){c=h;break}break;case"map":if("map"in e){e=e.map;break}if(!e.material){Ke("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.map){Ke("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}e=e.material.map;break;default:if(e[n]===void 0){Ke("PropertyBinding: Can not bind to objectName of node undefined.",this);return}e=e[n]}if(c!==void 0){if(e[c]===void 0){Ke("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,e);return}e=e[c]}}let o=e[s];if(o===void 0){let c=t.nodeName;Ke("PropertyBinding: Trying to update property for track: "+c+"."+s+" but it wasn't found.",e);return}let a=this.Versioning.None;this.targetObject=e,e.isMaterial===!0?a=this.Versioning.NeedsUpdate:e.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(r!==void 0){if(s==="morphTargetInfluences"){if(!e.geometry){Ke("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!e.geometry.morphAttributes){Ke("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}e.morphTargetDictionary[r]!==void 0&&(r=e.morphTargetDictionary[r])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=r}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=s;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};Dt.Composite=Zc;Dt.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};Dt.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};Dt.prototype.GetterByBindingType=[Dt.prototype._getValue_direct,Dt.prototype._getValue_array,Dt.prototype._getValue_arrayElement,Dt.prototype._getValue_toArray];Dt.prototype.SetterByBindingTypeAndVersioning=[[Dt.prototype._setValue_direct,Dt.prototype._setValue_direct_setNeedsUpdate,Dt.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[Dt.prototype._setValue_array,Dt.prototype._setValue_array_setNeedsUpdate,Dt.prototype._setValue_array_setMatrixWorldNeedsUpdate],[Dt.prototype._setValue_arrayElement,Dt.prototype._setValue_arrayElement_setNeedsUpdate,Dt.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[Dt.prototype._setValue_fromArray,Dt.prototype._setValue_fromArray_setNeedsUpdate,Dt.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var WM=new Float32Array(1);var Jc=class{static{this.prototype.isMatrix2=!0}constructor(e,t,n,s){this.elements=[1,0,0,1],e!==void 0&&this.set(e,t,n,s)}identity(){return this.set(1,0,0,1),this}fromArray(e,t=0){for(let n=0;n<4;n++)this.elements[n]=e[n+t];return this}set(e,t,n,s){let r=this.elements;return r[0]=e,r[2]=t,r[1]=n,r[3]=s,this}};var Td=new N,Jo=new N,Fs=new N,Os=new N,Xc=new N,Zg=new N,Jg=new N,_n=class{constructor(e=new N,t=new N){this.start=e,this.end=t}set(e,t){return this.start.copy(e),this.end.copy(t),this}copy(e){return this.start.copy(e.start),this.end.copy(e.end),this}getCenter(e){return e.addVectors(this.start,this.end).multiplyScalar(.5)}delta(e){return e.subVectors(this.end,this.start)}distanceSq(){return this.start.distanceToSquared(this.end)}distance(){return this.start.distanceTo(this.end)}at(e,t){return this.delta(t).multiplyScalar(e).add(this.start)}closestPointToPointParameter(e,t){Td.subVectors(e,this.start),Jo.subVectors(this.end,this.start);let n=Jo.dot(Jo);if(n===0)return 0;let r=Jo.dot(Td)/n;return t&&(r=tt(r,0,1)),r}closestPointToPoint(e,t,n){let s=this.closestPointToPointParameter(e,t);return this.delta(n).multiplyScalar(s).add(this.start)}distanceSqToLine3(e,t=Zg,n=Jg){let s=10000000000000001e-32,r,o,a=this.start,l=e.start,c=this.end,h=e.end;Fs.subVectors(c,a),Os.subVectors(h,l),Xc.subVectors(a,l);let d=Fs.dot(Fs),u=Os.dot(Os),f=Os.dot(Xc);if(d<=s&&u<=s)return t.copy(a),n.copy(l),t.distanceToSquared(n);if(d<=s)r=0,o=f/u,o=tt(o,0,1);else{let m=Fs.dot(Xc);if(u<=s)o=0,r=tt(-m/d,0,1);else{let y=Fs.dot(Os),g=d*u-y*y;g!==0?r=tt((y*f-m*u)/g,0,1):r=0,o=(y*r+f)/u,o<0?(o=0,r=tt(-m/d,0,1)):o>1&&(o=1,r=tt((y-m)/d,0,1))}}return t.copy(a).addScaledVector(Fs,r),n.copy(l).addScaledVector(Os,o),t.distanceToSquared(n)}applyMatrix4(e){return this.start.applyMatrix4(e),this.end.applyMatrix4(e),this}equals(e){return e.start.equals(this.start)&&e.end.equals(this.end)}clone(){return new this.constructor().copy(this)}};function Cu(i,e,t,n){let s=jg(n);switch(t){case vu:return i*e;case qr:return i*e/s.components*s.byteLength;case Ua:return i*e/s.components*s.byteLength;case Yi:return i*e*2/s.components*s.byteLength;case Fa:return i*e*2/s.components*s.byteLength;case xu:return i*e*3/s.components*s.byteLength;case bn:return i*e*4/s.components*s.byteLength;case Js:return i*e*4/s.components*s.byteLength;case $r:case Yr:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*8;case Kr:case Zr:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case ka:case za:return Math.max(i,16)*Math.max(e,8)/4;case Oa:case Ba:return Math.max(i,8)*Math.max(e,8)/2;case Va:case Ha:case Wa:case Xa:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*8;case Ga:case Jr:case qa:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case $a:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case Ya:return Math.floor((i+4)/5)*Math.floor((e+3)/4)*16;case Ka:return Math.floor((i+4)/5)*Math.floor((e+4)/5)*16;case Za:return Math.floor((i+5)/6)*Math.floor((e+4)/5)*16;case Ja:return Math.floor((i+5)/6)*Math.floor((e+5)/6)*16;case ja:return Math.floor((i+7)/8)*Math.floor((e+4)/5)*16;case Qa:return Math.floor((i+7)/8)*Math.floor((e+5)/6)*16;case el:return Math.floor((i+7)/8)*Math.floor((e+7)/8)*16;case tl:return Math.floor((i+9)/10)*Math.floor((e+4)/5)*16;case nl:return Math.floor((i+9)/10)*Math.floor((e+5)/6)*16;case il:return Math.floor((i+9)/10)*Math.floor((e+7)/8)*16;case sl:return Math.floor((i+9)/10)*Math.floor((e+9)/10)*16;case rl:return Math.floor((i+11)/12)*Math.floor((e+9)/10)*16;case ol:return Math.floor((i+11)/12)*Math.floor((e+11)/12)*16;case al:case ll:case cl:return Math.ceil(i/4)*Math.ceil(e/4)*16;case ul:case hl:return Math.ceil(i/4)*Math.ceil(e/4)*8;case jr:case dl:return Math.ceil(i/4)*Math.ceil(e/4)*16}throw new Error(`Unable to determine texture byte length for ${t} format.`)}function jg(i){switch(i){case Wt:case fu:return{byteLength:1,components:1};case Zs:case pu:case ti:return{byteLength:2,components:1};case Da:case Na:return{byteLength:2,components:4};case ei:case La:case In:return{byteLength:4,components:1};case mu:case gu:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${i}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?qe("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function Ff(){let i=null,e=!1,t=null,n=null;function s(r,o){n=i.requestAnimationFrame(s),t(r,o)}return{start:function(){e!==!0&&t!==null&&i!==null&&(n=i.requestAnimationFrame(s),e=!0)},stop:function(){i!==null&&i.cancelAnimationFrame(n),e=!1},setAnimationLoop:function(r){t=r},setContext:function(r){i=r}}}function Qg(i){let e=new WeakMap;function t(a,l){let c=a.array,h=a.usage,d=c.byteLength,u=i.createBuffer();i.bindBuffer(l,u),i.bufferData(l,c,h),a.onUploadCallback();let f;if(c instanceof Float32Array)f=i.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)f=i.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?f=i.HALF_FLOAT:f=i.UNSIGNED_SHORT;else if(c instanceof Int16Array)f=i.SHORT;else if(c instanceof Uint32Array)f=i.UNSIGNED_INT;else if(c instanceof Int32Array)f=i.INT;else if(c instanceof Int8Array)f=i.BYTE;else if(c instanceof Uint8Array)f=i.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)f=i.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:u,type:f,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:d}}function n(a,l,c){let h=l.array,d=l.updateRanges;if(i.bindBuffer(c,a),d.length===0)i.bufferSubData(c,0,h);else{d.sort((f,m)=>f.start-m.start);let u=0;for(let f=1;f<d.length;f++){let m=d[u],y=d[f];y.start<=m.start+m.count+1?m.count=Math.max(m.count,y.start+y.count-m.start):(++u,d[u]=y)}d.length=u+1;for(let f=0,m=d.length;f<m;f++){let y=d[f];i.bufferSubData(c,y.start*h.BYTES_PER_ELEMENT,h,y.start,y.count)}l.clearUpdateRanges()}l.onUploadCallback()}function s(a){return a.isInterleavedBufferAttribute&&(a=a.data),e.get(a)}function r(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=e.get(a);l&&(i.deleteBuffer(l.buffer),e.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let h=e.get(a);(!h||h.version<a.version)&&e.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=e.get(a);if(c===void 0)e.set(a,t(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");n(c.buffer,a,l),c.version=a.version}}return{get:s,remove:r,update:o}}var e0=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,t0=`#ifdef USE_ALPHAHASH
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
#endif`,n0=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,i0=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,s0=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,r0=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,o0=`#ifdef USE_AOMAP
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
#endif`,a0=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,l0=`#ifdef USE_BATCHING
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
#endif`,c0=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,u0=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,h0=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,d0=`float G_BlinnPhong_Implicit( ) {
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
} // validated`,f0=`#ifdef USE_IRIDESCENCE
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
#endif`,p0=`#ifdef USE_BUMPMAP
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
#endif`,m0=`#if NUM_CLIPPING_PLANES > 0
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
#endif`,g0=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,v0=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,x0=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,y0=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,_0=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,b0=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,M0=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
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
#endif`,w0=`#define PI 3.141592653589793
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
} // validated`,S0=`vec3 transformedNormal = objectNormal;
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
#endif`,T0=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,E0=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,A0=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,C0=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,R0="gl_FragColor = linearToOutputTexel( gl_FragColor );",P0=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,I0=`#ifdef USE_ENVMAP
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
#endif`,L0=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,D0=`#ifdef USE_ENVMAP
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
#endif`,N0=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,U0=`#ifdef USE_ENVMAP
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
#endif`,F0=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,O0=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,k0=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,B0=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,z0=`#ifdef USE_GRADIENTMAP
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
}`,V0=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,H0=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,G0=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,W0=`uniform bool receiveShadow;
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
#include <lightprobes_pars_fragment>`,X0=`#ifdef USE_ENVMAP
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
#endif`,q0=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,$0=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,Y0=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,K0=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,Z0=`PhysicalMaterial material;
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
#endif`,J0=`uniform sampler2D dfgLUT;
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
}`,j0=`
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
#endif`,Q0=`#if defined( RE_IndirectDiffuse )
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
#endif`,ev=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,tv=`#if NUM_LIGHT_PROBE_GRIDS > 0
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
#endif`,nv=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,iv=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,sv=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,rv=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,ov=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,av=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,lv=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
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
#endif`,cv=`#if defined( USE_POINTS_UV )
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
#endif`,uv=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,hv=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,dv=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,fv=`#if defined( USE_MORPHCOLORS )
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
#endif`,pv=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,mv=`#ifdef USE_MORPHTARGETS
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
#endif`,gv=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,vv=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
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
vec3 nonPerturbedNormal = normal;`,xv=`#ifdef USE_NORMALMAP_OBJECTSPACE
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
#endif`,yv=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,_v=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,bv=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,Mv=`#ifdef USE_NORMALMAP
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
#endif`,wv=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,Sv=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,Tv=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,Ev=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,Av=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,Cv=`vec3 packNormalToRGB( const in vec3 normal ) {
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
}`,Rv=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,Pv=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,Iv=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,Lv=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,Dv=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,Nv=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,Uv=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,Fv=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,Ov=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
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
#endif`,kv=`float getShadowMask() {
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
}`,Bv=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,zv=`#ifdef USE_SKINNING
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
#endif`,Vv=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,Hv=`#ifdef USE_SKINNING
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
#endif`,Gv=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,Wv=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,Xv=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,qv=`#ifndef saturate
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
vec3 CustomToneMapping( vec3 color ) { return color; }`,$v=`#ifdef USE_TRANSMISSION
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
#endif`,Yv=`#ifdef USE_TRANSMISSION
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
#endif`,Kv=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,Zv=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,Jv=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,jv=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,Qv=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,ex=`uniform sampler2D t2D;
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
}`,tx=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,nx=`uniform float backgroundBlurriness;
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
}`,ix=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,sx=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,rx=`#include <common>
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
}`,ox=`#if DEPTH_PACKING == 3200
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
}`,ax=`#define DISTANCE
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
}`,lx=`#define DISTANCE
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
}`,cx=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,ux=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,hx=`uniform float scale;
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
}`,dx=`uniform vec3 diffuse;
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
}`,fx=`#include <common>
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
}`,px=`uniform vec3 diffuse;
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
}`,mx=`#define LAMBERT
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
}`,gx=`#define LAMBERT
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
}`,vx=`#define MATCAP
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
}`,xx=`#define MATCAP
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
}`,yx=`#define NORMAL
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
}`,_x=`#define NORMAL
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
}`,bx=`#define PHONG
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
}`,Mx=`#define PHONG
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
}`,wx=`#define STANDARD
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
}`,Sx=`#define STANDARD
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
}`,Tx=`#define TOON
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
}`,Ex=`#define TOON
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
}`,Ax=`uniform float size;
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
}`,Cx=`uniform vec3 diffuse;
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
}`,Rx=`#include <common>
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
}`,Px=`uniform vec3 color;
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
}`,Ix=`uniform float rotation;
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
}`,Lx=`uniform vec3 diffuse;
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
}`,it={alphahash_fragment:e0,alphahash_pars_fragment:t0,alphamap_fragment:n0,alphamap_pars_fragment:i0,alphatest_fragment:s0,alphatest_pars_fragment:r0,aomap_fragment:o0,aomap_pars_fragment:a0,batching_pars_vertex:l0,batching_vertex:c0,begin_vertex:u0,beginnormal_vertex:h0,bsdfs:d0,iridescence_fragment:f0,bumpmap_pars_fragment:p0,clipping_planes_fragment:m0,clipping_planes_pars_fragment:g0,clipping_planes_pars_vertex:v0,clipping_planes_vertex:x0,color_fragment:y0,color_pars_fragment:_0,color_pars_vertex:b0,color_vertex:M0,common:w0,defaultnormal_vertex:S0,displacementmap_pars_vertex:T0,displacementmap_vertex:E0,emissivemap_fragment:A0,emissivemap_pars_fragment:C0,colorspace_fragment:R0,colorspace_pars_fragment:P0,envmap_fragment:I0,envmap_common_pars_fragment:L0,envmap_pars_fragment:D0,envmap_pars_vertex:N0,envmap_physical_pars_fragment:X0,envmap_vertex:U0,fog_vertex:F0,fog_pars_vertex:O0,fog_fragment:k0,fog_pars_fragment:B0,gradientmap_pars_fragment:z0,lightmap_pars_fragment:V0,lights_lambert_fragment:H0,lights_lambert_pars_fragment:G0,lights_pars_begin:W0,lights_toon_fragment:q0,lights_toon_pars_fragment:$0,lights_phong_fragment:Y0,lights_phong_pars_fragment:K0,lights_physical_fragment:Z0,lights_physical_pars_fragment:J0,lights_fragment_begin:j0,lights_fragment_maps:Q0,lights_fragment_end:ev,lightprobes_pars_fragment:tv,logdepthbuf_fragment:nv,logdepthbuf_pars_fragment:iv,logdepthbuf_pars_vertex:sv,logdepthbuf_vertex:rv,map_fragment:ov,map_pars_fragment:av,map_particle_fragment:lv,map_particle_pars_fragment:cv,metalnessmap_fragment:uv,metalnessmap_pars_fragment:hv,morphinstance_vertex:dv,morphcolor_vertex:fv,morphnormal_vertex:pv,morphtarget_pars_vertex:mv,morphtarget_vertex:gv,normal_fragment_begin:vv,normal_fragment_maps:xv,normal_pars_fragment:yv,normal_pars_vertex:_v,normal_vertex:bv,normalmap_pars_fragment:Mv,clearcoat_normal_fragment_begin:wv,clearcoat_normal_fragment_maps:Sv,clearcoat_pars_fragment:Tv,iridescence_pars_fragment:Ev,opaque_fragment:Av,packing:Cv,premultiplied_alpha_fragment:Rv,project_vertex:Pv,dithering_fragment:Iv,dithering_pars_fragment:Lv,roughnessmap_fragment:Dv,roughnessmap_pars_fragment:Nv,shadowmap_pars_fragment:Uv,shadowmap_pars_vertex:Fv,shadowmap_vertex:Ov,shadowmask_pars_fragment:kv,skinbase_vertex:Bv,skinning_pars_vertex:zv,skinning_vertex:Vv,skinnormal_vertex:Hv,specularmap_fragment:Gv,specularmap_pars_fragment:Wv,tonemapping_fragment:Xv,tonemapping_pars_fragment:qv,transmission_fragment:$v,transmission_pars_fragment:Yv,uv_pars_fragment:Kv,uv_pars_vertex:Zv,uv_vertex:Jv,worldpos_vertex:jv,background_vert:Qv,background_frag:ex,backgroundCube_vert:tx,backgroundCube_frag:nx,cube_vert:ix,cube_frag:sx,depth_vert:rx,depth_frag:ox,distance_vert:ax,distance_frag:lx,equirect_vert:cx,equirect_frag:ux,linedashed_vert:hx,linedashed_frag:dx,meshbasic_vert:fx,meshbasic_frag:px,meshlambert_vert:mx,meshlambert_frag:gx,meshmatcap_vert:vx,meshmatcap_frag:xx,meshnormal_vert:yx,meshnormal_frag:_x,meshphong_vert:bx,meshphong_frag:Mx,meshphysical_vert:wx,meshphysical_frag:Sx,meshtoon_vert:Tx,meshtoon_frag:Ex,points_vert:Ax,points_frag:Cx,shadow_vert:Rx,shadow_frag:Px,sprite_vert:Ix,sprite_frag:Lx},Ee={common:{diffuse:{value:new mt(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new Ze},alphaMap:{value:null},alphaMapTransform:{value:new Ze},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new Ze}},envmap:{envMap:{value:null},envMapRotation:{value:new Ze},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new Ze}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new Ze}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new Ze},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new Ze},normalScale:{value:new Qe(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new Ze},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new Ze}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new Ze}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new Ze}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new mt(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new mt(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new Ze},alphaTest:{value:0},uvTransform:{value:new Ze}},sprite:{diffuse:{value:new mt(16777215)},opacity:{value:1},center:{value:new Qe(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new Ze},alphaMap:{value:null},alphaMapTransform:{value:new Ze},alphaTest:{value:0}}},pi={basic:{uniforms:fn([Ee.common,Ee.specularmap,Ee.envmap,Ee.aomap,Ee.lightmap,Ee.fog]),vertexShader:it.meshbasic_vert,fragmentShader:it.meshbasic_frag},lambert:{uniforms:fn([Ee.common,Ee.specularmap,Ee.envmap,Ee.aomap,Ee.lightmap,Ee.emissivemap,Ee.bumpmap,Ee.normalmap,Ee.displacementmap,Ee.fog,Ee.lights,{emissive:{value:new mt(0)},envMapIntensity:{value:1}}]),vertexShader:it.meshlambert_vert,fragmentShader:it.meshlambert_frag},phong:{uniforms:fn([Ee.common,Ee.specularmap,Ee.envmap,Ee.aomap,Ee.lightmap,Ee.emissivemap,Ee.bumpmap,Ee.normalmap,Ee.displacementmap,Ee.fog,Ee.lights,{emissive:{value:new mt(0)},specular:{value:new mt(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:it.meshphong_vert,fragmentShader:it.meshphong_frag},standard:{uniforms:fn([Ee.common,Ee.envmap,Ee.aomap,Ee.lightmap,Ee.emissivemap,Ee.bumpmap,Ee.normalmap,Ee.displacementmap,Ee.roughnessmap,Ee.metalnessmap,Ee.fog,Ee.lights,{emissive:{value:new mt(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:it.meshphysical_vert,fragmentShader:it.meshphysical_frag},toon:{uniforms:fn([Ee.common,Ee.aomap,Ee.lightmap,Ee.emissivemap,Ee.bumpmap,Ee.normalmap,Ee.displacementmap,Ee.gradientmap,Ee.fog,Ee.lights,{emissive:{value:new mt(0)}}]),vertexShader:it.meshtoon_vert,fragmentShader:it.meshtoon_frag},matcap:{uniforms:fn([Ee.common,Ee.bumpmap,Ee.normalmap,Ee.displacementmap,Ee.fog,{matcap:{value:null}}]),vertexShader:it.meshmatcap_vert,fragmentShader:it.meshmatcap_frag},points:{uniforms:fn([Ee.points,Ee.fog]),vertexShader:it.points_vert,fragmentShader:it.points_frag},dashed:{uniforms:fn([Ee.common,Ee.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:it.linedashed_vert,fragmentShader:it.linedashed_frag},depth:{uniforms:fn([Ee.common,Ee.displacementmap]),vertexShader:it.depth_vert,fragmentShader:it.depth_frag},normal:{uniforms:fn([Ee.common,Ee.bumpmap,Ee.normalmap,Ee.displacementmap,{opacity:{value:1}}]),vertexShader:it.meshnormal_vert,fragmentShader:it.meshnormal_frag},sprite:{uniforms:fn([Ee.sprite,Ee.fog]),vertexShader:it.sprite_vert,fragmentShader:it.sprite_frag},background:{uniforms:{uvTransform:{value:new Ze},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:it.background_vert,fragmentShader:it.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new Ze}},vertexShader:it.backgroundCube_vert,fragmentShader:it.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:it.cube_vert,fragmentShader:it.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:it.equirect_vert,fragmentShader:it.equirect_frag},distance:{uniforms:fn([Ee.common,Ee.displacementmap,{referencePosition:{value:new N},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:it.distance_vert,fragmentShader:it.distance_frag},shadow:{uniforms:fn([Ee.lights,Ee.fog,{color:{value:new mt(0)},opacity:{value:1}}]),vertexShader:it.shadow_vert,fragmentShader:it.shadow_frag}};pi.physical={uniforms:fn([pi.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new Ze},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new Ze},clearcoatNormalScale:{value:new Qe(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new Ze},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new Ze},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new Ze},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new Ze},sheen:{value:0},sheenColor:{value:new mt(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new Ze},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new Ze},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new Ze},transmissionSamplerSize:{value:new Qe},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new Ze},attenuationDistance:{value:0},attenuationColor:{value:new mt(0)},specularColor:{value:new mt(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new Ze},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new Ze},anisotropyVector:{value:new Qe},anisotropyMap:{value:null},anisotropyMapTransform:{value:new Ze}}]),vertexShader:it.meshphysical_vert,fragmentShader:it.meshphysical_frag};var fl={r:0,b:0,g:0},Dx=new ot,Of=new Ze;Of.set(-1,0,0,0,1,0,0,0,1);function Nx(i,e,t,n,s,r){let o=new mt(0),a=s===!0?0:1,l,c,h=null,d=0,u=null;function f(x){let w=x.isScene===!0?x.background:null;if(w&&w.isTexture){let _=x.backgroundBlurriness>0;w=e.get(w,_)}return w}function m(x){let w=!1,_=f(x);_===null?g(o,a):_&&_.isColor&&(g(_,1),w=!0);let b=i.xr.getEnvironmentBlendMode();b==="additive"?t.buffers.color.setClear(0,0,0,1,r):b==="alpha-blend"&&t.buffers.color.setClear(0,0,0,0,r),(i.autoClear||w)&&(t.buffers.depth.setTest(!0),t.buffers.depth.setMask(!0),t.buffers.color.setMask(!0),i.clear(i.autoClearColor,i.autoClearDepth,i.autoClearStencil))}function y(x,w){let _=f(w);_&&_.isCubeTexture?(c===void 0&&(c=new Jt(new Xs(1,1,1),new ui({name:"BackgroundCubeMaterial",uniforms:ps(pi.backgroundCube.uniforms),vertexShader:pi.backgroundCube.vertexShader,fragmentShader:pi.backgroundCube.fragmentShader,side:sn,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(b,S,v){this.matrixWorld.copyPosition(v.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),n.update(c)),c.material.uniforms.envMap.value=_,c.material.uniforms.backgroundBlurriness.value=w.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=w.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(Dx.makeRotationFromEuler(w.backgroundRotation)).transpose(),_.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(Of),c.material.toneMapped=ut.getTransfer(_.colorSpace)!==wt,(h!==_||d!==_.version||u!==i.toneMapping)&&(c.material.needsUpdate=!0,h=_,d=_.version,u=i.toneMapping),c.layers.enableAll(),x.unshift(c,c.geometry,c.material,0,0,null)):_&&_.isTexture&&(l===void 0&&(l=new Jt(new Ci(2,2),new ui({name:"BackgroundMaterial",uniforms:ps(pi.background.uniforms),vertexShader:pi.background.vertexShader,fragmentShader:pi.background.fragmentShader,side:nn,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),n.update(l)),l.material.uniforms.t2D.value=_,l.material.uniforms.backgroundIntensity.value=w.backgroundIntensity,l.material.toneMapped=ut.getTransfer(_.colorSpace)!==wt,_.matrixAutoUpdate===!0&&_.updateMatrix(),l.material.uniforms.uvTransform.value.copy(_.matrix),(h!==_||d!==_.version||u!==i.toneMapping)&&(l.material.needsUpdate=!0,h=_,d=_.version,u=i.toneMapping),l.layers.enableAll(),x.unshift(l,l.geometry,l.material,0,0,null))}function g(x,w){x.getRGB(fl,Tu(i)),t.buffers.color.setClear(fl.r,fl.g,fl.b,w,r)}function p(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(x,w=1){o.set(x),a=w,g(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(x){a=x,g(o,a)},render:m,addToRenderList:y,dispose:p}}function Ux(i,e){let t=i.getParameter(i.MAX_VERTEX_ATTRIBS),n={},s=u(null),r=s,o=!1;function a(R,P,U,L,z){let V=!1,H=d(R,L,U,P);r!==H&&(r=H,c(r.object)),V=f(R,L,U,z),V&&m(R,L,U,z),z!==null&&e.update(z,i.ELEMENT_ARRAY_BUFFER),(V||o)&&(o=!1,_(R,P,U,L),z!==null&&i.bindBuffer(i.ELEMENT_ARRAY_BUFFER,e.get(z).buffer))}function l(){return i.createVertexArray()}function c(R){return i.bindVertexArray(R)}function h(R){return i.deleteVertexArray(R)}function d(R,P,U,L){let z=L.wireframe===!0,V=n[P.id];V===void 0&&(V={},n[P.id]=V);let H=R.isInstancedMesh===!0?R.id:0,re=V[H];re===void 0&&(re={},V[H]=re);let $=re[U.id];$===void 0&&($={},re[U.id]=$);let ee=$[z];return ee===void 0&&(ee=u(l()),$[z]=ee),ee}function u(R){let P=[],U=[],L=[];for(let z=0;z<t;z++)P[z]=0,U[z]=0,L[z]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:P,enabledAttributes:U,attributeDivisors:L,object:R,attributes:{},index:null}}function f(R,P,U,L){let z=r.attributes,V=P.attributes,H=0,re=U.getAttributes();for(let $ in re)if(re[$].location>=0){let se=z[$],Ce=V[$];if(Ce===void 0&&($==="instanceMatrix"&&R.instanceMatrix&&(Ce=R.instanceMatrix),$==="instanceColor"&&R.instanceColor&&(Ce=R.instanceColor)),se===void 0||se.attribute!==Ce||Ce&&se.data!==Ce.data)return!0;H++}return r.attributesNum!==H||r.index!==L}function m(R,P,U,L){let z={},V=P.attributes,H=0,re=U.getAttributes();for(let $ in re)if(re[$].location>=0){let se=V[$];se===void 0&&($==="instanceMatrix"&&R.instanceMatrix&&(se=R.instanceMatrix),$==="instanceColor"&&R.instanceColor&&(se=R.instanceColor));let Ce={};Ce.attribute=se,se&&se.data&&(Ce.data=se.data),z[$]=Ce,H++}r.attributes=z,r.attributesNum=H,r.index=L}function y(){let R=r.newAttributes;for(let P=0,U=R.length;P<U;P++)R[P]=0}function g(R){p(R,0)}function p(R,P){let U=r.newAttributes,L=r.enabledAttributes,z=r.attributeDivisors;U[R]=1,L[R]===0&&(i.enableVertexAttribArray(R),L[R]=1),z[R]!==P&&(i.vertexAttribDivisor(R,P),z[R]=P)}function x(){let R=r.newAttributes,P=r.enabledAttributes;for(let U=0,L=P.length;U<L;U++)P[U]!==R[U]&&(i.disableVertexAttribArray(U),P[U]=0)}function w(R,P,U,L,z,V,H){H===!0?i.vertexAttribIPointer(R,P,U,z,V):i.vertexAttribPointer(R,P,U,L,z,V)}function _(R,P,U,L){y();let z=L.attributes,V=U.getAttributes(),H=P.defaultAttributeValues;for(let re in V){let $=V[re];if($.location>=0){let ee=z[re];if(ee===void 0&&(re==="instanceMatrix"&&R.instanceMatrix&&(ee=R.instanceMatrix),re==="instanceColor"&&R.instanceColor&&(ee=R.instanceColor)),ee!==void 0){let se=ee.normalized,Ce=ee.itemSize,Ie=e.get(ee);if(Ie===void 0)continue;let Z=Ie.buffer,ue=Ie.type,_e=Ie.bytesPerElement,Re=ue===i.INT||ue===i.UNSIGNED_INT||ee.gpuType===La;if(ee.isInterleavedBufferAttribute){let be=ee.data,ke=be.isInterleavedBuffer===!0?be.stride:be.itemSize,gt=ee.offset;if(be.isInstancedInterleavedBuffer||be.isInstancedBufferAttribute){for(let ze=0;ze<$.locationSize;ze++)p($.location+ze,be.meshPerAttribute);R.isInstancedMesh!==!0&&L._maxInstanceCount===void 0&&(L._maxInstanceCount=be.meshPerAttribute*be.count)}else for(let ze=0;ze<$.locationSize;ze++)g($.location+ze);i.bindBuffer(i.ARRAY_BUFFER,Z);for(let ze=0;ze<$.locationSize;ze++)w($.location+ze,Ce/$.locationSize,ue,se,ke*_e,(gt+Ce/$.locationSize*ze)*_e,Re)}else{if(ee.isInstancedBufferAttribute){for(let be=0;be<$.locationSize;be++)p($.location+be,ee.meshPerAttribute);R.isInstancedMesh!==!0&&L._maxInstanceCount===void 0&&(L._maxInstanceCount=ee.meshPerAttribute*ee.count)}else for(let be=0;be<$.locationSize;be++)g($.location+be);i.bindBuffer(i.ARRAY_BUFFER,Z);for(let be=0;be<$.locationSize;be++)w($.location+be,Ce/$.locationSize,ue,se,Ce*_e,Ce/$.locationSize*be*_e,Re)}}else if(H!==void 0){let se=H[re];if(se!==void 0)switch(se.length){case 2:i.vertexAttrib2fv($.location,se);break;case 3:i.vertexAttrib3fv($.location,se);break;case 4:i.vertexAttrib4fv($.location,se);break;default:i.vertexAttrib1fv($.location,se)}}}}x()}function b(){C();for(let R in n){let P=n[R];for(let U in P){let L=P[U];for(let z in L){let V=L[z];for(let H in V)h(V[H].object),delete V[H];delete L[z]}}delete n[R]}}function S(R){if(n[R.id]===void 0)return;let P=n[R.id];for(let U in P){let L=P[U];for(let z in L){let V=L[z];for(let H in V)h(V[H].object),delete V[H];delete L[z]}}delete n[R.id]}function v(R){for(let P in n){let U=n[P];for(let L in U){let z=U[L];if(z[R.id]===void 0)continue;let V=z[R.id];for(let H in V)h(V[H].object),delete V[H];delete z[R.id]}}}function M(R){for(let P in n){let U=n[P],L=R.isInstancedMesh===!0?R.id:0,z=U[L];if(z!==void 0){for(let V in z){let H=z[V];for(let re in H)h(H[re].object),delete H[re];delete z[V]}delete U[L],Object.keys(U).length===0&&delete n[P]}}}function C(){A(),o=!0,r!==s&&(r=s,c(r.object))}function A(){s.geometry=null,s.program=null,s.wireframe=!1}return{setup:a,reset:C,resetDefaultState:A,dispose:b,releaseStatesOfGeometry:S,releaseStatesOfObject:M,releaseStatesOfProgram:v,initAttributes:y,enableAttribute:g,disableUnusedAttributes:x}}function Fx(i,e,t){let n;function s(l){n=l}function r(l,c){i.drawArrays(n,l,c),t.update(c,n,1)}function o(l,c,h){h!==0&&(i.drawArraysInstanced(n,l,c,h),t.update(c,n,h))}function a(l,c,h){if(h===0)return;e.get("WEBGL_multi_draw").multiDrawArraysWEBGL(n,l,0,c,0,h);let u=0;for(let f=0;f<h;f++)u+=c[f];t.update(u,n,1)}this.setMode=s,this.render=r,this.renderInstances=o,this.renderMultiDraw=a}function Ox(i,e,t,n){let s;function r(){if(s!==void 0)return s;if(e.has("EXT_texture_filter_anisotropic")===!0){let v=e.get("EXT_texture_filter_anisotropic");s=i.getParameter(v.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else s=0;return s}function o(v){return!(v!==bn&&n.convert(v)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(v){let M=v===ti&&(e.has("EXT_color_buffer_half_float")||e.has("EXT_color_buffer_float"));return!(v!==Wt&&v!==In&&!M&&n.convert(v)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_TYPE))}function l(v){if(v==="highp"){if(i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.HIGH_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.HIGH_FLOAT).precision>0)return"highp";v="mediump"}return v==="mediump"&&i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.MEDIUM_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=t.precision!==void 0?t.precision:"highp",h=l(c);h!==c&&(qe("WebGLRenderer:",c,"not supported, using",h,"instead."),c=h);let d=t.reversedDepthBuffer===!0&&e.has("EXT_clip_control"),u=t.logarithmicDepthBuffer===!0&&d===!1;t.reversedDepthBuffer===!0&&d===!1&&qe("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),t.logarithmicDepthBuffer===!0&&d===!0&&qe("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let f=i.getParameter(i.MAX_TEXTURE_IMAGE_UNITS),m=i.getParameter(i.MAX_VERTEX_TEXTURE_IMAGE_UNITS),y=i.getParameter(i.MAX_TEXTURE_SIZE),g=i.getParameter(i.MAX_CUBE_MAP_TEXTURE_SIZE),p=i.getParameter(i.MAX_VERTEX_ATTRIBS),x=i.getParameter(i.MAX_VERTEX_UNIFORM_VECTORS),w=i.getParameter(i.MAX_VARYING_VECTORS),_=i.getParameter(i.MAX_FRAGMENT_UNIFORM_VECTORS),b=i.getParameter(i.MAX_SAMPLES),S=i.getParameter(i.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:r,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:u,reversedDepthBuffer:d,maxTextures:f,maxVertexTextures:m,maxTextureSize:y,maxCubemapSize:g,maxAttributes:p,maxVertexUniforms:x,maxVaryings:w,maxFragmentUniforms:_,maxSamples:b,samples:S}}function kx(i){let e=this,t=null,n=0,s=!1,r=!1,o=new yn,a=new Ze,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(d,u){let f=d.length!==0||u||n!==0||s;return s=u,n=d.length,f},this.beginShadows=function(){r=!0,h(null)},this.endShadows=function(){r=!1},this.setGlobalState=function(d,u){t=h(d,u,0)},this.setState=function(d,u,f){let m=d.clippingPlanes,y=d.clipIntersection,g=d.clipShadows,p=i.get(d);if(!s||m===null||m.length===0||r&&!g)r?h(null):c();else{let x=r?0:n,w=x*4,_=p.clippingState||null;l.value=_,_=h(m,u,w,f);for(let b=0;b!==w;++b)_[b]=t[b];p.clippingState=_,this.numIntersection=y?this.numPlanes:0,this.numPlanes+=x}};function c(){l.value!==t&&(l.value=t,l.needsUpdate=n>0),e.numPlanes=n,e.numIntersection=0}function h(d,u,f,m){let y=d!==null?d.length:0,g=null;if(y!==0){if(g=l.value,m!==!0||g===null){let p=f+y*4,x=u.matrixWorldInverse;a.getNormalMatrix(x),(g===null||g.length<p)&&(g=new Float32Array(p));for(let w=0,_=f;w!==y;++w,_+=4)o.copy(d[w]).applyMatrix4(x,a),o.normal.toArray(g,_),g[_+3]=o.constant}l.value=g,l.needsUpdate=!0}return e.numPlanes=y,e.numIntersection=0,g}}var no=class extends Zt{constructor(e=1,t={}){super(e,e,t),this.isWebGLCubeRenderTarget=!0;let n={width:e,height:e,depth:1},s=[n,n,n,n,n,n];this.texture=new Br(s),this._setTextureOptions(t),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(e,t){this.texture.type=t.type,this.texture.colorSpace=t.colorSpace,this.texture.generateMipmaps=t.generateMipmaps,this.texture.minFilter=t.minFilter,this.texture.magFilter=t.magFilter;let n={uniforms:{tEquirect:{value:null}},vertexShader:`

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
			`},s=new Xs(5,5,5),r=new ui({name:"CubemapFromEquirect",uniforms:ps(n.uniforms),vertexShader:n.vertexShader,fragmentShader:n.fragmentShader,side:sn,blending:hi});r.uniforms.tEquirect.value=t;let o=new Jt(s,r),a=t.minFilter;return t.minFilter===Ri&&(t.minFilter=tn),new qs(1,10,this).update(e,o),t.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(e,t=!0,n=!0,s=!0){let r=e.getRenderTarget();for(let o=0;o<6;o++)e.setRenderTarget(this,o),e.clear(t,n,s);e.setRenderTarget(r)}},mf=256,Bx=3,zx=20,kf=256,Bf=16,Vx=3,Hx=new N,Gx=new mt,ml=class i{constructor(e){this._renderer=e,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new qs(1,10,null),this._boxMesh=new Jt(new Xs(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(e,t=0,n=.1,s=100,r={}){let{size:o=256,position:a=Hx}=r,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),h=this._getSourceTarget(!0);t>0&&(h.texture.mipmapsAutoUpdate=!1);let d=l.autoClear,u=l.autoClearColor,f=l.autoClearDepth,m=l.autoClearStencil,y=e.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,y===null&&(e.background=l.getClearColor(Gx));let g=new qs(n,s,h);return g.position.copy(a),g.update(l,e),l.autoClear=d,l.autoClearColor=u,l.autoClearDepth=f,l.autoClearStencil=m,e.background=y,t>0&&(h.texture.mipmapsAutoUpdate=!0,this._blur(c,t)),this._applyPMREM(c),c}fromEquirectangular(e,t=null){return this._fromTexture(e,t)}fromCubemap(e,t=null){return this._fromTexture(e,t)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=xf(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=vf(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(e,t){return t>0?1-Math.sqrt(1-e/t):0}_setSize(e){this._cubeSize=Math.max(mf,uf(e))}_fromTexture(e,t){e.mapping===hs||e.mapping===Ks?this._setSize(e.image.length===0?mf:e.image[0].width||e.image[0].image.width):this._setSize(e.image.width/4);let n=t||this._allocateTarget();return this._textureToCubemap(e),this._applyPMREM(n),n}_allocateTarget(){let e=this._cubeSize,t=gf(e,!1,!1),n=Math.log2(e)-Bx;for(let s=0;s<=n;s++)t.texture.mipmaps.push({width:e>>s,height:e>>s});return t.texture.name="PMREM",t.texture.isPMREMTexture=!0,t}_getSourceTarget(e=!1){let t=this._cubeSize,n=this._sourceTarget;return(n===null||n.width!==t||e&&n.depthBuffer===!1)&&(n!==null&&n.dispose(),this._sourceTarget=gf(t,!0,e)),this._sourceTarget}_compileMaterial(e){this._boxMesh.material=e,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(e,t,n){let s=this._boxMesh,r=this._cubeCamera;s.material=n,r.renderTarget=e,r.activeMipmapLevel=t;let o=e.width>>t;e.viewport.set(0,0,o,o),r.update(this._renderer,s),e.viewport.set(0,0,e.width,e.height)}_textureToCubemap(e){let t;e.mapping===hs||e.mapping===Ks?(this._cubemapMaterial===null&&(this._cubemapMaterial=xf()),t=this._cubemapMaterial,t.uniforms.flipEnvMap.value=e.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=vf()),t=this._equirectMaterial),t.uniforms.envMap.value=e,this._renderCube(this._getSourceTarget(),0,t)}_applyPMREM(e){this._ggxMaterial===null&&(this._ggxMaterial=Wx(),this._integrationMaterial=Xx());let t=this._cubeSize,n=e.texture.mipmaps.length-1,s=this._ggxMaterial.uniforms;s.envMap.value=this._sourceTarget.texture;let r=this._integrationMaterial.uniforms;r.envMap.value=this._sourceTarget.texture,r.sourceLod.value=Math.log2(t/Bf);for(let o=0;o<=n;o++){let a=i.lodToRoughness(o,n);if(o>n-Vx)r.roughness.value=a,this._renderCube(e,o,this._integrationMaterial);else{let l=a>0?Math.log2(t)+.5*Math.log2(6/(kf*Math.pow(a,4)))+.5:0;s.roughness.value=a,s.lodBias.value=l,this._renderCube(e,o,this._ggxMaterial)}}}_blur(e,t){this._blurMaterial===null&&(this._blurMaterial=qx());let n=this._blurMaterial,s=n.uniforms,r=this._sourceTarget;s.sigma.value=Math.min(t,Math.PI)/Math.SQRT2,s.envMap.value=r.texture,this._renderCube(e,0,n),s.envMap.value=e.texture,this._renderCube(r,0,n)}};function gf(i,e,t){return new no(i,{minFilter:Ri,generateMipmaps:e,type:ti,colorSpace:Ir,depthBuffer:t})}function io(i,e,t){return new ui({name:i,uniforms:e,vertexShader:it.cube_vert,fragmentShader:t,side:sn,blending:hi,depthTest:!1,depthWrite:!1})}function Wx(){return io("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${kf}u

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
	`)}function Xx(){return io("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:Bf}},`

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
	`)}function qx(){return io("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${zx}
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
	`)}function vf(){return io("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

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
	`)}function xf(){return io("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function $x(i){let e=new WeakMap,t=new WeakMap,n=null;function s(u,f=!1){return u==null?null:f?o(u):r(u)}function r(u){if(u&&u.isTexture){let f=u.mapping;if(f===Ra||f===Pa)if(e.has(u)){let m=e.get(u).texture;return a(m,u.mapping)}else{let m=u.image;if(m&&m.height>0){let y=new no(m.height);return y.fromEquirectangularTexture(i,u),e.set(u,y),u.addEventListener("dispose",c),a(y.texture,u.mapping)}else return null}}return u}function o(u){if(u&&u.isTexture&&u.isPMREMTexture!==!0){let f=u.mapping,m=f===Ra||f===Pa,y=f===hs||f===Ks;if(m||y){let g=t.get(u),p=g!==void 0?g.texture.pmremVersion:0;if(u.isRenderTargetTexture&&u.pmremVersion!==p)return n===null&&(n=new ml(i)),g=m?n.fromEquirectangular(u,g):n.fromCubemap(u,g),g.texture.pmremVersion=u.pmremVersion,t.set(u,g),g.texture;if(g!==void 0)return g.texture;{let x=u.image;return m&&x&&x.height>0||y&&x&&l(x)?(n===null&&(n=new ml(i)),g=m?n.fromEquirectangular(u):n.fromCubemap(u),g.texture.pmremVersion=u.pmremVersion,t.set(u,g),u.addEventListener("dispose",h),g.texture):null}}}return u}function a(u,f){return f===Ra?u.mapping=hs:f===Pa&&(u.mapping=Ks),u}function l(u){let f=0,m=6;for(let y=0;y<m;y++)u[y]!==void 0&&f++;return f===m}function c(u){let f=u.target;f.removeEventListener("dispose",c);let m=e.get(f);m!==void 0&&(e.delete(f),m.dispose())}function h(u){let f=u.target;f.removeEventListener("dispose",h);let m=t.get(f);m!==void 0&&(t.delete(f),m.dispose())}function d(){e=new WeakMap,t=new WeakMap,n!==null&&(n.dispose(),n=null)}return{get:s,dispose:d}}function Yx(i){let e={};function t(n){if(e[n]!==void 0)return e[n];let s=i.getExtension(n);return e[n]=s,s}return{has:function(n){return t(n)!==null},init:function(){t("EXT_color_buffer_float"),t("WEBGL_clip_cull_distance"),t("OES_texture_float_linear"),t("EXT_color_buffer_half_float"),t("WEBGL_multisampled_render_to_texture"),t("WEBGL_render_shared_exponent")},get:function(n){let s=t(n);return s===null&&Rr("WebGLRenderer: "+n+" extension not supported."),s}}}function Kx(i,e,t,n){let s={},r=new WeakMap,o=new FinalizationRegistry(m=>delete s[m]);function a(m){l(m.target)}function l(m){m.index!==null&&e.remove(m.index);for(let g in m.attributes)e.remove(m.attributes[g]);m.removeEventListener("dispose",a),delete s[m.id],o.unregister(m);let y=r.get(m);y&&(e.remove(y),r.delete(m)),n.releaseStatesOfGeometry(m),m.isInstancedBufferGeometry===!0&&delete m._maxInstanceCount,t.memory.geometries--}function c(m,y){return s[y.id]!==void 0||(y.addEventListener("dispose",a),s[y.id]=new WeakRef(y),o.register(y,y.id,y),t.memory.geometries++),y}function h(m){let y=m.attributes;for(let g in y)e.update(y[g],i.ARRAY_BUFFER)}function d(m){let y=m.index,g=m.attributes.position,p=0;if(g===void 0)return;let x=y!==null?y.array.length:g.array.length/3-1,w=g.count>=65535?kr:Or,_=new w(Math.ceil(x/3)*6,1),b=_.array;if(y!==null){let v=y.array;p=y.version;for(let M=0,C=0;M<x;M+=3){let A=v[M+0],R=v[M+1],P=v[M+2];b[C++]=A,b[C++]=R,b[C++]=R,b[C++]=P,b[C++]=P,b[C++]=A}}else{p=g.version;for(let v=0,M=0;v<x;v+=3){let C=v+0,A=v+1,R=v+2;b[M++]=C,b[M++]=A,b[M++]=A,b[M++]=R,b[M++]=R,b[M++]=C}}_.version=p;let S=r.get(m);S&&e.remove(S),r.set(m,_)}function u(m){let y=r.get(m);if(y){let g=m.index;g!==null&&y.version<g.version&&d(m)}else d(m);return r.get(m)}function f(){for(let m in s){let y=s[m].deref();y!==void 0&&l(y)}}return{get:c,update:h,getWireframeAttribute:u,dispose:f}}function Zx(i,e,t){let n;function s(d){n=d}let r,o;function a(d){r=d.type,o=d.bytesPerElement}function l(d,u){i.drawElements(n,u,r,d*o),t.update(u,n,1)}function c(d,u,f){f!==0&&(i.drawElementsInstanced(n,u,r,d*o,f),t.update(u,n,f))}function h(d,u,f){if(f===0)return;e.get("WEBGL_multi_draw").multiDrawElementsWEBGL(n,u,0,r,d,0,f);let y=0;for(let g=0;g<f;g++)y+=u[g];t.update(y,n,1)}this.setMode=s,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=h}function Jx(i){let e={geometries:0,textures:0},t={frame:0,calls:0,triangles:0,points:0,lines:0};function n(r,o,a){switch(t.calls++,o){case i.TRIANGLES:t.triangles+=a*(r/3);break;case i.LINES:t.lines+=a*(r/2);break;case i.LINE_STRIP:t.lines+=a*(r-1);break;case i.LINE_LOOP:t.lines+=a*r;break;case i.POINTS:t.points+=a*r;break;default:Ke("WebGLInfo: Unknown draw mode:",o);break}}function s(){t.calls=0,t.triangles=0,t.points=0,t.lines=0}return{memory:e,render:t,programs:null,autoReset:!0,reset:s,update:n}}function jx(i,e,t){let n=new WeakMap,s=new St;function r(o,a,l){let c=o.morphTargetInfluences,h=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,d=h!==void 0?h.length:0,u=n.get(a);if(u===void 0||u.count!==d){let C=function(){v.dispose(),n.delete(a),a.removeEventListener("dispose",C)};u!==void 0&&u.texture.dispose();let f=a.morphAttributes.position!==void 0,m=a.morphAttributes.normal!==void 0,y=a.morphAttributes.color!==void 0,g=a.morphAttributes.position||[],p=a.morphAttributes.normal||[],x=a.morphAttributes.color||[],w=0;f===!0&&(w=1),m===!0&&(w=2),y===!0&&(w=3);let _=a.attributes.position.count*w,b=1;_>e.maxTextureSize&&(b=Math.ceil(_/e.maxTextureSize),_=e.maxTextureSize);let S=new Float32Array(_*b*4*d),v=new Ur(S,_,b,d);v.type=In,v.needsUpdate=!0;let M=w*4;for(let A=0;A<d;A++){let R=g[A],P=p[A],U=x[A],L=_*b*4*A;for(let z=0;z<R.count;z++){let V=z*M;f===!0&&(s.fromBufferAttribute(R,z),S[L+V+0]=s.x,S[L+V+1]=s.y,S[L+V+2]=s.z,S[L+V+3]=0),m===!0&&(s.fromBufferAttribute(P,z),S[L+V+4]=s.x,S[L+V+5]=s.y,S[L+V+6]=s.z,S[L+V+7]=0),y===!0&&(s.fromBufferAttribute(U,z),S[L+V+8]=s.x,S[L+V+9]=s.y,S[L+V+10]=s.z,S[L+V+11]=U.itemSize===4?s.w:1)}}u={count:d,texture:v,size:new Qe(_,b)},n.set(a,u),a.addEventListener("dispose",C)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(i,"morphTexture",o.morphTexture,t);else{let f=0;for(let y=0;y<c.length;y++)f+=c[y];let m=a.morphTargetsRelative?1:1-f;l.getUniforms().setValue(i,"morphTargetBaseInfluence",m),l.getUniforms().setValue(i,"morphTargetInfluences",c)}l.getUniforms().setValue(i,"morphTargetsTexture",u.texture,t),l.getUniforms().setValue(i,"morphTargetsTextureSize",u.size)}return{update:r}}function Qx(i,e,t,n,s){let r=new WeakMap;function o(c){let h=s.render.frame,d=c.geometry,u=e.get(c,d);if(r.get(u)!==h&&(e.update(u),r.set(u,h)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),r.get(c)!==h&&(t.update(c.instanceMatrix,i.ARRAY_BUFFER),c.instanceColor!==null&&t.update(c.instanceColor,i.ARRAY_BUFFER),r.set(c,h))),c.isSkinnedMesh){let f=c.skeleton;r.get(f)!==h&&(f.update(),r.set(f,h))}return u}function a(){r=new WeakMap}function l(c){let h=c.target;h.removeEventListener("dispose",l),n.releaseStatesOfObject(h),t.remove(h.instanceMatrix),h.instanceColor!==null&&t.remove(h.instanceColor)}return{update:o,dispose:a}}var ey={[ru]:"LINEAR_TONE_MAPPING",[ou]:"REINHARD_TONE_MAPPING",[au]:"CINEON_TONE_MAPPING",[lu]:"ACES_FILMIC_TONE_MAPPING",[uu]:"AGX_TONE_MAPPING",[hu]:"NEUTRAL_TONE_MAPPING",[cu]:"CUSTOM_TONE_MAPPING"};function ty(i,e,t,n,s,r){let o=new Zt(e,t,{type:i,depthBuffer:s,stencilBuffer:r,samples:n?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,h=new Vn;h.setAttribute("position",new Bn([-1,3,0,-1,-1,0,3,-1,0],3)),h.setAttribute("uv",new Bn([0,2,0,0,2,0],2));let d=new Wi({uniforms:{tDiffuse:{value:null}},vertexShader:`
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
			}`,depthTest:!1,depthWrite:!1}),u=new Jt(h,d),f=new Aa(-1,1,1,-1,0,1),m=null,y=null,g=!1,p,x=null,w=[],_=!1;this.setSize=function(b,S){o.setSize(b,S),a!==null&&a.setSize(b,S),l!==null&&l.setSize(b,S);for(let v=0;v<w.length;v++){let M=w[v];M.setSize&&M.setSize(b,S)}},this.setEffects=function(b){w=b,_=w.length>0&&w[0].isRenderPass===!0;let S=o.width,v=o.height;w.length>0&&a===null&&(a=new Zt(S,v,{type:ti,depthBuffer:!1,stencilBuffer:!1}),l=new Zt(S,v,{type:ti,depthBuffer:!1,stencilBuffer:!1}));let M=s===!0&&w.some(C=>C.needsDepthTexture===!0);M!==(o.depthTexture!==null)&&(M===!0&&c===null&&(c=new Ai(S,v),r===!0&&(c.format=Pi,c.type=ds)),o.dispose(),o.depthTexture=M?c:null,o.resolveDepthBuffer=M,o.storeMultisampledDepthBuffer=M);for(let C=0;C<w.length;C++){let A=w[C];A.setSize&&A.setSize(S,v),M&&A.needsDepthTexture===!0&&A.setDepthTexture&&A.setDepthTexture(c)}},this.begin=function(b,S){if(g||b.toneMapping===di&&w.length===0)return!1;if(x=S,S!==null){let v=S.width,M=S.height;(o.width!==v||o.height!==M)&&this.setSize(v,M)}return _===!1&&b.setRenderTarget(o),p=b.toneMapping,b.toneMapping=di,!0},this.hasRenderPass=function(){return _},this.end=function(b,S){b.toneMapping=p,g=!0;let v=o,M=a;for(let C=0;C<w.length;C++){let A=w[C];A.enabled!==!1&&(A.render(b,M,v,S),A.needsSwap!==!1&&(v=M,M=M===a?l:a))}if(m!==b.outputColorSpace||y!==b.toneMapping){m=b.outputColorSpace,y=b.toneMapping,d.defines={},ut.getTransfer(m)===wt&&(d.defines.SRGB_TRANSFER="");let C=ey[y];C&&(d.defines[C]=""),d.needsUpdate=!0}d.uniforms.tDiffuse.value=v.texture,b.setRenderTarget(x),b.render(u,f),x=null,g=!1},this.isCompositing=function(){return g},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),h.dispose(),d.dispose()}}var zf=new dn,Vf=new Ai(1,1),Hf=new zr(1),Gf=new Ur,Wf=new da,Xf=new Br,yf=[],_f=[],bf=new Float32Array(16),Mf=new Float32Array(9),wf=new Float32Array(4);function Qs(i,e,t){let n=i[0];if(n<=0||n>0)return i;let s=e*t,r=yf[s];if(r===void 0&&(r=new Float32Array(s),yf[s]=r),e!==0){n.toArray(r,0);for(let o=1,a=0;o!==e;++o)a+=t,i[o].toArray(r,a)}return r}function Xt(i,e){if(i.length!==e.length)return!1;for(let t=0,n=i.length;t<n;t++)if(i[t]!==e[t])return!1;return!0}function qt(i,e){for(let t=0,n=e.length;t<n;t++)i[t]=e[t]}function xl(i,e){let t=_f[e];t===void 0&&(t=new Int32Array(e),_f[e]=t);for(let n=0;n!==e;++n)t[n]=i.allocateTextureUnit();return t}function ny(i,e){let t=this.cache;t[0]!==e&&(i.uniform1f(this.addr,e),t[0]=e)}function iy(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2f(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Xt(t,e))return;i.uniform2fv(this.addr,e),qt(t,e)}}function sy(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3f(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else if(e.r!==void 0)(t[0]!==e.r||t[1]!==e.g||t[2]!==e.b)&&(i.uniform3f(this.addr,e.r,e.g,e.b),t[0]=e.r,t[1]=e.g,t[2]=e.b);else{if(Xt(t,e))return;i.uniform3fv(this.addr,e),qt(t,e)}}function ry(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4f(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Xt(t,e))return;i.uniform4fv(this.addr,e),qt(t,e)}}function oy(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(Xt(t,e))return;i.uniformMatrix2fv(this.addr,!1,e),qt(t,e)}else{if(Xt(t,n))return;wf.set(n),i.uniformMatrix2fv(this.addr,!1,wf),qt(t,n)}}function ay(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(Xt(t,e))return;i.uniformMatrix3fv(this.addr,!1,e),qt(t,e)}else{if(Xt(t,n))return;Mf.set(n),i.uniformMatrix3fv(this.addr,!1,Mf),qt(t,n)}}function ly(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(Xt(t,e))return;i.uniformMatrix4fv(this.addr,!1,e),qt(t,e)}else{if(Xt(t,n))return;bf.set(n),i.uniformMatrix4fv(this.addr,!1,bf),qt(t,n)}}function cy(i,e){let t=this.cache;t[0]!==e&&(i.uniform1i(this.addr,e),t[0]=e)}function uy(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2i(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Xt(t,e))return;i.uniform2iv(this.addr,e),qt(t,e)}}function hy(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3i(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(Xt(t,e))return;i.uniform3iv(this.addr,e),qt(t,e)}}function dy(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4i(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Xt(t,e))return;i.uniform4iv(this.addr,e),qt(t,e)}}function fy(i,e){let t=this.cache;t[0]!==e&&(i.uniform1ui(this.addr,e),t[0]=e)}function py(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2ui(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Xt(t,e))return;i.uniform2uiv(this.addr,e),qt(t,e)}}function my(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3ui(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(Xt(t,e))return;i.uniform3uiv(this.addr,e),qt(t,e)}}function gy(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4ui(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Xt(t,e))return;i.uniform4uiv(this.addr,e),qt(t,e)}}function yl(i){return i.version===0&&(i.compareFunction=Mu,i.needsUpdate=!0),i}function vy(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_2D_SHADOW?r=yl(Vf):r=zf,t.setTexture2D(e||r,s)}function xy(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),t.setTexture3D(e||Wf,s)}function yy(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_CUBE_SHADOW?r=yl(Hf):r=Xf,t.setTextureCube(e||r,s)}function _y(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),t.setTexture2DArray(e||Gf,s)}function by(i){switch(i){case 5126:return ny;case 35664:return iy;case 35665:return sy;case 35666:return ry;case 35674:return oy;case 35675:return ay;case 35676:return ly;case 5124:case 35670:return cy;case 35667:case 35671:return uy;case 35668:case 35672:return hy;case 35669:case 35673:return dy;case 5125:return fy;case 36294:return py;case 36295:return my;case 36296:return gy;case 35678:case 36198:case 36298:case 36306:case 35682:return vy;case 35679:case 36299:case 36307:return xy;case 35680:case 36300:case 36308:case 36293:return yy;case 36289:case 36303:case 36311:case 36292:return _y}}function My(i,e){i.uniform1fv(this.addr,e)}function wy(i,e){let t=Qs(e,this.size,2);i.uniform2fv(this.addr,t)}function Sy(i,e){let t=Qs(e,this.size,3);i.uniform3fv(this.addr,t)}function Ty(i,e){let t=Qs(e,this.size,4);i.uniform4fv(this.addr,t)}function Ey(i,e){let t=Qs(e,this.size,4);i.uniformMatrix2fv(this.addr,!1,t)}function Ay(i,e){let t=Qs(e,this.size,9);i.uniformMatrix3fv(this.addr,!1,t)}function Cy(i,e){let t=Qs(e,this.size,16);i.uniformMatrix4fv(this.addr,!1,t)}function Ry(i,e){i.uniform1iv(this.addr,e)}function Py(i,e){i.uniform2iv(this.addr,e)}function Iy(i,e){i.uniform3iv(this.addr,e)}function Ly(i,e){i.uniform4iv(this.addr,e)}function Dy(i,e){i.uniform1uiv(this.addr,e)}function Ny(i,e){i.uniform2uiv(this.addr,e)}function Uy(i,e){i.uniform3uiv(this.addr,e)}function Fy(i,e){i.uniform4uiv(this.addr,e)}function Oy(i,e,t){let n=this.cache,s=e.length,r=xl(t,s);Xt(n,r)||(i.uniform1iv(this.addr,r),qt(n,r));let o;this.type===i.SAMPLER_2D_SHADOW?o=yl(Vf):o=zf;for(let a=0;a!==s;++a)t.setTexture2D(e[a]||o,r[a])}function ky(i,e,t){let n=this.cache,s=e.length,r=xl(t,s);Xt(n,r)||(i.uniform1iv(this.addr,r),qt(n,r));for(let o=0;o!==s;++o)t.setTexture3D(e[o]||Wf,r[o])}function By(i,e,t){let n=this.cache,s=e.length,r=xl(t,s);Xt(n,r)||(i.uniform1iv(this.addr,r),qt(n,r));let o;this.type===i.SAMPLER_CUBE_SHADOW?o=yl(Hf):o=Xf;for(let a=0;a!==s;++a)t.setTextureCube(e[a]||o,r[a])}function zy(i,e,t){let n=this.cache,s=e.length,r=xl(t,s);Xt(n,r)||(i.uniform1iv(this.addr,r),qt(n,r));for(let o=0;o!==s;++o)t.setTexture2DArray(e[o]||Gf,r[o])}function Vy(i){switch(i){case 5126:return My;case 35664:return wy;case 35665:return Sy;case 35666:return Ty;case 35674:return Ey;case 35675:return Ay;case 35676:return Cy;case 5124:case 35670:return Ry;case 35667:case 35671:return Py;case 35668:case 35672:return Iy;case 35669:case 35673:return Ly;case 5125:return Dy;case 36294:return Ny;case 36295:return Uy;case 36296:return Fy;case 35678:case 36198:case 36298:case 36306:case 35682:return Oy;case 35679:case 36299:case 36307:return ky;case 35680:case 36300:case 36308:case 36293:return By;case 36289:case 36303:case 36311:case 36292:return zy}}var Iu=class{constructor(e,t,n){this.id=e,this.addr=n,this.cache=[],this.type=t.type,this.setValue=by(t.type)}},Lu=class{constructor(e,t,n){this.id=e,this.addr=n,this.cache=[],this.type=t.type,this.size=t.size,this.setValue=Vy(t.type)}},Du=class{constructor(e){this.id=e,this.seq=[],this.map={}}setValue(e,t,n){let s=this.seq;for(let r=0,o=s.length;r!==o;++r){let a=s[r];a.setValue(e,t[a.id],n)}}},Ru=/(\w+)(\])?(\[|\.)?/g;function Sf(i,e){i.seq.push(e),i.map[e.id]=e}function Hy(i,e,t){let n=i.name,s=n.length;for(Ru.lastIndex=0;;){let r=Ru.exec(n),o=Ru.lastIndex,a=r[1],l=r[2]==="]",c=r[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===s){Sf(t,c===void 0?new Iu(a,i,e):new Lu(a,i,e));break}else{let d=t.map[a];d===void 0&&(d=new Du(a),Sf(t,d)),t=d}}}var js=class{constructor(e,t){this.seq=[],this.map={};let n=e.getProgramParameter(t,e.ACTIVE_UNIFORMS);for(let o=0;o<n;++o){let a=e.getActiveUniform(t,o),l=e.getUniformLocation(t,a.name);Hy(a,l,this)}let s=[],r=[];for(let o of this.seq)o.type===e.SAMPLER_2D_SHADOW||o.type===e.SAMPLER_CUBE_SHADOW||o.type===e.SAMPLER_2D_ARRAY_SHADOW?s.push(o):r.push(o);s.length>0&&(this.seq=s.concat(r))}setValue(e,t,n,s){let r=this.map[t];r!==void 0&&r.setValue(e,n,s)}setOptional(e,t,n){let s=t[n];s!==void 0&&this.setValue(e,n,s)}static upload(e,t,n,s){for(let r=0,o=t.length;r!==o;++r){let a=t[r],l=n[a.id];l.needsUpdate!==!1&&a.setValue(e,l.value,s)}}static seqWithValue(e,t){let n=[];for(let s=0,r=e.length;s!==r;++s){let o=e[s];o.id in t&&n.push(o)}return n}};function Tf(i,e,t){let n=i.createShader(e);return i.shaderSource(n,t),i.compileShader(n),n}var Gy=37297,Wy=0;function Xy(i,e){let t=i.split(`
`),n=[],s=Math.max(e-6,0),r=Math.min(e+6,t.length);for(let o=s;o<r;o++){let a=o+1;n.push(`${a===e?">":" "} ${a}: ${t[o]}`)}return n.join(`
`)}var Ef=new Ze;function qy(i){ut._getMatrix(Ef,ut.workingColorSpace,i);let e=`mat3( ${Ef.elements.map(t=>t.toFixed(4))} )`;switch(ut.getTransfer(i)){case Lr:return[e,"LinearTransferOETF"];case wt:return[e,"sRGBTransferOETF"];default:return qe("WebGLProgram: Unsupported color space: ",i),[e,"LinearTransferOETF"]}}function Af(i,e,t){let n=i.getShaderParameter(e,i.COMPILE_STATUS),r=(i.getShaderInfoLog(e)||"").trim();if(n&&r==="")return"";let o=/ERROR: 0:(\d+)/.exec(r);if(o){let a=parseInt(o[1]);return t.toUpperCase()+`

`+r+`

`+Xy(i.getShaderSource(e),a)}else return r}function $y(i,e){let t=qy(e);return[`vec4 ${i}( vec4 value ) {`,`	return ${t[1]}( vec4( ${t[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var Yy={[ru]:"Linear",[ou]:"Reinhard",[au]:"Cineon",[lu]:"ACESFilmic",[uu]:"AgX",[hu]:"Neutral",[cu]:"Custom"};function Ky(i,e){let t=Yy[e];return t===void 0?(qe("WebGLProgram: Unsupported toneMapping:",e),"vec3 "+i+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+i+"( vec3 color ) { return "+t+"ToneMapping( color ); }"}var pl=new N;function Zy(){ut.getLuminanceCoefficients(pl);let i=pl.x.toFixed(4),e=pl.y.toFixed(4),t=pl.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${i}, ${e}, ${t} );`,"	return dot( weights, rgb );","}"].join(`
`)}function Jy(i){return[i.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",i.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(to).join(`
`)}function jy(i){let e=[];for(let t in i){let n=i[t];n!==!1&&e.push("#define "+t+" "+n)}return e.join(`
`)}function Qy(i,e){let t={},n=i.getProgramParameter(e,i.ACTIVE_ATTRIBUTES);for(let s=0;s<n;s++){let r=i.getActiveAttrib(e,s),o=r.name,a=1;r.type===i.FLOAT_MAT2&&(a=2),r.type===i.FLOAT_MAT3&&(a=3),r.type===i.FLOAT_MAT4&&(a=4),t[o]={type:r.type,location:i.getAttribLocation(e,o),locationSize:a}}return t}function to(i){return i!==""}function Cf(i,e){let t=e.numSpotLightShadows+e.numSpotLightMaps-e.numSpotLightShadowsWithMaps;return i.replace(/NUM_SUN_LIGHTS/g,e.numSunLights).replace(/NUM_DIR_LIGHTS/g,e.numDirLights).replace(/NUM_SPOT_LIGHTS/g,e.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,e.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,t).replace(/NUM_RECT_AREA_LIGHTS/g,e.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,e.numPointLights).replace(/NUM_HEMI_LIGHTS/g,e.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,e.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,e.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,e.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,e.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,e.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,e.numLightProbeGrids)}function Rf(i,e){return i.replace(/NUM_CLIPPING_PLANES/g,e.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,e.numClippingPlanes-e.numClipIntersection)}var e_=/^[ \t]*#include +<([\w\d./]+)>/gm;function Nu(i){return i.replace(e_,t_)}function t_(i,e){let t=it[e];if(t===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+e+">");return Nu(t)}var n_=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function Pf(i){return i.replace(n_,i_)}function i_(i,e,t,n){let s="";for(let r=parseInt(e);r<parseInt(t);r++)s+=n.replace(/\[\s*i\s*\]/g,"[ "+r+" ]").replace(/UNROLLED_LOOP_INDEX/g,r);return s}function If(i){let e=`precision ${i.precision} float;
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
#define LOW_PRECISION`),e}var s_={[Wr]:"SHADOWMAP_TYPE_PCF",[$s]:"SHADOWMAP_TYPE_VSM"};function r_(i){return s_[i.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var o_={[Ks]:"ENVMAP_MODE_REFRACTION"};function a_(i){return i.envMap===!1?"ENVMAP_MODE_REFLECTION":o_[i.envMapMode]||"ENVMAP_MODE_REFLECTION"}var l_={[su]:"ENVMAP_BLENDING_MULTIPLY",[$d]:"ENVMAP_BLENDING_MIX",[Yd]:"ENVMAP_BLENDING_ADD"};function c_(i){return i.envMap===!1?"ENVMAP_BLENDING_NONE":l_[i.combine]||"ENVMAP_BLENDING_NONE"}function u_(i,e,t,n){let s=i.getContext(),r=t.defines,o=t.vertexShader,a=t.fragmentShader,l=r_(t),c=t.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",h=a_(t),d=c_(t),u=Jy(t),f=jy(r),m=s.createProgram(),y,g,p=t.glslVersion?"#version "+t.glslVersion+`
`:"";t.isRawShaderMaterial?(y=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f].filter(to).join(`
`),y.length>0&&(y+=`
`),g=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f].filter(to).join(`
`),g.length>0&&(g+=`
`)):(y=[If(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f,t.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",t.batching?"#define USE_BATCHING":"",t.batchingColor?"#define USE_BATCHING_COLOR":"",t.instancing?"#define USE_INSTANCING":"",t.instancingColor?"#define USE_INSTANCING_COLOR":"",t.instancingMorph?"#define USE_INSTANCING_MORPH":"",t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.map?"#define USE_MAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+h:"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.displacementMap?"#define USE_DISPLACEMENTMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.mapUv?"#define MAP_UV "+t.mapUv:"",t.alphaMapUv?"#define ALPHAMAP_UV "+t.alphaMapUv:"",t.lightMapUv?"#define LIGHTMAP_UV "+t.lightMapUv:"",t.aoMapUv?"#define AOMAP_UV "+t.aoMapUv:"",t.emissiveMapUv?"#define EMISSIVEMAP_UV "+t.emissiveMapUv:"",t.bumpMapUv?"#define BUMPMAP_UV "+t.bumpMapUv:"",t.normalMapUv?"#define NORMALMAP_UV "+t.normalMapUv:"",t.displacementMapUv?"#define DISPLACEMENTMAP_UV "+t.displacementMapUv:"",t.metalnessMapUv?"#define METALNESSMAP_UV "+t.metalnessMapUv:"",t.roughnessMapUv?"#define ROUGHNESSMAP_UV "+t.roughnessMapUv:"",t.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+t.anisotropyMapUv:"",t.clearcoatMapUv?"#define CLEARCOATMAP_UV "+t.clearcoatMapUv:"",t.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+t.clearcoatNormalMapUv:"",t.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+t.clearcoatRoughnessMapUv:"",t.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+t.diffuseRoughnessMapUv:"",t.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+t.iridescenceMapUv:"",t.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+t.iridescenceThicknessMapUv:"",t.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+t.sheenColorMapUv:"",t.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+t.sheenRoughnessMapUv:"",t.specularMapUv?"#define SPECULARMAP_UV "+t.specularMapUv:"",t.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+t.specularColorMapUv:"",t.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+t.specularIntensityMapUv:"",t.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+t.transmissionMapUv:"",t.thicknessMapUv?"#define THICKNESSMAP_UV "+t.thicknessMapUv:"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexNormals?"#define HAS_NORMAL":"",t.vertexColors?"#define USE_COLOR":"",t.vertexAlphas?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.flatShading?"#define FLAT_SHADED":"",t.skinning?"#define USE_SKINNING":"",t.morphTargets?"#define USE_MORPHTARGETS":"",t.morphNormals&&t.flatShading===!1?"#define USE_MORPHNORMALS":"",t.morphColors?"#define USE_MORPHCOLORS":"",t.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+t.morphTextureStride:"",t.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+t.morphTargetsCount:"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.sizeAttenuation?"#define USE_SIZEATTENUATION":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(to).join(`
`),g=[If(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f,t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",t.map?"#define USE_MAP":"",t.matcap?"#define USE_MATCAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+c:"",t.envMap?"#define "+h:"",t.envMap?"#define "+d:"",t.envMapPMREM?"#define ENVMAP_MAX_LOD "+t.envMapMaxLod+".0":"",t.envMapPMREM?"#define ENVMAP_SIZE "+t.envMapSize+".0":"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoat?"#define USE_CLEARCOAT":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.dispersion?"#define USE_DISPERSION":"",t.retroreflection?"#define USE_RETROREFLECTION":"",t.iridescence?"#define USE_IRIDESCENCE":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaTest?"#define USE_ALPHATEST":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.sheen?"#define USE_SHEEN":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexColors||t.instancingColor?"#define USE_COLOR":"",t.vertexAlphas||t.batchingColor?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.gradientMap?"#define USE_GRADIENTMAP":"",t.flatShading?"#define FLAT_SHADED":"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",t.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",t.toneMapping!==di?"#define TONE_MAPPING":"",t.toneMapping!==di?it.tonemapping_pars_fragment:"",t.toneMapping!==di?Ky("toneMapping",t.toneMapping):"",t.dithering?"#define DITHERING":"",t.opaque?"#define OPAQUE":"",it.colorspace_pars_fragment,$y("linearToOutputTexel",t.outputColorSpace),Zy(),t.useDepthPacking?"#define DEPTH_PACKING "+t.depthPacking:"",`
`].filter(to).join(`
`)),o=Nu(o),o=Cf(o,t),o=Rf(o,t),a=Nu(a),a=Cf(a,t),a=Rf(a,t),o=Pf(o),a=Pf(a),t.isRawShaderMaterial!==!0&&(p=`#version 300 es
`,y=[u,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+y,g=["#define varying in",t.glslVersion===fs?"":"layout(location = 0) out highp vec4 pc_fragColor;",t.glslVersion===fs?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+g);let x=p+y+o,w=p+g+a,_=Tf(s,s.VERTEX_SHADER,x),b=Tf(s,s.FRAGMENT_SHADER,w);s.attachShader(m,_),s.attachShader(m,b),t.index0AttributeName!==void 0?s.bindAttribLocation(m,0,t.index0AttributeName):t.hasPositionAttribute===!0&&s.bindAttribLocation(m,0,"position"),s.linkProgram(m);function S(A){if(i.debug.checkShaderErrors){let R=s.getProgramInfoLog(m)||"",P=s.getShaderInfoLog(_)||"",U=s.getShaderInfoLog(b)||"",L=R.trim(),z=P.trim(),V=U.trim(),H=!0,re=!0;if(s.getProgramParameter(m,s.LINK_STATUS)===!1)if(H=!1,typeof i.debug.onShaderError=="function")i.debug.onShaderError(s,m,_,b);else{let $=Af(s,_,"vertex"),ee=Af(s,b,"fragment");Ke("WebGLProgram: Shader Error "+s.getError()+" - VALIDATE_STATUS "+s.getProgramParameter(m,s.VALIDATE_STATUS)+`

Material Name: `+A.name+`
Material Type: `+A.type+`

Program Info Log: `+L+`
`+$+`
`+ee)}else L!==""?qe("WebGLProgram: Program Info Log:",L):(z===""||V==="")&&(re=!1);re&&(A.diagnostics={runnable:H,programLog:L,vertexShader:{log:z,prefix:y},fragmentShader:{log:V,prefix:g}})}s.deleteShader(_),s.deleteShader(b),v=new js(s,m),M=Qy(s,m)}let v;this.getUniforms=function(){return v===void 0&&S(this),v};let M;this.getAttributes=function(){return M===void 0&&S(this),M};let C=t.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return C===!1&&(C=s.getProgramParameter(m,Gy)),C},this.destroy=function(){n.releaseStatesOfProgram(this),s.deleteProgram(m),this.program=void 0},this.type=t.shaderType,this.name=t.shaderName,this.id=Wy++,this.cacheKey=e,this.usedTimes=1,this.program=m,this.vertexShader=_,this.fragmentShader=b,this}var h_=0,Uu=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(e,t,n){let s=this._getShaderCacheForMaterial(e);return s.has(t)===!1&&(s.add(t),t.usedTimes++),s.has(n)===!1&&(s.add(n),n.usedTimes++),this}remove(e){let t=this.materialCache.get(e);for(let n of t)n.usedTimes--,n.usedTimes===0&&this.shaderCache.delete(n.code);return this.materialCache.delete(e),this}getVertexShaderStage(e){return this._getShaderStage(e.vertexShader)}getFragmentShaderStage(e){return this._getShaderStage(e.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(e){let t=this.materialCache,n=t.get(e);return n===void 0&&(n=new Set,t.set(e,n)),n}_getShaderStage(e){let t=this.shaderCache,n=t.get(e);return n===void 0&&(n=new Fu(e),t.set(e,n)),n}},Fu=class{constructor(e){this.id=h_++,this.code=e,this.usedTimes=0}};function d_(i){return i===Yi||i===Jr||i===jr}function f_(i,e,t,n,s,r){let o=new Fr,a=new Uu,l=new Set,c=[],h=new Map,d=n.logarithmicDepthBuffer,u={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function f(v){return l.add(v),v===0?"uv":`uv${v}`}function m(v,M,C,A,R,P){let U=A.fog,L=R.geometry,z=v.isMeshStandardMaterial||v.isMeshLambertMaterial||v.isMeshPhongMaterial?A.environment:null,V=v.isMeshStandardMaterial||v.isMeshLambertMaterial&&!v.envMap||v.isMeshPhongMaterial&&!v.envMap,H=e.get(v.envMap||z,V),re=u[v.type],$=n.precision;v.precision!==null&&($=n.getMaxPrecision(v.precision),$!==v.precision&&qe("WebGLProgram.getParameters:",v.precision,"not supported, using",$,"instead."));let ee=L.morphAttributes.position||L.morphAttributes.normal||L.morphAttributes.color,se=ee!==void 0?ee.length:0,Ce=0;L.morphAttributes.position!==void 0&&(Ce=1),L.morphAttributes.normal!==void 0&&(Ce=2),L.morphAttributes.color!==void 0&&(Ce=3);let Ie,Z,ue,_e;if(re){let Se=pi[re];Ie=Se.vertexShader,Z=Se.fragmentShader}else{Ie=v.vertexShader,Z=v.fragmentShader;let Se=a.getVertexShaderStage(v),Et=a.getFragmentShaderStage(v);a.update(v,Se,Et),ue=Se.id,_e=Et.id}let Re=i.getRenderTarget(),be=i.state.buffers.depth.getReversed(),ke=R.isInstancedMesh===!0,gt=R.isBatchedMesh===!0,ze=!!v.map,st=!!v.matcap,ht=!!H,ie=ht&&H.isPMREMTexture===!0,I=!!v.aoMap,X=!!v.lightMap,te=!!v.bumpMap&&v.wireframe===!1,oe=!!v.normalMap,ve=!!v.displacementMap,we=!!v.emissiveMap,Fe=!!v.metalnessMap,Ue=!!v.roughnessMap,Ve=v.anisotropy>0,O=v.clearcoat>0,xt=v.diffuseRoughness>0,Me=v.dispersion>0,Ye=v.retroreflectivity>0,ae=v.iridescence>0,vt=v.sheen>0,Xe=v.transmission>0,Je=Ve&&!!v.anisotropyMap,D=O&&!!v.clearcoatMap,T=O&&!!v.clearcoatNormalMap,W=O&&!!v.clearcoatRoughnessMap,le=xt&&!!v.diffuseRoughnessMap,ne=ae&&!!v.iridescenceMap,de=ae&&!!v.iridescenceThicknessMap,xe=vt&&!!v.sheenColorMap,J=vt&&!!v.sheenRoughnessMap,j=!!v.specularMap,pe=!!v.specularColorMap,k=!!v.specularIntensityMap,Q=Xe&&!!v.transmissionMap,K=Xe&&!!v.thicknessMap,me=!!v.gradientMap,he=!!v.alphaMap,fe=v.alphaTest>0,Be=!!v.alphaHash,nt=!!v.extensions,ce=di;v.toneMapped&&(Re===null||Re.isXRRenderTarget===!0)&&(ce=i.toneMapping);let He=ie?H.isCompressedCubeTexture?H.image[0].mipmaps:H.mipmaps:null,et={shaderID:re,shaderType:v.type,shaderName:v.name,vertexShader:Ie,fragmentShader:Z,defines:v.defines,customVertexShaderID:ue,customFragmentShaderID:_e,isRawShaderMaterial:v.isRawShaderMaterial===!0,glslVersion:v.glslVersion,precision:$,batching:gt,batchingColor:gt&&R._colorsTexture!==null,instancing:ke,instancingColor:ke&&R.instanceColor!==null,instancingMorph:ke&&R.morphTexture!==null,outputColorSpace:Re===null?i.outputColorSpace:Re.isXRRenderTarget===!0?Re.texture.colorSpace:ut.workingColorSpace,alphaToCoverage:!!v.alphaToCoverage,map:ze,matcap:st,envMap:ht,envMapMode:ht&&H.mapping,envMapPMREM:ie,envMapMaxLod:ie?He.length-1:null,envMapSize:ie?He[0].width:null,aoMap:I,lightMap:X,bumpMap:te,normalMap:oe,displacementMap:ve,emissiveMap:we,normalMapObjectSpace:oe&&v.normalMapType===Jd,normalMapTangentSpace:oe&&v.normalMapType===yu,packedNormalMap:oe&&v.normalMapType===yu&&d_(v.normalMap.format),metalnessMap:Fe,roughnessMap:Ue,anisotropy:Ve,anisotropyMap:Je,clearcoat:O,clearcoatMap:D,clearcoatNormalMap:T,clearcoatRoughnessMap:W,diffuseRoughness:xt,diffuseRoughnessMap:le,dispersion:Me,retroreflection:Ye,iridescence:ae,iridescenceMap:ne,iridescenceThicknessMap:de,sheen:vt,sheenColorMap:xe,sheenRoughnessMap:J,specularMap:j,specularColorMap:pe,specularIntensityMap:k,transmission:Xe,transmissionMap:Q,thicknessMap:K,gradientMap:me,opaque:v.transparent===!1&&v.blending===Ys&&v.alphaToCoverage===!1,alphaMap:he,alphaTest:fe,alphaHash:Be,combine:v.combine,mapUv:ze&&f(v.map.channel),aoMapUv:I&&f(v.aoMap.channel),lightMapUv:X&&f(v.lightMap.channel),bumpMapUv:te&&f(v.bumpMap.channel),normalMapUv:oe&&f(v.normalMap.channel),displacementMapUv:ve&&f(v.displacementMap.channel),emissiveMapUv:we&&f(v.emissiveMap.channel),metalnessMapUv:Fe&&f(v.metalnessMap.channel),roughnessMapUv:Ue&&f(v.roughnessMap.channel),anisotropyMapUv:Je&&f(v.anisotropyMap.channel),clearcoatMapUv:D&&f(v.clearcoatMap.channel),clearcoatNormalMapUv:T&&f(v.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:W&&f(v.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:le&&f(v.diffuseRoughnessMap.channel),iridescenceMapUv:ne&&f(v.iridescenceMap.channel),iridescenceThicknessMapUv:de&&f(v.iridescenceThicknessMap.channel),sheenColorMapUv:xe&&f(v.sheenColorMap.channel),sheenRoughnessMapUv:J&&f(v.sheenRoughnessMap.channel),specularMapUv:j&&f(v.specularMap.channel),specularColorMapUv:pe&&f(v.specularColorMap.channel),specularIntensityMapUv:k&&f(v.specularIntensityMap.channel),transmissionMapUv:Q&&f(v.transmissionMap.channel),thicknessMapUv:K&&f(v.thicknessMap.channel),alphaMapUv:he&&f(v.alphaMap.channel),vertexTangents:!!L.attributes.tangent&&(oe||Ve),vertexNormals:!!L.attributes.normal,vertexColors:v.vertexColors,vertexAlphas:v.vertexColors===!0&&!!L.attributes.color&&L.attributes.color.itemSize===4,pointsUvs:R.isPoints===!0&&!!L.attributes.uv&&(ze||he),fog:!!U,useFog:v.fog===!0,fogExp2:!!U&&U.isFogExp2,flatShading:v.wireframe===!1&&(v.flatShading===!0||L.attributes.normal===void 0&&oe===!1&&(v.isMeshLambertMaterial||v.isMeshPhongMaterial||v.isMeshStandardMaterial||v.isMeshPhysicalMaterial)),sizeAttenuation:v.sizeAttenuation===!0,logarithmicDepthBuffer:d,reversedDepthBuffer:be,skinning:R.isSkinnedMesh===!0,hasPositionAttribute:L.attributes.position!==void 0,morphTargets:L.morphAttributes.position!==void 0,morphNormals:L.morphAttributes.normal!==void 0,morphColors:L.morphAttributes.color!==void 0,morphTargetsCount:se,morphTextureStride:Ce,numSunLights:M.sun.length,numDirLights:M.directional.length,numPointLights:M.point.length,numSpotLights:M.spot.length,numSpotLightMaps:M.spotLightMap.length,numRectAreaLights:M.rectArea.length,numHemiLights:M.hemi.length,numSunLightShadows:M.sunShadowMap.length,numDirLightShadows:M.directionalShadowMap.length,numPointLightShadows:M.pointShadowMap.length,numSpotLightShadows:M.spotShadowMap.length,numSpotLightShadowsWithMaps:M.numSpotLightShadowsWithMaps,numLightProbes:M.numLightProbes,numLightProbeGrids:P.filter(Se=>Se.texture!==null).length,numClippingPlanes:r.numPlanes,numClipIntersection:r.numIntersection,dithering:v.dithering,shadowMapEnabled:i.shadowMap.enabled&&C.length>0,shadowMapType:i.shadowMap.type,toneMapping:ce,decodeVideoTexture:ze&&v.map.isVideoTexture===!0&&ut.getTransfer(v.map.colorSpace)===wt,decodeVideoTextureEmissive:we&&v.emissiveMap.isVideoTexture===!0&&ut.getTransfer(v.emissiveMap.colorSpace)===wt,premultipliedAlpha:v.premultipliedAlpha,doubleSided:v.side===jt,flipSided:v.side===sn,useDepthPacking:v.depthPacking>=0,depthPacking:v.depthPacking||0,index0AttributeName:v.index0AttributeName,extensionClipCullDistance:nt&&v.extensions.clipCullDistance===!0&&t.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(nt&&v.extensions.multiDraw===!0||gt)&&t.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:t.has("KHR_parallel_shader_compile"),customProgramCacheKey:v.customProgramCacheKey()};return et.vertexUv1s=l.has(1),et.vertexUv2s=l.has(2),et.vertexUv3s=l.has(3),l.clear(),et}function y(v){let M=[];if(v.shaderID?M.push(v.shaderID):(M.push(v.customVertexShaderID),M.push(v.customFragmentShaderID)),v.defines!==void 0)for(let C in v.defines)M.push(C),M.push(v.defines[C]);return v.isRawShaderMaterial===!1&&(g(M,v),p(M,v),M.push(i.outputColorSpace)),M.push(v.customProgramCacheKey),M.join()}function g(v,M){v.push(M.precision),v.push(M.outputColorSpace),v.push(M.envMapMode),v.push(M.envMapPMREM),v.push(M.envMapMaxLod),v.push(M.envMapSize),v.push(M.mapUv),v.push(M.alphaMapUv),v.push(M.lightMapUv),v.push(M.aoMapUv),v.push(M.bumpMapUv),v.push(M.normalMapUv),v.push(M.displacementMapUv),v.push(M.emissiveMapUv),v.push(M.metalnessMapUv),v.push(M.roughnessMapUv),v.push(M.anisotropyMapUv),v.push(M.clearcoatMapUv),v.push(M.clearcoatNormalMapUv),v.push(M.clearcoatRoughnessMapUv),v.push(M.diffuseRoughnessMapUv),v.push(M.iridescenceMapUv),v.push(M.iridescenceThicknessMapUv),v.push(M.sheenColorMapUv),v.push(M.sheenRoughnessMapUv),v.push(M.specularMapUv),v.push(M.specularColorMapUv),v.push(M.specularIntensityMapUv),v.push(M.transmissionMapUv),v.push(M.thicknessMapUv),v.push(M.combine),v.push(M.fogExp2),v.push(M.sizeAttenuation),v.push(M.morphTargetsCount),v.push(M.numSunLights),v.push(M.numDirLights),v.push(M.numPointLights),v.push(M.numSpotLights),v.push(M.numSpotLightMaps),v.push(M.numHemiLights),v.push(M.numRectAreaLights),v.push(M.numSunLightShadows),v.push(M.numDirLightShadows),v.push(M.numPointLightShadows),v.push(M.numSpotLightShadows),v.push(M.numSpotLightShadowsWithMaps),v.push(M.numLightProbes),v.push(M.numLightProbeGrids),v.push(M.shadowMapType),v.push(M.toneMapping),v.push(M.numClippingPlanes),v.push(M.numClipIntersection),v.push(M.depthPacking)}function p(v,M){o.disableAll(),M.instancing&&o.enable(0),M.instancingColor&&o.enable(1),M.instancingMorph&&o.enable(2),M.matcap&&o.enable(3),M.envMap&&o.enable(4),M.normalMapObjectSpace&&o.enable(5),M.normalMapTangentSpace&&o.enable(6),M.clearcoat&&o.enable(7),M.iridescence&&o.enable(8),M.alphaTest&&o.enable(9),M.vertexColors&&o.enable(10),M.vertexAlphas&&o.enable(11),M.vertexUv1s&&o.enable(12),M.vertexUv2s&&o.enable(13),M.vertexUv3s&&o.enable(14),M.vertexTangents&&o.enable(15),M.anisotropy&&o.enable(16),M.alphaHash&&o.enable(17),M.batching&&o.enable(18),M.dispersion&&o.enable(19),M.retroreflection&&o.enable(24),M.diffuseRoughness&&o.enable(25),M.batchingColor&&o.enable(20),M.gradientMap&&o.enable(21),M.packedNormalMap&&o.enable(22),M.vertexNormals&&o.enable(23),v.push(o.mask),o.disableAll(),M.fog&&o.enable(0),M.useFog&&o.enable(1),M.flatShading&&o.enable(2),M.logarithmicDepthBuffer&&o.enable(3),M.reversedDepthBuffer&&o.enable(4),M.skinning&&o.enable(5),M.morphTargets&&o.enable(6),M.morphNormals&&o.enable(7),M.morphColors&&o.enable(8),M.premultipliedAlpha&&o.enable(9),M.shadowMapEnabled&&o.enable(10),M.doubleSided&&o.enable(11),M.flipSided&&o.enable(12),M.useDepthPacking&&o.enable(13),M.dithering&&o.enable(14),M.transmission&&o.enable(15),M.sheen&&o.enable(16),M.opaque&&o.enable(17),M.pointsUvs&&o.enable(18),M.decodeVideoTexture&&o.enable(19),M.decodeVideoTextureEmissive&&o.enable(20),M.alphaToCoverage&&o.enable(21),M.numLightProbeGrids>0&&o.enable(22),M.hasPositionAttribute&&o.enable(23),v.push(o.mask)}function x(v){let M=u[v.type],C;if(M){let A=pi[M];C=df.clone(A.uniforms)}else C=v.uniforms;return C}function w(v,M){let C=h.get(M);return C!==void 0?++C.usedTimes:(C=new u_(i,M,v,s),c.push(C),h.set(M,C)),C}function _(v){if(--v.usedTimes===0){let M=c.indexOf(v);c[M]=c[c.length-1],c.pop(),h.delete(v.cacheKey),v.destroy()}}function b(v){a.remove(v)}function S(){a.dispose()}return{getParameters:m,getProgramCacheKey:y,getUniforms:x,acquireProgram:w,releaseProgram:_,releaseShaderCache:b,programs:c,dispose:S}}function p_(){let i=new WeakMap;function e(o){return i.has(o)}function t(o){let a=i.get(o);return a===void 0&&(a={},i.set(o,a)),a}function n(o){i.delete(o)}function s(o,a,l){i.get(o)[a]=l}function r(){i=new WeakMap}return{has:e,get:t,remove:n,update:s,dispose:r}}function m_(i,e){return i.groupOrder!==e.groupOrder?i.groupOrder-e.groupOrder:i.renderOrder!==e.renderOrder?i.renderOrder-e.renderOrder:i.material.id!==e.material.id?i.material.id-e.material.id:i.materialVariant!==e.materialVariant?i.materialVariant-e.materialVariant:i.z!==e.z?i.z-e.z:i.id-e.id}function Lf(i,e){return i.groupOrder!==e.groupOrder?i.groupOrder-e.groupOrder:i.renderOrder!==e.renderOrder?i.renderOrder-e.renderOrder:i.z!==e.z?e.z-i.z:i.id-e.id}function Df(){let i=[],e=0,t=[],n=[],s=[];function r(){e=0,t.length=0,n.length=0,s.length=0}function o(u){let f=0;return u.isInstancedMesh&&(f+=2),u.isSkinnedMesh&&(f+=1),f}function a(u,f,m,y,g,p){let x=i[e];return x===void 0?(x={id:u.id,object:u,geometry:f,material:m,materialVariant:o(u),groupOrder:y,renderOrder:u.renderOrder,z:g,group:p},i[e]=x):(x.id=u.id,x.object=u,x.geometry=f,x.material=m,x.materialVariant=o(u),x.groupOrder=y,x.renderOrder=u.renderOrder,x.z=g,x.group=p),e++,x}function l(u,f,m,y,g,p,x){x.reversedDepth===!0&&(g=-g);let w=a(u,f,m,y,g,p);m.transmission>0?n.push(w):m.transparent===!0?s.push(w):t.push(w)}function c(u,f,m,y,g,p){let x=a(u,f,m,y,g,p);m.transmission>0?n.unshift(x):m.transparent===!0?s.unshift(x):t.unshift(x)}function h(u,f){t.length>1&&t.sort(u||m_),n.length>1&&n.sort(f||Lf),s.length>1&&s.sort(f||Lf)}function d(){for(let u=e,f=i.length;u<f;u++){let m=i[u];if(m.id===null)break;m.id=null,m.object=null,m.geometry=null,m.material=null,m.group=null}}return{opaque:t,transmissive:n,transparent:s,init:r,push:l,unshift:c,finish:d,sort:h}}function g_(){let i=new WeakMap;function e(n,s){let r=i.get(n),o;return r===void 0?(o=new Df,i.set(n,[o])):s>=r.length?(o=new Df,r.push(o)):o=r[s],o}function t(){i=new WeakMap}return{get:e,dispose:t}}function v_(){let i={};return{get:function(e){if(i[e.id]!==void 0)return i[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={direction:new N,color:new mt};break;case"SpotLight":t={position:new N,direction:new N,color:new mt,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":t={position:new N,color:new mt,distance:0,decay:0};break;case"HemisphereLight":t={direction:new N,skyColor:new mt,groundColor:new mt};break;case"RectAreaLight":t={color:new mt,position:new N,halfWidth:new N,halfHeight:new N};break}return i[e.id]=t,t}}}function x_(){let i={};return{get:function(e){if(i[e.id]!==void 0)return i[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Qe};break;case"SpotLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Qe};break;case"PointLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Qe,shadowCameraNear:1,shadowCameraFar:1e3};break}return i[e.id]=t,t}}}var y_=0;function __(i,e){return(e.castShadow?2:0)-(i.castShadow?2:0)+(e.map?1:0)-(i.map?1:0)}function b_(i){let e=new v_,t=x_(),n={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)n.probe.push(new N);let s=new N,r=new ot,o=new ot;function a(c){let h=0,d=0,u=0;for(let P=0;P<9;P++)n.probe[P].set(0,0,0);let f=0,m=0,y=0,g=0,p=0,x=0,w=0,_=0,b=0,S=0,v=0,M=0,C=0,A=0;c.sort(__);for(let P=0,U=c.length;P<U;P++){let L=c[P],z=L.color,V=L.intensity,H=L.distance,re=null;if(L.shadow&&L.shadow.map&&(L.shadow.map.texture.format===Yi?re=L.shadow.map.texture:re=L.shadow.map.depthTexture||L.shadow.map.texture),L.isAmbientLight)h+=z.r*V,d+=z.g*V,u+=z.b*V;else if(L.isLightProbe){for(let $=0;$<9;$++)n.probe[$].addScaledVector(L.sh.coefficients[$],V);A++}else if(L.isSunLight){let $=e.get(L);if($.color.copy(L.color).multiplyScalar(L.intensity),L.castShadow){let ee=L.shadow,se=t.get(L);se.shadowIntensity=ee.intensity,se.shadowBias=ee.bias,se.shadowNormalBias=ee.normalBias,se.shadowRadius=ee.radius,se.shadowMapSize.copy(ee.mapSize).multiply(ee.getFrameExtents()),n.sunShadow[m]=se,n.sunShadowMap[m]=re;let Ce=ee.getViewportCount();for(let Ie=0;Ie<Ce;Ie++)n.sunShadowMatrix[y+Ie]=ee.getMatrix(Ie),n.sunShadowCascade[y+Ie]=ee._cascadeData[Ie];y+=Ce,m++}n.sun[f]=$,f++}else if(L.isDirectionalLight){let $=e.get(L);if($.color.copy(L.color).multiplyScalar(L.intensity),L.castShadow){let ee=L.shadow,se=t.get(L);se.shadowIntensity=ee.intensity,se.shadowBias=ee.bias,se.shadowNormalBias=ee.normalBias,se.shadowRadius=ee.radius,se.shadowMapSize=ee.mapSize,n.directionalShadow[g]=se,n.directionalShadowMap[g]=re,n.directionalShadowMatrix[g]=L.shadow.matrix,b++}n.directional[g]=$,g++}else if(L.isSpotLight){let $=e.get(L);$.position.setFromMatrixPosition(L.matrixWorld),$.color.copy(z).multiplyScalar(V),$.distance=H,$.coneCos=Math.cos(L.angle),$.penumbraCos=Math.cos(L.angle*(1-L.penumbra)),$.decay=L.decay,n.spot[x]=$;let ee=L.shadow;if(L.map&&(n.spotLightMap[M]=L.map,M++,ee.updateMatrices(L),L.castShadow&&C++),n.spotLightMatrix[x]=ee.matrix,L.castShadow){let se=t.get(L);se.shadowIntensity=ee.intensity,se.shadowBias=ee.bias,se.shadowNormalBias=ee.normalBias,se.shadowRadius=ee.radius,se.shadowMapSize=ee.mapSize,n.spotShadow[x]=se,n.spotShadowMap[x]=re,v++}x++}else if(L.isRectAreaLight){let $=e.get(L);$.color.copy(z).multiplyScalar(V),$.halfWidth.set(L.width*.5,0,0),$.halfHeight.set(0,L.height*.5,0),n.rectArea[w]=$,w++}else if(L.isPointLight){let $=e.get(L);if($.color.copy(L.color).multiplyScalar(L.intensity),$.distance=L.distance,$.decay=L.decay,L.castShadow){let ee=L.shadow,se=t.get(L);se.shadowIntensity=ee.intensity,se.shadowBias=ee.bias,se.shadowNormalBias=ee.normalBias,se.shadowRadius=ee.radius,se.shadowMapSize=ee.mapSize,se.shadowCameraNear=ee.camera.near,se.shadowCameraFar=ee.camera.far,n.pointShadow[p]=se,n.pointShadowMap[p]=re,n.pointShadowMatrix[p]=L.shadow.matrix,S++}n.point[p]=$,p++}else if(L.isHemisphereLight){let $=e.get(L);$.skyColor.copy(L.color).multiplyScalar(V),$.groundColor.copy(L.groundColor).multiplyScalar(V),n.hemi[_]=$,_++}}w>0&&(i.has("OES_texture_float_linear")===!0?(n.rectAreaLTC1=Ee.LTC_FLOAT_1,n.rectAreaLTC2=Ee.LTC_FLOAT_2):(n.rectAreaLTC1=Ee.LTC_HALF_1,n.rectAreaLTC2=Ee.LTC_HALF_2)),n.ambient[0]=h,n.ambient[1]=d,n.ambient[2]=u;let R=n.hash;(R.sunLength!==f||R.directionalLength!==g||R.pointLength!==p||R.spotLength!==x||R.rectAreaLength!==w||R.hemiLength!==_||R.numSunShadows!==m||R.numDirectionalShadows!==b||R.numPointShadows!==S||R.numSpotShadows!==v||R.numSpotMaps!==M||R.numLightProbes!==A)&&(n.sun.length=f,n.directional.length=g,n.spot.length=x,n.rectArea.length=w,n.point.length=p,n.hemi.length=_,n.sunShadow.length=m,n.sunShadowMap.length=m,n.sunShadowMatrix.length=y,n.sunShadowCascade.length=y,n.directionalShadow.length=b,n.directionalShadowMap.length=b,n.directionalShadowMatrix.length=b,n.pointShadow.length=S,n.pointShadowMap.length=S,n.pointShadowMatrix.length=S,n.spotShadow.length=v,n.spotShadowMap.length=v,n.spotLightMatrix.length=v+M-C,n.spotLightMap.length=M,n.numSpotLightShadowsWithMaps=C,n.numLightProbes=A,R.sunLength=f,R.directionalLength=g,R.pointLength=p,R.spotLength=x,R.rectAreaLength=w,R.hemiLength=_,R.numSunShadows=m,R.numDirectionalShadows=b,R.numPointShadows=S,R.numSpotShadows=v,R.numSpotMaps=M,R.numLightProbes=A,n.version=y_++)}function l(c,h){let d=0,u=0,f=0,m=0,y=0,g=0,p=h.matrixWorldInverse;for(let x=0,w=c.length;x<w;x++){let _=c[x];if(_.isSunLight){let b=n.sun[d];b.direction.setFromMatrixPosition(_.matrixWorld),b.direction.transformDirection(p),d++}else if(_.isDirectionalLight){let b=n.directional[u];b.direction.setFromMatrixPosition(_.matrixWorld),s.setFromMatrixPosition(_.target.matrixWorld),b.direction.sub(s),b.direction.transformDirection(p),u++}else if(_.isSpotLight){let b=n.spot[m];b.position.setFromMatrixPosition(_.matrixWorld),b.position.applyMatrix4(p),b.direction.setFromMatrixPosition(_.matrixWorld),s.setFromMatrixPosition(_.target.matrixWorld),b.direction.sub(s),b.direction.transformDirection(p),m++}else if(_.isRectAreaLight){let b=n.rectArea[y];b.position.setFromMatrixPosition(_.matrixWorld),b.position.applyMatrix4(p),o.identity(),r.copy(_.matrixWorld),r.premultiply(p),o.extractRotation(r),b.halfWidth.set(_.width*.5,0,0),b.halfHeight.set(0,_.height*.5,0),b.halfWidth.applyMatrix4(o),b.halfHeight.applyMatrix4(o),y++}else if(_.isPointLight){let b=n.point[f];b.position.setFromMatrixPosition(_.matrixWorld),b.position.applyMatrix4(p),f++}else if(_.isHemisphereLight){let b=n.hemi[g];b.direction.setFromMatrixPosition(_.matrixWorld),b.direction.transformDirection(p),g++}}}return{setup:a,setupView:l,state:n}}function Nf(i){let e=new b_(i),t=[],n=[],s=[];function r(d){h.camera=d,t.length=0,n.length=0,s.length=0}function o(d){d.isLightProbeGrid?s.push(d):t.push(d)}function a(d){n.push(d)}function l(){e.setup(t),s.sort((d,u)=>d.priority-u.priority||d.id-u.id)}function c(d){e.setupView(t,d)}let h={lightsArray:t,shadowsArray:n,lightProbeGridArray:s,camera:null,lights:e,transmissionRenderTarget:{},textureUnits:0};return{init:r,state:h,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function M_(i){let e=new WeakMap;function t(s,r=0){let o=e.get(s),a;return o===void 0?(a=new Nf(i),e.set(s,[a])):r>=o.length?(a=new Nf(i),o.push(a)):a=o[r],a}function n(){e=new WeakMap}return{get:t,dispose:n}}var w_=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,S_=`uniform sampler2D shadow_pass;
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
}`,T_=[new N(1,0,0),new N(-1,0,0),new N(0,1,0),new N(0,-1,0),new N(0,0,1),new N(0,0,-1)],E_=[new N(0,-1,0),new N(0,-1,0),new N(0,0,1),new N(0,0,-1),new N(0,-1,0),new N(0,-1,0)],Uf=new ot,eo=new N,Pu=new N;function A_(i,e,t){let n=new cs,s=new Qe,r=new Qe,o=new St,a=new ma,l=new ga,c={},h=t.maxTextureSize,d={[nn]:sn,[sn]:nn,[jt]:jt},u=new ui({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new Qe},radius:{value:4}},vertexShader:w_,fragmentShader:S_}),f=u.clone();f.defines.HORIZONTAL_PASS=1;let m=new Vn;m.setAttribute("position",new Gt(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let y=new Jt(m,u),g=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=Wr;let p=this.type;this.render=function(S,v,M){if(g.enabled===!1||g.autoUpdate===!1&&g.needsUpdate===!1||S.length===0)return;this.type===Cd&&(qe("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=Wr);let C=i.getRenderTarget(),A=i.getActiveCubeFace(),R=i.getActiveMipmapLevel(),P=i.state;P.setBlending(hi),P.buffers.depth.getReversed()===!0?P.buffers.color.setClear(0,0,0,0):P.buffers.color.setClear(1,1,1,1),P.buffers.depth.setTest(!0),P.setScissorTest(!1);let U=p!==this.type;U&&v.traverse(function(L){L.material&&(Array.isArray(L.material)?L.material.forEach(z=>z.needsUpdate=!0):L.material.needsUpdate=!0)});for(let L=0,z=S.length;L<z;L++){let V=S[L],H=V.shadow;if(H===void 0){qe("WebGLShadowMap:",V,"has no shadow.");continue}if(H.autoUpdate===!1&&H.needsUpdate===!1)continue;s.copy(H.mapSize);let re=H.getFrameExtents();s.multiply(re),r.copy(H.mapSize),(s.x>h||s.y>h)&&(s.x>h&&(r.x=Math.floor(h/re.x),s.x=r.x*re.x,H.mapSize.x=r.x),s.y>h&&(r.y=Math.floor(h/re.y),s.y=r.y*re.y,H.mapSize.y=r.y));let $=i.state.buffers.depth.getReversed();if(H.camera._reversedDepth=$,H.map===null||U===!0){if(H.map!==null&&(H.map.depthTexture!==null&&(H.map.depthTexture.dispose(),H.map.depthTexture=null),H.map.dispose()),this.type===$s){if(V.isPointLight){qe("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}H.map=new Zt(s.x,s.y,{format:Yi,type:ti,minFilter:tn,magFilter:tn,generateMipmaps:!1}),H.map.texture.name=V.name+".shadowMap",H.map.depthTexture=new Ai(s.x,s.y,In),H.map.depthTexture.name=V.name+".shadowMapDepth",H.map.depthTexture.format=Ei,H.map.depthTexture.compareFunction=null,H.map.depthTexture.minFilter=Nt,H.map.depthTexture.magFilter=Nt}else V.isPointLight?(H.map=new no(s.x),H.map.depthTexture=new zr(s.x,ei)):(H.map=new Zt(s.x,s.y),H.map.depthTexture=new Ai(s.x,s.y,ei)),H.map.depthTexture.name=V.name+".shadowMap",H.map.depthTexture.format=Ei,this.type===Wr?(H.map.depthTexture.compareFunction=$?bu:_u,H.map.depthTexture.minFilter=tn,H.map.depthTexture.magFilter=tn):(H.map.depthTexture.compareFunction=null,H.map.depthTexture.minFilter=Nt,H.map.depthTexture.magFilter=Nt);H.camera.updateProjectionMatrix()}H.map.isWebGLCubeRenderTarget!==!0&&(H.map.width!==s.x||H.map.height!==s.y)&&H.map.setSize(s.x,s.y);let ee=H.map.isWebGLCubeRenderTarget?6:H.getViewportCount();V.isPointLight!==!0&&H.updateMatrices(V,M);let se=(H.camera.layers.mask&4294967294)!==0?H.camera.layers:M.layers;for(let Ce=0;Ce<ee;Ce++){let Ie=H.getCamera(Ce);if(V.isPointLight){let Z=H.camera,ue=H.matrix,_e=V.distance||Z.far;_e!==Z.far&&(Z.far=_e,Z.updateProjectionMatrix()),eo.setFromMatrixPosition(V.matrixWorld),Z.position.copy(eo),Pu.copy(Z.position),Pu.add(T_[Ce]),Z.up.copy(E_[Ce]),Z.lookAt(Pu),Z.updateMatrixWorld(),ue.makeTranslation(-eo.x,-eo.y,-eo.z),Uf.multiplyMatrices(Z.projectionMatrix,Z.matrixWorldInverse),H._frustum.setFromProjectionMatrix(Uf,Z.coordinateSystem,Z.reversedDepth)}if(H.map.isWebGLCubeRenderTarget)i.setRenderTarget(H.map,Ce),i.clear();else{Ce===0&&(i.setRenderTarget(H.map),i.clear());let Z=H.getViewport(Ce);o.set(r.x*Z.x,r.y*Z.y,r.x*Z.z,r.y*Z.w),P.viewport(o)}n=H.getFrustum(Ce),_(v,M,Ie,V,se,this.type)}H.isPointLightShadow!==!0&&this.type===$s&&x(H,M),H.needsUpdate=!1}p=this.type,g.needsUpdate=!1,i.setRenderTarget(C,A,R)};function x(S,v){let M=e.update(y);u.defines.VSM_SAMPLES!==S.blurSamples&&(u.defines.VSM_SAMPLES=S.blurSamples,f.defines.VSM_SAMPLES=S.blurSamples,u.needsUpdate=!0,f.needsUpdate=!0),S.mapPass===null?S.mapPass=new Zt(s.x,s.y,{format:Yi,type:ti}):(S.mapPass.width!==S.map.width||S.mapPass.height!==S.map.height)&&S.mapPass.setSize(S.map.width,S.map.height),u.uniforms.shadow_pass.value=S.map.depthTexture,u.uniforms.resolution.value.set(S.map.width,S.map.height),u.uniforms.radius.value=S.radius,i.setRenderTarget(S.mapPass),i.clear(),i.renderBufferDirect(v,null,M,u,y,null),f.uniforms.shadow_pass.value=S.mapPass.texture,f.uniforms.resolution.value.set(S.map.width,S.map.height),f.uniforms.radius.value=S.radius,i.setRenderTarget(S.map),i.clear(),i.renderBufferDirect(v,null,M,f,y,null)}function w(S,v,M,C){let A=null,R=M.isPointLight===!0?S.customDistanceMaterial:S.customDepthMaterial;if(R!==void 0)A=R;else if(A=M.isPointLight===!0?l:a,i.localClippingEnabled&&v.clipShadows===!0&&Array.isArray(v.clippingPlanes)&&v.clippingPlanes.length!==0||v.displacementMap&&v.displacementScale!==0||v.alphaMap&&v.alphaTest>0||v.map&&v.alphaTest>0||v.alphaToCoverage===!0){let P=A.uuid,U=v.uuid,L=c[P];L===void 0&&(L={},c[P]=L);let z=L[U];z===void 0&&(z=A.clone(),L[U]=z,v.addEventListener("dispose",b)),A=z}if(A.visible=v.visible,A.wireframe=v.wireframe,C===$s?A.side=v.shadowSide!==null?v.shadowSide:v.side:A.side=v.shadowSide!==null?v.shadowSide:d[v.side],A.alphaMap=v.alphaMap,A.alphaTest=v.alphaToCoverage===!0?.5:v.alphaTest,A.map=v.map,A.clipShadows=v.clipShadows,A.clippingPlanes=v.clippingPlanes,A.clipIntersection=v.clipIntersection,A.displacementMap=v.displacementMap,A.displacementScale=v.displacementScale,A.displacementBias=v.displacementBias,A.wireframeLinewidth=v.wireframeLinewidth,A.linewidth=v.linewidth,M.isPointLight===!0&&A.isMeshDistanceMaterial===!0){let P=i.properties.get(A);P.light=M}return A}function _(S,v,M,C,A,R){if(S.visible===!1)return;if(S.layers.test(A)&&(S.isMesh||S.isLine||S.isPoints)&&(S.castShadow||S.receiveShadow&&R===$s)&&(!S.frustumCulled||S.intersectsFrustum(n))){S.modelViewMatrix.multiplyMatrices(M.matrixWorldInverse,S.matrixWorld);let L=e.update(S),z=S.material;if(Array.isArray(z)){let V=L.groups;for(let H=0,re=V.length;H<re;H++){let $=V[H],ee=z[$.materialIndex];if(ee&&ee.visible){let se=w(S,ee,C,R);S.onBeforeShadow(i,S,v,M,L,se,$),i.renderBufferDirect(M,null,L,se,S,$),S.onAfterShadow(i,S,v,M,L,se,$)}}}else if(z.visible){let V=w(S,z,C,R);S.onBeforeShadow(i,S,v,M,L,V,null),i.renderBufferDirect(M,null,L,V,S,null),S.onAfterShadow(i,S,v,M,L,V,null)}}let U=S.children;for(let L=0,z=U.length;L<z;L++)_(U[L],v,M,C,A,R)}function b(S){S.target.removeEventListener("dispose",b);for(let M in c){let C=c[M],A=S.target.uuid;A in C&&(C[A].dispose(),delete C[A])}}}function C_(i,e){function t(){let k=!1,Q=new St,K=null,me=new St(0,0,0,0);return{setMask:function(he){K!==he&&!k&&(i.colorMask(he,he,he,he),K=he)},setLocked:function(he){k=he},setClear:function(he,fe,Be,nt,ce){ce===!0&&(he*=nt,fe*=nt,Be*=nt),Q.set(he,fe,Be,nt),me.equals(Q)===!1&&(i.clearColor(he,fe,Be,nt),me.copy(Q))},reset:function(){k=!1,K=null,me.set(-1,0,0,0)}}}function n(){let k=!1,Q=!1,K=null,me=null,he=null;return{setReversed:function(fe){if(Q!==fe){let Be=e.get("EXT_clip_control");fe?Be.clipControlEXT(Be.LOWER_LEFT_EXT,Be.ZERO_TO_ONE_EXT):Be.clipControlEXT(Be.LOWER_LEFT_EXT,Be.NEGATIVE_ONE_TO_ONE_EXT),Q=fe;let nt=he;he=null,this.setClear(nt)}},getReversed:function(){return Q},setTest:function(fe){fe?be(i.DEPTH_TEST):ke(i.DEPTH_TEST)},setMask:function(fe){K!==fe&&!k&&(i.depthMask(fe),K=fe)},setFunc:function(fe){if(Q&&(fe=cf[fe]),me!==fe){switch(fe){case ea:i.depthFunc(i.NEVER);break;case ta:i.depthFunc(i.ALWAYS);break;case na:i.depthFunc(i.LESS);break;case Bs:i.depthFunc(i.LEQUAL);break;case ia:i.depthFunc(i.EQUAL);break;case sa:i.depthFunc(i.GEQUAL);break;case ra:i.depthFunc(i.GREATER);break;case oa:i.depthFunc(i.NOTEQUAL);break;default:i.depthFunc(i.LEQUAL)}me=fe}},setLocked:function(fe){k=fe},setClear:function(fe){he!==fe&&(he=fe,Q&&(fe=1-fe),i.clearDepth(fe))},reset:function(){k=!1,K=null,me=null,he=null,Q=!1}}}function s(){let k=!1,Q=null,K=null,me=null,he=null,fe=null,Be=null,nt=null,ce=null;return{setTest:function(He){k||(He?be(i.STENCIL_TEST):ke(i.STENCIL_TEST))},setMask:function(He){Q!==He&&!k&&(i.stencilMask(He),Q=He)},setFunc:function(He,et,Se){(K!==He||me!==et||he!==Se)&&(i.stencilFunc(He,et,Se),K=He,me=et,he=Se)},setOp:function(He,et,Se){(fe!==He||Be!==et||nt!==Se)&&(i.stencilOp(He,et,Se),fe=He,Be=et,nt=Se)},setLocked:function(He){k=He},setClear:function(He){ce!==He&&(i.clearStencil(He),ce=He)},reset:function(){k=!1,Q=null,K=null,me=null,he=null,fe=null,Be=null,nt=null,ce=null}}}let r=new t,o=new n,a=new s,l={},c=new WeakMap,h={},d={},u={},f=new WeakMap,m=[],y=null,g=!1,p=null,x=null,w=null,_=null,b=null,S=null,v=null,M=new mt(0,0,0),C=0,A=!1,R=null,P=null,U=null,L=null,z=null,V=i.getParameter(i.MAX_COMBINED_TEXTURE_IMAGE_UNITS),H=!1,re=0,$=i.getParameter(i.VERSION);$.indexOf("WebGL")!==-1?(re=parseFloat(/^WebGL (\d)/.exec($)[1]),H=re>=1):$.indexOf("OpenGL ES")!==-1&&(re=parseFloat(/^OpenGL ES (\d)/.exec($)[1]),H=re>=2);let ee=null,se={},Ce=i.getParameter(i.SCISSOR_BOX),Ie=i.getParameter(i.VIEWPORT),Z=new St().fromArray(Ce),ue=new St().fromArray(Ie);function _e(k,Q,K,me){let he=new Uint8Array(4),fe=i.createTexture();i.bindTexture(k,fe),i.texParameteri(k,i.TEXTURE_MIN_FILTER,i.NEAREST),i.texParameteri(k,i.TEXTURE_MAG_FILTER,i.NEAREST);for(let Be=0;Be<K;Be++)k===i.TEXTURE_3D||k===i.TEXTURE_2D_ARRAY?i.texImage3D(Q,0,i.RGBA,1,1,me,0,i.RGBA,i.UNSIGNED_BYTE,he):i.texImage2D(Q+Be,0,i.RGBA,1,1,0,i.RGBA,i.UNSIGNED_BYTE,he);return fe}let Re={};Re[i.TEXTURE_2D]=_e(i.TEXTURE_2D,i.TEXTURE_2D,1),Re[i.TEXTURE_CUBE_MAP]=_e(i.TEXTURE_CUBE_MAP,i.TEXTURE_CUBE_MAP_POSITIVE_X,6),Re[i.TEXTURE_2D_ARRAY]=_e(i.TEXTURE_2D_ARRAY,i.TEXTURE_2D_ARRAY,1,1),Re[i.TEXTURE_3D]=_e(i.TEXTURE_3D,i.TEXTURE_3D,1,1),r.setClear(0,0,0,1),o.setClear(1),a.setClear(0),be(i.DEPTH_TEST),o.setFunc(Bs),te(!1),oe(jc),be(i.CULL_FACE),I(hi);function be(k){h[k]!==!0&&(i.enable(k),h[k]=!0)}function ke(k){h[k]!==!1&&(i.disable(k),h[k]=!1)}function gt(k,Q){return u[k]!==Q?(i.bindFramebuffer(k,Q),u[k]=Q,k===i.DRAW_FRAMEBUFFER&&(u[i.FRAMEBUFFER]=Q),k===i.FRAMEBUFFER&&(u[i.DRAW_FRAMEBUFFER]=Q),!0):!1}function ze(k,Q){let K=m,me=!1;if(k){K=f.get(Q),K===void 0&&(K=[],f.set(Q,K));let he=k.textures;if(K.length!==he.length||K[0]!==i.COLOR_ATTACHMENT0){for(let fe=0,Be=he.length;fe<Be;fe++)K[fe]=i.COLOR_ATTACHMENT0+fe;K.length=he.length,me=!0}}else K[0]!==i.BACK&&(K[0]=i.BACK,me=!0);me&&i.drawBuffers(K)}function st(k){return y!==k?(i.useProgram(k),y=k,!0):!1}let ht={[us]:i.FUNC_ADD,[Pd]:i.FUNC_SUBTRACT,[Id]:i.FUNC_REVERSE_SUBTRACT};ht[Ld]=i.MIN,ht[Dd]=i.MAX;let ie={[Nd]:i.ZERO,[Ud]:i.ONE,[Fd]:i.SRC_COLOR,[nu]:i.SRC_ALPHA,[Hd]:i.SRC_ALPHA_SATURATE,[zd]:i.DST_COLOR,[kd]:i.DST_ALPHA,[Od]:i.ONE_MINUS_SRC_COLOR,[iu]:i.ONE_MINUS_SRC_ALPHA,[Vd]:i.ONE_MINUS_DST_COLOR,[Bd]:i.ONE_MINUS_DST_ALPHA,[Gd]:i.CONSTANT_COLOR,[Wd]:i.ONE_MINUS_CONSTANT_COLOR,[Xd]:i.CONSTANT_ALPHA,[qd]:i.ONE_MINUS_CONSTANT_ALPHA};function I(k,Q,K,me,he,fe,Be,nt,ce,He){if(k===hi){g===!0&&(ke(i.BLEND),g=!1);return}if(g===!1&&(be(i.BLEND),g=!0),k!==Rd){if(k!==p||He!==A){if((x!==us||b!==us)&&(i.blendEquation(i.FUNC_ADD),x=us,b=us),He)switch(k){case Ys:i.blendFuncSeparate(i.ONE,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case Qc:i.blendFunc(i.ONE,i.ONE);break;case eu:i.blendFuncSeparate(i.ZERO,i.ONE_MINUS_SRC_COLOR,i.ZERO,i.ONE);break;case tu:i.blendFuncSeparate(i.DST_COLOR,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE);break;default:Ke("WebGLState: Invalid blending: ",k);break}else switch(k){case Ys:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case Qc:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE,i.ONE,i.ONE);break;case eu:Ke("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case tu:Ke("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:Ke("WebGLState: Invalid blending: ",k);break}w=null,_=null,S=null,v=null,M.set(0,0,0),C=0,p=k,A=He}return}he=he||Q,fe=fe||K,Be=Be||me,(Q!==x||he!==b)&&(i.blendEquationSeparate(ht[Q],ht[he]),x=Q,b=he),(K!==w||me!==_||fe!==S||Be!==v)&&(i.blendFuncSeparate(ie[K],ie[me],ie[fe],ie[Be]),w=K,_=me,S=fe,v=Be),(nt.equals(M)===!1||ce!==C)&&(i.blendColor(nt.r,nt.g,nt.b,ce),M.copy(nt),C=ce),p=k,A=!1}function X(k,Q){k.side===jt?ke(i.CULL_FACE):be(i.CULL_FACE);let K=k.side===sn;Q&&(K=!K),te(K),k.blending===Ys&&k.transparent===!1?I(hi):I(k.blending,k.blendEquation,k.blendSrc,k.blendDst,k.blendEquationAlpha,k.blendSrcAlpha,k.blendDstAlpha,k.blendColor,k.blendAlpha,k.premultipliedAlpha),o.setFunc(k.depthFunc),o.setTest(k.depthTest),o.setMask(k.depthWrite),r.setMask(k.colorWrite);let me=k.stencilWrite;a.setTest(me),me&&(a.setMask(k.stencilWriteMask),a.setFunc(k.stencilFunc,k.stencilRef,k.stencilFuncMask),a.setOp(k.stencilFail,k.stencilZFail,k.stencilZPass)),we(k.polygonOffset,k.polygonOffsetFactor,k.polygonOffsetUnits),k.alphaToCoverage===!0?be(i.SAMPLE_ALPHA_TO_COVERAGE):ke(i.SAMPLE_ALPHA_TO_COVERAGE)}function te(k){R!==k&&(k?i.frontFace(i.CW):i.frontFace(i.CCW),R=k)}function oe(k){k!==Ed?(be(i.CULL_FACE),k!==P&&(k===jc?i.cullFace(i.BACK):k===Ad?i.cullFace(i.FRONT):i.cullFace(i.FRONT_AND_BACK))):ke(i.CULL_FACE),P=k}function ve(k){k!==U&&(H&&i.lineWidth(k),U=k)}function we(k,Q,K){k?(be(i.POLYGON_OFFSET_FILL),(L!==Q||z!==K)&&(L=Q,z=K,o.getReversed()&&(Q=-Q,K=-K),i.polygonOffset(Q,K))):ke(i.POLYGON_OFFSET_FILL)}function Fe(k){k?be(i.SCISSOR_TEST):ke(i.SCISSOR_TEST)}function Ue(k){k===void 0&&(k=i.TEXTURE0+V-1),ee!==k&&(i.activeTexture(k),ee=k)}function Ve(k,Q,K){K===void 0&&(ee===null?K=i.TEXTURE0+V-1:K=ee);let me=se[K];me===void 0&&(me={type:void 0,texture:void 0},se[K]=me),(me.type!==k||me.texture!==Q)&&(ee!==K&&(i.activeTexture(K),ee=K),i.bindTexture(k,Q||Re[k]),me.type=k,me.texture=Q)}function O(){let k=se[ee];k!==void 0&&k.type!==void 0&&(i.bindTexture(k.type,null),k.type=void 0,k.texture=void 0)}function xt(){try{i.compressedTexImage2D(...arguments)}catch(k){Ke("WebGLState:",k)}}function Me(){try{i.compressedTexImage3D(...arguments)}catch(k){Ke("WebGLState:",k)}}function Ye(){try{i.texSubImage2D(...arguments)}catch(k){Ke("WebGLState:",k)}}function ae(){try{i.texSubImage3D(...arguments)}catch(k){Ke("WebGLState:",k)}}function vt(){try{i.compressedTexSubImage2D(...arguments)}catch(k){Ke("WebGLState:",k)}}function Xe(){try{i.compressedTexSubImage3D(...arguments)}catch(k){Ke("WebGLState:",k)}}function Je(){try{i.texStorage2D(...arguments)}catch(k){Ke("WebGLState:",k)}}function D(){try{i.texStorage3D(...arguments)}catch(k){Ke("WebGLState:",k)}}function T(){try{i.texImage2D(...arguments)}catch(k){Ke("WebGLState:",k)}}function W(){try{i.texImage3D(...arguments)}catch(k){Ke("WebGLState:",k)}}function le(k){return d[k]!==void 0?d[k]:i.getParameter(k)}function ne(k,Q){d[k]!==Q&&(i.pixelStorei(k,Q),d[k]=Q)}function de(k){Z.equals(k)===!1&&(i.scissor(k.x,k.y,k.z,k.w),Z.copy(k))}function xe(k){ue.equals(k)===!1&&(i.viewport(k.x,k.y,k.z,k.w),ue.copy(k))}function J(k,Q){let K=c.get(Q);K===void 0&&(K=new WeakMap,c.set(Q,K));let me=K.get(k);me===void 0&&(me=i.getUniformBlockIndex(Q,k.name),i.uniformBlockBinding(Q,me,me),K.set(k,me))}function j(k,Q,K){let he=c.get(Q).get(k);l[he]!==K&&(i.bindBufferBase(i.UNIFORM_BUFFER,he,K),l[he]=K)}function pe(){i.disable(i.BLEND),i.disable(i.CULL_FACE),i.disable(i.DEPTH_TEST),i.disable(i.POLYGON_OFFSET_FILL),i.disable(i.SCISSOR_TEST),i.disable(i.STENCIL_TEST),i.disable(i.SAMPLE_ALPHA_TO_COVERAGE),i.blendEquation(i.FUNC_ADD),i.blendFunc(i.ONE,i.ZERO),i.blendFuncSeparate(i.ONE,i.ZERO,i.ONE,i.ZERO),i.blendColor(0,0,0,0),i.colorMask(!0,!0,!0,!0),i.clearColor(0,0,0,0),i.depthMask(!0),i.depthFunc(i.LESS),o.setReversed(!1),i.clearDepth(1),i.stencilMask(4294967295),i.stencilFunc(i.ALWAYS,0,4294967295),i.stencilOp(i.KEEP,i.KEEP,i.KEEP),i.clearStencil(0),i.cullFace(i.BACK),i.frontFace(i.CCW),i.polygonOffset(0,0),i.activeTexture(i.TEXTURE0),i.bindFramebuffer(i.FRAMEBUFFER,null),i.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),i.bindFramebuffer(i.READ_FRAMEBUFFER,null),i.useProgram(null),i.lineWidth(1),i.scissor(0,0,i.canvas.width,i.canvas.height),i.viewport(0,0,i.canvas.width,i.canvas.height),i.pixelStorei(i.PACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,!1),i.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),i.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,i.BROWSER_DEFAULT_WEBGL),i.pixelStorei(i.PACK_ROW_LENGTH,0),i.pixelStorei(i.PACK_SKIP_PIXELS,0),i.pixelStorei(i.PACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_ROW_LENGTH,0),i.pixelStorei(i.UNPACK_IMAGE_HEIGHT,0),i.pixelStorei(i.UNPACK_SKIP_PIXELS,0),i.pixelStorei(i.UNPACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_SKIP_IMAGES,0),h={},d={},ee=null,se={},u={},l={},f=new WeakMap,m=[],y=null,g=!1,p=null,x=null,w=null,_=null,b=null,S=null,v=null,M=new mt(0,0,0),C=0,A=!1,R=null,P=null,U=null,L=null,z=null,Z.set(0,0,i.canvas.width,i.canvas.height),ue.set(0,0,i.canvas.width,i.canvas.height),r.reset(),o.reset(),a.reset()}return{buffers:{color:r,depth:o,stencil:a},enable:be,disable:ke,bindFramebuffer:gt,drawBuffers:ze,useProgram:st,setBlending:I,setMaterial:X,setFlipSided:te,setCullFace:oe,setLineWidth:ve,setPolygonOffset:we,setScissorTest:Fe,activeTexture:Ue,bindTexture:Ve,unbindTexture:O,compressedTexImage2D:xt,compressedTexImage3D:Me,texImage2D:T,texImage3D:W,pixelStorei:ne,getParameter:le,updateUBOMapping:J,uniformBlockBinding:j,texStorage2D:Je,texStorage3D:D,texSubImage2D:Ye,texSubImage3D:ae,compressedTexSubImage2D:vt,compressedTexSubImage3D:Xe,scissor:de,viewport:xe,reset:pe}}function R_(i,e,t,n,s,r,o){let a=e.has("WEBGL_multisampled_render_to_texture")?e.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new Qe,h=new WeakMap,d=new Set,u,f=new WeakMap,m=new Set,y=new FinalizationRegistry(D=>m.delete(D)),g=!1;try{g=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function p(D,T){return g?new OffscreenCanvas(D,T):Nr("canvas")}function x(D,T,W){let le=1,ne=Je(D);if((ne.width>W||ne.height>W)&&(le=W/Math.max(ne.width,ne.height)),le<1)if(typeof HTMLImageElement<"u"&&D instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&D instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&D instanceof ImageBitmap||typeof VideoFrame<"u"&&D instanceof VideoFrame){let de=Math.floor(le*ne.width),xe=Math.floor(le*ne.height);u===void 0&&(u=p(de,xe));let J=T?p(de,xe):u;return J.width=de,J.height=xe,J.getContext("2d").drawImage(D,0,0,de,xe),qe("WebGLRenderer: Texture has been resized from ("+ne.width+"x"+ne.height+") to ("+de+"x"+xe+")."),J}else return"data"in D&&qe("WebGLRenderer: Image in DataTexture is too big ("+ne.width+"x"+ne.height+")."),D;return D}function w(D){return D.generateMipmaps}function _(D){i.generateMipmap(D)}function b(D){return D.isWebGLCubeRenderTarget?i.TEXTURE_CUBE_MAP:D.isWebGL3DRenderTarget?i.TEXTURE_3D:D.isWebGLArrayRenderTarget||D.isCompressedArrayTexture?i.TEXTURE_2D_ARRAY:i.TEXTURE_2D}function S(D,T,W,le,ne,de=!1){if(D!==null){if(i[D]!==void 0)return i[D];qe("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+D+"'")}let xe;le&&(xe=e.get("EXT_texture_norm16"),xe||qe("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let J=T;if(T===i.RED&&(W===i.FLOAT&&(J=i.R32F),W===i.HALF_FLOAT&&(J=i.R16F),W===i.UNSIGNED_BYTE&&(J=i.R8),W===i.UNSIGNED_SHORT&&xe&&(J=xe.R16_EXT),W===i.SHORT&&xe&&(J=xe.R16_SNORM_EXT)),T===i.RED_INTEGER&&(W===i.UNSIGNED_BYTE&&(J=i.R8UI),W===i.UNSIGNED_SHORT&&(J=i.R16UI),W===i.UNSIGNED_INT&&(J=i.R32UI),W===i.BYTE&&(J=i.R8I),W===i.SHORT&&(J=i.R16I),W===i.INT&&(J=i.R32I)),T===i.RG&&(W===i.FLOAT&&(J=i.RG32F),W===i.HALF_FLOAT&&(J=i.RG16F),W===i.UNSIGNED_BYTE&&(J=i.RG8),W===i.UNSIGNED_SHORT&&xe&&(J=xe.RG16_EXT),W===i.SHORT&&xe&&(J=xe.RG16_SNORM_EXT)),T===i.RG_INTEGER&&(W===i.UNSIGNED_BYTE&&(J=i.RG8UI),W===i.UNSIGNED_SHORT&&(J=i.RG16UI),W===i.UNSIGNED_INT&&(J=i.RG32UI),W===i.BYTE&&(J=i.RG8I),W===i.SHORT&&(J=i.RG16I),W===i.INT&&(J=i.RG32I)),T===i.RGB_INTEGER&&(W===i.UNSIGNED_BYTE&&(J=i.RGB8UI),W===i.UNSIGNED_SHORT&&(J=i.RGB16UI),W===i.UNSIGNED_INT&&(J=i.RGB32UI),W===i.BYTE&&(J=i.RGB8I),W===i.SHORT&&(J=i.RGB16I),W===i.INT&&(J=i.RGB32I)),T===i.RGBA_INTEGER&&(W===i.UNSIGNED_BYTE&&(J=i.RGBA8UI),W===i.UNSIGNED_SHORT&&(J=i.RGBA16UI),W===i.UNSIGNED_INT&&(J=i.RGBA32UI),W===i.BYTE&&(J=i.RGBA8I),W===i.SHORT&&(J=i.RGBA16I),W===i.INT&&(J=i.RGBA32I)),T===i.RGB&&(W===i.UNSIGNED_SHORT&&xe&&(J=xe.RGB16_EXT),W===i.SHORT&&xe&&(J=xe.RGB16_SNORM_EXT),W===i.UNSIGNED_INT_5_9_9_9_REV&&(J=i.RGB9_E5),W===i.UNSIGNED_INT_10F_11F_11F_REV&&(J=i.R11F_G11F_B10F)),T===i.RGBA){let j=de?Lr:ut.getTransfer(ne);W===i.FLOAT&&(J=i.RGBA32F),W===i.HALF_FLOAT&&(J=i.RGBA16F),W===i.UNSIGNED_BYTE&&(J=j===wt?i.SRGB8_ALPHA8:i.RGBA8),W===i.UNSIGNED_SHORT&&xe&&(J=xe.RGBA16_EXT),W===i.SHORT&&xe&&(J=xe.RGBA16_SNORM_EXT),W===i.UNSIGNED_SHORT_4_4_4_4&&(J=i.RGBA4),W===i.UNSIGNED_SHORT_5_5_5_1&&(J=i.RGB5_A1)}return(J===i.R16F||J===i.R32F||J===i.RG16F||J===i.RG32F||J===i.RGBA16F||J===i.RGBA32F)&&e.get("EXT_color_buffer_float"),J}function v(D,T){let W;return D?T===null||T===ei||T===ds?W=i.DEPTH24_STENCIL8:T===In?W=i.DEPTH32F_STENCIL8:T===Zs&&(W=i.DEPTH24_STENCIL8,qe("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):T===null||T===ei||T===ds?W=i.DEPTH_COMPONENT24:T===In?W=i.DEPTH_COMPONENT32F:T===Zs&&(W=i.DEPTH_COMPONENT16),W}function M(D,T){return w(D)===!0||D.isFramebufferTexture&&D.minFilter!==Nt&&D.minFilter!==tn?Math.log2(Math.max(T.width,T.height))+1:D.mipmaps.length>0?D.mipmaps.length:D.isCompressedTexture&&Array.isArray(D.image)?T.mipmaps.length:1}function C(D){let T=new WeakRef(D);n.get(D).__ref=T,m.add(T),y.register(D,T,T)}function A(D){let T=n.get(D).__ref;T!==void 0&&(m.delete(T),y.unregister(T))}function R(D){U(D.target)}function P(D){L(D.target)}function U(D){D.removeEventListener("dispose",R),A(D),V(D),D.isVideoTexture&&h.delete(D),D.isHTMLTexture&&d.delete(D)}function L(D){D.removeEventListener("dispose",P),A(D),re(D)}function z(){for(let D of m){let T=D.deref();T!==void 0&&(T.isRenderTarget===!0?L(T):U(T))}m.clear(),d.clear()}function V(D){let T=n.get(D);if(T.__webglInit===void 0)return;let W=D.source,le=f.get(W);if(le){let ne=le[T.__cacheKey];ne.usedTimes--,ne.usedTimes===0&&H(D),Object.keys(le).length===0&&f.delete(W)}n.remove(D)}function H(D){let T=n.get(D);i.deleteTexture(T.__webglTexture);let W=D.source,le=f.get(W);delete le[T.__cacheKey],o.memory.textures--}function re(D){let T=n.get(D);T.__depthDisposeCallback&&T.__depthDisposeCallback();let W=D.depthTexture;if(W&&W.renderTarget===D&&U(W),D.isWebGLCubeRenderTarget)for(let ne=0;ne<6;ne++){if(Array.isArray(T.__webglFramebuffer[ne]))for(let de=0;de<T.__webglFramebuffer[ne].length;de++)i.deleteFramebuffer(T.__webglFramebuffer[ne][de]);else i.deleteFramebuffer(T.__webglFramebuffer[ne]);T.__webglDepthbuffer&&i.deleteRenderbuffer(T.__webglDepthbuffer[ne])}else{if(Array.isArray(T.__webglFramebuffer))for(let ne=0;ne<T.__webglFramebuffer.length;ne++)i.deleteFramebuffer(T.__webglFramebuffer[ne]);else i.deleteFramebuffer(T.__webglFramebuffer);if(T.__webglDepthbuffer&&i.deleteRenderbuffer(T.__webglDepthbuffer),T.__webglMultisampledFramebuffer&&i.deleteFramebuffer(T.__webglMultisampledFramebuffer),T.__webglColorRenderbuffer)for(let ne=0;ne<T.__webglColorRenderbuffer.length;ne++)T.__webglColorRenderbuffer[ne]&&i.deleteRenderbuffer(T.__webglColorRenderbuffer[ne]);T.__webglDepthRenderbuffer&&i.deleteRenderbuffer(T.__webglDepthRenderbuffer)}let le=D.textures;for(let ne=0,de=le.length;ne<de;ne++){let xe=n.get(le[ne]);xe.__webglTexture&&(i.deleteTexture(xe.__webglTexture),o.memory.textures--),n.remove(le[ne])}n.remove(D)}let $=0;function ee(){$=0}function se(){return $}function Ce(D){$=D}function Ie(){let D=$;return D>=s.maxTextures&&qe("WebGLTextures: Trying to use "+(D+1)+" texture units while this GPU supports only "+s.maxTextures),$+=1,D}function Z(D){let T=[];return T.push(D.wrapS),T.push(D.wrapT),T.push(D.wrapR||0),T.push(D.magFilter),T.push(D.minFilter),T.push(D.anisotropy),T.push(D.internalFormat),T.push(D.format),T.push(D.type),T.push(D.generateMipmaps),T.push(D.mipmapsAutoUpdate),T.push(D.premultiplyAlpha),T.push(D.flipY),T.push(D.unpackAlignment),T.push(D.colorSpace),T.join()}function ue(D,T){let W=n.get(D);if(D.isVideoTexture&&vt(D),D.isRenderTargetTexture===!1&&D.isExternalTexture!==!0&&D.version>0&&W.__version!==D.version){let le=D.image;if(le===null)qe("WebGLRenderer: Texture marked for update but no image data found.");else if(le.complete===!1)qe("WebGLRenderer: Texture marked for update but image is incomplete");else{X(W,D,T);return}}else D.isExternalTexture&&(W.__webglTexture=D.sourceTexture?D.sourceTexture:null);t.bindTexture(i.TEXTURE_2D,W.__webglTexture,i.TEXTURE0+T)}function _e(D,T){let W=n.get(D);if(D.isRenderTargetTexture===!1&&D.version>0&&W.__version!==D.version){X(W,D,T);return}else D.isExternalTexture&&(W.__webglTexture=D.sourceTexture?D.sourceTexture:null);t.bindTexture(i.TEXTURE_2D_ARRAY,W.__webglTexture,i.TEXTURE0+T)}function Re(D,T){let W=n.get(D);if(D.isRenderTargetTexture===!1&&D.version>0&&W.__version!==D.version){X(W,D,T);return}t.bindTexture(i.TEXTURE_3D,W.__webglTexture,i.TEXTURE0+T)}function be(D,T){let W=n.get(D);if(D.version>0&&W.__version!==D.version){te(W,D,T);return}t.bindTexture(i.TEXTURE_CUBE_MAP,W.__webglTexture,i.TEXTURE0+T)}let ke={[zs]:i.REPEAT,[ai]:i.CLAMP_TO_EDGE,[aa]:i.MIRRORED_REPEAT},gt={[Nt]:i.NEAREST,[Kd]:i.NEAREST_MIPMAP_NEAREST,[Xr]:i.NEAREST_MIPMAP_LINEAR,[tn]:i.LINEAR,[Ia]:i.LINEAR_MIPMAP_NEAREST,[Ri]:i.LINEAR_MIPMAP_LINEAR},ze={[Qd]:i.NEVER,[Mu]:i.ALWAYS,[ef]:i.LESS,[_u]:i.LEQUAL,[tf]:i.EQUAL,[bu]:i.GEQUAL,[nf]:i.GREATER,[sf]:i.NOTEQUAL};function st(D,T){if(T.type===In&&e.has("OES_texture_float_linear")===!1&&(T.magFilter===tn||T.magFilter===Ia||T.magFilter===Xr||T.magFilter===Ri||T.minFilter===tn||T.minFilter===Ia||T.minFilter===Xr||T.minFilter===Ri)&&qe("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),i.texParameteri(D,i.TEXTURE_WRAP_S,ke[T.wrapS]),i.texParameteri(D,i.TEXTURE_WRAP_T,ke[T.wrapT]),(D===i.TEXTURE_3D||D===i.TEXTURE_2D_ARRAY)&&i.texParameteri(D,i.TEXTURE_WRAP_R,ke[T.wrapR]),i.texParameteri(D,i.TEXTURE_MAG_FILTER,gt[T.magFilter]),i.texParameteri(D,i.TEXTURE_MIN_FILTER,gt[T.minFilter]),T.compareFunction&&(i.texParameteri(D,i.TEXTURE_COMPARE_MODE,i.COMPARE_REF_TO_TEXTURE),i.texParameteri(D,i.TEXTURE_COMPARE_FUNC,ze[T.compareFunction])),e.has("EXT_texture_filter_anisotropic")===!0){if(T.magFilter===Nt||T.minFilter!==Xr&&T.minFilter!==Ri||T.type===In&&e.has("OES_texture_float_linear")===!1)return;if(T.anisotropy>1||n.get(T).__currentAnisotropy){let W=e.get("EXT_texture_filter_anisotropic");i.texParameterf(D,W.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(T.anisotropy,s.getMaxAnisotropy())),n.get(T).__currentAnisotropy=T.anisotropy}}}function ht(D,T){let W=!1;D.__webglInit===void 0&&(D.__webglInit=!0,T.addEventListener("dispose",R),C(T));let le=T.source,ne=f.get(le);ne===void 0&&(ne={},f.set(le,ne));let de=Z(T);if(de!==D.__cacheKey){ne[de]===void 0&&(ne[de]={texture:i.createTexture(),usedTimes:0},o.memory.textures++,W=!0),ne[de].usedTimes++;let xe=ne[D.__cacheKey];xe!==void 0&&(ne[D.__cacheKey].usedTimes--,xe.usedTimes===0&&H(T)),D.__cacheKey=de,D.__webglTexture=ne[de].texture}return W}function ie(D,T,W){return Math.floor(Math.floor(D/W)/T)}function I(D,T,W,le){let de=D.updateRanges;if(de.length===0)t.texSubImage2D(i.TEXTURE_2D,0,0,0,T.width,T.height,W,le,T.data);else{de.sort((k,Q)=>k.start-Q.start);let xe=0;for(let k=1;k<de.length;k++){let Q=de[xe],K=de[k],me=Q.start+Q.count,he=ie(K.start,T.width,4),fe=ie(Q.start,T.width,4);K.start<=me+1&&he===fe&&ie(K.start+K.count-1,T.width,4)===he?Q.count=Math.max(Q.count,K.start+K.count-Q.start):(++xe,de[xe]=K)}de.length=xe+1;let J=t.getParameter(i.UNPACK_ROW_LENGTH),j=t.getParameter(i.UNPACK_SKIP_PIXELS),pe=t.getParameter(i.UNPACK_SKIP_ROWS);t.pixelStorei(i.UNPACK_ROW_LENGTH,T.width);for(let k=0,Q=de.length;k<Q;k++){let K=de[k],me=Math.floor(K.start/4),he=Math.ceil(K.count/4),fe=me%T.width,Be=Math.floor(me/T.width),nt=he,ce=1;t.pixelStorei(i.UNPACK_SKIP_PIXELS,fe),t.pixelStorei(i.UNPACK_SKIP_ROWS,Be),t.texSubImage2D(i.TEXTURE_2D,0,fe,Be,nt,ce,W,le,T.data)}D.clearUpdateRanges(),t.pixelStorei(i.UNPACK_ROW_LENGTH,J),t.pixelStorei(i.UNPACK_SKIP_PIXELS,j),t.pixelStorei(i.UNPACK_SKIP_ROWS,pe)}}function X(D,T,W){let le=i.TEXTURE_2D;(T.isDataArrayTexture||T.isCompressedArrayTexture)&&(le=i.TEXTURE_2D_ARRAY),T.isData3DTexture&&(le=i.TEXTURE_3D);let ne=ht(D,T),de=T.source;t.bindTexture(le,D.__webglTexture,i.TEXTURE0+W);let xe=n.get(de);if(de.version!==xe.__version||ne===!0){if(t.activeTexture(i.TEXTURE0+W),(typeof ImageBitmap<"u"&&T.image instanceof ImageBitmap)===!1){let ce=ut.getPrimaries(ut.workingColorSpace),He=T.colorSpace===Ii?null:ut.getPrimaries(T.colorSpace),et=T.colorSpace===Ii||ce===He?i.NONE:i.BROWSER_DEFAULT_WEBGL;t.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,T.flipY),t.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,T.premultiplyAlpha),t.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,et)}t.pixelStorei(i.UNPACK_ALIGNMENT,T.unpackAlignment);let j=x(T.image,!1,s.maxTextureSize);j=Xe(T,j);let pe=r.convert(T.format,T.colorSpace),k=r.convert(T.type),Q=S(T.internalFormat,pe,k,T.normalized,T.colorSpace,T.isVideoTexture);st(le,T);let K,me=T.mipmaps,he=T.isVideoTexture!==!0,fe=xe.__version===void 0||ne===!0,Be=de.dataReady,nt=M(T,j);if(T.isDepthTexture)Q=v(T.format===Pi,T.type),fe&&(he?t.texStorage2D(i.TEXTURE_2D,1,Q,j.width,j.height):t.texImage2D(i.TEXTURE_2D,0,Q,j.width,j.height,0,pe,k,null));else if(T.isDataTexture)if(me.length>0){he&&fe&&t.texStorage2D(i.TEXTURE_2D,nt,Q,me[0].width,me[0].height);for(let ce=0,He=me.length;ce<He;ce++)K=me[ce],he?Be&&t.texSubImage2D(i.TEXTURE_2D,ce,0,0,K.width,K.height,pe,k,K.data):t.texImage2D(i.TEXTURE_2D,ce,Q,K.width,K.height,0,pe,k,K.data);T.generateMipmaps=!1}else he?(fe&&t.texStorage2D(i.TEXTURE_2D,nt,Q,j.width,j.height),Be&&I(T,j,pe,k)):t.texImage2D(i.TEXTURE_2D,0,Q,j.width,j.height,0,pe,k,j.data);else if(T.isCompressedTexture)if(T.isCompressedArrayTexture){he&&fe&&t.texStorage3D(i.TEXTURE_2D_ARRAY,nt,Q,me[0].width,me[0].height,j.depth);for(let ce=0,He=me.length;ce<He;ce++)if(K=me[ce],T.format!==bn)if(pe!==null)if(he){if(Be)if(T.layerUpdates.size>0){let et=Cu(K.width,K.height,T.format,T.type);for(let Se of T.layerUpdates){let Et=K.data.subarray(Se*et/K.data.BYTES_PER_ELEMENT,(Se+1)*et/K.data.BYTES_PER_ELEMENT);t.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,ce,0,0,Se,K.width,K.height,1,pe,Et)}}else t.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,ce,0,0,0,K.width,K.height,j.depth,pe,K.data)}else t.compressedTexImage3D(i.TEXTURE_2D_ARRAY,ce,Q,K.width,K.height,j.depth,0,K.data,0,0);else qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else he?Be&&t.texSubImage3D(i.TEXTURE_2D_ARRAY,ce,0,0,0,K.width,K.height,j.depth,pe,k,K.data):t.texImage3D(i.TEXTURE_2D_ARRAY,ce,Q,K.width,K.height,j.depth,0,pe,k,K.data);T.layerUpdates.size>0&&T.clearLayerUpdates()}else{he&&fe&&t.texStorage2D(i.TEXTURE_2D,nt,Q,me[0].width,me[0].height);for(let ce=0,He=me.length;ce<He;ce++)K=me[ce],T.format!==bn?pe!==null?he?Be&&t.compressedTexSubImage2D(i.TEXTURE_2D,ce,0,0,K.width,K.height,pe,K.data):t.compressedTexImage2D(i.TEXTURE_2D,ce,Q,K.width,K.height,0,K.data):qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):he?Be&&t.texSubImage2D(i.TEXTURE_2D,ce,0,0,K.width,K.height,pe,k,K.data):t.texImage2D(i.TEXTURE_2D,ce,Q,K.width,K.height,0,pe,k,K.data)}else if(T.isDataArrayTexture)if(he){if(fe&&t.texStorage3D(i.TEXTURE_2D_ARRAY,nt,Q,j.width,j.height,j.depth),Be)if(T.layerUpdates.size>0){let ce=Cu(j.width,j.height,T.format,T.type);for(let He of T.layerUpdates){let et=j.data.subarray(He*ce/j.data.BYTES_PER_ELEMENT,(He+1)*ce/j.data.BYTES_PER_ELEMENT);t.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,He,j.width,j.height,1,pe,k,et)}T.clearLayerUpdates()}else t.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,0,j.width,j.height,j.depth,pe,k,j.data)}else t.texImage3D(i.TEXTURE_2D_ARRAY,0,Q,j.width,j.height,j.depth,0,pe,k,j.data);else if(T.isData3DTexture)he?(fe&&t.texStorage3D(i.TEXTURE_3D,nt,Q,j.width,j.height,j.depth),Be&&t.texSubImage3D(i.TEXTURE_3D,0,0,0,0,j.width,j.height,j.depth,pe,k,j.data)):t.texImage3D(i.TEXTURE_3D,0,Q,j.width,j.height,j.depth,0,pe,k,j.data);else if(T.isFramebufferTexture){if(fe)if(he)t.texStorage2D(i.TEXTURE_2D,nt,Q,j.width,j.height);else{let ce=j.width,He=j.height;for(let et=0;et<nt;et++)t.texImage2D(i.TEXTURE_2D,et,Q,ce,He,0,pe,k,null),ce>>=1,He>>=1}}else if(T.isHTMLTexture){if("texElementImage2D"in i){let ce=i.canvas;if(ce.hasAttribute("layoutsubtree")||ce.setAttribute("layoutsubtree","true"),j.parentNode!==ce){ce.appendChild(j),d.add(T),ce.onpaint=He=>{let et=He.changedElements;for(let Se of d)et.includes(Se.image)&&(Se.needsUpdate=!0)},ce.requestPaint();return}if(i.texElementImage2D.length===3)i.texElementImage2D(i.TEXTURE_2D,i.RGBA8,j);else{let et=i.RGBA,Se=i.RGBA,Et=i.UNSIGNED_BYTE;i.texElementImage2D(i.TEXTURE_2D,0,et,Se,Et,j)}i.texParameteri(i.TEXTURE_2D,i.TEXTURE_MIN_FILTER,i.LINEAR),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_S,i.CLAMP_TO_EDGE),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_T,i.CLAMP_TO_EDGE)}}else if(me.length>0){if(he&&fe){let ce=Je(me[0]);t.texStorage2D(i.TEXTURE_2D,nt,Q,ce.width,ce.height)}for(let ce=0,He=me.length;ce<He;ce++)K=me[ce],he?Be&&t.texSubImage2D(i.TEXTURE_2D,ce,0,0,pe,k,K):t.texImage2D(i.TEXTURE_2D,ce,Q,pe,k,K);T.generateMipmaps=!1}else if(he){if(fe){let ce=Je(j);t.texStorage2D(i.TEXTURE_2D,nt,Q,ce.width,ce.height)}Be&&t.texSubImage2D(i.TEXTURE_2D,0,0,0,pe,k,j)}else t.texImage2D(i.TEXTURE_2D,0,Q,pe,k,j);w(T)&&T.mipmapsAutoUpdate===!0&&_(le),xe.__version=de.version,T.onUpdate&&T.onUpdate(T)}D.__version=T.version}function te(D,T,W){if(T.image.length!==6)return;let le=ht(D,T),ne=T.source;t.bindTexture(i.TEXTURE_CUBE_MAP,D.__webglTexture,i.TEXTURE0+W);let de=n.get(ne);if(ne.version!==de.__version||le===!0){t.activeTexture(i.TEXTURE0+W);let xe=ut.getPrimaries(ut.workingColorSpace),J=T.colorSpace===Ii?null:ut.getPrimaries(T.colorSpace),j=T.colorSpace===Ii||xe===J?i.NONE:i.BROWSER_DEFAULT_WEBGL;t.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,T.flipY),t.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,T.premultiplyAlpha),t.pixelStorei(i.UNPACK_ALIGNMENT,T.unpackAlignment),t.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,j);let pe=T.isCompressedTexture||T.image[0].isCompressedTexture,k=T.image[0]&&T.image[0].isDataTexture,Q=[];for(let Se=0;Se<6;Se++)!pe&&!k?Q[Se]=x(T.image[Se],!0,s.maxCubemapSize):Q[Se]=k?T.image[Se].image:T.image[Se],Q[Se]=Xe(T,Q[Se]);let K=Q[0],me=r.convert(T.format,T.colorSpace),he=r.convert(T.type),fe=S(T.internalFormat,me,he,T.normalized,T.colorSpace),Be=T.isVideoTexture!==!0,nt=de.__version===void 0||le===!0,ce=ne.dataReady,He=M(T,K);st(i.TEXTURE_CUBE_MAP,T);let et;if(T.isDepthTexture){if(fe=v(T.format===Pi,T.type),nt)if(Be)t.texStorage2D(i.TEXTURE_CUBE_MAP,1,fe,K.width,K.height);else for(let Se=0;Se<6;Se++)t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,0,fe,K.width,K.height,0,me,he,null)}else if(pe){Be&&nt&&t.texStorage2D(i.TEXTURE_CUBE_MAP,He,fe,K.width,K.height);for(let Se=0;Se<6;Se++){et=Q[Se].mipmaps;for(let Et=0;Et<et.length;Et++){let $t=et[Et];T.format!==bn?me!==null?Be?ce&&t.compressedTexSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,Et,0,0,$t.width,$t.height,me,$t.data):t.compressedTexImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,Et,fe,$t.width,$t.height,0,$t.data):qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):Be?ce&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,Et,0,0,$t.width,$t.height,me,he,$t.data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,Et,fe,$t.width,$t.height,0,me,he,$t.data)}}}else{if(et=T.mipmaps,Be&&nt){et.length>0&&He++;let Se=Je(Q[0]);t.texStorage2D(i.TEXTURE_CUBE_MAP,He,fe,Se.width,Se.height)}for(let Se=0;Se<6;Se++)if(k){Be?ce&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,0,0,0,Q[Se].width,Q[Se].height,me,he,Q[Se].data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,0,fe,Q[Se].width,Q[Se].height,0,me,he,Q[Se].data);for(let Et=0;Et<et.length;Et++){let Ni=et[Et].image[Se].image;Be?ce&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,Et+1,0,0,Ni.width,Ni.height,me,he,Ni.data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,Et+1,fe,Ni.width,Ni.height,0,me,he,Ni.data)}}else{Be?ce&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,0,0,0,me,he,Q[Se]):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,0,fe,me,he,Q[Se]);for(let Et=0;Et<et.length;Et++){let $t=et[Et];Be?ce&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,Et+1,0,0,me,he,$t.image[Se]):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Se,Et+1,fe,me,he,$t.image[Se])}}}w(T)&&T.mipmapsAutoUpdate===!0&&_(i.TEXTURE_CUBE_MAP),de.__version=ne.version,T.onUpdate&&T.onUpdate(T)}D.__version=T.version}function oe(D,T,W,le,ne,de){let xe=r.convert(W.format,W.colorSpace),J=r.convert(W.type),j=S(W.internalFormat,xe,J,W.normalized,W.colorSpace),pe=n.get(T),k=n.get(W);if(k.__renderTarget=T,!pe.__hasExternalTextures){let Q=Math.max(1,T.width>>de),K=Math.max(1,T.height>>de);ne===i.TEXTURE_3D||ne===i.TEXTURE_2D_ARRAY?t.texImage3D(ne,de,j,Q,K,T.depth,0,xe,J,null):t.texImage2D(ne,de,j,Q,K,0,xe,J,null)}t.bindFramebuffer(i.FRAMEBUFFER,D),ae(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,le,ne,k.__webglTexture,0,Ye(T)):(ne===i.TEXTURE_2D||ne>=i.TEXTURE_CUBE_MAP_POSITIVE_X&&ne<=i.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&i.framebufferTexture2D(i.FRAMEBUFFER,le,ne,k.__webglTexture,de),t.bindFramebuffer(i.FRAMEBUFFER,null)}function ve(D,T,W){if(i.bindRenderbuffer(i.RENDERBUFFER,D),T.depthBuffer){let le=T.depthTexture,ne=le&&le.isDepthTexture?le.type:null,de=v(T.stencilBuffer,ne),xe=T.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;ae(T)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,Ye(T),de,T.width,T.height):W?i.renderbufferStorageMultisample(i.RENDERBUFFER,Ye(T),de,T.width,T.height):i.renderbufferStorage(i.RENDERBUFFER,de,T.width,T.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,xe,i.RENDERBUFFER,D)}else{let le=T.textures;for(let ne=0;ne<le.length;ne++){let de=le[ne],xe=r.convert(de.format,de.colorSpace),J=r.convert(de.type),j=S(de.internalFormat,xe,J,de.normalized,de.colorSpace);ae(T)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,Ye(T),j,T.width,T.height):W?i.renderbufferStorageMultisample(i.RENDERBUFFER,Ye(T),j,T.width,T.height):i.renderbufferStorage(i.RENDERBUFFER,j,T.width,T.height)}}i.bindRenderbuffer(i.RENDERBUFFER,null)}function we(D,T,W){let le=T.isWebGLCubeRenderTarget===!0;if(t.bindFramebuffer(i.FRAMEBUFFER,D),!(T.depthTexture&&T.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let ne=n.get(T.depthTexture);ne.__renderTarget=T;let de=le?T.depthTexture.image[0]:T.depthTexture.image;(!ne.__webglTexture||de.width!==T.width||de.height!==T.height)&&(de.width=T.width,de.height=T.height,T.depthTexture.needsUpdate=!0),le?be(T.depthTexture,0):ue(T.depthTexture,0);let xe=ne.__webglTexture,J=Ye(T),j=le?i.TEXTURE_CUBE_MAP_POSITIVE_X+W:i.TEXTURE_2D,pe=T.depthTexture.format===Pi?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;if(T.depthTexture.format===Ei)ae(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,pe,j,xe,0,J):i.framebufferTexture2D(i.FRAMEBUFFER,pe,j,xe,0);else if(T.depthTexture.format===Pi)ae(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,pe,j,xe,0,J):i.framebufferTexture2D(i.FRAMEBUFFER,pe,j,xe,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function Fe(D){let T=n.get(D),W=D.isWebGLCubeRenderTarget===!0;if(T.__boundDepthTexture!==D.depthTexture){let le=D.depthTexture;if(T.__depthDisposeCallback&&T.__depthDisposeCallback(),le){let ne=()=>{delete T.__boundDepthTexture,delete T.__depthDisposeCallback,le.removeEventListener("dispose",ne)};le.addEventListener("dispose",ne),T.__depthDisposeCallback=ne}T.__boundDepthTexture=le}if(D.depthTexture&&!T.__autoAllocateDepthBuffer)if(W)for(let le=0;le<6;le++)we(T.__webglFramebuffer[le],D,le);else D.texture.mipmaps.length>0?we(T.__webglFramebuffer[0],D,0):we(T.__webglFramebuffer,D,0);else if(W){T.__webglDepthbuffer=[];for(let le=0;le<6;le++)if(t.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer[le]),T.__webglDepthbuffer[le]===void 0)T.__webglDepthbuffer[le]=i.createRenderbuffer(),ve(T.__webglDepthbuffer[le],D,!1);else{let ne=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,de=T.__webglDepthbuffer[le];i.bindRenderbuffer(i.RENDERBUFFER,de),i.framebufferRenderbuffer(i.FRAMEBUFFER,ne,i.RENDERBUFFER,de)}}else if(D.texture.mipmaps.length>0?t.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer[0]):t.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer),T.__webglDepthbuffer===void 0)T.__webglDepthbuffer=i.createRenderbuffer(),ve(T.__webglDepthbuffer,D,!1);else{let ne=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,de=T.__webglDepthbuffer;i.bindRenderbuffer(i.RENDERBUFFER,de),i.framebufferRenderbuffer(i.FRAMEBUFFER,ne,i.RENDERBUFFER,de)}t.bindFramebuffer(i.FRAMEBUFFER,null)}function Ue(D,T,W){let le=n.get(D);T!==void 0&&oe(le.__webglFramebuffer,D,D.texture,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,0),W!==void 0&&Fe(D)}function Ve(D){let T=D.texture,W=n.get(D),le=n.get(T);D.addEventListener("dispose",P),C(D);let ne=D.textures,de=D.isWebGLCubeRenderTarget===!0,xe=ne.length>1;if(xe||(le.__webglTexture===void 0&&(le.__webglTexture=i.createTexture()),le.__version=T.version,o.memory.textures++),de){W.__webglFramebuffer=[];for(let J=0;J<6;J++)if(T.mipmaps.length>0){W.__webglFramebuffer[J]=[];for(let j=0;j<T.mipmaps.length;j++)W.__webglFramebuffer[J][j]=i.createFramebuffer()}else W.__webglFramebuffer[J]=i.createFramebuffer()}else{if(T.mipmaps.length>0){W.__webglFramebuffer=[];for(let J=0;J<T.mipmaps.length;J++)W.__webglFramebuffer[J]=i.createFramebuffer()}else W.__webglFramebuffer=i.createFramebuffer();if(xe)for(let J=0,j=ne.length;J<j;J++){let pe=n.get(ne[J]);pe.__webglTexture===void 0&&(pe.__webglTexture=i.createTexture(),o.memory.textures++)}if(D.samples>0&&ae(D)===!1){W.__webglMultisampledFramebuffer=i.createFramebuffer(),W.__webglColorRenderbuffer=[],t.bindFramebuffer(i.FRAMEBUFFER,W.__webglMultisampledFramebuffer);for(let J=0;J<ne.length;J++){let j=ne[J];W.__webglColorRenderbuffer[J]=i.createRenderbuffer(),i.bindRenderbuffer(i.RENDERBUFFER,W.__webglColorRenderbuffer[J]);let pe=r.convert(j.format,j.colorSpace),k=r.convert(j.type),Q=S(j.internalFormat,pe,k,j.normalized,j.colorSpace,D.isXRRenderTarget===!0),K=Ye(D);i.renderbufferStorageMultisample(i.RENDERBUFFER,K,Q,D.width,D.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+J,i.RENDERBUFFER,W.__webglColorRenderbuffer[J])}i.bindRenderbuffer(i.RENDERBUFFER,null),D.depthBuffer&&(W.__webglDepthRenderbuffer=i.createRenderbuffer(),ve(W.__webglDepthRenderbuffer,D,!0)),t.bindFramebuffer(i.FRAMEBUFFER,null)}}if(de){t.bindTexture(i.TEXTURE_CUBE_MAP,le.__webglTexture),st(i.TEXTURE_CUBE_MAP,T);for(let J=0;J<6;J++)if(T.mipmaps.length>0)for(let j=0;j<T.mipmaps.length;j++)oe(W.__webglFramebuffer[J][j],D,T,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+J,j);else oe(W.__webglFramebuffer[J],D,T,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+J,0);w(T)?_(i.TEXTURE_CUBE_MAP):T.mipmaps.length>0&&i.texParameteri(i.TEXTURE_CUBE_MAP,i.TEXTURE_MAX_LEVEL,T.mipmaps.length-1),t.unbindTexture()}else if(xe){for(let J=0,j=ne.length;J<j;J++){let pe=ne[J],k=n.get(pe),Q=i.TEXTURE_2D;(D.isWebGL3DRenderTarget||D.isWebGLArrayRenderTarget)&&(Q=D.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),t.bindTexture(Q,k.__webglTexture),st(Q,pe),oe(W.__webglFramebuffer,D,pe,i.COLOR_ATTACHMENT0+J,Q,0),w(pe)&&_(Q)}t.unbindTexture()}else{let J=i.TEXTURE_2D;if((D.isWebGL3DRenderTarget||D.isWebGLArrayRenderTarget)&&(J=D.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),t.bindTexture(J,le.__webglTexture),st(J,T),T.mipmaps.length>0)for(let j=0;j<T.mipmaps.length;j++)oe(W.__webglFramebuffer[j],D,T,i.COLOR_ATTACHMENT0,J,j);else oe(W.__webglFramebuffer,D,T,i.COLOR_ATTACHMENT0,J,0);w(T)?_(J):T.mipmaps.length>0&&i.texParameteri(J,i.TEXTURE_MAX_LEVEL,T.mipmaps.length-1),t.unbindTexture()}D.depthBuffer&&Fe(D)}function O(D){let T=D.textures;for(let W=0,le=T.length;W<le;W++){let ne=T[W];if(w(ne)&&ne.mipmapsAutoUpdate===!0){let de=b(D),xe=n.get(ne).__webglTexture;t.bindTexture(de,xe),_(de),t.unbindTexture()}}}let xt=[];function Me(D){if(D.samples>0){if(ae(D)===!1){let T=D.textures,W=D.width,le=D.height,ne=i.COLOR_BUFFER_BIT,de=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,xe=n.get(D),J=T.length>1;if(J)for(let pe=0;pe<T.length;pe++)t.bindFramebuffer(i.FRAMEBUFFER,xe.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+pe,i.RENDERBUFFER,null),t.bindFramebuffer(i.FRAMEBUFFER,xe.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+pe,i.TEXTURE_2D,null,0);t.bindFramebuffer(i.READ_FRAMEBUFFER,xe.__webglMultisampledFramebuffer),D.texture.mipmaps.length>0?t.bindFramebuffer(i.DRAW_FRAMEBUFFER,xe.__webglFramebuffer[0]):t.bindFramebuffer(i.DRAW_FRAMEBUFFER,xe.__webglFramebuffer);for(let pe=0;pe<T.length;pe++){if(D.resolveDepthBuffer&&(D.depthBuffer&&(ne|=i.DEPTH_BUFFER_BIT),D.stencilBuffer&&D.resolveStencilBuffer&&(ne|=i.STENCIL_BUFFER_BIT)),J){i.framebufferRenderbuffer(i.READ_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.RENDERBUFFER,xe.__webglColorRenderbuffer[pe]);let k=n.get(T[pe]).__webglTexture;i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,k,0)}i.blitFramebuffer(0,0,W,le,0,0,W,le,ne,i.NEAREST),l===!0&&(xt.length=0,xt.push(i.COLOR_ATTACHMENT0+pe),D.depthBuffer&&D.storeMultisampledDepthBuffer===!1&&xt.push(de),i.invalidateFramebuffer(i.READ_FRAMEBUFFER,xt))}if(t.bindFramebuffer(i.READ_FRAMEBUFFER,null),t.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),J)for(let pe=0;pe<T.length;pe++){t.bindFramebuffer(i.FRAMEBUFFER,xe.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+pe,i.RENDERBUFFER,xe.__webglColorRenderbuffer[pe]);let k=n.get(T[pe]).__webglTexture;t.bindFramebuffer(i.FRAMEBUFFER,xe.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+pe,i.TEXTURE_2D,k,0)}t.bindFramebuffer(i.DRAW_FRAMEBUFFER,xe.__webglMultisampledFramebuffer)}else if(D.depthBuffer&&D.storeMultisampledDepthBuffer===!1&&l){let T=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;i.invalidateFramebuffer(i.DRAW_FRAMEBUFFER,[T])}}}function Ye(D){return Math.min(s.maxSamples,D.samples)}function ae(D){let T=n.get(D);return D.samples>0&&e.has("WEBGL_multisampled_render_to_texture")===!0&&T.__useRenderToTexture!==!1}function vt(D){let T=o.render.frame;h.get(D)!==T&&(h.set(D,T),D.update())}function Xe(D,T){let W=D.colorSpace,le=D.format,ne=D.type;return D.isCompressedTexture===!0||D.isVideoTexture===!0||W!==Ir&&W!==Ii&&(ut.getTransfer(W)===wt?(le!==bn||ne!==Wt)&&qe("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):Ke("WebGLTextures: Unsupported texture color space:",W)),T}function Je(D){return typeof HTMLImageElement<"u"&&D instanceof HTMLImageElement?(c.width=D.naturalWidth||D.width,c.height=D.naturalHeight||D.height):typeof VideoFrame<"u"&&D instanceof VideoFrame?(c.width=D.displayWidth,c.height=D.displayHeight):(c.width=D.width,c.height=D.height),c}this.allocateTextureUnit=Ie,this.resetTextureUnits=ee,this.getTextureUnits=se,this.setTextureUnits=Ce,this.setTexture2D=ue,this.setTexture2DArray=_e,this.setTexture3D=Re,this.setTextureCube=be,this.rebindTextures=Ue,this.setupRenderTarget=Ve,this.updateRenderTargetMipmap=O,this.updateMultisampleRenderTarget=Me,this.setupDepthRenderbuffer=Fe,this.setupFrameBufferTexture=oe,this.useMultisampledRTT=ae,this.dispose=z}function P_(i,e){function t(n,s=Ii){let r,o=ut.getTransfer(s);if(n===Wt)return i.UNSIGNED_BYTE;if(n===Da)return i.UNSIGNED_SHORT_4_4_4_4;if(n===Na)return i.UNSIGNED_SHORT_5_5_5_1;if(n===mu)return i.UNSIGNED_INT_5_9_9_9_REV;if(n===gu)return i.UNSIGNED_INT_10F_11F_11F_REV;if(n===fu)return i.BYTE;if(n===pu)return i.SHORT;if(n===Zs)return i.UNSIGNED_SHORT;if(n===La)return i.INT;if(n===ei)return i.UNSIGNED_INT;if(n===In)return i.FLOAT;if(n===ti)return i.HALF_FLOAT;if(n===vu)return i.ALPHA;if(n===xu)return i.RGB;if(n===bn)return i.RGBA;if(n===Ei)return i.DEPTH_COMPONENT;if(n===Pi)return i.DEPTH_STENCIL;if(n===qr)return i.RED;if(n===Ua)return i.RED_INTEGER;if(n===Yi)return i.RG;if(n===Fa)return i.RG_INTEGER;if(n===Js)return i.RGBA_INTEGER;if(n===$r||n===Yr||n===Kr||n===Zr)if(o===wt)if(r=e.get("WEBGL_compressed_texture_s3tc_srgb"),r!==null){if(n===$r)return r.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(n===Yr)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(n===Kr)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(n===Zr)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(r=e.get("WEBGL_compressed_texture_s3tc"),r!==null){if(n===$r)return r.COMPRESSED_RGB_S3TC_DXT1_EXT;if(n===Yr)return r.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(n===Kr)return r.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(n===Zr)return r.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(n===Oa||n===ka||n===Ba||n===za)if(r=e.get("WEBGL_compressed_texture_pvrtc"),r!==null){if(n===Oa)return r.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(n===ka)return r.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(n===Ba)return r.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(n===za)return r.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(n===Va||n===Ha||n===Ga||n===Wa||n===Xa||n===Jr||n===qa)if(r=e.get("WEBGL_compressed_texture_etc"),r!==null){if(n===Va||n===Ha)return o===wt?r.COMPRESSED_SRGB8_ETC2:r.COMPRESSED_RGB8_ETC2;if(n===Ga)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:r.COMPRESSED_RGBA8_ETC2_EAC;if(n===Wa)return r.COMPRESSED_R11_EAC;if(n===Xa)return r.COMPRESSED_SIGNED_R11_EAC;if(n===Jr)return r.COMPRESSED_RG11_EAC;if(n===qa)return r.COMPRESSED_SIGNED_RG11_EAC}else return null;if(n===$a||n===Ya||n===Ka||n===Za||n===Ja||n===ja||n===Qa||n===el||n===tl||n===nl||n===il||n===sl||n===rl||n===ol)if(r=e.get("WEBGL_compressed_texture_astc"),r!==null){if(n===$a)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:r.COMPRESSED_RGBA_ASTC_4x4_KHR;if(n===Ya)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:r.COMPRESSED_RGBA_ASTC_5x4_KHR;if(n===Ka)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:r.COMPRESSED_RGBA_ASTC_5x5_KHR;if(n===Za)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:r.COMPRESSED_RGBA_ASTC_6x5_KHR;if(n===Ja)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:r.COMPRESSED_RGBA_ASTC_6x6_KHR;if(n===ja)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:r.COMPRESSED_RGBA_ASTC_8x5_KHR;if(n===Qa)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:r.COMPRESSED_RGBA_ASTC_8x6_KHR;if(n===el)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:r.COMPRESSED_RGBA_ASTC_8x8_KHR;if(n===tl)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:r.COMPRESSED_RGBA_ASTC_10x5_KHR;if(n===nl)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:r.COMPRESSED_RGBA_ASTC_10x6_KHR;if(n===il)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:r.COMPRESSED_RGBA_ASTC_10x8_KHR;if(n===sl)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:r.COMPRESSED_RGBA_ASTC_10x10_KHR;if(n===rl)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:r.COMPRESSED_RGBA_ASTC_12x10_KHR;if(n===ol)return o===wt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:r.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(n===al||n===ll||n===cl)if(r=e.get("EXT_texture_compression_bptc"),r!==null){if(n===al)return o===wt?r.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:r.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(n===ll)return r.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(n===cl)return r.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(n===ul||n===hl||n===jr||n===dl)if(r=e.get("EXT_texture_compression_rgtc"),r!==null){if(n===ul)return r.COMPRESSED_RED_RGTC1_EXT;if(n===hl)return r.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(n===jr)return r.COMPRESSED_RED_GREEN_RGTC2_EXT;if(n===dl)return r.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return n===ds?i.UNSIGNED_INT_24_8:i[n]!==void 0?i[n]:null}return{convert:t}}var I_=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,L_=`
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

}`,Ou=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(e,t){if(this.texture===null){let n=new Vr(e.texture);(e.depthNear!==t.depthNear||e.depthFar!==t.depthFar)&&(this.depthNear=e.depthNear,this.depthFar=e.depthFar),this.texture=n}}getMesh(e){if(this.texture!==null&&this.mesh===null){let t=e.cameras[0].viewport,n=new ui({vertexShader:I_,fragmentShader:L_,uniforms:{depthColor:{value:this.texture},depthWidth:{value:t.z},depthHeight:{value:t.w}}});this.mesh=new Jt(new Ci(20,20),n)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},ku=class extends li{constructor(e,t){super();let n=this,s=null,r=1,o=null,a="local-floor",l=1,c=null,h=null,d=null,u=null,f=null,m=null,y=typeof XRWebGLBinding<"u",g=new Ou,p={},x=t.getContextAttributes(),w=null,_=null,b=[],S=[],v=new Qe,M=null,C=null,A=new Ht;A.viewport=new St;let R=new Ht;R.viewport=new St;let P=[A,R],U=new Ca,L=null,z=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(Z){let ue=b[Z];return ue===void 0&&(ue=new Gs,b[Z]=ue),ue.getTargetRaySpace()},this.getControllerGrip=function(Z){let ue=b[Z];return ue===void 0&&(ue=new Gs,b[Z]=ue),ue.getGripSpace()},this.getHand=function(Z){let ue=b[Z];return ue===void 0&&(ue=new Gs,b[Z]=ue),ue.getHandSpace()};function V(Z){let ue=S.indexOf(Z.inputSource);if(ue===-1)return;let _e=b[ue];_e!==void 0&&(_e.update(Z.inputSource,Z.frame,c||o),_e.dispatchEvent({type:Z.type,data:Z.inputSource}))}function H(){s.removeEventListener("select",V),s.removeEventListener("selectstart",V),s.removeEventListener("selectend",V),s.removeEventListener("squeeze",V),s.removeEventListener("squeezestart",V),s.removeEventListener("squeezeend",V),s.removeEventListener("end",H),s.removeEventListener("inputsourceschange",re);for(let Z=0;Z<b.length;Z++){let ue=S[Z];ue!==null&&(S[Z]=null,b[Z].disconnect(ue))}L=null,z=null,g.reset();for(let Z in p)delete p[Z];if(e.setRenderTarget(w),f=null,u=null,d=null,s=null,_=null,Ie.stop(),n.isPresenting=!1,e.setPixelRatio(M),e.setSize(v.width,v.height,!1),C!==null){let Z=C.camera;Z.fov=C.fov,Z.zoom=C.zoom,Z.updateProjectionMatrix(),C=null}n.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(Z){r=Z,n.isPresenting===!0&&qe("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(Z){a=Z,n.isPresenting===!0&&qe("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(Z){c=Z},this.getBaseLayer=function(){return u!==null?u:f},this.getBinding=function(){return d===null&&y&&(d=new XRWebGLBinding(s,t)),d},this.getFrame=function(){return m},this.getSession=function(){return s},this.setSession=async function(Z){if(s=Z,s!==null){if(w=e.getRenderTarget(),s.addEventListener("select",V),s.addEventListener("selectstart",V),s.addEventListener("selectend",V),s.addEventListener("squeeze",V),s.addEventListener("squeezestart",V),s.addEventListener("squeezeend",V),s.addEventListener("end",H),s.addEventListener("inputsourceschange",re),x.xrCompatible!==!0&&await t.makeXRCompatible(),M=e.getPixelRatio(),e.getSize(v),y&&"createProjectionLayer"in XRWebGLBinding.prototype){let _e=null,Re=null,be=null;x.depth&&(be=x.stencil?t.DEPTH24_STENCIL8:t.DEPTH_COMPONENT24,_e=x.stencil?Pi:Ei,Re=x.stencil?ds:ei);let ke={colorFormat:t.RGBA8,depthFormat:be,scaleFactor:r};d=this.getBinding(),u=d.createProjectionLayer(ke),s.updateRenderState({layers:[u]}),e.setPixelRatio(1),e.setSize(u.textureWidth,u.textureHeight,!1),_=new Zt(u.textureWidth,u.textureHeight,{format:bn,type:Wt,depthTexture:new Ai(u.textureWidth,u.textureHeight,Re,void 0,void 0,void 0,void 0,void 0,void 0,_e),stencilBuffer:x.stencil,colorSpace:e.outputColorSpace,samples:x.antialias?4:0,resolveDepthBuffer:u.ignoreDepthValues===!1,resolveStencilBuffer:u.ignoreDepthValues===!1,storeMultisampledDepthBuffer:u.ignoreDepthValues===!1,storeMultisampledStencilBuffer:u.ignoreDepthValues===!1})}else{let _e={antialias:x.antialias,alpha:!0,depth:x.depth,stencil:x.stencil,framebufferScaleFactor:r};f=new XRWebGLLayer(s,t,_e),s.updateRenderState({baseLayer:f}),e.setPixelRatio(1),e.setSize(f.framebufferWidth,f.framebufferHeight,!1),_=new Zt(f.framebufferWidth,f.framebufferHeight,{format:bn,type:Wt,colorSpace:e.outputColorSpace,stencilBuffer:x.stencil,resolveDepthBuffer:f.ignoreDepthValues===!1,resolveStencilBuffer:f.ignoreDepthValues===!1,storeMultisampledDepthBuffer:f.ignoreDepthValues===!1,storeMultisampledStencilBuffer:f.ignoreDepthValues===!1})}_.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await s.requestReferenceSpace(a),Ie.setContext(s),Ie.start(),n.isPresenting=!0,n.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(s!==null)return s.environmentBlendMode},this.getDepthTexture=function(){return g.getDepthTexture()};function re(Z){for(let ue=0;ue<Z.removed.length;ue++){let _e=Z.removed[ue],Re=S.indexOf(_e);Re>=0&&(S[Re]=null,b[Re].disconnect(_e))}for(let ue=0;ue<Z.added.length;ue++){let _e=Z.added[ue],Re=S.indexOf(_e);if(Re===-1){for(let ke=0;ke<b.length;ke++)if(ke>=S.length){S.push(_e),Re=ke;break}else if(S[ke]===null){S[ke]=_e,Re=ke;break}if(Re===-1)break}let be=b[Re];be&&be.connect(_e)}}function $(Z,ue){ue===null?Z.matrixWorld.copy(Z.matrix):Z.matrixWorld.multiplyMatrices(ue.matrixWorld,Z.matrix),Z.matrixWorldInverse.copy(Z.matrixWorld).invert()}this.updateCamera=function(Z){if(s===null)return;let ue=Z.near,_e=Z.far;g.texture!==null&&(g.depthNear>0&&(ue=g.depthNear),g.depthFar>0&&(_e=g.depthFar)),U.near=R.near=A.near=ue,U.far=R.far=A.far=_e,(L!==U.near||z!==U.far)&&(s.updateRenderState({depthNear:U.near,depthFar:U.far}),L=U.near,z=U.far),U.layers.mask=Z.layers.mask|6,A.layers.mask=U.layers.mask&-5,R.layers.mask=U.layers.mask&-3;let Re=Z.parent,be=U.cameras;$(U,Re);for(let ke=0;ke<be.length;ke++)$(be[ke],Re);U.projectionMatrix.copy(A.projectionMatrix),U.projectionMatrixInverse.copy(A.projectionMatrixInverse),C===null&&Z.isPerspectiveCamera&&(C={camera:Z,fov:Z.fov,zoom:Z.zoom}),ee(Z,U,Re)};function ee(Z,ue,_e){_e===null?Z.matrix.copy(ue.matrixWorld):(Z.matrix.copy(_e.matrixWorld),Z.matrix.invert(),Z.matrix.multiply(ue.matrixWorld)),Z.matrix.decompose(Z.position,Z.quaternion,Z.scale),Z.updateMatrixWorld(!0),Z.projectionMatrix.copy(ue.projectionMatrix),Z.projectionMatrixInverse.copy(ue.projectionMatrixInverse),Z.isPerspectiveCamera&&(Z.fov=ca*2*Math.atan(1/Z.projectionMatrix.elements[5]),Z.zoom=1)}this.getCamera=function(){return U},this.getFoveation=function(){if(!(u===null&&f===null))return l},this.setFoveation=function(Z){l=Z,u!==null&&(u.fixedFoveation=Z),f!==null&&f.fixedFoveation!==void 0&&(f.fixedFoveation=Z)},this.hasDepthSensing=function(){return g.texture!==null},this.getDepthSensingMesh=function(){return g.getMesh(U)},this.getCameraTexture=function(Z){return p[Z]};let se=null;function Ce(Z,ue){if(h=ue.getViewerPose(c||o),m=ue,h!==null){let _e=h.views;f!==null&&(e.setRenderTargetFramebuffer(_,f.framebuffer),e.setRenderTarget(_));let Re=!1;_e.length!==U.cameras.length&&(U.cameras.length=0,Re=!0);for(let ze=0;ze<_e.length;ze++){let st=_e[ze],ht=null;if(f!==null)ht=f.getViewport(st);else{let I=d.getViewSubImage(u,st);ht=I.viewport,ze===0&&(e.setRenderTargetTextures(_,I.colorTexture,I.depthStencilTexture),e.setRenderTarget(_))}let ie=P[ze];ie===void 0&&(ie=new Ht,ie.layers.enable(ze),ie.viewport=new St,P[ze]=ie),ie.matrix.fromArray(st.transform.matrix),ie.matrix.decompose(ie.position,ie.quaternion,ie.scale),ie.projectionMatrix.fromArray(st.projectionMatrix),ie.projectionMatrixInverse.copy(ie.projectionMatrix).invert(),ie.viewport.set(ht.x,ht.y,ht.width,ht.height),ze===0&&(U.matrix.copy(ie.matrix),U.matrix.decompose(U.position,U.quaternion,U.scale)),Re===!0&&U.cameras.push(ie)}let be=s.enabledFeatures;if(be&&be.includes("depth-sensing")&&s.depthUsage=="gpu-optimized"&&y){d=n.getBinding();let ze=d.getDepthInformation(_e[0]);ze&&ze.isValid&&ze.texture&&g.init(ze,s.renderState)}if(be&&be.includes("camera-access")&&y){e.state.unbindTexture(),d=n.getBinding();for(let ze=0;ze<_e.length;ze++){let st=_e[ze].camera;if(st){let ht=p[st];ht||(ht=new Vr,p[st]=ht);let ie=d.getCameraImage(st);ht.sourceTexture=ie}}}}for(let _e=0;_e<b.length;_e++){let Re=S[_e],be=b[_e];Re!==null&&be!==void 0&&be.update(Re,ue,c||o)}se&&se(Z,ue),ue.detectedPlanes&&n.dispatchEvent({type:"planesdetected",data:ue}),m=null}let Ie=new Ff;Ie.setAnimationLoop(Ce),this.setAnimationLoop=function(Z){se=Z},this.dispose=function(){}}},D_=new ot,qf=new Ze;qf.set(-1,0,0,0,1,0,0,0,1);function N_(i,e){function t(g,p){g.matrixAutoUpdate===!0&&g.updateMatrix(),p.value.copy(g.matrix)}function n(g,p){p.color.getRGB(g.fogColor.value,Tu(i)),p.isFog?(g.fogNear.value=p.near,g.fogFar.value=p.far):p.isFogExp2&&(g.fogDensity.value=p.density)}function s(g,p,x,w,_){p.isNodeMaterial?p.uniformsNeedUpdate=!1:p.isMeshBasicMaterial?r(g,p):p.isMeshLambertMaterial?(r(g,p),p.envMap&&(g.envMapIntensity.value=p.envMapIntensity)):p.isMeshToonMaterial?(r(g,p),d(g,p)):p.isMeshPhongMaterial?(r(g,p),h(g,p),p.envMap&&(g.envMapIntensity.value=p.envMapIntensity)):p.isMeshStandardMaterial?(r(g,p),u(g,p),p.isMeshPhysicalMaterial&&f(g,p,_)):p.isMeshMatcapMaterial?(r(g,p),m(g,p)):p.isMeshDepthMaterial?r(g,p):p.isMeshDistanceMaterial?(r(g,p),y(g,p)):p.isMeshNormalMaterial?r(g,p):p.isLineBasicMaterial?(o(g,p),p.isLineDashedMaterial&&a(g,p)):p.isPointsMaterial?l(g,p,x,w):p.isSpriteMaterial?c(g,p):p.isShadowMaterial?(g.color.value.copy(p.color),g.opacity.value=p.opacity):p.isShaderMaterial&&(p.uniformsNeedUpdate=!1)}function r(g,p){g.opacity.value=p.opacity,p.color&&g.diffuse.value.copy(p.color),p.emissive&&g.emissive.value.copy(p.emissive).multiplyScalar(p.emissiveIntensity),p.map&&(g.map.value=p.map,t(p.map,g.mapTransform)),p.alphaMap&&(g.alphaMap.value=p.alphaMap,t(p.alphaMap,g.alphaMapTransform)),p.bumpMap&&(g.bumpMap.value=p.bumpMap,t(p.bumpMap,g.bumpMapTransform),g.bumpScale.value=p.bumpScale,p.side===sn&&(g.bumpScale.value*=-1)),p.normalMap&&(g.normalMap.value=p.normalMap,t(p.normalMap,g.normalMapTransform),g.normalScale.value.copy(p.normalScale),p.side===sn&&g.normalScale.value.negate()),p.displacementMap&&(g.displacementMap.value=p.displacementMap,t(p.displacementMap,g.displacementMapTransform),g.displacementScale.value=p.displacementScale,g.displacementBias.value=p.displacementBias),p.emissiveMap&&(g.emissiveMap.value=p.emissiveMap,t(p.emissiveMap,g.emissiveMapTransform)),p.specularMap&&(g.specularMap.value=p.specularMap,t(p.specularMap,g.specularMapTransform)),p.alphaTest>0&&(g.alphaTest.value=p.alphaTest);let x=e.get(p),w=x.envMap,_=x.envMapRotation;w&&(g.envMap.value=w,g.envMapRotation.value.setFromMatrix4(D_.makeRotationFromEuler(_)).transpose(),w.isCubeTexture&&w.isRenderTargetTexture===!1&&g.envMapRotation.value.premultiply(qf),g.reflectivity.value=p.reflectivity,g.ior.value=p.ior,g.refractionRatio.value=p.refractionRatio),p.lightMap&&(g.lightMap.value=p.lightMap,g.lightMapIntensity.value=p.lightMapIntensity,t(p.lightMap,g.lightMapTransform)),p.aoMap&&(g.aoMap.value=p.aoMap,g.aoMapIntensity.value=p.aoMapIntensity,t(p.aoMap,g.aoMapTransform))}function o(g,p){g.diffuse.value.copy(p.color),g.opacity.value=p.opacity,p.map&&(g.map.value=p.map,t(p.map,g.mapTransform))}function a(g,p){g.dashSize.value=p.dashSize,g.totalSize.value=p.dashSize+p.gapSize,g.scale.value=p.scale}function l(g,p,x,w){g.diffuse.value.copy(p.color),g.opacity.value=p.opacity,g.size.value=p.size*x,g.scale.value=w*.5,p.map&&(g.map.value=p.map,t(p.map,g.uvTransform)),p.alphaMap&&(g.alphaMap.value=p.alphaMap,t(p.alphaMap,g.alphaMapTransform)),p.alphaTest>0&&(g.alphaTest.value=p.alphaTest)}function c(g,p){g.diffuse.value.copy(p.color),g.opacity.value=p.opacity,g.rotation.value=p.rotation,p.map&&(g.map.value=p.map,t(p.map,g.mapTransform)),p.alphaMap&&(g.alphaMap.value=p.alphaMap,t(p.alphaMap,g.alphaMapTransform)),p.alphaTest>0&&(g.alphaTest.value=p.alphaTest)}function h(g,p){g.specular.value.copy(p.specular),g.shininess.value=Math.max(p.shininess,1e-4)}function d(g,p){p.gradientMap&&(g.gradientMap.value=p.gradientMap)}function u(g,p){g.metalness.value=p.metalness,p.metalnessMap&&(g.metalnessMap.value=p.metalnessMap,t(p.metalnessMap,g.metalnessMapTransform)),g.roughness.value=p.roughness,p.roughnessMap&&(g.roughnessMap.value=p.roughnessMap,t(p.roughnessMap,g.roughnessMapTransform)),p.envMap&&(g.envMapIntensity.value=p.envMapIntensity)}function f(g,p,x){g.ior.value=p.ior,p.diffuseRoughness>0&&(g.diffuseRoughness.value=p.diffuseRoughness,p.diffuseRoughnessMap&&(g.diffuseRoughnessMap.value=p.diffuseRoughnessMap,t(p.diffuseRoughnessMap,g.diffuseRoughnessMapTransform))),p.sheen>0&&(g.sheenColor.value.copy(p.sheenColor).multiplyScalar(p.sheen),g.sheenRoughness.value=p.sheenRoughness,p.sheenColorMap&&(g.sheenColorMap.value=p.sheenColorMap,t(p.sheenColorMap,g.sheenColorMapTransform)),p.sheenRoughnessMap&&(g.sheenRoughnessMap.value=p.sheenRoughnessMap,t(p.sheenRoughnessMap,g.sheenRoughnessMapTransform))),p.clearcoat>0&&(g.clearcoat.value=p.clearcoat,g.clearcoatRoughness.value=p.clearcoatRoughness,p.clearcoatMap&&(g.clearcoatMap.value=p.clearcoatMap,t(p.clearcoatMap,g.clearcoatMapTransform)),p.clearcoatRoughnessMap&&(g.clearcoatRoughnessMap.value=p.clearcoatRoughnessMap,t(p.clearcoatRoughnessMap,g.clearcoatRoughnessMapTransform)),p.clearcoatNormalMap&&(g.clearcoatNormalMap.value=p.clearcoatNormalMap,t(p.clearcoatNormalMap,g.clearcoatNormalMapTransform),g.clearcoatNormalScale.value.copy(p.clearcoatNormalScale),p.side===sn&&g.clearcoatNormalScale.value.negate())),p.dispersion>0&&(g.dispersion.value=p.dispersion),p.retroreflectivity>0&&(g.retroreflectivity.value=p.retroreflectivity),p.iridescence>0&&(g.iridescence.value=p.iridescence,g.iridescenceIOR.value=p.iridescenceIOR,g.iridescenceThicknessMinimum.value=p.iridescenceThicknessMinimum,g.iridescenceThicknessMaximum.value=p.iridescenceThicknessMaximum,p.iridescenceMap&&(g.iridescenceMap.value=p.iridescenceMap,t(p.iridescenceMap,g.iridescenceMapTransform)),p.iridescenceThicknessMap&&(g.iridescenceThicknessMap.value=p.iridescenceThicknessMap,t(p.iridescenceThicknessMap,g.iridescenceThicknessMapTransform))),p.transmission>0&&(g.transmission.value=p.transmission,g.transmissionSamplerMap.value=x.texture,g.transmissionSamplerSize.value.set(x.width,x.height),p.transmissionMap&&(g.transmissionMap.value=p.transmissionMap,t(p.transmissionMap,g.transmissionMapTransform)),g.thickness.value=p.thickness,p.thicknessMap&&(g.thicknessMap.value=p.thicknessMap,t(p.thicknessMap,g.thicknessMapTransform)),g.attenuationDistance.value=p.attenuationDistance,g.attenuationColor.value.copy(p.attenuationColor)),p.anisotropy>0&&(g.anisotropyVector.value.set(p.anisotropy*Math.cos(p.anisotropyRotation),p.anisotropy*Math.sin(p.anisotropyRotation)),p.anisotropyMap&&(g.anisotropyMap.value=p.anisotropyMap,t(p.anisotropyMap,g.anisotropyMapTransform))),g.specularIntensity.value=p.specularIntensity,g.specularColor.value.copy(p.specularColor),p.specularColorMap&&(g.specularColorMap.value=p.specularColorMap,t(p.specularColorMap,g.specularColorMapTransform)),p.specularIntensityMap&&(g.specularIntensityMap.value=p.specularIntensityMap,t(p.specularIntensityMap,g.specularIntensityMapTransform))}function m(g,p){p.matcap&&(g.matcap.value=p.matcap)}function y(g,p){let x=e.get(p).light;g.referencePosition.value.setFromMatrixPosition(x.matrixWorld),g.nearDistance.value=x.shadow.camera.near,g.farDistance.value=x.shadow.camera.far}return{refreshFogUniforms:n,refreshMaterialUniforms:s}}function U_(i,e,t,n){let s={},r={};function o(x,w){let _=w.program;n.uniformBlockBinding(x,_,s[x.id])}function a(x,w){let _=s[x.id];_===void 0&&(m(x),_=l(x),s[x.id]=_,x.addEventListener("dispose",g));let b=w.program;n.updateUBOMapping(x,b);let S=e.render.frame;r[x.id]!==S&&(c(x),r[x.id]=S)}function l(x){let w=i.createBuffer(),_=x.__size,b=x.usage;return i.bindBuffer(i.UNIFORM_BUFFER,w),i.bufferData(i.UNIFORM_BUFFER,_,b),i.bindBuffer(i.UNIFORM_BUFFER,null),w}function c(x){let w=s[x.id],_=x.uniforms,b=x.__cache;i.bindBuffer(i.UNIFORM_BUFFER,w);for(let S=0,v=_.length;S<v;S++){let M=_[S];if(Array.isArray(M))for(let C=0,A=M.length;C<A;C++)h(M[C],S,C,b);else h(M,S,0,b)}i.bindBuffer(i.UNIFORM_BUFFER,null)}function h(x,w,_,b){if(u(x,w,_,b)===!0){let S=x.__offset,v=x.value;if(Array.isArray(v)){let M=0;for(let C=0;C<v.length;C++){let A=v[C],R=y(A,!0);d(A,x.__data,M),M+=R.storage/Float32Array.BYTES_PER_ELEMENT}}else d(v,x.__data,0);i.bufferSubData(i.UNIFORM_BUFFER,S,x.__data)}}function d(x,w,_){typeof x=="number"||typeof x=="boolean"?w[_]=x:x.isMatrix3?(w[_]=x.elements[0],w[_+1]=x.elements[1],w[_+2]=x.elements[2],w[_+3]=0,w[_+4]=x.elements[3],w[_+5]=x.elements[4],w[_+6]=x.elements[5],w[_+7]=0,w[_+8]=x.elements[6],w[_+9]=x.elements[7],w[_+10]=x.elements[8],w[_+11]=0):ArrayBuffer.isView(x)?w.set(x.subarray(0,w.length-_),_):x.toArray(w,_)}function u(x,w,_,b){let S=x.value,v=w+"_"+_;if(Array.isArray(S)){b[v]===void 0&&(b[v]=[]);let M=b[v],C=!1;for(let A=0;A<S.length;A++)f(S[A],M,A)===!0&&(C=!0);return C}return f(S,b,v)}function f(x,w,_){if(w[_]===void 0)return typeof x=="number"||typeof x=="boolean"?w[_]=x:ArrayBuffer.isView(x)?w[_]=x.slice():w[_]=x.clone(),!0;{let b=w[_];if(typeof x=="number"||typeof x=="boolean"){if(b!==x)return w[_]=x,!0}else{if(ArrayBuffer.isView(x))return!0;if(b.equals(x)===!1)return b.copy(x),!0}}return!1}function m(x){let w=x.uniforms,_=0,b=16;for(let v=0,M=w.length;v<M;v++){let C=Array.isArray(w[v])?w[v]:[w[v]];for(let A=0,R=C.length;A<R;A++){let P=C[A],U=Array.isArray(P.value)?P.value:[P.value],L=Array.isArray(w[v])||Array.isArray(P.value),z=_;for(let H=0,re=U.length;H<re;H++){let $=U[H],ee=y($,L),se=_%b,Ce=se%ee.boundary,Ie=se+Ce;_+=Ce,Ie!==0&&b-Ie<ee.storage&&(_+=b-Ie),H===0&&(z=_),_+=ee.storage}let V=P.type==="int"?Int32Array:P.type==="uint"?Uint32Array:Float32Array;P.__data=new V((_-z)/Float32Array.BYTES_PER_ELEMENT),P.__offset=z}}let S=_%b;return S>0&&(_+=b-S),x.__size=_,x.__cache={},this}function y(x,w){let _={boundary:0,storage:0};return typeof x=="number"||typeof x=="boolean"?(_.boundary=4,_.storage=4):x.isVector2?(_.boundary=8,_.storage=8):x.isVector3||x.isColor?(_.boundary=16,_.storage=12):x.isVector4?(_.boundary=16,_.storage=16):x.isMatrix3?(_.boundary=16,_.storage=48):x.isMatrix4?(_.boundary=16,_.storage=64):x.isTexture?qe("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(x)?(_.boundary=16,_.storage=x.byteLength):qe("WebGLRenderer: Unsupported uniform value type.",x),w===!0&&(_.boundary=16,_.storage=Math.ceil(_.storage/16)*16),_}function g(x){let w=x.target;w.removeEventListener("dispose",g),i.deleteBuffer(s[w.id]),delete s[w.id],delete r[w.id]}function p(){for(let x in s)i.deleteBuffer(s[x]);s={},r={}}return{bind:o,update:a,dispose:p}}var F_=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),fi=null;function O_(){return fi===null&&(fi=new Qn(F_,16,16,Yi,ti),fi.name="DFG_LUT",fi.minFilter=tn,fi.magFilter=tn,fi.wrapS=ai,fi.wrapT=ai,fi.generateMipmaps=!1,fi.needsUpdate=!0),fi}var gl=class{constructor(e={}){let{canvas:t=of(),context:n=null,depth:s=!0,stencil:r=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:h="default",failIfMajorPerformanceCaveat:d=!1,reversedDepthBuffer:u=!1,outputBufferType:f=Wt}=e;this.isWebGLRenderer=!0;let m;if(n!==null){if(typeof WebGLRenderingContext<"u"&&n instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");m=n.getContextAttributes().alpha}else m=o;let y=f,g=new Set([Js,Fa,Ua]),p=new Set([Wt,ei,Zs,ds,Da,Na]),x=new Uint32Array(4),w=new Int32Array(4),_={textures:[],min:[],max:[],resolution:[]},b=null,S=null,v=[],M=[],C=null;this.domElement=t,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=di,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let A=this,R=!1,P=null,U=null,L=null,z=null;this._outputColorSpace=Rn;let V=0,H=0,re=null,$=-1,ee=null,se=new St,Ce=new St,Ie=null,Z=new mt(0),ue=0,_e=t.width,Re=t.height,be=1,ke=null,gt=null,ze=new St(0,0,_e,Re),st=new St(0,0,_e,Re),ht=!1,ie=new cs,I=new pa,X=!1,te=!1,oe=new ot,ve=new N,we=new St,Fe={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},Ue=!1;function Ve(){return re===null?be:1}let O=n;function xt(E,B){return t.getContext(E,B)}let Me,Ye,ae,vt,Xe,Je,D,T,W,le,ne,de,xe,J,j,pe,k,Q,K,me,he,fe,Be;try{let E={alpha:!0,depth:s,stencil:r,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:h,failIfMajorPerformanceCaveat:d};if("setAttribute"in t&&t.setAttribute("data-engine",`three.js r${"187"}`),t.addEventListener("webglcontextlost",He,!1),t.addEventListener("webglcontextrestored",et,!1),t.addEventListener("webglcontextcreationerror",Se,!1),O===null){let B="webgl2";if(O=xt(B,E),O===null)throw xt(B)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}nt()}catch(E){throw t.removeEventListener("webglcontextlost",He,!1),t.removeEventListener("webglcontextrestored",et,!1),t.removeEventListener("webglcontextcreationerror",Se,!1),Ke("WebGLRenderer: "+E.message),E}function nt(){Me=new Yx(O),Me.init(),he=new P_(O,Me),Ye=new Ox(O,Me,e,he),ae=new C_(O,Me),Ye.reversedDepthBuffer&&u&&ae.buffers.depth.setReversed(!0),U=O.createFramebuffer(),L=O.createFramebuffer(),z=O.createFramebuffer(),vt=new Jx(O),Xe=new p_,Je=new R_(O,Me,ae,Xe,Ye,he,vt),D=new $x(A),T=new Qg(O),fe=new Ux(O,T),W=new Kx(O,T,vt,fe),le=new Qx(O,W,T,fe,vt),Q=new jx(O,Ye,Je),j=new kx(Xe),ne=new f_(A,D,Me,Ye,fe,j),de=new N_(A,Xe),xe=new g_,J=new M_(Me),k=new Nx(A,D,ae,le,m,l),pe=new A_(A,le,Ye),Be=new U_(O,vt,Ye,ae),K=new Fx(O,Me,vt),me=new Zx(O,Me,vt),vt.programs=ne.programs,A.capabilities=Ye,A.extensions=Me,A.properties=Xe,A.renderLists=xe,A.shadowMap=pe,A.state=ae,A.info=vt}y!==Wt&&(C=new ty(y,t.width,t.height,a,s,r));let ce=new ku(A,O);this.xr=ce,this.getContext=function(){return O},this.getContextAttributes=function(){return O.getContextAttributes()},this.forceContextLoss=function(){let E=Me.get("WEBGL_lose_context");E&&E.loseContext()},this.forceContextRestore=function(){let E=Me.get("WEBGL_lose_context");E&&E.restoreContext()},this.getPixelRatio=function(){return be},this.setPixelRatio=function(E){E!==void 0&&(be=E,this.setSize(_e,Re,!1))},this.getSize=function(E){return E.set(_e,Re)},this.setSize=function(E,B,Y=!0){if(ce.isPresenting){qe("WebGLRenderer: Can't change size while VR device is presenting.");return}_e=E,Re=B,t.width=Math.floor(E*be),t.height=Math.floor(B*be),Y===!0&&(t.style.width=E+"px",t.style.height=B+"px"),C!==null&&C.setSize(t.width,t.height),this.setViewport(0,0,E,B)},this.getDrawingBufferSize=function(E){return E.set(_e*be,Re*be).floor()},this.setDrawingBufferSize=function(E,B,Y){_e=E,Re=B,be=Y,t.width=Math.floor(E*Y),t.height=Math.floor(B*Y),this.setViewport(0,0,E,B)},this.setEffects=function(E){if(y===Wt){Ke("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(E){for(let B=0;B<E.length;B++)if(E[B].isOutputPass===!0){qe("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}C.setEffects(E||[])},this.getCurrentViewport=function(E){return E.copy(se)},this.getViewport=function(E){return E.copy(ze)},this.setViewport=function(E,B,Y,G){E.isVector4?ze.set(E.x,E.y,E.z,E.w):ze.set(E,B,Y,G),ae.viewport(se.copy(ze).multiplyScalar(Ve()).round())},this.getScissor=function(E){return E.copy(st)},this.setScissor=function(E,B,Y,G){E.isVector4?st.set(E.x,E.y,E.z,E.w):st.set(E,B,Y,G),ae.scissor(Ce.copy(st).multiplyScalar(Ve()).round())},this.getScissorTest=function(){return ht},this.setScissorTest=function(E){ae.setScissorTest(ht=E)},this.setOpaqueSort=function(E){ke=E},this.setTransparentSort=function(E){gt=E},this.getClearColor=function(E){return E.copy(k.getClearColor())},this.setClearColor=function(){k.setClearColor(...arguments)},this.getClearAlpha=function(){return k.getClearAlpha()},this.setClearAlpha=function(){k.setClearAlpha(...arguments)},this.clear=function(E=!0,B=!0,Y=!0){let G=0;if(E){let q=!1;if(re!==null){let ye=re.texture.format;q=g.has(ye)}if(q){let ye=re.texture.type,Le=p.has(ye),ge=k.getClearColor(),Ae=k.getClearAlpha(),Oe=ge.r,je=ge.g,lt=ge.b;Le?(x[0]=Oe,x[1]=je,x[2]=lt,x[3]=Ae,O.clearBufferuiv(O.COLOR,0,x)):(w[0]=Oe,w[1]=je,w[2]=lt,w[3]=Ae,O.clearBufferiv(O.COLOR,0,w))}else G|=O.COLOR_BUFFER_BIT}B&&(G|=O.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),Y&&(G|=O.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),G!==0&&O.clear(G)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(E){E.setRenderer(this),P=E},this.dispose=function(){t.removeEventListener("webglcontextlost",He,!1),t.removeEventListener("webglcontextrestored",et,!1),t.removeEventListener("webglcontextcreationerror",Se,!1),k.dispose(),xe.dispose(),J.dispose(),Je.dispose(),Xe.dispose(),D.dispose(),le.dispose(),W.dispose(),fe.dispose(),Be.dispose(),ne.dispose(),ce.dispose(),ce.removeEventListener("sessionstart",Dh),ce.removeEventListener("sessionend",Nh),es.stop()};function He(E){E.preventDefault(),wu("WebGLRenderer: Context Lost."),R=!0}function et(){wu("WebGLRenderer: Context Restored."),R=!1;let E=vt.autoReset,B=pe.enabled,Y=pe.autoUpdate,G=pe.needsUpdate,q=pe.type;nt(),vt.autoReset=E,pe.enabled=B,pe.autoUpdate=Y,pe.needsUpdate=G,pe.type=q}function Se(E){Ke("WebGLRenderer: A WebGL context could not be created. Reason: ",E.statusMessage)}function Et(E){let B=E.target;B.removeEventListener("dispose",Et),$t(B)}function $t(E){Ni(E),Xe.remove(E)}function Ni(E){let B=Xe.get(E).programs;B!==void 0&&(B.forEach(function(Y){ne.releaseProgram(Y)}),E.isShaderMaterial&&ne.releaseShaderCache(E))}this.renderBufferDirect=function(E,B,Y,G,q,ye){B===null&&(B=Fe);let Le=q.isMesh&&q.matrixWorld.determinantAffine()<0,ge=$m(E,B,Y,G,q);ae.setMaterial(G,Le);let Ae=Y.index,Oe=1;if(G.wireframe===!0){if(Ae=W.getWireframeAttribute(Y),Ae===void 0)return;Oe=2}let je=Y.drawRange,lt=Y.attributes.position,De=je.start*Oe,ct=(je.start+je.count)*Oe;ye!==null&&(De=Math.max(De,ye.start*Oe),ct=Math.min(ct,(ye.start+ye.count)*Oe)),Ae!==null?(De=Math.max(De,0),ct=Math.min(ct,Ae.count)):lt!=null&&(De=Math.max(De,0),ct=Math.min(ct,lt.count));let Bt=ct-De;if(Bt<0||Bt===1/0)return;fe.setup(q,G,ge,Y,Ae);let It,Ct=K;if(Ae!==null&&(It=T.get(Ae),Ct=me,Ct.setIndex(It)),q.isMesh)G.wireframe===!0?(ae.setLineWidth(G.wireframeLinewidth*Ve()),Ct.setMode(O.LINES)):Ct.setMode(O.TRIANGLES);else if(q.isLine){let on=G.linewidth;on===void 0&&(on=1),ae.setLineWidth(on*Ve()),q.isLineSegments?Ct.setMode(O.LINES):q.isLineLoop?Ct.setMode(O.LINE_LOOP):Ct.setMode(O.LINE_STRIP)}else q.isPoints?Ct.setMode(O.POINTS):q.isSprite&&Ct.setMode(O.TRIANGLES);if(q.isBatchedMesh)if(Me.get("WEBGL_multi_draw"))Ct.renderMultiDraw(q._multiDrawStarts,q._multiDrawCounts,q._multiDrawCount);else{let on=q._multiDrawStarts,Ne=q._multiDrawCounts,gn=q._multiDrawCount,yt=Ae?T.get(Ae).bytesPerElement:1,ts=Xe.get(G).currentProgram.getUniforms();for(let an=0;an<gn;an++)ts.setValue(O,"_gl_DrawID",an),Ct.render(on[an]/yt,Ne[an])}else if(q.isInstancedMesh)Ct.renderInstances(De,Bt,q.count);else if(Y.isInstancedBufferGeometry){let on=Y._maxInstanceCount!==void 0?Y._maxInstanceCount:1/0,Ne=Math.min(Y.instanceCount,on);Ct.renderInstances(De,Bt,Ne)}else Ct.render(De,Bt)};function Lh(E,B,Y,G){P!==null&&E.isNodeMaterial&&P.setObject(G,E),X===!0&&j.setState(E,Y,!1),E.transparent===!0&&E.side===jt&&E.forceSinglePass===!1?(E.side=sn,E.needsUpdate=!0,yr(E,B,G),E.side=nn,E.needsUpdate=!0,yr(E,B,G),E.side=jt):yr(E,B,G)}this.compile=function(E,B,Y=null){Y===null&&(Y=E),P!==null&&P.renderStart(E,B,Y),S=J.get(Y),S.init(B),M.push(S),Y.traverseVisible(function(q){q.isLight&&q.layers.test(B.layers)&&(S.pushLight(q),q.castShadow&&S.pushShadow(q))}),E!==Y&&E.traverseVisible(function(q){q.isLight&&q.layers.test(B.layers)&&(S.pushLight(q),q.castShadow&&S.pushShadow(q))}),S.setupLights(),P!==null&&P.updateLights(S.state.lightsArray),te=this.localClippingEnabled,X=j.init(this.clippingPlanes,te),X===!0&&j.setGlobalState(this.clippingPlanes,B),P!==null&&pe.render(S.state.shadowsArray,Y,B);let G=new Set;return E.traverse(function(q){if(!(q.isMesh||q.isPoints||q.isLine||q.isSprite))return;let ye=q.material;if(ye)if(Array.isArray(ye))for(let Le=0;Le<ye.length;Le++){let ge=ye[Le];Lh(ge,Y,B,q),G.add(ge)}else Lh(ye,Y,B,q),G.add(ye)}),S=M.pop(),P!==null&&P.renderEnd(),G},this.compileAsync=function(E,B,Y=null){let G=this.compile(E,B,Y);return new Promise(q=>{function ye(){if(G.forEach(function(Le){let Ae=Xe.get(Le).currentProgram;(Ae===void 0||Ae.isReady())&&G.delete(Le)}),G.size===0){q(E);return}setTimeout(ye,10)}Me.get("KHR_parallel_shader_compile")!==null?ye():setTimeout(ye,10)})};let fc=null;function Xm(E){fc&&fc(E)}function Dh(){es.stop()}function Nh(){es.start()}let es=new Ff;es.setAnimationLoop(Xm),typeof self<"u"&&es.setContext(self),this.setAnimationLoop=function(E){fc=E,ce.setAnimationLoop(E),E===null?es.stop():es.start()},ce.addEventListener("sessionstart",Dh),ce.addEventListener("sessionend",Nh),this.render=function(E,B){if(B!==void 0&&B.isCamera!==!0){Ke("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(R===!0)return;P!==null&&P.renderStart(E,B);let Y=ce.enabled===!0&&ce.isPresenting===!0,G=C!==null&&(re===null||Y)&&C.begin(A,re);if(E.matrixWorldAutoUpdate===!0&&E.updateMatrixWorld(),B.parent===null&&B.matrixWorldAutoUpdate===!0&&B.updateMatrixWorld(),ce.enabled===!0&&ce.isPresenting===!0&&(C===null||C.isCompositing()===!1)&&(ce.cameraAutoUpdate===!0&&ce.updateCamera(B),B=ce.getCamera()),E.isScene===!0&&E.onBeforeRender(A,E,B,re),S=J.get(E,M.length),S.init(B),S.state.textureUnits=Je.getTextureUnits(),M.push(S),oe.multiplyMatrices(B.projectionMatrix,B.matrixWorldInverse),B.isArrayCamera?I.setFromArrayCamera(B):ie.setFromProjectionMatrix(oe,kn,B.reversedDepth),te=this.localClippingEnabled,X=j.init(this.clippingPlanes,te),b=xe.get(E,v.length),b.init(),v.push(b),this.info.render.frame++,ce.enabled===!0&&ce.isPresenting===!0){let Le=A.xr.getDepthSensingMesh();Le!==null&&pc(Le,B,-1/0,A.sortObjects)}pc(E,B,0,A.sortObjects),b.finish(),P!==null&&P.updateLights(S.state.lightsArray),A.sortObjects===!0&&b.sort(ke,gt),Ue=ce.enabled===!1||ce.isPresenting===!1||ce.hasDepthSensing()===!1,Ue&&k.addToRenderList(b,E),this.info.autoReset===!0&&this.info.reset(),X===!0&&j.beginShadows();let q=S.state.shadowsArray;if(pe.render(q,E,B),X===!0&&j.endShadows(),(G&&C.hasRenderPass())===!1){let Le=b.opaque,ge=b.transmissive;if(S.setupLights(),B.isArrayCamera){let Ae=B.cameras;if(ge.length>0)for(let Oe=0,je=Ae.length;Oe<je;Oe++){let lt=Ae[Oe];Fh(Le,ge,E,lt)}Ue&&k.render(E);for(let Oe=0,je=Ae.length;Oe<je;Oe++){let lt=Ae[Oe];Uh(b,E,lt,lt.viewport)}}else ge.length>0&&Fh(Le,ge,E,B),Ue&&k.render(E),Uh(b,E,B)}re!==null&&H===0&&(Je.updateMultisampleRenderTarget(re),Je.updateRenderTargetMipmap(re)),G&&C.end(A),E.isScene===!0&&E.onAfterRender(A,E,B),fe.resetDefaultState(),$=-1,ee=null,M.pop(),M.length>0?(S=M[M.length-1],Je.setTextureUnits(S.state.textureUnits),X===!0&&j.setGlobalState(A.clippingPlanes,S.state.camera)):S=null,v.pop(),v.length>0?b=v[v.length-1]:b=null,P!==null&&P.renderEnd()};function pc(E,B,Y,G){if(E.visible===!1)return;if(E.layers.test(B.layers)){if(E.isGroup)Y=E.renderOrder;else if(E.isLOD)E.autoUpdate===!0&&E.update(B);else if(E.isLight)S.pushLight(E),E.castShadow&&S.pushShadow(E);else if(E.isSprite){let Le=B.isArrayCamera?I:ie;if(!E.frustumCulled||E.intersectsFrustum(Le)){G&&we.setFromMatrixPosition(E.matrixWorld).applyMatrix4(oe);let ge=le.update(E),Ae=E.material;Ae.visible&&b.push(E,ge,Ae,Y,we.z,null,B)}}else if(E.isMesh||E.isLine||E.isPoints){let Le=B.isArrayCamera?I:ie;if(!E.frustumCulled||E.intersectsFrustum(Le)){let ge=le.update(E),Ae=E.material;if(G&&(E.boundingSphere!==void 0?(E.boundingSphere===null&&E.computeBoundingSphere(),we.copy(E.boundingSphere.center)):(ge.boundingSphere===null&&ge.computeBoundingSphere(),we.copy(ge.boundingSphere.center)),we.applyMatrix4(E.matrixWorld).applyMatrix4(oe)),Array.isArray(Ae)){let Oe=ge.groups;for(let je=0,lt=Oe.length;je<lt;je++){let De=Oe[je],ct=Ae[De.materialIndex];ct&&ct.visible&&b.push(E,ge,ct,Y,we.z,De,B)}}else Ae.visible&&b.push(E,ge,Ae,Y,we.z,null,B)}}}let ye=E.children;for(let Le=0,ge=ye.length;Le<ge;Le++)pc(ye[Le],B,Y,G)}function Uh(E,B,Y,G){let{opaque:q,transmissive:ye,transparent:Le}=E;S.setupLightsView(Y),X===!0&&j.setGlobalState(A.clippingPlanes,Y),G&&ae.viewport(se.copy(G)),q.length>0&&wo(q,B,Y),ye.length>0&&wo(ye,B,Y),Le.length>0&&wo(Le,B,Y),ae.buffers.depth.setTest(!0),ae.buffers.depth.setMask(!0),ae.buffers.color.setMask(!0),ae.setPolygonOffset(!1)}function Fh(E,B,Y,G){if((Y.isScene===!0?Y.overrideMaterial:null)!==null)return;if(S.state.transmissionRenderTarget[G.id]===void 0){let De=Me.has("EXT_color_buffer_half_float")||Me.has("EXT_color_buffer_float");S.state.transmissionRenderTarget[G.id]=new Zt(1,1,{generateMipmaps:!0,type:De?ti:Wt,minFilter:Ri,samples:Math.max(4,Ye.samples),stencilBuffer:r,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:ut.workingColorSpace})}let ye=S.state.transmissionRenderTarget[G.id],Le=G.viewport||se;ye.setSize(Le.z*A.transmissionResolutionScale,Le.w*A.transmissionResolutionScale);let ge=A.getRenderTarget(),Ae=A.getActiveCubeFace(),Oe=A.getActiveMipmapLevel();A.setRenderTarget(ye),A.getClearColor(Z),ue=A.getClearAlpha(),ue<1&&A.setClearColor(16777215,.5),A.clear(),Ue&&k.render(Y);let je=A.toneMapping;A.toneMapping=di;let lt=G.viewport;if(G.viewport!==void 0&&(G.viewport=void 0),S.setupLightsView(G),X===!0&&j.setGlobalState(A.clippingPlanes,G),wo(E,Y,G),Je.updateMultisampleRenderTarget(ye),Je.updateRenderTargetMipmap(ye),Me.has("WEBGL_multisampled_render_to_texture")===!1){let De=!1;for(let ct=0,Bt=B.length;ct<Bt;ct++){let It=B[ct],{object:Ct,geometry:on,material:Ne,group:gn}=It;if(Ne.side===jt&&Ct.layers.test(G.layers)){let yt=Ne.side;Ne.side=sn,Ne.needsUpdate=!0,Oh(Ct,Y,G,on,Ne,gn),Ne.side=yt,Ne.needsUpdate=!0,De=!0}}De===!0&&(Je.updateMultisampleRenderTarget(ye),Je.updateRenderTargetMipmap(ye))}A.setRenderTarget(ge,Ae,Oe),A.setClearColor(Z,ue),lt!==void 0&&(G.viewport=lt),A.toneMapping=je}function wo(E,B,Y){let G=B.isScene===!0?B.overrideMaterial:null;for(let q=0,ye=E.length;q<ye;q++){let Le=E[q],{object:ge,geometry:Ae,group:Oe}=Le,je=Le.material;je.allowOverride===!0&&G!==null&&(je=G),ge.layers.test(Y.layers)&&Oh(ge,B,Y,Ae,je,Oe)}}function Oh(E,B,Y,G,q,ye){P!==null&&q.isNodeMaterial&&P.setObject(E,q),E.onBeforeRender(A,B,Y,G,q,ye),E.modelViewMatrix.multiplyMatrices(Y.matrixWorldInverse,E.matrixWorld),E.normalMatrix.getNormalMatrix(E.modelViewMatrix),q.onBeforeRender(A,B,Y,G,E,ye),q.transparent===!0&&q.side===jt&&q.forceSinglePass===!1?(q.side=sn,q.needsUpdate=!0,A.renderBufferDirect(Y,B,G,q,E,ye),q.side=nn,q.needsUpdate=!0,A.renderBufferDirect(Y,B,G,q,E,ye),q.side=jt):A.renderBufferDirect(Y,B,G,q,E,ye),E.onAfterRender(A,B,Y,G,q,ye)}function kh(E){let B=0;for(let Y of E)Y.texture!==null&&B++;return B}function yr(E,B,Y){B.isScene!==!0&&(B=Fe);let G=Xe.get(E),q=S.state.lights,ye=S.state.shadowsArray,Le=q.state.version,ge=ne.getParameters(E,q.state,ye,B,Y,S.state.lightProbeGridArray),Ae=ne.getProgramCacheKey(ge),Oe=G.programs;G.environment=E.isMeshStandardMaterial||E.isMeshLambertMaterial||E.isMeshPhongMaterial?B.environment:null,G.fog=B.fog;let je=E.isMeshStandardMaterial||E.isMeshLambertMaterial&&!E.envMap||E.isMeshPhongMaterial&&!E.envMap;G.envMap=D.get(E.envMap||G.environment,je),G.envMapRotation=G.environment!==null&&E.envMap===null?B.environmentRotation:E.envMapRotation,Oe===void 0&&(E.addEventListener("dispose",Et),Oe=new Map,G.programs=Oe,G.programVariants=new Map);let lt=Oe.get(Ae);if(lt!==void 0){if(G.currentProgram===lt&&G.lightsStateVersion===Le)return zh(E,ge),lt}else ge.uniforms=ne.getUniforms(E),P!==null&&E.isNodeMaterial&&P.build(E,Y,ge),E.onBeforeCompile(ge,A),lt=ne.acquireProgram(ge,Ae),Oe.set(Ae,lt),G.uniforms=ge.uniforms;let De=G.uniforms;return(!E.isShaderMaterial&&!E.isRawShaderMaterial||E.clipping===!0)&&(De.clippingPlanes=j.uniform),zh(E,ge),G.needsLights=Km(E),G.lightsStateVersion=Le,G.needsLights&&(De.ambientLightColor.value=q.state.ambient,De.lightProbe.value=q.state.probe,De.sunLights.value=q.state.sun,De.sunLightShadows.value=q.state.sunShadow,De.directionalLights.value=q.state.directional,De.directionalLightShadows.value=q.state.directionalShadow,De.spotLights.value=q.state.spot,De.spotLightShadows.value=q.state.spotShadow,De.rectAreaLights.value=q.state.rectArea,De.ltc_1.value=q.state.rectAreaLTC1,De.ltc_2.value=q.state.rectAreaLTC2,De.pointLights.value=q.state.point,De.pointLightShadows.value=q.state.pointShadow,De.hemisphereLights.value=q.state.hemi,De.sunShadowMatrix.value=q.state.sunShadowMatrix,De.sunShadowCascade.value=q.state.sunShadowCascade,De.directionalShadowMatrix.value=q.state.directionalShadowMatrix,De.spotLightMatrix.value=q.state.spotLightMatrix,De.spotLightMap.value=q.state.spotLightMap,De.pointShadowMatrix.value=q.state.pointShadowMatrix),G.numLightProbeGrids=kh(S.state.lightProbeGridArray),G.currentProgram=lt,G.uniformsList=null,lt}function qm(E,B,Y,G,q){let ye=Xe.get(E),Le=ye.currentProgram.id+","+G+","+q,ge=ye.programVariants.get(Le);return ge===void 0?(ge=yr(E,B,Y),ye.programVariants.set(Le,ge)):(ye.currentProgram=ge,ye.uniformsList=null,ye.outputColorSpace=G,ye.toneMapping=q),ge}function Bh(E){if(E.uniformsList===null){let B=E.currentProgram.getUniforms();E.uniformsList=js.seqWithValue(B.seq,E.uniforms)}return E.uniformsList}function zh(E,B){let Y=Xe.get(E);Y.outputColorSpace=B.outputColorSpace,Y.batching=B.batching,Y.batchingColor=B.batchingColor,Y.instancing=B.instancing,Y.instancingColor=B.instancingColor,Y.instancingMorph=B.instancingMorph,Y.skinning=B.skinning,Y.morphTargets=B.morphTargets,Y.morphNormals=B.morphNormals,Y.morphColors=B.morphColors,Y.morphTargetsCount=B.morphTargetsCount,Y.numClippingPlanes=B.numClippingPlanes,Y.numIntersection=B.numClipIntersection,Y.vertexAlphas=B.vertexAlphas,Y.vertexTangents=B.vertexTangents,Y.toneMapping=B.toneMapping}function $m(E,B,Y,G,q){B.isScene!==!0&&(B=Fe),Je.resetTextureUnits();let ye=B.fog,Le=G.isMeshStandardMaterial||G.isMeshLambertMaterial||G.isMeshPhongMaterial?B.environment:null,ge=re===null?A.outputColorSpace:re.isXRRenderTarget===!0?re.texture.colorSpace:ut.workingColorSpace,Ae=G.isMeshStandardMaterial||G.isMeshLambertMaterial&&!G.envMap||G.isMeshPhongMaterial&&!G.envMap,Oe=D.get(G.envMap||Le,Ae),je=G.vertexColors===!0&&!!Y.attributes.color&&Y.attributes.color.itemSize===4,lt=!!Y.attributes.tangent&&(!!G.normalMap||G.anisotropy>0),De=!!Y.morphAttributes.position,ct=!!Y.morphAttributes.normal,Bt=!!Y.morphAttributes.color,It=di;G.toneMapped&&(re===null||re.isXRRenderTarget===!0)&&(It=A.toneMapping);let Ct=Y.morphAttributes.position||Y.morphAttributes.normal||Y.morphAttributes.color,on=Ct!==void 0?Ct.length:0,Ne=Xe.get(G),gn=S.state.lights;if(X===!0&&(te===!0||E!==ee)){let Ft=E===ee&&G.id===$;j.setState(G,E,Ft)}let yt=!1,ts=!1;G.version===Ne.__version?Ne.needsLights&&Ne.lightsStateVersion!==gn.state.version||q.isBatchedMesh&&Ne.batching===!1||!q.isBatchedMesh&&Ne.batching===!0||q.isBatchedMesh&&Ne.batchingColor===!0&&q._colorsTexture===null||q.isBatchedMesh&&Ne.batchingColor===!1&&q._colorsTexture!==null||q.isInstancedMesh&&Ne.instancing===!1||!q.isInstancedMesh&&Ne.instancing===!0||q.isSkinnedMesh&&Ne.skinning===!1||!q.isSkinnedMesh&&Ne.skinning===!0||q.isInstancedMesh&&Ne.instancingColor===!0&&q.instanceColor===null||q.isInstancedMesh&&Ne.instancingColor===!1&&q.instanceColor!==null||q.isInstancedMesh&&Ne.instancingMorph===!0&&q.morphTexture===null||q.isInstancedMesh&&Ne.instancingMorph===!1&&q.morphTexture!==null||Ne.envMap!==Oe||G.fog===!0&&Ne.fog!==ye||Ne.numClippingPlanes!==void 0&&(Ne.numClippingPlanes!==j.numPlanes||Ne.numIntersection!==j.numIntersection)||Ne.vertexAlphas!==je||Ne.vertexTangents!==lt||Ne.morphTargets!==De||Ne.morphNormals!==ct||Ne.morphColors!==Bt||Ne.morphTargetsCount!==on||Ne.numLightProbeGrids!==kh(S.state.lightProbeGridArray)?yt=!0:(Ne.outputColorSpace!==ge||Ne.toneMapping!==It)&&(ts=!0):(yt=!0,Ne.__version=G.version);let an=Ne.currentProgram;(yt===!0||ts===!0)&&(an=ts===!0?qm(G,B,q,ge,It):yr(G,B,q),P&&G.isNodeMaterial&&P.onUpdateProgram(G,an,Ne));let So=!1,Ui=!1,ns=!1,pt=an.getUniforms(),Qt=Ne.uniforms;if(ae.useProgram(an.program)&&(So=!0,Ui=!0,ns=!0),G.id!==$&&($=G.id,Ui=!0),So||ee!==E){ae.buffers.depth.getReversed()&&E.reversedDepth!==!0&&(E._reversedDepth=!0,E.updateProjectionMatrix()),pt.setValue(O,"projectionMatrix",E.projectionMatrix),pt.setValue(O,"viewMatrix",E.matrixWorldInverse);let Yt=pt.map.cameraPosition;Yt!==void 0&&Yt.setValue(O,ve.setFromMatrixPosition(E.matrixWorld)),Ye.logarithmicDepthBuffer&&pt.setValue(O,"logDepthBufFC",2/(Math.log(E.far+1)/Math.LN2)),(G.isMeshPhongMaterial||G.isMeshToonMaterial||G.isMeshLambertMaterial||G.isMeshBasicMaterial||G.isMeshStandardMaterial||G.isShaderMaterial)&&pt.setValue(O,"isOrthographic",E.isOrthographicCamera===!0),ee!==E&&(ee=E,Ui=!0,ns=!0)}if(Ne.needsLights&&(gn.state.sunShadowMap.length>0&&pt.setValue(O,"sunShadowMap",gn.state.sunShadowMap,Je),gn.state.directionalShadowMap.length>0&&pt.setValue(O,"directionalShadowMap",gn.state.directionalShadowMap,Je),gn.state.spotShadowMap.length>0&&pt.setValue(O,"spotShadowMap",gn.state.spotShadowMap,Je),gn.state.pointShadowMap.length>0&&pt.setValue(O,"pointShadowMap",gn.state.pointShadowMap,Je)),q.isSkinnedMesh){pt.setOptional(O,q,"bindMatrix"),pt.setOptional(O,q,"bindMatrixInverse");let Ft=q.skeleton;Ft&&(Ft.boneTexture===null&&Ft.computeBoneTexture(),pt.setValue(O,"boneTexture",Ft.boneTexture,Je))}q.isBatchedMesh&&(pt.setOptional(O,q,"batchingTexture"),pt.setValue(O,"batchingTexture",q._matricesTexture,Je),pt.setOptional(O,q,"batchingIdTexture"),pt.setValue(O,"batchingIdTexture",q._indirectTexture,Je),pt.setOptional(O,q,"batchingColorTexture"),q._colorsTexture!==null&&pt.setValue(O,"batchingColorTexture",q._colorsTexture,Je));let $n=Y.morphAttributes;if(($n.position!==void 0||$n.normal!==void 0||$n.color!==void 0)&&Q.update(q,Y,an),(Ui||Ne.receiveShadow!==q.receiveShadow)&&(Ne.receiveShadow=q.receiveShadow,pt.setValue(O,"receiveShadow",q.receiveShadow)),(G.isMeshStandardMaterial||G.isMeshLambertMaterial||G.isMeshPhongMaterial)&&G.envMap===null&&B.environment!==null&&(Qt.envMapIntensity.value=B.environmentIntensity),Qt.dfgLUT!==void 0&&(Qt.dfgLUT.value=O_()),Ui){if(pt.setValue(O,"toneMappingExposure",A.toneMappingExposure),Ne.needsLights&&Ym(Qt,ns),ye&&G.fog===!0&&de.refreshFogUniforms(Qt,ye),de.refreshMaterialUniforms(Qt,G,be,Re,S.state.transmissionRenderTarget[E.id]),Ne.needsLights&&Ne.numLightProbeGrids>0){let Ft=_,Yt=0;for(let xi of S.state.lightProbeGridArray)xi.texture!==null&&(Ft.textures[Yt]=xi.texture,Ft.min[Yt]=xi.boundingBox.min,Ft.max[Yt]=xi.boundingBox.max,Ft.resolution[Yt]=xi.resolution,Yt++);for(let xi in Ft)Ft[xi].length=Yt;Qt.probesSH.value=Ft.textures,Qt.probesMin.value=Ft.min,Qt.probesMax.value=Ft.max,Qt.probesResolution.value=Ft.resolution}js.upload(O,Bh(Ne),Qt,Je)}if(G.isShaderMaterial&&G.uniformsNeedUpdate===!0&&(js.upload(O,Bh(Ne),Qt,Je),G.uniformsNeedUpdate=!1),G.isSpriteMaterial&&pt.setValue(O,"center",q.center),pt.setValue(O,"modelViewMatrix",q.modelViewMatrix),pt.setValue(O,"normalMatrix",q.normalMatrix),pt.setValue(O,"modelMatrix",q.matrixWorld),G.uniformsGroups!==void 0){let Ft=G.uniformsGroups;for(let Yt=0,xi=Ft.length;Yt<xi;Yt++){let Hh=Ft[Yt];Be.update(Hh,an),Be.bind(Hh,an)}}return an}function Ym(E,B){E.ambientLightColor.needsUpdate=B,E.lightProbe.needsUpdate=B,E.sunLights.needsUpdate=B,E.sunLightShadows.needsUpdate=B,E.directionalLights.needsUpdate=B,E.directionalLightShadows.needsUpdate=B,E.pointLights.needsUpdate=B,E.pointLightShadows.needsUpdate=B,E.spotLights.needsUpdate=B,E.spotLightShadows.needsUpdate=B,E.rectAreaLights.needsUpdate=B,E.hemisphereLights.needsUpdate=B}function Km(E){return E.isMeshLambertMaterial||E.isMeshToonMaterial||E.isMeshPhongMaterial||E.isMeshStandardMaterial||E.isShadowMaterial||E.isShaderMaterial&&E.lights===!0}this.getActiveCubeFace=function(){return V},this.getActiveMipmapLevel=function(){return H},this.getRenderTarget=function(){return re},this.setRenderTargetTextures=function(E,B,Y){let G=Xe.get(E);G.__autoAllocateDepthBuffer=E.resolveDepthBuffer===!1,G.__autoAllocateDepthBuffer===!1&&(G.__useRenderToTexture=!1),Xe.get(E.texture).__webglTexture=B,Xe.get(E.depthTexture).__webglTexture=G.__autoAllocateDepthBuffer?void 0:Y,G.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(E,B){let Y=Xe.get(E);Y.__webglFramebuffer=B,Y.__useDefaultFramebuffer=B===void 0},this.setRenderTarget=function(E,B=0,Y=0){re=E,V=B,H=Y;let G=null,q=!1,ye=!1;if(E){let ge=Xe.get(E);if(ge.__useDefaultFramebuffer!==void 0){ae.bindFramebuffer(O.FRAMEBUFFER,ge.__webglFramebuffer),se.copy(E.viewport),Ce.copy(E.scissor),Ie=E.scissorTest,ae.viewport(se),ae.scissor(Ce),ae.setScissorTest(Ie),$=-1;return}else if(ge.__webglFramebuffer===void 0)Je.setupRenderTarget(E);else if(ge.__hasExternalTextures)Je.rebindTextures(E,Xe.get(E.texture).__webglTexture,Xe.get(E.depthTexture).__webglTexture);else if(E.depthBuffer){let je=E.depthTexture;if(ge.__boundDepthTexture!==je){if(je!==null&&Xe.has(je)&&(E.width!==je.image.width||E.height!==je.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");Je.setupDepthRenderbuffer(E)}}let Ae=E.texture;(Ae.isData3DTexture||Ae.isDataArrayTexture||Ae.isCompressedArrayTexture)&&(ye=!0);let Oe=Xe.get(E).__webglFramebuffer;E.isWebGLCubeRenderTarget?(Array.isArray(Oe[B])?G=Oe[B][Y]:G=Oe[B],q=!0):E.samples>0&&Je.useMultisampledRTT(E)===!1?G=Xe.get(E).__webglMultisampledFramebuffer:Array.isArray(Oe)?G=Oe[Y]:G=Oe,se.copy(E.viewport),Ce.copy(E.scissor),Ie=E.scissorTest}else se.copy(ze).multiplyScalar(be).floor(),Ce.copy(st).multiplyScalar(be).floor(),Ie=ht;if(Y!==0&&(G=U),ae.bindFramebuffer(O.FRAMEBUFFER,G)&&ae.drawBuffers(E,G),ae.viewport(se),ae.scissor(Ce),ae.setScissorTest(Ie),q){let ge=Xe.get(E.texture);O.framebufferTexture2D(O.FRAMEBUFFER,O.COLOR_ATTACHMENT0,O.TEXTURE_CUBE_MAP_POSITIVE_X+B,ge.__webglTexture,Y)}else if(ye){let ge=B;for(let Ae=0;Ae<E.textures.length;Ae++){let Oe=Xe.get(E.textures[Ae]);O.framebufferTextureLayer(O.FRAMEBUFFER,O.COLOR_ATTACHMENT0+Ae,Oe.__webglTexture,Y,ge)}}else if(E!==null&&Y!==0){let ge=Xe.get(E.texture);O.framebufferTexture2D(O.FRAMEBUFFER,O.COLOR_ATTACHMENT0,O.TEXTURE_2D,ge.__webglTexture,Y)}$=-1};function Vh(E){let B=Xe.get(E);return(B.__readFormat!==E.format||B.__readType!==E.type)&&(B.__readFormat=E.format,B.__readType=E.type,B.__formatReadable=Ye.textureFormatReadable(E.format),B.__typeReadable=Ye.textureTypeReadable(E.type)),B}this.readRenderTargetPixels=function(E,B,Y,G,q,ye,Le,ge=0){if(!(E&&E.isWebGLRenderTarget)){Ke("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let Ae=Xe.get(E).__webglFramebuffer;if(E.isWebGLCubeRenderTarget&&Le!==void 0&&(Ae=Ae[Le],Array.isArray(Ae)&&(Ae=Ae[0])),Ae){ae.bindFramebuffer(O.FRAMEBUFFER,Ae);try{let Oe=E.textures[ge],je=Oe.format,lt=Oe.type;E.textures.length>1&&O.readBuffer(O.COLOR_ATTACHMENT0+ge);let De=Vh(Oe);if(De.__formatReadable===!1){Ke("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(De.__typeReadable===!1){Ke("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}B>=0&&B<=E.width-G&&Y>=0&&Y<=E.height-q&&O.readPixels(B,Y,G,q,he.convert(je),he.convert(lt),ye)}finally{let Oe=re!==null?Xe.get(re).__webglFramebuffer:null;ae.bindFramebuffer(O.FRAMEBUFFER,Oe)}}},this.readRenderTargetPixelsAsync=async function(E,B,Y,G,q,ye,Le,ge=0){if(!(E&&E.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let Ae=Xe.get(E).__webglFramebuffer;if(E.isWebGLCubeRenderTarget&&Le!==void 0&&(Ae=Ae[Le],Array.isArray(Ae)&&(Ae=Ae[0])),Ae)if(B>=0&&B<=E.width-G&&Y>=0&&Y<=E.height-q){ae.bindFramebuffer(O.FRAMEBUFFER,Ae);let Oe=E.textures[ge],je=Oe.format,lt=Oe.type;E.textures.length>1&&O.readBuffer(O.COLOR_ATTACHMENT0+ge);let De=Vh(Oe);if(De.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(De.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let ct=O.createBuffer();O.bindBuffer(O.PIXEL_PACK_BUFFER,ct),O.bufferData(O.PIXEL_PACK_BUFFER,ye.byteLength,O.STREAM_READ),O.readPixels(B,Y,G,q,he.convert(je),he.convert(lt),0),O.bindBuffer(O.PIXEL_PACK_BUFFER,null);let Bt=re!==null?Xe.get(re).__webglFramebuffer:null;ae.bindFramebuffer(O.FRAMEBUFFER,Bt);let It=O.fenceSync(O.SYNC_GPU_COMMANDS_COMPLETE,0);return O.flush(),await lf(O,It,4),O.bindBuffer(O.PIXEL_PACK_BUFFER,ct),O.getBufferSubData(O.PIXEL_PACK_BUFFER,0,ye),O.bindBuffer(O.PIXEL_PACK_BUFFER,null),O.deleteBuffer(ct),O.deleteSync(It),ye}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(E,B=null,Y=0){let G=Math.pow(2,-Y),q=Math.floor(E.image.width*G),ye=Math.floor(E.image.height*G),Le=B!==null?B.x:0,ge=B!==null?B.y:0;Je.setTexture2D(E,0),O.copyTexSubImage2D(O.TEXTURE_2D,Y,0,0,Le,ge,q,ye),ae.unbindTexture()},this.copyTextureToTexture=function(E,B,Y=null,G=null,q=0,ye=0){let Le,ge,Ae,Oe,je,lt,De,ct,Bt,It=E.isCompressedTexture?E.mipmaps[ye]:E.image;if(Y!==null)Le=Y.max.x-Y.min.x,ge=Y.max.y-Y.min.y,Ae=Y.isBox3?Y.max.z-Y.min.z:1,Oe=Y.min.x,je=Y.min.y,lt=Y.isBox3?Y.min.z:0;else{let pt=Math.pow(2,-q);Le=Math.floor(It.width*pt),ge=Math.floor(It.height*pt),E.isDataArrayTexture?Ae=It.depth:E.isData3DTexture?Ae=Math.floor(It.depth*pt):Ae=1,Oe=0,je=0,lt=0}G!==null?(De=G.x,ct=G.y,Bt=G.z):(De=0,ct=0,Bt=0);let Ct=he.convert(B.format),on=he.convert(B.type),Ne;B.isData3DTexture?(Je.setTexture3D(B,0),Ne=O.TEXTURE_3D):B.isDataArrayTexture||B.isCompressedArrayTexture?(Je.setTexture2DArray(B,0),Ne=O.TEXTURE_2D_ARRAY):(Je.setTexture2D(B,0),Ne=O.TEXTURE_2D),ae.activeTexture(O.TEXTURE0),ae.pixelStorei(O.UNPACK_FLIP_Y_WEBGL,B.flipY),ae.pixelStorei(O.UNPACK_PREMULTIPLY_ALPHA_WEBGL,B.premultiplyAlpha),ae.pixelStorei(O.UNPACK_ALIGNMENT,B.unpackAlignment);let gn=ae.getParameter(O.UNPACK_ROW_LENGTH),yt=ae.getParameter(O.UNPACK_IMAGE_HEIGHT),ts=ae.getParameter(O.UNPACK_SKIP_PIXELS),an=ae.getParameter(O.UNPACK_SKIP_ROWS),So=ae.getParameter(O.UNPACK_SKIP_IMAGES);ae.pixelStorei(O.UNPACK_ROW_LENGTH,It.width),ae.pixelStorei(O.UNPACK_IMAGE_HEIGHT,It.height),ae.pixelStorei(O.UNPACK_SKIP_PIXELS,Oe),ae.pixelStorei(O.UNPACK_SKIP_ROWS,je),ae.pixelStorei(O.UNPACK_SKIP_IMAGES,lt);let Ui=E.isDataArrayTexture||E.isData3DTexture,ns=B.isDataArrayTexture||B.isData3DTexture;if(E.isDepthTexture){let pt=Xe.get(E),Qt=Xe.get(B),$n=Xe.get(pt.__renderTarget),Ft=Xe.get(Qt.__renderTarget);ae.bindFramebuffer(O.READ_FRAMEBUFFER,$n.__webglFramebuffer),ae.bindFramebuffer(O.DRAW_FRAMEBUFFER,Ft.__webglFramebuffer);for(let Yt=0;Yt<Ae;Yt++)Ui&&(O.framebufferTextureLayer(O.READ_FRAMEBUFFER,O.COLOR_ATTACHMENT0,Xe.get(E).__webglTexture,q,lt+Yt),O.framebufferTextureLayer(O.DRAW_FRAMEBUFFER,O.COLOR_ATTACHMENT0,Xe.get(B).__webglTexture,ye,Bt+Yt)),O.blitFramebuffer(Oe,je,Oe+Le,je+ge,De,ct,De+Le,ct+ge,O.DEPTH_BUFFER_BIT,O.NEAREST);ae.bindFramebuffer(O.READ_FRAMEBUFFER,null),ae.bindFramebuffer(O.DRAW_FRAMEBUFFER,null)}else if(q!==0||E.isRenderTargetTexture||Xe.has(E)){let pt=Xe.get(E),Qt=Xe.get(B);ae.bindFramebuffer(O.READ_FRAMEBUFFER,L),ae.bindFramebuffer(O.DRAW_FRAMEBUFFER,z);for(let $n=0;$n<Ae;$n++)Ui?O.framebufferTextureLayer(O.READ_FRAMEBUFFER,O.COLOR_ATTACHMENT0,pt.__webglTexture,q,lt+$n):O.framebufferTexture2D(O.READ_FRAMEBUFFER,O.COLOR_ATTACHMENT0,O.TEXTURE_2D,pt.__webglTexture,q),ns?O.framebufferTextureLayer(O.DRAW_FRAMEBUFFER,O.COLOR_ATTACHMENT0,Qt.__webglTexture,ye,Bt+$n):O.framebufferTexture2D(O.DRAW_FRAMEBUFFER,O.COLOR_ATTACHMENT0,O.TEXTURE_2D,Qt.__webglTexture,ye),q!==0?O.blitFramebuffer(Oe,je,Oe+Le,je+ge,De,ct,De+Le,ct+ge,O.COLOR_BUFFER_BIT,O.NEAREST):ns?O.copyTexSubImage3D(Ne,ye,De,ct,Bt+$n,Oe,je,Le,ge):O.copyTexSubImage2D(Ne,ye,De,ct,Oe,je,Le,ge);ae.bindFramebuffer(O.READ_FRAMEBUFFER,null),ae.bindFramebuffer(O.DRAW_FRAMEBUFFER,null)}else ns?E.isDataTexture||E.isData3DTexture?O.texSubImage3D(Ne,ye,De,ct,Bt,Le,ge,Ae,Ct,on,It.data):B.isCompressedArrayTexture?O.compressedTexSubImage3D(Ne,ye,De,ct,Bt,Le,ge,Ae,Ct,It.data):O.texSubImage3D(Ne,ye,De,ct,Bt,Le,ge,Ae,Ct,on,It):E.isDataTexture?O.texSubImage2D(O.TEXTURE_2D,ye,De,ct,Le,ge,Ct,on,It.data):E.isCompressedTexture?O.compressedTexSubImage2D(O.TEXTURE_2D,ye,De,ct,It.width,It.height,Ct,It.data):O.texSubImage2D(O.TEXTURE_2D,ye,De,ct,Le,ge,Ct,on,It);ae.pixelStorei(O.UNPACK_ROW_LENGTH,gn),ae.pixelStorei(O.UNPACK_IMAGE_HEIGHT,yt),ae.pixelStorei(O.UNPACK_SKIP_PIXELS,ts),ae.pixelStorei(O.UNPACK_SKIP_ROWS,an),ae.pixelStorei(O.UNPACK_SKIP_IMAGES,So),ye===0&&B.generateMipmaps===!0&&B.mipmapsAutoUpdate===!0&&O.generateMipmap(Ne),ae.unbindTexture()},this.initRenderTarget=function(E){Xe.get(E).__webglFramebuffer===void 0&&Je.setupRenderTarget(E)},this.initTexture=function(E){E.isCubeTexture?Je.setTextureCube(E,0):E.isData3DTexture?Je.setTexture3D(E,0):E.isDataArrayTexture||E.isCompressedArrayTexture?Je.setTexture2DArray(E,0):Je.setTexture2D(E,0),ae.unbindTexture()},this.resetState=function(){V=0,H=0,re=null,ae.reset(),fe.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return kn}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(e){this._outputColorSpace=e;let t=this.getContext();t.drawingBufferColorSpace=ut._getDrawingBufferColorSpace(e),t.unpackColorSpace=ut._getUnpackColorSpace()}};var $f=Math.PI/16,_l=class{constructor(e,t,n){this.box=e;this.canvas=t;this.on=n;let s={signal:this.stop.signal};t.addEventListener("pointerdown",r=>this.down(r),s),t.addEventListener("pointermove",r=>this.move(r),s),t.addEventListener("pointerup",r=>this.up(r),s),t.addEventListener("pointercancel",r=>this.cancel(r),s),t.addEventListener("pointerleave",()=>this.on.leave(),s),t.addEventListener("contextmenu",r=>r.preventDefault(),s),t.addEventListener("wheel",r=>this.wheel(r),{...s,passive:!1}),t.addEventListener("keydown",r=>this.key(r),s)}box;canvas;on;current="click";mode="idle";pointers=new Map;start={x:0,y:0};last={x:0,y:0};path=[];lastClick={x:0,y:0,time:-1/0};spread=0;longPress=0;mods={exclude:!1,add:!1,button:0,touch:!1};stop=new AbortController;get tool(){return this.current}set tool(e){e!==this.current&&(this.drop(),this.current=e)}get open(){return this.tool==="polyline"&&this.path.length>0}at(e){let t=this.box.getBoundingClientRect();return{x:e.clientX-t.left,y:e.clientY-t.top}}down(e){let t=this.at(e);if(this.canvas.focus({preventScroll:!0}),this.canvas.setPointerCapture(e.pointerId),this.pointers.set(e.pointerId,t),this.pointers.size===2)return this.pinchStart();if(this.pointers.size>2||this.mode!=="idle")return;let n=e.pointerType==="touch";this.mods=k_(e,n),this.start=this.last=t,this.mode="press",this.tool==="brush"&&e.button===0&&!e.altKey&&!e.ctrlKey&&!e.metaKey&&this.on.brushStart(t.x,t.y)&&(this.mode="brush"),n&&this.mode==="press"&&(this.longPress=window.setTimeout(()=>this.longPressed(),500))}move(e){let t=this.at(e);if(!this.pointers.has(e.pointerId)){e.pointerType!=="touch"&&this.on.hover(t.x,t.y),this.open&&this.on.outline([...this.path,t]);return}if(this.pointers.set(e.pointerId,t),this.mode==="pinch")return this.pinch();if(this.mode==="press"){if(this.open&&(this.start=t),Math.hypot(t.x-this.start.x,t.y-this.start.y)<5)return;if(clearTimeout(this.longPress),(this.tool==="box"||this.tool==="lasso")&&this.mods.button===0&&!e.altKey){this.path=[this.start],this.mode="outline";return}let r=this.mods.button>0||!e.altKey&&(e.shiftKey||e.ctrlKey||e.metaKey);this.mode=r?"pan":"turn",this.last=t}let n=t.x-this.last.x,s=t.y-this.last.y;if(this.mode==="turn")this.on.turn(-n*.0075,-s*.0075,!1);else if(this.mode==="pan")this.on.pan(n,s,!1);else if(this.mode==="brush")this.on.brush(t.x,t.y);else if(this.mode==="outline"){let{x:r,y:o}=this.start;this.tool==="box"?this.path=[{x:r,y:o},{x:t.x,y:o},t,{x:r,y:t.y}]:this.path.push(t),this.on.outline(this.path)}this.last=t}up(e){let t=this.mode;if(this.pointers.delete(e.pointerId)){if(clearTimeout(this.longPress),this.pointers.size){this.mode="done";return}this.mode="idle",t==="brush"&&this.on.brushEnd(),t==="outline"&&this.close(this.mods),t==="press"&&this.tool==="polyline"&&this.mods.button===0?this.corner(this.start):t==="press"&&this.clicked(this.start)}}corner(e){let[t]=this.path,n=this.path.at(-1),s=r=>r!==void 0&&Math.hypot(e.x-r.x,e.y-r.y)<10;if(this.path.length>2&&(s(t)||s(n)))return this.close(this.mods);s(n)||(this.path.push(e),this.on.outline(this.path))}close(e){let{path:t}=this;this.path=[],this.on.outline([]),t.length>2&&this.on.enclose(t,e)}clicked({x:e,y:t}){let{lastClick:n}=this,s=performance.now(),r=this.mods.button===0&&!this.mods.exclude,o=Math.hypot(e-n.x,t-n.y)<10,a=r&&o&&s-n.time<300;this.lastClick={x:e,y:t,time:r&&!a?s:-1/0},a?this.on.focus(e,t):this.mods.button!==1&&this.on.click(e,t,this.mods)}longPressed(){this.mode!=="press"||this.open||(this.mode="done",navigator.vibrate?.(12),this.on.click(this.start.x,this.start.y,{...this.mods,exclude:!0}))}cancel(e){clearTimeout(this.longPress),this.pointers.delete(e.pointerId)&&(this.drop(),this.mode=this.pointers.size?"done":"idle")}drop(){this.mode==="brush"&&this.on.brushEnd(),(this.mode==="outline"||this.open)&&(this.path=[],this.on.outline([]))}pinchStart(){clearTimeout(this.longPress),this.drop(),this.mode="pinch";let{center:e,spread:t}=this.fingers();this.last=e,this.spread=t}pinch(){let{center:e,spread:t}=this.fingers();this.on.pan(e.x-this.last.x,e.y-this.last.y,!1),t>0&&this.spread>0&&this.on.zoom(this.spread/t,e.x,e.y,!1),this.last=e,this.spread=t}fingers(){let[e,t]=[...this.pointers.values()];return{center:{x:(e.x+t.x)/2,y:(e.y+t.y)/2},spread:Math.hypot(e.x-t.x,e.y-t.y)}}wheel(e){if(e.preventDefault(),this.open)return;let t=this.at(e),n=e.deltaMode===1?18:e.deltaMode===2?400:1,s=Math.min(240,Math.max(-240,e.deltaY*n*(e.ctrlKey?8:1))),r=Math.abs(e.deltaY*n)>=50;this.on.zoom(Math.exp(s*.0014),t.x,t.y,r)}key(e){if(e.altKey||e.ctrlKey||e.metaKey)return;let t=40,s={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]}[e.key];if(this.open){if(e.key==="Enter")this.close({exclude:e.shiftKey,add:!1,button:0,touch:!1});else if(e.key==="Escape")this.drop();else if(e.key==="Backspace")this.path.pop(),this.on.outline(this.path);else if(e.key.length===1&&e.key!==" ")return}else if(s&&e.shiftKey)this.on.pan(s[0]*t,s[1]*t,!0);else if(s)this.on.turn(s[0]*$f,s[1]*$f,!0);else if(e.key==="+"||e.key==="=")this.on.zoom(.8,null,null,!0);else if(e.key==="-"||e.key==="_")this.on.zoom(1.25,null,null,!0);else if(e.key==="Home")this.on.fit();else if(e.key===" ")this.on.center({exclude:e.shiftKey,add:!1,button:0,touch:!1});else return;e.preventDefault(),e.stopPropagation()}get busy(){return this.mode!=="idle"&&this.mode!=="press"}dispose(){clearTimeout(this.longPress),this.stop.abort()}};function k_(i,e){return{exclude:i.shiftKey||i.button===2,add:i.ctrlKey||i.metaKey,button:Math.max(0,i.button),touch:e}}function Yf({positions:i,faces:e},t,n){let s=B_(i),r=new Int32Array(s.length).fill(-2),o=new Uint8Array(s.length);for(let c=0;c<e.length;c++){let h=s[e[c]],d=t[c/3|0];r[h]===-2?r[h]=d:r[h]!==d&&(o[h]=1)}let a=new Map,l=new Map;for(let c=0;c<t.length;c++)for(let h=0;h<3;h++){let d=s[e[3*c+h]],u=s[e[3*c+(h+1)%3]];if(!o[d]||!o[u])continue;let f=Math.min(d,u)*s.length+Math.max(d,u),m=a.get(f);if(m===void 0&&a.set(f,c),m===void 0||t[m]===t[c]||t[m]<0||t[c]<0)continue;let y=[Math.min(t[c],t[m]),Math.max(t[c],t[m])],g=y.join(),p=l.get(g)??{parts:y,sum:0,length:0,faces:new Set};l.set(g,p);let x=Math.hypot(i[3*d]-i[3*u],i[3*d+1]-i[3*u+1],i[3*d+2]-i[3*u+2]);p.sum+=x*Math.min(n[c],n[m]),p.length+=x,p.faces.add(c).add(m)}return[...l.values()].map(c=>({parts:c.parts,certainty:c.sum/Math.max(c.length,1e-12),faces:[...c.faces]})).sort((c,h)=>c.certainty-h.certainty||c.parts[0]-h.parts[0]||c.parts[1]-h.parts[1])}function B_(i){let e=i.length/3,t=new Uint32Array(i.map(o=>o+0).buffer),n=2**Math.ceil(Math.log2(2*e+2))-1,s=new Int32Array(n+1).fill(-1),r=new Uint32Array(e);for(let o=0;o<e;o++){let[a,l,c]=[t[3*o],t[3*o+1],t[3*o+2]],h=(Math.imul(a,73856093)^Math.imul(l,19349663)^Math.imul(c,83492791))>>>0;h=(h^h>>>15)&n;for(let d=s[h];d>=0&&!(t[3*d]===a&&t[3*d+1]===l&&t[3*d+2]===c);d=s[h])h=h+1&n;s[h]<0&&(s[h]=o),r[o]=s[h]}return r}var ms={home:[-.933802,.275556,1.747021],front:[0,0,2],right:[2,0,0],top:[0,2,0],back:[0,0,-2],left:[-2,0,0],bottom:[0,-2,0]},so={eye:ms.home,target:[0,0,0],up:[0,1,0],fov:.6981317},Kf={shading:"parts",wireframe:!1,boundaries:!0,explode:0,backfaces:!0,xray:!1,clip:0,clipAxis:"z",dark:!1,ground:!0,labels:!1};var Bu=27,z_=[{direction:"right",name:"X",axis:"x"},{direction:"left",name:"",axis:"x"},{direction:"top",name:"Y",axis:"y"},{direction:"bottom",name:"",axis:"y"},{direction:"front",name:"Z",axis:"z"},{direction:"back",name:"",axis:"z"}],bl=class{element=document.createElement("div");drawn=new En(0,0,0,0);ends=z_.map(({direction:e,name:t,axis:n})=>{let s=document.createElement("button");return s.type="button",s.className=`viewer-axis ${n} ${t?"named":""}`,s.dataset.direction=e,s.setAttribute("aria-label",`View from the ${e}`),s.dataset.tip=`View from the ${e}`,s.append(Object.assign(document.createElement("span"),{textContent:t})),{button:s,along:new N().fromArray(ms[e]).normalize()}});constructor(e){this.element.className="viewer-gizmo",this.element.setAttribute("role","group"),this.element.setAttribute("aria-label","View along an axis");for(let{button:t}of this.ends)t.addEventListener("click",()=>e(t.dataset.direction)),this.element.append(t)}update(e){if(e.quaternion.equals(this.drawn))return;this.drawn.copy(e.quaternion);let t=new N;for(let{button:n,along:s}of this.ends){t.copy(s).transformDirection(e.matrixWorldInverse);let r=Math.hypot(t.x,t.y);n.style.setProperty("--x",`${(t.x*Bu).toFixed(1)}px`),n.style.setProperty("--y",`${(-t.y*Bu).toFixed(1)}px`),n.style.setProperty("--length",`${(r*Bu).toFixed(1)}px`),n.style.setProperty("--angle",`${Math.atan2(t.y,-t.x).toFixed(3)}rad`),n.style.zIndex=String(Math.round(10+9*t.z))}}};var Ml=7,wl=2,Sl=class{layer=document.createElement("div");labels=new Map;constructor(e){this.layer.className="viewer-labels",this.layer.setAttribute("aria-hidden","true"),e.append(this.layer)}set(e){for(let[t,{element:n,dot:s}]of this.labels)e.has(t)||(n.remove(),s.remove(),this.labels.delete(t));for(let[t,n]of e){let s=this.labels.get(t);if(!s){let[r,o]=[document.createElement("span"),document.createElement("i")];r.className="viewer-label gone",o.className="gone",r.dataset.part=String(t),this.layer.append(o,r),this.labels.set(t,s={element:r,dot:o,width:0,height:0,anchor:null,size:0})}s.element.textContent!==n&&(s.element.textContent=n,s.width=0)}}anchor(e){for(let[t,n]of this.labels){let s=e.get(t)??[],r={x:s.reduce((a,{x:l})=>a+l,0)/s.length,y:s.reduce((a,{y:l})=>a+l,0)/s.length},o=({x:a,y:l})=>Math.hypot(a-r.x,l-r.y);n.anchor=s.length?s.reduce((a,l)=>o(l)<o(a)?l:a).point:null,n.size=s.length}}update(e,t,n,s){let r=[],o=new N;for(let a of[...this.labels.values()].sort((l,c)=>c.size-l.size)){let{element:l,dot:c,anchor:h}=a,d;if(h&&!s(h)){a.width||([a.width,a.height]=[l.offsetWidth,l.offsetHeight]);let{width:u,height:f}=a;o.copy(h).project(e);let m=(o.x*.5+.5)*t,y=(.5-o.y*.5)*n;d=[[m-u/2,y-f-Ml],[m-u/2,y+Ml],[m+Ml,y-f/2],[m-u-Ml,y-f/2]].find(([p,x])=>p>=0&&x>=0&&p+u<=t&&x+f<=n&&r.every(w=>p>=w[2]+wl||p+u+wl<=w[0]||x>=w[3]+wl||x+f+wl<=w[1])),d&&(r.push([d[0],d[1],d[0]+u,d[1]+f]),c.style.transform=`translate(${m.toFixed(1)}px, ${y.toFixed(1)}px)`,l.style.transform=`translate(${d[0].toFixed(1)}px, ${d[1].toFixed(1)}px)`)}l.classList.toggle("gone",!d),c.classList.toggle("gone",!d)}}dispose(){this.layer.remove()}};var Zf=12,zu="http://www.w3.org/2000/svg",El=class{constructor(e,t){this.activate=t;this.layer.className="viewer-markers",e.append(this.layer)}activate;placed=[];discs=[];layer=document.createElement("div");set(e){for(this.placed=e.map(t=>({...t,shown:new N().fromArray(t.point)}));this.discs.length>e.length;)this.discs.pop().button.remove();for(;this.discs.length<e.length;)this.discs.push(this.disc(this.discs.length));e.forEach((t,n)=>{let{button:s}=this.discs[n],r=Jf(t);s.style.setProperty("--marker",Tl(t.color)),s.style.setProperty("--ink",jf(t.color)),s.classList.toggle("negative",!t.positive),s.classList.toggle("lettered",r!==""),s.querySelector("text").textContent=r;let o=t.positive?"included":"excluded";s.setAttribute("aria-label",`Point ${n+1}, ${o}${r&&`, ${t.label}`}: remove it`)})}disc(e){let t=document.createElement("button");return t.type="button",t.className="viewer-marker",t.append(V_()),t.addEventListener("click",()=>this.activate(e)),this.layer.append(t),{button:t,x:0,y:0,depth:1/0,behind:!1}}update(e,t,n,s){let r=new N;this.placed.forEach((o,a)=>{let l=this.discs[a];r.copy(o.shown).project(e);let c=r.z>-1&&r.z<1&&Math.abs(r.x)<1.05&&Math.abs(r.y)<1.05;l.depth=c?r.z:1/0,l.button.hidden=!c,c&&(l.x=(r.x*.5+.5)*t,l.y=(.5-r.y*.5)*n,l.behind=s(o.shown),l.button.classList.toggle("behind",l.behind),l.button.style.transform=`translate(${l.x.toFixed(2)}px, ${l.y.toFixed(2)}px)`)})}at(e,t,n){let s=n?1.7*Zf:Zf,r=-1,o=1/0;return this.discs.forEach((a,l)=>{if(a.depth===1/0)return;let c=Math.hypot(a.x-e,a.y-t),h=c+(a.behind?1e3:0);c<=s&&h<o&&([r,o]=[l,h])}),r}point(e){this.discs.forEach((t,n)=>t.button.classList.toggle("pointed",n===e))}draw(e,t,n,s){let r=new N,o=Math.max(6,t/70);for(let a of this.placed){if(r.copy(a.shown).project(n),Math.abs(r.z)>=1)continue;let l=(r.x*.5+.5)*t,c=(.5-r.y*.5)*t,[h,d]=a.positive?[Tl(a.color),jf(a.color)]:["#fff",Tl(a.color)];e.globalAlpha=s(a.shown)?.35:1,Vu(e,l,c,o*1.12,"rgba(8, 10, 18, 0.55)"),Vu(e,l,c,o,a.positive?"#fff":Tl(a.color)),Vu(e,l,c,o*.8,h);let u=Jf(a);if(u){e.fillStyle=d,e.font=`600 ${(1.2*o).toFixed(1)}px system-ui, sans-serif`,e.textAlign="center",e.fillText(u,l,c+.42*o);continue}e.strokeStyle=d,e.lineWidth=o*.26,e.beginPath(),e.moveTo(l-o*.42,c),e.lineTo(l+o*.42,c),a.positive&&(e.moveTo(l,c-o*.42),e.lineTo(l,c+o*.42)),e.stroke()}e.globalAlpha=1}dispose(){this.layer.remove()}};function V_(){let i=document.createElementNS(zu,"svg");i.setAttribute("viewBox","-10 -10 20 20"),i.setAttribute("aria-hidden","true");for(let[t,n]of[["across","M-4.5 0H4.5"],["down","M0 -4.5V4.5"],["cross","M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6"]]){let s=document.createElementNS(zu,"path");s.setAttribute("class",t),s.setAttribute("d",n),i.append(s)}let e=document.createElementNS(zu,"text");return e.setAttribute("y","4.2"),i.append(e),i}function Jf({label:i}){return/^[+\-\u2212]?$/.test(i)?"":i.slice(0,1)}function Vu(i,e,t,n,s){i.fillStyle=s,i.beginPath(),i.arc(e,t,n,0,2*Math.PI),i.fill()}function jf(i){let[e,t,n]=i.map(s=>s<=.04045?s/12.92:((s+.055)/1.055)**2.4);return .2126*e+.7152*t+.0722*n>.18?"#111":"#fff"}function Tl(i){return`rgb(${i.map(e=>Math.round(255*Math.min(1,Math.max(0,e)))).join(", ")})`}var H_=new N(0,1,0),Al=.02,Cl=.02,Hu=12,G_=.12,ro=class{now;goal;from;start=0;length=0;up=new N;tilt=new En;fov;constructor(){this.fov=so.fov,this.goal=this.viewFrom(so),this.now=ni(this.goal),this.from=ni(this.goal)}get(){let e=this.eye(this.goal,new N);return{eye:Gu(e),target:Gu(this.goal.target),up:Gu(this.up),fov:this.fov}}get distance(){return this.goal.distance}set distance(e){this.animateTo({...ni(this.goal),distance:e},0)}set(e,t){this.fov=e.fov,this.animateTo(this.viewFrom(e),t)}turn(e,t,n=0){let s=ni(this.goal);s.theta+=e,s.phi=gs(s.phi+t,Al,Math.PI-Al),this.animateTo(s,n)}pan(e,t,n=0){let s=ni(this.goal),r=2*s.distance*Math.tan(this.fov/2),{x:o,y:a}=this.axes(s);s.target.addScaledVector(o,e*r).addScaledVector(a,t*r),s.target.clampScalar(-4,4),this.animateTo(s,n)}zoom(e,t,n=0){let s=ni(this.goal),r=gs(s.distance*e,Cl,Hu),o=r/s.distance;t&&s.target.lerp(t,1-o).clampScalar(-4,4),s.distance=r,this.animateTo(s,n)}focus(e,t){let n=ni(this.goal);n.target.copy(e),n.distance=gs(n.distance*.6,Cl,Hu),this.animateTo(n,t)}fit(e,t,n,s){let r=ni(this.goal);r.target.copy(t),r.distance=this.distanceFor(e,r,n),this.animateTo(r,s)}distanceFor(e,t,n){let{x:s,y:r,z:o}=this.axes(t),a=Math.tan(this.fov/2)/Math.min(1,n)*(1-G_),l=new N,c=Cl*4;for(let h=0;h<e.length;h+=3)l.fromArray(e,h).sub(t.target),c=Math.max(c,l.dot(o)+Math.max(Math.abs(l.dot(s))/n,Math.abs(l.dot(r)))/a);return gs(c,Cl,Hu)}squareFov(e,t){let{x:n,y:s,z:r}=this.axes(this.goal),o=Math.tan(this.fov/2),[a,l]=[o*Math.max(1,t),o/Math.min(1,t)],c=new N,h=o;for(let d=0;d<e.length;d+=3){c.fromArray(e,d).sub(this.goal.target);let u=this.goal.distance-c.dot(r);u<=0||(h=Math.max(h,1.03*Math.min(a,Math.abs(c.dot(n))/u),1.03*Math.min(l,Math.abs(c.dot(s))/u)))}return 2*Math.atan(h)}step(e){if(!this.length)return!1;let t=gs((e-this.start)/this.length,0,1),n=1-(1-t)**3,{from:s,goal:r,now:o}=this;return o.target.lerpVectors(s.target,r.target,n),o.distance=s.distance*(r.distance/s.distance)**n,o.theta=s.theta+(r.theta-s.theta)*n,o.phi=s.phi+(r.phi-s.phi)*n,t>=1&&(this.length=0,this.now=ni(r)),this.length>0}apply(e,t,n,s=!1,r=this.fov){let o=s?this.goal:this.now;this.eye(o,e.position),e.up.copy(this.up),e.lookAt(o.target);let a=Math.tan(r/2)/Math.min(1,t);e.fov=2*Math.atan(a)*180/Math.PI,e.aspect=t;let l=e.position.length();e.far=l+n,e.near=Math.max(l-n,o.distance*.02,.002),e.updateProjectionMatrix(),e.updateMatrixWorld()}animateTo(e,t){if(this.goal=e,t<=0){this.length=0,this.now=ni(e);return}this.from=ni(this.now);let n=Math.round((e.theta-this.from.theta)/(2*Math.PI));this.from.theta+=n*2*Math.PI,this.start=performance.now(),this.length=t}viewFrom(e){this.up.fromArray(e.up).normalize(),this.tilt.setFromUnitVectors(H_,this.up);let t=new N().fromArray(e.target),n=new N().fromArray(e.eye).sub(t),s=Math.max(n.length(),1e-4);n.divideScalar(s).applyQuaternion(this.tilt.clone().invert());let r=gs(Math.acos(gs(n.y,-1,1)),Al/4,Math.PI-Al/4);return{target:t,distance:s,theta:Math.atan2(n.x,n.z),phi:r}}eye(e,t){return t.copy(this.axes(e).z).multiplyScalar(e.distance).add(e.target)}axes({theta:e,phi:t}){let n=new N(Math.sin(t)*Math.sin(e),Math.cos(t),Math.sin(t)*Math.cos(e)),s=new N(Math.cos(e),0,-Math.sin(e));return n.applyQuaternion(this.tilt),s.applyQuaternion(this.tilt),{x:s,y:new N().crossVectors(n,s),z:n}}};function ni(i){return{...i,target:i.target.clone()}}function gs(i,e,t){return Math.min(t,Math.max(e,i))}function Gu(i){return[i.x,i.y,i.z]}var Qf=["parts","texture","clay","normals","certainty","matcap"],ep=`
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
`,tp=`
  uniform float xray;
  in float beyond;
  bool gone(uint slot, bool marked) {
    if (beyond > 0.0) return true;
    if (xray < 0.5 || marked) return false;
    uvec2 p = uvec2(gl_FragCoord.xy) + uvec2(7u, 3u) * slot;
    return (p.x + 2u * p.y) % 5u > 1u;
  }
`,Wu=`
  ${ep}
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
`,Xu=`
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
  ${tp}

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

  // Polished metal that reflects a horizon, a softbox, and a strip light; a function of the normal in view space.
  vec3 matcap(vec3 n) {
    float below = smoothstep(0.12, -0.05, n.y);
    vec3 color = mix(mix(vec3(0.52, 0.55, 0.60), vec3(0.93), smoothstep(0.0, 0.9, n.y)), mix(vec3(0.16, 0.15, 0.16), vec3(0.40, 0.37, 0.35), smoothstep(-0.1, -0.9, n.y)), below);
    color += 0.45 * smoothstep(0.30, 0.18, length(n.xy - vec2(-0.42, 0.52)));
    color += 0.30 * smoothstep(0.07, 0.02, abs(n.x - 0.72)) * smoothstep(0.75, 0.4, abs(n.y));
    return min(color * (0.55 + 0.45 * smoothstep(0.0, 0.45, n.z)), 1.0);
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
    vec3 color = state.y > 0u ? lit(base, n, eye) : shading == 3 ? 0.5 + 0.5 * n : shading == 5 ? matcap(n) : lit(base, n, eye);

    #ifdef WIREFRAME
      vec3 high = 1.0 / max(fwidth(inside), vec3(1e-6)) / pixel; // heights of the triangle, in CSS pixels
      vec3 d = inside * high;
      float wire = 1.0 - smoothstep(0.35, 1.15, min(d.x, min(d.y, d.z)));
      float room = smoothstep(1.0, 14.0, min(high.x, min(high.y, high.z)));
      color = mix(color, vec3(0.05, 0.06, 0.09), (0.10 + 0.38 * room) * wire);
    #endif
    shown = vec4(color, 1.0);
  }
`,np=`
  ${ep}
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
`,ip=`
  precision highp float;
  flat in vec4 bytes;
  flat in uvec2 look;
  out vec4 shown;
  ${tp}
  void main() {
    if (gone(look.x, look.y > 0u) || (xray > 0.5 && look.y == 0u)) discard; // no lines around what is seen through
    shown = bytes;
  }
`,sp=`
  precision highp float;
  in vec3 position;
  out vec2 at;
  void main() {
    at = position.xy * 0.5 + 0.5;
    gl_Position = vec4(position.xy, 0.0, 1.0);
  }
`,rp=`
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
`,op=`
  precision highp float;
  uniform sampler2D colors;
  in vec2 at;
  out vec4 shown;
  void main() {
    shown = texture(colors, at);
  }
`,ap=`
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
`,lp=`
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
`;var pn=96,X_=.3,cp=.35,q_=[6,5,3],Rl=class{mesh;cells=new Uint8Array(pn*pn);texture=new Qn(this.cells,pn,pn,qr,Wt);constructor(){this.texture.minFilter=this.texture.magFilter=tn,this.texture.unpackAlignment=1;let e=new Wi({glslVersion:fs,vertexShader:ap,fragmentShader:lp,uniforms:{shade:{value:this.texture},strength:{value:0}},transparent:!0,premultipliedAlpha:!0,depthWrite:!1,side:nn});this.mesh=new Jt(new Ci(1,1).rotateX(-Math.PI/2),e),this.mesh.frustumCulled=!1,this.mesh.renderOrder=1,this.mesh.visible=!1}set strength(e){this.mesh.material.uniforms.strength.value=e}cast(e,t){let n=e.bounds,s=Math.max(n.max.x-n.min.x,n.max.z-n.min.z,.05)*(1+2*X_),r=(n.min.x+n.max.x-s)/2,o=(n.min.z+n.max.z-s)/2,a=new Float32Array(pn*pn);$_(e,t,a,r,o,pn/s,n);for(let l of q_)a=up(up(a,l,1,pn),l,pn,1);for(let l=0;l<a.length;l++)this.cells[l]=Math.round(255*Math.min(1,a[l]));this.texture.needsUpdate=!0,this.mesh.position.set(r+s/2,n.min.y-.003,o+s/2),this.mesh.scale.set(s,1,s)}dispose(){this.texture.dispose(),this.mesh.geometry.dispose(),this.mesh.material.dispose()}};function $_(i,e,t,n,s,r,o){let{positions:a,faces:l}=i.mesh,c=(h,d,u)=>{if(h<0||d<0||h>=pn||d>=pn)return;let f=(pn-1-d)*pn+h;u>t[f]&&(t[f]=u)};for(let h=0;h<i.num;h++){let d=3*l[3*h],u=3*l[3*h+1],f=3*l[3*h+2],m=(a[d+1]+a[u+1]+a[f+1])/3-o.min.y;if(m>cp||!e(i.slot(h)))continue;let y=(1-m/cp)**2,g=(a[d]-n)*r,p=(a[u]-n)*r,x=(a[f]-n)*r,w=(a[d+2]-s)*r,_=(a[u+2]-s)*r,b=(a[f+2]-s)*r;c(Math.floor((g+p+x)/3),Math.floor((w+_+b)/3),y);let S=(p-g)*(b-w)-(x-g)*(_-w);if(!(Math.abs(S)<1))for(let v=Math.floor(Math.min(w,_,b));v<=Math.max(w,_,b);v++)for(let M=Math.floor(Math.min(g,p,x));M<=Math.max(g,p,x);M++){let C=((p-M-.5)*(b-v-.5)-(x-M-.5)*(_-v-.5))/S,A=((x-M-.5)*(w-v-.5)-(g-M-.5)*(b-v-.5))/S;C>=0&&A>=0&&C+A<=1&&c(M,v,y)}}}function up(i,e,t,n){let s=new Float32Array(i.length);for(let r=0;r<pn;r++){let o=0,a=l=>l<0||l>=pn?0:i[r*n+l*t];for(let l=-e;l<e;l++)o+=a(l);for(let l=0;l<pn;l++)o+=a(l+e),s[r*n+l*t]=Math.max(0,o)/(2*e+1),o-=a(l-e)}return s}var Y_=Math.cos(40*Math.PI/180),K_=128;function hp(i,e){let t=new Float32Array(e.length);for(let n=0;n<e.length;n+=3){let s=3*e[n],r=3*e[n+1],o=3*e[n+2],a=i[s],l=i[s+1],c=i[s+2],h=i[r]-a,d=i[r+1]-l,u=i[r+2]-c,f=i[o]-a,m=i[o+1]-l,y=i[o+2]-c;t[n]=d*y-u*m,t[n+1]=u*f-h*y,t[n+2]=h*m-d*f}return t}function dp(i,e,t,n){let s=new Int16Array(e.length*4),r=(l,c,h,d)=>{let u=Math.sqrt(c*c+h*h+d*d);if(!(u>1e-20)||u===1/0)return!1;let f=32767/u;return s[4*l]=Math.round(c*f),s[4*l+1]=Math.round(h*f),s[4*l+2]=Math.round(d*f),!0},o=t?null:J_(i,e),a=new Float64Array(3);for(let l=0;l<e.length;l++){let c=l-l%3;if(t){let h=3*e[l];if(r(l,t[h],t[h+1],t[h+2]))continue}else if(o&&Z_(o,l,c,n,a)&&r(l,a[0],a[1],a[2]))continue;r(l,n[c],n[c+1],n[c+2])}return s}function Z_(i,e,t,n,s){let r=i.vertex[e],o=i.start[r],a=i.start[r+1];if(a-o>K_)return!1;let l=n[t],c=n[t+1],h=n[t+2],d=Y_*Math.sqrt(l*l+c*c+h*h);s[0]=s[1]=s[2]=0;for(let u=o;u<a;u++){let f=i.faces[u],m=n[f],y=n[f+1],g=n[f+2],p=l*m+c*y+h*g;if(Math.abs(p)<d*Math.sqrt(m*m+y*y+g*g))continue;let x=p<0?-1:1;s[0]+=x*m,s[1]+=x*y,s[2]+=x*g}return!0}function J_(i,e){let{place:t,count:n}=j_(i),s=new Uint32Array(e.length),r=new Uint32Array(n+1);for(let l=0;l<e.length;l++)s[l]=t[e[l]],r[s[l]+1]++;for(let l=0;l<n;l++)r[l+1]+=r[l];let o=r.slice(),a=new Uint32Array(e.length);for(let l=0;l<e.length;l++)a[o[s[l]]++]=l-l%3;return{vertex:s,start:r,faces:a}}function j_(i){let e=i.length/3,t=new Uint32Array(i.buffer,i.byteOffset,i.length),n=1024;for(;n<2*e;)n*=2;let s=new Int32Array(n).fill(-1),r=new Uint32Array(e),o=0,a=l=>t[l]===2147483648?0:t[l];for(let l=0;l<e;l++){let c=a(3*l),h=a(3*l+1),d=a(3*l+2),u=Math.imul(c,2654435761)^Math.imul(h,2246822519)^Math.imul(d,3266489917);for(u=(u^u>>>15)&n-1;;){let f=s[u];if(f<0){s[u]=l,r[l]=o++;break}if(a(3*f)===c&&a(3*f+1)===h&&a(3*f+2)===d){r[l]=r[f];break}u=u+1&n-1}}return{place:r,count:o}}var nb=4096,ib=65535,$u=.7,sb=8e3,fp=[.7,.7,.7],Yu=255,Ll=class{constructor(e){this.mesh=e;let t=this.num=e.faces.length/3;this.flat=hp(e.positions,e.faces);let n=Math.min(nb,2**Math.ceil(Math.log2(Math.sqrt(t+1)))),s=Math.max(1,Math.ceil(t/n));this.rows=new Uint8Array(4*n*s);for(let r=3;r<this.rows.length;r+=4)this.rows[r]=255;this.faceTable=new Qn(this.rows,n,s,Js,Wt),this.faceTable.internalFormat="RGBA8UI",this.faceTable.minFilter=this.faceTable.magFilter=Nt,this.faceTable.needsUpdate=!0,this.fill(this.order()),this.measure()}mesh;num;geometry=new Vn;groups=[];flat;bounds=new dt;faceTable;rows;order(){let{faceMaterial:e,materials:t}=this.mesh,n=new Uint32Array(t.length+2),s=o=>e[o]<t.length?e[o]+1:0;for(let o=0;o<this.num;o++)n[s(o)+1]++;for(let o=0;o<=t.length;o++){let a=n[o+1];a&&this.groups.push({material:o-1,start:3*n[o],count:3*a}),n[o+1]+=n[o]}if(this.groups.length<2)return null;let r=new Uint32Array(this.num);for(let o=0;o<this.num;o++)r[n[s(o)]++]=o;return r}fill(e){let{positions:t,faces:n,normals:s,uv:r,colors:o}=this.mesh,a=3*this.num,l=new Uint32Array(a);for(let u=0,f=0;f<this.num;f++){let m=3*(e?e[f]:f);l[u++]=m,l[u++]=m+1,l[u++]=m+2}let c=e?l.map(u=>n[u]):n,h=dp(t,n,s,this.flat);if(e){let u=new Int32Array(h.buffer);h=new Int16Array(Il(u,l,2,new Int32Array(2*a)).buffer)}let d=(u,f,m,y=!1)=>{this.geometry.setAttribute(u,new Gt(f,m,y))};if(d("position",Il(t,c,3,new Float32Array(3*a)),3),d("normal",h,4,!0),d("corner",l,1),r&&d("uv",Il(r,c,2,new Float32Array(2*a)),2),o){let u=new Uint32Array(this.tones(o).buffer);d("color",new Uint8Array(Il(u,c,1,new Uint32Array(a)).buffer),4,!0)}}tones(e){let t=new Uint8Array(e.length),n=this.mesh.linear===!1?pp:Ku;for(let s=0;s<t.length;s++)t[s]=Math.round(255*(s%4<3?n(e[s]):1));return t}measure(){let{positions:e,faces:t}=this.mesh,{min:n,max:s}=this.bounds,r=[1/0,1/0,1/0],o=[-1/0,-1/0,-1/0];for(let a=0;a<t.length;a++)if(this.hasArea(a/3|0))for(let l=0;l<3;l++){let c=e[3*t[a]+l];c<r[l]&&(r[l]=c),c>o[l]&&(o[l]=c)}n.fromArray(r),s.fromArray(o),this.bounds.isEmpty()&&this.bounds.set(n.setScalar(-.5),s.setScalar(.5)),this.geometry.boundingBox=this.bounds.clone(),this.geometry.boundingSphere=this.bounds.getBoundingSphere(new ci)}hasArea(e){return this.flat[3*e]!==0||this.flat[3*e+1]!==0||this.flat[3*e+2]!==0}center(e,t){let{positions:n,faces:s}=this.mesh,[r,o,a]=[3*s[3*e],3*s[3*e+1],3*s[3*e+2]];return t.set(n[r]+n[o]+n[a],n[r+1]+n[o+1]+n[a+1],n[r+2]+n[o+2]+n[a+2]).divideScalar(3)}sample(e,t,n){let{positions:s,faces:r}=this.mesh,o=n?1:Math.max(1,Math.floor(this.num/sb)),a=[],l=new N,c=new N;for(let h=0;h<this.num;h+=o){let d=this.slot(h);if(!(!e.visible(d)||!this.hasArea(h)||n&&!n.has(e.id(d)))){e.offset(d,c);for(let u=3*h;u<3*h+3;u++)l.fromArray(s,3*r[u]).addScaledVector(c,t),a.push(l.x,l.y,l.z)}}return new Float32Array(a)}slot(e){return this.rows[4*e]|this.rows[4*e+1]<<8}setFaces(e,t,n){let s=this.rows,r=0;for(let o=0,a=0;o<this.num;o++,a+=4)s[a]=e[o]&255,s[a+1]=e[o]>>8,s[a+2]=n[o],s[a+3]=t[o],r|=n[o];return this.faceTable.needsUpdate=!0,r>0}paint(e){for(let t of e)this.rows[4*t+2]=Yu;this.faceTable.needsUpdate=!0}dispose(){this.geometry.dispose(),this.faceTable.dispose()}};function Il(i,e,t,n){for(let s=0,r=0;s<e.length;s++){let o=t*e[s];for(let a=0;a<t;a++)n[r++]=i[o+a]}return n}function pp(i){return Math.min(1,Math.max(0,i))}function Ku(i){let e=pp(i);return e<=.0031308?12.92*e:1.055*e**(1/2.4)-.055}var oo=class{texture;chosen=!1;highlight=!1;hidden=!1;rows;slotOf=new Map([[-1,0]]);ids=[-1];boxes=new Float32Array([1/0,1/0,1/0,-1/0,-1/0,-1/0]);full=!1;constructor(){this.rows=new Float32Array(0),this.texture=this.grow(1)}get num(){return this.ids.length}id(e){return this.ids[e]}slot(e){let t=this.slotOf.get(e);if(t===void 0){if(this.full)return 0;t=this.ids.length,this.slotOf.set(e,t),this.ids.push(e),this.full=this.ids.length>=ib,8*this.ids.length>this.rows.length&&(this.texture=this.grow(Math.ceil(this.ids.length/256))),this.plain(t)}return t}visible(e){return(this.rows[8*e+3]&1)!==0}offset(e,t){return t.fromArray(this.rows,8*e+4)}box(e,t){return t.min.fromArray(this.boxes,6*e),t.max.fromArray(this.boxes,6*e+3),t}bounds(e,t){let[n,s,r]=[new dt,new dt,new N];for(let o=0;6*o<this.boxes.length;o++)!this.visible(o)||t&&!t.has(this.id(o))||this.box(o,s).isEmpty()||n.union(s.translate(this.offset(o,r).multiplyScalar(e)));return n}set(e){for(let n of e)this.slot(n.id);this.chosen=this.highlight=this.hidden=!1;let t=new Set;for(let n of e){let s=this.slot(n.id);t.add(s),this.rows.set(n.color,8*s),this.rows[8*s+3]=(n.visible?1:0)|(n.highlight?2:0)|(n.chosen?4:0)|8*((n.pattern??0)&7),this.chosen||=n.chosen,this.highlight||=n.highlight,this.hidden||=!n.visible}for(let n=0;n<this.num;n++)t.has(n)||this.plain(n);this.texture.needsUpdate=!0}setLabels(e,t){let n=new Uint16Array(e.length),s=-1,r=0;for(let o=0;o<e.length;o++){let a=e[o];a!==s&&(s=a,r=this.slot(a)),n[o]=r}return this.measure(n,t),n}measure(e,t){let{positions:n,faces:s}=t.mesh,r=this.boxes=new Float32Array(6*this.num);for(let o=0;o<r.length;o++)r[o]=o%6<3?1/0:-1/0;for(let o=0;o<e.length;o++){if(!t.hasArea(o))continue;let a=6*e[o];for(let l=3*o;l<3*o+3;l++){let c=3*s[l];for(let h=0;h<3;h++){let d=n[c+h];d<r[a+h]&&(r[a+h]=d),d>r[a+3+h]&&(r[a+3+h]=d)}}}for(let o=0;o<this.num;o++)for(let a=0;a<3;a++){let l=(r[6*o+a]+r[6*o+3+a])/2;this.rows[8*o+4+a]=o&&Number.isFinite(l)?$u*l:0}this.texture.needsUpdate=!0}plain(e){this.rows.set(fp,8*e),this.rows[8*e+3]=1}grow(e){let t=new Float32Array(8*256*e);t.set(this.rows),this.rows.length||t.set([...fp,1]),this.texture?.dispose(),this.rows=t;let n=new Qn(t,2*256,e,bn,In);return n.minFilter=n.magFilter=Nt,n.needsUpdate=!0,n}dispose(){this.texture.dispose()}};var vs=4294967295,rb={middle:[.985,.988,.995],rim:[.865,.882,.91],shadow:.5},ob={middle:[.215,.232,.268],rim:[.082,.09,.11],shadow:.75},ab=[1,.62,.1],mp=[.16,.47,1],er=class{constructor(e,t,n,s){this.scale=n;let[r,o]=[Math.max(1,Math.round(e)),Math.max(1,Math.round(t))];this.colors=new Zt(r,o,{samples:s?4:0}),this.ids=gp(r,o),this.whole=s?null:new Zt(r,o,{depthBuffer:!1})}scale;colors;ids;whole;dispose(){for(let e of[this.colors,this.ids,this.whole])e?.dispose()}},Dl=class{renderer;software;scene=new Ws;idsScene=new Ws;ground=new Rl;fullscreen=new Ci(2,2);composite;enlarge;mesh=null;idsMesh=null;plain;idsMaterial;textured=[];textures=[];surface=null;groundDirty=!0;maskBytes=new Uint8Array(4*256);maskTable=new Qn(this.maskBytes,256,1,bn,Wt);uniforms={faceTable:{value:null},partTable:{value:null},faceShift:{value:0},maskTable:{value:this.maskTable},explode:{value:0},backdrop:{value:new N(1,1,1)},masked:{value:0},chosen:{value:0},shading:{value:0},xray:{value:0},clip:{value:new St},pixel:{value:1},dark:{value:0},hoverSlot:{value:vs},hoverFace:{value:vs},sky:{value:new N(0,1,0)},whole:{value:0},ids:{value:null},colors:{value:null},reach:{value:new St},stride:{value:1},wideLines:{value:0},backed:{value:1},boundaries:{value:1},textured:{value:0},middle:{value:new N},rim:{value:new N},aspect:{value:1}};constructor(e){this.renderer=new gl({canvas:e,antialias:!1,alpha:!1,depth:!1,powerPreference:"high-performance"}),this.software=lb(this.renderer.getContext()),this.renderer.autoClear=!1,this.contextRestored(),this.maskTable.minFilter=this.maskTable.magFilter=Nt,this.setMaskColors([mp]),this.plain=this.material(Wu,Xu),this.idsMaterial=this.material(np,ip,{blending:hi});let t=n=>{let s=this.material(sp,n,{depthTest:!1,depthWrite:!1,blending:hi}),r=new Jt(this.fullscreen,s);return r.frustumCulled=!1,r};this.composite=t(rp),this.enlarge=t(op),this.scene.add(this.ground.mesh),this.prepare()}prepare(){let{renderer:e,fullscreen:t,plain:n,idsMaterial:s,composite:r,enlarge:o,ground:a}=this;e.capabilities.getMaxAnisotropy();let l=[new Jt(t,n),new Jt(t,s),r,o,a.mesh];for(let c of l)e.compile(c,new Ht)}contextRestored(){this.renderer.setClearColor(0,0)}material(e,t,n={}){return new Wi({glslVersion:fs,vertexShader:e,fragmentShader:t,uniforms:{...this.uniforms},side:jt,...n})}setSurface(e,t){if(this.clear(),this.surface=e,!!e){this.uniforms.faceTable.value=e.faceTable,this.uniforms.faceShift.value=Math.log2(e.faceTable.image.width),this.uniforms.partTable.value=t.texture,this.mesh=new Jt(e.geometry,this.plain),this.idsMesh=new Jt(e.geometry,this.idsMaterial);for(let n of[this.mesh,this.idsMesh])n.frustumCulled=!1;this.scene.add(this.mesh),this.idsScene.add(this.idsMesh),this.textures=e.mesh.textures.map(()=>null),e.mesh.textures.forEach((n,s)=>this.setTexture(s,n)),this.groundDirty=!0}}setTexture(e,t){this.textures[e]?.dispose(),this.textures[e]=t?cb(t,this.renderer.capabilities.getMaxAnisotropy()):null;for(let n of this.textured)this.setPicture(n)}setPicture(e){let t=this.textures[e.userData.texture]??null;e.uniforms.picture.value=t,e.uniforms.pictured.value=t?1:0}makeTextured(e){let{mesh:t,geometry:n,groups:s}=e;return n.clearGroups(),s.forEach((r,o)=>n.addGroup(r.start,r.count,o)),s.map(r=>{let o=t.materials[r.material],a=o?.color??[1,1,1],l=t.linear===!1?a:a.map(Ku),c=this.material(Wu,Xu);return c.defines={TEXTURED:"",...t.colors?{COLORED:""}:{}},c.userData.texture=t.uv?o?.texture??-1:-1,Object.assign(c.uniforms,{picture:{value:null},pictured:{value:0},factor:{value:new N(l[0],l[1],l[2])}}),this.setPicture(c),c})}setMaskColors(e){let t=(n,s)=>this.maskBytes.set([...s.map(r=>Math.round(255*r)),255],4*n);for(let n=1;n<256;n++)t(n,e[n-1]??e[e.length-1]??mp);t(Yu,ab),this.maskTable.needsUpdate=!0}set masked(e){this.uniforms.masked.value=e?1:0}hover(e,t){let{hoverSlot:n,hoverFace:s}=this.uniforms,r=n.value===(e??vs)&&s.value===(t??vs);return n.value=e??vs,s.value=t??vs,!r}invalidateGround(){this.groundDirty=!0}setUniforms(e,t,n,s){let r=this.uniforms,o=e.dark?ob:rb;if(r.partTable.value=t.texture,r.explode.value=n,r.chosen.value=t.chosen?1:0,r.shading.value=Qf.indexOf(e.shading),r.xray.value=e.xray?1:0,r.clip.value.copy(Zu(e,this.surface)),r.dark.value=e.dark?1:0,r.wideLines.value=r.masked.value||t.chosen||t.highlight||r.hoverSlot.value!==vs?1:0,r.boundaries.value=e.boundaries?1:0,r.textured.value=e.shading==="texture"?1:0,r.middle.value.fromArray(o.middle),r.rim.value.fromArray(o.rim),r.backdrop.value.fromArray(o.middle),r.sky.value.set(0,1,0).transformDirection(s.matrixWorldInverse),!this.mesh||!this.surface)return;e.shading==="texture"&&!this.textured.length&&(this.textured=this.makeTextured(this.surface)),this.mesh.material=e.shading==="texture"?this.textured:this.plain;let a=e.backfaces?jt:nn;for(let c of[this.plain,this.idsMaterial,...this.textured])c.side=a;for(let c of[this.plain,...this.textured])e.wireframe!=="WIREFRAME"in(c.defines??{})&&(c.defines={...c.defines},e.wireframe?c.defines.WIREFRAME="":delete c.defines.WIREFRAME,c.needsUpdate=!0);let l=e.ground&&!e.clip?o.shadow*Math.max(0,1-3*n):0;this.ground.mesh.visible=l>0,this.ground.strength=l,l>0&&this.groundDirty&&(this.ground.cast(this.surface,c=>t.visible(c)),this.groundDirty=!1)}draw(e,t,n,s,r,o,a=!0){let{renderer:l,uniforms:c}=this;this.setUniforms(s,r,o,n),c.pixel.value=e.scale,c.stride.value=Math.max(1,Math.round(e.scale)),c.aspect.value=e.ids.width/e.ids.height,c.ids.value=e.ids.texture,c.colors.value=e.colors.texture,c.backed.value=a?1:0,c.whole.value=0,this.setReach(n,o,e),(!this.mesh||!a)&&(this.ground.mesh.visible=!1);for(let[h,d]of[[this.idsScene,e.ids],[this.scene,e.colors]])l.setRenderTarget(d),l.clear(),l.render(h,n);l.setRenderTarget(t??e.whole),l.render(this.composite,n),l.setRenderTarget(null),!(t||!e.whole)&&(c.colors.value=e.whole.texture,l.render(this.enlarge,n))}setReach(e,t,n){let s=this.uniforms.reach.value;if(!this.surface)return void s.set(2,2,-1,-1);let{min:r,max:o}=this.surface.bounds,a=new N;s.set(1,1,0,0);for(let h=0;h<8;h++){if(a.set(h&1?o.x:r.x,h&2?o.y:r.y,h&4?o.z:r.z).multiplyScalar(1+$u*t),a.clone().applyMatrix4(e.matrixWorldInverse).z>-e.near)return void s.set(0,0,1,1);a.project(e).multiplyScalar(.5).addScalar(.5),s.set(Math.min(s.x,a.x),Math.min(s.y,a.y),Math.max(s.z,a.x),Math.max(s.w,a.y))}let l=4*n.scale/n.ids.width,c=4*n.scale/n.ids.height;s.set(s.x-l,s.y-c,s.z+l,s.w+c)}flat(e,t,n){let s=gp(e,e);try{return this.uniforms.partTable.value=n.texture,this.uniforms.whole.value=1,this.uniforms.clip.value.set(0,0,0,1),this.renderer.setRenderTarget(s),this.renderer.clear(),this.idsMesh&&this.renderer.render(this.idsScene,t),this.read(s)}finally{this.uniforms.whole.value=0,this.renderer.setRenderTarget(null),s.dispose()}}picture(e,t,n,s,r,o){let a=new er(e,e,Math.max(1,e/720),!0),l=new Zt(e,e,{depthBuffer:!1});try{return this.draw(a,l,t,n,s,r,o),this.read(l)}finally{l.dispose(),a.dispose()}}read(e){let{width:t,height:n}=e,s=new Uint8Array(4*t*n);return this.renderer.readRenderTargetPixels(e,0,0,t,n,s),s}clear(){this.mesh&&this.scene.remove(this.mesh),this.idsMesh&&this.idsScene.remove(this.idsMesh),this.mesh=this.idsMesh=null;for(let e of this.textured)e.dispose();for(let e of this.textures)e?.dispose();this.textured=[],this.textures=[]}dispose(){this.clear(),this.ground.dispose(),this.fullscreen.dispose(),this.maskTable.dispose();for(let e of[this.plain,this.idsMaterial,this.composite.material,this.enlarge.material])e.dispose();this.renderer.dispose(),this.renderer.forceContextLoss()}};function Zu(i,e){if(!i.clip||!e)return new St(0,0,0,1);let{min:t,max:n}=e.bounds,s=i.clipAxis,r=n[s]-i.clip*(n[s]-t[s]);return new St(s==="x"?1:0,s==="y"?1:0,s==="z"?1:0,r+1e-6)}function gp(i,e){return new Zt(i,e,{minFilter:Nt,magFilter:Nt,generateMipmaps:!1,depthBuffer:!0})}function lb(i){let e=i.getExtension("WEBGL_debug_renderer_info"),t=String(i.getParameter(e?e.UNMASKED_RENDERER_WEBGL:i.RENDERER));return/swiftshader|llvmpipe|software|basic render/i.test(t)}function cb(i,e){let t=new dn(i);return t.flipY=!1,t.wrapS=t.wrapT=zs,t.generateMipmaps=!0,t.anisotropy=Math.min(8,e),t.needsUpdate=!0,t}var tr=Math.pow(2,-24),ao=Symbol("SKIP_GENERATION"),Nl={strategy:0,maxDepth:40,targetLeafSize:10,useSharedArrayBuffer:!1,setBoundingBox:!0,onProgress:null,indirect:!1,verbose:!0,range:null,[ao]:!1};function Rt(i,e,t){return t.min.x=e[i],t.min.y=e[i+1],t.min.z=e[i+2],t.max.x=e[i+3],t.max.y=e[i+4],t.max.z=e[i+5],t}function lo(i){let e=-1,t=-1/0;for(let n=0;n<3;n++){let s=i[n+3]-i[n];s>t&&(t=s,e=n)}return e}function Ju(i,e,t){for(let n=0;n<3;n++){let s=e[i+2*n],r=e[i+2*n+1],o=s-r,a=s+r;o<t[n]&&(t[n]=o),a>t[n+3]&&(t[n+3]=a)}}function Ul(i){let e=i[3]-i[0],t=i[4]-i[1],n=i[5]-i[2];return 2*(e*t+t*n+n*e)}function ft(i,e){return e[i+15]===65535}function Tt(i,e){return e[i+6]}function At(i,e){return e[i+14]}function bt(i){return i+8}function Mt(i,e){let t=e[i+6];return i+t*8}function nr(i,e){return e[i+7]}function Fl(i,e,t,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,h=-1/0,d=1/0,u=1/0,f=1/0,m=-1/0,y=-1/0,g=-1/0,p=i.offset||0;for(let x=(e-p)*6,w=(e+t-p)*6;x<w;x+=6){let _=i[x+0],b=i[x+1],S=_-b,v=_+b;S<r&&(r=S),v>l&&(l=v),_<d&&(d=_),_>m&&(m=_);let M=i[x+2],C=i[x+3],A=M-C,R=M+C;A<o&&(o=A),R>c&&(c=R),M<u&&(u=M),M>y&&(y=M);let P=i[x+4],U=i[x+5],L=P-U,z=P+U;L<a&&(a=L),z>h&&(h=z),P<f&&(f=P),P>g&&(g=P)}n[0]=r,n[1]=o,n[2]=a,n[3]=l,n[4]=c,n[5]=h,s[0]=d,s[1]=u,s[2]=f,s[3]=m,s[4]=y,s[5]=g}var gi=8,Qu=8,ju=new Int32Array(gi),mi=new Float32Array(gi*6),ir=new Float32Array(gi*6),ii=new Float32Array(6),Ol=new Float32Array(6),Ki=new Int32Array(Qu),xp=new Float32Array(Qu*6);function db(i,e,t,n){for(let s=0;s<3;s++){let r=e[i+2*s],o=e[i+2*s+1],a=r-o,l=r+o;a<t[n+s]&&(t[n+s]=a),l>t[n+s+3]&&(t[n+s+3]=l)}}function yp(i,e){let t=i[e+3]-i[e],n=i[e+4]-i[e+1],s=i[e+5]-i[e+2];return 2*(t*n+n*s+s*t)}function _p(i,e,t,n,s,r){let o=-1,a=0;if(r===0)o=lo(e),o!==-1&&(a=(e[o]+e[o+3])/2);else if(r===1)o=lo(i),o!==-1&&(a=fb(t,n,s,o));else if(r===2){let l=Ul(i),c=1.25*s,h=t.offset||0,d=(n-h)*6,u=(n+s-h)*6;for(let f=0;f<3;f++){let m=e[f],p=(e[f+3]-m)/gi;if(s<Qu){for(let x=0;x<s;x++){let w=d+x*6,_=t[w+2*f],b=x;for(;b>0&&t[Ki[b-1]+2*f]>_;)Ki[b]=Ki[b-1],b--;Ki[b]=w}for(let x=0;x<3;x++)ii[x]=1/0,ii[x+3]=-1/0,Ol[x]=1/0,Ol[x+3]=-1/0;for(let x=s-1;x>=0;x--)Ju(Ki[x],t,Ol),xp.set(Ol,x*6);for(let x=0;x<s-1;x++){Ju(Ki[x],t,ii);let w=t[Ki[x+1]+2*f];if(t[Ki[x]+2*f]===w)continue;let _=x+1,b=s-_,S=Ul(ii)/l,v=yp(xp,_*6)/l,M=1+1.25*(S*_+v*b);M<c&&(o=f,c=M,a=w)}}else{for(let _=0;_<gi;_++){ju[_]=0;for(let b=0;b<3;b++)mi[_*6+b]=1/0,mi[_*6+b+3]=-1/0}for(let _=d;_<u;_+=6){let v=~~((t[_+2*f]-m)/p);v>=gi&&(v=gi-1),ju[v]++,db(_,t,mi,v*6)}let x=(gi-1)*6;for(let _=0;_<6;_++)ir[x+_]=mi[x+_];for(let _=gi-2;_>=0;_--){let b=_*6,S=b+6;for(let v=0;v<3;v++)ir[b+v]=Math.min(mi[b+v],ir[S+v]),ir[b+v+3]=Math.max(mi[b+v+3],ir[S+v+3])}let w=0;for(let _=0;_<gi-1;_++){let b=_*6,S=ju[_];if(S!==0)for(let R=0;R<3;R++)w===0?(ii[R]=mi[b+R],ii[R+3]=mi[b+R+3]):(ii[R]=Math.min(ii[R],mi[b+R]),ii[R+3]=Math.max(ii[R+3],mi[b+R+3]));w+=S;let v=0,M=0;w!==0&&(v=Ul(ii)/l);let C=s-w;C!==0&&(M=yp(ir,b+6)/l);let A=1+1.25*(v*w+M*C);A<c&&(o=f,c=A,a=m+p+_*p)}}}}else console.warn(`BVH: Invalid build strategy value ${r} used.`);return{axis:o,pos:a}}function fb(i,e,t,n){let s=0,r=i.offset;for(let o=e,a=e+t;o<a;o++)s+=i[(o-r)*6+n*2];return s/t}function bp(i,e,t,n,s,r){let o=n,a=n+s-1,l=r.pos,c=r.axis*2,h=t.offset||0;for(;;){for(;o<=a&&t[(o-h)*6+c]<l;)o++;for(;o<=a&&t[(a-h)*6+c]>=l;)a--;if(o<a){for(let d=0;d<e;d++){let u=i[o*e+d];i[o*e+d]=i[a*e+d],i[a*e+d]=u}for(let d=0;d<6;d++){let u=o-h,f=a-h,m=t[u*6+d];t[u*6+d]=t[f*6+d],t[f*6+d]=m}o++,a--}else return o}}var pb=Math.pow(2,32),sr=new Float32Array(6),kl=new Float32Array(6);function mb(i,e,t,n,s,r){let{maxDepth:o,verbose:a,targetLeafSize:l,_strictLeafSize:c=1/0,strategy:h,onProgress:d,useSharedArrayBuffer:u=!1}=s,f=i.primitiveBuffer,m=i.primitiveBufferStride,y=u?SharedArrayBuffer:ArrayBuffer,g=new y(32*Math.max(1,2*Math.ceil(n)-1)),p=new Float32Array(g),x=new Uint32Array(g),w=new Uint16Array(g),_=0,b=!1;return Fl(e,t,n,sr,kl),M(t,n,0),g.slice(0,_*32);function S(C){d&&d((C-r.offset)/r.count)}function v(C,A,R){let P=C*2;x[C+6]=A,w[P+14]=R,w[P+15]=65535,S(A+R)}function M(C,A,R){let P=_++,U=P*8;p.set(sr,U),!b&&R>=o&&(b=!0,a&&console.warn(`BVH: Max depth of ${o} reached when generating BVH. Consider increasing maxDepth.`));let L=A>c;if(A<=l&&!L||R>=o){v(U,C,A);return}let z=_p(sr,kl,e,C,A,h),V=z.axis===-1?-1:bp(f,m,e,C,A,z);if(z.axis===-1||V===C||V===C+A){if(!L){v(U,C,A);return}z.axis=Math.max(0,lo(sr)),V=C+Math.max(1,Math.floor(A/2))}x[U+7]=z.axis;let H=V-C;Fl(e,C,H,sr,kl),M(C,H,R+1);let re=_-P;if(re>pb)throw new Error("MeshBVH: Cannot store relative child node offset greater than 32 bits.");x[U+6]=re;let $=A-H;Fl(e,V,$,sr,kl),M(V,$,R+1)}}function Mp(i,e){let t=i.getRootRanges(e.range),n=t[0],s=t[t.length-1],r={offset:n.offset,count:s.offset+s.count-n.offset},o=new Float32Array(6*r.count);o.offset=r.offset,i.computePrimitiveBounds(r.offset,r.count,o),i._roots=t.map(a=>mb(i,o,a.offset,a.count,e,r))}var Zi=class{constructor(e){this._getNewPrimitive=e,this._primitives=[]}getPrimitive(){let e=this._primitives;return e.length===0?this._getNewPrimitive():e.pop()}releasePrimitive(e){this._primitives.push(e)}};var eh=class{constructor(){this.float32Array=null,this.uint16Array=null,this.uint32Array=null;let e=[],t=null;this.setBuffer=n=>{t&&e.push(t),t=n,this.float32Array=new Float32Array(n),this.uint16Array=new Uint16Array(n),this.uint32Array=new Uint32Array(n)},this.clearBuffer=()=>{t=null,this.float32Array=null,this.uint16Array=null,this.uint32Array=null,e.length!==0&&this.setBuffer(e.pop())}}},at=new eh;var Ji,or,rr=[],Bl=new Zi(()=>new dt);function wp(i,e,t,n,s,r){Ji=Bl.getPrimitive(),or=Bl.getPrimitive(),rr.push(Ji,or),at.setBuffer(i._roots[e]);let o=th(0,i.geometry,t,n,s,r);at.clearBuffer(),Bl.releasePrimitive(Ji),Bl.releasePrimitive(or),rr.pop(),rr.pop();let a=rr.length;return a>0&&(or=rr[a-1],Ji=rr[a-2]),o}function th(i,e,t,n,s=null,r=0,o=0){let{float32Array:a,uint16Array:l,uint32Array:c}=at,h=i*2;if(ft(h,l)){let u=Tt(i,c),f=At(h,l);return Rt(i,a,Ji),n(u,f,!1,o,r+i/8,Ji)}else{let A=function(P){let{uint16Array:U,uint32Array:L}=at,z=P*2;for(;!ft(z,U);)P=bt(P),z=P*2;return Tt(P,L)},R=function(P){let{uint16Array:U,uint32Array:L}=at,z=P*2;for(;!ft(z,U);)P=Mt(P,L),z=P*2;return Tt(P,L)+At(z,U)},u=bt(i),f=Mt(i,c),m=u,y=f,g,p,x,w;if(s&&(x=Ji,w=or,Rt(m,a,x),Rt(y,a,w),g=s(x),p=s(w),p<g)){m=f,y=u;let P=g;g=p,p=P,x=w}x||(x=Ji,Rt(m,a,x));let _=ft(m*2,l),b=t(x,_,g,o+1,r+m/8),S;if(b===2){let P=A(m),L=R(m)-P;S=n(P,L,!0,o+1,r+m/8,x)}else S=b&&th(m,e,t,n,s,r,o+1);if(S)return!0;w=or,Rt(y,a,w);let v=ft(y*2,l),M=t(w,v,p,o+1,r+y/8),C;if(M===2){let P=A(y),L=R(y)-P;C=n(P,L,!0,o+1,r+y/8,w)}else C=M&&th(y,e,t,n,s,r,o+1);return!!C}}var co=new at.constructor,zl=new at.constructor,ji=new Zi(()=>new dt),ar=new dt,lr=new dt,ih=new dt,sh=new dt,rh=!1;function Sp(i,e,t,n){if(rh)throw new Error("MeshBVH: Recursive calls to bvhcast not supported.");rh=!0;let s=i._roots,r=e._roots,o,a=0,l=0,c=new ot().copy(t).invert();for(let h=0,d=s.length;h<d;h++){co.setBuffer(s[h]),l=0;let u=ji.getPrimitive();Rt(0,co.float32Array,u),u.applyMatrix4(c);for(let f=0,m=r.length;f<m&&(zl.setBuffer(r[f]),o=si(0,0,t,c,n,a,l,0,0,u),zl.clearBuffer(),l+=r[f].byteLength/32,!o);f++);if(ji.releasePrimitive(u),co.clearBuffer(),a+=s[h].byteLength/32,o)break}return rh=!1,o}function si(i,e,t,n,s,r=0,o=0,a=0,l=0,c=null,h=!1){let d,u;h?(d=zl,u=co):(d=co,u=zl);let f=d.float32Array,m=d.uint32Array,y=d.uint16Array,g=u.float32Array,p=u.uint32Array,x=u.uint16Array,w=i*2,_=e*2,b=ft(w,y),S=ft(_,x),v=!1;if(S&&b)h?v=s(Tt(e,p),At(e*2,x),Tt(i,m),At(i*2,y),l,o+e/8,a,r+i/8):v=s(Tt(i,m),At(i*2,y),Tt(e,p),At(e*2,x),a,r+i/8,l,o+e/8);else if(S){let M=ji.getPrimitive();Rt(e,g,M),M.applyMatrix4(t);let C=bt(i),A=Mt(i,m);Rt(C,f,ar),Rt(A,f,lr);let R=M.intersectsBox(ar),P=M.intersectsBox(lr);v=R&&si(e,C,n,t,s,o,r,l,a+1,M,!h)||P&&si(e,A,n,t,s,o,r,l,a+1,M,!h),ji.releasePrimitive(M)}else{let M=bt(e),C=Mt(e,p);Rt(M,g,ih),Rt(C,g,sh);let A=c.intersectsBox(ih),R=c.intersectsBox(sh);if(A&&R)v=si(i,M,t,n,s,r,o,a,l+1,c,h)||si(i,C,t,n,s,r,o,a,l+1,c,h);else if(A)if(b)v=si(i,M,t,n,s,r,o,a,l+1,c,h);else{let P=ji.getPrimitive();P.copy(ih).applyMatrix4(t);let U=bt(i),L=Mt(i,m);Rt(U,f,ar),Rt(L,f,lr);let z=P.intersectsBox(ar),V=P.intersectsBox(lr);v=z&&si(M,U,n,t,s,o,r,l,a+1,P,!h)||V&&si(M,L,n,t,s,o,r,l,a+1,P,!h),ji.releasePrimitive(P)}else if(R)if(b)v=si(i,C,t,n,s,r,o,a,l+1,c,h);else{let P=ji.getPrimitive();P.copy(sh).applyMatrix4(t);let U=bt(i),L=Mt(i,m);Rt(U,f,ar),Rt(L,f,lr);let z=P.intersectsBox(ar),V=P.intersectsBox(lr);v=z&&si(C,U,n,t,s,o,r,l,a+1,P,!h)||V&&si(C,L,n,t,s,o,r,l,a+1,P,!h),ji.releasePrimitive(P)}}return v}var Vl=new class{constructor(){let i=null,e=null,t=null,n=!1;this.root=null,this.buffer=null,this.uint32Array=null,this.uint16Array=null,this.setBVH=(r,o)=>{if(n)throw new Error("BVHTraversalHelper: cannot call setBVH during an active traversal.");this.root=o,this.buffer=i=r._roots[o],this.uint16Array=t=new Uint16Array(i),this.uint32Array=e=new Uint32Array(i)},this.reset=()=>{this.root=null,this.buffer=i=null,this.uint16Array=t=null,this.uint32Array=e=null},this.getRangeStart=r=>{let o=r*2;for(;!ft(o,t);)r=bt(r),o=r*2;return Tt(r,e)},this.getRangeEnd=r=>{let o=r*2;for(;!ft(o,t);)r=Mt(r,e),o=r*2;return Tt(r,e)+At(o,t)};let s=(r,o,a)=>{let l=o*2,c=ft(l,t);if(!r(a,c,o)&&!c){let d=bt(o),u=Mt(o,e);s(r,d,a+1),s(r,u,a+1)}};this.traverseBuffer=r=>{if(n)throw new Error("BVHTraversalHelper: cannot start a traversal during an active traversal.");n=!0;try{s(r,0,0)}finally{n=!1}},this.traverse=r=>{this.traverseBuffer((o,a,l)=>{if(a){let c=l*2,h=e[l+6],d=t[c+14];return r(o,a,new Float32Array(i,l*4,6),h,d)}else{let c=nr(l,e);return r(o,a,new Float32Array(i,l*4,6),c)}})}}};var Tp=new dt,cr=new Float32Array(6),Hl=class{constructor(){this._roots=null,this.primitiveBuffer=null,this.primitiveBufferStride=null}init(e){e={...Nl,...e},"maxLeafSize"in e&&(console.warn('BVH: "maxLeafSize" option has been deprecated. Use "targetLeafSize", instead.'),e={...e,targetLeafSize:e.maxLeafSize}),Mp(this,e)}getRootRanges(){throw new Error("BVH: getRootRanges() not implemented")}writePrimitiveBounds(){throw new Error("BVH: writePrimitiveBounds() not implemented")}writePrimitiveRangeBounds(e,t,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,h=-1/0;for(let d=e,u=e+t;d<u;d++){this.writePrimitiveBounds(d,cr,0);let[f,m,y,g,p,x]=cr;f<r&&(r=f),g>l&&(l=g),m<o&&(o=m),p>c&&(c=p),y<a&&(a=y),x>h&&(h=x)}return n[s+0]=r,n[s+1]=o,n[s+2]=a,n[s+3]=l,n[s+4]=c,n[s+5]=h,n}computePrimitiveBounds(e,t,n){let s=n.offset||0;for(let r=e,o=e+t;r<o;r++){this.writePrimitiveBounds(r,cr,0);let[a,l,c,h,d,u]=cr,f=(a+h)/2,m=(l+d)/2,y=(c+u)/2,g=(h-a)/2,p=(d-l)/2,x=(u-c)/2,w=(r-s)*6;n[w+0]=f,n[w+1]=g+(Math.abs(f)+g)*tr,n[w+2]=m,n[w+3]=p+(Math.abs(m)+p)*tr,n[w+4]=y,n[w+5]=x+(Math.abs(y)+x)*tr}return n}shiftPrimitiveOffsets(e){let t=this._indirectBuffer;if(t)for(let n=0,s=t.length;n<s;n++)t[n]+=e;else{let n=this._roots;for(let s=0;s<n.length;s++){let r=n[s],o=new Uint32Array(r),a=new Uint16Array(r),l=r.byteLength/32;for(let c=0;c<l;c++){let h=8*c,d=2*h;ft(d,a)&&(o[h+6]+=e)}}}}traverse(e,t=0){Vl.setBVH(this,t),Vl.traverse(e),Vl.reset()}refit(){let e=this._roots;for(let t=0,n=e.length;t<n;t++){let s=e[t],r=new Uint32Array(s),o=new Uint16Array(s),a=new Float32Array(s),l=s.byteLength/32;for(let c=l-1;c>=0;c--){let h=c*8,d=h*2;if(ft(d,o)){let f=Tt(h,r),m=At(d,o);this.writePrimitiveRangeBounds(f,m,cr,0),a.set(cr,h)}else{let f=bt(h),m=Mt(h,r);for(let y=0;y<3;y++){let g=a[f+y],p=a[f+y+3],x=a[m+y],w=a[m+y+3];a[h+y]=g<x?g:x,a[h+y+3]=p>w?p:w}}}}}getBoundingBox(e){return e.makeEmpty(),this._roots.forEach(n=>{Rt(0,new Float32Array(n),Tp),e.union(Tp)}),e}shapecast(e){let{boundsTraverseOrder:t,intersectsBounds:n,intersectsRange:s,intersectsPrimitive:r,scratchPrimitive:o,iterate:a}=e;if(s&&r){let d=s;s=(u,f,m,y,g)=>d(u,f,m,y,g)?!0:a(u,f,this,r,m,y,o)}else s||(r?s=(d,u,f,m)=>a(d,u,this,r,f,m,o):s=(d,u,f)=>f);let l=!1,c=0,h=this._roots;for(let d=0,u=h.length;d<u;d++){let f=h[d];if(l=wp(this,d,n,s,t,c),l)break;c+=f.byteLength/32}return l}bvhcast(e,t,n){let{intersectsRanges:s}=n;return Sp(this,e,t,s)}};function Ep(){return typeof SharedArrayBuffer<"u"}function oh(i){return i.index?i.index.count:i.attributes.position.count}function Qi(i){return oh(i)/3}function vb(i,e=ArrayBuffer){return i>65535?new Uint32Array(new e(4*i)):new Uint16Array(new e(2*i))}function Ap(i,e){if(!i.index){let t=i.attributes.position.count,n=e.useSharedArrayBuffer?SharedArrayBuffer:ArrayBuffer,s=vb(t,n);i.setIndex(new Gt(s,1));for(let r=0;r<t;r++)s[r]=r}}function xb(i,e,t){let n=oh(i)/t,s=e||i.drawRange,r=s.start/t,o=(s.start+s.count)/t,a=Math.max(0,r),l=Math.min(n,o)-a;return{offset:Math.floor(a),count:Math.floor(l)}}function yb(i,e){return i.groups.map(t=>({offset:t.start/e,count:t.count/e}))}function ah(i,e,t){let n=xb(i,e,t),s=yb(i,t);if(!s.length)return[n];let r=[],o=n.offset,a=n.offset+n.count,l=oh(i)/t,c=[];for(let u of s){let{offset:f,count:m}=u,y=f,g=isFinite(m)?m:l-f,p=f+g;y<a&&p>o&&(c.push({pos:Math.max(o,y),isStart:!0}),c.push({pos:Math.min(a,p),isStart:!1}))}c.sort((u,f)=>u.pos!==f.pos?u.pos-f.pos:u.type==="end"?-1:1);let h=0,d=null;for(let u of c){let f=u.pos;h!==0&&f!==d&&r.push({offset:d,count:f-d}),h+=u.isStart?1:-1,d=f}return r}function _b(i,e){let t=i[i.length-1],n=t.offset+t.count>2**16,s=i.reduce((c,h)=>c+h.count,0),r=n?4:2,o=e?new SharedArrayBuffer(s*r):new ArrayBuffer(s*r),a=n?new Uint32Array(o):new Uint16Array(o),l=0;for(let c=0;c<i.length;c++){let{offset:h,count:d}=i[c];for(let u=0;u<d;u++)a[l+u]=h+u;l+=d}return a}var Gl=class extends Hl{get indirect(){return!!this._indirectBuffer}get primitiveStride(){return null}get primitiveBufferStride(){return this.indirect?1:this.primitiveStride}set primitiveBufferStride(e){}get primitiveBuffer(){return this.indirect?this._indirectBuffer:this.geometry.index.array}set primitiveBuffer(e){}constructor(e,t={}){if(e.isBufferGeometry){if(e.index&&e.index.isInterleavedBufferAttribute)throw new Error("BVH: InterleavedBufferAttribute is not supported for the index attribute.")}else throw new Error("BVH: Only BufferGeometries are supported.");if(t.useSharedArrayBuffer&&!Ep())throw new Error("BVH: SharedArrayBuffer is not available.");super(),this.geometry=e,this.resolvePrimitiveIndex=t.indirect?n=>this._indirectBuffer[n]:n=>n,this.primitiveBuffer=null,this.primitiveBufferStride=null,this._indirectBuffer=null,t={...Nl,...t},t[ao]||this.init(t)}init(e){let{geometry:t,primitiveStride:n}=this;if(e.indirect){let s=ah(t,e.range,n),r=_b(s,e.useSharedArrayBuffer);this._indirectBuffer=r}else Ap(t,e);super.init(e),!t.boundingBox&&e.setBoundingBox&&(t.boundingBox=this.getBoundingBox(new dt))}getRootRanges(e){return this.indirect?[{offset:0,count:this._indirectBuffer.length}]:ah(this.geometry,e,this.primitiveStride)}raycastObject3D(){throw new Error("BVH: raycastObject3D() not implemented")}};var Dn=class{constructor(){this.min=1/0,this.max=-1/0}setFromPointsField(e,t){let n=1/0,s=-1/0;for(let r=0,o=e.length;r<o;r++){let l=e[r][t];n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}setFromPoints(e,t){let n=1/0,s=-1/0;for(let r=0,o=t.length;r<o;r++){let a=t[r],l=e.dot(a);n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}isSeparated(e){return this.min>e.max||e.min>this.max}};Dn.prototype.setFromBox=(function(){let i=new N;return function(t,n){let s=n.min,r=n.max,o=1/0,a=-1/0;for(let l=0;l<=1;l++)for(let c=0;c<=1;c++)for(let h=0;h<=1;h++){i.x=s.x*l+r.x*(1-l),i.y=s.y*c+r.y*(1-c),i.z=s.z*h+r.z*(1-h);let d=t.dot(i);o=Math.min(d,o),a=Math.max(d,a)}this.min=o,this.max=a}})();var bb=(function(){let i=new N,e=new N,t=new N;return function(s,r,o){let a=s.start,l=i,c=r.start,h=e;t.subVectors(a,c),i.subVectors(s.end,s.start),e.subVectors(r.end,r.start);let d=t.dot(h),u=h.dot(l),f=h.dot(h),m=t.dot(l),g=l.dot(l)*f-u*u,p,x;g!==0?p=(d*u-m*f)/g:p=0,x=(d+p*u)/f,o.x=p,o.y=x}})(),uo=(function(){let i=new Qe,e=new N,t=new N;return function(s,r,o,a){bb(s,r,i);let l=i.x,c=i.y;if(l>=0&&l<=1&&c>=0&&c<=1){s.at(l,o),r.at(c,a);return}else if(l>=0&&l<=1){c<0?r.at(0,a):r.at(1,a),s.closestPointToPoint(a,!0,o);return}else if(c>=0&&c<=1){l<0?s.at(0,o):s.at(1,o),r.closestPointToPoint(o,!0,a);return}else{let h;l<0?h=s.start:h=s.end;let d;c<0?d=r.start:d=r.end;let u=e,f=t;if(s.closestPointToPoint(d,!0,e),r.closestPointToPoint(h,!0,t),u.distanceToSquared(d)<=f.distanceToSquared(h)){o.copy(u),a.copy(d);return}else{o.copy(h),a.copy(f);return}}}})(),Cp=(function(){let i=new N,e=new N,t=new yn,n=new _n;return function(r,o){let{radius:a,center:l}=r,{a:c,b:h,c:d}=o;if(n.start=c,n.end=h,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a||(n.start=c,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a)||(n.start=h,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a))return!0;let y=o.getPlane(t);if(Math.abs(y.distanceToPoint(l))<=a){let p=y.projectPoint(l,e);if(o.containsPoint(p))return!0}return!1}})();var Mb=["x","y","z"],Li=1e-15,Rp=Li*Li;function Hn(i){return Math.abs(i)<Li}var rn=class extends hn{constructor(...e){super(...e),this.isExtendedTriangle=!0,this.satAxes=new Array(4).fill().map(()=>new N),this.satBounds=new Array(4).fill().map(()=>new Dn),this.points=[this.a,this.b,this.c],this.plane=new yn,this.isDegenerateIntoSegment=!1,this.isDegenerateIntoPoint=!1,this.degenerateSegment=new _n,this.needsUpdate=!0}intersectsSphere(e){return Cp(e,this)}update(){let e=this.a,t=this.b,n=this.c,s=this.points,r=this.satAxes,o=this.satBounds,a=r[0],l=o[0];this.getNormal(a),l.setFromPoints(a,s);let c=r[1],h=o[1];c.subVectors(e,t),h.setFromPoints(c,s);let d=r[2],u=o[2];d.subVectors(t,n),u.setFromPoints(d,s);let f=r[3],m=o[3];f.subVectors(n,e),m.setFromPoints(f,s);let y=c.length(),g=d.length(),p=f.length();this.isDegenerateIntoPoint=!1,this.isDegenerateIntoSegment=!1,y<Li?g<Li||p<Li?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(e),this.degenerateSegment.end.copy(n)):g<Li?p<Li?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(t),this.degenerateSegment.end.copy(e)):p<Li&&(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(n),this.degenerateSegment.end.copy(t)),this.plane.setFromNormalAndCoplanarPoint(a,e),this.needsUpdate=!1}};rn.prototype.closestPointToSegment=(function(){let i=new N,e=new N,t=new _n;return function(s,r=null,o=null){this.needsUpdate&&this.update();let{start:a,end:l}=s,c=this.points,h,d=1/0,u=this.plane.distanceToPoint(a),f=this.plane.distanceToPoint(l);if(u*f<0&&this.plane.intersectLine(s,i)!==null&&this.containsPoint(i))return r&&r.copy(i),o&&o.copy(i),0;for(let m=0;m<3;m++){let y=(m+1)%3;t.start.copy(c[m]),t.end.copy(c[y]),uo(t,s,i,e),h=i.distanceToSquared(e),h<d&&(d=h,r&&r.copy(i),o&&o.copy(e))}return this.closestPointToPoint(a,i),h=a.distanceToSquared(i),h<d&&(d=h,r&&r.copy(i),o&&o.copy(a)),this.closestPointToPoint(l,i),h=l.distanceToSquared(i),h<d&&(d=h,r&&r.copy(i),o&&o.copy(l)),Math.sqrt(d)}})();rn.prototype.intersectsTriangle=(function(){let i=new rn,e=new Dn,t=new Dn,n=new N,s=new N,r=new N,o=new N,a=new _n,l=new _n,c=new N,h=new Qe,d=new Qe;function u(w,_,b,S){let v=n;!w.isDegenerateIntoPoint&&!w.isDegenerateIntoSegment?v.copy(w.plane.normal):v.copy(_.plane.normal);let M=w.satBounds,C=w.satAxes;for(let P=1;P<4;P++){let U=M[P],L=C[P];if(e.setFromPoints(L,_.points),U.isSeparated(e)||(o.copy(v).cross(L),e.setFromPoints(o,w.points),t.setFromPoints(o,_.points),e.isSeparated(t)))return!1}let A=_.satBounds,R=_.satAxes;for(let P=1;P<4;P++){let U=A[P],L=R[P];if(e.setFromPoints(L,w.points),U.isSeparated(e)||(o.crossVectors(v,L),e.setFromPoints(o,w.points),t.setFromPoints(o,_.points),e.isSeparated(t)))return!1}return b&&(S||console.warn("ExtendedTriangle.intersectsTriangle: Triangles are coplanar which does not support an output edge. Setting edge to 0, 0, 0."),b.start.set(0,0,0),b.end.set(0,0,0)),!0}function f(w,_,b,S,v,M,C,A,R,P,U){let L=C/(C-A);P.x=S+(v-S)*L,U.start.subVectors(_,w).multiplyScalar(L).add(w),L=C/(C-R),P.y=S+(M-S)*L,U.end.subVectors(b,w).multiplyScalar(L).add(w)}function m(w,_,b,S,v,M,C,A,R,P,U){if(v>0)f(w.c,w.a,w.b,S,_,b,R,C,A,P,U);else if(M>0)f(w.b,w.a,w.c,b,_,S,A,C,R,P,U);else if(A*R>0||C!=0)f(w.a,w.b,w.c,_,b,S,C,A,R,P,U);else if(A!=0)f(w.b,w.a,w.c,b,_,S,A,C,R,P,U);else if(R!=0)f(w.c,w.a,w.b,S,_,b,R,C,A,P,U);else return!0;return!1}function y(w,_,b,S){let v=_.degenerateSegment,M=w.plane.distanceToPoint(v.start),C=w.plane.distanceToPoint(v.end);return Hn(M)?Hn(C)?u(w,_,b,S):(b&&(b.start.copy(v.start),b.end.copy(v.start)),w.containsPoint(v.start)):Hn(C)?(b&&(b.start.copy(v.end),b.end.copy(v.end)),w.containsPoint(v.end)):w.plane.intersectLine(v,n)!=null?(b&&(b.start.copy(n),b.end.copy(n)),w.containsPoint(n)):!1}function g(w,_,b){let S=_.a;return Hn(w.plane.distanceToPoint(S))&&w.containsPoint(S)?(b&&(b.start.copy(S),b.end.copy(S)),!0):!1}function p(w,_,b){let S=w.degenerateSegment,v=_.a;return S.closestPointToPoint(v,!0,n),v.distanceToSquared(n)<Rp?(b&&(b.start.copy(v),b.end.copy(v)),!0):!1}function x(w,_,b,S){if(w.isDegenerateIntoSegment)if(_.isDegenerateIntoSegment){let v=w.degenerateSegment,M=_.degenerateSegment,C=s,A=r;v.delta(C),M.delta(A);let R=n.subVectors(M.start,v.start),P=C.x*A.y-C.y*A.x;if(Hn(P))return!1;let U=(R.x*A.y-R.y*A.x)/P,L=-(C.x*R.y-C.y*R.x)/P;if(U<0||U>1||L<0||L>1)return!1;let z=v.start.z+C.z*U,V=M.start.z+A.z*L;return Hn(z-V)?(b&&(b.start.copy(v.start).addScaledVector(C,U),b.end.copy(v.start).addScaledVector(C,U)),!0):!1}else return _.isDegenerateIntoPoint?p(w,_,b):y(_,w,b,S);else{if(w.isDegenerateIntoPoint)return _.isDegenerateIntoPoint?_.a.distanceToSquared(w.a)<Rp?(b&&(b.start.copy(w.a),b.end.copy(w.a)),!0):!1:_.isDegenerateIntoSegment?p(_,w,b):g(_,w,b);if(_.isDegenerateIntoPoint)return g(w,_,b);if(_.isDegenerateIntoSegment)return y(w,_,b,S)}}return function(_,b=null,S=!1){this.needsUpdate&&this.update(),_.isExtendedTriangle?_.needsUpdate&&_.update():(i.copy(_),i.update(),_=i);let v=x(this,_,b,S);if(v!==void 0)return v;let M=this.plane,C=_.plane,A=C.distanceToPoint(this.a),R=C.distanceToPoint(this.b),P=C.distanceToPoint(this.c);Hn(A)&&(A=0),Hn(R)&&(R=0),Hn(P)&&(P=0);let U=A*R,L=A*P;if(U>0&&L>0)return!1;let z=M.distanceToPoint(_.a),V=M.distanceToPoint(_.b),H=M.distanceToPoint(_.c);Hn(z)&&(z=0),Hn(V)&&(V=0),Hn(H)&&(H=0);let re=z*V,$=z*H;if(re>0&&$>0)return!1;s.copy(M.normal),r.copy(C.normal);let ee=s.cross(r),se=0,Ce=Math.abs(ee.x),Ie=Math.abs(ee.y);Ie>Ce&&(Ce=Ie,se=1),Math.abs(ee.z)>Ce&&(se=2);let ue=Mb[se],_e=this.a[ue],Re=this.b[ue],be=this.c[ue],ke=_.a[ue],gt=_.b[ue],ze=_.c[ue];if(m(this,_e,Re,be,U,L,A,R,P,h,a))return u(this,_,b,S);if(m(_,ke,gt,ze,re,$,z,V,H,d,l))return u(this,_,b,S);if(h.y<h.x){let st=h.y;h.y=h.x,h.x=st,c.copy(a.start),a.start.copy(a.end),a.end.copy(c)}if(d.y<d.x){let st=d.y;d.y=d.x,d.x=st,c.copy(l.start),l.start.copy(l.end),l.end.copy(c)}return h.y<d.x||d.y<h.x?!1:(b&&(d.x>h.x?b.start.copy(l.start):b.start.copy(a.start),d.y<h.y?b.end.copy(l.end):b.end.copy(a.end)),!0)}})();rn.prototype.distanceToPoint=(function(){let i=new N;return function(t){return this.closestPointToPoint(t,i),t.distanceTo(i)}})();rn.prototype.distanceToTriangle=(function(){let i=new N,e=new N,t=["a","b","c"],n=new _n,s=new _n;return function(o,a=null,l=null){let c=a||l?n:null;if(this.intersectsTriangle(o,c,!0))return(a||l)&&(a&&c.getCenter(a),l&&c.getCenter(l)),0;let h=1/0;for(let d=0;d<3;d++){let u,f=t[d],m=o[f];this.closestPointToPoint(m,i),u=m.distanceToSquared(i),u<h&&(h=u,a&&a.copy(i),l&&l.copy(m));let y=this[f];o.closestPointToPoint(y,i),u=y.distanceToSquared(i),u<h&&(h=u,a&&a.copy(y),l&&l.copy(i))}for(let d=0;d<3;d++){let u=t[d],f=t[(d+1)%3];n.set(this[u],this[f]);for(let m=0;m<3;m++){let y=t[m],g=t[(m+1)%3];s.set(o[y],o[g]),uo(n,s,i,e);let p=i.distanceToSquared(e);p<h&&(h=p,a&&a.copy(i),l&&l.copy(e))}}return Math.sqrt(h)}})();var Ot=class{constructor(e,t,n){this.isOrientedBox=!0,this.min=new N,this.max=new N,this.matrix=new ot,this.invMatrix=new ot,this.points=new Array(8).fill().map(()=>new N),this.satAxes=new Array(3).fill().map(()=>new N),this.satBounds=new Array(3).fill().map(()=>new Dn),this.alignedSatBounds=new Array(3).fill().map(()=>new Dn),this.needsUpdate=!1,e&&this.min.copy(e),t&&this.max.copy(t),n&&this.matrix.copy(n)}set(e,t,n){this.min.copy(e),this.max.copy(t),this.matrix.copy(n),this.needsUpdate=!0}copy(e){this.min.copy(e.min),this.max.copy(e.max),this.matrix.copy(e.matrix),this.needsUpdate=!0}};Ot.prototype.update=(function(){return function(){let e=this.matrix,t=this.min,n=this.max,s=this.points;for(let c=0;c<=1;c++)for(let h=0;h<=1;h++)for(let d=0;d<=1;d++){let u=1*c|2*h|4*d,f=s[u];f.x=c?n.x:t.x,f.y=h?n.y:t.y,f.z=d?n.z:t.z,f.applyMatrix4(e)}let r=this.satBounds,o=this.satAxes,a=s[0];for(let c=0;c<3;c++){let h=o[c],d=r[c],u=1<<c,f=s[u];h.subVectors(a,f),d.setFromPoints(h,s)}let l=this.alignedSatBounds;l[0].setFromPointsField(s,"x"),l[1].setFromPointsField(s,"y"),l[2].setFromPointsField(s,"z"),this.invMatrix.copy(this.matrix).invert(),this.needsUpdate=!1}})();Ot.prototype.intersectsBox=(function(){let i=new Dn;return function(t){this.needsUpdate&&this.update();let n=t.min,s=t.max,r=this.satBounds,o=this.satAxes,a=this.alignedSatBounds;if(i.min=n.x,i.max=s.x,a[0].isSeparated(i)||(i.min=n.y,i.max=s.y,a[1].isSeparated(i))||(i.min=n.z,i.max=s.z,a[2].isSeparated(i)))return!1;for(let l=0;l<3;l++){let c=o[l],h=r[l];if(i.setFromBox(c,t),h.isSeparated(i))return!1}return!0}})();Ot.prototype.intersectsTriangle=(function(){let i=new rn,e=new Array(3),t=new Dn,n=new Dn,s=new N;return function(o){this.needsUpdate&&this.update(),o.isExtendedTriangle?o.needsUpdate&&o.update():(i.copy(o),i.update(),o=i);let a=this.satBounds,l=this.satAxes;e[0]=o.a,e[1]=o.b,e[2]=o.c;for(let u=0;u<3;u++){let f=a[u],m=l[u];if(t.setFromPoints(m,e),f.isSeparated(t))return!1}let c=o.satBounds,h=o.satAxes,d=this.points;for(let u=0;u<3;u++){let f=c[u],m=h[u];if(t.setFromPoints(m,d),f.isSeparated(t))return!1}for(let u=0;u<3;u++){let f=l[u];for(let m=0;m<4;m++){let y=h[m];if(s.crossVectors(f,y),t.setFromPoints(s,e),n.setFromPoints(s,d),t.isSeparated(n))return!1}}return!0}})();Ot.prototype.closestPointToPoint=(function(){return function(e,t){return this.needsUpdate&&this.update(),t.copy(e).applyMatrix4(this.invMatrix).clamp(this.min,this.max).applyMatrix4(this.matrix),t}})();Ot.prototype.distanceToPoint=(function(){let i=new N;return function(t){return this.closestPointToPoint(t,i),t.distanceTo(i)}})();Ot.prototype.distanceToBox=(function(){let i=["x","y","z"],e=new Array(12).fill().map(()=>new _n),t=new Array(12).fill().map(()=>new _n),n=new N,s=new N;return function(o,a=0,l=null,c=null){if(this.needsUpdate&&this.update(),this.intersectsBox(o))return(l||c)&&(o.getCenter(s),this.closestPointToPoint(s,n),o.closestPointToPoint(n,s),l&&l.copy(n),c&&c.copy(s)),0;let h=a*a,d=o.min,u=o.max,f=this.points,m=1/0;for(let g=0;g<8;g++){let p=f[g];s.copy(p).clamp(d,u);let x=p.distanceToSquared(s);if(x<m&&(m=x,l&&l.copy(p),c&&c.copy(s),x<h))return Math.sqrt(x)}let y=0;for(let g=0;g<3;g++)for(let p=0;p<=1;p++)for(let x=0;x<=1;x++){let w=(g+1)%3,_=(g+2)%3,b=p<<w|x<<_,S=1<<g|p<<w|x<<_,v=f[b],M=f[S];e[y].set(v,M);let A=i[g],R=i[w],P=i[_],U=t[y],L=U.start,z=U.end;L[A]=d[A],L[R]=p?d[R]:u[R],L[P]=x?d[P]:u[P],z[A]=u[A],z[R]=p?d[R]:u[R],z[P]=x?d[P]:u[P],y++}for(let g=0;g<=1;g++)for(let p=0;p<=1;p++)for(let x=0;x<=1;x++){s.x=g?u.x:d.x,s.y=p?u.y:d.y,s.z=x?u.z:d.z,this.closestPointToPoint(s,n);let w=s.distanceToSquared(n);if(w<m&&(m=w,l&&l.copy(n),c&&c.copy(s),w<h))return Math.sqrt(w)}for(let g=0;g<12;g++){let p=e[g];for(let x=0;x<12;x++){let w=t[x];uo(p,w,n,s);let _=n.distanceToSquared(s);if(_<m&&(m=_,l&&l.copy(n),c&&c.copy(s),_<h))return Math.sqrt(_)}}return Math.sqrt(m)}})();var lh=class extends Zi{constructor(){super(()=>new rn)}},Mn=new lh;var ho=new N,ch=new N;function Pp(i,e,t={},n=0,s=1/0){let r=n*n,o=s*s,a=1/0,l=null;if(i.shapecast({boundsTraverseOrder:h=>(ho.copy(e).clamp(h.min,h.max),ho.distanceToSquared(e)),intersectsBounds:(h,d,u)=>u<a&&u<o,intersectsTriangle:(h,d)=>{h.closestPointToPoint(e,ho);let u=e.distanceToSquared(ho);return u<a&&(ch.copy(ho),a=u,l=d),u<r}}),a===1/0)return null;let c=Math.sqrt(a);return t.point?t.point.copy(ch):t.point=ch.clone(),t.distance=c,t.faceIndex=l,t}var Wl=parseInt("187")>=169,wb=parseInt("187")<=161,xs=new N,ys=new N,_s=new N,Xl=new Qe,ql=new Qe,$l=new Qe,Ip=new N,Lp=new N,Dp=new N,fo=new N;function Sb(i,e,t,n,s,r,o,a){let l;if(r===sn?l=i.intersectTriangle(n,t,e,!0,s):l=i.intersectTriangle(e,t,n,r!==jt,s),l===null)return null;let c=i.origin.distanceTo(s);return c<o||c>a?null:{distance:c,point:s.clone()}}function Np(i,e,t,n,s,r,o,a,l,c,h){xs.fromBufferAttribute(e,r),ys.fromBufferAttribute(e,o),_s.fromBufferAttribute(e,a);let d=Sb(i,xs,ys,_s,fo,l,c,h);if(d){if(n){Xl.fromBufferAttribute(n,r),ql.fromBufferAttribute(n,o),$l.fromBufferAttribute(n,a),d.uv=new Qe;let f=hn.getInterpolation(fo,xs,ys,_s,Xl,ql,$l,d.uv);Wl||(d.uv=f)}if(s){Xl.fromBufferAttribute(s,r),ql.fromBufferAttribute(s,o),$l.fromBufferAttribute(s,a),d.uv1=new Qe;let f=hn.getInterpolation(fo,xs,ys,_s,Xl,ql,$l,d.uv1);Wl||(d.uv1=f),wb&&(d.uv2=d.uv1)}if(t){Ip.fromBufferAttribute(t,r),Lp.fromBufferAttribute(t,o),Dp.fromBufferAttribute(t,a),d.normal=new N;let f=hn.getInterpolation(fo,xs,ys,_s,Ip,Lp,Dp,d.normal);d.normal.dot(i.direction)>0&&d.normal.multiplyScalar(-1),Wl||(d.normal=f)}let u={a:r,b:o,c:a,normal:new N,materialIndex:0};if(hn.getNormal(xs,ys,_s,u.normal),d.face=u,d.faceIndex=r,Wl){let f=new N;hn.getBarycoord(fo,xs,ys,_s,f),d.barycoord=f}}return d}function Up(i){return i&&i.isMaterial?i.side:i}function ur(i,e,t,n,s,r,o){let a=n*3,l=a+0,c=a+1,h=a+2,{index:d,groups:u}=i;i.index&&(l=d.getX(l),c=d.getX(c),h=d.getX(h));let{position:f,normal:m,uv:y,uv1:g}=i.attributes;if(Array.isArray(e)){let p=n*3;for(let x=0,w=u.length;x<w;x++){let{start:_,count:b,materialIndex:S}=u[x];if(p>=_&&p<_+b){let v=Up(e[S]),M=Np(t,f,m,y,g,l,c,h,v,r,o);if(M)if(M.faceIndex=n,M.face.materialIndex=S,s)s.push(M);else return M}}}else{let p=Up(e),x=Np(t,f,m,y,g,l,c,h,p,r,o);if(x)if(x.faceIndex=n,x.face.materialIndex=0,s)s.push(x);else return x}return null}function Pt(i,e,t,n){let s=i.a,r=i.b,o=i.c,a=e,l=e+1,c=e+2;t&&(a=t.getX(a),l=t.getX(l),c=t.getX(c)),s.x=n.getX(a),s.y=n.getY(a),s.z=n.getZ(a),r.x=n.getX(l),r.y=n.getY(l),r.z=n.getZ(l),o.x=n.getX(c),o.y=n.getY(c),o.z=n.getZ(c)}function Fp(i,e,t,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let h=n,d=n+s;h<d;h++)ur(l,e,t,h,r,o,a)}function Op(i,e,t,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,h=null;for(let d=n,u=n+s;d<u;d++){let f;f=ur(a,e,t,d,null,r,o),f&&f.distance<c&&(h=f,c=f.distance)}return h}function kp(i,e,t,n,s,r,o){let{geometry:a}=t,{index:l}=a,c=a.attributes.position;for(let h=i,d=e+i;h<d;h++){let u;if(u=h,Pt(o,u*3,l,c),o.needsUpdate=!0,n(o,u,s,r))return!0}return!1}function Bp(i,e=null){e&&Array.isArray(e)&&(e=new Set(e));let t=i.geometry,n=t.index?t.index.array:null,s=t.attributes.position,r,o,a,l,c=0,h=i._roots;for(let u=0,f=h.length;u<f;u++)r=h[u],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(u,f,m=!1){let y=u*2;if(ft(y,a)){let g=Tt(u,o),p=At(y,a),x=1/0,w=1/0,_=1/0,b=-1/0,S=-1/0,v=-1/0;for(let M=3*g,C=3*(g+p);M<C;M++){let A=n[M],R=s.getX(A),P=s.getY(A),U=s.getZ(A);R<x&&(x=R),R>b&&(b=R),P<w&&(w=P),P>S&&(S=P),U<_&&(_=U),U>v&&(v=U)}return l[u+0]!==x||l[u+1]!==w||l[u+2]!==_||l[u+3]!==b||l[u+4]!==S||l[u+5]!==v?(l[u+0]=x,l[u+1]=w,l[u+2]=_,l[u+3]=b,l[u+4]=S,l[u+5]=v,!0):!1}else{let g=bt(u),p=Mt(u,o),x=m,w=!1,_=!1;if(e){if(!x){let A=g/8+f/32,R=p/8+f/32;w=e.has(A),_=e.has(R),x=!w&&!_}}else w=!0,_=!0;let b=x||w,S=x||_,v=!1;b&&(v=d(g,f,x));let M=!1;S&&(M=d(p,f,x));let C=v||M;if(C)for(let A=0;A<3;A++){let R=g+A,P=p+A,U=l[R],L=l[R+3],z=l[P],V=l[P+3];l[u+A]=U<z?U:z,l[u+A+3]=L>V?L:V}return C}}}function mn(i,e,t,n,s){let r,o,a,l,c,h,d=1/t.direction.x,u=1/t.direction.y,f=1/t.direction.z,m=t.origin.x,y=t.origin.y,g=t.origin.z,p=e[i],x=e[i+3],w=e[i+1],_=e[i+3+1],b=e[i+2],S=e[i+3+2];return d>=0?(r=(p-m)*d,o=(x-m)*d):(r=(x-m)*d,o=(p-m)*d),u>=0?(a=(w-y)*u,l=(_-y)*u):(a=(_-y)*u,l=(w-y)*u),r>l||a>o||((a>r||isNaN(r))&&(r=a),(l<o||isNaN(o))&&(o=l),f>=0?(c=(b-g)*f,h=(S-g)*f):(c=(S-g)*f,h=(b-g)*f),r>h||c>o)?!1:((c>r||r!==r)&&(r=c),(h<o||o!==o)&&(o=h),r<=s&&o>=n)}function zp(i,e,t,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let h=n,d=n+s;h<d;h++){let u=c?c[h]:h;ur(l,e,t,u,r,o,a)}}function Vp(i,e,t,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,h=null;for(let d=n,u=n+s;d<u;d++){let f;f=ur(a,e,t,l?l[d]:d,null,r,o),f&&f.distance<c&&(h=f,c=f.distance)}return h}function Hp(i,e,t,n,s,r,o){let{geometry:a}=t,{index:l}=a,c=a.attributes.position;for(let h=i,d=e+i;h<d;h++){let u;if(u=t.resolveTriangleIndex(h),Pt(o,u*3,l,c),o.needsUpdate=!0,n(o,u,s,r))return!0}return!1}function Gp(i,e,t,n,s,r,o){at.setBuffer(i._roots[e]),mn(0,at.float32Array,n,r,o)&&uh(0,i,t,n,s,r,o),at.clearBuffer()}function uh(i,e,t,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=at,h=i*2;if(ft(h,l)){let u=Tt(i,c),f=At(h,l);Fp(e,t,n,u,f,s,r,o)}else{let u=bt(i);mn(u,a,n,r,o)&&uh(u,e,t,n,s,r,o);let f=Mt(i,c);mn(f,a,n,r,o)&&uh(f,e,t,n,s,r,o)}}var Tb=["x","y","z"];function Wp(i,e,t,n,s,r){at.setBuffer(i._roots[e]);let o=null;return mn(0,at.float32Array,n,s,r)&&(o=hh(0,i,t,n,s,r)),at.clearBuffer(),o}function hh(i,e,t,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=at,c=i*2;if(ft(c,a)){let d=Tt(i,l),u=At(c,a);return Op(e,t,n,d,u,s,r)}else{let d=nr(i,l),u=Tb[d],m=n.direction[u]>=0,y,g;m?(y=bt(i),g=Mt(i,l)):(y=Mt(i,l),g=bt(i));let x=mn(y,o,n,s,r)?hh(y,e,t,n,s,r):null;if(x){let b=x.point[u];if(m?b<=o[g+d]:b>=o[g+d+3])return x}let _=mn(g,o,n,s,r)?hh(g,e,t,n,s,r):null;return x&&_?x.distance<=_.distance?x:_:x||_||null}}var Yl=new dt,hr=new rn,dr=new rn,po=new ot,Xp=new Ot,Kl=new Ot;function qp(i,e,t,n){at.setBuffer(i._roots[e]);let s=dh(0,i,t,n);return at.clearBuffer(),s}function dh(i,e,t,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=at,l=i*2;if(s===null&&(t.boundingBox||t.computeBoundingBox(),Xp.set(t.boundingBox.min,t.boundingBox.max,n),s=Xp),ft(l,o)){let h=e.geometry,d=h.index,u=h.attributes.position,f=t.index,m=t.attributes.position,y=Tt(i,a),g=At(l,o);if(po.copy(n).invert(),t.boundsTree)return Rt(i,r,Kl),Kl.matrix.copy(po),Kl.needsUpdate=!0,t.boundsTree.shapecast({intersectsBounds:x=>Kl.intersectsBox(x),intersectsTriangle:x=>{x.a.applyMatrix4(n),x.b.applyMatrix4(n),x.c.applyMatrix4(n),x.needsUpdate=!0;for(let w=y*3,_=(g+y)*3;w<_;w+=3)if(Pt(dr,w,d,u),dr.needsUpdate=!0,x.intersectsTriangle(dr))return!0;return!1}});{let p=Qi(t);for(let x=y*3,w=(g+y)*3;x<w;x+=3){Pt(hr,x,d,u),hr.a.applyMatrix4(po),hr.b.applyMatrix4(po),hr.c.applyMatrix4(po),hr.needsUpdate=!0;for(let _=0,b=p*3;_<b;_+=3)if(Pt(dr,_,f,m),dr.needsUpdate=!0,hr.intersectsTriangle(dr))return!0}}}else{let h=bt(i),d=Mt(i,a);return Rt(h,r,Yl),!!(s.intersectsBox(Yl)&&dh(h,e,t,n,s)||(Rt(d,r,Yl),s.intersectsBox(Yl)&&dh(d,e,t,n,s)))}}var Zl=new ot,fh=new Ot,mo=new Ot,Eb=new N,Ab=new N,Cb=new N,Rb=new N;function $p(i,e,t,n={},s={},r=0,o=1/0){e.boundingBox||e.computeBoundingBox(),fh.set(e.boundingBox.min,e.boundingBox.max,t),fh.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,h=e.attributes.position,d=e.index,u=Mn.getPrimitive(),f=Mn.getPrimitive(),m=Eb,y=Ab,g=null,p=null;s&&(g=Cb,p=Rb);let x=1/0,w=null,_=null;return Zl.copy(t).invert(),mo.matrix.copy(Zl),i.shapecast({boundsTraverseOrder:b=>fh.distanceToBox(b),intersectsBounds:(b,S,v)=>v<x&&v<o?(S&&(mo.min.copy(b.min),mo.max.copy(b.max),mo.needsUpdate=!0),!0):!1,intersectsRange:(b,S)=>{if(e.boundsTree)return e.boundsTree.shapecast({boundsTraverseOrder:M=>mo.distanceToBox(M),intersectsBounds:(M,C,A)=>A<x&&A<o,intersectsRange:(M,C)=>{for(let A=M,R=M+C;A<R;A++){Pt(f,3*A,d,h),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let P=b,U=b+S;P<U;P++){Pt(u,3*P,c,l),u.needsUpdate=!0;let L=u.distanceToTriangle(f,m,g);if(L<x&&(y.copy(m),p&&p.copy(g),x=L,w=P,_=A),L<r)return!0}}}});{let v=Qi(e);for(let M=0,C=v;M<C;M++){Pt(f,3*M,d,h),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let A=b,R=b+S;A<R;A++){Pt(u,3*A,c,l),u.needsUpdate=!0;let P=u.distanceToTriangle(f,m,g);if(P<x&&(y.copy(m),p&&p.copy(g),x=P,w=A,_=M),P<r)return!0}}}}}),Mn.releasePrimitive(u),Mn.releasePrimitive(f),x===1/0?null:(n.point?n.point.copy(y):n.point=y.clone(),n.distance=x,n.faceIndex=w,s&&(s.point?s.point.copy(p):s.point=p.clone(),s.point.applyMatrix4(Zl),y.applyMatrix4(Zl),s.distance=y.sub(s.point).length(),s.faceIndex=_),n)}function Yp(i,e=null){e&&Array.isArray(e)&&(e=new Set(e));let t=i.geometry,n=t.index?t.index.array:null,s=t.attributes.position,r,o,a,l,c=0,h=i._roots;for(let u=0,f=h.length;u<f;u++)r=h[u],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(u,f,m=!1){let y=u*2;if(ft(y,a)){let g=Tt(u,o),p=At(y,a),x=1/0,w=1/0,_=1/0,b=-1/0,S=-1/0,v=-1/0;for(let M=g,C=g+p;M<C;M++){let A=3*i.resolveTriangleIndex(M);for(let R=0;R<3;R++){let P=A+R;P=n?n[P]:P;let U=s.getX(P),L=s.getY(P),z=s.getZ(P);U<x&&(x=U),U>b&&(b=U),L<w&&(w=L),L>S&&(S=L),z<_&&(_=z),z>v&&(v=z)}}return l[u+0]!==x||l[u+1]!==w||l[u+2]!==_||l[u+3]!==b||l[u+4]!==S||l[u+5]!==v?(l[u+0]=x,l[u+1]=w,l[u+2]=_,l[u+3]=b,l[u+4]=S,l[u+5]=v,!0):!1}else{let g=bt(u),p=Mt(u,o),x=m,w=!1,_=!1;if(e){if(!x){let A=g/8+f/32,R=p/8+f/32;w=e.has(A),_=e.has(R),x=!w&&!_}}else w=!0,_=!0;let b=x||w,S=x||_,v=!1;b&&(v=d(g,f,x));let M=!1;S&&(M=d(p,f,x));let C=v||M;if(C)for(let A=0;A<3;A++){let R=g+A,P=p+A,U=l[R],L=l[R+3],z=l[P],V=l[P+3];l[u+A]=U<z?U:z,l[u+A+3]=L>V?L:V}return C}}}function Kp(i,e,t,n,s,r,o){at.setBuffer(i._roots[e]),mn(0,at.float32Array,n,r,o)&&ph(0,i,t,n,s,r,o),at.clearBuffer()}function ph(i,e,t,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=at,h=i*2;if(ft(h,l)){let u=Tt(i,c),f=At(h,l);zp(e,t,n,u,f,s,r,o)}else{let u=bt(i);mn(u,a,n,r,o)&&ph(u,e,t,n,s,r,o);let f=Mt(i,c);mn(f,a,n,r,o)&&ph(f,e,t,n,s,r,o)}}var Pb=["x","y","z"];function Zp(i,e,t,n,s,r){at.setBuffer(i._roots[e]);let o=null;return mn(0,at.float32Array,n,s,r)&&(o=mh(0,i,t,n,s,r)),at.clearBuffer(),o}function mh(i,e,t,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=at,c=i*2;if(ft(c,a)){let d=Tt(i,l),u=At(c,a);return Vp(e,t,n,d,u,s,r)}else{let d=nr(i,l),u=Pb[d],m=n.direction[u]>=0,y,g;m?(y=bt(i),g=Mt(i,l)):(y=Mt(i,l),g=bt(i));let x=mn(y,o,n,s,r)?mh(y,e,t,n,s,r):null;if(x){let b=x.point[u];if(m?b<=o[g+d]:b>=o[g+d+3])return x}let _=mn(g,o,n,s,r)?mh(g,e,t,n,s,r):null;return x&&_?x.distance<=_.distance?x:_:x||_||null}}var Jl=new dt,fr=new rn,pr=new rn,go=new ot,Jp=new Ot,jl=new Ot;function jp(i,e,t,n){at.setBuffer(i._roots[e]);let s=gh(0,i,t,n);return at.clearBuffer(),s}function gh(i,e,t,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=at,l=i*2;if(s===null&&(t.boundingBox||t.computeBoundingBox(),Jp.set(t.boundingBox.min,t.boundingBox.max,n),s=Jp),ft(l,o)){let h=e.geometry,d=h.index,u=h.attributes.position,f=t.index,m=t.attributes.position,y=Tt(i,a),g=At(l,o);if(go.copy(n).invert(),t.boundsTree)return Rt(i,r,jl),jl.matrix.copy(go),jl.needsUpdate=!0,t.boundsTree.shapecast({intersectsBounds:x=>jl.intersectsBox(x),intersectsTriangle:x=>{x.a.applyMatrix4(n),x.b.applyMatrix4(n),x.c.applyMatrix4(n),x.needsUpdate=!0;for(let w=y,_=g+y;w<_;w++)if(Pt(pr,3*e.resolveTriangleIndex(w),d,u),pr.needsUpdate=!0,x.intersectsTriangle(pr))return!0;return!1}});{let p=Qi(t);for(let x=y,w=g+y;x<w;x++){let _=e.resolveTriangleIndex(x);Pt(fr,3*_,d,u),fr.a.applyMatrix4(go),fr.b.applyMatrix4(go),fr.c.applyMatrix4(go),fr.needsUpdate=!0;for(let b=0,S=p*3;b<S;b+=3)if(Pt(pr,b,f,m),pr.needsUpdate=!0,fr.intersectsTriangle(pr))return!0}}}else{let h=bt(i),d=Mt(i,a);return Rt(h,r,Jl),!!(s.intersectsBox(Jl)&&gh(h,e,t,n,s)||(Rt(d,r,Jl),s.intersectsBox(Jl)&&gh(d,e,t,n,s)))}}var Ql=new ot,vh=new Ot,vo=new Ot,Ib=new N,Lb=new N,Db=new N,Nb=new N;function Qp(i,e,t,n={},s={},r=0,o=1/0){e.boundingBox||e.computeBoundingBox(),vh.set(e.boundingBox.min,e.boundingBox.max,t),vh.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,h=e.attributes.position,d=e.index,u=Mn.getPrimitive(),f=Mn.getPrimitive(),m=Ib,y=Lb,g=null,p=null;s&&(g=Db,p=Nb);let x=1/0,w=null,_=null;return Ql.copy(t).invert(),vo.matrix.copy(Ql),i.shapecast({boundsTraverseOrder:b=>vh.distanceToBox(b),intersectsBounds:(b,S,v)=>v<x&&v<o?(S&&(vo.min.copy(b.min),vo.max.copy(b.max),vo.needsUpdate=!0),!0):!1,intersectsRange:(b,S)=>{if(e.boundsTree){let v=e.boundsTree;return v.shapecast({boundsTraverseOrder:M=>vo.distanceToBox(M),intersectsBounds:(M,C,A)=>A<x&&A<o,intersectsRange:(M,C)=>{for(let A=M,R=M+C;A<R;A++){let P=v.resolveTriangleIndex(A);Pt(f,3*P,d,h),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let U=b,L=b+S;U<L;U++){let z=i.resolveTriangleIndex(U);Pt(u,3*z,c,l),u.needsUpdate=!0;let V=u.distanceToTriangle(f,m,g);if(V<x&&(y.copy(m),p&&p.copy(g),x=V,w=U,_=A),V<r)return!0}}}})}else{let v=Qi(e);for(let M=0,C=v;M<C;M++){Pt(f,3*M,d,h),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let A=b,R=b+S;A<R;A++){let P=i.resolveTriangleIndex(A);Pt(u,3*P,c,l),u.needsUpdate=!0;let U=u.distanceToTriangle(f,m,g);if(U<x&&(y.copy(m),p&&p.copy(g),x=U,w=A,_=M),U<r)return!0}}}}}),Mn.releasePrimitive(u),Mn.releasePrimitive(f),x===1/0?null:(n.point?n.point.copy(y):n.point=y.clone(),n.distance=x,n.faceIndex=w,s&&(s.point?s.point.copy(p):s.point=p.clone(),s.point.applyMatrix4(Ql),y.applyMatrix4(Ql),s.distance=y.sub(s.point).length(),s.faceIndex=_),n)}function xh(i,e,t){return i===null?null:(i.point.applyMatrix4(e.matrixWorld),i.distance=i.point.distanceTo(t.ray.origin),i.object=e,i)}var ec=new Ot,tc=new jn,em=new N,tm=new ot,nm=new N,yh=["getX","getY","getZ"],nc=class i extends Gl{static serialize(e,t={}){t={cloneBuffers:!0,...t};let n=e.geometry,s=e._roots,r=e._indirectBuffer,o=n.getIndex(),a={version:1,roots:null,index:null,indirectBuffer:null};return t.cloneBuffers?(a.roots=s.map(l=>l.slice()),a.index=o?o.array.slice():null,a.indirectBuffer=r?r.slice():null):(a.roots=s,a.index=o?o.array:null,a.indirectBuffer=r),a}static deserialize(e,t,n={}){n={setIndex:!0,indirect:!!e.indirectBuffer,...n};let{index:s,roots:r,indirectBuffer:o}=e;e.version||(console.warn("MeshBVH.deserialize: Serialization format has been changed and will be fixed up. It is recommended to regenerate any stored serialized data."),l(r));let a=new i(t,{...n,[ao]:!0});if(a._roots=r,a._indirectBuffer=o||null,n.setIndex){let c=t.getIndex();if(c===null){let h=new Gt(e.index,1,!1);t.setIndex(h)}else c.array!==s&&(c.array.set(s),c.needsUpdate=!0)}return a;function l(c){for(let h=0;h<c.length;h++){let d=c[h],u=new Uint32Array(d),f=new Uint16Array(d);for(let m=0,y=d.byteLength/32;m<y;m++){let g=8*m,p=2*g;ft(p,f)||(u[g+6]=u[g+6]/8-m)}}}}get primitiveStride(){return 3}get resolveTriangleIndex(){return this.resolvePrimitiveIndex}constructor(e,t={}){t.maxLeafTris&&(console.warn('MeshBVH: "maxLeafTris" option has been deprecated. Use "targetLeafSize", instead.'),t={...t,targetLeafSize:t.maxLeafTris}),super(e,t)}shiftTriangleOffsets(e){return super.shiftPrimitiveOffsets(e)}writePrimitiveBounds(e,t,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,c=(r?r[e]:e)*3,h=c+0,d=c+1,u=c+2;a&&(h=a[h],d=a[d],u=a[u]);for(let f=0;f<3;f++){let m=o[yh[f]](h),y=o[yh[f]](d),g=o[yh[f]](u),p=m;y<p&&(p=y),g<p&&(p=g);let x=m;y>x&&(x=y),g>x&&(x=g),t[n+f]=p,t[n+f+3]=x}return t}computePrimitiveBounds(e,t,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,l=o.normalized;if(e<0||t+e-n.offset>n.length/6)throw new Error("MeshBVH: compute triangle bounds range is invalid.");let c=o.array,h=o.offset||0,d=3;o.isInterleavedBufferAttribute&&(d=o.data.stride);let u=["getX","getY","getZ"],f=n.offset;for(let m=e,y=e+t;m<y;m++){let p=(r?r[m]:m)*3,x=(m-f)*6,w=p+0,_=p+1,b=p+2;a&&(w=a[w],_=a[_],b=a[b]),l||(w=w*d+h,_=_*d+h,b=b*d+h);for(let S=0;S<3;S++){let v,M,C;l?(v=o[u[S]](w),M=o[u[S]](_),C=o[u[S]](b)):(v=c[w+S],M=c[_+S],C=c[b+S]);let A=v;M<A&&(A=M),C<A&&(A=C);let R=v;M>R&&(R=M),C>R&&(R=C);let P=(R-A)/2,U=S*2;n[x+U+0]=A+P,n[x+U+1]=P+(Math.abs(A)+P)*tr}}return n}raycastObject3D(e,t,n=[]){let{material:s}=e;if(s===void 0)return;tm.copy(e.matrixWorld).invert(),tc.copy(t.ray).applyMatrix4(tm),nm.setFromMatrixScale(e.matrixWorld),em.copy(tc.direction).multiply(nm);let r=em.length(),o=t.near/r,a=t.far/r;if(t.firstHitOnly===!0){let l=this.raycastFirst(tc,s,o,a);l=xh(l,e,t),l&&n.push(l)}else{let l=this.raycast(tc,s,o,a);for(let c=0,h=l.length;c<h;c++){let d=xh(l[c],e,t);d&&n.push(d)}}return n}refit(e=null){return(this.indirect?Yp:Bp)(this,e)}raycast(e,t=nn,n=0,s=1/0){let r=this._roots,o=[],a=this.indirect?Kp:Gp;for(let l=0,c=r.length;l<c;l++)a(this,l,t,e,o,n,s);return o}raycastFirst(e,t=nn,n=0,s=1/0){let r=this._roots,o=null,a=this.indirect?Zp:Wp;for(let l=0,c=r.length;l<c;l++){let h=a(this,l,t,e,n,s);h!=null&&(o==null||h.distance<o.distance)&&(o=h)}return o}intersectsGeometry(e,t){let n=!1,s=this._roots,r=this.indirect?jp:qp;for(let o=0,a=s.length;o<a&&(n=r(this,o,e,t),!n);o++);return n}shapecast(e){let t=Mn.getPrimitive(),n=super.shapecast({...e,intersectsPrimitive:e.intersectsTriangle,scratchPrimitive:t,iterate:this.indirect?Hp:kp});return Mn.releasePrimitive(t),n}bvhcast(e,t,n){let{intersectsRanges:s,intersectsTriangles:r}=n,o=Mn.getPrimitive(),a=this.geometry.index,l=this.geometry.attributes.position,c=this.indirect?m=>{let y=this.resolveTriangleIndex(m);Pt(o,y*3,a,l)}:m=>{Pt(o,m*3,a,l)},h=Mn.getPrimitive(),d=e.geometry.index,u=e.geometry.attributes.position,f=e.indirect?m=>{let y=e.resolveTriangleIndex(m);Pt(h,y*3,d,u)}:m=>{Pt(h,m*3,d,u)};if(r){if(!(e instanceof i))throw new Error('MeshBVH: "intersectsTriangles" callback can only be used with another MeshBVH.');let m=(y,g,p,x,w,_,b,S)=>{for(let v=p,M=p+x;v<M;v++){f(v),h.a.applyMatrix4(t),h.b.applyMatrix4(t),h.c.applyMatrix4(t),h.needsUpdate=!0;for(let C=y,A=y+g;C<A;C++)if(c(C),o.needsUpdate=!0,r(o,h,C,v,w,_,b,S))return!0}return!1};if(s){let y=s;s=function(g,p,x,w,_,b,S,v){return y(g,p,x,w,_,b,S,v)?!0:m(g,p,x,w,_,b,S,v)}}else s=m}return super.bvhcast(e,t,{intersectsRanges:s})}intersectsBox(e,t){return ec.set(e.min,e.max,t),ec.needsUpdate=!0,this.shapecast({intersectsBounds:n=>ec.intersectsBox(n),intersectsTriangle:n=>ec.intersectsTriangle(n)})}intersectsSphere(e){return this.shapecast({intersectsBounds:t=>e.intersectsBox(t),intersectsTriangle:t=>t.intersectsSphere(e)})}closestPointToGeometry(e,t,n={},s={},r=0,o=1/0){return(this.indirect?Qp:$p)(this,e,t,n,s,r,o)}closestPointToPoint(e,t={},n=0,s=1/0){return Pp(this,e,t,n,s)}};var Ub=1e-7,Fb=new N,ic=class{constructor(e,t){this.surface=e;this.parts=t;let{positions:n,faces:s}=e.mesh;this.geometry.setAttribute("position",new Gt(n,3)),this.geometry.setIndex(new Gt(s,1)),this.geometry.boundingBox=null}surface;parts;tree=null;geometry=new Vn;ray=new jn;offset=new N;box=new dt;clip=new St;side=jt;build(){return this.tree??=new nc(this.geometry,{indirect:!0,targetLeafSize:8})}first(e,t,n){let s=this.build();return this.side=n.backfaces?jt:nn,this.clip.copy(Zu(n,this.surface)),t>0?this.firstExploded(s,e,t):!this.parts.hidden&&!n.clip?this.pick(s.raycastFirst(e,this.side)):this.closest(s.raycast(e,this.side),r=>this.parts.visible(r))}firstExploded(e,t,n){let s=null;for(let r=0;r<this.parts.num;r++){if(!this.parts.visible(r)||(this.parts.offset(r,this.offset).multiplyScalar(n),this.ray.copy(t),this.ray.origin.sub(this.offset),this.parts.box(r,this.box).expandByScalar(Ub),!this.ray.intersectsBox(this.box)))continue;let o=this.closest(e.raycast(this.ray,this.side),a=>a===r,this.offset);o&&(!s||o.distance<s.distance)&&(s=o)}return s}closest(e,t,n=Fb){let s=null,{x:r,y:o,z:a,w:l}=this.clip;for(let c of e)s&&c.distance>=s.distance||r*(c.point.x+n.x)+o*(c.point.y+n.y)+a*(c.point.z+n.z)>l||t(this.surface.slot(c.faceIndex))&&(s=c);return this.pick(s)}pick(e){if(!e)return null;let t=e.faceIndex;return{face:t,slot:this.surface.slot(t),point:e.point.clone(),distance:e.distance}}faceAt(e){return this.nearest(e,1/0)?.face??-1}nearest(e,t){let n=this.build().closestPointToPoint(e,void 0,0,t);return n&&{face:n.faceIndex,slot:this.surface.slot(n.faceIndex),point:n.point.clone(),distance:n.distance}}normal(e,t){let n=new N().fromArray(this.surface.flat,3*e).normalize();return n.dot(t)>0?n.negate():n}around(e,t,n,s){let{flat:r}=this.surface,o=new ci(e.point,t),a=new N,l=new N,c=u=>{let f=3*u;return r[f]*l.x+r[f+1]*l.y+r[f+2]*l.z};l.subVectors(n,e.point);let h=c(e.face)<0?-1:1,d=[e.face];return this.build().shapecast({intersectsBounds:u=>o.intersectsBox(u),intersectsTriangle:(u,f)=>{if(f===e.face)return!1;let m=this.surface.slot(f);return(s?m!==e.slot:!this.parts.visible(m))||(u.closestPointToPoint(e.point,a),a.distanceTo(e.point)>t)||(l.subVectors(n,a),h*c(f)>0&&d.push(f)),!1}}),d}dispose(){this.tree=null,this.geometry.dispose()}};function _h(i,e,t){let n=document.createElement("canvas");n.width=n.height=e;let s=sc(n),r=s.createImageData(e,e);for(let o=0;o<e;o++)for(let a=0;a<e;a++){let l=4*((e-1-o)*e+a),c=4*(o*e+a),h=i[l+3],d=h>0&&h<255?255/h:1;for(let u=0;u<3;u++)r.data[c+u]=Math.round(i[l+u]*d);r.data[c+3]=h}return s.putImageData(r,0,0),t&&(s.globalCompositeOperation="destination-over",s.fillStyle=t,s.fillRect(0,0,e,e),s.globalCompositeOperation="source-over"),n}function sc(i){let e=i.getContext("2d");if(!e)throw new Error("the browser has no 2D canvas; reload the page");return e}function rc(i){return new Promise((e,t)=>{i.toBlob(n=>n?e(n):t(new Error("the picture is too large for this browser")),"image/png")})}var im=2,sm=4096,bh=3,xo=320,Mh=140,Ob=300,kb=24,Bb=36,zb=6e5,Vb=16e4,Hb=160,rm="http://www.w3.org/2000/svg",Gb=.004,Wb=150,Xb=1500,qb=.01,oc=class{constructor(e,t){this.box=e;this.events=t;let{canvas:n}=this;n.className="viewer-canvas",n.tabIndex=0,n.setAttribute("role","img"),n.setAttribute("aria-label","3D view. Arrow keys orbit, plus and minus zoom, Space clicks at the center."),this.ring.className="viewer-ring",this.ring.hidden=!0,this.cross.className="viewer-cross",getComputedStyle(e).position==="static"&&(e.style.position="relative"),e.append(n),this.labels=new Sl(e),this.markers=new El(e,r=>t.marker(r)),this.outline.setAttribute("class","viewer-outline"),this.outline.append(document.createElementNS(rm,"polygon")),e.append(this.ring,this.cross,this.outline);try{this.renderer=new Dl(n)}catch{let r="WebGL 2 is off or missing in this browser.";queueMicrotask(()=>t.lost(r));return}this.slow=this.renderer.software;let s={signal:this.stop.signal};n.addEventListener("webglcontextlost",()=>this.contextLost(),s),n.addEventListener("webglcontextrestored",()=>this.contextRestored(),s),this.gestures=new _l(e,n,this.gestureHandlers()),this.resizing.observe(e),this.resized()}box;events;canvas=document.createElement("canvas");ring=document.createElement("div");cross=document.createElement("div");outline=document.createElementNS(rm,"svg");frontOnly=!0;mirror=null;renderer=null;gestures=null;markers;labels;labelTimer=0;gizmo=new bl(e=>this.lookFrom(e));orbit=new ro;camera=new Ht;stop=new AbortController;resizing=new ResizeObserver(()=>this.resized());reducedMotion=matchMedia("(prefers-reduced-motion: reduce)");targets={};surface=null;picker=null;parts=new oo;look={...Kf};rows=[];explode={now:0,from:0,start:0,length:0};width=1;height=1;ratio=1;frameRequest=0;treeTimer=0;lost=!1;pointer=null;hoverStale=!1;radius=kb;stroke=null;clock={last:0,frameMs:0,frames:0};slow=!1;fineTimer=0;waiting=!1;setMesh(e){clearTimeout(this.treeTimer),this.slow=this.renderer?.software??!1,this.surface?.dispose(),this.picker?.dispose(),this.parts.dispose(),this.parts=new oo,this.stroke=null,this.surface=e?new Ll(e):null,this.picker=this.surface&&new ic(this.surface,this.parts),this.renderer?.setSurface(this.surface,this.parts),this.renderer&&(this.renderer.masked=!1),this.renderer?.hover(null,null),this.parts.set(this.rows),this.setMarkers([]),this.renderer&&(this.treeTimer=window.setTimeout(()=>this.picker?.build(),60)),this.requestFrame()}get mesh(){return this.surface?.mesh??null}setTexture(e,t){this.surface&&(this.surface.mesh.textures[e]=t,this.renderer?.setTexture(e,t),this.look.shading==="texture"&&this.requestFrame())}setFaces(e,t,n){let{surface:s}=this;if(!s)return;if(e.length!==s.num||t.length!==s.num||n.length!==s.num)throw new Error(`the labels are for ${e.length} faces; the mesh has ${s.num}`);let r=this.parts.setLabels(e,s),o=s.setFaces(r,t,n);this.renderer&&(this.renderer.masked=o),this.stroke&&s.paint(this.stroke.faces),this.parts.hidden&&this.renderer?.invalidateGround(),this.placeMarkers(),this.hoverStale=this.pointer!==null,this.requestFrame()}setParts(e){let t=this.hiddenParts();this.rows=e,this.parts.set(e),this.nameParts(),this.hiddenParts()!==t&&this.renderer?.invalidateGround(),this.requestFrame()}nameParts(){this.labels.set(new Map(this.look.labels?this.rows.filter(e=>e.name&&e.visible).map(e=>[e.id,e.name]):[]))}hiddenParts(){return this.rows.filter(e=>!e.visible).map(e=>e.id).join()}setMaskColors(e){this.renderer?.setMaskColors(e),this.requestFrame()}setMarkers(e){this.markers.set(e),this.placeMarkers(),this.requestFrame()}placeMarkers(){let e=new N;for(let t of this.markers.placed){if(t.shown.fromArray(t.point),!this.surface||!this.picker||this.explode.now<=0)continue;let n=this.picker.faceAt(t.shown);n>=0&&t.shown.addScaledVector(this.parts.offset(this.surface.slot(n),e),this.explode.now)}}setLook(e){let t=this.look.explode;Object.assign(this.look,e),this.nameParts(),this.look.explode!==t&&(this.explode.from=this.explode.now,this.explode.start=performance.now(),this.explode.length=Math.max(1,this.duration(Ob))),this.requestFrame()}setTool(e,t=this.radius){this.gestures&&(this.gestures.tool=e),this.radius=t,this.ring.style.width=this.ring.style.height=`${2*t}px`,this.hoverStale=this.pointer!==null,this.requestFrame()}fit(e=!0,t){let n=this.bounds(t).getCenter(new N);this.orbit.fit(this.visiblePoints(t),n,this.width/this.height,this.duration(e?xo:0)),this.viewChanged()}frameFaces(e){let{surface:t}=this;if(!t)return;let n=new N,[s,r,o]=[new N,[],new N];for(let p of e){n.add(s.fromArray(t.flat,3*p)),this.parts.offset(t.slot(p),o).multiplyScalar(this.look.explode);for(let x=3*p;x<3*p+3;x++){let w=new N().fromArray(t.mesh.positions,3*t.mesh.faces[x]).add(o);r.push(w.x,w.y,w.z)}}let a=new dt().setFromArray(r),l=.15*a.getSize(s).length();a.expandByScalar(l);let c=a.getCenter(new N),{min:h,max:d}=a,{eye:u,target:f}=this.orbit.get(),m=new N().fromArray(u).sub(new N().fromArray(f)).normalize(),y=n.length()>1e-9?n.normalize().addScaledVector(m,.35):m;this.orbit.set({...this.orbit.get(),target:[c.x,c.y,c.z],eye:[c.x+y.x,c.y+y.y,c.z+y.z]},0);let g=[h.x,h.y,h.z,d.x,d.y,d.z,h.x,d.y,h.z,d.x,h.y,d.z,...r];this.orbit.fit(new Float32Array(g),c,this.width/this.height,this.duration(xo)),this.viewChanged()}borders(e,t){return this.surface?Yf(this.surface.mesh,e,t):[]}lookFrom(e,t=!0){let n=this.duration(t?xo:0);this.orbit.set({...so,eye:ms[e]},n),this.fit(t)}bounds(e){let t=this.parts.bounds(this.look.explode,e&&new Set(e));return t.isEmpty()?this.surface?.bounds??new dt(new N().setScalar(-.5),new N().setScalar(.5)):t}visiblePoints(e){let t=this.surface?.sample(this.parts,this.look.explode,e&&new Set(e));return t?.length?t:new Float32Array([-.5,-.5,-.5,.5,.5,.5])}getCamera(){return this.orbit.get()}pictureCamera(){return{...this.orbit.get(),fov:this.orbit.squareFov(this.visiblePoints(),this.width/this.height)}}setCamera(e,t=!1){this.orbit.set(e,this.duration(t?xo:0)),this.viewChanged()}duration(e){return this.reducedMotion.matches?0:e}viewChanged(){this.requestFrame(),this.events.changed()}pickAt(e,t){let n=this.ray(e,t),s=this.picker?.first(n,this.explode.now,this.look);return s?this.hit(s,n.direction):null}project(e){this.updateCamera();let t=new N().fromArray(e),n=this.explode.now>0?this.picker?.faceAt(t)??-1:-1;return n>=0&&t.addScaledVector(this.parts.offset(this.surface.slot(n),new N),this.explode.now),t.project(this.camera),[(t.x*.5+.5)*this.width,(.5-t.y*.5)*this.height]}updateCamera(){this.orbit.apply(this.camera,this.width/this.height,bh)}ray(e,t){this.updateCamera();let n=new N(e/this.width*2-1,1-t/this.height*2,.5).unproject(this.camera);return new jn(this.camera.position.clone(),n.sub(this.camera.position).normalize())}mirrored(e){let t=this.reflect(new N().fromArray(e));return t&&this.hit(t,new N)}reflect(e){let{surface:t,picker:n}=this;if(!t||!n||!this.mirror)return null;let s=qb*t.bounds.getSize(new N).length(),r=this.flip(e.clone());if(r.distanceTo(e)<s)return null;let o=n.nearest(r,s);return o&&this.parts.visible(o.slot)?o:null}flip(e){let{mirror:t,surface:n}=this;return t&&n&&(e[t]=n.bounds.min[t]+n.bounds.max[t]-e[t]),e}hit(e,t){let{x:n,y:s,z:r}=e.point,o=this.picker.normal(e.face,t);return{face:e.face,part:this.parts.id(e.slot),point:[n,s,r],normal:[o.x,o.y,o.z]}}occluded=e=>{let t=this.camera.position,n=e.clone().sub(t),s=n.length(),r=this.picker?.first(new jn(t,n.divideScalar(s)),this.explode.now,this.look);return r?r.distance<s-Gb:!1};updateHover(){this.hoverStale=!1;let{pointer:e,gestures:t,renderer:n}=this;if(!e||!t||!n||t.busy)return;let s=this.markers.at(e.x,e.y,!1),r=s<0?this.pickAt(e.x,e.y):null;this.markers.point(s);let o=t.tool==="brush"&&r!==null;n.hover(r&&!o&&this.parts.slot(r.part)||null,r&&t.tool!=="brush"?r.face:null),this.ringAt(o?e:null),this.cursor(s>=0?"marker":o?"brush":r&&t.tool!=="brush"?"pick":"turn"),this.events.hover(r,e.x,e.y)}ringAt(e){this.ring.hidden=e===null,e&&(this.ring.style.transform=`translate(${e.x-this.radius}px, ${e.y-this.radius}px)`)}cursor(e){this.canvas.dataset.cursor!==e&&(this.canvas.dataset.cursor=e)}gestureHandlers(){let{orbit:e}=this,t=()=>{this.cursor("drag"),this.viewChanged()};return{click:(n,s,r)=>this.click(n,s,r),focus:(n,s)=>{this.events.doubleClick();let r=this.picker?.first(this.ray(n,s),this.explode.now,this.look);if(!r)return this.fit();let o=this.parts.offset(r.slot,new N).multiplyScalar(this.explode.now).add(r.point);e.focus(o,this.duration(xo)),this.viewChanged()},hover:(n,s)=>{this.pointer={x:n,y:s},this.hoverStale=!0,this.requestFrame()},leave:()=>this.pointerLeft(),turn:(n,s,r)=>{e.turn(n,s,r?this.duration(Mh):0),t()},pan:(n,s,r)=>{let o=Math.min(this.width,this.height);e.pan(-n/o,s/o,r?this.duration(Mh):0),t()},zoom:(n,s,r,o)=>{let a=s===null||r===null?null:this.anchor(s,r);e.zoom(n,a,o?this.duration(Mh):0),this.hoverStale=this.pointer!==null,this.viewChanged()},fit:()=>this.fit(),brushStart:(n,s)=>this.brushStart(n,s),brush:(n,s)=>this.brush(n,s),brushEnd:()=>{this.stroke=null,this.events.brush([],!0)},outline:n=>this.outline.firstElementChild.setAttribute("points",n.map(({x:s,y:r})=>`${s},${r}`).join(" ")),enclose:(n,s)=>this.events.enclose(this.inside(n),s),center:n=>this.click(this.width/2,this.height/2,n)}}anchor(e,t){let n=this.ray(e,t),s=this.picker?.first(n,this.explode.now,this.look),{target:r}=this.orbit.get(),o=new N;this.camera.getWorldDirection(o);let a=o.dot(new N().fromArray(r).sub(n.origin))/Math.max(1e-6,o.dot(n.direction));return n.at(s?s.distance:a,new N)}pointerLeft(){this.pointer=null,this.hoverStale=!1,this.ringAt(null),this.markers.point(-1),this.renderer?.hover(null,null)&&this.requestFrame(),this.events.hover(null,0,0)}click(e,t,n){let s=this.markers.at(e,t,n.touch);if(s>=0)return this.events.marker(s);this.gestures?.tool!=="brush"&&this.events.pick(this.pickAt(e,t),n)}brushStart(e,t){return this.picker?.first(this.ray(e,t),this.explode.now,this.look)?(this.stroke={last:{x:e,y:t},faces:new Set},this.dab(e,t),!0):!1}brush(e,t){let{stroke:n}=this;if(!n)return;this.ringAt({x:e,y:t});let{last:s}=n,r=Math.min(64,Math.ceil(Math.hypot(e-s.x,t-s.y)/Math.max(2,this.radius/2)));for(let o=1;o<=r;o++)this.dab(s.x+(e-s.x)*o/r,s.y+(t-s.y)*o/r);n.last={x:e,y:t}}dab(e,t){let{stroke:n,picker:s,surface:r}=this,o=this.ray(e,t),a=this.explode.now,l=s?.first(o,a,this.look);if(!n||!s||!r||!l)return;let c=l.distance*o.direction.dot(this.camera.getWorldDirection(new N)),h=Math.tan(this.camera.fov*Math.PI/360),d=this.radius*2*h*c/this.height,u=o.origin.addScaledVector(this.parts.offset(l.slot,new N),-a),f=s.around(l,d,u,a>0),m=this.reflect(l.point);m&&f.push(...s.around(m,d,this.flip(u),a>0));let y=f.filter(g=>!n.faces.has(g));if(y.length){for(let g of y)n.faces.add(g);r.paint(y),this.events.brush(y,!1),this.requestFrame()}}inside(e){let{surface:t,picker:n}=this;if(!t||!n)return[];this.updateCamera();let[s,r,o]=[new N,new N,new N],a=[];for(let l=0;l<t.num;l++){let c=t.slot(l);this.parts.visible(c)&&(t.center(l,s).addScaledVector(this.parts.offset(c,r),this.explode.now),o.copy(s).project(this.camera),!(Math.abs(o.z)>=1)&&$b((o.x*.5+.5)*this.width,(.5-o.y*.5)*this.height,e)&&(!this.frontOnly||!this.occluded(s))&&a.push(l))}return a}withMirrored(e){let{surface:t,picker:n}=this;if(!t||!n||!this.mirror)return e;let s=new Set(e),r=new dt,o=new N;for(let l of e)for(let c=3*l;c<3*l+3;c++)r.expandByPoint(this.flip(o.fromArray(t.mesh.positions,3*t.mesh.faces[c])));let a=new Set(e);for(let l=0;l<t.num;l++){if(!r.containsPoint(t.center(l,o)))continue;let c=this.reflect(o);c&&s.has(c.face)&&a.add(l)}return[...a]}requestFrame(){!this.frameRequest&&this.renderer&&!this.lost&&(this.frameRequest=requestAnimationFrame(e=>this.frame(e)))}frame(e){this.frameRequest=0;let t=performance.now();this.measureFrame(e),this.hoverStale&&this.updateHover();let n=this.orbit.step(t),s=this.stepExplode(t);(s||this.explode.length)&&this.placeMarkers(),this.draw(this.slow),this.slow&&this.refine(),n||s?this.requestFrame():this.gestures&&!this.gestures.busy&&this.canvas.dataset.cursor==="drag"&&(this.hoverStale=this.pointer!==null,this.cursor("turn"),this.hoverStale&&this.requestFrame())}measureFrame(e){let{clock:t}=this,n=e-t.last;t.last=e,t.frames=n<500?t.frames+1:0,t.frameMs=t.frames>1?.85*t.frameMs+.15*n:t.frames?n:0,t.frames>8&&t.frameMs>Bb&&(this.slow=!0)}refine(){clearTimeout(this.fineTimer),this.fineTimer=window.setTimeout(()=>{this.frameRequest||this.gestures?.busy||this.waiting&&this.renderer?.software?this.refine():this.draw(!1)},Hb)}stepExplode(e){let{explode:t}=this;if(!t.length)return!1;let n=Math.min(1,(e-t.start)/t.length);return t.now=t.from+(this.look.explode-t.from)*(1-(1-n)**3),n>=1&&(t.now=this.look.explode,t.length=0,this.placeMarkers()),t.length>0}draw(e){let{renderer:t}=this;!t||this.lost||(this.ratio!==Math.min(window.devicePixelRatio,im)&&this.size(),this.updateCamera(),t.draw(this.targetsFor(e),null,this.camera,this.look,this.parts,this.explode.now),this.gizmo.update(this.camera),this.markers.update(this.camera,this.width,this.height,this.occluded),this.look.labels&&(this.labels.update(this.camera,this.width,this.height,this.occluded),clearTimeout(this.labelTimer),this.labelTimer=window.setTimeout(()=>this.anchorLabels(),Wb)))}anchorLabels(){if(this.frameRequest||this.gestures?.busy||this.lost)return;let e=new Map,t=Math.max(10,Math.sqrt(this.width*this.height/Xb));for(let n=t/2;n<this.height;n+=t)for(let s=t/2;s<this.width;s+=t){let r=this.picker?.first(this.ray(s,n),this.explode.now,this.look);if(!r)continue;let o=this.parts.id(r.slot),a=this.parts.offset(r.slot,new N).multiplyScalar(this.explode.now).add(r.point),l=e.get(o);l?l.push({x:s,y:n,point:a}):e.set(o,[{x:s,y:n,point:a}])}this.labels.anchor(e),this.labels.update(this.camera,this.width,this.height,this.occluded)}targetsFor(e){let{width:t,height:n}=this.canvas;if(!e)return this.targets.fine??=new er(t,n,this.ratio,!0);let s=this.renderer?.software?Vb:zb,r=Math.min(1,1/this.ratio,Math.sqrt(s/(t*n)));return this.targets.coarse??=new er(t*r,n*r,this.ratio*r,!1)}resized(){let{width:e,height:t}=this.box.getBoundingClientRect();if(!(e<1||t<1||e===this.width&&t===this.height)){if(this.width=e,this.height=t,this.size(),!this.surface)return this.requestFrame();this.draw(this.slow),this.slow&&this.refine()}}size(){if(!this.renderer)return;let{renderer:e}=this.renderer;this.ratio=Math.min(window.devicePixelRatio,im),e.setPixelRatio(this.ratio),e.setSize(this.width,this.height,!1),this.dropEasels()}dropEasels(){this.targets.fine?.dispose(),this.targets.coarse?.dispose(),this.targets={}}contextLost(){this.lost=!0,cancelAnimationFrame(this.frameRequest),this.frameRequest=0,this.dropEasels(),this.events.lost("The graphics card was reset. If the mesh does not come back, reload the page.")}contextRestored(){this.lost=!1,this.renderer?.contextRestored(),this.events.lost(""),this.size(),this.requestFrame()}async snapshot(e,t={}){let n=this.requireRenderer(),s=Math.max(16,Math.min(Math.round(e),sm)),r=new Ht;if(this.orbit.apply(r,1,bh,!0,this.pictureCamera().fov),t.flat){let a=n.flat(s,r,this.parts);return rc(_h(a,s,t.transparent?null:"#fff"))}let o=this.renderPicture(n,s,r,!t.transparent);if(t.markers){let a=this.camera.position.clone();this.camera.position.copy(r.position),this.markers.draw(sc(o),s,r,this.occluded),this.camera.position.copy(a)}return rc(o)}async turntable(e,t,n){let s=this.requireRenderer(),r=Yb(e),o=Math.ceil(e/r),a=Math.max(16,Math.min(Math.round(t),Math.floor(2*sm/r))),l=document.createElement("canvas");l.width=r*a,l.height=o*a;let c=sc(l),h=new ro;h.set(this.orbit.get(),0);let d=this.visiblePoints(),u=new Ht,f=0,m=this.bounds().getCenter(new N);for(let y=0;y<e;y++,h.turn(2*Math.PI/e,0))h.fit(d,m,1,0),f=Math.max(f,h.distance);for(let y=0;y<e;y++,h.turn(2*Math.PI/e,0)){h.fit(d,m,1,0),h.distance=f,h.apply(u,1,bh);let g=this.renderPicture(s,a,u,!0);c.drawImage(g,y%r*a,Math.floor(y/r)*a),n?.((y+1)/e),await new Promise(p=>setTimeout(p,0))}return this.requestFrame(),rc(l)}renderPicture(e,t,n,s){let r=e.picture(t,n,this.look,this.parts,this.look.explode,s);return _h(r,t,null)}requireRenderer(){if(!this.renderer||this.lost)throw new Error("the 3D view is not available; reload the page");return this.renderer}dispose(){clearTimeout(this.treeTimer),clearTimeout(this.labelTimer),cancelAnimationFrame(this.frameRequest),this.stop.abort(),this.resizing.disconnect(),this.gestures?.dispose(),this.markers.dispose(),this.labels.dispose(),this.surface?.dispose(),this.picker?.dispose(),this.parts.dispose(),clearTimeout(this.fineTimer),this.dropEasels(),this.renderer?.dispose();for(let e of[this.canvas,this.ring,this.cross,this.outline])e.remove()}};function $b(i,e,t){let n=!1;for(let s=0,r=t.length-1;s<t.length;r=s++){let[o,a]=[t[s],t[r]];o.y>e!=a.y>e&&i<(a.x-o.x)*(e-o.y)/(a.y-o.y)+o.x&&(n=!n)}return n}function Yb(i){let e=Math.ceil(Math.sqrt(i));for(let t=e;t<=2*e;t++)if(i%t===0)return t;return e}var Kb=64,ac=class{constructor(e,t,n){this.store=e;this.notices=t;this.paintTarget=n;let s={hover:(r,o,a)=>this.hover(r,o,a),pick:(r,o)=>this.pick(r,o),doubleClick:()=>this.revertPick?.(),marker:r=>this.marker(r),brush:(r,o)=>this.brush(r,o),enclose:(r,o)=>this.enclose(r,o),changed:()=>this.remember(),lost:r=>this.store.set({noGraphics:r||null})};this.viewer=new oc($e("view"),s),$e("view").addEventListener("pointerleave",()=>this.hover(null,0,0)),e.subscribe((r,o)=>this.update(r,o))}store;notices;paintTarget;viewer;session;stroke=[];drawnFaces=null;hasMesh=!1;revertPick=null;borders={of:null,found:[],next:0};partMenu=()=>{};tip=$e("tip");remember=Ms(400,()=>{this.hasMesh&&this.store.view({camera:this.viewer.getCamera()})});attach(e){this.session=e,this.draw(this.store.get())}mesh(e){if(this.remember.drop(),this.hasMesh=!1,this.drawnFaces=null,this.viewer.setMesh(e),!e)return;let{camera:t}=this.store.get().view;t?this.viewer.setCamera(t):this.viewer.lookFrom("home",!1),this.hasMesh=!0,this.drawFaces(this.store.get()),this.drawParts(this.store.get()),this.drawMarkers(this.store.get())}texture(e,t){this.viewer.setTexture(e,t)}draw(e){this.drawLook(e),this.drawTool(e),this.drawFaces(e),this.drawParts(e),this.drawMarkers(e)}update(e,t){this.viewer.waiting=e.clicks!==null||e.job?.kind==="click"||e.job?.kind==="partition",(e.view.look!==t.view.look||en(e,t,"prefs"))&&this.drawLook(e);let s=e.state?.project.id===t.state?.project.id&&this.hasMesh&&e.view!==t.view&&(e.view.look.explode!==t.view.look.explode||e.view.solo.join()!==t.view.solo.join());(e.view.tool!==t.view.tool||en(e,t,"drawing","prefs","state","brushTo","chosen"))&&this.drawTool(e),en(e,t,"faces")&&this.drawFaces(e),(en(e,t,"hovered","hoveredFrom")&&(e.hoveredFrom==="list"||t.hoveredFrom==="list")||en(e,t,"shown","view","chosen","prefs","faces"))&&this.drawParts(e),s&&this.viewer.fit(),en(e,t,"state","clicks","groups","activeGroup","view")&&this.drawMarkers(e)}drawLook(e){this.viewer.setLook({...e.view.look,dark:Zb(e)})}drawTool(e){let{shape:t,frontOnly:n,brush:s}=e.prefs,r=e.view.tool==="brush"&&this.paintTarget()!==void 0,o=t!=="brush"&&(r||e.view.tool==="parts");this.viewer.frontOnly=n,this.viewer.mirror=e.prefs.mirror==="off"?null:e.prefs.mirror,this.viewer.setTool(o?t:r?"brush":"click",s)}drawFaces(e){if(!this.hasMesh||!e.faces||e.faces===this.drawnFaces)return;this.drawnFaces=e.faces;let t=e.state?.prompt||e.clicks?e.faces.mask:new Uint8Array(e.faces.mask.length);this.viewer.setFaces(e.faces.labels,e.faces.confidence,t)}drawParts(e){let t=new Set(e.chosen),n=e.prefs.safeColors,s=e.shown.map((r,o)=>({id:r.id,name:r.name,color:Sn(r,o,n),visible:Mr(e.view,r.id),highlight:e.hoveredFrom==="list"&&e.hovered===r.id,chosen:t.has(r.id),locked:r.locked,pattern:n?Math.floor(o/7)%8:0}));e.view.solo.length&&s.push({id:-1,color:[.7,.7,.7],visible:!1,highlight:!1,chosen:!1,locked:!1}),this.viewer.setParts(s)}drawMarkers(e){let t=e.state?.prompt,n=[];if(t?.kind==="partition"||e.groups.length>0&&t?.kind!=="click"){let r=this.groupColors(e);this.viewer.setMaskColors(r.length?r:[Mc]),e.groups.forEach((o,a)=>{for(let l of o.clicks)n.push({...l,color:r[a],label:l.positive?o.name.slice(0,1).toUpperCase()||"+":"−"})})}else{this.viewer.setMaskColors([Mc]);for(let r of xn(e))n.push({...r,color:r.positive?ed:td,label:r.positive?"+":"−"})}this.viewer.setMarkers(n)}groupColors(e){let t=e.shown.map((n,s)=>Sn(n,s,e.prefs.safeColors));return nd(Math.max(2,e.groups.length),t)}hover(e,t,n){let s=this.store.get(),r=e&&e.part>=0?e.part:null;s.hovered!==r&&(e||s.hoveredFrom!=="list")&&this.store.set({hovered:r,hoveredFrom:r===null?null:"view"});let o=s.shown.findIndex(m=>m.id===e?.part),a=s.shown[o];if(!e||document.querySelector(".popup:popover-open")){this.tip.hidden=!0;return}this.tip.childElementCount===0&&this.tip.append(F("span",{class:"swatch small"}),F("b"),F("span",{class:"note"}));let[l,c,h]=this.tip.children;l.style.setProperty("--color",a?Tn(Sn(a,o,s.prefs.safeColors)):"#9a9a9a"),Te(c,a?a.name:s.shown.length?"No part":""),l.hidden=c.hidden=!c.textContent,Te(h,`face ${wn(e.face)}`),this.tip.hidden=!1;let d=$e("view"),u=t+16+this.tip.offsetWidth>d.clientWidth?t-12-this.tip.offsetWidth:t+16,f=n+18+this.tip.offsetHeight>d.clientHeight?n-10-this.tip.offsetHeight:n+18;this.tip.style.transform=`translate(${Math.round(u)}px, ${Math.round(f)}px)`}pick(e,t){let n=this.store.get();if(this.revertPick=null,!n.state||n.drawing)return;let s=Fn(n,e?.part??null);if(t.button===2&&s&&!(n.view.tool==="select"&&xn(n).length)){let d=$e("view").getBoundingClientRect(),[u,f]=this.viewer.project(e.point);return this.partMenu(s,d.left+u,d.top+f)}let{chosen:r,groups:o,activeGroup:a,within:l}=n,{tool:c}=n.view,h=xn(n);if(!e)r.length&&!t.exclude&&!t.add&&this.store.set({chosen:[]});else if(c==="parts"||c==="brush"||t.add&&!t.exclude&&c==="select")this.revertPick=()=>this.store.set({chosen:r}),this.choose(e,c==="parts"?t.add||t.exclude:c==="select");else if(c==="divide"){let d=this.groupClick({point:e.point,positive:!t.exclude},n);this.revertPick=d&&(()=>{this.session.setGroups(o,a),this.session.withdraw(d)})}else if(c==="select"){let d=$e("prompt"),u=d.hidden?$e("hint"):d,f=Fn(n,e.part),m=!t.exclude&&!n.exclude,y=m&&h.length>0&&f?.kept&&l!==f.id;if(m&&(f?.locked||y))return void this.notices.info(y?`${f.name} is a kept part, so this selection can't extend into it. Clear the selection to select inside ${f.name}.`:`${f.name} is locked. Unlock it to select inside it.`,{near:u});let g=f&&(f.kept||r.length===1&&r[0]===f.id)?f.id:null;g===null&&r.length&&!h.length&&this.store.set({chosen:[]});let p=this.session.addClicks([{point:e.point,positive:m},...this.mirroredClick(e,m,h.length?l:g)],g,u);this.revertPick=p&&(()=>{this.store.set({chosen:r,clicks:h,within:l}),this.session.withdraw(p)})}}mirroredClick({point:e},t,n){let s=this.viewer.mirrored(e),r=s&&Fn(this.store.get(),s.part),o=n!==null?s?.part===n:!r?.kept&&!r?.locked;return s&&(o||!t)?[{point:s.point,positive:t}]:[]}choose({part:e,face:t},n){let{chosen:s}=this.store.get(),r=n?s.filter(o=>o!==e):[];this.store.set({pointed:t,chosen:e<0||n&&s.includes(e)?r:[...r,e]})}groupClick(e,t){let{groups:n,activeGroup:s}=t;if(!n[s]||n.length>Kb)return null;if(!e.positive)return this.notices.info("Divide has no exclude clicks. Choose the right part in the list, then click here.",{near:$e("tool")}),null;let r=n.map((c,h)=>h).filter(c=>c!==s&&!n[c].clicks.length),o=n[s].clicks.length?s:r.find(c=>c>s)??r[0]??s,a=this.viewer.mirrored(e.point),l=a?[e,{...e,point:a.point}]:[e];return this.session.setGroups(n.map((c,h)=>h===s?{...c,clicks:[...c.clicks,...l]}:c),o),t.prefs.clicked||this.store.prefs({clicked:!0}),this.session.sendGroups($e("tool"))}marker(e){let t=this.store.get();if(t.state?.prompt?.kind!=="partition"&&!(t.groups.length&&t.state?.prompt?.kind!=="click")){this.session.removeClick(e,$e("prompt"));return}let n=e,s=t.groups.map(r=>{let o=n;return n-=r.clicks.length,o>=0&&o<r.clicks.length?{...r,clicks:r.clicks.filter((a,l)=>l!==o)}:r});this.session.setGroups(s),this.session.sendGroups($e("tool"))}enclose(e,t){let n=this.store.get();if(n.view.tool==="brush")return this.brush(this.viewer.withMirrored(e),!0);let s=new Set(e.map(o=>n.faces?.labels[o]??-1));s.delete(-1);let{chosen:r}=n;t.exclude?this.store.set({chosen:r.filter(o=>!s.has(o))}):this.store.set({chosen:[...new Set([...t.add?r:[],...s])]})}brush(e,t){for(let f of e)this.stroke.push(f);if(!t)return;let n=this.paintTarget(),s=[...new Set(this.stroke)].sort((f,m)=>f-m);this.stroke=[];let r=this.store.get(),o=r.faces;if(n===void 0||!o)return;let a=new Set(r.shown.filter(f=>f.locked).map(f=>f.id)),l=n==="new",c=l?null:n,h=s.filter(f=>(l||o.labels[f]!==(c??-1))&&!a.has(o.labels[f]));if(!h.length){this.store.set({faces:{...o}});return}let d=l?"a new part":Fn(r,c)?.name??"no part";this.notices.announce(`${rt(h.length,"face")} painted into ${d}.`);let u=o.labels.slice();for(let f of h)u[f]=c??-1;this.store.set({faces:{...o,labels:u,token:`${o.token} stroke`}}),this.session.act({do:"paint",faces:h,part:c,new:l},$e("tool")).then(f=>{let m=this.store.get().state?.parts.at(-1);f?l&&m&&this.store.set({chosen:[m.id],brushTo:"part"}):this.store.set({faces:{...o}})})}nextBorder(){let{faces:e,state:t}=this.store.get();if(!e||!t)return;this.borders.of!==e&&(this.borders={of:e,found:this.viewer.borders(e.labels,e.confidence),next:0});let{found:n,next:s}=this.borders;this.borders.close?.();let r=n[s];if(!r)return void this.notices.info("No two parts touch along an edge.");this.borders.next=(s+1)%n.length,this.store.set({chosen:[...r.parts]}),this.viewer.frameFaces(r.faces);let[o,a]=r.parts.map(l=>Fn(this.store.get(),l)?.name);this.borders.close=this.notices.info(`Border between ${o} and ${a}: ${wn(s+1)} of ${wn(n.length)}, least certain first.`)}toggleExplode(){let{look:e}=this.store.get().view;this.store.look({explode:e.explode>0?0:.5})}};function Zb(i){return i.prefs.theme!=="auto"?i.prefs.theme==="dark":!window.matchMedia("(prefers-color-scheme: light)").matches}function wh(i){We(document.documentElement,"data-theme",i.prefs.theme==="auto"?null:i.prefs.theme)}var Sh={open:"M3 15.5V5a1 1 0 0 1 1-1h3.6l1.8 2H16a1 1 0 0 1 1 1v1.5M3 15.5 5.2 9h12.3l-2.2 6.5z",projects:"M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z",undo:"M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8",redo:"M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12",history:"M3.5 4v3.5H7M3.8 7.4A6.7 6.7 0 1 1 3.3 10M10 6.5V10l2.6 1.8",look:"M4 5.5h5M13 5.5h3M4 10h1.5M9.5 10H16M4 14.5h7M15 14.5h1M9 3.5v4M5.5 8v4M11.5 12.5v4",export:"M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3",help:"M7.2 7.4a2.9 2.9 0 1 1 4.5 2.4c-1 .7-1.7 1.2-1.7 2.4M10 15.2v.1",parts:"M5 3.5 15.5 9l-4.6 1.4L8.6 15z",select:"M10 6.2A3.8 3.8 0 1 1 6.2 10M10 2.5v3M2.5 10h3M10 17.5v-3M17.5 10h-3M10 10v.1",divide:"M10 3v14M10 10h7M3.5 4.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1z",draw:"M3.5 4.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1zM6 13.8c2.2.4 3-.5 3.1-1.8l4.6-5.2 1 .9-5 4.9",brush:"M3.5 16.5c3 .4 4.4-.8 4.6-3l6.8-8.3a1.2 1.2 0 0 1 1.8 1.5l-8 7.4",eye:"M2 10s2.9-5 8-5 8 5 8 5-2.9 5-8 5-8-5-8-5zM10 7.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8z",hidden:"M3 3l14 14M8 5.3A8 8 0 0 1 10 5c5.1 0 8 5 8 5a13 13 0 0 1-2.5 3M5.5 6.300A13.5 13.5 0 0 0 2 10s2.9 5 8 5a8.5 8.5 0 0 0 3.4-.700M8.4 8.300a2.4 2.4 0 0 0 3.3 3.4",solo:"M10 5.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10 9.300a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.400zM3 6V3h3M17 6V3h-3M3 14v3h3M17 14v3h-3",lock:"M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9",unlock:"M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 5.8-1",merge:"M4 4v3.500L10 12v4.500M16 4v3.500L10 12M7.5 14 10 16.5 12.5 14",split:"M10 16.500V11L4.5 6.500M10 11l5.5-4.500M4 10V5.500h4.500M16 10V5.500h-4.5",grow:"M10 7.500v5M7.5 10h5M3.5 7V3.500H7M16.5 7V3.500H13M3.5 13v3.500H7M16.5 13v3.500H13",shrink:"M7.5 10h5M3.5 6.500h3v-3M16.5 6.500h-3v-3M3.5 13.500h3v3M16.5 13.500h-3v3",trash:"M3.5 5.500h13M8 5.500V3.500h4v2M5 5.500l.8 11h8.400l.8-11M8.5 9v4.500M11.5 9v4.5",plus:"M10 4v12M4 10h12",minus:"M4 10h12",close:"M5 5l10 10M15 5 5 15",check:"M4 10.5 8.2 14.5 16 5.5",fit:"M3.5 7V3.500H7M13 3.500h3.500V7M16.5 13v3.500H13M7 16.500H3.500V13M7.5 7.500h5v5h-5z",down:"M5.5 8 10 12.5 14.5 8",more:"M4.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM10 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM15.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2z",pencil:"M4 16l.8-3.600L13.5 3.700a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.200z",eraser:"M7.5 16.5 3.5 12.500a1 1 0 0 1 0-1.400L10.6 4a1 1 0 0 1 1.4 0l4 4a1 1 0 0 1 0 1.400L9 16.500zM7 7.600l5.4 5.400M7.5 16.500h9",fill:"M8.5 3 15 9.5 9 15.500a1.4 1.4 0 0 1-2 0l-3.5-3.500a1.4 1.4 0 0 1 0-2L10 4.500M4 11h9.500M16.5 13.500s1.3 1.7 1.3 2.600a1.3 1.3 0 0 1-2.6 0c0-.9 1.3-2.6 1.3-2.600z",upload:"M10 13V4M6.5 7.5 10 4l3.5 3.500M3.5 13v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3",cube:"M10 2.5 16.5 6v8L10 17.5 3.5 14V6zM3.5 6 10 9.5 16.5 6M10 9.500v8",next:"M3 13.5c3-6 5 3 8-3M12 5.500h4.500V10M16.5 5.500 11 11",mirror:"M10 3v14M7 6.500 3 13.500h4zM13 6.500l4 7h-4z",folder:"M3 15.5V5a1 1 0 0 1 1-1h3.600l1.800 2H16a1 1 0 0 1 1 1v8.500a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z",warn:"M10 3.5 17.5 16.500h-15zM10 8.500v4M10 14.600v.1"};function Lt(i,e=18){let t="http://www.w3.org/2000/svg",n=document.createElementNS(t,"svg");n.setAttribute("viewBox","0 0 20 20"),n.setAttribute("width",String(e)),n.setAttribute("height",String(e)),n.setAttribute("class","icon"),n.setAttribute("aria-hidden","true"),n.setAttribute("focusable","false");let s=document.createElementNS(t,"path");return s.setAttribute("d",Sh[i]),n.append(s),n}function lc(i,e){let t=i.firstElementChild;t&&t.getAttribute("d")!==Sh[e]&&t.setAttribute("d",Sh[e])}function Pe(i){let e=F("button",{type:"button",id:i.id,class:`button ${i.words?"":"square "}${i.class??""}`.trim(),"aria-label":i.words===i.label?null:i.label,"data-tip":i.tip??(i.words&&!i.keys?null:i.label),"data-keys":i.keys??null,"aria-keyshortcuts":i.keys?Jb(i.keys):null,"aria-pressed":i.pressed===void 0?null:String(i.pressed),onclick:t=>i.run(t,e)});return i.icon&&e.append(Lt(i.icon)),i.words&&e.append(F("span",{class:"words"},i.words)),e}function Jb(i){return i.replace(/Ctrl/g,"Control").replace(/ or /g," ").replace(/Esc\b/g,"Escape").replace(/Del\b/g,"Delete")}var jb=500;function om(){let i=F("div",{class:"tooltip",role:"tooltip",popover:"manual","aria-hidden":"true"});document.body.append(i);let e=0,t=null,n=0,s=()=>{window.clearTimeout(e),t&&(n=performance.now()),t=null,i.matches(":popover-open")&&i.hidePopover()},r=a=>{if(!a.isConnected)return;let l=a.getAttribute("data-tip");if(!l)return;t=a,i.replaceChildren(l);let c=a.getAttribute("data-keys");c&&i.append(" ",F("kbd",null,c)),i.matches(":popover-open")||i.showPopover(),yo(i,a.getBoundingClientRect(),a.closest(".rail")&&window.innerWidth>=900?"right":"below")},o=(a,l)=>{let c=a.target instanceof Element?a.target.closest("[data-tip]"):null;if(c===t||(s(),!c))return;let h=performance.now()-n<250?40:l;e=window.setTimeout(()=>r(c),h)};document.addEventListener("pointerover",a=>{a.pointerType!=="touch"&&o(a,450)}),document.addEventListener("focusin",a=>{a.target instanceof Element&&a.target.matches(":focus-visible")?o(a,250):s()});for(let a of["pointerdown","keydown","wheel","blur"])window.addEventListener(a,s,{capture:!0,passive:!0});document.addEventListener("pointerdown",a=>a.pointerType==="touch"&&o(a,jb)),document.addEventListener("pointercancel",s),document.addEventListener("pointerup",a=>{if(a.pointerType!=="touch")return;if(!t)return window.clearTimeout(e);let l=c=>(c.preventDefault(),c.stopPropagation());window.addEventListener("click",l,{capture:!0,once:!0}),window.setTimeout(()=>window.removeEventListener("click",l,{capture:!0}),300),e=window.setTimeout(s,1800)})}function yo(i,e,t="below",n=6){let{offsetWidth:r,offsetHeight:o}=i,a=t==="right"?e.right+n:e.left+e.width/2-r/2,l=t==="right"?e.top+e.height/2-o/2:t==="above"?e.top-o-n:e.bottom+n;t==="below"&&l+o>window.innerHeight-8&&(l=e.top-o-n),t==="above"&&l<8&&(l=e.bottom+n),a=Math.max(8,Math.min(a,window.innerWidth-r-8)),l=Math.max(8,Math.min(l,window.innerHeight-o-8)),i.style.left=`${Math.round(a)}px`,i.style.top=`${Math.round(l)}px`}function _o(i,e,t,n={}){let s=F("div",{class:`popup ${n.class??""}`,popover:"auto",role:n.menu?"menu":"dialog","aria-label":e});document.body.append(s),We(i,"aria-haspopup",n.menu?"menu":"dialog"),We(i,"aria-expanded","false");let r={element:s,open(){if(r.isOpen||i.disabled)return;let a=i.closest("dialog, header, main, aside")??document.body;s.parentElement!==a&&a.append(s),t(s),s.showPopover(),r.settle()},settle(){r.isOpen&&(yo(s,i.getBoundingClientRect()),(s.querySelector("[data-first]")??wc(s)[0])?.focus())},close(){r.isOpen&&s.hidePopover()},toggle(){r.isOpen?r.close():r.open()},get isOpen(){return s.matches(":popover-open")}},o=!1;return i.addEventListener("pointerdown",()=>o=r.isOpen),i.addEventListener("click",a=>{o&&a.detail>0?r.close():r.toggle(),o=!1}),s.addEventListener("toggle",a=>{let l=a.newState==="open";We(i,"aria-expanded",String(l)),!l&&(document.activeElement===document.body||s.contains(document.activeElement))&&i.focus({preventScroll:!0})}),s.addEventListener("keydown",a=>{if(n.menu&&(a.key==="ArrowDown"||a.key==="ArrowUp")){let l=wc(s),c=l.indexOf(document.activeElement);l[(c+(a.key==="ArrowDown"?1:-1)+l.length)%l.length]?.focus(),a.preventDefault()}a.key!=="Escape"?a.stopPropagation():(a.preventDefault(),a.stopPropagation(),r.close(),i.focus({preventScroll:!0}))}),window.addEventListener("resize",()=>r.isOpen&&yo(s,i.getBoundingClientRect())),r}function Gn(i,e,t){let n=_o(i,e,s=>{s.replaceChildren(...t().map(r=>F("button",{type:"button",role:"menuitem",class:"menu-item",id:r.id,disabled:r.disabled??!1,onclick:()=>{n.close(),r.run()}},r.icon?Lt(r.icon):null,r.swatch?F("span",{class:"swatch small",vars:{"--color":r.swatch}}):null,F("span",{class:"menu-words"},F("span",null,r.label),r.note?F("span",{class:"note"},r.note):null),r.keys?F("kbd",null,r.keys):null)))},{menu:!0,class:"menu"});return n}function mr(i,e,t={}){let n=F("div",{class:"dialog-body"}),s=Pe({icon:"close",label:"Close",class:"quiet",keys:"Esc",run:()=>o.close()}),r=F("dialog",{id:i,class:`dialog ${t.class??""}`,"aria-labelledby":`${i}-title`},F("header",{class:"dialog-head"},F("h2",{id:`${i}-title`,tabindex:"-1"},e),s),n);document.body.append(r),r.addEventListener("click",a=>{a.target===r&&o.close()}),r.addEventListener("keydown",a=>a.stopPropagation()),r.addEventListener("close",()=>t.closed?.());let o={element:r,body:n,open(){r.open||(t.opened?.(),r.showModal(),(n.querySelector("[data-first]:not([disabled])")??r.querySelector("h2"))?.focus())},close(){r.open&&r.close()},get isOpen(){return r.open}};return o}function vi(i){let e=F("output",{class:"slider-value",for:i.id}),t=F("input",{type:"range",id:i.id,min:i.min,max:i.max,step:i.step}),n=()=>{let s=Number(t.value),r=i.format(s);Te(e,r),We(t,"aria-valuetext",r),t.style.setProperty("--at",String((s-i.min)/(i.max-i.min)))};return t.addEventListener("input",()=>{n(),i.input(Number(t.value))}),t.addEventListener("change",()=>i.change?.(Number(t.value))),t.value=String(i.value),n(),{element:F("div",{class:"slider"},F("label",{htmlFor:i.id},i.label),e,t),input:t,set(s){Number(t.value)!==s&&(t.value=String(s)),n()}}}function Nn(i,e,t,n){let s=F("input",{type:"checkbox",id:i,role:"switch",onchange:()=>n(s.checked)});return{element:F("label",{class:"toggle",htmlFor:i},F("span",{class:"toggle-words"},e),t?F("kbd",null,t):null,s),set(r){s.checked!==r&&(s.checked=r)}}}function Wn(i,e,t,n){let s=t.map(o=>F("input",{type:"radio",name:e,id:`${e}-${o.value}`,value:o.value,onchange:()=>n(o.value)}));return{element:F("div",{class:"choice",role:"radiogroup","aria-label":i,id:e},...t.map((o,a)=>F("label",{htmlFor:`${e}-${o.value}`,"data-tip":o.tip??null},s[a],o.icon?Lt(o.icon,16):null,F("span",null,o.words)))),set(o){s.forEach((a,l)=>a.checked=t[l].value===o)}}}function Th(i){let e=i.get();return e.brushTo==="none"?null:e.brushTo==="new"?"new":e.chosen.length===1?e.chosen[0]:void 0}function am(i){let{store:e}=i,t=F("span",{class:"swatch small"}),n=F("span",{class:"words"}),s=F("button",{type:"button",class:"button with-caret wide",id:"brush-into"},t,n,Lt("down",14));Gn(s,"Paint into",()=>{let d=e.get();return[{label:"New part",icon:"plus",run:()=>e.set({brushTo:"new",chosen:[]})},...(d.state?.parts??[]).map((u,f)=>({label:u.name,note:u.locked?"locked":rt(u.num_faces,"face"),swatch:Tn(Sn(u,f,d.prefs.safeColors)),disabled:u.locked,run:()=>e.set({chosen:[u.id],brushTo:"part"})})),{label:"No part",note:"removes faces from their part",icon:"eraser",run:()=>e.set({brushTo:"none"})}]});let r=vi({id:"brush-size",label:"Brush size",min:4,max:96,step:1,value:e.get().prefs.brush,format:d=>`${d} px`,input:d=>e.prefs({brush:d})}),o=F("p",{class:"note"}),a=lm(i,"brush","Brush"),l=Eh(i,"brush-mirror");return{element:F("section",{class:"tool-panel","aria-label":"Brush",id:"brush-panel"},F("h2",null,"Paint faces into a part"),F("span",{class:"section-name"},"Paint into"),s,a.element,r.element,l.element,o),render:d=>{let u=Th(e),f=typeof u=="number"?Fn(d,u):null;a.render(d),l.render(d),Ge(r.element,d.prefs.shape==="brush");let m=d.state?.parts.indexOf(f)??-1;t.style.setProperty("--color",f?Tn(Sn(f,m,d.prefs.safeColors)):"transparent"),Te(n,f?f.name:u==="new"?"New part":u===null?"No part (erase)":"Choose a part…"),We(s,"aria-label",`Paint into ${n.textContent}`),r.set(d.prefs.brush),Te(o,u===void 0?"Choose a part here, in the list, or by clicking it. Then drag over the mesh.":f?.locked?`${f.name} is locked. Unlock it first.`:d.prefs.shape==="polyline"?"Click the corners around the faces to paint. A double click or Enter closes the outline.":d.prefs.shape!=="brush"?"Drag around the faces to paint. Hold Alt to orbit.":"Drag over the mesh to paint. Drag outside it, or hold Alt, to orbit.")}}}function lm({store:i},e,t){let n=Wn("Drag",`${e}-shape`,[{value:"brush",words:t},{value:"box",words:"Box"},{value:"lasso",words:"Lasso"},{value:"polyline",words:"Polyline",tip:"Click the corners; a double click or Enter closes it"}],r=>i.prefs({shape:r})),s=Nn(`${e}-front`,"Front faces only",null,r=>i.prefs({frontOnly:r}));return{element:F("div",{class:"shape"},n.element,s.element),render(r){n.set(r.prefs.shape),s.set(r.prefs.frontOnly),Ge(s.element,r.prefs.shape!=="brush")}}}function Eh({store:i},e){let t=Wn("Mirror",e,[{value:"off",words:"Off"},{value:"x",words:"X",tip:"Left and right"},{value:"y",words:"Y",tip:"Top and bottom"},{value:"z",words:"Z",tip:"Front and back"}],n=>i.prefs({mirror:n}));return{element:F("div",{class:"labeled"},F("span",{class:"section-name"},e.startsWith("brush")?"Mirror":"Mirror clicks and strokes"),t.element),render:n=>t.set(n.prefs.mirror)}}function cm(i){let e=lm(i,"parts","Click");return{element:F("section",{class:"tool-panel slim","aria-label":"Parts",id:"parts-panel"},e.element),render:e.render}}function um(i){let{store:e,session:t,commands:n}=i,s=F("button",{type:"button",class:"anchor",tabindex:"-1","aria-hidden":"true"});$e("stage").append(s);let r=null,a=Gn(s,"Part",()=>{let{chosen:l,view:c}=e.get(),{parts:h}=i;if(!r)return[];let{id:d,locked:u,num_components:f}=r,m=l.includes(d)?l:[d],y=m.length===1;return[{label:"Rename",icon:"pencil",keys:"F2",disabled:!y,run:()=>n.renamePart(d)},{label:"Isolate",icon:"solo",keys:"S",run:()=>h.solo(m)},{label:"Frame",icon:"fit",keys:"F",run:()=>i.stage.viewer.fit(!0,m)},{label:c.hidden.includes(d)?"Show":"Hide",icon:"eye",keys:"H",run:()=>h.hide(m)},{label:u?"Unlock":"Lock",icon:u?"unlock":"lock",keys:"L",run:()=>h.lock(m)},{label:"Group",icon:"folder",keys:"Ctrl+G",run:()=>h.group(m)},{label:"Remove from the group",icon:"minus",disabled:r.group==null,run:()=>h.ungroup(m)},{label:"Merge the chosen parts",icon:"merge",keys:"M",disabled:y||u,run:()=>h.merge()},{label:"Split into loose pieces",icon:"split",disabled:!y||u||f<2,run:()=>{t.act({do:"split",part:d,into:"components"})}},{label:"Select inside",icon:"select",disabled:!y||u,run:()=>{e.set({chosen:[d]}),e.view({tool:"select"})}},{label:"Delete",icon:"trash",keys:"Del",note:"keeps the faces",disabled:u,run:()=>h.remove()}]});return(l,c,h)=>{r=l,e.get().chosen.includes(l.id)||e.set({chosen:[l.id]}),s.style.left=`${c}px`,s.style.top=`${h}px`,a.close(),a.open(),$e("tip").hidden=!0}}var fm=[137,80,78,71,13,10,26,10],Qb=Uint32Array.from({length:256},(i,e)=>{for(let t=0;t<8;t++)e=e&1?3988292384^e>>>1:e>>>1;return e>>>0});function eM(i){let e=4294967295;for(let t of i)e=Qb[(e^t)&255]^e>>>8;return(e^4294967295)>>>0}function gr(i,e){let t=new Uint8Array(12+e.length),n=new DataView(t.buffer);n.setUint32(0,e.length);for(let s=0;s<4;s++)t[4+s]=i.charCodeAt(s);return t.set(e,8),n.setUint32(8+e.length,eM(t.subarray(4,8+e.length))),t}function hm(...i){let e=new Uint8Array(i.reduce((s,[r])=>s+r,0)),t=new DataView(e.buffer),n=0;for(let[s,r]of i)s===4?t.setUint32(n,r):s===2?t.setUint16(n,r):t.setUint8(n,r),n+=s;return e}function dm(i){let e=[],t=new DataView(i.buffer,i.byteOffset,i.byteLength);for(let n=fm.length;n+12<=i.length;){let s=t.getUint32(n);e.push([String.fromCharCode(...i.subarray(n+4,n+8)),i.subarray(n+8,n+8+s)]),n+=12+s}return e}function tM(i,e){let t=dm(i[0]),n=t.find(([c])=>c==="IHDR")[1],s=new DataView(n.buffer,n.byteOffset),[r,o]=[s.getUint32(0),s.getUint32(4)],a=[Uint8Array.from(fm),gr("IHDR",n),gr("acTL",hm([4,i.length],[4,0]))],l=0;return i.forEach((c,h)=>{a.push(gr("fcTL",hm([4,l++],[4,r],[4,o],[4,0],[4,0],[2,e],[2,1e3],[1,0],[1,0])));for(let[d,u]of h?dm(c):t)if(d==="IDAT")if(h===0)a.push(gr("IDAT",u));else{let f=new Uint8Array(4+u.length);new DataView(f.buffer).setUint32(0,l++),f.set(u,4),a.push(gr("fdAT",f))}}),a.push(gr("IEND",new Uint8Array(0))),new Blob(a,{type:"image/png"})}async function pm(i,e,t,n){let s=await createImageBitmap(i),r=Math.max(1,Math.round(s.width/t)),o=Math.floor(s.width/r),a=document.createElement("canvas");a.width=a.height=o;let l=a.getContext("2d"),c=[];for(let h=0;h<e;h++){l.clearRect(0,0,o,o),l.drawImage(s,h%r*o,Math.floor(h/r)*o,o,o,0,0,o,o);let d=await new Promise(u=>a.toBlob(u,"image/png"));if(!d)throw new Error("the browser could not encode a frame");c.push(new Uint8Array(await d.arrayBuffer()))}return s.close(),tM(c,n)}var mm=[{title:"Meshes",formats:[{id:"glb",ending:".glb",name:"GLB",words:"Your mesh with a named node per part. Materials, textures, and positions stay the same.",parts:!0},{id:"gltf",ending:".zip",name:"glTF",words:"The same as glTF with separate files, zipped.",parts:!0},{id:"exploded",ending:".glb",name:"Exploded GLB",words:"The parts moved apart, for pictures and checks.",parts:!0},{id:"obj",ending:".zip",name:"OBJ",words:"One object per part, with materials and textures, zipped.",parts:!0},{id:"ply",ending:".ply",name:"PLY",words:"One mesh in part colors; each face stores its part number.",parts:!0},{id:"stl",ending:".zip",name:"STL",words:"One file per part for printing; its name says whether the part is closed or open.",parts:!0},{id:"3mf",ending:".3mf",name:"3MF",words:"One file for printing, with one colored object per part.",parts:!0}]},{title:"Data",formats:[{id:"npy",ending:".npy",name:"Labels",words:"The part number of each face, in file order, as a NumPy array. -1 means no part.",parts:!0},{id:"json",ending:".json",name:"Parts table",words:"Names, colors, sizes, bounds, and settings.",parts:!0},{id:"session",ending:".segvigen",name:"Session",words:"The whole project with its history, to open on any machine.",parts:!1}]},{title:"Pictures",formats:[{id:"view",ending:".png",name:"This view",words:"The current view, 1,024 x 1,024 pixels, with a transparent background.",parts:!1},{id:"png",ending:".png",name:"Preview",words:"The parts from the standard view.",parts:!0},{id:"turntable",ending:".png",name:"Turntable",words:"One full turn of the current view, as an animated PNG.",parts:!1}]}],nM={frames:24,size:320,wait:100},iM=1024;function gm(i){let{store:e}=i,t=!1,n=null,s=new Map,r=Nn("export-chosen","Only the chosen parts",null,u=>{t=u,h()}),o=F("p",{class:"note"}),a=u=>{let f=F("span",{class:"note export-status",role:"status"}),m=Pe({id:`export-${u.id}`,icon:"export",label:u.ending,words:u.ending,class:"export-save",run:()=>{d(u)}});m.append(F("span",{class:"unseen"},` ${u.name}`));let y=F("div",{class:"export-row","data-testid":`export-row-${u.id}`},F("div",{class:"export-words"},F("b",null,u.name),F("span",{class:"note"},u.words),f),m);return s.set(u.id,{element:y,status:f,save:m}),y},l=mr("export-dialog","Export",{class:"wide-dialog",opened:()=>{t=!1,r.set(!1);for(let{status:u}of s.values())Te(u,"");h()},closed:()=>n?.abort()}),c=F("div",{class:"export-options"},r.element,o);l.body.append(c,...mm.map(u=>F("section",{class:"export-group"},F("h3",null,u.title),...u.formats.map(a))));let h=()=>{let u=e.get(),f=u.chosen.length;Ge(c,f>0),Te(o,f?`${rt(f,"part is","parts are")} chosen in the list.`:"");for(let m of mm)for(let y of m.formats){let g=y.id==="view"||y.id==="turntable"||!u.server?.writes.length||sM(e,y.id),p=s.get(y.id);Ge(p.element,g),p.save.disabled=n!==null||t&&!y.parts}},d=async u=>{if(!e.get().state||n)return;let m=n=new AbortController,{status:y,element:g}=s.get(u.id);h(),g.classList.add("busy"),g.classList.remove("failed"),Te(y,"Writing…");try{let p=await rM(i,u,t?e.get().chosen:null,m.signal,x=>Te(y,`Drawing, ${Math.round(100*x)} %`));if(m.signal.aborted)return;oM(p.blob,p.name),Te(y,`Saved ${p.name}, ${br(p.blob.size)}`)}catch(p){if(m.signal.aborted)return;g.classList.add("failed"),Te(y,ln(p))}finally{n===m&&(n=null),g.classList.remove("busy"),h()}};return l}function sM(i,e){let t=i.get().server?.writes??[],n=new Set(t.map(s=>s.replace(/^\./,"").toLowerCase()));return n.has(e)||e==="exploded"&&n.has("glb")||e==="session"}async function rM(i,e,t,n,s){let{store:r,stage:o}=i,a=r.get().state.project,l=a.name.replace(/\.[a-z0-9]{2,5}$/i,"").replace(/[^\p{L}\p{N}._ -]+/gu,"_").trim()||"parts";if(e.id==="view")return{blob:await o.viewer.snapshot(iM,{transparent:!0}),name:`${l}_view.png`};if(e.id==="turntable"){let{frames:c,size:h,wait:d}=nM,u=await o.viewer.turntable(c,h,s);return{blob:await pm(u,c,h,d),name:`${l}_turntable.png`}}return _t.export(a.id,e.id,t?{parts:t.join(",")}:{},n)}function oM(i,e){let t=URL.createObjectURL(i),n=F("a",{href:t,download:e});document.body.append(n),n.click(),n.remove(),window.setTimeout(()=>URL.revokeObjectURL(t),3e4)}function Xn(i){let[e,t,n]=i.map(s=>Math.round(Math.min(1,Math.max(0,s))*255));return(255<<24|n<<16|t<<8|e)>>>0}function Ah(i){return[(i&255)/255,(i>>8&255)/255,(i>>16&255)/255]}var cc=class{constructor(e,t){this.canvas=e;this.size=t;e.width=e.height=t,this.context=e.getContext("2d",{willReadFrequently:!1}),this.image=this.context.createImageData(t,t),this.pixels=new Uint32Array(this.image.data.buffer)}canvas;size;pixels;image;context;past=[];outline=null;get canUndo(){return this.past.length>0}get isClear(){return!this.pixels.some(e=>e!==0)}setOutline(e){if(!e)this.outline=null;else{this.outline=new Uint8Array(this.size*this.size);for(let t=0;t<this.outline.length;t++)this.outline[t]=e[4*t+3]>127?1:0}}mark(){this.past.push(this.pixels.slice()),this.past.length>24&&this.past.shift()}undo(){let e=this.past.pop();e&&(this.pixels.set(e),this.draw())}forget(){this.past=[],this.pixels.fill(0),this.draw()}clear(){this.mark(),this.pixels.fill(0),this.draw()}replace(e){this.pixels.set(e),this.draw()}stroke(e,t,n,s,r,o){let{size:a}=this,l=Math.max(0,Math.floor(Math.min(e,n)-r)),c=Math.min(a-1,Math.ceil(Math.max(e,n)+r)),h=Math.max(0,Math.floor(Math.min(t,s)-r)),d=Math.min(a-1,Math.ceil(Math.max(t,s)+r));if(l>c||h>d)return;let u=n-e,f=s-t,m=u*u+f*f,y=r*r;for(let g=h;g<=d;g++)for(let p=l;p<=c;p++){let x=m?Math.max(0,Math.min(1,((p-e)*u+(g-t)*f)/m)):0,w=p-e-x*u,_=g-t-x*f,b=g*a+p;w*w+_*_<=y&&(o===0||!this.outline||this.outline[b])&&(this.pixels[b]=o)}this.draw(l,h,c-l+1,d-h+1)}fill(e,t,n){let{size:s,pixels:r,outline:o}=this,a=Math.round(t)*s+Math.round(e);if(e<0||t<0||Math.round(e)>=s||Math.round(t)>=s)return!1;let l=r[a];if(l===n||o&&!o[a])return!1;let c=d=>r[d]===l&&(!o||o[d]===1),h=[a];for(r[a]=n;h.length;){let d=h.pop(),u=d%s;u>0&&c(d-1)&&h.push((r[d-1]=n,d-1)),u<s-1&&c(d+1)&&h.push((r[d+1]=n,d+1)),d>=s&&c(d-s)&&h.push((r[d-s]=n,d-s)),d<s*(s-1)&&c(d+s)&&h.push((r[d+s]=n,d+s))}return this.draw(),!0}colors(){let e=new Map;for(let t of this.pixels)t&&e.set(t,(e.get(t)??0)+1);return[...e.entries()].sort((t,n)=>n[1]-t[1]).map(([t])=>t)}toDataUrl(){return this.canvas.toDataURL("image/png")}draw(e=0,t=0,n=this.size,s=this.size){this.context.putImageData(this.image,0,0,e,t,n,s)}};async function Ch(i,e){let t=await createImageBitmap(i,{premultiplyAlpha:"none",colorSpaceConversion:"none"}),n=document.createElement("canvas");n.width=n.height=e;let s=n.getContext("2d",{willReadFrequently:!0});s.imageSmoothingEnabled=!1,s.drawImage(t,0,0,e,e);let{width:r,height:o}=t;return t.close(),{data:s.getImageData(0,0,e,e).data,width:r,height:o}}var qn=768,vm=12;function ym(i){let{store:e,session:t,stage:n,notices:s}=i,r=$e("draw"),o=null,a="brush",l=ri[0],c=14,h=[...ri],d=!1,u="",f=F("img",{class:"draw-base",alt:"The mesh from the current view",draggable:"false"}),m=F("canvas",{class:"draw-canvas",id:"draw-canvas",tabindex:"0",role:"application","aria-label":"Drawing over the view. Arrow keys move the brush, Shift moves it farther, Space paints."}),y=F("div",{class:"draw-ring","aria-hidden":"true"}),g=F("div",{class:"draw-frame"},f,m,y),p=new cc(m,qn);r.append(g);let x=Pe({id:"draw-start",icon:"draw",label:"Draw on this view",words:"Draw on this view",class:"primary wide",run:()=>{Z("clear")}}),w=Pe({id:"draw-start-parts",icon:"divide",label:"Start from the parts",words:"Start from the parts",class:"wide",run:()=>{Z("parts")}}),_=Pe({id:"draw-start-upload",icon:"upload",label:"Use a picture of this view…",words:"Use a picture of this view…",class:"wide",run:()=>b.click()}),b=F("input",{type:"file",accept:"image/png,image/jpeg,image/webp",hidden:!0,id:"draw-file","aria-label":"Picture of the parts"});b.addEventListener("change",()=>{let[ie]=b.files??[];b.value="",ie&&ue(ie)});let S=F("div",{class:"draw-before"},F("p",{class:"note"},"Turn the mesh so that its parts are visible, then paint each part in its own color. The model fills in the far side."),x,w,_),v=Wn("Pen","draw-pen",[{value:"brush",words:"Brush",icon:"pencil"},{value:"fill",words:"Fill",icon:"fill"},{value:"eraser",words:"Erase",icon:"eraser"}],ie=>$(ie)),M=F("div",{class:"swatches",role:"radiogroup","aria-label":"Color"}),C=vi({id:"draw-size",label:"Thickness",min:2,max:64,step:1,value:c,format:ie=>`${ie} px`,input:ie=>(c=ie,ke())}),A=vi({id:"draw-opacity",label:"Opacity",min:.2,max:1,step:.05,value:.75,format:ie=>`${Math.round(100*ie)} %`,input:ie=>m.style.setProperty("opacity",String(ie))}),R=Pe({id:"draw-undo",icon:"undo",label:"Undo a stroke",words:"Undo",keys:"Ctrl+Z",class:"quiet",run:()=>ht.undo()}),P=Pe({id:"draw-clear",icon:"trash",label:"Clear the drawing",words:"Clear",class:"quiet",run:()=>(p.clear(),Ie())}),U=Pe({id:"draw-upload",icon:"upload",label:"Use a picture",words:"Picture…",class:"quiet",run:()=>b.click()}),L=F("p",{class:"note",id:"draw-status"}),z=Pe({id:"draw-apply",icon:"check",label:"Apply",words:"Apply",keys:"Enter",class:"primary",run:()=>ht.apply()}),V=Pe({id:"draw-leave",label:"Back to the mesh",words:"Back to the mesh",keys:"Esc",class:"quiet",run:()=>ht.leave()}),H=F("div",{class:"draw-during"},v.element,M,C.element,A.element,F("div",{class:"tool-actions tight"},R,P,U),L,F("div",{class:"tool-actions"},z,V)),re=F("section",{class:"tool-panel","aria-label":"Draw",id:"draw-panel"},F("h2",null,"Draw the parts"),S,H,b),$=ie=>{a=ie,v.set(ie),We(m,"data-pen",ie),ke()},ee=()=>{let ie=new Set(p.colors());M.replaceChildren(...h.map((I,X)=>{let te=Xn(I)===Xn(l);return F("button",{type:"button",class:`swatch pick ${te?"on":""} ${ie.has(Xn(I))?"used":""}`,role:"radio","aria-checked":String(te),"aria-label":`Color ${X+1}${ie.has(Xn(I))?", used":""}`,vars:{"--color":Tn(I)},onclick:()=>{l=I,a==="eraser"&&$("brush"),ee(),ke()}})}),Ce)},se=F("input",{type:"color",class:"anchor","aria-label":"Another color",value:Ro(l)});se.addEventListener("change",()=>{l=Po(se.value),h.some(ie=>Xn(ie)===Xn(l))||(h=[...h,l]),ee()});let Ce=F("label",{class:"swatch pick custom","data-tip":"Another color"},Lt("plus",14),se),Ie=()=>{let ie=p.colors();R.disabled=!p.canUndo,P.disabled=p.isClear,z.disabled=d||ie.length<2||e.get().state?.status!=="ready",Te(L,d?"Sending…":ie.length<2?"Paint at least two parts, each in its own color.":`${rt(ie.length,"part")} drawn.`),ee()},Z=async ie=>{if(!e.get().meshReady)return!1;let I=n.viewer.pictureCamera(),X=o!==null&&JSON.stringify(I)===JSON.stringify(o)&&!p.isClear;o=I;try{let te=await n.viewer.snapshot(qn,{transparent:!0,markers:!1}),oe=await n.viewer.snapshot(qn,{flat:!0,transparent:!0}),{data:ve}=await Ch(oe,qn);p.setOutline(ve),URL.revokeObjectURL(u),f.src=u=URL.createObjectURL(te);let we=e.get(),Fe=we.shown.map((Ue,Ve)=>Sn(Ue,Ve,we.prefs.safeColors));ie==="parts"?(p.forget(),p.replace(aM(ve,Fe)),h=xm(p.colors().map(Ah),ri),l=h[0]??ri[0]):X||(p.forget(),h=[...ri],l=ri[0])}catch(te){return s.error(`Can't draw the view: ${ln(te)}`,re),!1}return e.set({drawing:!0}),$(ie==="parts"?"fill":"brush"),Ie(),window.requestAnimationFrame(()=>{ke(),m.focus({preventScroll:!0})}),!0},ue=async ie=>{if(!(!e.get().drawing&&!await Z("clear")))try{let{data:I,width:X,height:te}=await Ch(ie,qn);if(X!==te){s.error(`${ie.name} is ${wn(X)} x ${wn(te)} pixels; expected a square picture. Export “This view” and paint over it without cropping it.`,re);return}p.mark();let oe=new Uint32Array(I.buffer.slice(0));for(let we=0;we<oe.length;we++)oe[we]=I[4*we+3]>127?(oe[we]|4278190080)>>>0:0;p.replace(oe);let ve=p.colors();ve.length<=24&&(h=xm(ve.map(Ah),ri)),Ie()}catch{s.error(`Can't read ${ie.name} as a picture. Choose a PNG.`,re)}},_e=null,Re={x:qn/2,y:qn/2},be=ie=>{let I=m.getBoundingClientRect();return{x:(ie.clientX-I.left)/I.width*qn-.5,y:(ie.clientY-I.top)/I.height*qn-.5}},ke=()=>{let ie=m.clientWidth/qn,I=a==="fill"?10:Math.max(4,2*c*ie);y.style.width=y.style.height=`${I}px`,y.style.transform=`translate(${Re.x*ie-I/2}px, ${Re.y*ie-I/2}px)`,y.style.setProperty("--color",a==="eraser"?"transparent":Tn(l))},gt=(ie,I,X,te)=>p.stroke(ie,I,X,te,c,a==="eraser"?0:Xn(l)),ze=(ie,I)=>{p.mark(),a==="fill"?p.fill(ie,I,Xn(l))||p.undo():gt(ie,I,ie,I)};m.addEventListener("pointerdown",ie=>{ie.button!==0||!ie.isPrimary||(m.setPointerCapture(ie.pointerId),_e=Re=be(ie),ze(_e.x,_e.y),ke(),a==="fill"&&(_e=null))}),m.addEventListener("pointermove",ie=>{if(ie.isPrimary){for(let I of ie.getCoalescedEvents?.().length?ie.getCoalescedEvents():[ie]){let X=be(I);_e&&gt(_e.x,_e.y,X.x,X.y),_e&&(_e=X),Re=X}ke()}});let st=()=>{_e=null,Ie()};m.addEventListener("pointerup",st),m.addEventListener("pointercancel",st),m.addEventListener("keydown",ie=>{let I=ie.shiftKey?5*vm:vm,te={ArrowLeft:[-I,0],ArrowRight:[I,0],ArrowUp:[0,-I],ArrowDown:[0,I]}[ie.key];if(te)Re={x:Math.max(0,Math.min(qn-1,Re.x+te[0])),y:Math.max(0,Math.min(qn-1,Re.y+te[1]))};else if(ie.key===" ")ze(Re.x,Re.y),Ie();else return;ie.preventDefault(),ie.stopPropagation(),ke()}),new ResizeObserver(()=>ke()).observe(m);let ht={element:re,render(ie){Ge(S,!ie.drawing),Ge(H,ie.drawing),ie.drawing&&(z.disabled=d||ie.state?.status!=="ready"||p.colors().length<2)},undo(){p.undo(),Ie()},leave(){e.set({drawing:!1}),$e("view").querySelector("canvas")?.focus()},apply(){z.disabled||d||(d=!0,Ie(),t.act({do:"guide",map:p.toDataUrl(),camera:o},z).then(ie=>{d=!1,Ie(),ie&&(ht.leave(),e.view({tool:"select"}))}))},pen:$,resize(ie){c=Math.max(2,Math.min(64,c+ie)),C.set(c),ke()}};return e.subscribe((ie,I)=>{Ge(r,ie.drawing),ie.state?.project.id!==I.state?.project.id&&(o=null,p.forget()),ie.view.tool!=="draw"&&ie.drawing&&e.set({drawing:!1})}),Ut(y,"hidden",!0),m.style.setProperty("opacity","0.75"),$("brush"),Ie(),ht}function aM(i,e){let t=new Uint32Array(i.length/4),n=new Map;for(let s=0;s<t.length;s++){if(i[4*s+3]<128)continue;let[r,o,a]=[i[4*s],i[4*s+1],i[4*s+2]],l=r<<16|o<<8|a,c=n.get(l);if(c===void 0){let h=60;c=0;for(let d of e){let u=Math.hypot(d[0]*255-r,d[1]*255-o,d[2]*255-a);u<h&&(h=u,c=Xn(d))}n.set(l,c)}t[s]=c}return t}function xm(i,e){let t=new Set(i.map(Xn));return[...i,...e.filter(n=>!t.has(Xn(n)))].slice(0,36)}var lM=[{title:"Tools",keys:[["C","Select: click to select a region"],["V","Parts: choose parts"],["P","Divide: name the parts and click each"],["G","Draw: paint the parts over a view"],["B","Brush: paint faces into a part"],["[ and ]","Smaller and larger brush; in other tools, fewer and more parts"]]},{title:"On the mesh",keys:[["Click","Add to the selection"],["Shift+click, right click","Exclude from the selection"],["Click a marker","Remove that click"],["Ctrl+click","Choose the part"],["Double click","Focus there"],["Drag","Orbit; right button or two fingers to pan, wheel to zoom"],["Arrows, + and −, Space","With the mesh focused: orbit, zoom, click at the crosshair (Shift+Space excludes)"],["R","Mirror clicks and strokes: X, Y, Z, off"],["Enter, Esc, Backspace","While drawing a polyline: close it, drop it, remove the last corner"],["X","Switch plain clicks between add and exclude"],["Enter","Keep the selection as a part; apply a division or drawing"],["Esc","Clear the selection, then the chosen parts"],["B, F, E","While drawing: brush, fill, eraser"]]},{title:"Chosen parts",keys:[["F2","Rename"],["M","Merge"],["K","Split"],[". and ,","Grow and shrink by one ring"],["Del","Delete (keeps the faces)"],["H, Shift+H","Hide or show; show all"],["S","Isolate"],["L","Lock or unlock"],["Ctrl+A","Choose all parts"],["Ctrl+G","Group"],["Alt+↑, Alt+↓","In the list: move the part up or down. You can also drag rows, also into a group"],["↑ ↓, Shift+↑ ↓","In the list: move; choose a range. ← → move to the row's buttons"]]},{title:"View",keys:[["F","Frame the chosen parts, or all"],["1, 3, 7","View from the front, the right, the top; with Shift, from the opposite side"],["T","Texture or part colors"],["O","Part borders"],["W","Wireframe"],["U","Certainty: red where the parts are least certain"],["N","Frame the next border, the least certain first"],["I","Part names"],["Z","X-ray: see through what is not selected or chosen"],["E","Explode"]]},{title:"Everywhere",keys:[["Ctrl+Z","Undo"],["Ctrl+Shift+Z, Ctrl+Y","Redo"],["Ctrl+O","Open a mesh"],["Ctrl+E","Export"],["J","Projects"],["?","This help"]]}];function _m(i){let e=mr("help-dialog","Help",{class:"wide-dialog help"}),t=Nn("single-keys","Single-letter shortcuts",null,n=>i.store.prefs({singleKeys:n}));return e.body.append(F("ol",{class:"help-steps"},F("li",null,"Drop a mesh anywhere. The studio finds and lists its parts."),F("li",null,"To fix a part, click it to select a region. Click again to add, Shift-click to exclude."),F("li",null,"“Keep as part” turns the selection into a part."),F("li",null,"Merge, split, rename, and lock parts in the list. You can undo everything."),F("li",null,"Export. Faces, textures, scale, and position stay as in your file.")),F("div",{class:"help-keys"},...lM.map(n=>F("section",null,F("h3",null,n.title),F("dl",null,...n.keys.map(([s,r])=>F("div",null,F("dt",null,...cM(s)),F("dd",null,r))))))),t.element),i.store.subscribe((n,s)=>{n.prefs!==s.prefs&&t.set(n.prefs.singleKeys)}),t.set(i.store.get().prefs.singleKeys),e}function cM(i){return i.split(/(, | and )/).map(e=>e===", "||e===" and "?e:e===","?F("kbd",null,","):F("kbd",null,e))}var Rh=[{tool:"select",name:"Select",icon:"select",key:"C",tip:"Select a region by clicking on it"},{tool:"parts",name:"Parts",icon:"parts",key:"V",tip:"Choose parts to merge, split, or delete"},{tool:"divide",name:"Divide",icon:"divide",key:"P",tip:"Name the parts you want and click each"},{tool:"draw",name:"Draw",icon:"draw",key:"G",tip:"Draw the parts over the current view"},{tool:"brush",name:"Brush",icon:"brush",key:"B",tip:"Paint faces into a part"}];function bm(i){let{store:e}=i,t=$e("rail"),n=Rh.map(({tool:o,name:a,icon:l,key:c,tip:h})=>Pe({id:`tool-${o}`,icon:l,label:a,words:a,tip:h,keys:c,class:"rail-button",pressed:!1,run:()=>Ph(i,o)}));t.append(F("div",{class:"rail-tools",role:"group","aria-label":"Tool"},...n));let s=$e("hint"),r=o=>{n.forEach((l,c)=>{let h=Rh[c].tool===o.view.tool;Ut(l,"pressed",h),l.classList.toggle("on",h),l.disabled=!o.state||o.state.status==="failed"});let a=o.drawing?null:uM(o);a&&Te(s,a),Ge(s,a!==null),We($e("view"),"data-tool",o.view.tool)};e.subscribe((o,a)=>{en(o,a,"view","state","prefs","clicks","chosen","groups","upload","drawing")&&r(o)}),r(e.get())}function Ph(i,e){let t=i.store.get();if(!t.state||t.view.tool===e)return;i.store.view({tool:e});let{name:n,tip:s}=Rh.find(r=>r.tool===e);i.notices.announce(`${n}: ${s}.`)}function uM(i){if(!i.state||i.state.status!=="ready"||i.upload)return null;let e=window.matchMedia("(pointer: coarse)").matches;if(i.view.tool==="select"){if(xn(i).length)return i.prefs.kept?null:e?"Tap to add, long-press to exclude, then keep it as a part.":"Click to add to the selection, Shift-click to make it smaller, Enter to keep it as a part.";if(i.chosen.length===1){let t=Fn(i,i.chosen[0]);return t?`Click a piece of ${t.name} to split it off`:null}return i.prefs.clicked?null:i.state.project.example?e?"This is an example. Tap any part to select it, or open your own mesh.":"This is an example. Click any part to select it, or drop your own mesh anywhere.":e?"Tap any part to select it. Drag to orbit.":"Click any part to select it. Shift-click excludes. Drag to orbit."}return i.view.tool==="parts"&&i.prefs.shape==="polyline"?"Click the corners around the parts. A double click or Enter closes the outline.":i.view.tool==="parts"&&!i.chosen.length?e?"Tap a part to choose it":"Click a part to choose it. Ctrl-click to choose more.":null}var Mm={c:"select",v:"parts",p:"divide",g:"draw",b:"brush"},wm={1:["front","back"],3:["right","left"],7:["top","bottom"]};function Sm(i,e){let{store:t,session:n,stage:s,commands:r}=i,o=()=>{let{chosen:u,hovered:f,hoveredFrom:m}=t.get();return u.length?u:f!==null&&m!==null?[f]:[]},a=u=>{let f=u.key.toLowerCase(),{drawing:m,state:y}=t.get();if(f==="z"&&!u.shiftKey)m?e.undo():n.undo();else if(f==="z"&&u.shiftKey||f==="y")m||n.redo();else if(f==="o"&&!u.shiftKey)r.openFile();else if(f==="e"&&!u.shiftKey)r.openExport();else if(f==="g"&&!u.shiftKey)i.parts.group(t.get().chosen);else if(f==="a"&&!u.shiftKey){if(!y||m)return!1;t.set({chosen:y.parts.map(g=>g.id)})}else return!1;return!0},l=()=>{let u=t.get(),f=u.state?.prompt;if(u.drawing)e.apply();else if(xn(u).length)document.getElementById("prompt-keep")?.click();else if(f?.kind==="partition"&&u.view.tool==="divide")document.getElementById("divide-apply")?.click();else return!1;return!0},c=()=>{let u=t.get();if(u.drawing)e.leave();else if(u.upload?.phase==="failed")t.set({upload:null});else if(xn(u).length||u.state?.prompt||u.groups.some(f=>f.clicks.length))n.clear();else if(u.chosen.length)t.set({chosen:[]});else if(u.view.solo.length)t.view({solo:[]});else return!1;return!0},h=u=>{let f=t.get(),{look:m,tool:y}=f.view,g=u.key.length===1?u.key.toLowerCase():u.key,p=/^(?:Digit|Numpad)(\d)$/.exec(u.code)?.[1];if(u.key==="?")r.openHelp();else if(g==="j")r.openProjects();else if(f.state)if(p&&wm[p])s.viewer.lookFrom(wm[p][u.shiftKey?1:0]);else if(u.shiftKey&&g==="h")t.view({hidden:[],solo:[]});else{if(u.shiftKey)return!1;if(Mm[g]&&!(f.drawing&&(g==="b"||g==="g")))Ph(i,Mm[g]);else if(g==="["||g==="]"){let x=g==="]"?1:-1;f.drawing?e.resize(4*x):y==="brush"?t.prefs({brush:Math.max(4,Math.min(96,f.prefs.brush+4*x))}):d(x,u.repeat)}else if(f.drawing)if(g==="b")e.pen("brush");else if(g==="f")e.pen("fill");else if(g==="e")e.pen("eraser");else return!1;else if(g==="x")t.set({exclude:!f.exclude});else if(g==="m")i.parts.merge();else if(g==="k")i.parts.split();else if(g===".")i.parts.grow();else if(g===",")i.parts.shrink();else if(g==="h")i.parts.hide(o());else if(g==="s")i.parts.solo(o());else if(g==="l")i.parts.lock(o());else if(g==="f")s.viewer.fit(!0,f.chosen.length?f.chosen:void 0);else if(g==="t")t.look({shading:m.shading==="parts"?"texture":"parts"});else if(g==="o")t.look({boundaries:!m.boundaries});else if(g==="w")t.look({wireframe:!m.wireframe});else if(g==="u")t.look({shading:m.shading==="certainty"?"parts":"certainty"});else if(g==="z")t.look({xray:!m.xray});else if(g==="e")s.toggleExplode();else if(g==="i")t.look({labels:!m.labels});else if(g==="n")s.nextBorder();else if(g==="r")t.prefs({mirror:f.prefs.mirror==="off"?"x":f.prefs.mirror==="x"?"y":f.prefs.mirror==="y"?"z":"off"});else return!1}else return!1;return!0},d=(u,f)=>{let m=document.getElementById("granularity");!m||m.disabled||(m.value=String(Number(m.value)+u*.04),m.dispatchEvent(new Event("input")),f||window.addEventListener("keyup",()=>m.dispatchEvent(new Event("change")),{once:!0}))};window.addEventListener("keydown",u=>{if(u.defaultPrevented||u.isComposing||u.altKey||id(u.target)||document.querySelector("dialog[open], .popup:popover-open"))return;let f=!1,m=u.target instanceof Element&&u.target.closest("button, a, summary, [role=menuitem]")!==null;if(u.ctrlKey||u.metaKey)f=a(u);else if(u.key==="Escape")f=c();else if(u.key==="Enter")f=!m&&l();else if(u.key==="Delete"||u.key==="Backspace")f=u.key==="Delete"||u.target instanceof Element&&u.target.closest("#parts")!==null,f&&i.parts.remove();else if(u.key==="F2"){let[y]=t.get().chosen;f=y!==void 0,y!==void 0&&r.renamePart(y)}else(t.get().prefs.singleKeys||u.key==="?")&&(f=h(u));f&&u.preventDefault()})}function Tm(i){let{store:e,session:t,stage:n}=i,s=Wn("Shading","look-shading",[{value:"parts",words:"Parts",tip:"Part colors"},{value:"texture",words:"Texture"},{value:"clay",words:"Clay"},{value:"matcap",words:"Matcap",tip:"Polished metal, to see how the surface bends"},{value:"normals",words:"Normals"},{value:"certainty",words:"Certainty",tip:"Red where the parts are least certain"}],M=>e.look({shading:M})),r=Nn("look-labels","Part names","I",M=>e.look({labels:M})),o=Pe({id:"next-border",icon:"next",label:"Next uncertain border",words:"Next uncertain border",keys:"N",class:"wide",run:()=>n.nextBorder()}),a=Eh(i,"look-mirror"),l=Nn("look-boundaries","Part borders","O",M=>e.look({boundaries:M})),c=Nn("look-wireframe","Wireframe","W",M=>e.look({wireframe:M})),h=Nn("look-xray","X-ray","Z",M=>e.look({xray:M})),d=Nn("look-backfaces","Back faces",null,M=>e.look({backfaces:M})),u=Wn("Clipping axis","look-clip-axis",[{value:"x",words:"X"},{value:"y",words:"Y"},{value:"z",words:"Z"}],M=>e.look({clipAxis:M})),f=vi({id:"look-clip",label:"Clip",min:0,max:.99,step:.01,value:0,format:M=>M?`${Math.round(100*M)} %`:"off",input:M=>e.look({clip:M})}),m=Nn("look-safe","Color-blind-safe colors",null,M=>e.prefs({safeColors:M})),y=vi({id:"look-explode",label:"Explode",min:0,max:1,step:.01,value:0,format:M=>`${Math.round(100*M)} %`,input:M=>e.look({explode:M})}),g=Wn("Up axis","look-up",[{value:"y",words:"Y"},{value:"z",words:"Z"}],M=>{t.turn(M)}),p=Wn("Theme","look-theme",[{value:"auto",words:"System"},{value:"dark",words:"Dark"},{value:"light",words:"Light"}],M=>e.prefs({theme:M})),x=F("div",{class:"look"},F("section",null,s.element,o),F("section",null,l.element,r.element,c.element,h.element,d.element,m.element),F("section",null,y.element,f.element,u.element),F("section",null,a.element),F("section",null,F("span",{class:"section-name"},"Up axis of the file"),g.element),F("section",null,F("span",{class:"section-name"},"Theme"),p.element));_o($e("look-button"),"View",M=>M.replaceChildren(x),{class:"look-menu"});let w=Pe({id:"fit",icon:"fit",label:"Frame all",keys:"F",class:"float",run:()=>n.viewer.fit(!0)}),_=Pe({id:"toggle-texture",icon:"cube",label:"Texture",tip:"Texture or part colors",keys:"T",class:"float",pressed:!1,run:()=>e.look({shading:e.get().view.look.shading==="parts"?"texture":"parts"})}),b=Pe({id:"toggle-explode",icon:"grow",label:"Explode",keys:"E",class:"float",pressed:!1,run:()=>n.toggleExplode()}),S=Pe({id:"mirror-off",icon:"mirror",label:"Mirror",class:"float",keys:"R",pressed:!0,run:()=>e.prefs({mirror:"off"})});$e("corner").append(w,_,b,S,n.viewer.gizmo.element);let v=()=>{let{state:M,view:C,prefs:A}=e.get();g.set(M?.project.asset?.up??"y"),s.set(C.look.shading),r.set(C.look.labels),a.render(e.get()),Ge(S,A.mirror!=="off"),We(S,"data-tip",`Clicks and strokes are mirrored in ${A.mirror.toUpperCase()}; click to stop`),Ut(S,"label",`Mirror ${A.mirror.toUpperCase()}`),o.disabled=!M?.parts.length,l.set(C.look.boundaries),c.set(C.look.wireframe),h.set(C.look.xray),d.set(C.look.backfaces),f.set(C.look.clip),u.set(C.look.clipAxis),y.set(C.look.explode),m.set(A.safeColors),p.set(A.theme),Ut(_,"pressed",C.look.shading==="texture"),Ut(b,"pressed",C.look.explode>0)};e.subscribe((M,C)=>{(M.view!==C.view||M.state!==C.state||M.prefs!==C.prefs)&&v()}),v()}var Em=1500;function Am(i){let{store:e,session:t}=i,n=$e("prompt"),s=Wn("What a click does","click-mode",[{value:"add",words:"Add",icon:"plus"},{value:"out",words:"Exclude",icon:"minus"}],w=>e.set({exclude:w==="out"}));We(s.element,"data-tip","What a plain click does. Shift-click always excludes."),We(s.element,"data-keys","X");let r=F("span",{class:"pulse","aria-hidden":"true"}),o=F("b",{id:"prompt-faces"}),a=F("span",{class:"note",id:"prompt-time","data-testid":"prompt-time"}),l=F("button",{type:"button",class:"chip",id:"prompt-within","aria-label":"Let the selection extend beyond the part","data-tip":"The selection stays inside this part. Click to remove the limit.",onclick:()=>t.setWithin(null)}),c=F("input",{id:"prompt-name",class:"field",placeholder:"Name","aria-label":"Name of the new part",maxlength:80,autocomplete:"off",spellcheck:"false",onkeydown:w=>{w.stopPropagation(),w.key==="Enter"&&p(),w.key==="Escape"&&(c.blur(),$e("view").querySelector("canvas")?.focus())}}),h=Pe({id:"prompt-keep",icon:"check",label:"Keep as part",words:"Keep",keys:"Enter",class:"primary",run:()=>p()}),d=h.querySelector(".words"),u=F("span",{class:"as-part"}," as part");d.append(u);let f=Pe({id:"prompt-add",label:"Add to a part",words:"Add to…",class:"with-caret",run:()=>{}});f.append(Lt("down",14));let m=Pe({id:"prompt-clear",icon:"close",label:"Clear the selection",keys:"Esc",class:"quiet",run:(w,_)=>t.clear(_)}),y=Pe({id:"prompt-retry",label:"Try again",words:"Try again",class:"link",run:(w,_)=>t.repeatPrompt(_)}),g=0,p=()=>{let w=c.value;t.keep(w,null,h).then(_=>{_&&(c.value="",document.activeElement===c&&$e("view").querySelector("canvas")?.focus())})};Gn(f,"Add the selection to",()=>{let w=e.get(),_=new Set(w.chosen);return(w.state?.parts??[]).map((S,v)=>({part:S,i:v})).sort((S,v)=>Number(_.has(v.part.id))-Number(_.has(S.part.id))).map(({part:S,i:v})=>({label:S.name,note:S.locked?"locked":rt(S.num_faces,"face"),swatch:Tn(Sn(S,v,w.prefs.safeColors)),disabled:S.locked,run:()=>{t.keep(null,S.id,f)}}))}),n.append(s.element,F("div",{class:"prompt-facts"},r,o,a),y,l,c,h,f,m);let x=w=>{let _=xn(w),b=w.state?.prompt?.kind==="click"?w.state.prompt:null,S=_.length>0&&!w.drawing;if(Ge(n,S),n.classList.toggle("open",S),!S)return;s.set(w.exclude?"out":"add");let v=w.clicks!==null||!b||b.stage==="pending",M=w.clicks===null&&b?.stage==="pending"&&w.job===null&&w.link==="open";M?g||(g=performance.now(),window.setTimeout(()=>x(e.get()),Em+50)):g=0;let C=M&&performance.now()-g>Em;Ge(y,C);let A=b?.stage==="preview",R=v&&!C||A;r.classList.toggle("on",R),Te(o,C?"No result":v?b&&b.num_faces?`${wn(b.num_faces)} faces`:"Selecting…":rt(b?.num_faces??0,"face")),Te(a,Ih(w));let P=Fn(w,w.within);Ge(l,P!==null),P&&l.dataset.part!==P.name&&(l.dataset.part=P.name,l.replaceChildren(`within ${P.name}`,Lt("close",12)));let U=!v&&b?.num_faces===0;h.disabled=f.disabled=C||U||w.keeping,Te(d.firstChild,w.keeping?"Keeping…":"Keep"),Ge(u,!w.keeping),We(n,"aria-busy",String(R)),We(n,"data-stage",v?"pending":b?.stage??null)};e.subscribe((w,_)=>{en(w,_,"state","clicks","exclude","within","keeping","link","drawing","job","preview")&&x(w)}),x(e.get())}function Ih(i){let e=i.state?.prompt;if(!e||i.clicks)return" ";let t=i.preview?`${yc(i.preview.seconds)} preview`:"";if(e.stage==="pending"){let s=i.job;return s?.state==="queued"&&s.position?`waiting for ${rt(s.position,"job")} ahead`:i.link==="lost"?"waiting for the server":" "}if(e.stage==="preview")return`${t}, refining…`;let n=e.seconds===null?"":`${yc(e.seconds)} refined`;return[t,n].filter(Boolean).join(", ")||" "}function Cm(i){let{store:e,session:t,stage:n}=i,s=F("div",{class:"groups",role:"radiogroup","aria-label":"Active part",id:"groups"}),r=[],o=Ms(500,()=>{t.sendGroups(y)}),a=()=>e.get().groups,l=(p,x)=>{t.setGroups(p,x)},c=p=>{let x=F("input",{type:"radio",name:"group",class:"group-radio",onchange:()=>e.set({activeGroup:p})}),w=F("span",{class:"swatch small"}),_=F("input",{class:"field bare",maxlength:60,spellcheck:"false",autocomplete:"off","aria-label":`Name of part ${p+1}`,id:`group-name-${p}`,onfocus:()=>e.set({activeGroup:p}),oninput:()=>{l(a().map((M,C)=>C===p?{...M,name:_.value}:M)),a().some(M=>M.clicks.length)&&o()},onkeydown:M=>{M.stopPropagation(),M.key==="Enter"&&(p===a().length-1?h():r[p+1]?.name.focus()),M.key==="Escape"&&_.blur()},onblur:()=>o.flush()}),b=F("span",{class:"note number"}),S=Pe({icon:"close",label:`Remove part ${p+1}`,class:"quiet tiny",run:()=>{let M=a()[p]?.clicks.length;l(a().filter((C,A)=>A!==p)),M&&t.sendGroups(y)}});return{element:F("div",{class:"group","data-testid":`group-${p}`,onclick:()=>e.set({activeGroup:p})},F("label",{class:"group-pick"},x,w),_,b,S),radio:x,swatch:w,name:_,clicks:b,remove:S}},h=()=>{let p=new Set(a().map(w=>w.name)),x=a().length+1;for(;p.has(`Part ${x}`);)x+=1;l([...a(),{name:`Part ${x}`,clicks:[]}],a().length),queueMicrotask(()=>{let w=r[a().length-1];w?.name.focus(),w?.name.select()})},d=Pe({id:"group-add",icon:"plus",label:"Add a part",words:"Add a part",class:"quiet",run:h}),u=F("p",{class:"note",id:"divide-status","data-testid":"divide-status"}),f=Pe({id:"divide-apply",icon:"check",label:"Apply",words:"Apply",keys:"Enter",class:"primary",run:(p,x)=>{t.keep(null,null,x)}}),m=Pe({id:"divide-clear",label:"Start over",words:"Start over",class:"quiet",keys:"Esc",run:(p,x)=>t.clear(x)}),y=F("section",{class:"tool-panel","aria-label":"Divide",id:"divide-panel"},F("h2",null,"Divide into named parts"),F("p",{class:"note"},"Name the parts, then click each on the mesh. Every face goes to one of them."),s,d,u,F("div",{class:"tool-actions"},f,m));return{element:y,render:p=>{let x=p.groups.length?p.groups:[{name:"Part 1",clicks:[]},{name:"Part 2",clicks:[]}];for(!p.groups.length&&p.view.tool==="divide"&&p.state?.status==="ready"&&p.state.prompt?.kind!=="partition"&&e.set({groups:x,activeGroup:0});r.length<x.length;)r.push(c(r.length));r.length=x.length;let w=n.groupColors(p);x.forEach((C,A)=>{let R=r[A],P=A===p.activeGroup;R.element.classList.toggle("on",P),R.radio.checked=P,Ut(R.radio,"label",`Clicks go to ${C.name}`),R.swatch.style.setProperty("--color",Tn(w[A])),R.name.value!==C.name&&(R.name.value=C.name),Te(R.clicks,C.clicks.length?rt(C.clicks.length,"click"):"no clicks"),R.remove.disabled=x.length<2,We(R.name,"aria-invalid",x.some((U,L)=>L!==A&&U.name.trim()===C.name.trim())?"true":null)}),Oi(s,r.map(C=>C.element));let _=x.filter(C=>C.clicks.length).length,b=p.state?.prompt?.kind==="partition"?p.state.prompt:null,S=x.map(C=>C.name.trim()),v=S.find((C,A)=>C&&S.indexOf(C)!==A),M=S.some((C,A)=>!C&&x[A].clicks.length)?"Every part needs a name.":v?`Two parts are named ${v}. Rename one.`:null;M?Te(u,M):_<2?Te(u,`Click ${S[p.activeGroup]||"the part"} on the mesh.`):!b||b.stage==="pending"?Te(u,p.job?.state==="queued"&&p.job.position?`Waiting for ${rt(p.job.position,"job")} ahead`:"Dividing…"):Te(u,`${b.stage==="preview"?"":"Ready: "}${Ih(p)}`),f.disabled=M!==null||_<2||p.keeping,We(f,"aria-busy",String(p.keeping)),m.disabled=_===0}}}function uc(i,e){let{view:t}=i.get();if(t.solo.length){let r=new Set(t.solo);for(let o of e)r.delete(o)||r.add(o);i.view({solo:[...r]});return}let n=new Set(t.hidden),s=e.some(r=>!n.has(r));for(let r of e)s?n.add(r):n.delete(r);i.view({hidden:[...n]})}function hc(i,e){let{solo:t}=i.get().view,n=e.length===t.length&&e.every(s=>t.includes(s));i.view({solo:n?[]:e})}function Rm(i,e){let{store:t,session:n,notices:s}=i,r=()=>t.get().state?.parts??[],o=()=>{let{chosen:b}=t.get();return r().filter(S=>b.includes(S.id))},a=F("span",{class:"chosen-summary",id:"chosen-summary","data-testid":"chosen-summary"}),l=Pe({id:"deselect",icon:"close",label:"Choose none",class:"quiet tiny",keys:"Esc",run:()=>t.set({chosen:[]})}),c=Pe({id:"merge",icon:"merge",label:"Merge",words:"Merge",keys:"M",tip:"Merge the chosen parts",class:"stacked",run:(b,S)=>g(S)}),h=Pe({id:"split",icon:"split",label:"Split",words:"Split",keys:"K",tip:"Split the chosen part",class:"stacked",run:()=>{}}),d=Pe({id:"grow",icon:"grow",label:"Grow",words:"Grow",keys:".",tip:"Grow by one ring",class:"stacked",run:(b,S)=>p("grow",S)}),u=Pe({id:"shrink",icon:"shrink",label:"Shrink",words:"Shrink",keys:",",tip:"Shrink by one ring",class:"stacked",run:(b,S)=>p("shrink",S)}),f=Pe({id:"delete",icon:"trash",label:"Delete",words:"Delete",keys:"Del",tip:"Remove part (keeps the faces)",class:"stacked danger",run:(b,S)=>x(S)}),m=F("div",{class:"panel-foot",role:"region","aria-label":"Chosen parts"},F("div",{class:"chosen-line"},a,F("span",{class:"spread"}),l),F("div",{class:"actions",role:"group","aria-label":"Actions"},c,h,d,u,f)),y=Gn(h,"Split",()=>{let[b]=o(),{state:S}=t.get();return b?[{id:"split-components",label:"Into loose pieces",icon:"split",note:b.num_components>1?rt(b.num_components,"piece"):"the part is one piece",disabled:b.num_components<2,run:()=>{n.act({do:"split",part:b.id,into:"components"},h)}},{id:"split-finer",label:"One step finer",icon:"plus",note:S?.has_tree?"along the strongest seam inside it":"only for automatic parts",disabled:!S?.has_tree,run:()=>{n.act({do:"split",part:b.id,into:"finer"},h)}},{id:"split-click",label:"By selecting",icon:"select",note:"select the piece to split off",run:()=>{t.view({tool:"select"}),t.set({chosen:[b.id]}),s.announce(`Click a piece of ${b.name} to split it off.`)}}]:[]}),g=b=>{let S=o().map(v=>v.id);S.length<2||n.act({do:"merge",parts:S},b).then(v=>{v&&t.set({chosen:[Math.min(...S)]})})},p=(b,S)=>{let[v]=o();v&&n.act({do:b,part:v.id,rings:1},S)},x=async b=>{let S=o();if(!S.length)return;let M=document.activeElement?.closest(".part")?.dataset.part===String(S[0].id)?r().indexOf(S[0]):-1;await n.act({do:"delete",parts:S.map(C=>C.id)},b)&&(t.set({chosen:[]}),n.offerUndo(S.length===1?`Deleted ${S[0].name}. Its faces have no part now.`:`Deleted ${rt(S.length,"part")}.`),M>=0&&e(M))};return{element:m,render:b=>{let S=b.state?.parts??[],v=S.filter(R=>b.chosen.includes(R.id)),M=v.reduce((R,P)=>R+P.num_faces,0);Te(a,v.length===0?S.length?"No parts chosen":" ":v.length===1?`${v[0].name}`:`${v.length} parts, ${rt(M,"face")}`),a.classList.toggle("none",v.length===0),l.disabled=v.length===0,l.classList.toggle("gone",v.length===0);let C=v.find(R=>R.locked),A=(R,P,U,L)=>{R.disabled=!P||!!C,We(R,"data-tip",C&&P?`${C.name} is locked`:P?L:U)};A(c,v.length>1,"Choose two or more parts to merge them","Merge the chosen parts"),A(h,v.length===1,"Choose one part to split it","Split the chosen part"),A(d,v.length===1,"Choose one part to grow it","Grow by one ring"),A(u,v.length===1,"Choose one part to shrink it","Shrink by one ring"),A(f,v.length>0,"Choose parts to delete them","Remove part (keeps the faces)")},commands:{merge:()=>g(c),split:()=>!h.disabled&&y.open(),grow:()=>!d.disabled&&p("grow",d),shrink:()=>!u.disabled&&p("shrink",u),remove:()=>!f.disabled&&void x(f),hide:b=>uc(t,b),solo:b=>hc(t,b),lock:b=>{let S=r().filter(v=>b.includes(v.id));S.length&&n.act({do:"lock",parts:b,locked:S.some(v=>!v.locked)},a)}}}}function Pm(i){let{store:e,session:t}=i,n=!1,s=!1,r=vi({id:"granularity",label:"Granularity",min:0,max:1,step:.02,value:.5,format:u=>u.toFixed(2),input:u=>{n=!0,t.setGranularity(u,!0,r.element)},change:()=>!s&&o()}),o=()=>{s=!1,n&&t.setGranularity(Number(r.input.value),!1,r.element).then(()=>n=!1)};r.input.addEventListener("keydown",({key:u})=>s=/^(Arrow|Page|Home|End)/.test(u));for(let u of["keyup","blur"])r.input.addEventListener(u,()=>s&&o());let a=F("div",{class:"slider-ends note","aria-hidden":"true"},F("span",null,"fewer parts"),F("span",null,"more parts")),l=Pe({id:"segment-again",label:"Find all parts",words:"Find all parts",class:"wide",tip:"Replace all but the locked parts with automatic parts",run:(u,f)=>{t.act({do:"segment",granularity:null},f)}}),c=F("p",{class:"note"}),h=F("section",{class:"granularity","aria-label":"Granularity"},r.element,a,c,l),d=()=>{let{state:u,job:f}=e.get(),m=u?.has_tree??!1,y=f?.kind==="segment"||f?.kind==="guide"||u?.status==="preparing";r.input.disabled=!m||y,h.classList.toggle("off",r.input.disabled),!n&&u?.granularity!==null&&u?.granularity!==void 0&&r.set(u.granularity);let g=u!==null&&u.status==="ready"&&!m&&!y;Ge(l,g);let p=u?.warnings[0]??"";Ge(c,g||p!==""),Ge(a,!g),Te(c,u?.parts.length?"Granularity applies to automatic parts only.":""),!g&&p&&Te(c,p),We(r.element,"data-tip",m?"The number of automatic parts. Parts that you locked, named, or changed stay as they are.":null)};return e.subscribe((u,f)=>{(u.state!==f.state||u.job!==f.job)&&d()}),d(),h}var Un=72,hM=3,dM=300,fM=4e4,pM=6,[mM,gM,vM]=MM(ms.home),xM=[-.35,.62,.7],Im=0;function Dm(i,e,t,n){let s=++Im,r=null,o=0,a=()=>{let l=performance.now()+pM;for(;s===Im&&o<Math.min(t.length,dM);){r??=yM(e);let{id:c,color:h,canvas:d}=t[o++],u=r.get(c);if(!u)continue;let f=`${n} ${h.join()} ${u.length} ${u.reduce((m,y)=>Math.imul(m,31)+y|0,0)}`;if(d.dataset.shows!==f&&_M(i,u,h,d),d.dataset.shows=f,performance.now()>l)return Lm(a)}};Lm(a)}function Lm(i){"requestIdleCallback"in window?window.requestIdleCallback(i,{timeout:2e3}):setTimeout(i,50)}function yM(i){let e=new Map;for(let n of i)e.set(n,(e.get(n)??0)+1);let t=new Map([...e].map(([n,s])=>[n,new Int32Array(s)]));return e.clear(),i.forEach((n,s)=>{let r=e.get(n)??0;t.get(n)[r]=s,e.set(n,r+1)}),t}function _M({positions:i,faces:e},t,n,s){let r=Math.max(1,Math.ceil(t.length/fM)),o=Math.ceil(t.length/r),a=new Float32Array(9*o),[l,c]=[[1/0,1/0],[-1/0,-1/0]];for(let g=0;g<o;g++)for(let p=0;p<3;p++){let x=3*e[3*t[g*r]+p],[w,_,b]=[i[x],i[x+1],i[x+2]];[mM,gM,vM].forEach((S,v)=>{let M=S[0]*w+S[1]*_+S[2]*b;a[9*g+3*p+v]=M,v<2&&M<l[v]&&(l[v]=M),v<2&&M>c[v]&&(c[v]=M)})}let h=Math.max(c[0]-l[0],c[1]-l[1],1e-9),d=(Un-2*hM)/h,[u,f]=[(l[0]+c[0]-Un/d)/2,(l[1]+c[1]+Un/d)/2],m=new ImageData(Un,Un),y=new Float32Array(Un*Un).fill(-1/0);for(let g=0;g<9*o;g+=9){let[p,x,w,_,b,S]=[0,1,3,4,6,7].map(R=>R%3?(f-a[g+R])*d:(a[g+R]-u)*d),v=bM(a,g),M=(a[g+2]+a[g+5]+a[g+8])/3,C=(R,P)=>{let U=P*Un+R;R<0||P<0||R>=Un||P>=Un||y[U]>=M||(y[U]=M,m.data.set([255*n[0]*v,255*n[1]*v,255*n[2]*v,255],4*U))};C(Math.floor((p+w+b)/3),Math.floor((x+_+S)/3));let A=(w-p)*(S-x)-(b-p)*(_-x);if(!(Math.abs(A)<1e-6))for(let R=Math.floor(Math.min(x,_,S));R<=Math.max(x,_,S);R++)for(let P=Math.floor(Math.min(p,w,b));P<=Math.max(p,w,b);P++){let[U,L]=[P+.5,R+.5],z=((U-p)*(S-x)-(b-p)*(L-x))/A,V=((w-p)*(L-x)-(U-p)*(_-x))/A;z>=0&&V>=0&&z+V<=1&&C(P,R)}}s.getContext("2d")?.putImageData(m,0,0)}function bM(i,e){let[t,n]=[[0,1,2].map(o=>i[e+3+o]-i[e+o]),[0,1,2].map(o=>i[e+6+o]-i[e+o])],s=[0,1,2].map(o=>t[(o+1)%3]*n[(o+2)%3]-t[(o+2)%3]*n[(o+1)%3]),r=Math.hypot(...s)*Math.sign(s[2]||1)||1;return .5+.5*Math.max(0,s.reduce((o,a,l)=>o+a*xM[l],0)/r)}function MM(i){let e=o=>o.map(a=>a/Math.hypot(...o)),[t,n,s]=e([...i]),r=e([s,0,-t]);return[r,[n*r[2],s*r[0]-t*r[2],-n*r[0]],[t,n,s]]}function Um(i){let{store:e,session:t}=i,n=$e("panel"),s=new Map,r=new Map,o=null,a=null,l=null,c=[],h=F("span",{class:"count",id:"parts-count","data-testid":"parts-count"}),d=F("button",{type:"button",class:"sheet-handle",id:"sheet-handle","aria-label":"Resize the list of parts","aria-expanded":"true",onclick:()=>f(u()==="low"?"mid":u()==="mid"?"high":"low")}),u=()=>document.documentElement.dataset.sheet??"mid",f=I=>{document.documentElement.dataset.sheet=I,Ut(d,"expanded",I!=="low")},m=Pe({id:"show-all",icon:"eye",label:"Show all parts",keys:"Shift+H",class:"quiet",run:()=>e.view({hidden:[],solo:[]})}),y=F("span",{class:"note",id:"parts-unassigned"}),g=F("input",{type:"search",id:"parts-search",class:"field",placeholder:"Search","aria-label":"Search parts",autocomplete:"off",spellcheck:"false",oninput:()=>e.set({search:g.value}),onkeydown:I=>{I.stopPropagation(),I.key==="Escape"&&e.set({search:""}),I.key==="ArrowDown"&&M()[0]&&ue(M()[0].id)}}),p=F("button",{type:"button",class:"button quiet with-caret",id:"parts-sort","data-tip":"Sort the list"},F("span",{class:"words"}),Lt("down",14));Gn(p,"Sort",()=>Nm.map(({sort:I,words:X})=>({label:X,run:()=>e.prefs({sort:I})})));let x=Pe({id:"make-group",icon:"folder",label:"Group the chosen parts",keys:"Ctrl+G",class:"quiet",run:()=>V(e.get().chosen)}),w=F("div",{class:"parts-find"},g,p,x),_=F("header",{class:"panel-head"},F("h2",{id:"parts-title"},"Parts"),h,F("span",{class:"spread"}),m),b=F("div",{id:"parts",class:"parts",role:"treegrid","aria-labelledby":"parts-title","aria-multiselectable":"true",tabindex:"-1"}),S=F("div",{class:"empty",id:"parts-empty"}),v=F("div",{class:"parts-scroll"},b,S),M=()=>xr(e.get()).filter(I=>!Di(I)),C=I=>(e.get().state?.parts??[]).filter(X=>X.group===I),A=I=>(typeof I=="number"?s.get(I):r.get(I))?.element,R=I=>M().findIndex(X=>X.id===I),P=(I,X)=>{let{chosen:te}=e.get();if(X==="range"&&o!==null&&R(o)>=0){let[oe,ve]=[R(o),R(I)].sort((we,Fe)=>we-Fe);e.set({chosen:M().slice(oe,ve+1).map(we=>we.id)});return}o=I,e.set({pointed:null}),X==="more"?e.set({chosen:te.includes(I)?te.filter(oe=>oe!==I):[...te,I]}):e.set({chosen:te.length===1&&te[0]===I?[]:[I]})},U=I=>{let X=()=>M().find(Me=>Me.id===I),te=F("button",{type:"button",class:"swatch",tabindex:"-1",role:"gridcell",onclick:Me=>{Me.stopPropagation(),Ce(I)}}),oe=F("span",{class:"part-name",role:"gridcell",tabindex:"-1"}),ve=F("span",{class:"part-facts"}),we=F("span",{class:"part-area"}),Fe=F("canvas",{class:"part-picture",width:Un,height:Un,"aria-hidden":"true"}),Ue=vr("Hide","eye",()=>uc(e,[I])),Ve=vr("Isolate","solo",Me=>{let{solo:Ye}=e.get().view;Me.ctrlKey||Me.metaKey||Me.shiftKey?e.view({solo:Ye.includes(I)?Ye.filter(ae=>ae!==I):[...Ye,I]}):hc(e,[I])}),O=vr("Lock","unlock",()=>{let Me=X();Me&&t.act({do:"lock",parts:[I],locked:!Me.locked},O)}),xt=F("div",{class:"part",role:"row",tabindex:"-1","data-part":I,"data-testid":`part-${I}`,draggable:"true",ondragstart:Me=>{let{chosen:Ye}=e.get();$(Me,Ye.includes(I)?M().map(ae=>ae.id).filter(ae=>Ye.includes(ae)):[I])},onclick:Me=>{l!==I&&(ue(I),P(I,Me.shiftKey?"range":Me.ctrlKey||Me.metaKey?"more":"only"))},oncontextmenu:Me=>{let Ye=X();!Ye||l!==null||(Me.preventDefault(),i.commands.partMenu(Ye,Me.clientX,Me.clientY))},ondblclick:Me=>{Me.target.closest("button")||(e.set({chosen:[I]}),Ie(I))},onpointerenter:()=>e.set({hovered:I,hoveredFrom:"list"}),onpointerleave:()=>e.get().hovered===I&&e.set({hovered:null,hoveredFrom:null}),onfocusin:()=>{xt.matches(":focus-visible, :has(:focus-visible)")&&e.set({hovered:I,hoveredFrom:"list"}),Z(I)},onfocusout:()=>e.get().hovered===I&&e.set({hovered:null,hoveredFrom:null})},te,Fe,F("span",{class:"part-text"},oe,F("span",{class:"part-line"},ve,we)),bo(Ue),bo(Ve),bo(O));return{element:xt,picture:Fe,swatch:te,name:oe,facts:ve,area:we,eye:Ue,solo:Ve,lock:O}},L=I=>{let X=()=>C(I).map(Ve=>Ve.id),te=vr("Fold","down",()=>z(I)),oe=F("span",{class:"part-name",role:"gridcell",tabindex:"-1"},I),ve=F("span",{class:"part-facts"}),we=vr("Hide","eye",()=>uc(e,X())),Fe=vr("Isolate","solo",()=>hc(e,X()));return{element:F("div",{class:"part-group",role:"row","aria-level":"1",tabindex:"-1","data-group":I,draggable:"true",ondragstart:Ve=>$(Ve,X()),onclick:()=>{l!==I&&(ue(I),e.set({chosen:X(),pointed:null}))},oncontextmenu:Ve=>{let[O]=C(I);!O||l!==null||(Ve.preventDefault(),e.set({chosen:X()}),i.commands.partMenu(O,Ve.clientX,Ve.clientY))},ondblclick:Ve=>Ve.target.closest("button")??Ie(I),onfocusin:()=>Z(I)},te,F("span",{class:"part-text"},oe,F("span",{class:"part-line"},ve)),bo(we),bo(Fe)),fold:te,name:oe,facts:ve,eye:we,solo:Fe}},z=(I,X=!e.get().view.folded.includes(I))=>{let te=e.get().view.folded.filter(oe=>oe!==I);e.view({folded:X?[...te,I]:te})},V=I=>{if(!I.length)return;let X=new Set(e.get().state?.parts.map(oe=>oe.group)),te=1;for(;X.has(`group ${te}`);)te+=1;t.act({do:"arrange",parts:I,group:`group ${te}`},x).then(oe=>{oe&&window.setTimeout(()=>Ie(`group ${te}`),50)})},H=(I,X,te)=>{let oe=dc(e.get()).map(Ue=>Ue.id),ve=oe.filter(Ue=>!I.includes(Ue));ve.splice(X===null||!ve.includes(X)?ve.length:ve.indexOf(X),0,...I);let we=e.get().state?.parts??[],Fe=ve.join()===oe.join();Fe&&I.every(Ue=>(we.find(Ve=>Ve.id===Ue)?.group??null)===te)||(Fe||e.prefs({sort:"order"}),t.act({do:"arrange",parts:I,group:te,order:Fe?null:ve},v))},re=(I,X)=>{let te=xr(e.get()),oe=Ue=>!Di(Ue)&&I.includes(Ue.id),ve=X?te.findLastIndex(oe)+1:te.findIndex(oe)-1,we=te[ve];if(!we)return;if(Di(we))return X?H(I,we.parts[0].id,we.name):H(I,we.parts[0].id,null);if(!X)return H(I,we.id,we.group??null);let Fe=te[ve+1];H(I,Fe?Di(Fe)?Fe.parts[0].id:Fe.id:null,we.group??null)},$=(I,X)=>{if(l!==null||!I.dataTransfer)return I.preventDefault();c=X,I.dataTransfer.effectAllowed="move",I.dataTransfer.setData("text/plain",X.map(te=>s.get(te)?.name.textContent).join(`
`))},ee=I=>{let X=xr(e.get()),te=I.target.closest(".part, .part-group"),oe=X.findIndex(Ve=>te&&A(Di(Ve)?Ve.name:Ve.id)===te),ve=X[oe];if(!ve||!te)return X.length?{element:A(Mo(X.at(-1))),mark:"after",before:null,into:null}:null;let we=te.getBoundingClientRect(),Fe=(I.clientY-we.top)/we.height;if(Di(ve)){let Ve=ve.parts;if(Fe<.3)return{element:te,mark:"before",before:Ve[0].id,into:null};let O=dc(e.get()),xt=O[O.indexOf(Ve.at(-1))+1];return{element:te,mark:"into",before:xt?.id??null,into:ve.name}}if(Fe<.5)return{element:te,mark:"before",before:ve.id,into:ve.group??null};let Ue=X[oe+1];return{element:te,mark:"after",before:Ue?Di(Ue)?Ue.parts[0].id:Ue.id:null,into:ve.group??null}},se=()=>v.querySelectorAll("[data-drop]").forEach(I=>I.removeAttribute("data-drop"));v.addEventListener("dragover",I=>{let X=c.length?ee(I):null;se(),X&&(I.preventDefault(),We(X.element,"data-drop",X.mark))}),v.addEventListener("dragleave",se),v.addEventListener("drop",I=>{let X=c.length?ee(I):null;se(),X&&(I.preventDefault(),H(c,X.before,X.into),c=[])}),v.addEventListener("dragend",()=>{c=[],se()});let Ce=I=>{let X=M().find(ve=>ve.id===I),te=s.get(I);if(!X||!te)return;let oe=F("input",{type:"color",class:"anchor",value:Ro(X.color),"aria-label":`Color of ${X.name}`,tabindex:"-1"});te.element.append(oe),oe.addEventListener("input",()=>te.swatch.style.setProperty("--color",oe.value)),oe.addEventListener("change",()=>{t.act({do:"recolor",part:I,color:Po(oe.value)},te.swatch)}),oe.addEventListener("blur",()=>window.setTimeout(()=>oe.remove(),200));try{oe.showPicker()}catch{oe.click()}},Ie=I=>{let X=typeof I=="number"?s.get(I):r.get(I),te=typeof I=="number"?M().find(Ue=>Ue.id===I)?.name:I;if(te===void 0||!X||l!==null)return;l=I,X.element.draggable=!1;let oe=F("input",{class:"field part-edit",value:te,"aria-label":`New name of ${te}`,maxlength:80,spellcheck:"false",autocomplete:"off",id:"part-edit"}),ve=!1,we=(Ue,Ve)=>{if(ve)return;ve=!0,l=null;let O=oe.value.trim();if(Fe.replaceWith(X.name),X.element.draggable=!0,Ve&&X.element.focus(),!Ue||!O||O===te)return;Te(X.name,O);let xt=typeof I=="number"?[]:C(I).map(Me=>Me.id);typeof I=="string"&&e.get().view.folded.includes(I)&&z(O,!0),t.act(typeof I=="number"?{do:"rename",part:I,name:O}:{do:"arrange",parts:xt,group:O},X.name).then(()=>{Te(X.name,te),Re(e.get())})};oe.addEventListener("keydown",Ue=>{if(Ue.stopPropagation(),Ue.key==="Enter"&&we(!0,!0),Ue.key==="Escape"&&we(!1,!0),Ue.key==="Tab"){let Ve=xr(e.get()).map(Mo),O=Ve[Ve.indexOf(I)+(Ue.shiftKey?-1:1)];if(we(!0,!1),O===void 0)return;Ue.preventDefault(),Ie(O)}}),oe.addEventListener("blur",()=>we(!0,!1)),oe.addEventListener("click",Ue=>Ue.stopPropagation()),oe.addEventListener("dblclick",Ue=>Ue.stopPropagation());let Fe=F("span",{role:"gridcell"},oe);X.name.replaceWith(Fe),X.element.scrollIntoView({block:"nearest"}),oe.focus(),oe.select()},Z=I=>{if(a===I)return;let X=a===null?void 0:A(a);X&&(X.tabIndex=-1),a=I;let te=I===null?void 0:A(I);te&&(te.tabIndex=0)},ue=I=>{Z(I),A(I)?.focus({preventScroll:!1})};b.addEventListener("keydown",I=>{let X=I.target.closest(".part, .part-group");if(X===null||l!==null)return;let te=X.dataset.group??Number(X.dataset.part),oe=typeof te=="number"?te:-1,ve=xr(e.get()).map(Mo),we=ve.indexOf(te),Fe=ae=>{let vt=ve[Math.max(0,Math.min(ve.length-1,ae))];vt!==void 0&&(ue(vt),I.shiftKey&&oe>=0&&typeof vt=="number"&&(o??=oe,P(vt,"range")))},Ue=s.get(oe),Ve=r.get(X.dataset.group??""),O=Ue?[X,Ue.swatch,Ue.eye,Ue.solo,Ue.lock]:[X,Ve.eye,Ve.solo],xt=O.indexOf(I.target),Me=Ve&&e.get().view.folded.includes(String(te)),Ye=!0;if(I.altKey&&(I.key==="ArrowDown"||I.key==="ArrowUp")){let{chosen:ae}=e.get();re(Ve?C(String(te)).map(vt=>vt.id):ae.includes(oe)?ae:[oe],I.key==="ArrowDown")}else I.altKey?Ye=!1:Ve&&xt<=0&&I.key==="ArrowRight"&&Me?z(String(te),!1):Ve&&xt<=0&&I.key==="ArrowLeft"&&!Me?z(String(te),!0):Ve&&xt<=0&&(I.key===" "||I.key==="Enter")?X.click():I.key==="ArrowDown"?Fe(we+1):I.key==="ArrowUp"?Fe(we-1):I.key==="Home"?Fe(0):I.key==="End"?Fe(ve.length-1):I.key==="PageDown"?Fe(we+8):I.key==="PageUp"?Fe(we-8):I.key==="ArrowRight"?O[Math.min(O.length-1,xt+1)]?.focus():I.key==="ArrowLeft"?O[Math.max(0,xt-1)]?.focus():I.key===" "&&xt<=0?P(oe,I.ctrlKey||I.metaKey?"more":"only"):I.key==="Enter"&&xt<=0&&!e.get().state?.prompt?P(oe,"only"):I.key==="F2"?Ie(te):Ye=!1;Ye&&(I.preventDefault(),I.stopPropagation())});let _e=Rm(i,I=>{let X=M()[Math.min(I,M().length-1)];X&&window.setTimeout(()=>ue(X.id),50)});n.append(d,_,Pm(i),w,v,_e.element);let Re=I=>{let{state:X,view:te,prefs:oe}=I,ve=xr(I),we=dc(I).filter(Me=>Fm(I,Me)).length,Fe=X?.parts.length??0,Ue=new Map(X?.parts.map((Me,Ye)=>[Me.id,Ye])),Ve=new Set(I.chosen),O=new Set;Ge(w,Fe>1),x.disabled=!I.chosen.length,g.value!==I.search&&(g.value=I.search),Te(p.firstElementChild,Nm.find(({sort:Me})=>Me===oe.sort).words);let xt=ve.map((Me,Ye)=>{if(O.add(Mo(Me)),Di(Me)){let vt=r.get(Me.name);return vt||r.set(Me.name,vt=L(Me.name)),be(vt,Me,I),We(vt.element,"aria-rowindex",String(Ye+1)),vt.element}let ae=s.get(Me.id);return ae||s.set(Me.id,ae=U(Me.id)),ke(ae,Me,Ue.get(Me.id),Ve.has(Me.id),Mr(te,Me.id),te.solo.includes(Me.id),oe.safeColors),We(ae.element,"aria-rowindex",String(Ye+1)),We(ae.element,"aria-level",Me.group==null?"1":"2"),ae.element.classList.toggle("inside",Me.group!=null),ae.element.classList.toggle("hovered",I.hovered===Me.id),ae.element});for(let Me of[s,r])for(let Ye of Me.keys())O.has(Ye)||(l===Ye&&(l=null),Me.delete(Ye));Oi(b,xt),We(b,"aria-rowcount",String(ve.length)),(a===null||!O.has(a))&&(a=null,Z(ve[0]?Mo(ve[0]):null)),Te(h,we<Fe?`${wn(we)} of ${wn(Fe)}`:Fe?wn(Fe):""),Te(y,X?.num_unassigned?`${rt(X.num_unassigned,"face")} without a part`:""),Ge(y,!!X?.num_unassigned&&ve.length>0),y.parentElement!==v&&v.append(y),m.disabled=!te.hidden.length&&!te.solo.length,Ge(S,ve.length===0),ve.length||Te(S,Fe?`No part is called “${I.search}”.`:wM(I)),_e.render(I)},be=(I,{name:X,parts:te},{view:oe,chosen:ve})=>{let we=oe.folded.includes(X),Fe=te.some(O=>Mr(oe,O.id)),Ue=oe.solo.length===te.length&&te.every(O=>oe.solo.includes(O.id));Ut(I.element,"expanded",!we),Ut(I.element,"selected",te.every(O=>ve.includes(O.id))),I.element.classList.toggle("chosen",te.every(O=>ve.includes(O.id))),gt(I.fold,!1,we?"Unfold":"Fold","← →"),I.fold.removeAttribute("aria-pressed"),We(I.element,"data-folded",we);let Ve=`${rt(te.length,"part")}, ${_r(te.reduce((O,xt)=>O+xt.share,0))}`;Te(I.facts,Ve),l!==X&&Te(I.name,X),Ut(I.element,"label",`Group ${X}, ${Ve} of the surface${Fe?"":", hidden"}`),gt(I.eye,!Fe,Fe?"Hide":"Show","H"),lc(I.eye.firstElementChild,Fe?"eye":"hidden"),gt(I.solo,Ue,Ue?"Show all again":"Isolate","S")},ke=(I,X,te,oe,ve,we,Fe)=>{I.swatch.style.setProperty("--color",Tn(Sn(X,te,Fe))),Ut(I.swatch,"label",`Color of ${X.name}`),We(I.swatch,"data-tip",Fe?"Change the color (color-blind-safe colors are on)":"Change the color"),Te(I.name,X.name),We(I.name,"title",X.name),Te(I.facts,rt(X.num_faces,"face")),Te(I.area,_r(X.share)),We(I.area,"title",`${_r(X.share)} of the surface`),We(I.facts,"title",rt(X.num_components,"piece")),I.element.classList.toggle("chosen",oe),I.element.classList.toggle("unseen-part",!ve),I.element.classList.toggle("locked",X.locked),Ut(I.element,"selected",oe),Ut(I.element,"label",`${X.name}, ${rt(X.num_faces,"face")}, ${_r(X.share)} of the surface${ve?"":", hidden"}${X.locked?", locked":""}`),gt(I.eye,!ve,ve?"Hide":"Show","H"),lc(I.eye.firstElementChild,ve?"eye":"hidden"),gt(I.solo,we,we?"Show all again":"Isolate","S"),gt(I.lock,X.locked,X.locked?"Unlock":"Lock its faces","L"),lc(I.lock.firstElementChild,X.locked?"lock":"unlock")},gt=(I,X,te,oe)=>{Ut(I,"pressed",X),I.classList.toggle("on",X),Ut(I,"label",te),We(I,"data-tip",te),We(I,"data-keys",oe)},ze=Ms(250,()=>{let{shown:I,faces:X,state:te,prefs:oe}=e.get(),{mesh:ve}=i.stage.viewer,we=te?.project.asset;if(!ve||!X||!we||ve.faces.length!==3*X.labels.length)return;let Fe=I.flatMap((Ue,Ve)=>{let O=s.get(Ue.id)?.picture;return O?[{id:Ue.id,color:Sn(Ue,Ve,oe.safeColors),canvas:O}]:[]});Dm(ve,X.labels,Fe,`${we.digest} ${we.up}`)});e.subscribe((I,X)=>{if((en(I,X,"faces","shown","meshReady")||I.prefs.safeColors!==X.prefs.safeColors||I.view.folded!==X.view.folded)&&ze(),en(I,X,"search","state","chosen","view","prefs","upload","projects","job"))Re(I);else if(I.hovered!==X.hovered)for(let[te,oe]of s)oe.element.classList.toggle("hovered",I.hovered===te);if(I.hovered!==X.hovered&&I.hoveredFrom==="view"&&I.hovered!==null&&ht(I.hovered),I.state&&X.state&&I.state.project.id===X.state.project.id&&ie(I,X),I.chosen!==X.chosen&&I.chosen.length){let te=I.chosen[I.chosen.length-1];s.get(te)?.element.scrollIntoView({block:"nearest"})}});let st=0,ht=I=>{window.clearTimeout(st),st=window.setTimeout(()=>e.get().hovered===I&&s.get(I)?.element.scrollIntoView({block:"nearest"}),180)},ie=(I,X)=>{if(I.state.parts===X.state.parts||!X.state.parts.length)return;let te=new Set(X.state.parts.map(ve=>ve.id)),oe=I.state.parts.filter(ve=>!te.has(ve.id));if(!(!oe.length||oe.length>4)){for(let ve of oe)s.get(ve.id)?.element.classList.add("fresh");s.get(oe[0].id)?.element.scrollIntoView({block:"nearest"}),window.setTimeout(()=>{for(let ve of oe)s.get(ve.id)?.element.classList.remove("fresh")},1600)}};f("mid"),Re(e.get()),i.parts={..._e.commands,group:V,ungroup:I=>{t.act({do:"arrange",parts:I,group:null},v)}},i.commands.renamePart=Ie}function vr(i,e,t){return F("button",{type:"button",class:"row-button",tabindex:"-1","aria-label":i,"aria-pressed":"false","data-tip":i,onclick:n=>{n.stopPropagation(),t(n)}},Lt(e,16))}function bo(i){return F("span",{role:"gridcell",class:"cell"},i)}var Nm=[{sort:"order",words:"In order"},{sort:"name",words:"By name"},{sort:"size",words:"By size"}];function Di(i){return"parts"in i}function Mo(i){return Di(i)?i.name:i.id}function dc({state:i,prefs:e}){let t=[...i?.parts??[]];e.sort==="name"?t.sort((s,r)=>s.name.localeCompare(r.name,"en",{numeric:!0})):e.sort==="size"?t.sort((s,r)=>r.share-s.share):t.sort((s,r)=>(s.place??1/0)-(r.place??1/0)||s.id-r.id);let n=new Map;return t.forEach(({group:s},r)=>s!=null&&!n.has(s)&&n.set(s,r)),t.map((s,r)=>({part:s,at:s.group==null?r:n.get(s.group)})).sort((s,r)=>s.at-r.at).map(({part:s})=>s)}function Fm({search:i},e){return e.name.toLowerCase().includes(i.trim().toLowerCase())}function xr(i){let e=[],t=new Map;for(let n of dc(i))if(Fm(i,n)){if(n.group!=null){let s=t.get(n.group);if(s||(t.set(n.group,s={name:n.group,parts:[]}),e.push(s)),s.parts.push(n),i.view.folded.includes(n.group)&&!i.search.trim())continue}e.push(n)}return e}function wM(i){return!i.state&&i.projects===null&&!i.upload?"":i.state?i.state.status==="failed"?"This mesh could not be prepared.":i.state.status==="preparing"||i.job?.kind==="segment"?"Finding parts…":"No parts yet. Select a region and keep it, or find all parts.":i.upload?"The parts appear here.":"Open a mesh and its parts appear here."}var Om=400,km=[{phase:"upload",words:"Upload"},{phase:"prepare",words:"Prepare"},{phase:"segment",words:"Find parts"}];function Bm(i){SM(i),TM(i),EM(i)}function zm(i){return i.denied?"denied":i.noGraphics?"graphics":i.upload?.phase==="failed"?"failed":i.upload?"work":i.state?.status==="failed"?"project-failed":i.state?.status==="preparing"?"work":!i.state&&i.projects&&!i.projects.length?"empty":null}function SM(i){let{store:e,session:t,commands:n}=i,s=$e("card"),r=F("progress",{class:"bar-line",max:1,"aria-label":"Progress"}),o=km.map(b=>F("li",null,b.words)),a=F("h2",{id:"card-title"}),l=F("p",{id:"card-words","data-testid":"card-words"}),c=F("span",{class:"number note",id:"card-percent"}),h=F("p",{class:"note",id:"card-hint"}),d=F("ol",{class:"steps"},...o),u=F("div",{class:"bar-row"},r,c),f=Pe({id:"card-cancel",label:"Cancel",words:"Cancel",class:"",run:()=>{t.cancelUpload()}}),m=Pe({id:"card-choose",icon:"open",label:"Choose another file",words:"Choose another file",class:"primary",run:()=>n.openFile()}),y=Pe({id:"card-retry",label:"Try again",words:"Try again",run:()=>{let{upload:b}=e.get();b?.retry?t.upload(b.retry):t.act({do:"segment",granularity:null})}}),g=Pe({id:"card-back",label:"Back",words:"Back",run:()=>{e.set({upload:null}),e.get().state||t.start()}}),p=Pe({id:"card-reload",label:"Reload",words:"Reload the page",class:"primary",run:()=>location.reload()}),x=F("span",{class:"card-sign"}),w=F("div",{class:"card",role:"group","aria-labelledby":"card-title"},x,a,l,d,u,h,F("div",{class:"card-actions"},m,y,p,f,g));s.append(w);let _=b=>{let S=zm(b);if(Ge(s,S!==null),S===null)return;We(s,"data-kind",S);let v=S==="work",M=S!=="work"||!b.meshReady;s.classList.toggle("veil",M),Ge(d,v),Ge(u,v),Ge(f,v&&b.upload!==null),Ge(m,S==="failed"||S==="project-failed"||S==="empty"),Ge(y,S==="failed"&&b.upload?.retry!==null&&/connection|busy|queue|try again/i.test(b.upload?.message??"")),Ge(g,S==="failed"),Ge(p,S==="graphics"||S==="denied"),x.replaceChildren(Lt(v?"cube":S==="empty"?"upload":"warn",26));let{upload:C,state:A,job:R,server:P}=b;if(v){let U=C?.phase??(R?.kind==="segment"?"segment":"prepare"),L=km.findIndex(V=>V.phase===U);o.forEach((V,H)=>{V.className=H<L?"done":H===L?"now":"",We(V,"aria-current",H===L?"step":null)}),Te(a,C?.file??A?.project.name??""),Te(l,C?.message??(R?bs(R):"Preparing the mesh"));let z=C?C.fraction:R?.fraction??null;z===null?r.removeAttribute("value"):r.value=z,Te(c,z===null?"":`${Math.round(100*z)} %`),Te(h,"")}else S==="failed"?(Te(a,`${C.file} could not be opened`),Te(l,C.message),Te(h,P?`Opens ${P.reads.join(", ")}; up to ${rt(P.limits.faces,"face")} and ${Math.round(P.limits.upload_bytes/1024**2)} MB. Put an OBJ or glTF and its textures into a .zip.`:"")):S==="project-failed"?(Te(a,`${A.project.name} could not be prepared`),Te(l,A.problem??""),Te(h,"You can delete the project in the list of projects (J).")):S==="empty"?(Te(a,"Drop a mesh here"),Te(l,"GLB, glTF, OBJ, PLY, STL, OFF, or 3MF. It stays on this machine."),Te(h,"")):S==="denied"?(Te(a,"This studio needs a token"),Te(l,"Open the link that was printed when the studio started. It ends in ?token=… and is needed once per browser."),Te(h,"")):(Te(a,"Can't draw the mesh"),Te(l,b.noGraphics??""),Te(h,"Turn on hardware acceleration or WebGL 2 in the browser's settings, or use another browser."))};e.subscribe(_),_(e.get())}function TM(i){let{store:e,session:t}=i,n=$e("jobs"),s=F("progress",{class:"bar-line",max:1,"aria-label":"Progress"}),r=F("span",{class:"job-words",id:"job-words","data-testid":"job-words"}),o=F("span",{class:"number note"}),a=Pe({id:"job-cancel",label:"Cancel",words:"Cancel",class:"quiet",run:(h,d)=>{t.cancelJob(d)}});n.append(F("div",{class:"job-line"},F("span",{class:"pulse on","aria-hidden":"true"}),r,o,a),s);let l=0,c=h=>{let{job:d}=h,m=!(!d||d.state==="done"||d.state==="failed"||d.state==="cancelled")&&(d.kind==="segment"||d.kind==="guide"||d.kind==="partition"&&h.view.tool!=="divide")&&h.upload===null&&zm(h)===null;if(m&&!l&&(l=performance.now(),window.setTimeout(()=>c(e.get()),Om+20)),m||(l=0),Ge(n,m&&performance.now()-l>Om),!m||!d)return;Te(r,bs(d));let y=d.fraction;y===null||d.state==="queued"?s.removeAttribute("value"):s.value=y,Te(o,y===null||d.state==="queued"?"":`${Math.round(100*y)} %`)};e.subscribe((h,d)=>{en(h,d,"job","state","upload","view")&&c(h)}),c(e.get())}function EM(i){let{store:e,session:t}=i,n=$e("banner"),s=F("span",null),r=Pe({id:"banner-retry",label:"Try now",words:"Try now",class:"link",run:()=>t.reconnect()});n.append(Lt("warn",16),s,r);let o=0,a=0,l=()=>{window.clearTimeout(a);let c=e.get();if(!(c.link==="lost"&&!c.denied)){n.hidden||i.notices.announce("Reconnected."),o=0,Ge(n,!1);return}if(o||=performance.now(),performance.now()-o<600){a=window.setTimeout(l,650);return}Ge(n,!0);let d=Math.max(0,Math.ceil((c.retryAt-Date.now())/1e3));Te(s,d>0?`Can't reach the server. Your work is saved. Retrying in ${d} s.`:"Can't reach the server. Your work is saved. Retrying…"),Ge(r,c.state!==null),a=window.setTimeout(l,500)};e.subscribe((c,h)=>{en(c,h,"link","retryAt","denied")&&l()}),window.addEventListener("online",()=>t.reconnect())}var AM=7e3;function Vm(i){let{store:e,session:t,commands:n}=i,s=new Map,r=F("div",{class:"project-list",id:"project-list",role:"list"}),o=F("p",{class:"empty"},"No projects yet. Open a mesh: GLB, glTF, OBJ, PLY, STL, OFF, or 3MF."),a=mr("projects-dialog","Projects",{class:"drawer",opened:()=>{t.loadProjects(),u()}}),l=Pe({id:"project-new",icon:"plus",label:"Open a mesh",words:"Open a mesh…",class:"primary",keys:"Ctrl+O",run:()=>{a.close(),n.openFile()}}),c=Pe({id:"project-example",icon:"cube",label:"Open the example",words:"Example",run:()=>{a.close(),e.set({upload:null}),t.openExample()}});a.body.append(F("div",{class:"drawer-actions"},l,c),r,o);let h=f=>{a.close(),e.set({upload:null}),e.get().state?.project.id!==f&&t.open(f)},d=f=>{let m=f,y=F("img",{class:"thumb",alt:"",width:64,height:64,decoding:"async"}),g=F("span",{class:"thumb blank","aria-hidden":"true"},Lt("cube",26));y.addEventListener("error",()=>{y.hidden=!0,g.hidden=!1}),y.addEventListener("load",()=>{y.hidden=!1,g.hidden=!0}),y.hidden=!0;let p=F("span",{class:"project-title"}),x=F("span",{class:"note"}),w=F("button",{type:"button",class:"project-open",onclick:()=>h(m.id)},y,g,F("span",{class:"project-words"},p,x)),_=Pe({icon:"more",label:"More",class:"quiet",run:()=>{}}),b=F("input",{class:"field",maxlength:120,"aria-label":"New name",spellcheck:"false",autocomplete:"off",onkeydown:U=>{U.stopPropagation(),U.key==="Enter"&&M(!0),U.key==="Escape"&&(U.preventDefault(),M(!1))},onblur:()=>{M(!0)}});b.hidden=!0;let S=!1,v=()=>{S=!0,b.value=m.name,b.hidden=!1,w.hidden=!0,b.focus(),b.select()},M=async U=>{S&&(S=!1,b.hidden=!0,w.hidden=!1,(document.activeElement===document.body||document.activeElement===b)&&w.focus(),U&&b.value.trim()!==m.name&&await t.renameProject(m.id,b.value,w))};Gn(_,"Project",()=>[{label:"Rename",icon:"pencil",run:v},{label:"Delete",icon:"trash",run:()=>t.scheduleDelete(m.id,AM,u)}]);let C=Pe({label:"Undo",words:"Undo",class:"link",run:()=>{t.cancelDelete(m.id),u(),w.focus()}}),A=F("div",{class:"project-gone",role:"status"},F("span",null,""),C),R=F("div",{class:"project",role:"listitem","data-project":m.id,"data-testid":"project"},w,b,_,A),P=U=>{m=U;let L=t.isDeleting(m.id),z=e.get().state?.project.id===m.id;Te(p,m.name),We(_,"aria-label",`More for ${m.name}`);let V=m.faces?rt(m.faces,"face"):"not read yet";Te(x,[V,m.parts?rt(m.parts,"part"):null,To(m.updated)].filter(Boolean).join(" · ")),We(w,"aria-current",z?"true":null),R.classList.toggle("current",z),R.classList.toggle("deleting",L),Ge(A,L),Ge(_,!L),w.hidden=L||S,Te(A.firstElementChild,`Deleted ${m.name}.`);let H=_t.thumbnail(m.id,m.updated);m.thumbnail===null?(y.hidden=!0,g.hidden=!1):y.getAttribute("src")!==H&&(y.src=H)};return P(f),{element:R,update:P}},u=()=>{let f=e.get().projects??[],m=f.map(y=>{let g=s.get(y.id)??d(y);return s.set(y.id,g),g.update(y),g.element});for(let y of s.keys())f.some(g=>g.id===y)||s.delete(y);Oi(r,m),Ge(o,e.get().projects!==null&&!f.length)};return e.subscribe((f,m)=>{a.isOpen&&(f.projects!==m.projects||f.state?.project!==m.state?.project)&&u()}),window.addEventListener("pagehide",()=>t.flushDeletes()),a}var CM=9e3;function Hm(){let i=new Map,e=$e("live"),t=0,n=o=>{window.clearTimeout(t),e.textContent="",t=window.setTimeout(()=>e.textContent=o,60)},s=(o,a,l,c)=>{i.get(o)?.();let h=l?.isConnected&&l.getClientRects().length?l:null,d=F("div",{class:`toast ${a}`,role:a==="error"?"alert":"status",popover:"manual","data-testid":"toast"},a==="error"?Lt("warn"):null,F("p",null,o),c?Pe({label:c.label,words:c.label,class:"link",run:()=>(f(),c.run())}):null,Pe({icon:"close",label:"Dismiss",class:"quiet tiny",run:()=>f()})),u=0,f=()=>{window.clearTimeout(u),i.get(o)===f&&i.delete(o),d.classList.add("going"),window.setTimeout(()=>d.remove(),160),r()},m=()=>{window.clearTimeout(u),u=window.setTimeout(f,CM+o.length*25)};return d.addEventListener("pointerenter",()=>window.clearTimeout(u)),d.addEventListener("pointerleave",m),(document.querySelector("dialog[open]")??document.body).append(d),d.showPopover(),i.set(o,f),h?(d.classList.add("anchored"),yo(d,h.getBoundingClientRect(),h.getBoundingClientRect().top>window.innerHeight/2?"above":"below",10)):r(),m(),f},r=()=>{let o=$e("stage").getBoundingClientRect(),a=$e("prompt").getBoundingClientRect(),l=window.innerHeight-(a.height?a.top:o.bottom)+16;for(let c of[...document.querySelectorAll(".toast:not(.anchored):not(.going)")].reverse())c.style.bottom=`${l}px`,c.style.left=`${o.left+16}px`,l+=c.offsetHeight+8};return new ResizeObserver(()=>r()).observe($e("prompt")),{error:(o,a)=>{s(o,"error",a)},info:(o,a)=>s(o,"info",a?.near,a?.action),announce:n}}function Gm(i){let{store:e,session:t,commands:n}=i,s=$e("bar"),r=F("button",{type:"button",id:"projects-button",class:"button brand","aria-label":"segvigen: projects","data-tip":"Projects","data-keys":"J",onclick:()=>n.openProjects()},F("img",{src:"/static/icons/segvigen.svg",alt:"",width:22,height:22,class:"logo"}),F("span",{class:"brand-name"},"segvigen"),Lt("down",14)),o=F("input",{id:"project-name",class:"project-name","aria-label":"Project name",spellcheck:"false",autocomplete:"off",maxlength:120,disabled:!0,onkeydown:p=>{p.stopPropagation(),p.key==="Enter"&&o.blur(),p.key==="Escape"&&(o.value=e.get().state?.project.name??"",o.blur())},oninput:()=>a(),onblur:()=>{let p=e.get().state?.project;p&&(o.value.trim()===p.name||!o.value.trim()?(o.value=p.name,a()):t.renameProject(p.id,o.value,o).then(x=>{x||(o.value=p.name),a()}))}}),a=()=>{o.style.width=`${Math.min(Math.max(o.value.length+2,6),32)}ch`},l=F("span",{class:"note wide-only",id:"project-size"}),c=Pe({id:"open-button",icon:"open",label:"Open a mesh",words:"Open",keys:"Ctrl+O",tip:"Open a mesh, or drop one on the page",class:"wordy",run:()=>n.openFile()}),h=Pe({id:"undo",icon:"undo",label:"Undo",keys:"Ctrl+Z",run:(p,x)=>t.undo(x)}),d=Pe({id:"redo",icon:"redo",label:"Redo",keys:"Ctrl+Shift+Z",run:(p,x)=>t.redo(x)}),u=Pe({id:"history-button",icon:"history",label:"History",run:()=>{}});RM(i,u);let f=Pe({id:"look-button",icon:"look",label:"View",words:"View",class:"wordy",run:()=>{}}),m=Pe({id:"export-button",icon:"export",label:"Export",words:"Export",keys:"Ctrl+E",class:"primary",run:()=>n.openExport()}),y=Pe({id:"help-button",icon:"help",label:"Help and shortcuts",keys:"?",run:()=>n.openHelp()});s.append(r,F("span",{class:"rule"}),o,l,c,F("span",{class:"spread"}),F("div",{class:"cluster",role:"group","aria-label":"History"},h,d,u),F("span",{class:"rule"}),f,m,y);let g=()=>{let{state:p}=e.get();o.disabled=!p,document.activeElement!==o&&o.value!==(p?.project.name??"")&&(o.value=p?.project.name??"",a());let x=p?.project.asset;Te(l,x?rt(x.faces,"face"):""),We(l,"data-tip",x?`${x.name}, ${rt(x.vertices,"vertex","vertices")}${x.warnings.length?`. ${x.warnings.join(". ")}`:""}`:null),Ge(l,x!=null),h.disabled=!p?.undo,d.disabled=!p?.redo,We(h,"data-tip",p?.undo?`Undo: ${p.undo}`:"Nothing to undo"),We(d,"data-tip",p?.redo?`Redo: ${p.redo}`:"Nothing to redo"),Ut(h,"label",p?.undo?`Undo: ${p.undo}`:"Undo"),Ut(d,"label",p?.redo?`Redo: ${p.redo}`:"Redo"),u.disabled=!p,m.disabled=!p||p.status!=="ready"||!p.parts.length,We(m,"data-tip",m.disabled?"No parts to export yet":"Export the parts")};e.subscribe((p,x)=>{p.state!==x.state&&g()}),g()}function RM(i,e){let{store:t,session:n}=i,s=l=>{l.replaceChildren(F("p",{class:"note pad"},"Loading…"));let c=t.get().state?.project.id;c&&_t.history(c).then(h=>{l.replaceChildren(r(h)),a.settle()},h=>l.replaceChildren(F("p",{class:"note pad"},ln(h))))},r=l=>{let c=[...l].sort((m,y)=>m.revision-y.revision),h=c.findIndex(m=>m.current),d=c.map((m,y)=>F("button",{type:"button",class:`menu-item history ${m.current?"current":y>h?"future":""}`,"aria-current":m.current?"step":null,"data-first":m.current?"":null,onclick:()=>{a.close(),n.jump(m.revision)}},F("span",{class:"menu-words"},m.label),F("span",{class:"note"},To(m.time))));queueMicrotask(()=>d[h]?.scrollIntoView({block:"nearest"}));let u=[],f=[];return c.forEach((m,y)=>{m.selection?f.push(d[y]):(u.push(f.length?o(d[y],f):d[y]),f=[])}),F("div",{class:"history-list"},...u,...f)},o=(l,c)=>{let h=F("div",{class:"history-clicks",hidden:!c.some(f=>f.classList.contains("current"))},...c),d=rt(c.length,"click"),u=F("button",{type:"button",class:"row-button fold","aria-label":`Show ${d}`,"aria-expanded":String(!h.hidden),"data-tip":d,onclick:()=>{Ge(h,h.hidden),Ut(u,"expanded",!h.hidden)}},Lt("down",14));return F("div",{class:"history-edit"},F("div",{class:"history-line"},l,u),h)},a=_o(e,"History",s,{class:"menu history-menu"})}function Wm(i){let e=$e("drop");e.append(F("div",{class:"drop-words"},Lt("upload",30),F("b",null,"Drop the mesh to open it"),F("span",null,"The current project stays in the list of projects.")));let t=0,n=s=>[...s.dataTransfer?.types??[]].includes("Files");window.addEventListener("dragenter",s=>{n(s)&&(t+=1,Ge(e,!0),s.preventDefault())}),window.addEventListener("dragleave",s=>{n(s)&&(t=Math.max(0,t-1),t===0&&Ge(e,!1))}),window.addEventListener("dragover",s=>{n(s)&&(s.preventDefault(),s.dataTransfer&&(s.dataTransfer.dropEffect="copy"))}),window.addEventListener("drop",s=>{if(t=0,Ge(e,!1),!n(s))return;s.preventDefault();let r=[...s.dataTransfer?.files??[]];r.length>1&&i.notices.info(`Opened one of ${r.length} files. Put an OBJ or glTF and its textures into a .zip.`);let o=r.find(a=>/\.(glb|gltf|obj|ply|stl|off|3mf|zip|segvigen)$/i.test(a.name))??r[0];o&&i.session.upload(o)}),window.addEventListener("paste",s=>{let[r]=s.clipboardData?.files??[];r&&!r.type.startsWith("image/")&&i.session.upload(r)})}var PM=".glb,.gltf,.obj,.ply,.stl,.off,.3mf,.zip,.segvigen";function IM(){let i=new Eo;wh(i.get());let e=Hm(),t=new ac(i,e,()=>Th(i)),n=new Co(i,e,t);t.attach(n);let s=F("input",{type:"file",id:"file-input",accept:PM,hidden:!0,"aria-label":"Mesh file"});s.addEventListener("change",()=>{let[f]=s.files??[];s.value="",f&&n.upload(f)}),document.body.append(s);let r=()=>{},o={store:i,session:n,stage:t,notices:e,parts:{merge:r,split:r,grow:r,shrink:r,remove:r,hide:r,solo:r,lock:r,group:r,ungroup:r},commands:{openFile:()=>s.click(),openProjects:r,openExport:r,openHelp:r,renamePart:r,partMenu:r}};Gm(o),bm(o),Um(o),Am(o),o.commands.partMenu=um(o),t.partMenu=o.commands.partMenu,Tm(o),Bm(o);let a={divide:Cm(o),draw:ym(o),brush:am(o),parts:cm(o)},l=$e("tool");i.subscribe(f=>{let m=f.state&&f.view.tool in a?a[f.view.tool]:null;Ge(l,m!==null),Oi(l,m?[m.element]:[]),m?.render(f),document.body.classList.toggle("drawing",f.drawing)});let c=Vm(o),h=gm(o),d=_m(o);o.commands.openProjects=()=>c.open(),o.commands.openHelp=()=>d.open(),o.commands.openExport=()=>{let{state:f}=i.get();f?.status==="ready"&&f.parts.length?h.open():e.info("No parts to export yet.",{near:$e("export-button")})};let u=f=>{document.documentElement.dataset.input=f};u("pointer"),window.addEventListener("pointerdown",()=>u("pointer"),{capture:!0}),window.addEventListener("keydown",({key:f})=>/^(Tab|Arrow.*| )$/.test(f)&&u("keyboard"),{capture:!0}),om(),Sm(o,a.draw),Wm(o),i.subscribe((f,m)=>{f.prefs.theme!==m.prefs.theme&&wh(f)}),window.matchMedia("(prefers-color-scheme: light)").addEventListener("change",()=>i.prefs({})),window.addEventListener("hashchange",()=>{let f=_c();f&&f!==i.get().state?.project.id&&n.open(f)}),document.addEventListener("visibilitychange",()=>{document.visibilityState==="visible"&&n.reconnect()}),Object.assign(window,{segvigen:{state:()=>i.get().state,data:()=>i.get(),viewer:t.viewer,store:i,api:_t,session:n}}),n.start()}IM();
