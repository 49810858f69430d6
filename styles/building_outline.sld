<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Buildings as a parcel plan shows them: outline, structure and storeys. -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <se:Name>building</se:Name>
    <UserStyle>
      <se:Name>building_outline</se:Name>
      <se:Description>
        <se:Title>建筑物（宗地图）</se:Title>
        <se:Abstract>Buildings (parcel plan)</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>building</se:Name>
          <se:Description>
            <se:Title>建筑物</se:Title>
            <se:Abstract>Building</se:Abstract>
          </se:Description>
          <se:PolygonSymbolizer uom="http://www.opengeospatial.org/se/units/millimetre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#4a4a4a</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.12</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>structure</se:Name>
          <se:MaxScaleDenominator>5000</se:MaxScaleDenominator>
          <se:TextSymbolizer uom="http://www.opengeospatial.org/se/units/millimetre">
            <se:Label>
              <ogc:PropertyName>structure</ogc:PropertyName>
              <ogc:PropertyName>floors</ogc:PropertyName>
            </se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Noto Sans CJK SC</se:SvgParameter>
              <se:SvgParameter name="font-size">1.9</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>0.5</se:AnchorPointY>
                </se:AnchorPoint>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Fill>
              <se:SvgParameter name="fill">#222222</se:SvgParameter>
            </se:Fill>
            <se:VendorOption name="priority">40</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
