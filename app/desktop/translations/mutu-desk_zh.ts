<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Divide by area</source>
        <translation>按面积分割</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>调整界线</translation>
    </message>
    <message>
        <source>Move a boundary point</source>
        <translation>移动界址点</translation>
    </message>
    <message>
        <source>Insert a boundary point</source>
        <translation>增加界址点</translation>
    </message>
    <message>
        <source>Delete a boundary point</source>
        <translation>删除界址点</translation>
    </message>
    <message>
        <source>Add a parcel</source>
        <translation>新增宗地</translation>
    </message>
    <message>
        <source>Fill a gap</source>
        <translation>补设宗地</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>AddTool</name>
    <message>
        <source>Check the new parcel, then press Enter to write it.</source>
        <translation>核对新宗地，按回车写入。</translation>
    </message>
    <message>
        <source>Click into the gap that the new parcel is to fill.</source>
        <translation>在要补满的空隙内点一下。</translation>
    </message>
    <message>
        <source>Paste the boundary points, one X,Y (north, east) a line.</source>
        <translation>粘贴界址点坐标，每行一点：X（北），Y（东）。</translation>
    </message>
    <message>
        <source>Draw the outline of the new parcel.</source>
        <translation>逐点画出新宗地的界址。</translation>
    </message>
    <message>
        <source>Next point; double click or Enter closes the outline.</source>
        <translation>继续下一点；双击或回车闭合。</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>界址</translation>
    </message>
    <message>
        <source>drawn on the map</source>
        <translation>在图上逐点绘制</translation>
    </message>
    <message>
        <source>from coordinates</source>
        <translation>由坐标成果</translation>
    </message>
    <message>
        <source>fills a gap</source>
        <translation>补满空隙</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>3198829.123, 353692.456
…</source>
        <translation>3198829.123, 353692.456
……</translation>
    </message>
    <message>
        <source>Take only ground that is free</source>
        <translation>只取空余土地</translation>
    </message>
    <message>
        <source>East stood first; the figures were turned around.</source>
        <translation>原为东坐标在前，已对调为先北后东。</translation>
    </message>
</context>
<context>
    <name>Areas</name>
    <message>
        <source>The file lists more than %1 areas.</source>
        <translation>文件所列面积超过 %1 个。</translation>
    </message>
    <message>
        <source>Row %1, column %2: “%3”. %4</source>
        <translation>第 %1 行第 %2 列：“%3”。%4</translation>
    </message>
    <message>
        <source>The file lists no areas: write one a row, such as 5, 3.5mu or 2000m2.</source>
        <translation>文件中没有面积：每行写一个，如 5、3.5亩 或 2000m2。</translation>
    </message>
</context>
<context>
    <name>BookDoor</name>
    <message>
        <source>Open a book</source>
        <translation>打开账簿</translation>
    </message>
    <message>
        <source>Land books (*.mutu);;All files (*)</source>
        <translation>土地账簿 (*.mutu);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CaseData</name>
    <message>
        <source>Term of the case</source>
        <translation>案件期限</translation>
    </message>
    <message>
        <source>Mortgaged</source>
        <translation>是否抵押</translation>
    </message>
    <message>
        <source>Seized</source>
        <translation>是否查封</translation>
    </message>
    <message>
        <source>Subtenants</source>
        <translation>有无次承租人</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地面积</translation>
    </message>
    <message>
        <source>Certified floor</source>
        <translation>有证建筑面积</translation>
    </message>
    <message>
        <source>Uncertified floor</source>
        <translation>无证建筑面积</translation>
    </message>
    <message>
        <source>Soil survey needed</source>
        <translation>需土壤调查</translation>
    </message>
    <message>
        <source>Budget (yuan)</source>
        <translation>预算（元）</translation>
    </message>
    <message>
        <source>Compensation (yuan)</source>
        <translation>补偿金额（元）</translation>
    </message>
    <message>
        <source>To be vacated by</source>
        <translation>约定腾空日</translation>
    </message>
    <message>
        <source>Mortgagee&apos;s consent</source>
        <translation>抵押权人同意书</translation>
    </message>
    <message>
        <source>Court&apos;s consent</source>
        <translation>法院同意</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>Time for appeal ends</source>
        <translation>救济期届满</translation>
    </message>
    <message>
        <source>Production stopped on</source>
        <translation>停产日期</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>移交日期</translation>
    </message>
    <message>
        <source>Meters closed</source>
        <translation>水电表已销户</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>权证号</translation>
    </message>
    <message>
        <source>Soil report</source>
        <translation>土壤报告</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Paid in all (yuan)</source>
        <translation>累计支付（元）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>To be reviewed on</source>
        <translation>复核日期</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>文号</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>{count} cases opened from %1</source>
        <translation>按台账立案 {count} 件：%1</translation>
    </message>
</context>
<context>
    <name>CaseListFields</name>
    <message>
        <source>number of the list</source>
        <translation>整治清单文号</translation>
    </message>
    <message>
        <source>term, such as 2026-12-31</source>
        <translation>时限，如 2026-12-31</translation>
    </message>
    <message>
        <source>areas as headings say</source>
        <translation>面积单位按表头</translation>
    </message>
    <message>
        <source>areas in mu</source>
        <translation>面积单位：亩</translation>
    </message>
    <message>
        <source>areas in m²</source>
        <translation>面积单位：平方米</translation>
    </message>
    <message>
        <source>areas in ha</source>
        <translation>面积单位：公顷</translation>
    </message>
    <message>
        <source>For rows that state none</source>
        <translation>用于未注明的行</translation>
    </message>
    <message>
        <source>Number of the list</source>
        <translation>整治清单文号</translation>
    </message>
    <message>
        <source>Term of the cases</source>
        <translation>案件时限</translation>
    </message>
    <message>
        <source>Unit of the areas</source>
        <translation>面积单位</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Clear enterprises out</source>
        <translation>企业清退</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Cases by state</source>
        <translation>按状态分列的案件</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Take the step</source>
        <translation>办理此步</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>%1 open cases, %2 overdue</source>
        <translation>在办 %1 件，逾期 %2 件</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>%1 (where needed)</source>
        <translation>%1（如需）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Way of leaving</source>
        <translation>退出方式</translation>
    </message>
    <message>
        <source>2026-12-31=50000; …</source>
        <translation>2026-12-31=50000；分号隔开</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>分期支付</translation>
    </message>
    <message>
        <source>Everything is vacated</source>
        <translation>全部腾空</translation>
    </message>
    <message>
        <source>No clearing case yet. Select a parcel and open one from its details.</source>
        <translation>尚无清退案件。选定宗地后，在右侧详情中立案。</translation>
    </message>
    <message>
        <source>Choose a case to see its next step, or open one from the details of a parcel.</source>
        <translation>点选案件查看下一步；要新立案件，请先选中宗地，再点右侧“清退…”。</translation>
    </message>
    <message>
        <source>The number of this document is wanted.</source>
        <translation>请填写此材料的文号。</translation>
    </message>
    <message>
        <source>This is wanted.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>Still wanted: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>Over; goes on only if something came back</source>
        <translation>已销号；仅在回潮时继续</translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>Clearing case {case}</source>
        <translation>清退案件 {case}</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>measured %1</source>
        <translation>图上 %1</translation>
    </message>
    <message>
        <source>registered %1</source>
        <translation>登记 %1</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>第 %1 份</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新设</translation>
    </message>
    <message>
        <source>again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>%1 rights, uses and other records move along.</source>
        <translation>随地转移权利、使用等 %1 项。</translation>
    </message>
    <message>
        <source>%1 new boundary points on boundaries of others.</source>
        <translation>在邻宗界线上新增界址点 %1 个。</translation>
    </message>
    <message>
        <source>To meet the areas, lines bend by up to %1 mm.</source>
        <translation>为使面积准确，分割线最大偏折 %1 毫米。</translation>
    </message>
    <message>
        <source>%1: %2 new parcels</source>
        <translation>已完成：%1，新设 %2 宗</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>已完成：%1，新宗地 %2</translation>
    </message>
    <message>
        <source>%1: %2 parcels changed</source>
        <translation>已完成：%1，涉及 %2 宗</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Enter a check of encumbrances</source>
        <translation>登记抵押查封核查</translation>
    </message>
    <message>
        <source>Mortgage, seizure and other limits on %1</source>
        <translation>%1 的抵押、查封等限制</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>number of the registry&apos;s answer</source>
        <translation>查询单文号</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter the check</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Encumbrances checked: %1</source>
        <translation>核查抵押查封：%1</translation>
    </message>
    <message>
        <source>Give the number of the answer.</source>
        <translation>请填写查询单文号。</translation>
    </message>
    <message>
        <source>Nothing is written while the desk reads another day.</source>
        <translation>正在查看其他日期，不能写入。</translation>
    </message>
</context>
<context>
    <name>CheckWork</name>
    <message>
        <source>Accept a finding</source>
        <translation>认可问题</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>state-owned land</source>
        <translation>国有土地</translation>
    </message>
    <message>
        <source>allocation</source>
        <translation>划拨</translation>
    </message>
    <message>
        <source>grant</source>
        <translation>出让</translation>
    </message>
    <message>
        <source>capital contribution</source>
        <translation>作价出资（入股）</translation>
    </message>
    <message>
        <source>land lease</source>
        <translation>租赁</translation>
    </message>
    <message>
        <source>authorised operation</source>
        <translation>授权经营</translation>
    </message>
    <message>
        <source>collective land</source>
        <translation>集体土地</translation>
    </message>
    <message>
        <source>approved allocation</source>
        <translation>批准拨用</translation>
    </message>
    <message>
        <source>collective land ownership</source>
        <translation>集体土地所有权</translation>
    </message>
    <message>
        <source>state land ownership</source>
        <translation>国家土地所有权</translation>
    </message>
    <message>
        <source>right to use state-owned construction land</source>
        <translation>国有建设用地使用权</translation>
    </message>
    <message>
        <source>state-owned construction land with building ownership</source>
        <translation>国有建设用地使用权/房屋所有权</translation>
    </message>
    <message>
        <source>right to use collective construction land</source>
        <translation>集体建设用地使用权</translation>
    </message>
    <message>
        <source>collective construction land with building ownership</source>
        <translation>集体建设用地使用权/房屋所有权</translation>
    </message>
    <message>
        <source>other right</source>
        <translation>其他权利</translation>
    </message>
    <message>
        <source>retail</source>
        <translation>零售商业用地</translation>
    </message>
    <message>
        <source>hotel</source>
        <translation>旅馆用地</translation>
    </message>
    <message>
        <source>business and finance</source>
        <translation>商务金融用地</translation>
    </message>
    <message>
        <source>other commercial</source>
        <translation>其他商服用地</translation>
    </message>
    <message>
        <source>industrial</source>
        <translation>工业用地</translation>
    </message>
    <message>
        <source>mining</source>
        <translation>采矿用地</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>仓储用地</translation>
    </message>
    <message>
        <source>urban housing</source>
        <translation>城镇住宅用地</translation>
    </message>
    <message>
        <source>rural housing</source>
        <translation>农村宅基地</translation>
    </message>
    <message>
        <source>government</source>
        <translation>机关团体用地</translation>
    </message>
    <message>
        <source>education</source>
        <translation>教育用地</translation>
    </message>
    <message>
        <source>research</source>
        <translation>科研用地</translation>
    </message>
    <message>
        <source>health</source>
        <translation>医疗卫生用地</translation>
    </message>
    <message>
        <source>public utilities</source>
        <translation>公用设施用地</translation>
    </message>
    <message>
        <source>parks and green space</source>
        <translation>公园与绿地</translation>
    </message>
    <message>
        <source>urban roads</source>
        <translation>城镇村道路用地</translation>
    </message>
    <message>
        <source>transport stations</source>
        <translation>交通服务场站用地</translation>
    </message>
    <message>
        <source>river</source>
        <translation>河流水面</translation>
    </message>
    <message>
        <source>unused ground</source>
        <translation>空闲地</translation>
    </message>
    <message>
        <source>paddy</source>
        <translation>水田</translation>
    </message>
    <message>
        <source>irrigated land</source>
        <translation>水浇地</translation>
    </message>
    <message>
        <source>dry farmland</source>
        <translation>旱地</translation>
    </message>
    <message>
        <source>orchard</source>
        <translation>果园</translation>
    </message>
    <message>
        <source>tea garden</source>
        <translation>茶园</translation>
    </message>
    <message>
        <source>rubber plantation</source>
        <translation>橡胶园</translation>
    </message>
    <message>
        <source>other plantation</source>
        <translation>其他园地</translation>
    </message>
    <message>
        <source>forest</source>
        <translation>乔木林地</translation>
    </message>
    <message>
        <source>bamboo</source>
        <translation>竹林地</translation>
    </message>
    <message>
        <source>mangrove</source>
        <translation>红树林地</translation>
    </message>
    <message>
        <source>forest swamp</source>
        <translation>森林沼泽</translation>
    </message>
    <message>
        <source>shrubland</source>
        <translation>灌木林地</translation>
    </message>
    <message>
        <source>shrub swamp</source>
        <translation>灌丛沼泽</translation>
    </message>
    <message>
        <source>other woodland</source>
        <translation>其他林地</translation>
    </message>
    <message>
        <source>natural pasture</source>
        <translation>天然牧草地</translation>
    </message>
    <message>
        <source>grass swamp</source>
        <translation>沼泽草地</translation>
    </message>
    <message>
        <source>sown pasture</source>
        <translation>人工牧草地</translation>
    </message>
    <message>
        <source>other grassland</source>
        <translation>其他草地</translation>
    </message>
    <message>
        <source>wholesale market</source>
        <translation>批发市场用地</translation>
    </message>
    <message>
        <source>restaurants</source>
        <translation>餐饮用地</translation>
    </message>
    <message>
        <source>entertainment</source>
        <translation>娱乐用地</translation>
    </message>
    <message>
        <source>salt works</source>
        <translation>盐田</translation>
    </message>
    <message>
        <source>press and broadcasting</source>
        <translation>新闻出版用地</translation>
    </message>
    <message>
        <source>social welfare</source>
        <translation>社会福利用地</translation>
    </message>
    <message>
        <source>culture</source>
        <translation>文化设施用地</translation>
    </message>
    <message>
        <source>sports</source>
        <translation>体育用地</translation>
    </message>
    <message>
        <source>military</source>
        <translation>军事设施用地</translation>
    </message>
    <message>
        <source>embassies</source>
        <translation>使领馆用地</translation>
    </message>
    <message>
        <source>prisons</source>
        <translation>监教场所用地</translation>
    </message>
    <message>
        <source>religion</source>
        <translation>宗教用地</translation>
    </message>
    <message>
        <source>cemeteries</source>
        <translation>殡葬用地</translation>
    </message>
    <message>
        <source>scenic sites</source>
        <translation>风景名胜设施用地</translation>
    </message>
    <message>
        <source>railways</source>
        <translation>铁路用地</translation>
    </message>
    <message>
        <source>urban rail</source>
        <translation>轨道交通用地</translation>
    </message>
    <message>
        <source>highways</source>
        <translation>公路用地</translation>
    </message>
    <message>
        <source>rural roads</source>
        <translation>农村道路</translation>
    </message>
    <message>
        <source>airports</source>
        <translation>机场用地</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>港口码头用地</translation>
    </message>
    <message>
        <source>pipelines</source>
        <translation>管道运输用地</translation>
    </message>
    <message>
        <source>lake</source>
        <translation>湖泊水面</translation>
    </message>
    <message>
        <source>reservoir</source>
        <translation>水库水面</translation>
    </message>
    <message>
        <source>pond</source>
        <translation>坑塘水面</translation>
    </message>
    <message>
        <source>coastal flats</source>
        <translation>沿海滩涂</translation>
    </message>
    <message>
        <source>inland flats</source>
        <translation>内陆滩涂</translation>
    </message>
    <message>
        <source>ditches</source>
        <translation>沟渠</translation>
    </message>
    <message>
        <source>marsh</source>
        <translation>沼泽地</translation>
    </message>
    <message>
        <source>waterworks</source>
        <translation>水工建筑用地</translation>
    </message>
    <message>
        <source>glaciers and permanent snow</source>
        <translation>冰川及永久积雪</translation>
    </message>
    <message>
        <source>farm facilities</source>
        <translation>设施农用地</translation>
    </message>
    <message>
        <source>field ridges</source>
        <translation>田坎</translation>
    </message>
    <message>
        <source>saline land</source>
        <translation>盐碱地</translation>
    </message>
    <message>
        <source>sand</source>
        <translation>沙地</translation>
    </message>
    <message>
        <source>bare soil</source>
        <translation>裸土地</translation>
    </message>
    <message>
        <source>bare rock</source>
        <translation>裸岩石砾地</translation>
    </message>
    <message>
        <source>farm produce processing</source>
        <translation>农副食品加工业</translation>
    </message>
    <message>
        <source>food</source>
        <translation>食品制造业</translation>
    </message>
    <message>
        <source>beverages and tea</source>
        <translation>酒、饮料和精制茶制造业</translation>
    </message>
    <message>
        <source>tobacco</source>
        <translation>烟草制品业</translation>
    </message>
    <message>
        <source>textiles</source>
        <translation>纺织业</translation>
    </message>
    <message>
        <source>clothing</source>
        <translation>纺织服装、服饰业</translation>
    </message>
    <message>
        <source>leather and footwear</source>
        <translation>皮革、毛皮、羽毛及其制品和制鞋业</translation>
    </message>
    <message>
        <source>wood and bamboo</source>
        <translation>木材加工和木、竹、藤、棕、草制品业</translation>
    </message>
    <message>
        <source>furniture</source>
        <translation>家具制造业</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>造纸和纸制品业</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>印刷和记录媒介复制业</translation>
    </message>
    <message>
        <source>stationery, sport and toys</source>
        <translation>文教、工美、体育和娱乐用品制造业</translation>
    </message>
    <message>
        <source>petroleum, coal and fuels</source>
        <translation>石油、煤炭及其他燃料加工业</translation>
    </message>
    <message>
        <source>chemicals</source>
        <translation>化学原料和化学制品制造业</translation>
    </message>
    <message>
        <source>pharmaceuticals</source>
        <translation>医药制造业</translation>
    </message>
    <message>
        <source>chemical fibres</source>
        <translation>化学纤维制造业</translation>
    </message>
    <message>
        <source>rubber and plastics</source>
        <translation>橡胶和塑料制品业</translation>
    </message>
    <message>
        <source>non-metallic minerals</source>
        <translation>非金属矿物制品业</translation>
    </message>
    <message>
        <source>ferrous metals</source>
        <translation>黑色金属冶炼和压延加工业</translation>
    </message>
    <message>
        <source>non-ferrous metals</source>
        <translation>有色金属冶炼和压延加工业</translation>
    </message>
    <message>
        <source>metal products</source>
        <translation>金属制品业</translation>
    </message>
    <message>
        <source>general machinery</source>
        <translation>通用设备制造业</translation>
    </message>
    <message>
        <source>special machinery</source>
        <translation>专用设备制造业</translation>
    </message>
    <message>
        <source>motor vehicles</source>
        <translation>汽车制造业</translation>
    </message>
    <message>
        <source>railway, ships and aircraft</source>
        <translation>铁路、船舶、航空航天和其他运输设备制造业</translation>
    </message>
    <message>
        <source>electrical machinery</source>
        <translation>电气机械和器材制造业</translation>
    </message>
    <message>
        <source>computers and electronics</source>
        <translation>计算机、通信和其他电子设备制造业</translation>
    </message>
    <message>
        <source>instruments</source>
        <translation>仪器仪表制造业</translation>
    </message>
    <message>
        <source>other manufacturing</source>
        <translation>其他制造业</translation>
    </message>
    <message>
        <source>waste recovery</source>
        <translation>废弃资源综合利用业</translation>
    </message>
    <message>
        <source>repair of machinery</source>
        <translation>金属制品、机械和设备修理业</translation>
    </message>
    <message>
        <source>power and heat supply</source>
        <translation>电力、热力生产和供应业</translation>
    </message>
    <message>
        <source>gas supply</source>
        <translation>燃气生产和供应业</translation>
    </message>
    <message>
        <source>water supply</source>
        <translation>水的生产和供应业</translation>
    </message>
    <message>
        <source>areas differ</source>
        <translation>面积不符</translation>
    </message>
    <message>
        <source>same code</source>
        <translation>重码</translation>
    </message>
    <message>
        <source>code malformed</source>
        <translation>代码不规范</translation>
    </message>
    <message>
        <source>same ground twice</source>
        <translation>图形重复</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>缝隙</translation>
    </message>
    <message>
        <source>doubtful place</source>
        <translation>位置可疑</translation>
    </message>
    <message>
        <source>outline not valid</source>
        <translation>界址环无效</translation>
    </message>
    <message>
        <source>outside of its district</source>
        <translation>越出片区</translation>
    </message>
    <message>
        <source>over-let</source>
        <translation>超额出租</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>sliver</source>
        <translation>狭长碎片</translation>
    </message>
    <message>
        <source>boundaries do not match</source>
        <translation>界线不符</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Nothing of that name</source>
        <translation>没有这个名称</translation>
    </message>
    <message>
        <source>The names are still being read; a whole code is found</source>
        <translation>名称还在读取；输入完整代码即可找到</translation>
    </message>
    <message>
        <source>This enterprise neither holds nor uses a parcel.</source>
        <translation>该企业既无权利，也未使用任何宗地。</translation>
    </message>
    <message>
        <source>Enter its right or use first, or look it up in the ledger.</source>
        <translation>请先登记其权利或实际使用，或在台账中查询。</translation>
    </message>
    <message>
        <source>Parcel / enterprise / command</source>
        <translation>地块号 / 企业 / 命令</translation>
    </message>
    <message>
        <source>Find a parcel, an enterprise or a command</source>
        <translation>查找地块、企业或命令</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open a book…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>New book…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>See the demo zone</source>
        <translation>看看示范园区</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Find land</source>
        <translation>查地</translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation>出图</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>缩放到选中</translation>
    </message>
    <message>
        <source>Colour by occupancy</source>
        <translation>按占用着色</translation>
    </message>
    <message>
        <source>Colour by industry</source>
        <translation>按产业着色</translation>
    </message>
    <message>
        <source>Read as of another day…</source>
        <translation>选择日期…</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>导出清单…</translation>
    </message>
    <message>
        <source>Switch to Chinese</source>
        <translation>Switch to English</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色 / 深色</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Traverse</source>
        <translation>导线</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>按面积</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>改边界</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>界址点</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增宗地</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清退</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>划区</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>再分配</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>前一视图</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>后一视图</translation>
    </message>
    <message>
        <source>Measure a length</source>
        <translation>量距离</translation>
    </message>
    <message>
        <source>Measure an area</source>
        <translation>量面积</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>North up</source>
        <translation>北方朝上</translation>
    </message>
</context>
<context>
    <name>Compass</name>
    <message>
        <source>Turn the map north up</source>
        <translation>将地图转回北方朝上</translation>
    </message>
    <message>
        <source>North; a click turns the map upright. Shift and the wheel, [ and ] turn it.</source>
        <translation>指北；点击转回正北。Shift 加滚轮或 [ ] 键可旋转地图。</translation>
    </message>
</context>
<context>
    <name>CreateDialog</name>
    <message>
        <source>New book</source>
        <translation>新建账簿</translation>
    </message>
    <message>
        <source>such as the zone&apos;s name</source>
        <translation>例如园区名称</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>EPSG:%1 — CGCS2000, 3° zone, central meridian %2°E, eastings of 6 digits</source>
        <translation>EPSG:%1 — CGCS2000，3°带，中央经线 %2°E，横坐标 6 位（不带带号）</translation>
    </message>
    <message>
        <source>EPSG:%1 — CGCS2000, 3° zone %2 (central meridian %3°E), eastings of 8 digits</source>
        <translation>EPSG:%1 — CGCS2000，3°带第 %2 带（中央经线 %3°E），横坐标 8 位（带带号）</translation>
    </message>
    <message>
        <source>This coordinate system is not known. Choose one from the list, or type its EPSG number.</source>
        <translation>无法识别该坐标系。请从列表中选择，或输入 EPSG 编号。</translation>
    </message>
    <message>
        <source>A book needs a projected coordinate system in metres, such as a Gauss–Krüger zone.</source>
        <translation>账簿须采用以米为单位的投影坐标系，例如高斯-克吕格带。</translation>
    </message>
    <message>
        <source>Choose a file for the book.</source>
        <translation>请选择账簿的存放文件。</translation>
    </message>
    <message>
        <source>There is already a file of that name. Choose another.</source>
        <translation>已有同名文件，请换一个名称。</translation>
    </message>
    <message>
        <source>Meant for %1° to %2° east. </source>
        <translation>适用于东经 %1° 至 %2°。</translation>
    </message>
    <message>
        <source>Eastings begin with the zone number %1. </source>
        <translation>横坐标以带号 %1 开头。</translation>
    </message>
    <message>
        <source>Take the system that your parcel files are delivered in; files in other systems are converted when they are imported. It cannot be changed later.</source>
        <translation>请选用宗地成果所用的坐标系；其他坐标系的文件导入时自动转换。建簿后不能更改。</translation>
    </message>
    <message>
        <source>land-book</source>
        <translation>账簿</translation>
    </message>
    <message>
        <source>File of the new book</source>
        <translation>新账簿的文件</translation>
    </message>
    <message>
        <source>Land books (*.mutu)</source>
        <translation>账簿 (*.mutu)</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Another book is being made just now.</source>
        <translation>正在建立另一个账簿。</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it at the foot of the window.</source>
        <translation>请等其完成，或在窗口底部停止。</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Nothing selected</source>
        <translation>未选中</translation>
    </message>
    <message>
        <source>Click a parcel on the map or a row of the list.</source>
        <translation>点击地图上的宗地，或清单中的一行。</translation>
    </message>
    <message>
        <source>Selected parcel</source>
        <translation>选中的宗地</translation>
    </message>
    <message>
        <source>Details of the selected parcel</source>
        <translation>选中宗地的详情</translation>
    </message>
    <message>
        <source>What lies near</source>
        <translation>周边</translation>
    </message>
    <message>
        <source>Lists the parcels within a distance, who is there, and what clearing them would free</source>
        <translation>列出一定距离内的宗地、其权利人与使用者，以及清退后可腾出的土地和厂房</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>清退…</translation>
    </message>
    <message>
        <source>Opens a clearing case on this parcel</source>
        <translation>就该宗地清退立案</translation>
    </message>
    <message>
        <source>Checked…</source>
        <translation>核查…</translation>
    </message>
    <message>
        <source>Enters that mortgage, seizure and other limits were looked up</source>
        <translation>登记已查询抵押、查封等限制</translation>
    </message>
</context>
<context>
    <name>DivideTool</name>
    <message>
        <source>Click the parcel to be divided, near the edge that the lines run along.</source>
        <translation>点击要分割的宗地，靠近分割线所平行的一边。</translation>
    </message>
    <message>
        <source>Click near another edge to turn the lines; press Enter to write the parts.</source>
        <translation>点其他边可换方向；核对后按回车写入。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>分割方式</translation>
    </message>
    <message>
        <source>equal parts</source>
        <translation>等分</translation>
    </message>
    <message>
        <source>areas one by one</source>
        <translation>逐一给定面积</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>5, 3.5, 2000m2 (mu without a unit)</source>
        <translation>5, 3.5, 2000㎡（无单位为亩）</translation>
    </message>
    <message>
        <source>Remainder</source>
        <translation>剩余部分</translation>
    </message>
    <message>
        <source>stands last</source>
        <translation>放在最后</translation>
    </message>
    <message>
        <source>stands first</source>
        <translation>放在最前</translation>
    </message>
    <message>
        <source>Lines run</source>
        <translation>分割线</translation>
    </message>
    <message>
        <source>along the chosen edge</source>
        <translation>平行于所选边</translation>
    </message>
    <message>
        <source>along a bearing</source>
        <translation>按方位角</translation>
    </message>
    <message>
        <source>Bearing</source>
        <translation>方位角</translation>
    </message>
    <message>
        <source>Least width</source>
        <translation>最小宽度</translation>
    </message>
    <message>
        <source>any, or such as 20 m</source>
        <translation>不限，或如 20 m</translation>
    </message>
    <message>
        <source>Areas are</source>
        <translation>面积依据</translation>
    </message>
    <message>
        <source>measured on the map</source>
        <translation>图上面积</translation>
    </message>
    <message>
        <source>of the register</source>
        <translation>登记面积</translation>
    </message>
    <message>
        <source>Write a number of parts from 2 to %1.</source>
        <translation>份数请写 2 至 %1。</translation>
    </message>
    <message>
        <source>Write the areas one after the other, such as 5, 3.5, 2000m2.</source>
        <translation>请依次写出各部分面积，如 5, 3.5, 2000㎡。</translation>
    </message>
    <message>
        <source>45.5 or N45°30&apos;E</source>
        <translation>45.5 或 N45°30&apos;E</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>A table (CSV) with one area a row</source>
        <translation>表格文件（CSV），每行一个面积</translation>
    </message>
    <message>
        <source>File of areas</source>
        <translation>面积清单文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt);;All files (*)</source>
        <translation>表格文件 (*.csv *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Edit parcels</source>
        <translation>编辑宗地</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>X,Y or @length&lt;bearing</source>
        <translation>X,Y 或 @边长&lt;方位角</translation>
    </message>
    <message>
        <source>Written place</source>
        <translation>输入坐标</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>捕捉</translation>
    </message>
    <message>
        <source>Snap to boundary points, crossings, feet and boundaries  S (Shift: not this once)</source>
        <translation>捕捉界址点、交点、垂足与界线  S（按住 Shift 暂不捕捉）</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>沿线</translation>
    </message>
    <message>
        <source>Follow the boundaries from the last point to the next  T</source>
        <translation>自上一点沿界线走到下一点  T</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将要变更的内容</translation>
    </message>
    <message>
        <source>Who takes over the rights</source>
        <translation>权利由谁承接</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Abandon</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Forget what was begun; nothing was written  Esc</source>
        <translation>放弃本次操作，账簿不变  Esc</translation>
    </message>
    <message>
        <source>Choose a tool. A click selects a parcel; with Ctrl several.</source>
        <translation>请选择工具。单击选宗地，按住 Ctrl 可多选。</translation>
    </message>
    <message>
        <source>Editing rests.</source>
        <translation>当前不能编辑。</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Write a reason first</source>
        <translation>请先填写理由</translation>
    </message>
    <message>
        <source>Read again and work it out anew</source>
        <translation>重新读取并计算</translation>
    </message>
    <message>
        <source>Give the building to the part with most of it</source>
        <translation>建筑物整体归入占地最多的部分</translation>
    </message>
    <message>
        <source>Rights follow the land</source>
        <translation>权利随地转移</translation>
    </message>
    <message>
        <source>Part %1 takes all rights</source>
        <translation>第 %1 份承接全部权利</translation>
    </message>
    <message>
        <source>X,Y: north, east. @25.5&lt;N45°30&apos;E: length and bearing from the last point. 25.5: so far towards the pointer.</source>
        <translation>X,Y：北坐标、东坐标（米）。@25.5&lt;N45°30&apos;E：自上一点的边长与方位角。25.5：沿指针方向的边长。</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>This file is not a land book.</source>
        <translation>这个文件不是账簿。</translation>
    </message>
    <message>
        <source>Open a .mutu file, or create a book and import this file into it.</source>
        <translation>请打开 .mutu 文件；或新建账簿，再把这个文件导入。</translation>
    </message>
    <message>
        <source>There is already a file of that name.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>Choose another name, or open the existing book.</source>
        <translation>请换一个名称，或打开已有的账簿。</translation>
    </message>
    <message>
        <source>The book is not there.</source>
        <translation>找不到该账簿。</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed, or whether its drive is connected.</source>
        <translation>请检查文件是否被移动或改名，所在磁盘是否已连接。</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>文件无法打开。</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>请检查文件是否存在、是否有读取权限。</translation>
    </message>
    <message>
        <source>The book was made by a newer version of Mutu.</source>
        <translation>该账簿由更新版本的亩图建立。</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>Another program is writing to the book.</source>
        <translation>另一个程序正在写入该账簿。</translation>
    </message>
    <message>
        <source>Wait until it has finished, then try again.</source>
        <translation>请等它完成后重试。</translation>
    </message>
    <message>
        <source>The book can only be read.</source>
        <translation>该账簿只能读取。</translation>
    </message>
    <message>
        <source>Copy it to a place where you may write, and open the copy.</source>
        <translation>请复制到有写入权限的位置，再打开副本。</translation>
    </message>
    <message>
        <source>The book is damaged.</source>
        <translation>账簿已损坏。</translation>
    </message>
    <message>
        <source>Restore the newest backup; keep the damaged file for inspection.</source>
        <translation>请恢复最近的备份，并保留损坏的文件备查。</translation>
    </message>
    <message>
        <source>The book&apos;s history is damaged.</source>
        <translation>账簿的历史记录已损坏。</translation>
    </message>
    <message>
        <source>The disk is full. The book is as it was before.</source>
        <translation>磁盘已满。账簿保持原样。</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>请清理空间后重试。</translation>
    </message>
    <message>
        <source>The disk failed while reading or writing.</source>
        <translation>磁盘读写出错。</translation>
    </message>
    <message>
        <source>Check the drive or the network share, then try again.</source>
        <translation>请检查磁盘或网络共享后重试。</translation>
    </message>
    <message>
        <source>The SpatiaLite extension is missing.</source>
        <translation>缺少 SpatiaLite 扩展。</translation>
    </message>
    <message>
        <source>Install the package libsqlite3-mod-spatialite.</source>
        <translation>请安装软件包 libsqlite3-mod-spatialite。</translation>
    </message>
    <message>
        <source>The coordinate system is not known.</source>
        <translation>无法识别坐标系。</translation>
    </message>
    <message>
        <source>Choose one from the list, or type its EPSG number.</source>
        <translation>请从列表中选择，或输入 EPSG 编号。</translation>
    </message>
    <message>
        <source>A book needs a projected coordinate system in metres.</source>
        <translation>账簿须采用以米为单位的投影坐标系。</translation>
    </message>
    <message>
        <source>Choose a Gauss–Krüger zone, such as EPSG:4549.</source>
        <translation>请选择高斯-克吕格带，例如 EPSG:4549。</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>找不到该文件。</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed.</source>
        <translation>请检查文件是否被移动或改名。</translation>
    </message>
    <message>
        <source>The file cannot be read as map or table data.</source>
        <translation>该文件不是可读取的图形或表格数据。</translation>
    </message>
    <message>
        <source>Use GeoPackage, Shapefile, GeoJSON or CSV.</source>
        <translation>请使用 GeoPackage、Shapefile、GeoJSON 或 CSV。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Records of this act were changed again later.</source>
        <translation>这次操作的记录后来又被更改过。</translation>
    </message>
    <message>
        <source>Undo the later acts first.</source>
        <translation>请先撤销后面的操作。</translation>
    </message>
    <message>
        <source>An area needs a unit.</source>
        <translation>面积须带单位。</translation>
    </message>
    <message>
        <source>Write for example 5mu, 3000m2 or 0.3ha.</source>
        <translation>例如：5亩、3000㎡、0.3公顷。</translation>
    </message>
    <message>
        <source>This is not an area.</source>
        <translation>这不是面积。</translation>
    </message>
    <message>
        <source>The area is out of range.</source>
        <translation>面积超出范围。</translation>
    </message>
    <message>
        <source>Write a positive area below 10 million km².</source>
        <translation>请填写大于零、小于一千万平方千米的面积。</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Something unexpected happened inside the program.</source>
        <translation>程序内部出现意外情况。</translation>
    </message>
    <message>
        <source>The book is as it was. Please report what you did and this text.</source>
        <translation>账簿保持原样。请把操作经过和这段文字反馈给我们。</translation>
    </message>
    <message>
        <source>The book file is empty.</source>
        <translation>账簿文件是空的。</translation>
    </message>
    <message>
        <source>Restore the newest backup.</source>
        <translation>请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The book file is not complete.</source>
        <translation>账簿文件不完整。</translation>
    </message>
    <message>
        <source>Copy it again, or restore the newest backup.</source>
        <translation>请重新复制，或恢复最近的备份。</translation>
    </message>
    <message>
        <source>This is a folder, not a book.</source>
        <translation>这是文件夹，不是账簿。</translation>
    </message>
    <message>
        <source>Choose the book&apos;s file.</source>
        <translation>请选择账簿文件。</translation>
    </message>
    <message>
        <source>The book has an older form and cannot be written where it lies.</source>
        <translation>账簿为旧版结构，且所在位置不可写。</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>文件夹不存在。</translation>
    </message>
    <message>
        <source>Make the folder first, or choose another place.</source>
        <translation>请先建立文件夹，或换一个位置。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>文件无法写入。</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file in the other program.</source>
        <translation>请换一个文件夹，或先在其他程序中关闭该文件。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Ask for the file again, or export it anew.</source>
        <translation>请重新获取或重新导出该文件。</translation>
    </message>
    <message>
        <source>The file is not complete.</source>
        <translation>文件不完整。</translation>
    </message>
    <message>
        <source>Copy all of its parts again, or export it anew.</source>
        <translation>请重新复制全部文件或重新导出。</translation>
    </message>
    <message>
        <source>The file breaks off or is damaged.</source>
        <translation>文件中断或已损坏。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>The archive holds no map file.</source>
        <translation>压缩包内没有可读取的地图文件。</translation>
    </message>
    <message>
        <source>Unpack it and choose the file.</source>
        <translation>请解压后选择文件。</translation>
    </message>
    <message>
        <source>There is no such encoding.</source>
        <translation>没有这种文字编码。</translation>
    </message>
    <message>
        <source>Choose UTF-8, GBK or GB18030.</source>
        <translation>请选择 UTF-8、GBK 或 GB18030。</translation>
    </message>
    <message>
        <source>The file has several layers.</source>
        <translation>文件中有多个图层。</translation>
    </message>
    <message>
        <source>Write the name of one into the field Layer.</source>
        <translation>请在“图层”中填写其中之一。</translation>
    </message>
    <message>
        <source>The file has no layer of that name.</source>
        <translation>文件中没有这个图层。</translation>
    </message>
    <message>
        <source>What the rows are cannot be told from the columns.</source>
        <translation>无法由列名判断记录类别。</translation>
    </message>
    <message>
        <source>Choose it in the field Records.</source>
        <translation>请在“记录类别”中选择。</translation>
    </message>
    <message>
        <source>The file names no coordinate system, and its figures fit several.</source>
        <translation>文件未说明坐标系，且无法由坐标值判断。</translation>
    </message>
    <message>
        <source>Choose it in the field Coordinate system.</source>
        <translation>请在“坐标系”中选择。</translation>
    </message>
    <message>
        <source>There is no way from the file&apos;s coordinate system to the book&apos;s.</source>
        <translation>没有到账簿坐标系的转换方法。</translation>
    </message>
    <message>
        <source>Convert the coordinates with local parameters first.</source>
        <translation>请先用当地参数转换坐标。</translation>
    </message>
    <message>
        <source>The file differs from what the book has; nothing was imported.</source>
        <translation>文件内容与账簿已有记录不一致，未导入。</translation>
    </message>
    <message>
        <source>Import new records alone; change existing ones one by one.</source>
        <translation>请只导入新增记录；已有记录请逐条变更。</translation>
    </message>
    <message>
        <source>This act is undone already.</source>
        <translation>该操作已经撤销。</translation>
    </message>
    <message>
        <source>Other records still point to this one.</source>
        <translation>仍有其他记录指向它。</translation>
    </message>
    <message>
        <source>There is nothing to show on the sheet.</source>
        <translation>图上没有可显示的内容。</translation>
    </message>
    <message>
        <source>Choose a district that has a boundary or parcels.</source>
        <translation>请选择有界线或宗地的片区。</translation>
    </message>
    <message>
        <source>Legend and tables do not fit on this paper.</source>
        <translation>图例与表格在该纸张上放不下。</translation>
    </message>
    <message>
        <source>Choose a larger paper.</source>
        <translation>请用更大的纸张。</translation>
    </message>
    <message>
        <source>The folder with the map styles is missing.</source>
        <translation>找不到地图图式文件夹。</translation>
    </message>
    <message>
        <source>Install Mutu again.</source>
        <translation>请重新安装亩图。</translation>
    </message>
    <message>
        <source>A map style holds something unknown.</source>
        <translation>图式文件有不认识的内容。</translation>
    </message>
    <message>
        <source>Mend the file and line that are named.</source>
        <translation>请按所指的文件与行号改正。</translation>
    </message>
    <message>
        <source>Another program has just changed the book.</source>
        <translation>另一个程序刚刚改动了账簿。</translation>
    </message>
    <message>
        <source>Do it once more.</source>
        <translation>请再做一次。</translation>
    </message>
    <message>
        <source>Another book is being made just now.</source>
        <translation>正在建立另一个账簿。</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it at the foot of the window.</source>
        <translation>请等其完成，或在窗口底部停止。</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>工作已停止。</translation>
    </message>
    <message>
        <source>The chain of the book&apos;s history is broken.</source>
        <translation>变更历史的散列链中断。</translation>
    </message>
    <message>
        <source>There is no such column.</source>
        <translation>没有这个字段或列。</translation>
    </message>
    <message>
        <source>Choose a column that the file has.</source>
        <translation>请选择文件中已有的列。</translation>
    </message>
    <message>
        <source>The history has no act of that number.</source>
        <translation>没有这个序号的变更。</translation>
    </message>
    <message>
        <source>The coordinate system that the file names does not fit its figures.</source>
        <translation>文件所述坐标系与其坐标值不符。</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>日期写法有误。</translation>
    </message>
    <message>
        <source>Write for example 2020-12-31.</source>
        <translation>请写成 2020-12-31。</translation>
    </message>
    <message>
        <source>The book has no such district.</source>
        <translation>账簿中没有这个片区。</translation>
    </message>
    <message>
        <source>There is already a file of that name; it is not replaced.</source>
        <translation>该文件已存在，不会覆盖。</translation>
    </message>
    <message>
        <source>Choose another name, or move the file away first.</source>
        <translation>换一个文件名，或先移走原文件。</translation>
    </message>
    <message>
        <source>A font is missing.</source>
        <translation>系统缺少所需字体。</translation>
    </message>
    <message>
        <source>Install the package fonts-noto-cjk.</source>
        <translation>请安装 fonts-noto-cjk。</translation>
    </message>
    <message>
        <source>The ending of the name says no known format.</source>
        <translation>无法由文件名判断格式。</translation>
    </message>
    <message>
        <source>End the name in .gpkg, .shp, .geojson or .csv.</source>
        <translation>文件名请以 .gpkg、.shp、.geojson 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>Working with an outline failed.</source>
        <translation>几何运算失败。</translation>
    </message>
    <message>
        <source>Another program has opened the book&apos;s guard against writing.</source>
        <translation>账簿的写入保护被其他程序打开过。</translation>
    </message>
    <message>
        <source>The SHA-256 algorithm is missing.</source>
        <translation>系统缺少 SHA-256 算法。</translation>
    </message>
    <message>
        <source>Install OpenSSL again.</source>
        <translation>请重新安装 OpenSSL。</translation>
    </message>
    <message>
        <source>The history does not agree with the records.</source>
        <translation>变更记录与现存记录不符。</translation>
    </message>
    <message>
        <source>The book has retired some of the file&apos;s records since; nothing was imported.</source>
        <translation>文件中的一些记录此后已在账簿中注销，未导入。</translation>
    </message>
    <message>
        <source>Leave them out of the file; what was retired by mistake comes back by Undo.</source>
        <translation>请从文件中去掉这些记录；误注销的可撤销恢复。</translation>
    </message>
    <message>
        <source>A spatial index does not agree with the records.</source>
        <translation>空间索引与数据不符。</translation>
    </message>
    <message>
        <source>Another program has changed the book&apos;s list of layers.</source>
        <translation>账簿的图层登记被其他程序改动。</translation>
    </message>
    <message>
        <source>An earlier book of that name has left a log behind.</source>
        <translation>同名的旧账簿留下了日志文件。</translation>
    </message>
    <message>
        <source>Open that book once, or move its log away, or choose another name.</source>
        <translation>请先打开那个账簿使其复原，或移走日志文件，或换一个文件名。</translation>
    </message>
    <message>
        <source>The distance is out of range.</source>
        <translation>距离超出可用范围。</translation>
    </message>
    <message>
        <source>Write at most 20000km.</source>
        <translation>请写不超过 20000km 的距离。</translation>
    </message>
    <message>
        <source>This is not a distance.</source>
        <translation>长度写法有误。</translation>
    </message>
    <message>
        <source>Write for example 500m or 1.5km.</source>
        <translation>请写成 500m 或 1.5km。</translation>
    </message>
    <message>
        <source>This is itself an undo or a redo.</source>
        <translation>该变更本身是一次撤销或重做。</translation>
    </message>
    <message>
        <source>This choice is for vacant land only.</source>
        <translation>该选项只用于空地。</translation>
    </message>
    <message>
        <source>Leave it open.</source>
        <translation>请去掉该选项。</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>结果未能写出。</translation>
    </message>
    <message>
        <source>There is no such paper.</source>
        <translation>没有这种纸张规格。</translation>
    </message>
    <message>
        <source>Choose A4, A3, A2, A1 or A0.</source>
        <translation>请选用 A4、A3、A2、A1 或 A0。</translation>
    </message>
    <message>
        <source>A parcel stands both among the present ones and in the past.</source>
        <translation>有宗地同时列在现状与历史中。</translation>
    </message>
    <message>
        <source>The book has no such parcel.</source>
        <translation>账簿中没有这宗地。</translation>
    </message>
    <message>
        <source>Check the code or the plot number.</source>
        <translation>请核对宗地代码或地块编号。</translation>
    </message>
    <message>
        <source>The PDF could not be finished.</source>
        <translation>PDF 未能写完。</translation>
    </message>
    <message>
        <source>The printer cannot be reached.</source>
        <translation>打印机无法连接。</translation>
    </message>
    <message>
        <source>Check the printer, or write a PDF and print that.</source>
        <translation>请检查打印机，或先存为 PDF 再打印。</translation>
    </message>
    <message>
        <source>The program is not complete.</source>
        <translation>程序不完整。</translation>
    </message>
    <message>
        <source>Working with a coordinate system failed.</source>
        <translation>坐标系运算失败。</translation>
    </message>
    <message>
        <source>Check the coordinate system; the book is as it was.</source>
        <translation>请检查坐标系；账簿未被改动。</translation>
    </message>
    <message>
        <source>The lower limit is above the upper one.</source>
        <translation>范围的下限大于上限。</translation>
    </message>
    <message>
        <source>Exchange the two.</source>
        <translation>请对调两个值。</translation>
    </message>
    <message>
        <source>A record occurs twice in one act.</source>
        <translation>同一记录在一次变更中出现两次。</translation>
    </message>
    <message>
        <source>Do it in two acts.</source>
        <translation>请分成两次变更办理。</translation>
    </message>
    <message>
        <source>A record belongs to no act of the history.</source>
        <translation>有记录不属于任何变更。</translation>
    </message>
    <message>
        <source>A record points to something that the book does not have.</source>
        <translation>有记录指向账簿中没有的内容。</translation>
    </message>
    <message>
        <source>Import first what it points to; the book is as it was.</source>
        <translation>请先导入被指向的内容；账簿未改动。</translation>
    </message>
    <message>
        <source>The list of rejects would overwrite the file that is imported.</source>
        <translation>拒绝清单会覆盖正在导入的文件。</translation>
    </message>
    <message>
        <source>A rule sheet holds something unknown.</source>
        <translation>规则表写法有误。</translation>
    </message>
    <message>
        <source>The text beside the map had to be made small.</source>
        <translation>图面说明文字已缩小。</translation>
    </message>
    <message>
        <source>The map frame cuts what should be shown.</source>
        <translation>图框截断了应显示的内容。</translation>
    </message>
    <message>
        <source>Choose a smaller scale or a larger paper.</source>
        <translation>请用更小的比例尺或更大的纸张。</translation>
    </message>
    <message>
        <source>The resolution is out of range.</source>
        <translation>分辨率超出可印范围。</translation>
    </message>
    <message>
        <source>Write 20 to 1200, usually 300.</source>
        <translation>请用 20 到 1200，通常 300。</translation>
    </message>
    <message>
        <source>This is not a scale.</source>
        <translation>比例尺写法有误。</translation>
    </message>
    <message>
        <source>Write for example 1:10000.</source>
        <translation>请写成 1:10000。</translation>
    </message>
    <message>
        <source>The sheet&apos;s template holds something unknown.</source>
        <translation>图幅模板写法有误。</translation>
    </message>
    <message>
        <source>The rows of a table on the sheet do not add up to its total.</source>
        <translation>图上表格各行之和与合计不符。</translation>
    </message>
    <message>
        <source>There is no such template of a sheet.</source>
        <translation>没有这种图幅模板。</translation>
    </message>
    <message>
        <source>SpatiaLite failed.</source>
        <translation>SpatiaLite 运行失败。</translation>
    </message>
    <message>
        <source>The book was changed meanwhile.</source>
        <translation>账簿在此期间已被改动。</translation>
    </message>
    <message>
        <source>Look again, then do it once more.</source>
        <translation>请重新查看后再办理。</translation>
    </message>
    <message>
        <source>The database failed while reading or writing. The book is as it was.</source>
        <translation>数据库读写失败，账簿保持原样。</translation>
    </message>
    <message>
        <source>The totals of vacant land do not agree with its pieces.</source>
        <translation>空地汇总与明细不符。</translation>
    </message>
    <message>
        <source>Text in the file is neither UTF-8 nor GBK.</source>
        <translation>文字既不是 UTF-8 也不是 GBK，无法读出。</translation>
    </message>
    <message>
        <source>Choose the encoding in the field Encoding, or export the file anew.</source>
        <translation>请在“编码”中选择，或重新导出该文件。</translation>
    </message>
    <message>
        <source>Some records lie too far away to be shown.</source>
        <translation>有记录位置过远，图上未显示。</translation>
    </message>
    <message>
        <source>Check their coordinates.</source>
        <translation>请核对其坐标。</translation>
    </message>
    <message>
        <source>An outline written as text holds something unknown.</source>
        <translation>WKT 图形写法有误。</translation>
    </message>
    <message>
        <source>Mend the place that is named.</source>
        <translation>请按所指位置改正。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>文件未能写出。</translation>
    </message>
    <message>
        <source>A file in XML holds something unknown.</source>
        <translation>XML 写法有误。</translation>
    </message>
    <message>
        <source>The new parcel has neither a code nor a plot number.</source>
        <translation>新宗地既无宗地代码，也无地块编号。</translation>
    </message>
    <message>
        <source>Give it a plot number, or the first 14 characters of its code.</source>
        <translation>请填写地块编号，或代码前十四位。</translation>
    </message>
    <message>
        <source>The change would take effect on a day yet to come.</source>
        <translation>生效日期尚未到来。</translation>
    </message>
    <message>
        <source>Choose today or an earlier day, and make it when the day has come.</source>
        <translation>请选择今天或更早的日期，到期时再办理。</translation>
    </message>
    <message>
        <source>On those days the ground belonged to a parcel that is retired by now.</source>
        <translation>该处土地在那些日子属于另一宗地（现已注销）。</translation>
    </message>
    <message>
        <source>Choose the day of its end or a later one; add a new parcel instead of restoring.</source>
        <translation>请选择其注销日或更晚的日期；恢复的宗地请改为新增。</translation>
    </message>
    <message>
        <source>Other parcels have followed this one and hold its ground and its rights.</source>
        <translation>该宗地已有承接的宗地，土地与权利均已转移。</translation>
    </message>
    <message>
        <source>Merge its successors, or undo the change that made them.</source>
        <translation>请合并承接的宗地，或撤销当时的变更。</translation>
    </message>
    <message>
        <source>This is not the beginning of a parcel code.</source>
        <translation>代码前十四位写法有误。</translation>
    </message>
    <message>
        <source>Write county, cadastral district, sub-district and feature code: 14 characters.</source>
        <translation>请写县级区划、地籍区、地籍子区与特征码，共十四位。</translation>
    </message>
    <message>
        <source>A new parcel would descend from one that is not older.</source>
        <translation>新宗地的来源不是更早的宗地。</translation>
    </message>
    <message>
        <source>The parts ask for more than the parcel holds, or one part would be nothing.</source>
        <translation>各部分面积之和超过宗地面积，或有一部分为零。</translation>
    </message>
    <message>
        <source>Make the parts smaller, or leave a remainder.</source>
        <translation>请减小各部分面积，或留出剩余部分。</translation>
    </message>
    <message>
        <source>The parcel is so narrow there that no grid points give the area.</source>
        <translation>该处过窄，毫米格网上无法取得所需面积。</translation>
    </message>
    <message>
        <source>Choose another direction or other areas.</source>
        <translation>请换一个方向或换一组面积。</translation>
    </message>
    <message>
        <source>This is not a bearing.</source>
        <translation>方位角写法有误。</translation>
    </message>
    <message>
        <source>Write degrees clockwise from north: 45.5, 45-30-15 or N45°30&apos;E.</source>
        <translation>请写自北顺时针的度数，如 45.5、45-30-15 或 N45°30&apos;E。</translation>
    </message>
    <message>
        <source>The parcels to be merged overlap.</source>
        <translation>要合并的宗地互相重叠。</translation>
    </message>
    <message>
        <source>Mend the overlap first; the list of findings shows it.</source>
        <translation>请先在问题清单中修复该重叠。</translation>
    </message>
    <message>
        <source>Both parcels are the same ground, and both are held by someone.</source>
        <translation>两宗地范围完全相同，且都有权利人、承租人或使用人。</translation>
    </message>
    <message>
        <source>End or move what stands on one of them, then retire it.</source>
        <translation>请先终止或变更其中一宗的权利，再注销该宗地。</translation>
    </message>
    <message>
        <source>The finding is not there any more.</source>
        <translation>该问题已不存在。</translation>
    </message>
    <message>
        <source>Check again.</source>
        <translation>请重新运行 检查。</translation>
    </message>
    <message>
        <source>Findings of this kind have no safe repair.</source>
        <translation>这类问题没有可靠的自动修复方法。</translation>
    </message>
    <message>
        <source>Merge a narrow parcel with a neighbour; draw a broken boundary anew.</source>
        <translation>窄条宗地请与相邻宗地合并；无效界线请重新绘制或导入。</translation>
    </message>
    <message>
        <source>The named parcel has no part in the finding.</source>
        <translation>指定的宗地与该问题无关。</translation>
    </message>
    <message>
        <source>Name one of the parcels of the finding.</source>
        <translation>请指定问题所涉宗地之一。</translation>
    </message>
    <message>
        <source>No way of mending was found that leaves all else as it is.</source>
        <translation>没有找到不影响其他界线的修复方法。</translation>
    </message>
    <message>
        <source>Reshape the boundary by hand.</source>
        <translation>请手工调整界线。</translation>
    </message>
    <message>
        <source>The repair would make a parcel fall apart.</source>
        <translation>修复会把一宗地断成几块。</translation>
    </message>
    <message>
        <source>Give the ground to that parcel, or split it first.</source>
        <translation>请把这部分土地给该宗地，或先行分割。</translation>
    </message>
    <message>
        <source>The repair would leave a parcel without land.</source>
        <translation>修复后该宗地将没有土地。</translation>
    </message>
    <message>
        <source>Give the ground to that parcel, or retire it.</source>
        <translation>请把这部分土地给该宗地，或注销该宗地。</translation>
    </message>
    <message>
        <source>The repair would make or enlarge another finding.</source>
        <translation>修复会产生或扩大另一个问题。</translation>
    </message>
    <message>
        <source>Mend that one first, choose the other parcel, or reshape the boundary by hand.</source>
        <translation>请先修复另一个问题，或改为给另一宗地，或手工调整界线。</translation>
    </message>
    <message>
        <source>This would make or enlarge an overlap, a gap or a boundary that does not match.</source>
        <translation>该操作会造成或扩大界线问题（重叠、缝隙、界址点缺失等）。</translation>
    </message>
    <message>
        <source>Run the new boundary along the neighbour&apos;s and through its vertices, or keep clear of it.</source>
        <translation>请让新界线沿相邻宗地的界线与界址点走，或与其保持足够距离。</translation>
    </message>
    <message>
        <source>The place is not on the boundary of the parcel that was named.</source>
        <translation>该处不是所指宗地的界线。</translation>
    </message>
    <message>
        <source>Name the parcel whose boundary it is, or another place.</source>
        <translation>请改列该界线所属的宗地，或另指位置。</translation>
    </message>
    <message>
        <source>The new boundary would cross or touch another one.</source>
        <translation>新界线会与其他界线相交或相接。</translation>
    </message>
    <message>
        <source>Choose another course, clear of other boundaries.</source>
        <translation>请另选走向，避开其他界线。</translation>
    </message>
    <message>
        <source>This parcel code was used before and is never used again.</source>
        <translation>该宗地代码已用过，不得重复使用。</translation>
    </message>
    <message>
        <source>Leave the code empty; the book gives the next free one.</source>
        <translation>请不填代码，由系统给出下一个可用代码。</translation>
    </message>
    <message>
        <source>The sequence numbers of this kind are used up in the sub-district.</source>
        <translation>该地籍子区此类宗地的顺序号已用完。</translation>
    </message>
    <message>
        <source>Use another sub-district or feature code.</source>
        <translation>请改用其他地籍子区或特征码。</translation>
    </message>
    <message>
        <source>A coordinate lies more than 100 km from the parcels.</source>
        <translation>坐标离宗地超过一百公里。</translation>
    </message>
    <message>
        <source>Check the coordinates, their zone and their order: X north, Y east.</source>
        <translation>请核对坐标、带号与先后：X 为北坐标，Y 为东坐标。</translation>
    </message>
    <message>
        <source>A coordinate is not a number, or out of range.</source>
        <translation>坐标不是数值，或超出范围。</translation>
    </message>
    <message>
        <source>Write coordinates in metres: X north, Y east.</source>
        <translation>请以米为单位填写：X 为北坐标，Y 为东坐标。</translation>
    </message>
    <message>
        <source>A course is not written right.</source>
        <translation>导线边写法有误。</translation>
    </message>
    <message>
        <source>Write a bearing and a distance in metres for each course.</source>
        <translation>每条边请写方位角与边长（米）。</translation>
    </message>
    <message>
        <source>There is no course.</source>
        <translation>没有导线边。</translation>
    </message>
    <message>
        <source>Write at least one bearing and distance.</source>
        <translation>请至少填写一条边的方位角与边长。</translation>
    </message>
    <message>
        <source>The parcel did not exist yet on that day.</source>
        <translation>该日宗地尚未设立。</translation>
    </message>
    <message>
        <source>Choose a later day.</source>
        <translation>请改用更晚的日期。</translation>
    </message>
    <message>
        <source>The edit could not keep areas and boundaries whole; nothing was written.</source>
        <translation>该编辑无法保证面积与界线守恒，未写入。</translation>
    </message>
    <message>
        <source>A part would be narrower than the least frontage.</source>
        <translation>有的部分宽度不足。</translation>
    </message>
    <message>
        <source>Make fewer or larger parts, or choose another direction.</source>
        <translation>请减少份数、加大面积或换一个方向。</translation>
    </message>
    <message>
        <source>Parcels do not close in this gap on all sides.</source>
        <translation>该处空隙未被宗地完全围合。</translation>
    </message>
    <message>
        <source>Draw its outline as a new parcel, clipped to free ground.</source>
        <translation>请画出界址新增宗地，并选“只取空余部分”。</translation>
    </message>
    <message>
        <source>This is not GeoJSON.</source>
        <translation>GeoJSON 写法有误。</translation>
    </message>
    <message>
        <source>Give one line or polygon in metres.</source>
        <translation>请给出一个以米为单位的线或面。</translation>
    </message>
    <message>
        <source>This is another kind of shape than is needed.</source>
        <translation>图形种类不符。</translation>
    </message>
    <message>
        <source>Draw a line to split or reshape, an outline for a new parcel.</source>
        <translation>分割与改界用线，新增宗地用面。</translation>
    </message>
    <message>
        <source>Other parcels already lie there.</source>
        <translation>该处土地已属其他宗地。</translation>
    </message>
    <message>
        <source>Stay clear of them, or take only the free ground.</source>
        <translation>请避开这些宗地，或选“只取空余部分”。</translation>
    </message>
    <message>
        <source>There is no new parcel of that number.</source>
        <translation>没有这个序号的新宗地。</translation>
    </message>
    <message>
        <source>Choose one from the preview.</source>
        <translation>请从预览中选择。</translation>
    </message>
    <message>
        <source>The line only runs along the boundary.</source>
        <translation>线只沿着宗地界线走。</translation>
    </message>
    <message>
        <source>Let it cross the inside of the parcel.</source>
        <translation>请让线穿过宗地内部。</translation>
    </message>
    <message>
        <source>The line ends inside of the parcel and divides nothing.</source>
        <translation>线止于宗地内部，未能分割。</translation>
    </message>
    <message>
        <source>Draw it on to the boundary, or to another line.</source>
        <translation>请把线延长到界线，或止于另一条线。</translation>
    </message>
    <message>
        <source>The line misses the parcel.</source>
        <translation>线未穿过该宗地。</translation>
    </message>
    <message>
        <source>Let it cross the parcel, or choose only parcels that it crosses.</source>
        <translation>请让线穿过宗地，或只选线穿过的宗地。</translation>
    </message>
    <message>
        <source>The ends of the line, or the point, do not lie on the boundary.</source>
        <translation>线的两端（或该点）不在所指的界线上。</translation>
    </message>
    <message>
        <source>Snap both ends to a vertex or an edge of the boundary.</source>
        <translation>请把两端捕捉到界址点或界线上。</translation>
    </message>
    <message>
        <source>The line crosses or touches itself, or runs back.</source>
        <translation>线自相交、自相接或折返。</translation>
    </message>
    <message>
        <source>Draw it without crossing, or in two steps.</source>
        <translation>请改用不自相交的线，或分两次进行。</translation>
    </message>
    <message>
        <source>The line has fewer than two different points.</source>
        <translation>线不足两个不同的点。</translation>
    </message>
    <message>
        <source>Place at least two points.</source>
        <translation>请至少点两个点。</translation>
    </message>
    <message>
        <source>The line only touches the parcel at a point.</source>
        <translation>线只与宗地相接于一点。</translation>
    </message>
    <message>
        <source>A new vertex, rounded to the millimetre, would make boundaries cross or touch.</source>
        <translation>新界址点取整到毫米后会与其他界线相交或相接。</translation>
    </message>
    <message>
        <source>Move the line by a few millimetres, or lead it through a vertex.</source>
        <translation>请把线移动几毫米，或让它经过已有界址点。</translation>
    </message>
    <message>
        <source>Something needed is missing.</source>
        <translation>缺少必要的内容。</translation>
    </message>
    <message>
        <source>Fill in what is marked.</source>
        <translation>请补填所标出的内容。</translation>
    </message>
    <message>
        <source>Several parcels have this name or code.</source>
        <translation>有多宗地使用同一名称或代码。</translation>
    </message>
    <message>
        <source>Use a code that only one parcel has; the list of findings shows double codes.</source>
        <translation>请用唯一的宗地代码；问题清单列出重码。</translation>
    </message>
    <message>
        <source>The parcel is current.</source>
        <translation>该宗地未注销，无需恢复。</translation>
    </message>
    <message>
        <source>The parcel is retired.</source>
        <translation>该宗地已注销。</translation>
    </message>
    <message>
        <source>Choose current parcels; its lineage shows what became of it.</source>
        <translation>请选现行宗地；沿革可查其去向。</translation>
    </message>
    <message>
        <source>The parcel has no shape on the map.</source>
        <translation>该宗地没有图形。</translation>
    </message>
    <message>
        <source>Draw or import its outline first.</source>
        <translation>请先画出或导入其界址。</translation>
    </message>
    <message>
        <source>The parcels differ in what must agree.</source>
        <translation>要合并的宗地属性不一致。</translation>
    </message>
    <message>
        <source>Make them agree first, or merge all the same and say why.</source>
        <translation>请先统一，或说明理由后仍然合并。</translation>
    </message>
    <message>
        <source>The parcels share no edge.</source>
        <translation>宗地之间没有公共边。</translation>
    </message>
    <message>
        <source>Choose parcels that lie side by side; touching at a point is not enough.</source>
        <translation>请选相邻的宗地；仅有公共点不够。</translation>
    </message>
    <message>
        <source>Parcels would overlap.</source>
        <translation>调整后宗地会互相重叠。</translation>
    </message>
    <message>
        <source>Choose another course, clear of other parcels.</source>
        <translation>请另选走向，避开其他宗地。</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>缺少理由。</translation>
    </message>
    <message>
        <source>Say why, and name the document.</source>
        <translation>请说明理由并注明文号。</translation>
    </message>
    <message>
        <source>The parcel has no registered area.</source>
        <translation>该宗地没有登记面积。</translation>
    </message>
    <message>
        <source>Divide by the area on the map.</source>
        <translation>请按图上面积分割。</translation>
    </message>
    <message>
        <source>The outline is not valid.</source>
        <translation>界址环无效。</translation>
    </message>
    <message>
        <source>Draw an outline that does not cross itself and encloses ground.</source>
        <translation>请画出不自相交且围合成面的界址环。</translation>
    </message>
    <message>
        <source>The outline of a parcel would break.</source>
        <translation>宗地界址环会因此破坏。</translation>
    </message>
    <message>
        <source>Rights, leases, uses or buildings on the parcel cannot follow the land.</source>
        <translation>该宗地上仍有权利、租约、使用或建筑无法随地转移。</translation>
    </message>
    <message>
        <source>End or change what is listed first, or choose the parcel that takes them over.</source>
        <translation>请先了结或变更所列各项，或指定承接的宗地。</translation>
    </message>
    <message>
        <source>Another boundary begins inside of this stretch.</source>
        <translation>该段界线中间有其他界线相接。</translation>
    </message>
    <message>
        <source>Reshape up to that point and from it on, in two steps.</source>
        <translation>请以该点为界分两次调整。</translation>
    </message>
    <message>
        <source>At least two parcels are needed.</source>
        <translation>至少需要两宗地。</translation>
    </message>
    <message>
        <source>Choose the parcels to be merged.</source>
        <translation>请选择要合并的宗地。</translation>
    </message>
    <message>
        <source>A boundary lies between two parcels only.</source>
        <translation>一条界线只在两宗地之间。</translation>
    </message>
    <message>
        <source>Choose one parcel, or the two on either side of the boundary.</source>
        <translation>请选一宗，或界线两侧的两宗。</translation>
    </message>
    <message>
        <source>There is a vertex already.</source>
        <translation>该处已有界址点。</translation>
    </message>
    <message>
        <source>More than two boundaries meet at this vertex.</source>
        <translation>该界址点连接两条以上界线。</translation>
    </message>
    <message>
        <source>Move the vertex, or merge parcels first.</source>
        <translation>请移动该点，或先合并宗地。</translation>
    </message>
    <message>
        <source>There is no vertex.</source>
        <translation>该处没有界址点。</translation>
    </message>
    <message>
        <source>Snap to a vertex.</source>
        <translation>请捕捉到界址点。</translation>
    </message>
    <message>
        <source>Registered and measured area differ by more than the tolerance.</source>
        <translation>登记面积与图形面积之差超出容差。</translation>
    </message>
    <message>
        <source>Compare the certificate with the survey; neither figure is corrected by itself.</source>
        <translation>请核对证书与测量成果；两者都不会被自动更正。</translation>
    </message>
    <message>
        <source>Several current parcels have the same code.</source>
        <translation>几宗现状宗地使用同一代码。</translation>
    </message>
    <message>
        <source>Give each parcel a code of its own; codes are never used twice.</source>
        <translation>请各给一个代码；代码不得重复使用。</translation>
    </message>
    <message>
        <source>Two parcels are the same ground.</source>
        <translation>两宗地图形完全相同。</translation>
    </message>
    <message>
        <source>Retire one of them.</source>
        <translation>请注销其中一宗。</translation>
    </message>
    <message>
        <source>A narrow strip of open ground lies between two parcels.</source>
        <translation>两宗地之间有窄缝。</translation>
    </message>
    <message>
        <source>Close it into one of them, or accept it with a reason.</source>
        <translation>请并入其中一宗，或注明理由予以认可。</translation>
    </message>
    <message>
        <source>The boundary is not valid by itself.</source>
        <translation>界线自身无效。</translation>
    </message>
    <message>
        <source>Draw the boundary anew.</source>
        <translation>请重画界线。</translation>
    </message>
    <message>
        <source>The parcel lies outside of its district.</source>
        <translation>宗地位于所属片区之外。</translation>
    </message>
    <message>
        <source>Correct the parcel&apos;s district, or the district&apos;s boundary.</source>
        <translation>请更正宗地的片区，或片区界线。</translation>
    </message>
    <message>
        <source>Two parcels overlap.</source>
        <translation>两宗地重叠。</translation>
    </message>
    <message>
        <source>Give the shared ground to one of them.</source>
        <translation>请将重叠部分归入其中一宗。</translation>
    </message>
    <message>
        <source>The parcel is very narrow.</source>
        <translation>宗地过于狭长。</translation>
    </message>
    <message>
        <source>Merge it with a neighbour, or register it as a road or river.</source>
        <translation>请并入邻宗，或登记为道路、河流。</translation>
    </message>
    <message>
        <source>Two neighbours&apos; boundaries do not match.</source>
        <translation>相邻界线不一致。</translation>
    </message>
    <message>
        <source>Match the boundary to the neighbour&apos;s.</source>
        <translation>请与邻宗界线对齐。</translation>
    </message>
    <message>
        <source>There is no open finding at this place.</source>
        <translation>此处没有待处理的问题。</translation>
    </message>
    <message>
        <source>Check the parcels again and choose it in the list.</source>
        <translation>请重新检查，再从列表中选择。</translation>
    </message>
    <message>
        <source>The content of a document was changed behind the book&apos;s back.</source>
        <translation>存档材料的内容已被改动。</translation>
    </message>
    <message>
        <source>Restore the book from a backup, or give the document again with its file.</source>
        <translation>请恢复最近的备份，或重新给出该材料的文件。</translation>
    </message>
    <message>
        <source>The content of a document is no longer in the book.</source>
        <translation>存档材料的内容已不在账簿中。</translation>
    </message>
    <message>
        <source>The case names nothing to be cleared.</source>
        <translation>清退案件没有清退对象。</translation>
    </message>
    <message>
        <source>Name a parcel, a building or a floor.</source>
        <translation>请选定宗地、建筑或楼层。</translation>
    </message>
    <message>
        <source>This case number is used already.</source>
        <translation>该案号已有案件使用。</translation>
    </message>
    <message>
        <source>Leave the number out; the next free one is given.</source>
        <translation>请不填案号，由系统给出下一个案号。</translation>
    </message>
    <message>
        <source>The book has no such case.</source>
        <translation>账簿中没有这个案件。</translation>
    </message>
    <message>
        <source>Look the case up in the list of cases.</source>
        <translation>请在案件清单中查找。</translation>
    </message>
    <message>
        <source>A datum of this step is not written right.</source>
        <translation>该步骤的数据写法有误。</translation>
    </message>
    <message>
        <source>Write it as shown.</source>
        <translation>请按所示写法填写。</translation>
    </message>
    <message>
        <source>A datum that this step asks for is missing.</source>
        <translation>缺少该步骤所需的数据。</translation>
    </message>
    <message>
        <source>State it, then take the step again.</source>
        <translation>请补填后再办理。</translation>
    </message>
    <message>
        <source>This step asks for no such datum.</source>
        <translation>该步骤没有这项数据。</translation>
    </message>
    <message>
        <source>State only the data that the step asks for.</source>
        <translation>请只填写该步骤所列数据。</translation>
    </message>
    <message>
        <source>The book keeps another content under that name and number.</source>
        <translation>账簿中已有同名同文号而内容不同的材料。</translation>
    </message>
    <message>
        <source>Give the same file, leave it out, or correct the number.</source>
        <translation>请给出同一文件，或不附文件，或更正文号。</translation>
    </message>
    <message>
        <source>A document that this step rests on is missing.</source>
        <translation>缺少该步骤所凭材料。</translation>
    </message>
    <message>
        <source>Give its number, then take the step again.</source>
        <translation>请补充材料文号。</translation>
    </message>
    <message>
        <source>Several enterprises have this name.</source>
        <translation>有多家企业使用同一名称。</translation>
    </message>
    <message>
        <source>Give the credit code.</source>
        <translation>请用统一社会信用代码。</translation>
    </message>
    <message>
        <source>By that day it has ended already.</source>
        <translation>到该日已经终止。</translation>
    </message>
    <message>
        <source>Choose an earlier day, or leave it as it is.</source>
        <translation>请改用更早的日期，或保持不变。</translation>
    </message>
    <message>
        <source>Someone holds the parcel on these days, or shares and areas add up to more than all of it.</source>
        <translation>同一时期已有权利人，或份额、面积之和超出全宗。</translation>
    </message>
    <message>
        <source>End the other right first, or state the co-owners&apos; shares, at most 100 % together.</source>
        <translation>请先终止原权利，或注明各共有人份额（合计不超过 100%）。</translation>
    </message>
    <message>
        <source>It is let on these days, or what is let adds up to more than there is.</source>
        <translation>同一时期该处已出租，或出租面积之和超出可租面积。</translation>
    </message>
    <message>
        <source>End the other lease first, or choose other days or a smaller part.</source>
        <translation>请先终止原租约，或改用其他日期、较小的范围。</translation>
    </message>
    <message>
        <source>It is in use on these days, or what is used adds up to more than there is.</source>
        <translation>同一时期该处已有使用人，或使用面积之和超出实有面积。</translation>
    </message>
    <message>
        <source>End the other use first, or choose other days or a smaller part.</source>
        <translation>请先终止原使用，或改用其他日期、较小的范围。</translation>
    </message>
    <message>
        <source>The floor area is larger than the floor or building.</source>
        <translation>填写的建筑面积大于该层或该幢的面积。</translation>
    </message>
    <message>
        <source>Check the area and its unit, or correct the building first.</source>
        <translation>请核对面积与单位，或先更正建筑面积。</translation>
    </message>
    <message>
        <source>The area is larger than the parcel.</source>
        <translation>填写的土地面积大于宗地面积。</translation>
    </message>
    <message>
        <source>Check the area and its unit, or correct the registered area first.</source>
        <translation>请核对面积与单位，或先更正登记面积。</translation>
    </message>
    <message>
        <source>The parcel has no such building.</source>
        <translation>该宗地没有这幢建筑。</translation>
    </message>
    <message>
        <source>Check the building&apos;s number.</source>
        <translation>请核对幢号。</translation>
    </message>
    <message>
        <source>The unified social credit code is wrong.</source>
        <translation>统一社会信用代码有误（十八位，末位为校验位）。</translation>
    </message>
    <message>
        <source>Compare it with the business licence.</source>
        <translation>请与营业执照核对。</translation>
    </message>
    <message>
        <source>A date is missing.</source>
        <translation>缺少日期。</translation>
    </message>
    <message>
        <source>Give the first day.</source>
        <translation>请补充起始日期。</translation>
    </message>
    <message>
        <source>The number of the document is missing.</source>
        <translation>缺少文号。</translation>
    </message>
    <message>
        <source>Give the number of the document.</source>
        <translation>请填写文号。</translation>
    </message>
    <message>
        <source>The end is not after the start.</source>
        <translation>终止日期不晚于起始日期。</translation>
    </message>
    <message>
        <source>Check the two dates; the day of an end is the first on which it no longer holds.</source>
        <translation>请核对两个日期；终止日期是不再有效的第一天。</translation>
    </message>
    <message>
        <source>The book has this enterprise already.</source>
        <translation>账簿中已有这家企业。</translation>
    </message>
    <message>
        <source>Use it, or check the credit code.</source>
        <translation>请直接使用，或核对统一社会信用代码。</translation>
    </message>
    <message>
        <source>The enterprise is missing.</source>
        <translation>未填写企业。</translation>
    </message>
    <message>
        <source>Give its credit code or exact name.</source>
        <translation>请填写统一社会信用代码或企业全称。</translation>
    </message>
    <message>
        <source>The book has no such enterprise.</source>
        <translation>账簿中没有这家企业。</translation>
    </message>
    <message>
        <source>Give its credit code or its exact name.</source>
        <translation>请给出信用代码或全称。</translation>
    </message>
    <message>
        <source>How the enterprise leaves is undecided.</source>
        <translation>退出方式尚未确定。</translation>
    </message>
    <message>
        <source>Decide the exit form with this step.</source>
        <translation>请在该步骤中确定退出方式。</translation>
    </message>
    <message>
        <source>The exit form is settled; this step doesn&apos;t change it.</source>
        <translation>退出方式已定，该步骤不能更改。</translation>
    </message>
    <message>
        <source>Leave it out, or withdraw the case and open another.</source>
        <translation>请不填退出方式，或移出清单后另行立案。</translation>
    </message>
    <message>
        <source>The rule sheet knows no such exit form.</source>
        <translation>规则表中没有这种退出方式。</translation>
    </message>
    <message>
        <source>Use one of the rule sheet.</source>
        <translation>请用规则表所列退出方式。</translation>
    </message>
    <message>
        <source>This instalment is paid already.</source>
        <translation>该期补偿已经付清。</translation>
    </message>
    <message>
        <source>Name one that is still due.</source>
        <translation>请指定尚未支付的一期。</translation>
    </message>
    <message>
        <source>The case has no such instalment.</source>
        <translation>该案件没有这一期补偿。</translation>
    </message>
    <message>
        <source>Look its instalments up.</source>
        <translation>请查看该案件的分期。</translation>
    </message>
    <message>
        <source>The instalments don&apos;t sum up to the compensation.</source>
        <translation>各期补偿之和与补偿总额不符。</translation>
    </message>
    <message>
        <source>Correct the amount or the instalments.</source>
        <translation>请更正总额或分期。</translation>
    </message>
    <message>
        <source>What the enterprise has there covers more than the item.</source>
        <translation>企业在该处的租赁或使用范围大于清退对象，无法单独终止。</translation>
    </message>
    <message>
        <source>Enter it by building and floor first, or list the whole of it.</source>
        <translation>请先按幢、层登记，或列入整宗地。</translation>
    </message>
    <message>
        <source>The item is in another open case.</source>
        <translation>该对象已在另一未办结的案件中。</translation>
    </message>
    <message>
        <source>Close or withdraw that case first, or list another part.</source>
        <translation>请先办结或移出该案件，或改列其他部分。</translation>
    </message>
    <message>
        <source>There is no such item.</source>
        <translation>没有这个清退对象。</translation>
    </message>
    <message>
        <source>Look up the buildings and floors of the parcel.</source>
        <translation>请查看该宗地的建筑与楼层。</translation>
    </message>
    <message>
        <source>What was stated as paid differs from the payments in the book.</source>
        <translation>所填已付补偿与账簿中的付款不符。</translation>
    </message>
    <message>
        <source>Enter the payments first, or correct the sum.</source>
        <translation>请先登记付款，或更正数额。</translation>
    </message>
    <message>
        <source>The step requires something that is not there.</source>
        <translation>该步骤的前提条件尚未满足。</translation>
    </message>
    <message>
        <source>Fulfil what is named, then take the step again.</source>
        <translation>请先补齐所列条件。</translation>
    </message>
    <message>
        <source>The right covers the whole parcel, the case a part of it.</source>
        <translation>权利及于整宗地，而案件只清退其中一部分。</translation>
    </message>
    <message>
        <source>Split the parcel first; the item goes with its land.</source>
        <translation>请先分割宗地，案件对象随土地转移。</translation>
    </message>
    <message>
        <source>The step is dated before the last one.</source>
        <translation>该步骤的日期早于上一步。</translation>
    </message>
    <message>
        <source>Date it on that day or later.</source>
        <translation>请用上一步当日或更晚的日期。</translation>
    </message>
    <message>
        <source>The case can&apos;t take this step from its present state.</source>
        <translation>案件在当前状态下不能办理该步骤。</translation>
    </message>
    <message>
        <source>Take one of the steps that are open to it.</source>
        <translation>请按所列可办步骤办理。</translation>
    </message>
    <message>
        <source>The rule sheet knows no such state.</source>
        <translation>规则表中没有这个状态。</translation>
    </message>
    <message>
        <source>Use one of the rule sheet&apos;s states.</source>
        <translation>请用规则表所列状态。</translation>
    </message>
    <message>
        <source>Someone still leases there from the enterprise.</source>
        <translation>清退对象上仍有转租或承租人。</translation>
    </message>
    <message>
        <source>End that lease first, or clear the lessee by a case of its own.</source>
        <translation>请先终止其租约，或另行立案清退。</translation>
    </message>
    <message>
        <source>It is not clear which part is meant.</source>
        <translation>范围不明确。</translation>
    </message>
    <message>
        <source>State the land area, the floor area, the building or the floor.</source>
        <translation>请写明土地面积、建筑面积、幢或楼层。</translation>
    </message>
    <message>
        <source>The building has no such floor.</source>
        <translation>该幢建筑没有这一层。</translation>
    </message>
    <message>
        <source>Check the floor&apos;s number.</source>
        <translation>请核对楼层。</translation>
    </message>
    <message>
        <source>There is no such industry.</source>
        <translation>没有这个行业代码。</translation>
    </message>
    <message>
        <source>Write two to four digits of GB/T 4754-2017, such as 3451.</source>
        <translation>请填写 GB/T 4754-2017 的二至四位代码，如 3451。</translation>
    </message>
    <message>
        <source>Lessor and lessee are the same.</source>
        <translation>出租人与承租人是同一企业。</translation>
    </message>
    <message>
        <source>Name another lessor or lessee.</source>
        <translation>请核对出租人与承租人。</translation>
    </message>
    <message>
        <source>The lessor holds no right to the parcel on all days of the lease.</source>
        <translation>出租人在租期内没有该宗地的权利。</translation>
    </message>
    <message>
        <source>Enter the lessor&apos;s right first, or let the lease end with its term.</source>
        <translation>请先登记出租人的权利，或使租期不超过权利期限。</translation>
    </message>
    <message>
        <source>Several enterprises could let it.</source>
        <translation>有几家企业可以出租。</translation>
    </message>
    <message>
        <source>Name the lessor.</source>
        <translation>请写明出租人。</translation>
    </message>
    <message>
        <source>On some days more is held or let than there is.</source>
        <translation>同一时期重复设权或出租，合计超出实有面积。</translation>
    </message>
    <message>
        <source>Compare contracts and areas; end or correct one of them, or let the finding stand.</source>
        <translation>请核对合同与面积，终止或更正其中之一，或予以认可。</translation>
    </message>
    <message>
        <source>A co-owner&apos;s share lies above 0 and is at most 100 %.</source>
        <translation>共有份额应大于零且不超过 100%。</translation>
    </message>
    <message>
        <source>Give each holder a share, such as 50% or 1/2.</source>
        <translation>请给每个权利人各写一个份额，如 50% 或 1/2。</translation>
    </message>
    <message>
        <source>A sublease under this lease still runs.</source>
        <translation>该租约之下的转租尚未终止。</translation>
    </message>
    <message>
        <source>End the sublease first.</source>
        <translation>请先终止转租。</translation>
    </message>
    <message>
        <source>The sublease does not lie within a lease of its lessor.</source>
        <translation>转租不在出租人承租的范围与期限之内。</translation>
    </message>
    <message>
        <source>Enter that lease first, or sublet less or for fewer days.</source>
        <translation>请先登记出租人的租约，或缩小转租范围、期限。</translation>
    </message>
    <message>
        <source>Several records fit.</source>
        <translation>有几条记录符合。</translation>
    </message>
    <message>
        <source>Say which by its enterprise, number, building or floor.</source>
        <translation>请再注明企业、编号、幢或楼层。</translation>
    </message>
    <message>
        <source>There is no such right, lease or use.</source>
        <translation>没有这样的权利、租约或使用。</translation>
    </message>
    <message>
        <source>Look at the list of the parcel.</source>
        <translation>请查看该宗地的清单。</translation>
    </message>
    <message>
        <source>The book has an industry of that name.</source>
        <translation>账簿中已有同名产业。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>The book has no industry of that name.</source>
        <translation>账簿中没有这个产业。</translation>
    </message>
    <message>
        <source>Name the industry with its classes first.</source>
        <translation>请先命名该产业并列出行业代码。</translation>
    </message>
    <message>
        <source>The parcel is not in this zone.</source>
        <translation>该宗地不在此区块内。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请从名单中去掉该宗地。</translation>
    </message>
    <message>
        <source>The plan was adopted and is never edited.</source>
        <translation>该规划已批准，不可再改。</translation>
    </message>
    <message>
        <source>Make a new version of it.</source>
        <translation>请由它复制一个新版本。</translation>
    </message>
    <message>
        <source>Several plans fit that name.</source>
        <translation>有多个规划符合这个名称。</translation>
    </message>
    <message>
        <source>Name the plan with its version.</source>
        <translation>请写出名称与版本。</translation>
    </message>
    <message>
        <source>The day is not after the one from which the former plan holds.</source>
        <translation>批准日期不晚于现行规划的施行日期。</translation>
    </message>
    <message>
        <source>Adopt the new plan on a later day.</source>
        <translation>请改用较晚的日期。</translation>
    </message>
    <message>
        <source>A plan can&apos;t be adopted without number and day of its approval.</source>
        <translation>批准规划须有文号与日期。</translation>
    </message>
    <message>
        <source>State the number and the day of its approval.</source>
        <translation>请填写批准文号与日期。</translation>
    </message>
    <message>
        <source>The plan has no zone, or a zone without a parcel.</source>
        <translation>规划没有区块，或有区块未划入宗地。</translation>
    </message>
    <message>
        <source>Draw its zones and assign parcels first, or remove the empty zone.</source>
        <translation>请先划定区块并划入宗地，或删除空区块。</translation>
    </message>
    <message>
        <source>The book has a plan of that name and version.</source>
        <translation>账簿中已有同名同版本的规划。</translation>
    </message>
    <message>
        <source>Choose another name or version.</source>
        <translation>请换一个名称或版本。</translation>
    </message>
    <message>
        <source>The plan that holds is that of all districts.</source>
        <translation>现行规划是全区规划，不能由单个片区的规划替代。</translation>
    </message>
    <message>
        <source>Make a new version of that plan and change this district&apos;s zones in it.</source>
        <translation>请复制全区规划为新版本，在其中修改该片区的区块。</translation>
    </message>
    <message>
        <source>The book has no such plan.</source>
        <translation>账簿中没有这个规划。</translation>
    </message>
    <message>
        <source>Choose one of the book&apos;s plans.</source>
        <translation>请在规划列表中选择。</translation>
    </message>
    <message>
        <source>Several plans have a zone of that name.</source>
        <translation>有多个规划含有同名区块。</translation>
    </message>
    <message>
        <source>Say which plan is meant.</source>
        <translation>请指明规划。</translation>
    </message>
    <message>
        <source>The plan has a zone of that name.</source>
        <translation>该规划已有同名区块。</translation>
    </message>
    <message>
        <source>The district would foster more leading industries than the rule sheet allows.</source>
        <translation>片区主导产业超过规则表所定个数。</translation>
    </message>
    <message>
        <source>Give the zone one of the industries that the district fosters already.</source>
        <translation>请沿用该片区已有的主导产业。</translation>
    </message>
    <message>
        <source>The enterprise&apos;s industry does not belong in the zone of this parcel.</source>
        <translation>该企业的产业与宗地所在区块不符。</translation>
    </message>
    <message>
        <source>Choose a parcel in its zone, or give a reason and a document for the exception.</source>
        <translation>请改选其产业区块内的宗地；确需例外的，须写明理由与文号。</translation>
    </message>
    <message>
        <source>The parcel or zone belongs to another district.</source>
        <translation>宗地或区块不属于该片区。</translation>
    </message>
    <message>
        <source>Put it into a zone or plan of its own district.</source>
        <translation>请划入其所在片区的区块或规划。</translation>
    </message>
    <message>
        <source>The parcel is in another zone of the same plan.</source>
        <translation>该宗地已在同一规划的另一区块内。</translation>
    </message>
    <message>
        <source>Leave it out, or take it over from that zone.</source>
        <translation>请从名单中去掉，或由该区块转入。</translation>
    </message>
    <message>
        <source>There is no such zone.</source>
        <translation>没有这个区块。</translation>
    </message>
    <message>
        <source>Choose one of the plan&apos;s zones.</source>
        <translation>请在规划的区块中选择。</translation>
    </message>
    <message>
        <source>The line takes no parcel.</source>
        <translation>范围线内没有可划入的宗地。</translation>
    </message>
    <message>
        <source>Draw it around the parcels that are meant, in the zone&apos;s own district.</source>
        <translation>请把范围线画在所需宗地周围，并位于区块所在片区内。</translation>
    </message>
    <message>
        <source>A quarter of the investment is not shown.</source>
        <translation>开发投资未达总额的四分之一，或未填写。</translation>
    </message>
    <message>
        <source>Enter the share that was invested, or register an advance notice.</source>
        <translation>请填写已投资比例，或先办理预告登记。</translation>
    </message>
    <message>
        <source>The land is seized.</source>
        <translation>该宗地已被查封。</translation>
    </message>
    <message>
        <source>Wait for the seizure&apos;s release and enter its end.</source>
        <translation>请待解除查封并登记后办理。</translation>
    </message>
    <message>
        <source>The day is before the lot was listed.</source>
        <translation>日期早于该批次列入存量之日。</translation>
    </message>
    <message>
        <source>No area is stated.</source>
        <translation>没有填写面积。</translation>
    </message>
    <message>
        <source>State land or floor, such as 5mu or 800m2.</source>
        <translation>请填写土地或厂房面积。</translation>
    </message>
    <message>
        <source>The lot has less left than is asked.</source>
        <translation>存量批次剩余面积不足。</translation>
    </message>
    <message>
        <source>Take less, name another lot too, or list more by a document of its own.</source>
        <translation>请减少面积、另指批次，或凭新的清单列入存量。</translation>
    </message>
    <message>
        <source>The same document lists this place already.</source>
        <translation>同一文号已将该处列入存量。</translation>
    </message>
    <message>
        <source>Correct that lot, or list what is new by a document of its own.</source>
        <translation>请更正原批次，或凭新的文号列入。</translation>
    </message>
    <message>
        <source>The book has no such lot.</source>
        <translation>账簿中没有这个存量批次。</translation>
    </message>
    <message>
        <source>Look the lot up in the list of lots.</source>
        <translation>请在存量批次清单中查找。</translation>
    </message>
    <message>
        <source>The recipient is not admitted.</source>
        <translation>缺少准入意见。</translation>
    </message>
    <message>
        <source>Give the number of its admission.</source>
        <translation>请补充准入意见文号。</translation>
    </message>
    <message>
        <source>The place is not vacant on that day, or not enough of it.</source>
        <translation>该处在该日不空闲，或空地面积不足。</translation>
    </message>
    <message>
        <source>Choose another piece, or clear it first.</source>
        <translation>请另选地块或厂房，或先行清退。</translation>
    </message>
    <message>
        <source>An override rests on a document.</source>
        <translation>突破条件须有文件依据。</translation>
    </message>
    <message>
        <source>Give its number.</source>
        <translation>请注明文号。</translation>
    </message>
    <message>
        <source>The rule sheet knows no such path.</source>
        <translation>规则表中没有这种盘活路径。</translation>
    </message>
    <message>
        <source>Use one of the rule sheet&apos;s paths.</source>
        <translation>请用规则表所列路径。</translation>
    </message>
    <message>
        <source>The reassignment is closed.</source>
        <translation>该再分配已办结。</translation>
    </message>
    <message>
        <source>Open another reassignment.</source>
        <translation>请另行立项。</translation>
    </message>
    <message>
        <source>The book has no such reassignment.</source>
        <translation>账簿中没有这项再分配。</translation>
    </message>
    <message>
        <source>Look it up in the list of reassignments.</source>
        <translation>请在再分配清单中查找。</translation>
    </message>
    <message>
        <source>The target states no figure of its kind.</source>
        <translation>目标没有相应的数值。</translation>
    </message>
    <message>
        <source>No column of the list holds enterprises.</source>
        <translation>清单中没有企业名称或信用代码列。</translation>
    </message>
    <message>
        <source>Say which column holds names or credit codes.</source>
        <translation>请指明名称或信用代码所在的列。</translation>
    </message>
    <message>
        <source>State an area for land and floor, a number for enterprises.</source>
        <translation>土地、厂房请填面积，企业请填家数。</translation>
    </message>
    <message>
        <source>A workbook goes to a file whose name ends in .xlsx.</source>
        <translation>工作簿须写入以 .xlsx 结尾的文件。</translation>
    </message>
    <message>
        <source>Name the file so.</source>
        <translation>请以 .xlsx 命名。</translation>
    </message>
    <message>
        <source>A sheet of the workbook could not be made.</source>
        <translation>工作簿的表无法建立。</translation>
    </message>
    <message>
        <source>Write CSV instead.</source>
        <translation>请改写 CSV。</translation>
    </message>
    <message>
        <source>There are more rows than a sheet of a workbook holds.</source>
        <translation>行数超出工作簿一张表的上限。</translation>
    </message>
    <message>
        <source>Write CSV instead, or ask for less.</source>
        <translation>请改写 CSV，或缩小范围。</translation>
    </message>
    <message>
        <source>The demo zone&apos;s history could not be written.</source>
        <translation>示范园区的历史未能写成。</translation>
    </message>
    <message>
        <source>Make the demo anew; if it happens again, report it.</source>
        <translation>请重新建立示范园区；若再次出现，请报告。</translation>
    </message>
    <message>
        <source>A list on the sheet has no room for all its rows and sums up the last.</source>
        <translation>图上清单放不下全部行，末尾各行已合并。</translation>
    </message>
    <message>
        <source>Choose a larger paper, or one district.</source>
        <translation>请用更大的纸张，或只印一个片区。</translation>
    </message>
    <message>
        <source>It is not clear which piece of the parcel is given.</source>
        <translation>不清楚受让的是宗地的哪一块。</translation>
    </message>
    <message>
        <source>Name a place in it, or state its area.</source>
        <translation>请指明其中一点，或给出面积。</translation>
    </message>
    <message>
        <source>A part of the parcel is given, and no boundary divides it off.</source>
        <translation>受让的只是宗地的一部分，尚未分割。</translation>
    </message>
    <message>
        <source>Divide the part off in this step, or split the parcel first.</source>
        <translation>请在本步骤中分割，或先分割宗地。</translation>
    </message>
    <message>
        <source>A cell that the template names computes.</source>
        <translation>模板所指单元格含公式。</translation>
    </message>
    <message>
        <source>Name a cell without a formula.</source>
        <translation>请改指不含公式的单元格。</translation>
    </message>
    <message>
        <source>The template names something that this report doesn&apos;t have.</source>
        <translation>模板中有本报表没有的名称。</translation>
    </message>
    <message>
        <source>Use the names that the message lists.</source>
        <translation>请使用详情所列的名称。</translation>
    </message>
    <message>
        <source>A name of the template stands for no plain range of cells.</source>
        <translation>模板中的名称未指向单元格区域。</translation>
    </message>
    <message>
        <source>Let it name one cell, or cells below each other, of one sheet.</source>
        <translation>请指向同一工作表中的一个单元格或一列单元格。</translation>
    </message>
    <message>
        <source>The template has too few rows.</source>
        <translation>模板预留的行数不够。</translation>
    </message>
    <message>
        <source>Let the name span more rows, or ask for fewer.</source>
        <translation>请扩大名称所指区域，或减少查询结果。</translation>
    </message>
    <message>
        <source>The template names no cell to fill.</source>
        <translation>模板未定义要填的单元格名称。</translation>
    </message>
    <message>
        <source>Define names such as mutu_title or mutu_enterprise in it.</source>
        <translation>请在模板中定义名称，如 mutu_title、亩图_企业。</translation>
    </message>
    <message>
        <source>The template is no workbook.</source>
        <translation>模板不是可读的工作簿。</translation>
    </message>
    <message>
        <source>Save it as .xlsx.</source>
        <translation>请另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The day of the check is still to come.</source>
        <translation>核查日期尚未到来。</translation>
    </message>
    <message>
        <source>Enter the day on which the office looked.</source>
        <translation>请填写实际核查的日期。</translation>
    </message>
    <message>
        <source>The parcel was looked at again since.</source>
        <translation>该宗地此后已有核查记录。</translation>
    </message>
    <message>
        <source>Enter checks in the order of their days.</source>
        <translation>请按日期先后登记核查。</translation>
    </message>
    <message>
        <source>The book has this check already.</source>
        <translation>该次核查已经登记。</translation>
    </message>
    <message>
        <source>Leave the parcel out, or give the number of another document.</source>
        <translation>请去掉该宗地，或填写另一份查询单的文号。</translation>
    </message>
    <message>
        <source>Rules of vacancy hold for all days at once and cannot begin on one to come.</source>
        <translation>空地规则对所有日期一并适用，不能定于将来施行。</translation>
    </message>
    <message>
        <source>Put them in force on their day.</source>
        <translation>请到当日再施行。</translation>
    </message>
    <message>
        <source>The book has this version of the rule sheet already.</source>
        <translation>账簿中已有该版本的规则表。</translation>
    </message>
    <message>
        <source>Give the new one another version.</source>
        <translation>请另给版本。</translation>
    </message>
    <message>
        <source>There is no such rule sheet.</source>
        <translation>没有这种规则表。</translation>
    </message>
    <message>
        <source>Choose one of the names listed.</source>
        <translation>请从所列名称中选择。</translation>
    </message>
    <message>
        <source>The book has neither a parcel nor a facility of that name.</source>
        <translation>账簿中没有这宗地，也没有这项设施。</translation>
    </message>
    <message>
        <source>Check the code or the name; the ledgers list the facilities.</source>
        <translation>请核对宗地代码或设施名称；台账可列出设施。</translation>
    </message>
    <message>
        <source>The list doesn&apos;t say in which unit it states areas.</source>
        <translation>清单未注明面积单位。</translation>
    </message>
    <message>
        <source>Say it in the heading: Area (mu).</source>
        <translation>请写在表头：占地面积（亩）。</translation>
    </message>
    <message>
        <source>No row of the list can be opened as a case.</source>
        <translation>清单中没有可立案的行。</translation>
    </message>
    <message>
        <source>Mend the rows and read the list again.</source>
        <translation>请改正各行后重新读入。</translation>
    </message>
    <message>
        <source>These choices are for opening clearing cases.</source>
        <translation>这些选项只用于清退立案。</translation>
    </message>
    <message>
        <source>Leave them out.</source>
        <translation>请去掉这些选项。</translation>
    </message>
    <message>
        <source>Choose another name, or move the file to another folder.</source>
        <translation>请换一个文件名，或将该文件移到其他文件夹。</translation>
    </message>
    <message>
        <source>Some lengths have no room on the plan&apos;s map.</source>
        <translation>宗地图上有边长放不下。</translation>
    </message>
    <message>
        <source>They stand in its table of points; or choose a larger paper.</source>
        <translation>这些边长列于坐标表；也可改用更大的纸张。</translation>
    </message>
    <message>
        <source>Some neighbours have no room for their names.</source>
        <translation>有邻宗地的名称放不下。</translation>
    </message>
    <message>
        <source>The parcel has more boundary points than the plan&apos;s table holds.</source>
        <translation>界址点过多，宗地图上的坐标表放不下。</translation>
    </message>
    <message>
        <source>Print the table of boundary points with it.</source>
        <translation>请另印界址点成果表。</translation>
    </message>
    <message>
        <source>The parcel has no outline to draw.</source>
        <translation>该宗地没有图形，无法绘图。</translation>
    </message>
    <message>
        <source>Import or draw its boundary first.</source>
        <translation>请先导入或绘制其界线。</translation>
    </message>
    <message>
        <source>The sheet has several pages, a picture holds one.</source>
        <translation>该图件不止一页，图片只能容纳一页。</translation>
    </message>
    <message>
        <source>Write a PDF.</source>
        <translation>请输出为 PDF。</translation>
    </message>
    <message>
        <source>This is the sheet of one parcel, and none is selected.</source>
        <translation>这是单宗图件，尚未选择宗地。</translation>
    </message>
    <message>
        <source>Select a parcel on the map first.</source>
        <translation>请先在图上选择一宗地。</translation>
    </message>
    <message>
        <source>There is no such cluster zone with an outline.</source>
        <translation>没有这个有界线的产业集群区块。</translation>
    </message>
    <message>
        <source>Choose a zone in force.</source>
        <translation>请指定现行区块。</translation>
    </message>
    <message>
        <source>What cannot be said of a single zone was left out.</source>
        <translation>不能按单个区块汇总的内容已略去。</translation>
    </message>
    <message>
        <source>Print the district&apos;s sheet for it.</source>
        <translation>请另印所在片区的图。</translation>
    </message>
    <message>
        <source>The parcel does not fit on the paper at this scale.</source>
        <translation>宗地按该比例尺在纸上放不下。</translation>
    </message>
    <message>
        <source>Choose the fitted scale or a larger paper.</source>
        <translation>请改用自动比例尺，或更大的纸张。</translation>
    </message>
    <message>
        <source>The sheet&apos;s file is larger than is good for its paper.</source>
        <translation>图件文件超出该纸张的大小上限。</translation>
    </message>
    <message>
        <source>Print one district, or a picture.</source>
        <translation>请按片区分别出图，或输出图片。</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Open the list of repairs and rejects</source>
        <translation>打开修复与拒收清单</translation>
    </message>
    <message>
        <source>Save the list of faults…</source>
        <translation>保存问题清单…</translation>
    </message>
    <message>
        <source>Every row or feature that was mended or rejected, with its place and the reason, as a table (CSV)</source>
        <translation>逐行（逐要素）列出已修复和已拒收的内容、位置和原因，存为表格（CSV）</translation>
    </message>
    <message>
        <source>%1-faults.csv</source>
        <translation>%1-问题清单.csv</translation>
    </message>
    <message>
        <source>Save the list of faults</source>
        <translation>保存问题清单</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Give an area such as 200 mu or 3000 m².</source>
        <translation>请填面积，如 200亩 或 3000㎡。</translation>
    </message>
    <message>
        <source>Give a day such as 2026-03-31.</source>
        <translation>请填日期，如 2026-03-31。</translation>
    </message>
    <message>
        <source>Give a sum in yuan, such as 1200000.</source>
        <translation>请填金额（元），如 1200000。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>length %1</source>
        <translation>长 %1</translation>
    </message>
    <message>
        <source>bearing %1</source>
        <translation>方位角 %1</translation>
    </message>
    <message>
        <source>area %1</source>
        <translation>面积 %1</translation>
    </message>
    <message>
        <source>in all %1</source>
        <translation>共 %1</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Write an area such as 5, 5mu, 3000m2 or 0.3ha.</source>
        <translation>请按此填写面积：5、5亩、3000㎡ 或 0.3公顷。</translation>
    </message>
    <message>
        <source>The lower limit is above the upper one.</source>
        <translation>下限大于上限。</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 宗</translation>
    </message>
    <message>
        <source>floor %1</source>
        <translation>厂房 %1</translation>
    </message>
    <message>
        <source>Find vacant land</source>
        <translation>查找空地</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新设置</translation>
    </message>
    <message>
        <source>Area in mu</source>
        <translation>面积（亩）</translation>
    </message>
    <message>
        <source>from</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>to</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Smallest area, in mu</source>
        <translation>最小面积（亩）</translation>
    </message>
    <message>
        <source>Largest area, in mu</source>
        <translation>最大面积（亩）</translation>
    </message>
    <message>
        <source>Range of areas in mu</source>
        <translation>面积范围（亩）</translation>
    </message>
    <message>
        <source>0 to 500 mu; the right end means without limit</source>
        <translation>0 至 500 亩；拉到最右端表示不限</translation>
    </message>
    <message>
        <source>District</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Kind of vacancy</source>
        <translation>空置类型</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>供地池</translation>
    </message>
    <message>
        <source>Floor from, m²</source>
        <translation>厂房不小于 m²</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Smallest vacant floor area, in m²</source>
        <translation>最小空置厂房面积（m²）</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Check the parcels</source>
        <translation>检查宗地</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>District</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>宗地</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>量值</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题清单</translation>
    </message>
    <message>
        <source>What the repair changes</source>
        <translation>修复将变更的内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>The finding is not told again; needs a reason</source>
        <translation>认可后不再列出；须填写理由</translation>
    </message>
    <message>
        <source>the whole book</source>
        <translation>全部片区</translation>
    </message>
    <message>
        <source>Checking the parcels</source>
        <translation>正在检查宗地</translation>
    </message>
    <message>
        <source>%1 parcels checked: %2 findings</source>
        <translation>已检查 %1 宗，发现 %2 个问题</translation>
    </message>
    <message>
        <source>%1 more were accepted</source>
        <translation>另有 %1 个已认可</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>仅列前 %1 个</translation>
    </message>
    <message>
        <source>the book was changed since; check again</source>
        <translation>账簿此后有变动，请重新检查</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Shows first what the repair would change</source>
        <translation>先显示修复将变更的内容</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Recent books</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>The day that the book is read as of</source>
        <translation>以哪一天的状态查看</translation>
    </message>
    <message>
        <source>No book open</source>
        <translation>未打开账簿</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Open or create a book</source>
        <translation>打开或新建账簿</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>账簿</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Day of reading</source>
        <translation>查看日期</translation>
    </message>
    <message>
        <source>中</source>
        <translation>EN</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>the only one, or the one that fits</source>
        <translation>唯一的图层，或最相符的一个</translation>
    </message>
    <message>
        <source>find out from the columns</source>
        <translation>按列名自动识别</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>按文件所述</translation>
    </message>
    <message>
        <source>find out</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>What was mended or rejected, and why</source>
        <translation>修复与拒收及其原因</translation>
    </message>
    <message>
        <source>Stopped. The book is as it was.</source>
        <translation>已停止。账簿保持原样。</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>图层 %1</translation>
    </message>
    <message>
        <source>%1 features</source>
        <translation>%1 个要素</translation>
    </message>
    <message>
        <source>the file names no coordinate system</source>
        <translation>文件未注明坐标系</translation>
    </message>
    <message>
        <source>Trial, nothing written: </source>
        <translation>试导入（未写入）：</translation>
    </message>
    <message>
        <source>Imported as %1: </source>
        <translation>已作为%1导入：</translation>
    </message>
    <message>
        <source>The book had all of this already; nothing was changed. </source>
        <translation>这些内容账簿中已有，未作更改。</translation>
    </message>
    <message>
        <source>read %1 = accepted %2 + repaired %3 + rejected %4</source>
        <translation>读取 %1 = 接收 %2 + 修复 %3 + 拒收 %4</translation>
    </message>
    <message>
        <source>Taken as %1 in %2.</source>
        <translation>识别为%1，坐标系 %2。</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>Looking at the file …</source>
        <translation>正在检查文件…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止……</translation>
    </message>
    <message>
        <source>It was done before it could be stopped. </source>
        <translation>停止之前已经完成。</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>%1 列</translation>
    </message>
    <message>
        <source>low-efficiency ledger, opened as clearing cases</source>
        <translation>低效用地台账（逐行立为清退案件）</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Maps and tables (*.gpkg *.shp *.zip *.geojson *.json *.csv *.xlsx *.xls *.ods);;All files (*)</source>
        <translation>地图与表格 (*.gpkg *.shp *.zip *.geojson *.json *.csv *.xlsx *.xls *.ods);;所有文件 (*)</translation>
    </message>
    <message>
        <source>First at</source>
        <translation>首处</translation>
    </message>
    <message>
        <source>Choose a map (GeoPackage, Shapefile, GeoJSON) or a table (XLSX, CSV). It is tried first; nothing is written before you press Import.</source>
        <translation>请选择图形文件（GeoPackage、Shapefile、GeoJSON）或表格（XLSX、CSV）。先试读，按“导入”之前不写入账簿。</translation>
    </message>
</context>
<context>
    <name>LayerChoice</name>
    <message>
        <source>Districts</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Cluster zones</source>
        <translation>产业集群区块</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>宗地</translation>
    </message>
    <message>
        <source>Vacant land and floor</source>
        <translation>空置土地与厂房</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>配套设施</translation>
    </message>
</context>
<context>
    <name>LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Layers of the map, the uppermost first</source>
        <translation>图层，最上层在前</translation>
    </message>
    <message>
        <source>Over the layer above (Alt+Up)</source>
        <translation>上移一层（Alt+Up）</translation>
    </message>
    <message>
        <source>Under the layer below (Alt+Down)</source>
        <translation>下移一层（Alt+Down）</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Opacity of the layer</source>
        <translation>图层不透明度</translation>
    </message>
    <message>
        <source>Mark vacant land that is too small to see</source>
        <translation>过小的空置地块以标记显示</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>The ledger is being made …</source>
        <translation>正在生成台账……</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>Write the ledger</source>
        <translation>导出台账</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Which ledger</source>
        <translation>选择台账</translation>
    </message>
    <message>
        <source>Workbook…</source>
        <translation>导出工作簿…</translation>
    </message>
    <message>
        <source>Rows of the ledger</source>
        <translation>台账行</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Distance from the site</source>
        <translation>与地块的距离</translation>
    </message>
    <message>
        <source>How far from the site, from boundary to boundary</source>
        <translation>离该地块多远（界线到界线）</translation>
    </message>
    <message>
        <source>What the ledger adds</source>
        <translation>台账附注</translation>
    </message>
    <message>
        <source>Write the ledger to an XLSX workbook or a CSV table</source>
        <translation>把台账写成 XLSX 工作簿或 CSV 表格</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>各年</translation>
    </message>
    <message>
        <source>all districts</source>
        <translation>全部片区</translation>
    </message>
    <message>
        <source>only the first %1 are marked on the map</source>
        <translation>地图仅标出前 %1 个</translation>
    </message>
    <message>
        <source>District</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Set a target…</source>
        <translation>设定目标…</translation>
    </message>
    <message>
        <source>What a year is to reach, for the zone or one district</source>
        <translation>设定全园区或某一片区的年度目标</translation>
    </message>
    <message>
        <source>Adjoining only</source>
        <translation>仅相邻</translation>
    </message>
    <message>
        <source>Only parcels that share a stretch of boundary with the site</source>
        <translation>仅列与该地块有共同界线的宗地</translation>
    </message>
    <message>
        <source>Draw the site</source>
        <translation>手绘范围</translation>
    </message>
    <message>
        <source>Draw a lasso round the site on the map, or click a parcel. Esc stops.</source>
        <translation>在图上圈画范围，或单击宗地；按 Esc 退出。</translation>
    </message>
</context>
<context>
    <name>LedgerWork</name>
    <message>
        <source>Illustrative data: not a real zone</source>
        <translation>示意数据，非真实园区</translation>
    </message>
</context>
<context>
    <name>Ledgers</name>
    <message>
        <source>Suspected idle land</source>
        <translation>疑似闲置土地</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>宗地</translation>
    </message>
    <message>
        <source>District</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>认定意见</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>May be reclaimed from</source>
        <translation>可收回起日</translation>
    </message>
    <message>
        <source>mu</source>
        <translation>亩数</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>suspected idle</source>
        <translation>疑似闲置</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>handover due</source>
        <translation>应交地</translation>
    </message>
    <message>
        <source>agreed start</source>
        <translation>约定动工</translation>
    </message>
    <message>
        <source>agreed completion</source>
        <translation>约定竣工</translation>
    </message>
    <message>
        <source>lease ends</source>
        <translation>租期届满</translation>
    </message>
    <message>
        <source>term ends</source>
        <translation>使用期限届满</translation>
    </message>
    <message>
        <source>clearing due</source>
        <translation>清退到期</translation>
    </message>
    <message>
        <source>instalment due</source>
        <translation>补偿款到期</translation>
    </message>
    <message>
        <source>suspected idle from</source>
        <translation>起疑似闲置</translation>
    </message>
    <message>
        <source>may be reclaimed from</source>
        <translation>起可收回</translation>
    </message>
    <message>
        <source>Falls due within a year</source>
        <translation>一年内到期事项</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Parcel or case</source>
        <translation>宗地或案号</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>合同文号</translation>
    </message>
    <message>
        <source>Nothing to list on this day.</source>
        <translation>该日没有可列的内容。</translation>
    </message>
    <message>
        <source>Nothing in this year: choose another one above.</source>
        <translation>本年没有记录，可在上方换一年。</translation>
    </message>
    <message>
        <source>Cleared enterprises</source>
        <translation>清退台账</translation>
    </message>
    <message>
        <source>Land and floor reused</source>
        <translation>盘活台账</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>年度目标</translation>
    </message>
    <message>
        <source>Out of their zones</source>
        <translation>产业区块符合性</translation>
    </message>
    <message>
        <source>Every enterprise stands in the zone of its industry, or no zone holds yet.</source>
        <translation>企业都在本产业区块内，或尚无施行的区块。</translation>
    </message>
    <message>
        <source>Near a site</source>
        <translation>地块周边</translation>
    </message>
    <message>
        <source>Nothing lies so near. Select the parcel that is the site, or give a larger distance.</source>
        <translation>此范围内没有宗地。请先选定地块，或把距离放大。</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施项目</translation>
    </message>
    <message>
        <source>The book has no facility project.</source>
        <translation>账簿中没有设施项目。</translation>
    </message>
    <message>
        <source>Land for an enterprise</source>
        <translation>企业选址</translation>
    </message>
    <message>
        <source>No vacant piece fits. State what is needed under Reassign, or ask for less.</source>
        <translation>没有合适的空地或厂房。请在“再分配”中写明所需面积，或放宽条件。</translation>
    </message>
    <message>
        <source>in its zone</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>belongs elsewhere</source>
        <translation>应入他区块</translation>
    </message>
    <message>
        <source>no zone for it</source>
        <translation>无对应区块</translation>
    </message>
    <message>
        <source>nobody can tell</source>
        <translation>无从判定</translation>
    </message>
    <message>
        <source>zone of its industry</source>
        <translation>产业相符</translation>
    </message>
    <message>
        <source>in no zone</source>
        <translation>未划区</translation>
    </message>
    <message>
        <source>zone of other industries</source>
        <translation>产业不符</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>started</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>谋划</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>产业</translation>
    </message>
    <message>
        <source>In zone</source>
        <translation>所在区块</translation>
    </message>
    <message>
        <source>Belongs in</source>
        <translation>应入区块</translation>
    </message>
    <message>
        <source>Within %1 m of %2</source>
        <translation>%2 周边 %1 米</translation>
    </message>
    <message>
        <source>Distance m</source>
        <translation>距离（米）</translation>
    </message>
    <message>
        <source>Shared boundary m</source>
        <translation>共界（米）</translation>
    </message>
    <message>
        <source>Land mu</source>
        <translation>土地（亩）</translation>
    </message>
    <message>
        <source>Floor m²</source>
        <translation>厂房（㎡）</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>幢数</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Clearing frees mu</source>
        <translation>可腾土地（亩）</translation>
    </message>
    <message>
        <source>Clearing frees m²</source>
        <translation>可腾厂房（㎡）</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划完成</translation>
    </message>
    <message>
        <source>Length m</source>
        <translation>长度（米）</translation>
    </message>
    <message>
        <source>Area m²</source>
        <translation>面积（㎡）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>池</translation>
    </message>
    <message>
        <source>To spare m²</source>
        <translation>富余（㎡）</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>验收销号</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>腾退冲回</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>移交腾退</translation>
    </message>
    <message>
        <source>relapse corrected</source>
        <translation>回潮更正</translation>
    </message>
    <message>
        <source>reuse</source>
        <translation>盘活</translation>
    </message>
    <message>
        <source>withdrawal</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Stock of land, mu: %1 + listed %2 − reused %3 − withdrawn %4 + corrected %5 = %6</source>
        <translation>土地存量（亩）：年初 %1 + 列入 %2 − 盘活 %3 − 移出 %4 + 更正 %5 = 年末 %6</translation>
    </message>
    <message>
        <source>Stock of floor, m²: %1 + listed %2 − reused %3 − withdrawn %4 + corrected %5 = %6</source>
        <translation>厂房存量（㎡）：年初 %1 + 列入 %2 − 盘活 %3 − 移出 %4 + 更正 %5 = 年末 %6</translation>
    </message>
    <message>
        <source>Land put back to use, mu</source>
        <translation>盘活土地（亩）</translation>
    </message>
    <message>
        <source>Floor put back to use, m²</source>
        <translation>盘活厂房（㎡）</translation>
    </message>
    <message>
        <source>Enterprises cleared</source>
        <translation>清退企业（家）</translation>
    </message>
    <message>
        <source>Enterprises cleared in %1</source>
        <translation>%1 年清退台账</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单文号</translation>
    </message>
    <message>
        <source>Way of leaving</source>
        <translation>退出方式</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业数</translation>
    </message>
    <message>
        <source>Freed mu</source>
        <translation>腾退土地（亩）</translation>
    </message>
    <message>
        <source>Freed floor m²</source>
        <translation>腾退厂房（㎡）</translation>
    </message>
    <message>
        <source>Land and floor put back to use in %1</source>
        <translation>%1 年盘活台账</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Formerly of</source>
        <translation>原企业</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>受让企业</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Enterprises whose land or floor came back into use: %1</source>
        <translation>盘活企业：%1 家</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>What is to be reached</source>
        <translation>目标内容</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Encumbrances checked</source>
        <translation>权利核查</translation>
    </message>
    <message>
        <source>No target for this yet: state above what a year is to reach.</source>
        <translation>此范围尚无目标，点上方“设定目标…”填写年度目标。</translation>
    </message>
    <message>
        <source>Two plans side by side</source>
        <translation>规划方案对比</translation>
    </message>
    <message>
        <source>Choose a plan under Zone industry clusters, and there the one to compare it with.</source>
        <translation>请在“划区”中选定一个规划，再点“对比”选另一个规划。</translation>
    </message>
    <message>
        <source>(in no zone)</source>
        <translation>（未划入区块）</translation>
    </message>
    <message>
        <source>District total</source>
        <translation>片区合计</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Net mu A</source>
        <translation>甲净面积（亩）</translation>
    </message>
    <message>
        <source>Net mu B</source>
        <translation>乙净面积（亩）</translation>
    </message>
    <message>
        <source>B − A mu</source>
        <translation>增减（亩）</translation>
    </message>
    <message>
        <source>Leading % A</source>
        <translation>甲主导占比（%）</translation>
    </message>
    <message>
        <source>Leading % B</source>
        <translation>乙主导占比（%）</translation>
    </message>
    <message>
        <source>B − A %</source>
        <translation>增减（百分点）</translation>
    </message>
    <message>
        <source>Vacant % A</source>
        <translation>甲空置率（%）</translation>
    </message>
    <message>
        <source>Vacant % B</source>
        <translation>乙空置率（%）</translation>
    </message>
    <message>
        <source>Vacant B − A %</source>
        <translation>空置率增减（百分点）</translation>
    </message>
    <message>
        <source>Differing parcels</source>
        <translation>不同宗地</translation>
    </message>
    <message>
        <source>A: </source>
        <translation>甲：</translation>
    </message>
    <message>
        <source>B: </source>
        <translation>乙：</translation>
    </message>
    <message>
        <source>agreed production</source>
        <translation>约定投产</translation>
    </message>
    <message>
        <source>the drawn site</source>
        <translation>手绘范围</translation>
    </message>
</context>
<context>
    <name>LegendPanel</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Show the other layers too</source>
        <translation>同时显示其他图层</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>mu</source>
        <translation>亩</translation>
    </message>
</context>
<context>
    <name>MergeTool</name>
    <message>
        <source>Click the parcels to be merged; a second click takes one away.</source>
        <translation>依次点击要合并的宗地，再点一次取消。</translation>
    </message>
    <message>
        <source>%1 parcels chosen. Press Enter to merge them.</source>
        <translation>已选 %1 宗，核对后按回车合并。</translation>
    </message>
    <message>
        <source>Attributes of</source>
        <translation>沿用属性</translation>
    </message>
    <message>
        <source>the largest</source>
        <translation>面积最大者</translation>
    </message>
    <message>
        <source>Merge although they differ (needs a reason)</source>
        <translation>属性不同仍然合并（须写理由）</translation>
    </message>
</context>
<context>
    <name>NewParcelFields</name>
    <message>
        <source>as the parcels beside it</source>
        <translation>同相邻宗地</translation>
    </message>
    <message>
        <source>GB state-owned construction land</source>
        <translation>GB 国有建设用地（地表）</translation>
    </message>
    <message>
        <source>JB collective construction land</source>
        <translation>JB 集体建设用地（地表）</translation>
    </message>
    <message>
        <source>GS state-owned, above ground</source>
        <translation>GS 国有建设用地（地上）</translation>
    </message>
    <message>
        <source>GX state-owned, below ground</source>
        <translation>GX 国有建设用地（地下）</translation>
    </message>
    <message>
        <source>JC rural homestead</source>
        <translation>JC 集体宅基地</translation>
    </message>
    <message>
        <source>GY state-owned, other use</source>
        <translation>GY 国有，其他使用权</translation>
    </message>
    <message>
        <source>JY collective, other use</source>
        <translation>JY 集体，其他使用权</translation>
    </message>
    <message>
        <source>GW state-owned, undetermined</source>
        <translation>GW 国有，未确定或有争议</translation>
    </message>
    <message>
        <source>JW collective, undetermined</source>
        <translation>JW 集体，未确定或有争议</translation>
    </message>
    <message>
        <source>Plot number</source>
        <translation>地块编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>地类</translation>
    </message>
    <message>
        <source>such as 0601</source>
        <translation>如 0601</translation>
    </message>
    <message>
        <source>Code letters</source>
        <translation>特征码</translation>
    </message>
    <message>
        <source>%1 is no land-use class of GB/T 21010-2017.</source>
        <translation>GB/T 21010-2017 中没有地类 %1。</translation>
    </message>
    <message>
        <source>Parcel %1 has this plot number already.</source>
        <translation>宗地 %1 已用此地块编号。</translation>
    </message>
</context>
<context>
    <name>OpenCaseDialog</name>
    <message>
        <source>Open a clearing case</source>
        <translation>清退立案</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>宗地 %1</translation>
    </message>
    <message>
        <source>Who is to leave</source>
        <translation>清退企业</translation>
    </message>
    <message>
        <source>What they leave</source>
        <translation>清退对象</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>all of it, or a part such as 3 mu</source>
        <translation>全部，或部分，如 3亩</translation>
    </message>
    <message>
        <source>Way of leaving</source>
        <translation>退出方式</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>列入缘由</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>the whole parcel</source>
        <translation>整宗</translation>
    </message>
    <message>
        <source>building %1</source>
        <translation>幢：%1</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Clearing case {case}: %1</source>
        <translation>清退案件 {case}：%1</translation>
    </message>
    <message>
        <source>Nobody holds, rents or uses this parcel: there is nobody to leave.</source>
        <translation>该宗地无权利人、承租人或使用者，无须清退。</translation>
    </message>
    <message>
        <source>Nothing is written while the desk reads another day.</source>
        <translation>正在查看其他日期，不能写入。</translation>
    </message>
</context>
<context>
    <name>OverviewInset</name>
    <message>
        <source>The whole book; a click moves the map there</source>
        <translation>全图鹰眼；点击即移到该处</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>显示鹰眼图</translation>
    </message>
    <message>
        <source>Fold the overview away</source>
        <translation>收起鹰眼图</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>On the ellipsoid</source>
        <translation>椭球</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Supplied</source>
        <translation>供应</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <translation>空置</translation>
    </message>
    <message>
        <source>since %1 · pool: %2</source>
        <translation>自 %1 · 供地池：%2</translation>
    </message>
    <message>
        <source>suspected idle</source>
        <translation>疑似闲置</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Former holder</source>
        <translation>原权利人</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签订</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交地</translation>
    </message>
    <message>
        <source>Start agreed</source>
        <translation>约定动工</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>动工</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Completion agreed</source>
        <translation>约定竣工</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>竣工</translation>
    </message>
    <message>
        <source>Term ends</source>
        <translation>使用期止</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Actual use</source>
        <translation>实际使用</translation>
    </message>
    <message>
        <source>Former user</source>
        <translation>原使用者</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>租约</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>standard plant</source>
        <translation>标准厂房</translation>
    </message>
    <message>
        <source>completed %1</source>
        <translation>%1 竣工</translation>
    </message>
    <message>
        <source>Floor %1</source>
        <translation>%1 层</translation>
    </message>
    <message>
        <source>Approvals and encumbrances</source>
        <translation>批次与限制</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>%1 核查</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Former owner</source>
        <translation>原所有权人</translation>
    </message>
    <message>
        <source>Future holder</source>
        <translation>以后的权利人</translation>
    </message>
    <message>
        <source>Future owner</source>
        <translation>以后的所有权人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有权人</translation>
    </message>
    <message>
        <source>Future user</source>
        <translation>以后的使用者</translation>
    </message>
    <message>
        <source>Encumbrances checked</source>
        <translation>权利核查</translation>
    </message>
    <message>
        <source>Production agreed</source>
        <translation>约定投产</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>投产</translation>
    </message>
</context>
<context>
    <name>PartHand</name>
    <message>
        <source>given: %1</source>
        <translation>受让 %1</translation>
    </message>
</context>
<context>
    <name>Particulars</name>
    <message>
        <source>(of a part that the map does not show)</source>
        <translation>（所占部分图上未画）</translation>
    </message>
    <message>
        <source>(cut by the new boundary)</source>
        <translation>（被新界线切开）</translation>
    </message>
    <message>
        <source>(in building</source>
        <translation>(位于建筑</translation>
    </message>
    <message>
        <source>(has no footprint)</source>
        <translation>（没有图形）</translation>
    </message>
    <message>
        <source>(stands on it)</source>
        <translation>（位于其上）</translation>
    </message>
    <message>
        <source>no end stated</source>
        <translation>未载止期</translation>
    </message>
    <message>
        <source>encumbrance</source>
        <translation>权利限制</translation>
    </message>
    <message>
        <source>right type</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>land use</source>
        <translation>地类</translation>
    </message>
    <message>
        <source>mortgage</source>
        <translation>抵押</translation>
    </message>
    <message>
        <source>building</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>seizure</source>
        <translation>查封</translation>
    </message>
    <message>
        <source>arrears</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>right</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>lease</source>
        <translation>租约</translation>
    </message>
    <message>
        <source>term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>soil</source>
        <translation>土壤污染</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Draw the new boundary clear of the building, or give the building to one part.</source>
        <translation>请让新界线避开该建筑物，或将建筑物整体归入其中一部分。</translation>
    </message>
</context>
<context>
    <name>ProgressButton</name>
    <message>
        <source>Shows the lines that make it up</source>
        <translation>列出构成它的各笔</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>No geometry</source>
        <translation>没有图形</translation>
    </message>
    <message>
        <source>Empty geometry</source>
        <translation>图形为空</translation>
    </message>
    <message>
        <source>Geometry cannot be read</source>
        <translation>图形无法读取</translation>
    </message>
    <message>
        <source>Not an area</source>
        <translation>不是面</translation>
    </message>
    <message>
        <source>Not a line</source>
        <translation>不是线</translation>
    </message>
    <message>
        <source>Not a point</source>
        <translation>不是点</translation>
    </message>
    <message>
        <source>Points and lines beside the areas left out</source>
        <translation>略去面以外的点和线</translation>
    </message>
    <message>
        <source>Heights left out</source>
        <translation>略去高程</translation>
    </message>
    <message>
        <source>Measures left out</source>
        <translation>略去 M 值</translation>
    </message>
    <message>
        <source>Arcs replaced by short straight edges</source>
        <translation>圆弧改为短直线</translation>
    </message>
    <message>
        <source>Vertices on the same millimetre joined</source>
        <translation>合并同一毫米上的顶点</translation>
    </message>
    <message>
        <source>A spike without width taken off</source>
        <translation>去除无宽度的尖刺</translation>
    </message>
    <message>
        <source>Rings turned to run the right way</source>
        <translation>调整环的方向</translation>
    </message>
    <message>
        <source>The outline crosses itself</source>
        <translation>边界自相交</translation>
    </message>
    <message>
        <source>A ring of fewer than three points</source>
        <translation>环少于三个点</translation>
    </message>
    <message>
        <source>The outline encloses no area</source>
        <translation>边界不围成面积</translation>
    </message>
    <message>
        <source>A coordinate is no finite number</source>
        <translation>坐标不是有限数</translation>
    </message>
    <message>
        <source>A coordinate cannot be converted</source>
        <translation>坐标无法转换</translation>
    </message>
    <message>
        <source>North and east were swapped; put right</source>
        <translation>纵横坐标颠倒，已纠正</translation>
    </message>
    <message>
        <source>The zone number was missing; added</source>
        <translation>缺带号，已补上</translation>
    </message>
    <message>
        <source>A surplus zone number taken off</source>
        <translation>多余带号，已去除</translation>
    </message>
    <message>
        <source>Outside of the districts or the coordinate system&apos;s area</source>
        <translation>位置在片区或坐标系适用范围之外</translation>
    </message>
    <message>
        <source>A number that cannot be true; left open</source>
        <translation>数值不合理，留空</translation>
    </message>
    <message>
        <source>A date that is no day; left open</source>
        <translation>日期无效，留空</translation>
    </message>
    <message>
        <source>An unknown word; left open</source>
        <translation>取值无法识别，留空</translation>
    </message>
    <message>
        <source>A parcel code of the wrong form; kept</source>
        <translation>宗地代码格式有误，照录</translation>
    </message>
    <message>
        <source>A credit code with a wrong check character; kept</source>
        <translation>信用代码校验位有误，照录</translation>
    </message>
    <message>
        <source>No district of that name in the book</source>
        <translation>簿中没有该片区</translation>
    </message>
    <message>
        <source>No parcel of that code in the book</source>
        <translation>簿中没有该宗地</translation>
    </message>
    <message>
        <source>No enterprise of that name in the book</source>
        <translation>簿中没有该企业</translation>
    </message>
    <message>
        <source>No building of that number on the parcel</source>
        <translation>宗地上没有该幢</translation>
    </message>
    <message>
        <source>No floor of that number in the building</source>
        <translation>建筑物没有该层</translation>
    </message>
    <message>
        <source>No cluster zone of that name in the book</source>
        <translation>簿中没有该集群区块</translation>
    </message>
    <message>
        <source>The row does not say where it belongs</source>
        <translation>该行未说明归属</translation>
    </message>
    <message>
        <source>Neither a name nor a code</source>
        <translation>既无名称也无代码</translation>
    </message>
    <message>
        <source>Fields taken from columns</source>
        <translation>字段取自对应的列</translation>
    </message>
    <message>
        <source>Columns not used</source>
        <translation>未使用的列</translation>
    </message>
    <message>
        <source>The coordinate system was told from the coordinates</source>
        <translation>已由坐标值判断坐标系</translation>
    </message>
    <message>
        <source>The coordinates fit the book&apos;s system and were read in it</source>
        <translation>坐标值符合账簿坐标系，按其读取</translation>
    </message>
    <message>
        <source>The missing .shx index was rebuilt for reading</source>
        <translation>缺少 .shx 索引，读取时已重建</translation>
    </message>
    <message>
        <source>The kind of records was told from the columns</source>
        <translation>已由列名判断记录类别</translation>
    </message>
    <message>
        <source>The record ends on a day to come: read as in force</source>
        <translation>失效日期尚未到来，按现行有效读入</translation>
    </message>
    <message>
        <source>The stated area differs from the outline&apos;s as one unit does from another</source>
        <translation>填写的面积与图形面积相差一个单位的倍数，疑为面积单位有误</translation>
    </message>
    <message>
        <source>The row names a floor but no building, and its parcel has none or several</source>
        <translation>该行写了楼层而未写幢号，且所属宗地没有建筑或有多幢建筑</translation>
    </message>
    <message>
        <source>The encoding of the text was found out</source>
        <translation>已判断文字编码</translation>
    </message>
    <message>
        <source>The archive holds several files; one of them was taken</source>
        <translation>压缩包内有多个文件，已选定其中一个</translation>
    </message>
    <message>
        <source>No parcel, or more than one, lies under the building; it came in without one</source>
        <translation>建筑所在位置没有宗地或有多宗地，未关联宗地</translation>
    </message>
    <message>
        <source>The building belongs to the parcel on which it stands</source>
        <translation>建筑已按位置归入所在宗地</translation>
    </message>
    <message>
        <source>Characters that could not be read were replaced</source>
        <translation>文字中有无法读出的字符，已代替</translation>
    </message>
    <message>
        <source>Text that is not UTF-8 was read as GBK</source>
        <translation>文字不是 UTF-8，已按 GBK 读取</translation>
    </message>
    <message>
        <source>Text is neither UTF-8 nor GBK</source>
        <translation>文字既不是 UTF-8 也不是 GBK，无法读出</translation>
    </message>
    <message>
        <source>The headings were found below the titles of the sheet</source>
        <translation>表头在标题行之下，已找到</translation>
    </message>
    <message>
        <source>No such industry in GB/T 4754; left open</source>
        <translation>GB/T 4754 中没有该行业，字段留空</translation>
    </message>
    <message>
        <source>Rows of notes, left out</source>
        <translation>说明行，已略过</translation>
    </message>
    <message>
        <source>Rows of totals, left out</source>
        <translation>合计行，已略过</translation>
    </message>
    <message>
        <source>A cell can&apos;t be read; the row was left out</source>
        <translation>有单元格无法读取，该行未采纳</translation>
    </message>
    <message>
        <source>The row could mean several enterprises</source>
        <translation>该行可能指多家企业</translation>
    </message>
    <message>
        <source>The row doesn&apos;t say which parcel is meant</source>
        <translation>该行未写明宗地</translation>
    </message>
    <message>
        <source>More was disposed of than the row has</source>
        <translation>处置面积大于占地面积</translation>
    </message>
    <message>
        <source>All of it was disposed of; nothing is left to clear</source>
        <translation>已全部处置，没有剩余可清退</translation>
    </message>
    <message>
        <source>The remaining area isn&apos;t the area less what was disposed of</source>
        <translation>剩余面积不等于占地面积减处置面积</translation>
    </message>
    <message>
        <source>The year isn&apos;t that of the listing</source>
        <translation>年份与列入日期的年份不同</translation>
    </message>
    <message>
        <source>A case begins as listed; later states need their documents</source>
        <translation>案件从列入清单开始，其后状态须凭材料办理</translation>
    </message>
    <message>
        <source>The enterprise has that place in an open case already</source>
        <translation>该企业在该处已有未办结的案件</translation>
    </message>
    <message>
        <source>The enterprise holds, rents and uses nothing there</source>
        <translation>该企业在该处没有权利、租约或使用记录</translation>
    </message>
    <message>
        <source>A figure far from what such figures are; kept</source>
        <translation>数值与同类指标相差悬殊，已按原样采纳</translation>
    </message>
    <message>
        <source>More land was supplied than the parcel has</source>
        <translation>供应面积大于宗地面积</translation>
    </message>
    <message>
        <source>A floor without a number</source>
        <translation>楼层没有层号</translation>
    </message>
    <message>
        <source>Figures without a year</source>
        <translation>数据没有年份</translation>
    </message>
    <message>
        <source>An earlier row says the same; the first was taken</source>
        <translation>前面已有同一对象的数据，采纳先出现的一行</translation>
    </message>
</context>
<context>
    <name>ReassignForm</name>
    <message>
        <source>Exception because</source>
        <translation>突破理由</translation>
    </message>
    <message>
        <source>Its document</source>
        <translation>突破依据文号</translation>
    </message>
    <message>
        <source>Open the reassignment</source>
        <translation>再分配立项</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>name or credit code</source>
        <translation>名称或信用代码</translation>
    </message>
    <message>
        <source>Land needed</source>
        <translation>所需土地</translation>
    </message>
    <message>
        <source>such as 5 mu</source>
        <translation>如 5亩</translation>
    </message>
    <message>
        <source>Floor needed</source>
        <translation>所需厂房</translation>
    </message>
    <message>
        <source>such as 3000 m²</source>
        <translation>如 3000㎡</translation>
    </message>
    <message>
        <source>Only near the selected parcel, within</source>
        <translation>只在所选地块周边</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>多近</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Steps of the path; ★ the one that counts</source>
        <translation>该路径的步骤；★ 为计入年度的一步</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>价款（元）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reassignment {case} to %1</source>
        <translation>再分配 {case}：%1</translation>
    </message>
    <message>
        <source>Whom it is to go to is still open: type the enterprise above.</source>
        <translation>尚未指明受让企业：请在上方输入。</translation>
    </message>
    <message>
        <source>Nothing is written while the desk reads another day.</source>
        <translation>正在查看其他日期，不能写入。</translation>
    </message>
</context>
<context>
    <name>ReassignPanel</name>
    <message>
        <source>Reassign land and floor</source>
        <translation>再分配土地与厂房</translation>
    </message>
    <message>
        <source>Find land, or go on with a reassignment</source>
        <translation>选址，或办理再分配</translation>
    </message>
    <message>
        <source>Find land</source>
        <translation>选址</translation>
    </message>
    <message>
        <source>In hand (%1)</source>
        <translation>在办（%1）</translation>
    </message>
</context>
<context>
    <name>ReassignPlace</name>
    <message>
        <source>Give degrees from north, 0 to 360.</source>
        <translation>请填自北起的度数，0 至 360。</translation>
    </message>
    <message>
        <source>Of it</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>the whole parcel</source>
        <translation>整宗</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>厂房</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Divide off</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>no: the parcel stays as it is</source>
        <translation>不分割</translation>
    </message>
    <message>
        <source>Bearing (°)</source>
        <translation>方位角（°）</translation>
    </message>
    <message>
        <source>To be given: %1</source>
        <translation>拟供地块：%1</translation>
    </message>
    <message>
        <source>In stock there: %1</source>
        <translation>台账存量：%1</translation>
    </message>
    <message>
        <source>Choose a piece of the list or on the map to give it to the enterprise.</source>
        <translation>在清单或地图上选定地块，即可为企业立项。</translation>
    </message>
    <message>
        <source>by area, along a bearing from its left</source>
        <translation>按面积，沿方位角自左侧分割</translation>
    </message>
    <message>
        <source>by area, along a side clicked on the map</source>
        <translation>按面积，平行于图上点选的一边</translation>
    </message>
    <message>
        <source>by a line drawn on the map</source>
        <translation>按图上画的线分割</translation>
    </message>
    <message>
        <source>Given: %1 (%2). Click the map to choose otherwise; Esc ends.</source>
        <translation>受让：%1（%2）。点击地图可改选，Esc 结束。</translation>
    </message>
    <message>
        <source>State above how much land is given, such as 5 mu.</source>
        <translation>请先在上方填写受让面积，如 5 亩。</translation>
    </message>
    <message>
        <source>Click the side of the parcel that the part is to lie along.</source>
        <translation>请在图上点击宗地的一条边，受让部分沿该边。</translation>
    </message>
    <message>
        <source>Click the line from boundary to boundary on the map; Enter or a double click ends it, Esc abandons it.</source>
        <translation>请在图上从界线到界线逐点画线；回车或双击结束，Esc 放弃。</translation>
    </message>
    <message>
        <source>Click the piece that is given.</source>
        <translation>请点击受让的一块。</translation>
    </message>
</context>
<context>
    <name>ReassignSteps</name>
    <message>
        <source>Recipient</source>
        <translation>受让企业</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Reassignments</source>
        <translation>再分配清单</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已立项</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>No reassignment yet. Find land for an enterprise, choose a piece and open one.</source>
        <translation>尚无再分配。先为企业选址，选定地块后立项。</translation>
    </message>
    <message>
        <source>Choose one to see its next step.</source>
        <translation>选定一项，即显示下一步。</translation>
    </message>
    <message>
        <source>Take the step: %1</source>
        <translation>办理：%1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Reassignment {case}: %1</source>
        <translation>再分配 {case}：%1</translation>
    </message>
    <message>
        <source>Reassignment {case} given up</source>
        <translation>再分配 {case} 终止</translation>
    </message>
    <message>
        <source>why it is given up</source>
        <translation>终止原因</translation>
    </message>
    <message>
        <source>Why it is given up</source>
        <translation>终止原因</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>终止办理</translation>
    </message>
    <message>
        <source>Closes the reassignment; what it counted stays counted</source>
        <translation>终止此项再分配，已计入台账的不变</translation>
    </message>
    <message>
        <source>%1: its number is wanted</source>
        <translation>请填“%1”的文号</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
</context>
<context>
    <name>ReshapeTool</name>
    <message>
        <source>Check the new boundary, then press Enter to write it.</source>
        <translation>核对新界线，按回车写入。</translation>
    </message>
    <message>
        <source>Begin on the boundary, where its new course leaves the old one.</source>
        <translation>在界线上点起点，新界线由此离开原界线。</translation>
    </message>
    <message>
        <source>Draw the new course back to the boundary; double click or Enter ends it.</source>
        <translation>画新界线直到回到原界线；双击或回车结束。</translation>
    </message>
</context>
<context>
    <name>RestoreTool</name>
    <message>
        <source>No parcel was retired in this part of the map.</source>
        <translation>当前图面范围内没有已注销的宗地。</translation>
    </message>
    <message>
        <source>Choose the parcel that is to be restored; those retired in view are listed.</source>
        <translation>选择要恢复的宗地；下列为图面范围内已注销者。</translation>
    </message>
    <message>
        <source>Retired parcels</source>
        <translation>已注销宗地</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Export the list</source>
        <translation>导出清单</translation>
    </message>
    <message>
        <source>vacant-land.csv</source>
        <translation>空地清单.csv</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 宗</translation>
    </message>
    <message>
        <source>factory floor %1</source>
        <translation>厂房 %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>选择显示的列</translation>
    </message>
    <message>
        <source>Vacant pieces found</source>
        <translation>查到的空地</translation>
    </message>
    <message>
        <source>%1 ready ones not lately checked for mortgages and seizures</source>
        <translation>%1 处可供地块未核查或核查已过期，供应前请查抵押、查封</translation>
    </message>
</context>
<context>
    <name>RetireTool</name>
    <message>
        <source>Press Enter to retire what is selected, without a successor.</source>
        <translation>按回车注销所选宗地（无后继宗地）。</translation>
    </message>
    <message>
        <source>Click the parcel that is to be retired.</source>
        <translation>点击要注销的宗地。</translation>
    </message>
</context>
<context>
    <name>RunningDialog</name>
    <message>
        <source>Work is running</source>
        <translation>有工作正在进行</translation>
    </message>
    <message>
        <source>Wait until it is done</source>
        <translation>等待完成</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Waiting until the work is done …</source>
        <translation>正在等待完成……</translation>
    </message>
    <message>
        <source>This is still running: %1. Nothing is written half: wait for its end, or stop it and the book stays as it was.</source>
        <translation>正在进行：%1。不会只写一半：可等其完成，或停止它，账簿保持原样。</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止……</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>whole zone</source>
        <translation>整个园区</translation>
    </message>
    <message>
        <source>%1 landscape</source>
        <translation>%1 横幅</translation>
    </message>
    <message>
        <source>%1 portrait</source>
        <translation>%1 竖幅</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>存为 PNG…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>District</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Compiled by</source>
        <translation>编制单位</translation>
    </message>
    <message>
        <source>Sheet number</source>
        <translation>图号</translation>
    </message>
    <message>
        <source>Drawing the sheet</source>
        <translation>正在出图</translation>
    </message>
    <message>
        <source>Preview of the sheet</source>
        <translation>图纸预览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Scale 1:%1</source>
        <translation>比例尺 1:%1</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>保存图纸</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送打印机。</translation>
    </message>
    <message>
        <source>Industry cluster layout</source>
        <translation>产业集群布局图</translation>
    </message>
    <message>
        <source>Vacant land and floors</source>
        <translation>空置用地图</translation>
    </message>
    <message>
        <source>Enterprises to be cleared</source>
        <translation>清退地块图</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>用地现状图</translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation>出图</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>图种</translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1（%2 行）</translation>
    </message>
    <message>
        <source>There is no room for all rows of: %1. The last row sums them up. Choose a larger paper, or one district.</source>
        <translation>下列清单放不下全部行：%1，末行为其余合计。请选用更大的纸张，或只印一个片区。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Overview with a map of each district</source>
        <translation>园区总览（含各片区分幅）</translation>
    </message>
    <message>
        <source>Plan of the selected parcel</source>
        <translation>所选宗地的宗地图</translation>
    </message>
    <message>
        <source>Boundary points of the selected parcel</source>
        <translation>所选宗地的界址点成果表</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>共 %1 页</translation>
    </message>
</context>
<context>
    <name>Snaps</name>
    <message>
        <source>boundary point</source>
        <translation>界址点</translation>
    </message>
    <message>
        <source>crossing</source>
        <translation>交点</translation>
    </message>
    <message>
        <source>foot of the perpendicular</source>
        <translation>垂足</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>界线</translation>
    </message>
</context>
<context>
    <name>SplitTool</name>
    <message>
        <source>Check the parts, then press Enter to write them.</source>
        <translation>核对各部分，按回车写入。</translation>
    </message>
    <message>
        <source>Draw the dividing line across the parcels.</source>
        <translation>画一条穿过宗地的分割线。</translation>
    </message>
    <message>
        <source>Next point; double click or Enter ends the line.</source>
        <translation>继续下一点；双击或回车结束。</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>Scale of the map</source>
        <translation>地图比例尺</translation>
    </message>
    <message>
        <source>Scale: choose or write, such as 1:2000</source>
        <translation>比例尺：选择或输入，如 1:2000</translation>
    </message>
    <message>
        <source>Coordinates of the pointer: X north, Y east</source>
        <translation>指针坐标：X 北，Y 东</translation>
    </message>
    <message>
        <source>X north, Y east, in metres</source>
        <translation>X 北，Y 东，单位米</translation>
    </message>
    <message>
        <source>%1 parcels</source>
        <translation>%1 宗地</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the running work</source>
        <translation>当前工作的进度</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>检查 %1</translation>
    </message>
    <message>
        <source>What the check of the parcels found; a click lists it</source>
        <translation>宗地检查发现的问题数；单击列出</translation>
    </message>
    <message>
        <source>The book was changed since; it is checked again as soon as nothing is written for a while</source>
        <translation>此后账簿已有变更；停止写入片刻后自动重新检查</translation>
    </message>
    <message>
        <source>%1 more were accepted</source>
        <translation>另有 %1 个已认可</translation>
    </message>
    <message>
        <source>Latitude and longitude of the pointer</source>
        <translation>指针处纬度、经度</translation>
    </message>
    <message>
        <source>Latitude and longitude in the book&apos;s own datum</source>
        <translation>纬度、经度（账簿所用坐标系的基准）</translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message>
        <source>Give a whole number.</source>
        <translation>请填整数。</translation>
    </message>
    <message>
        <source>Set a yearly target</source>
        <translation>设定年度目标</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>For</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>the whole zone</source>
        <translation>全园区</translation>
    </message>
    <message>
        <source>Land put back to use</source>
        <translation>盘活土地</translation>
    </message>
    <message>
        <source>such as 200 mu</source>
        <translation>如 200亩</translation>
    </message>
    <message>
        <source>Floor put back to use</source>
        <translation>盘活厂房</translation>
    </message>
    <message>
        <source>such as 100000 m²</source>
        <translation>如 100000㎡</translation>
    </message>
    <message>
        <source>Enterprises cleared</source>
        <translation>清退企业（家）</translation>
    </message>
    <message>
        <source>such as 15</source>
        <translation>如 15</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>number of the document that sets it</source>
        <translation>下达目标的文件文号</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set the target</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Target of %1</source>
        <translation>设定 %1 年目标</translation>
    </message>
    <message>
        <source>Nothing is written while the desk reads another day.</source>
        <translation>查看其他日期时不能登记。</translation>
    </message>
    <message>
        <source>Give the number of the document that sets the target.</source>
        <translation>请填写下达目标的文号。</translation>
    </message>
</context>
<context>
    <name>TimeBand</name>
    <message>
        <source>Everything is shown as of %1. Editing rests.</source>
        <translation>当前显示截至 %1 的状态，不能编辑。</translation>
    </message>
    <message>
        <source>Everything is shown as of today.</source>
        <translation>全部内容按今日状态显示。</translation>
    </message>
    <message>
        <source>The day that the book is read as of</source>
        <translation>以哪一天的状态查看</translation>
    </message>
    <message>
        <source>Drag to another day; the arrow keys go by months, Page Up and Down by years</source>
        <translation>拖动到其他日期；方向键按月、翻页键按年移动</translation>
    </message>
    <message>
        <source>Back to today, and close</source>
        <translation>回到今天并关闭</translation>
    </message>
</context>
<context>
    <name>TraverseTool</name>
    <message>
        <source>Check the result, then press Enter to write it.</source>
        <translation>核对结果，按回车写入。</translation>
    </message>
    <message>
        <source>Click the known point that the traverse starts from, or write its X,Y.</source>
        <translation>点选导线起算的已知点，或输入其 X,Y。</translation>
    </message>
    <message>
        <source>Click the known point that the traverse ends on, or write its X,Y.</source>
        <translation>点选导线附合的已知点，或输入其 X,Y。</translation>
    </message>
    <message>
        <source>Write the courses, one bearing and length a line; Enter on the map goes on.</source>
        <translation>逐行写出方位角与边长，然后点“完成”。</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>导线边</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>on its start</source>
        <translation>闭合于起点</translation>
    </message>
    <message>
        <source>on another known point</source>
        <translation>附合于另一已知点</translation>
    </message>
    <message>
        <source>open</source>
        <translation>支导线</translation>
    </message>
    <message>
        <source>Distribute the misclosure (compass rule)</source>
        <translation>按边长分配闭合差</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>a new parcel</source>
        <translation>新宗地</translation>
    </message>
    <message>
        <source>a dividing line</source>
        <translation>分割线</translation>
    </message>
    <message>
        <source>Misclosure %1 (X %2, Y %3), 1 : %4</source>
        <translation>闭合差 %1（X %2，Y %3），1 : %4</translation>
    </message>
    <message>
        <source>N45°30&apos;E 120.350
135.5 80
…</source>
        <translation>N45°30&apos;E 120.350
135.5 80
……</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>This did not work</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Typing</name>
    <message>
        <source>The length before &lt; is no number.</source>
        <translation>“&lt;” 前的边长不是数值。</translation>
    </message>
    <message>
        <source>After @ write length&lt;bearing, or the way north and east.</source>
        <translation>“@” 后请写 边长&lt;方位角，或 北向、东向增量。</translation>
    </message>
    <message>
        <source>Set a first point before.</source>
        <translation>请先定一个起点。</translation>
    </message>
    <message>
        <source>A length alone needs a point before it and a direction to the pointer.</source>
        <translation>只写边长时，须先有一点，并把指针移到所需方向。</translation>
    </message>
    <message>
        <source>Write X,Y (north, east), @length&lt;bearing, or a length.</source>
        <translation>请写 X,Y（北，东）、@边长&lt;方位角，或边长。</translation>
    </message>
    <message>
        <source>Line %1 is no X,Y (north, east).</source>
        <translation>第 %1 行不是 X,Y（北，东）。</translation>
    </message>
    <message>
        <source>After &lt; a bearing is expected, such as 45.5 or N45°30&apos;E.</source>
        <translation>“&lt;” 后请写方位角，如 45.5 或 N45°30&apos;E。</translation>
    </message>
</context>
<context>
    <name>VacancyTable</name>
    <message>
        <source>Parcel</source>
        <translation>地块号</translation>
    </message>
    <message>
        <source>District</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>供地池</translation>
    </message>
    <message>
        <source>mu</source>
        <translation>亩</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>Floor m²</source>
        <translation>厂房 m²</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Encumbrances checked</source>
        <translation>权利核查</translation>
    </message>
</context>
<context>
    <name>VertexTool</name>
    <message>
        <source>Check what changes, then press Enter to write it.</source>
        <translation>核对变动，按回车写入。</translation>
    </message>
    <message>
        <source>Click its new place or write it; Delete takes the point away.</source>
        <translation>点击或输入新位置；按 Delete 删除该点。</translation>
    </message>
    <message>
        <source>Drag a boundary point, or click it. A click on a boundary inserts one.</source>
        <translation>拖动界址点，或先点选；点在界线上则增加一点。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>The land book of your zone</source>
        <translation>园区的土地账簿</translation>
    </message>
    <message>
        <source>You can also drop a book here.</source>
        <translation>也可以把账簿文件拖到这里。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>The map was stopped. Press %1 to draw it.</source>
        <translation>地图读取已停止。按 %1 重新绘制。</translation>
    </message>
    <message>
        <source>Mutu</source>
        <translation>亩图</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Illustrative data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>Drop a parcel file here to import it</source>
        <translation>把宗地文件拖到这里导入</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>awaiting construction</source>
        <translation>待建</translation>
    </message>
    <message>
        <source>under construction</source>
        <translation>在建</translation>
    </message>
    <message>
        <source>in reserve</source>
        <translation>收储待供</translation>
    </message>
    <message>
        <source>planned plot</source>
        <translation>规划地块</translation>
    </message>
    <message>
        <source>any pool</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可供</translation>
    </message>
    <message>
        <source>clearable</source>
        <translation>可腾</translation>
    </message>
    <message>
        <source>future</source>
        <translation>远期</translation>
    </message>
    <message>
        <source>whole parcel</source>
        <translation>整宗</translation>
    </message>
    <message>
        <source>part by area</source>
        <translation>部分面积</translation>
    </message>
    <message>
        <source>building</source>
        <translation>整幢</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>head lease</source>
        <translation>承租</translation>
    </message>
    <message>
        <source>sublease</source>
        <translation>转租</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>plan approved</source>
        <translation>控规批准</translation>
    </message>
    <message>
        <source>conversion approved</source>
        <translation>农转用批准</translation>
    </message>
    <message>
        <source>land cleared</source>
        <translation>净地</translation>
    </message>
    <message>
        <source>taken into reserve</source>
        <translation>入储备库</translation>
    </message>
    <message>
        <source>built before supply</source>
        <translation>已占用（未供先建）</translation>
    </message>
    <message>
        <source>encumbrance</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>mortgage</source>
        <translation>抵押</translation>
    </message>
    <message>
        <source>seizure</source>
        <translation>查封</translation>
    </message>
    <message>
        <source>soil contamination</source>
        <translation>土壤污染</translation>
    </message>
    <message>
        <source>arrears</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>districts</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>parcels</source>
        <translation>宗地</translation>
    </message>
    <message>
        <source>approvals</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>buildings</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>floors</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>leases</source>
        <translation>租约</translation>
    </message>
    <message>
        <source>actual uses</source>
        <translation>实际使用</translation>
    </message>
    <message>
        <source>encumbrances</source>
        <translation>权利限制</translation>
    </message>
    <message>
        <source>cluster zones</source>
        <translation>产业集群区块</translation>
    </message>
    <message>
        <source>zone parcels</source>
        <translation>区块宗地</translation>
    </message>
    <message>
        <source>roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>facilities</source>
        <translation>配套设施</translation>
    </message>
    <message>
        <source>boundary points</source>
        <translation>界址点</translation>
    </message>
    <message>
        <source>lineage</source>
        <translation>宗地沿革</translation>
    </message>
    <message>
        <source>accepted findings</source>
        <translation>认可的问题</translation>
    </message>
    <message>
        <source>industries</source>
        <translation>产业</translation>
    </message>
    <message>
        <source>plans of cluster zones</source>
        <translation>产业集群规划</translation>
    </message>
    <message>
        <source>yearly figures of enterprises</source>
        <translation>企业年度数据</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>clearing cases</source>
        <translation>清退案件</translation>
    </message>
    <message>
        <source>clearing items</source>
        <translation>清退标的</translation>
    </message>
    <message>
        <source>reassignments</source>
        <translation>再分配</translation>
    </message>
    <message>
        <source>steps of cases</source>
        <translation>案件步骤</translation>
    </message>
    <message>
        <source>documents of steps</source>
        <translation>步骤文件</translation>
    </message>
    <message>
        <source>instalments</source>
        <translation>补偿分期</translation>
    </message>
    <message>
        <source>stock lots</source>
        <translation>存量地块</translation>
    </message>
    <message>
        <source>reuse lines</source>
        <translation>盘活台账</translation>
    </message>
    <message>
        <source>clearing corrections</source>
        <translation>清退更正</translation>
    </message>
    <message>
        <source>rule sheets</source>
        <translation>规则表</translation>
    </message>
    <message>
        <source>Opening the book</source>
        <translation>正在打开账簿</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Drawing up the map</source>
        <translation>正在整理地图</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Building the indexes</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>Deriving the vacancies</source>
        <translation>正在推算空置</translation>
    </message>
    <message>
        <source>Drawing the sheet</source>
        <translation>正在出图</translation>
    </message>
    <message>
        <source>Making the demo zone</source>
        <translation>正在生成示范园区</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>正在重做</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Creating the book</source>
        <translation>正在新建账簿</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>%1 mu</source>
        <translation>%1 亩</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>供而未用</translation>
    </message>
    <message>
        <source>partly used</source>
        <translation>用而未尽</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>批而未供</translation>
    </message>
    <message>
        <source>vacant floor</source>
        <translation>空置厂房</translation>
    </message>
    <message>
        <source>Storing the records</source>
        <translation>写入账簿</translation>
    </message>
    <message>
        <source>Mending findings</source>
        <translation>修复界线问题</translation>
    </message>
    <message>
        <source>Verifying the book</source>
        <translation>核验账簿</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>写出文件</translation>
    </message>
    <message>
        <source>1 record lies too far away to be shown</source>
        <translation>有 1 条记录位置过远，图上未显示</translation>
    </message>
    <message>
        <source>%1 records lie too far away to be shown</source>
        <translation>有 %1 条记录位置过远，图上未显示</translation>
    </message>
    <message>
        <source>Checking the parcels</source>
        <translation>检查宗地</translation>
    </message>
    <message>
        <source>never</source>
        <translation>未核查</translation>
    </message>
    <message>
        <source>%1 (old)</source>
        <translation>%1（过期）</translation>
    </message>
    <message>
        <source>Nobody has looked for mortgages and seizures yet: look before you rely on it.</source>
        <translation>尚无抵押、查封核查记录，供应前请先核查。</translation>
    </message>
    <message>
        <source>Last looked at for mortgages and seizures on %1, too long ago: look again before you rely on it.</source>
        <translation>上次核查抵押、查封为 %1，已超过期限，供应前请重新核查。</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Choose a tool first.</source>
        <translation>请先选择工具。</translation>
    </message>
    <message>
        <source>East stood first; the figures were turned around.</source>
        <translation>原为东坐标在前，已对调为先北后东。</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Take the last point back</source>
        <translation>退回一点</translation>
    </message>
    <message>
        <source>Abandon</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Snap to boundaries (S)</source>
        <translation>捕捉界线 (S)</translation>
    </message>
    <message>
        <source>Follow boundaries (T)</source>
        <translation>沿界线走 (T)</translation>
    </message>
    <message>
        <source>Snap to buildings, roads and zones, too</source>
        <translation>同时捕捉建筑物、道路和区块</translation>
    </message>
</context>
<context>
    <name>ZoneActs</name>
    <message>
        <source>Draft of plan %1</source>
        <translation>规划草案 %1</translation>
    </message>
    <message>
        <source>Industry %1</source>
        <translation>产业 %1</translation>
    </message>
    <message>
        <source>Cluster zone %1</source>
        <translation>新设区块 %1</translation>
    </message>
    <message>
        <source>Remove zone %1</source>
        <translation>删除区块 %1</translation>
    </message>
    <message>
        <source>Adopt plan %1</source>
        <translation>批准规划 %1</translation>
    </message>
    <message>
        <source>Parcels into zone %1</source>
        <translation>宗地划入区块 %1</translation>
    </message>
    <message>
        <source>Parcels out of zone %1</source>
        <translation>宗地移出区块 %1</translation>
    </message>
</context>
<context>
    <name>ZoneFigures</name>
    <message>
        <source>Gross</source>
        <translation>毛面积</translation>
    </message>
    <message>
        <source>Area of the zone&apos;s outline, roads and water included</source>
        <translation>区块范围线内的面积，含道路、水域</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净面积</translation>
    </message>
    <message>
        <source>Sum of the registered areas of its parcels</source>
        <translation>区块内宗地登记面积之和</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>主导占比</translation>
    </message>
    <message>
        <source>Land of the leading industries ÷ land whose industry is known</source>
        <translation>主导产业用地 ÷ 行业已知的用地</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>空置率</translation>
    </message>
    <message>
        <source>Vacant land ÷ net land</source>
        <translation>空置土地 ÷ 净面积</translation>
    </message>
    <message>
        <source>LQ</source>
        <translation>区位商</translation>
    </message>
    <message>
        <source>Location quotient: share of the leading industries here ÷ their share in all; above 1, more at home here</source>
        <translation>主导产业在本区块的占比 ÷ 其在全部土地中的占比；大于 1 即在此集聚</translation>
    </message>
    <message>
        <source>HHI</source>
        <translation>集中度</translation>
    </message>
    <message>
        <source>Herfindahl index: sum of the squared land shares of the divisions; 1: a single industry</source>
        <translation>赫芬达尔指数：各行业大类用地占比的平方和；1 即单一行业</translation>
    </message>
    <message>
        <source>FAR</source>
        <translation>容积率</translation>
    </message>
    <message>
        <source>Floor-area ratio: floor (above 8 m counted twice) ÷ net land</source>
        <translation>建筑面积（层高超过 8 米的加倍计）÷ 净面积</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业数</translation>
    </message>
    <message>
        <source>Enterprises on its parcels</source>
        <translation>区块内宗地上的企业</translation>
    </message>
</context>
<context>
    <name>ZoneForm</name>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Industry clusters</source>
        <translation>产业集群规划</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>District</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>全部片区</translation>
    </message>
    <message>
        <source>Zones of</source>
        <translation>复制区块</translation>
    </message>
    <message>
        <source>none: begin empty</source>
        <translation>不复制，新建空白草案</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>建立草案</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>such as: bearings, east</source>
        <translation>如：轴承东区</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>产业</translation>
    </message>
    <message>
        <source>Name another industry…</source>
        <translation>另设产业…</translation>
    </message>
    <message>
        <source>Make the zone</source>
        <translation>设立区块</translation>
    </message>
    <message>
        <source>such as: bearings</source>
        <translation>如：轴承</translation>
    </message>
    <message>
        <source>Classes of GB/T 4754</source>
        <translation>国标行业代码</translation>
    </message>
    <message>
        <source>Name the industry</source>
        <translation>设立产业</translation>
    </message>
    <message>
        <source>Approval number</source>
        <translation>批准文号</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>Adopt the plan</source>
        <translation>批准规划</translation>
    </message>
</context>
<context>
    <name>ZonePanel</name>
    <message>
        <source>%1 parcels in</source>
        <translation>划入 %1 宗</translation>
    </message>
    <message>
        <source>%1 from other zones</source>
        <translation>由其他区块转入 %1 宗</translation>
    </message>
    <message>
        <source>%1 parcels out</source>
        <translation>移出 %1 宗</translation>
    </message>
    <message>
        <source>%1 were in it</source>
        <translation>原已在内 %1 宗</translation>
    </message>
    <message>
        <source>%1 of another district left out</source>
        <translation>属其他片区未划入 %1 宗</translation>
    </message>
    <message>
        <source>Zone industry clusters</source>
        <translation>产业集群划区</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>A new draft, or a new version of this plan</source>
        <translation>新建草案，或由本规划建立新版本</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>宗地</translation>
    </message>
    <message>
        <source>Net mu</source>
        <translation>净亩</translation>
    </message>
    <message>
        <source>Zones of the plan</source>
        <translation>规划的区块</translation>
    </message>
    <message>
        <source>Paint parcels</source>
        <translation>涂划宗地</translation>
    </message>
    <message>
        <source>Click parcels into the zone or draw a lasso round them; with Ctrl they are taken out. Esc stops.</source>
        <translation>点击宗地即划入区块，拖动可圈选多宗；按住 Ctrl 则移出。Esc 结束。</translation>
    </message>
    <message>
        <source>New zone</source>
        <translation>新区块</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Take them over into this zone</source>
        <translation>一并转入本区块</translation>
    </message>
    <message>
        <source>Adopt…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Who stands where</source>
        <translation>产业符合性</translation>
    </message>
    <message>
        <source>Lists the enterprises that stand elsewhere than in the zone of their industry</source>
        <translation>列出未落在本产业区块内的企业</translation>
    </message>
    <message>
        <source>No plan of cluster zones yet. Make a draft with +, then its zones.</source>
        <translation>尚无产业集群规划。点 + 建立草案，再设区块。</translation>
    </message>
    <message>
        <source>all districts</source>
        <translation>全部片区</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>holds from %1</source>
        <translation>自 %1 起施行</translation>
    </message>
    <message>
        <source>superseded on %1</source>
        <translation>%1 被替代</translation>
    </message>
    <message>
        <source>An adopted plan is never edited: make a new version of it with +.</source>
        <translation>已批准的规划不再改动：点 + 由它建立新版本。</translation>
    </message>
    <message>
        <source>No zone yet: make one, then paint parcels into it.</source>
        <translation>尚无区块：先设区块，再把宗地涂划进去。</translation>
    </message>
    <message>
        <source>Click parcels, or draw a lasso round them. With Ctrl: out of the zone. Esc stops.</source>
        <translation>点击宗地，或拖动圈选多宗；按住 Ctrl 则移出。Esc 结束。</translation>
    </message>
    <message>
        <source>The %1 zones on the map belong to no plan and can&apos;t be edited here. Make a draft with +, then its zones.</source>
        <translation>地图上的 %1 个区块未列入任何规划，不能在此编辑。点 + 建立草案，再设区块。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Puts another plan beside this one, with what differs</source>
        <translation>与另一规划方案并列，列出差异</translation>
    </message>
</context>
<context>
    <name>ZoningVerb</name>
    <message>
        <source>%1 parcels, net %2</source>
        <translation>%1 宗，净面积 %2</translation>
    </message>
</context>
</TS>
