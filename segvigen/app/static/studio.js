var ux={float32:Float32Array,uint32:Uint32Array,int32:Int32Array},Ou=4096;function um(n){let e=dx(n),t=e.vertices,i=e.faces,s=(l,c,u)=>{let d=e.arrays.find(x=>x.name===l);if(!d)return null;let h=u*c,f=ux[d.type],g=d.shape.reduce((x,m)=>x*m,1);if(!f||g!==h||d.offset%4||d.offset+4*h>n.byteLength)throw new Error(`the mesh's ${l} are ${d.type} ${d.shape} at byte ${d.offset}; expected ${h} numbers`);return new f(n,d.offset,h)},r=s("positions",3,t),o=s("faces",3,i);if(!r||!o)throw new Error("the mesh has no positions or no faces");let a=0;for(let l=0;l<o.length;l++)o[l]>a&&(a=o[l]);if(o.length&&a>=t)throw new Error(`the mesh's faces refer to vertex ${a} of ${t}`);return{positions:r,faces:o,normals:s("normals",3,t),uv:s("uv",2,t),colors:s("colors",4,t),faceMaterial:s("face_material",1,i)??new Int32Array(i).fill(-1),materials:e.materials.map(l=>({color:l.color,texture:l.texture,doubleSided:l.double_sided})),textures:new Array(e.textures).fill(null)}}function dx(n){let e=n.byteLength>=4?new DataView(n).getUint32(0,!0):0;if(!e||4+e>n.byteLength)throw new Error(`the mesh is truncated: ${n.byteLength} bytes with a header of ${e}`);return JSON.parse(new TextDecoder().decode(new Uint8Array(n,4,e)))}async function dm(n){let e={premultiplyAlpha:"none",colorSpaceConversion:"none"};try{let t=await createImageBitmap(n,e),i=Math.max(t.width,t.height);if(i<=Ou)return t;let s=await createImageBitmap(t,{...e,resizeWidth:Math.max(1,Math.round(t.width*Ou/i)),resizeHeight:Math.max(1,Math.round(t.height*Ou/i)),resizeQuality:"medium"});return t.close(),s}catch{return null}}var rn=class extends Error{constructor(t,i,s){super(s);this.status=t;this.kind=i;this.name="ApiError"}status;kind},Bu="Can't reach the server. Try again when you are reconnected.";function zu(){return new rn(0,"Unreachable",Bu)}async function pm(n){try{let t=await n.json();if(t.error?.message)return new rn(n.status,t.error.kind??"Error",t.error.message);if(typeof t.detail=="string")return new rn(n.status,"Error",t.detail)}catch{}let e=n.status>=500?"server error; see its log":n.statusText||"rejected";return new rn(n.status,"Error",`${n.status}: ${e}`)}async function _s(n,e={}){let t;try{t=await fetch(n,{credentials:"same-origin",...e})}catch(i){throw e.signal?.aborted?i:zu()}if(!t.ok)throw await pm(t);return t}async function jn(n,e={}){return(await _s(n,e)).json()}function Pi(n,e){return e===void 0?{method:n}:{method:n,headers:{"Content-Type":"application/json"},body:JSON.stringify(e)}}var Sn=n=>`/api/projects/${encodeURIComponent(n)}`,Rt={server:()=>jn("/api/server"),projects:()=>jn("/api/projects"),example:()=>jn("/api/projects/example",Pi("POST")),project:n=>jn(Sn(n)),turn:(n,e)=>jn(Sn(n),Pi("PATCH",{up:e})),rename:(n,e)=>jn(Sn(n),Pi("PATCH",{name:e})),copy:n=>jn(`${Sn(n)}/copy`,Pi("POST",{name:null})),remove:async n=>{await _s(Sn(n),{...Pi("DELETE"),keepalive:!0})},act:(n,e)=>jn(`${Sn(n)}/actions`,Pi("POST",e)),undo:n=>jn(`${Sn(n)}/undo`,Pi("POST")),redo:n=>jn(`${Sn(n)}/redo`,Pi("POST")),goTo:(n,e)=>jn(`${Sn(n)}/history/${e}`,Pi("POST")),history:n=>jn(`${Sn(n)}/history`),similar:(n,e)=>jn(`${Sn(n)}/similar?part=${e}`),cancel:async n=>{await _s(`/api/jobs/${encodeURIComponent(n)}`,Pi("DELETE"))},thumbnail:(n,e)=>`${Sn(n)}/thumbnail?v=${encodeURIComponent(e)}`,upload(n,e,t){return new Promise((i,s)=>{let r=new XMLHttpRequest,o=new FormData;o.append("file",n,n.name),r.open("POST","/api/projects"),r.responseType="text",r.upload.onprogress=a=>{a.lengthComputable&&a.total>0&&e(a.loaded/a.total)},r.onload=()=>{if(r.status>=200&&r.status<300)try{i(JSON.parse(r.responseText))}catch{s(new rn(r.status,"Error","cannot parse the server's response to the upload"))}else pm(new Response(r.responseText,{status:r.status,statusText:r.statusText})).then(s)},r.onerror=()=>s(zu()),r.onabort=()=>s(new DOMException("canceled","AbortError")),t.addEventListener("abort",()=>r.abort(),{once:!0}),r.send(o)})},async mesh(n,e){return um(await(await _s(`${Sn(n)}/mesh`,{signal:e??null})).arrayBuffer())},async texture(n,e,t){return dm(await(await _s(`${Sn(n)}/textures/${e}`,{signal:t??null})).blob())},async faces(n,e,t){let i=await _s(`${Sn(n)}/faces`,{signal:t??null});return px(await i.arrayBuffer(),e,i.headers.get("X-Faces")??"")},async export(n,e,t,i){let s=new URLSearchParams({format:e,...t}),r=await _s(`${Sn(n)}/export?${s}`,{signal:i??null});return{blob:await r.blob(),name:fx(r.headers.get("Content-Disposition"))??`parts.${e}`}}};function fx(n){if(!n)return null;let e=/filename\*\s*=\s*[^']*''([^;]+)/i.exec(n);if(e?.[1])try{return decodeURIComponent(e[1].trim())}catch{}let t=/filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(n);return(t?.[1]?.replace(/\\(.)/g,"$1")??t?.[2]?.trim())||null}function px(n,e,t){if(n.byteLength!==6*e)throw new rn(0,"Error",`the labels have ${n.byteLength} bytes; expected ${6*e} for ${e} faces`);return{token:t,labels:new Int32Array(n,0,e),confidence:new Uint8Array(n,4*e,e),mask:new Uint8Array(n,5*e,e)}}var mx=4e4,fm=[400,800,1500,3e3,5e3,8e3];function mm(n,e){let t=!1,i=!1,s=0,r=0,o=0,a=new AbortController,l=d=>{if(window.clearTimeout(o),t)return;let h=d!==null&&(d.status===401||d.status===404),f=h?1/0:(fm[Math.min(s,fm.length-1)]??8e3)*(.85+.3*Math.random());s+=1,e.lost(d,h?1/0:Date.now()+f),window.clearTimeout(r),i=!h,i&&(r=window.setTimeout(()=>{c()},f))},c=async()=>{window.clearTimeout(r),i=!1;let d=a=new AbortController,h=()=>{window.clearTimeout(o),o=window.setTimeout(()=>d.abort(),mx)};h();try{let f=await _s(`${Sn(n)}/events`,{signal:d.signal,headers:{Accept:"text/event-stream"},cache:"no-store"});if(!f.body)throw zu();let g=f.body.getReader(),x=new TextDecoder;s=0,e.open();let m="";for(;;){let{done:p,value:y}=await g.read();if(p)break;h(),m=gx(m+x.decode(y,{stream:!0}),e)}d===a&&l(null)}catch(f){d===a&&l(f instanceof rn?f:null)}},u=()=>{t||!i||(s=0,c())};return c(),{close(){t=!0,window.clearTimeout(r),window.clearTimeout(o),a.abort()},retry:u}}function gx(n,e){for(;;){let t=/\r\n\r\n|\n\n/.exec(n);if(!t)return n;let i=n.slice(0,t.index).split(/\r?\n/);n=n.slice(t.index+t[0].length);let s="message",r=[];for(let o of i)o.startsWith("event:")?s=o.slice(6).trim():o.startsWith("data:")&&r.push(o.slice(5).replace(/^ /,""));r.length&&e.event(s,r.join(`
`))}}var vx=new Intl.NumberFormat("en",{maximumFractionDigits:0});function pn(n){return vx.format(n)}function lt(n,e,t=e+"s"){return`${pn(n)} ${n===1?e:t}`}function qo(n){let e=100*n;return e>0&&e<.1?"< 0.1 %":`${e.toFixed(e<10&&e>0?1:0)} %`}function Hu(n){return`${n<10?n.toFixed(1):n.toFixed(0)} s`}function $o(n){return n<1024?`${n} B`:n<1024**2?`${(n/1024).toFixed(0)} kB`:n<1024**3?`${(n/1024**2).toFixed(n<10*1024**2?1:0)} MB`:`${(n/1024**3).toFixed(1)} GB`}function Sl(n){let e=Date.parse(n);if(!Number.isFinite(e))return"";let t=(Date.now()-e)/6e4;return t<1?"just now":t<60?`${Math.floor(t)} min ago`:t<1440?`${Math.floor(t/60)} h ago`:t<2880?"yesterday":new Date(e).toLocaleDateString(void 0,{year:"numeric",month:"short",day:"numeric"})}function mn(n){return n instanceof rn&&n.status===0?Bu:n instanceof Error?n.message:String(n)}var Vu={prepare:"Preparing the mesh",segment:"Finding parts",click:"Selecting",partition:"Dividing",guide:"Applying the drawing",import:"Reading the parts"},yx={voxelize:"voxelizing",render:"rendering the view",encode:"reading shape and color",paint:"coloring parts",label:"assigning faces to parts"};function Tr(n){if(n.state==="queued")return n.position?`Waiting for ${lt(n.position,"job")} ahead`:`${Vu[n.kind]}…`;let e=yx[n.stage??""];return e?`${Vu[n.kind]}: ${e}`:Vu[n.kind]}var xx=["select","parts","divide","draw","brush"],_x={shading:"parts",wireframe:!1,boundaries:!0,backfaces:!0,xray:!1,clip:0,clipAxis:"z",explode:0,labels:!1};function Tl(){return{look:{..._x},hidden:[],solo:[],folded:[],camera:null,tool:"select"}}var bx={theme:"auto",safeColors:!1,clicked:!1,kept:!1,shape:"brush",frontOnly:!0,mirror:"off",sort:"order",singleKeys:!0,brush:24,last:null},Ml=class{data;listeners=new Set;before=null;constructor(){this.data={server:null,projects:null,state:null,job:null,faces:null,shown:[],meshReady:!1,view:Tl(),prefs:wx(),chosen:[],search:"",pointed:null,hovered:null,hoveredFrom:null,clicks:null,within:null,alone:null,keeping:!1,exclude:!1,preview:null,groups:[],activeGroup:0,brushTo:"part",drawing:!1,upload:null,link:"idle",retryAt:0,denied:!1,missing:null,noGraphics:null}}get(){return this.data}set(e){Object.keys(e).some(i=>e[i]!==this.data[i])&&(this.before===null&&(this.before=this.data,queueMicrotask(()=>this.notify())),this.data={...this.data,...e})}look(e){this.view({look:{...this.data.view.look,...e}})}view(e){let t={...this.data.view,...e};this.set({view:t});let i=this.data.state?.project.id;i&&gm(`segvigen.view.${i}`,t)}prefs(e){let t={...this.data.prefs,...e};this.set({prefs:t}),gm("segvigen.prefs",t)}subscribe(e){return this.listeners.add(e),()=>this.listeners.delete(e)}notify(){let e=this.before??this.data;this.before=null;let t=this.data;for(let i of this.listeners)try{i(t,e)}catch(s){console.error(s)}}};function gm(n,e){try{localStorage.setItem(n,JSON.stringify(e))}catch{}}function vm(n){try{let e=JSON.parse(localStorage.getItem(n)??"{}");return e&&typeof e=="object"?e:{}}catch{return{}}}function wx(){return{...bx,...vm("segvigen.prefs")}}function ym(n){let e=vm(`segvigen.view.${n}`),t=Tl(),i={...t,...e,look:{...t.look,...e.look??{}}};return(i.tool==="draw"||!xx.includes(i.tool))&&(i.tool="select"),i}function xm(n){try{localStorage.removeItem(`segvigen.view.${n}`)}catch{}}function Mn(n,e,...t){return t.some(i=>n[i]!==e[i])}function Yo(n,e){return n.solo.length?n.solo.includes(e):!n.hidden.includes(e)}function ci(n,e){return e===null?null:n.state?.parts.find(t=>t.id===e)??null}function Ln(n){if(n.clicks)return n.clicks;let e=n.state?.prompt;return e?.kind==="click"?e.clicks:[]}var Sx=6e4,Mx=1e-4,El=class{constructor(e,t,i){this.store=e;this.notices=t;this.sink=i}store;notices;sink;link=null;events=0;opening=0;uploading=null;meshLoad=null;meshOf=null;facesLoad=null;facesWanted=null;facesRetry=0;reportedJob="";clickTurn=0;groupTurn=0;groupsDirty=!1;groupsSent=Promise.resolve();granularity={busy:!1,waiting:[]};follow=null;resized=Promise.resolve();deletions=new Map;async start(){this.loadServer();let e=Gu();if(e&&await this.open(e,{quiet:!1})||this.store.get().denied)return;let t=await this.loadProjects();if(!t)return;let i=this.store.get().prefs.last,s=e?void 0:t.find(r=>r.id===i);s?await this.open(s.id,{quiet:!0}):t.some(r=>r.example)?await this.openExample():t[0]&&await this.open(t[0].id,{quiet:!0})}async openExample(){try{let e=await Rt.example();this.opening+=1,this.show(e),this.loadProjects()}catch(e){this.isUnauthorized(e)||this.notices.error(mn(e))}}async loadServer(){for(let e=500;;e=Math.min(e*2,8e3))try{this.store.set({server:await Rt.server()});return}catch(t){if(this.isUnauthorized(t))return;await Ko(e)}}async loadProjects(){for(let e=500;;e=Math.min(e*2,5e3))try{let t=await Rt.projects();return this.store.set({projects:t}),this.store.get().state===null&&this.store.get().link==="lost"&&this.store.set({link:"idle"}),t}catch(t){if(this.isUnauthorized(t))return null;if(this.store.get().state!==null)return this.notices.error(mn(t)),null;this.store.set({link:"lost",retryAt:Date.now()+e}),await Ko(e)}}async open(e,t={}){let i=++this.opening;try{let s=await Rt.project(e);return i!==this.opening||this.show(s),!0}catch(s){return i!==this.opening?!0:this.isUnauthorized(s)?!1:s instanceof rn&&s.status===404?(this.store.set({missing:e}),t.quiet||this.notices.error("That project no longer exists. Opened another one."),!1):s instanceof rn&&s.status===0&&this.store.get().state===null?(this.store.set({link:"lost",retryAt:Date.now()+1500}),await Ko(1500),i===this.opening?this.open(e,t):!0):(this.notices.error(mn(s)),!1)}}show(e){let t=e.project.id,i=ym(t);this.leave(),this.store.set({state:null,job:null,faces:null,shown:[],meshReady:!1,chosen:[],search:"",hovered:null,clicks:null,within:null,alone:null,exclude:!1,preview:null,groups:[],activeGroup:0,drawing:!1,missing:null,link:"connecting",view:{...i,tool:e.prompt?.kind==="partition"?"divide":i.tool}}),location.hash!==`#${t}`&&history.replaceState(null,"",`#${t}`),this.store.prefs({last:t}),this.receive(e),document.title=`${e.project.name} · segvigen`,this.events=0,this.link=mm(t,{open:()=>this.store.set({link:"open"}),lost:(s,r)=>{if(!this.isUnauthorized(s)){if(s?.status===404){this.notices.info("This project was deleted."),this.closeProject();return}this.store.set({link:"lost",retryAt:r})}},event:(s,r)=>{if(s!=="state"&&s!=="progress")return;let o=JSON.parse(r);s==="state"?(this.events+=1,this.receive(o)):this.progress(o)}})}leave(){this.link?.close(),this.link=null,this.meshLoad?.abort(),this.facesLoad?.abort(),this.meshLoad=this.facesLoad=null,this.meshOf=this.facesWanted=null,this.clickTurn+=1,this.groupTurn+=1,this.groupsDirty=!1,this.granularity={busy:!1,waiting:[]},this.follow=null,this.sink.mesh(null)}async closeProject(){let e=this.store.get().state?.project.id;this.leave(),this.store.set({state:null,job:null,faces:null,shown:[],meshReady:!1,view:Tl(),chosen:[],link:"idle"}),history.replaceState(null,"",location.pathname);let i=(await this.loadProjects()??[]).find(s=>s.id!==e);i&&await this.open(i.id,{quiet:!0})}reconnect(){this.link?.retry()}receive(e){let t=this.store.get().state;if(t&&t.project.id!==e.project.id)return;let i=this.store.get(),s=new Set(e.parts.map(u=>u.id)),r=this.follow?i.chosen:i.chosen.filter(u=>s.has(u)),o=e.prompt,a=i.preview;o?.stage==="preview"&&o.seconds!==null?a={key:_m(e),seconds:o.seconds}:a&&a.key!==_m(e)&&(a=null);let l=jo(e.job),c={state:e,preview:a,job:l?e.job:null};r.length!==i.chosen.length&&(c.chosen=r),o?.kind==="click"&&o.clicks.length&&(c.within=o.within),i.within!==null&&!s.has(i.within)&&(c.within=null),i.alone!==null&&!s.has(i.alone)&&(c.alone=null),o?.kind==="partition"&&!this.groupsDirty?c.groups=o.groups.map(u=>({name:u.name,clicks:u.clicks})):t?.prompt?.kind==="partition"&&o?.kind!=="partition"&&!this.groupsDirty&&(c.groups=[]),e.faces&&i.faces?.token===e.faces&&(c.shown=e.parts),this.store.set(c),t&&t.project.name!==e.project.name&&(document.title=`${e.project.name} · segvigen`),this.loadArrays(e),this.updateUpload(e),this.announceChanges(t,e),t&&e.job?.state==="failed"&&this.reportFailure(e.job)}progress(e){let{state:t}=this.store.get();if(!t||e.project!==t.project.id)return;if(!jo(e)){this.store.get().job?.id===e.id&&this.store.set({job:null}),this.reportFailure(e);return}this.store.set({job:e});let{upload:i}=this.store.get();i?.project===t.project.id&&this.store.set({upload:{...i,phase:e.kind==="prepare"?"prepare":"segment",fraction:e.fraction,message:Tr(e)}})}reportFailure(e){if(e.state!=="failed"||!e.error||e.kind==="prepare"||this.reportedJob===e.id)return;this.reportedJob=e.id;let t={segment:"granularity",click:"prompt",partition:"tool",guide:"tool",import:"begin"}[e.kind];this.notices.error(e.error.message,document.getElementById(t))}loadArrays(e){let{asset:t,id:i}=e.project;t&&this.meshOf!==t.digest&&(this.meshOf=t.digest,this.loadMesh(i,t.digest)),e.faces&&e.faces!==this.facesWanted&&e.faces!==this.store.get().faces?.token&&(this.facesWanted=e.faces,this.loadFaces(i))}async loadMesh(e,t){this.meshLoad?.abort();let{signal:i}=this.meshLoad=new AbortController;for(let s=1e3;!i.aborted;s=Math.min(2*s,8e3))try{let r=await Rt.mesh(e,i);if(i.aborted)return;let o=this.store.get().state?.project.asset?.format.toLowerCase()??"glb";r.linear=o.includes("gl"),this.sink.mesh(r),this.store.set({meshReady:!0}),r.textures.length&&await this.texturesWanted(i);for(let a=0;a<r.textures.length&&!i.aborted;a++){let l=await Rt.texture(e,a,i).catch(()=>null);if(i.aborted)return;l&&this.sink.texture(a,l)}return}catch(r){if(i.aborted||this.isUnauthorized(r))return;if(!(r instanceof rn)||r.status!==0&&r.status<500){this.meshOf===t&&(this.meshOf=null),this.notices.error(`Can't show the mesh: ${mn(r)}`);return}await Ko(s)}}texturesWanted(e){return new Promise(t=>{let i=()=>{!e.aborted&&this.store.get().view.look.shading!=="texture"||(s(),t())},s=this.store.subscribe(i);i()})}async loadFaces(e){this.facesLoad?.abort();let{signal:t}=this.facesLoad=new AbortController;window.clearTimeout(this.facesRetry);let i=this.store.get().state?.project.asset?.faces??0;try{let s=await Rt.faces(e,i,t);if(t.aborted)return;let r=this.store.get().state;if(r?.project.id!==e)return;let o=!r.faces||s.token===r.faces||s.token==="";this.store.set({faces:{...s,token:s.token||(r.faces??"")},...o?{shown:r.parts}:{},chosen:this.follow?this.followed(this.follow,s.labels):this.remaining(s.labels)}),o&&!this.granularity.busy&&(this.follow=null),o||(this.facesRetry=window.setTimeout(()=>this.refetchFaces(e,s.token),300))}catch(s){if(t.aborted||this.isUnauthorized(s))return;this.facesWanted=null,this.facesRetry=window.setTimeout(()=>this.refetchFaces(e,null),1500)}}refetchFaces(e,t){let i=this.store.get().state;i?.project.id!==e||!i.faces||i.faces===t||this.store.get().faces?.token===i.faces||(this.facesWanted=i.faces,this.loadFaces(e))}updateUpload(e){let t=this.store.get().upload;!t||t.project!==e.project.id||(e.status==="failed"||e.status==="ready"&&!jo(e.job)?this.store.set({upload:null}):e.job&&jo(e.job)&&this.store.set({upload:{...t,phase:e.job.kind==="prepare"?"prepare":"segment",fraction:e.job.fraction,message:Tr(e.job)}}))}announceChanges(e,t){if(!e)return;let i=t.prompt;i&&(i.stage!==e.prompt?.stage||i.seconds!==e.prompt.seconds)&&(i.kind==="click"&&i.stage==="preview"&&this.notices.announce(`Preview: ${lt(i.num_faces,"face")} selected.`),i.kind==="click"&&i.stage==="done"&&this.notices.announce(`${lt(i.num_faces,"face")} selected.`),i.kind==="partition"&&i.stage==="done"&&this.notices.announce("Division ready. Apply it to keep it.")),t.parts.length!==e.parts.length&&this.notices.announce(`${lt(t.parts.length,"part")}.`),e.status!==t.status&&t.problem&&this.notices.announce(t.problem)}async act(e,t){let i=this.store.get().state?.project.id;return i?this.send(()=>Rt.act(i,e),t):!1}async send(e,t){let i=this.events;try{let s=await e();return(this.events===i||this.store.get().link!=="open")&&this.receive(s),!0}catch(s){return this.isUnauthorized(s)||this.notices.error(mn(s),t),!1}}undo(e){let{state:t}=this.store.get();if(t){if(t.undo===null)return this.notices.announce("Nothing to undo.");this.dropDrafts(),this.notices.announce(`Undid: ${t.undo}`),this.send(()=>Rt.undo(t.project.id),e)}}redo(e){let{state:t}=this.store.get();if(t){if(t.redo===null)return this.notices.announce("Nothing to redo.");this.dropDrafts(),this.notices.announce(`Redid: ${t.redo}`),this.send(()=>Rt.redo(t.project.id),e)}}async jump(e){let t=this.store.get().state?.project.id;this.dropDrafts(),t&&await this.send(()=>Rt.goTo(t,e))}offerUndo(e){let{state:t}=this.store.get(),i=this.notices.info(e,{action:{label:`Undo: ${t?.undo??"edit"}`,run:()=>this.undo()}}),s=this.store.subscribe(r=>{r.state?.project.id===t?.project.id&&r.state?.revision===t?.revision||(s(),i())})}dropDrafts(){this.clickTurn+=1,this.groupTurn+=1,this.groupsDirty=!1,this.store.set({clicks:null})}addClicks(e,t,i){let s=Ln(this.store.get());return!e[0]?.positive&&!s.some(r=>r.positive)?(this.notices.info("Click the part first. Then Shift-click to exclude.",{near:i}),null):(this.store.get().prefs.clicked||this.store.prefs({clicked:!0}),this.sendClicks([...s,...e],s.length?this.store.get().within:t,i))}async withdraw(e){let t=++this.clickTurn,{state:i}=this.store.get();if(!i||!await e)return void(t===this.clickTurn&&this.store.set({clicks:null}));let s=this.store.get().state?.job,o=jo(s??null)&&(s.kind==="click"||s.kind==="partition")&&await Rt.cancel(s.id).then(()=>!0,()=>!1);await this.send(()=>o?Rt.project(i.project.id):Rt.undo(i.project.id)),t===this.clickTurn&&(this.groupsDirty=!1,this.store.set({clicks:null}))}removeClick(e,t){let i=Ln(this.store.get()).filter((s,r)=>r!==e);this.setClicks(i,this.store.get().within,t)}setClicks(e,t,i){this.sendClicks(e.some(s=>s.positive)?e:[],t,i)}setWithin(e){let t=Ln(this.store.get());this.store.set({within:e}),t.length&&this.sendClicks(t,e)}clear(e){this.dropDrafts();let{state:t}=this.store.get();this.store.set({exclude:!1,within:null,groups:[],activeGroup:0}),t?.prompt&&this.act({do:"clear"},e)}sendClicks(e,t,i){let s=++this.clickTurn;this.store.set({clicks:e,within:t,exclude:e.length?this.store.get().exclude:!1});let r=this.store.get().server?.defaults.candidates??null,o=this.act({do:"click",clicks:e,within:t,frame:"asset",candidates:r},i);return o.then(()=>{s===this.clickTurn&&this.settleClicks(e)}),o}resize(e,t){let{state:i,clicks:s}=this.store.get(),r=i?.prompt;if(s||r?.kind!=="click"||r.candidate===null)return;let o=r.candidate+e,a=r.candidates[o];if(!a)return this.notices.announce(e<0?"There is no smaller selection.":"There is no larger selection.");this.resized=this.resized.then(()=>this.act({do:"candidate",number:o},t)).then(()=>this.notices.announce(`${lt(a.faces,"face")} selected.`))}settleClicks(e){let t=this.clickTurn;(()=>{let s=this.store.get().state?.prompt,r=s?.kind==="click"?s.clicks:[];return r.length===e.length&&r.every((o,a)=>Ex(o,e[a]))})()?this.store.set({clicks:null}):window.setTimeout(()=>t===this.clickTurn&&this.store.set({clicks:null}),400)}async keep(e,t,i){let s=this.store.get().state?.project.id;if(!s||this.store.get().keeping)return!1;this.store.set({keeping:!0});try{if(!await this.untilRefined())return!1;let{state:r}=this.store.get(),o=r?.prompt;if(!r||!o||r.project.id!==s)return!1;if(o.kind==="click"&&o.num_faces===0)return this.notices.info("Nothing is selected. Click somewhere else on the part.",{near:i}),!1;let a=new Set(r.parts.map(l=>l.id));if(this.dropDrafts(),!await this.act({do:"keep",name:e?.trim()||null,into:t},i))return!1;if(this.store.set({within:null,exclude:!1,groups:[],activeGroup:0}),o.kind==="partition"&&this.store.view({tool:"select"}),o.kind==="click"){this.store.set({chosen:[]}),this.store.get().prefs.kept||this.store.prefs({kept:!0});let l=this.store.get().state?.parts??[],c=l.find(u=>t===null?!a.has(u.id):u.id===t);c&&this.offerUndo(`${t===null?"Kept":"Added to"} ${c.name}${Tx(r.parts,l,c)}.`)}return!0}finally{this.store.set({keeping:!1})}}async untilRefined(){let e=this.clickTurn;await this.groupsSent;for(let t=0;t<Sx;t+=80){let{state:i,clicks:s,job:r}=this.store.get();if(e!==this.clickTurn||!i?.prompt)return!1;if(s===null&&(i.prompt.stage==="done"||i.prompt.stage==="preview"&&!r))return!0;if(s===null&&i.prompt.stage==="pending"&&!r&&t>2e3)return!1;await Ko(80)}return!1}repeatPrompt(e){let t=this.store.get().state?.prompt;t?.kind==="click"?this.sendClicks(t.clicks,t.within,e):t?.kind==="partition"&&this.sendGroups(e)}setGroups(e,t=this.store.get().activeGroup){this.groupsDirty=!0,this.groupTurn+=1,this.store.set({groups:e,activeGroup:Math.max(0,Math.min(t,e.length-1))})}sendGroups(e){let t=this.store.get().groups,i=this.groupTurn,s=t.map(o=>({name:o.name.trim(),clicks:o.clicks})),r=this.groupsSent.then(()=>this.act({do:"partition",parts:s,frame:"asset"},e)).then(o=>(window.setTimeout(()=>{i===this.groupTurn&&(this.groupsDirty=!1)},250),o));return this.groupsSent=r.then(()=>{}),r}async setGranularity(e,t,i){let s=this.granularity;if(s.waiting.at(-1)?.preview&&s.waiting.pop(),s.waiting.push({value:e,preview:t,part:this.store.get().alone}),s.busy)return;s.busy=!0;let{faces:r,chosen:o}=this.store.get();r&&o.length&&(this.follow={faces:r,chosen:o});for(let a=s.waiting.shift();a&&s===this.granularity;a=s.waiting.shift())await this.act({do:"granularity",...a},i)||(s.waiting=[]);s.busy=!1,this.store.get().faces?.token===this.store.get().state?.faces&&(this.follow=null)}async chooseSimilar(e,t){let i=this.store.get().state?.project.id;if(i)try{let s=await Rt.similar(i,e.id);this.store.set({chosen:[e.id,...s.map(o=>o.id)]});let r=s.length===1?"1 part has":`${s.length} parts have`;this.notices.announce(`${r} the shape of ${e.name}.`)}catch(s){this.notices.error(mn(s),t)}}followed({faces:e,chosen:t},i){let{pointed:s}=this.store.get(),r=t.map(o=>{if(s!==null&&e.labels[s]===o)return i[s];let a=new Map;for(let l=0;l<i.length;l++)e.labels[l]===o&&a.set(i[l],(a.get(i[l])??0)+1);return[...a].reduce((l,c)=>c[1]>l[1]?c:l,[-1,0])[0]});return[...new Set(r.filter(o=>o>=0))]}remaining(e){let{chosen:t,faces:i}=this.store.get();if(!t.length||i?.labels.length!==e.length)return t;let[s,r,o]=[new Map,new Map,new Map],a=(c,u)=>c.set(u,(c.get(u)??0)+1);e.forEach((c,u)=>{let d=i.labels[u];a(s,d),a(r,c),c===d&&a(o,c)});let l=t.filter(c=>2*(o.get(c)??0)>=Math.min(s.get(c)??0,r.get(c)??0));return l.length<t.length?l:t}async upload(e){let{server:t}=this.store.get(),i=t?.limits.upload_bytes,s=o=>this.store.set({upload:{file:e.name,phase:"failed",fraction:null,message:o,project:null,retry:e}});if(e.size===0)return s(`${e.name} is empty. Choose another file.`);if(i&&e.size>i)return s(`${e.name} is ${$o(e.size)}; the limit is ${$o(i)}. Simplify the mesh or shrink its textures.`);this.uploading?.abort();let r=this.uploading=new AbortController;this.store.set({upload:{file:e.name,phase:"upload",fraction:0,message:"Uploading",project:null,retry:e}});try{let o=await Rt.upload(e,a=>{if(r.signal.aborted)return;let l=a>=1;this.store.set({upload:{file:e.name,phase:l?"prepare":"upload",fraction:l?null:a,message:l?"Reading the mesh":"Uploading",project:null,retry:e}})},r.signal);if(r.signal.aborted){Rt.remove(o.project.id).catch(()=>{});return}this.opening+=1,this.store.set({upload:{file:e.name,phase:"prepare",fraction:null,message:"Reading the mesh",project:o.project.id,retry:e}}),this.show(o),this.loadProjects()}catch(o){if(r.signal.aborted)return;this.isUnauthorized(o)?this.store.set({upload:null}):s(o instanceof rn&&o.status===0?"The connection was lost during the upload. Try again.":mn(o))}}async cancelUpload(){let{upload:e,job:t}=this.store.get();if(this.uploading?.abort(),this.store.set({upload:null}),!!e?.project){if(e.phase==="segment"){await this.cancelJob();return}t&&await Rt.cancel(t.id).catch(()=>{}),await Rt.remove(e.project).catch(()=>{}),await this.closeProject()}}async cancelJob(e){let{job:t}=this.store.get();if(t)try{await Rt.cancel(t.id),this.notices.announce("Canceled.")}catch(i){if(i instanceof rn&&i.status===404)return;this.isUnauthorized(i)||this.notices.error(mn(i),e)}}async turn(e){let t=this.store.get().state?.project.id;t&&await this.send(()=>Rt.turn(t,e))}async renameProject(e,t,i){let s=t.trim();if(!s)return this.notices.error("A project needs a name.",i),!1;try{let r=await Rt.rename(e,s);this.store.get().state?.project.id===e&&this.receive(r);let o=this.store.get().projects;return o&&this.store.set({projects:o.map(a=>a.id===e?{...a,name:s}:a)}),!0}catch(r){return this.isUnauthorized(r)||this.notices.error(mn(r),i),!1}}async duplicate(e,t){try{let{project:i}=await Rt.copy(e);return await this.loadProjects(),i.id}catch(i){return this.isUnauthorized(i)||this.notices.error(mn(i),t),null}}async saveAs(e){let t=this.store.get().state?.project.id,i=t?await this.duplicate(t,e):null;return i!==null&&this.open(i)}scheduleDelete(e,t,i){this.deletions.set(e,window.setTimeout(()=>{this.deleteNow(e).then(i)},t)),i()}cancelDelete(e){window.clearTimeout(this.deletions.get(e)),this.deletions.delete(e)}isDeleting(e){return this.deletions.has(e)}flushDeletes(){for(let e of[...this.deletions.keys()])this.deleteNow(e)}async deleteNow(e){this.cancelDelete(e);try{await Rt.remove(e)}catch(i){if(!(i instanceof rn&&i.status===404)){this.isUnauthorized(i)||this.notices.error(mn(i));return}}xm(e);let t=this.store.get().projects?.filter(i=>i.id!==e)??null;this.store.set({projects:t}),this.store.get().state?.project.id===e&&await this.closeProject()}isUnauthorized(e){let t=e instanceof rn&&e.status===401;return t&&this.store.set({denied:!0}),t}};function Gu(){return/^#(?:p=)?([A-Za-z0-9_-]{8,64})$/.exec(location.hash)?.[1]??null}function Tx(n,e,t){let i=new Map(e.map(o=>[o.id,o.num_faces])),s=n.filter(o=>o.id!==t.id&&(i.get(o.id)??0)<o.num_faces),r=s.slice(0,4).map(o=>i.has(o.id)?o.name:`all of ${o.name}`);return s.length>r.length&&r.push(`${pn(s.length-r.length)} more`),r.length?` (from ${r.join(", ")})`:""}function jo(n){return n?.state==="queued"||n?.state==="running"}function _m({prompt:n}){if(!n)return"";let e=n.kind==="click"?[n]:n.groups;return JSON.stringify(e.map(({clicks:t})=>t.map(i=>[i.point,i.positive])))}function Ex(n,e){return n.positive===e.positive&&n.point.every((t,i)=>Math.abs(t-e.point[i])<Mx)}function Ko(n){return new Promise(e=>window.setTimeout(e,n))}var Wu=[[0,.447,.698],[.902,.624,0],[0,.62,.451],[.8,.475,.655],[.337,.706,.914],[.835,.369,0],[.941,.894,.259]],Xu=[1,.69,.18],wm=[.16,.72,.44],Sm=[.91,.26,.29],Ii=[[.302,.616,1],[1,.69,.18],[.243,.812,.557],[.945,.357,.431],[.655,.486,.988],[.176,.831,.843],[.976,.506,.776],[.678,.8,.263],[.984,.569,.275],[.353,.412,.886],[.612,.353,.235],[0,.5,.38]],Ax=.4;function bm(n,e,t){return[n[0]+(e-n[0])*t,n[1]+(e-n[1])*t,n[2]+(e-n[2])*t]}function Xn(n,e,t){if(!t)return n.color;let i=Wu[e%Wu.length],s=Math.floor(e/Wu.length)%3;return s===0?i:s===1?bm(i,1,.5):bm(i,0,.45)}function Mm(n,e){let t=s=>e.some(r=>Math.hypot(s[0]-r[0],s[1]-r[1],s[2]-r[2])<Ax),i=[...Ii.filter(s=>!t(s)),...Ii.filter(t)];return Array.from({length:n},(s,r)=>i[r%i.length])}function F(n,e=null,...t){let i=document.createElement(n);e&&Cx(i,e);for(let s of t)s!=null&&s!==!1&&i.append(s instanceof Node?s:String(s));return i}function Cx(n,e){for(let[t,i]of Object.entries(e))if(t.startsWith("on")&&typeof i=="function")n.addEventListener(t.slice(2).toLowerCase(),i);else if(i==null)n.removeAttribute(t);else if(t==="class")n.className=String(i);else if(t==="vars")for(let[s,r]of Object.entries(i))n.style.setProperty(s,r);else typeof i=="boolean"&&!t.startsWith("aria-")&&!t.startsWith("data-")?t in n?n[t]=i:n.toggleAttribute(t,i):t==="value"||t==="textContent"||t==="htmlFor"||t==="checked"?n[t]=i:n.setAttribute(t,String(i))}function _e(n,e){n.textContent!==e&&(n.textContent=e)}function je(n,e,t){let i=t===!1||t===null?null:t===!0?"":t;n.getAttribute(e)!==i&&(i===null?n.removeAttribute(e):n.setAttribute(e,i))}function Zt(n,e,t){je(n,`aria-${e}`,String(t))}function He(n,e){n.hidden===e&&(n.hidden=!e)}function bs(n,e){let t=new Set(e);for(let s of[...n.children])t.has(s)||s.remove();let i=n.firstElementChild;for(let s of e)s===i?i=i.nextElementSibling:n.insertBefore(s,i)}function Ke(n){let e=document.getElementById(n);if(!e)throw new Error(`the page has no element #${n}`);return e}function qn(n){let[e=0,t=0,i=0]=n;return`rgb(${Math.round(e*255)} ${Math.round(t*255)} ${Math.round(i*255)})`}function Zo(n){return"#"+n.slice(0,3).map(e=>Math.round(Math.min(1,Math.max(0,e))*255).toString(16).padStart(2,"0")).join("")}function Al(n){let e=parseInt(n.slice(1),16);return[(e>>16&255)/255,(e>>8&255)/255,(e&255)/255]}function Er(n,e){let t=0,i=null,s=()=>{window.clearTimeout(t);let o=i;i=null,o&&e(...o)};return Object.assign((...o)=>{i=o,window.clearTimeout(t),t=window.setTimeout(s,n)},{flush:s,drop:()=>{window.clearTimeout(t),i=null}})}function Tm(n){return n instanceof HTMLElement?n.isContentEditable||n instanceof HTMLTextAreaElement||n instanceof HTMLSelectElement?!0:n instanceof HTMLInputElement&&!["checkbox","radio","range","button","color","file"].includes(n.type):!1}function qu(n){return[...n.querySelectorAll("a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex='-1'])")].filter(t=>t.tabIndex>=0&&t.getClientRects().length>0)}var Ym=0,bd=1,jm=2;var ga=1,Km=2,Zr=3,En=0,An=1,xn=2,ki=0,Jr=1,wd=2,Sd=3,Md=4,Zm=5;var tr=100,Jm=101,Qm=102,eg=103,tg=104,ng=200,ig=201,sg=202,rg=203,Td=204,Ed=205,og=206,ag=207,lg=208,cg=209,hg=210,ug=211,dg=212,fg=213,pg=214,Zl=0,Jl=1,Ql=2,Gr=3,ec=4,tc=5,nc=6,ic=7,Ad=0,mg=1,gg=2,Oi=0,Cd=1,Rd=2,Pd=3,Id=4,Ld=5,Dd=6,Nd=7;var Ud=300,nr=301,Qr=302,Ec=303,Ac=304,Wr=1e3,Di=1001,sc=1002,jt=1003,vg=1004;var va=1005;var Tn=1006,Cc=1007;var ls=1008;var ln=1009,Fd=1010,kd=1011,eo=1012,Rc=1013,Ti=1014,ei=1015,Ei=1016,Pc=1017,Ic=1018,ir=1020,Od=35902,Bd=35899,zd=1021,Vd=1022,Gn=1023,rs=1026,cs=1027,ya=1028,Lc=1029,Ls=1030,Dc=1031;var to=1033,xa=33776,_a=33777,ba=33778,wa=33779,Nc=35840,Uc=35841,Fc=35842,kc=35843,Oc=36196,Bc=37492,zc=37496,Vc=37488,Hc=37489,Sa=37490,Gc=37491,Wc=37808,Xc=37809,qc=37810,$c=37811,Yc=37812,jc=37813,Kc=37814,Zc=37815,Jc=37816,Qc=37817,eh=37818,th=37819,nh=37820,ih=37821,sh=36492,rh=36494,oh=36495,ah=36283,lh=36284,Ma=36285,ch=36286;var ia=2300,rc=2301,jl=2302,md=2303,gd=2400,vd=2401,yd=2402;var yg=3200;var Hd=0,xg=1,hs="",Jn="srgb",Js="srgb-linear",sa="linear",Ot="srgb";var Kl=7680;var _g=519,bg=512,wg=513,Sg=514,Gd=515,Mg=516,Tg=517,Wd=518,Xd=519,Eg=35044;var sr="300 es",ui=2e3,ra=2001;function Rx(n){for(let e=n.length-1;e>=0;--e)if(n[e]>=65535)return!0;return!1}function Px(n){return ArrayBuffer.isView(n)&&!(n instanceof DataView)}function oa(n){return document.createElementNS("http://www.w3.org/1999/xhtml",n)}function Ag(){let n=oa("canvas");return n.style.display="block",n}var Em={},Xr=null;function qd(...n){let e="THREE."+n.shift();Xr?Xr("log",e,...n):console.log(e,...n)}function Cg(n){let e=n[0];if(typeof e=="string"&&e.startsWith("TSL:")){let t=n[1];t&&t.isStackTrace?n[0]+=" "+t.getLocation():n[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return n}function Qe(...n){n=Cg(n);let e="THREE."+n.shift();if(Xr)Xr("warn",e,...n);else{let t=n[0];t&&t.isStackTrace?console.warn(t.getError(e)):console.warn(e,...n)}}function it(...n){n=Cg(n);let e="THREE."+n.shift();if(Xr)Xr("error",e,...n);else{let t=n[0];t&&t.isStackTrace?console.error(t.getError(e)):console.error(e,...n)}}function na(...n){let e=n.join(" ");e in Em||(Em[e]=!0,Qe(...n))}function Rg(n,e,t){return new Promise(function(i,s){function r(){switch(n.clientWaitSync(e,n.SYNC_FLUSH_COMMANDS_BIT,0)){case n.WAIT_FAILED:s();break;case n.TIMEOUT_EXPIRED:setTimeout(r,t);break;default:i()}}setTimeout(r,t)})}var Pg={[Zl]:Zl,[Ql]:nc,[ec]:ec,[Gr]:tc,[Jl]:Jl,[nc]:Ql,[ic]:ic,[tc]:Gr},Ni=class{addEventListener(e,t){this._listeners===void 0&&(this._listeners={});let i=this._listeners;i[e]===void 0&&(i[e]=[]),i[e].indexOf(t)===-1&&i[e].push(t)}hasEventListener(e,t){let i=this._listeners;return i===void 0?!1:i[e]!==void 0&&i[e].indexOf(t)!==-1}removeEventListener(e,t){let i=this._listeners;if(i===void 0)return;let s=i[e];if(s!==void 0){let r=s.indexOf(t);r!==-1&&s.splice(r,1)}}dispatchEvent(e){let t=this._listeners;if(t===void 0)return;let i=t[e.type];if(i!==void 0){e.target=this;let s=i.slice(0);for(let r=0,o=s.length;r<o;r++)s[r].call(this,e);e.target=null}}},Dn=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"];var $u=Math.PI/180,oc=180/Math.PI;function Ta(){let n=Math.random()*4294967295|0,e=Math.random()*4294967295|0,t=Math.random()*4294967295|0,i=Math.random()*4294967295|0;return(Dn[n&255]+Dn[n>>8&255]+Dn[n>>16&255]+Dn[n>>24&255]+"-"+Dn[e&255]+Dn[e>>8&255]+"-"+Dn[e>>16&15|64]+Dn[e>>24&255]+"-"+Dn[t&63|128]+Dn[t>>8&255]+"-"+Dn[t>>16&255]+Dn[t>>24&255]+Dn[i&255]+Dn[i>>8&255]+Dn[i>>16&255]+Dn[i>>24&255]).toLowerCase()}function dt(n,e,t){return Math.max(e,Math.min(t,n))}function Ix(n,e){return(n%e+e)%e}function Yu(n,e,t){return(1-t)*n+t*e}function Ig(n){return Math.pow(2,Math.floor(Math.log(n)/Math.LN2))}function $d(n){switch(n.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function Lx(n,e){if(e.constructor===Float32Array)return n;let t=$d(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(n/t,-1)}function Dx(n,e){if(e.constructor===Float32Array)return n;let t=$d(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(n*t)}var ht=class{static{this.prototype.isVector2=!0}constructor(e=0,t=0){this.x=e,this.y=t}get width(){return this.x}set width(e){this.x=e}get height(){return this.y}set height(e){this.y=e}set(e,t){return this.x=e,this.y=t,this}setScalar(e){return this.x=e,this.y=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;default:throw new Error("THREE.Vector2: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y)}copy(e){return this.x=e.x,this.y=e.y,this}add(e){return this.x+=e.x,this.y+=e.y,this}addScalar(e){return this.x+=e,this.y+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this}subScalar(e){return this.x-=e,this.y-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this}multiply(e){return this.x*=e.x,this.y*=e.y,this}multiplyScalar(e){return this.x*=e,this.y*=e,this}divide(e){return this.x/=e.x,this.y/=e.y,this}divideScalar(e){return this.multiplyScalar(1/e)}applyMatrix3(e){let t=this.x,i=this.y,s=e.elements;return this.x=s[0]*t+s[3]*i+s[6],this.y=s[1]*t+s[4]*i+s[7],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this}clamp(e,t){return this.x=dt(this.x,e.x,t.x),this.y=dt(this.y,e.y,t.y),this}clampScalar(e,t){return this.x=dt(this.x,e,t),this.y=dt(this.y,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(dt(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(e){return this.x*e.x+this.y*e.y}cross(e){return this.x*e.y-this.y*e.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let i=this.dot(e)/t;return Math.acos(dt(i,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,i=this.y-e.y;return t*t+i*i}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this}equals(e){return e.x===this.x&&e.y===this.y}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this}rotateAround(e,t){let i=Math.cos(t),s=Math.sin(t),r=this.x-e.x,o=this.y-e.y;return this.x=r*i-o*s+e.x,this.y=r*s+o*i+e.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},$n=class{constructor(e=0,t=0,i=0,s=1){this.isQuaternion=!0,this._x=e,this._y=t,this._z=i,this._w=s}static slerpFlat(e,t,i,s,r,o,a){let l=i[s+0],c=i[s+1],u=i[s+2],d=i[s+3],h=r[o+0],f=r[o+1],g=r[o+2],x=r[o+3];if(d!==x||l!==h||c!==f||u!==g){let m=l*h+c*f+u*g+d*x;m<0&&(h=-h,f=-f,g=-g,x=-x,m=-m);let p=1-a;if(m<.9995){let y=Math.acos(m),S=Math.sin(y);p=Math.sin(p*y)/S,a=Math.sin(a*y)/S,l=l*p+h*a,c=c*p+f*a,u=u*p+g*a,d=d*p+x*a}else{l=l*p+h*a,c=c*p+f*a,u=u*p+g*a,d=d*p+x*a;let y=1/Math.sqrt(l*l+c*c+u*u+d*d);l*=y,c*=y,u*=y,d*=y}}e[t]=l,e[t+1]=c,e[t+2]=u,e[t+3]=d}static multiplyQuaternionsFlat(e,t,i,s,r,o){let a=i[s],l=i[s+1],c=i[s+2],u=i[s+3],d=r[o],h=r[o+1],f=r[o+2],g=r[o+3];return e[t]=a*g+u*d+l*f-c*h,e[t+1]=l*g+u*h+c*d-a*f,e[t+2]=c*g+u*f+a*h-l*d,e[t+3]=u*g-a*d-l*h-c*f,e}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get w(){return this._w}set w(e){this._w=e,this._onChangeCallback()}set(e,t,i,s){return this._x=e,this._y=t,this._z=i,this._w=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(e){return this._x=e.x,this._y=e.y,this._z=e.z,this._w=e.w,this._onChangeCallback(),this}setFromEuler(e,t=!0){let i=e._x,s=e._y,r=e._z,o=e._order,a=Math.cos,l=Math.sin,c=a(i/2),u=a(s/2),d=a(r/2),h=l(i/2),f=l(s/2),g=l(r/2);switch(o){case"XYZ":this._x=h*u*d+c*f*g,this._y=c*f*d-h*u*g,this._z=c*u*g+h*f*d,this._w=c*u*d-h*f*g;break;case"YXZ":this._x=h*u*d+c*f*g,this._y=c*f*d-h*u*g,this._z=c*u*g-h*f*d,this._w=c*u*d+h*f*g;break;case"ZXY":this._x=h*u*d-c*f*g,this._y=c*f*d+h*u*g,this._z=c*u*g+h*f*d,this._w=c*u*d-h*f*g;break;case"ZYX":this._x=h*u*d-c*f*g,this._y=c*f*d+h*u*g,this._z=c*u*g-h*f*d,this._w=c*u*d+h*f*g;break;case"YZX":this._x=h*u*d+c*f*g,this._y=c*f*d+h*u*g,this._z=c*u*g-h*f*d,this._w=c*u*d-h*f*g;break;case"XZY":this._x=h*u*d-c*f*g,this._y=c*f*d-h*u*g,this._z=c*u*g+h*f*d,this._w=c*u*d+h*f*g;break;default:Qe("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return t===!0&&this._onChangeCallback(),this}setFromAxisAngle(e,t){let i=t/2,s=Math.sin(i);return this._x=e.x*s,this._y=e.y*s,this._z=e.z*s,this._w=Math.cos(i),this._onChangeCallback(),this}setFromRotationMatrix(e){let t=e.elements,i=t[0],s=t[4],r=t[8],o=t[1],a=t[5],l=t[9],c=t[2],u=t[6],d=t[10],h=i+a+d;if(h>0){let f=.5/Math.sqrt(h+1);this._w=.25/f,this._x=(u-l)*f,this._y=(r-c)*f,this._z=(o-s)*f}else if(i>a&&i>d){let f=2*Math.sqrt(1+i-a-d);this._w=(u-l)/f,this._x=.25*f,this._y=(s+o)/f,this._z=(r+c)/f}else if(a>d){let f=2*Math.sqrt(1+a-i-d);this._w=(r-c)/f,this._x=(s+o)/f,this._y=.25*f,this._z=(l+u)/f}else{let f=2*Math.sqrt(1+d-i-a);this._w=(o-s)/f,this._x=(r+c)/f,this._y=(l+u)/f,this._z=.25*f}return this._onChangeCallback(),this}setFromUnitVectors(e,t){let i=e.dot(t)+1;return i<1e-8?(i=0,Math.abs(e.x)>Math.abs(e.z)?(this._x=-e.y,this._y=e.x,this._z=0,this._w=i):(this._x=0,this._y=-e.z,this._z=e.y,this._w=i)):(this._x=e.y*t.z-e.z*t.y,this._y=e.z*t.x-e.x*t.z,this._z=e.x*t.y-e.y*t.x,this._w=i),this.normalize()}angleTo(e){return 2*Math.acos(Math.abs(dt(this.dot(e),-1,1)))}rotateTowards(e,t){let i=this.angleTo(e);if(i===0)return this;let s=Math.min(1,t/i);return this.slerp(e,s),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(e){return this._x*e._x+this._y*e._y+this._z*e._z+this._w*e._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let e=this.length();return e===0?(this._x=0,this._y=0,this._z=0,this._w=1):(e=1/e,this._x=this._x*e,this._y=this._y*e,this._z=this._z*e,this._w=this._w*e),this._onChangeCallback(),this}multiply(e){return this.multiplyQuaternions(this,e)}premultiply(e){return this.multiplyQuaternions(e,this)}multiplyQuaternions(e,t){let i=e._x,s=e._y,r=e._z,o=e._w,a=t._x,l=t._y,c=t._z,u=t._w;return this._x=i*u+o*a+s*c-r*l,this._y=s*u+o*l+r*a-i*c,this._z=r*u+o*c+i*l-s*a,this._w=o*u-i*a-s*l-r*c,this._onChangeCallback(),this}slerp(e,t){let i=e._x,s=e._y,r=e._z,o=e._w,a=this.dot(e);a<0&&(i=-i,s=-s,r=-r,o=-o,a=-a);let l=1-t;if(a<.9995){let c=Math.acos(a),u=Math.sin(c);l=Math.sin(l*c)/u,t=Math.sin(t*c)/u,this._x=this._x*l+i*t,this._y=this._y*l+s*t,this._z=this._z*l+r*t,this._w=this._w*l+o*t,this._onChangeCallback()}else this._x=this._x*l+i*t,this._y=this._y*l+s*t,this._z=this._z*l+r*t,this._w=this._w*l+o*t,this.normalize();return this}slerpQuaternions(e,t,i){return this.copy(e).slerp(t,i)}random(){let e=2*Math.PI*Math.random(),t=2*Math.PI*Math.random(),i=Math.random(),s=Math.sqrt(1-i),r=Math.sqrt(i);return this.set(s*Math.sin(e),s*Math.cos(e),r*Math.sin(t),r*Math.cos(t))}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._w===this._w}fromArray(e,t=0){return this._x=e[t],this._y=e[t+1],this._z=e[t+2],this._w=e[t+3],this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._w,e}fromBufferAttribute(e,t){return this._x=e.getX(t),this._y=e.getY(t),this._z=e.getZ(t),this._w=e.getW(t),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},N=class{static{this.prototype.isVector3=!0}constructor(e=0,t=0,i=0){this.x=e,this.y=t,this.z=i}set(e,t,i){return i===void 0&&(i=this.z),this.x=e,this.y=t,this.z=i,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;default:throw new Error("THREE.Vector3: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this}multiplyVectors(e,t){return this.x=e.x*t.x,this.y=e.y*t.y,this.z=e.z*t.z,this}applyEuler(e){return this.applyQuaternion(Am.setFromEuler(e))}applyAxisAngle(e,t){return this.applyQuaternion(Am.setFromAxisAngle(e,t))}applyMatrix3(e){let t=this.x,i=this.y,s=this.z,r=e.elements;return this.x=r[0]*t+r[3]*i+r[6]*s,this.y=r[1]*t+r[4]*i+r[7]*s,this.z=r[2]*t+r[5]*i+r[8]*s,this}applyNormalMatrix(e){return this.applyMatrix3(e).normalize()}applyMatrix4(e){let t=this.x,i=this.y,s=this.z,r=e.elements,o=1/(r[3]*t+r[7]*i+r[11]*s+r[15]);return this.x=(r[0]*t+r[4]*i+r[8]*s+r[12])*o,this.y=(r[1]*t+r[5]*i+r[9]*s+r[13])*o,this.z=(r[2]*t+r[6]*i+r[10]*s+r[14])*o,this}applyQuaternion(e){let t=this.x,i=this.y,s=this.z,r=e.x,o=e.y,a=e.z,l=e.w,c=2*(o*s-a*i),u=2*(a*t-r*s),d=2*(r*i-o*t);return this.x=t+l*c+o*d-a*u,this.y=i+l*u+a*c-r*d,this.z=s+l*d+r*u-o*c,this}project(e){return this.applyMatrix4(e.matrixWorldInverse).applyMatrix4(e.projectionMatrix)}unproject(e){return this.applyMatrix4(e.projectionMatrixInverse).applyMatrix4(e.matrixWorld)}transformDirection(e){let t=this.x,i=this.y,s=this.z,r=e.elements;return this.x=r[0]*t+r[4]*i+r[8]*s,this.y=r[1]*t+r[5]*i+r[9]*s,this.z=r[2]*t+r[6]*i+r[10]*s,this.normalize()}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this}divideScalar(e){return this.multiplyScalar(1/e)}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this}clamp(e,t){return this.x=dt(this.x,e.x,t.x),this.y=dt(this.y,e.y,t.y),this.z=dt(this.z,e.z,t.z),this}clampScalar(e,t){return this.x=dt(this.x,e,t),this.y=dt(this.y,e,t),this.z=dt(this.z,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(dt(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this.z=e.z+(t.z-e.z)*i,this}cross(e){return this.crossVectors(this,e)}crossVectors(e,t){let i=e.x,s=e.y,r=e.z,o=t.x,a=t.y,l=t.z;return this.x=s*l-r*a,this.y=r*o-i*l,this.z=i*a-s*o,this}projectOnVector(e){let t=e.lengthSq();if(t===0)return this.set(0,0,0);let i=e.dot(this)/t;return this.copy(e).multiplyScalar(i)}projectOnPlane(e){return ju.copy(this).projectOnVector(e),this.sub(ju)}reflect(e){return this.sub(ju.copy(e).multiplyScalar(2*this.dot(e)))}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let i=this.dot(e)/t;return Math.acos(dt(i,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,i=this.y-e.y,s=this.z-e.z;return t*t+i*i+s*s}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)+Math.abs(this.z-e.z)}setFromSpherical(e){return this.setFromSphericalCoords(e.radius,e.phi,e.theta)}setFromSphericalCoords(e,t,i){let s=Math.sin(t)*e;return this.x=s*Math.sin(i),this.y=Math.cos(t)*e,this.z=s*Math.cos(i),this}setFromCylindrical(e){return this.setFromCylindricalCoords(e.radius,e.theta,e.y)}setFromCylindricalCoords(e,t,i){return this.x=e*Math.sin(t),this.y=i,this.z=e*Math.cos(t),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this}setFromMatrixScale(e){let t=this.setFromMatrixColumn(e,0).length(),i=this.setFromMatrixColumn(e,1).length(),s=this.setFromMatrixColumn(e,2).length();return this.x=t,this.y=i,this.z=s,this}setFromMatrixColumn(e,t){return this.fromArray(e.elements,t*4)}setFromMatrix3Column(e,t){return this.fromArray(e.elements,t*3)}setFromEuler(e){return this.x=e._x,this.y=e._y,this.z=e._z,this}setFromColor(e){return this.x=e.r,this.y=e.g,this.z=e.b,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let e=Math.random()*Math.PI*2,t=Math.random()*2-1,i=Math.sqrt(1-t*t);return this.x=i*Math.cos(e),this.y=t,this.z=i*Math.sin(e),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},ju=new N,Am=new $n,st=class{static{this.prototype.isMatrix3=!0}constructor(e,t,i,s,r,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],e!==void 0&&this.set(e,t,i,s,r,o,a,l,c)}set(e,t,i,s,r,o,a,l,c){let u=this.elements;return u[0]=e,u[1]=s,u[2]=a,u[3]=t,u[4]=r,u[5]=l,u[6]=i,u[7]=o,u[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(e){let t=this.elements,i=e.elements;return t[0]=i[0],t[1]=i[1],t[2]=i[2],t[3]=i[3],t[4]=i[4],t[5]=i[5],t[6]=i[6],t[7]=i[7],t[8]=i[8],this}extractBasis(e,t,i){return e.setFromMatrix3Column(this,0),t.setFromMatrix3Column(this,1),i.setFromMatrix3Column(this,2),this}setFromMatrix4(e){let t=e.elements;return this.set(t[0],t[4],t[8],t[1],t[5],t[9],t[2],t[6],t[10]),this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let i=e.elements,s=t.elements,r=this.elements,o=i[0],a=i[3],l=i[6],c=i[1],u=i[4],d=i[7],h=i[2],f=i[5],g=i[8],x=s[0],m=s[3],p=s[6],y=s[1],S=s[4],b=s[7],M=s[2],w=s[5],v=s[8];return r[0]=o*x+a*y+l*M,r[3]=o*m+a*S+l*w,r[6]=o*p+a*b+l*v,r[1]=c*x+u*y+d*M,r[4]=c*m+u*S+d*w,r[7]=c*p+u*b+d*v,r[2]=h*x+f*y+g*M,r[5]=h*m+f*S+g*w,r[8]=h*p+f*b+g*v,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[3]*=e,t[6]*=e,t[1]*=e,t[4]*=e,t[7]*=e,t[2]*=e,t[5]*=e,t[8]*=e,this}determinant(){let e=this.elements,t=e[0],i=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8];return t*o*u-t*a*c-i*r*u+i*a*l+s*r*c-s*o*l}invert(){let e=this.elements,t=e[0],i=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8],d=u*o-a*c,h=a*l-u*r,f=c*r-o*l,g=t*d+i*h+s*f;if(g===0)return this.set(0,0,0,0,0,0,0,0,0);let x=1/g;return e[0]=d*x,e[1]=(s*c-u*i)*x,e[2]=(a*i-s*o)*x,e[3]=h*x,e[4]=(u*t-s*l)*x,e[5]=(s*r-a*t)*x,e[6]=f*x,e[7]=(i*l-c*t)*x,e[8]=(o*t-i*r)*x,this}transpose(){let e,t=this.elements;return e=t[1],t[1]=t[3],t[3]=e,e=t[2],t[2]=t[6],t[6]=e,e=t[5],t[5]=t[7],t[7]=e,this}getNormalMatrix(e){return this.setFromMatrix4(e).invert().transpose()}transposeIntoArray(e){let t=this.elements;return e[0]=t[0],e[1]=t[3],e[2]=t[6],e[3]=t[1],e[4]=t[4],e[5]=t[7],e[6]=t[2],e[7]=t[5],e[8]=t[8],this}setUvTransform(e,t,i,s,r,o,a){let l=Math.cos(r),c=Math.sin(r);return this.set(i*l,i*c,-i*(l*o+c*a)+o+e,-s*c,s*l,-s*(-c*o+l*a)+a+t,0,0,1),this}scale(e,t){return na("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(Ku.makeScale(e,t)),this}rotate(e){return na("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(Ku.makeRotation(-e)),this}translate(e,t){return na("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(Ku.makeTranslation(e,t)),this}makeTranslation(e,t){return e.isVector2?this.set(1,0,e.x,0,1,e.y,0,0,1):this.set(1,0,e,0,1,t,0,0,1),this}makeRotation(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,-i,0,i,t,0,0,0,1),this}makeScale(e,t){return this.set(e,0,0,0,t,0,0,0,1),this}equals(e){let t=this.elements,i=e.elements;for(let s=0;s<9;s++)if(t[s]!==i[s])return!1;return!0}fromArray(e,t=0){for(let i=0;i<9;i++)this.elements[i]=e[i+t];return this}toArray(e=[],t=0){let i=this.elements;return e[t]=i[0],e[t+1]=i[1],e[t+2]=i[2],e[t+3]=i[3],e[t+4]=i[4],e[t+5]=i[5],e[t+6]=i[6],e[t+7]=i[7],e[t+8]=i[8],e}clone(){return new this.constructor().fromArray(this.elements)}},Ku=new st,Cm=new st().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),Rm=new st().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function Nx(){let n={enabled:!0,workingColorSpace:Js,spaces:{},convert:function(s,r,o){return this.enabled===!1||r===o||!r||!o||(this.spaces[r].transfer===Ot&&(s.r=ss(s.r),s.g=ss(s.g),s.b=ss(s.b)),this.spaces[r].primaries!==this.spaces[o].primaries&&(s.applyMatrix3(this.spaces[r].toXYZ),s.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===Ot&&(s.r=Hr(s.r),s.g=Hr(s.g),s.b=Hr(s.b))),s},workingToColorSpace:function(s,r){return this.convert(s,this.workingColorSpace,r)},colorSpaceToWorking:function(s,r){return this.convert(s,r,this.workingColorSpace)},getPrimaries:function(s){return this.spaces[s].primaries},getTransfer:function(s){return s===hs?sa:this.spaces[s].transfer},getToneMappingMode:function(s){return this.spaces[s].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(s,r=this.workingColorSpace){return s.fromArray(this.spaces[r].luminanceCoefficients)},define:function(s){Object.assign(this.spaces,s)},_getMatrix:function(s,r,o){return s.copy(this.spaces[o].fromXYZ).multiply(this.spaces[r].toXYZ)},_getDrawingBufferColorSpace:function(s){return this.spaces[s].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(s=this.workingColorSpace){return this.spaces[s].workingColorSpaceConfig.unpackColorSpace}},e=[.64,.33,.3,.6,.15,.06],t=[.2126,.7152,.0722],i=[.3127,.329];return n.define({[Js]:{primaries:e,whitePoint:i,transfer:sa,toXYZ:Cm,fromXYZ:Rm,luminanceCoefficients:t,workingColorSpaceConfig:{unpackColorSpace:Jn},outputColorSpaceConfig:{drawingBufferColorSpace:Jn}},[Jn]:{primaries:e,whitePoint:i,transfer:Ot,toXYZ:Cm,fromXYZ:Rm,luminanceCoefficients:t,outputColorSpaceConfig:{drawingBufferColorSpace:Jn}}}),n}var wt=Nx();function ss(n){return n<.04045?n*.0773993808:Math.pow(n*.9478672986+.0521327014,2.4)}function Hr(n){return n<.0031308?n*12.92:1.055*Math.pow(n,.41666)-.055}var Ar,ac=class{static getDataURL(e,t="image/png"){if(/^data:/i.test(e.src)||typeof HTMLCanvasElement>"u")return e.src;let i;if(e instanceof HTMLCanvasElement)i=e;else{Ar===void 0&&(Ar=oa("canvas")),Ar.width=e.width,Ar.height=e.height;let s=Ar.getContext("2d");e instanceof ImageData?s.putImageData(e,0,0):s.drawImage(e,0,0,e.width,e.height),i=Ar}return i.toDataURL(t)}static sRGBToLinear(e){if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&e instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&e instanceof ImageBitmap){let t=oa("canvas");t.width=e.width,t.height=e.height;let i=t.getContext("2d");i.drawImage(e,0,0,e.width,e.height);let s=i.getImageData(0,0,e.width,e.height),r=s.data;for(let o=0;o<r.length;o++)r[o]=ss(r[o]/255)*255;return i.putImageData(s,0,0),t}else if(e.data){let t=e.data.slice(0);for(let i=0;i<t.length;i++)t instanceof Uint8Array||t instanceof Uint8ClampedArray?t[i]=Math.floor(ss(t[i]/255)*255):t[i]=ss(t[i]);return{data:t,width:e.width,height:e.height}}else return Qe("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),e}},Ux=0,qr=class{constructor(e=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:Ux++}),this.uuid=Ta(),this.data=e,this.dataReady=!0,this.version=0}getSize(e){let t=this.data;return typeof HTMLVideoElement<"u"&&t instanceof HTMLVideoElement?e.set(t.videoWidth,t.videoHeight,0):typeof VideoFrame<"u"&&t instanceof VideoFrame?e.set(t.displayWidth,t.displayHeight,0):t!==null?e.set(t.width||0,t.height||0,t.depth||0):e.set(0,0,0),e}set needsUpdate(e){e===!0&&this.version++}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.images[this.uuid]!==void 0)return e.images[this.uuid];let i={uuid:this.uuid,url:""},s=this.data;if(s!==null){let r;if(Array.isArray(s)){r=[];for(let o=0,a=s.length;o<a;o++)s[o].isDataTexture?r.push(Zu(s[o].image)):r.push(Zu(s[o]))}else r=Zu(s);i.url=r}return t||(e.images[this.uuid]=i),i}};function Zu(n){return typeof HTMLImageElement<"u"&&n instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&n instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&n instanceof ImageBitmap?ac.getDataURL(n):n.data?{data:Array.from(n.data),width:n.width,height:n.height,type:n.data.constructor.name}:(Qe("Texture: Unable to serialize Texture."),{})}var Fx=0,Ju=new N,Fn=class n extends Ni{constructor(e=n.DEFAULT_IMAGE,t=n.DEFAULT_MAPPING,i=Di,s=Di,r=Tn,o=ls,a=Gn,l=ln,c=n.DEFAULT_ANISOTROPY,u=hs){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:Fx++}),this.uuid=Ta(),this.name="",this.source=new qr(e),this.mipmaps=[],this.mapping=t,this.channel=0,this.wrapS=i,this.wrapT=s,this.magFilter=r,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new ht(0,0),this.repeat=new ht(1,1),this.center=new ht(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new st,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=u,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(e&&e.depth&&e.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(Ju).x}get height(){return this.source.getSize(Ju).y}get depth(){return this.source.getSize(Ju).z}get image(){return this.source.data}set image(e){this.source.data=e}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(e){return this.name=e.name,this.source=e.source,this.mipmaps=e.mipmaps.slice(0),this.mapping=e.mapping,this.channel=e.channel,this.wrapS=e.wrapS,this.wrapT=e.wrapT,this.magFilter=e.magFilter,this.minFilter=e.minFilter,this.anisotropy=e.anisotropy,this.format=e.format,this.internalFormat=e.internalFormat,this.type=e.type,this.normalized=e.normalized,this.offset.copy(e.offset),this.repeat.copy(e.repeat),this.center.copy(e.center),this.rotation=e.rotation,this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrix.copy(e.matrix),this.generateMipmaps=e.generateMipmaps,this.mipmapsAutoUpdate=e.mipmapsAutoUpdate,this.premultiplyAlpha=e.premultiplyAlpha,this.flipY=e.flipY,this.unpackAlignment=e.unpackAlignment,this.colorSpace=e.colorSpace,this.renderTarget=e.renderTarget,this.isRenderTargetTexture=e.isRenderTargetTexture,this.isPMREMTexture=e.isPMREMTexture,this.isArrayTexture=e.isArrayTexture,this.userData=JSON.parse(JSON.stringify(e.userData)),this.needsUpdate=!0,this}setValues(e){for(let t in e){let i=e[t];if(i===void 0){Qe(`Texture.setValues(): parameter '${t}' has value of undefined.`);continue}let s=this[t];if(s===void 0){Qe(`Texture.setValues(): property '${t}' does not exist.`);continue}s&&i&&s.isVector2&&i.isVector2||s&&i&&s.isVector3&&i.isVector3||s&&i&&s.isMatrix3&&i.isMatrix3?s.copy(i):this[t]=i}}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.textures[this.uuid]!==void 0)return e.textures[this.uuid];let i={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(e).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(i.userData=this.userData),t||(e.textures[this.uuid]=i),i}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(e){if(this.mapping!==Ud)return e;if(e.applyMatrix3(this.matrix),e.x<0||e.x>1)switch(this.wrapS){case Wr:e.x=e.x-Math.floor(e.x);break;case Di:e.x=e.x<0?0:1;break;case sc:Math.abs(Math.floor(e.x)%2)===1?e.x=Math.ceil(e.x)-e.x:e.x=e.x-Math.floor(e.x);break}if(e.y<0||e.y>1)switch(this.wrapT){case Wr:e.y=e.y-Math.floor(e.y);break;case Di:e.y=e.y<0?0:1;break;case sc:Math.abs(Math.floor(e.y)%2)===1?e.y=Math.ceil(e.y)-e.y:e.y=e.y-Math.floor(e.y);break}return this.flipY&&(e.y=1-e.y),e}set needsUpdate(e){e===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(e){e===!0&&this.pmremVersion++}};Fn.DEFAULT_IMAGE=null;Fn.DEFAULT_MAPPING=Ud;Fn.DEFAULT_ANISOTROPY=1;var Bt=class{static{this.prototype.isVector4=!0}constructor(e=0,t=0,i=0,s=1){this.x=e,this.y=t,this.z=i,this.w=s}get width(){return this.z}set width(e){this.z=e}get height(){return this.w}set height(e){this.w=e}set(e,t,i,s){return this.x=e,this.y=t,this.z=i,this.w=s,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this.w=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setW(e){return this.w=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;case 3:this.w=t;break;default:throw new Error("THREE.Vector4: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this.w=e.w!==void 0?e.w:1,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this.w+=e.w,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this.w+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this.w=e.w+t.w,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this.w+=e.w*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this.w-=e.w,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this.w-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this.w=e.w-t.w,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this.w*=e.w,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this.w*=e,this}applyMatrix4(e){let t=this.x,i=this.y,s=this.z,r=this.w,o=e.elements;return this.x=o[0]*t+o[4]*i+o[8]*s+o[12]*r,this.y=o[1]*t+o[5]*i+o[9]*s+o[13]*r,this.z=o[2]*t+o[6]*i+o[10]*s+o[14]*r,this.w=o[3]*t+o[7]*i+o[11]*s+o[15]*r,this}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this.w/=e.w,this}divideScalar(e){return this.multiplyScalar(1/e)}setAxisAngleFromQuaternion(e){this.w=2*Math.acos(e.w);let t=Math.sqrt(1-e.w*e.w);return t<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=e.x/t,this.y=e.y/t,this.z=e.z/t),this}setAxisAngleFromRotationMatrix(e){let t,i,s,r,l=e.elements,c=l[0],u=l[4],d=l[8],h=l[1],f=l[5],g=l[9],x=l[2],m=l[6],p=l[10];if(Math.abs(u-h)<.01&&Math.abs(d-x)<.01&&Math.abs(g-m)<.01){if(Math.abs(u+h)<.1&&Math.abs(d+x)<.1&&Math.abs(g+m)<.1&&Math.abs(c+f+p-3)<.1)return this.set(1,0,0,0),this;t=Math.PI;let S=(c+1)/2,b=(f+1)/2,M=(p+1)/2,w=(u+h)/4,v=(d+x)/4,_=(g+m)/4;return S>b&&S>M?S<.01?(i=0,s=.707106781,r=.707106781):(i=Math.sqrt(S),s=w/i,r=v/i):b>M?b<.01?(i=.707106781,s=0,r=.707106781):(s=Math.sqrt(b),i=w/s,r=_/s):M<.01?(i=.707106781,s=.707106781,r=0):(r=Math.sqrt(M),i=v/r,s=_/r),this.set(i,s,r,t),this}let y=Math.sqrt((m-g)*(m-g)+(d-x)*(d-x)+(h-u)*(h-u));return Math.abs(y)<.001&&(y=1),this.x=(m-g)/y,this.y=(d-x)/y,this.z=(h-u)/y,this.w=Math.acos((c+f+p-1)/2),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this.w=t[15],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this.w=Math.min(this.w,e.w),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this.w=Math.max(this.w,e.w),this}clamp(e,t){return this.x=dt(this.x,e.x,t.x),this.y=dt(this.y,e.y,t.y),this.z=dt(this.z,e.z,t.z),this.w=dt(this.w,e.w,t.w),this}clampScalar(e,t){return this.x=dt(this.x,e,t),this.y=dt(this.y,e,t),this.z=dt(this.z,e,t),this.w=dt(this.w,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(dt(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z+this.w*e.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this.w+=(e.w-this.w)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this.z=e.z+(t.z-e.z)*i,this.w=e.w+(t.w-e.w)*i,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z&&e.w===this.w}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this.w=e[t+3],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e[t+3]=this.w,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this.w=e.getW(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},lc=class extends Ni{constructor(e=1,t=1,i={}){super(),i=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:Tn,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},i),this.isRenderTarget=!0,this.width=e,this.height=t,this.depth=i.depth,this.scissor=new Bt(0,0,e,t),this.scissorTest=!1,this.viewport=new Bt(0,0,e,t),this.textures=[];let s=i.count;for(let r=0;r<s;r++)this.textures[r]=new Fn({width:e,height:t,depth:i.depth}),this.textures[r].isRenderTargetTexture=!0,this.textures[r].renderTarget=this;this._setTextureOptions(i),this.depthBuffer=i.depthBuffer,this.stencilBuffer=i.stencilBuffer,this.resolveColorBuffer=i.resolveColorBuffer,this.resolveDepthBuffer=i.resolveDepthBuffer,this.resolveStencilBuffer=i.resolveStencilBuffer,this.storeMultisampledColorBuffer=i.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=i.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=i.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=i.depthTexture,this.samples=i.samples,this.multiview=i.multiview,this.useArrayDepthTexture=i.useArrayDepthTexture}_setTextureOptions(e={}){let t={minFilter:Tn,generateMipmaps:!1,flipY:!1,internalFormat:null};e.mapping!==void 0&&(t.mapping=e.mapping),e.wrapS!==void 0&&(t.wrapS=e.wrapS),e.wrapT!==void 0&&(t.wrapT=e.wrapT),e.wrapR!==void 0&&(t.wrapR=e.wrapR),e.magFilter!==void 0&&(t.magFilter=e.magFilter),e.minFilter!==void 0&&(t.minFilter=e.minFilter),e.format!==void 0&&(t.format=e.format),e.type!==void 0&&(t.type=e.type),e.anisotropy!==void 0&&(t.anisotropy=e.anisotropy),e.colorSpace!==void 0&&(t.colorSpace=e.colorSpace),e.flipY!==void 0&&(t.flipY=e.flipY),e.generateMipmaps!==void 0&&(t.generateMipmaps=e.generateMipmaps),e.mipmapsAutoUpdate!==void 0&&(t.mipmapsAutoUpdate=e.mipmapsAutoUpdate),e.internalFormat!==void 0&&(t.internalFormat=e.internalFormat);for(let i=0;i<this.textures.length;i++)this.textures[i].setValues(t)}get texture(){return this.textures[0]}set texture(e){this.textures[0]=e}set depthTexture(e){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),e!==null&&e.renderTarget===null&&(e.renderTarget=this),this._depthTexture=e}get depthTexture(){return this._depthTexture}setSize(e,t,i=1){if(this.width!==e||this.height!==t||this.depth!==i){this.width=e,this.height=t,this.depth=i;for(let s=0,r=this.textures.length;s<r;s++)this.textures[s].image.width=e,this.textures[s].image.height=t,this.textures[s].image.depth=i,this.textures[s].isData3DTexture!==!0&&(this.textures[s].isArrayTexture=this.textures[s].image.depth>1);this.dispose()}this.viewport.set(0,0,e,t),this.scissor.set(0,0,e,t)}clone(){return new this.constructor().copy(this)}copy(e){this.width=e.width,this.height=e.height,this.depth=e.depth,this.scissor.copy(e.scissor),this.scissorTest=e.scissorTest,this.viewport.copy(e.viewport),this.textures.length=0;for(let t=0,i=e.textures.length;t<i;t++){this.textures[t]=e.textures[t].clone(),this.textures[t].isRenderTargetTexture=!0,this.textures[t].renderTarget=this;let s=Object.assign({},e.textures[t].image);this.textures[t].source=new qr(s)}if(this.depthBuffer=e.depthBuffer,this.stencilBuffer=e.stencilBuffer,this.resolveColorBuffer=e.resolveColorBuffer,this.resolveDepthBuffer=e.resolveDepthBuffer,this.resolveStencilBuffer=e.resolveStencilBuffer,this.storeMultisampledColorBuffer=e.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=e.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=e.storeMultisampledStencilBuffer,e.depthTexture!==null)if(e.depthTexture.renderTarget===e){let t=e.depthTexture.clone();t.renderTarget=null,this.depthTexture=t}else this.depthTexture=e.depthTexture;else this.depthTexture=null;return this.samples=e.samples,this.multiview=e.multiview,this.useArrayDepthTexture=e.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},vn=class extends lc{constructor(e=1,t=1,i={}){super(e,t,i),this.isWebGLRenderTarget=!0}},aa=class extends Fn{constructor(e=null,t=1,i=1,s=1){super(null),this.isDataArrayTexture=!0,this.image={data:e,width:t,height:i,depth:s},this.magFilter=jt,this.minFilter=jt,this.wrapR=Di,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}addLayerUpdate(e){this.layerUpdates.add(e)}clearLayerUpdates(){this.layerUpdates.clear()}};var cc=class extends Fn{constructor(e=null,t=1,i=1,s=1){super(null),this.isData3DTexture=!0,this.image={data:e,width:t,height:i,depth:s},this.magFilter=jt,this.minFilter=jt,this.wrapR=Di,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}};var yt=class n{static{this.prototype.isMatrix4=!0}constructor(e,t,i,s,r,o,a,l,c,u,d,h,f,g,x,m){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],e!==void 0&&this.set(e,t,i,s,r,o,a,l,c,u,d,h,f,g,x,m)}set(e,t,i,s,r,o,a,l,c,u,d,h,f,g,x,m){let p=this.elements;return p[0]=e,p[4]=t,p[8]=i,p[12]=s,p[1]=r,p[5]=o,p[9]=a,p[13]=l,p[2]=c,p[6]=u,p[10]=d,p[14]=h,p[3]=f,p[7]=g,p[11]=x,p[15]=m,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new n().fromArray(this.elements)}copy(e){let t=this.elements,i=e.elements;return t[0]=i[0],t[1]=i[1],t[2]=i[2],t[3]=i[3],t[4]=i[4],t[5]=i[5],t[6]=i[6],t[7]=i[7],t[8]=i[8],t[9]=i[9],t[10]=i[10],t[11]=i[11],t[12]=i[12],t[13]=i[13],t[14]=i[14],t[15]=i[15],this}copyPosition(e){let t=this.elements,i=e.elements;return t[12]=i[12],t[13]=i[13],t[14]=i[14],this}setFromMatrix3(e){let t=e.elements;return this.set(t[0],t[3],t[6],0,t[1],t[4],t[7],0,t[2],t[5],t[8],0,0,0,0,1),this}extractBasis(e,t,i){return this.determinantAffine()===0?(e.set(1,0,0),t.set(0,1,0),i.set(0,0,1),this):(e.setFromMatrixColumn(this,0),t.setFromMatrixColumn(this,1),i.setFromMatrixColumn(this,2),this)}makeBasis(e,t,i){return this.set(e.x,t.x,i.x,0,e.y,t.y,i.y,0,e.z,t.z,i.z,0,0,0,0,1),this}extractRotation(e){if(e.determinantAffine()===0)return this.identity();let t=this.elements,i=e.elements,s=1/Cr.setFromMatrixColumn(e,0).length(),r=1/Cr.setFromMatrixColumn(e,1).length(),o=1/Cr.setFromMatrixColumn(e,2).length();return t[0]=i[0]*s,t[1]=i[1]*s,t[2]=i[2]*s,t[3]=0,t[4]=i[4]*r,t[5]=i[5]*r,t[6]=i[6]*r,t[7]=0,t[8]=i[8]*o,t[9]=i[9]*o,t[10]=i[10]*o,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromEuler(e){let t=this.elements,i=e.x,s=e.y,r=e.z,o=Math.cos(i),a=Math.sin(i),l=Math.cos(s),c=Math.sin(s),u=Math.cos(r),d=Math.sin(r);if(e.order==="XYZ"){let h=o*u,f=o*d,g=a*u,x=a*d;t[0]=l*u,t[4]=-l*d,t[8]=c,t[1]=f+g*c,t[5]=h-x*c,t[9]=-a*l,t[2]=x-h*c,t[6]=g+f*c,t[10]=o*l}else if(e.order==="YXZ"){let h=l*u,f=l*d,g=c*u,x=c*d;t[0]=h+x*a,t[4]=g*a-f,t[8]=o*c,t[1]=o*d,t[5]=o*u,t[9]=-a,t[2]=f*a-g,t[6]=x+h*a,t[10]=o*l}else if(e.order==="ZXY"){let h=l*u,f=l*d,g=c*u,x=c*d;t[0]=h-x*a,t[4]=-o*d,t[8]=g+f*a,t[1]=f+g*a,t[5]=o*u,t[9]=x-h*a,t[2]=-o*c,t[6]=a,t[10]=o*l}else if(e.order==="ZYX"){let h=o*u,f=o*d,g=a*u,x=a*d;t[0]=l*u,t[4]=g*c-f,t[8]=h*c+x,t[1]=l*d,t[5]=x*c+h,t[9]=f*c-g,t[2]=-c,t[6]=a*l,t[10]=o*l}else if(e.order==="YZX"){let h=o*l,f=o*c,g=a*l,x=a*c;t[0]=l*u,t[4]=x-h*d,t[8]=g*d+f,t[1]=d,t[5]=o*u,t[9]=-a*u,t[2]=-c*u,t[6]=f*d+g,t[10]=h-x*d}else if(e.order==="XZY"){let h=o*l,f=o*c,g=a*l,x=a*c;t[0]=l*u,t[4]=-d,t[8]=c*u,t[1]=h*d+x,t[5]=o*u,t[9]=f*d-g,t[2]=g*d-f,t[6]=a*u,t[10]=x*d+h}return t[3]=0,t[7]=0,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromQuaternion(e){return this.compose(kx,e,Ox)}lookAt(e,t,i){let s=this.elements;return Kn.subVectors(e,t),Kn.lengthSq()===0&&(Kn.z=1),Kn.normalize(),ws.crossVectors(i,Kn),ws.lengthSq()===0&&(Math.abs(i.z)===1?Kn.x+=1e-4:Kn.z+=1e-4,Kn.normalize(),ws.crossVectors(i,Kn)),ws.normalize(),Cl.crossVectors(Kn,ws),s[0]=ws.x,s[4]=Cl.x,s[8]=Kn.x,s[1]=ws.y,s[5]=Cl.y,s[9]=Kn.y,s[2]=ws.z,s[6]=Cl.z,s[10]=Kn.z,this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let i=e.elements,s=t.elements,r=this.elements,o=i[0],a=i[4],l=i[8],c=i[12],u=i[1],d=i[5],h=i[9],f=i[13],g=i[2],x=i[6],m=i[10],p=i[14],y=i[3],S=i[7],b=i[11],M=i[15],w=s[0],v=s[4],_=s[8],C=s[12],E=s[1],P=s[5],I=s[9],O=s[13],L=s[2],V=s[6],W=s[10],X=s[14],ae=s[3],j=s[7],te=s[11],oe=s[15];return r[0]=o*w+a*E+l*L+c*ae,r[4]=o*v+a*P+l*V+c*j,r[8]=o*_+a*I+l*W+c*te,r[12]=o*C+a*O+l*X+c*oe,r[1]=u*w+d*E+h*L+f*ae,r[5]=u*v+d*P+h*V+f*j,r[9]=u*_+d*I+h*W+f*te,r[13]=u*C+d*O+h*X+f*oe,r[2]=g*w+x*E+m*L+p*ae,r[6]=g*v+x*P+m*V+p*j,r[10]=g*_+x*I+m*W+p*te,r[14]=g*C+x*O+m*X+p*oe,r[3]=y*w+S*E+b*L+M*ae,r[7]=y*v+S*P+b*V+M*j,r[11]=y*_+S*I+b*W+M*te,r[15]=y*C+S*O+b*X+M*oe,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[4]*=e,t[8]*=e,t[12]*=e,t[1]*=e,t[5]*=e,t[9]*=e,t[13]*=e,t[2]*=e,t[6]*=e,t[10]*=e,t[14]*=e,t[3]*=e,t[7]*=e,t[11]*=e,t[15]*=e,this}determinant(){let e=this.elements,t=e[0],i=e[4],s=e[8],r=e[12],o=e[1],a=e[5],l=e[9],c=e[13],u=e[2],d=e[6],h=e[10],f=e[14],g=e[3],x=e[7],m=e[11],p=e[15],y=l*f-c*h,S=a*f-c*d,b=a*h-l*d,M=o*f-c*u,w=o*h-l*u,v=o*d-a*u;return t*(x*y-m*S+p*b)-i*(g*y-m*M+p*w)+s*(g*S-x*M+p*v)-r*(g*b-x*w+m*v)}determinantAffine(){let e=this.elements,t=e[0],i=e[4],s=e[8],r=e[1],o=e[5],a=e[9],l=e[2],c=e[6],u=e[10];return t*(o*u-a*c)-i*(r*u-a*l)+s*(r*c-o*l)}transpose(){let e=this.elements,t;return t=e[1],e[1]=e[4],e[4]=t,t=e[2],e[2]=e[8],e[8]=t,t=e[6],e[6]=e[9],e[9]=t,t=e[3],e[3]=e[12],e[12]=t,t=e[7],e[7]=e[13],e[13]=t,t=e[11],e[11]=e[14],e[14]=t,this}setPosition(e,t,i){let s=this.elements;return e.isVector3?(s[12]=e.x,s[13]=e.y,s[14]=e.z):(s[12]=e,s[13]=t,s[14]=i),this}invert(){let e=this.elements,t=e[0],i=e[1],s=e[2],r=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8],d=e[9],h=e[10],f=e[11],g=e[12],x=e[13],m=e[14],p=e[15],y=t*a-i*o,S=t*l-s*o,b=t*c-r*o,M=i*l-s*a,w=i*c-r*a,v=s*c-r*l,_=u*x-d*g,C=u*m-h*g,E=u*p-f*g,P=d*m-h*x,I=d*p-f*x,O=h*p-f*m,L=y*O-S*I+b*P+M*E-w*C+v*_;if(L===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let V=1/L;return e[0]=(a*O-l*I+c*P)*V,e[1]=(s*I-i*O-r*P)*V,e[2]=(x*v-m*w+p*M)*V,e[3]=(h*w-d*v-f*M)*V,e[4]=(l*E-o*O-c*C)*V,e[5]=(t*O-s*E+r*C)*V,e[6]=(m*b-g*v-p*S)*V,e[7]=(u*v-h*b+f*S)*V,e[8]=(o*I-a*E+c*_)*V,e[9]=(i*E-t*I-r*_)*V,e[10]=(g*w-x*b+p*y)*V,e[11]=(d*b-u*w-f*y)*V,e[12]=(a*C-o*P-l*_)*V,e[13]=(t*P-i*C+s*_)*V,e[14]=(x*S-g*M-m*y)*V,e[15]=(u*M-d*S+h*y)*V,this}scale(e){let t=this.elements,i=e.x,s=e.y,r=e.z;return t[0]*=i,t[4]*=s,t[8]*=r,t[1]*=i,t[5]*=s,t[9]*=r,t[2]*=i,t[6]*=s,t[10]*=r,t[3]*=i,t[7]*=s,t[11]*=r,this}getMaxScaleOnAxis(){let e=this.elements,t=e[0]*e[0]+e[1]*e[1]+e[2]*e[2],i=e[4]*e[4]+e[5]*e[5]+e[6]*e[6],s=e[8]*e[8]+e[9]*e[9]+e[10]*e[10];return Math.sqrt(Math.max(t,i,s))}makeTranslation(e,t,i){return e.isVector3?this.set(1,0,0,e.x,0,1,0,e.y,0,0,1,e.z,0,0,0,1):this.set(1,0,0,e,0,1,0,t,0,0,1,i,0,0,0,1),this}makeRotationX(e){let t=Math.cos(e),i=Math.sin(e);return this.set(1,0,0,0,0,t,-i,0,0,i,t,0,0,0,0,1),this}makeRotationY(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,0,i,0,0,1,0,0,-i,0,t,0,0,0,0,1),this}makeRotationZ(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,-i,0,0,i,t,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(e,t){let i=Math.cos(t),s=Math.sin(t),r=1-i,o=e.x,a=e.y,l=e.z,c=r*o,u=r*a;return this.set(c*o+i,c*a-s*l,c*l+s*a,0,c*a+s*l,u*a+i,u*l-s*o,0,c*l-s*a,u*l+s*o,r*l*l+i,0,0,0,0,1),this}makeScale(e,t,i){return this.set(e,0,0,0,0,t,0,0,0,0,i,0,0,0,0,1),this}makeShear(e,t,i,s,r,o){return this.set(1,i,r,0,e,1,o,0,t,s,1,0,0,0,0,1),this}compose(e,t,i){let s=this.elements,r=t._x,o=t._y,a=t._z,l=t._w,c=r+r,u=o+o,d=a+a,h=r*c,f=r*u,g=r*d,x=o*u,m=o*d,p=a*d,y=l*c,S=l*u,b=l*d,M=i.x,w=i.y,v=i.z;return s[0]=(1-(x+p))*M,s[1]=(f+b)*M,s[2]=(g-S)*M,s[3]=0,s[4]=(f-b)*w,s[5]=(1-(h+p))*w,s[6]=(m+y)*w,s[7]=0,s[8]=(g+S)*v,s[9]=(m-y)*v,s[10]=(1-(h+x))*v,s[11]=0,s[12]=e.x,s[13]=e.y,s[14]=e.z,s[15]=1,this}decompose(e,t,i){let s=this.elements;e.x=s[12],e.y=s[13],e.z=s[14];let r=this.determinantAffine();if(r===0)return i.set(1,1,1),t.identity(),this;let o=Cr.set(s[0],s[1],s[2]).length(),a=Cr.set(s[4],s[5],s[6]).length(),l=Cr.set(s[8],s[9],s[10]).length();r<0&&(o=-o),_i.copy(this);let c=1/o,u=1/a,d=1/l;return _i.elements[0]*=c,_i.elements[1]*=c,_i.elements[2]*=c,_i.elements[4]*=u,_i.elements[5]*=u,_i.elements[6]*=u,_i.elements[8]*=d,_i.elements[9]*=d,_i.elements[10]*=d,t.setFromRotationMatrix(_i),i.x=o,i.y=a,i.z=l,this}makePerspective(e,t,i,s,r,o,a=ui,l=!1){let c=this.elements,u=2*r/(t-e),d=2*r/(i-s),h=(t+e)/(t-e),f=(i+s)/(i-s),g,x;if(l)g=r/(o-r),x=o*r/(o-r);else if(a===ui)g=-(o+r)/(o-r),x=-2*o*r/(o-r);else if(a===ra)g=-o/(o-r),x=-o*r/(o-r);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=u,c[4]=0,c[8]=h,c[12]=0,c[1]=0,c[5]=d,c[9]=f,c[13]=0,c[2]=0,c[6]=0,c[10]=g,c[14]=x,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(e,t,i,s,r,o,a=ui,l=!1){let c=this.elements,u=2/(t-e),d=2/(i-s),h=-(t+e)/(t-e),f=-(i+s)/(i-s),g,x;if(l)g=1/(o-r),x=o/(o-r);else if(a===ui)g=-2/(o-r),x=-(o+r)/(o-r);else if(a===ra)g=-1/(o-r),x=-r/(o-r);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=u,c[4]=0,c[8]=0,c[12]=h,c[1]=0,c[5]=d,c[9]=0,c[13]=f,c[2]=0,c[6]=0,c[10]=g,c[14]=x,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(e){let t=this.elements,i=e.elements;for(let s=0;s<16;s++)if(t[s]!==i[s])return!1;return!0}fromArray(e,t=0){for(let i=0;i<16;i++)this.elements[i]=e[i+t];return this}toArray(e=[],t=0){let i=this.elements;return e[t]=i[0],e[t+1]=i[1],e[t+2]=i[2],e[t+3]=i[3],e[t+4]=i[4],e[t+5]=i[5],e[t+6]=i[6],e[t+7]=i[7],e[t+8]=i[8],e[t+9]=i[9],e[t+10]=i[10],e[t+11]=i[11],e[t+12]=i[12],e[t+13]=i[13],e[t+14]=i[14],e[t+15]=i[15],e}},Cr=new N,_i=new yt,kx=new N(0,0,0),Ox=new N(1,1,1),ws=new N,Cl=new N,Kn=new N,Pm=new yt,Im=new $n,As=class n{constructor(e=0,t=0,i=0,s=n.DEFAULT_ORDER){this.isEuler=!0,this._x=e,this._y=t,this._z=i,this._order=s}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get order(){return this._order}set order(e){this._order=e,this._onChangeCallback()}set(e,t,i,s=this._order){return this._x=e,this._y=t,this._z=i,this._order=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(e){return this._x=e._x,this._y=e._y,this._z=e._z,this._order=e._order,this._onChangeCallback(),this}setFromRotationMatrix(e,t=this._order,i=!0){let s=e.elements,r=s[0],o=s[4],a=s[8],l=s[1],c=s[5],u=s[9],d=s[2],h=s[6],f=s[10];switch(t){case"XYZ":this._y=Math.asin(dt(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-u,f),this._z=Math.atan2(-o,r)):(this._x=Math.atan2(h,c),this._z=0);break;case"YXZ":this._x=Math.asin(-dt(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(a,f),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-d,r),this._z=0);break;case"ZXY":this._x=Math.asin(dt(h,-1,1)),Math.abs(h)<.9999999?(this._y=Math.atan2(-d,f),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,r));break;case"ZYX":this._y=Math.asin(-dt(d,-1,1)),Math.abs(d)<.9999999?(this._x=Math.atan2(h,f),this._z=Math.atan2(l,r)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(dt(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-u,c),this._y=Math.atan2(-d,r)):(this._x=0,this._y=Math.atan2(a,f));break;case"XZY":this._z=Math.asin(-dt(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(h,c),this._y=Math.atan2(a,r)):(this._x=Math.atan2(-u,f),this._y=0);break;default:Qe("Euler: .setFromRotationMatrix() encountered an unknown order: "+t)}return this._order=t,i===!0&&this._onChangeCallback(),this}setFromQuaternion(e,t,i){return Pm.makeRotationFromQuaternion(e),this.setFromRotationMatrix(Pm,t,i)}setFromVector3(e,t=this._order){return this.set(e.x,e.y,e.z,t)}reorder(e){return Im.setFromEuler(this),this.setFromQuaternion(Im,e)}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._order===this._order}fromArray(e){return this._x=e[0],this._y=e[1],this._z=e[2],e[3]!==void 0&&(this._order=e[3]),this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._order,e}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};As.DEFAULT_ORDER="XYZ";var la=class{constructor(){this.mask=1}set(e){this.mask=(1<<e|0)>>>0}enable(e){this.mask|=1<<e|0}enableAll(){this.mask=-1}toggle(e){this.mask^=1<<e|0}disable(e){this.mask&=~(1<<e|0)}disableAll(){this.mask=0}test(e){return(this.mask&e.mask)!==0}isEnabled(e){return(this.mask&(1<<e|0))!==0}},Bx=0,Lm=new N,Rr=new $n,Qi=new yt,Rl=new N,Jo=new N,zx=new N,Vx=new $n,Dm=new N(1,0,0),Nm=new N(0,1,0),Um=new N(0,0,1),Fm={type:"added"},Hx={type:"removed"},Pr={type:"childadded",child:null},Qu={type:"childremoved",child:null},fi=class n extends Ni{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:Bx++}),this.uuid=Ta(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=n.DEFAULT_UP.clone();let e=new N,t=new As,i=new $n,s=new N(1,1,1);function r(){i.setFromEuler(t,!1)}function o(){t.setFromQuaternion(i,void 0,!1)}t._onChange(r),i._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:e},rotation:{configurable:!0,enumerable:!0,value:t},quaternion:{configurable:!0,enumerable:!0,value:i},scale:{configurable:!0,enumerable:!0,value:s},modelViewMatrix:{value:new yt},normalMatrix:{value:new st}}),this.matrix=new yt,this.matrixWorld=new yt,this.matrixAutoUpdate=n.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=n.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new la,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(e){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(e),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(e){return this.quaternion.premultiply(e),this}setRotationFromAxisAngle(e,t){this.quaternion.setFromAxisAngle(e,t)}setRotationFromEuler(e){this.quaternion.setFromEuler(e,!0)}setRotationFromMatrix(e){this.quaternion.setFromRotationMatrix(e)}setRotationFromQuaternion(e){this.quaternion.copy(e)}rotateOnAxis(e,t){return Rr.setFromAxisAngle(e,t),this.quaternion.multiply(Rr),this}rotateOnWorldAxis(e,t){return Rr.setFromAxisAngle(e,t),this.quaternion.premultiply(Rr),this}rotateX(e){return this.rotateOnAxis(Dm,e)}rotateY(e){return this.rotateOnAxis(Nm,e)}rotateZ(e){return this.rotateOnAxis(Um,e)}translateOnAxis(e,t){return Lm.copy(e).applyQuaternion(this.quaternion),this.position.add(Lm.multiplyScalar(t)),this}translateX(e){return this.translateOnAxis(Dm,e)}translateY(e){return this.translateOnAxis(Nm,e)}translateZ(e){return this.translateOnAxis(Um,e)}localToWorld(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(this.matrixWorld)}worldToLocal(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(Qi.copy(this.matrixWorld).invert())}lookAt(e,t,i){e.isVector3?Rl.copy(e):Rl.set(e,t,i);let s=this.parent;this.updateWorldMatrix(!0,!1),Jo.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?Qi.lookAt(Jo,Rl,this.up):Qi.lookAt(Rl,Jo,this.up),this.quaternion.setFromRotationMatrix(Qi),s&&(Qi.extractRotation(s.matrixWorld),Rr.setFromRotationMatrix(Qi),this.quaternion.premultiply(Rr.invert()))}add(e){if(arguments.length>1){for(let t=0;t<arguments.length;t++)this.add(arguments[t]);return this}return e===this?(it("Object3D.add: object can't be added as a child of itself.",e),this):(e&&e.isObject3D?(e.removeFromParent(),e.parent=this,this.children.push(e),e.dispatchEvent(Fm),Pr.child=e,this.dispatchEvent(Pr),Pr.child=null):it("Object3D.add: object not an instance of THREE.Object3D.",e),this)}remove(e){if(arguments.length>1){for(let i=0;i<arguments.length;i++)this.remove(arguments[i]);return this}let t=this.children.indexOf(e);return t!==-1&&(e.parent=null,this.children.splice(t,1),e.dispatchEvent(Hx),Qu.child=e,this.dispatchEvent(Qu),Qu.child=null),this}removeFromParent(){let e=this.parent;return e!==null&&e.remove(this),this}clear(){return this.remove(...this.children)}attach(e){return this.updateWorldMatrix(!0,!1),Qi.copy(this.matrixWorld).invert(),e.parent!==null&&(e.parent.updateWorldMatrix(!0,!1),Qi.multiply(e.parent.matrixWorld)),e.applyMatrix4(Qi),e.removeFromParent(),e.parent=this,this.children.push(e),e.updateWorldMatrix(!1,!0),e.dispatchEvent(Fm),Pr.child=e,this.dispatchEvent(Pr),Pr.child=null,this}getObjectById(e){return this.getObjectByProperty("id",e)}getObjectByName(e){return this.getObjectByProperty("name",e)}getObjectByProperty(e,t){if(this[e]===t)return this;for(let i=0,s=this.children.length;i<s;i++){let o=this.children[i].getObjectByProperty(e,t);if(o!==void 0)return o}}getObjectsByProperty(e,t,i=[]){this[e]===t&&i.push(this);let s=this.children;for(let r=0,o=s.length;r<o;r++)s[r].getObjectsByProperty(e,t,i);return i}getWorldPosition(e){return this.updateWorldMatrix(!0,!1),e.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Jo,e,zx),e}getWorldScale(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Jo,Vx,e),e}getWorldDirection(e){this.updateWorldMatrix(!0,!1);let t=this.matrixWorld.elements;return e.set(t[8],t[9],t[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(e){e(this);let t=this.children;for(let i=0,s=t.length;i<s;i++)t[i].traverse(e)}traverseVisible(e){if(this.visible===!1)return;e(this);let t=this.children;for(let i=0,s=t.length;i<s;i++)t[i].traverseVisible(e)}traverseAncestors(e){let t=this.parent;t!==null&&(e(t),t.traverseAncestors(e))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let e=this.pivot;if(e!==null){let t=e.x,i=e.y,s=e.z,r=this.matrix.elements;r[12]+=t-r[0]*t-r[4]*i-r[8]*s,r[13]+=i-r[1]*t-r[5]*i-r[9]*s,r[14]+=s-r[2]*t-r[6]*i-r[10]*s}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(e){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||e)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,e=!0);let t=this.children;for(let i=0,s=t.length;i<s;i++)t[i].updateMatrixWorld(e)}updateWorldMatrix(e,t,i=!1){let s=this.parent;if(e===!0&&s!==null&&s.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||i)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,i=!0),t===!0){let r=this.children;for(let o=0,a=r.length;o<a;o++)r[o].updateWorldMatrix(!1,!0,i)}}toJSON(e){let t=e===void 0||typeof e=="string",i={};t&&(e={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},i.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let s={};s.uuid=this.uuid,s.type=this.type,s.name=this.name,s.castShadow=this.castShadow,s.receiveShadow=this.receiveShadow,s.visible=this.visible,s.frustumCulled=this.frustumCulled,s.renderOrder=this.renderOrder,s.static=this.static,s.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(s.userData=this.userData),s.layers=this.layers.mask,s.matrix=this.matrix.toArray(),s.up=this.up.toArray(),this.pivot!==null&&(s.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(s.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(s.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(s.type="InstancedMesh",s.count=this.count,s.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(s.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(s.type="BatchedMesh",s.perObjectFrustumCulled=this.perObjectFrustumCulled,s.sortObjects=this.sortObjects,s.drawRanges=this._drawRanges,s.reservedRanges=this._reservedRanges,s.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),s.instanceInfo=this._instanceInfo.map(a=>({...a})),s.availableInstanceIds=this._availableInstanceIds.slice(),s.availableGeometryIds=this._availableGeometryIds.slice(),s.nextIndexStart=this._nextIndexStart,s.nextVertexStart=this._nextVertexStart,s.geometryCount=this._geometryCount,s.maxInstanceCount=this._maxInstanceCount,s.maxVertexCount=this._maxVertexCount,s.maxIndexCount=this._maxIndexCount,s.geometryInitialized=this._geometryInitialized,s.matricesTexture=this._matricesTexture.toJSON(e),s.indirectTexture=this._indirectTexture.toJSON(e),this._colorsTexture!==null&&(s.colorsTexture=this._colorsTexture.toJSON(e)),this.boundingSphere!==null&&(s.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(s.boundingBox=this.boundingBox.toJSON()));function r(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(e)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?s.background=this.background.toJSON():this.background.isTexture&&(s.background=this.background.toJSON(e).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(s.environment=this.environment.toJSON(e).uuid);else if(this.isMesh||this.isLine||this.isPoints){s.geometry=r(e.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,u=l.length;c<u;c++){let d=l[c];r(e.shapes,d)}else r(e.shapes,l)}}if(this.isSkinnedMesh&&(s.bindMode=this.bindMode,s.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(r(e.skeletons,this.skeleton),s.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(r(e.materials,this.material[l]));s.material=a}else s.material=r(e.materials,this.material);if(this.children.length>0){s.children=[];for(let a=0;a<this.children.length;a++)s.children.push(this.children[a].toJSON(e).object)}if(this.animations.length>0){s.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];s.animations.push(r(e.animations,l))}}if(t){let a=o(e.geometries),l=o(e.materials),c=o(e.textures),u=o(e.images),d=o(e.shapes),h=o(e.skeletons),f=o(e.animations),g=o(e.nodes);a.length>0&&(i.geometries=a),l.length>0&&(i.materials=l),c.length>0&&(i.textures=c),u.length>0&&(i.images=u),d.length>0&&(i.shapes=d),h.length>0&&(i.skeletons=h),f.length>0&&(i.animations=f),g.length>0&&(i.nodes=g)}return i.object=s,i;function o(a){let l=[];for(let c in a){let u=a[c];delete u.metadata,l.push(u)}return l}}clone(e){return new this.constructor().copy(this,e)}copy(e,t=!0){if(this.name=e.name,this.up.copy(e.up),this.position.copy(e.position),this.rotation.order=e.rotation.order,this.quaternion.copy(e.quaternion),this.scale.copy(e.scale),this.pivot=e.pivot!==null?e.pivot.clone():null,this.matrix.copy(e.matrix),this.matrixWorld.copy(e.matrixWorld),this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrixWorldAutoUpdate=e.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=e.matrixWorldNeedsUpdate,this.layers.mask=e.layers.mask,this.visible=e.visible,this.castShadow=e.castShadow,this.receiveShadow=e.receiveShadow,this.frustumCulled=e.frustumCulled,this.renderOrder=e.renderOrder,this.static=e.static,this.animations=e.animations.slice(),this.userData=JSON.parse(JSON.stringify(e.userData)),t===!0)for(let i=0;i<e.children.length;i++){let s=e.children[i];this.add(s.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};fi.DEFAULT_UP=new N(0,1,0);fi.DEFAULT_MATRIX_AUTO_UPDATE=!0;fi.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var Zs=class extends fi{constructor(){super(),this.isGroup=!0,this.type="Group"}},Gx={type:"move"},$r=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new Zs,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new Zs,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new N,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new N),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new Zs,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new N,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new N,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(e){return this._targetRay!==null&&this._targetRay.dispatchEvent(e),this._grip!==null&&this._grip.dispatchEvent(e),this._hand!==null&&this._hand.dispatchEvent(e),this}connect(e){if(e&&e.hand){let t=this._hand;if(t)for(let i of e.hand.values())this._getHandJoint(t,i)}return this.dispatchEvent({type:"connected",data:e}),this}disconnect(e){return this.dispatchEvent({type:"disconnected",data:e}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(e,t,i){let s=null,r=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(e&&t.session.visibilityState!=="visible-blurred"){if(c&&e.hand){o=!0;for(let x of e.hand.values()){let m=t.getJointPose(x,i),p=this._getHandJoint(c,x);m!==null&&(p.matrix.fromArray(m.transform.matrix),p.matrix.decompose(p.position,p.quaternion,p.scale),p.matrixWorldNeedsUpdate=!0,p.jointRadius=m.radius),p.visible=m!==null}let u=c.joints["index-finger-tip"],d=c.joints["thumb-tip"],h=u.position.distanceTo(d.position),f=.02,g=.005;c.inputState.pinching&&h>f+g?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:e.handedness,target:this})):!c.inputState.pinching&&h<=f-g&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:e.handedness,target:this}))}else l!==null&&e.gripSpace&&(r=t.getPose(e.gripSpace,i),r!==null&&(l.matrix.fromArray(r.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,r.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(r.linearVelocity)):l.hasLinearVelocity=!1,r.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(r.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:e,target:this})));a!==null&&(s=t.getPose(e.targetRaySpace,i),s===null&&r!==null&&(s=r),s!==null&&(a.matrix.fromArray(s.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,s.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(s.linearVelocity)):a.hasLinearVelocity=!1,s.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(s.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(Gx)))}return a!==null&&(a.visible=s!==null),l!==null&&(l.visible=r!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(e,t){if(e.joints[t.jointName]===void 0){let i=new Zs;i.matrixAutoUpdate=!1,i.visible=!1,e.joints[t.jointName]=i,e.add(i)}return e.joints[t.jointName]}},Lg={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},Ss={h:0,s:0,l:0},Pl={h:0,s:0,l:0};function ed(n,e,t){return t<0&&(t+=1),t>1&&(t-=1),t<1/6?n+(e-n)*6*t:t<1/2?e:t<2/3?n+(e-n)*6*(2/3-t):n}var Mt=class{constructor(e,t,i){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(e,t,i)}set(e,t,i){if(t===void 0&&i===void 0){let s=e;s&&s.isColor?this.copy(s):typeof s=="number"?this.setHex(s):typeof s=="string"&&this.setStyle(s)}else this.setRGB(e,t,i);return this}setScalar(e){return this.r=e,this.g=e,this.b=e,this}setHex(e,t=Jn){return e=Math.floor(e),this.r=(e>>16&255)/255,this.g=(e>>8&255)/255,this.b=(e&255)/255,wt.colorSpaceToWorking(this,t),this}setRGB(e,t,i,s=wt.workingColorSpace){return this.r=e,this.g=t,this.b=i,wt.colorSpaceToWorking(this,s),this}setHSL(e,t,i,s=wt.workingColorSpace){if(e=Ix(e,1),t=dt(t,0,1),i=dt(i,0,1),t===0)this.r=this.g=this.b=i;else{let r=i<=.5?i*(1+t):i+t-i*t,o=2*i-r;this.r=ed(o,r,e+1/3),this.g=ed(o,r,e),this.b=ed(o,r,e-1/3)}return wt.colorSpaceToWorking(this,s),this}setStyle(e,t=Jn){function i(r){r!==void 0&&parseFloat(r)<1&&Qe("Color: Alpha component of "+e+" will be ignored.")}let s;if(s=/^(\w+)\(([^\)]*)\)/.exec(e)){let r,o=s[1],a=s[2];switch(o){case"rgb":case"rgba":if(r=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(r[4]),this.setRGB(Math.min(255,parseInt(r[1],10))/255,Math.min(255,parseInt(r[2],10))/255,Math.min(255,parseInt(r[3],10))/255,t);if(r=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(r[4]),this.setRGB(Math.min(100,parseFloat(r[1]))/100,Math.min(100,parseFloat(r[2]))/100,Math.min(100,parseFloat(r[3]))/100,t);break;case"hsl":case"hsla":if(r=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(r[4]),this.setHSL(parseFloat(r[1])/360,parseFloat(r[2])/100,parseFloat(r[3])/100,t);break;default:Qe("Color: Unknown color model "+e)}}else if(s=/^\#([A-Fa-f\d]+)$/.exec(e)){let r=s[1],o=r.length;if(o===3)return this.setRGB(parseInt(r.charAt(0),16)/15,parseInt(r.charAt(1),16)/15,parseInt(r.charAt(2),16)/15,t);if(o===6)return this.setHex(parseInt(r,16),t);Qe("Color: Invalid hex color "+e)}else if(e&&e.length>0)return this.setColorName(e,t);return this}setColorName(e,t=Jn){let i=Lg[e.toLowerCase()];return i!==void 0?this.setHex(i,t):Qe("Color: Unknown color "+e),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(e){return this.r=e.r,this.g=e.g,this.b=e.b,this}copySRGBToLinear(e){return this.r=ss(e.r),this.g=ss(e.g),this.b=ss(e.b),this}copyLinearToSRGB(e){return this.r=Hr(e.r),this.g=Hr(e.g),this.b=Hr(e.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(e=Jn){return wt.workingToColorSpace(Nn.copy(this),e),Math.round(dt(Nn.r*255,0,255))*65536+Math.round(dt(Nn.g*255,0,255))*256+Math.round(dt(Nn.b*255,0,255))}getHexString(e=Jn){return("000000"+this.getHex(e).toString(16)).slice(-6)}getHSL(e,t=wt.workingColorSpace){wt.workingToColorSpace(Nn.copy(this),t);let i=Nn.r,s=Nn.g,r=Nn.b,o=Math.max(i,s,r),a=Math.min(i,s,r),l,c,u=(a+o)/2;if(a===o)l=0,c=0;else{let d=o-a;switch(c=u<=.5?d/(o+a):d/(2-o-a),o){case i:l=(s-r)/d+(s<r?6:0);break;case s:l=(r-i)/d+2;break;case r:l=(i-s)/d+4;break}l/=6}return e.h=l,e.s=c,e.l=u,e}getRGB(e,t=wt.workingColorSpace){return wt.workingToColorSpace(Nn.copy(this),t),e.r=Nn.r,e.g=Nn.g,e.b=Nn.b,e}getStyle(e=Jn){wt.workingToColorSpace(Nn.copy(this),e);let t=Nn.r,i=Nn.g,s=Nn.b;return e!==Jn?`color(${e} ${t.toFixed(3)} ${i.toFixed(3)} ${s.toFixed(3)})`:`rgb(${Math.round(t*255)},${Math.round(i*255)},${Math.round(s*255)})`}offsetHSL(e,t,i){return this.getHSL(Ss),this.setHSL(Ss.h+e,Ss.s+t,Ss.l+i)}add(e){return this.r+=e.r,this.g+=e.g,this.b+=e.b,this}addColors(e,t){return this.r=e.r+t.r,this.g=e.g+t.g,this.b=e.b+t.b,this}addScalar(e){return this.r+=e,this.g+=e,this.b+=e,this}sub(e){return this.r=Math.max(0,this.r-e.r),this.g=Math.max(0,this.g-e.g),this.b=Math.max(0,this.b-e.b),this}multiply(e){return this.r*=e.r,this.g*=e.g,this.b*=e.b,this}multiplyScalar(e){return this.r*=e,this.g*=e,this.b*=e,this}lerp(e,t){return this.r+=(e.r-this.r)*t,this.g+=(e.g-this.g)*t,this.b+=(e.b-this.b)*t,this}lerpColors(e,t,i){return this.r=e.r+(t.r-e.r)*i,this.g=e.g+(t.g-e.g)*i,this.b=e.b+(t.b-e.b)*i,this}lerpHSL(e,t){this.getHSL(Ss),e.getHSL(Pl);let i=Yu(Ss.h,Pl.h,t),s=Yu(Ss.s,Pl.s,t),r=Yu(Ss.l,Pl.l,t);return this.setHSL(i,s,r),this}setFromVector3(e){return this.r=e.x,this.g=e.y,this.b=e.z,this}applyMatrix3(e){let t=this.r,i=this.g,s=this.b,r=e.elements;return this.r=r[0]*t+r[3]*i+r[6]*s,this.g=r[1]*t+r[4]*i+r[7]*s,this.b=r[2]*t+r[5]*i+r[8]*s,this}equals(e){return e.r===this.r&&e.g===this.g&&e.b===this.b}fromArray(e,t=0){return this.r=e[t],this.g=e[t+1],this.b=e[t+2],this}toArray(e=[],t=0){return e[t]=this.r,e[t+1]=this.g,e[t+2]=this.b,e}fromBufferAttribute(e,t){return this.r=e.getX(t),this.g=e.getY(t),this.b=e.getZ(t),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},Nn=new Mt;Mt.NAMES=Lg;var Yr=class extends fi{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new As,this.environmentIntensity=1,this.environmentRotation=new As,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(e,t){return super.copy(e,t),this.background=e.background!==null?e.background.clone():null,this.environment=e.environment!==null?e.environment.clone():null,this.fog=e.fog!==null?e.fog.clone():null,this.backgroundBlurriness=e.backgroundBlurriness,this.backgroundIntensity=e.backgroundIntensity,this.backgroundRotation.copy(e.backgroundRotation),this.environmentIntensity=e.environmentIntensity,this.environmentRotation.copy(e.environmentRotation),this.overrideMaterial=e.overrideMaterial!==null?e.overrideMaterial.clone():null,this.matrixAutoUpdate=e.matrixAutoUpdate,this}toJSON(e){let t=super.toJSON(e);return this.fog!==null&&(t.object.fog=this.fog.toJSON()),t.object.backgroundBlurriness=this.backgroundBlurriness,t.object.backgroundIntensity=this.backgroundIntensity,t.object.backgroundRotation=this.backgroundRotation.toArray(),t.object.environmentIntensity=this.environmentIntensity,t.object.environmentRotation=this.environmentRotation.toArray(),t}},bi=new N,es=new N,td=new N,ts=new N,Ir=new N,Lr=new N,km=new N,nd=new N,id=new N,sd=new N,rd=new Bt,od=new Bt,ad=new Bt,Un=class n{constructor(e=new N,t=new N,i=new N){this.a=e,this.b=t,this.c=i}static getNormal(e,t,i,s){s.subVectors(i,t),bi.subVectors(e,t),s.cross(bi);let r=s.lengthSq();return r>0?s.multiplyScalar(1/Math.sqrt(r)):s.set(0,0,0)}static getBarycoord(e,t,i,s,r){bi.subVectors(s,t),es.subVectors(i,t),td.subVectors(e,t);let o=bi.dot(bi),a=bi.dot(es),l=bi.dot(td),c=es.dot(es),u=es.dot(td),d=o*c-a*a;if(d===0)return r.set(0,0,0),null;let h=1/d,f=(c*l-a*u)*h,g=(o*u-a*l)*h;return r.set(1-f-g,g,f)}static containsPoint(e,t,i,s){return this.getBarycoord(e,t,i,s,ts)===null?!1:ts.x>=0&&ts.y>=0&&ts.x+ts.y<=1}static getInterpolation(e,t,i,s,r,o,a,l){return this.getBarycoord(e,t,i,s,ts)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(r,ts.x),l.addScaledVector(o,ts.y),l.addScaledVector(a,ts.z),l)}static getInterpolatedAttribute(e,t,i,s,r,o){return rd.setScalar(0),od.setScalar(0),ad.setScalar(0),rd.fromBufferAttribute(e,t),od.fromBufferAttribute(e,i),ad.fromBufferAttribute(e,s),o.setScalar(0),o.addScaledVector(rd,r.x),o.addScaledVector(od,r.y),o.addScaledVector(ad,r.z),o}static isFrontFacing(e,t,i,s){return bi.subVectors(i,t),es.subVectors(e,t),bi.cross(es).dot(s)<0}set(e,t,i){return this.a.copy(e),this.b.copy(t),this.c.copy(i),this}setFromPointsAndIndices(e,t,i,s){return this.a.copy(e[t]),this.b.copy(e[i]),this.c.copy(e[s]),this}setFromAttributeAndIndices(e,t,i,s){return this.a.fromBufferAttribute(e,t),this.b.fromBufferAttribute(e,i),this.c.fromBufferAttribute(e,s),this}clone(){return new this.constructor().copy(this)}copy(e){return this.a.copy(e.a),this.b.copy(e.b),this.c.copy(e.c),this}getArea(){return bi.subVectors(this.c,this.b),es.subVectors(this.a,this.b),bi.cross(es).length()*.5}getMidpoint(e){return e.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(e){return n.getNormal(this.a,this.b,this.c,e)}getPlane(e){return e.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(e,t){return n.getBarycoord(e,this.a,this.b,this.c,t)}getInterpolation(e,t,i,s,r){return n.getInterpolation(e,this.a,this.b,this.c,t,i,s,r)}containsPoint(e){return n.containsPoint(e,this.a,this.b,this.c)}isFrontFacing(e){return n.isFrontFacing(this.a,this.b,this.c,e)}intersectsBox(e){return e.intersectsTriangle(this)}closestPointToPoint(e,t){let i=this.a,s=this.b,r=this.c,o,a;Ir.subVectors(s,i),Lr.subVectors(r,i),nd.subVectors(e,i);let l=Ir.dot(nd),c=Lr.dot(nd);if(l<=0&&c<=0)return t.copy(i);id.subVectors(e,s);let u=Ir.dot(id),d=Lr.dot(id);if(u>=0&&d<=u)return t.copy(s);let h=l*d-u*c;if(h<=0&&l>=0&&u<=0&&l-u>0)return o=l/(l-u),t.copy(i).addScaledVector(Ir,o);sd.subVectors(e,r);let f=Ir.dot(sd),g=Lr.dot(sd);if(g>=0&&f<=g)return t.copy(r);let x=f*c-l*g;if(x<=0&&c>=0&&g<=0)return a=c/(c-g),t.copy(i).addScaledVector(Lr,a);let m=u*g-f*d;if(m<=0&&d-u>=0&&f-g>=0)return km.subVectors(r,s),a=(d-u)/(d-u+(f-g)),t.copy(s).addScaledVector(km,a);let p=1/(m+x+h);return o=x*p,a=h*p,t.copy(i).addScaledVector(Ir,o).addScaledVector(Lr,a)}equals(e){return e.a.equals(this.a)&&e.b.equals(this.b)&&e.c.equals(this.c)}},Tt=class{constructor(e=new N(1/0,1/0,1/0),t=new N(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=e,this.max=t}set(e,t){return this.min.copy(e),this.max.copy(t),this}setFromArray(e){this.makeEmpty();for(let t=0,i=e.length;t<i;t+=3)this.expandByPoint(wi.fromArray(e,t));return this}setFromBufferAttribute(e){this.makeEmpty();for(let t=0,i=e.count;t<i;t++)this.expandByPoint(wi.fromBufferAttribute(e,t));return this}setFromPoints(e){this.makeEmpty();for(let t=0,i=e.length;t<i;t++)this.expandByPoint(e[t]);return this}setFromCenterAndSize(e,t){let i=wi.copy(t).multiplyScalar(.5);return this.min.copy(e).sub(i),this.max.copy(e).add(i),this}setFromObject(e,t=!1){return this.makeEmpty(),this.expandByObject(e,t)}clone(){return new this.constructor().copy(this)}copy(e){return this.min.copy(e.min),this.max.copy(e.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(e){return this.isEmpty()?e.set(0,0,0):e.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(e){return this.isEmpty()?e.set(0,0,0):e.subVectors(this.max,this.min)}expandByPoint(e){return this.min.min(e),this.max.max(e),this}expandByVector(e){return this.min.sub(e),this.max.add(e),this}expandByScalar(e){return this.min.addScalar(-e),this.max.addScalar(e),this}expandByObject(e,t=!1){e.updateWorldMatrix(!1,!1);let i=e.geometry;if(i!==void 0){let r=i.getAttribute("position");if(t===!0&&r!==void 0&&e.isInstancedMesh!==!0&&e.isBatchedMesh!==!0)for(let o=0,a=r.count;o<a;o++)e.isMesh===!0?e.getVertexPosition(o,wi):wi.fromBufferAttribute(r,o),wi.applyMatrix4(e.matrixWorld),this.expandByPoint(wi);else e.boundingBox!==void 0?(e.boundingBox===null&&e.computeBoundingBox(),Il.copy(e.boundingBox)):(i.boundingBox===null&&i.computeBoundingBox(),Il.copy(i.boundingBox)),Il.applyMatrix4(e.matrixWorld),this.union(Il)}let s=e.children;for(let r=0,o=s.length;r<o;r++)this.expandByObject(s[r],t);return this}containsPoint(e){return e.x>=this.min.x&&e.x<=this.max.x&&e.y>=this.min.y&&e.y<=this.max.y&&e.z>=this.min.z&&e.z<=this.max.z}containsBox(e){return this.min.x<=e.min.x&&e.max.x<=this.max.x&&this.min.y<=e.min.y&&e.max.y<=this.max.y&&this.min.z<=e.min.z&&e.max.z<=this.max.z}getParameter(e,t){return t.set((e.x-this.min.x)/(this.max.x-this.min.x),(e.y-this.min.y)/(this.max.y-this.min.y),(e.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(e){return e.max.x>=this.min.x&&e.min.x<=this.max.x&&e.max.y>=this.min.y&&e.min.y<=this.max.y&&e.max.z>=this.min.z&&e.min.z<=this.max.z}intersectsSphere(e){return this.clampPoint(e.center,wi),wi.distanceToSquared(e.center)<=e.radius*e.radius}intersectsPlane(e){let t,i;return e.normal.x>0?(t=e.normal.x*this.min.x,i=e.normal.x*this.max.x):(t=e.normal.x*this.max.x,i=e.normal.x*this.min.x),e.normal.y>0?(t+=e.normal.y*this.min.y,i+=e.normal.y*this.max.y):(t+=e.normal.y*this.max.y,i+=e.normal.y*this.min.y),e.normal.z>0?(t+=e.normal.z*this.min.z,i+=e.normal.z*this.max.z):(t+=e.normal.z*this.max.z,i+=e.normal.z*this.min.z),t<=-e.constant&&i>=-e.constant}intersectsTriangle(e){if(this.isEmpty())return!1;this.getCenter(Qo),Ll.subVectors(this.max,Qo),Dr.subVectors(e.a,Qo),Nr.subVectors(e.b,Qo),Ur.subVectors(e.c,Qo),Ms.subVectors(Nr,Dr),Ts.subVectors(Ur,Nr),$s.subVectors(Dr,Ur);let t=[0,-Ms.z,Ms.y,0,-Ts.z,Ts.y,0,-$s.z,$s.y,Ms.z,0,-Ms.x,Ts.z,0,-Ts.x,$s.z,0,-$s.x,-Ms.y,Ms.x,0,-Ts.y,Ts.x,0,-$s.y,$s.x,0];return!ld(t,Dr,Nr,Ur,Ll)||(t=[1,0,0,0,1,0,0,0,1],!ld(t,Dr,Nr,Ur,Ll))?!1:(Dl.crossVectors(Ms,Ts),t=[Dl.x,Dl.y,Dl.z],ld(t,Dr,Nr,Ur,Ll))}clampPoint(e,t){return t.copy(e).clamp(this.min,this.max)}distanceToPoint(e){return this.clampPoint(e,wi).distanceTo(e)}getBoundingSphere(e){return this.isEmpty()?e.makeEmpty():(this.getCenter(e.center),e.radius=this.getSize(wi).length()*.5),e}intersect(e){return this.min.max(e.min),this.max.min(e.max),this.isEmpty()&&this.makeEmpty(),this}union(e){return this.min.min(e.min),this.max.max(e.max),this}applyMatrix4(e){return this.isEmpty()?this:(ns[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(e),ns[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(e),ns[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(e),ns[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(e),ns[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(e),ns[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(e),ns[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(e),ns[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(e),this.setFromPoints(ns),this)}translate(e){return this.min.add(e),this.max.add(e),this}equals(e){return e.min.equals(this.min)&&e.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(e){return this.min.fromArray(e.min),this.max.fromArray(e.max),this}},ns=[new N,new N,new N,new N,new N,new N,new N,new N],wi=new N,Il=new Tt,Dr=new N,Nr=new N,Ur=new N,Ms=new N,Ts=new N,$s=new N,Qo=new N,Ll=new N,Dl=new N,Ys=new N;function ld(n,e,t,i,s){for(let r=0,o=n.length-3;r<=o;r+=3){Ys.fromArray(n,r);let a=s.x*Math.abs(Ys.x)+s.y*Math.abs(Ys.y)+s.z*Math.abs(Ys.z),l=e.dot(Ys),c=t.dot(Ys),u=i.dot(Ys);if(Math.max(-Math.max(l,c,u),Math.min(l,c,u))>a)return!1}return!0}var nn=new N,Nl=new ht,Wx=0,an=class extends Ni{constructor(e,t,i=!1){if(super(),Array.isArray(e))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:Wx++}),this.name="",this.array=e,this.itemSize=t,this.count=e!==void 0?e.length/t:0,this.normalized=i,this.usage=Eg,this.updateRanges=[],this.gpuType=ei,this.version=0,this._normalizationScale=e!==void 0?$d(e):void 0}onUploadCallback(){}set needsUpdate(e){e===!0&&this.version++}setUsage(e){return this.usage=e,this}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}copy(e){return this.name=e.name,this.array=new e.array.constructor(e.array),this.itemSize=e.itemSize,this.count=e.count,this.normalized=e.normalized,this.usage=e.usage,this.gpuType=e.gpuType,this._normalizationScale=e._normalizationScale,this}copyAt(e,t,i){e*=this.itemSize,i*=t.itemSize;for(let s=0,r=this.itemSize;s<r;s++)this.array[e+s]=t.array[i+s];return this}copyArray(e){return this.array.set(e),this}applyMatrix3(e){if(this.itemSize===2)for(let t=0,i=this.count;t<i;t++)Nl.fromBufferAttribute(this,t),Nl.applyMatrix3(e),this.setXY(t,Nl.x,Nl.y);else if(this.itemSize===3)for(let t=0,i=this.count;t<i;t++)nn.fromBufferAttribute(this,t),nn.applyMatrix3(e),this.setXYZ(t,nn.x,nn.y,nn.z);return this}applyMatrix4(e){for(let t=0,i=this.count;t<i;t++)nn.fromBufferAttribute(this,t),nn.applyMatrix4(e),this.setXYZ(t,nn.x,nn.y,nn.z);return this}applyNormalMatrix(e){for(let t=0,i=this.count;t<i;t++)nn.fromBufferAttribute(this,t),nn.applyNormalMatrix(e),this.setXYZ(t,nn.x,nn.y,nn.z);return this}transformDirection(e){for(let t=0,i=this.count;t<i;t++)nn.fromBufferAttribute(this,t),nn.transformDirection(e),this.setXYZ(t,nn.x,nn.y,nn.z);return this}set(e,t=0){return this.array.set(e,t),this}getComponent(e,t){let i=this.array[e*this.itemSize+t];return this.normalized&&(i=this._denormalize(i)),i}setComponent(e,t,i){return this.normalized&&(i=this._normalize(i)),this.array[e*this.itemSize+t]=i,this}getX(e){let t=this.array[e*this.itemSize];return this.normalized&&(t=this._denormalize(t)),t}setX(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize]=t,this}getY(e){let t=this.array[e*this.itemSize+1];return this.normalized&&(t=this._denormalize(t)),t}setY(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+1]=t,this}getZ(e){let t=this.array[e*this.itemSize+2];return this.normalized&&(t=this._denormalize(t)),t}setZ(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+2]=t,this}getW(e){let t=this.array[e*this.itemSize+3];return this.normalized&&(t=this._denormalize(t)),t}setW(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+3]=t,this}setXY(e,t,i){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i)),this.array[e+0]=t,this.array[e+1]=i,this}setXYZ(e,t,i,s){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i),s=this._normalize(s)),this.array[e+0]=t,this.array[e+1]=i,this.array[e+2]=s,this}setXYZW(e,t,i,s,r){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i),s=this._normalize(s),r=this._normalize(r)),this.array[e+0]=t,this.array[e+1]=i,this.array[e+2]=s,this.array[e+3]=r,this}onUpload(e){return this.onUploadCallback=e,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let e={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return e.name=this.name,e.usage=this.usage,e.gpuType=this.gpuType,e}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(e){let t=this._normalizationScale;return t!==void 0?Math.max(e/t,-1):Lx(e,this.array)}_normalize(e){let t=this._normalizationScale;return t!==void 0?Math.round(e*t):Dx(e,this.array)}};var ca=class extends an{constructor(e,t,i){super(new Uint16Array(e),t,i)}};var ha=class extends an{constructor(e,t,i){super(new Uint32Array(e),t,i)}};var di=class extends an{constructor(e,t,i){super(new Float32Array(e),t,i)}},Xx=new Tt,ea=new N,cd=new N,Ui=class{constructor(e=new N,t=-1){this.isSphere=!0,this.center=e,this.radius=t}set(e,t){return this.center.copy(e),this.radius=t,this}setFromPoints(e,t){let i=this.center;t!==void 0?i.copy(t):Xx.setFromPoints(e).getCenter(i);let s=0;for(let r=0,o=e.length;r<o;r++)s=Math.max(s,i.distanceToSquared(e[r]));return this.radius=Math.sqrt(s),this}copy(e){return this.center.copy(e.center),this.radius=e.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(e){return e.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(e){return e.distanceTo(this.center)-this.radius}intersectsSphere(e){let t=this.radius+e.radius;return e.center.distanceToSquared(this.center)<=t*t}intersectsBox(e){return e.intersectsSphere(this)}intersectsPlane(e){return Math.abs(e.distanceToPoint(this.center))<=this.radius}clampPoint(e,t){let i=this.center.distanceToSquared(e);return t.copy(e),i>this.radius*this.radius&&(t.sub(this.center).normalize(),t.multiplyScalar(this.radius).add(this.center)),t}getBoundingBox(e){return this.isEmpty()?(e.makeEmpty(),e):(e.set(this.center,this.center),e.expandByScalar(this.radius),e)}applyMatrix4(e){return this.center.applyMatrix4(e),this.radius=this.radius*e.getMaxScaleOnAxis(),this}translate(e){return this.center.add(e),this}expandByPoint(e){if(this.isEmpty())return this.center.copy(e),this.radius=0,this;ea.subVectors(e,this.center);let t=ea.lengthSq();if(t>this.radius*this.radius){let i=Math.sqrt(t),s=(i-this.radius)*.5;this.center.addScaledVector(ea,s/i),this.radius+=s}return this}union(e){return e.isEmpty()?this:this.isEmpty()?(this.copy(e),this):(this.center.equals(e.center)===!0?this.radius=Math.max(this.radius,e.radius):(cd.subVectors(e.center,this.center).setLength(e.radius),this.expandByPoint(ea.copy(e.center).add(cd)),this.expandByPoint(ea.copy(e.center).sub(cd))),this)}equals(e){return e.center.equals(this.center)&&e.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(e){return this.radius=e.radius,this.center.fromArray(e.center),this}},qx=0,hi=new yt,hd=new fi,Fr=new N,Zn=new Tt,ta=new Tt,gn=new N,pi=class n extends Ni{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:qx++}),this.uuid=Ta(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(e){return Array.isArray(e)?this.index=new(Rx(e)?ha:ca)(e,1):this.index=e,this}setIndirect(e,t=0){return this.indirect=e,this.indirectOffset=t,this}getIndirect(){return this.indirect}getAttribute(e){return this.attributes[e]}setAttribute(e,t){return this.attributes[e]=t,this}deleteAttribute(e){return delete this.attributes[e],this}hasAttribute(e){return this.attributes[e]!==void 0}addGroup(e,t,i=0){this.groups.push({start:e,count:t,materialIndex:i})}clearGroups(){this.groups=[]}setDrawRange(e,t){this.drawRange.start=e,this.drawRange.count=t}applyMatrix4(e){let t=this.attributes.position;t!==void 0&&(t.applyMatrix4(e),t.needsUpdate=!0);let i=this.attributes.normal;if(i!==void 0){let r=new st().getNormalMatrix(e);i.applyNormalMatrix(r),i.needsUpdate=!0}let s=this.attributes.tangent;return s!==void 0&&(s.transformDirection(e),s.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(e){return hi.makeRotationFromQuaternion(e),this.applyMatrix4(hi),this}rotateX(e){return hi.makeRotationX(e),this.applyMatrix4(hi),this}rotateY(e){return hi.makeRotationY(e),this.applyMatrix4(hi),this}rotateZ(e){return hi.makeRotationZ(e),this.applyMatrix4(hi),this}translate(e,t,i){return hi.makeTranslation(e,t,i),this.applyMatrix4(hi),this}scale(e,t,i){return hi.makeScale(e,t,i),this.applyMatrix4(hi),this}lookAt(e){return hd.lookAt(e),hd.updateMatrix(),this.applyMatrix4(hd.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(Fr).negate(),this.translate(Fr.x,Fr.y,Fr.z),this}setFromPoints(e){let t=this.getAttribute("position");if(t===void 0){let i=[];for(let s=0,r=e.length;s<r;s++){let o=e[s];i.push(o.x,o.y,o.z||0)}this.setAttribute("position",new di(i,3))}else{let i=Math.min(e.length,t.count);for(let s=0;s<i;s++){let r=e[s];t.setXYZ(s,r.x,r.y,r.z||0)}e.length>t.count&&Qe("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),t.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new Tt);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){it("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new N(-1/0,-1/0,-1/0),new N(1/0,1/0,1/0));return}if(e!==void 0){if(this.boundingBox.setFromBufferAttribute(e),t)for(let i=0,s=t.length;i<s;i++){let r=t[i];Zn.setFromBufferAttribute(r),this.morphTargetsRelative?(gn.addVectors(this.boundingBox.min,Zn.min),this.boundingBox.expandByPoint(gn),gn.addVectors(this.boundingBox.max,Zn.max),this.boundingBox.expandByPoint(gn)):(this.boundingBox.expandByPoint(Zn.min),this.boundingBox.expandByPoint(Zn.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&it('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new Ui);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){it("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new N,1/0);return}if(e){let i=this.boundingSphere.center;if(Zn.setFromBufferAttribute(e),t)for(let r=0,o=t.length;r<o;r++){let a=t[r];ta.setFromBufferAttribute(a),this.morphTargetsRelative?(gn.addVectors(Zn.min,ta.min),Zn.expandByPoint(gn),gn.addVectors(Zn.max,ta.max),Zn.expandByPoint(gn)):(Zn.expandByPoint(ta.min),Zn.expandByPoint(ta.max))}Zn.getCenter(i);let s=0;for(let r=0,o=e.count;r<o;r++)gn.fromBufferAttribute(e,r),s=Math.max(s,i.distanceToSquared(gn));if(t)for(let r=0,o=t.length;r<o;r++){let a=t[r],l=this.morphTargetsRelative;for(let c=0,u=a.count;c<u;c++)gn.fromBufferAttribute(a,c),l&&(Fr.fromBufferAttribute(e,c),gn.add(Fr)),s=Math.max(s,i.distanceToSquared(gn))}this.boundingSphere.radius=Math.sqrt(s),isNaN(this.boundingSphere.radius)&&it('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let e=this.index,t=this.attributes;if(e===null||t.position===void 0||t.normal===void 0||t.uv===void 0){it("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let i=t.position,s=t.normal,r=t.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==i.count)&&(o=new an(new Float32Array(4*i.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(i.count);for(let C=0;C<i.count;C++)a[C]=new N,l[C]=new N;let u=new N,d=new N,h=new N,f=new ht,g=new ht,x=new ht,m=new N,p=new N;function y(C,E,P){c[C]=c[E]=c[P]=1,u.fromBufferAttribute(i,C),d.fromBufferAttribute(i,E),h.fromBufferAttribute(i,P),f.fromBufferAttribute(r,C),g.fromBufferAttribute(r,E),x.fromBufferAttribute(r,P),d.sub(u),h.sub(u),g.sub(f),x.sub(f);let I=1/(g.x*x.y-x.x*g.y);isFinite(I)&&(m.copy(d).multiplyScalar(x.y).addScaledVector(h,-g.y).multiplyScalar(I),p.copy(h).multiplyScalar(g.x).addScaledVector(d,-x.x).multiplyScalar(I),a[C].add(m),a[E].add(m),a[P].add(m),l[C].add(p),l[E].add(p),l[P].add(p))}let S=this.groups;S.length===0&&(S=[{start:0,count:e.count}]);for(let C=0,E=S.length;C<E;++C){let P=S[C],I=P.start,O=P.count;for(let L=I,V=I+O;L<V;L+=3)y(e.getX(L+0),e.getX(L+1),e.getX(L+2))}let b=new N,M=new N,w=new N,v=new N;function _(C){w.fromBufferAttribute(s,C),v.copy(w);let E=a[C];b.copy(E),b.sub(w.multiplyScalar(w.dot(E))).normalize(),M.crossVectors(v,E);let I=M.dot(l[C])<0?-1:1;o.setXYZW(C,b.x,b.y,b.z,I)}for(let C=0,E=i.count;C<E;++C)c[C]&&_(C);this._transformed=!0}computeVertexNormals(){let e=this.index,t=this.getAttribute("position");if(t!==void 0){let i=this.getAttribute("normal");if(i===void 0||i.count!==t.count)i=new an(new Float32Array(t.count*3),3),this.setAttribute("normal",i);else for(let h=0,f=i.count;h<f;h++)i.setXYZ(h,0,0,0);let s=new N,r=new N,o=new N,a=new N,l=new N,c=new N,u=new N,d=new N;if(e)for(let h=0,f=e.count;h<f;h+=3){let g=e.getX(h+0),x=e.getX(h+1),m=e.getX(h+2);s.fromBufferAttribute(t,g),r.fromBufferAttribute(t,x),o.fromBufferAttribute(t,m),u.subVectors(o,r),d.subVectors(s,r),u.cross(d),a.fromBufferAttribute(i,g),l.fromBufferAttribute(i,x),c.fromBufferAttribute(i,m),a.add(u),l.add(u),c.add(u),i.setXYZ(g,a.x,a.y,a.z),i.setXYZ(x,l.x,l.y,l.z),i.setXYZ(m,c.x,c.y,c.z)}else for(let h=0,f=t.count;h<f;h+=3)s.fromBufferAttribute(t,h+0),r.fromBufferAttribute(t,h+1),o.fromBufferAttribute(t,h+2),u.subVectors(o,r),d.subVectors(s,r),u.cross(d),i.setXYZ(h+0,u.x,u.y,u.z),i.setXYZ(h+1,u.x,u.y,u.z),i.setXYZ(h+2,u.x,u.y,u.z);this.normalizeNormals(),i.needsUpdate=!0}}normalizeNormals(){let e=this.attributes.normal;for(let t=0,i=e.count;t<i;t++)gn.fromBufferAttribute(e,t),gn.normalize(),e.setXYZ(t,gn.x,gn.y,gn.z)}toNonIndexed(){function e(a,l){let c=a.array,u=a.itemSize,d=a.normalized,h=new c.constructor(l.length*u),f=0,g=0;for(let x=0,m=l.length;x<m;x++){a.isInterleavedBufferAttribute?f=l[x]*a.data.stride+a.offset:f=l[x]*u;for(let p=0;p<u;p++)h[g++]=c[f++]}return new an(h,u,d)}if(this.index===null)return Qe("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let t=new n,i=this.index.array,s=this.attributes;for(let a in s){let l=s[a],c=e(l,i);t.setAttribute(a,c)}let r=this.morphAttributes;for(let a in r){let l=[],c=r[a];for(let u=0,d=c.length;u<d;u++){let h=c[u],f=e(h,i);l.push(f)}t.morphAttributes[a]=l}t.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];t.addGroup(c.start,c.count,c.materialIndex)}return t}toJSON(){let e={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(e.uuid=this.uuid,e.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,e.name=this.name,Object.keys(this.userData).length>0&&(e.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(e[c]=l[c]);return e}e.data={attributes:{}};let t=this.index;t!==null&&(e.data.index={type:t.array.constructor.name,array:Array.prototype.slice.call(t.array)});let i=this.attributes;for(let l in i){let c=i[l];e.data.attributes[l]=c.toJSON(e.data)}let s={},r=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],u=[];for(let d=0,h=c.length;d<h;d++){let f=c[d];u.push(f.toJSON(e.data))}u.length>0&&(s[l]=u,r=!0)}r&&(e.data.morphAttributes=s,e.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(e.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(e.data.boundingSphere=a.toJSON()),e}clone(){return new this.constructor().copy(this)}copy(e){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let t={};this.name=e.name;let i=e.index;i!==null&&this.setIndex(i.clone());let s=e.attributes;for(let c in s){let u=s[c];this.setAttribute(c,u.clone(t))}let r=e.morphAttributes;for(let c in r){let u=[],d=r[c];for(let h=0,f=d.length;h<f;h++)u.push(d[h].clone(t));this.morphAttributes[c]=u}this.morphTargetsRelative=e.morphTargetsRelative;let o=e.groups;for(let c=0,u=o.length;c<u;c++){let d=o[c];this.addGroup(d.start,d.count,d.materialIndex)}let a=e.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=e.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=e.drawRange.start,this.drawRange.count=e.drawRange.count,this.userData=e.userData,this._transformed=e._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var ud=new N,$x=new N,Yx=new st,Vn=class{constructor(e=new N(1,0,0),t=0){this.isPlane=!0,this.normal=e,this.constant=t}set(e,t){return this.normal.copy(e),this.constant=t,this}setComponents(e,t,i,s){return this.normal.set(e,t,i),this.constant=s,this}setFromNormalAndCoplanarPoint(e,t){return this.normal.copy(e),this.constant=-t.dot(this.normal),this}setFromCoplanarPoints(e,t,i){let s=ud.subVectors(i,t).cross($x.subVectors(e,t)).normalize();return this.setFromNormalAndCoplanarPoint(s,e),this}copy(e){return this.normal.copy(e.normal),this.constant=e.constant,this}normalize(){let e=1/this.normal.length();return this.normal.multiplyScalar(e),this.constant*=e,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(e){return this.normal.dot(e)+this.constant}distanceToSphere(e){return this.distanceToPoint(e.center)-e.radius}projectPoint(e,t){return t.copy(e).addScaledVector(this.normal,-this.distanceToPoint(e))}intersectLine(e,t,i=!0){let s=e.delta(ud),r=this.normal.dot(s);if(r===0)return this.distanceToPoint(e.start)===0?t.copy(e.start):null;let o=-(e.start.dot(this.normal)+this.constant)/r;return i===!0&&(o<0||o>1)?null:t.copy(e.start).addScaledVector(s,o)}intersectsLine(e){let t=this.distanceToPoint(e.start),i=this.distanceToPoint(e.end);return t<0&&i>0||i<0&&t>0}intersectsBox(e){return e.intersectsPlane(this)}intersectsSphere(e){return e.intersectsPlane(this)}coplanarPoint(e){return e.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(e,t){let i=t||Yx.getNormalMatrix(e),s=this.coplanarPoint(ud).applyMatrix4(e),r=this.normal.applyMatrix3(i).normalize();return this.constant=-s.dot(r),this}translate(e){return this.constant-=e.dot(this.normal),this}equals(e){return e.normal.equals(this.normal)&&e.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(e){return this.normal.fromArray(e.normal),this.constant=e.constant,this}},jx=0,Qs=class extends Ni{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:jx++}),this.uuid=Ta(),this.name="",this.type="Material",this.blending=Jr,this.side=En,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=Td,this.blendDst=Ed,this.blendEquation=tr,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new Mt(0,0,0),this.blendAlpha=0,this.depthFunc=Gr,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=_g,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=Kl,this.stencilZFail=Kl,this.stencilZPass=Kl,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(e){this._alphaTest>0!=e>0&&this.version++,this._alphaTest=e}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(e){if(e!==void 0)for(let t in e){let i=e[t];if(i===void 0){Qe(`Material: parameter '${t}' has value of undefined.`);continue}let s=this[t];if(s===void 0){Qe(`Material: '${t}' is not a property of THREE.${this.type}.`);continue}s&&s.isColor?s.set(i):s&&s.isVector2&&i&&i.isVector2||s&&s.isEuler&&i&&i.isEuler||s&&s.isVector3&&i&&i.isVector3?s.copy(i):this[t]=i}}toJSON(e){let t=e===void 0||typeof e=="string";t&&(e={textures:{},images:{}});let i={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};i.uuid=this.uuid,i.type=this.type,i.blending=this.blending,i.side=this.side,i.shadowSide=this.shadowSide,i.vertexColors=this.vertexColors,i.opacity=this.opacity,i.transparent=this.transparent,i.blendSrc=this.blendSrc,i.blendDst=this.blendDst,i.blendEquation=this.blendEquation,i.blendSrcAlpha=this.blendSrcAlpha,i.blendDstAlpha=this.blendDstAlpha,i.blendEquationAlpha=this.blendEquationAlpha,i.blendColor=this.blendColor.getHex(),i.blendAlpha=this.blendAlpha,i.depthFunc=this.depthFunc,i.depthTest=this.depthTest,i.depthWrite=this.depthWrite,i.colorWrite=this.colorWrite,i.clipIntersection=this.clipIntersection,i.clipShadows=this.clipShadows,i.stencilWriteMask=this.stencilWriteMask,i.stencilFunc=this.stencilFunc,i.stencilRef=this.stencilRef,i.stencilFuncMask=this.stencilFuncMask,i.stencilFail=this.stencilFail,i.stencilZFail=this.stencilZFail,i.stencilZPass=this.stencilZPass,i.stencilWrite=this.stencilWrite,i.polygonOffset=this.polygonOffset,i.polygonOffsetFactor=this.polygonOffsetFactor,i.polygonOffsetUnits=this.polygonOffsetUnits,i.dithering=this.dithering,i.alphaTest=this.alphaTest,i.alphaHash=this.alphaHash,i.alphaToCoverage=this.alphaToCoverage,i.premultipliedAlpha=this.premultipliedAlpha,i.forceSinglePass=this.forceSinglePass,i.allowOverride=this.allowOverride,i.visible=this.visible,i.toneMapped=this.toneMapped,i.name=this.name,this.color&&this.color.isColor&&(i.color=this.color.getHex()),this.roughness!==void 0&&(i.roughness=this.roughness),this.metalness!==void 0&&(i.metalness=this.metalness),this.sheen!==void 0&&(i.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(i.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(i.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(i.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(i.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(i.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(i.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(i.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(i.shininess=this.shininess),this.clearcoat!==void 0&&(i.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(i.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(i.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(i.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(e).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(i.clearcoatMap=this.clearcoatMap.toJSON(e).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(i.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(e).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(i.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(e).uuid,i.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(i.sheenColorMap=this.sheenColorMap.toJSON(e).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(i.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(e).uuid),this.dispersion!==void 0&&(i.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(i.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(i.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(i.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(i.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(i.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(i.iridescenceMap=this.iridescenceMap.toJSON(e).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(i.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(e).uuid),this.anisotropy!==void 0&&(i.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(i.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(i.anisotropyMap=this.anisotropyMap.toJSON(e).uuid),this.map&&this.map.isTexture&&(i.map=this.map.toJSON(e).uuid),this.matcap&&this.matcap.isTexture&&(i.matcap=this.matcap.toJSON(e).uuid),this.alphaMap&&this.alphaMap.isTexture&&(i.alphaMap=this.alphaMap.toJSON(e).uuid),this.lightMap&&this.lightMap.isTexture&&(i.lightMap=this.lightMap.toJSON(e).uuid,i.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(i.aoMap=this.aoMap.toJSON(e).uuid,i.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(i.bumpMap=this.bumpMap.toJSON(e).uuid,i.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(i.normalMap=this.normalMap.toJSON(e).uuid,i.normalMapType=this.normalMapType,i.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(i.displacementMap=this.displacementMap.toJSON(e).uuid,i.displacementScale=this.displacementScale,i.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(i.roughnessMap=this.roughnessMap.toJSON(e).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(i.metalnessMap=this.metalnessMap.toJSON(e).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(i.emissiveMap=this.emissiveMap.toJSON(e).uuid),this.specularMap&&this.specularMap.isTexture&&(i.specularMap=this.specularMap.toJSON(e).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(i.specularIntensityMap=this.specularIntensityMap.toJSON(e).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(i.specularColorMap=this.specularColorMap.toJSON(e).uuid),this.envMap&&this.envMap.isTexture&&(i.envMap=this.envMap.toJSON(e).uuid,this.combine!==void 0&&(i.combine=this.combine)),this.envMapRotation!==void 0&&(i.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(i.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(i.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(i.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(i.gradientMap=this.gradientMap.toJSON(e).uuid),this.transmission!==void 0&&(i.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(i.transmissionMap=this.transmissionMap.toJSON(e).uuid),this.thickness!==void 0&&(i.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(i.thicknessMap=this.thicknessMap.toJSON(e).uuid),this.attenuationDistance!==void 0&&(i.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(i.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(i.size=this.size),this.sizeAttenuation!==void 0&&(i.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(i.clippingPlanes=this.clippingPlanes.map(r=>r.toJSON())),this.rotation!==void 0&&(i.rotation=this.rotation),this.depthPacking!==void 0&&(i.depthPacking=this.depthPacking),this.linewidth!==void 0&&(i.linewidth=this.linewidth),this.linecap!==void 0&&(i.linecap=this.linecap),this.linejoin!==void 0&&(i.linejoin=this.linejoin),this.dashSize!==void 0&&(i.dashSize=this.dashSize),this.gapSize!==void 0&&(i.gapSize=this.gapSize),this.scale!==void 0&&(i.scale=this.scale),this.wireframe!==void 0&&(i.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(i.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(i.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(i.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(i.flatShading=this.flatShading),this.fog!==void 0&&(i.fog=this.fog),Object.keys(this.userData).length>0&&(i.userData=this.userData);function s(r){let o=[];for(let a in r){let l=r[a];delete l.metadata,o.push(l)}return o}if(t){let r=s(e.textures),o=s(e.images);r.length>0&&(i.textures=r),o.length>0&&(i.images=o)}return i}fromJSON(e,t){if(e.uuid!==void 0&&(this.uuid=e.uuid),e.name!==void 0&&(this.name=e.name),e.color!==void 0&&this.color!==void 0&&this.color.setHex(e.color),e.roughness!==void 0&&(this.roughness=e.roughness),e.metalness!==void 0&&(this.metalness=e.metalness),e.sheen!==void 0&&(this.sheen=e.sheen),e.sheenColor!==void 0&&(this.sheenColor=new Mt().setHex(e.sheenColor)),e.sheenRoughness!==void 0&&(this.sheenRoughness=e.sheenRoughness),e.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(e.emissive),e.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(e.specular),e.specularIntensity!==void 0&&(this.specularIntensity=e.specularIntensity),e.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(e.specularColor),e.shininess!==void 0&&(this.shininess=e.shininess),e.clearcoat!==void 0&&(this.clearcoat=e.clearcoat),e.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=e.clearcoatRoughness),e.diffuseRoughness!==void 0&&(this.diffuseRoughness=e.diffuseRoughness),e.dispersion!==void 0&&(this.dispersion=e.dispersion),e.retroreflectivity!==void 0&&(this.retroreflectivity=e.retroreflectivity),e.iridescence!==void 0&&(this.iridescence=e.iridescence),e.iridescenceIOR!==void 0&&(this.iridescenceIOR=e.iridescenceIOR),e.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessMinimum),e.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=e.iridescenceThicknessMaximum),e.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=e.iridescenceThicknessRange[1]),e.transmission!==void 0&&(this.transmission=e.transmission),e.thickness!==void 0&&(this.thickness=e.thickness),e.attenuationDistance!==void 0&&(this.attenuationDistance=e.attenuationDistance),e.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(e.attenuationColor),e.anisotropy!==void 0&&(this.anisotropy=e.anisotropy),e.anisotropyRotation!==void 0&&(this.anisotropyRotation=e.anisotropyRotation),e.fog!==void 0&&(this.fog=e.fog),e.flatShading!==void 0&&(this.flatShading=e.flatShading),e.blending!==void 0&&(this.blending=e.blending),e.combine!==void 0&&(this.combine=e.combine),e.side!==void 0&&(this.side=e.side),e.shadowSide!==void 0&&(this.shadowSide=e.shadowSide),e.opacity!==void 0&&(this.opacity=e.opacity),e.transparent!==void 0&&(this.transparent=e.transparent),e.alphaTest!==void 0&&(this.alphaTest=e.alphaTest),e.alphaHash!==void 0&&(this.alphaHash=e.alphaHash),e.depthFunc!==void 0&&(this.depthFunc=e.depthFunc),e.depthTest!==void 0&&(this.depthTest=e.depthTest),e.depthWrite!==void 0&&(this.depthWrite=e.depthWrite),e.colorWrite!==void 0&&(this.colorWrite=e.colorWrite),e.clippingPlanes!==void 0&&(this.clippingPlanes=e.clippingPlanes.map(i=>new Vn().fromJSON(i))),e.clipIntersection!==void 0&&(this.clipIntersection=e.clipIntersection),e.clipShadows!==void 0&&(this.clipShadows=e.clipShadows),e.depthPacking!==void 0&&(this.depthPacking=e.depthPacking),e.blendSrc!==void 0&&(this.blendSrc=e.blendSrc),e.blendDst!==void 0&&(this.blendDst=e.blendDst),e.blendEquation!==void 0&&(this.blendEquation=e.blendEquation),e.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=e.blendSrcAlpha),e.blendDstAlpha!==void 0&&(this.blendDstAlpha=e.blendDstAlpha),e.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=e.blendEquationAlpha),e.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(e.blendColor),e.blendAlpha!==void 0&&(this.blendAlpha=e.blendAlpha),e.stencilWriteMask!==void 0&&(this.stencilWriteMask=e.stencilWriteMask),e.stencilFunc!==void 0&&(this.stencilFunc=e.stencilFunc),e.stencilRef!==void 0&&(this.stencilRef=e.stencilRef),e.stencilFuncMask!==void 0&&(this.stencilFuncMask=e.stencilFuncMask),e.stencilFail!==void 0&&(this.stencilFail=e.stencilFail),e.stencilZFail!==void 0&&(this.stencilZFail=e.stencilZFail),e.stencilZPass!==void 0&&(this.stencilZPass=e.stencilZPass),e.stencilWrite!==void 0&&(this.stencilWrite=e.stencilWrite),e.wireframe!==void 0&&(this.wireframe=e.wireframe),e.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=e.wireframeLinewidth),e.wireframeLinecap!==void 0&&(this.wireframeLinecap=e.wireframeLinecap),e.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=e.wireframeLinejoin),e.rotation!==void 0&&(this.rotation=e.rotation),e.linewidth!==void 0&&(this.linewidth=e.linewidth),e.linecap!==void 0&&(this.linecap=e.linecap),e.linejoin!==void 0&&(this.linejoin=e.linejoin),e.dashSize!==void 0&&(this.dashSize=e.dashSize),e.gapSize!==void 0&&(this.gapSize=e.gapSize),e.scale!==void 0&&(this.scale=e.scale),e.polygonOffset!==void 0&&(this.polygonOffset=e.polygonOffset),e.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=e.polygonOffsetFactor),e.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=e.polygonOffsetUnits),e.dithering!==void 0&&(this.dithering=e.dithering),e.alphaToCoverage!==void 0&&(this.alphaToCoverage=e.alphaToCoverage),e.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=e.premultipliedAlpha),e.forceSinglePass!==void 0&&(this.forceSinglePass=e.forceSinglePass),e.allowOverride!==void 0&&(this.allowOverride=e.allowOverride),e.visible!==void 0&&(this.visible=e.visible),e.toneMapped!==void 0&&(this.toneMapped=e.toneMapped),e.userData!==void 0&&(this.userData=e.userData),e.vertexColors!==void 0&&(typeof e.vertexColors=="number"?this.vertexColors=e.vertexColors>0:this.vertexColors=e.vertexColors),e.size!==void 0&&(this.size=e.size),e.sizeAttenuation!==void 0&&(this.sizeAttenuation=e.sizeAttenuation),e.map!==void 0&&(this.map=t[e.map]||null),e.matcap!==void 0&&(this.matcap=t[e.matcap]||null),e.alphaMap!==void 0&&(this.alphaMap=t[e.alphaMap]||null),e.bumpMap!==void 0&&(this.bumpMap=t[e.bumpMap]||null),e.bumpScale!==void 0&&(this.bumpScale=e.bumpScale),e.normalMap!==void 0&&(this.normalMap=t[e.normalMap]||null),e.normalMapType!==void 0&&(this.normalMapType=e.normalMapType),e.normalScale!==void 0){let i=e.normalScale;Array.isArray(i)===!1&&(i=[i,i]),this.normalScale=new ht().fromArray(i)}return e.displacementMap!==void 0&&(this.displacementMap=t[e.displacementMap]||null),e.displacementScale!==void 0&&(this.displacementScale=e.displacementScale),e.displacementBias!==void 0&&(this.displacementBias=e.displacementBias),e.roughnessMap!==void 0&&(this.roughnessMap=t[e.roughnessMap]||null),e.metalnessMap!==void 0&&(this.metalnessMap=t[e.metalnessMap]||null),e.emissiveMap!==void 0&&(this.emissiveMap=t[e.emissiveMap]||null),e.emissiveIntensity!==void 0&&(this.emissiveIntensity=e.emissiveIntensity),e.specularMap!==void 0&&(this.specularMap=t[e.specularMap]||null),e.specularIntensityMap!==void 0&&(this.specularIntensityMap=t[e.specularIntensityMap]||null),e.specularColorMap!==void 0&&(this.specularColorMap=t[e.specularColorMap]||null),e.envMap!==void 0&&(this.envMap=t[e.envMap]||null),e.envMapRotation!==void 0&&this.envMapRotation.fromArray(e.envMapRotation),e.envMapIntensity!==void 0&&(this.envMapIntensity=e.envMapIntensity),e.reflectivity!==void 0&&(this.reflectivity=e.reflectivity),e.refractionRatio!==void 0&&(this.refractionRatio=e.refractionRatio),e.lightMap!==void 0&&(this.lightMap=t[e.lightMap]||null),e.lightMapIntensity!==void 0&&(this.lightMapIntensity=e.lightMapIntensity),e.aoMap!==void 0&&(this.aoMap=t[e.aoMap]||null),e.aoMapIntensity!==void 0&&(this.aoMapIntensity=e.aoMapIntensity),e.gradientMap!==void 0&&(this.gradientMap=t[e.gradientMap]||null),e.clearcoatMap!==void 0&&(this.clearcoatMap=t[e.clearcoatMap]||null),e.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=t[e.clearcoatRoughnessMap]||null),e.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=t[e.clearcoatNormalMap]||null),e.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new ht().fromArray(e.clearcoatNormalScale)),e.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=t[e.diffuseRoughnessMap]||null),e.iridescenceMap!==void 0&&(this.iridescenceMap=t[e.iridescenceMap]||null),e.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=t[e.iridescenceThicknessMap]||null),e.transmissionMap!==void 0&&(this.transmissionMap=t[e.transmissionMap]||null),e.thicknessMap!==void 0&&(this.thicknessMap=t[e.thicknessMap]||null),e.anisotropyMap!==void 0&&(this.anisotropyMap=t[e.anisotropyMap]||null),e.sheenColorMap!==void 0&&(this.sheenColorMap=t[e.sheenColorMap]||null),e.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=t[e.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(e){this.name=e.name,this.blending=e.blending,this.side=e.side,this.vertexColors=e.vertexColors,this.opacity=e.opacity,this.transparent=e.transparent,this.blendSrc=e.blendSrc,this.blendDst=e.blendDst,this.blendEquation=e.blendEquation,this.blendSrcAlpha=e.blendSrcAlpha,this.blendDstAlpha=e.blendDstAlpha,this.blendEquationAlpha=e.blendEquationAlpha,this.blendColor.copy(e.blendColor),this.blendAlpha=e.blendAlpha,this.depthFunc=e.depthFunc,this.depthTest=e.depthTest,this.depthWrite=e.depthWrite,this.stencilWriteMask=e.stencilWriteMask,this.stencilFunc=e.stencilFunc,this.stencilRef=e.stencilRef,this.stencilFuncMask=e.stencilFuncMask,this.stencilFail=e.stencilFail,this.stencilZFail=e.stencilZFail,this.stencilZPass=e.stencilZPass,this.stencilWrite=e.stencilWrite;let t=e.clippingPlanes,i=null;if(t!==null){let s=t.length;i=new Array(s);for(let r=0;r!==s;++r)i[r]=t[r].clone()}return this.clippingPlanes=i,this.clipIntersection=e.clipIntersection,this.clipShadows=e.clipShadows,this.shadowSide=e.shadowSide,this.colorWrite=e.colorWrite,this.precision=e.precision,this.polygonOffset=e.polygonOffset,this.polygonOffsetFactor=e.polygonOffsetFactor,this.polygonOffsetUnits=e.polygonOffsetUnits,this.dithering=e.dithering,this.alphaTest=e.alphaTest,this.alphaHash=e.alphaHash,this.alphaToCoverage=e.alphaToCoverage,this.premultipliedAlpha=e.premultipliedAlpha,this.forceSinglePass=e.forceSinglePass,this.allowOverride=e.allowOverride,this.visible=e.visible,this.toneMapped=e.toneMapped,this.userData=JSON.parse(JSON.stringify(e.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(e){e===!0&&this.version++}};var is=new N,dd=new N,Ul=new N,Fl=new N,Si=class{constructor(e=new N,t=new N(0,0,-1)){this.origin=e,this.direction=t}set(e,t){return this.origin.copy(e),this.direction.copy(t),this}copy(e){return this.origin.copy(e.origin),this.direction.copy(e.direction),this}at(e,t){return t.copy(this.origin).addScaledVector(this.direction,e)}lookAt(e){return this.direction.copy(e).sub(this.origin).normalize(),this}recast(e){return this.origin.copy(this.at(e,is)),this}closestPointToPoint(e,t){t.subVectors(e,this.origin);let i=t.dot(this.direction);return i<0?t.copy(this.origin):t.copy(this.origin).addScaledVector(this.direction,i)}distanceToPoint(e){return Math.sqrt(this.distanceSqToPoint(e))}distanceSqToPoint(e){let t=is.subVectors(e,this.origin).dot(this.direction);return t<0?this.origin.distanceToSquared(e):(is.copy(this.origin).addScaledVector(this.direction,t),is.distanceToSquared(e))}distanceSqToSegment(e,t,i,s){dd.copy(e).add(t).multiplyScalar(.5),Ul.copy(t).sub(e).normalize(),Fl.copy(this.origin).sub(dd);let r=e.distanceTo(t)*.5,o=-this.direction.dot(Ul),a=Fl.dot(this.direction),l=-Fl.dot(Ul),c=Fl.lengthSq(),u=Math.abs(1-o*o),d,h,f,g;if(u>0)if(d=o*l-a,h=o*a-l,g=r*u,d>=0)if(h>=-g)if(h<=g){let x=1/u;d*=x,h*=x,f=d*(d+o*h+2*a)+h*(o*d+h+2*l)+c}else h=r,d=Math.max(0,-(o*h+a)),f=-d*d+h*(h+2*l)+c;else h=-r,d=Math.max(0,-(o*h+a)),f=-d*d+h*(h+2*l)+c;else h<=-g?(d=Math.max(0,-(-o*r+a)),h=d>0?-r:Math.min(Math.max(-r,-l),r),f=-d*d+h*(h+2*l)+c):h<=g?(d=0,h=Math.min(Math.max(-r,-l),r),f=h*(h+2*l)+c):(d=Math.max(0,-(o*r+a)),h=d>0?r:Math.min(Math.max(-r,-l),r),f=-d*d+h*(h+2*l)+c);else h=o>0?-r:r,d=Math.max(0,-(o*h+a)),f=-d*d+h*(h+2*l)+c;return i&&i.copy(this.origin).addScaledVector(this.direction,d),s&&s.copy(dd).addScaledVector(Ul,h),f}intersectSphere(e,t){if(e.radius<0)return null;is.subVectors(e.center,this.origin);let i=is.dot(this.direction),s=is.dot(is)-i*i,r=e.radius*e.radius;if(s>r)return null;let o=Math.sqrt(r-s),a=i-o,l=i+o;return l<0?null:a<0?this.at(l,t):this.at(a,t)}intersectsSphere(e){return e.radius<0?!1:this.distanceSqToPoint(e.center)<=e.radius*e.radius}distanceToPlane(e){let t=e.normal.dot(this.direction);if(t===0)return e.distanceToPoint(this.origin)===0?0:null;let i=-(this.origin.dot(e.normal)+e.constant)/t;return i>=0?i:null}intersectPlane(e,t){let i=this.distanceToPlane(e);return i===null?null:this.at(i,t)}intersectsPlane(e){let t=e.distanceToPoint(this.origin);return t===0||e.normal.dot(this.direction)*t<0}intersectBox(e,t){let i,s,r,o,a,l,c=1/this.direction.x,u=1/this.direction.y,d=1/this.direction.z,h=this.origin;return c>=0?(i=(e.min.x-h.x)*c,s=(e.max.x-h.x)*c):(i=(e.max.x-h.x)*c,s=(e.min.x-h.x)*c),u>=0?(r=(e.min.y-h.y)*u,o=(e.max.y-h.y)*u):(r=(e.max.y-h.y)*u,o=(e.min.y-h.y)*u),i>o||r>s||((r>i||isNaN(i))&&(i=r),(o<s||isNaN(s))&&(s=o),d>=0?(a=(e.min.z-h.z)*d,l=(e.max.z-h.z)*d):(a=(e.max.z-h.z)*d,l=(e.min.z-h.z)*d),i>l||a>s)||((a>i||i!==i)&&(i=a),(l<s||s!==s)&&(s=l),s<0)?null:this.at(i>=0?i:s,t)}intersectsBox(e){return this.intersectBox(e,is)!==null}intersectTriangle(e,t,i,s,r){let o=this.origin,a=this.direction,l=a.x,c=a.y,u=a.z,d=e.x-o.x,h=e.y-o.y,f=e.z-o.z,g=t.x-o.x,x=t.y-o.y,m=t.z-o.z,p=i.x-o.x,y=i.y-o.y,S=i.z-o.z,b=Math.abs(l),M=Math.abs(c),w=Math.abs(u),v,_,C,E,P,I,O,L,V,W,X,ae;if(b>=M&&b>=w?(C=l,I=d,V=g,ae=p,l>=0?(v=c,_=u,E=h,P=f,O=x,L=m,W=y,X=S):(v=u,_=c,E=f,P=h,O=m,L=x,W=S,X=y)):M>=w?(C=c,I=h,V=x,ae=y,c>=0?(v=u,_=l,E=f,P=d,O=m,L=g,W=S,X=p):(v=l,_=u,E=d,P=f,O=g,L=m,W=p,X=S)):(C=u,I=f,V=m,ae=S,u>=0?(v=l,_=c,E=d,P=h,O=g,L=x,W=p,X=y):(v=c,_=l,E=h,P=d,O=x,L=g,W=y,X=p)),C===0)return null;let j=v/C,te=_/C,oe=1/C,Ie=E-j*I,Xe=P-te*I,Z=O-j*V,ue=L-te*V,Pe=W-j*ae,De=X-te*ae,fe=Pe*ue-De*Z,Je=Ie*De-Xe*Pe,gt=Z*Xe-ue*Ie;if(s){if(fe<0||Je<0||gt<0)return null}else if((fe<0||Je<0||gt<0)&&(fe>0||Je>0||gt>0))return null;let qe=fe+Je+gt;if(qe===0)return null;let vt=oe*(fe*I+Je*V+gt*ae);return(qe>0?vt<0:vt>0)?null:this.at(vt/qe,r)}applyMatrix4(e){return this.origin.applyMatrix4(e),this.direction.transformDirection(e),this}equals(e){return e.origin.equals(this.origin)&&e.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},hc=class extends Qs{constructor(e){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new Mt(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new As,this.combine=Ad,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.fog=e.fog,this}},Om=new yt,js=new Si,kl=new Ui,Bm=new N,Ol=new N,Bl=new N,zl=new N,fd=new N,Vl=new N,zm=new N,Hl=new N,yn=class extends fi{constructor(e=new pi,t=new hc){super(),this.isMesh=!0,this.type="Mesh",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}updateMorphTargets(){let t=this.geometry.morphAttributes,i=Object.keys(t);if(i.length>0){let s=t[i[0]];if(s!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let r=0,o=s.length;r<o;r++){let a=s[r].name||String(r);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=r}}}}getVertexPosition(e,t){let i=this.geometry,s=i.attributes.position,r=i.morphAttributes.position,o=i.morphTargetsRelative;t.fromBufferAttribute(s,e);let a=this.morphTargetInfluences;if(r&&a){Vl.set(0,0,0);for(let l=0,c=r.length;l<c;l++){let u=a[l],d=r[l];u!==0&&(fd.fromBufferAttribute(d,e),o?Vl.addScaledVector(fd,u):Vl.addScaledVector(fd.sub(t),u))}t.add(Vl)}return t}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let i=this.geometry,s=this.material,r=this.matrixWorld;s!==void 0&&(i.boundingSphere===null&&i.computeBoundingSphere(),kl.copy(i.boundingSphere),kl.applyMatrix4(r),js.copy(e.ray).recast(e.near),!(kl.containsPoint(js.origin)===!1&&(js.intersectSphere(kl,Bm)===null||js.origin.distanceToSquared(Bm)>(e.far-e.near)**2))&&(Om.copy(r).invert(),js.copy(e.ray).applyMatrix4(Om),!(i.boundingBox!==null&&js.intersectsBox(i.boundingBox)===!1)&&this._computeIntersections(e,t,js)))}_computeIntersections(e,t,i){let s,r=this.geometry,o=this.material,a=r.index,l=r.attributes.position,c=r.attributes.uv,u=r.attributes.uv1,d=r.attributes.normal,h=r.groups,f=r.drawRange;if(a!==null)if(Array.isArray(o))for(let g=0,x=h.length;g<x;g++){let m=h[g],p=o[m.materialIndex],y=Math.max(m.start,f.start),S=Math.min(a.count,Math.min(m.start+m.count,f.start+f.count));for(let b=y,M=S;b<M;b+=3){let w=a.getX(b),v=a.getX(b+1),_=a.getX(b+2);s=Gl(this,p,e,i,c,u,d,w,v,_),s&&(s.faceIndex=Math.floor(b/3),s.face.materialIndex=m.materialIndex,t.push(s))}}else{let g=Math.max(0,f.start),x=Math.min(a.count,f.start+f.count);for(let m=g,p=x;m<p;m+=3){let y=a.getX(m),S=a.getX(m+1),b=a.getX(m+2);s=Gl(this,o,e,i,c,u,d,y,S,b),s&&(s.faceIndex=Math.floor(m/3),t.push(s))}}else if(l!==void 0)if(Array.isArray(o))for(let g=0,x=h.length;g<x;g++){let m=h[g],p=o[m.materialIndex],y=Math.max(m.start,f.start),S=Math.min(l.count,Math.min(m.start+m.count,f.start+f.count));for(let b=y,M=S;b<M;b+=3){let w=b,v=b+1,_=b+2;s=Gl(this,p,e,i,c,u,d,w,v,_),s&&(s.faceIndex=Math.floor(b/3),s.face.materialIndex=m.materialIndex,t.push(s))}}else{let g=Math.max(0,f.start),x=Math.min(l.count,f.start+f.count);for(let m=g,p=x;m<p;m+=3){let y=m,S=m+1,b=m+2;s=Gl(this,o,e,i,c,u,d,y,S,b),s&&(s.faceIndex=Math.floor(m/3),t.push(s))}}}};function Kx(n,e,t,i,s,r,o,a){let l;if(e.side===An?l=i.intersectTriangle(o,r,s,!0,a):l=i.intersectTriangle(s,r,o,e.side===En,a),l===null)return null;Hl.copy(a),Hl.applyMatrix4(n.matrixWorld);let c=t.ray.origin.distanceTo(Hl);return c<t.near||c>t.far?null:{distance:c,point:Hl.clone(),object:n}}function Gl(n,e,t,i,s,r,o,a,l,c){n.getVertexPosition(a,Ol),n.getVertexPosition(l,Bl),n.getVertexPosition(c,zl);let u=Kx(n,e,t,i,Ol,Bl,zl,zm);if(u){let d=new N;Un.getBarycoord(zm,Ol,Bl,zl,d),s&&(u.uv=Un.getInterpolatedAttribute(s,a,l,c,d,new ht)),r&&(u.uv1=Un.getInterpolatedAttribute(r,a,l,c,d,new ht)),o&&(u.normal=Un.getInterpolatedAttribute(o,a,l,c,d,new N),u.normal.dot(i.direction)>0&&u.normal.multiplyScalar(-1));let h={a,b:l,c,normal:new N,materialIndex:0};Un.getNormal(Ol,Bl,zl,h.normal),u.face=h,u.barycoord=d}return u}var Mi=class extends Fn{constructor(e=null,t=1,i=1,s,r,o,a,l,c=jt,u=jt,d,h){super(null,o,a,l,c,u,s,r,d,h),this.isDataTexture=!0,this.image={data:e,width:t,height:i},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var Ks=new Ui,Zx=new ht(.5,.5),Wl=new N,er=class{constructor(e=new Vn,t=new Vn,i=new Vn,s=new Vn,r=new Vn,o=new Vn){this.planes=[e,t,i,s,r,o]}set(e,t,i,s,r,o){let a=this.planes;return a[0].copy(e),a[1].copy(t),a[2].copy(i),a[3].copy(s),a[4].copy(r),a[5].copy(o),this}copy(e){let t=this.planes;for(let i=0;i<6;i++)t[i].copy(e.planes[i]);return this}setFromProjectionMatrix(e,t=ui,i=!1){let s=this.planes,r=e.elements,o=r[0],a=r[1],l=r[2],c=r[3],u=r[4],d=r[5],h=r[6],f=r[7],g=r[8],x=r[9],m=r[10],p=r[11],y=r[12],S=r[13],b=r[14],M=r[15];if(s[0].setComponents(c-o,f-u,p-g,M-y).normalize(),s[1].setComponents(c+o,f+u,p+g,M+y).normalize(),s[2].setComponents(c+a,f+d,p+x,M+S).normalize(),s[3].setComponents(c-a,f-d,p-x,M-S).normalize(),i)s[4].setComponents(l,h,m,b).normalize(),s[5].setComponents(c-l,f-h,p-m,M-b).normalize();else if(s[4].setComponents(c-l,f-h,p-m,M-b).normalize(),t===ui)s[5].setComponents(c+l,f+h,p+m,M+b).normalize();else if(t===ra)s[5].setComponents(l,h,m,b).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+t);return this}intersectsObject(e){if(e.boundingSphere!==void 0)e.boundingSphere===null&&e.computeBoundingSphere(),Ks.copy(e.boundingSphere).applyMatrix4(e.matrixWorld);else{let t=e.geometry;t.boundingSphere===null&&t.computeBoundingSphere(),Ks.copy(t.boundingSphere).applyMatrix4(e.matrixWorld)}return this.intersectsSphere(Ks)}intersectsSprite(e){Ks.center.set(0,0,0);let t=Zx.distanceTo(e.center);return Ks.radius=.7071067811865476+t,Ks.applyMatrix4(e.matrixWorld),this.intersectsSphere(Ks)}intersectsSphere(e){let t=this.planes,i=e.center,s=-e.radius;for(let r=0;r<6;r++)if(t[r].distanceToPoint(i)<s)return!1;return!0}intersectsBox(e){let t=this.planes;for(let i=0;i<6;i++){let s=t[i];if(Wl.x=s.normal.x>0?e.max.x:e.min.x,Wl.y=s.normal.y>0?e.max.y:e.min.y,Wl.z=s.normal.z>0?e.max.z:e.min.z,s.distanceToPoint(Wl)<0)return!1}return!0}containsPoint(e){let t=this.planes;for(let i=0;i<6;i++)if(t[i].distanceToPoint(e)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},Vm=new yt,uc=class n{constructor(){this.coordinateSystem=ui,this._frustums=[],this._count=0}setFromArrayCamera(e){let t=e.cameras,i=this._frustums;for(let s=0;s<t.length;s++){let r=t[s];Vm.multiplyMatrices(r.projectionMatrix,r.matrixWorldInverse),i[s]===void 0&&(i[s]=new er),i[s].setFromProjectionMatrix(Vm,r.coordinateSystem,r.reversedDepth)}return this._count=t.length,this}getFrustum(e){return this._frustums[e]}intersectsObject(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsObject(e))return!0;return!1}intersectsSprite(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsSprite(e))return!0;return!1}intersectsSphere(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsSphere(e))return!0;return!1}intersectsBox(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsBox(e))return!0;return!1}containsPoint(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].containsPoint(e))return!0;return!1}copy(e){this.coordinateSystem=e.coordinateSystem;let t=this._frustums,i=e._frustums;for(let s=0;s<e._count;s++)t[s]===void 0&&(t[s]=new er),t[s].copy(i[s]);return this._count=e._count,this}clone(){return new n().copy(this)}};var ua=class extends Fn{constructor(e=[],t=nr,i,s,r,o,a,l,c,u){super(e,t,i,s,r,o,a,l,c,u),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(e){this.image=e}};var os=class extends Fn{constructor(e,t,i=Ti,s,r,o,a=jt,l=jt,c,u=rs,d=1){if(u!==rs&&u!==cs)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let h={width:e,height:t,depth:d};super(h,s,r,o,a,l,u,i,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(e){return super.copy(e),this.source=new qr(Object.assign({},e.image)),this.compareFunction=e.compareFunction,this}toJSON(e){let t=super.toJSON(e);return t.compareFunction=this.compareFunction,t}},da=class extends os{constructor(e,t=Ti,i=nr,s,r,o=jt,a=jt,l,c=rs){let u={width:e,height:e,depth:1},d=[u,u,u,u,u,u];super(e,e,t,i,s,r,o,a,l,c),this.image=d,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(e){this.image=e}},fa=class extends Fn{constructor(e=null){super(),this.sourceTexture=e,this.isExternalTexture=!0}copy(e){return super.copy(e),this.sourceTexture=e.sourceTexture,this}},jr=class n extends pi{constructor(e=1,t=1,i=1,s=1,r=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:e,height:t,depth:i,widthSegments:s,heightSegments:r,depthSegments:o};let a=this;s=Math.floor(s),r=Math.floor(r),o=Math.floor(o);let l=[],c=[],u=[],d=[],h=0,f=0;g("z","y","x",-1,-1,i,t,e,o,r,0),g("z","y","x",1,-1,i,t,-e,o,r,1),g("x","z","y",1,1,e,i,t,s,o,2),g("x","z","y",1,-1,e,i,-t,s,o,3),g("x","y","z",1,-1,e,t,i,s,r,4),g("x","y","z",-1,-1,e,t,-i,s,r,5),this.setIndex(l),this.setAttribute("position",new di(c,3)),this.setAttribute("normal",new di(u,3)),this.setAttribute("uv",new di(d,2));function g(x,m,p,y,S,b,M,w,v,_,C){let E=b/v,P=M/_,I=b/2,O=M/2,L=w/2,V=v+1,W=_+1,X=0,ae=0,j=new N;for(let te=0;te<W;te++){let oe=te*P-O;for(let Ie=0;Ie<V;Ie++){let Xe=Ie*E-I;j[x]=Xe*y,j[m]=oe*S,j[p]=L,c.push(j.x,j.y,j.z),j[x]=0,j[m]=0,j[p]=w>0?1:-1,u.push(j.x,j.y,j.z),d.push(Ie/v),d.push(1-te/_),X+=1}}for(let te=0;te<_;te++)for(let oe=0;oe<v;oe++){let Ie=h+oe+V*te,Xe=h+oe+V*(te+1),Z=h+(oe+1)+V*(te+1),ue=h+(oe+1)+V*te;l.push(Ie,Xe,ue),l.push(Xe,Z,ue),ae+=6}a.addGroup(f,ae,C),f+=ae,h+=X}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.width,e.height,e.depth,e.widthSegments,e.heightSegments,e.depthSegments)}};var as=class n extends pi{constructor(e=1,t=1,i=1,s=1){super(),this.type="PlaneGeometry",this.parameters={width:e,height:t,widthSegments:i,heightSegments:s};let r=e/2,o=t/2,a=Math.floor(i),l=Math.floor(s),c=a+1,u=l+1,d=e/a,h=t/l,f=[],g=[],x=[],m=[];for(let p=0;p<u;p++){let y=p*h-o;for(let S=0;S<c;S++){let b=S*d-r;g.push(b,-y,0),x.push(0,0,1),m.push(S/a),m.push(1-p/l)}}for(let p=0;p<l;p++)for(let y=0;y<a;y++){let S=y+c*p,b=y+c*(p+1),M=y+1+c*(p+1),w=y+1+c*p;f.push(S,b,w),f.push(b,M,w)}this.setIndex(f),this.setAttribute("position",new di(g,3)),this.setAttribute("normal",new di(x,3)),this.setAttribute("uv",new di(m,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.width,e.height,e.widthSegments,e.heightSegments)}};function rr(n){let e={};for(let t in n){e[t]={};for(let i in n[t]){let s=n[t][i];if(Hm(s))s.isRenderTargetTexture?(Qe("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),e[t][i]=null):e[t][i]=s.clone();else if(Array.isArray(s))if(Hm(s[0])){let r=[];for(let o=0,a=s.length;o<a;o++)r[o]=s[o].clone();e[t][i]=r}else e[t][i]=s.slice();else e[t][i]=s}}return e}function kn(n){let e={};for(let t=0;t<n.length;t++){let i=rr(n[t]);for(let s in i)e[s]=i[s]}return e}function Hm(n){return n&&(n.isColor||n.isMatrix3||n.isMatrix4||n.isVector2||n.isVector3||n.isVector4||n.isTexture||n.isQuaternion)}function Jx(n){let e=[];for(let t=0;t<n.length;t++)e.push(n[t].clone());return e}function Yd(n){let e=n.getRenderTarget();return e===null?n.outputColorSpace:e.isXRRenderTarget===!0?e.texture.colorSpace:wt.workingColorSpace}var Dg={clone:rr,merge:kn},Qx=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,e_=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,Fi=class extends Qs{constructor(e){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=Qx,this.fragmentShader=e_,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,e!==void 0&&this.setValues(e)}copy(e){return super.copy(e),this.fragmentShader=e.fragmentShader,this.vertexShader=e.vertexShader,this.uniforms=rr(e.uniforms),this.uniformsGroups=Jx(e.uniformsGroups),this.defines=Object.assign({},e.defines),this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.fog=e.fog,this.lights=e.lights,this.clipping=e.clipping,this.extensions=Object.assign({},e.extensions),this.glslVersion=e.glslVersion,this.defaultAttributeValues=Object.assign({},e.defaultAttributeValues),this.index0AttributeName=e.index0AttributeName,this.uniformsNeedUpdate=e.uniformsNeedUpdate,this}toJSON(e){let t=super.toJSON(e);t.glslVersion=this.glslVersion,t.uniforms={};for(let s in this.uniforms){let o=this.uniforms[s].value;o&&o.isTexture?t.uniforms[s]={type:"t",value:o.toJSON(e).uuid}:o&&o.isColor?t.uniforms[s]={type:"c",value:o.getHex()}:o&&o.isVector2?t.uniforms[s]={type:"v2",value:o.toArray()}:o&&o.isVector3?t.uniforms[s]={type:"v3",value:o.toArray()}:o&&o.isVector4?t.uniforms[s]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?t.uniforms[s]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?t.uniforms[s]={type:"m4",value:o.toArray()}:t.uniforms[s]={value:o}}Object.keys(this.defines).length>0&&(t.defines=this.defines),t.vertexShader=this.vertexShader,t.fragmentShader=this.fragmentShader,t.lights=this.lights,t.clipping=this.clipping;let i={};for(let s in this.extensions)this.extensions[s]===!0&&(i[s]=!0);return Object.keys(i).length>0&&(t.extensions=i),t}fromJSON(e,t){if(super.fromJSON(e,t),e.uniforms!==void 0)for(let i in e.uniforms){let s=e.uniforms[i];switch(this.uniforms[i]={},s.type){case"t":this.uniforms[i].value=t[s.value]||null;break;case"c":this.uniforms[i].value=new Mt().setHex(s.value);break;case"v2":this.uniforms[i].value=new ht().fromArray(s.value);break;case"v3":this.uniforms[i].value=new N().fromArray(s.value);break;case"v4":this.uniforms[i].value=new Bt().fromArray(s.value);break;case"m3":this.uniforms[i].value=new st().fromArray(s.value);break;case"m4":this.uniforms[i].value=new yt().fromArray(s.value);break;default:this.uniforms[i].value=s.value}}if(e.defines!==void 0&&(this.defines=e.defines),e.vertexShader!==void 0&&(this.vertexShader=e.vertexShader),e.fragmentShader!==void 0&&(this.fragmentShader=e.fragmentShader),e.glslVersion!==void 0&&(this.glslVersion=e.glslVersion),e.extensions!==void 0)for(let i in e.extensions)this.extensions[i]=e.extensions[i];return e.lights!==void 0&&(this.lights=e.lights),e.clipping!==void 0&&(this.clipping=e.clipping),this}},Cs=class extends Fi{constructor(e){super(e),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}};var dc=class extends Qs{constructor(e){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=yg,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(e)}copy(e){return super.copy(e),this.depthPacking=e.depthPacking,this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this}},fc=class extends Qs{constructor(e){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(e)}copy(e){return super.copy(e),this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this}};function kr(n,e){return!n||n.constructor===e?n:typeof e.BYTES_PER_ELEMENT=="number"?new e(n):Array.prototype.slice.call(n)}function Xl(n){return n!==void 0&&n.inTangents!==void 0&&n.outTangents!==void 0}var Rs=class{constructor(e,t,i,s){this.parameterPositions=e,this._cachedIndex=0,this.resultBuffer=s!==void 0?s:new t.constructor(i),this.sampleValues=t,this.valueSize=i,this.settings=null,this.DefaultSettings_={}}evaluate(e){let t=this.parameterPositions,i=this._cachedIndex,s=t[i],r=t[i-1];n:{e:{let o;t:{i:if(!(e<s)){for(let a=i+2;;){if(s===void 0){if(e<r)break i;return i=t.length,this._cachedIndex=i,this.copySampleValue_(i-1)}if(i===a)break;if(r=s,s=t[++i],e<s)break e}o=t.length;break t}if(!(e>=r)){let a=t[1];e<a&&(i=2,r=a);for(let l=i-2;;){if(r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(i===l)break;if(s=r,r=t[--i-1],e>=r)break e}o=i,i=0;break t}break n}for(;i<o;){let a=i+o>>>1;e<t[a]?o=a:i=a+1}if(s=t[i],r=t[i-1],r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(s===void 0)return i=t.length,this._cachedIndex=i,this.copySampleValue_(i-1)}this._cachedIndex=i,this.intervalChanged_(i,r,s)}return this.interpolate_(i,r,e,s)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(e){let t=this.resultBuffer,i=this.sampleValues,s=this.valueSize,r=e*s;for(let o=0;o!==s;++o)t[o]=i[r+o];return t}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},pc=class extends Rs{constructor(e,t,i,s){super(e,t,i,s),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:gd,endingEnd:gd}}intervalChanged_(e,t,i){let s=this.parameterPositions,r=e-2,o=e+1,a=s[r],l=s[o];if(a===void 0)switch(this.getSettings_().endingStart){case vd:r=e,a=2*t-i;break;case yd:r=s.length-2,a=t+s[r]-s[r+1];break;default:r=e,a=i}if(l===void 0)switch(this.getSettings_().endingEnd){case vd:o=e,l=2*i-t;break;case yd:o=1,l=i+s[1]-s[0];break;default:o=e-1,l=t}let c=(i-t)*.5,u=this.valueSize;this._weightPrev=c/(t-a),this._weightNext=c/(l-i),this._offsetPrev=r*u,this._offsetNext=o*u}interpolate_(e,t,i,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=this._offsetPrev,d=this._offsetNext,h=this._weightPrev,f=this._weightNext,g=(i-t)/(s-t),x=g*g,m=x*g,p=-h*m+2*h*x-h*g,y=(1+h)*m+(-1.5-2*h)*x+(-.5+h)*g+1,S=(-1-f)*m+(1.5+f)*x+.5*g,b=f*m-f*x;for(let M=0;M!==a;++M)r[M]=p*o[u+M]+y*o[c+M]+S*o[l+M]+b*o[d+M];return r}},mc=class extends Rs{constructor(e,t,i,s){super(e,t,i,s)}interpolate_(e,t,i,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=(i-t)/(s-t),d=1-u;for(let h=0;h!==a;++h)r[h]=o[c+h]*d+o[l+h]*u;return r}},gc=class extends Rs{constructor(e,t,i,s){super(e,t,i,s)}interpolate_(e){return this.copySampleValue_(e-1)}},vc=class extends Rs{interpolate_(e,t,i,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=this.inTangents,d=this.outTangents;if(!u||!d){let g=(i-t)/(s-t),x=1-g;for(let m=0;m!==a;++m)r[m]=o[c+m]*x+o[l+m]*g;return r}let h=a*2,f=e-1;for(let g=0;g!==a;++g){let x=o[c+g],m=o[l+g],p=f*h+g*2,y=d[p],S=d[p+1],b=e*h+g*2,M=u[b],w=u[b+1],v=n_(i,t,y,M,s);r[g]=Ng(v,x,S,w,m)}return r}};function Ng(n,e,t,i,s){let r=1-n;return r*r*r*e+3*r*r*n*t+3*r*n*n*i+n*n*n*s}function t_(n,e,t,i,s){let r=1-n;return 3*r*r*(t-e)+6*r*n*(i-t)+3*n*n*(s-i)}function n_(n,e,t,i,s){let r=(n-e)/(s-e);for(let o=0;o<8;o++){let a=Ng(r,e,t,i,s)-n;if(Math.abs(a)<1e-10)break;let l=t_(r,e,t,i,s);if(Math.abs(l)<1e-10)break;r=Math.max(0,Math.min(1,r-a/l))}return r}var Qn=class{constructor(e,t,i,s){if(e===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(t===void 0||t.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+e);this.name=e,this.times=kr(t,this.TimeBufferType),this.values=kr(i,this.ValueBufferType),this.setInterpolation(s||this.DefaultInterpolation)}static toJSON(e){let t=e.constructor,i;if(t.toJSON!==this.toJSON)i=t.toJSON(e);else{i={name:e.name,times:kr(e.times,Array),values:kr(e.values,Array)};let s=e.getInterpolation();s!==e.DefaultInterpolation&&(i.interpolation=s),Xl(e.settings)&&(i.settings={inTangents:kr(e.settings.inTangents,Array),outTangents:kr(e.settings.outTangents,Array)})}return i.type=e.ValueTypeName,i}InterpolantFactoryMethodDiscrete(e){return new gc(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodLinear(e){return new mc(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodSmooth(e){return new pc(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodBezier(e){let t=new vc(this.times,this.values,this.getValueSize(),e);return this.settings&&(t.inTangents=this.settings.inTangents,t.outTangents=this.settings.outTangents),t}setInterpolation(e){let t;switch(e){case ia:t=this.InterpolantFactoryMethodDiscrete;break;case rc:t=this.InterpolantFactoryMethodLinear;break;case jl:t=this.InterpolantFactoryMethodSmooth;break;case md:t=this.InterpolantFactoryMethodBezier;break}if(t===void 0){let i="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(e!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(i);return Qe("KeyframeTrack:",i),this}return this.createInterpolant=t,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return ia;case this.InterpolantFactoryMethodLinear:return rc;case this.InterpolantFactoryMethodSmooth:return jl;case this.InterpolantFactoryMethodBezier:return md}}getValueSize(){return this.values.length/this.times.length}shift(e){if(e!==0){let t=this.times;for(let i=0,s=t.length;i!==s;++i)t[i]+=e;Xl(this.settings)&&(Gm(this.settings.inTangents,e),Gm(this.settings.outTangents,e))}return this}scale(e){if(e!==1){let t=this.times;for(let i=0,s=t.length;i!==s;++i)t[i]*=e;Xl(this.settings)&&(Wm(this.settings.inTangents,e),Wm(this.settings.outTangents,e))}return this}trim(e,t){let i=this.times,s=i.length,r=0,o=s-1;for(;r!==s&&i[r]<e;)++r;for(;o!==-1&&i[o]>t;)--o;if(++o,r!==0||o!==s){r>=o&&(o=Math.max(o,1),r=o-1);let a=this.getValueSize();this.times=i.slice(r,o),this.values=this.values.slice(r*a,o*a)}return this}validate(){let e=!0,t=this.getValueSize();t-Math.floor(t)!==0&&(it("KeyframeTrack: Invalid value size in track.",this),e=!1);let i=this.times,s=this.values,r=i.length;r===0&&(it("KeyframeTrack: Track is empty.",this),e=!1);let o=null;for(let a=0;a!==r;a++){let l=i[a];if(typeof l=="number"&&isNaN(l)){it("KeyframeTrack: Time is not a valid number.",this,a,l),e=!1;break}if(o!==null&&o>l){it("KeyframeTrack: Out of order keys.",this,a,l,o),e=!1;break}o=l}if(s!==void 0&&Px(s))for(let a=0,l=s.length;a!==l;++a){let c=s[a];if(isNaN(c)){it("KeyframeTrack: Value is not a valid number.",this,a,c),e=!1;break}}return e}optimize(){let e=this.times.slice(),t=this.values.slice(),i=this.getValueSize(),s=this.getInterpolation()===jl,r=e.length-1,o=1;for(let a=1;a<r;++a){let l=!1,c=e[a],u=e[a+1];if(c!==u&&(a!==1||c!==e[0]))if(s)l=!0;else{let d=a*i,h=d-i,f=d+i;for(let g=0;g!==i;++g){let x=t[d+g];if(x!==t[h+g]||x!==t[f+g]){l=!0;break}}}if(l){if(a!==o){e[o]=e[a];let d=a*i,h=o*i;for(let f=0;f!==i;++f)t[h+f]=t[d+f]}++o}}if(r>0){e[o]=e[r];for(let a=r*i,l=o*i,c=0;c!==i;++c)t[l+c]=t[a+c];++o}return o!==e.length?(this.times=e.slice(0,o),this.values=t.slice(0,o*i)):(this.times=e,this.values=t),this}clone(){let e=this.times.slice(),t=this.values.slice(),i=this.constructor,s=new i(this.name,e,t);return s.createInterpolant=this.createInterpolant,Xl(this.settings)&&(s.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),s}};function Gm(n,e){for(let t=0,i=n.length;t!==i;t+=2)n[t]+=e}function Wm(n,e){for(let t=0,i=n.length;t!==i;t+=2)n[t]*=e}Qn.prototype.ValueTypeName="";Qn.prototype.TimeBufferType=Float32Array;Qn.prototype.ValueBufferType=Float32Array;Qn.prototype.DefaultInterpolation=rc;var Ps=class extends Qn{constructor(e,t,i){super(e,t,i)}};Ps.prototype.ValueTypeName="bool";Ps.prototype.ValueBufferType=Array;Ps.prototype.DefaultInterpolation=ia;Ps.prototype.InterpolantFactoryMethodLinear=void 0;Ps.prototype.InterpolantFactoryMethodSmooth=void 0;var yc=class extends Qn{constructor(e,t,i,s){super(e,t,i,s)}};yc.prototype.ValueTypeName="color";var xc=class extends Qn{constructor(e,t,i,s){super(e,t,i,s)}};xc.prototype.ValueTypeName="number";var _c=class extends Rs{constructor(e,t,i,s){super(e,t,i,s)}interpolate_(e,t,i,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(i-t)/(s-t),c=e*a;for(let u=c+a;c!==u;c+=4)$n.slerpFlat(r,0,o,c-a,o,c,l);return r}},pa=class extends Qn{constructor(e,t,i,s){super(e,t,i,s)}InterpolantFactoryMethodLinear(e){return new _c(this.times,this.values,this.getValueSize(),e)}};pa.prototype.ValueTypeName="quaternion";pa.prototype.InterpolantFactoryMethodSmooth=void 0;var Is=class extends Qn{constructor(e,t,i){super(e,t,i)}};Is.prototype.ValueTypeName="string";Is.prototype.ValueBufferType=Array;Is.prototype.DefaultInterpolation=ia;Is.prototype.InterpolantFactoryMethodLinear=void 0;Is.prototype.InterpolantFactoryMethodSmooth=void 0;var bc=class extends Qn{constructor(e,t,i,s){super(e,t,i,s)}};bc.prototype.ValueTypeName="vector";var wc=class{constructor(e,t,i){let s=this,r=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=e,this.onProgress=t,this.onError=i,this._abortController=null,this.itemStart=function(u){a++,r===!1&&s.onStart!==void 0&&s.onStart(u,o,a),r=!0},this.itemEnd=function(u){o++,s.onProgress!==void 0&&s.onProgress(u,o,a),o===a&&(r=!1,s.onLoad!==void 0&&s.onLoad())},this.itemError=function(u){s.onError!==void 0&&s.onError(u)},this.resolveURL=function(u){return u=u.normalize("NFC"),l?l(u):u},this.setURLModifier=function(u){return l=u,this},this.addHandler=function(u,d){return c.push(u,d),this},this.removeHandler=function(u){let d=c.indexOf(u);return d!==-1&&c.splice(d,2),this},this.getHandler=function(u){for(let d=0,h=c.length;d<h;d+=2){let f=c[d],g=c[d+1];if(f.global&&(f.lastIndex=0),f.test(u))return g}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},Ug=new wc,Sc=class{constructor(e){this.manager=e!==void 0?e:Ug,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(e,t){let i=this;return new Promise(function(s,r){i.load(e,s,t,r)})}parse(){}setCrossOrigin(e){return this.crossOrigin=e,this}setWithCredentials(e){return this.withCredentials=e,this}setPath(e){return this.path=e,this}setResourcePath(e){return this.resourcePath=e,this}setRequestHeader(e){return this.requestHeader=e,this}setPriority(e){return this.priority=e,this}setCache(e){return this.cache=e,this}abort(){return this}};Sc.DEFAULT_MATERIAL_NAME="__DEFAULT";var ql=new N,$l=new $n,Li=new N,ma=class extends fi{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new yt,this.projectionMatrix=new yt,this.projectionMatrixInverse=new yt,this.coordinateSystem=ui,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(e,t){return super.copy(e,t),this.matrixWorldInverse.copy(e.matrixWorldInverse),this.projectionMatrix.copy(e.projectionMatrix),this.projectionMatrixInverse.copy(e.projectionMatrixInverse),this.coordinateSystem=e.coordinateSystem,this}getWorldDirection(e){return super.getWorldDirection(e).negate()}updateMatrixWorld(e){super.updateMatrixWorld(e),this.matrixWorld.decompose(ql,$l,Li),Li.x===1&&Li.y===1&&Li.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(ql,$l,Li.set(1,1,1)).invert()}updateWorldMatrix(e,t,i=!1){super.updateWorldMatrix(e,t,i),this.matrixWorld.decompose(ql,$l,Li),Li.x===1&&Li.y===1&&Li.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(ql,$l,Li.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},Es=new N,Xm=new ht,qm=new ht,on=class extends ma{constructor(e=50,t=1,i=.1,s=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=e,this.zoom=1,this.near=i,this.far=s,this.focus=10,this.aspect=t,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.fov=e.fov,this.zoom=e.zoom,this.near=e.near,this.far=e.far,this.focus=e.focus,this.aspect=e.aspect,this.view=e.view===null?null:Object.assign({},e.view),this.filmGauge=e.filmGauge,this.filmOffset=e.filmOffset,this}setFocalLength(e){let t=.5*this.getFilmHeight()/e;this.fov=oc*2*Math.atan(t),this.updateProjectionMatrix()}getFocalLength(){let e=Math.tan($u*.5*this.fov);return .5*this.getFilmHeight()/e}getEffectiveFOV(){return oc*2*Math.atan(Math.tan($u*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(e,t,i){Es.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),t.set(Es.x,Es.y).multiplyScalar(-e/Es.z),Es.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),i.set(Es.x,Es.y).multiplyScalar(-e/Es.z)}getViewSize(e,t){return this.getViewBounds(e,Xm,qm),t.subVectors(qm,Xm)}setViewOffset(e,t,i,s,r,o){this.aspect=e/t,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=i,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=this.near,t=e*Math.tan($u*.5*this.fov)/this.zoom,i=2*t,s=this.aspect*i,r=-.5*s,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;r+=o.offsetX*s/l,t-=o.offsetY*i/c,s*=o.width/l,i*=o.height/c}let a=this.filmOffset;a!==0&&(r+=e*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(r,r+s,t,t-i,e,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.fov=this.fov,t.object.zoom=this.zoom,t.object.near=this.near,t.object.far=this.far,t.object.focus=this.focus,t.object.aspect=this.aspect,this.view!==null&&(t.object.view=Object.assign({},this.view)),t.object.filmGauge=this.filmGauge,t.object.filmOffset=this.filmOffset,t}};var Mc=class extends ma{constructor(e=-1,t=1,i=1,s=-1,r=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=e,this.right=t,this.top=i,this.bottom=s,this.near=r,this.far=o,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.left=e.left,this.right=e.right,this.top=e.top,this.bottom=e.bottom,this.near=e.near,this.far=e.far,this.zoom=e.zoom,this.view=e.view===null?null:Object.assign({},e.view),this}setViewOffset(e,t,i,s,r,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=i,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=(this.right-this.left)/(2*this.zoom),t=(this.top-this.bottom)/(2*this.zoom),i=(this.right+this.left)/2,s=(this.top+this.bottom)/2,r=i-e,o=i+e,a=s+t,l=s-t;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,u=(this.top-this.bottom)/this.view.fullHeight/this.zoom;r+=c*this.view.offsetX,o=r+c*this.view.width,a-=u*this.view.offsetY,l=a-u*this.view.height}this.projectionMatrix.makeOrthographic(r,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.zoom=this.zoom,t.object.left=this.left,t.object.right=this.right,t.object.top=this.top,t.object.bottom=this.bottom,t.object.near=this.near,t.object.far=this.far,this.view!==null&&(t.object.view=Object.assign({},this.view)),t}};var Or=-90,Br=1,Kr=class extends fi{constructor(e,t,i){super(),this.type="CubeCamera",this.renderTarget=i,this.coordinateSystem=null,this.activeMipmapLevel=0;let s=new on(Or,Br,e,t);s.layers=this.layers,this.add(s);let r=new on(Or,Br,e,t);r.layers=this.layers,this.add(r);let o=new on(Or,Br,e,t);o.layers=this.layers,this.add(o);let a=new on(Or,Br,e,t);a.layers=this.layers,this.add(a);let l=new on(Or,Br,e,t);l.layers=this.layers,this.add(l);let c=new on(Or,Br,e,t);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let e=this.coordinateSystem,t=this.children.concat(),[i,s,r,o,a,l]=t;for(let c of t)this.remove(c);if(e===ui)i.up.set(0,1,0),i.lookAt(1,0,0),s.up.set(0,1,0),s.lookAt(-1,0,0),r.up.set(0,0,-1),r.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(e===ra)i.up.set(0,-1,0),i.lookAt(-1,0,0),s.up.set(0,-1,0),s.lookAt(1,0,0),r.up.set(0,0,1),r.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+e);for(let c of t)this.add(c),c.updateMatrixWorld()}update(e,t){this.parent===null&&this.updateMatrixWorld();let{renderTarget:i,activeMipmapLevel:s}=this;this.coordinateSystem!==e.coordinateSystem&&(this.coordinateSystem=e.coordinateSystem,this.updateCoordinateSystem());let[r,o,a,l,c,u]=this.children,d=e.getRenderTarget(),h=e.getActiveCubeFace(),f=e.getActiveMipmapLevel(),g=e.xr.enabled;e.xr.enabled=!1;let x=i.texture.mipmapsAutoUpdate;i.texture.mipmapsAutoUpdate=!1;let m=!1;e.isWebGLRenderer===!0?m=e.state.buffers.depth.getReversed():m=e.reversedDepthBuffer,e.setRenderTarget(i,0,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,r),e.setRenderTarget(i,1,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,o),e.setRenderTarget(i,2,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,a),e.setRenderTarget(i,3,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,l),e.setRenderTarget(i,4,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,c),i.texture.mipmapsAutoUpdate=x,e.setRenderTarget(i,5,s),m&&e.autoClear===!1&&e.clearDepth(),e.render(t,u),e.setRenderTarget(d,h,f),e.xr.enabled=g,i.texture.needsPMREMUpdate=!0}},Tc=class extends on{constructor(e=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=e,this.perCameraFrustumCulled=!1}};var jd="\\[\\]\\.:\\/",i_=new RegExp("["+jd+"]","g"),Kd="[^"+jd+"]",s_="[^"+jd.replace("\\.","")+"]",r_=/((?:WC+[\/:])*)/.source.replace("WC",Kd),o_=/(WCOD+)?/.source.replace("WCOD",s_),a_=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",Kd),l_=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",Kd),c_=new RegExp("^"+r_+o_+a_+l_+"$"),h_=["material","materials","bones","map"],xd=class{constructor(e,t,i){let s=i||Yt.parseTrackName(t);this._targetGroup=e,this._bindings=e.subscribe_(t,s)}getValue(e,t){this.bind();let i=this._targetGroup.nCachedObjects_,s=this._bindings[i];s!==void 0&&s.getValue(e,t)}setValue(e,t){let i=this._bindings;for(let s=this._targetGroup.nCachedObjects_,r=i.length;s!==r;++s)i[s].setValue(e,t)}bind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,i=e.length;t!==i;++t)e[t].bind()}unbind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,i=e.length;t!==i;++t)e[t].unbind()}},Yt=class n{constructor(e,t,i){this.path=t,this.parsedPath=i||n.parseTrackName(t),this.node=n.findNode(e,this.parsedPath.nodeName),this.rootNode=e,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(e,t,i){return e&&e.isAnimationObjectGroup?new n.Composite(e,t,i):new n(e,t,i)}static sanitizeNodeName(e){return e.replace(/\s/g,"_").replace(i_,"")}static parseTrackName(e){let t=c_.exec(e);if(t===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+e);let i={nodeName:t[2],objectName:t[3],objectIndex:t[4],propertyName:t[5],propertyIndex:t[6]},s=i.nodeName&&i.nodeName.lastIndexOf(".");if(s!==void 0&&s!==-1){let r=i.nodeName.substring(s+1);h_.indexOf(r)!==-1&&(i.nodeName=i.nodeName.substring(0,s),i.objectName=r)}if(i.propertyName===null||i.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+e);return i}static findNode(e,t){if(t===void 0||t===""||t==="."||t===-1||t===e.name||t===e.uuid)return e;if(e.skeleton){let i=e.skeleton.getBoneByName(t);if(i!==void 0)return i}if(e.children){let i=function(r){for(let o=0;o<r.length;o++){let a=r[o];if(a.name===t||a.uuid===t)return a;let l=i(a.children);if(l)return l}return null},s=i(e.children);if(s)return s}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(e,t){e[t]=this.targetObject[this.propertyName]}_getValue_array(e,t){let i=this.resolvedProperty;for(let s=0,r=i.length;s!==r;++s)e[t++]=i[s]}_getValue_arrayElement(e,t){e[t]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(e,t){this.resolvedProperty.toArray(e,t)}_setValue_direct(e,t){this.targetObject[this.propertyName]=e[t]}_setValue_direct_setNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(e,t){let i=this.resolvedProperty;for(let s=0,r=i.length;s!==r;++s)i[s]=e[t++]}_setValue_array_setNeedsUpdate(e,t){let i=this.resolvedProperty;for(let s=0,r=i.length;s!==r;++s)i[s]=e[t++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(e,t){let i=this.resolvedProperty;for(let s=0,r=i.length;s!==r;++s)i[s]=e[t++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(e,t){this.resolvedProperty[this.propertyIndex]=e[t]}_setValue_arrayElement_setNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(e,t){this.resolvedProperty.fromArray(e,t)}_setValue_fromArray_setNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(e,t){this.bind(),this.getValue(e,t)}_setValue_unbound(e,t){this.bind(),this.setValue(e,t)}bind(){let e=this.node,t=this.parsedPath,i=t.objectName,s=t.propertyName,r=t.propertyIndex;if(e||(e=n.findNode(this.rootNode,t.nodeName),this.node=e),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!e){Qe("PropertyBinding: No target node found for track: "+this.path+".");return}if(i){let c=t.objectIndex;switch(i){case"materials":if(!e.material){it("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.materials){it("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}e=e.material.materials;break;case"bones":if(!e.skeleton){it("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}e=e.skeleton.bones;for(let u=0;u<e.length;u++)if(e[u].name===c){c=u;break}break;case"map":if("map"in e){e=e.map;break}if(!e.material){it("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.map){it("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}e=e.material.map;break;default:if(e[i]===void 0){it("PropertyBinding: Can not bind to objectName of node undefined.",this);return}e=e[i]}if(c!==void 0){if(e[c]===void 0){it("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,e);return}e=e[c]}}let o=e[s];if(o===void 0){let c=t.nodeName;it("PropertyBinding: Trying to update property for track: "+c+"."+s+" but it wasn't found.",e);return}let a=this.Versioning.None;this.targetObject=e,e.isMaterial===!0?a=this.Versioning.NeedsUpdate:e.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(r!==void 0){if(s==="morphTargetInfluences"){if(!e.geometry){it("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!e.geometry.morphAttributes){it("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}e.morphTargetDictionary[r]!==void 0&&(r=e.morphTargetDictionary[r])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=r}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=s;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};Yt.Composite=xd;Yt.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};Yt.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};Yt.prototype.GetterByBindingType=[Yt.prototype._getValue_direct,Yt.prototype._getValue_array,Yt.prototype._getValue_arrayElement,Yt.prototype._getValue_toArray];Yt.prototype.SetterByBindingTypeAndVersioning=[[Yt.prototype._setValue_direct,Yt.prototype._setValue_direct_setNeedsUpdate,Yt.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[Yt.prototype._setValue_array,Yt.prototype._setValue_array_setNeedsUpdate,Yt.prototype._setValue_array_setMatrixWorldNeedsUpdate],[Yt.prototype._setValue_arrayElement,Yt.prototype._setValue_arrayElement_setNeedsUpdate,Yt.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[Yt.prototype._setValue_fromArray,Yt.prototype._setValue_fromArray_setNeedsUpdate,Yt.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var BA=new Float32Array(1);var _d=class{static{this.prototype.isMatrix2=!0}constructor(e,t,i,s){this.elements=[1,0,0,1],e!==void 0&&this.set(e,t,i,s)}identity(){return this.set(1,0,0,1),this}fromArray(e,t=0){for(let i=0;i<4;i++)this.elements[i]=e[i+t];return this}set(e,t,i,s){let r=this.elements;return r[0]=e,r[2]=t,r[1]=i,r[3]=s,this}};var $m=new N,Yl=new N,zr=new N,Vr=new N,pd=new N,u_=new N,d_=new N,Hn=class{constructor(e=new N,t=new N){this.start=e,this.end=t}set(e,t){return this.start.copy(e),this.end.copy(t),this}copy(e){return this.start.copy(e.start),this.end.copy(e.end),this}getCenter(e){return e.addVectors(this.start,this.end).multiplyScalar(.5)}delta(e){return e.subVectors(this.end,this.start)}distanceSq(){return this.start.distanceToSquared(this.end)}distance(){return this.start.distanceTo(this.end)}at(e,t){return this.delta(t).multiplyScalar(e).add(this.start)}closestPointToPointParameter(e,t){$m.subVectors(e,this.start),Yl.subVectors(this.end,this.start);let i=Yl.dot(Yl);if(i===0)return 0;let r=Yl.dot($m)/i;return t&&(r=dt(r,0,1)),r}closestPointToPoint(e,t,i){let s=this.closestPointToPointParameter(e,t);return this.delta(i).multiplyScalar(s).add(this.start)}distanceSqToLine3(e,t=u_,i=d_){let s=10000000000000001e-32,r,o,a=this.start,l=e.start,c=this.end,u=e.end;zr.subVectors(c,a),Vr.subVectors(u,l),pd.subVectors(a,l);let d=zr.dot(zr),h=Vr.dot(Vr),f=Vr.dot(pd);if(d<=s&&h<=s)return t.copy(a),i.copy(l),t.distanceToSquared(i);if(d<=s)r=0,o=f/h,o=dt(o,0,1);else{let g=zr.dot(pd);if(h<=s)o=0,r=dt(-g/d,0,1);else{let x=zr.dot(Vr),m=d*h-x*x;m!==0?r=dt((x*f-g*h)/m,0,1):r=0,o=(x*r+f)/h,o<0?(o=0,r=dt(-g/d,0,1)):o>1&&(o=1,r=dt((x-g)/d,0,1))}}return t.copy(a).addScaledVector(zr,r),i.copy(l).addScaledVector(Vr,o),t.distanceToSquared(i)}applyMatrix4(e){return this.start.applyMatrix4(e),this.end.applyMatrix4(e),this}equals(e){return e.start.equals(this.start)&&e.end.equals(this.end)}clone(){return new this.constructor().copy(this)}};function Zd(n,e,t,i){let s=f_(i);switch(t){case zd:return n*e;case ya:return n*e/s.components*s.byteLength;case Lc:return n*e/s.components*s.byteLength;case Ls:return n*e*2/s.components*s.byteLength;case Dc:return n*e*2/s.components*s.byteLength;case Vd:return n*e*3/s.components*s.byteLength;case Gn:return n*e*4/s.components*s.byteLength;case to:return n*e*4/s.components*s.byteLength;case xa:case _a:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*8;case ba:case wa:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case Uc:case kc:return Math.max(n,16)*Math.max(e,8)/4;case Nc:case Fc:return Math.max(n,8)*Math.max(e,8)/2;case Oc:case Bc:case Vc:case Hc:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*8;case zc:case Sa:case Gc:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case Wc:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case Xc:return Math.floor((n+4)/5)*Math.floor((e+3)/4)*16;case qc:return Math.floor((n+4)/5)*Math.floor((e+4)/5)*16;case $c:return Math.floor((n+5)/6)*Math.floor((e+4)/5)*16;case Yc:return Math.floor((n+5)/6)*Math.floor((e+5)/6)*16;case jc:return Math.floor((n+7)/8)*Math.floor((e+4)/5)*16;case Kc:return Math.floor((n+7)/8)*Math.floor((e+5)/6)*16;case Zc:return Math.floor((n+7)/8)*Math.floor((e+7)/8)*16;case Jc:return Math.floor((n+9)/10)*Math.floor((e+4)/5)*16;case Qc:return Math.floor((n+9)/10)*Math.floor((e+5)/6)*16;case eh:return Math.floor((n+9)/10)*Math.floor((e+7)/8)*16;case th:return Math.floor((n+9)/10)*Math.floor((e+9)/10)*16;case nh:return Math.floor((n+11)/12)*Math.floor((e+9)/10)*16;case ih:return Math.floor((n+11)/12)*Math.floor((e+11)/12)*16;case sh:case rh:case oh:return Math.ceil(n/4)*Math.ceil(e/4)*16;case ah:case lh:return Math.ceil(n/4)*Math.ceil(e/4)*8;case Ma:case ch:return Math.ceil(n/4)*Math.ceil(e/4)*16}throw new Error(`Unable to determine texture byte length for ${t} format.`)}function f_(n){switch(n){case ln:case Fd:return{byteLength:1,components:1};case eo:case kd:case Ei:return{byteLength:2,components:1};case Pc:case Ic:return{byteLength:2,components:4};case Ti:case Rc:case ei:return{byteLength:4,components:1};case Od:case Bd:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${n}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?Qe("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function i0(){let n=null,e=!1,t=null,i=null;function s(r,o){i=n.requestAnimationFrame(s),t(r,o)}return{start:function(){e!==!0&&t!==null&&n!==null&&(i=n.requestAnimationFrame(s),e=!0)},stop:function(){n!==null&&n.cancelAnimationFrame(i),e=!1},setAnimationLoop:function(r){t=r},setContext:function(r){n=r}}}function p_(n){let e=new WeakMap;function t(a,l){let c=a.array,u=a.usage,d=c.byteLength,h=n.createBuffer();n.bindBuffer(l,h),n.bufferData(l,c,u),a.onUploadCallback();let f;if(c instanceof Float32Array)f=n.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)f=n.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?f=n.HALF_FLOAT:f=n.UNSIGNED_SHORT;else if(c instanceof Int16Array)f=n.SHORT;else if(c instanceof Uint32Array)f=n.UNSIGNED_INT;else if(c instanceof Int32Array)f=n.INT;else if(c instanceof Int8Array)f=n.BYTE;else if(c instanceof Uint8Array)f=n.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)f=n.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:h,type:f,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:d}}function i(a,l,c){let u=l.array,d=l.updateRanges;if(n.bindBuffer(c,a),d.length===0)n.bufferSubData(c,0,u);else{d.sort((f,g)=>f.start-g.start);let h=0;for(let f=1;f<d.length;f++){let g=d[h],x=d[f];x.start<=g.start+g.count+1?g.count=Math.max(g.count,x.start+x.count-g.start):(++h,d[h]=x)}d.length=h+1;for(let f=0,g=d.length;f<g;f++){let x=d[f];n.bufferSubData(c,x.start*u.BYTES_PER_ELEMENT,u,x.start,x.count)}l.clearUpdateRanges()}l.onUploadCallback()}function s(a){return a.isInterleavedBufferAttribute&&(a=a.data),e.get(a)}function r(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=e.get(a);l&&(n.deleteBuffer(l.buffer),e.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let u=e.get(a);(!u||u.version<a.version)&&e.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=e.get(a);if(c===void 0)e.set(a,t(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");i(c.buffer,a,l),c.version=a.version}}return{get:s,remove:r,update:o}}var m_=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,g_=`#ifdef USE_ALPHAHASH
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
#endif`,v_=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,y_=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,x_=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,__=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,b_=`#ifdef USE_AOMAP
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
#endif`,w_=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,S_=`#ifdef USE_BATCHING
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
#endif`,M_=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,T_=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,E_=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,A_=`float G_BlinnPhong_Implicit( ) {
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
} // validated`,C_=`#ifdef USE_IRIDESCENCE
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
#endif`,R_=`#ifdef USE_BUMPMAP
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
#endif`,P_=`#if NUM_CLIPPING_PLANES > 0
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
#endif`,I_=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,L_=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,D_=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,N_=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,U_=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,F_=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,k_=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
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
#endif`,O_=`#define PI 3.141592653589793
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
} // validated`,B_=`vec3 transformedNormal = objectNormal;
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
#endif`,z_=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,V_=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,H_=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,G_=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,W_="gl_FragColor = linearToOutputTexel( gl_FragColor );",X_=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,q_=`#ifdef USE_ENVMAP
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
#endif`,$_=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,Y_=`#ifdef USE_ENVMAP
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
#endif`,j_=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,K_=`#ifdef USE_ENVMAP
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
#endif`,Z_=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,J_=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,Q_=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,eb=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,tb=`#ifdef USE_GRADIENTMAP
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
}`,nb=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,ib=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,sb=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,rb=`uniform bool receiveShadow;
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
#include <lightprobes_pars_fragment>`,ob=`#ifdef USE_ENVMAP
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
#endif`,ab=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,lb=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,cb=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,hb=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,ub=`PhysicalMaterial material;
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
#endif`,db=`uniform sampler2D dfgLUT;
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
}`,fb=`
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
#endif`,pb=`#if defined( RE_IndirectDiffuse )
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
#endif`,mb=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,gb=`#if NUM_LIGHT_PROBE_GRIDS > 0
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
#endif`,vb=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,yb=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,xb=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,_b=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,bb=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,wb=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,Sb=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
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
#endif`,Mb=`#if defined( USE_POINTS_UV )
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
#endif`,Tb=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,Eb=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,Ab=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,Cb=`#if defined( USE_MORPHCOLORS )
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
#endif`,Rb=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,Pb=`#ifdef USE_MORPHTARGETS
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
#endif`,Ib=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,Lb=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
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
vec3 nonPerturbedNormal = normal;`,Db=`#ifdef USE_NORMALMAP_OBJECTSPACE
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
#endif`,Nb=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,Ub=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,Fb=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,kb=`#ifdef USE_NORMALMAP
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
#endif`,Ob=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,Bb=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,zb=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,Vb=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,Hb=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,Gb=`vec3 packNormalToRGB( const in vec3 normal ) {
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
}`,Wb=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,Xb=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,qb=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,$b=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,Yb=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,jb=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,Kb=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,Zb=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,Jb=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
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
#endif`,Qb=`float getShadowMask() {
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
}`,ew=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,tw=`#ifdef USE_SKINNING
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
#endif`,nw=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,iw=`#ifdef USE_SKINNING
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
#endif`,sw=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,rw=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,ow=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,aw=`#ifndef saturate
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
vec3 CustomToneMapping( vec3 color ) { return color; }`,lw=`#ifdef USE_TRANSMISSION
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
#endif`,cw=`#ifdef USE_TRANSMISSION
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
#endif`,hw=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,uw=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,dw=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,fw=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,pw=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,mw=`uniform sampler2D t2D;
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
}`,gw=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,vw=`uniform float backgroundBlurriness;
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
}`,yw=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,xw=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,_w=`#include <common>
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
}`,bw=`#if DEPTH_PACKING == 3200
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
}`,ww=`#define DISTANCE
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
}`,Sw=`#define DISTANCE
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
}`,Mw=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,Tw=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Ew=`uniform float scale;
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
}`,Aw=`uniform vec3 diffuse;
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
}`,Cw=`#include <common>
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
}`,Rw=`uniform vec3 diffuse;
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
}`,Pw=`#define LAMBERT
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
}`,Iw=`#define LAMBERT
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
}`,Lw=`#define MATCAP
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
}`,Dw=`#define MATCAP
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
}`,Nw=`#define NORMAL
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
}`,Uw=`#define NORMAL
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
}`,Fw=`#define PHONG
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
}`,kw=`#define PHONG
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
}`,Ow=`#define STANDARD
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
}`,Bw=`#define STANDARD
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
}`,zw=`#define TOON
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
}`,Vw=`#define TOON
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
}`,Hw=`uniform float size;
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
}`,Gw=`uniform vec3 diffuse;
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
}`,Ww=`#include <common>
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
}`,Xw=`uniform vec3 color;
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
}`,qw=`uniform float rotation;
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
}`,$w=`uniform vec3 diffuse;
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
}`,pt={alphahash_fragment:m_,alphahash_pars_fragment:g_,alphamap_fragment:v_,alphamap_pars_fragment:y_,alphatest_fragment:x_,alphatest_pars_fragment:__,aomap_fragment:b_,aomap_pars_fragment:w_,batching_pars_vertex:S_,batching_vertex:M_,begin_vertex:T_,beginnormal_vertex:E_,bsdfs:A_,iridescence_fragment:C_,bumpmap_pars_fragment:R_,clipping_planes_fragment:P_,clipping_planes_pars_fragment:I_,clipping_planes_pars_vertex:L_,clipping_planes_vertex:D_,color_fragment:N_,color_pars_fragment:U_,color_pars_vertex:F_,color_vertex:k_,common:O_,defaultnormal_vertex:B_,displacementmap_pars_vertex:z_,displacementmap_vertex:V_,emissivemap_fragment:H_,emissivemap_pars_fragment:G_,colorspace_fragment:W_,colorspace_pars_fragment:X_,envmap_fragment:q_,envmap_common_pars_fragment:$_,envmap_pars_fragment:Y_,envmap_pars_vertex:j_,envmap_physical_pars_fragment:ob,envmap_vertex:K_,fog_vertex:Z_,fog_pars_vertex:J_,fog_fragment:Q_,fog_pars_fragment:eb,gradientmap_pars_fragment:tb,lightmap_pars_fragment:nb,lights_lambert_fragment:ib,lights_lambert_pars_fragment:sb,lights_pars_begin:rb,lights_toon_fragment:ab,lights_toon_pars_fragment:lb,lights_phong_fragment:cb,lights_phong_pars_fragment:hb,lights_physical_fragment:ub,lights_physical_pars_fragment:db,lights_fragment_begin:fb,lights_fragment_maps:pb,lights_fragment_end:mb,lightprobes_pars_fragment:gb,logdepthbuf_fragment:vb,logdepthbuf_pars_fragment:yb,logdepthbuf_pars_vertex:xb,logdepthbuf_vertex:_b,map_fragment:bb,map_pars_fragment:wb,map_particle_fragment:Sb,map_particle_pars_fragment:Mb,metalnessmap_fragment:Tb,metalnessmap_pars_fragment:Eb,morphinstance_vertex:Ab,morphcolor_vertex:Cb,morphnormal_vertex:Rb,morphtarget_pars_vertex:Pb,morphtarget_vertex:Ib,normal_fragment_begin:Lb,normal_fragment_maps:Db,normal_pars_fragment:Nb,normal_pars_vertex:Ub,normal_vertex:Fb,normalmap_pars_fragment:kb,clearcoat_normal_fragment_begin:Ob,clearcoat_normal_fragment_maps:Bb,clearcoat_pars_fragment:zb,iridescence_pars_fragment:Vb,opaque_fragment:Hb,packing:Gb,premultiplied_alpha_fragment:Wb,project_vertex:Xb,dithering_fragment:qb,dithering_pars_fragment:$b,roughnessmap_fragment:Yb,roughnessmap_pars_fragment:jb,shadowmap_pars_fragment:Kb,shadowmap_pars_vertex:Zb,shadowmap_vertex:Jb,shadowmask_pars_fragment:Qb,skinbase_vertex:ew,skinning_pars_vertex:tw,skinning_vertex:nw,skinnormal_vertex:iw,specularmap_fragment:sw,specularmap_pars_fragment:rw,tonemapping_fragment:ow,tonemapping_pars_fragment:aw,transmission_fragment:lw,transmission_pars_fragment:cw,uv_pars_fragment:hw,uv_pars_vertex:uw,uv_vertex:dw,worldpos_vertex:fw,background_vert:pw,background_frag:mw,backgroundCube_vert:gw,backgroundCube_frag:vw,cube_vert:yw,cube_frag:xw,depth_vert:_w,depth_frag:bw,distance_vert:ww,distance_frag:Sw,equirect_vert:Mw,equirect_frag:Tw,linedashed_vert:Ew,linedashed_frag:Aw,meshbasic_vert:Cw,meshbasic_frag:Rw,meshlambert_vert:Pw,meshlambert_frag:Iw,meshmatcap_vert:Lw,meshmatcap_frag:Dw,meshnormal_vert:Nw,meshnormal_frag:Uw,meshphong_vert:Fw,meshphong_frag:kw,meshphysical_vert:Ow,meshphysical_frag:Bw,meshtoon_vert:zw,meshtoon_frag:Vw,points_vert:Hw,points_frag:Gw,shadow_vert:Ww,shadow_frag:Xw,sprite_vert:qw,sprite_frag:$w},Ee={common:{diffuse:{value:new Mt(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new st},alphaMap:{value:null},alphaMapTransform:{value:new st},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new st}},envmap:{envMap:{value:null},envMapRotation:{value:new st},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new st}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new st}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new st},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new st},normalScale:{value:new ht(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new st},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new st}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new st}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new st}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new Mt(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new Mt(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new st},alphaTest:{value:0},uvTransform:{value:new st}},sprite:{diffuse:{value:new Mt(16777215)},opacity:{value:1},center:{value:new ht(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new st},alphaMap:{value:null},alphaMapTransform:{value:new st},alphaTest:{value:0}}},zi={basic:{uniforms:kn([Ee.common,Ee.specularmap,Ee.envmap,Ee.aomap,Ee.lightmap,Ee.fog]),vertexShader:pt.meshbasic_vert,fragmentShader:pt.meshbasic_frag},lambert:{uniforms:kn([Ee.common,Ee.specularmap,Ee.envmap,Ee.aomap,Ee.lightmap,Ee.emissivemap,Ee.bumpmap,Ee.normalmap,Ee.displacementmap,Ee.fog,Ee.lights,{emissive:{value:new Mt(0)},envMapIntensity:{value:1}}]),vertexShader:pt.meshlambert_vert,fragmentShader:pt.meshlambert_frag},phong:{uniforms:kn([Ee.common,Ee.specularmap,Ee.envmap,Ee.aomap,Ee.lightmap,Ee.emissivemap,Ee.bumpmap,Ee.normalmap,Ee.displacementmap,Ee.fog,Ee.lights,{emissive:{value:new Mt(0)},specular:{value:new Mt(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:pt.meshphong_vert,fragmentShader:pt.meshphong_frag},standard:{uniforms:kn([Ee.common,Ee.envmap,Ee.aomap,Ee.lightmap,Ee.emissivemap,Ee.bumpmap,Ee.normalmap,Ee.displacementmap,Ee.roughnessmap,Ee.metalnessmap,Ee.fog,Ee.lights,{emissive:{value:new Mt(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:pt.meshphysical_vert,fragmentShader:pt.meshphysical_frag},toon:{uniforms:kn([Ee.common,Ee.aomap,Ee.lightmap,Ee.emissivemap,Ee.bumpmap,Ee.normalmap,Ee.displacementmap,Ee.gradientmap,Ee.fog,Ee.lights,{emissive:{value:new Mt(0)}}]),vertexShader:pt.meshtoon_vert,fragmentShader:pt.meshtoon_frag},matcap:{uniforms:kn([Ee.common,Ee.bumpmap,Ee.normalmap,Ee.displacementmap,Ee.fog,{matcap:{value:null}}]),vertexShader:pt.meshmatcap_vert,fragmentShader:pt.meshmatcap_frag},points:{uniforms:kn([Ee.points,Ee.fog]),vertexShader:pt.points_vert,fragmentShader:pt.points_frag},dashed:{uniforms:kn([Ee.common,Ee.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:pt.linedashed_vert,fragmentShader:pt.linedashed_frag},depth:{uniforms:kn([Ee.common,Ee.displacementmap]),vertexShader:pt.depth_vert,fragmentShader:pt.depth_frag},normal:{uniforms:kn([Ee.common,Ee.bumpmap,Ee.normalmap,Ee.displacementmap,{opacity:{value:1}}]),vertexShader:pt.meshnormal_vert,fragmentShader:pt.meshnormal_frag},sprite:{uniforms:kn([Ee.sprite,Ee.fog]),vertexShader:pt.sprite_vert,fragmentShader:pt.sprite_frag},background:{uniforms:{uvTransform:{value:new st},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:pt.background_vert,fragmentShader:pt.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new st}},vertexShader:pt.backgroundCube_vert,fragmentShader:pt.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:pt.cube_vert,fragmentShader:pt.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:pt.equirect_vert,fragmentShader:pt.equirect_frag},distance:{uniforms:kn([Ee.common,Ee.displacementmap,{referencePosition:{value:new N},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:pt.distance_vert,fragmentShader:pt.distance_frag},shadow:{uniforms:kn([Ee.lights,Ee.fog,{color:{value:new Mt(0)},opacity:{value:1}}]),vertexShader:pt.shadow_vert,fragmentShader:pt.shadow_frag}};zi.physical={uniforms:kn([zi.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new st},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new st},clearcoatNormalScale:{value:new ht(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new st},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new st},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new st},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new st},sheen:{value:0},sheenColor:{value:new Mt(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new st},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new st},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new st},transmissionSamplerSize:{value:new ht},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new st},attenuationDistance:{value:0},attenuationColor:{value:new Mt(0)},specularColor:{value:new Mt(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new st},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new st},anisotropyVector:{value:new ht},anisotropyMap:{value:null},anisotropyMapTransform:{value:new st}}]),vertexShader:pt.meshphysical_vert,fragmentShader:pt.meshphysical_frag};var hh={r:0,b:0,g:0},Yw=new yt,s0=new st;s0.set(-1,0,0,0,1,0,0,0,1);function jw(n,e,t,i,s,r){let o=new Mt(0),a=s===!0?0:1,l,c,u=null,d=0,h=null;function f(y){let S=y.isScene===!0?y.background:null;if(S&&S.isTexture){let b=y.backgroundBlurriness>0;S=e.get(S,b)}return S}function g(y){let S=!1,b=f(y);b===null?m(o,a):b&&b.isColor&&(m(b,1),S=!0);let M=n.xr.getEnvironmentBlendMode();M==="additive"?t.buffers.color.setClear(0,0,0,1,r):M==="alpha-blend"&&t.buffers.color.setClear(0,0,0,0,r),(n.autoClear||S)&&(t.buffers.depth.setTest(!0),t.buffers.depth.setMask(!0),t.buffers.color.setMask(!0),n.clear(n.autoClearColor,n.autoClearDepth,n.autoClearStencil))}function x(y,S){let b=f(S);b&&b.isCubeTexture?(c===void 0&&(c=new yn(new jr(1,1,1),new Fi({name:"BackgroundCubeMaterial",uniforms:rr(zi.backgroundCube.uniforms),vertexShader:zi.backgroundCube.vertexShader,fragmentShader:zi.backgroundCube.fragmentShader,side:An,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(M,w,v){this.matrixWorld.copyPosition(v.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),i.update(c)),c.material.uniforms.envMap.value=b,c.material.uniforms.backgroundBlurriness.value=S.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=S.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(Yw.makeRotationFromEuler(S.backgroundRotation)).transpose(),b.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(s0),c.material.toneMapped=wt.getTransfer(b.colorSpace)!==Ot,(u!==b||d!==b.version||h!==n.toneMapping)&&(c.material.needsUpdate=!0,u=b,d=b.version,h=n.toneMapping),c.layers.enableAll(),y.unshift(c,c.geometry,c.material,0,0,null)):b&&b.isTexture&&(l===void 0&&(l=new yn(new as(2,2),new Fi({name:"BackgroundMaterial",uniforms:rr(zi.background.uniforms),vertexShader:zi.background.vertexShader,fragmentShader:zi.background.fragmentShader,side:En,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),i.update(l)),l.material.uniforms.t2D.value=b,l.material.uniforms.backgroundIntensity.value=S.backgroundIntensity,l.material.toneMapped=wt.getTransfer(b.colorSpace)!==Ot,b.matrixAutoUpdate===!0&&b.updateMatrix(),l.material.uniforms.uvTransform.value.copy(b.matrix),(u!==b||d!==b.version||h!==n.toneMapping)&&(l.material.needsUpdate=!0,u=b,d=b.version,h=n.toneMapping),l.layers.enableAll(),y.unshift(l,l.geometry,l.material,0,0,null))}function m(y,S){y.getRGB(hh,Yd(n)),t.buffers.color.setClear(hh.r,hh.g,hh.b,S,r)}function p(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(y,S=1){o.set(y),a=S,m(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(y){a=y,m(o,a)},render:g,addToRenderList:x,dispose:p}}function Kw(n,e){let t=n.getParameter(n.MAX_VERTEX_ATTRIBS),i={},s=h(null),r=s,o=!1;function a(P,I,O,L,V){let W=!1,X=d(P,L,O,I);r!==X&&(r=X,c(r.object)),W=f(P,L,O,V),W&&g(P,L,O,V),V!==null&&e.update(V,n.ELEMENT_ARRAY_BUFFER),(W||o)&&(o=!1,b(P,I,O,L),V!==null&&n.bindBuffer(n.ELEMENT_ARRAY_BUFFER,e.get(V).buffer))}function l(){return n.createVertexArray()}function c(P){return n.bindVertexArray(P)}function u(P){return n.deleteVertexArray(P)}function d(P,I,O,L){let V=L.wireframe===!0,W=i[I.id];W===void 0&&(W={},i[I.id]=W);let X=P.isInstancedMesh===!0?P.id:0,ae=W[X];ae===void 0&&(ae={},W[X]=ae);let j=ae[O.id];j===void 0&&(j={},ae[O.id]=j);let te=j[V];return te===void 0&&(te=h(l()),j[V]=te),te}function h(P){let I=[],O=[],L=[];for(let V=0;V<t;V++)I[V]=0,O[V]=0,L[V]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:I,enabledAttributes:O,attributeDivisors:L,object:P,attributes:{},index:null}}function f(P,I,O,L){let V=r.attributes,W=I.attributes,X=0,ae=O.getAttributes();for(let j in ae)if(ae[j].location>=0){let oe=V[j],Ie=W[j];if(Ie===void 0&&(j==="instanceMatrix"&&P.instanceMatrix&&(Ie=P.instanceMatrix),j==="instanceColor"&&P.instanceColor&&(Ie=P.instanceColor)),oe===void 0||oe.attribute!==Ie||Ie&&oe.data!==Ie.data)return!0;X++}return r.attributesNum!==X||r.index!==L}function g(P,I,O,L){let V={},W=I.attributes,X=0,ae=O.getAttributes();for(let j in ae)if(ae[j].location>=0){let oe=W[j];oe===void 0&&(j==="instanceMatrix"&&P.instanceMatrix&&(oe=P.instanceMatrix),j==="instanceColor"&&P.instanceColor&&(oe=P.instanceColor));let Ie={};Ie.attribute=oe,oe&&oe.data&&(Ie.data=oe.data),V[j]=Ie,X++}r.attributes=V,r.attributesNum=X,r.index=L}function x(){let P=r.newAttributes;for(let I=0,O=P.length;I<O;I++)P[I]=0}function m(P){p(P,0)}function p(P,I){let O=r.newAttributes,L=r.enabledAttributes,V=r.attributeDivisors;O[P]=1,L[P]===0&&(n.enableVertexAttribArray(P),L[P]=1),V[P]!==I&&(n.vertexAttribDivisor(P,I),V[P]=I)}function y(){let P=r.newAttributes,I=r.enabledAttributes;for(let O=0,L=I.length;O<L;O++)I[O]!==P[O]&&(n.disableVertexAttribArray(O),I[O]=0)}function S(P,I,O,L,V,W,X){X===!0?n.vertexAttribIPointer(P,I,O,V,W):n.vertexAttribPointer(P,I,O,L,V,W)}function b(P,I,O,L){x();let V=L.attributes,W=O.getAttributes(),X=I.defaultAttributeValues;for(let ae in W){let j=W[ae];if(j.location>=0){let te=V[ae];if(te===void 0&&(ae==="instanceMatrix"&&P.instanceMatrix&&(te=P.instanceMatrix),ae==="instanceColor"&&P.instanceColor&&(te=P.instanceColor)),te!==void 0){let oe=te.normalized,Ie=te.itemSize,Xe=e.get(te);if(Xe===void 0)continue;let Z=Xe.buffer,ue=Xe.type,Pe=Xe.bytesPerElement,De=ue===n.INT||ue===n.UNSIGNED_INT||te.gpuType===Rc;if(te.isInterleavedBufferAttribute){let fe=te.data,Je=fe.isInterleavedBuffer===!0?fe.stride:fe.itemSize,gt=te.offset;if(fe.isInstancedInterleavedBuffer||fe.isInstancedBufferAttribute){for(let qe=0;qe<j.locationSize;qe++)p(j.location+qe,fe.meshPerAttribute);P.isInstancedMesh!==!0&&L._maxInstanceCount===void 0&&(L._maxInstanceCount=fe.meshPerAttribute*fe.count)}else for(let qe=0;qe<j.locationSize;qe++)m(j.location+qe);n.bindBuffer(n.ARRAY_BUFFER,Z);for(let qe=0;qe<j.locationSize;qe++)S(j.location+qe,Ie/j.locationSize,ue,oe,Je*Pe,(gt+Ie/j.locationSize*qe)*Pe,De)}else{if(te.isInstancedBufferAttribute){for(let fe=0;fe<j.locationSize;fe++)p(j.location+fe,te.meshPerAttribute);P.isInstancedMesh!==!0&&L._maxInstanceCount===void 0&&(L._maxInstanceCount=te.meshPerAttribute*te.count)}else for(let fe=0;fe<j.locationSize;fe++)m(j.location+fe);n.bindBuffer(n.ARRAY_BUFFER,Z);for(let fe=0;fe<j.locationSize;fe++)S(j.location+fe,Ie/j.locationSize,ue,oe,Ie*Pe,Ie/j.locationSize*fe*Pe,De)}}else if(X!==void 0){let oe=X[ae];if(oe!==void 0)switch(oe.length){case 2:n.vertexAttrib2fv(j.location,oe);break;case 3:n.vertexAttrib3fv(j.location,oe);break;case 4:n.vertexAttrib4fv(j.location,oe);break;default:n.vertexAttrib1fv(j.location,oe)}}}}y()}function M(){C();for(let P in i){let I=i[P];for(let O in I){let L=I[O];for(let V in L){let W=L[V];for(let X in W)u(W[X].object),delete W[X];delete L[V]}}delete i[P]}}function w(P){if(i[P.id]===void 0)return;let I=i[P.id];for(let O in I){let L=I[O];for(let V in L){let W=L[V];for(let X in W)u(W[X].object),delete W[X];delete L[V]}}delete i[P.id]}function v(P){for(let I in i){let O=i[I];for(let L in O){let V=O[L];if(V[P.id]===void 0)continue;let W=V[P.id];for(let X in W)u(W[X].object),delete W[X];delete V[P.id]}}}function _(P){for(let I in i){let O=i[I],L=P.isInstancedMesh===!0?P.id:0,V=O[L];if(V!==void 0){for(let W in V){let X=V[W];for(let ae in X)u(X[ae].object),delete X[ae];delete V[W]}delete O[L],Object.keys(O).length===0&&delete i[I]}}}function C(){E(),o=!0,r!==s&&(r=s,c(r.object))}function E(){s.geometry=null,s.program=null,s.wireframe=!1}return{setup:a,reset:C,resetDefaultState:E,dispose:M,releaseStatesOfGeometry:w,releaseStatesOfObject:_,releaseStatesOfProgram:v,initAttributes:x,enableAttribute:m,disableUnusedAttributes:y}}function Zw(n,e,t){let i;function s(l){i=l}function r(l,c){n.drawArrays(i,l,c),t.update(c,i,1)}function o(l,c,u){u!==0&&(n.drawArraysInstanced(i,l,c,u),t.update(c,i,u))}function a(l,c,u){if(u===0)return;e.get("WEBGL_multi_draw").multiDrawArraysWEBGL(i,l,0,c,0,u);let h=0;for(let f=0;f<u;f++)h+=c[f];t.update(h,i,1)}this.setMode=s,this.render=r,this.renderInstances=o,this.renderMultiDraw=a}function Jw(n,e,t,i){let s;function r(){if(s!==void 0)return s;if(e.has("EXT_texture_filter_anisotropic")===!0){let v=e.get("EXT_texture_filter_anisotropic");s=n.getParameter(v.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else s=0;return s}function o(v){return!(v!==Gn&&i.convert(v)!==n.getParameter(n.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(v){let _=v===Ei&&(e.has("EXT_color_buffer_half_float")||e.has("EXT_color_buffer_float"));return!(v!==ln&&v!==ei&&!_&&i.convert(v)!==n.getParameter(n.IMPLEMENTATION_COLOR_READ_TYPE))}function l(v){if(v==="highp"){if(n.getShaderPrecisionFormat(n.VERTEX_SHADER,n.HIGH_FLOAT).precision>0&&n.getShaderPrecisionFormat(n.FRAGMENT_SHADER,n.HIGH_FLOAT).precision>0)return"highp";v="mediump"}return v==="mediump"&&n.getShaderPrecisionFormat(n.VERTEX_SHADER,n.MEDIUM_FLOAT).precision>0&&n.getShaderPrecisionFormat(n.FRAGMENT_SHADER,n.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=t.precision!==void 0?t.precision:"highp",u=l(c);u!==c&&(Qe("WebGLRenderer:",c,"not supported, using",u,"instead."),c=u);let d=t.reversedDepthBuffer===!0&&e.has("EXT_clip_control"),h=t.logarithmicDepthBuffer===!0&&d===!1;t.reversedDepthBuffer===!0&&d===!1&&Qe("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),t.logarithmicDepthBuffer===!0&&d===!0&&Qe("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let f=n.getParameter(n.MAX_TEXTURE_IMAGE_UNITS),g=n.getParameter(n.MAX_VERTEX_TEXTURE_IMAGE_UNITS),x=n.getParameter(n.MAX_TEXTURE_SIZE),m=n.getParameter(n.MAX_CUBE_MAP_TEXTURE_SIZE),p=n.getParameter(n.MAX_VERTEX_ATTRIBS),y=n.getParameter(n.MAX_VERTEX_UNIFORM_VECTORS),S=n.getParameter(n.MAX_VARYING_VECTORS),b=n.getParameter(n.MAX_FRAGMENT_UNIFORM_VECTORS),M=n.getParameter(n.MAX_SAMPLES),w=n.getParameter(n.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:r,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:h,reversedDepthBuffer:d,maxTextures:f,maxVertexTextures:g,maxTextureSize:x,maxCubemapSize:m,maxAttributes:p,maxVertexUniforms:y,maxVaryings:S,maxFragmentUniforms:b,maxSamples:M,samples:w}}function Qw(n){let e=this,t=null,i=0,s=!1,r=!1,o=new Vn,a=new st,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(d,h){let f=d.length!==0||h||i!==0||s;return s=h,i=d.length,f},this.beginShadows=function(){r=!0,u(null)},this.endShadows=function(){r=!1},this.setGlobalState=function(d,h){t=u(d,h,0)},this.setState=function(d,h,f){let g=d.clippingPlanes,x=d.clipIntersection,m=d.clipShadows,p=n.get(d);if(!s||g===null||g.length===0||r&&!m)r?u(null):c();else{let y=r?0:i,S=y*4,b=p.clippingState||null;l.value=b,b=u(g,h,S,f);for(let M=0;M!==S;++M)b[M]=t[M];p.clippingState=b,this.numIntersection=x?this.numPlanes:0,this.numPlanes+=y}};function c(){l.value!==t&&(l.value=t,l.needsUpdate=i>0),e.numPlanes=i,e.numIntersection=0}function u(d,h,f,g){let x=d!==null?d.length:0,m=null;if(x!==0){if(m=l.value,g!==!0||m===null){let p=f+x*4,y=h.matrixWorldInverse;a.getNormalMatrix(y),(m===null||m.length<p)&&(m=new Float32Array(p));for(let S=0,b=f;S!==x;++S,b+=4)o.copy(d[S]).applyMatrix4(y,a),o.normal.toArray(m,b),m[b+3]=o.constant}l.value=m,l.needsUpdate=!0}return e.numPlanes=x,e.numIntersection=0,m}}var Ca=class extends vn{constructor(e=1,t={}){super(e,e,t),this.isWebGLCubeRenderTarget=!0;let i={width:e,height:e,depth:1},s=[i,i,i,i,i,i];this.texture=new ua(s),this._setTextureOptions(t),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(e,t){this.texture.type=t.type,this.texture.colorSpace=t.colorSpace,this.texture.generateMipmaps=t.generateMipmaps,this.texture.minFilter=t.minFilter,this.texture.magFilter=t.magFilter;let i={uniforms:{tEquirect:{value:null}},vertexShader:`

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
			`},s=new jr(5,5,5),r=new Fi({name:"CubemapFromEquirect",uniforms:rr(i.uniforms),vertexShader:i.vertexShader,fragmentShader:i.fragmentShader,side:An,blending:ki});r.uniforms.tEquirect.value=t;let o=new yn(s,r),a=t.minFilter;return t.minFilter===ls&&(t.minFilter=Tn),new Kr(1,10,this).update(e,o),t.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(e,t=!0,i=!0,s=!0){let r=e.getRenderTarget();for(let o=0;o<6;o++)e.setRenderTarget(this,o),e.clear(t,i,s);e.setRenderTarget(r)}},Fg=256,eS=3,tS=20,r0=256,o0=16,nS=3,iS=new N,sS=new Mt,dh=class n{constructor(e){this._renderer=e,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new Kr(1,10,null),this._boxMesh=new yn(new jr(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(e,t=0,i=.1,s=100,r={}){let{size:o=256,position:a=iS}=r,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),u=this._getSourceTarget(!0);t>0&&(u.texture.mipmapsAutoUpdate=!1);let d=l.autoClear,h=l.autoClearColor,f=l.autoClearDepth,g=l.autoClearStencil,x=e.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,x===null&&(e.background=l.getClearColor(sS));let m=new Kr(i,s,u);return m.position.copy(a),m.update(l,e),l.autoClear=d,l.autoClearColor=h,l.autoClearDepth=f,l.autoClearStencil=g,e.background=x,t>0&&(u.texture.mipmapsAutoUpdate=!0,this._blur(c,t)),this._applyPMREM(c),c}fromEquirectangular(e,t=null){return this._fromTexture(e,t)}fromCubemap(e,t=null){return this._fromTexture(e,t)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=Bg(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=Og(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(e,t){return t>0?1-Math.sqrt(1-e/t):0}_setSize(e){this._cubeSize=Math.max(Fg,Ig(e))}_fromTexture(e,t){e.mapping===nr||e.mapping===Qr?this._setSize(e.image.length===0?Fg:e.image[0].width||e.image[0].image.width):this._setSize(e.image.width/4);let i=t||this._allocateTarget();return this._textureToCubemap(e),this._applyPMREM(i),i}_allocateTarget(){let e=this._cubeSize,t=kg(e,!1,!1),i=Math.log2(e)-eS;for(let s=0;s<=i;s++)t.texture.mipmaps.push({width:e>>s,height:e>>s});return t.texture.name="PMREM",t.texture.isPMREMTexture=!0,t}_getSourceTarget(e=!1){let t=this._cubeSize,i=this._sourceTarget;return(i===null||i.width!==t||e&&i.depthBuffer===!1)&&(i!==null&&i.dispose(),this._sourceTarget=kg(t,!0,e)),this._sourceTarget}_compileMaterial(e){this._boxMesh.material=e,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(e,t,i){let s=this._boxMesh,r=this._cubeCamera;s.material=i,r.renderTarget=e,r.activeMipmapLevel=t;let o=e.width>>t;e.viewport.set(0,0,o,o),r.update(this._renderer,s),e.viewport.set(0,0,e.width,e.height)}_textureToCubemap(e){let t;e.mapping===nr||e.mapping===Qr?(this._cubemapMaterial===null&&(this._cubemapMaterial=Bg()),t=this._cubemapMaterial,t.uniforms.flipEnvMap.value=e.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=Og()),t=this._equirectMaterial),t.uniforms.envMap.value=e,this._renderCube(this._getSourceTarget(),0,t)}_applyPMREM(e){this._ggxMaterial===null&&(this._ggxMaterial=rS(),this._integrationMaterial=oS());let t=this._cubeSize,i=e.texture.mipmaps.length-1,s=this._ggxMaterial.uniforms;s.envMap.value=this._sourceTarget.texture;let r=this._integrationMaterial.uniforms;r.envMap.value=this._sourceTarget.texture,r.sourceLod.value=Math.log2(t/o0);for(let o=0;o<=i;o++){let a=n.lodToRoughness(o,i);if(o>i-nS)r.roughness.value=a,this._renderCube(e,o,this._integrationMaterial);else{let l=a>0?Math.log2(t)+.5*Math.log2(6/(r0*Math.pow(a,4)))+.5:0;s.roughness.value=a,s.lodBias.value=l,this._renderCube(e,o,this._ggxMaterial)}}}_blur(e,t){this._blurMaterial===null&&(this._blurMaterial=aS());let i=this._blurMaterial,s=i.uniforms,r=this._sourceTarget;s.sigma.value=Math.min(t,Math.PI)/Math.SQRT2,s.envMap.value=r.texture,this._renderCube(e,0,i),s.envMap.value=e.texture,this._renderCube(r,0,i)}};function kg(n,e,t){return new Ca(n,{minFilter:ls,generateMipmaps:e,type:Ei,colorSpace:Js,depthBuffer:t})}function Ra(n,e,t){return new Fi({name:n,uniforms:e,vertexShader:pt.cube_vert,fragmentShader:t,side:An,blending:ki,depthTest:!1,depthWrite:!1})}function rS(){return Ra("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${r0}u

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
	`)}function oS(){return Ra("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:o0}},`

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
	`)}function aS(){return Ra("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${tS}
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
	`)}function Og(){return Ra("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

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
	`)}function Bg(){return Ra("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function lS(n){let e=new WeakMap,t=new WeakMap,i=null;function s(h,f=!1){return h==null?null:f?o(h):r(h)}function r(h){if(h&&h.isTexture){let f=h.mapping;if(f===Ec||f===Ac)if(e.has(h)){let g=e.get(h).texture;return a(g,h.mapping)}else{let g=h.image;if(g&&g.height>0){let x=new Ca(g.height);return x.fromEquirectangularTexture(n,h),e.set(h,x),h.addEventListener("dispose",c),a(x.texture,h.mapping)}else return null}}return h}function o(h){if(h&&h.isTexture&&h.isPMREMTexture!==!0){let f=h.mapping,g=f===Ec||f===Ac,x=f===nr||f===Qr;if(g||x){let m=t.get(h),p=m!==void 0?m.texture.pmremVersion:0;if(h.isRenderTargetTexture&&h.pmremVersion!==p)return i===null&&(i=new dh(n)),m=g?i.fromEquirectangular(h,m):i.fromCubemap(h,m),m.texture.pmremVersion=h.pmremVersion,t.set(h,m),m.texture;if(m!==void 0)return m.texture;{let y=h.image;return g&&y&&y.height>0||x&&y&&l(y)?(i===null&&(i=new dh(n)),m=g?i.fromEquirectangular(h):i.fromCubemap(h),m.texture.pmremVersion=h.pmremVersion,t.set(h,m),h.addEventListener("dispose",u),m.texture):null}}}return h}function a(h,f){return f===Ec?h.mapping=nr:f===Ac&&(h.mapping=Qr),h}function l(h){let f=0,g=6;for(let x=0;x<g;x++)h[x]!==void 0&&f++;return f===g}function c(h){let f=h.target;f.removeEventListener("dispose",c);let g=e.get(f);g!==void 0&&(e.delete(f),g.dispose())}function u(h){let f=h.target;f.removeEventListener("dispose",u);let g=t.get(f);g!==void 0&&(t.delete(f),g.dispose())}function d(){e=new WeakMap,t=new WeakMap,i!==null&&(i.dispose(),i=null)}return{get:s,dispose:d}}function cS(n){let e={};function t(i){if(e[i]!==void 0)return e[i];let s=n.getExtension(i);return e[i]=s,s}return{has:function(i){return t(i)!==null},init:function(){t("EXT_color_buffer_float"),t("WEBGL_clip_cull_distance"),t("OES_texture_float_linear"),t("EXT_color_buffer_half_float"),t("WEBGL_multisampled_render_to_texture"),t("WEBGL_render_shared_exponent")},get:function(i){let s=t(i);return s===null&&na("WebGLRenderer: "+i+" extension not supported."),s}}}function hS(n,e,t,i){let s={},r=new WeakMap,o=new FinalizationRegistry(g=>delete s[g]);function a(g){l(g.target)}function l(g){g.index!==null&&e.remove(g.index);for(let m in g.attributes)e.remove(g.attributes[m]);g.removeEventListener("dispose",a),delete s[g.id],o.unregister(g);let x=r.get(g);x&&(e.remove(x),r.delete(g)),i.releaseStatesOfGeometry(g),g.isInstancedBufferGeometry===!0&&delete g._maxInstanceCount,t.memory.geometries--}function c(g,x){return s[x.id]!==void 0||(x.addEventListener("dispose",a),s[x.id]=new WeakRef(x),o.register(x,x.id,x),t.memory.geometries++),x}function u(g){let x=g.attributes;for(let m in x)e.update(x[m],n.ARRAY_BUFFER)}function d(g){let x=g.index,m=g.attributes.position,p=0;if(m===void 0)return;let y=x!==null?x.array.length:m.array.length/3-1,S=m.count>=65535?ha:ca,b=new S(Math.ceil(y/3)*6,1),M=b.array;if(x!==null){let v=x.array;p=x.version;for(let _=0,C=0;_<y;_+=3){let E=v[_+0],P=v[_+1],I=v[_+2];M[C++]=E,M[C++]=P,M[C++]=P,M[C++]=I,M[C++]=I,M[C++]=E}}else{p=m.version;for(let v=0,_=0;v<y;v+=3){let C=v+0,E=v+1,P=v+2;M[_++]=C,M[_++]=E,M[_++]=E,M[_++]=P,M[_++]=P,M[_++]=C}}b.version=p;let w=r.get(g);w&&e.remove(w),r.set(g,b)}function h(g){let x=r.get(g);if(x){let m=g.index;m!==null&&x.version<m.version&&d(g)}else d(g);return r.get(g)}function f(){for(let g in s){let x=s[g].deref();x!==void 0&&l(x)}}return{get:c,update:u,getWireframeAttribute:h,dispose:f}}function uS(n,e,t){let i;function s(d){i=d}let r,o;function a(d){r=d.type,o=d.bytesPerElement}function l(d,h){n.drawElements(i,h,r,d*o),t.update(h,i,1)}function c(d,h,f){f!==0&&(n.drawElementsInstanced(i,h,r,d*o,f),t.update(h,i,f))}function u(d,h,f){if(f===0)return;e.get("WEBGL_multi_draw").multiDrawElementsWEBGL(i,h,0,r,d,0,f);let x=0;for(let m=0;m<f;m++)x+=h[m];t.update(x,i,1)}this.setMode=s,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=u}function dS(n){let e={geometries:0,textures:0},t={frame:0,calls:0,triangles:0,points:0,lines:0};function i(r,o,a){switch(t.calls++,o){case n.TRIANGLES:t.triangles+=a*(r/3);break;case n.LINES:t.lines+=a*(r/2);break;case n.LINE_STRIP:t.lines+=a*(r-1);break;case n.LINE_LOOP:t.lines+=a*r;break;case n.POINTS:t.points+=a*r;break;default:it("WebGLInfo: Unknown draw mode:",o);break}}function s(){t.calls=0,t.triangles=0,t.points=0,t.lines=0}return{memory:e,render:t,programs:null,autoReset:!0,reset:s,update:i}}function fS(n,e,t){let i=new WeakMap,s=new Bt;function r(o,a,l){let c=o.morphTargetInfluences,u=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,d=u!==void 0?u.length:0,h=i.get(a);if(h===void 0||h.count!==d){let C=function(){v.dispose(),i.delete(a),a.removeEventListener("dispose",C)};h!==void 0&&h.texture.dispose();let f=a.morphAttributes.position!==void 0,g=a.morphAttributes.normal!==void 0,x=a.morphAttributes.color!==void 0,m=a.morphAttributes.position||[],p=a.morphAttributes.normal||[],y=a.morphAttributes.color||[],S=0;f===!0&&(S=1),g===!0&&(S=2),x===!0&&(S=3);let b=a.attributes.position.count*S,M=1;b>e.maxTextureSize&&(M=Math.ceil(b/e.maxTextureSize),b=e.maxTextureSize);let w=new Float32Array(b*M*4*d),v=new aa(w,b,M,d);v.type=ei,v.needsUpdate=!0;let _=S*4;for(let E=0;E<d;E++){let P=m[E],I=p[E],O=y[E],L=b*M*4*E;for(let V=0;V<P.count;V++){let W=V*_;f===!0&&(s.fromBufferAttribute(P,V),w[L+W+0]=s.x,w[L+W+1]=s.y,w[L+W+2]=s.z,w[L+W+3]=0),g===!0&&(s.fromBufferAttribute(I,V),w[L+W+4]=s.x,w[L+W+5]=s.y,w[L+W+6]=s.z,w[L+W+7]=0),x===!0&&(s.fromBufferAttribute(O,V),w[L+W+8]=s.x,w[L+W+9]=s.y,w[L+W+10]=s.z,w[L+W+11]=O.itemSize===4?s.w:1)}}h={count:d,texture:v,size:new ht(b,M)},i.set(a,h),a.addEventListener("dispose",C)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(n,"morphTexture",o.morphTexture,t);else{let f=0;for(let x=0;x<c.length;x++)f+=c[x];let g=a.morphTargetsRelative?1:1-f;l.getUniforms().setValue(n,"morphTargetBaseInfluence",g),l.getUniforms().setValue(n,"morphTargetInfluences",c)}l.getUniforms().setValue(n,"morphTargetsTexture",h.texture,t),l.getUniforms().setValue(n,"morphTargetsTextureSize",h.size)}return{update:r}}function pS(n,e,t,i,s){let r=new WeakMap;function o(c){let u=s.render.frame,d=c.geometry,h=e.get(c,d);if(r.get(h)!==u&&(e.update(h),r.set(h,u)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),r.get(c)!==u&&(t.update(c.instanceMatrix,n.ARRAY_BUFFER),c.instanceColor!==null&&t.update(c.instanceColor,n.ARRAY_BUFFER),r.set(c,u))),c.isSkinnedMesh){let f=c.skeleton;r.get(f)!==u&&(f.update(),r.set(f,u))}return h}function a(){r=new WeakMap}function l(c){let u=c.target;u.removeEventListener("dispose",l),i.releaseStatesOfObject(u),t.remove(u.instanceMatrix),u.instanceColor!==null&&t.remove(u.instanceColor)}return{update:o,dispose:a}}var mS={[Cd]:"LINEAR_TONE_MAPPING",[Rd]:"REINHARD_TONE_MAPPING",[Pd]:"CINEON_TONE_MAPPING",[Id]:"ACES_FILMIC_TONE_MAPPING",[Dd]:"AGX_TONE_MAPPING",[Nd]:"NEUTRAL_TONE_MAPPING",[Ld]:"CUSTOM_TONE_MAPPING"};function gS(n,e,t,i,s,r){let o=new vn(e,t,{type:n,depthBuffer:s,stencilBuffer:r,samples:i?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,u=new pi;u.setAttribute("position",new di([-1,3,0,-1,-1,0,3,-1,0],3)),u.setAttribute("uv",new di([0,2,0,0,2,0],2));let d=new Cs({uniforms:{tDiffuse:{value:null}},vertexShader:`
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
			}`,depthTest:!1,depthWrite:!1}),h=new yn(u,d),f=new Mc(-1,1,1,-1,0,1),g=null,x=null,m=!1,p,y=null,S=[],b=!1;this.setSize=function(M,w){o.setSize(M,w),a!==null&&a.setSize(M,w),l!==null&&l.setSize(M,w);for(let v=0;v<S.length;v++){let _=S[v];_.setSize&&_.setSize(M,w)}},this.setEffects=function(M){S=M,b=S.length>0&&S[0].isRenderPass===!0;let w=o.width,v=o.height;S.length>0&&a===null&&(a=new vn(w,v,{type:Ei,depthBuffer:!1,stencilBuffer:!1}),l=new vn(w,v,{type:Ei,depthBuffer:!1,stencilBuffer:!1}));let _=s===!0&&S.some(C=>C.needsDepthTexture===!0);_!==(o.depthTexture!==null)&&(_===!0&&c===null&&(c=new os(w,v),r===!0&&(c.format=cs,c.type=ir)),o.dispose(),o.depthTexture=_?c:null,o.resolveDepthBuffer=_,o.storeMultisampledDepthBuffer=_);for(let C=0;C<S.length;C++){let E=S[C];E.setSize&&E.setSize(w,v),_&&E.needsDepthTexture===!0&&E.setDepthTexture&&E.setDepthTexture(c)}},this.begin=function(M,w){if(m||M.toneMapping===Oi&&S.length===0)return!1;if(y=w,w!==null){let v=w.width,_=w.height;(o.width!==v||o.height!==_)&&this.setSize(v,_)}return b===!1&&M.setRenderTarget(o),p=M.toneMapping,M.toneMapping=Oi,!0},this.hasRenderPass=function(){return b},this.end=function(M,w){M.toneMapping=p,m=!0;let v=o,_=a;for(let C=0;C<S.length;C++){let E=S[C];E.enabled!==!1&&(E.render(M,_,v,w),E.needsSwap!==!1&&(v=_,_=_===a?l:a))}if(g!==M.outputColorSpace||x!==M.toneMapping){g=M.outputColorSpace,x=M.toneMapping,d.defines={},wt.getTransfer(g)===Ot&&(d.defines.SRGB_TRANSFER="");let C=mS[x];C&&(d.defines[C]=""),d.needsUpdate=!0}d.uniforms.tDiffuse.value=v.texture,M.setRenderTarget(y),M.render(h,f),y=null,m=!1},this.isCompositing=function(){return m},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),u.dispose(),d.dispose()}}var a0=new Fn,l0=new os(1,1),c0=new da(1),h0=new aa,u0=new cc,d0=new ua,zg=[],Vg=[],Hg=new Float32Array(16),Gg=new Float32Array(9),Wg=new Float32Array(4);function io(n,e,t){let i=n[0];if(i<=0||i>0)return n;let s=e*t,r=zg[s];if(r===void 0&&(r=new Float32Array(s),zg[s]=r),e!==0){i.toArray(r,0);for(let o=1,a=0;o!==e;++o)a+=t,n[o].toArray(r,a)}return r}function cn(n,e){if(n.length!==e.length)return!1;for(let t=0,i=n.length;t<i;t++)if(n[t]!==e[t])return!1;return!0}function hn(n,e){for(let t=0,i=e.length;t<i;t++)n[t]=e[t]}function mh(n,e){let t=Vg[e];t===void 0&&(t=new Int32Array(e),Vg[e]=t);for(let i=0;i!==e;++i)t[i]=n.allocateTextureUnit();return t}function vS(n,e){let t=this.cache;t[0]!==e&&(n.uniform1f(this.addr,e),t[0]=e)}function yS(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2f(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(cn(t,e))return;n.uniform2fv(this.addr,e),hn(t,e)}}function xS(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3f(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else if(e.r!==void 0)(t[0]!==e.r||t[1]!==e.g||t[2]!==e.b)&&(n.uniform3f(this.addr,e.r,e.g,e.b),t[0]=e.r,t[1]=e.g,t[2]=e.b);else{if(cn(t,e))return;n.uniform3fv(this.addr,e),hn(t,e)}}function _S(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4f(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(cn(t,e))return;n.uniform4fv(this.addr,e),hn(t,e)}}function bS(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(cn(t,e))return;n.uniformMatrix2fv(this.addr,!1,e),hn(t,e)}else{if(cn(t,i))return;Wg.set(i),n.uniformMatrix2fv(this.addr,!1,Wg),hn(t,i)}}function wS(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(cn(t,e))return;n.uniformMatrix3fv(this.addr,!1,e),hn(t,e)}else{if(cn(t,i))return;Gg.set(i),n.uniformMatrix3fv(this.addr,!1,Gg),hn(t,i)}}function SS(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(cn(t,e))return;n.uniformMatrix4fv(this.addr,!1,e),hn(t,e)}else{if(cn(t,i))return;Hg.set(i),n.uniformMatrix4fv(this.addr,!1,Hg),hn(t,i)}}function MS(n,e){let t=this.cache;t[0]!==e&&(n.uniform1i(this.addr,e),t[0]=e)}function TS(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2i(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(cn(t,e))return;n.uniform2iv(this.addr,e),hn(t,e)}}function ES(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3i(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(cn(t,e))return;n.uniform3iv(this.addr,e),hn(t,e)}}function AS(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4i(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(cn(t,e))return;n.uniform4iv(this.addr,e),hn(t,e)}}function CS(n,e){let t=this.cache;t[0]!==e&&(n.uniform1ui(this.addr,e),t[0]=e)}function RS(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2ui(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(cn(t,e))return;n.uniform2uiv(this.addr,e),hn(t,e)}}function PS(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3ui(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(cn(t,e))return;n.uniform3uiv(this.addr,e),hn(t,e)}}function IS(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4ui(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(cn(t,e))return;n.uniform4uiv(this.addr,e),hn(t,e)}}function gh(n){return n.version===0&&(n.compareFunction=Xd,n.needsUpdate=!0),n}function LS(n,e,t){let i=this.cache,s=t.allocateTextureUnit();i[0]!==s&&(n.uniform1i(this.addr,s),i[0]=s);let r;this.type===n.SAMPLER_2D_SHADOW?r=gh(l0):r=a0,t.setTexture2D(e||r,s)}function DS(n,e,t){let i=this.cache,s=t.allocateTextureUnit();i[0]!==s&&(n.uniform1i(this.addr,s),i[0]=s),t.setTexture3D(e||u0,s)}function NS(n,e,t){let i=this.cache,s=t.allocateTextureUnit();i[0]!==s&&(n.uniform1i(this.addr,s),i[0]=s);let r;this.type===n.SAMPLER_CUBE_SHADOW?r=gh(c0):r=d0,t.setTextureCube(e||r,s)}function US(n,e,t){let i=this.cache,s=t.allocateTextureUnit();i[0]!==s&&(n.uniform1i(this.addr,s),i[0]=s),t.setTexture2DArray(e||h0,s)}function FS(n){switch(n){case 5126:return vS;case 35664:return yS;case 35665:return xS;case 35666:return _S;case 35674:return bS;case 35675:return wS;case 35676:return SS;case 5124:case 35670:return MS;case 35667:case 35671:return TS;case 35668:case 35672:return ES;case 35669:case 35673:return AS;case 5125:return CS;case 36294:return RS;case 36295:return PS;case 36296:return IS;case 35678:case 36198:case 36298:case 36306:case 35682:return LS;case 35679:case 36299:case 36307:return DS;case 35680:case 36300:case 36308:case 36293:return NS;case 36289:case 36303:case 36311:case 36292:return US}}function kS(n,e){n.uniform1fv(this.addr,e)}function OS(n,e){let t=io(e,this.size,2);n.uniform2fv(this.addr,t)}function BS(n,e){let t=io(e,this.size,3);n.uniform3fv(this.addr,t)}function zS(n,e){let t=io(e,this.size,4);n.uniform4fv(this.addr,t)}function VS(n,e){let t=io(e,this.size,4);n.uniformMatrix2fv(this.addr,!1,t)}function HS(n,e){let t=io(e,this.size,9);n.uniformMatrix3fv(this.addr,!1,t)}function GS(n,e){let t=io(e,this.size,16);n.uniformMatrix4fv(this.addr,!1,t)}function WS(n,e){n.uniform1iv(this.addr,e)}function XS(n,e){n.uniform2iv(this.addr,e)}function qS(n,e){n.uniform3iv(this.addr,e)}function $S(n,e){n.uniform4iv(this.addr,e)}function YS(n,e){n.uniform1uiv(this.addr,e)}function jS(n,e){n.uniform2uiv(this.addr,e)}function KS(n,e){n.uniform3uiv(this.addr,e)}function ZS(n,e){n.uniform4uiv(this.addr,e)}function JS(n,e,t){let i=this.cache,s=e.length,r=mh(t,s);cn(i,r)||(n.uniform1iv(this.addr,r),hn(i,r));let o;this.type===n.SAMPLER_2D_SHADOW?o=gh(l0):o=a0;for(let a=0;a!==s;++a)t.setTexture2D(e[a]||o,r[a])}function QS(n,e,t){let i=this.cache,s=e.length,r=mh(t,s);cn(i,r)||(n.uniform1iv(this.addr,r),hn(i,r));for(let o=0;o!==s;++o)t.setTexture3D(e[o]||u0,r[o])}function eM(n,e,t){let i=this.cache,s=e.length,r=mh(t,s);cn(i,r)||(n.uniform1iv(this.addr,r),hn(i,r));let o;this.type===n.SAMPLER_CUBE_SHADOW?o=gh(c0):o=d0;for(let a=0;a!==s;++a)t.setTextureCube(e[a]||o,r[a])}function tM(n,e,t){let i=this.cache,s=e.length,r=mh(t,s);cn(i,r)||(n.uniform1iv(this.addr,r),hn(i,r));for(let o=0;o!==s;++o)t.setTexture2DArray(e[o]||h0,r[o])}function nM(n){switch(n){case 5126:return kS;case 35664:return OS;case 35665:return BS;case 35666:return zS;case 35674:return VS;case 35675:return HS;case 35676:return GS;case 5124:case 35670:return WS;case 35667:case 35671:return XS;case 35668:case 35672:return qS;case 35669:case 35673:return $S;case 5125:return YS;case 36294:return jS;case 36295:return KS;case 36296:return ZS;case 35678:case 36198:case 36298:case 36306:case 35682:return JS;case 35679:case 36299:case 36307:return QS;case 35680:case 36300:case 36308:case 36293:return eM;case 36289:case 36303:case 36311:case 36292:return tM}}var ef=class{constructor(e,t,i){this.id=e,this.addr=i,this.cache=[],this.type=t.type,this.setValue=FS(t.type)}},tf=class{constructor(e,t,i){this.id=e,this.addr=i,this.cache=[],this.type=t.type,this.size=t.size,this.setValue=nM(t.type)}},nf=class{constructor(e){this.id=e,this.seq=[],this.map={}}setValue(e,t,i){let s=this.seq;for(let r=0,o=s.length;r!==o;++r){let a=s[r];a.setValue(e,t[a.id],i)}}},Jd=/(\w+)(\])?(\[|\.)?/g;function Xg(n,e){n.seq.push(e),n.map[e.id]=e}function iM(n,e,t){let i=n.name,s=i.length;for(Jd.lastIndex=0;;){let r=Jd.exec(i),o=Jd.lastIndex,a=r[1],l=r[2]==="]",c=r[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===s){Xg(t,c===void 0?new ef(a,n,e):new tf(a,n,e));break}else{let d=t.map[a];d===void 0&&(d=new nf(a),Xg(t,d)),t=d}}}var no=class{constructor(e,t){this.seq=[],this.map={};let i=e.getProgramParameter(t,e.ACTIVE_UNIFORMS);for(let o=0;o<i;++o){let a=e.getActiveUniform(t,o),l=e.getUniformLocation(t,a.name);iM(a,l,this)}let s=[],r=[];for(let o of this.seq)o.type===e.SAMPLER_2D_SHADOW||o.type===e.SAMPLER_CUBE_SHADOW||o.type===e.SAMPLER_2D_ARRAY_SHADOW?s.push(o):r.push(o);s.length>0&&(this.seq=s.concat(r))}setValue(e,t,i,s){let r=this.map[t];r!==void 0&&r.setValue(e,i,s)}setOptional(e,t,i){let s=t[i];s!==void 0&&this.setValue(e,i,s)}static upload(e,t,i,s){for(let r=0,o=t.length;r!==o;++r){let a=t[r],l=i[a.id];l.needsUpdate!==!1&&a.setValue(e,l.value,s)}}static seqWithValue(e,t){let i=[];for(let s=0,r=e.length;s!==r;++s){let o=e[s];o.id in t&&i.push(o)}return i}};function qg(n,e,t){let i=n.createShader(e);return n.shaderSource(i,t),n.compileShader(i),i}var sM=37297,rM=0;function oM(n,e){let t=n.split(`
`),i=[],s=Math.max(e-6,0),r=Math.min(e+6,t.length);for(let o=s;o<r;o++){let a=o+1;i.push(`${a===e?">":" "} ${a}: ${t[o]}`)}return i.join(`
`)}var $g=new st;function aM(n){wt._getMatrix($g,wt.workingColorSpace,n);let e=`mat3( ${$g.elements.map(t=>t.toFixed(4))} )`;switch(wt.getTransfer(n)){case sa:return[e,"LinearTransferOETF"];case Ot:return[e,"sRGBTransferOETF"];default:return Qe("WebGLProgram: Unsupported color space: ",n),[e,"LinearTransferOETF"]}}function Yg(n,e,t){let i=n.getShaderParameter(e,n.COMPILE_STATUS),r=(n.getShaderInfoLog(e)||"").trim();if(i&&r==="")return"";let o=/ERROR: 0:(\d+)/.exec(r);if(o){let a=parseInt(o[1]);return t.toUpperCase()+`

`+r+`

`+oM(n.getShaderSource(e),a)}else return r}function lM(n,e){let t=aM(e);return[`vec4 ${n}( vec4 value ) {`,`	return ${t[1]}( vec4( ${t[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var cM={[Cd]:"Linear",[Rd]:"Reinhard",[Pd]:"Cineon",[Id]:"ACESFilmic",[Dd]:"AgX",[Nd]:"Neutral",[Ld]:"Custom"};function hM(n,e){let t=cM[e];return t===void 0?(Qe("WebGLProgram: Unsupported toneMapping:",e),"vec3 "+n+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+n+"( vec3 color ) { return "+t+"ToneMapping( color ); }"}var uh=new N;function uM(){wt.getLuminanceCoefficients(uh);let n=uh.x.toFixed(4),e=uh.y.toFixed(4),t=uh.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${n}, ${e}, ${t} );`,"	return dot( weights, rgb );","}"].join(`
`)}function dM(n){return[n.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",n.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(Aa).join(`
`)}function fM(n){let e=[];for(let t in n){let i=n[t];i!==!1&&e.push("#define "+t+" "+i)}return e.join(`
`)}function pM(n,e){let t={},i=n.getProgramParameter(e,n.ACTIVE_ATTRIBUTES);for(let s=0;s<i;s++){let r=n.getActiveAttrib(e,s),o=r.name,a=1;r.type===n.FLOAT_MAT2&&(a=2),r.type===n.FLOAT_MAT3&&(a=3),r.type===n.FLOAT_MAT4&&(a=4),t[o]={type:r.type,location:n.getAttribLocation(e,o),locationSize:a}}return t}function Aa(n){return n!==""}function jg(n,e){let t=e.numSpotLightShadows+e.numSpotLightMaps-e.numSpotLightShadowsWithMaps;return n.replace(/NUM_SUN_LIGHTS/g,e.numSunLights).replace(/NUM_DIR_LIGHTS/g,e.numDirLights).replace(/NUM_SPOT_LIGHTS/g,e.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,e.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,t).replace(/NUM_RECT_AREA_LIGHTS/g,e.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,e.numPointLights).replace(/NUM_HEMI_LIGHTS/g,e.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,e.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,e.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,e.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,e.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,e.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,e.numLightProbeGrids)}function Kg(n,e){return n.replace(/NUM_CLIPPING_PLANES/g,e.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,e.numClippingPlanes-e.numClipIntersection)}var mM=/^[ \t]*#include +<([\w\d./]+)>/gm;function sf(n){return n.replace(mM,gM)}function gM(n,e){let t=pt[e];if(t===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+e+">");return sf(t)}var vM=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function Zg(n){return n.replace(vM,yM)}function yM(n,e,t,i){let s="";for(let r=parseInt(e);r<parseInt(t);r++)s+=i.replace(/\[\s*i\s*\]/g,"[ "+r+" ]").replace(/UNROLLED_LOOP_INDEX/g,r);return s}function Jg(n){let e=`precision ${n.precision} float;
	precision ${n.precision} int;
	precision ${n.precision} sampler2D;
	precision ${n.precision} samplerCube;
	precision ${n.precision} sampler3D;
	precision ${n.precision} sampler2DArray;
	precision ${n.precision} sampler2DShadow;
	precision ${n.precision} samplerCubeShadow;
	precision ${n.precision} sampler2DArrayShadow;
	precision ${n.precision} isampler2D;
	precision ${n.precision} isampler3D;
	precision ${n.precision} isamplerCube;
	precision ${n.precision} isampler2DArray;
	precision ${n.precision} usampler2D;
	precision ${n.precision} usampler3D;
	precision ${n.precision} usamplerCube;
	precision ${n.precision} usampler2DArray;
	`;return n.precision==="highp"?e+=`
#define HIGH_PRECISION`:n.precision==="mediump"?e+=`
#define MEDIUM_PRECISION`:n.precision==="lowp"&&(e+=`
#define LOW_PRECISION`),e}var xM={[ga]:"SHADOWMAP_TYPE_PCF",[Zr]:"SHADOWMAP_TYPE_VSM"};function _M(n){return xM[n.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var bM={[Qr]:"ENVMAP_MODE_REFRACTION"};function wM(n){return n.envMap===!1?"ENVMAP_MODE_REFLECTION":bM[n.envMapMode]||"ENVMAP_MODE_REFLECTION"}var SM={[Ad]:"ENVMAP_BLENDING_MULTIPLY",[mg]:"ENVMAP_BLENDING_MIX",[gg]:"ENVMAP_BLENDING_ADD"};function MM(n){return n.envMap===!1?"ENVMAP_BLENDING_NONE":SM[n.combine]||"ENVMAP_BLENDING_NONE"}function TM(n,e,t,i){let s=n.getContext(),r=t.defines,o=t.vertexShader,a=t.fragmentShader,l=_M(t),c=t.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",u=wM(t),d=MM(t),h=dM(t),f=fM(r),g=s.createProgram(),x,m,p=t.glslVersion?"#version "+t.glslVersion+`
`:"";t.isRawShaderMaterial?(x=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f].filter(Aa).join(`
`),x.length>0&&(x+=`
`),m=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f].filter(Aa).join(`
`),m.length>0&&(m+=`
`)):(x=[Jg(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f,t.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",t.batching?"#define USE_BATCHING":"",t.batchingColor?"#define USE_BATCHING_COLOR":"",t.instancing?"#define USE_INSTANCING":"",t.instancingColor?"#define USE_INSTANCING_COLOR":"",t.instancingMorph?"#define USE_INSTANCING_MORPH":"",t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.map?"#define USE_MAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+u:"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.displacementMap?"#define USE_DISPLACEMENTMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.mapUv?"#define MAP_UV "+t.mapUv:"",t.alphaMapUv?"#define ALPHAMAP_UV "+t.alphaMapUv:"",t.lightMapUv?"#define LIGHTMAP_UV "+t.lightMapUv:"",t.aoMapUv?"#define AOMAP_UV "+t.aoMapUv:"",t.emissiveMapUv?"#define EMISSIVEMAP_UV "+t.emissiveMapUv:"",t.bumpMapUv?"#define BUMPMAP_UV "+t.bumpMapUv:"",t.normalMapUv?"#define NORMALMAP_UV "+t.normalMapUv:"",t.displacementMapUv?"#define DISPLACEMENTMAP_UV "+t.displacementMapUv:"",t.metalnessMapUv?"#define METALNESSMAP_UV "+t.metalnessMapUv:"",t.roughnessMapUv?"#define ROUGHNESSMAP_UV "+t.roughnessMapUv:"",t.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+t.anisotropyMapUv:"",t.clearcoatMapUv?"#define CLEARCOATMAP_UV "+t.clearcoatMapUv:"",t.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+t.clearcoatNormalMapUv:"",t.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+t.clearcoatRoughnessMapUv:"",t.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+t.diffuseRoughnessMapUv:"",t.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+t.iridescenceMapUv:"",t.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+t.iridescenceThicknessMapUv:"",t.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+t.sheenColorMapUv:"",t.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+t.sheenRoughnessMapUv:"",t.specularMapUv?"#define SPECULARMAP_UV "+t.specularMapUv:"",t.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+t.specularColorMapUv:"",t.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+t.specularIntensityMapUv:"",t.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+t.transmissionMapUv:"",t.thicknessMapUv?"#define THICKNESSMAP_UV "+t.thicknessMapUv:"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexNormals?"#define HAS_NORMAL":"",t.vertexColors?"#define USE_COLOR":"",t.vertexAlphas?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.flatShading?"#define FLAT_SHADED":"",t.skinning?"#define USE_SKINNING":"",t.morphTargets?"#define USE_MORPHTARGETS":"",t.morphNormals&&t.flatShading===!1?"#define USE_MORPHNORMALS":"",t.morphColors?"#define USE_MORPHCOLORS":"",t.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+t.morphTextureStride:"",t.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+t.morphTargetsCount:"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.sizeAttenuation?"#define USE_SIZEATTENUATION":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(Aa).join(`
`),m=[Jg(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,f,t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",t.map?"#define USE_MAP":"",t.matcap?"#define USE_MATCAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+c:"",t.envMap?"#define "+u:"",t.envMap?"#define "+d:"",t.envMapPMREM?"#define ENVMAP_MAX_LOD "+t.envMapMaxLod+".0":"",t.envMapPMREM?"#define ENVMAP_SIZE "+t.envMapSize+".0":"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoat?"#define USE_CLEARCOAT":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.dispersion?"#define USE_DISPERSION":"",t.retroreflection?"#define USE_RETROREFLECTION":"",t.iridescence?"#define USE_IRIDESCENCE":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaTest?"#define USE_ALPHATEST":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.sheen?"#define USE_SHEEN":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexColors||t.instancingColor?"#define USE_COLOR":"",t.vertexAlphas||t.batchingColor?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.gradientMap?"#define USE_GRADIENTMAP":"",t.flatShading?"#define FLAT_SHADED":"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",t.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",t.toneMapping!==Oi?"#define TONE_MAPPING":"",t.toneMapping!==Oi?pt.tonemapping_pars_fragment:"",t.toneMapping!==Oi?hM("toneMapping",t.toneMapping):"",t.dithering?"#define DITHERING":"",t.opaque?"#define OPAQUE":"",pt.colorspace_pars_fragment,lM("linearToOutputTexel",t.outputColorSpace),uM(),t.useDepthPacking?"#define DEPTH_PACKING "+t.depthPacking:"",`
`].filter(Aa).join(`
`)),o=sf(o),o=jg(o,t),o=Kg(o,t),a=sf(a),a=jg(a,t),a=Kg(a,t),o=Zg(o),a=Zg(a),t.isRawShaderMaterial!==!0&&(p=`#version 300 es
`,x=[h,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+x,m=["#define varying in",t.glslVersion===sr?"":"layout(location = 0) out highp vec4 pc_fragColor;",t.glslVersion===sr?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+m);let y=p+x+o,S=p+m+a,b=qg(s,s.VERTEX_SHADER,y),M=qg(s,s.FRAGMENT_SHADER,S);s.attachShader(g,b),s.attachShader(g,M),t.index0AttributeName!==void 0?s.bindAttribLocation(g,0,t.index0AttributeName):t.hasPositionAttribute===!0&&s.bindAttribLocation(g,0,"position"),s.linkProgram(g);function w(E){if(n.debug.checkShaderErrors){let P=s.getProgramInfoLog(g)||"",I=s.getShaderInfoLog(b)||"",O=s.getShaderInfoLog(M)||"",L=P.trim(),V=I.trim(),W=O.trim(),X=!0,ae=!0;if(s.getProgramParameter(g,s.LINK_STATUS)===!1)if(X=!1,typeof n.debug.onShaderError=="function")n.debug.onShaderError(s,g,b,M);else{let j=Yg(s,b,"vertex"),te=Yg(s,M,"fragment");it("WebGLProgram: Shader Error "+s.getError()+" - VALIDATE_STATUS "+s.getProgramParameter(g,s.VALIDATE_STATUS)+`

Material Name: `+E.name+`
Material Type: `+E.type+`

Program Info Log: `+L+`
`+j+`
`+te)}else L!==""?Qe("WebGLProgram: Program Info Log:",L):(V===""||W==="")&&(ae=!1);ae&&(E.diagnostics={runnable:X,programLog:L,vertexShader:{log:V,prefix:x},fragmentShader:{log:W,prefix:m}})}s.deleteShader(b),s.deleteShader(M),v=new no(s,g),_=pM(s,g)}let v;this.getUniforms=function(){return v===void 0&&w(this),v};let _;this.getAttributes=function(){return _===void 0&&w(this),_};let C=t.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return C===!1&&(C=s.getProgramParameter(g,sM)),C},this.destroy=function(){i.releaseStatesOfProgram(this),s.deleteProgram(g),this.program=void 0},this.type=t.shaderType,this.name=t.shaderName,this.id=rM++,this.cacheKey=e,this.usedTimes=1,this.program=g,this.vertexShader=b,this.fragmentShader=M,this}var EM=0,rf=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(e,t,i){let s=this._getShaderCacheForMaterial(e);return s.has(t)===!1&&(s.add(t),t.usedTimes++),s.has(i)===!1&&(s.add(i),i.usedTimes++),this}remove(e){let t=this.materialCache.get(e);for(let i of t)i.usedTimes--,i.usedTimes===0&&this.shaderCache.delete(i.code);return this.materialCache.delete(e),this}getVertexShaderStage(e){return this._getShaderStage(e.vertexShader)}getFragmentShaderStage(e){return this._getShaderStage(e.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(e){let t=this.materialCache,i=t.get(e);return i===void 0&&(i=new Set,t.set(e,i)),i}_getShaderStage(e){let t=this.shaderCache,i=t.get(e);return i===void 0&&(i=new of(e),t.set(e,i)),i}},of=class{constructor(e){this.id=EM++,this.code=e,this.usedTimes=0}};function AM(n){return n===Ls||n===Sa||n===Ma}function CM(n,e,t,i,s,r){let o=new la,a=new rf,l=new Set,c=[],u=new Map,d=i.logarithmicDepthBuffer,h={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function f(v){return l.add(v),v===0?"uv":`uv${v}`}function g(v,_,C,E,P,I){let O=E.fog,L=P.geometry,V=v.isMeshStandardMaterial||v.isMeshLambertMaterial||v.isMeshPhongMaterial?E.environment:null,W=v.isMeshStandardMaterial||v.isMeshLambertMaterial&&!v.envMap||v.isMeshPhongMaterial&&!v.envMap,X=e.get(v.envMap||V,W),ae=h[v.type],j=i.precision;v.precision!==null&&(j=i.getMaxPrecision(v.precision),j!==v.precision&&Qe("WebGLProgram.getParameters:",v.precision,"not supported, using",j,"instead."));let te=L.morphAttributes.position||L.morphAttributes.normal||L.morphAttributes.color,oe=te!==void 0?te.length:0,Ie=0;L.morphAttributes.position!==void 0&&(Ie=1),L.morphAttributes.normal!==void 0&&(Ie=2),L.morphAttributes.color!==void 0&&(Ie=3);let Xe,Z,ue,Pe;if(ae){let Te=zi[ae];Xe=Te.vertexShader,Z=Te.fragmentShader}else{Xe=v.vertexShader,Z=v.fragmentShader;let Te=a.getVertexShaderStage(v),Vt=a.getFragmentShaderStage(v);a.update(v,Te,Vt),ue=Te.id,Pe=Vt.id}let De=n.getRenderTarget(),fe=n.state.buffers.depth.getReversed(),Je=P.isInstancedMesh===!0,gt=P.isBatchedMesh===!0,qe=!!v.map,vt=!!v.matcap,Pt=!!X,ot=Pt&&X.isPMREMTexture===!0,R=!!v.aoMap,G=!!v.lightMap,ne=!!v.bumpMap&&v.wireframe===!1,re=!!v.normalMap,ye=!!v.displacementMap,Re=!!v.emissiveMap,Le=!!v.metalnessMap,Fe=!!v.roughnessMap,Ge=v.anisotropy>0,k=v.clearcoat>0,Dt=v.diffuseRoughness>0,Se=v.dispersion>0,nt=v.retroreflectivity>0,le=v.iridescence>0,It=v.sheen>0,Ze=v.transmission>0,rt=Ge&&!!v.anisotropyMap,D=k&&!!v.clearcoatMap,T=k&&!!v.clearcoatNormalMap,$=k&&!!v.clearcoatRoughnessMap,ce=Dt&&!!v.diffuseRoughnessMap,se=le&&!!v.iridescenceMap,pe=le&&!!v.iridescenceThicknessMap,be=It&&!!v.sheenColorMap,Q=It&&!!v.sheenRoughnessMap,ee=!!v.specularMap,ge=!!v.specularColorMap,B=!!v.specularIntensityMap,ie=Ze&&!!v.transmissionMap,J=Ze&&!!v.thicknessMap,ve=!!v.gradientMap,de=!!v.alphaMap,me=v.alphaTest>0,We=!!v.alphaHash,ft=!!v.extensions,he=Oi;v.toneMapped&&(De===null||De.isXRRenderTarget===!0)&&(he=n.toneMapping);let Ye=ot?X.isCompressedCubeTexture?X.image[0].mipmaps:X.mipmaps:null,ut={shaderID:ae,shaderType:v.type,shaderName:v.name,vertexShader:Xe,fragmentShader:Z,defines:v.defines,customVertexShaderID:ue,customFragmentShaderID:Pe,isRawShaderMaterial:v.isRawShaderMaterial===!0,glslVersion:v.glslVersion,precision:j,batching:gt,batchingColor:gt&&P._colorsTexture!==null,instancing:Je,instancingColor:Je&&P.instanceColor!==null,instancingMorph:Je&&P.morphTexture!==null,outputColorSpace:De===null?n.outputColorSpace:De.isXRRenderTarget===!0?De.texture.colorSpace:wt.workingColorSpace,alphaToCoverage:!!v.alphaToCoverage,map:qe,matcap:vt,envMap:Pt,envMapMode:Pt&&X.mapping,envMapPMREM:ot,envMapMaxLod:ot?Ye.length-1:null,envMapSize:ot?Ye[0].width:null,aoMap:R,lightMap:G,bumpMap:ne,normalMap:re,displacementMap:ye,emissiveMap:Re,normalMapObjectSpace:re&&v.normalMapType===xg,normalMapTangentSpace:re&&v.normalMapType===Hd,packedNormalMap:re&&v.normalMapType===Hd&&AM(v.normalMap.format),metalnessMap:Le,roughnessMap:Fe,anisotropy:Ge,anisotropyMap:rt,clearcoat:k,clearcoatMap:D,clearcoatNormalMap:T,clearcoatRoughnessMap:$,diffuseRoughness:Dt,diffuseRoughnessMap:ce,dispersion:Se,retroreflection:nt,iridescence:le,iridescenceMap:se,iridescenceThicknessMap:pe,sheen:It,sheenColorMap:be,sheenRoughnessMap:Q,specularMap:ee,specularColorMap:ge,specularIntensityMap:B,transmission:Ze,transmissionMap:ie,thicknessMap:J,gradientMap:ve,opaque:v.transparent===!1&&v.blending===Jr&&v.alphaToCoverage===!1,alphaMap:de,alphaTest:me,alphaHash:We,combine:v.combine,mapUv:qe&&f(v.map.channel),aoMapUv:R&&f(v.aoMap.channel),lightMapUv:G&&f(v.lightMap.channel),bumpMapUv:ne&&f(v.bumpMap.channel),normalMapUv:re&&f(v.normalMap.channel),displacementMapUv:ye&&f(v.displacementMap.channel),emissiveMapUv:Re&&f(v.emissiveMap.channel),metalnessMapUv:Le&&f(v.metalnessMap.channel),roughnessMapUv:Fe&&f(v.roughnessMap.channel),anisotropyMapUv:rt&&f(v.anisotropyMap.channel),clearcoatMapUv:D&&f(v.clearcoatMap.channel),clearcoatNormalMapUv:T&&f(v.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:$&&f(v.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:ce&&f(v.diffuseRoughnessMap.channel),iridescenceMapUv:se&&f(v.iridescenceMap.channel),iridescenceThicknessMapUv:pe&&f(v.iridescenceThicknessMap.channel),sheenColorMapUv:be&&f(v.sheenColorMap.channel),sheenRoughnessMapUv:Q&&f(v.sheenRoughnessMap.channel),specularMapUv:ee&&f(v.specularMap.channel),specularColorMapUv:ge&&f(v.specularColorMap.channel),specularIntensityMapUv:B&&f(v.specularIntensityMap.channel),transmissionMapUv:ie&&f(v.transmissionMap.channel),thicknessMapUv:J&&f(v.thicknessMap.channel),alphaMapUv:de&&f(v.alphaMap.channel),vertexTangents:!!L.attributes.tangent&&(re||Ge),vertexNormals:!!L.attributes.normal,vertexColors:v.vertexColors,vertexAlphas:v.vertexColors===!0&&!!L.attributes.color&&L.attributes.color.itemSize===4,pointsUvs:P.isPoints===!0&&!!L.attributes.uv&&(qe||de),fog:!!O,useFog:v.fog===!0,fogExp2:!!O&&O.isFogExp2,flatShading:v.wireframe===!1&&(v.flatShading===!0||L.attributes.normal===void 0&&re===!1&&(v.isMeshLambertMaterial||v.isMeshPhongMaterial||v.isMeshStandardMaterial||v.isMeshPhysicalMaterial)),sizeAttenuation:v.sizeAttenuation===!0,logarithmicDepthBuffer:d,reversedDepthBuffer:fe,skinning:P.isSkinnedMesh===!0,hasPositionAttribute:L.attributes.position!==void 0,morphTargets:L.morphAttributes.position!==void 0,morphNormals:L.morphAttributes.normal!==void 0,morphColors:L.morphAttributes.color!==void 0,morphTargetsCount:oe,morphTextureStride:Ie,numSunLights:_.sun.length,numDirLights:_.directional.length,numPointLights:_.point.length,numSpotLights:_.spot.length,numSpotLightMaps:_.spotLightMap.length,numRectAreaLights:_.rectArea.length,numHemiLights:_.hemi.length,numSunLightShadows:_.sunShadowMap.length,numDirLightShadows:_.directionalShadowMap.length,numPointLightShadows:_.pointShadowMap.length,numSpotLightShadows:_.spotShadowMap.length,numSpotLightShadowsWithMaps:_.numSpotLightShadowsWithMaps,numLightProbes:_.numLightProbes,numLightProbeGrids:I.filter(Te=>Te.texture!==null).length,numClippingPlanes:r.numPlanes,numClipIntersection:r.numIntersection,dithering:v.dithering,shadowMapEnabled:n.shadowMap.enabled&&C.length>0,shadowMapType:n.shadowMap.type,toneMapping:he,decodeVideoTexture:qe&&v.map.isVideoTexture===!0&&wt.getTransfer(v.map.colorSpace)===Ot,decodeVideoTextureEmissive:Re&&v.emissiveMap.isVideoTexture===!0&&wt.getTransfer(v.emissiveMap.colorSpace)===Ot,premultipliedAlpha:v.premultipliedAlpha,doubleSided:v.side===xn,flipSided:v.side===An,useDepthPacking:v.depthPacking>=0,depthPacking:v.depthPacking||0,index0AttributeName:v.index0AttributeName,extensionClipCullDistance:ft&&v.extensions.clipCullDistance===!0&&t.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(ft&&v.extensions.multiDraw===!0||gt)&&t.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:t.has("KHR_parallel_shader_compile"),customProgramCacheKey:v.customProgramCacheKey()};return ut.vertexUv1s=l.has(1),ut.vertexUv2s=l.has(2),ut.vertexUv3s=l.has(3),l.clear(),ut}function x(v){let _=[];if(v.shaderID?_.push(v.shaderID):(_.push(v.customVertexShaderID),_.push(v.customFragmentShaderID)),v.defines!==void 0)for(let C in v.defines)_.push(C),_.push(v.defines[C]);return v.isRawShaderMaterial===!1&&(m(_,v),p(_,v),_.push(n.outputColorSpace)),_.push(v.customProgramCacheKey),_.join()}function m(v,_){v.push(_.precision),v.push(_.outputColorSpace),v.push(_.envMapMode),v.push(_.envMapPMREM),v.push(_.envMapMaxLod),v.push(_.envMapSize),v.push(_.mapUv),v.push(_.alphaMapUv),v.push(_.lightMapUv),v.push(_.aoMapUv),v.push(_.bumpMapUv),v.push(_.normalMapUv),v.push(_.displacementMapUv),v.push(_.emissiveMapUv),v.push(_.metalnessMapUv),v.push(_.roughnessMapUv),v.push(_.anisotropyMapUv),v.push(_.clearcoatMapUv),v.push(_.clearcoatNormalMapUv),v.push(_.clearcoatRoughnessMapUv),v.push(_.diffuseRoughnessMapUv),v.push(_.iridescenceMapUv),v.push(_.iridescenceThicknessMapUv),v.push(_.sheenColorMapUv),v.push(_.sheenRoughnessMapUv),v.push(_.specularMapUv),v.push(_.specularColorMapUv),v.push(_.specularIntensityMapUv),v.push(_.transmissionMapUv),v.push(_.thicknessMapUv),v.push(_.combine),v.push(_.fogExp2),v.push(_.sizeAttenuation),v.push(_.morphTargetsCount),v.push(_.numSunLights),v.push(_.numDirLights),v.push(_.numPointLights),v.push(_.numSpotLights),v.push(_.numSpotLightMaps),v.push(_.numHemiLights),v.push(_.numRectAreaLights),v.push(_.numSunLightShadows),v.push(_.numDirLightShadows),v.push(_.numPointLightShadows),v.push(_.numSpotLightShadows),v.push(_.numSpotLightShadowsWithMaps),v.push(_.numLightProbes),v.push(_.numLightProbeGrids),v.push(_.shadowMapType),v.push(_.toneMapping),v.push(_.numClippingPlanes),v.push(_.numClipIntersection),v.push(_.depthPacking)}function p(v,_){o.disableAll(),_.instancing&&o.enable(0),_.instancingColor&&o.enable(1),_.instancingMorph&&o.enable(2),_.matcap&&o.enable(3),_.envMap&&o.enable(4),_.normalMapObjectSpace&&o.enable(5),_.normalMapTangentSpace&&o.enable(6),_.clearcoat&&o.enable(7),_.iridescence&&o.enable(8),_.alphaTest&&o.enable(9),_.vertexColors&&o.enable(10),_.vertexAlphas&&o.enable(11),_.vertexUv1s&&o.enable(12),_.vertexUv2s&&o.enable(13),_.vertexUv3s&&o.enable(14),_.vertexTangents&&o.enable(15),_.anisotropy&&o.enable(16),_.alphaHash&&o.enable(17),_.batching&&o.enable(18),_.dispersion&&o.enable(19),_.retroreflection&&o.enable(24),_.diffuseRoughness&&o.enable(25),_.batchingColor&&o.enable(20),_.gradientMap&&o.enable(21),_.packedNormalMap&&o.enable(22),_.vertexNormals&&o.enable(23),v.push(o.mask),o.disableAll(),_.fog&&o.enable(0),_.useFog&&o.enable(1),_.flatShading&&o.enable(2),_.logarithmicDepthBuffer&&o.enable(3),_.reversedDepthBuffer&&o.enable(4),_.skinning&&o.enable(5),_.morphTargets&&o.enable(6),_.morphNormals&&o.enable(7),_.morphColors&&o.enable(8),_.premultipliedAlpha&&o.enable(9),_.shadowMapEnabled&&o.enable(10),_.doubleSided&&o.enable(11),_.flipSided&&o.enable(12),_.useDepthPacking&&o.enable(13),_.dithering&&o.enable(14),_.transmission&&o.enable(15),_.sheen&&o.enable(16),_.opaque&&o.enable(17),_.pointsUvs&&o.enable(18),_.decodeVideoTexture&&o.enable(19),_.decodeVideoTextureEmissive&&o.enable(20),_.alphaToCoverage&&o.enable(21),_.numLightProbeGrids>0&&o.enable(22),_.hasPositionAttribute&&o.enable(23),v.push(o.mask)}function y(v){let _=h[v.type],C;if(_){let E=zi[_];C=Dg.clone(E.uniforms)}else C=v.uniforms;return C}function S(v,_){let C=u.get(_);return C!==void 0?++C.usedTimes:(C=new TM(n,_,v,s),c.push(C),u.set(_,C)),C}function b(v){if(--v.usedTimes===0){let _=c.indexOf(v);c[_]=c[c.length-1],c.pop(),u.delete(v.cacheKey),v.destroy()}}function M(v){a.remove(v)}function w(){a.dispose()}return{getParameters:g,getProgramCacheKey:x,getUniforms:y,acquireProgram:S,releaseProgram:b,releaseShaderCache:M,programs:c,dispose:w}}function RM(){let n=new WeakMap;function e(o){return n.has(o)}function t(o){let a=n.get(o);return a===void 0&&(a={},n.set(o,a)),a}function i(o){n.delete(o)}function s(o,a,l){n.get(o)[a]=l}function r(){n=new WeakMap}return{has:e,get:t,remove:i,update:s,dispose:r}}function PM(n,e){return n.groupOrder!==e.groupOrder?n.groupOrder-e.groupOrder:n.renderOrder!==e.renderOrder?n.renderOrder-e.renderOrder:n.material.id!==e.material.id?n.material.id-e.material.id:n.materialVariant!==e.materialVariant?n.materialVariant-e.materialVariant:n.z!==e.z?n.z-e.z:n.id-e.id}function Qg(n,e){return n.groupOrder!==e.groupOrder?n.groupOrder-e.groupOrder:n.renderOrder!==e.renderOrder?n.renderOrder-e.renderOrder:n.z!==e.z?e.z-n.z:n.id-e.id}function e0(){let n=[],e=0,t=[],i=[],s=[];function r(){e=0,t.length=0,i.length=0,s.length=0}function o(h){let f=0;return h.isInstancedMesh&&(f+=2),h.isSkinnedMesh&&(f+=1),f}function a(h,f,g,x,m,p){let y=n[e];return y===void 0?(y={id:h.id,object:h,geometry:f,material:g,materialVariant:o(h),groupOrder:x,renderOrder:h.renderOrder,z:m,group:p},n[e]=y):(y.id=h.id,y.object=h,y.geometry=f,y.material=g,y.materialVariant=o(h),y.groupOrder=x,y.renderOrder=h.renderOrder,y.z=m,y.group=p),e++,y}function l(h,f,g,x,m,p,y){y.reversedDepth===!0&&(m=-m);let S=a(h,f,g,x,m,p);g.transmission>0?i.push(S):g.transparent===!0?s.push(S):t.push(S)}function c(h,f,g,x,m,p){let y=a(h,f,g,x,m,p);g.transmission>0?i.unshift(y):g.transparent===!0?s.unshift(y):t.unshift(y)}function u(h,f){t.length>1&&t.sort(h||PM),i.length>1&&i.sort(f||Qg),s.length>1&&s.sort(f||Qg)}function d(){for(let h=e,f=n.length;h<f;h++){let g=n[h];if(g.id===null)break;g.id=null,g.object=null,g.geometry=null,g.material=null,g.group=null}}return{opaque:t,transmissive:i,transparent:s,init:r,push:l,unshift:c,finish:d,sort:u}}function IM(){let n=new WeakMap;function e(i,s){let r=n.get(i),o;return r===void 0?(o=new e0,n.set(i,[o])):s>=r.length?(o=new e0,r.push(o)):o=r[s],o}function t(){n=new WeakMap}return{get:e,dispose:t}}function LM(){let n={};return{get:function(e){if(n[e.id]!==void 0)return n[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={direction:new N,color:new Mt};break;case"SpotLight":t={position:new N,direction:new N,color:new Mt,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":t={position:new N,color:new Mt,distance:0,decay:0};break;case"HemisphereLight":t={direction:new N,skyColor:new Mt,groundColor:new Mt};break;case"RectAreaLight":t={color:new Mt,position:new N,halfWidth:new N,halfHeight:new N};break}return n[e.id]=t,t}}}function DM(){let n={};return{get:function(e){if(n[e.id]!==void 0)return n[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new ht};break;case"SpotLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new ht};break;case"PointLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new ht,shadowCameraNear:1,shadowCameraFar:1e3};break}return n[e.id]=t,t}}}var NM=0;function UM(n,e){return(e.castShadow?2:0)-(n.castShadow?2:0)+(e.map?1:0)-(n.map?1:0)}function FM(n){let e=new LM,t=DM(),i={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)i.probe.push(new N);let s=new N,r=new yt,o=new yt;function a(c){let u=0,d=0,h=0;for(let I=0;I<9;I++)i.probe[I].set(0,0,0);let f=0,g=0,x=0,m=0,p=0,y=0,S=0,b=0,M=0,w=0,v=0,_=0,C=0,E=0;c.sort(UM);for(let I=0,O=c.length;I<O;I++){let L=c[I],V=L.color,W=L.intensity,X=L.distance,ae=null;if(L.shadow&&L.shadow.map&&(L.shadow.map.texture.format===Ls?ae=L.shadow.map.texture:ae=L.shadow.map.depthTexture||L.shadow.map.texture),L.isAmbientLight)u+=V.r*W,d+=V.g*W,h+=V.b*W;else if(L.isLightProbe){for(let j=0;j<9;j++)i.probe[j].addScaledVector(L.sh.coefficients[j],W);E++}else if(L.isSunLight){let j=e.get(L);if(j.color.copy(L.color).multiplyScalar(L.intensity),L.castShadow){let te=L.shadow,oe=t.get(L);oe.shadowIntensity=te.intensity,oe.shadowBias=te.bias,oe.shadowNormalBias=te.normalBias,oe.shadowRadius=te.radius,oe.shadowMapSize.copy(te.mapSize).multiply(te.getFrameExtents()),i.sunShadow[g]=oe,i.sunShadowMap[g]=ae;let Ie=te.getViewportCount();for(let Xe=0;Xe<Ie;Xe++)i.sunShadowMatrix[x+Xe]=te.getMatrix(Xe),i.sunShadowCascade[x+Xe]=te._cascadeData[Xe];x+=Ie,g++}i.sun[f]=j,f++}else if(L.isDirectionalLight){let j=e.get(L);if(j.color.copy(L.color).multiplyScalar(L.intensity),L.castShadow){let te=L.shadow,oe=t.get(L);oe.shadowIntensity=te.intensity,oe.shadowBias=te.bias,oe.shadowNormalBias=te.normalBias,oe.shadowRadius=te.radius,oe.shadowMapSize=te.mapSize,i.directionalShadow[m]=oe,i.directionalShadowMap[m]=ae,i.directionalShadowMatrix[m]=L.shadow.matrix,M++}i.directional[m]=j,m++}else if(L.isSpotLight){let j=e.get(L);j.position.setFromMatrixPosition(L.matrixWorld),j.color.copy(V).multiplyScalar(W),j.distance=X,j.coneCos=Math.cos(L.angle),j.penumbraCos=Math.cos(L.angle*(1-L.penumbra)),j.decay=L.decay,i.spot[y]=j;let te=L.shadow;if(L.map&&(i.spotLightMap[_]=L.map,_++,te.updateMatrices(L),L.castShadow&&C++),i.spotLightMatrix[y]=te.matrix,L.castShadow){let oe=t.get(L);oe.shadowIntensity=te.intensity,oe.shadowBias=te.bias,oe.shadowNormalBias=te.normalBias,oe.shadowRadius=te.radius,oe.shadowMapSize=te.mapSize,i.spotShadow[y]=oe,i.spotShadowMap[y]=ae,v++}y++}else if(L.isRectAreaLight){let j=e.get(L);j.color.copy(V).multiplyScalar(W),j.halfWidth.set(L.width*.5,0,0),j.halfHeight.set(0,L.height*.5,0),i.rectArea[S]=j,S++}else if(L.isPointLight){let j=e.get(L);if(j.color.copy(L.color).multiplyScalar(L.intensity),j.distance=L.distance,j.decay=L.decay,L.castShadow){let te=L.shadow,oe=t.get(L);oe.shadowIntensity=te.intensity,oe.shadowBias=te.bias,oe.shadowNormalBias=te.normalBias,oe.shadowRadius=te.radius,oe.shadowMapSize=te.mapSize,oe.shadowCameraNear=te.camera.near,oe.shadowCameraFar=te.camera.far,i.pointShadow[p]=oe,i.pointShadowMap[p]=ae,i.pointShadowMatrix[p]=L.shadow.matrix,w++}i.point[p]=j,p++}else if(L.isHemisphereLight){let j=e.get(L);j.skyColor.copy(L.color).multiplyScalar(W),j.groundColor.copy(L.groundColor).multiplyScalar(W),i.hemi[b]=j,b++}}S>0&&(n.has("OES_texture_float_linear")===!0?(i.rectAreaLTC1=Ee.LTC_FLOAT_1,i.rectAreaLTC2=Ee.LTC_FLOAT_2):(i.rectAreaLTC1=Ee.LTC_HALF_1,i.rectAreaLTC2=Ee.LTC_HALF_2)),i.ambient[0]=u,i.ambient[1]=d,i.ambient[2]=h;let P=i.hash;(P.sunLength!==f||P.directionalLength!==m||P.pointLength!==p||P.spotLength!==y||P.rectAreaLength!==S||P.hemiLength!==b||P.numSunShadows!==g||P.numDirectionalShadows!==M||P.numPointShadows!==w||P.numSpotShadows!==v||P.numSpotMaps!==_||P.numLightProbes!==E)&&(i.sun.length=f,i.directional.length=m,i.spot.length=y,i.rectArea.length=S,i.point.length=p,i.hemi.length=b,i.sunShadow.length=g,i.sunShadowMap.length=g,i.sunShadowMatrix.length=x,i.sunShadowCascade.length=x,i.directionalShadow.length=M,i.directionalShadowMap.length=M,i.directionalShadowMatrix.length=M,i.pointShadow.length=w,i.pointShadowMap.length=w,i.pointShadowMatrix.length=w,i.spotShadow.length=v,i.spotShadowMap.length=v,i.spotLightMatrix.length=v+_-C,i.spotLightMap.length=_,i.numSpotLightShadowsWithMaps=C,i.numLightProbes=E,P.sunLength=f,P.directionalLength=m,P.pointLength=p,P.spotLength=y,P.rectAreaLength=S,P.hemiLength=b,P.numSunShadows=g,P.numDirectionalShadows=M,P.numPointShadows=w,P.numSpotShadows=v,P.numSpotMaps=_,P.numLightProbes=E,i.version=NM++)}function l(c,u){let d=0,h=0,f=0,g=0,x=0,m=0,p=u.matrixWorldInverse;for(let y=0,S=c.length;y<S;y++){let b=c[y];if(b.isSunLight){let M=i.sun[d];M.direction.setFromMatrixPosition(b.matrixWorld),M.direction.transformDirection(p),d++}else if(b.isDirectionalLight){let M=i.directional[h];M.direction.setFromMatrixPosition(b.matrixWorld),s.setFromMatrixPosition(b.target.matrixWorld),M.direction.sub(s),M.direction.transformDirection(p),h++}else if(b.isSpotLight){let M=i.spot[g];M.position.setFromMatrixPosition(b.matrixWorld),M.position.applyMatrix4(p),M.direction.setFromMatrixPosition(b.matrixWorld),s.setFromMatrixPosition(b.target.matrixWorld),M.direction.sub(s),M.direction.transformDirection(p),g++}else if(b.isRectAreaLight){let M=i.rectArea[x];M.position.setFromMatrixPosition(b.matrixWorld),M.position.applyMatrix4(p),o.identity(),r.copy(b.matrixWorld),r.premultiply(p),o.extractRotation(r),M.halfWidth.set(b.width*.5,0,0),M.halfHeight.set(0,b.height*.5,0),M.halfWidth.applyMatrix4(o),M.halfHeight.applyMatrix4(o),x++}else if(b.isPointLight){let M=i.point[f];M.position.setFromMatrixPosition(b.matrixWorld),M.position.applyMatrix4(p),f++}else if(b.isHemisphereLight){let M=i.hemi[m];M.direction.setFromMatrixPosition(b.matrixWorld),M.direction.transformDirection(p),m++}}}return{setup:a,setupView:l,state:i}}function t0(n){let e=new FM(n),t=[],i=[],s=[];function r(d){u.camera=d,t.length=0,i.length=0,s.length=0}function o(d){d.isLightProbeGrid?s.push(d):t.push(d)}function a(d){i.push(d)}function l(){e.setup(t),s.sort((d,h)=>d.priority-h.priority||d.id-h.id)}function c(d){e.setupView(t,d)}let u={lightsArray:t,shadowsArray:i,lightProbeGridArray:s,camera:null,lights:e,transmissionRenderTarget:{},textureUnits:0};return{init:r,state:u,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function kM(n){let e=new WeakMap;function t(s,r=0){let o=e.get(s),a;return o===void 0?(a=new t0(n),e.set(s,[a])):r>=o.length?(a=new t0(n),o.push(a)):a=o[r],a}function i(){e=new WeakMap}return{get:t,dispose:i}}var OM=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,BM=`uniform sampler2D shadow_pass;
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
}`,zM=[new N(1,0,0),new N(-1,0,0),new N(0,1,0),new N(0,-1,0),new N(0,0,1),new N(0,0,-1)],VM=[new N(0,-1,0),new N(0,-1,0),new N(0,0,1),new N(0,0,-1),new N(0,-1,0),new N(0,-1,0)],n0=new yt,Ea=new N,Qd=new N;function HM(n,e,t){let i=new er,s=new ht,r=new ht,o=new Bt,a=new dc,l=new fc,c={},u=t.maxTextureSize,d={[En]:An,[An]:En,[xn]:xn},h=new Fi({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new ht},radius:{value:4}},vertexShader:OM,fragmentShader:BM}),f=h.clone();f.defines.HORIZONTAL_PASS=1;let g=new pi;g.setAttribute("position",new an(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let x=new yn(g,h),m=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=ga;let p=this.type;this.render=function(w,v,_){if(m.enabled===!1||m.autoUpdate===!1&&m.needsUpdate===!1||w.length===0)return;this.type===Km&&(Qe("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=ga);let C=n.getRenderTarget(),E=n.getActiveCubeFace(),P=n.getActiveMipmapLevel(),I=n.state;I.setBlending(ki),I.buffers.depth.getReversed()===!0?I.buffers.color.setClear(0,0,0,0):I.buffers.color.setClear(1,1,1,1),I.buffers.depth.setTest(!0),I.setScissorTest(!1);let O=p!==this.type;O&&v.traverse(function(L){L.material&&(Array.isArray(L.material)?L.material.forEach(V=>V.needsUpdate=!0):L.material.needsUpdate=!0)});for(let L=0,V=w.length;L<V;L++){let W=w[L],X=W.shadow;if(X===void 0){Qe("WebGLShadowMap:",W,"has no shadow.");continue}if(X.autoUpdate===!1&&X.needsUpdate===!1)continue;s.copy(X.mapSize);let ae=X.getFrameExtents();s.multiply(ae),r.copy(X.mapSize),(s.x>u||s.y>u)&&(s.x>u&&(r.x=Math.floor(u/ae.x),s.x=r.x*ae.x,X.mapSize.x=r.x),s.y>u&&(r.y=Math.floor(u/ae.y),s.y=r.y*ae.y,X.mapSize.y=r.y));let j=n.state.buffers.depth.getReversed();if(X.camera._reversedDepth=j,X.map===null||O===!0){if(X.map!==null&&(X.map.depthTexture!==null&&(X.map.depthTexture.dispose(),X.map.depthTexture=null),X.map.dispose()),this.type===Zr){if(W.isPointLight){Qe("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}X.map=new vn(s.x,s.y,{format:Ls,type:Ei,minFilter:Tn,magFilter:Tn,generateMipmaps:!1}),X.map.texture.name=W.name+".shadowMap",X.map.depthTexture=new os(s.x,s.y,ei),X.map.depthTexture.name=W.name+".shadowMapDepth",X.map.depthTexture.format=rs,X.map.depthTexture.compareFunction=null,X.map.depthTexture.minFilter=jt,X.map.depthTexture.magFilter=jt}else W.isPointLight?(X.map=new Ca(s.x),X.map.depthTexture=new da(s.x,Ti)):(X.map=new vn(s.x,s.y),X.map.depthTexture=new os(s.x,s.y,Ti)),X.map.depthTexture.name=W.name+".shadowMap",X.map.depthTexture.format=rs,this.type===ga?(X.map.depthTexture.compareFunction=j?Wd:Gd,X.map.depthTexture.minFilter=Tn,X.map.depthTexture.magFilter=Tn):(X.map.depthTexture.compareFunction=null,X.map.depthTexture.minFilter=jt,X.map.depthTexture.magFilter=jt);X.camera.updateProjectionMatrix()}X.map.isWebGLCubeRenderTarget!==!0&&(X.map.width!==s.x||X.map.height!==s.y)&&X.map.setSize(s.x,s.y);let te=X.map.isWebGLCubeRenderTarget?6:X.getViewportCount();W.isPointLight!==!0&&X.updateMatrices(W,_);let oe=(X.camera.layers.mask&4294967294)!==0?X.camera.layers:_.layers;for(let Ie=0;Ie<te;Ie++){let Xe=X.getCamera(Ie);if(W.isPointLight){let Z=X.camera,ue=X.matrix,Pe=W.distance||Z.far;Pe!==Z.far&&(Z.far=Pe,Z.updateProjectionMatrix()),Ea.setFromMatrixPosition(W.matrixWorld),Z.position.copy(Ea),Qd.copy(Z.position),Qd.add(zM[Ie]),Z.up.copy(VM[Ie]),Z.lookAt(Qd),Z.updateMatrixWorld(),ue.makeTranslation(-Ea.x,-Ea.y,-Ea.z),n0.multiplyMatrices(Z.projectionMatrix,Z.matrixWorldInverse),X._frustum.setFromProjectionMatrix(n0,Z.coordinateSystem,Z.reversedDepth)}if(X.map.isWebGLCubeRenderTarget)n.setRenderTarget(X.map,Ie),n.clear();else{Ie===0&&(n.setRenderTarget(X.map),n.clear());let Z=X.getViewport(Ie);o.set(r.x*Z.x,r.y*Z.y,r.x*Z.z,r.y*Z.w),I.viewport(o)}i=X.getFrustum(Ie),b(v,_,Xe,W,oe,this.type)}X.isPointLightShadow!==!0&&this.type===Zr&&y(X,_),X.needsUpdate=!1}p=this.type,m.needsUpdate=!1,n.setRenderTarget(C,E,P)};function y(w,v){let _=e.update(x);h.defines.VSM_SAMPLES!==w.blurSamples&&(h.defines.VSM_SAMPLES=w.blurSamples,f.defines.VSM_SAMPLES=w.blurSamples,h.needsUpdate=!0,f.needsUpdate=!0),w.mapPass===null?w.mapPass=new vn(s.x,s.y,{format:Ls,type:Ei}):(w.mapPass.width!==w.map.width||w.mapPass.height!==w.map.height)&&w.mapPass.setSize(w.map.width,w.map.height),h.uniforms.shadow_pass.value=w.map.depthTexture,h.uniforms.resolution.value.set(w.map.width,w.map.height),h.uniforms.radius.value=w.radius,n.setRenderTarget(w.mapPass),n.clear(),n.renderBufferDirect(v,null,_,h,x,null),f.uniforms.shadow_pass.value=w.mapPass.texture,f.uniforms.resolution.value.set(w.map.width,w.map.height),f.uniforms.radius.value=w.radius,n.setRenderTarget(w.map),n.clear(),n.renderBufferDirect(v,null,_,f,x,null)}function S(w,v,_,C){let E=null,P=_.isPointLight===!0?w.customDistanceMaterial:w.customDepthMaterial;if(P!==void 0)E=P;else if(E=_.isPointLight===!0?l:a,n.localClippingEnabled&&v.clipShadows===!0&&Array.isArray(v.clippingPlanes)&&v.clippingPlanes.length!==0||v.displacementMap&&v.displacementScale!==0||v.alphaMap&&v.alphaTest>0||v.map&&v.alphaTest>0||v.alphaToCoverage===!0){let I=E.uuid,O=v.uuid,L=c[I];L===void 0&&(L={},c[I]=L);let V=L[O];V===void 0&&(V=E.clone(),L[O]=V,v.addEventListener("dispose",M)),E=V}if(E.visible=v.visible,E.wireframe=v.wireframe,C===Zr?E.side=v.shadowSide!==null?v.shadowSide:v.side:E.side=v.shadowSide!==null?v.shadowSide:d[v.side],E.alphaMap=v.alphaMap,E.alphaTest=v.alphaToCoverage===!0?.5:v.alphaTest,E.map=v.map,E.clipShadows=v.clipShadows,E.clippingPlanes=v.clippingPlanes,E.clipIntersection=v.clipIntersection,E.displacementMap=v.displacementMap,E.displacementScale=v.displacementScale,E.displacementBias=v.displacementBias,E.wireframeLinewidth=v.wireframeLinewidth,E.linewidth=v.linewidth,_.isPointLight===!0&&E.isMeshDistanceMaterial===!0){let I=n.properties.get(E);I.light=_}return E}function b(w,v,_,C,E,P){if(w.visible===!1)return;if(w.layers.test(E)&&(w.isMesh||w.isLine||w.isPoints)&&(w.castShadow||w.receiveShadow&&P===Zr)&&(!w.frustumCulled||w.intersectsFrustum(i))){w.modelViewMatrix.multiplyMatrices(_.matrixWorldInverse,w.matrixWorld);let L=e.update(w),V=w.material;if(Array.isArray(V)){let W=L.groups;for(let X=0,ae=W.length;X<ae;X++){let j=W[X],te=V[j.materialIndex];if(te&&te.visible){let oe=S(w,te,C,P);w.onBeforeShadow(n,w,v,_,L,oe,j),n.renderBufferDirect(_,null,L,oe,w,j),w.onAfterShadow(n,w,v,_,L,oe,j)}}}else if(V.visible){let W=S(w,V,C,P);w.onBeforeShadow(n,w,v,_,L,W,null),n.renderBufferDirect(_,null,L,W,w,null),w.onAfterShadow(n,w,v,_,L,W,null)}}let O=w.children;for(let L=0,V=O.length;L<V;L++)b(O[L],v,_,C,E,P)}function M(w){w.target.removeEventListener("dispose",M);for(let _ in c){let C=c[_],E=w.target.uuid;E in C&&(C[E].dispose(),delete C[E])}}}function GM(n,e){function t(){let B=!1,ie=new Bt,J=null,ve=new Bt(0,0,0,0);return{setMask:function(de){J!==de&&!B&&(n.colorMask(de,de,de,de),J=de)},setLocked:function(de){B=de},setClear:function(de,me,We,ft,he){he===!0&&(de*=ft,me*=ft,We*=ft),ie.set(de,me,We,ft),ve.equals(ie)===!1&&(n.clearColor(de,me,We,ft),ve.copy(ie))},reset:function(){B=!1,J=null,ve.set(-1,0,0,0)}}}function i(){let B=!1,ie=!1,J=null,ve=null,de=null;return{setReversed:function(me){if(ie!==me){let We=e.get("EXT_clip_control");me?We.clipControlEXT(We.LOWER_LEFT_EXT,We.ZERO_TO_ONE_EXT):We.clipControlEXT(We.LOWER_LEFT_EXT,We.NEGATIVE_ONE_TO_ONE_EXT),ie=me;let ft=de;de=null,this.setClear(ft)}},getReversed:function(){return ie},setTest:function(me){me?fe(n.DEPTH_TEST):Je(n.DEPTH_TEST)},setMask:function(me){J!==me&&!B&&(n.depthMask(me),J=me)},setFunc:function(me){if(ie&&(me=Pg[me]),ve!==me){switch(me){case Zl:n.depthFunc(n.NEVER);break;case Jl:n.depthFunc(n.ALWAYS);break;case Ql:n.depthFunc(n.LESS);break;case Gr:n.depthFunc(n.LEQUAL);break;case ec:n.depthFunc(n.EQUAL);break;case tc:n.depthFunc(n.GEQUAL);break;case nc:n.depthFunc(n.GREATER);break;case ic:n.depthFunc(n.NOTEQUAL);break;default:n.depthFunc(n.LEQUAL)}ve=me}},setLocked:function(me){B=me},setClear:function(me){de!==me&&(de=me,ie&&(me=1-me),n.clearDepth(me))},reset:function(){B=!1,J=null,ve=null,de=null,ie=!1}}}function s(){let B=!1,ie=null,J=null,ve=null,de=null,me=null,We=null,ft=null,he=null;return{setTest:function(Ye){B||(Ye?fe(n.STENCIL_TEST):Je(n.STENCIL_TEST))},setMask:function(Ye){ie!==Ye&&!B&&(n.stencilMask(Ye),ie=Ye)},setFunc:function(Ye,ut,Te){(J!==Ye||ve!==ut||de!==Te)&&(n.stencilFunc(Ye,ut,Te),J=Ye,ve=ut,de=Te)},setOp:function(Ye,ut,Te){(me!==Ye||We!==ut||ft!==Te)&&(n.stencilOp(Ye,ut,Te),me=Ye,We=ut,ft=Te)},setLocked:function(Ye){B=Ye},setClear:function(Ye){he!==Ye&&(n.clearStencil(Ye),he=Ye)},reset:function(){B=!1,ie=null,J=null,ve=null,de=null,me=null,We=null,ft=null,he=null}}}let r=new t,o=new i,a=new s,l={},c=new WeakMap,u={},d={},h={},f=new WeakMap,g=[],x=null,m=!1,p=null,y=null,S=null,b=null,M=null,w=null,v=null,_=new Mt(0,0,0),C=0,E=!1,P=null,I=null,O=null,L=null,V=null,W=n.getParameter(n.MAX_COMBINED_TEXTURE_IMAGE_UNITS),X=!1,ae=0,j=n.getParameter(n.VERSION);j.indexOf("WebGL")!==-1?(ae=parseFloat(/^WebGL (\d)/.exec(j)[1]),X=ae>=1):j.indexOf("OpenGL ES")!==-1&&(ae=parseFloat(/^OpenGL ES (\d)/.exec(j)[1]),X=ae>=2);let te=null,oe={},Ie=n.getParameter(n.SCISSOR_BOX),Xe=n.getParameter(n.VIEWPORT),Z=new Bt().fromArray(Ie),ue=new Bt().fromArray(Xe);function Pe(B,ie,J,ve){let de=new Uint8Array(4),me=n.createTexture();n.bindTexture(B,me),n.texParameteri(B,n.TEXTURE_MIN_FILTER,n.NEAREST),n.texParameteri(B,n.TEXTURE_MAG_FILTER,n.NEAREST);for(let We=0;We<J;We++)B===n.TEXTURE_3D||B===n.TEXTURE_2D_ARRAY?n.texImage3D(ie,0,n.RGBA,1,1,ve,0,n.RGBA,n.UNSIGNED_BYTE,de):n.texImage2D(ie+We,0,n.RGBA,1,1,0,n.RGBA,n.UNSIGNED_BYTE,de);return me}let De={};De[n.TEXTURE_2D]=Pe(n.TEXTURE_2D,n.TEXTURE_2D,1),De[n.TEXTURE_CUBE_MAP]=Pe(n.TEXTURE_CUBE_MAP,n.TEXTURE_CUBE_MAP_POSITIVE_X,6),De[n.TEXTURE_2D_ARRAY]=Pe(n.TEXTURE_2D_ARRAY,n.TEXTURE_2D_ARRAY,1,1),De[n.TEXTURE_3D]=Pe(n.TEXTURE_3D,n.TEXTURE_3D,1,1),r.setClear(0,0,0,1),o.setClear(1),a.setClear(0),fe(n.DEPTH_TEST),o.setFunc(Gr),ne(!1),re(bd),fe(n.CULL_FACE),R(ki);function fe(B){u[B]!==!0&&(n.enable(B),u[B]=!0)}function Je(B){u[B]!==!1&&(n.disable(B),u[B]=!1)}function gt(B,ie){return h[B]!==ie?(n.bindFramebuffer(B,ie),h[B]=ie,B===n.DRAW_FRAMEBUFFER&&(h[n.FRAMEBUFFER]=ie),B===n.FRAMEBUFFER&&(h[n.DRAW_FRAMEBUFFER]=ie),!0):!1}function qe(B,ie){let J=g,ve=!1;if(B){J=f.get(ie),J===void 0&&(J=[],f.set(ie,J));let de=B.textures;if(J.length!==de.length||J[0]!==n.COLOR_ATTACHMENT0){for(let me=0,We=de.length;me<We;me++)J[me]=n.COLOR_ATTACHMENT0+me;J.length=de.length,ve=!0}}else J[0]!==n.BACK&&(J[0]=n.BACK,ve=!0);ve&&n.drawBuffers(J)}function vt(B){return x!==B?(n.useProgram(B),x=B,!0):!1}let Pt={[tr]:n.FUNC_ADD,[Jm]:n.FUNC_SUBTRACT,[Qm]:n.FUNC_REVERSE_SUBTRACT};Pt[eg]=n.MIN,Pt[tg]=n.MAX;let ot={[ng]:n.ZERO,[ig]:n.ONE,[sg]:n.SRC_COLOR,[Td]:n.SRC_ALPHA,[hg]:n.SRC_ALPHA_SATURATE,[lg]:n.DST_COLOR,[og]:n.DST_ALPHA,[rg]:n.ONE_MINUS_SRC_COLOR,[Ed]:n.ONE_MINUS_SRC_ALPHA,[cg]:n.ONE_MINUS_DST_COLOR,[ag]:n.ONE_MINUS_DST_ALPHA,[ug]:n.CONSTANT_COLOR,[dg]:n.ONE_MINUS_CONSTANT_COLOR,[fg]:n.CONSTANT_ALPHA,[pg]:n.ONE_MINUS_CONSTANT_ALPHA};function R(B,ie,J,ve,de,me,We,ft,he,Ye){if(B===ki){m===!0&&(Je(n.BLEND),m=!1);return}if(m===!1&&(fe(n.BLEND),m=!0),B!==Zm){if(B!==p||Ye!==E){if((y!==tr||M!==tr)&&(n.blendEquation(n.FUNC_ADD),y=tr,M=tr),Ye)switch(B){case Jr:n.blendFuncSeparate(n.ONE,n.ONE_MINUS_SRC_ALPHA,n.ONE,n.ONE_MINUS_SRC_ALPHA);break;case wd:n.blendFunc(n.ONE,n.ONE);break;case Sd:n.blendFuncSeparate(n.ZERO,n.ONE_MINUS_SRC_COLOR,n.ZERO,n.ONE);break;case Md:n.blendFuncSeparate(n.DST_COLOR,n.ONE_MINUS_SRC_ALPHA,n.ZERO,n.ONE);break;default:it("WebGLState: Invalid blending: ",B);break}else switch(B){case Jr:n.blendFuncSeparate(n.SRC_ALPHA,n.ONE_MINUS_SRC_ALPHA,n.ONE,n.ONE_MINUS_SRC_ALPHA);break;case wd:n.blendFuncSeparate(n.SRC_ALPHA,n.ONE,n.ONE,n.ONE);break;case Sd:it("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case Md:it("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:it("WebGLState: Invalid blending: ",B);break}S=null,b=null,w=null,v=null,_.set(0,0,0),C=0,p=B,E=Ye}return}de=de||ie,me=me||J,We=We||ve,(ie!==y||de!==M)&&(n.blendEquationSeparate(Pt[ie],Pt[de]),y=ie,M=de),(J!==S||ve!==b||me!==w||We!==v)&&(n.blendFuncSeparate(ot[J],ot[ve],ot[me],ot[We]),S=J,b=ve,w=me,v=We),(ft.equals(_)===!1||he!==C)&&(n.blendColor(ft.r,ft.g,ft.b,he),_.copy(ft),C=he),p=B,E=!1}function G(B,ie){B.side===xn?Je(n.CULL_FACE):fe(n.CULL_FACE);let J=B.side===An;ie&&(J=!J),ne(J),B.blending===Jr&&B.transparent===!1?R(ki):R(B.blending,B.blendEquation,B.blendSrc,B.blendDst,B.blendEquationAlpha,B.blendSrcAlpha,B.blendDstAlpha,B.blendColor,B.blendAlpha,B.premultipliedAlpha),o.setFunc(B.depthFunc),o.setTest(B.depthTest),o.setMask(B.depthWrite),r.setMask(B.colorWrite);let ve=B.stencilWrite;a.setTest(ve),ve&&(a.setMask(B.stencilWriteMask),a.setFunc(B.stencilFunc,B.stencilRef,B.stencilFuncMask),a.setOp(B.stencilFail,B.stencilZFail,B.stencilZPass)),Re(B.polygonOffset,B.polygonOffsetFactor,B.polygonOffsetUnits),B.alphaToCoverage===!0?fe(n.SAMPLE_ALPHA_TO_COVERAGE):Je(n.SAMPLE_ALPHA_TO_COVERAGE)}function ne(B){P!==B&&(B?n.frontFace(n.CW):n.frontFace(n.CCW),P=B)}function re(B){B!==Ym?(fe(n.CULL_FACE),B!==I&&(B===bd?n.cullFace(n.BACK):B===jm?n.cullFace(n.FRONT):n.cullFace(n.FRONT_AND_BACK))):Je(n.CULL_FACE),I=B}function ye(B){B!==O&&(X&&n.lineWidth(B),O=B)}function Re(B,ie,J){B?(fe(n.POLYGON_OFFSET_FILL),(L!==ie||V!==J)&&(L=ie,V=J,o.getReversed()&&(ie=-ie,J=-J),n.polygonOffset(ie,J))):Je(n.POLYGON_OFFSET_FILL)}function Le(B){B?fe(n.SCISSOR_TEST):Je(n.SCISSOR_TEST)}function Fe(B){B===void 0&&(B=n.TEXTURE0+W-1),te!==B&&(n.activeTexture(B),te=B)}function Ge(B,ie,J){J===void 0&&(te===null?J=n.TEXTURE0+W-1:J=te);let ve=oe[J];ve===void 0&&(ve={type:void 0,texture:void 0},oe[J]=ve),(ve.type!==B||ve.texture!==ie)&&(te!==J&&(n.activeTexture(J),te=J),n.bindTexture(B,ie||De[B]),ve.type=B,ve.texture=ie)}function k(){let B=oe[te];B!==void 0&&B.type!==void 0&&(n.bindTexture(B.type,null),B.type=void 0,B.texture=void 0)}function Dt(){try{n.compressedTexImage2D(...arguments)}catch(B){it("WebGLState:",B)}}function Se(){try{n.compressedTexImage3D(...arguments)}catch(B){it("WebGLState:",B)}}function nt(){try{n.texSubImage2D(...arguments)}catch(B){it("WebGLState:",B)}}function le(){try{n.texSubImage3D(...arguments)}catch(B){it("WebGLState:",B)}}function It(){try{n.compressedTexSubImage2D(...arguments)}catch(B){it("WebGLState:",B)}}function Ze(){try{n.compressedTexSubImage3D(...arguments)}catch(B){it("WebGLState:",B)}}function rt(){try{n.texStorage2D(...arguments)}catch(B){it("WebGLState:",B)}}function D(){try{n.texStorage3D(...arguments)}catch(B){it("WebGLState:",B)}}function T(){try{n.texImage2D(...arguments)}catch(B){it("WebGLState:",B)}}function $(){try{n.texImage3D(...arguments)}catch(B){it("WebGLState:",B)}}function ce(B){return d[B]!==void 0?d[B]:n.getParameter(B)}function se(B,ie){d[B]!==ie&&(n.pixelStorei(B,ie),d[B]=ie)}function pe(B){Z.equals(B)===!1&&(n.scissor(B.x,B.y,B.z,B.w),Z.copy(B))}function be(B){ue.equals(B)===!1&&(n.viewport(B.x,B.y,B.z,B.w),ue.copy(B))}function Q(B,ie){let J=c.get(ie);J===void 0&&(J=new WeakMap,c.set(ie,J));let ve=J.get(B);ve===void 0&&(ve=n.getUniformBlockIndex(ie,B.name),n.uniformBlockBinding(ie,ve,ve),J.set(B,ve))}function ee(B,ie,J){let de=c.get(ie).get(B);l[de]!==J&&(n.bindBufferBase(n.UNIFORM_BUFFER,de,J),l[de]=J)}function ge(){n.disable(n.BLEND),n.disable(n.CULL_FACE),n.disable(n.DEPTH_TEST),n.disable(n.POLYGON_OFFSET_FILL),n.disable(n.SCISSOR_TEST),n.disable(n.STENCIL_TEST),n.disable(n.SAMPLE_ALPHA_TO_COVERAGE),n.blendEquation(n.FUNC_ADD),n.blendFunc(n.ONE,n.ZERO),n.blendFuncSeparate(n.ONE,n.ZERO,n.ONE,n.ZERO),n.blendColor(0,0,0,0),n.colorMask(!0,!0,!0,!0),n.clearColor(0,0,0,0),n.depthMask(!0),n.depthFunc(n.LESS),o.setReversed(!1),n.clearDepth(1),n.stencilMask(4294967295),n.stencilFunc(n.ALWAYS,0,4294967295),n.stencilOp(n.KEEP,n.KEEP,n.KEEP),n.clearStencil(0),n.cullFace(n.BACK),n.frontFace(n.CCW),n.polygonOffset(0,0),n.activeTexture(n.TEXTURE0),n.bindFramebuffer(n.FRAMEBUFFER,null),n.bindFramebuffer(n.DRAW_FRAMEBUFFER,null),n.bindFramebuffer(n.READ_FRAMEBUFFER,null),n.useProgram(null),n.lineWidth(1),n.scissor(0,0,n.canvas.width,n.canvas.height),n.viewport(0,0,n.canvas.width,n.canvas.height),n.pixelStorei(n.PACK_ALIGNMENT,4),n.pixelStorei(n.UNPACK_ALIGNMENT,4),n.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,!1),n.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),n.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,n.BROWSER_DEFAULT_WEBGL),n.pixelStorei(n.PACK_ROW_LENGTH,0),n.pixelStorei(n.PACK_SKIP_PIXELS,0),n.pixelStorei(n.PACK_SKIP_ROWS,0),n.pixelStorei(n.UNPACK_ROW_LENGTH,0),n.pixelStorei(n.UNPACK_IMAGE_HEIGHT,0),n.pixelStorei(n.UNPACK_SKIP_PIXELS,0),n.pixelStorei(n.UNPACK_SKIP_ROWS,0),n.pixelStorei(n.UNPACK_SKIP_IMAGES,0),u={},d={},te=null,oe={},h={},l={},f=new WeakMap,g=[],x=null,m=!1,p=null,y=null,S=null,b=null,M=null,w=null,v=null,_=new Mt(0,0,0),C=0,E=!1,P=null,I=null,O=null,L=null,V=null,Z.set(0,0,n.canvas.width,n.canvas.height),ue.set(0,0,n.canvas.width,n.canvas.height),r.reset(),o.reset(),a.reset()}return{buffers:{color:r,depth:o,stencil:a},enable:fe,disable:Je,bindFramebuffer:gt,drawBuffers:qe,useProgram:vt,setBlending:R,setMaterial:G,setFlipSided:ne,setCullFace:re,setLineWidth:ye,setPolygonOffset:Re,setScissorTest:Le,activeTexture:Fe,bindTexture:Ge,unbindTexture:k,compressedTexImage2D:Dt,compressedTexImage3D:Se,texImage2D:T,texImage3D:$,pixelStorei:se,getParameter:ce,updateUBOMapping:Q,uniformBlockBinding:ee,texStorage2D:rt,texStorage3D:D,texSubImage2D:nt,texSubImage3D:le,compressedTexSubImage2D:It,compressedTexSubImage3D:Ze,scissor:pe,viewport:be,reset:ge}}function WM(n,e,t,i,s,r,o){let a=e.has("WEBGL_multisampled_render_to_texture")?e.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new ht,u=new WeakMap,d=new Set,h,f=new WeakMap,g=new Set,x=new FinalizationRegistry(D=>g.delete(D)),m=!1;try{m=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function p(D,T){return m?new OffscreenCanvas(D,T):oa("canvas")}function y(D,T,$){let ce=1,se=rt(D);if((se.width>$||se.height>$)&&(ce=$/Math.max(se.width,se.height)),ce<1)if(typeof HTMLImageElement<"u"&&D instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&D instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&D instanceof ImageBitmap||typeof VideoFrame<"u"&&D instanceof VideoFrame){let pe=Math.floor(ce*se.width),be=Math.floor(ce*se.height);h===void 0&&(h=p(pe,be));let Q=T?p(pe,be):h;return Q.width=pe,Q.height=be,Q.getContext("2d").drawImage(D,0,0,pe,be),Qe("WebGLRenderer: Texture has been resized from ("+se.width+"x"+se.height+") to ("+pe+"x"+be+")."),Q}else return"data"in D&&Qe("WebGLRenderer: Image in DataTexture is too big ("+se.width+"x"+se.height+")."),D;return D}function S(D){return D.generateMipmaps}function b(D){n.generateMipmap(D)}function M(D){return D.isWebGLCubeRenderTarget?n.TEXTURE_CUBE_MAP:D.isWebGL3DRenderTarget?n.TEXTURE_3D:D.isWebGLArrayRenderTarget||D.isCompressedArrayTexture?n.TEXTURE_2D_ARRAY:n.TEXTURE_2D}function w(D,T,$,ce,se,pe=!1){if(D!==null){if(n[D]!==void 0)return n[D];Qe("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+D+"'")}let be;ce&&(be=e.get("EXT_texture_norm16"),be||Qe("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let Q=T;if(T===n.RED&&($===n.FLOAT&&(Q=n.R32F),$===n.HALF_FLOAT&&(Q=n.R16F),$===n.UNSIGNED_BYTE&&(Q=n.R8),$===n.UNSIGNED_SHORT&&be&&(Q=be.R16_EXT),$===n.SHORT&&be&&(Q=be.R16_SNORM_EXT)),T===n.RED_INTEGER&&($===n.UNSIGNED_BYTE&&(Q=n.R8UI),$===n.UNSIGNED_SHORT&&(Q=n.R16UI),$===n.UNSIGNED_INT&&(Q=n.R32UI),$===n.BYTE&&(Q=n.R8I),$===n.SHORT&&(Q=n.R16I),$===n.INT&&(Q=n.R32I)),T===n.RG&&($===n.FLOAT&&(Q=n.RG32F),$===n.HALF_FLOAT&&(Q=n.RG16F),$===n.UNSIGNED_BYTE&&(Q=n.RG8),$===n.UNSIGNED_SHORT&&be&&(Q=be.RG16_EXT),$===n.SHORT&&be&&(Q=be.RG16_SNORM_EXT)),T===n.RG_INTEGER&&($===n.UNSIGNED_BYTE&&(Q=n.RG8UI),$===n.UNSIGNED_SHORT&&(Q=n.RG16UI),$===n.UNSIGNED_INT&&(Q=n.RG32UI),$===n.BYTE&&(Q=n.RG8I),$===n.SHORT&&(Q=n.RG16I),$===n.INT&&(Q=n.RG32I)),T===n.RGB_INTEGER&&($===n.UNSIGNED_BYTE&&(Q=n.RGB8UI),$===n.UNSIGNED_SHORT&&(Q=n.RGB16UI),$===n.UNSIGNED_INT&&(Q=n.RGB32UI),$===n.BYTE&&(Q=n.RGB8I),$===n.SHORT&&(Q=n.RGB16I),$===n.INT&&(Q=n.RGB32I)),T===n.RGBA_INTEGER&&($===n.UNSIGNED_BYTE&&(Q=n.RGBA8UI),$===n.UNSIGNED_SHORT&&(Q=n.RGBA16UI),$===n.UNSIGNED_INT&&(Q=n.RGBA32UI),$===n.BYTE&&(Q=n.RGBA8I),$===n.SHORT&&(Q=n.RGBA16I),$===n.INT&&(Q=n.RGBA32I)),T===n.RGB&&($===n.UNSIGNED_SHORT&&be&&(Q=be.RGB16_EXT),$===n.SHORT&&be&&(Q=be.RGB16_SNORM_EXT),$===n.UNSIGNED_INT_5_9_9_9_REV&&(Q=n.RGB9_E5),$===n.UNSIGNED_INT_10F_11F_11F_REV&&(Q=n.R11F_G11F_B10F)),T===n.RGBA){let ee=pe?sa:wt.getTransfer(se);$===n.FLOAT&&(Q=n.RGBA32F),$===n.HALF_FLOAT&&(Q=n.RGBA16F),$===n.UNSIGNED_BYTE&&(Q=ee===Ot?n.SRGB8_ALPHA8:n.RGBA8),$===n.UNSIGNED_SHORT&&be&&(Q=be.RGBA16_EXT),$===n.SHORT&&be&&(Q=be.RGBA16_SNORM_EXT),$===n.UNSIGNED_SHORT_4_4_4_4&&(Q=n.RGBA4),$===n.UNSIGNED_SHORT_5_5_5_1&&(Q=n.RGB5_A1)}return(Q===n.R16F||Q===n.R32F||Q===n.RG16F||Q===n.RG32F||Q===n.RGBA16F||Q===n.RGBA32F)&&e.get("EXT_color_buffer_float"),Q}function v(D,T){let $;return D?T===null||T===Ti||T===ir?$=n.DEPTH24_STENCIL8:T===ei?$=n.DEPTH32F_STENCIL8:T===eo&&($=n.DEPTH24_STENCIL8,Qe("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):T===null||T===Ti||T===ir?$=n.DEPTH_COMPONENT24:T===ei?$=n.DEPTH_COMPONENT32F:T===eo&&($=n.DEPTH_COMPONENT16),$}function _(D,T){return S(D)===!0||D.isFramebufferTexture&&D.minFilter!==jt&&D.minFilter!==Tn?Math.log2(Math.max(T.width,T.height))+1:D.mipmaps.length>0?D.mipmaps.length:D.isCompressedTexture&&Array.isArray(D.image)?T.mipmaps.length:1}function C(D){let T=new WeakRef(D);i.get(D).__ref=T,g.add(T),x.register(D,T,T)}function E(D){let T=i.get(D).__ref;T!==void 0&&(g.delete(T),x.unregister(T))}function P(D){O(D.target)}function I(D){L(D.target)}function O(D){D.removeEventListener("dispose",P),E(D),W(D),D.isVideoTexture&&u.delete(D),D.isHTMLTexture&&d.delete(D)}function L(D){D.removeEventListener("dispose",I),E(D),ae(D)}function V(){for(let D of g){let T=D.deref();T!==void 0&&(T.isRenderTarget===!0?L(T):O(T))}g.clear(),d.clear()}function W(D){let T=i.get(D);if(T.__webglInit===void 0)return;let $=D.source,ce=f.get($);if(ce){let se=ce[T.__cacheKey];se.usedTimes--,se.usedTimes===0&&X(D),Object.keys(ce).length===0&&f.delete($)}i.remove(D)}function X(D){let T=i.get(D);n.deleteTexture(T.__webglTexture);let $=D.source,ce=f.get($);delete ce[T.__cacheKey],o.memory.textures--}function ae(D){let T=i.get(D);T.__depthDisposeCallback&&T.__depthDisposeCallback();let $=D.depthTexture;if($&&$.renderTarget===D&&O($),D.isWebGLCubeRenderTarget)for(let se=0;se<6;se++){if(Array.isArray(T.__webglFramebuffer[se]))for(let pe=0;pe<T.__webglFramebuffer[se].length;pe++)n.deleteFramebuffer(T.__webglFramebuffer[se][pe]);else n.deleteFramebuffer(T.__webglFramebuffer[se]);T.__webglDepthbuffer&&n.deleteRenderbuffer(T.__webglDepthbuffer[se])}else{if(Array.isArray(T.__webglFramebuffer))for(let se=0;se<T.__webglFramebuffer.length;se++)n.deleteFramebuffer(T.__webglFramebuffer[se]);else n.deleteFramebuffer(T.__webglFramebuffer);if(T.__webglDepthbuffer&&n.deleteRenderbuffer(T.__webglDepthbuffer),T.__webglMultisampledFramebuffer&&n.deleteFramebuffer(T.__webglMultisampledFramebuffer),T.__webglColorRenderbuffer)for(let se=0;se<T.__webglColorRenderbuffer.length;se++)T.__webglColorRenderbuffer[se]&&n.deleteRenderbuffer(T.__webglColorRenderbuffer[se]);T.__webglDepthRenderbuffer&&n.deleteRenderbuffer(T.__webglDepthRenderbuffer)}let ce=D.textures;for(let se=0,pe=ce.length;se<pe;se++){let be=i.get(ce[se]);be.__webglTexture&&(n.deleteTexture(be.__webglTexture),o.memory.textures--),i.remove(ce[se])}i.remove(D)}let j=0;function te(){j=0}function oe(){return j}function Ie(D){j=D}function Xe(){let D=j;return D>=s.maxTextures&&Qe("WebGLTextures: Trying to use "+(D+1)+" texture units while this GPU supports only "+s.maxTextures),j+=1,D}function Z(D){let T=[];return T.push(D.wrapS),T.push(D.wrapT),T.push(D.wrapR||0),T.push(D.magFilter),T.push(D.minFilter),T.push(D.anisotropy),T.push(D.internalFormat),T.push(D.format),T.push(D.type),T.push(D.generateMipmaps),T.push(D.mipmapsAutoUpdate),T.push(D.premultiplyAlpha),T.push(D.flipY),T.push(D.unpackAlignment),T.push(D.colorSpace),T.join()}function ue(D,T){let $=i.get(D);if(D.isVideoTexture&&It(D),D.isRenderTargetTexture===!1&&D.isExternalTexture!==!0&&D.version>0&&$.__version!==D.version){let ce=D.image;if(ce===null)Qe("WebGLRenderer: Texture marked for update but no image data found.");else if(ce.complete===!1)Qe("WebGLRenderer: Texture marked for update but image is incomplete");else{G($,D,T);return}}else D.isExternalTexture&&($.__webglTexture=D.sourceTexture?D.sourceTexture:null);t.bindTexture(n.TEXTURE_2D,$.__webglTexture,n.TEXTURE0+T)}function Pe(D,T){let $=i.get(D);if(D.isRenderTargetTexture===!1&&D.version>0&&$.__version!==D.version){G($,D,T);return}else D.isExternalTexture&&($.__webglTexture=D.sourceTexture?D.sourceTexture:null);t.bindTexture(n.TEXTURE_2D_ARRAY,$.__webglTexture,n.TEXTURE0+T)}function De(D,T){let $=i.get(D);if(D.isRenderTargetTexture===!1&&D.version>0&&$.__version!==D.version){G($,D,T);return}t.bindTexture(n.TEXTURE_3D,$.__webglTexture,n.TEXTURE0+T)}function fe(D,T){let $=i.get(D);if(D.version>0&&$.__version!==D.version){ne($,D,T);return}t.bindTexture(n.TEXTURE_CUBE_MAP,$.__webglTexture,n.TEXTURE0+T)}let Je={[Wr]:n.REPEAT,[Di]:n.CLAMP_TO_EDGE,[sc]:n.MIRRORED_REPEAT},gt={[jt]:n.NEAREST,[vg]:n.NEAREST_MIPMAP_NEAREST,[va]:n.NEAREST_MIPMAP_LINEAR,[Tn]:n.LINEAR,[Cc]:n.LINEAR_MIPMAP_NEAREST,[ls]:n.LINEAR_MIPMAP_LINEAR},qe={[bg]:n.NEVER,[Xd]:n.ALWAYS,[wg]:n.LESS,[Gd]:n.LEQUAL,[Sg]:n.EQUAL,[Wd]:n.GEQUAL,[Mg]:n.GREATER,[Tg]:n.NOTEQUAL};function vt(D,T){if(T.type===ei&&e.has("OES_texture_float_linear")===!1&&(T.magFilter===Tn||T.magFilter===Cc||T.magFilter===va||T.magFilter===ls||T.minFilter===Tn||T.minFilter===Cc||T.minFilter===va||T.minFilter===ls)&&Qe("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),n.texParameteri(D,n.TEXTURE_WRAP_S,Je[T.wrapS]),n.texParameteri(D,n.TEXTURE_WRAP_T,Je[T.wrapT]),(D===n.TEXTURE_3D||D===n.TEXTURE_2D_ARRAY)&&n.texParameteri(D,n.TEXTURE_WRAP_R,Je[T.wrapR]),n.texParameteri(D,n.TEXTURE_MAG_FILTER,gt[T.magFilter]),n.texParameteri(D,n.TEXTURE_MIN_FILTER,gt[T.minFilter]),T.compareFunction&&(n.texParameteri(D,n.TEXTURE_COMPARE_MODE,n.COMPARE_REF_TO_TEXTURE),n.texParameteri(D,n.TEXTURE_COMPARE_FUNC,qe[T.compareFunction])),e.has("EXT_texture_filter_anisotropic")===!0){if(T.magFilter===jt||T.minFilter!==va&&T.minFilter!==ls||T.type===ei&&e.has("OES_texture_float_linear")===!1)return;if(T.anisotropy>1||i.get(T).__currentAnisotropy){let $=e.get("EXT_texture_filter_anisotropic");n.texParameterf(D,$.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(T.anisotropy,s.getMaxAnisotropy())),i.get(T).__currentAnisotropy=T.anisotropy}}}function Pt(D,T){let $=!1;D.__webglInit===void 0&&(D.__webglInit=!0,T.addEventListener("dispose",P),C(T));let ce=T.source,se=f.get(ce);se===void 0&&(se={},f.set(ce,se));let pe=Z(T);if(pe!==D.__cacheKey){se[pe]===void 0&&(se[pe]={texture:n.createTexture(),usedTimes:0},o.memory.textures++,$=!0),se[pe].usedTimes++;let be=se[D.__cacheKey];be!==void 0&&(se[D.__cacheKey].usedTimes--,be.usedTimes===0&&X(T)),D.__cacheKey=pe,D.__webglTexture=se[pe].texture}return $}function ot(D,T,$){return Math.floor(Math.floor(D/$)/T)}function R(D,T,$,ce){let pe=D.updateRanges;if(pe.length===0)t.texSubImage2D(n.TEXTURE_2D,0,0,0,T.width,T.height,$,ce,T.data);else{pe.sort((B,ie)=>B.start-ie.start);let be=0;for(let B=1;B<pe.length;B++){let ie=pe[be],J=pe[B],ve=ie.start+ie.count,de=ot(J.start,T.width,4),me=ot(ie.start,T.width,4);J.start<=ve+1&&de===me&&ot(J.start+J.count-1,T.width,4)===de?ie.count=Math.max(ie.count,J.start+J.count-ie.start):(++be,pe[be]=J)}pe.length=be+1;let Q=t.getParameter(n.UNPACK_ROW_LENGTH),ee=t.getParameter(n.UNPACK_SKIP_PIXELS),ge=t.getParameter(n.UNPACK_SKIP_ROWS);t.pixelStorei(n.UNPACK_ROW_LENGTH,T.width);for(let B=0,ie=pe.length;B<ie;B++){let J=pe[B],ve=Math.floor(J.start/4),de=Math.ceil(J.count/4),me=ve%T.width,We=Math.floor(ve/T.width),ft=de,he=1;t.pixelStorei(n.UNPACK_SKIP_PIXELS,me),t.pixelStorei(n.UNPACK_SKIP_ROWS,We),t.texSubImage2D(n.TEXTURE_2D,0,me,We,ft,he,$,ce,T.data)}D.clearUpdateRanges(),t.pixelStorei(n.UNPACK_ROW_LENGTH,Q),t.pixelStorei(n.UNPACK_SKIP_PIXELS,ee),t.pixelStorei(n.UNPACK_SKIP_ROWS,ge)}}function G(D,T,$){let ce=n.TEXTURE_2D;(T.isDataArrayTexture||T.isCompressedArrayTexture)&&(ce=n.TEXTURE_2D_ARRAY),T.isData3DTexture&&(ce=n.TEXTURE_3D);let se=Pt(D,T),pe=T.source;t.bindTexture(ce,D.__webglTexture,n.TEXTURE0+$);let be=i.get(pe);if(pe.version!==be.__version||se===!0){if(t.activeTexture(n.TEXTURE0+$),(typeof ImageBitmap<"u"&&T.image instanceof ImageBitmap)===!1){let he=wt.getPrimaries(wt.workingColorSpace),Ye=T.colorSpace===hs?null:wt.getPrimaries(T.colorSpace),ut=T.colorSpace===hs||he===Ye?n.NONE:n.BROWSER_DEFAULT_WEBGL;t.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,T.flipY),t.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,T.premultiplyAlpha),t.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,ut)}t.pixelStorei(n.UNPACK_ALIGNMENT,T.unpackAlignment);let ee=y(T.image,!1,s.maxTextureSize);ee=Ze(T,ee);let ge=r.convert(T.format,T.colorSpace),B=r.convert(T.type),ie=w(T.internalFormat,ge,B,T.normalized,T.colorSpace,T.isVideoTexture);vt(ce,T);let J,ve=T.mipmaps,de=T.isVideoTexture!==!0,me=be.__version===void 0||se===!0,We=pe.dataReady,ft=_(T,ee);if(T.isDepthTexture)ie=v(T.format===cs,T.type),me&&(de?t.texStorage2D(n.TEXTURE_2D,1,ie,ee.width,ee.height):t.texImage2D(n.TEXTURE_2D,0,ie,ee.width,ee.height,0,ge,B,null));else if(T.isDataTexture)if(ve.length>0){de&&me&&t.texStorage2D(n.TEXTURE_2D,ft,ie,ve[0].width,ve[0].height);for(let he=0,Ye=ve.length;he<Ye;he++)J=ve[he],de?We&&t.texSubImage2D(n.TEXTURE_2D,he,0,0,J.width,J.height,ge,B,J.data):t.texImage2D(n.TEXTURE_2D,he,ie,J.width,J.height,0,ge,B,J.data);T.generateMipmaps=!1}else de?(me&&t.texStorage2D(n.TEXTURE_2D,ft,ie,ee.width,ee.height),We&&R(T,ee,ge,B)):t.texImage2D(n.TEXTURE_2D,0,ie,ee.width,ee.height,0,ge,B,ee.data);else if(T.isCompressedTexture)if(T.isCompressedArrayTexture){de&&me&&t.texStorage3D(n.TEXTURE_2D_ARRAY,ft,ie,ve[0].width,ve[0].height,ee.depth);for(let he=0,Ye=ve.length;he<Ye;he++)if(J=ve[he],T.format!==Gn)if(ge!==null)if(de){if(We)if(T.layerUpdates.size>0){let ut=Zd(J.width,J.height,T.format,T.type);for(let Te of T.layerUpdates){let Vt=J.data.subarray(Te*ut/J.data.BYTES_PER_ELEMENT,(Te+1)*ut/J.data.BYTES_PER_ELEMENT);t.compressedTexSubImage3D(n.TEXTURE_2D_ARRAY,he,0,0,Te,J.width,J.height,1,ge,Vt)}}else t.compressedTexSubImage3D(n.TEXTURE_2D_ARRAY,he,0,0,0,J.width,J.height,ee.depth,ge,J.data)}else t.compressedTexImage3D(n.TEXTURE_2D_ARRAY,he,ie,J.width,J.height,ee.depth,0,J.data,0,0);else Qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else de?We&&t.texSubImage3D(n.TEXTURE_2D_ARRAY,he,0,0,0,J.width,J.height,ee.depth,ge,B,J.data):t.texImage3D(n.TEXTURE_2D_ARRAY,he,ie,J.width,J.height,ee.depth,0,ge,B,J.data);T.layerUpdates.size>0&&T.clearLayerUpdates()}else{de&&me&&t.texStorage2D(n.TEXTURE_2D,ft,ie,ve[0].width,ve[0].height);for(let he=0,Ye=ve.length;he<Ye;he++)J=ve[he],T.format!==Gn?ge!==null?de?We&&t.compressedTexSubImage2D(n.TEXTURE_2D,he,0,0,J.width,J.height,ge,J.data):t.compressedTexImage2D(n.TEXTURE_2D,he,ie,J.width,J.height,0,J.data):Qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):de?We&&t.texSubImage2D(n.TEXTURE_2D,he,0,0,J.width,J.height,ge,B,J.data):t.texImage2D(n.TEXTURE_2D,he,ie,J.width,J.height,0,ge,B,J.data)}else if(T.isDataArrayTexture)if(de){if(me&&t.texStorage3D(n.TEXTURE_2D_ARRAY,ft,ie,ee.width,ee.height,ee.depth),We)if(T.layerUpdates.size>0){let he=Zd(ee.width,ee.height,T.format,T.type);for(let Ye of T.layerUpdates){let ut=ee.data.subarray(Ye*he/ee.data.BYTES_PER_ELEMENT,(Ye+1)*he/ee.data.BYTES_PER_ELEMENT);t.texSubImage3D(n.TEXTURE_2D_ARRAY,0,0,0,Ye,ee.width,ee.height,1,ge,B,ut)}T.clearLayerUpdates()}else t.texSubImage3D(n.TEXTURE_2D_ARRAY,0,0,0,0,ee.width,ee.height,ee.depth,ge,B,ee.data)}else t.texImage3D(n.TEXTURE_2D_ARRAY,0,ie,ee.width,ee.height,ee.depth,0,ge,B,ee.data);else if(T.isData3DTexture)de?(me&&t.texStorage3D(n.TEXTURE_3D,ft,ie,ee.width,ee.height,ee.depth),We&&t.texSubImage3D(n.TEXTURE_3D,0,0,0,0,ee.width,ee.height,ee.depth,ge,B,ee.data)):t.texImage3D(n.TEXTURE_3D,0,ie,ee.width,ee.height,ee.depth,0,ge,B,ee.data);else if(T.isFramebufferTexture){if(me)if(de)t.texStorage2D(n.TEXTURE_2D,ft,ie,ee.width,ee.height);else{let he=ee.width,Ye=ee.height;for(let ut=0;ut<ft;ut++)t.texImage2D(n.TEXTURE_2D,ut,ie,he,Ye,0,ge,B,null),he>>=1,Ye>>=1}}else if(T.isHTMLTexture){if("texElementImage2D"in n){let he=n.canvas;if(he.hasAttribute("layoutsubtree")||he.setAttribute("layoutsubtree","true"),ee.parentNode!==he){he.appendChild(ee),d.add(T),he.onpaint=Ye=>{let ut=Ye.changedElements;for(let Te of d)ut.includes(Te.image)&&(Te.needsUpdate=!0)},he.requestPaint();return}if(n.texElementImage2D.length===3)n.texElementImage2D(n.TEXTURE_2D,n.RGBA8,ee);else{let ut=n.RGBA,Te=n.RGBA,Vt=n.UNSIGNED_BYTE;n.texElementImage2D(n.TEXTURE_2D,0,ut,Te,Vt,ee)}n.texParameteri(n.TEXTURE_2D,n.TEXTURE_MIN_FILTER,n.LINEAR),n.texParameteri(n.TEXTURE_2D,n.TEXTURE_WRAP_S,n.CLAMP_TO_EDGE),n.texParameteri(n.TEXTURE_2D,n.TEXTURE_WRAP_T,n.CLAMP_TO_EDGE)}}else if(ve.length>0){if(de&&me){let he=rt(ve[0]);t.texStorage2D(n.TEXTURE_2D,ft,ie,he.width,he.height)}for(let he=0,Ye=ve.length;he<Ye;he++)J=ve[he],de?We&&t.texSubImage2D(n.TEXTURE_2D,he,0,0,ge,B,J):t.texImage2D(n.TEXTURE_2D,he,ie,ge,B,J);T.generateMipmaps=!1}else if(de){if(me){let he=rt(ee);t.texStorage2D(n.TEXTURE_2D,ft,ie,he.width,he.height)}We&&t.texSubImage2D(n.TEXTURE_2D,0,0,0,ge,B,ee)}else t.texImage2D(n.TEXTURE_2D,0,ie,ge,B,ee);S(T)&&T.mipmapsAutoUpdate===!0&&b(ce),be.__version=pe.version,T.onUpdate&&T.onUpdate(T)}D.__version=T.version}function ne(D,T,$){if(T.image.length!==6)return;let ce=Pt(D,T),se=T.source;t.bindTexture(n.TEXTURE_CUBE_MAP,D.__webglTexture,n.TEXTURE0+$);let pe=i.get(se);if(se.version!==pe.__version||ce===!0){t.activeTexture(n.TEXTURE0+$);let be=wt.getPrimaries(wt.workingColorSpace),Q=T.colorSpace===hs?null:wt.getPrimaries(T.colorSpace),ee=T.colorSpace===hs||be===Q?n.NONE:n.BROWSER_DEFAULT_WEBGL;t.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,T.flipY),t.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,T.premultiplyAlpha),t.pixelStorei(n.UNPACK_ALIGNMENT,T.unpackAlignment),t.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,ee);let ge=T.isCompressedTexture||T.image[0].isCompressedTexture,B=T.image[0]&&T.image[0].isDataTexture,ie=[];for(let Te=0;Te<6;Te++)!ge&&!B?ie[Te]=y(T.image[Te],!0,s.maxCubemapSize):ie[Te]=B?T.image[Te].image:T.image[Te],ie[Te]=Ze(T,ie[Te]);let J=ie[0],ve=r.convert(T.format,T.colorSpace),de=r.convert(T.type),me=w(T.internalFormat,ve,de,T.normalized,T.colorSpace),We=T.isVideoTexture!==!0,ft=pe.__version===void 0||ce===!0,he=se.dataReady,Ye=_(T,J);vt(n.TEXTURE_CUBE_MAP,T);let ut;if(T.isDepthTexture){if(me=v(T.format===cs,T.type),ft)if(We)t.texStorage2D(n.TEXTURE_CUBE_MAP,1,me,J.width,J.height);else for(let Te=0;Te<6;Te++)t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,0,me,J.width,J.height,0,ve,de,null)}else if(ge){We&&ft&&t.texStorage2D(n.TEXTURE_CUBE_MAP,Ye,me,J.width,J.height);for(let Te=0;Te<6;Te++){ut=ie[Te].mipmaps;for(let Vt=0;Vt<ut.length;Vt++){let dn=ut[Vt];T.format!==Gn?ve!==null?We?he&&t.compressedTexSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,Vt,0,0,dn.width,dn.height,ve,dn.data):t.compressedTexImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,Vt,me,dn.width,dn.height,0,dn.data):Qe("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):We?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,Vt,0,0,dn.width,dn.height,ve,de,dn.data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,Vt,me,dn.width,dn.height,0,ve,de,dn.data)}}}else{if(ut=T.mipmaps,We&&ft){ut.length>0&&Ye++;let Te=rt(ie[0]);t.texStorage2D(n.TEXTURE_CUBE_MAP,Ye,me,Te.width,Te.height)}for(let Te=0;Te<6;Te++)if(B){We?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,0,0,0,ie[Te].width,ie[Te].height,ve,de,ie[Te].data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,0,me,ie[Te].width,ie[Te].height,0,ve,de,ie[Te].data);for(let Vt=0;Vt<ut.length;Vt++){let ys=ut[Vt].image[Te].image;We?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,Vt+1,0,0,ys.width,ys.height,ve,de,ys.data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,Vt+1,me,ys.width,ys.height,0,ve,de,ys.data)}}else{We?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,0,0,0,ve,de,ie[Te]):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,0,me,ve,de,ie[Te]);for(let Vt=0;Vt<ut.length;Vt++){let dn=ut[Vt];We?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,Vt+1,0,0,ve,de,dn.image[Te]):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Te,Vt+1,me,ve,de,dn.image[Te])}}}S(T)&&T.mipmapsAutoUpdate===!0&&b(n.TEXTURE_CUBE_MAP),pe.__version=se.version,T.onUpdate&&T.onUpdate(T)}D.__version=T.version}function re(D,T,$,ce,se,pe){let be=r.convert($.format,$.colorSpace),Q=r.convert($.type),ee=w($.internalFormat,be,Q,$.normalized,$.colorSpace),ge=i.get(T),B=i.get($);if(B.__renderTarget=T,!ge.__hasExternalTextures){let ie=Math.max(1,T.width>>pe),J=Math.max(1,T.height>>pe);se===n.TEXTURE_3D||se===n.TEXTURE_2D_ARRAY?t.texImage3D(se,pe,ee,ie,J,T.depth,0,be,Q,null):t.texImage2D(se,pe,ee,ie,J,0,be,Q,null)}t.bindFramebuffer(n.FRAMEBUFFER,D),le(T)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,ce,se,B.__webglTexture,0,nt(T)):(se===n.TEXTURE_2D||se>=n.TEXTURE_CUBE_MAP_POSITIVE_X&&se<=n.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&n.framebufferTexture2D(n.FRAMEBUFFER,ce,se,B.__webglTexture,pe),t.bindFramebuffer(n.FRAMEBUFFER,null)}function ye(D,T,$){if(n.bindRenderbuffer(n.RENDERBUFFER,D),T.depthBuffer){let ce=T.depthTexture,se=ce&&ce.isDepthTexture?ce.type:null,pe=v(T.stencilBuffer,se),be=T.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;le(T)?a.renderbufferStorageMultisampleEXT(n.RENDERBUFFER,nt(T),pe,T.width,T.height):$?n.renderbufferStorageMultisample(n.RENDERBUFFER,nt(T),pe,T.width,T.height):n.renderbufferStorage(n.RENDERBUFFER,pe,T.width,T.height),n.framebufferRenderbuffer(n.FRAMEBUFFER,be,n.RENDERBUFFER,D)}else{let ce=T.textures;for(let se=0;se<ce.length;se++){let pe=ce[se],be=r.convert(pe.format,pe.colorSpace),Q=r.convert(pe.type),ee=w(pe.internalFormat,be,Q,pe.normalized,pe.colorSpace);le(T)?a.renderbufferStorageMultisampleEXT(n.RENDERBUFFER,nt(T),ee,T.width,T.height):$?n.renderbufferStorageMultisample(n.RENDERBUFFER,nt(T),ee,T.width,T.height):n.renderbufferStorage(n.RENDERBUFFER,ee,T.width,T.height)}}n.bindRenderbuffer(n.RENDERBUFFER,null)}function Re(D,T,$){let ce=T.isWebGLCubeRenderTarget===!0;if(t.bindFramebuffer(n.FRAMEBUFFER,D),!(T.depthTexture&&T.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let se=i.get(T.depthTexture);se.__renderTarget=T;let pe=ce?T.depthTexture.image[0]:T.depthTexture.image;(!se.__webglTexture||pe.width!==T.width||pe.height!==T.height)&&(pe.width=T.width,pe.height=T.height,T.depthTexture.needsUpdate=!0),ce?fe(T.depthTexture,0):ue(T.depthTexture,0);let be=se.__webglTexture,Q=nt(T),ee=ce?n.TEXTURE_CUBE_MAP_POSITIVE_X+$:n.TEXTURE_2D,ge=T.depthTexture.format===cs?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;if(T.depthTexture.format===rs)le(T)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,ge,ee,be,0,Q):n.framebufferTexture2D(n.FRAMEBUFFER,ge,ee,be,0);else if(T.depthTexture.format===cs)le(T)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,ge,ee,be,0,Q):n.framebufferTexture2D(n.FRAMEBUFFER,ge,ee,be,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function Le(D){let T=i.get(D),$=D.isWebGLCubeRenderTarget===!0;if(T.__boundDepthTexture!==D.depthTexture){let ce=D.depthTexture;if(T.__depthDisposeCallback&&T.__depthDisposeCallback(),ce){let se=()=>{delete T.__boundDepthTexture,delete T.__depthDisposeCallback,ce.removeEventListener("dispose",se)};ce.addEventListener("dispose",se),T.__depthDisposeCallback=se}T.__boundDepthTexture=ce}if(D.depthTexture&&!T.__autoAllocateDepthBuffer)if($)for(let ce=0;ce<6;ce++)Re(T.__webglFramebuffer[ce],D,ce);else D.texture.mipmaps.length>0?Re(T.__webglFramebuffer[0],D,0):Re(T.__webglFramebuffer,D,0);else if($){T.__webglDepthbuffer=[];for(let ce=0;ce<6;ce++)if(t.bindFramebuffer(n.FRAMEBUFFER,T.__webglFramebuffer[ce]),T.__webglDepthbuffer[ce]===void 0)T.__webglDepthbuffer[ce]=n.createRenderbuffer(),ye(T.__webglDepthbuffer[ce],D,!1);else{let se=D.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,pe=T.__webglDepthbuffer[ce];n.bindRenderbuffer(n.RENDERBUFFER,pe),n.framebufferRenderbuffer(n.FRAMEBUFFER,se,n.RENDERBUFFER,pe)}}else if(D.texture.mipmaps.length>0?t.bindFramebuffer(n.FRAMEBUFFER,T.__webglFramebuffer[0]):t.bindFramebuffer(n.FRAMEBUFFER,T.__webglFramebuffer),T.__webglDepthbuffer===void 0)T.__webglDepthbuffer=n.createRenderbuffer(),ye(T.__webglDepthbuffer,D,!1);else{let se=D.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,pe=T.__webglDepthbuffer;n.bindRenderbuffer(n.RENDERBUFFER,pe),n.framebufferRenderbuffer(n.FRAMEBUFFER,se,n.RENDERBUFFER,pe)}t.bindFramebuffer(n.FRAMEBUFFER,null)}function Fe(D,T,$){let ce=i.get(D);T!==void 0&&re(ce.__webglFramebuffer,D,D.texture,n.COLOR_ATTACHMENT0,n.TEXTURE_2D,0),$!==void 0&&Le(D)}function Ge(D){let T=D.texture,$=i.get(D),ce=i.get(T);D.addEventListener("dispose",I),C(D);let se=D.textures,pe=D.isWebGLCubeRenderTarget===!0,be=se.length>1;if(be||(ce.__webglTexture===void 0&&(ce.__webglTexture=n.createTexture()),ce.__version=T.version,o.memory.textures++),pe){$.__webglFramebuffer=[];for(let Q=0;Q<6;Q++)if(T.mipmaps.length>0){$.__webglFramebuffer[Q]=[];for(let ee=0;ee<T.mipmaps.length;ee++)$.__webglFramebuffer[Q][ee]=n.createFramebuffer()}else $.__webglFramebuffer[Q]=n.createFramebuffer()}else{if(T.mipmaps.length>0){$.__webglFramebuffer=[];for(let Q=0;Q<T.mipmaps.length;Q++)$.__webglFramebuffer[Q]=n.createFramebuffer()}else $.__webglFramebuffer=n.createFramebuffer();if(be)for(let Q=0,ee=se.length;Q<ee;Q++){let ge=i.get(se[Q]);ge.__webglTexture===void 0&&(ge.__webglTexture=n.createTexture(),o.memory.textures++)}if(D.samples>0&&le(D)===!1){$.__webglMultisampledFramebuffer=n.createFramebuffer(),$.__webglColorRenderbuffer=[],t.bindFramebuffer(n.FRAMEBUFFER,$.__webglMultisampledFramebuffer);for(let Q=0;Q<se.length;Q++){let ee=se[Q];$.__webglColorRenderbuffer[Q]=n.createRenderbuffer(),n.bindRenderbuffer(n.RENDERBUFFER,$.__webglColorRenderbuffer[Q]);let ge=r.convert(ee.format,ee.colorSpace),B=r.convert(ee.type),ie=w(ee.internalFormat,ge,B,ee.normalized,ee.colorSpace,D.isXRRenderTarget===!0),J=nt(D);n.renderbufferStorageMultisample(n.RENDERBUFFER,J,ie,D.width,D.height),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+Q,n.RENDERBUFFER,$.__webglColorRenderbuffer[Q])}n.bindRenderbuffer(n.RENDERBUFFER,null),D.depthBuffer&&($.__webglDepthRenderbuffer=n.createRenderbuffer(),ye($.__webglDepthRenderbuffer,D,!0)),t.bindFramebuffer(n.FRAMEBUFFER,null)}}if(pe){t.bindTexture(n.TEXTURE_CUBE_MAP,ce.__webglTexture),vt(n.TEXTURE_CUBE_MAP,T);for(let Q=0;Q<6;Q++)if(T.mipmaps.length>0)for(let ee=0;ee<T.mipmaps.length;ee++)re($.__webglFramebuffer[Q][ee],D,T,n.COLOR_ATTACHMENT0,n.TEXTURE_CUBE_MAP_POSITIVE_X+Q,ee);else re($.__webglFramebuffer[Q],D,T,n.COLOR_ATTACHMENT0,n.TEXTURE_CUBE_MAP_POSITIVE_X+Q,0);S(T)?b(n.TEXTURE_CUBE_MAP):T.mipmaps.length>0&&n.texParameteri(n.TEXTURE_CUBE_MAP,n.TEXTURE_MAX_LEVEL,T.mipmaps.length-1),t.unbindTexture()}else if(be){for(let Q=0,ee=se.length;Q<ee;Q++){let ge=se[Q],B=i.get(ge),ie=n.TEXTURE_2D;(D.isWebGL3DRenderTarget||D.isWebGLArrayRenderTarget)&&(ie=D.isWebGL3DRenderTarget?n.TEXTURE_3D:n.TEXTURE_2D_ARRAY),t.bindTexture(ie,B.__webglTexture),vt(ie,ge),re($.__webglFramebuffer,D,ge,n.COLOR_ATTACHMENT0+Q,ie,0),S(ge)&&b(ie)}t.unbindTexture()}else{let Q=n.TEXTURE_2D;if((D.isWebGL3DRenderTarget||D.isWebGLArrayRenderTarget)&&(Q=D.isWebGL3DRenderTarget?n.TEXTURE_3D:n.TEXTURE_2D_ARRAY),t.bindTexture(Q,ce.__webglTexture),vt(Q,T),T.mipmaps.length>0)for(let ee=0;ee<T.mipmaps.length;ee++)re($.__webglFramebuffer[ee],D,T,n.COLOR_ATTACHMENT0,Q,ee);else re($.__webglFramebuffer,D,T,n.COLOR_ATTACHMENT0,Q,0);S(T)?b(Q):T.mipmaps.length>0&&n.texParameteri(Q,n.TEXTURE_MAX_LEVEL,T.mipmaps.length-1),t.unbindTexture()}D.depthBuffer&&Le(D)}function k(D){let T=D.textures;for(let $=0,ce=T.length;$<ce;$++){let se=T[$];if(S(se)&&se.mipmapsAutoUpdate===!0){let pe=M(D),be=i.get(se).__webglTexture;t.bindTexture(pe,be),b(pe),t.unbindTexture()}}}let Dt=[];function Se(D){if(D.samples>0){if(le(D)===!1){let T=D.textures,$=D.width,ce=D.height,se=n.COLOR_BUFFER_BIT,pe=D.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,be=i.get(D),Q=T.length>1;if(Q)for(let ge=0;ge<T.length;ge++)t.bindFramebuffer(n.FRAMEBUFFER,be.__webglMultisampledFramebuffer),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+ge,n.RENDERBUFFER,null),t.bindFramebuffer(n.FRAMEBUFFER,be.__webglFramebuffer),n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0+ge,n.TEXTURE_2D,null,0);t.bindFramebuffer(n.READ_FRAMEBUFFER,be.__webglMultisampledFramebuffer),D.texture.mipmaps.length>0?t.bindFramebuffer(n.DRAW_FRAMEBUFFER,be.__webglFramebuffer[0]):t.bindFramebuffer(n.DRAW_FRAMEBUFFER,be.__webglFramebuffer);for(let ge=0;ge<T.length;ge++){if(D.resolveDepthBuffer&&(D.depthBuffer&&(se|=n.DEPTH_BUFFER_BIT),D.stencilBuffer&&D.resolveStencilBuffer&&(se|=n.STENCIL_BUFFER_BIT)),Q){n.framebufferRenderbuffer(n.READ_FRAMEBUFFER,n.COLOR_ATTACHMENT0,n.RENDERBUFFER,be.__webglColorRenderbuffer[ge]);let B=i.get(T[ge]).__webglTexture;n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0,n.TEXTURE_2D,B,0)}n.blitFramebuffer(0,0,$,ce,0,0,$,ce,se,n.NEAREST),l===!0&&(Dt.length=0,Dt.push(n.COLOR_ATTACHMENT0+ge),D.depthBuffer&&D.storeMultisampledDepthBuffer===!1&&Dt.push(pe),n.invalidateFramebuffer(n.READ_FRAMEBUFFER,Dt))}if(t.bindFramebuffer(n.READ_FRAMEBUFFER,null),t.bindFramebuffer(n.DRAW_FRAMEBUFFER,null),Q)for(let ge=0;ge<T.length;ge++){t.bindFramebuffer(n.FRAMEBUFFER,be.__webglMultisampledFramebuffer),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+ge,n.RENDERBUFFER,be.__webglColorRenderbuffer[ge]);let B=i.get(T[ge]).__webglTexture;t.bindFramebuffer(n.FRAMEBUFFER,be.__webglFramebuffer),n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0+ge,n.TEXTURE_2D,B,0)}t.bindFramebuffer(n.DRAW_FRAMEBUFFER,be.__webglMultisampledFramebuffer)}else if(D.depthBuffer&&D.storeMultisampledDepthBuffer===!1&&l){let T=D.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;n.invalidateFramebuffer(n.DRAW_FRAMEBUFFER,[T])}}}function nt(D){return Math.min(s.maxSamples,D.samples)}function le(D){let T=i.get(D);return D.samples>0&&e.has("WEBGL_multisampled_render_to_texture")===!0&&T.__useRenderToTexture!==!1}function It(D){let T=o.render.frame;u.get(D)!==T&&(u.set(D,T),D.update())}function Ze(D,T){let $=D.colorSpace,ce=D.format,se=D.type;return D.isCompressedTexture===!0||D.isVideoTexture===!0||$!==Js&&$!==hs&&(wt.getTransfer($)===Ot?(ce!==Gn||se!==ln)&&Qe("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):it("WebGLTextures: Unsupported texture color space:",$)),T}function rt(D){return typeof HTMLImageElement<"u"&&D instanceof HTMLImageElement?(c.width=D.naturalWidth||D.width,c.height=D.naturalHeight||D.height):typeof VideoFrame<"u"&&D instanceof VideoFrame?(c.width=D.displayWidth,c.height=D.displayHeight):(c.width=D.width,c.height=D.height),c}this.allocateTextureUnit=Xe,this.resetTextureUnits=te,this.getTextureUnits=oe,this.setTextureUnits=Ie,this.setTexture2D=ue,this.setTexture2DArray=Pe,this.setTexture3D=De,this.setTextureCube=fe,this.rebindTextures=Fe,this.setupRenderTarget=Ge,this.updateRenderTargetMipmap=k,this.updateMultisampleRenderTarget=Se,this.setupDepthRenderbuffer=Le,this.setupFrameBufferTexture=re,this.useMultisampledRTT=le,this.dispose=V}function XM(n,e){function t(i,s=hs){let r,o=wt.getTransfer(s);if(i===ln)return n.UNSIGNED_BYTE;if(i===Pc)return n.UNSIGNED_SHORT_4_4_4_4;if(i===Ic)return n.UNSIGNED_SHORT_5_5_5_1;if(i===Od)return n.UNSIGNED_INT_5_9_9_9_REV;if(i===Bd)return n.UNSIGNED_INT_10F_11F_11F_REV;if(i===Fd)return n.BYTE;if(i===kd)return n.SHORT;if(i===eo)return n.UNSIGNED_SHORT;if(i===Rc)return n.INT;if(i===Ti)return n.UNSIGNED_INT;if(i===ei)return n.FLOAT;if(i===Ei)return n.HALF_FLOAT;if(i===zd)return n.ALPHA;if(i===Vd)return n.RGB;if(i===Gn)return n.RGBA;if(i===rs)return n.DEPTH_COMPONENT;if(i===cs)return n.DEPTH_STENCIL;if(i===ya)return n.RED;if(i===Lc)return n.RED_INTEGER;if(i===Ls)return n.RG;if(i===Dc)return n.RG_INTEGER;if(i===to)return n.RGBA_INTEGER;if(i===xa||i===_a||i===ba||i===wa)if(o===Ot)if(r=e.get("WEBGL_compressed_texture_s3tc_srgb"),r!==null){if(i===xa)return r.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(i===_a)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(i===ba)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(i===wa)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(r=e.get("WEBGL_compressed_texture_s3tc"),r!==null){if(i===xa)return r.COMPRESSED_RGB_S3TC_DXT1_EXT;if(i===_a)return r.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(i===ba)return r.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(i===wa)return r.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(i===Nc||i===Uc||i===Fc||i===kc)if(r=e.get("WEBGL_compressed_texture_pvrtc"),r!==null){if(i===Nc)return r.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(i===Uc)return r.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(i===Fc)return r.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(i===kc)return r.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(i===Oc||i===Bc||i===zc||i===Vc||i===Hc||i===Sa||i===Gc)if(r=e.get("WEBGL_compressed_texture_etc"),r!==null){if(i===Oc||i===Bc)return o===Ot?r.COMPRESSED_SRGB8_ETC2:r.COMPRESSED_RGB8_ETC2;if(i===zc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:r.COMPRESSED_RGBA8_ETC2_EAC;if(i===Vc)return r.COMPRESSED_R11_EAC;if(i===Hc)return r.COMPRESSED_SIGNED_R11_EAC;if(i===Sa)return r.COMPRESSED_RG11_EAC;if(i===Gc)return r.COMPRESSED_SIGNED_RG11_EAC}else return null;if(i===Wc||i===Xc||i===qc||i===$c||i===Yc||i===jc||i===Kc||i===Zc||i===Jc||i===Qc||i===eh||i===th||i===nh||i===ih)if(r=e.get("WEBGL_compressed_texture_astc"),r!==null){if(i===Wc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:r.COMPRESSED_RGBA_ASTC_4x4_KHR;if(i===Xc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:r.COMPRESSED_RGBA_ASTC_5x4_KHR;if(i===qc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:r.COMPRESSED_RGBA_ASTC_5x5_KHR;if(i===$c)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:r.COMPRESSED_RGBA_ASTC_6x5_KHR;if(i===Yc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:r.COMPRESSED_RGBA_ASTC_6x6_KHR;if(i===jc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:r.COMPRESSED_RGBA_ASTC_8x5_KHR;if(i===Kc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:r.COMPRESSED_RGBA_ASTC_8x6_KHR;if(i===Zc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:r.COMPRESSED_RGBA_ASTC_8x8_KHR;if(i===Jc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:r.COMPRESSED_RGBA_ASTC_10x5_KHR;if(i===Qc)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:r.COMPRESSED_RGBA_ASTC_10x6_KHR;if(i===eh)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:r.COMPRESSED_RGBA_ASTC_10x8_KHR;if(i===th)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:r.COMPRESSED_RGBA_ASTC_10x10_KHR;if(i===nh)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:r.COMPRESSED_RGBA_ASTC_12x10_KHR;if(i===ih)return o===Ot?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:r.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(i===sh||i===rh||i===oh)if(r=e.get("EXT_texture_compression_bptc"),r!==null){if(i===sh)return o===Ot?r.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:r.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(i===rh)return r.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(i===oh)return r.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(i===ah||i===lh||i===Ma||i===ch)if(r=e.get("EXT_texture_compression_rgtc"),r!==null){if(i===ah)return r.COMPRESSED_RED_RGTC1_EXT;if(i===lh)return r.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(i===Ma)return r.COMPRESSED_RED_GREEN_RGTC2_EXT;if(i===ch)return r.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return i===ir?n.UNSIGNED_INT_24_8:n[i]!==void 0?n[i]:null}return{convert:t}}var qM=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,$M=`
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

}`,af=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(e,t){if(this.texture===null){let i=new fa(e.texture);(e.depthNear!==t.depthNear||e.depthFar!==t.depthFar)&&(this.depthNear=e.depthNear,this.depthFar=e.depthFar),this.texture=i}}getMesh(e){if(this.texture!==null&&this.mesh===null){let t=e.cameras[0].viewport,i=new Fi({vertexShader:qM,fragmentShader:$M,uniforms:{depthColor:{value:this.texture},depthWidth:{value:t.z},depthHeight:{value:t.w}}});this.mesh=new yn(new as(20,20),i)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},lf=class extends Ni{constructor(e,t){super();let i=this,s=null,r=1,o=null,a="local-floor",l=1,c=null,u=null,d=null,h=null,f=null,g=null,x=typeof XRWebGLBinding<"u",m=new af,p={},y=t.getContextAttributes(),S=null,b=null,M=[],w=[],v=new ht,_=null,C=null,E=new on;E.viewport=new Bt;let P=new on;P.viewport=new Bt;let I=[E,P],O=new Tc,L=null,V=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(Z){let ue=M[Z];return ue===void 0&&(ue=new $r,M[Z]=ue),ue.getTargetRaySpace()},this.getControllerGrip=function(Z){let ue=M[Z];return ue===void 0&&(ue=new $r,M[Z]=ue),ue.getGripSpace()},this.getHand=function(Z){let ue=M[Z];return ue===void 0&&(ue=new $r,M[Z]=ue),ue.getHandSpace()};function W(Z){let ue=w.indexOf(Z.inputSource);if(ue===-1)return;let Pe=M[ue];Pe!==void 0&&(Pe.update(Z.inputSource,Z.frame,c||o),Pe.dispatchEvent({type:Z.type,data:Z.inputSource}))}function X(){s.removeEventListener("select",W),s.removeEventListener("selectstart",W),s.removeEventListener("selectend",W),s.removeEventListener("squeeze",W),s.removeEventListener("squeezestart",W),s.removeEventListener("squeezeend",W),s.removeEventListener("end",X),s.removeEventListener("inputsourceschange",ae);for(let Z=0;Z<M.length;Z++){let ue=w[Z];ue!==null&&(w[Z]=null,M[Z].disconnect(ue))}L=null,V=null,m.reset();for(let Z in p)delete p[Z];if(e.setRenderTarget(S),f=null,h=null,d=null,s=null,b=null,Xe.stop(),i.isPresenting=!1,e.setPixelRatio(_),e.setSize(v.width,v.height,!1),C!==null){let Z=C.camera;Z.fov=C.fov,Z.zoom=C.zoom,Z.updateProjectionMatrix(),C=null}i.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(Z){r=Z,i.isPresenting===!0&&Qe("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(Z){a=Z,i.isPresenting===!0&&Qe("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(Z){c=Z},this.getBaseLayer=function(){return h!==null?h:f},this.getBinding=function(){return d===null&&x&&(d=new XRWebGLBinding(s,t)),d},this.getFrame=function(){return g},this.getSession=function(){return s},this.setSession=async function(Z){if(s=Z,s!==null){if(S=e.getRenderTarget(),s.addEventListener("select",W),s.addEventListener("selectstart",W),s.addEventListener("selectend",W),s.addEventListener("squeeze",W),s.addEventListener("squeezestart",W),s.addEventListener("squeezeend",W),s.addEventListener("end",X),s.addEventListener("inputsourceschange",ae),y.xrCompatible!==!0&&await t.makeXRCompatible(),_=e.getPixelRatio(),e.getSize(v),x&&"createProjectionLayer"in XRWebGLBinding.prototype){let Pe=null,De=null,fe=null;y.depth&&(fe=y.stencil?t.DEPTH24_STENCIL8:t.DEPTH_COMPONENT24,Pe=y.stencil?cs:rs,De=y.stencil?ir:Ti);let Je={colorFormat:t.RGBA8,depthFormat:fe,scaleFactor:r};d=this.getBinding(),h=d.createProjectionLayer(Je),s.updateRenderState({layers:[h]}),e.setPixelRatio(1),e.setSize(h.textureWidth,h.textureHeight,!1),b=new vn(h.textureWidth,h.textureHeight,{format:Gn,type:ln,depthTexture:new os(h.textureWidth,h.textureHeight,De,void 0,void 0,void 0,void 0,void 0,void 0,Pe),stencilBuffer:y.stencil,colorSpace:e.outputColorSpace,samples:y.antialias?4:0,resolveDepthBuffer:h.ignoreDepthValues===!1,resolveStencilBuffer:h.ignoreDepthValues===!1,storeMultisampledDepthBuffer:h.ignoreDepthValues===!1,storeMultisampledStencilBuffer:h.ignoreDepthValues===!1})}else{let Pe={antialias:y.antialias,alpha:!0,depth:y.depth,stencil:y.stencil,framebufferScaleFactor:r};f=new XRWebGLLayer(s,t,Pe),s.updateRenderState({baseLayer:f}),e.setPixelRatio(1),e.setSize(f.framebufferWidth,f.framebufferHeight,!1),b=new vn(f.framebufferWidth,f.framebufferHeight,{format:Gn,type:ln,colorSpace:e.outputColorSpace,stencilBuffer:y.stencil,resolveDepthBuffer:f.ignoreDepthValues===!1,resolveStencilBuffer:f.ignoreDepthValues===!1,storeMultisampledDepthBuffer:f.ignoreDepthValues===!1,storeMultisampledStencilBuffer:f.ignoreDepthValues===!1})}b.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await s.requestReferenceSpace(a),Xe.setContext(s),Xe.start(),i.isPresenting=!0,i.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(s!==null)return s.environmentBlendMode},this.getDepthTexture=function(){return m.getDepthTexture()};function ae(Z){for(let ue=0;ue<Z.removed.length;ue++){let Pe=Z.removed[ue],De=w.indexOf(Pe);De>=0&&(w[De]=null,M[De].disconnect(Pe))}for(let ue=0;ue<Z.added.length;ue++){let Pe=Z.added[ue],De=w.indexOf(Pe);if(De===-1){for(let Je=0;Je<M.length;Je++)if(Je>=w.length){w.push(Pe),De=Je;break}else if(w[Je]===null){w[Je]=Pe,De=Je;break}if(De===-1)break}let fe=M[De];fe&&fe.connect(Pe)}}function j(Z,ue){ue===null?Z.matrixWorld.copy(Z.matrix):Z.matrixWorld.multiplyMatrices(ue.matrixWorld,Z.matrix),Z.matrixWorldInverse.copy(Z.matrixWorld).invert()}this.updateCamera=function(Z){if(s===null)return;let ue=Z.near,Pe=Z.far;m.texture!==null&&(m.depthNear>0&&(ue=m.depthNear),m.depthFar>0&&(Pe=m.depthFar)),O.near=P.near=E.near=ue,O.far=P.far=E.far=Pe,(L!==O.near||V!==O.far)&&(s.updateRenderState({depthNear:O.near,depthFar:O.far}),L=O.near,V=O.far),O.layers.mask=Z.layers.mask|6,E.layers.mask=O.layers.mask&-5,P.layers.mask=O.layers.mask&-3;let De=Z.parent,fe=O.cameras;j(O,De);for(let Je=0;Je<fe.length;Je++)j(fe[Je],De);O.projectionMatrix.copy(E.projectionMatrix),O.projectionMatrixInverse.copy(E.projectionMatrixInverse),C===null&&Z.isPerspectiveCamera&&(C={camera:Z,fov:Z.fov,zoom:Z.zoom}),te(Z,O,De)};function te(Z,ue,Pe){Pe===null?Z.matrix.copy(ue.matrixWorld):(Z.matrix.copy(Pe.matrixWorld),Z.matrix.invert(),Z.matrix.multiply(ue.matrixWorld)),Z.matrix.decompose(Z.position,Z.quaternion,Z.scale),Z.updateMatrixWorld(!0),Z.projectionMatrix.copy(ue.projectionMatrix),Z.projectionMatrixInverse.copy(ue.projectionMatrixInverse),Z.isPerspectiveCamera&&(Z.fov=oc*2*Math.atan(1/Z.projectionMatrix.elements[5]),Z.zoom=1)}this.getCamera=function(){return O},this.getFoveation=function(){if(!(h===null&&f===null))return l},this.setFoveation=function(Z){l=Z,h!==null&&(h.fixedFoveation=Z),f!==null&&f.fixedFoveation!==void 0&&(f.fixedFoveation=Z)},this.hasDepthSensing=function(){return m.texture!==null},this.getDepthSensingMesh=function(){return m.getMesh(O)},this.getCameraTexture=function(Z){return p[Z]};let oe=null;function Ie(Z,ue){if(u=ue.getViewerPose(c||o),g=ue,u!==null){let Pe=u.views;f!==null&&(e.setRenderTargetFramebuffer(b,f.framebuffer),e.setRenderTarget(b));let De=!1;Pe.length!==O.cameras.length&&(O.cameras.length=0,De=!0);for(let qe=0;qe<Pe.length;qe++){let vt=Pe[qe],Pt=null;if(f!==null)Pt=f.getViewport(vt);else{let R=d.getViewSubImage(h,vt);Pt=R.viewport,qe===0&&(e.setRenderTargetTextures(b,R.colorTexture,R.depthStencilTexture),e.setRenderTarget(b))}let ot=I[qe];ot===void 0&&(ot=new on,ot.layers.enable(qe),ot.viewport=new Bt,I[qe]=ot),ot.matrix.fromArray(vt.transform.matrix),ot.matrix.decompose(ot.position,ot.quaternion,ot.scale),ot.projectionMatrix.fromArray(vt.projectionMatrix),ot.projectionMatrixInverse.copy(ot.projectionMatrix).invert(),ot.viewport.set(Pt.x,Pt.y,Pt.width,Pt.height),qe===0&&(O.matrix.copy(ot.matrix),O.matrix.decompose(O.position,O.quaternion,O.scale)),De===!0&&O.cameras.push(ot)}let fe=s.enabledFeatures;if(fe&&fe.includes("depth-sensing")&&s.depthUsage=="gpu-optimized"&&x){d=i.getBinding();let qe=d.getDepthInformation(Pe[0]);qe&&qe.isValid&&qe.texture&&m.init(qe,s.renderState)}if(fe&&fe.includes("camera-access")&&x){e.state.unbindTexture(),d=i.getBinding();for(let qe=0;qe<Pe.length;qe++){let vt=Pe[qe].camera;if(vt){let Pt=p[vt];Pt||(Pt=new fa,p[vt]=Pt);let ot=d.getCameraImage(vt);Pt.sourceTexture=ot}}}}for(let Pe=0;Pe<M.length;Pe++){let De=w[Pe],fe=M[Pe];De!==null&&fe!==void 0&&fe.update(De,ue,c||o)}oe&&oe(Z,ue),ue.detectedPlanes&&i.dispatchEvent({type:"planesdetected",data:ue}),g=null}let Xe=new i0;Xe.setAnimationLoop(Ie),this.setAnimationLoop=function(Z){oe=Z},this.dispose=function(){}}},YM=new yt,f0=new st;f0.set(-1,0,0,0,1,0,0,0,1);function jM(n,e){function t(m,p){m.matrixAutoUpdate===!0&&m.updateMatrix(),p.value.copy(m.matrix)}function i(m,p){p.color.getRGB(m.fogColor.value,Yd(n)),p.isFog?(m.fogNear.value=p.near,m.fogFar.value=p.far):p.isFogExp2&&(m.fogDensity.value=p.density)}function s(m,p,y,S,b){p.isNodeMaterial?p.uniformsNeedUpdate=!1:p.isMeshBasicMaterial?r(m,p):p.isMeshLambertMaterial?(r(m,p),p.envMap&&(m.envMapIntensity.value=p.envMapIntensity)):p.isMeshToonMaterial?(r(m,p),d(m,p)):p.isMeshPhongMaterial?(r(m,p),u(m,p),p.envMap&&(m.envMapIntensity.value=p.envMapIntensity)):p.isMeshStandardMaterial?(r(m,p),h(m,p),p.isMeshPhysicalMaterial&&f(m,p,b)):p.isMeshMatcapMaterial?(r(m,p),g(m,p)):p.isMeshDepthMaterial?r(m,p):p.isMeshDistanceMaterial?(r(m,p),x(m,p)):p.isMeshNormalMaterial?r(m,p):p.isLineBasicMaterial?(o(m,p),p.isLineDashedMaterial&&a(m,p)):p.isPointsMaterial?l(m,p,y,S):p.isSpriteMaterial?c(m,p):p.isShadowMaterial?(m.color.value.copy(p.color),m.opacity.value=p.opacity):p.isShaderMaterial&&(p.uniformsNeedUpdate=!1)}function r(m,p){m.opacity.value=p.opacity,p.color&&m.diffuse.value.copy(p.color),p.emissive&&m.emissive.value.copy(p.emissive).multiplyScalar(p.emissiveIntensity),p.map&&(m.map.value=p.map,t(p.map,m.mapTransform)),p.alphaMap&&(m.alphaMap.value=p.alphaMap,t(p.alphaMap,m.alphaMapTransform)),p.bumpMap&&(m.bumpMap.value=p.bumpMap,t(p.bumpMap,m.bumpMapTransform),m.bumpScale.value=p.bumpScale,p.side===An&&(m.bumpScale.value*=-1)),p.normalMap&&(m.normalMap.value=p.normalMap,t(p.normalMap,m.normalMapTransform),m.normalScale.value.copy(p.normalScale),p.side===An&&m.normalScale.value.negate()),p.displacementMap&&(m.displacementMap.value=p.displacementMap,t(p.displacementMap,m.displacementMapTransform),m.displacementScale.value=p.displacementScale,m.displacementBias.value=p.displacementBias),p.emissiveMap&&(m.emissiveMap.value=p.emissiveMap,t(p.emissiveMap,m.emissiveMapTransform)),p.specularMap&&(m.specularMap.value=p.specularMap,t(p.specularMap,m.specularMapTransform)),p.alphaTest>0&&(m.alphaTest.value=p.alphaTest);let y=e.get(p),S=y.envMap,b=y.envMapRotation;S&&(m.envMap.value=S,m.envMapRotation.value.setFromMatrix4(YM.makeRotationFromEuler(b)).transpose(),S.isCubeTexture&&S.isRenderTargetTexture===!1&&m.envMapRotation.value.premultiply(f0),m.reflectivity.value=p.reflectivity,m.ior.value=p.ior,m.refractionRatio.value=p.refractionRatio),p.lightMap&&(m.lightMap.value=p.lightMap,m.lightMapIntensity.value=p.lightMapIntensity,t(p.lightMap,m.lightMapTransform)),p.aoMap&&(m.aoMap.value=p.aoMap,m.aoMapIntensity.value=p.aoMapIntensity,t(p.aoMap,m.aoMapTransform))}function o(m,p){m.diffuse.value.copy(p.color),m.opacity.value=p.opacity,p.map&&(m.map.value=p.map,t(p.map,m.mapTransform))}function a(m,p){m.dashSize.value=p.dashSize,m.totalSize.value=p.dashSize+p.gapSize,m.scale.value=p.scale}function l(m,p,y,S){m.diffuse.value.copy(p.color),m.opacity.value=p.opacity,m.size.value=p.size*y,m.scale.value=S*.5,p.map&&(m.map.value=p.map,t(p.map,m.uvTransform)),p.alphaMap&&(m.alphaMap.value=p.alphaMap,t(p.alphaMap,m.alphaMapTransform)),p.alphaTest>0&&(m.alphaTest.value=p.alphaTest)}function c(m,p){m.diffuse.value.copy(p.color),m.opacity.value=p.opacity,m.rotation.value=p.rotation,p.map&&(m.map.value=p.map,t(p.map,m.mapTransform)),p.alphaMap&&(m.alphaMap.value=p.alphaMap,t(p.alphaMap,m.alphaMapTransform)),p.alphaTest>0&&(m.alphaTest.value=p.alphaTest)}function u(m,p){m.specular.value.copy(p.specular),m.shininess.value=Math.max(p.shininess,1e-4)}function d(m,p){p.gradientMap&&(m.gradientMap.value=p.gradientMap)}function h(m,p){m.metalness.value=p.metalness,p.metalnessMap&&(m.metalnessMap.value=p.metalnessMap,t(p.metalnessMap,m.metalnessMapTransform)),m.roughness.value=p.roughness,p.roughnessMap&&(m.roughnessMap.value=p.roughnessMap,t(p.roughnessMap,m.roughnessMapTransform)),p.envMap&&(m.envMapIntensity.value=p.envMapIntensity)}function f(m,p,y){m.ior.value=p.ior,p.diffuseRoughness>0&&(m.diffuseRoughness.value=p.diffuseRoughness,p.diffuseRoughnessMap&&(m.diffuseRoughnessMap.value=p.diffuseRoughnessMap,t(p.diffuseRoughnessMap,m.diffuseRoughnessMapTransform))),p.sheen>0&&(m.sheenColor.value.copy(p.sheenColor).multiplyScalar(p.sheen),m.sheenRoughness.value=p.sheenRoughness,p.sheenColorMap&&(m.sheenColorMap.value=p.sheenColorMap,t(p.sheenColorMap,m.sheenColorMapTransform)),p.sheenRoughnessMap&&(m.sheenRoughnessMap.value=p.sheenRoughnessMap,t(p.sheenRoughnessMap,m.sheenRoughnessMapTransform))),p.clearcoat>0&&(m.clearcoat.value=p.clearcoat,m.clearcoatRoughness.value=p.clearcoatRoughness,p.clearcoatMap&&(m.clearcoatMap.value=p.clearcoatMap,t(p.clearcoatMap,m.clearcoatMapTransform)),p.clearcoatRoughnessMap&&(m.clearcoatRoughnessMap.value=p.clearcoatRoughnessMap,t(p.clearcoatRoughnessMap,m.clearcoatRoughnessMapTransform)),p.clearcoatNormalMap&&(m.clearcoatNormalMap.value=p.clearcoatNormalMap,t(p.clearcoatNormalMap,m.clearcoatNormalMapTransform),m.clearcoatNormalScale.value.copy(p.clearcoatNormalScale),p.side===An&&m.clearcoatNormalScale.value.negate())),p.dispersion>0&&(m.dispersion.value=p.dispersion),p.retroreflectivity>0&&(m.retroreflectivity.value=p.retroreflectivity),p.iridescence>0&&(m.iridescence.value=p.iridescence,m.iridescenceIOR.value=p.iridescenceIOR,m.iridescenceThicknessMinimum.value=p.iridescenceThicknessMinimum,m.iridescenceThicknessMaximum.value=p.iridescenceThicknessMaximum,p.iridescenceMap&&(m.iridescenceMap.value=p.iridescenceMap,t(p.iridescenceMap,m.iridescenceMapTransform)),p.iridescenceThicknessMap&&(m.iridescenceThicknessMap.value=p.iridescenceThicknessMap,t(p.iridescenceThicknessMap,m.iridescenceThicknessMapTransform))),p.transmission>0&&(m.transmission.value=p.transmission,m.transmissionSamplerMap.value=y.texture,m.transmissionSamplerSize.value.set(y.width,y.height),p.transmissionMap&&(m.transmissionMap.value=p.transmissionMap,t(p.transmissionMap,m.transmissionMapTransform)),m.thickness.value=p.thickness,p.thicknessMap&&(m.thicknessMap.value=p.thicknessMap,t(p.thicknessMap,m.thicknessMapTransform)),m.attenuationDistance.value=p.attenuationDistance,m.attenuationColor.value.copy(p.attenuationColor)),p.anisotropy>0&&(m.anisotropyVector.value.set(p.anisotropy*Math.cos(p.anisotropyRotation),p.anisotropy*Math.sin(p.anisotropyRotation)),p.anisotropyMap&&(m.anisotropyMap.value=p.anisotropyMap,t(p.anisotropyMap,m.anisotropyMapTransform))),m.specularIntensity.value=p.specularIntensity,m.specularColor.value.copy(p.specularColor),p.specularColorMap&&(m.specularColorMap.value=p.specularColorMap,t(p.specularColorMap,m.specularColorMapTransform)),p.specularIntensityMap&&(m.specularIntensityMap.value=p.specularIntensityMap,t(p.specularIntensityMap,m.specularIntensityMapTransform))}function g(m,p){p.matcap&&(m.matcap.value=p.matcap)}function x(m,p){let y=e.get(p).light;m.referencePosition.value.setFromMatrixPosition(y.matrixWorld),m.nearDistance.value=y.shadow.camera.near,m.farDistance.value=y.shadow.camera.far}return{refreshFogUniforms:i,refreshMaterialUniforms:s}}function KM(n,e,t,i){let s={},r={};function o(y,S){let b=S.program;i.uniformBlockBinding(y,b,s[y.id])}function a(y,S){let b=s[y.id];b===void 0&&(g(y),b=l(y),s[y.id]=b,y.addEventListener("dispose",m));let M=S.program;i.updateUBOMapping(y,M);let w=e.render.frame;r[y.id]!==w&&(c(y),r[y.id]=w)}function l(y){let S=n.createBuffer(),b=y.__size,M=y.usage;return n.bindBuffer(n.UNIFORM_BUFFER,S),n.bufferData(n.UNIFORM_BUFFER,b,M),n.bindBuffer(n.UNIFORM_BUFFER,null),S}function c(y){let S=s[y.id],b=y.uniforms,M=y.__cache;n.bindBuffer(n.UNIFORM_BUFFER,S);for(let w=0,v=b.length;w<v;w++){let _=b[w];if(Array.isArray(_))for(let C=0,E=_.length;C<E;C++)u(_[C],w,C,M);else u(_,w,0,M)}n.bindBuffer(n.UNIFORM_BUFFER,null)}function u(y,S,b,M){if(h(y,S,b,M)===!0){let w=y.__offset,v=y.value;if(Array.isArray(v)){let _=0;for(let C=0;C<v.length;C++){let E=v[C],P=x(E,!0);d(E,y.__data,_),_+=P.storage/Float32Array.BYTES_PER_ELEMENT}}else d(v,y.__data,0);n.bufferSubData(n.UNIFORM_BUFFER,w,y.__data)}}function d(y,S,b){typeof y=="number"||typeof y=="boolean"?S[b]=y:y.isMatrix3?(S[b]=y.elements[0],S[b+1]=y.elements[1],S[b+2]=y.elements[2],S[b+3]=0,S[b+4]=y.elements[3],S[b+5]=y.elements[4],S[b+6]=y.elements[5],S[b+7]=0,S[b+8]=y.elements[6],S[b+9]=y.elements[7],S[b+10]=y.elements[8],S[b+11]=0):ArrayBuffer.isView(y)?S.set(y.subarray(0,S.length-b),b):y.toArray(S,b)}function h(y,S,b,M){let w=y.value,v=S+"_"+b;if(Array.isArray(w)){M[v]===void 0&&(M[v]=[]);let _=M[v],C=!1;for(let E=0;E<w.length;E++)f(w[E],_,E)===!0&&(C=!0);return C}return f(w,M,v)}function f(y,S,b){if(S[b]===void 0)return typeof y=="number"||typeof y=="boolean"?S[b]=y:ArrayBuffer.isView(y)?S[b]=y.slice():S[b]=y.clone(),!0;{let M=S[b];if(typeof y=="number"||typeof y=="boolean"){if(M!==y)return S[b]=y,!0}else{if(ArrayBuffer.isView(y))return!0;if(M.equals(y)===!1)return M.copy(y),!0}}return!1}function g(y){let S=y.uniforms,b=0,M=16;for(let v=0,_=S.length;v<_;v++){let C=Array.isArray(S[v])?S[v]:[S[v]];for(let E=0,P=C.length;E<P;E++){let I=C[E],O=Array.isArray(I.value)?I.value:[I.value],L=Array.isArray(S[v])||Array.isArray(I.value),V=b;for(let X=0,ae=O.length;X<ae;X++){let j=O[X],te=x(j,L),oe=b%M,Ie=oe%te.boundary,Xe=oe+Ie;b+=Ie,Xe!==0&&M-Xe<te.storage&&(b+=M-Xe),X===0&&(V=b),b+=te.storage}let W=I.type==="int"?Int32Array:I.type==="uint"?Uint32Array:Float32Array;I.__data=new W((b-V)/Float32Array.BYTES_PER_ELEMENT),I.__offset=V}}let w=b%M;return w>0&&(b+=M-w),y.__size=b,y.__cache={},this}function x(y,S){let b={boundary:0,storage:0};return typeof y=="number"||typeof y=="boolean"?(b.boundary=4,b.storage=4):y.isVector2?(b.boundary=8,b.storage=8):y.isVector3||y.isColor?(b.boundary=16,b.storage=12):y.isVector4?(b.boundary=16,b.storage=16):y.isMatrix3?(b.boundary=16,b.storage=48):y.isMatrix4?(b.boundary=16,b.storage=64):y.isTexture?Qe("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(y)?(b.boundary=16,b.storage=y.byteLength):Qe("WebGLRenderer: Unsupported uniform value type.",y),S===!0&&(b.boundary=16,b.storage=Math.ceil(b.storage/16)*16),b}function m(y){let S=y.target;S.removeEventListener("dispose",m),n.deleteBuffer(s[S.id]),delete s[S.id],delete r[S.id]}function p(){for(let y in s)n.deleteBuffer(s[y]);s={},r={}}return{bind:o,update:a,dispose:p}}var ZM=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),Bi=null;function JM(){return Bi===null&&(Bi=new Mi(ZM,16,16,Ls,Ei),Bi.name="DFG_LUT",Bi.minFilter=Tn,Bi.magFilter=Tn,Bi.wrapS=Di,Bi.wrapT=Di,Bi.generateMipmaps=!1,Bi.needsUpdate=!0),Bi}var fh=class{constructor(e={}){let{canvas:t=Ag(),context:i=null,depth:s=!0,stencil:r=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:u="default",failIfMajorPerformanceCaveat:d=!1,reversedDepthBuffer:h=!1,outputBufferType:f=ln}=e;this.isWebGLRenderer=!0;let g;if(i!==null){if(typeof WebGLRenderingContext<"u"&&i instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");g=i.getContextAttributes().alpha}else g=o;let x=f,m=new Set([to,Dc,Lc]),p=new Set([ln,Ti,eo,ir,Pc,Ic]),y=new Uint32Array(4),S=new Int32Array(4),b={textures:[],min:[],max:[],resolution:[]},M=null,w=null,v=[],_=[],C=null;this.domElement=t,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=Oi,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let E=this,P=!1,I=null,O=null,L=null,V=null;this._outputColorSpace=Jn;let W=0,X=0,ae=null,j=-1,te=null,oe=new Bt,Ie=new Bt,Xe=null,Z=new Mt(0),ue=0,Pe=t.width,De=t.height,fe=1,Je=null,gt=null,qe=new Bt(0,0,Pe,De),vt=new Bt(0,0,Pe,De),Pt=!1,ot=new er,R=new uc,G=!1,ne=!1,re=new yt,ye=new N,Re=new Bt,Le={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},Fe=!1;function Ge(){return ae===null?fe:1}let k=i;function Dt(A,z){return t.getContext(A,z)}let Se,nt,le,It,Ze,rt,D,T,$,ce,se,pe,be,Q,ee,ge,B,ie,J,ve,de,me,We;try{let A={alpha:!0,depth:s,stencil:r,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:u,failIfMajorPerformanceCaveat:d};if("setAttribute"in t&&t.setAttribute("data-engine",`three.js r${"187"}`),t.addEventListener("webglcontextlost",Ye,!1),t.addEventListener("webglcontextrestored",ut,!1),t.addEventListener("webglcontextcreationerror",Te,!1),k===null){let z="webgl2";if(k=Dt(z,A),k===null)throw Dt(z)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}ft()}catch(A){throw t.removeEventListener("webglcontextlost",Ye,!1),t.removeEventListener("webglcontextrestored",ut,!1),t.removeEventListener("webglcontextcreationerror",Te,!1),it("WebGLRenderer: "+A.message),A}function ft(){Se=new cS(k),Se.init(),de=new XM(k,Se),nt=new Jw(k,Se,e,de),le=new GM(k,Se),nt.reversedDepthBuffer&&h&&le.buffers.depth.setReversed(!0),O=k.createFramebuffer(),L=k.createFramebuffer(),V=k.createFramebuffer(),It=new dS(k),Ze=new RM,rt=new WM(k,Se,le,Ze,nt,de,It),D=new lS(E),T=new p_(k),me=new Kw(k,T),$=new hS(k,T,It,me),ce=new pS(k,$,T,me,It),ie=new fS(k,nt,rt),ee=new Qw(Ze),se=new CM(E,D,Se,nt,me,ee),pe=new jM(E,Ze),be=new IM,Q=new kM(Se),B=new jw(E,D,le,ce,g,l),ge=new HM(E,ce,nt),We=new KM(k,It,nt,le),J=new Zw(k,Se,It),ve=new uS(k,Se,It),It.programs=se.programs,E.capabilities=nt,E.extensions=Se,E.properties=Ze,E.renderLists=be,E.shadowMap=ge,E.state=le,E.info=It}x!==ln&&(C=new gS(x,t.width,t.height,a,s,r));let he=new lf(E,k);this.xr=he,this.getContext=function(){return k},this.getContextAttributes=function(){return k.getContextAttributes()},this.forceContextLoss=function(){let A=Se.get("WEBGL_lose_context");A&&A.loseContext()},this.forceContextRestore=function(){let A=Se.get("WEBGL_lose_context");A&&A.restoreContext()},this.getPixelRatio=function(){return fe},this.setPixelRatio=function(A){A!==void 0&&(fe=A,this.setSize(Pe,De,!1))},this.getSize=function(A){return A.set(Pe,De)},this.setSize=function(A,z,K=!0){if(he.isPresenting){Qe("WebGLRenderer: Can't change size while VR device is presenting.");return}Pe=A,De=z,t.width=Math.floor(A*fe),t.height=Math.floor(z*fe),K===!0&&(t.style.width=A+"px",t.style.height=z+"px"),C!==null&&C.setSize(t.width,t.height),this.setViewport(0,0,A,z)},this.getDrawingBufferSize=function(A){return A.set(Pe*fe,De*fe).floor()},this.setDrawingBufferSize=function(A,z,K){Pe=A,De=z,fe=K,t.width=Math.floor(A*K),t.height=Math.floor(z*K),this.setViewport(0,0,A,z)},this.setEffects=function(A){if(x===ln){it("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(A){for(let z=0;z<A.length;z++)if(A[z].isOutputPass===!0){Qe("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}C.setEffects(A||[])},this.getCurrentViewport=function(A){return A.copy(oe)},this.getViewport=function(A){return A.copy(qe)},this.setViewport=function(A,z,K,q){A.isVector4?qe.set(A.x,A.y,A.z,A.w):qe.set(A,z,K,q),le.viewport(oe.copy(qe).multiplyScalar(Ge()).round())},this.getScissor=function(A){return A.copy(vt)},this.setScissor=function(A,z,K,q){A.isVector4?vt.set(A.x,A.y,A.z,A.w):vt.set(A,z,K,q),le.scissor(Ie.copy(vt).multiplyScalar(Ge()).round())},this.getScissorTest=function(){return Pt},this.setScissorTest=function(A){le.setScissorTest(Pt=A)},this.setOpaqueSort=function(A){Je=A},this.setTransparentSort=function(A){gt=A},this.getClearColor=function(A){return A.copy(B.getClearColor())},this.setClearColor=function(){B.setClearColor(...arguments)},this.getClearAlpha=function(){return B.getClearAlpha()},this.setClearAlpha=function(){B.setClearAlpha(...arguments)},this.clear=function(A=!0,z=!0,K=!0){let q=0;if(A){let Y=!1;if(ae!==null){let we=ae.texture.format;Y=m.has(we)}if(Y){let we=ae.texture.type,Ue=p.has(we),xe=B.getClearColor(),Ae=B.getClearAlpha(),Ve=xe.r,at=xe.g,_t=xe.b;Ue?(y[0]=Ve,y[1]=at,y[2]=_t,y[3]=Ae,k.clearBufferuiv(k.COLOR,0,y)):(S[0]=Ve,S[1]=at,S[2]=_t,S[3]=Ae,k.clearBufferiv(k.COLOR,0,S))}else q|=k.COLOR_BUFFER_BIT}z&&(q|=k.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),K&&(q|=k.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),q!==0&&k.clear(q)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(A){A.setRenderer(this),I=A},this.dispose=function(){t.removeEventListener("webglcontextlost",Ye,!1),t.removeEventListener("webglcontextrestored",ut,!1),t.removeEventListener("webglcontextcreationerror",Te,!1),B.dispose(),be.dispose(),Q.dispose(),rt.dispose(),Ze.dispose(),D.dispose(),ce.dispose(),$.dispose(),me.dispose(),We.dispose(),se.dispose(),he.dispose(),he.removeEventListener("sessionstart",tm),he.removeEventListener("sessionend",nm),Ws.stop()};function Ye(A){A.preventDefault(),qd("WebGLRenderer: Context Lost."),P=!0}function ut(){qd("WebGLRenderer: Context Restored."),P=!1;let A=It.autoReset,z=ge.enabled,K=ge.autoUpdate,q=ge.needsUpdate,Y=ge.type;ft(),It.autoReset=A,ge.enabled=z,ge.autoUpdate=K,ge.needsUpdate=q,ge.type=Y}function Te(A){it("WebGLRenderer: A WebGL context could not be created. Reason: ",A.statusMessage)}function Vt(A){let z=A.target;z.removeEventListener("dispose",Vt),dn(z)}function dn(A){ys(A),Ze.remove(A)}function ys(A){let z=Ze.get(A).programs;z!==void 0&&(z.forEach(function(K){se.releaseProgram(K)}),A.isShaderMaterial&&se.releaseShaderCache(A))}this.renderBufferDirect=function(A,z,K,q,Y,we){z===null&&(z=Le);let Ue=Y.isMesh&&Y.matrixWorld.determinantAffine()<0,xe=lx(A,z,K,q,Y);le.setMaterial(q,Ue);let Ae=K.index,Ve=1;if(q.wireframe===!0){if(Ae=$.getWireframeAttribute(K),Ae===void 0)return;Ve=2}let at=K.drawRange,_t=K.attributes.position,ke=at.start*Ve,bt=(at.start+at.count)*Ve;we!==null&&(ke=Math.max(ke,we.start*Ve),bt=Math.min(bt,(we.start+we.count)*Ve)),Ae!==null?(ke=Math.max(ke,0),bt=Math.min(bt,Ae.count)):_t!=null&&(ke=Math.max(ke,0),bt=Math.min(bt,_t.count));let tn=bt-ke;if(tn<0||tn===1/0)return;me.setup(Y,q,xe,K,Ae);let qt,Gt=J;if(Ae!==null&&(qt=T.get(Ae),Gt=ve,Gt.setIndex(qt)),Y.isMesh)q.wireframe===!0?(le.setLineWidth(q.wireframeLinewidth*Ge()),Gt.setMode(k.LINES)):Gt.setMode(k.TRIANGLES);else if(Y.isLine){let Pn=q.linewidth;Pn===void 0&&(Pn=1),le.setLineWidth(Pn*Ge()),Y.isLineSegments?Gt.setMode(k.LINES):Y.isLineLoop?Gt.setMode(k.LINE_LOOP):Gt.setMode(k.LINE_STRIP)}else Y.isPoints?Gt.setMode(k.POINTS):Y.isSprite&&Gt.setMode(k.TRIANGLES);if(Y.isBatchedMesh)if(Se.get("WEBGL_multi_draw"))Gt.renderMultiDraw(Y._multiDrawStarts,Y._multiDrawCounts,Y._multiDrawCount);else{let Pn=Y._multiDrawStarts,Oe=Y._multiDrawCounts,zn=Y._multiDrawCount,Nt=Ae?T.get(Ae).bytesPerElement:1,Xs=Ze.get(q).currentProgram.getUniforms();for(let In=0;In<zn;In++)Xs.setValue(k,"_gl_DrawID",In),Gt.render(Pn[In]/Nt,Oe[In])}else if(Y.isInstancedMesh)Gt.renderInstances(ke,tn,Y.count);else if(K.isInstancedBufferGeometry){let Pn=K._maxInstanceCount!==void 0?K._maxInstanceCount:1/0,Oe=Math.min(K.instanceCount,Pn);Gt.renderInstances(ke,tn,Oe)}else Gt.render(ke,tn)};function em(A,z,K,q){I!==null&&A.isNodeMaterial&&I.setObject(q,A),G===!0&&ee.setState(A,K,!1),A.transparent===!0&&A.side===xn&&A.forceSinglePass===!1?(A.side=An,A.needsUpdate=!0,Xo(A,z,q),A.side=En,A.needsUpdate=!0,Xo(A,z,q),A.side=xn):Xo(A,z,q)}this.compile=function(A,z,K=null){K===null&&(K=A),I!==null&&I.renderStart(A,z,K),w=Q.get(K),w.init(z),_.push(w),K.traverseVisible(function(Y){Y.isLight&&Y.layers.test(z.layers)&&(w.pushLight(Y),Y.castShadow&&w.pushShadow(Y))}),A!==K&&A.traverseVisible(function(Y){Y.isLight&&Y.layers.test(z.layers)&&(w.pushLight(Y),Y.castShadow&&w.pushShadow(Y))}),w.setupLights(),I!==null&&I.updateLights(w.state.lightsArray),ne=this.localClippingEnabled,G=ee.init(this.clippingPlanes,ne),G===!0&&ee.setGlobalState(this.clippingPlanes,z),I!==null&&ge.render(w.state.shadowsArray,K,z);let q=new Set;return A.traverse(function(Y){if(!(Y.isMesh||Y.isPoints||Y.isLine||Y.isSprite))return;let we=Y.material;if(we)if(Array.isArray(we))for(let Ue=0;Ue<we.length;Ue++){let xe=we[Ue];em(xe,K,z,Y),q.add(xe)}else em(we,K,z,Y),q.add(we)}),w=_.pop(),I!==null&&I.renderEnd(),q},this.compileAsync=function(A,z,K=null){let q=this.compile(A,z,K);return new Promise(Y=>{function we(){if(q.forEach(function(Ue){let Ae=Ze.get(Ue).currentProgram;(Ae===void 0||Ae.isReady())&&q.delete(Ue)}),q.size===0){Y(A);return}setTimeout(we,10)}Se.get("KHR_parallel_shader_compile")!==null?we():setTimeout(we,10)})};let Fu=null;function ox(A){Fu&&Fu(A)}function tm(){Ws.stop()}function nm(){Ws.start()}let Ws=new i0;Ws.setAnimationLoop(ox),typeof self<"u"&&Ws.setContext(self),this.setAnimationLoop=function(A){Fu=A,he.setAnimationLoop(A),A===null?Ws.stop():Ws.start()},he.addEventListener("sessionstart",tm),he.addEventListener("sessionend",nm),this.render=function(A,z){if(z!==void 0&&z.isCamera!==!0){it("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(P===!0)return;I!==null&&I.renderStart(A,z);let K=he.enabled===!0&&he.isPresenting===!0,q=C!==null&&(ae===null||K)&&C.begin(E,ae);if(A.matrixWorldAutoUpdate===!0&&A.updateMatrixWorld(),z.parent===null&&z.matrixWorldAutoUpdate===!0&&z.updateMatrixWorld(),he.enabled===!0&&he.isPresenting===!0&&(C===null||C.isCompositing()===!1)&&(he.cameraAutoUpdate===!0&&he.updateCamera(z),z=he.getCamera()),A.isScene===!0&&A.onBeforeRender(E,A,z,ae),w=Q.get(A,_.length),w.init(z),w.state.textureUnits=rt.getTextureUnits(),_.push(w),re.multiplyMatrices(z.projectionMatrix,z.matrixWorldInverse),z.isArrayCamera?R.setFromArrayCamera(z):ot.setFromProjectionMatrix(re,ui,z.reversedDepth),ne=this.localClippingEnabled,G=ee.init(this.clippingPlanes,ne),M=be.get(A,v.length),M.init(),v.push(M),this.info.render.frame++,he.enabled===!0&&he.isPresenting===!0){let Ue=E.xr.getDepthSensingMesh();Ue!==null&&ku(Ue,z,-1/0,E.sortObjects)}ku(A,z,0,E.sortObjects),M.finish(),I!==null&&I.updateLights(w.state.lightsArray),E.sortObjects===!0&&M.sort(Je,gt),Fe=he.enabled===!1||he.isPresenting===!1||he.hasDepthSensing()===!1,Fe&&B.addToRenderList(M,A),this.info.autoReset===!0&&this.info.reset(),G===!0&&ee.beginShadows();let Y=w.state.shadowsArray;if(ge.render(Y,A,z),G===!0&&ee.endShadows(),(q&&C.hasRenderPass())===!1){let Ue=M.opaque,xe=M.transmissive;if(w.setupLights(),z.isArrayCamera){let Ae=z.cameras;if(xe.length>0)for(let Ve=0,at=Ae.length;Ve<at;Ve++){let _t=Ae[Ve];sm(Ue,xe,A,_t)}Fe&&B.render(A);for(let Ve=0,at=Ae.length;Ve<at;Ve++){let _t=Ae[Ve];im(M,A,_t,_t.viewport)}}else xe.length>0&&sm(Ue,xe,A,z),Fe&&B.render(A),im(M,A,z)}ae!==null&&X===0&&(rt.updateMultisampleRenderTarget(ae),rt.updateRenderTargetMipmap(ae)),q&&C.end(E),A.isScene===!0&&A.onAfterRender(E,A,z),me.resetDefaultState(),j=-1,te=null,_.pop(),_.length>0?(w=_[_.length-1],rt.setTextureUnits(w.state.textureUnits),G===!0&&ee.setGlobalState(E.clippingPlanes,w.state.camera)):w=null,v.pop(),v.length>0?M=v[v.length-1]:M=null,I!==null&&I.renderEnd()};function ku(A,z,K,q){if(A.visible===!1)return;if(A.layers.test(z.layers)){if(A.isGroup)K=A.renderOrder;else if(A.isLOD)A.autoUpdate===!0&&A.update(z);else if(A.isLight)w.pushLight(A),A.castShadow&&w.pushShadow(A);else if(A.isSprite){let Ue=z.isArrayCamera?R:ot;if(!A.frustumCulled||A.intersectsFrustum(Ue)){q&&Re.setFromMatrixPosition(A.matrixWorld).applyMatrix4(re);let xe=ce.update(A),Ae=A.material;Ae.visible&&M.push(A,xe,Ae,K,Re.z,null,z)}}else if(A.isMesh||A.isLine||A.isPoints){let Ue=z.isArrayCamera?R:ot;if(!A.frustumCulled||A.intersectsFrustum(Ue)){let xe=ce.update(A),Ae=A.material;if(q&&(A.boundingSphere!==void 0?(A.boundingSphere===null&&A.computeBoundingSphere(),Re.copy(A.boundingSphere.center)):(xe.boundingSphere===null&&xe.computeBoundingSphere(),Re.copy(xe.boundingSphere.center)),Re.applyMatrix4(A.matrixWorld).applyMatrix4(re)),Array.isArray(Ae)){let Ve=xe.groups;for(let at=0,_t=Ve.length;at<_t;at++){let ke=Ve[at],bt=Ae[ke.materialIndex];bt&&bt.visible&&M.push(A,xe,bt,K,Re.z,ke,z)}}else Ae.visible&&M.push(A,xe,Ae,K,Re.z,null,z)}}}let we=A.children;for(let Ue=0,xe=we.length;Ue<xe;Ue++)ku(we[Ue],z,K,q)}function im(A,z,K,q){let{opaque:Y,transmissive:we,transparent:Ue}=A;w.setupLightsView(K),G===!0&&ee.setGlobalState(E.clippingPlanes,K),q&&le.viewport(oe.copy(q)),Y.length>0&&bl(Y,z,K),we.length>0&&bl(we,z,K),Ue.length>0&&bl(Ue,z,K),le.buffers.depth.setTest(!0),le.buffers.depth.setMask(!0),le.buffers.color.setMask(!0),le.setPolygonOffset(!1)}function sm(A,z,K,q){if((K.isScene===!0?K.overrideMaterial:null)!==null)return;if(w.state.transmissionRenderTarget[q.id]===void 0){let ke=Se.has("EXT_color_buffer_half_float")||Se.has("EXT_color_buffer_float");w.state.transmissionRenderTarget[q.id]=new vn(1,1,{generateMipmaps:!0,type:ke?Ei:ln,minFilter:ls,samples:Math.max(4,nt.samples),stencilBuffer:r,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:wt.workingColorSpace})}let we=w.state.transmissionRenderTarget[q.id],Ue=q.viewport||oe;we.setSize(Ue.z*E.transmissionResolutionScale,Ue.w*E.transmissionResolutionScale);let xe=E.getRenderTarget(),Ae=E.getActiveCubeFace(),Ve=E.getActiveMipmapLevel();E.setRenderTarget(we),E.getClearColor(Z),ue=E.getClearAlpha(),ue<1&&E.setClearColor(16777215,.5),E.clear(),Fe&&B.render(K);let at=E.toneMapping;E.toneMapping=Oi;let _t=q.viewport;if(q.viewport!==void 0&&(q.viewport=void 0),w.setupLightsView(q),G===!0&&ee.setGlobalState(E.clippingPlanes,q),bl(A,K,q),rt.updateMultisampleRenderTarget(we),rt.updateRenderTargetMipmap(we),Se.has("WEBGL_multisampled_render_to_texture")===!1){let ke=!1;for(let bt=0,tn=z.length;bt<tn;bt++){let qt=z[bt],{object:Gt,geometry:Pn,material:Oe,group:zn}=qt;if(Oe.side===xn&&Gt.layers.test(q.layers)){let Nt=Oe.side;Oe.side=An,Oe.needsUpdate=!0,rm(Gt,K,q,Pn,Oe,zn),Oe.side=Nt,Oe.needsUpdate=!0,ke=!0}}ke===!0&&(rt.updateMultisampleRenderTarget(we),rt.updateRenderTargetMipmap(we))}E.setRenderTarget(xe,Ae,Ve),E.setClearColor(Z,ue),_t!==void 0&&(q.viewport=_t),E.toneMapping=at}function bl(A,z,K){let q=z.isScene===!0?z.overrideMaterial:null;for(let Y=0,we=A.length;Y<we;Y++){let Ue=A[Y],{object:xe,geometry:Ae,group:Ve}=Ue,at=Ue.material;at.allowOverride===!0&&q!==null&&(at=q),xe.layers.test(K.layers)&&rm(xe,z,K,Ae,at,Ve)}}function rm(A,z,K,q,Y,we){I!==null&&Y.isNodeMaterial&&I.setObject(A,Y),A.onBeforeRender(E,z,K,q,Y,we),A.modelViewMatrix.multiplyMatrices(K.matrixWorldInverse,A.matrixWorld),A.normalMatrix.getNormalMatrix(A.modelViewMatrix),Y.onBeforeRender(E,z,K,q,A,we),Y.transparent===!0&&Y.side===xn&&Y.forceSinglePass===!1?(Y.side=An,Y.needsUpdate=!0,E.renderBufferDirect(K,z,q,Y,A,we),Y.side=En,Y.needsUpdate=!0,E.renderBufferDirect(K,z,q,Y,A,we),Y.side=xn):E.renderBufferDirect(K,z,q,Y,A,we),A.onAfterRender(E,z,K,q,Y,we)}function om(A){let z=0;for(let K of A)K.texture!==null&&z++;return z}function Xo(A,z,K){z.isScene!==!0&&(z=Le);let q=Ze.get(A),Y=w.state.lights,we=w.state.shadowsArray,Ue=Y.state.version,xe=se.getParameters(A,Y.state,we,z,K,w.state.lightProbeGridArray),Ae=se.getProgramCacheKey(xe),Ve=q.programs;q.environment=A.isMeshStandardMaterial||A.isMeshLambertMaterial||A.isMeshPhongMaterial?z.environment:null,q.fog=z.fog;let at=A.isMeshStandardMaterial||A.isMeshLambertMaterial&&!A.envMap||A.isMeshPhongMaterial&&!A.envMap;q.envMap=D.get(A.envMap||q.environment,at),q.envMapRotation=q.environment!==null&&A.envMap===null?z.environmentRotation:A.envMapRotation,Ve===void 0&&(A.addEventListener("dispose",Vt),Ve=new Map,q.programs=Ve,q.programVariants=new Map);let _t=Ve.get(Ae);if(_t!==void 0){if(q.currentProgram===_t&&q.lightsStateVersion===Ue)return lm(A,xe),_t}else xe.uniforms=se.getUniforms(A),I!==null&&A.isNodeMaterial&&I.build(A,K,xe),A.onBeforeCompile(xe,E),_t=se.acquireProgram(xe,Ae),Ve.set(Ae,_t),q.uniforms=xe.uniforms;let ke=q.uniforms;return(!A.isShaderMaterial&&!A.isRawShaderMaterial||A.clipping===!0)&&(ke.clippingPlanes=ee.uniform),lm(A,xe),q.needsLights=hx(A),q.lightsStateVersion=Ue,q.needsLights&&(ke.ambientLightColor.value=Y.state.ambient,ke.lightProbe.value=Y.state.probe,ke.sunLights.value=Y.state.sun,ke.sunLightShadows.value=Y.state.sunShadow,ke.directionalLights.value=Y.state.directional,ke.directionalLightShadows.value=Y.state.directionalShadow,ke.spotLights.value=Y.state.spot,ke.spotLightShadows.value=Y.state.spotShadow,ke.rectAreaLights.value=Y.state.rectArea,ke.ltc_1.value=Y.state.rectAreaLTC1,ke.ltc_2.value=Y.state.rectAreaLTC2,ke.pointLights.value=Y.state.point,ke.pointLightShadows.value=Y.state.pointShadow,ke.hemisphereLights.value=Y.state.hemi,ke.sunShadowMatrix.value=Y.state.sunShadowMatrix,ke.sunShadowCascade.value=Y.state.sunShadowCascade,ke.directionalShadowMatrix.value=Y.state.directionalShadowMatrix,ke.spotLightMatrix.value=Y.state.spotLightMatrix,ke.spotLightMap.value=Y.state.spotLightMap,ke.pointShadowMatrix.value=Y.state.pointShadowMatrix),q.numLightProbeGrids=om(w.state.lightProbeGridArray),q.currentProgram=_t,q.uniformsList=null,_t}function ax(A,z,K,q,Y){let we=Ze.get(A),Ue=we.currentProgram.id+","+q+","+Y,xe=we.programVariants.get(Ue);return xe===void 0?(xe=Xo(A,z,K),we.programVariants.set(Ue,xe)):(we.currentProgram=xe,we.uniformsList=null,we.outputColorSpace=q,we.toneMapping=Y),xe}function am(A){if(A.uniformsList===null){let z=A.currentProgram.getUniforms();A.uniformsList=no.seqWithValue(z.seq,A.uniforms)}return A.uniformsList}function lm(A,z){let K=Ze.get(A);K.outputColorSpace=z.outputColorSpace,K.batching=z.batching,K.batchingColor=z.batchingColor,K.instancing=z.instancing,K.instancingColor=z.instancingColor,K.instancingMorph=z.instancingMorph,K.skinning=z.skinning,K.morphTargets=z.morphTargets,K.morphNormals=z.morphNormals,K.morphColors=z.morphColors,K.morphTargetsCount=z.morphTargetsCount,K.numClippingPlanes=z.numClippingPlanes,K.numIntersection=z.numClipIntersection,K.vertexAlphas=z.vertexAlphas,K.vertexTangents=z.vertexTangents,K.toneMapping=z.toneMapping}function lx(A,z,K,q,Y){z.isScene!==!0&&(z=Le),rt.resetTextureUnits();let we=z.fog,Ue=q.isMeshStandardMaterial||q.isMeshLambertMaterial||q.isMeshPhongMaterial?z.environment:null,xe=ae===null?E.outputColorSpace:ae.isXRRenderTarget===!0?ae.texture.colorSpace:wt.workingColorSpace,Ae=q.isMeshStandardMaterial||q.isMeshLambertMaterial&&!q.envMap||q.isMeshPhongMaterial&&!q.envMap,Ve=D.get(q.envMap||Ue,Ae),at=q.vertexColors===!0&&!!K.attributes.color&&K.attributes.color.itemSize===4,_t=!!K.attributes.tangent&&(!!q.normalMap||q.anisotropy>0),ke=!!K.morphAttributes.position,bt=!!K.morphAttributes.normal,tn=!!K.morphAttributes.color,qt=Oi;q.toneMapped&&(ae===null||ae.isXRRenderTarget===!0)&&(qt=E.toneMapping);let Gt=K.morphAttributes.position||K.morphAttributes.normal||K.morphAttributes.color,Pn=Gt!==void 0?Gt.length:0,Oe=Ze.get(q),zn=w.state.lights;if(G===!0&&(ne===!0||A!==te)){let Jt=A===te&&q.id===j;ee.setState(q,A,Jt)}let Nt=!1,Xs=!1;q.version===Oe.__version?Oe.needsLights&&Oe.lightsStateVersion!==zn.state.version||Y.isBatchedMesh&&Oe.batching===!1||!Y.isBatchedMesh&&Oe.batching===!0||Y.isBatchedMesh&&Oe.batchingColor===!0&&Y._colorsTexture===null||Y.isBatchedMesh&&Oe.batchingColor===!1&&Y._colorsTexture!==null||Y.isInstancedMesh&&Oe.instancing===!1||!Y.isInstancedMesh&&Oe.instancing===!0||Y.isSkinnedMesh&&Oe.skinning===!1||!Y.isSkinnedMesh&&Oe.skinning===!0||Y.isInstancedMesh&&Oe.instancingColor===!0&&Y.instanceColor===null||Y.isInstancedMesh&&Oe.instancingColor===!1&&Y.instanceColor!==null||Y.isInstancedMesh&&Oe.instancingMorph===!0&&Y.morphTexture===null||Y.isInstancedMesh&&Oe.instancingMorph===!1&&Y.morphTexture!==null||Oe.envMap!==Ve||q.fog===!0&&Oe.fog!==we||Oe.numClippingPlanes!==void 0&&(Oe.numClippingPlanes!==ee.numPlanes||Oe.numIntersection!==ee.numIntersection)||Oe.vertexAlphas!==at||Oe.vertexTangents!==_t||Oe.morphTargets!==ke||Oe.morphNormals!==bt||Oe.morphColors!==tn||Oe.morphTargetsCount!==Pn||Oe.numLightProbeGrids!==om(w.state.lightProbeGridArray)?Nt=!0:(Oe.outputColorSpace!==xe||Oe.toneMapping!==qt)&&(Xs=!0):(Nt=!0,Oe.__version=q.version);let In=Oe.currentProgram;(Nt===!0||Xs===!0)&&(In=Xs===!0?ax(q,z,Y,xe,qt):Xo(q,z,Y),I&&q.isNodeMaterial&&I.onUpdateProgram(q,In,Oe));let wl=!1,xs=!1,qs=!1,Ct=In.getUniforms(),wn=Oe.uniforms;if(le.useProgram(In.program)&&(wl=!0,xs=!0,qs=!0),q.id!==j&&(j=q.id,xs=!0),wl||te!==A){le.buffers.depth.getReversed()&&A.reversedDepth!==!0&&(A._reversedDepth=!0,A.updateProjectionMatrix()),Ct.setValue(k,"projectionMatrix",A.projectionMatrix),Ct.setValue(k,"viewMatrix",A.matrixWorldInverse);let fn=Ct.map.cameraPosition;fn!==void 0&&fn.setValue(k,ye.setFromMatrixPosition(A.matrixWorld)),nt.logarithmicDepthBuffer&&Ct.setValue(k,"logDepthBufFC",2/(Math.log(A.far+1)/Math.LN2)),(q.isMeshPhongMaterial||q.isMeshToonMaterial||q.isMeshLambertMaterial||q.isMeshBasicMaterial||q.isMeshStandardMaterial||q.isShaderMaterial)&&Ct.setValue(k,"isOrthographic",A.isOrthographicCamera===!0),te!==A&&(te=A,xs=!0,qs=!0)}if(Oe.needsLights&&(zn.state.sunShadowMap.length>0&&Ct.setValue(k,"sunShadowMap",zn.state.sunShadowMap,rt),zn.state.directionalShadowMap.length>0&&Ct.setValue(k,"directionalShadowMap",zn.state.directionalShadowMap,rt),zn.state.spotShadowMap.length>0&&Ct.setValue(k,"spotShadowMap",zn.state.spotShadowMap,rt),zn.state.pointShadowMap.length>0&&Ct.setValue(k,"pointShadowMap",zn.state.pointShadowMap,rt)),Y.isSkinnedMesh){Ct.setOptional(k,Y,"bindMatrix"),Ct.setOptional(k,Y,"bindMatrixInverse");let Jt=Y.skeleton;Jt&&(Jt.boneTexture===null&&Jt.computeBoneTexture(),Ct.setValue(k,"boneTexture",Jt.boneTexture,rt))}Y.isBatchedMesh&&(Ct.setOptional(k,Y,"batchingTexture"),Ct.setValue(k,"batchingTexture",Y._matricesTexture,rt),Ct.setOptional(k,Y,"batchingIdTexture"),Ct.setValue(k,"batchingIdTexture",Y._indirectTexture,rt),Ct.setOptional(k,Y,"batchingColorTexture"),Y._colorsTexture!==null&&Ct.setValue(k,"batchingColorTexture",Y._colorsTexture,rt));let xi=K.morphAttributes;if((xi.position!==void 0||xi.normal!==void 0||xi.color!==void 0)&&ie.update(Y,K,In),(xs||Oe.receiveShadow!==Y.receiveShadow)&&(Oe.receiveShadow=Y.receiveShadow,Ct.setValue(k,"receiveShadow",Y.receiveShadow)),(q.isMeshStandardMaterial||q.isMeshLambertMaterial||q.isMeshPhongMaterial)&&q.envMap===null&&z.environment!==null&&(wn.envMapIntensity.value=z.environmentIntensity),wn.dfgLUT!==void 0&&(wn.dfgLUT.value=JM()),xs){if(Ct.setValue(k,"toneMappingExposure",E.toneMappingExposure),Oe.needsLights&&cx(wn,qs),we&&q.fog===!0&&pe.refreshFogUniforms(wn,we),pe.refreshMaterialUniforms(wn,q,fe,De,w.state.transmissionRenderTarget[A.id]),Oe.needsLights&&Oe.numLightProbeGrids>0){let Jt=b,fn=0;for(let Ji of w.state.lightProbeGridArray)Ji.texture!==null&&(Jt.textures[fn]=Ji.texture,Jt.min[fn]=Ji.boundingBox.min,Jt.max[fn]=Ji.boundingBox.max,Jt.resolution[fn]=Ji.resolution,fn++);for(let Ji in Jt)Jt[Ji].length=fn;wn.probesSH.value=Jt.textures,wn.probesMin.value=Jt.min,wn.probesMax.value=Jt.max,wn.probesResolution.value=Jt.resolution}no.upload(k,am(Oe),wn,rt)}if(q.isShaderMaterial&&q.uniformsNeedUpdate===!0&&(no.upload(k,am(Oe),wn,rt),q.uniformsNeedUpdate=!1),q.isSpriteMaterial&&Ct.setValue(k,"center",Y.center),Ct.setValue(k,"modelViewMatrix",Y.modelViewMatrix),Ct.setValue(k,"normalMatrix",Y.normalMatrix),Ct.setValue(k,"modelMatrix",Y.matrixWorld),q.uniformsGroups!==void 0){let Jt=q.uniformsGroups;for(let fn=0,Ji=Jt.length;fn<Ji;fn++){let hm=Jt[fn];We.update(hm,In),We.bind(hm,In)}}return In}function cx(A,z){A.ambientLightColor.needsUpdate=z,A.lightProbe.needsUpdate=z,A.sunLights.needsUpdate=z,A.sunLightShadows.needsUpdate=z,A.directionalLights.needsUpdate=z,A.directionalLightShadows.needsUpdate=z,A.pointLights.needsUpdate=z,A.pointLightShadows.needsUpdate=z,A.spotLights.needsUpdate=z,A.spotLightShadows.needsUpdate=z,A.rectAreaLights.needsUpdate=z,A.hemisphereLights.needsUpdate=z}function hx(A){return A.isMeshLambertMaterial||A.isMeshToonMaterial||A.isMeshPhongMaterial||A.isMeshStandardMaterial||A.isShadowMaterial||A.isShaderMaterial&&A.lights===!0}this.getActiveCubeFace=function(){return W},this.getActiveMipmapLevel=function(){return X},this.getRenderTarget=function(){return ae},this.setRenderTargetTextures=function(A,z,K){let q=Ze.get(A);q.__autoAllocateDepthBuffer=A.resolveDepthBuffer===!1,q.__autoAllocateDepthBuffer===!1&&(q.__useRenderToTexture=!1),Ze.get(A.texture).__webglTexture=z,Ze.get(A.depthTexture).__webglTexture=q.__autoAllocateDepthBuffer?void 0:K,q.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(A,z){let K=Ze.get(A);K.__webglFramebuffer=z,K.__useDefaultFramebuffer=z===void 0},this.setRenderTarget=function(A,z=0,K=0){ae=A,W=z,X=K;let q=null,Y=!1,we=!1;if(A){let xe=Ze.get(A);if(xe.__useDefaultFramebuffer!==void 0){le.bindFramebuffer(k.FRAMEBUFFER,xe.__webglFramebuffer),oe.copy(A.viewport),Ie.copy(A.scissor),Xe=A.scissorTest,le.viewport(oe),le.scissor(Ie),le.setScissorTest(Xe),j=-1;return}else if(xe.__webglFramebuffer===void 0)rt.setupRenderTarget(A);else if(xe.__hasExternalTextures)rt.rebindTextures(A,Ze.get(A.texture).__webglTexture,Ze.get(A.depthTexture).__webglTexture);else if(A.depthBuffer){let at=A.depthTexture;if(xe.__boundDepthTexture!==at){if(at!==null&&Ze.has(at)&&(A.width!==at.image.width||A.height!==at.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");rt.setupDepthRenderbuffer(A)}}let Ae=A.texture;(Ae.isData3DTexture||Ae.isDataArrayTexture||Ae.isCompressedArrayTexture)&&(we=!0);let Ve=Ze.get(A).__webglFramebuffer;A.isWebGLCubeRenderTarget?(Array.isArray(Ve[z])?q=Ve[z][K]:q=Ve[z],Y=!0):A.samples>0&&rt.useMultisampledRTT(A)===!1?q=Ze.get(A).__webglMultisampledFramebuffer:Array.isArray(Ve)?q=Ve[K]:q=Ve,oe.copy(A.viewport),Ie.copy(A.scissor),Xe=A.scissorTest}else oe.copy(qe).multiplyScalar(fe).floor(),Ie.copy(vt).multiplyScalar(fe).floor(),Xe=Pt;if(K!==0&&(q=O),le.bindFramebuffer(k.FRAMEBUFFER,q)&&le.drawBuffers(A,q),le.viewport(oe),le.scissor(Ie),le.setScissorTest(Xe),Y){let xe=Ze.get(A.texture);k.framebufferTexture2D(k.FRAMEBUFFER,k.COLOR_ATTACHMENT0,k.TEXTURE_CUBE_MAP_POSITIVE_X+z,xe.__webglTexture,K)}else if(we){let xe=z;for(let Ae=0;Ae<A.textures.length;Ae++){let Ve=Ze.get(A.textures[Ae]);k.framebufferTextureLayer(k.FRAMEBUFFER,k.COLOR_ATTACHMENT0+Ae,Ve.__webglTexture,K,xe)}}else if(A!==null&&K!==0){let xe=Ze.get(A.texture);k.framebufferTexture2D(k.FRAMEBUFFER,k.COLOR_ATTACHMENT0,k.TEXTURE_2D,xe.__webglTexture,K)}j=-1};function cm(A){let z=Ze.get(A);return(z.__readFormat!==A.format||z.__readType!==A.type)&&(z.__readFormat=A.format,z.__readType=A.type,z.__formatReadable=nt.textureFormatReadable(A.format),z.__typeReadable=nt.textureTypeReadable(A.type)),z}this.readRenderTargetPixels=function(A,z,K,q,Y,we,Ue,xe=0){if(!(A&&A.isWebGLRenderTarget)){it("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let Ae=Ze.get(A).__webglFramebuffer;if(A.isWebGLCubeRenderTarget&&Ue!==void 0&&(Ae=Ae[Ue],Array.isArray(Ae)&&(Ae=Ae[0])),Ae){le.bindFramebuffer(k.FRAMEBUFFER,Ae);try{let Ve=A.textures[xe],at=Ve.format,_t=Ve.type;A.textures.length>1&&k.readBuffer(k.COLOR_ATTACHMENT0+xe);let ke=cm(Ve);if(ke.__formatReadable===!1){it("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(ke.__typeReadable===!1){it("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}z>=0&&z<=A.width-q&&K>=0&&K<=A.height-Y&&k.readPixels(z,K,q,Y,de.convert(at),de.convert(_t),we)}finally{let Ve=ae!==null?Ze.get(ae).__webglFramebuffer:null;le.bindFramebuffer(k.FRAMEBUFFER,Ve)}}},this.readRenderTargetPixelsAsync=async function(A,z,K,q,Y,we,Ue,xe=0){if(!(A&&A.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let Ae=Ze.get(A).__webglFramebuffer;if(A.isWebGLCubeRenderTarget&&Ue!==void 0&&(Ae=Ae[Ue],Array.isArray(Ae)&&(Ae=Ae[0])),Ae)if(z>=0&&z<=A.width-q&&K>=0&&K<=A.height-Y){le.bindFramebuffer(k.FRAMEBUFFER,Ae);let Ve=A.textures[xe],at=Ve.format,_t=Ve.type;A.textures.length>1&&k.readBuffer(k.COLOR_ATTACHMENT0+xe);let ke=cm(Ve);if(ke.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(ke.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let bt=k.createBuffer();k.bindBuffer(k.PIXEL_PACK_BUFFER,bt),k.bufferData(k.PIXEL_PACK_BUFFER,we.byteLength,k.STREAM_READ),k.readPixels(z,K,q,Y,de.convert(at),de.convert(_t),0),k.bindBuffer(k.PIXEL_PACK_BUFFER,null);let tn=ae!==null?Ze.get(ae).__webglFramebuffer:null;le.bindFramebuffer(k.FRAMEBUFFER,tn);let qt=k.fenceSync(k.SYNC_GPU_COMMANDS_COMPLETE,0);return k.flush(),await Rg(k,qt,4),k.bindBuffer(k.PIXEL_PACK_BUFFER,bt),k.getBufferSubData(k.PIXEL_PACK_BUFFER,0,we),k.bindBuffer(k.PIXEL_PACK_BUFFER,null),k.deleteBuffer(bt),k.deleteSync(qt),we}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(A,z=null,K=0){let q=Math.pow(2,-K),Y=Math.floor(A.image.width*q),we=Math.floor(A.image.height*q),Ue=z!==null?z.x:0,xe=z!==null?z.y:0;rt.setTexture2D(A,0),k.copyTexSubImage2D(k.TEXTURE_2D,K,0,0,Ue,xe,Y,we),le.unbindTexture()},this.copyTextureToTexture=function(A,z,K=null,q=null,Y=0,we=0){let Ue,xe,Ae,Ve,at,_t,ke,bt,tn,qt=A.isCompressedTexture?A.mipmaps[we]:A.image;if(K!==null)Ue=K.max.x-K.min.x,xe=K.max.y-K.min.y,Ae=K.isBox3?K.max.z-K.min.z:1,Ve=K.min.x,at=K.min.y,_t=K.isBox3?K.min.z:0;else{let Ct=Math.pow(2,-Y);Ue=Math.floor(qt.width*Ct),xe=Math.floor(qt.height*Ct),A.isDataArrayTexture?Ae=qt.depth:A.isData3DTexture?Ae=Math.floor(qt.depth*Ct):Ae=1,Ve=0,at=0,_t=0}q!==null?(ke=q.x,bt=q.y,tn=q.z):(ke=0,bt=0,tn=0);let Gt=de.convert(z.format),Pn=de.convert(z.type),Oe;z.isData3DTexture?(rt.setTexture3D(z,0),Oe=k.TEXTURE_3D):z.isDataArrayTexture||z.isCompressedArrayTexture?(rt.setTexture2DArray(z,0),Oe=k.TEXTURE_2D_ARRAY):(rt.setTexture2D(z,0),Oe=k.TEXTURE_2D),le.activeTexture(k.TEXTURE0),le.pixelStorei(k.UNPACK_FLIP_Y_WEBGL,z.flipY),le.pixelStorei(k.UNPACK_PREMULTIPLY_ALPHA_WEBGL,z.premultiplyAlpha),le.pixelStorei(k.UNPACK_ALIGNMENT,z.unpackAlignment);let zn=le.getParameter(k.UNPACK_ROW_LENGTH),Nt=le.getParameter(k.UNPACK_IMAGE_HEIGHT),Xs=le.getParameter(k.UNPACK_SKIP_PIXELS),In=le.getParameter(k.UNPACK_SKIP_ROWS),wl=le.getParameter(k.UNPACK_SKIP_IMAGES);le.pixelStorei(k.UNPACK_ROW_LENGTH,qt.width),le.pixelStorei(k.UNPACK_IMAGE_HEIGHT,qt.height),le.pixelStorei(k.UNPACK_SKIP_PIXELS,Ve),le.pixelStorei(k.UNPACK_SKIP_ROWS,at),le.pixelStorei(k.UNPACK_SKIP_IMAGES,_t);let xs=A.isDataArrayTexture||A.isData3DTexture,qs=z.isDataArrayTexture||z.isData3DTexture;if(A.isDepthTexture){let Ct=Ze.get(A),wn=Ze.get(z),xi=Ze.get(Ct.__renderTarget),Jt=Ze.get(wn.__renderTarget);le.bindFramebuffer(k.READ_FRAMEBUFFER,xi.__webglFramebuffer),le.bindFramebuffer(k.DRAW_FRAMEBUFFER,Jt.__webglFramebuffer);for(let fn=0;fn<Ae;fn++)xs&&(k.framebufferTextureLayer(k.READ_FRAMEBUFFER,k.COLOR_ATTACHMENT0,Ze.get(A).__webglTexture,Y,_t+fn),k.framebufferTextureLayer(k.DRAW_FRAMEBUFFER,k.COLOR_ATTACHMENT0,Ze.get(z).__webglTexture,we,tn+fn)),k.blitFramebuffer(Ve,at,Ve+Ue,at+xe,ke,bt,ke+Ue,bt+xe,k.DEPTH_BUFFER_BIT,k.NEAREST);le.bindFramebuffer(k.READ_FRAMEBUFFER,null),le.bindFramebuffer(k.DRAW_FRAMEBUFFER,null)}else if(Y!==0||A.isRenderTargetTexture||Ze.has(A)){let Ct=Ze.get(A),wn=Ze.get(z);le.bindFramebuffer(k.READ_FRAMEBUFFER,L),le.bindFramebuffer(k.DRAW_FRAMEBUFFER,V);for(let xi=0;xi<Ae;xi++)xs?k.framebufferTextureLayer(k.READ_FRAMEBUFFER,k.COLOR_ATTACHMENT0,Ct.__webglTexture,Y,_t+xi):k.framebufferTexture2D(k.READ_FRAMEBUFFER,k.COLOR_ATTACHMENT0,k.TEXTURE_2D,Ct.__webglTexture,Y),qs?k.framebufferTextureLayer(k.DRAW_FRAMEBUFFER,k.COLOR_ATTACHMENT0,wn.__webglTexture,we,tn+xi):k.framebufferTexture2D(k.DRAW_FRAMEBUFFER,k.COLOR_ATTACHMENT0,k.TEXTURE_2D,wn.__webglTexture,we),Y!==0?k.blitFramebuffer(Ve,at,Ve+Ue,at+xe,ke,bt,ke+Ue,bt+xe,k.COLOR_BUFFER_BIT,k.NEAREST):qs?k.copyTexSubImage3D(Oe,we,ke,bt,tn+xi,Ve,at,Ue,xe):k.copyTexSubImage2D(Oe,we,ke,bt,Ve,at,Ue,xe);le.bindFramebuffer(k.READ_FRAMEBUFFER,null),le.bindFramebuffer(k.DRAW_FRAMEBUFFER,null)}else qs?A.isDataTexture||A.isData3DTexture?k.texSubImage3D(Oe,we,ke,bt,tn,Ue,xe,Ae,Gt,Pn,qt.data):z.isCompressedArrayTexture?k.compressedTexSubImage3D(Oe,we,ke,bt,tn,Ue,xe,Ae,Gt,qt.data):k.texSubImage3D(Oe,we,ke,bt,tn,Ue,xe,Ae,Gt,Pn,qt):A.isDataTexture?k.texSubImage2D(k.TEXTURE_2D,we,ke,bt,Ue,xe,Gt,Pn,qt.data):A.isCompressedTexture?k.compressedTexSubImage2D(k.TEXTURE_2D,we,ke,bt,qt.width,qt.height,Gt,qt.data):k.texSubImage2D(k.TEXTURE_2D,we,ke,bt,Ue,xe,Gt,Pn,qt);le.pixelStorei(k.UNPACK_ROW_LENGTH,zn),le.pixelStorei(k.UNPACK_IMAGE_HEIGHT,Nt),le.pixelStorei(k.UNPACK_SKIP_PIXELS,Xs),le.pixelStorei(k.UNPACK_SKIP_ROWS,In),le.pixelStorei(k.UNPACK_SKIP_IMAGES,wl),we===0&&z.generateMipmaps===!0&&z.mipmapsAutoUpdate===!0&&k.generateMipmap(Oe),le.unbindTexture()},this.initRenderTarget=function(A){Ze.get(A).__webglFramebuffer===void 0&&rt.setupRenderTarget(A)},this.initTexture=function(A){A.isCubeTexture?rt.setTextureCube(A,0):A.isData3DTexture?rt.setTexture3D(A,0):A.isDataArrayTexture||A.isCompressedArrayTexture?rt.setTexture2DArray(A,0):rt.setTexture2D(A,0),le.unbindTexture()},this.resetState=function(){W=0,X=0,ae=null,le.reset(),me.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return ui}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(e){this._outputColorSpace=e;let t=this.getContext();t.drawingBufferColorSpace=wt._getDrawingBufferColorSpace(e),t.unpackColorSpace=wt._getUnpackColorSpace()}};var p0=Math.PI/16,vh=class{constructor(e,t,i){this.box=e;this.canvas=t;this.on=i;let s={signal:this.stop.signal};t.addEventListener("pointerdown",r=>this.down(r),s),t.addEventListener("pointermove",r=>this.move(r),s),t.addEventListener("pointerup",r=>this.up(r),s),t.addEventListener("pointercancel",r=>this.cancel(r),s),t.addEventListener("pointerleave",()=>this.on.leave(),s),t.addEventListener("contextmenu",r=>r.preventDefault(),s),t.addEventListener("wheel",r=>this.wheel(r),{...s,passive:!1}),t.addEventListener("keydown",r=>this.key(r),s)}box;canvas;on;current="click";mode="idle";pointers=new Map;start={x:0,y:0};last={x:0,y:0};path=[];lastClick={x:0,y:0,time:-1/0};spread=0;longPress=0;resized=-1/0;mods={exclude:!1,add:!1,button:0,touch:!1};stop=new AbortController;get tool(){return this.current}set tool(e){e!==this.current&&(this.drop(),this.current=e)}get open(){return this.tool==="polyline"&&this.path.length>0}at(e){let t=this.box.getBoundingClientRect();return{x:e.clientX-t.left,y:e.clientY-t.top}}down(e){let t=this.at(e);if(this.canvas.focus({preventScroll:!0}),this.canvas.setPointerCapture(e.pointerId),this.pointers.set(e.pointerId,t),this.pointers.size===2)return this.pinchStart();if(this.pointers.size>2||this.mode!=="idle")return;let i=e.pointerType==="touch";this.mods=QM(e,i),this.start=this.last=t,this.mode="press",this.tool==="brush"&&e.button===0&&!e.altKey&&!e.ctrlKey&&!e.metaKey&&this.on.brushStart(t.x,t.y)&&(this.mode="brush"),i&&this.mode==="press"&&(this.longPress=window.setTimeout(()=>this.longPressed(),500))}move(e){let t=this.at(e);if(!this.pointers.has(e.pointerId)){e.pointerType!=="touch"&&this.on.hover(t.x,t.y),this.open&&this.on.outline([...this.path,t]);return}if(this.pointers.set(e.pointerId,t),this.mode==="pinch")return this.pinch();if(this.mode==="press"){if(this.open&&(this.start=t),Math.hypot(t.x-this.start.x,t.y-this.start.y)<5)return;if(clearTimeout(this.longPress),(this.tool==="box"||this.tool==="lasso")&&this.mods.button===0&&!e.altKey){this.path=[this.start],this.mode="outline";return}let r=this.mods.button>0||!e.altKey&&(e.shiftKey||e.ctrlKey||e.metaKey);this.mode=r?"pan":"turn",this.last=t}let i=t.x-this.last.x,s=t.y-this.last.y;if(this.mode==="turn")this.on.turn(-i*.0075,-s*.0075,!1);else if(this.mode==="pan")this.on.pan(i,s,!1);else if(this.mode==="brush")this.on.brush(t.x,t.y);else if(this.mode==="outline"){let{x:r,y:o}=this.start;this.tool==="box"?this.path=[{x:r,y:o},{x:t.x,y:o},t,{x:r,y:t.y}]:this.path.push(t),this.on.outline(this.path)}this.last=t}up(e){let t=this.mode;if(this.pointers.delete(e.pointerId)){if(clearTimeout(this.longPress),this.pointers.size){this.mode="done";return}this.mode="idle",t==="brush"&&this.on.brushEnd(),t==="outline"&&this.close(this.mods),t==="press"&&this.tool==="polyline"&&this.mods.button===0?this.corner(this.start):t==="press"&&this.clicked(this.start)}}corner(e){let[t]=this.path,i=this.path.at(-1),s=r=>r!==void 0&&Math.hypot(e.x-r.x,e.y-r.y)<10;if(this.path.length>2&&(s(t)||s(i)))return this.close(this.mods);s(i)||(this.path.push(e),this.on.outline(this.path))}close(e){let{path:t}=this;this.path=[],this.on.outline([]),t.length>2&&this.on.enclose(t,e)}clicked({x:e,y:t}){let{lastClick:i}=this,s=performance.now(),r=this.mods.button===0&&!this.mods.exclude,o=Math.hypot(e-i.x,t-i.y)<10,a=r&&o&&s-i.time<300;this.lastClick={x:e,y:t,time:r&&!a?s:-1/0},a?this.on.focus(e,t):this.mods.button!==1&&this.on.click(e,t,this.mods)}longPressed(){this.mode!=="press"||this.open||(this.mode="done",navigator.vibrate?.(12),this.on.click(this.start.x,this.start.y,{...this.mods,exclude:!0}))}cancel(e){clearTimeout(this.longPress),this.pointers.delete(e.pointerId)&&(this.drop(),this.mode=this.pointers.size?"done":"idle")}drop(){this.mode==="brush"&&this.on.brushEnd(),(this.mode==="outline"||this.open)&&(this.path=[],this.on.outline([]))}pinchStart(){clearTimeout(this.longPress),this.drop(),this.mode="pinch";let{center:e,spread:t}=this.fingers();this.last=e,this.spread=t}pinch(){let{center:e,spread:t}=this.fingers();this.on.pan(e.x-this.last.x,e.y-this.last.y,!1),t>0&&this.spread>0&&this.on.zoom(this.spread/t,e.x,e.y,!1),this.last=e,this.spread=t}fingers(){let[e,t]=[...this.pointers.values()];return{center:{x:(e.x+t.x)/2,y:(e.y+t.y)/2},spread:Math.hypot(e.x-t.x,e.y-t.y)}}wheel(e){if(e.preventDefault(),this.open)return;if(e.altKey)return this.resize(e);let t=this.at(e),i=e.deltaMode===1?18:e.deltaMode===2?400:1,s=Math.min(240,Math.max(-240,e.deltaY*i*(e.ctrlKey?8:1))),r=Math.abs(e.deltaY*i)>=50;this.on.zoom(Math.exp(s*.0014),t.x,t.y,r)}resize(e){let t=e.timeStamp-this.resized>180,i=e.deltaY||e.deltaX;!i||!t||(this.resized=e.timeStamp,this.on.resize(i<0?1:-1))}key(e){if(e.altKey||e.ctrlKey||e.metaKey)return;let t=40,s={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]}[e.key];if(this.open){if(e.key==="Enter")this.close({exclude:e.shiftKey,add:!1,button:0,touch:!1});else if(e.key==="Escape")this.drop();else if(e.key==="Backspace")this.path.pop(),this.on.outline(this.path);else if(e.key.length===1&&e.key!==" ")return}else if(s&&e.shiftKey)this.on.pan(s[0]*t,s[1]*t,!0);else if(s)this.on.turn(s[0]*p0,s[1]*p0,!0);else if(e.key==="+"||e.key==="=")this.on.zoom(.8,null,null,!0);else if(e.key==="-"||e.key==="_")this.on.zoom(1.25,null,null,!0);else if(e.key==="Home")this.on.fit();else if(e.key===" ")this.on.center({exclude:e.shiftKey,add:!1,button:0,touch:!1});else return;e.preventDefault(),e.stopPropagation()}get busy(){return this.mode!=="idle"&&this.mode!=="press"}dispose(){clearTimeout(this.longPress),this.stop.abort()}};function QM(n,e){return{exclude:n.shiftKey||n.button===2,add:n.ctrlKey||n.metaKey,button:Math.max(0,n.button),touch:e}}function m0({positions:n,faces:e},t,i){let s=eT(n),r=new Int32Array(s.length).fill(-2),o=new Uint8Array(s.length);for(let c=0;c<e.length;c++){let u=s[e[c]],d=t[c/3|0];r[u]===-2?r[u]=d:r[u]!==d&&(o[u]=1)}let a=new Map,l=new Map;for(let c=0;c<t.length;c++)for(let u=0;u<3;u++){let d=s[e[3*c+u]],h=s[e[3*c+(u+1)%3]];if(!o[d]||!o[h])continue;let f=Math.min(d,h)*s.length+Math.max(d,h),g=a.get(f);if(g===void 0&&a.set(f,c),g===void 0||t[g]===t[c]||t[g]<0||t[c]<0)continue;let x=[Math.min(t[c],t[g]),Math.max(t[c],t[g])],m=x.join(),p=l.get(m)??{parts:x,sum:0,length:0,faces:new Set};l.set(m,p);let y=Math.hypot(n[3*d]-n[3*h],n[3*d+1]-n[3*h+1],n[3*d+2]-n[3*h+2]);p.sum+=y*Math.min(i[c],i[g]),p.length+=y,p.faces.add(c).add(g)}return[...l.values()].map(c=>({parts:c.parts,certainty:c.sum/Math.max(c.length,1e-12),faces:[...c.faces]})).sort((c,u)=>c.certainty-u.certainty||c.parts[0]-u.parts[0]||c.parts[1]-u.parts[1])}function eT(n){let e=n.length/3,t=new Uint32Array(n.map(o=>o+0).buffer),i=2**Math.ceil(Math.log2(2*e+2))-1,s=new Int32Array(i+1).fill(-1),r=new Uint32Array(e);for(let o=0;o<e;o++){let[a,l,c]=[t[3*o],t[3*o+1],t[3*o+2]],u=(Math.imul(a,73856093)^Math.imul(l,19349663)^Math.imul(c,83492791))>>>0;u=(u^u>>>15)&i;for(let d=s[u];d>=0&&!(t[3*d]===a&&t[3*d+1]===l&&t[3*d+2]===c);d=s[u])u=u+1&i;s[u]<0&&(s[u]=o),r[o]=s[u]}return r}var or={home:[-.933802,.275556,1.747021],front:[0,0,2],right:[2,0,0],top:[0,2,0],back:[0,0,-2],left:[-2,0,0],bottom:[0,-2,0]},Pa={eye:or.home,target:[0,0,0],up:[0,1,0],fov:.6981317},g0={shading:"parts",wireframe:!1,boundaries:!0,explode:0,backfaces:!0,xray:!1,clip:0,clipAxis:"z",dark:!1,ground:!0,labels:!1};var cf=27,tT=[{direction:"right",name:"X",axis:"x"},{direction:"left",name:"",axis:"x"},{direction:"top",name:"Y",axis:"y"},{direction:"bottom",name:"",axis:"y"},{direction:"front",name:"Z",axis:"z"},{direction:"back",name:"",axis:"z"}],yh=class{element=document.createElement("div");drawn=new $n(0,0,0,0);ends=tT.map(({direction:e,name:t,axis:i})=>{let s=document.createElement("button");return s.type="button",s.className=`viewer-axis ${i} ${t?"named":""}`,s.dataset.direction=e,s.setAttribute("aria-label",`View from the ${e}`),s.dataset.tip=`View from the ${e}`,s.append(Object.assign(document.createElement("span"),{textContent:t})),{button:s,along:new N().fromArray(or[e]).normalize()}});constructor(e){this.element.className="viewer-gizmo",this.element.setAttribute("role","group"),this.element.setAttribute("aria-label","View along an axis");for(let{button:t}of this.ends)t.addEventListener("click",()=>e(t.dataset.direction)),this.element.append(t)}update(e){if(e.quaternion.equals(this.drawn))return;this.drawn.copy(e.quaternion);let t=new N;for(let{button:i,along:s}of this.ends){t.copy(s).transformDirection(e.matrixWorldInverse);let r=Math.hypot(t.x,t.y);i.style.setProperty("--x",`${(t.x*cf).toFixed(1)}px`),i.style.setProperty("--y",`${(-t.y*cf).toFixed(1)}px`),i.style.setProperty("--length",`${(r*cf).toFixed(1)}px`),i.style.setProperty("--angle",`${Math.atan2(t.y,-t.x).toFixed(3)}rad`),i.style.zIndex=String(Math.round(10+9*t.z))}}};var xh=7,_h=2,bh=class{layer=document.createElement("div");labels=new Map;constructor(e){this.layer.className="viewer-labels",this.layer.setAttribute("aria-hidden","true"),e.append(this.layer)}set(e){for(let[t,{element:i,dot:s}]of this.labels)e.has(t)||(i.remove(),s.remove(),this.labels.delete(t));for(let[t,i]of e){let s=this.labels.get(t);if(!s){let[r,o]=[document.createElement("span"),document.createElement("i")];r.className="viewer-label gone",o.className="gone",r.dataset.part=String(t),this.layer.append(o,r),this.labels.set(t,s={element:r,dot:o,width:0,height:0,anchor:null,size:0})}s.element.textContent!==i&&(s.element.textContent=i,s.width=0)}}anchor(e){for(let[t,i]of this.labels){let s=e.get(t)??[],r={x:s.reduce((a,{x:l})=>a+l,0)/s.length,y:s.reduce((a,{y:l})=>a+l,0)/s.length},o=({x:a,y:l})=>Math.hypot(a-r.x,l-r.y);i.anchor=s.length?s.reduce((a,l)=>o(l)<o(a)?l:a).point:null,i.size=s.length}}update(e,t,i,s){let r=[],o=new N;for(let a of[...this.labels.values()].sort((l,c)=>c.size-l.size)){let{element:l,dot:c,anchor:u}=a,d;if(u&&!s(u)){a.width||([a.width,a.height]=[l.offsetWidth,l.offsetHeight]);let{width:h,height:f}=a;o.copy(u).project(e);let g=(o.x*.5+.5)*t,x=(.5-o.y*.5)*i;d=[[g-h/2,x-f-xh],[g-h/2,x+xh],[g+xh,x-f/2],[g-h-xh,x-f/2]].find(([p,y])=>p>=0&&y>=0&&p+h<=t&&y+f<=i&&r.every(S=>p>=S[2]+_h||p+h+_h<=S[0]||y>=S[3]+_h||y+f+_h<=S[1])),d&&(r.push([d[0],d[1],d[0]+h,d[1]+f]),c.style.transform=`translate(${g.toFixed(1)}px, ${x.toFixed(1)}px)`,l.style.transform=`translate(${d[0].toFixed(1)}px, ${d[1].toFixed(1)}px)`)}l.classList.toggle("gone",!d),c.classList.toggle("gone",!d)}}dispose(){this.layer.remove()}};var v0=12,hf="http://www.w3.org/2000/svg",Sh=class{constructor(e,t){this.activate=t;this.layer.className="viewer-markers",e.append(this.layer)}activate;placed=[];discs=[];layer=document.createElement("div");set(e){for(this.placed=e.map(t=>({...t,shown:new N().fromArray(t.point)}));this.discs.length>e.length;)this.discs.pop().button.remove();for(;this.discs.length<e.length;)this.discs.push(this.disc(this.discs.length));e.forEach((t,i)=>{let{button:s}=this.discs[i],r=y0(t);s.style.setProperty("--marker",wh(t.color)),s.style.setProperty("--ink",x0(t.color)),s.classList.toggle("negative",!t.positive),s.classList.toggle("lettered",r!==""),s.querySelector("text").textContent=r;let o=t.positive?"included":"excluded";s.setAttribute("aria-label",`Point ${i+1}, ${o}${r&&`, ${t.label}`}: remove it`)})}disc(e){let t=document.createElement("button");return t.type="button",t.className="viewer-marker",t.append(nT()),t.addEventListener("click",()=>this.activate(e)),this.layer.append(t),{button:t,x:0,y:0,depth:1/0,behind:!1}}update(e,t,i,s){let r=new N;this.placed.forEach((o,a)=>{let l=this.discs[a];r.copy(o.shown).project(e);let c=r.z>-1&&r.z<1&&Math.abs(r.x)<1.05&&Math.abs(r.y)<1.05;l.depth=c?r.z:1/0,l.button.hidden=!c,c&&(l.x=(r.x*.5+.5)*t,l.y=(.5-r.y*.5)*i,l.behind=s(o.shown),l.button.classList.toggle("behind",l.behind),l.button.style.transform=`translate(${l.x.toFixed(2)}px, ${l.y.toFixed(2)}px)`)})}at(e,t,i){let s=i?1.7*v0:v0,r=-1,o=1/0;return this.discs.forEach((a,l)=>{if(a.depth===1/0)return;let c=Math.hypot(a.x-e,a.y-t),u=c+(a.behind?1e3:0);c<=s&&u<o&&([r,o]=[l,u])}),r}point(e){this.discs.forEach((t,i)=>t.button.classList.toggle("pointed",i===e))}draw(e,t,i,s){let r=new N,o=Math.max(6,t/70);for(let a of this.placed){if(r.copy(a.shown).project(i),Math.abs(r.z)>=1)continue;let l=(r.x*.5+.5)*t,c=(.5-r.y*.5)*t,[u,d]=a.positive?[wh(a.color),x0(a.color)]:["#fff",wh(a.color)];e.globalAlpha=s(a.shown)?.35:1,uf(e,l,c,o*1.12,"rgba(8, 10, 18, 0.55)"),uf(e,l,c,o,a.positive?"#fff":wh(a.color)),uf(e,l,c,o*.8,u);let h=y0(a);if(h){e.fillStyle=d,e.font=`600 ${(1.2*o).toFixed(1)}px system-ui, sans-serif`,e.textAlign="center",e.fillText(h,l,c+.42*o);continue}e.strokeStyle=d,e.lineWidth=o*.26,e.beginPath(),e.moveTo(l-o*.42,c),e.lineTo(l+o*.42,c),a.positive&&(e.moveTo(l,c-o*.42),e.lineTo(l,c+o*.42)),e.stroke()}e.globalAlpha=1}dispose(){this.layer.remove()}};function nT(){let n=document.createElementNS(hf,"svg");n.setAttribute("viewBox","-10 -10 20 20"),n.setAttribute("aria-hidden","true");for(let[t,i]of[["across","M-4.5 0H4.5"],["down","M0 -4.5V4.5"],["cross","M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6"]]){let s=document.createElementNS(hf,"path");s.setAttribute("class",t),s.setAttribute("d",i),n.append(s)}let e=document.createElementNS(hf,"text");return e.setAttribute("y","4.2"),n.append(e),n}function y0({label:n}){return/^[+\-\u2212]?$/.test(n)?"":n.slice(0,1)}function uf(n,e,t,i,s){n.fillStyle=s,n.beginPath(),n.arc(e,t,i,0,2*Math.PI),n.fill()}function x0(n){let[e,t,i]=n.map(s=>s<=.04045?s/12.92:((s+.055)/1.055)**2.4);return .2126*e+.7152*t+.0722*i>.18?"#111":"#fff"}function wh(n){return`rgb(${n.map(e=>Math.round(255*Math.min(1,Math.max(0,e)))).join(", ")})`}var iT=new N(0,1,0),Mh=.02,Th=.02,df=12,sT=.12,Ia=class{now;goal;from;start=0;length=0;up=new N;tilt=new $n;fov;constructor(){this.fov=Pa.fov,this.goal=this.viewFrom(Pa),this.now=Ai(this.goal),this.from=Ai(this.goal)}get(){let e=this.eye(this.goal,new N);return{eye:ff(e),target:ff(this.goal.target),up:ff(this.up),fov:this.fov}}get distance(){return this.goal.distance}set distance(e){this.animateTo({...Ai(this.goal),distance:e},0)}set(e,t){this.fov=e.fov,this.animateTo(this.viewFrom(e),t)}turn(e,t,i=0){let s=Ai(this.goal);s.theta+=e,s.phi=ar(s.phi+t,Mh,Math.PI-Mh),this.animateTo(s,i)}pan(e,t,i=0){let s=Ai(this.goal),r=2*s.distance*Math.tan(this.fov/2),{x:o,y:a}=this.axes(s);s.target.addScaledVector(o,e*r).addScaledVector(a,t*r),s.target.clampScalar(-4,4),this.animateTo(s,i)}zoom(e,t,i=0){let s=Ai(this.goal),r=ar(s.distance*e,Th,df),o=r/s.distance;t&&s.target.lerp(t,1-o).clampScalar(-4,4),s.distance=r,this.animateTo(s,i)}focus(e,t){let i=Ai(this.goal);i.target.copy(e),i.distance=ar(i.distance*.6,Th,df),this.animateTo(i,t)}fit(e,t,i,s){let r=Ai(this.goal);r.target.copy(t),r.distance=this.distanceFor(e,r,i),this.animateTo(r,s)}distanceFor(e,t,i){let{x:s,y:r,z:o}=this.axes(t),a=Math.tan(this.fov/2)/Math.min(1,i)*(1-sT),l=new N,c=Th*4;for(let u=0;u<e.length;u+=3)l.fromArray(e,u).sub(t.target),c=Math.max(c,l.dot(o)+Math.max(Math.abs(l.dot(s))/i,Math.abs(l.dot(r)))/a);return ar(c,Th,df)}squareFov(e,t){let{x:i,y:s,z:r}=this.axes(this.goal),o=Math.tan(this.fov/2),[a,l]=[o*Math.max(1,t),o/Math.min(1,t)],c=new N,u=o;for(let d=0;d<e.length;d+=3){c.fromArray(e,d).sub(this.goal.target);let h=this.goal.distance-c.dot(r);h<=0||(u=Math.max(u,1.03*Math.min(a,Math.abs(c.dot(i))/h),1.03*Math.min(l,Math.abs(c.dot(s))/h)))}return 2*Math.atan(u)}step(e){if(!this.length)return!1;let t=ar((e-this.start)/this.length,0,1),i=1-(1-t)**3,{from:s,goal:r,now:o}=this;return o.target.lerpVectors(s.target,r.target,i),o.distance=s.distance*(r.distance/s.distance)**i,o.theta=s.theta+(r.theta-s.theta)*i,o.phi=s.phi+(r.phi-s.phi)*i,t>=1&&(this.length=0,this.now=Ai(r)),this.length>0}apply(e,t,i,s=!1,r=this.fov){let o=s?this.goal:this.now;this.eye(o,e.position),e.up.copy(this.up),e.lookAt(o.target);let a=Math.tan(r/2)/Math.min(1,t);e.fov=2*Math.atan(a)*180/Math.PI,e.aspect=t;let l=e.position.length();e.far=l+i,e.near=Math.max(l-i,o.distance*.02,.002),e.updateProjectionMatrix(),e.updateMatrixWorld()}animateTo(e,t){if(this.goal=e,t<=0){this.length=0,this.now=Ai(e);return}this.from=Ai(this.now);let i=Math.round((e.theta-this.from.theta)/(2*Math.PI));this.from.theta+=i*2*Math.PI,this.start=performance.now(),this.length=t}viewFrom(e){this.up.fromArray(e.up).normalize(),this.tilt.setFromUnitVectors(iT,this.up);let t=new N().fromArray(e.target),i=new N().fromArray(e.eye).sub(t),s=Math.max(i.length(),1e-4);i.divideScalar(s).applyQuaternion(this.tilt.clone().invert());let r=ar(Math.acos(ar(i.y,-1,1)),Mh/4,Math.PI-Mh/4);return{target:t,distance:s,theta:Math.atan2(i.x,i.z),phi:r}}eye(e,t){return t.copy(this.axes(e).z).multiplyScalar(e.distance).add(e.target)}axes({theta:e,phi:t}){let i=new N(Math.sin(t)*Math.sin(e),Math.cos(t),Math.sin(t)*Math.cos(e)),s=new N(Math.cos(e),0,-Math.sin(e));return i.applyQuaternion(this.tilt),s.applyQuaternion(this.tilt),{x:s,y:new N().crossVectors(i,s),z:i}}};function Ai(n){return{...n,target:n.target.clone()}}function ar(n,e,t){return Math.min(t,Math.max(e,n))}function ff(n){return[n.x,n.y,n.z]}var _0=["parts","texture","clay","normals","certainty","matcap"],b0=`
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
`,w0=`
  uniform float xray;
  in float beyond;
  bool gone(uint slot, bool marked) {
    if (beyond > 0.0) return true;
    if (xray < 0.5 || marked) return false;
    uvec2 p = uvec2(gl_FragCoord.xy) + uvec2(7u, 3u) * slot;
    return (p.x + 2u * p.y) % 5u > 1u;
  }
`,pf=`
  ${b0}
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
  out vec4 shown;
  uniform int shading; // as in SHADINGS
  ${w0}

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
`,S0=`
  ${b0}
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
`,M0=`
  precision highp float;
  flat in vec4 bytes;
  flat in uvec2 look;
  out vec4 shown;
  ${w0}
  void main() {
    if (gone(look.x, look.y > 0u) || (xray > 0.5 && look.y == 0u)) discard; // no lines around what is seen through
    shown = bytes;
  }
`,T0=`
  precision highp float;
  in vec3 position;
  out vec2 at;
  void main() {
    at = position.xy * 0.5 + 0.5;
    gl_Position = vec4(position.xy, 0.0, 1.0);
  }
`,E0=`
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
`,A0=`
  precision highp float;
  uniform sampler2D colors;
  in vec2 at;
  out vec4 shown;
  void main() {
    shown = texture(colors, at);
  }
`,C0=`
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
`,R0=`
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
`;var On=96,oT=.3,P0=.35,aT=[6,5,3],Eh=class{mesh;cells=new Uint8Array(On*On);texture=new Mi(this.cells,On,On,ya,ln);constructor(){this.texture.minFilter=this.texture.magFilter=Tn,this.texture.unpackAlignment=1;let e=new Cs({glslVersion:sr,vertexShader:C0,fragmentShader:R0,uniforms:{shade:{value:this.texture},strength:{value:0}},transparent:!0,premultipliedAlpha:!0,depthWrite:!1,side:En});this.mesh=new yn(new as(1,1).rotateX(-Math.PI/2),e),this.mesh.frustumCulled=!1,this.mesh.renderOrder=1,this.mesh.visible=!1}set strength(e){this.mesh.material.uniforms.strength.value=e}cast(e,t){let i=e.bounds,s=Math.max(i.max.x-i.min.x,i.max.z-i.min.z,.05)*(1+2*oT),r=(i.min.x+i.max.x-s)/2,o=(i.min.z+i.max.z-s)/2,a=new Float32Array(On*On);lT(e,t,a,r,o,On/s,i);for(let l of aT)a=I0(I0(a,l,1,On),l,On,1);for(let l=0;l<a.length;l++)this.cells[l]=Math.round(255*Math.min(1,a[l]));this.texture.needsUpdate=!0,this.mesh.position.set(r+s/2,i.min.y-.003,o+s/2),this.mesh.scale.set(s,1,s)}dispose(){this.texture.dispose(),this.mesh.geometry.dispose(),this.mesh.material.dispose()}};function lT(n,e,t,i,s,r,o){let{positions:a,faces:l}=n.mesh,c=(u,d,h)=>{if(u<0||d<0||u>=On||d>=On)return;let f=(On-1-d)*On+u;h>t[f]&&(t[f]=h)};for(let u=0;u<n.num;u++){let d=3*l[3*u],h=3*l[3*u+1],f=3*l[3*u+2],g=(a[d+1]+a[h+1]+a[f+1])/3-o.min.y;if(g>P0||!e(n.slot(u)))continue;let x=(1-g/P0)**2,m=(a[d]-i)*r,p=(a[h]-i)*r,y=(a[f]-i)*r,S=(a[d+2]-s)*r,b=(a[h+2]-s)*r,M=(a[f+2]-s)*r;c(Math.floor((m+p+y)/3),Math.floor((S+b+M)/3),x);let w=(p-m)*(M-S)-(y-m)*(b-S);if(!(Math.abs(w)<1))for(let v=Math.floor(Math.min(S,b,M));v<=Math.max(S,b,M);v++)for(let _=Math.floor(Math.min(m,p,y));_<=Math.max(m,p,y);_++){let C=((p-_-.5)*(M-v-.5)-(y-_-.5)*(b-v-.5))/w,E=((y-_-.5)*(S-v-.5)-(m-_-.5)*(M-v-.5))/w;C>=0&&E>=0&&C+E<=1&&c(_,v,x)}}}function I0(n,e,t,i){let s=new Float32Array(n.length);for(let r=0;r<On;r++){let o=0,a=l=>l<0||l>=On?0:n[r*i+l*t];for(let l=-e;l<e;l++)o+=a(l);for(let l=0;l<On;l++)o+=a(l+e),s[r*i+l*t]=Math.max(0,o)/(2*e+1),o-=a(l-e)}return s}var cT=Math.cos(40*Math.PI/180),hT=128;function L0(n,e){let t=new Float32Array(e.length);for(let i=0;i<e.length;i+=3){let s=3*e[i],r=3*e[i+1],o=3*e[i+2],a=n[s],l=n[s+1],c=n[s+2],u=n[r]-a,d=n[r+1]-l,h=n[r+2]-c,f=n[o]-a,g=n[o+1]-l,x=n[o+2]-c;t[i]=d*x-h*g,t[i+1]=h*f-u*x,t[i+2]=u*g-d*f}return t}function D0(n,e,t,i){let s=new Int16Array(e.length*4),r=(l,c,u,d)=>{let h=Math.sqrt(c*c+u*u+d*d);if(!(h>1e-20)||h===1/0)return!1;let f=32767/h;return s[4*l]=Math.round(c*f),s[4*l+1]=Math.round(u*f),s[4*l+2]=Math.round(d*f),!0},o=t?null:dT(n,e),a=new Float64Array(3);for(let l=0;l<e.length;l++){let c=l-l%3;if(t){let u=3*e[l];if(r(l,t[u],t[u+1],t[u+2]))continue}else if(o&&uT(o,l,c,i,a)&&r(l,a[0],a[1],a[2]))continue;r(l,i[c],i[c+1],i[c+2])}return s}function uT(n,e,t,i,s){let r=n.vertex[e],o=n.start[r],a=n.start[r+1];if(a-o>hT)return!1;let l=i[t],c=i[t+1],u=i[t+2],d=cT*Math.sqrt(l*l+c*c+u*u);s[0]=s[1]=s[2]=0;for(let h=o;h<a;h++){let f=n.faces[h],g=i[f],x=i[f+1],m=i[f+2],p=l*g+c*x+u*m;if(Math.abs(p)<d*Math.sqrt(g*g+x*x+m*m))continue;let y=p<0?-1:1;s[0]+=y*g,s[1]+=y*x,s[2]+=y*m}return!0}function dT(n,e){let{place:t,count:i}=fT(n),s=new Uint32Array(e.length),r=new Uint32Array(i+1);for(let l=0;l<e.length;l++)s[l]=t[e[l]],r[s[l]+1]++;for(let l=0;l<i;l++)r[l+1]+=r[l];let o=r.slice(),a=new Uint32Array(e.length);for(let l=0;l<e.length;l++)a[o[s[l]]++]=l-l%3;return{vertex:s,start:r,faces:a}}function fT(n){let e=n.length/3,t=new Uint32Array(n.buffer,n.byteOffset,n.length),i=1024;for(;i<2*e;)i*=2;let s=new Int32Array(i).fill(-1),r=new Uint32Array(e),o=0,a=l=>t[l]===2147483648?0:t[l];for(let l=0;l<e;l++){let c=a(3*l),u=a(3*l+1),d=a(3*l+2),h=Math.imul(c,2654435761)^Math.imul(u,2246822519)^Math.imul(d,3266489917);for(h=(h^h>>>15)&i-1;;){let f=s[h];if(f<0){s[h]=l,r[l]=o++;break}if(a(3*f)===c&&a(3*f+1)===u&&a(3*f+2)===d){r[l]=r[f];break}h=h+1&i-1}}return{place:r,count:o}}var vT=4096,yT=65535,vf=.7,xT=8e3,N0=[.7,.7,.7],yf=255,Rh=class{constructor(e){this.mesh=e;let t=this.num=e.faces.length/3;this.flat=L0(e.positions,e.faces);let i=Math.min(vT,2**Math.ceil(Math.log2(Math.sqrt(t+1)))),s=Math.max(1,Math.ceil(t/i));this.rows=new Uint8Array(4*i*s);for(let r=3;r<this.rows.length;r+=4)this.rows[r]=255;this.faceTable=new Mi(this.rows,i,s,to,ln),this.faceTable.internalFormat="RGBA8UI",this.faceTable.minFilter=this.faceTable.magFilter=jt,this.faceTable.needsUpdate=!0,this.fill(this.order()),this.measure()}mesh;num;geometry=new pi;groups=[];flat;bounds=new Tt;faceTable;rows;order(){let{faceMaterial:e,materials:t}=this.mesh,i=new Uint32Array(t.length+2),s=o=>e[o]<t.length?e[o]+1:0;for(let o=0;o<this.num;o++)i[s(o)+1]++;for(let o=0;o<=t.length;o++){let a=i[o+1];a&&this.groups.push({material:o-1,start:3*i[o],count:3*a}),i[o+1]+=i[o]}if(this.groups.length<2)return null;let r=new Uint32Array(this.num);for(let o=0;o<this.num;o++)r[i[s(o)]++]=o;return r}fill(e){let{positions:t,faces:i,normals:s,uv:r,colors:o}=this.mesh,a=3*this.num,l=new Uint32Array(a);for(let h=0,f=0;f<this.num;f++){let g=3*(e?e[f]:f);l[h++]=g,l[h++]=g+1,l[h++]=g+2}let c=e?l.map(h=>i[h]):i,u=D0(t,i,s,this.flat);if(e){let h=new Int32Array(u.buffer);u=new Int16Array(Ch(h,l,2,new Int32Array(2*a)).buffer)}let d=(h,f,g,x=!1)=>{this.geometry.setAttribute(h,new an(f,g,x))};if(d("position",Ch(t,c,3,new Float32Array(3*a)),3),d("normal",u,4,!0),d("corner",l,1),r&&d("uv",Ch(r,c,2,new Float32Array(2*a)),2),o){let h=new Uint32Array(this.tones(o).buffer);d("color",new Uint8Array(Ch(h,c,1,new Uint32Array(a)).buffer),4,!0)}}tones(e){let t=new Uint8Array(e.length),i=this.mesh.linear===!1?U0:xf;for(let s=0;s<t.length;s++)t[s]=Math.round(255*(s%4<3?i(e[s]):1));return t}measure(){let{positions:e,faces:t}=this.mesh,{min:i,max:s}=this.bounds,r=[1/0,1/0,1/0],o=[-1/0,-1/0,-1/0];for(let a=0;a<t.length;a++)if(this.hasArea(a/3|0))for(let l=0;l<3;l++){let c=e[3*t[a]+l];c<r[l]&&(r[l]=c),c>o[l]&&(o[l]=c)}i.fromArray(r),s.fromArray(o),this.bounds.isEmpty()&&this.bounds.set(i.setScalar(-.5),s.setScalar(.5)),this.geometry.boundingBox=this.bounds.clone(),this.geometry.boundingSphere=this.bounds.getBoundingSphere(new Ui)}hasArea(e){return this.flat[3*e]!==0||this.flat[3*e+1]!==0||this.flat[3*e+2]!==0}center(e,t){let{positions:i,faces:s}=this.mesh,[r,o,a]=[3*s[3*e],3*s[3*e+1],3*s[3*e+2]];return t.set(i[r]+i[o]+i[a],i[r+1]+i[o+1]+i[a+1],i[r+2]+i[o+2]+i[a+2]).divideScalar(3)}sample(e,t,i){let{positions:s,faces:r}=this.mesh,o=i?1:Math.max(1,Math.floor(this.num/xT)),a=[],l=new N,c=new N;for(let u=0;u<this.num;u+=o){let d=this.slot(u);if(!(!e.visible(d)||!this.hasArea(u)||i&&!i.has(e.id(d)))){e.offset(d,c);for(let h=3*u;h<3*u+3;h++)l.fromArray(s,3*r[h]).addScaledVector(c,t),a.push(l.x,l.y,l.z)}}return new Float32Array(a)}slot(e){return this.rows[4*e]|this.rows[4*e+1]<<8}setFaces(e,t,i){let s=this.rows,r=0;for(let o=0,a=0;o<this.num;o++,a+=4)s[a]=e[o]&255,s[a+1]=e[o]>>8,s[a+2]=i[o],s[a+3]=t[o],r|=i[o];return this.faceTable.needsUpdate=!0,r>0}paint(e){for(let t of e)this.rows[4*t+2]=yf;this.faceTable.needsUpdate=!0}dispose(){this.geometry.dispose(),this.faceTable.dispose()}};function Ch(n,e,t,i){for(let s=0,r=0;s<e.length;s++){let o=t*e[s];for(let a=0;a<t;a++)i[r++]=n[o+a]}return i}function U0(n){return Math.min(1,Math.max(0,n))}function xf(n){let e=U0(n);return e<=.0031308?12.92*e:1.055*e**(1/2.4)-.055}var La=class{texture;chosen=!1;highlight=!1;hidden=!1;rows;slotOf=new Map([[-1,0]]);ids=[-1];boxes=new Float32Array([1/0,1/0,1/0,-1/0,-1/0,-1/0]);full=!1;constructor(){this.rows=new Float32Array(0),this.texture=this.grow(1)}get num(){return this.ids.length}id(e){return this.ids[e]}slot(e){let t=this.slotOf.get(e);if(t===void 0){if(this.full)return 0;t=this.ids.length,this.slotOf.set(e,t),this.ids.push(e),this.full=this.ids.length>=yT,8*this.ids.length>this.rows.length&&(this.texture=this.grow(Math.ceil(this.ids.length/256))),this.plain(t)}return t}visible(e){return(this.rows[8*e+3]&1)!==0}offset(e,t){return t.fromArray(this.rows,8*e+4)}box(e,t){return t.min.fromArray(this.boxes,6*e),t.max.fromArray(this.boxes,6*e+3),t}bounds(e,t){let[i,s,r]=[new Tt,new Tt,new N];for(let o=0;6*o<this.boxes.length;o++)!this.visible(o)||t&&!t.has(this.id(o))||this.box(o,s).isEmpty()||i.union(s.translate(this.offset(o,r).multiplyScalar(e)));return i}set(e){for(let i of e)this.slot(i.id);this.chosen=this.highlight=this.hidden=!1;let t=new Set;for(let i of e){let s=this.slot(i.id);t.add(s),this.rows.set(i.color,8*s),this.rows[8*s+3]=(i.visible?1:0)|(i.highlight?2:0)|(i.chosen?4:0)|8*((i.pattern??0)&7),this.chosen||=i.chosen,this.highlight||=i.highlight,this.hidden||=!i.visible}for(let i=0;i<this.num;i++)t.has(i)||this.plain(i);this.texture.needsUpdate=!0}setLabels(e,t){let i=new Uint16Array(e.length),s=-1,r=0;for(let o=0;o<e.length;o++){let a=e[o];a!==s&&(s=a,r=this.slot(a)),i[o]=r}return this.measure(i,t),i}measure(e,t){let{positions:i,faces:s}=t.mesh,r=this.boxes=new Float32Array(6*this.num);for(let o=0;o<r.length;o++)r[o]=o%6<3?1/0:-1/0;for(let o=0;o<e.length;o++){if(!t.hasArea(o))continue;let a=6*e[o];for(let l=3*o;l<3*o+3;l++){let c=3*s[l];for(let u=0;u<3;u++){let d=i[c+u];d<r[a+u]&&(r[a+u]=d),d>r[a+3+u]&&(r[a+3+u]=d)}}}for(let o=0;o<this.num;o++)for(let a=0;a<3;a++){let l=(r[6*o+a]+r[6*o+3+a])/2;this.rows[8*o+4+a]=o&&Number.isFinite(l)?vf*l:0}this.texture.needsUpdate=!0}plain(e){this.rows.set(N0,8*e),this.rows[8*e+3]=1}grow(e){let t=new Float32Array(8*256*e);t.set(this.rows),this.rows.length||t.set([...N0,1]),this.texture?.dispose(),this.rows=t;let i=new Mi(t,2*256,e,Gn,ei);return i.minFilter=i.magFilter=jt,i.needsUpdate=!0,i}dispose(){this.texture.dispose()}};var lr=4294967295,F0={middle:[.985,.988,.995],rim:[.865,.882,.91],shadow:.5},k0={middle:[.215,.232,.268],rim:[.082,.09,.11],shadow:.75},_T=[1,.62,.1],O0=[.16,.47,1],so=class{constructor(e,t,i,s){this.scale=i;let[r,o]=[Math.max(1,Math.round(e)),Math.max(1,Math.round(t))];this.colors=new vn(r,o,{samples:s?4:0}),this.ids=B0(r,o),this.whole=s?null:new vn(r,o,{depthBuffer:!1})}scale;colors;ids;whole;dispose(){for(let e of[this.colors,this.ids,this.whole])e?.dispose()}},Ph=class{renderer;software;scene=new Yr;idsScene=new Yr;ground=new Eh;fullscreen=new as(2,2);composite;enlarge;mesh=null;idsMesh=null;plain;idsMaterial;textured=[];textures=[];surface=null;groundDirty=!0;maskBytes=new Uint8Array(4*256);maskTable=new Mi(this.maskBytes,256,1,Gn,ln);uniforms={faceTable:{value:null},partTable:{value:null},faceShift:{value:0},maskTable:{value:this.maskTable},explode:{value:0},backdrop:{value:new N(1,1,1)},masked:{value:0},chosen:{value:0},shading:{value:0},xray:{value:0},clip:{value:new Bt},pixel:{value:1},dark:{value:0},hoverSlot:{value:lr},hoverFace:{value:lr},sky:{value:new N(0,1,0)},whole:{value:0},ids:{value:null},colors:{value:null},reach:{value:new Bt},stride:{value:1},wideLines:{value:0},backed:{value:1},boundaries:{value:1},textured:{value:0},middle:{value:new N},rim:{value:new N},aspect:{value:1}};constructor(e){this.renderer=new fh({canvas:e,antialias:!1,alpha:!1,depth:!1,powerPreference:"high-performance"}),this.software=bT(this.renderer.getContext()),this.renderer.autoClear=!1,this.renderer.debug.checkShaderErrors=!1,this.contextRestored(),this.maskTable.minFilter=this.maskTable.magFilter=jt,this.setMaskColors([O0]),this.plain=this.material(pf,mf),this.idsMaterial=this.material(S0,M0,{blending:ki});let t=i=>{let s=this.material(T0,i,{depthTest:!1,depthWrite:!1,blending:ki}),r=new yn(this.fullscreen,s);return r.frustumCulled=!1,r};this.composite=t(E0),this.enlarge=t(A0),this.scene.add(this.ground.mesh),this.prepare()}prepare(){let{renderer:e,fullscreen:t,plain:i,idsMaterial:s,composite:r,enlarge:o,ground:a}=this;e.capabilities.getMaxAnisotropy();let l=[new yn(t,i),new yn(t,s),r,o,a.mesh];for(let c of l)e.compile(c,new on)}contextRestored(){this.renderer.setClearColor(0,0)}material(e,t,i={}){return new Cs({glslVersion:sr,vertexShader:e,fragmentShader:t,uniforms:{...this.uniforms},side:xn,...i})}setSurface(e,t){if(this.clear(),this.surface=e,!!e){this.uniforms.faceTable.value=e.faceTable,this.uniforms.faceShift.value=Math.log2(e.faceTable.image.width),this.uniforms.partTable.value=t.texture,this.mesh=new yn(e.geometry,this.plain),this.idsMesh=new yn(e.geometry,this.idsMaterial);for(let i of[this.mesh,this.idsMesh])i.frustumCulled=!1;this.scene.add(this.mesh),this.idsScene.add(this.idsMesh),this.textures=e.mesh.textures.map(()=>null),e.mesh.textures.forEach((i,s)=>this.setTexture(s,i)),this.groundDirty=!0}}setTexture(e,t){this.textures[e]?.dispose(),this.textures[e]=t?wT(t,this.renderer.capabilities.getMaxAnisotropy()):null;for(let i of this.textured)this.setPicture(i)}setPicture(e){let t=this.textures[e.userData.texture]??null;e.uniforms.picture.value=t,e.uniforms.pictured.value=t?1:0}makeTextured(e){let{mesh:t,geometry:i,groups:s}=e;return i.clearGroups(),s.forEach((r,o)=>i.addGroup(r.start,r.count,o)),s.map(r=>{let o=t.materials[r.material],a=o?.color??[1,1,1],l=t.linear===!1?a:a.map(xf),c=this.material(pf,mf);return c.defines={TEXTURED:"",...t.colors?{COLORED:""}:{}},c.userData.texture=t.uv?o?.texture??-1:-1,Object.assign(c.uniforms,{picture:{value:null},pictured:{value:0},factor:{value:new N(l[0],l[1],l[2])}}),this.setPicture(c),c})}setMaskColors(e){let t=(i,s)=>this.maskBytes.set([...s.map(r=>Math.round(255*r)),255],4*i);for(let i=1;i<256;i++)t(i,e[i-1]??e[e.length-1]??O0);t(yf,_T),this.maskTable.needsUpdate=!0}set masked(e){this.uniforms.masked.value=e?1:0}hover(e,t){let{hoverSlot:i,hoverFace:s}=this.uniforms,r=i.value===(e??lr)&&s.value===(t??lr);return i.value=e??lr,s.value=t??lr,!r}invalidateGround(){this.groundDirty=!0}setUniforms(e,t,i,s){let r=this.uniforms,o=e.dark?k0:F0;if(r.partTable.value=t.texture,r.explode.value=i,r.chosen.value=t.chosen?1:0,r.shading.value=_0.indexOf(e.shading),r.xray.value=e.xray?1:0,r.clip.value.copy(_f(e,this.surface)),r.dark.value=e.dark?1:0,r.wideLines.value=r.masked.value||t.chosen||t.highlight||r.hoverSlot.value!==lr?1:0,r.boundaries.value=e.boundaries?1:0,r.textured.value=e.shading==="texture"?1:0,r.middle.value.fromArray(o.middle),r.rim.value.fromArray(o.rim),r.backdrop.value.fromArray(o.middle),r.sky.value.set(0,1,0).transformDirection(s.matrixWorldInverse),!this.mesh||!this.surface)return;e.shading==="texture"&&!this.textured.length&&(this.textured=this.makeTextured(this.surface)),this.mesh.material=e.shading==="texture"?this.textured:this.plain;let a=e.backfaces?xn:En;for(let c of[this.plain,this.idsMaterial,...this.textured])c.side=a;for(let c of[this.plain,...this.textured])e.wireframe!=="WIREFRAME"in(c.defines??{})&&(c.defines={...c.defines},e.wireframe?c.defines.WIREFRAME="":delete c.defines.WIREFRAME,c.needsUpdate=!0);let l=e.ground&&!e.clip?o.shadow*Math.max(0,1-3*i):0;this.ground.mesh.visible=l>0,this.ground.strength=l,l>0&&this.groundDirty&&(this.ground.cast(this.surface,c=>t.visible(c)),this.groundDirty=!1)}draw(e,t,i,s,r,o,a=!0){let{renderer:l,uniforms:c}=this;if(!this.surface&&this.software)return this.drawNothing(s);this.setUniforms(s,r,o,i),c.pixel.value=e.scale,c.stride.value=Math.max(1,Math.round(e.scale)),c.aspect.value=e.ids.width/e.ids.height,c.ids.value=e.ids.texture,c.colors.value=e.colors.texture,c.backed.value=a?1:0,c.whole.value=0,this.setReach(i,o,e),(!this.mesh||!a)&&(this.ground.mesh.visible=!1);for(let[u,d]of[[this.idsScene,e.ids],[this.scene,e.colors]])l.setRenderTarget(d),l.clear(),l.render(u,i);l.setRenderTarget(t??e.whole),l.render(this.composite,i),l.setRenderTarget(null),!(t||!e.whole)&&(c.colors.value=e.whole.texture,l.render(this.enlarge,i))}drawNothing(e){let[t,i,s]=(e.dark?k0:F0).middle;this.renderer.setClearColor(new Mt().setRGB(t,i,s,Js),1),this.renderer.clear(),this.renderer.setClearColor(0,0)}setReach(e,t,i){let s=this.uniforms.reach.value;if(!this.surface)return void s.set(2,2,-1,-1);let{min:r,max:o}=this.surface.bounds,a=new N;s.set(1,1,0,0);for(let u=0;u<8;u++){if(a.set(u&1?o.x:r.x,u&2?o.y:r.y,u&4?o.z:r.z).multiplyScalar(1+vf*t),a.clone().applyMatrix4(e.matrixWorldInverse).z>-e.near)return void s.set(0,0,1,1);a.project(e).multiplyScalar(.5).addScalar(.5),s.set(Math.min(s.x,a.x),Math.min(s.y,a.y),Math.max(s.z,a.x),Math.max(s.w,a.y))}let l=4*i.scale/i.ids.width,c=4*i.scale/i.ids.height;s.set(s.x-l,s.y-c,s.z+l,s.w+c)}flat(e,t,i){let s=B0(e,e);try{return this.uniforms.partTable.value=i.texture,this.uniforms.whole.value=1,this.uniforms.clip.value.set(0,0,0,1),this.renderer.setRenderTarget(s),this.renderer.clear(),this.idsMesh&&this.renderer.render(this.idsScene,t),this.read(s)}finally{this.uniforms.whole.value=0,this.renderer.setRenderTarget(null),s.dispose()}}picture(e,t,i,s,r,o,a){let l=new so(e,t,Math.max(1,Math.min(e,t)/720),!0),c=new vn(e,t,{depthBuffer:!1});try{return this.draw(l,c,i,s,r,o,a),this.read(c)}finally{c.dispose(),l.dispose()}}read(e){let{width:t,height:i}=e,s=new Uint8Array(4*t*i);return this.renderer.readRenderTargetPixels(e,0,0,t,i,s),s}clear(){this.mesh&&this.scene.remove(this.mesh),this.idsMesh&&this.idsScene.remove(this.idsMesh),this.mesh=this.idsMesh=null;for(let e of this.textured)e.dispose();for(let e of this.textures)e?.dispose();this.textured=[],this.textures=[]}dispose(){this.clear(),this.ground.dispose(),this.fullscreen.dispose(),this.maskTable.dispose();for(let e of[this.plain,this.idsMaterial,this.composite.material,this.enlarge.material])e.dispose();this.renderer.dispose(),this.renderer.forceContextLoss()}};function _f(n,e){if(!n.clip||!e)return new Bt(0,0,0,1);let{min:t,max:i}=e.bounds,s=n.clipAxis,r=i[s]-n.clip*(i[s]-t[s]);return new Bt(s==="x"?1:0,s==="y"?1:0,s==="z"?1:0,r+1e-6)}function B0(n,e){return new vn(n,e,{minFilter:jt,magFilter:jt,generateMipmaps:!1,depthBuffer:!0})}function bT(n){let e=n.getExtension("WEBGL_debug_renderer_info"),t=String(n.getParameter(e?e.UNMASKED_RENDERER_WEBGL:n.RENDERER));return/swiftshader|llvmpipe|software|basic render/i.test(t)}function wT(n,e){let t=new Fn(n);return t.flipY=!1,t.wrapS=t.wrapT=Wr,t.generateMipmaps=!0,t.anisotropy=Math.min(8,e),t.needsUpdate=!0,t}var ro=Math.pow(2,-24),Da=Symbol("SKIP_GENERATION"),Ih={strategy:0,maxDepth:40,targetLeafSize:10,useSharedArrayBuffer:!1,setBoundingBox:!0,onProgress:null,indirect:!1,verbose:!0,range:null,[Da]:!1};function Wt(n,e,t){return t.min.x=e[n],t.min.y=e[n+1],t.min.z=e[n+2],t.max.x=e[n+3],t.max.y=e[n+4],t.max.z=e[n+5],t}function Na(n){let e=-1,t=-1/0;for(let i=0;i<3;i++){let s=n[i+3]-n[i];s>t&&(t=s,e=i)}return e}function bf(n,e,t){for(let i=0;i<3;i++){let s=e[n+2*i],r=e[n+2*i+1],o=s-r,a=s+r;o<t[i]&&(t[i]=o),a>t[i+3]&&(t[i+3]=a)}}function Lh(n){let e=n[3]-n[0],t=n[4]-n[1],i=n[5]-n[2];return 2*(e*t+t*i+i*e)}function Et(n,e){return e[n+15]===65535}function zt(n,e){return e[n+6]}function Ht(n,e){return e[n+14]}function Ut(n){return n+8}function Ft(n,e){let t=e[n+6];return n+t*8}function oo(n,e){return e[n+7]}function Dh(n,e,t,i,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,u=-1/0,d=1/0,h=1/0,f=1/0,g=-1/0,x=-1/0,m=-1/0,p=n.offset||0;for(let y=(e-p)*6,S=(e+t-p)*6;y<S;y+=6){let b=n[y+0],M=n[y+1],w=b-M,v=b+M;w<r&&(r=w),v>l&&(l=v),b<d&&(d=b),b>g&&(g=b);let _=n[y+2],C=n[y+3],E=_-C,P=_+C;E<o&&(o=E),P>c&&(c=P),_<h&&(h=_),_>x&&(x=_);let I=n[y+4],O=n[y+5],L=I-O,V=I+O;L<a&&(a=L),V>u&&(u=V),I<f&&(f=I),I>m&&(m=I)}i[0]=r,i[1]=o,i[2]=a,i[3]=l,i[4]=c,i[5]=u,s[0]=d,s[1]=h,s[2]=f,s[3]=g,s[4]=x,s[5]=m}var Hi=8,Sf=8,wf=new Int32Array(Hi),Vi=new Float32Array(Hi*6),ao=new Float32Array(Hi*6),Ci=new Float32Array(6),Nh=new Float32Array(6),Ds=new Int32Array(Sf),V0=new Float32Array(Sf*6);function TT(n,e,t,i){for(let s=0;s<3;s++){let r=e[n+2*s],o=e[n+2*s+1],a=r-o,l=r+o;a<t[i+s]&&(t[i+s]=a),l>t[i+s+3]&&(t[i+s+3]=l)}}function H0(n,e){let t=n[e+3]-n[e],i=n[e+4]-n[e+1],s=n[e+5]-n[e+2];return 2*(t*i+i*s+s*t)}function G0(n,e,t,i,s,r){let o=-1,a=0;if(r===0)o=Na(e),o!==-1&&(a=(e[o]+e[o+3])/2);else if(r===1)o=Na(n),o!==-1&&(a=ET(t,i,s,o));else if(r===2){let l=Lh(n),c=1.25*s,u=t.offset||0,d=(i-u)*6,h=(i+s-u)*6;for(let f=0;f<3;f++){let g=e[f],p=(e[f+3]-g)/Hi;if(s<Sf){for(let y=0;y<s;y++){let S=d+y*6,b=t[S+2*f],M=y;for(;M>0&&t[Ds[M-1]+2*f]>b;)Ds[M]=Ds[M-1],M--;Ds[M]=S}for(let y=0;y<3;y++)Ci[y]=1/0,Ci[y+3]=-1/0,Nh[y]=1/0,Nh[y+3]=-1/0;for(let y=s-1;y>=0;y--)bf(Ds[y],t,Nh),V0.set(Nh,y*6);for(let y=0;y<s-1;y++){bf(Ds[y],t,Ci);let S=t[Ds[y+1]+2*f];if(t[Ds[y]+2*f]===S)continue;let b=y+1,M=s-b,w=Lh(Ci)/l,v=H0(V0,b*6)/l,_=1+1.25*(w*b+v*M);_<c&&(o=f,c=_,a=S)}}else{for(let b=0;b<Hi;b++){wf[b]=0;for(let M=0;M<3;M++)Vi[b*6+M]=1/0,Vi[b*6+M+3]=-1/0}for(let b=d;b<h;b+=6){let v=~~((t[b+2*f]-g)/p);v>=Hi&&(v=Hi-1),wf[v]++,TT(b,t,Vi,v*6)}let y=(Hi-1)*6;for(let b=0;b<6;b++)ao[y+b]=Vi[y+b];for(let b=Hi-2;b>=0;b--){let M=b*6,w=M+6;for(let v=0;v<3;v++)ao[M+v]=Math.min(Vi[M+v],ao[w+v]),ao[M+v+3]=Math.max(Vi[M+v+3],ao[w+v+3])}let S=0;for(let b=0;b<Hi-1;b++){let M=b*6,w=wf[b];if(w!==0)for(let P=0;P<3;P++)S===0?(Ci[P]=Vi[M+P],Ci[P+3]=Vi[M+P+3]):(Ci[P]=Math.min(Ci[P],Vi[M+P]),Ci[P+3]=Math.max(Ci[P+3],Vi[M+P+3]));S+=w;let v=0,_=0;S!==0&&(v=Lh(Ci)/l);let C=s-S;C!==0&&(_=H0(ao,M+6)/l);let E=1+1.25*(v*S+_*C);E<c&&(o=f,c=E,a=g+p+b*p)}}}}else console.warn(`BVH: Invalid build strategy value ${r} used.`);return{axis:o,pos:a}}function ET(n,e,t,i){let s=0,r=n.offset;for(let o=e,a=e+t;o<a;o++)s+=n[(o-r)*6+i*2];return s/t}function W0(n,e,t,i,s,r){let o=i,a=i+s-1,l=r.pos,c=r.axis*2,u=t.offset||0;for(;;){for(;o<=a&&t[(o-u)*6+c]<l;)o++;for(;o<=a&&t[(a-u)*6+c]>=l;)a--;if(o<a){for(let d=0;d<e;d++){let h=n[o*e+d];n[o*e+d]=n[a*e+d],n[a*e+d]=h}for(let d=0;d<6;d++){let h=o-u,f=a-u,g=t[h*6+d];t[h*6+d]=t[f*6+d],t[f*6+d]=g}o++,a--}else return o}}var AT=Math.pow(2,32),lo=new Float32Array(6),Uh=new Float32Array(6);function CT(n,e,t,i,s,r){let{maxDepth:o,verbose:a,targetLeafSize:l,_strictLeafSize:c=1/0,strategy:u,onProgress:d,useSharedArrayBuffer:h=!1}=s,f=n.primitiveBuffer,g=n.primitiveBufferStride,x=h?SharedArrayBuffer:ArrayBuffer,m=new x(32*Math.max(1,2*Math.ceil(i)-1)),p=new Float32Array(m),y=new Uint32Array(m),S=new Uint16Array(m),b=0,M=!1;return Dh(e,t,i,lo,Uh),_(t,i,0),m.slice(0,b*32);function w(C){d&&d((C-r.offset)/r.count)}function v(C,E,P){let I=C*2;y[C+6]=E,S[I+14]=P,S[I+15]=65535,w(E+P)}function _(C,E,P){let I=b++,O=I*8;p.set(lo,O),!M&&P>=o&&(M=!0,a&&console.warn(`BVH: Max depth of ${o} reached when generating BVH. Consider increasing maxDepth.`));let L=E>c;if(E<=l&&!L||P>=o){v(O,C,E);return}let V=G0(lo,Uh,e,C,E,u),W=V.axis===-1?-1:W0(f,g,e,C,E,V);if(V.axis===-1||W===C||W===C+E){if(!L){v(O,C,E);return}V.axis=Math.max(0,Na(lo)),W=C+Math.max(1,Math.floor(E/2))}y[O+7]=V.axis;let X=W-C;Dh(e,C,X,lo,Uh),_(C,X,P+1);let ae=b-I;if(ae>AT)throw new Error("MeshBVH: Cannot store relative child node offset greater than 32 bits.");y[O+6]=ae;let j=E-X;Dh(e,W,j,lo,Uh),_(W,j,P+1)}}function X0(n,e){let t=n.getRootRanges(e.range),i=t[0],s=t[t.length-1],r={offset:i.offset,count:s.offset+s.count-i.offset},o=new Float32Array(6*r.count);o.offset=r.offset,n.computePrimitiveBounds(r.offset,r.count,o),n._roots=t.map(a=>CT(n,o,a.offset,a.count,e,r))}var Ns=class{constructor(e){this._getNewPrimitive=e,this._primitives=[]}getPrimitive(){let e=this._primitives;return e.length===0?this._getNewPrimitive():e.pop()}releasePrimitive(e){this._primitives.push(e)}};var Mf=class{constructor(){this.float32Array=null,this.uint16Array=null,this.uint32Array=null;let e=[],t=null;this.setBuffer=i=>{t&&e.push(t),t=i,this.float32Array=new Float32Array(i),this.uint16Array=new Uint16Array(i),this.uint32Array=new Uint32Array(i)},this.clearBuffer=()=>{t=null,this.float32Array=null,this.uint16Array=null,this.uint32Array=null,e.length!==0&&this.setBuffer(e.pop())}}},xt=new Mf;var Us,ho,co=[],Fh=new Ns(()=>new Tt);function q0(n,e,t,i,s,r){Us=Fh.getPrimitive(),ho=Fh.getPrimitive(),co.push(Us,ho),xt.setBuffer(n._roots[e]);let o=Tf(0,n.geometry,t,i,s,r);xt.clearBuffer(),Fh.releasePrimitive(Us),Fh.releasePrimitive(ho),co.pop(),co.pop();let a=co.length;return a>0&&(ho=co[a-1],Us=co[a-2]),o}function Tf(n,e,t,i,s=null,r=0,o=0){let{float32Array:a,uint16Array:l,uint32Array:c}=xt,u=n*2;if(Et(u,l)){let h=zt(n,c),f=Ht(u,l);return Wt(n,a,Us),i(h,f,!1,o,r+n/8,Us)}else{let E=function(I){let{uint16Array:O,uint32Array:L}=xt,V=I*2;for(;!Et(V,O);)I=Ut(I),V=I*2;return zt(I,L)},P=function(I){let{uint16Array:O,uint32Array:L}=xt,V=I*2;for(;!Et(V,O);)I=Ft(I,L),V=I*2;return zt(I,L)+Ht(V,O)},h=Ut(n),f=Ft(n,c),g=h,x=f,m,p,y,S;if(s&&(y=Us,S=ho,Wt(g,a,y),Wt(x,a,S),m=s(y),p=s(S),p<m)){g=f,x=h;let I=m;m=p,p=I,y=S}y||(y=Us,Wt(g,a,y));let b=Et(g*2,l),M=t(y,b,m,o+1,r+g/8),w;if(M===2){let I=E(g),L=P(g)-I;w=i(I,L,!0,o+1,r+g/8,y)}else w=M&&Tf(g,e,t,i,s,r,o+1);if(w)return!0;S=ho,Wt(x,a,S);let v=Et(x*2,l),_=t(S,v,p,o+1,r+x/8),C;if(_===2){let I=E(x),L=P(x)-I;C=i(I,L,!0,o+1,r+x/8,S)}else C=_&&Tf(x,e,t,i,s,r,o+1);return!!C}}var Ua=new xt.constructor,kh=new xt.constructor,Fs=new Ns(()=>new Tt),uo=new Tt,fo=new Tt,Af=new Tt,Cf=new Tt,Rf=!1;function $0(n,e,t,i){if(Rf)throw new Error("MeshBVH: Recursive calls to bvhcast not supported.");Rf=!0;let s=n._roots,r=e._roots,o,a=0,l=0,c=new yt().copy(t).invert();for(let u=0,d=s.length;u<d;u++){Ua.setBuffer(s[u]),l=0;let h=Fs.getPrimitive();Wt(0,Ua.float32Array,h),h.applyMatrix4(c);for(let f=0,g=r.length;f<g&&(kh.setBuffer(r[f]),o=Ri(0,0,t,c,i,a,l,0,0,h),kh.clearBuffer(),l+=r[f].byteLength/32,!o);f++);if(Fs.releasePrimitive(h),Ua.clearBuffer(),a+=s[u].byteLength/32,o)break}return Rf=!1,o}function Ri(n,e,t,i,s,r=0,o=0,a=0,l=0,c=null,u=!1){let d,h;u?(d=kh,h=Ua):(d=Ua,h=kh);let f=d.float32Array,g=d.uint32Array,x=d.uint16Array,m=h.float32Array,p=h.uint32Array,y=h.uint16Array,S=n*2,b=e*2,M=Et(S,x),w=Et(b,y),v=!1;if(w&&M)u?v=s(zt(e,p),Ht(e*2,y),zt(n,g),Ht(n*2,x),l,o+e/8,a,r+n/8):v=s(zt(n,g),Ht(n*2,x),zt(e,p),Ht(e*2,y),a,r+n/8,l,o+e/8);else if(w){let _=Fs.getPrimitive();Wt(e,m,_),_.applyMatrix4(t);let C=Ut(n),E=Ft(n,g);Wt(C,f,uo),Wt(E,f,fo);let P=_.intersectsBox(uo),I=_.intersectsBox(fo);v=P&&Ri(e,C,i,t,s,o,r,l,a+1,_,!u)||I&&Ri(e,E,i,t,s,o,r,l,a+1,_,!u),Fs.releasePrimitive(_)}else{let _=Ut(e),C=Ft(e,p);Wt(_,m,Af),Wt(C,m,Cf);let E=c.intersectsBox(Af),P=c.intersectsBox(Cf);if(E&&P)v=Ri(n,_,t,i,s,r,o,a,l+1,c,u)||Ri(n,C,t,i,s,r,o,a,l+1,c,u);else if(E)if(M)v=Ri(n,_,t,i,s,r,o,a,l+1,c,u);else{let I=Fs.getPrimitive();I.copy(Af).applyMatrix4(t);let O=Ut(n),L=Ft(n,g);Wt(O,f,uo),Wt(L,f,fo);let V=I.intersectsBox(uo),W=I.intersectsBox(fo);v=V&&Ri(_,O,i,t,s,o,r,l,a+1,I,!u)||W&&Ri(_,L,i,t,s,o,r,l,a+1,I,!u),Fs.releasePrimitive(I)}else if(P)if(M)v=Ri(n,C,t,i,s,r,o,a,l+1,c,u);else{let I=Fs.getPrimitive();I.copy(Cf).applyMatrix4(t);let O=Ut(n),L=Ft(n,g);Wt(O,f,uo),Wt(L,f,fo);let V=I.intersectsBox(uo),W=I.intersectsBox(fo);v=V&&Ri(C,O,i,t,s,o,r,l,a+1,I,!u)||W&&Ri(C,L,i,t,s,o,r,l,a+1,I,!u),Fs.releasePrimitive(I)}}return v}var Oh=new class{constructor(){let n=null,e=null,t=null,i=!1;this.root=null,this.buffer=null,this.uint32Array=null,this.uint16Array=null,this.setBVH=(r,o)=>{if(i)throw new Error("BVHTraversalHelper: cannot call setBVH during an active traversal.");this.root=o,this.buffer=n=r._roots[o],this.uint16Array=t=new Uint16Array(n),this.uint32Array=e=new Uint32Array(n)},this.reset=()=>{this.root=null,this.buffer=n=null,this.uint16Array=t=null,this.uint32Array=e=null},this.getRangeStart=r=>{let o=r*2;for(;!Et(o,t);)r=Ut(r),o=r*2;return zt(r,e)},this.getRangeEnd=r=>{let o=r*2;for(;!Et(o,t);)r=Ft(r,e),o=r*2;return zt(r,e)+Ht(o,t)};let s=(r,o,a)=>{let l=o*2,c=Et(l,t);if(!r(a,c,o)&&!c){let d=Ut(o),h=Ft(o,e);s(r,d,a+1),s(r,h,a+1)}};this.traverseBuffer=r=>{if(i)throw new Error("BVHTraversalHelper: cannot start a traversal during an active traversal.");i=!0;try{s(r,0,0)}finally{i=!1}},this.traverse=r=>{this.traverseBuffer((o,a,l)=>{if(a){let c=l*2,u=e[l+6],d=t[c+14];return r(o,a,new Float32Array(n,l*4,6),u,d)}else{let c=oo(l,e);return r(o,a,new Float32Array(n,l*4,6),c)}})}}};var Y0=new Tt,po=new Float32Array(6),Bh=class{constructor(){this._roots=null,this.primitiveBuffer=null,this.primitiveBufferStride=null}init(e){e={...Ih,...e},"maxLeafSize"in e&&(console.warn('BVH: "maxLeafSize" option has been deprecated. Use "targetLeafSize", instead.'),e={...e,targetLeafSize:e.maxLeafSize}),X0(this,e)}getRootRanges(){throw new Error("BVH: getRootRanges() not implemented")}writePrimitiveBounds(){throw new Error("BVH: writePrimitiveBounds() not implemented")}writePrimitiveRangeBounds(e,t,i,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,u=-1/0;for(let d=e,h=e+t;d<h;d++){this.writePrimitiveBounds(d,po,0);let[f,g,x,m,p,y]=po;f<r&&(r=f),m>l&&(l=m),g<o&&(o=g),p>c&&(c=p),x<a&&(a=x),y>u&&(u=y)}return i[s+0]=r,i[s+1]=o,i[s+2]=a,i[s+3]=l,i[s+4]=c,i[s+5]=u,i}computePrimitiveBounds(e,t,i){let s=i.offset||0;for(let r=e,o=e+t;r<o;r++){this.writePrimitiveBounds(r,po,0);let[a,l,c,u,d,h]=po,f=(a+u)/2,g=(l+d)/2,x=(c+h)/2,m=(u-a)/2,p=(d-l)/2,y=(h-c)/2,S=(r-s)*6;i[S+0]=f,i[S+1]=m+(Math.abs(f)+m)*ro,i[S+2]=g,i[S+3]=p+(Math.abs(g)+p)*ro,i[S+4]=x,i[S+5]=y+(Math.abs(x)+y)*ro}return i}shiftPrimitiveOffsets(e){let t=this._indirectBuffer;if(t)for(let i=0,s=t.length;i<s;i++)t[i]+=e;else{let i=this._roots;for(let s=0;s<i.length;s++){let r=i[s],o=new Uint32Array(r),a=new Uint16Array(r),l=r.byteLength/32;for(let c=0;c<l;c++){let u=8*c,d=2*u;Et(d,a)&&(o[u+6]+=e)}}}}traverse(e,t=0){Oh.setBVH(this,t),Oh.traverse(e),Oh.reset()}refit(){let e=this._roots;for(let t=0,i=e.length;t<i;t++){let s=e[t],r=new Uint32Array(s),o=new Uint16Array(s),a=new Float32Array(s),l=s.byteLength/32;for(let c=l-1;c>=0;c--){let u=c*8,d=u*2;if(Et(d,o)){let f=zt(u,r),g=Ht(d,o);this.writePrimitiveRangeBounds(f,g,po,0),a.set(po,u)}else{let f=Ut(u),g=Ft(u,r);for(let x=0;x<3;x++){let m=a[f+x],p=a[f+x+3],y=a[g+x],S=a[g+x+3];a[u+x]=m<y?m:y,a[u+x+3]=p>S?p:S}}}}}getBoundingBox(e){return e.makeEmpty(),this._roots.forEach(i=>{Wt(0,new Float32Array(i),Y0),e.union(Y0)}),e}shapecast(e){let{boundsTraverseOrder:t,intersectsBounds:i,intersectsRange:s,intersectsPrimitive:r,scratchPrimitive:o,iterate:a}=e;if(s&&r){let d=s;s=(h,f,g,x,m)=>d(h,f,g,x,m)?!0:a(h,f,this,r,g,x,o)}else s||(r?s=(d,h,f,g)=>a(d,h,this,r,f,g,o):s=(d,h,f)=>f);let l=!1,c=0,u=this._roots;for(let d=0,h=u.length;d<h;d++){let f=u[d];if(l=q0(this,d,i,s,t,c),l)break;c+=f.byteLength/32}return l}bvhcast(e,t,i){let{intersectsRanges:s}=i;return $0(this,e,t,s)}};function j0(){return typeof SharedArrayBuffer<"u"}function Pf(n){return n.index?n.index.count:n.attributes.position.count}function ks(n){return Pf(n)/3}function PT(n,e=ArrayBuffer){return n>65535?new Uint32Array(new e(4*n)):new Uint16Array(new e(2*n))}function K0(n,e){if(!n.index){let t=n.attributes.position.count,i=e.useSharedArrayBuffer?SharedArrayBuffer:ArrayBuffer,s=PT(t,i);n.setIndex(new an(s,1));for(let r=0;r<t;r++)s[r]=r}}function IT(n,e,t){let i=Pf(n)/t,s=e||n.drawRange,r=s.start/t,o=(s.start+s.count)/t,a=Math.max(0,r),l=Math.min(i,o)-a;return{offset:Math.floor(a),count:Math.floor(l)}}function LT(n,e){return n.groups.map(t=>({offset:t.start/e,count:t.count/e}))}function If(n,e,t){let i=IT(n,e,t),s=LT(n,t);if(!s.length)return[i];let r=[],o=i.offset,a=i.offset+i.count,l=Pf(n)/t,c=[];for(let h of s){let{offset:f,count:g}=h,x=f,m=isFinite(g)?g:l-f,p=f+m;x<a&&p>o&&(c.push({pos:Math.max(o,x),isStart:!0}),c.push({pos:Math.min(a,p),isStart:!1}))}c.sort((h,f)=>h.pos!==f.pos?h.pos-f.pos:h.type==="end"?-1:1);let u=0,d=null;for(let h of c){let f=h.pos;u!==0&&f!==d&&r.push({offset:d,count:f-d}),u+=h.isStart?1:-1,d=f}return r}function DT(n,e){let t=n[n.length-1],i=t.offset+t.count>2**16,s=n.reduce((c,u)=>c+u.count,0),r=i?4:2,o=e?new SharedArrayBuffer(s*r):new ArrayBuffer(s*r),a=i?new Uint32Array(o):new Uint16Array(o),l=0;for(let c=0;c<n.length;c++){let{offset:u,count:d}=n[c];for(let h=0;h<d;h++)a[l+h]=u+h;l+=d}return a}var zh=class extends Bh{get indirect(){return!!this._indirectBuffer}get primitiveStride(){return null}get primitiveBufferStride(){return this.indirect?1:this.primitiveStride}set primitiveBufferStride(e){}get primitiveBuffer(){return this.indirect?this._indirectBuffer:this.geometry.index.array}set primitiveBuffer(e){}constructor(e,t={}){if(e.isBufferGeometry){if(e.index&&e.index.isInterleavedBufferAttribute)throw new Error("BVH: InterleavedBufferAttribute is not supported for the index attribute.")}else throw new Error("BVH: Only BufferGeometries are supported.");if(t.useSharedArrayBuffer&&!j0())throw new Error("BVH: SharedArrayBuffer is not available.");super(),this.geometry=e,this.resolvePrimitiveIndex=t.indirect?i=>this._indirectBuffer[i]:i=>i,this.primitiveBuffer=null,this.primitiveBufferStride=null,this._indirectBuffer=null,t={...Ih,...t},t[Da]||this.init(t)}init(e){let{geometry:t,primitiveStride:i}=this;if(e.indirect){let s=If(t,e.range,i),r=DT(s,e.useSharedArrayBuffer);this._indirectBuffer=r}else K0(t,e);super.init(e),!t.boundingBox&&e.setBoundingBox&&(t.boundingBox=this.getBoundingBox(new Tt))}getRootRanges(e){return this.indirect?[{offset:0,count:this._indirectBuffer.length}]:If(this.geometry,e,this.primitiveStride)}raycastObject3D(){throw new Error("BVH: raycastObject3D() not implemented")}};var ni=class{constructor(){this.min=1/0,this.max=-1/0}setFromPointsField(e,t){let i=1/0,s=-1/0;for(let r=0,o=e.length;r<o;r++){let l=e[r][t];i=l<i?l:i,s=l>s?l:s}this.min=i,this.max=s}setFromPoints(e,t){let i=1/0,s=-1/0;for(let r=0,o=t.length;r<o;r++){let a=t[r],l=e.dot(a);i=l<i?l:i,s=l>s?l:s}this.min=i,this.max=s}isSeparated(e){return this.min>e.max||e.min>this.max}};ni.prototype.setFromBox=(function(){let n=new N;return function(t,i){let s=i.min,r=i.max,o=1/0,a=-1/0;for(let l=0;l<=1;l++)for(let c=0;c<=1;c++)for(let u=0;u<=1;u++){n.x=s.x*l+r.x*(1-l),n.y=s.y*c+r.y*(1-c),n.z=s.z*u+r.z*(1-u);let d=t.dot(n);o=Math.min(d,o),a=Math.max(d,a)}this.min=o,this.max=a}})();var NT=(function(){let n=new N,e=new N,t=new N;return function(s,r,o){let a=s.start,l=n,c=r.start,u=e;t.subVectors(a,c),n.subVectors(s.end,s.start),e.subVectors(r.end,r.start);let d=t.dot(u),h=u.dot(l),f=u.dot(u),g=t.dot(l),m=l.dot(l)*f-h*h,p,y;m!==0?p=(d*h-g*f)/m:p=0,y=(d+p*h)/f,o.x=p,o.y=y}})(),Fa=(function(){let n=new ht,e=new N,t=new N;return function(s,r,o,a){NT(s,r,n);let l=n.x,c=n.y;if(l>=0&&l<=1&&c>=0&&c<=1){s.at(l,o),r.at(c,a);return}else if(l>=0&&l<=1){c<0?r.at(0,a):r.at(1,a),s.closestPointToPoint(a,!0,o);return}else if(c>=0&&c<=1){l<0?s.at(0,o):s.at(1,o),r.closestPointToPoint(o,!0,a);return}else{let u;l<0?u=s.start:u=s.end;let d;c<0?d=r.start:d=r.end;let h=e,f=t;if(s.closestPointToPoint(d,!0,e),r.closestPointToPoint(u,!0,t),h.distanceToSquared(d)<=f.distanceToSquared(u)){o.copy(h),a.copy(d);return}else{o.copy(u),a.copy(f);return}}}})(),Z0=(function(){let n=new N,e=new N,t=new Vn,i=new Hn;return function(r,o){let{radius:a,center:l}=r,{a:c,b:u,c:d}=o;if(i.start=c,i.end=u,i.closestPointToPoint(l,!0,n).distanceTo(l)<=a||(i.start=c,i.end=d,i.closestPointToPoint(l,!0,n).distanceTo(l)<=a)||(i.start=u,i.end=d,i.closestPointToPoint(l,!0,n).distanceTo(l)<=a))return!0;let x=o.getPlane(t);if(Math.abs(x.distanceToPoint(l))<=a){let p=x.projectPoint(l,e);if(o.containsPoint(p))return!0}return!1}})();var UT=["x","y","z"],us=1e-15,J0=us*us;function mi(n){return Math.abs(n)<us}var Cn=class extends Un{constructor(...e){super(...e),this.isExtendedTriangle=!0,this.satAxes=new Array(4).fill().map(()=>new N),this.satBounds=new Array(4).fill().map(()=>new ni),this.points=[this.a,this.b,this.c],this.plane=new Vn,this.isDegenerateIntoSegment=!1,this.isDegenerateIntoPoint=!1,this.degenerateSegment=new Hn,this.needsUpdate=!0}intersectsSphere(e){return Z0(e,this)}update(){let e=this.a,t=this.b,i=this.c,s=this.points,r=this.satAxes,o=this.satBounds,a=r[0],l=o[0];this.getNormal(a),l.setFromPoints(a,s);let c=r[1],u=o[1];c.subVectors(e,t),u.setFromPoints(c,s);let d=r[2],h=o[2];d.subVectors(t,i),h.setFromPoints(d,s);let f=r[3],g=o[3];f.subVectors(i,e),g.setFromPoints(f,s);let x=c.length(),m=d.length(),p=f.length();this.isDegenerateIntoPoint=!1,this.isDegenerateIntoSegment=!1,x<us?m<us||p<us?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(e),this.degenerateSegment.end.copy(i)):m<us?p<us?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(t),this.degenerateSegment.end.copy(e)):p<us&&(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(i),this.degenerateSegment.end.copy(t)),this.plane.setFromNormalAndCoplanarPoint(a,e),this.needsUpdate=!1}};Cn.prototype.closestPointToSegment=(function(){let n=new N,e=new N,t=new Hn;return function(s,r=null,o=null){this.needsUpdate&&this.update();let{start:a,end:l}=s,c=this.points,u,d=1/0,h=this.plane.distanceToPoint(a),f=this.plane.distanceToPoint(l);if(h*f<0&&this.plane.intersectLine(s,n)!==null&&this.containsPoint(n))return r&&r.copy(n),o&&o.copy(n),0;for(let g=0;g<3;g++){let x=(g+1)%3;t.start.copy(c[g]),t.end.copy(c[x]),Fa(t,s,n,e),u=n.distanceToSquared(e),u<d&&(d=u,r&&r.copy(n),o&&o.copy(e))}return this.closestPointToPoint(a,n),u=a.distanceToSquared(n),u<d&&(d=u,r&&r.copy(n),o&&o.copy(a)),this.closestPointToPoint(l,n),u=l.distanceToSquared(n),u<d&&(d=u,r&&r.copy(n),o&&o.copy(l)),Math.sqrt(d)}})();Cn.prototype.intersectsTriangle=(function(){let n=new Cn,e=new ni,t=new ni,i=new N,s=new N,r=new N,o=new N,a=new Hn,l=new Hn,c=new N,u=new ht,d=new ht;function h(S,b,M,w){let v=i;!S.isDegenerateIntoPoint&&!S.isDegenerateIntoSegment?v.copy(S.plane.normal):v.copy(b.plane.normal);let _=S.satBounds,C=S.satAxes;for(let I=1;I<4;I++){let O=_[I],L=C[I];if(e.setFromPoints(L,b.points),O.isSeparated(e)||(o.copy(v).cross(L),e.setFromPoints(o,S.points),t.setFromPoints(o,b.points),e.isSeparated(t)))return!1}let E=b.satBounds,P=b.satAxes;for(let I=1;I<4;I++){let O=E[I],L=P[I];if(e.setFromPoints(L,S.points),O.isSeparated(e)||(o.crossVectors(v,L),e.setFromPoints(o,S.points),t.setFromPoints(o,b.points),e.isSeparated(t)))return!1}return M&&(w||console.warn("ExtendedTriangle.intersectsTriangle: Triangles are coplanar which does not support an output edge. Setting edge to 0, 0, 0."),M.start.set(0,0,0),M.end.set(0,0,0)),!0}function f(S,b,M,w,v,_,C,E,P,I,O){let L=C/(C-E);I.x=w+(v-w)*L,O.start.subVectors(b,S).multiplyScalar(L).add(S),L=C/(C-P),I.y=w+(_-w)*L,O.end.subVectors(M,S).multiplyScalar(L).add(S)}function g(S,b,M,w,v,_,C,E,P,I,O){if(v>0)f(S.c,S.a,S.b,w,b,M,P,C,E,I,O);else if(_>0)f(S.b,S.a,S.c,M,b,w,E,C,P,I,O);else if(E*P>0||C!=0)f(S.a,S.b,S.c,b,M,w,C,E,P,I,O);else if(E!=0)f(S.b,S.a,S.c,M,b,w,E,C,P,I,O);else if(P!=0)f(S.c,S.a,S.b,w,b,M,P,C,E,I,O);else return!0;return!1}function x(S,b,M,w){let v=b.degenerateSegment,_=S.plane.distanceToPoint(v.start),C=S.plane.distanceToPoint(v.end);return mi(_)?mi(C)?h(S,b,M,w):(M&&(M.start.copy(v.start),M.end.copy(v.start)),S.containsPoint(v.start)):mi(C)?(M&&(M.start.copy(v.end),M.end.copy(v.end)),S.containsPoint(v.end)):S.plane.intersectLine(v,i)!=null?(M&&(M.start.copy(i),M.end.copy(i)),S.containsPoint(i)):!1}function m(S,b,M){let w=b.a;return mi(S.plane.distanceToPoint(w))&&S.containsPoint(w)?(M&&(M.start.copy(w),M.end.copy(w)),!0):!1}function p(S,b,M){let w=S.degenerateSegment,v=b.a;return w.closestPointToPoint(v,!0,i),v.distanceToSquared(i)<J0?(M&&(M.start.copy(v),M.end.copy(v)),!0):!1}function y(S,b,M,w){if(S.isDegenerateIntoSegment)if(b.isDegenerateIntoSegment){let v=S.degenerateSegment,_=b.degenerateSegment,C=s,E=r;v.delta(C),_.delta(E);let P=i.subVectors(_.start,v.start),I=C.x*E.y-C.y*E.x;if(mi(I))return!1;let O=(P.x*E.y-P.y*E.x)/I,L=-(C.x*P.y-C.y*P.x)/I;if(O<0||O>1||L<0||L>1)return!1;let V=v.start.z+C.z*O,W=_.start.z+E.z*L;return mi(V-W)?(M&&(M.start.copy(v.start).addScaledVector(C,O),M.end.copy(v.start).addScaledVector(C,O)),!0):!1}else return b.isDegenerateIntoPoint?p(S,b,M):x(b,S,M,w);else{if(S.isDegenerateIntoPoint)return b.isDegenerateIntoPoint?b.a.distanceToSquared(S.a)<J0?(M&&(M.start.copy(S.a),M.end.copy(S.a)),!0):!1:b.isDegenerateIntoSegment?p(b,S,M):m(b,S,M);if(b.isDegenerateIntoPoint)return m(S,b,M);if(b.isDegenerateIntoSegment)return x(S,b,M,w)}}return function(b,M=null,w=!1){this.needsUpdate&&this.update(),b.isExtendedTriangle?b.needsUpdate&&b.update():(n.copy(b),n.update(),b=n);let v=y(this,b,M,w);if(v!==void 0)return v;let _=this.plane,C=b.plane,E=C.distanceToPoint(this.a),P=C.distanceToPoint(this.b),I=C.distanceToPoint(this.c);mi(E)&&(E=0),mi(P)&&(P=0),mi(I)&&(I=0);let O=E*P,L=E*I;if(O>0&&L>0)return!1;let V=_.distanceToPoint(b.a),W=_.distanceToPoint(b.b),X=_.distanceToPoint(b.c);mi(V)&&(V=0),mi(W)&&(W=0),mi(X)&&(X=0);let ae=V*W,j=V*X;if(ae>0&&j>0)return!1;s.copy(_.normal),r.copy(C.normal);let te=s.cross(r),oe=0,Ie=Math.abs(te.x),Xe=Math.abs(te.y);Xe>Ie&&(Ie=Xe,oe=1),Math.abs(te.z)>Ie&&(oe=2);let ue=UT[oe],Pe=this.a[ue],De=this.b[ue],fe=this.c[ue],Je=b.a[ue],gt=b.b[ue],qe=b.c[ue];if(g(this,Pe,De,fe,O,L,E,P,I,u,a))return h(this,b,M,w);if(g(b,Je,gt,qe,ae,j,V,W,X,d,l))return h(this,b,M,w);if(u.y<u.x){let vt=u.y;u.y=u.x,u.x=vt,c.copy(a.start),a.start.copy(a.end),a.end.copy(c)}if(d.y<d.x){let vt=d.y;d.y=d.x,d.x=vt,c.copy(l.start),l.start.copy(l.end),l.end.copy(c)}return u.y<d.x||d.y<u.x?!1:(M&&(d.x>u.x?M.start.copy(l.start):M.start.copy(a.start),d.y<u.y?M.end.copy(l.end):M.end.copy(a.end)),!0)}})();Cn.prototype.distanceToPoint=(function(){let n=new N;return function(t){return this.closestPointToPoint(t,n),t.distanceTo(n)}})();Cn.prototype.distanceToTriangle=(function(){let n=new N,e=new N,t=["a","b","c"],i=new Hn,s=new Hn;return function(o,a=null,l=null){let c=a||l?i:null;if(this.intersectsTriangle(o,c,!0))return(a||l)&&(a&&c.getCenter(a),l&&c.getCenter(l)),0;let u=1/0;for(let d=0;d<3;d++){let h,f=t[d],g=o[f];this.closestPointToPoint(g,n),h=g.distanceToSquared(n),h<u&&(u=h,a&&a.copy(n),l&&l.copy(g));let x=this[f];o.closestPointToPoint(x,n),h=x.distanceToSquared(n),h<u&&(u=h,a&&a.copy(x),l&&l.copy(n))}for(let d=0;d<3;d++){let h=t[d],f=t[(d+1)%3];i.set(this[h],this[f]);for(let g=0;g<3;g++){let x=t[g],m=t[(g+1)%3];s.set(o[x],o[m]),Fa(i,s,n,e);let p=n.distanceToSquared(e);p<u&&(u=p,a&&a.copy(n),l&&l.copy(e))}}return Math.sqrt(u)}})();var Qt=class{constructor(e,t,i){this.isOrientedBox=!0,this.min=new N,this.max=new N,this.matrix=new yt,this.invMatrix=new yt,this.points=new Array(8).fill().map(()=>new N),this.satAxes=new Array(3).fill().map(()=>new N),this.satBounds=new Array(3).fill().map(()=>new ni),this.alignedSatBounds=new Array(3).fill().map(()=>new ni),this.needsUpdate=!1,e&&this.min.copy(e),t&&this.max.copy(t),i&&this.matrix.copy(i)}set(e,t,i){this.min.copy(e),this.max.copy(t),this.matrix.copy(i),this.needsUpdate=!0}copy(e){this.min.copy(e.min),this.max.copy(e.max),this.matrix.copy(e.matrix),this.needsUpdate=!0}};Qt.prototype.update=(function(){return function(){let e=this.matrix,t=this.min,i=this.max,s=this.points;for(let c=0;c<=1;c++)for(let u=0;u<=1;u++)for(let d=0;d<=1;d++){let h=1*c|2*u|4*d,f=s[h];f.x=c?i.x:t.x,f.y=u?i.y:t.y,f.z=d?i.z:t.z,f.applyMatrix4(e)}let r=this.satBounds,o=this.satAxes,a=s[0];for(let c=0;c<3;c++){let u=o[c],d=r[c],h=1<<c,f=s[h];u.subVectors(a,f),d.setFromPoints(u,s)}let l=this.alignedSatBounds;l[0].setFromPointsField(s,"x"),l[1].setFromPointsField(s,"y"),l[2].setFromPointsField(s,"z"),this.invMatrix.copy(this.matrix).invert(),this.needsUpdate=!1}})();Qt.prototype.intersectsBox=(function(){let n=new ni;return function(t){this.needsUpdate&&this.update();let i=t.min,s=t.max,r=this.satBounds,o=this.satAxes,a=this.alignedSatBounds;if(n.min=i.x,n.max=s.x,a[0].isSeparated(n)||(n.min=i.y,n.max=s.y,a[1].isSeparated(n))||(n.min=i.z,n.max=s.z,a[2].isSeparated(n)))return!1;for(let l=0;l<3;l++){let c=o[l],u=r[l];if(n.setFromBox(c,t),u.isSeparated(n))return!1}return!0}})();Qt.prototype.intersectsTriangle=(function(){let n=new Cn,e=new Array(3),t=new ni,i=new ni,s=new N;return function(o){this.needsUpdate&&this.update(),o.isExtendedTriangle?o.needsUpdate&&o.update():(n.copy(o),n.update(),o=n);let a=this.satBounds,l=this.satAxes;e[0]=o.a,e[1]=o.b,e[2]=o.c;for(let h=0;h<3;h++){let f=a[h],g=l[h];if(t.setFromPoints(g,e),f.isSeparated(t))return!1}let c=o.satBounds,u=o.satAxes,d=this.points;for(let h=0;h<3;h++){let f=c[h],g=u[h];if(t.setFromPoints(g,d),f.isSeparated(t))return!1}for(let h=0;h<3;h++){let f=l[h];for(let g=0;g<4;g++){let x=u[g];if(s.crossVectors(f,x),t.setFromPoints(s,e),i.setFromPoints(s,d),t.isSeparated(i))return!1}}return!0}})();Qt.prototype.closestPointToPoint=(function(){return function(e,t){return this.needsUpdate&&this.update(),t.copy(e).applyMatrix4(this.invMatrix).clamp(this.min,this.max).applyMatrix4(this.matrix),t}})();Qt.prototype.distanceToPoint=(function(){let n=new N;return function(t){return this.closestPointToPoint(t,n),t.distanceTo(n)}})();Qt.prototype.distanceToBox=(function(){let n=["x","y","z"],e=new Array(12).fill().map(()=>new Hn),t=new Array(12).fill().map(()=>new Hn),i=new N,s=new N;return function(o,a=0,l=null,c=null){if(this.needsUpdate&&this.update(),this.intersectsBox(o))return(l||c)&&(o.getCenter(s),this.closestPointToPoint(s,i),o.closestPointToPoint(i,s),l&&l.copy(i),c&&c.copy(s)),0;let u=a*a,d=o.min,h=o.max,f=this.points,g=1/0;for(let m=0;m<8;m++){let p=f[m];s.copy(p).clamp(d,h);let y=p.distanceToSquared(s);if(y<g&&(g=y,l&&l.copy(p),c&&c.copy(s),y<u))return Math.sqrt(y)}let x=0;for(let m=0;m<3;m++)for(let p=0;p<=1;p++)for(let y=0;y<=1;y++){let S=(m+1)%3,b=(m+2)%3,M=p<<S|y<<b,w=1<<m|p<<S|y<<b,v=f[M],_=f[w];e[x].set(v,_);let E=n[m],P=n[S],I=n[b],O=t[x],L=O.start,V=O.end;L[E]=d[E],L[P]=p?d[P]:h[P],L[I]=y?d[I]:h[I],V[E]=h[E],V[P]=p?d[P]:h[P],V[I]=y?d[I]:h[I],x++}for(let m=0;m<=1;m++)for(let p=0;p<=1;p++)for(let y=0;y<=1;y++){s.x=m?h.x:d.x,s.y=p?h.y:d.y,s.z=y?h.z:d.z,this.closestPointToPoint(s,i);let S=s.distanceToSquared(i);if(S<g&&(g=S,l&&l.copy(i),c&&c.copy(s),S<u))return Math.sqrt(S)}for(let m=0;m<12;m++){let p=e[m];for(let y=0;y<12;y++){let S=t[y];Fa(p,S,i,s);let b=i.distanceToSquared(s);if(b<g&&(g=b,l&&l.copy(i),c&&c.copy(s),b<u))return Math.sqrt(b)}}return Math.sqrt(g)}})();var Lf=class extends Ns{constructor(){super(()=>new Cn)}},Wn=new Lf;var ka=new N,Df=new N;function Q0(n,e,t={},i=0,s=1/0){let r=i*i,o=s*s,a=1/0,l=null;if(n.shapecast({boundsTraverseOrder:u=>(ka.copy(e).clamp(u.min,u.max),ka.distanceToSquared(e)),intersectsBounds:(u,d,h)=>h<a&&h<o,intersectsTriangle:(u,d)=>{u.closestPointToPoint(e,ka);let h=e.distanceToSquared(ka);return h<a&&(Df.copy(ka),a=h,l=d),h<r}}),a===1/0)return null;let c=Math.sqrt(a);return t.point?t.point.copy(Df):t.point=Df.clone(),t.distance=c,t.faceIndex=l,t}var Vh=parseInt("187")>=169,FT=parseInt("187")<=161,cr=new N,hr=new N,ur=new N,Hh=new ht,Gh=new ht,Wh=new ht,ev=new N,tv=new N,nv=new N,Oa=new N;function kT(n,e,t,i,s,r,o,a){let l;if(r===An?l=n.intersectTriangle(i,t,e,!0,s):l=n.intersectTriangle(e,t,i,r!==xn,s),l===null)return null;let c=n.origin.distanceTo(s);return c<o||c>a?null:{distance:c,point:s.clone()}}function iv(n,e,t,i,s,r,o,a,l,c,u){cr.fromBufferAttribute(e,r),hr.fromBufferAttribute(e,o),ur.fromBufferAttribute(e,a);let d=kT(n,cr,hr,ur,Oa,l,c,u);if(d){if(i){Hh.fromBufferAttribute(i,r),Gh.fromBufferAttribute(i,o),Wh.fromBufferAttribute(i,a),d.uv=new ht;let f=Un.getInterpolation(Oa,cr,hr,ur,Hh,Gh,Wh,d.uv);Vh||(d.uv=f)}if(s){Hh.fromBufferAttribute(s,r),Gh.fromBufferAttribute(s,o),Wh.fromBufferAttribute(s,a),d.uv1=new ht;let f=Un.getInterpolation(Oa,cr,hr,ur,Hh,Gh,Wh,d.uv1);Vh||(d.uv1=f),FT&&(d.uv2=d.uv1)}if(t){ev.fromBufferAttribute(t,r),tv.fromBufferAttribute(t,o),nv.fromBufferAttribute(t,a),d.normal=new N;let f=Un.getInterpolation(Oa,cr,hr,ur,ev,tv,nv,d.normal);d.normal.dot(n.direction)>0&&d.normal.multiplyScalar(-1),Vh||(d.normal=f)}let h={a:r,b:o,c:a,normal:new N,materialIndex:0};if(Un.getNormal(cr,hr,ur,h.normal),d.face=h,d.faceIndex=r,Vh){let f=new N;Un.getBarycoord(Oa,cr,hr,ur,f),d.barycoord=f}}return d}function sv(n){return n&&n.isMaterial?n.side:n}function mo(n,e,t,i,s,r,o){let a=i*3,l=a+0,c=a+1,u=a+2,{index:d,groups:h}=n;n.index&&(l=d.getX(l),c=d.getX(c),u=d.getX(u));let{position:f,normal:g,uv:x,uv1:m}=n.attributes;if(Array.isArray(e)){let p=i*3;for(let y=0,S=h.length;y<S;y++){let{start:b,count:M,materialIndex:w}=h[y];if(p>=b&&p<b+M){let v=sv(e[w]),_=iv(t,f,g,x,m,l,c,u,v,r,o);if(_)if(_.faceIndex=i,_.face.materialIndex=w,s)s.push(_);else return _}}}else{let p=sv(e),y=iv(t,f,g,x,m,l,c,u,p,r,o);if(y)if(y.faceIndex=i,y.face.materialIndex=0,s)s.push(y);else return y}return null}function Xt(n,e,t,i){let s=n.a,r=n.b,o=n.c,a=e,l=e+1,c=e+2;t&&(a=t.getX(a),l=t.getX(l),c=t.getX(c)),s.x=i.getX(a),s.y=i.getY(a),s.z=i.getZ(a),r.x=i.getX(l),r.y=i.getY(l),r.z=i.getZ(l),o.x=i.getX(c),o.y=i.getY(c),o.z=i.getZ(c)}function rv(n,e,t,i,s,r,o,a){let{geometry:l,_indirectBuffer:c}=n;for(let u=i,d=i+s;u<d;u++)mo(l,e,t,u,r,o,a)}function ov(n,e,t,i,s,r,o){let{geometry:a,_indirectBuffer:l}=n,c=1/0,u=null;for(let d=i,h=i+s;d<h;d++){let f;f=mo(a,e,t,d,null,r,o),f&&f.distance<c&&(u=f,c=f.distance)}return u}function av(n,e,t,i,s,r,o){let{geometry:a}=t,{index:l}=a,c=a.attributes.position;for(let u=n,d=e+n;u<d;u++){let h;if(h=u,Xt(o,h*3,l,c),o.needsUpdate=!0,i(o,h,s,r))return!0}return!1}function lv(n,e=null){e&&Array.isArray(e)&&(e=new Set(e));let t=n.geometry,i=t.index?t.index.array:null,s=t.attributes.position,r,o,a,l,c=0,u=n._roots;for(let h=0,f=u.length;h<f;h++)r=u[h],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(h,f,g=!1){let x=h*2;if(Et(x,a)){let m=zt(h,o),p=Ht(x,a),y=1/0,S=1/0,b=1/0,M=-1/0,w=-1/0,v=-1/0;for(let _=3*m,C=3*(m+p);_<C;_++){let E=i[_],P=s.getX(E),I=s.getY(E),O=s.getZ(E);P<y&&(y=P),P>M&&(M=P),I<S&&(S=I),I>w&&(w=I),O<b&&(b=O),O>v&&(v=O)}return l[h+0]!==y||l[h+1]!==S||l[h+2]!==b||l[h+3]!==M||l[h+4]!==w||l[h+5]!==v?(l[h+0]=y,l[h+1]=S,l[h+2]=b,l[h+3]=M,l[h+4]=w,l[h+5]=v,!0):!1}else{let m=Ut(h),p=Ft(h,o),y=g,S=!1,b=!1;if(e){if(!y){let E=m/8+f/32,P=p/8+f/32;S=e.has(E),b=e.has(P),y=!S&&!b}}else S=!0,b=!0;let M=y||S,w=y||b,v=!1;M&&(v=d(m,f,y));let _=!1;w&&(_=d(p,f,y));let C=v||_;if(C)for(let E=0;E<3;E++){let P=m+E,I=p+E,O=l[P],L=l[P+3],V=l[I],W=l[I+3];l[h+E]=O<V?O:V,l[h+E+3]=L>W?L:W}return C}}}function Bn(n,e,t,i,s){let r,o,a,l,c,u,d=1/t.direction.x,h=1/t.direction.y,f=1/t.direction.z,g=t.origin.x,x=t.origin.y,m=t.origin.z,p=e[n],y=e[n+3],S=e[n+1],b=e[n+3+1],M=e[n+2],w=e[n+3+2];return d>=0?(r=(p-g)*d,o=(y-g)*d):(r=(y-g)*d,o=(p-g)*d),h>=0?(a=(S-x)*h,l=(b-x)*h):(a=(b-x)*h,l=(S-x)*h),r>l||a>o||((a>r||isNaN(r))&&(r=a),(l<o||isNaN(o))&&(o=l),f>=0?(c=(M-m)*f,u=(w-m)*f):(c=(w-m)*f,u=(M-m)*f),r>u||c>o)?!1:((c>r||r!==r)&&(r=c),(u<o||o!==o)&&(o=u),r<=s&&o>=i)}function cv(n,e,t,i,s,r,o,a){let{geometry:l,_indirectBuffer:c}=n;for(let u=i,d=i+s;u<d;u++){let h=c?c[u]:u;mo(l,e,t,h,r,o,a)}}function hv(n,e,t,i,s,r,o){let{geometry:a,_indirectBuffer:l}=n,c=1/0,u=null;for(let d=i,h=i+s;d<h;d++){let f;f=mo(a,e,t,l?l[d]:d,null,r,o),f&&f.distance<c&&(u=f,c=f.distance)}return u}function uv(n,e,t,i,s,r,o){let{geometry:a}=t,{index:l}=a,c=a.attributes.position;for(let u=n,d=e+n;u<d;u++){let h;if(h=t.resolveTriangleIndex(u),Xt(o,h*3,l,c),o.needsUpdate=!0,i(o,h,s,r))return!0}return!1}function dv(n,e,t,i,s,r,o){xt.setBuffer(n._roots[e]),Bn(0,xt.float32Array,i,r,o)&&Nf(0,n,t,i,s,r,o),xt.clearBuffer()}function Nf(n,e,t,i,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=xt,u=n*2;if(Et(u,l)){let h=zt(n,c),f=Ht(u,l);rv(e,t,i,h,f,s,r,o)}else{let h=Ut(n);Bn(h,a,i,r,o)&&Nf(h,e,t,i,s,r,o);let f=Ft(n,c);Bn(f,a,i,r,o)&&Nf(f,e,t,i,s,r,o)}}var OT=["x","y","z"];function fv(n,e,t,i,s,r){xt.setBuffer(n._roots[e]);let o=null;return Bn(0,xt.float32Array,i,s,r)&&(o=Uf(0,n,t,i,s,r)),xt.clearBuffer(),o}function Uf(n,e,t,i,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=xt,c=n*2;if(Et(c,a)){let d=zt(n,l),h=Ht(c,a);return ov(e,t,i,d,h,s,r)}else{let d=oo(n,l),h=OT[d],g=i.direction[h]>=0,x,m;g?(x=Ut(n),m=Ft(n,l)):(x=Ft(n,l),m=Ut(n));let y=Bn(x,o,i,s,r)?Uf(x,e,t,i,s,r):null;if(y){let M=y.point[h];if(g?M<=o[m+d]:M>=o[m+d+3])return y}let b=Bn(m,o,i,s,r)?Uf(m,e,t,i,s,r):null;return y&&b?y.distance<=b.distance?y:b:y||b||null}}var Xh=new Tt,go=new Cn,vo=new Cn,Ba=new yt,pv=new Qt,qh=new Qt;function mv(n,e,t,i){xt.setBuffer(n._roots[e]);let s=Ff(0,n,t,i);return xt.clearBuffer(),s}function Ff(n,e,t,i,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=xt,l=n*2;if(s===null&&(t.boundingBox||t.computeBoundingBox(),pv.set(t.boundingBox.min,t.boundingBox.max,i),s=pv),Et(l,o)){let u=e.geometry,d=u.index,h=u.attributes.position,f=t.index,g=t.attributes.position,x=zt(n,a),m=Ht(l,o);if(Ba.copy(i).invert(),t.boundsTree)return Wt(n,r,qh),qh.matrix.copy(Ba),qh.needsUpdate=!0,t.boundsTree.shapecast({intersectsBounds:y=>qh.intersectsBox(y),intersectsTriangle:y=>{y.a.applyMatrix4(i),y.b.applyMatrix4(i),y.c.applyMatrix4(i),y.needsUpdate=!0;for(let S=x*3,b=(m+x)*3;S<b;S+=3)if(Xt(vo,S,d,h),vo.needsUpdate=!0,y.intersectsTriangle(vo))return!0;return!1}});{let p=ks(t);for(let y=x*3,S=(m+x)*3;y<S;y+=3){Xt(go,y,d,h),go.a.applyMatrix4(Ba),go.b.applyMatrix4(Ba),go.c.applyMatrix4(Ba),go.needsUpdate=!0;for(let b=0,M=p*3;b<M;b+=3)if(Xt(vo,b,f,g),vo.needsUpdate=!0,go.intersectsTriangle(vo))return!0}}}else{let u=Ut(n),d=Ft(n,a);return Wt(u,r,Xh),!!(s.intersectsBox(Xh)&&Ff(u,e,t,i,s)||(Wt(d,r,Xh),s.intersectsBox(Xh)&&Ff(d,e,t,i,s)))}}var $h=new yt,kf=new Qt,za=new Qt,BT=new N,zT=new N,VT=new N,HT=new N;function gv(n,e,t,i={},s={},r=0,o=1/0){e.boundingBox||e.computeBoundingBox(),kf.set(e.boundingBox.min,e.boundingBox.max,t),kf.needsUpdate=!0;let a=n.geometry,l=a.attributes.position,c=a.index,u=e.attributes.position,d=e.index,h=Wn.getPrimitive(),f=Wn.getPrimitive(),g=BT,x=zT,m=null,p=null;s&&(m=VT,p=HT);let y=1/0,S=null,b=null;return $h.copy(t).invert(),za.matrix.copy($h),n.shapecast({boundsTraverseOrder:M=>kf.distanceToBox(M),intersectsBounds:(M,w,v)=>v<y&&v<o?(w&&(za.min.copy(M.min),za.max.copy(M.max),za.needsUpdate=!0),!0):!1,intersectsRange:(M,w)=>{if(e.boundsTree)return e.boundsTree.shapecast({boundsTraverseOrder:_=>za.distanceToBox(_),intersectsBounds:(_,C,E)=>E<y&&E<o,intersectsRange:(_,C)=>{for(let E=_,P=_+C;E<P;E++){Xt(f,3*E,d,u),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let I=M,O=M+w;I<O;I++){Xt(h,3*I,c,l),h.needsUpdate=!0;let L=h.distanceToTriangle(f,g,m);if(L<y&&(x.copy(g),p&&p.copy(m),y=L,S=I,b=E),L<r)return!0}}}});{let v=ks(e);for(let _=0,C=v;_<C;_++){Xt(f,3*_,d,u),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let E=M,P=M+w;E<P;E++){Xt(h,3*E,c,l),h.needsUpdate=!0;let I=h.distanceToTriangle(f,g,m);if(I<y&&(x.copy(g),p&&p.copy(m),y=I,S=E,b=_),I<r)return!0}}}}}),Wn.releasePrimitive(h),Wn.releasePrimitive(f),y===1/0?null:(i.point?i.point.copy(x):i.point=x.clone(),i.distance=y,i.faceIndex=S,s&&(s.point?s.point.copy(p):s.point=p.clone(),s.point.applyMatrix4($h),x.applyMatrix4($h),s.distance=x.sub(s.point).length(),s.faceIndex=b),i)}function vv(n,e=null){e&&Array.isArray(e)&&(e=new Set(e));let t=n.geometry,i=t.index?t.index.array:null,s=t.attributes.position,r,o,a,l,c=0,u=n._roots;for(let h=0,f=u.length;h<f;h++)r=u[h],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(h,f,g=!1){let x=h*2;if(Et(x,a)){let m=zt(h,o),p=Ht(x,a),y=1/0,S=1/0,b=1/0,M=-1/0,w=-1/0,v=-1/0;for(let _=m,C=m+p;_<C;_++){let E=3*n.resolveTriangleIndex(_);for(let P=0;P<3;P++){let I=E+P;I=i?i[I]:I;let O=s.getX(I),L=s.getY(I),V=s.getZ(I);O<y&&(y=O),O>M&&(M=O),L<S&&(S=L),L>w&&(w=L),V<b&&(b=V),V>v&&(v=V)}}return l[h+0]!==y||l[h+1]!==S||l[h+2]!==b||l[h+3]!==M||l[h+4]!==w||l[h+5]!==v?(l[h+0]=y,l[h+1]=S,l[h+2]=b,l[h+3]=M,l[h+4]=w,l[h+5]=v,!0):!1}else{let m=Ut(h),p=Ft(h,o),y=g,S=!1,b=!1;if(e){if(!y){let E=m/8+f/32,P=p/8+f/32;S=e.has(E),b=e.has(P),y=!S&&!b}}else S=!0,b=!0;let M=y||S,w=y||b,v=!1;M&&(v=d(m,f,y));let _=!1;w&&(_=d(p,f,y));let C=v||_;if(C)for(let E=0;E<3;E++){let P=m+E,I=p+E,O=l[P],L=l[P+3],V=l[I],W=l[I+3];l[h+E]=O<V?O:V,l[h+E+3]=L>W?L:W}return C}}}function yv(n,e,t,i,s,r,o){xt.setBuffer(n._roots[e]),Bn(0,xt.float32Array,i,r,o)&&Of(0,n,t,i,s,r,o),xt.clearBuffer()}function Of(n,e,t,i,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=xt,u=n*2;if(Et(u,l)){let h=zt(n,c),f=Ht(u,l);cv(e,t,i,h,f,s,r,o)}else{let h=Ut(n);Bn(h,a,i,r,o)&&Of(h,e,t,i,s,r,o);let f=Ft(n,c);Bn(f,a,i,r,o)&&Of(f,e,t,i,s,r,o)}}var GT=["x","y","z"];function xv(n,e,t,i,s,r){xt.setBuffer(n._roots[e]);let o=null;return Bn(0,xt.float32Array,i,s,r)&&(o=Bf(0,n,t,i,s,r)),xt.clearBuffer(),o}function Bf(n,e,t,i,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=xt,c=n*2;if(Et(c,a)){let d=zt(n,l),h=Ht(c,a);return hv(e,t,i,d,h,s,r)}else{let d=oo(n,l),h=GT[d],g=i.direction[h]>=0,x,m;g?(x=Ut(n),m=Ft(n,l)):(x=Ft(n,l),m=Ut(n));let y=Bn(x,o,i,s,r)?Bf(x,e,t,i,s,r):null;if(y){let M=y.point[h];if(g?M<=o[m+d]:M>=o[m+d+3])return y}let b=Bn(m,o,i,s,r)?Bf(m,e,t,i,s,r):null;return y&&b?y.distance<=b.distance?y:b:y||b||null}}var Yh=new Tt,yo=new Cn,xo=new Cn,Va=new yt,_v=new Qt,jh=new Qt;function bv(n,e,t,i){xt.setBuffer(n._roots[e]);let s=zf(0,n,t,i);return xt.clearBuffer(),s}function zf(n,e,t,i,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=xt,l=n*2;if(s===null&&(t.boundingBox||t.computeBoundingBox(),_v.set(t.boundingBox.min,t.boundingBox.max,i),s=_v),Et(l,o)){let u=e.geometry,d=u.index,h=u.attributes.position,f=t.index,g=t.attributes.position,x=zt(n,a),m=Ht(l,o);if(Va.copy(i).invert(),t.boundsTree)return Wt(n,r,jh),jh.matrix.copy(Va),jh.needsUpdate=!0,t.boundsTree.shapecast({intersectsBounds:y=>jh.intersectsBox(y),intersectsTriangle:y=>{y.a.applyMatrix4(i),y.b.applyMatrix4(i),y.c.applyMatrix4(i),y.needsUpdate=!0;for(let S=x,b=m+x;S<b;S++)if(Xt(xo,3*e.resolveTriangleIndex(S),d,h),xo.needsUpdate=!0,y.intersectsTriangle(xo))return!0;return!1}});{let p=ks(t);for(let y=x,S=m+x;y<S;y++){let b=e.resolveTriangleIndex(y);Xt(yo,3*b,d,h),yo.a.applyMatrix4(Va),yo.b.applyMatrix4(Va),yo.c.applyMatrix4(Va),yo.needsUpdate=!0;for(let M=0,w=p*3;M<w;M+=3)if(Xt(xo,M,f,g),xo.needsUpdate=!0,yo.intersectsTriangle(xo))return!0}}}else{let u=Ut(n),d=Ft(n,a);return Wt(u,r,Yh),!!(s.intersectsBox(Yh)&&zf(u,e,t,i,s)||(Wt(d,r,Yh),s.intersectsBox(Yh)&&zf(d,e,t,i,s)))}}var Kh=new yt,Vf=new Qt,Ha=new Qt,WT=new N,XT=new N,qT=new N,$T=new N;function wv(n,e,t,i={},s={},r=0,o=1/0){e.boundingBox||e.computeBoundingBox(),Vf.set(e.boundingBox.min,e.boundingBox.max,t),Vf.needsUpdate=!0;let a=n.geometry,l=a.attributes.position,c=a.index,u=e.attributes.position,d=e.index,h=Wn.getPrimitive(),f=Wn.getPrimitive(),g=WT,x=XT,m=null,p=null;s&&(m=qT,p=$T);let y=1/0,S=null,b=null;return Kh.copy(t).invert(),Ha.matrix.copy(Kh),n.shapecast({boundsTraverseOrder:M=>Vf.distanceToBox(M),intersectsBounds:(M,w,v)=>v<y&&v<o?(w&&(Ha.min.copy(M.min),Ha.max.copy(M.max),Ha.needsUpdate=!0),!0):!1,intersectsRange:(M,w)=>{if(e.boundsTree){let v=e.boundsTree;return v.shapecast({boundsTraverseOrder:_=>Ha.distanceToBox(_),intersectsBounds:(_,C,E)=>E<y&&E<o,intersectsRange:(_,C)=>{for(let E=_,P=_+C;E<P;E++){let I=v.resolveTriangleIndex(E);Xt(f,3*I,d,u),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let O=M,L=M+w;O<L;O++){let V=n.resolveTriangleIndex(O);Xt(h,3*V,c,l),h.needsUpdate=!0;let W=h.distanceToTriangle(f,g,m);if(W<y&&(x.copy(g),p&&p.copy(m),y=W,S=O,b=E),W<r)return!0}}}})}else{let v=ks(e);for(let _=0,C=v;_<C;_++){Xt(f,3*_,d,u),f.a.applyMatrix4(t),f.b.applyMatrix4(t),f.c.applyMatrix4(t),f.needsUpdate=!0;for(let E=M,P=M+w;E<P;E++){let I=n.resolveTriangleIndex(E);Xt(h,3*I,c,l),h.needsUpdate=!0;let O=h.distanceToTriangle(f,g,m);if(O<y&&(x.copy(g),p&&p.copy(m),y=O,S=E,b=_),O<r)return!0}}}}}),Wn.releasePrimitive(h),Wn.releasePrimitive(f),y===1/0?null:(i.point?i.point.copy(x):i.point=x.clone(),i.distance=y,i.faceIndex=S,s&&(s.point?s.point.copy(p):s.point=p.clone(),s.point.applyMatrix4(Kh),x.applyMatrix4(Kh),s.distance=x.sub(s.point).length(),s.faceIndex=b),i)}function Hf(n,e,t){return n===null?null:(n.point.applyMatrix4(e.matrixWorld),n.distance=n.point.distanceTo(t.ray.origin),n.object=e,n)}var Zh=new Qt,Jh=new Si,Sv=new N,Mv=new yt,Tv=new N,Gf=["getX","getY","getZ"],Qh=class n extends zh{static serialize(e,t={}){t={cloneBuffers:!0,...t};let i=e.geometry,s=e._roots,r=e._indirectBuffer,o=i.getIndex(),a={version:1,roots:null,index:null,indirectBuffer:null};return t.cloneBuffers?(a.roots=s.map(l=>l.slice()),a.index=o?o.array.slice():null,a.indirectBuffer=r?r.slice():null):(a.roots=s,a.index=o?o.array:null,a.indirectBuffer=r),a}static deserialize(e,t,i={}){i={setIndex:!0,indirect:!!e.indirectBuffer,...i};let{index:s,roots:r,indirectBuffer:o}=e;e.version||(console.warn("MeshBVH.deserialize: Serialization format has been changed and will be fixed up. It is recommended to regenerate any stored serialized data."),l(r));let a=new n(t,{...i,[Da]:!0});if(a._roots=r,a._indirectBuffer=o||null,i.setIndex){let c=t.getIndex();if(c===null){let u=new an(e.index,1,!1);t.setIndex(u)}else c.array!==s&&(c.array.set(s),c.needsUpdate=!0)}return a;function l(c){for(let u=0;u<c.length;u++){let d=c[u],h=new Uint32Array(d),f=new Uint16Array(d);for(let g=0,x=d.byteLength/32;g<x;g++){let m=8*g,p=2*m;Et(p,f)||(h[m+6]=h[m+6]/8-g)}}}}get primitiveStride(){return 3}get resolveTriangleIndex(){return this.resolvePrimitiveIndex}constructor(e,t={}){t.maxLeafTris&&(console.warn('MeshBVH: "maxLeafTris" option has been deprecated. Use "targetLeafSize", instead.'),t={...t,targetLeafSize:t.maxLeafTris}),super(e,t)}shiftTriangleOffsets(e){return super.shiftPrimitiveOffsets(e)}writePrimitiveBounds(e,t,i){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,c=(r?r[e]:e)*3,u=c+0,d=c+1,h=c+2;a&&(u=a[u],d=a[d],h=a[h]);for(let f=0;f<3;f++){let g=o[Gf[f]](u),x=o[Gf[f]](d),m=o[Gf[f]](h),p=g;x<p&&(p=x),m<p&&(p=m);let y=g;x>y&&(y=x),m>y&&(y=m),t[i+f]=p,t[i+f+3]=y}return t}computePrimitiveBounds(e,t,i){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,l=o.normalized;if(e<0||t+e-i.offset>i.length/6)throw new Error("MeshBVH: compute triangle bounds range is invalid.");let c=o.array,u=o.offset||0,d=3;o.isInterleavedBufferAttribute&&(d=o.data.stride);let h=["getX","getY","getZ"],f=i.offset;for(let g=e,x=e+t;g<x;g++){let p=(r?r[g]:g)*3,y=(g-f)*6,S=p+0,b=p+1,M=p+2;a&&(S=a[S],b=a[b],M=a[M]),l||(S=S*d+u,b=b*d+u,M=M*d+u);for(let w=0;w<3;w++){let v,_,C;l?(v=o[h[w]](S),_=o[h[w]](b),C=o[h[w]](M)):(v=c[S+w],_=c[b+w],C=c[M+w]);let E=v;_<E&&(E=_),C<E&&(E=C);let P=v;_>P&&(P=_),C>P&&(P=C);let I=(P-E)/2,O=w*2;i[y+O+0]=E+I,i[y+O+1]=I+(Math.abs(E)+I)*ro}}return i}raycastObject3D(e,t,i=[]){let{material:s}=e;if(s===void 0)return;Mv.copy(e.matrixWorld).invert(),Jh.copy(t.ray).applyMatrix4(Mv),Tv.setFromMatrixScale(e.matrixWorld),Sv.copy(Jh.direction).multiply(Tv);let r=Sv.length(),o=t.near/r,a=t.far/r;if(t.firstHitOnly===!0){let l=this.raycastFirst(Jh,s,o,a);l=Hf(l,e,t),l&&i.push(l)}else{let l=this.raycast(Jh,s,o,a);for(let c=0,u=l.length;c<u;c++){let d=Hf(l[c],e,t);d&&i.push(d)}}return i}refit(e=null){return(this.indirect?vv:lv)(this,e)}raycast(e,t=En,i=0,s=1/0){let r=this._roots,o=[],a=this.indirect?yv:dv;for(let l=0,c=r.length;l<c;l++)a(this,l,t,e,o,i,s);return o}raycastFirst(e,t=En,i=0,s=1/0){let r=this._roots,o=null,a=this.indirect?xv:fv;for(let l=0,c=r.length;l<c;l++){let u=a(this,l,t,e,i,s);u!=null&&(o==null||u.distance<o.distance)&&(o=u)}return o}intersectsGeometry(e,t){let i=!1,s=this._roots,r=this.indirect?bv:mv;for(let o=0,a=s.length;o<a&&(i=r(this,o,e,t),!i);o++);return i}shapecast(e){let t=Wn.getPrimitive(),i=super.shapecast({...e,intersectsPrimitive:e.intersectsTriangle,scratchPrimitive:t,iterate:this.indirect?uv:av});return Wn.releasePrimitive(t),i}bvhcast(e,t,i){let{intersectsRanges:s,intersectsTriangles:r}=i,o=Wn.getPrimitive(),a=this.geometry.index,l=this.geometry.attributes.position,c=this.indirect?g=>{let x=this.resolveTriangleIndex(g);Xt(o,x*3,a,l)}:g=>{Xt(o,g*3,a,l)},u=Wn.getPrimitive(),d=e.geometry.index,h=e.geometry.attributes.position,f=e.indirect?g=>{let x=e.resolveTriangleIndex(g);Xt(u,x*3,d,h)}:g=>{Xt(u,g*3,d,h)};if(r){if(!(e instanceof n))throw new Error('MeshBVH: "intersectsTriangles" callback can only be used with another MeshBVH.');let g=(x,m,p,y,S,b,M,w)=>{for(let v=p,_=p+y;v<_;v++){f(v),u.a.applyMatrix4(t),u.b.applyMatrix4(t),u.c.applyMatrix4(t),u.needsUpdate=!0;for(let C=x,E=x+m;C<E;C++)if(c(C),o.needsUpdate=!0,r(o,u,C,v,S,b,M,w))return!0}return!1};if(s){let x=s;s=function(m,p,y,S,b,M,w,v){return x(m,p,y,S,b,M,w,v)?!0:g(m,p,y,S,b,M,w,v)}}else s=g}return super.bvhcast(e,t,{intersectsRanges:s})}intersectsBox(e,t){return Zh.set(e.min,e.max,t),Zh.needsUpdate=!0,this.shapecast({intersectsBounds:i=>Zh.intersectsBox(i),intersectsTriangle:i=>Zh.intersectsTriangle(i)})}intersectsSphere(e){return this.shapecast({intersectsBounds:t=>e.intersectsBox(t),intersectsTriangle:t=>t.intersectsSphere(e)})}closestPointToGeometry(e,t,i={},s={},r=0,o=1/0){return(this.indirect?wv:gv)(this,e,t,i,s,r,o)}closestPointToPoint(e,t={},i=0,s=1/0){return Q0(this,e,t,i,s)}};var YT=1e-7,jT=new N,eu=class{constructor(e,t){this.surface=e;this.parts=t;let{positions:i,faces:s}=e.mesh;this.geometry.setAttribute("position",new an(i,3)),this.geometry.setIndex(new an(s,1)),this.geometry.boundingBox=null}surface;parts;tree=null;geometry=new pi;ray=new Si;offset=new N;box=new Tt;clip=new Bt;side=xn;build(){return this.tree??=new Qh(this.geometry,{indirect:!0,targetLeafSize:8})}first(e,t,i){let s=this.build();return this.side=i.backfaces?xn:En,this.clip.copy(_f(i,this.surface)),t>0?this.firstExploded(s,e,t):!this.parts.hidden&&!i.clip?this.pick(s.raycastFirst(e,this.side)):this.closest(s.raycast(e,this.side),r=>this.parts.visible(r))}firstExploded(e,t,i){let s=null;for(let r=0;r<this.parts.num;r++){if(!this.parts.visible(r)||(this.parts.offset(r,this.offset).multiplyScalar(i),this.ray.copy(t),this.ray.origin.sub(this.offset),this.parts.box(r,this.box).expandByScalar(YT),!this.ray.intersectsBox(this.box)))continue;let o=this.closest(e.raycast(this.ray,this.side),a=>a===r,this.offset);o&&(!s||o.distance<s.distance)&&(s=o)}return s}closest(e,t,i=jT){let s=null,{x:r,y:o,z:a,w:l}=this.clip;for(let c of e)s&&c.distance>=s.distance||r*(c.point.x+i.x)+o*(c.point.y+i.y)+a*(c.point.z+i.z)>l||t(this.surface.slot(c.faceIndex))&&(s=c);return this.pick(s)}pick(e){if(!e)return null;let t=e.faceIndex;return{face:t,slot:this.surface.slot(t),point:e.point.clone(),distance:e.distance}}faceAt(e){return this.nearest(e,1/0)?.face??-1}nearest(e,t){let i=this.build().closestPointToPoint(e,void 0,0,t);return i&&{face:i.faceIndex,slot:this.surface.slot(i.faceIndex),point:i.point.clone(),distance:i.distance}}normal(e,t){let i=new N().fromArray(this.surface.flat,3*e).normalize();return i.dot(t)>0?i.negate():i}around(e,t,i,s){let{flat:r}=this.surface,o=new Ui(e.point,t),a=new N,l=new N,c=h=>{let f=3*h;return r[f]*l.x+r[f+1]*l.y+r[f+2]*l.z};l.subVectors(i,e.point);let u=c(e.face)<0?-1:1,d=[e.face];return this.build().shapecast({intersectsBounds:h=>o.intersectsBox(h),intersectsTriangle:(h,f)=>{if(f===e.face)return!1;let g=this.surface.slot(f);return(s?g!==e.slot:!this.parts.visible(g))||(h.closestPointToPoint(e.point,a),a.distanceTo(e.point)>t)||(l.subVectors(i,a),u*c(f)>0&&d.push(f)),!1}}),d}dispose(){this.tree=null,this.geometry.dispose()}};function Wf(n,e,t,i){let s=document.createElement("canvas");s.width=e,s.height=t;let r=Xf(s),o=r.createImageData(e,t);for(let a=0;a<t;a++)for(let l=0;l<e;l++){let c=4*((t-1-a)*e+l),u=4*(a*e+l),d=n[c+3],h=d>0&&d<255?255/d:1;for(let f=0;f<3;f++)o.data[u+f]=Math.round(n[c+f]*h);o.data[u+3]=d}return r.putImageData(o,0,0),i&&(r.globalCompositeOperation="destination-over",r.fillStyle=i,r.fillRect(0,0,e,t),r.globalCompositeOperation="source-over"),s}function Xf(n){let e=n.getContext("2d");if(!e)throw new Error("the browser has no 2D canvas; reload the page");return e}function qf(n){return new Promise((e,t)=>{n.toBlob(i=>i?e(i):t(new Error("the picture is too large for this browser")),"image/png")})}var Ev=2,KT=4096,$f=3,Ga=320,Yf=140,ZT=300,JT=24,QT=36,e1=6e5,t1=16e4,n1=160,i1=500,Av="http://www.w3.org/2000/svg",s1=.004,r1=150,o1=1500,a1=.01,tu=class{constructor(e,t){this.box=e;this.events=t;let{canvas:i}=this;i.className="viewer-canvas",i.tabIndex=0,i.setAttribute("role","img"),i.setAttribute("aria-label","3D view. Arrow keys orbit, plus and minus zoom, Space clicks at the center."),this.ring.className="viewer-ring",this.ring.hidden=!0,this.cross.className="viewer-cross",getComputedStyle(e).position==="static"&&(e.style.position="relative"),e.append(i),this.labels=new bh(e),this.markers=new Sh(e,r=>t.marker(r)),this.outline.setAttribute("class","viewer-outline"),this.outline.append(document.createElementNS(Av,"polygon")),e.append(this.ring,this.cross,this.outline);try{this.renderer=new Ph(i)}catch{let r="WebGL 2 is off or missing in this browser.";queueMicrotask(()=>t.lost(r));return}this.slow=this.renderer.software,document.documentElement.toggleAttribute("data-software",this.slow);let s={signal:this.stop.signal};i.addEventListener("webglcontextlost",()=>this.contextLost(),s),i.addEventListener("webglcontextrestored",()=>this.contextRestored(),s),this.gestures=new vh(e,i,this.gestureHandlers()),this.resizing.observe(e),this.resized()}box;events;canvas=document.createElement("canvas");ring=document.createElement("div");cross=document.createElement("div");outline=document.createElementNS(Av,"svg");frontOnly=!0;mirror=null;renderer=null;gestures=null;markers;labels;labelTimer=0;gizmo=new yh(e=>this.lookFrom(e));orbit=new Ia;camera=new on;stop=new AbortController;resizing=new ResizeObserver(()=>this.resized());reducedMotion=matchMedia("(prefers-reduced-motion: reduce)");targets={};surface=null;picker=null;parts=new La;look={...g0};rows=[];explode={now:0,from:0,start:0,length:0};width=1;height=1;ratio=1;frameRequest=0;treeTimer=0;lost=!1;pointer=null;hoverStale=!1;radius=JT;stroke=null;clock={last:0,frameMs:0,frames:0};slow=!1;fineTimer=0;waiting=!1;setMesh(e){clearTimeout(this.treeTimer),this.slow=this.renderer?.software??!1,this.surface?.dispose(),this.picker?.dispose(),this.parts.dispose(),this.parts=new La,this.stroke=null,this.surface=e?new Rh(e):null,this.picker=this.surface&&new eu(this.surface,this.parts),this.renderer?.setSurface(this.surface,this.parts),this.renderer&&(this.renderer.masked=!1),this.renderer?.hover(null,null),this.parts.set(this.rows),this.setMarkers([]),this.renderer&&(this.treeTimer=window.setTimeout(()=>this.picker?.build(),60)),this.requestFrame()}get mesh(){return this.surface?.mesh??null}setTexture(e,t){this.surface&&(this.surface.mesh.textures[e]=t,this.renderer?.setTexture(e,t),this.look.shading==="texture"&&this.requestFrame())}setFaces(e,t,i){let{surface:s}=this;if(!s)return;if(e.length!==s.num||t.length!==s.num||i.length!==s.num)throw new Error(`the labels are for ${e.length} faces; the mesh has ${s.num}`);let r=this.parts.setLabels(e,s),o=s.setFaces(r,t,i);this.renderer&&(this.renderer.masked=o),this.stroke&&s.paint(this.stroke.faces),this.parts.hidden&&this.renderer?.invalidateGround(),this.placeMarkers(),this.hoverStale=this.pointer!==null,this.requestFrame()}setParts(e){let t=this.hiddenParts();this.rows=e,this.parts.set(e),this.nameParts(),this.hiddenParts()!==t&&this.renderer?.invalidateGround(),this.requestFrame()}nameParts(){this.labels.set(new Map(this.look.labels?this.rows.filter(e=>e.name&&e.visible).map(e=>[e.id,e.name]):[]))}hiddenParts(){return this.rows.filter(e=>!e.visible).map(e=>e.id).join()}setMaskColors(e){this.renderer?.setMaskColors(e),this.requestFrame()}setMarkers(e){this.markers.set(e),this.placeMarkers(),this.requestFrame()}placeMarkers(){let e=new N;for(let t of this.markers.placed){if(t.shown.fromArray(t.point),!this.surface||!this.picker||this.explode.now<=0)continue;let i=this.picker.faceAt(t.shown);i>=0&&t.shown.addScaledVector(this.parts.offset(this.surface.slot(i),e),this.explode.now)}}setLook(e){let t=this.look.explode;Object.assign(this.look,e),this.nameParts(),this.look.explode!==t&&(this.explode.from=this.explode.now,this.explode.start=performance.now(),this.explode.length=Math.max(1,this.duration(ZT))),this.requestFrame()}setTool(e,t=this.radius){this.gestures&&(this.gestures.tool=e),this.radius=t,this.ring.style.width=this.ring.style.height=`${2*t}px`,this.hoverStale=this.pointer!==null,this.requestFrame()}fit(e=!0,t){let i=this.bounds(t).getCenter(new N);this.orbit.fit(this.visiblePoints(t),i,this.width/this.height,this.duration(e?Ga:0)),this.viewChanged()}frameFaces(e){let{surface:t}=this;if(!t)return;let i=new N,[s,r,o]=[new N,[],new N];for(let p of e){i.add(s.fromArray(t.flat,3*p)),this.parts.offset(t.slot(p),o).multiplyScalar(this.look.explode);for(let y=3*p;y<3*p+3;y++){let S=new N().fromArray(t.mesh.positions,3*t.mesh.faces[y]).add(o);r.push(S.x,S.y,S.z)}}let a=new Tt().setFromArray(r),l=.15*a.getSize(s).length();a.expandByScalar(l);let c=a.getCenter(new N),{min:u,max:d}=a,{eye:h,target:f}=this.orbit.get(),g=new N().fromArray(h).sub(new N().fromArray(f)).normalize(),x=i.length()>1e-9?i.normalize().addScaledVector(g,.35):g;this.orbit.set({...this.orbit.get(),target:[c.x,c.y,c.z],eye:[c.x+x.x,c.y+x.y,c.z+x.z]},0);let m=[u.x,u.y,u.z,d.x,d.y,d.z,u.x,d.y,u.z,d.x,u.y,d.z,...r];this.orbit.fit(new Float32Array(m),c,this.width/this.height,this.duration(Ga)),this.viewChanged()}borders(e,t){return this.surface?m0(this.surface.mesh,e,t):[]}lookFrom(e,t=!0){let i=this.duration(t?Ga:0);this.orbit.set({...Pa,eye:or[e]},i),this.fit(t)}bounds(e){let t=this.parts.bounds(this.look.explode,e&&new Set(e));return t.isEmpty()?this.surface?.bounds??new Tt(new N().setScalar(-.5),new N().setScalar(.5)):t}visiblePoints(e){let t=this.surface?.sample(this.parts,this.look.explode,e&&new Set(e));return t?.length?t:new Float32Array([-.5,-.5,-.5,.5,.5,.5])}getCamera(){return this.orbit.get()}pictureCamera(){return{...this.orbit.get(),fov:this.orbit.squareFov(this.visiblePoints(),this.width/this.height)}}setCamera(e,t=!1){this.orbit.set(e,this.duration(t?Ga:0)),this.viewChanged()}duration(e){return this.reducedMotion.matches?0:e}viewChanged(){this.requestFrame(),this.events.changed()}pickAt(e,t){let i=this.ray(e,t),s=this.picker?.first(i,this.explode.now,this.look);return s?this.hit(s,i.direction):null}project(e){this.updateCamera();let t=new N().fromArray(e),i=this.explode.now>0?this.picker?.faceAt(t)??-1:-1;return i>=0&&t.addScaledVector(this.parts.offset(this.surface.slot(i),new N),this.explode.now),t.project(this.camera),[(t.x*.5+.5)*this.width,(.5-t.y*.5)*this.height]}updateCamera(){this.orbit.apply(this.camera,this.width/this.height,$f)}ray(e,t){this.updateCamera();let i=new N(e/this.width*2-1,1-t/this.height*2,.5).unproject(this.camera);return new Si(this.camera.position.clone(),i.sub(this.camera.position).normalize())}mirrored(e){let t=this.reflect(new N().fromArray(e));return t&&this.hit(t,new N)}reflect(e){let{surface:t,picker:i}=this;if(!t||!i||!this.mirror)return null;let s=a1*t.bounds.getSize(new N).length(),r=this.flip(e.clone());if(r.distanceTo(e)<s)return null;let o=i.nearest(r,s);return o&&this.parts.visible(o.slot)?o:null}flip(e){let{mirror:t,surface:i}=this;return t&&i&&(e[t]=i.bounds.min[t]+i.bounds.max[t]-e[t]),e}hit(e,t){let{x:i,y:s,z:r}=e.point,o=this.picker.normal(e.face,t);return{face:e.face,part:this.parts.id(e.slot),point:[i,s,r],normal:[o.x,o.y,o.z]}}occluded=e=>{let t=this.camera.position,i=e.clone().sub(t),s=i.length(),r=this.picker?.first(new Si(t,i.divideScalar(s)),this.explode.now,this.look);return r?r.distance<s-s1:!1};updateHover(){this.hoverStale=!1;let{pointer:e,gestures:t,renderer:i}=this;if(!e||!t||!i||t.busy)return;let s=this.markers.at(e.x,e.y,!1),r=s<0?this.pickAt(e.x,e.y):null;this.markers.point(s);let o=t.tool==="brush"&&r!==null;i.hover(r&&!o&&this.parts.slot(r.part)||null,r&&t.tool!=="brush"?r.face:null),this.ringAt(o?e:null),this.cursor(s>=0?"marker":o?"brush":r&&t.tool!=="brush"?"pick":"turn"),this.events.hover(r,e.x,e.y)}ringAt(e){this.ring.hidden=e===null,e&&(this.ring.style.transform=`translate(${e.x-this.radius}px, ${e.y-this.radius}px)`)}cursor(e){this.canvas.dataset.cursor!==e&&(this.canvas.dataset.cursor=e)}gestureHandlers(){let{orbit:e}=this,t=()=>{this.cursor("drag"),this.viewChanged()};return{click:(i,s,r)=>this.click(i,s,r),focus:(i,s)=>{this.events.doubleClick();let r=this.picker?.first(this.ray(i,s),this.explode.now,this.look);if(!r)return this.fit();let o=this.parts.offset(r.slot,new N).multiplyScalar(this.explode.now).add(r.point);e.focus(o,this.duration(Ga)),this.viewChanged()},hover:(i,s)=>{this.pointer={x:i,y:s},this.hoverStale=!0,this.requestFrame()},leave:()=>this.pointerLeft(),turn:(i,s,r)=>{e.turn(i,s,r?this.duration(Yf):0),t()},pan:(i,s,r)=>{let o=Math.min(this.width,this.height);e.pan(-i/o,s/o,r?this.duration(Yf):0),t()},zoom:(i,s,r,o)=>{let a=s===null||r===null?null:this.anchor(s,r);e.zoom(i,a,o?this.duration(Yf):0),this.hoverStale=this.pointer!==null,this.viewChanged()},fit:()=>this.fit(),resize:i=>this.events.resize(i),brushStart:(i,s)=>this.brushStart(i,s),brush:(i,s)=>this.brush(i,s),brushEnd:()=>{this.stroke=null,this.events.brush([],!0)},outline:i=>this.outline.firstElementChild.setAttribute("points",i.map(({x:s,y:r})=>`${s},${r}`).join(" ")),enclose:(i,s)=>this.events.enclose(this.inside(i),s),center:i=>this.click(this.width/2,this.height/2,i)}}anchor(e,t){let i=this.ray(e,t),s=this.picker?.first(i,this.explode.now,this.look),{target:r}=this.orbit.get(),o=new N;this.camera.getWorldDirection(o);let a=o.dot(new N().fromArray(r).sub(i.origin))/Math.max(1e-6,o.dot(i.direction));return i.at(s?s.distance:a,new N)}pointerLeft(){this.pointer=null,this.hoverStale=!1,this.ringAt(null),this.markers.point(-1),this.renderer?.hover(null,null)&&this.requestFrame(),this.events.hover(null,0,0)}click(e,t,i){let s=this.markers.at(e,t,i.touch);if(s>=0)return this.events.marker(s);this.gestures?.tool!=="brush"&&this.events.pick(this.pickAt(e,t),i)}brushStart(e,t){return this.picker?.first(this.ray(e,t),this.explode.now,this.look)?(this.stroke={last:{x:e,y:t},faces:new Set},this.dab(e,t),!0):!1}brush(e,t){let{stroke:i}=this;if(!i)return;this.ringAt({x:e,y:t});let{last:s}=i,r=Math.min(64,Math.ceil(Math.hypot(e-s.x,t-s.y)/Math.max(2,this.radius/2)));for(let o=1;o<=r;o++)this.dab(s.x+(e-s.x)*o/r,s.y+(t-s.y)*o/r);i.last={x:e,y:t}}dab(e,t){let{stroke:i,picker:s,surface:r}=this,o=this.ray(e,t),a=this.explode.now,l=s?.first(o,a,this.look);if(!i||!s||!r||!l)return;let c=l.distance*o.direction.dot(this.camera.getWorldDirection(new N)),u=Math.tan(this.camera.fov*Math.PI/360),d=this.radius*2*u*c/this.height,h=o.origin.addScaledVector(this.parts.offset(l.slot,new N),-a),f=s.around(l,d,h,a>0),g=this.reflect(l.point);g&&f.push(...s.around(g,d,this.flip(h),a>0));let x=f.filter(m=>!i.faces.has(m));if(x.length){for(let m of x)i.faces.add(m);r.paint(x),this.events.brush(x,!1),this.requestFrame()}}inside(e){let{surface:t,picker:i}=this;if(!t||!i)return[];this.updateCamera();let[s,r,o]=[new N,new N,new N],a=[];for(let l=0;l<t.num;l++){let c=t.slot(l);this.parts.visible(c)&&(t.center(l,s).addScaledVector(this.parts.offset(c,r),this.explode.now),o.copy(s).project(this.camera),!(Math.abs(o.z)>=1)&&l1((o.x*.5+.5)*this.width,(.5-o.y*.5)*this.height,e)&&(!this.frontOnly||!this.occluded(s))&&a.push(l))}return a}withMirrored(e){let{surface:t,picker:i}=this;if(!t||!i||!this.mirror)return e;let s=new Set(e),r=new Tt,o=new N;for(let l of e)for(let c=3*l;c<3*l+3;c++)r.expandByPoint(this.flip(o.fromArray(t.mesh.positions,3*t.mesh.faces[c])));let a=new Set(e);for(let l=0;l<t.num;l++){if(!r.containsPoint(t.center(l,o)))continue;let c=this.reflect(o);c&&s.has(c.face)&&a.add(l)}return[...a]}requestFrame(){!this.frameRequest&&this.renderer&&!this.lost&&(this.frameRequest=requestAnimationFrame(e=>this.frame(e)))}frame(e){this.frameRequest=0;let t=performance.now();this.measureFrame(e),this.hoverStale&&this.updateHover();let i=this.orbit.step(t),s=this.stepExplode(t);(s||this.explode.length)&&this.placeMarkers(),this.draw(this.slow),this.slow&&this.refine(),i||s?this.requestFrame():this.gestures&&!this.gestures.busy&&this.canvas.dataset.cursor==="drag"&&(this.hoverStale=this.pointer!==null,this.cursor("turn"),this.hoverStale&&this.requestFrame())}measureFrame(e){let{clock:t}=this,i=e-t.last;t.last=e,t.frames=i<500?t.frames+1:0,t.frameMs=t.frames>1?.85*t.frameMs+.15*i:t.frames?i:0,t.frames>8&&t.frameMs>QT&&(this.slow=!0)}refine(){clearTimeout(this.fineTimer),this.fineTimer=window.setTimeout(()=>{this.frameRequest||this.gestures?.busy||this.waiting&&this.renderer?.software?this.refine():this.draw(!1)},this.renderer?.software?i1:n1)}stepExplode(e){let{explode:t}=this;if(!t.length)return!1;let i=Math.min(1,(e-t.start)/t.length);return t.now=t.from+(this.look.explode-t.from)*(1-(1-i)**3),i>=1&&(t.now=this.look.explode,t.length=0,this.placeMarkers()),t.length>0}draw(e){let{renderer:t}=this;!t||this.lost||(this.ratio!==Math.min(window.devicePixelRatio,Ev)&&this.size(),this.updateCamera(),t.draw(this.targetsFor(e),null,this.camera,this.look,this.parts,this.explode.now),this.gizmo.update(this.camera),this.markers.update(this.camera,this.width,this.height,this.occluded),this.look.labels&&(this.labels.update(this.camera,this.width,this.height,this.occluded),clearTimeout(this.labelTimer),this.labelTimer=window.setTimeout(()=>this.anchorLabels(),r1)))}anchorLabels(){if(this.frameRequest||this.gestures?.busy||this.lost)return;let e=new Map,t=Math.max(10,Math.sqrt(this.width*this.height/o1));for(let i=t/2;i<this.height;i+=t)for(let s=t/2;s<this.width;s+=t){let r=this.picker?.first(this.ray(s,i),this.explode.now,this.look);if(!r)continue;let o=this.parts.id(r.slot),a=this.parts.offset(r.slot,new N).multiplyScalar(this.explode.now).add(r.point),l=e.get(o);l?l.push({x:s,y:i,point:a}):e.set(o,[{x:s,y:i,point:a}])}this.labels.anchor(e),this.labels.update(this.camera,this.width,this.height,this.occluded)}targetsFor(e){let{width:t,height:i}=this.canvas;if(!e)return this.targets.fine??=new so(t,i,this.ratio,!0);let s=this.renderer?.software?t1:e1,r=Math.min(1,1/this.ratio,Math.sqrt(s/(t*i)));return this.targets.coarse??=new so(t*r,i*r,this.ratio*r,!1)}resized(){let{width:e,height:t}=this.box.getBoundingClientRect();if(!(e<1||t<1||e===this.width&&t===this.height)){if(this.width=e,this.height=t,this.size(),!this.surface)return this.requestFrame();this.draw(this.slow),this.slow&&this.refine()}}size(){if(!this.renderer)return;let{renderer:e}=this.renderer;this.ratio=Math.min(window.devicePixelRatio,Ev),e.setPixelRatio(this.ratio),e.setSize(this.width,this.height,!1),this.dropEasels()}dropEasels(){this.targets.fine?.dispose(),this.targets.coarse?.dispose(),this.targets={}}contextLost(){this.lost=!0,cancelAnimationFrame(this.frameRequest),this.frameRequest=0,this.dropEasels(),this.events.lost("The graphics card was reset. If the mesh does not come back, reload the page.")}contextRestored(){this.lost=!1,this.renderer?.contextRestored(),this.events.lost(""),this.size(),this.requestFrame()}async snapshot(e,t={}){let i=this.requireRenderer(),s=Math.max(16,Math.min(Math.round(e),KT)),r=new on;if(this.orbit.apply(r,1,$f,!0,this.pictureCamera().fov),t.flat){let a=i.flat(s,r,this.parts);return qf(Wf(a,s,s,t.transparent?null:"#fff"))}let o=this.renderPicture(i,s,s,r,!t.transparent);if(t.markers){let a=this.camera.position.clone();this.camera.position.copy(r.position),this.markers.draw(Xf(o),s,r,this.occluded),this.camera.position.copy(a)}return qf(o)}async*turntable(e,t,i){let s=this.requireRenderer(),r=t/i,o=new Ia;o.set(this.orbit.get(),0);let a=this.visiblePoints(),l=new on,c=0,u=this.bounds().getCenter(new N);for(let d=0;d<e;d++,o.turn(2*Math.PI/e,0))o.fit(a,u,r,0),c=Math.max(c,o.distance);try{for(let d=0;d<e;d++,o.turn(2*Math.PI/e,0))o.fit(a,u,r,0),o.distance=c,o.apply(l,r,$f),yield this.renderPicture(s,t,i,l,!0),await new Promise(h=>setTimeout(h,0))}finally{this.requestFrame()}}renderPicture(e,t,i,s,r){let o=e.picture(t,i,s,this.look,this.parts,this.look.explode,r);return Wf(o,t,i,null)}requireRenderer(){if(!this.renderer||this.lost)throw new Error("the 3D view is not available; reload the page");return this.renderer}dispose(){clearTimeout(this.treeTimer),clearTimeout(this.labelTimer),cancelAnimationFrame(this.frameRequest),this.stop.abort(),this.resizing.disconnect(),this.gestures?.dispose(),this.markers.dispose(),this.labels.dispose(),this.surface?.dispose(),this.picker?.dispose(),this.parts.dispose(),clearTimeout(this.fineTimer),this.dropEasels(),this.renderer?.dispose();for(let e of[this.canvas,this.ring,this.cross,this.outline])e.remove()}};function l1(n,e,t){let i=!1;for(let s=0,r=t.length-1;s<t.length;r=s++){let[o,a]=[t[s],t[r]];o.y>e!=a.y>e&&n<(a.x-o.x)*(e-o.y)/(a.y-o.y)+o.x&&(i=!i)}return i}var c1=64,nu=class{constructor(e,t,i){this.store=e;this.notices=t;this.paintTarget=i;let s={hover:(r,o,a)=>this.hover(r,o,a),pick:(r,o)=>this.pick(r,o),doubleClick:()=>this.revertPick?.(),resize:r=>this.session.resize(r,Ke("prompt")),marker:r=>this.marker(r),brush:(r,o)=>this.brush(r,o),enclose:(r,o)=>this.enclose(r,o),changed:()=>this.remember(),lost:r=>this.store.set({noGraphics:r||null})};this.viewer=new tu(Ke("view"),s),Ke("view").addEventListener("pointerleave",()=>this.hover(null,0,0)),e.subscribe((r,o)=>this.update(r,o))}store;notices;paintTarget;viewer;session;stroke=[];drawnFaces=null;hasMesh=!1;revertPick=null;borders={of:null,found:[],next:0};partMenu=()=>{};tip=Ke("tip");remember=Er(400,()=>{this.hasMesh&&this.store.view({camera:this.viewer.getCamera()})});attach(e){this.session=e,this.draw(this.store.get())}mesh(e){if(this.remember.drop(),this.hasMesh=!1,this.drawnFaces=null,this.viewer.setMesh(e),!e)return;let{camera:t}=this.store.get().view;t?this.viewer.setCamera(t):this.viewer.lookFrom("home",!1),this.hasMesh=!0,this.drawFaces(this.store.get()),this.drawParts(this.store.get()),this.drawMarkers(this.store.get())}texture(e,t){this.viewer.setTexture(e,t)}draw(e){this.drawLook(e),this.drawTool(e),this.drawFaces(e),this.drawParts(e),this.drawMarkers(e)}update(e,t){this.viewer.waiting=e.clicks!==null||e.job!==null,(e.view.look!==t.view.look||Mn(e,t,"prefs"))&&this.drawLook(e);let s=e.state?.project.id===t.state?.project.id&&this.hasMesh&&e.view!==t.view&&(e.view.look.explode!==t.view.look.explode||e.view.solo.join()!==t.view.solo.join());(e.view.tool!==t.view.tool||Mn(e,t,"drawing","prefs","state","brushTo","chosen"))&&this.drawTool(e),Mn(e,t,"faces")&&this.drawFaces(e),(Mn(e,t,"hovered","hoveredFrom")&&(e.hoveredFrom==="list"||t.hoveredFrom==="list")||Mn(e,t,"shown","view","chosen","prefs","faces"))&&this.drawParts(e),s&&this.viewer.fit(),Mn(e,t,"state","clicks","groups","activeGroup","view")&&this.drawMarkers(e)}drawLook(e){this.viewer.setLook({...e.view.look,dark:h1(e)})}drawTool(e){let{shape:t,frontOnly:i,brush:s}=e.prefs,r=e.view.tool==="brush"&&this.paintTarget()!==void 0,o=t!=="brush"&&(r||e.view.tool==="parts");this.viewer.frontOnly=i,this.viewer.mirror=e.prefs.mirror==="off"?null:e.prefs.mirror,this.viewer.setTool(o?t:r?"brush":"click",s)}drawFaces(e){if(!this.hasMesh||!e.faces||e.faces===this.drawnFaces)return;this.drawnFaces=e.faces;let t=e.state?.prompt||e.clicks?e.faces.mask:new Uint8Array(e.faces.mask.length);this.viewer.setFaces(e.faces.labels,e.faces.confidence,t)}drawParts(e){let t=new Set(e.chosen),i=e.prefs.safeColors,s=e.shown.map((r,o)=>({id:r.id,name:r.name,color:Xn(r,o,i),visible:Yo(e.view,r.id),highlight:e.hoveredFrom==="list"&&e.hovered===r.id,chosen:t.has(r.id),locked:r.locked,pattern:i?Math.floor(o/7)%8:0}));e.view.solo.length&&s.push({id:-1,color:[.7,.7,.7],visible:!1,highlight:!1,chosen:!1,locked:!1}),this.viewer.setParts(s)}drawMarkers(e){let t=e.state?.prompt,i=[];if(t?.kind==="partition"||e.groups.length>0&&t?.kind!=="click"){let r=this.groupColors(e);this.viewer.setMaskColors(r.length?r:[Xu]),e.groups.forEach((o,a)=>{for(let l of o.clicks)i.push({...l,color:r[a],label:l.positive?o.name.slice(0,1).toUpperCase()||"+":"−"})})}else{this.viewer.setMaskColors([Xu]);for(let r of Ln(e))i.push({...r,color:r.positive?wm:Sm,label:r.positive?"+":"−"})}this.viewer.setMarkers(i)}groupColors(e){let t=e.shown.map((i,s)=>Xn(i,s,e.prefs.safeColors));return Mm(Math.max(2,e.groups.length),t)}hover(e,t,i){let s=this.store.get(),r=e&&e.part>=0?e.part:null;s.hovered!==r&&(e||s.hoveredFrom!=="list")&&this.store.set({hovered:r,hoveredFrom:r===null?null:"view"});let o=s.shown.findIndex(g=>g.id===e?.part),a=s.shown[o];if(!e||document.querySelector(".popup:popover-open")){this.tip.hidden=!0;return}this.tip.childElementCount===0&&this.tip.append(F("span",{class:"swatch small"}),F("b"),F("span",{class:"note"}));let[l,c,u]=this.tip.children;l.style.setProperty("--color",a?qn(Xn(a,o,s.prefs.safeColors)):"#9a9a9a"),_e(c,a?a.name:s.shown.length?"No part":""),l.hidden=c.hidden=!c.textContent,_e(u,`face ${pn(e.face)}`),this.tip.hidden=!1;let d=Ke("view"),h=t+16+this.tip.offsetWidth>d.clientWidth?t-12-this.tip.offsetWidth:t+16,f=i+18+this.tip.offsetHeight>d.clientHeight?i-10-this.tip.offsetHeight:i+18;this.tip.style.transform=`translate(${Math.round(h)}px, ${Math.round(f)}px)`}pick(e,t){let i=this.store.get();if(this.revertPick=null,!i.state||i.drawing)return;let s=ci(i,e?.part??null);if(t.button===2&&s&&!(i.view.tool==="select"&&Ln(i).length)){let d=Ke("view").getBoundingClientRect(),[h,f]=this.viewer.project(e.point);return this.partMenu(s,d.left+h,d.top+f)}let{chosen:r,groups:o,activeGroup:a,within:l}=i,{tool:c}=i.view,u=Ln(i);if(!e)r.length&&!t.exclude&&!t.add&&this.store.set({chosen:[]});else if(c==="parts"||c==="brush"||t.add&&!t.exclude&&c==="select")this.revertPick=()=>this.store.set({chosen:r}),this.choose(e,c==="parts"?t.add||t.exclude:c==="select");else if(c==="divide"){let d=this.groupClick({point:e.point,positive:!t.exclude},i);this.revertPick=d&&(()=>{this.session.setGroups(o,a),this.session.withdraw(d)})}else if(c==="select"){let d=Ke("prompt"),h=d.hidden?Ke("hint"):d,f=ci(i,e.part),g=!t.exclude&&!i.exclude,x=g&&u.length>0&&f?.kept&&l!==f.id;if(g&&(f?.locked||x))return void this.notices.info(x?`${f.name} is a kept part, so this selection can't extend into it. Clear the selection to select inside ${f.name}.`:`${f.name} is locked. Unlock it to select inside it.`,{near:h});let m=f&&(f.kept||r.length===1&&r[0]===f.id)?f.id:null;m===null&&r.length&&!u.length&&this.store.set({chosen:[]});let p=this.session.addClicks([{point:e.point,positive:g},...this.mirroredClick(e,g,u.length?l:m)],m,h);this.revertPick=p&&(()=>{this.store.set({chosen:r,clicks:u,within:l}),this.session.withdraw(p)})}}mirroredClick({point:e},t,i){let s=this.viewer.mirrored(e),r=s&&ci(this.store.get(),s.part),o=i!==null?s?.part===i:!r?.kept&&!r?.locked;return s&&(o||!t)?[{point:s.point,positive:t}]:[]}choose({part:e,face:t},i){let{chosen:s}=this.store.get(),r=i?s.filter(o=>o!==e):[];this.store.set({pointed:t,chosen:e<0||i&&s.includes(e)?r:[...r,e]})}groupClick(e,t){let{groups:i,activeGroup:s}=t;if(!i[s]||i.length>c1)return null;if(!e.positive)return this.notices.info("Divide has no exclude clicks. Choose the right part in the list, then click here.",{near:Ke("tool")}),null;let r=i.map((c,u)=>u).filter(c=>c!==s&&!i[c].clicks.length),o=i[s].clicks.length?s:r.find(c=>c>s)??r[0]??s,a=this.viewer.mirrored(e.point),l=a?[e,{...e,point:a.point}]:[e];return this.session.setGroups(i.map((c,u)=>u===s?{...c,clicks:[...c.clicks,...l]}:c),o),t.prefs.clicked||this.store.prefs({clicked:!0}),this.session.sendGroups(Ke("tool"))}marker(e){let t=this.store.get();if(t.state?.prompt?.kind!=="partition"&&!(t.groups.length&&t.state?.prompt?.kind!=="click")){this.session.removeClick(e,Ke("prompt"));return}let i=e,s=t.groups.map(r=>{let o=i;return i-=r.clicks.length,o>=0&&o<r.clicks.length?{...r,clicks:r.clicks.filter((a,l)=>l!==o)}:r});this.session.setGroups(s),this.session.sendGroups(Ke("tool"))}enclose(e,t){let i=this.store.get();if(i.view.tool==="brush")return this.brush(this.viewer.withMirrored(e),!0);let s=new Set(e.map(o=>i.faces?.labels[o]??-1));s.delete(-1);let{chosen:r}=i;t.exclude?this.store.set({chosen:r.filter(o=>!s.has(o))}):this.store.set({chosen:[...new Set([...t.add?r:[],...s])]})}brush(e,t){for(let f of e)this.stroke.push(f);if(!t)return;let i=this.paintTarget(),s=[...new Set(this.stroke)].sort((f,g)=>f-g);this.stroke=[];let r=this.store.get(),o=r.faces;if(i===void 0||!o)return;let a=new Set(r.shown.filter(f=>f.locked).map(f=>f.id)),l=i==="new",c=l?null:i,u=s.filter(f=>(l||o.labels[f]!==(c??-1))&&!a.has(o.labels[f]));if(!u.length){this.store.set({faces:{...o}});return}let d=l?"a new part":ci(r,c)?.name??"no part";this.notices.announce(`${lt(u.length,"face")} painted into ${d}.`);let h=o.labels.slice();for(let f of u)h[f]=c??-1;this.store.set({faces:{...o,labels:h,token:`${o.token} stroke`}}),this.session.act({do:"paint",faces:u,part:c,new:l},Ke("tool")).then(f=>{let g=this.store.get().state?.parts.at(-1);f?l&&g&&this.store.set({chosen:[g.id],brushTo:"part"}):this.store.set({faces:{...o}})})}nextBorder(){let{faces:e,state:t}=this.store.get();if(!e||!t)return;this.borders.of!==e&&(this.borders={of:e,found:this.viewer.borders(e.labels,e.confidence),next:0});let{found:i,next:s}=this.borders;this.borders.close?.();let r=i[s];if(!r)return void this.notices.info("No two parts touch along an edge.");this.borders.next=(s+1)%i.length,this.store.set({chosen:[...r.parts]}),this.viewer.frameFaces(r.faces);let[o,a]=r.parts.map(l=>ci(this.store.get(),l)?.name);this.borders.close=this.notices.info(`Border between ${o} and ${a}: ${pn(s+1)} of ${pn(i.length)}, least certain first.`)}toggleExplode(){let{look:e}=this.store.get().view;this.store.look({explode:e.explode>0?0:.5})}};function h1(n){return n.prefs.theme!=="auto"?n.prefs.theme==="dark":!window.matchMedia("(prefers-color-scheme: light)").matches}function jf(n){je(document.documentElement,"data-theme",n.prefs.theme==="auto"?null:n.prefs.theme)}var Kf={open:"M3 15.5V5a1 1 0 0 1 1-1h3.6l1.8 2H16a1 1 0 0 1 1 1v1.5M3 15.5 5.2 9h12.3l-2.2 6.5z",projects:"M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z",undo:"M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8",redo:"M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12",history:"M3.5 4v3.5H7M3.8 7.4A6.7 6.7 0 1 1 3.3 10M10 6.5V10l2.6 1.8",look:"M4 5.5h5M13 5.5h3M4 10h1.5M9.5 10H16M4 14.5h7M15 14.5h1M9 3.5v4M5.5 8v4M11.5 12.5v4",export:"M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3",help:"M7.2 7.4a2.9 2.9 0 1 1 4.5 2.4c-1 .7-1.7 1.2-1.7 2.4M10 15.2v.1",parts:"M5 3.5 15.5 9l-4.6 1.4L8.6 15z",select:"M10 6.2A3.8 3.8 0 1 1 6.2 10M10 2.5v3M2.5 10h3M10 17.5v-3M17.5 10h-3M10 10v.1",divide:"M10 3v14M10 10h7M3.5 4.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1z",draw:"M3.5 4.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1zM6 13.8c2.2.4 3-.5 3.1-1.8l4.6-5.2 1 .9-5 4.9",brush:"M3.5 16.5c3 .4 4.4-.8 4.6-3l6.8-8.3a1.2 1.2 0 0 1 1.8 1.5l-8 7.4",eye:"M2 10s2.9-5 8-5 8 5 8 5-2.9 5-8 5-8-5-8-5zM10 7.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8z",hidden:"M3 3l14 14M8 5.3A8 8 0 0 1 10 5c5.1 0 8 5 8 5a13 13 0 0 1-2.5 3M5.5 6.300A13.5 13.5 0 0 0 2 10s2.9 5 8 5a8.5 8.5 0 0 0 3.4-.700M8.4 8.300a2.4 2.4 0 0 0 3.3 3.4",solo:"M10 5.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10 9.300a.7.7 0 1 1 0 1.4.7.7 0 0 1 0-1.400zM3 6V3h3M17 6V3h-3M3 14v3h3M17 14v3h-3",lock:"M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9",unlock:"M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 5.8-1",merge:"M4 4v3.500L10 12v4.500M16 4v3.500L10 12M7.5 14 10 16.5 12.5 14",split:"M10 16.500V11L4.5 6.500M10 11l5.5-4.500M4 10V5.500h4.500M16 10V5.500h-4.5",grow:"M10 7.500v5M7.5 10h5M3.5 7V3.500H7M16.5 7V3.500H13M3.5 13v3.500H7M16.5 13v3.500H13",shrink:"M7.5 10h5M3.5 6.500h3v-3M16.5 6.500h-3v-3M3.5 13.500h3v3M16.5 13.500h-3v3",trash:"M3.5 5.500h13M8 5.500V3.500h4v2M5 5.500l.8 11h8.400l.8-11M8.5 9v4.500M11.5 9v4.5",plus:"M10 4v12M4 10h12",minus:"M4 10h12",close:"M5 5l10 10M15 5 5 15",check:"M4 10.5 8.2 14.5 16 5.5",fit:"M3.5 7V3.500H7M13 3.500h3.500V7M16.5 13v3.500H13M7 16.500H3.500V13M7.5 7.500h5v5h-5z",down:"M5.5 8 10 12.5 14.5 8",more:"M4.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM10 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM15.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2z",pencil:"M4 16l.8-3.600L13.5 3.700a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.200z",eraser:"M7.5 16.5 3.5 12.500a1 1 0 0 1 0-1.400L10.6 4a1 1 0 0 1 1.4 0l4 4a1 1 0 0 1 0 1.400L9 16.500zM7 7.600l5.4 5.400M7.5 16.500h9",fill:"M8.5 3 15 9.5 9 15.500a1.4 1.4 0 0 1-2 0l-3.5-3.500a1.4 1.4 0 0 1 0-2L10 4.500M4 11h9.500M16.5 13.500s1.3 1.7 1.3 2.600a1.3 1.3 0 0 1-2.6 0c0-.9 1.3-2.6 1.3-2.600z",upload:"M10 13V4M6.5 7.5 10 4l3.5 3.500M3.5 13v3a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-3",cube:"M10 2.5 16.5 6v8L10 17.5 3.5 14V6zM3.5 6 10 9.5 16.5 6M10 9.500v8",next:"M3 13.5c3-6 5 3 8-3M12 5.500h4.500V10M16.5 5.500 11 11",mirror:"M10 3v14M7 6.500 3 13.500h4zM13 6.500l4 7h-4z",folder:"M3 15.5V5a1 1 0 0 1 1-1h3.600l1.800 2H16a1 1 0 0 1 1 1v8.500a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z",copy:"M7 7V4a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-3M4 7h8a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z",warn:"M10 3.5 17.5 16.500h-15zM10 8.500v4M10 14.600v.1"};function $t(n,e=18){let t="http://www.w3.org/2000/svg",i=document.createElementNS(t,"svg");i.setAttribute("viewBox","0 0 20 20"),i.setAttribute("width",String(e)),i.setAttribute("height",String(e)),i.setAttribute("class","icon"),i.setAttribute("aria-hidden","true"),i.setAttribute("focusable","false");let s=document.createElementNS(t,"path");return s.setAttribute("d",Kf[n]),i.append(s),i}function _o(n,e){let t=n.firstElementChild;t&&t.getAttribute("d")!==Kf[e]&&t.setAttribute("d",Kf[e])}function Me(n){let e=F("button",{type:"button",id:n.id,class:`button ${n.words?"":"square "}${n.class??""}`.trim(),"aria-label":n.words===n.label?null:n.label,"data-tip":n.tip??(n.words&&!n.keys?null:n.label),"data-keys":n.keys??null,"aria-keyshortcuts":n.keys?u1(n.keys):null,"aria-pressed":n.pressed===void 0?null:String(n.pressed),onclick:t=>n.run(t,e)});return n.icon&&e.append($t(n.icon)),n.words&&e.append(F("span",{class:"words"},n.words)),e}function u1(n){return n.replace(/Ctrl/g,"Control").replace(/ or /g," ").replace(/Esc\b/g,"Escape").replace(/Del\b/g,"Delete")}var d1=500;function Cv(){let n=F("div",{class:"tooltip",role:"tooltip",popover:"manual","aria-hidden":"true"});document.body.append(n);let e=0,t=null,i=0,s=()=>{window.clearTimeout(e),t&&(i=performance.now()),t=null,n.matches(":popover-open")&&n.hidePopover()},r=a=>{if(!a.isConnected)return;let l=a.getAttribute("data-tip");if(!l)return;t=a,n.replaceChildren(l);let c=a.getAttribute("data-keys");c&&n.append(" ",F("kbd",null,c)),n.matches(":popover-open")||n.showPopover(),Wa(n,a.getBoundingClientRect(),a.closest(".rail")&&window.innerWidth>=900?"right":"below")},o=(a,l)=>{let c=a.target instanceof Element?a.target.closest("[data-tip]"):null;if(c===t||(s(),!c))return;let u=performance.now()-i<250?40:l;e=window.setTimeout(()=>r(c),u)};document.addEventListener("pointerover",a=>{a.pointerType!=="touch"&&o(a,450)}),document.addEventListener("focusin",a=>{a.target instanceof Element&&a.target.matches(":focus-visible")?o(a,250):s()});for(let a of["pointerdown","keydown","wheel","blur"])window.addEventListener(a,s,{capture:!0,passive:!0});document.addEventListener("pointerdown",a=>a.pointerType==="touch"&&o(a,d1)),document.addEventListener("pointercancel",s),document.addEventListener("pointerup",a=>{if(a.pointerType!=="touch")return;if(!t)return window.clearTimeout(e);let l=c=>(c.preventDefault(),c.stopPropagation());window.addEventListener("click",l,{capture:!0,once:!0}),window.setTimeout(()=>window.removeEventListener("click",l,{capture:!0}),300),e=window.setTimeout(s,1800)})}function Wa(n,e,t="below",i=6){let{offsetWidth:r,offsetHeight:o}=n,a=t==="right"?e.right+i:e.left+e.width/2-r/2,l=t==="right"?e.top+e.height/2-o/2:t==="above"?e.top-o-i:e.bottom+i;t==="below"&&l+o>window.innerHeight-8&&(l=e.top-o-i),t==="above"&&l<8&&(l=e.bottom+i),a=Math.max(8,Math.min(a,window.innerWidth-r-8)),l=Math.max(8,Math.min(l,window.innerHeight-o-8)),n.style.left=`${Math.round(a)}px`,n.style.top=`${Math.round(l)}px`}function Xa(n,e,t,i={}){let s=F("div",{class:`popup ${i.class??""}`,popover:"auto",role:i.menu?"menu":"dialog","aria-label":e});document.body.append(s),je(n,"aria-haspopup",i.menu?"menu":"dialog"),je(n,"aria-expanded","false");let r={element:s,open(){if(r.isOpen||n.disabled)return;let a=n.closest("dialog, header, main, aside")??document.body;s.parentElement!==a&&a.append(s),t(s),s.showPopover(),r.settle()},settle(){r.isOpen&&(Wa(s,n.getBoundingClientRect()),(s.querySelector("[data-first]")??qu(s)[0])?.focus())},close(){r.isOpen&&s.hidePopover()},toggle(){r.isOpen?r.close():r.open()},get isOpen(){return s.matches(":popover-open")}},o=!1;return n.addEventListener("pointerdown",()=>o=r.isOpen),n.addEventListener("click",a=>{o&&a.detail>0?r.close():r.toggle(),o=!1}),s.addEventListener("toggle",a=>{let l=a.newState==="open";je(n,"aria-expanded",String(l)),!l&&(document.activeElement===document.body||s.contains(document.activeElement))&&n.focus({preventScroll:!0})}),s.addEventListener("keydown",a=>{if(i.menu&&(a.key==="ArrowDown"||a.key==="ArrowUp")){let l=qu(s),c=l.indexOf(document.activeElement);l[(c+(a.key==="ArrowDown"?1:-1)+l.length)%l.length]?.focus(),a.preventDefault()}a.key!=="Escape"?a.stopPropagation():(a.preventDefault(),a.stopPropagation(),r.close(),n.focus({preventScroll:!0}))}),window.addEventListener("resize",()=>r.isOpen&&Wa(s,n.getBoundingClientRect())),r}function Yn(n,e,t){let i=Xa(n,e,s=>{s.replaceChildren(...t().map(r=>F("button",{type:"button",role:"menuitem",class:"menu-item",id:r.id,disabled:r.disabled??!1,onclick:()=>{i.close(),r.run()}},r.icon?$t(r.icon):null,r.swatch?F("span",{class:"swatch small",vars:{"--color":r.swatch}}):null,F("span",{class:"menu-words"},F("span",null,r.label),r.note?F("span",{class:"note"},r.note):null),r.keys?F("kbd",null,r.keys):null)))},{menu:!0,class:"menu"});return i}function Os(n,e,t={}){let i=F("div",{class:"dialog-body"}),s=Me({icon:"close",label:"Close",class:"quiet",keys:"Esc",run:()=>o.close()}),r=F("dialog",{id:n,class:`dialog ${t.class??""}`,"aria-labelledby":`${n}-title`},F("header",{class:"dialog-head"},F("h2",{id:`${n}-title`,tabindex:"-1"},e),s),i);document.body.append(r),r.addEventListener("click",a=>{a.target===r&&o.close()}),r.addEventListener("keydown",a=>a.stopPropagation()),r.addEventListener("close",()=>t.closed?.());let o={element:r,body:i,open(){r.open||(t.opened?.(),r.showModal(),(i.querySelector("[data-first]:not([disabled])")??r.querySelector("h2"))?.focus())},close(){r.open&&r.close()},get isOpen(){return r.open}};return o}function Gi(n){let e=F("output",{class:"slider-value",for:n.id}),t=F("input",{type:"range",id:n.id,min:n.min,max:n.max,step:n.step}),i=()=>{let s=Number(t.value),r=n.format(s);_e(e,r),je(t,"aria-valuetext",r),t.style.setProperty("--at",String((s-n.min)/(n.max-n.min)))};return t.addEventListener("input",()=>{i(),n.input(Number(t.value))}),t.addEventListener("change",()=>n.change?.(Number(t.value))),t.value=String(n.value),i(),{element:F("div",{class:"slider"},F("label",{htmlFor:n.id},n.label),e,t),input:t,set(s){Number(t.value)!==s&&(t.value=String(s)),i()}}}function ii(n,e,t,i){let s=F("input",{type:"checkbox",id:n,role:"switch",onchange:()=>i(s.checked)});return{element:F("label",{class:"toggle",htmlFor:n},F("span",{class:"toggle-words"},e),t?F("kbd",null,t):null,s),set(r){s.checked!==r&&(s.checked=r)}}}function gi(n,e,t,i){let s=t.map(o=>F("input",{type:"radio",name:e,id:`${e}-${o.value}`,value:o.value,onchange:()=>i(o.value)}));return{element:F("div",{class:"choice",role:"radiogroup","aria-label":n,id:e},...t.map((o,a)=>F("label",{htmlFor:`${e}-${o.value}`,"data-tip":o.tip??null},s[a],o.icon?$t(o.icon,16):null,F("span",null,o.words)))),set(o){s.forEach((a,l)=>a.checked=t[l].value===o)}}}function Zf(n){let e=n.get();return e.brushTo==="none"?null:e.brushTo==="new"?"new":e.chosen.length===1?e.chosen[0]:void 0}function Rv(n){let{store:e}=n,t=F("span",{class:"swatch small"}),i=F("span",{class:"words"}),s=F("button",{type:"button",class:"button with-caret wide",id:"brush-into"},t,i,$t("down",14));Yn(s,"Paint into",()=>{let d=e.get();return[{label:"New part",icon:"plus",run:()=>e.set({brushTo:"new",chosen:[]})},...(d.state?.parts??[]).map((h,f)=>({label:h.name,note:h.locked?"locked":lt(h.num_faces,"face"),swatch:qn(Xn(h,f,d.prefs.safeColors)),disabled:h.locked,run:()=>e.set({chosen:[h.id],brushTo:"part"})})),{label:"No part",note:"removes faces from their part",icon:"eraser",run:()=>e.set({brushTo:"none"})}]});let r=Gi({id:"brush-size",label:"Brush size",min:4,max:96,step:1,value:e.get().prefs.brush,format:d=>`${d} px`,input:d=>e.prefs({brush:d})}),o=F("p",{class:"note"}),a=Pv(n,"brush","Brush"),l=Jf(n,"brush-mirror");return{element:F("section",{class:"tool-panel","aria-label":"Brush",id:"brush-panel"},F("h2",null,"Paint faces into a part"),F("span",{class:"section-name"},"Paint into"),s,a.element,r.element,l.element,o),render:d=>{let h=Zf(e),f=typeof h=="number"?ci(d,h):null;a.render(d),l.render(d),He(r.element,d.prefs.shape==="brush");let g=d.state?.parts.indexOf(f)??-1;t.style.setProperty("--color",f?qn(Xn(f,g,d.prefs.safeColors)):"transparent"),_e(i,f?f.name:h==="new"?"New part":h===null?"No part (erase)":"Choose a part…"),je(s,"aria-label",`Paint into ${i.textContent}`),r.set(d.prefs.brush),_e(o,h===void 0?"Choose a part here, in the list, or by clicking it. Then drag over the mesh.":f?.locked?`${f.name} is locked. Unlock it first.`:d.prefs.shape==="polyline"?"Click the corners around the faces to paint. A double click or Enter closes the outline.":d.prefs.shape!=="brush"?"Drag around the faces to paint. Hold Alt to orbit.":"Drag over the mesh to paint. Drag outside it, or hold Alt, to orbit.")}}}function Pv({store:n},e,t){let i=gi("Drag",`${e}-shape`,[{value:"brush",words:t},{value:"box",words:"Box"},{value:"lasso",words:"Lasso"},{value:"polyline",words:"Polyline",tip:"Click the corners; a double click or Enter closes it"}],r=>n.prefs({shape:r})),s=ii(`${e}-front`,"Front faces only",null,r=>n.prefs({frontOnly:r}));return{element:F("div",{class:"shape"},i.element,s.element),render(r){i.set(r.prefs.shape),s.set(r.prefs.frontOnly),He(s.element,r.prefs.shape!=="brush")}}}function Jf({store:n},e){let t=gi("Mirror",e,[{value:"off",words:"Off"},{value:"x",words:"X",tip:"Left and right"},{value:"y",words:"Y",tip:"Top and bottom"},{value:"z",words:"Z",tip:"Front and back"}],i=>n.prefs({mirror:i}));return{element:F("div",{class:"labeled"},F("span",{class:"section-name"},e.startsWith("brush")?"Mirror":"Mirror clicks and strokes"),t.element),render:i=>t.set(i.prefs.mirror)}}function Iv(n){let e=Pv(n,"parts","Click");return{element:F("section",{class:"tool-panel slim","aria-label":"Parts",id:"parts-panel"},e.element),render:e.render}}function Lv(n){let{store:e,session:t,commands:i}=n,s=F("button",{type:"button",class:"anchor",tabindex:"-1","aria-hidden":"true"});Ke("stage").append(s);let r=null,a=Yn(s,"Part",()=>{let{chosen:l,view:c}=e.get(),{parts:u}=n;if(!r)return[];let{id:d,locked:h,num_components:f}=r,g=l.includes(d)?l:[d],x=g.length===1;return[{label:"Rename",icon:"pencil",keys:"F2",disabled:!x,run:()=>i.renamePart(d)},{label:"Rename by pattern…",icon:"pencil",run:()=>i.renameAll()},{label:"Isolate",icon:"solo",keys:"S",run:()=>u.solo(g)},{label:"Frame",icon:"fit",keys:"F",run:()=>n.stage.viewer.fit(!0,g)},{label:c.hidden.includes(d)?"Show":"Hide",icon:"eye",keys:"H",run:()=>u.hide(g)},{label:h?"Unlock":"Lock",icon:h?"unlock":"lock",keys:"L",run:()=>u.lock(g)},{label:"Group",icon:"folder",keys:"Ctrl+G",run:()=>u.group(g)},{label:"Remove from the group",icon:"minus",disabled:r.group==null,run:()=>u.ungroup(g)},{label:"Merge the chosen parts",icon:"merge",keys:"M",disabled:x||h,run:()=>u.merge()},{label:"Split into loose pieces",icon:"split",disabled:!x||h||f<2,run:()=>{t.act({do:"split",part:d,into:"components"})}},{label:"Split into mirrored sides",icon:"mirror",disabled:!x||h,run:()=>{t.act({do:"split",part:d,into:"mirrored"})}},{label:"Choose similar parts",icon:"copy",disabled:!x,run:()=>{t.chooseSimilar(r)}},{label:"Find more like it",icon:"plus",note:"inside other parts",disabled:!x,run:()=>{t.act({do:"similar",part:d})}},{label:"Select inside",icon:"select",disabled:!x||h,run:()=>{e.set({chosen:[d]}),e.view({tool:"select"})}},{label:"Delete",icon:"trash",keys:"Del",note:"keeps the faces",disabled:h,run:()=>u.remove()}]});return(l,c,u)=>{r=l,e.get().chosen.includes(l.id)||e.set({chosen:[l.id]}),s.style.left=`${c}px`,s.style.top=`${u}px`,a.close(),a.open(),Ke("tip").hidden=!0}}var Uv=[137,80,78,71,13,10,26,10],f1=Uint32Array.from({length:256},(n,e)=>{for(let t=0;t<8;t++)e=e&1?3988292384^e>>>1:e>>>1;return e>>>0});function p1(n){let e=4294967295;for(let t of n)e=f1[(e^t)&255]^e>>>8;return(e^4294967295)>>>0}function bo(n,e){let t=new Uint8Array(12+e.length),i=new DataView(t.buffer);i.setUint32(0,e.length);for(let s=0;s<4;s++)t[4+s]=n.charCodeAt(s);return t.set(e,8),i.setUint32(8+e.length,p1(t.subarray(4,8+e.length))),t}function Dv(...n){let e=new Uint8Array(n.reduce((s,[r])=>s+r,0)),t=new DataView(e.buffer),i=0;for(let[s,r]of n)s===4?t.setUint32(i,r):s===2?t.setUint16(i,r):t.setUint8(i,r),i+=s;return e}function Nv(n){let e=[],t=new DataView(n.buffer,n.byteOffset,n.byteLength);for(let i=Uv.length;i+12<=n.length;){let s=t.getUint32(i);e.push([String.fromCharCode(...n.subarray(i+4,i+8)),n.subarray(i+8,i+8+s)]),i+=12+s}return e}function m1(n,e){let t=Nv(n[0]),i=t.find(([c])=>c==="IHDR")[1],s=new DataView(i.buffer,i.byteOffset),[r,o]=[s.getUint32(0),s.getUint32(4)],a=[Uint8Array.from(Uv),bo("IHDR",i),bo("acTL",Dv([4,n.length],[4,0]))],l=0;return n.forEach((c,u)=>{a.push(bo("fcTL",Dv([4,l++],[4,r],[4,o],[4,0],[4,0],[2,e],[2,1e3],[1,0],[1,0])));for(let[d,h]of u?Nv(c):t)if(d==="IDAT")if(u===0)a.push(bo("IDAT",h));else{let f=new Uint8Array(4+h.length);new DataView(f.buffer).setUint32(0,l++),f.set(h,4),a.push(bo("fdAT",f))}}),a.push(bo("IEND",new Uint8Array(0))),new Blob(a,{type:"image/png"})}async function Fv(n,e){let t=[];for await(let i of n){let s=await new Promise(r=>i.toBlob(r,"image/png"));if(!s)throw new Error("the browser could not encode a frame");t.push(new Uint8Array(await s.arrayBuffer()))}return m1(t,e)}var cp=(n,e,t)=>{if(!e.has(n))throw TypeError("Cannot "+t)},H=(n,e,t)=>(cp(n,e,"read from private field"),t?t.call(n):e.get(n)),mt=(n,e,t)=>{if(e.has(n))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(n):e.set(n,t)},bn=(n,e,t,i)=>(cp(n,e,"write to private field"),i?i.call(n,t):e.set(n,t),t),g1=(n,e,t,i)=>({set _(s){bn(n,e,s,t)},get _(){return H(n,e,i)}}),St=(n,e,t)=>(cp(n,e,"access private method"),t),At=new Uint8Array(8),$i=new DataView(At.buffer),un=n=>[(n%256+256)%256],kt=n=>($i.setUint16(0,n,!1),[At[0],At[1]]),v1=n=>($i.setInt16(0,n,!1),[At[0],At[1]]),Ov=n=>($i.setUint32(0,n,!1),[At[1],At[2],At[3]]),Ne=n=>($i.setUint32(0,n,!1),[At[0],At[1],At[2],At[3]]),y1=n=>($i.setInt32(0,n,!1),[At[0],At[1],At[2],At[3]]),vr=n=>($i.setUint32(0,Math.floor(n/2**32),!1),$i.setUint32(4,n,!1),[At[0],At[1],At[2],At[3],At[4],At[5],At[6],At[7]]),hp=n=>($i.setInt16(0,2**8*n,!1),[At[0],At[1]]),Xi=n=>($i.setInt32(0,2**16*n,!1),[At[0],At[1],At[2],At[3]]),Qf=n=>($i.setInt32(0,2**30*n,!1),[At[0],At[1],At[2],At[3]]),vi=(n,e=!1)=>{let t=Array(n.length).fill(null).map((i,s)=>n.charCodeAt(s));return e&&t.push(0),t},lu=n=>n&&n[n.length-1],up=n=>{let e;for(let t of n)(!e||t.presentationTimestamp>e.presentationTimestamp)&&(e=t);return e},qi=(n,e,t=!0)=>{let i=n*e;return t?Math.round(i):i},Bv=n=>{let e=n*(Math.PI/180),t=Math.cos(e),i=Math.sin(e);return[t,i,0,-i,t,0,0,0,1]},zv=Bv(0),Vv=n=>[Xi(n[0]),Xi(n[1]),Qf(n[2]),Xi(n[3]),Xi(n[4]),Qf(n[5]),Xi(n[6]),Xi(n[7]),Qf(n[8])],Ya=n=>!n||typeof n!="object"?n:Array.isArray(n)?n.map(Ya):Object.fromEntries(Object.entries(n).map(([e,t])=>[e,Ya(t)])),To=n=>n>=0&&n<2**32,sn=(n,e,t)=>({type:n,contents:e&&new Uint8Array(e.flat(10)),children:t}),Kt=(n,e,t,i,s)=>sn(n,[un(e),Ov(t),i??[]],s),x1=n=>{let e=512;return n.fragmented?sn("ftyp",[vi("iso5"),Ne(e),vi("iso5"),vi("iso6"),vi("mp41")]):sn("ftyp",[vi("isom"),Ne(e),vi("isom"),n.holdsAvc?vi("avc1"):[],vi("mp41")])},ep=n=>({type:"mdat",largeSize:n}),_1=n=>({type:"free",size:n}),iu=(n,e,t=!1)=>sn("moov",null,[b1(e,n),...n.map(i=>w1(i,e)),t?Q1(n):null]),b1=(n,e)=>{let t=qi(Math.max(0,...e.filter(o=>o.samples.length>0).map(o=>{let a=up(o.samples);return a.presentationTimestamp+a.duration})),ip),i=Math.max(...e.map(o=>o.id))+1,s=!To(n)||!To(t),r=s?vr:Ne;return Kt("mvhd",+s,0,[r(n),r(n),Ne(ip),r(t),Xi(1),hp(1),Array(10).fill(0),Vv(zv),Array(24).fill(0),Ne(i)])},w1=(n,e)=>sn("trak",null,[S1(n,e),M1(n,e)]),S1=(n,e)=>{let t=up(n.samples),i=qi(t?t.presentationTimestamp+t.duration:0,ip),s=!To(e)||!To(i),r=s?vr:Ne,o;return n.info.type==="video"?o=typeof n.info.rotation=="number"?Bv(n.info.rotation):n.info.rotation:o=zv,Kt("tkhd",+s,3,[r(e),r(e),Ne(n.id),Ne(0),r(i),Array(8).fill(0),kt(0),kt(0),hp(n.info.type==="audio"?1:0),kt(0),Vv(o),Xi(n.info.type==="video"?n.info.width:0),Xi(n.info.type==="video"?n.info.height:0)])},M1=(n,e)=>sn("mdia",null,[T1(n,e),E1(n.info.type==="video"?"vide":"soun"),A1(n)]),T1=(n,e)=>{let t=up(n.samples),i=qi(t?t.presentationTimestamp+t.duration:0,n.timescale),s=!To(e)||!To(i),r=s?vr:Ne;return Kt("mdhd",+s,0,[r(e),r(e),Ne(n.timescale),r(i),kt(21956),kt(0)])},E1=n=>Kt("hdlr",0,0,[vi("mhlr"),vi(n),Ne(0),Ne(0),Ne(0),vi("mp4-muxer-hdlr",!0)]),A1=n=>sn("minf",null,[n.info.type==="video"?C1():R1(),P1(),D1(n)]),C1=()=>Kt("vmhd",0,1,[kt(0),kt(0),kt(0),kt(0)]),R1=()=>Kt("smhd",0,0,[kt(0),kt(0)]),P1=()=>sn("dinf",null,[I1()]),I1=()=>Kt("dref",0,0,[Ne(1)],[L1()]),L1=()=>Kt("url ",0,1),D1=n=>{let e=n.compositionTimeOffsetTable.length>1||n.compositionTimeOffsetTable.some(t=>t.sampleCompositionTimeOffset!==0);return sn("stbl",null,[N1(n),$1(n),Y1(n),j1(n),K1(n),Z1(n),e?J1(n):null])},N1=n=>Kt("stsd",0,0,[Ne(1)],[n.info.type==="video"?U1(cE[n.info.codec],n):W1(uE[n.info.codec],n)]),U1=(n,e)=>sn(n,[Array(6).fill(0),kt(1),kt(0),kt(0),Array(12).fill(0),kt(e.info.width),kt(e.info.height),Ne(4718592),Ne(4718592),Ne(0),kt(1),Array(32).fill(0),kt(24),v1(65535)],[hE[e.info.codec](e),e.info.decoderConfig.colorSpace?B1(e):null]),F1={bt709:1,bt470bg:5,smpte170m:6},k1={bt709:1,smpte170m:6,"iec61966-2-1":13},O1={rgb:0,bt709:1,bt470bg:5,smpte170m:6},B1=n=>sn("colr",[vi("nclx"),kt(F1[n.info.decoderConfig.colorSpace.primaries]),kt(k1[n.info.decoderConfig.colorSpace.transfer]),kt(O1[n.info.decoderConfig.colorSpace.matrix]),un((n.info.decoderConfig.colorSpace.fullRange?1:0)<<7)]),z1=n=>n.info.decoderConfig&&sn("avcC",[...new Uint8Array(n.info.decoderConfig.description)]),V1=n=>n.info.decoderConfig&&sn("hvcC",[...new Uint8Array(n.info.decoderConfig.description)]),H1=n=>{if(!n.info.decoderConfig)return null;let e=n.info.decoderConfig;if(!e.colorSpace)throw new Error("'colorSpace' is required in the decoder config for VP9.");let t=e.codec.split("."),i=Number(t[1]),s=Number(t[2]),a=(Number(t[3])<<4)+(0<<1)+Number(e.colorSpace.fullRange);return Kt("vpcC",1,0,[un(i),un(s),un(a),un(2),un(2),un(2),kt(0)])},G1=()=>{let t=(1<<7)+1;return sn("av1C",[t,0,0,0])},W1=(n,e)=>sn(n,[Array(6).fill(0),kt(1),kt(0),kt(0),Ne(0),kt(e.info.numberOfChannels),kt(16),kt(0),kt(0),Xi(e.info.sampleRate)],[dE[e.info.codec](e)]),X1=n=>{let e=new Uint8Array(n.info.decoderConfig.description);return Kt("esds",0,0,[Ne(58753152),un(32+e.byteLength),kt(1),un(0),Ne(75530368),un(18+e.byteLength),un(64),un(21),Ov(0),Ne(130071),Ne(130071),Ne(92307584),un(e.byteLength),...e,Ne(109084800),un(1),un(2)])},q1=n=>{let e=3840,t=0,i=n.info.decoderConfig?.description;if(i){if(i.byteLength<18)throw new TypeError("Invalid decoder description provided for Opus; must be at least 18 bytes long.");let s=ArrayBuffer.isView(i)?new DataView(i.buffer,i.byteOffset,i.byteLength):new DataView(i);e=s.getUint16(10,!0),t=s.getInt16(14,!0)}return sn("dOps",[un(0),un(n.info.numberOfChannels),kt(e),Ne(n.info.sampleRate),hp(t),un(0)])},$1=n=>Kt("stts",0,0,[Ne(n.timeToSampleTable.length),n.timeToSampleTable.map(e=>[Ne(e.sampleCount),Ne(e.sampleDelta)])]),Y1=n=>{if(n.samples.every(t=>t.type==="key"))return null;let e=[...n.samples.entries()].filter(([,t])=>t.type==="key");return Kt("stss",0,0,[Ne(e.length),e.map(([t])=>Ne(t+1))])},j1=n=>Kt("stsc",0,0,[Ne(n.compactlyCodedChunkTable.length),n.compactlyCodedChunkTable.map(e=>[Ne(e.firstChunk),Ne(e.samplesPerChunk),Ne(1)])]),K1=n=>Kt("stsz",0,0,[Ne(0),Ne(n.samples.length),n.samples.map(e=>Ne(e.size))]),Z1=n=>n.finalizedChunks.length>0&&lu(n.finalizedChunks).offset>=2**32?Kt("co64",0,0,[Ne(n.finalizedChunks.length),n.finalizedChunks.map(e=>vr(e.offset))]):Kt("stco",0,0,[Ne(n.finalizedChunks.length),n.finalizedChunks.map(e=>Ne(e.offset))]),J1=n=>Kt("ctts",0,0,[Ne(n.compositionTimeOffsetTable.length),n.compositionTimeOffsetTable.map(e=>[Ne(e.sampleCount),Ne(e.sampleCompositionTimeOffset)])]),Q1=n=>sn("mvex",null,n.map(eE)),eE=n=>Kt("trex",0,0,[Ne(n.id),Ne(1),Ne(0),Ne(0),Ne(0)]),kv=(n,e)=>sn("moof",null,[tE(n),...e.map(nE)]),tE=n=>Kt("mfhd",0,0,[Ne(n)]),Hv=n=>{let e=0,t=0,i=0,s=0,r=n.type==="delta";return t|=+r,r?e|=1:e|=2,e<<24|t<<16|i<<8|s},nE=n=>sn("traf",null,[iE(n),sE(n),rE(n)]),iE=n=>{let e=0;e|=8,e|=16,e|=32,e|=131072;let t=n.currentChunk.samples[1]??n.currentChunk.samples[0],i={duration:t.timescaleUnitsToNextSample,size:t.size,flags:Hv(t)};return Kt("tfhd",0,e,[Ne(n.id),Ne(i.duration),Ne(i.size),Ne(i.flags)])},sE=n=>Kt("tfdt",1,0,[vr(qi(n.currentChunk.startTimestamp,n.timescale))]),rE=n=>{let e=n.currentChunk.samples.map(x=>x.timescaleUnitsToNextSample),t=n.currentChunk.samples.map(x=>x.size),i=n.currentChunk.samples.map(Hv),s=n.currentChunk.samples.map(x=>qi(x.presentationTimestamp-x.decodeTimestamp,n.timescale)),r=new Set(e),o=new Set(t),a=new Set(i),l=new Set(s),c=a.size===2&&i[0]!==i[1],u=r.size>1,d=o.size>1,h=!c&&a.size>1,f=l.size>1||[...l].some(x=>x!==0),g=0;return g|=1,g|=4*+c,g|=256*+u,g|=512*+d,g|=1024*+h,g|=2048*+f,Kt("trun",1,g,[Ne(n.currentChunk.samples.length),Ne(n.currentChunk.offset-n.currentChunk.moofOffset||0),c?Ne(i[0]):[],n.currentChunk.samples.map((x,m)=>[u?Ne(e[m]):[],d?Ne(t[m]):[],h?Ne(i[m]):[],f?y1(s[m]):[]])])},oE=n=>sn("mfra",null,[...n.map(aE),lE()]),aE=(n,e)=>Kt("tfra",1,0,[Ne(n.id),Ne(63),Ne(n.finalizedChunks.length),n.finalizedChunks.map(i=>[vr(qi(i.startTimestamp,n.timescale)),vr(i.moofOffset),Ne(e+1),Ne(1),Ne(1)])]),lE=()=>Kt("mfro",0,0,[Ne(0)]),cE={avc:"avc1",hevc:"hvc1",vp9:"vp09",av1:"av01"},hE={avc:z1,hevc:V1,vp9:H1,av1:G1},uE={aac:"mp4a",opus:"Opus"},dE={aac:X1,opus:q1};var pu=class{},mu=class extends pu{constructor(){super(...arguments),this.buffer=null}},Gv=class extends pu{constructor(n){if(super(),this.options=n,typeof n!="object")throw new TypeError("StreamTarget requires an options object to be passed to its constructor.");if(n.onData){if(typeof n.onData!="function")throw new TypeError("options.onData, when provided, must be a function.");if(n.onData.length<2)throw new TypeError("options.onData, when provided, must be a function that takes in at least two arguments (data and position). Ignoring the position argument, which specifies the byte offset at which the data is to be written, can lead to broken outputs.")}if(n.chunked!==void 0&&typeof n.chunked!="boolean")throw new TypeError("options.chunked, when provided, must be a boolean.");if(n.chunkSize!==void 0&&(!Number.isInteger(n.chunkSize)||n.chunkSize<1024))throw new TypeError("options.chunkSize, when provided, must be an integer and not smaller than 1024.")}},fE=class extends pu{constructor(n,e){if(super(),this.stream=n,this.options=e,!(n instanceof FileSystemWritableFileStream))throw new TypeError("FileSystemWritableFileStreamTarget requires a FileSystemWritableFileStream instance.");if(e!==void 0&&typeof e!="object")throw new TypeError("FileSystemWritableFileStreamTarget's options, when provided, must be an object.");if(e&&e.chunkSize!==void 0&&(!Number.isInteger(e.chunkSize)||e.chunkSize<=0))throw new TypeError("options.chunkSize, when provided, must be a positive integer")}},dr,wo,Wv=class{constructor(){this.pos=0,mt(this,dr,new Uint8Array(8)),mt(this,wo,new DataView(H(this,dr).buffer)),this.offsets=new WeakMap}seek(n){this.pos=n}writeU32(n){H(this,wo).setUint32(0,n,!1),this.write(H(this,dr).subarray(0,4))}writeU64(n){H(this,wo).setUint32(0,Math.floor(n/2**32),!1),H(this,wo).setUint32(4,n,!1),this.write(H(this,dr).subarray(0,8))}writeAscii(n){for(let e=0;e<n.length;e++)H(this,wo).setUint8(e%8,n.charCodeAt(e)),e%8===7&&this.write(H(this,dr));n.length%8!==0&&this.write(H(this,dr).subarray(0,n.length%8))}writeBox(n){if(this.offsets.set(n,this.pos),n.contents&&!n.children)this.writeBoxHeader(n,n.size??n.contents.byteLength+8),this.write(n.contents);else{let e=this.pos;if(this.writeBoxHeader(n,0),n.contents&&this.write(n.contents),n.children)for(let s of n.children)s&&this.writeBox(s);let t=this.pos,i=n.size??t-e;this.seek(e),this.writeBoxHeader(n,i),this.seek(t)}}writeBoxHeader(n,e){this.writeU32(n.largeSize?1:e),this.writeAscii(n.type),n.largeSize&&this.writeU64(e)}measureBoxHeader(n){return 8+(n.largeSize?8:0)}patchBox(n){let e=this.pos;this.seek(this.offsets.get(n)),this.writeBox(n),this.seek(e)}measureBox(n){if(n.contents&&!n.children)return this.measureBoxHeader(n)+n.contents.byteLength;{let e=this.measureBoxHeader(n);if(n.contents&&(e+=n.contents.byteLength),n.children)for(let t of n.children)t&&(e+=this.measureBox(t));return e}}};dr=new WeakMap;wo=new WeakMap;var su,gr,Qa,qa,ru,tp,pE=class extends Wv{constructor(n){super(),mt(this,ru),mt(this,su,void 0),mt(this,gr,new ArrayBuffer(2**16)),mt(this,Qa,new Uint8Array(H(this,gr))),mt(this,qa,0),bn(this,su,n)}write(n){St(this,ru,tp).call(this,this.pos+n.byteLength),H(this,Qa).set(n,this.pos),this.pos+=n.byteLength,bn(this,qa,Math.max(H(this,qa),this.pos))}finalize(){St(this,ru,tp).call(this,this.pos),H(this,su).buffer=H(this,gr).slice(0,Math.max(H(this,qa),this.pos))}};su=new WeakMap;gr=new WeakMap;Qa=new WeakMap;qa=new WeakMap;ru=new WeakSet;tp=function(n){let e=H(this,gr).byteLength;for(;e<n;)e*=2;if(e===H(this,gr).byteLength)return;let t=new ArrayBuffer(e),i=new Uint8Array(t);i.set(H(this,Qa),0),bn(this,gr,t),bn(this,Qa,i)};var mE=2**24,gE=2,ja,fr,$a,fs,ri,cu,np,dp,Xv,fp,qv,Ka,hu,pp=class extends Wv{constructor(n){super(),mt(this,cu),mt(this,dp),mt(this,fp),mt(this,Ka),mt(this,ja,void 0),mt(this,fr,[]),mt(this,$a,void 0),mt(this,fs,void 0),mt(this,ri,[]),bn(this,ja,n),bn(this,$a,n.options?.chunked??!1),bn(this,fs,n.options?.chunkSize??mE)}write(n){H(this,fr).push({data:n.slice(),start:this.pos}),this.pos+=n.byteLength}flush(){if(H(this,fr).length===0)return;let n=[],e=[...H(this,fr)].sort((t,i)=>t.start-i.start);n.push({start:e[0].start,size:e[0].data.byteLength});for(let t=1;t<e.length;t++){let i=n[n.length-1],s=e[t];s.start<=i.start+i.size?i.size=Math.max(i.size,s.start+s.data.byteLength-i.start):n.push({start:s.start,size:s.data.byteLength})}for(let t of n){t.data=new Uint8Array(t.size);for(let i of H(this,fr))t.start<=i.start&&i.start<t.start+t.size&&t.data.set(i.data,i.start-t.start);H(this,$a)?(St(this,cu,np).call(this,t.data,t.start),St(this,Ka,hu).call(this)):H(this,ja).options.onData?.(t.data,t.start)}H(this,fr).length=0}finalize(){H(this,$a)&&St(this,Ka,hu).call(this,!0)}};ja=new WeakMap;fr=new WeakMap;$a=new WeakMap;fs=new WeakMap;ri=new WeakMap;cu=new WeakSet;np=function(n,e){let t=H(this,ri).findIndex(a=>a.start<=e&&e<a.start+H(this,fs));t===-1&&(t=St(this,fp,qv).call(this,e));let i=H(this,ri)[t],s=e-i.start,r=n.subarray(0,Math.min(H(this,fs)-s,n.byteLength));i.data.set(r,s);let o={start:s,end:s+r.byteLength};if(St(this,dp,Xv).call(this,i,o),i.written[0].start===0&&i.written[0].end===H(this,fs)&&(i.shouldFlush=!0),H(this,ri).length>gE){for(let a=0;a<H(this,ri).length-1;a++)H(this,ri)[a].shouldFlush=!0;St(this,Ka,hu).call(this)}r.byteLength<n.byteLength&&St(this,cu,np).call(this,n.subarray(r.byteLength),e+r.byteLength)};dp=new WeakSet;Xv=function(n,e){let t=0,i=n.written.length-1,s=-1;for(;t<=i;){let r=Math.floor(t+(i-t+1)/2);n.written[r].start<=e.start?(t=r+1,s=r):i=r-1}for(n.written.splice(s+1,0,e),(s===-1||n.written[s].end<e.start)&&s++;s<n.written.length-1&&n.written[s].end>=n.written[s+1].start;)n.written[s].end=Math.max(n.written[s].end,n.written[s+1].end),n.written.splice(s+1,1)};fp=new WeakSet;qv=function(n){let t={start:Math.floor(n/H(this,fs))*H(this,fs),data:new Uint8Array(H(this,fs)),written:[],shouldFlush:!1};return H(this,ri).push(t),H(this,ri).sort((i,s)=>i.start-s.start),H(this,ri).indexOf(t)};Ka=new WeakSet;hu=function(n=!1){for(let e=0;e<H(this,ri).length;e++){let t=H(this,ri)[e];if(!(!t.shouldFlush&&!n)){for(let i of t.written)H(this,ja).options.onData?.(t.data.subarray(i.start,i.end),t.start+i.start);H(this,ri).splice(e--,1)}}};var vE=class extends pp{constructor(n){super(new Gv({onData:(e,t)=>n.stream.write({type:"write",data:e,position:t}),chunked:!0,chunkSize:n.options?.chunkSize}))}},ip=1e3,yE=["avc","hevc","vp9","av1"],xE=["aac","opus"],_E=2082844800,bE=["strict","offset","cross-track-offset"],$e,tt,uu,si,Rn,_n,So,Mo,mp,pr,mr,Za,sp,$v,rp,Yv,gp,jv,op,Kv,vp,Zv,ou,ap,Wi,ds,yp,Jv,Ja,du,fu,xp,Eo,el,au,lp,Qv=class{constructor(n){if(mt(this,sp),mt(this,rp),mt(this,gp),mt(this,op),mt(this,vp),mt(this,ou),mt(this,Wi),mt(this,yp),mt(this,Ja),mt(this,fu),mt(this,Eo),mt(this,au),mt(this,$e,void 0),mt(this,tt,void 0),mt(this,uu,void 0),mt(this,si,void 0),mt(this,Rn,null),mt(this,_n,null),mt(this,So,Math.floor(Date.now()/1e3)+_E),mt(this,Mo,[]),mt(this,mp,1),mt(this,pr,[]),mt(this,mr,[]),mt(this,Za,!1),St(this,sp,$v).call(this,n),n.video=Ya(n.video),n.audio=Ya(n.audio),n.fastStart=Ya(n.fastStart),this.target=n.target,bn(this,$e,{firstTimestampBehavior:"strict",...n}),n.target instanceof mu)bn(this,tt,new pE(n.target));else if(n.target instanceof Gv)bn(this,tt,new pp(n.target));else if(n.target instanceof fE)bn(this,tt,new vE(n.target));else throw new Error(`Invalid target: ${n.target}`);St(this,op,Kv).call(this),St(this,rp,Yv).call(this)}addVideoChunk(n,e,t,i){if(!(n instanceof EncodedVideoChunk))throw new TypeError("addVideoChunk's first argument (sample) must be of type EncodedVideoChunk.");if(e&&typeof e!="object")throw new TypeError("addVideoChunk's second argument (meta), when provided, must be an object.");if(t!==void 0&&(!Number.isFinite(t)||t<0))throw new TypeError("addVideoChunk's third argument (timestamp), when provided, must be a non-negative real number.");if(i!==void 0&&!Number.isFinite(i))throw new TypeError("addVideoChunk's fourth argument (compositionTimeOffset), when provided, must be a real number.");let s=new Uint8Array(n.byteLength);n.copyTo(s),this.addVideoChunkRaw(s,n.type,t??n.timestamp,n.duration,e,i)}addVideoChunkRaw(n,e,t,i,s,r){if(!(n instanceof Uint8Array))throw new TypeError("addVideoChunkRaw's first argument (data) must be an instance of Uint8Array.");if(e!=="key"&&e!=="delta")throw new TypeError("addVideoChunkRaw's second argument (type) must be either 'key' or 'delta'.");if(!Number.isFinite(t)||t<0)throw new TypeError("addVideoChunkRaw's third argument (timestamp) must be a non-negative real number.");if(!Number.isFinite(i)||i<0)throw new TypeError("addVideoChunkRaw's fourth argument (duration) must be a non-negative real number.");if(s&&typeof s!="object")throw new TypeError("addVideoChunkRaw's fifth argument (meta), when provided, must be an object.");if(r!==void 0&&!Number.isFinite(r))throw new TypeError("addVideoChunkRaw's sixth argument (compositionTimeOffset), when provided, must be a real number.");if(St(this,au,lp).call(this),!H(this,$e).video)throw new Error("No video track declared.");if(typeof H(this,$e).fastStart=="object"&&H(this,Rn).samples.length===H(this,$e).fastStart.expectedVideoChunks)throw new Error(`Cannot add more video chunks than specified in 'fastStart' (${H(this,$e).fastStart.expectedVideoChunks}).`);let o=St(this,ou,ap).call(this,H(this,Rn),n,e,t,i,s,r);if(H(this,$e).fastStart==="fragmented"&&H(this,_n)){for(;H(this,mr).length>0&&H(this,mr)[0].decodeTimestamp<=o.decodeTimestamp;){let a=H(this,mr).shift();St(this,Wi,ds).call(this,H(this,_n),a)}o.decodeTimestamp<=H(this,_n).lastDecodeTimestamp?St(this,Wi,ds).call(this,H(this,Rn),o):H(this,pr).push(o)}else St(this,Wi,ds).call(this,H(this,Rn),o)}addAudioChunk(n,e,t){if(!(n instanceof EncodedAudioChunk))throw new TypeError("addAudioChunk's first argument (sample) must be of type EncodedAudioChunk.");if(e&&typeof e!="object")throw new TypeError("addAudioChunk's second argument (meta), when provided, must be an object.");if(t!==void 0&&(!Number.isFinite(t)||t<0))throw new TypeError("addAudioChunk's third argument (timestamp), when provided, must be a non-negative real number.");let i=new Uint8Array(n.byteLength);n.copyTo(i),this.addAudioChunkRaw(i,n.type,t??n.timestamp,n.duration,e)}addAudioChunkRaw(n,e,t,i,s){if(!(n instanceof Uint8Array))throw new TypeError("addAudioChunkRaw's first argument (data) must be an instance of Uint8Array.");if(e!=="key"&&e!=="delta")throw new TypeError("addAudioChunkRaw's second argument (type) must be either 'key' or 'delta'.");if(!Number.isFinite(t)||t<0)throw new TypeError("addAudioChunkRaw's third argument (timestamp) must be a non-negative real number.");if(!Number.isFinite(i)||i<0)throw new TypeError("addAudioChunkRaw's fourth argument (duration) must be a non-negative real number.");if(s&&typeof s!="object")throw new TypeError("addAudioChunkRaw's fifth argument (meta), when provided, must be an object.");if(St(this,au,lp).call(this),!H(this,$e).audio)throw new Error("No audio track declared.");if(typeof H(this,$e).fastStart=="object"&&H(this,_n).samples.length===H(this,$e).fastStart.expectedAudioChunks)throw new Error(`Cannot add more audio chunks than specified in 'fastStart' (${H(this,$e).fastStart.expectedAudioChunks}).`);let r=St(this,ou,ap).call(this,H(this,_n),n,e,t,i,s);if(H(this,$e).fastStart==="fragmented"&&H(this,Rn)){for(;H(this,pr).length>0&&H(this,pr)[0].decodeTimestamp<=r.decodeTimestamp;){let o=H(this,pr).shift();St(this,Wi,ds).call(this,H(this,Rn),o)}r.decodeTimestamp<=H(this,Rn).lastDecodeTimestamp?St(this,Wi,ds).call(this,H(this,_n),r):H(this,mr).push(r)}else St(this,Wi,ds).call(this,H(this,_n),r)}finalize(){if(H(this,Za))throw new Error("Cannot finalize a muxer more than once.");if(H(this,$e).fastStart==="fragmented"){for(let e of H(this,pr))St(this,Wi,ds).call(this,H(this,Rn),e);for(let e of H(this,mr))St(this,Wi,ds).call(this,H(this,_n),e);St(this,fu,xp).call(this,!1)}else H(this,Rn)&&St(this,Ja,du).call(this,H(this,Rn)),H(this,_n)&&St(this,Ja,du).call(this,H(this,_n));let n=[H(this,Rn),H(this,_n)].filter(Boolean);if(H(this,$e).fastStart==="in-memory"){let e;for(let i=0;i<2;i++){let s=iu(n,H(this,So)),r=H(this,tt).measureBox(s);e=H(this,tt).measureBox(H(this,si));let o=H(this,tt).pos+r+e;for(let a of H(this,Mo)){a.offset=o;for(let{data:l}of a.samples)o+=l.byteLength,e+=l.byteLength}if(o<2**32)break;e>=2**32&&(H(this,si).largeSize=!0)}let t=iu(n,H(this,So));H(this,tt).writeBox(t),H(this,si).size=e,H(this,tt).writeBox(H(this,si));for(let i of H(this,Mo))for(let s of i.samples)H(this,tt).write(s.data),s.data=null}else if(H(this,$e).fastStart==="fragmented"){let e=H(this,tt).pos,t=oE(n);H(this,tt).writeBox(t);let i=H(this,tt).pos-e;H(this,tt).seek(H(this,tt).pos-4),H(this,tt).writeU32(i)}else{let e=H(this,tt).offsets.get(H(this,si)),t=H(this,tt).pos-e;H(this,si).size=t,H(this,si).largeSize=t>=2**32,H(this,tt).patchBox(H(this,si));let i=iu(n,H(this,So));if(typeof H(this,$e).fastStart=="object"){H(this,tt).seek(H(this,uu)),H(this,tt).writeBox(i);let s=e-H(this,tt).pos;H(this,tt).writeBox(_1(s))}else H(this,tt).writeBox(i)}St(this,Eo,el).call(this),H(this,tt).finalize(),bn(this,Za,!0)}};$e=new WeakMap;tt=new WeakMap;uu=new WeakMap;si=new WeakMap;Rn=new WeakMap;_n=new WeakMap;So=new WeakMap;Mo=new WeakMap;mp=new WeakMap;pr=new WeakMap;mr=new WeakMap;Za=new WeakMap;sp=new WeakSet;$v=function(n){if(typeof n!="object")throw new TypeError("The muxer requires an options object to be passed to its constructor.");if(!(n.target instanceof pu))throw new TypeError("The target must be provided and an instance of Target.");if(n.video){if(!yE.includes(n.video.codec))throw new TypeError(`Unsupported video codec: ${n.video.codec}`);if(!Number.isInteger(n.video.width)||n.video.width<=0)throw new TypeError(`Invalid video width: ${n.video.width}. Must be a positive integer.`);if(!Number.isInteger(n.video.height)||n.video.height<=0)throw new TypeError(`Invalid video height: ${n.video.height}. Must be a positive integer.`);let e=n.video.rotation;if(typeof e=="number"&&![0,90,180,270].includes(e))throw new TypeError(`Invalid video rotation: ${e}. Has to be 0, 90, 180 or 270.`);if(Array.isArray(e)&&(e.length!==9||e.some(t=>typeof t!="number")))throw new TypeError(`Invalid video transformation matrix: ${e.join()}`);if(n.video.frameRate!==void 0&&(!Number.isInteger(n.video.frameRate)||n.video.frameRate<=0))throw new TypeError(`Invalid video frame rate: ${n.video.frameRate}. Must be a positive integer.`)}if(n.audio){if(!xE.includes(n.audio.codec))throw new TypeError(`Unsupported audio codec: ${n.audio.codec}`);if(!Number.isInteger(n.audio.numberOfChannels)||n.audio.numberOfChannels<=0)throw new TypeError(`Invalid number of audio channels: ${n.audio.numberOfChannels}. Must be a positive integer.`);if(!Number.isInteger(n.audio.sampleRate)||n.audio.sampleRate<=0)throw new TypeError(`Invalid audio sample rate: ${n.audio.sampleRate}. Must be a positive integer.`)}if(n.firstTimestampBehavior&&!bE.includes(n.firstTimestampBehavior))throw new TypeError(`Invalid first timestamp behavior: ${n.firstTimestampBehavior}`);if(typeof n.fastStart=="object"){if(n.video){if(n.fastStart.expectedVideoChunks===void 0)throw new TypeError("'fastStart' is an object but is missing property 'expectedVideoChunks'.");if(!Number.isInteger(n.fastStart.expectedVideoChunks)||n.fastStart.expectedVideoChunks<0)throw new TypeError("'expectedVideoChunks' must be a non-negative integer.")}if(n.audio){if(n.fastStart.expectedAudioChunks===void 0)throw new TypeError("'fastStart' is an object but is missing property 'expectedAudioChunks'.");if(!Number.isInteger(n.fastStart.expectedAudioChunks)||n.fastStart.expectedAudioChunks<0)throw new TypeError("'expectedAudioChunks' must be a non-negative integer.")}}else if(![!1,"in-memory","fragmented"].includes(n.fastStart))throw new TypeError("'fastStart' option must be false, 'in-memory', 'fragmented' or an object.");if(n.minFragmentDuration!==void 0&&(!Number.isFinite(n.minFragmentDuration)||n.minFragmentDuration<0))throw new TypeError("'minFragmentDuration' must be a non-negative number.")};rp=new WeakSet;Yv=function(){if(H(this,tt).writeBox(x1({holdsAvc:H(this,$e).video?.codec==="avc",fragmented:H(this,$e).fastStart==="fragmented"})),bn(this,uu,H(this,tt).pos),H(this,$e).fastStart==="in-memory")bn(this,si,ep(!1));else if(H(this,$e).fastStart!=="fragmented"){if(typeof H(this,$e).fastStart=="object"){let n=St(this,gp,jv).call(this);H(this,tt).seek(H(this,tt).pos+n)}bn(this,si,ep(!0)),H(this,tt).writeBox(H(this,si))}St(this,Eo,el).call(this)};gp=new WeakSet;jv=function(){if(typeof H(this,$e).fastStart!="object")return;let n=0,e=[H(this,$e).fastStart.expectedVideoChunks,H(this,$e).fastStart.expectedAudioChunks];for(let t of e)t&&(n+=8*Math.ceil(2/3*t),n+=4*t,n+=12*Math.ceil(2/3*t),n+=4*t,n+=8*t);return n+=4096,n};op=new WeakSet;Kv=function(){if(H(this,$e).video&&bn(this,Rn,{id:1,info:{type:"video",codec:H(this,$e).video.codec,width:H(this,$e).video.width,height:H(this,$e).video.height,rotation:H(this,$e).video.rotation??0,decoderConfig:null},timescale:H(this,$e).video.frameRate??57600,samples:[],finalizedChunks:[],currentChunk:null,firstDecodeTimestamp:void 0,lastDecodeTimestamp:-1,timeToSampleTable:[],compositionTimeOffsetTable:[],lastTimescaleUnits:null,lastSample:null,compactlyCodedChunkTable:[]}),H(this,$e).audio&&(bn(this,_n,{id:H(this,$e).video?2:1,info:{type:"audio",codec:H(this,$e).audio.codec,numberOfChannels:H(this,$e).audio.numberOfChannels,sampleRate:H(this,$e).audio.sampleRate,decoderConfig:null},timescale:H(this,$e).audio.sampleRate,samples:[],finalizedChunks:[],currentChunk:null,firstDecodeTimestamp:void 0,lastDecodeTimestamp:-1,timeToSampleTable:[],compositionTimeOffsetTable:[],lastTimescaleUnits:null,lastSample:null,compactlyCodedChunkTable:[]}),H(this,$e).audio.codec==="aac")){let n=St(this,vp,Zv).call(this,2,H(this,$e).audio.sampleRate,H(this,$e).audio.numberOfChannels);H(this,_n).info.decoderConfig={codec:H(this,$e).audio.codec,description:n,numberOfChannels:H(this,$e).audio.numberOfChannels,sampleRate:H(this,$e).audio.sampleRate}}};vp=new WeakSet;Zv=function(n,e,t){let s=[96e3,88200,64e3,48e3,44100,32e3,24e3,22050,16e3,12e3,11025,8e3,7350].indexOf(e),r=t,o="";o+=n.toString(2).padStart(5,"0"),o+=s.toString(2).padStart(4,"0"),s===15&&(o+=e.toString(2).padStart(24,"0")),o+=r.toString(2).padStart(4,"0");let a=Math.ceil(o.length/8)*8;o=o.padEnd(a,"0");let l=new Uint8Array(o.length/8);for(let c=0;c<o.length;c+=8)l[c/8]=parseInt(o.slice(c,c+8),2);return l};ou=new WeakSet;ap=function(n,e,t,i,s,r,o){let a=i/1e6,l=(i-(o??0))/1e6,c=s/1e6,u=St(this,yp,Jv).call(this,a,l,n);return a=u.presentationTimestamp,l=u.decodeTimestamp,r?.decoderConfig&&(n.info.decoderConfig===null?n.info.decoderConfig=r.decoderConfig:Object.assign(n.info.decoderConfig,r.decoderConfig)),{presentationTimestamp:a,decodeTimestamp:l,duration:c,data:e,size:e.byteLength,type:t,timescaleUnitsToNextSample:qi(c,n.timescale)}};Wi=new WeakSet;ds=function(n,e){H(this,$e).fastStart!=="fragmented"&&n.samples.push(e);let t=qi(e.presentationTimestamp-e.decodeTimestamp,n.timescale);if(n.lastTimescaleUnits!==null){let s=qi(e.decodeTimestamp,n.timescale,!1),r=Math.round(s-n.lastTimescaleUnits);if(n.lastTimescaleUnits+=r,n.lastSample.timescaleUnitsToNextSample=r,H(this,$e).fastStart!=="fragmented"){let o=lu(n.timeToSampleTable);o.sampleCount===1?(o.sampleDelta=r,o.sampleCount++):o.sampleDelta===r?o.sampleCount++:(o.sampleCount--,n.timeToSampleTable.push({sampleCount:2,sampleDelta:r}));let a=lu(n.compositionTimeOffsetTable);a.sampleCompositionTimeOffset===t?a.sampleCount++:n.compositionTimeOffsetTable.push({sampleCount:1,sampleCompositionTimeOffset:t})}}else n.lastTimescaleUnits=0,H(this,$e).fastStart!=="fragmented"&&(n.timeToSampleTable.push({sampleCount:1,sampleDelta:qi(e.duration,n.timescale)}),n.compositionTimeOffsetTable.push({sampleCount:1,sampleCompositionTimeOffset:t}));n.lastSample=e;let i=!1;if(!n.currentChunk)i=!0;else{let s=e.presentationTimestamp-n.currentChunk.startTimestamp;if(H(this,$e).fastStart==="fragmented"){let r=H(this,Rn)??H(this,_n),o=H(this,$e).minFragmentDuration??1;n===r&&e.type==="key"&&s>=o&&(i=!0,St(this,fu,xp).call(this))}else i=s>=.5}i&&(n.currentChunk&&St(this,Ja,du).call(this,n),n.currentChunk={startTimestamp:e.presentationTimestamp,samples:[]}),n.currentChunk.samples.push(e)};yp=new WeakSet;Jv=function(n,e,t){let i=H(this,$e).firstTimestampBehavior==="strict",s=t.lastDecodeTimestamp===-1;if(i&&s&&e!==0)throw new Error(`The first chunk for your media track must have a timestamp of 0 (received DTS=${e}).Non-zero first timestamps are often caused by directly piping frames or audio data from a MediaStreamTrack into the encoder. Their timestamps are typically relative to the age of thedocument, which is probably what you want.

If you want to offset all timestamps of a track such that the first one is zero, set firstTimestampBehavior: 'offset' in the options.
`);if(H(this,$e).firstTimestampBehavior==="offset"||H(this,$e).firstTimestampBehavior==="cross-track-offset"){t.firstDecodeTimestamp===void 0&&(t.firstDecodeTimestamp=e);let o;H(this,$e).firstTimestampBehavior==="offset"?o=t.firstDecodeTimestamp:o=Math.min(H(this,Rn)?.firstDecodeTimestamp??1/0,H(this,_n)?.firstDecodeTimestamp??1/0),e-=o,n-=o}if(e<t.lastDecodeTimestamp)throw new Error(`Timestamps must be monotonically increasing (DTS went from ${t.lastDecodeTimestamp*1e6} to ${e*1e6}).`);return t.lastDecodeTimestamp=e,{presentationTimestamp:n,decodeTimestamp:e}};Ja=new WeakSet;du=function(n){if(H(this,$e).fastStart==="fragmented")throw new Error("Can't finalize individual chunks if 'fastStart' is set to 'fragmented'.");if(n.currentChunk){if(n.finalizedChunks.push(n.currentChunk),H(this,Mo).push(n.currentChunk),(n.compactlyCodedChunkTable.length===0||lu(n.compactlyCodedChunkTable).samplesPerChunk!==n.currentChunk.samples.length)&&n.compactlyCodedChunkTable.push({firstChunk:n.finalizedChunks.length,samplesPerChunk:n.currentChunk.samples.length}),H(this,$e).fastStart==="in-memory"){n.currentChunk.offset=0;return}n.currentChunk.offset=H(this,tt).pos;for(let e of n.currentChunk.samples)H(this,tt).write(e.data),e.data=null;St(this,Eo,el).call(this)}};fu=new WeakSet;xp=function(n=!0){if(H(this,$e).fastStart!=="fragmented")throw new Error("Can't finalize a fragment unless 'fastStart' is set to 'fragmented'.");let e=[H(this,Rn),H(this,_n)].filter(a=>a&&a.currentChunk);if(e.length===0)return;let t=g1(this,mp)._++;if(t===1){let a=iu(e,H(this,So),!0);H(this,tt).writeBox(a)}let i=H(this,tt).pos,s=kv(t,e);H(this,tt).writeBox(s);{let a=ep(!1),l=0;for(let u of e)for(let d of u.currentChunk.samples)l+=d.size;let c=H(this,tt).measureBox(a)+l;c>=2**32&&(a.largeSize=!0,c=H(this,tt).measureBox(a)+l),a.size=c,H(this,tt).writeBox(a)}for(let a of e){a.currentChunk.offset=H(this,tt).pos,a.currentChunk.moofOffset=i;for(let l of a.currentChunk.samples)H(this,tt).write(l.data),l.data=null}let r=H(this,tt).pos;H(this,tt).seek(H(this,tt).offsets.get(s));let o=kv(t,e);H(this,tt).writeBox(o),H(this,tt).seek(r);for(let a of e)a.finalizedChunks.push(a.currentChunk),H(this,Mo).push(a.currentChunk),a.currentChunk=null;n&&St(this,Eo,el).call(this)};Eo=new WeakSet;el=function(){H(this,tt)instanceof pp&&H(this,tt).flush()};au=new WeakSet;lp=function(){if(H(this,Za))throw new Error("Cannot add new video or audio chunks after the file has been finalized.")};var Ip=(n,e,t)=>{if(!e.has(n))throw TypeError("Cannot "+t)},U=(n,e,t)=>(Ip(n,e,"read from private field"),t?t.call(n):e.get(n)),Ce=(n,e,t)=>{if(e.has(n))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(n):e.set(n,t)},ct=(n,e,t,i)=>(Ip(n,e,"write to private field"),i?i.call(n,t):e.set(n,t),t),Be=(n,e,t)=>(Ip(n,e,"access private method"),t),ty=class{constructor(n){this.value=n}},Lp=class{constructor(n){this.value=n}},ny=n=>n<256?1:n<65536?2:n<1<<24?3:n<2**32?4:n<2**40?5:6,SE=n=>{if(n<127)return 1;if(n<16383)return 2;if(n<(1<<21)-1)return 3;if(n<(1<<28)-1)return 4;if(n<2**35-1)return 5;if(n<2**42-1)return 6;throw new Error("EBML VINT size not supported "+n)},Ao=(n,e,t)=>{let i=0;for(let s=e;s<t;s++){let r=Math.floor(s/8),o=n[r],a=7-(s&7),l=(o&1<<a)>>a;i<<=1,i|=l}return i},ME=(n,e,t,i)=>{for(let s=e;s<t;s++){let r=Math.floor(s/8),o=n[r],a=7-(s&7);o&=~(1<<a),o|=(i&1<<t-s-1)>>t-s-1<<a,n[r]=o}};var Cu=class{},Dp=class extends Cu{constructor(){super(...arguments),this.buffer=null}},iy=class extends Cu{constructor(n){if(super(),this.options=n,typeof n!="object")throw new TypeError("StreamTarget requires an options object to be passed to its constructor.");if(n.onData){if(typeof n.onData!="function")throw new TypeError("options.onData, when provided, must be a function.");if(n.onData.length<2)throw new TypeError("options.onData, when provided, must be a function that takes in at least two arguments (data and position). Ignoring the position argument, which specifies the byte offset at which the data is to be written, can lead to broken outputs.")}if(n.onHeader&&typeof n.onHeader!="function")throw new TypeError("options.onHeader, when provided, must be a function.");if(n.onCluster&&typeof n.onCluster!="function")throw new TypeError("options.onCluster, when provided, must be a function.");if(n.chunked!==void 0&&typeof n.chunked!="boolean")throw new TypeError("options.chunked, when provided, must be a boolean.");if(n.chunkSize!==void 0&&(!Number.isInteger(n.chunkSize)||n.chunkSize<1024))throw new TypeError("options.chunkSize, when provided, must be an integer and not smaller than 1024.")}},TE=class extends Cu{constructor(n,e){if(super(),this.stream=n,this.options=e,!(n instanceof FileSystemWritableFileStream))throw new TypeError("FileSystemWritableFileStreamTarget requires a FileSystemWritableFileStream instance.");if(e!==void 0&&typeof e!="object")throw new TypeError("FileSystemWritableFileStreamTarget's options, when provided, must be an object.");if(e&&e.chunkSize!==void 0&&(!Number.isInteger(e.chunkSize)||e.chunkSize<=0))throw new TypeError("options.chunkSize, when provided, must be a positive integer")}},Vs,Lt,_p,sy,bp,ry,wp,oy,gu,Sp,Mp,ay,ly=class{constructor(){Ce(this,_p),Ce(this,bp),Ce(this,wp),Ce(this,gu),Ce(this,Mp),this.pos=0,Ce(this,Vs,new Uint8Array(8)),Ce(this,Lt,new DataView(U(this,Vs).buffer)),this.offsets=new WeakMap,this.dataOffsets=new WeakMap}seek(n){this.pos=n}writeEBMLVarInt(n,e=SE(n)){let t=0;switch(e){case 1:U(this,Lt).setUint8(t++,128|n);break;case 2:U(this,Lt).setUint8(t++,64|n>>8),U(this,Lt).setUint8(t++,n);break;case 3:U(this,Lt).setUint8(t++,32|n>>16),U(this,Lt).setUint8(t++,n>>8),U(this,Lt).setUint8(t++,n);break;case 4:U(this,Lt).setUint8(t++,16|n>>24),U(this,Lt).setUint8(t++,n>>16),U(this,Lt).setUint8(t++,n>>8),U(this,Lt).setUint8(t++,n);break;case 5:U(this,Lt).setUint8(t++,8|n/2**32&7),U(this,Lt).setUint8(t++,n>>24),U(this,Lt).setUint8(t++,n>>16),U(this,Lt).setUint8(t++,n>>8),U(this,Lt).setUint8(t++,n);break;case 6:U(this,Lt).setUint8(t++,4|n/2**40&3),U(this,Lt).setUint8(t++,n/2**32|0),U(this,Lt).setUint8(t++,n>>24),U(this,Lt).setUint8(t++,n>>16),U(this,Lt).setUint8(t++,n>>8),U(this,Lt).setUint8(t++,n);break;default:throw new Error("Bad EBML VINT size "+e)}this.write(U(this,Vs).subarray(0,t))}writeEBML(n){if(n!==null)if(n instanceof Uint8Array)this.write(n);else if(Array.isArray(n))for(let e of n)this.writeEBML(e);else if(this.offsets.set(n,this.pos),Be(this,gu,Sp).call(this,n.id),Array.isArray(n.data)){let e=this.pos,t=n.size===-1?1:n.size??4;n.size===-1?Be(this,_p,sy).call(this,255):this.seek(this.pos+t);let i=this.pos;if(this.dataOffsets.set(n,i),this.writeEBML(n.data),n.size!==-1){let s=this.pos-i,r=this.pos;this.seek(e),this.writeEBMLVarInt(s,t),this.seek(r)}}else if(typeof n.data=="number"){let e=n.size??ny(n.data);this.writeEBMLVarInt(e),Be(this,gu,Sp).call(this,n.data,e)}else typeof n.data=="string"?(this.writeEBMLVarInt(n.data.length),Be(this,Mp,ay).call(this,n.data)):n.data instanceof Uint8Array?(this.writeEBMLVarInt(n.data.byteLength,n.size),this.write(n.data)):n.data instanceof ty?(this.writeEBMLVarInt(4),Be(this,bp,ry).call(this,n.data.value)):n.data instanceof Lp&&(this.writeEBMLVarInt(8),Be(this,wp,oy).call(this,n.data.value))}};Vs=new WeakMap;Lt=new WeakMap;_p=new WeakSet;sy=function(n){U(this,Lt).setUint8(0,n),this.write(U(this,Vs).subarray(0,1))};bp=new WeakSet;ry=function(n){U(this,Lt).setFloat32(0,n,!1),this.write(U(this,Vs).subarray(0,4))};wp=new WeakSet;oy=function(n){U(this,Lt).setFloat64(0,n,!1),this.write(U(this,Vs))};gu=new WeakSet;Sp=function(n,e=ny(n)){let t=0;switch(e){case 6:U(this,Lt).setUint8(t++,n/2**40|0);case 5:U(this,Lt).setUint8(t++,n/2**32|0);case 4:U(this,Lt).setUint8(t++,n>>24);case 3:U(this,Lt).setUint8(t++,n>>16);case 2:U(this,Lt).setUint8(t++,n>>8);case 1:U(this,Lt).setUint8(t++,n);break;default:throw new Error("Bad UINT size "+e)}this.write(U(this,Vs).subarray(0,t))};Mp=new WeakSet;ay=function(n){this.write(new Uint8Array(n.split("").map(e=>e.charCodeAt(0))))};var vu,Sr,dl,yu,Tp,EE=class extends ly{constructor(n){super(),Ce(this,yu),Ce(this,vu,void 0),Ce(this,Sr,new ArrayBuffer(2**16)),Ce(this,dl,new Uint8Array(U(this,Sr))),ct(this,vu,n)}write(n){Be(this,yu,Tp).call(this,this.pos+n.byteLength),U(this,dl).set(n,this.pos),this.pos+=n.byteLength}finalize(){Be(this,yu,Tp).call(this,this.pos),U(this,vu).buffer=U(this,Sr).slice(0,this.pos)}};vu=new WeakMap;Sr=new WeakMap;dl=new WeakMap;yu=new WeakSet;Tp=function(n){let e=U(this,Sr).byteLength;for(;e<n;)e*=2;if(e===U(this,Sr).byteLength)return;let t=new ArrayBuffer(e),i=new Uint8Array(t);i.set(U(this,dl),0),ct(this,Sr,t),ct(this,dl,i)};var Co,Yi,ji,yr,yl=class extends ly{constructor(n){super(),this.target=n,Ce(this,Co,!1),Ce(this,Yi,void 0),Ce(this,ji,void 0),Ce(this,yr,void 0)}write(n){if(!U(this,Co))return;let e=this.pos;if(e<U(this,ji)){if(e+n.byteLength<=U(this,ji))return;n=n.subarray(U(this,ji)-e),e=0}let t=e+n.byteLength-U(this,ji),i=U(this,Yi).byteLength;for(;i<t;)i*=2;if(i!==U(this,Yi).byteLength){let s=new Uint8Array(i);s.set(U(this,Yi),0),ct(this,Yi,s)}U(this,Yi).set(n,e-U(this,ji)),ct(this,yr,Math.max(U(this,yr),e+n.byteLength))}startTrackingWrites(){ct(this,Co,!0),ct(this,Yi,new Uint8Array(2**10)),ct(this,ji,this.pos),ct(this,yr,this.pos)}getTrackedWrites(){if(!U(this,Co))throw new Error("Can't get tracked writes since nothing was tracked.");let e={data:U(this,Yi).subarray(0,U(this,yr)-U(this,ji)),start:U(this,ji),end:U(this,yr)};return ct(this,Yi,void 0),ct(this,Co,!1),e}};Co=new WeakMap;Yi=new WeakMap;ji=new WeakMap;yr=new WeakMap;var AE=2**24,CE=2,xr,Lo,rl,tl,gs,oi,wu,Ep,Np,cy,Up,hy,ol,Su,Fp=class extends yl{constructor(n,e){super(n),Ce(this,wu),Ce(this,Np),Ce(this,Up),Ce(this,ol),Ce(this,xr,[]),Ce(this,Lo,0),Ce(this,rl,void 0),Ce(this,tl,void 0),Ce(this,gs,void 0),Ce(this,oi,[]),ct(this,rl,e),ct(this,tl,n.options?.chunked??!1),ct(this,gs,n.options?.chunkSize??AE)}write(n){super.write(n),U(this,xr).push({data:n.slice(),start:this.pos}),this.pos+=n.byteLength}flush(){if(U(this,xr).length===0)return;let n=[],e=[...U(this,xr)].sort((t,i)=>t.start-i.start);n.push({start:e[0].start,size:e[0].data.byteLength});for(let t=1;t<e.length;t++){let i=n[n.length-1],s=e[t];s.start<=i.start+i.size?i.size=Math.max(i.size,s.start+s.data.byteLength-i.start):n.push({start:s.start,size:s.data.byteLength})}for(let t of n){t.data=new Uint8Array(t.size);for(let i of U(this,xr))t.start<=i.start&&i.start<t.start+t.size&&t.data.set(i.data,i.start-t.start);if(U(this,tl))Be(this,wu,Ep).call(this,t.data,t.start),Be(this,ol,Su).call(this);else{if(U(this,rl)&&t.start<U(this,Lo))throw new Error("Internal error: Monotonicity violation.");this.target.options.onData?.(t.data,t.start),ct(this,Lo,t.start+t.data.byteLength)}}U(this,xr).length=0}finalize(){U(this,tl)&&Be(this,ol,Su).call(this,!0)}};xr=new WeakMap;Lo=new WeakMap;rl=new WeakMap;tl=new WeakMap;gs=new WeakMap;oi=new WeakMap;wu=new WeakSet;Ep=function(n,e){let t=U(this,oi).findIndex(a=>a.start<=e&&e<a.start+U(this,gs));t===-1&&(t=Be(this,Up,hy).call(this,e));let i=U(this,oi)[t],s=e-i.start,r=n.subarray(0,Math.min(U(this,gs)-s,n.byteLength));i.data.set(r,s);let o={start:s,end:s+r.byteLength};if(Be(this,Np,cy).call(this,i,o),i.written[0].start===0&&i.written[0].end===U(this,gs)&&(i.shouldFlush=!0),U(this,oi).length>CE){for(let a=0;a<U(this,oi).length-1;a++)U(this,oi)[a].shouldFlush=!0;Be(this,ol,Su).call(this)}r.byteLength<n.byteLength&&Be(this,wu,Ep).call(this,n.subarray(r.byteLength),e+r.byteLength)};Np=new WeakSet;cy=function(n,e){let t=0,i=n.written.length-1,s=-1;for(;t<=i;){let r=Math.floor(t+(i-t+1)/2);n.written[r].start<=e.start?(t=r+1,s=r):i=r-1}for(n.written.splice(s+1,0,e),(s===-1||n.written[s].end<e.start)&&s++;s<n.written.length-1&&n.written[s].end>=n.written[s+1].start;)n.written[s].end=Math.max(n.written[s].end,n.written[s+1].end),n.written.splice(s+1,1)};Up=new WeakSet;hy=function(n){let t={start:Math.floor(n/U(this,gs))*U(this,gs),data:new Uint8Array(U(this,gs)),written:[],shouldFlush:!1};return U(this,oi).push(t),U(this,oi).sort((i,s)=>i.start-s.start),U(this,oi).indexOf(t)};ol=new WeakSet;Su=function(n=!1){for(let e=0;e<U(this,oi).length;e++){let t=U(this,oi)[e];if(!(!t.shouldFlush&&!n)){for(let i of t.written){if(U(this,rl)&&t.start+i.start<U(this,Lo))throw new Error("Internal error: Monotonicity violation.");this.target.options.onData?.(t.data.subarray(i.start,i.end),t.start+i.start),ct(this,Lo,t.start+i.end)}U(this,oi).splice(e--,1)}}};var RE=class extends Fp{constructor(n,e){super(new iy({onData:(t,i)=>n.stream.write({type:"write",data:t,position:i}),chunked:!0,chunkSize:n.options?.chunkSize}),e)}},Bo=1,fl=2,Mu=3,PE=1,IE=2,LE=17,DE=2**15,al=2**13,ey="https://github.com/Vanilagy/webm-muxer",uy=6,dy=5,NE=["strict","offset","permissive"],et,ze,pl,ml,ms,zo,Ro,Mr,Vo,Hs,Do,No,Zi,xl,Uo,Bs,zs,_r,ll,cl,Fo,ko,Tu,gl,hl,Ap,fy,Cp,py,kp,my,Op,gy,Bp,vy,zp,yy,Vp,xy,Ru,Hp,Pu,Gp,Wp,_y,br,Po,wr,Io,Rp,by,Pp,wy,nl,xu,il,_u,Xp,Sy,Ki,ps,Oo,vl,ul,Eu,qp,My,Au,$p,sl,bu,Ty=class{constructor(n){Ce(this,Ap),Ce(this,Cp),Ce(this,kp),Ce(this,Op),Ce(this,Bp),Ce(this,zp),Ce(this,Vp),Ce(this,Ru),Ce(this,Pu),Ce(this,Wp),Ce(this,br),Ce(this,wr),Ce(this,Rp),Ce(this,Pp),Ce(this,nl),Ce(this,il),Ce(this,Xp),Ce(this,Ki),Ce(this,Oo),Ce(this,ul),Ce(this,qp),Ce(this,Au),Ce(this,sl),Ce(this,et,void 0),Ce(this,ze,void 0),Ce(this,pl,void 0),Ce(this,ml,void 0),Ce(this,ms,void 0),Ce(this,zo,void 0),Ce(this,Ro,void 0),Ce(this,Mr,void 0),Ce(this,Vo,void 0),Ce(this,Hs,void 0),Ce(this,Do,void 0),Ce(this,No,void 0),Ce(this,Zi,void 0),Ce(this,xl,void 0),Ce(this,Uo,0),Ce(this,Bs,[]),Ce(this,zs,[]),Ce(this,_r,[]),Ce(this,ll,void 0),Ce(this,cl,void 0),Ce(this,Fo,-1),Ce(this,ko,-1),Ce(this,Tu,-1),Ce(this,gl,void 0),Ce(this,hl,!1),Be(this,Ap,fy).call(this,n),ct(this,et,{type:"webm",firstTimestampBehavior:"strict",...n}),this.target=n.target;let e=!!U(this,et).streaming;if(n.target instanceof Dp)ct(this,ze,new EE(n.target));else if(n.target instanceof iy)ct(this,ze,new Fp(n.target,e));else if(n.target instanceof TE)ct(this,ze,new RE(n.target,e));else throw new Error(`Invalid target: ${n.target}`);Be(this,Cp,py).call(this)}addVideoChunk(n,e,t){if(!(n instanceof EncodedVideoChunk))throw new TypeError("addVideoChunk's first argument (chunk) must be of type EncodedVideoChunk.");if(e&&typeof e!="object")throw new TypeError("addVideoChunk's second argument (meta), when provided, must be an object.");if(t!==void 0&&(!Number.isFinite(t)||t<0))throw new TypeError("addVideoChunk's third argument (timestamp), when provided, must be a non-negative real number.");let i=new Uint8Array(n.byteLength);n.copyTo(i),this.addVideoChunkRaw(i,n.type,t??n.timestamp,e)}addVideoChunkRaw(n,e,t,i){if(!(n instanceof Uint8Array))throw new TypeError("addVideoChunkRaw's first argument (data) must be an instance of Uint8Array.");if(e!=="key"&&e!=="delta")throw new TypeError("addVideoChunkRaw's second argument (type) must be either 'key' or 'delta'.");if(!Number.isFinite(t)||t<0)throw new TypeError("addVideoChunkRaw's third argument (timestamp) must be a non-negative real number.");if(i&&typeof i!="object")throw new TypeError("addVideoChunkRaw's fourth argument (meta), when provided, must be an object.");if(Be(this,sl,bu).call(this),!U(this,et).video)throw new Error("No video track declared.");U(this,ll)===void 0&&ct(this,ll,t),i&&Be(this,Rp,by).call(this,i);let s=Be(this,il,_u).call(this,n,e,t,Bo);for(U(this,et).video.codec==="V_VP9"&&Be(this,Pp,wy).call(this,s),ct(this,Fo,s.timestamp);U(this,zs).length>0&&U(this,zs)[0].timestamp<=s.timestamp;){let r=U(this,zs).shift();Be(this,Ki,ps).call(this,r,!1)}!U(this,et).audio||s.timestamp<=U(this,ko)?Be(this,Ki,ps).call(this,s,!0):U(this,Bs).push(s),Be(this,nl,xu).call(this),Be(this,br,Po).call(this)}addAudioChunk(n,e,t){if(!(n instanceof EncodedAudioChunk))throw new TypeError("addAudioChunk's first argument (chunk) must be of type EncodedAudioChunk.");if(e&&typeof e!="object")throw new TypeError("addAudioChunk's second argument (meta), when provided, must be an object.");if(t!==void 0&&(!Number.isFinite(t)||t<0))throw new TypeError("addAudioChunk's third argument (timestamp), when provided, must be a non-negative real number.");let i=new Uint8Array(n.byteLength);n.copyTo(i),this.addAudioChunkRaw(i,n.type,t??n.timestamp,e)}addAudioChunkRaw(n,e,t,i){if(!(n instanceof Uint8Array))throw new TypeError("addAudioChunkRaw's first argument (data) must be an instance of Uint8Array.");if(e!=="key"&&e!=="delta")throw new TypeError("addAudioChunkRaw's second argument (type) must be either 'key' or 'delta'.");if(!Number.isFinite(t)||t<0)throw new TypeError("addAudioChunkRaw's third argument (timestamp) must be a non-negative real number.");if(i&&typeof i!="object")throw new TypeError("addAudioChunkRaw's fourth argument (meta), when provided, must be an object.");if(Be(this,sl,bu).call(this),!U(this,et).audio)throw new Error("No audio track declared.");U(this,cl)===void 0&&ct(this,cl,t),i?.decoderConfig&&(U(this,et).streaming?ct(this,Hs,Be(this,Oo,vl).call(this,i.decoderConfig.description)):Be(this,ul,Eu).call(this,U(this,Hs),i.decoderConfig.description));let s=Be(this,il,_u).call(this,n,e,t,fl);for(ct(this,ko,s.timestamp);U(this,Bs).length>0&&U(this,Bs)[0].timestamp<=s.timestamp;){let r=U(this,Bs).shift();Be(this,Ki,ps).call(this,r,!0)}!U(this,et).video||s.timestamp<=U(this,Fo)?Be(this,Ki,ps).call(this,s,!U(this,et).video):U(this,zs).push(s),Be(this,nl,xu).call(this),Be(this,br,Po).call(this)}addSubtitleChunk(n,e,t){if(typeof n!="object"||!n)throw new TypeError("addSubtitleChunk's first argument (chunk) must be an object.");if(!(n.body instanceof Uint8Array))throw new TypeError("body must be an instance of Uint8Array.");if(!Number.isFinite(n.timestamp)||n.timestamp<0)throw new TypeError("timestamp must be a non-negative real number.");if(!Number.isFinite(n.duration)||n.duration<0)throw new TypeError("duration must be a non-negative real number.");if(n.additions&&!(n.additions instanceof Uint8Array))throw new TypeError("additions, when present, must be an instance of Uint8Array.");if(typeof e!="object")throw new TypeError("addSubtitleChunk's second argument (meta) must be an object.");if(Be(this,sl,bu).call(this),!U(this,et).subtitles)throw new Error("No subtitle track declared.");e?.decoderConfig&&(U(this,et).streaming?ct(this,Do,Be(this,Oo,vl).call(this,e.decoderConfig.description)):Be(this,ul,Eu).call(this,U(this,Do),e.decoderConfig.description));let i=Be(this,il,_u).call(this,n.body,"key",t??n.timestamp,Mu,n.duration,n.additions);ct(this,Tu,i.timestamp),U(this,_r).push(i),Be(this,nl,xu).call(this),Be(this,br,Po).call(this)}finalize(){if(U(this,hl))throw new Error("Cannot finalize a muxer more than once.");for(;U(this,Bs).length>0;)Be(this,Ki,ps).call(this,U(this,Bs).shift(),!0);for(;U(this,zs).length>0;)Be(this,Ki,ps).call(this,U(this,zs).shift(),!0);for(;U(this,_r).length>0&&U(this,_r)[0].timestamp<=U(this,Uo);)Be(this,Ki,ps).call(this,U(this,_r).shift(),!1);if(U(this,Zi)&&Be(this,Au,$p).call(this),U(this,ze).writeEBML(U(this,No)),!U(this,et).streaming){let n=U(this,ze).pos,e=U(this,ze).pos-U(this,wr,Io);U(this,ze).seek(U(this,ze).offsets.get(U(this,pl))+4),U(this,ze).writeEBMLVarInt(e,uy),U(this,Ro).data=new Lp(U(this,Uo)),U(this,ze).seek(U(this,ze).offsets.get(U(this,Ro))),U(this,ze).writeEBML(U(this,Ro)),U(this,ms).data[0].data[1].data=U(this,ze).offsets.get(U(this,No))-U(this,wr,Io),U(this,ms).data[1].data[1].data=U(this,ze).offsets.get(U(this,ml))-U(this,wr,Io),U(this,ms).data[2].data[1].data=U(this,ze).offsets.get(U(this,zo))-U(this,wr,Io),U(this,ze).seek(U(this,ze).offsets.get(U(this,ms))),U(this,ze).writeEBML(U(this,ms)),U(this,ze).seek(n)}Be(this,br,Po).call(this),U(this,ze).finalize(),ct(this,hl,!0)}};et=new WeakMap;ze=new WeakMap;pl=new WeakMap;ml=new WeakMap;ms=new WeakMap;zo=new WeakMap;Ro=new WeakMap;Mr=new WeakMap;Vo=new WeakMap;Hs=new WeakMap;Do=new WeakMap;No=new WeakMap;Zi=new WeakMap;xl=new WeakMap;Uo=new WeakMap;Bs=new WeakMap;zs=new WeakMap;_r=new WeakMap;ll=new WeakMap;cl=new WeakMap;Fo=new WeakMap;ko=new WeakMap;Tu=new WeakMap;gl=new WeakMap;hl=new WeakMap;Ap=new WeakSet;fy=function(n){if(typeof n!="object")throw new TypeError("The muxer requires an options object to be passed to its constructor.");if(!(n.target instanceof Cu))throw new TypeError("The target must be provided and an instance of Target.");if(n.video){if(typeof n.video.codec!="string")throw new TypeError(`Invalid video codec: ${n.video.codec}. Must be a string.`);if(!Number.isInteger(n.video.width)||n.video.width<=0)throw new TypeError(`Invalid video width: ${n.video.width}. Must be a positive integer.`);if(!Number.isInteger(n.video.height)||n.video.height<=0)throw new TypeError(`Invalid video height: ${n.video.height}. Must be a positive integer.`);if(n.video.frameRate!==void 0&&(!Number.isFinite(n.video.frameRate)||n.video.frameRate<=0))throw new TypeError(`Invalid video frame rate: ${n.video.frameRate}. Must be a positive number.`);if(n.video.alpha!==void 0&&typeof n.video.alpha!="boolean")throw new TypeError(`Invalid video alpha: ${n.video.alpha}. Must be a boolean.`)}if(n.audio){if(typeof n.audio.codec!="string")throw new TypeError(`Invalid audio codec: ${n.audio.codec}. Must be a string.`);if(!Number.isInteger(n.audio.numberOfChannels)||n.audio.numberOfChannels<=0)throw new TypeError(`Invalid number of audio channels: ${n.audio.numberOfChannels}. Must be a positive integer.`);if(!Number.isInteger(n.audio.sampleRate)||n.audio.sampleRate<=0)throw new TypeError(`Invalid audio sample rate: ${n.audio.sampleRate}. Must be a positive integer.`);if(n.audio.bitDepth!==void 0&&(!Number.isInteger(n.audio.bitDepth)||n.audio.bitDepth<=0))throw new TypeError(`Invalid audio bit depth: ${n.audio.bitDepth}. Must be a positive integer.`)}if(n.subtitles&&typeof n.subtitles.codec!="string")throw new TypeError(`Invalid subtitles codec: ${n.subtitles.codec}. Must be a string.`);if(n.type!==void 0&&!["webm","matroska"].includes(n.type))throw new TypeError(`Invalid type: ${n.type}. Must be 'webm' or 'matroska'.`);if(n.firstTimestampBehavior&&!NE.includes(n.firstTimestampBehavior))throw new TypeError(`Invalid first timestamp behavior: ${n.firstTimestampBehavior}`);if(n.streaming!==void 0&&typeof n.streaming!="boolean")throw new TypeError(`Invalid streaming option: ${n.streaming}. Must be a boolean.`)};Cp=new WeakSet;py=function(){U(this,ze)instanceof yl&&U(this,ze).target.options.onHeader&&U(this,ze).startTrackingWrites(),Be(this,kp,my).call(this),U(this,et).streaming||Be(this,zp,yy).call(this),Be(this,Vp,xy).call(this),Be(this,Op,gy).call(this),Be(this,Bp,vy).call(this),U(this,et).streaming||(Be(this,Ru,Hp).call(this),Be(this,Pu,Gp).call(this)),Be(this,Wp,_y).call(this),Be(this,br,Po).call(this)};kp=new WeakSet;my=function(){let n={id:440786851,data:[{id:17030,data:1},{id:17143,data:1},{id:17138,data:4},{id:17139,data:8},{id:17026,data:U(this,et).type??"webm"},{id:17031,data:2},{id:17029,data:2}]};U(this,ze).writeEBML(n)};Op=new WeakSet;gy=function(){ct(this,Vo,{id:236,size:4,data:new Uint8Array(al)}),ct(this,Hs,{id:236,size:4,data:new Uint8Array(al)}),ct(this,Do,{id:236,size:4,data:new Uint8Array(al)})};Bp=new WeakSet;vy=function(){ct(this,Mr,{id:21936,data:[{id:21937,data:2},{id:21946,data:2},{id:21947,data:2},{id:21945,data:0}]})};zp=new WeakSet;yy=function(){let n=new Uint8Array([28,83,187,107]),e=new Uint8Array([21,73,169,102]),t=new Uint8Array([22,84,174,107]);ct(this,ms,{id:290298740,data:[{id:19899,data:[{id:21419,data:n},{id:21420,size:5,data:0}]},{id:19899,data:[{id:21419,data:e},{id:21420,size:5,data:0}]},{id:19899,data:[{id:21419,data:t},{id:21420,size:5,data:0}]}]})};Vp=new WeakSet;xy=function(){let n={id:17545,data:new Lp(0)};ct(this,Ro,n);let e={id:357149030,data:[{id:2807729,data:1e6},{id:19840,data:ey},{id:22337,data:ey},U(this,et).streaming?null:n]};ct(this,ml,e)};Ru=new WeakSet;Hp=function(){let n={id:374648427,data:[]};ct(this,zo,n),U(this,et).video&&n.data.push({id:174,data:[{id:215,data:Bo},{id:29637,data:Bo},{id:131,data:PE},{id:134,data:U(this,et).video.codec},U(this,Vo),U(this,et).video.frameRate?{id:2352003,data:1e9/U(this,et).video.frameRate}:null,{id:224,data:[{id:176,data:U(this,et).video.width},{id:186,data:U(this,et).video.height},U(this,et).video.alpha?{id:21440,data:1}:null,U(this,Mr)]}]}),U(this,et).audio&&(ct(this,Hs,U(this,et).streaming?U(this,Hs)||null:{id:236,size:4,data:new Uint8Array(al)}),n.data.push({id:174,data:[{id:215,data:fl},{id:29637,data:fl},{id:131,data:IE},{id:134,data:U(this,et).audio.codec},U(this,Hs),{id:225,data:[{id:181,data:new ty(U(this,et).audio.sampleRate)},{id:159,data:U(this,et).audio.numberOfChannels},U(this,et).audio.bitDepth?{id:25188,data:U(this,et).audio.bitDepth}:null]}]})),U(this,et).subtitles&&n.data.push({id:174,data:[{id:215,data:Mu},{id:29637,data:Mu},{id:131,data:LE},{id:134,data:U(this,et).subtitles.codec},U(this,Do)]})};Pu=new WeakSet;Gp=function(){let n={id:408125543,size:U(this,et).streaming?-1:uy,data:[U(this,et).streaming?null:U(this,ms),U(this,ml),U(this,zo)]};if(ct(this,pl,n),U(this,ze).writeEBML(n),U(this,ze)instanceof yl&&U(this,ze).target.options.onHeader){let{data:e,start:t}=U(this,ze).getTrackedWrites();U(this,ze).target.options.onHeader(e,t)}};Wp=new WeakSet;_y=function(){ct(this,No,{id:475249515,data:[]})};br=new WeakSet;Po=function(){U(this,ze)instanceof Fp&&U(this,ze).flush()};wr=new WeakSet;Io=function(){return U(this,ze).dataOffsets.get(U(this,pl))};Rp=new WeakSet;by=function(n){if(n.decoderConfig){if(n.decoderConfig.colorSpace){let e=n.decoderConfig.colorSpace;if(ct(this,gl,e),U(this,Mr).data=[{id:21937,data:{rgb:1,bt709:1,bt470bg:5,smpte170m:6}[e.matrix]},{id:21946,data:{bt709:1,smpte170m:6,"iec61966-2-1":13}[e.transfer]},{id:21947,data:{bt709:1,bt470bg:5,smpte170m:6}[e.primaries]},{id:21945,data:[1,2][Number(e.fullRange)]}],!U(this,et).streaming){let t=U(this,ze).pos;U(this,ze).seek(U(this,ze).offsets.get(U(this,Mr))),U(this,ze).writeEBML(U(this,Mr)),U(this,ze).seek(t)}}n.decoderConfig.description&&(U(this,et).streaming?ct(this,Vo,Be(this,Oo,vl).call(this,n.decoderConfig.description)):Be(this,ul,Eu).call(this,U(this,Vo),n.decoderConfig.description))}};Pp=new WeakSet;wy=function(n){if(n.type!=="key"||!U(this,gl))return;let e=0;if(Ao(n.data,0,2)!==2)return;e+=2;let t=(Ao(n.data,e+1,e+2)<<1)+Ao(n.data,e+0,e+1);e+=2,t===3&&e++;let i=Ao(n.data,e+0,e+1);if(e++,i)return;let s=Ao(n.data,e+0,e+1);if(e++,s!==0)return;e+=2;let r=Ao(n.data,e+0,e+24);if(e+=24,r!==4817730)return;t>=2&&e++;let o={rgb:7,bt709:2,bt470bg:1,smpte170m:3}[U(this,gl).matrix];ME(n.data,e+0,e+3,o)};nl=new WeakSet;xu=function(){let n=Math.min(U(this,et).video?U(this,Fo):1/0,U(this,et).audio?U(this,ko):1/0),e=U(this,_r);for(;e.length>0&&e[0].timestamp<=n;)Be(this,Ki,ps).call(this,e.shift(),!U(this,et).video&&!U(this,et).audio)};il=new WeakSet;_u=function(n,e,t,i,s,r){let o=Be(this,Xp,Sy).call(this,t,i);return{data:n,additions:r,type:e,timestamp:o,duration:s,trackNumber:i}};Xp=new WeakSet;Sy=function(n,e){let t=e===Bo?U(this,Fo):e===fl?U(this,ko):U(this,Tu);if(e!==Mu){let i=e===Bo?U(this,ll):U(this,cl);if(U(this,et).firstTimestampBehavior==="strict"&&t===-1&&n!==0)throw new Error(`The first chunk for your media track must have a timestamp of 0 (received ${n}). Non-zero first timestamps are often caused by directly piping frames or audio data from a MediaStreamTrack into the encoder. Their timestamps are typically relative to the age of the document, which is probably what you want.

If you want to offset all timestamps of a track such that the first one is zero, set firstTimestampBehavior: 'offset' in the options.
If you want to allow non-zero first timestamps, set firstTimestampBehavior: 'permissive'.
`);U(this,et).firstTimestampBehavior==="offset"&&(n-=i)}if(n<t)throw new Error(`Timestamps must be monotonically increasing (went from ${t} to ${n}).`);if(n<0)throw new Error(`Timestamps must be non-negative (received ${n}).`);return n};Ki=new WeakSet;ps=function(n,e){U(this,et).streaming&&!U(this,zo)&&(Be(this,Ru,Hp).call(this),Be(this,Pu,Gp).call(this));let t=Math.floor(n.timestamp/1e3),i=t-U(this,xl),s=e&&n.type==="key"&&i>=1e3,r=i>=DE;if((!U(this,Zi)||s||r)&&(Be(this,qp,My).call(this,t),i=0),i<0)return;let o=new Uint8Array(4),a=new DataView(o.buffer);if(a.setUint8(0,128|n.trackNumber),a.setInt16(1,i,!1),n.duration===void 0&&!n.additions){a.setUint8(3,+(n.type==="key")<<7);let l={id:163,data:[o,n.data]};U(this,ze).writeEBML(l)}else{let l=Math.floor(n.duration/1e3),c={id:160,data:[{id:161,data:[o,n.data]},n.duration!==void 0?{id:155,data:l}:null,n.additions?{id:30113,data:n.additions}:null]};U(this,ze).writeEBML(c)}ct(this,Uo,Math.max(U(this,Uo),t))};Oo=new WeakSet;vl=function(n){return{id:25506,size:4,data:new Uint8Array(n)}};ul=new WeakSet;Eu=function(n,e){let t=U(this,ze).pos;U(this,ze).seek(U(this,ze).offsets.get(n));let i=6+e.byteLength,s=al-i;if(s<0){let r=e.byteLength+s;e instanceof ArrayBuffer?e=e.slice(0,r):e=e.buffer.slice(0,r),s=0}n=[Be(this,Oo,vl).call(this,e),{id:236,size:4,data:new Uint8Array(s)}],U(this,ze).writeEBML(n),U(this,ze).seek(t)};qp=new WeakSet;My=function(n){U(this,Zi)&&Be(this,Au,$p).call(this),U(this,ze)instanceof yl&&U(this,ze).target.options.onCluster&&U(this,ze).startTrackingWrites(),ct(this,Zi,{id:524531317,size:U(this,et).streaming?-1:dy,data:[{id:231,data:n}]}),U(this,ze).writeEBML(U(this,Zi)),ct(this,xl,n);let e=U(this,ze).offsets.get(U(this,Zi))-U(this,wr,Io);U(this,No).data.push({id:187,data:[{id:179,data:n},U(this,et).video?{id:183,data:[{id:247,data:Bo},{id:241,data:e}]}:null,U(this,et).audio?{id:183,data:[{id:247,data:fl},{id:241,data:e}]}:null]})};Au=new WeakSet;$p=function(){if(!U(this,et).streaming){let n=U(this,ze).pos-U(this,ze).dataOffsets.get(U(this,Zi)),e=U(this,ze).pos;U(this,ze).seek(U(this,ze).offsets.get(U(this,Zi))+4),U(this,ze).writeEBMLVarInt(n,dy),U(this,ze).seek(e)}if(U(this,ze)instanceof yl&&U(this,ze).target.options.onCluster){let{data:n,start:e}=U(this,ze).getTrackedWrites();U(this,ze).target.options.onCluster(n,e,U(this,xl))}};sl=new WeakSet;bu=function(){if(U(this,hl))throw new Error("Cannot add new video or audio chunks after the file has been finalized.")};var UE=/(?:(\d{2}):)?(\d{2}):(\d{2}).(\d{3})/;var HD=new TextEncoder,FE,kE,OE,BE,zE,VE,HE,GE,WE;FE=new WeakMap;kE=new WeakMap;OE=new WeakMap;BE=new WeakMap;zE=new WeakMap;VE=new WeakSet;HE=function(n){let e=UE.exec(n);if(!e)throw new Error("Expected match.");return 3600*1e3*Number(e[1]||"0")+60*1e3*Number(e[2])+1e3*Number(e[3])+Number(e[4])};GE=new WeakSet;WE=function(n){let e=Math.floor(n/36e5),t=Math.floor(n%(3600*1e3)/(60*1e3)),i=Math.floor(n%(60*1e3)/1e3),s=n%1e3;return e.toString().padStart(2,"0")+":"+t.toString().padStart(2,"0")+":"+i.toString().padStart(2,"0")+"."+s.toString().padStart(3,"0")};var qE=[{codec:"avc1.640028",name:"avc",ending:".mp4"},{codec:"avc1.42002a",name:"avc",ending:".mp4"},{codec:"vp09.00.40.08",name:"V_VP9",ending:".webm"},{codec:"vp8",name:"V_VP8",ending:".webm"}],$E=60,YE=4;async function Yp({width:n,height:e,fps:t,bitrate:i}){if(!("VideoEncoder"in window))return null;for(let s of qE)if((await VideoEncoder.isConfigSupported({codec:s.codec,width:n,height:e,bitrate:i,framerate:t}).catch(()=>null))?.supported)return s;return null}async function Ey(n,e,t){let{width:i,height:s,fps:r,bitrate:o}=e,a=n.ending===".mp4"?new mu:new Dp,l=a instanceof mu?new Qv({target:a,video:{codec:"avc",width:i,height:s,frameRate:r},fastStart:"in-memory"}):new Ty({target:a,video:{codec:n.name,width:i,height:s,frameRate:r}}),c=null,u=new VideoEncoder({output:(d,h)=>l.addVideoChunk(d,h),error:d=>c=d});try{u.configure({codec:n.codec,width:i,height:s,bitrate:o,framerate:r});let d=0;for await(let h of t){let f=new VideoFrame(h,{timestamp:Math.round(1e6*d/r),duration:Math.round(1e6/r)});for(u.encode(f,{keyFrame:d%$E===0}),f.close(),d+=1;u.encodeQueueSize>YE&&!c;)await new Promise(g=>setTimeout(g,10));if(c)throw c}if(await u.flush(),c)throw c;l.finalize()}finally{u.state!=="closed"&&u.close()}return new Blob([a.buffer],{type:n.ending===".mp4"?"video/mp4":"video/webm"})}var Ay=[{title:"Meshes",formats:[{id:"glb",ending:".glb",name:"GLB",words:"Your mesh with a named node per part. Materials, textures, and positions stay the same.",parts:!0},{id:"gltf",ending:".zip",name:"glTF",words:"The same as glTF with separate files, zipped.",parts:!0},{id:"exploded",ending:".glb",name:"Exploded GLB",words:"The parts moved apart, for pictures and checks.",parts:!0},{id:"obj",ending:".zip",name:"OBJ",words:"One object per part, with materials and textures, zipped.",parts:!0},{id:"ply",ending:".ply",name:"PLY",words:"One mesh in part colors; each face stores its part number.",parts:!0},{id:"stl",ending:".zip",name:"STL",words:"One file per part for printing; its name says whether the part is closed or open.",parts:!0},{id:"3mf",ending:".3mf",name:"3MF",words:"One file for printing, with one colored object per part.",parts:!0},{id:"usdz",ending:".usdz",name:"USD",words:"One mesh with a subset per part, materials, and textures.",parts:!0},{id:"urdf",ending:".zip",name:"URDF",words:"A robot with a link per part: masses, collision meshes, and fixed joints, zipped.",parts:!0},{id:"mjcf",ending:".zip",name:"MJCF",words:"The same for MuJoCo.",parts:!0}]},{title:"Data",formats:[{id:"npy",ending:".npy",name:"Labels",words:"The part number of each face, in file order, as a NumPy array. -1 means no part.",parts:!0},{id:"json",ending:".json",name:"Parts table",words:"Names, colors, sizes, bounds, and settings.",parts:!0},{id:"session",ending:".segvigen",name:"Session",words:"The whole project with its history, to open on any machine.",parts:!1}]},{title:"Pictures",formats:[{id:"view",ending:".png",name:"This view",words:"The current view, 1,024 x 1,024 pixels, with a transparent background.",parts:!1},{id:"png",ending:".png",name:"Preview",words:"The parts from the standard view.",parts:!0},{id:"video",ending:".mp4",name:"Turntable video",words:"One full turn of the current view, 1,920 x 1,080 pixels, 4 seconds.",parts:!1},{id:"turntable",ending:".png",name:"Turntable",words:"One full turn of the current view, 320 x 320 pixels, as an animated PNG.",parts:!1}]}],jp=["view","video","turntable"],Gs={width:1920,height:1080,fps:30,bitrate:12e6,frames:120},jE={frames:24,size:320,wait:100},KE=1024;function Cy(n){let{store:e}=n,t=!1,i=null,s=new Map,r=ii("export-chosen","Only the chosen parts",null,h=>{t=h,u()}),o=F("p",{class:"note"}),a=h=>{let f=F("span",{class:"note export-status",role:"status"}),g=Me({id:`export-${h.id}`,icon:"export",label:h.ending,words:h.ending,class:"export-save",run:()=>{d(h)}});g.append(F("span",{class:"unseen"},` ${h.name}`));let x=F("progress",{class:"bar-line",max:1,value:0,"aria-label":`${h.name}: progress`,hidden:!0}),m=Me({id:`export-${h.id}-cancel`,label:`Cancel ${h.name}`,words:"Cancel",run:()=>i?.abort()});m.hidden=!0;let p=F("div",{class:"export-row","data-testid":`export-row-${h.id}`},F("div",{class:"export-words"},F("b",null,h.name),F("span",{class:"note"},h.words),f,x),g,m);return s.set(h.id,{element:p,status:f,save:g,bar:x,cancel:m}),p},l=Os("export-dialog","Export",{class:"wide-dialog",opened:()=>{t=!1,r.set(!1);for(let{status:h}of s.values())_e(h,"");u(),Yp(Gs).then(h=>{let{element:f,save:g}=s.get("video");He(f,h!==null),h&&_e(g.querySelector(".words"),h.ending)})},closed:()=>i?.abort()}),c=F("div",{class:"export-options"},r.element,o);l.body.append(c,...Ay.map(h=>F("section",{class:"export-group"},F("h3",null,h.title),...h.formats.map(a))));let u=()=>{let h=e.get(),f=h.chosen.length;He(c,f>0),_e(o,f?`${lt(f,"part is","parts are")} chosen in the list.`:"");for(let g of Ay)for(let x of g.formats){if(x.id==="video")continue;let m=jp.includes(x.id)||!h.server?.writes.length||ZE(e,x.id),p=s.get(x.id);He(p.element,m),p.save.disabled=i!==null||t&&!x.parts}},d=async h=>{if(!e.get().state||i)return;let g=i=new AbortController,{status:x,element:m,bar:p,cancel:y,save:S}=s.get(h.id);u(),m.classList.add("busy"),m.classList.remove("failed"),_e(x,"Writing…"),He(y,jp.includes(h.id)),He(S,y.hidden),He(p,jp.includes(h.id)&&h.id!=="view"),p.value=0,m.scrollIntoView({block:"nearest"});try{let b=await JE(n,h,t?e.get().chosen:null,g.signal,M=>{_e(x,`Drawing, ${Math.round(100*M)} %`),p.value=M});if(g.signal.aborted)return void _e(x,"Canceled");QE(b.blob,b.name),_e(x,`Saved ${b.name}, ${$o(b.blob.size)}`)}catch(b){if(g.signal.aborted)return void _e(x,"Canceled");m.classList.add("failed"),_e(x,mn(b))}finally{i===g&&(i=null),m.classList.remove("busy"),He(p,!1),He(y,!1),He(S,!0),u()}};return l}function ZE(n,e){let t=n.get().server?.writes??[],i=new Set(t.map(s=>s.replace(/^\./,"").toLowerCase()));return i.has(e)||e==="exploded"&&i.has("glb")||e==="session"}async function JE(n,e,t,i,s){let{store:r,stage:o}=n,a=r.get().state.project,l=a.name.replace(/\.[a-z0-9]{2,5}$/i,"").replace(/[^\p{L}\p{N}._ -]+/gu,"_").trim()||"parts";if(e.id==="view")return{blob:await o.viewer.snapshot(KE,{transparent:!0}),name:`${l}_view.png`};async function*c(u,d,h){let f=0;for await(let g of o.viewer.turntable(u,d,h)){if(i.aborted)return;yield g,s(++f/u)}}if(e.id==="turntable"){let{frames:u,size:d,wait:h}=jE;return{blob:await Fv(c(u,d,d),h),name:`${l}_turntable.png`}}if(e.id==="video"){let u=await Yp(Gs);if(!u)throw new Error("This browser cannot encode videos. Save the animated PNG instead.");return{blob:await Ey(u,Gs,c(Gs.frames,Gs.width,Gs.height)),name:`${l}_turntable${u.ending}`}}return Rt.export(a.id,e.id,t?{parts:t.join(",")}:{},i)}function QE(n,e){let t=URL.createObjectURL(n),i=F("a",{href:t,download:e});document.body.append(i),i.click(),i.remove(),window.setTimeout(()=>URL.revokeObjectURL(t),3e4)}function ai(n){let[e,t,i]=n.map(s=>Math.round(Math.min(1,Math.max(0,s))*255));return(255<<24|i<<16|t<<8|e)>>>0}function Lu(n){return[(n&255)/255,(n>>8&255)/255,(n>>16&255)/255]}var Iu=class{constructor(e,t){this.canvas=e;this.size=t;e.width=e.height=t,this.context=e.getContext("2d",{willReadFrequently:!1}),this.image=this.context.createImageData(t,t),this.pixels=new Uint32Array(this.image.data.buffer)}canvas;size;pixels;image;context;past=[];outline=null;get canUndo(){return this.past.length>0}get isClear(){return!this.pixels.some(e=>e!==0)}setOutline(e){if(!e)this.outline=null;else{this.outline=new Uint8Array(this.size*this.size);for(let t=0;t<this.outline.length;t++)this.outline[t]=e[4*t+3]>127?1:0}}mark(){this.past.push(this.pixels.slice()),this.past.length>24&&this.past.shift()}undo(){let e=this.past.pop();e&&(this.pixels.set(e),this.draw())}forget(){this.past=[],!this.isClear&&(this.pixels.fill(0),this.draw())}clear(){this.mark(),this.pixels.fill(0),this.draw()}replace(e){this.pixels.set(e),this.draw()}stroke(e,t,i,s,r,o){let{size:a}=this,l=Math.max(0,Math.floor(Math.min(e,i)-r)),c=Math.min(a-1,Math.ceil(Math.max(e,i)+r)),u=Math.max(0,Math.floor(Math.min(t,s)-r)),d=Math.min(a-1,Math.ceil(Math.max(t,s)+r));if(l>c||u>d)return;let h=i-e,f=s-t,g=h*h+f*f,x=r*r;for(let m=u;m<=d;m++)for(let p=l;p<=c;p++){let y=g?Math.max(0,Math.min(1,((p-e)*h+(m-t)*f)/g)):0,S=p-e-y*h,b=m-t-y*f,M=m*a+p;S*S+b*b<=x&&(o===0||!this.outline||this.outline[M])&&(this.pixels[M]=o)}this.draw(l,u,c-l+1,d-u+1)}fill(e,t,i){let{size:s,pixels:r,outline:o}=this,a=Math.round(t)*s+Math.round(e);if(e<0||t<0||Math.round(e)>=s||Math.round(t)>=s)return!1;let l=r[a];if(l===i||o&&!o[a])return!1;let c=d=>r[d]===l&&(!o||o[d]===1),u=[a];for(r[a]=i;u.length;){let d=u.pop(),h=d%s;h>0&&c(d-1)&&u.push((r[d-1]=i,d-1)),h<s-1&&c(d+1)&&u.push((r[d+1]=i,d+1)),d>=s&&c(d-s)&&u.push((r[d-s]=i,d-s)),d<s*(s-1)&&c(d+s)&&u.push((r[d+s]=i,d+s))}return this.draw(),!0}colors(){let e=new Map;for(let t of this.pixels)t&&e.set(t,(e.get(t)??0)+1);return[...e.entries()].sort((t,i)=>i[1]-t[1]).map(([t])=>t)}toDataUrl(){return this.canvas.toDataURL("image/png")}draw(e=0,t=0,i=this.size,s=this.size){this.context.putImageData(this.image,0,0,e,t,i,s)}};async function Kp(n,e){let t=await createImageBitmap(n,{premultiplyAlpha:"none",colorSpaceConversion:"none"}),i=document.createElement("canvas");i.width=i.height=e;let s=i.getContext("2d",{willReadFrequently:!0});s.imageSmoothingEnabled=!1,s.drawImage(t,0,0,e,e);let{width:r,height:o}=t;return t.close(),{data:s.getImageData(0,0,e,e).data,width:r,height:o}}var yi=768,Ry=12;function Iy(n){let{store:e,session:t,stage:i,notices:s}=n,r=Ke("draw"),o=null,a="brush",l=Ii[0],c=14,u=[...Ii],d=new Map,h=!1,f="",g=F("img",{class:"draw-base",alt:"The mesh from the current view",draggable:"false"}),x=F("canvas",{class:"draw-canvas",id:"draw-canvas",tabindex:"0",role:"application","aria-label":"Drawing over the view. Arrow keys move the brush, Shift moves it farther, Space paints."}),m=F("div",{class:"draw-ring","aria-hidden":"true"}),p=F("div",{class:"draw-frame"},g,x,m),y=new Iu(x,yi);r.append(p);let S=Me({id:"draw-start",icon:"draw",label:"Draw on this view",words:"Draw on this view",class:"primary wide",run:()=>{ue("clear")}}),b=Me({id:"draw-start-parts",icon:"divide",label:"Start from the parts",words:"Start from the parts",class:"wide",run:()=>{ue("parts")}}),M=Me({id:"draw-start-upload",icon:"upload",label:"Use a picture of this view…",words:"Use a picture of this view…",class:"wide",run:()=>w.click()}),w=F("input",{type:"file",accept:"image/png,image/jpeg,image/webp",hidden:!0,id:"draw-file","aria-label":"Picture of the parts"});w.addEventListener("change",()=>{let[R]=w.files??[];w.value="",R&&Pe(R)});let v=F("div",{class:"draw-before"},F("p",{class:"note"},"Turn the mesh so that its parts are visible, then paint each part in its own color. The model fills in the far side."),S,b,M),_=gi("Pen","draw-pen",[{value:"brush",words:"Brush",icon:"pencil"},{value:"fill",words:"Fill",icon:"fill"},{value:"eraser",words:"Erase",icon:"eraser"}],R=>te(R)),C=F("div",{class:"swatches",role:"radiogroup","aria-label":"Color"}),E=Gi({id:"draw-size",label:"Thickness",min:2,max:64,step:1,value:c,format:R=>`${R} px`,input:R=>(c=R,gt())}),P=Gi({id:"draw-opacity",label:"Opacity",min:.2,max:1,step:.05,value:.75,format:R=>`${Math.round(100*R)} %`,input:R=>x.style.setProperty("opacity",String(R))}),I=Me({id:"draw-undo",icon:"undo",label:"Undo a stroke",words:"Undo",keys:"Ctrl+Z",class:"quiet",run:()=>ot.undo()}),O=Me({id:"draw-clear",icon:"trash",label:"Clear the drawing",words:"Clear",class:"quiet",run:()=>(y.clear(),Z())}),L=Me({id:"draw-upload",icon:"upload",label:"Use a picture",words:"Picture…",class:"quiet",run:()=>w.click()}),V=F("p",{class:"note",id:"draw-status"}),W=Me({id:"draw-apply",icon:"check",label:"Apply",words:"Apply",keys:"Enter",class:"primary",run:()=>ot.apply()}),X=Me({id:"draw-leave",label:"Back to the mesh",words:"Back to the mesh",keys:"Esc",class:"quiet",run:()=>ot.leave()}),ae=F("div",{class:"draw-during"},_.element,C,E.element,P.element,F("div",{class:"tool-actions tight"},I,O,L),V,F("div",{class:"tool-actions"},W,X)),j=F("section",{class:"tool-panel","aria-label":"Draw",id:"draw-panel"},F("h2",null,"Draw the parts"),v,ae,w),te=R=>{a=R,_.set(R),je(x,"data-pen",R),gt()},oe=()=>{let R=new Set(y.colors());C.replaceChildren(...u.map((G,ne)=>{let re=ai(G)===ai(l);return F("button",{type:"button",class:`swatch pick ${re?"on":""} ${R.has(ai(G))?"used":""}`,role:"radio","aria-checked":String(re),"aria-label":`Color ${ne+1}${R.has(ai(G))?", used":""}`,vars:{"--color":qn(G)},onclick:()=>{l=G,a==="eraser"&&te("brush"),oe(),gt()}})}),Xe)},Ie=F("input",{type:"color",class:"anchor","aria-label":"Another color",value:Zo(l)});Ie.addEventListener("change",()=>{l=Al(Ie.value),u.some(R=>ai(R)===ai(l))||(u=[...u,l]),oe()});let Xe=F("label",{class:"swatch pick custom","data-tip":"Another color"},$t("plus",14),Ie),Z=()=>{let R=y.colors();I.disabled=!y.canUndo,O.disabled=y.isClear,W.disabled=h||R.length<2||e.get().state?.status!=="ready",_e(V,h?"Sending…":R.length<2?"Paint at least two parts, each in its own color.":`${lt(R.length,"part")} drawn.`),oe()},ue=async R=>{if(!e.get().meshReady)return!1;let G=i.viewer.pictureCamera(),ne=o!==null&&JSON.stringify(G)===JSON.stringify(o)&&!y.isClear;o=G;try{let re=await i.viewer.snapshot(yi,{transparent:!0,markers:!1}),ye=await i.viewer.snapshot(yi,{flat:!0,transparent:!0}),{data:Re}=await Kp(ye,yi);y.setOutline(Re),URL.revokeObjectURL(f),g.src=f=URL.createObjectURL(re);let Le=e.get(),Fe=Le.shown.map((Ge,k)=>Xn(Ge,k,Le.prefs.safeColors));R==="parts"?(y.forget(),d=new Map(Le.shown.flatMap((Ge,k)=>/^part_\d+$/.test(Ge.name)?[]:[[ai(Fe[k]),Ge.name]])),y.replace(eA(Re,Fe)),u=Py(y.colors().map(Lu),Ii),l=u[0]??Ii[0]):ne||(y.forget(),d=new Map,u=[...Ii],l=Ii[0])}catch(re){return s.error(`Can't draw the view: ${mn(re)}`,j),!1}return e.set({drawing:!0}),te(R==="parts"?"fill":"brush"),Z(),window.requestAnimationFrame(()=>{gt(),x.focus({preventScroll:!0})}),!0},Pe=async R=>{if(!(!e.get().drawing&&!await ue("clear")))try{let{data:G,width:ne,height:re}=await Kp(R,yi);if(ne!==re){s.error(`${R.name} is ${pn(ne)} x ${pn(re)} pixels; expected a square picture. Export “This view” and paint over it without cropping it.`,j);return}y.mark();let ye=new Uint32Array(G.buffer.slice(0));for(let Le=0;Le<ye.length;Le++)ye[Le]=G[4*Le+3]>127?(ye[Le]|4278190080)>>>0:0;y.replace(ye);let Re=y.colors();Re.length<=24&&(u=Py(Re.map(Lu),Ii)),Z()}catch{s.error(`Can't read ${R.name} as a picture. Choose a PNG.`,j)}},De=null,fe={x:yi/2,y:yi/2},Je=R=>{let G=x.getBoundingClientRect();return{x:(R.clientX-G.left)/G.width*yi-.5,y:(R.clientY-G.top)/G.height*yi-.5}},gt=()=>{let R=x.clientWidth/yi,G=a==="fill"?10:Math.max(4,2*c*R);m.style.width=m.style.height=`${G}px`,m.style.transform=`translate(${fe.x*R-G/2}px, ${fe.y*R-G/2}px)`,m.style.setProperty("--color",a==="eraser"?"transparent":qn(l))},qe=(R,G,ne,re)=>y.stroke(R,G,ne,re,c,a==="eraser"?0:ai(l)),vt=(R,G)=>{y.mark(),a==="fill"?y.fill(R,G,ai(l))||y.undo():qe(R,G,R,G)};x.addEventListener("pointerdown",R=>{R.button!==0||!R.isPrimary||(x.setPointerCapture(R.pointerId),De=fe=Je(R),vt(De.x,De.y),gt(),a==="fill"&&(De=null))}),x.addEventListener("pointermove",R=>{if(R.isPrimary){for(let G of R.getCoalescedEvents?.().length?R.getCoalescedEvents():[R]){let ne=Je(G);De&&qe(De.x,De.y,ne.x,ne.y),De&&(De=ne),fe=ne}gt()}});let Pt=()=>{De=null,Z()};x.addEventListener("pointerup",Pt),x.addEventListener("pointercancel",Pt),x.addEventListener("keydown",R=>{let G=R.shiftKey?5*Ry:Ry,re={ArrowLeft:[-G,0],ArrowRight:[G,0],ArrowUp:[0,-G],ArrowDown:[0,G]}[R.key];if(re)fe={x:Math.max(0,Math.min(yi-1,fe.x+re[0])),y:Math.max(0,Math.min(yi-1,fe.y+re[1]))};else if(R.key===" ")vt(fe.x,fe.y),Z();else return;R.preventDefault(),R.stopPropagation(),gt()}),new ResizeObserver(()=>gt()).observe(x);let ot={element:j,render(R){He(v,!R.drawing),He(ae,R.drawing),R.drawing&&(W.disabled=h||R.state?.status!=="ready"||y.colors().length<2)},undo(){y.undo(),Z()},leave(){e.set({drawing:!1}),Ke("view").querySelector("canvas")?.focus()},apply(){if(W.disabled||h)return;h=!0,Z();let R=new Set(y.colors()),G=Object.fromEntries([...d].filter(([ne])=>R.has(ne)).map(([ne,re])=>[Zo(Lu(ne)),re]));t.act({do:"guide",map:y.toDataUrl(),camera:o,names:G},W).then(ne=>{h=!1,Z(),ne&&(ot.leave(),e.view({tool:"select"}))})},pen:te,resize(R){c=Math.max(2,Math.min(64,c+R)),E.set(c),gt()}};return e.subscribe((R,G)=>{He(r,R.drawing),R.state?.project.id!==G.state?.project.id&&(o=null,y.forget()),R.view.tool!=="draw"&&R.drawing&&e.set({drawing:!1})}),Zt(m,"hidden",!0),x.style.setProperty("opacity","0.75"),te("brush"),Z(),ot}function eA(n,e){let t=new Uint32Array(n.length/4),i=new Map;for(let s=0;s<t.length;s++){if(n[4*s+3]<128)continue;let[r,o,a]=[n[4*s],n[4*s+1],n[4*s+2]],l=r<<16|o<<8|a,c=i.get(l);if(c===void 0){let u=60;c=0;for(let d of e){let h=Math.hypot(d[0]*255-r,d[1]*255-o,d[2]*255-a);h<u&&(u=h,c=ai(d))}i.set(l,c)}t[s]=c}return t}function Py(n,e){let t=new Set(n.map(ai));return[...n,...e.filter(i=>!t.has(ai(i)))].slice(0,36)}var tA=[{title:"Tools",keys:[["C","Select: click to select a region"],["V","Parts: choose parts"],["P","Divide: name the parts and click each"],["G","Draw: paint the parts over a view"],["B","Brush: paint faces into a part"],["[ and ]","Smaller and larger selection or brush; with neither, fewer and more parts"]]},{title:"On the mesh",keys:[["Click","Add to the selection"],["Shift+click, right click","Exclude from the selection"],["Click a marker","Remove that click"],["Alt+wheel","Smaller or larger selection"],["Ctrl+click","Choose the part"],["Double click","Focus there"],["Drag","Orbit; right button or two fingers to pan, wheel to zoom"],["Arrows, + and −, Space","With the mesh focused: orbit, zoom, click at the crosshair (Shift+Space excludes)"],["R","Mirror clicks and strokes: X, Y, Z, off"],["Enter, Esc, Backspace","While drawing a polyline: close it, drop it, remove the last corner"],["X","Switch plain clicks between add and exclude"],["Enter","Keep the selection as a part; apply a division or drawing"],["Esc","Clear the selection, then the chosen parts"],["B, F, E","While drawing: brush, fill, eraser"]]},{title:"Chosen parts",keys:[["F2","Rename"],["M","Merge"],["K","Split"],[". and ,","Grow and shrink by one ring"],["Del","Delete (keeps the faces)"],["H, Shift+H","Hide or show; show all"],["S","Isolate"],["L","Lock or unlock"],["Ctrl+A","Choose all parts"],["Ctrl+G","Group"],["Alt+↑, Alt+↓","In the list: move the part up or down. You can also drag rows, also into a group"],["↑ ↓, Shift+↑ ↓","In the list: move; choose a range. ← → move to the row's buttons"]]},{title:"View",keys:[["F","Frame the chosen parts, or all"],["1, 3, 7","View from the front, the right, the top; with Shift, from the opposite side"],["T","Texture or part colors"],["O","Part borders"],["W","Wireframe"],["U","Certainty: red where the parts are least certain"],["N","Frame the next border, the least certain first"],["I","Part names"],["Z","X-ray: see through what is not selected or chosen"],["E","Explode"]]},{title:"Everywhere",keys:[["Ctrl+Z","Undo"],["Ctrl+Shift+Z, Ctrl+Y","Redo"],["Ctrl+O","Open a mesh"],["Ctrl+E","Export"],["Ctrl+Shift+S","Save as: continue in a copy of the project"],["J","Projects"],["?","This help"]]}];function Ly(n){let e=Os("help-dialog","Help",{class:"wide-dialog help"}),t=ii("single-keys","Single-letter shortcuts",null,i=>n.store.prefs({singleKeys:i}));return e.body.append(F("ol",{class:"help-steps"},F("li",null,"Drop a mesh anywhere. The studio finds and lists its parts."),F("li",null,"To fix a part, click it to select a region. Click again to add, Shift-click to exclude."),F("li",null,"“Keep as part” turns the selection into a part."),F("li",null,"Merge, split, rename, and lock parts in the list. You can undo everything."),F("li",null,"Export. Faces, textures, scale, and position stay as in your file.")),F("div",{class:"help-keys"},...tA.map(i=>F("section",null,F("h3",null,i.title),F("dl",null,...i.keys.map(([s,r])=>F("div",null,F("dt",null,...nA(s)),F("dd",null,r))))))),t.element),n.store.subscribe((i,s)=>{i.prefs!==s.prefs&&t.set(i.prefs.singleKeys)}),t.set(n.store.get().prefs.singleKeys),e}function nA(n){return n.split(/(, | and )/).map(e=>e===", "||e===" and "?e:e===","?F("kbd",null,","):F("kbd",null,e))}var Zp=[{tool:"select",name:"Select",icon:"select",key:"C",tip:"Select a region by clicking on it"},{tool:"parts",name:"Parts",icon:"parts",key:"V",tip:"Choose parts to merge, split, or delete"},{tool:"divide",name:"Divide",icon:"divide",key:"P",tip:"Name the parts you want and click each"},{tool:"draw",name:"Draw",icon:"draw",key:"G",tip:"Draw the parts over the current view"},{tool:"brush",name:"Brush",icon:"brush",key:"B",tip:"Paint faces into a part"}];function Dy(n){let{store:e}=n,t=Ke("rail"),i=Zp.map(({tool:o,name:a,icon:l,key:c,tip:u})=>Me({id:`tool-${o}`,icon:l,label:a,words:a,tip:u,keys:c,class:"rail-button",pressed:!1,run:()=>Jp(n,o)}));t.append(F("div",{class:"rail-tools",role:"group","aria-label":"Tool"},...i));let s=Ke("hint"),r=o=>{i.forEach((l,c)=>{let u=Zp[c].tool===o.view.tool;Zt(l,"pressed",u),l.classList.toggle("on",u),l.disabled=!o.state||o.state.status==="failed"});let a=o.drawing?null:iA(o);a&&_e(s,a),He(s,a!==null),je(Ke("view"),"data-tool",o.view.tool)};e.subscribe((o,a)=>{Mn(o,a,"view","state","prefs","clicks","chosen","groups","upload","drawing")&&r(o)}),r(e.get())}function Jp(n,e){let t=n.store.get();if(!t.state||t.view.tool===e)return;n.store.view({tool:e});let{name:i,tip:s}=Zp.find(r=>r.tool===e);n.notices.announce(`${i}: ${s}.`)}function iA(n){if(!n.state||n.state.status!=="ready"||n.upload)return null;let e=window.matchMedia("(pointer: coarse)").matches;if(n.view.tool==="select"){if(Ln(n).length)return n.prefs.kept?null:e?"Tap to add, long-press to exclude, make it smaller or larger below, then keep it.":"Click to add, Shift-click to exclude, [ and ] for a smaller or larger selection, Enter to keep it.";if(n.chosen.length===1){let t=ci(n,n.chosen[0]);return t?`Click a piece of ${t.name} to split it off`:null}return n.prefs.clicked?null:n.state.project.example?e?"This is an example. Tap any part to select it, or open your own mesh.":"This is an example. Click any part to select it, or drop your own mesh anywhere.":e?"Tap any part to select it. Drag to orbit.":"Click any part to select it. Shift-click excludes. Drag to orbit."}return n.view.tool==="parts"&&n.prefs.shape==="polyline"?"Click the corners around the parts. A double click or Enter closes the outline.":n.view.tool==="parts"&&!n.chosen.length?e?"Tap a part to choose it":"Click a part to choose it. Ctrl-click to choose more.":null}var Ny={c:"select",v:"parts",p:"divide",g:"draw",b:"brush"},Uy={1:["front","back"],3:["right","left"],7:["top","bottom"]};function Fy(n,e){let{store:t,session:i,stage:s,commands:r}=n,o=()=>{let{chosen:h,hovered:f,hoveredFrom:g}=t.get();return h.length?h:f!==null&&g!==null?[f]:[]},a=h=>{let f=h.key.toLowerCase(),{drawing:g,state:x}=t.get();if(f==="z"&&!h.shiftKey)g?e.undo():i.undo();else if(f==="z"&&h.shiftKey||f==="y")g||i.redo();else if(f==="o"&&!h.shiftKey)r.openFile();else if(f==="e"&&!h.shiftKey)r.openExport();else if(f==="s"&&h.shiftKey)r.saveAs();else if(f==="s")n.notices.info("Your work is saved as you go. Ctrl+Shift+S continues in a copy.",{near:document.getElementById("projects-button")});else if(f==="g"&&!h.shiftKey)n.parts.group(t.get().chosen);else if(f==="a"&&!h.shiftKey){if(!x||g)return!1;t.set({chosen:x.parts.map(m=>m.id)})}else return!1;return!0},l=()=>{let h=t.get(),f=h.state?.prompt;if(h.drawing)e.apply();else if(Ln(h).length)document.getElementById("prompt-keep")?.click();else if(f?.kind==="partition"&&h.view.tool==="divide")document.getElementById("divide-apply")?.click();else return!1;return!0},c=()=>{let h=t.get();if(h.drawing)e.leave();else if(h.upload?.phase==="failed")t.set({upload:null});else if(Ln(h).length||h.state?.prompt||h.groups.some(f=>f.clicks.length))i.clear();else if(h.chosen.length)t.set({chosen:[]});else if(h.view.solo.length)t.view({solo:[]});else return!1;return!0},u=h=>{let f=t.get(),{look:g,tool:x}=f.view,m=h.key.length===1?h.key.toLowerCase():h.key,p=/^(?:Digit|Numpad)(\d)$/.exec(h.code)?.[1];if(h.key==="?")r.openHelp();else if(m==="j")r.openProjects();else if(f.state)if(p&&Uy[p])s.viewer.lookFrom(Uy[p][h.shiftKey?1:0]);else if(h.shiftKey&&m==="h")t.view({hidden:[],solo:[]});else{if(h.shiftKey)return!1;if(Ny[m]&&!(f.drawing&&(m==="b"||m==="g")))Jp(n,Ny[m]);else if(m==="["||m==="]"){let y=m==="]"?1:-1;f.drawing?e.resize(4*y):x==="brush"?t.prefs({brush:Math.max(4,Math.min(96,f.prefs.brush+4*y))}):x==="select"&&Ln(f).length?i.resize(y,document.getElementById("prompt")):d(y,h.repeat)}else if(f.drawing)if(m==="b")e.pen("brush");else if(m==="f")e.pen("fill");else if(m==="e")e.pen("eraser");else return!1;else if(m==="x")t.set({exclude:!f.exclude});else if(m==="m")n.parts.merge();else if(m==="k")n.parts.split();else if(m===".")n.parts.grow();else if(m===",")n.parts.shrink();else if(m==="h")n.parts.hide(o());else if(m==="s")n.parts.solo(o());else if(m==="l")n.parts.lock(o());else if(m==="f")s.viewer.fit(!0,f.chosen.length?f.chosen:void 0);else if(m==="t")t.look({shading:g.shading==="parts"?"texture":"parts"});else if(m==="o")t.look({boundaries:!g.boundaries});else if(m==="w")t.look({wireframe:!g.wireframe});else if(m==="u")t.look({shading:g.shading==="certainty"?"parts":"certainty"});else if(m==="z")t.look({xray:!g.xray});else if(m==="e")s.toggleExplode();else if(m==="i")t.look({labels:!g.labels});else if(m==="n")s.nextBorder();else if(m==="r")t.prefs({mirror:f.prefs.mirror==="off"?"x":f.prefs.mirror==="x"?"y":f.prefs.mirror==="y"?"z":"off"});else return!1}else return!1;return!0},d=(h,f)=>{let g=document.getElementById("granularity");!g||g.disabled||(g.value=String(Number(g.value)+h*.04),g.dispatchEvent(new Event("input")),f||window.addEventListener("keyup",()=>g.dispatchEvent(new Event("change")),{once:!0}))};window.addEventListener("keydown",h=>{if(h.defaultPrevented||h.isComposing||h.altKey||Tm(h.target)||document.querySelector("dialog[open], .popup:popover-open"))return;let f=!1,g=h.target instanceof Element&&h.target.closest("button, a, summary, [role=menuitem]")!==null;if(h.ctrlKey||h.metaKey)f=a(h);else if(h.key==="Escape")f=c();else if(h.key==="Enter")f=!g&&l();else if(h.key==="Delete"||h.key==="Backspace")f=h.key==="Delete"||h.target instanceof Element&&h.target.closest("#parts")!==null,f&&n.parts.remove();else if(h.key==="F2"){let[x]=t.get().chosen;f=x!==void 0,x!==void 0&&r.renamePart(x)}else(t.get().prefs.singleKeys||h.key==="?")&&(f=u(h));f&&h.preventDefault()})}function ky(n){let{store:e,session:t,stage:i}=n,s=gi("Shading","look-shading",[{value:"parts",words:"Parts",tip:"Part colors"},{value:"texture",words:"Texture"},{value:"clay",words:"Clay"},{value:"matcap",words:"Matcap",tip:"Polished metal, to see how the surface bends"},{value:"normals",words:"Normals"},{value:"certainty",words:"Certainty",tip:"Red where the parts are least certain"}],_=>e.look({shading:_})),r=ii("look-labels","Part names","I",_=>e.look({labels:_})),o=Me({id:"next-border",icon:"next",label:"Next uncertain border",words:"Next uncertain border",keys:"N",class:"wide",run:()=>i.nextBorder()}),a=Jf(n,"look-mirror"),l=ii("look-boundaries","Part borders","O",_=>e.look({boundaries:_})),c=ii("look-wireframe","Wireframe","W",_=>e.look({wireframe:_})),u=ii("look-xray","X-ray","Z",_=>e.look({xray:_})),d=ii("look-backfaces","Back faces",null,_=>e.look({backfaces:_})),h=gi("Clipping axis","look-clip-axis",[{value:"x",words:"X"},{value:"y",words:"Y"},{value:"z",words:"Z"}],_=>e.look({clipAxis:_})),f=Gi({id:"look-clip",label:"Clip",min:0,max:.99,step:.01,value:0,format:_=>_?`${Math.round(100*_)} %`:"off",input:_=>e.look({clip:_})}),g=ii("look-safe","Color-blind-safe colors",null,_=>e.prefs({safeColors:_})),x=Gi({id:"look-explode",label:"Explode",min:0,max:1,step:.01,value:0,format:_=>`${Math.round(100*_)} %`,input:_=>e.look({explode:_})}),m=gi("Up axis","look-up",[{value:"y",words:"Y"},{value:"z",words:"Z"}],_=>{t.turn(_)}),p=gi("Theme","look-theme",[{value:"auto",words:"System"},{value:"dark",words:"Dark"},{value:"light",words:"Light"}],_=>e.prefs({theme:_})),y=F("div",{class:"look"},F("section",null,s.element,o),F("section",null,l.element,r.element,c.element,u.element,d.element,g.element),F("section",null,x.element,f.element,h.element),F("section",null,a.element),F("section",null,F("span",{class:"section-name"},"Up axis of the file"),m.element),F("section",null,F("span",{class:"section-name"},"Theme"),p.element));Xa(Ke("look-button"),"View",_=>_.replaceChildren(y),{class:"look-menu"});let S=Me({id:"fit",icon:"fit",label:"Frame all",keys:"F",class:"float",run:()=>i.viewer.fit(!0)}),b=Me({id:"toggle-texture",icon:"cube",label:"Texture",tip:"Texture or part colors",keys:"T",class:"float",pressed:!1,run:()=>e.look({shading:e.get().view.look.shading==="parts"?"texture":"parts"})}),M=Me({id:"toggle-explode",icon:"grow",label:"Explode",keys:"E",class:"float",pressed:!1,run:()=>i.toggleExplode()}),w=Me({id:"mirror-off",icon:"mirror",label:"Mirror",class:"float",keys:"R",pressed:!0,run:()=>e.prefs({mirror:"off"})});Ke("corner").append(S,b,M,w,i.viewer.gizmo.element);let v=()=>{let{state:_,view:C,prefs:E}=e.get();m.set(_?.project.asset?.up??"y"),s.set(C.look.shading),r.set(C.look.labels),a.render(e.get()),He(w,E.mirror!=="off"),je(w,"data-tip",`Clicks and strokes are mirrored in ${E.mirror.toUpperCase()}; click to stop`),Zt(w,"label",`Mirror ${E.mirror.toUpperCase()}`),o.disabled=!_?.parts.length,l.set(C.look.boundaries),c.set(C.look.wireframe),u.set(C.look.xray),d.set(C.look.backfaces),f.set(C.look.clip),h.set(C.look.clipAxis),x.set(C.look.explode),g.set(E.safeColors),p.set(E.theme),Zt(b,"pressed",C.look.shading==="texture"),Zt(M,"pressed",C.look.explode>0)};e.subscribe((_,C)=>{(_.view!==C.view||_.state!==C.state||_.prefs!==C.prefs)&&v()}),v()}var Oy=1500;function By(n){let{store:e,session:t}=n,i=Ke("prompt"),s=gi("What a click does","click-mode",[{value:"add",words:"Add",icon:"plus"},{value:"out",words:"Exclude",icon:"minus"}],w=>e.set({exclude:w==="out"}));je(s.element,"data-tip","What a plain click does. Shift-click always excludes."),je(s.element,"data-keys","X");let r=F("span",{class:"pulse","aria-hidden":"true"}),o=F("b",{id:"prompt-faces"}),a=F("span",{class:"note",id:"prompt-time","data-testid":"prompt-time"}),l=Me({id:"prompt-smaller",icon:"shrink",label:"Smaller selection",keys:"[",class:"quiet",run:(w,v)=>t.resize(-1,v)}),c=Me({id:"prompt-larger",icon:"grow",label:"Larger selection",keys:"]",class:"quiet",run:(w,v)=>t.resize(1,v)}),u=F("span",{class:"note",id:"prompt-fit","data-tip":"How well this size probably fits the part that you mean"}),d=F("button",{type:"button",class:"chip",id:"prompt-within","aria-label":"Let the selection extend beyond the part","data-tip":"The selection stays inside this part. Click to remove the limit.",onclick:()=>t.setWithin(null)}),h=F("input",{id:"prompt-name",class:"field",placeholder:"Name","aria-label":"Name of the new part",maxlength:80,autocomplete:"off",spellcheck:"false",onkeydown:w=>{w.stopPropagation(),w.key==="Enter"&&b(),w.key==="Escape"&&(h.blur(),Ke("view").querySelector("canvas")?.focus())}}),f=Me({id:"prompt-keep",icon:"check",label:"Keep as part",words:"Keep",keys:"Enter",class:"primary",run:()=>b()}),g=f.querySelector(".words"),x=F("span",{class:"as-part"}," as part");g.append(x);let m=Me({id:"prompt-add",label:"Add to a part",words:"Add to…",class:"with-caret",run:()=>{}});m.append($t("down",14));let p=Me({id:"prompt-clear",icon:"close",label:"Clear the selection",keys:"Esc",class:"quiet",run:(w,v)=>t.clear(v)}),y=Me({id:"prompt-retry",label:"Try again",words:"Try again",class:"link",run:(w,v)=>t.repeatPrompt(v)}),S=0,b=()=>{let w=h.value;t.keep(w,null,f).then(v=>{v&&(h.value="",document.activeElement===h&&Ke("view").querySelector("canvas")?.focus())})};Yn(m,"Add the selection to",()=>{let w=e.get(),v=new Set(w.chosen);return(w.state?.parts??[]).map((C,E)=>({part:C,i:E})).sort((C,E)=>Number(v.has(E.part.id))-Number(v.has(C.part.id))).map(({part:C,i:E})=>({label:C.name,note:C.locked?"locked":lt(C.num_faces,"face"),swatch:qn(Xn(C,E,w.prefs.safeColors)),disabled:C.locked,run:()=>{t.keep(null,C.id,m)}}))}),i.append(s.element,F("div",{class:"prompt-facts"},r,o,a),l,c,u,y,d,h,f,m,p);let M=w=>{let v=Ln(w),_=w.state?.prompt?.kind==="click"?w.state.prompt:null,C=v.length>0&&!w.drawing;if(He(i,C),i.classList.toggle("open",C),!C)return;s.set(w.exclude?"out":"add");let E=w.clicks!==null||!_||_.stage==="pending",P=w.clicks===null&&_?.stage==="pending"&&w.job===null&&w.link==="open";P?S||(S=performance.now(),window.setTimeout(()=>M(e.get()),Oy+50)):S=0;let I=P&&performance.now()-S>Oy;He(y,I);let O=_?.stage==="preview",L=E&&!I||O;r.classList.toggle("on",L),_e(o,I?"No result":E?_&&_.num_faces?`${pn(_.num_faces)} faces`:"Selecting…":lt(_?.num_faces??0,"face")),_e(a,Qp(w));let V=E||_.stage!=="done"?[]:_.candidates,W=_?.candidate??0;l.disabled=!V[W-1],c.disabled=!V[W+1],_e(u,V[W]?`fits ${Math.round(100*V[W].predicted_iou)} %`:"");let X=ci(w,w.within);He(d,X!==null),X&&d.dataset.part!==X.name&&(d.dataset.part=X.name,d.replaceChildren(`within ${X.name}`,$t("close",12)));let ae=!E&&_?.num_faces===0;f.disabled=m.disabled=I||ae||w.keeping,_e(g.firstChild,w.keeping?"Keeping…":"Keep"),He(x,!w.keeping),je(i,"aria-busy",String(L)),je(i,"data-stage",E?"pending":_?.stage??null)};e.subscribe((w,v)=>{Mn(w,v,"state","clicks","exclude","within","keeping","link","drawing","job","preview")&&M(w)}),M(e.get())}function Qp(n){let e=n.state?.prompt;if(!e||n.clicks)return" ";let t=n.preview?`${Hu(n.preview.seconds)} preview`:"";if(e.stage==="pending"){let s=n.job;return s?.state==="queued"&&s.position?`waiting for ${lt(s.position,"job")} ahead`:n.link==="lost"?"waiting for the server":" "}if(e.stage==="preview")return`${t}, refining…`;let i=e.seconds===null?"":`${Hu(e.seconds)} refined`;return[t,i].filter(Boolean).join(", ")||" "}function zy(n){let{store:e,session:t,stage:i}=n,s=F("div",{class:"groups",role:"radiogroup","aria-label":"Active part",id:"groups"}),r=[],o=Er(500,()=>{t.sendGroups(x)}),a=()=>e.get().groups,l=(p,y)=>{t.setGroups(p,y)},c=p=>{let y=F("input",{type:"radio",name:"group",class:"group-radio",onchange:()=>e.set({activeGroup:p})}),S=F("span",{class:"swatch small"}),b=F("input",{class:"field bare",maxlength:60,spellcheck:"false",autocomplete:"off","aria-label":`Name of part ${p+1}`,id:`group-name-${p}`,onfocus:()=>e.set({activeGroup:p}),oninput:()=>{l(a().map((_,C)=>C===p?{..._,name:b.value}:_)),a().some(_=>_.clicks.length)&&o()},onkeydown:_=>{_.stopPropagation(),_.key==="Enter"&&(p===a().length-1?u():r[p+1]?.name.focus()),_.key==="Escape"&&b.blur()},onblur:()=>o.flush()}),M=F("span",{class:"note number"}),w=Me({icon:"close",label:`Remove part ${p+1}`,class:"quiet tiny",run:()=>{let _=a()[p]?.clicks.length;l(a().filter((C,E)=>E!==p)),_&&t.sendGroups(x)}});return{element:F("div",{class:"group","data-testid":`group-${p}`,onclick:()=>e.set({activeGroup:p})},F("label",{class:"group-pick"},y,S),b,M,w),radio:y,swatch:S,name:b,clicks:M,remove:w}},u=()=>{let p=new Set(a().map(S=>S.name)),y=a().length+1;for(;p.has(`Part ${y}`);)y+=1;l([...a(),{name:`Part ${y}`,clicks:[]}],a().length),queueMicrotask(()=>{let S=r[a().length-1];S?.name.focus(),S?.name.select()})},d=Me({id:"group-add",icon:"plus",label:"Add a part",words:"Add a part",class:"quiet",run:u}),h=F("p",{class:"note",id:"divide-status","data-testid":"divide-status"}),f=Me({id:"divide-apply",icon:"check",label:"Apply",words:"Apply",keys:"Enter",class:"primary",run:(p,y)=>{t.keep(null,null,y)}}),g=Me({id:"divide-clear",label:"Start over",words:"Start over",class:"quiet",keys:"Esc",run:(p,y)=>t.clear(y)}),x=F("section",{class:"tool-panel","aria-label":"Divide",id:"divide-panel"},F("h2",null,"Divide into named parts"),F("p",{class:"note"},"Name the parts, then click each on the mesh. Every face goes to one of them."),s,d,h,F("div",{class:"tool-actions"},f,g));return{element:x,render:p=>{let y=p.groups.length?p.groups:[{name:"Part 1",clicks:[]},{name:"Part 2",clicks:[]}];for(!p.groups.length&&p.view.tool==="divide"&&p.state?.status==="ready"&&p.state.prompt?.kind!=="partition"&&e.set({groups:y,activeGroup:0});r.length<y.length;)r.push(c(r.length));r.length=y.length;let S=i.groupColors(p);y.forEach((C,E)=>{let P=r[E],I=E===p.activeGroup;P.element.classList.toggle("on",I),P.radio.checked=I,Zt(P.radio,"label",`Clicks go to ${C.name}`),P.swatch.style.setProperty("--color",qn(S[E])),P.name.value!==C.name&&(P.name.value=C.name),_e(P.clicks,C.clicks.length?lt(C.clicks.length,"click"):"no clicks"),P.remove.disabled=y.length<2,je(P.name,"aria-invalid",y.some((O,L)=>L!==E&&O.name.trim()===C.name.trim())?"true":null)}),bs(s,r.map(C=>C.element));let b=y.filter(C=>C.clicks.length).length,M=p.state?.prompt?.kind==="partition"?p.state.prompt:null,w=y.map(C=>C.name.trim()),v=w.find((C,E)=>C&&w.indexOf(C)!==E),_=w.some((C,E)=>!C&&y[E].clicks.length)?"Every part needs a name.":v?`Two parts are named ${v}. Rename one.`:null;_?_e(h,_):b<2?_e(h,`Click ${w[p.activeGroup]||"the part"} on the mesh.`):!M||M.stage==="pending"?_e(h,p.job?.state==="queued"&&p.job.position?`Waiting for ${lt(p.job.position,"job")} ahead`:"Dividing…"):_e(h,`${M.stage==="preview"?"":"Ready: "}${Qp(p)}`),f.disabled=_!==null||b<2||p.keeping,je(f,"aria-busy",String(p.keeping)),g.disabled=b===0}}}var sA=["{name}","{n}","{side}","{level}","{end}","{corner}","{group}"];function Vy(n){let{store:e,session:t}=n,i=F("p",{class:"note",id:"rename-about"}),s=F("input",{class:"field",id:"rename-pattern",maxlength:120,"aria-label":"Pattern",spellcheck:"false",autocomplete:"off","data-first":"",placeholder:"wheel_{corner}"}),r=sA.map(d=>Me({label:`Insert ${d}`,words:d,class:"quiet",run:()=>(s.setRangeText(d,s.selectionStart??s.value.length,s.selectionEnd??s.value.length,"end"),s.focus())})),o=F("select",{class:"field",id:"rename-front","aria-label":"Front of the object"},...["+z","-z","+x","-x"].map(d=>F("option",{value:d},`Front is ${d}`))),a=F("input",{type:"file",id:"rename-rules",accept:".toml",hidden:!0,"aria-label":"File of rules"}),l=Os("rename-dialog","Rename by pattern",{opened:()=>{let{chosen:d,state:h}=e.get();_e(i,`Names ${d.length?lt(d.length,"chosen part"):`all ${lt(h?.parts.length??0,"part")}`}. Left is the object's own left.`)}}),c=async d=>{await t.act(d,Ke("begin"))&&l.close()},u=()=>{let{chosen:d}=e.get();s.value.trim()&&c({do:"rename_all",pattern:s.value,parts:d.length?d:null,front:o.value})};return s.addEventListener("keydown",({key:d})=>d==="Enter"&&u()),a.addEventListener("change",()=>{let[d]=a.files??[];a.value="",d?.text().then(h=>c({do:"rules",text:h}))}),l.body.append(i,s,F("div",{class:"actions",role:"group","aria-label":"Fields"},...r),o,F("div",{class:"actions"},Me({id:"rename-run",label:"Rename",words:"Rename",class:"primary",run:u}),Me({id:"rename-open",label:"Use the rules of a names.toml",words:"Rules file…",run:()=>a.click()})),a),()=>l.open()}var rA=[["nodes","Nodes","one part per node or object of the file"],["materials","Materials","one part per material"],["pieces","Loose pieces","one part per body that touches no other"],["components","Connected pieces","one part per shell of connected faces"],["uv","UV islands","one part per island of the texture"],["edges","Sharp edges","sides between edges of over 30°"]],oA=".npy,.txt,.seg,.json,.ply,.usda,.usdz,.segvigen,.glb,.gltf,.obj,.stl,.off,.3mf";function Hy(n){let{store:e,session:t}=n,i=F("input",{type:"file",id:"begin-file",accept:oA,hidden:!0,"aria-label":"File of labels"}),s=Me({id:"begin",icon:"more",label:"Start from, rename",tip:"Start from parts that are there already; rename many parts",class:"quiet",run:()=>{}});return i.addEventListener("change",()=>{let[r]=i.files??[];if(i.value="",!r)return;let o=new FileReader;o.onload=()=>{let a=String(o.result).replace(/^data:[^,]*,/,"data:application/octet-stream;base64,");t.act({do:"import",file:a,filename:r.name},s)},o.onerror=()=>n.notices.error(`Can't read ${r.name}`,s),o.readAsDataURL(r)}),n.commands.renameAll=Vy(n),Yn(s,"All parts",()=>{let{state:r,job:o}=e.get(),a=r?.status!=="ready"||o!==null;return[...rA.map(([l,c,u])=>({id:`begin-${l}`,label:c,note:u,disabled:a,run:()=>{t.act({do:"import",source:l},s)}})),{id:"begin-labels",label:"A file…",note:"labels, or a mesh with parts",disabled:a,run:()=>i.click()},{id:"rename-all",label:"Rename by pattern…",icon:"pencil",disabled:a||!r?.parts.length,run:()=>n.commands.renameAll()}]}),document.body.append(i),s}function Du(n,e){let{view:t}=n.get();if(t.solo.length){let r=new Set(t.solo);for(let o of e)r.delete(o)||r.add(o);n.view({solo:[...r]});return}let i=new Set(t.hidden),s=e.some(r=>!i.has(r));for(let r of e)s?i.add(r):i.delete(r);n.view({hidden:[...i]})}function Nu(n,e){let{solo:t}=n.get().view,i=e.length===t.length&&e.every(s=>t.includes(s));n.view({solo:i?[]:e})}function Gy(n,e){let{store:t,session:i,notices:s}=n,r=()=>t.get().state?.parts??[],o=()=>{let{chosen:w}=t.get();return r().filter(v=>w.includes(v.id))},a=F("span",{class:"chosen-summary",id:"chosen-summary","data-testid":"chosen-summary"}),l=Me({id:"deselect",icon:"close",label:"Choose none",class:"quiet tiny",keys:"Esc",run:()=>t.set({chosen:[]})}),c=Me({id:"similar",icon:"copy",label:"Choose similar parts",tip:"Choose all parts of the same shape",class:"quiet tiny",run:(w,v)=>{let[_]=o();_&&i.chooseSimilar(_,v)}}),u=Me({id:"merge",icon:"merge",label:"Merge",words:"Merge",keys:"M",tip:"Merge the chosen parts",class:"stacked",run:(w,v)=>p(v)}),d=Me({id:"split",icon:"split",label:"Split",words:"Split",keys:"K",tip:"Split the chosen part",class:"stacked",run:()=>{}}),h=Me({id:"grow",icon:"grow",label:"Grow",words:"Grow",keys:".",tip:"Grow by one ring",class:"stacked",run:(w,v)=>y("grow",v)}),f=Me({id:"shrink",icon:"shrink",label:"Shrink",words:"Shrink",keys:",",tip:"Shrink by one ring",class:"stacked",run:(w,v)=>y("shrink",v)}),g=Me({id:"delete",icon:"trash",label:"Delete",words:"Delete",keys:"Del",tip:"Remove part (keeps the faces)",class:"stacked danger",run:(w,v)=>S(v)}),x=F("div",{class:"panel-foot",role:"region","aria-label":"Chosen parts"},F("div",{class:"chosen-line"},a,F("span",{class:"spread"}),c,l),F("div",{class:"actions",role:"group","aria-label":"Actions"},u,d,h,f,g)),m=Yn(d,"Split",()=>{let[w]=o(),{state:v}=t.get();return w?[{id:"split-components",label:"Into loose pieces",icon:"split",note:w.num_components>1?lt(w.num_components,"piece"):"the part is one piece",disabled:w.num_components<2,run:()=>{i.act({do:"split",part:w.id,into:"components"},d)}},{id:"split-mirrored",label:"Into mirrored sides",icon:"mirror",note:"at the symmetry plane of the object or the part",run:()=>{i.act({do:"split",part:w.id,into:"mirrored"},d)}},{id:"split-finer",label:"One step finer",icon:"plus",note:v?.has_tree?"along the strongest seam inside it":"only for automatic parts",disabled:!v?.has_tree,run:()=>{i.act({do:"split",part:w.id,into:"finer"},d)}},{id:"split-alone",label:"Finer or coarser",icon:"look",disabled:!v?.has_tree,note:"the granularity slider cuts this part alone",run:()=>{t.set({chosen:[w.id],alone:w.id}),document.getElementById("granularity")?.focus()}},{id:"split-click",label:"By selecting",icon:"select",note:"select the piece to split off",run:()=>{t.view({tool:"select"}),t.set({chosen:[w.id]}),s.announce(`Click a piece of ${w.name} to split it off.`)}}]:[]}),p=w=>{let v=o().map(_=>_.id);v.length<2||i.act({do:"merge",parts:v},w).then(_=>{_&&t.set({chosen:[Math.min(...v)]})})},y=(w,v)=>{let[_]=o();_&&i.act({do:w,part:_.id,rings:1},v)},S=async w=>{let v=o();if(!v.length)return;let C=document.activeElement?.closest(".part")?.dataset.part===String(v[0].id)?r().indexOf(v[0]):-1;await i.act({do:"delete",parts:v.map(E=>E.id)},w)&&(t.set({chosen:[]}),i.offerUndo(v.length===1?`Deleted ${v[0].name}. Its faces have no part now.`:`Deleted ${lt(v.length,"part")}.`),C>=0&&e(C))};return{element:x,render:w=>{let v=w.state?.parts??[],_=v.filter(I=>w.chosen.includes(I.id)),C=_.reduce((I,O)=>I+O.num_faces,0);_e(a,_.length===0?v.length?"No parts chosen":" ":_.length===1?`${_[0].name}`:`${lt(_.length,"part")}, ${lt(C,"face")}`),a.classList.toggle("none",_.length===0),l.disabled=_.length===0,l.classList.toggle("gone",_.length===0),c.disabled=_.length!==1,c.classList.toggle("gone",_.length!==1);let E=_.find(I=>I.locked),P=(I,O,L,V)=>{I.disabled=!O||!!E,je(I,"data-tip",E&&O?`${E.name} is locked`:O?V:L)};P(u,_.length>1,"Choose two or more parts to merge them","Merge the chosen parts"),P(d,_.length===1,"Choose one part to split it","Split the chosen part"),P(h,_.length===1,"Choose one part to grow it","Grow by one ring"),P(f,_.length===1,"Choose one part to shrink it","Shrink by one ring"),P(g,_.length>0,"Choose parts to delete them","Remove part (keeps the faces)")},commands:{merge:()=>p(u),split:()=>!d.disabled&&m.open(),grow:()=>!h.disabled&&y("grow",h),shrink:()=>!f.disabled&&y("shrink",f),remove:()=>!g.disabled&&void S(g),hide:w=>Du(t,w),solo:w=>Nu(t,w),lock:w=>{let v=r().filter(_=>w.includes(_.id));v.length&&i.act({do:"lock",parts:w,locked:v.some(_=>!_.locked)},a)}}}}function Wy(n){let{store:e,session:t}=n,i=!1,s=!1,r=Gi({id:"granularity",label:"Granularity",min:0,max:1,step:.02,value:.5,format:h=>h.toFixed(2),input:h=>{i=!0,t.setGranularity(h,!0,r.element)},change:()=>!s&&o()}),o=()=>{s=!1,i&&t.setGranularity(Number(r.input.value),!1,r.element).then(()=>i=!1)};r.input.addEventListener("keydown",({key:h})=>s=/^(Arrow|Page|Home|End)/.test(h));for(let h of["keyup","blur"])r.input.addEventListener(h,()=>s&&o());let a=F("div",{class:"slider-ends note","aria-hidden":"true"},F("span",null,"fewer parts"),F("span",null,"more parts")),l=Me({id:"segment-again",label:"Find all parts",words:"Find all parts",class:"wide",tip:"Replace all but the locked parts with automatic parts",run:(h,f)=>{t.act({do:"segment",granularity:null},f)}}),c=F("p",{class:"note"}),u=F("section",{class:"granularity","aria-label":"Granularity"},r.element,a,c,l),d=()=>{let{state:h,job:f}=e.get(),g=h?.has_tree??!1,x=f?.kind==="segment"||f?.kind==="guide"||h?.status==="preparing";r.input.disabled=!g||x,u.classList.toggle("off",r.input.disabled);let m=h?.parts.find(b=>b.id===e.get().alone),p=m?.cut??h?.granularity;!i&&p!==null&&p!==void 0&&r.set(p),_e(r.element.firstElementChild,m?`Granularity of ${m.name}`:"Granularity");let y=h!==null&&h.status==="ready"&&!g&&!x;He(l,y);let S=h?.warnings.join(". ")??"";He(c,y||S!==""),He(a,!y),_e(c,h?.parts.length?"Granularity applies to automatic parts only.":""),S&&_e(c,S),je(r.element,"data-tip",g?"The number of automatic parts. Parts that you locked, named, or changed stay as they are.":null)};return e.subscribe((h,f)=>{h.alone!==null&&h.chosen!==f.chosen&&h.chosen.join()!==String(h.alone)&&e.set({alone:null}),(h.state!==f.state||h.job!==f.job||h.alone!==f.alone)&&d()}),d(),u}var li=72,aA=3,lA=300,cA=4e4,hA=6,[uA,dA,fA]=yA(or.home),pA=[-.35,.62,.7],Xy=0;function $y(n,e,t,i){let s=++Xy,r=null,o=0,a=()=>{let l=performance.now()+hA;for(;s===Xy&&o<Math.min(t.length,lA);){r??=mA(e);let{id:c,color:u,canvas:d}=t[o++],h=r.get(c);if(!h)continue;let f=`${i} ${u.join()} ${h.length} ${h.reduce((g,x)=>Math.imul(g,31)+x|0,0)}`;if(d.dataset.shows!==f&&gA(n,h,u,d),d.dataset.shows=f,performance.now()>l)return qy(a)}};qy(a)}function qy(n){"requestIdleCallback"in window?window.requestIdleCallback(n,{timeout:500}):setTimeout(n,50)}function mA(n){let e=new Map;for(let i of n)e.set(i,(e.get(i)??0)+1);let t=new Map([...e].map(([i,s])=>[i,new Int32Array(s)]));return e.clear(),n.forEach((i,s)=>{let r=e.get(i)??0;t.get(i)[r]=s,e.set(i,r+1)}),t}function gA({positions:n,faces:e},t,i,s){let r=Math.max(1,Math.ceil(t.length/cA)),o=Math.ceil(t.length/r),a=new Float32Array(9*o),[l,c]=[[1/0,1/0],[-1/0,-1/0]];for(let m=0;m<o;m++)for(let p=0;p<3;p++){let y=3*e[3*t[m*r]+p],[S,b,M]=[n[y],n[y+1],n[y+2]];[uA,dA,fA].forEach((w,v)=>{let _=w[0]*S+w[1]*b+w[2]*M;a[9*m+3*p+v]=_,v<2&&_<l[v]&&(l[v]=_),v<2&&_>c[v]&&(c[v]=_)})}let u=Math.max(c[0]-l[0],c[1]-l[1],1e-9),d=(li-2*aA)/u,[h,f]=[(l[0]+c[0]-li/d)/2,(l[1]+c[1]+li/d)/2],g=new ImageData(li,li),x=new Float32Array(li*li).fill(-1/0);for(let m=0;m<9*o;m+=9){let[p,y,S,b,M,w]=[0,1,3,4,6,7].map(P=>P%3?(f-a[m+P])*d:(a[m+P]-h)*d),v=vA(a,m),_=(a[m+2]+a[m+5]+a[m+8])/3,C=(P,I)=>{let O=I*li+P;P<0||I<0||P>=li||I>=li||x[O]>=_||(x[O]=_,g.data.set([255*i[0]*v,255*i[1]*v,255*i[2]*v,255],4*O))};C(Math.floor((p+S+M)/3),Math.floor((y+b+w)/3));let E=(S-p)*(w-y)-(M-p)*(b-y);if(!(Math.abs(E)<1e-6))for(let P=Math.floor(Math.min(y,b,w));P<=Math.max(y,b,w);P++)for(let I=Math.floor(Math.min(p,S,M));I<=Math.max(p,S,M);I++){let[O,L]=[I+.5,P+.5],V=((O-p)*(w-y)-(M-p)*(L-y))/E,W=((S-p)*(L-y)-(O-p)*(b-y))/E;V>=0&&W>=0&&V+W<=1&&C(I,P)}}s.getContext("2d")?.putImageData(g,0,0)}function vA(n,e){let[t,i]=[[0,1,2].map(o=>n[e+3+o]-n[e+o]),[0,1,2].map(o=>n[e+6+o]-n[e+o])],s=[0,1,2].map(o=>t[(o+1)%3]*i[(o+2)%3]-t[(o+2)%3]*i[(o+1)%3]),r=Math.hypot(...s)*Math.sign(s[2]||1)||1;return .5+.5*Math.max(0,s.reduce((o,a,l)=>o+a*pA[l],0)/r)}function yA(n){let e=o=>o.map(a=>a/Math.hypot(...o)),[t,i,s]=e([...n]),r=e([s,0,-t]);return[r,[i*r[2],s*r[0]-t*r[2],-i*r[0]],[t,i,s]]}function jy(n){let{store:e,session:t}=n,i=Ke("panel"),s=new Map,r=new Map,o=null,a=null,l=null,c=[],u=F("span",{class:"count",id:"parts-count","data-testid":"parts-count"}),d=F("button",{type:"button",class:"sheet-handle",id:"sheet-handle","aria-label":"Resize the list of parts","aria-expanded":"true",onclick:()=>f(h()==="low"?"mid":h()==="mid"?"high":"low")}),h=()=>document.documentElement.dataset.sheet??"mid",f=R=>{document.documentElement.dataset.sheet=R,Zt(d,"expanded",R!=="low")},g=Me({id:"show-all",icon:"eye",label:"Show all parts",keys:"Shift+H",class:"quiet",run:()=>e.view({hidden:[],solo:[]})}),x=F("span",{class:"note",id:"parts-unassigned"}),m=F("input",{type:"search",id:"parts-search",class:"field",placeholder:"Search","aria-label":"Search parts",autocomplete:"off",spellcheck:"false",oninput:()=>e.set({search:m.value}),onkeydown:R=>{R.stopPropagation(),R.key==="Escape"&&e.set({search:""}),R.key==="ArrowDown"&&_()[0]&&ue(_()[0].id)}}),p=F("button",{type:"button",class:"button quiet with-caret",id:"parts-sort","data-tip":"Sort the list"},F("span",{class:"words"}),$t("down",14));Yn(p,"Sort",()=>Yy.map(({sort:R,words:G})=>({label:G,run:()=>e.prefs({sort:R})})));let y=Me({id:"make-group",icon:"folder",label:"Group the chosen parts",keys:"Ctrl+G",class:"quiet",run:()=>W(e.get().chosen)}),S=F("div",{class:"parts-find"},m,p,y),b=F("header",{class:"panel-head"},F("h2",{id:"parts-title"},"Parts"),u,F("span",{class:"spread"}),g,Hy(n)),M=F("div",{id:"parts",class:"parts",role:"treegrid","aria-labelledby":"parts-title","aria-multiselectable":"true",tabindex:"-1"}),w=F("div",{class:"empty",id:"parts-empty"}),v=F("div",{class:"parts-scroll"},M,w),_=()=>Wo(e.get()).filter(R=>!vs(R)),C=R=>(e.get().state?.parts??[]).filter(G=>G.group===R),E=R=>(typeof R=="number"?s.get(R):r.get(R))?.element,P=R=>_().findIndex(G=>G.id===R),I=(R,G)=>{let{chosen:ne}=e.get();if(G==="range"&&o!==null&&P(o)>=0){let[re,ye]=[P(o),P(R)].sort((Re,Le)=>Re-Le);e.set({chosen:_().slice(re,ye+1).map(Re=>Re.id)});return}o=R,e.set({pointed:null}),G==="more"?e.set({chosen:ne.includes(R)?ne.filter(re=>re!==R):[...ne,R]}):e.set({chosen:ne.length===1&&ne[0]===R?[]:[R]})},O=R=>{let G=()=>_().find(Se=>Se.id===R),ne=F("button",{type:"button",class:"swatch",tabindex:"-1",role:"gridcell",onclick:Se=>{Se.stopPropagation(),Ie(R)}}),re=F("span",{class:"part-name",role:"gridcell",tabindex:"-1"}),ye=F("span",{class:"part-facts"}),Re=F("span",{class:"part-area"}),Le=F("canvas",{class:"part-picture",width:li,height:li,"aria-hidden":"true"}),Fe=Ho("Hide","eye",()=>Du(e,[R])),Ge=Ho("Isolate","solo",Se=>{let{solo:nt}=e.get().view;Se.ctrlKey||Se.metaKey||Se.shiftKey?e.view({solo:nt.includes(R)?nt.filter(le=>le!==R):[...nt,R]}):Nu(e,[R])}),k=Ho("Lock","unlock",()=>{let Se=G();Se&&t.act({do:"lock",parts:[R],locked:!Se.locked},k)}),Dt=F("div",{class:"part",role:"row",tabindex:"-1","data-part":R,"data-testid":`part-${R}`,draggable:"true",ondragstart:Se=>{let{chosen:nt}=e.get();j(Se,nt.includes(R)?_().map(le=>le.id).filter(le=>nt.includes(le)):[R])},onclick:Se=>{l!==R&&(ue(R),I(R,Se.shiftKey?"range":Se.ctrlKey||Se.metaKey?"more":"only"))},oncontextmenu:Se=>{let nt=G();!nt||l!==null||(Se.preventDefault(),n.commands.partMenu(nt,Se.clientX,Se.clientY))},ondblclick:Se=>{Se.target.closest("button")||(e.set({chosen:[R]}),Xe(R))},onpointerenter:()=>e.set({hovered:R,hoveredFrom:"list"}),onpointerleave:()=>e.get().hovered===R&&e.set({hovered:null,hoveredFrom:null}),onfocusin:()=>{Dt.matches(":focus-visible, :has(:focus-visible)")&&e.set({hovered:R,hoveredFrom:"list"}),Z(R)},onfocusout:()=>e.get().hovered===R&&e.set({hovered:null,hoveredFrom:null})},ne,Le,F("span",{class:"part-text"},re,F("span",{class:"part-line"},ye,Re)),Go(Fe),Go(Ge),Go(k));return{element:Dt,picture:Le,swatch:ne,name:re,facts:ye,area:Re,eye:Fe,solo:Ge,lock:k}},L=R=>{let G=()=>C(R).map(Ge=>Ge.id),ne=Ho("Fold","down",()=>V(R)),re=F("span",{class:"part-name",role:"gridcell",tabindex:"-1"},R),ye=F("span",{class:"part-facts"}),Re=Ho("Hide","eye",()=>Du(e,G())),Le=Ho("Isolate","solo",()=>Nu(e,G()));return{element:F("div",{class:"part-group",role:"row","aria-level":"1",tabindex:"-1","data-group":R,draggable:"true",ondragstart:Ge=>j(Ge,G()),onclick:()=>{l!==R&&(ue(R),e.set({chosen:G(),pointed:null}))},oncontextmenu:Ge=>{let[k]=C(R);!k||l!==null||(Ge.preventDefault(),e.set({chosen:G()}),n.commands.partMenu(k,Ge.clientX,Ge.clientY))},ondblclick:Ge=>Ge.target.closest("button")??Xe(R),onfocusin:()=>Z(R)},Go(ne),F("span",{class:"part-text"},re,F("span",{class:"part-line"},ye)),Go(Re),Go(Le)),fold:ne,name:re,facts:ye,eye:Re,solo:Le}},V=(R,G=!e.get().view.folded.includes(R))=>{let ne=e.get().view.folded.filter(re=>re!==R);e.view({folded:G?[...ne,R]:ne})},W=R=>{if(!R.length)return;let G=new Set(e.get().state?.parts.map(re=>re.group)),ne=1;for(;G.has(`group ${ne}`);)ne+=1;t.act({do:"arrange",parts:R,group:`group ${ne}`},y).then(re=>{re&&window.setTimeout(()=>Xe(`group ${ne}`),50)})},X=(R,G,ne)=>{let re=Uu(e.get()).map(Fe=>Fe.id),ye=re.filter(Fe=>!R.includes(Fe));ye.splice(G===null||!ye.includes(G)?ye.length:ye.indexOf(G),0,...R);let Re=e.get().state?.parts??[],Le=ye.join()===re.join();Le&&R.every(Fe=>(Re.find(Ge=>Ge.id===Fe)?.group??null)===ne)||(Le||e.prefs({sort:"order"}),t.act({do:"arrange",parts:R,group:ne,order:Le?null:ye},v))},ae=(R,G)=>{let ne=Wo(e.get()),re=Fe=>!vs(Fe)&&R.includes(Fe.id),ye=G?ne.findLastIndex(re)+1:ne.findIndex(re)-1,Re=ne[ye];if(!Re)return;if(vs(Re))return G?X(R,Re.parts[0].id,Re.name):X(R,Re.parts[0].id,null);if(!G)return X(R,Re.id,Re.group??null);let Le=ne[ye+1];X(R,Le?vs(Le)?Le.parts[0].id:Le.id:null,Re.group??null)},j=(R,G)=>{if(l!==null||!R.dataTransfer)return R.preventDefault();c=G,R.dataTransfer.effectAllowed="move",R.dataTransfer.setData("text/plain",G.map(ne=>s.get(ne)?.name.textContent).join(`
`))},te=R=>{let G=Wo(e.get()),ne=R.target.closest(".part, .part-group"),re=G.findIndex(Ge=>ne&&E(vs(Ge)?Ge.name:Ge.id)===ne),ye=G[re];if(!ye||!ne)return G.length?{element:E(_l(G.at(-1))),mark:"after",before:null,into:null}:null;let Re=ne.getBoundingClientRect(),Le=(R.clientY-Re.top)/Re.height;if(vs(ye)){let Ge=ye.parts;if(Le<.3)return{element:ne,mark:"before",before:Ge[0].id,into:null};let k=Uu(e.get()),Dt=k[k.indexOf(Ge.at(-1))+1];return{element:ne,mark:"into",before:Dt?.id??null,into:ye.name}}if(Le<.5)return{element:ne,mark:"before",before:ye.id,into:ye.group??null};let Fe=G[re+1];return{element:ne,mark:"after",before:Fe?vs(Fe)?Fe.parts[0].id:Fe.id:null,into:ye.group??null}},oe=()=>v.querySelectorAll("[data-drop]").forEach(R=>R.removeAttribute("data-drop"));v.addEventListener("dragover",R=>{let G=c.length?te(R):null;oe(),G&&(R.preventDefault(),je(G.element,"data-drop",G.mark))}),v.addEventListener("dragleave",oe),v.addEventListener("drop",R=>{let G=c.length?te(R):null;oe(),G&&(R.preventDefault(),X(c,G.before,G.into),c=[])}),v.addEventListener("dragend",()=>{c=[],oe()});let Ie=R=>{let G=_().find(ye=>ye.id===R),ne=s.get(R);if(!G||!ne)return;let re=F("input",{type:"color",class:"anchor",value:Zo(G.color),"aria-label":`Color of ${G.name}`,tabindex:"-1"});ne.element.append(re),re.addEventListener("input",()=>ne.swatch.style.setProperty("--color",re.value)),re.addEventListener("change",()=>{t.act({do:"recolor",part:R,color:Al(re.value)},ne.swatch)}),re.addEventListener("blur",()=>window.setTimeout(()=>re.remove(),200));try{re.showPicker()}catch{re.click()}},Xe=R=>{let G=typeof R=="number"?s.get(R):r.get(R),ne=typeof R=="number"?_().find(Fe=>Fe.id===R)?.name:R;if(ne===void 0||!G||l!==null)return;l=R,G.element.draggable=!1;let re=F("input",{class:"field part-edit",value:ne,"aria-label":`New name of ${ne}`,maxlength:80,spellcheck:"false",autocomplete:"off",id:"part-edit"}),ye=!1,Re=(Fe,Ge)=>{if(ye)return;ye=!0,l=null;let k=re.value.trim();if(Le.replaceWith(G.name),G.element.draggable=!0,Ge&&G.element.focus(),!Fe||!k||k===ne)return;_e(G.name,k);let Dt=typeof R=="number"?[]:C(R).map(Se=>Se.id);typeof R=="string"&&e.get().view.folded.includes(R)&&V(k,!0),t.act(typeof R=="number"?{do:"rename",part:R,name:k}:{do:"arrange",parts:Dt,group:k},G.name).then(()=>{_e(G.name,ne),De(e.get())})};re.addEventListener("keydown",Fe=>{if(Fe.stopPropagation(),Fe.key==="Enter"&&Re(!0,!0),Fe.key==="Escape"&&Re(!1,!0),Fe.key==="Tab"){let Ge=Wo(e.get()).map(_l),k=Ge[Ge.indexOf(R)+(Fe.shiftKey?-1:1)];if(Re(!0,!1),k===void 0)return;Fe.preventDefault(),Xe(k)}}),re.addEventListener("blur",()=>Re(!0,!1)),re.addEventListener("click",Fe=>Fe.stopPropagation()),re.addEventListener("dblclick",Fe=>Fe.stopPropagation());let Le=F("span",{role:"gridcell"},re);G.name.replaceWith(Le),G.element.scrollIntoView({block:"nearest"}),re.focus(),re.select()},Z=R=>{if(a===R)return;let G=a===null?void 0:E(a);G&&(G.tabIndex=-1),a=R;let ne=R===null?void 0:E(R);ne&&(ne.tabIndex=0)},ue=R=>{Z(R),E(R)?.focus({preventScroll:!1})};M.addEventListener("keydown",R=>{let G=R.target.closest(".part, .part-group");if(G===null||l!==null)return;let ne=G.dataset.group??Number(G.dataset.part),re=typeof ne=="number"?ne:-1,ye=Wo(e.get()).map(_l),Re=ye.indexOf(ne),Le=le=>{let It=ye[Math.max(0,Math.min(ye.length-1,le))];It!==void 0&&(ue(It),R.shiftKey&&re>=0&&typeof It=="number"&&(o??=re,I(It,"range")))},Fe=s.get(re),Ge=r.get(G.dataset.group??""),k=Fe?[G,Fe.swatch,Fe.eye,Fe.solo,Fe.lock]:[G,Ge.eye,Ge.solo],Dt=k.indexOf(R.target),Se=Ge&&e.get().view.folded.includes(String(ne)),nt=!0;if(R.altKey&&(R.key==="ArrowDown"||R.key==="ArrowUp")){let{chosen:le}=e.get();ae(Ge?C(String(ne)).map(It=>It.id):le.includes(re)?le:[re],R.key==="ArrowDown")}else R.altKey?nt=!1:Ge&&Dt<=0&&R.key==="ArrowRight"&&Se?V(String(ne),!1):Ge&&Dt<=0&&R.key==="ArrowLeft"&&!Se?V(String(ne),!0):Ge&&Dt<=0&&(R.key===" "||R.key==="Enter")?G.click():R.key==="ArrowDown"?Le(Re+1):R.key==="ArrowUp"?Le(Re-1):R.key==="Home"?Le(0):R.key==="End"?Le(ye.length-1):R.key==="PageDown"?Le(Re+8):R.key==="PageUp"?Le(Re-8):R.key==="ArrowRight"?k[Math.min(k.length-1,Dt+1)]?.focus():R.key==="ArrowLeft"?k[Math.max(0,Dt-1)]?.focus():R.key===" "&&Dt<=0?I(re,R.ctrlKey||R.metaKey?"more":"only"):R.key==="Enter"&&Dt<=0&&!e.get().state?.prompt?I(re,"only"):R.key==="F2"?Xe(ne):nt=!1;nt&&(R.preventDefault(),R.stopPropagation())});let Pe=Gy(n,R=>{let G=_()[Math.min(R,_().length-1)];G&&window.setTimeout(()=>ue(G.id),50)});i.append(d,b,Wy(n),S,v,Pe.element);let De=R=>{let{state:G,view:ne,prefs:re}=R,ye=Wo(R),Re=Uu(R).filter(Se=>Ky(R,Se)).length,Le=G?.parts.length??0,Fe=new Map(G?.parts.map((Se,nt)=>[Se.id,nt])),Ge=new Set(R.chosen),k=new Set;He(S,Le>1),y.disabled=!R.chosen.length,m.value!==R.search&&(m.value=R.search),_e(p.firstElementChild,Yy.find(({sort:Se})=>Se===re.sort).words);let Dt=ye.map((Se,nt)=>{if(k.add(_l(Se)),vs(Se)){let It=r.get(Se.name);return It||r.set(Se.name,It=L(Se.name)),fe(It,Se,R),je(It.element,"aria-rowindex",String(nt+1)),It.element}let le=s.get(Se.id);return le||s.set(Se.id,le=O(Se.id)),Je(le,Se,Fe.get(Se.id),Ge.has(Se.id),Yo(ne,Se.id),ne.solo.includes(Se.id),re.safeColors),je(le.element,"aria-rowindex",String(nt+1)),je(le.element,"aria-level",Se.group==null?"1":"2"),le.element.classList.toggle("inside",Se.group!=null),le.element.classList.toggle("hovered",R.hovered===Se.id),le.element});for(let Se of[s,r])for(let nt of Se.keys())k.has(nt)||(l===nt&&(l=null),Se.delete(nt));bs(M,Dt),je(M,"aria-rowcount",String(ye.length)),(a===null||!k.has(a))&&(a=null,Z(ye[0]?_l(ye[0]):null)),_e(u,Re<Le?`${pn(Re)} of ${pn(Le)}`:Le?pn(Le):""),_e(x,G?.num_unassigned?`${lt(G.num_unassigned,"face")} without a part`:""),He(x,!!G?.num_unassigned&&ye.length>0),x.parentElement!==v&&v.append(x),g.disabled=!ne.hidden.length&&!ne.solo.length,He(w,ye.length===0),ye.length||_e(w,Le?`No part is called “${R.search}”.`:xA(R)),Pe.render(R)},fe=(R,{name:G,parts:ne},{view:re,chosen:ye})=>{let Re=re.folded.includes(G),Le=ne.some(k=>Yo(re,k.id)),Fe=re.solo.length===ne.length&&ne.every(k=>re.solo.includes(k.id));Zt(R.element,"expanded",!Re),Zt(R.element,"selected",ne.every(k=>ye.includes(k.id))),R.element.classList.toggle("chosen",ne.every(k=>ye.includes(k.id))),gt(R.fold,!1,Re?"Unfold":"Fold","← →"),R.fold.removeAttribute("aria-pressed"),je(R.element,"data-folded",Re);let Ge=`${lt(ne.length,"part")}, ${qo(ne.reduce((k,Dt)=>k+Dt.share,0))}`;_e(R.facts,Ge),l!==G&&_e(R.name,G),Zt(R.element,"label",`Group ${G}, ${Ge} of the surface${Le?"":", hidden"}`),gt(R.eye,!Le,Le?"Hide":"Show","H"),_o(R.eye.firstElementChild,Le?"eye":"hidden"),gt(R.solo,Fe,Fe?"Show all again":"Isolate","S")},Je=(R,G,ne,re,ye,Re,Le)=>{R.swatch.style.setProperty("--color",qn(Xn(G,ne,Le))),Zt(R.swatch,"label",`Color of ${G.name}`),je(R.swatch,"data-tip",Le?"Change the color (color-blind-safe colors are on)":"Change the color"),_e(R.name,G.name),je(R.name,"title",G.name),_e(R.facts,lt(G.num_faces,"face")),_e(R.area,qo(G.share)),je(R.area,"title",`${qo(G.share)} of the surface`),je(R.facts,"title",lt(G.num_components,"piece")),R.element.classList.toggle("chosen",re),R.element.classList.toggle("unseen-part",!ye),R.element.classList.toggle("locked",G.locked),Zt(R.element,"selected",re),Zt(R.element,"label",`${G.name}, ${lt(G.num_faces,"face")}, ${qo(G.share)} of the surface${ye?"":", hidden"}${G.locked?", locked":""}`),gt(R.eye,!ye,ye?"Hide":"Show","H"),_o(R.eye.firstElementChild,ye?"eye":"hidden"),gt(R.solo,Re,Re?"Show all again":"Isolate","S"),gt(R.lock,G.locked,G.locked?"Unlock":"Lock its faces","L"),_o(R.lock.firstElementChild,G.locked?"lock":"unlock")},gt=(R,G,ne,re)=>{Zt(R,"pressed",G),R.classList.toggle("on",G),Zt(R,"label",ne),je(R,"data-tip",ne),je(R,"data-keys",re)},qe=Er(250,()=>{let{shown:R,faces:G,state:ne,prefs:re}=e.get(),{mesh:ye}=n.stage.viewer,Re=ne?.project.asset;if(!ye||!G||!Re||ye.faces.length!==3*G.labels.length)return;let Le=R.flatMap((Fe,Ge)=>{let k=s.get(Fe.id)?.picture;return k?[{id:Fe.id,color:Xn(Fe,Ge,re.safeColors),canvas:k}]:[]});$y(ye,G.labels,Le,`${Re.digest} ${Re.up}`)});e.subscribe((R,G)=>{if((Mn(R,G,"faces","shown","meshReady")||R.prefs.safeColors!==G.prefs.safeColors||R.view.folded!==G.view.folded)&&qe(),Mn(R,G,"search","state","chosen","view","prefs","upload","projects","job"))De(R);else if(R.hovered!==G.hovered)for(let[ne,re]of s)re.element.classList.toggle("hovered",R.hovered===ne);if(R.hovered!==G.hovered&&R.hoveredFrom==="view"&&R.hovered!==null&&Pt(R.hovered),R.state&&G.state&&R.state.project.id===G.state.project.id&&ot(R,G),R.chosen!==G.chosen&&R.chosen.length){let ne=R.chosen[R.chosen.length-1];s.get(ne)?.element.scrollIntoView({block:"nearest"})}});let vt=0,Pt=R=>{window.clearTimeout(vt),vt=window.setTimeout(()=>e.get().hovered===R&&s.get(R)?.element.scrollIntoView({block:"nearest"}),180)},ot=(R,G)=>{if(R.state.parts===G.state.parts||!G.state.parts.length)return;let ne=new Set(G.state.parts.map(ye=>ye.id)),re=R.state.parts.filter(ye=>!ne.has(ye.id));if(!(!re.length||re.length>4)){for(let ye of re)s.get(ye.id)?.element.classList.add("fresh");s.get(re[0].id)?.element.scrollIntoView({block:"nearest"}),window.setTimeout(()=>{for(let ye of re)s.get(ye.id)?.element.classList.remove("fresh")},1600)}};f("mid"),De(e.get()),n.parts={...Pe.commands,group:W,ungroup:R=>{t.act({do:"arrange",parts:R,group:null},v)}},n.commands.renamePart=Xe}function Ho(n,e,t){return F("button",{type:"button",class:"row-button",tabindex:"-1","aria-label":n,"aria-pressed":"false","data-tip":n,onclick:i=>{i.stopPropagation(),t(i)}},$t(e,16))}function Go(n){return F("span",{role:"gridcell",class:"cell"},n)}var Yy=[{sort:"order",words:"In order"},{sort:"name",words:"By name"},{sort:"size",words:"By size"}];function vs(n){return"parts"in n}function _l(n){return vs(n)?n.name:n.id}function Uu({state:n,prefs:e}){let t=[...n?.parts??[]];e.sort==="name"?t.sort((s,r)=>s.name.localeCompare(r.name,"en",{numeric:!0})):e.sort==="size"?t.sort((s,r)=>r.share-s.share):t.sort((s,r)=>(s.place??1/0)-(r.place??1/0)||s.id-r.id);let i=new Map;return t.forEach(({group:s},r)=>s!=null&&!i.has(s)&&i.set(s,r)),t.map((s,r)=>({part:s,at:s.group==null?r:i.get(s.group)})).sort((s,r)=>s.at-r.at).map(({part:s})=>s)}function Ky({search:n},e){return e.name.toLowerCase().includes(n.trim().toLowerCase())}function Wo(n){let e=[],t=new Map;for(let i of Uu(n))if(Ky(n,i)){if(i.group!=null){let s=t.get(i.group);if(s||(t.set(i.group,s={name:i.group,parts:[]}),e.push(s)),s.parts.push(i),n.view.folded.includes(i.group)&&!n.search.trim())continue}e.push(i)}return e}function xA(n){return!n.state&&n.projects===null&&!n.upload?"":n.state?n.state.status==="failed"?"This mesh could not be prepared.":n.state.status==="preparing"||n.job?.kind==="segment"?"Finding parts…":"No parts yet. Select a region and keep it, or find all parts.":n.upload?"The parts appear here.":"Open a mesh and its parts appear here."}var Zy=400,Jy=[{phase:"upload",words:"Upload"},{phase:"prepare",words:"Prepare"},{phase:"segment",words:"Find parts"}];function Qy(n){_A(n),bA(n),wA(n)}function ex(n){return n.denied?"denied":n.noGraphics?"graphics":n.upload?.phase==="failed"?"failed":n.upload?"work":n.state?.status==="failed"?"project-failed":n.state?.status==="preparing"?"work":!n.state&&n.projects&&!n.projects.length?"empty":null}function _A(n){let{store:e,session:t,commands:i}=n,s=Ke("card"),r=F("progress",{class:"bar-line",max:1,"aria-label":"Progress"}),o=Jy.map(M=>F("li",null,M.words)),a=F("h2",{id:"card-title"}),l=F("p",{id:"card-words","data-testid":"card-words"}),c=F("span",{class:"number note",id:"card-percent"}),u=F("p",{class:"note",id:"card-hint"}),d=F("ol",{class:"steps"},...o),h=F("div",{class:"bar-row"},r,c),f=Me({id:"card-cancel",label:"Cancel",words:"Cancel",class:"",run:()=>{t.cancelUpload()}}),g=Me({id:"card-choose",icon:"open",label:"Choose another file",words:"Choose another file",class:"primary",run:()=>i.openFile()}),x=Me({id:"card-retry",label:"Try again",words:"Try again",run:()=>{let{upload:M}=e.get();M?.retry?t.upload(M.retry):t.act({do:"segment",granularity:null})}}),m=Me({id:"card-back",label:"Back",words:"Back",run:()=>{e.set({upload:null}),e.get().state||t.start()}}),p=Me({id:"card-reload",label:"Reload",words:"Reload the page",class:"primary",run:()=>location.reload()}),y=$t("cube",26),S=F("div",{class:"card",role:"group","aria-labelledby":"card-title"},F("span",{class:"card-sign"},y),a,l,d,h,u,F("div",{class:"card-actions"},g,x,p,f,m));s.append(S);let b=M=>{let w=ex(M);if(He(s,w!==null),w===null)return;je(s,"data-kind",w);let v=w==="work",_=w!=="work"||!M.meshReady;s.classList.toggle("veil",_),He(d,v),He(h,v),He(f,v&&M.upload!==null),He(g,w==="failed"||w==="project-failed"||w==="empty"),He(x,w==="failed"&&M.upload?.retry!==null&&/connection|busy|queue|try again/i.test(M.upload?.message??"")),He(m,w==="failed"),He(p,w==="graphics"||w==="denied"),_o(y,v?"cube":w==="empty"?"upload":"warn");let{upload:C,state:E,job:P,server:I}=M;if(v){let O=C?.phase??(P?.kind==="segment"?"segment":"prepare"),L=Jy.findIndex(W=>W.phase===O);o.forEach((W,X)=>{je(W,"class",X<L?"done":X===L?"now":null),je(W,"aria-current",X===L?"step":null)}),_e(a,C?.file??E?.project.name??""),_e(l,C?.message??(P?Tr(P):"Preparing the mesh"));let V=C?C.fraction:P?.fraction??null;V===null?r.removeAttribute("value"):r.value=V,_e(c,V===null?"":`${Math.round(100*V)} %`),_e(u,"")}else w==="failed"?(_e(a,`${C.file} could not be opened`),_e(l,C.message),_e(u,I?`Opens ${I.reads.join(", ")}; up to ${lt(I.limits.faces,"face")} and ${Math.round(I.limits.upload_bytes/1024**2)} MB. Put an OBJ or glTF and its textures into a .zip.`:"")):w==="project-failed"?(_e(a,`${E.project.name} could not be prepared`),_e(l,E.problem??""),_e(u,"You can delete the project in the list of projects (J).")):w==="empty"?(_e(a,"Drop a mesh here"),_e(l,"GLB, glTF, OBJ, PLY, STL, OFF, or 3MF. It stays on this machine."),_e(u,"")):w==="denied"?(_e(a,"This studio needs a token"),_e(l,"Open the link that was printed when the studio started. It ends in ?token=… and is needed once per browser."),_e(u,"")):(_e(a,"Can't draw the mesh"),_e(l,M.noGraphics??""),_e(u,"Turn on hardware acceleration or WebGL 2 in the browser's settings, or use another browser."))};e.subscribe(b),b(e.get())}function bA(n){let{store:e,session:t}=n,i=Ke("jobs"),s=F("progress",{class:"bar-line",max:1,"aria-label":"Progress"}),r=F("span",{class:"job-words",id:"job-words","data-testid":"job-words"}),o=F("span",{class:"number note"}),a=Me({id:"job-cancel",label:"Cancel",words:"Cancel",class:"quiet",run:(u,d)=>{t.cancelJob(d)}});i.append(F("div",{class:"job-line"},F("span",{class:"pulse on","aria-hidden":"true"}),r,o,a),s);let l=0,c=u=>{let{job:d}=u,g=!(!d||d.state==="done"||d.state==="failed"||d.state==="cancelled")&&(d.kind==="segment"||d.kind==="guide"||d.kind==="import"||d.kind==="partition"&&u.view.tool!=="divide")&&u.upload===null&&ex(u)===null;if(g&&!l&&(l=performance.now(),window.setTimeout(()=>c(e.get()),Zy+20)),g||(l=0),He(i,g&&performance.now()-l>Zy),!g||!d)return;_e(r,Tr(d));let x=d.fraction;x===null||d.state==="queued"?s.removeAttribute("value"):s.value=x,_e(o,x===null||d.state==="queued"?"":`${Math.round(100*x)} %`)};e.subscribe((u,d)=>{Mn(u,d,"job","state","upload","view")&&c(u)}),c(e.get())}function wA(n){let{store:e,session:t}=n,i=Ke("banner"),s=F("span",null),r=Me({id:"banner-retry",label:"Try now",words:"Try now",class:"link",run:()=>t.reconnect()});i.append($t("warn",16),s,r);let o=0,a=0,l=()=>{window.clearTimeout(a);let c=e.get();if(!(c.link==="lost"&&!c.denied)){i.hidden||n.notices.announce("Reconnected."),o=0,He(i,!1);return}if(o||=performance.now(),performance.now()-o<600){a=window.setTimeout(l,650);return}He(i,!0);let d=Math.max(0,Math.ceil((c.retryAt-Date.now())/1e3));_e(s,d>0?`Can't reach the server. Your work is saved. Retrying in ${d} s.`:"Can't reach the server. Your work is saved. Retrying…"),He(r,c.state!==null),a=window.setTimeout(l,500)};e.subscribe((c,u)=>{Mn(c,u,"link","retryAt","denied")&&l()}),window.addEventListener("online",()=>t.reconnect())}var SA=7e3;function tx(n){let{store:e,session:t,commands:i}=n,s=new Map,r=F("div",{class:"project-list",id:"project-list",role:"list"}),o=F("p",{class:"empty"},"No projects yet. Open a mesh: GLB, glTF, OBJ, PLY, STL, OFF, or 3MF."),a=Os("projects-dialog","Projects",{class:"drawer",opened:()=>{t.loadProjects(),f()}}),l=Me({id:"project-new",icon:"plus",label:"Open a mesh",words:"Open a mesh…",class:"primary",keys:"Ctrl+O",run:()=>{a.close(),i.openFile()}}),c=Me({id:"project-example",icon:"cube",label:"Open the example",words:"Example",run:()=>{a.close(),e.set({upload:null}),t.openExample()}}),u=Me({id:"project-save-as",icon:"copy",label:"Save as",words:"Save as",tip:"Continue in a copy; this project stays as it is",keys:"Ctrl+Shift+S",run:()=>{a.close(),i.saveAs()}});a.body.append(F("div",{class:"drawer-actions"},l,u,c),r,o);let d=g=>{a.close(),e.set({upload:null}),e.get().state?.project.id!==g&&t.open(g)},h=g=>{let x=g,m=F("img",{class:"thumb",alt:"",width:64,height:64,decoding:"async"}),p=F("span",{class:"thumb blank","aria-hidden":"true"},$t("cube",26));m.addEventListener("error",()=>{m.hidden=!0,p.hidden=!1}),m.addEventListener("load",()=>{m.hidden=!1,p.hidden=!0}),m.hidden=!0;let y=F("span",{class:"project-title"}),S=F("span",{class:"note"}),b=F("button",{type:"button",class:"project-open",onclick:()=>d(x.id)},m,p,F("span",{class:"project-words"},y,S)),M=Me({icon:"more",label:"More",class:"quiet",run:()=>{}}),w=F("input",{class:"field",maxlength:120,"aria-label":"New name",spellcheck:"false",autocomplete:"off",onkeydown:L=>{L.stopPropagation(),L.key==="Enter"&&C(!0),L.key==="Escape"&&(L.preventDefault(),C(!1))},onblur:()=>{C(!0)}});w.hidden=!0;let v=!1,_=()=>{v=!0,w.value=x.name,w.hidden=!1,b.hidden=!0,w.focus(),w.select()},C=async L=>{v&&(v=!1,w.hidden=!0,b.hidden=!1,(document.activeElement===document.body||document.activeElement===w)&&b.focus(),L&&w.value.trim()!==x.name&&await t.renameProject(x.id,w.value,b))};Yn(M,"Project",()=>[{label:"Rename",icon:"pencil",run:_},{label:"Duplicate",icon:"copy",run:()=>{t.duplicate(x.id,b)}},{label:"Delete",icon:"trash",run:()=>t.scheduleDelete(x.id,SA,f)}]);let E=Me({label:"Undo",words:"Undo",class:"link",run:()=>{t.cancelDelete(x.id),f(),b.focus()}}),P=F("div",{class:"project-gone",role:"status"},F("span",null,""),E),I=F("div",{class:"project",role:"listitem","data-project":x.id,"data-testid":"project"},b,w,M,P),O=L=>{x=L;let V=t.isDeleting(x.id),W=e.get().state?.project.id===x.id;_e(y,x.name),je(M,"aria-label",`More for ${x.name}`);let X=x.faces?lt(x.faces,"face"):"not read yet";_e(S,[X,x.parts?lt(x.parts,"part"):null,Sl(x.updated)].filter(Boolean).join(" · ")),je(b,"aria-current",W?"true":null),I.classList.toggle("current",W),I.classList.toggle("deleting",V),He(P,V),He(M,!V),b.hidden=V||v,_e(P.firstElementChild,`Deleted ${x.name}.`);let ae=Rt.thumbnail(x.id,x.updated);x.thumbnail===null?(m.hidden=!0,p.hidden=!1):m.getAttribute("src")!==ae&&(m.src=ae)};return O(g),{element:I,update:O}},f=()=>{let g=e.get().projects??[],x=g.map(m=>{let p=s.get(m.id)??h(m);return s.set(m.id,p),p.update(m),p.element});for(let m of s.keys())g.some(p=>p.id===m)||s.delete(m);bs(r,x),u.disabled=e.get().state?.status!=="ready",He(o,e.get().projects!==null&&!g.length)};return e.subscribe((g,x)=>{a.isOpen&&(g.projects!==x.projects||g.state?.project!==x.state?.project)&&f()}),window.addEventListener("pagehide",()=>t.flushDeletes()),a}var MA=9e3;function nx(){let n=new Map,e=Ke("live"),t=0,i=o=>{window.clearTimeout(t),e.textContent="",t=window.setTimeout(()=>e.textContent=o,60)},s=(o,a,l,c)=>{n.get(o)?.();let u=l?.isConnected&&l.getClientRects().length?l:null,d=F("div",{class:`toast ${a}`,role:a==="error"?"alert":"status",popover:"manual","data-testid":"toast"},a==="error"?$t("warn"):null,F("p",null,o),c?Me({label:c.label,words:c.label,class:"link",run:()=>(f(),c.run())}):null,Me({icon:"close",label:"Dismiss",class:"quiet tiny",run:()=>f()})),h=0,f=()=>{window.clearTimeout(h),n.get(o)===f&&n.delete(o),d.classList.add("going"),window.setTimeout(()=>d.remove(),160),r()},g=()=>{window.clearTimeout(h),h=window.setTimeout(f,MA+o.length*25)};return d.addEventListener("pointerenter",()=>window.clearTimeout(h)),d.addEventListener("pointerleave",g),(document.querySelector("dialog[open]")??document.body).append(d),d.showPopover(),n.set(o,f),u?(d.classList.add("anchored"),Wa(d,u.getBoundingClientRect(),u.getBoundingClientRect().top>window.innerHeight/2?"above":"below",10)):r(),g(),f},r=()=>{let o=Ke("stage").getBoundingClientRect(),a=Ke("prompt").getBoundingClientRect(),l=window.innerHeight-(a.height?a.top:o.bottom)+16;for(let c of[...document.querySelectorAll(".toast:not(.anchored):not(.going)")].reverse())c.style.bottom=`${l}px`,c.style.left=`${o.left+16}px`,l+=c.offsetHeight+8};return new ResizeObserver(()=>r()).observe(Ke("prompt")),{error:(o,a)=>{s(o,"error",a)},info:(o,a)=>s(o,"info",a?.near,a?.action),announce:i}}function ix(n){let{store:e,session:t,commands:i}=n,s=Ke("bar"),r=F("button",{type:"button",id:"projects-button",class:"button brand","aria-label":"segvigen: projects","data-tip":"Projects","data-keys":"J",onclick:()=>i.openProjects()},F("img",{src:"/static/icons/segvigen.svg",alt:"",width:22,height:22,class:"logo"}),F("span",{class:"brand-name"},"segvigen"),$t("down",14)),o=F("input",{id:"project-name",class:"project-name","aria-label":"Project name",spellcheck:"false",autocomplete:"off",maxlength:120,disabled:!0,onkeydown:p=>{p.stopPropagation(),p.key==="Enter"&&o.blur(),p.key==="Escape"&&(o.value=e.get().state?.project.name??"",o.blur())},oninput:()=>a(),onblur:()=>{let p=e.get().state?.project;p&&(o.value.trim()===p.name||!o.value.trim()?(o.value=p.name,a()):t.renameProject(p.id,o.value,o).then(y=>{y||(o.value=p.name),a()}))}}),a=()=>{o.style.width=`${Math.min(Math.max(o.value.length+4,6),32)}ch`},l=F("span",{class:"note wide-only",id:"project-size"}),c=Me({id:"open-button",icon:"open",label:"Open a mesh",words:"Open",keys:"Ctrl+O",tip:"Open a mesh, or drop one on the page",class:"wordy",run:()=>i.openFile()}),u=Me({id:"undo",icon:"undo",label:"Undo",keys:"Ctrl+Z",run:(p,y)=>t.undo(y)}),d=Me({id:"redo",icon:"redo",label:"Redo",keys:"Ctrl+Shift+Z",run:(p,y)=>t.redo(y)}),h=Me({id:"history-button",icon:"history",label:"History",run:()=>{}});TA(n,h);let f=Me({id:"look-button",icon:"look",label:"View",words:"View",class:"wordy",run:()=>{}}),g=Me({id:"export-button",icon:"export",label:"Export",words:"Export",keys:"Ctrl+E",class:"primary",run:()=>i.openExport()}),x=Me({id:"help-button",icon:"help",label:"Help and shortcuts",keys:"?",run:()=>i.openHelp()});s.append(r,F("span",{class:"rule"}),o,l,c,F("span",{class:"spread"}),F("div",{class:"cluster",role:"group","aria-label":"History"},u,d,h),F("span",{class:"rule"}),f,g,x);let m=()=>{let{state:p}=e.get();o.disabled=!p,document.activeElement!==o&&o.value!==(p?.project.name??"")&&(o.value=p?.project.name??"",a());let y=p?.project.asset;_e(l,y?lt(y.faces,"face"):""),je(l,"data-tip",y?`${y.name}, ${lt(y.vertices,"vertex","vertices")}${y.warnings.length?`. ${y.warnings.join(". ")}`:""}`:null),He(l,y!=null),u.disabled=!p?.undo,d.disabled=!p?.redo,je(u,"data-tip",p?.undo?`Undo: ${p.undo}`:"Nothing to undo"),je(d,"data-tip",p?.redo?`Redo: ${p.redo}`:"Nothing to redo"),Zt(u,"label",p?.undo?`Undo: ${p.undo}`:"Undo"),Zt(d,"label",p?.redo?`Redo: ${p.redo}`:"Redo"),h.disabled=!p,g.disabled=!p||p.status!=="ready"||!p.parts.length,je(g,"data-tip",g.disabled?"No parts to export yet":"Export the parts")};e.subscribe((p,y)=>{p.state!==y.state&&m()}),m()}function TA(n,e){let{store:t,session:i}=n,s=l=>{l.replaceChildren(F("p",{class:"note pad"},"Loading…"));let c=t.get().state?.project.id;c&&Rt.history(c).then(u=>{l.replaceChildren(r(u)),a.settle()},u=>l.replaceChildren(F("p",{class:"note pad"},mn(u))))},r=l=>{let c=[...l].sort((g,x)=>g.revision-x.revision),u=c.findIndex(g=>g.current),d=c.map((g,x)=>F("button",{type:"button",class:`menu-item history ${g.current?"current":x>u?"future":""}`,"aria-current":g.current?"step":null,"data-first":g.current?"":null,onclick:()=>{a.close(),i.jump(g.revision)}},F("span",{class:"menu-words"},g.label),F("span",{class:"note"},Sl(g.time))));queueMicrotask(()=>d[u]?.scrollIntoView({block:"nearest"}));let h=[],f=[];return c.forEach((g,x)=>{g.selection?f.push(d[x]):(h.push(f.length?o(d[x],f):d[x]),f=[])}),F("div",{class:"history-list"},...h,...f)},o=(l,c)=>{let u=F("div",{class:"history-clicks",hidden:!c.some(f=>f.classList.contains("current"))},...c),d=lt(c.length,"click"),h=F("button",{type:"button",class:"row-button fold","aria-label":`Show ${d}`,"aria-expanded":String(!u.hidden),"data-tip":d,onclick:()=>{He(u,u.hidden),Zt(h,"expanded",!u.hidden)}},$t("down",14));return F("div",{class:"history-edit"},F("div",{class:"history-line"},l,h),u)},a=Xa(e,"History",s,{class:"menu history-menu"})}function sx(n){let e=Ke("drop");e.append(F("div",{class:"drop-words"},$t("upload",30),F("b",null,"Drop the mesh to open it"),F("span",null,"The current project stays in the list of projects.")));let t=0,i=s=>[...s.dataTransfer?.types??[]].includes("Files");window.addEventListener("dragenter",s=>{i(s)&&(t+=1,He(e,!0),s.preventDefault())}),window.addEventListener("dragleave",s=>{i(s)&&(t=Math.max(0,t-1),t===0&&He(e,!1))}),window.addEventListener("dragover",s=>{i(s)&&(s.preventDefault(),s.dataTransfer&&(s.dataTransfer.dropEffect="copy"))}),window.addEventListener("drop",s=>{if(t=0,He(e,!1),!i(s))return;s.preventDefault();let r=[...s.dataTransfer?.files??[]];r.length>1&&n.notices.info(`Opened one of ${pn(r.length)} files. Put an OBJ or glTF and its textures into a .zip.`);let o=r.find(a=>/\.(glb|gltf|obj|ply|stl|off|3mf|zip|segvigen)$/i.test(a.name))??r[0];o&&n.session.upload(o)}),window.addEventListener("paste",s=>{let[r]=s.clipboardData?.files??[];r&&!r.type.startsWith("image/")&&n.session.upload(r)})}var EA=".glb,.gltf,.obj,.ply,.stl,.off,.3mf,.zip,.segvigen";function rx(){let n=new Ml;jf(n.get());let e=nx(),t=new nu(n,e,()=>Zf(n)),i=new El(n,e,t);t.attach(i);let s=F("input",{type:"file",id:"file-input",accept:EA,hidden:!0,"aria-label":"Mesh file"});s.addEventListener("change",()=>{let[f]=s.files??[];s.value="",f&&i.upload(f)}),document.body.append(s);let r=()=>{},o={store:n,session:i,stage:t,notices:e,parts:{merge:r,split:r,grow:r,shrink:r,remove:r,hide:r,solo:r,lock:r,group:r,ungroup:r},commands:{openFile:()=>s.click(),openProjects:r,openExport:r,saveAs:r,openHelp:r,renameAll:r,renamePart:r,partMenu:r}};ix(o),Dy(o),jy(o),By(o),o.commands.partMenu=Lv(o),t.partMenu=o.commands.partMenu,ky(o),Qy(o);let a={divide:zy(o),draw:Iy(o),brush:Rv(o),parts:Iv(o)},l=Ke("tool");n.subscribe(f=>{let g=f.state&&f.view.tool in a?a[f.view.tool]:null;He(l,g!==null),bs(l,g?[g.element]:[]),g?.render(f),document.body.classList.toggle("drawing",f.drawing)});let c=tx(o),u=Cy(o),d=Ly(o);o.commands.openProjects=()=>c.open(),o.commands.openHelp=()=>d.open(),o.commands.saveAs=()=>{i.saveAs(Ke("projects-button")).then(f=>{if(!f)return;let g=Ke("project-name");window.setTimeout(()=>(g.focus(),g.select()),50)})},o.commands.openExport=()=>{let{state:f}=n.get();f?.status==="ready"&&f.parts.length?u.open():e.info("No parts to export yet.",{near:Ke("export-button")})};let h=f=>{document.documentElement.dataset.input=f};h("pointer"),window.addEventListener("pointerdown",()=>h("pointer"),{capture:!0}),window.addEventListener("keydown",({key:f})=>/^(Tab|Arrow.*| )$/.test(f)&&h("keyboard"),{capture:!0}),Cv(),Fy(o,a.draw),sx(o),n.subscribe((f,g)=>{f.prefs.theme!==g.prefs.theme&&jf(f)}),window.matchMedia("(prefers-color-scheme: light)").addEventListener("change",()=>n.prefs({})),window.addEventListener("hashchange",()=>{let f=Gu();f&&f!==n.get().state?.project.id&&i.open(f)}),document.addEventListener("visibilitychange",()=>{document.visibilityState==="visible"&&i.reconnect()}),Object.assign(window,{segvigen:{state:()=>n.get().state,data:()=>n.get(),viewer:t.viewer,store:n,api:Rt,session:i,video:Gs}}),i.start()}document.readyState==="complete"?rx():window.addEventListener("load",()=>window.setTimeout(rx),{once:!0});
