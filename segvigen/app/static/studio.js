var _x={float32:Float32Array,uint32:Uint32Array,int32:Int32Array},Ou=4096;function fm(i){let e=bx(i),t=e.vertices,n=e.faces,s=(l,c,u)=>{let d=e.arrays.find(x=>x.name===l);if(!d)return null;let h=u*c,f=_x[d.type],g=d.shape.reduce((x,m)=>x*m,1);if(!f||g!==h||d.offset%4||d.offset+4*h>i.byteLength)throw new Error(`the mesh's ${l} are ${d.type} ${d.shape} at byte ${d.offset}; expected ${h} numbers`);return new f(i,d.offset,h)},r=s("positions",3,t),o=s("faces",3,n);if(!r||!o)throw new Error("the mesh has no positions or no faces");let a=0;for(let l=0;l<o.length;l++)o[l]>a&&(a=o[l]);if(o.length&&a>=t)throw new Error(`the mesh's faces refer to vertex ${a} of ${t}`);return{positions:r,faces:o,normals:s("normals",3,t),uv:s("uv",2,t),colors:s("colors",4,t),faceMaterial:s("face_material",1,n)??new Int32Array(n).fill(-1),materials:e.materials.map(l=>({color:l.color,texture:l.texture,doubleSided:l.double_sided})),textures:new Array(e.textures).fill(null)}}function bx(i){let e=i.byteLength>=4?new DataView(i).getUint32(0,!0):0;if(!e||4+e>i.byteLength)throw new Error(`the mesh is truncated: ${i.byteLength} bytes with a header of ${e}`);return JSON.parse(new TextDecoder().decode(new Uint8Array(i,4,e)))}async function pm(i){let e={premultiplyAlpha:"none",colorSpaceConversion:"none"};try{let t=await createImageBitmap(i,e),n=Math.max(t.width,t.height);if(n<=Ou)return t;let s=await createImageBitmap(t,{...e,resizeWidth:Math.max(1,Math.round(t.width*Ou/n)),resizeHeight:Math.max(1,Math.round(t.height*Ou/n)),resizeQuality:"medium"});return t.close(),s}catch{return null}}var on=class extends Error{constructor(t,n,s){super(s);this.status=t;this.kind=n;this.name="ApiError"}status;kind},Bu="Can't reach the server. Try again when you are reconnected.";function zu(){return new on(0,"Unreachable",Bu)}async function gm(i){try{let t=await i.json();if(t.error?.message)return new on(i.status,t.error.kind??"Error",t.error.message);if(typeof t.detail=="string")return new on(i.status,"Error",t.detail)}catch{}let e=i.status>=500?"server error; see its log":i.statusText||"rejected";return new on(i.status,"Error",`${i.status}: ${e}`)}async function Qi(i,e={}){let t;try{t=await fetch(i,{credentials:"same-origin",...e})}catch(n){throw e.signal?.aborted?n:zu()}if(!t.ok)throw await gm(t);return t}async function Jn(i,e={}){return(await Qi(i,e)).json()}function Pi(i,e){return e===void 0?{method:i}:{method:i,headers:{"Content-Type":"application/json"},body:JSON.stringify(e)}}var mn=i=>`/api/projects/${encodeURIComponent(i)}`,Et={server:()=>Jn("/api/server"),projects:()=>Jn("/api/projects"),example:()=>Jn("/api/projects/example",Pi("POST")),project:i=>Jn(mn(i)),turn:(i,e)=>Jn(mn(i),Pi("PATCH",{up:e})),rename:(i,e)=>Jn(mn(i),Pi("PATCH",{name:e})),copy:i=>Jn(`${mn(i)}/copy`,Pi("POST",{name:null})),remove:async i=>{await Qi(mn(i),{...Pi("DELETE"),keepalive:!0})},act:(i,e)=>Jn(`${mn(i)}/actions`,Pi("POST",e)),undo:i=>Jn(`${mn(i)}/undo`,Pi("POST")),redo:i=>Jn(`${mn(i)}/redo`,Pi("POST")),goTo:(i,e)=>Jn(`${mn(i)}/history/${e}`,Pi("POST")),history:i=>Jn(`${mn(i)}/history`),similar:(i,e)=>Jn(`${mn(i)}/similar?part=${e}`),cancel:async i=>{await Qi(`/api/jobs/${encodeURIComponent(i)}`,Pi("DELETE"))},thumbnail:(i,e)=>`${mn(i)}/thumbnail?v=${encodeURIComponent(e)}`,upload(i,e,t){return new Promise((n,s)=>{let r=new XMLHttpRequest,o=new FormData;o.append("file",i,i.name),r.open("POST","/api/projects"),r.responseType="text",r.upload.onprogress=a=>{a.lengthComputable&&a.total>0&&e(a.loaded/a.total)},r.onload=()=>{if(r.status>=200&&r.status<300)try{n(JSON.parse(r.responseText))}catch{s(new on(r.status,"Error","cannot parse the server's response to the upload"))}else gm(new Response(r.responseText,{status:r.status,statusText:r.statusText})).then(s)},r.onerror=()=>s(zu()),r.onabort=()=>s(new DOMException("canceled","AbortError")),t.addEventListener("abort",()=>r.abort(),{once:!0}),r.send(o)})},async mesh(i,e){return fm(await(await Qi(`${mn(i)}/mesh`,{signal:e??null})).arrayBuffer())},async texture(i,e,t){return pm(await(await Qi(`${mn(i)}/textures/${e}`,{signal:t??null})).blob())},async faces(i,e,t){let n=await Qi(`${mn(i)}/faces`,{signal:t??null});return Sx(await n.arrayBuffer(),e,n.headers.get("X-Faces")??"")},async regions(i){let e=await Qi(`${mn(i)}/regions`);return new Int32Array(await e.arrayBuffer())},async export(i,e,t,n){let s=new URLSearchParams({format:e,...t}),r=await Qi(`${mn(i)}/export?${s}`,{signal:n??null});return{blob:await r.blob(),name:wx(r.headers.get("Content-Disposition"))??`parts.${e}`}}};function wx(i){if(!i)return null;let e=/filename\*\s*=\s*[^']*''([^;]+)/i.exec(i);if(e?.[1])try{return decodeURIComponent(e[1].trim())}catch{}let t=/filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(i);return(t?.[1]?.replace(/\\(.)/g,"$1")??t?.[2]?.trim())||null}function Sx(i,e,t){if(i.byteLength!==6*e)throw new on(0,"Error",`the labels have ${i.byteLength} bytes; expected ${6*e} for ${e} faces`);return{token:t,labels:new Int32Array(i,0,e),confidence:new Uint8Array(i,4*e,e),mask:new Uint8Array(i,5*e,e)}}var Mx=4e4,mm=[400,800,1500,3e3,5e3,8e3];function vm(i,e){let t=!1,n=!1,s=0,r=0,o=0,a=new AbortController,l=d=>{if(window.clearTimeout(o),t)return;let h=d!==null&&(d.status===401||d.status===404),f=h?1/0:(mm[Math.min(s,mm.length-1)]??8e3)*(.85+.3*Math.random());s+=1,e.lost(d,h?1/0:Date.now()+f),window.clearTimeout(r),n=!h,n&&(r=window.setTimeout(()=>{c()},f))},c=async()=>{window.clearTimeout(r),n=!1;let d=a=new AbortController,h=()=>{window.clearTimeout(o),o=window.setTimeout(()=>d.abort(),Mx)};h();try{let f=await Qi(`${mn(i)}/events`,{signal:d.signal,headers:{Accept:"text/event-stream"},cache:"no-store"});if(!f.body)throw zu();let g=f.body.getReader(),x=new TextDecoder;s=0,e.open();let m="";for(;;){let{done:p,value:y}=await g.read();if(p)break;h(),m=Tx(m+x.decode(y,{stream:!0}),e)}d===a&&l(null)}catch(f){d===a&&l(f instanceof on?f:null)}},u=()=>{t||!n||(s=0,c())};return c(),{close(){t=!0,window.clearTimeout(r),window.clearTimeout(o),a.abort()},retry:u}}function Tx(i,e){for(;;){let t=/\r\n\r\n|\n\n/.exec(i);if(!t)return i;let n=i.slice(0,t.index).split(/\r?\n/);i=i.slice(t.index+t[0].length);let s="message",r=[];for(let o of n)o.startsWith("event:")?s=o.slice(6).trim():o.startsWith("data:")&&r.push(o.slice(5).replace(/^ /,""));r.length&&e.event(s,r.join(`
`))}}var Ex=new Intl.NumberFormat("en",{maximumFractionDigits:0});function gn(i){return Ex.format(i)}function lt(i,e,t=e+"s"){return`${gn(i)} ${i===1?e:t}`}function qo(i){let e=100*i;return e>0&&e<.1?"< 0.1 %":`${e.toFixed(e<10&&e>0?1:0)} %`}function Hu(i){return`${i<10?i.toFixed(1):i.toFixed(0)} s`}function $o(i){return i<1024?`${i} B`:i<1024**2?`${(i/1024).toFixed(0)} kB`:i<1024**3?`${(i/1024**2).toFixed(i<10*1024**2?1:0)} MB`:`${(i/1024**3).toFixed(1)} GB`}function Sl(i){let e=Date.parse(i);if(!Number.isFinite(e))return"";let t=(Date.now()-e)/6e4;return t<1?"just now":t<60?`${Math.floor(t)} min ago`:t<1440?`${Math.floor(t/60)} h ago`:t<2880?"yesterday":new Date(e).toLocaleDateString(void 0,{year:"numeric",month:"short",day:"numeric"})}function vn(i){return i instanceof on&&i.status===0?Bu:i instanceof Error?i.message:String(i)}var Vu={prepare:"Preparing the mesh",segment:"Finding parts",click:"Selecting",partition:"Dividing",guide:"Applying the drawing",import:"Reading the parts"},Ax={voxelize:"voxelizing",render:"rendering the view",encode:"reading shape and color",paint:"coloring parts",label:"assigning faces to parts"};function Tr(i){if(i.state==="queued")return i.position?`Waiting for ${lt(i.position,"job")} ahead`:`${Vu[i.kind]}…`;let e=Ax[i.stage??""];return e?`${Vu[i.kind]}: ${e}`:Vu[i.kind]}var Cx=["select","parts","divide","draw","brush"],Rx={shading:"parts",wireframe:!1,boundaries:!0,backfaces:!0,xray:!1,clip:0,clipAxis:"z",explode:0,labels:!1};function Tl(){return{look:{...Rx},hidden:[],solo:[],folded:[],camera:null,tool:"select"}}var Px={theme:"auto",safeColors:!1,clicked:!1,kept:!1,shape:"brush",frontOnly:!0,mirror:"off",sort:"order",singleKeys:!0,brush:24,last:null,printing:{size:"",solid:"open",thickness:"",flavor:"standard",paint:!1,filaments:""}},Ml=class{data;listeners=new Set;before=null;constructor(){this.data={server:null,projects:null,state:null,job:null,faces:null,shown:[],meshReady:!1,view:Tl(),prefs:Ix(),chosen:[],search:"",pointed:null,hovered:null,hoveredFrom:null,clicks:null,within:null,alone:null,keeping:!1,exclude:!1,preview:null,groups:[],activeGroup:0,brushTo:"part",drawing:!1,upload:null,link:"idle",retryAt:0,denied:!1,missing:null,noGraphics:null}}get(){return this.data}set(e){Object.keys(e).some(n=>e[n]!==this.data[n])&&(this.before===null&&(this.before=this.data,queueMicrotask(()=>this.notify())),this.data={...this.data,...e})}look(e){this.view({look:{...this.data.view.look,...e}})}view(e){let t={...this.data.view,...e};this.set({view:t});let n=this.data.state?.project.id;n&&ym(`segvigen.view.${n}`,t)}prefs(e){let t={...this.data.prefs,...e};this.set({prefs:t}),ym("segvigen.prefs",t)}subscribe(e){return this.listeners.add(e),()=>this.listeners.delete(e)}notify(){let e=this.before??this.data;this.before=null;let t=this.data;for(let n of this.listeners)try{n(t,e)}catch(s){console.error(s)}}};function ym(i,e){try{localStorage.setItem(i,JSON.stringify(e))}catch{}}function xm(i){try{let e=JSON.parse(localStorage.getItem(i)??"{}");return e&&typeof e=="object"?e:{}}catch{return{}}}function Ix(){return{...Px,...xm("segvigen.prefs")}}function _m(i){let e=xm(`segvigen.view.${i}`),t=Tl(),n={...t,...e,look:{...t.look,...e.look??{}}};return(n.tool==="draw"||!Cx.includes(n.tool))&&(n.tool="select"),n}function bm(i){try{localStorage.removeItem(`segvigen.view.${i}`)}catch{}}function Mn(i,e,...t){return t.some(n=>i[n]!==e[n])}function Yo(i,e){return i.solo.length?i.solo.includes(e):!i.hidden.includes(e)}function Qn(i,e){return e===null?null:i.state?.parts.find(t=>t.id===e)??null}function Tn(i){if(i.clicks)return i.clicks;let e=i.state?.prompt;return e?.kind==="click"?e.clicks:[]}var Lx=6e4,Dx=1e-4,El=class{constructor(e,t,n){this.store=e;this.notices=t;this.sink=n}store;notices;sink;link=null;events=0;opening=0;uploading=null;meshLoad=null;meshOf=null;facesLoad=null;facesWanted=null;facesRetry=0;reportedJob="";clickTurn=0;groupTurn=0;groupsDirty=!1;groupsSent=Promise.resolve();granularity={busy:!1,waiting:[]};follow=null;resized=Promise.resolve();estimate={of:"",regions:Promise.resolve(null)};deletions=new Map;async start(){this.loadServer();let e=Gu();if(e&&await this.open(e,{quiet:!1})||this.store.get().denied)return;let t=await this.loadProjects();if(!t)return;let n=this.store.get().prefs.last,s=e?void 0:t.find(r=>r.id===n);s?await this.open(s.id,{quiet:!0}):t.some(r=>r.example)?await this.openExample():t[0]&&await this.open(t[0].id,{quiet:!0})}async openExample(){try{let e=await Et.example();this.opening+=1,this.show(e),this.loadProjects()}catch(e){this.isUnauthorized(e)||this.notices.error(vn(e))}}async loadServer(){for(let e=500;;e=Math.min(e*2,8e3))try{this.store.set({server:await Et.server()});return}catch(t){if(this.isUnauthorized(t))return;await Ko(e)}}async loadProjects(){for(let e=500;;e=Math.min(e*2,5e3))try{let t=await Et.projects();return this.store.set({projects:t}),this.store.get().state===null&&this.store.get().link==="lost"&&this.store.set({link:"idle"}),t}catch(t){if(this.isUnauthorized(t))return null;if(this.store.get().state!==null)return this.notices.error(vn(t)),null;this.store.set({link:"lost",retryAt:Date.now()+e}),await Ko(e)}}async open(e,t={}){let n=++this.opening;try{let s=await Et.project(e);return n!==this.opening||this.show(s),!0}catch(s){return n!==this.opening?!0:this.isUnauthorized(s)?!1:s instanceof on&&s.status===404?(this.store.set({missing:e}),t.quiet||this.notices.error("That project no longer exists. Opened another one."),!1):s instanceof on&&s.status===0&&this.store.get().state===null?(this.store.set({link:"lost",retryAt:Date.now()+1500}),await Ko(1500),n===this.opening?this.open(e,t):!0):(this.notices.error(vn(s)),!1)}}show(e){let t=e.project.id,n=_m(t);this.leave(),this.store.set({state:null,job:null,faces:null,shown:[],meshReady:!1,chosen:[],search:"",hovered:null,clicks:null,within:null,alone:null,exclude:!1,preview:null,groups:[],activeGroup:0,drawing:!1,missing:null,link:"connecting",view:{...n,tool:e.prompt?.kind==="partition"?"divide":n.tool}}),location.hash!==`#${t}`&&history.replaceState(null,"",`#${t}`),this.store.prefs({last:t}),this.receive(e),document.title=`${e.project.name} · segvigen`,this.events=0,this.link=vm(t,{open:()=>this.store.set({link:"open"}),lost:(s,r)=>{if(!this.isUnauthorized(s)){if(s?.status===404){this.notices.info("This project was deleted."),this.closeProject();return}this.store.set({link:"lost",retryAt:r})}},event:(s,r)=>{if(s!=="state"&&s!=="progress")return;let o=JSON.parse(r);s==="state"?(this.events+=1,this.receive(o)):this.progress(o)}})}leave(){this.link?.close(),this.link=null,this.meshLoad?.abort(),this.facesLoad?.abort(),this.meshLoad=this.facesLoad=null,this.meshOf=this.facesWanted=null,this.clickTurn+=1,this.groupTurn+=1,this.groupsDirty=!1,this.granularity={busy:!1,waiting:[]},this.follow=null,this.sink.mesh(null)}async closeProject(){let e=this.store.get().state?.project.id;this.leave(),this.store.set({state:null,job:null,faces:null,shown:[],meshReady:!1,view:Tl(),chosen:[],link:"idle"}),history.replaceState(null,"",location.pathname);let n=(await this.loadProjects()??[]).find(s=>s.id!==e);n&&await this.open(n.id,{quiet:!0})}reconnect(){this.link?.retry()}receive(e){let t=this.store.get().state;if(t&&t.project.id!==e.project.id)return;let n=this.store.get(),s=new Set(e.parts.map(u=>u.id)),r=this.follow?n.chosen:n.chosen.filter(u=>s.has(u)),o=e.prompt,a=n.preview;o?.stage==="preview"&&o.seconds!==null?a={key:wm(e),seconds:o.seconds}:a&&a.key!==wm(e)&&(a=null);let l=jo(e.job),c={state:e,preview:a,job:l?e.job:null};r.length!==n.chosen.length&&(c.chosen=r),o?.kind==="click"&&o.clicks.length&&(c.within=o.within),n.within!==null&&!s.has(n.within)&&(c.within=null),n.alone!==null&&!s.has(n.alone)&&(c.alone=null),o?.kind==="partition"&&!this.groupsDirty?c.groups=o.groups.map(u=>({name:u.name,clicks:u.clicks})):t?.prompt?.kind==="partition"&&o?.kind!=="partition"&&!this.groupsDirty&&(c.groups=[]),e.faces&&n.faces?.token===e.faces&&(c.shown=e.parts),this.store.set(c),t&&t.project.name!==e.project.name&&(document.title=`${e.project.name} · segvigen`),this.loadArrays(e),this.updateUpload(e),this.announceChanges(t,e),t&&e.job?.state==="failed"&&this.reportFailure(e.job)}progress(e){let{state:t}=this.store.get();if(!t||e.project!==t.project.id)return;if(!jo(e)){this.store.get().job?.id===e.id&&this.store.set({job:null}),this.reportFailure(e);return}this.store.set({job:e});let{upload:n}=this.store.get();n?.project===t.project.id&&this.store.set({upload:{...n,phase:e.kind==="prepare"?"prepare":"segment",fraction:e.fraction,message:Tr(e)}})}reportFailure(e){if(e.state!=="failed"||!e.error||e.kind==="prepare"||this.reportedJob===e.id)return;this.reportedJob=e.id;let t={segment:"granularity",click:"prompt",partition:"tool",guide:"tool",import:"begin"}[e.kind];this.notices.error(e.error.message,document.getElementById(t))}loadArrays(e){let{asset:t,id:n}=e.project;t&&this.meshOf!==t.digest&&(this.meshOf=t.digest,this.loadMesh(n,t.digest)),e.faces&&e.faces!==this.facesWanted&&e.faces!==this.store.get().faces?.token&&(this.facesWanted=e.faces,this.loadFaces(n))}async loadMesh(e,t){this.meshLoad?.abort();let{signal:n}=this.meshLoad=new AbortController;for(let s=1e3;!n.aborted;s=Math.min(2*s,8e3))try{let r=await Et.mesh(e,n);if(n.aborted)return;let o=this.store.get().state?.project.asset?.format.toLowerCase()??"glb";r.linear=o.includes("gl"),this.sink.mesh(r),this.store.set({meshReady:!0}),r.textures.length&&await this.texturesWanted(n);for(let a=0;a<r.textures.length&&!n.aborted;a++){let l=await Et.texture(e,a,n).catch(()=>null);if(n.aborted)return;l&&this.sink.texture(a,l)}return}catch(r){if(n.aborted||this.isUnauthorized(r))return;if(!(r instanceof on)||r.status!==0&&r.status<500){this.meshOf===t&&(this.meshOf=null),this.notices.error(`Can't show the mesh: ${vn(r)}`);return}await Ko(s)}}texturesWanted(e){return new Promise(t=>{let n=()=>{!e.aborted&&this.store.get().view.look.shading!=="texture"||(s(),t())},s=this.store.subscribe(n);n()})}async loadFaces(e){this.facesLoad?.abort();let{signal:t}=this.facesLoad=new AbortController;window.clearTimeout(this.facesRetry);let n=this.store.get().state?.project.asset?.faces??0;try{let s=await Et.faces(e,n,t);if(t.aborted)return;let r=this.store.get().state;if(r?.project.id!==e)return;let o=!r.faces||s.token===r.faces||s.token==="";this.store.set({faces:{...s,token:s.token||(r.faces??"")},...o?{shown:r.parts}:{},chosen:this.follow?this.followed(this.follow,s.labels):this.remaining(s.labels)}),o&&!this.granularity.busy&&(this.follow=null),o||(this.facesRetry=window.setTimeout(()=>this.refetchFaces(e,s.token),300))}catch(s){if(t.aborted||this.isUnauthorized(s))return;this.facesWanted=null,this.facesRetry=window.setTimeout(()=>this.refetchFaces(e,null),1500)}}refetchFaces(e,t){let n=this.store.get().state;n?.project.id!==e||!n.faces||n.faces===t||this.store.get().faces?.token===n.faces||(this.facesWanted=n.faces,this.loadFaces(e))}updateUpload(e){let t=this.store.get().upload;!t||t.project!==e.project.id||(e.status==="failed"||e.status==="ready"&&!jo(e.job)?this.store.set({upload:null}):e.job&&jo(e.job)&&this.store.set({upload:{...t,phase:e.job.kind==="prepare"?"prepare":"segment",fraction:e.job.fraction,message:Tr(e.job)}}))}announceChanges(e,t){if(!e)return;let n=t.prompt;n&&(n.stage!==e.prompt?.stage||n.seconds!==e.prompt.seconds)&&(n.kind==="click"&&n.stage==="preview"&&this.notices.announce(`Preview: ${lt(n.num_faces,"face")} selected.`),n.kind==="click"&&n.stage==="done"&&this.notices.announce(`${lt(n.num_faces,"face")} selected.`),n.kind==="partition"&&n.stage==="done"&&this.notices.announce("Division ready. Apply it to keep it.")),t.parts.length!==e.parts.length&&this.notices.announce(`${lt(t.parts.length,"part")}.`),e.status!==t.status&&t.problem&&this.notices.announce(t.problem)}async act(e,t){let n=this.store.get().state?.project.id;return n?this.send(()=>Et.act(n,e),t):!1}async send(e,t){let n=this.events;try{let s=await e();return(this.events===n||this.store.get().link!=="open")&&this.receive(s),!0}catch(s){return this.isUnauthorized(s)||this.notices.error(vn(s),t),!1}}undo(e){let{state:t}=this.store.get();if(t){if(t.undo===null)return this.notices.announce("Nothing to undo.");this.dropDrafts(),this.notices.announce(`Undid: ${t.undo}`),this.send(()=>Et.undo(t.project.id),e)}}redo(e){let{state:t}=this.store.get();if(t){if(t.redo===null)return this.notices.announce("Nothing to redo.");this.dropDrafts(),this.notices.announce(`Redid: ${t.redo}`),this.send(()=>Et.redo(t.project.id),e)}}async jump(e){let t=this.store.get().state?.project.id;this.dropDrafts(),t&&await this.send(()=>Et.goTo(t,e))}offerUndo(e){let{state:t}=this.store.get(),n=this.notices.info(e,{action:{label:`Undo: ${t?.undo??"edit"}`,run:()=>this.undo()}}),s=this.store.subscribe(r=>{r.state?.project.id===t?.project.id&&r.state?.revision===t?.revision||(s(),n())})}dropDrafts(){this.clickTurn+=1,this.groupTurn+=1,this.groupsDirty=!1,this.store.set({clicks:null})}regions(){let{state:e,faces:t}=this.store.get();return!e?.has_tree||!t?Promise.resolve(null):(this.estimate.of!==t.token&&(this.estimate={of:t.token,regions:Et.regions(e.project.id).catch(()=>null)}),this.estimate.regions)}addClicks(e,t,n){let s=Tn(this.store.get());return!e[0]?.positive&&!s.some(r=>r.positive)?(this.notices.info("Click the part first. Then Shift-click to exclude.",{near:n}),null):(this.store.get().prefs.clicked||this.store.prefs({clicked:!0}),this.sendClicks([...s,...e],s.length?this.store.get().within:t,n))}async withdraw(e){let t=++this.clickTurn,{state:n}=this.store.get();if(!n||!await e)return void(t===this.clickTurn&&this.store.set({clicks:null}));let s=this.store.get().state?.job,o=jo(s??null)&&(s.kind==="click"||s.kind==="partition")&&await Et.cancel(s.id).then(()=>!0,()=>!1);await this.send(()=>o?Et.project(n.project.id):Et.undo(n.project.id)),t===this.clickTurn&&(this.groupsDirty=!1,this.store.set({clicks:null}))}removeClick(e,t){let n=Tn(this.store.get()).filter((s,r)=>r!==e);this.setClicks(n,this.store.get().within,t)}setClicks(e,t,n){this.sendClicks(e.some(s=>s.positive)?e:[],t,n)}setWithin(e){let t=Tn(this.store.get());this.store.set({within:e}),t.length&&this.sendClicks(t,e)}clear(e){this.dropDrafts();let{state:t}=this.store.get();this.store.set({exclude:!1,within:null,groups:[],activeGroup:0}),t?.prompt&&this.act({do:"clear"},e)}sendClicks(e,t,n){let s=++this.clickTurn;this.store.set({clicks:e,within:t,exclude:e.length?this.store.get().exclude:!1});let r=this.store.get().server?.defaults.candidates??null,o=this.act({do:"click",clicks:e,within:t,frame:"asset",candidates:r},n);return o.then(()=>{s===this.clickTurn&&this.settleClicks(e)}),o}resize(e,t){let{state:n,clicks:s}=this.store.get(),r=n?.prompt;if(s||r?.kind!=="click"||r.candidate===null)return;let o=r.candidate+e,a=r.candidates[o];if(!a)return this.notices.announce(e<0?"There is no smaller selection.":"There is no larger selection.");this.resized=this.resized.then(()=>this.act({do:"candidate",number:o},t)).then(()=>this.notices.announce(`${lt(a.faces,"face")} selected.`))}settleClicks(e){let t=this.clickTurn;(()=>{let s=this.store.get().state?.prompt,r=s?.kind==="click"?s.clicks:[];return r.length===e.length&&r.every((o,a)=>Ux(o,e[a]))})()?this.store.set({clicks:null}):window.setTimeout(()=>t===this.clickTurn&&this.store.set({clicks:null}),400)}async keep(e,t,n){let s=this.store.get().state?.project.id;if(!s||this.store.get().keeping)return!1;this.store.set({keeping:!0});try{if(!await this.untilRefined())return!1;let{state:r}=this.store.get(),o=r?.prompt;if(!r||!o||r.project.id!==s)return!1;if(o.kind==="click"&&o.num_faces===0)return this.notices.info("Nothing is selected. Click somewhere else on the part.",{near:n}),!1;let a=new Set(r.parts.map(l=>l.id));if(this.dropDrafts(),!await this.act({do:"keep",name:e?.trim()||null,into:t},n))return!1;if(this.store.set({within:null,exclude:!1,groups:[],activeGroup:0}),o.kind==="partition"&&this.store.view({tool:"select"}),o.kind==="click"){this.store.set({chosen:[]}),this.store.get().prefs.kept||this.store.prefs({kept:!0});let l=this.store.get().state?.parts??[],c=l.find(u=>t===null?!a.has(u.id):u.id===t);c&&this.offerUndo(`${t===null?"Kept":"Added to"} ${c.name}${Nx(r.parts,l,c)}.`)}return!0}finally{this.store.set({keeping:!1})}}async untilRefined(){let e=this.clickTurn;await this.groupsSent;for(let t=0;t<Lx;t+=80){let{state:n,clicks:s,job:r}=this.store.get();if(e!==this.clickTurn||!n?.prompt)return!1;if(s===null&&(n.prompt.stage==="done"||n.prompt.stage==="preview"&&!r))return!0;if(s===null&&n.prompt.stage==="pending"&&!r&&t>2e3)return!1;await Ko(80)}return!1}repeatPrompt(e){let t=this.store.get().state?.prompt;t?.kind==="click"?this.sendClicks(t.clicks,t.within,e):t?.kind==="partition"&&this.sendGroups(e)}setGroups(e,t=this.store.get().activeGroup){this.groupsDirty=!0,this.groupTurn+=1,this.store.set({groups:e,activeGroup:Math.max(0,Math.min(t,e.length-1))})}sendGroups(e){let t=this.store.get().groups,n=this.groupTurn,s=t.map(o=>({name:o.name.trim(),clicks:o.clicks})),r=this.groupsSent.then(()=>this.act({do:"partition",parts:s,frame:"asset"},e)).then(o=>(window.setTimeout(()=>{n===this.groupTurn&&(this.groupsDirty=!1)},250),o));return this.groupsSent=r.then(()=>{}),r}async setGranularity(e,t,n){let s=this.granularity;if(s.waiting.at(-1)?.preview&&s.waiting.pop(),s.waiting.push({value:e,preview:t,part:this.store.get().alone}),s.busy)return;s.busy=!0;let{faces:r,chosen:o}=this.store.get();r&&o.length&&(this.follow={faces:r,chosen:o});for(let a=s.waiting.shift();a&&s===this.granularity;a=s.waiting.shift())await this.act({do:"granularity",...a},n)||(s.waiting=[]);s.busy=!1,this.store.get().faces?.token===this.store.get().state?.faces&&(this.follow=null)}async chooseSimilar(e,t){let n=this.store.get().state?.project.id;if(n)try{let s=await Et.similar(n,e.id);this.store.set({chosen:[e.id,...s.map(o=>o.id)]});let r=s.length===1?"1 part has":`${s.length} parts have`;this.notices.announce(`${r} the shape of ${e.name}.`)}catch(s){this.notices.error(vn(s),t)}}followed({faces:e,chosen:t},n){let{pointed:s}=this.store.get(),r=t.map(o=>{if(s!==null&&e.labels[s]===o)return n[s];let a=new Map;for(let l=0;l<n.length;l++)e.labels[l]===o&&a.set(n[l],(a.get(n[l])??0)+1);return[...a].reduce((l,c)=>c[1]>l[1]?c:l,[-1,0])[0]});return[...new Set(r.filter(o=>o>=0))]}remaining(e){let{chosen:t,faces:n}=this.store.get();if(!t.length||n?.labels.length!==e.length)return t;let[s,r,o]=[new Map,new Map,new Map],a=(c,u)=>c.set(u,(c.get(u)??0)+1);e.forEach((c,u)=>{let d=n.labels[u];a(s,d),a(r,c),c===d&&a(o,c)});let l=t.filter(c=>2*(o.get(c)??0)>=Math.min(s.get(c)??0,r.get(c)??0));return l.length<t.length?l:t}async upload(e){let{server:t}=this.store.get(),n=t?.limits.upload_bytes,s=o=>this.store.set({upload:{file:e.name,phase:"failed",fraction:null,message:o,project:null,retry:e}});if(e.size===0)return s(`${e.name} is empty. Choose another file.`);if(n&&e.size>n)return s(`${e.name} is ${$o(e.size)}; the limit is ${$o(n)}. Simplify the mesh or shrink its textures.`);this.uploading?.abort();let r=this.uploading=new AbortController;this.store.set({upload:{file:e.name,phase:"upload",fraction:0,message:"Uploading",project:null,retry:e}});try{let o=await Et.upload(e,a=>{if(r.signal.aborted)return;let l=a>=1;this.store.set({upload:{file:e.name,phase:l?"prepare":"upload",fraction:l?null:a,message:l?"Reading the mesh":"Uploading",project:null,retry:e}})},r.signal);if(r.signal.aborted){Et.remove(o.project.id).catch(()=>{});return}this.opening+=1,this.store.set({upload:{file:e.name,phase:"prepare",fraction:null,message:"Reading the mesh",project:o.project.id,retry:e}}),this.show(o),this.loadProjects()}catch(o){if(r.signal.aborted)return;this.isUnauthorized(o)?this.store.set({upload:null}):s(o instanceof on&&o.status===0?"The connection was lost during the upload. Try again.":vn(o))}}async cancelUpload(){let{upload:e,job:t}=this.store.get();if(this.uploading?.abort(),this.store.set({upload:null}),!!e?.project){if(e.phase==="segment"){await this.cancelJob();return}t&&await Et.cancel(t.id).catch(()=>{}),await Et.remove(e.project).catch(()=>{}),await this.closeProject()}}async cancelJob(e){let{job:t}=this.store.get();if(t)try{await Et.cancel(t.id),this.notices.announce("Canceled.")}catch(n){if(n instanceof on&&n.status===404)return;this.isUnauthorized(n)||this.notices.error(vn(n),e)}}async turn(e){let t=this.store.get().state?.project.id;t&&await this.send(()=>Et.turn(t,e))}async renameProject(e,t,n){let s=t.trim();if(!s)return this.notices.error("A project needs a name.",n),!1;try{let r=await Et.rename(e,s);this.store.get().state?.project.id===e&&this.receive(r);let o=this.store.get().projects;return o&&this.store.set({projects:o.map(a=>a.id===e?{...a,name:s}:a)}),!0}catch(r){return this.isUnauthorized(r)||this.notices.error(vn(r),n),!1}}async duplicate(e,t){try{let{project:n}=await Et.copy(e);return await this.loadProjects(),n.id}catch(n){return this.isUnauthorized(n)||this.notices.error(vn(n),t),null}}async saveAs(e){let t=this.store.get().state?.project.id,n=t?await this.duplicate(t,e):null;return n!==null&&this.open(n)}scheduleDelete(e,t,n){this.deletions.set(e,window.setTimeout(()=>{this.deleteNow(e).then(n)},t)),n()}cancelDelete(e){window.clearTimeout(this.deletions.get(e)),this.deletions.delete(e)}isDeleting(e){return this.deletions.has(e)}flushDeletes(){for(let e of[...this.deletions.keys()])this.deleteNow(e)}async deleteNow(e){this.cancelDelete(e);try{await Et.remove(e)}catch(n){if(!(n instanceof on&&n.status===404)){this.isUnauthorized(n)||this.notices.error(vn(n));return}}bm(e);let t=this.store.get().projects?.filter(n=>n.id!==e)??null;this.store.set({projects:t}),this.store.get().state?.project.id===e&&await this.closeProject()}isUnauthorized(e){let t=e instanceof on&&e.status===401;return t&&this.store.set({denied:!0}),t}};function Gu(){return/^#(?:p=)?([A-Za-z0-9_-]{8,64})$/.exec(location.hash)?.[1]??null}function Nx(i,e,t){let n=new Map(e.map(o=>[o.id,o.num_faces])),s=i.filter(o=>o.id!==t.id&&(n.get(o.id)??0)<o.num_faces),r=s.slice(0,4).map(o=>n.has(o.id)?o.name:`all of ${o.name}`);return s.length>r.length&&r.push(`${gn(s.length-r.length)} more`),r.length?` (from ${r.join(", ")})`:""}function jo(i){return i?.state==="queued"||i?.state==="running"}function wm({prompt:i}){if(!i)return"";let e=i.kind==="click"?[i]:i.groups;return JSON.stringify(e.map(({clicks:t})=>t.map(n=>[n.point,n.positive])))}function Ux(i,e){return i.positive===e.positive&&i.point.every((t,n)=>Math.abs(t-e.point[n])<Dx)}function Ko(i){return new Promise(e=>window.setTimeout(e,i))}var Wu=[[0,.447,.698],[.902,.624,0],[0,.62,.451],[.8,.475,.655],[.337,.706,.914],[.835,.369,0],[.941,.894,.259]],Xu=[1,.69,.18],Mm=[.16,.72,.44],Tm=[.91,.26,.29],Ii=[[.302,.616,1],[1,.69,.18],[.243,.812,.557],[.945,.357,.431],[.655,.486,.988],[.176,.831,.843],[.976,.506,.776],[.678,.8,.263],[.984,.569,.275],[.353,.412,.886],[.612,.353,.235],[0,.5,.38]],Fx=.4;function Sm(i,e,t){return[i[0]+(e-i[0])*t,i[1]+(e-i[1])*t,i[2]+(e-i[2])*t]}function $n(i,e,t){if(!t)return i.color;let n=Wu[e%Wu.length],s=Math.floor(e/Wu.length)%3;return s===0?n:s===1?Sm(n,1,.5):Sm(n,0,.45)}function Em(i,e){let t=s=>e.some(r=>Math.hypot(s[0]-r[0],s[1]-r[1],s[2]-r[2])<Fx),n=[...Ii.filter(s=>!t(s)),...Ii.filter(t)];return Array.from({length:i},(s,r)=>n[r%n.length])}function U(i,e=null,...t){let n=document.createElement(i);e&&kx(n,e);for(let s of t)s!=null&&s!==!1&&n.append(s instanceof Node?s:String(s));return n}function kx(i,e){for(let[t,n]of Object.entries(e))if(t.startsWith("on")&&typeof n=="function")i.addEventListener(t.slice(2).toLowerCase(),n);else if(n==null)i.removeAttribute(t);else if(t==="class")i.className=String(n);else if(t==="vars")for(let[s,r]of Object.entries(n))i.style.setProperty(s,r);else typeof n=="boolean"&&!t.startsWith("aria-")&&!t.startsWith("data-")?t in i?i[t]=n:i.toggleAttribute(t,n):t==="value"||t==="textContent"||t==="htmlFor"||t==="checked"?i[t]=n:i.setAttribute(t,String(n))}function pe(i,e){i.textContent!==e&&(i.textContent=e)}function Ke(i,e,t){let n=t===!1||t===null?null:t===!0?"":t;i.getAttribute(e)!==n&&(n===null?i.removeAttribute(e):i.setAttribute(e,n))}function Zt(i,e,t){Ke(i,`aria-${e}`,String(t))}function Be(i,e){i.hidden===e&&(i.hidden=!e)}function bs(i,e){let t=new Set(e);for(let s of[...i.children])t.has(s)||s.remove();let n=i.firstElementChild;for(let s of e)s===n?n=n.nextElementSibling:i.insertBefore(s,n)}function Ze(i){let e=document.getElementById(i);if(!e)throw new Error(`the page has no element #${i}`);return e}function Yn(i){let[e=0,t=0,n=0]=i;return`rgb(${Math.round(e*255)} ${Math.round(t*255)} ${Math.round(n*255)})`}function Zo(i){return"#"+i.slice(0,3).map(e=>Math.round(Math.min(1,Math.max(0,e))*255).toString(16).padStart(2,"0")).join("")}function Al(i){let e=parseInt(i.slice(1),16);return[(e>>16&255)/255,(e>>8&255)/255,(e&255)/255]}function Er(i,e){let t=0,n=null,s=()=>{window.clearTimeout(t);let o=n;n=null,o&&e(...o)};return Object.assign((...o)=>{n=o,window.clearTimeout(t),t=window.setTimeout(s,i)},{flush:s,drop:()=>{window.clearTimeout(t),n=null}})}function Am(i){return i instanceof HTMLElement?i.isContentEditable||i instanceof HTMLTextAreaElement||i instanceof HTMLSelectElement?!0:i instanceof HTMLInputElement&&!["checkbox","radio","range","button","color","file"].includes(i.type):!1}function qu(i){return[...i.querySelectorAll("a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex='-1'])")].filter(t=>t.tabIndex>=0&&t.getClientRects().length>0)}var Km=0,bd=1,Zm=2;var ga=1,Jm=2,Zr=3,An=0,Cn=1,_n=2,ki=0,Jr=1,wd=2,Sd=3,Md=4,Qm=5;var tr=100,eg=101,tg=102,ng=103,ig=104,sg=200,rg=201,og=202,ag=203,Td=204,Ed=205,lg=206,cg=207,hg=208,ug=209,dg=210,fg=211,pg=212,mg=213,gg=214,Zl=0,Jl=1,Ql=2,Gr=3,ec=4,tc=5,nc=6,ic=7,Ad=0,vg=1,yg=2,Oi=0,Cd=1,Rd=2,Pd=3,Id=4,Ld=5,Dd=6,Nd=7;var Ud=300,nr=301,Qr=302,Ec=303,Ac=304,Wr=1e3,Di=1001,sc=1002,$t=1003,xg=1004;var va=1005;var En=1006,Cc=1007;var cs=1008;var cn=1009,Fd=1010,kd=1011,eo=1012,Rc=1013,Ti=1014,si=1015,Ei=1016,Pc=1017,Ic=1018,ir=1020,Od=35902,Bd=35899,zd=1021,Vd=1022,Gn=1023,os=1026,hs=1027,ya=1028,Lc=1029,Ls=1030,Dc=1031;var to=1033,xa=33776,_a=33777,ba=33778,wa=33779,Nc=35840,Uc=35841,Fc=35842,kc=35843,Oc=36196,Bc=37492,zc=37496,Vc=37488,Hc=37489,Sa=37490,Gc=37491,Wc=37808,Xc=37809,qc=37810,$c=37811,Yc=37812,jc=37813,Kc=37814,Zc=37815,Jc=37816,Qc=37817,eh=37818,th=37819,nh=37820,ih=37821,sh=36492,rh=36494,oh=36495,ah=36283,lh=36284,Ma=36285,ch=36286;var ia=2300,rc=2301,jl=2302,md=2303,gd=2400,vd=2401,yd=2402;var _g=3200;var Hd=0,bg=1,us="",ni="srgb",Js="srgb-linear",sa="linear",Ot="srgb";var Kl=7680;var wg=519,Sg=512,Mg=513,Tg=514,Gd=515,Eg=516,Ag=517,Wd=518,Xd=519,Cg=35044;var sr="300 es",fi=2e3,ra=2001;function Ox(i){for(let e=i.length-1;e>=0;--e)if(i[e]>=65535)return!0;return!1}function Bx(i){return ArrayBuffer.isView(i)&&!(i instanceof DataView)}function oa(i){return document.createElementNS("http://www.w3.org/1999/xhtml",i)}function Rg(){let i=oa("canvas");return i.style.display="block",i}var Cm={},Xr=null;function qd(...i){let e="THREE."+i.shift();Xr?Xr("log",e,...i):console.log(e,...i)}function Pg(i){let e=i[0];if(typeof e=="string"&&e.startsWith("TSL:")){let t=i[1];t&&t.isStackTrace?i[0]+=" "+t.getLocation():i[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return i}function Qe(...i){i=Pg(i);let e="THREE."+i.shift();if(Xr)Xr("warn",e,...i);else{let t=i[0];t&&t.isStackTrace?console.warn(t.getError(e)):console.warn(e,...i)}}function it(...i){i=Pg(i);let e="THREE."+i.shift();if(Xr)Xr("error",e,...i);else{let t=i[0];t&&t.isStackTrace?console.error(t.getError(e)):console.error(e,...i)}}function na(...i){let e=i.join(" ");e in Cm||(Cm[e]=!0,Qe(...i))}function Ig(i,e,t){return new Promise(function(n,s){function r(){switch(i.clientWaitSync(e,i.SYNC_FLUSH_COMMANDS_BIT,0)){case i.WAIT_FAILED:s();break;case i.TIMEOUT_EXPIRED:setTimeout(r,t);break;default:n()}}setTimeout(r,t)})}var Lg={[Zl]:Zl,[Ql]:nc,[ec]:ec,[Gr]:tc,[Jl]:Jl,[nc]:Ql,[ic]:ic,[tc]:Gr},Ni=class{addEventListener(e,t){this._listeners===void 0&&(this._listeners={});let n=this._listeners;n[e]===void 0&&(n[e]=[]),n[e].indexOf(t)===-1&&n[e].push(t)}hasEventListener(e,t){let n=this._listeners;return n===void 0?!1:n[e]!==void 0&&n[e].indexOf(t)!==-1}removeEventListener(e,t){let n=this._listeners;if(n===void 0)return;let s=n[e];if(s!==void 0){let r=s.indexOf(t);r!==-1&&s.splice(r,1)}}dispatchEvent(e){let t=this._listeners;if(t===void 0)return;let n=t[e.type];if(n!==void 0){e.target=this;let s=n.slice(0);for(let r=0,o=s.length;r<o;r++)s[r].call(this,e);e.target=null}}},Dn=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"];var $u=Math.PI/180,oc=180/Math.PI;function Ta(){let i=Math.random()*4294967295|0,e=Math.random()*4294967295|0,t=Math.random()*4294967295|0,n=Math.random()*4294967295|0;return(Dn[i&255]+Dn[i>>8&255]+Dn[i>>16&255]+Dn[i>>24&255]+"-"+Dn[e&255]+Dn[e>>8&255]+"-"+Dn[e>>16&15|64]+Dn[e>>24&255]+"-"+Dn[t&63|128]+Dn[t>>8&255]+"-"+Dn[t>>16&255]+Dn[t>>24&255]+Dn[n&255]+Dn[n>>8&255]+Dn[n>>16&255]+Dn[n>>24&255]).toLowerCase()}function ft(i,e,t){return Math.max(e,Math.min(t,i))}function zx(i,e){return(i%e+e)%e}function Yu(i,e,t){return(1-t)*i+t*e}function Dg(i){return Math.pow(2,Math.floor(Math.log(i)/Math.LN2))}function $d(i){switch(i.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function Vx(i,e){if(e.constructor===Float32Array)return i;let t=$d(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(i/t,-1)}function Hx(i,e){if(e.constructor===Float32Array)return i;let t=$d(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(i*t)}var ht=class{static{this.prototype.isVector2=!0}constructor(e=0,t=0){this.x=e,this.y=t}get width(){return this.x}set width(e){this.x=e}get height(){return this.y}set height(e){this.y=e}set(e,t){return this.x=e,this.y=t,this}setScalar(e){return this.x=e,this.y=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;default:throw new Error("THREE.Vector2: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y)}copy(e){return this.x=e.x,this.y=e.y,this}add(e){return this.x+=e.x,this.y+=e.y,this}addScalar(e){return this.x+=e,this.y+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this}subScalar(e){return this.x-=e,this.y-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this}multiply(e){return this.x*=e.x,this.y*=e.y,this}multiplyScalar(e){return this.x*=e,this.y*=e,this}divide(e){return this.x/=e.x,this.y/=e.y,this}divideScalar(e){return this.multiplyScalar(1/e)}applyMatrix3(e){let t=this.x,n=this.y,s=e.elements;return this.x=s[0]*t+s[3]*n+s[6],this.y=s[1]*t+s[4]*n+s[7],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this}clamp(e,t){return this.x=ft(this.x,e.x,t.x),this.y=ft(this.y,e.y,t.y),this}clampScalar(e,t){return this.x=ft(this.x,e,t),this.y=ft(this.y,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(ft(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(e){return this.x*e.x+this.y*e.y}cross(e){return this.x*e.y-this.y*e.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let n=this.dot(e)/t;return Math.acos(ft(n,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,n=this.y-e.y;return t*t+n*n}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this}equals(e){return e.x===this.x&&e.y===this.y}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this}rotateAround(e,t){let n=Math.cos(t),s=Math.sin(t),r=this.x-e.x,o=this.y-e.y;return this.x=r*n-o*s+e.x,this.y=r*s+o*n+e.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},jn=class{constructor(e=0,t=0,n=0,s=1){this.isQuaternion=!0,this._x=e,this._y=t,this._z=n,this._w=s}static slerpFlat(e,t,n,s,r,o,a){let l=n[s+0],c=n[s+1],u=n[s+2],d=n[s+3],h=r[o+0],f=r[o+1],g=r[o+2],x=r[o+3];if(d!==x||l!==h||c!==f||u!==g){let m=l*h+c*f+u*g+d*x;m<0&&(h=-h,f=-f,g=-g,x=-x,m=-m);let p=1-a;if(m<.9995){let y=Math.acos(m),w=Math.sin(y);p=Math.sin(p*y)/w,a=Math.sin(a*y)/w,l=l*p+h*a,c=c*p+f*a,u=u*p+g*a,d=d*p+x*a}else{l=l*p+h*a,c=c*p+f*a,u=u*p+g*a,d=d*p+x*a;let y=1/Math.sqrt(l*l+c*c+u*u+d*d);l*=y,c*=y,u*=y,d*=y}}e[t]=l,e[t+1]=c,e[t+2]=u,e[t+3]=d}static multiplyQuaternionsFlat(e,t,n,s,r,o){let a=n[s],l=n[s+1],c=n[s+2],u=n[s+3],d=r[o],h=r[o+1],f=r[o+2],g=r[o+3];return e[t]=a*g+u*d+l*f-c*h,e[t+1]=l*g+u*h+c*d-a*f,e[t+2]=c*g+u*f+a*h-l*d,e[t+3]=u*g-a*d-l*h-c*f,e}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get w(){return this._w}set w(e){this._w=e,this._onChangeCallback()}set(e,t,n,s){return this._x=e,this._y=t,this._z=n,this._w=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(e){return this._x=e.x,this._y=e.y,this._z=e.z,this._w=e.w,this._onChangeCallback(),this}setFromEuler(e,t=!0){let n=e._x,s=e._y,r=e._z,o=e._order,a=Math.cos,l=Math.sin,c=a(n/2),u=a(s/2),d=a(r/2),h=l(n/2),f=l(s/2),g=l(r/2);switch(o){case"XYZ":this._x=h*u*d+c*f*g,this._y=c*f*d-h*u*g,this._z=c*u*g+h*f*d,this._w=c*u*d-h*f*g;break;case"YXZ":this._x=h*u*d+c*f*g,this._y=c*f*d-h*u*g,this._z=c*u*g-h*f*d,this._w=c*u*d+h*f*g;break;case"ZXY":this._x=h*u*d-c*f*g,this._y=c*f*d+h*u*g,this._z=c*u*g+h*f*d,this._w=c*u*d-h*f*g;break;case"ZYX":this._x=h*u*d-c*f*g,this._y=c*f*d+h*u*g,this._z=c*u*g-h*f*d,this._w=c*u*d+h*f*g;break;case"YZX":this._x=h*u*d+c*f*g,this._y=c*f*d+h*u*g,this._z=c*u*g-h*f*d,this._w=c*u*d-h*f*g;break;case"XZY":this._x=h*u*d-c*f*g,this._y=c*f*d-h*u*g,this._z=c*u*g+h*f*d,this._w=c*u*d+h*f*g;break;default:Qe("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return t===!0&&this._onChangeCallback(),this}setFromAxisAngle(e,t){let n=t/2,s=Math.sin(n);return this._x=e.x*s,this._y=e.y*s,this._z=e.z*s,this._w=Math.cos(n),this._onChangeCallback(),this}setFromRotationMatrix(e){let t=e.elements,n=t[0],s=t[4],r=t[8],o=t[1],a=t[5],l=t[9],c=t[2],u=t[6],d=t[10],h=n+a+d;if(h>0){let f=.5/Math.sqrt(h+1);this._w=.25/f,this._x=(u-l)*f,this._y=(r-c)*f,this._z=(o-s)*f}else if(n>a&&n>d){let f=2*Math.sqrt(1+n-a-d);this._w=(u-l)/f,this._x=.25*f,this._y=(s+o)/f,this._z=(r+c)/f}else if(a>d){let f=2*Math.sqrt(1+a-n-d);this._w=(r-c)/f,this._x=(s+o)/f,this._y=.25*f,this._z=(l+u)/f}else{let f=2*Math.sqrt(1+d-n-a);this._w=(o-s)/f,this._x=(r+c)/f,this._y=(l+u)/f,this._z=.25*f}return this._onChangeCallback(),this}setFromUnitVectors(e,t){let n=e.dot(t)+1;return n<1e-8?(n=0,Math.abs(e.x)>Math.abs(e.z)?(this._x=-e.y,this._y=e.x,this._z=0,this._w=n):(this._x=0,this._y=-e.z,this._z=e.y,this._w=n)):(this._x=e.y*t.z-e.z*t.y,this._y=e.z*t.x-e.x*t.z,this._z=e.x*t.y-e.y*t.x,this._w=n),this.normalize()}angleTo(e){return 2*Math.acos(Math.abs(ft(this.dot(e),-1,1)))}rotateTowards(e,t){let n=this.angleTo(e);if(n===0)return this;let s=Math.min(1,t/n);return this.slerp(e,s),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(e){return this._x*e._x+this._y*e._y+this._z*e._z+this._w*e._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let e=this.length();return e===0?(this._x=0,this._y=0,this._z=0,this._w=1):(e=1/e,this._x=this._x*e,this._y=this._y*e,this._z=this._z*e,this._w=this._w*e),this._onChangeCallback(),this}multiply(e){return this.multiplyQuaternions(this,e)}premultiply(e){return this.multiplyQuaternions(e,this)}multiplyQuaternions(e,t){let n=e._x,s=e._y,r=e._z,o=e._w,a=t._x,l=t._y,c=t._z,u=t._w;return this._x=n*u+o*a+s*c-r*l,this._y=s*u+o*l+r*a-n*c,this._z=r*u+o*c+n*l-s*a,this._w=o*u-n*a-s*l-r*c,this._onChangeCallback(),this}slerp(e,t){let n=e._x,s=e._y,r=e._z,o=e._w,a=this.dot(e);a<0&&(n=-n,s=-s,r=-r,o=-o,a=-a);let l=1-t;if(a<.9995){let c=Math.acos(a),u=Math.sin(c);l=Math.sin(l*c)/u,t=Math.sin(t*c)/u,this._x=this._x*l+n*t,this._y=this._y*l+s*t,this._z=this._z*l+r*t,this._w=this._w*l+o*t,this._onChangeCallback()}else this._x=this._x*l+n*t,this._y=this._y*l+s*t,this._z=this._z*l+r*t,this._w=this._w*l+o*t,this.normalize();return this}slerpQuaternions(e,t,n){return this.copy(e).slerp(t,n)}random(){let e=2*Math.PI*Math.random(),t=2*Math.PI*Math.random(),n=Math.random(),s=Math.sqrt(1-n),r=Math.sqrt(n);return this.set(s*Math.sin(e),s*Math.cos(e),r*Math.sin(t),r*Math.cos(t))}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._w===this._w}fromArray(e,t=0){return this._x=e[t],this._y=e[t+1],this._z=e[t+2],this._w=e[t+3],this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._w,e}fromBufferAttribute(e,t){return this._x=e.getX(t),this._y=e.getY(t),this._z=e.getZ(t),this._w=e.getW(t),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},D=class{static{this.prototype.isVector3=!0}constructor(e=0,t=0,n=0){this.x=e,this.y=t,this.z=n}set(e,t,n){return n===void 0&&(n=this.z),this.x=e,this.y=t,this.z=n,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;default:throw new Error("THREE.Vector3: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this}multiplyVectors(e,t){return this.x=e.x*t.x,this.y=e.y*t.y,this.z=e.z*t.z,this}applyEuler(e){return this.applyQuaternion(Rm.setFromEuler(e))}applyAxisAngle(e,t){return this.applyQuaternion(Rm.setFromAxisAngle(e,t))}applyMatrix3(e){let t=this.x,n=this.y,s=this.z,r=e.elements;return this.x=r[0]*t+r[3]*n+r[6]*s,this.y=r[1]*t+r[4]*n+r[7]*s,this.z=r[2]*t+r[5]*n+r[8]*s,this}applyNormalMatrix(e){return this.applyMatrix3(e).normalize()}applyMatrix4(e){let t=this.x,n=this.y,s=this.z,r=e.elements,o=1/(r[3]*t+r[7]*n+r[11]*s+r[15]);return this.x=(r[0]*t+r[4]*n+r[8]*s+r[12])*o,this.y=(r[1]*t+r[5]*n+r[9]*s+r[13])*o,this.z=(r[2]*t+r[6]*n+r[10]*s+r[14])*o,this}applyQuaternion(e){let t=this.x,n=this.y,s=this.z,r=e.x,o=e.y,a=e.z,l=e.w,c=2*(o*s-a*n),u=2*(a*t-r*s),d=2*(r*n-o*t);return this.x=t+l*c+o*d-a*u,this.y=n+l*u+a*c-r*d,this.z=s+l*d+r*u-o*c,this}project(e){return this.applyMatrix4(e.matrixWorldInverse).applyMatrix4(e.projectionMatrix)}unproject(e){return this.applyMatrix4(e.projectionMatrixInverse).applyMatrix4(e.matrixWorld)}transformDirection(e){let t=this.x,n=this.y,s=this.z,r=e.elements;return this.x=r[0]*t+r[4]*n+r[8]*s,this.y=r[1]*t+r[5]*n+r[9]*s,this.z=r[2]*t+r[6]*n+r[10]*s,this.normalize()}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this}divideScalar(e){return this.multiplyScalar(1/e)}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this}clamp(e,t){return this.x=ft(this.x,e.x,t.x),this.y=ft(this.y,e.y,t.y),this.z=ft(this.z,e.z,t.z),this}clampScalar(e,t){return this.x=ft(this.x,e,t),this.y=ft(this.y,e,t),this.z=ft(this.z,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(ft(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this.z=e.z+(t.z-e.z)*n,this}cross(e){return this.crossVectors(this,e)}crossVectors(e,t){let n=e.x,s=e.y,r=e.z,o=t.x,a=t.y,l=t.z;return this.x=s*l-r*a,this.y=r*o-n*l,this.z=n*a-s*o,this}projectOnVector(e){let t=e.lengthSq();if(t===0)return this.set(0,0,0);let n=e.dot(this)/t;return this.copy(e).multiplyScalar(n)}projectOnPlane(e){return ju.copy(this).projectOnVector(e),this.sub(ju)}reflect(e){return this.sub(ju.copy(e).multiplyScalar(2*this.dot(e)))}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let n=this.dot(e)/t;return Math.acos(ft(n,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,n=this.y-e.y,s=this.z-e.z;return t*t+n*n+s*s}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)+Math.abs(this.z-e.z)}setFromSpherical(e){return this.setFromSphericalCoords(e.radius,e.phi,e.theta)}setFromSphericalCoords(e,t,n){let s=Math.sin(t)*e;return this.x=s*Math.sin(n),this.y=Math.cos(t)*e,this.z=s*Math.cos(n),this}setFromCylindrical(e){return this.setFromCylindricalCoords(e.radius,e.theta,e.y)}setFromCylindricalCoords(e,t,n){return this.x=e*Math.sin(t),this.y=n,this.z=e*Math.cos(t),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this}setFromMatrixScale(e){let t=this.setFromMatrixColumn(e,0).length(),n=this.setFromMatrixColumn(e,1).length(),s=this.setFromMatrixColumn(e,2).length();return this.x=t,this.y=n,this.z=s,this}setFromMatrixColumn(e,t){return this.fromArray(e.elements,t*4)}setFromMatrix3Column(e,t){return this.fromArray(e.elements,t*3)}setFromEuler(e){return this.x=e._x,this.y=e._y,this.z=e._z,this}setFromColor(e){return this.x=e.r,this.y=e.g,this.z=e.b,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let e=Math.random()*Math.PI*2,t=Math.random()*2-1,n=Math.sqrt(1-t*t);return this.x=n*Math.cos(e),this.y=t,this.z=n*Math.sin(e),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},ju=new D,Rm=new jn,rt=class{static{this.prototype.isMatrix3=!0}constructor(e,t,n,s,r,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],e!==void 0&&this.set(e,t,n,s,r,o,a,l,c)}set(e,t,n,s,r,o,a,l,c){let u=this.elements;return u[0]=e,u[1]=s,u[2]=a,u[3]=t,u[4]=r,u[5]=l,u[6]=n,u[7]=o,u[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(e){let t=this.elements,n=e.elements;return t[0]=n[0],t[1]=n[1],t[2]=n[2],t[3]=n[3],t[4]=n[4],t[5]=n[5],t[6]=n[6],t[7]=n[7],t[8]=n[8],this}extractBasis(e,t,n){return e.setFromMatrix3Column(this,0),t.setFromMatrix3Column(this,1),n.setFromMatrix3Column(this,2),this}setFromMatrix4(e){let t=e.elements;return this.set(t[0],t[4],t[8],t[1],t[5],t[9],t[2],t[6],t[10]),this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let n=e.elements,s=t.elements,r=this.elements,o=n[0],a=n[3],l=n[6],c=n[1],u=n[4],d=n[7],h=n[2],f=n[5],g=n[8],x=s[0],m=s[3],p=s[6],y=s[1],w=s[4],_=s[7],M=s[2],S=s[5],v=s[8];return r[0]=o*x+a*y+l*M,r[3]=o*m+a*w+l*S,r[6]=o*p+a*_+l*v,r[1]=c*x+u*y+d*M,r[4]=c*m+u*w+d*S,r[7]=c*p+u*_+d*v,r[2]=h*x+f*y+g*M,r[5]=h*m+f*w+g*S,r[8]=h*p+f*_+g*v,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[3]*=e,t[6]*=e,t[1]*=e,t[4]*=e,t[7]*=e,t[2]*=e,t[5]*=e,t[8]*=e,this}determinant(){let e=this.elements,t=e[0],n=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8];return t*o*u-t*a*c-n*r*u+n*a*l+s*r*c-s*o*l}invert(){let e=this.elements,t=e[0],n=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8],d=u*o-a*c,h=a*l-u*r,f=c*r-o*l,g=t*d+n*h+s*f;if(g===0)return this.set(0,0,0,0,0,0,0,0,0);let x=1/g;return e[0]=d*x,e[1]=(s*c-u*n)*x,e[2]=(a*n-s*o)*x,e[3]=h*x,e[4]=(u*t-s*l)*x,e[5]=(s*r-a*t)*x,e[6]=f*x,e[7]=(n*l-c*t)*x,e[8]=(o*t-n*r)*x,this}transpose(){let e,t=this.elements;return e=t[1],t[1]=t[3],t[3]=e,e=t[2],t[2]=t[6],t[6]=e,e=t[5],t[5]=t[7],t[7]=e,this}getNormalMatrix(e){return this.setFromMatrix4(e).invert().transpose()}transposeIntoArray(e){let t=this.elements;return e[0]=t[0],e[1]=t[3],e[2]=t[6],e[3]=t[1],e[4]=t[4],e[5]=t[7],e[6]=t[2],e[7]=t[5],e[8]=t[8],this}setUvTransform(e,t,n,s,r,o,a){let l=Math.cos(r),c=Math.sin(r);return this.set(n*l,n*c,-n*(l*o+c*a)+o+e,-s*c,s*l,-s*(-c*o+l*a)+a+t,0,0,1),this}scale(e,t){return na("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(Ku.makeScale(e,t)),this}rotate(e){return na("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(Ku.makeRotation(-e)),this}translate(e,t){return na("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(Ku.makeTranslation(e,t)),this}makeTranslation(e,t){return e.isVector2?this.set(1,0,e.x,0,1,e.y,0,0,1):this.set(1,0,e,0,1,t,0,0,1),this}makeRotation(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,-n,0,n,t,0,0,0,1),this}makeScale(e,t){return this.set(e,0,0,0,t,0,0,0,1),this}equals(e){let t=this.elements,n=e.elements;for(let s=0;s<9;s++)if(t[s]!==n[s])return!1;return!0}fromArray(e,t=0){for(let n=0;n<9;n++)this.elements[n]=e[n+t];return this}toArray(e=[],t=0){let n=this.elements;return e[t]=n[0],e[t+1]=n[1],e[t+2]=n[2],e[t+3]=n[3],e[t+4]=n[4],e[t+5]=n[5],e[t+6]=n[6],e[t+7]=n[7],e[t+8]=n[8],e}clone(){return new this.constructor().fromArray(this.elements)}},Ku=new rt,Pm=new rt().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),Im=new rt().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function Gx(){let i={enabled:!0,workingColorSpace:Js,spaces:{},convert:function(s,r,o){return this.enabled===!1||r===o||!r||!o||(this.spaces[r].transfer===Ot&&(s.r=rs(s.r),s.g=rs(s.g),s.b=rs(s.b)),this.spaces[r].primaries!==this.spaces[o].primaries&&(s.applyMatrix3(this.spaces[r].toXYZ),s.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===Ot&&(s.r=Hr(s.r),s.g=Hr(s.g),s.b=Hr(s.b))),s},workingToColorSpace:function(s,r){return this.convert(s,this.workingColorSpace,r)},colorSpaceToWorking:function(s,r){return this.convert(s,r,this.workingColorSpace)},getPrimaries:function(s){return this.spaces[s].primaries},getTransfer:function(s){return s===us?sa:this.spaces[s].transfer},getToneMappingMode:function(s){return this.spaces[s].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(s,r=this.workingColorSpace){return s.fromArray(this.spaces[r].luminanceCoefficients)},define:function(s){Object.assign(this.spaces,s)},_getMatrix:function(s,r,o){return s.copy(this.spaces[o].fromXYZ).multiply(this.spaces[r].toXYZ)},_getDrawingBufferColorSpace:function(s){return this.spaces[s].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(s=this.workingColorSpace){return this.spaces[s].workingColorSpaceConfig.unpackColorSpace}},e=[.64,.33,.3,.6,.15,.06],t=[.2126,.7152,.0722],n=[.3127,.329];return i.define({[Js]:{primaries:e,whitePoint:n,transfer:sa,toXYZ:Pm,fromXYZ:Im,luminanceCoefficients:t,workingColorSpaceConfig:{unpackColorSpace:ni},outputColorSpaceConfig:{drawingBufferColorSpace:ni}},[ni]:{primaries:e,whitePoint:n,transfer:Ot,toXYZ:Pm,fromXYZ:Im,luminanceCoefficients:t,outputColorSpaceConfig:{drawingBufferColorSpace:ni}}}),i}var St=Gx();function rs(i){return i<.04045?i*.0773993808:Math.pow(i*.9478672986+.0521327014,2.4)}function Hr(i){return i<.0031308?i*12.92:1.055*Math.pow(i,.41666)-.055}var Ar,ac=class{static getDataURL(e,t="image/png"){if(/^data:/i.test(e.src)||typeof HTMLCanvasElement>"u")return e.src;let n;if(e instanceof HTMLCanvasElement)n=e;else{Ar===void 0&&(Ar=oa("canvas")),Ar.width=e.width,Ar.height=e.height;let s=Ar.getContext("2d");e instanceof ImageData?s.putImageData(e,0,0):s.drawImage(e,0,0,e.width,e.height),n=Ar}return n.toDataURL(t)}static sRGBToLinear(e){if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&e instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&e instanceof ImageBitmap){let t=oa("canvas");t.width=e.width,t.height=e.height;let n=t.getContext("2d");n.drawImage(e,0,0,e.width,e.height);let s=n.getImageData(0,0,e.width,e.height),r=s.data;for(let o=0;o<r.length;o++)r[o]=rs(r[o]/255)*255;return n.putImageData(s,0,0),t}else if(e.data){let t=e.data.slice(0);for(let n=0;n<t.length;n++)t instanceof Uint8Array||t instanceof Uint8ClampedArray?t[n]=Math.floor(rs(t[n]/255)*255):t[n]=rs(t[n]);return{data:t,width:e.width,height:e.height}}else return Qe("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),e}},Wx=0,qr=class{constructor(e=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:Wx++}),this.uuid=Ta(),this.data=e,this.dataReady=!0,this.version=0}getSize(e){let t=this.data;return typeof HTMLVideoElement<"u"&&t instanceof HTMLVideoElement?e.set(t.videoWidth,t.videoHeight,0):typeof VideoFrame<"u"&&t instanceof VideoFrame?e.set(t.displayWidth,t.displayHeight,0):t!==null?e.set(t.width||0,t.height||0,t.depth||0):e.set(0,0,0),e}set needsUpdate(e){e===!0&&this.version++}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.images[this.uuid]!==void 0)return e.images[this.uuid];let n={uuid:this.uuid,url:""},s=this.data;if(s!==null){let r;if(Array.isArray(s)){r=[];for(let o=0,a=s.length;o<a;o++)s[o].isDataTexture?r.push(Zu(s[o].image)):r.push(Zu(s[o]))}else r=Zu(s);n.url=r}return t||(e.images[this.uuid]=n),n}};function Zu(i){return typeof HTMLImageElement<"u"&&i instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&i instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&i instanceof ImageBitmap?ac.getDataURL(i):i.data?{data:Array.from(i.data),width:i.width,height:i.height,type:i.data.constructor.name}:(Qe("Texture: Unable to serialize Texture."),{})}var Xx=0,Ju=new D,Fn=class i extends Ni{constructor(e=i.DEFAULT_IMAGE,t=i.DEFAULT_MAPPING,n=Di,s=Di,r=En,o=cs,a=Gn,l=cn,c=i.DEFAULT_ANISOTROPY,u=us){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:Xx++}),this.uuid=Ta(),this.name="",this.source=new qr(e),this.mipmaps=[],this.mapping=t,this.channel=0,this.wrapS=n,this.wrapT=s,this.magFilter=r,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new ht(0,0),this.repeat=new ht(1,1),this.center=new ht(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new rt,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=u,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(e&&e.depth&&e.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(Ju).x}get height(){return this.source.getSize(Ju).y}get depth(){return this.source.getSize(Ju).z}get image(){return this.source.data}set image(e){this.source.data=e}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(e){return this.name=e.name,this.source=e.source,this.mipmaps=e.mipmaps.slice(0),this.mapping=e.mapping,this.channel=e.channel,this.wrapS=e.wrapS,this.wrapT=e.wrapT,this.magFilter=e.magFilter,this.minFilter=e.minFilter,this.anisotropy=e.anisotropy,this.format=e.format,this.internalFormat=e.internalFormat,this.type=e.type,this.normalized=e.normalized,this.offset.copy(e.offset),this.repeat.copy(e.repeat),this.center.copy(e.center),this.rotation=e.rotation,this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrix.copy(e.matrix),this.generateMipmaps=e.generateMipmaps,this.mipmapsAutoUpdate=e.mipmapsAutoUpdate,this.premultiplyAlpha=e.premultiplyAlpha,this.flipY=e.flipY,this.unpackAlignment=e.unpackAlignment,this.colorSpace=e.colorSpace,this.renderTarget=e.renderTarget,this.isRenderTargetTexture=e.isRenderTargetTexture,this.isPMREMTexture=e.isPMREMTexture,this.isArrayTexture=e.isArrayTexture,this.userData=JSON.parse(JSON.stringify(e.userData)),this.needsUpdate=!0,this}setValues(e){for(let t in e){let n=e[t];if(n===void 0){Qe(`Texture.setValues(): parameter '${t}' has value of undefined.`);continue}let s=this[t];if(s===void 0){Qe(`Texture.setValues(): property '${t}' does not exist.`);continue}s&&n&&s.isVector2&&n.isVector2||s&&n&&s.isVector3&&n.isVector3||s&&n&&s.isMatrix3&&n.isMatrix3?s.copy(n):this[t]=n}}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.textures[this.uuid]!==void 0)return e.textures[this.uuid];let n={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(e).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(n.userData=this.userData),t||(e.textures[this.uuid]=n),n}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(e){if(this.mapping!==Ud)return e;if(e.applyMatrix3(this.matrix),e.x<0||e.x>1)switch(this.wrapS){case Wr:e.x=e.x-Math.floor(e.x);break;case Di:e.x=e.x<0?0:1;break;case sc:Math.abs(Math.floor(e.x)%2)===1?e.x=Math.ceil(e.x)-e.x:e.x=e.x-Math.floor(e.x);break}if(e.y<0||e.y>1)switch(this.wrapT){case Wr:e.y=e.y-Math.floor(e.y);break;case Di:e.y=e.y<0?0:1;break;case sc:Math.abs(Math.floor(e.y)%2)===1?e.y=Math.ceil(e.y)-e.y:e.y=e.y-Math.floor(e.y);break}return this.flipY&&(e.y=1-e.y),e}set needsUpdate(e){e===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(e){e===!0&&this.pmremVersion++}};Fn.DEFAULT_IMAGE=null;Fn.DEFAULT_MAPPING=Ud;Fn.DEFAULT_ANISOTROPY=1;var Bt=class{static{this.prototype.isVector4=!0}constructor(e=0,t=0,n=0,s=1){this.x=e,this.y=t,this.z=n,this.w=s}get width(){return this.z}set width(e){this.z=e}get height(){return this.w}set height(e){this.w=e}set(e,t,n,s){return this.x=e,this.y=t,this.z=n,this.w=s,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this.w=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setW(e){return this.w=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;case 3:this.w=t;break;default:throw new Error("THREE.Vector4: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this.w=e.w!==void 0?e.w:1,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this.w+=e.w,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this.w+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this.w=e.w+t.w,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this.w+=e.w*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this.w-=e.w,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this.w-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this.w=e.w-t.w,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this.w*=e.w,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this.w*=e,this}applyMatrix4(e){let t=this.x,n=this.y,s=this.z,r=this.w,o=e.elements;return this.x=o[0]*t+o[4]*n+o[8]*s+o[12]*r,this.y=o[1]*t+o[5]*n+o[9]*s+o[13]*r,this.z=o[2]*t+o[6]*n+o[10]*s+o[14]*r,this.w=o[3]*t+o[7]*n+o[11]*s+o[15]*r,this}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this.w/=e.w,this}divideScalar(e){return this.multiplyScalar(1/e)}setAxisAngleFromQuaternion(e){this.w=2*Math.acos(e.w);let t=Math.sqrt(1-e.w*e.w);return t<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=e.x/t,this.y=e.y/t,this.z=e.z/t),this}setAxisAngleFromRotationMatrix(e){let t,n,s,r,l=e.elements,c=l[0],u=l[4],d=l[8],h=l[1],f=l[5],g=l[9],x=l[2],m=l[6],p=l[10];if(Math.abs(u-h)<.01&&Math.abs(d-x)<.01&&Math.abs(g-m)<.01){if(Math.abs(u+h)<.1&&Math.abs(d+x)<.1&&Math.abs(g+m)<.1&&Math.abs(c+f+p-3)<.1)return this.set(1,0,0,0),this;t=Math.PI;let w=(c+1)/2,_=(f+1)/2,M=(p+1)/2,S=(u+h)/4,v=(d+x)/4,b=(g+m)/4;return w>_&&w>M?w<.01?(n=0,s=.707106781,r=.707106781):(n=Math.sqrt(w),s=S/n,r=v/n):_>M?_<.01?(n=.707106781,s=0,r=.707106781):(s=Math.sqrt(_),n=S/s,r=b/s):M<.01?(n=.707106781,s=.707106781,r=0):(r=Math.sqrt(M),n=v/r,s=b/r),this.set(n,s,r,t),this}let y=Math.sqrt((m-g)*(m-g)+(d-x)*(d-x)+(h-u)*(h-u));return Math.abs(y)<.001&&(y=1),this.x=(m-g)/y,this.y=(d-x)/y,this.z=(h-u)/y,this.w=Math.acos((c+f+p-1)/2),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this.w=t[15],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this.w=Math.min(this.w,e.w),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this.w=Math.max(this.w,e.w),this}clamp(e,t){return this.x=ft(this.x,e.x,t.x),this.y=ft(this.y,e.y,t.y),this.z=ft(this.z,e.z,t.z),this.w=ft(this.w,e.w,t.w),this}clampScalar(e,t){return this.x=ft(this.x,e,t),this.y=ft(this.y,e,t),this.z=ft(this.z,e,t),this.w=ft(this.w,e,t),this}clampLength(e,t){let n=this.length();return this.divideScalar(n||1).multiplyScalar(ft(n,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z+this.w*e.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this.w+=(e.w-this.w)*t,this}lerpVectors(e,t,n){return this.x=e.x+(t.x-e.x)*n,this.y=e.y+(t.y-e.y)*n,this.z=e.z+(t.z-e.z)*n,this.w=e.w+(t.w-e.w)*n,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z&&e.w===this.w}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this.w=e[t+3],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e[t+3]=this.w,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this.w=e.getW(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},lc=class extends Ni{constructor(e=1,t=1,n={}){super(),n=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:En,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},n),this.isRenderTarget=!0,this.width=e,this.height=t,this.depth=n.depth,this.scissor=new Bt(0,0,e,t),this.scissorTest=!1,this.viewport=new Bt(0,0,e,t),this.textures=[];let s=n.count;for(let r=0;r<s;r++)this.textures[r]=new Fn({width:e,height:t,depth:n.depth}),this.textures[r].isRenderTargetTexture=!0,this.textures[r].renderTarget=this;this._setTextureOptions(n),this.depthBuffer=n.depthBuffer,this.stencilBuffer=n.stencilBuffer,this.resolveColorBuffer=n.resolveColorBuffer,this.resolveDepthBuffer=n.resolveDepthBuffer,this.resolveStencilBuffer=n.resolveStencilBuffer,this.storeMultisampledColorBuffer=n.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=n.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=n.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=n.depthTexture,this.samples=n.samples,this.multiview=n.multiview,this.useArrayDepthTexture=n.useArrayDepthTexture}_setTextureOptions(e={}){let t={minFilter:En,generateMipmaps:!1,flipY:!1,internalFormat:null};e.mapping!==void 0&&(t.mapping=e.mapping),e.wrapS!==void 0&&(t.wrapS=e.wrapS),e.wrapT!==void 0&&(t.wrapT=e.wrapT),e.wrapR!==void 0&&(t.wrapR=e.wrapR),e.magFilter!==void 0&&(t.magFilter=e.magFilter),e.minFilter!==void 0&&(t.minFilter=e.minFilter),e.format!==void 0&&(t.format=e.format),e.type!==void 0&&(t.type=e.type),e.anisotropy!==void 0&&(t.anisotropy=e.anisotropy),e.colorSpace!==void 0&&(t.colorSpace=e.colorSpace),e.flipY!==void 0&&(t.flipY=e.flipY),e.generateMipmaps!==void 0&&(t.generateMipmaps=e.generateMipmaps),e.mipmapsAutoUpdate!==void 0&&(t.mipmapsAutoUpdate=e.mipmapsAutoUpdate),e.internalFormat!==void 0&&(t.internalFormat=e.internalFormat);for(let n=0;n<this.textures.length;n++)this.textures[n].setValues(t)}get texture(){return this.textures[0]}set texture(e){this.textures[0]=e}set depthTexture(e){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),e!==null&&e.renderTarget===null&&(e.renderTarget=this),this._depthTexture=e}get depthTexture(){return this._depthTexture}setSize(e,t,n=1){if(this.width!==e||this.height!==t||this.depth!==n){this.width=e,this.height=t,this.depth=n;for(let s=0,r=this.textures.length;s<r;s++)this.textures[s].image.width=e,this.textures[s].image.height=t,this.textures[s].image.depth=n,this.textures[s].isData3DTexture!==!0&&(this.textures[s].isArrayTexture=this.textures[s].image.depth>1);this.dispose()}this.viewport.set(0,0,e,t),this.scissor.set(0,0,e,t)}clone(){return new this.constructor().copy(this)}copy(e){this.width=e.width,this.height=e.height,this.depth=e.depth,this.scissor.copy(e.scissor),this.scissorTest=e.scissorTest,this.viewport.copy(e.viewport),this.textures.length=0;for(let t=0,n=e.textures.length;t<n;t++){this.textures[t]=e.textures[t].clone(),this.textures[t].isRenderTargetTexture=!0,this.textures[t].renderTarget=this;let s=Object.assign({},e.textures[t].image);this.textures[t].source=new qr(s)}if(this.depthBuffer=e.depthBuffer,this.stencilBuffer=e.stencilBuffer,this.resolveColorBuffer=e.resolveColorBuffer,this.resolveDepthBuffer=e.resolveDepthBuffer,this.resolveStencilBuffer=e.resolveStencilBuffer,this.storeMultisampledColorBuffer=e.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=e.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=e.storeMultisampledStencilBuffer,e.depthTexture!==null)if(e.depthTexture.renderTarget===e){let t=e.depthTexture.clone();t.renderTarget=null,this.depthTexture=t}else this.depthTexture=e.depthTexture;else this.depthTexture=null;return this.samples=e.samples,this.multiview=e.multiview,this.useArrayDepthTexture=e.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},ln=class extends lc{constructor(e=1,t=1,n={}){super(e,t,n),this.isWebGLRenderTarget=!0}},aa=class extends Fn{constructor(e=null,t=1,n=1,s=1){super(null),this.isDataArrayTexture=!0,this.image={data:e,width:t,height:n,depth:s},this.magFilter=$t,this.minFilter=$t,this.wrapR=Di,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}addLayerUpdate(e){this.layerUpdates.add(e)}clearLayerUpdates(){this.layerUpdates.clear()}};var cc=class extends Fn{constructor(e=null,t=1,n=1,s=1){super(null),this.isData3DTexture=!0,this.image={data:e,width:t,height:n,depth:s},this.magFilter=$t,this.minFilter=$t,this.wrapR=Di,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}};var yt=class i{static{this.prototype.isMatrix4=!0}constructor(e,t,n,s,r,o,a,l,c,u,d,h,f,g,x,m){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],e!==void 0&&this.set(e,t,n,s,r,o,a,l,c,u,d,h,f,g,x,m)}set(e,t,n,s,r,o,a,l,c,u,d,h,f,g,x,m){let p=this.elements;return p[0]=e,p[4]=t,p[8]=n,p[12]=s,p[1]=r,p[5]=o,p[9]=a,p[13]=l,p[2]=c,p[6]=u,p[10]=d,p[14]=h,p[3]=f,p[7]=g,p[11]=x,p[15]=m,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new i().fromArray(this.elements)}copy(e){let t=this.elements,n=e.elements;return t[0]=n[0],t[1]=n[1],t[2]=n[2],t[3]=n[3],t[4]=n[4],t[5]=n[5],t[6]=n[6],t[7]=n[7],t[8]=n[8],t[9]=n[9],t[10]=n[10],t[11]=n[11],t[12]=n[12],t[13]=n[13],t[14]=n[14],t[15]=n[15],this}copyPosition(e){let t=this.elements,n=e.elements;return t[12]=n[12],t[13]=n[13],t[14]=n[14],this}setFromMatrix3(e){let t=e.elements;return this.set(t[0],t[3],t[6],0,t[1],t[4],t[7],0,t[2],t[5],t[8],0,0,0,0,1),this}extractBasis(e,t,n){return this.determinantAffine()===0?(e.set(1,0,0),t.set(0,1,0),n.set(0,0,1),this):(e.setFromMatrixColumn(this,0),t.setFromMatrixColumn(this,1),n.setFromMatrixColumn(this,2),this)}makeBasis(e,t,n){return this.set(e.x,t.x,n.x,0,e.y,t.y,n.y,0,e.z,t.z,n.z,0,0,0,0,1),this}extractRotation(e){if(e.determinantAffine()===0)return this.identity();let t=this.elements,n=e.elements,s=1/Cr.setFromMatrixColumn(e,0).length(),r=1/Cr.setFromMatrixColumn(e,1).length(),o=1/Cr.setFromMatrixColumn(e,2).length();return t[0]=n[0]*s,t[1]=n[1]*s,t[2]=n[2]*s,t[3]=0,t[4]=n[4]*r,t[5]=n[5]*r,t[6]=n[6]*r,t[7]=0,t[8]=n[8]*o,t[9]=n[9]*o,t[10]=n[10]*o,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromEuler(e){let t=this.elements,n=e.x,s=e.y,r=e.z,o=Math.cos(n),a=Math.sin(n),l=Math.cos(s),c=Math.sin(s),u=Math.cos(r),d=Math.sin(r);if(e.order==="XYZ"){let h=o*u,f=o*d,g=a*u,x=a*d;t[0]=l*u,t[4]=-l*d,t[8]=c,t[1]=f+g*c,t[5]=h-x*c,t[9]=-a*l,t[2]=x-h*c,t[6]=g+f*c,t[10]=o*l}else if(e.order==="YXZ"){let h=l*u,f=l*d,g=c*u,x=c*d;t[0]=h+x*a,t[4]=g*a-f,t[8]=o*c,t[1]=o*d,t[5]=o*u,t[9]=-a,t[2]=f*a-g,t[6]=x+h*a,t[10]=o*l}else if(e.order==="ZXY"){let h=l*u,f=l*d,g=c*u,x=c*d;t[0]=h-x*a,t[4]=-o*d,t[8]=g+f*a,t[1]=f+g*a,t[5]=o*u,t[9]=x-h*a,t[2]=-o*c,t[6]=a,t[10]=o*l}else if(e.order==="ZYX"){let h=o*u,f=o*d,g=a*u,x=a*d;t[0]=l*u,t[4]=g*c-f,t[8]=h*c+x,t[1]=l*d,t[5]=x*c+h,t[9]=f*c-g,t[2]=-c,t[6]=a*l,t[10]=o*l}else if(e.order==="YZX"){let h=o*l,f=o*c,g=a*l,x=a*c;t[0]=l*u,t[4]=x-h*d,t[8]=g*d+f,t[1]=d,t[5]=o*u,t[9]=-a*u,t[2]=-c*u,t[6]=f*d+g,t[10]=h-x*d}else if(e.order==="XZY"){let h=o*l,f=o*c,g=a*l,x=a*c;t[0]=l*u,t[4]=-d,t[8]=c*u,t[1]=h*d+x,t[5]=o*u,t[9]=f*d-g,t[2]=g*d-f,t[6]=a*u,t[10]=x*d+h}return t[3]=0,t[7]=0,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromQuaternion(e){return this.compose(qx,e,$x)}lookAt(e,t,n){let s=this.elements;return ei.subVectors(e,t),ei.lengthSq()===0&&(ei.z=1),ei.normalize(),ws.crossVectors(n,ei),ws.lengthSq()===0&&(Math.abs(n.z)===1?ei.x+=1e-4:ei.z+=1e-4,ei.normalize(),ws.crossVectors(n,ei)),ws.normalize(),Cl.crossVectors(ei,ws),s[0]=ws.x,s[4]=Cl.x,s[8]=ei.x,s[1]=ws.y,s[5]=Cl.y,s[9]=ei.y,s[2]=ws.z,s[6]=Cl.z,s[10]=ei.z,this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let n=e.elements,s=t.elements,r=this.elements,o=n[0],a=n[4],l=n[8],c=n[12],u=n[1],d=n[5],h=n[9],f=n[13],g=n[2],x=n[6],m=n[10],p=n[14],y=n[3],w=n[7],_=n[11],M=n[15],S=s[0],v=s[4],b=s[8],A=s[12],T=s[1],R=s[5],P=s[9],O=s[13],I=s[2],k=s[6],W=s[10],G=s[14],se=s[3],q=s[7],te=s[11],oe=s[15];return r[0]=o*S+a*T+l*I+c*se,r[4]=o*v+a*R+l*k+c*q,r[8]=o*b+a*P+l*W+c*te,r[12]=o*A+a*O+l*G+c*oe,r[1]=u*S+d*T+h*I+f*se,r[5]=u*v+d*R+h*k+f*q,r[9]=u*b+d*P+h*W+f*te,r[13]=u*A+d*O+h*G+f*oe,r[2]=g*S+x*T+m*I+p*se,r[6]=g*v+x*R+m*k+p*q,r[10]=g*b+x*P+m*W+p*te,r[14]=g*A+x*O+m*G+p*oe,r[3]=y*S+w*T+_*I+M*se,r[7]=y*v+w*R+_*k+M*q,r[11]=y*b+w*P+_*W+M*te,r[15]=y*A+w*O+_*G+M*oe,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[4]*=e,t[8]*=e,t[12]*=e,t[1]*=e,t[5]*=e,t[9]*=e,t[13]*=e,t[2]*=e,t[6]*=e,t[10]*=e,t[14]*=e,t[3]*=e,t[7]*=e,t[11]*=e,t[15]*=e,this}determinant(){let e=this.elements,t=e[0],n=e[4],s=e[8],r=e[12],o=e[1],a=e[5],l=e[9],c=e[13],u=e[2],d=e[6],h=e[10],f=e[14],g=e[3],x=e[7],m=e[11],p=e[15],y=l*f-c*h,w=a*f-c*d,_=a*h-l*d,M=o*f-c*u,S=o*h-l*u,v=o*d-a*u;return t*(x*y-m*w+p*_)-n*(g*y-m*M+p*S)+s*(g*w-x*M+p*v)-r*(g*_-x*S+m*v)}determinantAffine(){let e=this.elements,t=e[0],n=e[4],s=e[8],r=e[1],o=e[5],a=e[9],l=e[2],c=e[6],u=e[10];return t*(o*u-a*c)-n*(r*u-a*l)+s*(r*c-o*l)}transpose(){let e=this.elements,t;return t=e[1],e[1]=e[4],e[4]=t,t=e[2],e[2]=e[8],e[8]=t,t=e[6],e[6]=e[9],e[9]=t,t=e[3],e[3]=e[12],e[12]=t,t=e[7],e[7]=e[13],e[13]=t,t=e[11],e[11]=e[14],e[14]=t,this}setPosition(e,t,n){let s=this.elements;return e.isVector3?(s[12]=e.x,s[13]=e.y,s[14]=e.z):(s[12]=e,s[13]=t,s[14]=n),this}invert(){let e=this.elements,t=e[0],n=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8],d=e[9],h=e[10],f=e[11],g=e[12],x=e[13],m=e[14],p=e[15],y=t*a-n*o,w=t*l-s*o,_=t*c-r*o,M=n*l-s*a,S=n*c-r*a,v=s*c-r*l,b=u*x-d*g,A=u*m-h*g,T=u*p-f*g,R=d*m-h*x,P=d*p-f*x,O=h*p-f*m,I=y*O-w*P+_*R+M*T-S*A+v*b;if(I===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let k=1/I;return e[0]=(a*O-l*P+c*R)*k,e[1]=(s*P-n*O-r*R)*k,e[2]=(x*v-m*S+p*M)*k,e[3]=(h*S-d*v-f*M)*k,e[4]=(l*T-o*O-c*A)*k,e[5]=(t*O-s*T+r*A)*k,e[6]=(m*_-g*v-p*w)*k,e[7]=(u*v-h*_+f*w)*k,e[8]=(o*P-a*T+c*b)*k,e[9]=(n*T-t*P-r*b)*k,e[10]=(g*S-x*_+p*y)*k,e[11]=(d*_-u*S-f*y)*k,e[12]=(a*A-o*R-l*b)*k,e[13]=(t*R-n*A+s*b)*k,e[14]=(x*w-g*M-m*y)*k,e[15]=(u*M-d*w+h*y)*k,this}scale(e){let t=this.elements,n=e.x,s=e.y,r=e.z;return t[0]*=n,t[4]*=s,t[8]*=r,t[1]*=n,t[5]*=s,t[9]*=r,t[2]*=n,t[6]*=s,t[10]*=r,t[3]*=n,t[7]*=s,t[11]*=r,this}getMaxScaleOnAxis(){let e=this.elements,t=e[0]*e[0]+e[1]*e[1]+e[2]*e[2],n=e[4]*e[4]+e[5]*e[5]+e[6]*e[6],s=e[8]*e[8]+e[9]*e[9]+e[10]*e[10];return Math.sqrt(Math.max(t,n,s))}makeTranslation(e,t,n){return e.isVector3?this.set(1,0,0,e.x,0,1,0,e.y,0,0,1,e.z,0,0,0,1):this.set(1,0,0,e,0,1,0,t,0,0,1,n,0,0,0,1),this}makeRotationX(e){let t=Math.cos(e),n=Math.sin(e);return this.set(1,0,0,0,0,t,-n,0,0,n,t,0,0,0,0,1),this}makeRotationY(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,0,n,0,0,1,0,0,-n,0,t,0,0,0,0,1),this}makeRotationZ(e){let t=Math.cos(e),n=Math.sin(e);return this.set(t,-n,0,0,n,t,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(e,t){let n=Math.cos(t),s=Math.sin(t),r=1-n,o=e.x,a=e.y,l=e.z,c=r*o,u=r*a;return this.set(c*o+n,c*a-s*l,c*l+s*a,0,c*a+s*l,u*a+n,u*l-s*o,0,c*l-s*a,u*l+s*o,r*l*l+n,0,0,0,0,1),this}makeScale(e,t,n){return this.set(e,0,0,0,0,t,0,0,0,0,n,0,0,0,0,1),this}makeShear(e,t,n,s,r,o){return this.set(1,n,r,0,e,1,o,0,t,s,1,0,0,0,0,1),this}compose(e,t,n){let s=this.elements,r=t._x,o=t._y,a=t._z,l=t._w,c=r+r,u=o+o,d=a+a,h=r*c,f=r*u,g=r*d,x=o*u,m=o*d,p=a*d,y=l*c,w=l*u,_=l*d,M=n.x,S=n.y,v=n.z;return s[0]=(1-(x+p))*M,s[1]=(f+_)*M,s[2]=(g-w)*M,s[3]=0,s[4]=(f-_)*S,s[5]=(1-(h+p))*S,s[6]=(m+y)*S,s[7]=0,s[8]=(g+w)*v,s[9]=(m-y)*v,s[10]=(1-(h+x))*v,s[11]=0,s[12]=e.x,s[13]=e.y,s[14]=e.z,s[15]=1,this}decompose(e,t,n){let s=this.elements;e.x=s[12],e.y=s[13],e.z=s[14];let r=this.determinantAffine();if(r===0)return n.set(1,1,1),t.identity(),this;let o=Cr.set(s[0],s[1],s[2]).length(),a=Cr.set(s[4],s[5],s[6]).length(),l=Cr.set(s[8],s[9],s[10]).length();r<0&&(o=-o),_i.copy(this);let c=1/o,u=1/a,d=1/l;return _i.elements[0]*=c,_i.elements[1]*=c,_i.elements[2]*=c,_i.elements[4]*=u,_i.elements[5]*=u,_i.elements[6]*=u,_i.elements[8]*=d,_i.elements[9]*=d,_i.elements[10]*=d,t.setFromRotationMatrix(_i),n.x=o,n.y=a,n.z=l,this}makePerspective(e,t,n,s,r,o,a=fi,l=!1){let c=this.elements,u=2*r/(t-e),d=2*r/(n-s),h=(t+e)/(t-e),f=(n+s)/(n-s),g,x;if(l)g=r/(o-r),x=o*r/(o-r);else if(a===fi)g=-(o+r)/(o-r),x=-2*o*r/(o-r);else if(a===ra)g=-o/(o-r),x=-o*r/(o-r);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=u,c[4]=0,c[8]=h,c[12]=0,c[1]=0,c[5]=d,c[9]=f,c[13]=0,c[2]=0,c[6]=0,c[10]=g,c[14]=x,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(e,t,n,s,r,o,a=fi,l=!1){let c=this.elements,u=2/(t-e),d=2/(n-s),h=-(t+e)/(t-e),f=-(n+s)/(n-s),g,x;if(l)g=1/(o-r),x=o/(o-r);else if(a===fi)g=-2/(o-r),x=-(o+r)/(o-r);else if(a===ra)g=-1/(o-r),x=-r/(o-r);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=u,c[4]=0,c[8]=0,c[12]=h,c[1]=0,c[5]=d,c[9]=0,c[13]=f,c[2]=0,c[6]=0,c[10]=g,c[14]=x,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(e){let t=this.elements,n=e.elements;for(let s=0;s<16;s++)if(t[s]!==n[s])return!1;return!0}fromArray(e,t=0){for(let n=0;n<16;n++)this.elements[n]=e[n+t];return this}toArray(e=[],t=0){let n=this.elements;return e[t]=n[0],e[t+1]=n[1],e[t+2]=n[2],e[t+3]=n[3],e[t+4]=n[4],e[t+5]=n[5],e[t+6]=n[6],e[t+7]=n[7],e[t+8]=n[8],e[t+9]=n[9],e[t+10]=n[10],e[t+11]=n[11],e[t+12]=n[12],e[t+13]=n[13],e[t+14]=n[14],e[t+15]=n[15],e}},Cr=new D,_i=new yt,qx=new D(0,0,0),$x=new D(1,1,1),ws=new D,Cl=new D,ei=new D,Lm=new yt,Dm=new jn,As=class i{constructor(e=0,t=0,n=0,s=i.DEFAULT_ORDER){this.isEuler=!0,this._x=e,this._y=t,this._z=n,this._order=s}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get order(){return this._order}set order(e){this._order=e,this._onChangeCallback()}set(e,t,n,s=this._order){return this._x=e,this._y=t,this._z=n,this._order=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(e){return this._x=e._x,this._y=e._y,this._z=e._z,this._order=e._order,this._onChangeCallback(),this}setFromRotationMatrix(e,t=this._order,n=!0){let s=e.elements,r=s[0],o=s[4],a=s[8],l=s[1],c=s[5],u=s[9],d=s[2],h=s[6],f=s[10];switch(t){case"XYZ":this._y=Math.asin(ft(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-u,f),this._z=Math.atan2(-o,r)):(this._x=Math.atan2(h,c),this._z=0);break;case"YXZ":this._x=Math.asin(-ft(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(a,f),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-d,r),this._z=0);break;case"ZXY":this._x=Math.asin(ft(h,-1,1)),Math.abs(h)<.9999999?(this._y=Math.atan2(-d,f),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,r));break;case"ZYX":this._y=Math.asin(-ft(d,-1,1)),Math.abs(d)<.9999999?(this._x=Math.atan2(h,f),this._z=Math.atan2(l,r)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(ft(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-u,c),this._y=Math.atan2(-d,r)):(this._x=0,this._y=Math.atan2(a,f));break;case"XZY":this._z=Math.asin(-ft(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(h,c),this._y=Math.atan2(a,r)):(this._x=Math.atan2(-u,f),this._y=0);break;default:Qe("Euler: .setFromRotationMatrix() encountered an unknown order: "+t)}return this._order=t,n===!0&&this._onChangeCallback(),this}setFromQuaternion(e,t,n){return Lm.makeRotationFromQuaternion(e),this.setFromRotationMatrix(Lm,t,n)}setFromVector3(e,t=this._order){return this.set(e.x,e.y,e.z,t)}reorder(e){return Dm.setFromEuler(this),this.setFromQuaternion(Dm,e)}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._order===this._order}fromArray(e){return this._x=e[0],this._y=e[1],this._z=e[2],e[3]!==void 0&&(this._order=e[3]),this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._order,e}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};As.DEFAULT_ORDER="XYZ";var la=class{constructor(){this.mask=1}set(e){this.mask=(1<<e|0)>>>0}enable(e){this.mask|=1<<e|0}enableAll(){this.mask=-1}toggle(e){this.mask^=1<<e|0}disable(e){this.mask&=~(1<<e|0)}disableAll(){this.mask=0}test(e){return(this.mask&e.mask)!==0}isEnabled(e){return(this.mask&(1<<e|0))!==0}},Yx=0,Nm=new D,Rr=new jn,es=new yt,Rl=new D,Jo=new D,jx=new D,Kx=new jn,Um=new D(1,0,0),Fm=new D(0,1,0),km=new D(0,0,1),Om={type:"added"},Zx={type:"removed"},Pr={type:"childadded",child:null},Qu={type:"childremoved",child:null},mi=class i extends Ni{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:Yx++}),this.uuid=Ta(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=i.DEFAULT_UP.clone();let e=new D,t=new As,n=new jn,s=new D(1,1,1);function r(){n.setFromEuler(t,!1)}function o(){t.setFromQuaternion(n,void 0,!1)}t._onChange(r),n._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:e},rotation:{configurable:!0,enumerable:!0,value:t},quaternion:{configurable:!0,enumerable:!0,value:n},scale:{configurable:!0,enumerable:!0,value:s},modelViewMatrix:{value:new yt},normalMatrix:{value:new rt}}),this.matrix=new yt,this.matrixWorld=new yt,this.matrixAutoUpdate=i.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=i.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new la,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(e){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(e),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(e){return this.quaternion.premultiply(e),this}setRotationFromAxisAngle(e,t){this.quaternion.setFromAxisAngle(e,t)}setRotationFromEuler(e){this.quaternion.setFromEuler(e,!0)}setRotationFromMatrix(e){this.quaternion.setFromRotationMatrix(e)}setRotationFromQuaternion(e){this.quaternion.copy(e)}rotateOnAxis(e,t){return Rr.setFromAxisAngle(e,t),this.quaternion.multiply(Rr),this}rotateOnWorldAxis(e,t){return Rr.setFromAxisAngle(e,t),this.quaternion.premultiply(Rr),this}rotateX(e){return this.rotateOnAxis(Um,e)}rotateY(e){return this.rotateOnAxis(Fm,e)}rotateZ(e){return this.rotateOnAxis(km,e)}translateOnAxis(e,t){return Nm.copy(e).applyQuaternion(this.quaternion),this.position.add(Nm.multiplyScalar(t)),this}translateX(e){return this.translateOnAxis(Um,e)}translateY(e){return this.translateOnAxis(Fm,e)}translateZ(e){return this.translateOnAxis(km,e)}localToWorld(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(this.matrixWorld)}worldToLocal(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(es.copy(this.matrixWorld).invert())}lookAt(e,t,n){e.isVector3?Rl.copy(e):Rl.set(e,t,n);let s=this.parent;this.updateWorldMatrix(!0,!1),Jo.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?es.lookAt(Jo,Rl,this.up):es.lookAt(Rl,Jo,this.up),this.quaternion.setFromRotationMatrix(es),s&&(es.extractRotation(s.matrixWorld),Rr.setFromRotationMatrix(es),this.quaternion.premultiply(Rr.invert()))}add(e){if(arguments.length>1){for(let t=0;t<arguments.length;t++)this.add(arguments[t]);return this}return e===this?(it("Object3D.add: object can't be added as a child of itself.",e),this):(e&&e.isObject3D?(e.removeFromParent(),e.parent=this,this.children.push(e),e.dispatchEvent(Om),Pr.child=e,this.dispatchEvent(Pr),Pr.child=null):it("Object3D.add: object not an instance of THREE.Object3D.",e),this)}remove(e){if(arguments.length>1){for(let n=0;n<arguments.length;n++)this.remove(arguments[n]);return this}let t=this.children.indexOf(e);return t!==-1&&(e.parent=null,this.children.splice(t,1),e.dispatchEvent(Zx),Qu.child=e,this.dispatchEvent(Qu),Qu.child=null),this}removeFromParent(){let e=this.parent;return e!==null&&e.remove(this),this}clear(){return this.remove(...this.children)}attach(e){return this.updateWorldMatrix(!0,!1),es.copy(this.matrixWorld).invert(),e.parent!==null&&(e.parent.updateWorldMatrix(!0,!1),es.multiply(e.parent.matrixWorld)),e.applyMatrix4(es),e.removeFromParent(),e.parent=this,this.children.push(e),e.updateWorldMatrix(!1,!0),e.dispatchEvent(Om),Pr.child=e,this.dispatchEvent(Pr),Pr.child=null,this}getObjectById(e){return this.getObjectByProperty("id",e)}getObjectByName(e){return this.getObjectByProperty("name",e)}getObjectByProperty(e,t){if(this[e]===t)return this;for(let n=0,s=this.children.length;n<s;n++){let o=this.children[n].getObjectByProperty(e,t);if(o!==void 0)return o}}getObjectsByProperty(e,t,n=[]){this[e]===t&&n.push(this);let s=this.children;for(let r=0,o=s.length;r<o;r++)s[r].getObjectsByProperty(e,t,n);return n}getWorldPosition(e){return this.updateWorldMatrix(!0,!1),e.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Jo,e,jx),e}getWorldScale(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Jo,Kx,e),e}getWorldDirection(e){this.updateWorldMatrix(!0,!1);let t=this.matrixWorld.elements;return e.set(t[8],t[9],t[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(e){e(this);let t=this.children;for(let n=0,s=t.length;n<s;n++)t[n].traverse(e)}traverseVisible(e){if(this.visible===!1)return;e(this);let t=this.children;for(let n=0,s=t.length;n<s;n++)t[n].traverseVisible(e)}traverseAncestors(e){let t=this.parent;t!==null&&(e(t),t.traverseAncestors(e))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let e=this.pivot;if(e!==null){let t=e.x,n=e.y,s=e.z,r=this.matrix.elements;r[12]+=t-r[0]*t-r[4]*n-r[8]*s,r[13]+=n-r[1]*t-r[5]*n-r[9]*s,r[14]+=s-r[2]*t-r[6]*n-r[10]*s}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(e){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||e)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,e=!0);let t=this.children;for(let n=0,s=t.length;n<s;n++)t[n].updateMatrixWorld(e)}updateWorldMatrix(e,t,n=!1){let s=this.parent;if(e===!0&&s!==null&&s.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||n)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,n=!0),t===!0){let r=this.children;for(let o=0,a=r.length;o<a;o++)r[o].updateWorldMatrix(!1,!0,n)}}toJSON(e){let t=e===void 0||typeof e=="string",n={};t&&(e={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},n.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let s={};s.uuid=this.uuid,s.type=this.type,s.name=this.name,s.castShadow=this.castShadow,s.receiveShadow=this.receiveShadow,s.visible=this.visible,s.frustumCulled=this.frustumCulled,s.renderOrder=this.renderOrder,s.static=this.static,s.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(s.userData=this.userData),s.layers=this.layers.mask,s.matrix=this.matrix.toArray(),s.up=this.up.toArray(),this.pivot!==null&&(s.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(s.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(s.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(s.type="InstancedMesh",s.count=this.count,s.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(s.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(s.type="BatchedMesh",s.perObjectFrustumCulled=this.perObjectFrustumCulled,s.sortObjects=this.sortObjects,s.drawRanges=this._drawRanges,s.reservedRanges=this._reservedRanges,s.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),s.instanceInfo=this._instanceInfo.map(a=>({...a})),s.availableInstanceIds=this._availableInstanceIds.slice(),s.availableGeometryIds=this._availableGeometryIds.slice(),s.nextIndexStart=this._nextIndexStart,s.nextVertexStart=this._nextVertexStart,s.geometryCount=this._geometryCount,s.maxInstanceCount=this._maxInstanceCount,s.maxVertexCount=this._maxVertexCount,s.maxIndexCount=this._maxIndexCount,s.geometryInitialized=this._geometryInitialized,s.matricesTexture=this._matricesTexture.toJSON(e),s.indirectTexture=this._indirectTexture.toJSON(e),this._colorsTexture!==null&&(s.colorsTexture=this._colorsTexture.toJSON(e)),this.boundingSphere!==null&&(s.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(s.boundingBox=this.boundingBox.toJSON()));function r(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(e)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?s.background=this.background.toJSON():this.background.isTexture&&(s.background=this.background.toJSON(e).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(s.environment=this.environment.toJSON(e).uuid);else if(this.isMesh||this.isLine||this.isPoints){s.geometry=r(e.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,u=l.length;c<u;c++){let d=l[c];r(e.shapes,d)}else r(e.shapes,l)}}if(this.isSkinnedMesh&&(s.bindMode=this.bindMode,s.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(r(e.skeletons,this.skeleton),s.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(r(e.materials,this.material[l]));s.material=a}else s.material=r(e.materials,this.material);if(this.children.length>0){s.children=[];for(let a=0;a<this.children.length;a++)s.children.push(this.children[a].toJSON(e).object)}if(this.animations.length>0){s.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];s.animations.push(r(e.animations,l))}}if(t){let a=o(e.geometries),l=o(e.materials),c=o(e.textures),u=o(e.images),d=o(e.shapes),h=o(e.skeletons),f=o(e.animations),g=o(e.nodes);a.length>0&&(n.geometries=a),l.length>0&&(n.materials=l),c.length>0&&(n.textures=c),u.length>0&&(n.images=u),d.length>0&&(n.shapes=d),h.length>0&&(n.skeletons=h),f.length>0&&(n.animations=f),g.length>0&&(n.nodes=g)}return n.object=s,n;function o(a){let l=[];for(let c in a){let u=a[c];delete u.metadata,l.push(u)}return l}}clone(e){return new this.constructor().copy(this,e)}copy(e,t=!0){if(this.name=e.name,this.up.copy(e.up),this.position.copy(e.position),this.rotation.order=e.rotation.order,this.quaternion.copy(e.quaternion),this.scale.copy(e.scale),this.pivot=e.pivot!==null?e.pivot.clone():null,this.matrix.copy(e.matrix),this.matrixWorld.copy(e.matrixWorld),this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrixWorldAutoUpdate=e.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=e.matrixWorldNeedsUpdate,this.layers.mask=e.layers.mask,this.visible=e.visible,this.castShadow=e.castShadow,this.receiveShadow=e.receiveShadow,this.frustumCulled=e.frustumCulled,this.renderOrder=e.renderOrder,this.static=e.static,this.animations=e.animations.slice(),this.userData=JSON.parse(JSON.stringify(e.userData)),t===!0)for(let n=0;n<e.children.length;n++){let s=e.children[n];this.add(s.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};mi.DEFAULT_UP=new D(0,1,0);mi.DEFAULT_MATRIX_AUTO_UPDATE=!0;mi.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var Zs=class extends mi{constructor(){super(),this.isGroup=!0,this.type="Group"}},Jx={type:"move"},$r=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new Zs,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new Zs,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new D,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new D),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new Zs,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new D,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new D,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(e){return this._targetRay!==null&&this._targetRay.dispatchEvent(e),this._grip!==null&&this._grip.dispatchEvent(e),this._hand!==null&&this._hand.dispatchEvent(e),this}connect(e){if(e&&e.hand){let t=this._hand;if(t)for(let n of e.hand.values())this._getHandJoint(t,n)}return this.dispatchEvent({type:"connected",data:e}),this}disconnect(e){return this.dispatchEvent({type:"disconnected",data:e}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(e,t,n){let s=null,r=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(e&&t.session.visibilityState!=="visible-blurred"){if(c&&e.hand){o=!0;for(let x of e.hand.values()){let m=t.getJointPose(x,n),p=this._getHandJoint(c,x);m!==null&&(p.matrix.fromArray(m.transform.matrix),p.matrix.decompose(p.position,p.quaternion,p.scale),p.matrixWorldNeedsUpdate=!0,p.jointRadius=m.radius),p.visible=m!==null}let u=c.joints["index-finger-tip"],d=c.joints["thumb-tip"],h=u.position.distanceTo(d.position),f=.02,g=.005;c.inputState.pinching&&h>f+g?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:e.handedness,target:this})):!c.inputState.pinching&&h<=f-g&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:e.handedness,target:this}))}else l!==null&&e.gripSpace&&(r=t.getPose(e.gripSpace,n),r!==null&&(l.matrix.fromArray(r.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,r.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(r.linearVelocity)):l.hasLinearVelocity=!1,r.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(r.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:e,target:this})));a!==null&&(s=t.getPose(e.targetRaySpace,n),s===null&&r!==null&&(s=r),s!==null&&(a.matrix.fromArray(s.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,s.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(s.linearVelocity)):a.hasLinearVelocity=!1,s.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(s.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(Jx)))}return a!==null&&(a.visible=s!==null),l!==null&&(l.visible=r!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(e,t){if(e.joints[t.jointName]===void 0){let n=new Zs;n.matrixAutoUpdate=!1,n.visible=!1,e.joints[t.jointName]=n,e.add(n)}return e.joints[t.jointName]}},Ng={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},Ss={h:0,s:0,l:0},Pl={h:0,s:0,l:0};function ed(i,e,t){return t<0&&(t+=1),t>1&&(t-=1),t<1/6?i+(e-i)*6*t:t<1/2?e:t<2/3?i+(e-i)*6*(2/3-t):i}var Tt=class{constructor(e,t,n){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(e,t,n)}set(e,t,n){if(t===void 0&&n===void 0){let s=e;s&&s.isColor?this.copy(s):typeof s=="number"?this.setHex(s):typeof s=="string"&&this.setStyle(s)}else this.setRGB(e,t,n);return this}setScalar(e){return this.r=e,this.g=e,this.b=e,this}setHex(e,t=ni){return e=Math.floor(e),this.r=(e>>16&255)/255,this.g=(e>>8&255)/255,this.b=(e&255)/255,St.colorSpaceToWorking(this,t),this}setRGB(e,t,n,s=St.workingColorSpace){return this.r=e,this.g=t,this.b=n,St.colorSpaceToWorking(this,s),this}setHSL(e,t,n,s=St.workingColorSpace){if(e=zx(e,1),t=ft(t,0,1),n=ft(n,0,1),t===0)this.r=this.g=this.b=n;else{let r=n<=.5?n*(1+t):n+t-n*t,o=2*n-r;this.r=ed(o,r,e+1/3),this.g=ed(o,r,e),this.b=ed(o,r,e-1/3)}return St.colorSpaceToWorking(this,s),this}setStyle(e,t=ni){function n(r){r!==void 0&&parseFloat(r)<1&&Qe("Color: Alpha component of "+e+" will be ignored.")}let s;if(s=/^(\w+)\(([^\)]*)\)/.exec(e)){let r,o=s[1],a=s[2];switch(o){case"rgb":case"rgba":if(r=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(255,parseInt(r[1],10))/255,Math.min(255,parseInt(r[2],10))/255,Math.min(255,parseInt(r[3],10))/255,t);if(r=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(100,parseFloat(r[1]))/100,Math.min(100,parseFloat(r[2]))/100,Math.min(100,parseFloat(r[3]))/100,t);break;case"hsl":case"hsla":if(r=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setHSL(parseFloat(r[1])/360,parseFloat(r[2])/100,parseFloat(r[3])/100,t);break;default:Qe("Color: Unknown color model "+e)}}else if(s=/^\#([A-Fa-f\d]+)$/.exec(e)){let r=s[1],o=r.length;if(o===3)return this.setRGB(parseInt(r.charAt(0),16)/15,parseInt(r.charAt(1),16)/15,parseInt(r.charAt(2),16)/15,t);if(o===6)return this.setHex(parseInt(r,16),t);Qe("Color: Invalid hex color "+e)}else if(e&&e.length>0)return this.setColorName(e,t);return this}setColorName(e,t=ni){let n=Ng[e.toLowerCase()];return n!==void 0?this.setHex(n,t):Qe("Color: Unknown color "+e),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(e){return this.r=e.r,this.g=e.g,this.b=e.b,this}copySRGBToLinear(e){return this.r=rs(e.r),this.g=rs(e.g),this.b=rs(e.b),this}copyLinearToSRGB(e){return this.r=Hr(e.r),this.g=Hr(e.g),this.b=Hr(e.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(e=ni){return St.workingToColorSpace(Nn.copy(this),e),Math.round(ft(Nn.r*255,0,255))*65536+Math.round(ft(Nn.g*255,0,255))*256+Math.round(ft(Nn.b*255,0,255))}getHexString(e=ni){return("000000"+this.getHex(e).toString(16)).slice(-6)}getHSL(e,t=St.workingColorSpace){St.workingToColorSpace(Nn.copy(this),t);let n=Nn.r,s=Nn.g,r=Nn.b,o=Math.max(n,s,r),a=Math.min(n,s,r),l,c,u=(a+o)/2;if(a===o)l=0,c=0;else{let d=o-a;switch(c=u<=.5?d/(o+a):d/(2-o-a),o){case n:l=(s-r)/d+(s<r?6:0);break;case s:l=(r-n)/d+2;break;case r:l=(n-s)/d+4;break}l/=6}return e.h=l,e.s=c,e.l=u,e}getRGB(e,t=St.workingColorSpace){return St.workingToColorSpace(Nn.copy(this),t),e.r=Nn.r,e.g=Nn.g,e.b=Nn.b,e}getStyle(e=ni){St.workingToColorSpace(Nn.copy(this),e);let t=Nn.r,n=Nn.g,s=Nn.b;return e!==ni?`color(${e} ${t.toFixed(3)} ${n.toFixed(3)} ${s.toFixed(3)})`:`rgb(${Math.round(t*255)},${Math.round(n*255)},${Math.round(s*255)})`}offsetHSL(e,t,n){return this.getHSL(Ss),this.setHSL(Ss.h+e,Ss.s+t,Ss.l+n)}add(e){return this.r+=e.r,this.g+=e.g,this.b+=e.b,this}addColors(e,t){return this.r=e.r+t.r,this.g=e.g+t.g,this.b=e.b+t.b,this}addScalar(e){return this.r+=e,this.g+=e,this.b+=e,this}sub(e){return this.r=Math.max(0,this.r-e.r),this.g=Math.max(0,this.g-e.g),this.b=Math.max(0,this.b-e.b),this}multiply(e){return this.r*=e.r,this.g*=e.g,this.b*=e.b,this}multiplyScalar(e){return this.r*=e,this.g*=e,this.b*=e,this}lerp(e,t){return this.r+=(e.r-this.r)*t,this.g+=(e.g-this.g)*t,this.b+=(e.b-this.b)*t,this}lerpColors(e,t,n){return this.r=e.r+(t.r-e.r)*n,this.g=e.g+(t.g-e.g)*n,this.b=e.b+(t.b-e.b)*n,this}lerpHSL(e,t){this.getHSL(Ss),e.getHSL(Pl);let n=Yu(Ss.h,Pl.h,t),s=Yu(Ss.s,Pl.s,t),r=Yu(Ss.l,Pl.l,t);return this.setHSL(n,s,r),this}setFromVector3(e){return this.r=e.x,this.g=e.y,this.b=e.z,this}applyMatrix3(e){let t=this.r,n=this.g,s=this.b,r=e.elements;return this.r=r[0]*t+r[3]*n+r[6]*s,this.g=r[1]*t+r[4]*n+r[7]*s,this.b=r[2]*t+r[5]*n+r[8]*s,this}equals(e){return e.r===this.r&&e.g===this.g&&e.b===this.b}fromArray(e,t=0){return this.r=e[t],this.g=e[t+1],this.b=e[t+2],this}toArray(e=[],t=0){return e[t]=this.r,e[t+1]=this.g,e[t+2]=this.b,e}fromBufferAttribute(e,t){return this.r=e.getX(t),this.g=e.getY(t),this.b=e.getZ(t),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},Nn=new Tt;Tt.NAMES=Ng;var Yr=class extends mi{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new As,this.environmentIntensity=1,this.environmentRotation=new As,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(e,t){return super.copy(e,t),this.background=e.background!==null?e.background.clone():null,this.environment=e.environment!==null?e.environment.clone():null,this.fog=e.fog!==null?e.fog.clone():null,this.backgroundBlurriness=e.backgroundBlurriness,this.backgroundIntensity=e.backgroundIntensity,this.backgroundRotation.copy(e.backgroundRotation),this.environmentIntensity=e.environmentIntensity,this.environmentRotation.copy(e.environmentRotation),this.overrideMaterial=e.overrideMaterial!==null?e.overrideMaterial.clone():null,this.matrixAutoUpdate=e.matrixAutoUpdate,this}toJSON(e){let t=super.toJSON(e);return this.fog!==null&&(t.object.fog=this.fog.toJSON()),t.object.backgroundBlurriness=this.backgroundBlurriness,t.object.backgroundIntensity=this.backgroundIntensity,t.object.backgroundRotation=this.backgroundRotation.toArray(),t.object.environmentIntensity=this.environmentIntensity,t.object.environmentRotation=this.environmentRotation.toArray(),t}},bi=new D,ts=new D,td=new D,ns=new D,Ir=new D,Lr=new D,Bm=new D,nd=new D,id=new D,sd=new D,rd=new Bt,od=new Bt,ad=new Bt,Un=class i{constructor(e=new D,t=new D,n=new D){this.a=e,this.b=t,this.c=n}static getNormal(e,t,n,s){s.subVectors(n,t),bi.subVectors(e,t),s.cross(bi);let r=s.lengthSq();return r>0?s.multiplyScalar(1/Math.sqrt(r)):s.set(0,0,0)}static getBarycoord(e,t,n,s,r){bi.subVectors(s,t),ts.subVectors(n,t),td.subVectors(e,t);let o=bi.dot(bi),a=bi.dot(ts),l=bi.dot(td),c=ts.dot(ts),u=ts.dot(td),d=o*c-a*a;if(d===0)return r.set(0,0,0),null;let h=1/d,f=(c*l-a*u)*h,g=(o*u-a*l)*h;return r.set(1-f-g,g,f)}static containsPoint(e,t,n,s){return this.getBarycoord(e,t,n,s,ns)===null?!1:ns.x>=0&&ns.y>=0&&ns.x+ns.y<=1}static getInterpolation(e,t,n,s,r,o,a,l){return this.getBarycoord(e,t,n,s,ns)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(r,ns.x),l.addScaledVector(o,ns.y),l.addScaledVector(a,ns.z),l)}static getInterpolatedAttribute(e,t,n,s,r,o){return rd.setScalar(0),od.setScalar(0),ad.setScalar(0),rd.fromBufferAttribute(e,t),od.fromBufferAttribute(e,n),ad.fromBufferAttribute(e,s),o.setScalar(0),o.addScaledVector(rd,r.x),o.addScaledVector(od,r.y),o.addScaledVector(ad,r.z),o}static isFrontFacing(e,t,n,s){return bi.subVectors(n,t),ts.subVectors(e,t),bi.cross(ts).dot(s)<0}set(e,t,n){return this.a.copy(e),this.b.copy(t),this.c.copy(n),this}setFromPointsAndIndices(e,t,n,s){return this.a.copy(e[t]),this.b.copy(e[n]),this.c.copy(e[s]),this}setFromAttributeAndIndices(e,t,n,s){return this.a.fromBufferAttribute(e,t),this.b.fromBufferAttribute(e,n),this.c.fromBufferAttribute(e,s),this}clone(){return new this.constructor().copy(this)}copy(e){return this.a.copy(e.a),this.b.copy(e.b),this.c.copy(e.c),this}getArea(){return bi.subVectors(this.c,this.b),ts.subVectors(this.a,this.b),bi.cross(ts).length()*.5}getMidpoint(e){return e.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(e){return i.getNormal(this.a,this.b,this.c,e)}getPlane(e){return e.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(e,t){return i.getBarycoord(e,this.a,this.b,this.c,t)}getInterpolation(e,t,n,s,r){return i.getInterpolation(e,this.a,this.b,this.c,t,n,s,r)}containsPoint(e){return i.containsPoint(e,this.a,this.b,this.c)}isFrontFacing(e){return i.isFrontFacing(this.a,this.b,this.c,e)}intersectsBox(e){return e.intersectsTriangle(this)}closestPointToPoint(e,t){let n=this.a,s=this.b,r=this.c,o,a;Ir.subVectors(s,n),Lr.subVectors(r,n),nd.subVectors(e,n);let l=Ir.dot(nd),c=Lr.dot(nd);if(l<=0&&c<=0)return t.copy(n);id.subVectors(e,s);let u=Ir.dot(id),d=Lr.dot(id);if(u>=0&&d<=u)return t.copy(s);let h=l*d-u*c;if(h<=0&&l>=0&&u<=0&&l-u>0)return o=l/(l-u),t.copy(n).addScaledVector(Ir,o);sd.subVectors(e,r);let f=Ir.dot(sd),g=Lr.dot(sd);if(g>=0&&f<=g)return t.copy(r);let x=f*c-l*g;if(x<=0&&c>=0&&g<=0)return a=c/(c-g),t.copy(n).addScaledVector(Lr,a);let m=u*g-f*d;if(m<=0&&d-u>=0&&f-g>=0)return Bm.subVectors(r,s),a=(d-u)/(d-u+(f-g)),t.copy(s).addScaledVector(Bm,a);let p=1/(m+x+h);return o=x*p,a=h*p,t.copy(n).addScaledVector(Ir,o).addScaledVector(Lr,a)}equals(e){return e.a.equals(this.a)&&e.b.equals(this.b)&&e.c.equals(this.c)}},At=class{constructor(e=new D(1/0,1/0,1/0),t=new D(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=e,this.max=t}set(e,t){return this.min.copy(e),this.max.copy(t),this}setFromArray(e){this.makeEmpty();for(let t=0,n=e.length;t<n;t+=3)this.expandByPoint(wi.fromArray(e,t));return this}setFromBufferAttribute(e){this.makeEmpty();for(let t=0,n=e.count;t<n;t++)this.expandByPoint(wi.fromBufferAttribute(e,t));return this}setFromPoints(e){this.makeEmpty();for(let t=0,n=e.length;t<n;t++)this.expandByPoint(e[t]);return this}setFromCenterAndSize(e,t){let n=wi.copy(t).multiplyScalar(.5);return this.min.copy(e).sub(n),this.max.copy(e).add(n),this}setFromObject(e,t=!1){return this.makeEmpty(),this.expandByObject(e,t)}clone(){return new this.constructor().copy(this)}copy(e){return this.min.copy(e.min),this.max.copy(e.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(e){return this.isEmpty()?e.set(0,0,0):e.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(e){return this.isEmpty()?e.set(0,0,0):e.subVectors(this.max,this.min)}expandByPoint(e){return this.min.min(e),this.max.max(e),this}expandByVector(e){return this.min.sub(e),this.max.add(e),this}expandByScalar(e){return this.min.addScalar(-e),this.max.addScalar(e),this}expandByObject(e,t=!1){e.updateWorldMatrix(!1,!1);let n=e.geometry;if(n!==void 0){let r=n.getAttribute("position");if(t===!0&&r!==void 0&&e.isInstancedMesh!==!0&&e.isBatchedMesh!==!0)for(let o=0,a=r.count;o<a;o++)e.isMesh===!0?e.getVertexPosition(o,wi):wi.fromBufferAttribute(r,o),wi.applyMatrix4(e.matrixWorld),this.expandByPoint(wi);else e.boundingBox!==void 0?(e.boundingBox===null&&e.computeBoundingBox(),Il.copy(e.boundingBox)):(n.boundingBox===null&&n.computeBoundingBox(),Il.copy(n.boundingBox)),Il.applyMatrix4(e.matrixWorld),this.union(Il)}let s=e.children;for(let r=0,o=s.length;r<o;r++)this.expandByObject(s[r],t);return this}containsPoint(e){return e.x>=this.min.x&&e.x<=this.max.x&&e.y>=this.min.y&&e.y<=this.max.y&&e.z>=this.min.z&&e.z<=this.max.z}containsBox(e){return this.min.x<=e.min.x&&e.max.x<=this.max.x&&this.min.y<=e.min.y&&e.max.y<=this.max.y&&this.min.z<=e.min.z&&e.max.z<=this.max.z}getParameter(e,t){return t.set((e.x-this.min.x)/(this.max.x-this.min.x),(e.y-this.min.y)/(this.max.y-this.min.y),(e.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(e){return e.max.x>=this.min.x&&e.min.x<=this.max.x&&e.max.y>=this.min.y&&e.min.y<=this.max.y&&e.max.z>=this.min.z&&e.min.z<=this.max.z}intersectsSphere(e){return this.clampPoint(e.center,wi),wi.distanceToSquared(e.center)<=e.radius*e.radius}intersectsPlane(e){let t,n;return e.normal.x>0?(t=e.normal.x*this.min.x,n=e.normal.x*this.max.x):(t=e.normal.x*this.max.x,n=e.normal.x*this.min.x),e.normal.y>0?(t+=e.normal.y*this.min.y,n+=e.normal.y*this.max.y):(t+=e.normal.y*this.max.y,n+=e.normal.y*this.min.y),e.normal.z>0?(t+=e.normal.z*this.min.z,n+=e.normal.z*this.max.z):(t+=e.normal.z*this.max.z,n+=e.normal.z*this.min.z),t<=-e.constant&&n>=-e.constant}intersectsTriangle(e){if(this.isEmpty())return!1;this.getCenter(Qo),Ll.subVectors(this.max,Qo),Dr.subVectors(e.a,Qo),Nr.subVectors(e.b,Qo),Ur.subVectors(e.c,Qo),Ms.subVectors(Nr,Dr),Ts.subVectors(Ur,Nr),$s.subVectors(Dr,Ur);let t=[0,-Ms.z,Ms.y,0,-Ts.z,Ts.y,0,-$s.z,$s.y,Ms.z,0,-Ms.x,Ts.z,0,-Ts.x,$s.z,0,-$s.x,-Ms.y,Ms.x,0,-Ts.y,Ts.x,0,-$s.y,$s.x,0];return!ld(t,Dr,Nr,Ur,Ll)||(t=[1,0,0,0,1,0,0,0,1],!ld(t,Dr,Nr,Ur,Ll))?!1:(Dl.crossVectors(Ms,Ts),t=[Dl.x,Dl.y,Dl.z],ld(t,Dr,Nr,Ur,Ll))}clampPoint(e,t){return t.copy(e).clamp(this.min,this.max)}distanceToPoint(e){return this.clampPoint(e,wi).distanceTo(e)}getBoundingSphere(e){return this.isEmpty()?e.makeEmpty():(this.getCenter(e.center),e.radius=this.getSize(wi).length()*.5),e}intersect(e){return this.min.max(e.min),this.max.min(e.max),this.isEmpty()&&this.makeEmpty(),this}union(e){return this.min.min(e.min),this.max.max(e.max),this}applyMatrix4(e){return this.isEmpty()?this:(is[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(e),is[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(e),is[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(e),is[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(e),is[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(e),is[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(e),is[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(e),is[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(e),this.setFromPoints(is),this)}translate(e){return this.min.add(e),this.max.add(e),this}equals(e){return e.min.equals(this.min)&&e.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(e){return this.min.fromArray(e.min),this.max.fromArray(e.max),this}},is=[new D,new D,new D,new D,new D,new D,new D,new D],wi=new D,Il=new At,Dr=new D,Nr=new D,Ur=new D,Ms=new D,Ts=new D,$s=new D,Qo=new D,Ll=new D,Dl=new D,Ys=new D;function ld(i,e,t,n,s){for(let r=0,o=i.length-3;r<=o;r+=3){Ys.fromArray(i,r);let a=s.x*Math.abs(Ys.x)+s.y*Math.abs(Ys.y)+s.z*Math.abs(Ys.z),l=e.dot(Ys),c=t.dot(Ys),u=n.dot(Ys);if(Math.max(-Math.max(l,c,u),Math.min(l,c,u))>a)return!1}return!0}var sn=new D,Nl=new ht,Qx=0,Qt=class extends Ni{constructor(e,t,n=!1){if(super(),Array.isArray(e))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:Qx++}),this.name="",this.array=e,this.itemSize=t,this.count=e!==void 0?e.length/t:0,this.normalized=n,this.usage=Cg,this.updateRanges=[],this.gpuType=si,this.version=0,this._normalizationScale=e!==void 0?$d(e):void 0}onUploadCallback(){}set needsUpdate(e){e===!0&&this.version++}setUsage(e){return this.usage=e,this}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}copy(e){return this.name=e.name,this.array=new e.array.constructor(e.array),this.itemSize=e.itemSize,this.count=e.count,this.normalized=e.normalized,this.usage=e.usage,this.gpuType=e.gpuType,this._normalizationScale=e._normalizationScale,this}copyAt(e,t,n){e*=this.itemSize,n*=t.itemSize;for(let s=0,r=this.itemSize;s<r;s++)this.array[e+s]=t.array[n+s];return this}copyArray(e){return this.array.set(e),this}applyMatrix3(e){if(this.itemSize===2)for(let t=0,n=this.count;t<n;t++)Nl.fromBufferAttribute(this,t),Nl.applyMatrix3(e),this.setXY(t,Nl.x,Nl.y);else if(this.itemSize===3)for(let t=0,n=this.count;t<n;t++)sn.fromBufferAttribute(this,t),sn.applyMatrix3(e),this.setXYZ(t,sn.x,sn.y,sn.z);return this}applyMatrix4(e){for(let t=0,n=this.count;t<n;t++)sn.fromBufferAttribute(this,t),sn.applyMatrix4(e),this.setXYZ(t,sn.x,sn.y,sn.z);return this}applyNormalMatrix(e){for(let t=0,n=this.count;t<n;t++)sn.fromBufferAttribute(this,t),sn.applyNormalMatrix(e),this.setXYZ(t,sn.x,sn.y,sn.z);return this}transformDirection(e){for(let t=0,n=this.count;t<n;t++)sn.fromBufferAttribute(this,t),sn.transformDirection(e),this.setXYZ(t,sn.x,sn.y,sn.z);return this}set(e,t=0){return this.array.set(e,t),this}getComponent(e,t){let n=this.array[e*this.itemSize+t];return this.normalized&&(n=this._denormalize(n)),n}setComponent(e,t,n){return this.normalized&&(n=this._normalize(n)),this.array[e*this.itemSize+t]=n,this}getX(e){let t=this.array[e*this.itemSize];return this.normalized&&(t=this._denormalize(t)),t}setX(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize]=t,this}getY(e){let t=this.array[e*this.itemSize+1];return this.normalized&&(t=this._denormalize(t)),t}setY(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+1]=t,this}getZ(e){let t=this.array[e*this.itemSize+2];return this.normalized&&(t=this._denormalize(t)),t}setZ(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+2]=t,this}getW(e){let t=this.array[e*this.itemSize+3];return this.normalized&&(t=this._denormalize(t)),t}setW(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+3]=t,this}setXY(e,t,n){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n)),this.array[e+0]=t,this.array[e+1]=n,this}setXYZ(e,t,n,s){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n),s=this._normalize(s)),this.array[e+0]=t,this.array[e+1]=n,this.array[e+2]=s,this}setXYZW(e,t,n,s,r){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),n=this._normalize(n),s=this._normalize(s),r=this._normalize(r)),this.array[e+0]=t,this.array[e+1]=n,this.array[e+2]=s,this.array[e+3]=r,this}onUpload(e){return this.onUploadCallback=e,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let e={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return e.name=this.name,e.usage=this.usage,e.gpuType=this.gpuType,e}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(e){let t=this._normalizationScale;return t!==void 0?Math.max(e/t,-1):Vx(e,this.array)}_normalize(e){let t=this._normalizationScale;return t!==void 0?Math.round(e*t):Hx(e,this.array)}};var ca=class extends Qt{constructor(e,t,n){super(new Uint16Array(e),t,n)}};var ha=class extends Qt{constructor(e,t,n){super(new Uint32Array(e),t,n)}};var pi=class extends Qt{constructor(e,t,n){super(new Float32Array(e),t,n)}},e_=new At,ea=new D,cd=new D,Ui=class{constructor(e=new D,t=-1){this.isSphere=!0,this.center=e,this.radius=t}set(e,t){return this.center.copy(e),this.radius=t,this}setFromPoints(e,t){let n=this.center;t!==void 0?n.copy(t):e_.setFromPoints(e).getCenter(n);let s=0;for(let r=0,o=e.length;r<o;r++)s=Math.max(s,n.distanceToSquared(e[r]));return this.radius=Math.sqrt(s),this}copy(e){return this.center.copy(e.center),this.radius=e.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(e){return e.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(e){return e.distanceTo(this.center)-this.radius}intersectsSphere(e){let t=this.radius+e.radius;return e.center.distanceToSquared(this.center)<=t*t}intersectsBox(e){return e.intersectsSphere(this)}intersectsPlane(e){return Math.abs(e.distanceToPoint(this.center))<=this.radius}clampPoint(e,t){let n=this.center.distanceToSquared(e);return t.copy(e),n>this.radius*this.radius&&(t.sub(this.center).normalize(),t.multiplyScalar(this.radius).add(this.center)),t}getBoundingBox(e){return this.isEmpty()?(e.makeEmpty(),e):(e.set(this.center,this.center),e.expandByScalar(this.radius),e)}applyMatrix4(e){return this.center.applyMatrix4(e),this.radius=this.radius*e.getMaxScaleOnAxis(),this}translate(e){return this.center.add(e),this}expandByPoint(e){if(this.isEmpty())return this.center.copy(e),this.radius=0,this;ea.subVectors(e,this.center);let t=ea.lengthSq();if(t>this.radius*this.radius){let n=Math.sqrt(t),s=(n-this.radius)*.5;this.center.addScaledVector(ea,s/n),this.radius+=s}return this}union(e){return e.isEmpty()?this:this.isEmpty()?(this.copy(e),this):(this.center.equals(e.center)===!0?this.radius=Math.max(this.radius,e.radius):(cd.subVectors(e.center,this.center).setLength(e.radius),this.expandByPoint(ea.copy(e.center).add(cd)),this.expandByPoint(ea.copy(e.center).sub(cd))),this)}equals(e){return e.center.equals(this.center)&&e.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(e){return this.radius=e.radius,this.center.fromArray(e.center),this}},t_=0,di=new yt,hd=new mi,Fr=new D,ti=new At,ta=new At,yn=new D,Kn=class i extends Ni{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:t_++}),this.uuid=Ta(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(e){return Array.isArray(e)?this.index=new(Ox(e)?ha:ca)(e,1):this.index=e,this}setIndirect(e,t=0){return this.indirect=e,this.indirectOffset=t,this}getIndirect(){return this.indirect}getAttribute(e){return this.attributes[e]}setAttribute(e,t){return this.attributes[e]=t,this}deleteAttribute(e){return delete this.attributes[e],this}hasAttribute(e){return this.attributes[e]!==void 0}addGroup(e,t,n=0){this.groups.push({start:e,count:t,materialIndex:n})}clearGroups(){this.groups=[]}setDrawRange(e,t){this.drawRange.start=e,this.drawRange.count=t}applyMatrix4(e){let t=this.attributes.position;t!==void 0&&(t.applyMatrix4(e),t.needsUpdate=!0);let n=this.attributes.normal;if(n!==void 0){let r=new rt().getNormalMatrix(e);n.applyNormalMatrix(r),n.needsUpdate=!0}let s=this.attributes.tangent;return s!==void 0&&(s.transformDirection(e),s.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(e){return di.makeRotationFromQuaternion(e),this.applyMatrix4(di),this}rotateX(e){return di.makeRotationX(e),this.applyMatrix4(di),this}rotateY(e){return di.makeRotationY(e),this.applyMatrix4(di),this}rotateZ(e){return di.makeRotationZ(e),this.applyMatrix4(di),this}translate(e,t,n){return di.makeTranslation(e,t,n),this.applyMatrix4(di),this}scale(e,t,n){return di.makeScale(e,t,n),this.applyMatrix4(di),this}lookAt(e){return hd.lookAt(e),hd.updateMatrix(),this.applyMatrix4(hd.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(Fr).negate(),this.translate(Fr.x,Fr.y,Fr.z),this}setFromPoints(e){let t=this.getAttribute("position");if(t===void 0){let n=[];for(let s=0,r=e.length;s<r;s++){let o=e[s];n.push(o.x,o.y,o.z||0)}this.setAttribute("position",new pi(n,3))}else{let n=Math.min(e.length,t.count);for(let s=0;s<n;s++){let r=e[s];t.setXYZ(s,r.x,r.y,r.z||0)}e.length>t.count&&Qe("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),t.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new At);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){it("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new D(-1/0,-1/0,-1/0),new D(1/0,1/0,1/0));return}if(e!==void 0){if(this.boundingBox.setFromBufferAttribute(e),t)for(let n=0,s=t.length;n<s;n++){let r=t[n];ti.setFromBufferAttribute(r),this.morphTargetsRelative?(yn.addVectors(this.boundingBox.min,ti.min),this.boundingBox.expandByPoint(yn),yn.addVectors(this.boundingBox.max,ti.max),this.boundingBox.expandByPoint(yn)):(this.boundingBox.expandByPoint(ti.min),this.boundingBox.expandByPoint(ti.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&it('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new Ui);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){it("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new D,1/0);return}if(e){let n=this.boundingSphere.center;if(ti.setFromBufferAttribute(e),t)for(let r=0,o=t.length;r<o;r++){let a=t[r];ta.setFromBufferAttribute(a),this.morphTargetsRelative?(yn.addVectors(ti.min,ta.min),ti.expandByPoint(yn),yn.addVectors(ti.max,ta.max),ti.expandByPoint(yn)):(ti.expandByPoint(ta.min),ti.expandByPoint(ta.max))}ti.getCenter(n);let s=0;for(let r=0,o=e.count;r<o;r++)yn.fromBufferAttribute(e,r),s=Math.max(s,n.distanceToSquared(yn));if(t)for(let r=0,o=t.length;r<o;r++){let a=t[r],l=this.morphTargetsRelative;for(let c=0,u=a.count;c<u;c++)yn.fromBufferAttribute(a,c),l&&(Fr.fromBufferAttribute(e,c),yn.add(Fr)),s=Math.max(s,n.distanceToSquared(yn))}this.boundingSphere.radius=Math.sqrt(s),isNaN(this.boundingSphere.radius)&&it('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let e=this.index,t=this.attributes;if(e===null||t.position===void 0||t.normal===void 0||t.uv===void 0){it("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let n=t.position,s=t.normal,r=t.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==n.count)&&(o=new Qt(new Float32Array(4*n.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(n.count);for(let A=0;A<n.count;A++)a[A]=new D,l[A]=new D;let u=new D,d=new D,h=new D,f=new ht,g=new ht,x=new ht,m=new D,p=new D;function y(A,T,R){c[A]=c[T]=c[R]=1,u.fromBufferAttribute(n,A),d.fromBufferAttribute(n,T),h.fromBufferAttribute(n,R),f.fromBufferAttribute(r,A),g.fromBufferAttribute(r,T),x.fromBufferAttribute(r,R),d.sub(u),h.sub(u),g.sub(f),x.sub(f);let P=1/(g.x*x.y-x.x*g.y);isFinite(P)&&(m.copy(d).multiplyScalar(x.y).addScaledVector(h,-g.y).multiplyScalar(P),p.copy(h).multiplyScalar(g.x).addScaledVector(d,-x.x).multiplyScalar(P),a[A].add(m),a[T].add(m),a[R].add(m),l[A].add(p),l[T].add(p),l[R].add(p))}let w=this.groups;w.length===0&&(w=[{start:0,count:e.count}]);for(let A=0,T=w.length;A<T;++A){let R=w[A],P=R.start,O=R.count;for(let I=P,k=P+O;I<k;I+=3)y(e.getX(I+0),e.getX(I+1),e.getX(I+2))}let _=new D,M=new D,S=new D,v=new D;function b(A){S.fromBufferAttribute(s,A),v.copy(S);let T=a[A];_.copy(T),_.sub(S.multiplyScalar(S.dot(T))).normalize(),M.crossVectors(v,T);let P=M.dot(l[A])<0?-1:1;o.setXYZW(A,_.x,_.y,_.z,P)}for(let A=0,T=n.count;A<T;++A)c[A]&&b(A);this._transformed=!0}computeVertexNormals(){let e=this.index,t=this.getAttribute("position");if(t!==void 0){let n=this.getAttribute("normal");if(n===void 0||n.count!==t.count)n=new Qt(new Float32Array(t.count*3),3),this.setAttribute("normal",n);else for(let h=0,f=n.count;h<f;h++)n.setXYZ(h,0,0,0);let s=new D,r=new D,o=new D,a=new D,l=new D,c=new D,u=new D,d=new D;if(e)for(let h=0,f=e.count;h<f;h+=3){let g=e.getX(h+0),x=e.getX(h+1),m=e.getX(h+2);s.fromBufferAttribute(t,g),r.fromBufferAttribute(t,x),o.fromBufferAttribute(t,m),u.subVectors(o,r),d.subVectors(s,r),u.cross(d),a.fromBufferAttribute(n,g),l.fromBufferAttribute(n,x),c.fromBufferAttribute(n,m),a.add(u),l.add(u),c.add(u),n.setXYZ(g,a.x,a.y,a.z),n.setXYZ(x,l.x,l.y,l.z),n.setXYZ(m,c.x,c.y,c.z)}else for(let h=0,f=t.count;h<f;h+=3)s.fromBufferAttribute(t,h+0),r.fromBufferAttribute(t,h+1),o.fromBufferAttribute(t,h+2),u.subVectors(o,r),d.subVectors(s,r),u.cross(d),n.setXYZ(h+0,u.x,u.y,u.z),n.setXYZ(h+1,u.x,u.y,u.z),n.setXYZ(h+2,u.x,u.y,u.z);this.normalizeNormals(),n.needsUpdate=!0}}normalizeNormals(){let e=this.attributes.normal;for(let t=0,n=e.count;t<n;t++)yn.fromBufferAttribute(e,t),yn.normalize(),e.setXYZ(t,yn.x,yn.y,yn.z)}toNonIndexed(){function e(a,l){let c=a.array,u=a.itemSize,d=a.normalized,h=new c.constructor(l.length*u),f=0,g=0;for(let x=0,m=l.length;x<m;x++){a.isInterleavedBufferAttribute?f=l[x]*a.data.stride+a.offset:f=l[x]*u;for(let p=0;p<u;p++)h[g++]=c[f++]}return new Qt(h,u,d)}if(this.index===null)return Qe("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let t=new i,n=this.index.array,s=this.attributes;for(let a in s){let l=s[a],c=e(l,n);t.setAttribute(a,c)}let r=this.morphAttributes;for(let a in r){let l=[],c=r[a];for(let u=0,d=c.length;u<d;u++){let h=c[u],f=e(h,n);l.push(f)}t.morphAttributes[a]=l}t.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];t.addGroup(c.start,c.count,c.materialIndex)}return t}toJSON(){let e={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(e.uuid=this.uuid,e.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,e.name=this.name,Object.keys(this.userData).length>0&&(e.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(e[c]=l[c]);return e}e.data={attributes:{}};let t=this.index;t!==null&&(e.data.index={type:t.array.constructor.name,array:Array.prototype.slice.call(t.array)});let n=this.attributes;for(let l in n){let c=n[l];e.data.attributes[l]=c.toJSON(e.data)}let s={},r=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],u=[];for(let d=0,h=c.length;d<h;d++){let f=c[d];u.push(f.toJSON(e.data))}u.length>0&&(s[l]=u,r=!0)}r&&(e.data.morphAttributes=s,e.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(e.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(e.data.boundingSphere=a.toJSON()),e}clone(){return new this.constructor().copy(this)}copy(e){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let t={};this.name=e.name;let n=e.index;n!==null&&this.setIndex(n.clone());let s=e.attributes;for(let c in s){let u=s[c];this.setAttribute(c,u.clone(t))}let r=e.morphAttributes;for(let c in r){let u=[],d=r[c];for(let h=0,f=d.length;h<f;h++)u.push(d[h].clone(t));this.morphAttributes[c]=u}this.morphTargetsRelative=e.morphTargetsRelative;let o=e.groups;for(let c=0,u=o.length;c<u;c++){let d=o[c];this.addGroup(d.start,d.count,d.materialIndex)}let a=e.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=e.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=e.drawRange.start,this.drawRange.count=e.drawRange.count,this.userData=e.userData,this._transformed=e._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var ud=new D,n_=new D,i_=new rt,Vn=class{constructor(e=new D(1,0,0),t=0){this.isPlane=!0,this.normal=e,this.constant=t}set(e,t){return this.normal.copy(e),this.constant=t,this}setComponents(e,t,n,s){return this.normal.set(e,t,n),this.constant=s,this}setFromNormalAndCoplanarPoint(e,t){return this.normal.copy(e),this.constant=-t.dot(this.normal),this}setFromCoplanarPoints(e,t,n){let s=ud.subVectors(n,t).cross(n_.subVectors(e,t)).normalize();return this.setFromNormalAndCoplanarPoint(s,e),this}copy(e){return this.normal.copy(e.normal),this.constant=e.constant,this}normalize(){let e=1/this.normal.length();return this.normal.multiplyScalar(e),this.constant*=e,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(e){return this.normal.dot(e)+this.constant}distanceToSphere(e){return this.distanceToPoint(e.center)-e.radius}projectPoint(e,t){return t.copy(e).addScaledVector(this.normal,-this.distanceToPoint(e))}intersectLine(e,t,n=!0){let s=e.delta(ud),r=this.normal.dot(s);if(r===0)return this.distanceToPoint(e.start)===0?t.copy(e.start):null;let o=-(e.start.dot(this.normal)+this.constant)/r;return n===!0&&(o<0||o>1)?null:t.copy(e.start).addScaledVector(s,o)}intersectsLine(e){let t=this.distanceToPoint(e.start),n=this.distanceToPoint(e.end);return t<0&&n>0||n<0&&t>0}intersectsBox(e){return e.intersectsPlane(this)}intersectsSphere(e){return e.intersectsPlane(this)}coplanarPoint(e){return e.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(e,t){let n=t||i_.getNormalMatrix(e),s=this.coplanarPoint(ud).applyMatrix4(e),r=this.normal.applyMatrix3(n).normalize();return this.constant=-s.dot(r),this}translate(e){return this.constant-=e.dot(this.normal),this}equals(e){return e.normal.equals(this.normal)&&e.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(e){return this.normal.fromArray(e.normal),this.constant=e.constant,this}},s_=0,Qs=class extends Ni{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:s_++}),this.uuid=Ta(),this.name="",this.type="Material",this.blending=Jr,this.side=An,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=Td,this.blendDst=Ed,this.blendEquation=tr,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new Tt(0,0,0),this.blendAlpha=0,this.depthFunc=Gr,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=wg,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=Kl,this.stencilZFail=Kl,this.stencilZPass=Kl,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(e){this._alphaTest>0!=e>0&&this.version++,this._alphaTest=e}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(e){if(e!==void 0)for(let t in e){let n=e[t];if(n===void 0){Qe(`Material: parameter '${t}' has value of undefined.`);continue}let s=this[t];if(s===void 0){Qe(`Material: '${t}' is not a property of THREE.${this.type}.`);continue}s&&s.isColor?s.set(n):s&&s.isVector2&&n&&n.isVector2||s&&s.isEuler&&n&&n.isEuler||s&&s.isVector3&&n&&n.isVector3?s.copy(n):this[t]=n}}toJSON(e){let t=e===void 0||typeof e=="string";t&&(e={textures:{},images:{}});let n={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};n.uuid=this.uuid,n.type=this.type,n.blending=this.blending,n.side=this.side,n.shadowSide=this.shadowSide,n.vertexColors=this.vertexColors,n.opacity=this.opacity,n.transparent=this.transparent,n.blendSrc=this.blendSrc,n.blendDst=this.blendDst,n.blendEquation=this.blendEquation,n.blendSrcAlpha=this.blendSrcAlpha,n.blendDstAlpha=this.blendDstAlpha,n.blendEquationAlpha=this.blendEquationAlpha,n.blendColor=this.blendColor.getHex(),n.blendAlpha=this.blendAlpha,n.depthFunc=this.depthFunc,n.depthTest=this.depthTest,n.depthWrite=this.depthWrite,n.colorWrite=this.colorWrite,n.clipIntersection=this.clipIntersection,n.clipShadows=this.clipShadows,n.stencilWriteMask=this.stencilWriteMask,n.stencilFunc=this.stencilFunc,n.stencilRef=this.stencilRef,n.stencilFuncMask=this.stencilFuncMask,n.stencilFail=this.stencilFail,n.stencilZFail=this.stencilZFail,n.stencilZPass=this.stencilZPass,n.stencilWrite=this.stencilWrite,n.polygonOffset=this.polygonOffset,n.polygonOffsetFactor=this.polygonOffsetFactor,n.polygonOffsetUnits=this.polygonOffsetUnits,n.dithering=this.dithering,n.alphaTest=this.alphaTest,n.alphaHash=this.alphaHash,n.alphaToCoverage=this.alphaToCoverage,n.premultipliedAlpha=this.premultipliedAlpha,n.forceSinglePass=this.forceSinglePass,n.allowOverride=this.allowOverride,n.visible=this.visible,n.toneMapped=this.toneMapped,n.name=this.name,this.color&&this.color.isColor&&(n.color=this.color.getHex()),this.roughness!==void 0&&(n.roughness=this.roughness),this.metalness!==void 0&&(n.metalness=this.metalness),this.sheen!==void 0&&(n.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(n.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(n.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(n.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(n.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(n.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(n.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(n.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(n.shininess=this.shininess),this.clearcoat!==void 0&&(n.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(n.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(n.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(n.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(e).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(n.clearcoatMap=this.clearcoatMap.toJSON(e).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(n.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(e).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(n.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(e).uuid,n.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(n.sheenColorMap=this.sheenColorMap.toJSON(e).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(n.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(e).uuid),this.dispersion!==void 0&&(n.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(n.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(n.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(n.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(n.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(n.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(n.iridescenceMap=this.iridescenceMap.toJSON(e).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(n.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(e).uuid),this.anisotropy!==void 0&&(n.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(n.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(n.anisotropyMap=this.anisotropyMap.toJSON(e).uuid),this.map&&this.map.isTexture&&(n.map=this.map.toJSON(e).uuid),this.matcap&&this.matcap.isTexture&&(n.matcap=this.matcap.toJSON(e).uuid),this.alphaMap&&this.alphaMap.isTexture&&(n.alphaMap=this.alphaMap.toJSON(e).uuid),this.lightMap&&this.lightMap.isTexture&&(n.lightMap=this.lightMap.toJSON(e).uuid,n.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(n.aoMap=this.aoMap.toJSON(e).uuid,n.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(n.bumpMap=this.bumpMap.toJSON(e).uuid,n.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(n.normalMap=this.normalMap.toJSON(e).uuid,n.normalMapType=this.normalMapType,n.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(n.displacementMap=this.displacementMap.toJSON(e).uuid,n.displacementScale=this.displacementScale,n.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(n.roughnessMap=this.roughnessMap.toJSON(e).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(n.metalnessMap=this.metalnessMap.toJSON(e).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(n.emissiveMap=this.emissiveMap.toJSON(e).uuid),this.specularMap&&this.specularMap.isTexture&&(n.specularMap=this.specularMap.toJSON(e).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(n.specularIntensityMap=this.specularIntensityMap.toJSON(e).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(n.specularColorMap=this.specularColorMap.toJSON(e).uuid),this.envMap&&this.envMap.isTexture&&(n.envMap=this.envMap.toJSON(e).uuid,this.combine!==void 0&&(n.combine=this.combine)),this.envMapRotation!==void 0&&(n.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(n.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(n.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(n.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(n.gradientMap=this.gradientMap.toJSON(e).uuid),this.transmission!==void 0&&(n.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(n.transmissionMap=this.transmissionMap.toJSON(e).uuid),this.thickness!==void 0&&(n.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(n.thicknessMap=this.thicknessMap.toJSON(e).uuid),this.attenuationDistance!==void 0&&(n.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(n.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(n.size=this.size),this.sizeAttenuation!==void 0&&(n.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(n.clippingPlanes=this.clippingPlanes.map(r=>r.toJSON())),this.rotation!==void 0&&(n.rotation=this.rotation),this.depthPacking!==void 0&&(n.depthPacking=this.depthPacking),this.linewidth!==void 0&&(n.linewidth=this.linewidth),this.linecap!==void 0&&(n.linecap=this.linecap),this.linejoin!==void 0&&(n.linejoin=this.linejoin),this.dashSize!==void 0&&(n.dashSize=this.dashSize),this.gapSize!==void 0&&(n.gapSize=this.gapSize),this.scale!==void 0&&(n.scale=this.scale),this.wireframe!==void 0&&(n.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(n.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(n.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(n.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(n.flatShading=this.flatShading),this.fog!==void 0&&(n.fog=this.fog),Object.keys(this.userData).length>0&&(n.userData=this.userData);function s(r){let o=[];for(let a in r){let l=r[a];delete l.metadata,o.push(l)}return o}if(t){let r=s(e.textures),o=s(e.images);r.length>0&&(n.textures=r),o.length>0&&(n.images=o)}return n}fromJSON(e,t){if(e.uuid!==void 0&&(this.uuid=e.uuid),e.name!==void 0&&(this.name=e.name),e.color!==void 0&&this.color!==void 0&&this.color.setHex(e.color),e.roughness!==void 0&&(this.roughness=e.roughness),e.metalness!==void 0&&(this.metalness=e.metalness),e.sheen!==void 0&&(this.sheen=e.sheen),e.sheenColor!==void 0&&(this.sheenColor=new Tt().setHex(e.sheenColor)),e.sheenRoughness!==void 0&&(this.sheenRoughness=e.sheenRoughness),e.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(e.emissive),e.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(e.specular),e.specularIntensity!==void 0&&(this.specularIntensity=e.specularIntensity),e.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(e.specularColor),e.shininess!==void 0&&(this.shininess=e.shininess),e.clearcoat!==void 0&&(this.clearcoat=e.clearcoat),e.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=e.clearcoatRoughness),e.diffuseRoughness!==void 0&&(this.diffuseRoughness=e.diffuseRoughness),e.dispersion!==void 0&&(this.dispersion=e.dispersion),e.retroreflectivity!==void 0&&(this.retroreflectivity=e.retroreflectivity),e.iridescence!==void 0&&(this.iridescence=e.iridescence),e.iridescenceIOR!==void 0&&(this.iridescenceIOR=e.iridescenceIOR),e.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessMinimum),e.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=e.iridescenceThicknessMaximum),e.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=e.iridescenceThicknessRange[1]),e.transmission!==void 0&&(this.transmission=e.transmission),e.thickness!==void 0&&(this.thickness=e.thickness),e.attenuationDistance!==void 0&&(this.attenuationDistance=e.attenuationDistance),e.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(e.attenuationColor),e.anisotropy!==void 0&&(this.anisotropy=e.anisotropy),e.anisotropyRotation!==void 0&&(this.anisotropyRotation=e.anisotropyRotation),e.fog!==void 0&&(this.fog=e.fog),e.flatShading!==void 0&&(this.flatShading=e.flatShading),e.blending!==void 0&&(this.blending=e.blending),e.combine!==void 0&&(this.combine=e.combine),e.side!==void 0&&(this.side=e.side),e.shadowSide!==void 0&&(this.shadowSide=e.shadowSide),e.opacity!==void 0&&(this.opacity=e.opacity),e.transparent!==void 0&&(this.transparent=e.transparent),e.alphaTest!==void 0&&(this.alphaTest=e.alphaTest),e.alphaHash!==void 0&&(this.alphaHash=e.alphaHash),e.depthFunc!==void 0&&(this.depthFunc=e.depthFunc),e.depthTest!==void 0&&(this.depthTest=e.depthTest),e.depthWrite!==void 0&&(this.depthWrite=e.depthWrite),e.colorWrite!==void 0&&(this.colorWrite=e.colorWrite),e.clippingPlanes!==void 0&&(this.clippingPlanes=e.clippingPlanes.map(n=>new Vn().fromJSON(n))),e.clipIntersection!==void 0&&(this.clipIntersection=e.clipIntersection),e.clipShadows!==void 0&&(this.clipShadows=e.clipShadows),e.depthPacking!==void 0&&(this.depthPacking=e.depthPacking),e.blendSrc!==void 0&&(this.blendSrc=e.blendSrc),e.blendDst!==void 0&&(this.blendDst=e.blendDst),e.blendEquation!==void 0&&(this.blendEquation=e.blendEquation),e.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=e.blendSrcAlpha),e.blendDstAlpha!==void 0&&(this.blendDstAlpha=e.blendDstAlpha),e.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=e.blendEquationAlpha),e.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(e.blendColor),e.blendAlpha!==void 0&&(this.blendAlpha=e.blendAlpha),e.stencilWriteMask!==void 0&&(this.stencilWriteMask=e.stencilWriteMask),e.stencilFunc!==void 0&&(this.stencilFunc=e.stencilFunc),e.stencilRef!==void 0&&(this.stencilRef=e.stencilRef),e.stencilFuncMask!==void 0&&(this.stencilFuncMask=e.stencilFuncMask),e.stencilFail!==void 0&&(this.stencilFail=e.stencilFail),e.stencilZFail!==void 0&&(this.stencilZFail=e.stencilZFail),e.stencilZPass!==void 0&&(this.stencilZPass=e.stencilZPass),e.stencilWrite!==void 0&&(this.stencilWrite=e.stencilWrite),e.wireframe!==void 0&&(this.wireframe=e.wireframe),e.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=e.wireframeLinewidth),e.wireframeLinecap!==void 0&&(this.wireframeLinecap=e.wireframeLinecap),e.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=e.wireframeLinejoin),e.rotation!==void 0&&(this.rotation=e.rotation),e.linewidth!==void 0&&(this.linewidth=e.linewidth),e.linecap!==void 0&&(this.linecap=e.linecap),e.linejoin!==void 0&&(this.linejoin=e.linejoin),e.dashSize!==void 0&&(this.dashSize=e.dashSize),e.gapSize!==void 0&&(this.gapSize=e.gapSize),e.scale!==void 0&&(this.scale=e.scale),e.polygonOffset!==void 0&&(this.polygonOffset=e.polygonOffset),e.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=e.polygonOffsetFactor),e.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=e.polygonOffsetUnits),e.dithering!==void 0&&(this.dithering=e.dithering),e.alphaToCoverage!==void 0&&(this.alphaToCoverage=e.alphaToCoverage),e.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=e.premultipliedAlpha),e.forceSinglePass!==void 0&&(this.forceSinglePass=e.forceSinglePass),e.allowOverride!==void 0&&(this.allowOverride=e.allowOverride),e.visible!==void 0&&(this.visible=e.visible),e.toneMapped!==void 0&&(this.toneMapped=e.toneMapped),e.userData!==void 0&&(this.userData=e.userData),e.vertexColors!==void 0&&(typeof e.vertexColors=="number"?this.vertexColors=e.vertexColors>0:this.vertexColors=e.vertexColors),e.size!==void 0&&(this.size=e.size),e.sizeAttenuation!==void 0&&(this.sizeAttenuation=e.sizeAttenuation),e.map!==void 0&&(this.map=t[e.map]||null),e.matcap!==void 0&&(this.matcap=t[e.matcap]||null),e.alphaMap!==void 0&&(this.alphaMap=t[e.alphaMap]||null),e.bumpMap!==void 0&&(this.bumpMap=t[e.bumpMap]||null),e.bumpScale!==void 0&&(this.bumpScale=e.bumpScale),e.normalMap!==void 0&&(this.normalMap=t[e.normalMap]||null),e.normalMapType!==void 0&&(this.normalMapType=e.normalMapType),e.normalScale!==void 0){let n=e.normalScale;Array.isArray(n)===!1&&(n=[n,n]),this.normalScale=new ht().fromArray(n)}return e.displacementMap!==void 0&&(this.displacementMap=t[e.displacementMap]||null),e.displacementScale!==void 0&&(this.displacementScale=e.displacementScale),e.displacementBias!==void 0&&(this.displacementBias=e.displacementBias),e.roughnessMap!==void 0&&(this.roughnessMap=t[e.roughnessMap]||null),e.metalnessMap!==void 0&&(this.metalnessMap=t[e.metalnessMap]||null),e.emissiveMap!==void 0&&(this.emissiveMap=t[e.emissiveMap]||null),e.emissiveIntensity!==void 0&&(this.emissiveIntensity=e.emissiveIntensity),e.specularMap!==void 0&&(this.specularMap=t[e.specularMap]||null),e.specularIntensityMap!==void 0&&(this.specularIntensityMap=t[e.specularIntensityMap]||null),e.specularColorMap!==void 0&&(this.specularColorMap=t[e.specularColorMap]||null),e.envMap!==void 0&&(this.envMap=t[e.envMap]||null),e.envMapRotation!==void 0&&this.envMapRotation.fromArray(e.envMapRotation),e.envMapIntensity!==void 0&&(this.envMapIntensity=e.envMapIntensity),e.reflectivity!==void 0&&(this.reflectivity=e.reflectivity),e.refractionRatio!==void 0&&(this.refractionRatio=e.refractionRatio),e.lightMap!==void 0&&(this.lightMap=t[e.lightMap]||null),e.lightMapIntensity!==void 0&&(this.lightMapIntensity=e.lightMapIntensity),e.aoMap!==void 0&&(this.aoMap=t[e.aoMap]||null),e.aoMapIntensity!==void 0&&(this.aoMapIntensity=e.aoMapIntensity),e.gradientMap!==void 0&&(this.gradientMap=t[e.gradientMap]||null),e.clearcoatMap!==void 0&&(this.clearcoatMap=t[e.clearcoatMap]||null),e.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=t[e.clearcoatRoughnessMap]||null),e.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=t[e.clearcoatNormalMap]||null),e.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new ht().fromArray(e.clearcoatNormalScale)),e.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=t[e.diffuseRoughnessMap]||null),e.iridescenceMap!==void 0&&(this.iridescenceMap=t[e.iridescenceMap]||null),e.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=t[e.iridescenceThicknessMap]||null),e.transmissionMap!==void 0&&(this.transmissionMap=t[e.transmissionMap]||null),e.thicknessMap!==void 0&&(this.thicknessMap=t[e.thicknessMap]||null),e.anisotropyMap!==void 0&&(this.anisotropyMap=t[e.anisotropyMap]||null),e.sheenColorMap!==void 0&&(this.sheenColorMap=t[e.sheenColorMap]||null),e.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=t[e.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(e){this.name=e.name,this.blending=e.blending,this.side=e.side,this.vertexColors=e.vertexColors,this.opacity=e.opacity,this.transparent=e.transparent,this.blendSrc=e.blendSrc,this.blendDst=e.blendDst,this.blendEquation=e.blendEquation,this.blendSrcAlpha=e.blendSrcAlpha,this.blendDstAlpha=e.blendDstAlpha,this.blendEquationAlpha=e.blendEquationAlpha,this.blendColor.copy(e.blendColor),this.blendAlpha=e.blendAlpha,this.depthFunc=e.depthFunc,this.depthTest=e.depthTest,this.depthWrite=e.depthWrite,this.stencilWriteMask=e.stencilWriteMask,this.stencilFunc=e.stencilFunc,this.stencilRef=e.stencilRef,this.stencilFuncMask=e.stencilFuncMask,this.stencilFail=e.stencilFail,this.stencilZFail=e.stencilZFail,this.stencilZPass=e.stencilZPass,this.stencilWrite=e.stencilWrite;let t=e.clippingPlanes,n=null;if(t!==null){let s=t.length;n=new Array(s);for(let r=0;r!==s;++r)n[r]=t[r].clone()}return this.clippingPlanes=n,this.clipIntersection=e.clipIntersection,this.clipShadows=e.clipShadows,this.shadowSide=e.shadowSide,this.colorWrite=e.colorWrite,this.precision=e.precision,this.polygonOffset=e.polygonOffset,this.polygonOffsetFactor=e.polygonOffsetFactor,this.polygonOffsetUnits=e.polygonOffsetUnits,this.dithering=e.dithering,this.alphaTest=e.alphaTest,this.alphaHash=e.alphaHash,this.alphaToCoverage=e.alphaToCoverage,this.premultipliedAlpha=e.premultipliedAlpha,this.forceSinglePass=e.forceSinglePass,this.allowOverride=e.allowOverride,this.visible=e.visible,this.toneMapped=e.toneMapped,this.userData=JSON.parse(JSON.stringify(e.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(e){e===!0&&this.version++}};var ss=new D,dd=new D,Ul=new D,Fl=new D,Si=class{constructor(e=new D,t=new D(0,0,-1)){this.origin=e,this.direction=t}set(e,t){return this.origin.copy(e),this.direction.copy(t),this}copy(e){return this.origin.copy(e.origin),this.direction.copy(e.direction),this}at(e,t){return t.copy(this.origin).addScaledVector(this.direction,e)}lookAt(e){return this.direction.copy(e).sub(this.origin).normalize(),this}recast(e){return this.origin.copy(this.at(e,ss)),this}closestPointToPoint(e,t){t.subVectors(e,this.origin);let n=t.dot(this.direction);return n<0?t.copy(this.origin):t.copy(this.origin).addScaledVector(this.direction,n)}distanceToPoint(e){return Math.sqrt(this.distanceSqToPoint(e))}distanceSqToPoint(e){let t=ss.subVectors(e,this.origin).dot(this.direction);return t<0?this.origin.distanceToSquared(e):(ss.copy(this.origin).addScaledVector(this.direction,t),ss.distanceToSquared(e))}distanceSqToSegment(e,t,n,s){dd.copy(e).add(t).multiplyScalar(.5),Ul.copy(t).sub(e).normalize(),Fl.copy(this.origin).sub(dd);let r=e.distanceTo(t)*.5,o=-this.direction.dot(Ul),a=Fl.dot(this.direction),l=-Fl.dot(Ul),c=Fl.lengthSq(),u=Math.abs(1-o*o),d,h,f,g;if(u>0)if(d=o*l-a,h=o*a-l,g=r*u,d>=0)if(h>=-g)if(h<=g){let x=1/u;d*=x,h*=x,f=d*(d+o*h+2*a)+h*(o*d+h+2*l)+c}else h=r,d=Math.max(0,-(o*h+a)),f=-d*d+h*(h+2*l)+c;else h=-r,d=Math.max(0,-(o*h+a)),f=-d*d+h*(h+2*l)+c;else h<=-g?(d=Math.max(0,-(-o*r+a)),h=d>0?-r:Math.min(Math.max(-r,-l),r),f=-d*d+h*(h+2*l)+c):h<=g?(d=0,h=Math.min(Math.max(-r,-l),r),f=h*(h+2*l)+c):(d=Math.max(0,-(o*r+a)),h=d>0?r:Math.min(Math.max(-r,-l),r),f=-d*d+h*(h+2*l)+c);else h=o>0?-r:r,d=Math.max(0,-(o*h+a)),f=-d*d+h*(h+2*l)+c;return n&&n.copy(this.origin).addScaledVector(this.direction,d),s&&s.copy(dd).addScaledVector(Ul,h),f}intersectSphere(e,t){if(e.radius<0)return null;ss.subVectors(e.center,this.origin);let n=ss.dot(this.direction),s=ss.dot(ss)-n*n,r=e.radius*e.radius;if(s>r)return null;let o=Math.sqrt(r-s),a=n-o,l=n+o;return l<0?null:a<0?this.at(l,t):this.at(a,t)}intersectsSphere(e){return e.radius<0?!1:this.distanceSqToPoint(e.center)<=e.radius*e.radius}distanceToPlane(e){let t=e.normal.dot(this.direction);if(t===0)return e.distanceToPoint(this.origin)===0?0:null;let n=-(this.origin.dot(e.normal)+e.constant)/t;return n>=0?n:null}intersectPlane(e,t){let n=this.distanceToPlane(e);return n===null?null:this.at(n,t)}intersectsPlane(e){let t=e.distanceToPoint(this.origin);return t===0||e.normal.dot(this.direction)*t<0}intersectBox(e,t){let n,s,r,o,a,l,c=1/this.direction.x,u=1/this.direction.y,d=1/this.direction.z,h=this.origin;return c>=0?(n=(e.min.x-h.x)*c,s=(e.max.x-h.x)*c):(n=(e.max.x-h.x)*c,s=(e.min.x-h.x)*c),u>=0?(r=(e.min.y-h.y)*u,o=(e.max.y-h.y)*u):(r=(e.max.y-h.y)*u,o=(e.min.y-h.y)*u),n>o||r>s||((r>n||isNaN(n))&&(n=r),(o<s||isNaN(s))&&(s=o),d>=0?(a=(e.min.z-h.z)*d,l=(e.max.z-h.z)*d):(a=(e.max.z-h.z)*d,l=(e.min.z-h.z)*d),n>l||a>s)||((a>n||n!==n)&&(n=a),(l<s||s!==s)&&(s=l),s<0)?null:this.at(n>=0?n:s,t)}intersectsBox(e){return this.intersectBox(e,ss)!==null}intersectTriangle(e,t,n,s,r){let o=this.origin,a=this.direction,l=a.x,c=a.y,u=a.z,d=e.x-o.x,h=e.y-o.y,f=e.z-o.z,g=t.x-o.x,x=t.y-o.y,m=t.z-o.z,p=n.x-o.x,y=n.y-o.y,w=n.z-o.z,_=Math.abs(l),M=Math.abs(c),S=Math.abs(u),v,b,A,T,R,P,O,I,k,W,G,se;if(_>=M&&_>=S?(A=l,P=d,k=g,se=p,l>=0?(v=c,b=u,T=h,R=f,O=x,I=m,W=y,G=w):(v=u,b=c,T=f,R=h,O=m,I=x,W=w,G=y)):M>=S?(A=c,P=h,k=x,se=y,c>=0?(v=u,b=l,T=f,R=d,O=m,I=g,W=w,G=p):(v=l,b=u,T=d,R=f,O=g,I=m,W=p,G=w)):(A=u,P=f,k=m,se=w,u>=0?(v=l,b=c,T=d,R=h,O=g,I=x,W=p,G=y):(v=c,b=l,T=h,R=d,O=x,I=g,W=y,G=p)),A===0)return null;let q=v/A,te=b/A,oe=1/A,Ee=T-q*P,He=R-te*P,Q=O-q*k,le=I-te*k,Re=W-q*se,We=G-te*se,Me=Re*le-We*Q,Xe=Ee*We-He*Re,vt=Q*He-le*Ee;if(s){if(Me<0||Xe<0||vt<0)return null}else if((Me<0||Xe<0||vt<0)&&(Me>0||Xe>0||vt>0))return null;let $e=Me+Xe+vt;if($e===0)return null;let st=oe*(Me*P+Xe*k+vt*se);return($e>0?st<0:st>0)?null:this.at(st/$e,r)}applyMatrix4(e){return this.origin.applyMatrix4(e),this.direction.transformDirection(e),this}equals(e){return e.origin.equals(this.origin)&&e.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},hc=class extends Qs{constructor(e){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new Tt(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new As,this.combine=Ad,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.fog=e.fog,this}},zm=new yt,js=new Si,kl=new Ui,Vm=new D,Ol=new D,Bl=new D,zl=new D,fd=new D,Vl=new D,Hm=new D,Hl=new D,xn=class extends mi{constructor(e=new Kn,t=new hc){super(),this.isMesh=!0,this.type="Mesh",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}updateMorphTargets(){let t=this.geometry.morphAttributes,n=Object.keys(t);if(n.length>0){let s=t[n[0]];if(s!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let r=0,o=s.length;r<o;r++){let a=s[r].name||String(r);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=r}}}}getVertexPosition(e,t){let n=this.geometry,s=n.attributes.position,r=n.morphAttributes.position,o=n.morphTargetsRelative;t.fromBufferAttribute(s,e);let a=this.morphTargetInfluences;if(r&&a){Vl.set(0,0,0);for(let l=0,c=r.length;l<c;l++){let u=a[l],d=r[l];u!==0&&(fd.fromBufferAttribute(d,e),o?Vl.addScaledVector(fd,u):Vl.addScaledVector(fd.sub(t),u))}t.add(Vl)}return t}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let n=this.geometry,s=this.material,r=this.matrixWorld;s!==void 0&&(n.boundingSphere===null&&n.computeBoundingSphere(),kl.copy(n.boundingSphere),kl.applyMatrix4(r),js.copy(e.ray).recast(e.near),!(kl.containsPoint(js.origin)===!1&&(js.intersectSphere(kl,Vm)===null||js.origin.distanceToSquared(Vm)>(e.far-e.near)**2))&&(zm.copy(r).invert(),js.copy(e.ray).applyMatrix4(zm),!(n.boundingBox!==null&&js.intersectsBox(n.boundingBox)===!1)&&this._computeIntersections(e,t,js)))}_computeIntersections(e,t,n){let s,r=this.geometry,o=this.material,a=r.index,l=r.attributes.position,c=r.attributes.uv,u=r.attributes.uv1,d=r.attributes.normal,h=r.groups,f=r.drawRange;if(a!==null)if(Array.isArray(o))for(let g=0,x=h.length;g<x;g++){let m=h[g],p=o[m.materialIndex],y=Math.max(m.start,f.start),w=Math.min(a.count,Math.min(m.start+m.count,f.start+f.count));for(let _=y,M=w;_<M;_+=3){let S=a.getX(_),v=a.getX(_+1),b=a.getX(_+2);s=Gl(this,p,e,n,c,u,d,S,v,b),s&&(s.faceIndex=Math.floor(_/3),s.face.materialIndex=m.materialIndex,t.push(s))}}else{let g=Math.max(0,f.start),x=Math.min(a.count,f.start+f.count);for(let m=g,p=x;m<p;m+=3){let y=a.getX(m),w=a.getX(m+1),_=a.getX(m+2);s=Gl(this,o,e,n,c,u,d,y,w,_),s&&(s.faceIndex=Math.floor(m/3),t.push(s))}}else if(l!==void 0)if(Array.isArray(o))for(let g=0,x=h.length;g<x;g++){let m=h[g],p=o[m.materialIndex],y=Math.max(m.start,f.start),w=Math.min(l.count,Math.min(m.start+m.count,f.start+f.count));for(let _=y,M=w;_<M;_+=3){let S=_,v=_+1,b=_+2;s=Gl(this,p,e,n,c,u,d,S,v,b),s&&(s.faceIndex=Math.floor(_/3),s.face.materialIndex=m.materialIndex,t.push(s))}}else{let g=Math.max(0,f.start),x=Math.min(l.count,f.start+f.count);for(let m=g,p=x;m<p;m+=3){let y=m,w=m+1,_=m+2;s=Gl(this,o,e,n,c,u,d,y,w,_),s&&(s.faceIndex=Math.floor(m/3),t.push(s))}}}};function r_(i,e,t,n,s,r,o,a){let l;if(e.side===Cn?l=n.intersectTriangle(o,r,s,!0,a):l=n.intersectTriangle(s,r,o,e.side===An,a),l===null)return null;Hl.copy(a),Hl.applyMatrix4(i.matrixWorld);let c=t.ray.origin.distanceTo(Hl);return c<t.near||c>t.far?null:{distance:c,point:Hl.clone(),object:i}}function Gl(i,e,t,n,s,r,o,a,l,c){i.getVertexPosition(a,Ol),i.getVertexPosition(l,Bl),i.getVertexPosition(c,zl);let u=r_(i,e,t,n,Ol,Bl,zl,Hm);if(u){let d=new D;Un.getBarycoord(Hm,Ol,Bl,zl,d),s&&(u.uv=Un.getInterpolatedAttribute(s,a,l,c,d,new ht)),r&&(u.uv1=Un.getInterpolatedAttribute(r,a,l,c,d,new ht)),o&&(u.normal=Un.getInterpolatedAttribute(o,a,l,c,d,new D),u.normal.dot(n.direction)>0&&u.normal.multiplyScalar(-1));let h={a,b:l,c,normal:new D,materialIndex:0};Un.getNormal(Ol,Bl,zl,h.normal),u.face=h,u.barycoord=d}return u}var Mi=class extends Fn{constructor(e=null,t=1,n=1,s,r,o,a,l,c=$t,u=$t,d,h){super(null,o,a,l,c,u,s,r,d,h),this.isDataTexture=!0,this.image={data:e,width:t,height:n},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var Ks=new Ui,o_=new ht(.5,.5),Wl=new D,er=class{constructor(e=new Vn,t=new Vn,n=new Vn,s=new Vn,r=new Vn,o=new Vn){this.planes=[e,t,n,s,r,o]}set(e,t,n,s,r,o){let a=this.planes;return a[0].copy(e),a[1].copy(t),a[2].copy(n),a[3].copy(s),a[4].copy(r),a[5].copy(o),this}copy(e){let t=this.planes;for(let n=0;n<6;n++)t[n].copy(e.planes[n]);return this}setFromProjectionMatrix(e,t=fi,n=!1){let s=this.planes,r=e.elements,o=r[0],a=r[1],l=r[2],c=r[3],u=r[4],d=r[5],h=r[6],f=r[7],g=r[8],x=r[9],m=r[10],p=r[11],y=r[12],w=r[13],_=r[14],M=r[15];if(s[0].setComponents(c-o,f-u,p-g,M-y).normalize(),s[1].setComponents(c+o,f+u,p+g,M+y).normalize(),s[2].setComponents(c+a,f+d,p+x,M+w).normalize(),s[3].setComponents(c-a,f-d,p-x,M-w).normalize(),n)s[4].setComponents(l,h,m,_).normalize(),s[5].setComponents(c-l,f-h,p-m,M-_).normalize();else if(s[4].setComponents(c-l,f-h,p-m,M-_).normalize(),t===fi)s[5].setComponents(c+l,f+h,p+m,M+_).normalize();else if(t===ra)s[5].setComponents(l,h,m,_).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+t);return this}intersectsObject(e){if(e.boundingSphere!==void 0)e.boundingSphere===null&&e.computeBoundingSphere(),Ks.copy(e.boundingSphere).applyMatrix4(e.matrixWorld);else{let t=e.geometry;t.boundingSphere===null&&t.computeBoundingSphere(),Ks.copy(t.boundingSphere).applyMatrix4(e.matrixWorld)}return this.intersectsSphere(Ks)}intersectsSprite(e){Ks.center.set(0,0,0);let t=o_.distanceTo(e.center);return Ks.radius=.7071067811865476+t,Ks.applyMatrix4(e.matrixWorld),this.intersectsSphere(Ks)}intersectsSphere(e){let t=this.planes,n=e.center,s=-e.radius;for(let r=0;r<6;r++)if(t[r].distanceToPoint(n)<s)return!1;return!0}intersectsBox(e){let t=this.planes;for(let n=0;n<6;n++){let s=t[n];if(Wl.x=s.normal.x>0?e.max.x:e.min.x,Wl.y=s.normal.y>0?e.max.y:e.min.y,Wl.z=s.normal.z>0?e.max.z:e.min.z,s.distanceToPoint(Wl)<0)return!1}return!0}containsPoint(e){let t=this.planes;for(let n=0;n<6;n++)if(t[n].distanceToPoint(e)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},Gm=new yt,uc=class i{constructor(){this.coordinateSystem=fi,this._frustums=[],this._count=0}setFromArrayCamera(e){let t=e.cameras,n=this._frustums;for(let s=0;s<t.length;s++){let r=t[s];Gm.multiplyMatrices(r.projectionMatrix,r.matrixWorldInverse),n[s]===void 0&&(n[s]=new er),n[s].setFromProjectionMatrix(Gm,r.coordinateSystem,r.reversedDepth)}return this._count=t.length,this}getFrustum(e){return this._frustums[e]}intersectsObject(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsObject(e))return!0;return!1}intersectsSprite(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsSprite(e))return!0;return!1}intersectsSphere(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsSphere(e))return!0;return!1}intersectsBox(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].intersectsBox(e))return!0;return!1}containsPoint(e){let t=this._frustums;for(let n=0;n<this._count;n++)if(t[n].containsPoint(e))return!0;return!1}copy(e){this.coordinateSystem=e.coordinateSystem;let t=this._frustums,n=e._frustums;for(let s=0;s<e._count;s++)t[s]===void 0&&(t[s]=new er),t[s].copy(n[s]);return this._count=e._count,this}clone(){return new i().copy(this)}};var ua=class extends Fn{constructor(e=[],t=nr,n,s,r,o,a,l,c,u){super(e,t,n,s,r,o,a,l,c,u),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(e){this.image=e}};var as=class extends Fn{constructor(e,t,n=Ti,s,r,o,a=$t,l=$t,c,u=os,d=1){if(u!==os&&u!==hs)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let h={width:e,height:t,depth:d};super(h,s,r,o,a,l,u,n,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(e){return super.copy(e),this.source=new qr(Object.assign({},e.image)),this.compareFunction=e.compareFunction,this}toJSON(e){let t=super.toJSON(e);return t.compareFunction=this.compareFunction,t}},da=class extends as{constructor(e,t=Ti,n=nr,s,r,o=$t,a=$t,l,c=os){let u={width:e,height:e,depth:1},d=[u,u,u,u,u,u];super(e,e,t,n,s,r,o,a,l,c),this.image=d,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(e){this.image=e}},fa=class extends Fn{constructor(e=null){super(),this.sourceTexture=e,this.isExternalTexture=!0}copy(e){return super.copy(e),this.sourceTexture=e.sourceTexture,this}},jr=class i extends Kn{constructor(e=1,t=1,n=1,s=1,r=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:e,height:t,depth:n,widthSegments:s,heightSegments:r,depthSegments:o};let a=this;s=Math.floor(s),r=Math.floor(r),o=Math.floor(o);let l=[],c=[],u=[],d=[],h=0,f=0;g("z","y","x",-1,-1,n,t,e,o,r,0),g("z","y","x",1,-1,n,t,-e,o,r,1),g("x","z","y",1,1,e,n,t,s,o,2),g("x","z","y",1,-1,e,n,-t,s,o,3),g("x","y","z",1,-1,e,t,n,s,r,4),g("x","y","z",-1,-1,e,t,-n,s,r,5),this.setIndex(l),this.setAttribute("position",new pi(c,3)),this.setAttribute("normal",new pi(u,3)),this.setAttribute("uv",new pi(d,2));function g(x,m,p,y,w,_,M,S,v,b,A){let T=_/v,R=M/b,P=_/2,O=M/2,I=S/2,k=v+1,W=b+1,G=0,se=0,q=new D;for(let te=0;te<W;te++){let oe=te*R-O;for(let Ee=0;Ee<k;Ee++){let He=Ee*T-P;q[x]=He*y,q[m]=oe*w,q[p]=I,c.push(q.x,q.y,q.z),q[x]=0,q[m]=0,q[p]=S>0?1:-1,u.push(q.x,q.y,q.z),d.push(Ee/v),d.push(1-te/b),G+=1}}for(let te=0;te<b;te++)for(let oe=0;oe<v;oe++){let Ee=h+oe+k*te,He=h+oe+k*(te+1),Q=h+(oe+1)+k*(te+1),le=h+(oe+1)+k*te;l.push(Ee,He,le),l.push(He,Q,le),se+=6}a.addGroup(f,se,A),f+=se,h+=G}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.width,e.height,e.depth,e.widthSegments,e.heightSegments,e.depthSegments)}};var ls=class i extends Kn{constructor(e=1,t=1,n=1,s=1){super(),this.type="PlaneGeometry",this.parameters={width:e,height:t,widthSegments:n,heightSegments:s};let r=e/2,o=t/2,a=Math.floor(n),l=Math.floor(s),c=a+1,u=l+1,d=e/a,h=t/l,f=[],g=[],x=[],m=[];for(let p=0;p<u;p++){let y=p*h-o;for(let w=0;w<c;w++){let _=w*d-r;g.push(_,-y,0),x.push(0,0,1),m.push(w/a),m.push(1-p/l)}}for(let p=0;p<l;p++)for(let y=0;y<a;y++){let w=y+c*p,_=y+c*(p+1),M=y+1+c*(p+1),S=y+1+c*p;f.push(w,_,S),f.push(_,M,S)}this.setIndex(f),this.setAttribute("position",new pi(g,3)),this.setAttribute("normal",new pi(x,3)),this.setAttribute("uv",new pi(m,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new i(e.width,e.height,e.widthSegments,e.heightSegments)}};function rr(i){let e={};for(let t in i){e[t]={};for(let n in i[t]){let s=i[t][n];if(Wm(s))s.isRenderTargetTexture?(Qe("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),e[t][n]=null):e[t][n]=s.clone();else if(Array.isArray(s))if(Wm(s[0])){let r=[];for(let o=0,a=s.length;o<a;o++)r[o]=s[o].clone();e[t][n]=r}else e[t][n]=s.slice();else e[t][n]=s}}return e}function kn(i){let e={};for(let t=0;t<i.length;t++){let n=rr(i[t]);for(let s in n)e[s]=n[s]}return e}function Wm(i){return i&&(i.isColor||i.isMatrix3||i.isMatrix4||i.isVector2||i.isVector3||i.isVector4||i.isTexture||i.isQuaternion)}function a_(i){let e=[];for(let t=0;t<i.length;t++)e.push(i[t].clone());return e}function Yd(i){let e=i.getRenderTarget();return e===null?i.outputColorSpace:e.isXRRenderTarget===!0?e.texture.colorSpace:St.workingColorSpace}var Ug={clone:rr,merge:kn},l_=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,c_=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,Fi=class extends Qs{constructor(e){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=l_,this.fragmentShader=c_,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,e!==void 0&&this.setValues(e)}copy(e){return super.copy(e),this.fragmentShader=e.fragmentShader,this.vertexShader=e.vertexShader,this.uniforms=rr(e.uniforms),this.uniformsGroups=a_(e.uniformsGroups),this.defines=Object.assign({},e.defines),this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.fog=e.fog,this.lights=e.lights,this.clipping=e.clipping,this.extensions=Object.assign({},e.extensions),this.glslVersion=e.glslVersion,this.defaultAttributeValues=Object.assign({},e.defaultAttributeValues),this.index0AttributeName=e.index0AttributeName,this.uniformsNeedUpdate=e.uniformsNeedUpdate,this}toJSON(e){let t=super.toJSON(e);t.glslVersion=this.glslVersion,t.uniforms={};for(let s in this.uniforms){let o=this.uniforms[s].value;o&&o.isTexture?t.uniforms[s]={type:"t",value:o.toJSON(e).uuid}:o&&o.isColor?t.uniforms[s]={type:"c",value:o.getHex()}:o&&o.isVector2?t.uniforms[s]={type:"v2",value:o.toArray()}:o&&o.isVector3?t.uniforms[s]={type:"v3",value:o.toArray()}:o&&o.isVector4?t.uniforms[s]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?t.uniforms[s]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?t.uniforms[s]={type:"m4",value:o.toArray()}:t.uniforms[s]={value:o}}Object.keys(this.defines).length>0&&(t.defines=this.defines),t.vertexShader=this.vertexShader,t.fragmentShader=this.fragmentShader,t.lights=this.lights,t.clipping=this.clipping;let n={};for(let s in this.extensions)this.extensions[s]===!0&&(n[s]=!0);return Object.keys(n).length>0&&(t.extensions=n),t}fromJSON(e,t){if(super.fromJSON(e,t),e.uniforms!==void 0)for(let n in e.uniforms){let s=e.uniforms[n];switch(this.uniforms[n]={},s.type){case"t":this.uniforms[n].value=t[s.value]||null;break;case"c":this.uniforms[n].value=new Tt().setHex(s.value);break;case"v2":this.uniforms[n].value=new ht().fromArray(s.value);break;case"v3":this.uniforms[n].value=new D().fromArray(s.value);break;case"v4":this.uniforms[n].value=new Bt().fromArray(s.value);break;case"m3":this.uniforms[n].value=new rt().fromArray(s.value);break;case"m4":this.uniforms[n].value=new yt().fromArray(s.value);break;default:this.uniforms[n].value=s.value}}if(e.defines!==void 0&&(this.defines=e.defines),e.vertexShader!==void 0&&(this.vertexShader=e.vertexShader),e.fragmentShader!==void 0&&(this.fragmentShader=e.fragmentShader),e.glslVersion!==void 0&&(this.glslVersion=e.glslVersion),e.extensions!==void 0)for(let n in e.extensions)this.extensions[n]=e.extensions[n];return e.lights!==void 0&&(this.lights=e.lights),e.clipping!==void 0&&(this.clipping=e.clipping),this}},Cs=class extends Fi{constructor(e){super(e),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}};var dc=class extends Qs{constructor(e){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=_g,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(e)}copy(e){return super.copy(e),this.depthPacking=e.depthPacking,this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this}},fc=class extends Qs{constructor(e){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(e)}copy(e){return super.copy(e),this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this}};function kr(i,e){return!i||i.constructor===e?i:typeof e.BYTES_PER_ELEMENT=="number"?new e(i):Array.prototype.slice.call(i)}function Xl(i){return i!==void 0&&i.inTangents!==void 0&&i.outTangents!==void 0}var Rs=class{constructor(e,t,n,s){this.parameterPositions=e,this._cachedIndex=0,this.resultBuffer=s!==void 0?s:new t.constructor(n),this.sampleValues=t,this.valueSize=n,this.settings=null,this.DefaultSettings_={}}evaluate(e){let t=this.parameterPositions,n=this._cachedIndex,s=t[n],r=t[n-1];n:{e:{let o;t:{i:if(!(e<s)){for(let a=n+2;;){if(s===void 0){if(e<r)break i;return n=t.length,this._cachedIndex=n,this.copySampleValue_(n-1)}if(n===a)break;if(r=s,s=t[++n],e<s)break e}o=t.length;break t}if(!(e>=r)){let a=t[1];e<a&&(n=2,r=a);for(let l=n-2;;){if(r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(n===l)break;if(s=r,r=t[--n-1],e>=r)break e}o=n,n=0;break t}break n}for(;n<o;){let a=n+o>>>1;e<t[a]?o=a:n=a+1}if(s=t[n],r=t[n-1],r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(s===void 0)return n=t.length,this._cachedIndex=n,this.copySampleValue_(n-1)}this._cachedIndex=n,this.intervalChanged_(n,r,s)}return this.interpolate_(n,r,e,s)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(e){let t=this.resultBuffer,n=this.sampleValues,s=this.valueSize,r=e*s;for(let o=0;o!==s;++o)t[o]=n[r+o];return t}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},pc=class extends Rs{constructor(e,t,n,s){super(e,t,n,s),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:gd,endingEnd:gd}}intervalChanged_(e,t,n){let s=this.parameterPositions,r=e-2,o=e+1,a=s[r],l=s[o];if(a===void 0)switch(this.getSettings_().endingStart){case vd:r=e,a=2*t-n;break;case yd:r=s.length-2,a=t+s[r]-s[r+1];break;default:r=e,a=n}if(l===void 0)switch(this.getSettings_().endingEnd){case vd:o=e,l=2*n-t;break;case yd:o=1,l=n+s[1]-s[0];break;default:o=e-1,l=t}let c=(n-t)*.5,u=this.valueSize;this._weightPrev=c/(t-a),this._weightNext=c/(l-n),this._offsetPrev=r*u,this._offsetNext=o*u}interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=this._offsetPrev,d=this._offsetNext,h=this._weightPrev,f=this._weightNext,g=(n-t)/(s-t),x=g*g,m=x*g,p=-h*m+2*h*x-h*g,y=(1+h)*m+(-1.5-2*h)*x+(-.5+h)*g+1,w=(-1-f)*m+(1.5+f)*x+.5*g,_=f*m-f*x;for(let M=0;M!==a;++M)r[M]=p*o[u+M]+y*o[c+M]+w*o[l+M]+_*o[d+M];return r}},mc=class extends Rs{constructor(e,t,n,s){super(e,t,n,s)}interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=(n-t)/(s-t),d=1-u;for(let h=0;h!==a;++h)r[h]=o[c+h]*d+o[l+h]*u;return r}},gc=class extends Rs{constructor(e,t,n,s){super(e,t,n,s)}interpolate_(e){return this.copySampleValue_(e-1)}},vc=class extends Rs{interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=this.inTangents,d=this.outTangents;if(!u||!d){let g=(n-t)/(s-t),x=1-g;for(let m=0;m!==a;++m)r[m]=o[c+m]*x+o[l+m]*g;return r}let h=a*2,f=e-1;for(let g=0;g!==a;++g){let x=o[c+g],m=o[l+g],p=f*h+g*2,y=d[p],w=d[p+1],_=e*h+g*2,M=u[_],S=u[_+1],v=u_(n,t,y,M,s);r[g]=Fg(v,x,w,S,m)}return r}};function Fg(i,e,t,n,s){let r=1-i;return r*r*r*e+3*r*r*i*t+3*r*i*i*n+i*i*i*s}function h_(i,e,t,n,s){let r=1-i;return 3*r*r*(t-e)+6*r*i*(n-t)+3*i*i*(s-n)}function u_(i,e,t,n,s){let r=(i-e)/(s-e);for(let o=0;o<8;o++){let a=Fg(r,e,t,n,s)-i;if(Math.abs(a)<1e-10)break;let l=h_(r,e,t,n,s);if(Math.abs(l)<1e-10)break;r=Math.max(0,Math.min(1,r-a/l))}return r}var ii=class{constructor(e,t,n,s){if(e===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(t===void 0||t.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+e);this.name=e,this.times=kr(t,this.TimeBufferType),this.values=kr(n,this.ValueBufferType),this.setInterpolation(s||this.DefaultInterpolation)}static toJSON(e){let t=e.constructor,n;if(t.toJSON!==this.toJSON)n=t.toJSON(e);else{n={name:e.name,times:kr(e.times,Array),values:kr(e.values,Array)};let s=e.getInterpolation();s!==e.DefaultInterpolation&&(n.interpolation=s),Xl(e.settings)&&(n.settings={inTangents:kr(e.settings.inTangents,Array),outTangents:kr(e.settings.outTangents,Array)})}return n.type=e.ValueTypeName,n}InterpolantFactoryMethodDiscrete(e){return new gc(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodLinear(e){return new mc(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodSmooth(e){return new pc(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodBezier(e){let t=new vc(this.times,this.values,this.getValueSize(),e);return this.settings&&(t.inTangents=this.settings.inTangents,t.outTangents=this.settings.outTangents),t}setInterpolation(e){let t;switch(e){case ia:t=this.InterpolantFactoryMethodDiscrete;break;case rc:t=this.InterpolantFactoryMethodLinear;break;case jl:t=this.InterpolantFactoryMethodSmooth;break;case md:t=this.InterpolantFactoryMethodBezier;break}if(t===void 0){let n="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(e!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(n);return Qe("KeyframeTrack:",n),this}return this.createInterpolant=t,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return ia;case this.InterpolantFactoryMethodLinear:return rc;case this.InterpolantFactoryMethodSmooth:return jl;case this.InterpolantFactoryMethodBezier:return md}}getValueSize(){return this.values.length/this.times.length}shift(e){if(e!==0){let t=this.times;for(let n=0,s=t.length;n!==s;++n)t[n]+=e;Xl(this.settings)&&(Xm(this.settings.inTangents,e),Xm(this.settings.outTangents,e))}return this}scale(e){if(e!==1){let t=this.times;for(let n=0,s=t.length;n!==s;++n)t[n]*=e;Xl(this.settings)&&(qm(this.settings.inTangents,e),qm(this.settings.outTangents,e))}return this}trim(e,t){let n=this.times,s=n.length,r=0,o=s-1;for(;r!==s&&n[r]<e;)++r;for(;o!==-1&&n[o]>t;)--o;if(++o,r!==0||o!==s){r>=o&&(o=Math.max(o,1),r=o-1);let a=this.getValueSize();this.times=n.slice(r,o),this.values=this.values.slice(r*a,o*a)}return this}validate(){let e=!0,t=this.getValueSize();t-Math.floor(t)!==0&&(it("KeyframeTrack: Invalid value size in track.",this),e=!1);let n=this.times,s=this.values,r=n.length;r===0&&(it("KeyframeTrack: Track is empty.",this),e=!1);let o=null;for(let a=0;a!==r;a++){let l=n[a];if(typeof l=="number"&&isNaN(l)){it("KeyframeTrack: Time is not a valid number.",this,a,l),e=!1;break}if(o!==null&&o>l){it("KeyframeTrack: Out of order keys.",this,a,l,o),e=!1;break}o=l}if(s!==void 0&&Bx(s))for(let a=0,l=s.length;a!==l;++a){let c=s[a];if(isNaN(c)){it("KeyframeTrack: Value is not a valid number.",this,a,c),e=!1;break}}return e}optimize(){let e=this.times.slice(),t=this.values.slice(),n=this.getValueSize(),s=this.getInterpolation()===jl,r=e.length-1,o=1;for(let a=1;a<r;++a){let l=!1,c=e[a],u=e[a+1];if(c!==u&&(a!==1||c!==e[0]))if(s)l=!0;else{let d=a*n,h=d-n,f=d+n;for(let g=0;g!==n;++g){let x=t[d+g];if(x!==t[h+g]||x!==t[f+g]){l=!0;break}}}if(l){if(a!==o){e[o]=e[a];let d=a*n,h=o*n;for(let f=0;f!==n;++f)t[h+f]=t[d+f]}++o}}if(r>0){e[o]=e[r];for(let a=r*n,l=o*n,c=0;c!==n;++c)t[l+c]=t[a+c];++o}return o!==e.length?(this.times=e.slice(0,o),this.values=t.slice(0,o*n)):(this.times=e,this.values=t),this}clone(){let e=this.times.slice(),t=this.values.slice(),n=this.constructor,s=new n(this.name,e,t);return s.createInterpolant=this.createInterpolant,Xl(this.settings)&&(s.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),s}};function Xm(i,e){for(let t=0,n=i.length;t!==n;t+=2)i[t]+=e}function qm(i,e){for(let t=0,n=i.length;t!==n;t+=2)i[t]*=e}ii.prototype.ValueTypeName="";ii.prototype.TimeBufferType=Float32Array;ii.prototype.ValueBufferType=Float32Array;ii.prototype.DefaultInterpolation=rc;var Ps=class extends ii{constructor(e,t,n){super(e,t,n)}};Ps.prototype.ValueTypeName="bool";Ps.prototype.ValueBufferType=Array;Ps.prototype.DefaultInterpolation=ia;Ps.prototype.InterpolantFactoryMethodLinear=void 0;Ps.prototype.InterpolantFactoryMethodSmooth=void 0;var yc=class extends ii{constructor(e,t,n,s){super(e,t,n,s)}};yc.prototype.ValueTypeName="color";var xc=class extends ii{constructor(e,t,n,s){super(e,t,n,s)}};xc.prototype.ValueTypeName="number";var _c=class extends Rs{constructor(e,t,n,s){super(e,t,n,s)}interpolate_(e,t,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(n-t)/(s-t),c=e*a;for(let u=c+a;c!==u;c+=4)jn.slerpFlat(r,0,o,c-a,o,c,l);return r}},pa=class extends ii{constructor(e,t,n,s){super(e,t,n,s)}InterpolantFactoryMethodLinear(e){return new _c(this.times,this.values,this.getValueSize(),e)}};pa.prototype.ValueTypeName="quaternion";pa.prototype.InterpolantFactoryMethodSmooth=void 0;var Is=class extends ii{constructor(e,t,n){super(e,t,n)}};Is.prototype.ValueTypeName="string";Is.prototype.ValueBufferType=Array;Is.prototype.DefaultInterpolation=ia;Is.prototype.InterpolantFactoryMethodLinear=void 0;Is.prototype.InterpolantFactoryMethodSmooth=void 0;var bc=class extends ii{constructor(e,t,n,s){super(e,t,n,s)}};bc.prototype.ValueTypeName="vector";var wc=class{constructor(e,t,n){let s=this,r=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=e,this.onProgress=t,this.onError=n,this._abortController=null,this.itemStart=function(u){a++,r===!1&&s.onStart!==void 0&&s.onStart(u,o,a),r=!0},this.itemEnd=function(u){o++,s.onProgress!==void 0&&s.onProgress(u,o,a),o===a&&(r=!1,s.onLoad!==void 0&&s.onLoad())},this.itemError=function(u){s.onError!==void 0&&s.onError(u)},this.resolveURL=function(u){return u=u.normalize("NFC"),l?l(u):u},this.setURLModifier=function(u){return l=u,this},this.addHandler=function(u,d){return c.push(u,d),this},this.removeHandler=function(u){let d=c.indexOf(u);return d!==-1&&c.splice(d,2),this},this.getHandler=function(u){for(let d=0,h=c.length;d<h;d+=2){let f=c[d],g=c[d+1];if(f.global&&(f.lastIndex=0),f.test(u))return g}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},kg=new wc,Sc=class{constructor(e){this.manager=e!==void 0?e:kg,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(e,t){let n=this;return new Promise(function(s,r){n.load(e,s,t,r)})}parse(){}setCrossOrigin(e){return this.crossOrigin=e,this}setWithCredentials(e){return this.withCredentials=e,this}setPath(e){return this.path=e,this}setResourcePath(e){return this.resourcePath=e,this}setRequestHeader(e){return this.requestHeader=e,this}setPriority(e){return this.priority=e,this}setCache(e){return this.cache=e,this}abort(){return this}};Sc.DEFAULT_MATERIAL_NAME="__DEFAULT";var ql=new D,$l=new jn,Li=new D,ma=class extends mi{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new yt,this.projectionMatrix=new yt,this.projectionMatrixInverse=new yt,this.coordinateSystem=fi,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(e,t){return super.copy(e,t),this.matrixWorldInverse.copy(e.matrixWorldInverse),this.projectionMatrix.copy(e.projectionMatrix),this.projectionMatrixInverse.copy(e.projectionMatrixInverse),this.coordinateSystem=e.coordinateSystem,this}getWorldDirection(e){return super.getWorldDirection(e).negate()}updateMatrixWorld(e){super.updateMatrixWorld(e),this.matrixWorld.decompose(ql,$l,Li),Li.x===1&&Li.y===1&&Li.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(ql,$l,Li.set(1,1,1)).invert()}updateWorldMatrix(e,t,n=!1){super.updateWorldMatrix(e,t,n),this.matrixWorld.decompose(ql,$l,Li),Li.x===1&&Li.y===1&&Li.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(ql,$l,Li.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},Es=new D,$m=new ht,Ym=new ht,an=class extends ma{constructor(e=50,t=1,n=.1,s=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=e,this.zoom=1,this.near=n,this.far=s,this.focus=10,this.aspect=t,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.fov=e.fov,this.zoom=e.zoom,this.near=e.near,this.far=e.far,this.focus=e.focus,this.aspect=e.aspect,this.view=e.view===null?null:Object.assign({},e.view),this.filmGauge=e.filmGauge,this.filmOffset=e.filmOffset,this}setFocalLength(e){let t=.5*this.getFilmHeight()/e;this.fov=oc*2*Math.atan(t),this.updateProjectionMatrix()}getFocalLength(){let e=Math.tan($u*.5*this.fov);return .5*this.getFilmHeight()/e}getEffectiveFOV(){return oc*2*Math.atan(Math.tan($u*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(e,t,n){Es.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),t.set(Es.x,Es.y).multiplyScalar(-e/Es.z),Es.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),n.set(Es.x,Es.y).multiplyScalar(-e/Es.z)}getViewSize(e,t){return this.getViewBounds(e,$m,Ym),t.subVectors(Ym,$m)}setViewOffset(e,t,n,s,r,o){this.aspect=e/t,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=this.near,t=e*Math.tan($u*.5*this.fov)/this.zoom,n=2*t,s=this.aspect*n,r=-.5*s,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;r+=o.offsetX*s/l,t-=o.offsetY*n/c,s*=o.width/l,n*=o.height/c}let a=this.filmOffset;a!==0&&(r+=e*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(r,r+s,t,t-n,e,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.fov=this.fov,t.object.zoom=this.zoom,t.object.near=this.near,t.object.far=this.far,t.object.focus=this.focus,t.object.aspect=this.aspect,this.view!==null&&(t.object.view=Object.assign({},this.view)),t.object.filmGauge=this.filmGauge,t.object.filmOffset=this.filmOffset,t}};var Mc=class extends ma{constructor(e=-1,t=1,n=1,s=-1,r=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=e,this.right=t,this.top=n,this.bottom=s,this.near=r,this.far=o,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.left=e.left,this.right=e.right,this.top=e.top,this.bottom=e.bottom,this.near=e.near,this.far=e.far,this.zoom=e.zoom,this.view=e.view===null?null:Object.assign({},e.view),this}setViewOffset(e,t,n,s,r,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=(this.right-this.left)/(2*this.zoom),t=(this.top-this.bottom)/(2*this.zoom),n=(this.right+this.left)/2,s=(this.top+this.bottom)/2,r=n-e,o=n+e,a=s+t,l=s-t;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,u=(this.top-this.bottom)/this.view.fullHeight/this.zoom;r+=c*this.view.offsetX,o=r+c*this.view.width,a-=u*this.view.offsetY,l=a-u*this.view.height}this.projectionMatrix.makeOrthographic(r,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.zoom=this.zoom,t.object.left=this.left,t.object.right=this.right,t.object.top=this.top,t.object.bottom=this.bottom,t.object.near=this.near,t.object.far=this.far,this.view!==null&&(t.object.view=Object.assign({},this.view)),t}};var Or=-90,Br=1,Kr=class extends mi{constructor(e,t,n){super(),this.type="CubeCamera",this.renderTarget=n,this.coordinateSystem=null,this.activeMipmapLevel=0;let s=new an(Or,Br,e,t);s.layers=this.layers,this.add(s);let r=new an(Or,Br,e,t);r.layers=this.layers,this.add(r);let o=new an(Or,Br,e,t);o.layers=this.layers,this.add(o);let a=new an(Or,Br,e,t);a.layers=this.layers,this.add(a);let l=new an(Or,Br,e,t);l.layers=this.layers,this.add(l);let c=new an(Or,Br,e,t);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let e=this.coordinateSystem,t=this.children.concat(),[n,s,r,o,a,l]=t;for(let c of t)this.remove(c);if(e===fi)n.up.set(0,1,0),n.lookAt(1,0,0),s.up.set(0,1,0),s.lookAt(-1,0,0),r.up.set(0,0,-1),r.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(e===ra)n.up.set(0,-1,0),n.lookAt(-1,0,0),s.up.set(0,-1,0),s.lookAt(1,0,0),r.up.set(0,0,1),r.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+e);for(let c of t)this.add(c),c.updateMatrixWorld()}update(e,t){this.parent===null&&this.updateMatrixWorld();let{renderTarget:n,activeMipmapLevel:s}=this;this.coordinateSystem!==e.coordinateSystem&&(this.coordinateSystem=e.coordinateSystem,this.updateCoordinateSystem());let[r,o,a,l,c,u]=this.children,d=e.getRenderTarget(),h=e.getActiveCubeFace(),f=e.getActiveMipmapLevel(),g=e.xr.enabled;e.xr.enabled=!1;let x=n.texture.mipmapsAutoUpdate;n.texture.mipmapsAutoUpdate=!1;let m=!1;e.isWebGLRenderer===!0?m=e.state.buffers.depth.getReversed():m=e.reversedDepthBuffer,e.setRenderTarget(n,0,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,r),e.setRenderTarget(n,1,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,o),e.setRenderTarget(n,2,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,a),e.setRenderTarget(n,3,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,l),e.setRenderTarget(n,4,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,c),n.texture.mipmapsAutoUpdate=x,e.setRenderTarget(n,5,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,u),e.setRenderTarget(d,h,f),e.xr.enabled=g,n.texture.needsPMREMUpdate=!0}},Tc=class extends an{constructor(e=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=e,this.perCameraFrustumCulled=!1}};var jd="\\[\\]\\.:\\/",d_=new RegExp("["+jd+"]","g"),Kd="[^"+jd+"]",f_="[^"+jd.replace("\\.","")+"]",p_=/((?:WC+[\/:])*)/.source.replace("WC",Kd),m_=/(WCOD+)?/.source.replace("WCOD",f_),g_=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",Kd),v_=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",Kd),y_=new RegExp("^"+p_+m_+g_+v_+"$"),x_=["material","materials","bones","map"],xd=class{constructor(e,t,n){let s=n||jt.parseTrackName(t);this._targetGroup=e,this._bindings=e.subscribe_(t,s)}getValue(e,t){this.bind();let n=this._targetGroup.nCachedObjects_,s=this._bindings[n];s!==void 0&&s.getValue(e,t)}setValue(e,t){let n=this._bindings;for(let s=this._targetGroup.nCachedObjects_,r=n.length;s!==r;++s)n[s].setValue(e,t)}bind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,n=e.length;t!==n;++t)e[t].bind()}unbind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,n=e.length;t!==n;++t)e[t].unbind()}},jt=class i{constructor(e,t,n){this.path=t,this.parsedPath=n||i.parseTrackName(t),this.node=i.findNode(e,this.parsedPath.nodeName),this.rootNode=e,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(e,t,n){return e&&e.isAnimationObjectGroup?new i.Composite(e,t,n):new i(e,t,n)}static sanitizeNodeName(e){return e.replace(/\s/g,"_").replace(d_,"")}static parseTrackName(e){let t=y_.exec(e);if(t===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+e);let n={nodeName:t[2],objectName:t[3],objectIndex:t[4],propertyName:t[5],propertyIndex:t[6]},s=n.nodeName&&n.nodeName.lastIndexOf(".");if(s!==void 0&&s!==-1){let r=n.nodeName.substring(s+1);x_.indexOf(r)!==-1&&(n.nodeName=n.nodeName.substring(0,s),n.objectName=r)}if(n.propertyName===null||n.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+e);return n}static findNode(e,t){if(t===void 0||t===""||t==="."||t===-1||t===e.name||t===e.uuid)return e;if(e.skeleton){let n=e.skeleton.getBoneByName(t);if(n!==void 0)return n}if(e.children){let n=function(r){for(let o=0;o<r.length;o++){let a=r[o];if(a.name===t||a.uuid===t)return a;let l=n(a.children);if(l)return l}return null},s=n(e.children);if(s)return s}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(e,t){e[t]=this.targetObject[this.propertyName]}_getValue_array(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)e[t++]=n[s]}_getValue_arrayElement(e,t){e[t]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(e,t){this.resolvedProperty.toArray(e,t)}_setValue_direct(e,t){this.targetObject[this.propertyName]=e[t]}_setValue_direct_setNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=e[t++]}_setValue_array_setNeedsUpdate(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=e[t++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(e,t){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=e[t++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(e,t){this.resolvedProperty[this.propertyIndex]=e[t]}_setValue_arrayElement_setNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(e,t){this.resolvedProperty.fromArray(e,t)}_setValue_fromArray_setNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(e,t){this.bind(),this.getValue(e,t)}_setValue_unbound(e,t){this.bind(),this.setValue(e,t)}bind(){let e=this.node,t=this.parsedPath,n=t.objectName,s=t.propertyName,r=t.propertyIndex;if(e||(e=i.findNode(this.rootNode,t.nodeName),this.node=e),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!e){Qe("PropertyBinding: No target node found for track: "+this.path+".");return}if(n){let c=t.objectIndex;switch(n){case"materials":if(!e.material){it("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.materials){it("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}e=e.material.materials;break;case"bones":if(!e.skeleton){it("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}e=e.skeleton.bones;for(let u=0;u<e.length;u++)if(e[u].name===c){c=u;break}break;case"map":if("map"in e){e=e.map;break}if(!e.material){it("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.map){it("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}e=e.material.map;break;default:if(e[n]===void 0){it("PropertyBinding: Can not bind to objectName of node undefined.",this);return}e=e[n]}if(c!==void 0){if(e[c]===void 0){it("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,e);return}e=e[c]}}let o=e[s];if(o===void 0){let c=t.nodeName;it("PropertyBinding: Trying to update property for track: "+c+"."+s+" but it wasn't found.",e);return}let a=this.Versioning.None;this.targetObject=e,e.isMaterial===!0?a=this.Versioning.NeedsUpdate:e.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(r!==void 0){if(s==="morphTargetInfluences"){if(!e.geometry){it("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!e.geometry.morphAttributes){it("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}e.morphTargetDictionary[r]!==void 0&&(r=e.morphTargetDictionary[r])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=r}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=s;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};jt.Composite=xd;jt.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};jt.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};jt.prototype.GetterByBindingType=[jt.prototype._getValue_direct,jt.prototype._getValue_array,jt.prototype._getValue_arrayElement,jt.prototype._getValue_toArray];jt.prototype.SetterByBindingTypeAndVersioning=[[jt.prototype._setValue_direct,jt.prototype._setValue_direct_setNeedsUpdate,jt.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[jt.prototype._setValue_array,jt.prototype._setValue_array_setNeedsUpdate,jt.prototype._setValue_array_setMatrixWorldNeedsUpdate],[jt.prototype._setValue_arrayElement,jt.prototype._setValue_arrayElement_setNeedsUpdate,jt.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[jt.prototype._setValue_fromArray,jt.prototype._setValue_fromArray_setNeedsUpdate,jt.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var JA=new Float32Array(1);var _d=class{static{this.prototype.isMatrix2=!0}constructor(e,t,n,s){this.elements=[1,0,0,1],e!==void 0&&this.set(e,t,n,s)}identity(){return this.set(1,0,0,1),this}fromArray(e,t=0){for(let n=0;n<4;n++)this.elements[n]=e[n+t];return this}set(e,t,n,s){let r=this.elements;return r[0]=e,r[2]=t,r[1]=n,r[3]=s,this}};var jm=new D,Yl=new D,zr=new D,Vr=new D,pd=new D,__=new D,b_=new D,Hn=class{constructor(e=new D,t=new D){this.start=e,this.end=t}set(e,t){return this.start.copy(e),this.end.copy(t),this}copy(e){return this.start.copy(e.start),this.end.copy(e.end),this}getCenter(e){return e.addVectors(this.start,this.end).multiplyScalar(.5)}delta(e){return e.subVectors(this.end,this.start)}distanceSq(){return this.start.distanceToSquared(this.end)}distance(){return this.start.distanceTo(this.end)}at(e,t){return this.delta(t).multiplyScalar(e).add(this.start)}closestPointToPointParameter(e,t){jm.subVectors(e,this.start),Yl.subVectors(this.end,this.start);let n=Yl.dot(Yl);if(n===0)return 0;let r=Yl.dot(jm)/n;return t&&(r=ft(r,0,1)),r}closestPointToPoint(e,t,n){let s=this.closestPointToPointParameter(e,t);return this.delta(n).multiplyScalar(s).add(this.start)}distanceSqToLine3(e,t=__,n=b_){let s=10000000000000001e-32,r,o,a=this.start,l=e.start,c=this.end,u=e.end;zr.subVectors(c,a),Vr.subVectors(u,l),pd.subVectors(a,l);let d=zr.dot(zr),h=Vr.dot(Vr),f=Vr.dot(pd);if(d<=s&&h<=s)return t.copy(a),n.copy(l),t.distanceToSquared(n);if(d<=s)r=0,o=f/h,o=ft(o,0,1);else{let g=zr.dot(pd);if(h<=s)o=0,r=ft(-g/d,0,1);else{let x=zr.dot(Vr),m=d*h-x*x;m!==0?r=ft((x*f-g*h)/m,0,1):r=0,o=(x*r+f)/h,o<0?(o=0,r=ft(-g/d,0,1)):o>1&&(o=1,r=ft((x-g)/d,0,1))}}return t.copy(a).addScaledVector(zr,r),n.copy(l).addScaledVector(Vr,o),t.distanceToSquared(n)}applyMatrix4(e){return this.start.applyMatrix4(e),this.end.applyMatrix4(e),this}equals(e){return e.start.equals(this.start)&&e.end.equals(this.end)}clone(){return new this.constructor().copy(this)}};function Zd(i,e,t,n){let s=w_(n);switch(t){case zd:return i*e;case ya:return i*e/s.components*s.byteLength;case Lc:return i*e/s.components*s.byteLength;case Ls:return i*e*2/s.components*s.byteLength;case Dc:return i*e*2/s.components*s.byteLength;case Vd:return i*e*3/s.components*s.byteLength;case Gn:return i*e*4/s.components*s.byteLength;case to:return i*e*4/s.components*s.byteLength;case xa:case _a:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*8;case ba:case wa:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case Uc:case kc:return Math.max(i,16)*Math.max(e,8)/4;case Nc:case Fc:return Math.max(i,8)*Math.max(e,8)/2;case Oc:case Bc:case Vc:case Hc:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*8;case zc:case Sa:case Gc:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case Wc:return Math.floor((i+3)/4)*Math.floor((e+3)/4)*16;case Xc:return Math.floor((i+4)/5)*Math.floor((e+3)/4)*16;case qc:return Math.floor((i+4)/5)*Math.floor((e+4)/5)*16;case $c:return Math.floor((i+5)/6)*Math.floor((e+4)/5)*16;case Yc:return Math.floor((i+5)/6)*Math.floor((e+5)/6)*16;case jc:return Math.floor((i+7)/8)*Math.floor((e+4)/5)*16;case Kc:return Math.floor((i+7)/8)*Math.floor((e+5)/6)*16;case Zc:return Math.floor((i+7)/8)*Math.floor((e+7)/8)*16;case Jc:return Math.floor((i+9)/10)*Math.floor((e+4)/5)*16;case Qc:return Math.floor((i+9)/10)*Math.floor((e+5)/6)*16;case eh:return Math.floor((i+9)/10)*Math.floor((e+7)/8)*16;case th:return Math.floor((i+9)/10)*Math.floor((e+9)/10)*16;case nh:return Math.floor((i+11)/12)*Math.floor((e+9)/10)*16;case ih:return Math.floor((i+11)/12)*Math.floor((e+11)/12)*16;case sh:case rh:case oh:return Math.ceil(i/4)*Math.ceil(e/4)*16;case ah:case lh:return Math.ceil(i/4)*Math.ceil(e/4)*8;case Ma:case ch:return Math.ceil(i/4)*Math.ceil(e/4)*16}throw new Error(`Unable to determine texture byte length for ${t} format.`)}function w_(i){switch(i){case cn:case Fd:return{byteLength:1,components:1};case eo:case kd:case Ei:return{byteLength:2,components:1};case Pc:case Ic:return{byteLength:2,components:4};case Ti:case Rc:case si:return{byteLength:4,components:1};case Od:case Bd:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${i}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?Qe("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function r0(){let i=null,e=!1,t=null,n=null;function s(r,o){n=i.requestAnimationFrame(s),t(r,o)}return{start:function(){e!==!0&&t!==null&&i!==null&&(n=i.requestAnimationFrame(s),e=!0)},stop:function(){i!==null&&i.cancelAnimationFrame(n),e=!1},setAnimationLoop:function(r){t=r},setContext:function(r){i=r}}}function S_(i){let e=new WeakMap;function t(a,l){let c=a.array,u=a.usage,d=c.byteLength,h=i.createBuffer();i.bindBuffer(l,h),i.bufferData(l,c,u),a.onUploadCallback();let f;if(c instanceof Float32Array)f=i.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)f=i.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?f=i.HALF_FLOAT:f=i.UNSIGNED_SHORT;else if(c instanceof Int16Array)f=i.SHORT;else if(c instanceof Uint32Array)f=i.UNSIGNED_INT;else if(c instanceof Int32Array)f=i.INT;else if(c instanceof Int8Array)f=i.BYTE;else if(c instanceof Uint8Array)f=i.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)f=i.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:h,type:f,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:d}}function n(a,l,c){let u=l.array,d=l.updateRanges;if(i.bindBuffer(c,a),d.length===0)i.bufferSubData(c,0,u);else{d.sort((f,g)=>f.start-g.start);let h=0;for(let f=1;f<d.length;f++){let g=d[h],x=d[f];x.start<=g.start+g.count+1?g.count=Math.max(g.count,x.start+x.count-g.start):(++h,d[h]=x)}d.length=h+1;for(let f=0,g=d.length;f<g;f++){let x=d[f];i.bufferSubData(c,x.start*u.BYTES_PER_ELEMENT,u,x.start,x.count)}l.clearUpdateRanges()}l.onUploadCallback()}function s(a){return a.isInterleavedBufferAttribute&&(a=a.data),e.get(a)}function r(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=e.get(a);l&&(i.deleteBuffer(l.buffer),e.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let u=e.get(a);(!u||u.version<a.version)&&e.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=e.get(a);if(c===void 0)e.set(a,t(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");n(c.buffer,a,l),c.version=a.version}}return{get:s,remove:r,update:o}}var M_=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,T_=`#ifdef USE_ALPHAHASH
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
#endif`,E_=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,A_=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,C_=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,R_=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,P_=`#ifdef USE_AOMAP
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
#endif`,I_=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,L_=`#ifdef USE_BATCHING
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
#endif`,D_=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,N_=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,U_=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,F_=`float G_BlinnPhong_Implicit( ) {
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
} // validated`,k_=`#ifdef USE_IRIDESCENCE
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
#endif`,O_=`#ifdef USE_BUMPMAP
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
#endif`,B_=`#if NUM_CLIPPING_PLANES > 0
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
#endif`,z_=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,V_=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,H_=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,G_=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,W_=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,X_=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,q_=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
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
#endif`,$_=`#define PI 3.141592653589793
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
} // validated`,Y_=`vec3 transformedNormal = objectNormal;
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
#endif`,j_=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,K_=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,Z_=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,J_=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,Q_="gl_FragColor = linearToOutputTexel( gl_FragColor );",eb=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,tb=`#ifdef USE_ENVMAP
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
#endif`,nb=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,ib=`#ifdef USE_ENVMAP
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
#endif`,sb=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,rb=`#ifdef USE_ENVMAP
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
#endif`,ob=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,ab=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,lb=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,cb=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,hb=`#ifdef USE_GRADIENTMAP
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
}`,ub=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,db=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,fb=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,pb=`uniform bool receiveShadow;
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
#include <lightprobes_pars_fragment>`,mb=`#ifdef USE_ENVMAP
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
#endif`,gb=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,vb=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,yb=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,xb=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,_b=`PhysicalMaterial material;
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
#endif`,bb=`uniform sampler2D dfgLUT;
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
}`,wb=`
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
#endif`,Sb=`#if defined( RE_IndirectDiffuse )
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
#endif`,Mb=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,Tb=`#if NUM_LIGHT_PROBE_GRIDS > 0
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
#endif`,Eb=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,Ab=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,Cb=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,Rb=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,Pb=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,Ib=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,Lb=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
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
#endif`,Db=`#if defined( USE_POINTS_UV )
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
#endif`,Nb=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,Ub=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,Fb=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,kb=`#if defined( USE_MORPHCOLORS )
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
#endif`,Ob=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,Bb=`#ifdef USE_MORPHTARGETS
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
#endif`,zb=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,Vb=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
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
vec3 nonPerturbedNormal = normal;`,Hb=`#ifdef USE_NORMALMAP_OBJECTSPACE
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
#endif`,Gb=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,Wb=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,Xb=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,qb=`#ifdef USE_NORMALMAP
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
#endif`,$b=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,Yb=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,jb=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,Kb=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,Zb=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,Jb=`vec3 packNormalToRGB( const in vec3 normal ) {
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
}`,Qb=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,ew=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,tw=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,nw=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,iw=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,sw=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,rw=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,ow=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,aw=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
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
#endif`,lw=`float getShadowMask() {
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
}`,cw=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,hw=`#ifdef USE_SKINNING
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
#endif`,uw=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,dw=`#ifdef USE_SKINNING
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
#endif`,fw=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,pw=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,mw=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,gw=`#ifndef saturate
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
vec3 CustomToneMapping( vec3 color ) { return color; }`,vw=`#ifdef USE_TRANSMISSION
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
#endif`,yw=`#ifdef USE_TRANSMISSION
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
#endif`,xw=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,_w=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,bw=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,ww=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,Sw=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,Mw=`uniform sampler2D t2D;
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
}`,Tw=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Ew=`uniform float backgroundBlurriness;
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
}`,Aw=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Cw=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Rw=`#include <common>
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
}`,Pw=`#if DEPTH_PACKING == 3200
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
}`,Iw=`#define DISTANCE
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
}`,Lw=`#define DISTANCE
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
}`,Dw=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,Nw=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Uw=`uniform float scale;
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
}`,Fw=`uniform vec3 diffuse;
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
}`,kw=`#include <common>
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
}`,Ow=`uniform vec3 diffuse;
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
}`,Bw=`#define LAMBERT
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
}`,zw=`#define LAMBERT
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
}`,Vw=`#define MATCAP
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
}`,Hw=`#define MATCAP
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
}`,Gw=`#define NORMAL
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
}`,Ww=`#define NORMAL
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
}`,Xw=`#define PHONG
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
}`,qw=`#define PHONG
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
}`,$w=`#define STANDARD
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
}`,Yw=`#define STANDARD
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
}`,jw=`#define TOON
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
}`,Kw=`#define TOON
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
}`,Zw=`uniform float size;
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
}`,Jw=`uniform vec3 diffuse;
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
}`,Qw=`#include <common>
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
}`,eS=`uniform vec3 color;
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
}`,tS=`uniform float rotation;
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
}`,nS=`uniform vec3 diffuse;
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
}`,mt={alphahash_fragment:M_,alphahash_pars_fragment:T_,alphamap_fragment:E_,alphamap_pars_fragment:A_,alphatest_fragment:C_,alphatest_pars_fragment:R_,aomap_fragment:P_,aomap_pars_fragment:I_,batching_pars_vertex:L_,batching_vertex:D_,begin_vertex:N_,beginnormal_vertex:U_,bsdfs:F_,iridescence_fragment:k_,bumpmap_pars_fragment:O_,clipping_planes_fragment:B_,clipping_planes_pars_fragment:z_,clipping_planes_pars_vertex:V_,clipping_planes_vertex:H_,color_fragment:G_,color_pars_fragment:W_,color_pars_vertex:X_,color_vertex:q_,common:$_,defaultnormal_vertex:Y_,displacementmap_pars_vertex:j_,displacementmap_vertex:K_,emissivemap_fragment:Z_,emissivemap_pars_fragment:J_,colorspace_fragment:Q_,colorspace_pars_fragment:eb,envmap_fragment:tb,envmap_common_pars_fragment:nb,envmap_pars_fragment:ib,envmap_pars_vertex:sb,envmap_physical_pars_fragment:mb,envmap_vertex:rb,fog_vertex:ob,fog_pars_vertex:ab,fog_fragment:lb,fog_pars_fragment:cb,gradientmap_pars_fragment:hb,lightmap_pars_fragment:ub,lights_lambert_fragment:db,lights_lambert_pars_fragment:fb,lights_pars_begin:pb,lights_toon_fragment:gb,lights_toon_pars_fragment:vb,lights_phong_fragment:yb,lights_phong_pars_fragment:xb,lights_physical_fragment:_b,lights_physical_pars_fragment:bb,lights_fragment_begin:wb,lights_fragment_maps:Sb,lights_fragment_end:Mb,lightprobes_pars_fragment:Tb,logdepthbuf_fragment:Eb,logdepthbuf_pars_fragment:Ab,logdepthbuf_pars_vertex:Cb,logdepthbuf_vertex:Rb,map_fragment:Pb,map_pars_fragment:Ib,map_particle_fragment:Lb,map_particle_pars_fragment:Db,metalnessmap_fragment:Nb,metalnessmap_pars_fragment:Ub,morphinstance_vertex:Fb,morphcolor_vertex:kb,morphnormal_vertex:Ob,morphtarget_pars_vertex:Bb,morphtarget_vertex:zb,normal_fragment_begin:Vb,normal_fragment_maps:Hb,normal_pars_fragment:Gb,normal_pars_vertex:Wb,normal_vertex:Xb,normalmap_pars_fragment:qb,clearcoat_normal_fragment_begin:$b,clearcoat_normal_fragment_maps:Yb,clearcoat_pars_fragment:jb,iridescence_pars_fragment:Kb,opaque_fragment:Zb,packing:Jb,premultiplied_alpha_fragment:Qb,project_vertex:ew,dithering_fragment:tw,dithering_pars_fragment:nw,roughnessmap_fragment:iw,roughnessmap_pars_fragment:sw,shadowmap_pars_fragment:rw,shadowmap_pars_vertex:ow,shadowmap_vertex:aw,shadowmask_pars_fragment:lw,skinbase_vertex:cw,skinning_pars_vertex:hw,skinning_vertex:uw,skinnormal_vertex:dw,specularmap_fragment:fw,specularmap_pars_fragment:pw,tonemapping_fragment:mw,tonemapping_pars_fragment:gw,transmission_fragment:vw,transmission_pars_fragment:yw,uv_pars_fragment:xw,uv_pars_vertex:_w,uv_vertex:bw,worldpos_vertex:ww,background_vert:Sw,background_frag:Mw,backgroundCube_vert:Tw,backgroundCube_frag:Ew,cube_vert:Aw,cube_frag:Cw,depth_vert:Rw,depth_frag:Pw,distance_vert:Iw,distance_frag:Lw,equirect_vert:Dw,equirect_frag:Nw,linedashed_vert:Uw,linedashed_frag:Fw,meshbasic_vert:kw,meshbasic_frag:Ow,meshlambert_vert:Bw,meshlambert_frag:zw,meshmatcap_vert:Vw,meshmatcap_frag:Hw,meshnormal_vert:Gw,meshnormal_frag:Ww,meshphong_vert:Xw,meshphong_frag:qw,meshphysical_vert:$w,meshphysical_frag:Yw,meshtoon_vert:jw,meshtoon_frag:Kw,points_vert:Zw,points_frag:Jw,shadow_vert:Qw,shadow_frag:eS,sprite_vert:tS,sprite_frag:nS},Ce={common:{diffuse:{value:new Tt(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new rt},alphaMap:{value:null},alphaMapTransform:{value:new rt},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new rt}},envmap:{envMap:{value:null},envMapRotation:{value:new rt},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new rt}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new rt}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new rt},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new rt},normalScale:{value:new ht(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new rt},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new rt}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new rt}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new rt}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new Tt(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new Tt(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new rt},alphaTest:{value:0},uvTransform:{value:new rt}},sprite:{diffuse:{value:new Tt(16777215)},opacity:{value:1},center:{value:new ht(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new rt},alphaMap:{value:null},alphaMapTransform:{value:new rt},alphaTest:{value:0}}},zi={basic:{uniforms:kn([Ce.common,Ce.specularmap,Ce.envmap,Ce.aomap,Ce.lightmap,Ce.fog]),vertexShader:mt.meshbasic_vert,fragmentShader:mt.meshbasic_frag},lambert:{uniforms:kn([Ce.common,Ce.specularmap,Ce.envmap,Ce.aomap,Ce.lightmap,Ce.emissivemap,Ce.bumpmap,Ce.normalmap,Ce.displacementmap,Ce.fog,Ce.lights,{emissive:{value:new Tt(0)},envMapIntensity:{value:1}}]),vertexShader:mt.meshlambert_vert,fragmentShader:mt.meshlambert_frag},phong:{uniforms:kn([Ce.common,Ce.specularmap,Ce.envmap,Ce.aomap,Ce.lightmap,Ce.emissivemap,Ce.bumpmap,Ce.normalmap,Ce.displacementmap,Ce.fog,Ce.lights,{emissive:{value:new Tt(0)},specular:{value:new Tt(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:mt.meshphong_vert,fragmentShader:mt.meshphong_frag},standard:{uniforms:kn([Ce.common,Ce.envmap,Ce.aomap,Ce.lightmap,Ce.emissivemap,Ce.bumpmap,Ce.normalmap,Ce.displacementmap,Ce.roughnessmap,Ce.metalnessmap,Ce.fog,Ce.lights,{emissive:{value:new Tt(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:mt.meshphysical_vert,fragmentShader:mt.meshphysical_frag},toon:{uniforms:kn([Ce.common,Ce.aomap,Ce.lightmap,Ce.emissivemap,Ce.bumpmap,Ce.normalmap,Ce.displacementmap,Ce.gradientmap,Ce.fog,Ce.lights,{emissive:{value:new Tt(0)}}]),vertexShader:mt.meshtoon_vert,fragmentShader:mt.meshtoon_frag},matcap:{uniforms:kn([Ce.common,Ce.bumpmap,Ce.normalmap,Ce.displacementmap,Ce.fog,{matcap:{value:null}}]),vertexShader:mt.meshmatcap_vert,fragmentShader:mt.meshmatcap_frag},points:{uniforms:kn([Ce.points,Ce.fog]),vertexShader:mt.points_vert,fragmentShader:mt.points_frag},dashed:{uniforms:kn([Ce.common,Ce.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:mt.linedashed_vert,fragmentShader:mt.linedashed_frag},depth:{uniforms:kn([Ce.common,Ce.displacementmap]),vertexShader:mt.depth_vert,fragmentShader:mt.depth_frag},normal:{uniforms:kn([Ce.common,Ce.bumpmap,Ce.normalmap,Ce.displacementmap,{opacity:{value:1}}]),vertexShader:mt.meshnormal_vert,fragmentShader:mt.meshnormal_frag},sprite:{uniforms:kn([Ce.sprite,Ce.fog]),vertexShader:mt.sprite_vert,fragmentShader:mt.sprite_frag},background:{uniforms:{uvTransform:{value:new rt},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:mt.background_vert,fragmentShader:mt.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new rt}},vertexShader:mt.backgroundCube_vert,fragmentShader:mt.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:mt.cube_vert,fragmentShader:mt.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:mt.equirect_vert,fragmentShader:mt.equirect_frag},distance:{uniforms:kn([Ce.common,Ce.displacementmap,{referencePosition:{value:new D},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:mt.distance_vert,fragmentShader:mt.distance_frag},shadow:{uniforms:kn([Ce.lights,Ce.fog,{color:{value:new Tt(0)},opacity:{value:1}}]),vertexShader:mt.shadow_vert,fragmentShader:mt.shadow_frag}};zi.physical={uniforms:kn([zi.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new rt},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new rt},clearcoatNormalScale:{value:new ht(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new rt},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new rt},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new rt},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new rt},sheen:{value:0},sheenColor:{value:new Tt(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new rt},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new rt},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new rt},transmissionSamplerSize:{value:new ht},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new rt},attenuationDistance:{value:0},attenuationColor:{value:new Tt(0)},specularColor:{value:new Tt(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new rt},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new rt},anisotropyVector:{value:new ht},anisotropyMap:{value:null},anisotropyMapTransform:{value:new rt}}]),vertexShader:mt.meshphysical_vert,fragmentShader:mt.meshphysical_frag};var hh={r:0,b:0,g:0},iS=new yt,o0=new rt;o0.set(-1,0,0,0,1,0,0,0,1);function sS(i,e,t,n,s,r){let o=new Tt(0),a=s===!0?0:1,l,c,u=null,d=0,h=null;function f(y){let w=y.isScene===!0?y.background:null;if(w&&w.isTexture){let _=y.backgroundBlurriness>0;w=e.get(w,_)}return w}function g(y){let w=!1,_=f(y);_===null?m(o,a):_&&_.isColor&&(m(_,1),w=!0);let M=i.xr.getEnvironmentBlendMode();M==="additive"?t.buffers.color.setClear(0,0,0,1,r):M==="alpha-blend"&&t.buffers.color.setClear(0,0,0,0,r),(i.autoClear||w)&&(t.buffers.depth.setTest(!0),t.buffers.depth.setMask(!0),t.buffers.color.setMask(!0),i.clear(i.autoClearColor,i.autoClearDepth,i.autoClearStencil))}function x(y,w){let _=f(w);_&&_.isCubeTexture?(c===void 0&&(c=new xn(new jr(1,1,1),new Fi({name:"BackgroundCubeMaterial",uniforms:rr(zi.backgroundCube.uniforms),vertexShader:zi.backgroundCube.vertexShader,fragmentShader:zi.backgroundCube.fragmentShader,side:Cn,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(M,S,v){this.matrixWorld.copyPosition(v.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),n.update(c)),c.material.uniforms.envMap.value=_,c.material.uniforms.backgroundBlurriness.value=w.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=w.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(iS.makeRotationFromEuler(w.backgroundRotation)).transpose(),_.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(o0),c.material.toneMapped=St.getTransfer(_.colorSpace)!==Ot,(u!==_||d!==_.version||h!==i.toneMapping)&&(c.material.needsUpdate=!0,u=_,d=_.version,h=i.toneMapping),c.layers.enableAll(),y.unshift(c,c.geometry,c.material,0,0,null)):_&&_.isTexture&&(l===void 0&&(l=new xn(new ls(2,2),new Fi({name:"BackgroundMaterial",uniforms:rr(zi.background.uniforms),vertexShader:zi.background.vertexShader,fragmentShader:zi.background.fragmentShader,side:An,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),n.update(l)),l.material.uniforms.t2D.value=_,l.material.uniforms.backgroundIntensity.value=w.backgroundIntensity,l.material.toneMapped=St.getTransfer(_.colorSpace)!==Ot,_.matrixAutoUpdate===!0&&_.updateMatrix(),l.material.uniforms.uvTransform.value.copy(_.matrix),(u!==_||d!==_.version||h!==i.toneMapping)&&(l.material.needsUpdate=!0,u=_,d=_.version,h=i.toneMapping),l.layers.enableAll(),y.unshift(l,l.geometry,l.material,0,0,null))}function m(y,w){y.getRGB(hh,Yd(i)),t.buffers.color.setClear(hh.r,hh.g,hh.b,w,r)}function p(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(y,w=1){o.set(y),a=w,m(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(y){a=y,m(o,a)},render:g,addToRenderList:x,dispose:p}}function rS(i,e){let t=i.getParameter(i.MAX_VERTEX_ATTRIBS),n={},s=h(null),r=s,o=!1;function a(R,P,O,I,k){let W=!1,G=d(R,I,O,P);r!==G&&(r=G,c(r.object)),W=f(R,I,O,k),W&&g(R,I,O,k),k!==null&&e.update(k,i.ELEMENT_ARRAY_BUFFER),(W||o)&&(o=!1,_(R,P,O,I),k!==null&&i.bindBuffer(i.ELEMENT_ARRAY_BUFFER,e.get(k).buffer))}function l(){return i.createVertexArray()}function c(R){return i.bindVertexArray(R)}function u(R){return i.deleteVertexArray(R)}function d(R,P,O,I){let k=I.wireframe===!0,W=n[P.id];W===void 0&&(W={},n[P.id]=W);let G=R.isInstancedMesh===!0?R.id:0,se=W[G];se===void 0&&(se={},W[G]=se);let q=se[O.id];q===void 0&&(q={},se[O.id]=q);let te=q[k];return te===void 0&&(te=h(l()),q[k]=te),te}function h(R){let P=[],O=[],I=[];for(let k=0;k<t;k++)P[k]=0,O[k]=0,I[k]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:P,enabledAttributes:O,attributeDivisors:I,object:R,attributes:{},index:null}}function f(R,P,O,I){let k=r.attributes,W=P.attributes,G=0,se=O.getAttributes();for(let q in se)if(se[q].location>=0){let oe=k[q],Ee=W[q];if(Ee===void 0&&(q==="instanceMatrix"&&R.instanceMatrix&&(Ee=R.instanceMatrix),q==="instanceColor"&&R.instanceColor&&(Ee=R.instanceColor)),oe===void 0||oe.attribute!==Ee||Ee&&oe.data!==Ee.data)return!0;G++}return r.attributesNum!==G||r.index!==I}function g(R,P,O,I){let k={},W=P.attributes,G=0,se=O.getAttributes();for(let q in se)if(se[q].location>=0){let oe=W[q];oe===void 0&&(q==="instanceMatrix"&&R.instanceMatrix&&(oe=R.instanceMatrix),q==="instanceColor"&&R.instanceColor&&(oe=R.instanceColor));let Ee={};Ee.attribute=oe,oe&&oe.data&&(Ee.data=oe.data),k[q]=Ee,G++}r.attributes=k,r.attributesNum=G,r.index=I}function x(){let R=r.newAttributes;for(let P=0,O=R.length;P<O;P++)R[P]=0}function m(R){p(R,0)}function p(R,P){let O=r.newAttributes,I=r.enabledAttributes,k=r.attributeDivisors;O[R]=1,I[R]===0&&(i.enableVertexAttribArray(R),I[R]=1),k[R]!==P&&(i.vertexAttribDivisor(R,P),k[R]=P)}function y(){let R=r.newAttributes,P=r.enabledAttributes;for(let O=0,I=P.length;O<I;O++)P[O]!==R[O]&&(i.disableVertexAttribArray(O),P[O]=0)}function w(R,P,O,I,k,W,G){G===!0?i.vertexAttribIPointer(R,P,O,k,W):i.vertexAttribPointer(R,P,O,I,k,W)}function _(R,P,O,I){x();let k=I.attributes,W=O.getAttributes(),G=P.defaultAttributeValues;for(let se in W){let q=W[se];if(q.location>=0){let te=k[se];if(te===void 0&&(se==="instanceMatrix"&&R.instanceMatrix&&(te=R.instanceMatrix),se==="instanceColor"&&R.instanceColor&&(te=R.instanceColor)),te!==void 0){let oe=te.normalized,Ee=te.itemSize,He=e.get(te);if(He===void 0)continue;let Q=He.buffer,le=He.type,Re=He.bytesPerElement,We=le===i.INT||le===i.UNSIGNED_INT||te.gpuType===Rc;if(te.isInterleavedBufferAttribute){let Me=te.data,Xe=Me.isInterleavedBuffer===!0?Me.stride:Me.itemSize,vt=te.offset;if(Me.isInstancedInterleavedBuffer||Me.isInstancedBufferAttribute){for(let $e=0;$e<q.locationSize;$e++)p(q.location+$e,Me.meshPerAttribute);R.isInstancedMesh!==!0&&I._maxInstanceCount===void 0&&(I._maxInstanceCount=Me.meshPerAttribute*Me.count)}else for(let $e=0;$e<q.locationSize;$e++)m(q.location+$e);i.bindBuffer(i.ARRAY_BUFFER,Q);for(let $e=0;$e<q.locationSize;$e++)w(q.location+$e,Ee/q.locationSize,le,oe,Xe*Re,(vt+Ee/q.locationSize*$e)*Re,We)}else{if(te.isInstancedBufferAttribute){for(let Me=0;Me<q.locationSize;Me++)p(q.location+Me,te.meshPerAttribute);R.isInstancedMesh!==!0&&I._maxInstanceCount===void 0&&(I._maxInstanceCount=te.meshPerAttribute*te.count)}else for(let Me=0;Me<q.locationSize;Me++)m(q.location+Me);i.bindBuffer(i.ARRAY_BUFFER,Q);for(let Me=0;Me<q.locationSize;Me++)w(q.location+Me,Ee/q.locationSize,le,oe,Ee*Re,Ee/q.locationSize*Me*Re,We)}}else if(G!==void 0){let oe=G[se];if(oe!==void 0)switch(oe.length){case 2:i.vertexAttrib2fv(q.location,oe);break;case 3:i.vertexAttrib3fv(q.location,oe);break;case 4:i.vertexAttrib4fv(q.location,oe);break;default:i.vertexAttrib1fv(q.location,oe)}}}}y()}function M(){A();for(let R in n){let P=n[R];for(let O in P){let I=P[O];for(let k in I){let W=I[k];for(let G in W)u(W[G].object),delete W[G];delete I[k]}}delete n[R]}}function S(R){if(n[R.id]===void 0)return;let P=n[R.id];for(let O in P){let I=P[O];for(let k in I){let W=I[k];for(let G in W)u(W[G].object),delete W[G];delete I[k]}}delete n[R.id]}function v(R){for(let P in n){let O=n[P];for(let I in O){let k=O[I];if(k[R.id]===void 0)continue;let W=k[R.id];for(let G in W)u(W[G].object),delete W[G];delete k[R.id]}}}function b(R){for(let P in n){let O=n[P],I=R.isInstancedMesh===!0?R.id:0,k=O[I];if(k!==void 0){for(let W in k){let G=k[W];for(let se in G)u(G[se].object),delete G[se];delete k[W]}delete O[I],Object.keys(O).length===0&&delete n[P]}}}function A(){T(),o=!0,r!==s&&(r=s,c(r.object))}function T(){s.geometry=null,s.program=null,s.wireframe=!1}return{setup:a,reset:A,resetDefaultState:T,dispose:M,releaseStatesOfGeometry:S,releaseStatesOfObject:b,releaseStatesOfProgram:v,initAttributes:x,enableAttribute:m,disableUnusedAttributes:y}}function oS(i,e,t){let n;function s(l){n=l}function r(l,c){i.drawArrays(n,l,c),t.update(c,n,1)}function o(l,c,u){u!==0&&(i.drawArraysInstanced(n,l,c,u),t.update(c,n,u))}function a(l,c,u){if(u===0)return;e.get("WEBGL_multi_draw").multiDrawArraysWEBGL(n,l,0,c,0,u);let h=0;for(let f=0;f<u;f++)h+=c[f];t.update(h,n,1)}this.setMode=s,this.render=r,this.renderInstances=o,this.renderMultiDraw=a}function aS(i,e,t,n){let s;function r(){if(s!==void 0)return s;if(e.has("EXT_texture_filter_anisotropic")===!0){let v=e.get("EXT_texture_filter_anisotropic");s=i.getParameter(v.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else s=0;return s}function o(v){return!(v!==Gn&&n.convert(v)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(v){let b=v===Ei&&(e.has("EXT_color_buffer_half_float")||e.has("EXT_color_buffer_float"));return!(v!==cn&&v!==si&&!b&&n.convert(v)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_TYPE))}function l(v){if(v==="highp"){if(i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.HIGH_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.HIGH_FLOAT).precision>0)return"highp";v="mediump"}return v==="mediump"&&i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.MEDIUM_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=t.precision!==void 0?t.precision:"highp",u=l(c);u!==c&&(Qe("WebGLRenderer:",c,"not supported, using",u,"instead."),c=u);let d=t.reversedDepthBuffer===!0&&e.has("EXT_clip_control"),h=t.logarithmicDepthBuffer===!0&&d===!1;t.reversedDepthBuffer===!0&&d===!1&&Qe("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),t.logarithmicDepthBuffer===!0&&d===!0&&Qe("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let f=i.getParameter(i.MAX_TEXTURE_IMAGE_UNITS),g=i.getParameter(i.MAX_VERTEX_TEXTURE_IMAGE_UNITS),x=i.getParameter(i.MAX_TEXTURE_SIZE),m=i.getParameter(i.MAX_CUBE_MAP_TEXTURE_SIZE),p=i.getParameter(i.MAX_VERTEX_ATTRIBS),y=i.getParameter(i.MAX_VERTEX_UNIFORM_VECTORS),w=i.getParameter(i.MAX_VARYING_VECTORS),_=i.getParameter(i.MAX_FRAGMENT_UNIFORM_VECTORS),M=i.getParameter(i.MAX_SAMPLES),S=i.getParameter(i.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:r,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:h,reversedDepthBuffer:d,maxTextures:f,maxVertexTextures:g,maxTextureSize:x,maxCubemapSize:m,maxAttributes:p,maxVertexUniforms:y,maxVaryings:w,maxFragmentUniforms:_,maxSamples:M,samples:S}}function lS(i){let e=this,t=null,n=0,s=!1,r=!1,o=new Vn,a=new rt,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(d,h){let f=d.length!==0||h||n!==0||s;return s=h,n=d.length,f},this.beginShadows=function(){r=!0,u(null)},this.endShadows=function(){r=!1},this.setGlobalState=function(d,h){t=u(d,h,0)},this.setState=function(d,h,f){let g=d.clippingPlanes,x=d.clipIntersection,m=d.clipShadows,p=i.get(d);if(!s||g===null||g.length===0||r&&!m)r?u(null):c();else{let y=r?0:n,w=y*4,_=p.clippingState||null;l.value=_,_=u(g,h,w,f);for(let M=0;M!==w;++M)_[M]=t[M];p.clippingState=_,this.numIntersection=x?this.numPlanes:0,this.numPlanes+=y}};function c(){l.value!==t&&(l.value=t,l.needsUpdate=n>0),e.numPlanes=n,e.numIntersection=0}function u(d,h,f,g){let x=d!==null?d.length:0,m=null;if(x!==0){if(m=l.value,g!==!0||m===null){let p=f+x*4,y=h.matrixWorldInverse;a.getNormalMatrix(y),(m===null||m.length<p)&&(m=new Float32Array(p));for(let w=0,_=f;w!==x;++w,_+=4)o.copy(d[w]).applyMatrix4(y,a),o.normal.toArray(m,_),m[_+3]=o.constant}l.value=m,l.needsUpdate=!0}return e.numPlanes=x,e.numIntersection=0,m}}var Ca=class extends ln{constructor(e=1,t={}){super(e,e,t),this.isWebGLCubeRenderTarget=!0;let n={width:e,height:e,depth:1},s=[n,n,n,n,n,n];this.texture=new ua(s),this._setTextureOptions(t),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(e,t){this.texture.type=t.type,this.texture.colorSpace=t.colorSpace,this.texture.generateMipmaps=t.generateMipmaps,this.texture.minFilter=t.minFilter,this.texture.magFilter=t.magFilter;let n={uniforms:{tEquirect:{value:null}},vertexShader:`

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
			`},s=new jr(5,5,5),r=new Fi({name:"CubemapFromEquirect",uniforms:rr(n.uniforms),vertexShader:n.vertexShader,fragmentShader:n.fragmentShader,side:Cn,blending:ki});r.uniforms.tEquirect.value=t;let o=new xn(s,r),a=t.minFilter;return t.minFilter===cs&&(t.minFilter=En),new Kr(1,10,this).update(e,o),t.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(e,t=!0,n=!0,s=!0){let r=e.getRenderTarget();for(let o=0;o<6;o++)e.setRenderTarget(this,o),e.clear(t,n,s);e.setRenderTarget(r)}},Og=256,cS=3,hS=20,a0=256,l0=16,uS=3,dS=new D,fS=new Tt,dh=class i{constructor(e){this._renderer=e,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new Kr(1,10,null),this._boxMesh=new xn(new jr(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(e,t=0,n=.1,s=100,r={}){let{size:o=256,position:a=dS}=r,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),u=this._getSourceTarget(!0);t>0&&(u.texture.mipmapsAutoUpdate=!1);let d=l.autoClear,h=l.autoClearColor,f=l.autoClearDepth,g=l.autoClearStencil,x=e.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,x===null&&(e.background=l.getClearColor(fS));let m=new Kr(n,s,u);return m.position.copy(a),m.update(l,e),l.autoClear=d,l.autoClearColor=h,l.autoClearDepth=f,l.autoClearStencil=g,e.background=x,t>0&&(u.texture.mipmapsAutoUpdate=!0,this._blur(c,t)),this._applyPMREM(c),c}fromEquirectangular(e,t=null){return this._fromTexture(e,t)}fromCubemap(e,t=null){return this._fromTexture(e,t)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=Vg(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=zg(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(e,t){return t>0?1-Math.sqrt(1-e/t):0}_setSize(e){this._cubeSize=Math.max(Og,Dg(e))}_fromTexture(e,t){e.mapping===nr||e.mapping===Qr?this._setSize(e.image.length===0?Og:e.image[0].width||e.image[0].image.width):this._setSize(e.image.width/4);let n=t||this._allocateTarget();return this._textureToCubemap(e),this._applyPMREM(n),n}_allocateTarget(){let e=this._cubeSize,t=Bg(e,!1,!1),n=Math.log2(e)-cS;for(let s=0;s<=n;s++)t.texture.mipmaps.push({width:e>>s,height:e>>s});return t.texture.name="PMREM",t.texture.isPMREMTexture=!0,t}_getSourceTarget(e=!1){let t=this._cubeSize,n=this._sourceTarget;return(n===null||n.width!==t||e&&n.depthBuffer===!1)&&(n!==null&&n.dispose(),this._sourceTarget=Bg(t,!0,e)),this._sourceTarget}_compileMaterial(e){this._boxMesh.material=e,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(e,t,n){let s=this._boxMesh,r=this._cubeCamera;s.material=n,r.renderTarget=e,r.activeMipmapLevel=t;let o=e.width>>t;e.viewport.set(0,0,o,o),r.update(this._renderer,s),e.viewport.set(0,0,e.width,e.height)}_textureToCubemap(e){let t;e.mapping===nr||e.mapping===Qr?(this._cubemapMaterial===null&&(this._cubemapMaterial=Vg()),t=this._cubemapMaterial,t.uniforms.flipEnvMap.value=e.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=zg()),t=this._equirectMaterial),t.uniforms.envMap.value=e,this._renderCube(this._getSourceTarget(),0,t)}_applyPMREM(e){this._ggxMaterial===null&&(this._ggxMaterial=pS(),this._integrationMaterial=mS());let t=this._cubeSize,n=e.texture.mipmaps.length-1,s=this._ggxMaterial.uniforms;s.envMap.value=this._sourceTarget.texture;let r=this._integrationMaterial.uniforms;r.envMap.value=this._sourceTarget.texture,r.sourceLod.value=Math.log2(t/l0);for(let o=0;o<=n;o++){let a=i.lodToRoughness(o,n);if(o>n-uS)r.roughness.value=a,this._renderCube(e,o,this._integrationMaterial);else{let l=a>0?Math.log2(t)+.5*Math.log2(6/(a0*Math.pow(a,4)))+.5:0;s.roughness.value=a,s.lodBias.value=l,this._renderCube(e,o,this._ggxMaterial)}}}_blur(e,t){this._blurMaterial===null&&(this._blurMaterial=gS());let n=this._blurMaterial,s=n.uniforms,r=this._sourceTarget;s.sigma.value=Math.min(t,Math.PI)/Math.SQRT2,s.envMap.value=r.texture,this._renderCube(e,0,n),s.envMap.value=e.texture,this._renderCube(r,0,n)}};function Bg(i,e,t){return new Ca(i,{minFilter:cs,generateMipmaps:e,type:Ei,colorSpace:Js,depthBuffer:t})}function Ra(i,e,t){return new Fi({name:i,uniforms:e,vertexShader:mt.cube_vert,fragmentShader:t,side:Cn,blending:ki,depthTest:!1,depthWrite:!1})}function pS(){return Ra("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${a0}u

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
	`)}function mS(){return Ra("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:l0}},`

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
	`)}function gS(){return Ra("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${hS}
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
	`)}function zg(){return Ra("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

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
	`)}function Vg(){return Ra("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function vS(i){let e=new WeakMap,t=new WeakMap,n=null;function s(h,f=!1){return h==null?null:f?o(h):r(h)}function r(h){if(h&&h.isTexture){let f=h.mapping;if(f===Ec||f===Ac)if(e.has(h)){let g=e.get(h).texture;return a(g,h.mapping)}else{let g=h.image;if(g&&g.height>0){let x=new Ca(g.height);return x.fromEquirectangularTexture(i,h),e.set(h,x),h.addEventListener("dispose",c),a(x.texture,h.mapping)}else return null}}return h}function o(h){if(h&&h.isTexture&&h.isPMREMTexture!==!0){let f=h.mapping,g=f===Ec||f===Ac,x=f===nr||f===Qr;if(g||x){let m=t.get(h),p=m!==void 0?m.texture.pmremVersion:0;if(h.isRenderTargetTexture&&h.pmremVersion!==p)return n===null&&(n=new dh(i)),m=g?n.fromEquirectangular(h,m):n.fromCubemap(h,m),m.texture.pmremVersion=h.pmremVersion,t.set(h,m),m.texture;if(m!==void 0)return m.texture;{let y=h.image;return g&&y&&y.height>0||x&&y&&l(y)?(n===null&&(n=new dh(i)),m=g?n.fromEquirectangular(h):n.fromCubemap(h),m.texture.pmremVersion=h.pmremVersion,t.set(h,m),h.addEventListener("dispose",u),m.texture):null}}}return h}function a(h,f){return f===Ec?h.mapping=nr:f===Ac&&(h.mapping=Qr),h}function l(h){let f=0,g=6;for(let x=0;x<g;x++)h[x]!==void 0&&f++;return f===g}function c(h){let f=h.target;f.removeEventListener("dispose",c);let g=e.get(f);g!==void 0&&(e.delete(f),g.dispose())}function u(h){let f=h.target;f.removeEventListener("dispose",u);let g=t.get(f);g!==void 0&&(t.delete(f),g.dispose())}function d(){e=new WeakMap,t=new WeakMap,n!==null&&(n.dispose(),n=null)}return{get:s,dispose:d}}function yS(i){let e={};function t(n){if(e[n]!==void 0)return e[n];let s=i.getExtension(n);return e[n]=s,s}return{has:function(n){return t(n)!==null},init:function(){t("EXT_color_buffer_float"),t("WEBGL_clip_cull_distance"),t("OES_texture_float_linear"),t("EXT_color_buffer_half_float"),t("WEBGL_multisampled_render_to_texture"),t("WEBGL_render_shared_exponent")},get:function(n){let s=t(n);return s===null&&na("WebGLRenderer: "+n+" extension not supported."),s}}}function xS(i,e,t,n){let s={},r=new WeakMap,o=new FinalizationRegistry(g=>delete s[g]);function a(g){l(g.target)}function l(g){g.index!==null&&e.remove(g.index);for(let m in g.attributes)e.remove(g.attributes[m]);g.removeEventListener("dispose",a),delete s[g.id],o.unregister(g);let x=r.get(g);x&&(e.remove(x),r.delete(g)),n.releaseStatesOfGeometry(g),g.isInstancedBufferGeometry===!0&&delete g._maxInstanceCount,t.memory.geometries--}function c(g,x){return s[x.id]!==void 0||(x.addEventListener("dispose",a),s[x.id]=new WeakRef(x),o.register(x,x.id,x),t.memory.geometries++),x}function u(g){let x=g.attributes;for(let m in x)e.update(x[m],i.ARRAY_BUFFER)}function d(g){let x=g.index,m=g.attributes.position,p=0;if(m===void 0)return;let y=x!==null?x.array.length:m.array.length/3-1,w=m.count>=65535?ha:ca,_=new w(Math.ceil(y/3)*6,1),M=_.array;if(x!==null){let v=x.array;p=x.version;for(let b=0,A=0;b<y;b+=3){let T=v[b+0],R=v[b+1],P=v[b+2];M[A++]=T,M[A++]=R,M[A++]=R,M[A++]=P,M[A++]=P,M[A++]=T}}else{p=m.version;for(let v=0,b=0;v<y;v+=3){let A=v+0,T=v+1,R=v+2;M[b++]=A,M[b++]=T,M[b++]=T,M[b++]=R,M[b++]=R,M[b++]=A}}_.version=p;let S=r.get(g);S&&e.remove(S),r.set(g,_)}function h(g){let x=r.get(g);if(x){let m=g.index;m!==null&&x.version<m.version&&d(g)}else d(g);return r.get(g)}function f(){for(let g in s){let x=s[g].deref();x!==void 0&&l(x)}}return{get:c,update:u,getWireframeAttribute:h,dispose:f}}function _S(i,e,t){let n;function s(d){n=d}let r,o;function a(d){r=d.type,o=d.bytesPerElement}function l(d,h){i.drawElements(n,h,r,d*o),t.update(h,n,1)}function c(d,h,f){f!==0&&(i.drawElementsInstanced(n,h,r,d*o,f),t.update(h,n,f))}function u(d,h,f){if(f===0)return;e.get("WEBGL_multi_draw").multiDrawElementsWEBGL(n,h,0,r,d,0,f);let x=0;for(let m=0;m<f;m++)x+=h[m];t.update(x,n,1)}this.setMode=s,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=u}function bS(i){let e={geometries:0,textures:0},t={frame:0,calls:0,triangles:0,points:0,lines:0};function n(r,o,a){switch(t.calls++,o){case i.TRIANGLES:t.triangles+=a*(r/3);break;case i.LINES:t.lines+=a*(r/2);break;case i.LINE_STRIP:t.lines+=a*(r-1);break;case i.LINE_LOOP:t.lines+=a*r;break;case i.POINTS:t.points+=a*r;break;default:it("WebGLInfo: Unknown draw mode:",o);break}}function s(){t.calls=0,t.triangles=0,t.points=0,t.lines=0}return{memory:e,render:t,programs:null,autoReset:!0,reset:s,update:n}}function wS(i,e,t){let n=new WeakMap,s=new Bt;function r(o,a,l){let c=o.morphTargetInfluences,u=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,d=u!==void 0?u.length:0,h=n.get(a);if(h===void 0||h.count!==d){let A=function(){v.dispose(),n.delete(a),a.removeEventListener("dispose",A)};h!==void 0&&h.texture.dispose();let f=a.morphAttributes.position!==void 0,g=a.morphAttributes.normal!==void 0,x=a.morphAttributes.color!==void 0,m=a.morphAttributes.position||[],p=a.morphAttributes.normal||[],y=a.morphAttributes.color||[],w=0;f===!0&&(w=1),g===!0&&(w=2),x===!0&&(w=3);let _=a.attributes.position.count*w,M=1;_>e.maxTextureSize&&(M=Math.ceil(_/e.maxTextureSize),_=e.maxTextureSize);let S=new Float32Array(_*M*4*d),v=new aa(S,_,M,d);v.type=si,v.needsUpdate=!0;let b=w*4;for(let T=0;T<d;T++){let R=m[T],P=p[T],O=y[T],I=_*M*4*T;for(let k=0;k<R.count;k++){let W=k*b;f===!0&&(s.fromBufferAttribute(R,k),S[I+W+0]=s.x,S[I+W+1]=s.y,S[I+W+2]=s.z,S[I+W+3]=0),g===!0&&(s.fromBufferAttribute(P,k),S[I+W+4]=s.x,S[I+W+5]=s.y,S[I+W+6]=s.z,S[I+W+7]=0),x===!0&&(s.fromBufferAttribute(O,k),S[I+W+8]=s.x,S[I+W+9]=s.y,S[I+W+10]=s.z,S[I+W+11]=O.itemSize===4?s.w:1)}}h={count:d,texture:v,size:new ht(_,M)},n.set(a,h),a.addEventListener("dispose",A)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(i,"morphTexture",o.morphTexture,t);else{let f=0;for(let x=0;x<c.length;x++)f+=c[x];let g=a.morphTargetsRelative?1:1-f;l.getUniforms().setValue(i,"morphTargetBaseInfluence",g),l.getUniforms().setValue(i,"morphTargetInfluences",c)}l.getUniforms().setValue(i,"morphTargetsTexture",h.texture,t),l.getUniforms().setValue(i,"morphTargetsTextureSize",h.size)}return{update:r}}function SS(i,e,t,n,s){let r=new WeakMap;function o(c){let u=s.render.frame,d=c.geometry,h=e.get(c,d);if(r.get(h)!==u&&(e.update(h),r.set(h,u)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),r.get(c)!==u&&(t.update(c.instanceMatrix,i.ARRAY_BUFFER),c.instanceColor!==null&&t.update(c.instanceColor,i.ARRAY_BUFFER),r.set(c,u))),c.isSkinnedMesh){let f=c.skeleton;r.get(f)!==u&&(f.update(),r.set(f,u))}return h}function a(){r=new WeakMap}function l(c){let u=c.target;u.removeEventListener("dispose",l),n.releaseStatesOfObject(u),t.remove(u.instanceMatrix),u.instanceColor!==null&&t.remove(u.instanceColor)}return{update:o,dispose:a}}var MS={[Cd]:"LINEAR_TONE_MAPPING",[Rd]:"REINHARD_TONE_MAPPING",[Pd]:"CINEON_TONE_MAPPING",[Id]:"ACES_FILMIC_TONE_MAPPING",[Dd]:"AGX_TONE_MAPPING",[Nd]:"NEUTRAL_TONE_MAPPING",[Ld]:"CUSTOM_TONE_MAPPING"};function TS(i,e,t,n,s,r){let o=new ln(e,t,{type:i,depthBuffer:s,stencilBuffer:r,samples:n?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,u=new Kn;u.setAttribute("position",new pi([-1,3,0,-1,-1,0,3,-1,0],3)),u.setAttribute("uv",new pi([0,2,0,0,2,0],2));let d=new Cs({uniforms:{tDiffuse:{value:null}},vertexShader:`
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
			}`,depthTest:!1,depthWrite:!1}),h=new xn(u,d),f=new Mc(-1,1,1,-1,0,1),g=null,x=null,m=!1,p,y=null,w=[],_=!1;this.setSize=function(M,S){o.setSize(M,S),a!==null&&a.setSize(M,S),l!==null&&l.setSize(M,S);for(let v=0;v<w.length;v++){let b=w[v];b.setSize&&b.setSize(M,S)}},this.setEffects=function(M){w=M,_=w.length>0&&w[0].isRenderPass===!0;let S=o.width,v=o.height;w.length>0&&a===null&&(a=new ln(S,v,{type:Ei,depthBuffer:!1,stencilBuffer:!1}),l=new ln(S,v,{type:Ei,depthBuffer:!1,stencilBuffer:!1}));let b=s===!0&&w.some(A=>A.needsDepthTexture===!0);b!==(o.depthTexture!==null)&&(b===!0&&c===null&&(c=new as(S,v),r===!0&&(c.format=hs,c.type=ir)),o.dispose(),o.depthTexture=b?c:null,o.resolveDepthBuffer=b,o.storeMultisampledDepthBuffer=b);for(let A=0;A<w.length;A++){let T=w[A];T.setSize&&T.setSize(S,v),b&&T.needsDepthTexture===!0&&T.setDepthTexture&&T.setDepthTexture(c)}},this.begin=function(M,S){if(m||M.toneMapping===Oi&&w.length===0)return!1;if(y=S,S!==null){let v=S.width,b=S.height;(o.width!==v||o.height!==b)&&this.setSize(v,b)}return _===!1&&M.setRenderTarget(o),p=M.toneMapping,M.toneMapping=Oi,!0},this.hasRenderPass=function(){return _},this.end=function(M,S){M.toneMapping=p,m=!0;let v=o,b=a;for(let A=0;A<w.length;A++){let T=w[A];T.enabled!==!1&&(T.render(M,b,v,S),T.needsSwap!==!1&&(v=b,b=b===a?l:a))}if(g!==M.outputColorSpace||x!==M.toneMapping){g=M.outputColorSpace,x=M.toneMapping,d.defines={},St.getTransfer(g)===Ot&&(d.defines.SRGB_TRANSFER="");let A=MS[x];A&&(d.defines[A]=""),d.needsUpdate=!0}d.uniforms.tDiffuse.value=v.texture,M.setRenderTarget(y),M.render(h,f),y=null,m=!1},this.isCompositing=function(){return m},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),u.dispose(),d.dispose()}}var c0=new Fn,h0=new as(1,1),u0=new da(1),d0=new aa,f0=new cc,p0=new ua,Hg=[],Gg=[],Wg=new Float32Array(16),Xg=new Float32Array(9),qg=new Float32Array(4);function io(i,e,t){let n=i[0];if(n<=0||n>0)return i;let s=e*t,r=Hg[s];if(r===void 0&&(r=new Float32Array(s),Hg[s]=r),e!==0){n.toArray(r,0);for(let o=1,a=0;o!==e;++o)a+=t,i[o].toArray(r,a)}return r}function hn(i,e){if(i.length!==e.length)return!1;for(let t=0,n=i.length;t<n;t++)if(i[t]!==e[t])return!1;return!0}function un(i,e){for(let t=0,n=e.length;t<n;t++)i[t]=e[t]}function mh(i,e){let t=Gg[e];t===void 0&&(t=new Int32Array(e),Gg[e]=t);for(let n=0;n!==e;++n)t[n]=i.allocateTextureUnit();return t}function ES(i,e){let t=this.cache;t[0]!==e&&(i.uniform1f(this.addr,e),t[0]=e)}function AS(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2f(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(hn(t,e))return;i.uniform2fv(this.addr,e),un(t,e)}}function CS(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3f(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else if(e.r!==void 0)(t[0]!==e.r||t[1]!==e.g||t[2]!==e.b)&&(i.uniform3f(this.addr,e.r,e.g,e.b),t[0]=e.r,t[1]=e.g,t[2]=e.b);else{if(hn(t,e))return;i.uniform3fv(this.addr,e),un(t,e)}}function RS(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4f(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(hn(t,e))return;i.uniform4fv(this.addr,e),un(t,e)}}function PS(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(hn(t,e))return;i.uniformMatrix2fv(this.addr,!1,e),un(t,e)}else{if(hn(t,n))return;qg.set(n),i.uniformMatrix2fv(this.addr,!1,qg),un(t,n)}}function IS(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(hn(t,e))return;i.uniformMatrix3fv(this.addr,!1,e),un(t,e)}else{if(hn(t,n))return;Xg.set(n),i.uniformMatrix3fv(this.addr,!1,Xg),un(t,n)}}function LS(i,e){let t=this.cache,n=e.elements;if(n===void 0){if(hn(t,e))return;i.uniformMatrix4fv(this.addr,!1,e),un(t,e)}else{if(hn(t,n))return;Wg.set(n),i.uniformMatrix4fv(this.addr,!1,Wg),un(t,n)}}function DS(i,e){let t=this.cache;t[0]!==e&&(i.uniform1i(this.addr,e),t[0]=e)}function NS(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2i(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(hn(t,e))return;i.uniform2iv(this.addr,e),un(t,e)}}function US(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3i(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(hn(t,e))return;i.uniform3iv(this.addr,e),un(t,e)}}function FS(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4i(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(hn(t,e))return;i.uniform4iv(this.addr,e),un(t,e)}}function kS(i,e){let t=this.cache;t[0]!==e&&(i.uniform1ui(this.addr,e),t[0]=e)}function OS(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(i.uniform2ui(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(hn(t,e))return;i.uniform2uiv(this.addr,e),un(t,e)}}function BS(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(i.uniform3ui(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(hn(t,e))return;i.uniform3uiv(this.addr,e),un(t,e)}}function zS(i,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(i.uniform4ui(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(hn(t,e))return;i.uniform4uiv(this.addr,e),un(t,e)}}function gh(i){return i.version===0&&(i.compareFunction=Xd,i.needsUpdate=!0),i}function VS(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_2D_SHADOW?r=gh(h0):r=c0,t.setTexture2D(e||r,s)}function HS(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),t.setTexture3D(e||f0,s)}function GS(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_CUBE_SHADOW?r=gh(u0):r=p0,t.setTextureCube(e||r,s)}function WS(i,e,t){let n=this.cache,s=t.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),t.setTexture2DArray(e||d0,s)}function XS(i){switch(i){case 5126:return ES;case 35664:return AS;case 35665:return CS;case 35666:return RS;case 35674:return PS;case 35675:return IS;case 35676:return LS;case 5124:case 35670:return DS;case 35667:case 35671:return NS;case 35668:case 35672:return US;case 35669:case 35673:return FS;case 5125:return kS;case 36294:return OS;case 36295:return BS;case 36296:return zS;case 35678:case 36198:case 36298:case 36306:case 35682:return VS;case 35679:case 36299:case 36307:return HS;case 35680:case 36300:case 36308:case 36293:return GS;case 36289:case 36303:case 36311:case 36292:return WS}}function qS(i,e){i.uniform1fv(this.addr,e)}function $S(i,e){let t=io(e,this.size,2);i.uniform2fv(this.addr,t)}function YS(i,e){let t=io(e,this.size,3);i.uniform3fv(this.addr,t)}function jS(i,e){let t=io(e,this.size,4);i.uniform4fv(this.addr,t)}function KS(i,e){let t=io(e,this.size,4);i.uniformMatrix2fv(this.addr,!1,t)}function ZS(i,e){let t=io(e,this.size,9);i.uniformMatrix3fv(this.addr,!1,t)}function JS(i,e){let t=io(e,this.size,16);i.uniformMatrix4fv(this.addr,!1,t)}function QS(i,e){i.uniform1iv(this.addr,e)}function eM(i,e){i.uniform2iv(this.addr,e)}function tM(i,e){i.uniform3iv(this.addr,e)}function nM(i,e){i.uniform4iv(this.addr,e)}function iM(i,e){i.uniform1uiv(this.addr,e)}function sM(i,e){i.uniform2uiv(this.addr,e)}function rM(i,e){i.uniform3uiv(this.addr,e)}function oM(i,e){i.uniform4uiv(this.addr,e)}function aM(i,e,t){let n=this.cache,s=e.length,r=mh(t,s);hn(n,r)||(i.uniform1iv(this.addr,r),un(n,r));let o;this.type===i.SAMPLER_2D_SHADOW?o=gh(h0):o=c0;for(let a=0;a!==s;++a)t.setTexture2D(e[a]||o,r[a])}function lM(i,e,t){let n=this.cache,s=e.length,r=mh(t,s);hn(n,r)||(i.uniform1iv(this.addr,r),un(n,r));for(let o=0;o!==s;++o)t.setTexture3D(e[o]||f0,r[o])}function cM(i,e,t){let n=this.cache,s=e.length,r=mh(t,s);hn(n,r)||(i.uniform1iv(this.addr,r),un(n,r));let o;this.type===i.SAMPLER_CUBE_SHADOW?o=gh(u0):o=p0;for(let a=0;a!==s;++a)t.setTextureCube(e[a]||o,r[a])}function hM(i,e,t){let n=this.cache,s=e.length,r=mh(t,s);hn(n,r)||(i.uniform1iv(this.addr,r),un(n,r));for(let o=0;o!==s;++o)t.setTexture2DArray(e[o]||d0,r[o])}function uM(i){switch(i){case 5126:return qS;case 35664:return $S;case 35665:return YS;case 35666:return jS;case 35674:return KS;case 35675:return ZS;case 35676:return JS;case 5124:case 35670:return QS;case 35667:case 35671:return eM;case 35668:case 35672:return tM;case 35669:case 35673:return nM;case 5125:return iM;case 36294:return sM;case 36295:return rM;case 36296:return oM;case 35678:case 36198:case 36298:case 36306:case 35682:return aM;case 35679:case 36299:case 36307:return lM;case 35680:case 36300:case 36308:case 36293:return cM;case 36289:case 36303:case 36311:case 36292:return hM}}var ef=class{constructor(e,t,n){this.id=e,this.addr=n,this.cache=[],this.type=t.type,this.setValue=XS(t.type)}},tf=class{constructor(e,t,n){this.id=e,this.addr=n,this.cache=[],this.type=t.type,this.size=t.size,this.setValue=uM(t.type)}},nf=class{constructor(e){this.id=e,this.seq=[],this.map={}}setValue(e,t,n){let s=this.seq;for(let r=0,o=s.length;r!==o;++r){let a=s[r];a.setValue(e,t[a.id],n)}}},Jd=/(\w+)(\])?(\[|\.)?/g;function $g(i,e){i.seq.push(e),i.map[e.id]=e}function dM(i,e,t){let n=i.name,s=n.length;for(Jd.lastIndex=0;;){let r=Jd.exec(n),o=Jd.lastIndex,a=r[1],l=r[2]==="]",c=r[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===s){$g(t,c===void 0?new ef(a,i,e):new tf(a,i,e));break}else{let d=t.map[a];d===void 0&&(d=new nf(a),$g(t,d)),t=d}}}var no=class{constructor(e,t){this.seq=[],this.map={};let n=e.getProgramParameter(t,e.ACTIVE_UNIFORMS);for(let o=0;o<n;++o){let a=e.getActiveUniform(t,o),l=e.getUniformLocation(t,a.name);dM(a,l,this)}let s=[],r=[];for(let o of this.seq)o.type===e.SAMPLER_2D_SHADOW||o.type===e.SAMPLER_CUBE_SHADOW||o.type===e.SAMPLER_2D_ARRAY_SHADOW?s.push(o):r.push(o);s.length>0&&(this.seq=s.concat(r))}setValue(e,t,n,s){let r=this.map[t];r!==void 0&&r.setValue(e,n,s)}setOptional(e,t,n){let s=t[n];s!==void 0&&this.setValue(e,n,s)}static upload(e,t,n,s){for(let r=0,o=t.length;r!==o;++r){let a=t[r],l=n[a.id];l.needsUpdate!==!1&&a.setValue(e,l.value,s)}}static seqWithValue(e,t){let n=[];for(let s=0,r=e.length;s!==r;++s){let o=e[s];o.id in t&&n.push(o)}return n}};function Yg(i,e,t){let n=i.createShader(e);return i.shaderSource(n,t),i.compileShader(n),n}var fM=37297,pM=0;function mM(i,e){let t=i.split(`
`),n=[],s=Math.max(e-6,0),r=Math.min(e+6,t.length);for(let o=s;o<r;o++){let a=o+1;n.push(`${a===e?">":" "} ${a}: ${t[o]}`)}return n.join(`
`)}var jg=new rt;function gM(i){St._getMatrix(jg,St.workingColorSpace,i);let e=`mat3( ${jg.elements.map(t=>t.toFixed(4))} )`;switch(St.getTransfer(i)){case sa:return[e,"LinearTransferOETF"];case Ot:return[e,"sRGBTransferOETF"];default:return Qe("WebGLProgram: Unsupported color space: ",i),[e,"LinearTransferOETF"]}}function Kg(i,e,t){let n=i.getShaderParameter(e,i.COMPILE_STATUS),r=(i.getShaderInfoLog(e)||"").trim();if(n&&r==="")return"";let o=/ERROR: 0:(\d+)/.exec(r);if(o){let a=parseInt(o[1]);return t.toUpperCase()+`

`+r+`

`+mM(i.getShaderSource(e),a)}else return r}function vM(i,e){let t=gM(e);return[`vec4 ${i}( vec4 value ) {`,`	return ${t[1]}( vec4( ${t[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var yM={[Cd]:"Linear",[Rd]:"Reinhard",[Pd]:"Cineon",[Id]:"ACESFilmic",[Dd]:"AgX",[Nd]:"Neutral",[Ld]:"Custom"};function xM(i,e){let t=yM[e];return t===void 0?(Qe("WebGLProgram: Unsupported toneMapping:",e),"vec3 "+i+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+i+"( vec3 color ) { return "+t+"ToneMapping( color ); }"}var uh=new D;function _M(){St.getLuminanceCoefficients(uh);let i=uh.x.toFixed(4),e=uh.y.toFixed(4),t=uh.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${i}, ${e}, ${t} );`,"	return dot( weights, rgb );","}"].join(`
`)}function bM(i){return[i.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",i.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(Aa).join(`
`)}function wM(i){let e=[];for(let t in i){let n=i[t];n!==!1&&e.push("#define "+t+" "+n)}return e.join(`
`)}function SM(i,e){let t={},n=i.getProgramParameter(e,i.ACTIVE_ATTRIBUTES);for(let s=0;s<n;s++){let r=i.getActiveAttrib(e,s),o=r.name,a=1;r.type===i.FLOAT_MAT2&&(a=2),r.type===i.FLOAT_MAT3&&(a=3),r.type===i.FLOAT_MAT4&&(a=4),t[o]={type:r.type,location:i.getAttribLocation(e,o),locationSize:a}}return t}function Aa(i){return i!==""}function Zg(i,e){let t=e.numSpotLightShadows+e.numSpotLightMaps-e.numSpotLightShadowsWithMaps;return i.replace(/NUM_SUN_LIGHTS/g,e.numSunLights).replace(/NUM_DIR_LIGHTS/g,e.numDirLights).replace(/NUM_SPOT_LIGHTS/g,e.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,e.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,t).replace(/NUM_RECT_AREA_LIGHTS/g,e.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,e.numPointLights).replace(/NUM_HEMI_LIGHTS/g,e.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,e.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,e.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,e.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,e.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,e.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,e.numLightProbeGrids)}function Jg(i,e){return i.replace(/NUM_CLIPPING_PLANES/g,e.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,e.numClippingPlanes-e.numClipIntersection)}var MM=/^[ \t]*#include +<([\w\d./]+)>/gm;function sf(i){return i.replace(MM,TM)}function TM(i,e){let t=mt[e];if(t===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+e+">");return sf(t)}var EM=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function Qg(i){return i.replace(EM,AM)}function AM(i,e,t,n){let s="";for(let r=parseInt(e);r<parseInt(t);r++)s+=n.replace(/\[\s*i\s*\]/g,"[ "+r+" ]").replace(/UNROLLED_LOOP_INDEX/g,r);return s}function e0(i){let e=`precision ${i.precision} float;
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
#define LOW_PRECISION`),e}var CM={[ga]:"SHADOWMAP_TYPE_PCF",[Zr]:"SHADOWMAP_TYPE_VSM"};function RM(i){return CM[i.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var PM={[Qr]:"ENVMAP_MODE_REFRACTION"};function IM(i){return i.envMap===!1?"ENVMAP_MODE_REFLECTION":PM[i.envMapMode]||"ENVMAP_MODE_REFLECTION"}var LM={[Ad]:"ENVMAP_BLENDING_MULTIPLY",[vg]:"ENVMAP_BLENDING_MIX",[yg]:"ENVMAP_BLENDING_ADD"};function DM(i){return i.envMap===!1?"ENVMAP_BLENDING_NONE":LM[i.combine]||"ENVMAP_BLENDING_NONE"}function NM(i,e,t,n){let s=i.getContext(),r=t.defines,o=t.vertexShader,a=t.fragmentShader,l=RM(t),c=t.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",u=IM(t),d=DM(t),h=bM(t),f=wM(r),g=s.createProgram(),x,m,p=t.glslVersion?"#version "+t.glslVersion+`
`:"";t.isRawShaderMaterial?(x=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f].filter(Aa).join(`
`),x.length>0&&(x+=`
`),m=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f].filter(Aa).join(`
`),m.length>0&&(m+=`
`)):(x=[e0(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f,t.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",t.batching?"#define USE_BATCHING":"",t.batchingColor?"#define USE_BATCHING_COLOR":"",t.instancing?"#define USE_INSTANCING":"",t.instancingColor?"#define USE_INSTANCING_COLOR":"",t.instancingMorph?"#define USE_INSTANCING_MORPH":"",t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.map?"#define USE_MAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+u:"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.displacementMap?"#define USE_DISPLACEMENTMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.mapUv?"#define MAP_UV "+t.mapUv:"",t.alphaMapUv?"#define ALPHAMAP_UV "+t.alphaMapUv:"",t.lightMapUv?"#define LIGHTMAP_UV "+t.lightMapUv:"",t.aoMapUv?"#define AOMAP_UV "+t.aoMapUv:"",t.emissiveMapUv?"#define EMISSIVEMAP_UV "+t.emissiveMapUv:"",t.bumpMapUv?"#define BUMPMAP_UV "+t.bumpMapUv:"",t.normalMapUv?"#define NORMALMAP_UV "+t.normalMapUv:"",t.displacementMapUv?"#define DISPLACEMENTMAP_UV "+t.displacementMapUv:"",t.metalnessMapUv?"#define METALNESSMAP_UV "+t.metalnessMapUv:"",t.roughnessMapUv?"#define ROUGHNESSMAP_UV "+t.roughnessMapUv:"",t.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+t.anisotropyMapUv:"",t.clearcoatMapUv?"#define CLEARCOATMAP_UV "+t.clearcoatMapUv:"",t.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+t.clearcoatNormalMapUv:"",t.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+t.clearcoatRoughnessMapUv:"",t.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+t.diffuseRoughnessMapUv:"",t.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+t.iridescenceMapUv:"",t.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+t.iridescenceThicknessMapUv:"",t.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+t.sheenColorMapUv:"",t.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+t.sheenRoughnessMapUv:"",t.specularMapUv?"#define SPECULARMAP_UV "+t.specularMapUv:"",t.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+t.specularColorMapUv:"",t.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+t.specularIntensityMapUv:"",t.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+t.transmissionMapUv:"",t.thicknessMapUv?"#define THICKNESSMAP_UV "+t.thicknessMapUv:"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexNormals?"#define HAS_NORMAL":"",t.vertexColors?"#define USE_COLOR":"",t.vertexAlphas?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.flatShading?"#define FLAT_SHADED":"",t.skinning?"#define USE_SKINNING":"",t.morphTargets?"#define USE_MORPHTARGETS":"",t.morphNormals&&t.flatShading===!1?"#define USE_MORPHNORMALS":"",t.morphColors?"#define USE_MORPHCOLORS":"",t.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+t.morphTextureStride:"",t.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+t.morphTargetsCount:"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.sizeAttenuation?"#define USE_SIZEATTENUATION":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(Aa).join(`
`),m=[e0(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f,t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",t.map?"#define USE_MAP":"",t.matcap?"#define USE_MATCAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+c:"",t.envMap?"#define "+u:"",t.envMap?"#define "+d:"",t.envMapPMREM?"#define ENVMAP_MAX_LOD "+t.envMapMaxLod+".0":"",t.envMapPMREM?"#define ENVMAP_SIZE "+t.envMapSize+".0":"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoat?"#define USE_CLEARCOAT":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.dispersion?"#define USE_DISPERSION":"",t.retroreflection?"#define USE_RETROREFLECTION":"",t.iridescence?"#define USE_IRIDESCENCE":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaTest?"#define USE_ALPHATEST":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.sheen?"#define USE_SHEEN":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexColors||t.instancingColor?"#define USE_COLOR":"",t.vertexAlphas||t.batchingColor?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.gradientMap?"#define USE_GRADIENTMAP":"",t.flatShading?"#define FLAT_SHADED":"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",t.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",t.toneMapping!==Oi?"#define TONE_MAPPING":"",t.toneMapping!==Oi?mt.tonemapping_pars_fragment:"",t.toneMapping!==Oi?xM("toneMapping",t.toneMapping):"",t.dithering?"#define DITHERING":"",t.opaque?"#define OPAQUE":"",mt.colorspace_pars_fragment,vM("linearToOutputTexel",t.outputColorSpace),_M(),t.useDepthPacking?"#define DEPTH_PACKING "+t.depthPacking:"",`
`].filter(Aa).join(`
`)),o=sf(o),o=Zg(o,t),o=Jg(o,t),a=sf(a),a=Zg(a,t),a=Jg(a,t),o=Qg(o),a=Qg(a),t.isRawShaderMaterial!==!0&&(p=`#version 300 es
`,x=[h,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+x,m=["#define varying in",t.glslVersion===sr?"":"layout(location = 0) out highp vec4 pc_fragColor;",t.glslVersion===sr?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+m);let y=p+x+o,w=p+m+a,_=Yg(s,s.VERTEX_SHADER,y),M=Yg(s,s.FRAGMENT_SHADER,w);s.attachShader(g,_),s.attachShader(g,M),t.index0AttributeName!==void 0?s.bindAttribLocation(g,0,t.index0AttributeName):t.hasPositionAttribute===!0&&s.bindAttribLocation(g,0,"position"),s.linkProgram(g);function S(T){if(i.debug.checkShaderErrors){let R=s.getProgramInfoLog(g)||"",P=s.getShaderInfoLog(_)||"",O=s.getShaderInfoLog(M)||"",I=R.trim(),k=P.trim(),W=O.trim(),G=!0,se=!0;if(s.getProgramParameter(g,s.LINK_STATUS)===!1)if(G=!1,typeof i.debug.onShaderError=="function")i.debug.onShaderError(s,g,_,M);else{let q=Kg(s,_,"vertex"),te=Kg(s,M,"fragment");it("WebGLProgram: Shader Error "+s.getError()+" - VALIDATE_STATUS "+s.getProgramParameter(g,s.VALIDATE_STATUS)+`

Material Name: `+T.name+`
Material Type: `+T.type+`

Program Info Log: `+I+`
`+q+`
`+te)}else I!==""?Qe("WebGLProgram: Program Info Log:",I):(k===""||W==="")&&(se=!1);se&&(T.diagnostics={runnable:G,programLog:I,vertexShader:{log:k,prefix:x},fragmentShader:{log:W,prefix:m}})}s.deleteShader(_),s.deleteShader(M),v=new no(s,g),b=SM(s,g)}let v;this.getUniforms=function(){return v===void 0&&S(this),v};let b;this.getAttributes=function(){return b===void 0&&S(this),b};let A=t.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return A===!1&&(A=s.getProgramParameter(g,fM)),A},this.destroy=function(){n.releaseStatesOfProgram(this),s.deleteProgram(g),this.program=void 0},this.type=t.shaderType,this.name=t.shaderName,this.id=pM++,this.cacheKey=e,this.usedTimes=1,this.program=g,this.vertexShader=_,this.fragmentShader=M,this}var UM=0,rf=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(e,t,n){let s=this._getShaderCacheForMaterial(e);return s.has(t)===!1&&(s.add(t),t.usedTimes++),s.has(n)===!1&&(s.add(n),n.usedTimes++),this}remove(e){let t=this.materialCache.get(e);for(let n of t)n.usedTimes--,n.usedTimes===0&&this.shaderCache.delete(n.code);return this.materialCache.delete(e),this}getVertexShaderStage(e){return this._getShaderStage(e.vertexShader)}getFragmentShaderStage(e){return this._getShaderStage(e.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(e){let t=this.materialCache,n=t.get(e);return n===void 0&&(n=new Set,t.set(e,n)),n}_getShaderStage(e){let t=this.shaderCache,n=t.get(e);return n===void 0&&(n=new of(e),t.set(e,n)),n}},of=class{constructor(e){this.id=UM++,this.code=e,this.usedTimes=0}};function FM(i){return i===Ls||i===Sa||i===Ma}function kM(i,e,t,n,s,r){let o=new la,a=new rf,l=new Set,c=[],u=new Map,d=n.logarithmicDepthBuffer,h={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function f(v){return l.add(v),v===0?"uv":`uv${v}`}function g(v,b,A,T,R,P){let O=T.fog,I=R.geometry,k=v.isMeshStandardMaterial||v.isMeshLambertMaterial||v.isMeshPhongMaterial?T.environment:null,W=v.isMeshStandardMaterial||v.isMeshLambertMaterial&&!v.envMap||v.isMeshPhongMaterial&&!v.envMap,G=e.get(v.envMap||k,W),se=h[v.type],q=n.precision;v.precision!==null&&(q=n.getMaxPrecision(v.precision),q!==v.precision&&Qe("WebGLProgram.getParameters:",v.precision,"not supported, using",q,"instead."));let te=I.morphAttributes.position||I.morphAttributes.normal||I.morphAttributes.color,oe=te!==void 0?te.length:0,Ee=0;I.morphAttributes.position!==void 0&&(Ee=1),I.morphAttributes.normal!==void 0&&(Ee=2),I.morphAttributes.color!==void 0&&(Ee=3);let He,Q,le,Re;if(se){let Ae=zi[se];He=Ae.vertexShader,Q=Ae.fragmentShader}else{He=v.vertexShader,Q=v.fragmentShader;let Ae=a.getVertexShaderStage(v),Vt=a.getFragmentShaderStage(v);a.update(v,Ae,Vt),le=Ae.id,Re=Vt.id}let We=i.getRenderTarget(),Me=i.state.buffers.depth.getReversed(),Xe=R.isInstancedMesh===!0,vt=R.isBatchedMesh===!0,$e=!!v.map,st=!!v.matcap,It=!!G,ut=It&&G.isPMREMTexture===!0,F=!!v.aoMap,K=!!v.lightMap,X=!!v.bumpMap&&v.wireframe===!1,J=!!v.normalMap,ce=!!v.displacementMap,me=!!v.emissiveMap,De=!!v.metalnessMap,Ne=!!v.roughnessMap,Ue=v.anisotropy>0,B=v.clearcoat>0,_t=v.diffuseRoughness>0,ye=v.dispersion>0,nt=v.retroreflectivity>0,he=v.iridescence>0,Lt=v.sheen>0,Je=v.transmission>0,ot=Ue&&!!v.anisotropyMap,L=B&&!!v.clearcoatMap,E=B&&!!v.clearcoatNormalMap,Y=B&&!!v.clearcoatRoughnessMap,ue=_t&&!!v.diffuseRoughnessMap,ae=he&&!!v.iridescenceMap,ge=he&&!!v.iridescenceThicknessMap,we=Lt&&!!v.sheenColorMap,ne=Lt&&!!v.sheenRoughnessMap,ie=!!v.specularMap,xe=!!v.specularColorMap,z=!!v.specularIntensityMap,re=Je&&!!v.transmissionMap,ee=Je&&!!v.thicknessMap,_e=!!v.gradientMap,fe=!!v.alphaMap,ve=v.alphaTest>0,qe=!!v.alphaHash,pt=!!v.extensions,de=Oi;v.toneMapped&&(We===null||We.isXRRenderTarget===!0)&&(de=i.toneMapping);let je=ut?G.isCompressedCubeTexture?G.image[0].mipmaps:G.mipmaps:null,dt={shaderID:se,shaderType:v.type,shaderName:v.name,vertexShader:He,fragmentShader:Q,defines:v.defines,customVertexShaderID:le,customFragmentShaderID:Re,isRawShaderMaterial:v.isRawShaderMaterial===!0,glslVersion:v.glslVersion,precision:q,batching:vt,batchingColor:vt&&R._colorsTexture!==null,instancing:Xe,instancingColor:Xe&&R.instanceColor!==null,instancingMorph:Xe&&R.morphTexture!==null,outputColorSpace:We===null?i.outputColorSpace:We.isXRRenderTarget===!0?We.texture.colorSpace:St.workingColorSpace,alphaToCoverage:!!v.alphaToCoverage,map:$e,matcap:st,envMap:It,envMapMode:It&&G.mapping,envMapPMREM:ut,envMapMaxLod:ut?je.length-1:null,envMapSize:ut?je[0].width:null,aoMap:F,lightMap:K,bumpMap:X,normalMap:J,displacementMap:ce,emissiveMap:me,normalMapObjectSpace:J&&v.normalMapType===bg,normalMapTangentSpace:J&&v.normalMapType===Hd,packedNormalMap:J&&v.normalMapType===Hd&&FM(v.normalMap.format),metalnessMap:De,roughnessMap:Ne,anisotropy:Ue,anisotropyMap:ot,clearcoat:B,clearcoatMap:L,clearcoatNormalMap:E,clearcoatRoughnessMap:Y,diffuseRoughness:_t,diffuseRoughnessMap:ue,dispersion:ye,retroreflection:nt,iridescence:he,iridescenceMap:ae,iridescenceThicknessMap:ge,sheen:Lt,sheenColorMap:we,sheenRoughnessMap:ne,specularMap:ie,specularColorMap:xe,specularIntensityMap:z,transmission:Je,transmissionMap:re,thicknessMap:ee,gradientMap:_e,opaque:v.transparent===!1&&v.blending===Jr&&v.alphaToCoverage===!1,alphaMap:fe,alphaTest:ve,alphaHash:qe,combine:v.combine,mapUv:$e&&f(v.map.channel),aoMapUv:F&&f(v.aoMap.channel),lightMapUv:K&&f(v.lightMap.channel),bumpMapUv:X&&f(v.bumpMap.channel),normalMapUv:J&&f(v.normalMap.channel),displacementMapUv:ce&&f(v.displacementMap.channel),emissiveMapUv:me&&f(v.emissiveMap.channel),metalnessMapUv:De&&f(v.metalnessMap.channel),roughnessMapUv:Ne&&f(v.roughnessMap.channel),anisotropyMapUv:ot&&f(v.anisotropyMap.channel),clearcoatMapUv:L&&f(v.clearcoatMap.channel),clearcoatNormalMapUv:E&&f(v.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:Y&&f(v.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:ue&&f(v.diffuseRoughnessMap.channel),iridescenceMapUv:ae&&f(v.iridescenceMap.channel),iridescenceThicknessMapUv:ge&&f(v.iridescenceThicknessMap.channel),sheenColorMapUv:we&&f(v.sheenColorMap.channel),sheenRoughnessMapUv:ne&&f(v.sheenRoughnessMap.channel),specularMapUv:ie&&f(v.specularMap.channel),specularColorMapUv:xe&&f(v.specularColorMap.channel),specularIntensityMapUv:z&&f(v.specularIntensityMap.channel),transmissionMapUv:re&&f(v.transmissionMap.channel),thicknessMapUv:ee&&f(v.thicknessMap.channel),alphaMapUv:fe&&f(v.alphaMap.channel),vertexTangents:!!I.attributes.tangent&&(J||Ue),vertexNormals:!!I.attributes.normal,vertexColors:v.vertexColors,vertexAlphas:v.vertexColors===!0&&!!I.attributes.color&&I.attributes.color.itemSize===4,pointsUvs:R.isPoints===!0&&!!I.attributes.uv&&($e||fe),fog:!!O,useFog:v.fog===!0,fogExp2:!!O&&O.isFogExp2,flatShading:v.wireframe===!1&&(v.flatShading===!0||I.attributes.normal===void 0&&J===!1&&(v.isMeshLambertMaterial||v.isMeshPhongMaterial||v.isMeshStandardMaterial||v.isMeshPhysicalMaterial)),sizeAttenuation:v.sizeAttenuation===!0,logarithmicDepthBuffer:d,reversedDepthBuffer:Me,skinning:R.isSkinnedMesh===!0,hasPositionAttribute:I.attributes.position!==void 0,morphTargets:I.morphAttributes.position!==void 0,morphNormals:I.morphAttributes.normal!==void 0,morphColors:I.morphAttributes.color!==void 0,morphTargetsCount:oe,morphTextureStride:Ee,numSunLights:b.sun.length,numDirLights:b.directional.length,numPointLights:b.point.length,numSpotLights:b.spot.length,numSpotLightMaps:b.spotLightMap.length,numRectAreaLights:b.rectArea.length,numHemiLights:b.hemi.length,numSunLightShadows:b.sunShadowMap.length,numDirLightShadows:b.directionalShadowMap.length,numPointLightShadows:b.pointShadowMap.length,numSpotLightShadows:b.spotShadowMap.length,numSpotLightShadowsWithMaps:b.numSpotLightShadowsWithMaps,numLightProbes:b.numLightProbes,numLightProbeGrids:P.filter(Ae=>Ae.texture!==null).length,numClippingPlanes:r.numPlanes,numClipIntersection:r.numIntersection,dithering:v.dithering,shadowMapEnabled:i.shadowMap.enabled&&A.length>0,shadowMapType:i.shadowMap.type,toneMapping:de,decodeVideoTexture:$e&&v.map.isVideoTexture===!0&&St.getTransfer(v.map.colorSpace)===Ot,decodeVideoTextureEmissive:me&&v.emissiveMap.isVideoTexture===!0&&St.getTransfer(v.emissiveMap.colorSpace)===Ot,premultipliedAlpha:v.premultipliedAlpha,doubleSided:v.side===_n,flipSided:v.side===Cn,useDepthPacking:v.depthPacking>=0,depthPacking:v.depthPacking||0,index0AttributeName:v.index0AttributeName,extensionClipCullDistance:pt&&v.extensions.clipCullDistance===!0&&t.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(pt&&v.extensions.multiDraw===!0||vt)&&t.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:t.has("KHR_parallel_shader_compile"),customProgramCacheKey:v.customProgramCacheKey()};return dt.vertexUv1s=l.has(1),dt.vertexUv2s=l.has(2),dt.vertexUv3s=l.has(3),l.clear(),dt}function x(v){let b=[];if(v.shaderID?b.push(v.shaderID):(b.push(v.customVertexShaderID),b.push(v.customFragmentShaderID)),v.defines!==void 0)for(let A in v.defines)b.push(A),b.push(v.defines[A]);return v.isRawShaderMaterial===!1&&(m(b,v),p(b,v),b.push(i.outputColorSpace)),b.push(v.customProgramCacheKey),b.join()}function m(v,b){v.push(b.precision),v.push(b.outputColorSpace),v.push(b.envMapMode),v.push(b.envMapPMREM),v.push(b.envMapMaxLod),v.push(b.envMapSize),v.push(b.mapUv),v.push(b.alphaMapUv),v.push(b.lightMapUv),v.push(b.aoMapUv),v.push(b.bumpMapUv),v.push(b.normalMapUv),v.push(b.displacementMapUv),v.push(b.emissiveMapUv),v.push(b.metalnessMapUv),v.push(b.roughnessMapUv),v.push(b.anisotropyMapUv),v.push(b.clearcoatMapUv),v.push(b.clearcoatNormalMapUv),v.push(b.clearcoatRoughnessMapUv),v.push(b.diffuseRoughnessMapUv),v.push(b.iridescenceMapUv),v.push(b.iridescenceThicknessMapUv),v.push(b.sheenColorMapUv),v.push(b.sheenRoughnessMapUv),v.push(b.specularMapUv),v.push(b.specularColorMapUv),v.push(b.specularIntensityMapUv),v.push(b.transmissionMapUv),v.push(b.thicknessMapUv),v.push(b.combine),v.push(b.fogExp2),v.push(b.sizeAttenuation),v.push(b.morphTargetsCount),v.push(b.numSunLights),v.push(b.numDirLights),v.push(b.numPointLights),v.push(b.numSpotLights),v.push(b.numSpotLightMaps),v.push(b.numHemiLights),v.push(b.numRectAreaLights),v.push(b.numSunLightShadows),v.push(b.numDirLightShadows),v.push(b.numPointLightShadows),v.push(b.numSpotLightShadows),v.push(b.numSpotLightShadowsWithMaps),v.push(b.numLightProbes),v.push(b.numLightProbeGrids),v.push(b.shadowMapType),v.push(b.toneMapping),v.push(b.numClippingPlanes),v.push(b.numClipIntersection),v.push(b.depthPacking)}function p(v,b){o.disableAll(),b.instancing&&o.enable(0),b.instancingColor&&o.enable(1),b.instancingMorph&&o.enable(2),b.matcap&&o.enable(3),b.envMap&&o.enable(4),b.normalMapObjectSpace&&o.enable(5),b.normalMapTangentSpace&&o.enable(6),b.clearcoat&&o.enable(7),b.iridescence&&o.enable(8),b.alphaTest&&o.enable(9),b.vertexColors&&o.enable(10),b.vertexAlphas&&o.enable(11),b.vertexUv1s&&o.enable(12),b.vertexUv2s&&o.enable(13),b.vertexUv3s&&o.enable(14),b.vertexTangents&&o.enable(15),b.anisotropy&&o.enable(16),b.alphaHash&&o.enable(17),b.batching&&o.enable(18),b.dispersion&&o.enable(19),b.retroreflection&&o.enable(24),b.diffuseRoughness&&o.enable(25),b.batchingColor&&o.enable(20),b.gradientMap&&o.enable(21),b.packedNormalMap&&o.enable(22),b.vertexNormals&&o.enable(23),v.push(o.mask),o.disableAll(),b.fog&&o.enable(0),b.useFog&&o.enable(1),b.flatShading&&o.enable(2),b.logarithmicDepthBuffer&&o.enable(3),b.reversedDepthBuffer&&o.enable(4),b.skinning&&o.enable(5),b.morphTargets&&o.enable(6),b.morphNormals&&o.enable(7),b.morphColors&&o.enable(8),b.premultipliedAlpha&&o.enable(9),b.shadowMapEnabled&&o.enable(10),b.doubleSided&&o.enable(11),b.flipSided&&o.enable(12),b.useDepthPacking&&o.enable(13),b.dithering&&o.enable(14),b.transmission&&o.enable(15),b.sheen&&o.enable(16),b.opaque&&o.enable(17),b.pointsUvs&&o.enable(18),b.decodeVideoTexture&&o.enable(19),b.decodeVideoTextureEmissive&&o.enable(20),b.alphaToCoverage&&o.enable(21),b.numLightProbeGrids>0&&o.enable(22),b.hasPositionAttribute&&o.enable(23),v.push(o.mask)}function y(v){let b=h[v.type],A;if(b){let T=zi[b];A=Ug.clone(T.uniforms)}else A=v.uniforms;return A}function w(v,b){let A=u.get(b);return A!==void 0?++A.usedTimes:(A=new NM(i,b,v,s),c.push(A),u.set(b,A)),A}function _(v){if(--v.usedTimes===0){let b=c.indexOf(v);c[b]=c[c.length-1],c.pop(),u.delete(v.cacheKey),v.destroy()}}function M(v){a.remove(v)}function S(){a.dispose()}return{getParameters:g,getProgramCacheKey:x,getUniforms:y,acquireProgram:w,releaseProgram:_,releaseShaderCache:M,programs:c,dispose:S}}function OM(){let i=new WeakMap;function e(o){return i.has(o)}function t(o){let a=i.get(o);return a===void 0&&(a={},i.set(o,a)),a}function n(o){i.delete(o)}function s(o,a,l){i.get(o)[a]=l}function r(){i=new WeakMap}return{has:e,get:t,remove:n,update:s,dispose:r}}function BM(i,e){return i.groupOrder!==e.groupOrder?i.groupOrder-e.groupOrder:i.renderOrder!==e.renderOrder?i.renderOrder-e.renderOrder:i.material.id!==e.material.id?i.material.id-e.material.id:i.materialVariant!==e.materialVariant?i.materialVariant-e.materialVariant:i.z!==e.z?i.z-e.z:i.id-e.id}function t0(i,e){return i.groupOrder!==e.groupOrder?i.groupOrder-e.groupOrder:i.renderOrder!==e.renderOrder?i.renderOrder-e.renderOrder:i.z!==e.z?e.z-i.z:i.id-e.id}function n0(){let i=[],e=0,t=[],n=[],s=[];function r(){e=0,t.length=0,n.length=0,s.length=0}function o(h){let f=0;return h.isInstancedMesh&&(f+=2),h.isSkinnedMesh&&(f+=1),f}function a(h,f,g,x,m,p){let y=i[e];return y===void 0?(y={id:h.id,object:h,geometry:f,material:g,materialVariant:o(h),groupOrder:x,renderOrder:h.renderOrder,z:m,group:p},i[e]=y):(y.id=h.id,y.object=h,y.geometry=f,y.material=g,y.materialVariant=o(h),y.groupOrder=x,y.renderOrder=h.renderOrder,y.z=m,y.group=p),e++,y}function l(h,f,g,x,m,p,y){y.reversedDepth===!0&&(m=-m);let w=a(h,f,g,x,m,p);g.transmission>0?n.push(w):g.transparent===!0?s.push(w):t.push(w)}function c(h,f,g,x,m,p){let y=a(h,f,g,x,m,p);g.transmission>0?n.unshift(y):g.transparent===!0?s.unshift(y):t.unshift(y)}function u(h,f){t.length>1&&t.sort(h||BM),n.length>1&&n.sort(f||t0),s.length>1&&s.sort(f||t0)}function d(){for(let h=e,f=i.length;h<f;h++){let g=i[h];if(g.id===null)break;g.id=null,g.object=null,g.geometry=null,g.material=null,g.group=null}}return{opaque:t,transmissive:n,transparent:s,init:r,push:l,unshift:c,finish:d,sort:u}}function zM(){let i=new WeakMap;function e(n,s){let r=i.get(n),o;return r===void 0?(o=new n0,i.set(n,[o])):s>=r.length?(o=new n0,r.push(o)):o=r[s],o}function t(){i=new WeakMap}return{get:e,dispose:t}}function VM(){let i={};return{get:function(e){if(i[e.id]!==void 0)return i[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={direction:new D,color:new Tt};break;case"SpotLight":t={position:new D,direction:new D,color:new Tt,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":t={position:new D,color:new Tt,distance:0,decay:0};break;case"HemisphereLight":t={direction:new D,skyColor:new Tt,groundColor:new Tt};break;case"RectAreaLight":t={color:new Tt,position:new D,halfWidth:new D,halfHeight:new D};break}return i[e.id]=t,t}}}function HM(){let i={};return{get:function(e){if(i[e.id]!==void 0)return i[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new ht};break;case"SpotLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new ht};break;case"PointLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new ht,shadowCameraNear:1,shadowCameraFar:1e3};break}return i[e.id]=t,t}}}var GM=0;function WM(i,e){return(e.castShadow?2:0)-(i.castShadow?2:0)+(e.map?1:0)-(i.map?1:0)}function XM(i){let e=new VM,t=HM(),n={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)n.probe.push(new D);let s=new D,r=new yt,o=new yt;function a(c){let u=0,d=0,h=0;for(let P=0;P<9;P++)n.probe[P].set(0,0,0);let f=0,g=0,x=0,m=0,p=0,y=0,w=0,_=0,M=0,S=0,v=0,b=0,A=0,T=0;c.sort(WM);for(let P=0,O=c.length;P<O;P++){let I=c[P],k=I.color,W=I.intensity,G=I.distance,se=null;if(I.shadow&&I.shadow.map&&(I.shadow.map.texture.format===Ls?se=I.shadow.map.texture:se=I.shadow.map.depthTexture||I.shadow.map.texture),I.isAmbientLight)u+=k.r*W,d+=k.g*W,h+=k.b*W;else if(I.isLightProbe){for(let q=0;q<9;q++)n.probe[q].addScaledVector(I.sh.coefficients[q],W);T++}else if(I.isSunLight){let q=e.get(I);if(q.color.copy(I.color).multiplyScalar(I.intensity),I.castShadow){let te=I.shadow,oe=t.get(I);oe.shadowIntensity=te.intensity,oe.shadowBias=te.bias,oe.shadowNormalBias=te.normalBias,oe.shadowRadius=te.radius,oe.shadowMapSize.copy(te.mapSize).multiply(te.getFrameExtents()),n.sunShadow[g]=oe,n.sunShadowMap[g]=se;let Ee=te.getViewportCount();for(let He=0;He<Ee;He++)n.sunShadowMatrix[x+He]=te.getMatrix(He),n.sunShadowCascade[x+He]=te._cascadeData[He];x+=Ee,g++}n.sun[f]=q,f++}else if(I.isDirectionalLight){let q=e.get(I);if(q.color.copy(I.color).multiplyScalar(I.intensity),I.castShadow){let te=I.shadow,oe=t.get(I);oe.shadowIntensity=te.intensity,oe.shadowBias=te.bias,oe.shadowNormalBias=te.normalBias,oe.shadowRadius=te.radius,oe.shadowMapSize=te.mapSize,n.directionalShadow[m]=oe,n.directionalShadowMap[m]=se,n.directionalShadowMatrix[m]=I.shadow.matrix,M++}n.directional[m]=q,m++}else if(I.isSpotLight){let q=e.get(I);q.position.setFromMatrixPosition(I.matrixWorld),q.color.copy(k).multiplyScalar(W),q.distance=G,q.coneCos=Math.cos(I.angle),q.penumbraCos=Math.cos(I.angle*(1-I.penumbra)),q.decay=I.decay,n.spot[y]=q;let te=I.shadow;if(I.map&&(n.spotLightMap[b]=I.map,b++,te.updateMatrices(I),I.castShadow&&A++),n.spotLightMatrix[y]=te.matrix,I.castShadow){let oe=t.get(I);oe.shadowIntensity=te.intensity,oe.shadowBias=te.bias,oe.shadowNormalBias=te.normalBias,oe.shadowRadius=te.radius,oe.shadowMapSize=te.mapSize,n.spotShadow[y]=oe,n.spotShadowMap[y]=se,v++}y++}else if(I.isRectAreaLight){let q=e.get(I);q.color.copy(k).multiplyScalar(W),q.halfWidth.set(I.width*.5,0,0),q.halfHeight.set(0,I.height*.5,0),n.rectArea[w]=q,w++}else if(I.isPointLight){let q=e.get(I);if(q.color.copy(I.color).multiplyScalar(I.intensity),q.distance=I.distance,q.decay=I.decay,I.castShadow){let te=I.shadow,oe=t.get(I);oe.shadowIntensity=te.intensity,oe.shadowBias=te.bias,oe.shadowNormalBias=te.normalBias,oe.shadowRadius=te.radius,oe.shadowMapSize=te.mapSize,oe.shadowCameraNear=te.camera.near,oe.shadowCameraFar=te.camera.far,n.pointShadow[p]=oe,n.pointShadowMap[p]=se,n.pointShadowMatrix[p]=I.shadow.matrix,S++}n.point[p]=q,p++}else if(I.isHemisphereLight){let q=e.get(I);q.skyColor.copy(I.color).multiplyScalar(W),q.groundColor.copy(I.groundColor).multiplyScalar(W),n.hemi[_]=q,_++}}w>0&&(i.has("OES_texture_float_linear")===!0?(n.rectAreaLTC1=Ce.LTC_FLOAT_1,n.rectAreaLTC2=Ce.LTC_FLOAT_2):(n.rectAreaLTC1=Ce.LTC_HALF_1,n.rectAreaLTC2=Ce.LTC_HALF_2)),n.ambient[0]=u,n.ambient[1]=d,n.ambient[2]=h;let R=n.hash;(R.sunLength!==f||R.directionalLength!==m||R.pointLength!==p||R.spotLength!==y||R.rectAreaLength!==w||R.hemiLength!==_||R.numSunShadows!==g||R.numDirectionalShadows!==M||R.numPointShadows!==S||R.numSpotShadows!==v||R.numSpotMaps!==b||R.numLightProbes!==T)&&(n.sun.length=f,n.directional.length=m,n.spot.length=y,n.rectArea.length=w,n.point.length=p,n.hemi.length=_,n.sunShadow.length=g,n.sunShadowMap.length=g,n.sunShadowMatrix.length=x,n.sunShadowCascade.length=x,n.directionalShadow.length=M,n.directionalShadowMap.length=M,n.directionalShadowMatrix.length=M,n.pointShadow.length=S,n.pointShadowMap.length=S,n.pointShadowMatrix.length=S,n.spotShadow.length=v,n.spotShadowMap.length=v,n.spotLightMatrix.length=v+b-A,n.spotLightMap.length=b,n.numSpotLightShadowsWithMaps=A,n.numLightProbes=T,R.sunLength=f,R.directionalLength=m,R.pointLength=p,R.spotLength=y,R.rectAreaLength=w,R.hemiLength=_,R.numSunShadows=g,R.numDirectionalShadows=M,R.numPointShadows=S,R.numSpotShadows=v,R.numSpotMaps=b,R.numLightProbes=T,n.version=GM++)}function l(c,u){let d=0,h=0,f=0,g=0,x=0,m=0,p=u.matrixWorldInverse;for(let y=0,w=c.length;y<w;y++){let _=c[y];if(_.isSunLight){let M=n.sun[d];M.direction.setFromMatrixPosition(_.matrixWorld),M.direction.transformDirection(p),d++}else if(_.isDirectionalLight){let M=n.directional[h];M.direction.setFromMatrixPosition(_.matrixWorld),s.setFromMatrixPosition(_.target.matrixWorld),M.direction.sub(s),M.direction.transformDirection(p),h++}else if(_.isSpotLight){let M=n.spot[g];M.position.setFromMatrixPosition(_.matrixWorld),M.position.applyMatrix4(p),M.direction.setFromMatrixPosition(_.matrixWorld),s.setFromMatrixPosition(_.target.matrixWorld),M.direction.sub(s),M.direction.transformDirection(p),g++}else if(_.isRectAreaLight){let M=n.rectArea[x];M.position.setFromMatrixPosition(_.matrixWorld),M.position.applyMatrix4(p),o.identity(),r.copy(_.matrixWorld),r.premultiply(p),o.extractRotation(r),M.halfWidth.set(_.width*.5,0,0),M.halfHeight.set(0,_.height*.5,0),M.halfWidth.applyMatrix4(o),M.halfHeight.applyMatrix4(o),x++}else if(_.isPointLight){let M=n.point[f];M.position.setFromMatrixPosition(_.matrixWorld),M.position.applyMatrix4(p),f++}else if(_.isHemisphereLight){let M=n.hemi[m];M.direction.setFromMatrixPosition(_.matrixWorld),M.direction.transformDirection(p),m++}}}return{setup:a,setupView:l,state:n}}function i0(i){let e=new XM(i),t=[],n=[],s=[];function r(d){u.camera=d,t.length=0,n.length=0,s.length=0}function o(d){d.isLightProbeGrid?s.push(d):t.push(d)}function a(d){n.push(d)}function l(){e.setup(t),s.sort((d,h)=>d.priority-h.priority||d.id-h.id)}function c(d){e.setupView(t,d)}let u={lightsArray:t,shadowsArray:n,lightProbeGridArray:s,camera:null,lights:e,transmissionRenderTarget:{},textureUnits:0};return{init:r,state:u,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function qM(i){let e=new WeakMap;function t(s,r=0){let o=e.get(s),a;return o===void 0?(a=new i0(i),e.set(s,[a])):r>=o.length?(a=new i0(i),o.push(a)):a=o[r],a}function n(){e=new WeakMap}return{get:t,dispose:n}}var $M=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,YM=`uniform sampler2D shadow_pass;
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
}`,jM=[new D(1,0,0),new D(-1,0,0),new D(0,1,0),new D(0,-1,0),new D(0,0,1),new D(0,0,-1)],KM=[new D(0,-1,0),new D(0,-1,0),new D(0,0,1),new D(0,0,-1),new D(0,-1,0),new D(0,-1,0)],s0=new yt,Ea=new D,Qd=new D;function ZM(i,e,t){let n=new er,s=new ht,r=new ht,o=new Bt,a=new dc,l=new fc,c={},u=t.maxTextureSize,d={[An]:Cn,[Cn]:An,[_n]:_n},h=new Fi({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new ht},radius:{value:4}},vertexShader:$M,fragmentShader:YM}),f=h.clone();f.defines.HORIZONTAL_PASS=1;let g=new Kn;g.setAttribute("position",new Qt(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let x=new xn(g,h),m=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=ga;let p=this.type;this.render=function(S,v,b){if(m.enabled===!1||m.autoUpdate===!1&&m.needsUpdate===!1||S.length===0)return;this.type===Jm&&(Qe("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=ga);let A=i.getRenderTarget(),T=i.getActiveCubeFace(),R=i.getActiveMipmapLevel(),P=i.state;P.setBlending(ki),P.buffers.depth.getReversed()===!0?P.buffers.color.setClear(0,0,0,0):P.buffers.color.setClear(1,1,1,1),P.buffers.depth.setTest(!0),P.setScissorTest(!1);let O=p!==this.type;O&&v.traverse(function(I){I.material&&(Array.isArray(I.material)?I.material.forEach(k=>k.needsUpdate=!0):I.material.needsUpdate=!0)});for(let I=0,k=S.length;I<k;I++){let W=S[I],G=W.shadow;if(G===void 0){Qe("WebGLShadowMap:",W,"has no shadow.");continue}if(G.autoUpdate===!1&&G.needsUpdate===!1)continue;s.copy(G.mapSize);let se=G.getFrameExtents();s.multiply(se),r.copy(G.mapSize),(s.x>u||s.y>u)&&(s.x>u&&(r.x=Math.floor(u/se.x),s.x=r.x*se.x,G.mapSize.x=r.x),s.y>u&&(r.y=Math.floor(u/se.y),s.y=r.y*se.y,G.mapSize.y=r.y));let q=i.state.buffers.depth.getReversed();if(G.camera._reversedDepth=q,G.map===null||O===!0){if(G.map!==null&&(G.map.depthTexture!==null&&(G.map.depthTexture.dispose(),G.map.depthTexture=null),G.map.dispose()),this.type===Zr){if(W.isPointLight){Qe("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}G.map=new ln(s.x,s.y,{format:Ls,type:Ei,minFilter:En,magFilter:En,generateMipmaps:!1}),G.map.texture.name=W.name+".shadowMap",G.map.depthTexture=new as(s.x,s.y,si),G.map.depthTexture.name=W.name+".shadowMapDepth",G.map.depthTexture.format=os,G.map.depthTexture.compareFunction=null,G.map.depthTexture.minFilter=$t,G.map.depthTexture.magFilter=$t}else W.isPointLight?(G.map=new Ca(s.x),G.map.depthTexture=new da(s.x,Ti)):(G.map=new ln(s.x,s.y),G.map.depthTexture=new as(s.x,s.y,Ti)),G.map.depthTexture.name=W.name+".shadowMap",G.map.depthTexture.format=os,this.type===ga?(G.map.depthTexture.compareFunction=q?Wd:Gd,G.map.depthTexture.minFilter=En,G.map.depthTexture.magFilter=En):(G.map.depthTexture.compareFunction=null,G.map.depthTexture.minFilter=$t,G.map.depthTexture.magFilter=$t);G.camera.updateProjectionMatrix()}G.map.isWebGLCubeRenderTarget!==!0&&(G.map.width!==s.x||G.map.height!==s.y)&&G.map.setSize(s.x,s.y);let te=G.map.isWebGLCubeRenderTarget?6:G.getViewportCount();W.isPointLight!==!0&&G.updateMatrices(W,b);let oe=(G.camera.layers.mask&4294967294)!==0?G.camera.layers:b.layers;for(let Ee=0;Ee<te;Ee++){let He=G.getCamera(Ee);if(W.isPointLight){let Q=G.camera,le=G.matrix,Re=W.distance||Q.far;Re!==Q.far&&(Q.far=Re,Q.updateProjectionMatrix()),Ea.setFromMatrixPosition(W.matrixWorld),Q.position.copy(Ea),Qd.copy(Q.position),Qd.add(jM[Ee]),Q.up.copy(KM[Ee]),Q.lookAt(Qd),Q.updateMatrixWorld(),le.makeTranslation(-Ea.x,-Ea.y,-Ea.z),s0.multiplyMatrices(Q.projectionMatrix,Q.matrixWorldInverse),G._frustum.setFromProjectionMatrix(s0,Q.coordinateSystem,Q.reversedDepth)}if(G.map.isWebGLCubeRenderTarget)i.setRenderTarget(G.map,Ee),i.clear();else{Ee===0&&(i.setRenderTarget(G.map),i.clear());let Q=G.getViewport(Ee);o.set(r.x*Q.x,r.y*Q.y,r.x*Q.z,r.y*Q.w),P.viewport(o)}n=G.getFrustum(Ee),_(v,b,He,W,oe,this.type)}G.isPointLightShadow!==!0&&this.type===Zr&&y(G,b),G.needsUpdate=!1}p=this.type,m.needsUpdate=!1,i.setRenderTarget(A,T,R)};function y(S,v){let b=e.update(x);h.defines.VSM_SAMPLES!==S.blurSamples&&(h.defines.VSM_SAMPLES=S.blurSamples,f.defines.VSM_SAMPLES=S.blurSamples,h.needsUpdate=!0,f.needsUpdate=!0),S.mapPass===null?S.mapPass=new ln(s.x,s.y,{format:Ls,type:Ei}):(S.mapPass.width!==S.map.width||S.mapPass.height!==S.map.height)&&S.mapPass.setSize(S.map.width,S.map.height),h.uniforms.shadow_pass.value=S.map.depthTexture,h.uniforms.resolution.value.set(S.map.width,S.map.height),h.uniforms.radius.value=S.radius,i.setRenderTarget(S.mapPass),i.clear(),i.renderBufferDirect(v,null,b,h,x,null),f.uniforms.shadow_pass.value=S.mapPass.texture,f.uniforms.resolution.value.set(S.map.width,S.map.height),f.uniforms.radius.value=S.radius,i.setRenderTarget(S.map),i.clear(),i.renderBufferDirect(v,null,b,f,x,null)}function w(S,v,b,A){let T=null,R=b.isPointLight===!0?S.customDistanceMaterial:S.customDepthMaterial;if(R!==void 0)T=R;else if(T=b.isPointLight===!0?l:a,i.localClippingEnabled&&v.clipShadows===!0&&Array.isArray(v.clippingPlanes)&&v.clippingPlanes.length!==0||v.displacementMap&&v.displacementScale!==0||v.alphaMap&&v.alphaTest>0||v.map&&v.alphaTest>0||v.alphaToCoverage===!0){let P=T.uuid,O=v.uuid,I=c[P];I===void 0&&(I={},c[P]=I);let k=I[O];k===void 0&&(k=T.clone(),I[O]=k,v.addEventListener("dispose",M)),T=k}if(T.visible=v.visible,T.wireframe=v.wireframe,A===Zr?T.side=v.shadowSide!==null?v.shadowSide:v.side:T.side=v.shadowSide!==null?v.shadowSide:d[v.side],T.alphaMap=v.alphaMap,T.alphaTest=v.alphaToCoverage===!0?.5:v.alphaTest,T.map=v.map,T.clipShadows=v.clipShadows,T.clippingPlanes=v.clippingPlanes,T.clipIntersection=v.clipIntersection,T.displacementMap=v.displacementMap,T.displacementScale=v.displacementScale,T.displacementBias=v.displacementBias,T.wireframeLinewidth=v.wireframeLinewidth,T.linewidth=v.linewidth,b.isPointLight===!0&&T.isMeshDistanceMaterial===!0){let P=i.properties.get(T);P.light=b}return T}function _(S,v,b,A,T,R){if(S.visible===!1)return;if(S.layers.test(T)&&(S.isMesh||S.isLine||S.isPoints)&&(S.castShadow||S.receiveShadow&&R===Zr)&&(!S.frustumCulled||S.intersectsFrustum(n))){S.modelViewMatrix.multiplyMatrices(b.matrixWorldInverse,S.matrixWorld);let I=e.update(S),k=S.material;if(Array.isArray(k)){let W=I.groups;for(let G=0,se=W.length;G<se;G++){let q=W[G],te=k[q.materialIndex];if(te&&te.visible){let oe=w(S,te,A,R);S.onBeforeShadow(i,S,v,b,I,oe,q),i.renderBufferDirect(b,null,I,oe,S,q),S.onAfterShadow(i,S,v,b,I,oe,q)}}}else if(k.visible){let W=w(S,k,A,R);S.onBeforeShadow(i,S,v,b,I,W,null),i.renderBufferDirect(b,null,I,W,S,null),S.onAfterShadow(i,S,v,b,I,W,null)}}let O=S.children;for(let I=0,k=O.length;I<k;I++)_(O[I],v,b,A,T,R)}function M(S){S.target.removeEventListener("dispose",M);for(let b in c){let A=c[b],T=S.target.uuid;T in A&&(A[T].dispose(),delete A[T])}}}function JM(i,e){function t(){let z=!1,re=new Bt,ee=null,_e=new Bt(0,0,0,0);return{setMask:function(fe){ee!==fe&&!z&&(i.colorMask(fe,fe,fe,fe),ee=fe)},setLocked:function(fe){z=fe},setClear:function(fe,ve,qe,pt,de){de===!0&&(fe*=pt,ve*=pt,qe*=pt),re.set(fe,ve,qe,pt),_e.equals(re)===!1&&(i.clearColor(fe,ve,qe,pt),_e.copy(re))},reset:function(){z=!1,ee=null,_e.set(-1,0,0,0)}}}function n(){let z=!1,re=!1,ee=null,_e=null,fe=null;return{setReversed:function(ve){if(re!==ve){let qe=e.get("EXT_clip_control");ve?qe.clipControlEXT(qe.LOWER_LEFT_EXT,qe.ZERO_TO_ONE_EXT):qe.clipControlEXT(qe.LOWER_LEFT_EXT,qe.NEGATIVE_ONE_TO_ONE_EXT),re=ve;let pt=fe;fe=null,this.setClear(pt)}},getReversed:function(){return re},setTest:function(ve){ve?Me(i.DEPTH_TEST):Xe(i.DEPTH_TEST)},setMask:function(ve){ee!==ve&&!z&&(i.depthMask(ve),ee=ve)},setFunc:function(ve){if(re&&(ve=Lg[ve]),_e!==ve){switch(ve){case Zl:i.depthFunc(i.NEVER);break;case Jl:i.depthFunc(i.ALWAYS);break;case Ql:i.depthFunc(i.LESS);break;case Gr:i.depthFunc(i.LEQUAL);break;case ec:i.depthFunc(i.EQUAL);break;case tc:i.depthFunc(i.GEQUAL);break;case nc:i.depthFunc(i.GREATER);break;case ic:i.depthFunc(i.NOTEQUAL);break;default:i.depthFunc(i.LEQUAL)}_e=ve}},setLocked:function(ve){z=ve},setClear:function(ve){fe!==ve&&(fe=ve,re&&(ve=1-ve),i.clearDepth(ve))},reset:function(){z=!1,ee=null,_e=null,fe=null,re=!1}}}function s(){let z=!1,re=null,ee=null,_e=null,fe=null,ve=null,qe=null,pt=null,de=null;return{setTest:function(je){z||(je?Me(i.STENCIL_TEST):Xe(i.STENCIL_TEST))},setMask:function(je){re!==je&&!z&&(i.stencilMask(je),re=je)},setFunc:function(je,dt,Ae){(ee!==je||_e!==dt||fe!==Ae)&&(i.stencilFunc(je,dt,Ae),ee=je,_e=dt,fe=Ae)},setOp:function(je,dt,Ae){(ve!==je||qe!==dt||pt!==Ae)&&(i.stencilOp(je,dt,Ae),ve=je,qe=dt,pt=Ae)},setLocked:function(je){z=je},setClear:function(je){de!==je&&(i.clearStencil(je),de=je)},reset:function(){z=!1,re=null,ee=null,_e=null,fe=null,ve=null,qe=null,pt=null,de=null}}}let r=new t,o=new n,a=new s,l={},c=new WeakMap,u={},d={},h={},f=new WeakMap,g=[],x=null,m=!1,p=null,y=null,w=null,_=null,M=null,S=null,v=null,b=new Tt(0,0,0),A=0,T=!1,R=null,P=null,O=null,I=null,k=null,W=i.getParameter(i.MAX_COMBINED_TEXTURE_IMAGE_UNITS),G=!1,se=0,q=i.getParameter(i.VERSION);q.indexOf("WebGL")!==-1?(se=parseFloat(/^WebGL (\d)/.exec(q)[1]),G=se>=1):q.indexOf("OpenGL ES")!==-1&&(se=parseFloat(/^OpenGL ES (\d)/.exec(q)[1]),G=se>=2);let te=null,oe={},Ee=i.getParameter(i.SCISSOR_BOX),He=i.getParameter(i.VIEWPORT),Q=new Bt().fromArray(Ee),le=new Bt().fromArray(He);function Re(z,re,ee,_e){let fe=new Uint8Array(4),ve=i.createTexture();i.bindTexture(z,ve),i.texParameteri(z,i.TEXTURE_MIN_FILTER,i.NEAREST),i.texParameteri(z,i.TEXTURE_MAG_FILTER,i.NEAREST);for(let qe=0;qe<ee;qe++)z===i.TEXTURE_3D||z===i.TEXTURE_2D_ARRAY?i.texImage3D(re,0,i.RGBA,1,1,_e,0,i.RGBA,i.UNSIGNED_BYTE,fe):i.texImage2D(re+qe,0,i.RGBA,1,1,0,i.RGBA,i.UNSIGNED_BYTE,fe);return ve}let We={};We[i.TEXTURE_2D]=Re(i.TEXTURE_2D,i.TEXTURE_2D,1),We[i.TEXTURE_CUBE_MAP]=Re(i.TEXTURE_CUBE_MAP,i.TEXTURE_CUBE_MAP_POSITIVE_X,6),We[i.TEXTURE_2D_ARRAY]=Re(i.TEXTURE_2D_ARRAY,i.TEXTURE_2D_ARRAY,1,1),We[i.TEXTURE_3D]=Re(i.TEXTURE_3D,i.TEXTURE_3D,1,1),r.setClear(0,0,0,1),o.setClear(1),a.setClear(0),Me(i.DEPTH_TEST),o.setFunc(Gr),X(!1),J(bd),Me(i.CULL_FACE),F(ki);function Me(z){u[z]!==!0&&(i.enable(z),u[z]=!0)}function Xe(z){u[z]!==!1&&(i.disable(z),u[z]=!1)}function vt(z,re){return h[z]!==re?(i.bindFramebuffer(z,re),h[z]=re,z===i.DRAW_FRAMEBUFFER&&(h[i.FRAMEBUFFER]=re),z===i.FRAMEBUFFER&&(h[i.DRAW_FRAMEBUFFER]=re),!0):!1}function $e(z,re){let ee=g,_e=!1;if(z){ee=f.get(re),ee===void 0&&(ee=[],f.set(re,ee));let fe=z.textures;if(ee.length!==fe.length||ee[0]!==i.COLOR_ATTACHMENT0){for(let ve=0,qe=fe.length;ve<qe;ve++)ee[ve]=i.COLOR_ATTACHMENT0+ve;ee.length=fe.length,_e=!0}}else ee[0]!==i.BACK&&(ee[0]=i.BACK,_e=!0);_e&&i.drawBuffers(ee)}function st(z){return x!==z?(i.useProgram(z),x=z,!0):!1}let It={[tr]:i.FUNC_ADD,[eg]:i.FUNC_SUBTRACT,[tg]:i.FUNC_REVERSE_SUBTRACT};It[ng]=i.MIN,It[ig]=i.MAX;let ut={[sg]:i.ZERO,[rg]:i.ONE,[og]:i.SRC_COLOR,[Td]:i.SRC_ALPHA,[dg]:i.SRC_ALPHA_SATURATE,[hg]:i.DST_COLOR,[lg]:i.DST_ALPHA,[ag]:i.ONE_MINUS_SRC_COLOR,[Ed]:i.ONE_MINUS_SRC_ALPHA,[ug]:i.ONE_MINUS_DST_COLOR,[cg]:i.ONE_MINUS_DST_ALPHA,[fg]:i.CONSTANT_COLOR,[pg]:i.ONE_MINUS_CONSTANT_COLOR,[mg]:i.CONSTANT_ALPHA,[gg]:i.ONE_MINUS_CONSTANT_ALPHA};function F(z,re,ee,_e,fe,ve,qe,pt,de,je){if(z===ki){m===!0&&(Xe(i.BLEND),m=!1);return}if(m===!1&&(Me(i.BLEND),m=!0),z!==Qm){if(z!==p||je!==T){if((y!==tr||M!==tr)&&(i.blendEquation(i.FUNC_ADD),y=tr,M=tr),je)switch(z){case Jr:i.blendFuncSeparate(i.ONE,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case wd:i.blendFunc(i.ONE,i.ONE);break;case Sd:i.blendFuncSeparate(i.ZERO,i.ONE_MINUS_SRC_COLOR,i.ZERO,i.ONE);break;case Md:i.blendFuncSeparate(i.DST_COLOR,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE);break;default:it("WebGLState: Invalid blending: ",z);break}else switch(z){case Jr:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case wd:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE,i.ONE,i.ONE);break;case Sd:it("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case Md:it("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:it("WebGLState: Invalid blending: ",z);break}w=null,_=null,S=null,v=null,b.set(0,0,0),A=0,p=z,T=je}return}fe=fe||re,ve=ve||ee,qe=qe||_e,(re!==y||fe!==M)&&(i.blendEquationSeparate(It[re],It[fe]),y=re,M=fe),(ee!==w||_e!==_||ve!==S||qe!==v)&&(i.blendFuncSeparate(ut[ee],ut[_e],ut[ve],ut[qe]),w=ee,_=_e,S=ve,v=qe),(pt.equals(b)===!1||de!==A)&&(i.blendColor(pt.r,pt.g,pt.b,de),b.copy(pt),A=de),p=z,T=!1}function K(z,re){z.side===_n?Xe(i.CULL_FACE):Me(i.CULL_FACE);let ee=z.side===Cn;re&&(ee=!ee),X(ee),z.blending===Jr&&z.transparent===!1?F(ki):F(z.blending,z.blendEquation,z.blendSrc,z.blendDst,z.blendEquationAlpha,z.blendSrcAlpha,z.blendDstAlpha,z.blendColor,z.blendAlpha,z.premultipliedAlpha),o.setFunc(z.depthFunc),o.setTest(z.depthTest),o.setMask(z.depthWrite),r.setMask(z.colorWrite);let _e=z.stencilWrite;a.setTest(_e),_e&&(a.setMask(z.stencilWriteMask),a.setFunc(z.stencilFunc,z.stencilRef,z.stencilFuncMask),a.setOp(z.stencilFail,z.stencilZFail,z.stencilZPass)),me(z.polygonOffset,z.polygonOffsetFactor,z.polygonOffsetUnits),z.alphaToCoverage===!0?Me(i.SAMPLE_ALPHA_TO_COVERAGE):Xe(i.SAMPLE_ALPHA_TO_COVERAGE)}function X(z){R!==z&&(z?i.frontFace(i.CW):i.frontFace(i.CCW),R=z)}function J(z){z!==Km?(Me(i.CULL_FACE),z!==P&&(z===bd?i.cullFace(i.BACK):z===Zm?i.cullFace(i.FRONT):i.cullFace(i.FRONT_AND_BACK))):Xe(i.CULL_FACE),P=z}function ce(z){z!==O&&(G&&i.lineWidth(z),O=z)}function me(z,re,ee){z?(Me(i.POLYGON_OFFSET_FILL),(I!==re||k!==ee)&&(I=re,k=ee,o.getReversed()&&(re=-re,ee=-ee),i.polygonOffset(re,ee))):Xe(i.POLYGON_OFFSET_FILL)}function De(z){z?Me(i.SCISSOR_TEST):Xe(i.SCISSOR_TEST)}function Ne(z){z===void 0&&(z=i.TEXTURE0+W-1),te!==z&&(i.activeTexture(z),te=z)}function Ue(z,re,ee){ee===void 0&&(te===null?ee=i.TEXTURE0+W-1:ee=te);let _e=oe[ee];_e===void 0&&(_e={type:void 0,texture:void 0},oe[ee]=_e),(_e.type!==z||_e.texture!==re)&&(te!==ee&&(i.activeTexture(ee),te=ee),i.bindTexture(z,re||We[z]),_e.type=z,_e.texture=re)}function B(){let z=oe[te];z!==void 0&&z.type!==void 0&&(i.bindTexture(z.type,null),z.type=void 0,z.texture=void 0)}function _t(){try{i.compressedTexImage2D(...arguments)}catch(z){it("WebGLState:",z)}}function ye(){try{i.compressedTexImage3D(...arguments)}catch(z){it("WebGLState:",z)}}function nt(){try{i.texSubImage2D(...arguments)}catch(z){it("WebGLState:",z)}}function he(){try{i.texSubImage3D(...arguments)}catch(z){it("WebGLState:",z)}}function Lt(){try{i.compressedTexSubImage2D(...arguments)}catch(z){it("WebGLState:",z)}}function Je(){try{i.compressedTexSubImage3D(...arguments)}catch(z){it("WebGLState:",z)}}function ot(){try{i.texStorage2D(...arguments)}catch(z){it("WebGLState:",z)}}function L(){try{i.texStorage3D(...arguments)}catch(z){it("WebGLState:",z)}}function E(){try{i.texImage2D(...arguments)}catch(z){it("WebGLState:",z)}}function Y(){try{i.texImage3D(...arguments)}catch(z){it("WebGLState:",z)}}function ue(z){return d[z]!==void 0?d[z]:i.getParameter(z)}function ae(z,re){d[z]!==re&&(i.pixelStorei(z,re),d[z]=re)}function ge(z){Q.equals(z)===!1&&(i.scissor(z.x,z.y,z.z,z.w),Q.copy(z))}function we(z){le.equals(z)===!1&&(i.viewport(z.x,z.y,z.z,z.w),le.copy(z))}function ne(z,re){let ee=c.get(re);ee===void 0&&(ee=new WeakMap,c.set(re,ee));let _e=ee.get(z);_e===void 0&&(_e=i.getUniformBlockIndex(re,z.name),i.uniformBlockBinding(re,_e,_e),ee.set(z,_e))}function ie(z,re,ee){let fe=c.get(re).get(z);l[fe]!==ee&&(i.bindBufferBase(i.UNIFORM_BUFFER,fe,ee),l[fe]=ee)}function xe(){i.disable(i.BLEND),i.disable(i.CULL_FACE),i.disable(i.DEPTH_TEST),i.disable(i.POLYGON_OFFSET_FILL),i.disable(i.SCISSOR_TEST),i.disable(i.STENCIL_TEST),i.disable(i.SAMPLE_ALPHA_TO_COVERAGE),i.blendEquation(i.FUNC_ADD),i.blendFunc(i.ONE,i.ZERO),i.blendFuncSeparate(i.ONE,i.ZERO,i.ONE,i.ZERO),i.blendColor(0,0,0,0),i.colorMask(!0,!0,!0,!0),i.clearColor(0,0,0,0),i.depthMask(!0),i.depthFunc(i.LESS),o.setReversed(!1),i.clearDepth(1),i.stencilMask(4294967295),i.stencilFunc(i.ALWAYS,0,4294967295),i.stencilOp(i.KEEP,i.KEEP,i.KEEP),i.clearStencil(0),i.cullFace(i.BACK),i.frontFace(i.CCW),i.polygonOffset(0,0),i.activeTexture(i.TEXTURE0),i.bindFramebuffer(i.FRAMEBUFFER,null),i.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),i.bindFramebuffer(i.READ_FRAMEBUFFER,null),i.useProgram(null),i.lineWidth(1),i.scissor(0,0,i.canvas.width,i.canvas.height),i.viewport(0,0,i.canvas.width,i.canvas.height),i.pixelStorei(i.PACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,!1),i.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),i.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,i.BROWSER_DEFAULT_WEBGL),i.pixelStorei(i.PACK_ROW_LENGTH,0),i.pixelStorei(i.PACK_SKIP_PIXELS,0),i.pixelStorei(i.PACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_ROW_LENGTH,0),i.pixelStorei(i.UNPACK_IMAGE_HEIGHT,0),i.pixelStorei(i.UNPACK_SKIP_PIXELS,0),i.pixelStorei(i.UNPACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_SKIP_IMAGES,0),u={},d={},te=null,oe={},h={},l={},f=new WeakMap,g=[],x=null,m=!1,p=null,y=null,w=null,_=null,M=null,S=null,v=null,b=new Tt(0,0,0),A=0,T=!1,R=null,P=null,O=null,I=null,k=null,Q.set(0,0,i.canvas.width,i.canvas.height),le.set(0,0,i.canvas.width,i.canvas.height),r.reset(),o.reset(),a.reset()}return{buffers:{color:r,depth:o,stencil:a},enable:Me,disable:Xe,bindFramebuffer:vt,drawBuffers:$e,useProgram:st,setBlending:F,setMaterial:K,setFlipSided:X,setCullFace:J,setLineWidth:ce,setPolygonOffset:me,setScissorTest:De,activeTexture:Ne,bindTexture:Ue,unbindTexture:B,compressedTexImage2D:_t,compressedTexImage3D:ye,texImage2D:E,texImage3D:Y,pixelStorei:ae,getParameter:ue,updateUBOMapping:ne,uniformBlockBinding:ie,texStorage2D:ot,texStorage3D:L,texSubImage2D:nt,texSubImage3D:he,compressedTexSubImage2D:Lt,compressedTexSubImage3D:Je,scissor:ge,viewport:we,reset:xe}}function QM(i,e,t,n,s,r,o){let a=e.has("WEBGL_multisampled_render_to_texture")?e.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new ht,u=new WeakMap,d=new Set,h,f=new WeakMap,g=new Set,x=new FinalizationRegistry(L=>g.delete(L)),m=!1;try{m=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function p(L,E){return m?new OffscreenCanvas(L,E):oa("canvas")}function y(L,E,Y){let ue=1,ae=ot(L);if((ae.width>Y||ae.height>Y)&&(ue=Y/Math.max(ae.width,ae.height)),ue<1)if(typeof HTMLImageElement<"u"&&L instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&L instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&L instanceof ImageBitmap||typeof VideoFrame<"u"&&L instanceof VideoFrame){let ge=Math.floor(ue*ae.width),we=Math.floor(ue*ae.height);h===void 0&&(h=p(ge,we));let ne=E?p(ge,we):h;return ne.width=ge,ne.height=we,ne.getContext("2d").drawImage(L,0,0,ge,we),Qe("WebGLRenderer: Texture has been resized from ("+ae.width+"x"+ae.height+") to ("+ge+"x"+we+")."),ne}else return"data"in L&&Qe("WebGLRenderer: Image in DataTexture is too big ("+ae.width+"x"+ae.height+")."),L;return L}function w(L){return L.generateMipmaps}function _(L){i.generateMipmap(L)}function M(L){return L.isWebGLCubeRenderTarget?i.TEXTURE_CUBE_MAP:L.isWebGL3DRenderTarget?i.TEXTURE_3D:L.isWebGLArrayRenderTarget||L.isCompressedArrayTexture?i.TEXTURE_2D_ARRAY:i.TEXTURE_2D}function S(L,E,Y,ue,ae,ge=!1){if(L!==null){if(i[L]!==void 0)return i[L];Qe("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+L+"'")}let we;ue&&(we=e.get("EXT_texture_norm16"),we||Qe("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let ne=E;if(E===i.RED&&(Y===i.FLOAT&&(ne=i.R32F),Y===i.HALF_FLOAT&&(ne=i.R16F),Y===i.UNSIGNED_BYTE&&(ne=i.R8),Y===i.UNSIGNED_SHORT&&we&&(ne=we.R16_EXT),Y===i.SHORT&&we&&(ne=we.R16_SNORM_EXT)),E===i.RED_INTEGER&&(Y===i.UNSIGNED_BYTE&&(ne=i.R8UI),Y===i.UNSIGNED_SHORT&&(ne=i.R16UI),Y===i.UNSIGNED_INT&&(ne=i.R32UI),Y===i.BYTE&&(ne=i.R8I),Y===i.SHORT&&(ne=i.R16I),Y===i.INT&&(ne=i.R32I)),E===i.RG&&(Y===i.FLOAT&&(ne=i.RG32F),Y===i.HALF_FLOAT&&(ne=i.RG16F),Y===i.UNSIGNED_BYTE&&(ne=i.RG8),Y===i.UNSIGNED_SHORT&&we&&(ne=we.RG16_EXT),Y===i.SHORT&&we&&(ne=we.RG16_SNORM_EXT)),E===i.RG_INTEGER&&(Y===i.UNSIGNED_BYTE&&(ne=i.RG8UI),Y===i.UNSIGNED_SHORT&&(ne=i.RG16UI),Y===i.UNSIGNED_INT&&(ne=i.RG32UI),Y===i.BYTE&&(ne=i.RG8I),Y===i.SHORT&&(ne=i.RG16I),Y===i.INT&&(ne=i.RG32I)),E===i.RGB_INTEGER&&(Y===i.UNSIGNED_BYTE&&(ne=i.RGB8UI),Y===i.UNSIGNED_SHORT&&(ne=i.RGB16UI),Y===i.UNSIGNED_INT&&(ne=i.RGB32UI),Y===i.BYTE&&(ne=i.RGB8I),Y===i.SHORT&&(ne=i.RGB16I),Y===i.INT&&(ne=i.RGB32I)),E===i.RGBA_INTEGER&&(Y===i.UNSIGNED_BYTE&&(ne=i.RGBA8UI),Y===i.UNSIGNED_SHORT&&(ne=i.RGBA16UI),Y===i.UNSIGNED_INT&&(ne=i.RGBA32UI),Y===i.BYTE&&(ne=i.RGBA8I),Y===i.SHORT&&(ne=i.RGBA16I),Y===i.INT&&(ne=i.RGBA32I)),E===i.RGB&&(Y===i.UNSIGNED_SHORT&&we&&(ne=we.RGB16_EXT),Y===i.SHORT&&we&&(ne=we.RGB16_SNORM_EXT),Y===i.UNSIGNED_INT_5_9_9_9_REV&&(ne=i.RGB9_E5),Y===i.UNSIGNED_INT_10F_11F_11F_REV&&(ne=i.R11F_G11F_B10F)),E===i.RGBA){let ie=ge?sa:St.getTransfer(ae);Y===i.FLOAT&&(ne=i.RGBA32F),Y===i.HALF_FLOAT&&(ne=i.RGBA16F),Y===i.UNSIGNED_BYTE&&(ne=ie===Ot?i.SRGB8_ALPHA8:i.RGBA8),Y===i.UNSIGNED_SHORT&&we&&(ne=we.RGBA16_EXT),Y===i.SHORT&&we&&(ne=we.RGBA16_SNORM_EXT),Y===i.UNSIGNED_SHORT_4_4_4_4&&(ne=i.RGBA4),Y===i.UNSIGNED_SHORT_5_5_5_1&&(ne=i.RGB5_A1)}return(ne===i.R16F||ne===i.R32F||ne===i.RG16F||ne===i.RG32F||ne===i.RGBA16F||ne===i.RGBA32F)&&e.get("EXT_color_buffer_float"),ne}function v(L,E){let Y;return L?E===null||E===Ti||E===ir?Y=i.DEPTH24_STENCIL8:E===si?Y=i.DEPTH32F_STENCIL8:E===eo&&(Y=i.DEPTH24_STENCIL8,Qe("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):E===null||E===Ti||E===ir?Y=i.DEPTH_COMPONENT24:E===si?Y=i.DEPTH_COMPONENT32F:E===eo&&(Y=i.DEPTH_COMPONENT16),Y}function b(L,E){return w(L)===!0||L.isFramebufferTexture&&L.minFilter!==$t&&L.minFilter!==En?Math.log2(Math.max(E.width,E.height))+1:L.mipmaps.length>0?L.mipmaps.length:L.isCompressedTexture&&Array.isArray(L.image)?E.mipmaps.length:1}function A(L){let E=new WeakRef(L);n.get(L).__ref=E,g.add(E),x.register(L,E,E)}function T(L){let E=n.get(L).__ref;E!==void 0&&(g.delete(E),x.unregister(E))}function R(L){O(L.target)}function P(L){I(L.target)}function O(L){L.removeEventListener("dispose",R),T(L),W(L),L.isVideoTexture&&u.delete(L),L.isHTMLTexture&&d.delete(L)}function I(L){L.removeEventListener("dispose",P),T(L),se(L)}function k(){for(let L of g){let E=L.deref();E!==void 0&&(E.isRenderTarget===!0?I(E):O(E))}g.clear(),d.clear()}function W(L){let E=n.get(L);if(E.__webglInit===void 0)return;let Y=L.source,ue=f.get(Y);if(ue){let ae=ue[E.__cacheKey];ae.usedTimes--,ae.usedTimes===0&&G(L),Object.keys(ue).length===0&&f.delete(Y)}n.remove(L)}function G(L){let E=n.get(L);i.deleteTexture(E.__webglTexture);let Y=L.source,ue=f.get(Y);delete ue[E.__cacheKey],o.memory.textures--}function se(L){let E=n.get(L);E.__depthDisposeCallback&&E.__depthDisposeCallback();let Y=L.depthTexture;if(Y&&Y.renderTarget===L&&O(Y),L.isWebGLCubeRenderTarget)for(let ae=0;ae<6;ae++){if(Array.isArray(E.__webglFramebuffer[ae]))for(let ge=0;ge<E.__webglFramebuffer[ae].length;ge++)i.deleteFramebuffer(E.__webglFramebuffer[ae][ge]);else i.deleteFramebuffer(E.__webglFramebuffer[ae]);E.__webglDepthbuffer&&i.deleteRenderbuffer(E.__webglDepthbuffer[ae])}else{if(Array.isArray(E.__webglFramebuffer))for(let ae=0;ae<E.__webglFramebuffer.length;ae++)i.deleteFramebuffer(E.__webglFramebuffer[ae]);else i.deleteFramebuffer(E.__webglFramebuffer);if(E.__webglDepthbuffer&&i.deleteRenderbuffer(E.__webglDepthbuffer),E.__webglMultisampledFramebuffer&&i.deleteFramebuffer(E.__webglMultisampledFramebuffer),E.__webglColorRenderbuffer)for(let ae=0;ae<E.__webglColorRenderbuffer.length;ae++)E.__webglColorRenderbuffer[ae]&&i.deleteRenderbuffer(E.__webglColorRenderbuffer[ae]);E.__webglDepthRenderbuffer&&i.deleteRenderbuffer(E.__webglDepthRenderbuffer)}let ue=L.textures;for(let ae=0,ge=ue.length;ae<ge;ae++){let we=n.get(ue[ae]);we.__webglTexture&&(i.deleteTexture(we.__webglTexture),o.memory.textures--),n.remove(ue[ae])}n.remove(L)}let q=0;function te(){q=0}function oe(){return q}function Ee(L){q=L}function He(){let L=q;return L>=s.maxTextures&&Qe("WebGLTextures: Trying to use "+(L+1)+" texture units while this GPU supports only "+s.maxTextures),q+=1,L}function Q(L){let E=[];return E.push(L.wrapS),E.push(L.wrapT),E.push(L.wrapR||0),E.push(L.magFilter),E.push(L.minFilter),E.push(L.anisotropy),E.push(L.internalFormat),E.push(L.format),E.push(L.type),E.push(L.generateMipmaps),E.push(L.mipmapsAutoUpdate),E.push(L.premultiplyAlpha),E.push(L.flipY),E.push(L.unpackAlignment),E.push(L.colorSpace),E.join()}function le(L,E){let Y=n.get(L);if(L.isVideoTexture&&Lt(L),L.isRenderTargetTexture===!1&&L.isExternalTexture!==!0&&L.version>0&&Y.__version!==L.version){let ue=L.image;if(ue===null)Qe("WebGLRenderer: Texture marked for update but no image data found.");else if(ue.complete===!1)Qe("WebGLRenderer: Texture marked for update but image is incomplete");else{K(Y,L,E);return}}else L.isExternalTexture&&(Y.__webglTexture=L.sourceTexture?L.sourceTexture:null);t.bindTexture(i.TEXTURE_2D,Y.__webglTexture,i.TEXTURE0+E)}function Re(L,E){let Y=n.get(L);if(L.isRenderTargetTexture===!1&&L.version>0&&Y.__version!==L.version){K(Y,L,E);return}else L.isExternalTexture&&(Y.__webglTexture=L.sourceTexture?L.sourceTexture:null);t.bindTexture(i.TEXTURE_2D_ARRAY,Y.__webglTexture,i.TEXTURE0+E)}function We(L,E){let Y=n.get(L);if(L.isRenderTargetTexture===!1&&L.version>0&&Y.__version!==L.version){K(Y,L,E);return}t.bindTexture(i.TEXTURE_3D,Y.__webglTexture,i.TEXTURE0+E)}function Me(L,E){let Y=n.get(L);if(L.version>0&&Y.__version!==L.version){X(Y,L,E);return}t.bindTexture(i.TEXTURE_CUBE_MAP,Y.__webglTexture,i.TEXTURE0+E)}let Xe={[Wr]:i.REPEAT,[Di]:i.CLAMP_TO_EDGE,[sc]:i.MIRRORED_REPEAT},vt={[$t]:i.NEAREST,[xg]:i.NEAREST_MIPMAP_NEAREST,[va]:i.NEAREST_MIPMAP_LINEAR,[En]:i.LINEAR,[Cc]:i.LINEAR_MIPMAP_NEAREST,[cs]:i.LINEAR_MIPMAP_LINEAR},$e={[Sg]:i.NEVER,[Xd]:i.ALWAYS,[Mg]:i.LESS,[Gd]:i.LEQUAL,[Tg]:i.EQUAL,[Wd]:i.GEQUAL,[Eg]:i.GREATER,[Ag]:i.NOTEQUAL};function st(L,E){if(E.type===si&&e.has("OES_texture_float_linear")===!1&&(E.magFilter===En||E.magFilter===Cc||E.magFilter===va||E.magFilter===cs||E.minFilter===En||E.minFilter===Cc||E.minFilter===va||E.minFilter===cs)&&Qe("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),i.texParameteri(L,i.TEXTURE_WRAP_S,Xe[E.wrapS]),i.texParameteri(L,i.TEXTURE_WRAP_T,Xe[E.wrapT]),(L===i.TEXTURE_3D||L===i.TEXTURE_2D_ARRAY)&&i.texParameteri(L,i.TEXTURE_WRAP_R,Xe[E.wrapR]),i.texParameteri(L,i.TEXTURE_MAG_FILTER,vt[E.magFilter]),i.texParameteri(L,i.TEXTURE_MIN_FILTER,vt[E.minFilter]),E.compareFunction&&(i.texParameteri(L,i.TEXTURE_COMPARE_MODE,i.COMPARE_REF_TO_TEXTURE),i.texParameteri(L,i.TEXTURE_COMPARE_FUNC,$e[E.compareFunction])),e.has("EXT_texture_filter_anisotropic")===!0){if(E.magFilter===$t||E.minFilter!==va&&E.minFilter!==cs||E.type===si&&e.has("OES_texture_float_linear")===!1)return;if(E.anisotropy>1||n.get(E).__currentAnisotropy){let Y=e.get("EXT_texture_filter_anisotropic");i.texParameterf(L,Y.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(E.anisotropy,s.getMaxAnisotropy())),n.get(E).__currentAnisotropy=E.anisotropy}}}function It(L,E){let Y=!1;L.__webglInit===void 0&&(L.__webglInit=!0,E.addEventListener("dispose",R),A(E));let ue=E.source,ae=f.get(ue);ae===void 0&&(ae={},f.set(ue,ae));let ge=Q(E);if(ge!==L.__cacheKey){ae[ge]===void 0&&(ae[ge]={texture:i.createTexture(),usedTimes:0},o.memory.textures++,Y=!0),ae[ge].usedTimes++;let we=ae[L.__cacheKey];we!==void 0&&(ae[L.__cacheKey].usedTimes--,we.usedTimes===0&&G(E)),L.__cacheKey=ge,L.__webglTexture=ae[ge].texture}return Y}function ut(L,E,Y){return Math.floor(Math.floor(L/Y)/E)}function F(L,E,Y,ue){let ge=L.updateRanges;if(ge.length===0)t.texSubImage2D(i.TEXTURE_2D,0,0,0,E.width,E.height,Y,ue,E.data);else{ge.sort((z,re)=>z.start-re.start);let we=0;for(let z=1;z<ge.length;z++){let re=ge[we],ee=ge[z],_e=re.start+re.count,fe=ut(ee.start,E.width,4),ve=ut(re.start,E.width,4);ee.start<=_e+1&&fe===ve&&ut(ee.start+ee.count-1,E.width,4)===fe?re.count=Math.max(re.count,ee.start+ee.count-re.start):(++we,ge[we]=ee)}ge.length=we+1;let ne=t.getParameter(i.UNPACK_ROW_LENGTH),ie=t.getParameter(i.UNPACK_SKIP_PIXELS),xe=t.getParameter(i.UNPACK_SKIP_ROWS);t.pixelStorei(i.UNPACK_ROW_LENGTH,E.width);for(let z=0,re=ge.length;z<re;z++){let ee=ge[z],_e=Math.floor(ee.start/4),fe=Math.ceil(ee.count/4),ve=_e%E.width,qe=Math.floor(_e/E.width),pt=fe,de=1;t.pixelStorei(i.UNPACK_SKIP_PIXELS,ve),t.pixelStorei(i.UNPACK_SKIP_ROWS,qe),t.texSubImage2D(i.TEXTURE_2D,0,ve,qe,pt,de,Y,ue,E.data)}L.clearUpdateRanges(),t.pixelStorei(i.UNPACK_ROW_LENGTH,ne),t.pixelStorei(i.UNPACK_SKIP_PIXELS,ie),t.pixelStorei(i.UNPACK_SKIP_ROWS,xe)}}function K(L,E,Y){let ue=i.TEXTURE_2D;(E.isDataArrayTexture||E.isCompressedArrayTexture)&&(ue=i.TEXTURE_2D_ARRAY),E.isData3DTexture&&(ue=i.TEXTURE_3D);let ae=It(L,E),ge=E.source;t.bindTexture(ue,L.__webglTexture,i.TEXTURE0+Y);let we=n.get(ge);if(ge.version!==we.__version||ae===!0){if(t.activeTexture(i.TEXTURE0+Y),(typeof ImageBitmap<"u"&&E.image instanceof ImageBitmap)===!1){let de=St.getPrimaries(St.workingColorSpace),je=E.colorSpace===us?null:St.getPrimaries(E.colorSpace),dt=E.colorSpace===us||de===je?i.NONE:i.BROWSER_DEFAULT_WEBGL;t.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,E.flipY),t.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,E.premultiplyAlpha),t.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,dt)}t.pixelStorei(i.UNPACK_ALIGNMENT,E.unpackAlignment);let ie=y(E.image,!1,s.maxTextureSize);ie=Je(E,ie);let xe=r.convert(E.format,E.colorSpace),z=r.convert(E.type),re=S(E.internalFormat,xe,z,E.normalized,E.colorSpace,E.isVideoTexture);st(ue,E);let ee,_e=E.mipmaps,fe=E.isVideoTexture!==!0,ve=we.__version===void 0||ae===!0,qe=ge.dataReady,pt=b(E,ie);if(E.isDepthTexture)re=v(E.format===hs,E.type),ve&&(fe?t.texStorage2D(i.TEXTURE_2D,1,re,ie.width,ie.height):t.texImage2D(i.TEXTURE_2D,0,re,ie.width,ie.height,0,xe,z,null));else if(E.isDataTexture)if(_e.length>0){fe&&ve&&t.texStorage2D(i.TEXTURE_2D,pt,re,_e[0].width,_e[0].height);for(let de=0,je=_e.length;de<je;de++)ee=_e[de],fe?qe&&t.texSubImage2D(i.TEXTURE_2D,de,0,0,ee.width,ee.height,xe,z,ee.data):t.texImage2D(i.TEXTURE_2D,de,re,ee.width,ee.height,0,xe,z,ee.data);E.generateMipmaps=!1}else fe?(ve&&t.texStorage2D(i.TEXTURE_2D,pt,re,ie.width,ie.height),qe&&F(E,ie,xe,z)):t.texImage2D(i.TEXTURE_2D,0,re,ie.width,ie.height,0,xe,z,ie.data);else if(E.isCompressedTexture)if(E.isCompressedArrayTexture){fe&&ve&&t.texStorage3D(i.TEXTURE_2D_ARRAY,pt,re,_e[0].width,_e[0].height,ie.depth);for(let de=0,je=_e.length;de<je;de++)if(ee=_e[de],E.format!==Gn)if(xe!==null)if(fe){if(qe)if(E.layerUpdates.size>0){let dt=Zd(ee.width,ee.height,E.format,E.type);for(let Ae of E.layerUpdates){let Vt=ee.data.subarray(Ae*dt/ee.data.BYTES_PER_ELEMENT,(Ae+1)*dt/ee.data.BYTES_PER_ELEMENT);t.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,de,0,0,Ae,ee.width,ee.height,1,xe,Vt)}}else t.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,de,0,0,0,ee.width,ee.height,ie.depth,xe,ee.data)}else t.compressedTexImage3D(i.TEXTURE_2D_ARRAY,de,re,ee.width,ee.height,ie.depth,0,ee.data,0,0);else Qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else fe?qe&&t.texSubImage3D(i.TEXTURE_2D_ARRAY,de,0,0,0,ee.width,ee.height,ie.depth,xe,z,ee.data):t.texImage3D(i.TEXTURE_2D_ARRAY,de,re,ee.width,ee.height,ie.depth,0,xe,z,ee.data);E.layerUpdates.size>0&&E.clearLayerUpdates()}else{fe&&ve&&t.texStorage2D(i.TEXTURE_2D,pt,re,_e[0].width,_e[0].height);for(let de=0,je=_e.length;de<je;de++)ee=_e[de],E.format!==Gn?xe!==null?fe?qe&&t.compressedTexSubImage2D(i.TEXTURE_2D,de,0,0,ee.width,ee.height,xe,ee.data):t.compressedTexImage2D(i.TEXTURE_2D,de,re,ee.width,ee.height,0,ee.data):Qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):fe?qe&&t.texSubImage2D(i.TEXTURE_2D,de,0,0,ee.width,ee.height,xe,z,ee.data):t.texImage2D(i.TEXTURE_2D,de,re,ee.width,ee.height,0,xe,z,ee.data)}else if(E.isDataArrayTexture)if(fe){if(ve&&t.texStorage3D(i.TEXTURE_2D_ARRAY,pt,re,ie.width,ie.height,ie.depth),qe)if(E.layerUpdates.size>0){let de=Zd(ie.width,ie.height,E.format,E.type);for(let je of E.layerUpdates){let dt=ie.data.subarray(je*de/ie.data.BYTES_PER_ELEMENT,(je+1)*de/ie.data.BYTES_PER_ELEMENT);t.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,je,ie.width,ie.height,1,xe,z,dt)}E.clearLayerUpdates()}else t.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,0,ie.width,ie.height,ie.depth,xe,z,ie.data)}else t.texImage3D(i.TEXTURE_2D_ARRAY,0,re,ie.width,ie.height,ie.depth,0,xe,z,ie.data);else if(E.isData3DTexture)fe?(ve&&t.texStorage3D(i.TEXTURE_3D,pt,re,ie.width,ie.height,ie.depth),qe&&t.texSubImage3D(i.TEXTURE_3D,0,0,0,0,ie.width,ie.height,ie.depth,xe,z,ie.data)):t.texImage3D(i.TEXTURE_3D,0,re,ie.width,ie.height,ie.depth,0,xe,z,ie.data);else if(E.isFramebufferTexture){if(ve)if(fe)t.texStorage2D(i.TEXTURE_2D,pt,re,ie.width,ie.height);else{let de=ie.width,je=ie.height;for(let dt=0;dt<pt;dt++)t.texImage2D(i.TEXTURE_2D,dt,re,de,je,0,xe,z,null),de>>=1,je>>=1}}else if(E.isHTMLTexture){if("texElementImage2D"in i){let de=i.canvas;if(de.hasAttribute("layoutsubtree")||de.setAttribute("layoutsubtree","true"),ie.parentNode!==de){de.appendChild(ie),d.add(E),de.onpaint=je=>{let dt=je.changedElements;for(let Ae of d)dt.includes(Ae.image)&&(Ae.needsUpdate=!0)},de.requestPaint();return}if(i.texElementImage2D.length===3)i.texElementImage2D(i.TEXTURE_2D,i.RGBA8,ie);else{let dt=i.RGBA,Ae=i.RGBA,Vt=i.UNSIGNED_BYTE;i.texElementImage2D(i.TEXTURE_2D,0,dt,Ae,Vt,ie)}i.texParameteri(i.TEXTURE_2D,i.TEXTURE_MIN_FILTER,i.LINEAR),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_S,i.CLAMP_TO_EDGE),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_T,i.CLAMP_TO_EDGE)}}else if(_e.length>0){if(fe&&ve){let de=ot(_e[0]);t.texStorage2D(i.TEXTURE_2D,pt,re,de.width,de.height)}for(let de=0,je=_e.length;de<je;de++)ee=_e[de],fe?qe&&t.texSubImage2D(i.TEXTURE_2D,de,0,0,xe,z,ee):t.texImage2D(i.TEXTURE_2D,de,re,xe,z,ee);E.generateMipmaps=!1}else if(fe){if(ve){let de=ot(ie);t.texStorage2D(i.TEXTURE_2D,pt,re,de.width,de.height)}qe&&t.texSubImage2D(i.TEXTURE_2D,0,0,0,xe,z,ie)}else t.texImage2D(i.TEXTURE_2D,0,re,xe,z,ie);w(E)&&E.mipmapsAutoUpdate===!0&&_(ue),we.__version=ge.version,E.onUpdate&&E.onUpdate(E)}L.__version=E.version}function X(L,E,Y){if(E.image.length!==6)return;let ue=It(L,E),ae=E.source;t.bindTexture(i.TEXTURE_CUBE_MAP,L.__webglTexture,i.TEXTURE0+Y);let ge=n.get(ae);if(ae.version!==ge.__version||ue===!0){t.activeTexture(i.TEXTURE0+Y);let we=St.getPrimaries(St.workingColorSpace),ne=E.colorSpace===us?null:St.getPrimaries(E.colorSpace),ie=E.colorSpace===us||we===ne?i.NONE:i.BROWSER_DEFAULT_WEBGL;t.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,E.flipY),t.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,E.premultiplyAlpha),t.pixelStorei(i.UNPACK_ALIGNMENT,E.unpackAlignment),t.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,ie);let xe=E.isCompressedTexture||E.image[0].isCompressedTexture,z=E.image[0]&&E.image[0].isDataTexture,re=[];for(let Ae=0;Ae<6;Ae++)!xe&&!z?re[Ae]=y(E.image[Ae],!0,s.maxCubemapSize):re[Ae]=z?E.image[Ae].image:E.image[Ae],re[Ae]=Je(E,re[Ae]);let ee=re[0],_e=r.convert(E.format,E.colorSpace),fe=r.convert(E.type),ve=S(E.internalFormat,_e,fe,E.normalized,E.colorSpace),qe=E.isVideoTexture!==!0,pt=ge.__version===void 0||ue===!0,de=ae.dataReady,je=b(E,ee);st(i.TEXTURE_CUBE_MAP,E);let dt;if(E.isDepthTexture){if(ve=v(E.format===hs,E.type),pt)if(qe)t.texStorage2D(i.TEXTURE_CUBE_MAP,1,ve,ee.width,ee.height);else for(let Ae=0;Ae<6;Ae++)t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,0,ve,ee.width,ee.height,0,_e,fe,null)}else if(xe){qe&&pt&&t.texStorage2D(i.TEXTURE_CUBE_MAP,je,ve,ee.width,ee.height);for(let Ae=0;Ae<6;Ae++){dt=re[Ae].mipmaps;for(let Vt=0;Vt<dt.length;Vt++){let fn=dt[Vt];E.format!==Gn?_e!==null?qe?de&&t.compressedTexSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,Vt,0,0,fn.width,fn.height,_e,fn.data):t.compressedTexImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,Vt,ve,fn.width,fn.height,0,fn.data):Qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):qe?de&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,Vt,0,0,fn.width,fn.height,_e,fe,fn.data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,Vt,ve,fn.width,fn.height,0,_e,fe,fn.data)}}}else{if(dt=E.mipmaps,qe&&pt){dt.length>0&&je++;let Ae=ot(re[0]);t.texStorage2D(i.TEXTURE_CUBE_MAP,je,ve,Ae.width,Ae.height)}for(let Ae=0;Ae<6;Ae++)if(z){qe?de&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,0,0,0,re[Ae].width,re[Ae].height,_e,fe,re[Ae].data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,0,ve,re[Ae].width,re[Ae].height,0,_e,fe,re[Ae].data);for(let Vt=0;Vt<dt.length;Vt++){let xs=dt[Vt].image[Ae].image;qe?de&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,Vt+1,0,0,xs.width,xs.height,_e,fe,xs.data):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,Vt+1,ve,xs.width,xs.height,0,_e,fe,xs.data)}}else{qe?de&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,0,0,0,_e,fe,re[Ae]):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,0,ve,_e,fe,re[Ae]);for(let Vt=0;Vt<dt.length;Vt++){let fn=dt[Vt];qe?de&&t.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,Vt+1,0,0,_e,fe,fn.image[Ae]):t.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Ae,Vt+1,ve,_e,fe,fn.image[Ae])}}}w(E)&&E.mipmapsAutoUpdate===!0&&_(i.TEXTURE_CUBE_MAP),ge.__version=ae.version,E.onUpdate&&E.onUpdate(E)}L.__version=E.version}function J(L,E,Y,ue,ae,ge){let we=r.convert(Y.format,Y.colorSpace),ne=r.convert(Y.type),ie=S(Y.internalFormat,we,ne,Y.normalized,Y.colorSpace),xe=n.get(E),z=n.get(Y);if(z.__renderTarget=E,!xe.__hasExternalTextures){let re=Math.max(1,E.width>>ge),ee=Math.max(1,E.height>>ge);ae===i.TEXTURE_3D||ae===i.TEXTURE_2D_ARRAY?t.texImage3D(ae,ge,ie,re,ee,E.depth,0,we,ne,null):t.texImage2D(ae,ge,ie,re,ee,0,we,ne,null)}t.bindFramebuffer(i.FRAMEBUFFER,L),he(E)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,ue,ae,z.__webglTexture,0,nt(E)):(ae===i.TEXTURE_2D||ae>=i.TEXTURE_CUBE_MAP_POSITIVE_X&&ae<=i.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&i.framebufferTexture2D(i.FRAMEBUFFER,ue,ae,z.__webglTexture,ge),t.bindFramebuffer(i.FRAMEBUFFER,null)}function ce(L,E,Y){if(i.bindRenderbuffer(i.RENDERBUFFER,L),E.depthBuffer){let ue=E.depthTexture,ae=ue&&ue.isDepthTexture?ue.type:null,ge=v(E.stencilBuffer,ae),we=E.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;he(E)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,nt(E),ge,E.width,E.height):Y?i.renderbufferStorageMultisample(i.RENDERBUFFER,nt(E),ge,E.width,E.height):i.renderbufferStorage(i.RENDERBUFFER,ge,E.width,E.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,we,i.RENDERBUFFER,L)}else{let ue=E.textures;for(let ae=0;ae<ue.length;ae++){let ge=ue[ae],we=r.convert(ge.format,ge.colorSpace),ne=r.convert(ge.type),ie=S(ge.internalFormat,we,ne,ge.normalized,ge.colorSpace);he(E)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,nt(E),ie,E.width,E.height):Y?i.renderbufferStorageMultisample(i.RENDERBUFFER,nt(E),ie,E.width,E.height):i.renderbufferStorage(i.RENDERBUFFER,ie,E.width,E.height)}}i.bindRenderbuffer(i.RENDERBUFFER,null)}function me(L,E,Y){let ue=E.isWebGLCubeRenderTarget===!0;if(t.bindFramebuffer(i.FRAMEBUFFER,L),!(E.depthTexture&&E.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let ae=n.get(E.depthTexture);ae.__renderTarget=E;let ge=ue?E.depthTexture.image[0]:E.depthTexture.image;(!ae.__webglTexture||ge.width!==E.width||ge.height!==E.height)&&(ge.width=E.width,ge.height=E.height,E.depthTexture.needsUpdate=!0),ue?Me(E.depthTexture,0):le(E.depthTexture,0);let we=ae.__webglTexture,ne=nt(E),ie=ue?i.TEXTURE_CUBE_MAP_POSITIVE_X+Y:i.TEXTURE_2D,xe=E.depthTexture.format===hs?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;if(E.depthTexture.format===os)he(E)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,xe,ie,we,0,ne):i.framebufferTexture2D(i.FRAMEBUFFER,xe,ie,we,0);else if(E.depthTexture.format===hs)he(E)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,xe,ie,we,0,ne):i.framebufferTexture2D(i.FRAMEBUFFER,xe,ie,we,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function De(L){let E=n.get(L),Y=L.isWebGLCubeRenderTarget===!0;if(E.__boundDepthTexture!==L.depthTexture){let ue=L.depthTexture;if(E.__depthDisposeCallback&&E.__depthDisposeCallback(),ue){let ae=()=>{delete E.__boundDepthTexture,delete E.__depthDisposeCallback,ue.removeEventListener("dispose",ae)};ue.addEventListener("dispose",ae),E.__depthDisposeCallback=ae}E.__boundDepthTexture=ue}if(L.depthTexture&&!E.__autoAllocateDepthBuffer)if(Y)for(let ue=0;ue<6;ue++)me(E.__webglFramebuffer[ue],L,ue);else L.texture.mipmaps.length>0?me(E.__webglFramebuffer[0],L,0):me(E.__webglFramebuffer,L,0);else if(Y){E.__webglDepthbuffer=[];for(let ue=0;ue<6;ue++)if(t.bindFramebuffer(i.FRAMEBUFFER,E.__webglFramebuffer[ue]),E.__webglDepthbuffer[ue]===void 0)E.__webglDepthbuffer[ue]=i.createRenderbuffer(),ce(E.__webglDepthbuffer[ue],L,!1);else{let ae=L.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,ge=E.__webglDepthbuffer[ue];i.bindRenderbuffer(i.RENDERBUFFER,ge),i.framebufferRenderbuffer(i.FRAMEBUFFER,ae,i.RENDERBUFFER,ge)}}else if(L.texture.mipmaps.length>0?t.bindFramebuffer(i.FRAMEBUFFER,E.__webglFramebuffer[0]):t.bindFramebuffer(i.FRAMEBUFFER,E.__webglFramebuffer),E.__webglDepthbuffer===void 0)E.__webglDepthbuffer=i.createRenderbuffer(),ce(E.__webglDepthbuffer,L,!1);else{let ae=L.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,ge=E.__webglDepthbuffer;i.bindRenderbuffer(i.RENDERBUFFER,ge),i.framebufferRenderbuffer(i.FRAMEBUFFER,ae,i.RENDERBUFFER,ge)}t.bindFramebuffer(i.FRAMEBUFFER,null)}function Ne(L,E,Y){let ue=n.get(L);E!==void 0&&J(ue.__webglFramebuffer,L,L.texture,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,0),Y!==void 0&&De(L)}function Ue(L){let E=L.texture,Y=n.get(L),ue=n.get(E);L.addEventListener("dispose",P),A(L);let ae=L.textures,ge=L.isWebGLCubeRenderTarget===!0,we=ae.length>1;if(we||(ue.__webglTexture===void 0&&(ue.__webglTexture=i.createTexture()),ue.__version=E.version,o.memory.textures++),ge){Y.__webglFramebuffer=[];for(let ne=0;ne<6;ne++)if(E.mipmaps.length>0){Y.__webglFramebuffer[ne]=[];for(let ie=0;ie<E.mipmaps.length;ie++)Y.__webglFramebuffer[ne][ie]=i.createFramebuffer()}else Y.__webglFramebuffer[ne]=i.createFramebuffer()}else{if(E.mipmaps.length>0){Y.__webglFramebuffer=[];for(let ne=0;ne<E.mipmaps.length;ne++)Y.__webglFramebuffer[ne]=i.createFramebuffer()}else Y.__webglFramebuffer=i.createFramebuffer();if(we)for(let ne=0,ie=ae.length;ne<ie;ne++){let xe=n.get(ae[ne]);xe.__webglTexture===void 0&&(xe.__webglTexture=i.createTexture(),o.memory.textures++)}if(L.samples>0&&he(L)===!1){Y.__webglMultisampledFramebuffer=i.createFramebuffer(),Y.__webglColorRenderbuffer=[],t.bindFramebuffer(i.FRAMEBUFFER,Y.__webglMultisampledFramebuffer);for(let ne=0;ne<ae.length;ne++){let ie=ae[ne];Y.__webglColorRenderbuffer[ne]=i.createRenderbuffer(),i.bindRenderbuffer(i.RENDERBUFFER,Y.__webglColorRenderbuffer[ne]);let xe=r.convert(ie.format,ie.colorSpace),z=r.convert(ie.type),re=S(ie.internalFormat,xe,z,ie.normalized,ie.colorSpace,L.isXRRenderTarget===!0),ee=nt(L);i.renderbufferStorageMultisample(i.RENDERBUFFER,ee,re,L.width,L.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+ne,i.RENDERBUFFER,Y.__webglColorRenderbuffer[ne])}i.bindRenderbuffer(i.RENDERBUFFER,null),L.depthBuffer&&(Y.__webglDepthRenderbuffer=i.createRenderbuffer(),ce(Y.__webglDepthRenderbuffer,L,!0)),t.bindFramebuffer(i.FRAMEBUFFER,null)}}if(ge){t.bindTexture(i.TEXTURE_CUBE_MAP,ue.__webglTexture),st(i.TEXTURE_CUBE_MAP,E);for(let ne=0;ne<6;ne++)if(E.mipmaps.length>0)for(let ie=0;ie<E.mipmaps.length;ie++)J(Y.__webglFramebuffer[ne][ie],L,E,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+ne,ie);else J(Y.__webglFramebuffer[ne],L,E,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+ne,0);w(E)?_(i.TEXTURE_CUBE_MAP):E.mipmaps.length>0&&i.texParameteri(i.TEXTURE_CUBE_MAP,i.TEXTURE_MAX_LEVEL,E.mipmaps.length-1),t.unbindTexture()}else if(we){for(let ne=0,ie=ae.length;ne<ie;ne++){let xe=ae[ne],z=n.get(xe),re=i.TEXTURE_2D;(L.isWebGL3DRenderTarget||L.isWebGLArrayRenderTarget)&&(re=L.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),t.bindTexture(re,z.__webglTexture),st(re,xe),J(Y.__webglFramebuffer,L,xe,i.COLOR_ATTACHMENT0+ne,re,0),w(xe)&&_(re)}t.unbindTexture()}else{let ne=i.TEXTURE_2D;if((L.isWebGL3DRenderTarget||L.isWebGLArrayRenderTarget)&&(ne=L.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),t.bindTexture(ne,ue.__webglTexture),st(ne,E),E.mipmaps.length>0)for(let ie=0;ie<E.mipmaps.length;ie++)J(Y.__webglFramebuffer[ie],L,E,i.COLOR_ATTACHMENT0,ne,ie);else J(Y.__webglFramebuffer,L,E,i.COLOR_ATTACHMENT0,ne,0);w(E)?_(ne):E.mipmaps.length>0&&i.texParameteri(ne,i.TEXTURE_MAX_LEVEL,E.mipmaps.length-1),t.unbindTexture()}L.depthBuffer&&De(L)}function B(L){let E=L.textures;for(let Y=0,ue=E.length;Y<ue;Y++){let ae=E[Y];if(w(ae)&&ae.mipmapsAutoUpdate===!0){let ge=M(L),we=n.get(ae).__webglTexture;t.bindTexture(ge,we),_(ge),t.unbindTexture()}}}let _t=[];function ye(L){if(L.samples>0){if(he(L)===!1){let E=L.textures,Y=L.width,ue=L.height,ae=i.COLOR_BUFFER_BIT,ge=L.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,we=n.get(L),ne=E.length>1;if(ne)for(let xe=0;xe<E.length;xe++)t.bindFramebuffer(i.FRAMEBUFFER,we.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+xe,i.RENDERBUFFER,null),t.bindFramebuffer(i.FRAMEBUFFER,we.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+xe,i.TEXTURE_2D,null,0);t.bindFramebuffer(i.READ_FRAMEBUFFER,we.__webglMultisampledFramebuffer),L.texture.mipmaps.length>0?t.bindFramebuffer(i.DRAW_FRAMEBUFFER,we.__webglFramebuffer[0]):t.bindFramebuffer(i.DRAW_FRAMEBUFFER,we.__webglFramebuffer);for(let xe=0;xe<E.length;xe++){if(L.resolveDepthBuffer&&(L.depthBuffer&&(ae|=i.DEPTH_BUFFER_BIT),L.stencilBuffer&&L.resolveStencilBuffer&&(ae|=i.STENCIL_BUFFER_BIT)),ne){i.framebufferRenderbuffer(i.READ_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.RENDERBUFFER,we.__webglColorRenderbuffer[xe]);let z=n.get(E[xe]).__webglTexture;i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,z,0)}i.blitFramebuffer(0,0,Y,ue,0,0,Y,ue,ae,i.NEAREST),l===!0&&(_t.length=0,_t.push(i.COLOR_ATTACHMENT0+xe),L.depthBuffer&&L.storeMultisampledDepthBuffer===!1&&_t.push(ge),i.invalidateFramebuffer(i.READ_FRAMEBUFFER,_t))}if(t.bindFramebuffer(i.READ_FRAMEBUFFER,null),t.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),ne)for(let xe=0;xe<E.length;xe++){t.bindFramebuffer(i.FRAMEBUFFER,we.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+xe,i.RENDERBUFFER,we.__webglColorRenderbuffer[xe]);let z=n.get(E[xe]).__webglTexture;t.bindFramebuffer(i.FRAMEBUFFER,we.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+xe,i.TEXTURE_2D,z,0)}t.bindFramebuffer(i.DRAW_FRAMEBUFFER,we.__webglMultisampledFramebuffer)}else if(L.depthBuffer&&L.storeMultisampledDepthBuffer===!1&&l){let E=L.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;i.invalidateFramebuffer(i.DRAW_FRAMEBUFFER,[E])}}}function nt(L){return Math.min(s.maxSamples,L.samples)}function he(L){let E=n.get(L);return L.samples>0&&e.has("WEBGL_multisampled_render_to_texture")===!0&&E.__useRenderToTexture!==!1}function Lt(L){let E=o.render.frame;u.get(L)!==E&&(u.set(L,E),L.update())}function Je(L,E){let Y=L.colorSpace,ue=L.format,ae=L.type;return L.isCompressedTexture===!0||L.isVideoTexture===!0||Y!==Js&&Y!==us&&(St.getTransfer(Y)===Ot?(ue!==Gn||ae!==cn)&&Qe("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):it("WebGLTextures: Unsupported texture color space:",Y)),E}function ot(L){return typeof HTMLImageElement<"u"&&L instanceof HTMLImageElement?(c.width=L.naturalWidth||L.width,c.height=L.naturalHeight||L.height):typeof VideoFrame<"u"&&L instanceof VideoFrame?(c.width=L.displayWidth,c.height=L.displayHeight):(c.width=L.width,c.height=L.height),c}this.allocateTextureUnit=He,this.resetTextureUnits=te,this.getTextureUnits=oe,this.setTextureUnits=Ee,this.setTexture2D=le,this.setTexture2DArray=Re,this.setTexture3D=We,this.setTextureCube=Me,this.rebindTextures=Ne,this.setupRenderTarget=Ue,this.updateRenderTargetMipmap=B,this.updateMultisampleRenderTarget=ye,this.setupDepthRenderbuffer=De,this.setupFrameBufferTexture=J,this.useMultisampledRTT=he,this.dispose=k}function eT(i,e){function t(n,s=us){let r,o=St.getTransfer(s);if(n===cn)return i.UNSIGNED_BYTE;if(n===Pc)return i.UNSIGNED_SHORT_4_4_4_4;if(n===Ic)return i.UNSIGNED_SHORT_5_5_5_1;if(n===Od)return i.UNSIGNED_INT_5_9_9_9_REV;if(n===Bd)return i.UNSIGNED_INT_10F_11F_11F_REV;if(n===Fd)return i.BYTE;if(n===kd)return i.SHORT;if(n===eo)return i.UNSIGNED_SHORT;if(n===Rc)return i.INT;if(n===Ti)return i.UNSIGNED_INT;if(n===si)return i.FLOAT;if(n===Ei)return i.HALF_FLOAT;if(n===zd)return i.ALPHA;if(n===Vd)return i.RGB;if(n===Gn)return i.RGBA;if(n===os)return i.DEPTH_COMPONENT;if(n===hs)return i.DEPTH_STENCIL;if(n===ya)return i.RED;if(n===Lc)return i.RED_INTEGER;if(n===Ls)return i.RG;if(n===Dc)return i.RG_INTEGER;if(n===to)return i.RGBA_INTEGER;if(n===xa||n===_a||n===ba||n===wa)if(o===Ot)if(r=e.get("WEBGL_compressed_texture_s3tc_srgb"),r!==null){if(n===xa)return r.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(n===_a)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(n===ba)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(n===wa)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(r=e.get("WEBGL_compressed_texture_s3tc"),r!==null){if(n===xa)return r.COMPRESSED_RGB_S3TC_DXT1_EXT;if(n===_a)return r.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(n===ba)return r.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(n===wa)return r.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(n===Nc||n===Uc||n===Fc||n===kc)if(r=e.get("WEBGL_compressed_texture_pvrtc"),r!==null){if(n===Nc)return r.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(n===Uc)return r.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(n===Fc)return r.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(n===kc)return r.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(n===Oc||n===Bc||n===zc||n===Vc||n===Hc||n===Sa||n===Gc)if(r=e.get("WEBGL_compressed_texture_etc"),r!==null){if(n===Oc||n===Bc)return o===Ot?r.COMPRESSED_SRGB8_ETC2:r.COMPRESSED_RGB8_ETC2;if(n===zc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:r.COMPRESSED_RGBA8_ETC2_EAC;if(n===Vc)return r.COMPRESSED_R11_EAC;if(n===Hc)return r.COMPRESSED_SIGNED_R11_EAC;if(n===Sa)return r.COMPRESSED_RG11_EAC;if(n===Gc)return r.COMPRESSED_SIGNED_RG11_EAC}else return null;if(n===Wc||n===Xc||n===qc||n===$c||n===Yc||n===jc||n===Kc||n===Zc||n===Jc||n===Qc||n===eh||n===th||n===nh||n===ih)if(r=e.get("WEBGL_compressed_texture_astc"),r!==null){if(n===Wc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:r.COMPRESSED_RGBA_ASTC_4x4_KHR;if(n===Xc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:r.COMPRESSED_RGBA_ASTC_5x4_KHR;if(n===qc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:r.COMPRESSED_RGBA_ASTC_5x5_KHR;if(n===$c)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:r.COMPRESSED_RGBA_ASTC_6x5_KHR;if(n===Yc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:r.COMPRESSED_RGBA_ASTC_6x6_KHR;if(n===jc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:r.COMPRESSED_RGBA_ASTC_8x5_KHR;if(n===Kc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:r.COMPRESSED_RGBA_ASTC_8x6_KHR;if(n===Zc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:r.COMPRESSED_RGBA_ASTC_8x8_KHR;if(n===Jc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:r.COMPRESSED_RGBA_ASTC_10x5_KHR;if(n===Qc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:r.COMPRESSED_RGBA_ASTC_10x6_KHR;if(n===eh)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:r.COMPRESSED_RGBA_ASTC_10x8_KHR;if(n===th)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:r.COMPRESSED_RGBA_ASTC_10x10_KHR;if(n===nh)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:r.COMPRESSED_RGBA_ASTC_12x10_KHR;if(n===ih)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:r.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(n===sh||n===rh||n===oh)if(r=e.get("EXT_texture_compression_bptc"),r!==null){if(n===sh)return o===Ot?r.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:r.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(n===rh)return r.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(n===oh)return r.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(n===ah||n===lh||n===Ma||n===ch)if(r=e.get("EXT_texture_compression_rgtc"),r!==null){if(n===ah)return r.COMPRESSED_RED_RGTC1_EXT;if(n===lh)return r.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(n===Ma)return r.COMPRESSED_RED_GREEN_RGTC2_EXT;if(n===ch)return r.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return n===ir?i.UNSIGNED_INT_24_8:i[n]!==void 0?i[n]:null}return{convert:t}}var tT=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,nT=`
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

}`,af=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(e,t){if(this.texture===null){let n=new fa(e.texture);(e.depthNear!==t.depthNear||e.depthFar!==t.depthFar)&&(this.depthNear=e.depthNear,this.depthFar=e.depthFar),this.texture=n}}getMesh(e){if(this.texture!==null&&this.mesh===null){let t=e.cameras[0].viewport,n=new Fi({vertexShader:tT,fragmentShader:nT,uniforms:{depthColor:{value:this.texture},depthWidth:{value:t.z},depthHeight:{value:t.w}}});this.mesh=new xn(new ls(20,20),n)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},lf=class extends Ni{constructor(e,t){super();let n=this,s=null,r=1,o=null,a="local-floor",l=1,c=null,u=null,d=null,h=null,f=null,g=null,x=typeof XRWebGLBinding<"u",m=new af,p={},y=t.getContextAttributes(),w=null,_=null,M=[],S=[],v=new ht,b=null,A=null,T=new an;T.viewport=new Bt;let R=new an;R.viewport=new Bt;let P=[T,R],O=new Tc,I=null,k=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(Q){let le=M[Q];return le===void 0&&(le=new $r,M[Q]=le),le.getTargetRaySpace()},this.getControllerGrip=function(Q){let le=M[Q];return le===void 0&&(le=new $r,M[Q]=le),le.getGripSpace()},this.getHand=function(Q){let le=M[Q];return le===void 0&&(le=new $r,M[Q]=le),le.getHandSpace()};function W(Q){let le=S.indexOf(Q.inputSource);if(le===-1)return;let Re=M[le];Re!==void 0&&(Re.update(Q.inputSource,Q.frame,c||o),Re.dispatchEvent({type:Q.type,data:Q.inputSource}))}function G(){s.removeEventListener("select",W),s.removeEventListener("selectstart",W),s.removeEventListener("selectend",W),s.removeEventListener("squeeze",W),s.removeEventListener("squeezestart",W),s.removeEventListener("squeezeend",W),s.removeEventListener("end",G),s.removeEventListener("inputsourceschange",se);for(let Q=0;Q<M.length;Q++){let le=S[Q];le!==null&&(S[Q]=null,M[Q].disconnect(le))}I=null,k=null,m.reset();for(let Q in p)delete p[Q];if(e.setRenderTarget(w),f=null,h=null,d=null,s=null,_=null,He.stop(),n.isPresenting=!1,e.setPixelRatio(b),e.setSize(v.width,v.height,!1),A!==null){let Q=A.camera;Q.fov=A.fov,Q.zoom=A.zoom,Q.updateProjectionMatrix(),A=null}n.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(Q){r=Q,n.isPresenting===!0&&Qe("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(Q){a=Q,n.isPresenting===!0&&Qe("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(Q){c=Q},this.getBaseLayer=function(){return h!==null?h:f},this.getBinding=function(){return d===null&&x&&(d=new XRWebGLBinding(s,t)),d},this.getFrame=function(){return g},this.getSession=function(){return s},this.setSession=async function(Q){if(s=Q,s!==null){if(w=e.getRenderTarget(),s.addEventListener("select",W),s.addEventListener("selectstart",W),s.addEventListener("selectend",W),s.addEventListener("squeeze",W),s.addEventListener("squeezestart",W),s.addEventListener("squeezeend",W),s.addEventListener("end",G),s.addEventListener("inputsourceschange",se),y.xrCompatible!==!0&&await t.makeXRCompatible(),b=e.getPixelRatio(),e.getSize(v),x&&"createProjectionLayer"in XRWebGLBinding.prototype){let Re=null,We=null,Me=null;y.depth&&(Me=y.stencil?t.DEPTH24_STENCIL8:t.DEPTH_COMPONENT24,Re=y.stencil?hs:os,We=y.stencil?ir:Ti);let Xe={colorFormat:t.RGBA8,depthFormat:Me,scaleFactor:r};d=this.getBinding(),h=d.createProjectionLayer(Xe),s.updateRenderState({layers:[h]}),e.setPixelRatio(1),e.setSize(h.textureWidth,h.textureHeight,!1),_=new ln(h.textureWidth,h.textureHeight,{format:Gn,type:cn,depthTexture:new as(h.textureWidth,h.textureHeight,We,void 0,void 0,void 0,void 0,void 0,void 0,Re),stencilBuffer:y.stencil,colorSpace:e.outputColorSpace,samples:y.antialias?4:0,resolveDepthBuffer:h.ignoreDepthValues===!1,resolveStencilBuffer:h.ignoreDepthValues===!1,storeMultisampledDepthBuffer:h.ignoreDepthValues===!1,storeMultisampledStencilBuffer:h.ignoreDepthValues===!1})}else{let Re={antialias:y.antialias,alpha:!0,depth:y.depth,stencil:y.stencil,framebufferScaleFactor:r};f=new XRWebGLLayer(s,t,Re),s.updateRenderState({baseLayer:f}),e.setPixelRatio(1),e.setSize(f.framebufferWidth,f.framebufferHeight,!1),_=new ln(f.framebufferWidth,f.framebufferHeight,{format:Gn,type:cn,colorSpace:e.outputColorSpace,stencilBuffer:y.stencil,resolveDepthBuffer:f.ignoreDepthValues===!1,resolveStencilBuffer:f.ignoreDepthValues===!1,storeMultisampledDepthBuffer:f.ignoreDepthValues===!1,storeMultisampledStencilBuffer:f.ignoreDepthValues===!1})}_.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await s.requestReferenceSpace(a),He.setContext(s),He.start(),n.isPresenting=!0,n.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(s!==null)return s.environmentBlendMode},this.getDepthTexture=function(){return m.getDepthTexture()};function se(Q){for(let le=0;le<Q.removed.length;le++){let Re=Q.removed[le],We=S.indexOf(Re);We>=0&&(S[We]=null,M[We].disconnect(Re))}for(let le=0;le<Q.added.length;le++){let Re=Q.added[le],We=S.indexOf(Re);if(We===-1){for(let Xe=0;Xe<M.length;Xe++)if(Xe>=S.length){S.push(Re),We=Xe;break}else if(S[Xe]===null){S[Xe]=Re,We=Xe;break}if(We===-1)break}let Me=M[We];Me&&Me.connect(Re)}}function q(Q,le){le===null?Q.matrixWorld.copy(Q.matrix):Q.matrixWorld.multiplyMatrices(le.matrixWorld,Q.matrix),Q.matrixWorldInverse.copy(Q.matrixWorld).invert()}this.updateCamera=function(Q){if(s===null)return;let le=Q.near,Re=Q.far;m.texture!==null&&(m.depthNear>0&&(le=m.depthNear),m.depthFar>0&&(Re=m.depthFar)),O.near=R.near=T.near=le,O.far=R.far=T.far=Re,(I!==O.near||k!==O.far)&&(s.updateRenderState({depthNear:O.near,depthFar:O.far}),I=O.near,k=O.far),O.layers.mask=Q.layers.mask|6,T.layers.mask=O.layers.mask&-5,R.layers.mask=O.layers.mask&-3;let We=Q.parent,Me=O.cameras;q(O,We);for(let Xe=0;Xe<Me.length;Xe++)q(Me[Xe],We);O.projectionMatrix.copy(T.projectionMatrix),O.projectionMatrixInverse.copy(T.projectionMatrixInverse),A===null&&Q.isPerspectiveCamera&&(A={camera:Q,fov:Q.fov,zoom:Q.zoom}),te(Q,O,We)};function te(Q,le,Re){Re===null?Q.matrix.copy(le.matrixWorld):(Q.matrix.copy(Re.matrixWorld),Q.matrix.invert(),Q.matrix.multiply(le.matrixWorld)),Q.matrix.decompose(Q.position,Q.quaternion,Q.scale),Q.updateMatrixWorld(!0),Q.projectionMatrix.copy(le.projectionMatrix),Q.projectionMatrixInverse.copy(le.projectionMatrixInverse),Q.isPerspectiveCamera&&(Q.fov=oc*2*Math.atan(1/Q.projectionMatrix.elements[5]),Q.zoom=1)}this.getCamera=function(){return O},this.getFoveation=function(){if(!(h===null&&f===null))return l},this.setFoveation=function(Q){l=Q,h!==null&&(h.fixedFoveation=Q),f!==null&&f.fixedFoveation!==void 0&&(f.fixedFoveation=Q)},this.hasDepthSensing=function(){return m.texture!==null},this.getDepthSensingMesh=function(){return m.getMesh(O)},this.getCameraTexture=function(Q){return p[Q]};let oe=null;function Ee(Q,le){if(u=le.getViewerPose(c||o),g=le,u!==null){let Re=u.views;f!==null&&(e.setRenderTargetFramebuffer(_,f.framebuffer),e.setRenderTarget(_));let We=!1;Re.length!==O.cameras.length&&(O.cameras.length=0,We=!0);for(let $e=0;$e<Re.length;$e++){let st=Re[$e],It=null;if(f!==null)It=f.getViewport(st);else{let F=d.getViewSubImage(h,st);It=F.viewport,$e===0&&(e.setRenderTargetTextures(_,F.colorTexture,F.depthStencilTexture),e.setRenderTarget(_))}let ut=P[$e];ut===void 0&&(ut=new an,ut.layers.enable($e),ut.viewport=new Bt,P[$e]=ut),ut.matrix.fromArray(st.transform.matrix),ut.matrix.decompose(ut.position,ut.quaternion,ut.scale),ut.projectionMatrix.fromArray(st.projectionMatrix),ut.projectionMatrixInverse.copy(ut.projectionMatrix).invert(),ut.viewport.set(It.x,It.y,It.width,It.height),$e===0&&(O.matrix.copy(ut.matrix),O.matrix.decompose(O.position,O.quaternion,O.scale)),We===!0&&O.cameras.push(ut)}let Me=s.enabledFeatures;if(Me&&Me.includes("depth-sensing")&&s.depthUsage=="gpu-optimized"&&x){d=n.getBinding();let $e=d.getDepthInformation(Re[0]);$e&&$e.isValid&&$e.texture&&m.init($e,s.renderState)}if(Me&&Me.includes("camera-access")&&x){e.state.unbindTexture(),d=n.getBinding();for(let $e=0;$e<Re.length;$e++){let st=Re[$e].camera;if(st){let It=p[st];It||(It=new fa,p[st]=It);let ut=d.getCameraImage(st);It.sourceTexture=ut}}}}for(let Re=0;Re<M.length;Re++){let We=S[Re],Me=M[Re];We!==null&&Me!==void 0&&Me.update(We,le,c||o)}oe&&oe(Q,le),le.detectedPlanes&&n.dispatchEvent({type:"planesdetected",data:le}),g=null}let He=new r0;He.setAnimationLoop(Ee),this.setAnimationLoop=function(Q){oe=Q},this.dispose=function(){}}},iT=new yt,m0=new rt;m0.set(-1,0,0,0,1,0,0,0,1);function sT(i,e){function t(m,p){m.matrixAutoUpdate===!0&&m.updateMatrix(),p.value.copy(m.matrix)}function n(m,p){p.color.getRGB(m.fogColor.value,Yd(i)),p.isFog?(m.fogNear.value=p.near,m.fogFar.value=p.far):p.isFogExp2&&(m.fogDensity.value=p.density)}function s(m,p,y,w,_){p.isNodeMaterial?p.uniformsNeedUpdate=!1:p.isMeshBasicMaterial?r(m,p):p.isMeshLambertMaterial?(r(m,p),p.envMap&&(m.envMapIntensity.value=p.envMapIntensity)):p.isMeshToonMaterial?(r(m,p),d(m,p)):p.isMeshPhongMaterial?(r(m,p),u(m,p),p.envMap&&(m.envMapIntensity.value=p.envMapIntensity)):p.isMeshStandardMaterial?(r(m,p),h(m,p),p.isMeshPhysicalMaterial&&f(m,p,_)):p.isMeshMatcapMaterial?(r(m,p),g(m,p)):p.isMeshDepthMaterial?r(m,p):p.isMeshDistanceMaterial?(r(m,p),x(m,p)):p.isMeshNormalMaterial?r(m,p):p.isLineBasicMaterial?(o(m,p),p.isLineDashedMaterial&&a(m,p)):p.isPointsMaterial?l(m,p,y,w):p.isSpriteMaterial?c(m,p):p.isShadowMaterial?(m.color.value.copy(p.color),m.opacity.value=p.opacity):p.isShaderMaterial&&(p.uniformsNeedUpdate=!1)}function r(m,p){m.opacity.value=p.opacity,p.color&&m.diffuse.value.copy(p.color),p.emissive&&m.emissive.value.copy(p.emissive).multiplyScalar(p.emissiveIntensity),p.map&&(m.map.value=p.map,t(p.map,m.mapTransform)),p.alphaMap&&(m.alphaMap.value=p.alphaMap,t(p.alphaMap,m.alphaMapTransform)),p.bumpMap&&(m.bumpMap.value=p.bumpMap,t(p.bumpMap,m.bumpMapTransform),m.bumpScale.value=p.bumpScale,p.side===Cn&&(m.bumpScale.value*=-1)),p.normalMap&&(m.normalMap.value=p.normalMap,t(p.normalMap,m.normalMapTransform),m.normalScale.value.copy(p.normalScale),p.side===Cn&&m.normalScale.value.negate()),p.displacementMap&&(m.displacementMap.value=p.displacementMap,t(p.displacementMap,m.displacementMapTransform),m.displacementScale.value=p.displacementScale,m.displacementBias.value=p.displacementBias),p.emissiveMap&&(m.emissiveMap.value=p.emissiveMap,t(p.emissiveMap,m.emissiveMapTransform)),p.specularMap&&(m.specularMap.value=p.specularMap,t(p.specularMap,m.specularMapTransform)),p.alphaTest>0&&(m.alphaTest.value=p.alphaTest);let y=e.get(p),w=y.envMap,_=y.envMapRotation;w&&(m.envMap.value=w,m.envMapRotation.value.setFromMatrix4(iT.makeRotationFromEuler(_)).transpose(),w.isCubeTexture&&w.isRenderTargetTexture===!1&&m.envMapRotation.value.premultiply(m0),m.reflectivity.value=p.reflectivity,m.ior.value=p.ior,m.refractionRatio.value=p.refractionRatio),p.lightMap&&(m.lightMap.value=p.lightMap,m.lightMapIntensity.value=p.lightMapIntensity,t(p.lightMap,m.lightMapTransform)),p.aoMap&&(m.aoMap.value=p.aoMap,m.aoMapIntensity.value=p.aoMapIntensity,t(p.aoMap,m.aoMapTransform))}function o(m,p){m.diffuse.value.copy(p.color),m.opacity.value=p.opacity,p.map&&(m.map.value=p.map,t(p.map,m.mapTransform))}function a(m,p){m.dashSize.value=p.dashSize,m.totalSize.value=p.dashSize+p.gapSize,m.scale.value=p.scale}function l(m,p,y,w){m.diffuse.value.copy(p.color),m.opacity.value=p.opacity,m.size.value=p.size*y,m.scale.value=w*.5,p.map&&(m.map.value=p.map,t(p.map,m.uvTransform)),p.alphaMap&&(m.alphaMap.value=p.alphaMap,t(p.alphaMap,m.alphaMapTransform)),p.alphaTest>0&&(m.alphaTest.value=p.alphaTest)}function c(m,p){m.diffuse.value.copy(p.color),m.opacity.value=p.opacity,m.rotation.value=p.rotation,p.map&&(m.map.value=p.map,t(p.map,m.mapTransform)),p.alphaMap&&(m.alphaMap.value=p.alphaMap,t(p.alphaMap,m.alphaMapTransform)),p.alphaTest>0&&(m.alphaTest.value=p.alphaTest)}function u(m,p){m.specular.value.copy(p.specular),m.shininess.value=Math.max(p.shininess,1e-4)}function d(m,p){p.gradientMap&&(m.gradientMap.value=p.gradientMap)}function h(m,p){m.metalness.value=p.metalness,p.metalnessMap&&(m.metalnessMap.value=p.metalnessMap,t(p.metalnessMap,m.metalnessMapTransform)),m.roughness.value=p.roughness,p.roughnessMap&&(m.roughnessMap.value=p.roughnessMap,t(p.roughnessMap,m.roughnessMapTransform)),p.envMap&&(m.envMapIntensity.value=p.envMapIntensity)}function f(m,p,y){m.ior.value=p.ior,p.diffuseRoughness>0&&(m.diffuseRoughness.value=p.diffuseRoughness,p.diffuseRoughnessMap&&(m.diffuseRoughnessMap.value=p.diffuseRoughnessMap,t(p.diffuseRoughnessMap,m.diffuseRoughnessMapTransform))),p.sheen>0&&(m.sheenColor.value.copy(p.sheenColor).multiplyScalar(p.sheen),m.sheenRoughness.value=p.sheenRoughness,p.sheenColorMap&&(m.sheenColorMap.value=p.sheenColorMap,t(p.sheenColorMap,m.sheenColorMapTransform)),p.sheenRoughnessMap&&(m.sheenRoughnessMap.value=p.sheenRoughnessMap,t(p.sheenRoughnessMap,m.sheenRoughnessMapTransform))),p.clearcoat>0&&(m.clearcoat.value=p.clearcoat,m.clearcoatRoughness.value=p.clearcoatRoughness,p.clearcoatMap&&(m.clearcoatMap.value=p.clearcoatMap,t(p.clearcoatMap,m.clearcoatMapTransform)),p.clearcoatRoughnessMap&&(m.clearcoatRoughnessMap.value=p.clearcoatRoughnessMap,t(p.clearcoatRoughnessMap,m.clearcoatRoughnessMapTransform)),p.clearcoatNormalMap&&(m.clearcoatNormalMap.value=p.clearcoatNormalMap,t(p.clearcoatNormalMap,m.clearcoatNormalMapTransform),m.clearcoatNormalScale.value.copy(p.clearcoatNormalScale),p.side===Cn&&m.clearcoatNormalScale.value.negate())),p.dispersion>0&&(m.dispersion.value=p.dispersion),p.retroreflectivity>0&&(m.retroreflectivity.value=p.retroreflectivity),p.iridescence>0&&(m.iridescence.value=p.iridescence,m.iridescenceIOR.value=p.iridescenceIOR,m.iridescenceThicknessMinimum.value=p.iridescenceThicknessMinimum,m.iridescenceThicknessMaximum.value=p.iridescenceThicknessMaximum,p.iridescenceMap&&(m.iridescenceMap.value=p.iridescenceMap,t(p.iridescenceMap,m.iridescenceMapTransform)),p.iridescenceThicknessMap&&(m.iridescenceThicknessMap.value=p.iridescenceThicknessMap,t(p.iridescenceThicknessMap,m.iridescenceThicknessMapTransform))),p.transmission>0&&(m.transmission.value=p.transmission,m.transmissionSamplerMap.value=y.texture,m.transmissionSamplerSize.value.set(y.width,y.height),p.transmissionMap&&(m.transmissionMap.value=p.transmissionMap,t(p.transmissionMap,m.transmissionMapTransform)),m.thickness.value=p.thickness,p.thicknessMap&&(m.thicknessMap.value=p.thicknessMap,t(p.thicknessMap,m.thicknessMapTransform)),m.attenuationDistance.value=p.attenuationDistance,m.attenuationColor.value.copy(p.attenuationColor)),p.anisotropy>0&&(m.anisotropyVector.value.set(p.anisotropy*Math.cos(p.anisotropyRotation),p.anisotropy*Math.sin(p.anisotropyRotation)),p.anisotropyMap&&(m.anisotropyMap.value=p.anisotropyMap,t(p.anisotropyMap,m.anisotropyMapTransform))),m.specularIntensity.value=p.specularIntensity,m.specularColor.value.copy(p.specularColor),p.specularColorMap&&(m.specularColorMap.value=p.specularColorMap,t(p.specularColorMap,m.specularColorMapTransform)),p.specularIntensityMap&&(m.specularIntensityMap.value=p.specularIntensityMap,t(p.specularIntensityMap,m.specularIntensityMapTransform))}function g(m,p){p.matcap&&(m.matcap.value=p.matcap)}function x(m,p){let y=e.get(p).light;m.referencePosition.value.setFromMatrixPosition(y.matrixWorld),m.nearDistance.value=y.shadow.camera.near,m.farDistance.value=y.shadow.camera.far}return{refreshFogUniforms:n,refreshMaterialUniforms:s}}function rT(i,e,t,n){let s={},r={};function o(y,w){let _=w.program;n.uniformBlockBinding(y,_,s[y.id])}function a(y,w){let _=s[y.id];_===void 0&&(g(y),_=l(y),s[y.id]=_,y.addEventListener("dispose",m));let M=w.program;n.updateUBOMapping(y,M);let S=e.render.frame;r[y.id]!==S&&(c(y),r[y.id]=S)}function l(y){let w=i.createBuffer(),_=y.__size,M=y.usage;return i.bindBuffer(i.UNIFORM_BUFFER,w),i.bufferData(i.UNIFORM_BUFFER,_,M),i.bindBuffer(i.UNIFORM_BUFFER,null),w}function c(y){let w=s[y.id],_=y.uniforms,M=y.__cache;i.bindBuffer(i.UNIFORM_BUFFER,w);for(let S=0,v=_.length;S<v;S++){let b=_[S];if(Array.isArray(b))for(let A=0,T=b.length;A<T;A++)u(b[A],S,A,M);else u(b,S,0,M)}i.bindBuffer(i.UNIFORM_BUFFER,null)}function u(y,w,_,M){if(h(y,w,_,M)===!0){let S=y.__offset,v=y.value;if(Array.isArray(v)){let b=0;for(let A=0;A<v.length;A++){let T=v[A],R=x(T,!0);d(T,y.__data,b),b+=R.storage/Float32Array.BYTES_PER_ELEMENT}}else d(v,y.__data,0);i.bufferSubData(i.UNIFORM_BUFFER,S,y.__data)}}function d(y,w,_){typeof y=="number"||typeof y=="boolean"?w[_]=y:y.isMatrix3?(w[_]=y.elements[0],w[_+1]=y.elements[1],w[_+2]=y.elements[2],w[_+3]=0,w[_+4]=y.elements[3],w[_+5]=y.elements[4],w[_+6]=y.elements[5],w[_+7]=0,w[_+8]=y.elements[6],w[_+9]=y.elements[7],w[_+10]=y.elements[8],w[_+11]=0):ArrayBuffer.isView(y)?w.set(y.subarray(0,w.length-_),_):y.toArray(w,_)}function h(y,w,_,M){let S=y.value,v=w+"_"+_;if(Array.isArray(S)){M[v]===void 0&&(M[v]=[]);let b=M[v],A=!1;for(let T=0;T<S.length;T++)f(S[T],b,T)===!0&&(A=!0);return A}return f(S,M,v)}function f(y,w,_){if(w[_]===void 0)return typeof y=="number"||typeof y=="boolean"?w[_]=y:ArrayBuffer.isView(y)?w[_]=y.slice():w[_]=y.clone(),!0;{let M=w[_];if(typeof y=="number"||typeof y=="boolean"){if(M!==y)return w[_]=y,!0}else{if(ArrayBuffer.isView(y))return!0;if(M.equals(y)===!1)return M.copy(y),!0}}return!1}function g(y){let w=y.uniforms,_=0,M=16;for(let v=0,b=w.length;v<b;v++){let A=Array.isArray(w[v])?w[v]:[w[v]];for(let T=0,R=A.length;T<R;T++){let P=A[T],O=Array.isArray(P.value)?P.value:[P.value],I=Array.isArray(w[v])||Array.isArray(P.value),k=_;for(let G=0,se=O.length;G<se;G++){let q=O[G],te=x(q,I),oe=_%M,Ee=oe%te.boundary,He=oe+Ee;_+=Ee,He!==0&&M-He<te.storage&&(_+=M-He),G===0&&(k=_),_+=te.storage}let W=P.type==="int"?Int32Array:P.type==="uint"?Uint32Array:Float32Array;P.__data=new W((_-k)/Float32Array.BYTES_PER_ELEMENT),P.__offset=k}}let S=_%M;return S>0&&(_+=M-S),y.__size=_,y.__cache={},this}function x(y,w){let _={boundary:0,storage:0};return typeof y=="number"||typeof y=="boolean"?(_.boundary=4,_.storage=4):y.isVector2?(_.boundary=8,_.storage=8):y.isVector3||y.isColor?(_.boundary=16,_.storage=12):y.isVector4?(_.boundary=16,_.storage=16):y.isMatrix3?(_.boundary=16,_.storage=48):y.isMatrix4?(_.boundary=16,_.storage=64):y.isTexture?Qe("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(y)?(_.boundary=16,_.storage=y.byteLength):Qe("WebGLRenderer: Unsupported uniform value type.",y),w===!0&&(_.boundary=16,_.storage=Math.ceil(_.storage/16)*16),_}function m(y){let w=y.target;w.removeEventListener("dispose",m),i.deleteBuffer(s[w.id]),delete s[w.id],delete r[w.id]}function p(){for(let y in s)i.deleteBuffer(s[y]);s={},r={}}return{bind:o,update:a,dispose:p}}var oT=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),Bi=null;function aT(){return Bi===null&&(Bi=new Mi(oT,16,16,Ls,Ei),Bi.name="DFG_LUT",Bi.minFilter=En,Bi.magFilter=En,Bi.wrapS=Di,Bi.wrapT=Di,Bi.generateMipmaps=!1,Bi.needsUpdate=!0),Bi}var fh=class{constructor(e={}){let{canvas:t=Rg(),context:n=null,depth:s=!0,stencil:r=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:u="default",failIfMajorPerformanceCaveat:d=!1,reversedDepthBuffer:h=!1,outputBufferType:f=cn}=e;this.isWebGLRenderer=!0;let g;if(n!==null){if(typeof WebGLRenderingContext<"u"&&n instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");g=n.getContextAttributes().alpha}else g=o;let x=f,m=new Set([to,Dc,Lc]),p=new Set([cn,Ti,eo,ir,Pc,Ic]),y=new Uint32Array(4),w=new Int32Array(4),_={textures:[],min:[],max:[],resolution:[]},M=null,S=null,v=[],b=[],A=null;this.domElement=t,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=Oi,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let T=this,R=!1,P=null,O=null,I=null,k=null;this._outputColorSpace=ni;let W=0,G=0,se=null,q=-1,te=null,oe=new Bt,Ee=new Bt,He=null,Q=new Tt(0),le=0,Re=t.width,We=t.height,Me=1,Xe=null,vt=null,$e=new Bt(0,0,Re,We),st=new Bt(0,0,Re,We),It=!1,ut=new er,F=new uc,K=!1,X=!1,J=new yt,ce=new D,me=new Bt,De={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},Ne=!1;function Ue(){return se===null?Me:1}let B=n;function _t(C,V){return t.getContext(C,V)}let ye,nt,he,Lt,Je,ot,L,E,Y,ue,ae,ge,we,ne,ie,xe,z,re,ee,_e,fe,ve,qe;try{let C={alpha:!0,depth:s,stencil:r,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:u,failIfMajorPerformanceCaveat:d};if("setAttribute"in t&&t.setAttribute("data-engine",`three.js r${"187"}`),t.addEventListener("webglcontextlost",je,!1),t.addEventListener("webglcontextrestored",dt,!1),t.addEventListener("webglcontextcreationerror",Ae,!1),B===null){let V="webgl2";if(B=_t(V,C),B===null)throw _t(V)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}pt()}catch(C){throw t.removeEventListener("webglcontextlost",je,!1),t.removeEventListener("webglcontextrestored",dt,!1),t.removeEventListener("webglcontextcreationerror",Ae,!1),it("WebGLRenderer: "+C.message),C}function pt(){ye=new yS(B),ye.init(),fe=new eT(B,ye),nt=new aS(B,ye,e,fe),he=new JM(B,ye),nt.reversedDepthBuffer&&h&&he.buffers.depth.setReversed(!0),O=B.createFramebuffer(),I=B.createFramebuffer(),k=B.createFramebuffer(),Lt=new bS(B),Je=new OM,ot=new QM(B,ye,he,Je,nt,fe,Lt),L=new vS(T),E=new S_(B),ve=new rS(B,E),Y=new xS(B,E,Lt,ve),ue=new SS(B,Y,E,ve,Lt),re=new wS(B,nt,ot),ie=new lS(Je),ae=new kM(T,L,ye,nt,ve,ie),ge=new sT(T,Je),we=new zM,ne=new qM(ye),z=new sS(T,L,he,ue,g,l),xe=new ZM(T,ue,nt),qe=new rT(B,Lt,nt,he),ee=new oS(B,ye,Lt),_e=new _S(B,ye,Lt),Lt.programs=ae.programs,T.capabilities=nt,T.extensions=ye,T.properties=Je,T.renderLists=we,T.shadowMap=xe,T.state=he,T.info=Lt}x!==cn&&(A=new TS(x,t.width,t.height,a,s,r));let de=new lf(T,B);this.xr=de,this.getContext=function(){return B},this.getContextAttributes=function(){return B.getContextAttributes()},this.forceContextLoss=function(){let C=ye.get("WEBGL_lose_context");C&&C.loseContext()},this.forceContextRestore=function(){let C=ye.get("WEBGL_lose_context");C&&C.restoreContext()},this.getPixelRatio=function(){return Me},this.setPixelRatio=function(C){C!==void 0&&(Me=C,this.setSize(Re,We,!1))},this.getSize=function(C){return C.set(Re,We)},this.setSize=function(C,V,Z=!0){if(de.isPresenting){Qe("WebGLRenderer: Can't change size while VR device is presenting.");return}Re=C,We=V,t.width=Math.floor(C*Me),t.height=Math.floor(V*Me),Z===!0&&(t.style.width=C+"px",t.style.height=V+"px"),A!==null&&A.setSize(t.width,t.height),this.setViewport(0,0,C,V)},this.getDrawingBufferSize=function(C){return C.set(Re*Me,We*Me).floor()},this.setDrawingBufferSize=function(C,V,Z){Re=C,We=V,Me=Z,t.width=Math.floor(C*Z),t.height=Math.floor(V*Z),this.setViewport(0,0,C,V)},this.setEffects=function(C){if(x===cn){it("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(C){for(let V=0;V<C.length;V++)if(C[V].isOutputPass===!0){Qe("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}A.setEffects(C||[])},this.getCurrentViewport=function(C){return C.copy(oe)},this.getViewport=function(C){return C.copy($e)},this.setViewport=function(C,V,Z,$){C.isVector4?$e.set(C.x,C.y,C.z,C.w):$e.set(C,V,Z,$),he.viewport(oe.copy($e).multiplyScalar(Ue()).round())},this.getScissor=function(C){return C.copy(st)},this.setScissor=function(C,V,Z,$){C.isVector4?st.set(C.x,C.y,C.z,C.w):st.set(C,V,Z,$),he.scissor(Ee.copy(st).multiplyScalar(Ue()).round())},this.getScissorTest=function(){return It},this.setScissorTest=function(C){he.setScissorTest(It=C)},this.setOpaqueSort=function(C){Xe=C},this.setTransparentSort=function(C){vt=C},this.getClearColor=function(C){return C.copy(z.getClearColor())},this.setClearColor=function(){z.setClearColor(...arguments)},this.getClearAlpha=function(){return z.getClearAlpha()},this.setClearAlpha=function(){z.setClearAlpha(...arguments)},this.clear=function(C=!0,V=!0,Z=!0){let $=0;if(C){let j=!1;if(se!==null){let Se=se.texture.format;j=m.has(Se)}if(j){let Se=se.texture.type,Fe=p.has(Se),be=z.getClearColor(),Pe=z.getClearAlpha(),Ge=be.r,at=be.g,bt=be.b;Fe?(y[0]=Ge,y[1]=at,y[2]=bt,y[3]=Pe,B.clearBufferuiv(B.COLOR,0,y)):(w[0]=Ge,w[1]=at,w[2]=bt,w[3]=Pe,B.clearBufferiv(B.COLOR,0,w))}else $|=B.COLOR_BUFFER_BIT}V&&($|=B.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),Z&&($|=B.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),$!==0&&B.clear($)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(C){C.setRenderer(this),P=C},this.dispose=function(){t.removeEventListener("webglcontextlost",je,!1),t.removeEventListener("webglcontextrestored",dt,!1),t.removeEventListener("webglcontextcreationerror",Ae,!1),z.dispose(),we.dispose(),ne.dispose(),ot.dispose(),Je.dispose(),L.dispose(),ue.dispose(),Y.dispose(),ve.dispose(),qe.dispose(),ae.dispose(),de.dispose(),de.removeEventListener("sessionstart",im),de.removeEventListener("sessionend",sm),Ws.stop()};function je(C){C.preventDefault(),qd("WebGLRenderer: Context Lost."),R=!0}function dt(){qd("WebGLRenderer: Context Restored."),R=!1;let C=Lt.autoReset,V=xe.enabled,Z=xe.autoUpdate,$=xe.needsUpdate,j=xe.type;pt(),Lt.autoReset=C,xe.enabled=V,xe.autoUpdate=Z,xe.needsUpdate=$,xe.type=j}function Ae(C){it("WebGLRenderer: A WebGL context could not be created. Reason: ",C.statusMessage)}function Vt(C){let V=C.target;V.removeEventListener("dispose",Vt),fn(V)}function fn(C){xs(C),Je.remove(C)}function xs(C){let V=Je.get(C).programs;V!==void 0&&(V.forEach(function(Z){ae.releaseProgram(Z)}),C.isShaderMaterial&&ae.releaseShaderCache(C))}this.renderBufferDirect=function(C,V,Z,$,j,Se){V===null&&(V=De);let Fe=j.isMesh&&j.matrixWorld.determinantAffine()<0,be=vx(C,V,Z,$,j);he.setMaterial($,Fe);let Pe=Z.index,Ge=1;if($.wireframe===!0){if(Pe=Y.getWireframeAttribute(Z),Pe===void 0)return;Ge=2}let at=Z.drawRange,bt=Z.attributes.position,ke=at.start*Ge,wt=(at.start+at.count)*Ge;Se!==null&&(ke=Math.max(ke,Se.start*Ge),wt=Math.min(wt,(Se.start+Se.count)*Ge)),Pe!==null?(ke=Math.max(ke,0),wt=Math.min(wt,Pe.count)):bt!=null&&(ke=Math.max(ke,0),wt=Math.min(wt,bt.count));let nn=wt-ke;if(nn<0||nn===1/0)return;ve.setup(j,$,be,Z,Pe);let qt,Gt=ee;if(Pe!==null&&(qt=E.get(Pe),Gt=_e,Gt.setIndex(qt)),j.isMesh)$.wireframe===!0?(he.setLineWidth($.wireframeLinewidth*Ue()),Gt.setMode(B.LINES)):Gt.setMode(B.TRIANGLES);else if(j.isLine){let In=$.linewidth;In===void 0&&(In=1),he.setLineWidth(In*Ue()),j.isLineSegments?Gt.setMode(B.LINES):j.isLineLoop?Gt.setMode(B.LINE_LOOP):Gt.setMode(B.LINE_STRIP)}else j.isPoints?Gt.setMode(B.POINTS):j.isSprite&&Gt.setMode(B.TRIANGLES);if(j.isBatchedMesh)if(ye.get("WEBGL_multi_draw"))Gt.renderMultiDraw(j._multiDrawStarts,j._multiDrawCounts,j._multiDrawCount);else{let In=j._multiDrawStarts,Oe=j._multiDrawCounts,zn=j._multiDrawCount,Nt=Pe?E.get(Pe).bytesPerElement:1,Xs=Je.get($).currentProgram.getUniforms();for(let Ln=0;Ln<zn;Ln++)Xs.setValue(B,"_gl_DrawID",Ln),Gt.render(In[Ln]/Nt,Oe[Ln])}else if(j.isInstancedMesh)Gt.renderInstances(ke,nn,j.count);else if(Z.isInstancedBufferGeometry){let In=Z._maxInstanceCount!==void 0?Z._maxInstanceCount:1/0,Oe=Math.min(Z.instanceCount,In);Gt.renderInstances(ke,nn,Oe)}else Gt.render(ke,nn)};function nm(C,V,Z,$){P!==null&&C.isNodeMaterial&&P.setObject($,C),K===!0&&ie.setState(C,Z,!1),C.transparent===!0&&C.side===_n&&C.forceSinglePass===!1?(C.side=Cn,C.needsUpdate=!0,Xo(C,V,$),C.side=An,C.needsUpdate=!0,Xo(C,V,$),C.side=_n):Xo(C,V,$)}this.compile=function(C,V,Z=null){Z===null&&(Z=C),P!==null&&P.renderStart(C,V,Z),S=ne.get(Z),S.init(V),b.push(S),Z.traverseVisible(function(j){j.isLight&&j.layers.test(V.layers)&&(S.pushLight(j),j.castShadow&&S.pushShadow(j))}),C!==Z&&C.traverseVisible(function(j){j.isLight&&j.layers.test(V.layers)&&(S.pushLight(j),j.castShadow&&S.pushShadow(j))}),S.setupLights(),P!==null&&P.updateLights(S.state.lightsArray),X=this.localClippingEnabled,K=ie.init(this.clippingPlanes,X),K===!0&&ie.setGlobalState(this.clippingPlanes,V),P!==null&&xe.render(S.state.shadowsArray,Z,V);let $=new Set;return C.traverse(function(j){if(!(j.isMesh||j.isPoints||j.isLine||j.isSprite))return;let Se=j.material;if(Se)if(Array.isArray(Se))for(let Fe=0;Fe<Se.length;Fe++){let be=Se[Fe];nm(be,Z,V,j),$.add(be)}else nm(Se,Z,V,j),$.add(Se)}),S=b.pop(),P!==null&&P.renderEnd(),$},this.compileAsync=function(C,V,Z=null){let $=this.compile(C,V,Z);return new Promise(j=>{function Se(){if($.forEach(function(Fe){let Pe=Je.get(Fe).currentProgram;(Pe===void 0||Pe.isReady())&&$.delete(Fe)}),$.size===0){j(C);return}setTimeout(Se,10)}ye.get("KHR_parallel_shader_compile")!==null?Se():setTimeout(Se,10)})};let Fu=null;function mx(C){Fu&&Fu(C)}function im(){Ws.stop()}function sm(){Ws.start()}let Ws=new r0;Ws.setAnimationLoop(mx),typeof self<"u"&&Ws.setContext(self),this.setAnimationLoop=function(C){Fu=C,de.setAnimationLoop(C),C===null?Ws.stop():Ws.start()},de.addEventListener("sessionstart",im),de.addEventListener("sessionend",sm),this.render=function(C,V){if(V!==void 0&&V.isCamera!==!0){it("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(R===!0)return;P!==null&&P.renderStart(C,V);let Z=de.enabled===!0&&de.isPresenting===!0,$=A!==null&&(se===null||Z)&&A.begin(T,se);if(C.matrixWorldAutoUpdate===!0&&C.updateMatrixWorld(),V.parent===null&&V.matrixWorldAutoUpdate===!0&&V.updateMatrixWorld(),de.enabled===!0&&de.isPresenting===!0&&(A===null||A.isCompositing()===!1)&&(de.cameraAutoUpdate===!0&&de.updateCamera(V),V=de.getCamera()),C.isScene===!0&&C.onBeforeRender(T,C,V,se),S=ne.get(C,b.length),S.init(V),S.state.textureUnits=ot.getTextureUnits(),b.push(S),J.multiplyMatrices(V.projectionMatrix,V.matrixWorldInverse),V.isArrayCamera?F.setFromArrayCamera(V):ut.setFromProjectionMatrix(J,fi,V.reversedDepth),X=this.localClippingEnabled,K=ie.init(this.clippingPlanes,X),M=we.get(C,v.length),M.init(),v.push(M),this.info.render.frame++,de.enabled===!0&&de.isPresenting===!0){let Fe=T.xr.getDepthSensingMesh();Fe!==null&&ku(Fe,V,-1/0,T.sortObjects)}ku(C,V,0,T.sortObjects),M.finish(),P!==null&&P.updateLights(S.state.lightsArray),T.sortObjects===!0&&M.sort(Xe,vt),Ne=de.enabled===!1||de.isPresenting===!1||de.hasDepthSensing()===!1,Ne&&z.addToRenderList(M,C),this.info.autoReset===!0&&this.info.reset(),K===!0&&ie.beginShadows();let j=S.state.shadowsArray;if(xe.render(j,C,V),K===!0&&ie.endShadows(),($&&A.hasRenderPass())===!1){let Fe=M.opaque,be=M.transmissive;if(S.setupLights(),V.isArrayCamera){let Pe=V.cameras;if(be.length>0)for(let Ge=0,at=Pe.length;Ge<at;Ge++){let bt=Pe[Ge];om(Fe,be,C,bt)}Ne&&z.render(C);for(let Ge=0,at=Pe.length;Ge<at;Ge++){let bt=Pe[Ge];rm(M,C,bt,bt.viewport)}}else be.length>0&&om(Fe,be,C,V),Ne&&z.render(C),rm(M,C,V)}se!==null&&G===0&&(ot.updateMultisampleRenderTarget(se),ot.updateRenderTargetMipmap(se)),$&&A.end(T),C.isScene===!0&&C.onAfterRender(T,C,V),ve.resetDefaultState(),q=-1,te=null,b.pop(),b.length>0?(S=b[b.length-1],ot.setTextureUnits(S.state.textureUnits),K===!0&&ie.setGlobalState(T.clippingPlanes,S.state.camera)):S=null,v.pop(),v.length>0?M=v[v.length-1]:M=null,P!==null&&P.renderEnd()};function ku(C,V,Z,$){if(C.visible===!1)return;if(C.layers.test(V.layers)){if(C.isGroup)Z=C.renderOrder;else if(C.isLOD)C.autoUpdate===!0&&C.update(V);else if(C.isLight)S.pushLight(C),C.castShadow&&S.pushShadow(C);else if(C.isSprite){let Fe=V.isArrayCamera?F:ut;if(!C.frustumCulled||C.intersectsFrustum(Fe)){$&&me.setFromMatrixPosition(C.matrixWorld).applyMatrix4(J);let be=ue.update(C),Pe=C.material;Pe.visible&&M.push(C,be,Pe,Z,me.z,null,V)}}else if(C.isMesh||C.isLine||C.isPoints){let Fe=V.isArrayCamera?F:ut;if(!C.frustumCulled||C.intersectsFrustum(Fe)){let be=ue.update(C),Pe=C.material;if($&&(C.boundingSphere!==void 0?(C.boundingSphere===null&&C.computeBoundingSphere(),me.copy(C.boundingSphere.center)):(be.boundingSphere===null&&be.computeBoundingSphere(),me.copy(be.boundingSphere.center)),me.applyMatrix4(C.matrixWorld).applyMatrix4(J)),Array.isArray(Pe)){let Ge=be.groups;for(let at=0,bt=Ge.length;at<bt;at++){let ke=Ge[at],wt=Pe[ke.materialIndex];wt&&wt.visible&&M.push(C,be,wt,Z,me.z,ke,V)}}else Pe.visible&&M.push(C,be,Pe,Z,me.z,null,V)}}}let Se=C.children;for(let Fe=0,be=Se.length;Fe<be;Fe++)ku(Se[Fe],V,Z,$)}function rm(C,V,Z,$){let{opaque:j,transmissive:Se,transparent:Fe}=C;S.setupLightsView(Z),K===!0&&ie.setGlobalState(T.clippingPlanes,Z),$&&he.viewport(oe.copy($)),j.length>0&&bl(j,V,Z),Se.length>0&&bl(Se,V,Z),Fe.length>0&&bl(Fe,V,Z),he.buffers.depth.setTest(!0),he.buffers.depth.setMask(!0),he.buffers.color.setMask(!0),he.setPolygonOffset(!1)}function om(C,V,Z,$){if((Z.isScene===!0?Z.overrideMaterial:null)!==null)return;if(S.state.transmissionRenderTarget[$.id]===void 0){let ke=ye.has("EXT_color_buffer_half_float")||ye.has("EXT_color_buffer_float");S.state.transmissionRenderTarget[$.id]=new ln(1,1,{generateMipmaps:!0,type:ke?Ei:cn,minFilter:cs,samples:Math.max(4,nt.samples),stencilBuffer:r,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:St.workingColorSpace})}let Se=S.state.transmissionRenderTarget[$.id],Fe=$.viewport||oe;Se.setSize(Fe.z*T.transmissionResolutionScale,Fe.w*T.transmissionResolutionScale);let be=T.getRenderTarget(),Pe=T.getActiveCubeFace(),Ge=T.getActiveMipmapLevel();T.setRenderTarget(Se),T.getClearColor(Q),le=T.getClearAlpha(),le<1&&T.setClearColor(16777215,.5),T.clear(),Ne&&z.render(Z);let at=T.toneMapping;T.toneMapping=Oi;let bt=$.viewport;if($.viewport!==void 0&&($.viewport=void 0),S.setupLightsView($),K===!0&&ie.setGlobalState(T.clippingPlanes,$),bl(C,Z,$),ot.updateMultisampleRenderTarget(Se),ot.updateRenderTargetMipmap(Se),ye.has("WEBGL_multisampled_render_to_texture")===!1){let ke=!1;for(let wt=0,nn=V.length;wt<nn;wt++){let qt=V[wt],{object:Gt,geometry:In,material:Oe,group:zn}=qt;if(Oe.side===_n&&Gt.layers.test($.layers)){let Nt=Oe.side;Oe.side=Cn,Oe.needsUpdate=!0,am(Gt,Z,$,In,Oe,zn),Oe.side=Nt,Oe.needsUpdate=!0,ke=!0}}ke===!0&&(ot.updateMultisampleRenderTarget(Se),ot.updateRenderTargetMipmap(Se))}T.setRenderTarget(be,Pe,Ge),T.setClearColor(Q,le),bt!==void 0&&($.viewport=bt),T.toneMapping=at}function bl(C,V,Z){let $=V.isScene===!0?V.overrideMaterial:null;for(let j=0,Se=C.length;j<Se;j++){let Fe=C[j],{object:be,geometry:Pe,group:Ge}=Fe,at=Fe.material;at.allowOverride===!0&&$!==null&&(at=$),be.layers.test(Z.layers)&&am(be,V,Z,Pe,at,Ge)}}function am(C,V,Z,$,j,Se){P!==null&&j.isNodeMaterial&&P.setObject(C,j),C.onBeforeRender(T,V,Z,$,j,Se),C.modelViewMatrix.multiplyMatrices(Z.matrixWorldInverse,C.matrixWorld),C.normalMatrix.getNormalMatrix(C.modelViewMatrix),j.onBeforeRender(T,V,Z,$,C,Se),j.transparent===!0&&j.side===_n&&j.forceSinglePass===!1?(j.side=Cn,j.needsUpdate=!0,T.renderBufferDirect(Z,V,$,j,C,Se),j.side=An,j.needsUpdate=!0,T.renderBufferDirect(Z,V,$,j,C,Se),j.side=_n):T.renderBufferDirect(Z,V,$,j,C,Se),C.onAfterRender(T,V,Z,$,j,Se)}function lm(C){let V=0;for(let Z of C)Z.texture!==null&&V++;return V}function Xo(C,V,Z){V.isScene!==!0&&(V=De);let $=Je.get(C),j=S.state.lights,Se=S.state.shadowsArray,Fe=j.state.version,be=ae.getParameters(C,j.state,Se,V,Z,S.state.lightProbeGridArray),Pe=ae.getProgramCacheKey(be),Ge=$.programs;$.environment=C.isMeshStandardMaterial||C.isMeshLambertMaterial||C.isMeshPhongMaterial?V.environment:null,$.fog=V.fog;let at=C.isMeshStandardMaterial||C.isMeshLambertMaterial&&!C.envMap||C.isMeshPhongMaterial&&!C.envMap;$.envMap=L.get(C.envMap||$.environment,at),$.envMapRotation=$.environment!==null&&C.envMap===null?V.environmentRotation:C.envMapRotation,Ge===void 0&&(C.addEventListener("dispose",Vt),Ge=new Map,$.programs=Ge,$.programVariants=new Map);let bt=Ge.get(Pe);if(bt!==void 0){if($.currentProgram===bt&&$.lightsStateVersion===Fe)return hm(C,be),bt}else be.uniforms=ae.getUniforms(C),P!==null&&C.isNodeMaterial&&P.build(C,Z,be),C.onBeforeCompile(be,T),bt=ae.acquireProgram(be,Pe),Ge.set(Pe,bt),$.uniforms=be.uniforms;let ke=$.uniforms;return(!C.isShaderMaterial&&!C.isRawShaderMaterial||C.clipping===!0)&&(ke.clippingPlanes=ie.uniform),hm(C,be),$.needsLights=xx(C),$.lightsStateVersion=Fe,$.needsLights&&(ke.ambientLightColor.value=j.state.ambient,ke.lightProbe.value=j.state.probe,ke.sunLights.value=j.state.sun,ke.sunLightShadows.value=j.state.sunShadow,ke.directionalLights.value=j.state.directional,ke.directionalLightShadows.value=j.state.directionalShadow,ke.spotLights.value=j.state.spot,ke.spotLightShadows.value=j.state.spotShadow,ke.rectAreaLights.value=j.state.rectArea,ke.ltc_1.value=j.state.rectAreaLTC1,ke.ltc_2.value=j.state.rectAreaLTC2,ke.pointLights.value=j.state.point,ke.pointLightShadows.value=j.state.pointShadow,ke.hemisphereLights.value=j.state.hemi,ke.sunShadowMatrix.value=j.state.sunShadowMatrix,ke.sunShadowCascade.value=j.state.sunShadowCascade,ke.directionalShadowMatrix.value=j.state.directionalShadowMatrix,ke.spotLightMatrix.value=j.state.spotLightMatrix,ke.spotLightMap.value=j.state.spotLightMap,ke.pointShadowMatrix.value=j.state.pointShadowMatrix),$.numLightProbeGrids=lm(S.state.lightProbeGridArray),$.currentProgram=bt,$.uniformsList=null,bt}function gx(C,V,Z,$,j){let Se=Je.get(C),Fe=Se.currentProgram.id+","+$+","+j,be=Se.programVariants.get(Fe);return be===void 0?(be=Xo(C,V,Z),Se.programVariants.set(Fe,be)):(Se.currentProgram=be,Se.uniformsList=null,Se.outputColorSpace=$,Se.toneMapping=j),be}function cm(C){if(C.uniformsList===null){let V=C.currentProgram.getUniforms();C.uniformsList=no.seqWithValue(V.seq,C.uniforms)}return C.uniformsList}function hm(C,V){let Z=Je.get(C);Z.outputColorSpace=V.outputColorSpace,Z.batching=V.batching,Z.batchingColor=V.batchingColor,Z.instancing=V.instancing,Z.instancingColor=V.instancingColor,Z.instancingMorph=V.instancingMorph,Z.skinning=V.skinning,Z.morphTargets=V.morphTargets,Z.morphNormals=V.morphNormals,Z.morphColors=V.morphColors,Z.morphTargetsCount=V.morphTargetsCount,Z.numClippingPlanes=V.numClippingPlanes,Z.numIntersection=V.numClipIntersection,Z.vertexAlphas=V.vertexAlphas,Z.vertexTangents=V.vertexTangents,Z.toneMapping=V.toneMapping}function vx(C,V,Z,$,j){V.isScene!==!0&&(V=De),ot.resetTextureUnits();let Se=V.fog,Fe=$.isMeshStandardMaterial||$.isMeshLambertMaterial||$.isMeshPhongMaterial?V.environment:null,be=se===null?T.outputColorSpace:se.isXRRenderTarget===!0?se.texture.colorSpace:St.workingColorSpace,Pe=$.isMeshStandardMaterial||$.isMeshLambertMaterial&&!$.envMap||$.isMeshPhongMaterial&&!$.envMap,Ge=L.get($.envMap||Fe,Pe),at=$.vertexColors===!0&&!!Z.attributes.color&&Z.attributes.color.itemSize===4,bt=!!Z.attributes.tangent&&(!!$.normalMap||$.anisotropy>0),ke=!!Z.morphAttributes.position,wt=!!Z.morphAttributes.normal,nn=!!Z.morphAttributes.color,qt=Oi;$.toneMapped&&(se===null||se.isXRRenderTarget===!0)&&(qt=T.toneMapping);let Gt=Z.morphAttributes.position||Z.morphAttributes.normal||Z.morphAttributes.color,In=Gt!==void 0?Gt.length:0,Oe=Je.get($),zn=S.state.lights;if(K===!0&&(X===!0||C!==te)){let Jt=C===te&&$.id===q;ie.setState($,C,Jt)}let Nt=!1,Xs=!1;$.version===Oe.__version?Oe.needsLights&&Oe.lightsStateVersion!==zn.state.version||j.isBatchedMesh&&Oe.batching===!1||!j.isBatchedMesh&&Oe.batching===!0||j.isBatchedMesh&&Oe.batchingColor===!0&&j._colorsTexture===null||j.isBatchedMesh&&Oe.batchingColor===!1&&j._colorsTexture!==null||j.isInstancedMesh&&Oe.instancing===!1||!j.isInstancedMesh&&Oe.instancing===!0||j.isSkinnedMesh&&Oe.skinning===!1||!j.isSkinnedMesh&&Oe.skinning===!0||j.isInstancedMesh&&Oe.instancingColor===!0&&j.instanceColor===null||j.isInstancedMesh&&Oe.instancingColor===!1&&j.instanceColor!==null||j.isInstancedMesh&&Oe.instancingMorph===!0&&j.morphTexture===null||j.isInstancedMesh&&Oe.instancingMorph===!1&&j.morphTexture!==null||Oe.envMap!==Ge||$.fog===!0&&Oe.fog!==Se||Oe.numClippingPlanes!==void 0&&(Oe.numClippingPlanes!==ie.numPlanes||Oe.numIntersection!==ie.numIntersection)||Oe.vertexAlphas!==at||Oe.vertexTangents!==bt||Oe.morphTargets!==ke||Oe.morphNormals!==wt||Oe.morphColors!==nn||Oe.morphTargetsCount!==In||Oe.numLightProbeGrids!==lm(S.state.lightProbeGridArray)?Nt=!0:(Oe.outputColorSpace!==be||Oe.toneMapping!==qt)&&(Xs=!0):(Nt=!0,Oe.__version=$.version);let Ln=Oe.currentProgram;(Nt===!0||Xs===!0)&&(Ln=Xs===!0?gx($,V,j,be,qt):Xo($,V,j),P&&$.isNodeMaterial&&P.onUpdateProgram($,Ln,Oe));let wl=!1,_s=!1,qs=!1,Pt=Ln.getUniforms(),Sn=Oe.uniforms;if(he.useProgram(Ln.program)&&(wl=!0,_s=!0,qs=!0),$.id!==q&&(q=$.id,_s=!0),wl||te!==C){he.buffers.depth.getReversed()&&C.reversedDepth!==!0&&(C._reversedDepth=!0,C.updateProjectionMatrix()),Pt.setValue(B,"projectionMatrix",C.projectionMatrix),Pt.setValue(B,"viewMatrix",C.matrixWorldInverse);let pn=Pt.map.cameraPosition;pn!==void 0&&pn.setValue(B,ce.setFromMatrixPosition(C.matrixWorld)),nt.logarithmicDepthBuffer&&Pt.setValue(B,"logDepthBufFC",2/(Math.log(C.far+1)/Math.LN2)),($.isMeshPhongMaterial||$.isMeshToonMaterial||$.isMeshLambertMaterial||$.isMeshBasicMaterial||$.isMeshStandardMaterial||$.isShaderMaterial)&&Pt.setValue(B,"isOrthographic",C.isOrthographicCamera===!0),te!==C&&(te=C,_s=!0,qs=!0)}if(Oe.needsLights&&(zn.state.sunShadowMap.length>0&&Pt.setValue(B,"sunShadowMap",zn.state.sunShadowMap,ot),zn.state.directionalShadowMap.length>0&&Pt.setValue(B,"directionalShadowMap",zn.state.directionalShadowMap,ot),zn.state.spotShadowMap.length>0&&Pt.setValue(B,"spotShadowMap",zn.state.spotShadowMap,ot),zn.state.pointShadowMap.length>0&&Pt.setValue(B,"pointShadowMap",zn.state.pointShadowMap,ot)),j.isSkinnedMesh){Pt.setOptional(B,j,"bindMatrix"),Pt.setOptional(B,j,"bindMatrixInverse");let Jt=j.skeleton;Jt&&(Jt.boneTexture===null&&Jt.computeBoneTexture(),Pt.setValue(B,"boneTexture",Jt.boneTexture,ot))}j.isBatchedMesh&&(Pt.setOptional(B,j,"batchingTexture"),Pt.setValue(B,"batchingTexture",j._matricesTexture,ot),Pt.setOptional(B,j,"batchingIdTexture"),Pt.setValue(B,"batchingIdTexture",j._indirectTexture,ot),Pt.setOptional(B,j,"batchingColorTexture"),j._colorsTexture!==null&&Pt.setValue(B,"batchingColorTexture",j._colorsTexture,ot));let xi=Z.morphAttributes;if((xi.position!==void 0||xi.normal!==void 0||xi.color!==void 0)&&re.update(j,Z,Ln),(_s||Oe.receiveShadow!==j.receiveShadow)&&(Oe.receiveShadow=j.receiveShadow,Pt.setValue(B,"receiveShadow",j.receiveShadow)),($.isMeshStandardMaterial||$.isMeshLambertMaterial||$.isMeshPhongMaterial)&&$.envMap===null&&V.environment!==null&&(Sn.envMapIntensity.value=V.environmentIntensity),Sn.dfgLUT!==void 0&&(Sn.dfgLUT.value=aT()),_s){if(Pt.setValue(B,"toneMappingExposure",T.toneMappingExposure),Oe.needsLights&&yx(Sn,qs),Se&&$.fog===!0&&ge.refreshFogUniforms(Sn,Se),ge.refreshMaterialUniforms(Sn,$,Me,We,S.state.transmissionRenderTarget[C.id]),Oe.needsLights&&Oe.numLightProbeGrids>0){let Jt=_,pn=0;for(let Ji of S.state.lightProbeGridArray)Ji.texture!==null&&(Jt.textures[pn]=Ji.texture,Jt.min[pn]=Ji.boundingBox.min,Jt.max[pn]=Ji.boundingBox.max,Jt.resolution[pn]=Ji.resolution,pn++);for(let Ji in Jt)Jt[Ji].length=pn;Sn.probesSH.value=Jt.textures,Sn.probesMin.value=Jt.min,Sn.probesMax.value=Jt.max,Sn.probesResolution.value=Jt.resolution}no.upload(B,cm(Oe),Sn,ot)}if($.isShaderMaterial&&$.uniformsNeedUpdate===!0&&(no.upload(B,cm(Oe),Sn,ot),$.uniformsNeedUpdate=!1),$.isSpriteMaterial&&Pt.setValue(B,"center",j.center),Pt.setValue(B,"modelViewMatrix",j.modelViewMatrix),Pt.setValue(B,"normalMatrix",j.normalMatrix),Pt.setValue(B,"modelMatrix",j.matrixWorld),$.uniformsGroups!==void 0){let Jt=$.uniformsGroups;for(let pn=0,Ji=Jt.length;pn<Ji;pn++){let dm=Jt[pn];qe.update(dm,Ln),qe.bind(dm,Ln)}}return Ln}function yx(C,V){C.ambientLightColor.needsUpdate=V,C.lightProbe.needsUpdate=V,C.sunLights.needsUpdate=V,C.sunLightShadows.needsUpdate=V,C.directionalLights.needsUpdate=V,C.directionalLightShadows.needsUpdate=V,C.pointLights.needsUpdate=V,C.pointLightShadows.needsUpdate=V,C.spotLights.needsUpdate=V,C.spotLightShadows.needsUpdate=V,C.rectAreaLights.needsUpdate=V,C.hemisphereLights.needsUpdate=V}function xx(C){return C.isMeshLambertMaterial||C.isMeshToonMaterial||C.isMeshPhongMaterial||C.isMeshStandardMaterial||C.isShadowMaterial||C.isShaderMaterial&&C.lights===!0}this.getActiveCubeFace=function(){return W},this.getActiveMipmapLevel=function(){return G},this.getRenderTarget=function(){return se},this.setRenderTargetTextures=function(C,V,Z){let $=Je.get(C);$.__autoAllocateDepthBuffer=C.resolveDepthBuffer===!1,$.__autoAllocateDepthBuffer===!1&&($.__useRenderToTexture=!1),Je.get(C.texture).__webglTexture=V,Je.get(C.depthTexture).__webglTexture=$.__autoAllocateDepthBuffer?void 0:Z,$.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(C,V){let Z=Je.get(C);Z.__webglFramebuffer=V,Z.__useDefaultFramebuffer=V===void 0},this.setRenderTarget=function(C,V=0,Z=0){se=C,W=V,G=Z;let $=null,j=!1,Se=!1;if(C){let be=Je.get(C);if(be.__useDefaultFramebuffer!==void 0){he.bindFramebuffer(B.FRAMEBUFFER,be.__webglFramebuffer),oe.copy(C.viewport),Ee.copy(C.scissor),He=C.scissorTest,he.viewport(oe),he.scissor(Ee),he.setScissorTest(He),q=-1;return}else if(be.__webglFramebuffer===void 0)ot.setupRenderTarget(C);else if(be.__hasExternalTextures)ot.rebindTextures(C,Je.get(C.texture).__webglTexture,Je.get(C.depthTexture).__webglTexture);else if(C.depthBuffer){let at=C.depthTexture;if(be.__boundDepthTexture!==at){if(at!==null&&Je.has(at)&&(C.width!==at.image.width||C.height!==at.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");ot.setupDepthRenderbuffer(C)}}let Pe=C.texture;(Pe.isData3DTexture||Pe.isDataArrayTexture||Pe.isCompressedArrayTexture)&&(Se=!0);let Ge=Je.get(C).__webglFramebuffer;C.isWebGLCubeRenderTarget?(Array.isArray(Ge[V])?$=Ge[V][Z]:$=Ge[V],j=!0):C.samples>0&&ot.useMultisampledRTT(C)===!1?$=Je.get(C).__webglMultisampledFramebuffer:Array.isArray(Ge)?$=Ge[Z]:$=Ge,oe.copy(C.viewport),Ee.copy(C.scissor),He=C.scissorTest}else oe.copy($e).multiplyScalar(Me).floor(),Ee.copy(st).multiplyScalar(Me).floor(),He=It;if(Z!==0&&($=O),he.bindFramebuffer(B.FRAMEBUFFER,$)&&he.drawBuffers(C,$),he.viewport(oe),he.scissor(Ee),he.setScissorTest(He),j){let be=Je.get(C.texture);B.framebufferTexture2D(B.FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_CUBE_MAP_POSITIVE_X+V,be.__webglTexture,Z)}else if(Se){let be=V;for(let Pe=0;Pe<C.textures.length;Pe++){let Ge=Je.get(C.textures[Pe]);B.framebufferTextureLayer(B.FRAMEBUFFER,B.COLOR_ATTACHMENT0+Pe,Ge.__webglTexture,Z,be)}}else if(C!==null&&Z!==0){let be=Je.get(C.texture);B.framebufferTexture2D(B.FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_2D,be.__webglTexture,Z)}q=-1};function um(C){let V=Je.get(C);return(V.__readFormat!==C.format||V.__readType!==C.type)&&(V.__readFormat=C.format,V.__readType=C.type,V.__formatReadable=nt.textureFormatReadable(C.format),V.__typeReadable=nt.textureTypeReadable(C.type)),V}this.readRenderTargetPixels=function(C,V,Z,$,j,Se,Fe,be=0){if(!(C&&C.isWebGLRenderTarget)){it("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let Pe=Je.get(C).__webglFramebuffer;if(C.isWebGLCubeRenderTarget&&Fe!==void 0&&(Pe=Pe[Fe],Array.isArray(Pe)&&(Pe=Pe[0])),Pe){he.bindFramebuffer(B.FRAMEBUFFER,Pe);try{let Ge=C.textures[be],at=Ge.format,bt=Ge.type;C.textures.length>1&&B.readBuffer(B.COLOR_ATTACHMENT0+be);let ke=um(Ge);if(ke.__formatReadable===!1){it("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(ke.__typeReadable===!1){it("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}V>=0&&V<=C.width-$&&Z>=0&&Z<=C.height-j&&B.readPixels(V,Z,$,j,fe.convert(at),fe.convert(bt),Se)}finally{let Ge=se!==null?Je.get(se).__webglFramebuffer:null;he.bindFramebuffer(B.FRAMEBUFFER,Ge)}}},this.readRenderTargetPixelsAsync=async function(C,V,Z,$,j,Se,Fe,be=0){if(!(C&&C.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let Pe=Je.get(C).__webglFramebuffer;if(C.isWebGLCubeRenderTarget&&Fe!==void 0&&(Pe=Pe[Fe],Array.isArray(Pe)&&(Pe=Pe[0])),Pe)if(V>=0&&V<=C.width-$&&Z>=0&&Z<=C.height-j){he.bindFramebuffer(B.FRAMEBUFFER,Pe);let Ge=C.textures[be],at=Ge.format,bt=Ge.type;C.textures.length>1&&B.readBuffer(B.COLOR_ATTACHMENT0+be);let ke=um(Ge);if(ke.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(ke.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let wt=B.createBuffer();B.bindBuffer(B.PIXEL_PACK_BUFFER,wt),B.bufferData(B.PIXEL_PACK_BUFFER,Se.byteLength,B.STREAM_READ),B.readPixels(V,Z,$,j,fe.convert(at),fe.convert(bt),0),B.bindBuffer(B.PIXEL_PACK_BUFFER,null);let nn=se!==null?Je.get(se).__webglFramebuffer:null;he.bindFramebuffer(B.FRAMEBUFFER,nn);let qt=B.fenceSync(B.SYNC_GPU_COMMANDS_COMPLETE,0);return B.flush(),await Ig(B,qt,4),B.bindBuffer(B.PIXEL_PACK_BUFFER,wt),B.getBufferSubData(B.PIXEL_PACK_BUFFER,0,Se),B.bindBuffer(B.PIXEL_PACK_BUFFER,null),B.deleteBuffer(wt),B.deleteSync(qt),Se}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(C,V=null,Z=0){let $=Math.pow(2,-Z),j=Math.floor(C.image.width*$),Se=Math.floor(C.image.height*$),Fe=V!==null?V.x:0,be=V!==null?V.y:0;ot.setTexture2D(C,0),B.copyTexSubImage2D(B.TEXTURE_2D,Z,0,0,Fe,be,j,Se),he.unbindTexture()},this.copyTextureToTexture=function(C,V,Z=null,$=null,j=0,Se=0){let Fe,be,Pe,Ge,at,bt,ke,wt,nn,qt=C.isCompressedTexture?C.mipmaps[Se]:C.image;if(Z!==null)Fe=Z.max.x-Z.min.x,be=Z.max.y-Z.min.y,Pe=Z.isBox3?Z.max.z-Z.min.z:1,Ge=Z.min.x,at=Z.min.y,bt=Z.isBox3?Z.min.z:0;else{let Pt=Math.pow(2,-j);Fe=Math.floor(qt.width*Pt),be=Math.floor(qt.height*Pt),C.isDataArrayTexture?Pe=qt.depth:C.isData3DTexture?Pe=Math.floor(qt.depth*Pt):Pe=1,Ge=0,at=0,bt=0}$!==null?(ke=$.x,wt=$.y,nn=$.z):(ke=0,wt=0,nn=0);let Gt=fe.convert(V.format),In=fe.convert(V.type),Oe;V.isData3DTexture?(ot.setTexture3D(V,0),Oe=B.TEXTURE_3D):V.isDataArrayTexture||V.isCompressedArrayTexture?(ot.setTexture2DArray(V,0),Oe=B.TEXTURE_2D_ARRAY):(ot.setTexture2D(V,0),Oe=B.TEXTURE_2D),he.activeTexture(B.TEXTURE0),he.pixelStorei(B.UNPACK_FLIP_Y_WEBGL,V.flipY),he.pixelStorei(B.UNPACK_PREMULTIPLY_ALPHA_WEBGL,V.premultiplyAlpha),he.pixelStorei(B.UNPACK_ALIGNMENT,V.unpackAlignment);let zn=he.getParameter(B.UNPACK_ROW_LENGTH),Nt=he.getParameter(B.UNPACK_IMAGE_HEIGHT),Xs=he.getParameter(B.UNPACK_SKIP_PIXELS),Ln=he.getParameter(B.UNPACK_SKIP_ROWS),wl=he.getParameter(B.UNPACK_SKIP_IMAGES);he.pixelStorei(B.UNPACK_ROW_LENGTH,qt.width),he.pixelStorei(B.UNPACK_IMAGE_HEIGHT,qt.height),he.pixelStorei(B.UNPACK_SKIP_PIXELS,Ge),he.pixelStorei(B.UNPACK_SKIP_ROWS,at),he.pixelStorei(B.UNPACK_SKIP_IMAGES,bt);let _s=C.isDataArrayTexture||C.isData3DTexture,qs=V.isDataArrayTexture||V.isData3DTexture;if(C.isDepthTexture){let Pt=Je.get(C),Sn=Je.get(V),xi=Je.get(Pt.__renderTarget),Jt=Je.get(Sn.__renderTarget);he.bindFramebuffer(B.READ_FRAMEBUFFER,xi.__webglFramebuffer),he.bindFramebuffer(B.DRAW_FRAMEBUFFER,Jt.__webglFramebuffer);for(let pn=0;pn<Pe;pn++)_s&&(B.framebufferTextureLayer(B.READ_FRAMEBUFFER,B.COLOR_ATTACHMENT0,Je.get(C).__webglTexture,j,bt+pn),B.framebufferTextureLayer(B.DRAW_FRAMEBUFFER,B.COLOR_ATTACHMENT0,Je.get(V).__webglTexture,Se,nn+pn)),B.blitFramebuffer(Ge,at,Ge+Fe,at+be,ke,wt,ke+Fe,wt+be,B.DEPTH_BUFFER_BIT,B.NEAREST);he.bindFramebuffer(B.READ_FRAMEBUFFER,null),he.bindFramebuffer(B.DRAW_FRAMEBUFFER,null)}else if(j!==0||C.isRenderTargetTexture||Je.has(C)){let Pt=Je.get(C),Sn=Je.get(V);he.bindFramebuffer(B.READ_FRAMEBUFFER,I),he.bindFramebuffer(B.DRAW_FRAMEBUFFER,k);for(let xi=0;xi<Pe;xi++)_s?B.framebufferTextureLayer(B.READ_FRAMEBUFFER,B.COLOR_ATTACHMENT0,Pt.__webglTexture,j,bt+xi):B.framebufferTexture2D(B.READ_FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_2D,Pt.__webglTexture,j),qs?B.framebufferTextureLayer(B.DRAW_FRAMEBUFFER,B.COLOR_ATTACHMENT0,Sn.__webglTexture,Se,nn+xi):B.framebufferTexture2D(B.DRAW_FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_2D,Sn.__webglTexture,Se),j!==0?B.blitFramebuffer(Ge,at,Ge+Fe,at+be,ke,wt,ke+Fe,wt+be,B.COLOR_BUFFER_BIT,B.NEAREST):qs?B.copyTexSubImage3D(Oe,Se,ke,wt,nn+xi,Ge,at,Fe,be):B.copyTexSubImage2D(Oe,Se,ke,wt,Ge,at,Fe,be);he.bindFramebuffer(B.READ_FRAMEBUFFER,null),he.bindFramebuffer(B.DRAW_FRAMEBUFFER,null)}else qs?C.isDataTexture||C.isData3DTexture?B.texSubImage3D(Oe,Se,ke,wt,nn,Fe,be,Pe,Gt,In,qt.data):V.isCompressedArrayTexture?B.compressedTexSubImage3D(Oe,Se,ke,wt,nn,Fe,be,Pe,Gt,qt.data):B.texSubImage3D(Oe,Se,ke,wt,nn,Fe,be,Pe,Gt,In,qt):C.isDataTexture?B.texSubImage2D(B.TEXTURE_2D,Se,ke,wt,Fe,be,Gt,In,qt.data):C.isCompressedTexture?B.compressedTexSubImage2D(B.TEXTURE_2D,Se,ke,wt,qt.width,qt.height,Gt,qt.data):B.texSubImage2D(B.TEXTURE_2D,Se,ke,wt,Fe,be,Gt,In,qt);he.pixelStorei(B.UNPACK_ROW_LENGTH,zn),he.pixelStorei(B.UNPACK_IMAGE_HEIGHT,Nt),he.pixelStorei(B.UNPACK_SKIP_PIXELS,Xs),he.pixelStorei(B.UNPACK_SKIP_ROWS,Ln),he.pixelStorei(B.UNPACK_SKIP_IMAGES,wl),Se===0&&V.generateMipmaps===!0&&V.mipmapsAutoUpdate===!0&&B.generateMipmap(Oe),he.unbindTexture()},this.initRenderTarget=function(C){Je.get(C).__webglFramebuffer===void 0&&ot.setupRenderTarget(C)},this.initTexture=function(C){C.isCubeTexture?ot.setTextureCube(C,0):C.isData3DTexture?ot.setTexture3D(C,0):C.isDataArrayTexture||C.isCompressedArrayTexture?ot.setTexture2DArray(C,0):ot.setTexture2D(C,0),he.unbindTexture()},this.resetState=function(){W=0,G=0,se=null,he.reset(),ve.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return fi}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(e){this._outputColorSpace=e;let t=this.getContext();t.drawingBufferColorSpace=St._getDrawingBufferColorSpace(e),t.unpackColorSpace=St._getUnpackColorSpace()}};var g0=Math.PI/16,vh=class{constructor(e,t,n){this.box=e;this.canvas=t;this.on=n;let s={signal:this.stop.signal};t.addEventListener("pointerdown",r=>this.down(r),s),t.addEventListener("pointermove",r=>this.move(r),s),t.addEventListener("pointerup",r=>this.up(r),s),t.addEventListener("pointercancel",r=>this.cancel(r),s),t.addEventListener("pointerleave",()=>this.on.leave(),s),t.addEventListener("contextmenu",r=>r.preventDefault(),s),t.addEventListener("wheel",r=>this.wheel(r),{...s,passive:!1}),t.addEventListener("keydown",r=>this.key(r),s)}box;canvas;on;current="click";mode="idle";pointers=new Map;start={x:0,y:0};last={x:0,y:0};path=[];lastClick={x:0,y:0,time:-1/0};spread=0;longPress=0;resized=-1/0;mods={exclude:!1,add:!1,button:0,touch:!1};stop=new AbortController;get tool(){return this.current}set tool(e){e!==this.current&&(this.drop(),this.current=e)}get open(){return this.tool==="polyline"&&this.path.length>0}at(e){let t=this.box.getBoundingClientRect();return{x:e.clientX-t.left,y:e.clientY-t.top}}down(e){let t=this.at(e);if(this.canvas.focus({preventScroll:!0}),this.canvas.setPointerCapture(e.pointerId),this.pointers.set(e.pointerId,t),this.pointers.size===2)return this.pinchStart();if(this.pointers.size>2||this.mode!=="idle")return;let n=e.pointerType==="touch";this.mods=lT(e,n),this.start=this.last=t,this.mode="press",this.tool==="brush"&&e.button===0&&!e.altKey&&!e.ctrlKey&&!e.metaKey&&this.on.brushStart(t.x,t.y)&&(this.mode="brush"),n&&this.mode==="press"&&(this.longPress=window.setTimeout(()=>this.longPressed(),500))}move(e){let t=this.at(e);if(!this.pointers.has(e.pointerId)){e.pointerType!=="touch"&&this.on.hover(t.x,t.y),this.open&&this.on.outline([...this.path,t]);return}if(this.pointers.set(e.pointerId,t),this.mode==="pinch")return this.pinch();if(this.mode==="press"){if(this.open&&(this.start=t),Math.hypot(t.x-this.start.x,t.y-this.start.y)<5)return;if(clearTimeout(this.longPress),(this.tool==="box"||this.tool==="lasso")&&this.mods.button===0&&!e.altKey){this.path=[this.start],this.mode="outline";return}let r=this.mods.button>0||!e.altKey&&(e.shiftKey||e.ctrlKey||e.metaKey);this.mode=r?"pan":"turn",this.last=t}let n=t.x-this.last.x,s=t.y-this.last.y;if(this.mode==="turn")this.on.turn(-n*.0075,-s*.0075,!1);else if(this.mode==="pan")this.on.pan(n,s,!1);else if(this.mode==="brush")this.on.brush(t.x,t.y);else if(this.mode==="outline"){let{x:r,y:o}=this.start;this.tool==="box"?this.path=[{x:r,y:o},{x:t.x,y:o},t,{x:r,y:t.y}]:this.path.push(t),this.on.outline(this.path)}this.last=t}up(e){let t=this.mode;if(this.pointers.delete(e.pointerId)){if(clearTimeout(this.longPress),this.pointers.size){this.mode="done";return}this.mode="idle",t==="brush"&&this.on.brushEnd(),t==="outline"&&this.close(this.mods),t==="press"&&this.tool==="polyline"&&this.mods.button===0?this.corner(this.start):t==="press"&&this.clicked(this.start)}}corner(e){let[t]=this.path,n=this.path.at(-1),s=r=>r!==void 0&&Math.hypot(e.x-r.x,e.y-r.y)<10;if(this.path.length>2&&(s(t)||s(n)))return this.close(this.mods);s(n)||(this.path.push(e),this.on.outline(this.path))}close(e){let{path:t}=this;this.path=[],this.on.outline([]),t.length>2&&this.on.enclose(t,e)}clicked({x:e,y:t}){let{lastClick:n}=this,s=performance.now(),r=this.mods.button===0&&!this.mods.exclude,o=Math.hypot(e-n.x,t-n.y)<10,a=r&&o&&s-n.time<300;this.lastClick={x:e,y:t,time:r&&!a?s:-1/0},a?this.on.focus(e,t):this.mods.button!==1&&this.on.click(e,t,this.mods)}longPressed(){this.mode!=="press"||this.open||(this.mode="done",navigator.vibrate?.(12),this.on.click(this.start.x,this.start.y,{...this.mods,exclude:!0}))}cancel(e){clearTimeout(this.longPress),this.pointers.delete(e.pointerId)&&(this.drop(),this.mode=this.pointers.size?"done":"idle")}drop(){this.mode==="brush"&&this.on.brushEnd(),(this.mode==="outline"||this.open)&&(this.path=[],this.on.outline([]))}pinchStart(){clearTimeout(this.longPress),this.drop(),this.mode="pinch";let{center:e,spread:t}=this.fingers();this.last=e,this.spread=t}pinch(){let{center:e,spread:t}=this.fingers();this.on.pan(e.x-this.last.x,e.y-this.last.y,!1),t>0&&this.spread>0&&this.on.zoom(this.spread/t,e.x,e.y,!1),this.last=e,this.spread=t}fingers(){let[e,t]=[...this.pointers.values()];return{center:{x:(e.x+t.x)/2,y:(e.y+t.y)/2},spread:Math.hypot(e.x-t.x,e.y-t.y)}}wheel(e){if(e.preventDefault(),this.open)return;if(e.altKey)return this.resize(e);let t=this.at(e),n=e.deltaMode===1?18:e.deltaMode===2?400:1,s=Math.min(240,Math.max(-240,e.deltaY*n*(e.ctrlKey?8:1))),r=Math.abs(e.deltaY*n)>=50;this.on.zoom(Math.exp(s*.0014),t.x,t.y,r)}resize(e){let t=e.timeStamp-this.resized>180,n=e.deltaY||e.deltaX;!n||!t||(this.resized=e.timeStamp,this.on.resize(n<0?1:-1))}key(e){if(e.altKey||e.ctrlKey||e.metaKey)return;let t=40,s={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]}[e.key];if(this.open){if(e.key==="Enter")this.close({exclude:e.shiftKey,add:!1,button:0,touch:!1});else if(e.key==="Escape")this.drop();else if(e.key==="Backspace")this.path.pop(),this.on.outline(this.path);else if(e.key.length===1&&e.key!==" ")return}else if(s&&e.shiftKey)this.on.pan(s[0]*t,s[1]*t,!0);else if(s)this.on.turn(s[0]*g0,s[1]*g0,!0);else if(e.key==="+"||e.key==="=")this.on.zoom(.8,null,null,!0);else if(e.key==="-"||e.key==="_")this.on.zoom(1.25,null,null,!0);else if(e.key==="Home")this.on.fit();else if(e.key===" ")this.on.center({exclude:e.shiftKey,add:!1,button:0,touch:!1});else return;e.preventDefault(),e.stopPropagation()}get busy(){return this.mode!=="idle"&&this.mode!=="press"}dispose(){clearTimeout(this.longPress),this.stop.abort()}};function lT(i,e){return{exclude:i.shiftKey||i.button===2,add:i.ctrlKey||i.metaKey,button:Math.max(0,i.button),touch:e}}function v0({positions:i,faces:e},t,n){let s=cT(i),r=new Int32Array(s.length).fill(-2),o=new Uint8Array(s.length);for(let c=0;c<e.length;c++){let u=s[e[c]],d=t[c/3|0];r[u]===-2?r[u]=d:r[u]!==d&&(o[u]=1)}let a=new Map,l=new Map;for(let c=0;c<t.length;c++)for(let u=0;u<3;u++){let d=s[e[3*c+u]],h=s[e[3*c+(u+1)%3]];if(!o[d]||!o[h])continue;let f=Math.min(d,h)*s.length+Math.max(d,h),g=a.get(f);if(g===void 0&&a.set(f,c),g===void 0||t[g]===t[c]||t[g]<0||t[c]<0)continue;let x=[Math.min(t[c],t[g]),Math.max(t[c],t[g])],m=x.join(),p=l.get(m)??{parts:x,sum:0,length:0,faces:new Set};l.set(m,p);let y=Math.hypot(i[3*d]-i[3*h],i[3*d+1]-i[3*h+1],i[3*d+2]-i[3*h+2]);p.sum+=y*Math.min(n[c],n[g]),p.length+=y,p.faces.add(c).add(g)}return[...l.values()].map(c=>({parts:c.parts,certainty:c.sum/Math.max(c.length,1e-12),faces:[...c.faces]})).sort((c,u)=>c.certainty-u.certainty||c.parts[0]-u.parts[0]||c.parts[1]-u.parts[1])}function cT(i){let e=i.length/3,t=new Uint32Array(i.map(o=>o+0).buffer),n=2**Math.ceil(Math.log2(2*e+2))-1,s=new Int32Array(n+1).fill(-1),r=new Uint32Array(e);for(let o=0;o<e;o++){let[a,l,c]=[t[3*o],t[3*o+1],t[3*o+2]],u=(Math.imul(a,73856093)^Math.imul(l,19349663)^Math.imul(c,83492791))>>>0;u=(u^u>>>15)&n;for(let d=s[u];d>=0&&!(t[3*d]===a&&t[3*d+1]===l&&t[3*d+2]===c);d=s[u])u=u+1&n;s[u]<0&&(s[u]=o),r[o]=s[u]}return r}var or={home:[-.933802,.275556,1.747021],front:[0,0,2],right:[2,0,0],top:[0,2,0],back:[0,0,-2],left:[-2,0,0],bottom:[0,-2,0]},Pa={eye:or.home,target:[0,0,0],up:[0,1,0],fov:.6981317},y0={shading:"parts",wireframe:!1,boundaries:!0,explode:0,backfaces:!0,xray:!1,clip:0,clipAxis:"z",dark:!1,ground:!0,labels:!1};var cf=27,hT=[{direction:"right",name:"X",axis:"x"},{direction:"left",name:"",axis:"x"},{direction:"top",name:"Y",axis:"y"},{direction:"bottom",name:"",axis:"y"},{direction:"front",name:"Z",axis:"z"},{direction:"back",name:"",axis:"z"}],yh=class{element=document.createElement("div");drawn=new jn(0,0,0,0);ends=hT.map(({direction:e,name:t,axis:n})=>{let s=document.createElement("button");return s.type="button",s.className=`viewer-axis ${n} ${t?"named":""}`,s.dataset.direction=e,s.setAttribute("aria-label",`View from the ${e}`),s.dataset.tip=`View from the ${e}`,s.append(Object.assign(document.createElement("span"),{textContent:t})),{button:s,along:new D().fromArray(or[e]).normalize()}});constructor(e){this.element.className="viewer-gizmo",this.element.setAttribute("role","group"),this.element.setAttribute("aria-label","View along an axis");for(let{button:t}of this.ends)t.addEventListener("click",()=>e(t.dataset.direction)),this.element.append(t)}update(e){if(e.quaternion.equals(this.drawn))return;this.drawn.copy(e.quaternion);let t=new D;for(let{button:n,along:s}of this.ends){t.copy(s).transformDirection(e.matrixWorldInverse);let r=Math.hypot(t.x,t.y);n.style.setProperty("--x",`${(t.x*cf).toFixed(1)}px`),n.style.setProperty("--y",`${(-t.y*cf).toFixed(1)}px`),n.style.setProperty("--length",`${(r*cf).toFixed(1)}px`),n.style.setProperty("--angle",`${Math.atan2(t.y,-t.x).toFixed(3)}rad`),n.style.zIndex=String(Math.round(10+9*t.z))}}};var xh=7,_h=2,bh=class{layer=document.createElement("div");labels=new Map;constructor(e){this.layer.className="viewer-labels",this.layer.setAttribute("aria-hidden","true"),e.append(this.layer)}set(e){for(let[t,{element:n,dot:s}]of this.labels)e.has(t)||(n.remove(),s.remove(),this.labels.delete(t));for(let[t,n]of e){let s=this.labels.get(t);if(!s){let[r,o]=[document.createElement("span"),document.createElement("i")];r.className="viewer-label gone",o.className="gone",r.dataset.part=String(t),this.layer.append(o,r),this.labels.set(t,s={element:r,dot:o,width:0,height:0,anchor:null,size:0})}s.element.textContent!==n&&(s.element.textContent=n,s.width=0)}}anchor(e){for(let[t,n]of this.labels){let s=e.get(t)??[],r={x:s.reduce((a,{x:l})=>a+l,0)/s.length,y:s.reduce((a,{y:l})=>a+l,0)/s.length},o=({x:a,y:l})=>Math.hypot(a-r.x,l-r.y);n.anchor=s.length?s.reduce((a,l)=>o(l)<o(a)?l:a).point:null,n.size=s.length}}update(e,t,n,s){let r=[],o=new D;for(let a of[...this.labels.values()].sort((l,c)=>c.size-l.size)){let{element:l,dot:c,anchor:u}=a,d;if(u&&!s(u)){a.width||([a.width,a.height]=[l.offsetWidth,l.offsetHeight]);let{width:h,height:f}=a;o.copy(u).project(e);let g=(o.x*.5+.5)*t,x=(.5-o.y*.5)*n;d=[[g-h/2,x-f-xh],[g-h/2,x+xh],[g+xh,x-f/2],[g-h-xh,x-f/2]].find(([p,y])=>p>=0&&y>=0&&p+h<=t&&y+f<=n&&r.every(w=>p>=w[2]+_h||p+h+_h<=w[0]||y>=w[3]+_h||y+f+_h<=w[1])),d&&(r.push([d[0],d[1],d[0]+h,d[1]+f]),c.style.transform=`translate(${g.toFixed(1)}px, ${x.toFixed(1)}px)`,l.style.transform=`translate(${d[0].toFixed(1)}px, ${d[1].toFixed(1)}px)`)}l.classList.toggle("gone",!d),c.classList.toggle("gone",!d)}}dispose(){this.layer.remove()}};var x0=12,hf="http://www.w3.org/2000/svg",Sh=class{constructor(e,t){this.activate=t;this.layer.className="viewer-markers",e.append(this.layer)}activate;placed=[];discs=[];layer=document.createElement("div");set(e){for(this.placed=e.map(t=>({...t,shown:new D().fromArray(t.point)}));this.discs.length>e.length;)this.discs.pop().button.remove();for(;this.discs.length<e.length;)this.discs.push(this.disc(this.discs.length));e.forEach((t,n)=>{let{button:s}=this.discs[n],r=_0(t);s.style.setProperty("--marker",wh(t.color)),s.style.setProperty("--ink",b0(t.color)),s.classList.toggle("negative",!t.positive),s.classList.toggle("lettered",r!==""),s.querySelector("text").textContent=r;let o=t.positive?"included":"excluded";s.setAttribute("aria-label",`Point ${n+1}, ${o}${r&&`, ${t.label}`}: remove it`)})}disc(e){let t=document.createElement("button");return t.type="button",t.className="viewer-marker",t.append(uT()),t.addEventListener("click",()=>this.activate(e)),this.layer.append(t),{button:t,x:0,y:0,depth:1/0,behind:!1,fresh:!0}}update(e,t,n,s){let r=new D;this.placed.forEach((o,a)=>{let l=this.discs[a];r.copy(o.shown).project(e);let c=r.z>-1&&r.z<1&&Math.abs(r.x)<1.05&&Math.abs(r.y)<1.05;l.depth=c?r.z:1/0,l.button.hidden=!c,c&&(l.x=(r.x*.5+.5)*t,l.y=(.5-r.y*.5)*n,l.behind=s(o.shown),l.button.classList.toggle("behind",l.behind),l.button.style.transform=`translate(${l.x.toFixed(2)}px, ${l.y.toFixed(2)}px)`)})}at(e,t,n){let s=n?1.7*x0:x0,r=-1,o=1/0;return this.discs.forEach((a,l)=>{if(a.depth===1/0)return;let c=Math.hypot(a.x-e,a.y-t),u=c+(a.behind?1e3:0);c<=s&&u<o&&([r,o]=[l,u])}),r}point(e){return this.discs.forEach((t,n)=>{t.fresh&&=n===e||t.depth===1/0,t.button.classList.toggle("pointed",n===e&&!t.fresh)}),e>=0&&!this.discs[e].fresh}draw(e,t,n,s){let r=new D,o=Math.max(6,t/70);for(let a of this.placed){if(r.copy(a.shown).project(n),Math.abs(r.z)>=1)continue;let l=(r.x*.5+.5)*t,c=(.5-r.y*.5)*t,[u,d]=a.positive?[wh(a.color),b0(a.color)]:["#fff",wh(a.color)];e.globalAlpha=s(a.shown)?.35:1,uf(e,l,c,o*1.12,"rgba(8, 10, 18, 0.55)"),uf(e,l,c,o,a.positive?"#fff":wh(a.color)),uf(e,l,c,o*.8,u);let h=_0(a);if(h){e.fillStyle=d,e.font=`600 ${(1.2*o).toFixed(1)}px system-ui, sans-serif`,e.textAlign="center",e.fillText(h,l,c+.42*o);continue}e.strokeStyle=d,e.lineWidth=o*.26,e.beginPath(),e.moveTo(l-o*.42,c),e.lineTo(l+o*.42,c),a.positive&&(e.moveTo(l,c-o*.42),e.lineTo(l,c+o*.42)),e.stroke()}e.globalAlpha=1}dispose(){this.layer.remove()}};function uT(){let i=document.createElementNS(hf,"svg");i.setAttribute("viewBox","-10 -10 20 20"),i.setAttribute("aria-hidden","true");for(let[t,n]of[["across","M-4.5 0H4.5"],["down","M0 -4.5V4.5"],["cross","M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6"]]){let s=document.createElementNS(hf,"path");s.setAttribute("class",t),s.setAttribute("d",n),i.append(s)}let e=document.createElementNS(hf,"text");return e.setAttribute("y","4.2"),i.append(e),i}function _0({label:i}){return/^[+\-\u2212]?$/.test(i)?"":i.slice(0,1)}function uf(i,e,t,n,s){i.fillStyle=s,i.beginPath(),i.arc(e,t,n,0,2*Math.PI),i.fill()}function b0(i){let[e,t,n]=i.map(s=>s<=.04045?s/12.92:((s+.055)/1.055)**2.4);return .2126*e+.7152*t+.0722*n>.18?"#111":"#fff"}function wh(i){return`rgb(${i.map(e=>Math.round(255*Math.min(1,Math.max(0,e)))).join(", ")})`}var dT=new D(0,1,0),Mh=.02,Th=.02,df=12,fT=.12,Ia=class{now;goal;from;start=0;length=0;up=new D;tilt=new jn;fov;constructor(){this.fov=Pa.fov,this.goal=this.viewFrom(Pa),this.now=Ai(this.goal),this.from=Ai(this.goal)}get(){let e=this.eye(this.goal,new D);return{eye:ff(e),target:ff(this.goal.target),up:ff(this.up),fov:this.fov}}get distance(){return this.goal.distance}set distance(e){this.animateTo({...Ai(this.goal),distance:e},0)}set(e,t){this.fov=e.fov,this.animateTo(this.viewFrom(e),t)}turn(e,t,n=0){let s=Ai(this.goal);s.theta+=e,s.phi=ar(s.phi+t,Mh,Math.PI-Mh),this.animateTo(s,n)}pan(e,t,n=0){let s=Ai(this.goal),r=2*s.distance*Math.tan(this.fov/2),{x:o,y:a}=this.axes(s);s.target.addScaledVector(o,e*r).addScaledVector(a,t*r),s.target.clampScalar(-4,4),this.animateTo(s,n)}zoom(e,t,n=0){let s=Ai(this.goal),r=ar(s.distance*e,Th,df),o=r/s.distance;t&&s.target.lerp(t,1-o).clampScalar(-4,4),s.distance=r,this.animateTo(s,n)}focus(e,t){let n=Ai(this.goal);n.target.copy(e),n.distance=ar(n.distance*.6,Th,df),this.animateTo(n,t)}fit(e,t,n,s){let r=Ai(this.goal);r.target.copy(t),r.distance=this.distanceFor(e,r,n),this.animateTo(r,s)}distanceFor(e,t,n){let{x:s,y:r,z:o}=this.axes(t),a=Math.tan(this.fov/2)/Math.min(1,n)*(1-fT),l=new D,c=Th*4;for(let u=0;u<e.length;u+=3)l.fromArray(e,u).sub(t.target),c=Math.max(c,l.dot(o)+Math.max(Math.abs(l.dot(s))/n,Math.abs(l.dot(r)))/a);return ar(c,Th,df)}squareFov(e,t){let{x:n,y:s,z:r}=this.axes(this.goal),o=Math.tan(this.fov/2),[a,l]=[o*Math.max(1,t),o/Math.min(1,t)],c=new D,u=o;for(let d=0;d<e.length;d+=3){c.fromArray(e,d).sub(this.goal.target);let h=this.goal.distance-c.dot(r);h<=0||(u=Math.max(u,1.03*Math.min(a,Math.abs(c.dot(n))/h),1.03*Math.min(l,Math.abs(c.dot(s))/h)))}return 2*Math.atan(u)}step(e){if(!this.length)return!1;let t=ar((e-this.start)/this.length,0,1),n=1-(1-t)**3,{from:s,goal:r,now:o}=this;return o.target.lerpVectors(s.target,r.target,n),o.distance=s.distance*(r.distance/s.distance)**n,o.theta=s.theta+(r.theta-s.theta)*n,o.phi=s.phi+(r.phi-s.phi)*n,t>=1&&(this.length=0,this.now=Ai(r)),this.length>0}apply(e,t,n,s=!1,r=this.fov){let o=s?this.goal:this.now;this.eye(o,e.position),e.up.copy(this.up),e.lookAt(o.target);let a=Math.tan(r/2)/Math.min(1,t);e.fov=2*Math.atan(a)*180/Math.PI,e.aspect=t;let l=e.position.length();e.far=l+n,e.near=Math.max(l-n,o.distance*.02,.002),e.updateProjectionMatrix(),e.updateMatrixWorld()}animateTo(e,t){if(this.goal=e,t<=0){this.length=0,this.now=Ai(e);return}this.from=Ai(this.now);let n=Math.round((e.theta-this.from.theta)/(2*Math.PI));this.from.theta+=n*2*Math.PI,this.start=performance.now(),this.length=t}viewFrom(e){this.up.fromArray(e.up).normalize(),this.tilt.setFromUnitVectors(dT,this.up);let t=new D().fromArray(e.target),n=new D().fromArray(e.eye).sub(t),s=Math.max(n.length(),1e-4);n.divideScalar(s).applyQuaternion(this.tilt.clone().invert());let r=ar(Math.acos(ar(n.y,-1,1)),Mh/4,Math.PI-Mh/4);return{target:t,distance:s,theta:Math.atan2(n.x,n.z),phi:r}}eye(e,t){return t.copy(this.axes(e).z).multiplyScalar(e.distance).add(e.target)}axes({theta:e,phi:t}){let n=new D(Math.sin(t)*Math.sin(e),Math.cos(t),Math.sin(t)*Math.cos(e)),s=new D(Math.cos(e),0,-Math.sin(e));return n.applyQuaternion(this.tilt),s.applyQuaternion(this.tilt),{x:s,y:new D().crossVectors(n,s),z:n}}};function Ai(i){return{...i,target:i.target.clone()}}function ar(i,e,t){return Math.min(t,Math.max(e,i))}function ff(i){return[i.x,i.y,i.z]}var w0=["parts","texture","clay","normals","certainty","matcap"],S0=`
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
`,M0=`
  uniform float xray;
  in float beyond;
  bool gone(uint slot, bool marked) {
    if (beyond > 0.0) return true;
    if (xray < 0.5 || marked) return false;
    uvec2 p = uvec2(gl_FragCoord.xy) + uvec2(7u, 3u) * slot;
    return (p.x + 2u * p.y) % 5u > 1u;
  }
`,pf=`
  ${S0}
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
`,mf=`
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
  layout(location = 0) out vec4 shown;
  layout(location = 1) out vec4 bytes; // the ids, where they are drawn in the same pass
  uniform int shading; // as in SHADINGS
  ${M0}

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
    bool selected = state.y > 0u && state.y != 254u;
    if (state.y == 254u) base = mix(base, texelFetch(maskTable, ivec2(1, 0), 0).rgb, 0.28);
    if (selected) {
      vec3 chosenColor = texelFetch(maskTable, ivec2(int(state.y), 0), 0).rgb;
      base = mix(base, chosenColor, 0.80);
      base = mix(base, vec3(1.0), 0.20 * stripes(p, vec2(0.7071, -0.7071), 6.0, 1.0));
    } else if (masked > 0.5) {
      base = mix(base, mix(vec3(dot(base, vec3(0.299, 0.587, 0.114))), backdrop, 0.35), 0.42);
    }
    if (chosen > 0.5 && !selected && (flags & 4u) == 0u) {
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
    vec3 color = selected ? lit(base, n, eye) : shading == 3 ? 0.5 + 0.5 * n : shading == 5 ? matcap(n) : lit(base, n, eye);

    #ifdef WIREFRAME
      vec3 high = 1.0 / max(fwidth(inside), vec3(1e-6)) / pixel; // heights of the triangle, in CSS pixels
      vec3 d = inside * high;
      float wire = 1.0 - smoothstep(0.35, 1.15, min(d.x, min(d.y, d.z)));
      float room = smoothstep(1.0, 14.0, min(high.x, min(high.y, high.z)));
      color = mix(color, vec3(0.05, 0.06, 0.09), (0.10 + 0.38 * room) * wire);
    #endif
    shown = vec4(color, 1.0);
    uint marked = ((flags & 2u) != 0u || slot == hoverSlot ? 1u : 0u) | ((flags & 4u) != 0u ? 2u : 0u);
    bytes = vec4(slot & 255u, slot >> 8u, state.y, 128u | marked) / 255.0;
  }
`,T0=`
  ${S0}
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
`,E0=`
  precision highp float;
  flat in vec4 bytes;
  flat in uvec2 look;
  out vec4 shown;
  ${M0}
  void main() {
    if (gone(look.x, look.y > 0u) || (xray > 0.5 && look.y == 0u)) discard; // no lines around what is seen through
    shown = bytes;
  }
`,A0=`
  precision highp float;
  in vec3 position;
  out vec2 at;
  void main() {
    at = position.xy * 0.5 + 0.5;
    gl_Position = vec4(position.xy, 0.0, 1.0);
  }
`,C0=`
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
      float faint = 1.0; // the line around a preview
      int state = int(own.a * 255.0 + 0.5);
      for (int dy = -2; dy <= 2; dy++) {
        for (int dx = -2; dx <= 2; dx++) {
          if (dx * dx + dy * dy == 8) continue;
          vec4 that = texelFetch(ids, p + stride * ivec2(dx, dy), 0);
          if (that.b != own.b) {
            wide += 1.0;
            if (int(max(that.b, own.b) * 255.0 + 0.5) == 254) faint = 0.4;
          }
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
        line = over(line, vec3(0.02, 0.03, 0.06), faint * 0.75 * smoothstep(0.5, 3.5, wide));
        line = over(line, vec3(1.0), faint * smoothstep(3.0, 7.5, wide));
      } else {
        line = over(line, vec3(1.0), faint * smoothstep(1.5, 5.0, wide));
      }
    }
    shown = line;
  }
`,R0=`
  precision highp float;
  uniform sampler2D colors;
  in vec2 at;
  out vec4 shown;
  void main() {
    shown = texture(colors, at);
  }
`,P0=`
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
`,I0=`
  precision highp float;
  uniform sampler2D shade;
  uniform float strength;
  in vec2 at;
  layout(location = 0) out vec4 shown;
  layout(location = 1) out vec4 bytes;
  void main() {
    float a = texture(shade, at).r * strength;
    if (a < 0.003) discard;
    shown = vec4(vec3(0.03, 0.04, 0.08) * a, a);
    bytes = vec4(0.0);
  }
`;var On=96,mT=.3,L0=.35,gT=[6,5,3],Eh=class{mesh;cells=new Uint8Array(On*On);texture=new Mi(this.cells,On,On,ya,cn);constructor(){this.texture.minFilter=this.texture.magFilter=En,this.texture.unpackAlignment=1;let e=new Cs({glslVersion:sr,vertexShader:P0,fragmentShader:I0,uniforms:{shade:{value:this.texture},strength:{value:0}},transparent:!0,premultipliedAlpha:!0,depthWrite:!1,side:An});this.mesh=new xn(new ls(1,1).rotateX(-Math.PI/2),e),this.mesh.frustumCulled=!1,this.mesh.renderOrder=1,this.mesh.visible=!1}set strength(e){this.mesh.material.uniforms.strength.value=e}cast(e,t){let n=e.bounds,s=Math.max(n.max.x-n.min.x,n.max.z-n.min.z,.05)*(1+2*mT),r=(n.min.x+n.max.x-s)/2,o=(n.min.z+n.max.z-s)/2,a=new Float32Array(On*On);vT(e,t,a,r,o,On/s,n);for(let l of gT)a=D0(D0(a,l,1,On),l,On,1);for(let l=0;l<a.length;l++)this.cells[l]=Math.round(255*Math.min(1,a[l]));this.texture.needsUpdate=!0,this.mesh.position.set(r+s/2,n.min.y-.003,o+s/2),this.mesh.scale.set(s,1,s)}dispose(){this.texture.dispose(),this.mesh.geometry.dispose(),this.mesh.material.dispose()}};function vT(i,e,t,n,s,r,o){let{positions:a,faces:l}=i.mesh,c=(u,d,h)=>{if(u<0||d<0||u>=On||d>=On)return;let f=(On-1-d)*On+u;h>t[f]&&(t[f]=h)};for(let u=0;u<i.num;u++){let d=3*l[3*u],h=3*l[3*u+1],f=3*l[3*u+2],g=(a[d+1]+a[h+1]+a[f+1])/3-o.min.y;if(g>L0||!e(i.slot(u)))continue;let x=(1-g/L0)**2,m=(a[d]-n)*r,p=(a[h]-n)*r,y=(a[f]-n)*r,w=(a[d+2]-s)*r,_=(a[h+2]-s)*r,M=(a[f+2]-s)*r;c(Math.floor((m+p+y)/3),Math.floor((w+_+M)/3),x);let S=(p-m)*(M-w)-(y-m)*(_-w);if(!(Math.abs(S)<1))for(let v=Math.floor(Math.min(w,_,M));v<=Math.max(w,_,M);v++)for(let b=Math.floor(Math.min(m,p,y));b<=Math.max(m,p,y);b++){let A=((p-b-.5)*(M-v-.5)-(y-b-.5)*(_-v-.5))/S,T=((y-b-.5)*(w-v-.5)-(m-b-.5)*(M-v-.5))/S;A>=0&&T>=0&&A+T<=1&&c(b,v,x)}}}function D0(i,e,t,n){let s=new Float32Array(i.length);for(let r=0;r<On;r++){let o=0,a=l=>l<0||l>=On?0:i[r*n+l*t];for(let l=-e;l<e;l++)o+=a(l);for(let l=0;l<On;l++)o+=a(l+e),s[r*n+l*t]=Math.max(0,o)/(2*e+1),o-=a(l-e)}return s}var yT=Math.cos(40*Math.PI/180),xT=128;function N0(i,e){let t=new Float32Array(e.length);for(let n=0;n<e.length;n+=3){let s=3*e[n],r=3*e[n+1],o=3*e[n+2],a=i[s],l=i[s+1],c=i[s+2],u=i[r]-a,d=i[r+1]-l,h=i[r+2]-c,f=i[o]-a,g=i[o+1]-l,x=i[o+2]-c;t[n]=d*x-h*g,t[n+1]=h*f-u*x,t[n+2]=u*g-d*f}return t}function U0(i,e,t,n){let s=new Int16Array(e.length*4),r=(l,c,u,d)=>{let h=Math.sqrt(c*c+u*u+d*d);if(!(h>1e-20)||h===1/0)return!1;let f=32767/h;return s[4*l]=Math.round(c*f),s[4*l+1]=Math.round(u*f),s[4*l+2]=Math.round(d*f),!0},o=t?null:bT(i,e),a=new Float64Array(3);for(let l=0;l<e.length;l++){let c=l-l%3;if(t){let u=3*e[l];if(r(l,t[u],t[u+1],t[u+2]))continue}else if(o&&_T(o,l,c,n,a)&&r(l,a[0],a[1],a[2]))continue;r(l,n[c],n[c+1],n[c+2])}return s}function _T(i,e,t,n,s){let r=i.vertex[e],o=i.start[r],a=i.start[r+1];if(a-o>xT)return!1;let l=n[t],c=n[t+1],u=n[t+2],d=yT*Math.sqrt(l*l+c*c+u*u);s[0]=s[1]=s[2]=0;for(let h=o;h<a;h++){let f=i.faces[h],g=n[f],x=n[f+1],m=n[f+2],p=l*g+c*x+u*m;if(Math.abs(p)<d*Math.sqrt(g*g+x*x+m*m))continue;let y=p<0?-1:1;s[0]+=y*g,s[1]+=y*x,s[2]+=y*m}return!0}function bT(i,e){let{place:t,count:n}=wT(i),s=new Uint32Array(e.length),r=new Uint32Array(n+1);for(let l=0;l<e.length;l++)s[l]=t[e[l]],r[s[l]+1]++;for(let l=0;l<n;l++)r[l+1]+=r[l];let o=r.slice(),a=new Uint32Array(e.length);for(let l=0;l<e.length;l++)a[o[s[l]]++]=l-l%3;return{vertex:s,start:r,faces:a}}function wT(i){let e=i.length/3,t=new Uint32Array(i.buffer,i.byteOffset,i.length),n=1024;for(;n<2*e;)n*=2;let s=new Int32Array(n).fill(-1),r=new Uint32Array(e),o=0,a=l=>t[l]===2147483648?0:t[l];for(let l=0;l<e;l++){let c=a(3*l),u=a(3*l+1),d=a(3*l+2),h=Math.imul(c,2654435761)^Math.imul(u,2246822519)^Math.imul(d,3266489917);for(h=(h^h>>>15)&n-1;;){let f=s[h];if(f<0){s[h]=l,r[l]=o++;break}if(a(3*f)===c&&a(3*f+1)===u&&a(3*f+2)===d){r[l]=r[f];break}h=h+1&n-1}}return{place:r,count:o}}var F0=25e4,ST=6e4,MT=3,TT=8e6;function k0(i){let{mesh:e,flat:t,bounds:n,geometry:s,groups:r}=i,{positions:o,faces:a}=e,l=0;for(let k=0;k<t.length;k+=3)l+=Math.hypot(t[k],t[k+1],t[k+2])/2;let c=n.getSize(new D),u=Math.max(Math.sqrt(MT*l/ST),1e-9),d=()=>c.toArray().map(k=>Math.floor(k/u)+1);for(;d().reduce((k,W)=>k*W)>TT;)u*=1.1;let[h,f,g]=d(),x=new Int32Array(h*f*g).fill(-1),m=new Int32Array(o.length/3),{x:p,y,z:w}=n.min,_=(k,W,G)=>Math.min(G-1,Math.max(0,Math.floor((k-W)/u))),M=0;for(let k=0;k<m.length;k++){let W=_(o[3*k],p,h)+h*(_(o[3*k+1],y,f)+f*_(o[3*k+2],w,g));x[W]<0&&(x[W]=M++),m[k]=x[W]}let[S,v,b]=[new Float64Array(3*M),new Uint32Array(M),new Float64Array(3*M)];for(let k=0;k<a.length;k++){let[W,G,se]=[a[k],m[a[k]],Math.floor(k/3)];if(i.hasArea(se)){v[G]++;for(let q=0;q<3;q++)S[3*G+q]+=o[3*W+q],b[3*G+q]+=t[3*se+q]}}let A=new Kn,T=s.getAttribute("corner").array,R=[],P=new Set;r.forEach((k,W)=>{let G=R.length;for(let se=k.start;se<k.start+k.count;se+=3){let q=T[se]/3;if(!i.hasArea(q))continue;let[te,oe,Ee]=[m[a[3*q]],m[a[3*q+1]],m[a[3*q+2]]];if(te===oe||oe===Ee||Ee===te)continue;let[He,Q]=[Math.min(te,oe,Ee),Math.max(te,oe,Ee)],le=(He*M+(te+oe+Ee-He-Q))*M+Q;P.has(le)||(P.add(le),R.push(se,se+1,se+2))}A.addGroup(G,R.length-G,W)});let O=new Float32Array(3*R.length),I=new Int16Array(4*R.length);R.forEach((k,W)=>{let G=m[a[T[k]]],se=Math.hypot(b[3*G],b[3*G+1],b[3*G+2])||1;for(let q=0;q<3;q++)O[3*W+q]=S[3*G+q]/v[G],I[4*W+q]=Math.round(32767*b[3*G+q]/se)}),A.setAttribute("position",new Qt(O,3)),A.setAttribute("normal",new Qt(I,4,!0));for(let k of["corner","uv","color"]){let W=s.getAttribute(k);if(!W)continue;let{itemSize:G}=W,se=new W.array.constructor(G*R.length);R.forEach((q,te)=>se.set(W.array.subarray(G*q,G*(q+1)),G*te)),A.setAttribute(k,new Qt(se,G,W.normalized))}return A}var RT=4096,PT=65535,vf=.7,IT=8e3,B0=[.7,.7,.7],yf=255,Rh=class{constructor(e){this.mesh=e;let t=this.num=e.faces.length/3;this.flat=N0(e.positions,e.faces);let n=Math.min(RT,2**Math.ceil(Math.log2(Math.sqrt(t+1)))),s=Math.max(1,Math.ceil(t/n));this.rows=new Uint8Array(4*n*s);for(let r=3;r<this.rows.length;r+=4)this.rows[r]=255;this.faceTable=new Mi(this.rows,n,s,to,cn),this.faceTable.internalFormat="RGBA8UI",this.faceTable.minFilter=this.faceTable.magFilter=$t,this.faceTable.needsUpdate=!0,this.fill(this.order()),this.measure()}mesh;num;geometry=new Kn;groups=[];flat;bounds=new At;faceTable;rows;reduced=null;previewed=[];get coarse(){return this.num>F0?this.reduced??=k0(this):this.geometry}order(){let{faceMaterial:e,materials:t}=this.mesh,n=new Uint32Array(t.length+2),s=o=>e[o]<t.length?e[o]+1:0;for(let o=0;o<this.num;o++)n[s(o)+1]++;for(let o=0;o<=t.length;o++){let a=n[o+1];a&&this.groups.push({material:o-1,start:3*n[o],count:3*a}),n[o+1]+=n[o]}if(this.groups.length<2)return null;let r=new Uint32Array(this.num);for(let o=0;o<this.num;o++)r[n[s(o)]++]=o;return r}fill(e){let{positions:t,faces:n,normals:s,uv:r,colors:o}=this.mesh,a=3*this.num,l=new Uint32Array(a);for(let h=0,f=0;f<this.num;f++){let g=3*(e?e[f]:f);l[h++]=g,l[h++]=g+1,l[h++]=g+2}let c=e?l.map(h=>n[h]):n,u=U0(t,n,s,this.flat);if(e){let h=new Int32Array(u.buffer);u=new Int16Array(Ch(h,l,2,new Int32Array(2*a)).buffer)}let d=(h,f,g,x=!1)=>{this.geometry.setAttribute(h,new Qt(f,g,x))};if(d("position",Ch(t,c,3,new Float32Array(3*a)),3),d("normal",u,4,!0),d("corner",l,1),r&&d("uv",Ch(r,c,2,new Float32Array(2*a)),2),o){let h=new Uint32Array(this.tones(o).buffer);d("color",new Uint8Array(Ch(h,c,1,new Uint32Array(a)).buffer),4,!0)}}tones(e){let t=new Uint8Array(e.length),n=this.mesh.linear===!1?z0:xf;for(let s=0;s<t.length;s++)t[s]=Math.round(255*(s%4<3?n(e[s]):1));return t}measure(){let{positions:e,faces:t}=this.mesh,{min:n,max:s}=this.bounds,r=[1/0,1/0,1/0],o=[-1/0,-1/0,-1/0];for(let a=0;a<t.length;a++)if(this.hasArea(a/3|0))for(let l=0;l<3;l++){let c=e[3*t[a]+l];c<r[l]&&(r[l]=c),c>o[l]&&(o[l]=c)}n.fromArray(r),s.fromArray(o),this.bounds.isEmpty()&&this.bounds.set(n.setScalar(-.5),s.setScalar(.5)),this.geometry.boundingBox=this.bounds.clone(),this.geometry.boundingSphere=this.bounds.getBoundingSphere(new Ui)}hasArea(e){return this.flat[3*e]!==0||this.flat[3*e+1]!==0||this.flat[3*e+2]!==0}center(e,t){let{positions:n,faces:s}=this.mesh,[r,o,a]=[3*s[3*e],3*s[3*e+1],3*s[3*e+2]];return t.set(n[r]+n[o]+n[a],n[r+1]+n[o+1]+n[a+1],n[r+2]+n[o+2]+n[a+2]).divideScalar(3)}sample(e,t,n){let{positions:s,faces:r}=this.mesh,o=n?1:Math.max(1,Math.floor(this.num/IT)),a=[],l=new D,c=new D;for(let u=0;u<this.num;u+=o){let d=this.slot(u);if(!(!e.visible(d)||!this.hasArea(u)||n&&!n.has(e.id(d)))){e.offset(d,c);for(let h=3*u;h<3*u+3;h++)l.fromArray(s,3*r[h]).addScaledVector(c,t),a.push(l.x,l.y,l.z)}}return new Float32Array(a)}slot(e){return this.rows[4*e]|this.rows[4*e+1]<<8}setFaces(e,t,n){let s=this.rows,r=0;for(let o=0,a=0;o<this.num;o++,a+=4)s[a]=e[o]&255,s[a+1]=e[o]>>8,s[a+2]=n[o],s[a+3]=t[o],r|=n[o];return this.previewed=[],this.faceTable.needsUpdate=!0,r>0}preview(e){if(!e.length&&!this.previewed.length)return!1;let t=(n,s,r)=>this.rows[4*n+2]===s&&(this.rows[4*n+2]=r);for(let n of this.previewed)t(n,254,0);for(let n of e)t(n,0,254);return this.previewed=[...e],this.faceTable.needsUpdate=!0,!0}paint(e){for(let t of e)this.rows[4*t+2]=yf;this.faceTable.needsUpdate=!0}dispose(){this.geometry.dispose(),this.reduced?.dispose(),this.faceTable.dispose()}};function Ch(i,e,t,n){for(let s=0,r=0;s<e.length;s++){let o=t*e[s];for(let a=0;a<t;a++)n[r++]=i[o+a]}return n}function z0(i){return Math.min(1,Math.max(0,i))}function xf(i){let e=z0(i);return e<=.0031308?12.92*e:1.055*e**(1/2.4)-.055}var La=class{texture;chosen=!1;highlight=!1;hidden=!1;rows;slotOf=new Map([[-1,0]]);ids=[-1];boxes=new Float32Array([1/0,1/0,1/0,-1/0,-1/0,-1/0]);full=!1;constructor(){this.rows=new Float32Array(0),this.texture=this.grow(1)}get num(){return this.ids.length}id(e){return this.ids[e]}slot(e){let t=this.slotOf.get(e);if(t===void 0){if(this.full)return 0;t=this.ids.length,this.slotOf.set(e,t),this.ids.push(e),this.full=this.ids.length>=PT,8*this.ids.length>this.rows.length&&(this.texture=this.grow(Math.ceil(this.ids.length/256))),this.plain(t)}return t}visible(e){return(this.rows[8*e+3]&1)!==0}offset(e,t){return t.fromArray(this.rows,8*e+4)}box(e,t){return t.min.fromArray(this.boxes,6*e),t.max.fromArray(this.boxes,6*e+3),t}bounds(e,t){let[n,s,r]=[new At,new At,new D];for(let o=0;6*o<this.boxes.length;o++)!this.visible(o)||t&&!t.has(this.id(o))||this.box(o,s).isEmpty()||n.union(s.translate(this.offset(o,r).multiplyScalar(e)));return n}set(e){for(let n of e)this.slot(n.id);this.chosen=this.highlight=this.hidden=!1;let t=new Set;for(let n of e){let s=this.slot(n.id);t.add(s),this.rows.set(n.color,8*s),this.rows[8*s+3]=(n.visible?1:0)|(n.highlight?2:0)|(n.chosen?4:0)|8*((n.pattern??0)&7),this.chosen||=n.chosen,this.highlight||=n.highlight,this.hidden||=!n.visible}for(let n=0;n<this.num;n++)t.has(n)||this.plain(n);this.texture.needsUpdate=!0}setLabels(e,t){let n=new Uint16Array(e.length),s=-1,r=0;for(let o=0;o<e.length;o++){let a=e[o];a!==s&&(s=a,r=this.slot(a)),n[o]=r}return this.measure(n,t),n}measure(e,t){let{positions:n,faces:s}=t.mesh,r=this.boxes=new Float32Array(6*this.num);for(let o=0;o<r.length;o++)r[o]=o%6<3?1/0:-1/0;for(let o=0;o<e.length;o++){if(!t.hasArea(o))continue;let a=6*e[o];for(let l=3*o;l<3*o+3;l++){let c=3*s[l];for(let u=0;u<3;u++){let d=n[c+u];d<r[a+u]&&(r[a+u]=d),d>r[a+3+u]&&(r[a+3+u]=d)}}}for(let o=0;o<this.num;o++)for(let a=0;a<3;a++){let l=(r[6*o+a]+r[6*o+3+a])/2;this.rows[8*o+4+a]=o&&Number.isFinite(l)?vf*l:0}this.texture.needsUpdate=!0}plain(e){this.rows.set(B0,8*e),this.rows[8*e+3]=1}grow(e){let t=new Float32Array(8*256*e);t.set(this.rows),this.rows.length||t.set([...B0,1]),this.texture?.dispose(),this.rows=t;let n=new Mi(t,2*256,e,Gn,si);return n.minFilter=n.magFilter=$t,n.needsUpdate=!0,n}dispose(){this.texture.dispose()}};var lr=4294967295,V0={middle:[.985,.988,.995],rim:[.865,.882,.91],shadow:.5},H0={middle:[.215,.232,.268],rim:[.082,.09,.11],shadow:.75},LT=[1,.62,.1],G0=[.16,.47,1],so=class{constructor(e,t,n,s){this.scale=n;let[r,o]=[Math.max(1,Math.round(e)),Math.max(1,Math.round(t))];this.colors=new ln(r,o,{samples:s?4:0}),this.ids=W0(r,o),this.whole=s?null:new ln(r,o,{depthBuffer:!1}),this.both=s?null:new ln(r,o,{count:2}),this.both&&(this.both.textures[1].minFilter=this.both.textures[1].magFilter=$t)}scale;colors;ids;whole;both;dispose(){for(let e of[this.colors,this.ids,this.whole,this.both])e?.dispose()}},Ph=class{renderer;software;scene=new Yr;idsScene=new Yr;ground=new Eh;fullscreen=new ls(2,2);composite;enlarge;mesh=null;idsMesh=null;plain;idsMaterial;textured=[];textures=[];surface=null;groundDirty=!0;maskBytes=new Uint8Array(4*256);maskTable=new Mi(this.maskBytes,256,1,Gn,cn);uniforms={faceTable:{value:null},partTable:{value:null},faceShift:{value:0},maskTable:{value:this.maskTable},explode:{value:0},backdrop:{value:new D(1,1,1)},masked:{value:0},chosen:{value:0},shading:{value:0},xray:{value:0},clip:{value:new Bt},pixel:{value:1},dark:{value:0},hoverSlot:{value:lr},hoverFace:{value:lr},sky:{value:new D(0,1,0)},whole:{value:0},ids:{value:null},colors:{value:null},reach:{value:new Bt},stride:{value:1},wideLines:{value:0},backed:{value:1},boundaries:{value:1},textured:{value:0},middle:{value:new D},rim:{value:new D},aspect:{value:1}};constructor(e){this.renderer=new fh({canvas:e,antialias:!1,alpha:!1,depth:!1,powerPreference:"high-performance"}),this.software=DT(this.renderer.getContext()),this.renderer.autoClear=!1,this.renderer.debug.checkShaderErrors=!1,this.contextRestored(),this.maskTable.minFilter=this.maskTable.magFilter=$t,this.setMaskColors([G0]),this.plain=this.material(pf,mf),this.idsMaterial=this.material(T0,E0,{blending:ki});let t=n=>{let s=this.material(A0,n,{depthTest:!1,depthWrite:!1,blending:ki}),r=new xn(this.fullscreen,s);return r.frustumCulled=!1,r};this.composite=t(C0),this.enlarge=t(R0),this.scene.add(this.ground.mesh),this.prepare()}prepare(){let{renderer:e,fullscreen:t,plain:n,idsMaterial:s,composite:r,enlarge:o,ground:a}=this;e.capabilities.getMaxAnisotropy();let l=[new xn(t,n),new xn(t,s),r,o,a.mesh];for(let c of l)e.compile(c,new an)}contextRestored(){this.renderer.setClearColor(0,0)}material(e,t,n={}){return new Cs({glslVersion:sr,vertexShader:e,fragmentShader:t,uniforms:{...this.uniforms},side:_n,...n})}setSurface(e,t){if(this.clear(),this.surface=e,!!e){this.uniforms.faceTable.value=e.faceTable,this.uniforms.faceShift.value=Math.log2(e.faceTable.image.width),this.uniforms.partTable.value=t.texture,this.mesh=new xn(e.geometry,this.plain),this.idsMesh=new xn(e.geometry,this.idsMaterial);for(let n of[this.mesh,this.idsMesh])n.frustumCulled=!1;this.scene.add(this.mesh),this.idsScene.add(this.idsMesh),this.textures=e.mesh.textures.map(()=>null),e.mesh.textures.forEach((n,s)=>this.setTexture(s,n)),this.groundDirty=!0}}setTexture(e,t){this.textures[e]?.dispose(),this.textures[e]=t?NT(t,this.renderer.capabilities.getMaxAnisotropy()):null;for(let n of this.textured)this.setPicture(n)}setPicture(e){let t=this.textures[e.userData.texture]??null;e.uniforms.picture.value=t,e.uniforms.pictured.value=t?1:0}makeTextured(e){let{mesh:t,geometry:n,groups:s}=e;return n.clearGroups(),s.forEach((r,o)=>n.addGroup(r.start,r.count,o)),s.map(r=>{let o=t.materials[r.material],a=o?.color??[1,1,1],l=t.linear===!1?a:a.map(xf),c=this.material(pf,mf);return c.defines={TEXTURED:"",...t.colors?{COLORED:""}:{}},c.userData.texture=t.uv?o?.texture??-1:-1,Object.assign(c.uniforms,{picture:{value:null},pictured:{value:0},factor:{value:new D(l[0],l[1],l[2])}}),this.setPicture(c),c})}setMaskColors(e){let t=(n,s)=>this.maskBytes.set([...s.map(r=>Math.round(255*r)),255],4*n);for(let n=1;n<256;n++)t(n,e[n-1]??e[e.length-1]??G0);t(yf,LT),this.maskTable.needsUpdate=!0}set masked(e){this.uniforms.masked.value=e?1:0}hover(e,t){let{hoverSlot:n,hoverFace:s}=this.uniforms,r=n.value===(e??lr)&&s.value===(t??lr);return n.value=e??lr,s.value=t??lr,!r}invalidateGround(){this.groundDirty=!0}setUniforms(e,t,n,s){let r=this.uniforms,o=e.dark?H0:V0;if(r.partTable.value=t.texture,r.explode.value=n,r.chosen.value=t.chosen?1:0,r.shading.value=w0.indexOf(e.shading),r.xray.value=e.xray?1:0,r.clip.value.copy(_f(e,this.surface)),r.dark.value=e.dark?1:0,r.wideLines.value=r.masked.value||t.chosen||t.highlight||r.hoverSlot.value!==lr?1:0,r.boundaries.value=e.boundaries?1:0,r.textured.value=e.shading==="texture"?1:0,r.middle.value.fromArray(o.middle),r.rim.value.fromArray(o.rim),r.backdrop.value.fromArray(o.middle),r.sky.value.set(0,1,0).transformDirection(s.matrixWorldInverse),!this.mesh||!this.surface)return;e.shading==="texture"&&!this.textured.length&&(this.textured=this.makeTextured(this.surface)),this.mesh.material=e.shading==="texture"?this.textured:this.plain;let a=e.backfaces?_n:An;for(let c of[this.plain,this.idsMaterial,...this.textured])c.side=a;for(let c of[this.plain,...this.textured])e.wireframe!=="WIREFRAME"in(c.defines??{})&&(c.defines={...c.defines},e.wireframe?c.defines.WIREFRAME="":delete c.defines.WIREFRAME,c.needsUpdate=!0);let l=e.ground&&!e.clip?o.shadow*Math.max(0,1-3*n):0;this.ground.mesh.visible=l>0,this.ground.strength=l,l>0&&this.groundDirty&&(this.ground.cast(this.surface,c=>t.visible(c)),this.groundDirty=!1)}draw(e,t,n,s,r,o,a=!0){let{renderer:l,uniforms:c}=this;if(!this.surface&&this.software)return this.drawNothing(s);this.setUniforms(s,r,o,n),c.pixel.value=e.scale,c.stride.value=Math.max(1,Math.round(e.scale)),c.aspect.value=e.ids.width/e.ids.height;let u=s.xray?null:e.both;if(c.ids.value=u?.textures[1]??e.ids.texture,c.colors.value=u?.textures[0]??e.colors.texture,c.backed.value=a?1:0,c.whole.value=0,this.setReach(n,o,e),this.surface)for(let h of[this.mesh,this.idsMesh])h.geometry=e.whole?this.surface.coarse:this.surface.geometry;(!this.mesh||!a)&&(this.ground.mesh.visible=!1);let d=u?[[this.scene,u]]:[[this.idsScene,e.ids],[this.scene,e.colors]];for(let[h,f]of d)l.setRenderTarget(f),l.clear(),l.render(h,n);l.setRenderTarget(t??e.whole),l.render(this.composite,n),l.setRenderTarget(null),!(t||!e.whole)&&(c.colors.value=e.whole.texture,l.render(this.enlarge,n))}drawNothing(e){let[t,n,s]=(e.dark?H0:V0).middle;this.renderer.setClearColor(new Tt().setRGB(t,n,s,Js),1),this.renderer.clear(),this.renderer.setClearColor(0,0)}setReach(e,t,n){let s=this.uniforms.reach.value;if(!this.surface)return void s.set(2,2,-1,-1);let{min:r,max:o}=this.surface.bounds,a=new D;s.set(1,1,0,0);for(let u=0;u<8;u++){if(a.set(u&1?o.x:r.x,u&2?o.y:r.y,u&4?o.z:r.z).multiplyScalar(1+vf*t),a.clone().applyMatrix4(e.matrixWorldInverse).z>-e.near)return void s.set(0,0,1,1);a.project(e).multiplyScalar(.5).addScalar(.5),s.set(Math.min(s.x,a.x),Math.min(s.y,a.y),Math.max(s.z,a.x),Math.max(s.w,a.y))}let l=4*n.scale/n.ids.width,c=4*n.scale/n.ids.height;s.set(s.x-l,s.y-c,s.z+l,s.w+c)}flat(e,t,n){let s=W0(e,e);try{return this.uniforms.partTable.value=n.texture,this.uniforms.whole.value=1,this.uniforms.clip.value.set(0,0,0,1),this.renderer.setRenderTarget(s),this.renderer.clear(),this.idsMesh&&this.surface&&(this.idsMesh.geometry=this.surface.geometry,this.renderer.render(this.idsScene,t)),this.read(s)}finally{this.uniforms.whole.value=0,this.renderer.setRenderTarget(null),s.dispose()}}picture(e,t,n,s,r,o,a){let l=new so(e,t,Math.max(1,Math.min(e,t)/720),!0),c=new ln(e,t,{depthBuffer:!1});try{return this.draw(l,c,n,s,r,o,a),this.read(c)}finally{c.dispose(),l.dispose()}}read(e){let{width:t,height:n}=e,s=new Uint8Array(4*t*n);return this.renderer.readRenderTargetPixels(e,0,0,t,n,s),s}clear(){this.mesh&&this.scene.remove(this.mesh),this.idsMesh&&this.idsScene.remove(this.idsMesh),this.mesh=this.idsMesh=null;for(let e of this.textured)e.dispose();for(let e of this.textures)e?.dispose();this.textured=[],this.textures=[]}dispose(){this.clear(),this.ground.dispose(),this.fullscreen.dispose(),this.maskTable.dispose();for(let e of[this.plain,this.idsMaterial,this.composite.material,this.enlarge.material])e.dispose();this.renderer.dispose(),this.renderer.forceContextLoss()}};function _f(i,e){if(!i.clip||!e)return new Bt(0,0,0,1);let{min:t,max:n}=e.bounds,s=i.clipAxis,r=n[s]-i.clip*(n[s]-t[s]);return new Bt(s==="x"?1:0,s==="y"?1:0,s==="z"?1:0,r+1e-6)}function W0(i,e){return new ln(i,e,{minFilter:$t,magFilter:$t,generateMipmaps:!1,depthBuffer:!0})}function DT(i){let e=i.getExtension("WEBGL_debug_renderer_info"),t=String(i.getParameter(e?e.UNMASKED_RENDERER_WEBGL:i.RENDERER));return/swiftshader|llvmpipe|software|basic render/i.test(t)}function NT(i,e){let t=new Fn(i);return t.flipY=!1,t.wrapS=t.wrapT=Wr,t.generateMipmaps=!0,t.anisotropy=Math.min(8,e),t.needsUpdate=!0,t}var ro=Math.pow(2,-24),Da=Symbol("SKIP_GENERATION"),Ih={strategy:0,maxDepth:40,targetLeafSize:10,useSharedArrayBuffer:!1,setBoundingBox:!0,onProgress:null,indirect:!1,verbose:!0,range:null,[Da]:!1};function Wt(i,e,t){return t.min.x=e[i],t.min.y=e[i+1],t.min.z=e[i+2],t.max.x=e[i+3],t.max.y=e[i+4],t.max.z=e[i+5],t}function Na(i){let e=-1,t=-1/0;for(let n=0;n<3;n++){let s=i[n+3]-i[n];s>t&&(t=s,e=n)}return e}function bf(i,e,t){for(let n=0;n<3;n++){let s=e[i+2*n],r=e[i+2*n+1],o=s-r,a=s+r;o<t[n]&&(t[n]=o),a>t[n+3]&&(t[n+3]=a)}}function Lh(i){let e=i[3]-i[0],t=i[4]-i[1],n=i[5]-i[2];return 2*(e*t+t*n+n*e)}function Ct(i,e){return e[i+15]===65535}function zt(i,e){return e[i+6]}function Ht(i,e){return e[i+14]}function Ut(i){return i+8}function Ft(i,e){let t=e[i+6];return i+t*8}function oo(i,e){return e[i+7]}function Dh(i,e,t,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,u=-1/0,d=1/0,h=1/0,f=1/0,g=-1/0,x=-1/0,m=-1/0,p=i.offset||0;for(let y=(e-p)*6,w=(e+t-p)*6;y<w;y+=6){let _=i[y+0],M=i[y+1],S=_-M,v=_+M;S<r&&(r=S),v>l&&(l=v),_<d&&(d=_),_>g&&(g=_);let b=i[y+2],A=i[y+3],T=b-A,R=b+A;T<o&&(o=T),R>c&&(c=R),b<h&&(h=b),b>x&&(x=b);let P=i[y+4],O=i[y+5],I=P-O,k=P+O;I<a&&(a=I),k>u&&(u=k),P<f&&(f=P),P>m&&(m=P)}n[0]=r,n[1]=o,n[2]=a,n[3]=l,n[4]=c,n[5]=u,s[0]=d,s[1]=h,s[2]=f,s[3]=g,s[4]=x,s[5]=m}var Hi=8,Sf=8,wf=new Int32Array(Hi),Vi=new Float32Array(Hi*6),ao=new Float32Array(Hi*6),Ci=new Float32Array(6),Nh=new Float32Array(6),Ds=new Int32Array(Sf),q0=new Float32Array(Sf*6);function kT(i,e,t,n){for(let s=0;s<3;s++){let r=e[i+2*s],o=e[i+2*s+1],a=r-o,l=r+o;a<t[n+s]&&(t[n+s]=a),l>t[n+s+3]&&(t[n+s+3]=l)}}function $0(i,e){let t=i[e+3]-i[e],n=i[e+4]-i[e+1],s=i[e+5]-i[e+2];return 2*(t*n+n*s+s*t)}function Y0(i,e,t,n,s,r){let o=-1,a=0;if(r===0)o=Na(e),o!==-1&&(a=(e[o]+e[o+3])/2);else if(r===1)o=Na(i),o!==-1&&(a=OT(t,n,s,o));else if(r===2){let l=Lh(i),c=1.25*s,u=t.offset||0,d=(n-u)*6,h=(n+s-u)*6;for(let f=0;f<3;f++){let g=e[f],p=(e[f+3]-g)/Hi;if(s<Sf){for(let y=0;y<s;y++){let w=d+y*6,_=t[w+2*f],M=y;for(;M>0&&t[Ds[M-1]+2*f]>_;)Ds[M]=Ds[M-1],M--;Ds[M]=w}for(let y=0;y<3;y++)Ci[y]=1/0,Ci[y+3]=-1/0,Nh[y]=1/0,Nh[y+3]=-1/0;for(let y=s-1;y>=0;y--)bf(Ds[y],t,Nh),q0.set(Nh,y*6);for(let y=0;y<s-1;y++){bf(Ds[y],t,Ci);let w=t[Ds[y+1]+2*f];if(t[Ds[y]+2*f]===w)continue;let _=y+1,M=s-_,S=Lh(Ci)/l,v=$0(q0,_*6)/l,b=1+1.25*(S*_+v*M);b<c&&(o=f,c=b,a=w)}}else{for(let _=0;_<Hi;_++){wf[_]=0;for(let M=0;M<3;M++)Vi[_*6+M]=1/0,Vi[_*6+M+3]=-1/0}for(let _=d;_<h;_+=6){let v=~~((t[_+2*f]-g)/p);v>=Hi&&(v=Hi-1),wf[v]++,kT(_,t,Vi,v*6)}let y=(Hi-1)*6;for(let _=0;_<6;_++)ao[y+_]=Vi[y+_];for(let _=Hi-2;_>=0;_--){let M=_*6,S=M+6;for(let v=0;v<3;v++)ao[M+v]=Math.min(Vi[M+v],ao[S+v]),ao[M+v+3]=Math.max(Vi[M+v+3],ao[S+v+3])}let w=0;for(let _=0;_<Hi-1;_++){let M=_*6,S=wf[_];if(S!==0)for(let R=0;R<3;R++)w===0?(Ci[R]=Vi[M+R],Ci[R+3]=Vi[M+R+3]):(Ci[R]=Math.min(Ci[R],Vi[M+R]),Ci[R+3]=Math.max(Ci[R+3],Vi[M+R+3]));w+=S;let v=0,b=0;w!==0&&(v=Lh(Ci)/l);let A=s-w;A!==0&&(b=$0(ao,M+6)/l);let T=1+1.25*(v*w+b*A);T<c&&(o=f,c=T,a=g+p+_*p)}}}}else console.warn(`BVH: Invalid build strategy value ${r} used.`);return{axis:o,pos:a}}function OT(i,e,t,n){let s=0,r=i.offset;for(let o=e,a=e+t;o<a;o++)s+=i[(o-r)*6+n*2];return s/t}function j0(i,e,t,n,s,r){let o=n,a=n+s-1,l=r.pos,c=r.axis*2,u=t.offset||0;for(;;){for(;o<=a&&t[(o-u)*6+c]<l;)o++;for(;o<=a&&t[(a-u)*6+c]>=l;)a--;if(o<a){for(let d=0;d<e;d++){let h=i[o*e+d];i[o*e+d]=i[a*e+d],i[a*e+d]=h}for(let d=0;d<6;d++){let h=o-u,f=a-u,g=t[h*6+d];t[h*6+d]=t[f*6+d],t[f*6+d]=g}o++,a--}else return o}}var BT=Math.pow(2,32),lo=new Float32Array(6),Uh=new Float32Array(6);function zT(i,e,t,n,s,r){let{maxDepth:o,verbose:a,targetLeafSize:l,_strictLeafSize:c=1/0,strategy:u,onProgress:d,useSharedArrayBuffer:h=!1}=s,f=i.primitiveBuffer,g=i.primitiveBufferStride,x=h?SharedArrayBuffer:ArrayBuffer,m=new x(32*Math.max(1,2*Math.ceil(n)-1)),p=new Float32Array(m),y=new Uint32Array(m),w=new Uint16Array(m),_=0,M=!1;return Dh(e,t,n,lo,Uh),b(t,n,0),m.slice(0,_*32);function S(A){d&&d((A-r.offset)/r.count)}function v(A,T,R){let P=A*2;y[A+6]=T,w[P+14]=R,w[P+15]=65535,S(T+R)}function b(A,T,R){let P=_++,O=P*8;p.set(lo,O),!M&&R>=o&&(M=!0,a&&console.warn(`BVH: Max depth of ${o} reached when generating BVH. Consider increasing maxDepth.`));let I=T>c;if(T<=l&&!I||R>=o){v(O,A,T);return}let k=Y0(lo,Uh,e,A,T,u),W=k.axis===-1?-1:j0(f,g,e,A,T,k);if(k.axis===-1||W===A||W===A+T){if(!I){v(O,A,T);return}k.axis=Math.max(0,Na(lo)),W=A+Math.max(1,Math.floor(T/2))}y[O+7]=k.axis;let G=W-A;Dh(e,A,G,lo,Uh),b(A,G,R+1);let se=_-P;if(se>BT)throw new Error("MeshBVH: Cannot store relative child node offset greater than 32 bits.");y[O+6]=se;let q=T-G;Dh(e,W,q,lo,Uh),b(W,q,R+1)}}function K0(i,e){let t=i.getRootRanges(e.range),n=t[0],s=t[t.length-1],r={offset:n.offset,count:s.offset+s.count-n.offset},o=new Float32Array(6*r.count);o.offset=r.offset,i.computePrimitiveBounds(r.offset,r.count,o),i._roots=t.map(a=>zT(i,o,a.offset,a.count,e,r))}var Ns=class{constructor(e){this._getNewPrimitive=e,this._primitives=[]}getPrimitive(){let e=this._primitives;return e.length===0?this._getNewPrimitive():e.pop()}releasePrimitive(e){this._primitives.push(e)}};var Mf=class{constructor(){this.float32Array=null,this.uint16Array=null,this.uint32Array=null;let e=[],t=null;this.setBuffer=n=>{t&&e.push(t),t=n,this.float32Array=new Float32Array(n),this.uint16Array=new Uint16Array(n),this.uint32Array=new Uint32Array(n)},this.clearBuffer=()=>{t=null,this.float32Array=null,this.uint16Array=null,this.uint32Array=null,e.length!==0&&this.setBuffer(e.pop())}}},xt=new Mf;var Us,ho,co=[],Fh=new Ns(()=>new At);function Z0(i,e,t,n,s,r){Us=Fh.getPrimitive(),ho=Fh.getPrimitive(),co.push(Us,ho),xt.setBuffer(i._roots[e]);let o=Tf(0,i.geometry,t,n,s,r);xt.clearBuffer(),Fh.releasePrimitive(Us),Fh.releasePrimitive(ho),co.pop(),co.pop();let a=co.length;return a>0&&(ho=co[a-1],Us=co[a-2]),o}function Tf(i,e,t,n,s=null,r=0,o=0){let{float32Array:a,uint16Array:l,uint32Array:c}=xt,u=i*2;if(Ct(u,l)){let h=zt(i,c),f=Ht(u,l);return Wt(i,a,Us),n(h,f,!1,o,r+i/8,Us)}else{let T=function(P){let{uint16Array:O,uint32Array:I}=xt,k=P*2;for(;!Ct(k,O);)P=Ut(P),k=P*2;return zt(P,I)},R=function(P){let{uint16Array:O,uint32Array:I}=xt,k=P*2;for(;!Ct(k,O);)P=Ft(P,I),k=P*2;return zt(P,I)+Ht(k,O)},h=Ut(i),f=Ft(i,c),g=h,x=f,m,p,y,w;if(s&&(y=Us,w=ho,Wt(g,a,y),Wt(x,a,w),m=s(y),p=s(w),p<m)){g=f,x=h;let P=m;m=p,p=P,y=w}y||(y=Us,Wt(g,a,y));let _=Ct(g*2,l),M=t(y,_,m,o+1,r+g/8),S;if(M===2){let P=T(g),I=R(g)-P;S=n(P,I,!0,o+1,r+g/8,y)}else S=M&&Tf(g,e,t,n,s,r,o+1);if(S)return!0;w=ho,Wt(x,a,w);let v=Ct(x*2,l),b=t(w,v,p,o+1,r+x/8),A;if(b===2){let P=T(x),I=R(x)-P;A=n(P,I,!0,o+1,r+x/8,w)}else A=b&&Tf(x,e,t,n,s,r,o+1);return!!A}}var Ua=new xt.constructor,kh=new xt.constructor,Fs=new Ns(()=>new At),uo=new At,fo=new At,Af=new At,Cf=new At,Rf=!1;function J0(i,e,t,n){if(Rf)throw new Error("MeshBVH: Recursive calls to bvhcast not supported.");Rf=!0;let s=i._roots,r=e._roots,o,a=0,l=0,c=new yt().copy(t).invert();for(let u=0,d=s.length;u<d;u++){Ua.setBuffer(s[u]),l=0;let h=Fs.getPrimitive();Wt(0,Ua.float32Array,h),h.applyMatrix4(c);for(let f=0,g=r.length;f<g&&(kh.setBuffer(r[f]),o=Ri(0,0,t,c,n,a,l,0,0,h),kh.clearBuffer(),l+=r[f].byteLength/32,!o);f++);if(Fs.releasePrimitive(h),Ua.clearBuffer(),a+=s[u].byteLength/32,o)break}return Rf=!1,o}function Ri(i,e,t,n,s,r=0,o=0,a=0,l=0,c=null,u=!1){let d,h;u?(d=kh,h=Ua):(d=Ua,h=kh);let f=d.float32Array,g=d.uint32Array,x=d.uint16Array,m=h.float32Array,p=h.uint32Array,y=h.uint16Array,w=i*2,_=e*2,M=Ct(w,x),S=Ct(_,y),v=!1;if(S&&M)u?v=s(zt(e,p),Ht(e*2,y),zt(i,g),Ht(i*2,x),l,o+e/8,a,r+i/8):v=s(zt(i,g),Ht(i*2,x),zt(e,p),Ht(e*2,y),a,r+i/8,l,o+e/8);else if(S){let b=Fs.getPrimitive();Wt(e,m,b),b.applyMatrix4(t);let A=Ut(i),T=Ft(i,g);Wt(A,f,uo),Wt(T,f,fo);let R=b.intersectsBox(uo),P=b.intersectsBox(fo);v=R&&Ri(e,A,n,t,s,o,r,l,a+1,b,!u)||P&&Ri(e,T,n,t,s,o,r,l,a+1,b,!u),Fs.releasePrimitive(b)}else{let b=Ut(e),A=Ft(e,p);Wt(b,m,Af),Wt(A,m,Cf);let T=c.intersectsBox(Af),R=c.intersectsBox(Cf);if(T&&R)v=Ri(i,b,t,n,s,r,o,a,l+1,c,u)||Ri(i,A,t,n,s,r,o,a,l+1,c,u);else if(T)if(M)v=Ri(i,b,t,n,s,r,o,a,l+1,c,u);else{let P=Fs.getPrimitive();P.copy(Af).applyMatrix4(t);let O=Ut(i),I=Ft(i,g);Wt(O,f,uo),Wt(I,f,fo);let k=P.intersectsBox(uo),W=P.intersectsBox(fo);v=k&&Ri(b,O,n,t,s,o,r,l,a+1,P,!u)||W&&Ri(b,I,n,t,s,o,r,l,a+1,P,!u),Fs.releasePrimitive(P)}else if(R)if(M)v=Ri(i,A,t,n,s,r,o,a,l+1,c,u);else{let P=Fs.getPrimitive();P.copy(Cf).applyMatrix4(t);let O=Ut(i),I=Ft(i,g);Wt(O,f,uo),Wt(I,f,fo);let k=P.intersectsBox(uo),W=P.intersectsBox(fo);v=k&&Ri(A,O,n,t,s,o,r,l,a+1,P,!u)||W&&Ri(A,I,n,t,s,o,r,l,a+1,P,!u),Fs.releasePrimitive(P)}}return v}var Oh=new class{constructor(){let i=null,e=null,t=null,n=!1;this.root=null,this.buffer=null,this.uint32Array=null,this.uint16Array=null,this.setBVH=(r,o)=>{if(n)throw new Error("BVHTraversalHelper: cannot call setBVH during an active traversal.");this.root=o,this.buffer=i=r._roots[o],this.uint16Array=t=new Uint16Array(i),this.uint32Array=e=new Uint32Array(i)},this.reset=()=>{this.root=null,this.buffer=i=null,this.uint16Array=t=null,this.uint32Array=e=null},this.getRangeStart=r=>{let o=r*2;for(;!Ct(o,t);)r=Ut(r),o=r*2;return zt(r,e)},this.getRangeEnd=r=>{let o=r*2;for(;!Ct(o,t);)r=Ft(r,e),o=r*2;return zt(r,e)+Ht(o,t)};let s=(r,o,a)=>{let l=o*2,c=Ct(l,t);if(!r(a,c,o)&&!c){let d=Ut(o),h=Ft(o,e);s(r,d,a+1),s(r,h,a+1)}};this.traverseBuffer=r=>{if(n)throw new Error("BVHTraversalHelper: cannot start a traversal during an active traversal.");n=!0;try{s(r,0,0)}finally{n=!1}},this.traverse=r=>{this.traverseBuffer((o,a,l)=>{if(a){let c=l*2,u=e[l+6],d=t[c+14];return r(o,a,new Float32Array(i,l*4,6),u,d)}else{let c=oo(l,e);return r(o,a,new Float32Array(i,l*4,6),c)}})}}};var Q0=new At,po=new Float32Array(6),Bh=class{constructor(){this._roots=null,this.primitiveBuffer=null,this.primitiveBufferStride=null}init(e){e={...Ih,...e},"maxLeafSize"in e&&(console.warn('BVH: "maxLeafSize" option has been deprecated. Use "targetLeafSize", instead.'),e={...e,targetLeafSize:e.maxLeafSize}),K0(this,e)}getRootRanges(){throw new Error("BVH: getRootRanges() not implemented")}writePrimitiveBounds(){throw new Error("BVH: writePrimitiveBounds() not implemented")}writePrimitiveRangeBounds(e,t,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,u=-1/0;for(let d=e,h=e+t;d<h;d++){this.writePrimitiveBounds(d,po,0);let[f,g,x,m,p,y]=po;f<r&&(r=f),m>l&&(l=m),g<o&&(o=g),p>c&&(c=p),x<a&&(a=x),y>u&&(u=y)}return n[s+0]=r,n[s+1]=o,n[s+2]=a,n[s+3]=l,n[s+4]=c,n[s+5]=u,n}computePrimitiveBounds(e,t,n){let s=n.offset||0;for(let r=e,o=e+t;r<o;r++){this.writePrimitiveBounds(r,po,0);let[a,l,c,u,d,h]=po,f=(a+u)/2,g=(l+d)/2,x=(c+h)/2,m=(u-a)/2,p=(d-l)/2,y=(h-c)/2,w=(r-s)*6;n[w+0]=f,n[w+1]=m+(Math.abs(f)+m)*ro,n[w+2]=g,n[w+3]=p+(Math.abs(g)+p)*ro,n[w+4]=x,n[w+5]=y+(Math.abs(x)+y)*ro}return n}shiftPrimitiveOffsets(e){let t=this._indirectBuffer;if(t)for(let n=0,s=t.length;n<s;n++)t[n]+=e;else{let n=this._roots;for(let s=0;s<n.length;s++){let r=n[s],o=new Uint32Array(r),a=new Uint16Array(r),l=r.byteLength/32;for(let c=0;c<l;c++){let u=8*c,d=2*u;Ct(d,a)&&(o[u+6]+=e)}}}}traverse(e,t=0){Oh.setBVH(this,t),Oh.traverse(e),Oh.reset()}refit(){let e=this._roots;for(let t=0,n=e.length;t<n;t++){let s=e[t],r=new Uint32Array(s),o=new Uint16Array(s),a=new Float32Array(s),l=s.byteLength/32;for(let c=l-1;c>=0;c--){let u=c*8,d=u*2;if(Ct(d,o)){let f=zt(u,r),g=Ht(d,o);this.writePrimitiveRangeBounds(f,g,po,0),a.set(po,u)}else{let f=Ut(u),g=Ft(u,r);for(let x=0;x<3;x++){let m=a[f+x],p=a[f+x+3],y=a[g+x],w=a[g+x+3];a[u+x]=m<y?m:y,a[u+x+3]=p>w?p:w}}}}}getBoundingBox(e){return e.makeEmpty(),this._roots.forEach(n=>{Wt(0,new Float32Array(n),Q0),e.union(Q0)}),e}shapecast(e){let{boundsTraverseOrder:t,intersectsBounds:n,intersectsRange:s,intersectsPrimitive:r,scratchPrimitive:o,iterate:a}=e;if(s&&r){let d=s;s=(h,f,g,x,m)=>d(h,f,g,x,m)?!0:a(h,f,this,r,g,x,o)}else s||(r?s=(d,h,f,g)=>a(d,h,this,r,f,g,o):s=(d,h,f)=>f);let l=!1,c=0,u=this._roots;for(let d=0,h=u.length;d<h;d++){let f=u[d];if(l=Z0(this,d,n,s,t,c),l)break;c+=f.byteLength/32}return l}bvhcast(e,t,n){let{intersectsRanges:s}=n;return J0(this,e,t,s)}};function ev(){return typeof SharedArrayBuffer<"u"}function Pf(i){return i.index?i.index.count:i.attributes.position.count}function ks(i){return Pf(i)/3}function HT(i,e=ArrayBuffer){return i>65535?new Uint32Array(new e(4*i)):new Uint16Array(new e(2*i))}function tv(i,e){if(!i.index){let t=i.attributes.position.count,n=e.useSharedArrayBuffer?SharedArrayBuffer:ArrayBuffer,s=HT(t,n);i.setIndex(new Qt(s,1));for(let r=0;r<t;r++)s[r]=r}}function GT(i,e,t){let n=Pf(i)/t,s=e||i.drawRange,r=s.start/t,o=(s.start+s.count)/t,a=Math.max(0,r),l=Math.min(n,o)-a;return{offset:Math.floor(a),count:Math.floor(l)}}function WT(i,e){return i.groups.map(t=>({offset:t.start/e,count:t.count/e}))}function If(i,e,t){let n=GT(i,e,t),s=WT(i,t);if(!s.length)return[n];let r=[],o=n.offset,a=n.offset+n.count,l=Pf(i)/t,c=[];for(let h of s){let{offset:f,count:g}=h,x=f,m=isFinite(g)?g:l-f,p=f+m;x<a&&p>o&&(c.push({pos:Math.max(o,x),isStart:!0}),c.push({pos:Math.min(a,p),isStart:!1}))}c.sort((h,f)=>h.pos!==f.pos?h.pos-f.pos:h.type==="end"?-1:1);let u=0,d=null;for(let h of c){let f=h.pos;u!==0&&f!==d&&r.push({offset:d,count:f-d}),u+=h.isStart?1:-1,d=f}return r}function XT(i,e){let t=i[i.length-1],n=t.offset+t.count>2**16,s=i.reduce((c,u)=>c+u.count,0),r=n?4:2,o=e?new SharedArrayBuffer(s*r):new ArrayBuffer(s*r),a=n?new Uint32Array(o):new Uint16Array(o),l=0;for(let c=0;c<i.length;c++){let{offset:u,count:d}=i[c];for(let h=0;h<d;h++)a[l+h]=u+h;l+=d}return a}var zh=class extends Bh{get indirect(){return!!this._indirectBuffer}get primitiveStride(){return null}get primitiveBufferStride(){return this.indirect?1:this.primitiveStride}set primitiveBufferStride(e){}get primitiveBuffer(){return this.indirect?this._indirectBuffer:this.geometry.index.array}set primitiveBuffer(e){}constructor(e,t={}){if(e.isBufferGeometry){if(e.index&&e.index.isInterleavedBufferAttribute)throw new Error("BVH: InterleavedBufferAttribute is not supported for the index attribute.")}else throw new Error("BVH: Only BufferGeometries are supported.");if(t.useSharedArrayBuffer&&!ev())throw new Error("BVH: SharedArrayBuffer is not available.");super(),this.geometry=e,this.resolvePrimitiveIndex=t.indirect?n=>this._indirectBuffer[n]:n=>n,this.primitiveBuffer=null,this.primitiveBufferStride=null,this._indirectBuffer=null,t={...Ih,...t},t[Da]||this.init(t)}init(e){let{geometry:t,primitiveStride:n}=this;if(e.indirect){let s=If(t,e.range,n),r=XT(s,e.useSharedArrayBuffer);this._indirectBuffer=r}else tv(t,e);super.init(e),!t.boundingBox&&e.setBoundingBox&&(t.boundingBox=this.getBoundingBox(new At))}getRootRanges(e){return this.indirect?[{offset:0,count:this._indirectBuffer.length}]:If(this.geometry,e,this.primitiveStride)}raycastObject3D(){throw new Error("BVH: raycastObject3D() not implemented")}};var oi=class{constructor(){this.min=1/0,this.max=-1/0}setFromPointsField(e,t){let n=1/0,s=-1/0;for(let r=0,o=e.length;r<o;r++){let l=e[r][t];n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}setFromPoints(e,t){let n=1/0,s=-1/0;for(let r=0,o=t.length;r<o;r++){let a=t[r],l=e.dot(a);n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}isSeparated(e){return this.min>e.max||e.min>this.max}};oi.prototype.setFromBox=(function(){let i=new D;return function(t,n){let s=n.min,r=n.max,o=1/0,a=-1/0;for(let l=0;l<=1;l++)for(let c=0;c<=1;c++)for(let u=0;u<=1;u++){i.x=s.x*l+r.x*(1-l),i.y=s.y*c+r.y*(1-c),i.z=s.z*u+r.z*(1-u);let d=t.dot(i);o=Math.min(d,o),a=Math.max(d,a)}this.min=o,this.max=a}})();var qT=(function(){let i=new D,e=new D,t=new D;return function(s,r,o){let a=s.start,l=i,c=r.start,u=e;t.subVectors(a,c),i.subVectors(s.end,s.start),e.subVectors(r.end,r.start);let d=t.dot(u),h=u.dot(l),f=u.dot(u),g=t.dot(l),m=l.dot(l)*f-h*h,p,y;m!==0?p=(d*h-g*f)/m:p=0,y=(d+p*h)/f,o.x=p,o.y=y}})(),Fa=(function(){let i=new ht,e=new D,t=new D;return function(s,r,o,a){qT(s,r,i);let l=i.x,c=i.y;if(l>=0&&l<=1&&c>=0&&c<=1){s.at(l,o),r.at(c,a);return}else if(l>=0&&l<=1){c<0?r.at(0,a):r.at(1,a),s.closestPointToPoint(a,!0,o);return}else if(c>=0&&c<=1){l<0?s.at(0,o):s.at(1,o),r.closestPointToPoint(o,!0,a);return}else{let u;l<0?u=s.start:u=s.end;let d;c<0?d=r.start:d=r.end;let h=e,f=t;if(s.closestPointToPoint(d,!0,e),r.closestPointToPoint(u,!0,t),h.distanceToSquared(d)<=f.distanceToSquared(u)){o.copy(h),a.copy(d);return}else{o.copy(u),a.copy(f);return}}}})(),nv=(function(){let i=new D,e=new D,t=new Vn,n=new Hn;return function(r,o){let{radius:a,center:l}=r,{a:c,b:u,c:d}=o;if(n.start=c,n.end=u,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a||(n.start=c,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a)||(n.start=u,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a))return!0;let x=o.getPlane(t);if(Math.abs(x.distanceToPoint(l))<=a){let p=x.projectPoint(l,e);if(o.containsPoint(p))return!0}return!1}})();var $T=["x","y","z"],ds=1e-15,iv=ds*ds;function gi(i){return Math.abs(i)<ds}var Rn=class extends Un{constructor(...e){super(...e),this.isExtendedTriangle=!0,this.satAxes=new Array(4).fill().map(()=>new D),this.satBounds=new Array(4).fill().map(()=>new oi),this.points=[this.a,this.b,this.c],this.plane=new Vn,this.isDegenerateIntoSegment=!1,this.isDegenerateIntoPoint=!1,this.degenerateSegment=new Hn,this.needsUpdate=!0}intersectsSphere(e){return nv(e,this)}update(){let e=this.a,t=this.b,n=this.c,s=this.points,r=this.satAxes,o=this.satBounds,a=r[0],l=o[0];this.getNormal(a),l.setFromPoints(a,s);let c=r[1],u=o[1];c.subVectors(e,t),u.setFromPoints(c,s);let d=r[2],h=o[2];d.subVectors(t,n),h.setFromPoints(d,s);let f=r[3],g=o[3];f.subVectors(n,e),g.setFromPoints(f,s);let x=c.length(),m=d.length(),p=f.length();this.isDegenerateIntoPoint=!1,this.isDegenerateIntoSegment=!1,x<ds?m<ds||p<ds?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(e),this.degenerateSegment.end.copy(n)):m<ds?p<ds?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(t),this.degenerateSegment.end.copy(e)):p<ds&&(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(n),this.degenerateSegment.end.copy(t)),this.plane.setFromNormalAndCoplanarPoint(a,e),this.needsUpdate=!1}};Rn.prototype.closestPointToSegment=(function(){let i=new D,e=new D,t=new Hn;return function(s,r=null,o=null){this.needsUpdate&&this.update();let{start:a,end:l}=s,c=this.points,u,d=1/0,h=this.plane.distanceToPoint(a),f=this.plane.distanceToPoint(l);if(h*f<0&&this.plane.intersectLine(s,i)!==null&&this.containsPoint(i))return r&&r.copy(i),o&&o.copy(i),0;for(let g=0;g<3;g++){let x=(g+1)%3;t.start.copy(c[g]),t.end.copy(c[x]),Fa(t,s,i,e),u=i.distanceToSquared(e),u<d&&(d=u,r&&r.copy(i),o&&o.copy(e))}return this.closestPointToPoint(a,i),u=a.distanceToSquared(i),u<d&&(d=u,r&&r.copy(i),o&&o.copy(a)),this.closestPointToPoint(l,i),u=l.distanceToSquared(i),u<d&&(d=u,r&&r.copy(i),o&&o.copy(l)),Math.sqrt(d)}})();Rn.prototype.intersectsTriangle=(function(){let i=new Rn,e=new oi,t=new oi,n=new D,s=new D,r=new D,o=new D,a=new Hn,l=new Hn,c=new D,u=new ht,d=new ht;function h(w,_,M,S){let v=n;!w.isDegenerateIntoPoint&&!w.isDegenerateIntoSegment?v.copy(w.plane.normal):v.copy(_.plane.normal);let b=w.satBounds,A=w.satAxes;for(let P=1;P<4;P++){let O=b[P],I=A[P];if(e.setFromPoints(I,_.points),O.isSeparated(e)||(o.copy(v).cross(I),e.setFromPoints(o,w.points),t.setFromPoints(o,_.points),e.isSeparated(t)))return!1}let T=_.satBounds,R=_.satAxes;for(let P=1;P<4;P++){let O=T[P],I=R[P];if(e.setFromPoints(I,w.points),O.isSeparated(e)||(o.crossVectors(v,I),e.setFromPoints(o,w.points),t.setFromPoints(o,_.points),e.isSeparated(t)))return!1}return M&&(S||console.warn("ExtendedTriangle.intersectsTriangle: Triangles are coplanar which does not support an output edge. Setting edge to 0, 0, 0."),M.start.set(0,0,0),M.end.set(0,0,0)),!0}function f(w,_,M,S,v,b,A,T,R,P,O){let I=A/(A-T);P.x=S+(v-S)*I,O.start.subVectors(_,w).multiplyScalar(I).add(w),I=A/(A-R),P.y=S+(b-S)*I,O.end.subVectors(M,w).multiplyScalar(I).add(w)}function g(w,_,M,S,v,b,A,T,R,P,O){if(v>0)f(w.c,w.a,w.b,S,_,M,R,A,T,P,O);else if(b>0)f(w.b,w.a,w.c,M,_,S,T,A,R,P,O);else if(T*R>0||A!=0)f(w.a,w.b,w.c,_,M,S,A,T,R,P,O);else if(T!=0)f(w.b,w.a,w.c,M,_,S,T,A,R,P,O);else if(R!=0)f(w.c,w.a,w.b,S,_,M,R,A,T,P,O);else return!0;return!1}function x(w,_,M,S){let v=_.degenerateSegment,b=w.plane.distanceToPoint(v.start),A=w.plane.distanceToPoint(v.end);return gi(b)?gi(A)?h(w,_,M,S):(M&&(M.start.copy(v.start),M.end.copy(v.start)),w.containsPoint(v.start)):gi(A)?(M&&(M.start.copy(v.end),M.end.copy(v.end)),w.containsPoint(v.end)):w.plane.intersectLine(v,n)!=null?(M&&(M.start.copy(n),M.end.copy(n)),w.containsPoint(n)):!1}function m(w,_,M){let S=_.a;return gi(w.plane.distanceToPoint(S))&&w.containsPoint(S)?(M&&(M.start.copy(S),M.end.copy(S)),!0):!1}function p(w,_,M){let S=w.degenerateSegment,v=_.a;return S.closestPointToPoint(v,!0,n),v.distanceToSquared(n)<iv?(M&&(M.start.copy(v),M.end.copy(v)),!0):!1}function y(w,_,M,S){if(w.isDegenerateIntoSegment)if(_.isDegenerateIntoSegment){let v=w.degenerateSegment,b=_.degenerateSegment,A=s,T=r;v.delta(A),b.delta(T);let R=n.subVectors(b.start,v.start),P=A.x*T.y-A.y*T.x;if(gi(P))return!1;let O=(R.x*T.y-R.y*T.x)/P,I=-(A.x*R.y-A.y*R.x)/P;if(O<0||O>1||I<0||I>1)return!1;let k=v.start.z+A.z*O,W=b.start.z+T.z*I;return gi(k-W)?(M&&(M.start.copy(v.start).addScaledVector(A,O),M.end.copy(v.start).addScaledVector(A,O)),!0):!1}else return _.isDegenerateIntoPoint?p(w,_,M):x(_,w,M,S);else{if(w.isDegenerateIntoPoint)return _.isDegenerateIntoPoint?_.a.distanceToSquared(w.a)<iv?(M&&(M.start.copy(w.a),M.end.copy(w.a)),!0):!1:_.isDegenerateIntoSegment?p(_,w,M):m(_,w,M);if(_.isDegenerateIntoPoint)return m(w,_,M);if(_.isDegenerateIntoSegment)return x(w,_,M,S)}}return function(_,M=null,S=!1){this.needsUpdate&&this.update(),_.isExtendedTriangle?_.needsUpdate&&_.update():(i.copy(_),i.update(),_=i);let v=y(this,_,M,S);if(v!==void 0)return v;let b=this.plane,A=_.plane,T=A.distanceToPoint(this.a),R=A.distanceToPoint(this.b),P=A.distanceToPoint(this.c);gi(T)&&(T=0),gi(R)&&(R=0),gi(P)&&(P=0);let O=T*R,I=T*P;if(O>0&&I>0)return!1;let k=b.distanceToPoint(_.a),W=b.distanceToPoint(_.b),G=b.distanceToPoint(_.c);gi(k)&&(k=0),gi(W)&&(W=0),gi(G)&&(G=0);let se=k*W,q=k*G;if(se>0&&q>0)return!1;s.copy(b.normal),r.copy(A.normal);let te=s.cross(r),oe=0,Ee=Math.abs(te.x),He=Math.abs(te.y);He>Ee&&(Ee=He,oe=1),Math.abs(te.z)>Ee&&(oe=2);let le=$T[oe],Re=this.a[le],We=this.b[le],Me=this.c[le],Xe=_.a[le],vt=_.b[le],$e=_.c[le];if(g(this,Re,We,Me,O,I,T,R,P,u,a))return h(this,_,M,S);if(g(_,Xe,vt,$e,se,q,k,W,G,d,l))return h(this,_,M,S);if(u.y<u.x){let st=u.y;u.y=u.x,u.x=st,c.copy(a.start),a.start.copy(a.end),a.end.copy(c)}if(d.y<d.x){let st=d.y;d.y=d.x,d.x=st,c.copy(l.start),l.start.copy(l.end),l.end.copy(c)}return u.y<d.x||d.y<u.x?!1:(M&&(d.x>u.x?M.start.copy(l.start):M.start.copy(a.start),d.y<u.y?M.end.copy(l.end):M.end.copy(a.end)),!0)}})();Rn.prototype.distanceToPoint=(function(){let i=new D;return function(t){return this.closestPointToPoint(t,i),t.distanceTo(i)}})();Rn.prototype.distanceToTriangle=(function(){let i=new D,e=new D,t=["a","b","c"],n=new Hn,s=new Hn;return function(o,a=null,l=null){let c=a||l?n:null;if(this.intersectsTriangle(o,c,!0))return(a||l)&&(a&&c.getCenter(a),l&&c.getCenter(l)),0;let u=1/0;for(let d=0;d<3;d++){let h,f=t[d],g=o[f];this.closestPointToPoint(g,i),h=g.distanceToSquared(i),h<u&&(u=h,a&&a.copy(i),l&&l.copy(g));let x=this[f];o.closestPointToPoint(x,i),h=x.distanceToSquared(i),h<u&&(u=h,a&&a.copy(x),l&&l.copy(i))}for(let d=0;d<3;d++){let h=t[d],f=t[(d+1)%3];n.set(this[h],this[f]);for(let g=0;g<3;g++){let x=t[g],m=t[(g+1)%3];s.set(o[x],o[m]),Fa(n,s,i,e);let p=i.distanceToSquared(e);p<u&&(u=p,a&&a.copy(i),l&&l.copy(e))}}return Math.sqrt(u)}})();var en=class{constructor(e,t,n){this.isOrientedBox=!0,this.min=new D,this.max=new D,this.matrix=new yt,this.invMatrix=new yt,this.points=new Array(8).fill().map(()=>new D),this.satAxes=new Array(3).fill().map(()=>new D),this.satBounds=new Array(3).fill().map(()=>new oi),this.alignedSatBounds=new Array(3).fill().map(()=>new oi),this.needsUpdate=!1,e&&this.min.copy(e),t&&this.max.copy(t),n&&this.matrix.copy(n)}set(e,t,n){this.min.copy(e),this.max.copy(t),this.matrix.copy(n),this.needsUpdate=!0}copy(e){this.min.copy(e.min),this.max.copy(e.max),this.matrix.copy(e.matrix),this.needsUpdate=!0}};en.prototype.update=(function(){return function(){let e=this.matrix,t=this.min,n=this.max,s=this.points;for(let c=0;c<=1;c++)for(let u=0;u<=1;u++)for(let d=0;d<=1;d++){let h=1*c|2*u|4*d,f=s[h];f.x=c?n.x:t.x,f.y=u?n.y:t.y,f.z=d?n.z:t.z,f.applyMatrix4(e)}let r=this.satBounds,o=this.satAxes,a=s[0];for(let c=0;c<3;c++){let u=o[c],d=r[c],h=1<<c,f=s[h];u.subVectors(a,f),d.setFromPoints(u,s)}let l=this.alignedSatBounds;l[0].setFromPointsField(s,"x"),l[1].setFromPointsField(s,"y"),l[2].setFromPointsField(s,"z"),this.invMatrix.copy(this.matrix).invert(),this.needsUpdate=!1}})();en.prototype.intersectsBox=(function(){let i=new oi;return function(t){this.needsUpdate&&this.update();let n=t.min,s=t.max,r=this.satBounds,o=this.satAxes,a=this.alignedSatBounds;if(i.min=n.x,i.max=s.x,a[0].isSeparated(i)||(i.min=n.y,i.max=s.y,a[1].isSeparated(i))||(i.min=n.z,i.max=s.z,a[2].isSeparated(i)))return!1;for(let l=0;l<3;l++){let c=o[l],u=r[l];if(i.setFromBox(c,t),u.isSeparated(i))return!1}return!0}})();en.prototype.intersectsTriangle=(function(){let i=new Rn,e=new Array(3),t=new oi,n=new oi,s=new D;return function(o){this.needsUpdate&&this.update(),o.isExtendedTriangle?o.needsUpdate&&o.update():(i.copy(o),i.update(),o=i);let a=this.satBounds,l=this.satAxes;e[0]=o.a,e[1]=o.b,e[2]=o.c;for(let h=0;h<3;h++){let f=a[h],g=l[h];if(t.setFromPoints(g,e),f.isSeparated(t))return!1}let c=o.satBounds,u=o.satAxes,d=this.points;for(let h=0;h<3;h++){let f=c[h],g=u[h];if(t.setFromPoints(g,d),f.isSeparated(t))return!1}for(let h=0;h<3;h++){let f=l[h];for(let g=0;g<4;g++){let x=u[g];if(s.crossVectors(f,x),t.setFromPoints(s,e),n.setFromPoints(s,d),t.isSeparated(n))return!1}}return!0}})();en.prototype.closestPointToPoint=(function(){return function(e,t){return this.needsUpdate&&this.update(),t.copy(e).applyMatrix4(this.invMatrix).clamp(this.min,this.max).applyMatrix4(this.matrix),t}})();en.prototype.distanceToPoint=(function(){let i=new D;return function(t){return this.closestPointToPoint(t,i),t.distanceTo(i)}})();en.prototype.distanceToBox=(function(){let i=["x","y","z"],e=new Array(12).fill().map(()=>new Hn),t=new Array(12).fill().map(()=>new Hn),n=new D,s=new D;return function(o,a=0,l=null,c=null){if(this.needsUpdate&&this.update(),this.intersectsBox(o))return(l||c)&&(o.getCenter(s),this.closestPointToPoint(s,n),o.closestPointToPoint(n,s),l&&l.copy(n),c&&c.copy(s)),0;let u=a*a,d=o.min,h=o.max,f=this.points,g=1/0;for(let m=0;m<8;m++){let p=f[m];s.copy(p).clamp(d,h);let y=p.distanceToSquared(s);if(y<g&&(g=y,l&&l.copy(p),c&&c.copy(s),y<u))return Math.sqrt(y)}let x=0;for(let m=0;m<3;m++)for(let p=0;p<=1;p++)for(let y=0;y<=1;y++){let w=(m+1)%3,_=(m+2)%3,M=p<<w|y<<_,S=1<<m|p<<w|y<<_,v=f[M],b=f[S];e[x].set(v,b);let T=i[m],R=i[w],P=i[_],O=t[x],I=O.start,k=O.end;I[T]=d[T],I[R]=p?d[R]:h[R],I[P]=y?d[P]:h[P],k[T]=h[T],k[R]=p?d[R]:h[R],k[P]=y?d[P]:h[P],x++}for(let m=0;m<=1;m++)for(let p=0;p<=1;p++)for(let y=0;y<=1;y++){s.x=m?h.x:d.x,s.y=p?h.y:d.y,s.z=y?h.z:d.z,this.closestPointToPoint(s,n);let w=s.distanceToSquared(n);if(w<g&&(g=w,l&&l.copy(n),c&&c.copy(s),w<u))return Math.sqrt(w)}for(let m=0;m<12;m++){let p=e[m];for(let y=0;y<12;y++){let w=t[y];Fa(p,w,n,s);let _=n.distanceToSquared(s);if(_<g&&(g=_,l&&l.copy(n),c&&c.copy(s),_<u))return Math.sqrt(_)}}return Math.sqrt(g)}})();var Lf=class extends Ns{constructor(){super(()=>new Rn)}},Wn=new Lf;var ka=new D,Df=new D;function sv(i,e,t={},n=0,s=1/0){let r=n*n,o=s*s,a=1/0,l=null;if(i.shapecast({boundsTraverseOrder:u=>(ka.copy(e).clamp(u.min,u.max),ka.distanceToSquared(e)),intersectsBounds:(u,d,h)=>h<a&&h<o,intersectsTriangle:(u,d)=>{u.closestPointToPoint(e,ka);let h=e.distanceToSquared(ka);return h<a&&(Df.copy(ka),a=h,l=d),h<r}}),a===1/0)return null;let c=Math.sqrt(a);return t.point?t.point.copy(Df):t.point=Df.clone(),t.distance=c,t.faceIndex=l,t}var Vh=parseInt("187")>=169,YT=parseInt("187")<=161,cr=new D,hr=new D,ur=new D,Hh=new ht,Gh=new ht,Wh=new ht,rv=new D,ov=new D,av=new D,Oa=new D;function jT(i,e,t,n,s,r,o,a){let l;if(r===Cn?l=i.intersectTriangle(n,t,e,!0,s):l=i.intersectTriangle(e,t,n,r!==_n,s),l===null)return null;let c=i.origin.distanceTo(s);return c<o||c>a?null:{distance:c,point:s.clone()}}function lv(i,e,t,n,s,r,o,a,l,c,u){cr.fromBufferAttribute(e,r),hr.fromBufferAttribute(e,o),ur.fromBufferAttribute(e,a);let d=jT(i,cr,hr,ur,Oa,l,c,u);if(d){if(n){Hh.fromBufferAttribute(n,r),Gh.fromBufferAttribute(n,o),Wh.fromBufferAttribute(n,a),d.uv=new ht;let f=Un.getInterpolation(Oa,cr,hr,ur,Hh,Gh,Wh,d.uv);Vh||(d.uv=f)}if(s){Hh.fromBufferAttribute(s,r),Gh.fromBufferAttribute(s,o),Wh.fromBufferAttribute(s,a),d.uv1=new ht;let f=Un.getInterpolation(Oa,cr,hr,ur,Hh,Gh,Wh,d.uv1);Vh||(d.uv1=f),YT&&(d.uv2=d.uv1)}if(t){rv.fromBufferAttribute(t,r),ov.fromBufferAttribute(t,o),av.fromBufferAttribute(t,a),d.normal=new D;let f=Un.getInterpolation(Oa,cr,hr,ur,rv,ov,av,d.normal);d.normal.dot(i.direction)>0&&d.normal.multiplyScalar(-1),Vh||(d.normal=f)}let h={a:r,b:o,c:a,normal:new D,materialIndex:0};if(Un.getNormal(cr,hr,ur,h.normal),d.face=h,d.faceIndex=r,Vh){let f=new D;Un.getBarycoord(Oa,cr,hr,ur,f),d.barycoord=f}}return d}function cv(i){return i&&i.isMaterial?i.side:i}function mo(i,e,t,n,s,r,o){let a=n*3,l=a+0,c=a+1,u=a+2,{index:d,groups:h}=i;i.index&&(l=d.getX(l),c=d.getX(c),u=d.getX(u));let{position:f,normal:g,uv:x,uv1:m}=i.attributes;if(Array.isArray(e)){let p=n*3;for(let y=0,w=h.length;y<w;y++){let{start:_,count:M,materialIndex:S}=h[y];if(p>=_&&p<_+M){let v=cv(e[S]),b=lv(t,f,g,x,m,l,c,u,v,r,o);if(b)if(b.faceIndex=n,b.face.materialIndex=S,s)s.push(b);else return b}}}else{let p=cv(e),y=lv(t,f,g,x,m,l,c,u,p,r,o);if(y)if(y.faceIndex=n,y.face.materialIndex=0,s)s.push(y);else return y}return null}function Xt(i,e,t,n){let s=i.a,r=i.b,o=i.c,a=e,l=e+1,c=e+2;t&&(a=t.getX(a),l=t.getX(l),c=t.getX(c)),s.x=n.getX(a),s.y=n.getY(a),s.z=n.getZ(a),r.x=n.getX(l),r.y=n.getY(l),r.z=n.getZ(l),o.x=n.getX(c),o.y=n.getY(c),o.z=n.getZ(c)}function hv(i,e,t,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let u=n,d=n+s;u<d;u++)mo(l,e,t,u,r,o,a)}function uv(i,e,t,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,u=null;for(let d=n,h=n+s;d<h;d++){let f;f=mo(a,e,t,d,null,r,o),f&&f.distance<c&&(u=f,c=f.distance)}return u}function dv(i,e,t,n,s,r,o){let{geometry:a}=t,{index:l}=a,c=a.attributes.position;for(let u=i,d=e+i;u<d;u++){let h;if(h=u,Xt(o,h*3,l,c),o.needsUpdate=!0,n(o,h,s,r))return!0}return!1}function fv(i,e=null){e&&Array.isArray(e)&&(e=new Set(e));let t=i.geometry,n=t.index?t.index.array:null,s=t.attributes.position,r,o,a,l,c=0,u=i._roots;for(let h=0,f=u.length;h<f;h++)r=u[h],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(h,f,g=!1){let x=h*2;if(Ct(x,a)){let m=zt(h,o),p=Ht(x,a),y=1/0,w=1/0,_=1/0,M=-1/0,S=-1/0,v=-1/0;for(let b=3*m,A=3*(m+p);b<A;b++){let T=n[b],R=s.getX(T),P=s.getY(T),O=s.getZ(T);R<y&&(y=R),R>M&&(M=R),P<w&&(w=P),P>S&&(S=P),O<_&&(_=O),O>v&&(v=O)}return l[h+0]!==y||l[h+1]!==w||l[h+2]!==_||l[h+3]!==M||l[h+4]!==S||l[h+5]!==v?(l[h+0]=y,l[h+1]=w,l[h+2]=_,l[h+3]=M,l[h+4]=S,l[h+5]=v,!0):!1}else{let m=Ut(h),p=Ft(h,o),y=g,w=!1,_=!1;if(e){if(!y){let T=m/8+f/32,R=p/8+f/32;w=e.has(T),_=e.has(R),y=!w&&!_}}else w=!0,_=!0;let M=y||w,S=y||_,v=!1;M&&(v=d(m,f,y));let b=!1;S&&(b=d(p,f,y));let A=v||b;if(A)for(let T=0;T<3;T++){let R=m+T,P=p+T,O=l[R],I=l[R+3],k=l[P],W=l[P+3];l[h+T]=O<k?O:k,l[h+T+3]=I>W?I:W}return A}}}function Bn(i,e,t,n,s){let r,o,a,l,c,u,d=1/t.direction.x,h=1/t.direction.y,f=1/t.direction.z,g=t.origin.x,x=t.origin.y,m=t.origin.z,p=e[i],y=e[i+3],w=e[i+1],_=e[i+3+1],M=e[i+2],S=e[i+3+2];return d>=0?(r=(p-g)*d,o=(y-g)*d):(r=(y-g)*d,o=(p-g)*d),h>=0?(a=(w-x)*h,l=(_-x)*h):(a=(_-x)*h,l=(w-x)*h),r>l||a>o||((a>r||isNaN(r))&&(r=a),(l<o||isNaN(o))&&(o=l),f>=0?(c=(M-m)*f,u=(S-m)*f):(c=(S-m)*f,u=(M-m)*f),r>u||c>o)?!1:((c>r||r!==r)&&(r=c),(u<o||o!==o)&&(o=u),r<=s&&o>=n)}function pv(i,e,t,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let u=n,d=n+s;u<d;u++){let h=c?c[u]:u;mo(l,e,t,h,r,o,a)}}function mv(i,e,t,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,u=null;for(let d=n,h=n+s;d<h;d++){let f;f=mo(a,e,t,l?l[d]:d,null,r,o),f&&f.distance<c&&(u=f,c=f.distance)}return u}function gv(i,e,t,n,s,r,o){let{geometry:a}=t,{index:l}=a,c=a.attributes.position;for(let u=i,d=e+i;u<d;u++){let h;if(h=t.resolveTriangleIndex(u),Xt(o,h*3,l,c),o.needsUpdate=!0,n(o,h,s,r))return!0}return!1}function vv(i,e,t,n,s,r,o){xt.setBuffer(i._roots[e]),Bn(0,xt.float32Array,n,r,o)&&Nf(0,i,t,n,s,r,o),xt.clearBuffer()}function Nf(i,e,t,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=xt,u=i*2;if(Ct(u,l)){let h=zt(i,c),f=Ht(u,l);hv(e,t,n,h,f,s,r,o)}else{let h=Ut(i);Bn(h,a,n,r,o)&&Nf(h,e,t,n,s,r,o);let f=Ft(i,c);Bn(f,a,n,r,o)&&Nf(f,e,t,n,s,r,o)}}var KT=["x","y","z"];function yv(i,e,t,n,s,r){xt.setBuffer(i._roots[e]);let o=null;return Bn(0,xt.float32Array,n,s,r)&&(o=Uf(0,i,t,n,s,r)),xt.clearBuffer(),o}function Uf(i,e,t,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=xt,c=i*2;if(Ct(c,a)){let d=zt(i,l),h=Ht(c,a);return uv(e,t,n,d,h,s,r)}else{let d=oo(i,l),h=KT[d],g=n.direction[h]>=0,x,m;g?(x=Ut(i),m=Ft(i,l)):(x=Ft(i,l),m=Ut(i));let y=Bn(x,o,n,s,r)?Uf(x,e,t,n,s,r):null;if(y){let M=y.point[h];if(g?M<=o[m+d]:M>=o[m+d+3])return y}let _=Bn(m,o,n,s,r)?Uf(m,e,t,n,s,r):null;return y&&_?y.distance<=_.distance?y:_:y||_||null}}var Xh=new At,go=new Rn,vo=new Rn,Ba=new yt,xv=new en,qh=new en;function _v(i,e,t,n){xt.setBuffer(i._roots[e]);let s=Ff(0,i,t,n);return xt.clearBuffer(),s}function Ff(i,e,t,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=xt,l=i*2;if(s===null&&(t.boundingBox||t.computeBoundingBox(),xv.set(t.boundingBox.min,t.boundingBox.max,n),s=xv),Ct(l,o)){let u=e.geometry,d=u.index,h=u.attributes.position,f=t.index,g=t.attributes.position,x=zt(i,a),m=Ht(l,o);if(Ba.copy(n).invert(),t.boundsTree)return Wt(i,r,qh),qh.matrix.copy(Ba),qh.needsUpdate=!0,t.boundsTree.shapecast({intersectsBounds:y=>qh.intersectsBox(y),intersectsTriangle:y=>{y.a.applyMatrix4(n),y.b.applyMatrix4(n),y.c.applyMatrix4(n),y.needsUpdate=!0;for(let w=x*3,_=(m+x)*3;w<_;w+=3)if(Xt(vo,w,d,h),vo.needsUpdate=!0,y.intersectsTriangle(vo))return!0;return!1}});{let p=ks(t);for(let y=x*3,w=(m+x)*3;y<w;y+=3){Xt(go,y,d,h),go.a.applyMatrix4(Ba),go.b.applyMatrix4(Ba),go.c.applyMatrix4(Ba),go.needsUpdate=!0;for(let _=0,M=p*3;_<M;_+=3)if(Xt(vo,_,f,g),vo.needsUpdate=!0,go.intersectsTriangle(vo))return!0}}}else{let u=Ut(i),d=Ft(i,a);return Wt(u,r,Xh),!!(s.intersectsBox(Xh)&&Ff(u,e,t,n,s)||(Wt(d,r,Xh),s.intersectsBox(Xh)&&Ff(d,e,t,n,s)))}}var $h=new yt,kf=new en,za=new en,ZT=new D,JT=new D,QT=new D,e1=new D;function bv(i,e,t,n={},s={},r=0,o=1/0){e.boundingBox||e.computeBoundingBox(),kf.set(e.boundingBox.min,e.boundingBox.max,t),kf.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,u=e.attributes.position,d=e.index,h=Wn.getPrimitive(),f=Wn.getPrimitive(),g=ZT,x=JT,m=null,p=null;s&&(m=QT,p=e1);let y=1/0,w=null,_=null;return $h.copy(t).invert(),za.matrix.copy($h),i.shapecast({boundsTraverseOrder:M=>kf.distanceToBox(M),intersectsBounds:(M,S,v)=>v<y&&v<o?(S&&(za.min.copy(M.min),za.max.copy(M.max),za.needsUpdate=!0),!0):!1,intersectsRange:(M,S)=>{if(e.boundsTree)return e.boundsTree.shapecast({boundsTraverseOrder:b=>za.distanceToBox(b),intersectsBounds:(b,A,T)=>T<y&&T<o,intersectsRange:(b,A)=>{for(let T=b,R=b+A;T<R;T++){Xt(f,3*T,d,u),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let P=M,O=M+S;P<O;P++){Xt(h,3*P,c,l),h.needsUpdate=!0;let I=h.distanceToTriangle(f,g,m);if(I<y&&(x.copy(g),p&&p.copy(m),y=I,w=P,_=T),I<r)return!0}}}});{let v=ks(e);for(let b=0,A=v;b<A;b++){Xt(f,3*b,d,u),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let T=M,R=M+S;T<R;T++){Xt(h,3*T,c,l),h.needsUpdate=!0;let P=h.distanceToTriangle(f,g,m);if(P<y&&(x.copy(g),p&&p.copy(m),y=P,w=T,_=b),P<r)return!0}}}}}),Wn.releasePrimitive(h),Wn.releasePrimitive(f),y===1/0?null:(n.point?n.point.copy(x):n.point=x.clone(),n.distance=y,n.faceIndex=w,s&&(s.point?s.point.copy(p):s.point=p.clone(),s.point.applyMatrix4($h),x.applyMatrix4($h),s.distance=x.sub(s.point).length(),s.faceIndex=_),n)}function wv(i,e=null){e&&Array.isArray(e)&&(e=new Set(e));let t=i.geometry,n=t.index?t.index.array:null,s=t.attributes.position,r,o,a,l,c=0,u=i._roots;for(let h=0,f=u.length;h<f;h++)r=u[h],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(h,f,g=!1){let x=h*2;if(Ct(x,a)){let m=zt(h,o),p=Ht(x,a),y=1/0,w=1/0,_=1/0,M=-1/0,S=-1/0,v=-1/0;for(let b=m,A=m+p;b<A;b++){let T=3*i.resolveTriangleIndex(b);for(let R=0;R<3;R++){let P=T+R;P=n?n[P]:P;let O=s.getX(P),I=s.getY(P),k=s.getZ(P);O<y&&(y=O),O>M&&(M=O),I<w&&(w=I),I>S&&(S=I),k<_&&(_=k),k>v&&(v=k)}}return l[h+0]!==y||l[h+1]!==w||l[h+2]!==_||l[h+3]!==M||l[h+4]!==S||l[h+5]!==v?(l[h+0]=y,l[h+1]=w,l[h+2]=_,l[h+3]=M,l[h+4]=S,l[h+5]=v,!0):!1}else{let m=Ut(h),p=Ft(h,o),y=g,w=!1,_=!1;if(e){if(!y){let T=m/8+f/32,R=p/8+f/32;w=e.has(T),_=e.has(R),y=!w&&!_}}else w=!0,_=!0;let M=y||w,S=y||_,v=!1;M&&(v=d(m,f,y));let b=!1;S&&(b=d(p,f,y));let A=v||b;if(A)for(let T=0;T<3;T++){let R=m+T,P=p+T,O=l[R],I=l[R+3],k=l[P],W=l[P+3];l[h+T]=O<k?O:k,l[h+T+3]=I>W?I:W}return A}}}function Sv(i,e,t,n,s,r,o){xt.setBuffer(i._roots[e]),Bn(0,xt.float32Array,n,r,o)&&Of(0,i,t,n,s,r,o),xt.clearBuffer()}function Of(i,e,t,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=xt,u=i*2;if(Ct(u,l)){let h=zt(i,c),f=Ht(u,l);pv(e,t,n,h,f,s,r,o)}else{let h=Ut(i);Bn(h,a,n,r,o)&&Of(h,e,t,n,s,r,o);let f=Ft(i,c);Bn(f,a,n,r,o)&&Of(f,e,t,n,s,r,o)}}var t1=["x","y","z"];function Mv(i,e,t,n,s,r){xt.setBuffer(i._roots[e]);let o=null;return Bn(0,xt.float32Array,n,s,r)&&(o=Bf(0,i,t,n,s,r)),xt.clearBuffer(),o}function Bf(i,e,t,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=xt,c=i*2;if(Ct(c,a)){let d=zt(i,l),h=Ht(c,a);return mv(e,t,n,d,h,s,r)}else{let d=oo(i,l),h=t1[d],g=n.direction[h]>=0,x,m;g?(x=Ut(i),m=Ft(i,l)):(x=Ft(i,l),m=Ut(i));let y=Bn(x,o,n,s,r)?Bf(x,e,t,n,s,r):null;if(y){let M=y.point[h];if(g?M<=o[m+d]:M>=o[m+d+3])return y}let _=Bn(m,o,n,s,r)?Bf(m,e,t,n,s,r):null;return y&&_?y.distance<=_.distance?y:_:y||_||null}}var Yh=new At,yo=new Rn,xo=new Rn,Va=new yt,Tv=new en,jh=new en;function Ev(i,e,t,n){xt.setBuffer(i._roots[e]);let s=zf(0,i,t,n);return xt.clearBuffer(),s}function zf(i,e,t,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=xt,l=i*2;if(s===null&&(t.boundingBox||t.computeBoundingBox(),Tv.set(t.boundingBox.min,t.boundingBox.max,n),s=Tv),Ct(l,o)){let u=e.geometry,d=u.index,h=u.attributes.position,f=t.index,g=t.attributes.position,x=zt(i,a),m=Ht(l,o);if(Va.copy(n).invert(),t.boundsTree)return Wt(i,r,jh),jh.matrix.copy(Va),jh.needsUpdate=!0,t.boundsTree.shapecast({intersectsBounds:y=>jh.intersectsBox(y),intersectsTriangle:y=>{y.a.applyMatrix4(n),y.b.applyMatrix4(n),y.c.applyMatrix4(n),y.needsUpdate=!0;for(let w=x,_=m+x;w<_;w++)if(Xt(xo,3*e.resolveTriangleIndex(w),d,h),xo.needsUpdate=!0,y.intersectsTriangle(xo))return!0;return!1}});{let p=ks(t);for(let y=x,w=m+x;y<w;y++){let _=e.resolveTriangleIndex(y);Xt(yo,3*_,d,h),yo.a.applyMatrix4(Va),yo.b.applyMatrix4(Va),yo.c.applyMatrix4(Va),yo.needsUpdate=!0;for(let M=0,S=p*3;M<S;M+=3)if(Xt(xo,M,f,g),xo.needsUpdate=!0,yo.intersectsTriangle(xo))return!0}}}else{let u=Ut(i),d=Ft(i,a);return Wt(u,r,Yh),!!(s.intersectsBox(Yh)&&zf(u,e,t,n,s)||(Wt(d,r,Yh),s.intersectsBox(Yh)&&zf(d,e,t,n,s)))}}var Kh=new yt,Vf=new en,Ha=new en,n1=new D,i1=new D,s1=new D,r1=new D;function Av(i,e,t,n={},s={},r=0,o=1/0){e.boundingBox||e.computeBoundingBox(),Vf.set(e.boundingBox.min,e.boundingBox.max,t),Vf.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,u=e.attributes.position,d=e.index,h=Wn.getPrimitive(),f=Wn.getPrimitive(),g=n1,x=i1,m=null,p=null;s&&(m=s1,p=r1);let y=1/0,w=null,_=null;return Kh.copy(t).invert(),Ha.matrix.copy(Kh),i.shapecast({boundsTraverseOrder:M=>Vf.distanceToBox(M),intersectsBounds:(M,S,v)=>v<y&&v<o?(S&&(Ha.min.copy(M.min),Ha.max.copy(M.max),Ha.needsUpdate=!0),!0):!1,intersectsRange:(M,S)=>{if(e.boundsTree){let v=e.boundsTree;return v.shapecast({boundsTraverseOrder:b=>Ha.distanceToBox(b),intersectsBounds:(b,A,T)=>T<y&&T<o,intersectsRange:(b,A)=>{for(let T=b,R=b+A;T<R;T++){let P=v.resolveTriangleIndex(T);Xt(f,3*P,d,u),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let O=M,I=M+S;O<I;O++){let k=i.resolveTriangleIndex(O);Xt(h,3*k,c,l),h.needsUpdate=!0;let W=h.distanceToTriangle(f,g,m);if(W<y&&(x.copy(g),p&&p.copy(m),y=W,w=O,_=T),W<r)return!0}}}})}else{let v=ks(e);for(let b=0,A=v;b<A;b++){Xt(f,3*b,d,u),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let T=M,R=M+S;T<R;T++){let P=i.resolveTriangleIndex(T);Xt(h,3*P,c,l),h.needsUpdate=!0;let O=h.distanceToTriangle(f,g,m);if(O<y&&(x.copy(g),p&&p.copy(m),y=O,w=T,_=b),O<r)return!0}}}}}),Wn.releasePrimitive(h),Wn.releasePrimitive(f),y===1/0?null:(n.point?n.point.copy(x):n.point=x.clone(),n.distance=y,n.faceIndex=w,s&&(s.point?s.point.copy(p):s.point=p.clone(),s.point.applyMatrix4(Kh),x.applyMatrix4(Kh),s.distance=x.sub(s.point).length(),s.faceIndex=_),n)}function Hf(i,e,t){return i===null?null:(i.point.applyMatrix4(e.matrixWorld),i.distance=i.point.distanceTo(t.ray.origin),i.object=e,i)}var Zh=new en,Jh=new Si,Cv=new D,Rv=new yt,Pv=new D,Gf=["getX","getY","getZ"],Qh=class i extends zh{static serialize(e,t={}){t={cloneBuffers:!0,...t};let n=e.geometry,s=e._roots,r=e._indirectBuffer,o=n.getIndex(),a={version:1,roots:null,index:null,indirectBuffer:null};return t.cloneBuffers?(a.roots=s.map(l=>l.slice()),a.index=o?o.array.slice():null,a.indirectBuffer=r?r.slice():null):(a.roots=s,a.index=o?o.array:null,a.indirectBuffer=r),a}static deserialize(e,t,n={}){n={setIndex:!0,indirect:!!e.indirectBuffer,...n};let{index:s,roots:r,indirectBuffer:o}=e;e.version||(console.warn("MeshBVH.deserialize: Serialization format has been changed and will be fixed up. It is recommended to regenerate any stored serialized data."),l(r));let a=new i(t,{...n,[Da]:!0});if(a._roots=r,a._indirectBuffer=o||null,n.setIndex){let c=t.getIndex();if(c===null){let u=new Qt(e.index,1,!1);t.setIndex(u)}else c.array!==s&&(c.array.set(s),c.needsUpdate=!0)}return a;function l(c){for(let u=0;u<c.length;u++){let d=c[u],h=new Uint32Array(d),f=new Uint16Array(d);for(let g=0,x=d.byteLength/32;g<x;g++){let m=8*g,p=2*m;Ct(p,f)||(h[m+6]=h[m+6]/8-g)}}}}get primitiveStride(){return 3}get resolveTriangleIndex(){return this.resolvePrimitiveIndex}constructor(e,t={}){t.maxLeafTris&&(console.warn('MeshBVH: "maxLeafTris" option has been deprecated. Use "targetLeafSize", instead.'),t={...t,targetLeafSize:t.maxLeafTris}),super(e,t)}shiftTriangleOffsets(e){return super.shiftPrimitiveOffsets(e)}writePrimitiveBounds(e,t,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,c=(r?r[e]:e)*3,u=c+0,d=c+1,h=c+2;a&&(u=a[u],d=a[d],h=a[h]);for(let f=0;f<3;f++){let g=o[Gf[f]](u),x=o[Gf[f]](d),m=o[Gf[f]](h),p=g;x<p&&(p=x),m<p&&(p=m);let y=g;x>y&&(y=x),m>y&&(y=m),t[n+f]=p,t[n+f+3]=y}return t}computePrimitiveBounds(e,t,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,l=o.normalized;if(e<0||t+e-n.offset>n.length/6)throw new Error("MeshBVH: compute triangle bounds range is invalid.");let c=o.array,u=o.offset||0,d=3;o.isInterleavedBufferAttribute&&(d=o.data.stride);let h=["getX","getY","getZ"],f=n.offset;for(let g=e,x=e+t;g<x;g++){let p=(r?r[g]:g)*3,y=(g-f)*6,w=p+0,_=p+1,M=p+2;a&&(w=a[w],_=a[_],M=a[M]),l||(w=w*d+u,_=_*d+u,M=M*d+u);for(let S=0;S<3;S++){let v,b,A;l?(v=o[h[S]](w),b=o[h[S]](_),A=o[h[S]](M)):(v=c[w+S],b=c[_+S],A=c[M+S]);let T=v;b<T&&(T=b),A<T&&(T=A);let R=v;b>R&&(R=b),A>R&&(R=A);let P=(R-T)/2,O=S*2;n[y+O+0]=T+P,n[y+O+1]=P+(Math.abs(T)+P)*ro}}return n}raycastObject3D(e,t,n=[]){let{material:s}=e;if(s===void 0)return;Rv.copy(e.matrixWorld).invert(),Jh.copy(t.ray).applyMatrix4(Rv),Pv.setFromMatrixScale(e.matrixWorld),Cv.copy(Jh.direction).multiply(Pv);let r=Cv.length(),o=t.near/r,a=t.far/r;if(t.firstHitOnly===!0){let l=this.raycastFirst(Jh,s,o,a);l=Hf(l,e,t),l&&n.push(l)}else{let l=this.raycast(Jh,s,o,a);for(let c=0,u=l.length;c<u;c++){let d=Hf(l[c],e,t);d&&n.push(d)}}return n}refit(e=null){return(this.indirect?wv:fv)(this,e)}raycast(e,t=An,n=0,s=1/0){let r=this._roots,o=[],a=this.indirect?Sv:vv;for(let l=0,c=r.length;l<c;l++)a(this,l,t,e,o,n,s);return o}raycastFirst(e,t=An,n=0,s=1/0){let r=this._roots,o=null,a=this.indirect?Mv:yv;for(let l=0,c=r.length;l<c;l++){let u=a(this,l,t,e,n,s);u!=null&&(o==null||u.distance<o.distance)&&(o=u)}return o}intersectsGeometry(e,t){let n=!1,s=this._roots,r=this.indirect?Ev:_v;for(let o=0,a=s.length;o<a&&(n=r(this,o,e,t),!n);o++);return n}shapecast(e){let t=Wn.getPrimitive(),n=super.shapecast({...e,intersectsPrimitive:e.intersectsTriangle,scratchPrimitive:t,iterate:this.indirect?gv:dv});return Wn.releasePrimitive(t),n}bvhcast(e,t,n){let{intersectsRanges:s,intersectsTriangles:r}=n,o=Wn.getPrimitive(),a=this.geometry.index,l=this.geometry.attributes.position,c=this.indirect?g=>{let x=this.resolveTriangleIndex(g);Xt(o,x*3,a,l)}:g=>{Xt(o,g*3,a,l)},u=Wn.getPrimitive(),d=e.geometry.index,h=e.geometry.attributes.position,f=e.indirect?g=>{let x=e.resolveTriangleIndex(g);Xt(u,x*3,d,h)}:g=>{Xt(u,g*3,d,h)};if(r){if(!(e instanceof i))throw new Error('MeshBVH: "intersectsTriangles" callback can only be used with another MeshBVH.');let g=(x,m,p,y,w,_,M,S)=>{for(let v=p,b=p+y;v<b;v++){f(v),u.a.applyMatrix4(t),u.b.applyMatrix4(t),u.c.applyMatrix4(t),u.needsUpdate=!0;for(let A=x,T=x+m;A<T;A++)if(c(A),o.needsUpdate=!0,r(o,u,A,v,w,_,M,S))return!0}return!1};if(s){let x=s;s=function(m,p,y,w,_,M,S,v){return x(m,p,y,w,_,M,S,v)?!0:g(m,p,y,w,_,M,S,v)}}else s=g}return super.bvhcast(e,t,{intersectsRanges:s})}intersectsBox(e,t){return Zh.set(e.min,e.max,t),Zh.needsUpdate=!0,this.shapecast({intersectsBounds:n=>Zh.intersectsBox(n),intersectsTriangle:n=>Zh.intersectsTriangle(n)})}intersectsSphere(e){return this.shapecast({intersectsBounds:t=>e.intersectsBox(t),intersectsTriangle:t=>t.intersectsSphere(e)})}closestPointToGeometry(e,t,n={},s={},r=0,o=1/0){return(this.indirect?Av:bv)(this,e,t,n,s,r,o)}closestPointToPoint(e,t={},n=0,s=1/0){return sv(this,e,t,n,s)}};var o1=1e-7,a1=new D,eu=class{constructor(e,t){this.surface=e;this.parts=t;let{positions:n,faces:s}=e.mesh;this.geometry.setAttribute("position",new Qt(n,3)),this.geometry.setIndex(new Qt(s,1)),this.geometry.boundingBox=null}surface;parts;tree=null;geometry=new Kn;ray=new Si;offset=new D;box=new At;clip=new Bt;side=_n;build(){return this.tree??=new Qh(this.geometry,{indirect:!0,targetLeafSize:8})}first(e,t,n){let s=this.build();return this.side=n.backfaces?_n:An,this.clip.copy(_f(n,this.surface)),t>0?this.firstExploded(s,e,t):!this.parts.hidden&&!n.clip?this.pick(s.raycastFirst(e,this.side)):this.closest(s.raycast(e,this.side),r=>this.parts.visible(r))}firstExploded(e,t,n){let s=null;for(let r=0;r<this.parts.num;r++){if(!this.parts.visible(r)||(this.parts.offset(r,this.offset).multiplyScalar(n),this.ray.copy(t),this.ray.origin.sub(this.offset),this.parts.box(r,this.box).expandByScalar(o1),!this.ray.intersectsBox(this.box)))continue;let o=this.closest(e.raycast(this.ray,this.side),a=>a===r,this.offset);o&&(!s||o.distance<s.distance)&&(s=o)}return s}closest(e,t,n=a1){let s=null,{x:r,y:o,z:a,w:l}=this.clip;for(let c of e)s&&c.distance>=s.distance||r*(c.point.x+n.x)+o*(c.point.y+n.y)+a*(c.point.z+n.z)>l||t(this.surface.slot(c.faceIndex))&&(s=c);return this.pick(s)}pick(e){if(!e)return null;let t=e.faceIndex;return{face:t,slot:this.surface.slot(t),point:e.point.clone(),distance:e.distance}}faceAt(e){return this.nearest(e,1/0)?.face??-1}nearest(e,t){let n=this.build().closestPointToPoint(e,void 0,0,t);return n&&{face:n.faceIndex,slot:this.surface.slot(n.faceIndex),point:n.point.clone(),distance:n.distance}}normal(e,t){let n=new D().fromArray(this.surface.flat,3*e).normalize();return n.dot(t)>0?n.negate():n}around(e,t,n,s){let{flat:r}=this.surface,o=new Ui(e.point,t),a=new D,l=new D,c=h=>{let f=3*h;return r[f]*l.x+r[f+1]*l.y+r[f+2]*l.z};l.subVectors(n,e.point);let u=c(e.face)<0?-1:1,d=[e.face];return this.build().shapecast({intersectsBounds:h=>o.intersectsBox(h),intersectsTriangle:(h,f)=>{if(f===e.face)return!1;let g=this.surface.slot(f);return(s?g!==e.slot:!this.parts.visible(g))||(h.closestPointToPoint(e.point,a),a.distanceTo(e.point)>t)||(l.subVectors(n,a),u*c(f)>0&&d.push(f)),!1}}),d}dispose(){this.tree=null,this.geometry.dispose()}};function Wf(i,e,t,n){let s=document.createElement("canvas");s.width=e,s.height=t;let r=Xf(s),o=r.createImageData(e,t);for(let a=0;a<t;a++)for(let l=0;l<e;l++){let c=4*((t-1-a)*e+l),u=4*(a*e+l),d=i[c+3],h=d>0&&d<255?255/d:1;for(let f=0;f<3;f++)o.data[u+f]=Math.round(i[c+f]*h);o.data[u+3]=d}return r.putImageData(o,0,0),n&&(r.globalCompositeOperation="destination-over",r.fillStyle=n,r.fillRect(0,0,e,t),r.globalCompositeOperation="source-over"),s}function Xf(i){let e=i.getContext("2d");if(!e)throw new Error("the browser has no 2D canvas; reload the page");return e}function qf(i){return new Promise((e,t)=>{i.toBlob(n=>n?e(n):t(new Error("the picture is too large for this browser")),"image/png")})}var Iv=2,l1=4096,$f=3,Ga=320,Yf=140,c1=300,h1=24,u1=36,d1=6e5,f1=1e5,p1=160,m1=500,Lv="http://www.w3.org/2000/svg",g1=.004,v1=150,y1=1500,x1=.01,tu=class{constructor(e,t){this.box=e;this.events=t;let{canvas:n}=this;n.className="viewer-canvas",n.tabIndex=0,n.setAttribute("role","img"),n.setAttribute("aria-label","3D view. Arrow keys orbit, plus and minus zoom, Space clicks at the center.");for(let r of this.rings)[r.className,r.hidden]=["viewer-ring",!0];this.cross.className="viewer-cross",getComputedStyle(e).position==="static"&&(e.style.position="relative"),e.append(n),this.labels=new bh(e),this.markers=new Sh(e,r=>t.marker(r)),this.outline.setAttribute("class","viewer-outline"),this.outline.append(document.createElementNS(Lv,"polygon")),e.append(...this.rings,this.cross,this.outline);try{this.renderer=new Ph(n)}catch{let r="WebGL 2 is off or missing in this browser.";queueMicrotask(()=>t.lost(r));return}this.slow=this.renderer.software,document.documentElement.toggleAttribute("data-software",this.slow);let s={signal:this.stop.signal};n.addEventListener("webglcontextlost",()=>this.contextLost(),s),n.addEventListener("webglcontextrestored",()=>this.contextRestored(),s),this.gestures=new vh(e,n,this.gestureHandlers()),this.resizing.observe(e),this.resized()}box;events;canvas=document.createElement("canvas");rings=[document.createElement("div"),document.createElement("div")];cross=document.createElement("div");outline=document.createElementNS(Lv,"svg");frontOnly=!0;mirror=null;renderer=null;gestures=null;markers;labels;labelTimer=0;gizmo=new yh(e=>this.lookFrom(e));orbit=new Ia;camera=new an;stop=new AbortController;resizing=new ResizeObserver(()=>this.resized());reducedMotion=matchMedia("(prefers-reduced-motion: reduce)");targets={};surface=null;picker=null;parts=new La;look={...y0};given=new Map;rows=[];explode={now:0,from:0,start:0,length:0};width=1;height=1;ratio=1;frameRequest=0;stale=!0;treeTimer=0;lost=!1;pointer=null;hoverStale=!1;radius=h1;stroke=null;clock={last:0,frameMs:0,frames:0};slow=!1;fineTimer=0;waiting=!1;setMesh(e){clearTimeout(this.treeTimer),this.slow=this.renderer?.software??!1,this.surface?.dispose(),this.picker?.dispose(),this.parts.dispose(),this.parts=new La,this.stroke=null,this.surface=e?new Rh(e):null,this.picker=this.surface&&new eu(this.surface,this.parts),this.renderer?.setSurface(this.surface,this.parts),this.renderer&&(this.renderer.masked=!1),this.renderer?.hover(null,null),this.parts.set(this.rows),this.setMarkers([]),this.renderer&&(this.treeTimer=window.setTimeout(()=>this.picker?.build(),60)),this.requestFrame()}get mesh(){return this.surface?.mesh??null}setTexture(e,t){this.surface&&(this.surface.mesh.textures[e]=t,this.renderer?.setTexture(e,t),this.look.shading==="texture"&&this.requestFrame())}setFaces(e,t,n){let{surface:s}=this;if(!s)return;if(e.length!==s.num||t.length!==s.num||n.length!==s.num)throw new Error(`the labels are for ${e.length} faces; the mesh has ${s.num}`);let r=this.parts.setLabels(e,s),o=s.setFaces(r,t,n);this.renderer&&(this.renderer.masked=o),this.stroke&&s.paint(this.stroke.faces),this.parts.hidden&&this.renderer?.invalidateGround(),this.placeMarkers(),this.hoverStale=this.pointer!==null,this.requestFrame()}preview(e){this.surface?.preview(e)&&this.requestFrame()}setParts(e){if(!this.changed("parts",e))return;let t=this.hiddenParts();this.rows=e,this.parts.set(e),this.nameParts(),this.hiddenParts()!==t&&this.renderer?.invalidateGround(),this.requestFrame()}nameParts(){this.labels.set(new Map(this.look.labels?this.rows.filter(e=>e.name&&e.visible).map(e=>[e.id,e.name]):[]))}hiddenParts(){return this.rows.filter(e=>!e.visible).map(e=>e.id).join()}changed(e,t){let n=JSON.stringify(t),s=this.given.get(e)!==n;return this.given.set(e,n),s}setMaskColors(e){this.changed("mask colors",e)&&(this.renderer?.setMaskColors(e),this.requestFrame())}setMarkers(e){this.changed("markers",e)&&(this.markers.set(e),this.placeMarkers(),this.updateCamera(),this.markers.update(this.camera,this.width,this.height,this.occluded))}placeMarkers(){let e=new D;for(let t of this.markers.placed){if(t.shown.fromArray(t.point),!this.surface||!this.picker||this.explode.now<=0)continue;let n=this.picker.faceAt(t.shown);n>=0&&t.shown.addScaledVector(this.parts.offset(this.surface.slot(n),e),this.explode.now)}}setLook(e){let t=this.look.explode;Object.assign(this.look,e),this.nameParts(),this.look.explode!==t&&(this.explode.from=this.explode.now,this.explode.start=performance.now(),this.explode.length=Math.max(1,this.duration(c1))),this.requestFrame()}setTool(e,t=this.radius){this.changed("tool",[e,t])&&(this.gestures&&(this.gestures.tool=e),this.radius=t,this.hoverStale=this.pointer!==null,this.requestStep())}fit(e=!0,t){let n=this.bounds(t).getCenter(new D);this.orbit.fit(this.visiblePoints(t),n,this.width/this.height,this.duration(e?Ga:0)),this.viewChanged()}frameFaces(e){let{surface:t}=this;if(!t)return;let n=new D,[s,r,o]=[new D,[],new D];for(let p of e){n.add(s.fromArray(t.flat,3*p)),this.parts.offset(t.slot(p),o).multiplyScalar(this.look.explode);for(let y=3*p;y<3*p+3;y++){let w=new D().fromArray(t.mesh.positions,3*t.mesh.faces[y]).add(o);r.push(w.x,w.y,w.z)}}let a=new At().setFromArray(r),l=.15*a.getSize(s).length();a.expandByScalar(l);let c=a.getCenter(new D),{min:u,max:d}=a,{eye:h,target:f}=this.orbit.get(),g=new D().fromArray(h).sub(new D().fromArray(f)).normalize(),x=n.length()>1e-9?n.normalize().addScaledVector(g,.35):g;this.orbit.set({...this.orbit.get(),target:[c.x,c.y,c.z],eye:[c.x+x.x,c.y+x.y,c.z+x.z]},0);let m=[u.x,u.y,u.z,d.x,d.y,d.z,u.x,d.y,u.z,d.x,u.y,d.z,...r];this.orbit.fit(new Float32Array(m),c,this.width/this.height,this.duration(Ga)),this.viewChanged()}borders(e,t){return this.surface?v0(this.surface.mesh,e,t):[]}lookFrom(e,t=!0){let n=this.duration(t?Ga:0);this.orbit.set({...Pa,eye:or[e]},n),this.fit(t)}bounds(e){let t=this.parts.bounds(this.look.explode,e&&new Set(e));return t.isEmpty()?this.surface?.bounds??new At(new D().setScalar(-.5),new D().setScalar(.5)):t}visiblePoints(e){let t=this.surface?.sample(this.parts,this.look.explode,e&&new Set(e));return t?.length?t:new Float32Array([-.5,-.5,-.5,.5,.5,.5])}getCamera(){return this.orbit.get()}pictureCamera(){return{...this.orbit.get(),fov:this.orbit.squareFov(this.visiblePoints(),this.width/this.height)}}setCamera(e,t=!1){this.orbit.set(e,this.duration(t?Ga:0)),this.viewChanged()}duration(e){return this.reducedMotion.matches?0:e}viewChanged(){this.requestFrame(),this.events.changed()}pickAt(e,t){let n=this.ray(e,t),s=this.picker?.first(n,this.explode.now,this.look);return s?this.hit(s,n.direction):null}project(e){this.updateCamera();let t=new D().fromArray(e),n=this.explode.now>0?this.picker?.faceAt(t)??-1:-1;return n>=0&&t.addScaledVector(this.parts.offset(this.surface.slot(n),new D),this.explode.now),t.project(this.camera),[(t.x*.5+.5)*this.width,(.5-t.y*.5)*this.height]}updateCamera(){this.orbit.apply(this.camera,this.width/this.height,$f)}ray(e,t){this.updateCamera();let n=new D(e/this.width*2-1,1-t/this.height*2,.5).unproject(this.camera);return new Si(this.camera.position.clone(),n.sub(this.camera.position).normalize())}mirrored(e){let t=this.reflect(new D().fromArray(e));return t&&this.hit(t,new D)}reflect(e){let{surface:t,picker:n}=this;if(!t||!n||!this.mirror)return null;let s=x1*t.bounds.getSize(new D).length(),r=this.flip(e.clone());if(r.distanceTo(e)<s)return null;let o=n.nearest(r,s);return o&&this.parts.visible(o.slot)?o:null}flip(e){let{mirror:t,surface:n}=this;return t&&n&&(e[t]=n.bounds.min[t]+n.bounds.max[t]-e[t]),e}hit(e,t){let{x:n,y:s,z:r}=e.point,o=this.picker.normal(e.face,t);return{face:e.face,part:this.parts.id(e.slot),point:[n,s,r],normal:[o.x,o.y,o.z]}}occluded=e=>{let t=this.camera.position,n=e.clone().sub(t),s=n.length(),r=this.picker?.first(new Si(t,n.divideScalar(s)),this.explode.now,this.look);return r?r.distance<s-g1:!1};updateHover(){this.hoverStale=!1;let{pointer:e,gestures:t,renderer:n}=this;if(!e||!t||!n||t.busy)return;let s=this.markers.point(this.markers.at(e.x,e.y,!1)),r=s?null:this.pickAt(e.x,e.y),o=t.tool==="brush"&&r!==null;n.hover(r&&!o&&this.parts.slot(r.part)||null,r&&t.tool!=="brush"?r.face:null)&&(this.stale=!0),this.ringAt(o?e:null,r&&new D().fromArray(r.point)),this.cursor(s?"marker":o?"brush":r&&t.tool!=="brush"?"pick":"turn"),this.events.hover(r,e.x,e.y)}ringAt(e,t){let n=e&&t&&this.reflect(t),s=n&&this.parts.offset(n.slot,new D).multiplyScalar(this.explode.now).add(n.point),r=u=>u.clone().applyMatrix4(this.camera.matrixWorldInverse).z,[o,a]=this.rings;if(jf(o,e,this.radius),!s||this.occluded(s))return jf(a,null,0);let[l,c]=this.project([n.point.x,n.point.y,n.point.z]);jf(a,{x:l,y:c},this.radius*r(t)/r(s))}cursor(e){this.canvas.dataset.cursor!==e&&(this.canvas.dataset.cursor=e)}gestureHandlers(){let{orbit:e}=this,t=()=>{this.cursor("drag"),this.viewChanged()};return{click:(n,s,r)=>this.click(n,s,r),focus:(n,s)=>{this.events.doubleClick();let r=this.picker?.first(this.ray(n,s),this.explode.now,this.look);if(!r)return this.fit();let o=this.parts.offset(r.slot,new D).multiplyScalar(this.explode.now).add(r.point);e.focus(o,this.duration(Ga)),this.viewChanged()},hover:(n,s)=>{this.pointer={x:n,y:s},this.hoverStale=!0,this.requestStep()},leave:()=>this.pointerLeft(),turn:(n,s,r)=>{e.turn(n,s,r?this.duration(Yf):0),t()},pan:(n,s,r)=>{let o=Math.min(this.width,this.height);e.pan(-n/o,s/o,r?this.duration(Yf):0),t()},zoom:(n,s,r,o)=>{let a=s===null||r===null?null:this.anchor(s,r);e.zoom(n,a,o?this.duration(Yf):0),this.hoverStale=this.pointer!==null,this.viewChanged()},fit:()=>this.fit(),resize:n=>this.events.resize(n),brushStart:(n,s)=>this.brushStart(n,s),brush:(n,s)=>this.brush(n,s),brushEnd:()=>{this.stroke=null,this.events.brush([],!0)},outline:n=>this.outline.firstElementChild.setAttribute("points",n.map(({x:s,y:r})=>`${s},${r}`).join(" ")),enclose:(n,s)=>this.events.enclose(this.inside(n),s),center:n=>this.click(this.width/2,this.height/2,n)}}anchor(e,t){let n=this.ray(e,t),s=this.picker?.first(n,this.explode.now,this.look),{target:r}=this.orbit.get(),o=new D;this.camera.getWorldDirection(o);let a=o.dot(new D().fromArray(r).sub(n.origin))/Math.max(1e-6,o.dot(n.direction));return n.at(s?s.distance:a,new D)}pointerLeft(){this.pointer=null,this.hoverStale=!1,this.ringAt(null,null),this.markers.point(-1),this.renderer?.hover(null,null)&&this.requestFrame(),this.events.hover(null,0,0)}click(e,t,n){let s=this.markers.at(e,t,n.touch);if(s>=0)return this.events.marker(s);this.gestures?.tool!=="brush"&&this.events.pick(this.pickAt(e,t),n)}brushStart(e,t){return this.picker?.first(this.ray(e,t),this.explode.now,this.look)?(this.stroke={last:{x:e,y:t},faces:new Set},this.dab(e,t),!0):!1}brush(e,t){let{stroke:n}=this;if(!n)return;let{last:s}=n,r=Math.min(64,Math.ceil(Math.hypot(e-s.x,t-s.y)/Math.max(2,this.radius/2))),o=null;for(let a=1;a<=r;a++)o=this.dab(s.x+(e-s.x)*a/r,s.y+(t-s.y)*a/r);r&&this.ringAt({x:e,y:t},o&&o.point),n.last={x:e,y:t}}dab(e,t){let{stroke:n,picker:s,surface:r}=this,o=this.ray(e,t),a=this.explode.now,l=s?.first(o,a,this.look)??null;if(!n||!s||!r||!l)return null;let c=l.distance*o.direction.dot(this.camera.getWorldDirection(new D)),u=Math.tan(this.camera.fov*Math.PI/360),d=this.radius*2*u*c/this.height,h=o.origin.addScaledVector(this.parts.offset(l.slot,new D),-a),f=s.around(l,d,h,a>0),g=this.reflect(l.point);g&&f.push(...s.around(g,d,this.flip(h),a>0));let x=f.filter(m=>!n.faces.has(m));if(!x.length)return l;for(let m of x)n.faces.add(m);return r.paint(x),this.events.brush(x,!1),this.requestFrame(),l}inside(e){let{surface:t,picker:n}=this;if(!t||!n)return[];this.updateCamera();let[s,r,o]=[new D,new D,new D],a=[];for(let l=0;l<t.num;l++){let c=t.slot(l);this.parts.visible(c)&&(t.center(l,s).addScaledVector(this.parts.offset(c,r),this.explode.now),o.copy(s).project(this.camera),!(Math.abs(o.z)>=1)&&_1((o.x*.5+.5)*this.width,(.5-o.y*.5)*this.height,e)&&(!this.frontOnly||!this.occluded(s))&&a.push(l))}return a}withMirrored(e){let{surface:t,picker:n}=this;if(!t||!n||!this.mirror)return e;let s=new Set(e),r=new At,o=new D;for(let l of e)for(let c=3*l;c<3*l+3;c++)r.expandByPoint(this.flip(o.fromArray(t.mesh.positions,3*t.mesh.faces[c])));let a=new Set(e);for(let l=0;l<t.num;l++){if(!r.containsPoint(t.center(l,o)))continue;let c=this.reflect(o);c&&s.has(c.face)&&a.add(l)}return[...a]}requestFrame(){this.stale=!0,this.requestStep()}requestStep(){!this.frameRequest&&this.renderer&&!this.lost&&(this.frameRequest=requestAnimationFrame(e=>this.frame(e)))}frame(e){this.frameRequest=0;let t=performance.now();this.measureFrame(e),this.hoverStale&&this.updateHover();let n=this.orbit.step(t),s=this.stepExplode(t);(s||this.explode.length)&&this.placeMarkers(),this.stale&&(this.draw(this.slow),this.slow&&this.refine()),n||s?this.requestFrame():this.gestures&&!this.gestures.busy&&this.canvas.dataset.cursor==="drag"&&(this.hoverStale=this.pointer!==null,this.cursor("turn"),this.hoverStale&&this.requestStep())}measureFrame(e){let{clock:t}=this,n=e-t.last;t.last=e,t.frames=n<500?t.frames+1:0,t.frameMs=t.frames>1?.85*t.frameMs+.15*n:t.frames?n:0,t.frames>8&&t.frameMs>u1&&(this.slow=!0)}refine(){clearTimeout(this.fineTimer),this.fineTimer=window.setTimeout(()=>{this.frameRequest||this.gestures?.busy||this.waiting&&this.renderer?.software?this.refine():this.draw(!1)},this.renderer?.software?m1:p1)}stepExplode(e){let{explode:t}=this;if(!t.length)return!1;let n=Math.min(1,(e-t.start)/t.length);return t.now=t.from+(this.look.explode-t.from)*(1-(1-n)**3),n>=1&&(t.now=this.look.explode,t.length=0,this.placeMarkers()),t.length>0}draw(e){let{renderer:t}=this;!t||this.lost||(this.stale=!1,this.ratio!==Math.min(window.devicePixelRatio,Iv)&&this.size(),this.updateCamera(),t.draw(this.targetsFor(e),null,this.camera,this.look,this.parts,this.explode.now),this.gizmo.update(this.camera),this.markers.update(this.camera,this.width,this.height,this.occluded),this.look.labels&&(this.labels.update(this.camera,this.width,this.height,this.occluded),clearTimeout(this.labelTimer),this.labelTimer=window.setTimeout(()=>this.anchorLabels(),v1)))}anchorLabels(){if(this.frameRequest||this.gestures?.busy||this.lost)return;let e=new Map,t=Math.max(10,Math.sqrt(this.width*this.height/y1));for(let n=t/2;n<this.height;n+=t)for(let s=t/2;s<this.width;s+=t){let r=this.picker?.first(this.ray(s,n),this.explode.now,this.look);if(!r)continue;let o=this.parts.id(r.slot),a=this.parts.offset(r.slot,new D).multiplyScalar(this.explode.now).add(r.point),l=e.get(o);l?l.push({x:s,y:n,point:a}):e.set(o,[{x:s,y:n,point:a}])}this.labels.anchor(e),this.labels.update(this.camera,this.width,this.height,this.occluded)}targetsFor(e){let{width:t,height:n}=this.canvas;if(!e)return this.targets.fine??=new so(t,n,this.ratio,!0);let s=this.renderer?.software?f1:d1,r=Math.min(1,1/this.ratio,Math.sqrt(s/(t*n)));return this.targets.coarse??=new so(t*r,n*r,this.ratio*r,!1)}resized(){let{width:e,height:t}=this.box.getBoundingClientRect();if(!(e<1||t<1||e===this.width&&t===this.height)){if(this.width=e,this.height=t,this.size(),!this.surface)return this.requestFrame();this.draw(this.slow),this.slow&&this.refine()}}size(){if(!this.renderer)return;let{renderer:e}=this.renderer;this.ratio=Math.min(window.devicePixelRatio,Iv),e.setPixelRatio(this.ratio),e.setSize(this.width,this.height,!1),this.dropEasels()}dropEasels(){this.targets.fine?.dispose(),this.targets.coarse?.dispose(),this.targets={}}contextLost(){this.lost=!0,cancelAnimationFrame(this.frameRequest),this.frameRequest=0,this.dropEasels(),this.events.lost("The graphics card was reset. If the mesh does not come back, reload the page.")}contextRestored(){this.lost=!1,this.renderer?.contextRestored(),this.events.lost(""),this.size(),this.requestFrame()}async snapshot(e,t={}){let n=this.requireRenderer(),s=Math.max(16,Math.min(Math.round(e),l1)),r=new an;if(this.orbit.apply(r,1,$f,!0,this.pictureCamera().fov),t.flat){let a=n.flat(s,r,this.parts);return qf(Wf(a,s,s,t.transparent?null:"#fff"))}let o=this.renderPicture(n,s,s,r,!t.transparent);if(t.markers){let a=this.camera.position.clone();this.camera.position.copy(r.position),this.markers.draw(Xf(o),s,r,this.occluded),this.camera.position.copy(a)}return qf(o)}async*turntable(e,t,n){let s=this.requireRenderer(),r=t/n,o=new Ia;o.set(this.orbit.get(),0);let a=this.visiblePoints(),l=new an,c=0,u=this.bounds().getCenter(new D);for(let d=0;d<e;d++,o.turn(2*Math.PI/e,0))o.fit(a,u,r,0),c=Math.max(c,o.distance);try{for(let d=0;d<e;d++,o.turn(2*Math.PI/e,0))o.fit(a,u,r,0),o.distance=c,o.apply(l,r,$f),yield this.renderPicture(s,t,n,l,!0),await new Promise(h=>setTimeout(h,0))}finally{this.requestFrame()}}renderPicture(e,t,n,s,r){let o=e.picture(t,n,s,this.look,this.parts,this.look.explode,r);return Wf(o,t,n,null)}requireRenderer(){if(!this.renderer||this.lost)throw new Error("the 3D view is not available; reload the page");return this.renderer}dispose(){clearTimeout(this.treeTimer),clearTimeout(this.labelTimer),cancelAnimationFrame(this.frameRequest),this.stop.abort(),this.resizing.disconnect(),this.gestures?.dispose(),this.markers.dispose(),this.labels.dispose(),this.surface?.dispose(),this.picker?.dispose(),this.parts.dispose(),clearTimeout(this.fineTimer),this.dropEasels(),this.renderer?.dispose();for(let e of[this.canvas,...this.rings,this.cross,this.outline])e.remove()}};function jf(i,e,t){i.hidden=e===null,i.style.width=i.style.height=`${2*t}px`,e&&(i.style.transform=`translate(${e.x-t}px, ${e.y-t}px)`)}function _1(i,e,t){let n=!1;for(let s=0,r=t.length-1;s<t.length;r=s++){let[o,a]=[t[s],t[r]];o.y>e!=a.y>e&&i<(a.x-o.x)*(e-o.y)/(a.y-o.y)+o.x&&(n=!n)}return n}var b1=64,w1=80,nu=class{constructor(e,t,n){this.store=e;this.notices=t;this.paintTarget=n;let s={hover:(r,o,a)=>this.hover(r,o,a),pick:(r,o)=>this.pick(r,o),doubleClick:()=>this.revertPick?.(),resize:r=>this.session.resize(r,Ze("prompt")),marker:r=>this.marker(r),brush:(r,o)=>this.brush(r,o),enclose:(r,o)=>this.enclose(r,o),changed:()=>this.remember(),lost:r=>this.store.set({noGraphics:r||null})};this.viewer=new tu(Ze("view"),s),Ze("view").addEventListener("pointerleave",()=>this.hover(null,0,0)),e.subscribe((r,o)=>this.update(r,o))}store;notices;paintTarget;viewer;session;stroke=[];drawnFaces=null;hasMesh=!1;revertPick=null;preview={timer:0,region:null,regions:null};borders={of:null,found:[],next:0};partMenu=()=>{};tip=Ze("tip");remember=Er(400,()=>{this.hasMesh&&this.store.view({camera:this.viewer.getCamera()})});attach(e){this.session=e,this.draw(this.store.get())}mesh(e){if(this.remember.drop(),this.hasMesh=!1,this.drawnFaces=null,this.viewer.setMesh(e),!e)return;let{camera:t}=this.store.get().view;t?this.viewer.setCamera(t):this.viewer.lookFrom("home",!1),this.hasMesh=!0,this.drawFaces(this.store.get()),this.drawParts(this.store.get()),this.drawMarkers(this.store.get())}texture(e,t){this.viewer.setTexture(e,t)}draw(e){this.drawLook(e),this.drawTool(e),this.drawFaces(e),this.drawParts(e),this.drawMarkers(e)}update(e,t){this.viewer.waiting=e.clicks!==null||e.job!==null||(e.faces?.token??null)!==(e.state?.faces??null),(e.view.look!==t.view.look||Mn(e,t,"prefs"))&&this.drawLook(e);let s=e.state?.project.id===t.state?.project.id&&this.hasMesh&&e.view!==t.view&&(e.view.look.explode!==t.view.look.explode||e.view.solo.join()!==t.view.solo.join());(e.view.tool!==t.view.tool||Mn(e,t,"drawing","prefs","state","brushTo","chosen"))&&this.drawTool(e),Mn(e,t,"faces")&&this.drawFaces(e),(Mn(e,t,"hovered","hoveredFrom")&&(e.hoveredFrom==="list"||t.hoveredFrom==="list")||Mn(e,t,"shown","view","chosen","prefs","faces"))&&this.drawParts(e),s&&this.viewer.fit(),Mn(e,t,"state","clicks","groups","activeGroup","view")&&this.drawMarkers(e)}drawLook(e){this.viewer.setLook({...e.view.look,dark:S1(e)})}drawTool(e){let{shape:t,frontOnly:n,brush:s}=e.prefs,r=e.view.tool==="brush"&&this.paintTarget()!==void 0,o=t!=="brush"&&(r||e.view.tool==="parts");this.viewer.frontOnly=n,this.viewer.mirror=e.prefs.mirror==="off"?null:e.prefs.mirror,this.viewer.setTool(o?t:r?"brush":"click",s)}drawFaces(e){if(!this.hasMesh||!e.faces||e.faces===this.drawnFaces)return;this.drawnFaces=e.faces,this.preview.region=null;let t=e.state?.prompt||e.clicks?e.faces.mask:new Uint8Array(e.faces.mask.length);this.viewer.setFaces(e.faces.labels,e.faces.confidence,t)}drawParts(e){let t=new Set(e.chosen),n=e.prefs.safeColors,s=e.shown.map((r,o)=>({id:r.id,name:r.name,color:$n(r,o,n),visible:Yo(e.view,r.id),highlight:e.hoveredFrom==="list"&&e.hovered===r.id,chosen:t.has(r.id),locked:r.locked,pattern:n?Math.floor(o/7)%8:0}));e.view.solo.length&&s.push({id:-1,color:[.7,.7,.7],visible:!1,highlight:!1,chosen:!1,locked:!1}),this.viewer.setParts(s)}drawMarkers(e){let t=e.state?.prompt,n=[];if(t?.kind==="partition"||e.groups.length>0&&t?.kind!=="click"){let r=this.groupColors(e);this.viewer.setMaskColors(r.length?r:[Xu]),e.groups.forEach((o,a)=>{for(let l of o.clicks)n.push({...l,color:r[a],label:l.positive?o.name.slice(0,1).toUpperCase()||"+":"−"})})}else{this.viewer.setMaskColors([Xu]);for(let r of Tn(e))n.push({...r,color:r.positive?Mm:Tm,label:r.positive?"+":"−"})}this.viewer.setMarkers(n)}groupColors(e){let t=e.shown.map((n,s)=>$n(n,s,e.prefs.safeColors));return Em(Math.max(2,e.groups.length),t)}hover(e,t,n){let s=this.store.get(),r=e&&e.part>=0?e.part:null;s.hovered!==r&&(e||s.hoveredFrom!=="list")&&this.store.set({hovered:r,hoveredFrom:r===null?null:"view"}),this.previewClick(e);let o=s.shown.findIndex(g=>g.id===e?.part),a=s.shown[o];if(!e||document.querySelector(".popup:popover-open")){this.tip.hidden=!0;return}this.tip.childElementCount===0&&this.tip.append(U("span",{class:"swatch small"}),U("b"),U("span",{class:"note"}));let[l,c,u]=this.tip.children;l.style.setProperty("--color",a?Yn($n(a,o,s.prefs.safeColors)):"#9a9a9a"),pe(c,a?a.name:s.shown.length?"No part":""),l.hidden=c.hidden=!c.textContent,pe(u,`face ${gn(e.face)}`),this.tip.hidden=!1;let d=Ze("view"),h=t+16+this.tip.offsetWidth>d.clientWidth?t-12-this.tip.offsetWidth:t+16,f=n+18+this.tip.offsetHeight>d.clientHeight?n-10-this.tip.offsetHeight:n+18;this.tip.style.transform=`translate(${Math.round(h)}px, ${Math.round(f)}px)`}previewClick(e){let{preview:t}=this;window.clearTimeout(t.timer),t.timer=0;let{clicks:n,state:s}=this.store.get();n||s?.prompt?.stage==="pending"||e&&t.region!==null&&t.regions?.[e.face]===t.region&&Kf(this.store.get())||(t.region!==null&&this.viewer.preview([]),t.region=null,e&&(t.timer=window.setTimeout(()=>{this.showPreview(e)},w1)))}async showPreview(e){let{timer:t}=this.preview,n=Kf(this.store.get())?await this.session.regions():null,s=this.store.get(),r=Qn(s,e.part),o=s.faces?.labels;if(t!==this.preview.timer||!Kf(s)||r?.locked||!n||o?.length!==n.length)return;let a=this.limit(r),l=new Set(s.state.parts.filter(d=>d.kept||d.locked).map(({id:d})=>d)),c=n[e.face],u=[];n.forEach((d,h)=>d===c&&(a===null?!l.has(o[h]):o[h]===a)&&u.push(h)),this.preview={timer:t,region:c,regions:n},this.viewer.preview(u)}limit(e){let{chosen:t}=this.store.get();return e&&(e.kept||t.length===1&&t[0]===e.id)?e.id:null}pick(e,t){let n=this.store.get();if(this.revertPick=null,!n.state||n.drawing)return;let s=Qn(n,e?.part??null);if(t.button===2&&s&&!(n.view.tool==="select"&&Tn(n).length)){let d=Ze("view").getBoundingClientRect(),[h,f]=this.viewer.project(e.point);return this.partMenu(s,d.left+h,d.top+f)}let{chosen:r,groups:o,activeGroup:a,within:l}=n,{tool:c}=n.view,u=Tn(n);if(!e)r.length&&!t.exclude&&!t.add&&this.store.set({chosen:[]});else if(c==="parts"||c==="brush"||t.add&&!t.exclude&&c==="select")this.revertPick=()=>this.store.set({chosen:r}),this.choose(e,c==="parts"?t.add||t.exclude:c==="select");else if(c==="divide"){let d=this.groupClick({point:e.point,positive:!t.exclude},n);this.revertPick=d&&(()=>{this.session.setGroups(o,a),this.session.withdraw(d)})}else if(c==="select"){let d=Ze("prompt"),h=d.hidden?Ze("hint"):d,f=Qn(n,e.part),g=!t.exclude&&!n.exclude,x=g&&u.length>0&&f?.kept&&l!==f.id;if(g&&(f?.locked||x))return void this.notices.info(x?`${f.name} is a kept part, so this selection can't extend into it. Clear the selection to select inside ${f.name}.`:`${f.name} is locked. Unlock it to select inside it.`,{near:h});let m=this.limit(f);m===null&&r.length&&!u.length&&this.store.set({chosen:[]});let p=this.session.addClicks([{point:e.point,positive:g},...this.mirroredClick(e,g,u.length?l:m)],m,h);this.revertPick=p&&(()=>{this.store.set({chosen:r,clicks:u,within:l}),this.session.withdraw(p)})}}mirroredClick({point:e},t,n){let s=this.viewer.mirrored(e),r=s&&Qn(this.store.get(),s.part),o=n!==null?s?.part===n:!r?.kept&&!r?.locked;return s&&(o||!t)?[{point:s.point,positive:t}]:[]}choose({part:e,face:t},n){let{chosen:s}=this.store.get(),r=n?s.filter(o=>o!==e):[];this.store.set({pointed:t,chosen:e<0||n&&s.includes(e)?r:[...r,e]})}groupClick(e,t){let{groups:n,activeGroup:s}=t;if(!n[s]||n.length>b1)return null;if(!e.positive)return this.notices.info("Divide has no exclude clicks. Choose the right part in the list, then click here.",{near:Ze("tool")}),null;let r=n.map((c,u)=>u).filter(c=>c!==s&&!n[c].clicks.length),o=n[s].clicks.length?s:r.find(c=>c>s)??r[0]??s,a=this.viewer.mirrored(e.point),l=a?[e,{...e,point:a.point}]:[e];return this.session.setGroups(n.map((c,u)=>u===s?{...c,clicks:[...c.clicks,...l]}:c),o),t.prefs.clicked||this.store.prefs({clicked:!0}),this.session.sendGroups(Ze("tool"))}marker(e){let t=this.store.get();if(t.state?.prompt?.kind!=="partition"&&!(t.groups.length&&t.state?.prompt?.kind!=="click")){this.session.removeClick(e,Ze("prompt"));return}let n=e,s=t.groups.map(r=>{let o=n;return n-=r.clicks.length,o>=0&&o<r.clicks.length?{...r,clicks:r.clicks.filter((a,l)=>l!==o)}:r});this.session.setGroups(s),this.session.sendGroups(Ze("tool"))}enclose(e,t){let n=this.store.get();if(n.view.tool==="brush")return this.brush(this.viewer.withMirrored(e),!0);let s=new Set(e.map(o=>n.faces?.labels[o]??-1));s.delete(-1);let{chosen:r}=n;t.exclude?this.store.set({chosen:r.filter(o=>!s.has(o))}):this.store.set({chosen:[...new Set([...t.add?r:[],...s])]})}brush(e,t){for(let f of e)this.stroke.push(f);if(!t)return;let n=this.paintTarget(),s=[...new Set(this.stroke)].sort((f,g)=>f-g);this.stroke=[];let r=this.store.get(),o=r.faces;if(n===void 0||!o)return;let a=new Set(r.shown.filter(f=>f.locked).map(f=>f.id)),l=n==="new",c=l?null:n,u=s.filter(f=>(l||o.labels[f]!==(c??-1))&&!a.has(o.labels[f]));if(!u.length){this.store.set({faces:{...o}});return}let d=l?"a new part":Qn(r,c)?.name??"no part";this.notices.announce(`${lt(u.length,"face")} painted into ${d}.`);let h=o.labels.slice();for(let f of u)h[f]=c??-1;this.store.set({faces:{...o,labels:h,token:`${o.token} stroke`}}),this.session.act({do:"paint",faces:u,part:c,new:l},Ze("tool")).then(f=>{let g=this.store.get().state?.parts.at(-1);f?l&&g&&this.store.set({chosen:[g.id],brushTo:"part"}):this.store.set({faces:{...o}})})}nextBorder(){let{faces:e,state:t}=this.store.get();if(!e||!t)return;this.borders.of!==e&&(this.borders={of:e,found:this.viewer.borders(e.labels,e.confidence),next:0});let{found:n,next:s}=this.borders;this.borders.close?.();let r=n[s];if(!r)return void this.notices.info("No two parts touch along an edge.");this.borders.next=(s+1)%n.length,this.store.set({chosen:[...r.parts]}),this.viewer.frameFaces(r.faces);let[o,a]=r.parts.map(l=>Qn(this.store.get(),l)?.name);this.borders.close=this.notices.info(`Border between ${o} and ${a}: ${gn(s+1)} of ${gn(n.length)}, least certain first.`)}toggleExplode(){let{look:e}=this.store.get().view;this.store.look({explode:e.explode>0?0:.5})}};function Kf(i){return i.view.tool==="select"&&!i.drawing&&!i.state?.prompt&&!Tn(i).length&&(!i.job||i.job.kind==="prepare")}function S1(i){return i.prefs.theme!=="auto"?i.prefs.theme==="dark":!window.matchMedia("(prefers-color-scheme: light)").matches}function Zf(i){Ke(document.documentElement,"data-theme",i.prefs.theme==="auto"?null:i.prefs.theme)}var Jf={open:"M3 15.5V5a1 1 0 0 1 1-1h3.6l1.8 2H16a1 1 0 0 1 1 1v1.5M3 15.5 5.2 9h12.3l-2.2 6.5z",projects:"M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z",undo:"M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8",redo:"M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12",history:"M3.5 4v3.5H7M3.8 7.4A6.7 6.7 0 1 1 3.3 10M10 6.5V10l2.6 1.8",look:"M4 5.5h5M13 5.5h3M4 10h1.5M9.5 10H16M4 14.5h7M15 14.5h1M9 3.5v4M5.5 8v4M11.5 12.5v4",export:"M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3",help:"M7.2 7.4a2.9 2.9 0 1 1 4.5 2.4c-1 .7-1.7 1.2-1.7 2.4M10 15.2v.1",parts:"M5 3.5 15.5 9l-4.6 1.4L8.6 15z",select:"M10 6.2A3.8 3.8 0 1 1 6.2 10M10 2.5v3M2.5 10h3M10 17.5v-3M17.5 10h-3M10 10v.1",divide:"M10 3v14M10 10h7M3.5 4.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1z",draw:"M3.5 4.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1zM6 13.8c2.2.4 3-.5 3.1-1.8l4.6-5.2 1 .9-5 4.9",brush:"M3.5 16.5c3 .4 4.4-.8 4.6-3l6.8-8.3a1.2 1.2 0 0 1 1.8 1.5l-8 7.4",eye:"M2 10s2.9-5 8-5 8 5 8 5-2.9 5-8 5-8-5-8-5zM10 7.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8z",hidden:"M3 3l14 14M8 5.3A8 8 0 0 1 10 5c5.1 0 8 5 8 5a13 13 0 0 1-2.5 3M5.5 6.300A13.5 13.5 0 0 0 2 10s2.9 5 8 5a8.5 8.5 0 0 0 3.4-.700M8.4 8.300a2.4 2.4 0 0 0 3.3 3.4",solo:"M10 5.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10 9.300a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.400zM3 6V3h3M17 6V3h-3M3 14v3h3M17 14v3h-3",lock:"M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9",unlock:"M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 5.8-1",merge:"M4 4v3.500L10 12v4.500M16 4v3.500L10 12M7.5 14 10 16.5 12.5 14",split:"M10 16.500V11L4.5 6.500M10 11l5.5-4.500M4 10V5.500h4.500M16 10V5.500h-4.5",grow:"M10 7.500v5M7.5 10h5M3.5 7V3.500H7M16.5 7V3.500H13M3.5 13v3.500H7M16.5 13v3.500H13",shrink:"M7.5 10h5M3.5 6.500h3v-3M16.5 6.500h-3v-3M3.5 13.500h3v3M16.5 13.500h-3v3",trash:"M3.5 5.500h13M8 5.500V3.500h4v2M5 5.500l.8 11h8.400l.8-11M8.5 9v4.500M11.5 9v4.5",plus:"M10 4v12M4 10h12",minus:"M4 10h12",close:"M5 5l10 10M15 5 5 15",check:"M4 10.5 8.2 14.5 16 5.5",fit:"M3.5 7V3.500H7M13 3.500h3.500V7M16.5 13v3.500H13M7 16.500H3.500V13M7.5 7.500h5v5h-5z",down:"M5.5 8 10 12.5 14.5 8",more:"M4.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM10 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM15.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2z",pencil:"M4 16l.8-3.600L13.5 3.700a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.200z",eraser:"M7.5 16.5 3.5 12.500a1 1 0 0 1 0-1.400L10.6 4a1 1 0 0 1 1.4 0l4 4a1 1 0 0 1 0 1.400L9 16.500zM7 7.600l5.4 5.400M7.5 16.500h9",fill:"M8.5 3 15 9.5 9 15.500a1.4 1.4 0 0 1-2 0l-3.5-3.500a1.4 1.4 0 0 1 0-2L10 4.500M4 11h9.500M16.5 13.500s1.3 1.7 1.3 2.600a1.3 1.3 0 0 1-2.6 0c0-.9 1.3-2.6 1.3-2.600z",upload:"M10 13V4M6.5 7.5 10 4l3.5 3.500M3.5 13v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3",cube:"M10 2.5 16.5 6v8L10 17.5 3.5 14V6zM3.5 6 10 9.5 16.5 6M10 9.500v8",next:"M3 13.5c3-6 5 3 8-3M12 5.500h4.500V10M16.5 5.500 11 11",mirror:"M10 3v14M7 6.500 3 13.500h4zM13 6.500l4 7h-4z",folder:"M3 15.5V5a1 1 0 0 1 1-1h3.600l1.800 2H16a1 1 0 0 1 1 1v8.500a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z",copy:"M7 7V4a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-3M4 7h8a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z",warn:"M10 3.5 17.5 16.500h-15zM10 8.500v4M10 14.600v.1"};function Yt(i,e=18){let t="http://www.w3.org/2000/svg",n=document.createElementNS(t,"svg");n.setAttribute("viewBox","0 0 20 20"),n.setAttribute("width",String(e)),n.setAttribute("height",String(e)),n.setAttribute("class","icon"),n.setAttribute("aria-hidden","true"),n.setAttribute("focusable","false");let s=document.createElementNS(t,"path");return s.setAttribute("d",Jf[i]),n.append(s),n}function _o(i,e){let t=i.firstElementChild;t&&t.getAttribute("d")!==Jf[e]&&t.setAttribute("d",Jf[e])}function Te(i){let e=U("button",{type:"button",id:i.id,class:`button ${i.words?"":"square "}${i.class??""}`.trim(),"aria-label":i.words===i.label?null:i.label,"data-tip":i.tip??(i.words&&!i.keys?null:i.label),"data-keys":i.keys??null,"aria-keyshortcuts":i.keys?M1(i.keys):null,"aria-pressed":i.pressed===void 0?null:String(i.pressed),onclick:t=>i.run(t,e)});return i.icon&&e.append(Yt(i.icon)),i.words&&e.append(U("span",{class:"words"},i.words)),e}function M1(i){return i.replace(/Ctrl/g,"Control").replace(/ or /g," ").replace(/Esc\b/g,"Escape").replace(/Del\b/g,"Delete")}var T1=500;function Dv(){let i=U("div",{class:"tooltip",role:"tooltip",popover:"manual","aria-hidden":"true"});document.body.append(i);let e=0,t=null,n=0,s=()=>{window.clearTimeout(e),t&&(n=performance.now()),t=null,i.matches(":popover-open")&&i.hidePopover()},r=a=>{if(!a.isConnected)return;let l=a.getAttribute("data-tip");if(!l)return;t=a,i.replaceChildren(l);let c=a.getAttribute("data-keys");c&&i.append(" ",U("kbd",null,c)),i.matches(":popover-open")||i.showPopover(),Wa(i,a.getBoundingClientRect(),a.closest(".rail")&&window.innerWidth>=900?"right":"below")},o=(a,l)=>{let c=a.target instanceof Element?a.target.closest("[data-tip]"):null;if(c===t||(s(),!c))return;let u=performance.now()-n<250?40:l;e=window.setTimeout(()=>r(c),u)};document.addEventListener("pointerover",a=>{a.pointerType!=="touch"&&o(a,450)}),document.addEventListener("focusin",a=>{a.target instanceof Element&&a.target.matches(":focus-visible")?o(a,250):s()});for(let a of["pointerdown","keydown","wheel","blur"])window.addEventListener(a,s,{capture:!0,passive:!0});document.addEventListener("pointerdown",a=>a.pointerType==="touch"&&o(a,T1)),document.addEventListener("pointercancel",s),document.addEventListener("pointerup",a=>{if(a.pointerType!=="touch")return;if(!t)return window.clearTimeout(e);let l=c=>(c.preventDefault(),c.stopPropagation());window.addEventListener("click",l,{capture:!0,once:!0}),window.setTimeout(()=>window.removeEventListener("click",l,{capture:!0}),300),e=window.setTimeout(s,1800)})}function Wa(i,e,t="below",n=6){let{offsetWidth:r,offsetHeight:o}=i,a=t==="right"?e.right+n:e.left+e.width/2-r/2,l=t==="right"?e.top+e.height/2-o/2:t==="above"?e.top-o-n:e.bottom+n;t==="below"&&l+o>window.innerHeight-8&&(l=e.top-o-n),t==="above"&&l<8&&(l=e.bottom+n),a=Math.max(8,Math.min(a,window.innerWidth-r-8)),l=Math.max(8,Math.min(l,window.innerHeight-o-8)),i.style.left=`${Math.round(a)}px`,i.style.top=`${Math.round(l)}px`}function Xa(i,e,t,n={}){let s=U("div",{class:`popup ${n.class??""}`,popover:"auto",role:n.menu?"menu":"dialog","aria-label":e});document.body.append(s),Ke(i,"aria-haspopup",n.menu?"menu":"dialog"),Ke(i,"aria-expanded","false");let r={element:s,open(){if(r.isOpen||i.disabled)return;let a=i.closest("dialog, header, main, aside")??document.body;s.parentElement!==a&&a.append(s),t(s),s.showPopover(),r.settle()},settle(){r.isOpen&&(Wa(s,i.getBoundingClientRect()),(s.querySelector("[data-first]")??qu(s)[0])?.focus())},close(){r.isOpen&&s.hidePopover()},toggle(){r.isOpen?r.close():r.open()},get isOpen(){return s.matches(":popover-open")}},o=!1;return i.addEventListener("pointerdown",()=>o=r.isOpen),i.addEventListener("click",a=>{o&&a.detail>0?r.close():r.toggle(),o=!1}),s.addEventListener("toggle",a=>{let l=a.newState==="open";Ke(i,"aria-expanded",String(l)),!l&&(document.activeElement===document.body||s.contains(document.activeElement))&&i.focus({preventScroll:!0})}),s.addEventListener("keydown",a=>{if(n.menu&&(a.key==="ArrowDown"||a.key==="ArrowUp")){let l=qu(s),c=l.indexOf(document.activeElement);l[(c+(a.key==="ArrowDown"?1:-1)+l.length)%l.length]?.focus(),a.preventDefault()}a.key!=="Escape"?a.stopPropagation():(a.preventDefault(),a.stopPropagation(),r.close(),i.focus({preventScroll:!0}))}),window.addEventListener("resize",()=>r.isOpen&&Wa(s,i.getBoundingClientRect())),r}function Zn(i,e,t){let n=Xa(i,e,s=>{s.replaceChildren(...t().map(r=>U("button",{type:"button",role:"menuitem",class:"menu-item",id:r.id,disabled:r.disabled??!1,onclick:()=>{n.close(),r.run()}},r.icon?Yt(r.icon):null,r.swatch?U("span",{class:"swatch small",vars:{"--color":r.swatch}}):null,U("span",{class:"menu-words"},U("span",null,r.label),r.note?U("span",{class:"note"},r.note):null),r.keys?U("kbd",null,r.keys):null)))},{menu:!0,class:"menu"});return n}function Os(i,e,t={}){let n=U("div",{class:"dialog-body"}),s=Te({icon:"close",label:"Close",class:"quiet",keys:"Esc",run:()=>o.close()}),r=U("dialog",{id:i,class:`dialog ${t.class??""}`,"aria-labelledby":`${i}-title`},U("header",{class:"dialog-head"},U("h2",{id:`${i}-title`,tabindex:"-1"},e),s),n);document.body.append(r),r.addEventListener("click",a=>{a.target===r&&o.close()}),r.addEventListener("keydown",a=>a.stopPropagation()),r.addEventListener("close",()=>t.closed?.());let o={element:r,body:n,open(){r.open||(t.opened?.(),r.showModal(),(n.querySelector("[data-first]:not([disabled])")??r.querySelector("h2"))?.focus())},close(){r.open&&r.close()},get isOpen(){return r.open}};return o}function Gi(i){let e=U("output",{class:"slider-value",for:i.id}),t=U("input",{type:"range",id:i.id,min:i.min,max:i.max,step:i.step}),n=()=>{let s=Number(t.value),r=i.format(s);pe(e,r),Ke(t,"aria-valuetext",r),t.style.setProperty("--at",String((s-i.min)/(i.max-i.min)))};return t.addEventListener("input",()=>{n(),i.input(Number(t.value))}),t.addEventListener("change",()=>i.change?.(Number(t.value))),t.value=String(i.value),n(),{element:U("div",{class:"slider"},U("label",{htmlFor:i.id},i.label),e,t),input:t,set(s){Number(t.value)!==s&&(t.value=String(s)),n()}}}function Xn(i,e,t,n){let s=U("input",{type:"checkbox",id:i,role:"switch",onchange:()=>n(s.checked)});return{element:U("label",{class:"toggle",htmlFor:i},U("span",{class:"toggle-words"},e),t?U("kbd",null,t):null,s),set(r){s.checked!==r&&(s.checked=r)}}}function qn(i,e,t,n){let s=t.map(o=>U("input",{type:"radio",name:e,id:`${e}-${o.value}`,value:o.value,onchange:()=>n(o.value)}));return{element:U("div",{class:"choice",role:"radiogroup","aria-label":i,id:e},...t.map((o,a)=>U("label",{htmlFor:`${e}-${o.value}`,"data-tip":o.tip??null},s[a],o.icon?Yt(o.icon,16):null,U("span",null,o.words)))),set(o){s.forEach((a,l)=>a.checked=t[l].value===o)}}}function Qf(i){let e=i.get();return e.brushTo==="none"?null:e.brushTo==="new"?"new":e.chosen.length===1?e.chosen[0]:void 0}function Nv(i){let{store:e}=i,t=U("span",{class:"swatch small"}),n=U("span",{class:"words"}),s=U("button",{type:"button",class:"button with-caret wide",id:"brush-into"},t,n,Yt("down",14));Zn(s,"Paint into",()=>{let d=e.get();return[{label:"New part",icon:"plus",run:()=>e.set({brushTo:"new",chosen:[]})},...(d.state?.parts??[]).map((h,f)=>({label:h.name,note:h.locked?"locked":lt(h.num_faces,"face"),swatch:Yn($n(h,f,d.prefs.safeColors)),disabled:h.locked,run:()=>e.set({chosen:[h.id],brushTo:"part"})})),{label:"No part",note:"removes faces from their part",icon:"eraser",run:()=>e.set({brushTo:"none"})}]});let r=Gi({id:"brush-size",label:"Brush size",min:4,max:96,step:1,value:e.get().prefs.brush,format:d=>`${d} px`,input:d=>e.prefs({brush:d})}),o=U("p",{class:"note"}),a=Uv(i,"brush","Brush"),l=ep(i,"brush-mirror");return{element:U("section",{class:"tool-panel","aria-label":"Brush",id:"brush-panel"},U("h2",null,"Paint faces into a part"),U("span",{class:"section-name"},"Paint into"),s,a.element,r.element,l.element,o),render:d=>{let h=Qf(e),f=typeof h=="number"?Qn(d,h):null;a.render(d),l.render(d),Be(r.element,d.prefs.shape==="brush");let g=d.state?.parts.indexOf(f)??-1;t.style.setProperty("--color",f?Yn($n(f,g,d.prefs.safeColors)):"transparent"),pe(n,f?f.name:h==="new"?"New part":h===null?"No part (erase)":"Choose a part…"),Ke(s,"aria-label",`Paint into ${n.textContent}`),r.set(d.prefs.brush),pe(o,h===void 0?"Choose a part here, in the list, or by clicking it. Then drag over the mesh.":f?.locked?`${f.name} is locked. Unlock it first.`:d.prefs.shape==="polyline"?"Click the corners around the faces to paint. A double click or Enter closes the outline.":d.prefs.shape!=="brush"?"Drag around the faces to paint. Hold Alt to orbit.":"Drag over the mesh to paint. Drag outside it, or hold Alt, to orbit.")}}}function Uv({store:i},e,t){let n=qn("Drag",`${e}-shape`,[{value:"brush",words:t},{value:"box",words:"Box"},{value:"lasso",words:"Lasso"},{value:"polyline",words:"Polyline",tip:"Click the corners; a double click or Enter closes it"}],r=>i.prefs({shape:r})),s=Xn(`${e}-front`,"Front faces only",null,r=>i.prefs({frontOnly:r}));return{element:U("div",{class:"shape"},n.element,s.element),render(r){n.set(r.prefs.shape),s.set(r.prefs.frontOnly),Be(s.element,r.prefs.shape!=="brush")}}}function ep({store:i},e){let t=qn("Mirror",e,[{value:"off",words:"Off"},{value:"x",words:"X",tip:"Left and right"},{value:"y",words:"Y",tip:"Top and bottom"},{value:"z",words:"Z",tip:"Front and back"}],n=>i.prefs({mirror:n}));return{element:U("div",{class:"labeled"},U("span",{class:"section-name"},e.startsWith("brush")?"Mirror":"Mirror clicks and strokes"),t.element),render:n=>t.set(n.prefs.mirror)}}function Fv(i){let e=Uv(i,"parts","Click");return{element:U("section",{class:"tool-panel slim","aria-label":"Parts",id:"parts-panel"},e.element),render:e.render}}function kv(i){let{store:e,session:t,commands:n}=i,s=U("button",{type:"button",class:"anchor",tabindex:"-1","aria-hidden":"true"});Ze("stage").append(s);let r=null,a=Zn(s,"Part",()=>{let{chosen:l,view:c}=e.get(),{parts:u}=i;if(!r)return[];let{id:d,locked:h,num_components:f}=r,g=l.includes(d)?l:[d],x=g.length===1;return[{label:"Rename",icon:"pencil",keys:"F2",disabled:!x,run:()=>n.renamePart(d)},{label:"Rename by pattern…",icon:"pencil",run:()=>n.renameAll()},{label:"Isolate",icon:"solo",keys:"S",run:()=>u.solo(g)},{label:"Frame",icon:"fit",keys:"F",run:()=>i.stage.viewer.fit(!0,g)},{label:c.hidden.includes(d)?"Show":"Hide",icon:"eye",keys:"H",run:()=>u.hide(g)},{label:h?"Unlock":"Lock",icon:h?"unlock":"lock",keys:"L",run:()=>u.lock(g)},{label:"Group",icon:"folder",keys:"Ctrl+G",run:()=>u.group(g)},...r.group==null?[]:[{label:"Rename the group",icon:"pencil",run:()=>n.renamePart(r.group)}],{label:"Remove from the group",icon:"minus",disabled:r.group==null,run:()=>u.ungroup(g)},{label:"Merge the chosen parts",icon:"merge",keys:"M",disabled:x||h,run:()=>u.merge()},{label:"Split into loose pieces",icon:"split",disabled:!x||h||f<2,run:()=>{t.act({do:"split",part:d,into:"components"})}},{label:"Split into mirrored sides",icon:"mirror",disabled:!x||h,run:()=>{t.act({do:"split",part:d,into:"mirrored"})}},{label:"Choose similar parts",icon:"copy",disabled:!x,run:()=>{t.chooseSimilar(r)}},{label:"Find more like it",icon:"plus",note:"inside other parts",disabled:!x,run:()=>{t.act({do:"similar",part:d})}},{label:"Select inside",icon:"select",disabled:!x||h,run:()=>{e.set({chosen:[d]}),e.view({tool:"select"})}},{label:"Delete",icon:"trash",keys:"Del",note:"keeps the faces",disabled:h,run:()=>u.remove()}]});return(l,c,u)=>{r=l,e.get().chosen.includes(l.id)||e.set({chosen:[l.id]}),s.style.left=`${c}px`,s.style.top=`${u}px`,a.close(),a.open(),Ze("tip").hidden=!0}}var zv=[137,80,78,71,13,10,26,10],E1=Uint32Array.from({length:256},(i,e)=>{for(let t=0;t<8;t++)e=e&1?3988292384^e>>>1:e>>>1;return e>>>0});function A1(i){let e=4294967295;for(let t of i)e=E1[(e^t)&255]^e>>>8;return(e^4294967295)>>>0}function bo(i,e){let t=new Uint8Array(12+e.length),n=new DataView(t.buffer);n.setUint32(0,e.length);for(let s=0;s<4;s++)t[4+s]=i.charCodeAt(s);return t.set(e,8),n.setUint32(8+e.length,A1(t.subarray(4,8+e.length))),t}function Ov(...i){let e=new Uint8Array(i.reduce((s,[r])=>s+r,0)),t=new DataView(e.buffer),n=0;for(let[s,r]of i)s===4?t.setUint32(n,r):s===2?t.setUint16(n,r):t.setUint8(n,r),n+=s;return e}function Bv(i){let e=[],t=new DataView(i.buffer,i.byteOffset,i.byteLength);for(let n=zv.length;n+12<=i.length;){let s=t.getUint32(n);e.push([String.fromCharCode(...i.subarray(n+4,n+8)),i.subarray(n+8,n+8+s)]),n+=12+s}return e}function C1(i,e){let t=Bv(i[0]),n=t.find(([c])=>c==="IHDR")[1],s=new DataView(n.buffer,n.byteOffset),[r,o]=[s.getUint32(0),s.getUint32(4)],a=[Uint8Array.from(zv),bo("IHDR",n),bo("acTL",Ov([4,i.length],[4,0]))],l=0;return i.forEach((c,u)=>{a.push(bo("fcTL",Ov([4,l++],[4,r],[4,o],[4,0],[4,0],[2,e],[2,1e3],[1,0],[1,0])));for(let[d,h]of u?Bv(c):t)if(d==="IDAT")if(u===0)a.push(bo("IDAT",h));else{let f=new Uint8Array(4+h.length);new DataView(f.buffer).setUint32(0,l++),f.set(h,4),a.push(bo("fdAT",f))}}),a.push(bo("IEND",new Uint8Array(0))),new Blob(a,{type:"image/png"})}async function Vv(i,e){let t=[];for await(let n of i){let s=await new Promise(r=>n.toBlob(r,"image/png"));if(!s)throw new Error("the browser could not encode a frame");t.push(new Uint8Array(await s.arrayBuffer()))}return C1(t,e)}var Hv={open:{words:"Leave open",note:"Parts stay as they are cut. Slicers may not fill open ones."},caps:{words:"Caps",note:"Every open border of a part is closed with a cap."},shell:{words:"Shell",note:"The surface of an open part becomes a wall."}},Gv={standard:{words:"Any",note:"One object per part, as the 3MF standard defines them."},bambu:{words:"Bambu, Orca",note:"One object whose parts have names and filaments."},prusa:{words:"Prusa",note:"One object with a volume per part, with names and extruders."}};function Wv({get:i,set:e}){let t=p=>{e({...i(),...p}),m()},n=(p,y,w,_)=>U("input",{id:p,class:"field","aria-label":y,placeholder:w,maxlength:200,autocomplete:"off",spellcheck:"false",oninput:M=>t({[_]:M.target.value.trim()})}),s=p=>Object.keys(p).map(y=>({value:y,words:p[y].words})),r=(p,y,...w)=>{let _=U("span",{class:"note"},y);return{element:U("div",{class:"print-row"},U("div",{class:"export-words"},U("b",null,p),_),U("div",{class:"print-controls"},...w)),note:_}},o=n("print-size","Length of the longest side","as in the file","size"),a=qn("Open parts","print-solid",s(Hv),p=>t({solid:p})),l=n("print-thickness","Thickness of the wall","2mm","thickness"),c=qn("Slicer","print-flavor",s(Gv),p=>t({flavor:p})),u=Xn("print-paint","One painted mesh",null,p=>t({paint:p})),d=n("print-filaments","Filaments","one per part","filaments"),h=r("Open parts","",a.element,l),f=r("Slicer of the 3MF","",c.element),g=r("Painted 3MF","One mesh, as closed as your file, with each part painted in its filament.",u.element),x=U("div",{class:"printing",role:"group","aria-label":"Settings for printing"},r("Longest side","A length such as 120mm, 12cm, or 4.7in.",o).element,h.element,f.element,g.element,r("Filaments of the 3MF","How many you use, or their colors: 4, or #FFFFFF,#D03020.",d).element),m=()=>{let p=i();for(let[y,w]of[[o,p.size],[l,p.thickness],[d,p.filaments]])y.value.trim()!==w&&(y.value=w);a.set(p.solid),c.set(p.flavor),u.set(p.paint),Be(l,p.solid==="shell"),pe(h.note,p.paint&&p.solid!=="open"?"For the STL. A painted 3MF is one mesh and stays as it is.":Hv[p.solid].note),pe(f.note,p.paint?"The painted mesh has the names and filaments of this slicer.":Gv[p.flavor].note)};return{element:x,render:m,query(p){let{size:y,solid:w,thickness:_,flavor:M,paint:S,filaments:v}=i(),b={};return p!=="stl"&&p!=="3mf"||(y&&(b.size=y),w!=="open"&&!(S&&p==="3mf")&&(b.solid=w,w==="shell"&&_&&(b.thickness=_)),p==="stl")||(M!=="standard"&&(b.flavor=M),S&&(b.paint="true"),v&&(b.filaments=v)),b}}}var up=(i,e,t)=>{if(!e.has(i))throw TypeError("Cannot "+t)},H=(i,e,t)=>(up(i,e,"read from private field"),t?t.call(i):e.get(i)),gt=(i,e,t)=>{if(e.has(i))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(i):e.set(i,t)},wn=(i,e,t,n)=>(up(i,e,"write to private field"),n?n.call(i,t):e.set(i,t),t),R1=(i,e,t,n)=>({set _(s){wn(i,e,s,t)},get _(){return H(i,e,n)}}),Mt=(i,e,t)=>(up(i,e,"access private method"),t),Rt=new Uint8Array(8),$i=new DataView(Rt.buffer),dn=i=>[(i%256+256)%256],kt=i=>($i.setUint16(0,i,!1),[Rt[0],Rt[1]]),P1=i=>($i.setInt16(0,i,!1),[Rt[0],Rt[1]]),qv=i=>($i.setUint32(0,i,!1),[Rt[1],Rt[2],Rt[3]]),Le=i=>($i.setUint32(0,i,!1),[Rt[0],Rt[1],Rt[2],Rt[3]]),I1=i=>($i.setInt32(0,i,!1),[Rt[0],Rt[1],Rt[2],Rt[3]]),vr=i=>($i.setUint32(0,Math.floor(i/2**32),!1),$i.setUint32(4,i,!1),[Rt[0],Rt[1],Rt[2],Rt[3],Rt[4],Rt[5],Rt[6],Rt[7]]),dp=i=>($i.setInt16(0,2**8*i,!1),[Rt[0],Rt[1]]),Xi=i=>($i.setInt32(0,2**16*i,!1),[Rt[0],Rt[1],Rt[2],Rt[3]]),tp=i=>($i.setInt32(0,2**30*i,!1),[Rt[0],Rt[1],Rt[2],Rt[3]]),vi=(i,e=!1)=>{let t=Array(i.length).fill(null).map((n,s)=>i.charCodeAt(s));return e&&t.push(0),t},lu=i=>i&&i[i.length-1],fp=i=>{let e;for(let t of i)(!e||t.presentationTimestamp>e.presentationTimestamp)&&(e=t);return e},qi=(i,e,t=!0)=>{let n=i*e;return t?Math.round(n):n},$v=i=>{let e=i*(Math.PI/180),t=Math.cos(e),n=Math.sin(e);return[t,n,0,-n,t,0,0,0,1]},Yv=$v(0),jv=i=>[Xi(i[0]),Xi(i[1]),tp(i[2]),Xi(i[3]),Xi(i[4]),tp(i[5]),Xi(i[6]),Xi(i[7]),tp(i[8])],Ya=i=>!i||typeof i!="object"?i:Array.isArray(i)?i.map(Ya):Object.fromEntries(Object.entries(i).map(([e,t])=>[e,Ya(t)])),To=i=>i>=0&&i<2**32,rn=(i,e,t)=>({type:i,contents:e&&new Uint8Array(e.flat(10)),children:t}),Kt=(i,e,t,n,s)=>rn(i,[dn(e),qv(t),n??[]],s),L1=i=>{let e=512;return i.fragmented?rn("ftyp",[vi("iso5"),Le(e),vi("iso5"),vi("iso6"),vi("mp41")]):rn("ftyp",[vi("isom"),Le(e),vi("isom"),i.holdsAvc?vi("avc1"):[],vi("mp41")])},np=i=>({type:"mdat",largeSize:i}),D1=i=>({type:"free",size:i}),iu=(i,e,t=!1)=>rn("moov",null,[N1(e,i),...i.map(n=>U1(n,e)),t?dE(i):null]),N1=(i,e)=>{let t=qi(Math.max(0,...e.filter(o=>o.samples.length>0).map(o=>{let a=fp(o.samples);return a.presentationTimestamp+a.duration})),rp),n=Math.max(...e.map(o=>o.id))+1,s=!To(i)||!To(t),r=s?vr:Le;return Kt("mvhd",+s,0,[r(i),r(i),Le(rp),r(t),Xi(1),dp(1),Array(10).fill(0),jv(Yv),Array(24).fill(0),Le(n)])},U1=(i,e)=>rn("trak",null,[F1(i,e),k1(i,e)]),F1=(i,e)=>{let t=fp(i.samples),n=qi(t?t.presentationTimestamp+t.duration:0,rp),s=!To(e)||!To(n),r=s?vr:Le,o;return i.info.type==="video"?o=typeof i.info.rotation=="number"?$v(i.info.rotation):i.info.rotation:o=Yv,Kt("tkhd",+s,3,[r(e),r(e),Le(i.id),Le(0),r(n),Array(8).fill(0),kt(0),kt(0),dp(i.info.type==="audio"?1:0),kt(0),jv(o),Xi(i.info.type==="video"?i.info.width:0),Xi(i.info.type==="video"?i.info.height:0)])},k1=(i,e)=>rn("mdia",null,[O1(i,e),B1(i.info.type==="video"?"vide":"soun"),z1(i)]),O1=(i,e)=>{let t=fp(i.samples),n=qi(t?t.presentationTimestamp+t.duration:0,i.timescale),s=!To(e)||!To(n),r=s?vr:Le;return Kt("mdhd",+s,0,[r(e),r(e),Le(i.timescale),r(n),kt(21956),kt(0)])},B1=i=>Kt("hdlr",0,0,[vi("mhlr"),vi(i),Le(0),Le(0),Le(0),vi("mp4-muxer-hdlr",!0)]),z1=i=>rn("minf",null,[i.info.type==="video"?V1():H1(),G1(),q1(i)]),V1=()=>Kt("vmhd",0,1,[kt(0),kt(0),kt(0),kt(0)]),H1=()=>Kt("smhd",0,0,[kt(0),kt(0)]),G1=()=>rn("dinf",null,[W1()]),W1=()=>Kt("dref",0,0,[Le(1)],[X1()]),X1=()=>Kt("url ",0,1),q1=i=>{let e=i.compositionTimeOffsetTable.length>1||i.compositionTimeOffsetTable.some(t=>t.sampleCompositionTimeOffset!==0);return rn("stbl",null,[$1(i),oE(i),aE(i),lE(i),cE(i),hE(i),e?uE(i):null])},$1=i=>Kt("stsd",0,0,[Le(1)],[i.info.type==="video"?Y1(wE[i.info.codec],i):iE(ME[i.info.codec],i)]),Y1=(i,e)=>rn(i,[Array(6).fill(0),kt(1),kt(0),kt(0),Array(12).fill(0),kt(e.info.width),kt(e.info.height),Le(4718592),Le(4718592),Le(0),kt(1),Array(32).fill(0),kt(24),P1(65535)],[SE[e.info.codec](e),e.info.decoderConfig.colorSpace?J1(e):null]),j1={bt709:1,bt470bg:5,smpte170m:6},K1={bt709:1,smpte170m:6,"iec61966-2-1":13},Z1={rgb:0,bt709:1,bt470bg:5,smpte170m:6},J1=i=>rn("colr",[vi("nclx"),kt(j1[i.info.decoderConfig.colorSpace.primaries]),kt(K1[i.info.decoderConfig.colorSpace.transfer]),kt(Z1[i.info.decoderConfig.colorSpace.matrix]),dn((i.info.decoderConfig.colorSpace.fullRange?1:0)<<7)]),Q1=i=>i.info.decoderConfig&&rn("avcC",[...new Uint8Array(i.info.decoderConfig.description)]),eE=i=>i.info.decoderConfig&&rn("hvcC",[...new Uint8Array(i.info.decoderConfig.description)]),tE=i=>{if(!i.info.decoderConfig)return null;let e=i.info.decoderConfig;if(!e.colorSpace)throw new Error("'colorSpace' is required in the decoder config for VP9.");let t=e.codec.split("."),n=Number(t[1]),s=Number(t[2]),a=(Number(t[3])<<4)+(0<<1)+Number(e.colorSpace.fullRange);return Kt("vpcC",1,0,[dn(n),dn(s),dn(a),dn(2),dn(2),dn(2),kt(0)])},nE=()=>{let t=(1<<7)+1;return rn("av1C",[t,0,0,0])},iE=(i,e)=>rn(i,[Array(6).fill(0),kt(1),kt(0),kt(0),Le(0),kt(e.info.numberOfChannels),kt(16),kt(0),kt(0),Xi(e.info.sampleRate)],[TE[e.info.codec](e)]),sE=i=>{let e=new Uint8Array(i.info.decoderConfig.description);return Kt("esds",0,0,[Le(58753152),dn(32+e.byteLength),kt(1),dn(0),Le(75530368),dn(18+e.byteLength),dn(64),dn(21),qv(0),Le(130071),Le(130071),Le(92307584),dn(e.byteLength),...e,Le(109084800),dn(1),dn(2)])},rE=i=>{let e=3840,t=0,n=i.info.decoderConfig?.description;if(n){if(n.byteLength<18)throw new TypeError("Invalid decoder description provided for Opus; must be at least 18 bytes long.");let s=ArrayBuffer.isView(n)?new DataView(n.buffer,n.byteOffset,n.byteLength):new DataView(n);e=s.getUint16(10,!0),t=s.getInt16(14,!0)}return rn("dOps",[dn(0),dn(i.info.numberOfChannels),kt(e),Le(i.info.sampleRate),dp(t),dn(0)])},oE=i=>Kt("stts",0,0,[Le(i.timeToSampleTable.length),i.timeToSampleTable.map(e=>[Le(e.sampleCount),Le(e.sampleDelta)])]),aE=i=>{if(i.samples.every(t=>t.type==="key"))return null;let e=[...i.samples.entries()].filter(([,t])=>t.type==="key");return Kt("stss",0,0,[Le(e.length),e.map(([t])=>Le(t+1))])},lE=i=>Kt("stsc",0,0,[Le(i.compactlyCodedChunkTable.length),i.compactlyCodedChunkTable.map(e=>[Le(e.firstChunk),Le(e.samplesPerChunk),Le(1)])]),cE=i=>Kt("stsz",0,0,[Le(0),Le(i.samples.length),i.samples.map(e=>Le(e.size))]),hE=i=>i.finalizedChunks.length>0&&lu(i.finalizedChunks).offset>=2**32?Kt("co64",0,0,[Le(i.finalizedChunks.length),i.finalizedChunks.map(e=>vr(e.offset))]):Kt("stco",0,0,[Le(i.finalizedChunks.length),i.finalizedChunks.map(e=>Le(e.offset))]),uE=i=>Kt("ctts",0,0,[Le(i.compositionTimeOffsetTable.length),i.compositionTimeOffsetTable.map(e=>[Le(e.sampleCount),Le(e.sampleCompositionTimeOffset)])]),dE=i=>rn("mvex",null,i.map(fE)),fE=i=>Kt("trex",0,0,[Le(i.id),Le(1),Le(0),Le(0),Le(0)]),Xv=(i,e)=>rn("moof",null,[pE(i),...e.map(mE)]),pE=i=>Kt("mfhd",0,0,[Le(i)]),Kv=i=>{let e=0,t=0,n=0,s=0,r=i.type==="delta";return t|=+r,r?e|=1:e|=2,e<<24|t<<16|n<<8|s},mE=i=>rn("traf",null,[gE(i),vE(i),yE(i)]),gE=i=>{let e=0;e|=8,e|=16,e|=32,e|=131072;let t=i.currentChunk.samples[1]??i.currentChunk.samples[0],n={duration:t.timescaleUnitsToNextSample,size:t.size,flags:Kv(t)};return Kt("tfhd",0,e,[Le(i.id),Le(n.duration),Le(n.size),Le(n.flags)])},vE=i=>Kt("tfdt",1,0,[vr(qi(i.currentChunk.startTimestamp,i.timescale))]),yE=i=>{let e=i.currentChunk.samples.map(x=>x.timescaleUnitsToNextSample),t=i.currentChunk.samples.map(x=>x.size),n=i.currentChunk.samples.map(Kv),s=i.currentChunk.samples.map(x=>qi(x.presentationTimestamp-x.decodeTimestamp,i.timescale)),r=new Set(e),o=new Set(t),a=new Set(n),l=new Set(s),c=a.size===2&&n[0]!==n[1],u=r.size>1,d=o.size>1,h=!c&&a.size>1,f=l.size>1||[...l].some(x=>x!==0),g=0;return g|=1,g|=4*+c,g|=256*+u,g|=512*+d,g|=1024*+h,g|=2048*+f,Kt("trun",1,g,[Le(i.currentChunk.samples.length),Le(i.currentChunk.offset-i.currentChunk.moofOffset||0),c?Le(n[0]):[],i.currentChunk.samples.map((x,m)=>[u?Le(e[m]):[],d?Le(t[m]):[],h?Le(n[m]):[],f?I1(s[m]):[]])])},xE=i=>rn("mfra",null,[...i.map(_E),bE()]),_E=(i,e)=>Kt("tfra",1,0,[Le(i.id),Le(63),Le(i.finalizedChunks.length),i.finalizedChunks.map(n=>[vr(qi(n.startTimestamp,i.timescale)),vr(n.moofOffset),Le(e+1),Le(1),Le(1)])]),bE=()=>Kt("mfro",0,0,[Le(0)]),wE={avc:"avc1",hevc:"hvc1",vp9:"vp09",av1:"av01"},SE={avc:Q1,hevc:eE,vp9:tE,av1:nE},ME={aac:"mp4a",opus:"Opus"},TE={aac:sE,opus:rE};var pu=class{},mu=class extends pu{constructor(){super(...arguments),this.buffer=null}},Zv=class extends pu{constructor(i){if(super(),this.options=i,typeof i!="object")throw new TypeError("StreamTarget requires an options object to be passed to its constructor.");if(i.onData){if(typeof i.onData!="function")throw new TypeError("options.onData, when provided, must be a function.");if(i.onData.length<2)throw new TypeError("options.onData, when provided, must be a function that takes in at least two arguments (data and position). Ignoring the position argument, which specifies the byte offset at which the data is to be written, can lead to broken outputs.")}if(i.chunked!==void 0&&typeof i.chunked!="boolean")throw new TypeError("options.chunked, when provided, must be a boolean.");if(i.chunkSize!==void 0&&(!Number.isInteger(i.chunkSize)||i.chunkSize<1024))throw new TypeError("options.chunkSize, when provided, must be an integer and not smaller than 1024.")}},EE=class extends pu{constructor(i,e){if(super(),this.stream=i,this.options=e,!(i instanceof FileSystemWritableFileStream))throw new TypeError("FileSystemWritableFileStreamTarget requires a FileSystemWritableFileStream instance.");if(e!==void 0&&typeof e!="object")throw new TypeError("FileSystemWritableFileStreamTarget's options, when provided, must be an object.");if(e&&e.chunkSize!==void 0&&(!Number.isInteger(e.chunkSize)||e.chunkSize<=0))throw new TypeError("options.chunkSize, when provided, must be a positive integer")}},dr,wo,Jv=class{constructor(){this.pos=0,gt(this,dr,new Uint8Array(8)),gt(this,wo,new DataView(H(this,dr).buffer)),this.offsets=new WeakMap}seek(i){this.pos=i}writeU32(i){H(this,wo).setUint32(0,i,!1),this.write(H(this,dr).subarray(0,4))}writeU64(i){H(this,wo).setUint32(0,Math.floor(i/2**32),!1),H(this,wo).setUint32(4,i,!1),this.write(H(this,dr).subarray(0,8))}writeAscii(i){for(let e=0;e<i.length;e++)H(this,wo).setUint8(e%8,i.charCodeAt(e)),e%8===7&&this.write(H(this,dr));i.length%8!==0&&this.write(H(this,dr).subarray(0,i.length%8))}writeBox(i){if(this.offsets.set(i,this.pos),i.contents&&!i.children)this.writeBoxHeader(i,i.size??i.contents.byteLength+8),this.write(i.contents);else{let e=this.pos;if(this.writeBoxHeader(i,0),i.contents&&this.write(i.contents),i.children)for(let s of i.children)s&&this.writeBox(s);let t=this.pos,n=i.size??t-e;this.seek(e),this.writeBoxHeader(i,n),this.seek(t)}}writeBoxHeader(i,e){this.writeU32(i.largeSize?1:e),this.writeAscii(i.type),i.largeSize&&this.writeU64(e)}measureBoxHeader(i){return 8+(i.largeSize?8:0)}patchBox(i){let e=this.pos;this.seek(this.offsets.get(i)),this.writeBox(i),this.seek(e)}measureBox(i){if(i.contents&&!i.children)return this.measureBoxHeader(i)+i.contents.byteLength;{let e=this.measureBoxHeader(i);if(i.contents&&(e+=i.contents.byteLength),i.children)for(let t of i.children)t&&(e+=this.measureBox(t));return e}}};dr=new WeakMap;wo=new WeakMap;var su,gr,Qa,qa,ru,ip,AE=class extends Jv{constructor(i){super(),gt(this,ru),gt(this,su,void 0),gt(this,gr,new ArrayBuffer(2**16)),gt(this,Qa,new Uint8Array(H(this,gr))),gt(this,qa,0),wn(this,su,i)}write(i){Mt(this,ru,ip).call(this,this.pos+i.byteLength),H(this,Qa).set(i,this.pos),this.pos+=i.byteLength,wn(this,qa,Math.max(H(this,qa),this.pos))}finalize(){Mt(this,ru,ip).call(this,this.pos),H(this,su).buffer=H(this,gr).slice(0,Math.max(H(this,qa),this.pos))}};su=new WeakMap;gr=new WeakMap;Qa=new WeakMap;qa=new WeakMap;ru=new WeakSet;ip=function(i){let e=H(this,gr).byteLength;for(;e<i;)e*=2;if(e===H(this,gr).byteLength)return;let t=new ArrayBuffer(e),n=new Uint8Array(t);n.set(H(this,Qa),0),wn(this,gr,t),wn(this,Qa,n)};var CE=2**24,RE=2,ja,fr,$a,ps,li,cu,sp,pp,Qv,mp,ey,Ka,hu,gp=class extends Jv{constructor(i){super(),gt(this,cu),gt(this,pp),gt(this,mp),gt(this,Ka),gt(this,ja,void 0),gt(this,fr,[]),gt(this,$a,void 0),gt(this,ps,void 0),gt(this,li,[]),wn(this,ja,i),wn(this,$a,i.options?.chunked??!1),wn(this,ps,i.options?.chunkSize??CE)}write(i){H(this,fr).push({data:i.slice(),start:this.pos}),this.pos+=i.byteLength}flush(){if(H(this,fr).length===0)return;let i=[],e=[...H(this,fr)].sort((t,n)=>t.start-n.start);i.push({start:e[0].start,size:e[0].data.byteLength});for(let t=1;t<e.length;t++){let n=i[i.length-1],s=e[t];s.start<=n.start+n.size?n.size=Math.max(n.size,s.start+s.data.byteLength-n.start):i.push({start:s.start,size:s.data.byteLength})}for(let t of i){t.data=new Uint8Array(t.size);for(let n of H(this,fr))t.start<=n.start&&n.start<t.start+t.size&&t.data.set(n.data,n.start-t.start);H(this,$a)?(Mt(this,cu,sp).call(this,t.data,t.start),Mt(this,Ka,hu).call(this)):H(this,ja).options.onData?.(t.data,t.start)}H(this,fr).length=0}finalize(){H(this,$a)&&Mt(this,Ka,hu).call(this,!0)}};ja=new WeakMap;fr=new WeakMap;$a=new WeakMap;ps=new WeakMap;li=new WeakMap;cu=new WeakSet;sp=function(i,e){let t=H(this,li).findIndex(a=>a.start<=e&&e<a.start+H(this,ps));t===-1&&(t=Mt(this,mp,ey).call(this,e));let n=H(this,li)[t],s=e-n.start,r=i.subarray(0,Math.min(H(this,ps)-s,i.byteLength));n.data.set(r,s);let o={start:s,end:s+r.byteLength};if(Mt(this,pp,Qv).call(this,n,o),n.written[0].start===0&&n.written[0].end===H(this,ps)&&(n.shouldFlush=!0),H(this,li).length>RE){for(let a=0;a<H(this,li).length-1;a++)H(this,li)[a].shouldFlush=!0;Mt(this,Ka,hu).call(this)}r.byteLength<i.byteLength&&Mt(this,cu,sp).call(this,i.subarray(r.byteLength),e+r.byteLength)};pp=new WeakSet;Qv=function(i,e){let t=0,n=i.written.length-1,s=-1;for(;t<=n;){let r=Math.floor(t+(n-t+1)/2);i.written[r].start<=e.start?(t=r+1,s=r):n=r-1}for(i.written.splice(s+1,0,e),(s===-1||i.written[s].end<e.start)&&s++;s<i.written.length-1&&i.written[s].end>=i.written[s+1].start;)i.written[s].end=Math.max(i.written[s].end,i.written[s+1].end),i.written.splice(s+1,1)};mp=new WeakSet;ey=function(i){let t={start:Math.floor(i/H(this,ps))*H(this,ps),data:new Uint8Array(H(this,ps)),written:[],shouldFlush:!1};return H(this,li).push(t),H(this,li).sort((n,s)=>n.start-s.start),H(this,li).indexOf(t)};Ka=new WeakSet;hu=function(i=!1){for(let e=0;e<H(this,li).length;e++){let t=H(this,li)[e];if(!(!t.shouldFlush&&!i)){for(let n of t.written)H(this,ja).options.onData?.(t.data.subarray(n.start,n.end),t.start+n.start);H(this,li).splice(e--,1)}}};var PE=class extends gp{constructor(i){super(new Zv({onData:(e,t)=>i.stream.write({type:"write",data:e,position:t}),chunked:!0,chunkSize:i.options?.chunkSize}))}},rp=1e3,IE=["avc","hevc","vp9","av1"],LE=["aac","opus"],DE=2082844800,NE=["strict","offset","cross-track-offset"],Ye,tt,uu,ai,Pn,bn,So,Mo,vp,pr,mr,Za,op,ty,ap,ny,yp,iy,lp,sy,xp,ry,ou,cp,Wi,fs,_p,oy,Ja,du,fu,bp,Eo,el,au,hp,ay=class{constructor(i){if(gt(this,op),gt(this,ap),gt(this,yp),gt(this,lp),gt(this,xp),gt(this,ou),gt(this,Wi),gt(this,_p),gt(this,Ja),gt(this,fu),gt(this,Eo),gt(this,au),gt(this,Ye,void 0),gt(this,tt,void 0),gt(this,uu,void 0),gt(this,ai,void 0),gt(this,Pn,null),gt(this,bn,null),gt(this,So,Math.floor(Date.now()/1e3)+DE),gt(this,Mo,[]),gt(this,vp,1),gt(this,pr,[]),gt(this,mr,[]),gt(this,Za,!1),Mt(this,op,ty).call(this,i),i.video=Ya(i.video),i.audio=Ya(i.audio),i.fastStart=Ya(i.fastStart),this.target=i.target,wn(this,Ye,{firstTimestampBehavior:"strict",...i}),i.target instanceof mu)wn(this,tt,new AE(i.target));else if(i.target instanceof Zv)wn(this,tt,new gp(i.target));else if(i.target instanceof EE)wn(this,tt,new PE(i.target));else throw new Error(`Invalid target: ${i.target}`);Mt(this,lp,sy).call(this),Mt(this,ap,ny).call(this)}addVideoChunk(i,e,t,n){if(!(i instanceof EncodedVideoChunk))throw new TypeError("addVideoChunk's first argument (sample) must be of type EncodedVideoChunk.");if(e&&typeof e!="object")throw new TypeError("addVideoChunk's second argument (meta), when provided, must be an object.");if(t!==void 0&&(!Number.isFinite(t)||t<0))throw new TypeError("addVideoChunk's third argument (timestamp), when provided, must be a non-negative real number.");if(n!==void 0&&!Number.isFinite(n))throw new TypeError("addVideoChunk's fourth argument (compositionTimeOffset), when provided, must be a real number.");let s=new Uint8Array(i.byteLength);i.copyTo(s),this.addVideoChunkRaw(s,i.type,t??i.timestamp,i.duration,e,n)}addVideoChunkRaw(i,e,t,n,s,r){if(!(i instanceof Uint8Array))throw new TypeError("addVideoChunkRaw's first argument (data) must be an instance of Uint8Array.");if(e!=="key"&&e!=="delta")throw new TypeError("addVideoChunkRaw's second argument (type) must be either 'key' or 'delta'.");if(!Number.isFinite(t)||t<0)throw new TypeError("addVideoChunkRaw's third argument (timestamp) must be a non-negative real number.");if(!Number.isFinite(n)||n<0)throw new TypeError("addVideoChunkRaw's fourth argument (duration) must be a non-negative real number.");if(s&&typeof s!="object")throw new TypeError("addVideoChunkRaw's fifth argument (meta), when provided, must be an object.");if(r!==void 0&&!Number.isFinite(r))throw new TypeError("addVideoChunkRaw's sixth argument (compositionTimeOffset), when provided, must be a real number.");if(Mt(this,au,hp).call(this),!H(this,Ye).video)throw new Error("No video track declared.");if(typeof H(this,Ye).fastStart=="object"&&H(this,Pn).samples.length===H(this,Ye).fastStart.expectedVideoChunks)throw new Error(`Cannot add more video chunks than specified in 'fastStart' (${H(this,Ye).fastStart.expectedVideoChunks}).`);let o=Mt(this,ou,cp).call(this,H(this,Pn),i,e,t,n,s,r);if(H(this,Ye).fastStart==="fragmented"&&H(this,bn)){for(;H(this,mr).length>0&&H(this,mr)[0].decodeTimestamp<=o.decodeTimestamp;){let a=H(this,mr).shift();Mt(this,Wi,fs).call(this,H(this,bn),a)}o.decodeTimestamp<=H(this,bn).lastDecodeTimestamp?Mt(this,Wi,fs).call(this,H(this,Pn),o):H(this,pr).push(o)}else Mt(this,Wi,fs).call(this,H(this,Pn),o)}addAudioChunk(i,e,t){if(!(i instanceof EncodedAudioChunk))throw new TypeError("addAudioChunk's first argument (sample) must be of type EncodedAudioChunk.");if(e&&typeof e!="object")throw new TypeError("addAudioChunk's second argument (meta), when provided, must be an object.");if(t!==void 0&&(!Number.isFinite(t)||t<0))throw new TypeError("addAudioChunk's third argument (timestamp), when provided, must be a non-negative real number.");let n=new Uint8Array(i.byteLength);i.copyTo(n),this.addAudioChunkRaw(n,i.type,t??i.timestamp,i.duration,e)}addAudioChunkRaw(i,e,t,n,s){if(!(i instanceof Uint8Array))throw new TypeError("addAudioChunkRaw's first argument (data) must be an instance of Uint8Array.");if(e!=="key"&&e!=="delta")throw new TypeError("addAudioChunkRaw's second argument (type) must be either 'key' or 'delta'.");if(!Number.isFinite(t)||t<0)throw new TypeError("addAudioChunkRaw's third argument (timestamp) must be a non-negative real number.");if(!Number.isFinite(n)||n<0)throw new TypeError("addAudioChunkRaw's fourth argument (duration) must be a non-negative real number.");if(s&&typeof s!="object")throw new TypeError("addAudioChunkRaw's fifth argument (meta), when provided, must be an object.");if(Mt(this,au,hp).call(this),!H(this,Ye).audio)throw new Error("No audio track declared.");if(typeof H(this,Ye).fastStart=="object"&&H(this,bn).samples.length===H(this,Ye).fastStart.expectedAudioChunks)throw new Error(`Cannot add more audio chunks than specified in 'fastStart' (${H(this,Ye).fastStart.expectedAudioChunks}).`);let r=Mt(this,ou,cp).call(this,H(this,bn),i,e,t,n,s);if(H(this,Ye).fastStart==="fragmented"&&H(this,Pn)){for(;H(this,pr).length>0&&H(this,pr)[0].decodeTimestamp<=r.decodeTimestamp;){let o=H(this,pr).shift();Mt(this,Wi,fs).call(this,H(this,Pn),o)}r.decodeTimestamp<=H(this,Pn).lastDecodeTimestamp?Mt(this,Wi,fs).call(this,H(this,bn),r):H(this,mr).push(r)}else Mt(this,Wi,fs).call(this,H(this,bn),r)}finalize(){if(H(this,Za))throw new Error("Cannot finalize a muxer more than once.");if(H(this,Ye).fastStart==="fragmented"){for(let e of H(this,pr))Mt(this,Wi,fs).call(this,H(this,Pn),e);for(let e of H(this,mr))Mt(this,Wi,fs).call(this,H(this,bn),e);Mt(this,fu,bp).call(this,!1)}else H(this,Pn)&&Mt(this,Ja,du).call(this,H(this,Pn)),H(this,bn)&&Mt(this,Ja,du).call(this,H(this,bn));let i=[H(this,Pn),H(this,bn)].filter(Boolean);if(H(this,Ye).fastStart==="in-memory"){let e;for(let n=0;n<2;n++){let s=iu(i,H(this,So)),r=H(this,tt).measureBox(s);e=H(this,tt).measureBox(H(this,ai));let o=H(this,tt).pos+r+e;for(let a of H(this,Mo)){a.offset=o;for(let{data:l}of a.samples)o+=l.byteLength,e+=l.byteLength}if(o<2**32)break;e>=2**32&&(H(this,ai).largeSize=!0)}let t=iu(i,H(this,So));H(this,tt).writeBox(t),H(this,ai).size=e,H(this,tt).writeBox(H(this,ai));for(let n of H(this,Mo))for(let s of n.samples)H(this,tt).write(s.data),s.data=null}else if(H(this,Ye).fastStart==="fragmented"){let e=H(this,tt).pos,t=xE(i);H(this,tt).writeBox(t);let n=H(this,tt).pos-e;H(this,tt).seek(H(this,tt).pos-4),H(this,tt).writeU32(n)}else{let e=H(this,tt).offsets.get(H(this,ai)),t=H(this,tt).pos-e;H(this,ai).size=t,H(this,ai).largeSize=t>=2**32,H(this,tt).patchBox(H(this,ai));let n=iu(i,H(this,So));if(typeof H(this,Ye).fastStart=="object"){H(this,tt).seek(H(this,uu)),H(this,tt).writeBox(n);let s=e-H(this,tt).pos;H(this,tt).writeBox(D1(s))}else H(this,tt).writeBox(n)}Mt(this,Eo,el).call(this),H(this,tt).finalize(),wn(this,Za,!0)}};Ye=new WeakMap;tt=new WeakMap;uu=new WeakMap;ai=new WeakMap;Pn=new WeakMap;bn=new WeakMap;So=new WeakMap;Mo=new WeakMap;vp=new WeakMap;pr=new WeakMap;mr=new WeakMap;Za=new WeakMap;op=new WeakSet;ty=function(i){if(typeof i!="object")throw new TypeError("The muxer requires an options object to be passed to its constructor.");if(!(i.target instanceof pu))throw new TypeError("The target must be provided and an instance of Target.");if(i.video){if(!IE.includes(i.video.codec))throw new TypeError(`Unsupported video codec: ${i.video.codec}`);if(!Number.isInteger(i.video.width)||i.video.width<=0)throw new TypeError(`Invalid video width: ${i.video.width}. Must be a positive integer.`);if(!Number.isInteger(i.video.height)||i.video.height<=0)throw new TypeError(`Invalid video height: ${i.video.height}. Must be a positive integer.`);let e=i.video.rotation;if(typeof e=="number"&&![0,90,180,270].includes(e))throw new TypeError(`Invalid video rotation: ${e}. Has to be 0, 90, 180 or 270.`);if(Array.isArray(e)&&(e.length!==9||e.some(t=>typeof t!="number")))throw new TypeError(`Invalid video transformation matrix: ${e.join()}`);if(i.video.frameRate!==void 0&&(!Number.isInteger(i.video.frameRate)||i.video.frameRate<=0))throw new TypeError(`Invalid video frame rate: ${i.video.frameRate}. Must be a positive integer.`)}if(i.audio){if(!LE.includes(i.audio.codec))throw new TypeError(`Unsupported audio codec: ${i.audio.codec}`);if(!Number.isInteger(i.audio.numberOfChannels)||i.audio.numberOfChannels<=0)throw new TypeError(`Invalid number of audio channels: ${i.audio.numberOfChannels}. Must be a positive integer.`);if(!Number.isInteger(i.audio.sampleRate)||i.audio.sampleRate<=0)throw new TypeError(`Invalid audio sample rate: ${i.audio.sampleRate}. Must be a positive integer.`)}if(i.firstTimestampBehavior&&!NE.includes(i.firstTimestampBehavior))throw new TypeError(`Invalid first timestamp behavior: ${i.firstTimestampBehavior}`);if(typeof i.fastStart=="object"){if(i.video){if(i.fastStart.expectedVideoChunks===void 0)throw new TypeError("'fastStart' is an object but is missing property 'expectedVideoChunks'.");if(!Number.isInteger(i.fastStart.expectedVideoChunks)||i.fastStart.expectedVideoChunks<0)throw new TypeError("'expectedVideoChunks' must be a non-negative integer.")}if(i.audio){if(i.fastStart.expectedAudioChunks===void 0)throw new TypeError("'fastStart' is an object but is missing property 'expectedAudioChunks'.");if(!Number.isInteger(i.fastStart.expectedAudioChunks)||i.fastStart.expectedAudioChunks<0)throw new TypeError("'expectedAudioChunks' must be a non-negative integer.")}}else if(![!1,"in-memory","fragmented"].includes(i.fastStart))throw new TypeError("'fastStart' option must be false, 'in-memory', 'fragmented' or an object.");if(i.minFragmentDuration!==void 0&&(!Number.isFinite(i.minFragmentDuration)||i.minFragmentDuration<0))throw new TypeError("'minFragmentDuration' must be a non-negative number.")};ap=new WeakSet;ny=function(){if(H(this,tt).writeBox(L1({holdsAvc:H(this,Ye).video?.codec==="avc",fragmented:H(this,Ye).fastStart==="fragmented"})),wn(this,uu,H(this,tt).pos),H(this,Ye).fastStart==="in-memory")wn(this,ai,np(!1));else if(H(this,Ye).fastStart!=="fragmented"){if(typeof H(this,Ye).fastStart=="object"){let i=Mt(this,yp,iy).call(this);H(this,tt).seek(H(this,tt).pos+i)}wn(this,ai,np(!0)),H(this,tt).writeBox(H(this,ai))}Mt(this,Eo,el).call(this)};yp=new WeakSet;iy=function(){if(typeof H(this,Ye).fastStart!="object")return;let i=0,e=[H(this,Ye).fastStart.expectedVideoChunks,H(this,Ye).fastStart.expectedAudioChunks];for(let t of e)t&&(i+=8*Math.ceil(2/3*t),i+=4*t,i+=12*Math.ceil(2/3*t),i+=4*t,i+=8*t);return i+=4096,i};lp=new WeakSet;sy=function(){if(H(this,Ye).video&&wn(this,Pn,{id:1,info:{type:"video",codec:H(this,Ye).video.codec,width:H(this,Ye).video.width,height:H(this,Ye).video.height,rotation:H(this,Ye).video.rotation??0,decoderConfig:null},timescale:H(this,Ye).video.frameRate??57600,samples:[],finalizedChunks:[],currentChunk:null,firstDecodeTimestamp:void 0,lastDecodeTimestamp:-1,timeToSampleTable:[],compositionTimeOffsetTable:[],lastTimescaleUnits:null,lastSample:null,compactlyCodedChunkTable:[]}),H(this,Ye).audio&&(wn(this,bn,{id:H(this,Ye).video?2:1,info:{type:"audio",codec:H(this,Ye).audio.codec,numberOfChannels:H(this,Ye).audio.numberOfChannels,sampleRate:H(this,Ye).audio.sampleRate,decoderConfig:null},timescale:H(this,Ye).audio.sampleRate,samples:[],finalizedChunks:[],currentChunk:null,firstDecodeTimestamp:void 0,lastDecodeTimestamp:-1,timeToSampleTable:[],compositionTimeOffsetTable:[],lastTimescaleUnits:null,lastSample:null,compactlyCodedChunkTable:[]}),H(this,Ye).audio.codec==="aac")){let i=Mt(this,xp,ry).call(this,2,H(this,Ye).audio.sampleRate,H(this,Ye).audio.numberOfChannels);H(this,bn).info.decoderConfig={codec:H(this,Ye).audio.codec,description:i,numberOfChannels:H(this,Ye).audio.numberOfChannels,sampleRate:H(this,Ye).audio.sampleRate}}};xp=new WeakSet;ry=function(i,e,t){let s=[96e3,88200,64e3,48e3,44100,32e3,24e3,22050,16e3,12e3,11025,8e3,7350].indexOf(e),r=t,o="";o+=i.toString(2).padStart(5,"0"),o+=s.toString(2).padStart(4,"0"),s===15&&(o+=e.toString(2).padStart(24,"0")),o+=r.toString(2).padStart(4,"0");let a=Math.ceil(o.length/8)*8;o=o.padEnd(a,"0");let l=new Uint8Array(o.length/8);for(let c=0;c<o.length;c+=8)l[c/8]=parseInt(o.slice(c,c+8),2);return l};ou=new WeakSet;cp=function(i,e,t,n,s,r,o){let a=n/1e6,l=(n-(o??0))/1e6,c=s/1e6,u=Mt(this,_p,oy).call(this,a,l,i);return a=u.presentationTimestamp,l=u.decodeTimestamp,r?.decoderConfig&&(i.info.decoderConfig===null?i.info.decoderConfig=r.decoderConfig:Object.assign(i.info.decoderConfig,r.decoderConfig)),{presentationTimestamp:a,decodeTimestamp:l,duration:c,data:e,size:e.byteLength,type:t,timescaleUnitsToNextSample:qi(c,i.timescale)}};Wi=new WeakSet;fs=function(i,e){H(this,Ye).fastStart!=="fragmented"&&i.samples.push(e);let t=qi(e.presentationTimestamp-e.decodeTimestamp,i.timescale);if(i.lastTimescaleUnits!==null){let s=qi(e.decodeTimestamp,i.timescale,!1),r=Math.round(s-i.lastTimescaleUnits);if(i.lastTimescaleUnits+=r,i.lastSample.timescaleUnitsToNextSample=r,H(this,Ye).fastStart!=="fragmented"){let o=lu(i.timeToSampleTable);o.sampleCount===1?(o.sampleDelta=r,o.sampleCount++):o.sampleDelta===r?o.sampleCount++:(o.sampleCount--,i.timeToSampleTable.push({sampleCount:2,sampleDelta:r}));let a=lu(i.compositionTimeOffsetTable);a.sampleCompositionTimeOffset===t?a.sampleCount++:i.compositionTimeOffsetTable.push({sampleCount:1,sampleCompositionTimeOffset:t})}}else i.lastTimescaleUnits=0,H(this,Ye).fastStart!=="fragmented"&&(i.timeToSampleTable.push({sampleCount:1,sampleDelta:qi(e.duration,i.timescale)}),i.compositionTimeOffsetTable.push({sampleCount:1,sampleCompositionTimeOffset:t}));i.lastSample=e;let n=!1;if(!i.currentChunk)n=!0;else{let s=e.presentationTimestamp-i.currentChunk.startTimestamp;if(H(this,Ye).fastStart==="fragmented"){let r=H(this,Pn)??H(this,bn),o=H(this,Ye).minFragmentDuration??1;i===r&&e.type==="key"&&s>=o&&(n=!0,Mt(this,fu,bp).call(this))}else n=s>=.5}n&&(i.currentChunk&&Mt(this,Ja,du).call(this,i),i.currentChunk={startTimestamp:e.presentationTimestamp,samples:[]}),i.currentChunk.samples.push(e)};_p=new WeakSet;oy=function(i,e,t){let n=H(this,Ye).firstTimestampBehavior==="strict",s=t.lastDecodeTimestamp===-1;if(n&&s&&e!==0)throw new Error(`The first chunk for your media track must have a timestamp of 0 (received DTS=${e}).Non-zero first timestamps are often caused by directly piping frames or audio data from a MediaStreamTrack into the encoder. Their timestamps are typically relative to the age of thedocument, which is probably what you want.

If you want to offset all timestamps of a track such that the first one is zero, set firstTimestampBehavior: 'offset' in the options.
`);if(H(this,Ye).firstTimestampBehavior==="offset"||H(this,Ye).firstTimestampBehavior==="cross-track-offset"){t.firstDecodeTimestamp===void 0&&(t.firstDecodeTimestamp=e);let o;H(this,Ye).firstTimestampBehavior==="offset"?o=t.firstDecodeTimestamp:o=Math.min(H(this,Pn)?.firstDecodeTimestamp??1/0,H(this,bn)?.firstDecodeTimestamp??1/0),e-=o,i-=o}if(e<t.lastDecodeTimestamp)throw new Error(`Timestamps must be monotonically increasing (DTS went from ${t.lastDecodeTimestamp*1e6} to ${e*1e6}).`);return t.lastDecodeTimestamp=e,{presentationTimestamp:i,decodeTimestamp:e}};Ja=new WeakSet;du=function(i){if(H(this,Ye).fastStart==="fragmented")throw new Error("Can't finalize individual chunks if 'fastStart' is set to 'fragmented'.");if(i.currentChunk){if(i.finalizedChunks.push(i.currentChunk),H(this,Mo).push(i.currentChunk),(i.compactlyCodedChunkTable.length===0||lu(i.compactlyCodedChunkTable).samplesPerChunk!==i.currentChunk.samples.length)&&i.compactlyCodedChunkTable.push({firstChunk:i.finalizedChunks.length,samplesPerChunk:i.currentChunk.samples.length}),H(this,Ye).fastStart==="in-memory"){i.currentChunk.offset=0;return}i.currentChunk.offset=H(this,tt).pos;for(let e of i.currentChunk.samples)H(this,tt).write(e.data),e.data=null;Mt(this,Eo,el).call(this)}};fu=new WeakSet;bp=function(i=!0){if(H(this,Ye).fastStart!=="fragmented")throw new Error("Can't finalize a fragment unless 'fastStart' is set to 'fragmented'.");let e=[H(this,Pn),H(this,bn)].filter(a=>a&&a.currentChunk);if(e.length===0)return;let t=R1(this,vp)._++;if(t===1){let a=iu(e,H(this,So),!0);H(this,tt).writeBox(a)}let n=H(this,tt).pos,s=Xv(t,e);H(this,tt).writeBox(s);{let a=np(!1),l=0;for(let u of e)for(let d of u.currentChunk.samples)l+=d.size;let c=H(this,tt).measureBox(a)+l;c>=2**32&&(a.largeSize=!0,c=H(this,tt).measureBox(a)+l),a.size=c,H(this,tt).writeBox(a)}for(let a of e){a.currentChunk.offset=H(this,tt).pos,a.currentChunk.moofOffset=n;for(let l of a.currentChunk.samples)H(this,tt).write(l.data),l.data=null}let r=H(this,tt).pos;H(this,tt).seek(H(this,tt).offsets.get(s));let o=Xv(t,e);H(this,tt).writeBox(o),H(this,tt).seek(r);for(let a of e)a.finalizedChunks.push(a.currentChunk),H(this,Mo).push(a.currentChunk),a.currentChunk=null;i&&Mt(this,Eo,el).call(this)};Eo=new WeakSet;el=function(){H(this,tt)instanceof gp&&H(this,tt).flush()};au=new WeakSet;hp=function(){if(H(this,Za))throw new Error("Cannot add new video or audio chunks after the file has been finalized.")};var Dp=(i,e,t)=>{if(!e.has(i))throw TypeError("Cannot "+t)},N=(i,e,t)=>(Dp(i,e,"read from private field"),t?t.call(i):e.get(i)),Ie=(i,e,t)=>{if(e.has(i))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(i):e.set(i,t)},ct=(i,e,t,n)=>(Dp(i,e,"write to private field"),n?n.call(i,t):e.set(i,t),t),ze=(i,e,t)=>(Dp(i,e,"access private method"),t),cy=class{constructor(i){this.value=i}},Np=class{constructor(i){this.value=i}},hy=i=>i<256?1:i<65536?2:i<1<<24?3:i<2**32?4:i<2**40?5:6,FE=i=>{if(i<127)return 1;if(i<16383)return 2;if(i<(1<<21)-1)return 3;if(i<(1<<28)-1)return 4;if(i<2**35-1)return 5;if(i<2**42-1)return 6;throw new Error("EBML VINT size not supported "+i)},Ao=(i,e,t)=>{let n=0;for(let s=e;s<t;s++){let r=Math.floor(s/8),o=i[r],a=7-(s&7),l=(o&1<<a)>>a;n<<=1,n|=l}return n},kE=(i,e,t,n)=>{for(let s=e;s<t;s++){let r=Math.floor(s/8),o=i[r],a=7-(s&7);o&=~(1<<a),o|=(n&1<<t-s-1)>>t-s-1<<a,i[r]=o}};var Cu=class{},Up=class extends Cu{constructor(){super(...arguments),this.buffer=null}},uy=class extends Cu{constructor(i){if(super(),this.options=i,typeof i!="object")throw new TypeError("StreamTarget requires an options object to be passed to its constructor.");if(i.onData){if(typeof i.onData!="function")throw new TypeError("options.onData, when provided, must be a function.");if(i.onData.length<2)throw new TypeError("options.onData, when provided, must be a function that takes in at least two arguments (data and position). Ignoring the position argument, which specifies the byte offset at which the data is to be written, can lead to broken outputs.")}if(i.onHeader&&typeof i.onHeader!="function")throw new TypeError("options.onHeader, when provided, must be a function.");if(i.onCluster&&typeof i.onCluster!="function")throw new TypeError("options.onCluster, when provided, must be a function.");if(i.chunked!==void 0&&typeof i.chunked!="boolean")throw new TypeError("options.chunked, when provided, must be a boolean.");if(i.chunkSize!==void 0&&(!Number.isInteger(i.chunkSize)||i.chunkSize<1024))throw new TypeError("options.chunkSize, when provided, must be an integer and not smaller than 1024.")}},OE=class extends Cu{constructor(i,e){if(super(),this.stream=i,this.options=e,!(i instanceof FileSystemWritableFileStream))throw new TypeError("FileSystemWritableFileStreamTarget requires a FileSystemWritableFileStream instance.");if(e!==void 0&&typeof e!="object")throw new TypeError("FileSystemWritableFileStreamTarget's options, when provided, must be an object.");if(e&&e.chunkSize!==void 0&&(!Number.isInteger(e.chunkSize)||e.chunkSize<=0))throw new TypeError("options.chunkSize, when provided, must be a positive integer")}},Vs,Dt,wp,dy,Sp,fy,Mp,py,gu,Tp,Ep,my,gy=class{constructor(){Ie(this,wp),Ie(this,Sp),Ie(this,Mp),Ie(this,gu),Ie(this,Ep),this.pos=0,Ie(this,Vs,new Uint8Array(8)),Ie(this,Dt,new DataView(N(this,Vs).buffer)),this.offsets=new WeakMap,this.dataOffsets=new WeakMap}seek(i){this.pos=i}writeEBMLVarInt(i,e=FE(i)){let t=0;switch(e){case 1:N(this,Dt).setUint8(t++,128|i);break;case 2:N(this,Dt).setUint8(t++,64|i>>8),N(this,Dt).setUint8(t++,i);break;case 3:N(this,Dt).setUint8(t++,32|i>>16),N(this,Dt).setUint8(t++,i>>8),N(this,Dt).setUint8(t++,i);break;case 4:N(this,Dt).setUint8(t++,16|i>>24),N(this,Dt).setUint8(t++,i>>16),N(this,Dt).setUint8(t++,i>>8),N(this,Dt).setUint8(t++,i);break;case 5:N(this,Dt).setUint8(t++,8|i/2**32&7),N(this,Dt).setUint8(t++,i>>24),N(this,Dt).setUint8(t++,i>>16),N(this,Dt).setUint8(t++,i>>8),N(this,Dt).setUint8(t++,i);break;case 6:N(this,Dt).setUint8(t++,4|i/2**40&3),N(this,Dt).setUint8(t++,i/2**32|0),N(this,Dt).setUint8(t++,i>>24),N(this,Dt).setUint8(t++,i>>16),N(this,Dt).setUint8(t++,i>>8),N(this,Dt).setUint8(t++,i);break;default:throw new Error("Bad EBML VINT size "+e)}this.write(N(this,Vs).subarray(0,t))}writeEBML(i){if(i!==null)if(i instanceof Uint8Array)this.write(i);else if(Array.isArray(i))for(let e of i)this.writeEBML(e);else if(this.offsets.set(i,this.pos),ze(this,gu,Tp).call(this,i.id),Array.isArray(i.data)){let e=this.pos,t=i.size===-1?1:i.size??4;i.size===-1?ze(this,wp,dy).call(this,255):this.seek(this.pos+t);let n=this.pos;if(this.dataOffsets.set(i,n),this.writeEBML(i.data),i.size!==-1){let s=this.pos-n,r=this.pos;this.seek(e),this.writeEBMLVarInt(s,t),this.seek(r)}}else if(typeof i.data=="number"){let e=i.size??hy(i.data);this.writeEBMLVarInt(e),ze(this,gu,Tp).call(this,i.data,e)}else typeof i.data=="string"?(this.writeEBMLVarInt(i.data.length),ze(this,Ep,my).call(this,i.data)):i.data instanceof Uint8Array?(this.writeEBMLVarInt(i.data.byteLength,i.size),this.write(i.data)):i.data instanceof cy?(this.writeEBMLVarInt(4),ze(this,Sp,fy).call(this,i.data.value)):i.data instanceof Np&&(this.writeEBMLVarInt(8),ze(this,Mp,py).call(this,i.data.value))}};Vs=new WeakMap;Dt=new WeakMap;wp=new WeakSet;dy=function(i){N(this,Dt).setUint8(0,i),this.write(N(this,Vs).subarray(0,1))};Sp=new WeakSet;fy=function(i){N(this,Dt).setFloat32(0,i,!1),this.write(N(this,Vs).subarray(0,4))};Mp=new WeakSet;py=function(i){N(this,Dt).setFloat64(0,i,!1),this.write(N(this,Vs))};gu=new WeakSet;Tp=function(i,e=hy(i)){let t=0;switch(e){case 6:N(this,Dt).setUint8(t++,i/2**40|0);case 5:N(this,Dt).setUint8(t++,i/2**32|0);case 4:N(this,Dt).setUint8(t++,i>>24);case 3:N(this,Dt).setUint8(t++,i>>16);case 2:N(this,Dt).setUint8(t++,i>>8);case 1:N(this,Dt).setUint8(t++,i);break;default:throw new Error("Bad UINT size "+e)}this.write(N(this,Vs).subarray(0,t))};Ep=new WeakSet;my=function(i){this.write(new Uint8Array(i.split("").map(e=>e.charCodeAt(0))))};var vu,Sr,dl,yu,Ap,BE=class extends gy{constructor(i){super(),Ie(this,yu),Ie(this,vu,void 0),Ie(this,Sr,new ArrayBuffer(2**16)),Ie(this,dl,new Uint8Array(N(this,Sr))),ct(this,vu,i)}write(i){ze(this,yu,Ap).call(this,this.pos+i.byteLength),N(this,dl).set(i,this.pos),this.pos+=i.byteLength}finalize(){ze(this,yu,Ap).call(this,this.pos),N(this,vu).buffer=N(this,Sr).slice(0,this.pos)}};vu=new WeakMap;Sr=new WeakMap;dl=new WeakMap;yu=new WeakSet;Ap=function(i){let e=N(this,Sr).byteLength;for(;e<i;)e*=2;if(e===N(this,Sr).byteLength)return;let t=new ArrayBuffer(e),n=new Uint8Array(t);n.set(N(this,dl),0),ct(this,Sr,t),ct(this,dl,n)};var Co,Yi,ji,yr,yl=class extends gy{constructor(i){super(),this.target=i,Ie(this,Co,!1),Ie(this,Yi,void 0),Ie(this,ji,void 0),Ie(this,yr,void 0)}write(i){if(!N(this,Co))return;let e=this.pos;if(e<N(this,ji)){if(e+i.byteLength<=N(this,ji))return;i=i.subarray(N(this,ji)-e),e=0}let t=e+i.byteLength-N(this,ji),n=N(this,Yi).byteLength;for(;n<t;)n*=2;if(n!==N(this,Yi).byteLength){let s=new Uint8Array(n);s.set(N(this,Yi),0),ct(this,Yi,s)}N(this,Yi).set(i,e-N(this,ji)),ct(this,yr,Math.max(N(this,yr),e+i.byteLength))}startTrackingWrites(){ct(this,Co,!0),ct(this,Yi,new Uint8Array(2**10)),ct(this,ji,this.pos),ct(this,yr,this.pos)}getTrackedWrites(){if(!N(this,Co))throw new Error("Can't get tracked writes since nothing was tracked.");let e={data:N(this,Yi).subarray(0,N(this,yr)-N(this,ji)),start:N(this,ji),end:N(this,yr)};return ct(this,Yi,void 0),ct(this,Co,!1),e}};Co=new WeakMap;Yi=new WeakMap;ji=new WeakMap;yr=new WeakMap;var zE=2**24,VE=2,xr,Lo,rl,tl,vs,ci,wu,Cp,Fp,vy,kp,yy,ol,Su,Op=class extends yl{constructor(i,e){super(i),Ie(this,wu),Ie(this,Fp),Ie(this,kp),Ie(this,ol),Ie(this,xr,[]),Ie(this,Lo,0),Ie(this,rl,void 0),Ie(this,tl,void 0),Ie(this,vs,void 0),Ie(this,ci,[]),ct(this,rl,e),ct(this,tl,i.options?.chunked??!1),ct(this,vs,i.options?.chunkSize??zE)}write(i){super.write(i),N(this,xr).push({data:i.slice(),start:this.pos}),this.pos+=i.byteLength}flush(){if(N(this,xr).length===0)return;let i=[],e=[...N(this,xr)].sort((t,n)=>t.start-n.start);i.push({start:e[0].start,size:e[0].data.byteLength});for(let t=1;t<e.length;t++){let n=i[i.length-1],s=e[t];s.start<=n.start+n.size?n.size=Math.max(n.size,s.start+s.data.byteLength-n.start):i.push({start:s.start,size:s.data.byteLength})}for(let t of i){t.data=new Uint8Array(t.size);for(let n of N(this,xr))t.start<=n.start&&n.start<t.start+t.size&&t.data.set(n.data,n.start-t.start);if(N(this,tl))ze(this,wu,Cp).call(this,t.data,t.start),ze(this,ol,Su).call(this);else{if(N(this,rl)&&t.start<N(this,Lo))throw new Error("Internal error: Monotonicity violation.");this.target.options.onData?.(t.data,t.start),ct(this,Lo,t.start+t.data.byteLength)}}N(this,xr).length=0}finalize(){N(this,tl)&&ze(this,ol,Su).call(this,!0)}};xr=new WeakMap;Lo=new WeakMap;rl=new WeakMap;tl=new WeakMap;vs=new WeakMap;ci=new WeakMap;wu=new WeakSet;Cp=function(i,e){let t=N(this,ci).findIndex(a=>a.start<=e&&e<a.start+N(this,vs));t===-1&&(t=ze(this,kp,yy).call(this,e));let n=N(this,ci)[t],s=e-n.start,r=i.subarray(0,Math.min(N(this,vs)-s,i.byteLength));n.data.set(r,s);let o={start:s,end:s+r.byteLength};if(ze(this,Fp,vy).call(this,n,o),n.written[0].start===0&&n.written[0].end===N(this,vs)&&(n.shouldFlush=!0),N(this,ci).length>VE){for(let a=0;a<N(this,ci).length-1;a++)N(this,ci)[a].shouldFlush=!0;ze(this,ol,Su).call(this)}r.byteLength<i.byteLength&&ze(this,wu,Cp).call(this,i.subarray(r.byteLength),e+r.byteLength)};Fp=new WeakSet;vy=function(i,e){let t=0,n=i.written.length-1,s=-1;for(;t<=n;){let r=Math.floor(t+(n-t+1)/2);i.written[r].start<=e.start?(t=r+1,s=r):n=r-1}for(i.written.splice(s+1,0,e),(s===-1||i.written[s].end<e.start)&&s++;s<i.written.length-1&&i.written[s].end>=i.written[s+1].start;)i.written[s].end=Math.max(i.written[s].end,i.written[s+1].end),i.written.splice(s+1,1)};kp=new WeakSet;yy=function(i){let t={start:Math.floor(i/N(this,vs))*N(this,vs),data:new Uint8Array(N(this,vs)),written:[],shouldFlush:!1};return N(this,ci).push(t),N(this,ci).sort((n,s)=>n.start-s.start),N(this,ci).indexOf(t)};ol=new WeakSet;Su=function(i=!1){for(let e=0;e<N(this,ci).length;e++){let t=N(this,ci)[e];if(!(!t.shouldFlush&&!i)){for(let n of t.written){if(N(this,rl)&&t.start+n.start<N(this,Lo))throw new Error("Internal error: Monotonicity violation.");this.target.options.onData?.(t.data.subarray(n.start,n.end),t.start+n.start),ct(this,Lo,t.start+n.end)}N(this,ci).splice(e--,1)}}};var HE=class extends Op{constructor(i,e){super(new uy({onData:(t,n)=>i.stream.write({type:"write",data:t,position:n}),chunked:!0,chunkSize:i.options?.chunkSize}),e)}},Bo=1,fl=2,Mu=3,GE=1,WE=2,XE=17,qE=2**15,al=2**13,ly="https://github.com/Vanilagy/webm-muxer",xy=6,_y=5,$E=["strict","offset","permissive"],et,Ve,pl,ml,gs,zo,Ro,Mr,Vo,Hs,Do,No,Zi,xl,Uo,Bs,zs,_r,ll,cl,Fo,ko,Tu,gl,hl,Rp,by,Pp,wy,Bp,Sy,zp,My,Vp,Ty,Hp,Ey,Gp,Ay,Ru,Wp,Pu,Xp,qp,Cy,br,Po,wr,Io,Ip,Ry,Lp,Py,nl,xu,il,_u,$p,Iy,Ki,ms,Oo,vl,ul,Eu,Yp,Ly,Au,jp,sl,bu,Dy=class{constructor(i){Ie(this,Rp),Ie(this,Pp),Ie(this,Bp),Ie(this,zp),Ie(this,Vp),Ie(this,Hp),Ie(this,Gp),Ie(this,Ru),Ie(this,Pu),Ie(this,qp),Ie(this,br),Ie(this,wr),Ie(this,Ip),Ie(this,Lp),Ie(this,nl),Ie(this,il),Ie(this,$p),Ie(this,Ki),Ie(this,Oo),Ie(this,ul),Ie(this,Yp),Ie(this,Au),Ie(this,sl),Ie(this,et,void 0),Ie(this,Ve,void 0),Ie(this,pl,void 0),Ie(this,ml,void 0),Ie(this,gs,void 0),Ie(this,zo,void 0),Ie(this,Ro,void 0),Ie(this,Mr,void 0),Ie(this,Vo,void 0),Ie(this,Hs,void 0),Ie(this,Do,void 0),Ie(this,No,void 0),Ie(this,Zi,void 0),Ie(this,xl,void 0),Ie(this,Uo,0),Ie(this,Bs,[]),Ie(this,zs,[]),Ie(this,_r,[]),Ie(this,ll,void 0),Ie(this,cl,void 0),Ie(this,Fo,-1),Ie(this,ko,-1),Ie(this,Tu,-1),Ie(this,gl,void 0),Ie(this,hl,!1),ze(this,Rp,by).call(this,i),ct(this,et,{type:"webm",firstTimestampBehavior:"strict",...i}),this.target=i.target;let e=!!N(this,et).streaming;if(i.target instanceof Up)ct(this,Ve,new BE(i.target));else if(i.target instanceof uy)ct(this,Ve,new Op(i.target,e));else if(i.target instanceof OE)ct(this,Ve,new HE(i.target,e));else throw new Error(`Invalid target: ${i.target}`);ze(this,Pp,wy).call(this)}addVideoChunk(i,e,t){if(!(i instanceof EncodedVideoChunk))throw new TypeError("addVideoChunk's first argument (chunk) must be of type EncodedVideoChunk.");if(e&&typeof e!="object")throw new TypeError("addVideoChunk's second argument (meta), when provided, must be an object.");if(t!==void 0&&(!Number.isFinite(t)||t<0))throw new TypeError("addVideoChunk's third argument (timestamp), when provided, must be a non-negative real number.");let n=new Uint8Array(i.byteLength);i.copyTo(n),this.addVideoChunkRaw(n,i.type,t??i.timestamp,e)}addVideoChunkRaw(i,e,t,n){if(!(i instanceof Uint8Array))throw new TypeError("addVideoChunkRaw's first argument (data) must be an instance of Uint8Array.");if(e!=="key"&&e!=="delta")throw new TypeError("addVideoChunkRaw's second argument (type) must be either 'key' or 'delta'.");if(!Number.isFinite(t)||t<0)throw new TypeError("addVideoChunkRaw's third argument (timestamp) must be a non-negative real number.");if(n&&typeof n!="object")throw new TypeError("addVideoChunkRaw's fourth argument (meta), when provided, must be an object.");if(ze(this,sl,bu).call(this),!N(this,et).video)throw new Error("No video track declared.");N(this,ll)===void 0&&ct(this,ll,t),n&&ze(this,Ip,Ry).call(this,n);let s=ze(this,il,_u).call(this,i,e,t,Bo);for(N(this,et).video.codec==="V_VP9"&&ze(this,Lp,Py).call(this,s),ct(this,Fo,s.timestamp);N(this,zs).length>0&&N(this,zs)[0].timestamp<=s.timestamp;){let r=N(this,zs).shift();ze(this,Ki,ms).call(this,r,!1)}!N(this,et).audio||s.timestamp<=N(this,ko)?ze(this,Ki,ms).call(this,s,!0):N(this,Bs).push(s),ze(this,nl,xu).call(this),ze(this,br,Po).call(this)}addAudioChunk(i,e,t){if(!(i instanceof EncodedAudioChunk))throw new TypeError("addAudioChunk's first argument (chunk) must be of type EncodedAudioChunk.");if(e&&typeof e!="object")throw new TypeError("addAudioChunk's second argument (meta), when provided, must be an object.");if(t!==void 0&&(!Number.isFinite(t)||t<0))throw new TypeError("addAudioChunk's third argument (timestamp), when provided, must be a non-negative real number.");let n=new Uint8Array(i.byteLength);i.copyTo(n),this.addAudioChunkRaw(n,i.type,t??i.timestamp,e)}addAudioChunkRaw(i,e,t,n){if(!(i instanceof Uint8Array))throw new TypeError("addAudioChunkRaw's first argument (data) must be an instance of Uint8Array.");if(e!=="key"&&e!=="delta")throw new TypeError("addAudioChunkRaw's second argument (type) must be either 'key' or 'delta'.");if(!Number.isFinite(t)||t<0)throw new TypeError("addAudioChunkRaw's third argument (timestamp) must be a non-negative real number.");if(n&&typeof n!="object")throw new TypeError("addAudioChunkRaw's fourth argument (meta), when provided, must be an object.");if(ze(this,sl,bu).call(this),!N(this,et).audio)throw new Error("No audio track declared.");N(this,cl)===void 0&&ct(this,cl,t),n?.decoderConfig&&(N(this,et).streaming?ct(this,Hs,ze(this,Oo,vl).call(this,n.decoderConfig.description)):ze(this,ul,Eu).call(this,N(this,Hs),n.decoderConfig.description));let s=ze(this,il,_u).call(this,i,e,t,fl);for(ct(this,ko,s.timestamp);N(this,Bs).length>0&&N(this,Bs)[0].timestamp<=s.timestamp;){let r=N(this,Bs).shift();ze(this,Ki,ms).call(this,r,!0)}!N(this,et).video||s.timestamp<=N(this,Fo)?ze(this,Ki,ms).call(this,s,!N(this,et).video):N(this,zs).push(s),ze(this,nl,xu).call(this),ze(this,br,Po).call(this)}addSubtitleChunk(i,e,t){if(typeof i!="object"||!i)throw new TypeError("addSubtitleChunk's first argument (chunk) must be an object.");if(!(i.body instanceof Uint8Array))throw new TypeError("body must be an instance of Uint8Array.");if(!Number.isFinite(i.timestamp)||i.timestamp<0)throw new TypeError("timestamp must be a non-negative real number.");if(!Number.isFinite(i.duration)||i.duration<0)throw new TypeError("duration must be a non-negative real number.");if(i.additions&&!(i.additions instanceof Uint8Array))throw new TypeError("additions, when present, must be an instance of Uint8Array.");if(typeof e!="object")throw new TypeError("addSubtitleChunk's second argument (meta) must be an object.");if(ze(this,sl,bu).call(this),!N(this,et).subtitles)throw new Error("No subtitle track declared.");e?.decoderConfig&&(N(this,et).streaming?ct(this,Do,ze(this,Oo,vl).call(this,e.decoderConfig.description)):ze(this,ul,Eu).call(this,N(this,Do),e.decoderConfig.description));let n=ze(this,il,_u).call(this,i.body,"key",t??i.timestamp,Mu,i.duration,i.additions);ct(this,Tu,n.timestamp),N(this,_r).push(n),ze(this,nl,xu).call(this),ze(this,br,Po).call(this)}finalize(){if(N(this,hl))throw new Error("Cannot finalize a muxer more than once.");for(;N(this,Bs).length>0;)ze(this,Ki,ms).call(this,N(this,Bs).shift(),!0);for(;N(this,zs).length>0;)ze(this,Ki,ms).call(this,N(this,zs).shift(),!0);for(;N(this,_r).length>0&&N(this,_r)[0].timestamp<=N(this,Uo);)ze(this,Ki,ms).call(this,N(this,_r).shift(),!1);if(N(this,Zi)&&ze(this,Au,jp).call(this),N(this,Ve).writeEBML(N(this,No)),!N(this,et).streaming){let i=N(this,Ve).pos,e=N(this,Ve).pos-N(this,wr,Io);N(this,Ve).seek(N(this,Ve).offsets.get(N(this,pl))+4),N(this,Ve).writeEBMLVarInt(e,xy),N(this,Ro).data=new Np(N(this,Uo)),N(this,Ve).seek(N(this,Ve).offsets.get(N(this,Ro))),N(this,Ve).writeEBML(N(this,Ro)),N(this,gs).data[0].data[1].data=N(this,Ve).offsets.get(N(this,No))-N(this,wr,Io),N(this,gs).data[1].data[1].data=N(this,Ve).offsets.get(N(this,ml))-N(this,wr,Io),N(this,gs).data[2].data[1].data=N(this,Ve).offsets.get(N(this,zo))-N(this,wr,Io),N(this,Ve).seek(N(this,Ve).offsets.get(N(this,gs))),N(this,Ve).writeEBML(N(this,gs)),N(this,Ve).seek(i)}ze(this,br,Po).call(this),N(this,Ve).finalize(),ct(this,hl,!0)}};et=new WeakMap;Ve=new WeakMap;pl=new WeakMap;ml=new WeakMap;gs=new WeakMap;zo=new WeakMap;Ro=new WeakMap;Mr=new WeakMap;Vo=new WeakMap;Hs=new WeakMap;Do=new WeakMap;No=new WeakMap;Zi=new WeakMap;xl=new WeakMap;Uo=new WeakMap;Bs=new WeakMap;zs=new WeakMap;_r=new WeakMap;ll=new WeakMap;cl=new WeakMap;Fo=new WeakMap;ko=new WeakMap;Tu=new WeakMap;gl=new WeakMap;hl=new WeakMap;Rp=new WeakSet;by=function(i){if(typeof i!="object")throw new TypeError("The muxer requires an options object to be passed to its constructor.");if(!(i.target instanceof Cu))throw new TypeError("The target must be provided and an instance of Target.");if(i.video){if(typeof i.video.codec!="string")throw new TypeError(`Invalid video codec: ${i.video.codec}. Must be a string.`);if(!Number.isInteger(i.video.width)||i.video.width<=0)throw new TypeError(`Invalid video width: ${i.video.width}. Must be a positive integer.`);if(!Number.isInteger(i.video.height)||i.video.height<=0)throw new TypeError(`Invalid video height: ${i.video.height}. Must be a positive integer.`);if(i.video.frameRate!==void 0&&(!Number.isFinite(i.video.frameRate)||i.video.frameRate<=0))throw new TypeError(`Invalid video frame rate: ${i.video.frameRate}. Must be a positive number.`);if(i.video.alpha!==void 0&&typeof i.video.alpha!="boolean")throw new TypeError(`Invalid video alpha: ${i.video.alpha}. Must be a boolean.`)}if(i.audio){if(typeof i.audio.codec!="string")throw new TypeError(`Invalid audio codec: ${i.audio.codec}. Must be a string.`);if(!Number.isInteger(i.audio.numberOfChannels)||i.audio.numberOfChannels<=0)throw new TypeError(`Invalid number of audio channels: ${i.audio.numberOfChannels}. Must be a positive integer.`);if(!Number.isInteger(i.audio.sampleRate)||i.audio.sampleRate<=0)throw new TypeError(`Invalid audio sample rate: ${i.audio.sampleRate}. Must be a positive integer.`);if(i.audio.bitDepth!==void 0&&(!Number.isInteger(i.audio.bitDepth)||i.audio.bitDepth<=0))throw new TypeError(`Invalid audio bit depth: ${i.audio.bitDepth}. Must be a positive integer.`)}if(i.subtitles&&typeof i.subtitles.codec!="string")throw new TypeError(`Invalid subtitles codec: ${i.subtitles.codec}. Must be a string.`);if(i.type!==void 0&&!["webm","matroska"].includes(i.type))throw new TypeError(`Invalid type: ${i.type}. Must be 'webm' or 'matroska'.`);if(i.firstTimestampBehavior&&!$E.includes(i.firstTimestampBehavior))throw new TypeError(`Invalid first timestamp behavior: ${i.firstTimestampBehavior}`);if(i.streaming!==void 0&&typeof i.streaming!="boolean")throw new TypeError(`Invalid streaming option: ${i.streaming}. Must be a boolean.`)};Pp=new WeakSet;wy=function(){N(this,Ve)instanceof yl&&N(this,Ve).target.options.onHeader&&N(this,Ve).startTrackingWrites(),ze(this,Bp,Sy).call(this),N(this,et).streaming||ze(this,Hp,Ey).call(this),ze(this,Gp,Ay).call(this),ze(this,zp,My).call(this),ze(this,Vp,Ty).call(this),N(this,et).streaming||(ze(this,Ru,Wp).call(this),ze(this,Pu,Xp).call(this)),ze(this,qp,Cy).call(this),ze(this,br,Po).call(this)};Bp=new WeakSet;Sy=function(){let i={id:440786851,data:[{id:17030,data:1},{id:17143,data:1},{id:17138,data:4},{id:17139,data:8},{id:17026,data:N(this,et).type??"webm"},{id:17031,data:2},{id:17029,data:2}]};N(this,Ve).writeEBML(i)};zp=new WeakSet;My=function(){ct(this,Vo,{id:236,size:4,data:new Uint8Array(al)}),ct(this,Hs,{id:236,size:4,data:new Uint8Array(al)}),ct(this,Do,{id:236,size:4,data:new Uint8Array(al)})};Vp=new WeakSet;Ty=function(){ct(this,Mr,{id:21936,data:[{id:21937,data:2},{id:21946,data:2},{id:21947,data:2},{id:21945,data:0}]})};Hp=new WeakSet;Ey=function(){let i=new Uint8Array([28,83,187,107]),e=new Uint8Array([21,73,169,102]),t=new Uint8Array([22,84,174,107]);ct(this,gs,{id:290298740,data:[{id:19899,data:[{id:21419,data:i},{id:21420,size:5,data:0}]},{id:19899,data:[{id:21419,data:e},{id:21420,size:5,data:0}]},{id:19899,data:[{id:21419,data:t},{id:21420,size:5,data:0}]}]})};Gp=new WeakSet;Ay=function(){let i={id:17545,data:new Np(0)};ct(this,Ro,i);let e={id:357149030,data:[{id:2807729,data:1e6},{id:19840,data:ly},{id:22337,data:ly},N(this,et).streaming?null:i]};ct(this,ml,e)};Ru=new WeakSet;Wp=function(){let i={id:374648427,data:[]};ct(this,zo,i),N(this,et).video&&i.data.push({id:174,data:[{id:215,data:Bo},{id:29637,data:Bo},{id:131,data:GE},{id:134,data:N(this,et).video.codec},N(this,Vo),N(this,et).video.frameRate?{id:2352003,data:1e9/N(this,et).video.frameRate}:null,{id:224,data:[{id:176,data:N(this,et).video.width},{id:186,data:N(this,et).video.height},N(this,et).video.alpha?{id:21440,data:1}:null,N(this,Mr)]}]}),N(this,et).audio&&(ct(this,Hs,N(this,et).streaming?N(this,Hs)||null:{id:236,size:4,data:new Uint8Array(al)}),i.data.push({id:174,data:[{id:215,data:fl},{id:29637,data:fl},{id:131,data:WE},{id:134,data:N(this,et).audio.codec},N(this,Hs),{id:225,data:[{id:181,data:new cy(N(this,et).audio.sampleRate)},{id:159,data:N(this,et).audio.numberOfChannels},N(this,et).audio.bitDepth?{id:25188,data:N(this,et).audio.bitDepth}:null]}]})),N(this,et).subtitles&&i.data.push({id:174,data:[{id:215,data:Mu},{id:29637,data:Mu},{id:131,data:XE},{id:134,data:N(this,et).subtitles.codec},N(this,Do)]})};Pu=new WeakSet;Xp=function(){let i={id:408125543,size:N(this,et).streaming?-1:xy,data:[N(this,et).streaming?null:N(this,gs),N(this,ml),N(this,zo)]};if(ct(this,pl,i),N(this,Ve).writeEBML(i),N(this,Ve)instanceof yl&&N(this,Ve).target.options.onHeader){let{data:e,start:t}=N(this,Ve).getTrackedWrites();N(this,Ve).target.options.onHeader(e,t)}};qp=new WeakSet;Cy=function(){ct(this,No,{id:475249515,data:[]})};br=new WeakSet;Po=function(){N(this,Ve)instanceof Op&&N(this,Ve).flush()};wr=new WeakSet;Io=function(){return N(this,Ve).dataOffsets.get(N(this,pl))};Ip=new WeakSet;Ry=function(i){if(i.decoderConfig){if(i.decoderConfig.colorSpace){let e=i.decoderConfig.colorSpace;if(ct(this,gl,e),N(this,Mr).data=[{id:21937,data:{rgb:1,bt709:1,bt470bg:5,smpte170m:6}[e.matrix]},{id:21946,data:{bt709:1,smpte170m:6,"iec61966-2-1":13}[e.transfer]},{id:21947,data:{bt709:1,bt470bg:5,smpte170m:6}[e.primaries]},{id:21945,data:[1,2][Number(e.fullRange)]}],!N(this,et).streaming){let t=N(this,Ve).pos;N(this,Ve).seek(N(this,Ve).offsets.get(N(this,Mr))),N(this,Ve).writeEBML(N(this,Mr)),N(this,Ve).seek(t)}}i.decoderConfig.description&&(N(this,et).streaming?ct(this,Vo,ze(this,Oo,vl).call(this,i.decoderConfig.description)):ze(this,ul,Eu).call(this,N(this,Vo),i.decoderConfig.description))}};Lp=new WeakSet;Py=function(i){if(i.type!=="key"||!N(this,gl))return;let e=0;if(Ao(i.data,0,2)!==2)return;e+=2;let t=(Ao(i.data,e+1,e+2)<<1)+Ao(i.data,e+0,e+1);e+=2,t===3&&e++;let n=Ao(i.data,e+0,e+1);if(e++,n)return;let s=Ao(i.data,e+0,e+1);if(e++,s!==0)return;e+=2;let r=Ao(i.data,e+0,e+24);if(e+=24,r!==4817730)return;t>=2&&e++;let o={rgb:7,bt709:2,bt470bg:1,smpte170m:3}[N(this,gl).matrix];kE(i.data,e+0,e+3,o)};nl=new WeakSet;xu=function(){let i=Math.min(N(this,et).video?N(this,Fo):1/0,N(this,et).audio?N(this,ko):1/0),e=N(this,_r);for(;e.length>0&&e[0].timestamp<=i;)ze(this,Ki,ms).call(this,e.shift(),!N(this,et).video&&!N(this,et).audio)};il=new WeakSet;_u=function(i,e,t,n,s,r){let o=ze(this,$p,Iy).call(this,t,n);return{data:i,additions:r,type:e,timestamp:o,duration:s,trackNumber:n}};$p=new WeakSet;Iy=function(i,e){let t=e===Bo?N(this,Fo):e===fl?N(this,ko):N(this,Tu);if(e!==Mu){let n=e===Bo?N(this,ll):N(this,cl);if(N(this,et).firstTimestampBehavior==="strict"&&t===-1&&i!==0)throw new Error(`The first chunk for your media track must have a timestamp of 0 (received ${i}). Non-zero first timestamps are often caused by directly piping frames or audio data from a MediaStreamTrack into the encoder. Their timestamps are typically relative to the age of the document, which is probably what you want.

If you want to offset all timestamps of a track such that the first one is zero, set firstTimestampBehavior: 'offset' in the options.
If you want to allow non-zero first timestamps, set firstTimestampBehavior: 'permissive'.
`);N(this,et).firstTimestampBehavior==="offset"&&(i-=n)}if(i<t)throw new Error(`Timestamps must be monotonically increasing (went from ${t} to ${i}).`);if(i<0)throw new Error(`Timestamps must be non-negative (received ${i}).`);return i};Ki=new WeakSet;ms=function(i,e){N(this,et).streaming&&!N(this,zo)&&(ze(this,Ru,Wp).call(this),ze(this,Pu,Xp).call(this));let t=Math.floor(i.timestamp/1e3),n=t-N(this,xl),s=e&&i.type==="key"&&n>=1e3,r=n>=qE;if((!N(this,Zi)||s||r)&&(ze(this,Yp,Ly).call(this,t),n=0),n<0)return;let o=new Uint8Array(4),a=new DataView(o.buffer);if(a.setUint8(0,128|i.trackNumber),a.setInt16(1,n,!1),i.duration===void 0&&!i.additions){a.setUint8(3,+(i.type==="key")<<7);let l={id:163,data:[o,i.data]};N(this,Ve).writeEBML(l)}else{let l=Math.floor(i.duration/1e3),c={id:160,data:[{id:161,data:[o,i.data]},i.duration!==void 0?{id:155,data:l}:null,i.additions?{id:30113,data:i.additions}:null]};N(this,Ve).writeEBML(c)}ct(this,Uo,Math.max(N(this,Uo),t))};Oo=new WeakSet;vl=function(i){return{id:25506,size:4,data:new Uint8Array(i)}};ul=new WeakSet;Eu=function(i,e){let t=N(this,Ve).pos;N(this,Ve).seek(N(this,Ve).offsets.get(i));let n=6+e.byteLength,s=al-n;if(s<0){let r=e.byteLength+s;e instanceof ArrayBuffer?e=e.slice(0,r):e=e.buffer.slice(0,r),s=0}i=[ze(this,Oo,vl).call(this,e),{id:236,size:4,data:new Uint8Array(s)}],N(this,Ve).writeEBML(i),N(this,Ve).seek(t)};Yp=new WeakSet;Ly=function(i){N(this,Zi)&&ze(this,Au,jp).call(this),N(this,Ve)instanceof yl&&N(this,Ve).target.options.onCluster&&N(this,Ve).startTrackingWrites(),ct(this,Zi,{id:524531317,size:N(this,et).streaming?-1:_y,data:[{id:231,data:i}]}),N(this,Ve).writeEBML(N(this,Zi)),ct(this,xl,i);let e=N(this,Ve).offsets.get(N(this,Zi))-N(this,wr,Io);N(this,No).data.push({id:187,data:[{id:179,data:i},N(this,et).video?{id:183,data:[{id:247,data:Bo},{id:241,data:e}]}:null,N(this,et).audio?{id:183,data:[{id:247,data:fl},{id:241,data:e}]}:null]})};Au=new WeakSet;jp=function(){if(!N(this,et).streaming){let i=N(this,Ve).pos-N(this,Ve).dataOffsets.get(N(this,Zi)),e=N(this,Ve).pos;N(this,Ve).seek(N(this,Ve).offsets.get(N(this,Zi))+4),N(this,Ve).writeEBMLVarInt(i,_y),N(this,Ve).seek(e)}if(N(this,Ve)instanceof yl&&N(this,Ve).target.options.onCluster){let{data:i,start:e}=N(this,Ve).getTrackedWrites();N(this,Ve).target.options.onCluster(i,e,N(this,xl))}};sl=new WeakSet;bu=function(){if(N(this,hl))throw new Error("Cannot add new video or audio chunks after the file has been finalized.")};var YE=/(?:(\d{2}):)?(\d{2}):(\d{2}).(\d{3})/;var aN=new TextEncoder,jE,KE,ZE,JE,QE,eA,tA,nA,iA;jE=new WeakMap;KE=new WeakMap;ZE=new WeakMap;JE=new WeakMap;QE=new WeakMap;eA=new WeakSet;tA=function(i){let e=YE.exec(i);if(!e)throw new Error("Expected match.");return 3600*1e3*Number(e[1]||"0")+60*1e3*Number(e[2])+1e3*Number(e[3])+Number(e[4])};nA=new WeakSet;iA=function(i){let e=Math.floor(i/36e5),t=Math.floor(i%(3600*1e3)/(60*1e3)),n=Math.floor(i%(60*1e3)/1e3),s=i%1e3;return e.toString().padStart(2,"0")+":"+t.toString().padStart(2,"0")+":"+n.toString().padStart(2,"0")+"."+s.toString().padStart(3,"0")};var rA=[{codec:"avc1.640028",name:"avc",ending:".mp4"},{codec:"avc1.42002a",name:"avc",ending:".mp4"},{codec:"vp09.00.40.08",name:"V_VP9",ending:".webm"},{codec:"vp8",name:"V_VP8",ending:".webm"}],oA=60,aA=4;async function Kp({width:i,height:e,fps:t,bitrate:n}){if(!("VideoEncoder"in window))return null;for(let s of rA)if((await VideoEncoder.isConfigSupported({codec:s.codec,width:i,height:e,bitrate:n,framerate:t}).catch(()=>null))?.supported)return s;return null}async function Ny(i,e,t){let{width:n,height:s,fps:r,bitrate:o}=e,a=i.ending===".mp4"?new mu:new Up,l=a instanceof mu?new ay({target:a,video:{codec:"avc",width:n,height:s,frameRate:r},fastStart:"in-memory"}):new Dy({target:a,video:{codec:i.name,width:n,height:s,frameRate:r}}),c=null,u=new VideoEncoder({output:(d,h)=>l.addVideoChunk(d,h),error:d=>c=d});try{u.configure({codec:i.codec,width:n,height:s,bitrate:o,framerate:r});let d=0;for await(let h of t){let f=new VideoFrame(h,{timestamp:Math.round(1e6*d/r),duration:Math.round(1e6/r)});for(u.encode(f,{keyFrame:d%oA===0}),f.close(),d+=1;u.encodeQueueSize>aA&&!c;)await new Promise(g=>setTimeout(g,10));if(c)throw c}if(await u.flush(),c)throw c;l.finalize()}finally{u.state!=="closed"&&u.close()}return new Blob([a.buffer],{type:i.ending===".mp4"?"video/mp4":"video/webm"})}var Fy="For printing",Uy=[{title:"Meshes",formats:[{id:"glb",ending:".glb",name:"GLB",words:"Your mesh with a named node per part. Materials, textures, and positions stay the same.",parts:!0},{id:"gltf",ending:".zip",name:"glTF",words:"The same as glTF with separate files, zipped.",parts:!0},{id:"exploded",ending:".glb",name:"Exploded GLB",words:"The parts moved apart, for pictures and checks.",parts:!0},{id:"obj",ending:".zip",name:"OBJ",words:"One object per part, with materials and textures, zipped.",parts:!0},{id:"ply",ending:".ply",name:"PLY",words:"One mesh in part colors; each face stores its part number.",parts:!0},{id:"usdz",ending:".usdz",name:"USD",words:"One mesh with a subset per part, materials, and textures.",parts:!0},{id:"urdf",ending:".zip",name:"URDF",words:"A robot with a link per part: masses, collision meshes, and fixed joints, zipped.",parts:!0},{id:"mjcf",ending:".zip",name:"MJCF",words:"The same for MuJoCo.",parts:!0}]},{title:Fy,formats:[{id:"3mf",ending:".3mf",name:"3MF",words:"One file with all parts in their colors.",parts:!0},{id:"stl",ending:".zip",name:"STL",words:"One file per part, without colors; its name says whether the part is closed or open.",parts:!0}]},{title:"Data",formats:[{id:"npy",ending:".npy",name:"Labels",words:"The part number of each face, in file order, as a NumPy array. -1 means no part.",parts:!0},{id:"json",ending:".json",name:"Parts table",words:"Names, colors, sizes, bounds, and settings.",parts:!0},{id:"session",ending:".segvigen",name:"Session",words:"The whole project with its history, to open on any machine.",parts:!1}]},{title:"Pictures",formats:[{id:"view",ending:".png",name:"This view",words:"The current view, 1,024 x 1,024 pixels, with a transparent background.",parts:!1},{id:"png",ending:".png",name:"Preview",words:"The parts from the standard view.",parts:!0},{id:"video",ending:".mp4",name:"Turntable video",words:"One full turn of the current view, 1,920 x 1,080 pixels, 4 seconds.",parts:!1},{id:"turntable",ending:".png",name:"Turntable",words:"One full turn of the current view, 320 x 320 pixels, as an animated PNG.",parts:!1}]}],Zp=["view","video","turntable"],Gs={width:1920,height:1080,fps:30,bitrate:12e6,frames:120},lA={frames:24,size:320,wait:100},cA=1024;function ky(i){let{store:e}=i,t=!1,n=null,s=new Map,r=Xn("export-chosen","Only the chosen parts",null,f=>{t=f,d()}),o=U("p",{class:"note"}),a=f=>{let g=U("span",{class:"note export-status",role:"status"}),x=Te({id:`export-${f.id}`,icon:"export",label:f.ending,words:f.ending,class:"export-save",run:()=>{h(f)}});x.append(U("span",{class:"unseen"},` ${f.name}`));let m=U("progress",{class:"bar-line",max:1,value:0,"aria-label":`${f.name}: progress`,hidden:!0}),p=Te({id:`export-${f.id}-cancel`,label:`Cancel ${f.name}`,words:"Cancel",run:()=>n?.abort()});p.hidden=!0;let y=U("div",{class:"export-row","data-testid":`export-row-${f.id}`},U("div",{class:"export-words"},U("b",null,f.name),U("span",{class:"note"},f.words),g,m),x,p);return s.set(f.id,{element:y,status:g,save:x,bar:m,cancel:p}),y},l=Os("export-dialog","Export",{class:"wide-dialog",opened:()=>{t=!1,r.set(!1);for(let{status:f}of s.values())pe(f,"");c.render(),d(),Kp(Gs).then(f=>{let{element:g,save:x}=s.get("video");Be(g,f!==null),f&&pe(x.querySelector(".words"),f.ending)})},closed:()=>n?.abort()}),c=Wv({get:()=>e.get().prefs.printing,set:f=>e.prefs({printing:f})}),u=U("div",{class:"export-options"},r.element,o);l.body.append(u,...Uy.map(f=>U("section",{class:"export-group"},U("h3",null,f.title),f.title===Fy&&c.element,...f.formats.map(a))));let d=()=>{let f=e.get(),g=f.chosen.length;Be(u,g>0),pe(o,g?`${lt(g,"part is","parts are")} chosen in the list.`:"");for(let x of Uy)for(let m of x.formats){if(m.id==="video")continue;let p=Zp.includes(m.id)||!f.server?.writes.length||hA(e,m.id),y=s.get(m.id);Be(y.element,p),y.save.disabled=n!==null||t&&!m.parts}},h=async f=>{if(!e.get().state||n)return;let x=n=new AbortController,{status:m,element:p,bar:y,cancel:w,save:_}=s.get(f.id);d(),p.classList.add("busy"),p.classList.remove("failed"),pe(m,"Writing…"),Be(w,Zp.includes(f.id)),Be(_,w.hidden),Be(y,Zp.includes(f.id)&&f.id!=="view"),y.value=0,p.scrollIntoView({block:"nearest"});try{let M={...t?{parts:e.get().chosen.join(",")}:{},...c.query(f.id)},S=await uA(i,f,M,x.signal,v=>{pe(m,`Drawing, ${Math.round(100*v)} %`),y.value=v});if(x.signal.aborted)return void pe(m,"Canceled");dA(S.blob,S.name),pe(m,`Saved ${S.name}, ${$o(S.blob.size)}`)}catch(M){if(x.signal.aborted)return void pe(m,"Canceled");p.classList.add("failed"),pe(m,vn(M))}finally{n===x&&(n=null),p.classList.remove("busy"),Be(y,!1),Be(w,!1),Be(_,!0),d()}};return l}function hA(i,e){let t=i.get().server?.writes??[],n=new Set(t.map(s=>s.replace(/^\./,"").toLowerCase()));return n.has(e)||e==="exploded"&&n.has("glb")||e==="session"}async function uA(i,e,t,n,s){let{store:r,stage:o}=i,a=r.get().state.project,l=a.name.replace(/\.[a-z0-9]{2,5}$/i,"").replace(/[^\p{L}\p{N}._ -]+/gu,"_").trim()||"parts";if(e.id==="view")return{blob:await o.viewer.snapshot(cA,{transparent:!0}),name:`${l}_view.png`};async function*c(u,d,h){let f=0;for await(let g of o.viewer.turntable(u,d,h)){if(n.aborted)return;yield g,s(++f/u)}}if(e.id==="turntable"){let{frames:u,size:d,wait:h}=lA;return{blob:await Vv(c(u,d,d),h),name:`${l}_turntable.png`}}if(e.id==="video"){let u=await Kp(Gs);if(!u)throw new Error("This browser cannot encode videos. Save the animated PNG instead.");return{blob:await Ny(u,Gs,c(Gs.frames,Gs.width,Gs.height)),name:`${l}_turntable${u.ending}`}}return Et.export(a.id,e.id,t,n)}function dA(i,e){let t=URL.createObjectURL(i),n=U("a",{href:t,download:e});document.body.append(n),n.click(),n.remove(),window.setTimeout(()=>URL.revokeObjectURL(t),3e4)}function hi(i){let[e,t,n]=i.map(s=>Math.round(Math.min(1,Math.max(0,s))*255));return(255<<24|n<<16|t<<8|e)>>>0}function Lu(i){return[(i&255)/255,(i>>8&255)/255,(i>>16&255)/255]}var Iu=class{constructor(e,t){this.canvas=e;this.size=t;e.width=e.height=t,this.context=e.getContext("2d",{willReadFrequently:!1}),this.image=this.context.createImageData(t,t),this.pixels=new Uint32Array(this.image.data.buffer)}canvas;size;pixels;image;context;past=[];outline=null;get canUndo(){return this.past.length>0}get isClear(){return!this.pixels.some(e=>e!==0)}setOutline(e){if(!e)this.outline=null;else{this.outline=new Uint8Array(this.size*this.size);for(let t=0;t<this.outline.length;t++)this.outline[t]=e[4*t+3]>127?1:0}}mark(){this.past.push(this.pixels.slice()),this.past.length>24&&this.past.shift()}undo(){let e=this.past.pop();e&&(this.pixels.set(e),this.draw())}forget(){this.past=[],!this.isClear&&(this.pixels.fill(0),this.draw())}clear(){this.mark(),this.pixels.fill(0),this.draw()}replace(e){this.pixels.set(e),this.draw()}stroke(e,t,n,s,r,o){let{size:a}=this,l=Math.max(0,Math.floor(Math.min(e,n)-r)),c=Math.min(a-1,Math.ceil(Math.max(e,n)+r)),u=Math.max(0,Math.floor(Math.min(t,s)-r)),d=Math.min(a-1,Math.ceil(Math.max(t,s)+r));if(l>c||u>d)return;let h=n-e,f=s-t,g=h*h+f*f,x=r*r;for(let m=u;m<=d;m++)for(let p=l;p<=c;p++){let y=g?Math.max(0,Math.min(1,((p-e)*h+(m-t)*f)/g)):0,w=p-e-y*h,_=m-t-y*f,M=m*a+p;w*w+_*_<=x&&(o===0||!this.outline||this.outline[M])&&(this.pixels[M]=o)}this.draw(l,u,c-l+1,d-u+1)}fill(e,t,n){let{size:s,pixels:r,outline:o}=this,a=Math.round(t)*s+Math.round(e);if(e<0||t<0||Math.round(e)>=s||Math.round(t)>=s)return!1;let l=r[a];if(l===n||o&&!o[a])return!1;let c=d=>r[d]===l&&(!o||o[d]===1),u=[a];for(r[a]=n;u.length;){let d=u.pop(),h=d%s;h>0&&c(d-1)&&u.push((r[d-1]=n,d-1)),h<s-1&&c(d+1)&&u.push((r[d+1]=n,d+1)),d>=s&&c(d-s)&&u.push((r[d-s]=n,d-s)),d<s*(s-1)&&c(d+s)&&u.push((r[d+s]=n,d+s))}return this.draw(),!0}colors(){let e=new Map;for(let t of this.pixels)t&&e.set(t,(e.get(t)??0)+1);return[...e.entries()].sort((t,n)=>n[1]-t[1]).map(([t])=>t)}toDataUrl(){return this.canvas.toDataURL("image/png")}draw(e=0,t=0,n=this.size,s=this.size){this.context.putImageData(this.image,0,0,e,t,n,s)}};async function Jp(i,e){let t=await createImageBitmap(i,{premultiplyAlpha:"none",colorSpaceConversion:"none"}),n=document.createElement("canvas");n.width=n.height=e;let s=n.getContext("2d",{willReadFrequently:!0});s.imageSmoothingEnabled=!1,s.drawImage(t,0,0,e,e);let{width:r,height:o}=t;return t.close(),{data:s.getImageData(0,0,e,e).data,width:r,height:o}}var yi=768,Oy=12;function zy(i){let{store:e,session:t,stage:n,notices:s}=i,r=Ze("draw"),o=null,a="brush",l=Ii[0],c=14,u=[...Ii],d=new Map,h=!1,f=null,g="",x=U("img",{class:"draw-base",alt:"The mesh from the current view",draggable:"false"}),m=U("canvas",{class:"draw-canvas",id:"draw-canvas",tabindex:"0",role:"application","aria-label":"Drawing over the view. Arrow keys move the brush, Shift moves it farther, Space paints."}),p=U("div",{class:"draw-ring","aria-hidden":"true"}),y=U("div",{class:"draw-frame"},x,m,p),w=new Iu(m,yi);r.append(y);let _=Te({id:"draw-start",icon:"draw",label:"Draw on this view",words:"Draw on this view",class:"primary wide",run:()=>{Re("clear")}}),M=Te({id:"draw-start-parts",icon:"divide",label:"Start from the parts",words:"Start from the parts",class:"wide",run:()=>{Re("parts")}}),S=Te({id:"draw-start-upload",icon:"upload",label:"Use a picture of this view…",words:"Use a picture of this view…",class:"wide",run:()=>v.click()}),v=U("input",{type:"file",accept:"image/png,image/jpeg,image/webp",hidden:!0,id:"draw-file","aria-label":"Picture of the parts"});v.addEventListener("change",()=>{let[X]=v.files??[];v.value="",X&&Me(X)});let b=U("div",{class:"draw-before"},U("p",{class:"note"},"Turn the mesh so that its parts are visible, then paint each part in its own color. The model fills in the far side."),_,M,S),A=qn("Pen","draw-pen",[{value:"brush",words:"Brush",icon:"pencil"},{value:"fill",words:"Fill",icon:"fill"},{value:"eraser",words:"Erase",icon:"eraser"}],X=>oe(X)),T=U("div",{class:"swatches",role:"radiogroup","aria-label":"Color"}),R=Gi({id:"draw-size",label:"Thickness",min:2,max:64,step:1,value:c,format:X=>`${X} px`,input:X=>(c=X,st())}),P=Gi({id:"draw-opacity",label:"Opacity",min:.2,max:1,step:.05,value:.75,format:X=>`${Math.round(100*X)} %`,input:X=>m.style.setProperty("opacity",String(X))}),O=Te({id:"draw-undo",icon:"undo",label:"Undo a stroke",words:"Undo",keys:"Ctrl+Z",class:"quiet",run:()=>K.undo()}),I=Te({id:"draw-clear",icon:"trash",label:"Clear the drawing",words:"Clear",class:"quiet",run:()=>(w.clear(),le())}),k=Te({id:"draw-upload",icon:"upload",label:"Use a picture",words:"Picture…",class:"quiet",run:()=>v.click()}),W=U("p",{class:"note",id:"draw-status"}),G=Te({id:"draw-apply",icon:"check",label:"Apply",words:"Apply",keys:"Enter",class:"primary",run:()=>K.apply()}),se=Te({id:"draw-leave",label:"Back to the mesh",words:"Back to the mesh",keys:"Esc",class:"quiet",run:()=>K.leave()}),q=U("div",{class:"draw-during"},A.element,T,R.element,P.element,U("div",{class:"tool-actions tight"},O,I,k),W,U("div",{class:"tool-actions"},G,se)),te=U("section",{class:"tool-panel","aria-label":"Draw",id:"draw-panel"},U("h2",null,"Draw the parts"),b,q,v),oe=X=>{a=X,A.set(X),Ke(m,"data-pen",X),st()},Ee=()=>{let X=new Set(w.colors());T.replaceChildren(...u.map((J,ce)=>{let me=hi(J)===hi(l);return U("button",{type:"button",class:`swatch pick ${me?"on":""} ${X.has(hi(J))?"used":""}`,role:"radio","aria-checked":String(me),"aria-label":`Color ${ce+1}${X.has(hi(J))?", used":""}`,vars:{"--color":Yn(J)},onclick:()=>{l=J,a==="eraser"&&oe("brush"),Ee(),st()}})}),Q)},He=U("input",{type:"color",class:"anchor","aria-label":"Another color",value:Zo(l)});He.addEventListener("change",()=>{l=Al(He.value),u.some(X=>hi(X)===hi(l))||(u=[...u,l]),Ee()});let Q=U("label",{class:"swatch pick custom","data-tip":"Another color"},Yt("plus",14),He),le=()=>{let X=w.colors();O.disabled=!w.canUndo,I.disabled=w.isClear,G.disabled=h||X.length<2||e.get().state?.status!=="ready",pe(W,h?"Sending…":X.length<2?"Paint at least two parts, each in its own color.":`${lt(X.length,"part")} drawn.`),Ee()},Re=X=>(document.activeElement instanceof HTMLElement&&b.contains(document.activeElement)&&document.activeElement.blur(),f??=We(X).finally(()=>f=null)),We=async X=>{if(!e.get().meshReady)return!1;let J=n.viewer.pictureCamera(),ce=o!==null&&JSON.stringify(J)===JSON.stringify(o)&&!w.isClear;o=J;try{let me=await n.viewer.snapshot(yi,{transparent:!0,markers:!1}),De=await n.viewer.snapshot(yi,{flat:!0,transparent:!0}),{data:Ne}=await Jp(De,yi);w.setOutline(Ne),URL.revokeObjectURL(g),x.src=g=URL.createObjectURL(me);let Ue=e.get(),B=Ue.shown.map((_t,ye)=>$n(_t,ye,Ue.prefs.safeColors));X==="parts"?(w.forget(),d=new Map(Ue.shown.flatMap((_t,ye)=>/^part_\d+$/.test(_t.name)?[]:[[hi(B[ye]),_t.name]])),w.replace(fA(Ne,B)),u=By(w.colors().map(Lu),Ii),l=u[0]??Ii[0]):ce||(w.forget(),d=new Map,u=[...Ii],l=Ii[0])}catch(me){return s.error(`Can't draw the view: ${vn(me)}`,te),!1}return e.set({drawing:!0}),oe(X==="parts"?"fill":"brush"),le(),window.requestAnimationFrame(()=>{st(),m.focus({preventScroll:!0})}),!0},Me=async X=>{if(!(!e.get().drawing&&!await Re("clear")))try{let{data:J,width:ce,height:me}=await Jp(X,yi);if(ce!==me){s.error(`${X.name} is ${gn(ce)} x ${gn(me)} pixels; expected a square picture. Export “This view” and paint over it without cropping it.`,te);return}w.mark();let De=new Uint32Array(J.buffer.slice(0));for(let Ue=0;Ue<De.length;Ue++)De[Ue]=J[4*Ue+3]>127?(De[Ue]|4278190080)>>>0:0;w.replace(De);let Ne=w.colors();Ne.length<=24&&(u=By(Ne.map(Lu),Ii)),le()}catch{s.error(`Can't read ${X.name} as a picture. Choose a PNG.`,te)}},Xe=null,vt={x:yi/2,y:yi/2},$e=X=>{let J=m.getBoundingClientRect();return{x:(X.clientX-J.left)/J.width*yi-.5,y:(X.clientY-J.top)/J.height*yi-.5}},st=()=>{let X=m.clientWidth/yi,J=a==="fill"?10:Math.max(4,2*c*X);p.style.width=p.style.height=`${J}px`,p.style.transform=`translate(${vt.x*X-J/2}px, ${vt.y*X-J/2}px)`,p.style.setProperty("--color",a==="eraser"?"transparent":Yn(l))},It=(X,J,ce,me)=>w.stroke(X,J,ce,me,c,a==="eraser"?0:hi(l)),ut=(X,J)=>{w.mark(),a==="fill"?w.fill(X,J,hi(l))||w.undo():It(X,J,X,J)};m.addEventListener("pointerdown",X=>{X.button!==0||!X.isPrimary||(m.setPointerCapture(X.pointerId),Xe=vt=$e(X),ut(Xe.x,Xe.y),st(),a==="fill"&&(Xe=null))}),m.addEventListener("pointermove",X=>{if(X.isPrimary){for(let J of X.getCoalescedEvents?.().length?X.getCoalescedEvents():[X]){let ce=$e(J);Xe&&It(Xe.x,Xe.y,ce.x,ce.y),Xe&&(Xe=ce),vt=ce}st()}});let F=()=>{Xe=null,le()};m.addEventListener("pointerup",F),m.addEventListener("pointercancel",F),m.addEventListener("keydown",X=>{let J=X.shiftKey?5*Oy:Oy,me={ArrowLeft:[-J,0],ArrowRight:[J,0],ArrowUp:[0,-J],ArrowDown:[0,J]}[X.key];if(me)vt={x:Math.max(0,Math.min(yi-1,vt.x+me[0])),y:Math.max(0,Math.min(yi-1,vt.y+me[1]))};else if(X.key===" ")ut(vt.x,vt.y),le();else return;X.preventDefault(),X.stopPropagation(),st()}),new ResizeObserver(()=>st()).observe(m);let K={element:te,get opening(){return f!==null},render(X){Be(b,!X.drawing),Be(q,X.drawing),X.drawing&&(G.disabled=h||X.state?.status!=="ready"||w.colors().length<2)},undo(){w.undo(),le()},leave(){e.set({drawing:!1}),Ze("view").querySelector("canvas")?.focus()},apply(){if(f)return void f.then(ce=>ce&&K.apply());if(G.disabled||h)return;h=!0,le();let X=new Set(w.colors()),J=Object.fromEntries([...d].filter(([ce])=>X.has(ce)).map(([ce,me])=>[Zo(Lu(ce)),me]));t.act({do:"guide",map:w.toDataUrl(),camera:o,names:J},G).then(ce=>{h=!1,le(),ce&&(K.leave(),e.view({tool:"select"}))})},pen:oe,resize(X){c=Math.max(2,Math.min(64,c+X)),R.set(c),st()}};return e.subscribe((X,J)=>{Be(r,X.drawing),X.state?.project.id!==J.state?.project.id&&(o=null,w.forget()),X.view.tool!=="draw"&&X.drawing&&e.set({drawing:!1})}),Zt(p,"hidden",!0),m.style.setProperty("opacity","0.75"),oe("brush"),le(),K}function fA(i,e){let t=new Uint32Array(i.length/4),n=new Map;for(let s=0;s<t.length;s++){if(i[4*s+3]<128)continue;let[r,o,a]=[i[4*s],i[4*s+1],i[4*s+2]],l=r<<16|o<<8|a,c=n.get(l);if(c===void 0){let u=60;c=0;for(let d of e){let h=Math.hypot(d[0]*255-r,d[1]*255-o,d[2]*255-a);h<u&&(u=h,c=hi(d))}n.set(l,c)}t[s]=c}return t}function By(i,e){let t=new Set(i.map(hi));return[...i,...e.filter(n=>!t.has(hi(n)))].slice(0,36)}var pA=[{title:"Tools",keys:[["C","Select: click to select a region"],["V","Parts: choose parts"],["P","Divide: name the parts and click each"],["G","Draw: paint the parts over a view"],["B","Brush: paint faces into a part"],["[ and ]","Smaller and larger selection or brush; with neither, fewer and more parts"]]},{title:"On the mesh",keys:[["Click","Add to the selection"],["Shift+click, right click","Exclude from the selection"],["Click a marker","Remove that click"],["Alt+wheel","Smaller or larger selection"],["Ctrl+click","Choose the part"],["Double click","Focus there"],["Drag","Orbit; right button or two fingers to pan, wheel to zoom"],["Arrows, + and −, Space","With the mesh focused: orbit, zoom, click at the crosshair (Shift+Space excludes)"],["R","Mirror clicks and strokes: X, Y, Z, off"],["Enter, Esc, Backspace","While drawing a polyline: close it, drop it, remove the last corner"],["X","Switch plain clicks between add and exclude"],["Enter","Keep the selection as a part; apply a division or drawing"],["Esc","Clear the selection, then the chosen parts"],["B, F, E","While drawing: brush, fill, eraser"]]},{title:"Chosen parts",keys:[["F2","Rename"],["M","Merge"],["K","Split"],[". and ,","Grow and shrink by one ring"],["Del","Delete (keeps the faces)"],["H, Shift+H","Hide or show; show all"],["S","Isolate"],["L","Lock or unlock"],["Ctrl+A","Choose all parts"],["Ctrl+G","Group"],["Alt+↑, Alt+↓","In the list: move the part up or down. You can also drag rows, including into a group"],["↑ ↓, Shift+↑ ↓","In the list: move; choose a range. ← → move to the row's buttons"]]},{title:"View",keys:[["F","Frame the chosen parts, or all"],["1, 3, 7","View from the front, the right, the top; with Shift, from the opposite side"],["T","Texture or part colors"],["O","Part borders"],["W","Wireframe"],["U","Certainty: red where the parts are least certain"],["N","Frame the next border, the least certain first"],["I","Part names"],["Z","X-ray: see through what is not selected or chosen"],["E","Explode"]]},{title:"Everywhere",keys:[["Ctrl+Z","Undo"],["Ctrl+Shift+Z, Ctrl+Y","Redo"],["Ctrl+O","Open a mesh"],["Ctrl+E","Export"],["Ctrl+Shift+S","Save as: continue in a copy of the project"],["J","Projects"],["?","This help"]]}];function Vy(i){let e=Os("help-dialog","Help",{class:"wide-dialog help"}),t=Xn("single-keys","Single-letter shortcuts",null,n=>i.store.prefs({singleKeys:n}));return e.body.append(U("ol",{class:"help-steps"},U("li",null,"Drop a mesh anywhere. The studio finds and lists its parts."),U("li",null,"To fix a part, click it to select a region. Click again to add, Shift-click to exclude."),U("li",null,"“Keep as part” turns the selection into a part."),U("li",null,"Merge, split, rename, and lock parts in the list. You can undo everything."),U("li",null,"Export. Faces, textures, scale, and position stay as in your file.")),U("div",{class:"help-keys"},...pA.map(n=>U("section",null,U("h3",null,n.title),U("dl",null,...n.keys.map(([s,r])=>U("div",null,U("dt",null,...mA(s)),U("dd",null,r))))))),t.element),i.store.subscribe((n,s)=>{n.prefs!==s.prefs&&t.set(n.prefs.singleKeys)}),t.set(i.store.get().prefs.singleKeys),e}function mA(i){return i.split(/(, | and )/).map(e=>e===", "||e===" and "?e:e===","?U("kbd",null,","):U("kbd",null,e))}var Qp=[{tool:"select",name:"Select",icon:"select",key:"C",tip:"Select a region by clicking on it"},{tool:"parts",name:"Parts",icon:"parts",key:"V",tip:"Choose parts to merge, split, or delete"},{tool:"divide",name:"Divide",icon:"divide",key:"P",tip:"Name the parts you want and click each"},{tool:"draw",name:"Draw",icon:"draw",key:"G",tip:"Draw the parts over the current view"},{tool:"brush",name:"Brush",icon:"brush",key:"B",tip:"Paint faces into a part"}];function Hy(i){let{store:e}=i,t=Ze("rail"),n=Qp.map(({tool:o,name:a,icon:l,key:c,tip:u})=>Te({id:`tool-${o}`,icon:l,label:a,words:a,tip:u,keys:c,class:"rail-button",pressed:!1,run:()=>em(i,o)}));t.append(U("div",{class:"rail-tools",role:"group","aria-label":"Tool"},...n));let s=Ze("hint"),r=o=>{n.forEach((l,c)=>{let u=Qp[c].tool===o.view.tool;Zt(l,"pressed",u),l.classList.toggle("on",u),l.disabled=!o.state||o.state.status==="failed"});let a=o.drawing?null:gA(o);a&&pe(s,a),Be(s,a!==null),Ke(Ze("view"),"data-tool",o.view.tool)};e.subscribe((o,a)=>{Mn(o,a,"view","state","prefs","clicks","chosen","groups","upload","drawing")&&r(o)}),r(e.get())}function em(i,e){let t=i.store.get();if(!t.state||t.view.tool===e)return;i.store.view({tool:e});let{name:n,tip:s}=Qp.find(r=>r.tool===e);i.notices.announce(`${n}: ${s}.`)}function gA(i){if(!i.state||i.state.status!=="ready"||i.upload)return null;let e=window.matchMedia("(pointer: coarse)").matches;if(i.view.tool==="select"){if(Tn(i).length)return i.prefs.kept?null:e?"Tap to add, long-press to exclude, make it smaller or larger below, then keep it.":"Click to add, Shift-click to exclude, [ and ] for a smaller or larger selection, Enter to keep it.";if(i.chosen.length===1){let t=Qn(i,i.chosen[0]);return t?`Click a piece of ${t.name} to split it off`:null}return i.prefs.clicked?null:i.state.project.example?e?"This is an example. Tap any part to select it, or open your own mesh.":"This is an example. Click any part to select it, or drop your own mesh anywhere.":e?"Tap any part to select it. Drag to orbit.":"Click any part to select it. Shift-click excludes. Drag to orbit."}return i.view.tool==="parts"&&i.prefs.shape==="polyline"?"Click the corners around the parts. A double click or Enter closes the outline.":i.view.tool==="parts"&&!i.chosen.length?e?"Tap a part to choose it":"Click a part to choose it. Ctrl-click to choose more.":null}var Gy={c:"select",v:"parts",p:"divide",g:"draw",b:"brush"},Wy={1:["front","back"],3:["right","left"],7:["top","bottom"]};function Xy(i,e){let{store:t,session:n,stage:s,commands:r}=i,o=()=>{let{chosen:h,hovered:f,hoveredFrom:g}=t.get();return h.length?h:f!==null&&g!==null?[f]:[]},a=h=>{let f=h.key.toLowerCase(),{drawing:g,state:x}=t.get();if(f==="z"&&!h.shiftKey)g?e.undo():n.undo();else if(f==="z"&&h.shiftKey||f==="y")g||n.redo();else if(f==="o"&&!h.shiftKey)r.openFile();else if(f==="e"&&!h.shiftKey)r.openExport();else if(f==="s"&&h.shiftKey)r.saveAs();else if(f==="s")i.notices.info("Your work is saved as you go. Ctrl+Shift+S continues in a copy.",{near:document.getElementById("projects-button")});else if(f==="g"&&!h.shiftKey)i.parts.group(t.get().chosen);else if(f==="a"&&!h.shiftKey){if(!x||g)return!1;t.set({chosen:x.parts.map(m=>m.id)})}else return!1;return!0},l=()=>{let h=t.get(),f=h.state?.prompt;if(h.drawing||e.opening)e.apply();else if(Tn(h).length)document.getElementById("prompt-keep")?.click();else if(f?.kind==="partition"&&h.view.tool==="divide")document.getElementById("divide-apply")?.click();else return!1;return!0},c=()=>{let h=t.get();if(h.drawing)e.leave();else if(h.upload?.phase==="failed")t.set({upload:null});else if(Tn(h).length||h.state?.prompt||h.groups.some(f=>f.clicks.length))n.clear();else if(h.chosen.length)t.set({chosen:[]});else if(h.view.solo.length)t.view({solo:[]});else return!1;return!0},u=h=>{let f=t.get(),{look:g,tool:x}=f.view,m=h.key.length===1?h.key.toLowerCase():h.key,p=/^(?:Digit|Numpad)(\d)$/.exec(h.code)?.[1];if(h.key==="?")r.openHelp();else if(m==="j")r.openProjects();else if(f.state)if(p&&Wy[p])s.viewer.lookFrom(Wy[p][h.shiftKey?1:0]);else if(h.shiftKey&&m==="h")t.view({hidden:[],solo:[]});else{if(h.shiftKey)return!1;if(Gy[m]&&!(f.drawing&&(m==="b"||m==="g")))em(i,Gy[m]);else if(m==="["||m==="]"){let y=m==="]"?1:-1;f.drawing?e.resize(4*y):x==="brush"?t.prefs({brush:Math.max(4,Math.min(96,f.prefs.brush+4*y))}):x==="select"&&Tn(f).length?n.resize(y,document.getElementById("prompt")):d(y,h.repeat)}else if(f.drawing)if(m==="b")e.pen("brush");else if(m==="f")e.pen("fill");else if(m==="e")e.pen("eraser");else return!1;else if(m==="x")t.set({exclude:!f.exclude});else if(m==="m")i.parts.merge();else if(m==="k")i.parts.split();else if(m===".")i.parts.grow();else if(m===",")i.parts.shrink();else if(m==="h")i.parts.hide(o());else if(m==="s")i.parts.solo(o());else if(m==="l")i.parts.lock(o());else if(m==="f")s.viewer.fit(!0,f.chosen.length?f.chosen:void 0);else if(m==="t")t.look({shading:g.shading==="parts"?"texture":"parts"});else if(m==="o")t.look({boundaries:!g.boundaries});else if(m==="w")t.look({wireframe:!g.wireframe});else if(m==="u")t.look({shading:g.shading==="certainty"?"parts":"certainty"});else if(m==="z")t.look({xray:!g.xray});else if(m==="e")s.toggleExplode();else if(m==="i")t.look({labels:!g.labels});else if(m==="n")s.nextBorder();else if(m==="r")t.prefs({mirror:f.prefs.mirror==="off"?"x":f.prefs.mirror==="x"?"y":f.prefs.mirror==="y"?"z":"off"});else return!1}else return!1;return!0},d=(h,f)=>{let g=document.getElementById("granularity");!g||g.disabled||(g.value=String(Number(g.value)+h*.04),g.dispatchEvent(new Event("input")),f||window.addEventListener("keyup",()=>g.dispatchEvent(new Event("change")),{once:!0}))};window.addEventListener("keydown",h=>{if(h.defaultPrevented||h.isComposing||h.altKey||Am(h.target)||document.querySelector("dialog[open], .popup:popover-open"))return;let f=!1,g=h.target instanceof Element&&h.target.closest("button, a, summary, [role=menuitem]")!==null;if(h.ctrlKey||h.metaKey)f=a(h);else if(h.key==="Escape")f=c();else if(h.key==="Enter")f=!g&&l();else if(h.key==="Delete"||h.key==="Backspace")f=h.key==="Delete"||h.target instanceof Element&&h.target.closest("#parts")!==null,f&&i.parts.remove();else if(h.key==="F2"){let[x]=t.get().chosen;f=x!==void 0,x!==void 0&&r.renamePart(x)}else(t.get().prefs.singleKeys||h.key==="?")&&(f=u(h));f&&h.preventDefault()})}function qy(i){let{store:e,session:t,stage:n}=i,s=qn("Shading","look-shading",[{value:"parts",words:"Parts",tip:"Part colors"},{value:"texture",words:"Texture"},{value:"clay",words:"Clay"},{value:"matcap",words:"Matcap",tip:"Polished metal, to see how the surface bends"},{value:"normals",words:"Normals"},{value:"certainty",words:"Certainty",tip:"Red where the parts are least certain"}],A=>e.look({shading:A})),r=Xn("look-labels","Part names","I",A=>e.look({labels:A})),o=Te({id:"next-border",icon:"next",label:"Next uncertain border",words:"Next uncertain border",keys:"N",class:"wide",run:()=>n.nextBorder()}),a=ep(i,"look-mirror"),l=Xn("look-boundaries","Part borders","O",A=>e.look({boundaries:A})),c=Xn("look-wireframe","Wireframe","W",A=>e.look({wireframe:A})),u=Xn("look-xray","X-ray","Z",A=>e.look({xray:A})),d=Xn("look-backfaces","Back faces",null,A=>e.look({backfaces:A})),h=qn("Clipping axis","look-clip-axis",[{value:"x",words:"X"},{value:"y",words:"Y"},{value:"z",words:"Z"}],A=>e.look({clipAxis:A})),f=Gi({id:"look-clip",label:"Clip",min:0,max:.99,step:.01,value:0,format:A=>A?`${Math.round(100*A)} %`:"off",input:A=>e.look({clip:A})}),g=Xn("look-safe","Color-blind-safe colors",null,A=>e.prefs({safeColors:A})),x=Gi({id:"look-explode",label:"Explode",min:0,max:1,step:.01,value:0,format:A=>`${Math.round(100*A)} %`,input:A=>e.look({explode:A})}),m=qn("Up axis","look-up",[{value:"y",words:"Y"},{value:"z",words:"Z"}],A=>{t.turn(A)}),p=qn("Theme","look-theme",[{value:"auto",words:"System"},{value:"dark",words:"Dark"},{value:"light",words:"Light"}],A=>e.prefs({theme:A})),y=U("div",{class:"look"},U("section",null,s.element,o),U("section",null,l.element,r.element,c.element,u.element,d.element,g.element),U("section",null,x.element,f.element,h.element),U("section",null,a.element),U("section",null,U("span",{class:"section-name"},"Up axis of the file"),m.element),U("section",null,U("span",{class:"section-name"},"Theme"),p.element));Xa(Ze("look-button"),"View",A=>A.replaceChildren(y),{class:"look-menu"});let w=Te({id:"fit",icon:"fit",label:"Frame all",keys:"F",class:"float",run:()=>n.viewer.fit(!0)}),_=Te({id:"toggle-texture",icon:"cube",label:"Texture",tip:"Texture or part colors",keys:"T",class:"float",pressed:!1,run:()=>e.look({shading:e.get().view.look.shading==="parts"?"texture":"parts"})}),M=Te({id:"toggle-explode",icon:"grow",label:"Explode",keys:"E",class:"float",pressed:!1,run:()=>n.toggleExplode()}),S=Te({id:"mirror-off",icon:"mirror",label:"Mirror",class:"float",keys:"R",pressed:!0,run:()=>e.prefs({mirror:"off"})}),v=U("div",{class:"legend",id:"legend"},U("span",{class:"legend-bar"}),U("span",null,"uncertain"),U("span",null,"certain"));Ze("corner").append(w,_,M,S,n.viewer.gizmo.element,v);let b=()=>{let{state:A,view:T,prefs:R}=e.get();m.set(A?.project.asset?.up??"y"),s.set(T.look.shading),r.set(T.look.labels),a.render(e.get()),Be(S,R.mirror!=="off"),Ke(S,"data-tip",`Clicks and strokes are mirrored in ${R.mirror.toUpperCase()}; click to stop`),Zt(S,"label",`Mirror ${R.mirror.toUpperCase()}`),o.disabled=!A?.parts.length,l.set(T.look.boundaries),c.set(T.look.wireframe),u.set(T.look.xray),d.set(T.look.backfaces),f.set(T.look.clip),h.set(T.look.clipAxis),x.set(T.look.explode),g.set(R.safeColors),p.set(R.theme),Zt(_,"pressed",T.look.shading==="texture"),Zt(M,"pressed",T.look.explode>0),Be(v,T.look.shading==="certainty"&&A!==null)};e.subscribe((A,T)=>{(A.view!==T.view||A.state!==T.state||A.prefs!==T.prefs)&&b()}),b()}var $y=1500;function Yy(i){let{store:e,session:t}=i,n=Ze("prompt"),s=qn("What a click does","click-mode",[{value:"add",words:"Add",icon:"plus"},{value:"out",words:"Exclude",icon:"minus"}],S=>e.set({exclude:S==="out"}));Ke(s.element,"data-tip","What a plain click does. Shift-click always excludes."),Ke(s.element,"data-keys","X");let r=U("span",{class:"pulse","aria-hidden":"true"}),o=U("b",{id:"prompt-faces"}),a=U("span",{class:"note",id:"prompt-time","data-testid":"prompt-time"}),l=Te({id:"prompt-smaller",icon:"shrink",label:"Smaller selection",keys:"[",class:"quiet",run:(S,v)=>t.resize(-1,v)}),c=Te({id:"prompt-larger",icon:"grow",label:"Larger selection",keys:"]",class:"quiet",run:(S,v)=>t.resize(1,v)}),u=U("span",{class:"note",id:"prompt-fit","data-tip":"How well this size probably fits the part that you mean"}),d=U("button",{type:"button",class:"chip",id:"prompt-within","aria-label":"Let the selection extend beyond the part","data-tip":"The selection stays inside this part. Click to remove the limit.",onclick:()=>t.setWithin(null)}),h=U("input",{id:"prompt-name",class:"field",placeholder:"Name","aria-label":"Name of the new part",maxlength:80,autocomplete:"off",spellcheck:"false",onkeydown:S=>{S.stopPropagation(),S.key==="Enter"&&_(),S.key==="Escape"&&(h.blur(),Ze("view").querySelector("canvas")?.focus())}}),f=Te({id:"prompt-keep",icon:"check",label:"Keep as part",words:"Keep",keys:"Enter",class:"primary",run:()=>_()}),g=f.querySelector(".words"),x=U("span",{class:"as-part"}," as part");g.append(x);let m=Te({id:"prompt-add",label:"Add to a part",words:"Add to…",class:"with-caret",run:()=>{}});m.append(Yt("down",14));let p=Te({id:"prompt-clear",icon:"close",label:"Clear the selection",keys:"Esc",class:"quiet",run:(S,v)=>t.clear(v)}),y=Te({id:"prompt-retry",label:"Try again",words:"Try again",class:"link",run:(S,v)=>t.repeatPrompt(v)}),w=0,_=()=>{let S=h.value;t.keep(S,null,f).then(v=>{v&&(h.value="",document.activeElement===h&&Ze("view").querySelector("canvas")?.focus())})};Zn(m,"Add the selection to",()=>{let S=e.get(),v=new Set(S.chosen);return(S.state?.parts??[]).map((A,T)=>({part:A,i:T})).sort((A,T)=>Number(v.has(T.part.id))-Number(v.has(A.part.id))).map(({part:A,i:T})=>({label:A.name,note:A.locked?"locked":lt(A.num_faces,"face"),swatch:Yn($n(A,T,S.prefs.safeColors)),disabled:A.locked,run:()=>{t.keep(null,A.id,m)}}))}),n.append(s.element,U("div",{class:"prompt-facts"},r,o,a),l,c,u,y,d,h,f,m,p);let M=S=>{let v=Tn(S),b=S.state?.prompt?.kind==="click"?S.state.prompt:null,A=v.length>0&&!S.drawing;if(Be(n,A),n.classList.toggle("open",A),!A)return;s.set(S.exclude?"out":"add");let T=S.clicks!==null||!b||b.stage==="pending",R=S.clicks===null&&b?.stage==="pending"&&S.job===null&&S.link==="open";R?w||(w=performance.now(),window.setTimeout(()=>M(e.get()),$y+50)):w=0;let P=R&&performance.now()-w>$y;Be(y,P);let O=b?.stage==="preview",I=T&&!P||O;r.classList.toggle("on",I),pe(o,P?"No result":T?b&&b.num_faces?`${gn(b.num_faces)} faces`:"Selecting…":lt(b?.num_faces??0,"face")),pe(a,tm(S));let k=T||b.stage!=="done"?[]:b.candidates,W=b?.candidate??0;l.disabled=!k[W-1],c.disabled=!k[W+1],pe(u,k[W]?`fits ${Math.round(100*k[W].predicted_iou)} %`:"");let G=Qn(S,S.within);Be(d,G!==null),G&&d.dataset.part!==G.name&&(d.dataset.part=G.name,d.replaceChildren(`within ${G.name}`,Yt("close",12)));let se=!T&&b?.num_faces===0;f.disabled=m.disabled=P||se||S.keeping,pe(g.firstChild,S.keeping?"Keeping…":"Keep"),Be(x,!S.keeping),Ke(n,"aria-busy",String(I)),Ke(n,"data-stage",T?"pending":b?.stage??null)};e.subscribe((S,v)=>{Mn(S,v,"state","clicks","exclude","within","keeping","link","drawing","job","preview")&&M(S)}),M(e.get())}function tm(i){let e=i.state?.prompt;if(!e||i.clicks)return" ";let t=i.preview?`${Hu(i.preview.seconds)} preview`:"";if(e.stage==="pending"){let s=i.job;return s?.state==="queued"&&s.position?`waiting for ${lt(s.position,"job")} ahead`:i.link==="lost"?"waiting for the server":" "}if(e.stage==="preview")return`${t}, refining…`;let n=e.seconds===null?"":`${Hu(e.seconds)} refined`;return[t,n].filter(Boolean).join(", ")||" "}function jy(i){let{store:e,session:t,stage:n}=i,s=U("div",{class:"groups",role:"radiogroup","aria-label":"Active part",id:"groups"}),r=[],o=Er(500,()=>{t.sendGroups(x)}),a=()=>e.get().groups,l=(p,y)=>{t.setGroups(p,y)},c=p=>{let y=U("input",{type:"radio",name:"group",class:"group-radio",onchange:()=>e.set({activeGroup:p})}),w=U("span",{class:"swatch small"}),_=U("input",{class:"field bare",maxlength:60,spellcheck:"false",autocomplete:"off","aria-label":`Name of part ${p+1}`,id:`group-name-${p}`,onfocus:()=>e.set({activeGroup:p}),oninput:()=>{l(a().map((b,A)=>A===p?{...b,name:_.value}:b)),a().some(b=>b.clicks.length)&&o()},onkeydown:b=>{b.stopPropagation(),b.key==="Enter"&&(p===a().length-1?u():r[p+1]?.name.focus()),b.key==="Escape"&&_.blur()},onblur:()=>o.flush()}),M=U("span",{class:"note number"}),S=Te({icon:"close",label:`Remove part ${p+1}`,class:"quiet tiny",run:()=>{let b=a()[p]?.clicks.length;l(a().filter((A,T)=>T!==p)),b&&t.sendGroups(x)}});return{element:U("div",{class:"group","data-testid":`group-${p}`,onclick:()=>e.set({activeGroup:p})},U("label",{class:"group-pick"},y,w),_,M,S),radio:y,swatch:w,name:_,clicks:M,remove:S}},u=()=>{let p=new Set(a().map(w=>w.name)),y=a().length+1;for(;p.has(`Part ${y}`);)y+=1;l([...a(),{name:`Part ${y}`,clicks:[]}],a().length),queueMicrotask(()=>{let w=r[a().length-1];w?.name.focus(),w?.name.select()})},d=Te({id:"group-add",icon:"plus",label:"Add a part",words:"Add a part",class:"quiet",run:u}),h=U("p",{class:"note",id:"divide-status","data-testid":"divide-status"}),f=Te({id:"divide-apply",icon:"check",label:"Apply",words:"Apply",keys:"Enter",class:"primary",run:(p,y)=>{t.keep(null,null,y)}}),g=Te({id:"divide-clear",label:"Start over",words:"Start over",class:"quiet",keys:"Esc",run:(p,y)=>t.clear(y)}),x=U("section",{class:"tool-panel","aria-label":"Divide",id:"divide-panel"},U("h2",null,"Divide into named parts"),U("p",{class:"note"},"Name the parts, then click each on the mesh. Every face goes to one of them."),s,d,h,U("div",{class:"tool-actions"},f,g));return{element:x,render:p=>{let y=p.groups.length?p.groups:[{name:"Part 1",clicks:[]},{name:"Part 2",clicks:[]}];for(!p.groups.length&&p.view.tool==="divide"&&p.state?.status==="ready"&&p.state.prompt?.kind!=="partition"&&e.set({groups:y,activeGroup:0});r.length<y.length;)r.push(c(r.length));r.length=y.length;let w=n.groupColors(p);y.forEach((A,T)=>{let R=r[T],P=T===p.activeGroup;R.element.classList.toggle("on",P),R.radio.checked=P,Zt(R.radio,"label",`Clicks go to ${A.name}`),R.swatch.style.setProperty("--color",Yn(w[T])),R.name.value!==A.name&&(R.name.value=A.name),pe(R.clicks,A.clicks.length?lt(A.clicks.length,"click"):"no clicks"),R.remove.disabled=y.length<2,Ke(R.name,"aria-invalid",y.some((O,I)=>I!==T&&O.name.trim()===A.name.trim())?"true":null)}),bs(s,r.map(A=>A.element));let _=y.filter(A=>A.clicks.length).length,M=p.state?.prompt?.kind==="partition"?p.state.prompt:null,S=y.map(A=>A.name.trim()),v=S.find((A,T)=>A&&S.indexOf(A)!==T),b=S.some((A,T)=>!A&&y[T].clicks.length)?"Every part needs a name.":v?`Two parts are named ${v}. Rename one.`:null;b?pe(h,b):_<2?pe(h,`Click ${S[p.activeGroup]||"the part"} on the mesh.`):!M||M.stage==="pending"?pe(h,p.job?.state==="queued"&&p.job.position?`Waiting for ${lt(p.job.position,"job")} ahead`:"Dividing…"):pe(h,`${M.stage==="preview"?"":"Ready: "}${tm(p)}`),f.disabled=b!==null||_<2||p.keeping,Ke(f,"aria-busy",String(p.keeping)),g.disabled=_===0}}}var vA=["{name}","{n}","{side}","{level}","{end}","{corner}","{group}"];function Ky(i){let{store:e,session:t}=i,n=U("p",{class:"note",id:"rename-about"}),s=U("input",{class:"field",id:"rename-pattern",maxlength:120,"aria-label":"Pattern",spellcheck:"false",autocomplete:"off","data-first":"",placeholder:"wheel_{corner}"}),r=vA.map(d=>Te({label:`Insert ${d}`,words:d,run:()=>(s.setRangeText(d,s.selectionStart??s.value.length,s.selectionEnd??s.value.length,"end"),s.focus())})),o=U("select",{class:"field",id:"rename-front","aria-label":"Front of the object"},...["+z","-z","+x","-x"].map(d=>U("option",{value:d},`Front is ${d}`))),a=U("input",{type:"file",id:"rename-rules",accept:".toml",hidden:!0,"aria-label":"File of rules"}),l=Os("rename-dialog","Rename by pattern",{opened:()=>{let{chosen:d,state:h}=e.get();pe(n,`Names ${d.length?lt(d.length,"chosen part"):`all ${lt(h?.parts.length??0,"part")}`}. Left is the object's own left.`)}}),c=async d=>{await t.act(d,Ze("begin"))&&l.close()},u=()=>{let{chosen:d}=e.get();s.value.trim()&&c({do:"rename_all",pattern:s.value,parts:d.length?d:null,front:o.value})};return s.addEventListener("keydown",({key:d})=>d==="Enter"&&u()),a.addEventListener("change",()=>{let[d]=a.files??[];a.value="",d?.text().then(h=>c({do:"rules",text:h}))}),l.body.append(n,s,U("div",{class:"wrapped",role:"group","aria-label":"Fields"},...r),o,U("div",{class:"wrapped"},Te({id:"rename-run",label:"Rename",words:"Rename",class:"primary",run:u}),Te({id:"rename-open",label:"Use the rules of a names.toml",words:"Rules file…",run:()=>a.click()})),a),()=>l.open()}var yA=[["nodes","Nodes","one part per node or object of the file"],["materials","Materials","one part per material"],["pieces","Loose pieces","one part per body that touches no other"],["components","Connected pieces","one part per shell of connected faces"],["uv","UV islands","one part per island of the texture"],["edges","Sharp edges","sides between edges of over 30°"]],xA=".npy,.txt,.seg,.json,.ply,.usda,.usdz,.segvigen,.glb,.gltf,.obj,.stl,.off,.3mf";function Zy(i){let{store:e,session:t}=i,n=U("input",{type:"file",id:"begin-file",accept:xA,hidden:!0,"aria-label":"File of labels"}),s=Te({id:"begin",icon:"more",label:"Start from, rename",tip:"Start from parts that are there already; rename many parts",class:"quiet",run:()=>{}});return n.addEventListener("change",()=>{let[r]=n.files??[];if(n.value="",!r)return;let o=new FileReader;o.onload=()=>{let a=String(o.result).replace(/^data:[^,]*,/,"data:application/octet-stream;base64,");t.act({do:"import",file:a,filename:r.name},s)},o.onerror=()=>i.notices.error(`Can't read ${r.name}`,s),o.readAsDataURL(r)}),i.commands.renameAll=Ky(i),Zn(s,"All parts",()=>{let{state:r,job:o}=e.get(),a=r?.status!=="ready"||o!==null;return[...yA.map(([l,c,u])=>({id:`begin-${l}`,label:c,note:u,disabled:a,run:()=>{t.act({do:"import",source:l},s)}})),{id:"begin-labels",label:"A file…",note:"labels, or a mesh with parts",disabled:a,run:()=>n.click()},{id:"rename-all",label:"Rename by pattern…",icon:"pencil",disabled:a||!r?.parts.length,run:()=>i.commands.renameAll()}]}),document.body.append(n),s}function Du(i,e){let{view:t}=i.get();if(t.solo.length){let r=new Set(t.solo);for(let o of e)r.delete(o)||r.add(o);i.view({solo:[...r]});return}let n=new Set(t.hidden),s=e.some(r=>!n.has(r));for(let r of e)s?n.add(r):n.delete(r);i.view({hidden:[...n]})}function Nu(i,e){let{solo:t}=i.get().view,n=e.length===t.length&&e.every(s=>t.includes(s));i.view({solo:n?[]:e})}function Jy(i,e){let{store:t,session:n,notices:s}=i,r=()=>t.get().state?.parts??[],o=()=>{let{chosen:S}=t.get();return r().filter(v=>S.includes(v.id))},a=U("span",{class:"chosen-summary",id:"chosen-summary","data-testid":"chosen-summary"}),l=Te({id:"deselect",icon:"close",label:"Choose none",class:"quiet tiny",keys:"Esc",run:()=>t.set({chosen:[]})}),c=Te({id:"similar",icon:"copy",label:"Choose similar parts",tip:"Choose all parts of the same shape",class:"quiet tiny",run:(S,v)=>{let[b]=o();b&&n.chooseSimilar(b,v)}}),u=Te({id:"merge",icon:"merge",label:"Merge",words:"Merge",keys:"M",tip:"Merge the chosen parts",class:"stacked",run:(S,v)=>p(v)}),d=Te({id:"split",icon:"split",label:"Split",words:"Split",keys:"K",tip:"Split the chosen part",class:"stacked",run:()=>{}}),h=Te({id:"grow",icon:"grow",label:"Grow",words:"Grow",keys:".",tip:"Grow by one ring",class:"stacked",run:(S,v)=>y("grow",v)}),f=Te({id:"shrink",icon:"shrink",label:"Shrink",words:"Shrink",keys:",",tip:"Shrink by one ring",class:"stacked",run:(S,v)=>y("shrink",v)}),g=Te({id:"delete",icon:"trash",label:"Delete",words:"Delete",keys:"Del",tip:"Remove part (keeps the faces)",class:"stacked danger",run:(S,v)=>w(v)}),x=U("div",{class:"panel-foot",role:"region","aria-label":"Chosen parts"},U("div",{class:"chosen-line"},a,U("span",{class:"spread"}),c,l),U("div",{class:"actions",role:"group","aria-label":"Actions"},u,d,h,f,g)),m=Zn(d,"Split",()=>{let[S]=o(),{state:v}=t.get();return S?[{id:"split-components",label:"Into loose pieces",icon:"split",note:S.num_components>1?lt(S.num_components,"piece"):"the part is one piece",disabled:S.num_components<2,run:()=>{n.act({do:"split",part:S.id,into:"components"},d)}},{id:"split-mirrored",label:"Into mirrored sides",icon:"mirror",note:"at the symmetry plane of the object or the part",run:()=>{n.act({do:"split",part:S.id,into:"mirrored"},d)}},{id:"split-finer",label:"One step finer",icon:"plus",note:v?.has_tree?"along the strongest seam inside it":"only for automatic parts",disabled:!v?.has_tree,run:()=>{n.act({do:"split",part:S.id,into:"finer"},d)}},{id:"split-alone",label:"Finer or coarser",icon:"look",disabled:!v?.has_tree,note:"the granularity slider cuts this part alone",run:()=>{t.set({chosen:[S.id],alone:S.id}),document.getElementById("granularity")?.focus()}},{id:"split-click",label:"By selecting",icon:"select",note:"select the piece to split off",run:()=>{t.view({tool:"select"}),t.set({chosen:[S.id]}),s.announce(`Click a piece of ${S.name} to split it off.`)}}]:[]}),p=S=>{let v=o().map(b=>b.id);v.length<2||n.act({do:"merge",parts:v},S).then(b=>{b&&t.set({chosen:[Math.min(...v)]})})},y=(S,v)=>{let[b]=o();b&&n.act({do:S,part:b.id,rings:1},v)},w=async S=>{let v=o();if(!v.length)return;let A=document.activeElement?.closest(".part")?.dataset.part===String(v[0].id)?r().indexOf(v[0]):-1;await n.act({do:"delete",parts:v.map(T=>T.id)},S)&&(t.set({chosen:[]}),n.offerUndo(v.length===1?`Deleted ${v[0].name}. Its faces have no part now.`:`Deleted ${lt(v.length,"part")}.`),A>=0&&e(A))};return{element:x,render:S=>{let v=S.state?.parts??[],b=v.filter(P=>S.chosen.includes(P.id)),A=b.reduce((P,O)=>P+O.num_faces,0);pe(a,b.length===0?v.length?"No parts chosen":" ":b.length===1?`${b[0].name}`:`${lt(b.length,"part")}, ${lt(A,"face")}`),a.classList.toggle("none",b.length===0),l.disabled=b.length===0,l.classList.toggle("gone",b.length===0),c.disabled=b.length!==1,c.classList.toggle("gone",b.length!==1);let T=b.find(P=>P.locked),R=(P,O,I,k)=>{P.disabled=!O||!!T,Ke(P,"data-tip",T&&O?`${T.name} is locked`:O?k:I)};R(u,b.length>1,"Choose two or more parts to merge them","Merge the chosen parts"),R(d,b.length===1,"Choose one part to split it","Split the chosen part"),R(h,b.length===1,"Choose one part to grow it","Grow by one ring"),R(f,b.length===1,"Choose one part to shrink it","Shrink by one ring"),R(g,b.length>0,"Choose parts to delete them","Remove part (keeps the faces)")},commands:{merge:()=>p(u),split:()=>!d.disabled&&m.open(),grow:()=>!h.disabled&&y("grow",h),shrink:()=>!f.disabled&&y("shrink",f),remove:()=>!g.disabled&&void w(g),hide:S=>Du(t,S),solo:S=>Nu(t,S),lock:S=>{let v=r().filter(b=>S.includes(b.id));v.length&&n.act({do:"lock",parts:S,locked:v.some(b=>!b.locked)},a)}}}}function Qy(i){let{store:e,session:t}=i,n=!1,s=!1,r=Gi({id:"granularity",label:"Granularity",min:0,max:1,step:.02,value:.5,format:h=>h.toFixed(2),input:h=>{n=!0,t.setGranularity(h,!0,r.element)},change:()=>!s&&o()}),o=()=>{s=!1,n&&t.setGranularity(Number(r.input.value),!1,r.element).then(()=>n=!1)};r.input.addEventListener("keydown",({key:h})=>s=/^(Arrow|Page|Home|End)/.test(h));for(let h of["keyup","blur"])r.input.addEventListener(h,()=>s&&o());let a=U("div",{class:"slider-ends note","aria-hidden":"true"},U("span",null,"fewer parts"),U("span",null,"more parts")),l=Te({id:"segment-again",label:"Find all parts",words:"Find all parts",class:"wide",tip:"Replace all but the locked parts with automatic parts",run:(h,f)=>{t.act({do:"segment",granularity:null},f)}}),c=U("p",{class:"note"}),u=U("section",{class:"granularity","aria-label":"Granularity"},r.element,a,c,l),d=()=>{let{state:h,job:f}=e.get(),g=h?.has_tree??!1,x=f?.kind==="segment"||f?.kind==="guide"||h?.status==="preparing";r.input.disabled=!g||x,u.classList.toggle("off",r.input.disabled);let m=h?.parts.find(_=>_.id===e.get().alone),p=m?.cut??h?.granularity;!n&&p!==null&&p!==void 0&&r.set(p),pe(r.element.firstElementChild,m?`Granularity of ${m.name}`:"Granularity");let y=h!==null&&h.status==="ready"&&!g&&!x;Be(l,y);let w=h?.warnings.join(". ")??"";Be(c,y||w!==""),Be(a,!y),pe(c,h?.parts.length?"Granularity applies to automatic parts only.":""),w&&pe(c,w),Ke(r.element,"data-tip",g?"The number of automatic parts. Parts that you locked, named, or changed stay as they are.":null)};return e.subscribe((h,f)=>{h.alone!==null&&h.chosen!==f.chosen&&h.chosen.join()!==String(h.alone)&&e.set({alone:null}),(h.state!==f.state||h.job!==f.job||h.alone!==f.alone)&&d()}),d(),u}var ui=72,_A=3,bA=300,wA=4e4,SA=12,[MA,TA,EA]=IA(or.home),AA=[-.35,.62,.7],ex=0;function nx(i,e,t,n){let s=++ex,r=null,o=0,a=()=>{let l=performance.now()+SA;for(;s===ex&&o<Math.min(t.length,bA);){r??=CA(e);let{id:c,color:u,canvas:d}=t[o++],h=r.get(c);if(!h)continue;let f=`${n} ${u.join()} ${h.length} ${h.reduce((g,x)=>Math.imul(g,31)+x|0,0)}`;if(d.dataset.shows!==f&&RA(i,h,u,d),d.dataset.shows=f,performance.now()>l)return tx(a)}};tx(a)}function tx(i){"requestIdleCallback"in window?window.requestIdleCallback(i,{timeout:100}):setTimeout(i,50)}function CA(i){let e=new Map;for(let n of i)e.set(n,(e.get(n)??0)+1);let t=new Map([...e].map(([n,s])=>[n,new Int32Array(s)]));return e.clear(),i.forEach((n,s)=>{let r=e.get(n)??0;t.get(n)[r]=s,e.set(n,r+1)}),t}function RA({positions:i,faces:e},t,n,s){let r=Math.max(1,Math.ceil(t.length/wA)),o=Math.ceil(t.length/r),a=new Float32Array(9*o),[l,c]=[[1/0,1/0],[-1/0,-1/0]];for(let m=0;m<o;m++)for(let p=0;p<3;p++){let y=3*e[3*t[m*r]+p],[w,_,M]=[i[y],i[y+1],i[y+2]];[MA,TA,EA].forEach((S,v)=>{let b=S[0]*w+S[1]*_+S[2]*M;a[9*m+3*p+v]=b,v<2&&b<l[v]&&(l[v]=b),v<2&&b>c[v]&&(c[v]=b)})}let u=Math.max(c[0]-l[0],c[1]-l[1],1e-9),d=(ui-2*_A)/u,[h,f]=[(l[0]+c[0]-ui/d)/2,(l[1]+c[1]+ui/d)/2],g=new ImageData(ui,ui),x=new Float32Array(ui*ui).fill(-1/0);for(let m=0;m<9*o;m+=9){let[p,y,w,_,M,S]=[0,1,3,4,6,7].map(R=>R%3?(f-a[m+R])*d:(a[m+R]-h)*d),v=PA(a,m),b=(a[m+2]+a[m+5]+a[m+8])/3,A=(R,P)=>{let O=P*ui+R;R<0||P<0||R>=ui||P>=ui||x[O]>=b||(x[O]=b,g.data.set([255*n[0]*v,255*n[1]*v,255*n[2]*v,255],4*O))};A(Math.floor((p+w+M)/3),Math.floor((y+_+S)/3));let T=(w-p)*(S-y)-(M-p)*(_-y);if(!(Math.abs(T)<1e-6))for(let R=Math.floor(Math.min(y,_,S));R<=Math.max(y,_,S);R++)for(let P=Math.floor(Math.min(p,w,M));P<=Math.max(p,w,M);P++){let[O,I]=[P+.5,R+.5],k=((O-p)*(S-y)-(M-p)*(I-y))/T,W=((w-p)*(I-y)-(O-p)*(_-y))/T;k>=0&&W>=0&&k+W<=1&&A(P,R)}}s.getContext("2d")?.putImageData(g,0,0)}function PA(i,e){let[t,n]=[[0,1,2].map(o=>i[e+3+o]-i[e+o]),[0,1,2].map(o=>i[e+6+o]-i[e+o])],s=[0,1,2].map(o=>t[(o+1)%3]*n[(o+2)%3]-t[(o+2)%3]*n[(o+1)%3]),r=Math.hypot(...s)*Math.sign(s[2]||1)||1;return .5+.5*Math.max(0,s.reduce((o,a,l)=>o+a*AA[l],0)/r)}function IA(i){let e=o=>o.map(a=>a/Math.hypot(...o)),[t,n,s]=e([...i]),r=e([s,0,-t]);return[r,[n*r[2],s*r[0]-t*r[2],-n*r[0]],[t,n,s]]}function sx(i){let{store:e,session:t}=i,n=Ze("panel"),s=new Map,r=new Map,o=null,a=null,l=null,c=[],u=U("span",{class:"count",id:"parts-count","data-testid":"parts-count"}),d=U("button",{type:"button",class:"sheet-handle",id:"sheet-handle","aria-label":"Resize the list of parts","aria-expanded":"true",onclick:()=>f(h()==="low"?"mid":h()==="mid"?"high":"low")}),h=()=>document.documentElement.dataset.sheet??"mid",f=F=>{document.documentElement.dataset.sheet=F,Zt(d,"expanded",F!=="low")},g=Te({id:"show-all",icon:"eye",label:"Show all parts",keys:"Shift+H",class:"quiet",run:()=>e.view({hidden:[],solo:[]})}),x=U("span",{class:"note",id:"parts-unassigned"}),m=U("input",{type:"search",id:"parts-search",class:"field",placeholder:"Search","aria-label":"Search parts",autocomplete:"off",spellcheck:"false",oninput:()=>e.set({search:m.value}),onkeydown:F=>{F.stopPropagation(),F.key==="Escape"&&e.set({search:""}),F.key==="ArrowDown"&&b()[0]&&le(b()[0].id)}}),p=U("button",{type:"button",class:"button quiet with-caret",id:"parts-sort","data-tip":"Sort the list"},U("span",{class:"words"}),Yt("down",14));Zn(p,"Sort",()=>ix.map(({sort:F,words:K})=>({label:K,run:()=>e.prefs({sort:F})})));let y=Te({id:"make-group",icon:"folder",label:"Group the chosen parts",keys:"Ctrl+G",class:"quiet",run:()=>W(e.get().chosen)}),w=U("div",{class:"parts-find"},m,p,y),_=U("header",{class:"panel-head"},U("h2",{id:"parts-title"},"Parts"),u,U("span",{class:"spread"}),g,Zy(i)),M=U("div",{id:"parts",class:"parts",role:"treegrid","aria-labelledby":"parts-title","aria-multiselectable":"true",tabindex:"-1"}),S=U("div",{class:"empty",id:"parts-empty"}),v=U("div",{class:"parts-scroll"},M,S),b=()=>Wo(e.get()).filter(F=>!ys(F)),A=F=>(e.get().state?.parts??[]).filter(K=>K.group===F),T=F=>(typeof F=="number"?s.get(F):r.get(F))?.element,R=F=>b().findIndex(K=>K.id===F),P=(F,K)=>{let{chosen:X}=e.get();if(K==="range"&&o!==null&&R(o)>=0){let[J,ce]=[R(o),R(F)].sort((me,De)=>me-De);e.set({chosen:b().slice(J,ce+1).map(me=>me.id)});return}o=F,e.set({pointed:null}),K==="more"?e.set({chosen:X.includes(F)?X.filter(J=>J!==F):[...X,F]}):e.set({chosen:X.length===1&&X[0]===F?[]:[F]})},O=F=>{let K=()=>b().find(ye=>ye.id===F),X=U("button",{type:"button",class:"swatch",tabindex:"-1",role:"gridcell",onclick:ye=>{ye.stopPropagation(),Ee(F)}}),J=U("span",{class:"part-name",role:"gridcell",tabindex:"-1"}),ce=U("span",{class:"part-facts"}),me=U("span",{class:"part-area"}),De=U("canvas",{class:"part-picture",width:ui,height:ui,"aria-hidden":"true"}),Ne=Ho("Hide","eye",()=>Du(e,[F])),Ue=Ho("Isolate","solo",ye=>{let{solo:nt}=e.get().view;ye.ctrlKey||ye.metaKey||ye.shiftKey?e.view({solo:nt.includes(F)?nt.filter(he=>he!==F):[...nt,F]}):Nu(e,[F])}),B=Ho("Lock","unlock",()=>{let ye=K();ye&&t.act({do:"lock",parts:[F],locked:!ye.locked},B)}),_t=U("div",{class:"part",role:"row",tabindex:"-1","data-part":F,"data-testid":`part-${F}`,draggable:"true",ondragstart:ye=>{let{chosen:nt}=e.get();q(ye,nt.includes(F)?b().map(he=>he.id).filter(he=>nt.includes(he)):[F])},onclick:ye=>{l!==F&&(le(F),P(F,ye.shiftKey?"range":ye.ctrlKey||ye.metaKey?"more":"only"))},oncontextmenu:ye=>{let nt=K();!nt||l!==null||(ye.preventDefault(),i.commands.partMenu(nt,ye.clientX,ye.clientY))},ondblclick:ye=>{ye.target.closest("button")||(e.set({chosen:[F]}),He(F))},onpointerenter:()=>e.set({hovered:F,hoveredFrom:"list"}),onpointerleave:()=>e.get().hovered===F&&e.set({hovered:null,hoveredFrom:null}),onfocusin:()=>{_t.matches(":focus-visible, :has(:focus-visible)")&&e.set({hovered:F,hoveredFrom:"list"}),Q(F)},onfocusout:()=>e.get().hovered===F&&e.set({hovered:null,hoveredFrom:null})},X,De,U("span",{class:"part-text"},J,U("span",{class:"part-line"},ce,me)),Go(Ne),Go(Ue),Go(B));return{element:_t,picture:De,swatch:X,name:J,facts:ce,area:me,eye:Ne,solo:Ue,lock:B}},I=F=>{let K=()=>A(F).map(Ue=>Ue.id),X=Ho("Fold","down",()=>k(F)),J=U("span",{class:"part-name",role:"gridcell",tabindex:"-1"},F),ce=U("span",{class:"part-facts"}),me=Ho("Hide","eye",()=>Du(e,K())),De=Ho("Isolate","solo",()=>Nu(e,K()));return{element:U("div",{class:"part-group",role:"row","aria-level":"1",tabindex:"-1","data-group":F,draggable:"true",ondragstart:Ue=>q(Ue,K()),onclick:()=>{l!==F&&(le(F),e.set({chosen:K(),pointed:null}))},oncontextmenu:Ue=>{let[B]=A(F);!B||l!==null||(Ue.preventDefault(),e.set({chosen:K()}),i.commands.partMenu(B,Ue.clientX,Ue.clientY))},ondblclick:Ue=>Ue.target.closest("button")??He(F),onfocusin:()=>Q(F)},Go(X),U("span",{class:"part-text"},J,U("span",{class:"part-line"},ce)),Go(me),Go(De)),fold:X,name:J,facts:ce,eye:me,solo:De}},k=(F,K=!e.get().view.folded.includes(F))=>{let X=e.get().view.folded.filter(J=>J!==F);e.view({folded:K?[...X,F]:X})},W=F=>{if(!F.length)return;let K=new Set(e.get().state?.parts.map(J=>J.group)),X=1;for(;K.has(`group ${X}`);)X+=1;t.act({do:"arrange",parts:F,group:`group ${X}`},y).then(J=>{J&&window.setTimeout(()=>He(`group ${X}`),50)})},G=(F,K,X)=>{let J=Uu(e.get()).map(Ne=>Ne.id),ce=J.filter(Ne=>!F.includes(Ne));ce.splice(K===null||!ce.includes(K)?ce.length:ce.indexOf(K),0,...F);let me=e.get().state?.parts??[],De=ce.join()===J.join();De&&F.every(Ne=>(me.find(Ue=>Ue.id===Ne)?.group??null)===X)||(De||e.prefs({sort:"order"}),t.act({do:"arrange",parts:F,group:X,order:De?null:ce},v))},se=(F,K)=>{let X=Wo(e.get()),J=Ne=>!ys(Ne)&&F.includes(Ne.id),ce=K?X.findLastIndex(J)+1:X.findIndex(J)-1,me=X[ce];if(!me)return;if(ys(me))return K?G(F,me.parts[0].id,me.name):G(F,me.parts[0].id,null);if(!K)return G(F,me.id,me.group??null);let De=X[ce+1];G(F,De?ys(De)?De.parts[0].id:De.id:null,me.group??null)},q=(F,K)=>{if(l!==null||!F.dataTransfer)return F.preventDefault();c=K,F.dataTransfer.effectAllowed="move",F.dataTransfer.setData("text/plain",K.map(X=>s.get(X)?.name.textContent).join(`
`))},te=F=>{let K=Wo(e.get()),X=F.target.closest(".part, .part-group"),J=K.findIndex(Ue=>X&&T(ys(Ue)?Ue.name:Ue.id)===X),ce=K[J];if(!ce||!X)return K.length?{element:T(_l(K.at(-1))),mark:"after",before:null,into:null}:null;let me=X.getBoundingClientRect(),De=(F.clientY-me.top)/me.height;if(ys(ce)){let Ue=ce.parts;if(De<.3)return{element:X,mark:"before",before:Ue[0].id,into:null};let B=Uu(e.get()),_t=B[B.indexOf(Ue.at(-1))+1];return{element:X,mark:"into",before:_t?.id??null,into:ce.name}}if(De<.5)return{element:X,mark:"before",before:ce.id,into:ce.group??null};let Ne=K[J+1];return{element:X,mark:"after",before:Ne?ys(Ne)?Ne.parts[0].id:Ne.id:null,into:ce.group??null}},oe=()=>v.querySelectorAll("[data-drop]").forEach(F=>F.removeAttribute("data-drop"));v.addEventListener("dragover",F=>{let K=c.length?te(F):null;oe(),K&&(F.preventDefault(),Ke(K.element,"data-drop",K.mark))}),v.addEventListener("dragleave",oe),v.addEventListener("drop",F=>{let K=c.length?te(F):null;oe(),K&&(F.preventDefault(),G(c,K.before,K.into),c=[])}),v.addEventListener("dragend",()=>{c=[],oe()});let Ee=F=>{let K=b().find(ce=>ce.id===F),X=s.get(F);if(!K||!X)return;let J=U("input",{type:"color",class:"anchor",value:Zo(K.color),"aria-label":`Color of ${K.name}`,tabindex:"-1"});X.element.append(J),J.addEventListener("input",()=>X.swatch.style.setProperty("--color",J.value)),J.addEventListener("change",()=>{t.act({do:"recolor",part:F,color:Al(J.value)},X.swatch)}),J.addEventListener("blur",()=>window.setTimeout(()=>J.remove(),200));try{J.showPicker()}catch{J.click()}},He=F=>{let K=typeof F=="number"?s.get(F):r.get(F),X=typeof F=="number"?b().find(Ne=>Ne.id===F)?.name:F;if(X===void 0||!K||l!==null)return;l=F,K.element.draggable=!1;let J=U("input",{class:"field part-edit",value:X,"aria-label":`New name of ${X}`,maxlength:80,spellcheck:"false",autocomplete:"off",id:"part-edit"}),ce=!1,me=(Ne,Ue)=>{if(ce)return;ce=!0,l=null;let B=J.value.trim();if(De.replaceWith(K.name),K.element.draggable=!0,Ue&&K.element.focus(),!Ne||!B||B===X)return;pe(K.name,B);let _t=typeof F=="number"?[]:A(F).map(ye=>ye.id);typeof F=="string"&&e.get().view.folded.includes(F)&&k(B,!0),t.act(typeof F=="number"?{do:"rename",part:F,name:B}:{do:"arrange",parts:_t,group:B},K.name).then(()=>{pe(K.name,X),We(e.get())})};J.addEventListener("keydown",Ne=>{if(Ne.stopPropagation(),Ne.key==="Enter"&&me(!0,!0),Ne.key==="Escape"&&me(!1,!0),Ne.key==="Tab"){let Ue=Wo(e.get()).map(_l),B=Ue[Ue.indexOf(F)+(Ne.shiftKey?-1:1)];if(me(!0,!1),B===void 0)return;Ne.preventDefault(),He(B)}}),J.addEventListener("blur",()=>me(!0,!1)),J.addEventListener("click",Ne=>Ne.stopPropagation()),J.addEventListener("dblclick",Ne=>Ne.stopPropagation());let De=U("span",{role:"gridcell"},J);K.name.replaceWith(De),K.element.scrollIntoView({block:"nearest"}),J.focus(),J.select()},Q=F=>{if(a===F)return;let K=a===null?void 0:T(a);K&&(K.tabIndex=-1),a=F;let X=F===null?void 0:T(F);X&&(X.tabIndex=0)},le=F=>{Q(F),T(F)?.focus({preventScroll:!1})};M.addEventListener("keydown",F=>{let K=F.target.closest(".part, .part-group");if(K===null||l!==null)return;let X=K.dataset.group??Number(K.dataset.part),J=typeof X=="number"?X:-1,ce=Wo(e.get()).map(_l),me=ce.indexOf(X),De=he=>{let Lt=ce[Math.max(0,Math.min(ce.length-1,he))];Lt!==void 0&&(le(Lt),F.shiftKey&&J>=0&&typeof Lt=="number"&&(o??=J,P(Lt,"range")))},Ne=s.get(J),Ue=r.get(K.dataset.group??""),B=Ne?[K,Ne.swatch,Ne.eye,Ne.solo,Ne.lock]:[K,Ue.eye,Ue.solo],_t=B.indexOf(F.target),ye=Ue&&e.get().view.folded.includes(String(X)),nt=!0;if(F.altKey&&(F.key==="ArrowDown"||F.key==="ArrowUp")){let{chosen:he}=e.get();se(Ue?A(String(X)).map(Lt=>Lt.id):he.includes(J)?he:[J],F.key==="ArrowDown")}else F.altKey?nt=!1:Ue&&_t<=0&&F.key==="ArrowRight"&&ye?k(String(X),!1):Ue&&_t<=0&&F.key==="ArrowLeft"&&!ye?k(String(X),!0):Ue&&_t<=0&&(F.key===" "||F.key==="Enter")?K.click():F.key==="ArrowDown"?De(me+1):F.key==="ArrowUp"?De(me-1):F.key==="Home"?De(0):F.key==="End"?De(ce.length-1):F.key==="PageDown"?De(me+8):F.key==="PageUp"?De(me-8):F.key==="ArrowRight"?B[Math.min(B.length-1,_t+1)]?.focus():F.key==="ArrowLeft"?B[Math.max(0,_t-1)]?.focus():F.key===" "&&_t<=0?P(J,F.ctrlKey||F.metaKey?"more":"only"):F.key==="Enter"&&_t<=0&&!e.get().state?.prompt?P(J,"only"):F.key==="F2"?He(X):nt=!1;nt&&(F.preventDefault(),F.stopPropagation())});let Re=Jy(i,F=>{let K=b()[Math.min(F,b().length-1)];K&&window.setTimeout(()=>le(K.id),50)});n.append(d,_,Qy(i),w,v,Re.element);let We=F=>{let{state:K,view:X,prefs:J}=F,ce=Wo(F),me=Uu(F).filter(ye=>rx(F,ye)).length,De=K?.parts.length??0,Ne=new Map(K?.parts.map((ye,nt)=>[ye.id,nt])),Ue=new Set(F.chosen),B=new Set;Be(w,De>1),y.disabled=!F.chosen.length,m.value!==F.search&&(m.value=F.search),pe(p.firstElementChild,ix.find(({sort:ye})=>ye===J.sort).words);let _t=ce.map((ye,nt)=>{if(B.add(_l(ye)),ys(ye)){let Lt=r.get(ye.name);return Lt||r.set(ye.name,Lt=I(ye.name)),Me(Lt,ye,F),Ke(Lt.element,"aria-rowindex",String(nt+1)),Lt.element}let he=s.get(ye.id);return he||s.set(ye.id,he=O(ye.id)),Xe(he,ye,Ne.get(ye.id),Ue.has(ye.id),Yo(X,ye.id),X.solo.includes(ye.id),J.safeColors),Ke(he.element,"aria-rowindex",String(nt+1)),Ke(he.element,"aria-level",ye.group==null?"1":"2"),he.element.classList.toggle("inside",ye.group!=null),he.element.classList.toggle("hovered",F.hovered===ye.id),he.element});for(let ye of[s,r])for(let nt of ye.keys())B.has(nt)||(l===nt&&(l=null),ye.delete(nt));bs(M,_t),Ke(M,"aria-rowcount",String(ce.length)),(a===null||!B.has(a))&&(a=null,Q(ce[0]?_l(ce[0]):null)),pe(u,me<De?`${gn(me)} of ${gn(De)}`:De?gn(De):""),pe(x,K?.num_unassigned?`${lt(K.num_unassigned,"face")} without a part`:""),Be(x,!!K?.num_unassigned&&ce.length>0),x.parentElement!==v&&v.append(x),g.disabled=!X.hidden.length&&!X.solo.length,Be(S,ce.length===0),ce.length||pe(S,De?`No part is called “${F.search}”.`:LA(F)),Re.render(F)},Me=(F,{name:K,parts:X},{view:J,chosen:ce})=>{let me=J.folded.includes(K),De=X.some(B=>Yo(J,B.id)),Ne=J.solo.length===X.length&&X.every(B=>J.solo.includes(B.id));Zt(F.element,"expanded",!me),Zt(F.element,"selected",X.every(B=>ce.includes(B.id))),F.element.classList.toggle("chosen",X.every(B=>ce.includes(B.id))),vt(F.fold,!1,me?"Unfold":"Fold","← →"),F.fold.removeAttribute("aria-pressed"),Ke(F.element,"data-folded",me);let Ue=`${lt(X.length,"part")}, ${qo(X.reduce((B,_t)=>B+_t.share,0))}`;pe(F.facts,Ue),l!==K&&pe(F.name,K),Zt(F.element,"label",`Group ${K}, ${Ue} of the surface${De?"":", hidden"}`),vt(F.eye,!De,De?"Hide":"Show","H"),_o(F.eye.firstElementChild,De?"eye":"hidden"),vt(F.solo,Ne,Ne?"Show all again":"Isolate","S")},Xe=(F,K,X,J,ce,me,De)=>{F.swatch.style.setProperty("--color",Yn($n(K,X,De))),Zt(F.swatch,"label",`Color of ${K.name}`),Ke(F.swatch,"data-tip",De?"Change the color (color-blind-safe colors are on)":"Change the color"),pe(F.name,K.name),Ke(F.name,"title",K.name),pe(F.facts,lt(K.num_faces,"face")),pe(F.area,qo(K.share)),Ke(F.area,"title",`${qo(K.share)} of the surface`),Ke(F.facts,"title",lt(K.num_components,"piece")),F.element.classList.toggle("chosen",J),F.element.classList.toggle("unseen-part",!ce),F.element.classList.toggle("locked",K.locked),Zt(F.element,"selected",J),Zt(F.element,"label",`${K.name}, ${lt(K.num_faces,"face")}, ${qo(K.share)} of the surface${ce?"":", hidden"}${K.locked?", locked":""}`),vt(F.eye,!ce,ce?"Hide":"Show","H"),_o(F.eye.firstElementChild,ce?"eye":"hidden"),vt(F.solo,me,me?"Show all again":"Isolate","S"),vt(F.lock,K.locked,K.locked?"Unlock":"Lock its faces","L"),_o(F.lock.firstElementChild,K.locked?"lock":"unlock")},vt=(F,K,X,J)=>{Zt(F,"pressed",K),F.classList.toggle("on",K),Zt(F,"label",X),Ke(F,"data-tip",X),Ke(F,"data-keys",J)},$e=Er(400,()=>{let{shown:F,faces:K,state:X,prefs:J}=e.get(),{mesh:ce}=i.stage.viewer,me=X?.project.asset;if(!ce||!K||!me||ce.faces.length!==3*K.labels.length)return;let De=F.flatMap((Ne,Ue)=>{let B=s.get(Ne.id)?.picture;return B?[{id:Ne.id,color:$n(Ne,Ue,J.safeColors),canvas:B}]:[]});nx(ce,K.labels,De,`${me.digest} ${me.up}`)});e.subscribe((F,K)=>{if((Mn(F,K,"faces","shown","meshReady")||F.prefs.safeColors!==K.prefs.safeColors||F.view.folded!==K.view.folded)&&$e(),Mn(F,K,"search","state","chosen","view","prefs","upload","projects","job"))We(F);else if(F.hovered!==K.hovered)for(let[X,J]of s)J.element.classList.toggle("hovered",F.hovered===X);if(F.hovered!==K.hovered&&F.hoveredFrom==="view"&&F.hovered!==null&&It(F.hovered),F.state&&K.state&&F.state.project.id===K.state.project.id&&ut(F,K),F.chosen!==K.chosen&&F.chosen.length){let X=F.chosen[F.chosen.length-1];s.get(X)?.element.scrollIntoView({block:"nearest"})}});let st=0,It=F=>{window.clearTimeout(st),st=window.setTimeout(()=>e.get().hovered===F&&s.get(F)?.element.scrollIntoView({block:"nearest"}),180)},ut=(F,K)=>{if(F.state.parts===K.state.parts||!K.state.parts.length)return;let X=new Set(K.state.parts.map(ce=>ce.id)),J=F.state.parts.filter(ce=>!X.has(ce.id));if(!(!J.length||J.length>4)){for(let ce of J)s.get(ce.id)?.element.classList.add("fresh");s.get(J[0].id)?.element.scrollIntoView({block:"nearest"}),window.setTimeout(()=>{for(let ce of J)s.get(ce.id)?.element.classList.remove("fresh")},1600)}};f("mid"),We(e.get()),i.parts={...Re.commands,group:W,ungroup:F=>{t.act({do:"arrange",parts:F,group:null},v)}},i.commands.renamePart=He}function Ho(i,e,t){return U("button",{type:"button",class:"row-button",tabindex:"-1","aria-label":i,"aria-pressed":"false","data-tip":i,onclick:n=>{n.stopPropagation(),t(n)}},Yt(e,16))}function Go(i){return U("span",{role:"gridcell",class:"cell"},i)}var ix=[{sort:"order",words:"In order"},{sort:"name",words:"By name"},{sort:"size",words:"By size"}];function ys(i){return"parts"in i}function _l(i){return ys(i)?i.name:i.id}function Uu({state:i,prefs:e}){let t=[...i?.parts??[]];e.sort==="name"?t.sort((s,r)=>s.name.localeCompare(r.name,"en",{numeric:!0})):e.sort==="size"?t.sort((s,r)=>r.share-s.share):t.sort((s,r)=>(s.place??1/0)-(r.place??1/0)||s.id-r.id);let n=new Map;return t.forEach(({group:s},r)=>s!=null&&!n.has(s)&&n.set(s,r)),t.map((s,r)=>({part:s,at:s.group==null?r:n.get(s.group)})).sort((s,r)=>s.at-r.at).map(({part:s})=>s)}function rx({search:i},e){return e.name.toLowerCase().includes(i.trim().toLowerCase())}function Wo(i){let e=[],t=new Map;for(let n of Uu(i))if(rx(i,n)){if(n.group!=null){let s=t.get(n.group);if(s||(t.set(n.group,s={name:n.group,parts:[]}),e.push(s)),s.parts.push(n),i.view.folded.includes(n.group)&&!i.search.trim())continue}e.push(n)}return e}function LA(i){return!i.state&&i.projects===null&&!i.upload?"":i.state?i.state.status==="failed"?"This mesh could not be prepared.":i.state.status==="preparing"||i.job?.kind==="segment"?"Finding parts…":"No parts yet. Select a region and keep it, or find all parts.":i.upload?"The parts appear here.":"Open a mesh and its parts appear here."}var ox=400,ax=[{phase:"upload",words:"Upload"},{phase:"prepare",words:"Prepare"},{phase:"segment",words:"Find parts"}];function lx(i){DA(i),NA(i),UA(i)}function cx(i){return i.denied?"denied":i.noGraphics?"graphics":i.upload?.phase==="failed"?"failed":i.upload?"work":i.state?.status==="failed"?"project-failed":i.state?.status==="preparing"?"work":!i.state&&i.projects&&!i.projects.length?"empty":null}function DA(i){let{store:e,session:t,commands:n}=i,s=Ze("card"),r=U("progress",{class:"bar-line",max:1,"aria-label":"Progress"}),o=ax.map(M=>U("li",null,M.words)),a=U("h2",{id:"card-title"}),l=U("p",{id:"card-words","data-testid":"card-words"}),c=U("span",{class:"number note",id:"card-percent"}),u=U("p",{class:"note",id:"card-hint"}),d=U("ol",{class:"steps"},...o),h=U("div",{class:"bar-row"},r,c),f=Te({id:"card-cancel",label:"Cancel",words:"Cancel",class:"",run:()=>{t.cancelUpload()}}),g=Te({id:"card-choose",icon:"open",label:"Choose another file",words:"Choose another file",class:"primary",run:()=>n.openFile()}),x=Te({id:"card-retry",label:"Try again",words:"Try again",run:()=>{let{upload:M}=e.get();M?.retry?t.upload(M.retry):t.act({do:"segment",granularity:null})}}),m=Te({id:"card-back",label:"Back",words:"Back",run:()=>{e.set({upload:null}),e.get().state||t.start()}}),p=Te({id:"card-reload",label:"Reload",words:"Reload the page",class:"primary",run:()=>location.reload()}),y=Yt("cube",26),w=U("div",{class:"card",role:"group","aria-labelledby":"card-title"},U("span",{class:"card-sign"},y),a,l,d,h,u,U("div",{class:"card-actions"},g,x,p,f,m));s.append(w);let _=M=>{let S=cx(M);if(Be(s,S!==null),S===null)return;Ke(s,"data-kind",S);let v=S==="work",b=S!=="work"||!M.meshReady;s.classList.toggle("veil",b),Be(d,v),Be(h,v),Be(f,v&&M.upload!==null),Be(g,S==="failed"||S==="project-failed"||S==="empty"),Be(x,S==="failed"&&M.upload?.retry!==null&&/connection|busy|queue|try again/i.test(M.upload?.message??"")),Be(m,S==="failed"),Be(p,S==="graphics"||S==="denied"),_o(y,v?"cube":S==="empty"?"upload":"warn");let{upload:A,state:T,job:R,server:P}=M;if(v){let O=A?.phase??(R?.kind==="segment"?"segment":"prepare"),I=ax.findIndex(W=>W.phase===O);o.forEach((W,G)=>{Ke(W,"class",G<I?"done":G===I?"now":null),Ke(W,"aria-current",G===I?"step":null)}),pe(a,A?.file??T?.project.name??""),pe(l,A?.message??(R?Tr(R):"Preparing the mesh"));let k=A?A.fraction:R?.fraction??null;k===null?r.removeAttribute("value"):r.value=k,pe(c,k===null?"":`${Math.round(100*k)} %`),pe(u,"")}else S==="failed"?(pe(a,`${A.file} could not be opened`),pe(l,A.message),pe(u,P?`Opens ${P.reads.join(", ")}; up to ${lt(P.limits.faces,"face")} and ${Math.round(P.limits.upload_bytes/1024**2)} MB. Put an OBJ or glTF and its textures into a .zip.`:"")):S==="project-failed"?(pe(a,`${T.project.name} could not be prepared`),pe(l,T.problem??""),pe(u,"You can delete the project in the list of projects (J).")):S==="empty"?(pe(a,"Drop a mesh here"),pe(l,"GLB, glTF, OBJ, PLY, STL, OFF, or 3MF. It stays on this machine."),pe(u,"")):S==="denied"?(pe(a,"This studio needs a token"),pe(l,"Open the link that was printed when the studio started. It ends in ?token=… and is needed once per browser."),pe(u,"")):(pe(a,"Can't draw the mesh"),pe(l,M.noGraphics??""),pe(u,"Turn on hardware acceleration or WebGL 2 in the browser's settings, or use another browser."))};e.subscribe(_),_(e.get())}function NA(i){let{store:e,session:t}=i,n=Ze("jobs"),s=U("progress",{class:"bar-line",max:1,"aria-label":"Progress"}),r=U("span",{class:"job-words",id:"job-words","data-testid":"job-words"}),o=U("span",{class:"number note"}),a=Te({id:"job-cancel",label:"Cancel",words:"Cancel",class:"quiet",run:(u,d)=>{t.cancelJob(d)}});n.append(U("div",{class:"job-line"},U("span",{class:"pulse on","aria-hidden":"true"}),r,o,a),s);let l=0,c=u=>{let{job:d}=u,g=!(!d||d.state==="done"||d.state==="failed"||d.state==="cancelled")&&(d.kind==="segment"||d.kind==="guide"||d.kind==="import"||d.kind==="partition"&&u.view.tool!=="divide")&&u.upload===null&&cx(u)===null;if(g&&!l&&(l=performance.now(),window.setTimeout(()=>c(e.get()),ox+20)),g||(l=0),Be(n,g&&performance.now()-l>ox),!g||!d)return;pe(r,Tr(d));let x=d.fraction;x===null||d.state==="queued"?s.removeAttribute("value"):s.value=x,pe(o,x===null||d.state==="queued"?"":`${Math.round(100*x)} %`)};e.subscribe((u,d)=>{Mn(u,d,"job","state","upload","view")&&c(u)}),c(e.get())}function UA(i){let{store:e,session:t}=i,n=Ze("banner"),s=U("span",null),r=Te({id:"banner-retry",label:"Try now",words:"Try now",class:"link",run:()=>t.reconnect()});n.append(Yt("warn",16),s,r);let o=0,a=0,l=()=>{window.clearTimeout(a);let c=e.get();if(!(c.link==="lost"&&!c.denied)){n.hidden||i.notices.announce("Reconnected."),o=0,Be(n,!1);return}if(o||=performance.now(),performance.now()-o<600){a=window.setTimeout(l,650);return}Be(n,!0);let d=Math.max(0,Math.ceil((c.retryAt-Date.now())/1e3));pe(s,d>0?`Can't reach the server. Your work is saved. Retrying in ${d} s.`:"Can't reach the server. Your work is saved. Retrying…"),Be(r,c.state!==null),a=window.setTimeout(l,500)};e.subscribe((c,u)=>{Mn(c,u,"link","retryAt","denied")&&l()}),window.addEventListener("online",()=>t.reconnect())}var FA=7e3;function hx(i){let{store:e,session:t,commands:n}=i,s=new Map,r=U("div",{class:"project-list",id:"project-list",role:"list"}),o=U("p",{class:"empty"},"No projects yet. Open a mesh: GLB, glTF, OBJ, PLY, STL, OFF, or 3MF."),a=Os("projects-dialog","Projects",{class:"drawer",opened:()=>{t.loadProjects(),f()}}),l=Te({id:"project-new",icon:"plus",label:"Open a mesh",words:"Open a mesh…",class:"primary",keys:"Ctrl+O",run:()=>{a.close(),n.openFile()}}),c=Te({id:"project-example",icon:"cube",label:"Open the example",words:"Example",run:()=>{a.close(),e.set({upload:null}),t.openExample()}}),u=Te({id:"project-save-as",icon:"copy",label:"Save as",words:"Save as",tip:"Continue in a copy; this project stays as it is",keys:"Ctrl+Shift+S",run:()=>{a.close(),n.saveAs()}});a.body.append(U("div",{class:"drawer-actions"},l,u,c),r,o);let d=g=>{a.close(),e.set({upload:null}),e.get().state?.project.id!==g&&t.open(g)},h=g=>{let x=g,m=U("img",{class:"thumb",alt:"",width:64,height:64,decoding:"async"}),p=U("span",{class:"thumb blank","aria-hidden":"true"},Yt("cube",26));m.addEventListener("error",()=>{m.hidden=!0,p.hidden=!1}),m.addEventListener("load",()=>{m.hidden=!1,p.hidden=!0}),m.hidden=!0;let y=U("span",{class:"project-title"}),w=U("span",{class:"note"}),_=U("button",{type:"button",class:"project-open",onclick:()=>d(x.id)},m,p,U("span",{class:"project-words"},y,w)),M=Te({icon:"more",label:"More",class:"quiet",run:()=>{}}),S=U("input",{class:"field",maxlength:120,"aria-label":"New name",spellcheck:"false",autocomplete:"off",onkeydown:I=>{I.stopPropagation(),I.key==="Enter"&&A(!0),I.key==="Escape"&&(I.preventDefault(),A(!1))},onblur:()=>{A(!0)}});S.hidden=!0;let v=!1,b=()=>{v=!0,S.value=x.name,S.hidden=!1,_.hidden=!0,S.focus(),S.select()},A=async I=>{v&&(v=!1,S.hidden=!0,_.hidden=!1,(document.activeElement===document.body||document.activeElement===S)&&_.focus(),I&&S.value.trim()!==x.name&&await t.renameProject(x.id,S.value,_))};Zn(M,"Project",()=>[{label:"Rename",icon:"pencil",run:b},{label:"Duplicate",icon:"copy",run:()=>{t.duplicate(x.id,_)}},{label:"Delete",icon:"trash",run:()=>t.scheduleDelete(x.id,FA,f)}]);let T=Te({label:"Undo",words:"Undo",class:"link",run:()=>{t.cancelDelete(x.id),f(),_.focus()}}),R=U("div",{class:"project-gone",role:"status"},U("span",null,""),T),P=U("div",{class:"project",role:"listitem","data-project":x.id,"data-testid":"project"},_,S,M,R),O=I=>{x=I;let k=t.isDeleting(x.id),W=e.get().state?.project.id===x.id;pe(y,x.name),Ke(M,"aria-label",`More for ${x.name}`);let G=x.faces?lt(x.faces,"face"):"not read yet";pe(w,[G,x.parts?lt(x.parts,"part"):null,Sl(x.updated)].filter(Boolean).join(" · ")),Ke(_,"aria-current",W?"true":null),P.classList.toggle("current",W),P.classList.toggle("deleting",k),Be(R,k),Be(M,!k),_.hidden=k||v,pe(R.firstElementChild,`Deleted ${x.name}.`);let se=Et.thumbnail(x.id,x.updated);x.thumbnail===null?(m.hidden=!0,p.hidden=!1):m.getAttribute("src")!==se&&(m.src=se)};return O(g),{element:P,update:O}},f=()=>{let g=e.get().projects??[],x=g.map(m=>{let p=s.get(m.id)??h(m);return s.set(m.id,p),p.update(m),p.element});for(let m of s.keys())g.some(p=>p.id===m)||s.delete(m);bs(r,x),u.disabled=e.get().state?.status!=="ready",Be(o,e.get().projects!==null&&!g.length)};return e.subscribe((g,x)=>{a.isOpen&&(g.projects!==x.projects||g.state?.project!==x.state?.project)&&f()}),window.addEventListener("pagehide",()=>t.flushDeletes()),a}var kA=9e3;function ux(){let i=new Map,e=Ze("live"),t=0,n=o=>{window.clearTimeout(t),e.textContent="",t=window.setTimeout(()=>e.textContent=o,60)},s=(o,a,l,c)=>{i.get(o)?.();let u=l?.isConnected&&l.getClientRects().length?l:null,d=U("div",{class:`toast ${a}`,role:a==="error"?"alert":"status",popover:"manual","data-testid":"toast"},a==="error"?Yt("warn"):null,U("p",null,o),c?Te({label:c.label,words:c.label,class:"link",run:()=>(f(),c.run())}):null,Te({icon:"close",label:"Dismiss",class:"quiet tiny",run:()=>f()})),h=0,f=()=>{window.clearTimeout(h),i.get(o)===f&&i.delete(o),d.classList.add("going"),window.setTimeout(()=>d.remove(),160),r()},g=()=>{window.clearTimeout(h),h=window.setTimeout(f,kA+o.length*25)};return d.addEventListener("pointerenter",()=>window.clearTimeout(h)),d.addEventListener("pointerleave",g),(document.querySelector("dialog[open]")??document.body).append(d),d.showPopover(),i.set(o,f),u?(d.classList.add("anchored"),Wa(d,u.getBoundingClientRect(),u.getBoundingClientRect().top>window.innerHeight/2?"above":"below",10)):r(),g(),f},r=()=>{let o=Ze("stage").getBoundingClientRect(),a=Ze("prompt").getBoundingClientRect(),l=window.innerHeight-(a.height?a.top:o.bottom)+16;for(let c of[...document.querySelectorAll(".toast:not(.anchored):not(.going)")].reverse())c.style.bottom=`${l}px`,c.style.left=`${o.left+16}px`,l+=c.offsetHeight+8};return new ResizeObserver(()=>r()).observe(Ze("prompt")),{error:(o,a)=>{s(o,"error",a)},info:(o,a)=>s(o,"info",a?.near,a?.action),announce:n}}function dx(i){let{store:e,session:t,commands:n}=i,s=Ze("bar"),r=U("button",{type:"button",id:"projects-button",class:"button brand","aria-label":"segvigen: projects","data-tip":"Projects","data-keys":"J",onclick:()=>n.openProjects()},U("img",{src:"/static/icons/segvigen.svg",alt:"",width:22,height:22,class:"logo"}),U("span",{class:"brand-name"},"segvigen"),Yt("down",14)),o=U("input",{id:"project-name",class:"project-name","aria-label":"Project name",spellcheck:"false",autocomplete:"off",maxlength:120,disabled:!0,onkeydown:p=>{p.stopPropagation(),p.key==="Enter"&&o.blur(),p.key==="Escape"&&(o.value=e.get().state?.project.name??"",o.blur())},oninput:()=>a(),onblur:()=>{let p=e.get().state?.project;p&&(o.value.trim()===p.name||!o.value.trim()?(o.value=p.name,a()):t.renameProject(p.id,o.value,o).then(y=>{y||(o.value=p.name),a()}))}}),a=()=>{o.style.width=`${Math.min(Math.max(o.value.length+4,6),32)}ch`},l=U("span",{class:"note wide-only",id:"project-size"}),c=Te({id:"open-button",icon:"open",label:"Open a mesh",words:"Open",keys:"Ctrl+O",tip:"Open a mesh, or drop one on the page",class:"wordy",run:()=>n.openFile()}),u=Te({id:"undo",icon:"undo",label:"Undo",keys:"Ctrl+Z",run:(p,y)=>t.undo(y)}),d=Te({id:"redo",icon:"redo",label:"Redo",keys:"Ctrl+Shift+Z",run:(p,y)=>t.redo(y)}),h=Te({id:"history-button",icon:"history",label:"History",run:()=>{}});OA(i,h);let f=Te({id:"look-button",icon:"look",label:"View",words:"View",class:"wordy",run:()=>{}}),g=Te({id:"export-button",icon:"export",label:"Export",words:"Export",keys:"Ctrl+E",class:"primary",run:()=>n.openExport()}),x=Te({id:"help-button",icon:"help",label:"Help and shortcuts",keys:"?",run:()=>n.openHelp()});s.append(r,U("span",{class:"rule"}),o,l,c,U("span",{class:"spread"}),U("div",{class:"cluster",role:"group","aria-label":"History"},u,d,h),U("span",{class:"rule"}),f,g,x);let m=()=>{let{state:p}=e.get();o.disabled=!p,document.activeElement!==o&&o.value!==(p?.project.name??"")&&(o.value=p?.project.name??"",a());let y=p?.project.asset;pe(l,y?lt(y.faces,"face"):""),Ke(l,"data-tip",y?`${y.name}, ${lt(y.vertices,"vertex","vertices")}${y.warnings.length?`. ${y.warnings.join(". ")}`:""}`:null),Be(l,y!=null),u.disabled=!p?.undo,d.disabled=!p?.redo,Ke(u,"data-tip",p?.undo?`Undo: ${p.undo}`:"Nothing to undo"),Ke(d,"data-tip",p?.redo?`Redo: ${p.redo}`:"Nothing to redo"),Zt(u,"label",p?.undo?`Undo: ${p.undo}`:"Undo"),Zt(d,"label",p?.redo?`Redo: ${p.redo}`:"Redo"),h.disabled=!p,g.disabled=!p||p.status!=="ready"||!p.parts.length,Ke(g,"data-tip",g.disabled?"No parts to export yet":"Export the parts")};e.subscribe((p,y)=>{p.state!==y.state&&m()}),m()}function OA(i,e){let{store:t,session:n}=i,s=l=>{l.replaceChildren(U("p",{class:"note pad"},"Loading…"));let c=t.get().state?.project.id;c&&Et.history(c).then(u=>{l.replaceChildren(r(u)),a.settle()},u=>l.replaceChildren(U("p",{class:"note pad"},vn(u))))},r=l=>{let c=[...l].sort((g,x)=>g.revision-x.revision),u=c.findIndex(g=>g.current),d=c.map((g,x)=>U("button",{type:"button",class:`menu-item history ${g.current?"current":x>u?"future":""}`,"aria-current":g.current?"step":null,"data-first":g.current?"":null,onclick:()=>{a.close(),n.jump(g.revision)}},U("span",{class:"menu-words"},g.label),U("span",{class:"note"},Sl(g.time))));queueMicrotask(()=>d[u]?.scrollIntoView({block:"nearest"}));let h=[],f=[];return c.forEach((g,x)=>{g.selection?f.push(d[x]):(h.push(f.length?o(d[x],f):d[x]),f=[])}),U("div",{class:"history-list"},...h,...f)},o=(l,c)=>{let u=U("div",{class:"history-clicks",hidden:!c.some(f=>f.classList.contains("current"))},...c),d=lt(c.length,"click"),h=U("button",{type:"button",class:"row-button fold","aria-label":`Show ${d}`,"aria-expanded":String(!u.hidden),"data-tip":d,onclick:()=>{Be(u,u.hidden),Zt(h,"expanded",!u.hidden)}},Yt("down",14));return U("div",{class:"history-edit"},U("div",{class:"history-line"},l,h),u)},a=Xa(e,"History",s,{class:"menu history-menu"})}function fx(i){let e=Ze("drop");e.append(U("div",{class:"drop-words"},Yt("upload",30),U("b",null,"Drop the mesh to open it"),U("span",null,"The current project stays in the list of projects.")));let t=0,n=s=>[...s.dataTransfer?.types??[]].includes("Files");window.addEventListener("dragenter",s=>{n(s)&&(t+=1,Be(e,!0),s.preventDefault())}),window.addEventListener("dragleave",s=>{n(s)&&(t=Math.max(0,t-1),t===0&&Be(e,!1))}),window.addEventListener("dragover",s=>{n(s)&&(s.preventDefault(),s.dataTransfer&&(s.dataTransfer.dropEffect="copy"))}),window.addEventListener("drop",s=>{if(t=0,Be(e,!1),!n(s))return;s.preventDefault();let r=[...s.dataTransfer?.files??[]];r.length>1&&i.notices.info(`Opened one of ${gn(r.length)} files. Put an OBJ or glTF and its textures into a .zip.`);let o=r.find(a=>/\.(glb|gltf|obj|ply|stl|off|3mf|zip|segvigen)$/i.test(a.name))??r[0];o&&i.session.upload(o)}),window.addEventListener("paste",s=>{let[r]=s.clipboardData?.files??[];r&&!r.type.startsWith("image/")&&i.session.upload(r)})}var BA=".glb,.gltf,.obj,.ply,.stl,.off,.3mf,.zip,.segvigen";function px(){let i=new Ml;Zf(i.get());let e=ux(),t=new nu(i,e,()=>Qf(i)),n=new El(i,e,t);t.attach(n);let s=U("input",{type:"file",id:"file-input",accept:BA,hidden:!0,"aria-label":"Mesh file"});s.addEventListener("change",()=>{let[f]=s.files??[];s.value="",f&&n.upload(f)}),document.body.append(s);let r=()=>{},o={store:i,session:n,stage:t,notices:e,parts:{merge:r,split:r,grow:r,shrink:r,remove:r,hide:r,solo:r,lock:r,group:r,ungroup:r},commands:{openFile:()=>s.click(),openProjects:r,openExport:r,saveAs:r,openHelp:r,renameAll:r,renamePart:r,partMenu:r}};dx(o),Hy(o),sx(o),Yy(o),o.commands.partMenu=kv(o),t.partMenu=o.commands.partMenu,qy(o),lx(o);let a={divide:jy(o),draw:zy(o),brush:Nv(o),parts:Fv(o)},l=Ze("tool");i.subscribe(f=>{let g=f.state&&f.view.tool in a?a[f.view.tool]:null;Be(l,g!==null),bs(l,g?[g.element]:[]),g?.render(f),document.body.classList.toggle("drawing",f.drawing)});let c=hx(o),u=ky(o),d=Vy(o);o.commands.openProjects=()=>c.open(),o.commands.openHelp=()=>d.open(),o.commands.saveAs=()=>{n.saveAs(Ze("projects-button")).then(f=>{if(!f)return;let g=Ze("project-name");window.setTimeout(()=>(g.focus(),g.select()),50)})},o.commands.openExport=()=>{let{state:f}=i.get();f?.status==="ready"&&f.parts.length?u.open():e.info("No parts to export yet.",{near:Ze("export-button")})};let h=f=>{document.documentElement.dataset.input=f};h("pointer"),window.addEventListener("pointerdown",()=>h("pointer"),{capture:!0}),window.addEventListener("keydown",({key:f})=>/^(Tab|Arrow.*| )$/.test(f)&&h("keyboard"),{capture:!0}),Dv(),Xy(o,a.draw),fx(o),i.subscribe((f,g)=>{f.prefs.theme!==g.prefs.theme&&Zf(f)}),window.matchMedia("(prefers-color-scheme: light)").addEventListener("change",()=>i.prefs({})),window.addEventListener("hashchange",()=>{let f=Gu();f&&f!==i.get().state?.project.id&&n.open(f)}),document.addEventListener("visibilitychange",()=>{document.visibilityState==="visible"&&n.reconnect()}),Object.assign(window,{segvigen:{state:()=>i.get().state,data:()=>i.get(),viewer:t.viewer,store:i,api:Et,session:n,video:Gs}}),n.start()}document.readyState==="complete"?px():window.addEventListener("load",()=>window.setTimeout(px),{once:!0});
