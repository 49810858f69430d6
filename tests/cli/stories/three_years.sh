# SPDX-License-Identifier: Apache-2.0
# Three years of a district, told by the acts of its officers. Any refusal ends the story: each act must be taken.
# `sh three_years.sh import` brings the files of other bureaus; `sh three_years.sh acts` is what the office then does.
set -eu
mutu() { command mutu "$@" --author 张三 -q >last.out; }

bring() {
mutu new zone.mutu --crs EPSG:4549 --name 三年区
cat > districts.csv <<'X'
name,code,geometry
集聚区,JJ,"POLYGON((500000 3200000,500500 3200000,500500 3200100,500000 3200100,500000 3200000))"
生态园区,ST,"POLYGON((500000 3200100,500500 3200100,500500 3200200,500000 3200200,500000 3200100))"
X
{ echo 'code,plot,district,land_use,registered_area,geometry'
  n=0
  for y in 0 1; do for x in 0 1 2 3 4; do n=$((n+1)); X=$((500000+100*x)); Y=$((3200000+100*y)); d=集聚区; [ $y = 1 ] && d=生态园区
    printf '330822001001GB%05d,A-%d,%s,0601,10000,"POLYGON((%d %d,%d %d,%d %d,%d %d,%d %d))"\n' $n $n $d $X $Y $((X+100)) $Y $((X+100)) $((Y+100)) $X $((Y+100)) $X $Y
  done; done; } > parcels.csv
cat > enterprises.csv <<'X'
name,credit_code,industry
甲轴承有限公司,91330899MAKYBTYY84,3451
乙化工有限公司,91330899MAHXCQ5X69,2661
丙仓储有限公司,,5990
丁精密有限公司,,3451
X
cat > rights.csv <<'X'
parcel,holder,right_type,nature,contract,signed_on,handed_over_on,agreed_start_on,started_on,agreed_completion_on,completed_on,area
330822001001GB00001,甲轴承有限公司,3,102,C-1,2014-01-01,2014-01-01,2014-06-01,2014-05-01,2015-06-01,2015-05-01,10000
330822001001GB00002,乙化工有限公司,3,102,C-2,2014-01-01,2014-01-01,2014-06-01,2014-05-01,2015-06-01,2015-05-01,10000
330822001001GB00003,丙仓储有限公司,3,102,C-3,2017-06-15,2017-06-15,2018-06-15,,2020-06-15,,10000
330822001001GB00006,丙仓储有限公司,3,102,C-6,2014-01-01,2014-01-01,2014-06-01,2014-05-01,2015-06-01,2015-05-01,10000
X
cat > buildings.csv <<'X'
parcel,number,standard_plant,storeys,completed_on,floor_area,geometry
330822001001GB00001,1,true,1,2015-05-01,5000,"POLYGON((500010 3200010,500050 3200010,500050 3200060,500010 3200060,500010 3200010))"
330822001001GB00002,1,true,2,2015-05-01,4000,"POLYGON((500110 3200010,500150 3200010,500150 3200060,500110 3200060,500110 3200010))"
330822001001GB00006,1,true,2,2015-05-01,6000,"POLYGON((500010 3200110,500050 3200110,500050 3200160,500010 3200160,500010 3200110))"
X
cat > approvals.csv <<'X'
parcel,stage,document,approved_on,area
330822001001GB00004,plan,控规2016-1,2016-01-01,
330822001001GB00005,reserve,收储2018-5,2018-05-01,
330822001001GB00008,plan,控规2016-1,2016-01-01,
330822001001GB00008,conversion,农转2017-3,2017-03-01,
X
cat > floors.csv <<'X'
building,number,area
330822001001GB00002/1,1,2000
330822001001GB00002/1,2,2000
330822001001GB00006/1,1,3000
330822001001GB00006/1,2,3000
X
cat > leases.csv <<'X'
parcel,building,floor,lessee,lessor,part,contract,begins_on,ends_on,floor_area
330822001001GB00002,1,2,丁精密有限公司,乙化工有限公司,floor,L-1,2017-01-01,2019-09-01,
330822001001GB00006,1,1,丁精密有限公司,丙仓储有限公司,floor,L-2,2018-01-01,2021-07-01,
X
cat > uses.csv <<'X'
parcel,building,floor,user,part,begins_on,ends_on
330822001001GB00001,,,甲轴承有限公司,whole,2015-06-01,
330822001001GB00002,1,1,乙化工有限公司,floor,2015-06-01,
330822001001GB00002,1,2,丁精密有限公司,floor,2017-01-01,2019-09-01
330822001001GB00006,1,1,丁精密有限公司,floor,2018-01-01,2021-07-01
330822001001GB00006,1,2,丙仓储有限公司,floor,2015-06-01,2018-12-31
X
for kind in district parcel enterprise right building approval floor lease use; do
    mutu import zone.mutu ${kind}s.csv --as $kind
done
}

act() {
# 2019: an enterprise is listed, surveyed, negotiated with, paid, moved out; idle stock is listed, a floor let anew.
mutu target set zone.mutu --year 2019 --land 20mu --floor 3000m2 --cleared 1 --document 常开发〔2019〕0号 --as-of 2019-01-05
mutu clear open zone.mutu --enterprise 乙化工有限公司 --item A-2 --on 2019-03-01 --doc 整治清单文号=常政办〔2019〕3号 --set due_on=2019-12-31 --ground 低效
mutu clear advance zone.mutu QT-2019-001 surveyed --on 2019-03-10 --doc 权籍查询结果=Q-2 --doc 测绘成果=C-2 --doc 资产评估报告=P-2 --set mortgaged=no --set seized=no --set subtenants=yes --set land_m2=15mu --set certified_floor_m2=4000m2 --set uncertified_floor_m2=0m2 --set soil_survey_needed=yes
mutu clear advance zone.mutu QT-2019-001 negotiating --on 2019-04-01 --doc 补偿方案=2019-8 --doc 会议纪要=2019-9 --set budget=130万
mutu clear suspend zone.mutu QT-2019-001 --on 2019-04-02 --doc 中止说明=2019-20 --set reason=诉讼 --set review_on=2019-04-20
mutu clear resume zone.mutu QT-2019-001 --on 2019-04-26 --doc 恢复说明=2019-25
mutu clear advance zone.mutu QT-2019-001 signed --on 2019-05-01 --doc 协议书=2019-12 --set amount=120万 --set vacate_by_on=2019-09-30 --exit-form buyout --instalment 2019-06-30=60万 --instalment 2019-11-30=60万
mutu clear pay zone.mutu QT-2019-001 1 --on 2019-06-28 --voucher 支-77
mutu reassign lot add zone.mutu --source 丙仓储有限公司 --place A-6/1/2 --floor 3000m2 --on 2019-06-20 --document 常开发〔2019〕7号
mutu reassign lot add zone.mutu --source 丙仓储有限公司 --place A-3 --land 15mu --on 2019-07-01 --document 常开发〔2019〕7号
mutu clear advance zone.mutu QT-2019-001 vacating --on 2019-07-01 --doc 停产或首付凭证=支-77 --set stopped_on=2019-06-30
printf 照片 > photo.jpg
mutu clear advance zone.mutu QT-2019-001 handed_over --on 2019-09-20 --doc 移交确认单=2019-31 --doc 现场照片=2019-31-1:photo.jpg --vacated all --set meters_closed=yes
mutu clear advance zone.mutu QT-2019-001 title_settled --on 2019-11-01 --doc 注销或转移登记凭证=Z-2 --set registered_on=2019-10-30 --set certificate_no=2019-1188 --set soil_report=T-2
mutu clear pay zone.mutu QT-2019-001 2 --on 2019-11-28 --voucher 支-90
mutu clear close zone.mutu QT-2019-001 --on 2019-11-30 --doc 验收销号表=2019-40 --set paid_total=120万
mutu reassign open zone.mutu --path lease --to 丁精密有限公司 --place A-6/1/2 --floor 1500m2 --on 2019-12-01
mutu reassign advance zone.mutu ZP-2019-001 signed --on 2019-12-05 --doc 租赁合同=租-1 --doc 准入意见=准-1
mutu reassign advance zone.mutu ZP-2019-001 moved_in --on 2019-12-10 --doc 进场确认=进-1
# 2020: the reserve is split, one part granted to a newcomer; stock is corrected and withdrawn.
mutu reassign lot add zone.mutu --source 乙化工有限公司 --place A-2 --land 15mu --on 2020-01-10 --document 常开发〔2020〕1号
mutu target set zone.mutu --year 2020 --land 10mu --floor 1000m2 --cleared 0 --document 常开发〔2020〕0号 --as-of 2020-01-05
mutu parcel split zone.mutu A-2 --line 'LINESTRING(500160 3199990,500160 3200110)' --as-of 2020-02-01

mutu reassign open zone.mutu --path regrant --to 丁精密有限公司 --place 330822001001GB00011 --on 2020-03-01 --price 300万
mutu reassign advance zone.mutu ZP-2020-001 reserved --on 2020-03-02 --doc 入库单=库-1
mutu reassign advance zone.mutu ZP-2020-001 announced --on 2020-03-20
mutu reassign advance zone.mutu ZP-2020-001 sold --on 2020-04-20 --doc 成交确认书=成-1
mutu reassign advance zone.mutu ZP-2020-001 contracted --on 2020-05-01 --doc 出让合同=合-9 --doc 标准地履约协议=标-9
mutu reassign advance zone.mutu ZP-2020-001 handed_over --on 2020-06-01
mutu reassign lot correct zone.mutu CL-2020-001-L --take 1mu --on 2020-09-01 --document 核〔2020〕3号
mutu reassign lot withdraw zone.mutu CL-2019-002-L --area 4mu --on 2020-10-01 --document 常开发〔2020〕9号
# 2021: the rest is zoned; a tenant leaves; the cleared one is found back.
mutu industry add zone.mutu 轴承 --classes 3451
mutu industry add zone.mutu 精细化工 --classes 26
mutu zone plan create zone.mutu 集聚区规划 --version 2021版 --district 集聚区
mutu zone create zone.mutu 轴承区块 --plan 集聚区规划 --industry 轴承 --geometry 'POLYGON((500000 3199990,500160 3199990,500160 3200100,500000 3200100,500000 3199990))' --as-of 2021-02-01
mutu zone create zone.mutu 化工区块 --plan 集聚区规划 --industry 精细化工 --as-of 2021-02-01
mutu zone assign zone.mutu 化工区块 330822001001GB00012 A-3 --as-of 2021-02-01
mutu zone adopt zone.mutu 集聚区规划 --document 常政发2021-3 --on 2021-03-01
mutu use end zone.mutu A-6 --user 丁精密有限公司 --floor 1 --on 2021-05-01 --reason 搬离
mutu clear advance zone.mutu QT-2019-001 vacating --on 2021-06-05 --doc 巡查记录=X-1 --reason 复产
}

case $1 in import) bring ;; acts) act ;; esac
