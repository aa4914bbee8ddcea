var Mm={float32:Float32Array,uint32:Uint32Array,int32:Int32Array},tc=4096;function Ch(i){let e=Sm(i),t=e.vertices,n=e.faces,s=(l,c,h)=>{let d=e.arrays.find(y=>y.name===l);if(!d)return null;let u=h*c,f=Mm[d.type],g=d.shape.reduce((y,m)=>y*m,1);if(!f||g!==u||d.offset%4||d.offset+4*u>i.byteLength)throw new Error(`the mesh's ${l} are ${d.type} ${d.shape} at byte ${d.offset}; expected ${u} numbers`);return new f(i,d.offset,u)},r=s("positions",3,t),o=s("faces",3,n);if(!r||!o)throw new Error("the mesh has no positions or no faces");let a=0;for(let l=0;l<o.length;l++)o[l]>a&&(a=o[l]);if(o.length&&a>=t)throw new Error(`the mesh's faces refer to vertex ${a} of ${t}`);return{positions:r,faces:o,normals:s("normals",3,t),uv:s("uv",2,t),colors:s("colors",4,t),faceMaterial:s("face_material",1,n)??new Int32Array(n).fill(-1),materials:e.materials.map(l=>({color:l.color,texture:l.texture,doubleSided:l.double_sided})),textures:new Array(e.textures).fill(null)}}function Sm(i){let e=i.byteLength>=4?new DataView(i).getUint32(0,!0):0;if(!e||4+e>i.byteLength)throw new Error(`the mesh is truncated: ${i.byteLength} bytes with a header of ${e}`);return JSON.parse(new TextDecoder().decode(new Uint8Array(i,4,e)))}async function Rh(i){let e={premultiplyAlpha:"none",colorSpaceConversion:"none"};try{let t=await createImageBitmap(i,e),n=Math.max(t.width,t.height);if(n<=tc)return t;let s=await createImageBitmap(t,{...e,resizeWidth:Math.max(1,Math.round(t.width*tc/n)),resizeHeight:Math.max(1,Math.round(t.height*tc/n)),resizeQuality:"medium"});return t.close(),s}catch{return null}}var Ut=class extends Error{constructor(t,n,s){super(s);this.status=t;this.kind=n;this.name="ApiError"}status;kind},nc="Can't reach the server. Try again when you are reconnected.";function ic(){return new Ut(0,"Unreachable",nc)}async function Ih(i){try{let t=await i.json();if(t.error?.message)return new Ut(i.status,t.error.kind??"Error",t.error.message);if(typeof t.detail=="string")return new Ut(i.status,"Error",t.detail)}catch{}let e=i.status>=500?"server error; see its log":i.statusText||"rejected";return new Ut(i.status,"Error",`${i.status}: ${e}`)}async function Ri(i,e={}){let t;try{t=await fetch(i,{credentials:"same-origin",...e})}catch(n){throw e.signal?.aborted?n:ic()}if(!t.ok)throw await Ih(t);return t}async function hi(i,e={}){return(await Ri(i,e)).json()}function Qi(i,e){return e===void 0?{method:i}:{method:i,headers:{"Content-Type":"application/json"},body:JSON.stringify(e)}}var yn=i=>`/api/projects/${encodeURIComponent(i)}`,gt={server:()=>hi("/api/server"),projects:()=>hi("/api/projects"),project:i=>hi(yn(i)),turn:(i,e)=>hi(yn(i),Qi("PATCH",{up:e})),rename:(i,e)=>hi(yn(i),Qi("PATCH",{name:e})),remove:async i=>{await Ri(yn(i),{...Qi("DELETE"),keepalive:!0})},act:(i,e)=>hi(`${yn(i)}/actions`,Qi("POST",e)),undo:i=>hi(`${yn(i)}/undo`,Qi("POST")),redo:i=>hi(`${yn(i)}/redo`,Qi("POST")),history:i=>hi(`${yn(i)}/history`),cancel:async i=>{await Ri(`/api/jobs/${encodeURIComponent(i)}`,Qi("DELETE"))},thumbnail:(i,e)=>`${yn(i)}/thumbnail?v=${encodeURIComponent(e)}`,upload(i,e,t){return new Promise((n,s)=>{let r=new XMLHttpRequest,o=new FormData;o.append("file",i,i.name),r.open("POST","/api/projects"),r.responseType="text",r.upload.onprogress=a=>{a.lengthComputable&&a.total>0&&e(a.loaded/a.total)},r.onload=()=>{if(r.status>=200&&r.status<300)try{n(JSON.parse(r.responseText))}catch{s(new Ut(r.status,"Error","cannot parse the server's response to the upload"))}else Ih(new Response(r.responseText,{status:r.status,statusText:r.statusText})).then(s)},r.onerror=()=>s(ic()),r.onabort=()=>s(new DOMException("canceled","AbortError")),t.addEventListener("abort",()=>r.abort(),{once:!0}),r.send(o)})},async mesh(i,e){return Ch(await(await Ri(`${yn(i)}/mesh`,{signal:e??null})).arrayBuffer())},async texture(i,e,t){return Rh(await(await Ri(`${yn(i)}/textures/${e}`,{signal:t??null})).blob())},async faces(i,e,t){let n=await Ri(`${yn(i)}/faces`,{signal:t??null});return Tm(await n.arrayBuffer(),e,n.headers.get("X-Faces")??"")},async export(i,e,t,n){let s=new URLSearchParams({format:e,...t}),r=await Ri(`${yn(i)}/export?${s}`,{signal:n??null});return{blob:await r.blob(),name:wm(r.headers.get("Content-Disposition"))??`parts.${e}`}}};function wm(i){if(!i)return null;let e=/filename\*\s*=\s*[^']*''([^;]+)/i.exec(i);if(e?.[1])try{return decodeURIComponent(e[1].trim())}catch{}let t=/filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(i);return(t?.[1]?.replace(/\\(.)/g,"$1")??t?.[2]?.trim())||null}function Tm(i,e,t){if(i.byteLength!==6*e)throw new Ut(0,"Error",`the labels have ${i.byteLength} bytes; expected ${6*e} for ${e} faces`);return{token:t,labels:new Int32Array(i,0,e),confidence:new Uint8Array(i,4*e,e),mask:new Uint8Array(i,5*e,e)}}var Em=4e4,Ph=[400,800,1500,3e3,5e3,8e3];function Lh(i,e){let t=!1,n=!1,s=0,r=0,o=0,a=new AbortController,l=d=>{if(window.clearTimeout(o),t)return;let u=d!==null&&(d.status===401||d.status===404),f=u?1/0:(Ph[Math.min(s,Ph.length-1)]??8e3)*(.85+.3*Math.random());s+=1,e.lost(d,u?1/0:Date.now()+f),window.clearTimeout(r),n=!u,n&&(r=window.setTimeout(()=>{c()},f))},c=async()=>{window.clearTimeout(r),n=!1;let d=a=new AbortController,u=()=>{window.clearTimeout(o),o=window.setTimeout(()=>d.abort(),Em)};u();try{let f=await Ri(`${yn(i)}/events`,{signal:d.signal,headers:{Accept:"text/event-stream"},cache:"no-store"});if(!f.body)throw ic();let g=f.body.getReader(),y=new TextDecoder;s=0,e.open();let m="";for(;;){let{done:p,value:v}=await g.read();if(p)break;u(),m=Am(m+y.decode(v,{stream:!0}),e)}d===a&&l(null)}catch(f){d===a&&l(f instanceof Ut?f:null)}},h=()=>{t||!n||(s=0,c())};return c(),{close(){t=!0,window.clearTimeout(r),window.clearTimeout(o),a.abort()},retry:h}}function Am(i,e){for(;;){let t=/\r\n\r\n|\n\n/.exec(i);if(!t)return i;let n=i.slice(0,t.index).split(/\r?\n/);i=i.slice(t.index+t[0].length);let s="message",r=[];for(let o of n)o.startsWith("event:")?s=o.slice(6).trim():o.startsWith("data:")&&r.push(o.slice(5).replace(/^ /,""));r.length&&e.event(s,r.join(`
`))}}var Cm=new Intl.NumberFormat("en",{maximumFractionDigits:0});function Pi(i){return Cm.format(i)}function Ze(i,e,t=e+"s"){return`${Pi(i)} ${i===1?e:t}`}function mr(i){let e=100*i;return e>0&&e<.1?"< 0.1 %":`${e.toFixed(e<10&&e>0?1:0)} %`}function sc(i){return`${i<10?i.toFixed(1):i.toFixed(0)} s`}function gr(i){return i<1024?`${i} B`:i<1024**2?`${(i/1024).toFixed(0)} kB`:i<1024**3?`${(i/1024**2).toFixed(i<10*1024**2?1:0)} MB`:`${(i/1024**3).toFixed(1)} GB`}function mo(i){let e=Date.parse(i);if(!Number.isFinite(e))return"";let t=(Date.now()-e)/6e4;return t<1?"just now":t<60?`${Math.floor(t)} min ago`:t<1440?`${Math.floor(t/60)} h ago`:t<2880?"yesterday":new Date(e).toLocaleDateString(void 0,{year:"numeric",month:"short",day:"numeric"})}function en(i){return i instanceof Ut&&i.status===0?nc:i instanceof Error?i.message:String(i)}var Dh={prepare:"Preparing the mesh",segment:"Finding parts",click:"Selecting",partition:"Dividing",guide:"Following the drawing"},Rm={voxelize:"voxelizing",render:"rendering the view",encode:"reading shape and color",paint:"coloring parts",label:"assigning faces to parts"};function vs(i){if(i.state==="queued")return i.position?`Waiting for ${Ze(i.position,"job")} ahead`:"Waiting";let e=Rm[i.stage??""];return e?`${Dh[i.kind]}: ${e}`:Dh[i.kind]}var Pm=["select","parts","divide","draw","brush"],Im={shading:"parts",wireframe:!1,boundaries:!0,explode:0,uncertain:!1};function vo(){return{look:{...Im},hidden:[],solo:[],camera:null,tool:"select"}}var Lm={theme:"auto",safeColors:!1,clicked:!1,singleKeys:!0,brush:24,last:null},go=class{data;listeners=new Set;before=null;constructor(){this.data={server:null,projects:null,state:null,job:null,faces:null,shown:[],meshReady:!1,view:vo(),prefs:Dm(),chosen:[],hovered:null,hoveredFrom:null,clicks:null,within:null,keeping:!1,exclude:!1,preview:null,groups:[],activeGroup:0,brushTo:"part",drawing:!1,upload:null,link:"idle",retryAt:0,denied:!1,missing:null,noGraphics:null}}get(){return this.data}set(e){Object.keys(e).some(n=>e[n]!==this.data[n])&&(this.before===null&&(this.before=this.data,queueMicrotask(()=>this.notify())),this.data={...this.data,...e})}look(e){this.view({look:{...this.data.view.look,...e}})}view(e){let t={...this.data.view,...e};this.set({view:t});let n=this.data.state?.project.id;n&&Nh(`segvigen.view.${n}`,t)}prefs(e){let t={...this.data.prefs,...e};this.set({prefs:t}),Nh("segvigen.prefs",t)}subscribe(e){return this.listeners.add(e),()=>this.listeners.delete(e)}notify(){let e=this.before??this.data;this.before=null;let t=this.data;for(let n of this.listeners)try{n(t,e)}catch(s){console.error(s)}}};function Nh(i,e){try{localStorage.setItem(i,JSON.stringify(e))}catch{}}function Uh(i){try{let e=JSON.parse(localStorage.getItem(i)??"{}");return e&&typeof e=="object"?e:{}}catch{return{}}}function Dm(){return{...Lm,...Uh("segvigen.prefs")}}function Fh(i){let e=Uh(`segvigen.view.${i}`),t=vo(),n={...t,...e,look:{...t.look,...e.look??{}}};return(n.tool==="draw"||!Pm.includes(n.tool))&&(n.tool="select"),n}function Oh(i){try{localStorage.removeItem(`segvigen.view.${i}`)}catch{}}function tn(i,e,...t){return t.some(n=>i[n]!==e[n])}function xo(i,e){return i.solo.length?i.solo.includes(e):!i.hidden.includes(e)}function xs(i,e){return e===null?null:i.state?.parts.find(t=>t.id===e)??null}function _n(i){if(i.clicks)return i.clicks;let e=i.state?.prompt;return e?.kind==="click"?e.clicks:[]}var Nm=6e4,Um=1e-4,_o=class{constructor(e,t,n){this.store=e;this.notices=t;this.sink=n}store;notices;sink;link=null;events=0;opening=0;uploading=null;meshLoad=null;meshOf=null;facesLoad=null;facesWanted=null;facesRetry=0;reportedJob="";clickTurn=0;groupTurn=0;groupsDirty=!1;groupsSent=Promise.resolve();granularity={busy:!1,next:null};deletions=new Map;async start(){this.loadServer();let e=rc();if(e&&await this.open(e,{quiet:!1})||this.store.get().denied)return;let t=await this.loadProjects();if(!t)return;let n=this.store.get().prefs.last,s=(e?void 0:t.find(r=>r.id===n))??t.find(r=>r.example)??t[0];s&&await this.open(s.id,{quiet:!0})}async loadServer(){for(let e=500;;e=Math.min(e*2,8e3))try{this.store.set({server:await gt.server()});return}catch(t){if(this.isUnauthorized(t))return;await vr(e)}}async loadProjects(){for(let e=500;;e=Math.min(e*2,5e3))try{let t=await gt.projects();return this.store.set({projects:t}),this.store.get().state===null&&this.store.get().link==="lost"&&this.store.set({link:"idle"}),t}catch(t){if(this.isUnauthorized(t))return null;if(this.store.get().state!==null)return this.notices.error(en(t)),null;this.store.set({link:"lost",retryAt:Date.now()+e}),await vr(e)}}async open(e,t={}){let n=++this.opening;try{let s=await gt.project(e);return n!==this.opening||this.show(s),!0}catch(s){return n!==this.opening?!0:this.isUnauthorized(s)?!1:s instanceof Ut&&s.status===404?(this.store.set({missing:e}),t.quiet||this.notices.error("That project no longer exists. Opened another one."),!1):s instanceof Ut&&s.status===0&&this.store.get().state===null?(this.store.set({link:"lost",retryAt:Date.now()+1500}),await vr(1500),n===this.opening?this.open(e,t):!0):(this.notices.error(en(s)),!1)}}show(e){let t=e.project.id,n=Fh(t);this.leave(),this.store.set({state:null,job:null,faces:null,shown:[],meshReady:!1,chosen:[],hovered:null,clicks:null,within:null,exclude:!1,preview:null,groups:[],activeGroup:0,drawing:!1,missing:null,link:"connecting",view:{...n,tool:e.prompt?.kind==="partition"?"divide":n.tool}}),location.hash!==`#${t}`&&history.replaceState(null,"",`#${t}`),this.store.prefs({last:t}),this.receive(e),document.title=`${e.project.name} · segvigen`,this.events=0,this.link=Lh(t,{open:()=>this.store.set({link:"open"}),lost:(s,r)=>{if(!this.isUnauthorized(s)){if(s?.status===404){this.notices.info("This project was deleted."),this.closeProject();return}this.store.set({link:"lost",retryAt:r})}},event:(s,r)=>{if(s!=="state"&&s!=="progress")return;let o=JSON.parse(r);s==="state"?(this.events+=1,this.receive(o)):this.progress(o)}})}leave(){this.link?.close(),this.link=null,this.meshLoad?.abort(),this.facesLoad?.abort(),this.meshLoad=this.facesLoad=null,this.meshOf=this.facesWanted=null,this.clickTurn+=1,this.groupTurn+=1,this.groupsDirty=!1,this.granularity={busy:!1,next:null},this.sink.mesh(null)}async closeProject(){let e=this.store.get().state?.project.id;this.leave(),this.store.set({state:null,job:null,faces:null,shown:[],meshReady:!1,view:vo(),chosen:[],link:"idle"}),history.replaceState(null,"",location.pathname);let t=await this.loadProjects()??[],n=t.find(s=>s.id!==e&&s.example)??t.find(s=>s.id!==e);n&&await this.open(n.id,{quiet:!0})}reconnect(){this.link?.retry()}receive(e){let t=this.store.get().state;if(t&&t.project.id!==e.project.id)return;let n=this.store.get(),s=new Set(e.parts.map(h=>h.id)),r=n.chosen.filter(h=>s.has(h)),o=e.prompt,a=n.preview;o?.stage==="preview"&&o.seconds!==null?a={key:Bh(e),seconds:o.seconds}:a&&a.key!==Bh(e)&&(a=null);let l=yo(e.job),c={state:e,preview:a,job:l?e.job:null};r.length!==n.chosen.length&&(c.chosen=r),o?.kind==="click"&&o.clicks.length&&(c.within=o.within),n.within!==null&&!s.has(n.within)&&(c.within=null),o?.kind==="partition"&&!this.groupsDirty?c.groups=o.groups.map(h=>({name:h.name,clicks:h.clicks})):t?.prompt?.kind==="partition"&&o?.kind!=="partition"&&!this.groupsDirty&&(c.groups=[]),e.faces&&n.faces?.token===e.faces&&(c.shown=e.parts),this.store.set(c),t&&t.project.name!==e.project.name&&(document.title=`${e.project.name} · segvigen`),this.loadArrays(e),this.updateUpload(e),this.announceChanges(t,e),t&&e.job?.state==="failed"&&this.reportFailure(e.job)}progress(e){let{state:t}=this.store.get();if(!t||e.project!==t.project.id)return;if(!yo(e)){this.store.get().job?.id===e.id&&this.store.set({job:null}),this.reportFailure(e);return}this.store.set({job:e});let{upload:n}=this.store.get();n?.project===t.project.id&&this.store.set({upload:{...n,phase:e.kind==="prepare"?"prepare":"segment",fraction:e.fraction,message:vs(e)}})}reportFailure(e){if(e.state!=="failed"||!e.error||e.kind==="prepare"||this.reportedJob===e.id)return;this.reportedJob=e.id;let t={segment:"granularity",click:"prompt",partition:"tool",guide:"tool"}[e.kind];this.notices.error(e.error.message,document.getElementById(t))}loadArrays(e){let{asset:t,id:n}=e.project;t&&this.meshOf!==t.digest&&(this.meshOf=t.digest,this.loadMesh(n,t.digest)),e.faces&&e.faces!==this.facesWanted&&e.faces!==this.store.get().faces?.token&&(this.facesWanted=e.faces,this.loadFaces(n))}async loadMesh(e,t){this.meshLoad?.abort();let{signal:n}=this.meshLoad=new AbortController;for(let s=1e3;!n.aborted;s=Math.min(2*s,8e3))try{let r=await gt.mesh(e,n);if(n.aborted)return;let o=this.store.get().state?.project.asset?.format.toLowerCase()??"glb";r.linear=o.includes("gl"),this.sink.mesh(r),this.store.set({meshReady:!0});for(let a=0;a<r.textures.length;a++){let l=await gt.texture(e,a,n).catch(()=>null);if(n.aborted)return;l&&this.sink.texture(a,l)}return}catch(r){if(n.aborted||this.isUnauthorized(r))return;if(!(r instanceof Ut)||r.status!==0&&r.status<500){this.meshOf===t&&(this.meshOf=null),this.notices.error(`Can't show the mesh: ${en(r)}`);return}await vr(s)}}async loadFaces(e){this.facesLoad?.abort();let{signal:t}=this.facesLoad=new AbortController;window.clearTimeout(this.facesRetry);let n=this.store.get().state?.project.asset?.faces??0;try{let s=await gt.faces(e,n,t);if(t.aborted)return;let r=this.store.get().state;if(r?.project.id!==e)return;let o=!r.faces||s.token===r.faces||s.token==="";this.store.set({faces:{...s,token:s.token||(r.faces??"")},...o?{shown:r.parts}:{}}),o||(this.facesRetry=window.setTimeout(()=>this.refetchFaces(e,s.token),300))}catch(s){if(t.aborted||this.isUnauthorized(s))return;this.facesWanted=null,this.facesRetry=window.setTimeout(()=>this.refetchFaces(e,null),1500)}}refetchFaces(e,t){let n=this.store.get().state;n?.project.id!==e||!n.faces||n.faces===t||this.store.get().faces?.token===n.faces||(this.facesWanted=n.faces,this.loadFaces(e))}updateUpload(e){let t=this.store.get().upload;!t||t.project!==e.project.id||(e.status==="failed"||e.status==="ready"&&!yo(e.job)?this.store.set({upload:null}):e.job&&yo(e.job)&&this.store.set({upload:{...t,phase:e.job.kind==="prepare"?"prepare":"segment",fraction:e.job.fraction,message:vs(e.job)}}))}announceChanges(e,t){if(!e)return;let n=t.prompt;n&&(n.stage!==e.prompt?.stage||n.seconds!==e.prompt.seconds)&&(n.kind==="click"&&n.stage==="preview"&&this.notices.announce(`Preview: ${Ze(n.num_faces,"face")} selected.`),n.kind==="click"&&n.stage==="done"&&this.notices.announce(`${Ze(n.num_faces,"face")} selected.`),n.kind==="partition"&&n.stage==="done"&&this.notices.announce("Division ready. Apply it to keep it.")),t.parts.length!==e.parts.length&&this.notices.announce(`${Ze(t.parts.length,"part")}.`),e.status!==t.status&&t.problem&&this.notices.announce(t.problem)}async act(e,t){let n=this.store.get().state?.project.id;return n?this.send(()=>gt.act(n,e),t):!1}async send(e,t){let n=this.events;try{let s=await e();return(this.events===n||this.store.get().link!=="open")&&this.receive(s),!0}catch(s){return this.isUnauthorized(s)||this.notices.error(en(s),t),!1}}undo(e){let{state:t}=this.store.get();if(t){if(t.undo===null)return this.notices.announce("Nothing to undo.");this.dropDrafts(),this.notices.announce(`Undid: ${t.undo}`),this.send(()=>gt.undo(t.project.id),e)}}redo(e){let{state:t}=this.store.get();if(t){if(t.redo===null)return this.notices.announce("Nothing to redo.");this.dropDrafts(),this.notices.announce(`Redid: ${t.redo}`),this.send(()=>gt.redo(t.project.id),e)}}async jump(e){let t=this.store.get().state?.project.id;this.dropDrafts();for(let n=Math.abs(e);t&&n>0;n--)if(!await this.send(()=>e<0?gt.undo(t):gt.redo(t)))return}dropDrafts(){this.clickTurn+=1,this.groupTurn+=1,this.groupsDirty=!1,this.store.set({clicks:null})}addClick(e,t,n){let s=_n(this.store.get());if(!e.positive&&!s.some(r=>r.positive)){this.notices.info("Click the part first. Shift-click then excludes.",{near:n});return}this.sendClicks([...s,e],s.length?this.store.get().within:t,n),this.store.get().prefs.clicked||this.store.prefs({clicked:!0})}removeClick(e,t){let n=_n(this.store.get()).filter((s,r)=>r!==e);this.setClicks(n,this.store.get().within,t)}setClicks(e,t,n){this.sendClicks(e.some(s=>s.positive)?e:[],t,n)}setWithin(e){let t=_n(this.store.get());this.store.set({within:e}),t.length&&this.sendClicks(t,e)}clear(e){this.dropDrafts();let{state:t}=this.store.get();this.store.set({exclude:!1,within:null,groups:[],activeGroup:0}),t?.prompt&&this.act({do:"clear"},e)}sendClicks(e,t,n){let s=++this.clickTurn;this.store.set({clicks:e,within:t,exclude:e.length?this.store.get().exclude:!1}),this.act({do:"click",clicks:e,within:t,frame:"asset"},n).then(()=>{s===this.clickTurn&&this.settleClicks(e)})}settleClicks(e){let t=this.clickTurn;(()=>{let s=this.store.get().state?.prompt,r=s?.kind==="click"?s.clicks:[];return r.length===e.length&&r.every((o,a)=>Fm(o,e[a]))})()?this.store.set({clicks:null}):window.setTimeout(()=>t===this.clickTurn&&this.store.set({clicks:null}),400)}async keep(e,t,n){let s=this.store.get().state?.project.id;if(!s||this.store.get().keeping)return!1;this.store.set({keeping:!0});try{if(!await this.untilRefined())return!1;let{state:r}=this.store.get(),o=r?.prompt;if(!r||!o||r.project.id!==s)return!1;if(o.kind==="click"&&o.num_faces===0)return this.notices.info("Nothing is selected. Click somewhere else on the part.",{near:n}),!1;let a=new Set(r.parts.map(l=>l.id));if(this.dropDrafts(),!await this.act({do:"keep",name:e?.trim()||null,into:t},n))return!1;if(this.store.set({within:null,exclude:!1,groups:[],activeGroup:0}),o.kind==="partition"&&this.store.view({tool:"select"}),o.kind==="click"){this.store.set({chosen:[]});let l=this.store.get().state?.parts.find(c=>t===null?!a.has(c.id):c.id===t);l&&this.notices.announce(`Kept as ${l.name}, ${Ze(l.num_faces,"face")}.`)}return!0}finally{this.store.set({keeping:!1})}}async untilRefined(){let e=this.clickTurn;await this.groupsSent;for(let t=0;t<Nm;t+=80){let{state:n,clicks:s,job:r}=this.store.get();if(e!==this.clickTurn||!n?.prompt)return!1;if(s===null&&(n.prompt.stage==="done"||n.prompt.stage==="preview"&&!r))return!0;if(s===null&&n.prompt.stage==="pending"&&!r&&t>2e3)return!1;await vr(80)}return!1}repeatPrompt(e){let t=this.store.get().state?.prompt;t?.kind==="click"?this.sendClicks(t.clicks,t.within,e):t?.kind==="partition"&&this.sendGroups(e)}setGroups(e,t=this.store.get().activeGroup){this.groupsDirty=!0,this.groupTurn+=1,this.store.set({groups:e,activeGroup:Math.max(0,Math.min(t,e.length-1))})}sendGroups(e){let t=this.store.get().groups,n=this.groupTurn,s=t.map(o=>({name:o.name.trim(),clicks:o.clicks})),r=this.groupsSent.then(()=>this.act({do:"partition",parts:s,frame:"asset"},e)).then(o=>(window.setTimeout(()=>{n===this.groupTurn&&(this.groupsDirty=!1)},250),o));return this.groupsSent=r.then(()=>{}),r}async setGranularity(e,t){if(this.granularity.busy){this.granularity.next=e;return}let n=this.granularity;n.busy=!0;for(let s=e;s!==null&&n===this.granularity;)n.next=null,s=await this.act({do:"granularity",value:s},t)?n.next:null;n.busy=!1}async upload(e){let{server:t}=this.store.get(),n=t?.limits.upload_bytes,s=o=>this.store.set({upload:{file:e.name,phase:"failed",fraction:null,message:o,project:null,retry:e}});if(e.size===0)return s(`${e.name} is empty. Choose another file.`);if(n&&e.size>n)return s(`${e.name} has ${gr(e.size)}; the limit is ${gr(n)}. Simplify the mesh or shrink its textures.`);this.uploading?.abort();let r=this.uploading=new AbortController;this.store.set({upload:{file:e.name,phase:"upload",fraction:0,message:"Uploading",project:null,retry:e}});try{let o=await gt.upload(e,a=>{if(r.signal.aborted)return;let l=a>=1;this.store.set({upload:{file:e.name,phase:l?"prepare":"upload",fraction:l?null:a,message:l?"Reading the mesh":"Uploading",project:null,retry:e}})},r.signal);if(r.signal.aborted){gt.remove(o.project.id).catch(()=>{});return}this.opening+=1,this.store.set({upload:{file:e.name,phase:"prepare",fraction:null,message:"Reading the mesh",project:o.project.id,retry:e}}),this.show(o),this.loadProjects()}catch(o){if(r.signal.aborted)return;this.isUnauthorized(o)?this.store.set({upload:null}):s(o instanceof Ut&&o.status===0?"The connection broke during the upload. Try again.":en(o))}}async cancelUpload(){let{upload:e,job:t}=this.store.get();if(this.uploading?.abort(),this.store.set({upload:null}),!!e?.project){if(e.phase==="segment"){await this.cancelJob();return}t&&await gt.cancel(t.id).catch(()=>{}),await gt.remove(e.project).catch(()=>{}),await this.closeProject()}}async cancelJob(e){let{job:t}=this.store.get();if(t)try{await gt.cancel(t.id),this.notices.announce("Canceled.")}catch(n){if(n instanceof Ut&&n.status===404)return;this.isUnauthorized(n)||this.notices.error(en(n),e)}}async turn(e){let t=this.store.get().state?.project.id;if(t)try{this.receive(await gt.turn(t,e))}catch(n){this.isUnauthorized(n)||this.notices.error(en(n))}}async renameProject(e,t,n){let s=t.trim();if(!s)return this.notices.error("A project needs a name.",n),!1;try{let r=await gt.rename(e,s);this.store.get().state?.project.id===e&&this.receive(r);let o=this.store.get().projects;return o&&this.store.set({projects:o.map(a=>a.id===e?{...a,name:s}:a)}),!0}catch(r){return this.isUnauthorized(r)||this.notices.error(en(r),n),!1}}scheduleDelete(e,t,n){this.deletions.set(e,window.setTimeout(()=>{this.deleteNow(e).then(n)},t)),n()}cancelDelete(e){window.clearTimeout(this.deletions.get(e)),this.deletions.delete(e)}isDeleting(e){return this.deletions.has(e)}flushDeletes(){for(let e of[...this.deletions.keys()])this.deleteNow(e)}async deleteNow(e){this.cancelDelete(e);try{await gt.remove(e)}catch(n){if(!(n instanceof Ut&&n.status===404)){this.isUnauthorized(n)||this.notices.error(en(n));return}}Oh(e);let t=this.store.get().projects?.filter(n=>n.id!==e)??null;this.store.set({projects:t}),this.store.get().state?.project.id===e&&await this.closeProject()}isUnauthorized(e){let t=e instanceof Ut&&e.status===401;return t&&this.store.set({denied:!0}),t}};function rc(){return/^#(?:p=)?([A-Za-z0-9_-]{8,64})$/.exec(location.hash)?.[1]??null}function yo(i){return i?.state==="queued"||i?.state==="running"}function Bh({prompt:i}){if(!i)return"";let e=i.kind==="click"?[i]:i.groups;return JSON.stringify(e.map(({clicks:t})=>t.map(n=>[n.point,n.positive])))}function Fm(i,e){return i.positive===e.positive&&i.point.every((t,n)=>Math.abs(t-e.point[n])<Um)}function vr(i){return new Promise(e=>window.setTimeout(e,i))}var oc=[[0,.447,.698],[.902,.624,0],[0,.62,.451],[.8,.475,.655],[.337,.706,.914],[.835,.369,0],[.941,.894,.259]],ac=[1,.69,.18],zh=[.16,.72,.44],Vh=[.91,.26,.29],jn=[[.302,.616,1],[1,.69,.18],[.243,.812,.557],[.945,.357,.431],[.655,.486,.988],[.176,.831,.843],[.976,.506,.776],[.678,.8,.263],[.984,.569,.275],[.353,.412,.886],[.612,.353,.235],[0,.5,.38]],Om=.4;function kh(i,e,t){return[i[0]+(e-i[0])*t,i[1]+(e-i[1])*t,i[2]+(e-i[2])*t]}function Mn(i,e,t){if(!t)return i.color;let n=oc[e%oc.length],s=Math.floor(e/oc.length)%3;return s===0?n:s===1?kh(n,1,.5):kh(n,0,.45)}function Hh(i,e){let t=s=>e.some(r=>Math.hypot(s[0]-r[0],s[1]-r[1],s[2]-r[2])<Om),n=[...jn.filter(s=>!t(s)),...jn.filter(t)];return Array.from({length:i},(s,r)=>n[r%n.length])}function O(i,e=null,...t){let n=document.createElement(i);e&&Bm(n,e);for(let s of t)s!=null&&s!==!1&&n.append(s instanceof Node?s:String(s));return n}function Bm(i,e){for(let[t,n]of Object.entries(e))if(t.startsWith("on")&&typeof n=="function")i.addEventListener(t.slice(2).toLowerCase(),n);else if(n==null)i.removeAttribute(t);else if(t==="class")i.className=String(n);else if(t==="vars")for(let[s,r]of Object.entries(n))i.style.setProperty(s,r);else typeof n=="boolean"&&!t.startsWith("aria-")&&!t.startsWith("data-")?t in i?i[t]=n:i.toggleAttribute(t,n):t==="value"||t==="textContent"||t==="htmlFor"||t==="checked"?i[t]=n:i.setAttribute(t,String(n))}function we(i,e){i.textContent!==e&&(i.textContent=e)}function Ve(i,e,t){let n=t===!1||t===null?null:t===!0?"":t;i.getAttribute(e)!==n&&(n===null?i.removeAttribute(e):i.setAttribute(e,n))}function Ft(i,e,t){Ve(i,`aria-${e}`,String(t))}function ke(i,e){i.hidden===e&&(i.hidden=!e)}function Ii(i,e){let t=new Set(e);for(let s of[...i.children])t.has(s)||s.remove();let n=i.firstElementChild;for(let s of e)s===n?n=n.nextElementSibling:i.insertBefore(s,n)}function He(i){let e=document.getElementById(i);if(!e)throw new Error(`the page has no element #${i}`);return e}function bn(i){let[e=0,t=0,n=0]=i;return`rgb(${Math.round(e*255)} ${Math.round(t*255)} ${Math.round(n*255)})`}function bo(i){return"#"+i.slice(0,3).map(e=>Math.round(Math.min(1,Math.max(0,e))*255).toString(16).padStart(2,"0")).join("")}function Mo(i){let e=parseInt(i.slice(1),16);return[(e>>16&255)/255,(e>>8&255)/255,(e&255)/255]}function ys(i,e){let t=0,n=null,s=()=>{window.clearTimeout(t);let o=n;n=null,o&&e(...o)};return Object.assign((...o)=>{n=o,window.clearTimeout(t),t=window.setTimeout(s,i)},{flush:s,drop:()=>{window.clearTimeout(t),n=null}})}function Gh(i){return i instanceof HTMLElement?i.isContentEditable||i instanceof HTMLTextAreaElement||i instanceof HTMLSelectElement?!0:i instanceof HTMLInputElement&&!["checkbox","radio","range","button","color","file"].includes(i.type):!1}function lc(i){return[...i.querySelectorAll("a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex='-1'])")].filter(t=>t.tabIndex>=0&&t.getClientRects().length>0)}var dd=0,Oc=1,fd=2;var Or=1,pd=2,Ws=3,An=0,Zt=1,Wt=2,si=0,Xs=1,Bc=2,kc=3,zc=4,md=5;var as=100,gd=101,vd=102,xd=103,yd=104,_d=200,bd=201,Md=202,Sd=203,Vc=204,Hc=205,wd=206,Td=207,Ed=208,Ad=209,Cd=210,Rd=211,Pd=212,Id=213,Ld=214,qo=0,$o=1,Yo=2,Fs=3,Zo=4,Jo=5,Ko=6,jo=7,Gc=0,Dd=1,Nd=2,ri=0,Wc=1,Xc=2,qc=3,$c=4,Yc=5,Zc=6,Jc=7;var Kc=300,ls=301,qs=302,ba=303,Ma=304,Os=1e3,ei=1001,Qo=1002,wt=1003,Ud=1004;var Br=1005;var $t=1006,Sa=1007;var bi=1008;var Bt=1009,jc=1010,Qc=1011,$s=1012,wa=1013,$n=1014,Cn=1015,Yn=1016,Ta=1017,Ea=1018,cs=1020,eu=35902,tu=35899,nu=1021,iu=1022,pn=1023,xi=1026,Mi=1027,kr=1028,Aa=1029,Hi=1030,Ca=1031;var Ys=1033,zr=33776,Vr=33777,Hr=33778,Gr=33779,Ra=35840,Pa=35841,Ia=35842,La=35843,Da=36196,Na=37492,Ua=37496,Fa=37488,Oa=37489,Wr=37490,Ba=37491,ka=37808,za=37809,Va=37810,Ha=37811,Ga=37812,Wa=37813,Xa=37814,qa=37815,$a=37816,Ya=37817,Za=37818,Ja=37819,Ka=37820,ja=37821,Qa=36492,el=36494,tl=36495,nl=36283,il=36284,Xr=36285,sl=36286;var Sr=2300,ea=2301,Wo=2302,Ic=2303,Lc=2400,Dc=2401,Nc=2402;var Fd=3200;var su=0,Od=1,Si="",Tn="srgb",wr="srgb-linear",Tr="linear",dt="srgb";var Xo=7680;var Bd=519,kd=512,zd=513,Vd=514,ru=515,Hd=516,Gd=517,ou=518,au=519,Wd=35044;var us="300 es",Dn=2e3,Er=2001;function km(i){for(let e=i.length-1;e>=0;--e)if(i[e]>=65535)return!0;return!1}function zm(i){return ArrayBuffer.isView(i)&&!(i instanceof DataView)}function Ar(i){return document.createElementNS("http://www.w3.org/1999/xhtml",i)}function Xd(){let i=Ar("canvas");return i.style.display="block",i}var Wh={},Bs=null;function lu(...i){let e="THREE."+i.shift();Bs?Bs("log",e,...i):console.log(e,...i)}function qd(i){let e=i[0];if(typeof e=="string"&&e.startsWith("TSL:")){let t=i[1];t&&t.isStackTrace?i[0]+=" "+t.getLocation():i[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return i}function Ue(...i){i=qd(i);let e="THREE."+i.shift();if(Bs)Bs("warn",e,...i);else{let t=i[0];t&&t.isStackTrace?console.warn(t.getError(e)):console.warn(e,...i)}}function Fe(...i){i=qd(i);let e="THREE."+i.shift();if(Bs)Bs("error",e,...i);else{let t=i[0];t&&t.isStackTrace?console.error(t.getError(e)):console.error(e,...i)}}function Mr(...i){let e=i.join(" ");e in Wh||(Wh[e]=!0,Ue(...i))}function $d(i,e,t){return new Promise(function(n,s){function r(){switch(i.clientWaitSync(e,i.SYNC_FLUSH_COMMANDS_BIT,0)){case i.WAIT_FAILED:s();break;case i.TIMEOUT_EXPIRED:setTimeout(r,t);break;default:n()}}setTimeout(r,t)})}var Yd={[qo]:qo,[Yo]:Ko,[Zo]:Zo,[Fs]:Jo,[$o]:$o,[Ko]:Yo,[jo]:jo,[Jo]:Fs},ti=class{addEventListener(e,t){this._listeners===void 0&&(this._listeners={});let n=this._listeners;n[e]===void 0&&(n[e]=[]),n[e].indexOf(t)===-1&&n[e].push(t)}hasEventListener(e,t){let n=this._listeners;return n===void 0?!1:n[e]!==void 0&&n[e].indexOf(t)!==-1}removeEventListener(e,t){let n=this._listeners;if(n===void 0)return;let s=n[e];if(s!==void 0){let r=s.indexOf(t);r!==-1&&s.splice(r,1)}}dispatchEvent(e){let t=this._listeners;if(t===void 0)return;let n=t[e.type];if(n!==void 0){e.target=this;let s=n.slice(0);for(let r=0,o=s.length;r<o;r++)s[r].call(this,e);e.target=null}}},nn=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"];var cc=Math.PI/180,ta=180/Math.PI;function qr(){let i=Math.random()*4294967295|0,e=Math.random()*4294967295|0,t=Math.random()*4294967295|0,n=Math.random()*4294967295|0;return(nn[i&255]+nn[i>>8&255]+nn[i>>16&255]+nn[i>>24&255]+"-"+nn[e&255]+nn[e>>8&255]+"-"+nn[e>>16&15|64]+nn[e>>24&255]+"-"+nn[t&63|128]+nn[t>>8&255]+"-"+nn[t>>16&255]+nn[t>>24&255]+nn[n&255]+nn[n>>8&255]+nn[n>>16&255]+nn[n>>24&255]).toLowerCase()}function Xe(i,e,t){return Math.max(e,Math.min(t,i))}function Vm(i,e){return(i%e+e)%e}function uc(i,e,t){return(1-t)*i+t*e}function Zd(i){return Math.pow(2,Math.floor(Math.log(i)/Math.LN2))}function cu(i){switch(i.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function Hm(i,e){if(e.constructor===Float32Array)return i;let t=cu(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(i/t,-1)}function Gm(i,e){if(e.constructor===Float32Array)return i;let t=cu(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(i*t)}var Ge=class{static{this.prototype.isVector2=!0}constructor(e=0,t=0){this.x=e,this.y=t}get width(){return this.x}set width(e){this.x=e}get height(){return this.y}set height(e){this.y=e}set(e,t){return this.x=e,this.y=t,this}setScalar(e){return this.x=e,this.y=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;default:throw new Error("THREE.Vector2: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y)}copy(e){return this.x=e.x,this.y=e.y,this}add(e){return this.x+=e.x,this.y+=e.y,this}addScalar(e){return this.x+=e,this.y+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this}subScalar(e){return this.x-=e,this.y-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this}multiply(e){return this.x*=e.x,this.y*=e.y,this}multiplyScalar(e){return this.x*=e,this.y*=e,this}divide(e){return this.x/=e.x,this.y/=e.y,this}divideScalar(e){return this.multiplyScalar(1/e)}applyMatrix3(e){let t=this.x,n=this.y,s=e.elements;return this.x=s[0]*t+s[3]*n+s[6],this.y=s[1]*t+s[4]*n+s[7],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this}clamp(e,t){return this.x=Xe(this.x,e.x,t.x),this.y=Xe(this.y,e.y,t.y),this}clampScalar(e,t){return this.x=Xe(this.x,e,t),this.y=Xe(this.y,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Xe(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(e){return this.x*e.x+this.y*e.y}cross(e){return this.x*e.y-this.y*e.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let n=this.dot(e)/t;return Math.acos(Xe(n,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,n=this.y-e.y;return t*t+n*n}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this}equals(e){return e.x===this.x&&e.y===this.y}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this}rotateAround(e,t){let n=Math.cos(t),s=Math.sin(t),r=this.x-e.x,o=this.y-e.y;return this.x=r*n-o*s+e.x,this.y=r*s+o*n+e.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},Un=class{constructor(e=0,t=0,n=0,s=1){this.isQuaternion=!0,this._x=e,this._y=t,this._z=n,this._w=s}static slerpFlat(e,t,n,s,r,o,a){let l=n[s+0],c=n[s+1],h=n[s+2],d=n[s+3],u=r[o+0],f=r[o+1],g=r[o+2],y=r[o+3];if(d!==y||l!==u||c!==f||h!==g){let m=l*u+c*f+h*g+d*y;m<0&&(u=-u,f=-f,g=-g,y=-y,m=-m);let p=1-a;if(m<.9995){let v=Math.acos(m),M=Math.sin(v);p=Math.sin(p*v)/M,a=Math.sin(a*v)/M,l=l*p+u*a,c=c*p+f*a,h=h*p+g*a,d=d*p+y*a}else{l=l*p+u*a,c=c*p+f*a,h=h*p+g*a,d=d*p+y*a;let v=1/Math.sqrt(l*l+c*c+h*h+d*d);l*=v,c*=v,h*=v,d*=v}}e[t]=l,e[t+1]=c,e[t+2]=h,e[t+3]=d}static multiplyQuaternionsFlat(e,t,n,s,r,o){let a=n[s],l=n[s+1],c=n[s+2],h=n[s+3],d=r[o],u=r[o+1],f=r[o+2],g=r[o+3];return e[t]=a*g+h*d+l*f-c*u,e[t+1]=l*g+h*u+c*d-a*f,e[t+2]=c*g+h*f+a*u-l*d,e[t+3]=h*g-a*d-l*u-c*f,e}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get w(){return this._w}set w(e){this._w=e,this._onChangeCallback()}set(e,t,n,s){return this._x=e,this._y=t,this._z=n,this._w=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(e){return this._x=e.x,this._y=e.y,this._z=e.z,this._w=e.w,this._onChangeCallback(),this}setFromEuler(e,t=!0){let n=e._x,s=e._y,r=e._z,o=e._order,a=Math.cos,l=Math.sin,c=a(n/2),h=a(s/2),d=a(r/2),u=l(n/2),f=l(s/2),g=l(r/2);switch(o){case"XYZ":this._x=u*h*d+c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d-u*f*g;break;case"YXZ":this._x=u*h*d+c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d+u*f*g;break;case"ZXY":this._x=u*h*d-c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d-u*f*g;break;case"ZYX":this._x=u*h*d-c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d+u*f*g;break;case"YZX":this._x=u*h*d+c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d-u*f*g;break;case"XZY":this._x=u*h*d-c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d+u*f*g;break;default:Ue("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return t===!0&&this._onChangeCallback(),this}setFromAxisAngle(e,t){let n=t/2,s=Math.sin(n);return this._x=e.x*s,this._y=e.y*s,this._z=e.z*s,this._w=Math.cos(n),this._onChangeCallback(),this}setFromRotationMatrix(e){let t=e.elements,n=t[0],s=t[4],r=t[8],o=t[1],a=t[5],l=t[9],c=t[2],h=t[6],d=t[10],u=n+a+d;if(u>0){let f=.5/Math.sqrt(u+1);this._w=.25/f,this._x=(h-l)*f,this._y=(r-c)*f,this._z=(o-s)*f}else if(n>a&&n>d){let f=2*Math.sqrt(1+n-a-d);this._w=(h-l)/f,this._x=.25*f,this._y=(s+o)/f,this._z=(r+c)/f}else if(a>d){let f=2*Math.sqrt(1+a-n-d);this._w=(r-c)/f,this._x=(s+o)/f,this._y=.25*f,this._z=(l+h)/f}else{let f=2*Math.sqrt(1+d-n-a);this._w=(o-s)/f,this._x=(r+c)/f,this._y=(l+h)/f,this._z=.25*f}return this._onChangeCallback(),this}setFromUnitVectors(e,t){let n=e.dot(t)+1;return n<1e-8?(n=0,Math.abs(e.x)>Math.abs(e.z)?(this._x=-e.y,this._y=e.x,this._z=0,this._w=n):(this._x=0,this._y=-e.z,this._z=e.y,this._w=n)):(this._x=e.y*t.z-e.z*t.y,this._y=e.z*t.x-e.x*t.z,this._z=e.x*t.y-e.y*t.x,this._w=n),this.normalize()}angleTo(e){return 2*Math.acos(Math.abs(Xe(this.dot(e),-1,1)))}rotateTowards(e,t){let n=this.angleTo(e);if(n===0)return this;let s=Math.min(1,t/n);return this.slerp(e,s),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(e){return this._x*e._x+this._y*e._y+this._z*e._z+this._w*e._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let e=this.length();return e===0?(this._x=0,this._y=0,this._z=0,this._w=1):(e=1/e,this._x=this._x*e,this._y=this._y*e,this._z=this._z*e,this._w=this._w*e),this._onChangeCallback(),this}multiply(e){return this.multiplyQuaternions(this,e)}premultiply(e){return this.multiplyQuaternions(e,this)}multiplyQuaternions(e,t){let n=e._x,s=e._y,r=e._z,o=e._w,a=t._x,l=t._y,c=t._z,h=t._w;return this._x=n*h+o*a+s*c-r*l,this._y=s*h+o*l+r*a-n*c,this._z=r*h+o*c+n*l-s*a,this._w=o*h-n*a-s*l-r*c,this._onChangeCallback(),this}slerp(e,t){let n=e._x,s=e._y,r=e._z,o=e._w,a=this.dot(e);a<0&&(n=-n,s=-s,r=-r,o=-o,a=-a);let l=1-t;if(a<.9995){let c=Math.acos(a),h=Math.sin(c);l=Math.sin(l*c)/h,t=Math.sin(t*c)/h,this._x=this._x*l+n*t,this._y=this._y*l+s*t,this._z=this._z*l+r*t,this._w=this._w*l+o*t,this._onChangeCallback()}else this._x=this._x*l+n*t,this._y=this._y*l+s*t,this._z=this._z*l+r*t,this._w=this._w*l+o*t,this.normalize();return this}slerpQuaternions(e,t,n){return this.copy(e).slerp(t,n)}random(){let e=2*Math.PI*Math.random(),t=2*Math.PI*Math.random(),n=Math.random(),s=Math.sqrt(1-n),r=Math.sqrt(n);return this.set(s*Math.sin(e),s*Math.cos(e),r*Math.sin(t),r*Math.cos(t))}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._w===this._w}fromArray(e,t=0){return this._x=e[t],this._y=e[t+1],this._z=e[t+2],this._w=e[t+3],this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._w,e}fromBufferAttribute(e,t){return this._x=e.getX(t),this._y=e.getY(t),this._z=e.getZ(t),this._w=e.getW(t),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},N=class{static{this.prototype.isVector3=!0}constructor(e=0,t=0,n=0){this.x=e,this.y=t,this.z=n}set(e,t,n){return n===void 0&&(n=this.z),this.x=e,this.y=t,this.z=n,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;default:throw new Error("THREE.Vector3: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this}multiplyVectors(e,t){return this.x=e.x*t.x,this.y=e.y*t.y,this.z=e.z*t.z,this}applyEuler(e){return this.applyQuaternion(Xh.setFromEuler(e))}applyAxisAngle(e,t){return this.applyQuaternion(Xh.setFromAxisAngle(e,t))}applyMatrix3(e){let t=this.x,n=this.y,s=this.z,r=e.elements;return this.x=r[0]*t+r[3]*n+r[6]*s,this.y=r[1]*t+r[4]*n+r[7]*s,this.z=r[2]*t+r[5]*n+r[8]*s,this}applyNormalMatrix(e){return this.applyMatrix3(e).normalize()}applyMatrix4(e){let t=this.x,n=this.y,s=this.z,r=e.elements,o=1/(r[3]*t+r[7]*n+r[11]*s+r[15]);return this.x=(r[0]*t+r[4]*n+r[8]*s+r[12])*o,this.y=(r[1]*t+r[5]*n+r[9]*s+r[13])*o,this.z=(r[2]*t+r[6]*n+r[10]*s+r[14])*o,this}applyQuaternion(e){let t=this.x,n=this.y,s=this.z,r=e.x,o=e.y,a=e.z,l=e.w,c=2*(o*s-a*n),h=2*(a*t-r*s),d=2*(r*n-o*t);return this.x=t+l*c+o*d-a*h,this.y=n+l*h+a*c-r*d,this.z=s+l*d+r*h-o*c,this}project(e){return this.applyMatrix4(e.matrixWorldInverse).applyMatrix4(e.projectionMatrix)}unproject(e){return this.applyMatrix4(e.projectionMatrixInverse).applyMatrix4(e.matrixWorld)}transformDirection(e){let t=this.x,n=this.y,s=this.z,r=e.elements;return this.x=r[0]*t+r[4]*n+r[8]*s,this.y=r[1]*t+r[5]*n+r[9]*s,this.z=r[2]*t+r[6]*n+r[10]*s,this.normalize()}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this}divideScalar(e){return this.multiplyScalar(1/e)}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this}clamp(e,t){return this.x=Xe(this.x,e.x,t.x),this.y=Xe(this.y,e.y,t.y),this.z=Xe(this.z,e.z,t.z),this}clampScalar(e,t){return this.x=Xe(this.x,e,t),this.y=Xe(this.y,e,t),this.z=Xe(this.z,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Xe(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this.z=e.z+(t.z-e.z)*n,this}cross(e){return this.crossVectors(this,e)}crossVectors(e,t){let n=e.x,s=e.y,r=e.z,o=t.x,a=t.y,l=t.z;return this.x=s*l-r*a,this.y=r*o-n*l,this.z=n*a-s*o,this}projectOnVector(e){let t=e.lengthSq();if(t===0)return this.set(0,0,0);let n=e.dot(this)/t;return this.copy(e).multiplyScalar(n)}projectOnPlane(e){return hc.copy(this).projectOnVector(e),this.sub(hc)}reflect(e){return this.sub(hc.copy(e).multiplyScalar(2*this.dot(e)))}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let n=this.dot(e)/t;return Math.acos(Xe(n,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,n=this.y-e.y,s=this.z-e.z;return t*t+n*n+s*s}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)+Math.abs(this.z-e.z)}setFromSpherical(e){return this.setFromSphericalCoords(e.radius,e.phi,e.theta)}setFromSphericalCoords(e,t,n){let s=Math.sin(t)*e;return this.x=s*Math.sin(n),this.y=Math.cos(t)*e,this.z=s*Math.cos(n),this}setFromCylindrical(e){return this.setFromCylindricalCoords(e.radius,e.theta,e.y)}setFromCylindricalCoords(e,t,n){return this.x=e*Math.sin(t),this.y=n,this.z=e*Math.cos(t),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this}setFromMatrixScale(e){let t=this.setFromMatrixColumn(e,0).length(),n=this.setFromMatrixColumn(e,1).length(),s=this.setFromMatrixColumn(e,2).length();return this.x=t,this.y=n,this.z=s,this}setFromMatrixColumn(e,t){return this.fromArray(e.elements,t*4)}setFromMatrix3Column(e,t){return this.fromArray(e.elements,t*3)}setFromEuler(e){return this.x=e._x,this.y=e._y,this.z=e._z,this}setFromColor(e){return this.x=e.r,this.y=e.g,this.z=e.b,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let e=Math.random()*Math.PI*2,t=Math.random()*2-1,n=Math.sqrt(1-t*t);return this.x=n*Math.cos(e),this.y=t,this.z=n*Math.sin(e),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},hc=new N,Xh=new Un,Oe=class{static{this.prototype.isMatrix3=!0}constructor(e,t,n,s,r,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],e!==void 0&&this.set(e,t,n,s,r,o,a,l,c)}set(e,t,n,s,r,o,a,l,c){let h=this.elements;return h[0]=e,h[1]=s,h[2]=a,h[3]=t,h[4]=r,h[5]=l,h[6]=n,h[7]=o,h[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(e){let t=this.elements,n=e.elements;return t[0]=n[0],t[1]=n[1],t[2]=n[2],t[3]=n[3],t[4]=n[4],t[5]=n[5],t[6]=n[6],t[7]=n[7],t[8]=n[8],this}extractBasis(e,t,n){return e.setFromMatrix3Column(this,0),t.setFromMatrix3Column(this,1),n.setFromMatrix3Column(this,2),this}setFromMatrix4(e){let t=e.elements;return this.set(t[0],t[4],t[8],t[1],t[5],t[9],t[2],t[6],t[10]),this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let n=e.elements,s=t.elements,r=this.elements,o=n[0],a=n[3],l=n[6],c=n[1],h=n[4],d=n[7],u=n[2],f=n[5],g=n[8],y=s[0],m=s[3],p=s[6],v=s[1],M=s[4],_=s[7],b=s[2],w=s[5],x=s[8];return r[0]=o*y+a*v+l*b,r[3]=o*m+a*M+l*w,r[6]=o*p+a*_+l*x,r[1]=c*y+h*v+d*b,r[4]=c*m+h*M+d*w,r[7]=c*p+h*_+d*x,r[2]=u*y+f*v+g*b,r[5]=u*m+f*M+g*w,r[8]=u*p+f*_+g*x,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[3]*=e,t[6]*=e,t[1]*=e,t[4]*=e,t[7]*=e,t[2]*=e,t[5]*=e,t[8]*=e,this}determinant(){let e=this.elements,t=e[0],n=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],h=e[8];return t*o*h-t*a*c-n*r*h+n*a*l+s*r*c-s*o*l}invert(){let e=this.elements,t=e[0],n=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],h=e[8],d=h*o-a*c,u=a*l-h*r,f=c*r-o*l,g=t*d+n*u+s*f;if(g===0)return this.set(0,0,0,0,0,0,0,0,0);let y=1/g;return e[0]=d*y,e[1]=(s*c-h*n)*y,e[2]=(a*n-s*o)*y,e[3]=u*y,e[4]=(h*t-s*l)*y,e[5]=(s*r-a*t)*y,e[6]=f*y,e[7]=(n*l-c*t)*y,e[8]=(o*t-n*r)*y,this}transpose(){let e,t=this.elements;return e=t[1],t[1]=t[3],t[3]=e,e=t[2],t[2]=t[6],t[6]=e,e=t[5],t[5]=t[7],t[7]=e,this}getNormalMatrix(e){return this.setFromMatrix4(e).invert().transpose()}transposeIntoArray(e){let t=this.elements;return e[0]=t[0],e[1]=t[3],e[2]=t[6],e[3]=t[1],e[4]=t[4],e[5]=t[7],e[6]=t[2],e[7]=t[5],e[8]=t[8],this}setUvTransform(e,t,n,s,r,o,a){let l=Math.cos(r),c=Math.sin(r);return this.set(n*l,n*c,-n*(l*o+c*a)+o+e,-s*c,s*l,-s*(-c*o+l*a)+a+t,0,0,1),this}scale(e,t){return Mr("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(dc.makeScale(e,t)),this}rotate(e){return Mr("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(dc.makeRotation(-e)),this}translate(e,t){return Mr("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(dc.makeTranslation(e,t)),this}makeTranslation(e,t){return e.isVector2?this.set(1,0,e.x,0,1,e.y,0,0,1):this.set(1,0,e,0,1,t,0,0,1),this}makeRotation(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,-n,0,n,t,0,0,0,1),this}makeScale(e,t){return this.set(e,0,0,0,t,0,0,0,1),this}equals(e){let t=this.elements,n=e.elements;for(let s=0;s<9;s++)if(t[s]!==n[s])return!1;return!0}fromArray(e,t=0){for(let n=0;n<9;n++)this.elements[n]=e[n+t];return this}toArray(e=[],t=0){let n=this.elements;return e[t]=n[0],e[t+1]=n[1],e[t+2]=n[2],e[t+3]=n[3],e[t+4]=n[4],e[t+5]=n[5],e[t+6]=n[6],e[t+7]=n[7],e[t+8]=n[8],e}clone(){return new this.constructor().fromArray(this.elements)}},dc=new Oe,qh=new Oe().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),$h=new Oe().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function Wm(){let i={enabled:!0,workingColorSpace:wr,spaces:{},convert:function(s,r,o){return this.enabled===!1||r===o||!r||!o||(this.spaces[r].transfer===dt&&(s.r=vi(s.r),s.g=vi(s.g),s.b=vi(s.b)),this.spaces[r].primaries!==this.spaces[o].primaries&&(s.applyMatrix3(this.spaces[r].toXYZ),s.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===dt&&(s.r=Us(s.r),s.g=Us(s.g),s.b=Us(s.b))),s},workingToColorSpace:function(s,r){return this.convert(s,this.workingColorSpace,r)},colorSpaceToWorking:function(s,r){return this.convert(s,r,this.workingColorSpace)},getPrimaries:function(s){return this.spaces[s].primaries},getTransfer:function(s){return s===Si?Tr:this.spaces[s].transfer},getToneMappingMode:function(s){return this.spaces[s].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(s,r=this.workingColorSpace){return s.fromArray(this.spaces[r].luminanceCoefficients)},define:function(s){Object.assign(this.spaces,s)},_getMatrix:function(s,r,o){return s.copy(this.spaces[o].fromXYZ).multiply(this.spaces[r].toXYZ)},_getDrawingBufferColorSpace:function(s){return this.spaces[s].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(s=this.workingColorSpace){return this.spaces[s].workingColorSpaceConfig.unpackColorSpace}},e=[.64,.33,.3,.6,.15,.06],t=[.2126,.7152,.0722],n=[.3127,.329];return i.define({[wr]:{primaries:e,whitePoint:n,transfer:Tr,toXYZ:qh,fromXYZ:$h,luminanceCoefficients:t,workingColorSpaceConfig:{unpackColorSpace:Tn},outputColorSpaceConfig:{drawingBufferColorSpace:Tn}},[Tn]:{primaries:e,whitePoint:n,transfer:dt,toXYZ:qh,fromXYZ:$h,luminanceCoefficients:t,outputColorSpaceConfig:{drawingBufferColorSpace:Tn}}}),i}var et=Wm();function vi(i){return i<.04045?i*.0773993808:Math.pow(i*.9478672986+.0521327014,2.4)}function Us(i){return i<.0031308?i*12.92:1.055*Math.pow(i,.41666)-.055}var _s,na=class{static getDataURL(e,t="image/png"){if(/^data:/i.test(e.src)||typeof HTMLCanvasElement>"u")return e.src;let n;if(e instanceof HTMLCanvasElement)n=e;else{_s===void 0&&(_s=Ar("canvas")),_s.width=e.width,_s.height=e.height;let s=_s.getContext("2d");e instanceof ImageData?s.putImageData(e,0,0):s.drawImage(e,0,0,e.width,e.height),n=_s}return n.toDataURL(t)}static sRGBToLinear(e){if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&e instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&e instanceof ImageBitmap){let t=Ar("canvas");t.width=e.width,t.height=e.height;let n=t.getContext("2d");n.drawImage(e,0,0,e.width,e.height);let s=n.getImageData(0,0,e.width,e.height),r=s.data;for(let o=0;o<r.length;o++)r[o]=vi(r[o]/255)*255;return n.putImageData(s,0,0),t}else if(e.data){let t=e.data.slice(0);for(let n=0;n<t.length;n++)t instanceof Uint8Array||t instanceof Uint8ClampedArray?t[n]=Math.floor(vi(t[n]/255)*255):t[n]=vi(t[n]);return{data:t,width:e.width,height:e.height}}else return Ue("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),e}},Xm=0,ks=class{constructor(e=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:Xm++}),this.uuid=qr(),this.data=e,this.dataReady=!0,this.version=0}getSize(e){let t=this.data;return typeof HTMLVideoElement<"u"&&t instanceof HTMLVideoElement?e.set(t.videoWidth,t.videoHeight,0):typeof VideoFrame<"u"&&t instanceof VideoFrame?e.set(t.displayWidth,t.displayHeight,0):t!==null?e.set(t.width||0,t.height||0,t.depth||0):e.set(0,0,0),e}set needsUpdate(e){e===!0&&this.version++}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.images[this.uuid]!==void 0)return e.images[this.uuid];let n={uuid:this.uuid,url:""},s=this.data;if(s!==null){let r;if(Array.isArray(s)){r=[];for(let o=0,a=s.length;o<a;o++)s[o].isDataTexture?r.push(fc(s[o].image)):r.push(fc(s[o]))}else r=fc(s);n.url=r}return t||(e.images[this.uuid]=n),n}};function fc(i){return typeof HTMLImageElement<"u"&&i instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&i instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&i instanceof ImageBitmap?na.getDataURL(i):i.data?{data:Array.from(i.data),width:i.width,height:i.height,type:i.data.constructor.name}:(Ue("Texture: Unable to serialize Texture."),{})}var qm=0,pc=new N,on=class i extends ti{constructor(e=i.DEFAULT_IMAGE,t=i.DEFAULT_MAPPING,n=ei,s=ei,r=$t,o=bi,a=pn,l=Bt,c=i.DEFAULT_ANISOTROPY,h=Si){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:qm++}),this.uuid=qr(),this.name="",this.source=new ks(e),this.mipmaps=[],this.mapping=t,this.channel=0,this.wrapS=n,this.wrapT=s,this.magFilter=r,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new Ge(0,0),this.repeat=new Ge(1,1),this.center=new Ge(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new Oe,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=h,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(e&&e.depth&&e.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(pc).x}get height(){return this.source.getSize(pc).y}get depth(){return this.source.getSize(pc).z}get image(){return this.source.data}set image(e){this.source.data=e}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(e){return this.name=e.name,this.source=e.source,this.mipmaps=e.mipmaps.slice(0),this.mapping=e.mapping,this.channel=e.channel,this.wrapS=e.wrapS,this.wrapT=e.wrapT,this.magFilter=e.magFilter,this.minFilter=e.minFilter,this.anisotropy=e.anisotropy,this.format=e.format,this.internalFormat=e.internalFormat,this.type=e.type,this.normalized=e.normalized,this.offset.copy(e.offset),this.repeat.copy(e.repeat),this.center.copy(e.center),this.rotation=e.rotation,this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrix.copy(e.matrix),this.generateMipmaps=e.generateMipmaps,this.mipmapsAutoUpdate=e.mipmapsAutoUpdate,this.premultiplyAlpha=e.premultiplyAlpha,this.flipY=e.flipY,this.unpackAlignment=e.unpackAlignment,this.colorSpace=e.colorSpace,this.renderTarget=e.renderTarget,this.isRenderTargetTexture=e.isRenderTargetTexture,this.isPMREMTexture=e.isPMREMTexture,this.isArrayTexture=e.isArrayTexture,this.userData=JSON.parse(JSON.stringify(e.userData)),this.needsUpdate=!0,this}setValues(e){for(let t in e){let n=e[t];if(n===void 0){Ue(`Texture.setValues(): parameter '${t}' has value of undefined.`);continue}let s=this[t];if(s===void 0){Ue(`Texture.setValues(): property '${t}' does not exist.`);continue}s&&n&&s.isVector2&&n.isVector2||s&&n&&s.isVector3&&n.isVector3||s&&n&&s.isMatrix3&&n.isMatrix3?s.copy(n):this[t]=n}}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.textures[this.uuid]!==void 0)return e.textures[this.uuid];let n={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(e).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(n.userData=this.userData),t||(e.textures[this.uuid]=n),n}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(e){if(this.mapping!==Kc)return e;if(e.applyMatrix3(this.matrix),e.x<0||e.x>1)switch(this.wrapS){case Os:e.x=e.x-Math.floor(e.x);break;case ei:e.x=e.x<0?0:1;break;case Qo:Math.abs(Math.floor(e.x)%2)===1?e.x=Math.ceil(e.x)-e.x:e.x=e.x-Math.floor(e.x);break}if(e.y<0||e.y>1)switch(this.wrapT){case Os:e.y=e.y-Math.floor(e.y);break;case ei:e.y=e.y<0?0:1;break;case Qo:Math.abs(Math.floor(e.y)%2)===1?e.y=Math.ceil(e.y)-e.y:e.y=e.y-Math.floor(e.y);break}return this.flipY&&(e.y=1-e.y),e}set needsUpdate(e){e===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(e){e===!0&&this.pmremVersion++}};on.DEFAULT_IMAGE=null;on.DEFAULT_MAPPING=Kc;on.DEFAULT_ANISOTROPY=1;var Tt=class{static{this.prototype.isVector4=!0}constructor(e=0,t=0,n=0,s=1){this.x=e,this.y=t,this.z=n,this.w=s}get width(){return this.z}set width(e){this.z=e}get height(){return this.w}set height(e){this.w=e}set(e,t,n,s){return this.x=e,this.y=t,this.z=n,this.w=s,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this.w=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setW(e){return this.w=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;case 3:this.w=t;break;default:throw new Error("THREE.Vector4: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this.w=e.w!==void 0?e.w:1,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this.w+=e.w,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this.w+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this.w=e.w+t.w,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this.w+=e.w*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this.w-=e.w,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this.w-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this.w=e.w-t.w,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this.w*=e.w,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this.w*=e,this}applyMatrix4(e){let t=this.x,n=this.y,s=this.z,r=this.w,o=e.elements;return this.x=o[0]*t+o[4]*n+o[8]*s+o[12]*r,this.y=o[1]*t+o[5]*n+o[9]*s+o[13]*r,this.z=o[2]*t+o[6]*n+o[10]*s+o[14]*r,this.w=o[3]*t+o[7]*n+o[11]*s+o[15]*r,this}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this.w/=e.w,this}divideScalar(e){return this.multiplyScalar(1/e)}setAxisAngleFromQuaternion(e){this.w=2*Math.acos(e.w);let t=Math.sqrt(1-e.w*e.w);return t<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=e.x/t,this.y=e.y/t,this.z=e.z/t),this}setAxisAngleFromRotationMatrix(e){let t,n,s,r,l=e.elements,c=l[0],h=l[4],d=l[8],u=l[1],f=l[5],g=l[9],y=l[2],m=l[6],p=l[10];if(Math.abs(h-u)<.01&&Math.abs(d-y)<.01&&Math.abs(g-m)<.01){if(Math.abs(h+u)<.1&&Math.abs(d+y)<.1&&Math.abs(g+m)<.1&&Math.abs(c+f+p-3)<.1)return this.set(1,0,0,0),this;t=Math.PI;let M=(c+1)/2,_=(f+1)/2,b=(p+1)/2,w=(h+u)/4,x=(d+y)/4,S=(g+m)/4;return M>_&&M>b?M<.01?(n=0,s=.707106781,r=.707106781):(n=Math.sqrt(M),s=w/n,r=x/n):_>b?_<.01?(n=.707106781,s=0,r=.707106781):(s=Math.sqrt(_),n=w/s,r=S/s):b<.01?(n=.707106781,s=.707106781,r=0):(r=Math.sqrt(b),n=x/r,s=S/r),this.set(n,s,r,t),this}let v=Math.sqrt((m-g)*(m-g)+(d-y)*(d-y)+(u-h)*(u-h));return Math.abs(v)<.001&&(v=1),this.x=(m-g)/v,this.y=(d-y)/v,this.z=(u-h)/v,this.w=Math.acos((c+f+p-1)/2),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this.w=t[15],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this.w=Math.min(this.w,e.w),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this.w=Math.max(this.w,e.w),this}clamp(e,t){return this.x=Xe(this.x,e.x,t.x),this.y=Xe(this.y,e.y,t.y),this.z=Xe(this.z,e.z,t.z),this.w=Xe(this.w,e.w,t.w),this}clampScalar(e,t){return this.x=Xe(this.x,e,t),this.y=Xe(this.y,e,t),this.z=Xe(this.z,e,t),this.w=Xe(this.w,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Xe(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z+this.w*e.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this.w+=(e.w-this.w)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this.z=e.z+(t.z-e.z)*n,this.w=e.w+(t.w-e.w)*n,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z&&e.w===this.w}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this.w=e[t+3],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e[t+3]=this.w,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this.w=e.getW(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},ia=class extends ti{constructor(e=1,t=1,n={}){super(),n=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:$t,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},n),this.isRenderTarget=!0,this.width=e,this.height=t,this.depth=n.depth,this.scissor=new Tt(0,0,e,t),this.scissorTest=!1,this.viewport=new Tt(0,0,e,t),this.textures=[];let s=n.count;for(let r=0;r<s;r++)this.textures[r]=new on({width:e,height:t,depth:n.depth}),this.textures[r].isRenderTargetTexture=!0,this.textures[r].renderTarget=this;this._setTextureOptions(n),this.depthBuffer=n.depthBuffer,this.stencilBuffer=n.stencilBuffer,this.resolveColorBuffer=n.resolveColorBuffer,this.resolveDepthBuffer=n.resolveDepthBuffer,this.resolveStencilBuffer=n.resolveStencilBuffer,this.storeMultisampledColorBuffer=n.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=n.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=n.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=n.depthTexture,this.samples=n.samples,this.multiview=n.multiview,this.useArrayDepthTexture=n.useArrayDepthTexture}_setTextureOptions(e={}){let t={minFilter:$t,generateMipmaps:!1,flipY:!1,internalFormat:null};e.mapping!==void 0&&(t.mapping=e.mapping),e.wrapS!==void 0&&(t.wrapS=e.wrapS),e.wrapT!==void 0&&(t.wrapT=e.wrapT),e.wrapR!==void 0&&(t.wrapR=e.wrapR),e.magFilter!==void 0&&(t.magFilter=e.magFilter),e.minFilter!==void 0&&(t.minFilter=e.minFilter),e.format!==void 0&&(t.format=e.format),e.type!==void 0&&(t.type=e.type),e.anisotropy!==void 0&&(t.anisotropy=e.anisotropy),e.colorSpace!==void 0&&(t.colorSpace=e.colorSpace),e.flipY!==void 0&&(t.flipY=e.flipY),e.generateMipmaps!==void 0&&(t.generateMipmaps=e.generateMipmaps),e.mipmapsAutoUpdate!==void 0&&(t.mipmapsAutoUpdate=e.mipmapsAutoUpdate),e.internalFormat!==void 0&&(t.internalFormat=e.internalFormat);for(let n=0;n<this.textures.length;n++)this.textures[n].setValues(t)}get texture(){return this.textures[0]}set texture(e){this.textures[0]=e}set depthTexture(e){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),e!==null&&e.renderTarget===null&&(e.renderTarget=this),this._depthTexture=e}get depthTexture(){return this._depthTexture}setSize(e,t,n=1){if(this.width!==e||this.height!==t||this.depth!==n){this.width=e,this.height=t,this.depth=n;for(let s=0,r=this.textures.length;s<r;s++)this.textures[s].image.width=e,this.textures[s].image.height=t,this.textures[s].image.depth=n,this.textures[s].isData3DTexture!==!0&&(this.textures[s].isArrayTexture=this.textures[s].image.depth>1);this.dispose()}this.viewport.set(0,0,e,t),this.scissor.set(0,0,e,t)}clone(){return new this.constructor().copy(this)}copy(e){this.width=e.width,this.height=e.height,this.depth=e.depth,this.scissor.copy(e.scissor),this.scissorTest=e.scissorTest,this.viewport.copy(e.viewport),this.textures.length=0;for(let t=0,n=e.textures.length;t<n;t++){this.textures[t]=e.textures[t].clone(),this.textures[t].isRenderTargetTexture=!0,this.textures[t].renderTarget=this;let s=Object.assign({},e.textures[t].image);this.textures[t].source=new ks(s)}if(this.depthBuffer=e.depthBuffer,this.stencilBuffer=e.stencilBuffer,this.resolveColorBuffer=e.resolveColorBuffer,this.resolveDepthBuffer=e.resolveDepthBuffer,this.resolveStencilBuffer=e.resolveStencilBuffer,this.storeMultisampledColorBuffer=e.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=e.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=e.storeMultisampledStencilBuffer,e.depthTexture!==null)if(e.depthTexture.renderTarget===e){let t=e.depthTexture.clone();t.renderTarget=null,this.depthTexture=t}else this.depthTexture=e.depthTexture;else this.depthTexture=null;return this.samples=e.samples,this.multiview=e.multiview,this.useArrayDepthTexture=e.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},Yt=class extends ia{constructor(e=1,t=1,n={}){super(e,t,n),this.isWebGLRenderTarget=!0}},Cr=class extends on{constructor(e=null,t=1,n=1,s=1){super(null),this.isDataArrayTexture=!0,this.image={data:e,width:t,height:n,depth:s},this.magFilter=wt,this.minFilter=wt,this.wrapR=ei,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}addLayerUpdate(e){this.layerUpdates.add(e)}clearLayerUpdates(){this.layerUpdates.clear()}};var sa=class extends on{constructor(e=null,t=1,n=1,s=1){super(null),this.isData3DTexture=!0,this.image={data:e,width:t,height:n,depth:s},this.magFilter=wt,this.minFilter=wt,this.wrapR=ei,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}};var Je=class i{static{this.prototype.isMatrix4=!0}constructor(e,t,n,s,r,o,a,l,c,h,d,u,f,g,y,m){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],e!==void 0&&this.set(e,t,n,s,r,o,a,l,c,h,d,u,f,g,y,m)}set(e,t,n,s,r,o,a,l,c,h,d,u,f,g,y,m){let p=this.elements;return p[0]=e,p[4]=t,p[8]=n,p[12]=s,p[1]=r,p[5]=o,p[9]=a,p[13]=l,p[2]=c,p[6]=h,p[10]=d,p[14]=u,p[3]=f,p[7]=g,p[11]=y,p[15]=m,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new i().fromArray(this.elements)}copy(e){let t=this.elements,n=e.elements;return t[0]=n[0],t[1]=n[1],t[2]=n[2],t[3]=n[3],t[4]=n[4],t[5]=n[5],t[6]=n[6],t[7]=n[7],t[8]=n[8],t[9]=n[9],t[10]=n[10],t[11]=n[11],t[12]=n[12],t[13]=n[13],t[14]=n[14],t[15]=n[15],this}copyPosition(e){let t=this.elements,n=e.elements;return t[12]=n[12],t[13]=n[13],t[14]=n[14],this}setFromMatrix3(e){let t=e.elements;return this.set(t[0],t[3],t[6],0,t[1],t[4],t[7],0,t[2],t[5],t[8],0,0,0,0,1),this}extractBasis(e,t,n){return this.determinantAffine()===0?(e.set(1,0,0),t.set(0,1,0),n.set(0,0,1),this):(e.setFromMatrixColumn(this,0),t.setFromMatrixColumn(this,1),n.setFromMatrixColumn(this,2),this)}makeBasis(e,t,n){return this.set(e.x,t.x,n.x,0,e.y,t.y,n.y,0,e.z,t.z,n.z,0,0,0,0,1),this}extractRotation(e){if(e.determinantAffine()===0)return this.identity();let t=this.elements,n=e.elements,s=1/bs.setFromMatrixColumn(e,0).length(),r=1/bs.setFromMatrixColumn(e,1).length(),o=1/bs.setFromMatrixColumn(e,2).length();return t[0]=n[0]*s,t[1]=n[1]*s,t[2]=n[2]*s,t[3]=0,t[4]=n[4]*r,t[5]=n[5]*r,t[6]=n[6]*r,t[7]=0,t[8]=n[8]*o,t[9]=n[9]*o,t[10]=n[10]*o,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromEuler(e){let t=this.elements,n=e.x,s=e.y,r=e.z,o=Math.cos(n),a=Math.sin(n),l=Math.cos(s),c=Math.sin(s),h=Math.cos(r),d=Math.sin(r);if(e.order==="XYZ"){let u=o*h,f=o*d,g=a*h,y=a*d;t[0]=l*h,t[4]=-l*d,t[8]=c,t[1]=f+g*c,t[5]=u-y*c,t[9]=-a*l,t[2]=y-u*c,t[6]=g+f*c,t[10]=o*l}else if(e.order==="YXZ"){let u=l*h,f=l*d,g=c*h,y=c*d;t[0]=u+y*a,t[4]=g*a-f,t[8]=o*c,t[1]=o*d,t[5]=o*h,t[9]=-a,t[2]=f*a-g,t[6]=y+u*a,t[10]=o*l}else if(e.order==="ZXY"){let u=l*h,f=l*d,g=c*h,y=c*d;t[0]=u-y*a,t[4]=-o*d,t[8]=g+f*a,t[1]=f+g*a,t[5]=o*h,t[9]=y-u*a,t[2]=-o*c,t[6]=a,t[10]=o*l}else if(e.order==="ZYX"){let u=o*h,f=o*d,g=a*h,y=a*d;t[0]=l*h,t[4]=g*c-f,t[8]=u*c+y,t[1]=l*d,t[5]=y*c+u,t[9]=f*c-g,t[2]=-c,t[6]=a*l,t[10]=o*l}else if(e.order==="YZX"){let u=o*l,f=o*c,g=a*l,y=a*c;t[0]=l*h,t[4]=y-u*d,t[8]=g*d+f,t[1]=d,t[5]=o*h,t[9]=-a*h,t[2]=-c*h,t[6]=f*d+g,t[10]=u-y*d}else if(e.order==="XZY"){let u=o*l,f=o*c,g=a*l,y=a*c;t[0]=l*h,t[4]=-d,t[8]=c*h,t[1]=u*d+y,t[5]=o*h,t[9]=f*d-g,t[2]=g*d-f,t[6]=a*h,t[10]=y*d+u}return t[3]=0,t[7]=0,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromQuaternion(e){return this.compose($m,e,Ym)}lookAt(e,t,n){let s=this.elements;return Sn.subVectors(e,t),Sn.lengthSq()===0&&(Sn.z=1),Sn.normalize(),Li.crossVectors(n,Sn),Li.lengthSq()===0&&(Math.abs(n.z)===1?Sn.x+=1e-4:Sn.z+=1e-4,Sn.normalize(),Li.crossVectors(n,Sn)),Li.normalize(),So.crossVectors(Sn,Li),s[0]=Li.x,s[4]=So.x,s[8]=Sn.x,s[1]=Li.y,s[5]=So.y,s[9]=Sn.y,s[2]=Li.z,s[6]=So.z,s[10]=Sn.z,this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let n=e.elements,s=t.elements,r=this.elements,o=n[0],a=n[4],l=n[8],c=n[12],h=n[1],d=n[5],u=n[9],f=n[13],g=n[2],y=n[6],m=n[10],p=n[14],v=n[3],M=n[7],_=n[11],b=n[15],w=s[0],x=s[4],S=s[8],C=s[12],A=s[1],R=s[5],I=s[9],F=s[13],P=s[2],z=s[6],q=s[10],L=s[14],H=s[3],k=s[7],G=s[11],Y=s[15];return r[0]=o*w+a*A+l*P+c*H,r[4]=o*x+a*R+l*z+c*k,r[8]=o*S+a*I+l*q+c*G,r[12]=o*C+a*F+l*L+c*Y,r[1]=h*w+d*A+u*P+f*H,r[5]=h*x+d*R+u*z+f*k,r[9]=h*S+d*I+u*q+f*G,r[13]=h*C+d*F+u*L+f*Y,r[2]=g*w+y*A+m*P+p*H,r[6]=g*x+y*R+m*z+p*k,r[10]=g*S+y*I+m*q+p*G,r[14]=g*C+y*F+m*L+p*Y,r[3]=v*w+M*A+_*P+b*H,r[7]=v*x+M*R+_*z+b*k,r[11]=v*S+M*I+_*q+b*G,r[15]=v*C+M*F+_*L+b*Y,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[4]*=e,t[8]*=e,t[12]*=e,t[1]*=e,t[5]*=e,t[9]*=e,t[13]*=e,t[2]*=e,t[6]*=e,t[10]*=e,t[14]*=e,t[3]*=e,t[7]*=e,t[11]*=e,t[15]*=e,this}determinant(){let e=this.elements,t=e[0],n=e[4],s=e[8],r=e[12],o=e[1],a=e[5],l=e[9],c=e[13],h=e[2],d=e[6],u=e[10],f=e[14],g=e[3],y=e[7],m=e[11],p=e[15],v=l*f-c*u,M=a*f-c*d,_=a*u-l*d,b=o*f-c*h,w=o*u-l*h,x=o*d-a*h;return t*(y*v-m*M+p*_)-n*(g*v-m*b+p*w)+s*(g*M-y*b+p*x)-r*(g*_-y*w+m*x)}determinantAffine(){let e=this.elements,t=e[0],n=e[4],s=e[8],r=e[1],o=e[5],a=e[9],l=e[2],c=e[6],h=e[10];return t*(o*h-a*c)-n*(r*h-a*l)+s*(r*c-o*l)}transpose(){let e=this.elements,t;return t=e[1],e[1]=e[4],e[4]=t,t=e[2],e[2]=e[8],e[8]=t,t=e[6],e[6]=e[9],e[9]=t,t=e[3],e[3]=e[12],e[12]=t,t=e[7],e[7]=e[13],e[13]=t,t=e[11],e[11]=e[14],e[14]=t,this}setPosition(e,t,n){let s=this.elements;return e.isVector3?(s[12]=e.x,s[13]=e.y,s[14]=e.z):(s[12]=e,s[13]=t,s[14]=n),this}invert(){let e=this.elements,t=e[0],n=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],h=e[8],d=e[9],u=e[10],f=e[11],g=e[12],y=e[13],m=e[14],p=e[15],v=t*a-n*o,M=t*l-s*o,_=t*c-r*o,b=n*l-s*a,w=n*c-r*a,x=s*c-r*l,S=h*y-d*g,C=h*m-u*g,A=h*p-f*g,R=d*m-u*y,I=d*p-f*y,F=u*p-f*m,P=v*F-M*I+_*R+b*A-w*C+x*S;if(P===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let z=1/P;return e[0]=(a*F-l*I+c*R)*z,e[1]=(s*I-n*F-r*R)*z,e[2]=(y*x-m*w+p*b)*z,e[3]=(u*w-d*x-f*b)*z,e[4]=(l*A-o*F-c*C)*z,e[5]=(t*F-s*A+r*C)*z,e[6]=(m*_-g*x-p*M)*z,e[7]=(h*x-u*_+f*M)*z,e[8]=(o*I-a*A+c*S)*z,e[9]=(n*A-t*I-r*S)*z,e[10]=(g*w-y*_+p*v)*z,e[11]=(d*_-h*w-f*v)*z,e[12]=(a*C-o*R-l*S)*z,e[13]=(t*R-n*C+s*S)*z,e[14]=(y*M-g*b-m*v)*z,e[15]=(h*b-d*M+u*v)*z,this}scale(e){let t=this.elements,n=e.x,s=e.y,r=e.z;return t[0]*=n,t[4]*=s,t[8]*=r,t[1]*=n,t[5]*=s,t[9]*=r,t[2]*=n,t[6]*=s,t[10]*=r,t[3]*=n,t[7]*=s,t[11]*=r,this}getMaxScaleOnAxis(){let e=this.elements,t=e[0]*e[0]+e[1]*e[1]+e[2]*e[2],n=e[4]*e[4]+e[5]*e[5]+e[6]*e[6],s=e[8]*e[8]+e[9]*e[9]+e[10]*e[10];return Math.sqrt(Math.max(t,n,s))}makeTranslation(e,t,n){return e.isVector3?this.set(1,0,0,e.x,0,1,0,e.y,0,0,1,e.z,0,0,0,1):this.set(1,0,0,e,0,1,0,t,0,0,1,n,0,0,0,1),this}makeRotationX(e){let t=Math.cos(e),n=Math.sin(e);return this.set(1,0,0,0,0,t,-n,0,0,n,t,0,0,0,0,1),this}makeRotationY(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,0,n,0,0,1,0,0,-n,0,t,0,0,0,0,1),this}makeRotationZ(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,-n,0,0,n,t,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(e,t){let n=Math.cos(t),s=Math.sin(t),r=1-n,o=e.x,a=e.y,l=e.z,c=r*o,h=r*a;return this.set(c*o+n,c*a-s*l,c*l+s*a,0,c*a+s*l,h*a+n,h*l-s*o,0,c*l-s*a,h*l+s*o,r*l*l+n,0,0,0,0,1),this}makeScale(e,t,n){return this.set(e,0,0,0,0,t,0,0,0,0,n,0,0,0,0,1),this}makeShear(e,t,n,s,r,o){return this.set(1,n,r,0,e,1,o,0,t,s,1,0,0,0,0,1),this}compose(e,t,n){let s=this.elements,r=t._x,o=t._y,a=t._z,l=t._w,c=r+r,h=o+o,d=a+a,u=r*c,f=r*h,g=r*d,y=o*h,m=o*d,p=a*d,v=l*c,M=l*h,_=l*d,b=n.x,w=n.y,x=n.z;return s[0]=(1-(y+p))*b,s[1]=(f+_)*b,s[2]=(g-M)*b,s[3]=0,s[4]=(f-_)*w,s[5]=(1-(u+p))*w,s[6]=(m+v)*w,s[7]=0,s[8]=(g+M)*x,s[9]=(m-v)*x,s[10]=(1-(u+y))*x,s[11]=0,s[12]=e.x,s[13]=e.y,s[14]=e.z,s[15]=1,this}decompose(e,t,n){let s=this.elements;e.x=s[12],e.y=s[13],e.z=s[14];let r=this.determinantAffine();if(r===0)return n.set(1,1,1),t.identity(),this;let o=bs.set(s[0],s[1],s[2]).length(),a=bs.set(s[4],s[5],s[6]).length(),l=bs.set(s[8],s[9],s[10]).length();r<0&&(o=-o),Hn.copy(this);let c=1/o,h=1/a,d=1/l;return Hn.elements[0]*=c,Hn.elements[1]*=c,Hn.elements[2]*=c,Hn.elements[4]*=h,Hn.elements[5]*=h,Hn.elements[6]*=h,Hn.elements[8]*=d,Hn.elements[9]*=d,Hn.elements[10]*=d,t.setFromRotationMatrix(Hn),n.x=o,n.y=a,n.z=l,this}makePerspective(e,t,n,s,r,o,a=Dn,l=!1){let c=this.elements,h=2*r/(t-e),d=2*r/(n-s),u=(t+e)/(t-e),f=(n+s)/(n-s),g,y;if(l)g=r/(o-r),y=o*r/(o-r);else if(a===Dn)g=-(o+r)/(o-r),y=-2*o*r/(o-r);else if(a===Er)g=-o/(o-r),y=-o*r/(o-r);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=u,c[12]=0,c[1]=0,c[5]=d,c[9]=f,c[13]=0,c[2]=0,c[6]=0,c[10]=g,c[14]=y,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(e,t,n,s,r,o,a=Dn,l=!1){let c=this.elements,h=2/(t-e),d=2/(n-s),u=-(t+e)/(t-e),f=-(n+s)/(n-s),g,y;if(l)g=1/(o-r),y=o/(o-r);else if(a===Dn)g=-2/(o-r),y=-(o+r)/(o-r);else if(a===Er)g=-1/(o-r),y=-r/(o-r);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=0,c[12]=u,c[1]=0,c[5]=d,c[9]=0,c[13]=f,c[2]=0,c[6]=0,c[10]=g,c[14]=y,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(e){let t=this.elements,n=e.elements;for(let s=0;s<16;s++)if(t[s]!==n[s])return!1;return!0}fromArray(e,t=0){for(let n=0;n<16;n++)this.elements[n]=e[n+t];return this}toArray(e=[],t=0){let n=this.elements;return e[t]=n[0],e[t+1]=n[1],e[t+2]=n[2],e[t+3]=n[3],e[t+4]=n[4],e[t+5]=n[5],e[t+6]=n[6],e[t+7]=n[7],e[t+8]=n[8],e[t+9]=n[9],e[t+10]=n[10],e[t+11]=n[11],e[t+12]=n[12],e[t+13]=n[13],e[t+14]=n[14],e[t+15]=n[15],e}},bs=new N,Hn=new Je,$m=new N(0,0,0),Ym=new N(1,1,1),Li=new N,So=new N,Sn=new N,Yh=new Je,Zh=new Un,Oi=class i{constructor(e=0,t=0,n=0,s=i.DEFAULT_ORDER){this.isEuler=!0,this._x=e,this._y=t,this._z=n,this._order=s}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get order(){return this._order}set order(e){this._order=e,this._onChangeCallback()}set(e,t,n,s=this._order){return this._x=e,this._y=t,this._z=n,this._order=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(e){return this._x=e._x,this._y=e._y,this._z=e._z,this._order=e._order,this._onChangeCallback(),this}setFromRotationMatrix(e,t=this._order,n=!0){let s=e.elements,r=s[0],o=s[4],a=s[8],l=s[1],c=s[5],h=s[9],d=s[2],u=s[6],f=s[10];switch(t){case"XYZ":this._y=Math.asin(Xe(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-h,f),this._z=Math.atan2(-o,r)):(this._x=Math.atan2(u,c),this._z=0);break;case"YXZ":this._x=Math.asin(-Xe(h,-1,1)),Math.abs(h)<.9999999?(this._y=Math.atan2(a,f),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-d,r),this._z=0);break;case"ZXY":this._x=Math.asin(Xe(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(-d,f),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,r));break;case"ZYX":this._y=Math.asin(-Xe(d,-1,1)),Math.abs(d)<.9999999?(this._x=Math.atan2(u,f),this._z=Math.atan2(l,r)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(Xe(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-h,c),this._y=Math.atan2(-d,r)):(this._x=0,this._y=Math.atan2(a,f));break;case"XZY":this._z=Math.asin(-Xe(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(u,c),this._y=Math.atan2(a,r)):(this._x=Math.atan2(-h,f),this._y=0);break;default:Ue("Euler: .setFromRotationMatrix() encountered an unknown order: "+t)}return this._order=t,n===!0&&this._onChangeCallback(),this}setFromQuaternion(e,t,n){return Yh.makeRotationFromQuaternion(e),this.setFromRotationMatrix(Yh,t,n)}setFromVector3(e,t=this._order){return this.set(e.x,e.y,e.z,t)}reorder(e){return Zh.setFromEuler(this),this.setFromQuaternion(Zh,e)}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._order===this._order}fromArray(e){return this._x=e[0],this._y=e[1],this._z=e[2],e[3]!==void 0&&(this._order=e[3]),this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._order,e}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};Oi.DEFAULT_ORDER="XYZ";var Rr=class{constructor(){this.mask=1}set(e){this.mask=(1<<e|0)>>>0}enable(e){this.mask|=1<<e|0}enableAll(){this.mask=-1}toggle(e){this.mask^=1<<e|0}disable(e){this.mask&=~(1<<e|0)}disableAll(){this.mask=0}test(e){return(this.mask&e.mask)!==0}isEnabled(e){return(this.mask&(1<<e|0))!==0}},Zm=0,Jh=new N,Ms=new Un,di=new Je,wo=new N,xr=new N,Jm=new N,Km=new Un,Kh=new N(1,0,0),jh=new N(0,1,0),Qh=new N(0,0,1),ed={type:"added"},jm={type:"removed"},Ss={type:"childadded",child:null},mc={type:"childremoved",child:null},Fn=class i extends ti{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:Zm++}),this.uuid=qr(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=i.DEFAULT_UP.clone();let e=new N,t=new Oi,n=new Un,s=new N(1,1,1);function r(){n.setFromEuler(t,!1)}function o(){t.setFromQuaternion(n,void 0,!1)}t._onChange(r),n._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:e},rotation:{configurable:!0,enumerable:!0,value:t},quaternion:{configurable:!0,enumerable:!0,value:n},scale:{configurable:!0,enumerable:!0,value:s},modelViewMatrix:{value:new Je},normalMatrix:{value:new Oe}}),this.matrix=new Je,this.matrixWorld=new Je,this.matrixAutoUpdate=i.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=i.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new Rr,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(e){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(e),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(e){return this.quaternion.premultiply(e),this}setRotationFromAxisAngle(e,t){this.quaternion.setFromAxisAngle(e,t)}setRotationFromEuler(e){this.quaternion.setFromEuler(e,!0)}setRotationFromMatrix(e){this.quaternion.setFromRotationMatrix(e)}setRotationFromQuaternion(e){this.quaternion.copy(e)}rotateOnAxis(e,t){return Ms.setFromAxisAngle(e,t),this.quaternion.multiply(Ms),this}rotateOnWorldAxis(e,t){return Ms.setFromAxisAngle(e,t),this.quaternion.premultiply(Ms),this}rotateX(e){return this.rotateOnAxis(Kh,e)}rotateY(e){return this.rotateOnAxis(jh,e)}rotateZ(e){return this.rotateOnAxis(Qh,e)}translateOnAxis(e,t){return Jh.copy(e).applyQuaternion(this.quaternion),this.position.add(Jh.multiplyScalar(t)),this}translateX(e){return this.translateOnAxis(Kh,e)}translateY(e){return this.translateOnAxis(jh,e)}translateZ(e){return this.translateOnAxis(Qh,e)}localToWorld(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(this.matrixWorld)}worldToLocal(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(di.copy(this.matrixWorld).invert())}lookAt(e,t,n){e.isVector3?wo.copy(e):wo.set(e,t,n);let s=this.parent;this.updateWorldMatrix(!0,!1),xr.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?di.lookAt(xr,wo,this.up):di.lookAt(wo,xr,this.up),this.quaternion.setFromRotationMatrix(di),s&&(di.extractRotation(s.matrixWorld),Ms.setFromRotationMatrix(di),this.quaternion.premultiply(Ms.invert()))}add(e){if(arguments.length>1){for(let t=0;t<arguments.length;t++)this.add(arguments[t]);return this}return e===this?(Fe("Object3D.add: object can't be added as a child of itself.",e),this):(e&&e.isObject3D?(e.removeFromParent(),e.parent=this,this.children.push(e),e.dispatchEvent(ed),Ss.child=e,this.dispatchEvent(Ss),Ss.child=null):Fe("Object3D.add: object not an instance of THREE.Object3D.",e),this)}remove(e){if(arguments.length>1){for(let n=0;n<arguments.length;n++)this.remove(arguments[n]);return this}let t=this.children.indexOf(e);return t!==-1&&(e.parent=null,this.children.splice(t,1),e.dispatchEvent(jm),mc.child=e,this.dispatchEvent(mc),mc.child=null),this}removeFromParent(){let e=this.parent;return e!==null&&e.remove(this),this}clear(){return this.remove(...this.children)}attach(e){return this.updateWorldMatrix(!0,!1),di.copy(this.matrixWorld).invert(),e.parent!==null&&(e.parent.updateWorldMatrix(!0,!1),di.multiply(e.parent.matrixWorld)),e.applyMatrix4(di),e.removeFromParent(),e.parent=this,this.children.push(e),e.updateWorldMatrix(!1,!0),e.dispatchEvent(ed),Ss.child=e,this.dispatchEvent(Ss),Ss.child=null,this}getObjectById(e){return this.getObjectByProperty("id",e)}getObjectByName(e){return this.getObjectByProperty("name",e)}getObjectByProperty(e,t){if(this[e]===t)return this;for(let n=0,s=this.children.length;n<s;n++){let o=this.children[n].getObjectByProperty(e,t);if(o!==void 0)return o}}getObjectsByProperty(e,t,n=[]){this[e]===t&&n.push(this);let s=this.children;for(let r=0,o=s.length;r<o;r++)s[r].getObjectsByProperty(e,t,n);return n}getWorldPosition(e){return this.updateWorldMatrix(!0,!1),e.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(xr,e,Jm),e}getWorldScale(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(xr,Km,e),e}getWorldDirection(e){this.updateWorldMatrix(!0,!1);let t=this.matrixWorld.elements;return e.set(t[8],t[9],t[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(e){e(this);let t=this.children;for(let n=0,s=t.length;n<s;n++)t[n].traverse(e)}traverseVisible(e){if(this.visible===!1)return;e(this);let t=this.children;for(let n=0,s=t.length;n<s;n++)t[n].traverseVisible(e)}traverseAncestors(e){let t=this.parent;t!==null&&(e(t),t.traverseAncestors(e))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let e=this.pivot;if(e!==null){let t=e.x,n=e.y,s=e.z,r=this.matrix.elements;r[12]+=t-r[0]*t-r[4]*n-r[8]*s,r[13]+=n-r[1]*t-r[5]*n-r[9]*s,r[14]+=s-r[2]*t-r[6]*n-r[10]*s}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(e){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||e)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,e=!0);let t=this.children;for(let n=0,s=t.length;n<s;n++)t[n].updateMatrixWorld(e)}updateWorldMatrix(e,t,n=!1){let s=this.parent;if(e===!0&&s!==null&&s.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||n)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,n=!0),t===!0){let r=this.children;for(let o=0,a=r.length;o<a;o++)r[o].updateWorldMatrix(!1,!0,n)}}toJSON(e){let t=e===void 0||typeof e=="string",n={};t&&(e={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},n.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let s={};s.uuid=this.uuid,s.type=this.type,s.name=this.name,s.castShadow=this.castShadow,s.receiveShadow=this.receiveShadow,s.visible=this.visible,s.frustumCulled=this.frustumCulled,s.renderOrder=this.renderOrder,s.static=this.static,s.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(s.userData=this.userData),s.layers=this.layers.mask,s.matrix=this.matrix.toArray(),s.up=this.up.toArray(),this.pivot!==null&&(s.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(s.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(s.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(s.type="InstancedMesh",s.count=this.count,s.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(s.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(s.type="BatchedMesh",s.perObjectFrustumCulled=this.perObjectFrustumCulled,s.sortObjects=this.sortObjects,s.drawRanges=this._drawRanges,s.reservedRanges=this._reservedRanges,s.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),s.instanceInfo=this._instanceInfo.map(a=>({...a})),s.availableInstanceIds=this._availableInstanceIds.slice(),s.availableGeometryIds=this._availableGeometryIds.slice(),s.nextIndexStart=this._nextIndexStart,s.nextVertexStart=this._nextVertexStart,s.geometryCount=this._geometryCount,s.maxInstanceCount=this._maxInstanceCount,s.maxVertexCount=this._maxVertexCount,s.maxIndexCount=this._maxIndexCount,s.geometryInitialized=this._geometryInitialized,s.matricesTexture=this._matricesTexture.toJSON(e),s.indirectTexture=this._indirectTexture.toJSON(e),this._colorsTexture!==null&&(s.colorsTexture=this._colorsTexture.toJSON(e)),this.boundingSphere!==null&&(s.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(s.boundingBox=this.boundingBox.toJSON()));function r(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(e)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?s.background=this.background.toJSON():this.background.isTexture&&(s.background=this.background.toJSON(e).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(s.environment=this.environment.toJSON(e).uuid);else if(this.isMesh||this.isLine||this.isPoints){s.geometry=r(e.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,h=l.length;c<h;c++){let d=l[c];r(e.shapes,d)}else r(e.shapes,l)}}if(this.isSkinnedMesh&&(s.bindMode=this.bindMode,s.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(r(e.skeletons,this.skeleton),s.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(r(e.materials,this.material[l]));s.material=a}else s.material=r(e.materials,this.material);if(this.children.length>0){s.children=[];for(let a=0;a<this.children.length;a++)s.children.push(this.children[a].toJSON(e).object)}if(this.animations.length>0){s.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];s.animations.push(r(e.animations,l))}}if(t){let a=o(e.geometries),l=o(e.materials),c=o(e.textures),h=o(e.images),d=o(e.shapes),u=o(e.skeletons),f=o(e.animations),g=o(e.nodes);a.length>0&&(n.geometries=a),l.length>0&&(n.materials=l),c.length>0&&(n.textures=c),h.length>0&&(n.images=h),d.length>0&&(n.shapes=d),u.length>0&&(n.skeletons=u),f.length>0&&(n.animations=f),g.length>0&&(n.nodes=g)}return n.object=s,n;function o(a){let l=[];for(let c in a){let h=a[c];delete h.metadata,l.push(h)}return l}}clone(e){return new this.constructor().copy(this,e)}copy(e,t=!0){if(this.name=e.name,this.up.copy(e.up),this.position.copy(e.position),this.rotation.order=e.rotation.order,this.quaternion.copy(e.quaternion),this.scale.copy(e.scale),this.pivot=e.pivot!==null?e.pivot.clone():null,this.matrix.copy(e.matrix),this.matrixWorld.copy(e.matrixWorld),this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrixWorldAutoUpdate=e.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=e.matrixWorldNeedsUpdate,this.layers.mask=e.layers.mask,this.visible=e.visible,this.castShadow=e.castShadow,this.receiveShadow=e.receiveShadow,this.frustumCulled=e.frustumCulled,this.renderOrder=e.renderOrder,this.static=e.static,this.animations=e.animations.slice(),this.userData=JSON.parse(JSON.stringify(e.userData)),t===!0)for(let n=0;n<e.children.length;n++){let s=e.children[n];this.add(s.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};Fn.DEFAULT_UP=new N(0,1,0);Fn.DEFAULT_MATRIX_AUTO_UPDATE=!0;Fn.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var ss=class extends Fn{constructor(){super(),this.isGroup=!0,this.type="Group"}},Qm={type:"move"},zs=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new ss,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new ss,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new N,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new N),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new ss,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new N,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new N,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(e){return this._targetRay!==null&&this._targetRay.dispatchEvent(e),this._grip!==null&&this._grip.dispatchEvent(e),this._hand!==null&&this._hand.dispatchEvent(e),this}connect(e){if(e&&e.hand){let t=this._hand;if(t)for(let n of e.hand.values())this._getHandJoint(t,n)}return this.dispatchEvent({type:"connected",data:e}),this}disconnect(e){return this.dispatchEvent({type:"disconnected",data:e}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(e,t,n){let s=null,r=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(e&&t.session.visibilityState!=="visible-blurred"){if(c&&e.hand){o=!0;for(let y of e.hand.values()){let m=t.getJointPose(y,n),p=this._getHandJoint(c,y);m!==null&&(p.matrix.fromArray(m.transform.matrix),p.matrix.decompose(p.position,p.quaternion,p.scale),p.matrixWorldNeedsUpdate=!0,p.jointRadius=m.radius),p.visible=m!==null}let h=c.joints["index-finger-tip"],d=c.joints["thumb-tip"],u=h.position.distanceTo(d.position),f=.02,g=.005;c.inputState.pinching&&u>f+g?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:e.handedness,target:this})):!c.inputState.pinching&&u<=f-g&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:e.handedness,target:this}))}else l!==null&&e.gripSpace&&(r=t.getPose(e.gripSpace,n),r!==null&&(l.matrix.fromArray(r.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,r.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(r.linearVelocity)):l.hasLinearVelocity=!1,r.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(r.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:e,target:this})));a!==null&&(s=t.getPose(e.targetRaySpace,n),s===null&&r!==null&&(s=r),s!==null&&(a.matrix.fromArray(s.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,s.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(s.linearVelocity)):a.hasLinearVelocity=!1,s.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(s.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(Qm)))}return a!==null&&(a.visible=s!==null),l!==null&&(l.visible=r!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(e,t){if(e.joints[t.jointName]===void 0){let n=new ss;n.matrixAutoUpdate=!1,n.visible=!1,e.joints[t.jointName]=n,e.add(n)}return e.joints[t.jointName]}},Jd={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},Di={h:0,s:0,l:0},To={h:0,s:0,l:0};function gc(i,e,t){return t<0&&(t+=1),t>1&&(t-=1),t<1/6?i+(e-i)*6*t:t<1/2?e:t<2/3?i+(e-i)*6*(2/3-t):i}var rt=class{constructor(e,t,n){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(e,t,n)}set(e,t,n){if(t===void 0&&n===void 0){let s=e;s&&s.isColor?this.copy(s):typeof s=="number"?this.setHex(s):typeof s=="string"&&this.setStyle(s)}else this.setRGB(e,t,n);return this}setScalar(e){return this.r=e,this.g=e,this.b=e,this}setHex(e,t=Tn){return e=Math.floor(e),this.r=(e>>16&255)/255,this.g=(e>>8&255)/255,this.b=(e&255)/255,et.colorSpaceToWorking(this,t),this}setRGB(e,t,n,s=et.workingColorSpace){return this.r=e,this.g=t,this.b=n,et.colorSpaceToWorking(this,s),this}setHSL(e,t,n,s=et.workingColorSpace){if(e=Vm(e,1),t=Xe(t,0,1),n=Xe(n,0,1),t===0)this.r=this.g=this.b=n;else{let r=n<=.5?n*(1+t):n+t-n*t,o=2*n-r;this.r=gc(o,r,e+1/3),this.g=gc(o,r,e),this.b=gc(o,r,e-1/3)}return et.colorSpaceToWorking(this,s),this}setStyle(e,t=Tn){function n(r){r!==void 0&&parseFloat(r)<1&&Ue("Color: Alpha component of "+e+" will be ignored.")}let s;if(s=/^(\w+)\(([^\)]*)\)/.exec(e)){let r,o=s[1],a=s[2];switch(o){case"rgb":case"rgba":if(r=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(255,parseInt(r[1],10))/255,Math.min(255,parseInt(r[2],10))/255,Math.min(255,parseInt(r[3],10))/255,t);if(r=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(100,parseFloat(r[1]))/100,Math.min(100,parseFloat(r[2]))/100,Math.min(100,parseFloat(r[3]))/100,t);break;case"hsl":case"hsla":if(r=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setHSL(parseFloat(r[1])/360,parseFloat(r[2])/100,parseFloat(r[3])/100,t);break;default:Ue("Color: Unknown color model "+e)}}else if(s=/^\#([A-Fa-f\d]+)$/.exec(e)){let r=s[1],o=r.length;if(o===3)return this.setRGB(parseInt(r.charAt(0),16)/15,parseInt(r.charAt(1),16)/15,parseInt(r.charAt(2),16)/15,t);if(o===6)return this.setHex(parseInt(r,16),t);Ue("Color: Invalid hex color "+e)}else if(e&&e.length>0)return this.setColorName(e,t);return this}setColorName(e,t=Tn){let n=Jd[e.toLowerCase()];return n!==void 0?this.setHex(n,t):Ue("Color: Unknown color "+e),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(e){return this.r=e.r,this.g=e.g,this.b=e.b,this}copySRGBToLinear(e){return this.r=vi(e.r),this.g=vi(e.g),this.b=vi(e.b),this}copyLinearToSRGB(e){return this.r=Us(e.r),this.g=Us(e.g),this.b=Us(e.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(e=Tn){return et.workingToColorSpace(sn.copy(this),e),Math.round(Xe(sn.r*255,0,255))*65536+Math.round(Xe(sn.g*255,0,255))*256+Math.round(Xe(sn.b*255,0,255))}getHexString(e=Tn){return("000000"+this.getHex(e).toString(16)).slice(-6)}getHSL(e,t=et.workingColorSpace){et.workingToColorSpace(sn.copy(this),t);let n=sn.r,s=sn.g,r=sn.b,o=Math.max(n,s,r),a=Math.min(n,s,r),l,c,h=(a+o)/2;if(a===o)l=0,c=0;else{let d=o-a;switch(c=h<=.5?d/(o+a):d/(2-o-a),o){case n:l=(s-r)/d+(s<r?6:0);break;case s:l=(r-n)/d+2;break;case r:l=(n-s)/d+4;break}l/=6}return e.h=l,e.s=c,e.l=h,e}getRGB(e,t=et.workingColorSpace){return et.workingToColorSpace(sn.copy(this),t),e.r=sn.r,e.g=sn.g,e.b=sn.b,e}getStyle(e=Tn){et.workingToColorSpace(sn.copy(this),e);let t=sn.r,n=sn.g,s=sn.b;return e!==Tn?`color(${e} ${t.toFixed(3)} ${n.toFixed(3)} ${s.toFixed(3)})`:`rgb(${Math.round(t*255)},${Math.round(n*255)},${Math.round(s*255)})`}offsetHSL(e,t,n){return this.getHSL(Di),this.setHSL(Di.h+e,Di.s+t,Di.l+n)}add(e){return this.r+=e.r,this.g+=e.g,this.b+=e.b,this}addColors(e,t){return this.r=e.r+t.r,this.g=e.g+t.g,this.b=e.b+t.b,this}addScalar(e){return this.r+=e,this.g+=e,this.b+=e,this}sub(e){return this.r=Math.max(0,this.r-e.r),this.g=Math.max(0,this.g-e.g),this.b=Math.max(0,this.b-e.b),this}multiply(e){return this.r*=e.r,this.g*=e.g,this.b*=e.b,this}multiplyScalar(e){return this.r*=e,this.g*=e,this.b*=e,this}lerp(e,t){return this.r+=(e.r-this.r)*t,this.g+=(e.g-this.g)*t,this.b+=(e.b-this.b)*t,this}lerpColors(e,t,n){return this.r=e.r+(t.r-e.r)*n,this.g=e.g+(t.g-e.g)*n,this.b=e.b+(t.b-e.b)*n,this}lerpHSL(e,t){this.getHSL(Di),e.getHSL(To);let n=uc(Di.h,To.h,t),s=uc(Di.s,To.s,t),r=uc(Di.l,To.l,t);return this.setHSL(n,s,r),this}setFromVector3(e){return this.r=e.x,this.g=e.y,this.b=e.z,this}applyMatrix3(e){let t=this.r,n=this.g,s=this.b,r=e.elements;return this.r=r[0]*t+r[3]*n+r[6]*s,this.g=r[1]*t+r[4]*n+r[7]*s,this.b=r[2]*t+r[5]*n+r[8]*s,this}equals(e){return e.r===this.r&&e.g===this.g&&e.b===this.b}fromArray(e,t=0){return this.r=e[t],this.g=e[t+1],this.b=e[t+2],this}toArray(e=[],t=0){return e[t]=this.r,e[t+1]=this.g,e[t+2]=this.b,e}fromBufferAttribute(e,t){return this.r=e.getX(t),this.g=e.getY(t),this.b=e.getZ(t),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},sn=new rt;rt.NAMES=Jd;var Vs=class extends Fn{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new Oi,this.environmentIntensity=1,this.environmentRotation=new Oi,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(e,t){return super.copy(e,t),this.background=e.background!==null?e.background.clone():null,this.environment=e.environment!==null?e.environment.clone():null,this.fog=e.fog!==null?e.fog.clone():null,this.backgroundBlurriness=e.backgroundBlurriness,this.backgroundIntensity=e.backgroundIntensity,this.backgroundRotation.copy(e.backgroundRotation),this.environmentIntensity=e.environmentIntensity,this.environmentRotation.copy(e.environmentRotation),this.overrideMaterial=e.overrideMaterial!==null?e.overrideMaterial.clone():null,this.matrixAutoUpdate=e.matrixAutoUpdate,this}toJSON(e){let t=super.toJSON(e);return this.fog!==null&&(t.object.fog=this.fog.toJSON()),t.object.backgroundBlurriness=this.backgroundBlurriness,t.object.backgroundIntensity=this.backgroundIntensity,t.object.backgroundRotation=this.backgroundRotation.toArray(),t.object.environmentIntensity=this.environmentIntensity,t.object.environmentRotation=this.environmentRotation.toArray(),t}},Gn=new N,fi=new N,vc=new N,pi=new N,ws=new N,Ts=new N,td=new N,xc=new N,yc=new N,_c=new N,bc=new Tt,Mc=new Tt,Sc=new Tt,rn=class i{constructor(e=new N,t=new N,n=new N){this.a=e,this.b=t,this.c=n}static getNormal(e,t,n,s){s.subVectors(n,t),Gn.subVectors(e,t),s.cross(Gn);let r=s.lengthSq();return r>0?s.multiplyScalar(1/Math.sqrt(r)):s.set(0,0,0)}static getBarycoord(e,t,n,s,r){Gn.subVectors(s,t),fi.subVectors(n,t),vc.subVectors(e,t);let o=Gn.dot(Gn),a=Gn.dot(fi),l=Gn.dot(vc),c=fi.dot(fi),h=fi.dot(vc),d=o*c-a*a;if(d===0)return r.set(0,0,0),null;let u=1/d,f=(c*l-a*h)*u,g=(o*h-a*l)*u;return r.set(1-f-g,g,f)}static containsPoint(e,t,n,s){return this.getBarycoord(e,t,n,s,pi)===null?!1:pi.x>=0&&pi.y>=0&&pi.x+pi.y<=1}static getInterpolation(e,t,n,s,r,o,a,l){return this.getBarycoord(e,t,n,s,pi)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(r,pi.x),l.addScaledVector(o,pi.y),l.addScaledVector(a,pi.z),l)}static getInterpolatedAttribute(e,t,n,s,r,o){return bc.setScalar(0),Mc.setScalar(0),Sc.setScalar(0),bc.fromBufferAttribute(e,t),Mc.fromBufferAttribute(e,n),Sc.fromBufferAttribute(e,s),o.setScalar(0),o.addScaledVector(bc,r.x),o.addScaledVector(Mc,r.y),o.addScaledVector(Sc,r.z),o}static isFrontFacing(e,t,n,s){return Gn.subVectors(n,t),fi.subVectors(e,t),Gn.cross(fi).dot(s)<0}set(e,t,n){return this.a.copy(e),this.b.copy(t),this.c.copy(n),this}setFromPointsAndIndices(e,t,n,s){return this.a.copy(e[t]),this.b.copy(e[n]),this.c.copy(e[s]),this}setFromAttributeAndIndices(e,t,n,s){return this.a.fromBufferAttribute(e,t),this.b.fromBufferAttribute(e,n),this.c.fromBufferAttribute(e,s),this}clone(){return new this.constructor().copy(this)}copy(e){return this.a.copy(e.a),this.b.copy(e.b),this.c.copy(e.c),this}getArea(){return Gn.subVectors(this.c,this.b),fi.subVectors(this.a,this.b),Gn.cross(fi).length()*.5}getMidpoint(e){return e.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(e){return i.getNormal(this.a,this.b,this.c,e)}getPlane(e){return e.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(e,t){return i.getBarycoord(e,this.a,this.b,this.c,t)}getInterpolation(e,t,n,s,r){return i.getInterpolation(e,this.a,this.b,this.c,t,n,s,r)}containsPoint(e){return i.containsPoint(e,this.a,this.b,this.c)}isFrontFacing(e){return i.isFrontFacing(this.a,this.b,this.c,e)}intersectsBox(e){return e.intersectsTriangle(this)}closestPointToPoint(e,t){let n=this.a,s=this.b,r=this.c,o,a;ws.subVectors(s,n),Ts.subVectors(r,n),xc.subVectors(e,n);let l=ws.dot(xc),c=Ts.dot(xc);if(l<=0&&c<=0)return t.copy(n);yc.subVectors(e,s);let h=ws.dot(yc),d=Ts.dot(yc);if(h>=0&&d<=h)return t.copy(s);let u=l*d-h*c;if(u<=0&&l>=0&&h<=0&&l-h>0)return o=l/(l-h),t.copy(n).addScaledVector(ws,o);_c.subVectors(e,r);let f=ws.dot(_c),g=Ts.dot(_c);if(g>=0&&f<=g)return t.copy(r);let y=f*c-l*g;if(y<=0&&c>=0&&g<=0)return a=c/(c-g),t.copy(n).addScaledVector(Ts,a);let m=h*g-f*d;if(m<=0&&d-h>=0&&f-g>=0)return td.subVectors(r,s),a=(d-h)/(d-h+(f-g)),t.copy(s).addScaledVector(td,a);let p=1/(m+y+u);return o=y*p,a=u*p,t.copy(n).addScaledVector(ws,o).addScaledVector(Ts,a)}equals(e){return e.a.equals(this.a)&&e.b.equals(this.b)&&e.c.equals(this.c)}},ft=class{constructor(e=new N(1/0,1/0,1/0),t=new N(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=e,this.max=t}set(e,t){return this.min.copy(e),this.max.copy(t),this}setFromArray(e){this.makeEmpty();for(let t=0,n=e.length;t<n;t+=3)this.expandByPoint(Wn.fromArray(e,t));return this}setFromBufferAttribute(e){this.makeEmpty();for(let t=0,n=e.count;t<n;t++)this.expandByPoint(Wn.fromBufferAttribute(e,t));return this}setFromPoints(e){this.makeEmpty();for(let t=0,n=e.length;t<n;t++)this.expandByPoint(e[t]);return this}setFromCenterAndSize(e,t){let n=Wn.copy(t).multiplyScalar(.5);return this.min.copy(e).sub(n),this.max.copy(e).add(n),this}setFromObject(e,t=!1){return this.makeEmpty(),this.expandByObject(e,t)}clone(){return new this.constructor().copy(this)}copy(e){return this.min.copy(e.min),this.max.copy(e.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(e){return this.isEmpty()?e.set(0,0,0):e.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(e){return this.isEmpty()?e.set(0,0,0):e.subVectors(this.max,this.min)}expandByPoint(e){return this.min.min(e),this.max.max(e),this}expandByVector(e){return this.min.sub(e),this.max.add(e),this}expandByScalar(e){return this.min.addScalar(-e),this.max.addScalar(e),this}expandByObject(e,t=!1){e.updateWorldMatrix(!1,!1);let n=e.geometry;if(n!==void 0){let r=n.getAttribute("position");if(t===!0&&r!==void 0&&e.isInstancedMesh!==!0&&e.isBatchedMesh!==!0)for(let o=0,a=r.count;o<a;o++)e.isMesh===!0?e.getVertexPosition(o,Wn):Wn.fromBufferAttribute(r,o),Wn.applyMatrix4(e.matrixWorld),this.expandByPoint(Wn);else e.boundingBox!==void 0?(e.boundingBox===null&&e.computeBoundingBox(),Eo.copy(e.boundingBox)):(n.boundingBox===null&&n.computeBoundingBox(),Eo.copy(n.boundingBox)),Eo.applyMatrix4(e.matrixWorld),this.union(Eo)}let s=e.children;for(let r=0,o=s.length;r<o;r++)this.expandByObject(s[r],t);return this}containsPoint(e){return e.x>=this.min.x&&e.x<=this.max.x&&e.y>=this.min.y&&e.y<=this.max.y&&e.z>=this.min.z&&e.z<=this.max.z}containsBox(e){return this.min.x<=e.min.x&&e.max.x<=this.max.x&&this.min.y<=e.min.y&&e.max.y<=this.max.y&&this.min.z<=e.min.z&&e.max.z<=this.max.z}getParameter(e,t){return t.set((e.x-this.min.x)/(this.max.x-this.min.x),(e.y-this.min.y)/(this.max.y-this.min.y),(e.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(e){return e.max.x>=this.min.x&&e.min.x<=this.max.x&&e.max.y>=this.min.y&&e.min.y<=this.max.y&&e.max.z>=this.min.z&&e.min.z<=this.max.z}intersectsSphere(e){return this.clampPoint(e.center,Wn),Wn.distanceToSquared(e.center)<=e.radius*e.radius}intersectsPlane(e){let t,n;return e.normal.x>0?(t=e.normal.x*this.min.x,n=e.normal.x*this.max.x):(t=e.normal.x*this.max.x,n=e.normal.x*this.min.x),e.normal.y>0?(t+=e.normal.y*this.min.y,n+=e.normal.y*this.max.y):(t+=e.normal.y*this.max.y,n+=e.normal.y*this.min.y),e.normal.z>0?(t+=e.normal.z*this.min.z,n+=e.normal.z*this.max.z):(t+=e.normal.z*this.max.z,n+=e.normal.z*this.min.z),t<=-e.constant&&n>=-e.constant}intersectsTriangle(e){if(this.isEmpty())return!1;this.getCenter(yr),Ao.subVectors(this.max,yr),Es.subVectors(e.a,yr),As.subVectors(e.b,yr),Cs.subVectors(e.c,yr),Ni.subVectors(As,Es),Ui.subVectors(Cs,As),es.subVectors(Es,Cs);let t=[0,-Ni.z,Ni.y,0,-Ui.z,Ui.y,0,-es.z,es.y,Ni.z,0,-Ni.x,Ui.z,0,-Ui.x,es.z,0,-es.x,-Ni.y,Ni.x,0,-Ui.y,Ui.x,0,-es.y,es.x,0];return!wc(t,Es,As,Cs,Ao)||(t=[1,0,0,0,1,0,0,0,1],!wc(t,Es,As,Cs,Ao))?!1:(Co.crossVectors(Ni,Ui),t=[Co.x,Co.y,Co.z],wc(t,Es,As,Cs,Ao))}clampPoint(e,t){return t.copy(e).clamp(this.min,this.max)}distanceToPoint(e){return this.clampPoint(e,Wn).distanceTo(e)}getBoundingSphere(e){return this.isEmpty()?e.makeEmpty():(this.getCenter(e.center),e.radius=this.getSize(Wn).length()*.5),e}intersect(e){return this.min.max(e.min),this.max.min(e.max),this.isEmpty()&&this.makeEmpty(),this}union(e){return this.min.min(e.min),this.max.max(e.max),this}applyMatrix4(e){return this.isEmpty()?this:(mi[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(e),mi[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(e),mi[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(e),mi[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(e),mi[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(e),mi[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(e),mi[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(e),mi[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(e),this.setFromPoints(mi),this)}translate(e){return this.min.add(e),this.max.add(e),this}equals(e){return e.min.equals(this.min)&&e.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(e){return this.min.fromArray(e.min),this.max.fromArray(e.max),this}},mi=[new N,new N,new N,new N,new N,new N,new N,new N],Wn=new N,Eo=new ft,Es=new N,As=new N,Cs=new N,Ni=new N,Ui=new N,es=new N,yr=new N,Ao=new N,Co=new N,ts=new N;function wc(i,e,t,n,s){for(let r=0,o=i.length-3;r<=o;r+=3){ts.fromArray(i,r);let a=s.x*Math.abs(ts.x)+s.y*Math.abs(ts.y)+s.z*Math.abs(ts.z),l=e.dot(ts),c=t.dot(ts),h=n.dot(ts);if(Math.max(-Math.max(l,c,h),Math.min(l,c,h))>a)return!1}return!0}var Dt=new N,Ro=new Ge,eg=0,Ot=class extends ti{constructor(e,t,n=!1){if(super(),Array.isArray(e))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:eg++}),this.name="",this.array=e,this.itemSize=t,this.count=e!==void 0?e.length/t:0,this.normalized=n,this.usage=Wd,this.updateRanges=[],this.gpuType=Cn,this.version=0,this._normalizationScale=e!==void 0?cu(e):void 0}onUploadCallback(){}set needsUpdate(e){e===!0&&this.version++}setUsage(e){return this.usage=e,this}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}copy(e){return this.name=e.name,this.array=new e.array.constructor(e.array),this.itemSize=e.itemSize,this.count=e.count,this.normalized=e.normalized,this.usage=e.usage,this.gpuType=e.gpuType,this._normalizationScale=e._normalizationScale,this}copyAt(e,t,n){e*=this.itemSize,n*=t.itemSize;for(let s=0,r=this.itemSize;s<r;s++)this.array[e+s]=t.array[n+s];return this}copyArray(e){return this.array.set(e),this}applyMatrix3(e){if(this.itemSize===2)for(let t=0,n=this.count;t<n;t++)Ro.fromBufferAttribute(this,t),Ro.applyMatrix3(e),this.setXY(t,Ro.x,Ro.y);else if(this.itemSize===3)for(let t=0,n=this.count;t<n;t++)Dt.fromBufferAttribute(this,t),Dt.applyMatrix3(e),this.setXYZ(t,Dt.x,Dt.y,Dt.z);return this}applyMatrix4(e){for(let t=0,n=this.count;t<n;t++)Dt.fromBufferAttribute(this,t),Dt.applyMatrix4(e),this.setXYZ(t,Dt.x,Dt.y,Dt.z);return this}applyNormalMatrix(e){for(let t=0,n=this.count;t<n;t++)Dt.fromBufferAttribute(this,t),Dt.applyNormalMatrix(e),this.setXYZ(t,Dt.x,Dt.y,Dt.z);return this}transformDirection(e){for(let t=0,n=this.count;t<n;t++)Dt.fromBufferAttribute(this,t),Dt.transformDirection(e),this.setXYZ(t,Dt.x,Dt.y,Dt.z);return this}set(e,t=0){return this.array.set(e,t),this}getComponent(e,t){let n=this.array[e*this.itemSize+t];return this.normalized&&(n=this._denormalize(n)),n}setComponent(e,t,n){return this.normalized&&(n=this._normalize(n)),this.array[e*this.itemSize+t]=n,this}getX(e){let t=this.array[e*this.itemSize];return this.normalized&&(t=this._denormalize(t)),t}setX(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize]=t,this}getY(e){let t=this.array[e*this.itemSize+1];return this.normalized&&(t=this._denormalize(t)),t}setY(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+1]=t,this}getZ(e){let t=this.array[e*this.itemSize+2];return this.normalized&&(t=this._denormalize(t)),t}setZ(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+2]=t,this}getW(e){let t=this.array[e*this.itemSize+3];return this.normalized&&(t=this._denormalize(t)),t}setW(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+3]=t,this}setXY(e,t,n){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n)),this.array[e+0]=t,this.array[e+1]=n,this}setXYZ(e,t,n,s){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n),s=this._normalize(s)),this.array[e+0]=t,this.array[e+1]=n,this.array[e+2]=s,this}setXYZW(e,t,n,s,r){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n),s=this._normalize(s),r=this._normalize(r)),this.array[e+0]=t,this.array[e+1]=n,this.array[e+2]=s,this.array[e+3]=r,this}onUpload(e){return this.onUploadCallback=e,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let e={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return e.name=this.name,e.usage=this.usage,e.gpuType=this.gpuType,e}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(e){let t=this._normalizationScale;return t!==void 0?Math.max(e/t,-1):Hm(e,this.array)}_normalize(e){let t=this._normalizationScale;return t!==void 0?Math.round(e*t):Gm(e,this.array)}};var Pr=class extends Ot{constructor(e,t,n){super(new Uint16Array(e),t,n)}};var Ir=class extends Ot{constructor(e,t,n){super(new Uint32Array(e),t,n)}};var Nn=class extends Ot{constructor(e,t,n){super(new Float32Array(e),t,n)}},tg=new ft,_r=new N,Tc=new N,ni=class{constructor(e=new N,t=-1){this.isSphere=!0,this.center=e,this.radius=t}set(e,t){return this.center.copy(e),this.radius=t,this}setFromPoints(e,t){let n=this.center;t!==void 0?n.copy(t):tg.setFromPoints(e).getCenter(n);let s=0;for(let r=0,o=e.length;r<o;r++)s=Math.max(s,n.distanceToSquared(e[r]));return this.radius=Math.sqrt(s),this}copy(e){return this.center.copy(e.center),this.radius=e.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(e){return e.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(e){return e.distanceTo(this.center)-this.radius}intersectsSphere(e){let t=this.radius+e.radius;return e.center.distanceToSquared(this.center)<=t*t}intersectsBox(e){return e.intersectsSphere(this)}intersectsPlane(e){return Math.abs(e.distanceToPoint(this.center))<=this.radius}clampPoint(e,t){let n=this.center.distanceToSquared(e);return t.copy(e),n>this.radius*this.radius&&(t.sub(this.center).normalize(),t.multiplyScalar(this.radius).add(this.center)),t}getBoundingBox(e){return this.isEmpty()?(e.makeEmpty(),e):(e.set(this.center,this.center),e.expandByScalar(this.radius),e)}applyMatrix4(e){return this.center.applyMatrix4(e),this.radius=this.radius*e.getMaxScaleOnAxis(),this}translate(e){return this.center.add(e),this}expandByPoint(e){if(this.isEmpty())return this.center.copy(e),this.radius=0,this;_r.subVectors(e,this.center);let t=_r.lengthSq();if(t>this.radius*this.radius){let n=Math.sqrt(t),s=(n-this.radius)*.5;this.center.addScaledVector(_r,s/n),this.radius+=s}return this}union(e){return e.isEmpty()?this:this.isEmpty()?(this.copy(e),this):(this.center.equals(e.center)===!0?this.radius=Math.max(this.radius,e.radius):(Tc.subVectors(e.center,this.center).setLength(e.radius),this.expandByPoint(_r.copy(e.center).add(Tc)),this.expandByPoint(_r.copy(e.center).sub(Tc))),this)}equals(e){return e.center.equals(this.center)&&e.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(e){return this.radius=e.radius,this.center.fromArray(e.center),this}},ng=0,Ln=new Je,Ec=new Fn,Rs=new N,wn=new ft,br=new ft,Gt=new N,On=class i extends ti{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:ng++}),this.uuid=qr(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(e){return Array.isArray(e)?this.index=new(km(e)?Ir:Pr)(e,1):this.index=e,this}setIndirect(e,t=0){return this.indirect=e,this.indirectOffset=t,this}getIndirect(){return this.indirect}getAttribute(e){return this.attributes[e]}setAttribute(e,t){return this.attributes[e]=t,this}deleteAttribute(e){return delete this.attributes[e],this}hasAttribute(e){return this.attributes[e]!==void 0}addGroup(e,t,n=0){this.groups.push({start:e,count:t,materialIndex:n})}clearGroups(){this.groups=[]}setDrawRange(e,t){this.drawRange.start=e,this.drawRange.count=t}applyMatrix4(e){let t=this.attributes.position;t!==void 0&&(t.applyMatrix4(e),t.needsUpdate=!0);let n=this.attributes.normal;if(n!==void 0){let r=new Oe().getNormalMatrix(e);n.applyNormalMatrix(r),n.needsUpdate=!0}let s=this.attributes.tangent;return s!==void 0&&(s.transformDirection(e),s.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(e){return Ln.makeRotationFromQuaternion(e),this.applyMatrix4(Ln),this}rotateX(e){return Ln.makeRotationX(e),this.applyMatrix4(Ln),this}rotateY(e){return Ln.makeRotationY(e),this.applyMatrix4(Ln),this}rotateZ(e){return Ln.makeRotationZ(e),this.applyMatrix4(Ln),this}translate(e,t,n){return Ln.makeTranslation(e,t,n),this.applyMatrix4(Ln),this}scale(e,t,n){return Ln.makeScale(e,t,n),this.applyMatrix4(Ln),this}lookAt(e){return Ec.lookAt(e),Ec.updateMatrix(),this.applyMatrix4(Ec.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(Rs).negate(),this.translate(Rs.x,Rs.y,Rs.z),this}setFromPoints(e){let t=this.getAttribute("position");if(t===void 0){let n=[];for(let s=0,r=e.length;s<r;s++){let o=e[s];n.push(o.x,o.y,o.z||0)}this.setAttribute("position",new Nn(n,3))}else{let n=Math.min(e.length,t.count);for(let s=0;s<n;s++){let r=e[s];t.setXYZ(s,r.x,r.y,r.z||0)}e.length>t.count&&Ue("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),t.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new ft);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){Fe("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new N(-1/0,-1/0,-1/0),new N(1/0,1/0,1/0));return}if(e!==void 0){if(this.boundingBox.setFromBufferAttribute(e),t)for(let n=0,s=t.length;n<s;n++){let r=t[n];wn.setFromBufferAttribute(r),this.morphTargetsRelative?(Gt.addVectors(this.boundingBox.min,wn.min),this.boundingBox.expandByPoint(Gt),Gt.addVectors(this.boundingBox.max,wn.max),this.boundingBox.expandByPoint(Gt)):(this.boundingBox.expandByPoint(wn.min),this.boundingBox.expandByPoint(wn.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&Fe('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new ni);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){Fe("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new N,1/0);return}if(e){let n=this.boundingSphere.center;if(wn.setFromBufferAttribute(e),t)for(let r=0,o=t.length;r<o;r++){let a=t[r];br.setFromBufferAttribute(a),this.morphTargetsRelative?(Gt.addVectors(wn.min,br.min),wn.expandByPoint(Gt),Gt.addVectors(wn.max,br.max),wn.expandByPoint(Gt)):(wn.expandByPoint(br.min),wn.expandByPoint(br.max))}wn.getCenter(n);let s=0;for(let r=0,o=e.count;r<o;r++)Gt.fromBufferAttribute(e,r),s=Math.max(s,n.distanceToSquared(Gt));if(t)for(let r=0,o=t.length;r<o;r++){let a=t[r],l=this.morphTargetsRelative;for(let c=0,h=a.count;c<h;c++)Gt.fromBufferAttribute(a,c),l&&(Rs.fromBufferAttribute(e,c),Gt.add(Rs)),s=Math.max(s,n.distanceToSquared(Gt))}this.boundingSphere.radius=Math.sqrt(s),isNaN(this.boundingSphere.radius)&&Fe('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let e=this.index,t=this.attributes;if(e===null||t.position===void 0||t.normal===void 0||t.uv===void 0){Fe("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let n=t.position,s=t.normal,r=t.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==n.count)&&(o=new Ot(new Float32Array(4*n.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(n.count);for(let C=0;C<n.count;C++)a[C]=new N,l[C]=new N;let h=new N,d=new N,u=new N,f=new Ge,g=new Ge,y=new Ge,m=new N,p=new N;function v(C,A,R){c[C]=c[A]=c[R]=1,h.fromBufferAttribute(n,C),d.fromBufferAttribute(n,A),u.fromBufferAttribute(n,R),f.fromBufferAttribute(r,C),g.fromBufferAttribute(r,A),y.fromBufferAttribute(r,R),d.sub(h),u.sub(h),g.sub(f),y.sub(f);let I=1/(g.x*y.y-y.x*g.y);isFinite(I)&&(m.copy(d).multiplyScalar(y.y).addScaledVector(u,-g.y).multiplyScalar(I),p.copy(u).multiplyScalar(g.x).addScaledVector(d,-y.x).multiplyScalar(I),a[C].add(m),a[A].add(m),a[R].add(m),l[C].add(p),l[A].add(p),l[R].add(p))}let M=this.groups;M.length===0&&(M=[{start:0,count:e.count}]);for(let C=0,A=M.length;C<A;++C){let R=M[C],I=R.start,F=R.count;for(let P=I,z=I+F;P<z;P+=3)v(e.getX(P+0),e.getX(P+1),e.getX(P+2))}let _=new N,b=new N,w=new N,x=new N;function S(C){w.fromBufferAttribute(s,C),x.copy(w);let A=a[C];_.copy(A),_.sub(w.multiplyScalar(w.dot(A))).normalize(),b.crossVectors(x,A);let I=b.dot(l[C])<0?-1:1;o.setXYZW(C,_.x,_.y,_.z,I)}for(let C=0,A=n.count;C<A;++C)c[C]&&S(C);this._transformed=!0}computeVertexNormals(){let e=this.index,t=this.getAttribute("position");if(t!==void 0){let n=this.getAttribute("normal");if(n===void 0||n.count!==t.count)n=new Ot(new Float32Array(t.count*3),3),this.setAttribute("normal",n);else for(let u=0,f=n.count;u<f;u++)n.setXYZ(u,0,0,0);let s=new N,r=new N,o=new N,a=new N,l=new N,c=new N,h=new N,d=new N;if(e)for(let u=0,f=e.count;u<f;u+=3){let g=e.getX(u+0),y=e.getX(u+1),m=e.getX(u+2);s.fromBufferAttribute(t,g),r.fromBufferAttribute(t,y),o.fromBufferAttribute(t,m),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),a.fromBufferAttribute(n,g),l.fromBufferAttribute(n,y),c.fromBufferAttribute(n,m),a.add(h),l.add(h),c.add(h),n.setXYZ(g,a.x,a.y,a.z),n.setXYZ(y,l.x,l.y,l.z),n.setXYZ(m,c.x,c.y,c.z)}else for(let u=0,f=t.count;u<f;u+=3)s.fromBufferAttribute(t,u+0),r.fromBufferAttribute(t,u+1),o.fromBufferAttribute(t,u+2),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),n.setXYZ(u+0,h.x,h.y,h.z),n.setXYZ(u+1,h.x,h.y,h.z),n.setXYZ(u+2,h.x,h.y,h.z);this.normalizeNormals(),n.needsUpdate=!0}}normalizeNormals(){let e=this.attributes.normal;for(let t=0,n=e.count;t<n;t++)Gt.fromBufferAttribute(e,t),Gt.normalize(),e.setXYZ(t,Gt.x,Gt.y,Gt.z)}toNonIndexed(){function e(a,l){let c=a.array,h=a.itemSize,d=a.normalized,u=new c.constructor(l.length*h),f=0,g=0;for(let y=0,m=l.length;y<m;y++){a.isInterleavedBufferAttribute?f=l[y]*a.data.stride+a.offset:f=l[y]*h;for(let p=0;p<h;p++)u[g++]=c[f++]}return new Ot(u,h,d)}if(this.index===null)return Ue("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let t=new i,n=this.index.array,s=this.attributes;for(let a in s){let l=s[a],c=e(l,n);t.setAttribute(a,c)}let r=this.morphAttributes;for(let a in r){let l=[],c=r[a];for(let h=0,d=c.length;h<d;h++){let u=c[h],f=e(u,n);l.push(f)}t.morphAttributes[a]=l}t.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];t.addGroup(c.start,c.count,c.materialIndex)}return t}toJSON(){let e={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(e.uuid=this.uuid,e.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,e.name=this.name,Object.keys(this.userData).length>0&&(e.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(e[c]=l[c]);return e}e.data={attributes:{}};let t=this.index;t!==null&&(e.data.index={type:t.array.constructor.name,array:Array.prototype.slice.call(t.array)});let n=this.attributes;for(let l in n){let c=n[l];e.data.attributes[l]=c.toJSON(e.data)}let s={},r=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],h=[];for(let d=0,u=c.length;d<u;d++){let f=c[d];h.push(f.toJSON(e.data))}h.length>0&&(s[l]=h,r=!0)}r&&(e.data.morphAttributes=s,e.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(e.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(e.data.boundingSphere=a.toJSON()),e}clone(){return new this.constructor().copy(this)}copy(e){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let t={};this.name=e.name;let n=e.index;n!==null&&this.setIndex(n.clone());let s=e.attributes;for(let c in s){let h=s[c];this.setAttribute(c,h.clone(t))}let r=e.morphAttributes;for(let c in r){let h=[],d=r[c];for(let u=0,f=d.length;u<f;u++)h.push(d[u].clone(t));this.morphAttributes[c]=h}this.morphTargetsRelative=e.morphTargetsRelative;let o=e.groups;for(let c=0,h=o.length;c<h;c++){let d=o[c];this.addGroup(d.start,d.count,d.materialIndex)}let a=e.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=e.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=e.drawRange.start,this.drawRange.count=e.drawRange.count,this.userData=e.userData,this._transformed=e._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var Ac=new N,ig=new N,sg=new Oe,dn=class{constructor(e=new N(1,0,0),t=0){this.isPlane=!0,this.normal=e,this.constant=t}set(e,t){return this.normal.copy(e),this.constant=t,this}setComponents(e,t,n,s){return this.normal.set(e,t,n),this.constant=s,this}setFromNormalAndCoplanarPoint(e,t){return this.normal.copy(e),this.constant=-t.dot(this.normal),this}setFromCoplanarPoints(e,t,n){let s=Ac.subVectors(n,t).cross(ig.subVectors(e,t)).normalize();return this.setFromNormalAndCoplanarPoint(s,e),this}copy(e){return this.normal.copy(e.normal),this.constant=e.constant,this}normalize(){let e=1/this.normal.length();return this.normal.multiplyScalar(e),this.constant*=e,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(e){return this.normal.dot(e)+this.constant}distanceToSphere(e){return this.distanceToPoint(e.center)-e.radius}projectPoint(e,t){return t.copy(e).addScaledVector(this.normal,-this.distanceToPoint(e))}intersectLine(e,t,n=!0){let s=e.delta(Ac),r=this.normal.dot(s);if(r===0)return this.distanceToPoint(e.start)===0?t.copy(e.start):null;let o=-(e.start.dot(this.normal)+this.constant)/r;return n===!0&&(o<0||o>1)?null:t.copy(e.start).addScaledVector(s,o)}intersectsLine(e){let t=this.distanceToPoint(e.start),n=this.distanceToPoint(e.end);return t<0&&n>0||n<0&&t>0}intersectsBox(e){return e.intersectsPlane(this)}intersectsSphere(e){return e.intersectsPlane(this)}coplanarPoint(e){return e.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(e,t){let n=t||sg.getNormalMatrix(e),s=this.coplanarPoint(Ac).applyMatrix4(e),r=this.normal.applyMatrix3(n).normalize();return this.constant=-s.dot(r),this}translate(e){return this.constant-=e.dot(this.normal),this}equals(e){return e.normal.equals(this.normal)&&e.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(e){return this.normal.fromArray(e.normal),this.constant=e.constant,this}},rg=0,rs=class extends ti{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:rg++}),this.uuid=qr(),this.name="",this.type="Material",this.blending=Xs,this.side=An,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=Vc,this.blendDst=Hc,this.blendEquation=as,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new rt(0,0,0),this.blendAlpha=0,this.depthFunc=Fs,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=Bd,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=Xo,this.stencilZFail=Xo,this.stencilZPass=Xo,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(e){this._alphaTest>0!=e>0&&this.version++,this._alphaTest=e}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(e){if(e!==void 0)for(let t in e){let n=e[t];if(n===void 0){Ue(`Material: parameter '${t}' has value of undefined.`);continue}let s=this[t];if(s===void 0){Ue(`Material: '${t}' is not a property of THREE.${this.type}.`);continue}s&&s.isColor?s.set(n):s&&s.isVector2&&n&&n.isVector2||s&&s.isEuler&&n&&n.isEuler||s&&s.isVector3&&n&&n.isVector3?s.copy(n):this[t]=n}}toJSON(e){let t=e===void 0||typeof e=="string";t&&(e={textures:{},images:{}});let n={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};n.uuid=this.uuid,n.type=this.type,n.blending=this.blending,n.side=this.side,n.shadowSide=this.shadowSide,n.vertexColors=this.vertexColors,n.opacity=this.opacity,n.transparent=this.transparent,n.blendSrc=this.blendSrc,n.blendDst=this.blendDst,n.blendEquation=this.blendEquation,n.blendSrcAlpha=this.blendSrcAlpha,n.blendDstAlpha=this.blendDstAlpha,n.blendEquationAlpha=this.blendEquationAlpha,n.blendColor=this.blendColor.getHex(),n.blendAlpha=this.blendAlpha,n.depthFunc=this.depthFunc,n.depthTest=this.depthTest,n.depthWrite=this.depthWrite,n.colorWrite=this.colorWrite,n.clipIntersection=this.clipIntersection,n.clipShadows=this.clipShadows,n.stencilWriteMask=this.stencilWriteMask,n.stencilFunc=this.stencilFunc,n.stencilRef=this.stencilRef,n.stencilFuncMask=this.stencilFuncMask,n.stencilFail=this.stencilFail,n.stencilZFail=this.stencilZFail,n.stencilZPass=this.stencilZPass,n.stencilWrite=this.stencilWrite,n.polygonOffset=this.polygonOffset,n.polygonOffsetFactor=this.polygonOffsetFactor,n.polygonOffsetUnits=this.polygonOffsetUnits,n.dithering=this.dithering,n.alphaTest=this.alphaTest,n.alphaHash=this.alphaHash,n.alphaToCoverage=this.alphaToCoverage,n.premultipliedAlpha=this.premultipliedAlpha,n.forceSinglePass=this.forceSinglePass,n.allowOverride=this.allowOverride,n.visible=this.visible,n.toneMapped=this.toneMapped,n.name=this.name,this.color&&this.color.isColor&&(n.color=this.color.getHex()),this.roughness!==void 0&&(n.roughness=this.roughness),this.metalness!==void 0&&(n.metalness=this.metalness),this.sheen!==void 0&&(n.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(n.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(n.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(n.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(n.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(n.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(n.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(n.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(n.shininess=this.shininess),this.clearcoat!==void 0&&(n.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(n.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(n.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(n.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(e).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(n.clearcoatMap=this.clearcoatMap.toJSON(e).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(n.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(e).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(n.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(e).uuid,n.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(n.sheenColorMap=this.sheenColorMap.toJSON(e).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(n.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(e).uuid),this.dispersion!==void 0&&(n.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(n.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(n.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(n.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(n.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(n.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(n.iridescenceMap=this.iridescenceMap.toJSON(e).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(n.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(e).uuid),this.anisotropy!==void 0&&(n.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(n.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(n.anisotropyMap=this.anisotropyMap.toJSON(e).uuid),this.map&&this.map.isTexture&&(n.map=this.map.toJSON(e).uuid),this.matcap&&this.matcap.isTexture&&(n.matcap=this.matcap.toJSON(e).uuid),this.alphaMap&&this.alphaMap.isTexture&&(n.alphaMap=this.alphaMap.toJSON(e).uuid),this.lightMap&&this.lightMap.isTexture&&(n.lightMap=this.lightMap.toJSON(e).uuid,n.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(n.aoMap=this.aoMap.toJSON(e).uuid,n.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(n.bumpMap=this.bumpMap.toJSON(e).uuid,n.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(n.normalMap=this.normalMap.toJSON(e).uuid,n.normalMapType=this.normalMapType,n.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(n.displacementMap=this.displacementMap.toJSON(e).uuid,n.displacementScale=this.displacementScale,n.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(n.roughnessMap=this.roughnessMap.toJSON(e).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(n.metalnessMap=this.metalnessMap.toJSON(e).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(n.emissiveMap=this.emissiveMap.toJSON(e).uuid),this.specularMap&&this.specularMap.isTexture&&(n.specularMap=this.specularMap.toJSON(e).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(n.specularIntensityMap=this.specularIntensityMap.toJSON(e).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(n.specularColorMap=this.specularColorMap.toJSON(e).uuid),this.envMap&&this.envMap.isTexture&&(n.envMap=this.envMap.toJSON(e).uuid,this.combine!==void 0&&(n.combine=this.combine)),this.envMapRotation!==void 0&&(n.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(n.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(n.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(n.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(n.gradientMap=this.gradientMap.toJSON(e).uuid),this.transmission!==void 0&&(n.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(n.transmissionMap=this.transmissionMap.toJSON(e).uuid),this.thickness!==void 0&&(n.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(n.thicknessMap=this.thicknessMap.toJSON(e).uuid),this.attenuationDistance!==void 0&&(n.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(n.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(n.size=this.size),this.sizeAttenuation!==void 0&&(n.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(n.clippingPlanes=this.clippingPlanes.map(r=>r.toJSON())),this.rotation!==void 0&&(n.rotation=this.rotation),this.depthPacking!==void 0&&(n.depthPacking=this.depthPacking),this.linewidth!==void 0&&(n.linewidth=this.linewidth),this.linecap!==void 0&&(n.linecap=this.linecap),this.linejoin!==void 0&&(n.linejoin=this.linejoin),this.dashSize!==void 0&&(n.dashSize=this.dashSize),this.gapSize!==void 0&&(n.gapSize=this.gapSize),this.scale!==void 0&&(n.scale=this.scale),this.wireframe!==void 0&&(n.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(n.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(n.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(n.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(n.flatShading=this.flatShading),this.fog!==void 0&&(n.fog=this.fog),Object.keys(this.userData).length>0&&(n.userData=this.userData);function s(r){let o=[];for(let a in r){let l=r[a];delete l.metadata,o.push(l)}return o}if(t){let r=s(e.textures),o=s(e.images);r.length>0&&(n.textures=r),o.length>0&&(n.images=o)}return n}fromJSON(e,t){if(e.uuid!==void 0&&(this.uuid=e.uuid),e.name!==void 0&&(this.name=e.name),e.color!==void 0&&this.color!==void 0&&this.color.setHex(e.color),e.roughness!==void 0&&(this.roughness=e.roughness),e.metalness!==void 0&&(this.metalness=e.metalness),e.sheen!==void 0&&(this.sheen=e.sheen),e.sheenColor!==void 0&&(this.sheenColor=new rt().setHex(e.sheenColor)),e.sheenRoughness!==void 0&&(this.sheenRoughness=e.sheenRoughness),e.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(e.emissive),e.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(e.specular),e.specularIntensity!==void 0&&(this.specularIntensity=e.specularIntensity),e.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(e.specularColor),e.shininess!==void 0&&(this.shininess=e.shininess),e.clearcoat!==void 0&&(this.clearcoat=e.clearcoat),e.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=e.clearcoatRoughness),e.diffuseRoughness!==void 0&&(this.diffuseRoughness=e.diffuseRoughness),e.dispersion!==void 0&&(this.dispersion=e.dispersion),e.retroreflectivity!==void 0&&(this.retroreflectivity=e.retroreflectivity),e.iridescence!==void 0&&(this.iridescence=e.iridescence),e.iridescenceIOR!==void 0&&(this.iridescenceIOR=e.iridescenceIOR),e.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessMinimum),e.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=e.iridescenceThicknessMaximum),e.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=e.iridescenceThicknessRange[1]),e.transmission!==void 0&&(this.transmission=e.transmission),e.thickness!==void 0&&(this.thickness=e.thickness),e.attenuationDistance!==void 0&&(this.attenuationDistance=e.attenuationDistance),e.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(e.attenuationColor),e.anisotropy!==void 0&&(this.anisotropy=e.anisotropy),e.anisotropyRotation!==void 0&&(this.anisotropyRotation=e.anisotropyRotation),e.fog!==void 0&&(this.fog=e.fog),e.flatShading!==void 0&&(this.flatShading=e.flatShading),e.blending!==void 0&&(this.blending=e.blending),e.combine!==void 0&&(this.combine=e.combine),e.side!==void 0&&(this.side=e.side),e.shadowSide!==void 0&&(this.shadowSide=e.shadowSide),e.opacity!==void 0&&(this.opacity=e.opacity),e.transparent!==void 0&&(this.transparent=e.transparent),e.alphaTest!==void 0&&(this.alphaTest=e.alphaTest),e.alphaHash!==void 0&&(this.alphaHash=e.alphaHash),e.depthFunc!==void 0&&(this.depthFunc=e.depthFunc),e.depthTest!==void 0&&(this.depthTest=e.depthTest),e.depthWrite!==void 0&&(this.depthWrite=e.depthWrite),e.colorWrite!==void 0&&(this.colorWrite=e.colorWrite),e.clippingPlanes!==void 0&&(this.clippingPlanes=e.clippingPlanes.map(n=>new dn().fromJSON(n))),e.clipIntersection!==void 0&&(this.clipIntersection=e.clipIntersection),e.clipShadows!==void 0&&(this.clipShadows=e.clipShadows),e.depthPacking!==void 0&&(this.depthPacking=e.depthPacking),e.blendSrc!==void 0&&(this.blendSrc=e.blendSrc),e.blendDst!==void 0&&(this.blendDst=e.blendDst),e.blendEquation!==void 0&&(this.blendEquation=e.blendEquation),e.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=e.blendSrcAlpha),e.blendDstAlpha!==void 0&&(this.blendDstAlpha=e.blendDstAlpha),e.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=e.blendEquationAlpha),e.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(e.blendColor),e.blendAlpha!==void 0&&(this.blendAlpha=e.blendAlpha),e.stencilWriteMask!==void 0&&(this.stencilWriteMask=e.stencilWriteMask),e.stencilFunc!==void 0&&(this.stencilFunc=e.stencilFunc),e.stencilRef!==void 0&&(this.stencilRef=e.stencilRef),e.stencilFuncMask!==void 0&&(this.stencilFuncMask=e.stencilFuncMask),e.stencilFail!==void 0&&(this.stencilFail=e.stencilFail),e.stencilZFail!==void 0&&(this.stencilZFail=e.stencilZFail),e.stencilZPass!==void 0&&(this.stencilZPass=e.stencilZPass),e.stencilWrite!==void 0&&(this.stencilWrite=e.stencilWrite),e.wireframe!==void 0&&(this.wireframe=e.wireframe),e.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=e.wireframeLinewidth),e.wireframeLinecap!==void 0&&(this.wireframeLinecap=e.wireframeLinecap),e.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=e.wireframeLinejoin),e.rotation!==void 0&&(this.rotation=e.rotation),e.linewidth!==void 0&&(this.linewidth=e.linewidth),e.linecap!==void 0&&(this.linecap=e.linecap),e.linejoin!==void 0&&(this.linejoin=e.linejoin),e.dashSize!==void 0&&(this.dashSize=e.dashSize),e.gapSize!==void 0&&(this.gapSize=e.gapSize),e.scale!==void 0&&(this.scale=e.scale),e.polygonOffset!==void 0&&(this.polygonOffset=e.polygonOffset),e.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=e.polygonOffsetFactor),e.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=e.polygonOffsetUnits),e.dithering!==void 0&&(this.dithering=e.dithering),e.alphaToCoverage!==void 0&&(this.alphaToCoverage=e.alphaToCoverage),e.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=e.premultipliedAlpha),e.forceSinglePass!==void 0&&(this.forceSinglePass=e.forceSinglePass),e.allowOverride!==void 0&&(this.allowOverride=e.allowOverride),e.visible!==void 0&&(this.visible=e.visible),e.toneMapped!==void 0&&(this.toneMapped=e.toneMapped),e.userData!==void 0&&(this.userData=e.userData),e.vertexColors!==void 0&&(typeof e.vertexColors=="number"?this.vertexColors=e.vertexColors>0:this.vertexColors=e.vertexColors),e.size!==void 0&&(this.size=e.size),e.sizeAttenuation!==void 0&&(this.sizeAttenuation=e.sizeAttenuation),e.map!==void 0&&(this.map=t[e.map]||null),e.matcap!==void 0&&(this.matcap=t[e.matcap]||null),e.alphaMap!==void 0&&(this.alphaMap=t[e.alphaMap]||null),e.bumpMap!==void 0&&(this.bumpMap=t[e.bumpMap]||null),e.bumpScale!==void 0&&(this.bumpScale=e.bumpScale),e.normalMap!==void 0&&(this.normalMap=t[e.normalMap]||null),e.normalMapType!==void 0&&(this.normalMapType=e.normalMapType),e.normalScale!==void 0){let n=e.normalScale;Array.isArray(n)===!1&&(n=[n,n]),this.normalScale=new Ge().fromArray(n)}return e.displacementMap!==void 0&&(this.displacementMap=t[e.displacementMap]||null),e.displacementScale!==void 0&&(this.displacementScale=e.displacementScale),e.displacementBias!==void 0&&(this.displacementBias=e.displacementBias),e.roughnessMap!==void 0&&(this.roughnessMap=t[e.roughnessMap]||null),e.metalnessMap!==void 0&&(this.metalnessMap=t[e.metalnessMap]||null),e.emissiveMap!==void 0&&(this.emissiveMap=t[e.emissiveMap]||null),e.emissiveIntensity!==void 0&&(this.emissiveIntensity=e.emissiveIntensity),e.specularMap!==void 0&&(this.specularMap=t[e.specularMap]||null),e.specularIntensityMap!==void 0&&(this.specularIntensityMap=t[e.specularIntensityMap]||null),e.specularColorMap!==void 0&&(this.specularColorMap=t[e.specularColorMap]||null),e.envMap!==void 0&&(this.envMap=t[e.envMap]||null),e.envMapRotation!==void 0&&this.envMapRotation.fromArray(e.envMapRotation),e.envMapIntensity!==void 0&&(this.envMapIntensity=e.envMapIntensity),e.reflectivity!==void 0&&(this.reflectivity=e.reflectivity),e.refractionRatio!==void 0&&(this.refractionRatio=e.refractionRatio),e.lightMap!==void 0&&(this.lightMap=t[e.lightMap]||null),e.lightMapIntensity!==void 0&&(this.lightMapIntensity=e.lightMapIntensity),e.aoMap!==void 0&&(this.aoMap=t[e.aoMap]||null),e.aoMapIntensity!==void 0&&(this.aoMapIntensity=e.aoMapIntensity),e.gradientMap!==void 0&&(this.gradientMap=t[e.gradientMap]||null),e.clearcoatMap!==void 0&&(this.clearcoatMap=t[e.clearcoatMap]||null),e.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=t[e.clearcoatRoughnessMap]||null),e.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=t[e.clearcoatNormalMap]||null),e.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new Ge().fromArray(e.clearcoatNormalScale)),e.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=t[e.diffuseRoughnessMap]||null),e.iridescenceMap!==void 0&&(this.iridescenceMap=t[e.iridescenceMap]||null),e.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=t[e.iridescenceThicknessMap]||null),e.transmissionMap!==void 0&&(this.transmissionMap=t[e.transmissionMap]||null),e.thicknessMap!==void 0&&(this.thicknessMap=t[e.thicknessMap]||null),e.anisotropyMap!==void 0&&(this.anisotropyMap=t[e.anisotropyMap]||null),e.sheenColorMap!==void 0&&(this.sheenColorMap=t[e.sheenColorMap]||null),e.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=t[e.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(e){this.name=e.name,this.blending=e.blending,this.side=e.side,this.vertexColors=e.vertexColors,this.opacity=e.opacity,this.transparent=e.transparent,this.blendSrc=e.blendSrc,this.blendDst=e.blendDst,this.blendEquation=e.blendEquation,this.blendSrcAlpha=e.blendSrcAlpha,this.blendDstAlpha=e.blendDstAlpha,this.blendEquationAlpha=e.blendEquationAlpha,this.blendColor.copy(e.blendColor),this.blendAlpha=e.blendAlpha,this.depthFunc=e.depthFunc,this.depthTest=e.depthTest,this.depthWrite=e.depthWrite,this.stencilWriteMask=e.stencilWriteMask,this.stencilFunc=e.stencilFunc,this.stencilRef=e.stencilRef,this.stencilFuncMask=e.stencilFuncMask,this.stencilFail=e.stencilFail,this.stencilZFail=e.stencilZFail,this.stencilZPass=e.stencilZPass,this.stencilWrite=e.stencilWrite;let t=e.clippingPlanes,n=null;if(t!==null){let s=t.length;n=new Array(s);for(let r=0;r!==s;++r)n[r]=t[r].clone()}return this.clippingPlanes=n,this.clipIntersection=e.clipIntersection,this.clipShadows=e.clipShadows,this.shadowSide=e.shadowSide,this.colorWrite=e.colorWrite,this.precision=e.precision,this.polygonOffset=e.polygonOffset,this.polygonOffsetFactor=e.polygonOffsetFactor,this.polygonOffsetUnits=e.polygonOffsetUnits,this.dithering=e.dithering,this.alphaTest=e.alphaTest,this.alphaHash=e.alphaHash,this.alphaToCoverage=e.alphaToCoverage,this.premultipliedAlpha=e.premultipliedAlpha,this.forceSinglePass=e.forceSinglePass,this.allowOverride=e.allowOverride,this.visible=e.visible,this.toneMapped=e.toneMapped,this.userData=JSON.parse(JSON.stringify(e.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(e){e===!0&&this.version++}};var gi=new N,Cc=new N,Po=new N,Io=new N,Xn=class{constructor(e=new N,t=new N(0,0,-1)){this.origin=e,this.direction=t}set(e,t){return this.origin.copy(e),this.direction.copy(t),this}copy(e){return this.origin.copy(e.origin),this.direction.copy(e.direction),this}at(e,t){return t.copy(this.origin).addScaledVector(this.direction,e)}lookAt(e){return this.direction.copy(e).sub(this.origin).normalize(),this}recast(e){return this.origin.copy(this.at(e,gi)),this}closestPointToPoint(e,t){t.subVectors(e,this.origin);let n=t.dot(this.direction);return n<0?t.copy(this.origin):t.copy(this.origin).addScaledVector(this.direction,n)}distanceToPoint(e){return Math.sqrt(this.distanceSqToPoint(e))}distanceSqToPoint(e){let t=gi.subVectors(e,this.origin).dot(this.direction);return t<0?this.origin.distanceToSquared(e):(gi.copy(this.origin).addScaledVector(this.direction,t),gi.distanceToSquared(e))}distanceSqToSegment(e,t,n,s){Cc.copy(e).add(t).multiplyScalar(.5),Po.copy(t).sub(e).normalize(),Io.copy(this.origin).sub(Cc);let r=e.distanceTo(t)*.5,o=-this.direction.dot(Po),a=Io.dot(this.direction),l=-Io.dot(Po),c=Io.lengthSq(),h=Math.abs(1-o*o),d,u,f,g;if(h>0)if(d=o*l-a,u=o*a-l,g=r*h,d>=0)if(u>=-g)if(u<=g){let y=1/h;d*=y,u*=y,f=d*(d+o*u+2*a)+u*(o*d+u+2*l)+c}else u=r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u=-r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u<=-g?(d=Math.max(0,-(-o*r+a)),u=d>0?-r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c):u<=g?(d=0,u=Math.min(Math.max(-r,-l),r),f=u*(u+2*l)+c):(d=Math.max(0,-(o*r+a)),u=d>0?r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c);else u=o>0?-r:r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;return n&&n.copy(this.origin).addScaledVector(this.direction,d),s&&s.copy(Cc).addScaledVector(Po,u),f}intersectSphere(e,t){if(e.radius<0)return null;gi.subVectors(e.center,this.origin);let n=gi.dot(this.direction),s=gi.dot(gi)-n*n,r=e.radius*e.radius;if(s>r)return null;let o=Math.sqrt(r-s),a=n-o,l=n+o;return l<0?null:a<0?this.at(l,t):this.at(a,t)}intersectsSphere(e){return e.radius<0?!1:this.distanceSqToPoint(e.center)<=e.radius*e.radius}distanceToPlane(e){let t=e.normal.dot(this.direction);if(t===0)return e.distanceToPoint(this.origin)===0?0:null;let n=-(this.origin.dot(e.normal)+e.constant)/t;return n>=0?n:null}intersectPlane(e,t){let n=this.distanceToPlane(e);return n===null?null:this.at(n,t)}intersectsPlane(e){let t=e.distanceToPoint(this.origin);return t===0||e.normal.dot(this.direction)*t<0}intersectBox(e,t){let n,s,r,o,a,l,c=1/this.direction.x,h=1/this.direction.y,d=1/this.direction.z,u=this.origin;return c>=0?(n=(e.min.x-u.x)*c,s=(e.max.x-u.x)*c):(n=(e.max.x-u.x)*c,s=(e.min.x-u.x)*c),h>=0?(r=(e.min.y-u.y)*h,o=(e.max.y-u.y)*h):(r=(e.max.y-u.y)*h,o=(e.min.y-u.y)*h),n>o||r>s||((r>n||isNaN(n))&&(n=r),(o<s||isNaN(s))&&(s=o),d>=0?(a=(e.min.z-u.z)*d,l=(e.max.z-u.z)*d):(a=(e.max.z-u.z)*d,l=(e.min.z-u.z)*d),n>l||a>s)||((a>n||n!==n)&&(n=a),(l<s||s!==s)&&(s=l),s<0)?null:this.at(n>=0?n:s,t)}intersectsBox(e){return this.intersectBox(e,gi)!==null}intersectTriangle(e,t,n,s,r){let o=this.origin,a=this.direction,l=a.x,c=a.y,h=a.z,d=e.x-o.x,u=e.y-o.y,f=e.z-o.z,g=t.x-o.x,y=t.y-o.y,m=t.z-o.z,p=n.x-o.x,v=n.y-o.y,M=n.z-o.z,_=Math.abs(l),b=Math.abs(c),w=Math.abs(h),x,S,C,A,R,I,F,P,z,q,L,H;if(_>=b&&_>=w?(C=l,I=d,z=g,H=p,l>=0?(x=c,S=h,A=u,R=f,F=y,P=m,q=v,L=M):(x=h,S=c,A=f,R=u,F=m,P=y,q=M,L=v)):b>=w?(C=c,I=u,z=y,H=v,c>=0?(x=h,S=l,A=f,R=d,F=m,P=g,q=M,L=p):(x=l,S=h,A=d,R=f,F=g,P=m,q=p,L=M)):(C=h,I=f,z=m,H=M,h>=0?(x=l,S=c,A=d,R=u,F=g,P=y,q=p,L=v):(x=c,S=l,A=u,R=d,F=y,P=g,q=v,L=p)),C===0)return null;let k=x/C,G=S/C,Y=1/C,oe=A-k*I,ae=R-G*I,J=F-k*z,ie=P-G*z,ce=q-k*H,xe=L-G*H,me=ce*ie-xe*J,_e=oe*xe-ae*ce,ot=J*ae-ie*oe;if(s){if(me<0||_e<0||ot<0)return null}else if((me<0||_e<0||ot<0)&&(me>0||_e>0||ot>0))return null;let Pe=me+_e+ot;if(Pe===0)return null;let Ye=Y*(me*I+_e*z+ot*H);return(Pe>0?Ye<0:Ye>0)?null:this.at(Ye/Pe,r)}applyMatrix4(e){return this.origin.applyMatrix4(e),this.direction.transformDirection(e),this}equals(e){return e.origin.equals(this.origin)&&e.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},ra=class extends rs{constructor(e){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new rt(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new Oi,this.combine=Gc,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.fog=e.fog,this}},nd=new Je,ns=new Xn,Lo=new ni,id=new N,Do=new N,No=new N,Uo=new N,Rc=new N,Fo=new N,sd=new N,Oo=new N,an=class extends Fn{constructor(e=new On,t=new ra){super(),this.isMesh=!0,this.type="Mesh",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}updateMorphTargets(){let t=this.geometry.morphAttributes,n=Object.keys(t);if(n.length>0){let s=t[n[0]];if(s!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let r=0,o=s.length;r<o;r++){let a=s[r].name||String(r);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=r}}}}getVertexPosition(e,t){let n=this.geometry,s=n.attributes.position,r=n.morphAttributes.position,o=n.morphTargetsRelative;t.fromBufferAttribute(s,e);let a=this.morphTargetInfluences;if(r&&a){Fo.set(0,0,0);for(let l=0,c=r.length;l<c;l++){let h=a[l],d=r[l];h!==0&&(Rc.fromBufferAttribute(d,e),o?Fo.addScaledVector(Rc,h):Fo.addScaledVector(Rc.sub(t),h))}t.add(Fo)}return t}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let n=this.geometry,s=this.material,r=this.matrixWorld;s!==void 0&&(n.boundingSphere===null&&n.computeBoundingSphere(),Lo.copy(n.boundingSphere),Lo.applyMatrix4(r),ns.copy(e.ray).recast(e.near),!(Lo.containsPoint(ns.origin)===!1&&(ns.intersectSphere(Lo,id)===null||ns.origin.distanceToSquared(id)>(e.far-e.near)**2))&&(nd.copy(r).invert(),ns.copy(e.ray).applyMatrix4(nd),!(n.boundingBox!==null&&ns.intersectsBox(n.boundingBox)===!1)&&this._computeIntersections(e,t,ns)))}_computeIntersections(e,t,n){let s,r=this.geometry,o=this.material,a=r.index,l=r.attributes.position,c=r.attributes.uv,h=r.attributes.uv1,d=r.attributes.normal,u=r.groups,f=r.drawRange;if(a!==null)if(Array.isArray(o))for(let g=0,y=u.length;g<y;g++){let m=u[g],p=o[m.materialIndex],v=Math.max(m.start,f.start),M=Math.min(a.count,Math.min(m.start+m.count,f.start+f.count));for(let _=v,b=M;_<b;_+=3){let w=a.getX(_),x=a.getX(_+1),S=a.getX(_+2);s=Bo(this,p,e,n,c,h,d,w,x,S),s&&(s.faceIndex=Math.floor(_/3),s.face.materialIndex=m.materialIndex,t.push(s))}}else{let g=Math.max(0,f.start),y=Math.min(a.count,f.start+f.count);for(let m=g,p=y;m<p;m+=3){let v=a.getX(m),M=a.getX(m+1),_=a.getX(m+2);s=Bo(this,o,e,n,c,h,d,v,M,_),s&&(s.faceIndex=Math.floor(m/3),t.push(s))}}else if(l!==void 0)if(Array.isArray(o))for(let g=0,y=u.length;g<y;g++){let m=u[g],p=o[m.materialIndex],v=Math.max(m.start,f.start),M=Math.min(l.count,Math.min(m.start+m.count,f.start+f.count));for(let _=v,b=M;_<b;_+=3){let w=_,x=_+1,S=_+2;s=Bo(this,p,e,n,c,h,d,w,x,S),s&&(s.faceIndex=Math.floor(_/3),s.face.materialIndex=m.materialIndex,t.push(s))}}else{let g=Math.max(0,f.start),y=Math.min(l.count,f.start+f.count);for(let m=g,p=y;m<p;m+=3){let v=m,M=m+1,_=m+2;s=Bo(this,o,e,n,c,h,d,v,M,_),s&&(s.faceIndex=Math.floor(m/3),t.push(s))}}}};function og(i,e,t,n,s,r,o,a){let l;if(e.side===Zt?l=n.intersectTriangle(o,r,s,!0,a):l=n.intersectTriangle(s,r,o,e.side===An,a),l===null)return null;Oo.copy(a),Oo.applyMatrix4(i.matrixWorld);let c=t.ray.origin.distanceTo(Oo);return c<t.near||c>t.far?null:{distance:c,point:Oo.clone(),object:i}}function Bo(i,e,t,n,s,r,o,a,l,c){i.getVertexPosition(a,Do),i.getVertexPosition(l,No),i.getVertexPosition(c,Uo);let h=og(i,e,t,n,Do,No,Uo,sd);if(h){let d=new N;rn.getBarycoord(sd,Do,No,Uo,d),s&&(h.uv=rn.getInterpolatedAttribute(s,a,l,c,d,new Ge)),r&&(h.uv1=rn.getInterpolatedAttribute(r,a,l,c,d,new Ge)),o&&(h.normal=rn.getInterpolatedAttribute(o,a,l,c,d,new N),h.normal.dot(n.direction)>0&&h.normal.multiplyScalar(-1));let u={a,b:l,c,normal:new N,materialIndex:0};rn.getNormal(Do,No,Uo,u.normal),h.face=u,h.barycoord=d}return h}var qn=class extends on{constructor(e=null,t=1,n=1,s,r,o,a,l,c=wt,h=wt,d,u){super(null,o,a,l,c,h,s,r,d,u),this.isDataTexture=!0,this.image={data:e,width:t,height:n},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var is=new ni,ag=new Ge(.5,.5),ko=new N,os=class{constructor(e=new dn,t=new dn,n=new dn,s=new dn,r=new dn,o=new dn){this.planes=[e,t,n,s,r,o]}set(e,t,n,s,r,o){let a=this.planes;return a[0].copy(e),a[1].copy(t),a[2].copy(n),a[3].copy(s),a[4].copy(r),a[5].copy(o),this}copy(e){let t=this.planes;for(let n=0;n<6;n++)t[n].copy(e.planes[n]);return this}setFromProjectionMatrix(e,t=Dn,n=!1){let s=this.planes,r=e.elements,o=r[0],a=r[1],l=r[2],c=r[3],h=r[4],d=r[5],u=r[6],f=r[7],g=r[8],y=r[9],m=r[10],p=r[11],v=r[12],M=r[13],_=r[14],b=r[15];if(s[0].setComponents(c-o,f-h,p-g,b-v).normalize(),s[1].setComponents(c+o,f+h,p+g,b+v).normalize(),s[2].setComponents(c+a,f+d,p+y,b+M).normalize(),s[3].setComponents(c-a,f-d,p-y,b-M).normalize(),n)s[4].setComponents(l,u,m,_).normalize(),s[5].setComponents(c-l,f-u,p-m,b-_).normalize();else if(s[4].setComponents(c-l,f-u,p-m,b-_).normalize(),t===Dn)s[5].setComponents(c+l,f+u,p+m,b+_).normalize();else if(t===Er)s[5].setComponents(l,u,m,_).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+t);return this}intersectsObject(e){if(e.boundingSphere!==void 0)e.boundingSphere===null&&e.computeBoundingSphere(),is.copy(e.boundingSphere).applyMatrix4(e.matrixWorld);else{let t=e.geometry;t.boundingSphere===null&&t.computeBoundingSphere(),is.copy(t.boundingSphere).applyMatrix4(e.matrixWorld)}return this.intersectsSphere(is)}intersectsSprite(e){is.center.set(0,0,0);let t=ag.distanceTo(e.center);return is.radius=.7071067811865476+t,is.applyMatrix4(e.matrixWorld),this.intersectsSphere(is)}intersectsSphere(e){let t=this.planes,n=e.center,s=-e.radius;for(let r=0;r<6;r++)if(t[r].distanceToPoint(n)<s)return!1;return!0}intersectsBox(e){let t=this.planes;for(let n=0;n<6;n++){let s=t[n];if(ko.x=s.normal.x>0?e.max.x:e.min.x,ko.y=s.normal.y>0?e.max.y:e.min.y,ko.z=s.normal.z>0?e.max.z:e.min.z,s.distanceToPoint(ko)<0)return!1}return!0}containsPoint(e){let t=this.planes;for(let n=0;n<6;n++)if(t[n].distanceToPoint(e)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},rd=new Je,oa=class i{constructor(){this.coordinateSystem=Dn,this._frustums=[],this._count=0}setFromArrayCamera(e){let t=e.cameras,n=this._frustums;for(let s=0;s<t.length;s++){let r=t[s];rd.multiplyMatrices(r.projectionMatrix,r.matrixWorldInverse),n[s]===void 0&&(n[s]=new os),n[s].setFromProjectionMatrix(rd,r.coordinateSystem,r.reversedDepth)}return this._count=t.length,this}getFrustum(e){return this._frustums[e]}intersectsObject(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsObject(e))return!0;return!1}intersectsSprite(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsSprite(e))return!0;return!1}intersectsSphere(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsSphere(e))return!0;return!1}intersectsBox(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsBox(e))return!0;return!1}containsPoint(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].containsPoint(e))return!0;return!1}copy(e){this.coordinateSystem=e.coordinateSystem;let t=this._frustums,n=e._frustums;for(let s=0;s<e._count;s++)t[s]===void 0&&(t[s]=new os),t[s].copy(n[s]);return this._count=e._count,this}clone(){return new i().copy(this)}};var Lr=class extends on{constructor(e=[],t=ls,n,s,r,o,a,l,c,h){super(e,t,n,s,r,o,a,l,c,h),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(e){this.image=e}};var yi=class extends on{constructor(e,t,n=$n,s,r,o,a=wt,l=wt,c,h=xi,d=1){if(h!==xi&&h!==Mi)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let u={width:e,height:t,depth:d};super(u,s,r,o,a,l,h,n,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(e){return super.copy(e),this.source=new ks(Object.assign({},e.image)),this.compareFunction=e.compareFunction,this}toJSON(e){let t=super.toJSON(e);return t.compareFunction=this.compareFunction,t}},Dr=class extends yi{constructor(e,t=$n,n=ls,s,r,o=wt,a=wt,l,c=xi){let h={width:e,height:e,depth:1},d=[h,h,h,h,h,h];super(e,e,t,n,s,r,o,a,l,c),this.image=d,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(e){this.image=e}},Nr=class extends on{constructor(e=null){super(),this.sourceTexture=e,this.isExternalTexture=!0}copy(e){return super.copy(e),this.sourceTexture=e.sourceTexture,this}},Hs=class i extends On{constructor(e=1,t=1,n=1,s=1,r=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:e,height:t,depth:n,widthSegments:s,heightSegments:r,depthSegments:o};let a=this;s=Math.floor(s),r=Math.floor(r),o=Math.floor(o);let l=[],c=[],h=[],d=[],u=0,f=0;g("z","y","x",-1,-1,n,t,e,o,r,0),g("z","y","x",1,-1,n,t,-e,o,r,1),g("x","z","y",1,1,e,n,t,s,o,2),g("x","z","y",1,-1,e,n,-t,s,o,3),g("x","y","z",1,-1,e,t,n,s,r,4),g("x","y","z",-1,-1,e,t,-n,s,r,5),this.setIndex(l),this.setAttribute("position",new Nn(c,3)),this.setAttribute("normal",new Nn(h,3)),this.setAttribute("uv",new Nn(d,2));function g(y,m,p,v,M,_,b,w,x,S,C){let A=_/x,R=b/S,I=_/2,F=b/2,P=w/2,z=x+1,q=S+1,L=0,H=0,k=new N;for(let G=0;G<q;G++){let Y=G*R-F;for(let oe=0;oe<z;oe++){let ae=oe*A-I;k[y]=ae*v,k[m]=Y*M,k[p]=P,c.push(k.x,k.y,k.z),k[y]=0,k[m]=0,k[p]=w>0?1:-1,h.push(k.x,k.y,k.z),d.push(oe/x),d.push(1-G/S),L+=1}}for(let G=0;G<S;G++)for(let Y=0;Y<x;Y++){let oe=u+Y+z*G,ae=u+Y+z*(G+1),J=u+(Y+1)+z*(G+1),ie=u+(Y+1)+z*G;l.push(oe,ae,ie),l.push(ae,J,ie),H+=6}a.addGroup(f,H,C),f+=H,u+=L}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.width,e.height,e.depth,e.widthSegments,e.heightSegments,e.depthSegments)}};var _i=class i extends On{constructor(e=1,t=1,n=1,s=1){super(),this.type="PlaneGeometry",this.parameters={width:e,height:t,widthSegments:n,heightSegments:s};let r=e/2,o=t/2,a=Math.floor(n),l=Math.floor(s),c=a+1,h=l+1,d=e/a,u=t/l,f=[],g=[],y=[],m=[];for(let p=0;p<h;p++){let v=p*u-o;for(let M=0;M<c;M++){let _=M*d-r;g.push(_,-v,0),y.push(0,0,1),m.push(M/a),m.push(1-p/l)}}for(let p=0;p<l;p++)for(let v=0;v<a;v++){let M=v+c*p,_=v+c*(p+1),b=v+1+c*(p+1),w=v+1+c*p;f.push(M,_,w),f.push(_,b,w)}this.setIndex(f),this.setAttribute("position",new Nn(g,3)),this.setAttribute("normal",new Nn(y,3)),this.setAttribute("uv",new Nn(m,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.width,e.height,e.widthSegments,e.heightSegments)}};function hs(i){let e={};for(let t in i){e[t]={};for(let n in i[t]){let s=i[t][n];if(od(s))s.isRenderTargetTexture?(Ue("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),e[t][n]=null):e[t][n]=s.clone();else if(Array.isArray(s))if(od(s[0])){let r=[];for(let o=0,a=s.length;o<a;o++)r[o]=s[o].clone();e[t][n]=r}else e[t][n]=s.slice();else e[t][n]=s}}return e}function ln(i){let e={};for(let t=0;t<i.length;t++){let n=hs(i[t]);for(let s in n)e[s]=n[s]}return e}function od(i){return i&&(i.isColor||i.isMatrix3||i.isMatrix4||i.isVector2||i.isVector3||i.isVector4||i.isTexture||i.isQuaternion)}function lg(i){let e=[];for(let t=0;t<i.length;t++)e.push(i[t].clone());return e}function uu(i){let e=i.getRenderTarget();return e===null?i.outputColorSpace:e.isXRRenderTarget===!0?e.texture.colorSpace:et.workingColorSpace}var Kd={clone:hs,merge:ln},cg=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,ug=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,ii=class extends rs{constructor(e){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=cg,this.fragmentShader=ug,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,e!==void 0&&this.setValues(e)}copy(e){return super.copy(e),this.fragmentShader=e.fragmentShader,this.vertexShader=e.vertexShader,this.uniforms=hs(e.uniforms),this.uniformsGroups=lg(e.uniformsGroups),this.defines=Object.assign({},e.defines),this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.fog=e.fog,this.lights=e.lights,this.clipping=e.clipping,this.extensions=Object.assign({},e.extensions),this.glslVersion=e.glslVersion,this.defaultAttributeValues=Object.assign({},e.defaultAttributeValues),this.index0AttributeName=e.index0AttributeName,this.uniformsNeedUpdate=e.uniformsNeedUpdate,this}toJSON(e){let t=super.toJSON(e);t.glslVersion=this.glslVersion,t.uniforms={};for(let s in this.uniforms){let o=this.uniforms[s].value;o&&o.isTexture?t.uniforms[s]={type:"t",value:o.toJSON(e).uuid}:o&&o.isColor?t.uniforms[s]={type:"c",value:o.getHex()}:o&&o.isVector2?t.uniforms[s]={type:"v2",value:o.toArray()}:o&&o.isVector3?t.uniforms[s]={type:"v3",value:o.toArray()}:o&&o.isVector4?t.uniforms[s]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?t.uniforms[s]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?t.uniforms[s]={type:"m4",value:o.toArray()}:t.uniforms[s]={value:o}}Object.keys(this.defines).length>0&&(t.defines=this.defines),t.vertexShader=this.vertexShader,t.fragmentShader=this.fragmentShader,t.lights=this.lights,t.clipping=this.clipping;let n={};for(let s in this.extensions)this.extensions[s]===!0&&(n[s]=!0);return Object.keys(n).length>0&&(t.extensions=n),t}fromJSON(e,t){if(super.fromJSON(e,t),e.uniforms!==void 0)for(let n in e.uniforms){let s=e.uniforms[n];switch(this.uniforms[n]={},s.type){case"t":this.uniforms[n].value=t[s.value]||null;break;case"c":this.uniforms[n].value=new rt().setHex(s.value);break;case"v2":this.uniforms[n].value=new Ge().fromArray(s.value);break;case"v3":this.uniforms[n].value=new N().fromArray(s.value);break;case"v4":this.uniforms[n].value=new Tt().fromArray(s.value);break;case"m3":this.uniforms[n].value=new Oe().fromArray(s.value);break;case"m4":this.uniforms[n].value=new Je().fromArray(s.value);break;default:this.uniforms[n].value=s.value}}if(e.defines!==void 0&&(this.defines=e.defines),e.vertexShader!==void 0&&(this.vertexShader=e.vertexShader),e.fragmentShader!==void 0&&(this.fragmentShader=e.fragmentShader),e.glslVersion!==void 0&&(this.glslVersion=e.glslVersion),e.extensions!==void 0)for(let n in e.extensions)this.extensions[n]=e.extensions[n];return e.lights!==void 0&&(this.lights=e.lights),e.clipping!==void 0&&(this.clipping=e.clipping),this}},Bi=class extends ii{constructor(e){super(e),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}};var aa=class extends rs{constructor(e){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=Fd,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(e)}copy(e){return super.copy(e),this.depthPacking=e.depthPacking,this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this}},la=class extends rs{constructor(e){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(e)}copy(e){return super.copy(e),this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this}};function Ps(i,e){return!i||i.constructor===e?i:typeof e.BYTES_PER_ELEMENT=="number"?new e(i):Array.prototype.slice.call(i)}function zo(i){return i!==void 0&&i.inTangents!==void 0&&i.outTangents!==void 0}var ki=class{constructor(e,t,n,s){this.parameterPositions=e,this._cachedIndex=0,this.resultBuffer=s!==void 0?s:new t.constructor(n),this.sampleValues=t,this.valueSize=n,this.settings=null,this.DefaultSettings_={}}evaluate(e){let t=this.parameterPositions,n=this._cachedIndex,s=t[n],r=t[n-1];n:{e:{let o;t:{i:if(!(e<s)){for(let a=n+2;;){if(s===void 0){if(e<r)break i;return n=t.length,this._cachedIndex=n,this.copySampleValue_(n-1)}if(n===a)break;if(r=s,s=t[++n],e<s)break e}o=t.length;break t}if(!(e>=r)){let a=t[1];e<a&&(n=2,r=a);for(let l=n-2;;){if(r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(n===l)break;if(s=r,r=t[--n-1],e>=r)break e}o=n,n=0;break t}break n}for(;n<o;){let a=n+o>>>1;e<t[a]?o=a:n=a+1}if(s=t[n],r=t[n-1],r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(s===void 0)return n=t.length,this._cachedIndex=n,this.copySampleValue_(n-1)}this._cachedIndex=n,this.intervalChanged_(n,r,s)}return this.interpolate_(n,r,e,s)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(e){let t=this.resultBuffer,n=this.sampleValues,s=this.valueSize,r=e*s;for(let o=0;o!==s;++o)t[o]=n[r+o];return t}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},ca=class extends ki{constructor(e,t,n,s){super(e,t,n,s),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:Lc,endingEnd:Lc}}intervalChanged_(e,t,n){let s=this.parameterPositions,r=e-2,o=e+1,a=s[r],l=s[o];if(a===void 0)switch(this.getSettings_().endingStart){case Dc:r=e,a=2*t-n;break;case Nc:r=s.length-2,a=t+s[r]-s[r+1];break;default:r=e,a=n}if(l===void 0)switch(this.getSettings_().endingEnd){case Dc:o=e,l=2*n-t;break;case Nc:o=1,l=n+s[1]-s[0];break;default:o=e-1,l=t}let c=(n-t)*.5,h=this.valueSize;this._weightPrev=c/(t-a),this._weightNext=c/(l-n),this._offsetPrev=r*h,this._offsetNext=o*h}interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,h=this._offsetPrev,d=this._offsetNext,u=this._weightPrev,f=this._weightNext,g=(n-t)/(s-t),y=g*g,m=y*g,p=-u*m+2*u*y-u*g,v=(1+u)*m+(-1.5-2*u)*y+(-.5+u)*g+1,M=(-1-f)*m+(1.5+f)*y+.5*g,_=f*m-f*y;for(let b=0;b!==a;++b)r[b]=p*o[h+b]+v*o[c+b]+M*o[l+b]+_*o[d+b];return r}},ua=class extends ki{constructor(e,t,n,s){super(e,t,n,s)}interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,h=(n-t)/(s-t),d=1-h;for(let u=0;u!==a;++u)r[u]=o[c+u]*d+o[l+u]*h;return r}},ha=class extends ki{constructor(e,t,n,s){super(e,t,n,s)}interpolate_(e){return this.copySampleValue_(e-1)}},da=class extends ki{interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,h=this.inTangents,d=this.outTangents;if(!h||!d){let g=(n-t)/(s-t),y=1-g;for(let m=0;m!==a;++m)r[m]=o[c+m]*y+o[l+m]*g;return r}let u=a*2,f=e-1;for(let g=0;g!==a;++g){let y=o[c+g],m=o[l+g],p=f*u+g*2,v=d[p],M=d[p+1],_=e*u+g*2,b=h[_],w=h[_+1],x=dg(n,t,v,b,s);r[g]=jd(x,y,M,w,m)}return r}};function jd(i,e,t,n,s){let r=1-i;return r*r*r*e+3*r*r*i*t+3*r*i*i*n+i*i*i*s}function hg(i,e,t,n,s){let r=1-i;return 3*r*r*(t-e)+6*r*i*(n-t)+3*i*i*(s-n)}function dg(i,e,t,n,s){let r=(i-e)/(s-e);for(let o=0;o<8;o++){let a=jd(r,e,t,n,s)-i;if(Math.abs(a)<1e-10)break;let l=hg(r,e,t,n,s);if(Math.abs(l)<1e-10)break;r=Math.max(0,Math.min(1,r-a/l))}return r}var En=class{constructor(e,t,n,s){if(e===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(t===void 0||t.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+e);this.name=e,this.times=Ps(t,this.TimeBufferType),this.values=Ps(n,this.ValueBufferType),this.setInterpolation(s||this.DefaultInterpolation)}static toJSON(e){let t=e.constructor,n;if(t.toJSON!==this.toJSON)n=t.toJSON(e);else{n={name:e.name,times:Ps(e.times,Array),values:Ps(e.values,Array)};let s=e.getInterpolation();s!==e.DefaultInterpolation&&(n.interpolation=s),zo(e.settings)&&(n.settings={inTangents:Ps(e.settings.inTangents,Array),outTangents:Ps(e.settings.outTangents,Array)})}return n.type=e.ValueTypeName,n}InterpolantFactoryMethodDiscrete(e){return new ha(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodLinear(e){return new ua(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodSmooth(e){return new ca(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodBezier(e){let t=new da(this.times,this.values,this.getValueSize(),e);return this.settings&&(t.inTangents=this.settings.inTangents,t.outTangents=this.settings.outTangents),t}setInterpolation(e){let t;switch(e){case Sr:t=this.InterpolantFactoryMethodDiscrete;break;case ea:t=this.InterpolantFactoryMethodLinear;break;case Wo:t=this.InterpolantFactoryMethodSmooth;break;case Ic:t=this.InterpolantFactoryMethodBezier;break}if(t===void 0){let n="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(e!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(n);return Ue("KeyframeTrack:",n),this}return this.createInterpolant=t,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return Sr;case this.InterpolantFactoryMethodLinear:return ea;case this.InterpolantFactoryMethodSmooth:return Wo;case this.InterpolantFactoryMethodBezier:return Ic}}getValueSize(){return this.values.length/this.times.length}shift(e){if(e!==0){let t=this.times;for(let n=0,s=t.length;n!==s;++n)t[n]+=e;zo(this.settings)&&(ad(this.settings.inTangents,e),ad(this.settings.outTangents,e))}return this}scale(e){if(e!==1){let t=this.times;for(let n=0,s=t.length;n!==s;++n)t[n]*=e;zo(this.settings)&&(ld(this.settings.inTangents,e),ld(this.settings.outTangents,e))}return this}trim(e,t){let n=this.times,s=n.length,r=0,o=s-1;for(;r!==s&&n[r]<e;)++r;for(;o!==-1&&n[o]>t;)--o;if(++o,r!==0||o!==s){r>=o&&(o=Math.max(o,1),r=o-1);let a=this.getValueSize();this.times=n.slice(r,o),this.values=this.values.slice(r*a,o*a)}return this}validate(){let e=!0,t=this.getValueSize();t-Math.floor(t)!==0&&(Fe("KeyframeTrack: Invalid value size in track.",this),e=!1);let n=this.times,s=this.values,r=n.length;r===0&&(Fe("KeyframeTrack: Track is empty.",this),e=!1);let o=null;for(let a=0;a!==r;a++){let l=n[a];if(typeof l=="number"&&isNaN(l)){Fe("KeyframeTrack: Time is not a valid number.",this,a,l),e=!1;break}if(o!==null&&o>l){Fe("KeyframeTrack: Out of order keys.",this,a,l,o),e=!1;break}o=l}if(s!==void 0&&zm(s))for(let a=0,l=s.length;a!==l;++a){let c=s[a];if(isNaN(c)){Fe("KeyframeTrack: Value is not a valid number.",this,a,c),e=!1;break}}return e}optimize(){let e=this.times.slice(),t=this.values.slice(),n=this.getValueSize(),s=this.getInterpolation()===Wo,r=e.length-1,o=1;for(let a=1;a<r;++a){let l=!1,c=e[a],h=e[a+1];if(c!==h&&(a!==1||c!==e[0]))if(s)l=!0;else{let d=a*n,u=d-n,f=d+n;for(let g=0;g!==n;++g){let y=t[d+g];if(y!==t[u+g]||y!==t[f+g]){l=!0;break}}}if(l){if(a!==o){e[o]=e[a];let d=a*n,u=o*n;for(let f=0;f!==n;++f)t[u+f]=t[d+f]}++o}}if(r>0){e[o]=e[r];for(let a=r*n,l=o*n,c=0;c!==n;++c)t[l+c]=t[a+c];++o}return o!==e.length?(this.times=e.slice(0,o),this.values=t.slice(0,o*n)):(this.times=e,this.values=t),this}clone(){let e=this.times.slice(),t=this.values.slice(),n=this.constructor,s=new n(this.name,e,t);return s.createInterpolant=this.createInterpolant,zo(this.settings)&&(s.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),s}};function ad(i,e){for(let t=0,n=i.length;t!==n;t+=2)i[t]+=e}function ld(i,e){for(let t=0,n=i.length;t!==n;t+=2)i[t]*=e}En.prototype.ValueTypeName="";En.prototype.TimeBufferType=Float32Array;En.prototype.ValueBufferType=Float32Array;En.prototype.DefaultInterpolation=ea;var zi=class extends En{constructor(e,t,n){super(e,t,n)}};zi.prototype.ValueTypeName="bool";zi.prototype.ValueBufferType=Array;zi.prototype.DefaultInterpolation=Sr;zi.prototype.InterpolantFactoryMethodLinear=void 0;zi.prototype.InterpolantFactoryMethodSmooth=void 0;var fa=class extends En{constructor(e,t,n,s){super(e,t,n,s)}};fa.prototype.ValueTypeName="color";var pa=class extends En{constructor(e,t,n,s){super(e,t,n,s)}};pa.prototype.ValueTypeName="number";var ma=class extends ki{constructor(e,t,n,s){super(e,t,n,s)}interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(n-t)/(s-t),c=e*a;for(let h=c+a;c!==h;c+=4)Un.slerpFlat(r,0,o,c-a,o,c,l);return r}},Ur=class extends En{constructor(e,t,n,s){super(e,t,n,s)}InterpolantFactoryMethodLinear(e){return new ma(this.times,this.values,this.getValueSize(),e)}};Ur.prototype.ValueTypeName="quaternion";Ur.prototype.InterpolantFactoryMethodSmooth=void 0;var Vi=class extends En{constructor(e,t,n){super(e,t,n)}};Vi.prototype.ValueTypeName="string";Vi.prototype.ValueBufferType=Array;Vi.prototype.DefaultInterpolation=Sr;Vi.prototype.InterpolantFactoryMethodLinear=void 0;Vi.prototype.InterpolantFactoryMethodSmooth=void 0;var ga=class extends En{constructor(e,t,n,s){super(e,t,n,s)}};ga.prototype.ValueTypeName="vector";var va=class{constructor(e,t,n){let s=this,r=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=e,this.onProgress=t,this.onError=n,this._abortController=null,this.itemStart=function(h){a++,r===!1&&s.onStart!==void 0&&s.onStart(h,o,a),r=!0},this.itemEnd=function(h){o++,s.onProgress!==void 0&&s.onProgress(h,o,a),o===a&&(r=!1,s.onLoad!==void 0&&s.onLoad())},this.itemError=function(h){s.onError!==void 0&&s.onError(h)},this.resolveURL=function(h){return h=h.normalize("NFC"),l?l(h):h},this.setURLModifier=function(h){return l=h,this},this.addHandler=function(h,d){return c.push(h,d),this},this.removeHandler=function(h){let d=c.indexOf(h);return d!==-1&&c.splice(d,2),this},this.getHandler=function(h){for(let d=0,u=c.length;d<u;d+=2){let f=c[d],g=c[d+1];if(f.global&&(f.lastIndex=0),f.test(h))return g}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},Qd=new va,xa=class{constructor(e){this.manager=e!==void 0?e:Qd,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(e,t){let n=this;return new Promise(function(s,r){n.load(e,s,t,r)})}parse(){}setCrossOrigin(e){return this.crossOrigin=e,this}setWithCredentials(e){return this.withCredentials=e,this}setPath(e){return this.path=e,this}setResourcePath(e){return this.resourcePath=e,this}setRequestHeader(e){return this.requestHeader=e,this}setPriority(e){return this.priority=e,this}setCache(e){return this.cache=e,this}abort(){return this}};xa.DEFAULT_MATERIAL_NAME="__DEFAULT";var Vo=new N,Ho=new Un,Qn=new N,Fr=class extends Fn{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new Je,this.projectionMatrix=new Je,this.projectionMatrixInverse=new Je,this.coordinateSystem=Dn,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(e,t){return super.copy(e,t),this.matrixWorldInverse.copy(e.matrixWorldInverse),this.projectionMatrix.copy(e.projectionMatrix),this.projectionMatrixInverse.copy(e.projectionMatrixInverse),this.coordinateSystem=e.coordinateSystem,this}getWorldDirection(e){return super.getWorldDirection(e).negate()}updateMatrixWorld(e){super.updateMatrixWorld(e),this.matrixWorld.decompose(Vo,Ho,Qn),Qn.x===1&&Qn.y===1&&Qn.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Vo,Ho,Qn.set(1,1,1)).invert()}updateWorldMatrix(e,t,n=!1){super.updateWorldMatrix(e,t,n),this.matrixWorld.decompose(Vo,Ho,Qn),Qn.x===1&&Qn.y===1&&Qn.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Vo,Ho,Qn.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},Fi=new N,cd=new Ge,ud=new Ge,qt=class extends Fr{constructor(e=50,t=1,n=.1,s=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=e,this.zoom=1,this.near=n,this.far=s,this.focus=10,this.aspect=t,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.fov=e.fov,this.zoom=e.zoom,this.near=e.near,this.far=e.far,this.focus=e.focus,this.aspect=e.aspect,this.view=e.view===null?null:Object.assign({},e.view),this.filmGauge=e.filmGauge,this.filmOffset=e.filmOffset,this}setFocalLength(e){let t=.5*this.getFilmHeight()/e;this.fov=ta*2*Math.atan(t),this.updateProjectionMatrix()}getFocalLength(){let e=Math.tan(cc*.5*this.fov);return .5*this.getFilmHeight()/e}getEffectiveFOV(){return ta*2*Math.atan(Math.tan(cc*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(e,t,n){Fi.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),t.set(Fi.x,Fi.y).multiplyScalar(-e/Fi.z),Fi.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),n.set(Fi.x,Fi.y).multiplyScalar(-e/Fi.z)}getViewSize(e,t){return this.getViewBounds(e,cd,ud),t.subVectors(ud,cd)}setViewOffset(e,t,n,s,r,o){this.aspect=e/t,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=this.near,t=e*Math.tan(cc*.5*this.fov)/this.zoom,n=2*t,s=this.aspect*n,r=-.5*s,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;r+=o.offsetX*s/l,t-=o.offsetY*n/c,s*=o.width/l,n*=o.height/c}let a=this.filmOffset;a!==0&&(r+=e*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(r,r+s,t,t-n,e,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.fov=this.fov,t.object.zoom=this.zoom,t.object.near=this.near,t.object.far=this.far,t.object.focus=this.focus,t.object.aspect=this.aspect,this.view!==null&&(t.object.view=Object.assign({},this.view)),t.object.filmGauge=this.filmGauge,t.object.filmOffset=this.filmOffset,t}};var ya=class extends Fr{constructor(e=-1,t=1,n=1,s=-1,r=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=e,this.right=t,this.top=n,this.bottom=s,this.near=r,this.far=o,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.left=e.left,this.right=e.right,this.top=e.top,this.bottom=e.bottom,this.near=e.near,this.far=e.far,this.zoom=e.zoom,this.view=e.view===null?null:Object.assign({},e.view),this}setViewOffset(e,t,n,s,r,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=(this.right-this.left)/(2*this.zoom),t=(this.top-this.bottom)/(2*this.zoom),n=(this.right+this.left)/2,s=(this.top+this.bottom)/2,r=n-e,o=n+e,a=s+t,l=s-t;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,h=(this.top-this.bottom)/this.view.fullHeight/this.zoom;r+=c*this.view.offsetX,o=r+c*this.view.width,a-=h*this.view.offsetY,l=a-h*this.view.height}this.projectionMatrix.makeOrthographic(r,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.zoom=this.zoom,t.object.left=this.left,t.object.right=this.right,t.object.top=this.top,t.object.bottom=this.bottom,t.object.near=this.near,t.object.far=this.far,this.view!==null&&(t.object.view=Object.assign({},this.view)),t}};var Is=-90,Ls=1,Gs=class extends Fn{constructor(e,t,n){super(),this.type="CubeCamera",this.renderTarget=n,this.coordinateSystem=null,this.activeMipmapLevel=0;let s=new qt(Is,Ls,e,t);s.layers=this.layers,this.add(s);let r=new qt(Is,Ls,e,t);r.layers=this.layers,this.add(r);let o=new qt(Is,Ls,e,t);o.layers=this.layers,this.add(o);let a=new qt(Is,Ls,e,t);a.layers=this.layers,this.add(a);let l=new qt(Is,Ls,e,t);l.layers=this.layers,this.add(l);let c=new qt(Is,Ls,e,t);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let e=this.coordinateSystem,t=this.children.concat(),[n,s,r,o,a,l]=t;for(let c of t)this.remove(c);if(e===Dn)n.up.set(0,1,0),n.lookAt(1,0,0),s.up.set(0,1,0),s.lookAt(-1,0,0),r.up.set(0,0,-1),r.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(e===Er)n.up.set(0,-1,0),n.lookAt(-1,0,0),s.up.set(0,-1,0),s.lookAt(1,0,0),r.up.set(0,0,1),r.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+e);for(let c of t)this.add(c),c.updateMatrixWorld()}update(e,t){this.parent===null&&this.updateMatrixWorld();let{renderTarget:n,activeMipmapLevel:s}=this;this.coordinateSystem!==e.coordinateSystem&&(this.coordinateSystem=e.coordinateSystem,this.updateCoordinateSystem());let[r,o,a,l,c,h]=this.children,d=e.getRenderTarget(),u=e.getActiveCubeFace(),f=e.getActiveMipmapLevel(),g=e.xr.enabled;e.xr.enabled=!1;let y=n.texture.mipmapsAutoUpdate;n.texture.mipmapsAutoUpdate=!1;let m=!1;e.isWebGLRenderer===!0?m=e.state.buffers.depth.getReversed():m=e.reversedDepthBuffer,e.setRenderTarget(n,0,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,r),e.setRenderTarget(n,1,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,o),e.setRenderTarget(n,2,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,a),e.setRenderTarget(n,3,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,l),e.setRenderTarget(n,4,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,c),n.texture.mipmapsAutoUpdate=y,e.setRenderTarget(n,5,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,h),e.setRenderTarget(d,u,f),e.xr.enabled=g,n.texture.needsPMREMUpdate=!0}},_a=class extends qt{constructor(e=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=e,this.perCameraFrustumCulled=!1}};var hu="\\[\\]\\.:\\/",fg=new RegExp("["+hu+"]","g"),du="[^"+hu+"]",pg="[^"+hu.replace("\\.","")+"]",mg=/((?:WC+[\/:])*)/.source.replace("WC",du),gg=/(WCOD+)?/.source.replace("WCOD",pg),vg=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",du),xg=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",du),yg=new RegExp("^"+mg+gg+vg+xg+"$"),_g=["material","materials","bones","map"],Uc=class{constructor(e,t,n){let s=n||St.parseTrackName(t);this._targetGroup=e,this._bindings=e.subscribe_(t,s)}getValue(e,t){this.bind();let n=this._targetGroup.nCachedObjects_,s=this._bindings[n];s!==void 0&&s.getValue(e,t)}setValue(e,t){let n=this._bindings;for(let s=this._targetGroup.nCachedObjects_,r=n.length;s!==r;++s)n[s].setValue(e,t)}bind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,n=e.length;t!==n;++t)e[t].bind()}unbind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,n=e.length;t!==n;++t)e[t].unbind()}},St=class i{constructor(e,t,n){this.path=t,this.parsedPath=n||i.parseTrackName(t),this.node=i.findNode(e,this.parsedPath.nodeName),this.rootNode=e,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(e,t,n){return e&&e.isAnimationObjectGroup?new i.Composite(e,t,n):new i(e,t,n)}static sanitizeNodeName(e){return e.replace(/\s/g,"_").replace(fg,"")}static parseTrackName(e){let t=yg.exec(e);if(t===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+e);let n={nodeName:t[2],objectName:t[3],objectIndex:t[4],propertyName:t[5],propertyIndex:t[6]},s=n.nodeName&&n.nodeName.lastIndexOf(".");if(s!==void 0&&s!==-1){let r=n.nodeName.substring(s+1);_g.indexOf(r)!==-1&&(n.nodeName=n.nodeName.substring(0,s),n.objectName=r)}if(n.propertyName===null||n.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+e);return n}static findNode(e,t){if(t===void 0||t===""||t==="."||t===-1||t===e.name||t===e.uuid)return e;if(e.skeleton){let n=e.skeleton.getBoneByName(t);if(n!==void 0)return n}if(e.children){let n=function(r){for(let o=0;o<r.length;o++){let a=r[o];if(a.name===t||a.uuid===t)return a;let l=n(a.children);if(l)return l}return null},s=n(e.children);if(s)return s}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(e,t){e[t]=this.targetObject[this.propertyName]}_getValue_array(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)e[t++]=n[s]}_getValue_arrayElement(e,t){e[t]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(e,t){this.resolvedProperty.toArray(e,t)}_setValue_direct(e,t){this.targetObject[this.propertyName]=e[t]}_setValue_direct_setNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=e[t++]}_setValue_array_setNeedsUpdate(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=e[t++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=e[t++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(e,t){this.resolvedProperty[this.propertyIndex]=e[t]}_setValue_arrayElement_setNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(e,t){this.resolvedProperty.fromArray(e,t)}_setValue_fromArray_setNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(e,t){this.bind(),this.getValue(e,t)}_setValue_unbound(e,t){this.bind(),this.setValue(e,t)}bind(){let e=this.node,t=this.parsedPath,n=t.objectName,s=t.propertyName,r=t.propertyIndex;if(e||(e=i.findNode(this.rootNode,t.nodeName),this.node=e),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!e){Ue("PropertyBinding: No target node found for track: "+this.path+".");return}if(n){let c=t.objectIndex;switch(n){case"materials":if(!e.material){Fe("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.materials){Fe("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}e=e.material.materials;break;case"bones":if(!e.skeleton){Fe("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}e=e.skeleton.bones;for(let h=0;h<e.length;h++)if(e[h].name===c){c=h;break}break;case"map":if("map"in e){e=e.map;break}if(!e.material){Fe("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.map){Fe("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}e=e.material.map;break;default:if(e[n]===void 0){Fe("PropertyBinding: Can not bind to objectName of node undefined.",this);return}e=e[n]}if(c!==void 0){if(e[c]===void 0){Fe("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,e);return}e=e[c]}}let o=e[s];if(o===void 0){let c=t.nodeName;Fe("PropertyBinding: Trying to update property for track: "+c+"."+s+" but it wasn't found.",e);return}let a=this.Versioning.None;this.targetObject=e,e.isMaterial===!0?a=this.Versioning.NeedsUpdate:e.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(r!==void 0){if(s==="morphTargetInfluences"){if(!e.geometry){Fe("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!e.geometry.morphAttributes){Fe("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}e.morphTargetDictionary[r]!==void 0&&(r=e.morphTargetDictionary[r])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=r}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=s;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};St.Composite=Uc;St.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};St.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};St.prototype.GetterByBindingType=[St.prototype._getValue_direct,St.prototype._getValue_array,St.prototype._getValue_arrayElement,St.prototype._getValue_toArray];St.prototype.SetterByBindingTypeAndVersioning=[[St.prototype._setValue_direct,St.prototype._setValue_direct_setNeedsUpdate,St.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[St.prototype._setValue_array,St.prototype._setValue_array_setNeedsUpdate,St.prototype._setValue_array_setMatrixWorldNeedsUpdate],[St.prototype._setValue_arrayElement,St.prototype._setValue_arrayElement_setNeedsUpdate,St.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[St.prototype._setValue_fromArray,St.prototype._setValue_fromArray_setNeedsUpdate,St.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var Yb=new Float32Array(1);var Fc=class{static{this.prototype.isMatrix2=!0}constructor(e,t,n,s){this.elements=[1,0,0,1],e!==void 0&&this.set(e,t,n,s)}identity(){return this.set(1,0,0,1),this}fromArray(e,t=0){for(let n=0;n<4;n++)this.elements[n]=e[n+t];return this}set(e,t,n,s){let r=this.elements;return r[0]=e,r[2]=t,r[1]=n,r[3]=s,this}};var hd=new N,Go=new N,Ds=new N,Ns=new N,Pc=new N,bg=new N,Mg=new N,fn=class{constructor(e=new N,t=new N){this.start=e,this.end=t}set(e,t){return this.start.copy(e),this.end.copy(t),this}copy(e){return this.start.copy(e.start),this.end.copy(e.end),this}getCenter(e){return e.addVectors(this.start,this.end).multiplyScalar(.5)}delta(e){return e.subVectors(this.end,this.start)}distanceSq(){return this.start.distanceToSquared(this.end)}distance(){return this.start.distanceTo(this.end)}at(e,t){return this.delta(t).multiplyScalar(e).add(this.start)}closestPointToPointParameter(e,t){hd.subVectors(e,this.start),Go.subVectors(this.end,this.start);let n=Go.dot(Go);if(n===0)return 0;let r=Go.dot(hd)/n;return t&&(r=Xe(r,0,1)),r}closestPointToPoint(e,t,n){let s=this.closestPointToPointParameter(e,t);return this.delta(n).multiplyScalar(s).add(this.start)}distanceSqToLine3(e,t=bg,n=Mg){let s=10000000000000001e-32,r,o,a=this.start,l=e.start,c=this.end,h=e.end;Ds.subVectors(c,a),Ns.subVectors(h,l),Pc.subVectors(a,l);let d=Ds.dot(Ds),u=Ns.dot(Ns),f=Ns.dot(Pc);if(d<=s&&u<=s)return t.copy(a),n.copy(l),t.distanceToSquared(n);if(d<=s)r=0,o=f/u,o=Xe(o,0,1);else{let g=Ds.dot(Pc);if(u<=s)o=0,r=Xe(-g/d,0,1);else{let y=Ds.dot(Ns),m=d*u-y*y;m!==0?r=Xe((y*f-g*u)/m,0,1):r=0,o=(y*r+f)/u,o<0?(o=0,r=Xe(-g/d,0,1)):o>1&&(o=1,r=Xe((y-g)/d,0,1))}}return t.copy(a).addScaledVector(Ds,r),n.copy(l).addScaledVector(Ns,o),t.distanceToSquared(n)}applyMatrix4(e){return this.start.applyMatrix4(e),this.end.applyMatrix4(e),this}equals(e){return e.start.equals(this.start)&&e.end.equals(this.end)}clone(){return new this.constructor().copy(this)}};function fu(i,e,t,n){let s=Sg(n);switch(t){case nu:return i*e;case kr:return i*e/s.components*s.byteLength;case Aa:return i*e/s.components*s.byteLength;case Hi:return i*e*2/s.components*s.byteLength;case Ca:return i*e*2/s.components*s.byteLength;case iu:return i*e*3/s.components*s.byteLength;case pn:return i*e*4/s.components*s.byteLength;case Ys:return i*e*4/s.components*s.byteLength;case zr:case Vr:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*8;case Hr:case Gr:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case Pa:case La:return Math.max(i,16)*Math.max(e,8)/4;case Ra:case Ia:return Math.max(i,8)*Math.max(e,8)/2;case Da:case Na:case Fa:case Oa:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*8;case Ua:case Wr:case Ba:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case ka:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case za:return Math.floor((i+4)/5)*Math.floor((e+3)/4)*16;case Va:return Math.floor((i+4)/5)*Math.floor((e+4)/5)*16;case Ha:return Math.floor((i+5)/6)*Math.floor((e+4)/5)*16;case Ga:return Math.floor((i+5)/6)*Math.floor((e+5)/6)*16;case Wa:return Math.floor((i+7)/8)*Math.floor((e+4)/5)*16;case Xa:return Math.floor((i+7)/8)*Math.floor((e+5)/6)*16;case qa:return Math.floor((i+7)/8)*Math.floor((e+7)/8)*16;case $a:return Math.floor((i+9)/10)*Math.floor((e+4)/5)*16;case Ya:return Math.floor((i+9)/10)*Math.floor((e+5)/6)*16;case Za:return Math.floor((i+9)/10)*Math.floor((e+7)/8)*16;case Ja:return Math.floor((i+9)/10)*Math.floor((e+9)/10)*16;case Ka:return Math.floor((i+11)/12)*Math.floor((e+9)/10)*16;case ja:return Math.floor((i+11)/12)*Math.floor((e+11)/12)*16;case Qa:case el:case tl:return Math.ceil(i/4)*Math.ceil(e/4)*16;case nl:case il:return Math.ceil(i/4)*Math.ceil(e/4)*8;case Xr:case sl:return Math.ceil(i/4)*Math.ceil(e/4)*16}throw new Error(`Unable to determine texture byte length for ${t} format.`)}function Sg(i){switch(i){case Bt:case jc:return{byteLength:1,components:1};case $s:case Qc:case Yn:return{byteLength:2,components:1};case Ta:case Ea:return{byteLength:2,components:4};case $n:case wa:case Cn:return{byteLength:4,components:1};case eu:case tu:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${i}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?Ue("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function Mf(){let i=null,e=!1,t=null,n=null;function s(r,o){n=i.requestAnimationFrame(s),t(r,o)}return{start:function(){e!==!0&&t!==null&&i!==null&&(n=i.requestAnimationFrame(s),e=!0)},stop:function(){i!==null&&i.cancelAnimationFrame(n),e=!1},setAnimationLoop:function(r){t=r},setContext:function(r){i=r}}}function wg(i){let e=new WeakMap;function t(a,l){let c=a.array,h=a.usage,d=c.byteLength,u=i.createBuffer();i.bindBuffer(l,u),i.bufferData(l,c,h),a.onUploadCallback();let f;if(c instanceof Float32Array)f=i.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)f=i.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?f=i.HALF_FLOAT:f=i.UNSIGNED_SHORT;else if(c instanceof Int16Array)f=i.SHORT;else if(c instanceof Uint32Array)f=i.UNSIGNED_INT;else if(c instanceof Int32Array)f=i.INT;else if(c instanceof Int8Array)f=i.BYTE;else if(c instanceof Uint8Array)f=i.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)f=i.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:u,type:f,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:d}}function n(a,l,c){let h=l.array,d=l.updateRanges;if(i.bindBuffer(c,a),d.length===0)i.bufferSubData(c,0,h);else{d.sort((f,g)=>f.start-g.start);let u=0;for(let f=1;f<d.length;f++){let g=d[u],y=d[f];y.start<=g.start+g.count+1?g.count=Math.max(g.count,y.start+y.count-g.start):(++u,d[u]=y)}d.length=u+1;for(let f=0,g=d.length;f<g;f++){let y=d[f];i.bufferSubData(c,y.start*h.BYTES_PER_ELEMENT,h,y.start,y.count)}l.clearUpdateRanges()}l.onUploadCallback()}function s(a){return a.isInterleavedBufferAttribute&&(a=a.data),e.get(a)}function r(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=e.get(a);l&&(i.deleteBuffer(l.buffer),e.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let h=e.get(a);(!h||h.version<a.version)&&e.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=e.get(a);if(c===void 0)e.set(a,t(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");n(c.buffer,a,l),c.version=a.version}}return{get:s,remove:r,update:o}}var Tg=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,Eg=`#ifdef USE_ALPHAHASH
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
#endif`,Ag=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,Cg=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,Rg=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,Pg=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,Ig=`#ifdef USE_AOMAP
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
#endif`,Lg=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,Dg=`#ifdef USE_BATCHING
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
#endif`,Ng=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,Ug=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,Fg=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,Og=`float G_BlinnPhong_Implicit( ) {
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
} // validated`,Bg=`#ifdef USE_IRIDESCENCE
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
#endif`,kg=`#ifdef USE_BUMPMAP
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
#endif`,zg=`#if NUM_CLIPPING_PLANES > 0
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
#endif`,Vg=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,Hg=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,Gg=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,Wg=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,Xg=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,qg=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,$g=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
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
#endif`,Yg=`#define PI 3.141592653589793
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
} // validated`,Zg=`vec3 transformedNormal = objectNormal;
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
#endif`,Jg=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,Kg=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,jg=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,Qg=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,e0="gl_FragColor = linearToOutputTexel( gl_FragColor );",t0=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,n0=`#ifdef USE_ENVMAP
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
#endif`,i0=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,s0=`#ifdef USE_ENVMAP
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
#endif`,r0=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,o0=`#ifdef USE_ENVMAP
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
#endif`,a0=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,l0=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,c0=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,u0=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,h0=`#ifdef USE_GRADIENTMAP
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
}`,d0=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,f0=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,p0=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,m0=`uniform bool receiveShadow;
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
#include <lightprobes_pars_fragment>`,g0=`#ifdef USE_ENVMAP
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
#endif`,v0=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,x0=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,y0=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,_0=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,b0=`PhysicalMaterial material;
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
#endif`,M0=`uniform sampler2D dfgLUT;
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
}`,S0=`
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
#endif`,w0=`#if defined( RE_IndirectDiffuse )
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
#endif`,T0=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,E0=`#if NUM_LIGHT_PROBE_GRIDS > 0
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
#endif`,A0=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,C0=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,R0=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,P0=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,I0=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,L0=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,D0=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
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
#endif`,N0=`#if defined( USE_POINTS_UV )
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
#endif`,U0=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,F0=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,O0=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,B0=`#if defined( USE_MORPHCOLORS )
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
#endif`,k0=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,z0=`#ifdef USE_MORPHTARGETS
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
#endif`,V0=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,H0=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
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
vec3 nonPerturbedNormal = normal;`,G0=`#ifdef USE_NORMALMAP_OBJECTSPACE
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
#endif`,W0=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,X0=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,q0=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,$0=`#ifdef USE_NORMALMAP
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
#endif`,Y0=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,Z0=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,J0=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,K0=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,j0=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,Q0=`vec3 packNormalToRGB( const in vec3 normal ) {
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
}`,ev=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,tv=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,nv=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,iv=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,sv=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,rv=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,ov=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,av=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,lv=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
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
#endif`,cv=`float getShadowMask() {
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
}`,uv=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,hv=`#ifdef USE_SKINNING
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
#endif`,dv=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,fv=`#ifdef USE_SKINNING
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
#endif`,pv=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,mv=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,gv=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,vv=`#ifndef saturate
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
vec3 CustomToneMapping( vec3 color ) { return color; }`,xv=`#ifdef USE_TRANSMISSION
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
#endif`,yv=`#ifdef USE_TRANSMISSION
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
#endif`,_v=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,bv=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,Mv=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,Sv=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,wv=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,Tv=`uniform sampler2D t2D;
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
}`,Ev=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Av=`uniform float backgroundBlurriness;
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
}`,Cv=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Rv=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Pv=`#include <common>
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
}`,Iv=`#if DEPTH_PACKING == 3200
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
}`,Lv=`#define DISTANCE
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
}`,Dv=`#define DISTANCE
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
}`,Nv=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,Uv=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Fv=`uniform float scale;
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
}`,Ov=`uniform vec3 diffuse;
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
}`,Bv=`#include <common>
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
}`,kv=`uniform vec3 diffuse;
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
}`,zv=`#define LAMBERT
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
}`,Vv=`#define LAMBERT
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
}`,Hv=`#define MATCAP
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
}`,Gv=`#define MATCAP
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
}`,Wv=`#define NORMAL
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
}`,Xv=`#define NORMAL
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
}`,qv=`#define PHONG
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
}`,$v=`#define PHONG
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
}`,Yv=`#define STANDARD
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
}`,Zv=`#define STANDARD
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
}`,Jv=`#define TOON
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
}`,Kv=`#define TOON
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
}`,jv=`uniform float size;
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
}`,Qv=`uniform vec3 diffuse;
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
}`,ex=`#include <common>
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
}`,tx=`uniform vec3 color;
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
}`,nx=`uniform float rotation;
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
}`,ix=`uniform vec3 diffuse;
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
}`,$e={alphahash_fragment:Tg,alphahash_pars_fragment:Eg,alphamap_fragment:Ag,alphamap_pars_fragment:Cg,alphatest_fragment:Rg,alphatest_pars_fragment:Pg,aomap_fragment:Ig,aomap_pars_fragment:Lg,batching_pars_vertex:Dg,batching_vertex:Ng,begin_vertex:Ug,beginnormal_vertex:Fg,bsdfs:Og,iridescence_fragment:Bg,bumpmap_pars_fragment:kg,clipping_planes_fragment:zg,clipping_planes_pars_fragment:Vg,clipping_planes_pars_vertex:Hg,clipping_planes_vertex:Gg,color_fragment:Wg,color_pars_fragment:Xg,color_pars_vertex:qg,color_vertex:$g,common:Yg,defaultnormal_vertex:Zg,displacementmap_pars_vertex:Jg,displacementmap_vertex:Kg,emissivemap_fragment:jg,emissivemap_pars_fragment:Qg,colorspace_fragment:e0,colorspace_pars_fragment:t0,envmap_fragment:n0,envmap_common_pars_fragment:i0,envmap_pars_fragment:s0,envmap_pars_vertex:r0,envmap_physical_pars_fragment:g0,envmap_vertex:o0,fog_vertex:a0,fog_pars_vertex:l0,fog_fragment:c0,fog_pars_fragment:u0,gradientmap_pars_fragment:h0,lightmap_pars_fragment:d0,lights_lambert_fragment:f0,lights_lambert_pars_fragment:p0,lights_pars_begin:m0,lights_toon_fragment:v0,lights_toon_pars_fragment:x0,lights_phong_fragment:y0,lights_phong_pars_fragment:_0,lights_physical_fragment:b0,lights_physical_pars_fragment:M0,lights_fragment_begin:S0,lights_fragment_maps:w0,lights_fragment_end:T0,lightprobes_pars_fragment:E0,logdepthbuf_fragment:A0,logdepthbuf_pars_fragment:C0,logdepthbuf_pars_vertex:R0,logdepthbuf_vertex:P0,map_fragment:I0,map_pars_fragment:L0,map_particle_fragment:D0,map_particle_pars_fragment:N0,metalnessmap_fragment:U0,metalnessmap_pars_fragment:F0,morphinstance_vertex:O0,morphcolor_vertex:B0,morphnormal_vertex:k0,morphtarget_pars_vertex:z0,morphtarget_vertex:V0,normal_fragment_begin:H0,normal_fragment_maps:G0,normal_pars_fragment:W0,normal_pars_vertex:X0,normal_vertex:q0,normalmap_pars_fragment:$0,clearcoat_normal_fragment_begin:Y0,clearcoat_normal_fragment_maps:Z0,clearcoat_pars_fragment:J0,iridescence_pars_fragment:K0,opaque_fragment:j0,packing:Q0,premultiplied_alpha_fragment:ev,project_vertex:tv,dithering_fragment:nv,dithering_pars_fragment:iv,roughnessmap_fragment:sv,roughnessmap_pars_fragment:rv,shadowmap_pars_fragment:ov,shadowmap_pars_vertex:av,shadowmap_vertex:lv,shadowmask_pars_fragment:cv,skinbase_vertex:uv,skinning_pars_vertex:hv,skinning_vertex:dv,skinnormal_vertex:fv,specularmap_fragment:pv,specularmap_pars_fragment:mv,tonemapping_fragment:gv,tonemapping_pars_fragment:vv,transmission_fragment:xv,transmission_pars_fragment:yv,uv_pars_fragment:_v,uv_pars_vertex:bv,uv_vertex:Mv,worldpos_vertex:Sv,background_vert:wv,background_frag:Tv,backgroundCube_vert:Ev,backgroundCube_frag:Av,cube_vert:Cv,cube_frag:Rv,depth_vert:Pv,depth_frag:Iv,distance_vert:Lv,distance_frag:Dv,equirect_vert:Nv,equirect_frag:Uv,linedashed_vert:Fv,linedashed_frag:Ov,meshbasic_vert:Bv,meshbasic_frag:kv,meshlambert_vert:zv,meshlambert_frag:Vv,meshmatcap_vert:Hv,meshmatcap_frag:Gv,meshnormal_vert:Wv,meshnormal_frag:Xv,meshphong_vert:qv,meshphong_frag:$v,meshphysical_vert:Yv,meshphysical_frag:Zv,meshtoon_vert:Jv,meshtoon_frag:Kv,points_vert:jv,points_frag:Qv,shadow_vert:ex,shadow_frag:tx,sprite_vert:nx,sprite_frag:ix},Me={common:{diffuse:{value:new rt(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new Oe},alphaMap:{value:null},alphaMapTransform:{value:new Oe},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new Oe}},envmap:{envMap:{value:null},envMapRotation:{value:new Oe},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new Oe}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new Oe}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new Oe},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new Oe},normalScale:{value:new Ge(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new Oe},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new Oe}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new Oe}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new Oe}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new rt(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new rt(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new Oe},alphaTest:{value:0},uvTransform:{value:new Oe}},sprite:{diffuse:{value:new rt(16777215)},opacity:{value:1},center:{value:new Ge(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new Oe},alphaMap:{value:null},alphaMapTransform:{value:new Oe},alphaTest:{value:0}}},ai={basic:{uniforms:ln([Me.common,Me.specularmap,Me.envmap,Me.aomap,Me.lightmap,Me.fog]),vertexShader:$e.meshbasic_vert,fragmentShader:$e.meshbasic_frag},lambert:{uniforms:ln([Me.common,Me.specularmap,Me.envmap,Me.aomap,Me.lightmap,Me.emissivemap,Me.bumpmap,Me.normalmap,Me.displacementmap,Me.fog,Me.lights,{emissive:{value:new rt(0)},envMapIntensity:{value:1}}]),vertexShader:$e.meshlambert_vert,fragmentShader:$e.meshlambert_frag},phong:{uniforms:ln([Me.common,Me.specularmap,Me.envmap,Me.aomap,Me.lightmap,Me.emissivemap,Me.bumpmap,Me.normalmap,Me.displacementmap,Me.fog,Me.lights,{emissive:{value:new rt(0)},specular:{value:new rt(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:$e.meshphong_vert,fragmentShader:$e.meshphong_frag},standard:{uniforms:ln([Me.common,Me.envmap,Me.aomap,Me.lightmap,Me.emissivemap,Me.bumpmap,Me.normalmap,Me.displacementmap,Me.roughnessmap,Me.metalnessmap,Me.fog,Me.lights,{emissive:{value:new rt(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:$e.meshphysical_vert,fragmentShader:$e.meshphysical_frag},toon:{uniforms:ln([Me.common,Me.aomap,Me.lightmap,Me.emissivemap,Me.bumpmap,Me.normalmap,Me.displacementmap,Me.gradientmap,Me.fog,Me.lights,{emissive:{value:new rt(0)}}]),vertexShader:$e.meshtoon_vert,fragmentShader:$e.meshtoon_frag},matcap:{uniforms:ln([Me.common,Me.bumpmap,Me.normalmap,Me.displacementmap,Me.fog,{matcap:{value:null}}]),vertexShader:$e.meshmatcap_vert,fragmentShader:$e.meshmatcap_frag},points:{uniforms:ln([Me.points,Me.fog]),vertexShader:$e.points_vert,fragmentShader:$e.points_frag},dashed:{uniforms:ln([Me.common,Me.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:$e.linedashed_vert,fragmentShader:$e.linedashed_frag},depth:{uniforms:ln([Me.common,Me.displacementmap]),vertexShader:$e.depth_vert,fragmentShader:$e.depth_frag},normal:{uniforms:ln([Me.common,Me.bumpmap,Me.normalmap,Me.displacementmap,{opacity:{value:1}}]),vertexShader:$e.meshnormal_vert,fragmentShader:$e.meshnormal_frag},sprite:{uniforms:ln([Me.sprite,Me.fog]),vertexShader:$e.sprite_vert,fragmentShader:$e.sprite_frag},background:{uniforms:{uvTransform:{value:new Oe},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:$e.background_vert,fragmentShader:$e.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new Oe}},vertexShader:$e.backgroundCube_vert,fragmentShader:$e.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:$e.cube_vert,fragmentShader:$e.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:$e.equirect_vert,fragmentShader:$e.equirect_frag},distance:{uniforms:ln([Me.common,Me.displacementmap,{referencePosition:{value:new N},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:$e.distance_vert,fragmentShader:$e.distance_frag},shadow:{uniforms:ln([Me.lights,Me.fog,{color:{value:new rt(0)},opacity:{value:1}}]),vertexShader:$e.shadow_vert,fragmentShader:$e.shadow_frag}};ai.physical={uniforms:ln([ai.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new Oe},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new Oe},clearcoatNormalScale:{value:new Ge(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new Oe},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new Oe},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new Oe},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new Oe},sheen:{value:0},sheenColor:{value:new rt(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new Oe},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new Oe},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new Oe},transmissionSamplerSize:{value:new Ge},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new Oe},attenuationDistance:{value:0},attenuationColor:{value:new rt(0)},specularColor:{value:new rt(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new Oe},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new Oe},anisotropyVector:{value:new Ge},anisotropyMap:{value:null},anisotropyMapTransform:{value:new Oe}}]),vertexShader:$e.meshphysical_vert,fragmentShader:$e.meshphysical_frag};var rl={r:0,b:0,g:0},sx=new Je,Sf=new Oe;Sf.set(-1,0,0,0,1,0,0,0,1);function rx(i,e,t,n,s,r){let o=new rt(0),a=s===!0?0:1,l,c,h=null,d=0,u=null;function f(v){let M=v.isScene===!0?v.background:null;if(M&&M.isTexture){let _=v.backgroundBlurriness>0;M=e.get(M,_)}return M}function g(v){let M=!1,_=f(v);_===null?m(o,a):_&&_.isColor&&(m(_,1),M=!0);let b=i.xr.getEnvironmentBlendMode();b==="additive"?t.buffers.color.setClear(0,0,0,1,r):b==="alpha-blend"&&t.buffers.color.setClear(0,0,0,0,r),(i.autoClear||M)&&(t.buffers.depth.setTest(!0),t.buffers.depth.setMask(!0),t.buffers.color.setMask(!0),i.clear(i.autoClearColor,i.autoClearDepth,i.autoClearStencil))}function y(v,M){let _=f(M);_&&_.isCubeTexture?(c===void 0&&(c=new an(new Hs(1,1,1),new ii({name:"BackgroundCubeMaterial",uniforms:hs(ai.backgroundCube.uniforms),vertexShader:ai.backgroundCube.vertexShader,fragmentShader:ai.backgroundCube.fragmentShader,side:Zt,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(b,w,x){this.matrixWorld.copyPosition(x.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),n.update(c)),c.material.uniforms.envMap.value=_,c.material.uniforms.backgroundBlurriness.value=M.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=M.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(sx.makeRotationFromEuler(M.backgroundRotation)).transpose(),_.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(Sf),c.material.toneMapped=et.getTransfer(_.colorSpace)!==dt,(h!==_||d!==_.version||u!==i.toneMapping)&&(c.material.needsUpdate=!0,h=_,d=_.version,u=i.toneMapping),c.layers.enableAll(),v.unshift(c,c.geometry,c.material,0,0,null)):_&&_.isTexture&&(l===void 0&&(l=new an(new _i(2,2),new ii({name:"BackgroundMaterial",uniforms:hs(ai.background.uniforms),vertexShader:ai.background.vertexShader,fragmentShader:ai.background.fragmentShader,side:An,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),n.update(l)),l.material.uniforms.t2D.value=_,l.material.uniforms.backgroundIntensity.value=M.backgroundIntensity,l.material.toneMapped=et.getTransfer(_.colorSpace)!==dt,_.matrixAutoUpdate===!0&&_.updateMatrix(),l.material.uniforms.uvTransform.value.copy(_.matrix),(h!==_||d!==_.version||u!==i.toneMapping)&&(l.material.needsUpdate=!0,h=_,d=_.version,u=i.toneMapping),l.layers.enableAll(),v.unshift(l,l.geometry,l.material,0,0,null))}function m(v,M){v.getRGB(rl,uu(i)),t.buffers.color.setClear(rl.r,rl.g,rl.b,M,r)}function p(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(v,M=1){o.set(v),a=M,m(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(v){a=v,m(o,a)},render:g,addToRenderList:y,dispose:p}}function ox(i,e){let t=i.getParameter(i.MAX_VERTEX_ATTRIBS),n={},s=u(null),r=s,o=!1;function a(R,I,F,P,z){let q=!1,L=d(R,P,F,I);r!==L&&(r=L,c(r.object)),q=f(R,P,F,z),q&&g(R,P,F,z),z!==null&&e.update(z,i.ELEMENT_ARRAY_BUFFER),(q||o)&&(o=!1,_(R,I,F,P),z!==null&&i.bindBuffer(i.ELEMENT_ARRAY_BUFFER,e.get(z).buffer))}function l(){return i.createVertexArray()}function c(R){return i.bindVertexArray(R)}function h(R){return i.deleteVertexArray(R)}function d(R,I,F,P){let z=P.wireframe===!0,q=n[I.id];q===void 0&&(q={},n[I.id]=q);let L=R.isInstancedMesh===!0?R.id:0,H=q[L];H===void 0&&(H={},q[L]=H);let k=H[F.id];k===void 0&&(k={},H[F.id]=k);let G=k[z];return G===void 0&&(G=u(l()),k[z]=G),G}function u(R){let I=[],F=[],P=[];for(let z=0;z<t;z++)I[z]=0,F[z]=0,P[z]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:I,enabledAttributes:F,attributeDivisors:P,object:R,attributes:{},index:null}}function f(R,I,F,P){let z=r.attributes,q=I.attributes,L=0,H=F.getAttributes();for(let k in H)if(H[k].location>=0){let Y=z[k],oe=q[k];if(oe===void 0&&(k==="instanceMatrix"&&R.instanceMatrix&&(oe=R.instanceMatrix),k==="instanceColor"&&R.instanceColor&&(oe=R.instanceColor)),Y===void 0||Y.attribute!==oe||oe&&Y.data!==oe.data)return!0;L++}return r.attributesNum!==L||r.index!==P}function g(R,I,F,P){let z={},q=I.attributes,L=0,H=F.getAttributes();for(let k in H)if(H[k].location>=0){let Y=q[k];Y===void 0&&(k==="instanceMatrix"&&R.instanceMatrix&&(Y=R.instanceMatrix),k==="instanceColor"&&R.instanceColor&&(Y=R.instanceColor));let oe={};oe.attribute=Y,Y&&Y.data&&(oe.data=Y.data),z[k]=oe,L++}r.attributes=z,r.attributesNum=L,r.index=P}function y(){let R=r.newAttributes;for(let I=0,F=R.length;I<F;I++)R[I]=0}function m(R){p(R,0)}function p(R,I){let F=r.newAttributes,P=r.enabledAttributes,z=r.attributeDivisors;F[R]=1,P[R]===0&&(i.enableVertexAttribArray(R),P[R]=1),z[R]!==I&&(i.vertexAttribDivisor(R,I),z[R]=I)}function v(){let R=r.newAttributes,I=r.enabledAttributes;for(let F=0,P=I.length;F<P;F++)I[F]!==R[F]&&(i.disableVertexAttribArray(F),I[F]=0)}function M(R,I,F,P,z,q,L){L===!0?i.vertexAttribIPointer(R,I,F,z,q):i.vertexAttribPointer(R,I,F,P,z,q)}function _(R,I,F,P){y();let z=P.attributes,q=F.getAttributes(),L=I.defaultAttributeValues;for(let H in q){let k=q[H];if(k.location>=0){let G=z[H];if(G===void 0&&(H==="instanceMatrix"&&R.instanceMatrix&&(G=R.instanceMatrix),H==="instanceColor"&&R.instanceColor&&(G=R.instanceColor)),G!==void 0){let Y=G.normalized,oe=G.itemSize,ae=e.get(G);if(ae===void 0)continue;let J=ae.buffer,ie=ae.type,ce=ae.bytesPerElement,xe=ie===i.INT||ie===i.UNSIGNED_INT||G.gpuType===wa;if(G.isInterleavedBufferAttribute){let me=G.data,_e=me.isInterleavedBuffer===!0?me.stride:me.itemSize,ot=G.offset;if(me.isInstancedInterleavedBuffer||me.isInstancedBufferAttribute){for(let Pe=0;Pe<k.locationSize;Pe++)p(k.location+Pe,me.meshPerAttribute);R.isInstancedMesh!==!0&&P._maxInstanceCount===void 0&&(P._maxInstanceCount=me.meshPerAttribute*me.count)}else for(let Pe=0;Pe<k.locationSize;Pe++)m(k.location+Pe);i.bindBuffer(i.ARRAY_BUFFER,J);for(let Pe=0;Pe<k.locationSize;Pe++)M(k.location+Pe,oe/k.locationSize,ie,Y,_e*ce,(ot+oe/k.locationSize*Pe)*ce,xe)}else{if(G.isInstancedBufferAttribute){for(let me=0;me<k.locationSize;me++)p(k.location+me,G.meshPerAttribute);R.isInstancedMesh!==!0&&P._maxInstanceCount===void 0&&(P._maxInstanceCount=G.meshPerAttribute*G.count)}else for(let me=0;me<k.locationSize;me++)m(k.location+me);i.bindBuffer(i.ARRAY_BUFFER,J);for(let me=0;me<k.locationSize;me++)M(k.location+me,oe/k.locationSize,ie,Y,oe*ce,oe/k.locationSize*me*ce,xe)}}else if(L!==void 0){let Y=L[H];if(Y!==void 0)switch(Y.length){case 2:i.vertexAttrib2fv(k.location,Y);break;case 3:i.vertexAttrib3fv(k.location,Y);break;case 4:i.vertexAttrib4fv(k.location,Y);break;default:i.vertexAttrib1fv(k.location,Y)}}}}v()}function b(){C();for(let R in n){let I=n[R];for(let F in I){let P=I[F];for(let z in P){let q=P[z];for(let L in q)h(q[L].object),delete q[L];delete P[z]}}delete n[R]}}function w(R){if(n[R.id]===void 0)return;let I=n[R.id];for(let F in I){let P=I[F];for(let z in P){let q=P[z];for(let L in q)h(q[L].object),delete q[L];delete P[z]}}delete n[R.id]}function x(R){for(let I in n){let F=n[I];for(let P in F){let z=F[P];if(z[R.id]===void 0)continue;let q=z[R.id];for(let L in q)h(q[L].object),delete q[L];delete z[R.id]}}}function S(R){for(let I in n){let F=n[I],P=R.isInstancedMesh===!0?R.id:0,z=F[P];if(z!==void 0){for(let q in z){let L=z[q];for(let H in L)h(L[H].object),delete L[H];delete z[q]}delete F[P],Object.keys(F).length===0&&delete n[I]}}}function C(){A(),o=!0,r!==s&&(r=s,c(r.object))}function A(){s.geometry=null,s.program=null,s.wireframe=!1}return{setup:a,reset:C,resetDefaultState:A,dispose:b,releaseStatesOfGeometry:w,releaseStatesOfObject:S,releaseStatesOfProgram:x,initAttributes:y,enableAttribute:m,disableUnusedAttributes:v}}function ax(i,e,t){let n;function s(l){n=l}function r(l,c){i.drawArrays(n,l,c),t.update(c,n,1)}function o(l,c,h){h!==0&&(i.drawArraysInstanced(n,l,c,h),t.update(c,n,h))}function a(l,c,h){if(h===0)return;e.get("WEBGL_multi_draw").multiDrawArraysWEBGL(n,l,0,c,0,h);let u=0;for(let f=0;f<h;f++)u+=c[f];t.update(u,n,1)}this.setMode=s,this.render=r,this.renderInstances=o,this.renderMultiDraw=a}function lx(i,e,t,n){let s;function r(){if(s!==void 0)return s;if(e.has("EXT_texture_filter_anisotropic")===!0){let x=e.get("EXT_texture_filter_anisotropic");s=i.getParameter(x.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else s=0;return s}function o(x){return!(x!==pn&&n.convert(x)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(x){let S=x===Yn&&(e.has("EXT_color_buffer_half_float")||e.has("EXT_color_buffer_float"));return!(x!==Bt&&x!==Cn&&!S&&n.convert(x)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_TYPE))}function l(x){if(x==="highp"){if(i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.HIGH_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.HIGH_FLOAT).precision>0)return"highp";x="mediump"}return x==="mediump"&&i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.MEDIUM_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=t.precision!==void 0?t.precision:"highp",h=l(c);h!==c&&(Ue("WebGLRenderer:",c,"not supported, using",h,"instead."),c=h);let d=t.reversedDepthBuffer===!0&&e.has("EXT_clip_control"),u=t.logarithmicDepthBuffer===!0&&d===!1;t.reversedDepthBuffer===!0&&d===!1&&Ue("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),t.logarithmicDepthBuffer===!0&&d===!0&&Ue("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let f=i.getParameter(i.MAX_TEXTURE_IMAGE_UNITS),g=i.getParameter(i.MAX_VERTEX_TEXTURE_IMAGE_UNITS),y=i.getParameter(i.MAX_TEXTURE_SIZE),m=i.getParameter(i.MAX_CUBE_MAP_TEXTURE_SIZE),p=i.getParameter(i.MAX_VERTEX_ATTRIBS),v=i.getParameter(i.MAX_VERTEX_UNIFORM_VECTORS),M=i.getParameter(i.MAX_VARYING_VECTORS),_=i.getParameter(i.MAX_FRAGMENT_UNIFORM_VECTORS),b=i.getParameter(i.MAX_SAMPLES),w=i.getParameter(i.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:r,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:u,reversedDepthBuffer:d,maxTextures:f,maxVertexTextures:g,maxTextureSize:y,maxCubemapSize:m,maxAttributes:p,maxVertexUniforms:v,maxVaryings:M,maxFragmentUniforms:_,maxSamples:b,samples:w}}function cx(i){let e=this,t=null,n=0,s=!1,r=!1,o=new dn,a=new Oe,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(d,u){let f=d.length!==0||u||n!==0||s;return s=u,n=d.length,f},this.beginShadows=function(){r=!0,h(null)},this.endShadows=function(){r=!1},this.setGlobalState=function(d,u){t=h(d,u,0)},this.setState=function(d,u,f){let g=d.clippingPlanes,y=d.clipIntersection,m=d.clipShadows,p=i.get(d);if(!s||g===null||g.length===0||r&&!m)r?h(null):c();else{let v=r?0:n,M=v*4,_=p.clippingState||null;l.value=_,_=h(g,u,M,f);for(let b=0;b!==M;++b)_[b]=t[b];p.clippingState=_,this.numIntersection=y?this.numPlanes:0,this.numPlanes+=v}};function c(){l.value!==t&&(l.value=t,l.needsUpdate=n>0),e.numPlanes=n,e.numIntersection=0}function h(d,u,f,g){let y=d!==null?d.length:0,m=null;if(y!==0){if(m=l.value,g!==!0||m===null){let p=f+y*4,v=u.matrixWorldInverse;a.getNormalMatrix(v),(m===null||m.length<p)&&(m=new Float32Array(p));for(let M=0,_=f;M!==y;++M,_+=4)o.copy(d[M]).applyMatrix4(v,a),o.normal.toArray(m,_),m[_+3]=o.constant}l.value=m,l.needsUpdate=!0}return e.numPlanes=y,e.numIntersection=0,m}}var Zr=class extends Yt{constructor(e=1,t={}){super(e,e,t),this.isWebGLCubeRenderTarget=!0;let n={width:e,height:e,depth:1},s=[n,n,n,n,n,n];this.texture=new Lr(s),this._setTextureOptions(t),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(e,t){this.texture.type=t.type,this.texture.colorSpace=t.colorSpace,this.texture.generateMipmaps=t.generateMipmaps,this.texture.minFilter=t.minFilter,this.texture.magFilter=t.magFilter;let n={uniforms:{tEquirect:{value:null}},vertexShader:`

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
			`},s=new Hs(5,5,5),r=new ii({name:"CubemapFromEquirect",uniforms:hs(n.uniforms),vertexShader:n.vertexShader,fragmentShader:n.fragmentShader,side:Zt,blending:si});r.uniforms.tEquirect.value=t;let o=new an(s,r),a=t.minFilter;return t.minFilter===bi&&(t.minFilter=$t),new Gs(1,10,this).update(e,o),t.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(e,t=!0,n=!0,s=!0){let r=e.getRenderTarget();for(let o=0;o<6;o++)e.setRenderTarget(this,o),e.clear(t,n,s);e.setRenderTarget(r)}},ef=256,ux=3,hx=20,wf=256,Tf=16,dx=3,fx=new N,px=new rt,al=class i{constructor(e){this._renderer=e,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new Gs(1,10,null),this._boxMesh=new an(new Hs(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(e,t=0,n=.1,s=100,r={}){let{size:o=256,position:a=fx}=r,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),h=this._getSourceTarget(!0);t>0&&(h.texture.mipmapsAutoUpdate=!1);let d=l.autoClear,u=l.autoClearColor,f=l.autoClearDepth,g=l.autoClearStencil,y=e.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,y===null&&(e.background=l.getClearColor(px));let m=new Gs(n,s,h);return m.position.copy(a),m.update(l,e),l.autoClear=d,l.autoClearColor=u,l.autoClearDepth=f,l.autoClearStencil=g,e.background=y,t>0&&(h.texture.mipmapsAutoUpdate=!0,this._blur(c,t)),this._applyPMREM(c),c}fromEquirectangular(e,t=null){return this._fromTexture(e,t)}fromCubemap(e,t=null){return this._fromTexture(e,t)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=sf(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=nf(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(e,t){return t>0?1-Math.sqrt(1-e/t):0}_setSize(e){this._cubeSize=Math.max(ef,Zd(e))}_fromTexture(e,t){e.mapping===ls||e.mapping===qs?this._setSize(e.image.length===0?ef:e.image[0].width||e.image[0].image.width):this._setSize(e.image.width/4);let n=t||this._allocateTarget();return this._textureToCubemap(e),this._applyPMREM(n),n}_allocateTarget(){let e=this._cubeSize,t=tf(e,!1,!1),n=Math.log2(e)-ux;for(let s=0;s<=n;s++)t.texture.mipmaps.push({width:e>>s,height:e>>s});return t.texture.name="PMREM",t.texture.isPMREMTexture=!0,t}_getSourceTarget(e=!1){let t=this._cubeSize,n=this._sourceTarget;return(n===null||n.width!==t||e&&n.depthBuffer===!1)&&(n!==null&&n.dispose(),this._sourceTarget=tf(t,!0,e)),this._sourceTarget}_compileMaterial(e){this._boxMesh.material=e,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(e,t,n){let s=this._boxMesh,r=this._cubeCamera;s.material=n,r.renderTarget=e,r.activeMipmapLevel=t;let o=e.width>>t;e.viewport.set(0,0,o,o),r.update(this._renderer,s),e.viewport.set(0,0,e.width,e.height)}_textureToCubemap(e){let t;e.mapping===ls||e.mapping===qs?(this._cubemapMaterial===null&&(this._cubemapMaterial=sf()),t=this._cubemapMaterial,t.uniforms.flipEnvMap.value=e.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=nf()),t=this._equirectMaterial),t.uniforms.envMap.value=e,this._renderCube(this._getSourceTarget(),0,t)}_applyPMREM(e){this._ggxMaterial===null&&(this._ggxMaterial=mx(),this._integrationMaterial=gx());let t=this._cubeSize,n=e.texture.mipmaps.length-1,s=this._ggxMaterial.uniforms;s.envMap.value=this._sourceTarget.texture;let r=this._integrationMaterial.uniforms;r.envMap.value=this._sourceTarget.texture,r.sourceLod.value=Math.log2(t/Tf);for(let o=0;o<=n;o++){let a=i.lodToRoughness(o,n);if(o>n-dx)r.roughness.value=a,this._renderCube(e,o,this._integrationMaterial);else{let l=a>0?Math.log2(t)+.5*Math.log2(6/(wf*Math.pow(a,4)))+.5:0;s.roughness.value=a,s.lodBias.value=l,this._renderCube(e,o,this._ggxMaterial)}}}_blur(e,t){this._blurMaterial===null&&(this._blurMaterial=vx());let n=this._blurMaterial,s=n.uniforms,r=this._sourceTarget;s.sigma.value=Math.min(t,Math.PI)/Math.SQRT2,s.envMap.value=r.texture,this._renderCube(e,0,n),s.envMap.value=e.texture,this._renderCube(r,0,n)}};function tf(i,e,t){return new Zr(i,{minFilter:bi,generateMipmaps:e,type:Yn,colorSpace:wr,depthBuffer:t})}function Jr(i,e,t){return new ii({name:i,uniforms:e,vertexShader:$e.cube_vert,fragmentShader:t,side:Zt,blending:si,depthTest:!1,depthWrite:!1})}function mx(){return Jr("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${wf}u

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
	`)}function gx(){return Jr("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:Tf}},`

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
	`)}function vx(){return Jr("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${hx}
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
	`)}function nf(){return Jr("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

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
	`)}function sf(){return Jr("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function xx(i){let e=new WeakMap,t=new WeakMap,n=null;function s(u,f=!1){return u==null?null:f?o(u):r(u)}function r(u){if(u&&u.isTexture){let f=u.mapping;if(f===ba||f===Ma)if(e.has(u)){let g=e.get(u).texture;return a(g,u.mapping)}else{let g=u.image;if(g&&g.height>0){let y=new Zr(g.height);return y.fromEquirectangularTexture(i,u),e.set(u,y),u.addEventListener("dispose",c),a(y.texture,u.mapping)}else return null}}return u}function o(u){if(u&&u.isTexture&&u.isPMREMTexture!==!0){let f=u.mapping,g=f===ba||f===Ma,y=f===ls||f===qs;if(g||y){let m=t.get(u),p=m!==void 0?m.texture.pmremVersion:0;if(u.isRenderTargetTexture&&u.pmremVersion!==p)return n===null&&(n=new al(i)),m=g?n.fromEquirectangular(u,m):n.fromCubemap(u,m),m.texture.pmremVersion=u.pmremVersion,t.set(u,m),m.texture;if(m!==void 0)return m.texture;{let v=u.image;return g&&v&&v.height>0||y&&v&&l(v)?(n===null&&(n=new al(i)),m=g?n.fromEquirectangular(u):n.fromCubemap(u),m.texture.pmremVersion=u.pmremVersion,t.set(u,m),u.addEventListener("dispose",h),m.texture):null}}}return u}function a(u,f){return f===ba?u.mapping=ls:f===Ma&&(u.mapping=qs),u}function l(u){let f=0,g=6;for(let y=0;y<g;y++)u[y]!==void 0&&f++;return f===g}function c(u){let f=u.target;f.removeEventListener("dispose",c);let g=e.get(f);g!==void 0&&(e.delete(f),g.dispose())}function h(u){let f=u.target;f.removeEventListener("dispose",h);let g=t.get(f);g!==void 0&&(t.delete(f),g.dispose())}function d(){e=new WeakMap,t=new WeakMap,n!==null&&(n.dispose(),n=null)}return{get:s,dispose:d}}function yx(i){let e={};function t(n){if(e[n]!==void 0)return e[n];let s=i.getExtension(n);return e[n]=s,s}return{has:function(n){return t(n)!==null},init:function(){t("EXT_color_buffer_float"),t("WEBGL_clip_cull_distance"),t("OES_texture_float_linear"),t("EXT_color_buffer_half_float"),t("WEBGL_multisampled_render_to_texture"),t("WEBGL_render_shared_exponent")},get:function(n){let s=t(n);return s===null&&Mr("WebGLRenderer: "+n+" extension not supported."),s}}}function _x(i,e,t,n){let s={},r=new WeakMap,o=new FinalizationRegistry(g=>delete s[g]);function a(g){l(g.target)}function l(g){g.index!==null&&e.remove(g.index);for(let m in g.attributes)e.remove(g.attributes[m]);g.removeEventListener("dispose",a),delete s[g.id],o.unregister(g);let y=r.get(g);y&&(e.remove(y),r.delete(g)),n.releaseStatesOfGeometry(g),g.isInstancedBufferGeometry===!0&&delete g._maxInstanceCount,t.memory.geometries--}function c(g,y){return s[y.id]!==void 0||(y.addEventListener("dispose",a),s[y.id]=new WeakRef(y),o.register(y,y.id,y),t.memory.geometries++),y}function h(g){let y=g.attributes;for(let m in y)e.update(y[m],i.ARRAY_BUFFER)}function d(g){let y=g.index,m=g.attributes.position,p=0;if(m===void 0)return;let v=y!==null?y.array.length:m.array.length/3-1,M=m.count>=65535?Ir:Pr,_=new M(Math.ceil(v/3)*6,1),b=_.array;if(y!==null){let x=y.array;p=y.version;for(let S=0,C=0;S<v;S+=3){let A=x[S+0],R=x[S+1],I=x[S+2];b[C++]=A,b[C++]=R,b[C++]=R,b[C++]=I,b[C++]=I,b[C++]=A}}else{p=m.version;for(let x=0,S=0;x<v;x+=3){let C=x+0,A=x+1,R=x+2;b[S++]=C,b[S++]=A,b[S++]=A,b[S++]=R,b[S++]=R,b[S++]=C}}_.version=p;let w=r.get(g);w&&e.remove(w),r.set(g,_)}function u(g){let y=r.get(g);if(y){let m=g.index;m!==null&&y.version<m.version&&d(g)}else d(g);return r.get(g)}function f(){for(let g in s){let y=s[g].deref();y!==void 0&&l(y)}}return{get:c,update:h,getWireframeAttribute:u,dispose:f}}function bx(i,e,t){let n;function s(d){n=d}let r,o;function a(d){r=d.type,o=d.bytesPerElement}function l(d,u){i.drawElements(n,u,r,d*o),t.update(u,n,1)}function c(d,u,f){f!==0&&(i.drawElementsInstanced(n,u,r,d*o,f),t.update(u,n,f))}function h(d,u,f){if(f===0)return;e.get("WEBGL_multi_draw").multiDrawElementsWEBGL(n,u,0,r,d,0,f);let y=0;for(let m=0;m<f;m++)y+=u[m];t.update(y,n,1)}this.setMode=s,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=h}function Mx(i){let e={geometries:0,textures:0},t={frame:0,calls:0,triangles:0,points:0,lines:0};function n(r,o,a){switch(t.calls++,o){case i.TRIANGLES:t.triangles+=a*(r/3);break;case i.LINES:t.lines+=a*(r/2);break;case i.LINE_STRIP:t.lines+=a*(r-1);break;case i.LINE_LOOP:t.lines+=a*r;break;case i.POINTS:t.points+=a*r;break;default:Fe("WebGLInfo: Unknown draw mode:",o);break}}function s(){t.calls=0,t.triangles=0,t.points=0,t.lines=0}return{memory:e,render:t,programs:null,autoReset:!0,reset:s,update:n}}function Sx(i,e,t){let n=new WeakMap,s=new Tt;function r(o,a,l){let c=o.morphTargetInfluences,h=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,d=h!==void 0?h.length:0,u=n.get(a);if(u===void 0||u.count!==d){let C=function(){x.dispose(),n.delete(a),a.removeEventListener("dispose",C)};u!==void 0&&u.texture.dispose();let f=a.morphAttributes.position!==void 0,g=a.morphAttributes.normal!==void 0,y=a.morphAttributes.color!==void 0,m=a.morphAttributes.position||[],p=a.morphAttributes.normal||[],v=a.morphAttributes.color||[],M=0;f===!0&&(M=1),g===!0&&(M=2),y===!0&&(M=3);let _=a.attributes.position.count*M,b=1;_>e.maxTextureSize&&(b=Math.ceil(_/e.maxTextureSize),_=e.maxTextureSize);let w=new Float32Array(_*b*4*d),x=new Cr(w,_,b,d);x.type=Cn,x.needsUpdate=!0;let S=M*4;for(let A=0;A<d;A++){let R=m[A],I=p[A],F=v[A],P=_*b*4*A;for(let z=0;z<R.count;z++){let q=z*S;f===!0&&(s.fromBufferAttribute(R,z),w[P+q+0]=s.x,w[P+q+1]=s.y,w[P+q+2]=s.z,w[P+q+3]=0),g===!0&&(s.fromBufferAttribute(I,z),w[P+q+4]=s.x,w[P+q+5]=s.y,w[P+q+6]=s.z,w[P+q+7]=0),y===!0&&(s.fromBufferAttribute(F,z),w[P+q+8]=s.x,w[P+q+9]=s.y,w[P+q+10]=s.z,w[P+q+11]=F.itemSize===4?s.w:1)}}u={count:d,texture:x,size:new Ge(_,b)},n.set(a,u),a.addEventListener("dispose",C)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(i,"morphTexture",o.morphTexture,t);else{let f=0;for(let y=0;y<c.length;y++)f+=c[y];let g=a.morphTargetsRelative?1:1-f;l.getUniforms().setValue(i,"morphTargetBaseInfluence",g),l.getUniforms().setValue(i,"morphTargetInfluences",c)}l.getUniforms().setValue(i,"morphTargetsTexture",u.texture,t),l.getUniforms().setValue(i,"morphTargetsTextureSize",u.size)}return{update:r}}function wx(i,e,t,n,s){let r=new WeakMap;function o(c){let h=s.render.frame,d=c.geometry,u=e.get(c,d);if(r.get(u)!==h&&(e.update(u),r.set(u,h)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),r.get(c)!==h&&(t.update(c.instanceMatrix,i.ARRAY_BUFFER),c.instanceColor!==null&&t.update(c.instanceColor,i.ARRAY_BUFFER),r.set(c,h))),c.isSkinnedMesh){let f=c.skeleton;r.get(f)!==h&&(f.update(),r.set(f,h))}return u}function a(){r=new WeakMap}function l(c){let h=c.target;h.removeEventListener("dispose",l),n.releaseStatesOfObject(h),t.remove(h.instanceMatrix),h.instanceColor!==null&&t.remove(h.instanceColor)}return{update:o,dispose:a}}var Tx={[Wc]:"LINEAR_TONE_MAPPING",[Xc]:"REINHARD_TONE_MAPPING",[qc]:"CINEON_TONE_MAPPING",[$c]:"ACES_FILMIC_TONE_MAPPING",[Zc]:"AGX_TONE_MAPPING",[Jc]:"NEUTRAL_TONE_MAPPING",[Yc]:"CUSTOM_TONE_MAPPING"};function Ex(i,e,t,n,s,r){let o=new Yt(e,t,{type:i,depthBuffer:s,stencilBuffer:r,samples:n?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,h=new On;h.setAttribute("position",new Nn([-1,3,0,-1,-1,0,3,-1,0],3)),h.setAttribute("uv",new Nn([0,2,0,0,2,0],2));let d=new Bi({uniforms:{tDiffuse:{value:null}},vertexShader:`
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
			}`,depthTest:!1,depthWrite:!1}),u=new an(h,d),f=new ya(-1,1,1,-1,0,1),g=null,y=null,m=!1,p,v=null,M=[],_=!1;this.setSize=function(b,w){o.setSize(b,w),a!==null&&a.setSize(b,w),l!==null&&l.setSize(b,w);for(let x=0;x<M.length;x++){let S=M[x];S.setSize&&S.setSize(b,w)}},this.setEffects=function(b){M=b,_=M.length>0&&M[0].isRenderPass===!0;let w=o.width,x=o.height;M.length>0&&a===null&&(a=new Yt(w,x,{type:Yn,depthBuffer:!1,stencilBuffer:!1}),l=new Yt(w,x,{type:Yn,depthBuffer:!1,stencilBuffer:!1}));let S=s===!0&&M.some(C=>C.needsDepthTexture===!0);S!==(o.depthTexture!==null)&&(S===!0&&c===null&&(c=new yi(w,x),r===!0&&(c.format=Mi,c.type=cs)),o.dispose(),o.depthTexture=S?c:null,o.resolveDepthBuffer=S,o.storeMultisampledDepthBuffer=S);for(let C=0;C<M.length;C++){let A=M[C];A.setSize&&A.setSize(w,x),S&&A.needsDepthTexture===!0&&A.setDepthTexture&&A.setDepthTexture(c)}},this.begin=function(b,w){if(m||b.toneMapping===ri&&M.length===0)return!1;if(v=w,w!==null){let x=w.width,S=w.height;(o.width!==x||o.height!==S)&&this.setSize(x,S)}return _===!1&&b.setRenderTarget(o),p=b.toneMapping,b.toneMapping=ri,!0},this.hasRenderPass=function(){return _},this.end=function(b,w){b.toneMapping=p,m=!0;let x=o,S=a;for(let C=0;C<M.length;C++){let A=M[C];A.enabled!==!1&&(A.render(b,S,x,w),A.needsSwap!==!1&&(x=S,S=S===a?l:a))}if(g!==b.outputColorSpace||y!==b.toneMapping){g=b.outputColorSpace,y=b.toneMapping,d.defines={},et.getTransfer(g)===dt&&(d.defines.SRGB_TRANSFER="");let C=Tx[y];C&&(d.defines[C]=""),d.needsUpdate=!0}d.uniforms.tDiffuse.value=x.texture,b.setRenderTarget(v),b.render(u,f),v=null,m=!1},this.isCompositing=function(){return m},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),h.dispose(),d.dispose()}}var Ef=new on,Af=new yi(1,1),Cf=new Dr(1),Rf=new Cr,Pf=new sa,If=new Lr,rf=[],of=[],af=new Float32Array(16),lf=new Float32Array(9),cf=new Float32Array(4);function Js(i,e,t){let n=i[0];if(n<=0||n>0)return i;let s=e*t,r=rf[s];if(r===void 0&&(r=new Float32Array(s),rf[s]=r),e!==0){n.toArray(r,0);for(let o=1,a=0;o!==e;++o)a+=t,i[o].toArray(r,a)}return r}function kt(i,e){if(i.length!==e.length)return!1;for(let t=0,n=i.length;t<n;t++)if(i[t]!==e[t])return!1;return!0}function zt(i,e){for(let t=0,n=e.length;t<n;t++)i[t]=e[t]}function ul(i,e){let t=of[e];t===void 0&&(t=new Int32Array(e),of[e]=t);for(let n=0;n!==e;++n)t[n]=i.allocateTextureUnit();return t}function Ax(i,e){let t=this.cache;t[0]!==e&&(i.uniform1f(this.addr,e),t[0]=e)}function Cx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2f(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(kt(t,e))return;i.uniform2fv(this.addr,e),zt(t,e)}}function Rx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3f(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else if(e.r!==void 0)(t[0]!==e.r||t[1]!==e.g||t[2]!==e.b)&&(i.uniform3f(this.addr,e.r,e.g,e.b),t[0]=e.r,t[1]=e.g,t[2]=e.b);else{if(kt(t,e))return;i.uniform3fv(this.addr,e),zt(t,e)}}function Px(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4f(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(kt(t,e))return;i.uniform4fv(this.addr,e),zt(t,e)}}function Ix(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(kt(t,e))return;i.uniformMatrix2fv(this.addr,!1,e),zt(t,e)}else{if(kt(t,n))return;cf.set(n),i.uniformMatrix2fv(this.addr,!1,cf),zt(t,n)}}function Lx(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(kt(t,e))return;i.uniformMatrix3fv(this.addr,!1,e),zt(t,e)}else{if(kt(t,n))return;lf.set(n),i.uniformMatrix3fv(this.addr,!1,lf),zt(t,n)}}function Dx(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(kt(t,e))return;i.uniformMatrix4fv(this.addr,!1,e),zt(t,e)}else{if(kt(t,n))return;af.set(n),i.uniformMatrix4fv(this.addr,!1,af),zt(t,n)}}function Nx(i,e){let t=this.cache;t[0]!==e&&(i.uniform1i(this.addr,e),t[0]=e)}function Ux(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2i(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(kt(t,e))return;i.uniform2iv(this.addr,e),zt(t,e)}}function Fx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3i(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(kt(t,e))return;i.uniform3iv(this.addr,e),zt(t,e)}}function Ox(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4i(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(kt(t,e))return;i.uniform4iv(this.addr,e),zt(t,e)}}function Bx(i,e){let t=this.cache;t[0]!==e&&(i.uniform1ui(this.addr,e),t[0]=e)}function kx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2ui(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(kt(t,e))return;i.uniform2uiv(this.addr,e),zt(t,e)}}function zx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3ui(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(kt(t,e))return;i.uniform3uiv(this.addr,e),zt(t,e)}}function Vx(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4ui(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(kt(t,e))return;i.uniform4uiv(this.addr,e),zt(t,e)}}function hl(i){return i.version===0&&(i.compareFunction=au,i.needsUpdate=!0),i}function Hx(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_2D_SHADOW?r=hl(Af):r=Ef,t.setTexture2D(e||r,s)}function Gx(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),t.setTexture3D(e||Pf,s)}function Wx(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_CUBE_SHADOW?r=hl(Cf):r=If,t.setTextureCube(e||r,s)}function Xx(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),t.setTexture2DArray(e||Rf,s)}function qx(i){switch(i){case 5126:return Ax;case 35664:return Cx;case 35665:return Rx;case 35666:return Px;case 35674:return Ix;case 35675:return Lx;case 35676:return Dx;case 5124:case 35670:return Nx;case 35667:case 35671:return Ux;case 35668:case 35672:return Fx;case 35669:case 35673:return Ox;case 5125:return Bx;case 36294:return kx;case 36295:return zx;case 36296:return Vx;case 35678:case 36198:case 36298:case 36306:case 35682:return Hx;case 35679:case 36299:case 36307:return Gx;case 35680:case 36300:case 36308:case 36293:return Wx;case 36289:case 36303:case 36311:case 36292:return Xx}}function $x(i,e){i.uniform1fv(this.addr,e)}function Yx(i,e){let t=Js(e,this.size,2);i.uniform2fv(this.addr,t)}function Zx(i,e){let t=Js(e,this.size,3);i.uniform3fv(this.addr,t)}function Jx(i,e){let t=Js(e,this.size,4);i.uniform4fv(this.addr,t)}function Kx(i,e){let t=Js(e,this.size,4);i.uniformMatrix2fv(this.addr,!1,t)}function jx(i,e){let t=Js(e,this.size,9);i.uniformMatrix3fv(this.addr,!1,t)}function Qx(i,e){let t=Js(e,this.size,16);i.uniformMatrix4fv(this.addr,!1,t)}function ey(i,e){i.uniform1iv(this.addr,e)}function ty(i,e){i.uniform2iv(this.addr,e)}function ny(i,e){i.uniform3iv(this.addr,e)}function iy(i,e){i.uniform4iv(this.addr,e)}function sy(i,e){i.uniform1uiv(this.addr,e)}function ry(i,e){i.uniform2uiv(this.addr,e)}function oy(i,e){i.uniform3uiv(this.addr,e)}function ay(i,e){i.uniform4uiv(this.addr,e)}function ly(i,e,t){let n=this.cache,s=e.length,r=ul(t,s);kt(n,r)||(i.uniform1iv(this.addr,r),zt(n,r));let o;this.type===i.SAMPLER_2D_SHADOW?o=hl(Af):o=Ef;for(let a=0;a!==s;++a)t.setTexture2D(e[a]||o,r[a])}function cy(i,e,t){let n=this.cache,s=e.length,r=ul(t,s);kt(n,r)||(i.uniform1iv(this.addr,r),zt(n,r));for(let o=0;o!==s;++o)t.setTexture3D(e[o]||Pf,r[o])}function uy(i,e,t){let n=this.cache,s=e.length,r=ul(t,s);kt(n,r)||(i.uniform1iv(this.addr,r),zt(n,r));let o;this.type===i.SAMPLER_CUBE_SHADOW?o=hl(Cf):o=If;for(let a=0;a!==s;++a)t.setTextureCube(e[a]||o,r[a])}function hy(i,e,t){let n=this.cache,s=e.length,r=ul(t,s);kt(n,r)||(i.uniform1iv(this.addr,r),zt(n,r));for(let o=0;o!==s;++o)t.setTexture2DArray(e[o]||Rf,r[o])}function dy(i){switch(i){case 5126:return $x;case 35664:return Yx;case 35665:return Zx;case 35666:return Jx;case 35674:return Kx;case 35675:return jx;case 35676:return Qx;case 5124:case 35670:return ey;case 35667:case 35671:return ty;case 35668:case 35672:return ny;case 35669:case 35673:return iy;case 5125:return sy;case 36294:return ry;case 36295:return oy;case 36296:return ay;case 35678:case 36198:case 36298:case 36306:case 35682:return ly;case 35679:case 36299:case 36307:return cy;case 35680:case 36300:case 36308:case 36293:return uy;case 36289:case 36303:case 36311:case 36292:return hy}}var gu=class{constructor(e,t,n){this.id=e,this.addr=n,this.cache=[],this.type=t.type,this.setValue=qx(t.type)}},vu=class{constructor(e,t,n){this.id=e,this.addr=n,this.cache=[],this.type=t.type,this.size=t.size,this.setValue=dy(t.type)}},xu=class{constructor(e){this.id=e,this.seq=[],this.map={}}setValue(e,t,n){let s=this.seq;for(let r=0,o=s.length;r!==o;++r){let a=s[r];a.setValue(e,t[a.id],n)}}},pu=/(\w+)(\])?(\[|\.)?/g;function uf(i,e){i.seq.push(e),i.map[e.id]=e}function fy(i,e,t){let n=i.name,s=n.length;for(pu.lastIndex=0;;){let r=pu.exec(n),o=pu.lastIndex,a=r[1],l=r[2]==="]",c=r[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===s){uf(t,c===void 0?new gu(a,i,e):new vu(a,i,e));break}else{let d=t.map[a];d===void 0&&(d=new xu(a),uf(t,d)),t=d}}}var Zs=class{constructor(e,t){this.seq=[],this.map={};let n=e.getProgramParameter(t,e.ACTIVE_UNIFORMS);for(let o=0;o<n;++o){let a=e.getActiveUniform(t,o),l=e.getUniformLocation(t,a.name);fy(a,l,this)}let s=[],r=[];for(let o of this.seq)o.type===e.SAMPLER_2D_SHADOW||o.type===e.SAMPLER_CUBE_SHADOW||o.type===e.SAMPLER_2D_ARRAY_SHADOW?s.push(o):r.push(o);s.length>0&&(this.seq=s.concat(r))}setValue(e,t,n,s){let r=this.map[t];r!==void 0&&r.setValue(e,n,s)}setOptional(e,t,n){let s=t[n];s!==void 0&&this.setValue(e,n,s)}static upload(e,t,n,s){for(let r=0,o=t.length;r!==o;++r){let a=t[r],l=n[a.id];l.needsUpdate!==!1&&a.setValue(e,l.value,s)}}static seqWithValue(e,t){let n=[];for(let s=0,r=e.length;s!==r;++s){let o=e[s];o.id in t&&n.push(o)}return n}};function hf(i,e,t){let n=i.createShader(e);return i.shaderSource(n,t),i.compileShader(n),n}var py=37297,my=0;function gy(i,e){let t=i.split(`
`),n=[],s=Math.max(e-6,0),r=Math.min(e+6,t.length);for(let o=s;o<r;o++){let a=o+1;n.push(`${a===e?">":" "} ${a}: ${t[o]}`)}return n.join(`
`)}var df=new Oe;function vy(i){et._getMatrix(df,et.workingColorSpace,i);let e=`mat3( ${df.elements.map(t=>t.toFixed(4))} )`;switch(et.getTransfer(i)){case Tr:return[e,"LinearTransferOETF"];case dt:return[e,"sRGBTransferOETF"];default:return Ue("WebGLProgram: Unsupported color space: ",i),[e,"LinearTransferOETF"]}}function ff(i,e,t){let n=i.getShaderParameter(e,i.COMPILE_STATUS),r=(i.getShaderInfoLog(e)||"").trim();if(n&&r==="")return"";let o=/ERROR: 0:(\d+)/.exec(r);if(o){let a=parseInt(o[1]);return t.toUpperCase()+`

`+r+`

`+gy(i.getShaderSource(e),a)}else return r}function xy(i,e){let t=vy(e);return[`vec4 ${i}( vec4 value ) {`,`	return ${t[1]}( vec4( ${t[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var yy={[Wc]:"Linear",[Xc]:"Reinhard",[qc]:"Cineon",[$c]:"ACESFilmic",[Zc]:"AgX",[Jc]:"Neutral",[Yc]:"Custom"};function _y(i,e){let t=yy[e];return t===void 0?(Ue("WebGLProgram: Unsupported toneMapping:",e),"vec3 "+i+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+i+"( vec3 color ) { return "+t+"ToneMapping( color ); }"}var ol=new N;function by(){et.getLuminanceCoefficients(ol);let i=ol.x.toFixed(4),e=ol.y.toFixed(4),t=ol.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${i}, ${e}, ${t} );`,"	return dot( weights, rgb );","}"].join(`
`)}function My(i){return[i.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",i.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(Yr).join(`
`)}function Sy(i){let e=[];for(let t in i){let n=i[t];n!==!1&&e.push("#define "+t+" "+n)}return e.join(`
`)}function wy(i,e){let t={},n=i.getProgramParameter(e,i.ACTIVE_ATTRIBUTES);for(let s=0;s<n;s++){let r=i.getActiveAttrib(e,s),o=r.name,a=1;r.type===i.FLOAT_MAT2&&(a=2),r.type===i.FLOAT_MAT3&&(a=3),r.type===i.FLOAT_MAT4&&(a=4),t[o]={type:r.type,location:i.getAttribLocation(e,o),locationSize:a}}return t}function Yr(i){return i!==""}function pf(i,e){let t=e.numSpotLightShadows+e.numSpotLightMaps-e.numSpotLightShadowsWithMaps;return i.replace(/NUM_SUN_LIGHTS/g,e.numSunLights).replace(/NUM_DIR_LIGHTS/g,e.numDirLights).replace(/NUM_SPOT_LIGHTS/g,e.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,e.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,t).replace(/NUM_RECT_AREA_LIGHTS/g,e.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,e.numPointLights).replace(/NUM_HEMI_LIGHTS/g,e.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,e.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,e.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,e.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,e.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,e.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,e.numLightProbeGrids)}function mf(i,e){return i.replace(/NUM_CLIPPING_PLANES/g,e.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,e.numClippingPlanes-e.numClipIntersection)}var Ty=/^[ \t]*#include +<([\w\d./]+)>/gm;function yu(i){return i.replace(Ty,Ey)}function Ey(i,e){let t=$e[e];if(t===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+e+">");return yu(t)}var Ay=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function gf(i){return i.replace(Ay,Cy)}function Cy(i,e,t,n){let s="";for(let r=parseInt(e);r<parseInt(t);r++)s+=n.replace(/\[\s*i\s*\]/g,"[ "+r+" ]").replace(/UNROLLED_LOOP_INDEX/g,r);return s}function vf(i){let e=`precision ${i.precision} float;
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
#define LOW_PRECISION`),e}var Ry={[Or]:"SHADOWMAP_TYPE_PCF",[Ws]:"SHADOWMAP_TYPE_VSM"};function Py(i){return Ry[i.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var Iy={[qs]:"ENVMAP_MODE_REFRACTION"};function Ly(i){return i.envMap===!1?"ENVMAP_MODE_REFLECTION":Iy[i.envMapMode]||"ENVMAP_MODE_REFLECTION"}var Dy={[Gc]:"ENVMAP_BLENDING_MULTIPLY",[Dd]:"ENVMAP_BLENDING_MIX",[Nd]:"ENVMAP_BLENDING_ADD"};function Ny(i){return i.envMap===!1?"ENVMAP_BLENDING_NONE":Dy[i.combine]||"ENVMAP_BLENDING_NONE"}function Uy(i,e,t,n){let s=i.getContext(),r=t.defines,o=t.vertexShader,a=t.fragmentShader,l=Py(t),c=t.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",h=Ly(t),d=Ny(t),u=My(t),f=Sy(r),g=s.createProgram(),y,m,p=t.glslVersion?"#version "+t.glslVersion+`
`:"";t.isRawShaderMaterial?(y=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f].filter(Yr).join(`
`),y.length>0&&(y+=`
`),m=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f].filter(Yr).join(`
`),m.length>0&&(m+=`
`)):(y=[vf(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f,t.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",t.batching?"#define USE_BATCHING":"",t.batchingColor?"#define USE_BATCHING_COLOR":"",t.instancing?"#define USE_INSTANCING":"",t.instancingColor?"#define USE_INSTANCING_COLOR":"",t.instancingMorph?"#define USE_INSTANCING_MORPH":"",t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.map?"#define USE_MAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+h:"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.displacementMap?"#define USE_DISPLACEMENTMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.mapUv?"#define MAP_UV "+t.mapUv:"",t.alphaMapUv?"#define ALPHAMAP_UV "+t.alphaMapUv:"",t.lightMapUv?"#define LIGHTMAP_UV "+t.lightMapUv:"",t.aoMapUv?"#define AOMAP_UV "+t.aoMapUv:"",t.emissiveMapUv?"#define EMISSIVEMAP_UV "+t.emissiveMapUv:"",t.bumpMapUv?"#define BUMPMAP_UV "+t.bumpMapUv:"",t.normalMapUv?"#define NORMALMAP_UV "+t.normalMapUv:"",t.displacementMapUv?"#define DISPLACEMENTMAP_UV "+t.displacementMapUv:"",t.metalnessMapUv?"#define METALNESSMAP_UV "+t.metalnessMapUv:"",t.roughnessMapUv?"#define ROUGHNESSMAP_UV "+t.roughnessMapUv:"",t.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+t.anisotropyMapUv:"",t.clearcoatMapUv?"#define CLEARCOATMAP_UV "+t.clearcoatMapUv:"",t.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+t.clearcoatNormalMapUv:"",t.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+t.clearcoatRoughnessMapUv:"",t.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+t.diffuseRoughnessMapUv:"",t.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+t.iridescenceMapUv:"",t.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+t.iridescenceThicknessMapUv:"",t.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+t.sheenColorMapUv:"",t.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+t.sheenRoughnessMapUv:"",t.specularMapUv?"#define SPECULARMAP_UV "+t.specularMapUv:"",t.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+t.specularColorMapUv:"",t.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+t.specularIntensityMapUv:"",t.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+t.transmissionMapUv:"",t.thicknessMapUv?"#define THICKNESSMAP_UV "+t.thicknessMapUv:"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexNormals?"#define HAS_NORMAL":"",t.vertexColors?"#define USE_COLOR":"",t.vertexAlphas?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.flatShading?"#define FLAT_SHADED":"",t.skinning?"#define USE_SKINNING":"",t.morphTargets?"#define USE_MORPHTARGETS":"",t.morphNormals&&t.flatShading===!1?"#define USE_MORPHNORMALS":"",t.morphColors?"#define USE_MORPHCOLORS":"",t.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+t.morphTextureStride:"",t.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+t.morphTargetsCount:"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.sizeAttenuation?"#define USE_SIZEATTENUATION":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(Yr).join(`
`),m=[vf(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f,t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",t.map?"#define USE_MAP":"",t.matcap?"#define USE_MATCAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+c:"",t.envMap?"#define "+h:"",t.envMap?"#define "+d:"",t.envMapPMREM?"#define ENVMAP_MAX_LOD "+t.envMapMaxLod+".0":"",t.envMapPMREM?"#define ENVMAP_SIZE "+t.envMapSize+".0":"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoat?"#define USE_CLEARCOAT":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.dispersion?"#define USE_DISPERSION":"",t.retroreflection?"#define USE_RETROREFLECTION":"",t.iridescence?"#define USE_IRIDESCENCE":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaTest?"#define USE_ALPHATEST":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.sheen?"#define USE_SHEEN":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexColors||t.instancingColor?"#define USE_COLOR":"",t.vertexAlphas||t.batchingColor?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.gradientMap?"#define USE_GRADIENTMAP":"",t.flatShading?"#define FLAT_SHADED":"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",t.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",t.toneMapping!==ri?"#define TONE_MAPPING":"",t.toneMapping!==ri?$e.tonemapping_pars_fragment:"",t.toneMapping!==ri?_y("toneMapping",t.toneMapping):"",t.dithering?"#define DITHERING":"",t.opaque?"#define OPAQUE":"",$e.colorspace_pars_fragment,xy("linearToOutputTexel",t.outputColorSpace),by(),t.useDepthPacking?"#define DEPTH_PACKING "+t.depthPacking:"",`
`].filter(Yr).join(`
`)),o=yu(o),o=pf(o,t),o=mf(o,t),a=yu(a),a=pf(a,t),a=mf(a,t),o=gf(o),a=gf(a),t.isRawShaderMaterial!==!0&&(p=`#version 300 es
`,y=[u,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+y,m=["#define varying in",t.glslVersion===us?"":"layout(location = 0) out highp vec4 pc_fragColor;",t.glslVersion===us?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+m);let v=p+y+o,M=p+m+a,_=hf(s,s.VERTEX_SHADER,v),b=hf(s,s.FRAGMENT_SHADER,M);s.attachShader(g,_),s.attachShader(g,b),t.index0AttributeName!==void 0?s.bindAttribLocation(g,0,t.index0AttributeName):t.hasPositionAttribute===!0&&s.bindAttribLocation(g,0,"position"),s.linkProgram(g);function w(A){if(i.debug.checkShaderErrors){let R=s.getProgramInfoLog(g)||"",I=s.getShaderInfoLog(_)||"",F=s.getShaderInfoLog(b)||"",P=R.trim(),z=I.trim(),q=F.trim(),L=!0,H=!0;if(s.getProgramParameter(g,s.LINK_STATUS)===!1)if(L=!1,typeof i.debug.onShaderError=="function")i.debug.onShaderError(s,g,_,b);else{let k=ff(s,_,"vertex"),G=ff(s,b,"fragment");Fe("WebGLProgram: Shader Error "+s.getError()+" - VALIDATE_STATUS "+s.getProgramParameter(g,s.VALIDATE_STATUS)+`

Material Name: `+A.name+`
Material Type: `+A.type+`

Program Info Log: `+P+`
`+k+`
`+G)}else P!==""?Ue("WebGLProgram: Program Info Log:",P):(z===""||q==="")&&(H=!1);H&&(A.diagnostics={runnable:L,programLog:P,vertexShader:{log:z,prefix:y},fragmentShader:{log:q,prefix:m}})}s.deleteShader(_),s.deleteShader(b),x=new Zs(s,g),S=wy(s,g)}let x;this.getUniforms=function(){return x===void 0&&w(this),x};let S;this.getAttributes=function(){return S===void 0&&w(this),S};let C=t.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return C===!1&&(C=s.getProgramParameter(g,py)),C},this.destroy=function(){n.releaseStatesOfProgram(this),s.deleteProgram(g),this.program=void 0},this.type=t.shaderType,this.name=t.shaderName,this.id=my++,this.cacheKey=e,this.usedTimes=1,this.program=g,this.vertexShader=_,this.fragmentShader=b,this}var Fy=0,_u=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(e,t,n){let s=this._getShaderCacheForMaterial(e);return s.has(t)===!1&&(s.add(t),t.usedTimes++),s.has(n)===!1&&(s.add(n),n.usedTimes++),this}remove(e){let t=this.materialCache.get(e);for(let n of t)n.usedTimes--,n.usedTimes===0&&this.shaderCache.delete(n.code);return this.materialCache.delete(e),this}getVertexShaderStage(e){return this._getShaderStage(e.vertexShader)}getFragmentShaderStage(e){return this._getShaderStage(e.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(e){let t=this.materialCache,n=t.get(e);return n===void 0&&(n=new Set,t.set(e,n)),n}_getShaderStage(e){let t=this.shaderCache,n=t.get(e);return n===void 0&&(n=new bu(e),t.set(e,n)),n}},bu=class{constructor(e){this.id=Fy++,this.code=e,this.usedTimes=0}};function Oy(i){return i===Hi||i===Wr||i===Xr}function By(i,e,t,n,s,r){let o=new Rr,a=new _u,l=new Set,c=[],h=new Map,d=n.logarithmicDepthBuffer,u={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function f(x){return l.add(x),x===0?"uv":`uv${x}`}function g(x,S,C,A,R,I){let F=A.fog,P=R.geometry,z=x.isMeshStandardMaterial||x.isMeshLambertMaterial||x.isMeshPhongMaterial?A.environment:null,q=x.isMeshStandardMaterial||x.isMeshLambertMaterial&&!x.envMap||x.isMeshPhongMaterial&&!x.envMap,L=e.get(x.envMap||z,q),H=u[x.type],k=n.precision;x.precision!==null&&(k=n.getMaxPrecision(x.precision),k!==x.precision&&Ue("WebGLProgram.getParameters:",x.precision,"not supported, using",k,"instead."));let G=P.morphAttributes.position||P.morphAttributes.normal||P.morphAttributes.color,Y=G!==void 0?G.length:0,oe=0;P.morphAttributes.position!==void 0&&(oe=1),P.morphAttributes.normal!==void 0&&(oe=2),P.morphAttributes.color!==void 0&&(oe=3);let ae,J,ie,ce;if(H){let be=ai[H];ae=be.vertexShader,J=be.fragmentShader}else{ae=x.vertexShader,J=x.fragmentShader;let be=a.getVertexShaderStage(x),mt=a.getFragmentShaderStage(x);a.update(x,be,mt),ie=be.id,ce=mt.id}let xe=i.getRenderTarget(),me=i.state.buffers.depth.getReversed(),_e=R.isInstancedMesh===!0,ot=R.isBatchedMesh===!0,Pe=!!x.map,Ye=!!x.matcap,it=!!L,ne=it&&L.isPMREMTexture===!0,De=!!x.aoMap,tt=!!x.lightMap,ut=!!x.bumpMap&&x.wireframe===!1,ht=!!x.normalMap,Kt=!!x.displacementMap,xt=!!x.emissiveMap,gn=!!x.metalnessMap,vn=!!x.roughnessMap,xn=x.anisotropy>0,V=x.clearcoat>0,In=x.diffuseRoughness>0,Et=x.dispersion>0,At=x.retroreflectivity>0,ye=x.iridescence>0,Nt=x.sheen>0,Ne=x.transmission>0,Be=xn&&!!x.anisotropyMap,D=V&&!!x.clearcoatMap,T=V&&!!x.clearcoatNormalMap,X=V&&!!x.clearcoatRoughnessMap,se=In&&!!x.diffuseRoughnessMap,te=ye&&!!x.iridescenceMap,ue=ye&&!!x.iridescenceThicknessMap,ge=Nt&&!!x.sheenColorMap,j=Nt&&!!x.sheenRoughnessMap,Q=!!x.specularMap,de=!!x.specularColorMap,U=!!x.specularIntensityMap,ee=Ne&&!!x.transmissionMap,K=Ne&&!!x.thicknessMap,fe=!!x.gradientMap,le=!!x.alphaMap,he=x.alphaTest>0,Ie=!!x.alphaHash,qe=!!x.extensions,re=ri;x.toneMapped&&(xe===null||xe.isXRRenderTarget===!0)&&(re=i.toneMapping);let Le=ne?L.isCompressedCubeTexture?L.image[0].mipmaps:L.mipmaps:null,We={shaderID:H,shaderType:x.type,shaderName:x.name,vertexShader:ae,fragmentShader:J,defines:x.defines,customVertexShaderID:ie,customFragmentShaderID:ce,isRawShaderMaterial:x.isRawShaderMaterial===!0,glslVersion:x.glslVersion,precision:k,batching:ot,batchingColor:ot&&R._colorsTexture!==null,instancing:_e,instancingColor:_e&&R.instanceColor!==null,instancingMorph:_e&&R.morphTexture!==null,outputColorSpace:xe===null?i.outputColorSpace:xe.isXRRenderTarget===!0?xe.texture.colorSpace:et.workingColorSpace,alphaToCoverage:!!x.alphaToCoverage,map:Pe,matcap:Ye,envMap:it,envMapMode:it&&L.mapping,envMapPMREM:ne,envMapMaxLod:ne?Le.length-1:null,envMapSize:ne?Le[0].width:null,aoMap:De,lightMap:tt,bumpMap:ut,normalMap:ht,displacementMap:Kt,emissiveMap:xt,normalMapObjectSpace:ht&&x.normalMapType===Od,normalMapTangentSpace:ht&&x.normalMapType===su,packedNormalMap:ht&&x.normalMapType===su&&Oy(x.normalMap.format),metalnessMap:gn,roughnessMap:vn,anisotropy:xn,anisotropyMap:Be,clearcoat:V,clearcoatMap:D,clearcoatNormalMap:T,clearcoatRoughnessMap:X,diffuseRoughness:In,diffuseRoughnessMap:se,dispersion:Et,retroreflection:At,iridescence:ye,iridescenceMap:te,iridescenceThicknessMap:ue,sheen:Nt,sheenColorMap:ge,sheenRoughnessMap:j,specularMap:Q,specularColorMap:de,specularIntensityMap:U,transmission:Ne,transmissionMap:ee,thicknessMap:K,gradientMap:fe,opaque:x.transparent===!1&&x.blending===Xs&&x.alphaToCoverage===!1,alphaMap:le,alphaTest:he,alphaHash:Ie,combine:x.combine,mapUv:Pe&&f(x.map.channel),aoMapUv:De&&f(x.aoMap.channel),lightMapUv:tt&&f(x.lightMap.channel),bumpMapUv:ut&&f(x.bumpMap.channel),normalMapUv:ht&&f(x.normalMap.channel),displacementMapUv:Kt&&f(x.displacementMap.channel),emissiveMapUv:xt&&f(x.emissiveMap.channel),metalnessMapUv:gn&&f(x.metalnessMap.channel),roughnessMapUv:vn&&f(x.roughnessMap.channel),anisotropyMapUv:Be&&f(x.anisotropyMap.channel),clearcoatMapUv:D&&f(x.clearcoatMap.channel),clearcoatNormalMapUv:T&&f(x.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:X&&f(x.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:se&&f(x.diffuseRoughnessMap.channel),iridescenceMapUv:te&&f(x.iridescenceMap.channel),iridescenceThicknessMapUv:ue&&f(x.iridescenceThicknessMap.channel),sheenColorMapUv:ge&&f(x.sheenColorMap.channel),sheenRoughnessMapUv:j&&f(x.sheenRoughnessMap.channel),specularMapUv:Q&&f(x.specularMap.channel),specularColorMapUv:de&&f(x.specularColorMap.channel),specularIntensityMapUv:U&&f(x.specularIntensityMap.channel),transmissionMapUv:ee&&f(x.transmissionMap.channel),thicknessMapUv:K&&f(x.thicknessMap.channel),alphaMapUv:le&&f(x.alphaMap.channel),vertexTangents:!!P.attributes.tangent&&(ht||xn),vertexNormals:!!P.attributes.normal,vertexColors:x.vertexColors,vertexAlphas:x.vertexColors===!0&&!!P.attributes.color&&P.attributes.color.itemSize===4,pointsUvs:R.isPoints===!0&&!!P.attributes.uv&&(Pe||le),fog:!!F,useFog:x.fog===!0,fogExp2:!!F&&F.isFogExp2,flatShading:x.wireframe===!1&&(x.flatShading===!0||P.attributes.normal===void 0&&ht===!1&&(x.isMeshLambertMaterial||x.isMeshPhongMaterial||x.isMeshStandardMaterial||x.isMeshPhysicalMaterial)),sizeAttenuation:x.sizeAttenuation===!0,logarithmicDepthBuffer:d,reversedDepthBuffer:me,skinning:R.isSkinnedMesh===!0,hasPositionAttribute:P.attributes.position!==void 0,morphTargets:P.morphAttributes.position!==void 0,morphNormals:P.morphAttributes.normal!==void 0,morphColors:P.morphAttributes.color!==void 0,morphTargetsCount:Y,morphTextureStride:oe,numSunLights:S.sun.length,numDirLights:S.directional.length,numPointLights:S.point.length,numSpotLights:S.spot.length,numSpotLightMaps:S.spotLightMap.length,numRectAreaLights:S.rectArea.length,numHemiLights:S.hemi.length,numSunLightShadows:S.sunShadowMap.length,numDirLightShadows:S.directionalShadowMap.length,numPointLightShadows:S.pointShadowMap.length,numSpotLightShadows:S.spotShadowMap.length,numSpotLightShadowsWithMaps:S.numSpotLightShadowsWithMaps,numLightProbes:S.numLightProbes,numLightProbeGrids:I.filter(be=>be.texture!==null).length,numClippingPlanes:r.numPlanes,numClipIntersection:r.numIntersection,dithering:x.dithering,shadowMapEnabled:i.shadowMap.enabled&&C.length>0,shadowMapType:i.shadowMap.type,toneMapping:re,decodeVideoTexture:Pe&&x.map.isVideoTexture===!0&&et.getTransfer(x.map.colorSpace)===dt,decodeVideoTextureEmissive:xt&&x.emissiveMap.isVideoTexture===!0&&et.getTransfer(x.emissiveMap.colorSpace)===dt,premultipliedAlpha:x.premultipliedAlpha,doubleSided:x.side===Wt,flipSided:x.side===Zt,useDepthPacking:x.depthPacking>=0,depthPacking:x.depthPacking||0,index0AttributeName:x.index0AttributeName,extensionClipCullDistance:qe&&x.extensions.clipCullDistance===!0&&t.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(qe&&x.extensions.multiDraw===!0||ot)&&t.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:t.has("KHR_parallel_shader_compile"),customProgramCacheKey:x.customProgramCacheKey()};return We.vertexUv1s=l.has(1),We.vertexUv2s=l.has(2),We.vertexUv3s=l.has(3),l.clear(),We}function y(x){let S=[];if(x.shaderID?S.push(x.shaderID):(S.push(x.customVertexShaderID),S.push(x.customFragmentShaderID)),x.defines!==void 0)for(let C in x.defines)S.push(C),S.push(x.defines[C]);return x.isRawShaderMaterial===!1&&(m(S,x),p(S,x),S.push(i.outputColorSpace)),S.push(x.customProgramCacheKey),S.join()}function m(x,S){x.push(S.precision),x.push(S.outputColorSpace),x.push(S.envMapMode),x.push(S.envMapPMREM),x.push(S.envMapMaxLod),x.push(S.envMapSize),x.push(S.mapUv),x.push(S.alphaMapUv),x.push(S.lightMapUv),x.push(S.aoMapUv),x.push(S.bumpMapUv),x.push(S.normalMapUv),x.push(S.displacementMapUv),x.push(S.emissiveMapUv),x.push(S.metalnessMapUv),x.push(S.roughnessMapUv),x.push(S.anisotropyMapUv),x.push(S.clearcoatMapUv),x.push(S.clearcoatNormalMapUv),x.push(S.clearcoatRoughnessMapUv),x.push(S.diffuseRoughnessMapUv),x.push(S.iridescenceMapUv),x.push(S.iridescenceThicknessMapUv),x.push(S.sheenColorMapUv),x.push(S.sheenRoughnessMapUv),x.push(S.specularMapUv),x.push(S.specularColorMapUv),x.push(S.specularIntensityMapUv),x.push(S.transmissionMapUv),x.push(S.thicknessMapUv),x.push(S.combine),x.push(S.fogExp2),x.push(S.sizeAttenuation),x.push(S.morphTargetsCount),x.push(S.numSunLights),x.push(S.numDirLights),x.push(S.numPointLights),x.push(S.numSpotLights),x.push(S.numSpotLightMaps),x.push(S.numHemiLights),x.push(S.numRectAreaLights),x.push(S.numSunLightShadows),x.push(S.numDirLightShadows),x.push(S.numPointLightShadows),x.push(S.numSpotLightShadows),x.push(S.numSpotLightShadowsWithMaps),x.push(S.numLightProbes),x.push(S.numLightProbeGrids),x.push(S.shadowMapType),x.push(S.toneMapping),x.push(S.numClippingPlanes),x.push(S.numClipIntersection),x.push(S.depthPacking)}function p(x,S){o.disableAll(),S.instancing&&o.enable(0),S.instancingColor&&o.enable(1),S.instancingMorph&&o.enable(2),S.matcap&&o.enable(3),S.envMap&&o.enable(4),S.normalMapObjectSpace&&o.enable(5),S.normalMapTangentSpace&&o.enable(6),S.clearcoat&&o.enable(7),S.iridescence&&o.enable(8),S.alphaTest&&o.enable(9),S.vertexColors&&o.enable(10),S.vertexAlphas&&o.enable(11),S.vertexUv1s&&o.enable(12),S.vertexUv2s&&o.enable(13),S.vertexUv3s&&o.enable(14),S.vertexTangents&&o.enable(15),S.anisotropy&&o.enable(16),S.alphaHash&&o.enable(17),S.batching&&o.enable(18),S.dispersion&&o.enable(19),S.retroreflection&&o.enable(24),S.diffuseRoughness&&o.enable(25),S.batchingColor&&o.enable(20),S.gradientMap&&o.enable(21),S.packedNormalMap&&o.enable(22),S.vertexNormals&&o.enable(23),x.push(o.mask),o.disableAll(),S.fog&&o.enable(0),S.useFog&&o.enable(1),S.flatShading&&o.enable(2),S.logarithmicDepthBuffer&&o.enable(3),S.reversedDepthBuffer&&o.enable(4),S.skinning&&o.enable(5),S.morphTargets&&o.enable(6),S.morphNormals&&o.enable(7),S.morphColors&&o.enable(8),S.premultipliedAlpha&&o.enable(9),S.shadowMapEnabled&&o.enable(10),S.doubleSided&&o.enable(11),S.flipSided&&o.enable(12),S.useDepthPacking&&o.enable(13),S.dithering&&o.enable(14),S.transmission&&o.enable(15),S.sheen&&o.enable(16),S.opaque&&o.enable(17),S.pointsUvs&&o.enable(18),S.decodeVideoTexture&&o.enable(19),S.decodeVideoTextureEmissive&&o.enable(20),S.alphaToCoverage&&o.enable(21),S.numLightProbeGrids>0&&o.enable(22),S.hasPositionAttribute&&o.enable(23),x.push(o.mask)}function v(x){let S=u[x.type],C;if(S){let A=ai[S];C=Kd.clone(A.uniforms)}else C=x.uniforms;return C}function M(x,S){let C=h.get(S);return C!==void 0?++C.usedTimes:(C=new Uy(i,S,x,s),c.push(C),h.set(S,C)),C}function _(x){if(--x.usedTimes===0){let S=c.indexOf(x);c[S]=c[c.length-1],c.pop(),h.delete(x.cacheKey),x.destroy()}}function b(x){a.remove(x)}function w(){a.dispose()}return{getParameters:g,getProgramCacheKey:y,getUniforms:v,acquireProgram:M,releaseProgram:_,releaseShaderCache:b,programs:c,dispose:w}}function ky(){let i=new WeakMap;function e(o){return i.has(o)}function t(o){let a=i.get(o);return a===void 0&&(a={},i.set(o,a)),a}function n(o){i.delete(o)}function s(o,a,l){i.get(o)[a]=l}function r(){i=new WeakMap}return{has:e,get:t,remove:n,update:s,dispose:r}}function zy(i,e){return i.groupOrder!==e.groupOrder?i.groupOrder-e.groupOrder:i.renderOrder!==e.renderOrder?i.renderOrder-e.renderOrder:i.material.id!==e.material.id?i.material.id-e.material.id:i.materialVariant!==e.materialVariant?i.materialVariant-e.materialVariant:i.z!==e.z?i.z-e.z:i.id-e.id}function xf(i,e){return i.groupOrder!==e.groupOrder?i.groupOrder-e.groupOrder:i.renderOrder!==e.renderOrder?i.renderOrder-e.renderOrder:i.z!==e.z?e.z-i.z:i.id-e.id}function yf(){let i=[],e=0,t=[],n=[],s=[];function r(){e=0,t.length=0,n.length=0,s.length=0}function o(u){let f=0;return u.isInstancedMesh&&(f+=2),u.isSkinnedMesh&&(f+=1),f}function a(u,f,g,y,m,p){let v=i[e];return v===void 0?(v={id:u.id,object:u,geometry:f,material:g,materialVariant:o(u),groupOrder:y,renderOrder:u.renderOrder,z:m,group:p},i[e]=v):(v.id=u.id,v.object=u,v.geometry=f,v.material=g,v.materialVariant=o(u),v.groupOrder=y,v.renderOrder=u.renderOrder,v.z=m,v.group=p),e++,v}function l(u,f,g,y,m,p,v){v.reversedDepth===!0&&(m=-m);let M=a(u,f,g,y,m,p);g.transmission>0?n.push(M):g.transparent===!0?s.push(M):t.push(M)}function c(u,f,g,y,m,p){let v=a(u,f,g,y,m,p);g.transmission>0?n.unshift(v):g.transparent===!0?s.unshift(v):t.unshift(v)}function h(u,f){t.length>1&&t.sort(u||zy),n.length>1&&n.sort(f||xf),s.length>1&&s.sort(f||xf)}function d(){for(let u=e,f=i.length;u<f;u++){let g=i[u];if(g.id===null)break;g.id=null,g.object=null,g.geometry=null,g.material=null,g.group=null}}return{opaque:t,transmissive:n,transparent:s,init:r,push:l,unshift:c,finish:d,sort:h}}function Vy(){let i=new WeakMap;function e(n,s){let r=i.get(n),o;return r===void 0?(o=new yf,i.set(n,[o])):s>=r.length?(o=new yf,r.push(o)):o=r[s],o}function t(){i=new WeakMap}return{get:e,dispose:t}}function Hy(){let i={};return{get:function(e){if(i[e.id]!==void 0)return i[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={direction:new N,color:new rt};break;case"SpotLight":t={position:new N,direction:new N,color:new rt,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":t={position:new N,color:new rt,distance:0,decay:0};break;case"HemisphereLight":t={direction:new N,skyColor:new rt,groundColor:new rt};break;case"RectAreaLight":t={color:new rt,position:new N,halfWidth:new N,halfHeight:new N};break}return i[e.id]=t,t}}}function Gy(){let i={};return{get:function(e){if(i[e.id]!==void 0)return i[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Ge};break;case"SpotLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Ge};break;case"PointLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Ge,shadowCameraNear:1,shadowCameraFar:1e3};break}return i[e.id]=t,t}}}var Wy=0;function Xy(i,e){return(e.castShadow?2:0)-(i.castShadow?2:0)+(e.map?1:0)-(i.map?1:0)}function qy(i){let e=new Hy,t=Gy(),n={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)n.probe.push(new N);let s=new N,r=new Je,o=new Je;function a(c){let h=0,d=0,u=0;for(let I=0;I<9;I++)n.probe[I].set(0,0,0);let f=0,g=0,y=0,m=0,p=0,v=0,M=0,_=0,b=0,w=0,x=0,S=0,C=0,A=0;c.sort(Xy);for(let I=0,F=c.length;I<F;I++){let P=c[I],z=P.color,q=P.intensity,L=P.distance,H=null;if(P.shadow&&P.shadow.map&&(P.shadow.map.texture.format===Hi?H=P.shadow.map.texture:H=P.shadow.map.depthTexture||P.shadow.map.texture),P.isAmbientLight)h+=z.r*q,d+=z.g*q,u+=z.b*q;else if(P.isLightProbe){for(let k=0;k<9;k++)n.probe[k].addScaledVector(P.sh.coefficients[k],q);A++}else if(P.isSunLight){let k=e.get(P);if(k.color.copy(P.color).multiplyScalar(P.intensity),P.castShadow){let G=P.shadow,Y=t.get(P);Y.shadowIntensity=G.intensity,Y.shadowBias=G.bias,Y.shadowNormalBias=G.normalBias,Y.shadowRadius=G.radius,Y.shadowMapSize.copy(G.mapSize).multiply(G.getFrameExtents()),n.sunShadow[g]=Y,n.sunShadowMap[g]=H;let oe=G.getViewportCount();for(let ae=0;ae<oe;ae++)n.sunShadowMatrix[y+ae]=G.getMatrix(ae),n.sunShadowCascade[y+ae]=G._cascadeData[ae];y+=oe,g++}n.sun[f]=k,f++}else if(P.isDirectionalLight){let k=e.get(P);if(k.color.copy(P.color).multiplyScalar(P.intensity),P.castShadow){let G=P.shadow,Y=t.get(P);Y.shadowIntensity=G.intensity,Y.shadowBias=G.bias,Y.shadowNormalBias=G.normalBias,Y.shadowRadius=G.radius,Y.shadowMapSize=G.mapSize,n.directionalShadow[m]=Y,n.directionalShadowMap[m]=H,n.directionalShadowMatrix[m]=P.shadow.matrix,b++}n.directional[m]=k,m++}else if(P.isSpotLight){let k=e.get(P);k.position.setFromMatrixPosition(P.matrixWorld),k.color.copy(z).multiplyScalar(q),k.distance=L,k.coneCos=Math.cos(P.angle),k.penumbraCos=Math.cos(P.angle*(1-P.penumbra)),k.decay=P.decay,n.spot[v]=k;let G=P.shadow;if(P.map&&(n.spotLightMap[S]=P.map,S++,G.updateMatrices(P),P.castShadow&&C++),n.spotLightMatrix[v]=G.matrix,P.castShadow){let Y=t.get(P);Y.shadowIntensity=G.intensity,Y.shadowBias=G.bias,Y.shadowNormalBias=G.normalBias,Y.shadowRadius=G.radius,Y.shadowMapSize=G.mapSize,n.spotShadow[v]=Y,n.spotShadowMap[v]=H,x++}v++}else if(P.isRectAreaLight){let k=e.get(P);k.color.copy(z).multiplyScalar(q),k.halfWidth.set(P.width*.5,0,0),k.halfHeight.set(0,P.height*.5,0),n.rectArea[M]=k,M++}else if(P.isPointLight){let k=e.get(P);if(k.color.copy(P.color).multiplyScalar(P.intensity),k.distance=P.distance,k.decay=P.decay,P.castShadow){let G=P.shadow,Y=t.get(P);Y.shadowIntensity=G.intensity,Y.shadowBias=G.bias,Y.shadowNormalBias=G.normalBias,Y.shadowRadius=G.radius,Y.shadowMapSize=G.mapSize,Y.shadowCameraNear=G.camera.near,Y.shadowCameraFar=G.camera.far,n.pointShadow[p]=Y,n.pointShadowMap[p]=H,n.pointShadowMatrix[p]=P.shadow.matrix,w++}n.point[p]=k,p++}else if(P.isHemisphereLight){let k=e.get(P);k.skyColor.copy(P.color).multiplyScalar(q),k.groundColor.copy(P.groundColor).multiplyScalar(q),n.hemi[_]=k,_++}}M>0&&(i.has("OES_texture_float_linear")===!0?(n.rectAreaLTC1=Me.LTC_FLOAT_1,n.rectAreaLTC2=Me.LTC_FLOAT_2):(n.rectAreaLTC1=Me.LTC_HALF_1,n.rectAreaLTC2=Me.LTC_HALF_2)),n.ambient[0]=h,n.ambient[1]=d,n.ambient[2]=u;let R=n.hash;(R.sunLength!==f||R.directionalLength!==m||R.pointLength!==p||R.spotLength!==v||R.rectAreaLength!==M||R.hemiLength!==_||R.numSunShadows!==g||R.numDirectionalShadows!==b||R.numPointShadows!==w||R.numSpotShadows!==x||R.numSpotMaps!==S||R.numLightProbes!==A)&&(n.sun.length=f,n.directional.length=m,n.spot.length=v,n.rectArea.length=M,n.point.length=p,n.hemi.length=_,n.sunShadow.length=g,n.sunShadowMap.length=g,n.sunShadowMatrix.length=y,n.sunShadowCascade.length=y,n.directionalShadow.length=b,n.directionalShadowMap.length=b,n.directionalShadowMatrix.length=b,n.pointShadow.length=w,n.pointShadowMap.length=w,n.pointShadowMatrix.length=w,n.spotShadow.length=x,n.spotShadowMap.length=x,n.spotLightMatrix.length=x+S-C,n.spotLightMap.length=S,n.numSpotLightShadowsWithMaps=C,n.numLightProbes=A,R.sunLength=f,R.directionalLength=m,R.pointLength=p,R.spotLength=v,R.rectAreaLength=M,R.hemiLength=_,R.numSunShadows=g,R.numDirectionalShadows=b,R.numPointShadows=w,R.numSpotShadows=x,R.numSpotMaps=S,R.numLightProbes=A,n.version=Wy++)}function l(c,h){let d=0,u=0,f=0,g=0,y=0,m=0,p=h.matrixWorldInverse;for(let v=0,M=c.length;v<M;v++){let _=c[v];if(_.isSunLight){let b=n.sun[d];b.direction.setFromMatrixPosition(_.matrixWorld),b.direction.transformDirection(p),d++}else if(_.isDirectionalLight){let b=n.directional[u];b.direction.setFromMatrixPosition(_.matrixWorld),s.setFromMatrixPosition(_.target.matrixWorld),b.direction.sub(s),b.direction.transformDirection(p),u++}else if(_.isSpotLight){let b=n.spot[g];b.position.setFromMatrixPosition(_.matrixWorld),b.position.applyMatrix4(p),b.direction.setFromMatrixPosition(_.matrixWorld),s.setFromMatrixPosition(_.target.matrixWorld),b.direction.sub(s),b.direction.transformDirection(p),g++}else if(_.isRectAreaLight){let b=n.rectArea[y];b.position.setFromMatrixPosition(_.matrixWorld),b.position.applyMatrix4(p),o.identity(),r.copy(_.matrixWorld),r.premultiply(p),o.extractRotation(r),b.halfWidth.set(_.width*.5,0,0),b.halfHeight.set(0,_.height*.5,0),b.halfWidth.applyMatrix4(o),b.halfHeight.applyMatrix4(o),y++}else if(_.isPointLight){let b=n.point[f];b.position.setFromMatrixPosition(_.matrixWorld),b.position.applyMatrix4(p),f++}else if(_.isHemisphereLight){let b=n.hemi[m];b.direction.setFromMatrixPosition(_.matrixWorld),b.direction.transformDirection(p),m++}}}return{setup:a,setupView:l,state:n}}function _f(i){let e=new qy(i),t=[],n=[],s=[];function r(d){h.camera=d,t.length=0,n.length=0,s.length=0}function o(d){d.isLightProbeGrid?s.push(d):t.push(d)}function a(d){n.push(d)}function l(){e.setup(t),s.sort((d,u)=>d.priority-u.priority||d.id-u.id)}function c(d){e.setupView(t,d)}let h={lightsArray:t,shadowsArray:n,lightProbeGridArray:s,camera:null,lights:e,transmissionRenderTarget:{},textureUnits:0};return{init:r,state:h,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function $y(i){let e=new WeakMap;function t(s,r=0){let o=e.get(s),a;return o===void 0?(a=new _f(i),e.set(s,[a])):r>=o.length?(a=new _f(i),o.push(a)):a=o[r],a}function n(){e=new WeakMap}return{get:t,dispose:n}}var Yy=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,Zy=`uniform sampler2D shadow_pass;
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
}`,Jy=[new N(1,0,0),new N(-1,0,0),new N(0,1,0),new N(0,-1,0),new N(0,0,1),new N(0,0,-1)],Ky=[new N(0,-1,0),new N(0,-1,0),new N(0,0,1),new N(0,0,-1),new N(0,-1,0),new N(0,-1,0)],bf=new Je,$r=new N,mu=new N;function jy(i,e,t){let n=new os,s=new Ge,r=new Ge,o=new Tt,a=new aa,l=new la,c={},h=t.maxTextureSize,d={[An]:Zt,[Zt]:An,[Wt]:Wt},u=new ii({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new Ge},radius:{value:4}},vertexShader:Yy,fragmentShader:Zy}),f=u.clone();f.defines.HORIZONTAL_PASS=1;let g=new On;g.setAttribute("position",new Ot(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let y=new an(g,u),m=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=Or;let p=this.type;this.render=function(w,x,S){if(m.enabled===!1||m.autoUpdate===!1&&m.needsUpdate===!1||w.length===0)return;this.type===pd&&(Ue("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=Or);let C=i.getRenderTarget(),A=i.getActiveCubeFace(),R=i.getActiveMipmapLevel(),I=i.state;I.setBlending(si),I.buffers.depth.getReversed()===!0?I.buffers.color.setClear(0,0,0,0):I.buffers.color.setClear(1,1,1,1),I.buffers.depth.setTest(!0),I.setScissorTest(!1);let F=p!==this.type;F&&x.traverse(function(P){P.material&&(Array.isArray(P.material)?P.material.forEach(z=>z.needsUpdate=!0):P.material.needsUpdate=!0)});for(let P=0,z=w.length;P<z;P++){let q=w[P],L=q.shadow;if(L===void 0){Ue("WebGLShadowMap:",q,"has no shadow.");continue}if(L.autoUpdate===!1&&L.needsUpdate===!1)continue;s.copy(L.mapSize);let H=L.getFrameExtents();s.multiply(H),r.copy(L.mapSize),(s.x>h||s.y>h)&&(s.x>h&&(r.x=Math.floor(h/H.x),s.x=r.x*H.x,L.mapSize.x=r.x),s.y>h&&(r.y=Math.floor(h/H.y),s.y=r.y*H.y,L.mapSize.y=r.y));let k=i.state.buffers.depth.getReversed();if(L.camera._reversedDepth=k,L.map===null||F===!0){if(L.map!==null&&(L.map.depthTexture!==null&&(L.map.depthTexture.dispose(),L.map.depthTexture=null),L.map.dispose()),this.type===Ws){if(q.isPointLight){Ue("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}L.map=new Yt(s.x,s.y,{format:Hi,type:Yn,minFilter:$t,magFilter:$t,generateMipmaps:!1}),L.map.texture.name=q.name+".shadowMap",L.map.depthTexture=new yi(s.x,s.y,Cn),L.map.depthTexture.name=q.name+".shadowMapDepth",L.map.depthTexture.format=xi,L.map.depthTexture.compareFunction=null,L.map.depthTexture.minFilter=wt,L.map.depthTexture.magFilter=wt}else q.isPointLight?(L.map=new Zr(s.x),L.map.depthTexture=new Dr(s.x,$n)):(L.map=new Yt(s.x,s.y),L.map.depthTexture=new yi(s.x,s.y,$n)),L.map.depthTexture.name=q.name+".shadowMap",L.map.depthTexture.format=xi,this.type===Or?(L.map.depthTexture.compareFunction=k?ou:ru,L.map.depthTexture.minFilter=$t,L.map.depthTexture.magFilter=$t):(L.map.depthTexture.compareFunction=null,L.map.depthTexture.minFilter=wt,L.map.depthTexture.magFilter=wt);L.camera.updateProjectionMatrix()}L.map.isWebGLCubeRenderTarget!==!0&&(L.map.width!==s.x||L.map.height!==s.y)&&L.map.setSize(s.x,s.y);let G=L.map.isWebGLCubeRenderTarget?6:L.getViewportCount();q.isPointLight!==!0&&L.updateMatrices(q,S);let Y=(L.camera.layers.mask&4294967294)!==0?L.camera.layers:S.layers;for(let oe=0;oe<G;oe++){let ae=L.getCamera(oe);if(q.isPointLight){let J=L.camera,ie=L.matrix,ce=q.distance||J.far;ce!==J.far&&(J.far=ce,J.updateProjectionMatrix()),$r.setFromMatrixPosition(q.matrixWorld),J.position.copy($r),mu.copy(J.position),mu.add(Jy[oe]),J.up.copy(Ky[oe]),J.lookAt(mu),J.updateMatrixWorld(),ie.makeTranslation(-$r.x,-$r.y,-$r.z),bf.multiplyMatrices(J.projectionMatrix,J.matrixWorldInverse),L._frustum.setFromProjectionMatrix(bf,J.coordinateSystem,J.reversedDepth)}if(L.map.isWebGLCubeRenderTarget)i.setRenderTarget(L.map,oe),i.clear();else{oe===0&&(i.setRenderTarget(L.map),i.clear());let J=L.getViewport(oe);o.set(r.x*J.x,r.y*J.y,r.x*J.z,r.y*J.w),I.viewport(o)}n=L.getFrustum(oe),_(x,S,ae,q,Y,this.type)}L.isPointLightShadow!==!0&&this.type===Ws&&v(L,S),L.needsUpdate=!1}p=this.type,m.needsUpdate=!1,i.setRenderTarget(C,A,R)};function v(w,x){let S=e.update(y);u.defines.VSM_SAMPLES!==w.blurSamples&&(u.defines.VSM_SAMPLES=w.blurSamples,f.defines.VSM_SAMPLES=w.blurSamples,u.needsUpdate=!0,f.needsUpdate=!0),w.mapPass===null?w.mapPass=new Yt(s.x,s.y,{format:Hi,type:Yn}):(w.mapPass.width!==w.map.width||w.mapPass.height!==w.map.height)&&w.mapPass.setSize(w.map.width,w.map.height),u.uniforms.shadow_pass.value=w.map.depthTexture,u.uniforms.resolution.value.set(w.map.width,w.map.height),u.uniforms.radius.value=w.radius,i.setRenderTarget(w.mapPass),i.clear(),i.renderBufferDirect(x,null,S,u,y,null),f.uniforms.shadow_pass.value=w.mapPass.texture,f.uniforms.resolution.value.set(w.map.width,w.map.height),f.uniforms.radius.value=w.radius,i.setRenderTarget(w.map),i.clear(),i.renderBufferDirect(x,null,S,f,y,null)}function M(w,x,S,C){let A=null,R=S.isPointLight===!0?w.customDistanceMaterial:w.customDepthMaterial;if(R!==void 0)A=R;else if(A=S.isPointLight===!0?l:a,i.localClippingEnabled&&x.clipShadows===!0&&Array.isArray(x.clippingPlanes)&&x.clippingPlanes.length!==0||x.displacementMap&&x.displacementScale!==0||x.alphaMap&&x.alphaTest>0||x.map&&x.alphaTest>0||x.alphaToCoverage===!0){let I=A.uuid,F=x.uuid,P=c[I];P===void 0&&(P={},c[I]=P);let z=P[F];z===void 0&&(z=A.clone(),P[F]=z,x.addEventListener("dispose",b)),A=z}if(A.visible=x.visible,A.wireframe=x.wireframe,C===Ws?A.side=x.shadowSide!==null?x.shadowSide:x.side:A.side=x.shadowSide!==null?x.shadowSide:d[x.side],A.alphaMap=x.alphaMap,A.alphaTest=x.alphaToCoverage===!0?.5:x.alphaTest,A.map=x.map,A.clipShadows=x.clipShadows,A.clippingPlanes=x.clippingPlanes,A.clipIntersection=x.clipIntersection,A.displacementMap=x.displacementMap,A.displacementScale=x.displacementScale,A.displacementBias=x.displacementBias,A.wireframeLinewidth=x.wireframeLinewidth,A.linewidth=x.linewidth,S.isPointLight===!0&&A.isMeshDistanceMaterial===!0){let I=i.properties.get(A);I.light=S}return A}function _(w,x,S,C,A,R){if(w.visible===!1)return;if(w.layers.test(A)&&(w.isMesh||w.isLine||w.isPoints)&&(w.castShadow||w.receiveShadow&&R===Ws)&&(!w.frustumCulled||w.intersectsFrustum(n))){w.modelViewMatrix.multiplyMatrices(S.matrixWorldInverse,w.matrixWorld);let P=e.update(w),z=w.material;if(Array.isArray(z)){let q=P.groups;for(let L=0,H=q.length;L<H;L++){let k=q[L],G=z[k.materialIndex];if(G&&G.visible){let Y=M(w,G,C,R);w.onBeforeShadow(i,w,x,S,P,Y,k),i.renderBufferDirect(S,null,P,Y,w,k),w.onAfterShadow(i,w,x,S,P,Y,k)}}}else if(z.visible){let q=M(w,z,C,R);w.onBeforeShadow(i,w,x,S,P,q,null),i.renderBufferDirect(S,null,P,q,w,null),w.onAfterShadow(i,w,x,S,P,q,null)}}let F=w.children;for(let P=0,z=F.length;P<z;P++)_(F[P],x,S,C,A,R)}function b(w){w.target.removeEventListener("dispose",b);for(let S in c){let C=c[S],A=w.target.uuid;A in C&&(C[A].dispose(),delete C[A])}}}function Qy(i,e){function t(){let U=!1,ee=new Tt,K=null,fe=new Tt(0,0,0,0);return{setMask:function(le){K!==le&&!U&&(i.colorMask(le,le,le,le),K=le)},setLocked:function(le){U=le},setClear:function(le,he,Ie,qe,re){re===!0&&(le*=qe,he*=qe,Ie*=qe),ee.set(le,he,Ie,qe),fe.equals(ee)===!1&&(i.clearColor(le,he,Ie,qe),fe.copy(ee))},reset:function(){U=!1,K=null,fe.set(-1,0,0,0)}}}function n(){let U=!1,ee=!1,K=null,fe=null,le=null;return{setReversed:function(he){if(ee!==he){let Ie=e.get("EXT_clip_control");he?Ie.clipControlEXT(Ie.LOWER_LEFT_EXT,Ie.ZERO_TO_ONE_EXT):Ie.clipControlEXT(Ie.LOWER_LEFT_EXT,Ie.NEGATIVE_ONE_TO_ONE_EXT),ee=he;let qe=le;le=null,this.setClear(qe)}},getReversed:function(){return ee},setTest:function(he){he?me(i.DEPTH_TEST):_e(i.DEPTH_TEST)},setMask:function(he){K!==he&&!U&&(i.depthMask(he),K=he)},setFunc:function(he){if(ee&&(he=Yd[he]),fe!==he){switch(he){case qo:i.depthFunc(i.NEVER);break;case $o:i.depthFunc(i.ALWAYS);break;case Yo:i.depthFunc(i.LESS);break;case Fs:i.depthFunc(i.LEQUAL);break;case Zo:i.depthFunc(i.EQUAL);break;case Jo:i.depthFunc(i.GEQUAL);break;case Ko:i.depthFunc(i.GREATER);break;case jo:i.depthFunc(i.NOTEQUAL);break;default:i.depthFunc(i.LEQUAL)}fe=he}},setLocked:function(he){U=he},setClear:function(he){le!==he&&(le=he,ee&&(he=1-he),i.clearDepth(he))},reset:function(){U=!1,K=null,fe=null,le=null,ee=!1}}}function s(){let U=!1,ee=null,K=null,fe=null,le=null,he=null,Ie=null,qe=null,re=null;return{setTest:function(Le){U||(Le?me(i.STENCIL_TEST):_e(i.STENCIL_TEST))},setMask:function(Le){ee!==Le&&!U&&(i.stencilMask(Le),ee=Le)},setFunc:function(Le,We,be){(K!==Le||fe!==We||le!==be)&&(i.stencilFunc(Le,We,be),K=Le,fe=We,le=be)},setOp:function(Le,We,be){(he!==Le||Ie!==We||qe!==be)&&(i.stencilOp(Le,We,be),he=Le,Ie=We,qe=be)},setLocked:function(Le){U=Le},setClear:function(Le){re!==Le&&(i.clearStencil(Le),re=Le)},reset:function(){U=!1,ee=null,K=null,fe=null,le=null,he=null,Ie=null,qe=null,re=null}}}let r=new t,o=new n,a=new s,l={},c=new WeakMap,h={},d={},u={},f=new WeakMap,g=[],y=null,m=!1,p=null,v=null,M=null,_=null,b=null,w=null,x=null,S=new rt(0,0,0),C=0,A=!1,R=null,I=null,F=null,P=null,z=null,q=i.getParameter(i.MAX_COMBINED_TEXTURE_IMAGE_UNITS),L=!1,H=0,k=i.getParameter(i.VERSION);k.indexOf("WebGL")!==-1?(H=parseFloat(/^WebGL (\d)/.exec(k)[1]),L=H>=1):k.indexOf("OpenGL ES")!==-1&&(H=parseFloat(/^OpenGL ES (\d)/.exec(k)[1]),L=H>=2);let G=null,Y={},oe=i.getParameter(i.SCISSOR_BOX),ae=i.getParameter(i.VIEWPORT),J=new Tt().fromArray(oe),ie=new Tt().fromArray(ae);function ce(U,ee,K,fe){let le=new Uint8Array(4),he=i.createTexture();i.bindTexture(U,he),i.texParameteri(U,i.TEXTURE_MIN_FILTER,i.NEAREST),i.texParameteri(U,i.TEXTURE_MAG_FILTER,i.NEAREST);for(let Ie=0;Ie<K;Ie++)U===i.TEXTURE_3D||U===i.TEXTURE_2D_ARRAY?i.texImage3D(ee,0,i.RGBA,1,1,fe,0,i.RGBA,i.UNSIGNED_BYTE,le):i.texImage2D(ee+Ie,0,i.RGBA,1,1,0,i.RGBA,i.UNSIGNED_BYTE,le);return he}let xe={};xe[i.TEXTURE_2D]=ce(i.TEXTURE_2D,i.TEXTURE_2D,1),xe[i.TEXTURE_CUBE_MAP]=ce(i.TEXTURE_CUBE_MAP,i.TEXTURE_CUBE_MAP_POSITIVE_X,6),xe[i.TEXTURE_2D_ARRAY]=ce(i.TEXTURE_2D_ARRAY,i.TEXTURE_2D_ARRAY,1,1),xe[i.TEXTURE_3D]=ce(i.TEXTURE_3D,i.TEXTURE_3D,1,1),r.setClear(0,0,0,1),o.setClear(1),a.setClear(0),me(i.DEPTH_TEST),o.setFunc(Fs),ut(!1),ht(Oc),me(i.CULL_FACE),De(si);function me(U){h[U]!==!0&&(i.enable(U),h[U]=!0)}function _e(U){h[U]!==!1&&(i.disable(U),h[U]=!1)}function ot(U,ee){return u[U]!==ee?(i.bindFramebuffer(U,ee),u[U]=ee,U===i.DRAW_FRAMEBUFFER&&(u[i.FRAMEBUFFER]=ee),U===i.FRAMEBUFFER&&(u[i.DRAW_FRAMEBUFFER]=ee),!0):!1}function Pe(U,ee){let K=g,fe=!1;if(U){K=f.get(ee),K===void 0&&(K=[],f.set(ee,K));let le=U.textures;if(K.length!==le.length||K[0]!==i.COLOR_ATTACHMENT0){for(let he=0,Ie=le.length;he<Ie;he++)K[he]=i.COLOR_ATTACHMENT0+he;K.length=le.length,fe=!0}}else K[0]!==i.BACK&&(K[0]=i.BACK,fe=!0);fe&&i.drawBuffers(K)}function Ye(U){return y!==U?(i.useProgram(U),y=U,!0):!1}let it={[as]:i.FUNC_ADD,[gd]:i.FUNC_SUBTRACT,[vd]:i.FUNC_REVERSE_SUBTRACT};it[xd]=i.MIN,it[yd]=i.MAX;let ne={[_d]:i.ZERO,[bd]:i.ONE,[Md]:i.SRC_COLOR,[Vc]:i.SRC_ALPHA,[Cd]:i.SRC_ALPHA_SATURATE,[Ed]:i.DST_COLOR,[wd]:i.DST_ALPHA,[Sd]:i.ONE_MINUS_SRC_COLOR,[Hc]:i.ONE_MINUS_SRC_ALPHA,[Ad]:i.ONE_MINUS_DST_COLOR,[Td]:i.ONE_MINUS_DST_ALPHA,[Rd]:i.CONSTANT_COLOR,[Pd]:i.ONE_MINUS_CONSTANT_COLOR,[Id]:i.CONSTANT_ALPHA,[Ld]:i.ONE_MINUS_CONSTANT_ALPHA};function De(U,ee,K,fe,le,he,Ie,qe,re,Le){if(U===si){m===!0&&(_e(i.BLEND),m=!1);return}if(m===!1&&(me(i.BLEND),m=!0),U!==md){if(U!==p||Le!==A){if((v!==as||b!==as)&&(i.blendEquation(i.FUNC_ADD),v=as,b=as),Le)switch(U){case Xs:i.blendFuncSeparate(i.ONE,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case Bc:i.blendFunc(i.ONE,i.ONE);break;case kc:i.blendFuncSeparate(i.ZERO,i.ONE_MINUS_SRC_COLOR,i.ZERO,i.ONE);break;case zc:i.blendFuncSeparate(i.DST_COLOR,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE);break;default:Fe("WebGLState: Invalid blending: ",U);break}else switch(U){case Xs:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case Bc:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE,i.ONE,i.ONE);break;case kc:Fe("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case zc:Fe("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:Fe("WebGLState: Invalid blending: ",U);break}M=null,_=null,w=null,x=null,S.set(0,0,0),C=0,p=U,A=Le}return}le=le||ee,he=he||K,Ie=Ie||fe,(ee!==v||le!==b)&&(i.blendEquationSeparate(it[ee],it[le]),v=ee,b=le),(K!==M||fe!==_||he!==w||Ie!==x)&&(i.blendFuncSeparate(ne[K],ne[fe],ne[he],ne[Ie]),M=K,_=fe,w=he,x=Ie),(qe.equals(S)===!1||re!==C)&&(i.blendColor(qe.r,qe.g,qe.b,re),S.copy(qe),C=re),p=U,A=!1}function tt(U,ee){U.side===Wt?_e(i.CULL_FACE):me(i.CULL_FACE);let K=U.side===Zt;ee&&(K=!K),ut(K),U.blending===Xs&&U.transparent===!1?De(si):De(U.blending,U.blendEquation,U.blendSrc,U.blendDst,U.blendEquationAlpha,U.blendSrcAlpha,U.blendDstAlpha,U.blendColor,U.blendAlpha,U.premultipliedAlpha),o.setFunc(U.depthFunc),o.setTest(U.depthTest),o.setMask(U.depthWrite),r.setMask(U.colorWrite);let fe=U.stencilWrite;a.setTest(fe),fe&&(a.setMask(U.stencilWriteMask),a.setFunc(U.stencilFunc,U.stencilRef,U.stencilFuncMask),a.setOp(U.stencilFail,U.stencilZFail,U.stencilZPass)),xt(U.polygonOffset,U.polygonOffsetFactor,U.polygonOffsetUnits),U.alphaToCoverage===!0?me(i.SAMPLE_ALPHA_TO_COVERAGE):_e(i.SAMPLE_ALPHA_TO_COVERAGE)}function ut(U){R!==U&&(U?i.frontFace(i.CW):i.frontFace(i.CCW),R=U)}function ht(U){U!==dd?(me(i.CULL_FACE),U!==I&&(U===Oc?i.cullFace(i.BACK):U===fd?i.cullFace(i.FRONT):i.cullFace(i.FRONT_AND_BACK))):_e(i.CULL_FACE),I=U}function Kt(U){U!==F&&(L&&i.lineWidth(U),F=U)}function xt(U,ee,K){U?(me(i.POLYGON_OFFSET_FILL),(P!==ee||z!==K)&&(P=ee,z=K,o.getReversed()&&(ee=-ee,K=-K),i.polygonOffset(ee,K))):_e(i.POLYGON_OFFSET_FILL)}function gn(U){U?me(i.SCISSOR_TEST):_e(i.SCISSOR_TEST)}function vn(U){U===void 0&&(U=i.TEXTURE0+q-1),G!==U&&(i.activeTexture(U),G=U)}function xn(U,ee,K){K===void 0&&(G===null?K=i.TEXTURE0+q-1:K=G);let fe=Y[K];fe===void 0&&(fe={type:void 0,texture:void 0},Y[K]=fe),(fe.type!==U||fe.texture!==ee)&&(G!==K&&(i.activeTexture(K),G=K),i.bindTexture(U,ee||xe[U]),fe.type=U,fe.texture=ee)}function V(){let U=Y[G];U!==void 0&&U.type!==void 0&&(i.bindTexture(U.type,null),U.type=void 0,U.texture=void 0)}function In(){try{i.compressedTexImage2D(...arguments)}catch(U){Fe("WebGLState:",U)}}function Et(){try{i.compressedTexImage3D(...arguments)}catch(U){Fe("WebGLState:",U)}}function At(){try{i.texSubImage2D(...arguments)}catch(U){Fe("WebGLState:",U)}}function ye(){try{i.texSubImage3D(...arguments)}catch(U){Fe("WebGLState:",U)}}function Nt(){try{i.compressedTexSubImage2D(...arguments)}catch(U){Fe("WebGLState:",U)}}function Ne(){try{i.compressedTexSubImage3D(...arguments)}catch(U){Fe("WebGLState:",U)}}function Be(){try{i.texStorage2D(...arguments)}catch(U){Fe("WebGLState:",U)}}function D(){try{i.texStorage3D(...arguments)}catch(U){Fe("WebGLState:",U)}}function T(){try{i.texImage2D(...arguments)}catch(U){Fe("WebGLState:",U)}}function X(){try{i.texImage3D(...arguments)}catch(U){Fe("WebGLState:",U)}}function se(U){return d[U]!==void 0?d[U]:i.getParameter(U)}function te(U,ee){d[U]!==ee&&(i.pixelStorei(U,ee),d[U]=ee)}function ue(U){J.equals(U)===!1&&(i.scissor(U.x,U.y,U.z,U.w),J.copy(U))}function ge(U){ie.equals(U)===!1&&(i.viewport(U.x,U.y,U.z,U.w),ie.copy(U))}function j(U,ee){let K=c.get(ee);K===void 0&&(K=new WeakMap,c.set(ee,K));let fe=K.get(U);fe===void 0&&(fe=i.getUniformBlockIndex(ee,U.name),i.uniformBlockBinding(ee,fe,fe),K.set(U,fe))}function Q(U,ee,K){let le=c.get(ee).get(U);l[le]!==K&&(i.bindBufferBase(i.UNIFORM_BUFFER,le,K),l[le]=K)}function de(){i.disable(i.BLEND),i.disable(i.CULL_FACE),i.disable(i.DEPTH_TEST),i.disable(i.POLYGON_OFFSET_FILL),i.disable(i.SCISSOR_TEST),i.disable(i.STENCIL_TEST),i.disable(i.SAMPLE_ALPHA_TO_COVERAGE),i.blendEquation(i.FUNC_ADD),i.blendFunc(i.ONE,i.ZERO),i.blendFuncSeparate(i.ONE,i.ZERO,i.ONE,i.ZERO),i.blendColor(0,0,0,0),i.colorMask(!0,!0,!0,!0),i.clearColor(0,0,0,0),i.depthMask(!0),i.depthFunc(i.LESS),o.setReversed(!1),i.clearDepth(1),i.stencilMask(4294967295),i.stencilFunc(i.ALWAYS,0,4294967295),i.stencilOp(i.KEEP,i.KEEP,i.KEEP),i.clearStencil(0),i.cullFace(i.BACK),i.frontFace(i.CCW),i.polygonOffset(0,0),i.activeTexture(i.TEXTURE0),i.bindFramebuffer(i.FRAMEBUFFER,null),i.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),i.bindFramebuffer(i.READ_FRAMEBUFFER,null),i.useProgram(null),i.lineWidth(1),i.scissor(0,0,i.canvas.width,i.canvas.height),i.viewport(0,0,i.canvas.width,i.canvas.height),i.pixelStorei(i.PACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,!1),i.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),i.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,i.BROWSER_DEFAULT_WEBGL),i.pixelStorei(i.PACK_ROW_LENGTH,0),i.pixelStorei(i.PACK_SKIP_PIXELS,0),i.pixelStorei(i.PACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_ROW_LENGTH,0),i.pixelStorei(i.UNPACK_IMAGE_HEIGHT,0),i.pixelStorei(i.UNPACK_SKIP_PIXELS,0),i.pixelStorei(i.UNPACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_SKIP_IMAGES,0),h={},d={},G=null,Y={},u={},l={},f=new WeakMap,g=[],y=null,m=!1,p=null,v=null,M=null,_=null,b=null,w=null,x=null,S=new rt(0,0,0),C=0,A=!1,R=null,I=null,F=null,P=null,z=null,J.set(0,0,i.canvas.width,i.canvas.height),ie.set(0,0,i.canvas.width,i.canvas.height),r.reset(),o.reset(),a.reset()}return{buffers:{color:r,depth:o,stencil:a},enable:me,disable:_e,bindFramebuffer:ot,drawBuffers:Pe,useProgram:Ye,setBlending:De,setMaterial:tt,setFlipSided:ut,setCullFace:ht,setLineWidth:Kt,setPolygonOffset:xt,setScissorTest:gn,activeTexture:vn,bindTexture:xn,unbindTexture:V,compressedTexImage2D:In,compressedTexImage3D:Et,texImage2D:T,texImage3D:X,pixelStorei:te,getParameter:se,updateUBOMapping:j,uniformBlockBinding:Q,texStorage2D:Be,texStorage3D:D,texSubImage2D:At,texSubImage3D:ye,compressedTexSubImage2D:Nt,compressedTexSubImage3D:Ne,scissor:ue,viewport:ge,reset:de}}function e_(i,e,t,n,s,r,o){let a=e.has("WEBGL_multisampled_render_to_texture")?e.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new Ge,h=new WeakMap,d=new Set,u,f=new WeakMap,g=new Set,y=new FinalizationRegistry(D=>g.delete(D)),m=!1;try{m=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function p(D,T){return m?new OffscreenCanvas(D,T):Ar("canvas")}function v(D,T,X){let se=1,te=Be(D);if((te.width>X||te.height>X)&&(se=X/Math.max(te.width,te.height)),se<1)if(typeof HTMLImageElement<"u"&&D instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&D instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&D instanceof ImageBitmap||typeof VideoFrame<"u"&&D instanceof VideoFrame){let ue=Math.floor(se*te.width),ge=Math.floor(se*te.height);u===void 0&&(u=p(ue,ge));let j=T?p(ue,ge):u;return j.width=ue,j.height=ge,j.getContext("2d").drawImage(D,0,0,ue,ge),Ue("WebGLRenderer: Texture has been resized from ("+te.width+"x"+te.height+") to ("+ue+"x"+ge+")."),j}else return"data"in D&&Ue("WebGLRenderer: Image in DataTexture is too big ("+te.width+"x"+te.height+")."),D;return D}function M(D){return D.generateMipmaps}function _(D){i.generateMipmap(D)}function b(D){return D.isWebGLCubeRenderTarget?i.TEXTURE_CUBE_MAP:D.isWebGL3DRenderTarget?i.TEXTURE_3D:D.isWebGLArrayRenderTarget||D.isCompressedArrayTexture?i.TEXTURE_2D_ARRAY:i.TEXTURE_2D}function w(D,T,X,se,te,ue=!1){if(D!==null){if(i[D]!==void 0)return i[D];Ue("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+D+"'")}let ge;se&&(ge=e.get("EXT_texture_norm16"),ge||Ue("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let j=T;if(T===i.RED&&(X===i.FLOAT&&(j=i.R32F),X===i.HALF_FLOAT&&(j=i.R16F),X===i.UNSIGNED_BYTE&&(j=i.R8),X===i.UNSIGNED_SHORT&&ge&&(j=ge.R16_EXT),X===i.SHORT&&ge&&(j=ge.R16_SNORM_EXT)),T===i.RED_INTEGER&&(X===i.UNSIGNED_BYTE&&(j=i.R8UI),X===i.UNSIGNED_SHORT&&(j=i.R16UI),X===i.UNSIGNED_INT&&(j=i.R32UI),X===i.BYTE&&(j=i.R8I),X===i.SHORT&&(j=i.R16I),X===i.INT&&(j=i.R32I)),T===i.RG&&(X===i.FLOAT&&(j=i.RG32F),X===i.HALF_FLOAT&&(j=i.RG16F),X===i.UNSIGNED_BYTE&&(j=i.RG8),X===i.UNSIGNED_SHORT&&ge&&(j=ge.RG16_EXT),X===i.SHORT&&ge&&(j=ge.RG16_SNORM_EXT)),T===i.RG_INTEGER&&(X===i.UNSIGNED_BYTE&&(j=i.RG8UI),X===i.UNSIGNED_SHORT&&(j=i.RG16UI),X===i.UNSIGNED_INT&&(j=i.RG32UI),X===i.BYTE&&(j=i.RG8I),X===i.SHORT&&(j=i.RG16I),X===i.INT&&(j=i.RG32I)),T===i.RGB_INTEGER&&(X===i.UNSIGNED_BYTE&&(j=i.RGB8UI),X===i.UNSIGNED_SHORT&&(j=i.RGB16UI),X===i.UNSIGNED_INT&&(j=i.RGB32UI),X===i.BYTE&&(j=i.RGB8I),X===i.SHORT&&(j=i.RGB16I),X===i.INT&&(j=i.RGB32I)),T===i.RGBA_INTEGER&&(X===i.UNSIGNED_BYTE&&(j=i.RGBA8UI),X===i.UNSIGNED_SHORT&&(j=i.RGBA16UI),X===i.UNSIGNED_INT&&(j=i.RGBA32UI),X===i.BYTE&&(j=i.RGBA8I),X===i.SHORT&&(j=i.RGBA16I),X===i.INT&&(j=i.RGBA32I)),T===i.RGB&&(X===i.UNSIGNED_SHORT&&ge&&(j=ge.RGB16_EXT),X===i.SHORT&&ge&&(j=ge.RGB16_SNORM_EXT),X===i.UNSIGNED_INT_5_9_9_9_REV&&(j=i.RGB9_E5),X===i.UNSIGNED_INT_10F_11F_11F_REV&&(j=i.R11F_G11F_B10F)),T===i.RGBA){let Q=ue?Tr:et.getTransfer(te);X===i.FLOAT&&(j=i.RGBA32F),X===i.HALF_FLOAT&&(j=i.RGBA16F),X===i.UNSIGNED_BYTE&&(j=Q===dt?i.SRGB8_ALPHA8:i.RGBA8),X===i.UNSIGNED_SHORT&&ge&&(j=ge.RGBA16_EXT),X===i.SHORT&&ge&&(j=ge.RGBA16_SNORM_EXT),X===i.UNSIGNED_SHORT_4_4_4_4&&(j=i.RGBA4),X===i.UNSIGNED_SHORT_5_5_5_1&&(j=i.RGB5_A1)}return(j===i.R16F||j===i.R32F||j===i.RG16F||j===i.RG32F||j===i.RGBA16F||j===i.RGBA32F)&&e.get("EXT_color_buffer_float"),j}function x(D,T){let X;return D?T===null||T===$n||T===cs?X=i.DEPTH24_STENCIL8:T===Cn?X=i.DEPTH32F_STENCIL8:T===$s&&(X=i.DEPTH24_STENCIL8,Ue("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):T===null||T===$n||T===cs?X=i.DEPTH_COMPONENT24:T===Cn?X=i.DEPTH_COMPONENT32F:T===$s&&(X=i.DEPTH_COMPONENT16),X}function S(D,T){return M(D)===!0||D.isFramebufferTexture&&D.minFilter!==wt&&D.minFilter!==$t?Math.log2(Math.max(T.width,T.height))+1:D.mipmaps.length>0?D.mipmaps.length:D.isCompressedTexture&&Array.isArray(D.image)?T.mipmaps.length:1}function C(D){let T=new WeakRef(D);n.get(D).__ref=T,g.add(T),y.register(D,T,T)}function A(D){let T=n.get(D).__ref;T!==void 0&&(g.delete(T),y.unregister(T))}function R(D){F(D.target)}function I(D){P(D.target)}function F(D){D.removeEventListener("dispose",R),A(D),q(D),D.isVideoTexture&&h.delete(D),D.isHTMLTexture&&d.delete(D)}function P(D){D.removeEventListener("dispose",I),A(D),H(D)}function z(){for(let D of g){let T=D.deref();T!==void 0&&(T.isRenderTarget===!0?P(T):F(T))}g.clear(),d.clear()}function q(D){let T=n.get(D);if(T.__webglInit===void 0)return;let X=D.source,se=f.get(X);if(se){let te=se[T.__cacheKey];te.usedTimes--,te.usedTimes===0&&L(D),Object.keys(se).length===0&&f.delete(X)}n.remove(D)}function L(D){let T=n.get(D);i.deleteTexture(T.__webglTexture);let X=D.source,se=f.get(X);delete se[T.__cacheKey],o.memory.textures--}function H(D){let T=n.get(D);T.__depthDisposeCallback&&T.__depthDisposeCallback();let X=D.depthTexture;if(X&&X.renderTarget===D&&F(X),D.isWebGLCubeRenderTarget)for(let te=0;te<6;te++){if(Array.isArray(T.__webglFramebuffer[te]))for(let ue=0;ue<T.__webglFramebuffer[te].length;ue++)i.deleteFramebuffer(T.__webglFramebuffer[te][ue]);else i.deleteFramebuffer(T.__webglFramebuffer[te]);T.__webglDepthbuffer&&i.deleteRenderbuffer(T.__webglDepthbuffer[te])}else{if(Array.isArray(T.__webglFramebuffer))for(let te=0;te<T.__webglFramebuffer.length;te++)i.deleteFramebuffer(T.__webglFramebuffer[te]);else i.deleteFramebuffer(T.__webglFramebuffer);if(T.__webglDepthbuffer&&i.deleteRenderbuffer(T.__webglDepthbuffer),T.__webglMultisampledFramebuffer&&i.deleteFramebuffer(T.__webglMultisampledFramebuffer),T.__webglColorRenderbuffer)for(let te=0;te<T.__webglColorRenderbuffer.length;te++)T.__webglColorRenderbuffer[te]&&i.deleteRenderbuffer(T.__webglColorRenderbuffer[te]);T.__webglDepthRenderbuffer&&i.deleteRenderbuffer(T.__webglDepthRenderbuffer)}let se=D.textures;for(let te=0,ue=se.length;te<ue;te++){let ge=n.get(se[te]);ge.__webglTexture&&(i.deleteTexture(ge.__webglTexture),o.memory.textures--),n.remove(se[te])}n.remove(D)}let k=0;function G(){k=0}function Y(){return k}function oe(D){k=D}function ae(){let D=k;return D>=s.maxTextures&&Ue("WebGLTextures: Trying to use "+(D+1)+" texture units while this GPU supports only "+s.maxTextures),k+=1,D}function J(D){let T=[];return T.push(D.wrapS),T.push(D.wrapT),T.push(D.wrapR||0),T.push(D.magFilter),T.push(D.minFilter),T.push(D.anisotropy),T.push(D.internalFormat),T.push(D.format),T.push(D.type),T.push(D.generateMipmaps),T.push(D.mipmapsAutoUpdate),T.push(D.premultiplyAlpha),T.push(D.flipY),T.push(D.unpackAlignment),T.push(D.colorSpace),T.join()}function ie(D,T){let X=n.get(D);if(D.isVideoTexture&&Nt(D),D.isRenderTargetTexture===!1&&D.isExternalTexture!==!0&&D.version>0&&X.__version!==D.version){let se=D.image;if(se===null)Ue("WebGLRenderer: Texture marked for update but no image data found.");else if(se.complete===!1)Ue("WebGLRenderer: Texture marked for update but image is incomplete");else{tt(X,D,T);return}}else D.isExternalTexture&&(X.__webglTexture=D.sourceTexture?D.sourceTexture:null);t.bindTexture(i.TEXTURE_2D,X.__webglTexture,i.TEXTURE0+T)}function ce(D,T){let X=n.get(D);if(D.isRenderTargetTexture===!1&&D.version>0&&X.__version!==D.version){tt(X,D,T);return}else D.isExternalTexture&&(X.__webglTexture=D.sourceTexture?D.sourceTexture:null);t.bindTexture(i.TEXTURE_2D_ARRAY,X.__webglTexture,i.TEXTURE0+T)}function xe(D,T){let X=n.get(D);if(D.isRenderTargetTexture===!1&&D.version>0&&X.__version!==D.version){tt(X,D,T);return}t.bindTexture(i.TEXTURE_3D,X.__webglTexture,i.TEXTURE0+T)}function me(D,T){let X=n.get(D);if(D.version>0&&X.__version!==D.version){ut(X,D,T);return}t.bindTexture(i.TEXTURE_CUBE_MAP,X.__webglTexture,i.TEXTURE0+T)}let _e={[Os]:i.REPEAT,[ei]:i.CLAMP_TO_EDGE,[Qo]:i.MIRRORED_REPEAT},ot={[wt]:i.NEAREST,[Ud]:i.NEAREST_MIPMAP_NEAREST,[Br]:i.NEAREST_MIPMAP_LINEAR,[$t]:i.LINEAR,[Sa]:i.LINEAR_MIPMAP_NEAREST,[bi]:i.LINEAR_MIPMAP_LINEAR},Pe={[kd]:i.NEVER,[au]:i.ALWAYS,[zd]:i.LESS,[ru]:i.LEQUAL,[Vd]:i.EQUAL,[ou]:i.GEQUAL,[Hd]:i.GREATER,[Gd]:i.NOTEQUAL};function Ye(D,T){if(T.type===Cn&&e.has("OES_texture_float_linear")===!1&&(T.magFilter===$t||T.magFilter===Sa||T.magFilter===Br||T.magFilter===bi||T.minFilter===$t||T.minFilter===Sa||T.minFilter===Br||T.minFilter===bi)&&Ue("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),i.texParameteri(D,i.TEXTURE_WRAP_S,_e[T.wrapS]),i.texParameteri(D,i.TEXTURE_WRAP_T,_e[T.wrapT]),(D===i.TEXTURE_3D||D===i.TEXTURE_2D_ARRAY)&&i.texParameteri(D,i.TEXTURE_WRAP_R,_e[T.wrapR]),i.texParameteri(D,i.TEXTURE_MAG_FILTER,ot[T.magFilter]),i.texParameteri(D,i.TEXTURE_MIN_FILTER,ot[T.minFilter]),T.compareFunction&&(i.texParameteri(D,i.TEXTURE_COMPARE_MODE,i.COMPARE_REF_TO_TEXTURE),i.texParameteri(D,i.TEXTURE_COMPARE_FUNC,Pe[T.compareFunction])),e.has("EXT_texture_filter_anisotropic")===!0){if(T.magFilter===wt||T.minFilter!==Br&&T.minFilter!==bi||T.type===Cn&&e.has("OES_texture_float_linear")===!1)return;if(T.anisotropy>1||n.get(T).__currentAnisotropy){let X=e.get("EXT_texture_filter_anisotropic");i.texParameterf(D,X.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(T.anisotropy,s.getMaxAnisotropy())),n.get(T).__currentAnisotropy=T.anisotropy}}}function it(D,T){let X=!1;D.__webglInit===void 0&&(D.__webglInit=!0,T.addEventListener("dispose",R),C(T));let se=T.source,te=f.get(se);te===void 0&&(te={},f.set(se,te));let ue=J(T);if(ue!==D.__cacheKey){te[ue]===void 0&&(te[ue]={texture:i.createTexture(),usedTimes:0},o.memory.textures++,X=!0),te[ue].usedTimes++;let ge=te[D.__cacheKey];ge!==void 0&&(te[D.__cacheKey].usedTimes--,ge.usedTimes===0&&L(T)),D.__cacheKey=ue,D.__webglTexture=te[ue].texture}return X}function ne(D,T,X){return Math.floor(Math.floor(D/X)/T)}function De(D,T,X,se){let ue=D.updateRanges;if(ue.length===0)t.texSubImage2D(i.TEXTURE_2D,0,0,0,T.width,T.height,X,se,T.data);else{ue.sort((U,ee)=>U.start-ee.start);let ge=0;for(let U=1;U<ue.length;U++){let ee=ue[ge],K=ue[U],fe=ee.start+ee.count,le=ne(K.start,T.width,4),he=ne(ee.start,T.width,4);K.start<=fe+1&&le===he&&ne(K.start+K.count-1,T.width,4)===le?ee.count=Math.max(ee.count,K.start+K.count-ee.start):(++ge,ue[ge]=K)}ue.length=ge+1;let j=t.getParameter(i.UNPACK_ROW_LENGTH),Q=t.getParameter(i.UNPACK_SKIP_PIXELS),de=t.getParameter(i.UNPACK_SKIP_ROWS);t.pixelStorei(i.UNPACK_ROW_LENGTH,T.width);for(let U=0,ee=ue.length;U<ee;U++){let K=ue[U],fe=Math.floor(K.start/4),le=Math.ceil(K.count/4),he=fe%T.width,Ie=Math.floor(fe/T.width),qe=le,re=1;t.pixelStorei(i.UNPACK_SKIP_PIXELS,he),t.pixelStorei(i.UNPACK_SKIP_ROWS,Ie),t.texSubImage2D(i.TEXTURE_2D,0,he,Ie,qe,re,X,se,T.data)}D.clearUpdateRanges(),t.pixelStorei(i.UNPACK_ROW_LENGTH,j),t.pixelStorei(i.UNPACK_SKIP_PIXELS,Q),t.pixelStorei(i.UNPACK_SKIP_ROWS,de)}}function tt(D,T,X){let se=i.TEXTURE_2D;(T.isDataArrayTexture||T.isCompressedArrayTexture)&&(se=i.TEXTURE_2D_ARRAY),T.isData3DTexture&&(se=i.TEXTURE_3D);let te=it(D,T),ue=T.source;t.bindTexture(se,D.__webglTexture,i.TEXTURE0+X);let ge=n.get(ue);if(ue.version!==ge.__version||te===!0){if(t.activeTexture(i.TEXTURE0+X),(typeof ImageBitmap<"u"&&T.image instanceof ImageBitmap)===!1){let re=et.getPrimaries(et.workingColorSpace),Le=T.colorSpace===Si?null:et.getPrimaries(T.colorSpace),We=T.colorSpace===Si||re===Le?i.NONE:i.BROWSER_DEFAULT_WEBGL;t.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,T.flipY),t.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,T.premultiplyAlpha),t.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,We)}t.pixelStorei(i.UNPACK_ALIGNMENT,T.unpackAlignment);let Q=v(T.image,!1,s.maxTextureSize);Q=Ne(T,Q);let de=r.convert(T.format,T.colorSpace),U=r.convert(T.type),ee=w(T.internalFormat,de,U,T.normalized,T.colorSpace,T.isVideoTexture);Ye(se,T);let K,fe=T.mipmaps,le=T.isVideoTexture!==!0,he=ge.__version===void 0||te===!0,Ie=ue.dataReady,qe=S(T,Q);if(T.isDepthTexture)ee=x(T.format===Mi,T.type),he&&(le?t.texStorage2D(i.TEXTURE_2D,1,ee,Q.width,Q.height):t.texImage2D(i.TEXTURE_2D,0,ee,Q.width,Q.height,0,de,U,null));else if(T.isDataTexture)if(fe.length>0){le&&he&&t.texStorage2D(i.TEXTURE_2D,qe,ee,fe[0].width,fe[0].height);for(let re=0,Le=fe.length;re<Le;re++)K=fe[re],le?Ie&&t.texSubImage2D(i.TEXTURE_2D,re,0,0,K.width,K.height,de,U,K.data):t.texImage2D(i.TEXTURE_2D,re,ee,K.width,K.height,0,de,U,K.data);T.generateMipmaps=!1}else le?(he&&t.texStorage2D(i.TEXTURE_2D,qe,ee,Q.width,Q.height),Ie&&De(T,Q,de,U)):t.texImage2D(i.TEXTURE_2D,0,ee,Q.width,Q.height,0,de,U,Q.data);else if(T.isCompressedTexture)if(T.isCompressedArrayTexture){le&&he&&t.texStorage3D(i.TEXTURE_2D_ARRAY,qe,ee,fe[0].width,fe[0].height,Q.depth);for(let re=0,Le=fe.length;re<Le;re++)if(K=fe[re],T.format!==pn)if(de!==null)if(le){if(Ie)if(T.layerUpdates.size>0){let We=fu(K.width,K.height,T.format,T.type);for(let be of T.layerUpdates){let mt=K.data.subarray(be*We/K.data.BYTES_PER_ELEMENT,(be+1)*We/K.data.BYTES_PER_ELEMENT);t.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,re,0,0,be,K.width,K.height,1,de,mt)}}else t.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,re,0,0,0,K.width,K.height,Q.depth,de,K.data)}else t.compressedTexImage3D(i.TEXTURE_2D_ARRAY,re,ee,K.width,K.height,Q.depth,0,K.data,0,0);else Ue("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else le?Ie&&t.texSubImage3D(i.TEXTURE_2D_ARRAY,re,0,0,0,K.width,K.height,Q.depth,de,U,K.data):t.texImage3D(i.TEXTURE_2D_ARRAY,re,ee,K.width,K.height,Q.depth,0,de,U,K.data);T.layerUpdates.size>0&&T.clearLayerUpdates()}else{le&&he&&t.texStorage2D(i.TEXTURE_2D,qe,ee,fe[0].width,fe[0].height);for(let re=0,Le=fe.length;re<Le;re++)K=fe[re],T.format!==pn?de!==null?le?Ie&&t.compressedTexSubImage2D(i.TEXTURE_2D,re,0,0,K.width,K.height,de,K.data):t.compressedTexImage2D(i.TEXTURE_2D,re,ee,K.width,K.height,0,K.data):Ue("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):le?Ie&&t.texSubImage2D(i.TEXTURE_2D,re,0,0,K.width,K.height,de,U,K.data):t.texImage2D(i.TEXTURE_2D,re,ee,K.width,K.height,0,de,U,K.data)}else if(T.isDataArrayTexture)if(le){if(he&&t.texStorage3D(i.TEXTURE_2D_ARRAY,qe,ee,Q.width,Q.height,Q.depth),Ie)if(T.layerUpdates.size>0){let re=fu(Q.width,Q.height,T.format,T.type);for(let Le of T.layerUpdates){let We=Q.data.subarray(Le*re/Q.data.BYTES_PER_ELEMENT,(Le+1)*re/Q.data.BYTES_PER_ELEMENT);t.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,Le,Q.width,Q.height,1,de,U,We)}T.clearLayerUpdates()}else t.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,0,Q.width,Q.height,Q.depth,de,U,Q.data)}else t.texImage3D(i.TEXTURE_2D_ARRAY,0,ee,Q.width,Q.height,Q.depth,0,de,U,Q.data);else if(T.isData3DTexture)le?(he&&t.texStorage3D(i.TEXTURE_3D,qe,ee,Q.width,Q.height,Q.depth),Ie&&t.texSubImage3D(i.TEXTURE_3D,0,0,0,0,Q.width,Q.height,Q.depth,de,U,Q.data)):t.texImage3D(i.TEXTURE_3D,0,ee,Q.width,Q.height,Q.depth,0,de,U,Q.data);else if(T.isFramebufferTexture){if(he)if(le)t.texStorage2D(i.TEXTURE_2D,qe,ee,Q.width,Q.height);else{let re=Q.width,Le=Q.height;for(let We=0;We<qe;We++)t.texImage2D(i.TEXTURE_2D,We,ee,re,Le,0,de,U,null),re>>=1,Le>>=1}}else if(T.isHTMLTexture){if("texElementImage2D"in i){let re=i.canvas;if(re.hasAttribute("layoutsubtree")||re.setAttribute("layoutsubtree","true"),Q.parentNode!==re){re.appendChild(Q),d.add(T),re.onpaint=Le=>{let We=Le.changedElements;for(let be of d)We.includes(be.image)&&(be.needsUpdate=!0)},re.requestPaint();return}if(i.texElementImage2D.length===3)i.texElementImage2D(i.TEXTURE_2D,i.RGBA8,Q);else{let We=i.RGBA,be=i.RGBA,mt=i.UNSIGNED_BYTE;i.texElementImage2D(i.TEXTURE_2D,0,We,be,mt,Q)}i.texParameteri(i.TEXTURE_2D,i.TEXTURE_MIN_FILTER,i.LINEAR),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_S,i.CLAMP_TO_EDGE),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_T,i.CLAMP_TO_EDGE)}}else if(fe.length>0){if(le&&he){let re=Be(fe[0]);t.texStorage2D(i.TEXTURE_2D,qe,ee,re.width,re.height)}for(let re=0,Le=fe.length;re<Le;re++)K=fe[re],le?Ie&&t.texSubImage2D(i.TEXTURE_2D,re,0,0,de,U,K):t.texImage2D(i.TEXTURE_2D,re,ee,de,U,K);T.generateMipmaps=!1}else if(le){if(he){let re=Be(Q);t.texStorage2D(i.TEXTURE_2D,qe,ee,re.width,re.height)}Ie&&t.texSubImage2D(i.TEXTURE_2D,0,0,0,de,U,Q)}else t.texImage2D(i.TEXTURE_2D,0,ee,de,U,Q);M(T)&&T.mipmapsAutoUpdate===!0&&_(se),ge.__version=ue.version,T.onUpdate&&T.onUpdate(T)}D.__version=T.version}function ut(D,T,X){if(T.image.length!==6)return;let se=it(D,T),te=T.source;t.bindTexture(i.TEXTURE_CUBE_MAP,D.__webglTexture,i.TEXTURE0+X);let ue=n.get(te);if(te.version!==ue.__version||se===!0){t.activeTexture(i.TEXTURE0+X);let ge=et.getPrimaries(et.workingColorSpace),j=T.colorSpace===Si?null:et.getPrimaries(T.colorSpace),Q=T.colorSpace===Si||ge===j?i.NONE:i.BROWSER_DEFAULT_WEBGL;t.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,T.flipY),t.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,T.premultiplyAlpha),t.pixelStorei(i.UNPACK_ALIGNMENT,T.unpackAlignment),t.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,Q);let de=T.isCompressedTexture||T.image[0].isCompressedTexture,U=T.image[0]&&T.image[0].isDataTexture,ee=[];for(let be=0;be<6;be++)!de&&!U?ee[be]=v(T.image[be],!0,s.maxCubemapSize):ee[be]=U?T.image[be].image:T.image[be],ee[be]=Ne(T,ee[be]);let K=ee[0],fe=r.convert(T.format,T.colorSpace),le=r.convert(T.type),he=w(T.internalFormat,fe,le,T.normalized,T.colorSpace),Ie=T.isVideoTexture!==!0,qe=ue.__version===void 0||se===!0,re=te.dataReady,Le=S(T,K);Ye(i.TEXTURE_CUBE_MAP,T);let We;if(T.isDepthTexture){if(he=x(T.format===Mi,T.type),qe)if(Ie)t.texStorage2D(i.TEXTURE_CUBE_MAP,1,he,K.width,K.height);else for(let be=0;be<6;be++)t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,0,he,K.width,K.height,0,fe,le,null)}else if(de){Ie&&qe&&t.texStorage2D(i.TEXTURE_CUBE_MAP,Le,he,K.width,K.height);for(let be=0;be<6;be++){We=ee[be].mipmaps;for(let mt=0;mt<We.length;mt++){let Vt=We[mt];T.format!==pn?fe!==null?Ie?re&&t.compressedTexSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,mt,0,0,Vt.width,Vt.height,fe,Vt.data):t.compressedTexImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,mt,he,Vt.width,Vt.height,0,Vt.data):Ue("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):Ie?re&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,mt,0,0,Vt.width,Vt.height,fe,le,Vt.data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,mt,he,Vt.width,Vt.height,0,fe,le,Vt.data)}}}else{if(We=T.mipmaps,Ie&&qe){We.length>0&&Le++;let be=Be(ee[0]);t.texStorage2D(i.TEXTURE_CUBE_MAP,Le,he,be.width,be.height)}for(let be=0;be<6;be++)if(U){Ie?re&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,0,0,0,ee[be].width,ee[be].height,fe,le,ee[be].data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,0,he,ee[be].width,ee[be].height,0,fe,le,ee[be].data);for(let mt=0;mt<We.length;mt++){let Ai=We[mt].image[be].image;Ie?re&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,mt+1,0,0,Ai.width,Ai.height,fe,le,Ai.data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,mt+1,he,Ai.width,Ai.height,0,fe,le,Ai.data)}}else{Ie?re&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,0,0,0,fe,le,ee[be]):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,0,he,fe,le,ee[be]);for(let mt=0;mt<We.length;mt++){let Vt=We[mt];Ie?re&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,mt+1,0,0,fe,le,Vt.image[be]):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+be,mt+1,he,fe,le,Vt.image[be])}}}M(T)&&T.mipmapsAutoUpdate===!0&&_(i.TEXTURE_CUBE_MAP),ue.__version=te.version,T.onUpdate&&T.onUpdate(T)}D.__version=T.version}function ht(D,T,X,se,te,ue){let ge=r.convert(X.format,X.colorSpace),j=r.convert(X.type),Q=w(X.internalFormat,ge,j,X.normalized,X.colorSpace),de=n.get(T),U=n.get(X);if(U.__renderTarget=T,!de.__hasExternalTextures){let ee=Math.max(1,T.width>>ue),K=Math.max(1,T.height>>ue);te===i.TEXTURE_3D||te===i.TEXTURE_2D_ARRAY?t.texImage3D(te,ue,Q,ee,K,T.depth,0,ge,j,null):t.texImage2D(te,ue,Q,ee,K,0,ge,j,null)}t.bindFramebuffer(i.FRAMEBUFFER,D),ye(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,se,te,U.__webglTexture,0,At(T)):(te===i.TEXTURE_2D||te>=i.TEXTURE_CUBE_MAP_POSITIVE_X&&te<=i.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&i.framebufferTexture2D(i.FRAMEBUFFER,se,te,U.__webglTexture,ue),t.bindFramebuffer(i.FRAMEBUFFER,null)}function Kt(D,T,X){if(i.bindRenderbuffer(i.RENDERBUFFER,D),T.depthBuffer){let se=T.depthTexture,te=se&&se.isDepthTexture?se.type:null,ue=x(T.stencilBuffer,te),ge=T.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;ye(T)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,At(T),ue,T.width,T.height):X?i.renderbufferStorageMultisample(i.RENDERBUFFER,At(T),ue,T.width,T.height):i.renderbufferStorage(i.RENDERBUFFER,ue,T.width,T.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,ge,i.RENDERBUFFER,D)}else{let se=T.textures;for(let te=0;te<se.length;te++){let ue=se[te],ge=r.convert(ue.format,ue.colorSpace),j=r.convert(ue.type),Q=w(ue.internalFormat,ge,j,ue.normalized,ue.colorSpace);ye(T)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,At(T),Q,T.width,T.height):X?i.renderbufferStorageMultisample(i.RENDERBUFFER,At(T),Q,T.width,T.height):i.renderbufferStorage(i.RENDERBUFFER,Q,T.width,T.height)}}i.bindRenderbuffer(i.RENDERBUFFER,null)}function xt(D,T,X){let se=T.isWebGLCubeRenderTarget===!0;if(t.bindFramebuffer(i.FRAMEBUFFER,D),!(T.depthTexture&&T.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let te=n.get(T.depthTexture);te.__renderTarget=T;let ue=se?T.depthTexture.image[0]:T.depthTexture.image;(!te.__webglTexture||ue.width!==T.width||ue.height!==T.height)&&(ue.width=T.width,ue.height=T.height,T.depthTexture.needsUpdate=!0),se?me(T.depthTexture,0):ie(T.depthTexture,0);let ge=te.__webglTexture,j=At(T),Q=se?i.TEXTURE_CUBE_MAP_POSITIVE_X+X:i.TEXTURE_2D,de=T.depthTexture.format===Mi?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;if(T.depthTexture.format===xi)ye(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,de,Q,ge,0,j):i.framebufferTexture2D(i.FRAMEBUFFER,de,Q,ge,0);else if(T.depthTexture.format===Mi)ye(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,de,Q,ge,0,j):i.framebufferTexture2D(i.FRAMEBUFFER,de,Q,ge,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function gn(D){let T=n.get(D),X=D.isWebGLCubeRenderTarget===!0;if(T.__boundDepthTexture!==D.depthTexture){let se=D.depthTexture;if(T.__depthDisposeCallback&&T.__depthDisposeCallback(),se){let te=()=>{delete T.__boundDepthTexture,delete T.__depthDisposeCallback,se.removeEventListener("dispose",te)};se.addEventListener("dispose",te),T.__depthDisposeCallback=te}T.__boundDepthTexture=se}if(D.depthTexture&&!T.__autoAllocateDepthBuffer)if(X)for(let se=0;se<6;se++)xt(T.__webglFramebuffer[se],D,se);else D.texture.mipmaps.length>0?xt(T.__webglFramebuffer[0],D,0):xt(T.__webglFramebuffer,D,0);else if(X){T.__webglDepthbuffer=[];for(let se=0;se<6;se++)if(t.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer[se]),T.__webglDepthbuffer[se]===void 0)T.__webglDepthbuffer[se]=i.createRenderbuffer(),Kt(T.__webglDepthbuffer[se],D,!1);else{let te=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,ue=T.__webglDepthbuffer[se];i.bindRenderbuffer(i.RENDERBUFFER,ue),i.framebufferRenderbuffer(i.FRAMEBUFFER,te,i.RENDERBUFFER,ue)}}else if(D.texture.mipmaps.length>0?t.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer[0]):t.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer),T.__webglDepthbuffer===void 0)T.__webglDepthbuffer=i.createRenderbuffer(),Kt(T.__webglDepthbuffer,D,!1);else{let te=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,ue=T.__webglDepthbuffer;i.bindRenderbuffer(i.RENDERBUFFER,ue),i.framebufferRenderbuffer(i.FRAMEBUFFER,te,i.RENDERBUFFER,ue)}t.bindFramebuffer(i.FRAMEBUFFER,null)}function vn(D,T,X){let se=n.get(D);T!==void 0&&ht(se.__webglFramebuffer,D,D.texture,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,0),X!==void 0&&gn(D)}function xn(D){let T=D.texture,X=n.get(D),se=n.get(T);D.addEventListener("dispose",I),C(D);let te=D.textures,ue=D.isWebGLCubeRenderTarget===!0,ge=te.length>1;if(ge||(se.__webglTexture===void 0&&(se.__webglTexture=i.createTexture()),se.__version=T.version,o.memory.textures++),ue){X.__webglFramebuffer=[];for(let j=0;j<6;j++)if(T.mipmaps.length>0){X.__webglFramebuffer[j]=[];for(let Q=0;Q<T.mipmaps.length;Q++)X.__webglFramebuffer[j][Q]=i.createFramebuffer()}else X.__webglFramebuffer[j]=i.createFramebuffer()}else{if(T.mipmaps.length>0){X.__webglFramebuffer=[];for(let j=0;j<T.mipmaps.length;j++)X.__webglFramebuffer[j]=i.createFramebuffer()}else X.__webglFramebuffer=i.createFramebuffer();if(ge)for(let j=0,Q=te.length;j<Q;j++){let de=n.get(te[j]);de.__webglTexture===void 0&&(de.__webglTexture=i.createTexture(),o.memory.textures++)}if(D.samples>0&&ye(D)===!1){X.__webglMultisampledFramebuffer=i.createFramebuffer(),X.__webglColorRenderbuffer=[],t.bindFramebuffer(i.FRAMEBUFFER,X.__webglMultisampledFramebuffer);for(let j=0;j<te.length;j++){let Q=te[j];X.__webglColorRenderbuffer[j]=i.createRenderbuffer(),i.bindRenderbuffer(i.RENDERBUFFER,X.__webglColorRenderbuffer[j]);let de=r.convert(Q.format,Q.colorSpace),U=r.convert(Q.type),ee=w(Q.internalFormat,de,U,Q.normalized,Q.colorSpace,D.isXRRenderTarget===!0),K=At(D);i.renderbufferStorageMultisample(i.RENDERBUFFER,K,ee,D.width,D.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+j,i.RENDERBUFFER,X.__webglColorRenderbuffer[j])}i.bindRenderbuffer(i.RENDERBUFFER,null),D.depthBuffer&&(X.__webglDepthRenderbuffer=i.createRenderbuffer(),Kt(X.__webglDepthRenderbuffer,D,!0)),t.bindFramebuffer(i.FRAMEBUFFER,null)}}if(ue){t.bindTexture(i.TEXTURE_CUBE_MAP,se.__webglTexture),Ye(i.TEXTURE_CUBE_MAP,T);for(let j=0;j<6;j++)if(T.mipmaps.length>0)for(let Q=0;Q<T.mipmaps.length;Q++)ht(X.__webglFramebuffer[j][Q],D,T,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+j,Q);else ht(X.__webglFramebuffer[j],D,T,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+j,0);M(T)?_(i.TEXTURE_CUBE_MAP):T.mipmaps.length>0&&i.texParameteri(i.TEXTURE_CUBE_MAP,i.TEXTURE_MAX_LEVEL,T.mipmaps.length-1),t.unbindTexture()}else if(ge){for(let j=0,Q=te.length;j<Q;j++){let de=te[j],U=n.get(de),ee=i.TEXTURE_2D;(D.isWebGL3DRenderTarget||D.isWebGLArrayRenderTarget)&&(ee=D.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),t.bindTexture(ee,U.__webglTexture),Ye(ee,de),ht(X.__webglFramebuffer,D,de,i.COLOR_ATTACHMENT0+j,ee,0),M(de)&&_(ee)}t.unbindTexture()}else{let j=i.TEXTURE_2D;if((D.isWebGL3DRenderTarget||D.isWebGLArrayRenderTarget)&&(j=D.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),t.bindTexture(j,se.__webglTexture),Ye(j,T),T.mipmaps.length>0)for(let Q=0;Q<T.mipmaps.length;Q++)ht(X.__webglFramebuffer[Q],D,T,i.COLOR_ATTACHMENT0,j,Q);else ht(X.__webglFramebuffer,D,T,i.COLOR_ATTACHMENT0,j,0);M(T)?_(j):T.mipmaps.length>0&&i.texParameteri(j,i.TEXTURE_MAX_LEVEL,T.mipmaps.length-1),t.unbindTexture()}D.depthBuffer&&gn(D)}function V(D){let T=D.textures;for(let X=0,se=T.length;X<se;X++){let te=T[X];if(M(te)&&te.mipmapsAutoUpdate===!0){let ue=b(D),ge=n.get(te).__webglTexture;t.bindTexture(ue,ge),_(ue),t.unbindTexture()}}}let In=[];function Et(D){if(D.samples>0){if(ye(D)===!1){let T=D.textures,X=D.width,se=D.height,te=i.COLOR_BUFFER_BIT,ue=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,ge=n.get(D),j=T.length>1;if(j)for(let de=0;de<T.length;de++)t.bindFramebuffer(i.FRAMEBUFFER,ge.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+de,i.RENDERBUFFER,null),t.bindFramebuffer(i.FRAMEBUFFER,ge.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+de,i.TEXTURE_2D,null,0);t.bindFramebuffer(i.READ_FRAMEBUFFER,ge.__webglMultisampledFramebuffer),D.texture.mipmaps.length>0?t.bindFramebuffer(i.DRAW_FRAMEBUFFER,ge.__webglFramebuffer[0]):t.bindFramebuffer(i.DRAW_FRAMEBUFFER,ge.__webglFramebuffer);for(let de=0;de<T.length;de++){if(D.resolveDepthBuffer&&(D.depthBuffer&&(te|=i.DEPTH_BUFFER_BIT),D.stencilBuffer&&D.resolveStencilBuffer&&(te|=i.STENCIL_BUFFER_BIT)),j){i.framebufferRenderbuffer(i.READ_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.RENDERBUFFER,ge.__webglColorRenderbuffer[de]);let U=n.get(T[de]).__webglTexture;i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,U,0)}i.blitFramebuffer(0,0,X,se,0,0,X,se,te,i.NEAREST),l===!0&&(In.length=0,In.push(i.COLOR_ATTACHMENT0+de),D.depthBuffer&&D.storeMultisampledDepthBuffer===!1&&In.push(ue),i.invalidateFramebuffer(i.READ_FRAMEBUFFER,In))}if(t.bindFramebuffer(i.READ_FRAMEBUFFER,null),t.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),j)for(let de=0;de<T.length;de++){t.bindFramebuffer(i.FRAMEBUFFER,ge.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+de,i.RENDERBUFFER,ge.__webglColorRenderbuffer[de]);let U=n.get(T[de]).__webglTexture;t.bindFramebuffer(i.FRAMEBUFFER,ge.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+de,i.TEXTURE_2D,U,0)}t.bindFramebuffer(i.DRAW_FRAMEBUFFER,ge.__webglMultisampledFramebuffer)}else if(D.depthBuffer&&D.storeMultisampledDepthBuffer===!1&&l){let T=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;i.invalidateFramebuffer(i.DRAW_FRAMEBUFFER,[T])}}}function At(D){return Math.min(s.maxSamples,D.samples)}function ye(D){let T=n.get(D);return D.samples>0&&e.has("WEBGL_multisampled_render_to_texture")===!0&&T.__useRenderToTexture!==!1}function Nt(D){let T=o.render.frame;h.get(D)!==T&&(h.set(D,T),D.update())}function Ne(D,T){let X=D.colorSpace,se=D.format,te=D.type;return D.isCompressedTexture===!0||D.isVideoTexture===!0||X!==wr&&X!==Si&&(et.getTransfer(X)===dt?(se!==pn||te!==Bt)&&Ue("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):Fe("WebGLTextures: Unsupported texture color space:",X)),T}function Be(D){return typeof HTMLImageElement<"u"&&D instanceof HTMLImageElement?(c.width=D.naturalWidth||D.width,c.height=D.naturalHeight||D.height):typeof VideoFrame<"u"&&D instanceof VideoFrame?(c.width=D.displayWidth,c.height=D.displayHeight):(c.width=D.width,c.height=D.height),c}this.allocateTextureUnit=ae,this.resetTextureUnits=G,this.getTextureUnits=Y,this.setTextureUnits=oe,this.setTexture2D=ie,this.setTexture2DArray=ce,this.setTexture3D=xe,this.setTextureCube=me,this.rebindTextures=vn,this.setupRenderTarget=xn,this.updateRenderTargetMipmap=V,this.updateMultisampleRenderTarget=Et,this.setupDepthRenderbuffer=gn,this.setupFrameBufferTexture=ht,this.useMultisampledRTT=ye,this.dispose=z}function t_(i,e){function t(n,s=Si){let r,o=et.getTransfer(s);if(n===Bt)return i.UNSIGNED_BYTE;if(n===Ta)return i.UNSIGNED_SHORT_4_4_4_4;if(n===Ea)return i.UNSIGNED_SHORT_5_5_5_1;if(n===eu)return i.UNSIGNED_INT_5_9_9_9_REV;if(n===tu)return i.UNSIGNED_INT_10F_11F_11F_REV;if(n===jc)return i.BYTE;if(n===Qc)return i.SHORT;if(n===$s)return i.UNSIGNED_SHORT;if(n===wa)return i.INT;if(n===$n)return i.UNSIGNED_INT;if(n===Cn)return i.FLOAT;if(n===Yn)return i.HALF_FLOAT;if(n===nu)return i.ALPHA;if(n===iu)return i.RGB;if(n===pn)return i.RGBA;if(n===xi)return i.DEPTH_COMPONENT;if(n===Mi)return i.DEPTH_STENCIL;if(n===kr)return i.RED;if(n===Aa)return i.RED_INTEGER;if(n===Hi)return i.RG;if(n===Ca)return i.RG_INTEGER;if(n===Ys)return i.RGBA_INTEGER;if(n===zr||n===Vr||n===Hr||n===Gr)if(o===dt)if(r=e.get("WEBGL_compressed_texture_s3tc_srgb"),r!==null){if(n===zr)return r.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(n===Vr)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(n===Hr)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(n===Gr)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(r=e.get("WEBGL_compressed_texture_s3tc"),r!==null){if(n===zr)return r.COMPRESSED_RGB_S3TC_DXT1_EXT;if(n===Vr)return r.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(n===Hr)return r.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(n===Gr)return r.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(n===Ra||n===Pa||n===Ia||n===La)if(r=e.get("WEBGL_compressed_texture_pvrtc"),r!==null){if(n===Ra)return r.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(n===Pa)return r.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(n===Ia)return r.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(n===La)return r.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(n===Da||n===Na||n===Ua||n===Fa||n===Oa||n===Wr||n===Ba)if(r=e.get("WEBGL_compressed_texture_etc"),r!==null){if(n===Da||n===Na)return o===dt?r.COMPRESSED_SRGB8_ETC2:r.COMPRESSED_RGB8_ETC2;if(n===Ua)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:r.COMPRESSED_RGBA8_ETC2_EAC;if(n===Fa)return r.COMPRESSED_R11_EAC;if(n===Oa)return r.COMPRESSED_SIGNED_R11_EAC;if(n===Wr)return r.COMPRESSED_RG11_EAC;if(n===Ba)return r.COMPRESSED_SIGNED_RG11_EAC}else return null;if(n===ka||n===za||n===Va||n===Ha||n===Ga||n===Wa||n===Xa||n===qa||n===$a||n===Ya||n===Za||n===Ja||n===Ka||n===ja)if(r=e.get("WEBGL_compressed_texture_astc"),r!==null){if(n===ka)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:r.COMPRESSED_RGBA_ASTC_4x4_KHR;if(n===za)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:r.COMPRESSED_RGBA_ASTC_5x4_KHR;if(n===Va)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:r.COMPRESSED_RGBA_ASTC_5x5_KHR;if(n===Ha)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:r.COMPRESSED_RGBA_ASTC_6x5_KHR;if(n===Ga)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:r.COMPRESSED_RGBA_ASTC_6x6_KHR;if(n===Wa)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:r.COMPRESSED_RGBA_ASTC_8x5_KHR;if(n===Xa)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:r.COMPRESSED_RGBA_ASTC_8x6_KHR;if(n===qa)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:r.COMPRESSED_RGBA_ASTC_8x8_KHR;if(n===$a)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:r.COMPRESSED_RGBA_ASTC_10x5_KHR;if(n===Ya)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:r.COMPRESSED_RGBA_ASTC_10x6_KHR;if(n===Za)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:r.COMPRESSED_RGBA_ASTC_10x8_KHR;if(n===Ja)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:r.COMPRESSED_RGBA_ASTC_10x10_KHR;if(n===Ka)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:r.COMPRESSED_RGBA_ASTC_12x10_KHR;if(n===ja)return o===dt?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:r.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(n===Qa||n===el||n===tl)if(r=e.get("EXT_texture_compression_bptc"),r!==null){if(n===Qa)return o===dt?r.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:r.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(n===el)return r.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(n===tl)return r.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(n===nl||n===il||n===Xr||n===sl)if(r=e.get("EXT_texture_compression_rgtc"),r!==null){if(n===nl)return r.COMPRESSED_RED_RGTC1_EXT;if(n===il)return r.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(n===Xr)return r.COMPRESSED_RED_GREEN_RGTC2_EXT;if(n===sl)return r.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return n===cs?i.UNSIGNED_INT_24_8:i[n]!==void 0?i[n]:null}return{convert:t}}var n_=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,i_=`
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

}`,Mu=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(e,t){if(this.texture===null){let n=new Nr(e.texture);(e.depthNear!==t.depthNear||e.depthFar!==t.depthFar)&&(this.depthNear=e.depthNear,this.depthFar=e.depthFar),this.texture=n}}getMesh(e){if(this.texture!==null&&this.mesh===null){let t=e.cameras[0].viewport,n=new ii({vertexShader:n_,fragmentShader:i_,uniforms:{depthColor:{value:this.texture},depthWidth:{value:t.z},depthHeight:{value:t.w}}});this.mesh=new an(new _i(20,20),n)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},Su=class extends ti{constructor(e,t){super();let n=this,s=null,r=1,o=null,a="local-floor",l=1,c=null,h=null,d=null,u=null,f=null,g=null,y=typeof XRWebGLBinding<"u",m=new Mu,p={},v=t.getContextAttributes(),M=null,_=null,b=[],w=[],x=new Ge,S=null,C=null,A=new qt;A.viewport=new Tt;let R=new qt;R.viewport=new Tt;let I=[A,R],F=new _a,P=null,z=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(J){let ie=b[J];return ie===void 0&&(ie=new zs,b[J]=ie),ie.getTargetRaySpace()},this.getControllerGrip=function(J){let ie=b[J];return ie===void 0&&(ie=new zs,b[J]=ie),ie.getGripSpace()},this.getHand=function(J){let ie=b[J];return ie===void 0&&(ie=new zs,b[J]=ie),ie.getHandSpace()};function q(J){let ie=w.indexOf(J.inputSource);if(ie===-1)return;let ce=b[ie];ce!==void 0&&(ce.update(J.inputSource,J.frame,c||o),ce.dispatchEvent({type:J.type,data:J.inputSource}))}function L(){s.removeEventListener("select",q),s.removeEventListener("selectstart",q),s.removeEventListener("selectend",q),s.removeEventListener("squeeze",q),s.removeEventListener("squeezestart",q),s.removeEventListener("squeezeend",q),s.removeEventListener("end",L),s.removeEventListener("inputsourceschange",H);for(let J=0;J<b.length;J++){let ie=w[J];ie!==null&&(w[J]=null,b[J].disconnect(ie))}P=null,z=null,m.reset();for(let J in p)delete p[J];if(e.setRenderTarget(M),f=null,u=null,d=null,s=null,_=null,ae.stop(),n.isPresenting=!1,e.setPixelRatio(S),e.setSize(x.width,x.height,!1),C!==null){let J=C.camera;J.fov=C.fov,J.zoom=C.zoom,J.updateProjectionMatrix(),C=null}n.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(J){r=J,n.isPresenting===!0&&Ue("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(J){a=J,n.isPresenting===!0&&Ue("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(J){c=J},this.getBaseLayer=function(){return u!==null?u:f},this.getBinding=function(){return d===null&&y&&(d=new XRWebGLBinding(s,t)),d},this.getFrame=function(){return g},this.getSession=function(){return s},this.setSession=async function(J){if(s=J,s!==null){if(M=e.getRenderTarget(),s.addEventListener("select",q),s.addEventListener("selectstart",q),s.addEventListener("selectend",q),s.addEventListener("squeeze",q),s.addEventListener("squeezestart",q),s.addEventListener("squeezeend",q),s.addEventListener("end",L),s.addEventListener("inputsourceschange",H),v.xrCompatible!==!0&&await t.makeXRCompatible(),S=e.getPixelRatio(),e.getSize(x),y&&"createProjectionLayer"in XRWebGLBinding.prototype){let ce=null,xe=null,me=null;v.depth&&(me=v.stencil?t.DEPTH24_STENCIL8:t.DEPTH_COMPONENT24,ce=v.stencil?Mi:xi,xe=v.stencil?cs:$n);let _e={colorFormat:t.RGBA8,depthFormat:me,scaleFactor:r};d=this.getBinding(),u=d.createProjectionLayer(_e),s.updateRenderState({layers:[u]}),e.setPixelRatio(1),e.setSize(u.textureWidth,u.textureHeight,!1),_=new Yt(u.textureWidth,u.textureHeight,{format:pn,type:Bt,depthTexture:new yi(u.textureWidth,u.textureHeight,xe,void 0,void 0,void 0,void 0,void 0,void 0,ce),stencilBuffer:v.stencil,colorSpace:e.outputColorSpace,samples:v.antialias?4:0,resolveDepthBuffer:u.ignoreDepthValues===!1,resolveStencilBuffer:u.ignoreDepthValues===!1,storeMultisampledDepthBuffer:u.ignoreDepthValues===!1,storeMultisampledStencilBuffer:u.ignoreDepthValues===!1})}else{let ce={antialias:v.antialias,alpha:!0,depth:v.depth,stencil:v.stencil,framebufferScaleFactor:r};f=new XRWebGLLayer(s,t,ce),s.updateRenderState({baseLayer:f}),e.setPixelRatio(1),e.setSize(f.framebufferWidth,f.framebufferHeight,!1),_=new Yt(f.framebufferWidth,f.framebufferHeight,{format:pn,type:Bt,colorSpace:e.outputColorSpace,stencilBuffer:v.stencil,resolveDepthBuffer:f.ignoreDepthValues===!1,resolveStencilBuffer:f.ignoreDepthValues===!1,storeMultisampledDepthBuffer:f.ignoreDepthValues===!1,storeMultisampledStencilBuffer:f.ignoreDepthValues===!1})}_.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await s.requestReferenceSpace(a),ae.setContext(s),ae.start(),n.isPresenting=!0,n.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(s!==null)return s.environmentBlendMode},this.getDepthTexture=function(){return m.getDepthTexture()};function H(J){for(let ie=0;ie<J.removed.length;ie++){let ce=J.removed[ie],xe=w.indexOf(ce);xe>=0&&(w[xe]=null,b[xe].disconnect(ce))}for(let ie=0;ie<J.added.length;ie++){let ce=J.added[ie],xe=w.indexOf(ce);if(xe===-1){for(let _e=0;_e<b.length;_e++)if(_e>=w.length){w.push(ce),xe=_e;break}else if(w[_e]===null){w[_e]=ce,xe=_e;break}if(xe===-1)break}let me=b[xe];me&&me.connect(ce)}}function k(J,ie){ie===null?J.matrixWorld.copy(J.matrix):J.matrixWorld.multiplyMatrices(ie.matrixWorld,J.matrix),J.matrixWorldInverse.copy(J.matrixWorld).invert()}this.updateCamera=function(J){if(s===null)return;let ie=J.near,ce=J.far;m.texture!==null&&(m.depthNear>0&&(ie=m.depthNear),m.depthFar>0&&(ce=m.depthFar)),F.near=R.near=A.near=ie,F.far=R.far=A.far=ce,(P!==F.near||z!==F.far)&&(s.updateRenderState({depthNear:F.near,depthFar:F.far}),P=F.near,z=F.far),F.layers.mask=J.layers.mask|6,A.layers.mask=F.layers.mask&-5,R.layers.mask=F.layers.mask&-3;let xe=J.parent,me=F.cameras;k(F,xe);for(let _e=0;_e<me.length;_e++)k(me[_e],xe);F.projectionMatrix.copy(A.projectionMatrix),F.projectionMatrixInverse.copy(A.projectionMatrixInverse),C===null&&J.isPerspectiveCamera&&(C={camera:J,fov:J.fov,zoom:J.zoom}),G(J,F,xe)};function G(J,ie,ce){ce===null?J.matrix.copy(ie.matrixWorld):(J.matrix.copy(ce.matrixWorld),J.matrix.invert(),J.matrix.multiply(ie.matrixWorld)),J.matrix.decompose(J.position,J.quaternion,J.scale),J.updateMatrixWorld(!0),J.projectionMatrix.copy(ie.projectionMatrix),J.projectionMatrixInverse.copy(ie.projectionMatrixInverse),J.isPerspectiveCamera&&(J.fov=ta*2*Math.atan(1/J.projectionMatrix.elements[5]),J.zoom=1)}this.getCamera=function(){return F},this.getFoveation=function(){if(!(u===null&&f===null))return l},this.setFoveation=function(J){l=J,u!==null&&(u.fixedFoveation=J),f!==null&&f.fixedFoveation!==void 0&&(f.fixedFoveation=J)},this.hasDepthSensing=function(){return m.texture!==null},this.getDepthSensingMesh=function(){return m.getMesh(F)},this.getCameraTexture=function(J){return p[J]};let Y=null;function oe(J,ie){if(h=ie.getViewerPose(c||o),g=ie,h!==null){let ce=h.views;f!==null&&(e.setRenderTargetFramebuffer(_,f.framebuffer),e.setRenderTarget(_));let xe=!1;ce.length!==F.cameras.length&&(F.cameras.length=0,xe=!0);for(let Pe=0;Pe<ce.length;Pe++){let Ye=ce[Pe],it=null;if(f!==null)it=f.getViewport(Ye);else{let De=d.getViewSubImage(u,Ye);it=De.viewport,Pe===0&&(e.setRenderTargetTextures(_,De.colorTexture,De.depthStencilTexture),e.setRenderTarget(_))}let ne=I[Pe];ne===void 0&&(ne=new qt,ne.layers.enable(Pe),ne.viewport=new Tt,I[Pe]=ne),ne.matrix.fromArray(Ye.transform.matrix),ne.matrix.decompose(ne.position,ne.quaternion,ne.scale),ne.projectionMatrix.fromArray(Ye.projectionMatrix),ne.projectionMatrixInverse.copy(ne.projectionMatrix).invert(),ne.viewport.set(it.x,it.y,it.width,it.height),Pe===0&&(F.matrix.copy(ne.matrix),F.matrix.decompose(F.position,F.quaternion,F.scale)),xe===!0&&F.cameras.push(ne)}let me=s.enabledFeatures;if(me&&me.includes("depth-sensing")&&s.depthUsage=="gpu-optimized"&&y){d=n.getBinding();let Pe=d.getDepthInformation(ce[0]);Pe&&Pe.isValid&&Pe.texture&&m.init(Pe,s.renderState)}if(me&&me.includes("camera-access")&&y){e.state.unbindTexture(),d=n.getBinding();for(let Pe=0;Pe<ce.length;Pe++){let Ye=ce[Pe].camera;if(Ye){let it=p[Ye];it||(it=new Nr,p[Ye]=it);let ne=d.getCameraImage(Ye);it.sourceTexture=ne}}}}for(let ce=0;ce<b.length;ce++){let xe=w[ce],me=b[ce];xe!==null&&me!==void 0&&me.update(xe,ie,c||o)}Y&&Y(J,ie),ie.detectedPlanes&&n.dispatchEvent({type:"planesdetected",data:ie}),g=null}let ae=new Mf;ae.setAnimationLoop(oe),this.setAnimationLoop=function(J){Y=J},this.dispose=function(){}}},s_=new Je,Lf=new Oe;Lf.set(-1,0,0,0,1,0,0,0,1);function r_(i,e){function t(m,p){m.matrixAutoUpdate===!0&&m.updateMatrix(),p.value.copy(m.matrix)}function n(m,p){p.color.getRGB(m.fogColor.value,uu(i)),p.isFog?(m.fogNear.value=p.near,m.fogFar.value=p.far):p.isFogExp2&&(m.fogDensity.value=p.density)}function s(m,p,v,M,_){p.isNodeMaterial?p.uniformsNeedUpdate=!1:p.isMeshBasicMaterial?r(m,p):p.isMeshLambertMaterial?(r(m,p),p.envMap&&(m.envMapIntensity.value=p.envMapIntensity)):p.isMeshToonMaterial?(r(m,p),d(m,p)):p.isMeshPhongMaterial?(r(m,p),h(m,p),p.envMap&&(m.envMapIntensity.value=p.envMapIntensity)):p.isMeshStandardMaterial?(r(m,p),u(m,p),p.isMeshPhysicalMaterial&&f(m,p,_)):p.isMeshMatcapMaterial?(r(m,p),g(m,p)):p.isMeshDepthMaterial?r(m,p):p.isMeshDistanceMaterial?(r(m,p),y(m,p)):p.isMeshNormalMaterial?r(m,p):p.isLineBasicMaterial?(o(m,p),p.isLineDashedMaterial&&a(m,p)):p.isPointsMaterial?l(m,p,v,M):p.isSpriteMaterial?c(m,p):p.isShadowMaterial?(m.color.value.copy(p.color),m.opacity.value=p.opacity):p.isShaderMaterial&&(p.uniformsNeedUpdate=!1)}function r(m,p){m.opacity.value=p.opacity,p.color&&m.diffuse.value.copy(p.color),p.emissive&&m.emissive.value.copy(p.emissive).multiplyScalar(p.emissiveIntensity),p.map&&(m.map.value=p.map,t(p.map,m.mapTransform)),p.alphaMap&&(m.alphaMap.value=p.alphaMap,t(p.alphaMap,m.alphaMapTransform)),p.bumpMap&&(m.bumpMap.value=p.bumpMap,t(p.bumpMap,m.bumpMapTransform),m.bumpScale.value=p.bumpScale,p.side===Zt&&(m.bumpScale.value*=-1)),p.normalMap&&(m.normalMap.value=p.normalMap,t(p.normalMap,m.normalMapTransform),m.normalScale.value.copy(p.normalScale),p.side===Zt&&m.normalScale.value.negate()),p.displacementMap&&(m.displacementMap.value=p.displacementMap,t(p.displacementMap,m.displacementMapTransform),m.displacementScale.value=p.displacementScale,m.displacementBias.value=p.displacementBias),p.emissiveMap&&(m.emissiveMap.value=p.emissiveMap,t(p.emissiveMap,m.emissiveMapTransform)),p.specularMap&&(m.specularMap.value=p.specularMap,t(p.specularMap,m.specularMapTransform)),p.alphaTest>0&&(m.alphaTest.value=p.alphaTest);let v=e.get(p),M=v.envMap,_=v.envMapRotation;M&&(m.envMap.value=M,m.envMapRotation.value.setFromMatrix4(s_.makeRotationFromEuler(_)).transpose(),M.isCubeTexture&&M.isRenderTargetTexture===!1&&m.envMapRotation.value.premultiply(Lf),m.reflectivity.value=p.reflectivity,m.ior.value=p.ior,m.refractionRatio.value=p.refractionRatio),p.lightMap&&(m.lightMap.value=p.lightMap,m.lightMapIntensity.value=p.lightMapIntensity,t(p.lightMap,m.lightMapTransform)),p.aoMap&&(m.aoMap.value=p.aoMap,m.aoMapIntensity.value=p.aoMapIntensity,t(p.aoMap,m.aoMapTransform))}function o(m,p){m.diffuse.value.copy(p.color),m.opacity.value=p.opacity,p.map&&(m.map.value=p.map,t(p.map,m.mapTransform))}function a(m,p){m.dashSize.value=p.dashSize,m.totalSize.value=p.dashSize+p.gapSize,m.scale.value=p.scale}function l(m,p,v,M){m.diffuse.value.copy(p.color),m.opacity.value=p.opacity,m.size.value=p.size*v,m.scale.value=M*.5,p.map&&(m.map.value=p.map,t(p.map,m.uvTransform)),p.alphaMap&&(m.alphaMap.value=p.alphaMap,t(p.alphaMap,m.alphaMapTransform)),p.alphaTest>0&&(m.alphaTest.value=p.alphaTest)}function c(m,p){m.diffuse.value.copy(p.color),m.opacity.value=p.opacity,m.rotation.value=p.rotation,p.map&&(m.map.value=p.map,t(p.map,m.mapTransform)),p.alphaMap&&(m.alphaMap.value=p.alphaMap,t(p.alphaMap,m.alphaMapTransform)),p.alphaTest>0&&(m.alphaTest.value=p.alphaTest)}function h(m,p){m.specular.value.copy(p.specular),m.shininess.value=Math.max(p.shininess,1e-4)}function d(m,p){p.gradientMap&&(m.gradientMap.value=p.gradientMap)}function u(m,p){m.metalness.value=p.metalness,p.metalnessMap&&(m.metalnessMap.value=p.metalnessMap,t(p.metalnessMap,m.metalnessMapTransform)),m.roughness.value=p.roughness,p.roughnessMap&&(m.roughnessMap.value=p.roughnessMap,t(p.roughnessMap,m.roughnessMapTransform)),p.envMap&&(m.envMapIntensity.value=p.envMapIntensity)}function f(m,p,v){m.ior.value=p.ior,p.diffuseRoughness>0&&(m.diffuseRoughness.value=p.diffuseRoughness,p.diffuseRoughnessMap&&(m.diffuseRoughnessMap.value=p.diffuseRoughnessMap,t(p.diffuseRoughnessMap,m.diffuseRoughnessMapTransform))),p.sheen>0&&(m.sheenColor.value.copy(p.sheenColor).multiplyScalar(p.sheen),m.sheenRoughness.value=p.sheenRoughness,p.sheenColorMap&&(m.sheenColorMap.value=p.sheenColorMap,t(p.sheenColorMap,m.sheenColorMapTransform)),p.sheenRoughnessMap&&(m.sheenRoughnessMap.value=p.sheenRoughnessMap,t(p.sheenRoughnessMap,m.sheenRoughnessMapTransform))),p.clearcoat>0&&(m.clearcoat.value=p.clearcoat,m.clearcoatRoughness.value=p.clearcoatRoughness,p.clearcoatMap&&(m.clearcoatMap.value=p.clearcoatMap,t(p.clearcoatMap,m.clearcoatMapTransform)),p.clearcoatRoughnessMap&&(m.clearcoatRoughnessMap.value=p.clearcoatRoughnessMap,t(p.clearcoatRoughnessMap,m.clearcoatRoughnessMapTransform)),p.clearcoatNormalMap&&(m.clearcoatNormalMap.value=p.clearcoatNormalMap,t(p.clearcoatNormalMap,m.clearcoatNormalMapTransform),m.clearcoatNormalScale.value.copy(p.clearcoatNormalScale),p.side===Zt&&m.clearcoatNormalScale.value.negate())),p.dispersion>0&&(m.dispersion.value=p.dispersion),p.retroreflectivity>0&&(m.retroreflectivity.value=p.retroreflectivity),p.iridescence>0&&(m.iridescence.value=p.iridescence,m.iridescenceIOR.value=p.iridescenceIOR,m.iridescenceThicknessMinimum.value=p.iridescenceThicknessMinimum,m.iridescenceThicknessMaximum.value=p.iridescenceThicknessMaximum,p.iridescenceMap&&(m.iridescenceMap.value=p.iridescenceMap,t(p.iridescenceMap,m.iridescenceMapTransform)),p.iridescenceThicknessMap&&(m.iridescenceThicknessMap.value=p.iridescenceThicknessMap,t(p.iridescenceThicknessMap,m.iridescenceThicknessMapTransform))),p.transmission>0&&(m.transmission.value=p.transmission,m.transmissionSamplerMap.value=v.texture,m.transmissionSamplerSize.value.set(v.width,v.height),p.transmissionMap&&(m.transmissionMap.value=p.transmissionMap,t(p.transmissionMap,m.transmissionMapTransform)),m.thickness.value=p.thickness,p.thicknessMap&&(m.thicknessMap.value=p.thicknessMap,t(p.thicknessMap,m.thicknessMapTransform)),m.attenuationDistance.value=p.attenuationDistance,m.attenuationColor.value.copy(p.attenuationColor)),p.anisotropy>0&&(m.anisotropyVector.value.set(p.anisotropy*Math.cos(p.anisotropyRotation),p.anisotropy*Math.sin(p.anisotropyRotation)),p.anisotropyMap&&(m.anisotropyMap.value=p.anisotropyMap,t(p.anisotropyMap,m.anisotropyMapTransform))),m.specularIntensity.value=p.specularIntensity,m.specularColor.value.copy(p.specularColor),p.specularColorMap&&(m.specularColorMap.value=p.specularColorMap,t(p.specularColorMap,m.specularColorMapTransform)),p.specularIntensityMap&&(m.specularIntensityMap.value=p.specularIntensityMap,t(p.specularIntensityMap,m.specularIntensityMapTransform))}function g(m,p){p.matcap&&(m.matcap.value=p.matcap)}function y(m,p){let v=e.get(p).light;m.referencePosition.value.setFromMatrixPosition(v.matrixWorld),m.nearDistance.value=v.shadow.camera.near,m.farDistance.value=v.shadow.camera.far}return{refreshFogUniforms:n,refreshMaterialUniforms:s}}function o_(i,e,t,n){let s={},r={};function o(v,M){let _=M.program;n.uniformBlockBinding(v,_,s[v.id])}function a(v,M){let _=s[v.id];_===void 0&&(g(v),_=l(v),s[v.id]=_,v.addEventListener("dispose",m));let b=M.program;n.updateUBOMapping(v,b);let w=e.render.frame;r[v.id]!==w&&(c(v),r[v.id]=w)}function l(v){let M=i.createBuffer(),_=v.__size,b=v.usage;return i.bindBuffer(i.UNIFORM_BUFFER,M),i.bufferData(i.UNIFORM_BUFFER,_,b),i.bindBuffer(i.UNIFORM_BUFFER,null),M}function c(v){let M=s[v.id],_=v.uniforms,b=v.__cache;i.bindBuffer(i.UNIFORM_BUFFER,M);for(let w=0,x=_.length;w<x;w++){let S=_[w];if(Array.isArray(S))for(let C=0,A=S.length;C<A;C++)h(S[C],w,C,b);else h(S,w,0,b)}i.bindBuffer(i.UNIFORM_BUFFER,null)}function h(v,M,_,b){if(u(v,M,_,b)===!0){let w=v.__offset,x=v.value;if(Array.isArray(x)){let S=0;for(let C=0;C<x.length;C++){let A=x[C],R=y(A,!0);d(A,v.__data,S),S+=R.storage/Float32Array.BYTES_PER_ELEMENT}}else d(x,v.__data,0);i.bufferSubData(i.UNIFORM_BUFFER,w,v.__data)}}function d(v,M,_){typeof v=="number"||typeof v=="boolean"?M[_]=v:v.isMatrix3?(M[_]=v.elements[0],M[_+1]=v.elements[1],M[_+2]=v.elements[2],M[_+3]=0,M[_+4]=v.elements[3],M[_+5]=v.elements[4],M[_+6]=v.elements[5],M[_+7]=0,M[_+8]=v.elements[6],M[_+9]=v.elements[7],M[_+10]=v.elements[8],M[_+11]=0):ArrayBuffer.isView(v)?M.set(v.subarray(0,M.length-_),_):v.toArray(M,_)}function u(v,M,_,b){let w=v.value,x=M+"_"+_;if(Array.isArray(w)){b[x]===void 0&&(b[x]=[]);let S=b[x],C=!1;for(let A=0;A<w.length;A++)f(w[A],S,A)===!0&&(C=!0);return C}return f(w,b,x)}function f(v,M,_){if(M[_]===void 0)return typeof v=="number"||typeof v=="boolean"?M[_]=v:ArrayBuffer.isView(v)?M[_]=v.slice():M[_]=v.clone(),!0;{let b=M[_];if(typeof v=="number"||typeof v=="boolean"){if(b!==v)return M[_]=v,!0}else{if(ArrayBuffer.isView(v))return!0;if(b.equals(v)===!1)return b.copy(v),!0}}return!1}function g(v){let M=v.uniforms,_=0,b=16;for(let x=0,S=M.length;x<S;x++){let C=Array.isArray(M[x])?M[x]:[M[x]];for(let A=0,R=C.length;A<R;A++){let I=C[A],F=Array.isArray(I.value)?I.value:[I.value],P=Array.isArray(M[x])||Array.isArray(I.value),z=_;for(let L=0,H=F.length;L<H;L++){let k=F[L],G=y(k,P),Y=_%b,oe=Y%G.boundary,ae=Y+oe;_+=oe,ae!==0&&b-ae<G.storage&&(_+=b-ae),L===0&&(z=_),_+=G.storage}let q=I.type==="int"?Int32Array:I.type==="uint"?Uint32Array:Float32Array;I.__data=new q((_-z)/Float32Array.BYTES_PER_ELEMENT),I.__offset=z}}let w=_%b;return w>0&&(_+=b-w),v.__size=_,v.__cache={},this}function y(v,M){let _={boundary:0,storage:0};return typeof v=="number"||typeof v=="boolean"?(_.boundary=4,_.storage=4):v.isVector2?(_.boundary=8,_.storage=8):v.isVector3||v.isColor?(_.boundary=16,_.storage=12):v.isVector4?(_.boundary=16,_.storage=16):v.isMatrix3?(_.boundary=16,_.storage=48):v.isMatrix4?(_.boundary=16,_.storage=64):v.isTexture?Ue("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(v)?(_.boundary=16,_.storage=v.byteLength):Ue("WebGLRenderer: Unsupported uniform value type.",v),M===!0&&(_.boundary=16,_.storage=Math.ceil(_.storage/16)*16),_}function m(v){let M=v.target;M.removeEventListener("dispose",m),i.deleteBuffer(s[M.id]),delete s[M.id],delete r[M.id]}function p(){for(let v in s)i.deleteBuffer(s[v]);s={},r={}}return{bind:o,update:a,dispose:p}}var a_=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),oi=null;function l_(){return oi===null&&(oi=new qn(a_,16,16,Hi,Yn),oi.name="DFG_LUT",oi.minFilter=$t,oi.magFilter=$t,oi.wrapS=ei,oi.wrapT=ei,oi.generateMipmaps=!1,oi.needsUpdate=!0),oi}var ll=class{constructor(e={}){let{canvas:t=Xd(),context:n=null,depth:s=!0,stencil:r=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:h="default",failIfMajorPerformanceCaveat:d=!1,reversedDepthBuffer:u=!1,outputBufferType:f=Bt}=e;this.isWebGLRenderer=!0;let g;if(n!==null){if(typeof WebGLRenderingContext<"u"&&n instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");g=n.getContextAttributes().alpha}else g=o;let y=f,m=new Set([Ys,Ca,Aa]),p=new Set([Bt,$n,$s,cs,Ta,Ea]),v=new Uint32Array(4),M=new Int32Array(4),_={textures:[],min:[],max:[],resolution:[]},b=null,w=null,x=[],S=[],C=null;this.domElement=t,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=ri,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let A=this,R=!1,I=null,F=null,P=null,z=null;this._outputColorSpace=Tn;let q=0,L=0,H=null,k=-1,G=null,Y=new Tt,oe=new Tt,ae=null,J=new rt(0),ie=0,ce=t.width,xe=t.height,me=1,_e=null,ot=null,Pe=new Tt(0,0,ce,xe),Ye=new Tt(0,0,ce,xe),it=!1,ne=new os,De=new oa,tt=!1,ut=!1,ht=new Je,Kt=new N,xt=new Tt,gn={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},vn=!1;function xn(){return H===null?me:1}let V=n;function In(E,B){return t.getContext(E,B)}let Et,At,ye,Nt,Ne,Be,D,T,X,se,te,ue,ge,j,Q,de,U,ee,K,fe,le,he,Ie;try{let E={alpha:!0,depth:s,stencil:r,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:h,failIfMajorPerformanceCaveat:d};if("setAttribute"in t&&t.setAttribute("data-engine",`three.js r${"187"}`),t.addEventListener("webglcontextlost",Le,!1),t.addEventListener("webglcontextrestored",We,!1),t.addEventListener("webglcontextcreationerror",be,!1),V===null){let B="webgl2";if(V=In(B,E),V===null)throw In(B)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}qe()}catch(E){throw t.removeEventListener("webglcontextlost",Le,!1),t.removeEventListener("webglcontextrestored",We,!1),t.removeEventListener("webglcontextcreationerror",be,!1),Fe("WebGLRenderer: "+E.message),E}function qe(){Et=new yx(V),Et.init(),le=new t_(V,Et),At=new lx(V,Et,e,le),ye=new Qy(V,Et),At.reversedDepthBuffer&&u&&ye.buffers.depth.setReversed(!0),F=V.createFramebuffer(),P=V.createFramebuffer(),z=V.createFramebuffer(),Nt=new Mx(V),Ne=new ky,Be=new e_(V,Et,ye,Ne,At,le,Nt),D=new xx(A),T=new wg(V),he=new ox(V,T),X=new _x(V,T,Nt,he),se=new wx(V,X,T,he,Nt),ee=new Sx(V,At,Be),Q=new cx(Ne),te=new By(A,D,Et,At,he,Q),ue=new r_(A,Ne),ge=new Vy,j=new $y(Et),U=new rx(A,D,ye,se,g,l),de=new jy(A,se,At),Ie=new o_(V,Nt,At,ye),K=new ax(V,Et,Nt),fe=new bx(V,Et,Nt),Nt.programs=te.programs,A.capabilities=At,A.extensions=Et,A.properties=Ne,A.renderLists=ge,A.shadowMap=de,A.state=ye,A.info=Nt}y!==Bt&&(C=new Ex(y,t.width,t.height,a,s,r));let re=new Su(A,V);this.xr=re,this.getContext=function(){return V},this.getContextAttributes=function(){return V.getContextAttributes()},this.forceContextLoss=function(){let E=Et.get("WEBGL_lose_context");E&&E.loseContext()},this.forceContextRestore=function(){let E=Et.get("WEBGL_lose_context");E&&E.restoreContext()},this.getPixelRatio=function(){return me},this.setPixelRatio=function(E){E!==void 0&&(me=E,this.setSize(ce,xe,!1))},this.getSize=function(E){return E.set(ce,xe)},this.setSize=function(E,B,Z=!0){if(re.isPresenting){Ue("WebGLRenderer: Can't change size while VR device is presenting.");return}ce=E,xe=B,t.width=Math.floor(E*me),t.height=Math.floor(B*me),Z===!0&&(t.style.width=E+"px",t.style.height=B+"px"),C!==null&&C.setSize(t.width,t.height),this.setViewport(0,0,E,B)},this.getDrawingBufferSize=function(E){return E.set(ce*me,xe*me).floor()},this.setDrawingBufferSize=function(E,B,Z){ce=E,xe=B,me=Z,t.width=Math.floor(E*Z),t.height=Math.floor(B*Z),this.setViewport(0,0,E,B)},this.setEffects=function(E){if(y===Bt){Fe("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(E){for(let B=0;B<E.length;B++)if(E[B].isOutputPass===!0){Ue("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}C.setEffects(E||[])},this.getCurrentViewport=function(E){return E.copy(Y)},this.getViewport=function(E){return E.copy(Pe)},this.setViewport=function(E,B,Z,W){E.isVector4?Pe.set(E.x,E.y,E.z,E.w):Pe.set(E,B,Z,W),ye.viewport(Y.copy(Pe).multiplyScalar(xn()).round())},this.getScissor=function(E){return E.copy(Ye)},this.setScissor=function(E,B,Z,W){E.isVector4?Ye.set(E.x,E.y,E.z,E.w):Ye.set(E,B,Z,W),ye.scissor(oe.copy(Ye).multiplyScalar(xn()).round())},this.getScissorTest=function(){return it},this.setScissorTest=function(E){ye.setScissorTest(it=E)},this.setOpaqueSort=function(E){_e=E},this.setTransparentSort=function(E){ot=E},this.getClearColor=function(E){return E.copy(U.getClearColor())},this.setClearColor=function(){U.setClearColor(...arguments)},this.getClearAlpha=function(){return U.getClearAlpha()},this.setClearAlpha=function(){U.setClearAlpha(...arguments)},this.clear=function(E=!0,B=!0,Z=!0){let W=0;if(E){let $=!1;if(H!==null){let ve=H.texture.format;$=m.has(ve)}if($){let ve=H.texture.type,Te=p.has(ve),pe=U.getClearColor(),Se=U.getClearAlpha(),Re=pe.r,ze=pe.g,je=pe.b;Te?(v[0]=Re,v[1]=ze,v[2]=je,v[3]=Se,V.clearBufferuiv(V.COLOR,0,v)):(M[0]=Re,M[1]=ze,M[2]=je,M[3]=Se,V.clearBufferiv(V.COLOR,0,M))}else W|=V.COLOR_BUFFER_BIT}B&&(W|=V.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),Z&&(W|=V.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),W!==0&&V.clear(W)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(E){E.setRenderer(this),I=E},this.dispose=function(){t.removeEventListener("webglcontextlost",Le,!1),t.removeEventListener("webglcontextrestored",We,!1),t.removeEventListener("webglcontextcreationerror",be,!1),U.dispose(),ge.dispose(),j.dispose(),Be.dispose(),Ne.dispose(),D.dispose(),se.dispose(),X.dispose(),he.dispose(),Ie.dispose(),te.dispose(),re.dispose(),re.removeEventListener("sessionstart",xh),re.removeEventListener("sessionend",yh),Ji.stop()};function Le(E){E.preventDefault(),lu("WebGLRenderer: Context Lost."),R=!0}function We(){lu("WebGLRenderer: Context Restored."),R=!1;let E=Nt.autoReset,B=de.enabled,Z=de.autoUpdate,W=de.needsUpdate,$=de.type;qe(),Nt.autoReset=E,de.enabled=B,de.autoUpdate=Z,de.needsUpdate=W,de.type=$}function be(E){Fe("WebGLRenderer: A WebGL context could not be created. Reason: ",E.statusMessage)}function mt(E){let B=E.target;B.removeEventListener("dispose",mt),Vt(B)}function Vt(E){Ai(E),Ne.remove(E)}function Ai(E){let B=Ne.get(E).programs;B!==void 0&&(B.forEach(function(Z){te.releaseProgram(Z)}),E.isShaderMaterial&&te.releaseShaderCache(E))}this.renderBufferDirect=function(E,B,Z,W,$,ve){B===null&&(B=gn);let Te=$.isMesh&&$.matrixWorld.determinantAffine()<0,pe=ym(E,B,Z,W,$);ye.setMaterial(W,Te);let Se=Z.index,Re=1;if(W.wireframe===!0){if(Se=X.getWireframeAttribute(Z),Se===void 0)return;Re=2}let ze=Z.drawRange,je=Z.attributes.position,Ee=ze.start*Re,Qe=(ze.start+ze.count)*Re;ve!==null&&(Ee=Math.max(Ee,ve.start*Re),Qe=Math.min(Qe,(ve.start+ve.count)*Re)),Se!==null?(Ee=Math.max(Ee,0),Qe=Math.min(Qe,Se.count)):je!=null&&(Ee=Math.max(Ee,0),Qe=Math.min(Qe,je.count));let Lt=Qe-Ee;if(Lt<0||Lt===1/0)return;he.setup($,W,pe,Z,Se);let Mt,yt=K;if(Se!==null&&(Mt=T.get(Se),yt=fe,yt.setIndex(Mt)),$.isMesh)W.wireframe===!0?(ye.setLineWidth(W.wireframeLinewidth*xn()),yt.setMode(V.LINES)):yt.setMode(V.TRIANGLES);else if($.isLine){let jt=W.linewidth;jt===void 0&&(jt=1),ye.setLineWidth(jt*xn()),$.isLineSegments?yt.setMode(V.LINES):$.isLineLoop?yt.setMode(V.LINE_LOOP):yt.setMode(V.LINE_STRIP)}else $.isPoints?yt.setMode(V.POINTS):$.isSprite&&yt.setMode(V.TRIANGLES);if($.isBatchedMesh)if(Et.get("WEBGL_multi_draw"))yt.renderMultiDraw($._multiDrawStarts,$._multiDrawCounts,$._multiDrawCount);else{let jt=$._multiDrawStarts,Ae=$._multiDrawCounts,hn=$._multiDrawCount,at=Se?T.get(Se).bytesPerElement:1,Ki=Ne.get(W).currentProgram.getUniforms();for(let Qt=0;Qt<hn;Qt++)Ki.setValue(V,"_gl_DrawID",Qt),yt.render(jt[Qt]/at,Ae[Qt])}else if($.isInstancedMesh)yt.renderInstances(Ee,Lt,$.count);else if(Z.isInstancedBufferGeometry){let jt=Z._maxInstanceCount!==void 0?Z._maxInstanceCount:1/0,Ae=Math.min(Z.instanceCount,jt);yt.renderInstances(Ee,Lt,Ae)}else yt.render(Ee,Lt)};function vh(E,B,Z,W){I!==null&&E.isNodeMaterial&&I.setObject(W,E),tt===!0&&Q.setState(E,Z,!1),E.transparent===!0&&E.side===Wt&&E.forceSinglePass===!1?(E.side=Zt,E.needsUpdate=!0,pr(E,B,W),E.side=An,E.needsUpdate=!0,pr(E,B,W),E.side=Wt):pr(E,B,W)}this.compile=function(E,B,Z=null){Z===null&&(Z=E),I!==null&&I.renderStart(E,B,Z),w=j.get(Z),w.init(B),S.push(w),Z.traverseVisible(function($){$.isLight&&$.layers.test(B.layers)&&(w.pushLight($),$.castShadow&&w.pushShadow($))}),E!==Z&&E.traverseVisible(function($){$.isLight&&$.layers.test(B.layers)&&(w.pushLight($),$.castShadow&&w.pushShadow($))}),w.setupLights(),I!==null&&I.updateLights(w.state.lightsArray),ut=this.localClippingEnabled,tt=Q.init(this.clippingPlanes,ut),tt===!0&&Q.setGlobalState(this.clippingPlanes,B),I!==null&&de.render(w.state.shadowsArray,Z,B);let W=new Set;return E.traverse(function($){if(!($.isMesh||$.isPoints||$.isLine||$.isSprite))return;let ve=$.material;if(ve)if(Array.isArray(ve))for(let Te=0;Te<ve.length;Te++){let pe=ve[Te];vh(pe,Z,B,$),W.add(pe)}else vh(ve,Z,B,$),W.add(ve)}),w=S.pop(),I!==null&&I.renderEnd(),W},this.compileAsync=function(E,B,Z=null){let W=this.compile(E,B,Z);return new Promise($=>{function ve(){if(W.forEach(function(Te){let Se=Ne.get(Te).currentProgram;(Se===void 0||Se.isReady())&&W.delete(Te)}),W.size===0){$(E);return}setTimeout(ve,10)}Et.get("KHR_parallel_shader_compile")!==null?ve():setTimeout(ve,10)})};let Ql=null;function vm(E){Ql&&Ql(E)}function xh(){Ji.stop()}function yh(){Ji.start()}let Ji=new Mf;Ji.setAnimationLoop(vm),typeof self<"u"&&Ji.setContext(self),this.setAnimationLoop=function(E){Ql=E,re.setAnimationLoop(E),E===null?Ji.stop():Ji.start()},re.addEventListener("sessionstart",xh),re.addEventListener("sessionend",yh),this.render=function(E,B){if(B!==void 0&&B.isCamera!==!0){Fe("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(R===!0)return;I!==null&&I.renderStart(E,B);let Z=re.enabled===!0&&re.isPresenting===!0,W=C!==null&&(H===null||Z)&&C.begin(A,H);if(E.matrixWorldAutoUpdate===!0&&E.updateMatrixWorld(),B.parent===null&&B.matrixWorldAutoUpdate===!0&&B.updateMatrixWorld(),re.enabled===!0&&re.isPresenting===!0&&(C===null||C.isCompositing()===!1)&&(re.cameraAutoUpdate===!0&&re.updateCamera(B),B=re.getCamera()),E.isScene===!0&&E.onBeforeRender(A,E,B,H),w=j.get(E,S.length),w.init(B),w.state.textureUnits=Be.getTextureUnits(),S.push(w),ht.multiplyMatrices(B.projectionMatrix,B.matrixWorldInverse),B.isArrayCamera?De.setFromArrayCamera(B):ne.setFromProjectionMatrix(ht,Dn,B.reversedDepth),ut=this.localClippingEnabled,tt=Q.init(this.clippingPlanes,ut),b=ge.get(E,x.length),b.init(),x.push(b),this.info.render.frame++,re.enabled===!0&&re.isPresenting===!0){let Te=A.xr.getDepthSensingMesh();Te!==null&&ec(Te,B,-1/0,A.sortObjects)}ec(E,B,0,A.sortObjects),b.finish(),I!==null&&I.updateLights(w.state.lightsArray),A.sortObjects===!0&&b.sort(_e,ot),vn=re.enabled===!1||re.isPresenting===!1||re.hasDepthSensing()===!1,vn&&U.addToRenderList(b,E),this.info.autoReset===!0&&this.info.reset(),tt===!0&&Q.beginShadows();let $=w.state.shadowsArray;if(de.render($,E,B),tt===!0&&Q.endShadows(),(W&&C.hasRenderPass())===!1){let Te=b.opaque,pe=b.transmissive;if(w.setupLights(),B.isArrayCamera){let Se=B.cameras;if(pe.length>0)for(let Re=0,ze=Se.length;Re<ze;Re++){let je=Se[Re];bh(Te,pe,E,je)}vn&&U.render(E);for(let Re=0,ze=Se.length;Re<ze;Re++){let je=Se[Re];_h(b,E,je,je.viewport)}}else pe.length>0&&bh(Te,pe,E,B),vn&&U.render(E),_h(b,E,B)}H!==null&&L===0&&(Be.updateMultisampleRenderTarget(H),Be.updateRenderTargetMipmap(H)),W&&C.end(A),E.isScene===!0&&E.onAfterRender(A,E,B),he.resetDefaultState(),k=-1,G=null,S.pop(),S.length>0?(w=S[S.length-1],Be.setTextureUnits(w.state.textureUnits),tt===!0&&Q.setGlobalState(A.clippingPlanes,w.state.camera)):w=null,x.pop(),x.length>0?b=x[x.length-1]:b=null,I!==null&&I.renderEnd()};function ec(E,B,Z,W){if(E.visible===!1)return;if(E.layers.test(B.layers)){if(E.isGroup)Z=E.renderOrder;else if(E.isLOD)E.autoUpdate===!0&&E.update(B);else if(E.isLight)w.pushLight(E),E.castShadow&&w.pushShadow(E);else if(E.isSprite){let Te=B.isArrayCamera?De:ne;if(!E.frustumCulled||E.intersectsFrustum(Te)){W&&xt.setFromMatrixPosition(E.matrixWorld).applyMatrix4(ht);let pe=se.update(E),Se=E.material;Se.visible&&b.push(E,pe,Se,Z,xt.z,null,B)}}else if(E.isMesh||E.isLine||E.isPoints){let Te=B.isArrayCamera?De:ne;if(!E.frustumCulled||E.intersectsFrustum(Te)){let pe=se.update(E),Se=E.material;if(W&&(E.boundingSphere!==void 0?(E.boundingSphere===null&&E.computeBoundingSphere(),xt.copy(E.boundingSphere.center)):(pe.boundingSphere===null&&pe.computeBoundingSphere(),xt.copy(pe.boundingSphere.center)),xt.applyMatrix4(E.matrixWorld).applyMatrix4(ht)),Array.isArray(Se)){let Re=pe.groups;for(let ze=0,je=Re.length;ze<je;ze++){let Ee=Re[ze],Qe=Se[Ee.materialIndex];Qe&&Qe.visible&&b.push(E,pe,Qe,Z,xt.z,Ee,B)}}else Se.visible&&b.push(E,pe,Se,Z,xt.z,null,B)}}}let ve=E.children;for(let Te=0,pe=ve.length;Te<pe;Te++)ec(ve[Te],B,Z,W)}function _h(E,B,Z,W){let{opaque:$,transmissive:ve,transparent:Te}=E;w.setupLightsView(Z),tt===!0&&Q.setGlobalState(A.clippingPlanes,Z),W&&ye.viewport(Y.copy(W)),$.length>0&&fo($,B,Z),ve.length>0&&fo(ve,B,Z),Te.length>0&&fo(Te,B,Z),ye.buffers.depth.setTest(!0),ye.buffers.depth.setMask(!0),ye.buffers.color.setMask(!0),ye.setPolygonOffset(!1)}function bh(E,B,Z,W){if((Z.isScene===!0?Z.overrideMaterial:null)!==null)return;if(w.state.transmissionRenderTarget[W.id]===void 0){let Ee=Et.has("EXT_color_buffer_half_float")||Et.has("EXT_color_buffer_float");w.state.transmissionRenderTarget[W.id]=new Yt(1,1,{generateMipmaps:!0,type:Ee?Yn:Bt,minFilter:bi,samples:Math.max(4,At.samples),stencilBuffer:r,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:et.workingColorSpace})}let ve=w.state.transmissionRenderTarget[W.id],Te=W.viewport||Y;ve.setSize(Te.z*A.transmissionResolutionScale,Te.w*A.transmissionResolutionScale);let pe=A.getRenderTarget(),Se=A.getActiveCubeFace(),Re=A.getActiveMipmapLevel();A.setRenderTarget(ve),A.getClearColor(J),ie=A.getClearAlpha(),ie<1&&A.setClearColor(16777215,.5),A.clear(),vn&&U.render(Z);let ze=A.toneMapping;A.toneMapping=ri;let je=W.viewport;if(W.viewport!==void 0&&(W.viewport=void 0),w.setupLightsView(W),tt===!0&&Q.setGlobalState(A.clippingPlanes,W),fo(E,Z,W),Be.updateMultisampleRenderTarget(ve),Be.updateRenderTargetMipmap(ve),Et.has("WEBGL_multisampled_render_to_texture")===!1){let Ee=!1;for(let Qe=0,Lt=B.length;Qe<Lt;Qe++){let Mt=B[Qe],{object:yt,geometry:jt,material:Ae,group:hn}=Mt;if(Ae.side===Wt&&yt.layers.test(W.layers)){let at=Ae.side;Ae.side=Zt,Ae.needsUpdate=!0,Mh(yt,Z,W,jt,Ae,hn),Ae.side=at,Ae.needsUpdate=!0,Ee=!0}}Ee===!0&&(Be.updateMultisampleRenderTarget(ve),Be.updateRenderTargetMipmap(ve))}A.setRenderTarget(pe,Se,Re),A.setClearColor(J,ie),je!==void 0&&(W.viewport=je),A.toneMapping=ze}function fo(E,B,Z){let W=B.isScene===!0?B.overrideMaterial:null;for(let $=0,ve=E.length;$<ve;$++){let Te=E[$],{object:pe,geometry:Se,group:Re}=Te,ze=Te.material;ze.allowOverride===!0&&W!==null&&(ze=W),pe.layers.test(Z.layers)&&Mh(pe,B,Z,Se,ze,Re)}}function Mh(E,B,Z,W,$,ve){I!==null&&$.isNodeMaterial&&I.setObject(E,$),E.onBeforeRender(A,B,Z,W,$,ve),E.modelViewMatrix.multiplyMatrices(Z.matrixWorldInverse,E.matrixWorld),E.normalMatrix.getNormalMatrix(E.modelViewMatrix),$.onBeforeRender(A,B,Z,W,E,ve),$.transparent===!0&&$.side===Wt&&$.forceSinglePass===!1?($.side=Zt,$.needsUpdate=!0,A.renderBufferDirect(Z,B,W,$,E,ve),$.side=An,$.needsUpdate=!0,A.renderBufferDirect(Z,B,W,$,E,ve),$.side=Wt):A.renderBufferDirect(Z,B,W,$,E,ve),E.onAfterRender(A,B,Z,W,$,ve)}function Sh(E){let B=0;for(let Z of E)Z.texture!==null&&B++;return B}function pr(E,B,Z){B.isScene!==!0&&(B=gn);let W=Ne.get(E),$=w.state.lights,ve=w.state.shadowsArray,Te=$.state.version,pe=te.getParameters(E,$.state,ve,B,Z,w.state.lightProbeGridArray),Se=te.getProgramCacheKey(pe),Re=W.programs;W.environment=E.isMeshStandardMaterial||E.isMeshLambertMaterial||E.isMeshPhongMaterial?B.environment:null,W.fog=B.fog;let ze=E.isMeshStandardMaterial||E.isMeshLambertMaterial&&!E.envMap||E.isMeshPhongMaterial&&!E.envMap;W.envMap=D.get(E.envMap||W.environment,ze),W.envMapRotation=W.environment!==null&&E.envMap===null?B.environmentRotation:E.envMapRotation,Re===void 0&&(E.addEventListener("dispose",mt),Re=new Map,W.programs=Re,W.programVariants=new Map);let je=Re.get(Se);if(je!==void 0){if(W.currentProgram===je&&W.lightsStateVersion===Te)return Th(E,pe),je}else pe.uniforms=te.getUniforms(E),I!==null&&E.isNodeMaterial&&I.build(E,Z,pe),E.onBeforeCompile(pe,A),je=te.acquireProgram(pe,Se),Re.set(Se,je),W.uniforms=pe.uniforms;let Ee=W.uniforms;return(!E.isShaderMaterial&&!E.isRawShaderMaterial||E.clipping===!0)&&(Ee.clippingPlanes=Q.uniform),Th(E,pe),W.needsLights=bm(E),W.lightsStateVersion=Te,W.needsLights&&(Ee.ambientLightColor.value=$.state.ambient,Ee.lightProbe.value=$.state.probe,Ee.sunLights.value=$.state.sun,Ee.sunLightShadows.value=$.state.sunShadow,Ee.directionalLights.value=$.state.directional,Ee.directionalLightShadows.value=$.state.directionalShadow,Ee.spotLights.value=$.state.spot,Ee.spotLightShadows.value=$.state.spotShadow,Ee.rectAreaLights.value=$.state.rectArea,Ee.ltc_1.value=$.state.rectAreaLTC1,Ee.ltc_2.value=$.state.rectAreaLTC2,Ee.pointLights.value=$.state.point,Ee.pointLightShadows.value=$.state.pointShadow,Ee.hemisphereLights.value=$.state.hemi,Ee.sunShadowMatrix.value=$.state.sunShadowMatrix,Ee.sunShadowCascade.value=$.state.sunShadowCascade,Ee.directionalShadowMatrix.value=$.state.directionalShadowMatrix,Ee.spotLightMatrix.value=$.state.spotLightMatrix,Ee.spotLightMap.value=$.state.spotLightMap,Ee.pointShadowMatrix.value=$.state.pointShadowMatrix),W.numLightProbeGrids=Sh(w.state.lightProbeGridArray),W.currentProgram=je,W.uniformsList=null,je}function xm(E,B,Z,W,$){let ve=Ne.get(E),Te=ve.currentProgram.id+","+W+","+$,pe=ve.programVariants.get(Te);return pe===void 0?(pe=pr(E,B,Z),ve.programVariants.set(Te,pe)):(ve.currentProgram=pe,ve.uniformsList=null,ve.outputColorSpace=W,ve.toneMapping=$),pe}function wh(E){if(E.uniformsList===null){let B=E.currentProgram.getUniforms();E.uniformsList=Zs.seqWithValue(B.seq,E.uniforms)}return E.uniformsList}function Th(E,B){let Z=Ne.get(E);Z.outputColorSpace=B.outputColorSpace,Z.batching=B.batching,Z.batchingColor=B.batchingColor,Z.instancing=B.instancing,Z.instancingColor=B.instancingColor,Z.instancingMorph=B.instancingMorph,Z.skinning=B.skinning,Z.morphTargets=B.morphTargets,Z.morphNormals=B.morphNormals,Z.morphColors=B.morphColors,Z.morphTargetsCount=B.morphTargetsCount,Z.numClippingPlanes=B.numClippingPlanes,Z.numIntersection=B.numClipIntersection,Z.vertexAlphas=B.vertexAlphas,Z.vertexTangents=B.vertexTangents,Z.toneMapping=B.toneMapping}function ym(E,B,Z,W,$){B.isScene!==!0&&(B=gn),Be.resetTextureUnits();let ve=B.fog,Te=W.isMeshStandardMaterial||W.isMeshLambertMaterial||W.isMeshPhongMaterial?B.environment:null,pe=H===null?A.outputColorSpace:H.isXRRenderTarget===!0?H.texture.colorSpace:et.workingColorSpace,Se=W.isMeshStandardMaterial||W.isMeshLambertMaterial&&!W.envMap||W.isMeshPhongMaterial&&!W.envMap,Re=D.get(W.envMap||Te,Se),ze=W.vertexColors===!0&&!!Z.attributes.color&&Z.attributes.color.itemSize===4,je=!!Z.attributes.tangent&&(!!W.normalMap||W.anisotropy>0),Ee=!!Z.morphAttributes.position,Qe=!!Z.morphAttributes.normal,Lt=!!Z.morphAttributes.color,Mt=ri;W.toneMapped&&(H===null||H.isXRRenderTarget===!0)&&(Mt=A.toneMapping);let yt=Z.morphAttributes.position||Z.morphAttributes.normal||Z.morphAttributes.color,jt=yt!==void 0?yt.length:0,Ae=Ne.get(W),hn=w.state.lights;if(tt===!0&&(ut===!0||E!==G)){let Rt=E===G&&W.id===k;Q.setState(W,E,Rt)}let at=!1,Ki=!1;W.version===Ae.__version?Ae.needsLights&&Ae.lightsStateVersion!==hn.state.version||$.isBatchedMesh&&Ae.batching===!1||!$.isBatchedMesh&&Ae.batching===!0||$.isBatchedMesh&&Ae.batchingColor===!0&&$._colorsTexture===null||$.isBatchedMesh&&Ae.batchingColor===!1&&$._colorsTexture!==null||$.isInstancedMesh&&Ae.instancing===!1||!$.isInstancedMesh&&Ae.instancing===!0||$.isSkinnedMesh&&Ae.skinning===!1||!$.isSkinnedMesh&&Ae.skinning===!0||$.isInstancedMesh&&Ae.instancingColor===!0&&$.instanceColor===null||$.isInstancedMesh&&Ae.instancingColor===!1&&$.instanceColor!==null||$.isInstancedMesh&&Ae.instancingMorph===!0&&$.morphTexture===null||$.isInstancedMesh&&Ae.instancingMorph===!1&&$.morphTexture!==null||Ae.envMap!==Re||W.fog===!0&&Ae.fog!==ve||Ae.numClippingPlanes!==void 0&&(Ae.numClippingPlanes!==Q.numPlanes||Ae.numIntersection!==Q.numIntersection)||Ae.vertexAlphas!==ze||Ae.vertexTangents!==je||Ae.morphTargets!==Ee||Ae.morphNormals!==Qe||Ae.morphColors!==Lt||Ae.morphTargetsCount!==jt||Ae.numLightProbeGrids!==Sh(w.state.lightProbeGridArray)?at=!0:(Ae.outputColorSpace!==pe||Ae.toneMapping!==Mt)&&(Ki=!0):(at=!0,Ae.__version=W.version);let Qt=Ae.currentProgram;(at===!0||Ki===!0)&&(Qt=Ki===!0?xm(W,B,$,pe,Mt):pr(W,B,$),I&&W.isNodeMaterial&&I.onUpdateProgram(W,Qt,Ae));let po=!1,Ci=!1,ji=!1,st=Qt.getUniforms(),Xt=Ae.uniforms;if(ye.useProgram(Qt.program)&&(po=!0,Ci=!0,ji=!0),W.id!==k&&(k=W.id,Ci=!0),po||G!==E){ye.buffers.depth.getReversed()&&E.reversedDepth!==!0&&(E._reversedDepth=!0,E.updateProjectionMatrix()),st.setValue(V,"projectionMatrix",E.projectionMatrix),st.setValue(V,"viewMatrix",E.matrixWorldInverse);let Ht=st.map.cameraPosition;Ht!==void 0&&Ht.setValue(V,Kt.setFromMatrixPosition(E.matrixWorld)),At.logarithmicDepthBuffer&&st.setValue(V,"logDepthBufFC",2/(Math.log(E.far+1)/Math.LN2)),(W.isMeshPhongMaterial||W.isMeshToonMaterial||W.isMeshLambertMaterial||W.isMeshBasicMaterial||W.isMeshStandardMaterial||W.isShaderMaterial)&&st.setValue(V,"isOrthographic",E.isOrthographicCamera===!0),G!==E&&(G=E,Ci=!0,ji=!0)}if(Ae.needsLights&&(hn.state.sunShadowMap.length>0&&st.setValue(V,"sunShadowMap",hn.state.sunShadowMap,Be),hn.state.directionalShadowMap.length>0&&st.setValue(V,"directionalShadowMap",hn.state.directionalShadowMap,Be),hn.state.spotShadowMap.length>0&&st.setValue(V,"spotShadowMap",hn.state.spotShadowMap,Be),hn.state.pointShadowMap.length>0&&st.setValue(V,"pointShadowMap",hn.state.pointShadowMap,Be)),$.isSkinnedMesh){st.setOptional(V,$,"bindMatrix"),st.setOptional(V,$,"bindMatrixInverse");let Rt=$.skeleton;Rt&&(Rt.boneTexture===null&&Rt.computeBoneTexture(),st.setValue(V,"boneTexture",Rt.boneTexture,Be))}$.isBatchedMesh&&(st.setOptional(V,$,"batchingTexture"),st.setValue(V,"batchingTexture",$._matricesTexture,Be),st.setOptional(V,$,"batchingIdTexture"),st.setValue(V,"batchingIdTexture",$._indirectTexture,Be),st.setOptional(V,$,"batchingColorTexture"),$._colorsTexture!==null&&st.setValue(V,"batchingColorTexture",$._colorsTexture,Be));let Vn=Z.morphAttributes;if((Vn.position!==void 0||Vn.normal!==void 0||Vn.color!==void 0)&&ee.update($,Z,Qt),(Ci||Ae.receiveShadow!==$.receiveShadow)&&(Ae.receiveShadow=$.receiveShadow,st.setValue(V,"receiveShadow",$.receiveShadow)),(W.isMeshStandardMaterial||W.isMeshLambertMaterial||W.isMeshPhongMaterial)&&W.envMap===null&&B.environment!==null&&(Xt.envMapIntensity.value=B.environmentIntensity),Xt.dfgLUT!==void 0&&(Xt.dfgLUT.value=l_()),Ci){if(st.setValue(V,"toneMappingExposure",A.toneMappingExposure),Ae.needsLights&&_m(Xt,ji),ve&&W.fog===!0&&ue.refreshFogUniforms(Xt,ve),ue.refreshMaterialUniforms(Xt,W,me,xe,w.state.transmissionRenderTarget[E.id]),Ae.needsLights&&Ae.numLightProbeGrids>0){let Rt=_,Ht=0;for(let ui of w.state.lightProbeGridArray)ui.texture!==null&&(Rt.textures[Ht]=ui.texture,Rt.min[Ht]=ui.boundingBox.min,Rt.max[Ht]=ui.boundingBox.max,Rt.resolution[Ht]=ui.resolution,Ht++);for(let ui in Rt)Rt[ui].length=Ht;Xt.probesSH.value=Rt.textures,Xt.probesMin.value=Rt.min,Xt.probesMax.value=Rt.max,Xt.probesResolution.value=Rt.resolution}Zs.upload(V,wh(Ae),Xt,Be)}if(W.isShaderMaterial&&W.uniformsNeedUpdate===!0&&(Zs.upload(V,wh(Ae),Xt,Be),W.uniformsNeedUpdate=!1),W.isSpriteMaterial&&st.setValue(V,"center",$.center),st.setValue(V,"modelViewMatrix",$.modelViewMatrix),st.setValue(V,"normalMatrix",$.normalMatrix),st.setValue(V,"modelMatrix",$.matrixWorld),W.uniformsGroups!==void 0){let Rt=W.uniformsGroups;for(let Ht=0,ui=Rt.length;Ht<ui;Ht++){let Ah=Rt[Ht];Ie.update(Ah,Qt),Ie.bind(Ah,Qt)}}return Qt}function _m(E,B){E.ambientLightColor.needsUpdate=B,E.lightProbe.needsUpdate=B,E.sunLights.needsUpdate=B,E.sunLightShadows.needsUpdate=B,E.directionalLights.needsUpdate=B,E.directionalLightShadows.needsUpdate=B,E.pointLights.needsUpdate=B,E.pointLightShadows.needsUpdate=B,E.spotLights.needsUpdate=B,E.spotLightShadows.needsUpdate=B,E.rectAreaLights.needsUpdate=B,E.hemisphereLights.needsUpdate=B}function bm(E){return E.isMeshLambertMaterial||E.isMeshToonMaterial||E.isMeshPhongMaterial||E.isMeshStandardMaterial||E.isShadowMaterial||E.isShaderMaterial&&E.lights===!0}this.getActiveCubeFace=function(){return q},this.getActiveMipmapLevel=function(){return L},this.getRenderTarget=function(){return H},this.setRenderTargetTextures=function(E,B,Z){let W=Ne.get(E);W.__autoAllocateDepthBuffer=E.resolveDepthBuffer===!1,W.__autoAllocateDepthBuffer===!1&&(W.__useRenderToTexture=!1),Ne.get(E.texture).__webglTexture=B,Ne.get(E.depthTexture).__webglTexture=W.__autoAllocateDepthBuffer?void 0:Z,W.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(E,B){let Z=Ne.get(E);Z.__webglFramebuffer=B,Z.__useDefaultFramebuffer=B===void 0},this.setRenderTarget=function(E,B=0,Z=0){H=E,q=B,L=Z;let W=null,$=!1,ve=!1;if(E){let pe=Ne.get(E);if(pe.__useDefaultFramebuffer!==void 0){ye.bindFramebuffer(V.FRAMEBUFFER,pe.__webglFramebuffer),Y.copy(E.viewport),oe.copy(E.scissor),ae=E.scissorTest,ye.viewport(Y),ye.scissor(oe),ye.setScissorTest(ae),k=-1;return}else if(pe.__webglFramebuffer===void 0)Be.setupRenderTarget(E);else if(pe.__hasExternalTextures)Be.rebindTextures(E,Ne.get(E.texture).__webglTexture,Ne.get(E.depthTexture).__webglTexture);else if(E.depthBuffer){let ze=E.depthTexture;if(pe.__boundDepthTexture!==ze){if(ze!==null&&Ne.has(ze)&&(E.width!==ze.image.width||E.height!==ze.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");Be.setupDepthRenderbuffer(E)}}let Se=E.texture;(Se.isData3DTexture||Se.isDataArrayTexture||Se.isCompressedArrayTexture)&&(ve=!0);let Re=Ne.get(E).__webglFramebuffer;E.isWebGLCubeRenderTarget?(Array.isArray(Re[B])?W=Re[B][Z]:W=Re[B],$=!0):E.samples>0&&Be.useMultisampledRTT(E)===!1?W=Ne.get(E).__webglMultisampledFramebuffer:Array.isArray(Re)?W=Re[Z]:W=Re,Y.copy(E.viewport),oe.copy(E.scissor),ae=E.scissorTest}else Y.copy(Pe).multiplyScalar(me).floor(),oe.copy(Ye).multiplyScalar(me).floor(),ae=it;if(Z!==0&&(W=F),ye.bindFramebuffer(V.FRAMEBUFFER,W)&&ye.drawBuffers(E,W),ye.viewport(Y),ye.scissor(oe),ye.setScissorTest(ae),$){let pe=Ne.get(E.texture);V.framebufferTexture2D(V.FRAMEBUFFER,V.COLOR_ATTACHMENT0,V.TEXTURE_CUBE_MAP_POSITIVE_X+B,pe.__webglTexture,Z)}else if(ve){let pe=B;for(let Se=0;Se<E.textures.length;Se++){let Re=Ne.get(E.textures[Se]);V.framebufferTextureLayer(V.FRAMEBUFFER,V.COLOR_ATTACHMENT0+Se,Re.__webglTexture,Z,pe)}}else if(E!==null&&Z!==0){let pe=Ne.get(E.texture);V.framebufferTexture2D(V.FRAMEBUFFER,V.COLOR_ATTACHMENT0,V.TEXTURE_2D,pe.__webglTexture,Z)}k=-1};function Eh(E){let B=Ne.get(E);return(B.__readFormat!==E.format||B.__readType!==E.type)&&(B.__readFormat=E.format,B.__readType=E.type,B.__formatReadable=At.textureFormatReadable(E.format),B.__typeReadable=At.textureTypeReadable(E.type)),B}this.readRenderTargetPixels=function(E,B,Z,W,$,ve,Te,pe=0){if(!(E&&E.isWebGLRenderTarget)){Fe("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let Se=Ne.get(E).__webglFramebuffer;if(E.isWebGLCubeRenderTarget&&Te!==void 0&&(Se=Se[Te],Array.isArray(Se)&&(Se=Se[0])),Se){ye.bindFramebuffer(V.FRAMEBUFFER,Se);try{let Re=E.textures[pe],ze=Re.format,je=Re.type;E.textures.length>1&&V.readBuffer(V.COLOR_ATTACHMENT0+pe);let Ee=Eh(Re);if(Ee.__formatReadable===!1){Fe("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(Ee.__typeReadable===!1){Fe("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}B>=0&&B<=E.width-W&&Z>=0&&Z<=E.height-$&&V.readPixels(B,Z,W,$,le.convert(ze),le.convert(je),ve)}finally{let Re=H!==null?Ne.get(H).__webglFramebuffer:null;ye.bindFramebuffer(V.FRAMEBUFFER,Re)}}},this.readRenderTargetPixelsAsync=async function(E,B,Z,W,$,ve,Te,pe=0){if(!(E&&E.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let Se=Ne.get(E).__webglFramebuffer;if(E.isWebGLCubeRenderTarget&&Te!==void 0&&(Se=Se[Te],Array.isArray(Se)&&(Se=Se[0])),Se)if(B>=0&&B<=E.width-W&&Z>=0&&Z<=E.height-$){ye.bindFramebuffer(V.FRAMEBUFFER,Se);let Re=E.textures[pe],ze=Re.format,je=Re.type;E.textures.length>1&&V.readBuffer(V.COLOR_ATTACHMENT0+pe);let Ee=Eh(Re);if(Ee.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(Ee.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let Qe=V.createBuffer();V.bindBuffer(V.PIXEL_PACK_BUFFER,Qe),V.bufferData(V.PIXEL_PACK_BUFFER,ve.byteLength,V.STREAM_READ),V.readPixels(B,Z,W,$,le.convert(ze),le.convert(je),0),V.bindBuffer(V.PIXEL_PACK_BUFFER,null);let Lt=H!==null?Ne.get(H).__webglFramebuffer:null;ye.bindFramebuffer(V.FRAMEBUFFER,Lt);let Mt=V.fenceSync(V.SYNC_GPU_COMMANDS_COMPLETE,0);return V.flush(),await $d(V,Mt,4),V.bindBuffer(V.PIXEL_PACK_BUFFER,Qe),V.getBufferSubData(V.PIXEL_PACK_BUFFER,0,ve),V.bindBuffer(V.PIXEL_PACK_BUFFER,null),V.deleteBuffer(Qe),V.deleteSync(Mt),ve}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(E,B=null,Z=0){let W=Math.pow(2,-Z),$=Math.floor(E.image.width*W),ve=Math.floor(E.image.height*W),Te=B!==null?B.x:0,pe=B!==null?B.y:0;Be.setTexture2D(E,0),V.copyTexSubImage2D(V.TEXTURE_2D,Z,0,0,Te,pe,$,ve),ye.unbindTexture()},this.copyTextureToTexture=function(E,B,Z=null,W=null,$=0,ve=0){let Te,pe,Se,Re,ze,je,Ee,Qe,Lt,Mt=E.isCompressedTexture?E.mipmaps[ve]:E.image;if(Z!==null)Te=Z.max.x-Z.min.x,pe=Z.max.y-Z.min.y,Se=Z.isBox3?Z.max.z-Z.min.z:1,Re=Z.min.x,ze=Z.min.y,je=Z.isBox3?Z.min.z:0;else{let st=Math.pow(2,-$);Te=Math.floor(Mt.width*st),pe=Math.floor(Mt.height*st),E.isDataArrayTexture?Se=Mt.depth:E.isData3DTexture?Se=Math.floor(Mt.depth*st):Se=1,Re=0,ze=0,je=0}W!==null?(Ee=W.x,Qe=W.y,Lt=W.z):(Ee=0,Qe=0,Lt=0);let yt=le.convert(B.format),jt=le.convert(B.type),Ae;B.isData3DTexture?(Be.setTexture3D(B,0),Ae=V.TEXTURE_3D):B.isDataArrayTexture||B.isCompressedArrayTexture?(Be.setTexture2DArray(B,0),Ae=V.TEXTURE_2D_ARRAY):(Be.setTexture2D(B,0),Ae=V.TEXTURE_2D),ye.activeTexture(V.TEXTURE0),ye.pixelStorei(V.UNPACK_FLIP_Y_WEBGL,B.flipY),ye.pixelStorei(V.UNPACK_PREMULTIPLY_ALPHA_WEBGL,B.premultiplyAlpha),ye.pixelStorei(V.UNPACK_ALIGNMENT,B.unpackAlignment);let hn=ye.getParameter(V.UNPACK_ROW_LENGTH),at=ye.getParameter(V.UNPACK_IMAGE_HEIGHT),Ki=ye.getParameter(V.UNPACK_SKIP_PIXELS),Qt=ye.getParameter(V.UNPACK_SKIP_ROWS),po=ye.getParameter(V.UNPACK_SKIP_IMAGES);ye.pixelStorei(V.UNPACK_ROW_LENGTH,Mt.width),ye.pixelStorei(V.UNPACK_IMAGE_HEIGHT,Mt.height),ye.pixelStorei(V.UNPACK_SKIP_PIXELS,Re),ye.pixelStorei(V.UNPACK_SKIP_ROWS,ze),ye.pixelStorei(V.UNPACK_SKIP_IMAGES,je);let Ci=E.isDataArrayTexture||E.isData3DTexture,ji=B.isDataArrayTexture||B.isData3DTexture;if(E.isDepthTexture){let st=Ne.get(E),Xt=Ne.get(B),Vn=Ne.get(st.__renderTarget),Rt=Ne.get(Xt.__renderTarget);ye.bindFramebuffer(V.READ_FRAMEBUFFER,Vn.__webglFramebuffer),ye.bindFramebuffer(V.DRAW_FRAMEBUFFER,Rt.__webglFramebuffer);for(let Ht=0;Ht<Se;Ht++)Ci&&(V.framebufferTextureLayer(V.READ_FRAMEBUFFER,V.COLOR_ATTACHMENT0,Ne.get(E).__webglTexture,$,je+Ht),V.framebufferTextureLayer(V.DRAW_FRAMEBUFFER,V.COLOR_ATTACHMENT0,Ne.get(B).__webglTexture,ve,Lt+Ht)),V.blitFramebuffer(Re,ze,Re+Te,ze+pe,Ee,Qe,Ee+Te,Qe+pe,V.DEPTH_BUFFER_BIT,V.NEAREST);ye.bindFramebuffer(V.READ_FRAMEBUFFER,null),ye.bindFramebuffer(V.DRAW_FRAMEBUFFER,null)}else if($!==0||E.isRenderTargetTexture||Ne.has(E)){let st=Ne.get(E),Xt=Ne.get(B);ye.bindFramebuffer(V.READ_FRAMEBUFFER,P),ye.bindFramebuffer(V.DRAW_FRAMEBUFFER,z);for(let Vn=0;Vn<Se;Vn++)Ci?V.framebufferTextureLayer(V.READ_FRAMEBUFFER,V.COLOR_ATTACHMENT0,st.__webglTexture,$,je+Vn):V.framebufferTexture2D(V.READ_FRAMEBUFFER,V.COLOR_ATTACHMENT0,V.TEXTURE_2D,st.__webglTexture,$),ji?V.framebufferTextureLayer(V.DRAW_FRAMEBUFFER,V.COLOR_ATTACHMENT0,Xt.__webglTexture,ve,Lt+Vn):V.framebufferTexture2D(V.DRAW_FRAMEBUFFER,V.COLOR_ATTACHMENT0,V.TEXTURE_2D,Xt.__webglTexture,ve),$!==0?V.blitFramebuffer(Re,ze,Re+Te,ze+pe,Ee,Qe,Ee+Te,Qe+pe,V.COLOR_BUFFER_BIT,V.NEAREST):ji?V.copyTexSubImage3D(Ae,ve,Ee,Qe,Lt+Vn,Re,ze,Te,pe):V.copyTexSubImage2D(Ae,ve,Ee,Qe,Re,ze,Te,pe);ye.bindFramebuffer(V.READ_FRAMEBUFFER,null),ye.bindFramebuffer(V.DRAW_FRAMEBUFFER,null)}else ji?E.isDataTexture||E.isData3DTexture?V.texSubImage3D(Ae,ve,Ee,Qe,Lt,Te,pe,Se,yt,jt,Mt.data):B.isCompressedArrayTexture?V.compressedTexSubImage3D(Ae,ve,Ee,Qe,Lt,Te,pe,Se,yt,Mt.data):V.texSubImage3D(Ae,ve,Ee,Qe,Lt,Te,pe,Se,yt,jt,Mt):E.isDataTexture?V.texSubImage2D(V.TEXTURE_2D,ve,Ee,Qe,Te,pe,yt,jt,Mt.data):E.isCompressedTexture?V.compressedTexSubImage2D(V.TEXTURE_2D,ve,Ee,Qe,Mt.width,Mt.height,yt,Mt.data):V.texSubImage2D(V.TEXTURE_2D,ve,Ee,Qe,Te,pe,yt,jt,Mt);ye.pixelStorei(V.UNPACK_ROW_LENGTH,hn),ye.pixelStorei(V.UNPACK_IMAGE_HEIGHT,at),ye.pixelStorei(V.UNPACK_SKIP_PIXELS,Ki),ye.pixelStorei(V.UNPACK_SKIP_ROWS,Qt),ye.pixelStorei(V.UNPACK_SKIP_IMAGES,po),ve===0&&B.generateMipmaps===!0&&B.mipmapsAutoUpdate===!0&&V.generateMipmap(Ae),ye.unbindTexture()},this.initRenderTarget=function(E){Ne.get(E).__webglFramebuffer===void 0&&Be.setupRenderTarget(E)},this.initTexture=function(E){E.isCubeTexture?Be.setTextureCube(E,0):E.isData3DTexture?Be.setTexture3D(E,0):E.isDataArrayTexture||E.isCompressedArrayTexture?Be.setTexture2DArray(E,0):Be.setTexture2D(E,0),ye.unbindTexture()},this.resetState=function(){q=0,L=0,H=null,ye.reset(),he.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return Dn}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(e){this._outputColorSpace=e;let t=this.getContext();t.drawingBufferColorSpace=et._getDrawingBufferColorSpace(e),t.unpackColorSpace=et._getUnpackColorSpace()}};var Df=Math.PI/16,dl=class{constructor(e,t,n){this.box=e;this.canvas=t;this.on=n;let s={signal:this.stop.signal};t.addEventListener("pointerdown",r=>this.down(r),s),t.addEventListener("pointermove",r=>this.move(r),s),t.addEventListener("pointerup",r=>this.up(r),s),t.addEventListener("pointercancel",r=>this.cancel(r),s),t.addEventListener("pointerleave",()=>this.on.leave(),s),t.addEventListener("contextmenu",r=>r.preventDefault(),s),t.addEventListener("wheel",r=>this.wheel(r),{...s,passive:!1}),t.addEventListener("keydown",r=>this.key(r),s)}box;canvas;on;tool="click";mode="idle";pointers=new Map;start={x:0,y:0};last={x:0,y:0};lastClick={x:0,y:0,time:-1/0};spread=0;longPress=0;mods={exclude:!1,add:!1,button:0,touch:!1};stop=new AbortController;at(e){let t=this.box.getBoundingClientRect();return{x:e.clientX-t.left,y:e.clientY-t.top}}down(e){let t=this.at(e);if(this.canvas.focus({preventScroll:!0}),this.canvas.setPointerCapture(e.pointerId),this.pointers.set(e.pointerId,t),this.pointers.size===2)return this.pinchStart();if(this.pointers.size>2||this.mode!=="idle")return;let n=e.pointerType==="touch";this.mods=c_(e,n),this.start=this.last=t,this.mode="press",this.tool==="brush"&&e.button===0&&!e.altKey&&!e.ctrlKey&&!e.metaKey&&this.on.brushStart(t.x,t.y)&&(this.mode="brush"),n&&this.mode==="press"&&(this.longPress=window.setTimeout(()=>this.longPressed(),500))}move(e){let t=this.at(e);if(!this.pointers.has(e.pointerId)){e.pointerType!=="touch"&&this.on.hover(t.x,t.y);return}if(this.pointers.set(e.pointerId,t),this.mode==="pinch")return this.pinch();if(this.mode==="press"){if(Math.hypot(t.x-this.start.x,t.y-this.start.y)<5)return;clearTimeout(this.longPress);let r=this.mods.button>0||!e.altKey&&(e.shiftKey||e.ctrlKey||e.metaKey);this.mode=r?"pan":"turn",this.last=t}let n=t.x-this.last.x,s=t.y-this.last.y;this.mode==="turn"?this.on.turn(-n*.0075,-s*.0075,!1):this.mode==="pan"?this.on.pan(n,s,!1):this.mode==="brush"&&this.on.brush(t.x,t.y),this.last=t}up(e){let t=this.mode;if(this.pointers.delete(e.pointerId)){if(clearTimeout(this.longPress),this.pointers.size){this.mode="done";return}this.mode="idle",t==="brush"&&this.on.brushEnd(),t==="press"&&this.clicked(this.start)}}clicked({x:e,y:t}){let{lastClick:n}=this,s=performance.now(),r=this.mods.button===0&&!this.mods.exclude,o=Math.hypot(e-n.x,t-n.y)<10,a=r&&o&&s-n.time<300;this.lastClick={x:e,y:t,time:r&&!a?s:-1/0},a?this.on.focus(e,t):this.mods.button!==1&&this.on.click(e,t,this.mods)}longPressed(){this.mode==="press"&&(this.mode="done",navigator.vibrate?.(12),this.on.click(this.start.x,this.start.y,{...this.mods,exclude:!0}))}cancel(e){clearTimeout(this.longPress),this.pointers.delete(e.pointerId)&&(this.mode==="brush"&&this.on.brushEnd(),this.mode=this.pointers.size?"done":"idle")}pinchStart(){clearTimeout(this.longPress),this.mode==="brush"&&this.on.brushEnd(),this.mode="pinch";let{center:e,spread:t}=this.fingers();this.last=e,this.spread=t}pinch(){let{center:e,spread:t}=this.fingers();this.on.pan(e.x-this.last.x,e.y-this.last.y,!1),t>0&&this.spread>0&&this.on.zoom(this.spread/t,e.x,e.y,!1),this.last=e,this.spread=t}fingers(){let[e,t]=[...this.pointers.values()];return{center:{x:(e.x+t.x)/2,y:(e.y+t.y)/2},spread:Math.hypot(e.x-t.x,e.y-t.y)}}wheel(e){e.preventDefault();let t=this.at(e),n=e.deltaMode===1?18:e.deltaMode===2?400:1,s=Math.min(240,Math.max(-240,e.deltaY*n*(e.ctrlKey?8:1))),r=Math.abs(e.deltaY*n)>=50;this.on.zoom(Math.exp(s*.0014),t.x,t.y,r)}key(e){if(e.altKey||e.ctrlKey||e.metaKey)return;let t=40,s={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]}[e.key];if(s&&e.shiftKey)this.on.pan(s[0]*t,s[1]*t,!0);else if(s)this.on.turn(s[0]*Df,s[1]*Df,!0);else if(e.key==="+"||e.key==="=")this.on.zoom(.8,null,null,!0);else if(e.key==="-"||e.key==="_")this.on.zoom(1.25,null,null,!0);else if(e.key==="Home")this.on.fit();else if(e.key===" ")this.on.center({exclude:e.shiftKey,add:!1,button:0,touch:!1});else return;e.preventDefault(),e.stopPropagation()}get busy(){return this.mode!=="idle"&&this.mode!=="press"}dispose(){clearTimeout(this.longPress),this.stop.abort()}};function c_(i,e){return{exclude:i.shiftKey||i.button===2,add:i.ctrlKey||i.metaKey,button:Math.max(0,i.button),touch:e}}var Nf=12,wu="http://www.w3.org/2000/svg",pl=class{constructor(e,t){this.activate=t;this.layer.className="viewer-markers",e.append(this.layer)}activate;placed=[];discs=[];layer=document.createElement("div");set(e){for(this.placed=e.map(t=>({...t,shown:new N().fromArray(t.point)}));this.discs.length>e.length;)this.discs.pop().button.remove();for(;this.discs.length<e.length;)this.discs.push(this.disc(this.discs.length));e.forEach((t,n)=>{let{button:s}=this.discs[n],r=Uf(t);s.style.setProperty("--marker",fl(t.color)),s.style.setProperty("--ink",Ff(t.color)),s.classList.toggle("negative",!t.positive),s.classList.toggle("lettered",r!==""),s.querySelector("text").textContent=r;let o=t.positive?"included":"excluded";s.setAttribute("aria-label",`Point ${n+1}, ${o}${r&&`, ${t.label}`}: remove it`)})}disc(e){let t=document.createElement("button");return t.type="button",t.className="viewer-marker",t.append(u_()),t.addEventListener("click",()=>this.activate(e)),this.layer.append(t),{button:t,x:0,y:0,depth:1/0,behind:!1}}update(e,t,n,s){let r=new N;this.placed.forEach((o,a)=>{let l=this.discs[a];r.copy(o.shown).project(e);let c=r.z>-1&&r.z<1&&Math.abs(r.x)<1.05&&Math.abs(r.y)<1.05;l.depth=c?r.z:1/0,l.button.hidden=!c,c&&(l.x=(r.x*.5+.5)*t,l.y=(.5-r.y*.5)*n,l.behind=s(o.shown),l.button.classList.toggle("behind",l.behind),l.button.style.transform=`translate(${l.x.toFixed(2)}px, ${l.y.toFixed(2)}px)`)})}at(e,t,n){let s=n?1.7*Nf:Nf,r=-1,o=1/0;return this.discs.forEach((a,l)=>{if(a.depth===1/0)return;let c=Math.hypot(a.x-e,a.y-t),h=c+(a.behind?1e3:0);c<=s&&h<o&&([r,o]=[l,h])}),r}point(e){this.discs.forEach((t,n)=>t.button.classList.toggle("pointed",n===e))}draw(e,t,n,s){let r=new N,o=Math.max(6,t/70);for(let a of this.placed){if(r.copy(a.shown).project(n),Math.abs(r.z)>=1)continue;let l=(r.x*.5+.5)*t,c=(.5-r.y*.5)*t,[h,d]=a.positive?[fl(a.color),Ff(a.color)]:["#fff",fl(a.color)];e.globalAlpha=s(a.shown)?.35:1,Tu(e,l,c,o*1.12,"rgba(8, 10, 18, 0.55)"),Tu(e,l,c,o,a.positive?"#fff":fl(a.color)),Tu(e,l,c,o*.8,h);let u=Uf(a);if(u){e.fillStyle=d,e.font=`600 ${(1.2*o).toFixed(1)}px system-ui, sans-serif`,e.textAlign="center",e.fillText(u,l,c+.42*o);continue}e.strokeStyle=d,e.lineWidth=o*.26,e.beginPath(),e.moveTo(l-o*.42,c),e.lineTo(l+o*.42,c),a.positive&&(e.moveTo(l,c-o*.42),e.lineTo(l,c+o*.42)),e.stroke()}e.globalAlpha=1}dispose(){this.layer.remove()}};function u_(){let i=document.createElementNS(wu,"svg");i.setAttribute("viewBox","-10 -10 20 20"),i.setAttribute("aria-hidden","true");for(let[t,n]of[["across","M-4.5 0H4.5"],["down","M0 -4.5V4.5"],["cross","M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6"]]){let s=document.createElementNS(wu,"path");s.setAttribute("class",t),s.setAttribute("d",n),i.append(s)}let e=document.createElementNS(wu,"text");return e.setAttribute("y","4.2"),i.append(e),i}function Uf({label:i}){return/^[+\-\u2212]?$/.test(i)?"":i.slice(0,1)}function Tu(i,e,t,n,s){i.fillStyle=s,i.beginPath(),i.arc(e,t,n,0,2*Math.PI),i.fill()}function Ff(i){let[e,t,n]=i.map(s=>s<=.04045?s/12.92:((s+.055)/1.055)**2.4);return .2126*e+.7152*t+.0722*n>.3?"#111":"#fff"}function fl(i){return`rgb(${i.map(e=>Math.round(255*Math.min(1,Math.max(0,e)))).join(", ")})`}var Eu={home:[-.933802,.275556,1.747021],front:[0,0,2],right:[2,0,0],top:[0,2,0]},Kr={eye:Eu.home,target:[0,0,0],up:[0,1,0],fov:.6981317},Of={shading:"parts",wireframe:!1,boundaries:!0,explode:0,uncertain:!1,uncertainBelow:.5,dark:!1,ground:!0};var h_=new N(0,1,0),ml=.02,gl=.02,Au=12,d_=.12,jr=class{now;goal;from;start=0;length=0;up=new N;tilt=new Un;fov;constructor(){this.fov=Kr.fov,this.goal=this.viewFrom(Kr),this.now=Zn(this.goal),this.from=Zn(this.goal)}get(){let e=this.eye(this.goal,new N);return{eye:Cu(e),target:Cu(this.goal.target),up:Cu(this.up),fov:this.fov}}get distance(){return this.goal.distance}set distance(e){this.animateTo({...Zn(this.goal),distance:e},0)}set(e,t){this.fov=e.fov,this.animateTo(this.viewFrom(e),t)}turn(e,t,n=0){let s=Zn(this.goal);s.theta+=e,s.phi=ds(s.phi+t,ml,Math.PI-ml),this.animateTo(s,n)}pan(e,t,n=0){let s=Zn(this.goal),r=2*s.distance*Math.tan(this.fov/2),{x:o,y:a}=this.axes(s);s.target.addScaledVector(o,e*r).addScaledVector(a,t*r),s.target.clampScalar(-4,4),this.animateTo(s,n)}zoom(e,t,n=0){let s=Zn(this.goal),r=ds(s.distance*e,gl,Au),o=r/s.distance;t&&s.target.lerp(t,1-o).clampScalar(-4,4),s.distance=r,this.animateTo(s,n)}focus(e,t){let n=Zn(this.goal);n.target.copy(e),n.distance=ds(n.distance*.6,gl,Au),this.animateTo(n,t)}fit(e,t){let n=Zn(this.goal),s=new ft().setFromArray(e);s.isEmpty()||s.getCenter(n.target),n.distance=this.distanceFor(e,n),this.animateTo(n,t)}distanceFor(e,t){let{x:n,y:s,z:r}=this.axes(t),o=Math.tan(this.fov/2)*(1-d_),a=new N,l=gl*4;for(let c=0;c<e.length;c+=3)a.fromArray(e,c).sub(t.target),l=Math.max(l,a.dot(r)+Math.max(Math.abs(a.dot(n)),Math.abs(a.dot(s)))/o);return ds(l,gl,Au)}step(e){if(!this.length)return!1;let t=ds((e-this.start)/this.length,0,1),n=1-(1-t)**3,{from:s,goal:r,now:o}=this;return o.target.lerpVectors(s.target,r.target,n),o.distance=s.distance*(r.distance/s.distance)**n,o.theta=s.theta+(r.theta-s.theta)*n,o.phi=s.phi+(r.phi-s.phi)*n,t>=1&&(this.length=0,this.now=Zn(r)),this.length>0}apply(e,t,n,s=!1){let r=s?this.goal:this.now;this.eye(r,e.position),e.up.copy(this.up),e.lookAt(r.target);let o=Math.tan(this.fov/2)/Math.min(1,t);e.fov=2*Math.atan(o)*180/Math.PI,e.aspect=t;let a=e.position.length();e.far=a+n,e.near=Math.max(a-n,r.distance*.02,.002),e.updateProjectionMatrix(),e.updateMatrixWorld()}animateTo(e,t){if(this.goal=e,t<=0){this.length=0,this.now=Zn(e);return}this.from=Zn(this.now);let n=Math.round((e.theta-this.from.theta)/(2*Math.PI));this.from.theta+=n*2*Math.PI,this.start=performance.now(),this.length=t}viewFrom(e){this.up.fromArray(e.up).normalize(),this.tilt.setFromUnitVectors(h_,this.up);let t=new N().fromArray(e.target),n=new N().fromArray(e.eye).sub(t),s=Math.max(n.length(),1e-4);n.divideScalar(s).applyQuaternion(this.tilt.clone().invert());let r=ds(Math.acos(ds(n.y,-1,1)),ml/4,Math.PI-ml/4);return{target:t,distance:s,theta:Math.atan2(n.x,n.z),phi:r}}eye(e,t){return t.copy(this.axes(e).z).multiplyScalar(e.distance).add(e.target)}axes({theta:e,phi:t}){let n=new N(Math.sin(t)*Math.sin(e),Math.cos(t),Math.sin(t)*Math.cos(e)),s=new N(Math.cos(e),0,-Math.sin(e));return n.applyQuaternion(this.tilt),s.applyQuaternion(this.tilt),{x:s,y:new N().crossVectors(n,s),z:n}}};function Zn(i){return{...i,target:i.target.clone()}}function ds(i,e,t){return Math.min(t,Math.max(e,i))}function Cu(i){return[i.x,i.y,i.z]}var Bf=`
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
`,Ru=`
  ${Bf}
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
`,Pu=`
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
    vec3 color = lit(base, n, eye);

    if (float(state.z) < unsure) {
      vec3 ink = dot(base, vec3(0.299, 0.587, 0.114)) > 0.22 ? vec3(0.06, 0.07, 0.10) : vec3(0.85);
      color = mix(color, ink, 0.62 * stripes(p, vec2(0.7071, 0.7071), 7.0, 1.6));
    }
    #ifdef WIREFRAME
      vec3 high = 1.0 / max(fwidth(inside), vec3(1e-6)) / pixel; // heights of the triangle, in CSS pixels
      vec3 d = inside * high;
      float wire = 1.0 - smoothstep(0.35, 1.15, min(d.x, min(d.y, d.z)));
      float room = smoothstep(1.0, 14.0, min(high.x, min(high.y, high.z)));
      color = mix(color, vec3(0.05, 0.06, 0.09), (0.10 + 0.38 * room) * wire);
    #endif
    shown = vec4(color, 1.0);
  }
`,kf=`
  ${Bf}
  uniform uint hoverSlot;
  uniform float whole; // 1: include hidden parts, not exploded
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
`,zf=`
  precision highp float;
  flat in vec4 bytes;
  out vec4 shown;
  void main() { shown = bytes; }
`,Vf=`
  precision highp float;
  in vec3 position;
  out vec2 at;
  void main() {
    at = position.xy * 0.5 + 0.5;
    gl_Position = vec4(position.xy, 0.0, 1.0);
  }
`,Hf=`
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
    if (same && wideLines < 0.5) return;
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
`,Gf=`
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
`,Wf=`
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
`;var cn=96,p_=.3,Xf=.35,m_=[6,5,3],vl=class{mesh;cells=new Uint8Array(cn*cn);texture=new qn(this.cells,cn,cn,kr,Bt);constructor(){this.texture.minFilter=this.texture.magFilter=$t,this.texture.unpackAlignment=1;let e=new Bi({glslVersion:us,vertexShader:Gf,fragmentShader:Wf,uniforms:{shade:{value:this.texture},strength:{value:0}},transparent:!0,premultipliedAlpha:!0,depthWrite:!1,side:An});this.mesh=new an(new _i(1,1).rotateX(-Math.PI/2),e),this.mesh.frustumCulled=!1,this.mesh.renderOrder=1,this.mesh.visible=!1}set strength(e){this.mesh.material.uniforms.strength.value=e}cast(e,t){let n=e.bounds,s=Math.max(n.max.x-n.min.x,n.max.z-n.min.z,.05)*(1+2*p_),r=(n.min.x+n.max.x-s)/2,o=(n.min.z+n.max.z-s)/2,a=new Float32Array(cn*cn);g_(e,t,a,r,o,cn/s,n);for(let l of m_)a=qf(qf(a,l,1,cn),l,cn,1);for(let l=0;l<a.length;l++)this.cells[l]=Math.round(255*Math.min(1,a[l]));this.texture.needsUpdate=!0,this.mesh.position.set(r+s/2,n.min.y-.003,o+s/2),this.mesh.scale.set(s,1,s)}dispose(){this.texture.dispose(),this.mesh.geometry.dispose(),this.mesh.material.dispose()}};function g_(i,e,t,n,s,r,o){let{positions:a,faces:l}=i.mesh,c=(h,d,u)=>{if(h<0||d<0||h>=cn||d>=cn)return;let f=(cn-1-d)*cn+h;u>t[f]&&(t[f]=u)};for(let h=0;h<i.num;h++){let d=3*l[3*h],u=3*l[3*h+1],f=3*l[3*h+2],g=(a[d+1]+a[u+1]+a[f+1])/3-o.min.y;if(g>Xf||!e(i.slot(h)))continue;let y=(1-g/Xf)**2,m=(a[d]-n)*r,p=(a[u]-n)*r,v=(a[f]-n)*r,M=(a[d+2]-s)*r,_=(a[u+2]-s)*r,b=(a[f+2]-s)*r;c(Math.floor((m+p+v)/3),Math.floor((M+_+b)/3),y);let w=(p-m)*(b-M)-(v-m)*(_-M);if(!(Math.abs(w)<1))for(let x=Math.floor(Math.min(M,_,b));x<=Math.max(M,_,b);x++)for(let S=Math.floor(Math.min(m,p,v));S<=Math.max(m,p,v);S++){let C=((p-S-.5)*(b-x-.5)-(v-S-.5)*(_-x-.5))/w,A=((v-S-.5)*(M-x-.5)-(m-S-.5)*(b-x-.5))/w;C>=0&&A>=0&&C+A<=1&&c(S,x,y)}}}function qf(i,e,t,n){let s=new Float32Array(i.length);for(let r=0;r<cn;r++){let o=0,a=l=>l<0||l>=cn?0:i[r*n+l*t];for(let l=-e;l<e;l++)o+=a(l);for(let l=0;l<cn;l++)o+=a(l+e),s[r*n+l*t]=Math.max(0,o)/(2*e+1),o-=a(l-e)}return s}var v_=Math.cos(40*Math.PI/180),x_=128;function $f(i,e){let t=new Float32Array(e.length);for(let n=0;n<e.length;n+=3){let s=3*e[n],r=3*e[n+1],o=3*e[n+2],a=i[s],l=i[s+1],c=i[s+2],h=i[r]-a,d=i[r+1]-l,u=i[r+2]-c,f=i[o]-a,g=i[o+1]-l,y=i[o+2]-c;t[n]=d*y-u*g,t[n+1]=u*f-h*y,t[n+2]=h*g-d*f}return t}function Yf(i,e,t,n){let s=new Int16Array(e.length*4),r=(l,c,h,d)=>{let u=Math.sqrt(c*c+h*h+d*d);if(!(u>1e-20)||u===1/0)return!1;let f=32767/u;return s[4*l]=Math.round(c*f),s[4*l+1]=Math.round(h*f),s[4*l+2]=Math.round(d*f),!0},o=t?null:__(i,e),a=new Float64Array(3);for(let l=0;l<e.length;l++){let c=l-l%3;if(t){let h=3*e[l];if(r(l,t[h],t[h+1],t[h+2]))continue}else if(o&&y_(o,l,c,n,a)&&r(l,a[0],a[1],a[2]))continue;r(l,n[c],n[c+1],n[c+2])}return s}function y_(i,e,t,n,s){let r=i.vertex[e],o=i.start[r],a=i.start[r+1];if(a-o>x_)return!1;let l=n[t],c=n[t+1],h=n[t+2],d=v_*Math.sqrt(l*l+c*c+h*h);s[0]=s[1]=s[2]=0;for(let u=o;u<a;u++){let f=i.faces[u],g=n[f],y=n[f+1],m=n[f+2],p=l*g+c*y+h*m;if(Math.abs(p)<d*Math.sqrt(g*g+y*y+m*m))continue;let v=p<0?-1:1;s[0]+=v*g,s[1]+=v*y,s[2]+=v*m}return!0}function __(i,e){let{place:t,count:n}=b_(i),s=new Uint32Array(e.length),r=new Uint32Array(n+1);for(let l=0;l<e.length;l++)s[l]=t[e[l]],r[s[l]+1]++;for(let l=0;l<n;l++)r[l+1]+=r[l];let o=r.slice(),a=new Uint32Array(e.length);for(let l=0;l<e.length;l++)a[o[s[l]]++]=l-l%3;return{vertex:s,start:r,faces:a}}function b_(i){let e=i.length/3,t=new Uint32Array(i.buffer,i.byteOffset,i.length),n=1024;for(;n<2*e;)n*=2;let s=new Int32Array(n).fill(-1),r=new Uint32Array(e),o=0,a=l=>t[l]===2147483648?0:t[l];for(let l=0;l<e;l++){let c=a(3*l),h=a(3*l+1),d=a(3*l+2),u=Math.imul(c,2654435761)^Math.imul(h,2246822519)^Math.imul(d,3266489917);for(u=(u^u>>>15)&n-1;;){let f=s[u];if(f<0){s[u]=l,r[l]=o++;break}if(a(3*f)===c&&a(3*f+1)===h&&a(3*f+2)===d){r[l]=r[f];break}u=u+1&n-1}}return{place:r,count:o}}var T_=4096,E_=65535,Lu=.7,A_=8e3,Zf=[.7,.7,.7],Du=255,_l=class{constructor(e){this.mesh=e;let t=this.num=e.faces.length/3;this.flat=$f(e.positions,e.faces);let n=Math.min(T_,2**Math.ceil(Math.log2(Math.sqrt(t+1)))),s=Math.max(1,Math.ceil(t/n));this.rows=new Uint8Array(4*n*s);for(let r=3;r<this.rows.length;r+=4)this.rows[r]=255;this.faceTable=new qn(this.rows,n,s,Ys,Bt),this.faceTable.internalFormat="RGBA8UI",this.faceTable.minFilter=this.faceTable.magFilter=wt,this.faceTable.needsUpdate=!0,this.fill(this.order()),this.measure()}mesh;num;geometry=new On;groups=[];flat;bounds=new ft;faceTable;rows;order(){let{faceMaterial:e,materials:t}=this.mesh,n=new Uint32Array(t.length+2),s=o=>e[o]<t.length?e[o]+1:0;for(let o=0;o<this.num;o++)n[s(o)+1]++;for(let o=0;o<=t.length;o++){let a=n[o+1];a&&this.groups.push({material:o-1,start:3*n[o],count:3*a}),n[o+1]+=n[o]}if(this.groups.length<2)return null;let r=new Uint32Array(this.num);for(let o=0;o<this.num;o++)r[n[s(o)]++]=o;return r}fill(e){let{positions:t,faces:n,normals:s,uv:r,colors:o}=this.mesh,a=3*this.num,l=new Uint32Array(a);for(let u=0,f=0;f<this.num;f++){let g=3*(e?e[f]:f);l[u++]=g,l[u++]=g+1,l[u++]=g+2}let c=e?l.map(u=>n[u]):n,h=Yf(t,n,s,this.flat);if(e){let u=new Int32Array(h.buffer);h=new Int16Array(yl(u,l,2,new Int32Array(2*a)).buffer)}let d=(u,f,g,y=!1)=>{this.geometry.setAttribute(u,new Ot(f,g,y))};if(d("position",yl(t,c,3,new Float32Array(3*a)),3),d("normal",h,4,!0),d("corner",l,1),r&&d("uv",yl(r,c,2,new Float32Array(2*a)),2),o){let u=new Uint32Array(this.tones(o).buffer);d("color",new Uint8Array(yl(u,c,1,new Uint32Array(a)).buffer),4,!0)}}tones(e){let t=new Uint8Array(e.length),n=this.mesh.linear===!1?Jf:Nu;for(let s=0;s<t.length;s++)t[s]=Math.round(255*(s%4<3?n(e[s]):1));return t}measure(){let{positions:e,faces:t}=this.mesh,{min:n,max:s}=this.bounds,r=[1/0,1/0,1/0],o=[-1/0,-1/0,-1/0];for(let a=0;a<t.length;a++)if(this.hasArea(a/3|0))for(let l=0;l<3;l++){let c=e[3*t[a]+l];c<r[l]&&(r[l]=c),c>o[l]&&(o[l]=c)}n.fromArray(r),s.fromArray(o),this.bounds.isEmpty()&&this.bounds.set(n.setScalar(-.5),s.setScalar(.5)),this.geometry.boundingBox=this.bounds.clone(),this.geometry.boundingSphere=this.bounds.getBoundingSphere(new ni)}hasArea(e){return this.flat[3*e]!==0||this.flat[3*e+1]!==0||this.flat[3*e+2]!==0}sample(e,t,n){let{positions:s,faces:r}=this.mesh,o=n?1:Math.max(1,Math.floor(this.num/A_)),a=[],l=new N,c=new N;for(let h=0;h<this.num;h+=o){let d=this.slot(h);if(!(!e.visible(d)||!this.hasArea(h)||n&&!n.has(e.id(d)))){e.offset(d,c);for(let u=3*h;u<3*h+3;u++)l.fromArray(s,3*r[u]).addScaledVector(c,t),a.push(l.x,l.y,l.z)}}return new Float32Array(a)}slot(e){return this.rows[4*e]|this.rows[4*e+1]<<8}setFaces(e,t,n){let s=this.rows,r=0;for(let o=0,a=0;o<this.num;o++,a+=4)s[a]=e[o]&255,s[a+1]=e[o]>>8,s[a+2]=n[o],s[a+3]=t[o],r|=n[o];return this.faceTable.needsUpdate=!0,r>0}paint(e){for(let t of e)this.rows[4*t+2]=Du;this.faceTable.needsUpdate=!0}dispose(){this.geometry.dispose(),this.faceTable.dispose()}};function yl(i,e,t,n){for(let s=0,r=0;s<e.length;s++){let o=t*e[s];for(let a=0;a<t;a++)n[r++]=i[o+a]}return n}function Jf(i){return Math.min(1,Math.max(0,i))}function Nu(i){let e=Jf(i);return e<=.0031308?12.92*e:1.055*e**(1/2.4)-.055}var Qr=class{texture;chosen=!1;highlight=!1;hidden=!1;rows;slotOf=new Map([[-1,0]]);ids=[-1];boxes=new Float32Array(6);full=!1;constructor(){this.rows=new Float32Array(0),this.texture=this.grow(1)}get num(){return this.ids.length}id(e){return this.ids[e]}slot(e){let t=this.slotOf.get(e);if(t===void 0){if(this.full)return 0;t=this.ids.length,this.slotOf.set(e,t),this.ids.push(e),this.full=this.ids.length>=E_,8*this.ids.length>this.rows.length&&(this.texture=this.grow(Math.ceil(this.ids.length/256))),this.plain(t)}return t}visible(e){return(this.rows[8*e+3]&1)!==0}offset(e,t){return t.fromArray(this.rows,8*e+4)}box(e,t){return t.min.fromArray(this.boxes,6*e),t.max.fromArray(this.boxes,6*e+3),t}set(e){for(let n of e)this.slot(n.id);this.chosen=this.highlight=this.hidden=!1;let t=new Set;for(let n of e){let s=this.slot(n.id);t.add(s),this.rows.set(n.color,8*s),this.rows[8*s+3]=(n.visible?1:0)|(n.highlight?2:0)|(n.chosen?4:0)|8*((n.pattern??0)&7),this.chosen||=n.chosen,this.highlight||=n.highlight,this.hidden||=!n.visible}for(let n=0;n<this.num;n++)t.has(n)||this.plain(n);this.texture.needsUpdate=!0}setLabels(e,t){let n=new Uint16Array(e.length),s=-1,r=0;for(let o=0;o<e.length;o++){let a=e[o];a!==s&&(s=a,r=this.slot(a)),n[o]=r}return this.measure(n,t),n}measure(e,t){let{positions:n,faces:s}=t.mesh,r=this.boxes=new Float32Array(6*this.num);for(let o=0;o<r.length;o++)r[o]=o%6<3?1/0:-1/0;for(let o=0;o<e.length;o++){if(!t.hasArea(o))continue;let a=6*e[o];for(let l=3*o;l<3*o+3;l++){let c=3*s[l];for(let h=0;h<3;h++){let d=n[c+h];d<r[a+h]&&(r[a+h]=d),d>r[a+3+h]&&(r[a+3+h]=d)}}}for(let o=0;o<this.num;o++)for(let a=0;a<3;a++){let l=(r[6*o+a]+r[6*o+3+a])/2;this.rows[8*o+4+a]=o&&Number.isFinite(l)?Lu*l:0}this.texture.needsUpdate=!0}plain(e){this.rows.set(Zf,8*e),this.rows[8*e+3]=1}grow(e){let t=new Float32Array(8*256*e);t.set(this.rows),this.rows.length||t.set([...Zf,1]),this.texture?.dispose(),this.rows=t;let n=new qn(t,2*256,e,pn,Cn);return n.minFilter=n.magFilter=wt,n.needsUpdate=!0,n}dispose(){this.texture.dispose()}};var fs=4294967295,C_={middle:[.985,.988,.995],rim:[.865,.882,.91],shadow:.5},R_={middle:[.215,.232,.268],rim:[.082,.09,.11],shadow:.75},P_=[1,.62,.1],Kf=[.16,.47,1],Ks=class{constructor(e,t,n,s){this.scale=n;let[r,o]=[Math.max(1,Math.round(e)),Math.max(1,Math.round(t))];this.colors=new Yt(r,o,{samples:s?4:0}),this.ids=jf(r,o)}scale;colors;ids;dispose(){this.colors.dispose(),this.ids.dispose()}},bl=class{renderer;software;scene=new Vs;idsScene=new Vs;ground=new vl;fullscreen=new _i(2,2);composite;mesh=null;idsMesh=null;plain;idsMaterial;textured=[];textures=[];surface=null;groundDirty=!0;maskBytes=new Uint8Array(4*256);maskTable=new qn(this.maskBytes,256,1,pn,Bt);uniforms={faceTable:{value:null},partTable:{value:null},faceShift:{value:0},maskTable:{value:this.maskTable},explode:{value:0},backdrop:{value:new N(1,1,1)},masked:{value:0},chosen:{value:0},unsure:{value:0},pixel:{value:1},dark:{value:0},hoverSlot:{value:fs},hoverFace:{value:fs},sky:{value:new N(0,1,0)},whole:{value:0},ids:{value:null},colors:{value:null},reach:{value:new Tt},stride:{value:1},wideLines:{value:0},backed:{value:1},boundaries:{value:1},textured:{value:0},middle:{value:new N},rim:{value:new N},aspect:{value:1}};constructor(e){this.renderer=new ll({canvas:e,antialias:!1,alpha:!1,depth:!1,powerPreference:"high-performance"}),this.software=I_(this.renderer.getContext()),this.renderer.autoClear=!1,this.contextRestored(),this.maskTable.minFilter=this.maskTable.magFilter=wt,this.setMaskColors([Kf]),this.plain=this.material(Ru,Pu),this.idsMaterial=this.material(kf,zf,{blending:si}),this.composite=new an(this.fullscreen,this.material(Vf,Hf,{depthTest:!1,depthWrite:!1,blending:si})),this.composite.frustumCulled=!1,this.scene.add(this.ground.mesh)}contextRestored(){this.renderer.setClearColor(0,0)}material(e,t,n={}){return new Bi({glslVersion:us,vertexShader:e,fragmentShader:t,uniforms:{...this.uniforms},side:Wt,...n})}setSurface(e,t){if(this.clear(),this.surface=e,!!e){this.uniforms.faceTable.value=e.faceTable,this.uniforms.faceShift.value=Math.log2(e.faceTable.image.width),this.uniforms.partTable.value=t.texture,this.mesh=new an(e.geometry,this.plain),this.idsMesh=new an(e.geometry,this.idsMaterial);for(let n of[this.mesh,this.idsMesh])n.frustumCulled=!1;this.scene.add(this.mesh),this.idsScene.add(this.idsMesh),this.textures=e.mesh.textures.map(()=>null),e.mesh.textures.forEach((n,s)=>this.setTexture(s,n)),this.groundDirty=!0}}setTexture(e,t){this.textures[e]?.dispose(),this.textures[e]=t?L_(t,this.renderer.capabilities.getMaxAnisotropy()):null;for(let n of this.textured)this.setPicture(n)}setPicture(e){let t=this.textures[e.userData.texture]??null;e.uniforms.picture.value=t,e.uniforms.pictured.value=t?1:0}makeTextured(e){let{mesh:t,geometry:n,groups:s}=e;return n.clearGroups(),s.forEach((r,o)=>n.addGroup(r.start,r.count,o)),s.map(r=>{let o=t.materials[r.material],a=o?.color??[1,1,1],l=t.linear===!1?a:a.map(Nu),c=this.material(Ru,Pu);return c.defines={TEXTURED:"",...t.colors?{COLORED:""}:{}},c.userData.texture=t.uv?o?.texture??-1:-1,Object.assign(c.uniforms,{picture:{value:null},pictured:{value:0},factor:{value:new N(l[0],l[1],l[2])}}),this.setPicture(c),c})}setMaskColors(e){let t=(n,s)=>this.maskBytes.set([...s.map(r=>Math.round(255*r)),255],4*n);for(let n=1;n<256;n++)t(n,e[n-1]??e[e.length-1]??Kf);t(Du,P_),this.maskTable.needsUpdate=!0}set masked(e){this.uniforms.masked.value=e?1:0}hover(e,t){let{hoverSlot:n,hoverFace:s}=this.uniforms,r=n.value===(e??fs)&&s.value===(t??fs);return n.value=e??fs,s.value=t??fs,!r}invalidateGround(){this.groundDirty=!0}setUniforms(e,t,n,s){let r=this.uniforms,o=e.dark?R_:C_;if(r.partTable.value=t.texture,r.explode.value=n,r.chosen.value=t.chosen?1:0,r.unsure.value=e.uncertain?255*e.uncertainBelow:0,r.dark.value=e.dark?1:0,r.wideLines.value=r.masked.value||t.chosen||t.highlight||r.hoverSlot.value!==fs?1:0,r.boundaries.value=e.boundaries?1:0,r.textured.value=e.shading==="texture"?1:0,r.middle.value.fromArray(o.middle),r.rim.value.fromArray(o.rim),r.backdrop.value.fromArray(o.middle),r.sky.value.set(0,1,0).transformDirection(s.matrixWorldInverse),!this.mesh||!this.surface)return;e.shading==="texture"&&!this.textured.length&&(this.textured=this.makeTextured(this.surface)),this.mesh.material=e.shading==="texture"?this.textured:this.plain;for(let l of[this.plain,...this.textured])e.wireframe!=="WIREFRAME"in(l.defines??{})&&(l.defines={...l.defines},e.wireframe?l.defines.WIREFRAME="":delete l.defines.WIREFRAME,l.needsUpdate=!0);let a=e.ground?o.shadow*Math.max(0,1-3*n):0;this.ground.mesh.visible=a>0,this.ground.strength=a,a>0&&this.groundDirty&&(this.ground.cast(this.surface,l=>t.visible(l)),this.groundDirty=!1)}draw(e,t,n,s,r,o,a=!0){let{renderer:l,uniforms:c}=this;this.setUniforms(s,r,o,n),c.pixel.value=e.scale,c.stride.value=Math.max(1,Math.round(e.scale)),c.aspect.value=e.ids.width/e.ids.height,c.ids.value=e.ids.texture,c.colors.value=e.colors.texture,c.backed.value=a?1:0,c.whole.value=0,this.setReach(n,o,e),(!this.mesh||!a)&&(this.ground.mesh.visible=!1);for(let[h,d]of[[this.idsScene,e.ids],[this.scene,e.colors]])l.setRenderTarget(d),l.clear(),l.render(h,n);l.setRenderTarget(t),l.render(this.composite,n),l.setRenderTarget(null)}setReach(e,t,n){let s=this.uniforms.reach.value;if(!this.surface)return void s.set(2,2,-1,-1);let{min:r,max:o}=this.surface.bounds,a=new N;s.set(1,1,0,0);for(let h=0;h<8;h++){if(a.set(h&1?o.x:r.x,h&2?o.y:r.y,h&4?o.z:r.z).multiplyScalar(1+Lu*t),a.clone().applyMatrix4(e.matrixWorldInverse).z>-e.near)return void s.set(0,0,1,1);a.project(e).multiplyScalar(.5).addScalar(.5),s.set(Math.min(s.x,a.x),Math.min(s.y,a.y),Math.max(s.z,a.x),Math.max(s.w,a.y))}let l=4*n.scale/n.ids.width,c=4*n.scale/n.ids.height;s.set(s.x-l,s.y-c,s.z+l,s.w+c)}flat(e,t,n){let s=jf(e,e);try{return this.uniforms.partTable.value=n.texture,this.uniforms.whole.value=1,this.renderer.setRenderTarget(s),this.renderer.clear(),this.idsMesh&&this.renderer.render(this.idsScene,t),this.read(s)}finally{this.uniforms.whole.value=0,this.renderer.setRenderTarget(null),s.dispose()}}picture(e,t,n,s,r,o){let a=new Ks(e,e,Math.max(1,e/720),!0),l=new Yt(e,e,{depthBuffer:!1});try{return this.draw(a,l,t,n,s,r,o),this.read(l)}finally{l.dispose(),a.dispose()}}read(e){let{width:t,height:n}=e,s=new Uint8Array(4*t*n);return this.renderer.readRenderTargetPixels(e,0,0,t,n,s),s}clear(){this.mesh&&this.scene.remove(this.mesh),this.idsMesh&&this.idsScene.remove(this.idsMesh),this.mesh=this.idsMesh=null;for(let e of this.textured)e.dispose();for(let e of this.textures)e?.dispose();this.textured=[],this.textures=[]}dispose(){this.clear(),this.ground.dispose(),this.fullscreen.dispose(),this.maskTable.dispose();for(let e of[this.plain,this.idsMaterial,this.composite.material])e.dispose();this.renderer.dispose(),this.renderer.forceContextLoss()}};function jf(i,e){return new Yt(i,e,{minFilter:wt,magFilter:wt,generateMipmaps:!1,depthBuffer:!0})}function I_(i){let e=i.getExtension("WEBGL_debug_renderer_info"),t=String(i.getParameter(e?e.UNMASKED_RENDERER_WEBGL:i.RENDERER));return/swiftshader|llvmpipe|software|basic render/i.test(t)}function L_(i,e){let t=new on(i);return t.flipY=!1,t.wrapS=t.wrapT=Os,t.generateMipmaps=!0,t.anisotropy=Math.min(8,e),t.needsUpdate=!0,t}var js=Math.pow(2,-24),eo=Symbol("SKIP_GENERATION"),Ml={strategy:0,maxDepth:40,targetLeafSize:10,useSharedArrayBuffer:!1,setBoundingBox:!0,onProgress:null,indirect:!1,verbose:!0,range:null,[eo]:!1};function _t(i,e,t){return t.min.x=e[i],t.min.y=e[i+1],t.min.z=e[i+2],t.max.x=e[i+3],t.max.y=e[i+4],t.max.z=e[i+5],t}function to(i){let e=-1,t=-1/0;for(let n=0;n<3;n++){let s=i[n+3]-i[n];s>t&&(t=s,e=n)}return e}function Uu(i,e,t){for(let n=0;n<3;n++){let s=e[i+2*n],r=e[i+2*n+1],o=s-r,a=s+r;o<t[n]&&(t[n]=o),a>t[n+3]&&(t[n+3]=a)}}function Sl(i){let e=i[3]-i[0],t=i[4]-i[1],n=i[5]-i[2];return 2*(e*t+t*n+n*e)}function nt(i,e){return e[i+15]===65535}function pt(i,e){return e[i+6]}function vt(i,e){return e[i+14]}function lt(i){return i+8}function ct(i,e){let t=e[i+6];return i+t*8}function Qs(i,e){return e[i+7]}function wl(i,e,t,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,h=-1/0,d=1/0,u=1/0,f=1/0,g=-1/0,y=-1/0,m=-1/0,p=i.offset||0;for(let v=(e-p)*6,M=(e+t-p)*6;v<M;v+=6){let _=i[v+0],b=i[v+1],w=_-b,x=_+b;w<r&&(r=w),x>l&&(l=x),_<d&&(d=_),_>g&&(g=_);let S=i[v+2],C=i[v+3],A=S-C,R=S+C;A<o&&(o=A),R>c&&(c=R),S<u&&(u=S),S>y&&(y=S);let I=i[v+4],F=i[v+5],P=I-F,z=I+F;P<a&&(a=P),z>h&&(h=z),I<f&&(f=I),I>m&&(m=I)}n[0]=r,n[1]=o,n[2]=a,n[3]=l,n[4]=c,n[5]=h,s[0]=d,s[1]=u,s[2]=f,s[3]=g,s[4]=y,s[5]=m}var ci=8,Ou=8,Fu=new Int32Array(ci),li=new Float32Array(ci*6),er=new Float32Array(ci*6),Jn=new Float32Array(6),Tl=new Float32Array(6),Gi=new Int32Array(Ou),ep=new Float32Array(Ou*6);function U_(i,e,t,n){for(let s=0;s<3;s++){let r=e[i+2*s],o=e[i+2*s+1],a=r-o,l=r+o;a<t[n+s]&&(t[n+s]=a),l>t[n+s+3]&&(t[n+s+3]=l)}}function tp(i,e){let t=i[e+3]-i[e],n=i[e+4]-i[e+1],s=i[e+5]-i[e+2];return 2*(t*n+n*s+s*t)}function np(i,e,t,n,s,r){let o=-1,a=0;if(r===0)o=to(e),o!==-1&&(a=(e[o]+e[o+3])/2);else if(r===1)o=to(i),o!==-1&&(a=F_(t,n,s,o));else if(r===2){let l=Sl(i),c=1.25*s,h=t.offset||0,d=(n-h)*6,u=(n+s-h)*6;for(let f=0;f<3;f++){let g=e[f],p=(e[f+3]-g)/ci;if(s<Ou){for(let v=0;v<s;v++){let M=d+v*6,_=t[M+2*f],b=v;for(;b>0&&t[Gi[b-1]+2*f]>_;)Gi[b]=Gi[b-1],b--;Gi[b]=M}for(let v=0;v<3;v++)Jn[v]=1/0,Jn[v+3]=-1/0,Tl[v]=1/0,Tl[v+3]=-1/0;for(let v=s-1;v>=0;v--)Uu(Gi[v],t,Tl),ep.set(Tl,v*6);for(let v=0;v<s-1;v++){Uu(Gi[v],t,Jn);let M=t[Gi[v+1]+2*f];if(t[Gi[v]+2*f]===M)continue;let _=v+1,b=s-_,w=Sl(Jn)/l,x=tp(ep,_*6)/l,S=1+1.25*(w*_+x*b);S<c&&(o=f,c=S,a=M)}}else{for(let _=0;_<ci;_++){Fu[_]=0;for(let b=0;b<3;b++)li[_*6+b]=1/0,li[_*6+b+3]=-1/0}for(let _=d;_<u;_+=6){let x=~~((t[_+2*f]-g)/p);x>=ci&&(x=ci-1),Fu[x]++,U_(_,t,li,x*6)}let v=(ci-1)*6;for(let _=0;_<6;_++)er[v+_]=li[v+_];for(let _=ci-2;_>=0;_--){let b=_*6,w=b+6;for(let x=0;x<3;x++)er[b+x]=Math.min(li[b+x],er[w+x]),er[b+x+3]=Math.max(li[b+x+3],er[w+x+3])}let M=0;for(let _=0;_<ci-1;_++){let b=_*6,w=Fu[_];if(w!==0)for(let R=0;R<3;R++)M===0?(Jn[R]=li[b+R],Jn[R+3]=li[b+R+3]):(Jn[R]=Math.min(Jn[R],li[b+R]),Jn[R+3]=Math.max(Jn[R+3],li[b+R+3]));M+=w;let x=0,S=0;M!==0&&(x=Sl(Jn)/l);let C=s-M;C!==0&&(S=tp(er,b+6)/l);let A=1+1.25*(x*M+S*C);A<c&&(o=f,c=A,a=g+p+_*p)}}}}else console.warn(`BVH: Invalid build strategy value ${r} used.`);return{axis:o,pos:a}}function F_(i,e,t,n){let s=0,r=i.offset;for(let o=e,a=e+t;o<a;o++)s+=i[(o-r)*6+n*2];return s/t}function ip(i,e,t,n,s,r){let o=n,a=n+s-1,l=r.pos,c=r.axis*2,h=t.offset||0;for(;;){for(;o<=a&&t[(o-h)*6+c]<l;)o++;for(;o<=a&&t[(a-h)*6+c]>=l;)a--;if(o<a){for(let d=0;d<e;d++){let u=i[o*e+d];i[o*e+d]=i[a*e+d],i[a*e+d]=u}for(let d=0;d<6;d++){let u=o-h,f=a-h,g=t[u*6+d];t[u*6+d]=t[f*6+d],t[f*6+d]=g}o++,a--}else return o}}var O_=Math.pow(2,32),tr=new Float32Array(6),El=new Float32Array(6);function B_(i,e,t,n,s,r){let{maxDepth:o,verbose:a,targetLeafSize:l,_strictLeafSize:c=1/0,strategy:h,onProgress:d,useSharedArrayBuffer:u=!1}=s,f=i.primitiveBuffer,g=i.primitiveBufferStride,y=u?SharedArrayBuffer:ArrayBuffer,m=new y(32*Math.max(1,2*Math.ceil(n)-1)),p=new Float32Array(m),v=new Uint32Array(m),M=new Uint16Array(m),_=0,b=!1;return wl(e,t,n,tr,El),S(t,n,0),m.slice(0,_*32);function w(C){d&&d((C-r.offset)/r.count)}function x(C,A,R){let I=C*2;v[C+6]=A,M[I+14]=R,M[I+15]=65535,w(A+R)}function S(C,A,R){let I=_++,F=I*8;p.set(tr,F),!b&&R>=o&&(b=!0,a&&console.warn(`BVH: Max depth of ${o} reached when generating BVH. Consider increasing maxDepth.`));let P=A>c;if(A<=l&&!P||R>=o){x(F,C,A);return}let z=np(tr,El,e,C,A,h),q=z.axis===-1?-1:ip(f,g,e,C,A,z);if(z.axis===-1||q===C||q===C+A){if(!P){x(F,C,A);return}z.axis=Math.max(0,to(tr)),q=C+Math.max(1,Math.floor(A/2))}v[F+7]=z.axis;let L=q-C;wl(e,C,L,tr,El),S(C,L,R+1);let H=_-I;if(H>O_)throw new Error("MeshBVH: Cannot store relative child node offset greater than 32 bits.");v[F+6]=H;let k=A-L;wl(e,q,k,tr,El),S(q,k,R+1)}}function sp(i,e){let t=i.getRootRanges(e.range),n=t[0],s=t[t.length-1],r={offset:n.offset,count:s.offset+s.count-n.offset},o=new Float32Array(6*r.count);o.offset=r.offset,i.computePrimitiveBounds(r.offset,r.count,o),i._roots=t.map(a=>B_(i,o,a.offset,a.count,e,r))}var Wi=class{constructor(e){this._getNewPrimitive=e,this._primitives=[]}getPrimitive(){let e=this._primitives;return e.length===0?this._getNewPrimitive():e.pop()}releasePrimitive(e){this._primitives.push(e)}};var Bu=class{constructor(){this.float32Array=null,this.uint16Array=null,this.uint32Array=null;let e=[],t=null;this.setBuffer=n=>{t&&e.push(t),t=n,this.float32Array=new Float32Array(n),this.uint16Array=new Uint16Array(n),this.uint32Array=new Uint32Array(n)},this.clearBuffer=()=>{t=null,this.float32Array=null,this.uint16Array=null,this.uint32Array=null,e.length!==0&&this.setBuffer(e.pop())}}},Ke=new Bu;var Xi,ir,nr=[],Al=new Wi(()=>new ft);function rp(i,e,t,n,s,r){Xi=Al.getPrimitive(),ir=Al.getPrimitive(),nr.push(Xi,ir),Ke.setBuffer(i._roots[e]);let o=ku(0,i.geometry,t,n,s,r);Ke.clearBuffer(),Al.releasePrimitive(Xi),Al.releasePrimitive(ir),nr.pop(),nr.pop();let a=nr.length;return a>0&&(ir=nr[a-1],Xi=nr[a-2]),o}function ku(i,e,t,n,s=null,r=0,o=0){let{float32Array:a,uint16Array:l,uint32Array:c}=Ke,h=i*2;if(nt(h,l)){let u=pt(i,c),f=vt(h,l);return _t(i,a,Xi),n(u,f,!1,o,r+i/8,Xi)}else{let A=function(I){let{uint16Array:F,uint32Array:P}=Ke,z=I*2;for(;!nt(z,F);)I=lt(I),z=I*2;return pt(I,P)},R=function(I){let{uint16Array:F,uint32Array:P}=Ke,z=I*2;for(;!nt(z,F);)I=ct(I,P),z=I*2;return pt(I,P)+vt(z,F)},u=lt(i),f=ct(i,c),g=u,y=f,m,p,v,M;if(s&&(v=Xi,M=ir,_t(g,a,v),_t(y,a,M),m=s(v),p=s(M),p<m)){g=f,y=u;let I=m;m=p,p=I,v=M}v||(v=Xi,_t(g,a,v));let _=nt(g*2,l),b=t(v,_,m,o+1,r+g/8),w;if(b===2){let I=A(g),P=R(g)-I;w=n(I,P,!0,o+1,r+g/8,v)}else w=b&&ku(g,e,t,n,s,r,o+1);if(w)return!0;M=ir,_t(y,a,M);let x=nt(y*2,l),S=t(M,x,p,o+1,r+y/8),C;if(S===2){let I=A(y),P=R(y)-I;C=n(I,P,!0,o+1,r+y/8,M)}else C=S&&ku(y,e,t,n,s,r,o+1);return!!C}}var no=new Ke.constructor,Cl=new Ke.constructor,qi=new Wi(()=>new ft),sr=new ft,rr=new ft,Vu=new ft,Hu=new ft,Gu=!1;function op(i,e,t,n){if(Gu)throw new Error("MeshBVH: Recursive calls to bvhcast not supported.");Gu=!0;let s=i._roots,r=e._roots,o,a=0,l=0,c=new Je().copy(t).invert();for(let h=0,d=s.length;h<d;h++){no.setBuffer(s[h]),l=0;let u=qi.getPrimitive();_t(0,no.float32Array,u),u.applyMatrix4(c);for(let f=0,g=r.length;f<g&&(Cl.setBuffer(r[f]),o=Kn(0,0,t,c,n,a,l,0,0,u),Cl.clearBuffer(),l+=r[f].byteLength/32,!o);f++);if(qi.releasePrimitive(u),no.clearBuffer(),a+=s[h].byteLength/32,o)break}return Gu=!1,o}function Kn(i,e,t,n,s,r=0,o=0,a=0,l=0,c=null,h=!1){let d,u;h?(d=Cl,u=no):(d=no,u=Cl);let f=d.float32Array,g=d.uint32Array,y=d.uint16Array,m=u.float32Array,p=u.uint32Array,v=u.uint16Array,M=i*2,_=e*2,b=nt(M,y),w=nt(_,v),x=!1;if(w&&b)h?x=s(pt(e,p),vt(e*2,v),pt(i,g),vt(i*2,y),l,o+e/8,a,r+i/8):x=s(pt(i,g),vt(i*2,y),pt(e,p),vt(e*2,v),a,r+i/8,l,o+e/8);else if(w){let S=qi.getPrimitive();_t(e,m,S),S.applyMatrix4(t);let C=lt(i),A=ct(i,g);_t(C,f,sr),_t(A,f,rr);let R=S.intersectsBox(sr),I=S.intersectsBox(rr);x=R&&Kn(e,C,n,t,s,o,r,l,a+1,S,!h)||I&&Kn(e,A,n,t,s,o,r,l,a+1,S,!h),qi.releasePrimitive(S)}else{let S=lt(e),C=ct(e,p);_t(S,m,Vu),_t(C,m,Hu);let A=c.intersectsBox(Vu),R=c.intersectsBox(Hu);if(A&&R)x=Kn(i,S,t,n,s,r,o,a,l+1,c,h)||Kn(i,C,t,n,s,r,o,a,l+1,c,h);else if(A)if(b)x=Kn(i,S,t,n,s,r,o,a,l+1,c,h);else{let I=qi.getPrimitive();I.copy(Vu).applyMatrix4(t);let F=lt(i),P=ct(i,g);_t(F,f,sr),_t(P,f,rr);let z=I.intersectsBox(sr),q=I.intersectsBox(rr);x=z&&Kn(S,F,n,t,s,o,r,l,a+1,I,!h)||q&&Kn(S,P,n,t,s,o,r,l,a+1,I,!h),qi.releasePrimitive(I)}else if(R)if(b)x=Kn(i,C,t,n,s,r,o,a,l+1,c,h);else{let I=qi.getPrimitive();I.copy(Hu).applyMatrix4(t);let F=lt(i),P=ct(i,g);_t(F,f,sr),_t(P,f,rr);let z=I.intersectsBox(sr),q=I.intersectsBox(rr);x=z&&Kn(C,F,n,t,s,o,r,l,a+1,I,!h)||q&&Kn(C,P,n,t,s,o,r,l,a+1,I,!h),qi.releasePrimitive(I)}}return x}var Rl=new class{constructor(){let i=null,e=null,t=null,n=!1;this.root=null,this.buffer=null,this.uint32Array=null,this.uint16Array=null,this.setBVH=(r,o)=>{if(n)throw new Error("BVHTraversalHelper: cannot call setBVH during an active traversal.");this.root=o,this.buffer=i=r._roots[o],this.uint16Array=t=new Uint16Array(i),this.uint32Array=e=new Uint32Array(i)},this.reset=()=>{this.root=null,this.buffer=i=null,this.uint16Array=t=null,this.uint32Array=e=null},this.getRangeStart=r=>{let o=r*2;for(;!nt(o,t);)r=lt(r),o=r*2;return pt(r,e)},this.getRangeEnd=r=>{let o=r*2;for(;!nt(o,t);)r=ct(r,e),o=r*2;return pt(r,e)+vt(o,t)};let s=(r,o,a)=>{let l=o*2,c=nt(l,t);if(!r(a,c,o)&&!c){let d=lt(o),u=ct(o,e);s(r,d,a+1),s(r,u,a+1)}};this.traverseBuffer=r=>{if(n)throw new Error("BVHTraversalHelper: cannot start a traversal during an active traversal.");n=!0;try{s(r,0,0)}finally{n=!1}},this.traverse=r=>{this.traverseBuffer((o,a,l)=>{if(a){let c=l*2,h=e[l+6],d=t[c+14];return r(o,a,new Float32Array(i,l*4,6),h,d)}else{let c=Qs(l,e);return r(o,a,new Float32Array(i,l*4,6),c)}})}}};var ap=new ft,or=new Float32Array(6),Pl=class{constructor(){this._roots=null,this.primitiveBuffer=null,this.primitiveBufferStride=null}init(e){e={...Ml,...e},"maxLeafSize"in e&&(console.warn('BVH: "maxLeafSize" option has been deprecated. Use "targetLeafSize", instead.'),e={...e,targetLeafSize:e.maxLeafSize}),sp(this,e)}getRootRanges(){throw new Error("BVH: getRootRanges() not implemented")}writePrimitiveBounds(){throw new Error("BVH: writePrimitiveBounds() not implemented")}writePrimitiveRangeBounds(e,t,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,h=-1/0;for(let d=e,u=e+t;d<u;d++){this.writePrimitiveBounds(d,or,0);let[f,g,y,m,p,v]=or;f<r&&(r=f),m>l&&(l=m),g<o&&(o=g),p>c&&(c=p),y<a&&(a=y),v>h&&(h=v)}return n[s+0]=r,n[s+1]=o,n[s+2]=a,n[s+3]=l,n[s+4]=c,n[s+5]=h,n}computePrimitiveBounds(e,t,n){let s=n.offset||0;for(let r=e,o=e+t;r<o;r++){this.writePrimitiveBounds(r,or,0);let[a,l,c,h,d,u]=or,f=(a+h)/2,g=(l+d)/2,y=(c+u)/2,m=(h-a)/2,p=(d-l)/2,v=(u-c)/2,M=(r-s)*6;n[M+0]=f,n[M+1]=m+(Math.abs(f)+m)*js,n[M+2]=g,n[M+3]=p+(Math.abs(g)+p)*js,n[M+4]=y,n[M+5]=v+(Math.abs(y)+v)*js}return n}shiftPrimitiveOffsets(e){let t=this._indirectBuffer;if(t)for(let n=0,s=t.length;n<s;n++)t[n]+=e;else{let n=this._roots;for(let s=0;s<n.length;s++){let r=n[s],o=new Uint32Array(r),a=new Uint16Array(r),l=r.byteLength/32;for(let c=0;c<l;c++){let h=8*c,d=2*h;nt(d,a)&&(o[h+6]+=e)}}}}traverse(e,t=0){Rl.setBVH(this,t),Rl.traverse(e),Rl.reset()}refit(){let e=this._roots;for(let t=0,n=e.length;t<n;t++){let s=e[t],r=new Uint32Array(s),o=new Uint16Array(s),a=new Float32Array(s),l=s.byteLength/32;for(let c=l-1;c>=0;c--){let h=c*8,d=h*2;if(nt(d,o)){let f=pt(h,r),g=vt(d,o);this.writePrimitiveRangeBounds(f,g,or,0),a.set(or,h)}else{let f=lt(h),g=ct(h,r);for(let y=0;y<3;y++){let m=a[f+y],p=a[f+y+3],v=a[g+y],M=a[g+y+3];a[h+y]=m<v?m:v,a[h+y+3]=p>M?p:M}}}}}getBoundingBox(e){return e.makeEmpty(),this._roots.forEach(n=>{_t(0,new Float32Array(n),ap),e.union(ap)}),e}shapecast(e){let{boundsTraverseOrder:t,intersectsBounds:n,intersectsRange:s,intersectsPrimitive:r,scratchPrimitive:o,iterate:a}=e;if(s&&r){let d=s;s=(u,f,g,y,m)=>d(u,f,g,y,m)?!0:a(u,f,this,r,g,y,o)}else s||(r?s=(d,u,f,g)=>a(d,u,this,r,f,g,o):s=(d,u,f)=>f);let l=!1,c=0,h=this._roots;for(let d=0,u=h.length;d<u;d++){let f=h[d];if(l=rp(this,d,n,s,t,c),l)break;c+=f.byteLength/32}return l}bvhcast(e,t,n){let{intersectsRanges:s}=n;return op(this,e,t,s)}};function lp(){return typeof SharedArrayBuffer<"u"}function Wu(i){return i.index?i.index.count:i.attributes.position.count}function $i(i){return Wu(i)/3}function z_(i,e=ArrayBuffer){return i>65535?new Uint32Array(new e(4*i)):new Uint16Array(new e(2*i))}function cp(i,e){if(!i.index){let t=i.attributes.position.count,n=e.useSharedArrayBuffer?SharedArrayBuffer:ArrayBuffer,s=z_(t,n);i.setIndex(new Ot(s,1));for(let r=0;r<t;r++)s[r]=r}}function V_(i,e,t){let n=Wu(i)/t,s=e||i.drawRange,r=s.start/t,o=(s.start+s.count)/t,a=Math.max(0,r),l=Math.min(n,o)-a;return{offset:Math.floor(a),count:Math.floor(l)}}function H_(i,e){return i.groups.map(t=>({offset:t.start/e,count:t.count/e}))}function Xu(i,e,t){let n=V_(i,e,t),s=H_(i,t);if(!s.length)return[n];let r=[],o=n.offset,a=n.offset+n.count,l=Wu(i)/t,c=[];for(let u of s){let{offset:f,count:g}=u,y=f,m=isFinite(g)?g:l-f,p=f+m;y<a&&p>o&&(c.push({pos:Math.max(o,y),isStart:!0}),c.push({pos:Math.min(a,p),isStart:!1}))}c.sort((u,f)=>u.pos!==f.pos?u.pos-f.pos:u.type==="end"?-1:1);let h=0,d=null;for(let u of c){let f=u.pos;h!==0&&f!==d&&r.push({offset:d,count:f-d}),h+=u.isStart?1:-1,d=f}return r}function G_(i,e){let t=i[i.length-1],n=t.offset+t.count>2**16,s=i.reduce((c,h)=>c+h.count,0),r=n?4:2,o=e?new SharedArrayBuffer(s*r):new ArrayBuffer(s*r),a=n?new Uint32Array(o):new Uint16Array(o),l=0;for(let c=0;c<i.length;c++){let{offset:h,count:d}=i[c];for(let u=0;u<d;u++)a[l+u]=h+u;l+=d}return a}var Il=class extends Pl{get indirect(){return!!this._indirectBuffer}get primitiveStride(){return null}get primitiveBufferStride(){return this.indirect?1:this.primitiveStride}set primitiveBufferStride(e){}get primitiveBuffer(){return this.indirect?this._indirectBuffer:this.geometry.index.array}set primitiveBuffer(e){}constructor(e,t={}){if(e.isBufferGeometry){if(e.index&&e.index.isInterleavedBufferAttribute)throw new Error("BVH: InterleavedBufferAttribute is not supported for the index attribute.")}else throw new Error("BVH: Only BufferGeometries are supported.");if(t.useSharedArrayBuffer&&!lp())throw new Error("BVH: SharedArrayBuffer is not available.");super(),this.geometry=e,this.resolvePrimitiveIndex=t.indirect?n=>this._indirectBuffer[n]:n=>n,this.primitiveBuffer=null,this.primitiveBufferStride=null,this._indirectBuffer=null,t={...Ml,...t},t[eo]||this.init(t)}init(e){let{geometry:t,primitiveStride:n}=this;if(e.indirect){let s=Xu(t,e.range,n),r=G_(s,e.useSharedArrayBuffer);this._indirectBuffer=r}else cp(t,e);super.init(e),!t.boundingBox&&e.setBoundingBox&&(t.boundingBox=this.getBoundingBox(new ft))}getRootRanges(e){return this.indirect?[{offset:0,count:this._indirectBuffer.length}]:Xu(this.geometry,e,this.primitiveStride)}raycastObject3D(){throw new Error("BVH: raycastObject3D() not implemented")}};var Pn=class{constructor(){this.min=1/0,this.max=-1/0}setFromPointsField(e,t){let n=1/0,s=-1/0;for(let r=0,o=e.length;r<o;r++){let l=e[r][t];n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}setFromPoints(e,t){let n=1/0,s=-1/0;for(let r=0,o=t.length;r<o;r++){let a=t[r],l=e.dot(a);n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}isSeparated(e){return this.min>e.max||e.min>this.max}};Pn.prototype.setFromBox=(function(){let i=new N;return function(t,n){let s=n.min,r=n.max,o=1/0,a=-1/0;for(let l=0;l<=1;l++)for(let c=0;c<=1;c++)for(let h=0;h<=1;h++){i.x=s.x*l+r.x*(1-l),i.y=s.y*c+r.y*(1-c),i.z=s.z*h+r.z*(1-h);let d=t.dot(i);o=Math.min(d,o),a=Math.max(d,a)}this.min=o,this.max=a}})();var W_=(function(){let i=new N,e=new N,t=new N;return function(s,r,o){let a=s.start,l=i,c=r.start,h=e;t.subVectors(a,c),i.subVectors(s.end,s.start),e.subVectors(r.end,r.start);let d=t.dot(h),u=h.dot(l),f=h.dot(h),g=t.dot(l),m=l.dot(l)*f-u*u,p,v;m!==0?p=(d*u-g*f)/m:p=0,v=(d+p*u)/f,o.x=p,o.y=v}})(),io=(function(){let i=new Ge,e=new N,t=new N;return function(s,r,o,a){W_(s,r,i);let l=i.x,c=i.y;if(l>=0&&l<=1&&c>=0&&c<=1){s.at(l,o),r.at(c,a);return}else if(l>=0&&l<=1){c<0?r.at(0,a):r.at(1,a),s.closestPointToPoint(a,!0,o);return}else if(c>=0&&c<=1){l<0?s.at(0,o):s.at(1,o),r.closestPointToPoint(o,!0,a);return}else{let h;l<0?h=s.start:h=s.end;let d;c<0?d=r.start:d=r.end;let u=e,f=t;if(s.closestPointToPoint(d,!0,e),r.closestPointToPoint(h,!0,t),u.distanceToSquared(d)<=f.distanceToSquared(h)){o.copy(u),a.copy(d);return}else{o.copy(h),a.copy(f);return}}}})(),up=(function(){let i=new N,e=new N,t=new dn,n=new fn;return function(r,o){let{radius:a,center:l}=r,{a:c,b:h,c:d}=o;if(n.start=c,n.end=h,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a||(n.start=c,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a)||(n.start=h,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a))return!0;let y=o.getPlane(t);if(Math.abs(y.distanceToPoint(l))<=a){let p=y.projectPoint(l,e);if(o.containsPoint(p))return!0}return!1}})();var X_=["x","y","z"],wi=1e-15,hp=wi*wi;function Bn(i){return Math.abs(i)<wi}var Jt=class extends rn{constructor(...e){super(...e),this.isExtendedTriangle=!0,this.satAxes=new Array(4).fill().map(()=>new N),this.satBounds=new Array(4).fill().map(()=>new Pn),this.points=[this.a,this.b,this.c],this.plane=new dn,this.isDegenerateIntoSegment=!1,this.isDegenerateIntoPoint=!1,this.degenerateSegment=new fn,this.needsUpdate=!0}intersectsSphere(e){return up(e,this)}update(){let e=this.a,t=this.b,n=this.c,s=this.points,r=this.satAxes,o=this.satBounds,a=r[0],l=o[0];this.getNormal(a),l.setFromPoints(a,s);let c=r[1],h=o[1];c.subVectors(e,t),h.setFromPoints(c,s);let d=r[2],u=o[2];d.subVectors(t,n),u.setFromPoints(d,s);let f=r[3],g=o[3];f.subVectors(n,e),g.setFromPoints(f,s);let y=c.length(),m=d.length(),p=f.length();this.isDegenerateIntoPoint=!1,this.isDegenerateIntoSegment=!1,y<wi?m<wi||p<wi?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(e),this.degenerateSegment.end.copy(n)):m<wi?p<wi?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(t),this.degenerateSegment.end.copy(e)):p<wi&&(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(n),this.degenerateSegment.end.copy(t)),this.plane.setFromNormalAndCoplanarPoint(a,e),this.needsUpdate=!1}};Jt.prototype.closestPointToSegment=(function(){let i=new N,e=new N,t=new fn;return function(s,r=null,o=null){this.needsUpdate&&this.update();let{start:a,end:l}=s,c=this.points,h,d=1/0,u=this.plane.distanceToPoint(a),f=this.plane.distanceToPoint(l);if(u*f<0&&this.plane.intersectLine(s,i)!==null&&this.containsPoint(i))return r&&r.copy(i),o&&o.copy(i),0;for(let g=0;g<3;g++){let y=(g+1)%3;t.start.copy(c[g]),t.end.copy(c[y]),io(t,s,i,e),h=i.distanceToSquared(e),h<d&&(d=h,r&&r.copy(i),o&&o.copy(e))}return this.closestPointToPoint(a,i),h=a.distanceToSquared(i),h<d&&(d=h,r&&r.copy(i),o&&o.copy(a)),this.closestPointToPoint(l,i),h=l.distanceToSquared(i),h<d&&(d=h,r&&r.copy(i),o&&o.copy(l)),Math.sqrt(d)}})();Jt.prototype.intersectsTriangle=(function(){let i=new Jt,e=new Pn,t=new Pn,n=new N,s=new N,r=new N,o=new N,a=new fn,l=new fn,c=new N,h=new Ge,d=new Ge;function u(M,_,b,w){let x=n;!M.isDegenerateIntoPoint&&!M.isDegenerateIntoSegment?x.copy(M.plane.normal):x.copy(_.plane.normal);let S=M.satBounds,C=M.satAxes;for(let I=1;I<4;I++){let F=S[I],P=C[I];if(e.setFromPoints(P,_.points),F.isSeparated(e)||(o.copy(x).cross(P),e.setFromPoints(o,M.points),t.setFromPoints(o,_.points),e.isSeparated(t)))return!1}let A=_.satBounds,R=_.satAxes;for(let I=1;I<4;I++){let F=A[I],P=R[I];if(e.setFromPoints(P,M.points),F.isSeparated(e)||(o.crossVectors(x,P),e.setFromPoints(o,M.points),t.setFromPoints(o,_.points),e.isSeparated(t)))return!1}return b&&(w||console.warn("ExtendedTriangle.intersectsTriangle: Triangles are coplanar which does not support an output edge. Setting edge to 0, 0, 0."),b.start.set(0,0,0),b.end.set(0,0,0)),!0}function f(M,_,b,w,x,S,C,A,R,I,F){let P=C/(C-A);I.x=w+(x-w)*P,F.start.subVectors(_,M).multiplyScalar(P).add(M),P=C/(C-R),I.y=w+(S-w)*P,F.end.subVectors(b,M).multiplyScalar(P).add(M)}function g(M,_,b,w,x,S,C,A,R,I,F){if(x>0)f(M.c,M.a,M.b,w,_,b,R,C,A,I,F);else if(S>0)f(M.b,M.a,M.c,b,_,w,A,C,R,I,F);else if(A*R>0||C!=0)f(M.a,M.b,M.c,_,b,w,C,A,R,I,F);else if(A!=0)f(M.b,M.a,M.c,b,_,w,A,C,R,I,F);else if(R!=0)f(M.c,M.a,M.b,w,_,b,R,C,A,I,F);else return!0;return!1}function y(M,_,b,w){let x=_.degenerateSegment,S=M.plane.distanceToPoint(x.start),C=M.plane.distanceToPoint(x.end);return Bn(S)?Bn(C)?u(M,_,b,w):(b&&(b.start.copy(x.start),b.end.copy(x.start)),M.containsPoint(x.start)):Bn(C)?(b&&(b.start.copy(x.end),b.end.copy(x.end)),M.containsPoint(x.end)):M.plane.intersectLine(x,n)!=null?(b&&(b.start.copy(n),b.end.copy(n)),M.containsPoint(n)):!1}function m(M,_,b){let w=_.a;return Bn(M.plane.distanceToPoint(w))&&M.containsPoint(w)?(b&&(b.start.copy(w),b.end.copy(w)),!0):!1}function p(M,_,b){let w=M.degenerateSegment,x=_.a;return w.closestPointToPoint(x,!0,n),x.distanceToSquared(n)<hp?(b&&(b.start.copy(x),b.end.copy(x)),!0):!1}function v(M,_,b,w){if(M.isDegenerateIntoSegment)if(_.isDegenerateIntoSegment){let x=M.degenerateSegment,S=_.degenerateSegment,C=s,A=r;x.delta(C),S.delta(A);let R=n.subVectors(S.start,x.start),I=C.x*A.y-C.y*A.x;if(Bn(I))return!1;let F=(R.x*A.y-R.y*A.x)/I,P=-(C.x*R.y-C.y*R.x)/I;if(F<0||F>1||P<0||P>1)return!1;let z=x.start.z+C.z*F,q=S.start.z+A.z*P;return Bn(z-q)?(b&&(b.start.copy(x.start).addScaledVector(C,F),b.end.copy(x.start).addScaledVector(C,F)),!0):!1}else return _.isDegenerateIntoPoint?p(M,_,b):y(_,M,b,w);else{if(M.isDegenerateIntoPoint)return _.isDegenerateIntoPoint?_.a.distanceToSquared(M.a)<hp?(b&&(b.start.copy(M.a),b.end.copy(M.a)),!0):!1:_.isDegenerateIntoSegment?p(_,M,b):m(_,M,b);if(_.isDegenerateIntoPoint)return m(M,_,b);if(_.isDegenerateIntoSegment)return y(M,_,b,w)}}return function(_,b=null,w=!1){this.needsUpdate&&this.update(),_.isExtendedTriangle?_.needsUpdate&&_.update():(i.copy(_),i.update(),_=i);let x=v(this,_,b,w);if(x!==void 0)return x;let S=this.plane,C=_.plane,A=C.distanceToPoint(this.a),R=C.distanceToPoint(this.b),I=C.distanceToPoint(this.c);Bn(A)&&(A=0),Bn(R)&&(R=0),Bn(I)&&(I=0);let F=A*R,P=A*I;if(F>0&&P>0)return!1;let z=S.distanceToPoint(_.a),q=S.distanceToPoint(_.b),L=S.distanceToPoint(_.c);Bn(z)&&(z=0),Bn(q)&&(q=0),Bn(L)&&(L=0);let H=z*q,k=z*L;if(H>0&&k>0)return!1;s.copy(S.normal),r.copy(C.normal);let G=s.cross(r),Y=0,oe=Math.abs(G.x),ae=Math.abs(G.y);ae>oe&&(oe=ae,Y=1),Math.abs(G.z)>oe&&(Y=2);let ie=X_[Y],ce=this.a[ie],xe=this.b[ie],me=this.c[ie],_e=_.a[ie],ot=_.b[ie],Pe=_.c[ie];if(g(this,ce,xe,me,F,P,A,R,I,h,a))return u(this,_,b,w);if(g(_,_e,ot,Pe,H,k,z,q,L,d,l))return u(this,_,b,w);if(h.y<h.x){let Ye=h.y;h.y=h.x,h.x=Ye,c.copy(a.start),a.start.copy(a.end),a.end.copy(c)}if(d.y<d.x){let Ye=d.y;d.y=d.x,d.x=Ye,c.copy(l.start),l.start.copy(l.end),l.end.copy(c)}return h.y<d.x||d.y<h.x?!1:(b&&(d.x>h.x?b.start.copy(l.start):b.start.copy(a.start),d.y<h.y?b.end.copy(l.end):b.end.copy(a.end)),!0)}})();Jt.prototype.distanceToPoint=(function(){let i=new N;return function(t){return this.closestPointToPoint(t,i),t.distanceTo(i)}})();Jt.prototype.distanceToTriangle=(function(){let i=new N,e=new N,t=["a","b","c"],n=new fn,s=new fn;return function(o,a=null,l=null){let c=a||l?n:null;if(this.intersectsTriangle(o,c,!0))return(a||l)&&(a&&c.getCenter(a),l&&c.getCenter(l)),0;let h=1/0;for(let d=0;d<3;d++){let u,f=t[d],g=o[f];this.closestPointToPoint(g,i),u=g.distanceToSquared(i),u<h&&(h=u,a&&a.copy(i),l&&l.copy(g));let y=this[f];o.closestPointToPoint(y,i),u=y.distanceToSquared(i),u<h&&(h=u,a&&a.copy(y),l&&l.copy(i))}for(let d=0;d<3;d++){let u=t[d],f=t[(d+1)%3];n.set(this[u],this[f]);for(let g=0;g<3;g++){let y=t[g],m=t[(g+1)%3];s.set(o[y],o[m]),io(n,s,i,e);let p=i.distanceToSquared(e);p<h&&(h=p,a&&a.copy(i),l&&l.copy(e))}}return Math.sqrt(h)}})();var Pt=class{constructor(e,t,n){this.isOrientedBox=!0,this.min=new N,this.max=new N,this.matrix=new Je,this.invMatrix=new Je,this.points=new Array(8).fill().map(()=>new N),this.satAxes=new Array(3).fill().map(()=>new N),this.satBounds=new Array(3).fill().map(()=>new Pn),this.alignedSatBounds=new Array(3).fill().map(()=>new Pn),this.needsUpdate=!1,e&&this.min.copy(e),t&&this.max.copy(t),n&&this.matrix.copy(n)}set(e,t,n){this.min.copy(e),this.max.copy(t),this.matrix.copy(n),this.needsUpdate=!0}copy(e){this.min.copy(e.min),this.max.copy(e.max),this.matrix.copy(e.matrix),this.needsUpdate=!0}};Pt.prototype.update=(function(){return function(){let e=this.matrix,t=this.min,n=this.max,s=this.points;for(let c=0;c<=1;c++)for(let h=0;h<=1;h++)for(let d=0;d<=1;d++){let u=1*c|2*h|4*d,f=s[u];f.x=c?n.x:t.x,f.y=h?n.y:t.y,f.z=d?n.z:t.z,f.applyMatrix4(e)}let r=this.satBounds,o=this.satAxes,a=s[0];for(let c=0;c<3;c++){let h=o[c],d=r[c],u=1<<c,f=s[u];h.subVectors(a,f),d.setFromPoints(h,s)}let l=this.alignedSatBounds;l[0].setFromPointsField(s,"x"),l[1].setFromPointsField(s,"y"),l[2].setFromPointsField(s,"z"),this.invMatrix.copy(this.matrix).invert(),this.needsUpdate=!1}})();Pt.prototype.intersectsBox=(function(){let i=new Pn;return function(t){this.needsUpdate&&this.update();let n=t.min,s=t.max,r=this.satBounds,o=this.satAxes,a=this.alignedSatBounds;if(i.min=n.x,i.max=s.x,a[0].isSeparated(i)||(i.min=n.y,i.max=s.y,a[1].isSeparated(i))||(i.min=n.z,i.max=s.z,a[2].isSeparated(i)))return!1;for(let l=0;l<3;l++){let c=o[l],h=r[l];if(i.setFromBox(c,t),h.isSeparated(i))return!1}return!0}})();Pt.prototype.intersectsTriangle=(function(){let i=new Jt,e=new Array(3),t=new Pn,n=new Pn,s=new N;return function(o){this.needsUpdate&&this.update(),o.isExtendedTriangle?o.needsUpdate&&o.update():(i.copy(o),i.update(),o=i);let a=this.satBounds,l=this.satAxes;e[0]=o.a,e[1]=o.b,e[2]=o.c;for(let u=0;u<3;u++){let f=a[u],g=l[u];if(t.setFromPoints(g,e),f.isSeparated(t))return!1}let c=o.satBounds,h=o.satAxes,d=this.points;for(let u=0;u<3;u++){let f=c[u],g=h[u];if(t.setFromPoints(g,d),f.isSeparated(t))return!1}for(let u=0;u<3;u++){let f=l[u];for(let g=0;g<4;g++){let y=h[g];if(s.crossVectors(f,y),t.setFromPoints(s,e),n.setFromPoints(s,d),t.isSeparated(n))return!1}}return!0}})();Pt.prototype.closestPointToPoint=(function(){return function(e,t){return this.needsUpdate&&this.update(),t.copy(e).applyMatrix4(this.invMatrix).clamp(this.min,this.max).applyMatrix4(this.matrix),t}})();Pt.prototype.distanceToPoint=(function(){let i=new N;return function(t){return this.closestPointToPoint(t,i),t.distanceTo(i)}})();Pt.prototype.distanceToBox=(function(){let i=["x","y","z"],e=new Array(12).fill().map(()=>new fn),t=new Array(12).fill().map(()=>new fn),n=new N,s=new N;return function(o,a=0,l=null,c=null){if(this.needsUpdate&&this.update(),this.intersectsBox(o))return(l||c)&&(o.getCenter(s),this.closestPointToPoint(s,n),o.closestPointToPoint(n,s),l&&l.copy(n),c&&c.copy(s)),0;let h=a*a,d=o.min,u=o.max,f=this.points,g=1/0;for(let m=0;m<8;m++){let p=f[m];s.copy(p).clamp(d,u);let v=p.distanceToSquared(s);if(v<g&&(g=v,l&&l.copy(p),c&&c.copy(s),v<h))return Math.sqrt(v)}let y=0;for(let m=0;m<3;m++)for(let p=0;p<=1;p++)for(let v=0;v<=1;v++){let M=(m+1)%3,_=(m+2)%3,b=p<<M|v<<_,w=1<<m|p<<M|v<<_,x=f[b],S=f[w];e[y].set(x,S);let A=i[m],R=i[M],I=i[_],F=t[y],P=F.start,z=F.end;P[A]=d[A],P[R]=p?d[R]:u[R],P[I]=v?d[I]:u[I],z[A]=u[A],z[R]=p?d[R]:u[R],z[I]=v?d[I]:u[I],y++}for(let m=0;m<=1;m++)for(let p=0;p<=1;p++)for(let v=0;v<=1;v++){s.x=m?u.x:d.x,s.y=p?u.y:d.y,s.z=v?u.z:d.z,this.closestPointToPoint(s,n);let M=s.distanceToSquared(n);if(M<g&&(g=M,l&&l.copy(n),c&&c.copy(s),M<h))return Math.sqrt(M)}for(let m=0;m<12;m++){let p=e[m];for(let v=0;v<12;v++){let M=t[v];io(p,M,n,s);let _=n.distanceToSquared(s);if(_<g&&(g=_,l&&l.copy(n),c&&c.copy(s),_<h))return Math.sqrt(_)}}return Math.sqrt(g)}})();var qu=class extends Wi{constructor(){super(()=>new Jt)}},mn=new qu;var so=new N,$u=new N;function dp(i,e,t={},n=0,s=1/0){let r=n*n,o=s*s,a=1/0,l=null;if(i.shapecast({boundsTraverseOrder:h=>(so.copy(e).clamp(h.min,h.max),so.distanceToSquared(e)),intersectsBounds:(h,d,u)=>u<a&&u<o,intersectsTriangle:(h,d)=>{h.closestPointToPoint(e,so);let u=e.distanceToSquared(so);return u<a&&($u.copy(so),a=u,l=d),u<r}}),a===1/0)return null;let c=Math.sqrt(a);return t.point?t.point.copy($u):t.point=$u.clone(),t.distance=c,t.faceIndex=l,t}var Ll=parseInt("187")>=169,q_=parseInt("187")<=161,ps=new N,ms=new N,gs=new N,Dl=new Ge,Nl=new Ge,Ul=new Ge,fp=new N,pp=new N,mp=new N,ro=new N;function $_(i,e,t,n,s,r,o,a){let l;if(r===Zt?l=i.intersectTriangle(n,t,e,!0,s):l=i.intersectTriangle(e,t,n,r!==Wt,s),l===null)return null;let c=i.origin.distanceTo(s);return c<o||c>a?null:{distance:c,point:s.clone()}}function gp(i,e,t,n,s,r,o,a,l,c,h){ps.fromBufferAttribute(e,r),ms.fromBufferAttribute(e,o),gs.fromBufferAttribute(e,a);let d=$_(i,ps,ms,gs,ro,l,c,h);if(d){if(n){Dl.fromBufferAttribute(n,r),Nl.fromBufferAttribute(n,o),Ul.fromBufferAttribute(n,a),d.uv=new Ge;let f=rn.getInterpolation(ro,ps,ms,gs,Dl,Nl,Ul,d.uv);Ll||(d.uv=f)}if(s){Dl.fromBufferAttribute(s,r),Nl.fromBufferAttribute(s,o),Ul.fromBufferAttribute(s,a),d.uv1=new Ge;let f=rn.getInterpolation(ro,ps,ms,gs,Dl,Nl,Ul,d.uv1);Ll||(d.uv1=f),q_&&(d.uv2=d.uv1)}if(t){fp.fromBufferAttribute(t,r),pp.fromBufferAttribute(t,o),mp.fromBufferAttribute(t,a),d.normal=new N;let f=rn.getInterpolation(ro,ps,ms,gs,fp,pp,mp,d.normal);d.normal.dot(i.direction)>0&&d.normal.multiplyScalar(-1),Ll||(d.normal=f)}let u={a:r,b:o,c:a,normal:new N,materialIndex:0};if(rn.getNormal(ps,ms,gs,u.normal),d.face=u,d.faceIndex=r,Ll){let f=new N;rn.getBarycoord(ro,ps,ms,gs,f),d.barycoord=f}}return d}function vp(i){return i&&i.isMaterial?i.side:i}function ar(i,e,t,n,s,r,o){let a=n*3,l=a+0,c=a+1,h=a+2,{index:d,groups:u}=i;i.index&&(l=d.getX(l),c=d.getX(c),h=d.getX(h));let{position:f,normal:g,uv:y,uv1:m}=i.attributes;if(Array.isArray(e)){let p=n*3;for(let v=0,M=u.length;v<M;v++){let{start:_,count:b,materialIndex:w}=u[v];if(p>=_&&p<_+b){let x=vp(e[w]),S=gp(t,f,g,y,m,l,c,h,x,r,o);if(S)if(S.faceIndex=n,S.face.materialIndex=w,s)s.push(S);else return S}}}else{let p=vp(e),v=gp(t,f,g,y,m,l,c,h,p,r,o);if(v)if(v.faceIndex=n,v.face.materialIndex=0,s)s.push(v);else return v}return null}function bt(i,e,t,n){let s=i.a,r=i.b,o=i.c,a=e,l=e+1,c=e+2;t&&(a=t.getX(a),l=t.getX(l),c=t.getX(c)),s.x=n.getX(a),s.y=n.getY(a),s.z=n.getZ(a),r.x=n.getX(l),r.y=n.getY(l),r.z=n.getZ(l),o.x=n.getX(c),o.y=n.getY(c),o.z=n.getZ(c)}function xp(i,e,t,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let h=n,d=n+s;h<d;h++)ar(l,e,t,h,r,o,a)}function yp(i,e,t,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,h=null;for(let d=n,u=n+s;d<u;d++){let f;f=ar(a,e,t,d,null,r,o),f&&f.distance<c&&(h=f,c=f.distance)}return h}function _p(i,e,t,n,s,r,o){let{geometry:a}=t,{index:l}=a,c=a.attributes.position;for(let h=i,d=e+i;h<d;h++){let u;if(u=h,bt(o,u*3,l,c),o.needsUpdate=!0,n(o,u,s,r))return!0}return!1}function bp(i,e=null){e&&Array.isArray(e)&&(e=new Set(e));let t=i.geometry,n=t.index?t.index.array:null,s=t.attributes.position,r,o,a,l,c=0,h=i._roots;for(let u=0,f=h.length;u<f;u++)r=h[u],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(u,f,g=!1){let y=u*2;if(nt(y,a)){let m=pt(u,o),p=vt(y,a),v=1/0,M=1/0,_=1/0,b=-1/0,w=-1/0,x=-1/0;for(let S=3*m,C=3*(m+p);S<C;S++){let A=n[S],R=s.getX(A),I=s.getY(A),F=s.getZ(A);R<v&&(v=R),R>b&&(b=R),I<M&&(M=I),I>w&&(w=I),F<_&&(_=F),F>x&&(x=F)}return l[u+0]!==v||l[u+1]!==M||l[u+2]!==_||l[u+3]!==b||l[u+4]!==w||l[u+5]!==x?(l[u+0]=v,l[u+1]=M,l[u+2]=_,l[u+3]=b,l[u+4]=w,l[u+5]=x,!0):!1}else{let m=lt(u),p=ct(u,o),v=g,M=!1,_=!1;if(e){if(!v){let A=m/8+f/32,R=p/8+f/32;M=e.has(A),_=e.has(R),v=!M&&!_}}else M=!0,_=!0;let b=v||M,w=v||_,x=!1;b&&(x=d(m,f,v));let S=!1;w&&(S=d(p,f,v));let C=x||S;if(C)for(let A=0;A<3;A++){let R=m+A,I=p+A,F=l[R],P=l[R+3],z=l[I],q=l[I+3];l[u+A]=F<z?F:z,l[u+A+3]=P>q?P:q}return C}}}function un(i,e,t,n,s){let r,o,a,l,c,h,d=1/t.direction.x,u=1/t.direction.y,f=1/t.direction.z,g=t.origin.x,y=t.origin.y,m=t.origin.z,p=e[i],v=e[i+3],M=e[i+1],_=e[i+3+1],b=e[i+2],w=e[i+3+2];return d>=0?(r=(p-g)*d,o=(v-g)*d):(r=(v-g)*d,o=(p-g)*d),u>=0?(a=(M-y)*u,l=(_-y)*u):(a=(_-y)*u,l=(M-y)*u),r>l||a>o||((a>r||isNaN(r))&&(r=a),(l<o||isNaN(o))&&(o=l),f>=0?(c=(b-m)*f,h=(w-m)*f):(c=(w-m)*f,h=(b-m)*f),r>h||c>o)?!1:((c>r||r!==r)&&(r=c),(h<o||o!==o)&&(o=h),r<=s&&o>=n)}function Mp(i,e,t,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let h=n,d=n+s;h<d;h++){let u=c?c[h]:h;ar(l,e,t,u,r,o,a)}}function Sp(i,e,t,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,h=null;for(let d=n,u=n+s;d<u;d++){let f;f=ar(a,e,t,l?l[d]:d,null,r,o),f&&f.distance<c&&(h=f,c=f.distance)}return h}function wp(i,e,t,n,s,r,o){let{geometry:a}=t,{index:l}=a,c=a.attributes.position;for(let h=i,d=e+i;h<d;h++){let u;if(u=t.resolveTriangleIndex(h),bt(o,u*3,l,c),o.needsUpdate=!0,n(o,u,s,r))return!0}return!1}function Tp(i,e,t,n,s,r,o){Ke.setBuffer(i._roots[e]),un(0,Ke.float32Array,n,r,o)&&Yu(0,i,t,n,s,r,o),Ke.clearBuffer()}function Yu(i,e,t,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=Ke,h=i*2;if(nt(h,l)){let u=pt(i,c),f=vt(h,l);xp(e,t,n,u,f,s,r,o)}else{let u=lt(i);un(u,a,n,r,o)&&Yu(u,e,t,n,s,r,o);let f=ct(i,c);un(f,a,n,r,o)&&Yu(f,e,t,n,s,r,o)}}var Y_=["x","y","z"];function Ep(i,e,t,n,s,r){Ke.setBuffer(i._roots[e]);let o=null;return un(0,Ke.float32Array,n,s,r)&&(o=Zu(0,i,t,n,s,r)),Ke.clearBuffer(),o}function Zu(i,e,t,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=Ke,c=i*2;if(nt(c,a)){let d=pt(i,l),u=vt(c,a);return yp(e,t,n,d,u,s,r)}else{let d=Qs(i,l),u=Y_[d],g=n.direction[u]>=0,y,m;g?(y=lt(i),m=ct(i,l)):(y=ct(i,l),m=lt(i));let v=un(y,o,n,s,r)?Zu(y,e,t,n,s,r):null;if(v){let b=v.point[u];if(g?b<=o[m+d]:b>=o[m+d+3])return v}let _=un(m,o,n,s,r)?Zu(m,e,t,n,s,r):null;return v&&_?v.distance<=_.distance?v:_:v||_||null}}var Fl=new ft,lr=new Jt,cr=new Jt,oo=new Je,Ap=new Pt,Ol=new Pt;function Cp(i,e,t,n){Ke.setBuffer(i._roots[e]);let s=Ju(0,i,t,n);return Ke.clearBuffer(),s}function Ju(i,e,t,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=Ke,l=i*2;if(s===null&&(t.boundingBox||t.computeBoundingBox(),Ap.set(t.boundingBox.min,t.boundingBox.max,n),s=Ap),nt(l,o)){let h=e.geometry,d=h.index,u=h.attributes.position,f=t.index,g=t.attributes.position,y=pt(i,a),m=vt(l,o);if(oo.copy(n).invert(),t.boundsTree)return _t(i,r,Ol),Ol.matrix.copy(oo),Ol.needsUpdate=!0,t.boundsTree.shapecast({intersectsBounds:v=>Ol.intersectsBox(v),intersectsTriangle:v=>{v.a.applyMatrix4(n),v.b.applyMatrix4(n),v.c.applyMatrix4(n),v.needsUpdate=!0;for(let M=y*3,_=(m+y)*3;M<_;M+=3)if(bt(cr,M,d,u),cr.needsUpdate=!0,v.intersectsTriangle(cr))return!0;return!1}});{let p=$i(t);for(let v=y*3,M=(m+y)*3;v<M;v+=3){bt(lr,v,d,u),lr.a.applyMatrix4(oo),lr.b.applyMatrix4(oo),lr.c.applyMatrix4(oo),lr.needsUpdate=!0;for(let _=0,b=p*3;_<b;_+=3)if(bt(cr,_,f,g),cr.needsUpdate=!0,lr.intersectsTriangle(cr))return!0}}}else{let h=lt(i),d=ct(i,a);return _t(h,r,Fl),!!(s.intersectsBox(Fl)&&Ju(h,e,t,n,s)||(_t(d,r,Fl),s.intersectsBox(Fl)&&Ju(d,e,t,n,s)))}}var Bl=new Je,Ku=new Pt,ao=new Pt,Z_=new N,J_=new N,K_=new N,j_=new N;function Rp(i,e,t,n={},s={},r=0,o=1/0){e.boundingBox||e.computeBoundingBox(),Ku.set(e.boundingBox.min,e.boundingBox.max,t),Ku.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,h=e.attributes.position,d=e.index,u=mn.getPrimitive(),f=mn.getPrimitive(),g=Z_,y=J_,m=null,p=null;s&&(m=K_,p=j_);let v=1/0,M=null,_=null;return Bl.copy(t).invert(),ao.matrix.copy(Bl),i.shapecast({boundsTraverseOrder:b=>Ku.distanceToBox(b),intersectsBounds:(b,w,x)=>x<v&&x<o?(w&&(ao.min.copy(b.min),ao.max.copy(b.max),ao.needsUpdate=!0),!0):!1,intersectsRange:(b,w)=>{if(e.boundsTree)return e.boundsTree.shapecast({boundsTraverseOrder:S=>ao.distanceToBox(S),intersectsBounds:(S,C,A)=>A<v&&A<o,intersectsRange:(S,C)=>{for(let A=S,R=S+C;A<R;A++){bt(f,3*A,d,h),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let I=b,F=b+w;I<F;I++){bt(u,3*I,c,l),u.needsUpdate=!0;let P=u.distanceToTriangle(f,g,m);if(P<v&&(y.copy(g),p&&p.copy(m),v=P,M=I,_=A),P<r)return!0}}}});{let x=$i(e);for(let S=0,C=x;S<C;S++){bt(f,3*S,d,h),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let A=b,R=b+w;A<R;A++){bt(u,3*A,c,l),u.needsUpdate=!0;let I=u.distanceToTriangle(f,g,m);if(I<v&&(y.copy(g),p&&p.copy(m),v=I,M=A,_=S),I<r)return!0}}}}}),mn.releasePrimitive(u),mn.releasePrimitive(f),v===1/0?null:(n.point?n.point.copy(y):n.point=y.clone(),n.distance=v,n.faceIndex=M,s&&(s.point?s.point.copy(p):s.point=p.clone(),s.point.applyMatrix4(Bl),y.applyMatrix4(Bl),s.distance=y.sub(s.point).length(),s.faceIndex=_),n)}function Pp(i,e=null){e&&Array.isArray(e)&&(e=new Set(e));let t=i.geometry,n=t.index?t.index.array:null,s=t.attributes.position,r,o,a,l,c=0,h=i._roots;for(let u=0,f=h.length;u<f;u++)r=h[u],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(u,f,g=!1){let y=u*2;if(nt(y,a)){let m=pt(u,o),p=vt(y,a),v=1/0,M=1/0,_=1/0,b=-1/0,w=-1/0,x=-1/0;for(let S=m,C=m+p;S<C;S++){let A=3*i.resolveTriangleIndex(S);for(let R=0;R<3;R++){let I=A+R;I=n?n[I]:I;let F=s.getX(I),P=s.getY(I),z=s.getZ(I);F<v&&(v=F),F>b&&(b=F),P<M&&(M=P),P>w&&(w=P),z<_&&(_=z),z>x&&(x=z)}}return l[u+0]!==v||l[u+1]!==M||l[u+2]!==_||l[u+3]!==b||l[u+4]!==w||l[u+5]!==x?(l[u+0]=v,l[u+1]=M,l[u+2]=_,l[u+3]=b,l[u+4]=w,l[u+5]=x,!0):!1}else{let m=lt(u),p=ct(u,o),v=g,M=!1,_=!1;if(e){if(!v){let A=m/8+f/32,R=p/8+f/32;M=e.has(A),_=e.has(R),v=!M&&!_}}else M=!0,_=!0;let b=v||M,w=v||_,x=!1;b&&(x=d(m,f,v));let S=!1;w&&(S=d(p,f,v));let C=x||S;if(C)for(let A=0;A<3;A++){let R=m+A,I=p+A,F=l[R],P=l[R+3],z=l[I],q=l[I+3];l[u+A]=F<z?F:z,l[u+A+3]=P>q?P:q}return C}}}function Ip(i,e,t,n,s,r,o){Ke.setBuffer(i._roots[e]),un(0,Ke.float32Array,n,r,o)&&ju(0,i,t,n,s,r,o),Ke.clearBuffer()}function ju(i,e,t,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=Ke,h=i*2;if(nt(h,l)){let u=pt(i,c),f=vt(h,l);Mp(e,t,n,u,f,s,r,o)}else{let u=lt(i);un(u,a,n,r,o)&&ju(u,e,t,n,s,r,o);let f=ct(i,c);un(f,a,n,r,o)&&ju(f,e,t,n,s,r,o)}}var Q_=["x","y","z"];function Lp(i,e,t,n,s,r){Ke.setBuffer(i._roots[e]);let o=null;return un(0,Ke.float32Array,n,s,r)&&(o=Qu(0,i,t,n,s,r)),Ke.clearBuffer(),o}function Qu(i,e,t,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=Ke,c=i*2;if(nt(c,a)){let d=pt(i,l),u=vt(c,a);return Sp(e,t,n,d,u,s,r)}else{let d=Qs(i,l),u=Q_[d],g=n.direction[u]>=0,y,m;g?(y=lt(i),m=ct(i,l)):(y=ct(i,l),m=lt(i));let v=un(y,o,n,s,r)?Qu(y,e,t,n,s,r):null;if(v){let b=v.point[u];if(g?b<=o[m+d]:b>=o[m+d+3])return v}let _=un(m,o,n,s,r)?Qu(m,e,t,n,s,r):null;return v&&_?v.distance<=_.distance?v:_:v||_||null}}var kl=new ft,ur=new Jt,hr=new Jt,lo=new Je,Dp=new Pt,zl=new Pt;function Np(i,e,t,n){Ke.setBuffer(i._roots[e]);let s=eh(0,i,t,n);return Ke.clearBuffer(),s}function eh(i,e,t,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=Ke,l=i*2;if(s===null&&(t.boundingBox||t.computeBoundingBox(),Dp.set(t.boundingBox.min,t.boundingBox.max,n),s=Dp),nt(l,o)){let h=e.geometry,d=h.index,u=h.attributes.position,f=t.index,g=t.attributes.position,y=pt(i,a),m=vt(l,o);if(lo.copy(n).invert(),t.boundsTree)return _t(i,r,zl),zl.matrix.copy(lo),zl.needsUpdate=!0,t.boundsTree.shapecast({intersectsBounds:v=>zl.intersectsBox(v),intersectsTriangle:v=>{v.a.applyMatrix4(n),v.b.applyMatrix4(n),v.c.applyMatrix4(n),v.needsUpdate=!0;for(let M=y,_=m+y;M<_;M++)if(bt(hr,3*e.resolveTriangleIndex(M),d,u),hr.needsUpdate=!0,v.intersectsTriangle(hr))return!0;return!1}});{let p=$i(t);for(let v=y,M=m+y;v<M;v++){let _=e.resolveTriangleIndex(v);bt(ur,3*_,d,u),ur.a.applyMatrix4(lo),ur.b.applyMatrix4(lo),ur.c.applyMatrix4(lo),ur.needsUpdate=!0;for(let b=0,w=p*3;b<w;b+=3)if(bt(hr,b,f,g),hr.needsUpdate=!0,ur.intersectsTriangle(hr))return!0}}}else{let h=lt(i),d=ct(i,a);return _t(h,r,kl),!!(s.intersectsBox(kl)&&eh(h,e,t,n,s)||(_t(d,r,kl),s.intersectsBox(kl)&&eh(d,e,t,n,s)))}}var Vl=new Je,th=new Pt,co=new Pt,eb=new N,tb=new N,nb=new N,ib=new N;function Up(i,e,t,n={},s={},r=0,o=1/0){e.boundingBox||e.computeBoundingBox(),th.set(e.boundingBox.min,e.boundingBox.max,t),th.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,h=e.attributes.position,d=e.index,u=mn.getPrimitive(),f=mn.getPrimitive(),g=eb,y=tb,m=null,p=null;s&&(m=nb,p=ib);let v=1/0,M=null,_=null;return Vl.copy(t).invert(),co.matrix.copy(Vl),i.shapecast({boundsTraverseOrder:b=>th.distanceToBox(b),intersectsBounds:(b,w,x)=>x<v&&x<o?(w&&(co.min.copy(b.min),co.max.copy(b.max),co.needsUpdate=!0),!0):!1,intersectsRange:(b,w)=>{if(e.boundsTree){let x=e.boundsTree;return x.shapecast({boundsTraverseOrder:S=>co.distanceToBox(S),intersectsBounds:(S,C,A)=>A<v&&A<o,intersectsRange:(S,C)=>{for(let A=S,R=S+C;A<R;A++){let I=x.resolveTriangleIndex(A);bt(f,3*I,d,h),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let F=b,P=b+w;F<P;F++){let z=i.resolveTriangleIndex(F);bt(u,3*z,c,l),u.needsUpdate=!0;let q=u.distanceToTriangle(f,g,m);if(q<v&&(y.copy(g),p&&p.copy(m),v=q,M=F,_=A),q<r)return!0}}}})}else{let x=$i(e);for(let S=0,C=x;S<C;S++){bt(f,3*S,d,h),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let A=b,R=b+w;A<R;A++){let I=i.resolveTriangleIndex(A);bt(u,3*I,c,l),u.needsUpdate=!0;let F=u.distanceToTriangle(f,g,m);if(F<v&&(y.copy(g),p&&p.copy(m),v=F,M=A,_=S),F<r)return!0}}}}}),mn.releasePrimitive(u),mn.releasePrimitive(f),v===1/0?null:(n.point?n.point.copy(y):n.point=y.clone(),n.distance=v,n.faceIndex=M,s&&(s.point?s.point.copy(p):s.point=p.clone(),s.point.applyMatrix4(Vl),y.applyMatrix4(Vl),s.distance=y.sub(s.point).length(),s.faceIndex=_),n)}function nh(i,e,t){return i===null?null:(i.point.applyMatrix4(e.matrixWorld),i.distance=i.point.distanceTo(t.ray.origin),i.object=e,i)}var Hl=new Pt,Gl=new Xn,Fp=new N,Op=new Je,Bp=new N,ih=["getX","getY","getZ"],Wl=class i extends Il{static serialize(e,t={}){t={cloneBuffers:!0,...t};let n=e.geometry,s=e._roots,r=e._indirectBuffer,o=n.getIndex(),a={version:1,roots:null,index:null,indirectBuffer:null};return t.cloneBuffers?(a.roots=s.map(l=>l.slice()),a.index=o?o.array.slice():null,a.indirectBuffer=r?r.slice():null):(a.roots=s,a.index=o?o.array:null,a.indirectBuffer=r),a}static deserialize(e,t,n={}){n={setIndex:!0,indirect:!!e.indirectBuffer,...n};let{index:s,roots:r,indirectBuffer:o}=e;e.version||(console.warn("MeshBVH.deserialize: Serialization format has been changed and will be fixed up. It is recommended to regenerate any stored serialized data."),l(r));let a=new i(t,{...n,[eo]:!0});if(a._roots=r,a._indirectBuffer=o||null,n.setIndex){let c=t.getIndex();if(c===null){let h=new Ot(e.index,1,!1);t.setIndex(h)}else c.array!==s&&(c.array.set(s),c.needsUpdate=!0)}return a;function l(c){for(let h=0;h<c.length;h++){let d=c[h],u=new Uint32Array(d),f=new Uint16Array(d);for(let g=0,y=d.byteLength/32;g<y;g++){let m=8*g,p=2*m;nt(p,f)||(u[m+6]=u[m+6]/8-g)}}}}get primitiveStride(){return 3}get resolveTriangleIndex(){return this.resolvePrimitiveIndex}constructor(e,t={}){t.maxLeafTris&&(console.warn('MeshBVH: "maxLeafTris" option has been deprecated. Use "targetLeafSize", instead.'),t={...t,targetLeafSize:t.maxLeafTris}),super(e,t)}shiftTriangleOffsets(e){return super.shiftPrimitiveOffsets(e)}writePrimitiveBounds(e,t,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,c=(r?r[e]:e)*3,h=c+0,d=c+1,u=c+2;a&&(h=a[h],d=a[d],u=a[u]);for(let f=0;f<3;f++){let g=o[ih[f]](h),y=o[ih[f]](d),m=o[ih[f]](u),p=g;y<p&&(p=y),m<p&&(p=m);let v=g;y>v&&(v=y),m>v&&(v=m),t[n+f]=p,t[n+f+3]=v}return t}computePrimitiveBounds(e,t,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,l=o.normalized;if(e<0||t+e-n.offset>n.length/6)throw new Error("MeshBVH: compute triangle bounds range is invalid.");let c=o.array,h=o.offset||0,d=3;o.isInterleavedBufferAttribute&&(d=o.data.stride);let u=["getX","getY","getZ"],f=n.offset;for(let g=e,y=e+t;g<y;g++){let p=(r?r[g]:g)*3,v=(g-f)*6,M=p+0,_=p+1,b=p+2;a&&(M=a[M],_=a[_],b=a[b]),l||(M=M*d+h,_=_*d+h,b=b*d+h);for(let w=0;w<3;w++){let x,S,C;l?(x=o[u[w]](M),S=o[u[w]](_),C=o[u[w]](b)):(x=c[M+w],S=c[_+w],C=c[b+w]);let A=x;S<A&&(A=S),C<A&&(A=C);let R=x;S>R&&(R=S),C>R&&(R=C);let I=(R-A)/2,F=w*2;n[v+F+0]=A+I,n[v+F+1]=I+(Math.abs(A)+I)*js}}return n}raycastObject3D(e,t,n=[]){let{material:s}=e;if(s===void 0)return;Op.copy(e.matrixWorld).invert(),Gl.copy(t.ray).applyMatrix4(Op),Bp.setFromMatrixScale(e.matrixWorld),Fp.copy(Gl.direction).multiply(Bp);let r=Fp.length(),o=t.near/r,a=t.far/r;if(t.firstHitOnly===!0){let l=this.raycastFirst(Gl,s,o,a);l=nh(l,e,t),l&&n.push(l)}else{let l=this.raycast(Gl,s,o,a);for(let c=0,h=l.length;c<h;c++){let d=nh(l[c],e,t);d&&n.push(d)}}return n}refit(e=null){return(this.indirect?Pp:bp)(this,e)}raycast(e,t=An,n=0,s=1/0){let r=this._roots,o=[],a=this.indirect?Ip:Tp;for(let l=0,c=r.length;l<c;l++)a(this,l,t,e,o,n,s);return o}raycastFirst(e,t=An,n=0,s=1/0){let r=this._roots,o=null,a=this.indirect?Lp:Ep;for(let l=0,c=r.length;l<c;l++){let h=a(this,l,t,e,n,s);h!=null&&(o==null||h.distance<o.distance)&&(o=h)}return o}intersectsGeometry(e,t){let n=!1,s=this._roots,r=this.indirect?Np:Cp;for(let o=0,a=s.length;o<a&&(n=r(this,o,e,t),!n);o++);return n}shapecast(e){let t=mn.getPrimitive(),n=super.shapecast({...e,intersectsPrimitive:e.intersectsTriangle,scratchPrimitive:t,iterate:this.indirect?wp:_p});return mn.releasePrimitive(t),n}bvhcast(e,t,n){let{intersectsRanges:s,intersectsTriangles:r}=n,o=mn.getPrimitive(),a=this.geometry.index,l=this.geometry.attributes.position,c=this.indirect?g=>{let y=this.resolveTriangleIndex(g);bt(o,y*3,a,l)}:g=>{bt(o,g*3,a,l)},h=mn.getPrimitive(),d=e.geometry.index,u=e.geometry.attributes.position,f=e.indirect?g=>{let y=e.resolveTriangleIndex(g);bt(h,y*3,d,u)}:g=>{bt(h,g*3,d,u)};if(r){if(!(e instanceof i))throw new Error('MeshBVH: "intersectsTriangles" callback can only be used with another MeshBVH.');let g=(y,m,p,v,M,_,b,w)=>{for(let x=p,S=p+v;x<S;x++){f(x),h.a.applyMatrix4(t),h.b.applyMatrix4(t),h.c.applyMatrix4(t),h.needsUpdate=!0;for(let C=y,A=y+m;C<A;C++)if(c(C),o.needsUpdate=!0,r(o,h,C,x,M,_,b,w))return!0}return!1};if(s){let y=s;s=function(m,p,v,M,_,b,w,x){return y(m,p,v,M,_,b,w,x)?!0:g(m,p,v,M,_,b,w,x)}}else s=g}return super.bvhcast(e,t,{intersectsRanges:s})}intersectsBox(e,t){return Hl.set(e.min,e.max,t),Hl.needsUpdate=!0,this.shapecast({intersectsBounds:n=>Hl.intersectsBox(n),intersectsTriangle:n=>Hl.intersectsTriangle(n)})}intersectsSphere(e){return this.shapecast({intersectsBounds:t=>e.intersectsBox(t),intersectsTriangle:t=>t.intersectsSphere(e)})}closestPointToGeometry(e,t,n={},s={},r=0,o=1/0){return(this.indirect?Up:Rp)(this,e,t,n,s,r,o)}closestPointToPoint(e,t={},n=0,s=1/0){return dp(this,e,t,n,s)}};var sb=1e-7,Xl=class{constructor(e,t){this.surface=e;this.parts=t;let{positions:n,faces:s}=e.mesh;this.geometry.setAttribute("position",new Ot(n,3)),this.geometry.setIndex(new Ot(s,1)),this.geometry.boundingBox=null}surface;parts;tree=null;geometry=new On;ray=new Xn;offset=new N;box=new ft;build(){return this.tree??=new Wl(this.geometry,{indirect:!0,targetLeafSize:8})}first(e,t){let n=this.build();return t>0?this.firstExploded(n,e,t):this.parts.hidden?this.nearest(n.raycast(e,Wt),s=>this.parts.visible(s)):this.pick(n.raycastFirst(e,Wt))}firstExploded(e,t,n){let s=null;for(let r=0;r<this.parts.num;r++){if(!this.parts.visible(r)||(this.parts.offset(r,this.offset).multiplyScalar(n),this.ray.copy(t),this.ray.origin.sub(this.offset),this.parts.box(r,this.box).expandByScalar(sb),!this.ray.intersectsBox(this.box)))continue;let o=this.nearest(e.raycast(this.ray,Wt),a=>a===r);o&&(!s||o.distance<s.distance)&&(s=o)}return s}nearest(e,t){let n=null;for(let s of e)n&&s.distance>=n.distance||t(this.surface.slot(s.faceIndex))&&(n=s);return this.pick(n)}pick(e){if(!e)return null;let t=e.faceIndex;return{face:t,slot:this.surface.slot(t),point:e.point.clone(),distance:e.distance}}faceAt(e){return this.build().closestPointToPoint(e)?.faceIndex??-1}normal(e,t){let n=new N().fromArray(this.surface.flat,3*e).normalize();return n.dot(t)>0?n.negate():n}around(e,t,n,s){let{flat:r}=this.surface,o=new ni(e.point,t),a=new N,l=new N,c=u=>{let f=3*u;return r[f]*l.x+r[f+1]*l.y+r[f+2]*l.z};l.subVectors(n,e.point);let h=c(e.face)<0?-1:1,d=[e.face];return this.build().shapecast({intersectsBounds:u=>o.intersectsBox(u),intersectsTriangle:(u,f)=>{if(f===e.face)return!1;let g=this.surface.slot(f);return(s?g!==e.slot:!this.parts.visible(g))||(u.closestPointToPoint(e.point,a),a.distanceTo(e.point)>t)||(l.subVectors(n,a),h*c(f)>0&&d.push(f)),!1}}),d}dispose(){this.tree=null,this.geometry.dispose()}};function sh(i,e,t){let n=document.createElement("canvas");n.width=n.height=e;let s=ql(n),r=s.createImageData(e,e);for(let o=0;o<e;o++)for(let a=0;a<e;a++){let l=4*((e-1-o)*e+a),c=4*(o*e+a),h=i[l+3],d=h>0&&h<255?255/h:1;for(let u=0;u<3;u++)r.data[c+u]=Math.round(i[l+u]*d);r.data[c+3]=h}return s.putImageData(r,0,0),t&&(s.globalCompositeOperation="destination-over",s.fillStyle=t,s.fillRect(0,0,e,e),s.globalCompositeOperation="source-over"),n}function ql(i){let e=i.getContext("2d");if(!e)throw new Error("the browser has no 2D canvas; reload the page");return e}function $l(i){return new Promise((e,t)=>{i.toBlob(n=>n?e(n):t(new Error("the picture is too large for this browser")),"image/png")})}var kp=2,zp=4096,rh=3,Yl=320,oh=140,rb=300,ob=24,ab=36,lb=6e5,cb=160,ub=.004,Zl=class{constructor(e,t){this.box=e;this.events=t;let{canvas:n}=this;n.className="viewer-canvas",n.tabIndex=0,n.setAttribute("role","img"),n.setAttribute("aria-label","3D view. Arrow keys orbit, plus and minus zoom, Space clicks at the center."),this.ring.className="viewer-ring",this.ring.hidden=!0,this.cross.className="viewer-cross",getComputedStyle(e).position==="static"&&(e.style.position="relative"),e.append(n),this.markers=new pl(e,r=>t.marker(r)),e.append(this.ring,this.cross);try{this.renderer=new bl(n)}catch{let r="WebGL 2 is off or missing in this browser.";queueMicrotask(()=>t.lost(r));return}this.slow=this.renderer.software;let s={signal:this.stop.signal};n.addEventListener("webglcontextlost",()=>this.contextLost(),s),n.addEventListener("webglcontextrestored",()=>this.contextRestored(),s),this.gestures=new dl(e,n,this.gestureHandlers()),this.resizing.observe(e),this.resized()}box;events;canvas=document.createElement("canvas");ring=document.createElement("div");cross=document.createElement("div");renderer=null;gestures=null;markers;orbit=new jr;camera=new qt;stop=new AbortController;resizing=new ResizeObserver(()=>this.resized());reducedMotion=matchMedia("(prefers-reduced-motion: reduce)");targets={};surface=null;picker=null;parts=new Qr;look={...Of};rows=[];explode={now:0,from:0,start:0,length:0};width=1;height=1;ratio=1;frameRequest=0;treeTimer=0;lost=!1;pointer=null;hoverStale=!1;radius=ob;stroke=null;clock={last:0,frameMs:0,frames:0};slow=!1;fineTimer=0;setMesh(e){clearTimeout(this.treeTimer),this.slow=this.renderer?.software??!1,this.surface?.dispose(),this.picker?.dispose(),this.parts.dispose(),this.parts=new Qr,this.stroke=null,this.surface=e?new _l(e):null,this.picker=this.surface&&new Xl(this.surface,this.parts),this.renderer?.setSurface(this.surface,this.parts),this.renderer&&(this.renderer.masked=!1),this.renderer?.hover(null,null),this.parts.set(this.rows),this.setMarkers([]),this.renderer&&(this.treeTimer=window.setTimeout(()=>this.picker?.build(),60)),this.requestFrame()}setTexture(e,t){this.surface&&(this.surface.mesh.textures[e]=t,this.renderer?.setTexture(e,t),this.requestFrame())}setFaces(e,t,n){let{surface:s}=this;if(!s)return;if(e.length!==s.num||t.length!==s.num||n.length!==s.num)throw new Error(`the labels are of ${e.length} faces, the mesh has ${s.num}`);let r=this.parts.setLabels(e,s),o=s.setFaces(r,t,n);this.renderer&&(this.renderer.masked=o),this.stroke&&s.paint(this.stroke.faces),this.parts.hidden&&this.renderer?.invalidateGround(),this.placeMarkers(),this.hoverStale=this.pointer!==null,this.requestFrame()}setParts(e){let t=this.hiddenParts();this.rows=e,this.parts.set(e),this.hiddenParts()!==t&&this.renderer?.invalidateGround(),this.requestFrame()}hiddenParts(){return this.rows.filter(e=>!e.visible).map(e=>e.id).join()}setMaskColors(e){this.renderer?.setMaskColors(e),this.requestFrame()}setMarkers(e){this.markers.set(e),this.placeMarkers(),this.requestFrame()}placeMarkers(){let e=new N;for(let t of this.markers.placed){if(t.shown.fromArray(t.point),!this.surface||!this.picker||this.explode.now<=0)continue;let n=this.picker.faceAt(t.shown);n>=0&&t.shown.addScaledVector(this.parts.offset(this.surface.slot(n),e),this.explode.now)}}setLook(e){let t=this.look.explode;Object.assign(this.look,e),this.look.explode!==t&&(this.explode.from=this.explode.now,this.explode.start=performance.now(),this.explode.length=Math.max(1,this.duration(rb))),this.requestFrame()}setTool(e,t=this.radius){this.gestures&&(this.gestures.tool=e),this.radius=t,this.ring.style.width=this.ring.style.height=`${2*t}px`,this.hoverStale=this.pointer!==null,this.requestFrame()}fit(e=!0,t){this.orbit.fit(this.visiblePoints(t),this.duration(e?Yl:0)),this.viewChanged()}lookFrom(e,t=!0){let n=this.duration(t?Yl:0);this.orbit.set({...Kr,eye:Eu[e]},n),this.fit(t)}visiblePoints(e){let t=this.surface?.sample(this.parts,this.look.explode,e&&new Set(e));return t?.length?t:new Float32Array([-.5,-.5,-.5,.5,.5,.5])}getCamera(){return this.orbit.get()}setCamera(e,t=!1){this.orbit.set(e,this.duration(t?Yl:0)),this.viewChanged()}duration(e){return this.reducedMotion.matches?0:e}viewChanged(){this.requestFrame(),this.events.changed()}pickAt(e,t){let n=this.ray(e,t),s=this.picker?.first(n,this.explode.now);return s?this.hit(s,n.direction):null}project(e){this.updateCamera();let t=new N().fromArray(e),n=this.explode.now>0?this.picker?.faceAt(t)??-1:-1;return n>=0&&t.addScaledVector(this.parts.offset(this.surface.slot(n),new N),this.explode.now),t.project(this.camera),[(t.x*.5+.5)*this.width,(.5-t.y*.5)*this.height]}updateCamera(){this.orbit.apply(this.camera,this.width/this.height,rh)}ray(e,t){this.updateCamera();let n=new N(e/this.width*2-1,1-t/this.height*2,.5).unproject(this.camera);return new Xn(this.camera.position.clone(),n.sub(this.camera.position).normalize())}hit(e,t){let{x:n,y:s,z:r}=e.point,o=this.picker.normal(e.face,t);return{face:e.face,part:this.parts.id(e.slot),point:[n,s,r],normal:[o.x,o.y,o.z]}}occluded=e=>{let t=this.camera.position,n=e.clone().sub(t),s=n.length(),r=this.picker?.first(new Xn(t,n.divideScalar(s)),this.explode.now);return r?r.distance<s-ub:!1};updateHover(){this.hoverStale=!1;let{pointer:e,gestures:t,renderer:n}=this;if(!e||!t||!n||t.busy)return;let s=this.markers.at(e.x,e.y,!1),r=s<0?this.pickAt(e.x,e.y):null;this.markers.point(s);let o=t.tool==="brush"&&r!==null;n.hover(r&&!o&&this.parts.slot(r.part)||null,r&&t.tool==="click"?r.face:null),this.ringAt(o?e:null),this.cursor(s>=0?"marker":o?"brush":r&&t.tool==="click"?"pick":"turn"),this.events.hover(r,e.x,e.y)}ringAt(e){this.ring.hidden=e===null,e&&(this.ring.style.transform=`translate(${e.x-this.radius}px, ${e.y-this.radius}px)`)}cursor(e){this.canvas.dataset.cursor!==e&&(this.canvas.dataset.cursor=e)}gestureHandlers(){let{orbit:e}=this,t=()=>{this.cursor("drag"),this.viewChanged()};return{click:(n,s,r)=>this.click(n,s,r),focus:(n,s)=>{this.events.doubleClick();let r=this.picker?.first(this.ray(n,s),this.explode.now);if(!r)return this.fit();let o=this.parts.offset(r.slot,new N).multiplyScalar(this.explode.now).add(r.point);e.focus(o,this.duration(Yl)),this.viewChanged()},hover:(n,s)=>{this.pointer={x:n,y:s},this.hoverStale=!0,this.requestFrame()},leave:()=>this.pointerLeft(),turn:(n,s,r)=>{e.turn(n,s,r?this.duration(oh):0),t()},pan:(n,s,r)=>{let o=Math.min(this.width,this.height);e.pan(-n/o,s/o,r?this.duration(oh):0),t()},zoom:(n,s,r,o)=>{let a=s===null||r===null?null:this.anchor(s,r);e.zoom(n,a,o?this.duration(oh):0),this.hoverStale=this.pointer!==null,this.viewChanged()},fit:()=>this.fit(),brushStart:(n,s)=>this.brushStart(n,s),brush:(n,s)=>this.brush(n,s),brushEnd:()=>{this.stroke=null,this.events.brush([],!0)},center:n=>this.click(this.width/2,this.height/2,n)}}anchor(e,t){let n=this.ray(e,t),s=this.picker?.first(n,this.explode.now),{target:r}=this.orbit.get(),o=new N;this.camera.getWorldDirection(o);let a=o.dot(new N().fromArray(r).sub(n.origin))/Math.max(1e-6,o.dot(n.direction));return n.at(s?s.distance:a,new N)}pointerLeft(){this.pointer=null,this.hoverStale=!1,this.ringAt(null),this.markers.point(-1),this.renderer?.hover(null,null)&&this.requestFrame(),this.events.hover(null,0,0)}click(e,t,n){let s=this.markers.at(e,t,n.touch);if(s>=0)return this.events.marker(s);this.gestures?.tool==="click"&&this.events.pick(this.pickAt(e,t),n)}brushStart(e,t){return this.picker?.first(this.ray(e,t),this.explode.now)?(this.stroke={last:{x:e,y:t},faces:new Set},this.dab(e,t),!0):!1}brush(e,t){let{stroke:n}=this;if(!n)return;this.ringAt({x:e,y:t});let{last:s}=n,r=Math.min(64,Math.ceil(Math.hypot(e-s.x,t-s.y)/Math.max(2,this.radius/2)));for(let o=1;o<=r;o++)this.dab(s.x+(e-s.x)*o/r,s.y+(t-s.y)*o/r);n.last={x:e,y:t}}dab(e,t){let{stroke:n,picker:s,surface:r}=this,o=this.ray(e,t),a=this.explode.now,l=s?.first(o,a);if(!n||!s||!r||!l)return;let c=l.distance*o.direction.dot(this.camera.getWorldDirection(new N)),h=Math.tan(this.camera.fov*Math.PI/360),d=this.radius*2*h*c/this.height,u=o.origin.addScaledVector(this.parts.offset(l.slot,new N),-a),f=s.around(l,d,u,a>0).filter(g=>!n.faces.has(g));if(f.length){for(let g of f)n.faces.add(g);r.paint(f),this.events.brush(f,!1),this.requestFrame()}}requestFrame(){!this.frameRequest&&this.renderer&&!this.lost&&(this.frameRequest=requestAnimationFrame(e=>this.frame(e)))}frame(e){this.frameRequest=0;let t=performance.now();this.measureFrame(e),this.hoverStale&&this.updateHover();let n=this.orbit.step(t),s=this.stepExplode(t);(s||this.explode.length)&&this.placeMarkers(),this.draw(this.slow),this.slow&&this.refine(),n||s?this.requestFrame():this.gestures&&!this.gestures.busy&&this.canvas.dataset.cursor==="drag"&&(this.hoverStale=this.pointer!==null,this.cursor("turn"),this.hoverStale&&this.requestFrame())}measureFrame(e){let{clock:t}=this,n=e-t.last;t.last=e,t.frames=n<500?t.frames+1:0,t.frameMs=t.frames>1?.85*t.frameMs+.15*n:t.frames?n:0,t.frames>8&&t.frameMs>ab&&(this.slow=!0)}refine(){clearTimeout(this.fineTimer),this.fineTimer=window.setTimeout(()=>{this.frameRequest||this.gestures?.busy?this.refine():this.draw(!1)},cb)}stepExplode(e){let{explode:t}=this;if(!t.length)return!1;let n=Math.min(1,(e-t.start)/t.length);return t.now=t.from+(this.look.explode-t.from)*(1-(1-n)**3),n>=1&&(t.now=this.look.explode,t.length=0,this.placeMarkers()),t.length>0}draw(e){let{renderer:t}=this;!t||this.lost||(this.ratio!==Math.min(window.devicePixelRatio,kp)&&this.size(),this.updateCamera(),t.draw(this.targetsFor(e),null,this.camera,this.look,this.parts,this.explode.now),this.markers.update(this.camera,this.width,this.height,this.occluded))}targetsFor(e){let{width:t,height:n}=this.canvas;if(!e)return this.targets.fine??=new Ks(t,n,this.ratio,!0);let s=Math.min(1,1/this.ratio,Math.sqrt(lb/(t*n)));return this.targets.coarse??=new Ks(t*s,n*s,this.ratio*s,!1)}resized(){let{width:e,height:t}=this.box.getBoundingClientRect();e<1||t<1||(this.width=e,this.height=t,this.size(),this.draw(this.slow),this.slow&&this.refine())}size(){if(!this.renderer)return;let{renderer:e}=this.renderer;this.ratio=Math.min(window.devicePixelRatio,kp),e.setPixelRatio(this.ratio),e.setSize(this.width,this.height,!1),this.dropEasels()}dropEasels(){this.targets.fine?.dispose(),this.targets.coarse?.dispose(),this.targets={}}contextLost(){this.lost=!0,cancelAnimationFrame(this.frameRequest),this.frameRequest=0,this.dropEasels(),this.events.lost("The graphics card was reset. If the mesh does not come back, reload the page.")}contextRestored(){this.lost=!1,this.renderer?.contextRestored(),this.events.lost(""),this.size(),this.requestFrame()}async snapshot(e,t={}){let n=this.requireRenderer(),s=Math.max(16,Math.min(Math.round(e),zp)),r=new qt;if(this.orbit.apply(r,1,rh,!0),t.flat){let a=n.flat(s,r,this.parts);return $l(sh(a,s,t.transparent?null:"#fff"))}let o=this.renderPicture(n,s,r,!t.transparent);if(t.markers){let a=this.camera.position.clone();this.camera.position.copy(r.position),this.markers.draw(ql(o),s,r,this.occluded),this.camera.position.copy(a)}return $l(o)}async turntable(e,t,n){let s=this.requireRenderer(),r=hb(e),o=Math.ceil(e/r),a=Math.max(16,Math.min(Math.round(t),Math.floor(2*zp/r))),l=document.createElement("canvas");l.width=r*a,l.height=o*a;let c=ql(l),h=new jr;h.set(this.orbit.get(),0);let d=this.visiblePoints(),u=new qt,f=0;for(let g=0;g<e;g++,h.turn(2*Math.PI/e,0))h.fit(d,0),f=Math.max(f,h.distance);for(let g=0;g<e;g++,h.turn(2*Math.PI/e,0)){h.fit(d,0),h.distance=f,h.apply(u,1,rh);let y=this.renderPicture(s,a,u,!0);c.drawImage(y,g%r*a,Math.floor(g/r)*a),n?.((g+1)/e),await new Promise(m=>setTimeout(m,0))}return this.requestFrame(),$l(l)}renderPicture(e,t,n,s){let r=e.picture(t,n,this.look,this.parts,this.look.explode,s);return sh(r,t,null)}requireRenderer(){if(!this.renderer||this.lost)throw new Error("the 3D view is not available; reload the page");return this.renderer}dispose(){clearTimeout(this.treeTimer),cancelAnimationFrame(this.frameRequest),this.stop.abort(),this.resizing.disconnect(),this.gestures?.dispose(),this.markers.dispose(),this.surface?.dispose(),this.picker?.dispose(),this.parts.dispose(),clearTimeout(this.fineTimer),this.dropEasels(),this.renderer?.dispose();for(let e of[this.canvas,this.ring,this.cross])e.remove()}};function hb(i){let e=Math.ceil(Math.sqrt(i));for(let t=e;t<=2*e;t++)if(i%t===0)return t;return e}var db=64,Jl=class{constructor(e,t,n){this.store=e;this.notices=t;this.paintTarget=n;let s={hover:(r,o,a)=>this.hover(r,o,a),pick:(r,o)=>this.pick(r,o),doubleClick:()=>this.revertPick?.(),marker:r=>this.marker(r),brush:(r,o)=>this.brush(r,o),changed:()=>this.remember(),lost:r=>this.store.set({noGraphics:r||null})};this.viewer=new Zl(He("view"),s),He("view").addEventListener("pointerleave",()=>this.hover(null,0,0)),e.subscribe((r,o)=>this.update(r,o))}store;notices;paintTarget;viewer;session;stroke=[];drawnFaces=null;hasMesh=!1;revertPick=null;tip=He("tip");remember=ys(400,()=>{this.hasMesh&&this.store.view({camera:this.viewer.getCamera()})});attach(e){this.session=e,this.draw(this.store.get())}mesh(e){if(this.remember.drop(),this.hasMesh=!1,this.drawnFaces=null,this.viewer.setMesh(e),!e)return;let{camera:t}=this.store.get().view;t?this.viewer.setCamera(t):this.viewer.lookFrom("home",!1),this.hasMesh=!0,this.drawFaces(this.store.get()),this.drawParts(this.store.get()),this.drawMarkers(this.store.get())}texture(e,t){this.viewer.setTexture(e,t)}draw(e){this.drawLook(e),this.drawTool(e),this.drawFaces(e),this.drawParts(e),this.drawMarkers(e)}update(e,t){(e.view.look!==t.view.look||tn(e,t,"prefs"))&&this.drawLook(e),e.state?.project.id===t.state?.project.id&&this.hasMesh&&e.view.look.explode!==t.view.look.explode&&this.viewer.fit(),(e.view.tool!==t.view.tool||tn(e,t,"drawing","prefs","state","brushTo","chosen"))&&this.drawTool(e),tn(e,t,"faces")&&this.drawFaces(e),(tn(e,t,"hovered","hoveredFrom")&&(e.hoveredFrom==="list"||t.hoveredFrom==="list")||tn(e,t,"shown","view","chosen","prefs","faces"))&&this.drawParts(e),tn(e,t,"state","clicks","groups","activeGroup","view")&&this.drawMarkers(e)}drawLook(e){this.viewer.setLook({...e.view.look,dark:fb(e)})}drawTool(e){let t=e.view.tool==="brush"&&this.paintTarget()!==void 0;this.viewer.setTool(t?"brush":"click",e.prefs.brush)}drawFaces(e){if(!this.hasMesh||!e.faces||e.faces===this.drawnFaces)return;this.drawnFaces=e.faces;let t=e.state?.prompt||e.clicks?e.faces.mask:new Uint8Array(e.faces.mask.length);this.viewer.setFaces(e.faces.labels,e.faces.confidence,t)}drawParts(e){let t=new Set(e.chosen),n=e.prefs.safeColors,s=e.shown.map((r,o)=>({id:r.id,color:Mn(r,o,n),visible:xo(e.view,r.id),highlight:e.hoveredFrom==="list"&&e.hovered===r.id,chosen:t.has(r.id),locked:r.locked,pattern:n?Math.floor(o/7)%8:0}));e.view.solo.length&&s.push({id:-1,color:[.7,.7,.7],visible:!1,highlight:!1,chosen:!1,locked:!1}),this.viewer.setParts(s)}drawMarkers(e){let t=e.state?.prompt,n=[];if(t?.kind==="partition"||e.groups.length>0&&t?.kind!=="click"){let r=this.groupColors(e);this.viewer.setMaskColors(r.length?r:[ac]),e.groups.forEach((o,a)=>{for(let l of o.clicks)n.push({...l,color:r[a],label:l.positive?o.name.slice(0,1).toUpperCase()||"+":"−"})})}else{this.viewer.setMaskColors([ac]);for(let r of _n(e))n.push({...r,color:r.positive?zh:Vh,label:r.positive?"+":"−"})}this.viewer.setMarkers(n)}groupColors(e){let t=e.shown.map((n,s)=>Mn(n,s,e.prefs.safeColors));return Hh(Math.max(2,e.groups.length),t)}hover(e,t,n){let s=this.store.get(),r=e&&e.part>=0?e.part:null;s.hovered!==r&&(e||s.hoveredFrom!=="list")&&this.store.set({hovered:r,hoveredFrom:r===null?null:"view"});let o=s.shown.findIndex(g=>g.id===e?.part),a=s.shown[o];if(!e){this.tip.hidden=!0;return}this.tip.childElementCount===0&&this.tip.append(O("span",{class:"swatch small"}),O("b"),O("span",{class:"note"}));let[l,c,h]=this.tip.children;l.style.setProperty("--color",a?bn(Mn(a,o,s.prefs.safeColors)):"#9a9a9a"),we(c,a?a.name:s.shown.length?"No part":""),l.hidden=c.hidden=!c.textContent,we(h,`face ${Pi(e.face)}`),this.tip.hidden=!1;let d=He("view"),u=t+16+this.tip.offsetWidth>d.clientWidth?t-12-this.tip.offsetWidth:t+16,f=n+18+this.tip.offsetHeight>d.clientHeight?n-10-this.tip.offsetHeight:n+18;this.tip.style.transform=`translate(${Math.round(u)}px, ${Math.round(f)}px)`}pick(e,t){let n=this.store.get();if(this.revertPick=null,!n.state||n.drawing)return;let{chosen:s,groups:r,activeGroup:o,within:a}=n,{tool:l}=n.view,c=_n(n);if(!e)s.length&&!t.exclude&&!t.add&&this.store.set({chosen:[]});else if(l==="parts"||l==="brush"||t.add&&!t.exclude&&l==="select")this.revertPick=()=>this.store.set({chosen:s}),this.choose(e.part,l==="parts"?t.add||t.exclude:l==="select");else if(l==="divide")this.revertPick=()=>{this.session.setGroups(r,o),this.session.sendGroups(He("tool"))},this.groupClick({point:e.point,positive:!t.exclude},n);else if(l==="select"){this.revertPick=()=>{this.session.setClicks(c,a),this.store.set({chosen:s})};let h=s.length===1&&s[0]===e.part?e.part:null;h===null&&s.length&&!c.length&&this.store.set({chosen:[]});let d=He("prompt");this.session.addClick({point:e.point,positive:!t.exclude&&!n.exclude},h,d.hidden?He("hint"):d)}}choose(e,t){let{chosen:n}=this.store.get();e<0?t||this.store.set({chosen:[]}):t?this.store.set({chosen:n.includes(e)?n.filter(s=>s!==e):[...n,e]}):this.store.set({chosen:[e]})}groupClick(e,t){let{groups:n,activeGroup:s}=t;if(!n[s]||n.length>db)return;if(!e.positive){this.notices.info("Divide does not exclude. Click the place for the part that it belongs to.",{near:He("tool")});return}let r=n.map((a,l)=>l).filter(a=>a!==s&&!n[a].clicks.length),o=n[s].clicks.length?s:r.find(a=>a>s)??r[0]??s;this.session.setGroups(n.map((a,l)=>l===s?{...a,clicks:[...a.clicks,e]}:a),o),this.session.sendGroups(He("tool")),t.prefs.clicked||this.store.prefs({clicked:!0})}marker(e){let t=this.store.get();if(t.state?.prompt?.kind!=="partition"&&!(t.groups.length&&t.state?.prompt?.kind!=="click")){this.session.removeClick(e,He("prompt"));return}let n=e,s=t.groups.map(r=>{let o=n;return n-=r.clicks.length,o>=0&&o<r.clicks.length?{...r,clicks:r.clicks.filter((a,l)=>l!==o)}:r});this.session.setGroups(s),this.session.sendGroups(He("tool"))}brush(e,t){for(let d of e)this.stroke.push(d);if(!t)return;let n=this.paintTarget(),s=[...new Set(this.stroke)].sort((d,u)=>d-u);this.stroke=[];let r=this.store.get(),o=r.faces;if(n===void 0||!o)return;let a=new Set(r.shown.filter(d=>d.locked).map(d=>d.id)),l=s.filter(d=>o.labels[d]!==(n??-1)&&!a.has(o.labels[d]));if(!l.length){this.store.set({faces:{...o}});return}let c=xs(r,n)?.name??"no part";this.notices.announce(`${Ze(l.length,"face")} painted into ${c}.`);let h=o.labels.slice();for(let d of l)h[d]=n??-1;this.store.set({faces:{...o,labels:h,token:`${o.token} stroke`}}),this.session.act({do:"paint",faces:l,part:n},He("tool")).then(d=>{d||this.store.set({faces:{...o}})})}toggleExplode(){let{look:e}=this.store.get().view;this.store.look({explode:e.explode>0?0:.5})}};function fb(i){return i.prefs.theme!=="auto"?i.prefs.theme==="dark":!window.matchMedia("(prefers-color-scheme: light)").matches}function ah(i){Ve(document.documentElement,"data-theme",i.prefs.theme==="auto"?null:i.prefs.theme)}var lh={open:"M3 15.5V5a1 1 0 0 1 1-1h3.6l1.8 2H16a1 1 0 0 1 1 1v1.5M3 15.5 5.2 9h12.3l-2.2 6.5z",projects:"M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z",undo:"M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8",redo:"M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12",history:"M3.5 4v3.5H7M3.8 7.4A6.7 6.7 0 1 1 3.3 10M10 6.5V10l2.6 1.8",look:"M4 5.5h5M13 5.5h3M4 10h1.5M9.5 10H16M4 14.5h7M15 14.5h1M9 3.5v4M5.5 8v4M11.5 12.5v4",export:"M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3",help:"M7.2 7.4a2.9 2.9 0 1 1 4.5 2.4c-1 .7-1.7 1.2-1.7 2.4M10 15.2v.1",parts:"M5 3.5 15.5 9l-4.6 1.4L8.6 15z",select:"M10 6.2A3.8 3.8 0 1 1 6.2 10M10 2.5v3M2.5 10h3M10 17.5v-3M17.5 10h-3M10 10v.1",divide:"M10 3v14M10 10h7M3.5 4.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1z",draw:"M3.5 4.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1zM6 13.8c2.2.4 3-.5 3.1-1.8l4.6-5.2 1 .9-5 4.9",brush:"M3.5 16.5c3 .4 4.4-.8 4.6-3l6.8-8.3a1.2 1.2 0 0 1 1.8 1.5l-8 7.4",eye:"M2 10s2.9-5 8-5 8 5 8 5-2.9 5-8 5-8-5-8-5zM10 7.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8z",hidden:"M3 3l14 14M8 5.3A8 8 0 0 1 10 5c5.1 0 8 5 8 5a13 13 0 0 1-2.5 3M5.5 6.300A13.5 13.5 0 0 0 2 10s2.9 5 8 5a8.5 8.5 0 0 0 3.4-.700M8.4 8.300a2.4 2.4 0 0 0 3.3 3.4",solo:"M10 5.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10 9.300a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.400zM3 6V3h3M17 6V3h-3M3 14v3h3M17 14v3h-3",lock:"M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9",unlock:"M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 5.8-1",merge:"M4 4v3.500L10 12v4.500M16 4v3.500L10 12M7.5 14 10 16.5 12.5 14",split:"M10 16.500V11L4.5 6.500M10 11l5.5-4.500M4 10V5.500h4.500M16 10V5.500h-4.5",grow:"M10 7.500v5M7.5 10h5M3.5 7V3.500H7M16.5 7V3.500H13M3.5 13v3.500H7M16.5 13v3.500H13",shrink:"M7.5 10h5M3.5 6.500h3v-3M16.5 6.500h-3v-3M3.5 13.500h3v3M16.5 13.500h-3v3",trash:"M3.5 5.500h13M8 5.500V3.500h4v2M5 5.500l.8 11h8.400l.8-11M8.5 9v4.500M11.5 9v4.5",plus:"M10 4v12M4 10h12",minus:"M4 10h12",close:"M5 5l10 10M15 5 5 15",check:"M4 10.5 8.2 14.5 16 5.5",fit:"M3.5 7V3.500H7M13 3.500h3.500V7M16.5 13v3.500H13M7 16.500H3.500V13M7.5 7.500h5v5h-5z",down:"M5.5 8 10 12.5 14.5 8",more:"M4.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM10 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM15.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2z",pencil:"M4 16l.8-3.600L13.5 3.700a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.200z",eraser:"M7.5 16.5 3.5 12.500a1 1 0 0 1 0-1.400L10.6 4a1 1 0 0 1 1.4 0l4 4a1 1 0 0 1 0 1.400L9 16.500zM7 7.600l5.4 5.400M7.5 16.500h9",fill:"M8.5 3 15 9.5 9 15.500a1.4 1.4 0 0 1-2 0l-3.5-3.500a1.4 1.4 0 0 1 0-2L10 4.500M4 11h9.500M16.5 13.500s1.3 1.7 1.3 2.600a1.3 1.3 0 0 1-2.6 0c0-.9 1.3-2.6 1.3-2.600z",upload:"M10 13V4M6.5 7.5 10 4l3.5 3.500M3.5 13v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3",cube:"M10 2.5 16.5 6v8L10 17.5 3.5 14V6zM3.5 6 10 9.5 16.5 6M10 9.500v8",warn:"M10 3.5 17.5 16.500h-15zM10 8.500v4M10 14.600v.1"};function Ct(i,e=18){let t="http://www.w3.org/2000/svg",n=document.createElementNS(t,"svg");n.setAttribute("viewBox","0 0 20 20"),n.setAttribute("width",String(e)),n.setAttribute("height",String(e)),n.setAttribute("class","icon"),n.setAttribute("aria-hidden","true"),n.setAttribute("focusable","false");let s=document.createElementNS(t,"path");return s.setAttribute("d",lh[i]),n.append(s),n}function ch(i,e){let t=i.firstElementChild;t&&t.getAttribute("d")!==lh[e]&&t.setAttribute("d",lh[e])}function Ce(i){let e=O("button",{type:"button",id:i.id,class:`button ${i.words?"":"square "}${i.class??""}`.trim(),"aria-label":i.words===i.label?null:i.label,"data-tip":i.tip??(i.words&&!i.keys?null:i.label),"data-keys":i.keys??null,"aria-keyshortcuts":i.keys?pb(i.keys):null,"aria-pressed":i.pressed===void 0?null:String(i.pressed),onclick:t=>i.run(t,e)});return i.icon&&e.append(Ct(i.icon)),i.words&&e.append(O("span",{class:"words"},i.words)),e}function pb(i){return i.replace(/Ctrl/g,"Control").replace(/ or /g," ").replace(/Esc\b/g,"Escape").replace(/Del\b/g,"Delete")}function Vp(){let i=O("div",{class:"tooltip",role:"tooltip",popover:"manual","aria-hidden":"true"});document.body.append(i);let e=0,t=null,n=0,s=()=>{window.clearTimeout(e),t&&(n=performance.now()),t=null,i.matches(":popover-open")&&i.hidePopover()},r=a=>{if(!a.isConnected)return;let l=a.getAttribute("data-tip");if(!l)return;t=a,i.replaceChildren(l);let c=a.getAttribute("data-keys");c&&i.append(" ",O("kbd",null,c)),i.matches(":popover-open")||i.showPopover(),uo(i,a.getBoundingClientRect(),a.closest(".rail")&&window.innerWidth>=900?"right":"below")},o=(a,l)=>{let c=a.target instanceof Element?a.target.closest("[data-tip]"):null;if(c===t||(s(),!c))return;let h=performance.now()-n<250?40:l;e=window.setTimeout(()=>r(c),h)};document.addEventListener("pointerover",a=>{a.pointerType!=="touch"&&o(a,450)}),document.addEventListener("focusin",a=>{a.target instanceof Element&&a.target.matches(":focus-visible")?o(a,250):s()});for(let a of["pointerdown","keydown","wheel","blur"])window.addEventListener(a,s,{capture:!0,passive:!0})}function uo(i,e,t="below",n=6){let{offsetWidth:r,offsetHeight:o}=i,a=t==="right"?e.right+n:e.left+e.width/2-r/2,l=t==="right"?e.top+e.height/2-o/2:t==="above"?e.top-o-n:e.bottom+n;t==="below"&&l+o>window.innerHeight-8&&(l=e.top-o-n),t==="above"&&l<8&&(l=e.bottom+n),a=Math.max(8,Math.min(a,window.innerWidth-r-8)),l=Math.max(8,Math.min(l,window.innerHeight-o-8)),i.style.left=`${Math.round(a)}px`,i.style.top=`${Math.round(l)}px`}function ho(i,e,t,n={}){let s=O("div",{class:`popup ${n.class??""}`,popover:"auto",role:n.menu?"menu":"dialog","aria-label":e});document.body.append(s),Ve(i,"aria-haspopup",n.menu?"menu":"dialog"),Ve(i,"aria-expanded","false");let r={element:s,open(){if(r.isOpen||i.disabled)return;let a=i.closest("dialog")??document.body;s.parentElement!==a&&a.append(s),t(s),s.showPopover(),r.settle()},settle(){r.isOpen&&(uo(s,i.getBoundingClientRect()),(s.querySelector("[data-first]")??lc(s)[0])?.focus())},close(){r.isOpen&&s.hidePopover()},toggle(){r.isOpen?r.close():r.open()},get isOpen(){return s.matches(":popover-open")}},o=!1;return i.addEventListener("pointerdown",()=>o=r.isOpen),i.addEventListener("click",a=>{o&&a.detail>0?r.close():r.toggle(),o=!1}),s.addEventListener("toggle",a=>{let l=a.newState==="open";Ve(i,"aria-expanded",String(l)),!l&&(document.activeElement===document.body||s.contains(document.activeElement))&&i.focus({preventScroll:!0})}),s.addEventListener("keydown",a=>{if(n.menu&&(a.key==="ArrowDown"||a.key==="ArrowUp")){let l=lc(s),c=l.indexOf(document.activeElement);l[(c+(a.key==="ArrowDown"?1:-1)+l.length)%l.length]?.focus(),a.preventDefault()}a.key!=="Escape"?a.stopPropagation():(a.preventDefault(),a.stopPropagation(),r.close(),i.focus({preventScroll:!0}))}),window.addEventListener("resize",()=>r.isOpen&&uo(s,i.getBoundingClientRect())),r}function Yi(i,e,t){let n=ho(i,e,s=>{s.replaceChildren(...t().map(r=>O("button",{type:"button",role:"menuitem",class:"menu-item",id:r.id,disabled:r.disabled??!1,onclick:()=>{n.close(),r.run()}},r.icon?Ct(r.icon):null,r.swatch?O("span",{class:"swatch small",vars:{"--color":r.swatch}}):null,O("span",{class:"menu-words"},O("span",null,r.label),r.note?O("span",{class:"note"},r.note):null),r.keys?O("kbd",null,r.keys):null)))},{menu:!0,class:"menu"});return n}function dr(i,e,t={}){let n=O("div",{class:"dialog-body"}),s=Ce({icon:"close",label:"Close",class:"quiet",keys:"Esc",run:()=>o.close()}),r=O("dialog",{id:i,class:`dialog ${t.class??""}`,"aria-labeledby":`${i}-title`},O("header",{class:"dialog-head"},O("h2",{id:`${i}-title`,tabindex:"-1"},e),s),n);document.body.append(r),r.addEventListener("click",a=>{a.target===r&&o.close()}),r.addEventListener("keydown",a=>a.stopPropagation()),r.addEventListener("close",()=>t.closed?.());let o={element:r,body:n,open(){r.open||(t.opened?.(),r.showModal(),(n.querySelector("[data-first]:not([disabled])")??r.querySelector("h2"))?.focus())},close(){r.open&&r.close()},get isOpen(){return r.open}};return o}function Ti(i){let e=O("output",{class:"slider-value",for:i.id}),t=O("input",{type:"range",id:i.id,min:i.min,max:i.max,step:i.step}),n=()=>{let s=Number(t.value),r=i.format(s);we(e,r),Ve(t,"aria-valuetext",r),t.style.setProperty("--at",String((s-i.min)/(i.max-i.min)))};return t.addEventListener("input",()=>{n(),i.input(Number(t.value))}),t.addEventListener("change",()=>i.change?.(Number(t.value))),t.value=String(i.value),n(),{element:O("div",{class:"slider"},O("label",{htmlFor:i.id},i.label),e,t),input:t,set(s){Number(t.value)!==s&&(t.value=String(s)),n()}}}function Ei(i,e,t,n){let s=O("input",{type:"checkbox",id:i,role:"switch",onchange:()=>n(s.checked)});return{element:O("label",{class:"toggle",htmlFor:i},O("span",{class:"toggle-words"},e),t?O("kbd",null,t):null,s),set(r){s.checked!==r&&(s.checked=r)}}}function Zi(i,e,t,n){let s=t.map(o=>O("input",{type:"radio",name:e,id:`${e}-${o.value}`,value:o.value,onchange:()=>n(o.value)}));return{element:O("div",{class:"choice",role:"radiogroup","aria-label":i,id:e},...t.map((o,a)=>O("label",{htmlFor:`${e}-${o.value}`,"data-tip":o.tip??null},s[a],o.icon?Ct(o.icon,16):null,O("span",null,o.words)))),set(o){s.forEach((a,l)=>a.checked=t[l].value===o)}}}function uh(i){let e=i.get();return e.brushTo==="none"?null:e.chosen.length===1?e.chosen[0]:void 0}function Hp(i){let{store:e}=i,t=O("span",{class:"swatch small"}),n=O("span",{class:"words"}),s=O("button",{type:"button",class:"button with-caret wide",id:"brush-into","aria-label":"Paint into"},t,n,Ct("down",14));Yi(s,"Paint into",()=>{let c=e.get();return[...(c.state?.parts??[]).map((h,d)=>({label:h.name,note:h.locked?"locked":Ze(h.num_faces,"face"),swatch:bn(Mn(h,d,c.prefs.safeColors)),disabled:h.locked,run:()=>e.set({chosen:[h.id],brushTo:"part"})})),{label:"No part",note:"removes faces from their part",icon:"eraser",run:()=>e.set({brushTo:"none"})}]});let r=Ti({id:"brush-size",label:"Brush size",min:4,max:96,step:1,value:e.get().prefs.brush,format:c=>`${c} px`,input:c=>e.prefs({brush:c})}),o=O("p",{class:"note"});return{element:O("section",{class:"tool-panel","aria-label":"Brush",id:"brush-panel"},O("h3",null,"Paint faces into a part"),O("span",{class:"section-name"},"Paint into"),s,r.element,o),render:c=>{let h=uh(e),d=xs(c,h??null),u=c.state?.parts.indexOf(d)??-1;t.style.setProperty("--color",d?bn(Mn(d,u,c.prefs.safeColors)):"transparent"),we(n,d?d.name:h===null?"No part (erase)":"Choose a part…"),r.set(c.prefs.brush),we(o,h===void 0?"Choose a part here, in the list, or by clicking it. Then drag over the mesh.":d?.locked?`${d.name} is locked. Unlock it first.`:"Drag over the mesh to paint. Drag beside it, or hold Alt, to orbit.")}}}var Xp=[137,80,78,71,13,10,26,10],mb=Uint32Array.from({length:256},(i,e)=>{for(let t=0;t<8;t++)e=e&1?3988292384^e>>>1:e>>>1;return e>>>0});function gb(i){let e=4294967295;for(let t of i)e=mb[(e^t)&255]^e>>>8;return(e^4294967295)>>>0}function fr(i,e){let t=new Uint8Array(12+e.length),n=new DataView(t.buffer);n.setUint32(0,e.length);for(let s=0;s<4;s++)t[4+s]=i.charCodeAt(s);return t.set(e,8),n.setUint32(8+e.length,gb(t.subarray(4,8+e.length))),t}function Gp(...i){let e=new Uint8Array(i.reduce((s,[r])=>s+r,0)),t=new DataView(e.buffer),n=0;for(let[s,r]of i)s===4?t.setUint32(n,r):s===2?t.setUint16(n,r):t.setUint8(n,r),n+=s;return e}function Wp(i){let e=[],t=new DataView(i.buffer,i.byteOffset,i.byteLength);for(let n=Xp.length;n+12<=i.length;){let s=t.getUint32(n);e.push([String.fromCharCode(...i.subarray(n+4,n+8)),i.subarray(n+8,n+8+s)]),n+=12+s}return e}function vb(i,e){let t=Wp(i[0]),n=t.find(([c])=>c==="IHDR")[1],s=new DataView(n.buffer,n.byteOffset),[r,o]=[s.getUint32(0),s.getUint32(4)],a=[Uint8Array.from(Xp),fr("IHDR",n),fr("acTL",Gp([4,i.length],[4,0]))],l=0;return i.forEach((c,h)=>{a.push(fr("fcTL",Gp([4,l++],[4,r],[4,o],[4,0],[4,0],[2,e],[2,1e3],[1,0],[1,0])));for(let[d,u]of h?Wp(c):t)if(d==="IDAT")if(h===0)a.push(fr("IDAT",u));else{let f=new Uint8Array(4+u.length);new DataView(f.buffer).setUint32(0,l++),f.set(u,4),a.push(fr("fdAT",f))}}),a.push(fr("IEND",new Uint8Array(0))),new Blob(a,{type:"image/png"})}async function qp(i,e,t,n){let s=await createImageBitmap(i),r=Math.max(1,Math.round(s.width/t)),o=Math.floor(s.width/r),a=document.createElement("canvas");a.width=a.height=o;let l=a.getContext("2d"),c=[];for(let h=0;h<e;h++){l.clearRect(0,0,o,o),l.drawImage(s,h%r*o,Math.floor(h/r)*o,o,o,0,0,o,o);let d=await new Promise(u=>a.toBlob(u,"image/png"));if(!d)throw new Error("the browser could not encode a frame");c.push(new Uint8Array(await d.arrayBuffer()))}return s.close(),vb(c,n)}var $p=[{title:"Meshes",formats:[{id:"glb",ending:".glb",name:"GLB",words:"Your mesh with a named node per part. Materials, textures, and positions stay.",parts:!0},{id:"gltf",ending:".zip",name:"glTF",words:"The same as glTF with separate files, zipped.",parts:!0},{id:"exploded",ending:".glb",name:"Exploded GLB",words:"The parts moved apart, for pictures and checks.",parts:!0},{id:"obj",ending:".zip",name:"OBJ",words:"One object per part, with materials and textures, zipped.",parts:!0},{id:"ply",ending:".ply",name:"PLY",words:"One mesh in part colors; each face stores its part number.",parts:!0},{id:"stl",ending:".zip",name:"STL",words:"One file per part for printing; the name tells closed from open parts.",parts:!0},{id:"3mf",ending:".3mf",name:"3MF",words:"One file for printing, with one colored object per part.",parts:!0}]},{title:"Data",formats:[{id:"npy",ending:".npy",name:"Labels",words:"The part number of each face, in file order, as a NumPy array. -1 means no part.",parts:!0},{id:"json",ending:".json",name:"Parts table",words:"Names, colors, sizes, bounds, and settings.",parts:!0},{id:"session",ending:".segvigen",name:"Session",words:"The whole project with its history, to open on any machine.",parts:!1}]},{title:"Pictures",formats:[{id:"view",ending:".png",name:"This view",words:"The current view, 1,024 x 1,024 pixels, with a transparent background.",parts:!1},{id:"png",ending:".png",name:"Preview",words:"The parts from the standard view.",parts:!0},{id:"turntable",ending:".png",name:"Turntable",words:"One full turn of the current view, as an animated PNG.",parts:!1}]}],xb={frames:24,size:320,wait:100},yb=1024;function Yp(i){let{store:e}=i,t=!1,n=null,s=new Map,r=Ei("export-chosen","Only the chosen parts",null,u=>{t=u,h()}),o=O("p",{class:"note"}),a=u=>{let f=O("span",{class:"note export-status",role:"status"}),g=Ce({id:`export-${u.id}`,icon:"export",label:`Save ${u.name}`,words:u.ending,class:"export-save",run:()=>{d(u)}}),y=O("div",{class:"export-row","data-testid":`export-row-${u.id}`},O("div",{class:"export-words"},O("b",null,u.name),O("span",{class:"note"},u.words),f),g);return s.set(u.id,{element:y,status:f,save:g}),y},l=dr("export-dialog","Export",{class:"wide-dialog",opened:()=>{t=!1,r.set(!1);for(let{status:u}of s.values())we(u,"");h()},closed:()=>n?.abort()}),c=O("div",{class:"export-options"},r.element,o);l.body.append(c,...$p.map(u=>O("section",{class:"export-group"},O("h3",null,u.title),...u.formats.map(a))));let h=()=>{let u=e.get(),f=u.chosen.length;ke(c,f>0),we(o,f?`${Ze(f,"part is","parts are")} chosen in the list.`:"");for(let g of $p)for(let y of g.formats){let m=y.id==="view"||y.id==="turntable"||!u.server?.writes.length||_b(e,y.id),p=s.get(y.id);ke(p.element,m),p.save.disabled=n!==null||t&&!y.parts}},d=async u=>{if(!e.get().state||n)return;let g=n=new AbortController,{status:y,element:m}=s.get(u.id);h(),m.classList.add("busy"),m.classList.remove("failed"),we(y,"Writing…");try{let p=await bb(i,u,t?e.get().chosen:null,g.signal,v=>we(y,`Drawing, ${Math.round(100*v)} %`));if(g.signal.aborted)return;Mb(p.blob,p.name),we(y,`Saved ${p.name}, ${gr(p.blob.size)}`)}catch(p){if(g.signal.aborted)return;m.classList.add("failed"),we(y,en(p))}finally{n===g&&(n=null),m.classList.remove("busy"),h()}};return l}function _b(i,e){let t=i.get().server?.writes??[],n=new Set(t.map(s=>s.replace(/^\./,"").toLowerCase()));return n.has(e)||e==="exploded"&&n.has("glb")||e==="session"}async function bb(i,e,t,n,s){let{store:r,stage:o}=i,a=r.get().state.project,l=a.name.replace(/\.[a-z0-9]{2,5}$/i,"").replace(/[^\p{L}\p{N}._ -]+/gu,"_").trim()||"parts";if(e.id==="view")return{blob:await o.viewer.snapshot(yb,{transparent:!0}),name:`${l}_view.png`};if(e.id==="turntable"){let{frames:c,size:h,wait:d}=xb,u=await o.viewer.turntable(c,h,s);return{blob:await qp(u,c,h,d),name:`${l}_turntable.png`}}return gt.export(a.id,e.id,t?{parts:t.join(",")}:{},n)}function Mb(i,e){let t=URL.createObjectURL(i),n=O("a",{href:t,download:e});document.body.append(n),n.click(),n.remove(),window.setTimeout(()=>URL.revokeObjectURL(t),3e4)}function kn(i){let[e,t,n]=i.map(s=>Math.round(Math.min(1,Math.max(0,s))*255));return(255<<24|n<<16|t<<8|e)>>>0}function hh(i){return[(i&255)/255,(i>>8&255)/255,(i>>16&255)/255]}var Kl=class{constructor(e,t){this.canvas=e;this.size=t;e.width=e.height=t,this.context=e.getContext("2d",{willReadFrequently:!1}),this.image=this.context.createImageData(t,t),this.pixels=new Uint32Array(this.image.data.buffer)}canvas;size;pixels;image;context;past=[];outline=null;get canUndo(){return this.past.length>0}get isClear(){return!this.pixels.some(e=>e!==0)}setOutline(e){if(!e)this.outline=null;else{this.outline=new Uint8Array(this.size*this.size);for(let t=0;t<this.outline.length;t++)this.outline[t]=e[4*t+3]>127?1:0}}mark(){this.past.push(this.pixels.slice()),this.past.length>24&&this.past.shift()}undo(){let e=this.past.pop();e&&(this.pixels.set(e),this.draw())}forget(){this.past=[],this.pixels.fill(0),this.draw()}clear(){this.mark(),this.pixels.fill(0),this.draw()}replace(e){this.pixels.set(e),this.draw()}stroke(e,t,n,s,r,o){let{size:a}=this,l=Math.max(0,Math.floor(Math.min(e,n)-r)),c=Math.min(a-1,Math.ceil(Math.max(e,n)+r)),h=Math.max(0,Math.floor(Math.min(t,s)-r)),d=Math.min(a-1,Math.ceil(Math.max(t,s)+r));if(l>c||h>d)return;let u=n-e,f=s-t,g=u*u+f*f,y=r*r;for(let m=h;m<=d;m++)for(let p=l;p<=c;p++){let v=g?Math.max(0,Math.min(1,((p-e)*u+(m-t)*f)/g)):0,M=p-e-v*u,_=m-t-v*f,b=m*a+p;M*M+_*_<=y&&(o===0||!this.outline||this.outline[b])&&(this.pixels[b]=o)}this.draw(l,h,c-l+1,d-h+1)}fill(e,t,n){let{size:s,pixels:r,outline:o}=this,a=Math.round(t)*s+Math.round(e);if(e<0||t<0||Math.round(e)>=s||Math.round(t)>=s)return!1;let l=r[a];if(l===n||o&&!o[a])return!1;let c=d=>r[d]===l&&(!o||o[d]===1),h=[a];for(r[a]=n;h.length;){let d=h.pop(),u=d%s;u>0&&c(d-1)&&h.push((r[d-1]=n,d-1)),u<s-1&&c(d+1)&&h.push((r[d+1]=n,d+1)),d>=s&&c(d-s)&&h.push((r[d-s]=n,d-s)),d<s*(s-1)&&c(d+s)&&h.push((r[d+s]=n,d+s))}return this.draw(),!0}colors(){let e=new Map;for(let t of this.pixels)t&&e.set(t,(e.get(t)??0)+1);return[...e.entries()].sort((t,n)=>n[1]-t[1]).map(([t])=>t)}toDataUrl(){return this.canvas.toDataURL("image/png")}draw(e=0,t=0,n=this.size,s=this.size){this.context.putImageData(this.image,0,0,e,t,n,s)}};async function dh(i,e){let t=await createImageBitmap(i,{premultiplyAlpha:"none",colorSpaceConversion:"none"}),n=document.createElement("canvas");n.width=n.height=e;let s=n.getContext("2d",{willReadFrequently:!0});s.imageSmoothingEnabled=!1,s.drawImage(t,0,0,e,e);let{width:r,height:o}=t;return t.close(),{data:s.getImageData(0,0,e,e).data,width:r,height:o}}var zn=768,Zp=12;function Kp(i){let{store:e,session:t,stage:n,notices:s}=i,r=He("draw"),o=null,a="brush",l=jn[0],c=14,h=[...jn],d=!1,u="",f=O("img",{class:"draw-base",alt:"The mesh from the current view",draggable:"false"}),g=O("canvas",{class:"draw-canvas",id:"draw-canvas",tabindex:"0",role:"application","aria-label":"Drawing over the view. Arrow keys move the brush, Shift moves it farther, Space paints."}),y=O("div",{class:"draw-ring","aria-hidden":"true"}),m=O("div",{class:"draw-frame"},f,g,y),p=new Kl(g,zn);r.append(m);let v=Ce({id:"draw-start",icon:"draw",label:"Draw on this view",words:"Draw on this view",class:"primary wide",run:()=>{J("clear")}}),M=Ce({id:"draw-start-parts",icon:"divide",label:"Start from the parts",words:"Start from the parts",class:"wide",run:()=>{J("parts")}}),_=Ce({id:"draw-start-upload",icon:"upload",label:"Use a picture",words:"Use a picture of this view…",class:"wide",run:()=>b.click()}),b=O("input",{type:"file",accept:"image/png,image/jpeg,image/webp",hidden:!0,id:"draw-file","aria-label":"Picture of the parts"});b.addEventListener("change",()=>{let[ne]=b.files??[];b.value="",ne&&ie(ne)});let w=O("div",{class:"draw-before"},O("p",{class:"note"},"Turn the mesh so that its parts are visible, then paint each part in its own color. The far side follows."),v,M,_),x=Zi("Pen","draw-pen",[{value:"brush",words:"Brush",icon:"pencil"},{value:"fill",words:"Fill",icon:"fill"},{value:"eraser",words:"Erase",icon:"eraser"}],ne=>k(ne)),S=O("div",{class:"swatches",role:"radiogroup","aria-label":"Color"}),C=Ti({id:"draw-size",label:"Thickness",min:2,max:64,step:1,value:c,format:ne=>`${ne} px`,input:ne=>(c=ne,_e())}),A=Ti({id:"draw-opacity",label:"Opacity",min:.2,max:1,step:.05,value:.75,format:ne=>`${Math.round(100*ne)} %`,input:ne=>g.style.setProperty("opacity",String(ne))}),R=Ce({id:"draw-undo",icon:"undo",label:"Undo a stroke",words:"Undo",keys:"Ctrl+Z",class:"quiet",run:()=>it.undo()}),I=Ce({id:"draw-clear",icon:"trash",label:"Clear the drawing",words:"Clear",class:"quiet",run:()=>(p.clear(),ae())}),F=Ce({id:"draw-upload",icon:"upload",label:"Use a picture",words:"Picture…",class:"quiet",run:()=>b.click()}),P=O("p",{class:"note",id:"draw-status"}),z=Ce({id:"draw-apply",icon:"check",label:"Apply",words:"Apply",keys:"Enter",class:"primary",run:()=>it.apply()}),q=Ce({id:"draw-leave",label:"Back to the mesh",words:"Back to the mesh",keys:"Esc",class:"quiet",run:()=>it.leave()}),L=O("div",{class:"draw-during"},x.element,S,C.element,A.element,O("div",{class:"tool-actions tight"},R,I,F),P,O("div",{class:"tool-actions"},z,q)),H=O("section",{class:"tool-panel","aria-label":"Draw",id:"draw-panel"},O("h3",null,"Draw the parts"),w,L,b),k=ne=>{a=ne,x.set(ne),Ve(g,"data-pen",ne),_e()},G=()=>{let ne=new Set(p.colors());S.replaceChildren(...h.map((De,tt)=>{let ut=kn(De)===kn(l);return O("button",{type:"button",class:`swatch pick ${ut?"on":""} ${ne.has(kn(De))?"used":""}`,role:"radio","aria-checked":String(ut),"aria-label":`Color ${tt+1}${ne.has(kn(De))?", used":""}`,vars:{"--color":bn(De)},onclick:()=>{l=De,a==="eraser"&&k("brush"),G(),_e()}})}),oe)},Y=O("input",{type:"color",class:"color-input","aria-label":"Another color",value:bo(l)});Y.addEventListener("change",()=>{l=Mo(Y.value),h.some(ne=>kn(ne)===kn(l))||(h=[...h,l]),G()});let oe=O("label",{class:"swatch pick custom","data-tip":"Another color"},Ct("plus",14),Y),ae=()=>{let ne=p.colors();R.disabled=!p.canUndo,I.disabled=p.isClear,z.disabled=d||ne.length<2||e.get().state?.status!=="ready",we(P,d?"Sending…":ne.length<2?"Paint at least two parts, each in its own color.":`${Ze(ne.length,"part")} drawn.`),G()},J=async ne=>{if(!e.get().meshReady)return!1;let De=n.viewer.getCamera(),tt=o!==null&&JSON.stringify(De)===JSON.stringify(o)&&!p.isClear;o=De;try{let ut=await n.viewer.snapshot(zn,{transparent:!0,markers:!1}),ht=await n.viewer.snapshot(zn,{flat:!0,transparent:!0}),{data:Kt}=await dh(ht,zn);p.setOutline(Kt),URL.revokeObjectURL(u),f.src=u=URL.createObjectURL(ut);let xt=e.get(),gn=xt.shown.map((vn,xn)=>Mn(vn,xn,xt.prefs.safeColors));ne==="parts"?(p.forget(),p.replace(Sb(Kt,gn)),h=Jp(p.colors().map(hh),jn),l=h[0]??jn[0]):tt||(p.forget(),h=[...jn],l=jn[0])}catch(ut){return s.error(`Can't draw the view: ${en(ut)}`,H),!1}return e.set({drawing:!0}),k(ne==="parts"?"fill":"brush"),ae(),window.requestAnimationFrame(()=>{_e(),g.focus({preventScroll:!0})}),!0},ie=async ne=>{if(!(!e.get().drawing&&!await J("clear")))try{let{data:De,width:tt,height:ut}=await dh(ne,zn);if(tt!==ut){s.error(`${ne.name} is ${Pi(tt)} x ${Pi(ut)} pixels; expected a square picture. Export “This view”, paint over it, and do not crop it.`,H);return}p.mark();let ht=new Uint32Array(De.buffer.slice(0));for(let xt=0;xt<ht.length;xt++)ht[xt]=De[4*xt+3]>127?(ht[xt]|4278190080)>>>0:0;p.replace(ht);let Kt=p.colors();Kt.length<=24&&(h=Jp(Kt.map(hh),jn)),ae()}catch{s.error(`Can't read ${ne.name} as a picture. Choose a PNG.`,H)}},ce=null,xe={x:zn/2,y:zn/2},me=ne=>{let De=g.getBoundingClientRect();return{x:(ne.clientX-De.left)/De.width*zn-.5,y:(ne.clientY-De.top)/De.height*zn-.5}},_e=()=>{let ne=g.clientWidth/zn,De=a==="fill"?10:Math.max(4,2*c*ne);y.style.width=y.style.height=`${De}px`,y.style.transform=`translate(${xe.x*ne-De/2}px, ${xe.y*ne-De/2}px)`,y.style.setProperty("--color",a==="eraser"?"transparent":bn(l))},ot=(ne,De,tt,ut)=>p.stroke(ne,De,tt,ut,c,a==="eraser"?0:kn(l)),Pe=(ne,De)=>{p.mark(),a==="fill"?p.fill(ne,De,kn(l))||p.undo():ot(ne,De,ne,De)};g.addEventListener("pointerdown",ne=>{ne.button!==0||!ne.isPrimary||(g.setPointerCapture(ne.pointerId),ce=xe=me(ne),Pe(ce.x,ce.y),_e(),a==="fill"&&(ce=null))}),g.addEventListener("pointermove",ne=>{if(ne.isPrimary){for(let De of ne.getCoalescedEvents?.().length?ne.getCoalescedEvents():[ne]){let tt=me(De);ce&&ot(ce.x,ce.y,tt.x,tt.y),ce&&(ce=tt),xe=tt}_e()}});let Ye=()=>{ce=null,ae()};g.addEventListener("pointerup",Ye),g.addEventListener("pointercancel",Ye),g.addEventListener("keydown",ne=>{let De=ne.shiftKey?5*Zp:Zp,ut={ArrowLeft:[-De,0],ArrowRight:[De,0],ArrowUp:[0,-De],ArrowDown:[0,De]}[ne.key];if(ut)xe={x:Math.max(0,Math.min(zn-1,xe.x+ut[0])),y:Math.max(0,Math.min(zn-1,xe.y+ut[1]))};else if(ne.key===" ")Pe(xe.x,xe.y),ae();else return;ne.preventDefault(),ne.stopPropagation(),_e()}),new ResizeObserver(()=>_e()).observe(g);let it={element:H,render(ne){ke(w,!ne.drawing),ke(L,ne.drawing),ne.drawing&&(z.disabled=d||ne.state?.status!=="ready"||p.colors().length<2)},undo(){p.undo(),ae()},leave(){e.set({drawing:!1}),He("view").querySelector("canvas")?.focus()},apply(){z.disabled||d||(d=!0,ae(),t.act({do:"guide",map:p.toDataUrl(),camera:o},z).then(ne=>{d=!1,ae(),ne&&(it.leave(),e.view({tool:"select"}))}))},pen:k,resize(ne){c=Math.max(2,Math.min(64,c+ne)),C.set(c),_e()}};return e.subscribe((ne,De)=>{ke(r,ne.drawing),ne.state?.project.id!==De.state?.project.id&&(o=null,p.forget()),ne.view.tool!=="draw"&&ne.drawing&&e.set({drawing:!1})}),Ft(y,"hidden",!0),g.style.setProperty("opacity","0.75"),k("brush"),ae(),it}function Sb(i,e){let t=new Uint32Array(i.length/4),n=new Map;for(let s=0;s<t.length;s++){if(i[4*s+3]<128)continue;let[r,o,a]=[i[4*s],i[4*s+1],i[4*s+2]],l=r<<16|o<<8|a,c=n.get(l);if(c===void 0){let h=60;c=0;for(let d of e){let u=Math.hypot(d[0]*255-r,d[1]*255-o,d[2]*255-a);u<h&&(h=u,c=kn(d))}n.set(l,c)}t[s]=c}return t}function Jp(i,e){let t=new Set(i.map(kn));return[...i,...e.filter(n=>!t.has(kn(n)))].slice(0,36)}var wb=[{title:"Tools",keys:[["C","Select: click to select a region"],["V","Parts: choose parts"],["P","Divide: name the parts and click each"],["G","Draw: paint the parts over a view"],["B","Brush: paint faces into a part"],["[ and ]","Smaller and larger brush; in other tools, fewer and more parts"]]},{title:"On the mesh",keys:[["Click","Add to the selection"],["Shift+click, right click","Exclude from the selection"],["Click a marker","Remove that click"],["Ctrl+click","Choose the part"],["Double click","Focus there"],["Drag","Orbit; right button or two fingers to pan, wheel to zoom"],["Arrows, + and −, Space","With the mesh focused: orbit, zoom, click at the crosshair (Shift+Space excludes)"],["X","Switch plain clicks between add and exclude"],["Enter","Keep the selection as a part; apply a division or drawing"],["Esc","Clear the selection, then the chosen parts"]]},{title:"Chosen parts",keys:[["F2","Rename"],["M","Merge"],["K","Split"],[". and ,","Grow and shrink by one ring"],["Del","Delete (keeps the faces)"],["H, Shift+H","Hide or show; show all"],["S","Isolate"],["L","Lock or unlock"],["Ctrl+A","Choose all parts"],["↑ ↓, Shift+↑ ↓","In the list: move; choose a range. ← → reach the buttons of a row"]]},{title:"View",keys:[["F","Frame the chosen parts, or all"],["1, 3, 7","View from the front, the right, the top"],["T","Texture or part colors"],["O","Part borders"],["W","Wireframe"],["U","Hatch uncertain faces"],["E","Explode"]]},{title:"Everywhere",keys:[["Ctrl+Z","Undo"],["Ctrl+Shift+Z, Ctrl+Y","Redo"],["Ctrl+O","Open a mesh"],["Ctrl+E","Export"],["J","Projects"],["?","This help"]]}];function jp(i){let e=dr("help-dialog","Help",{class:"wide-dialog help"}),t=Ei("single-keys","Single-letter shortcuts",null,n=>i.store.prefs({singleKeys:n}));return e.body.append(O("ol",{class:"help-steps"},O("li",null,"Drop a mesh anywhere. The studio finds and lists its parts."),O("li",null,"To fix a part, click it to select a region. Click again to add, Shift-click to exclude."),O("li",null,"“Keep as part” turns the selection into a part."),O("li",null,"Merge, split, rename, and lock parts in the list. You can undo everything."),O("li",null,"Export. Faces, textures, scale, and position stay as in your file.")),O("div",{class:"help-keys"},...wb.map(n=>O("section",null,O("h3",null,n.title),O("dl",null,...n.keys.map(([s,r])=>O("div",null,O("dt",null,...Tb(s)),O("dd",null,r))))))),t.element),i.store.subscribe((n,s)=>{n.prefs!==s.prefs&&t.set(n.prefs.singleKeys)}),t.set(i.store.get().prefs.singleKeys),e}function Tb(i){return i.split(/(, | and )/).map(e=>e===", "||e===" and "?e:e===","?O("kbd",null,","):O("kbd",null,e))}var jl=[{tool:"select",name:"Select",icon:"select",key:"C",tip:"Select a region by clicking on it"},{tool:"parts",name:"Parts",icon:"parts",key:"V",tip:"Choose parts to merge, split, or delete"},{tool:"divide",name:"Divide",icon:"divide",key:"P",tip:"Name the parts you want and click each"},{tool:"draw",name:"Draw",icon:"draw",key:"G",tip:"Draw the parts over the current view"},{tool:"brush",name:"Brush",icon:"brush",key:"B",tip:"Paint faces into a part"}];function Qp(i){let{store:e}=i,t=He("rail"),n=jl.map(({tool:o,name:a,icon:l,key:c,tip:h})=>Ce({id:`tool-${o}`,icon:l,label:a,words:a,tip:h,keys:c,class:"rail-button",pressed:!1,run:()=>fh(i,o)}));t.append(O("div",{class:"rail-tools",role:"group","aria-label":"Tool"},...n));let s=He("hint"),r=o=>{n.forEach((l,c)=>{let h=jl[c].tool===o.view.tool;Ft(l,"pressed",h),l.classList.toggle("on",h),l.disabled=!o.state||o.state.status==="failed"});let a=o.drawing?null:Eb(o);a&&we(s,a),ke(s,a!==null),Ve(He("view"),"data-tool",o.view.tool)};e.subscribe((o,a)=>{tn(o,a,"view","state","prefs","clicks","chosen","groups","upload","drawing")&&r(o)}),r(e.get())}function fh(i,e){let t=i.store.get();!t.state||t.view.tool===e||(i.store.view({tool:e}),i.notices.announce(`${jl.find(n=>n.tool===e).name}: ${jl.find(n=>n.tool===e).tip}.`))}function Eb(i){if(!i.state||i.state.status!=="ready"||i.upload)return null;let e=window.matchMedia("(pointer: coarse)").matches;if(i.view.tool==="select"){if(_n(i).length)return null;if(i.chosen.length===1){let t=i.state.parts.find(n=>n.id===i.chosen[0]);return t?`Click a piece of ${t.name} to split it off`:null}return i.prefs.clicked?null:i.state.project.example?e?"This is an example. Tap any part to select it, or open your own mesh.":"This is an example. Click any part to select it, or drop your own mesh anywhere.":e?"Tap any part to select it. Drag to orbit.":"Click any part to select it. Shift-click excludes. Drag to orbit."}return i.view.tool==="parts"&&!i.chosen.length?e?"Tap a part to choose it":"Click a part to choose it. Ctrl-click to choose more.":null}var em={c:"select",v:"parts",p:"divide",g:"draw",b:"brush"},tm={1:"front",3:"right",7:"top"};function nm(i,e){let{store:t,session:n,stage:s,commands:r}=i,o=()=>{let{chosen:u,hovered:f,hoveredFrom:g}=t.get();return u.length?u:f!==null&&g!==null?[f]:[]},a=u=>{let f=u.key.toLowerCase(),{drawing:g,state:y}=t.get();if(f==="z"&&!u.shiftKey)g?e.undo():n.undo();else if(f==="z"&&u.shiftKey||f==="y")g||n.redo();else if(f==="o"&&!u.shiftKey)r.openFile();else if(f==="e"&&!u.shiftKey)r.openExport();else if(f==="a"&&!u.shiftKey){if(!y||g)return!1;t.set({chosen:y.parts.map(m=>m.id)})}else return!1;return!0},l=()=>{let u=t.get(),f=u.state?.prompt;if(u.drawing)e.apply();else if(_n(u).length)document.getElementById("prompt-keep")?.click();else if(f?.kind==="partition"&&u.view.tool==="divide")document.getElementById("divide-apply")?.click();else return!1;return!0},c=()=>{let u=t.get();if(u.drawing)e.leave();else if(u.upload?.phase==="failed")t.set({upload:null});else if(_n(u).length||u.state?.prompt||u.groups.some(f=>f.clicks.length))n.clear();else if(u.chosen.length)t.set({chosen:[]});else if(u.view.solo.length)t.view({solo:[]});else return!1;return!0},h=u=>{let f=t.get(),{look:g,tool:y}=f.view,m=u.key.length===1?u.key.toLowerCase():u.key;if(u.key==="?")r.openHelp();else if(m==="j")r.openProjects();else if(f.state)if(u.shiftKey&&m==="h")t.view({hidden:[],solo:[]});else{if(u.shiftKey)return!1;if(em[m]&&!(f.drawing&&(m==="b"||m==="g")))fh(i,em[m]);else if(m==="["||m==="]"){let p=m==="]"?1:-1;f.drawing?e.resize(4*p):y==="brush"?t.prefs({brush:Math.max(4,Math.min(96,f.prefs.brush+4*p))}):d(p)}else if(f.drawing)if(m==="b")e.pen("brush");else if(m==="f")e.pen("fill");else if(m==="e")e.pen("eraser");else return!1;else if(m==="x")t.set({exclude:!f.exclude});else if(m==="m")i.parts.merge();else if(m==="k")i.parts.split();else if(m===".")i.parts.grow();else if(m===",")i.parts.shrink();else if(m==="h")i.parts.hide(o());else if(m==="s")i.parts.solo(o());else if(m==="l")i.parts.lock(o());else if(m==="f")s.viewer.fit(!0,f.chosen.length?f.chosen:void 0);else if(tm[m])s.viewer.lookFrom(tm[m]);else if(m==="t")t.look({shading:g.shading==="parts"?"texture":"parts"});else if(m==="o")t.look({boundaries:!g.boundaries});else if(m==="w")t.look({wireframe:!g.wireframe});else if(m==="u")t.look({uncertain:!g.uncertain});else if(m==="e")s.toggleExplode();else return!1}else return!1;return!0},d=u=>{let f=document.getElementById("granularity");!f||f.disabled||(f.value=String(Number(f.value)+u*.04),f.dispatchEvent(new Event("input")),f.dispatchEvent(new Event("change")))};window.addEventListener("keydown",u=>{if(u.defaultPrevented||u.isComposing||u.altKey||Gh(u.target)||document.querySelector("dialog[open], .popup:popover-open"))return;let f=!1,g=u.target instanceof Element&&u.target.closest("button, a, summary, [role=menuitem]")!==null;if(u.ctrlKey||u.metaKey)f=a(u);else if(u.key==="Escape")f=c();else if(u.key==="Enter")f=!g&&l();else if(u.key==="Delete"||u.key==="Backspace")f=u.key==="Delete"||u.target instanceof Element&&u.target.closest("#parts")!==null,f&&i.parts.remove();else if(u.key==="F2"){let[y]=t.get().chosen;f=y!==void 0,y!==void 0&&r.renamePart(y)}else(t.get().prefs.singleKeys||u.key==="?")&&(f=h(u));f&&u.preventDefault()})}function im(i){let{store:e,session:t,stage:n}=i,s=Zi("Shading","look-shading",[{value:"parts",words:"Part colors"},{value:"texture",words:"Texture"}],p=>e.look({shading:p})),r=Ei("look-boundaries","Part borders","O",p=>e.look({boundaries:p})),o=Ei("look-wireframe","Wireframe","W",p=>e.look({wireframe:p})),a=Ei("look-uncertain","Hatch uncertain faces","U",p=>e.look({uncertain:p})),l=Ei("look-safe","Color-blind-safe colors",null,p=>e.prefs({safeColors:p})),c=Ti({id:"look-explode",label:"Explode",min:0,max:1,step:.01,value:0,format:p=>`${Math.round(100*p)} %`,input:p=>e.look({explode:p})}),h=Zi("Up axis","look-up",[{value:"y",words:"Y"},{value:"z",words:"Z"}],p=>{t.turn(p)}),d=Zi("Theme","look-theme",[{value:"auto",words:"System"},{value:"dark",words:"Dark"},{value:"light",words:"Light"}],p=>e.prefs({theme:p})),u=O("div",{class:"look"},O("section",null,s.element),O("section",null,r.element,o.element,a.element,l.element),O("section",null,c.element),O("section",null,O("span",{class:"section-name"},"Up axis of the file"),h.element),O("section",null,O("span",{class:"section-name"},"Theme"),d.element));ho(He("look-button"),"View",p=>p.replaceChildren(u),{class:"look-menu"});let f=Ce({id:"fit",icon:"fit",label:"Frame all",keys:"F",class:"float",run:()=>n.viewer.fit(!0)}),g=Ce({id:"toggle-texture",icon:"cube",label:"Texture",tip:"Texture or part colors",keys:"T",class:"float",pressed:!1,run:()=>e.look({shading:e.get().view.look.shading==="parts"?"texture":"parts"})}),y=Ce({id:"toggle-explode",icon:"grow",label:"Explode",keys:"E",class:"float",pressed:!1,run:()=>n.toggleExplode()});He("corner").append(f,g,y);let m=()=>{let{state:p,view:v,prefs:M}=e.get();h.set(p?.project.asset?.up??"y"),s.set(v.look.shading),r.set(v.look.boundaries),o.set(v.look.wireframe),a.set(v.look.uncertain),c.set(v.look.explode),l.set(M.safeColors),d.set(M.theme),Ft(g,"pressed",v.look.shading==="texture"),Ft(y,"pressed",v.look.explode>0)};e.subscribe((p,v)=>{(p.view!==v.view||p.state!==v.state||p.prefs!==v.prefs)&&m()}),m()}var sm=1500;function rm(i){let{store:e,session:t}=i,n=He("prompt"),s=Zi("What a click does","click-mode",[{value:"add",words:"Add",icon:"plus"},{value:"out",words:"Exclude",icon:"minus"}],p=>e.set({exclude:p==="out"}));Ve(s.element,"data-tip","What a plain click does. Shift-click always excludes."),Ve(s.element,"data-keys","X");let r=O("span",{class:"pulse","aria-hidden":"true"}),o=O("b",{id:"prompt-faces"}),a=O("span",{class:"note",id:"prompt-time","data-testid":"prompt-time"}),l=O("button",{type:"button",class:"chip",id:"prompt-within","aria-label":"Let the selection extend beyond the part","data-tip":"The selection stays inside this part. Click to remove the limit.",onclick:()=>t.setWithin(null)}),c=O("input",{id:"prompt-name",class:"field",placeholder:"Name","aria-label":"Name of the new part",maxlength:80,autocomplete:"off",spellcheck:"false",onkeydown:p=>{p.stopPropagation(),p.key==="Enter"&&y(),p.key==="Escape"&&(c.blur(),He("view").querySelector("canvas")?.focus())}}),h=Ce({id:"prompt-keep",icon:"check",label:"Keep as part",words:"Keep as part",keys:"Enter",class:"primary",run:()=>y()}),d=Ce({id:"prompt-add",label:"Add to a part",words:"Add to…",class:"with-caret",run:()=>{}});d.append(Ct("down",14));let u=Ce({id:"prompt-clear",icon:"close",label:"Clear the selection",keys:"Esc",class:"quiet",run:(p,v)=>t.clear(v)}),f=Ce({id:"prompt-retry",label:"Try again",words:"Try again",class:"link",run:(p,v)=>t.repeatPrompt(v)}),g=0,y=()=>{let p=c.value;t.keep(p,null,h).then(v=>{v&&(c.value="",document.activeElement===c&&He("view").querySelector("canvas")?.focus())})};Yi(d,"Add the selection to",()=>{let p=e.get(),v=new Set(p.chosen);return(p.state?.parts??[]).map((_,b)=>({part:_,i:b})).sort((_,b)=>Number(v.has(b.part.id))-Number(v.has(_.part.id))).map(({part:_,i:b})=>({label:_.name,note:_.locked?"locked":Ze(_.num_faces,"face"),swatch:bn(Mn(_,b,p.prefs.safeColors)),disabled:_.locked,run:()=>{t.keep(null,_.id,d)}}))}),n.append(O("div",{class:"prompt-row"},s.element,O("div",{class:"prompt-facts"},O("div",null,r,o),a),f,l),O("div",{class:"prompt-row"},c,h,d,u));let m=p=>{let v=_n(p),M=p.state?.prompt?.kind==="click"?p.state.prompt:null,_=v.length>0&&!p.drawing;if(ke(n,_),n.classList.toggle("open",_),!_)return;s.set(p.exclude?"out":"add");let b=p.clicks!==null||!M||M.stage==="pending",w=p.clicks===null&&M?.stage==="pending"&&p.job===null&&p.link==="open";w?g||(g=performance.now(),window.setTimeout(()=>m(e.get()),sm+50)):g=0;let x=w&&performance.now()-g>sm;ke(f,x);let S=M?.stage==="preview",C=b&&!x||S;r.classList.toggle("on",C),we(o,x?"No result":b?M&&M.num_faces?`${Pi(M.num_faces)} faces`:"Selecting…":Ze(M?.num_faces??0,"face")),we(a,ph(p));let A=xs(p,p.within);ke(l,A!==null),A&&l.dataset.part!==A.name&&(l.dataset.part=A.name,l.replaceChildren(`within ${A.name}`,Ct("close",12)));let R=!b&&M?.num_faces===0;h.disabled=d.disabled=x||R||p.keeping,we(h.querySelector(".words"),p.keeping?"Keeping…":"Keep as part"),Ve(n,"aria-busy",String(C)),Ve(n,"data-stage",b?"pending":M?.stage??null)};e.subscribe((p,v)=>{tn(p,v,"state","clicks","exclude","within","keeping","link","drawing","job","preview")&&m(p)}),m(e.get())}function ph(i){let e=i.state?.prompt;if(!e||i.clicks)return" ";let t=i.preview?`${sc(i.preview.seconds)} preview`:"";if(e.stage==="pending"){let s=i.job;return s?.state==="queued"&&s.position?`waiting for ${Ze(s.position,"job")} ahead`:i.link==="lost"?"waiting for the server":" "}if(e.stage==="preview")return`${t}, refining…`;let n=e.seconds===null?"":`${sc(e.seconds)} refined`;return[t,n].filter(Boolean).join(", ")||" "}function om(i){let{store:e,session:t,stage:n}=i,s=O("div",{class:"groups",role:"radiogroup","aria-label":"Active part",id:"groups"}),r=[],o=ys(500,()=>{t.sendGroups(y)}),a=()=>e.get().groups,l=(p,v)=>{t.setGroups(p,v)},c=p=>{let v=O("input",{type:"radio",name:"group",class:"group-radio",onchange:()=>e.set({activeGroup:p})}),M=O("span",{class:"swatch small"}),_=O("input",{class:"field bare",maxlength:60,spellcheck:"false",autocomplete:"off","aria-label":`Name of part ${p+1}`,id:`group-name-${p}`,onfocus:()=>e.set({activeGroup:p}),oninput:()=>{l(a().map((S,C)=>C===p?{...S,name:_.value}:S)),a().some(S=>S.clicks.length)&&o()},onkeydown:S=>{S.stopPropagation(),S.key==="Enter"&&(p===a().length-1?h():r[p+1]?.name.focus()),S.key==="Escape"&&_.blur()},onblur:()=>o.flush()}),b=O("span",{class:"note number"}),w=Ce({icon:"close",label:`Remove part ${p+1}`,class:"quiet tiny",run:()=>{let S=a()[p]?.clicks.length;l(a().filter((C,A)=>A!==p)),S&&t.sendGroups(y)}});return{element:O("div",{class:"group","data-testid":`group-${p}`,onclick:()=>e.set({activeGroup:p})},O("label",{class:"group-pick"},v,M),_,b,w),radio:v,swatch:M,name:_,clicks:b,remove:w}},h=()=>{let p=new Set(a().map(M=>M.name)),v=a().length+1;for(;p.has(`Part ${v}`);)v+=1;l([...a(),{name:`Part ${v}`,clicks:[]}],a().length),queueMicrotask(()=>{let M=r[a().length-1];M?.name.focus(),M?.name.select()})},d=Ce({id:"group-add",icon:"plus",label:"Add a part",words:"Add a part",class:"quiet",run:h}),u=O("p",{class:"note",id:"divide-status","data-testid":"divide-status"}),f=Ce({id:"divide-apply",icon:"check",label:"Apply",words:"Apply",keys:"Enter",class:"primary",run:(p,v)=>{t.keep(null,null,v)}}),g=Ce({id:"divide-clear",label:"Start over",words:"Start over",class:"quiet",keys:"Esc",run:(p,v)=>t.clear(v)}),y=O("section",{class:"tool-panel","aria-label":"Divide",id:"divide-panel"},O("h3",null,"Divide into named parts"),O("p",{class:"note"},"Name the parts, then click each on the mesh. Every face goes to one of them."),s,d,u,O("div",{class:"tool-actions"},f,g));return{element:y,render:p=>{let v=p.groups.length?p.groups:[{name:"Part 1",clicks:[]},{name:"Part 2",clicks:[]}];for(!p.groups.length&&p.view.tool==="divide"&&p.state?.status==="ready"&&p.state.prompt?.kind!=="partition"&&e.set({groups:v,activeGroup:0});r.length<v.length;)r.push(c(r.length));r.length=v.length;let M=n.groupColors(p);v.forEach((C,A)=>{let R=r[A],I=A===p.activeGroup;R.element.classList.toggle("on",I),R.radio.checked=I,Ft(R.radio,"label",`Clicks go to ${C.name}`),R.swatch.style.setProperty("--color",bn(M[A])),R.name.value!==C.name&&(R.name.value=C.name),we(R.clicks,C.clicks.length?Ze(C.clicks.length,"click"):"no clicks"),R.remove.disabled=v.length<2,Ve(R.name,"aria-invalid",v.some((F,P)=>P!==A&&F.name.trim()===C.name.trim())?"true":null)}),Ii(s,r.map(C=>C.element));let _=v.filter(C=>C.clicks.length).length,b=p.state?.prompt?.kind==="partition"?p.state.prompt:null,w=v.map(C=>C.name.trim()),x=w.find((C,A)=>C&&w.indexOf(C)!==A),S=w.some((C,A)=>!C&&v[A].clicks.length)?"Every part needs a name.":x?`Two parts are named ${x}. Rename one.`:null;S?we(u,S):_<2?we(u,`Click ${w[p.activeGroup]||"the part"} on the mesh.`):!b||b.stage==="pending"?we(u,p.job?.state==="queued"&&p.job.position?`Waiting for ${Ze(p.job.position,"job")} ahead`:"Dividing…"):we(u,`${b.stage==="preview"?"":"Ready: "}${ph(p)}`),f.disabled=S!==null||_<2||p.keeping,Ve(f,"aria-busy",String(p.keeping)),g.disabled=_===0}}}function mh(i,e){let{view:t}=i.get();if(t.solo.length){let r=new Set(t.solo);for(let o of e)r.delete(o)||r.add(o);i.view({solo:[...r]});return}let n=new Set(t.hidden),s=e.some(r=>!n.has(r));for(let r of e)s?n.add(r):n.delete(r);i.view({hidden:[...n]})}function gh(i,e){let{solo:t}=i.get().view,n=e.length===t.length&&e.every(s=>t.includes(s));i.view({solo:n?[]:e})}function am(i,e){let{store:t,session:n,notices:s}=i,r=()=>t.get().state?.parts??[],o=()=>{let{chosen:b}=t.get();return r().filter(w=>b.includes(w.id))},a=O("span",{class:"chosen-summary",id:"chosen-summary","data-testid":"chosen-summary"}),l=Ce({id:"deselect",icon:"close",label:"Choose none",class:"quiet tiny",keys:"Esc",run:()=>t.set({chosen:[]})}),c=Ce({id:"merge",icon:"merge",label:"Merge",words:"Merge",keys:"M",tip:"Merge the chosen parts",class:"stacked",run:(b,w)=>m(w)}),h=Ce({id:"split",icon:"split",label:"Split",words:"Split",keys:"K",tip:"Split the chosen part",class:"stacked",run:()=>{}}),d=Ce({id:"grow",icon:"grow",label:"Grow",words:"Grow",keys:".",tip:"Grow by one ring",class:"stacked",run:(b,w)=>p("grow",w)}),u=Ce({id:"shrink",icon:"shrink",label:"Shrink",words:"Shrink",keys:",",tip:"Shrink by one ring",class:"stacked",run:(b,w)=>p("shrink",w)}),f=Ce({id:"delete",icon:"trash",label:"Delete",words:"Delete",keys:"Del",tip:"Remove part (keeps the faces)",class:"stacked danger",run:(b,w)=>v(w)}),g=O("footer",{class:"panel-foot",role:"region","aria-label":"Chosen parts"},O("div",{class:"chosen-line"},a,O("span",{class:"spread"}),l),O("div",{class:"actions",role:"group","aria-label":"Actions"},c,h,d,u,f)),y=Yi(h,"Split",()=>{let[b]=o(),{state:w}=t.get();return b?[{id:"split-components",label:"Into loose pieces",icon:"split",note:b.num_components>1?Ze(b.num_components,"piece"):"the part is one piece",disabled:b.num_components<2,run:()=>{n.act({do:"split",part:b.id,into:"components"},h)}},{id:"split-finer",label:"One step finer",icon:"plus",note:w?.has_tree?"along the strongest seam inside it":"only for automatic parts",disabled:!w?.has_tree,run:()=>{n.act({do:"split",part:b.id,into:"finer"},h)}},{id:"split-click",label:"By selecting",icon:"select",note:"select the piece to split off",run:()=>{t.view({tool:"select"}),t.set({chosen:[b.id]}),s.announce(`Click a piece of ${b.name} to split it off.`)}}]:[]}),m=b=>{let w=o().map(x=>x.id);w.length<2||n.act({do:"merge",parts:w},b).then(x=>{x&&t.set({chosen:[Math.min(...w)]})})},p=(b,w)=>{let[x]=o();x&&n.act({do:b,part:x.id,rings:1},w)},v=async b=>{let w=o();if(!w.length)return;let S=document.activeElement?.closest(".part")?.dataset.part===String(w[0].id)?r().indexOf(w[0]):-1,C=0;for(let P of w){if(!await n.act({do:"delete",part:P.id},b))break;C+=1}if(!C)return;t.set({chosen:[]});let{state:A}=t.get(),R=C===1?`Deleted ${w[0].name}. Its faces have no part now.`:`Deleted ${Ze(C,"part")}.`,I=s.info(R,{action:{label:C===1?`Undo: ${A?.undo??"delete"}`:`Undo ${C} steps`,run:()=>{n.jump(-C)}}}),F=t.subscribe(P=>{P.state?.project.id===A?.project.id&&P.state?.revision===A?.revision||(F(),I())});S>=0&&e(S)};return{element:g,render:b=>{let w=b.state?.parts??[],x=w.filter(R=>b.chosen.includes(R.id)),S=x.reduce((R,I)=>R+I.num_faces,0);we(a,x.length===0?w.length?"No parts chosen":" ":x.length===1?`${x[0].name}`:`${x.length} parts, ${Ze(S,"face")}`),a.classList.toggle("none",x.length===0),l.disabled=x.length===0,l.classList.toggle("gone",x.length===0);let C=x.find(R=>R.locked),A=(R,I,F,P)=>{R.disabled=!I||!!C,Ve(R,"data-tip",C&&I?`${C.name} is locked`:I?P:F)};A(c,x.length>1,"Choose two or more parts to merge them","Merge the chosen parts"),A(h,x.length===1,"Choose one part to split it","Split the chosen part"),A(d,x.length===1,"Choose one part to grow it","Grow by one ring"),A(u,x.length===1,"Choose one part to shrink it","Shrink by one ring"),A(f,x.length>0,"Choose parts to delete them","Remove part (keeps the faces)")},commands:{merge:()=>m(c),split:()=>!h.disabled&&y.open(),grow:()=>!d.disabled&&p("grow",d),shrink:()=>!u.disabled&&p("shrink",u),remove:()=>!f.disabled&&void v(f),hide:b=>mh(t,b),solo:b=>gh(t,b),lock:b=>{let w=r().filter(x=>b.includes(x.id));w.length&&n.act({do:"lock",parts:b,locked:w.some(x=>!x.locked)},a)}}}}function lm(i){let{store:e,session:t}=i,n=!1,s=ys(140,d=>{t.setGranularity(d,r.element)}),r=Ti({id:"granularity",label:"Granularity",min:0,max:1,step:.02,value:.5,format:d=>d.toFixed(2),input:d=>{n=!0,s(d)},change:()=>{s.flush(),window.setTimeout(()=>n=!1,600)}}),o=O("div",{class:"slider-ends note","aria-hidden":"true"},O("span",null,"fewer parts"),O("span",null,"more parts")),a=Ce({id:"segment-again",label:"Find all parts",words:"Find all parts",class:"wide",tip:"Replace all but the locked parts with automatic parts",run:(d,u)=>{t.act({do:"segment",granularity:null},u)}}),l=O("p",{class:"note"}),c=O("section",{class:"granularity","aria-label":"Granularity"},r.element,o,l,a),h=()=>{let{state:d,job:u}=e.get(),f=d?.has_tree??!1,g=u?.kind==="segment"||u?.kind==="guide"||d?.status==="preparing";r.input.disabled=!f||g,c.classList.toggle("off",r.input.disabled),!n&&d?.granularity!==null&&d?.granularity!==void 0&&r.set(d.granularity);let y=d!==null&&d.status==="ready"&&!f&&!g;ke(a,y);let m=d?.warnings[0]??"";ke(l,y||m!==""),ke(o,!y),we(l,d?.parts.length?"Granularity applies to automatic parts only.":""),!y&&m&&we(l,m),Ve(r.element,"data-tip",f?"How many parts the automatic result is cut into. Resets merges and names; undo brings them back.":null)};return e.subscribe((d,u)=>{(d.state!==u.state||d.job!==u.job)&&h()}),h(),c}function cm(i){let{store:e,session:t}=i,n=He("panel"),s=new Map,r=null,o=null,a=null,l=O("span",{class:"count",id:"parts-count","data-testid":"parts-count"}),c=O("button",{type:"button",class:"sheet-handle",id:"sheet-handle","aria-label":"Resize the list of parts","aria-expanded":"true",onclick:()=>d(h()==="low"?"mid":h()==="mid"?"high":"low")}),h=()=>document.documentElement.dataset.sheet??"mid",d=L=>{document.documentElement.dataset.sheet=L,Ft(c,"expanded",L!=="low")},u=Ce({id:"show-all",icon:"eye",label:"Show all parts",keys:"Shift+H",class:"quiet",run:()=>e.view({hidden:[],solo:[]})}),f=O("span",{class:"note",id:"parts-unassigned"}),g=O("header",{class:"panel-head"},O("h2",{id:"parts-title"},"Parts"),l,O("span",{class:"spread"}),u),y=O("div",{id:"parts",class:"parts",role:"grid","aria-labeledby":"parts-title","aria-multiselectable":"true",tabindex:"-1"}),m=O("div",{class:"empty",id:"parts-empty"}),p=O("div",{class:"parts-scroll"},y,m),v=()=>e.get().state?.parts??[],M=L=>v().findIndex(H=>H.id===L),_=(L,H)=>{let{chosen:k}=e.get();if(H==="range"&&r!==null&&M(r)>=0){let[G,Y]=[M(r),M(L)].sort((oe,ae)=>oe-ae);e.set({chosen:v().slice(G,Y+1).map(oe=>oe.id)});return}r=L,H==="more"?e.set({chosen:k.includes(L)?k.filter(G=>G!==L):[...k,L]}):e.set({chosen:k.length===1&&k[0]===L?[]:[L]})},b=L=>{let H=()=>v().find(_e=>_e.id===L),k=O("button",{type:"button",class:"swatch",tabindex:"-1",role:"gridcell",onclick:_e=>{_e.stopPropagation(),w(L)}}),G=O("span",{class:"part-name",role:"gridcell",tabindex:"-1"}),Y=O("span",{class:"part-facts"}),oe=O("span",{class:"part-area"}),ae=(_e,ot,Pe)=>O("button",{type:"button",class:"row-button",tabindex:"-1","aria-label":_e,"aria-pressed":"false","data-tip":_e,onclick:Ye=>{Ye.stopPropagation(),Pe(Ye)}},Ct(ot,16)),J=ae("Hide","eye",()=>mh(e,[L])),ie=ae("Isolate","solo",_e=>{let{solo:ot}=e.get().view;_e.ctrlKey||_e.metaKey||_e.shiftKey?e.view({solo:ot.includes(L)?ot.filter(Pe=>Pe!==L):[...ot,L]}):gh(e,[L])}),ce=ae("Lock","unlock",()=>{let _e=H();_e&&t.act({do:"lock",parts:[L],locked:!_e.locked},ce)}),xe=_e=>O("span",{role:"gridcell",class:"cell"},_e),me=O("div",{class:"part",role:"row",tabindex:"-1","data-part":L,"data-testid":`part-${L}`,onclick:_e=>{a!==L&&(C(L),_(L,_e.shiftKey?"range":_e.ctrlKey||_e.metaKey?"more":"only"))},ondblclick:_e=>{_e.target.closest("button")||(e.set({chosen:[L]}),x(L))},onpointerenter:()=>e.set({hovered:L,hoveredFrom:"list"}),onpointerleave:()=>e.get().hovered===L&&e.set({hovered:null,hoveredFrom:null}),onfocusin:()=>{me.matches(":focus-visible, :has(:focus-visible)")&&e.set({hovered:L,hoveredFrom:"list"}),S(L)},onfocusout:()=>e.get().hovered===L&&e.set({hovered:null,hoveredFrom:null})},k,O("span",{class:"part-text"},G,O("span",{class:"part-line"},Y,oe)),xe(J),xe(ie),xe(ce));return{element:me,swatch:k,name:G,facts:Y,area:oe,eye:J,solo:ie,lock:ce}},w=L=>{let H=v().find(Y=>Y.id===L),k=s.get(L);if(!H||!k)return;let G=O("input",{type:"color",class:"color-input",value:bo(H.color),"aria-label":`Color of ${H.name}`,tabindex:"-1"});k.element.append(G),G.addEventListener("input",()=>k.swatch.style.setProperty("--color",G.value)),G.addEventListener("change",()=>{t.act({do:"recolor",part:L,color:Mo(G.value)},k.swatch)}),G.addEventListener("blur",()=>window.setTimeout(()=>G.remove(),200));try{G.showPicker()}catch{G.click()}},x=L=>{let H=v().find(ae=>ae.id===L),k=s.get(L);if(!H||!k||a!==null)return;a=L;let G=O("input",{class:"field part-edit",value:H.name,"aria-label":`New name of ${H.name}`,maxlength:80,spellcheck:"false",autocomplete:"off",id:"part-edit"}),Y=!1,oe=(ae,J)=>{if(Y)return;Y=!0,a=null;let ie=G.value.trim();G.replaceWith(k.name),J&&k.element.focus(),ae&&ie&&ie!==H.name&&(we(k.name,ie),t.act({do:"rename",part:L,name:ie},k.name).then(()=>R(e.get())))};G.addEventListener("keydown",ae=>{ae.stopPropagation(),ae.key==="Enter"&&oe(!0,!0),ae.key==="Escape"&&oe(!1,!0),ae.key==="Tab"&&oe(!0,!1)}),G.addEventListener("blur",()=>oe(!0,!1)),G.addEventListener("click",ae=>ae.stopPropagation()),G.addEventListener("dblclick",ae=>ae.stopPropagation()),k.name.replaceWith(G),k.element.scrollIntoView({block:"nearest"}),G.focus(),G.select()},S=L=>{if(o===L)return;let H=o===null?void 0:s.get(o);H&&(H.element.tabIndex=-1),o=L;let k=L===null?void 0:s.get(L);k&&(k.element.tabIndex=0)},C=L=>{S(L),s.get(L)?.element.focus({preventScroll:!1})};y.addEventListener("keydown",L=>{let H=L.target.closest(".part"),k=H?Number(H.dataset.part):null;if(H===null||k===null||a!==null)return;let G=v(),Y=M(k),oe=ce=>{let xe=G[Math.max(0,Math.min(G.length-1,ce))];xe&&(C(xe.id),L.shiftKey&&(r??=k,_(xe.id,"range")))},ae=[H,s.get(k).swatch,s.get(k).eye,s.get(k).solo,s.get(k).lock],J=ae.indexOf(L.target),ie=!0;L.key==="ArrowDown"?oe(Y+1):L.key==="ArrowUp"?oe(Y-1):L.key==="Home"?oe(0):L.key==="End"?oe(G.length-1):L.key==="PageDown"?oe(Y+8):L.key==="PageUp"?oe(Y-8):L.key==="ArrowRight"?ae[Math.min(ae.length-1,J+1)]?.focus():L.key==="ArrowLeft"?ae[Math.max(0,J-1)]?.focus():L.key===" "&&J<=0?_(k,L.ctrlKey||L.metaKey?"more":"only"):L.key==="Enter"&&J<=0&&!e.get().state?.prompt?_(k,"only"):L.key==="F2"?x(k):ie=!1,ie&&(L.preventDefault(),L.stopPropagation())});let A=am(i,L=>{let H=v()[Math.min(L,v().length-1)];H&&window.setTimeout(()=>C(H.id),50)});n.append(c,g,lm(i),p,A.element);let R=L=>{let{state:H,view:k,prefs:G}=L,Y=H?.parts??[],oe=new Set(L.chosen),ae=new Set,J=Y.map((ie,ce)=>{let xe=s.get(ie.id);return xe||s.set(ie.id,xe=b(ie.id)),ae.add(ie.id),I(xe,ie,ce,oe.has(ie.id),xo(k,ie.id),k.solo.includes(ie.id),G.safeColors),Ve(xe.element,"aria-rowindex",String(ce+1)),xe.element.classList.toggle("hovered",L.hovered===ie.id),xe.element});for(let[ie]of s)ae.has(ie)||(a===ie&&(a=null),s.delete(ie));Ii(y,J),Ve(y,"aria-rowcount",String(Y.length)),(o===null||!ae.has(o))&&(o=null,S(Y[0]?.id??null)),we(l,Y.length?String(Y.length):""),we(f,H?.num_unassigned?`${Ze(H.num_unassigned,"face")} without a part`:""),ke(f,!!H?.num_unassigned&&Y.length>0),f.parentElement!==p&&p.append(f),u.disabled=!k.hidden.length&&!k.solo.length,ke(m,Y.length===0),Y.length||we(m,Ab(L)),A.render(L)},I=(L,H,k,G,Y,oe,ae)=>{L.swatch.style.setProperty("--color",bn(Mn(H,k,ae))),Ft(L.swatch,"label",`Color of ${H.name}`),Ve(L.swatch,"data-tip",ae?"Change the color (color-blind-safe colors are on)":"Change the color"),we(L.name,H.name),Ve(L.name,"title",H.name),we(L.facts,Ze(H.num_faces,"face")),we(L.area,mr(H.share)),Ve(L.facts,"title",Ze(H.num_components,"piece")),Ve(L.area,"title",`${mr(H.share)} of the surface, confidence ${mr(H.confidence)}`),L.element.classList.toggle("chosen",G),L.element.classList.toggle("unseen-part",!Y),L.element.classList.toggle("locked",H.locked),Ft(L.element,"selected",G),Ft(L.element,"label",`${H.name}, ${Ze(H.num_faces,"face")}, ${mr(H.share)} of the surface${Y?"":", hidden"}${H.locked?", locked":""}`),F(L.eye,!Y,Y?"Hide":"Show","H"),ch(L.eye.firstElementChild,Y?"eye":"hidden"),F(L.solo,oe,oe?"Show all again":"Isolate","S"),F(L.lock,H.locked,H.locked?"Unlock":"Lock its faces","L"),ch(L.lock.firstElementChild,H.locked?"lock":"unlock")},F=(L,H,k,G)=>{Ft(L,"pressed",H),L.classList.toggle("on",H),Ft(L,"label",k),Ve(L,"data-tip",k),Ve(L,"data-keys",G)};e.subscribe((L,H)=>{if(tn(L,H,"state","chosen","view","prefs","upload","projects","job"))R(L);else if(L.hovered!==H.hovered)for(let[k,G]of s)G.element.classList.toggle("hovered",L.hovered===k);if(L.hovered!==H.hovered&&L.hoveredFrom==="view"&&L.hovered!==null&&z(L.hovered),L.state&&H.state&&L.state.project.id===H.state.project.id&&q(L,H),L.chosen!==H.chosen&&L.chosen.length){let k=L.chosen[L.chosen.length-1];s.get(k)?.element.scrollIntoView({block:"nearest"})}});let P=0,z=L=>{window.clearTimeout(P),P=window.setTimeout(()=>e.get().hovered===L&&s.get(L)?.element.scrollIntoView({block:"nearest"}),180)},q=(L,H)=>{if(L.state.parts===H.state.parts||!H.state.parts.length)return;let k=new Set(H.state.parts.map(Y=>Y.id)),G=L.state.parts.filter(Y=>!k.has(Y.id));if(!(!G.length||G.length>4)){for(let Y of G)s.get(Y.id)?.element.classList.add("fresh");s.get(G[0].id)?.element.scrollIntoView({block:"nearest"}),window.setTimeout(()=>{for(let Y of G)s.get(Y.id)?.element.classList.remove("fresh")},1600)}};d("mid"),R(e.get()),i.parts=A.commands,i.commands.renamePart=x}function Ab(i){return!i.state&&i.projects===null&&!i.upload?"":i.state?i.state.status==="failed"?"This mesh could not be prepared.":i.state.status==="preparing"||i.job?.kind==="segment"?"Finding parts…":"No parts yet. Select a region and keep it, or find all parts.":i.upload?"The parts appear here.":"Open a mesh and its parts appear here."}var um=[{phase:"upload",words:"Upload"},{phase:"prepare",words:"Prepare"},{phase:"segment",words:"Find parts"}];function hm(i){Cb(i),Rb(i),Pb(i)}function dm(i){return i.denied?"denied":i.noGraphics?"graphics":i.upload?.phase==="failed"?"failed":i.upload?"work":i.state?.status==="failed"?"project-failed":i.state?.status==="preparing"?"work":!i.state&&i.projects&&!i.projects.length?"empty":null}function Cb(i){let{store:e,session:t,commands:n}=i,s=He("card"),r=O("progress",{class:"bar-line",max:1,"aria-label":"Progress"}),o=um.map(b=>O("li",null,b.words)),a=O("h2",{id:"card-title"}),l=O("p",{id:"card-words","data-testid":"card-words"}),c=O("span",{class:"number note",id:"card-percent"}),h=O("p",{class:"note",id:"card-hint"}),d=O("ol",{class:"steps"},...o),u=O("div",{class:"bar-row"},r,c),f=Ce({id:"card-cancel",label:"Cancel",words:"Cancel",class:"",run:()=>{t.cancelUpload()}}),g=Ce({id:"card-choose",icon:"open",label:"Choose another file",words:"Choose another file",class:"primary",run:()=>n.openFile()}),y=Ce({id:"card-retry",label:"Try again",words:"Try again",run:()=>{let{upload:b}=e.get();b?.retry?t.upload(b.retry):t.act({do:"segment",granularity:null})}}),m=Ce({id:"card-back",label:"Back",words:"Back",run:()=>{e.set({upload:null}),e.get().state||t.start()}}),p=Ce({id:"card-reload",label:"Reload",words:"Reload the page",class:"primary",run:()=>location.reload()}),v=O("span",{class:"card-sign"}),M=O("div",{class:"card",role:"group","aria-labeledby":"card-title"},v,a,l,d,u,h,O("div",{class:"card-actions"},g,y,p,f,m));s.append(M);let _=b=>{let w=dm(b);if(ke(s,w!==null),w===null)return;Ve(s,"data-kind",w);let x=w==="work",S=w!=="work"||!b.meshReady;s.classList.toggle("veil",S),ke(d,x),ke(u,x),ke(f,x&&b.upload!==null),ke(g,w==="failed"||w==="project-failed"||w==="empty"),ke(y,w==="failed"&&b.upload?.retry!==null&&/connection|busy|queue|try again/i.test(b.upload?.message??"")),ke(m,w==="failed"),ke(p,w==="graphics"||w==="denied"),v.replaceChildren(Ct(x?"cube":w==="empty"?"upload":"warn",26));let{upload:C,state:A,job:R,server:I}=b;if(x){let F=C?.phase??(R?.kind==="segment"?"segment":"prepare"),P=um.findIndex(q=>q.phase===F);o.forEach((q,L)=>{q.className=L<P?"done":L===P?"now":"",Ve(q,"aria-current",L===P?"step":null)}),we(a,C?.file??A?.project.name??""),we(l,C?.message??(R?vs(R):"Preparing the mesh"));let z=C?C.fraction:R?.fraction??null;z===null?r.removeAttribute("value"):r.value=z,we(c,z===null?"":`${Math.round(100*z)} %`),we(h,"")}else w==="failed"?(we(a,`${C.file} could not be opened`),we(l,C.message),we(h,I?`Opens ${I.reads.join(", ")}; up to ${Ze(I.limits.faces,"face")} and ${Math.round(I.limits.upload_bytes/1024**2)} MB. Put an OBJ or glTF and its textures into a .zip.`:"")):w==="project-failed"?(we(a,`${A.project.name} could not be prepared`),we(l,A.problem??""),we(h,"You can delete the project in the list of projects (J).")):w==="empty"?(we(a,"Drop a mesh here"),we(l,"GLB, glTF, OBJ, PLY, STL, OFF, or 3MF. It stays on this machine."),we(h,"")):w==="denied"?(we(a,"This studio needs its token"),we(l,"Open the address that was printed when the studio started. It ends in ?token=… and is needed once per browser."),we(h,"")):(we(a,"Can't draw the mesh"),we(l,b.noGraphics??""),we(h,"Turn on hardware acceleration or WebGL 2 in the browser's settings, or use another browser."))};e.subscribe(_),_(e.get())}function Rb(i){let{store:e,session:t}=i,n=He("jobs"),s=O("progress",{class:"bar-line",max:1,"aria-label":"Progress"}),r=O("span",{class:"job-words",id:"job-words","data-testid":"job-words"}),o=O("span",{class:"number note"}),a=Ce({id:"job-cancel",label:"Cancel",words:"Cancel",class:"quiet",run:(h,d)=>{t.cancelJob(d)}});n.append(O("div",{class:"job-line"},O("span",{class:"pulse on","aria-hidden":"true"}),r,o,a),s);let l=0,c=h=>{let{job:d}=h,g=!(!d||d.state==="done"||d.state==="failed"||d.state==="cancelled")&&(d.kind==="segment"||d.kind==="guide"||d.kind==="partition"&&h.view.tool!=="divide")&&h.upload===null&&dm(h)===null;if(g&&!l&&(l=performance.now()),g||(l=0),ke(n,g),!g||!d)return;we(r,vs(d));let y=d.fraction;y===null||d.state==="queued"?s.removeAttribute("value"):s.value=y,we(o,y===null||d.state==="queued"?"":`${Math.round(100*y)} %`)};e.subscribe((h,d)=>{tn(h,d,"job","state","upload","view")&&c(h)}),c(e.get())}function Pb(i){let{store:e,session:t}=i,n=He("banner"),s=O("span",null),r=Ce({id:"banner-retry",label:"Try now",words:"Try now",class:"link",run:()=>t.reconnect()});n.append(Ct("warn",16),s,r);let o=0,a=0,l=()=>{window.clearTimeout(a);let c=e.get();if(!(c.link==="lost"&&!c.denied)){n.hidden||i.notices.announce("Reconnected."),o=0,ke(n,!1);return}if(o||=performance.now(),performance.now()-o<600){a=window.setTimeout(l,650);return}ke(n,!0);let d=Math.max(0,Math.ceil((c.retryAt-Date.now())/1e3));we(s,d>0?`Can't reach the server. Your work is saved. Retrying in ${d} s.`:"Can't reach the server. Your work is saved. Retrying…"),ke(r,c.state!==null),a=window.setTimeout(l,500)};e.subscribe((c,h)=>{tn(c,h,"link","retryAt","denied")&&l()}),window.addEventListener("online",()=>t.reconnect())}var Ib=7e3;function fm(i){let{store:e,session:t,commands:n}=i,s=new Map,r=O("div",{class:"project-list",id:"project-list",role:"list"}),o=O("p",{class:"empty"},"No projects yet. Open a mesh: GLB, glTF, OBJ, PLY, STL, OFF, or 3MF."),a=dr("projects-dialog","Projects",{class:"drawer",opened:()=>{t.loadProjects(),u()}}),l=Ce({id:"project-new",icon:"plus",label:"Open a mesh",words:"Open a mesh…",class:"primary",keys:"Ctrl+O",run:()=>{a.close(),n.openFile()}}),c=Ce({id:"project-example",icon:"cube",label:"Open the example",words:"Example",run:()=>{let f=e.get().projects?.find(g=>g.example);f&&h(f.id)}});a.body.append(O("div",{class:"drawer-actions"},l,c),r,o);let h=f=>{a.close(),e.set({upload:null}),e.get().state?.project.id!==f&&t.open(f)},d=f=>{let g=f,y=O("img",{class:"thumb",alt:"",width:64,height:64,decoding:"async"}),m=O("span",{class:"thumb blank","aria-hidden":"true"},Ct("cube",26));y.addEventListener("error",()=>{y.hidden=!0,m.hidden=!1}),y.addEventListener("load",()=>{y.hidden=!1,m.hidden=!0}),y.hidden=!0;let p=O("span",{class:"project-title"}),v=O("span",{class:"note"}),M=O("button",{type:"button",class:"project-open",onclick:()=>h(g.id)},y,m,O("span",{class:"project-words"},p,v)),_=Ce({icon:"more",label:"More",class:"quiet",run:()=>{}}),b=O("input",{class:"field",maxlength:120,"aria-label":"New name",spellcheck:"false",autocomplete:"off",onkeydown:F=>{F.stopPropagation(),F.key==="Enter"&&S(!0),F.key==="Escape"&&(F.preventDefault(),S(!1))},onblur:()=>{S(!0)}});b.hidden=!0;let w=!1,x=()=>{w=!0,b.value=g.name,b.hidden=!1,M.hidden=!0,b.focus(),b.select()},S=async F=>{w&&(w=!1,b.hidden=!0,M.hidden=!1,(document.activeElement===document.body||document.activeElement===b)&&M.focus(),F&&b.value.trim()!==g.name&&await t.renameProject(g.id,b.value,M))};Yi(_,"Project",()=>[{label:"Rename",icon:"pencil",run:x},{label:"Delete",icon:"trash",run:()=>t.scheduleDelete(g.id,Ib,u)}]);let C=Ce({label:"Undo",words:"Undo",class:"link",run:()=>{t.cancelDelete(g.id),u(),M.focus()}}),A=O("div",{class:"project-gone",role:"status"},O("span",null,""),C),R=O("div",{class:"project",role:"listitem","data-project":g.id,"data-testid":"project"},M,b,_,A),I=F=>{g=F;let P=t.isDeleting(g.id),z=e.get().state?.project.id===g.id;we(p,g.name),Ve(_,"aria-label",`More for ${g.name}`);let q=g.faces?Ze(g.faces,"face"):"not read yet";we(v,[q,g.parts?Ze(g.parts,"part"):null,mo(g.updated)].filter(Boolean).join(" · ")),Ve(M,"aria-current",z?"true":null),R.classList.toggle("current",z),R.classList.toggle("deleting",P),ke(A,P),ke(_,!P),M.hidden=P||w,we(A.firstElementChild,`Deleted ${g.name}.`);let L=gt.thumbnail(g.id,g.updated);g.thumbnail===null?(y.hidden=!0,m.hidden=!1):y.getAttribute("src")!==L&&(y.src=L)};return I(f),{element:R,update:I}},u=()=>{let f=e.get().projects??[],g=f.map(y=>{let m=s.get(y.id)??d(y);return s.set(y.id,m),m.update(y),m.element});for(let y of s.keys())f.some(m=>m.id===y)||s.delete(y);Ii(r,g),ke(o,e.get().projects!==null&&!f.length),c.disabled=!f.some(y=>y.example&&!t.isDeleting(y.id))};return e.subscribe((f,g)=>{a.isOpen&&(f.projects!==g.projects||f.state?.project!==g.state?.project)&&u()}),window.addEventListener("pagehide",()=>t.flushDeletes()),a}var Lb=9e3;function pm(){let i=new Map,e=He("live"),t=0,n=o=>{window.clearTimeout(t),e.textContent="",t=window.setTimeout(()=>e.textContent=o,60)},s=(o,a,l,c)=>{i.get(o)?.();let h=l?.isConnected&&l.getClientRects().length?l:null,d=O("div",{class:`toast ${a}`,role:a==="error"?"alert":"status",popover:"manual","data-testid":"toast"},a==="error"?Ct("warn"):null,O("p",null,o),c?Ce({label:c.label,words:c.label,class:"link",run:()=>(f(),c.run())}):null,Ce({icon:"close",label:"Dismiss",class:"quiet tiny",run:()=>f()})),u=0,f=()=>{window.clearTimeout(u),i.get(o)===f&&i.delete(o),d.classList.add("going"),window.setTimeout(()=>d.remove(),160),r()},g=()=>{window.clearTimeout(u),u=window.setTimeout(f,Lb+o.length*25)};return d.addEventListener("pointerenter",()=>window.clearTimeout(u)),d.addEventListener("pointerleave",g),(document.querySelector("dialog[open]")??document.body).append(d),d.showPopover(),i.set(o,f),h?(d.classList.add("anchored"),uo(d,h.getBoundingClientRect(),h.getBoundingClientRect().top>window.innerHeight/2?"above":"below",10)):r(),g(),f},r=()=>{let o=He("stage").getBoundingClientRect(),a=He("prompt").getBoundingClientRect(),l=window.innerHeight-(a.height?a.top:o.bottom)+16;for(let c of[...document.querySelectorAll(".toast:not(.anchored):not(.going)")].reverse())c.style.bottom=`${l}px`,c.style.left=`${o.left+16}px`,l+=c.offsetHeight+8};return{error:(o,a)=>{s(o,"error",a)},info:(o,a)=>s(o,"info",a?.near,a?.action),announce:n}}function mm(i){let{store:e,session:t,commands:n}=i,s=He("bar"),r=O("button",{type:"button",id:"projects-button",class:"button brand","aria-label":"Projects","data-tip":"Projects","data-keys":"J",onclick:()=>n.openProjects()},O("img",{src:"/static/icons/segvigen.svg",alt:"",width:22,height:22,class:"logo"}),O("span",{class:"brand-name"},"segvigen"),Ct("down",14)),o=O("input",{id:"project-name",class:"project-name","aria-label":"Project name",spellcheck:"false",autocomplete:"off",maxlength:120,disabled:!0,onkeydown:p=>{p.stopPropagation(),p.key==="Enter"&&o.blur(),p.key==="Escape"&&(o.value=e.get().state?.project.name??"",o.blur())},oninput:()=>a(),onblur:()=>{let p=e.get().state?.project;p&&(o.value.trim()===p.name||!o.value.trim()?(o.value=p.name,a()):t.renameProject(p.id,o.value,o).then(v=>{v||(o.value=p.name),a()}))}}),a=()=>{o.style.width=`${Math.min(Math.max(o.value.length+2,6),32)}ch`},l=O("span",{class:"note wide-only",id:"project-size"}),c=Ce({id:"open-button",icon:"open",label:"Open a mesh",words:"Open",keys:"Ctrl+O",tip:"Open a mesh, or drop one on the page",class:"wordy",run:()=>n.openFile()}),h=Ce({id:"undo",icon:"undo",label:"Undo",keys:"Ctrl+Z",run:(p,v)=>t.undo(v)}),d=Ce({id:"redo",icon:"redo",label:"Redo",keys:"Ctrl+Shift+Z",run:(p,v)=>t.redo(v)}),u=Ce({id:"history-button",icon:"history",label:"History",class:"wide-only",run:()=>{}});Db(i,u);let f=Ce({id:"look-button",icon:"look",label:"View",words:"View",class:"wordy",run:()=>{}}),g=Ce({id:"export-button",icon:"export",label:"Export",words:"Export",keys:"Ctrl+E",class:"primary",run:()=>n.openExport()}),y=Ce({id:"help-button",icon:"help",label:"Help and shortcuts",keys:"?",run:()=>n.openHelp()});s.append(r,O("span",{class:"rule"}),o,l,c,O("span",{class:"spread"}),O("div",{class:"cluster",role:"group","aria-label":"History"},h,d,u),O("span",{class:"rule"}),f,g,y);let m=()=>{let{state:p}=e.get();o.disabled=!p,document.activeElement!==o&&o.value!==(p?.project.name??"")&&(o.value=p?.project.name??"",a());let v=p?.project.asset;we(l,v?Ze(v.faces,"face"):""),Ve(l,"data-tip",v?`${v.name}, ${Ze(v.vertices,"vertex","vertices")}${v.warnings.length?`. ${v.warnings.join(". ")}`:""}`:null),ke(l,v!=null),h.disabled=!p?.undo,d.disabled=!p?.redo,Ve(h,"data-tip",p?.undo?`Undo: ${p.undo}`:"Nothing to undo"),Ve(d,"data-tip",p?.redo?`Redo: ${p.redo}`:"Nothing to redo"),Ft(h,"label",p?.undo?`Undo: ${p.undo}`:"Undo"),Ft(d,"label",p?.redo?`Redo: ${p.redo}`:"Redo"),u.disabled=!p,g.disabled=!p||p.status!=="ready"||!p.parts.length,Ve(g,"data-tip",g.disabled?"No parts to export yet":"Export the parts")};e.subscribe((p,v)=>{p.state!==v.state&&m()}),m()}function Db(i,e){let{store:t,session:n}=i,s=a=>{a.replaceChildren(O("p",{class:"note pad"},"Loading…"));let l=t.get().state?.project.id;l&&gt.history(l).then(c=>{a.replaceChildren(r(c)),o.settle()},c=>a.replaceChildren(O("p",{class:"note pad"},en(c))))},r=a=>{let l=[...a].sort((d,u)=>d.revision-u.revision),c=l.findIndex(d=>d.current),h=l.map((d,u)=>O("button",{type:"button",class:`menu-item history ${d.current?"current":u>c?"future":""}`,"aria-current":d.current?"step":null,"data-first":d.current?"":null,onclick:()=>{o.close(),n.jump(u-c)}},O("span",{class:"menu-words"},d.label),O("span",{class:"note"},mo(d.time))));return queueMicrotask(()=>h[c]?.scrollIntoView({block:"nearest"})),O("div",{class:"history-list"},...h)},o=ho(e,"History",s,{class:"menu history-menu"})}function gm(i){let e=He("drop");e.append(O("div",{class:"drop-words"},Ct("upload",30),O("b",null,"Drop the mesh to open it"),O("span",null,"The current project stays in the list of projects.")));let t=0,n=s=>[...s.dataTransfer?.types??[]].includes("Files");window.addEventListener("dragenter",s=>{n(s)&&(t+=1,ke(e,!0),s.preventDefault())}),window.addEventListener("dragleave",s=>{n(s)&&(t=Math.max(0,t-1),t===0&&ke(e,!1))}),window.addEventListener("dragover",s=>{n(s)&&(s.preventDefault(),s.dataTransfer&&(s.dataTransfer.dropEffect="copy"))}),window.addEventListener("drop",s=>{if(t=0,ke(e,!1),!n(s))return;s.preventDefault();let r=[...s.dataTransfer?.files??[]];r.length>1&&i.notices.info(`Opened one of ${r.length} files. Put an OBJ or glTF and its textures into a .zip.`);let o=r.find(a=>/\.(glb|gltf|obj|ply|stl|off|3mf|zip|segvigen)$/i.test(a.name))??r[0];o&&i.session.upload(o)}),window.addEventListener("paste",s=>{let[r]=s.clipboardData?.files??[];r&&!r.type.startsWith("image/")&&i.session.upload(r)})}var Nb=".glb,.gltf,.obj,.ply,.stl,.off,.3mf,.zip,.segvigen";function Ub(){let i=new go;ah(i.get());let e=pm(),t=new Jl(i,e,()=>uh(i)),n=new _o(i,e,t);t.attach(n);let s=O("input",{type:"file",id:"file-input",accept:Nb,hidden:!0,"aria-label":"Mesh file"});s.addEventListener("change",()=>{let[f]=s.files??[];s.value="",f&&n.upload(f)}),document.body.append(s);let r=()=>{},o={store:i,session:n,stage:t,notices:e,parts:{merge:r,split:r,grow:r,shrink:r,remove:r,hide:r,solo:r,lock:r},commands:{openFile:()=>s.click(),openProjects:r,openExport:r,openHelp:r,renamePart:r}};mm(o),Qp(o),cm(o),rm(o),im(o),hm(o);let a={divide:om(o),draw:Kp(o),brush:Hp(o)},l=He("tool");i.subscribe(f=>{let g=f.state&&f.view.tool in a?a[f.view.tool]:null;ke(l,g!==null),Ii(l,g?[g.element]:[]),g?.render(f),document.body.classList.toggle("drawing",f.drawing)});let c=fm(o),h=Yp(o),d=jp(o);o.commands.openProjects=()=>c.open(),o.commands.openHelp=()=>d.open(),o.commands.openExport=()=>{let{state:f}=i.get();f?.status==="ready"&&f.parts.length?h.open():e.info("No parts to export yet.",{near:He("export-button")})};let u=f=>{document.documentElement.dataset.input=f};u("pointer"),window.addEventListener("pointerdown",()=>u("pointer"),{capture:!0}),window.addEventListener("keydown",({key:f})=>/^(Tab|Arrow.*| )$/.test(f)&&u("keyboard"),{capture:!0}),Vp(),nm(o,a.draw),gm(o),i.subscribe((f,g)=>{f.prefs.theme!==g.prefs.theme&&ah(f)}),window.matchMedia("(prefers-color-scheme: light)").addEventListener("change",()=>i.prefs({})),window.addEventListener("hashchange",()=>{let f=rc();f&&f!==i.get().state?.project.id&&n.open(f)}),document.addEventListener("visibilitychange",()=>{document.visibilityState==="visible"&&n.reconnect()}),Object.assign(window,{segvigen:{state:()=>i.get().state,data:()=>i.get(),viewer:t.viewer,store:i,api:gt,session:n}}),n.start()}Ub();
