<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Parcels as a quiet ground for what lies over them. -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <se:Name>parcel</se:Name>
    <UserStyle>
      <se:Name>parcel_quiet</se:Name>
      <se:Description>
        <se:Title>宗地</se:Title>
        <se:Abstract>Parcels</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>parcel</se:Name>
          <se:Description>
            <se:Title>其他宗地</se:Title>
            <se:Abstract>Other parcels</se:Abstract>
          </se:Description>
          <se:PolygonSymbolizer uom="http://www.opengeospatial.org/se/units/millimetre">
            <se:Fill>
              <se:SvgParameter name="fill">#f2f0eb</se:SvgParameter>
            </se:Fill>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer uom="http://www.opengeospatial.org/se/units/millimetre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#b5aea3</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.13</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>plot</se:Name>
          <se:MaxScaleDenominator>6000</se:MaxScaleDenominator>
          <se:TextSymbolizer uom="http://www.opengeospatial.org/se/units/millimetre">
            <se:Label>
              <ogc:PropertyName>plot</ogc:PropertyName>
            </se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Noto Sans CJK SC</se:SvgParameter>
              <se:SvgParameter name="font-size">1.7</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>0.5</se:AnchorPointY>
                </se:AnchorPoint>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>0.25</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#8a857d</se:SvgParameter>
            </se:Fill>
            <se:VendorOption name="priority">15</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
