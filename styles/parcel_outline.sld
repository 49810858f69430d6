<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Boundaries alone, thinner than the boundary that a parcel plan is of. -->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <se:Name>parcel</se:Name>
    <UserStyle>
      <se:Name>parcel_outline</se:Name>
      <se:Description>
        <se:Title>宗地界线</se:Title>
        <se:Abstract>Parcel boundaries</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>parcel</se:Name>
          <se:Description>
            <se:Title>宗地</se:Title>
            <se:Abstract>Parcel</se:Abstract>
          </se:Description>
          <se:PolygonSymbolizer uom="http://www.opengeospatial.org/se/units/millimetre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#222222</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.15</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
